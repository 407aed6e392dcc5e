/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TradeText:
 *
 * A text with translations beside it, as the language pattern of Data Packages has it: one text without a
 * language, and any number of texts each under a language code such as zh or zh_CN.
 *
 * It is built once with trade_text_add() and shared by reference after.
 */
typedef struct _TradeText TradeText;

#define TRADE_TYPE_TEXT (trade_text_get_type ())

GType       trade_text_get_type (void);

TradeText  *trade_text_new      (const char         *text);
TradeText  *trade_text_ref      (TradeText          *self);
void        trade_text_unref    (TradeText          *self);
void        trade_text_add      (TradeText          *self,
                                 const char         *language,
                                 const char         *text);
gboolean    trade_text_equal    (TradeText          *a,
                                 TradeText          *b);
const char *trade_text_get      (TradeText          *self,
                                 const char * const *languages);

/* All of it, to write it down again. */
const char *trade_text_get_untranslated   (TradeText   *self);
guint       trade_text_get_n_translations (TradeText   *self);
const char *trade_text_get_translation    (TradeText   *self,
                                           guint        index,
                                           const char **language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeText, trade_text_unref)

G_END_DECLS
