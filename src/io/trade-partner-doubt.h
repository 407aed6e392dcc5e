/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-cube.h"

G_BEGIN_DECLS

gboolean trade_partner_doubt_is (TradeCube *cube);

G_END_DECLS
