/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-cube.h"

G_BEGIN_DECLS

gboolean trade_child_cube_send       (TradeCube *cube,
                                      int        fd);
gboolean trade_child_cube_take_codes (TradeCube *cube,
                                      GVariant  *codes);
gboolean trade_child_cube_take_cells (TradeCube *cube,
                                      GVariant  *cells);

G_END_DECLS
