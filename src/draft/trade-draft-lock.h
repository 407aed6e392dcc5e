/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * TradeDraftLock:
 *
 * Keeps the draft in a file for one editor: another one, of this process or of another, must not write there. The system lets
 * go of it when the process ends, however it ends.
 */
typedef struct _TradeDraftLock TradeDraftLock;

TradeDraftLock *trade_draft_lock_take    (GFile          *file);
void            trade_draft_lock_free    (TradeDraftLock *self);
gboolean        trade_draft_lock_is_held (GFile          *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeDraftLock, trade_draft_lock_free)

G_END_DECLS
