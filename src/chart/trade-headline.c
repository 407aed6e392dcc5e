/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-headline.h"

#include "trade-audit.h"
#include "trade-describe.h"
#include "trade-headline-arranged.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The words around a chart: its title states the finding, its subtitle says what, where, when and in what unit, its foot
 * names the source and what a reader must know of the numbers. A package may word titles and captions itself. */

TradeFigure *
trade_headline_find (TradeView  *view,
                     const char *flow,
                     const char *measure,
                     gboolean    year_earlier)
{
  TradePeriod period = trade_view_get_period (view);
  guint n_figures = g_list_model_get_n_items (G_LIST_MODEL (view));

  if (year_earlier)
    period = trade_period_get_year_earlier (period);

  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      const TradeSeriesKey *key = trade_figure_get_key (figure);

      /* The view keeps the figure alive. */
      if (g_str_equal (key->flow, flow) && g_str_equal (key->measure, measure) &&
          trade_period_equal (trade_figure_get_period (figure), period))
        return figure;
    }

  return NULL;
}

static TradeFigure *
get_first (TradeView *view)
{
  g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), 0);

  /* The view keeps the figure alive. */
  return figure;
}

/* The power of ten that the chart's subtitle names and its numbers are counted in. */
int
trade_headline_get_magnitude (TradeView   *view,
                              TradeFormat *format)
{
  const char *unit = trade_figure_get_key (get_first (view))->unit;
  guint n_figures = g_list_model_get_n_items (G_LIST_MODEL (view));
  double largest = 0;

  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      if (g_str_equal (trade_figure_get_key (figure)->unit, unit))
        largest = MAX (largest, fabs (trade_figure_get_value (figure)));
    }

  return trade_format_get_magnitude (format, unit, largest);
}

/* A title begins with a capital letter, in scripts that have them, whatever word comes first. */
static char *
capitalize (const char *sentence)
{
  GString *capital = g_string_new (NULL);

  g_string_append_unichar (capital, g_unichar_totitle (g_utf8_get_char (sentence)));
  g_string_append (capital, g_utf8_next_char (sentence));

  return g_string_free (capital, FALSE);
}

static int
get_direction (TradeFigure *change)
{
  double value = trade_figure_get_value (change);

  return (value > 0) - (value < 0);
}

static char *
write_balance_title (TradeView   *view,
                     TradeFormat *format)
{
  /* Translators: %1$s, %2$s and %s are percentages without a sign, such as 0.6% */
  static const char *templates[3][3] = {
    { N_ ("Exports fell %1$s, imports fell %2$s"),
      N_ ("Exports fell %s, imports held steady"),
      N_ ("Exports fell %1$s, imports rose %2$s") },
    { N_ ("Exports held steady, imports fell %s"),
      N_ ("Exports and imports held steady"),
      N_ ("Exports held steady, imports rose %s") },
    { N_ ("Exports rose %1$s, imports fell %2$s"),
      N_ ("Exports rose %s, imports held steady"),
      N_ ("Exports rose %1$s, imports rose %2$s") },
  };
  TradeDataset *dataset = trade_view_get_dataset (view);
  TradeFigure *exports = trade_headline_find (view, TRADE_FLOW_EXPORT, TRADE_MEASURE_GROWTH, FALSE);
  TradeFigure *imports = trade_headline_find (view, TRADE_FLOW_IMPORT, TRADE_MEASURE_GROWTH, FALSE);
  TradeFigure *balance = trade_headline_find (view, TRADE_FLOW_BALANCE, TRADE_MEASURE_VALUE, FALSE);

  if (exports != NULL && imports != NULL)
    {
      g_autofree char *one = trade_format_change (format, dataset, exports);
      g_autofree char *other = trade_format_change (format, dataset, imports);

      const char *template = _ (templates[get_direction (exports) + 1][get_direction (imports) + 1]);

      /* Where exports held steady, the first percentage is that of imports. */
      return get_direction (exports) == 0 ? g_strdup_printf (template, other) : g_strdup_printf (template, one, other);
    }

  if (balance == NULL || trade_figure_get_value (balance) == 0)
    return g_strdup (_ ("Exports against imports"));

  return g_strdup (trade_figure_get_value (balance) > 0 ? _ ("Exports exceeded imports") : _ ("Imports exceeded exports"));
}

