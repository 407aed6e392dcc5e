/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-headline.h"

G_BEGIN_DECLS

const char *trade_setting_get_name      (TradeFormat    *format,
                                         TradeDataset   *dataset,
                                         TradeDimension  dimension,
                                         const char     *code);
char       *trade_setting_write_subject (TradeView      *view,
                                         TradeFormat    *format);
char       *trade_setting_add           (TradeView      *view,
                                         TradeFormat    *format,
                                         const char     *subtitle);
char       *trade_setting_write_scope   (TradeFormat    *format,
                                         TradeDataset   *dataset,
                                         GPtrArray      *figures,
                                         const char     *period);

G_END_DECLS
