/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TradePlaces:
 *
 * A list of places in a table. A place stays what it is, whatever is shown there, so that the widgets of its row stay as well.
 */
#define TRADE_TYPE_PLACES (trade_places_get_type ())
G_DECLARE_FINAL_TYPE (TradePlaces, trade_places, TRADE, PLACES, GObject)

TradePlaces *trade_places_new       (void);
void         trade_places_set_count (TradePlaces *self,
                                     guint        count);

G_END_DECLS
