/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dataset-struct.h"
#include "trade-derive-private.h"
#include "trade-doubt-private.h"

/* A dataset that follows another, which differs in the numbers of few figures: it shares what these do not reach. */

/* Takes out a figure that was derived. */
void
trade_dataset_remove_figure (TradeDataset *self,
                             TradeFigure  *figure)
{
  TradeSeries *series = trade_series_map_find (self->series_by_key, trade_figure_get_key (figure));

  trade_series_remove (trade_series_map_own (self->series_by_key, series), figure);
  self->n_figures--;
}

/* Has it noted how figures will be derived, so that trade_dataset_new_with() can follow. */
void
trade_dataset_note_derivation (TradeDataset *self)
{
  self->derivation = trade_derivation_new ();
}

/* NULL where nothing is noted. */
TradeDerivation *
trade_dataset_get_derivation (TradeDataset *self)
{
  return self->derivation;
}

/* Whether all figures are there already that others imply. */
gboolean
trade_dataset_is_derived (TradeDataset *self)
{
  return self->is_derived;
}

static gpointer
ref_series (gconstpointer series,
            gpointer      data)
{
  return g_object_ref ((gpointer) series);
}

/* A dataset that has the series of another, which nobody else has yet. */
static TradeDataset *
new_like (TradeDataset *other)
{
  TradeDataset *self = trade_dataset_new (other->title, other->subject, other->published);

  trade_dataset_share_codes (self, other);
  g_set_object (&self->sources, other->sources);
  self->worlds = other->worlds != NULL ? g_hash_table_ref (other->worlds) : NULL;
  g_ptr_array_unref (self->series);
  trade_series_map_free (self->series_by_key);
  trade_series_index_free (self->index);
  self->series = g_ptr_array_copy (other->series, ref_series, NULL);
  self->series_by_key = trade_series_map_new_like (other->series_by_key, other->series);
  self->index = trade_series_index_new_like (other->index);
  self->n_figures = other->n_figures;
  self->n_reported = other->n_reported;
  self->n_replaced = other->n_replaced;

  return self;
}

static gboolean
exchange_figures (TradeDataset *self,
                  GHashTable   *others)
{
  GHashTableIter iter;
  gpointer figure, other;

  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &figure, &other))
    {
      TradeSeries *series = trade_series_map_find (self->series_by_key, trade_figure_get_key (figure));

      if (series == NULL || !trade_series_exchange (trade_series_map_own (self->series_by_key, series), figure, other))
        return FALSE;
    }

  return TRUE;
}

/*
 * trade_dataset_new_with:
 * @other: a finished dataset
 * @others: (element-type TradeFigure): by reported figures of it, others that differ from them in their number alone; what is derived of
 *   them is added
 *
 * Makes a dataset that shares with another what it has in common with it, with all that its figures imply.
 *
 * Returns: (transfer full) (nullable): a dataset that is not finished; %NULL where it has to be made of all its figures
 */
TradeDataset *
trade_dataset_new_with (TradeDataset *other,
                        GHashTable   *others)
{
  g_autoptr (TradeDerivation) derivation = g_steal_pointer (&other->derivation);
  g_autoptr (TradeDataset) self = NULL;

  if (derivation == NULL || trade_dataset_has_rivals (other))
    return NULL;

  self = new_like (other);
  if (!exchange_figures (self, others) || !trade_derive_again (self, derivation, others))
    return NULL;

  trade_series_map_replace (self->series_by_key, self->series, TRUE);
  trade_series_index_replace (self->index, self->series_by_key);
  self->derivation = g_steal_pointer (&derivation);
  self->is_derived = TRUE;

  return g_steal_pointer (&self);
}
