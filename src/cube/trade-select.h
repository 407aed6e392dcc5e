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
 * TradeSelected:
 * @dataset: the figures, finished
 * @codes: for each dimension the number of the code that was kept, or %TRADE_SELECTED_SEVERAL
 * @partner_level: the level of the partners of the breakdown; 0 where there is none
 * @product_level: the same of products
 * @is_partner_summed: whether the figures of all partners were computed as the sum of the single ones
 * @is_product_summed: the same of products
 * @n_used: how many observations are in the dataset, or in a sum of it
 * @set_aside: how many are not, by their reason
 *
 * What a selection has made of a cube.
 */
typedef struct
{
  TradeDataset *dataset;
  guint32       codes[TRADE_CUBE_N_DIMENSIONS];
  int           partner_level;
  int           product_level;
  gboolean      is_partner_summed;
  gboolean      is_product_summed;
  guint         n_used;
  guint         set_aside[TRADE_N_SET_ASIDES];
} TradeSelected;

TradeSelected *trade_cube_select   (TradeCube             *cube,
                                    const TradeSelection  *selection,
                                    TradeSource           *source,
                                    GError               **error);
void           trade_selected_free (TradeSelected         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeSelected, trade_selected_free)

G_END_DECLS
