/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-text.h"

G_BEGIN_DECLS

/**
 * TradeJsonWriter:
 *
 * Writes JSON from its beginning to its end. It cannot fail: where jansson would leave out a member that it finds no memory
 * for, the program ends as with any other text.
 */
typedef struct _TradeJsonWriter TradeJsonWriter;

TradeJsonWriter *trade_json_writer_new          (gboolean         indented);
void             trade_json_writer_begin_object (TradeJsonWriter *self,
                                                 const char      *key);
void             trade_json_writer_end_object   (TradeJsonWriter *self);
void             trade_json_writer_begin_array  (TradeJsonWriter *self,
                                                 const char      *key);
void             trade_json_writer_end_array    (TradeJsonWriter *self);
void             trade_json_writer_add_string   (TradeJsonWriter *self,
                                                 const char      *key,
                                                 const char      *string);
void             trade_json_writer_add_text     (TradeJsonWriter *self,
                                                 const char      *key,
                                                 TradeText       *text);
void             trade_json_writer_add_integer  (TradeJsonWriter *self,
                                                 const char      *key,
                                                 gint64           number);
void             trade_json_writer_add_json     (TradeJsonWriter *self,
                                                 const char      *key,
                                                 const char      *value);
char            *trade_json_writer_finish       (TradeJsonWriter *self);

G_END_DECLS
