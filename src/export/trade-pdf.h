/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene.h"

G_BEGIN_DECLS

GBytes *trade_pdf_encode (GPtrArray        *scenes,
                          const TradeStyle *style,
                          double            page_width,
                          double            page_height,
                          GError          **error);

G_END_DECLS
