/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-cube-dimension.h"
#include "trade-period.h"
#include "trade-vocabulary.h"

G_BEGIN_DECLS

/**
 * TradeWordKind:
 * @TRADE_WORD_FILLER: adds nothing
 * @TRADE_WORD_FLOW: a direction of trade
 * @TRADE_WORD_WHOLE: that all of it is meant, where a direction stands beside it
 * @TRADE_WORD_SCALE: how numbers are counted
 * @TRADE_WORD_LETTER: a letter for that, which only a currency beside it tells from others
 * @TRADE_WORD_NOUN: what is counted
 * @TRADE_WORD_VALUATION: how goods are valued
 * @TRADE_WORD_ADJUSTMENT: for what the values are adjusted
 * @TRADE_WORD_PRICES: at whose prices
 * @TRADE_WORD_TYPE: goods or services
 * @TRADE_WORD_MEASURE: what else than an amount is measured
 * @TRADE_WORD_OTHER: something else is measured, of which the program knows nothing
 *
 * What a word in the name of a column is about.
 */
typedef enum
{
  TRADE_WORD_FILLER,
  TRADE_WORD_FLOW,
  TRADE_WORD_WHOLE,
  TRADE_WORD_SCALE,
  TRADE_WORD_LETTER,
  TRADE_WORD_NOUN,
  TRADE_WORD_VALUATION,
  TRADE_WORD_ADJUSTMENT,
  TRADE_WORD_PRICES,
  TRADE_WORD_TYPE,
  TRADE_WORD_MEASURE,
  TRADE_WORD_OTHER,
} TradeWordKind;

/**
 * TradeWord:
 * @words: a word or several, folded
 * @kind: what they are about
 * @code: (nullable): the code that they stand for
 * @unit: (nullable): the unit that they stand for; of a flow, whether it is one of goods or services
 * @scale: the power of ten that they stand for
 *
 * An entry of the lexicon.
 */
typedef struct
{
  const char   *words;
  TradeWordKind kind;
  const char   *code;
  const char   *unit;
  int           scale;
} TradeWord;

/**
 * TradeWords:
 * @flow: (nullable): the flow that is named
 * @quantity: what is counted, %TRADE_UNIT_UNSTATED where the words leave the currency open
 * @has_noun: whether they say what is counted
 * @valuation: (nullable): how goods are valued
 * @adjustment: (nullable): for what values are adjusted
 * @prices: (nullable): at whose prices
 * @type: (nullable): goods or services, or nothing for both
 * @period: the period that is named
 * @has_period: whether one is
 * @is_other: whether something is measured of which the program knows nothing
 * @n_unknown: how many words are not known, outside of brackets
 * @n_noted: how many are not known in brackets or behind commas
 * @is_odd_unit: whether some of the latter are about a unit
 *
 * What words say, such as those of the name of a column.
 */
typedef struct
{
  const char   *flow;
  TradeQuantity quantity;
  gboolean      has_noun;
  const char   *valuation;
  const char   *adjustment;
  const char   *prices;
  const char   *type;
  TradePeriod   period;
  gboolean      has_period;
  gboolean      is_other;
  guint         n_unknown;
  guint         n_noted;
  gboolean      is_odd_unit;
} TradeWords;

const TradeWord *trade_lexicon_match (const char *text,
                                      gsize      *length);
const char      *trade_lexicon_find  (const char *words);

const char      *trade_words_match_period (const char  *text,
                                           TradePeriod *period);
TradeWords       trade_words_read    (const char *folded);
gboolean         trade_words_is_unit (const TradeWords *self);

G_END_DECLS
