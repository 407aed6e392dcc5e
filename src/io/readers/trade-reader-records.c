/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reader-record.h"

#include <glib/gi18n.h>

/* Of formats that are alike sure, the first is taken. */
static const TradeReaderRecord *const records[] = {
  &trade_reader_picture,
  &trade_reader_package_table,
  &trade_reader_exported_table,
  &trade_reader_package,
  &trade_reader_comtrade,
  &trade_reader_comtrade_legacy,
  &trade_reader_sdmx,
  &trade_reader_wto,
  &trade_reader_world_bank,
  &trade_reader_fred,
  &trade_reader_eurostat_tsv,
  &trade_reader_eurostat_sheet,
  &trade_reader_baci,
  &trade_reader_usa_trade,
  &trade_reader_census_api,
  &trade_reader_hmrc,
  &trade_reader_japan,
  &trade_reader_comext,
  &trade_reader_comexstat,
  &trade_reader_trade_map,
  &trade_reader_unctad,
  &trade_reader_census,
  &trade_reader_census_balance,
  &trade_reader_statcan,
  &trade_reader_ons,
  &trade_reader_genesis,
  &trade_reader_series,
  &trade_reader_gacc,
  &trade_reader_table,
  &trade_reader_titled_table,
};

/* How sure two rows are the header of a table that one row does not tell. */
#define JOINED 40

static int
rate_rows (const TradeReaderRecord *record,
           const TradeHead         *head)
{
  int best = 0;

  for (guint i = 0; i < head->rows->len; i++)
    best = MAX (best, record->rate (g_ptr_array_index (head->rows, i)));

  for (guint i = 1; best == 0 && record->join != NULL && i < head->rows->len; i++)
    {
      gboolean is_joined;
      g_autoptr (TradeHeading) joined =
        record->join (g_ptr_array_index (head->rows, i - 1), g_ptr_array_index (head->rows, i), &is_joined);

      if (joined != NULL)
        best = JOINED;
    }

  return best;
}

/*
 * trade_reader_record_rate:
 * @record: a format
 * @head: the start of a file
 *
 * Tells how sure a file is in a format.
 *
 * Returns: 0 to %TRADE_SURE
 */
int
trade_reader_record_rate (const TradeReaderRecord *record,
                          const TradeHead         *head)
{
  return record->sniff != NULL ? record->sniff (head) : rate_rows (record, head);
}

/*
 * trade_reader_record_find:
 * @head: the start of a file
 *
 * Recognises a format.
 *
 * Returns: (transfer none) (nullable): the format that is surest; %NULL where none is likely at all
 */
const TradeReaderRecord *
trade_reader_record_find (const TradeHead *head)
{
  const TradeReaderRecord *best = NULL;
  int best_confidence = 0;

  /* What is sure is not outdone, and the formats of tables take long to look at each row. */
  for (guint i = 0; i < G_N_ELEMENTS (records) && best_confidence < TRADE_SURE; i++)
    {
      const int confidence = trade_reader_record_rate (records[i], head);

      if (confidence > best_confidence)
        {
          best = records[i];
          best_confidence = confidence;
        }
    }

  return best;
}

/*
 * trade_reader_record_get:
 * @id: the word for a format
 *
 * Finds a format.
 *
 * Returns: (transfer none) (nullable): the format; %NULL where there is none
 */
const TradeReaderRecord *
trade_reader_record_get (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    if (g_str_equal (records[i]->id, id))
      return records[i];

  return NULL;
}

/*
 * trade_reader_record_create_source:
 * @record: a format
 * @publisher: (nullable): what a file in it says of that, where the format tells nothing
 *
 * Tells where a file in a format was published.
 *
 * Returns: (transfer full): the source
 */
TradeSource *
trade_reader_record_create_source (const TradeReaderRecord *record,
                                   const char              *publisher)
{
  const char *name = record->publisher != NULL ? record->publisher : publisher;
  g_autoptr (TradeText) title = trade_text_new (name != NULL ? name : _("A table that names no source"));

  return trade_source_new (record->publisher != NULL ? record->id : "table", title, NULL, record->uri);
}
