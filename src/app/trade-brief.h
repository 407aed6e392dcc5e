/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-dataset.h"

G_BEGIN_DECLS

char *trade_brief_write     (TradeDataset *dataset,
                             const char   *text);
void  trade_brief_set_label (GtkLabel     *label,
                             TradeDataset *dataset,
                             const char   *text);

G_END_DECLS
