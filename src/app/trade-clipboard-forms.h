/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TradeClipboardFormsCallback:
 * @object: the caller's object
 * @streams: (element-type GInputStream): the same thing in different forms, best first, the one that is most like words last
 * @has_words: whether one of them is a text
 *
 * Gets what a clipboard has.
 */
typedef void (*TradeClipboardFormsCallback) (gpointer   object,
                                             GPtrArray *streams,
                                             gboolean   has_words);

void trade_clipboard_forms_read (GdkClipboard                *clipboard,
                                 TradeClipboardFormsCallback  callback,
                                 gpointer                     object);

G_END_DECLS
