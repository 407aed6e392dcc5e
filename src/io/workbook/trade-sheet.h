/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-csv-text.h"
#include "trade-sheet-format.h"

G_BEGIN_DECLS

/* A table has no more columns, and a sheet no more rows. */
#define TRADE_SHEET_MAX_COLUMNS 2048
#define TRADE_SHEET_MAX_ROWS 1048576

GPtrArray *trade_sheet_read_strings (GBytes          *xml,
                                     GError         **error);
gboolean   trade_sheet_read         (GBytes          *xml,
                                     GPtrArray       *strings,
                                     GPtrArray       *formats,
                                     gboolean         is_1904,
                                     TradeCsvText    *text,
                                     GError         **error);

/* What names of elements and attributes are without the prefix of their namespace. */
const char *trade_sheet_get_local   (const char      *name);
const char *trade_sheet_find        (const char     **names,
                                     const char     **values,
                                     const char      *name);
gboolean    trade_sheet_parse       (GBytes          *xml,
                                     const GMarkupParser *parser,
                                     gpointer         data,
                                     GError         **error);

G_END_DECLS
