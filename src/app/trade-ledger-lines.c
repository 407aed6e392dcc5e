/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-ledger-lines.h"

#include <glib/gi18n.h>

#include "trade-audit.h"
#include "trade-describe.h"
#include "trade-measure.h"
#include "trade-standing.h"

/* Where lines go if there is width enough for three columns. */
enum
{
  COLUMN_FIGURE,
  COLUMN_ORIGIN,
  COLUMN_USES,
};

static void
line_free (gpointer data)
{
  TradeLine *line = data;

  g_free (line->text);
  g_free (line->uri);
  g_clear_object (&line->figure);
  g_free (line);
}

static TradeLine *
add_line (GPtrArray    *lines,
          TradeLineKind kind,
          guint         column,
          const char   *text)
{
  TradeLine *line = g_new0 (TradeLine, 1);

  line->kind = kind;
  line->column = column;
  line->text = g_strdup (text);
  g_ptr_array_add (lines, line);

  return line;
}

/* A finding as a line of its own, with a sign that says what was found even where colours cannot be told apart. */
static char *
describe_finding (TradeDataset *dataset,
                  TradeFinding *finding)
{
  g_autofree char *sentence = trade_describe_finding (trade_format_get_default (), dataset, finding);

  switch (trade_finding_get_verdict (finding))
    {
    case TRADE_VERDICT_AGREES:
      /* Translators: %s is a sentence; the sign says that the figures agree. */
      return g_strdup_printf (_("✓ %s"), sentence);
    case TRADE_VERDICT_DISAGREES:
      /* Translators: %s is a sentence; the sign says that the figures do not agree. */
      return g_strdup_printf (_("✗ %s"), sentence);
    case TRADE_VERDICT_REVISED:
      /* Translators: %s is a sentence; the sign says that a figure may have been revised. */
      return g_strdup_printf (_("↻ %s"), sentence);
    case TRADE_VERDICT_OPEN:
    default:
      /* Translators: %s is a sentence; the sign says that rounding leaves the question open. */
      return g_strdup_printf (_("? %s"), sentence);
    }
}

static void
add_findings (GPtrArray    *lines,
              TradeDataset *dataset,
              TradeFigure  *figure,
              gboolean      agreeing)
{
  GPtrArray *findings = trade_dataset_lookup_findings (dataset, figure);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      TradeFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *text = NULL;

      if ((trade_finding_get_verdict (finding) == TRADE_VERDICT_AGREES) != agreeing)
        continue;
      text = describe_finding (dataset, finding);
      add_line (lines, agreeing ? TRADE_LINE_DIM : TRADE_LINE_TEXT, COLUMN_FIGURE, text);
    }
}

static void
add_link (GPtrArray    *lines,
          guint         column,
          TradeDataset *dataset,
          TradeFigure  *figure)
{
  g_autofree char *text = trade_standing_describe_figure (dataset, figure);

  add_line (lines, TRADE_LINE_FIGURE, column, text)->figure = g_object_ref (figure);
}

static void
add_uses (GPtrArray    *lines,
          TradeDataset *dataset,
          TradeFigure  *used)
{
  GPtrArray *uses = trade_dataset_lookup_uses (dataset, used);

  if (uses == NULL)
    return;

  add_line (lines, TRADE_LINE_HEADING, COLUMN_USES, _("Used in"));
  for (guint i = 0; i < uses->len; i++)
    add_link (lines, COLUMN_USES, dataset, g_ptr_array_index (uses, i));
}

/* A document that cannot be read on the web has no address. */
static void
add_source (GPtrArray   *lines,
            TradeFigure *figure)
{
  TradeSource *source = trade_figure_get_source (figure);
  const char *uri = source != NULL ? trade_source_get_uri (source) : NULL;

  if (uri != NULL)
    add_line (lines, TRADE_LINE_SOURCE, COLUMN_ORIGIN, _("Open the Source Document"))->uri = g_strdup (uri);
}

