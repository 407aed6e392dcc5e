/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-follow.h"

#include "trade-codes.h"
#include "trade-dataset-private.h"
#include "trade-draft-number.h"

/* What a draft says after a number of it was changed and nothing else, as with each key while somebody types: all other rows are read
 * already, and what they are called and where they are from is the same.
 */

static gboolean
has_same_head (TradeDraft *self,
               TradeDraft *other)
{
  for (TradeDraftField i = 0; i < TRADE_DRAFT_N_FIELDS; i++)
    if (trade_draft_get_field (self, i) != trade_draft_get_field (other, i))
      return FALSE;

  return trade_draft_get_decimal_mark (self) == trade_draft_get_decimal_mark (other) &&
         trade_draft_get_n_rows (self) == trade_draft_get_n_rows (other) &&
         trade_draft_views_equal (trade_draft_get_views (self), trade_draft_get_views (other));
}

/* Cells that say the same are the same string. */
static gboolean
differ_in_number_alone (TradeDraftRow *row,
                        TradeDraftRow *other)
{
  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    if (i != TRADE_DRAFT_NUMBER && trade_draft_row_get (row, i) != trade_draft_row_get (other, i))
      return FALSE;

  return TRUE;
}

/* The figure of a row of which only the number is another; NULL where that has to be read with all else of the row. */
static TradeFigure *
make_figure (TradeDraft    *draft,
             TradeDraftRow *row,
             TradeFigure   *former)
{
  const TradeSeriesKey *key;
  TradeReport report;
  gboolean is_ratio;
  double least, most;

  if (former == NULL || !trade_figure_has_value (former))
    return NULL;

  report = trade_figure_get_report (former);
  key = trade_figure_get_key (former);
  is_ratio = trade_unit_get_kind (key->unit) == TRADE_UNIT_KIND_PERCENT;
  if (!trade_draft_number_parse (trade_draft_row_get (row, TRADE_DRAFT_NUMBER), trade_draft_get_decimal_mark (draft), is_ratio,
                                 &report.value, NULL) ||
      trade_codes_check_range (key, &report, &least, &most) != 0)
    return NULL;

  return trade_figure_new_reported (key, trade_figure_get_period (former), &report);
}

static gpointer
copy_figure (gconstpointer figure,
             gpointer      data)
{
  return figure != NULL ? g_object_ref ((gpointer) figure) : NULL;
}

/* The figure of each row; NULL where more was changed than numbers, or into what is none. */
static GPtrArray *
list_figures (TradeDraft *draft,
              TradeDraft *former,
              GPtrArray  *former_figures)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_copy (former_figures, copy_figure, NULL);

  for (guint i = 0; i < figures->len; i++)
    {
      TradeDraftRow *row = trade_draft_get_row (draft, i);
      TradeDraftRow *former_row = trade_draft_get_row (former, i);
      TradeFigure *figure;

      if (row == former_row)
        continue;
      figure = differ_in_number_alone (row, former_row) ? make_figure (draft, row, figures->pdata[i]) : NULL;
      if (figure == NULL)
        return NULL;
      g_object_unref (figures->pdata[i]);
      figures->pdata[i] = figure;
    }

  return g_steal_pointer (&figures);
}

/* By each figure of the former draft that has another number, the one that has it. */
static GHashTable *
map_changed (GPtrArray *former_figures,
             GPtrArray *figures)
{
  GHashTable *others = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < figures->len; i++)
    if (figures->pdata[i] != former_figures->pdata[i])
      g_hash_table_insert (others, former_figures->pdata[i], figures->pdata[i]);

  return others;
}

static void
add_figures (TradeDataset *self,
             GPtrArray    *figures)
{
  for (guint i = 0; i < figures->len; i++)
    if (figures->pdata[i] != NULL)
      trade_dataset_add_figure (self, figures->pdata[i]);
}

static void
add_sources (TradeDataset *self,
             TradeDataset *former)
{
  GListModel *sources = trade_dataset_get_sources (former);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (TradeSource) source = g_list_model_get_item (sources, i);

      trade_dataset_add_source (self, source);
    }
}

/* What is derived of other numbers may be other figures than before. */
static TradeDataset *
make_afresh (TradeDataset *former,
             GPtrArray    *figures)
{
  TradeDataset *self = trade_dataset_new (trade_dataset_get_title (former), trade_dataset_get_subject (former),
                                          trade_dataset_get_published (former));

  trade_dataset_share_codes (self, former);
  add_sources (self, former);
  add_figures (self, figures);
  trade_dataset_note_derivation (self);

  return self;
}

/*
 * trade_draft_follow:
 * @draft: a draft
 * @former: another one, mostly what it was before
 * @dataset: (nullable): what trade_draft_build() or this function made of @former, in the same language
 * @former_figures: (element-type TradeFigure): the figure of each of its rows
 * @figures: (out) (transfer full) (element-type TradeFigure): return location for the figure of each row of @draft; %NULL for a row that
 *   has none
 *
 * Makes figures of a draft that differs from another one only in the numbers of rows that had figures, and have some now. What cannot be
 * read of it is what could not be read of the other one.
 *
 * Returns: (transfer full) (nullable): the dataset that trade_draft_build() makes of it, finished; %NULL where it differs in more, and has
 *   to be built
 */
TradeDataset *
trade_draft_follow (TradeDraft    *draft,
                    TradeDraft    *former,
                    TradeDataset  *dataset,
                    GPtrArray     *former_figures,
                    GPtrArray    **figures)
{
  g_autoptr (GPtrArray) now = NULL;
  g_autoptr (GHashTable) others = NULL;
  TradeDataset *self;

  g_return_val_if_fail (draft != NULL && former != NULL, NULL);
  g_return_val_if_fail (former_figures != NULL && figures != NULL, NULL);

  /* Of a release that is edited more depends on what is said of each figure. */
  if (dataset == NULL || trade_draft_get_base (draft) != NULL || trade_draft_get_base (former) != NULL || !has_same_head (draft, former))
    return NULL;

  now = list_figures (draft, former, former_figures);
  if (now == NULL)
    return NULL;

  others = map_changed (former_figures, now);
  self = trade_dataset_new_with (dataset, others);
  if (self == NULL)
    self = make_afresh (dataset, now);
  trade_draft_views_apply (trade_draft_get_views (draft), self);
  trade_dataset_finish (self);
  *figures = g_steal_pointer (&now);

  return self;
}
