/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"
#include "trade-fault.h"

G_BEGIN_DECLS

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
