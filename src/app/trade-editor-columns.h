/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "trade-draft-history.h"

G_BEGIN_DECLS

/* Which columns the tables of an editor show: an action for each that may be folded away, whose state says whether it is not. */

#define TRADE_EDITOR_COLUMNS_PREFIX "columns"

GSimpleActionGroup *trade_editor_columns_new         (TradeDraftHistory  *history);
gboolean            trade_editor_columns_has         (GSimpleActionGroup *self,
                                                      TradeDraftColumn    column);
void                trade_editor_columns_show        (GSimpleActionGroup *self,
                                                      TradeDraftColumn    column);
TradeDraftColumn   *trade_editor_columns_list        (GSimpleActionGroup *self,
                                                      TradeDraftColumn    first,
                                                      guint              *n);
gboolean            trade_editor_columns_find        (const char         *action,
                                                      TradeDraftColumn   *column);
GMenuModel         *trade_editor_columns_create_menu (TradeDraft         *draft);

G_END_DECLS
