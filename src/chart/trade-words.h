/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * TradeWords:
 *
 * Words set in type, of any size, with a width and a height in logical pixels. One thread at a time may use a text.
 *
 * Looking for the fonts of a size takes longer than painting a whole chart, and each size of a font is measured anew. So
 * all texts are set at the same size, and [method@Words.get_scale] says how much smaller or larger each is shown. Without
 * hinting this changes nothing that can be seen.
 */
#define TRADE_TYPE_WORDS (trade_words_get_type ())
G_DECLARE_FINAL_TYPE (TradeWords, trade_words, TRADE, WORDS, GObject)

TradeWords  *trade_words_new                (PangoContext    *context,
                                             const char      *families,
                                             PangoWeight      weight,
                                             double           size,
                                             const char      *string);

const char  *trade_words_get_string         (TradeWords      *self);
const char  *trade_words_get_families       (TradeWords      *self);
PangoWeight  trade_words_get_weight         (TradeWords      *self);
void         trade_words_set_weight         (TradeWords      *self,
                                             PangoWeight      weight);
double       trade_words_get_size           (TradeWords      *self);

void         trade_words_set_letter_spacing (TradeWords      *self,
                                             double          spacing);
double       trade_words_get_letter_spacing (TradeWords      *self);
void         trade_words_keep_together      (TradeWords      *self,
                                             gsize            start,
                                             gsize            end);
void         trade_words_set_cut            (TradeWords      *self,
                                             gboolean         cut);
gboolean     trade_words_is_torn            (TradeWords      *self);
gboolean     trade_words_is_cut             (TradeWords      *self);
void         trade_words_set_alignment      (TradeWords      *self,
                                             PangoAlignment  alignment);
void         trade_words_wrap               (TradeWords      *self,
                                             double          width);
void         trade_words_balance            (TradeWords      *self,
                                             double          width);
void         trade_words_shrink             (TradeWords      *self);

double       trade_words_get_width          (TradeWords      *self);
double       trade_words_get_height         (TradeWords      *self);
double       trade_words_get_overhang       (TradeWords      *self);
gboolean     trade_words_are_sound          (TradeWords      *self);

PangoLayout *trade_words_get_layout         (TradeWords      *self);
double       trade_words_get_scale          (TradeWords      *self);

G_END_DECLS
