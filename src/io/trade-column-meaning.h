/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-column-guess.h"

G_BEGIN_DECLS

/*
 * TRADE_COLUMN_MEANINGS:
 * @X: called with each meaning's name in capitals, the word for it, its role, its flow, and what people call it
 *
 * The table of what a person can say that a column is.
 */
#define TRADE_COLUMN_MEANINGS(X)                                                                                          \
  X (AUTO, "auto", IGNORED, NULL, NC_ ("column", "As Its Name Tells"))                                                    \
  X (IGNORE, "ignore", IGNORED, NULL, NC_ ("column", "Leave Out"))                                                        \
  X (PERIOD, "period", PERIOD, NULL, NC_ ("column", "Period"))                                                            \
  X (YEAR, "year", YEAR, NULL, NC_ ("column", "Year"))                                                                    \
  X (QUARTER, "quarter", QUARTER, NULL, NC_ ("column", "Quarter of the Year"))                                            \
  X (MONTH, "month", MONTH, NULL, NC_ ("column", "Month of the Year"))                                                    \
  X (FLOW, "flow", FLOW, NULL, NC_ ("column", "Flow (Exports or Imports)"))                                               \
  X (VALUE, "value", VALUE, NULL, NC_ ("column", "Values"))                                                               \
  X (EXPORTS, "exports", FLOW_VALUE, TRADE_FLOW_EXPORT, NC_ ("column", "Values of Exports"))                              \
  X (IMPORTS, "imports", FLOW_VALUE, TRADE_FLOW_IMPORT, NC_ ("column", "Values of Imports"))                              \
  X (TOTAL, "total", FLOW_VALUE, TRADE_FLOW_TOTAL, NC_ ("column", "Values of Both Together"))                             \
  X (BALANCE, "balance", FLOW_VALUE, TRADE_FLOW_BALANCE, NC_ ("column", "Balances"))                                      \
  X (QUANTITY, "quantity", QUANTITY, NULL, NC_ ("column", "Quantities"))                                                  \
  X (UNIT, "unit", UNIT, NULL, NC_ ("column", "Unit or Currency"))                                                        \
  X (PRODUCT, "product", PRODUCT, NULL, NC_ ("column", "Product"))                                                        \
  X (PRODUCT_CODE, "product-code", PRODUCT_CODE, NULL, NC_ ("column", "Code of the Product"))                             \
  X (PARTNER, "partner", PARTNER, NULL, NC_ ("column", "Partner"))                                                        \
  X (PARTNER_CODE, "partner-code", PARTNER_CODE, NULL, NC_ ("column", "Code of the Partner"))                             \
  X (REPORTER, "reporter", REPORTER, NULL, NC_ ("column", "Reporter"))                                                    \
  X (STATUS, "status", STATUS, NULL, NC_ ("column", "Status of the Values"))

/**
 * TradeColumnMeaning:
 *
 * What a person says that a column is, see TRADE_COLUMN_MEANINGS.
 */
typedef enum
{
#define TRADE_COLUMN_MEANING_MEMBER(NAME, id, ROLE, flow, label) TRADE_COLUMN_MEANING_##NAME,
  TRADE_COLUMN_MEANINGS (TRADE_COLUMN_MEANING_MEMBER)
#undef TRADE_COLUMN_MEANING_MEMBER
  TRADE_N_COLUMN_MEANINGS,
} TradeColumnMeaning;

const char         *trade_column_meaning_get_id    (TradeColumnMeaning      self);
const char         *trade_column_meaning_get_label (TradeColumnMeaning      self);
gboolean            trade_column_meaning_parse     (const char             *id,
                                                    TradeColumnMeaning     *meaning);
char               *trade_column_meaning_list_ids  (void);
TradeColumnRole     trade_column_meaning_get_role  (TradeColumnMeaning      self);
const char         *trade_column_meaning_get_flow  (TradeColumnMeaning      self);
TradeColumnMeaning  trade_column_meaning_of        (const TradeColumnGuess *guess);
void                trade_column_meaning_apply     (TradeColumnMeaning      self,
                                                    TradeColumnGuess       *guess);

G_END_DECLS
