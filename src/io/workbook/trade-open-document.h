/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * TradeOpenDocumentSheet:
 * @data: the caller's data
 * @name: what a sheet is called
 * @table: (transfer full): the sheet as text with commas; %NULL where it is larger than what is read
 *
 * Takes a sheet that is not hidden.
 */
typedef void (*TradeOpenDocumentSheet) (gpointer    data,
                                        const char *name,
                                        GBytes     *table);

gboolean trade_open_document_read (GBytes                  *content,
                                   gsize                    limit,
                                   TradeOpenDocumentSheet   take,
                                   gpointer                 data,
                                   GError                 **error);

G_END_DECLS
