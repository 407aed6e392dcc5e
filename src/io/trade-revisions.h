/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-cube.h"

G_BEGIN_DECLS

char *trade_revisions_settle (TradeCube *cube);

G_END_DECLS
