/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-reader-record.h"

G_BEGIN_DECLS

const char *trade_reader_lack_find         (const TradeHead  *head,
                                            int               first,
                                            TradeReadError   *code);
void        trade_reader_lack_tell         (const TradeHead  *head,
                                            GError          **error);
void        trade_reader_lack_tell_unknown (const char       *name,
                                            GError          **error);

G_END_DECLS
