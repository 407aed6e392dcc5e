/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

/* What a name that goes on ends with. */
#define TRADE_BRIEF_NAME_ELLIPSIS "…"

char *trade_brief_name_write       (TradeDataset    *dataset,
                                    const char      *name);
char *trade_brief_name_cut         (TradeDataset    *dataset,
                                    const char      *text,
                                    double           most);
char *trade_brief_name_write_label (const char      *label);
char *trade_brief_name_write_apart (const char      *label,
                                    const GPtrArray *others);

G_END_DECLS
