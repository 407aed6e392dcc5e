/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dataset-private.h"

/* What a package adds to its views, and what can be added to views of its figures at all. */

/* The dimensions by whose codes a row is called, see trade_view_dup_row_id(). */
static const TradeDimension row_dimensions[] = {
  TRADE_DIMENSION_FLOW,
  TRADE_DIMENSION_PRODUCT,
  TRADE_DIMENSION_PARTNER,
  TRADE_DIMENSION_ENTERPRISE,
  TRADE_DIMENSION_REPORTER,
};

/**
 * trade_dataset_annotate_view:
 * @self: a dataset
 * @view_name: the identifier of a view, or the name of an arranged one, see trade_view_dup_name()
 * @annotations: what the package adds to it
 *
 * Adds annotations to a view. Those of a view are also those of the view arranged in another way, but for the words; what is
 * added to an arranged one stays with it, and where that is only words, the rest is that of the view.
 */
void
trade_dataset_annotate_view (TradeDataset     *self,
                             const char       *view_name,
                             TradeAnnotations *annotations)
{
  g_return_if_fail (TRADE_IS_DATASET (self));
  g_return_if_fail (!trade_dataset_is_finished (self));
  g_return_if_fail (view_name != NULL);
  g_return_if_fail (annotations != NULL);

  g_hash_table_insert (trade_dataset_get_annotations (self), g_strdup (view_name), trade_annotations_ref (annotations));
}

/**
 * trade_dataset_get_span:
 * @self: a dataset
 * @span: (out): the time of its reported figures, and the year before it, of which growth tells
 *
 * Returns: whether it has any
 */
gboolean
trade_dataset_get_span (TradeDataset *self,
                        TradePeriod  *span)
{
  int first = G_MAXINT, end = G_MININT;

  g_return_val_if_fail (TRADE_IS_DATASET (self), FALSE);
  g_return_val_if_fail (span != NULL, FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (TradeSeries) series = g_list_model_get_item (G_LIST_MODEL (self), i);
      g_autoptr (GPtrArray) figures = trade_series_list_reported (series);

      for (guint j = 0; j < figures->len; j++)
        {
          TradePeriod period = trade_figure_get_period (g_ptr_array_index (figures, j));

          first = MIN (first, period.first_month);
          end = MAX (end, trade_period_get_end (period));
        }
    }
  if (first > end)
    return FALSE;

  *span = (TradePeriod){ first - TRADE_MONTHS_PER_YEAR, end - first + TRADE_MONTHS_PER_YEAR };

  return TRUE;
}

/* The codes that rows of the figures can be called by. */
static GHashTable *
list_row_codes (TradeDataset *self)
{
  GHashTable *codes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (TradeSeries) series = g_list_model_get_item (G_LIST_MODEL (self), i);

      for (guint j = 0; j < G_N_ELEMENTS (row_dimensions); j++)
        g_hash_table_add (codes, (gpointer) trade_series_get_key (series)->codes[row_dimensions[j]]);
    }

  return codes;
}

static gboolean
is_row (GHashTable *codes,
        const char *row_id)
{
  g_auto (GStrv) parts = g_strsplit (row_id, TRADE_ROW_SEPARATOR, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (!g_hash_table_contains (codes, parts[i]) && !trade_annotations_is_year (parts[i]))
        return FALSE;
    }

  return parts[0] != NULL;
}

/* Moves what has no place in the figures from some annotations to others. */
typedef struct
{
  TradeAnnotations *fitting;
  TradeAnnotations *rest;
} Split;

static void
take_note (Split           *split,
           const TradeNote *note,
           gboolean         fits)
{
  TradeAnnotations **side = fits ? &split->fitting : &split->rest;
  g_autoptr (TradeAnnotations) before = *side;

  *side = trade_annotations_with_note (before, note->period, note->text);
}

static void
take_highlight (Split      *split,
                const char *row_id,
                gboolean    fits)
{
  TradeAnnotations **side = fits ? &split->fitting : &split->rest;
  g_autoptr (TradeAnnotations) before = *side;

  *side = trade_annotations_with_highlight (before, row_id, TRUE);
}

/**
 * trade_dataset_fit_annotations:
 * @self: a dataset
 * @annotations: (nullable): annotations
 * @rest: (out) (optional) (transfer full): return location for what has no place in the figures
 *
 * Parts from others what none of its views could ever show: notes on a time, and rows by codes, of which it has no figures now.
 * Figures that come back find them again. Words have a place in any figures.
 *
 * Returns: (transfer full): what has a place
 */
TradeAnnotations *
trade_dataset_fit_annotations (TradeDataset      *self,
                               TradeAnnotations  *annotations,
                               TradeAnnotations **rest)
{
  g_autoptr (GHashTable) codes = NULL;
  Split split;
  TradePeriod span = { 0, 0 };

  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);

  split.fitting = trade_annotations_with_words (NULL, trade_annotations_get_title (annotations),
                                                trade_annotations_get_subtitle (annotations));
  split.rest = trade_annotations_new ();
  if (trade_annotations_get_n_notes (annotations) > 0)
    trade_dataset_get_span (self, &span);
  for (guint i = 0; i < trade_annotations_get_n_notes (annotations); i++)
    {
      const TradeNote *note = trade_annotations_get_note (annotations, i);

      take_note (&split, note, trade_period_overlaps (note->period, span));
    }
  if (trade_annotations_get_n_highlights (annotations) > 0)
    codes = list_row_codes (self);
  for (guint i = 0; i < trade_annotations_get_n_highlights (annotations); i++)
    {
      const char *row_id = trade_annotations_get_highlight (annotations, i);

      take_highlight (&split, row_id, is_row (codes, row_id));
    }
  if (rest != NULL)
    *rest = g_steal_pointer (&split.rest);
  g_clear_pointer (&split.rest, trade_annotations_unref);

  return split.fitting;
}
