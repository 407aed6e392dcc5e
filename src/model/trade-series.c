/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-series.h"

struct _TradeSeries
{
  GObject        parent_instance;

  TradeSeriesKey key;
  GPtrArray     *figures;
};

static GType
trade_series_get_item_type (GListModel *model)
{
  return TRADE_TYPE_FIGURE;
}

static guint
trade_series_get_n_items (GListModel *model)
{
  return TRADE_SERIES (model)->figures->len;
}

static gpointer
trade_series_get_item (GListModel *model,
                       guint       position)
{
  TradeSeries *self = TRADE_SERIES (model);

  if (position >= self->figures->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->figures, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = trade_series_get_item_type;
  iface->get_n_items = trade_series_get_n_items;
  iface->get_item = trade_series_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TradeSeries, trade_series, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* The position of the first figure that is not before @period. */
static guint
find_position (TradeSeries *self,
               TradePeriod  period)
{
  guint first = 0;
  guint end = self->figures->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      TradeFigure *figure = g_ptr_array_index (self->figures, middle);

      if (trade_period_compare (trade_figure_get_period (figure), period) < 0)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

static void
trade_series_finalize (GObject *object)
{
  TradeSeries *self = TRADE_SERIES (object);

  g_clear_pointer (&self->figures, g_ptr_array_unref);

  G_OBJECT_CLASS (trade_series_parent_class)->finalize (object);
}

static void
trade_series_class_init (TradeSeriesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = trade_series_finalize;
}

static void
trade_series_init (TradeSeries *self)
{
  self->figures = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * trade_series_new:
 * @key: what the series is about, from trade_series_key_new()
 *
 * Creates an empty series.
 *
 * Returns: (transfer full): the series
 */
TradeSeries *
trade_series_new (const TradeSeriesKey *key)
{
  TradeSeries *self;

  g_return_val_if_fail (key != NULL, NULL);

  self = g_object_new (TRADE_TYPE_SERIES, NULL);
  self->key = *key;

  return self;
}

/**
 * trade_series_get_key:
 * @self: a series
 *
 * Gets what a series is about.
 *
 * Returns: (transfer none): the key
 */
const TradeSeriesKey *
trade_series_get_key (TradeSeries *self)
{
  g_return_val_if_fail (TRADE_IS_SERIES (self), NULL);

  return &self->key;
}

/**
 * trade_series_add:
 * @self: a series
 * @figure: (transfer none): a figure with the key of @self
 *
 * Adds a figure at its place in time.
 *
 * Returns: %FALSE where the series has a figure for that period already and was left alone
 */
gboolean
trade_series_add (TradeSeries *self,
                  TradeFigure *figure)
{
  TradePeriod period;
  guint position;

  g_return_val_if_fail (TRADE_IS_SERIES (self), FALSE);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), FALSE);
  g_return_val_if_fail (trade_series_key_equal (&self->key, trade_figure_get_key (figure)), FALSE);

  period = trade_figure_get_period (figure);

  if (trade_series_lookup (self, period) != NULL)
    return FALSE;

  position = find_position (self, period);
  g_ptr_array_insert (self->figures, (int) position, g_object_ref (figure));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);

  return TRUE;
}

/**
 * trade_series_lookup:
 * @self: a series
 * @period: a time period
 *
 * Finds the figure of a period.
 *
 * Returns: (transfer none) (nullable): the figure
 */
TradeFigure *
trade_series_lookup (TradeSeries *self,
                     TradePeriod  period)
{
  TradeFigure *figure;
  guint position;

  g_return_val_if_fail (TRADE_IS_SERIES (self), NULL);

  position = find_position (self, period);

  if (position == self->figures->len)
    return NULL;

  figure = g_ptr_array_index (self->figures, position);

  return trade_period_equal (trade_figure_get_period (figure), period) ? figure : NULL;
}
