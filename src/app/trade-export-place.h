/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-export-format.h"

G_BEGIN_DECLS

void   trade_export_place_remember (GFile                   *folder);
GFile *trade_export_place_recall   (void);
GFile *trade_export_place_choose   (void);
GFile *trade_export_place_complete (GFile                   *file,
                                    const TradeExportFormat *format,
                                    gboolean                *completed);

G_END_DECLS
