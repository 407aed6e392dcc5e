/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

/**
 * TradeLineKind:
 * @TRADE_LINE_NAME: what a figure is about
 * @TRADE_LINE_VALUE: its value
 * @TRADE_LINE_TEXT: words
 * @TRADE_LINE_DIM: words that matter less
 * @TRADE_LINE_HEADING: the heading of the lines that follow in its column
 * @TRADE_LINE_FIGURE: leads to another figure
 * @TRADE_LINE_SOURCE: leads to a document
 *
 * What a line of the ledger is, which decides on its looks.
 */
typedef enum
{
  TRADE_LINE_NAME,
  TRADE_LINE_VALUE,
  TRADE_LINE_TEXT,
  TRADE_LINE_DIM,
  TRADE_LINE_HEADING,
  TRADE_LINE_FIGURE,
  TRADE_LINE_SOURCE,
} TradeLineKind;

/**
 * TradeLine:
 * @kind: what the line is
 * @column: where it goes if there is width enough, 0 to 2
 * @text: its words
 * @figure: (nullable): the figure that it leads to
 * @uri: (nullable): the http or https address that it leads to
 *
 * A line of the ledger.
 */
typedef struct
{
  TradeLineKind kind;
  guint         column;
  char         *text;
  TradeFigure  *figure;
  char         *uri;
} TradeLine;

GPtrArray *trade_ledger_lines_list            (TradeDataset *dataset,
                                               TradeFigure  *figure);
char      *trade_ledger_lines_describe_status (TradeDataset *dataset,
                                               TradeFigure  *figure);

G_END_DECLS
