/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* So many sheets of a workbook are looked at. */
#define TRADE_WORKBOOK_MAX_SHEETS 64

/* How much a table of unknown columns is wanted. */
#define TRADE_WORKBOOK_UNKNOWN 1

/**
 * TradeWorkbookRate:
 * @table: a sheet as text with commas
 * @data: the caller's data
 *
 * Tells how much a sheet is wanted.
 *
 * Returns: 0 where it is not; of several, the first of those that are wanted most is taken
 */
typedef int (*TradeWorkbookRate) (GBytes   *table,
                                  gpointer  data);

/**
 * TradeWorkbookSheets:
 * @names: (nullable): the names of the sheets that have a table, in the order of the workbook
 * @read: (nullable): those that were read
 * @remark: (nullable): the same in words, translated
 *
 * What of a workbook was read.
 */
typedef struct
{
  char **names;
  char **read;
  char  *remark;
} TradeWorkbookSheets;

void    trade_workbook_sheets_clear (TradeWorkbookSheets  *self);

GBytes *trade_workbook_read         (GBytes               *archive,
                                     const char           *name,
                                     const char           *wanted,
                                     TradeWorkbookRate     rate,
                                     gpointer              data,
                                     TradeWorkbookSheets  *sheets,
                                     GCancellable         *cancellable,
                                     GError              **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradeWorkbookSheets, trade_workbook_sheets_clear)

G_END_DECLS
