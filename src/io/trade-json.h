/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-fault.h"
#include "trade-text.h"

G_BEGIN_DECLS

typedef struct _TradeJson TradeJson;
typedef struct _TradeJsonNode TradeJsonNode;

/**
 * TradeJsonNode:
 * @document: the document
 * @parent: (nullable): the object or array that holds the value; NULL for the root
 * @key: (nullable): its key, if @parent is an object
 * @index: its index, if @parent is an array
 * @value: (nullable): the value; NULL if there is none under @key
 *
 * A value in a JSON document that knows the way to itself, so that a fault in it has a line and a column.
 *
 * Nodes live on the stack, and a parent longer than its children.
 */
struct _TradeJsonNode
{
  TradeJson           *document;
  const TradeJsonNode *parent;
  const char          *key;
  gsize                index;
  struct json_t       *value;
};

TradeJson    *trade_json_new            (const char           *name,
                                         GBytes               *bytes,
                                         TradeFaults          *faults);
void          trade_json_free           (TradeJson            *self);
TradeJsonNode trade_json_get_root       (TradeJson            *self);

TradeJsonNode trade_json_get_member     (const TradeJsonNode  *object,
                                         const char           *key);
TradeJsonNode trade_json_get_element    (const TradeJsonNode  *array,
                                         gsize                 index);
gsize         trade_json_get_length     (const TradeJsonNode  *array);
const char   *trade_json_get_string     (const TradeJsonNode  *node);
const char   *trade_json_lookup_string  (const TradeJsonNode  *object,
                                         const char           *key);
char         *trade_json_dup_value      (const TradeJsonNode  *node);
gboolean      trade_json_is_true        (const TradeJsonNode  *node);
gboolean      trade_json_is_false       (const TradeJsonNode  *node);
gboolean      trade_json_is_null        (const TradeJsonNode  *node);

void          trade_json_get_position   (const TradeJsonNode  *node,
                                         guint                *line,
                                         guint                *column);
void          trade_json_add_fault      (const TradeJsonNode  *node,
                                         const char           *format,
                                         ...) G_GNUC_PRINTF (2, 3);
void          trade_json_add_key_fault  (const TradeJsonNode  *node,
                                         const char           *format,
                                         ...) G_GNUC_PRINTF (2, 3);

gboolean      trade_json_check_object   (const TradeJsonNode  *node,
                                         const char * const   *keys);
gboolean      trade_json_check_array    (const TradeJsonNode  *node);
const char   *trade_json_read_string    (const TradeJsonNode  *object,
                                         const char           *key,
                                         gboolean              required);
TradeText    *trade_json_read_text      (const TradeJsonNode  *object,
                                         const char           *key,
                                         gboolean              required);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeJson, trade_json_free)

G_END_DECLS