static char *
write_growth_title (TradeView   *view,
                    TradeFormat *format)
{
  TradeFigure *leader = trade_view_get_leader (view);
  g_autofree char *name = trade_describe_figure_name (format, trade_view_get_dataset (view), leader);
  g_autofree char *size = trade_format_change (format, trade_view_get_dataset (view), leader);

  switch (get_direction (leader))
    {
    case 1:
      /* Translators: %1$s names a category that begins the sentence, %2$s is a percentage */
      return g_strdup_printf (_ ("%1$s grew fastest, by %2$s"), name, size);
    case -1:
      /* Translators: every category fell; %1$s names the one that fell least, %2$s is a percentage */
      return g_strdup_printf (_ ("%1$s held up best, falling %2$s"), name, size);
    default:
      /* Translators: no category grew; %s names the one that stayed as it was */
      return g_strdup_printf (_ ("%s held steady, the rest fell"), name);
    }
}

static char *
write_share_title (TradeView   *view,
                   TradeFormat *format,
                   const char  *template)
{
  TradeFigure *leader = trade_view_get_leader (view);
  g_autofree char *name = trade_describe_figure_name (format, trade_view_get_dataset (view), leader);
  g_autofree char *share = trade_format_figure (format, leader, 0);

  return g_strdup_printf (template, name, share);
}

/* Names the categories whose share changed one way. */
static char *
list_changes (TradeView   *view,
              TradeFormat *format,
              int          direction)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n_figures = g_list_model_get_n_items (G_LIST_MODEL (view));

  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      if (g_str_equal (trade_figure_get_key (figure)->measure, TRADE_MEASURE_SHARE_CHANGE) &&
          get_direction (figure) == direction)
        g_ptr_array_add (names, trade_describe_figure_name (format, trade_view_get_dataset (view), figure));
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);

  return trade_format_list (format, (const char * const *) names->pdata);
}

static char *
write_change_title (TradeView   *view,
                    TradeFormat *format)
{
  g_autofree char *gained = list_changes (view, format, 1);
  g_autofree char *lost = list_changes (view, format, -1);

  if (gained != NULL && lost != NULL)
    /* Translators: both are lists of categories whose shares of trade changed */
    return g_strdup_printf (_ ("%1$s gained weight, %2$s lost it"), gained, lost);
  if (gained != NULL)
    /* Translators: a list of categories whose shares of trade rose */
    return g_strdup_printf (_ ("%s gained weight"), gained);
  if (lost != NULL)
    return g_strdup_printf (_ ("%s lost weight"), lost);

  return g_strdup (_ ("The shares of trade held steady"));
}

static char *
write_traders_title (TradeView   *view,
                     TradeFormat *format)
{
  TradeFigure *whole = get_first (view);
  g_autofree char *all = trade_format_figure_with_unit (format, trade_view_get_dataset (view), whole);
  g_autoptr (TradeFigure) part = g_list_model_get_item (G_LIST_MODEL (view), 1);
  g_autofree char *some = NULL;
  g_autofree char *sentence = NULL;

  if (part != NULL && g_str_equal (trade_figure_get_key (part)->enterprise, "PRIVATE"))
    {
      some = trade_format_figure_with_unit (format, trade_view_get_dataset (view), part);
      /* Translators: both are numbers, the first may read "more than 600,000" and begins the title */
      sentence = g_strdup_printf (_ ("%1$s traders, %2$s of them private"), all, some);
    }
  else
    {
      sentence = g_strdup_printf (_ ("%s traders"), all);
    }

  return capitalize (sentence);
}

static char *
write_outlook_title (TradeView   *view,
                     TradeFormat *format)
{
  g_autofree char *share = trade_format_figure_with_unit (format, trade_view_get_dataset (view), get_first (view));
  g_autofree char *sentence = NULL;

  /* Translators: %s is a share such as "three quarters" or "75%"; it begins the title */
  sentence = g_strdup_printf (_ ("%s of large traders expect trade to hold or grow"), share);

  return capitalize (sentence);
}

