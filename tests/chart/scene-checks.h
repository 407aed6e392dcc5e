/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene.h"

G_BEGIN_DECLS

/* What holds of every chart, whatever its kind and size. */
void scene_check_all_there (TradeScene *scene);
void scene_check_marks     (TradeScene *scene);

G_END_DECLS
