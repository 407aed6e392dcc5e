/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-reader-record.h"
#include "trade-table-columns.h"

G_BEGIN_DECLS

/*
 * TradeTableTitle:
 * @flow: (nullable): which way goods go
 * @is_flow_said: whether a person says so, whatever the lines say
 * @period: when
 * @has_period: whether that is told
 * @fiscal: (nullable): the year as it stands there, where it begins in one and ends in the next
 * @year_start: in which month such years begin, as trade_fiscal_find() has it; 0 where that is not known
 * @reporter: (nullable): whose trade it is
 * @partner: (nullable): with whom
 * @adjustment: (nullable): for what values are adjusted
 * @prices: (nullable): at whose prices they are
 * @scope: (nullable): what the table is about, in words that are not known
 * @rows: whether rows are of partners or products
 * @is_torn: whether rows of sums tell several flows
 * @is_share: whether values are shares of a flow
 * @is_cumulative: whether months count from January on
 * @has_turned: whether a line between rows has told the flow
 * @is_doubtful: whether two titles contradict each other, or tell of one partner or product
 *
 * What is said of all rows of a table in the lines above it, or of those below a line within it.
 */
typedef struct
{
  const char *flow;
  gboolean    is_flow_said;
  TradePeriod period;
  gboolean    has_period;
  char       *fiscal;
  int         year_start;
  char       *reporter;
  char       *partner;
  const char *adjustment;
  const char *prices;
  char       *scope;
  TradeColumnRole rows;
  gboolean    is_torn;
  gboolean    is_share;
  gboolean    is_cumulative;
  gboolean    has_turned;
  gboolean    is_doubtful;
} TradeTableTitle;

void     trade_table_title_clear     (TradeTableTitle         *self);
gboolean trade_table_title_turn_row  (TradeTableTitle         *self,
                                      TradeIntake             *intake);
void     trade_table_title_read      (TradeTableTitle         *self,
                                      const char              *preamble);
void     trade_table_title_take_sum  (TradeTableTitle         *self,
                                      const char              *name);
gboolean trade_table_title_has_partners (const TradeHeading      *header,
                                         const TradeTableColumns *columns);
void     trade_table_title_count_place (const char            *name,
                                        guint                 *n_known,
                                        guint                 *n_other);
gboolean trade_table_title_are_places (const char *const      *names,
                                       guint                   n_names);
int      trade_table_title_rate      (const TradeHeading      *header);
TradeHeading *trade_table_title_join (const TradeHeading      *upper,
                                      const TradeHeading      *lower,
                                      gboolean                *is_joined);
int      trade_table_title_sniff     (const TradeHead         *head);
char    *trade_table_title_find_open (GPtrArray               *rows);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradeTableTitle, trade_table_title_clear)

G_END_DECLS
