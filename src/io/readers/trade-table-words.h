/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-heading.h"
#include "trade-vocabulary.h"

G_BEGIN_DECLS

char     *trade_table_words_join   (const TradeHeading  *header);
char     *trade_table_words_settle (const char          *folded,
                                    const char          *context);
char     *trade_table_words_cut_mark (const char        *folded);
char     *trade_table_words_part   (const char          *name);
gboolean  trade_table_words_has_mil (const char         *folded);
gboolean  trade_table_words_are_at_home (const TradeQuantity *quantity,
                                         const char          *text);
gboolean  trade_table_words_are_open (const TradeQuantity *quantity,
                                      const char          *text);
gboolean  trade_table_words_are_no_unit (const char     *words);

gboolean  trade_table_words_are_other (const char       *folded);
gboolean  trade_table_words_are_total (const char       *words);
gboolean  trade_table_words_are_ratio (const char       *words);
gboolean  trade_table_words_number_rows (const char     *folded);

G_END_DECLS
