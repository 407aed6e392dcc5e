/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-scene.h"

G_BEGIN_DECLS

/**
 * TradePicture:
 *
 * A scene together with its painting in the desktop's style, as a render node that is kept until something changes.
 */
typedef struct _TradePicture TradePicture;

TradePicture *trade_picture_new           (TradeView    *view,
                                           GtkWidget    *widget,
                                           int           width,
                                           int           height,
                                           gboolean      thumbnail);
gboolean      trade_picture_takes_long    (TradeView    *view);
void          trade_picture_new_async     (TradeView    *view,
                                           GtkWidget    *widget,
                                           int           width,
                                           int           height,
                                           gboolean      thumbnail,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback);
TradePicture *trade_picture_new_finish    (GAsyncResult *result);
void          trade_picture_free          (TradePicture *self);
const char   *trade_picture_describe      (TradePicture *self);
TradeScene   *trade_picture_get_scene     (TradePicture *self);
gboolean      trade_picture_has_size      (TradePicture *self,
                                           int           width,
                                           int           height);
void          trade_picture_snapshot      (TradePicture *self,
                                           GtkSnapshot  *snapshot);
void          trade_picture_snapshot_ring (TradePicture *self,
                                           GtkSnapshot  *snapshot,
                                           guint         data_index,
                                           gboolean      focused);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradePicture, trade_picture_free)

void          trade_picture_highlight     (TradePicture *self,
                                           GPtrArray    *figures);
TradeScene   *trade_picture_get_shown     (TradePicture *self);
void          trade_picture_snapshot_scene
                                          (TradeScene   *scene,
                                           GtkSnapshot  *snapshot);

G_END_DECLS
