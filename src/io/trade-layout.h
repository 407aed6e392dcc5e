/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-column-meaning.h"

G_BEGIN_DECLS

/**
 * TradeLayout:
 *
 * What a person says that the columns of a table are, either one after the other from the first, or by their names. It never
 * changes. Columns that it leaves out are what their names tell.
 */
typedef struct _TradeLayout TradeLayout;

#define TRADE_LAYOUT_ERROR (trade_layout_error_quark ())

/**
 * TradeLayoutError:
 * @TRADE_LAYOUT_ERROR_INVALID: this is not how a layout is written
 *
 * Errors of layouts.
 */
typedef enum
{
  TRADE_LAYOUT_ERROR_INVALID,
} TradeLayoutError;

GQuark             trade_layout_error_quark (void);

TradeLayout       *trade_layout_new         (const TradeColumnMeaning *meanings,
                                             guint                     n);
TradeLayout       *trade_layout_parse       (const char               *text,
                                             GError                  **error);
TradeLayout       *trade_layout_ref         (TradeLayout              *self);
void               trade_layout_unref       (TradeLayout              *self);
char              *trade_layout_to_string   (TradeLayout              *self);
guint              trade_layout_get_n       (TradeLayout              *self);
const char        *trade_layout_get_name    (TradeLayout              *self,
                                             guint                     i);
TradeColumnMeaning trade_layout_get_meaning (TradeLayout              *self,
                                             guint                     i);
gboolean           trade_layout_is_named    (TradeLayout              *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeLayout, trade_layout_unref)

G_END_DECLS
