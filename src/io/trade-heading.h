/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-csv.h"
#include "trade-lower.h"

G_BEGIN_DECLS

/* No column has the name that is looked for. */
#define TRADE_HEADING_NONE -1

/**
 * TradeHeading:
 * @names: (array length=n): the names as they stand there, without spaces around them
 * @folded: (array length=n): the same without what differs from one export to the next: in small letters, and with single
 *   spaces in the place of lines, points and spaces
 * @n: how many there are
 *
 * The row of a table that names its columns.
 */
typedef struct
{
  char **names;
  char **folded;
  guint  n;
} TradeHeading;

TradeHeading *trade_heading_new   (const TradeCsvCell *cells,
                                 guint               n);
TradeHeading *trade_heading_new_for_names (GPtrArray   *names);
void         trade_heading_free  (TradeHeading        *self);
gboolean     trade_heading_has_twice (const TradeHeading *self);
void         trade_heading_extend (TradeHeading       *self,
                                   const TradeCsvCell *cells,
                                   guint               n);
void         trade_heading_join  (TradeHeading        *self,
                                 const TradeCsvCell *cells,
                                 guint               n);
void         trade_heading_widen (TradeHeading        *self,
                                 guint                n);
int          trade_heading_find  (const TradeHeading  *self,
                                 const char         *name);
int          trade_heading_find_any (const TradeHeading   *self,
                                    const char * const  *names);
gboolean     trade_heading_has   (const TradeHeading  *self,
                                 const char         *first,
                                 ...) G_GNUC_NULL_TERMINATED;
char        *trade_heading_fold  (const char         *name);
char        *trade_heading_find_original (const char *text,
                                          const char *folded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeHeading, trade_heading_free)

G_END_DECLS
