/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "trade-reader-record.h"
#include "trade-table-package.h"

static int
sniff (const TradeHead *head)
{
  return trade_table_package_detect (head->start, head->length) ? TRADE_SURE : 0;
}

static gboolean
read_table (TradeReading  *reading,
            GInputStream  *stream,
            GCancellable  *cancellable,
            GError       **error)
{
  reading->dataset = trade_table_package_read (stream, reading->name, cancellable, error);

  return reading->dataset != NULL;
}

const TradeReaderRecord trade_reader_exported_table = {
  .id = "exported-table",
  .name = N_("Table that this program exported"),
  .sniff = sniff,
  .read = read_table,
};
