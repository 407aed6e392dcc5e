/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-answer.h"

struct _TradeAnswer
{
  guint      n_columns;
  GPtrArray *cells; /* row by row; NULL where there is nothing */

  gsize      has_heads;
  TradeHead  scope;
  GArray    *rows;
  GArray    *columns;
};

/* The period is told apart like one more dimension; where neither rows nor columns tell it, its year and its part of the
 * year are told apart.
 */
#define PERIOD TRADE_N_DIMENSIONS
#define YEAR (TRADE_N_DIMENSIONS + 1)
#define PART (TRADE_N_DIMENSIONS + 2)

static void
free_cell (gpointer cell)
{
  g_clear_object (&cell);
}

static gboolean
is_alike (TradeFigure *a,
          TradeFigure *b,
          guint        aspect)
{
  TradePeriod one = trade_figure_get_period (a);
  TradePeriod other = trade_figure_get_period (b);

  if (aspect == PERIOD)
    return trade_period_equal (one, other);
  if (aspect == YEAR)
    return trade_period_get_year (one) == trade_period_get_year (other);
  if (aspect == PART)
    return trade_period_get_month (one) == trade_period_get_month (other) && one.n_months == other.n_months;

  return trade_figure_get_key (a)->codes[aspect] == trade_figure_get_key (b)->codes[aspect];
}

static void
say (TradeHead   *head,
     TradeFigure *figure,
     guint        aspect)
{
  if (aspect < TRADE_N_DIMENSIONS)
    {
      head->key.codes[aspect] = trade_figure_get_key (figure)->codes[aspect];
      return;
    }

  head->period = trade_figure_get_period (figure);
  head->has_period |= aspect == PERIOD;
  head->has_year |= aspect == YEAR;
  head->has_part |= aspect == PART;
}

/* Whether the figures of each row are alike where @by_row, or those of each column. The first of each is put into
 * @examples.
 */
static gboolean
is_told_by (TradeAnswer  *self,
            guint         aspect,
            gboolean      by_row,
            TradeFigure **examples)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (self->cells, i);
      guint line = by_row ? i / self->n_columns : i % self->n_columns;

      if (figure == NULL)
        continue;
      if (examples[line] == NULL)
        examples[line] = figure;
      else if (!is_alike (examples[line], figure, aspect))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_shared (TradeAnswer *self,
           guint        aspect)
{
  TradeFigure *first = trade_answer_get_first (self);

  for (guint i = 0; i < self->cells->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (self->cells, i);

      if (figure != NULL && !is_alike (first, figure, aspect))
        return FALSE;
    }

  return TRUE;
}

static gboolean
tell_by (TradeAnswer *self,
         guint        aspect,
         gboolean     by_row)
{
  GArray *heads = by_row ? self->rows : self->columns;
  g_autofree TradeFigure **examples = g_new0 (TradeFigure *, heads->len);

  if (!is_told_by (self, aspect, by_row, examples))
    return FALSE;

  for (guint i = 0; i < heads->len; i++)
    {
      if (examples[i] != NULL)
        say (&g_array_index (heads, TradeHead, i), examples[i], aspect);
    }

  return TRUE;
}

static GArray *
create_heads (guint n_heads)
{
  GArray *heads = g_array_sized_new (FALSE, TRUE, sizeof (TradeHead), n_heads);

  return g_array_set_size (heads, n_heads);
}

static gboolean
tell (TradeAnswer *self,
      guint        aspect)
{
  if (is_shared (self, aspect))
    {
      say (&self->scope, trade_answer_get_first (self), aspect);
      return TRUE;
    }

  return tell_by (self, aspect, TRUE) || tell_by (self, aspect, FALSE);
}

/* Figures of one row that are alike in all that a key says differ in when they were published. */
static gboolean
has_vintages (TradeAnswer *self)
{
  guint last = self->n_columns - 1;

  for (guint row = 0; last > 0 && row < trade_answer_get_n_rows (self); row++)
    {
      TradeFigure *first = trade_answer_get_cell (self, row, 0);
      TradeFigure *latest = trade_answer_get_cell (self, row, last);

      if (first != NULL && latest != NULL)
        return trade_series_key_equal (trade_figure_get_key (first), trade_figure_get_key (latest)) &&
               is_alike (first, latest, PERIOD);
    }

  return FALSE;
}

/* Parts of years follow each other, so that a row without figures lies between those that have some. */
static void
tell_empty_parts (TradeAnswer *self)
{
  const TradeHead *before = NULL;
  guint since = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      TradeHead *head = &g_array_index (self->rows, TradeHead, i);

      if (head->has_part)
        {
          before = head;
          since = 0;
        }
      else if (before != NULL)
        {
          head->has_part = TRUE;
          head->period = before->period;
          head->period.first_month += (int) ++since * head->period.n_months;
        }
    }
}

/* A question answers with figures that a row or a column tells apart; one that does not is wrong. */
static void
ensure_heads (TradeAnswer *self)
{
  if (!g_once_init_enter (&self->has_heads))
    return;

  self->rows = create_heads (trade_answer_get_n_rows (self));
  self->columns = create_heads (self->n_columns);

  for (guint i = 0; i < TRADE_N_DIMENSIONS && trade_answer_get_first (self) != NULL; i++)
    {
      if (!tell (self, i))
        g_critical ("Neither rows nor columns of an answer tell its figures apart by %s", trade_dimension_get_id (i));
    }

  if (trade_answer_get_first (self) != NULL && !tell (self, PERIOD) && !(tell (self, YEAR) && tell (self, PART)))
    g_critical ("Neither rows nor columns of an answer tell its figures apart by period");

  tell_empty_parts (self);
  for (guint i = 0; has_vintages (self) && i < self->n_columns; i++)
    g_array_index (self->columns, TradeHead, i).has_vintage = TRUE;

  g_once_init_leave (&self->has_heads, 1);
}

