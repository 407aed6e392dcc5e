/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

/* What the keys of words begin with, see trade_note_keeper_recall(). */
#define TRADE_NOTE_KEEPER_WORDS "words:"

/* Keeps between two runs what a person adds to the views of a release. */
GHashTable *trade_note_keeper_recall      (TradeDataset         *dataset,
                                           GError              **error);
void        trade_note_keeper_keep        (TradeDataset         *dataset,
                                           const char           *key,
                                           TradeAnnotations     *annotations,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean    trade_note_keeper_keep_finish (GAsyncResult         *result,
                                           GError              **error);
void        trade_note_keeper_settle      (void);

G_END_DECLS
