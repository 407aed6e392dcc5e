/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-figure-columns.h"

#include <glib/gi18n.h>
#include <math.h>

#include "trade-describe.h"
#include "trade-measure.h"
#include "trade-standing.h"

/* What a table tells of each figure, column by column. */

static char *
make_name (const TradeFigureHead *head,
           TradeFigure           *figure)
{
  return trade_describe_full_name (trade_format_get_default (), head->dataset, figure);
}

static char *
make_measure (const TradeFigureHead *head,
              TradeFigure           *figure)
{
  return trade_measure_describe (head->dataset, figure);
}

static char *
make_period (const TradeFigureHead *head,
             TradeFigure           *figure)
{
  return trade_format_period (trade_format_get_default (), trade_figure_get_period (figure));
}

static gboolean
has_unit_of_head (const TradeFigureHead *head,
                  TradeFigure           *figure)
{
  return head->unit != NULL && g_str_equal (trade_figure_get_key (figure)->unit, head->unit);
}

static char *
make_value (const TradeFigureHead *head,
            TradeFigure           *figure)
{
  if (has_unit_of_head (head, figure) && trade_figure_get_printed (figure) == NULL)
    return trade_format_exact (trade_format_get_default (), figure, head->magnitude);

  return trade_format_exact_with_unit (trade_format_get_default (), head->dataset, figure);
}

static char *
make_bounds (const TradeFigureHead *head,
             TradeFigure           *figure)
{
  if (has_unit_of_head (head, figure))
    return trade_format_bare_bounds (trade_format_get_default (), figure, head->magnitude);

  return trade_format_bounds (trade_format_get_default (), head->dataset, figure);
}

static char *
make_origin (const TradeFigureHead *head,
             TradeFigure           *figure)
{
  if (trade_figure_is_derived (figure))
    return trade_describe_formula (trade_format_get_default (), head->dataset, figure);

  return trade_standing_describe (head->dataset, figure);
}

static char *
make_source (const TradeFigureHead *head,
             TradeFigure           *figure)
{
  if (trade_figure_is_derived (figure))
    return g_strdup ("");

  return trade_describe_origin (trade_format_get_default (), head->dataset, figure);
}

static char *
make_note (const TradeFigureHead *head,
           TradeFigure           *figure)
{
  TradeText *note = trade_figure_get_note (figure);
  const char *words = note != NULL ? trade_format_text (trade_format_get_default (), note) : "";
  char *edit = trade_describe_edit (trade_format_get_default (), figure);
  g_autofree char *edit_alone = edit;

  if (edit == NULL || *words == '\0')
    return edit != NULL ? g_steal_pointer (&edit_alone) : g_strdup (words);

  /* Translators: two sentences about a figure, each without a full stop at its end. */
  return g_strdup_printf (C_("sentences", "%1$s. %2$s"), edit, words);
}

/* What has no value comes last. */
static int
compare_numbers (double a,
                 double b)
{
  return isnan (a) || isnan (b) ? (isnan (a) != 0) - (isnan (b) != 0) : (a > b) - (a < b);
}

static int
compare_periods (TradeFigure *a,
                 TradeFigure *b)
{
  return trade_period_compare (trade_figure_get_period (a), trade_figure_get_period (b));
}

/* Numbers of different units cannot be ordered; they stand unit by unit. */
static int
compare_units (TradeFigure *a,
               TradeFigure *b)
{
  return g_strcmp0 (trade_figure_get_key (a)->unit, trade_figure_get_key (b)->unit);
}

static int
compare_values (TradeFigure *a,
                TradeFigure *b)
{
  int order = compare_units (a, b);

  return order != 0 ? order : compare_numbers (trade_figure_get_value (a), trade_figure_get_value (b));
}

static int
compare_bounds (TradeFigure *a,
                TradeFigure *b)
{
  TradeInterval bounds_a = trade_figure_get_bounds (a);
  TradeInterval bounds_b = trade_figure_get_bounds (b);
  int order = compare_units (a, b);

  if (order == 0)
    order = compare_numbers (bounds_a.lower, bounds_b.lower);

  return order != 0 ? order : compare_numbers (bounds_a.upper, bounds_b.upper);
}

