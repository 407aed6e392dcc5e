/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-decode.h"

G_BEGIN_DECLS

gboolean trade_letters_find_script (const gsize   *letters,
                                    gsize          n_mixed,
                                    TradeEncoding *encoding);
gboolean trade_letters_find_latin  (const gsize   *letters,
                                    TradeEncoding *encoding);

G_END_DECLS
