/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

/**
 * TradeCheck:
 * @TRADE_CHECK_FLOWS: exports + imports = total; figures: total, exports, imports
 * @TRADE_CHECK_BALANCE: exports − imports = balance; figures: balance, exports, imports
 * @TRADE_CHECK_SUM: the parts of a whole make it up, or do not exceed it; figures: whole, parts
 * @TRADE_CHECK_WORLD: a partner is not all others together; figures: the partner, the others
 * @TRADE_CHECK_PERIODS: the shorter periods that fill a longer one make it up, or one in it does not exceed it; figures: that of
 *   the longer period, those of the shorter ones
 * @TRADE_CHECK_SHARES: shares of one whole do not exceed, and with all parts named make up, 100 %; figures: the shares
 * @TRADE_CHECK_CHANGES: the changes of shares that are all of a whole cancel out, and a change leads from a share that there can be;
 *   figures: the changes; or the change and the share that it led to
 * @TRADE_CHECK_REPORTERS: several reporters trade no more than the world, and their shares of its trade do not exceed 100 %;
 *   figures: that of the world, those of the reporters; or the shares
 * @TRADE_CHECK_GROWTH: the reported growth of the total agrees with that of its parts; figures: the total's growth,
 *   exports, their growth, imports, their growth
 * @TRADE_CHECK_BETWEEN: the growth of exports and imports together lies between theirs; figures: the growth, that of exports, that
 *   of imports. Or that of a whole between those of all its parts; figures: the growth, the least of the parts, the greatest, the
 *   others. Or a share of the world's trade between those of exports and imports
 * @TRADE_CHECK_LEVELS: a growth agrees with two reported levels; figures: growth, level, level a year earlier
 * @TRADE_CHECK_PART: a part is not larger than the whole it lies in; figures: part, whole
 * @TRADE_CHECK_VALUE: a share agrees with part and whole; figures: share, part, whole
 * @TRADE_CHECK_UNIT_VALUE: an amount agrees with quantity and unit value; figures: amount, quantity, unit value
 * @TRADE_CHECK_INDICES: an amount agrees with that of the base period of its volume and price index; figures: amount, amount
 *   of the base period, volume index, price index
 * @TRADE_CHECK_CHANGE: the change of a share agrees with the shares; figures: change, share, share a year earlier
 * @TRADE_CHECK_SIGN: the sign of a growth or a balance is certain despite rounding, and an amount is not less than nothing; figures:
 *   the figure, or all of its series whose sign is open
 * @TRADE_CHECK_RANK: the order of two neighbours in a ranking is certain despite rounding; figures: greater, lesser, or all
 *   neighbours whose order is open, greatest first
 *
 * What the audit checked.
 */
typedef enum
{
  TRADE_CHECK_FLOWS,
  TRADE_CHECK_BALANCE,
  TRADE_CHECK_SUM,
  TRADE_CHECK_WORLD,
  TRADE_CHECK_PERIODS,
  TRADE_CHECK_SHARES,
  TRADE_CHECK_CHANGES,
  TRADE_CHECK_REPORTERS,
  TRADE_CHECK_GROWTH,
  TRADE_CHECK_BETWEEN,
  TRADE_CHECK_LEVELS,
  TRADE_CHECK_PART,
  TRADE_CHECK_VALUE,
  TRADE_CHECK_UNIT_VALUE,
  TRADE_CHECK_INDICES,
  TRADE_CHECK_CHANGE,
  TRADE_CHECK_SIGN,
  TRADE_CHECK_RANK,
} TradeCheck;

#define TRADE_N_CHECKS (TRADE_CHECK_RANK + 1)

/**
 * TradeVerdict:
 * @TRADE_VERDICT_AGREES: the figures agree within what their rounding allows; a sign or rank is certain
 * @TRADE_VERDICT_DISAGREES: they differ beyond what rounding allows
 * @TRADE_VERDICT_OPEN: rounding leaves the statement open
 * @TRADE_VERDICT_REVISED: they differ because they were published at different times: one may have been revised, or was
 *
 * What a check found.
 */
typedef enum
{
  TRADE_VERDICT_AGREES,
  TRADE_VERDICT_DISAGREES,
  TRADE_VERDICT_OPEN,
  TRADE_VERDICT_REVISED,
} TradeVerdict;

#define TRADE_N_VERDICTS (TRADE_VERDICT_REVISED + 1)

/**
 * TradeFinding:
 *
 * One check of the audit, with the figures it rests on. Immutable. Its sentence is made by
 * trade_describe_finding(), which knows the reader's language and how it writes numbers.
 */
#define TRADE_TYPE_FINDING (trade_finding_get_type ())
G_DECLARE_FINAL_TYPE (TradeFinding, trade_finding, TRADE, FINDING, GObject)

TradeCheck    trade_finding_get_check    (TradeFinding *self);
TradeVerdict  trade_finding_get_verdict  (TradeFinding *self);
TradeFormula  trade_finding_get_formula  (TradeFinding *self);
GListModel   *trade_finding_get_figures  (TradeFinding *self);
TradeInterval trade_finding_get_expected (TradeFinding *self);
double        trade_finding_get_computed (TradeFinding *self);

GListModel   *trade_audit                 (TradeDataset *dataset);
TradeVerdict  trade_audit_get_verdict     (GListModel   *findings);
gboolean      trade_audit_has_compared   (GListModel   *findings);
guint         trade_audit_count_unchecked (GListModel   *findings,
                                           TradeDataset *dataset);

/* Of a dataset that has been audited. */
const GPtrArray *trade_dataset_list_findings (TradeDataset *self,
                                              TradeVerdict  verdict);

G_END_DECLS
