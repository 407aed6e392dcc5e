/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-cube.h"

G_BEGIN_DECLS

/* Larger tables come from databases, which tell what is a total; and what is looked up here takes memory of its own. */
#define TRADE_ALIKE_MOST 1000000

/*
 * TradeAlikeAdd:
 * @sums: what the group adds up to so far; all zero bytes at first
 * @code: the code of the observation in the one dimension
 * @number: its number; 0 where nothing is stated
 * @observation: an observation that has a value
 *
 * Adds an observation to a group.
 */
typedef void (*TradeAlikeAdd) (gpointer                sums,
                               const TradeCode        *code,
                               guint32                 number,
                               const TradeObservation *observation);

GHashTable *trade_alike_add_up (TradeCube          *cube,
                                TradeCubeDimension  dimension,
                                gsize               size,
                                TradeAlikeAdd       add);

G_END_DECLS
