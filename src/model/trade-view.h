/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-annotations.h"
#include "trade-answer.h"
#include "trade-arrangement.h"
#include "trade-dataset.h"

G_BEGIN_DECLS

/**
 * TradeQuestion:
 * @TRADE_QUESTION_BALANCE: exports against imports, and what is left between them
 * @TRADE_QUESTION_TREND: how exports, imports and the balance developed over time
 * @TRADE_QUESTION_GROWTH: which categories grew
 * @TRADE_QUESTION_PRODUCTS: what a flow is made up of, as shares or amounts; parts may overlap
 * @TRADE_QUESTION_ENTERPRISES: who trades, as parts of a whole or amounts
 * @TRADE_QUESTION_PARTNERS: with whom, as parts of a whole or amounts
 * @TRADE_QUESTION_REPORTERS: how much each of several reporters trades
 * @TRADE_QUESTION_CHANGE: which shares changed on a year earlier
 * @TRADE_QUESTION_TRADERS: how many entities trade
 * @TRADE_QUESTION_WORLD: the share of the world's exports
 * @TRADE_QUESTION_OUTLOOK: how many firms expect trade to hold or grow
 * @TRADE_QUESTION_GROWTH_TREND: how growth developed over time
 * @TRADE_QUESTION_VALUE_GROWTH: how the amount of a flow developed over time, and its growth with it
 * @TRADE_QUESTION_TREND_PRODUCTS: how the amounts of a flow developed over time, by product
 * @TRADE_QUESTION_TREND_PARTNERS: by partner
 * @TRADE_QUESTION_TREND_ENTERPRISES: by kind of enterprise
 * @TRADE_QUESTION_TREND_REPORTERS: by reporter
 * @TRADE_QUESTION_SHARE_TREND_PRODUCTS: how the shares that products have of a flow developed over time
 * @TRADE_QUESTION_SHARE_TREND_PARTNERS: how those of its partners did
 * @TRADE_QUESTION_SHARE_TREND_ENTERPRISES: how those of its kinds of enterprise did
 * @TRADE_QUESTION_GROWTH_TREND_PRODUCTS: how the growth that was published of the products of a flow developed over time
 * @TRADE_QUESTION_GROWTH_TREND_PARTNERS: how that of its partners did
 * @TRADE_QUESTION_GROWTH_TREND_ENTERPRISES: how that of its kinds of enterprise did
 * @TRADE_QUESTION_SEASONAL: the months of a flow, year beside year
 * @TRADE_QUESTION_CONTRIBUTION_PRODUCTS: what the products of a flow contributed to its growth
 * @TRADE_QUESTION_CONTRIBUTION_PARTNERS: what its partners did
 * @TRADE_QUESTION_CONTRIBUTION_ENTERPRISES: what its kinds of enterprise did
 * @TRADE_QUESTION_CONTRIBUTION_TREND_PRODUCTS: how what was published that products contributed developed over time
 * @TRADE_QUESTION_CONTRIBUTION_TREND_PARTNERS: how that of partners did
 * @TRADE_QUESTION_CONTRIBUTION_TREND_ENTERPRISES: how that of kinds of enterprise did
 * @TRADE_QUESTION_LEVELS: what no other question tells: amounts of flows that stand alone, indices, unit values, trade as a
 *   part of the gross domestic product
 * @TRADE_QUESTION_QUANTITIES: how much was traded, in one unit of quantity
 * @TRADE_QUESTION_UNIT_VALUES: what a unit of goods is worth, where there are several units of quantity
 * @TRADE_QUESTION_BALANCE_GROWTH: how balances changed in percent
 * @TRADE_QUESTION_CONTRIBUTION_FLOWS: what exports and imports contributed to the growth of both
 * @TRADE_QUESTION_PARTNER_MEMBERS: how much is traded with partners that lie in others
 * @TRADE_QUESTION_ENTERPRISE_MEMBERS: how much kinds of enterprise trade that lie in others
 * @TRADE_QUESTION_REPORTER_RATES: how the trade of several reporters grew, and what part it is of their product or the world's trade
 * @TRADE_QUESTION_REPORTER_RATE_TREND: how these developed over time
 * @TRADE_QUESTION_REVISIONS: what was revised of a flow since its first release
 * @TRADE_QUESTION_GROWTH_REVISIONS: what was revised of its growth
 *
 * A question that the figures of a dataset can answer.
 */
