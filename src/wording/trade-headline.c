/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-headline.h"

#include "trade-caveats.h"
#include "trade-choice.h"
#include "trade-computed.h"
#include "trade-dated.h"
#include "trade-describe.h"
#include "trade-left-out.h"
#include "trade-missing.h"
#include "trade-objections.h"
#include "trade-period-list.h"
#include "trade-setting.h"
#include "trade-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More periods than these are told by their first and last. */
#define MAX_LISTED_PERIODS 4

/* Numbers of more digits before the mark want a larger unit. */
#define MOST_DIGITS 4

/* Of figures that a release prints in several units, or not at all. */
#define NO_SCALE (-1)
#define UNKNOWN_SCALE (-2)

/* A power of ten and a number of decimals, -1 or more, as one number that is not 0. */
#define COUNTING(magnitude, decimals) ((guint) (((magnitude) + 1) << 8 | ((decimals) + 1)))
#define COUNTING_MAGNITUDE(counting) ((int) ((counting) >> 8) - 1)
#define COUNTING_DECIMALS(counting) ((int) ((counting) & 0xff) - 1)

/* Less than this of a trillion is better told in billions. */
#define LEAST_PART 0.1

/* So many words can be taken in at a glance. */
#define MOST_WORDS 14
#define WIDE_A_WORD 2

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

/* Whether numbers may as well be counted in a smaller unit, as they have no more digits in it than can be read at a glance. The language
 * has a word for it, or it is none that readers of that language know.
 */
static gboolean
may_count_in (TradeFormat *format,
              const char  *unit,
              int          scale,
              int          magnitude,
              double       largest)
{
  return scale > 0 && scale < magnitude && largest < pow (10, scale + MOST_DIGITS) &&
         trade_format_get_magnitude (format, unit, pow (10, scale)) == scale;
}

/* All charts of a release count as the release does: 3,053.5 billion rather than 3.0535 trillion. Where it does not tell, or its numbers are
 * too long, none of theirs begins with a zero if that can be helped: 776 billion beside 1,200 rather than 0.776 trillion. Zeros that
 * nobody has printed help nobody.
 */
static int
find_magnitude (TradeView   *view,
                TradeFormat *format)
{
  const char *unit = trade_figure_get_key (trade_view_get_leader (view))->unit;
  guint n_figures = g_list_model_get_n_items (G_LIST_MODEL (view));
  double largest = 0, least = HUGE_VAL;
  int scale = UNKNOWN_SCALE, precision = 0, magnitude, smaller;

  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      double size = fabs (trade_figure_get_value (figure));
      int printed = trade_format_find_scale (figure);

      if (!g_str_equal (trade_figure_get_key (figure)->unit, unit))
        continue;
      largest = MAX (largest, size);
      least = size > 0 ? MIN (least, size) : least;
      scale = scale == UNKNOWN_SCALE || scale == printed ? printed : NO_SCALE;
      precision = MAX (precision, trade_figure_get_precision (figure));
    }
  /* Nothing is counted as the release counts it: no billions of it may be some millions. */
  if (largest == 0 && scale > 0)
    return trade_format_get_magnitude (format, unit, pow (10, scale));

  magnitude = trade_format_get_magnitude (format, unit, largest);
  if (scale == magnitude || may_count_in (format, unit, scale, magnitude, largest))
    return scale;

  smaller = trade_format_get_magnitude (format, unit, pow (10, magnitude - 1));

  return least < pow (10, magnitude) && precision <= smaller && may_count_in (format, unit, smaller, magnitude, largest) ? smaller
                                                                                                                        : magnitude;
}

/* How the numbers of a chart are counted, which each of very many is asked for: in a number that is kept with the view. */
static guint
get_counting (TradeView   *view,
              TradeFormat *format)
{
  g_autofree char *name = g_strconcat ("trade-counting-", trade_format_get_locale (format), NULL);
  GQuark quark = g_quark_from_string (name);
  guint counting = GPOINTER_TO_UINT (g_object_get_qdata (G_OBJECT (view), quark));
  int magnitude;

  if (counting != 0)
    return counting;

  magnitude = find_magnitude (view, format);
  counting = COUNTING (magnitude, trade_format_find_decimals (G_LIST_MODEL (view),
                                                              trade_figure_get_key (trade_view_get_leader (view))->unit, magnitude));
  g_object_set_qdata (G_OBJECT (view), quark, GUINT_TO_POINTER (counting));

  return counting;
}

