/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"

/*
 * How to add a format
 *
 * A format is a file in this folder with one record, and a line in the table of trade-reader-records.c.
 *
 * A table of an agency has @rate and @take. @rate gets one row after the other from the start of the file as a TradeHeading
 * and tells how sure it is that this row is the header of such a table: 0 for not at all, up to 99; names are looked up in
 * their folded form (small letters, single spaces for lines and points). @take gets a TradeIntake that stands on the header:
 * it finds its columns with trade_heading_find() and its like, and then
 *
 *   while (trade_intake_next_record (intake))
 *     {
 *       TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
 *
 *       trade_intake_word (intake, &observation, TRADE_CUBE_FLOW, TRADE_FLOW_EXPORT);
 *       trade_intake_code (intake, &observation, TRADE_CUBE_PARTNER, code, label, TRADE_CODE_MEMBER, 1);
 *       trade_intake_period (intake, &observation, period, FALSE);
 *       trade_intake_take (intake, value_column, scale, &observation);
 *     }
 *
 * What a code is among the others (the whole, a member of a level, a group of members) is all that keeps figures from being
 * counted twice: see TradeCodeRole. A row with several values says how many with trade_intake_expect(). Each value ends in
 * just one call of trade_intake_take(), trade_intake_set_aside() or trade_intake_reject(). What is read is text in UTF-8
 * already, unquoted, in whatever encoding and dialect the file was; numbers and missing marks are trade_intake_take()'s
 * matter, periods trade_period_cell_parse()'s.
 *
 * A file of figures has @sniff and @read.
 */

G_BEGIN_DECLS

/*
 * TradeHead:
 * @start: (array length=length): the first bytes of the file
 * @length: how many there are
 * @name: what the file is called
 * @is_converted: whether that does not tell what it is, because it was in another form
 * @rows: (element-type TradeHeading): the first rows, if it were a table
 * @dialect: how those are written
 * @year_start: in which month years begin that end in the next, as a person says; 0 where nobody does
 * @flow: (nullable): the flow that a person says of all values
 * @named: what the name of the file says of them, where nothing in it does; %TRADE_COLUMN_MEANING_AUTO where that is not asked
 *
 * By what a format is recognised.
 */
typedef struct
{
  const char        *start;
  gsize              length;
  const char        *name;
  gboolean           is_converted;
  GPtrArray         *rows;
  TradeDialect       dialect;
  int                year_start;
  const char        *flow;
  TradeColumnMeaning named;
} TradeHead;

#define TRADE_SURE 100

/*
 * TradeReaderRecord:
 * @id: the word for the format
 * @name: what people call it, to be translated
 * @is_text: whether @read reads text in any encoding; @take always does
 * @sniff: (nullable): tells how sure a file is in the format, 0 to %TRADE_SURE
 * @read: (nullable): reads its dataset
 * @rate: (nullable): tells how sure a row is the header of a table in the format
 * @join: (nullable): makes the header of two rows where one does not tell it, see trade_table_lines_join()
 * @find: (nullable): goes on to the header of a table of which a person says what its columns are
 * @get_doubt: (nullable): tells what a file in the format leaves open, which a person must say; %NULL where it tells all
 * @has_unit: (nullable): tells whether a file that leaves the direction of trade open tells what its values are counted in; %NULL where
 *   it may not
 * @take: (nullable): reads the rows below it
 * @publisher: (nullable): who publishes such tables; %NULL where anybody may
 * @uri: (nullable): where
 *
 * All that the program knows of a format to read.
 */
typedef struct
{
  const char *id;
  const char *name;
  gboolean    is_text;
  int       (*sniff) (const TradeHead   *head);
  gboolean  (*read)  (TradeReading      *reading,
                      GInputStream      *stream,
                      GCancellable      *cancellable,
                      GError           **error);
  int       (*rate)  (const TradeHeading *header);
  TradeHeadingJoin join;
  gboolean  (*find)  (TradeIntake       *intake,
                      TradeLayout       *layout,
                      GError           **error);
  TradePreviewDoubt (*get_doubt) (const TradeHead *head);
  gboolean  (*has_unit) (const TradeHead *head);
  void      (*take)  (TradeIntake       *intake);
  const char *publisher;
  const char *uri;
} TradeReaderRecord;

extern const TradeReaderRecord trade_reader_picture;
extern const TradeReaderRecord trade_reader_package;
extern const TradeReaderRecord trade_reader_package_table;
extern const TradeReaderRecord trade_reader_exported_table;
extern const TradeReaderRecord trade_reader_comtrade;
extern const TradeReaderRecord trade_reader_comtrade_legacy;
extern const TradeReaderRecord trade_reader_sdmx;
extern const TradeReaderRecord trade_reader_wto;
extern const TradeReaderRecord trade_reader_statcan;
extern const TradeReaderRecord trade_reader_ons;
extern const TradeReaderRecord trade_reader_genesis;
extern const TradeReaderRecord trade_reader_series;
extern const TradeReaderRecord trade_reader_world_bank;
extern const TradeReaderRecord trade_reader_fred;
extern const TradeReaderRecord trade_reader_eurostat_tsv;
extern const TradeReaderRecord trade_reader_eurostat_sheet;
extern const TradeReaderRecord trade_reader_baci;
extern const TradeReaderRecord trade_reader_usa_trade;
extern const TradeReaderRecord trade_reader_census_api;
extern const TradeReaderRecord trade_reader_hmrc;
extern const TradeReaderRecord trade_reader_japan;
extern const TradeReaderRecord trade_reader_comext;
extern const TradeReaderRecord trade_reader_comexstat;
extern const TradeReaderRecord trade_reader_trade_map;
extern const TradeReaderRecord trade_reader_unctad;
extern const TradeReaderRecord trade_reader_census;
extern const TradeReaderRecord trade_reader_census_balance;
extern const TradeReaderRecord trade_reader_gacc;
extern const TradeReaderRecord trade_reader_table;
extern const TradeReaderRecord trade_reader_titled_table;

int                      trade_reader_record_rate (const TradeReaderRecord *record,
                                                   const TradeHead         *head);
const TradeReaderRecord *trade_reader_record_find (const TradeHead         *head);
const TradeReaderRecord *trade_reader_record_get  (const char              *id);
TradeSource             *trade_reader_record_create_source (const TradeReaderRecord *record,
                                                            const char              *publisher);

G_END_DECLS
