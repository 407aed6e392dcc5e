/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-reader-options.h"
#include "workbook/trade-workbook.h"

G_BEGIN_DECLS

/*
 * TradeArchiveContent:
 * @inner: what the file that is read is called
 * @is_workbook: whether the archive is a workbook, of which none is read
 * @n_others: how many others in it are as sure to be read
 *
 * What an archive holds.
 */
typedef struct
{
  char    *inner;
  gboolean is_workbook;
  guint    n_others;
} TradeArchiveContent;

GBytes *trade_reader_archive_unpack (GBytes                    *archive,
                                     const char                *name,
                                     const TradeReaderOptions  *options,
                                     TradeArchiveContent       *content,
                                     GCancellable              *cancellable,
                                     GError                   **error);
GBytes *trade_reader_archive_read_workbook (GBytes                    *archive,
                                            const char                *name,
                                            const TradeReaderOptions  *options,
                                            TradeWorkbookSheets       *sheets,
                                            GCancellable              *cancellable,
                                            GError                   **error);

G_END_DECLS