/* The power of ten that the chart's subtitle names and its numbers are counted in. */
int
trade_headline_get_magnitude (TradeView   *view,
                              TradeFormat *format)
{
  return COUNTING_MAGNITUDE (get_counting (view, format));
}

/* With how many decimals the numbers of the chart are written, or -1, see trade_format_find_decimals(). */
int
trade_headline_get_decimals (TradeView   *view,
                             TradeFormat *format)
{
  return COUNTING_DECIMALS (get_counting (view, format));
}

/* The finding of a view in words of the program. */
char *
trade_headline_write_finding (TradeView   *view,
                              TradeFormat *format)
{
  return trade_wording_get (trade_view_get_question (view))->write_title (view, format);
}

/* The finding of a view, as the title of its chart states it. */
char *
trade_headline_write_title (TradeView   *view,
                            TradeFormat *format)
{
  g_autofree char *finding = NULL;

  if (trade_view_get_own_title (view) != NULL)
    return g_strdup (trade_view_get_own_title (view));
  if (trade_view_get_title (view) != NULL)
    return g_strdup (trade_format_text (format, trade_view_get_title (view)));

  /* A title is no surer than the audit. That of exports against imports is made from its own columns. */
  if (trade_view_get_question (view) != TRADE_QUESTION_BALANCE &&
      trade_dataset_is_refuted (trade_view_get_dataset (view), trade_view_get_leader (view)))
    return trade_headline_write_name (view, format);

  finding = trade_headline_write_finding (view, format);

  return trade_dated_write (view, format, finding);
}

/* The periods of a view as words: "2022 and 2023", or "2013 to 2023" where there are many. */
static char *
list_periods (TradeView   *view,
              TradeFormat *format)
{
  g_autoptr (GArray) periods = trade_period_list_collect (G_LIST_MODEL (view));

  if (trade_mode_get_n_months (trade_view_get_arrangement (view).mode) > 0)
    return trade_period_list_write_months (format, periods);

  if (periods->len <= MAX_LISTED_PERIODS)
    return trade_period_list_write (format, periods);

  return trade_period_list_overlaps (periods) ? trade_period_list_write_overlapping (format, periods)
                                              : trade_period_list_write_span (format, periods);
}

/* The unit of a view with the power of ten that its numbers are counted in: "trillion yuan". */
char *
trade_headline_write_unit (TradeView   *view,
                           TradeFormat *format)
{
  return trade_format_unit (format,
                            trade_view_get_dataset (view),
                            trade_figure_get_key (trade_view_get_leader (view))->unit,
                            trade_headline_get_magnitude (view, format));
}

/* Whether a figure is counted in powers of ten as those of the chart are, of which it is not less than a part. */
static gboolean
is_counted_alike (TradeView   *view,
                  TradeFormat *format,
                  TradeFigure *figure,
                  double       least)
{
  int magnitude = trade_headline_get_magnitude (view, format);
  const char *unit = trade_figure_get_key (figure)->unit;
  double value = trade_figure_get_value (figure);

  return magnitude > 0 && trade_figure_has_value (figure) && trade_figure_get_printed (figure) == NULL &&
         g_str_equal (unit, trade_figure_get_key (trade_view_get_leader (view))->unit) &&
         (trade_format_get_magnitude (format, unit, value) >= magnitude || fabs (value) >= least * pow (10, magnitude));
}

/* A figure with its unit, counted as the chart counts where it comes to so much of that at least. */
static char *
write_counted (TradeView   *view,
               TradeFormat *format,
               TradeFigure *figure,
               double       least)
{
  TradeDataset *dataset = trade_view_get_dataset (view);

  if (!is_counted_alike (view, format, figure, least))
    return trade_format_figure_with_unit (format, dataset, figure);

  return trade_format_amount_beside (format, dataset, figure, trade_headline_get_magnitude (view, format),
                                     trade_headline_get_decimals (view, format));
}