typedef enum
{
  TRADE_QUESTION_BALANCE,
  TRADE_QUESTION_TREND,
  TRADE_QUESTION_GROWTH,
  TRADE_QUESTION_PRODUCTS,
  TRADE_QUESTION_ENTERPRISES,
  TRADE_QUESTION_PARTNERS,
  TRADE_QUESTION_REPORTERS,
  TRADE_QUESTION_CHANGE,
  TRADE_QUESTION_TRADERS,
  TRADE_QUESTION_WORLD,
  TRADE_QUESTION_OUTLOOK,
  TRADE_QUESTION_GROWTH_TREND,
  TRADE_QUESTION_VALUE_GROWTH,
  TRADE_QUESTION_TREND_PRODUCTS,
  TRADE_QUESTION_TREND_PARTNERS,
  TRADE_QUESTION_TREND_ENTERPRISES,
  TRADE_QUESTION_TREND_REPORTERS,
  TRADE_QUESTION_SHARE_TREND_PRODUCTS,
  TRADE_QUESTION_SHARE_TREND_PARTNERS,
  TRADE_QUESTION_SHARE_TREND_ENTERPRISES,
  TRADE_QUESTION_GROWTH_TREND_PRODUCTS,
  TRADE_QUESTION_GROWTH_TREND_PARTNERS,
  TRADE_QUESTION_GROWTH_TREND_ENTERPRISES,
  TRADE_QUESTION_SEASONAL,
  TRADE_QUESTION_CONTRIBUTION_PRODUCTS,
  TRADE_QUESTION_CONTRIBUTION_PARTNERS,
  TRADE_QUESTION_CONTRIBUTION_ENTERPRISES,
  TRADE_QUESTION_CONTRIBUTION_TREND_PRODUCTS,
  TRADE_QUESTION_CONTRIBUTION_TREND_PARTNERS,
  TRADE_QUESTION_CONTRIBUTION_TREND_ENTERPRISES,
  TRADE_QUESTION_LEVELS,
  TRADE_QUESTION_QUANTITIES,
  TRADE_QUESTION_UNIT_VALUES,
  TRADE_QUESTION_BALANCE_GROWTH,
  TRADE_QUESTION_CONTRIBUTION_FLOWS,
  TRADE_QUESTION_PARTNER_MEMBERS,
  TRADE_QUESTION_ENTERPRISE_MEMBERS,
  TRADE_QUESTION_REPORTER_RATES,
  TRADE_QUESTION_REPORTER_RATE_TREND,
  TRADE_QUESTION_REVISIONS,
  TRADE_QUESTION_GROWTH_REVISIONS,
} TradeQuestion;

#define TRADE_N_QUESTIONS (TRADE_QUESTION_GROWTH_REVISIONS + 1)

/**
 * TradeView:
 *
 * A question together with the table of figures that answers it. Row by row it is a [iface@Gio.ListModel] of
 * [class@Figure]. Immutable. A view knows nothing of how it is drawn.
 */
#define TRADE_TYPE_VIEW (trade_view_get_type ())
G_DECLARE_FINAL_TYPE (TradeView, trade_view, TRADE, VIEW, GObject)

const char    *trade_view_get_id       (TradeView *self);
gboolean       trade_view_goes_by      (TradeView  *self,
                                        const char *name);
TradeQuestion  trade_view_get_question (TradeView *self);
const char    *trade_view_get_flow     (TradeView *self);
gboolean       trade_view_is_over_time (TradeView *self);
TradeDimension    trade_view_get_parts       (TradeView              *self);
TradeDataset  *trade_view_get_dataset  (TradeView *self);
TradePeriod    trade_view_get_period   (TradeView *self);
TradeText     *trade_view_get_title    (TradeView *self);
TradeText     *trade_view_get_caption  (TradeView *self);

/* The figures as a table, which the list has row by row. */
guint            trade_view_get_n_rows    (TradeView *self);
guint            trade_view_get_n_columns (TradeView *self);
TradeFigure     *trade_view_get_cell      (TradeView *self,
                                           guint      row,
                                           guint      column);
const TradeHead *trade_view_get_scope     (TradeView *self);
const TradeHead *trade_view_get_row       (TradeView *self,
                                           guint      row);
const TradeHead *trade_view_get_column    (TradeView *self,
                                           guint      column);

/* The figure that the finding is about, in whatever order the view stands. */
TradeFigure   *trade_view_get_leader   (TradeView *self);

/* The same with what a person adds. */
TradeView        *trade_view_annotate         (TradeView        *self,
                                               TradeAnnotations *annotations);
TradeAnnotations *trade_view_get_annotations  (TradeView        *self);
TradeView        *trade_view_reword           (TradeView        *self,
                                               const char       *title,
                                               const char       *subtitle);
const char       *trade_view_get_own_title    (TradeView        *self);
const char       *trade_view_get_own_subtitle (TradeView        *self);
char             *trade_view_dup_row_id       (TradeView        *self,
                                               TradeFigure      *figure);
GHashTable       *trade_view_list_row         (TradeView        *self,
                                               const char       *row_id);
GHashTable       *trade_view_list_highlighted (TradeView        *self);

/* How it is arranged, and how it can be. */
TradeArrangement  trade_view_get_arrangement (TradeView              *self);
TradeView        *trade_view_get_native      (TradeView              *self);
gboolean          trade_view_is_native       (TradeView              *self);
gboolean          trade_view_has_native_mode (TradeView              *self);
char             *trade_view_dup_name        (TradeView              *self);
gboolean          trade_view_allows_order    (TradeView              *self,
                                              TradeOrder              order);
gboolean          trade_view_allows_mode     (TradeView              *self,
                                              TradeMode               mode);
const char      **trade_view_list_units      (TradeView              *self);
const char      **trade_view_list_setting    (TradeView              *self,
                                              TradeDimension          dimension);
GArray           *trade_view_list_periods    (TradeView              *self,
                                              guint                   most);
gboolean          trade_view_get_base      (TradeView              *self,
                                              TradePeriod            *base);
GArray           *trade_view_list_bases    (TradeView              *self);
GListModel       *trade_view_list_siblings   (TradeView              *self);
TradeView        *trade_view_arrange         (TradeView              *self,
                                              const TradeArrangement *arrangement,
                                              GCompareDataFunc        compare_names,
                                              gpointer                data);

G_END_DECLS
