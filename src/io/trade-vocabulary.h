/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-code-list.h"
#include "trade-figure.h"

G_BEGIN_DECLS

/**
 * TradeQuantity:
 * @measure: one of the TRADE_MEASURE codes
 * @unit: a unit code
 * @scale: the power of ten that numbers are counted in
 * @has_scale: whether the words say so
 * @is_general: whether they only say "dollars" or "pounds", as several countries call their money
 * @sign: what they call money that several countries call so, and no other does, such as "kr"; nothing where they do not
 *
 * What the numbers of a column are.
 */
typedef struct
{
  const char *measure;
  char        unit[8];
  int         scale;
  gboolean    has_scale;
  gboolean    is_general;
  char        sign[16];
} TradeQuantity;

const char    *trade_vocabulary_find_flow   (const char    *words);
gboolean       trade_vocabulary_find_unit   (const char    *words,
                                             TradeQuantity *quantity);
gboolean       trade_vocabulary_read_unit   (const char    *words,
                                             TradeQuantity *quantity);
gboolean       trade_vocabulary_find_scale  (const char    *words,
                                             int           *scale);
gboolean       trade_vocabulary_is_rest     (const char    *words);
TradeCodeRole  trade_vocabulary_rate_place  (const char    *code,
                                             const char    *label);
gboolean       trade_vocabulary_is_whole    (const char    *product);
gboolean       trade_vocabulary_is_subtotal (const char    *words);
gboolean       trade_vocabulary_begins      (const char    *words,
                                             const char    *start);
char          *trade_vocabulary_skip_total  (const char    *lower);
gboolean       trade_vocabulary_is_sum      (const char    *words);
const char    *trade_vocabulary_skip_part   (const char    *words);
int            trade_vocabulary_get_level   (const char    *product);

G_END_DECLS
