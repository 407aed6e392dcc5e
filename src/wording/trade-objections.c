/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-objections.h"

#include "trade-audit.h"
#include "trade-describe.h"
#include "trade-headline.h"

#include <glib/gi18n-lib.h>

/* What the audit holds against the figures of a chart, for its foot. */

/*
 * Objections:
 * @view: a view
 * @format: the language
 * @drawn: the figures that it shows
 * @shown: these, those that it shows others in the place of, and what they were computed from
 * @divided: the amounts that shares or contributions were computed from which it shows
 * @replaced: those of them that others are drawn in the place of, because the chart itself refutes them
 */
typedef struct
{
  TradeView   *view;
  TradeFormat *format;
  GHashTable  *drawn;
  GHashTable  *shown;
  GHashTable  *divided;
  GHashTable  *replaced;
} Objections;

static void
add_figures (GHashTable *shown,
             GListModel *figures)
{
  for (guint i = 0; figures != NULL && i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (figures, i);

      /* The view keeps the figure alive. */
      g_hash_table_add (shown, figure);
    }
}

/* Notes a printed figure that is refuted and not drawn. */
static void
note_printed (Objections           *self,
              const TradeSeriesKey *key,
              TradePeriod           period)
{
  TradeDataset *dataset = trade_view_get_dataset (self->view);
  TradeFigure *printed = trade_dataset_lookup (dataset, key, period);

  if (printed == NULL || trade_figure_is_derived (printed) || !trade_dataset_is_contradicted (dataset, printed) ||
      g_hash_table_contains (self->shown, printed))
    return;
  g_hash_table_add (self->shown, printed);
  g_hash_table_add (self->replaced, printed);
}

/* What a release prints where a chart follows what its own columns say: in the place of what is drawn, or of what exports and imports
 * leave between them.
 */
static void
note_replaced (Objections  *self,
               TradeFigure *drawn)
{
  TradeSeriesKey key = *trade_figure_get_key (drawn);

  if (trade_figure_is_derived (drawn))
    note_printed (self, &key, trade_figure_get_period (drawn));
  if (trade_view_get_question (self->view) != TRADE_QUESTION_BALANCE && trade_view_get_question (self->view) != TRADE_QUESTION_TREND)
    return;

  key.flow = g_intern_static_string (TRADE_FLOW_BALANCE);
  note_printed (self, &key, trade_figure_get_period (drawn));
}

/* What a figure was computed from that is refuted, or that others took the place of because it is. */
static void
note_refuted_inputs (Objections  *self,
                     TradeFigure *figure)
{
  GListModel *inputs = trade_figure_get_inputs (figure);

  for (guint i = 0; inputs != NULL && i < g_list_model_get_n_items (inputs); i++)
    {
      g_autoptr (TradeFigure) input = g_list_model_get_item (inputs, i);

      note_replaced (self, input);
      if (!trade_dataset_is_refuted (trade_view_get_dataset (self->view), input))
        continue;
      g_hash_table_add (self->shown, input);
      note_refuted_inputs (self, input);
    }
}

/* What is doubtful of a figure is as doubtful of what only the view's arrangement computes from it. */
static void
collect_shown (Objections *self)
{
  GListModel *figures = G_LIST_MODEL (self->view);
  gboolean is_native = trade_view_has_native_mode (self->view);

  add_figures (self->drawn, figures);
  add_figures (self->shown, figures);
  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (figures, i);

      note_replaced (self, figure);
      note_refuted_inputs (self, figure);
      if (trade_figure_get_formula (figure) == TRADE_FORMULA_VALUE_SHARE || trade_figure_get_formula (figure) == TRADE_FORMULA_CONTRIBUTION)
        add_figures (self->divided, trade_figure_get_inputs (figure));
      /* Contributions have a sum of their own. */
      if (trade_figure_get_formula (figure) == TRADE_FORMULA_CONTRIBUTION)
        add_figures (self->divided, figures);
      if (!is_native)
        add_figures (self->shown, trade_figure_get_inputs (figure));
    }
}

/* The figures of a chart that a check must be about to matter. A sign and a rank are of what is drawn: what is computed from a figure may
 * have another. Parts that do not fit their whole leave no shares of it, either, and no contributions.
 */
static GHashTable *
choose_shown (Objections   *self,
              TradeFinding *finding)
{
  TradeCheck check = trade_finding_get_check (finding);

  if (check == TRADE_CHECK_RANK || check == TRADE_CHECK_SIGN)
    return self->drawn;
  if (check == TRADE_CHECK_SUM && g_hash_table_size (self->divided) > 0)
    return self->divided;

  return self->shown;
}

/* A contribution is told on charts of its own, and what is held against it is no matter of amounts. */
static gboolean
is_of_hidden_contribution (Objections   *self,
                           TradeFinding *finding)
{
  g_autoptr (TradeFigure) doubted = g_list_model_get_item (trade_finding_get_figures (finding), 0);

  return g_str_equal (trade_figure_get_key (doubted)->measure, TRADE_MEASURE_CONTRIBUTION) &&
         !g_hash_table_contains (self->shown, doubted);
}

