/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene.h"

G_BEGIN_DECLS

char *refute_title    (TradeView  *view,
                       const char *title);
char *refute_extremes (TradeScene *scene);

G_END_DECLS
