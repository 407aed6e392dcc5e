/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* An archive may have so many files, and so many bytes when all of them are unpacked. */
#define TRADE_ARCHIVE_MAX_FILES 1000
#define TRADE_ARCHIVE_MAX_SIZE (512 << 20)

/**
 * TradeArchivePick:
 * @path: what a file in an archive is called, with the folders it lies in
 * @bytes: the file
 * @data: the caller's data
 *
 * Tells how much a file in an archive is wanted.
 *
 * Returns: 0 where it is not; of several, the first of those that are wanted most is taken
 */
typedef int (*TradeArchivePick) (const char *path,
                                 GBytes     *bytes,
                                 gpointer    data);

char     *trade_archive_get_name (const char      *path);
gboolean  trade_archive_detect (const char        *start,
                                gsize              length);
GBytes   *trade_archive_unpack (GBytes            *archive,
                                const char        *name,
                                TradeArchivePick   pick,
                                gpointer           data,
                                char             **found,
                                GCancellable      *cancellable,
                                GError           **error);

G_END_DECLS
