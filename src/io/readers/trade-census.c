/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-census.h"

#include <string.h>

#include "trade-vocabulary.h"

/* What follows the name of a partner whose figures are told both ways. */
static const struct
{
  const char *words;
  const char *adjustment;
} adjustments[] = {
  { "not seasonally adj", TRADE_ADJUSTMENT_NONE },
  { "seasonally adj", TRADE_ADJUSTMENT_SEASONAL },
};

/*
 * trade_census_take_partner:
 * @intake: an intake
 * @observation: what the row says so far
 * @code: (nullable): the code of a partner, or %NULL where its name stands for it
 * @name: its name, which may say whether figures are adjusted: `World, Not Seasonally Adjusted`
 * @role: what it is among the others, unless it is the world
 *
 * Puts a partner and the adjustment into an observation.
 */
void
trade_census_take_partner (TradeIntake      *intake,
                           TradeObservation *observation,
                           const char       *code,
                           const char       *name,
                           TradeCodeRole     role)
{
  g_autofree char *partner = g_strdup (name);
  g_autofree char *lower = g_ascii_strdown (name, -1);
  const char *adjustment = TRADE_ADJUSTMENT_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (adjustments); i++)
    {
      const char *found = strstr (lower, adjustments[i].words);

      if (found == NULL)
        continue;
      partner[found - lower] = '\0';
      adjustment = adjustments[i].adjustment;
      break;
    }
  for (gsize n = strlen (partner); n > 0 && strchr (" ,(", partner[n - 1]) != NULL; n--)
    partner[n - 1] = '\0';

  if (trade_vocabulary_rate_place (partner, NULL) == TRADE_CODE_WHOLE)
    role = TRADE_CODE_WHOLE;
  trade_intake_code (intake, observation, TRADE_CUBE_PARTNER, code != NULL ? code : partner, partner, role,
                     role != TRADE_CODE_WHOLE);
  trade_intake_word (intake, observation, TRADE_CUBE_ADJUSTMENT, adjustment);
}
