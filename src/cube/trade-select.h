/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-cube.h"
#include "trade-dataset.h"
#include "trade-selection.h"
#include "trade-set-aside.h"

G_BEGIN_DECLS

/* Several codes of a dimension were kept. */
#define TRADE_SELECTED_SEVERAL G_MAXUINT32

/**
 * TradeSelectedRows:
 * @level: their level; 0 where there is no breakdown
 * @is_summed: whether the figures of the whole were computed as the sum of the single ones
 * @n_some: where those are but some of all that there may be, how many were added; 0 where nothing was, or all
 * @members: (element-type guint32): the numbers of all codes of that level, those of the largest amounts in the last period
 *   first
 * @shown: (element-type guint32): the numbers of those that are rows, in the same order
 *
 * What a selection has made of the partners, or of the products.
 */
typedef struct
{
  int       level;
  gboolean  is_summed;
  guint     n_some;
  GArray   *members;
  GArray   *shown;
} TradeSelectedRows;

/**
 * TradeSelected:
 * @dataset: the figures, finished
 * @codes: for each dimension the number of the code that was kept, or %TRADE_SELECTED_SEVERAL
 * @partners: the partners of the breakdown
 * @products: the products of the breakdown
 * @n_used: how many observations are in the dataset, or in a sum of it
 * @set_aside: how many are not, by their reason
 *
 * What a selection has made of a cube.
 */
typedef struct
{
  TradeDataset      *dataset;
  guint32            codes[TRADE_CUBE_N_DIMENSIONS];
  TradeSelectedRows  partners;
  TradeSelectedRows  products;
  guint              n_used;
  guint              set_aside[TRADE_N_SET_ASIDES];
} TradeSelected;

TradeSelected *trade_cube_select         (TradeCube             *cube,
                                          const TradeSelection  *selection,
                                          TradeSource           *source,
                                          GError               **error);
void           trade_selected_free       (TradeSelected         *self);
void           trade_selected_rows_clear (TradeSelectedRows     *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeSelected, trade_selected_free)

G_END_DECLS
