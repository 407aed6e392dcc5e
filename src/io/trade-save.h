/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TradeSaveFlags:
 * @TRADE_SAVE_NONE: fail with G_IO_ERROR_EXISTS where the file exists
 * @TRADE_SAVE_REPLACE: replace an existing file, which a person has confirmed
 */
typedef enum
{
  TRADE_SAVE_NONE    = 0,
  TRADE_SAVE_REPLACE = 1 << 0,
} TradeSaveFlags;

gboolean trade_save_bytes           (GFile           *file,
                                     GBytes          *bytes,
                                     TradeSaveFlags   flags,
                                     GCancellable    *cancellable,
                                     GError         **error);
gboolean trade_save_bytes_unchanged (GFile           *file,
                                     GBytes          *bytes,
                                     TradeSaveFlags   flags,
                                     char           **etag,
                                     GCancellable    *cancellable,
                                     GError         **error);
char    *trade_save_dup_etag        (GFile           *file);

G_END_DECLS
