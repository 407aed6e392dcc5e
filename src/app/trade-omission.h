/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"
#include "trade-scene.h"

G_BEGIN_DECLS

char *trade_omission_summarize (TradeScene   *scene);
char *trade_omission_list      (TradeScene   *scene,
                                TradeDataset *dataset);

G_END_DECLS
