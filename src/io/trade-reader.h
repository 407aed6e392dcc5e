/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"
#include "trade-fault.h"
#include "trade-reader-options.h"
#include "trade-reading.h"

G_BEGIN_DECLS

/* A file of an agency may have so many bytes where it has to be kept in memory, as what is unpacked has to be, and so many where
 * it is read block by block. */
#define TRADE_READER_MAX_SIZE (512 << 20)
#define TRADE_READER_MAX_FILE_SIZE (G_GINT64_CONSTANT (8) << 30)

/* Where readers of foreign formats run. */
void          trade_reader_use_child   (const char                *path);

/* All that is in a file. */
TradeReading *trade_reader_open        (GFile                     *file,
                                        const TradeReaderOptions  *options,
                                        GCancellable              *cancellable,
                                        GError                   **error);
TradeReading *trade_reader_open_stream (GInputStream              *stream,
                                        const char                *name,
                                        const TradeReaderOptions  *options,
                                        GCancellable              *cancellable,
                                        GError                   **error);

/* Figures in whatever they come. */
TradeDataset *trade_reader_read        (GFile         *file,
                                        char         **view_id,
                                        GCancellable  *cancellable,
                                        GError       **error);
TradeDataset *trade_reader_read_stream (GInputStream  *stream,
                                        const char    *name,
                                        char         **view_id,
                                        GCancellable  *cancellable,
                                        GError       **error);

G_END_DECLS
