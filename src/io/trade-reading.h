/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-decode.h"
#include "trade-select.h"

G_BEGIN_DECLS

/**
 * TradeReading:
 *
 * What a reader has made of a file: the figures, what was recognised of the file, and an account of all that it has.
 *
 * A file of figures (a package, a picture, a table that was exported) is a dataset. A file of an agency is a cube, of which
 * trade_reading_get_selected() says what was taken by itself, and trade_reading_select() takes something else. A reading is
 * immutable: several threads may select of it at once.
 *
 * Of every file holds: read = used + set aside + rejected. The reader asserts it.
 */
#define TRADE_TYPE_READING (trade_reading_get_type ())
G_DECLARE_FINAL_TYPE (TradeReading, trade_reading, TRADE, READING, GObject)

/* What was recognised. */
const char          *trade_reading_get_name         (TradeReading         *self);
const char          *trade_reading_get_format_id    (TradeReading         *self);
const char          *trade_reading_get_format_name  (TradeReading         *self);
gboolean             trade_reading_is_text          (TradeReading         *self);
TradeEncoding        trade_reading_get_encoding     (TradeReading         *self);
char                 trade_reading_get_separator    (TradeReading         *self);
char                 trade_reading_get_decimal_mark (TradeReading         *self);
const char *const   *trade_reading_get_sheets       (TradeReading         *self);
const char *const   *trade_reading_get_read_sheets  (TradeReading         *self);
const char          *trade_reading_get_view_id      (TradeReading         *self);

/* What there is. */
TradeDataset        *trade_reading_get_dataset      (TradeReading         *self);
TradeCube           *trade_reading_get_cube         (TradeReading         *self);
const TradeSelected *trade_reading_get_selected     (TradeReading         *self);
TradeSelected       *trade_reading_select           (TradeReading         *self,
                                                     const TradeSelection *selection,
                                                     GError              **error);

/* The account, with a selection of the reading, or with its own where that is NULL. */
guint                trade_reading_get_n_read       (TradeReading         *self);
guint                trade_reading_get_n_rejected   (TradeReading         *self);
guint                trade_reading_get_n_used       (TradeReading         *self,
                                                     const TradeSelected  *selected);
guint                trade_reading_get_n_set_aside  (TradeReading         *self,
                                                     const TradeSelected  *selected,
                                                     guint                 reason);
const TradeCode     *trade_reading_get_kept         (TradeReading         *self,
                                                     const TradeSelected  *selected,
                                                     TradeCubeDimension    dimension);
char                *trade_reading_list_rejected    (TradeReading         *self);
guint                trade_reading_get_n_remarks    (TradeReading         *self);
char                *trade_reading_list_remarks     (TradeReading         *self);

G_END_DECLS
