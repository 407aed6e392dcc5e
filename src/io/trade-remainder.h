/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-cube.h"

G_BEGIN_DECLS

void trade_remainder_settle (TradeCube          *cube,
                             TradeCubeDimension  dimension);

G_END_DECLS
