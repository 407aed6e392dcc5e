/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-head.h"

G_BEGIN_DECLS

void     trade_reader_foreign_set_workbook   (GError          **error,
                                              const char       *name);
gboolean trade_reader_foreign_check_workbook (const TradeHead  *head,
                                              GError          **error);
gboolean trade_reader_foreign_check_archive  (const TradeHead  *head,
                                              GError          **error);

G_END_DECLS
