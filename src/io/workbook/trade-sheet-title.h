/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * TradeSheetTitle:
 * @header: (nullable): the names of the columns
 * @told: (nullable): which way the goods of the table go and when, as the lines above these say
 * @has_unit: whether these lines say what is counted in
 * @unit: (nullable): the line that says so by itself, wherever it stands: "Unit: GBP million"
 *
 * What a sheet says of itself.
 */
typedef struct
{
  char    *header;
  char    *told;
  gboolean has_unit;
  char    *unit;
} TradeSheetTitle;

void     trade_sheet_title_read            (TradeSheetTitle       *self,
                                            GBytes                *table);
void     trade_sheet_title_clear           (TradeSheetTitle       *self);
gboolean trade_sheet_title_belong_together (const TradeSheetTitle *a,
                                            const TradeSheetTitle *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradeSheetTitle, trade_sheet_title_clear)

G_END_DECLS
