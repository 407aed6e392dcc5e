/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-headline.h"

G_BEGIN_DECLS

/**
 * TradeWording:
 * @get_name: what a view is called in a list of views
 * @write_title: the finding
 * @write_subtitle: what is measured, of which subject, when and in what unit
 *
 * How the views of one question are worded, in the reader's language. Each question has a record here, in a file of its
 * own, as it has one in the model.
 */
typedef struct
{
  const char *(*get_name)       (TradeView   *view);
  char       *(*write_title)    (TradeView   *view,
                                 TradeFormat *format);
  char       *(*write_subtitle) (TradeView   *view,
                                 TradeFormat *format,
                                 const char  *subject,
                                 const char  *periods);
} TradeWording;

extern const TradeWording trade_wording_balance;
extern const TradeWording trade_wording_trend;
extern const TradeWording trade_wording_growth;
extern const TradeWording trade_wording_reporter_rates;
extern const TradeWording trade_wording_reporter_rate_trend;
extern const TradeWording trade_wording_contribution_flows;
extern const TradeWording trade_wording_members;
extern const TradeWording trade_wording_balance_growth;
extern const TradeWording trade_wording_composition;
extern const TradeWording trade_wording_change;
extern const TradeWording trade_wording_traders;
extern const TradeWording trade_wording_world_share;
extern const TradeWording trade_wording_outlook;
extern const TradeWording trade_wording_growth_trend;
extern const TradeWording trade_wording_value_growth;
extern const TradeWording trade_wording_part_trend;
extern const TradeWording trade_wording_share_trend;
extern const TradeWording trade_wording_growth_trend_of_parts;
extern const TradeWording trade_wording_seasonal;
extern const TradeWording trade_wording_contribution;
extern const TradeWording trade_wording_contribution_trend;
extern const TradeWording trade_wording_levels;
extern const TradeWording trade_wording_revisions;
extern const TradeWording trade_wording_growth_revisions;

/* The flows that questions are asked for, as the index of a table of sentences. */
typedef enum
{
  TRADE_WORDING_TOTAL,
  TRADE_WORDING_EXPORT,
  TRADE_WORDING_IMPORT,
  TRADE_WORDING_BALANCE,
  TRADE_N_WORDING_FLOWS,
} TradeWordingFlow;

/* A sentence for each flow, because no language declines by pasting. A balance that has none has that of the total. */
typedef const char *const TradeWordingSentences[TRADE_N_WORDING_FLOWS];

const TradeWording *trade_wording_get           (TradeQuestion  question);
TradeWordingFlow    trade_wording_get_flow      (TradeView     *view);
const char         *trade_wording_choose        (TradeView                   *view,
                                                 const TradeWordingSentences  sentences);

/* What sentences of several questions need. */
TradePeriod         trade_wording_get_compared          (TradeView     *view);
char               *trade_wording_name_subject          (TradeView     *view,
                                                         TradeFormat   *format,
                                                         TradeFigure   *figure,
                                                         gboolean       with_flow);
char               *trade_wording_capitalize            (const char    *sentence);
gboolean            trade_wording_may_tie               (TradeFigure   *figure,
                                                         TradeFigure   *other);
gboolean            trade_wording_is_tied               (TradeView     *view,
                                                         TradeFormat   *format,
                                                         TradeFigure   *figure);
char               *trade_wording_state                 (TradeView     *view,
                                                         TradeFormat   *format,
                                                         TradeFigure   *figure);
char               *trade_wording_index                 (TradeView     *view,
                                                         TradeFormat   *format);
char               *trade_wording_index_measure         (TradeView     *view,
                                                         TradeFormat   *format,
                                                         const char    *subject,
                                                         const char    *periods);
char               *trade_wording_arranged_measure      (TradeView     *view,
                                                         TradeFormat   *format,
                                                         const char    *subject,
                                                         const char    *periods);
char               *trade_wording_shares_measure        (TradeView     *view,
                                                         TradeFormat   *format,
                                                         const char    *subject,
                                                         const char    *periods);
gboolean            trade_wording_is_rest               (TradeView     *view,
                                                         TradeFigure   *figure);
guint               trade_wording_find_greatest         (TradeView     *view);
guint               trade_wording_find_told             (TradeView     *view);
char               *trade_wording_write_period          (TradeView     *view,
                                                         TradeFormat   *format,
                                                         TradeFigure   *figure,
                                                         gboolean       is_brief);
char               *trade_wording_name_together         (char          *name,
                                                         TradeFigure   *figure);
char               *trade_wording_then_and_now          (TradeView     *view,
                                                         TradeFormat   *format,
                                                         guint          column);

G_END_DECLS
