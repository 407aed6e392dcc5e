/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-decode.h"
#include "trade-layout.h"
#include "trade-preview.h"
#include "trade-progress.h"
#include "trade-dialect.h"
#include "trade-selection.h"

G_BEGIN_DECLS

typedef struct _TradeReaderOptions TradeReaderOptions;

/**
 * TradeReaderAsk:
 * @preview: the first rows of a table that may be anybody's
 * @options: what is said of it so far, to which more can be added
 * @data: the data of whoever asks
 *
 * Asks what is to be said of a table before it is read.
 *
 * Returns: %TRUE to read it; %FALSE to end with %TRADE_READ_ERROR_COLUMNS
 */
typedef gboolean (*TradeReaderAsk) (TradePreview       *preview,
                                    TradeReaderOptions *options,
                                    gpointer            data);

/**
 * TradeReaderPass:
 * @stream: a file of figures: a package, a picture, a table that this program wrote
 * @name: what messages call it
 * @format_id: the word for its format
 * @data: the data of whoever passes it on
 * @error: return location for the error
 *
 * Passes a file of figures on unread.
 *
 * Returns: whether it could be
 */
typedef gboolean (*TradeReaderPass) (GInputStream  *stream,
                                     const char    *name,
                                     const char    *format_id,
                                     gpointer       data,
                                     GError       **error);

/**
 * TradeReaderOptions:
 * @selection: what is wanted of a file of an agency
 * @layout: (nullable): what the columns of the table are, or %NULL for what their names tell
 * @values: what the values are of which nothing tells whether they are exports or imports, a meaning that has a flow; or
 *   %TRADE_COLUMN_MEANING_AUTO for what the table tells
 * @has_encoding: whether there is an @encoding
 * @encoding: the encoding of the text, in the place of the one that its content tells
 * @decimal_mark: what stands before decimals, `.` or `,`, in the place of what its numbers tell; or 0
 * @unit: what amounts are counted in, or nothing for what the table tells
 * @measure: (nullable): what is counted so
 * @has_scale: whether there is a @scale
 * @scale: the power of ten that amounts are counted in, in the place of the one that the table tells
 * @year_start: in which month a year such as 2009/10 begins, 1 to 12; negative where one that is named after a single year, such as
 *   FY2010, begins in that; or 0
 * @sheet: (nullable): the name of the sheet of a workbook that is read, in the place of those that are the surest to be read
 * @progress: (nullable): is told how far reading has come; the caller's, who holds it until the reading has ended
 * @ask: (nullable): is asked in the thread that reads
 * @ask_data: (nullable): the data for @ask
 * @pass: (nullable): takes files of figures; nothing is selected of other files then, and no dataset made
 * @pass_data: (nullable): the data for @pass
 * @is_converted: whether the file was in another form than it is read in, so that its name does not tell what it is
 *
 * What a person says of a file before it is read. One that is all zero bytes leaves all to the file.
 */
struct _TradeReaderOptions
{
  TradeSelection  selection;
  TradeLayout    *layout;
  TradeColumnMeaning values;
  gboolean        has_encoding;
  TradeEncoding   encoding;
  char            decimal_mark;
  char            unit[8];
  const char     *measure;
  gboolean        has_scale;
  int             scale;
  int             year_start;
  GRefString     *sheet;
  TradeProgress  *progress;
  TradeReaderAsk  ask;
  gpointer        ask_data;
  TradeReaderPass pass;
  gpointer        pass_data;
  gboolean        is_converted;
};

gboolean trade_reader_options_set_unit    (TradeReaderOptions       *self,
                                           const char               *words);
void     trade_reader_options_set_sheet   (TradeReaderOptions       *self,
                                           const char               *name);
void     trade_reader_options_apply       (const TradeReaderOptions *self,
                                           TradeQuantity            *quantity);
void     trade_reader_options_apply_mark  (const TradeReaderOptions *self,
                                           TradeDialect             *dialect);
gboolean trade_reader_options_has_unit    (const TradeReaderOptions *self);
void     trade_reader_options_copy_table  (TradeReaderOptions       *self,
                                           const TradeReaderOptions *other);
void     trade_reader_options_clear       (TradeReaderOptions       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradeReaderOptions, trade_reader_options_clear)

G_END_DECLS
