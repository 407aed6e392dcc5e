/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene.h"

G_BEGIN_DECLS

/* What holds of every chart, whatever its kind and size. */
void     scene_check_all_there  (TradeScene      *scene);
void     scene_check_marks      (TradeScene      *scene);
void     scene_check_rows       (TradeScene      *scene);
void     scene_check_others     (TradeScene      *scene);
void     scene_check_lengths    (TradeScene      *scene);
gboolean scene_do_marks_meet    (const TradeMark *a,
                                 const TradeMark *b);

/* Charts that are kept, to be compared with. */
gboolean scene_has_golden_fonts (void);
void     scene_compare_golden   (TradeScene      *scene,
                                 const char      *folder,
                                 const char      *name);

G_END_DECLS
