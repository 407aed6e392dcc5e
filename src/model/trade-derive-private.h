/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-derivation.h"

G_BEGIN_DECLS

guint        trade_derive_with                (TradeDataset          *dataset,
                                               TradeWholes           *wholes,
                                               TradeDerivation       *notes);
gboolean     trade_derive_again               (TradeDataset          *dataset,
                                               TradeDerivation       *notes,
                                               GHashTable            *others);
gboolean     trade_derive_is_usable           (TradeFigure           *figure);
int          trade_derive_get_share_precision (TradeDataset          *dataset);
TradeFigure *trade_derive_create              (const TradeSeriesKey  *key,
                                               TradePeriod            period,
                                               TradeFormula           formula,
                                               double                 value,
                                               TradeInterval          bounds,
                                               int                    printed_precision,
                                               TradeRelation          relation,
                                               TradeFigure          **inputs,
                                               guint                  n_inputs);
TradeFigure *trade_derive_create_share_value  (TradeDataset          *dataset,
                                               TradeFigure           *share);

G_END_DECLS
