/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-save.h"

G_BEGIN_DECLS

/* The names of temporary files, so that a stray one can be told from a file of somebody else. */
#define TRADE_SAVE_TEMPORARY_PREFIX ".trade-charts-"
#define TRADE_SAVE_TEMPORARY_SUFFIX ".tmp"

gboolean trade_save_local (const char      *path,
                           const char      *name,
                           GBytes          *bytes,
                           TradeSaveFlags   flags,
                           char           **etag,
                           GCancellable    *cancellable,
                           GError         **error);
char    *trade_save_local_dup_etag
                          (const char      *path);

G_END_DECLS
