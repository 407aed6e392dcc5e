/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

/*
 * TradeWhole:
 * @dimension: the dimension in which the parts differ
 * @key: what the whole is about: its code in @dimension is that of the group, or %TRADE_CODE_TOTAL
 * @period: the time period
 * @parts: (array length=n_parts): the reported parts, in the order of the dataset
 * @n_parts: how many
 * @has_others: whether one of them stands for all that are not named
 * @has_missing: whether a part is known to be there, but not how much it is
 * @is_complete: whether nothing of the whole is in no part
 *
 * The amounts, shares, rates or numbers of the parts of one whole.
 */
typedef struct
{
  TradeDimension  dimension;
  TradeSeriesKey  key;
  TradePeriod     period;
  TradeFigure   **parts;
  guint           n_parts;
  gboolean        has_others;
  gboolean        has_missing;
  gboolean        is_complete;
} TradeWhole;

typedef struct _TradeWholes TradeWholes;

TradeWholes      *trade_wholes_new         (TradeDataset     *dataset);
void              trade_wholes_free        (TradeWholes      *self);
void              trade_wholes_exchange    (TradeWholes      *self,
                                            GHashTable       *others);
guint             trade_wholes_get_n_currencies
                                           (TradeWholes      *self);
const char       *trade_wholes_get_currency
                                           (TradeWholes      *self,
                                            guint             i);
guint             trade_wholes_get_n       (TradeWholes      *self);
const TradeWhole *trade_wholes_get         (TradeWholes      *self,
                                            guint             i);
GPtrArray        *trade_wholes_list_values (TradeWholes      *self,
                                            const TradeWhole *shares);
gboolean          trade_wholes_are_goods_and_services
                                           (TradeDataset     *dataset,
                                            TradeFigure     **parts,
                                            guint             n_parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeWholes, trade_wholes_free)

G_END_DECLS