/* The finding of a view, as the title of its chart states it. */
char *
trade_headline_write_title (TradeView   *view,
                            TradeFormat *format)
{
  const char *own = trade_view_get_own_title (view);
  char *arranged = own == NULL ? trade_headline_arranged_write_title (view, format) : NULL;
  g_autofree char *share = NULL;

  if (own != NULL)
    return g_strdup (own);
  if (arranged != NULL)
    return arranged;
  if (trade_view_get_title (view) != NULL)
    return g_strdup (trade_format_text (format, trade_view_get_title (view)));

  switch (trade_view_get_question (view))
    {
    case TRADE_QUESTION_BALANCE:
      return write_balance_title (view, format);
    case TRADE_QUESTION_GROWTH:
      return write_growth_title (view, format);
    case TRADE_QUESTION_PRODUCTS:
      /* Translators: %1$s names a group of products, %2$s is a percentage */
      return write_share_title (view, format, _ ("%1$s: %2$s of all exports"));
    case TRADE_QUESTION_ENTERPRISES:
    case TRADE_QUESTION_PARTNERS:
      /* Translators: %1$s names a kind of enterprise or a group of countries, %2$s is a percentage */
      return write_share_title (view, format, _ ("%1$s account for %2$s of trade"));
    case TRADE_QUESTION_CHANGE:
      return write_change_title (view, format);
    case TRADE_QUESTION_TRADERS:
      return write_traders_title (view, format);
    case TRADE_QUESTION_WORLD:
      share = trade_format_percent (format,
                                    trade_figure_get_value (get_first (view)),
                                    MAX (-trade_figure_get_precision (get_first (view)), 0));
      /* Translators: %s is a percentage */
      return g_strdup_printf (_ ("About %s of the world’s exports"), share);
    case TRADE_QUESTION_OUTLOOK:
      return write_outlook_title (view, format);
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/* The periods of a view's figures, earliest first, as a list in words: "2022 and 2023". */
static char *
list_periods (TradeView   *view,
              TradeFormat *format)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (TradePeriod));
  guint n_figures = g_list_model_get_n_items (G_LIST_MODEL (view));

  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      TradePeriod period = trade_figure_get_period (figure);
      guint at = 0;

      while (at < periods->len && trade_period_compare (g_array_index (periods, TradePeriod, at), period) < 0)
        at++;
      if (at == periods->len || !trade_period_equal (g_array_index (periods, TradePeriod, at), period))
        g_array_insert_val (periods, at, period);
    }

  for (guint i = 0; i < periods->len; i++)
    g_ptr_array_add (texts, trade_format_period (format, g_array_index (periods, TradePeriod, i)));
  g_ptr_array_add (texts, NULL);

  return trade_format_list (format, (const char * const *) texts->pdata);
}

/* What a chart of one question measures, with places for the subject and the periods. */
static const char *
get_subtitle_template (TradeView *view)
{
  /* Translators: in the subtitles, %1$s is a subject such as "China’s trade in goods", %2$s one or more periods */
  switch (trade_view_get_question (view))
    {
    case TRADE_QUESTION_PRODUCTS:
      return _ ("%1$s: share of all exports by product, percent, %2$s");
    case TRADE_QUESTION_ENTERPRISES:
      return _ ("%1$s: share of exports and imports by kind of enterprise, percent, %2$s");
    case TRADE_QUESTION_PARTNERS:
      return _ ("%1$s: share of exports and imports by partner, percent, %2$s");
    case TRADE_QUESTION_CHANGE:
      return _ ("%1$s: share of exports and imports, percent, %2$s");
    case TRADE_QUESTION_TRADERS:
      return _ ("%1$s: entities with import or export records, number, %2$s");
    case TRADE_QUESTION_WORLD:
      return trade_figure_get_status (get_first (view)) == TRADE_STATUS_FORECAST
               ? _ ("%1$s: exports as a share of the world’s, percent, %2$s, a projection")
               : _ ("%1$s: exports as a share of the world’s, percent, %2$s");
    case TRADE_QUESTION_OUTLOOK:
      return _ ("%1$s: large trading firms’ expectation for %2$s, share of firms surveyed");
    case TRADE_QUESTION_BALANCE:
    case TRADE_QUESTION_GROWTH:
    default:
      g_return_val_if_reached ("");
    }
}

