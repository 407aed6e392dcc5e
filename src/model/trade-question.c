/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-question-private.h"

static const TradeQuestionRecord *const questions[] = {
  [TRADE_QUESTION_BALANCE] = &trade_question_balance,
  [TRADE_QUESTION_TREND] = &trade_question_trend,
  [TRADE_QUESTION_GROWTH] = &trade_question_growth,
  [TRADE_QUESTION_PRODUCTS] = &trade_question_products,
  [TRADE_QUESTION_ENTERPRISES] = &trade_question_enterprises,
  [TRADE_QUESTION_PARTNERS] = &trade_question_partners,
  [TRADE_QUESTION_REPORTERS] = &trade_question_reporters,
  [TRADE_QUESTION_CHANGE] = &trade_question_change,
  [TRADE_QUESTION_TRADERS] = &trade_question_traders,
  [TRADE_QUESTION_WORLD] = &trade_question_world_share,
  [TRADE_QUESTION_OUTLOOK] = &trade_question_outlook,
  [TRADE_QUESTION_GROWTH_TREND] = &trade_question_growth_trend,
  [TRADE_QUESTION_VALUE_GROWTH] = &trade_question_value_growth,
  [TRADE_QUESTION_TREND_PRODUCTS] = &trade_question_trend_products,
  [TRADE_QUESTION_TREND_PARTNERS] = &trade_question_trend_partners,
  [TRADE_QUESTION_TREND_ENTERPRISES] = &trade_question_trend_enterprises,
  [TRADE_QUESTION_TREND_REPORTERS] = &trade_question_trend_reporters,
  [TRADE_QUESTION_SHARE_TREND_PRODUCTS] = &trade_question_share_trend_products,
  [TRADE_QUESTION_SHARE_TREND_PARTNERS] = &trade_question_share_trend_partners,
  [TRADE_QUESTION_SHARE_TREND_ENTERPRISES] = &trade_question_share_trend_enterprises,
  [TRADE_QUESTION_GROWTH_TREND_PRODUCTS] = &trade_question_growth_trend_products,
  [TRADE_QUESTION_GROWTH_TREND_PARTNERS] = &trade_question_growth_trend_partners,
  [TRADE_QUESTION_GROWTH_TREND_ENTERPRISES] = &trade_question_growth_trend_enterprises,
  [TRADE_QUESTION_SEASONAL] = &trade_question_seasonal,
  [TRADE_QUESTION_CONTRIBUTION_PRODUCTS] = &trade_question_contribution_products,
  [TRADE_QUESTION_CONTRIBUTION_PARTNERS] = &trade_question_contribution_partners,
  [TRADE_QUESTION_CONTRIBUTION_ENTERPRISES] = &trade_question_contribution_enterprises,
  [TRADE_QUESTION_CONTRIBUTION_TREND_PRODUCTS] = &trade_question_contribution_trend_products,
  [TRADE_QUESTION_CONTRIBUTION_TREND_PARTNERS] = &trade_question_contribution_trend_partners,
  [TRADE_QUESTION_CONTRIBUTION_TREND_ENTERPRISES] = &trade_question_contribution_trend_enterprises,
  [TRADE_QUESTION_LEVELS] = &trade_question_levels,
  [TRADE_QUESTION_QUANTITIES] = &trade_question_quantities,
  [TRADE_QUESTION_UNIT_VALUES] = &trade_question_unit_values,
  [TRADE_QUESTION_BALANCE_GROWTH] = &trade_question_balance_growth,
  [TRADE_QUESTION_CONTRIBUTION_FLOWS] = &trade_question_contribution_flows,
  [TRADE_QUESTION_PARTNER_MEMBERS] = &trade_question_partner_members,
  [TRADE_QUESTION_ENTERPRISE_MEMBERS] = &trade_question_enterprise_members,
  [TRADE_QUESTION_REPORTER_RATES] = &trade_question_reporter_rates,
  [TRADE_QUESTION_REPORTER_RATE_TREND] = &trade_question_reporter_rate_trend,
  [TRADE_QUESTION_REVISIONS] = &trade_question_revisions,
  [TRADE_QUESTION_GROWTH_REVISIONS] = &trade_question_growth_revisions,
};

/* A question that is forgotten here does not compile. */
G_STATIC_ASSERT (G_N_ELEMENTS (questions) == TRADE_N_QUESTIONS);

/*
 * trade_question_get_record:
 * @question: a question
 *
 * Gets what the model knows of a question.
 *
 * Returns: (transfer none): the record
 */
const TradeQuestionRecord *
trade_question_get_record (TradeQuestion question)
{
  g_return_val_if_fail (question < TRADE_N_QUESTIONS, NULL);

  return questions[question];
}

/*
 * trade_question_has_setting:
 * @self: a question
 * @dimension: one of %TRADE_SETTINGS
 *
 * Tells whether all figures of an answer share a code of a dimension, so that another can be chosen. Whose trade it is they share
 * but where reporters are compared; of one part are only some.
 *
 * Returns: whether they do
 */
gboolean
trade_question_has_setting (const TradeQuestionRecord *self,
                            TradeDimension             dimension)
{
  return dimension != self->parts && (self->within || !trade_dimension_has_parts (dimension));
}
