/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dialect.h"
#include "trade-fault.h"
#include "trade-feed.h"
#include "trade-reader-options.h"
#include "trade-reading.h"

G_BEGIN_DECLS

/*
 * TradeReading:
 * @name: what messages call the file
 * @format_id: the word for its format
 * @format_name: what people call its format, to be translated
 * @options: what a person says of the file, while it is read
 * @is_text: whether there is a @dialect
 * @dialect: how its table is written
 * @sheets: (nullable): the names of the sheets of a workbook that have a table
 * @read_sheets: (nullable): those of them that were read
 * @view_id: (nullable): the view that a picture shows
 * @dataset: (nullable): its figures, of a file of figures
 * @cube: (nullable): its observations, of a file of an agency
 * @source: (nullable): where those were published
 * @publisher: (nullable): what the file itself says of that, where the format tells nothing
 * @selected: (nullable): what was taken of the cube
 * @n_read: how many values it has, or rows that should have one
 * @n_rejected: how many of them cannot be read
 * @set_aside: how many of them are none, or were met before
 * @faults: why they cannot be read, as many as are kept
 * @remarks: what was not understood beside values that were read, each once
 * @remarked: (element-type utf8): what was remarked so far
 *
 * What is added here for tables of agencies, or to a cube, is to be told by a child too: see trade-child-serve.c and
 * trade-child-result.c.
 */
struct _TradeReading
{
  GObject        parent_instance;

  char          *name;
  const char    *format_id;
  const char    *format_name;
  const TradeReaderOptions *options;
  gboolean       is_text;
  TradeDialect   dialect;
  char         **sheets;
  char         **read_sheets;
  char          *view_id;

  TradeDataset  *dataset;
  TradeCube     *cube;
  TradeSource   *source;
  char          *publisher;
  TradeSelected *selected;

  guint          n_read;
  guint          n_rejected;
  guint          set_aside[TRADE_N_SET_ASIDES];
  TradeFaults   *faults;
  TradeFaults   *remarks;
  GHashTable    *remarked;
};

TradeReading *trade_reading_new    (const char            *name);
gboolean      trade_reading_start_feed (TradeReading      *self,
                                    TradeFeed             *feed,
                                    GError               **error);
gboolean      trade_reading_open   (TradeReading          *self,
                                    TradeFeed             *feed,
                                    GError               **error);
GBytes       *trade_reading_decode (TradeReading          *self,
                                    GBytes                *bytes,
                                    GError               **error);
gboolean      trade_reading_finish (TradeReading          *self,
                                    const TradeSelection  *selection,
                                    GError               **error);

G_END_DECLS