/* What is measured, where, when and in what unit. */
char *
trade_headline_write_subtitle (TradeView   *view,
                               TradeFormat *format)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  const char *subject = trade_format_text (format, trade_dataset_get_subject (dataset));
  g_autofree char *periods = list_periods (view, format);
  const TradeSeriesKey *key = trade_figure_get_key (get_first (view));
  const char *own = trade_view_get_own_subtitle (view);
  char *arranged = own == NULL ? trade_headline_arranged_write_subtitle (view, format, periods) : NULL;
  g_autofree char *unit = NULL;
  g_autofree char *earlier = NULL;

  if (own != NULL)
    return g_strdup (own);
  if (arranged != NULL)
    return arranged;

  switch (trade_view_get_question (view))
    {
    case TRADE_QUESTION_BALANCE:
      unit = trade_format_unit (format, dataset, key->unit, trade_headline_get_magnitude (view, format));
      /* Translators: subject, unit, periods: "China’s trade in goods, trillion yuan, 2022 and 2023" */
      return g_strdup_printf (_ ("%1$s, %2$s, %3$s"), subject, unit, periods);

    case TRADE_QUESTION_GROWTH:
      earlier = trade_format_period (format, trade_period_get_year_earlier (trade_view_get_period (view)));
      if (*key->base == '\0')
        /* Translators: subject, period, and the period a year earlier */
        return g_strdup_printf (_ ("%1$s: growth by category, percent, %2$s on %3$s"), subject, periods, earlier);
      unit = trade_format_unit (format, dataset, key->base, 0);
      /* Translators: subject, period, the period a year earlier, and a currency */
      return g_strdup_printf (_ ("%1$s: growth by category, percent, %2$s on %3$s, in %4$s"),
                              subject,
                              periods,
                              earlier,
                              unit);

    case TRADE_QUESTION_TRADERS:
      unit = trade_format_unit (format, dataset, key->unit, trade_headline_get_magnitude (view, format));
      if (*unit == '\0')
        return g_strdup_printf (get_subtitle_template (view), subject, periods);
      /* Translators: subject, a word for what the numbers are counted in, such as "million", and periods */
      return g_strdup_printf (_ ("%1$s: entities with import or export records, %2$s, %3$s"), subject, unit, periods);

    default:
      return g_strdup_printf (get_subtitle_template (view), subject, periods);
    }
}

/* Adds a sentence to a paragraph. What joins the two is a template, because it may be nothing at all, and a catalogue
 * takes an empty translation for a missing one. */
static void
add_sentence (GString    *paragraph,
              const char *sentence)
{
  g_autofree char *joined = NULL;

  if (sentence == NULL || *sentence == '\0')
    return;

  if (paragraph->len == 0)
    {
      g_string_append (paragraph, sentence);
      return;
    }

  /* Translators: joins two sentences; in Chinese, without a space */
  joined = g_strdup_printf (C_ ("sentences", "%1$s %2$s"), paragraph->str, sentence);
  g_string_assign (paragraph, joined);
}

/* Says how a figure was computed, for all of the view's that were computed alike. */
static char *
write_derivation (TradeView   *view,
                  TradeFormat *format,
                  TradeFigure *figure)
{
  g_autofree char *latest = trade_format_period (format, trade_view_get_period (view));
  g_autofree char *period = trade_format_period (format, trade_figure_get_period (figure));
  g_autofree char *name = trade_describe_figure_name (format, trade_view_get_dataset (view), figure);
  char *arranged = trade_headline_arranged_write_derivation (view, format, figure);

  if (arranged != NULL)
    return arranged;

  switch (trade_figure_get_formula (figure))
    {
    case TRADE_FORMULA_YEAR_EARLIER:
      /* Translators: both are periods, such as 2022 and 2023 */
      return g_strdup_printf (_ ("Levels of %1$s: computed from %2$s and its growth."), period, latest);
    case TRADE_FORMULA_SHARE_YEAR_EARLIER:
      return g_strdup_printf (_ ("Shares of %1$s: those of %2$s less their change."), period, latest);
    case TRADE_FORMULA_REMAINDER:
      /* Translators: %s names the category that is left over, such as "Other countries" */
      return g_strdup_printf (_ ("%s: computed as the remainder."), name);
    case TRADE_FORMULA_VALUE_SHARE:
      return g_strdup_printf (_ ("%s: share computed from published values."), name);
    case TRADE_FORMULA_SHARE_VALUE:
      return g_strdup_printf (_ ("%s: value computed from the published share."), name);

    case TRADE_FORMULA_NONE:
    case TRADE_FORMULA_BALANCE:
    case TRADE_FORMULA_INDEX:
    case TRADE_FORMULA_INDEX_BASE:
    default:
      return NULL;
    }
}

