/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-view.h"

G_BEGIN_DECLS

/**
 * TradeAsk:
 * @dataset: the dataset that is asked
 * @code: (nullable): the code that is asked about, such as a flow; %NULL where the question speaks of several at once
 * @currency: (nullable): the currency to answer in, of amounts or of what growth and shares are reckoned in, interned;
 *   %NULL for the one that most figures are in
 * @setting: (nullable): what the figures must share, as a pattern; %NULL for what most of them share
 * @wanted: (nullable): the period that is asked about; %NULL for the fullest recent one
 * @period: the period that the answer is about, which the answer sets
 * @base: (nullable): the period that is 100 in an index; %NULL for the first one
 * @known: (nullable): what trade_pick_list_parts() has listed already, for other questions that are asked together with this one
 *
 * What is asked of a dataset.
 */
typedef struct
{
  TradeDataset         *dataset;
  const char           *code;
  const char           *currency;
  const TradeSeriesKey *setting;
  const TradePeriod    *wanted;
  TradePeriod           period;
  const TradePeriod    *base;
  GPtrArray            *known;
} TradeAsk;

typedef struct _TradeQuestionRecord TradeQuestionRecord;

/**
 * TradeQuestionRecord:
 * @id: the view's identifier, which packages, scripts and file names use
 * @formerly: (nullable): the identifier that the question had in earlier versions; %NULL where it is the same
 * @along: the dimension along which it is asked code by code, if it is
 * @codes: (nullable) (array zero-terminated=1): the codes that it is asked for one by one, the most telling first
 * @codes_of: (nullable): the measure whose figures say which codes there are to be asked for; where this is %NULL as well as
 *   @codes, the question is asked once
 * @parts: the dimension whose codes are the rows or the series, such as the parts of a whole; %TRADE_N_DIMENSIONS where it is about
 *   no such dimension
 * @within: whether it can be asked of one part, such as what products are traded with one partner
 * @has_order: whether rows are sorted by value, so that they can stand in another order
 * @over_time: whether rows are periods, which stand in order whatever is arranged
 * @answer: finds the figures that answer it; %NULL where there is no answer
 * @answer_in_mode: (nullable): finds or computes the figures that answer it in a mode that is not its own; %NULL where it
 *   has no other mode
 *
 * All that the model knows of one question.
 */
struct _TradeQuestionRecord
{
  const char        *id;
  const char        *formerly;
  TradeDimension     along;
  const char *const *codes;
  const char        *codes_of;
  TradeDimension     parts;
  gboolean           within;
  gboolean           has_order;
  gboolean           over_time;
  TradeAnswer     *(*answer)         (const TradeQuestionRecord *self,
                                      TradeAsk                  *ask);
  TradeAnswer     *(*answer_in_mode) (const TradeQuestionRecord *self,
                                      TradeMode                  mode,
                                      TradeAsk                  *ask,
                                      TradeAnswer               *native);
};

/* One record a question, each in a file of its own below questions/. */
extern const TradeQuestionRecord trade_question_balance;
extern const TradeQuestionRecord trade_question_trend;
extern const TradeQuestionRecord trade_question_growth;
extern const TradeQuestionRecord trade_question_products;
extern const TradeQuestionRecord trade_question_enterprises;
extern const TradeQuestionRecord trade_question_partners;
extern const TradeQuestionRecord trade_question_reporters;
extern const TradeQuestionRecord trade_question_change;
extern const TradeQuestionRecord trade_question_traders;
extern const TradeQuestionRecord trade_question_world_share;
extern const TradeQuestionRecord trade_question_outlook;
extern const TradeQuestionRecord trade_question_growth_trend;
extern const TradeQuestionRecord trade_question_value_growth;
extern const TradeQuestionRecord trade_question_trend_products;
extern const TradeQuestionRecord trade_question_trend_partners;
extern const TradeQuestionRecord trade_question_trend_enterprises;
extern const TradeQuestionRecord trade_question_trend_reporters;
extern const TradeQuestionRecord trade_question_share_trend_products;
extern const TradeQuestionRecord trade_question_share_trend_partners;
extern const TradeQuestionRecord trade_question_share_trend_enterprises;
extern const TradeQuestionRecord trade_question_growth_trend_products;
extern const TradeQuestionRecord trade_question_growth_trend_partners;
extern const TradeQuestionRecord trade_question_growth_trend_enterprises;
extern const TradeQuestionRecord trade_question_seasonal;
extern const TradeQuestionRecord trade_question_contribution_products;
extern const TradeQuestionRecord trade_question_contribution_partners;
extern const TradeQuestionRecord trade_question_contribution_enterprises;
extern const TradeQuestionRecord trade_question_contribution_trend_products;
extern const TradeQuestionRecord trade_question_contribution_trend_partners;
extern const TradeQuestionRecord trade_question_contribution_trend_enterprises;
extern const TradeQuestionRecord trade_question_levels;
extern const TradeQuestionRecord trade_question_quantities;
extern const TradeQuestionRecord trade_question_unit_values;
extern const TradeQuestionRecord trade_question_balance_growth;
extern const TradeQuestionRecord trade_question_contribution_flows;
extern const TradeQuestionRecord trade_question_partner_members;
extern const TradeQuestionRecord trade_question_enterprise_members;
extern const TradeQuestionRecord trade_question_reporter_rates;
extern const TradeQuestionRecord trade_question_reporter_rate_trend;
extern const TradeQuestionRecord trade_question_revisions;
extern const TradeQuestionRecord trade_question_growth_revisions;

const TradeQuestionRecord *trade_question_get_record  (TradeQuestion              question);
gboolean                   trade_question_has_setting (const TradeQuestionRecord *self,
                                                       TradeDimension             dimension);

G_END_DECLS
