/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "json/trade-json-table.h"
#include "trade-package.h"
#include "trade-reader-record.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define SUFFIX ".json"

/* What is in no format at all is complained of as what its name says that it is. */
#define BY_NAME 1

static int
sniff (const TradeHead *head)
{
  g_autofree char *lower = g_ascii_strdown (head->name, -1);
  const char *start = head->start;
  gsize n_blanks = 0;

  if (head->length >= strlen (BYTE_ORDER_MARK) && memcmp (start, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    n_blanks = strlen (BYTE_ORDER_MARK);
  while (n_blanks < head->length && g_ascii_isspace (start[n_blanks]))
    n_blanks++;
  if (n_blanks < head->length && start[n_blanks] == '{' && !trade_json_table_detect (start, head->length))
    return TRADE_SURE;

  return !head->is_converted && g_str_has_suffix (lower, SUFFIX) ? BY_NAME : 0;
}

static gboolean
read_package (TradeReading  *reading,
              GInputStream  *stream,
              GCancellable  *cancellable,
              GError       **error)
{
  reading->dataset = trade_package_read_stream (stream, reading->name, cancellable, error);

  return reading->dataset != NULL;
}

const TradeReaderRecord trade_reader_package = {
  .id = "package",
  .name = N_("Data Package"),
  .sniff = sniff,
  .read = read_package,
};
