/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "trade-csv-package.h"
#include "trade-reader-record.h"

#define SUFFIX ".csv"

/* What is in no format at all is complained of as what its name says that it is. */
#define BY_NAME 1

/* A table with none of the columns that only packages have may be anybody's. */
#define LIKELY 20

static gboolean
is_own (const TradeHeading *header)
{
  static const char *const own[] = { "enterprise", "measure", "base", "relation", "rounding", "vintage", NULL };

  return trade_heading_find_any (header, own) != TRADE_HEADING_NONE;
}

static int
sniff (const TradeHead *head)
{
  g_autofree char *lower = g_ascii_strdown (head->name, -1);

  if (trade_csv_package_detect (head->start, head->length))
    return head->rows->len > 0 && is_own (g_ptr_array_index (head->rows, 0)) ? TRADE_SURE : LIKELY;

  return g_str_has_suffix (lower, SUFFIX) ? BY_NAME : 0;
}

static gboolean
read_table (TradeReading  *reading,
            GInputStream  *stream,
            GCancellable  *cancellable,
            GError       **error)
{
  reading->dataset = trade_csv_package_read (stream, reading->name, cancellable, error);

  return reading->dataset != NULL;
}

const TradeReaderRecord trade_reader_package_table = {
  .id = "package-table",
  .name = N_("Table of figures"),
  .sniff = sniff,
  .read = read_table,
};
