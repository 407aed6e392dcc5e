/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-chart-area.h"

#include "trade-motion.h"
#include "trade-picture.h"

G_BEGIN_DECLS

struct _TradeChartArea
{
  GtkWidget parent_instance;

  TradeView    *view;
  TradePicture *picture;
  GCancellable *composing; /* a picture that a thread is at, or nothing */
  int           composing_width;
  int           composing_height;
  TradeMotion  *motion;
  TradeFigure  *wanted;    /* to be selected when there is a picture */
  TradeFigure  *kept;      /* the pinned figure, whether this view shows it or not */
  GPtrArray    *highlight; /* the figures in the foreground, or nothing when all are */
  GPtrArray    *points; /* one child for each data mark of the scene, or none yet */
  guint         points_source;

  int      hovered;
  int      selected;      /* focused or clicked last; it stays when the focus moves on */
  int      current;
  gboolean pointer_leads; /* whether the pointer moved after the selection */
  gboolean pinned;
  gboolean left;          /* whether a person left the marks by Escape, so that Tab moves on */
};

void     trade_chart_keys_install       (GtkWidgetClass *widget_class);

int      trade_chart_area_get_focused   (TradeChartArea *self);
gboolean trade_chart_area_focus_mark    (TradeChartArea *self,
                                         int             index);
void     trade_chart_area_select_mark   (TradeChartArea *self,
                                         int             index);
void     trade_chart_area_ensure_points (TradeChartArea *self);

G_END_DECLS