/* A rank matters where all its figures are shown, any other question where one of them is. */
static gboolean
concerns (Objections   *self,
          TradeFinding *finding)
{
  GListModel *figures = trade_finding_get_figures (finding);
  TradeCheck check = trade_finding_get_check (finding);
  GHashTable *shown = choose_shown (self, finding);
  guint n_figures = g_list_model_get_n_items (figures);
  guint n_shown = 0;

  if (is_of_hidden_contribution (self, finding))
    return FALSE;

  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (figures, i);

      n_shown += g_hash_table_contains (shown, figure);
    }

  return check == TRADE_CHECK_RANK ? n_shown == n_figures : n_shown > 0;
}

/* Whether a finding is about what stands first on a chart. */
static gboolean
is_of_first (TradeFinding *finding,
             TradeView    *view)
{
  GListModel *figures = trade_finding_get_figures (finding);
  TradeFigure *first = trade_view_get_cell (view, 0, 0);

  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (figures, i);

      if (figure == first)
        return TRUE;
    }

  return FALSE;
}

/* Whether the finding that the title states would fall with this one: the first place of a ranking, or the direction of a
 * change that it names. */
static gboolean
decides_title (TradeFinding *finding,
               TradeView    *view)
{
  TradeQuestion question = trade_view_get_question (view);
  gboolean first = is_of_first (finding, view);

  switch (trade_finding_get_check (finding))
    {
    case TRADE_CHECK_RANK:
      return first && (question == TRADE_QUESTION_GROWTH || question == TRADE_QUESTION_ENTERPRISES);
    case TRADE_CHECK_SIGN:
      return question == TRADE_QUESTION_BALANCE || question == TRADE_QUESTION_CHANGE ||
             (question == TRADE_QUESTION_GROWTH && first);
    default:
      return FALSE;
    }
}

static void
add_others (GString     *paragraph,
            TradeFormat *format,
            guint        n_others)
{
  g_autofree char *count = NULL;
  g_autofree char *sentence = NULL;

  if (n_others == 0)
    return;

  count = trade_format_count (format, n_others);
  /* Translators: said after one finding of the audit against what a chart shows */
  sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The audit finds %s more contradiction.",
                                           "The audit finds %s more contradictions.", n_others),
                              count);
  trade_headline_add_sentence (paragraph, sentence);
}

/* Whether it refutes a printed figure that is not drawn. Then nothing but its sentence tells what was printed. */
static gboolean
is_of_replaced (Objections   *self,
                TradeFinding *finding)
{
  g_autoptr (TradeFigure) refuted = g_list_model_get_item (trade_finding_get_figures (finding), 0);

  return g_hash_table_contains (self->replaced, refuted);
}

/* Says what the audit found against the figures of a view, of one verdict: the first finding, those against what is not drawn, and
 * how many others contradict; or all that decide on the title. */
static gboolean
add_objection (Objections   *self,
               GString      *paragraph,
               TradeVerdict  verdict,
               gboolean      of_title)
{
  TradeDataset *dataset = trade_view_get_dataset (self->view);
  const GPtrArray *findings = trade_dataset_list_findings (dataset, verdict);
  guint n_said = 0, n_others = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      TradeFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *sentence = NULL;

      if ((of_title && !decides_title (finding, self->view)) || !concerns (self, finding))
        continue;
      if (n_said > 0 && !of_title && (n_said >= TRADE_HEADLINE_MOST_NAMES || !is_of_replaced (self, finding)))
        {
          n_others++;
          continue;
        }

      sentence = trade_describe_finding_within (self->format, dataset, finding, self->drawn);
      trade_headline_add_sentence (paragraph, sentence);
      n_said++;
    }
  if (verdict == TRADE_VERDICT_DISAGREES)
    add_others (paragraph, self->format, n_others);

  return n_said > 0;
}

static gboolean
has_objections (TradeDataset *dataset)
{
  if (!trade_dataset_is_finished (dataset))
    return FALSE;

  for (TradeVerdict i = 0; i < TRADE_N_VERDICTS; i++)
    if (i != TRADE_VERDICT_AGREES && trade_dataset_list_findings (dataset, i)->len > 0)
      return TRUE;

  return FALSE;
}

/*< private >
 * trade_objections_add:
 * @paragraph: what is said already
 * @view: a view
 * @format: the language
 *
 * Says what the audit found against the figures of a view. What the title says is never left without the doubts about it, whatever
 * else there is to be said.
 */
void
trade_objections_add (GString     *paragraph,
                      TradeView   *view,
                      TradeFormat *format)
{
  g_autoptr (GHashTable) drawn = NULL;
  g_autoptr (GHashTable) shown = NULL;
  g_autoptr (GHashTable) divided = NULL;
  g_autoptr (GHashTable) replaced = NULL;
  Objections self;
  gboolean disagrees, open, revised;

  /* Of an unfinished dataset nothing is known, and of most nothing is doubtful. */
  if (!has_objections (trade_view_get_dataset (view)))
    return;

  drawn = g_hash_table_new (NULL, NULL);
  shown = g_hash_table_new (NULL, NULL);
  divided = g_hash_table_new (NULL, NULL);
  replaced = g_hash_table_new (NULL, NULL);
  self = (Objections) { view, format, drawn, shown, divided, replaced };
  collect_shown (&self);
  disagrees = add_objection (&self, paragraph, TRADE_VERDICT_DISAGREES, FALSE);
  open = add_objection (&self, paragraph, TRADE_VERDICT_OPEN, TRUE);
  revised = add_objection (&self, paragraph, TRADE_VERDICT_REVISED, FALSE);
  if (!disagrees && !open && !revised)
    add_objection (&self, paragraph, TRADE_VERDICT_OPEN, FALSE);
}
