/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

/*
 * A table that the program exports is for people: its words are those of a language, and its numbers have lost their
 * scale. So that it can be opened again, its last column has what the words stand for, as codes.
 *
 * A cell of it has parts. The first says what the row is about: "period=2023 flow=X measure=VALUE unit=CNY". It goes on
 * like a row of a package where the figure was reported: "scale=12 value=23.77 source=customs". Further parts are the
 * reported figures that a derived one was computed from, unless they have rows of their own or were named above. Nor is
 * said what goes without saying, see trade_table_package_get_default(). Bytes that could be taken for something else are escaped as in
 * an address. A code or a source that is mentioned for the first time may bring along its label after a mark, and further
 * marks and what is known of it: a code its parent, a source its date and its address.
 */
#define TRADE_TABLE_CODES "codes"
#define TRADE_TABLE_PART " | "
#define TRADE_TABLE_MARK ":"

/**
 * TradeTableColumn:
 *
 * The columns of an exported table, from left to right.
 */
typedef enum
{
  TRADE_TABLE_FIGURE,
  TRADE_TABLE_MEASURE,
  TRADE_TABLE_FLOW,
  TRADE_TABLE_PERIOD,
  TRADE_TABLE_VALUE,
  TRADE_TABLE_LOWER,
  TRADE_TABLE_UPPER,
  TRADE_TABLE_UNIT,
  TRADE_TABLE_RELATION,
  TRADE_TABLE_STATUS,
  TRADE_TABLE_ORIGIN,
  TRADE_TABLE_FORMULA,
  TRADE_TABLE_SOURCE,
  TRADE_TABLE_PARAGRAPH,
  TRADE_TABLE_CODES_COLUMN,
  TRADE_TABLE_N_COLUMNS,
} TradeTableColumn;

const char   *trade_table_package_get_default (guint          column);
gboolean      trade_table_package_detect      (const char    *start,
                                               gsize          length);
TradeDataset *trade_table_package_read        (GInputStream  *stream,
                                               const char    *name,
                                               GCancellable  *cancellable,
                                               GError       **error);

G_END_DECLS