/* Says which figures of the view are computed, from what. */
static void
add_derivations (GString     *paragraph,
                 TradeView   *view,
                 TradeFormat *format)
{
  gboolean said[TRADE_N_FORMULAS] = { FALSE };
  guint n_figures = g_list_model_get_n_items (G_LIST_MODEL (view));

  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      g_autofree char *sentence = NULL;

      if (said[trade_figure_get_formula (figure)])
        continue;
      said[trade_figure_get_formula (figure)] = TRUE;

      sentence = write_derivation (view, format, figure);
      add_sentence (paragraph, sentence);
    }
}

/* Parts that lie inside other parts must not be added up; the reader is told. */
static void
add_overlaps (GString     *paragraph,
              TradeView   *view,
              TradeFormat *format)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  guint n_figures = g_list_model_get_n_items (G_LIST_MODEL (view));

  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      const char *product = trade_figure_get_key (figure)->product;
      const char *parent = trade_dataset_get_parent (dataset, TRADE_DIMENSION_PRODUCT, product);
      TradeText *part = trade_dataset_get_label (dataset, TRADE_DIMENSION_PRODUCT, product);
      TradeText *whole = parent != NULL ? trade_dataset_get_label (dataset, TRADE_DIMENSION_PRODUCT, parent) : NULL;
      g_autofree char *sentence = NULL;

      if (part == NULL || whole == NULL)
        continue;
      /* Translators: %1$s names a category that lies inside another, %2$s the other */
      sentence = g_strdup_printf (_ ("%1$s: included in %2$s."),
                                  trade_format_text (format, part),
                                  trade_format_text (format, whole));
      add_sentence (paragraph, sentence);
    }
}

/* What the audit of a view's dataset found. It is made once; a dataset has all its figures before it has views. Several
 * threads may export views of one dataset, and only the first of them makes it. */
static GListModel *
get_findings (TradeDataset *dataset)
{
  static const char key[] = "trade-headline-findings";
  static GMutex mutex;
  GListModel *findings;

  g_mutex_lock (&mutex);
  findings = g_object_get_data (G_OBJECT (dataset), key);
  if (findings == NULL)
    {
      findings = trade_audit (dataset);
      g_object_set_data_full (G_OBJECT (dataset), key, findings, g_object_unref);
    }
  g_mutex_unlock (&mutex);

  return findings;
}

static gboolean
has_figure (GListModel  *list,
            TradeFigure *wanted)
{
  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (list, i);

      if (figure == wanted)
        return TRUE;
    }

  return FALSE;
}

/* What is doubtful of a figure is as doubtful of what only the view's arrangement computes from it. */
static gboolean
rests_on (TradeView   *view,
          TradeFigure *wanted)
{
  gboolean native = trade_view_get_arrangement (view).mode ==
                    trade_view_get_arrangement (trade_view_get_native (view)).mode;

  if (has_figure (G_LIST_MODEL (view), wanted))
    return TRUE;

  for (guint i = 0; !native && i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      if (has_figure (trade_figure_get_inputs (figure), wanted))
        return TRUE;
    }

  return FALSE;
}

/* A rank matters where both its figures are shown; any other question where one is. */
static gboolean
concerns (TradeFinding *finding,
          TradeView    *view)
{
  GListModel *figures = trade_finding_get_figures (finding);
  guint n_figures = g_list_model_get_n_items (figures);
  guint n_shown = 0;

  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (figures, i);

      n_shown += rests_on (view, figure);
    }

  return trade_finding_get_check (finding) == TRADE_CHECK_RANK ? n_shown == n_figures : n_shown > 0;
}

/* Whether the finding that the title states would fall with this one: the first place of a ranking, or the direction of a
 * change that it names. */
static gboolean
decides_title (TradeFinding *finding,
               TradeView    *view)
{
  TradeQuestion question = trade_view_get_question (view);
  g_autoptr (TradeFigure) greater = g_list_model_get_item (trade_finding_get_figures (finding), 0);
  gboolean first = greater == get_first (view);

  switch (trade_finding_get_check (finding))
    {
    case TRADE_CHECK_RANK:
      return first && (question == TRADE_QUESTION_GROWTH || question == TRADE_QUESTION_ENTERPRISES);
    case TRADE_CHECK_SIGN:
      return question == TRADE_QUESTION_BALANCE || question == TRADE_QUESTION_CHANGE ||
             (question == TRADE_QUESTION_GROWTH && first);
    case TRADE_CHECK_FLOWS:
    case TRADE_CHECK_SHARES:
    case TRADE_CHECK_GROWTH:
    case TRADE_CHECK_LEVELS:
    case TRADE_CHECK_PART:
    case TRADE_CHECK_VALUE:
    default:
      return FALSE;
    }
}

