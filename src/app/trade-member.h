/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "trade-code-list.h"

G_BEGIN_DECLS

/**
 * TradeMember:
 *
 * A partner or a product in a list to choose from: its code and name do not change, whether it is shown does.
 */
#define TRADE_TYPE_MEMBER (trade_member_get_type ())
G_DECLARE_FINAL_TYPE (TradeMember, trade_member, TRADE, MEMBER, GObject)

TradeMember *trade_member_new       (const TradeCode *code,
                                     gboolean         shown);
const char  *trade_member_get_code  (TradeMember     *self);
gboolean     trade_member_get_shown (TradeMember     *self);
void         trade_member_set_shown (TradeMember     *self,
                                     gboolean         shown);

G_END_DECLS
