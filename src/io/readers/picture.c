/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "trade-png-package.h"
#include "trade-reader-record.h"

static int
sniff (const TradeHead *head)
{
  return trade_png_package_detect (head->start, head->length) ? TRADE_SURE : 0;
}

static gboolean
read_picture (TradeReading  *reading,
              GInputStream  *stream,
              GCancellable  *cancellable,
              GError       **error)
{
  reading->dataset = trade_png_package_read (stream, reading->name, &reading->view_id, cancellable, error);

  return reading->dataset != NULL;
}

const TradeReaderRecord trade_reader_picture = {
  .id = "picture",
  .name = N_("PNG picture with its figures"),
  .sniff = sniff,
  .read = read_picture,
};
