/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "number-reader.h"

#include "trade-scene.h"

G_BEGIN_DECLS

/* Whether what is told of figures in the language of a format is what they say. */
gboolean sentence_is_true          (NumberReader *reader,
                                    TradeFormat  *format,
                                    TradeDataset *dataset,
                                    TradeFigure  *figure,
                                    const char   *sentence);
gboolean sentence_is_true_overview (NumberReader *reader,
                                    TradeScene   *scene,
                                    const char   *overview);
gboolean sentence_has_one_script   (TradeFormat  *format,
                                    const char   *text);
gboolean sentence_has_direction    (TradeFormat  *format,
                                    TradeDataset *dataset,
                                    TradeFigure  *figure,
                                    const char   *sentence);

G_END_DECLS
