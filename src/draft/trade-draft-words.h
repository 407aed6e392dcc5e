/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-draft-row.h"
#include "trade-format.h"

G_BEGIN_DECLS

/**
 * TradeDraftUnit:
 * @unit: a unit code
 * @scale: the power of ten that numbers are counted in
 * @base: the code of the currency that a percentage was reckoned in, or `""`
 *
 * What the cell of a unit says.
 */
typedef struct
{
  const char *unit;
  const char *base;
  int         scale;
} TradeDraftUnit;

/**
 * TradeDraftWords:
 *
 * The words of one language that cells of drafts are written in, and what they mean. Several threads may read the same words
 * at once.
 */
#define TRADE_TYPE_DRAFT_WORDS (trade_draft_words_get_type ())
G_DECLARE_FINAL_TYPE (TradeDraftWords, trade_draft_words, TRADE, DRAFT_WORDS, GObject)

TradeDraftWords    *trade_draft_words_new               (TradeFormat         *format);
TradeDraftWords    *trade_draft_words_get_default       (void);
const char         *trade_draft_words_get_locale        (TradeDraftWords     *self);
char                trade_draft_words_get_decimal_mark  (TradeDraftWords     *self);
const char         *trade_draft_column_get_name         (TradeDraftColumn     column);

/* What a person may choose, the likeliest first. */
const char * const *trade_draft_words_list              (TradeDraftWords     *self,
                                                         TradeDraftColumn     column);
char              **trade_draft_words_list_units        (TradeDraftWords     *self,
                                                         const char          *measure);

/* What words mean. */
const char         *trade_draft_words_find              (TradeDraftWords     *self,
                                                         TradeDraftColumn     column,
                                                         const char          *words);
gboolean            trade_draft_words_find_unit         (TradeDraftWords     *self,
                                                         const char          *words,
                                                         TradeDraftUnit      *unit);

/* What a code is called. */
const char         *trade_draft_words_name              (TradeDraftWords     *self,
                                                         TradeDraftColumn     column,
                                                         const char          *code);
int                 trade_draft_words_fit_scale         (TradeDraftWords     *self,
                                                         const char          *unit,
                                                         int                  scale);
char               *trade_draft_words_name_unit         (TradeDraftWords     *self,
                                                         const TradeDraftUnit *unit);
TradeText          *trade_draft_words_label_unit        (TradeDraftWords     *self,
                                                         const char          *unit);

G_END_DECLS
