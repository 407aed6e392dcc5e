/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-format.h"
#include "trade-view.h"

G_BEGIN_DECLS

char *trade_citation_write     (TradeView   *view,
                                TradeFormat *format);
char *trade_citation_write_alt (TradeView   *view,
                                TradeFormat *format);
char *trade_citation_write_html (TradeView  *view,
                                TradeFormat *format);

G_END_DECLS
