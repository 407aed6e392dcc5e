/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-base.h"

#include <glib/gi18n.h>

#include "trade-count.h"
#include "trade-package-writer.h"
#include "trade-package.h"

/* More rows than anybody looks through; what has more is to be chosen from first. */
#define MOST_FIGURES 50000

struct _TradeDraftBase
{
  GBytes       *package;
  TradeDataset *dataset;
  GPtrArray    *figures;
};

static void
clear_base (gpointer data)
{
  TradeDraftBase *self = data;

  g_bytes_unref (self->package);
  g_object_unref (self->dataset);
  g_ptr_array_unref (self->figures);
}

/* What was replaced by a later vintage is history. */
static gboolean
is_latest (TradeDataset *dataset,
           TradeFigure  *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  const TradePeriod period = trade_figure_get_period (figure);

  return figure == (trade_figure_has_value (figure) ? trade_dataset_lookup (dataset, key, period)
                                                    : trade_dataset_lookup_missing (dataset, key, period));
}

/**
 * trade_draft_base_list_figures:
 * @dataset: a dataset
 *
 * Lists the reported figures that count, whose history goes with them.
 *
 * Returns: (transfer full) (element-type TradeFigure): the figures, in the order of the dataset
 */
GPtrArray *
trade_draft_base_list_figures (TradeDataset *dataset)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), all);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (dataset)); i++)
    {
      g_autoptr (TradeSeries) series = g_list_model_get_item (G_LIST_MODEL (dataset), i);
      g_autoptr (GPtrArray) figures = trade_series_list_reported (series);

      for (guint j = 0; j < figures->len; j++)
        if (is_latest (dataset, g_ptr_array_index (figures, j)))
          g_ptr_array_add (all, g_object_ref (g_ptr_array_index (figures, j)));
    }

  return all;
}

/**
 * trade_draft_base_read:
 * @package: a release as trade_package_write_release() writes it
 * @error: return location for the error
 *
 * Reads a release that is to be edited.
 *
 * Returns: (transfer full) (nullable): the release, or %NULL with @error set
 */
TradeDraftBase *
trade_draft_base_read (GBytes  *package,
                       GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (TradeDataset) dataset = NULL;
  TradeDraftBase *self;

  g_return_val_if_fail (package != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  stream = g_memory_input_stream_new_from_bytes (package);
  dataset = trade_package_read_stream (stream, TRADE_PACKAGE_DESCRIPTOR, NULL, error);
  if (dataset == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (TradeDraftBase);
  self->package = g_bytes_ref (package);
  self->dataset = g_steal_pointer (&dataset);
  self->figures = trade_draft_base_list_figures (self->dataset);

  return self;
}

/**
 * trade_draft_base_new:
 * @dataset: the figures of a release
 * @origin: (nullable): what they were taken from
 * @annotations: (nullable) (element-type utf8 TradeAnnotations): what a person added to views, in place of what the release has
 * @error: return location for the error
 *
 * Takes a release to be edited. What would be lost of it by being saved and read again is lost now, so that it is refused.
 *
 * Returns: (transfer full) (nullable): the release, or %NULL with @error set
 */
TradeDraftBase *
trade_draft_base_new (TradeDataset  *dataset,
                      const char    *origin,
                      GHashTable    *annotations,
                      GError       **error)
{
  g_autoptr (TradeDraftBase) self = NULL;
  g_autoptr (GBytes) package = NULL;
  g_autoptr (GBytes) again = NULL;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (trade_dataset_get_n_reported (dataset) > MOST_FIGURES)
    {
      g_autofree char *most = trade_count_write (MOST_FIGURES);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _("It has more than %s figures. Choose some of them first."), most);
      return NULL;
    }

  package = trade_package_write_release (dataset, origin, annotations);
  self = trade_draft_base_read (package, error);
  if (self == NULL)
    return NULL;

  again = trade_package_write_release (self->dataset, trade_dataset_get_origin (self->dataset), NULL);
  if (g_bytes_equal (package, again))
    return g_steal_pointer (&self);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("Something of it would be lost when it is saved."));

  return NULL;
}

/**
 * trade_draft_base_ref:
 * @self: a release
 *
 * Returns: (transfer full): @self
 */
TradeDraftBase *
trade_draft_base_ref (TradeDraftBase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * trade_draft_base_unref:
 * @self: (transfer full): a release
 */
void
trade_draft_base_unref (TradeDraftBase *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_base);
}

/**
 * trade_draft_base_get_package:
 * @self: a release
 *
 * Returns: (transfer none): the release as it is written down, for trade_draft_base_read()
 */
GBytes *
trade_draft_base_get_package (TradeDraftBase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->package;
}

/**
 * trade_draft_base_get_dataset:
 * @self: a release
 *
 * Returns: (transfer none): its figures, and what it says of itself
 */
TradeDataset *
trade_draft_base_get_dataset (TradeDraftBase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->dataset;
}

/**
 * trade_draft_base_get_figures:
 * @self: a release
 *
 * Returns: (transfer none) (element-type TradeFigure): its reported figures, each in its latest vintage; the number of a figure is
 *   its place here
 */
GPtrArray *
trade_draft_base_get_figures (TradeDraftBase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->figures;
}

/**
 * trade_draft_base_get_source:
 * @self: a release
 *
 * Returns: (transfer none) (nullable): the only source of all its figures; %NULL where it has several
 */
TradeSource *
trade_draft_base_get_source (TradeDraftBase *self)
{
  GListModel *sources;
  g_autoptr (TradeSource) source = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  sources = trade_dataset_get_sources (self->dataset);
  if (g_list_model_get_n_items (sources) != 1)
    return NULL;

  source = g_list_model_get_item (sources, 0);

  /* The dataset keeps it. */
  return source;
}