/* A figure with its unit, for a sentence above the chart. Where its numbers count as the release does, so does this, and 1,009.4 beside a bar
 * is no "1.0094 billion" there; what the chart rounds is rounded alike.
 */
char *
trade_headline_write_amount (TradeView   *view,
                             TradeFormat *format,
                             TradeFigure *figure)
{
  return write_counted (view, format, figure, 1);
}

/* A figure with its unit as the chart has its number: 0.83 billion beside a bar of 0.83, unless it would come to next to nothing. */
char *
trade_headline_write_shown (TradeView   *view,
                            TradeFormat *format,
                            TradeFigure *figure)
{
  return write_counted (view, format, figure, LEAST_PART);
}

/* How much a figure is, where a word says its sign, written as the chart writes it. */
char *
trade_headline_write_size (TradeView   *view,
                           TradeFormat *format,
                           TradeFigure *figure)
{
  TradeDataset *dataset = trade_view_get_dataset (view);

  if (!is_counted_alike (view, format, figure, 1))
    return trade_format_change (format, dataset, figure);

  return trade_format_size_with_unit (format, dataset, figure, trade_headline_get_magnitude (view, format),
                                      trade_headline_get_decimals (view, format));
}

/* Whether two figures are told in the same unit without a power of ten, and that is more than a sign behind their numbers. */
static gboolean
is_counted_singly (TradeView   *view,
                   TradeFormat *format,
                   TradeFigure *figure,
                   TradeFigure *other)
{
  static const char *const measures[] = { TRADE_MEASURE_VALUE, TRADE_MEASURE_QUANTITY, TRADE_MEASURE_UNIT_VALUE, NULL };
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  return trade_headline_get_magnitude (view, format) == 0 && g_strv_contains (measures, key->measure) &&
         g_str_equal (key->unit, trade_figure_get_key (other)->unit) && g_str_equal (key->base, trade_figure_get_key (other)->base) &&
         trade_figure_has_value (figure) && trade_figure_get_printed (figure) == NULL && trade_figure_get_printed (other) == NULL &&
         trade_format_get_magnitude (format, key->unit, trade_figure_get_value (figure)) == 0 &&
         trade_format_get_magnitude (format, key->unit, trade_figure_get_value (other)) == 0;
}

/* The number of a figure without its unit, for a title too long to name it twice: "5" before "22 billion euros". NULL where another figure is
 * not counted in the same, or this one is more or less than its number.
 */
char *
trade_headline_write_bare (TradeView   *view,
                           TradeFormat *format,
                           TradeFigure *figure,
                           TradeFigure *other,
                           gboolean     with_sign)
{
  int magnitude = trade_headline_get_magnitude (view, format);
  int decimals = trade_headline_get_decimals (view, format);
  gboolean is_alike = is_counted_alike (view, format, figure, LEAST_PART) && is_counted_alike (view, format, other, 1);

  if (trade_figure_get_relation (figure) != TRADE_RELATION_EQUAL || (!is_alike && !is_counted_singly (view, format, figure, other)))
    return NULL;

  return with_sign ? trade_format_figure_beside (format, figure, magnitude, decimals)
                   : trade_format_size (format, figure, magnitude, decimals);
}

/* A title has so many words at most: what is told of two periods then names its unit once. Languages without spaces have words of two
 * characters.
 */
gboolean
trade_headline_is_long (const char *title)
{
  guint n_words = 1, n_wide = 0;

  for (const char *p = title; *p != '\0'; p = g_utf8_next_char (p))
    {
      n_words += g_unichar_isspace (g_utf8_get_char (p));
      n_wide += g_unichar_iswide (g_utf8_get_char (p));
    }

  return n_words + n_wide / WIDE_A_WORD > MOST_WORDS;
}

