/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-view.h"

G_BEGIN_DECLS

/**
 * TradeExportWords:
 *
 * The titles and subtitles of the views that are exported: those that the charts have by themselves, as far as they are known,
 * and those that a person entered in their place.
 */
typedef struct _TradeExportWords TradeExportWords;

TradeExportWords *trade_export_words_new          (void);
void              trade_export_words_free         (TradeExportWords *self);

/* What the charts say by themselves. */
void              trade_export_words_set_own      (TradeExportWords *self,
                                                   TradeView        *view,
                                                   const char       *title,
                                                   const char       *subtitle);
gboolean          trade_export_words_has_own      (TradeExportWords *self,
                                                   TradeView        *view);

/* What a person says. */
void              trade_export_words_enter        (TradeExportWords *self,
                                                   TradeView        *view,
                                                   const char       *title,
                                                   const char       *subtitle);
void              trade_export_words_forget       (TradeExportWords *self,
                                                   TradeView        *view);
gboolean          trade_export_words_has_entered  (TradeExportWords *self,
                                                   TradeView        *view);

/* What comes of both. */
const char       *trade_export_words_get_title    (TradeExportWords *self,
                                                   TradeView        *view);
const char       *trade_export_words_get_subtitle (TradeExportWords *self,
                                                   TradeView        *view);
TradeView        *trade_export_words_reword       (TradeExportWords *self,
                                                   TradeView        *view);

G_END_DECLS