/*
 * trade_answer_new:
 * @n_columns: how many figures a row has, at least 1
 *
 * Creates an empty table. Once its heads were asked for it does not change any more, and may be read by several threads.
 *
 * Returns: (transfer full): the answer
 */
TradeAnswer *
trade_answer_new (guint n_columns)
{
  TradeAnswer *self;

  g_return_val_if_fail (n_columns > 0, NULL);

  self = g_atomic_rc_box_new0 (TradeAnswer);
  self->n_columns = n_columns;
  self->cells = g_ptr_array_new_with_free_func (free_cell);

  return self;
}

/*
 * trade_answer_new_column:
 * @figures: (element-type TradeFigure): figures
 *
 * Creates a table of one column.
 *
 * Returns: (transfer full): the answer
 */
TradeAnswer *
trade_answer_new_column (GPtrArray *figures)
{
  TradeAnswer *self = trade_answer_new (1);

  for (guint i = 0; i < figures->len; i++)
    trade_answer_append (self, g_ptr_array_index (figures, i));

  return self;
}

/*
 * trade_answer_ref:
 * @self: an answer
 *
 * Takes a reference to an answer.
 *
 * Returns: (transfer full): @self
 */
TradeAnswer *
trade_answer_ref (TradeAnswer *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_answer (gpointer data)
{
  TradeAnswer *self = data;

  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->columns, g_array_unref);
}

/*
 * trade_answer_unref:
 * @self: (transfer full): an answer
 *
 * Drops a reference to an answer.
 */
void
trade_answer_unref (TradeAnswer *self)
{
  g_atomic_rc_box_release_full (self, clear_answer);
}

/*
 * trade_answer_append:
 * @self: an answer
 * @figure: (nullable): a figure, or nothing
 *
 * Fills the next cell: to the right of the last one, or the first of a new row.
 */
void
trade_answer_append (TradeAnswer *self,
                     TradeFigure *figure)
{
  g_return_if_fail (self != NULL && self->has_heads == 0);

  g_ptr_array_add (self->cells, figure != NULL ? g_object_ref (figure) : NULL);
}

/*
 * trade_answer_new_arranged:
 * @self: an answer
 * @rows: (array): the number of each row of @self, in another order
 *
 * Creates a table of the same rows in another order.
 *
 * Returns: (transfer full): the answer
 */
TradeAnswer *
trade_answer_new_arranged (TradeAnswer *self,
                           const guint *rows)
{
  TradeAnswer *arranged;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (rows != NULL, NULL);

  arranged = trade_answer_new (self->n_columns);
  for (guint i = 0; i < trade_answer_get_n_rows (self); i++)
    for (guint j = 0; j < self->n_columns; j++)
      trade_answer_append (arranged, trade_answer_get_cell (self, rows[i], j));

  return arranged;
}

/*
 * trade_answer_get_n_rows:
 * @self: an answer
 *
 * Counts the rows.
 *
 * Returns: how many there are
 */
guint
trade_answer_get_n_rows (TradeAnswer *self)
{
  return (self->cells->len + self->n_columns - 1) / self->n_columns;
}

/*
 * trade_answer_get_n_columns:
 * @self: an answer
 *
 * Counts the columns. One of them may have no figure.
 *
 * Returns: how many there are
 */
guint
trade_answer_get_n_columns (TradeAnswer *self)
{
  return self->n_columns;
}

/*
 * trade_answer_get_cell:
 * @self: an answer
 * @row: the number of a row
 * @column: the number of a column
 *
 * Gets the figure in a cell.
 *
 * Returns: (transfer none) (nullable): the figure
 */
TradeFigure *
trade_answer_get_cell (TradeAnswer *self,
                       guint        row,
                       guint        column)
{
  guint i = row * self->n_columns + column;

  g_return_val_if_fail (column < self->n_columns, NULL);

  return i < self->cells->len ? g_ptr_array_index (self->cells, i) : NULL;
}

/*
 * trade_answer_get_first:
 * @self: an answer
 *
 * Gets the figure that is read first.
 *
 * Returns: (transfer none) (nullable): the figure; %NULL where there is no answer
 */
TradeFigure *
trade_answer_get_first (TradeAnswer *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      if (g_ptr_array_index (self->cells, i) != NULL)
        return g_ptr_array_index (self->cells, i);
    }

  return NULL;
}

/*
 * trade_answer_get_scope:
 * @self: an answer
 *
 * Gets what all figures share.
 *
 * Returns: (transfer none): the head
 */
const TradeHead *
trade_answer_get_scope (TradeAnswer *self)
{
  ensure_heads (self);

  return &self->scope;
}

/*
 * trade_answer_get_row:
 * @self: an answer
 * @row: the number of a row
 *
 * Gets what tells a row from the others.
 *
 * Returns: (transfer none): the head
 */
const TradeHead *
trade_answer_get_row (TradeAnswer *self,
                      guint        row)
{
  ensure_heads (self);
  g_return_val_if_fail (row < self->rows->len, NULL);

  return &g_array_index (self->rows, TradeHead, row);
}

/*
 * trade_answer_get_column:
 * @self: an answer
 * @column: the number of a column
 *
 * Gets what tells a column from the others.
 *
 * Returns: (transfer none): the head
 */
const TradeHead *
trade_answer_get_column (TradeAnswer *self,
                         guint        column)
{
  ensure_heads (self);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, TradeHead, column);
}
