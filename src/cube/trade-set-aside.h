/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-cube-dimension.h"

G_BEGIN_DECLS

/*
 * TRADE_SET_ASIDES:
 * @X: called with each reason's name in capitals, and its word for other programs
 *
 * The table of reasons for which what was read is not in a dataset, beside those that a dimension gives.
 */
#define TRADE_SET_ASIDES(X)                                                                                               \
  X (REPEATED, "repeated")                                                                                                \
  X (EMPTY, "empty")                                                                                                      \
  X (NOTE, "note")                                                                                                        \
  X (PERIOD, "period")                                                                                                    \
  X (PARTNER_GROUP, "partner-group")                                                                                      \
  X (PARTNER_LEVEL, "partner-level")                                                                                      \
  X (PRODUCT_GROUP, "product-group")                                                                                      \
  X (PRODUCT_LEVEL, "product-level")                                                                                      \
  X (PARTNER_REST, "partner-rest")                                                                                        \
  X (PRODUCT_REST, "product-rest")                                                                                        \
  X (CROSSED, "crossed")                                                                                                  \
  X (INSIDE, "inside")

/**
 * TradeSetAside:
 *
 * Why something was read but is not in a dataset: see TRADE_SET_ASIDES; from %TRADE_SET_ASIDE_DIMENSION on, because it has
 * another code than the one that was chosen in a dimension.
 */
typedef enum
{
#define TRADE_SET_ASIDE_MEMBER(NAME, id) TRADE_SET_ASIDE_##NAME,
  TRADE_SET_ASIDES (TRADE_SET_ASIDE_MEMBER)
#undef TRADE_SET_ASIDE_MEMBER
  TRADE_SET_ASIDE_DIMENSION,
} TradeSetAside;

#define TRADE_N_SET_ASIDES ((guint) TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_N_DIMENSIONS)

char       *trade_set_aside_dup_id   (guint reason);
const char *trade_set_aside_get_words (guint reason);

G_END_DECLS
