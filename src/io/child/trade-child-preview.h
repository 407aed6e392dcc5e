/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-preview.h"

G_BEGIN_DECLS

GVariant     *trade_child_preview_to_variant   (TradePreview *preview);
TradePreview *trade_child_preview_from_variant (GVariant     *variant);

G_END_DECLS
