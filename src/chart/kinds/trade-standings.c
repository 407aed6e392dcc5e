/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-standings.h"

#include <math.h>

#include "trade-records.h"

/* The places of figures among those of their rows. */

struct _TradeStandings
{
  guint          n_columns;
  guint          most;
  TradeStanding *places; /* row by row, by column */
};

static int
compare_figures (gconstpointer a,
                 gconstpointer b)
{
  double one = trade_figure_get_value (*(TradeFigure *const *) a);
  double other = trade_figure_get_value (*(TradeFigure *const *) b);

  return (one < other) - (one > other);
}

/* A place is open where a figure of a higher place may be less, or one of a lower place more: not only a neighbor, since bounds
 * differ in width. */
static void
open_standings (TradeStanding **places,
                GPtrArray      *order)
{
  double least = HUGE_VAL, greatest = -HUGE_VAL;

  for (guint i = 0; i < order->len; i++)
    {
      TradeInterval bounds = trade_figure_get_bounds (g_ptr_array_index (order, i));

      places[i]->open = least <= bounds.upper;
      least = MIN (least, bounds.lower);
    }
  for (guint i = order->len; i > 0; i--)
    {
      TradeInterval bounds = trade_figure_get_bounds (g_ptr_array_index (order, i - 1));

      places[i - 1]->open |= greatest >= bounds.lower;
      greatest = MAX (greatest, bounds.upper);
    }
}

/* Whether a part is known to have a figure in a period, but not which: it may have any place. */
static gboolean
has_unpublished (TradeView *view,
                 guint      row)
{
  const GPtrArray *missing = trade_records_get_missing (view);
  const TradeHead *head = trade_view_get_row (view, row);

  for (guint i = 0; i < missing->len; i++)
    if (trade_period_equal (trade_figure_get_period (g_ptr_array_index (missing, i)), head->period))
      return TRUE;

  return FALSE;
}

/* Gives the figures of a row their places, greatest first. Takes n log n time. */
static guint
rank_row (TradeView     *view,
          guint          row,
          TradeStanding *places)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GHashTable) columns = g_hash_table_new (NULL, NULL);
  g_autofree TradeStanding **ranked = NULL;
  const guint n_columns = trade_view_get_n_columns (view);
  gboolean unsettled = has_unpublished (view, row);

  for (guint i = 0; i < n_columns; i++)
    {
      TradeFigure *figure = trade_view_get_cell (view, row, i);

      places[i] = (TradeStanding){ .place = G_MAXUINT, .unsettled = unsettled };
      if (!trade_standings_have (figure))
        continue;
      g_ptr_array_add (order, figure);
      g_hash_table_insert (columns, figure, &places[i]);
    }
  g_ptr_array_sort (order, compare_figures);
  ranked = g_new (TradeStanding *, order->len + 1);

  for (guint i = 0; i < order->len; i++)
    {
      ranked[i] = g_hash_table_lookup (columns, g_ptr_array_index (order, i));
      ranked[i]->place = i;
    }
  open_standings (ranked, order);

  return order->len;
}

/*
 * trade_standings_new:
 * @view: a view
 *
 * Finds the places of all figures of a view, each in its row.
 *
 * Returns: (transfer full): the places
 */
TradeStandings *
trade_standings_new (TradeView *view)
{
  TradeStandings *self = g_new0 (TradeStandings, 1);
  const guint n_rows = trade_view_get_n_rows (view);

  self->n_columns = trade_view_get_n_columns (view);
  self->places = g_new0 (TradeStanding, (gsize) n_rows * self->n_columns);
  for (guint row = 0; row < n_rows; row++)
    self->most = MAX (self->most, rank_row (view, row, &self->places[(gsize) row * self->n_columns]));

  return self;
}

void
trade_standings_free (TradeStandings *self)
{
  g_free (self->places);
  g_free (self);
}

const TradeStanding *
trade_standings_get (TradeStandings *self,
                     guint           row,
                     guint           column)
{
  return &self->places[(gsize) row * self->n_columns + column];
}

/* How many places the row has that has most. */
guint
trade_standings_get_most (TradeStandings *self)
{
  return self->most;
}

/* What all others leave of a whole is no part that could come first. */
gboolean
trade_standings_have (TradeFigure *figure)
{
  return figure != NULL && !trade_series_key_is_rest (trade_figure_get_key (figure));
}

gboolean
trade_standing_is_certain (const TradeStanding *self)
{
  return !self->open && !self->unsettled;
}