/* What is measured, where, when and in what unit. */
char *
trade_headline_write_measured (TradeView   *view,
                               TradeFormat *format)
{
  const TradeWording *wording = trade_wording_get (trade_view_get_question (view));
  g_autofree char *subject = trade_setting_write_subject (view, format);
  g_autofree char *periods = list_periods (view, format);
  g_autofree char *subtitle = wording->write_subtitle (view, format, subject, periods);

  return trade_setting_add (view, format, subtitle);
}

/* The same, unless a person has worded it. */
char *
trade_headline_write_subtitle (TradeView   *view,
                               TradeFormat *format)
{
  if (trade_view_get_own_subtitle (view) != NULL)
    return g_strdup (trade_view_get_own_subtitle (view));

  return trade_headline_write_measured (view, format);
}

/* Adds a sentence to a paragraph. What joins the two is a template, because it may be nothing at all, and a catalogue
 * takes an empty translation for a missing one. */
void
trade_headline_add_sentence (GString    *paragraph,
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

/* Says that a part lies inside another; NULL where it does not, or has no name to say it with. */
static char *
write_overlap (TradeDataset *dataset,
               TradeFigure  *figure,
               TradeFormat  *format)
{
  const char *product = trade_figure_get_key (figure)->product;
  const char *parent = trade_dataset_get_parent (dataset, TRADE_DIMENSION_PRODUCT, product);
  TradeText *part = parent != NULL ? trade_dataset_get_label (dataset, TRADE_DIMENSION_PRODUCT, product) : NULL;
  TradeText *whole = parent != NULL ? trade_dataset_get_label (dataset, TRADE_DIMENSION_PRODUCT, parent) : NULL;

  if (part == NULL || whole == NULL)
    return NULL;

  /* Translators: %1$s names a category that lies inside another, %2$s the other */
  return g_strdup_printf (_ ("%1$s: included in %2$s."),
                          trade_format_text (format, part),
                          trade_format_text (format, whole));
}

/* Parts that lie inside other parts must not be added up; the reader is told. Of many the first, and how many others do. */
static void
add_overlaps (GString     *paragraph,
              TradeView   *view,
              TradeFormat *format)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  guint n_figures = g_list_model_get_n_items (G_LIST_MODEL (view));
  guint n_overlaps = 0;
  g_autofree char *count = NULL;
  g_autofree char *others = NULL;

  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      g_autofree char *sentence = write_overlap (dataset, figure, format);

      n_overlaps += sentence != NULL;
      if (n_overlaps <= TRADE_HEADLINE_MOST_NAMES)
        trade_headline_add_sentence (paragraph, sentence);
    }

  if (n_overlaps <= TRADE_HEADLINE_MOST_NAMES)
    return;

  count = trade_format_count (format, n_overlaps - TRADE_HEADLINE_MOST_NAMES);
  /* Translators: of rows of a chart, beside those that sentences before have named */
  others = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s other is included in a larger category.",
                                         "%s others are included in larger categories.", n_overlaps - TRADE_HEADLINE_MOST_NAMES),
                            count);
  trade_headline_add_sentence (paragraph, others);
}

/* Shares seldom name the currency that they are reckoned in; where it is not the usual one, the reader is told. */
static char *
write_base (TradeView   *view,
            TradeFormat *format)
{
  TradeArrangement arrangement = trade_view_get_arrangement (view);
  g_autofree char *unit = NULL;

  if (arrangement.mode != TRADE_MODE_SHARE || !trade_view_has_native_mode (view) ||
      arrangement.unit == trade_view_get_arrangement (trade_view_get_native (view)).unit)
    return NULL;

  unit = trade_format_currency (format, trade_view_get_dataset (view), arrangement.unit);

  /* Translators: %s is a currency */
  return g_strdup_printf (_ ("Shares reckoned in %s."), unit);
}

static TradeFigure *
find_first (TradeView *view,
            guint      column)
{
  for (guint row = 0; row < trade_view_get_n_rows (view); row++)
    {
      TradeFigure *figure = trade_view_get_cell (view, row, column);

      if (figure != NULL)
        return figure;
    }

  return NULL;
}

