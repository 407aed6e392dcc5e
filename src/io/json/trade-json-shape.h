/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <jansson.h>

#include "trade-csv-text.h"

G_BEGIN_DECLS

/*
 * TradeJsonShape:
 * @write: writes the table that a document has; does nothing and returns %FALSE where the document is of another shape. What must be
 *   known of the table besides is left in @remark, translated
 *
 * A shape in which tables stand in JSON. To add one, make a file in this folder with one record, and a line in the table of
 * trade-json-table.c.
 */
typedef struct
{
  gboolean (*write) (json_t        *root,
                     TradeCsvText  *text,
                     char         **remark);
} TradeJsonShape;

extern const TradeJsonShape trade_json_bank;
extern const TradeJsonShape trade_json_px;
extern const TradeJsonShape trade_json_records;
extern const TradeJsonShape trade_json_sdmx;
extern const TradeJsonShape trade_json_stat;

/*
 * TradeJsonDimension:
 * @id: what programs call it
 * @label: what people call it
 * @codes: (element-type utf8): its codes
 * @labels: (element-type utf8): what people call each of them
 * @is_time: whether it has the periods
 *
 * What numbers have their places by. All texts are the document's.
 */
typedef struct
{
  const char *id;
  const char *label;
  GPtrArray  *codes;
  GPtrArray  *labels;
  gboolean    is_time;
} TradeJsonDimension;

/* A number has so many places at most, and in a dimension there are no more. */
#define TRADE_JSON_MAX_DIMENSIONS 64
#define TRADE_JSON_MAX_CODES 1000000

TradeJsonDimension *trade_json_dimension_new  (void);
void                trade_json_dimension_free (TradeJsonDimension *self);

const char *trade_json_get_text      (json_t             *object,
                                      const char         *key);
const char *trade_json_find_text     (json_t             *object,
                                      const char         *key);
void        trade_json_write_value   (TradeCsvText       *text,
                                      json_t             *value);
void        trade_json_write_head    (TradeCsvText       *text,
                                      const GPtrArray    *dimensions);
void        trade_json_write_origin  (TradeCsvText       *text,
                                      const char         *id,
                                      const char         *name);
void        trade_json_write_place   (TradeCsvText       *text,
                                      TradeJsonDimension *dimension,
                                      guint               i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeJsonDimension, trade_json_dimension_free)

G_END_DECLS
