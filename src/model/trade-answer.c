/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-answer.h"

/*
 * TradeAnswer:
 * @n_columns: how many cells a row has
 * @n_cells: how many cells there are
 * @figures: (element-type TradeFigure): what is in them, row by row; a table of many things over time has few figures for its cells
 * @places: (element-type guint): the number of the cell of each figure
 * @starts: (element-type guint): by rows, up to the last that has any, how many figures stand before them
 */
struct _TradeAnswer
{
  guint      n_columns;
  guint      n_cells;
  GPtrArray *figures;
  GArray    *places;
  GArray    *starts;

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

G_STATIC_ASSERT (PART < 32);

/* A bit for each aspect in which two figures differ. */
static guint32
compare (TradeFigure *a,
         TradeFigure *b)
{
  const TradeSeriesKey *one = trade_figure_get_key (a), *other = trade_figure_get_key (b);
  const TradePeriod period = trade_figure_get_period (a), other_period = trade_figure_get_period (b);
  guint32 differences = 0;

  for (guint i = 0; i < TRADE_N_DIMENSIONS; i++)
    differences |= (guint32) (one->codes[i] != other->codes[i]) << i;
  if (trade_period_equal (period, other_period))
    return differences;

  differences |= 1u << PERIOD;
  differences |= (guint32) (trade_period_get_year (period) != trade_period_get_year (other_period)) << YEAR;
  if (trade_period_get_month (period) != trade_period_get_month (other_period) || period.n_months != other_period.n_months)
    differences |= 1u << PART;

  return differences;
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

/*
 * Lines:
 * @examples: the first figure of each row, or of each column; %NULL where there is none
 * @differences: in what figures of the same row, or column, differ
 *
 * What rows, or columns, can tell.
 */
typedef struct
{
  TradeFigure **examples;
  guint32       differences;
} Lines;

static void
take_figure (Lines       *self,
             guint        line,
             TradeFigure *figure)
{
  if (self->examples[line] == NULL)
    self->examples[line] = figure;
  else
    self->differences |= compare (self->examples[line], figure);
}

static void
tell_by (GArray      *heads,
         const Lines *lines,
         guint        aspect)
{
  for (guint i = 0; i < heads->len; i++)
    {
      if (lines->examples[i] != NULL)
        say (&g_array_index (heads, TradeHead, i), lines->examples[i], aspect);
    }
}

static GArray *
create_heads (guint n_heads)
{
  GArray *heads = g_array_sized_new (FALSE, TRUE, sizeof (TradeHead), n_heads);

  return g_array_set_size (heads, n_heads);
}

/* Has what all share told by the scope, and what else a row or a column tells apart by it. */
static gboolean
tell (TradeAnswer *self,
      const Lines *all,
      const Lines *rows,
      const Lines *columns,
      guint        aspect)
{
  const guint32 bit = 1u << aspect;

  if ((all->differences & bit) == 0)
    say (&self->scope, all->examples[0], aspect);
  else if ((rows->differences & bit) == 0)
    tell_by (self->rows, rows, aspect);
  else if ((columns->differences & bit) == 0)
    tell_by (self->columns, columns, aspect);
  else
    return FALSE;

  return TRUE;
}

/* A question answers with figures that a row or a column tells apart; one that does not is wrong. */
static void
tell_all (TradeAnswer *self)
{
  g_autofree TradeFigure **of_rows = g_new0 (TradeFigure *, self->rows->len);
  g_autofree TradeFigure **of_columns = g_new0 (TradeFigure *, self->columns->len);
  TradeFigure *first = NULL;
  Lines all = { &first, 0 }, rows = { of_rows, 0 }, columns = { of_columns, 0 };

  for (guint i = 0; i < self->figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (self->figures, i);
      const guint place = g_array_index (self->places, guint, i);

      take_figure (&all, 0, figure);
      take_figure (&rows, place / self->n_columns, figure);
      take_figure (&columns, place % self->n_columns, figure);
    }

  for (guint i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      if (!tell (self, &all, &rows, &columns, i))
        g_critical ("Neither rows nor columns of an answer tell its figures apart by %s", trade_dimension_get_id (i));
    }
  if (!tell (self, &all, &rows, &columns, PERIOD) &&
      !(tell (self, &all, &rows, &columns, YEAR) && tell (self, &all, &rows, &columns, PART)))
    g_critical ("Neither rows nor columns of an answer tell its figures apart by period");
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
               trade_period_equal (trade_figure_get_period (first), trade_figure_get_period (latest));
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

static void
ensure_heads (TradeAnswer *self)
{
  if (!g_once_init_enter (&self->has_heads))
    return;

  self->rows = create_heads (trade_answer_get_n_rows (self));
  self->columns = create_heads (self->n_columns);
  if (self->figures->len > 0)
    tell_all (self);
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
  self->figures = g_ptr_array_new_with_free_func (g_object_unref);
  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));

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

  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->starts, g_array_unref);
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

  if (figure != NULL)
    {
      /* The row of the cell, and those before it that have no figure. */
      while (self->starts->len <= self->n_cells / self->n_columns)
        g_array_append_val (self->starts, self->figures->len);
      g_ptr_array_add (self->figures, g_object_ref (figure));
      g_array_append_val (self->places, self->n_cells);
    }
  self->n_cells++;
}

/*
 * trade_answer_skip:
 * @self: an answer
 * @n: a number of cells
 *
 * Leaves the next cells empty.
 */
void
trade_answer_skip (TradeAnswer *self,
                   guint        n)
{
  g_return_if_fail (self != NULL && self->has_heads == 0);

  self->n_cells += n;
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
  return (self->n_cells + self->n_columns - 1) / self->n_columns;
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
  const guint place = row * self->n_columns + column;
  guint first, end;

  g_return_val_if_fail (column < self->n_columns, NULL);

  if (row >= self->starts->len)
    return NULL;

  first = g_array_index (self->starts, guint, row);
  end = row + 1 < self->starts->len ? g_array_index (self->starts, guint, row + 1) : self->figures->len;
  if (end - first == self->n_columns)
    return g_ptr_array_index (self->figures, first + column);

  while (first < end)
    {
      const guint middle = first + (end - first) / 2;

      if (g_array_index (self->places, guint, middle) < place)
        first = middle + 1;
      else
        end = middle;
    }

  return first < self->places->len && g_array_index (self->places, guint, first) == place ? g_ptr_array_index (self->figures, first)
                                                                                          : NULL;
}

/*
 * trade_answer_get_figures:
 * @self: an answer
 *
 * Returns: (transfer none) (element-type TradeFigure): the figures of its cells, row by row
 */
GPtrArray *
trade_answer_get_figures (TradeAnswer *self)
{
  return self->figures;
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
  return self->figures->len > 0 ? g_ptr_array_index (self->figures, 0) : NULL;
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