static gboolean
is_same_trade (TradeFigure *index,
               TradeFigure *level)
{
  const TradeSeriesKey *of_level = trade_figure_get_key (level);
  TradeSeriesKey key;

  if (index == NULL)
    return FALSE;

  key = *trade_figure_get_key (index);
  key.measure = of_level->measure;
  key.unit = of_level->unit;
  key.base = of_level->base;

  return trade_series_key_equal (&key, of_level);
}

/* The series whose amounts the view would show, but that have none in the base period of the index. The others stand in the same
 * order in both.
 */
static GPtrArray *
list_without_index (TradeView   *view,
                    TradeFormat *format)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  TradeArrangement arrangement = trade_view_get_arrangement (view);
  g_autoptr (TradeView) levels = NULL;
  guint column = 0;

  arrangement.mode = TRADE_MODE_LEVEL;
  arrangement.has_base = FALSE;
  levels = trade_view_arrange (view, &arrangement, NULL, NULL);
  for (guint i = 0; i < trade_view_get_n_columns (levels); i++)
    {
      TradeFigure *level = find_first (levels, i);
      TradeFigure *index = column < trade_view_get_n_columns (view) ? find_first (view, column) : NULL;

      if (is_same_trade (index, level))
        column++;
      else if (!g_str_equal (trade_figure_get_key (level)->flow, TRADE_FLOW_BALANCE))
        g_ptr_array_add (names, trade_describe_name_within (format, levels, level));
    }

  return names;
}

/* Lists names; of many the first, and how many others there are. Of @n_all, only the first %TRADE_HEADLINE_MOST_NAMES need be
 * given.
 */
char *
trade_headline_list_names (TradeFormat *format,
                           GPtrArray   *names,
                           guint        n_all)
{
  g_autoptr (GPtrArray) listed = g_ptr_array_new ();
  g_autofree char *others = NULL;
  guint n = n_all <= TRADE_HEADLINE_MOST_NAMES ? n_all : TRADE_HEADLINE_MOST_NAMES - 1;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (listed, g_ptr_array_index (names, i));
  if (n < n_all)
    {
      others = trade_format_others (format, n_all - n);
      g_ptr_array_add (listed, others);
    }
  g_ptr_array_add (listed, NULL);

  return trade_format_list (format, (const char *const *) listed->pdata);
}

/* What has no index is not left out in silence. */
char *
trade_headline_write_without_index (TradeView   *view,
                                    TradeFormat *format)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *list = NULL;
  g_autofree char *first = NULL;
  TradePeriod base;

  if (trade_view_has_native_mode (view) || trade_view_get_question (view) == TRADE_QUESTION_BALANCE || !trade_view_get_base (view, &base))
    return NULL;

  names = list_without_index (view, format);
  if (names->len == 0)
    return NULL;

  list = trade_headline_list_names (format, names, names->len);
  first = trade_format_period (format, base);

  /* Translators: names of series, such as "Imports", and the period that is 100 in an index */
  return g_strdup_printf (_ ("Not shown, because there is no amount to reckon from in %2$s: %1$s."), list, first);
}

static void
add_source (GPtrArray   *sources,
            TradeFigure *figure)
{
  TradeSource *source = trade_figure_get_source (figure);

  if (source != NULL && !g_ptr_array_find (sources, source, NULL))
    g_ptr_array_add (sources, source);
}

/* The sources of what a view shows and of what that was computed from, the latest figures' first. */
static GPtrArray *
collect_sources (TradeView *view)
{
  GPtrArray *sources = g_ptr_array_new ();

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (view)); i > 0; i--)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i - 1);
      GListModel *inputs = trade_figure_get_inputs (figure);

      add_source (sources, figure);
      for (guint j = 0; inputs != NULL && j < g_list_model_get_n_items (inputs); j++)
        {
          g_autoptr (TradeFigure) input = g_list_model_get_item (inputs, j);

          add_source (sources, input);
        }
    }

  return sources;
}

