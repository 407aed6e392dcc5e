/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-png-private.h"

G_BEGIN_DECLS

/**
 * TradePngCanvas:
 *
 * The memory in which a picture is painted, all of it or some rows at a time.
 */
typedef struct _TradePngCanvas TradePngCanvas;

TradePngCanvas *trade_png_canvas_new        (const TradePngPicture  *picture,
                                             int                     n_rows);
void            trade_png_canvas_free       (TradePngCanvas         *self);

const guint8   *trade_png_canvas_paint      (TradePngCanvas         *self,
                                             int                     first,
                                             GError                **error);
gsize           trade_png_canvas_get_stride (TradePngCanvas         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradePngCanvas, trade_png_canvas_free)

G_END_DECLS
