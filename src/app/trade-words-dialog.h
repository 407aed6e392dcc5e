/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-view.h"

G_BEGIN_DECLS

/**
 * TradeOwnWords:
 * @title: (nullable): a title of a person's own; %NULL for the one that the chart has by itself
 * @subtitle: (nullable): the same for the subtitle
 * @caption: (nullable): what is said below the chart
 *
 * What a person says of a view.
 */
typedef struct
{
  char *title;
  char *subtitle;
  char *caption;
} TradeOwnWords;

GtkWidget *trade_words_dialog_new    (GtkWindow     *parent,
                                      TradeView     *view,
                                      gboolean       has_caption);
gboolean   trade_words_dialog_finish (GtkWidget     *dialog,
                                      const char    *response,
                                      TradeView     *view,
                                      TradeOwnWords *words);
void       trade_own_words_clear     (TradeOwnWords *self);

G_END_DECLS
