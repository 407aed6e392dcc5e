/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-development.h"
#include "trade-pick.h"

/* What a unit of goods is worth, in each unit of quantity but the one that the question of levels tells of. */

static GPtrArray *
list_unit_values (const TradeAsk *ask,
                  const char     *base)
{
  const TradeSeriesKey pattern = { .measure = TRADE_MEASURE_UNIT_VALUE, .base = base };
  GPtrArray *figures = trade_dataset_query (ask->dataset, &pattern, NULL);

  trade_pick_keep_asked (figures, ask);
  trade_pick_keep_setting (figures);

  return figures;
}

static TradeAnswer *
answer_unit_values (const TradeQuestionRecord *self,
                    TradeAsk                  *ask)
{
  g_autoptr (GPtrArray) told = list_unit_values (&(TradeAsk) { .dataset = ask->dataset }, NULL);
  g_autoptr (GPtrArray) figures = NULL;

  if (told->len > 0 && trade_figure_get_key (g_ptr_array_index (told, 0))->base == g_intern_string (ask->code))
    return NULL;

  figures = list_unit_values (ask, ask->code);

  return trade_development_answer_or_list (ask, figures);
}

const TradeQuestionRecord trade_question_unit_values = {
  .id = "unit-values",
  .along = TRADE_DIMENSION_BASE,
  .codes_of = TRADE_MEASURE_UNIT_VALUE,
  .parts = TRADE_N_DIMENSIONS,
  .has_order = TRUE,
  .answer = answer_unit_values,
};
