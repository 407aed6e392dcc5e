/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"
#include "workbook/trade-open-document.h"
#include "workbook/trade-sheet.h"

#define LIMIT (1 << 20)

static void
take_sheet (gpointer    data,
            const char *name,
            GBytes     *table)
{
  g_assert_nonnull (name);
  g_clear_pointer (&table, g_bytes_unref);
}

/* A part of a workbook, whichever it may be. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) xml = g_bytes_new (data, size);
  g_autoptr (TradeCsvText) text = trade_csv_text_new (LIMIT);
  g_autoptr (GPtrArray) strings = trade_sheet_read_strings (xml, NULL);
  g_autoptr (GPtrArray) formats = trade_sheet_read_formats (xml, NULL);

  trade_open_document_read (xml, LIMIT, take_sheet, NULL, NULL);
  trade_sheet_read (xml, strings, formats, size % 2 == 0, text, NULL);

  return 0;
}
