/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * TradeChildFile:
 * @fd: a file that can be read as often as one likes, at any place; -1 where there is none
 * @is_owned: whether @fd is to be closed
 * @origin: where the file begins in it
 * @name: what messages call it
 * @tag: what is another one when the file was changed; %NULL where it cannot be
 *
 * A file as a child gets it: by its descriptor.
 */
typedef struct
{
  int         fd;
  gboolean    is_owned;
  goffset     origin;
  const char *name;
  char       *tag;
} TradeChildFile;

gboolean trade_child_file_init  (TradeChildFile  *self,
                                 GInputStream    *stream,
                                 const char      *name,
                                 GCancellable    *cancellable,
                                 GError         **error);
gboolean trade_child_file_check (TradeChildFile  *self,
                                 GError         **error);
void     trade_child_file_clear (TradeChildFile  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradeChildFile, trade_child_file_clear)

G_END_DECLS