const TradeFigureColumn trade_figure_columns[TRADE_N_FIGURE_COLUMNS] = {
  [TRADE_FIGURE_COLUMN_NAME] = { N_("Figure"), make_name, NULL, FALSE, 13, 26 },
  [TRADE_FIGURE_COLUMN_PERIOD] = { N_("Period"), make_period, compare_periods, FALSE, 0, 0 },
  [TRADE_FIGURE_COLUMN_VALUE] = { N_("Value"), make_value, compare_values, TRUE, 0, 0 },
  [TRADE_FIGURE_COLUMN_MEASURE] = { N_("Measure"), make_measure, NULL, FALSE, 9, 18 },
  [TRADE_FIGURE_COLUMN_RANGE] = { N_("Range"), make_bounds, compare_bounds, TRUE, 0, 0 },
  [TRADE_FIGURE_COLUMN_ORIGIN] = { N_("Origin"), make_origin, NULL, FALSE, 12, 28 },
  [TRADE_FIGURE_COLUMN_SOURCE] = { N_("Source"), make_source, NULL, FALSE, 19, 44 },
  [TRADE_FIGURE_COLUMN_NOTE] = { N_("Note"), make_note, NULL, FALSE, 15, 44 },
};

/* What is known of the amounts in one unit. */
typedef struct
{
  guint  count;
  double largest;
} Amounts;

static Amounts *
ensure_amounts (GHashTable *units,
                const char *unit)
{
  Amounts *amounts = g_hash_table_lookup (units, unit);

  if (amounts == NULL)
    {
      amounts = g_new0 (Amounts, 1);
      g_hash_table_insert (units, (gpointer) unit, amounts);
    }

  return amounts;
}

/**
 * trade_figure_head_choose:
 * @self: what the heads of a table say
 * @dataset: the dataset of the figures, which the caller keeps alive
 * @figures: the figures
 *
 * Finds the unit that most amounts have, which the head then says once for all of them. A percent sign is part of a number. May
 * be called in any thread; trade_figure_head_count() comes after it.
 */
void
trade_figure_head_choose (TradeFigureHead *self,
                          TradeDataset    *dataset,
                          GListModel      *figures)
{
  g_autoptr (GHashTable) units = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  guint n_figures = g_list_model_get_n_items (figures);
  const Amounts *usual = NULL;

  *self = (TradeFigureHead) { .dataset = dataset };
  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (figures, i);
      const char *unit = trade_figure_get_key (figure)->unit;
      Amounts *amounts;

      if (trade_unit_get_kind (unit) == TRADE_UNIT_KIND_PERCENT)
        continue;

      amounts = ensure_amounts (units, unit);
      amounts->count++;
      if (trade_figure_has_value (figure))
        amounts->largest = MAX (amounts->largest, fabs (trade_figure_get_value (figure)));
      if (usual == NULL || amounts->count > usual->count)
        {
          usual = amounts;
          self->unit = unit;
        }
    }

  if (usual != NULL)
    {
      self->unit = g_intern_string (self->unit);
      self->largest = usual->largest;
    }
}

/**
 * trade_figure_head_count:
 * @self: what the heads of a table say
 *
 * Chooses the power of ten that the amounts are counted in, which language and number style decide.
 */
void
trade_figure_head_count (TradeFigureHead *self)
{
  self->magnitude =
    self->unit != NULL ? trade_format_get_magnitude (trade_format_get_default (), self->unit, self->largest) : 0;
}

/**
 * trade_figure_column_write_heading:
 * @self: a column
 * @head: what the heads of the table say
 *
 * Writes the heading of a column; that of the values names their unit.
 *
 * Returns: (transfer full): the heading, in one line or two
 */
char *
trade_figure_column_write_heading (const TradeFigureColumn *self,
                                   const TradeFigureHead   *head)
{
  g_autofree char *unit = NULL;

  if (self == &trade_figure_columns[TRADE_FIGURE_COLUMN_VALUE] && head->unit != NULL)
    unit = trade_format_unit (trade_format_get_default (), head->dataset, head->unit, head->magnitude);
  if (unit == NULL || *unit == '\0')
    return g_strdup (_(self->title));

  /* GTK measures no heading at its width, so that none wraps by itself. */
  return g_strdup_printf ("%s\n%s", _(self->title), unit);
}