static void
add_origin (GPtrArray    *lines,
            TradeDataset *dataset,
            TradeFigure  *figure)
{
  TradeFormat *format = trade_format_get_default ();
  TradeText *note = trade_figure_get_note (figure);
  g_autofree char *edit = trade_describe_edit (format, figure);
  gboolean derived = trade_figure_is_derived (figure);
  GListModel *inputs = derived ? trade_figure_get_inputs (figure) : NULL;
  g_autofree char *origin = derived ? trade_describe_formula (format, dataset, figure)
                                    : trade_describe_origin (format, dataset, figure);

  add_line (lines, TRADE_LINE_HEADING, COLUMN_ORIGIN, derived ? _("How it was computed") : _("Where it comes from"));
  if (origin != NULL)
    add_line (lines, TRADE_LINE_TEXT, COLUMN_ORIGIN, origin);
  if (edit != NULL)
    add_line (lines, TRADE_LINE_TEXT, COLUMN_ORIGIN, edit);
  for (guint i = 0; inputs != NULL && i < g_list_model_get_n_items (inputs); i++)
    {
      g_autoptr (TradeFigure) input = g_list_model_get_item (inputs, i);

      add_link (lines, COLUMN_ORIGIN, dataset, input);
    }
  add_source (lines, figure);

  if (note != NULL)
    add_line (lines, TRADE_LINE_DIM, COLUMN_ORIGIN, trade_format_text (format, note));
}

/* What was published of a figure at other times, the latest first. */
static void
add_vintages (GPtrArray    *lines,
              TradeDataset *dataset,
              TradeFigure  *figure)
{
  g_autoptr (GPtrArray) vintages = trade_dataset_list_vintages (dataset, trade_figure_get_key (figure),
                                                                trade_figure_get_period (figure));

  if (vintages->len < 2 || !g_ptr_array_find (vintages, figure, NULL))
    return;

  add_line (lines, TRADE_LINE_HEADING, COLUMN_ORIGIN, _("Published at other times"));
  for (guint i = vintages->len; i > 0; i--)
    if (g_ptr_array_index (vintages, i - 1) != figure)
      add_link (lines, COLUMN_ORIGIN, dataset, g_ptr_array_index (vintages, i - 1));
}

/**
 * trade_ledger_lines_describe_status:
 * @dataset: the dataset of the figure
 * @figure: a figure
 *
 * Says what was measured, how it is known, and the range in which it lies.
 *
 * Returns: (transfer full): the words
 */
char *
trade_ledger_lines_describe_status (TradeDataset *dataset,
                                    TradeFigure  *figure)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *measure = trade_measure_describe (dataset, figure);
  g_autofree char *status = trade_standing_describe (dataset, figure);
  g_autofree char *bounds = trade_format_bounds (format, dataset, figure);

  /* Translators: what was measured, how it is known, and the range in which it lies: "Value · published · 23.765 to
   * 23.775 trillion yuan". */
  if (bounds != NULL && *bounds != '\0')
    return g_strdup_printf (C_ ("figure", "%1$s · %2$s · %3$s"), measure, status, bounds);

  /* Translators: what was measured, and how it is known: "Value · published". */
  return g_strdup_printf (C_ ("figure", "%1$s · %2$s"), measure, status);
}

static void
add_figure (GPtrArray    *lines,
            TradeDataset *dataset,
            TradeFigure  *figure)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *name = trade_describe_full_name (format, dataset, figure);
  g_autofree char *period = trade_format_period (format, trade_figure_get_period (figure));
  g_autofree char *value = trade_format_exact_with_unit (format, dataset, figure);
  g_autofree char *status = trade_ledger_lines_describe_status (dataset, figure);
  /* Translators: what a figure is about, and its period: "Exports, 2023". */
  g_autofree char *heading = g_strdup_printf (C_ ("figure and period", "%1$s, %2$s"), name, period);

  add_line (lines, TRADE_LINE_NAME, COLUMN_FIGURE, heading);
  add_line (lines, TRADE_LINE_VALUE, COLUMN_FIGURE, value);
  add_line (lines, TRADE_LINE_DIM, COLUMN_FIGURE, status);
}

/**
 * trade_ledger_lines_list:
 * @dataset: the dataset of the figure
 * @figure: a figure
 *
 * Lists all that is known of a figure. Doubt comes before the origin, agreement after everything else.
 *
 * Returns: (transfer full) (element-type TradeLine): lines, most important first
 */
GPtrArray *
trade_ledger_lines_list (TradeDataset *dataset,
                         TradeFigure  *figure)
{
  GPtrArray *lines;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  lines = g_ptr_array_new_with_free_func (line_free);
  add_figure (lines, dataset, figure);
  add_findings (lines, dataset, figure, FALSE);
  add_origin (lines, dataset, figure);
  add_vintages (lines, dataset, figure);
  add_uses (lines, dataset, figure);
  add_findings (lines, dataset, figure, TRUE);

  return lines;
}
