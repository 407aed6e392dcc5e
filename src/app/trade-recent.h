/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-dataset.h"

G_BEGIN_DECLS

/**
 * TradeRecent:
 * @uri: where the figures are
 * @name: what to call them
 * @place: where that is, for people
 *
 * Figures that can be opened again.
 */
typedef struct
{
  char *uri;
  char *name;
  char *place;
} TradeRecent;

void       trade_recent_add          (GFile        *file,
                                      TradeDataset *dataset);
GPtrArray *trade_recent_list         (guint         most);
GPtrArray *trade_recent_list_bundled (void);

G_END_DECLS
