/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-reading.h"
#include "trade-save.h"

G_BEGIN_DECLS

/* What a release is made of. */
char    *trade_release_list_set_aside (TradeReading         *reading,
                                       const TradeSelected  *selected);
char    *trade_release_write_origin (TradeReading         *reading,
                                     const TradeSelected  *selected);

/* A folder that holds a release. */
GFile   *trade_release_get_file     (GFile                *folder);
gboolean trade_release_save         (GFile                *folder,
                                     TradeDataset         *dataset,
                                     const char           *origin,
                                     GHashTable           *annotations,
                                     TradeSaveFlags        flags,
                                     char                **etag,
                                     GCancellable         *cancellable,
                                     GError              **error);
void     trade_release_save_async   (GFile                *folder,
                                     TradeDataset         *dataset,
                                     const char           *origin,
                                     GHashTable           *annotations,
                                     TradeSaveFlags        flags,
                                     const char           *etag,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean trade_release_save_finish  (GAsyncResult         *result,
                                     char                **etag,
                                     GError              **error);

/* A table of the figures alone, which says less. */
char   **trade_release_list_lost    (TradeDataset         *dataset);
gboolean trade_release_save_table   (GFile                *file,
                                     TradeDataset         *dataset,
                                     TradeSaveFlags        flags,
                                     char                **etag,
                                     GCancellable         *cancellable,
                                     GError              **error);
void     trade_release_save_table_async
                                    (GFile                *file,
                                     TradeDataset         *dataset,
                                     TradeSaveFlags        flags,
                                     const char           *etag,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);

G_END_DECLS
