/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene.h"

G_BEGIN_DECLS

char *refute_title    (TradeView  *view,
                       const char *title);
char *refute_extremes (TradeScene *scene);

/* The figures of a view that a title may mean by the name in its first placeholder. */
GPtrArray *refute_list_named (TradeView  *view,
                              GMatchInfo *said);

G_END_DECLS
