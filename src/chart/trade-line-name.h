/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-frame.h"

G_BEGIN_DECLS

char       *trade_line_name_join   (const char    *name,
                                    const char    *value);
TradeWords *trade_line_name_layout (TradeFrame    *frame,
                                    TradeType      type,
                                    const char    *name,
                                    const char    *value,
                                    double         width,
                                    PangoAlignment alignment);

G_END_DECLS
