/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"
#include "trade-table-columns.h"

/* A unit has fewer bytes. */
#define TRADE_TABLE_NOTES_UNIT 64

G_BEGIN_DECLS

/*
 * TradeTableNotes:
 * @context: (nullable): all names of columns
 * @quantity: what the values are counted in
 * @has_noun: whether it is told what is counted
 * @has_scale: whether it is told how
 * @is_doubtful: whether it is told in two ways that contradict each other
 * @is_nameless: whether the values are an index or in percent, but nothing tells of what
 * @has_growth: whether columns are of growth
 * @odd: words above the table that tell how something is counted, but not of what that is known
 *
 * What is said of all values in the title of a table, or in the notes above and below it.
 */
typedef struct
{
  const char   *context;
  TradeQuantity quantity;
  gboolean      has_noun;
  gboolean      has_scale;
  gboolean      is_doubtful;
  gboolean      is_nameless;
  gboolean      has_growth;
  char          odd[TRADE_TABLE_NOTES_UNIT];
} TradeTableNotes;

void     trade_table_notes_add     (TradeTableNotes       *self,
                                    const char            *text,
                                    gboolean               is_title);
void     trade_table_notes_read    (TradeTableNotes       *self,
                                    TradeIntake           *intake,
                                    TradeTableColumns     *columns);
gboolean trade_table_notes_apply   (const TradeTableNotes *self,
                                    TradeTableColumns     *columns);

void     trade_table_notes_begin (TradeTableColumns     *columns);
void     trade_table_notes_turn  (TradeTableColumns     *columns,
                                  const char            *line);

G_END_DECLS