/* Says what the audit found against the figures of a view, of one verdict: the first finding, or all that decide on the
 * title. */
static gboolean
add_doubt (GString     *paragraph,
           TradeView   *view,
           TradeFormat *format,
           TradeVerdict verdict,
           gboolean     of_title)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  GListModel *findings = get_findings (dataset);
  gboolean said = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (findings) && (of_title || !said); i++)
    {
      g_autoptr (TradeFinding) finding = g_list_model_get_item (findings, i);
      g_autofree char *sentence = NULL;

      /* Looking through all figures of the view comes last. */
      if (trade_finding_get_verdict (finding) != verdict || (of_title && !decides_title (finding, view)) ||
          !concerns (finding, view))
        continue;

      sentence = trade_describe_finding (format, dataset, finding);
      add_sentence (paragraph, sentence);
      said = TRUE;
    }

  return said;
}

/* What the title says is never left without the doubts about it, whatever else there is to be said. */
static void
add_doubts (GString     *paragraph,
            TradeView   *view,
            TradeFormat *format)
{
  gboolean disagrees = add_doubt (paragraph, view, format, TRADE_VERDICT_DISAGREES, FALSE);
  gboolean open = add_doubt (paragraph, view, format, TRADE_VERDICT_OPEN, TRUE);

  if (!disagrees && !open)
    add_doubt (paragraph, view, format, TRADE_VERDICT_OPEN, FALSE);
}

/* The foot: source and date, then what a reader must know of the numbers. */
char *
trade_headline_write_source (TradeView   *view,
                             TradeFormat *format)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  GListModel *sources = trade_dataset_get_sources (dataset);
  g_autoptr (TradeSource) source = g_list_model_get_item (sources, 0);
  GString *paragraph = g_string_new (NULL);
  TradeQuestion question = trade_view_get_question (view);
  g_autofree char *base = NULL;

  if (source != NULL)
    {
      const char *title = trade_format_text (format, trade_source_get_title (source));
      const char *published = trade_source_get_date (source);
      g_autofree char *date = published != NULL ? trade_format_date (format, published) : NULL;
      g_autofree char *sentence = NULL;

      if (date != NULL)
        /* Translators: %1$s names a publication, %2$s is its date */
        sentence = g_strdup_printf (_ ("Source: %1$s, %2$s."), title, date);
      else
        sentence = g_strdup_printf (_ ("Source: %s."), title);
      add_sentence (paragraph, sentence);
    }

  add_derivations (paragraph, view, format);
  base = trade_headline_arranged_write_base (view, format);
  add_sentence (paragraph, base);
  if (question == TRADE_QUESTION_PRODUCTS || question == TRADE_QUESTION_GROWTH)
    add_overlaps (paragraph, view, format);
  add_doubts (paragraph, view, format);
  if (trade_view_get_caption (view) != NULL)
    add_sentence (paragraph, trade_format_text (format, trade_view_get_caption (view)));

  return g_string_free (paragraph, FALSE);
}

/* The short name of a view, for a list of views. */
const char *
trade_headline_get_name (TradeView *view)
{
  static const char *names[] = {
    [TRADE_QUESTION_BALANCE] = N_ ("Exports and imports"),
    [TRADE_QUESTION_GROWTH] = N_ ("Category growth"),
    [TRADE_QUESTION_PRODUCTS] = N_ ("What is exported"),
    [TRADE_QUESTION_ENTERPRISES] = N_ ("Who trades"),
    [TRADE_QUESTION_PARTNERS] = N_ ("With whom"),
    [TRADE_QUESTION_CHANGE] = N_ ("What changed"),
    [TRADE_QUESTION_TRADERS] = N_ ("How many traders"),
    [TRADE_QUESTION_WORLD] = N_ ("Share of world exports"),
    [TRADE_QUESTION_OUTLOOK] = N_ ("Outlook"),
  };

  return _ (names[trade_view_get_question (view)]);
}
