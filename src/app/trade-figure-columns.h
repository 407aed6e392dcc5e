/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "trade-dataset.h"

G_BEGIN_DECLS

/**
 * TradeFigureHead:
 * @dataset: (nullable): the dataset of the figures
 * @unit: (nullable): the unit that the head of the values names, interned
 * @largest: the largest amount in that unit, whatever its sign
 * @magnitude: the power of ten that it is counted in
 *
 * What the heads of a table say, so that its cells need not.
 */
typedef struct
{
  TradeDataset *dataset;
  const char   *unit;
  double        largest;
  int           magnitude;
} TradeFigureHead;

/**
 * TradeFigureColumn:
 * @title: the heading, not yet translated
 * @text: makes the text of a cell
 * @order: (nullable): orders two figures; without it the texts are ordered
 * @numeric: whether the cells hold numbers, which stand to the right
 * @least: in characters, the width to which a text may be wrapped; 0 where it is not wrapped
 * @most: in characters, the width beyond which a text wraps however much room there is
 *
 * What a table tells of each figure in one column.
 */
typedef struct
{
  const char *title;
  char     *(*text)  (const TradeFigureHead *head,
                      TradeFigure           *figure);
  int       (*order) (TradeFigure           *a,
                      TradeFigure           *b);
  gboolean    numeric;
  int         least;
  int         most;
} TradeFigureColumn;

/* What a telephone has room for comes first: which figure, of when, and its value. */
enum
{
  TRADE_FIGURE_COLUMN_NAME,
  TRADE_FIGURE_COLUMN_PERIOD,
  TRADE_FIGURE_COLUMN_VALUE,
  TRADE_FIGURE_COLUMN_MEASURE,
  TRADE_FIGURE_COLUMN_RANGE,
  TRADE_FIGURE_COLUMN_ORIGIN,
  TRADE_FIGURE_COLUMN_SOURCE,
  TRADE_FIGURE_COLUMN_NOTE,
  TRADE_N_FIGURE_COLUMNS,
};

extern const TradeFigureColumn trade_figure_columns[TRADE_N_FIGURE_COLUMNS];

void  trade_figure_head_choose          (TradeFigureHead         *self,
                                         TradeDataset            *dataset,
                                         GListModel              *figures);
void  trade_figure_head_count           (TradeFigureHead         *self);
char *trade_figure_column_write_heading (const TradeFigureColumn *self,
                                         const TradeFigureHead   *head);

G_END_DECLS