static char *
name_source (TradeSource *source,
             TradeFormat *format)
{
  g_autofree char *title = trade_format_isolate (format, trade_format_text (format, trade_source_get_title (source)));
  g_autofree char *date = NULL;

  if (trade_source_get_date (source) == NULL)
    return g_steal_pointer (&title);

  date = trade_format_date (format, trade_source_get_date (source));

  return g_strdup_printf (C_ ("source and date", "%1$s, %2$s"), title, date);
}

static char *
write_sources (TradeView   *view,
               TradeFormat *format)
{
  g_autoptr (GPtrArray) sources = collect_sources (view);
  g_autofree char *first = NULL;
  g_autofree char *count = NULL;

  if (sources->len == 0)
    return NULL;

  first = name_source (g_ptr_array_index (sources, 0), format);
  if (sources->len == 1)
    /* Translators: %s names a publication, and its date where it is known */
    return g_strdup_printf (_ ("Source: %s."), first);

  count = trade_format_count (format, sources->len - 1);
  /* Translators: the first names a publication, the second is how many others there are */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Sources: %1$s, and %2$s other.", "Sources: %1$s, and %2$s others.",
                                       sources->len - 1),
                          first,
                          count);
}

/* Where a series breaks is said of all that the chart shows, see trade_caveats_add(). */
static void
add_missing_growth (GString     *paragraph,
                    TradeView   *view,
                    TradeFormat *format)
{
  for (TradeMissingGrowth reason = 0; reason < TRADE_MISSING_BROKEN; reason++)
    {
      g_autofree char *sentence = trade_missing_write_growth (view, format, reason);

      trade_headline_add_sentence (paragraph, sentence);
    }
}

/* The foot: source and date, then what a reader must know of the numbers. */
char *
trade_headline_write_source (TradeView   *view,
                             TradeFormat *format)
{
  GString *paragraph = g_string_new (NULL);
  TradeQuestion question = trade_view_get_question (view);
  g_autofree char *sources = write_sources (view, format);
  g_autofree char *choice = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *left_out = NULL;
  g_autofree char *without_index = NULL;
  g_autofree char *base = NULL;

  trade_headline_add_sentence (paragraph, sources);
  choice = trade_choice_write (view, format);
  trade_headline_add_sentence (paragraph, choice);
  left_out = trade_left_out_write (view, format);
  trade_headline_add_sentence (paragraph, left_out);
  missing = trade_missing_write (view, format);
  trade_headline_add_sentence (paragraph, missing);
  add_missing_growth (paragraph, view, format);
  trade_computed_add (paragraph, view, format);
  trade_caveats_add (paragraph, view, format);
  without_index = trade_headline_write_without_index (view, format);
  trade_headline_add_sentence (paragraph, without_index);
  base = write_base (view, format);
  trade_headline_add_sentence (paragraph, base);
  if (question == TRADE_QUESTION_PRODUCTS || question == TRADE_QUESTION_GROWTH)
    add_overlaps (paragraph, view, format);
  trade_objections_add (paragraph, view, format);
  if (trade_view_get_caption (view) != NULL)
    trade_headline_add_sentence (paragraph, trade_format_text (format, trade_view_get_caption (view)));

  return g_string_free (paragraph, FALSE);
}

/* The short name of a view, for a list of views. Of quantities and of unit values there is a view for each unit. */
char *
trade_headline_write_name (TradeView   *view,
                           TradeFormat *format)
{
  const char *name = trade_wording_get (trade_view_get_question (view))->get_name (view);
  const TradeSeriesKey *key = trade_figure_get_key (trade_view_get_leader (view));
  gboolean of_unit_values = trade_view_get_question (view) == TRADE_QUESTION_UNIT_VALUES;
  g_autofree char *unit = NULL;

  if (!of_unit_values && trade_view_get_question (view) != TRADE_QUESTION_QUANTITIES)
    return g_strdup (name);

  unit = trade_format_unit (format, trade_view_get_dataset (view), of_unit_values ? key->base : key->unit, 0);
  if (*unit == '\0')
    return g_strdup (name);

  /* Translators: the name of a view, and the unit that tells it from others: "Quantities (tonnes)" */
  return g_strdup_printf (C_ ("name of a view", "%1$s (%2$s)"), name, unit);
}
