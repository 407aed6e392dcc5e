/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-calendar.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-era.h"
#include "trade-table-period.h"

/* Nobody told of trade before, nor of trade that is so far to come: the year is that of a calendar of its own, such as 2566 in Thailand,
 * 2080 in Nepal or 1402 in Iran. */
#define FIRST_YEAR 1500
#define LAST_YEAR 2060

/* What a table says of its calendar where it is not in Thai. */
static const char *const buddhist_words[] = { "b.e.", "buddhist", NULL };

static gboolean
is_other (const TradePeriod *period)
{
  const int year = trade_period_get_year (*period);

  return year != TRADE_TABLE_NO_YEAR && (year < FIRST_YEAR || year > LAST_YEAR);
}

static gboolean
tells_buddhist (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  for (guint i = 0; buddhist_words[i] != NULL; i++)
    if (strstr (lower, buddhist_words[i]) != NULL)
      return TRUE;

  return trade_era_is_thai (text);
}

static void
remark_turned (TradeIntake *intake,
               gboolean     is_turned)
{
  if (is_turned)
    trade_intake_remark (intake, TRADE_HEADING_NONE,
                         _("years are counted as in Thailand, 543 more than those of the common calendar, which they are turned to"));
}

/*
 * trade_table_calendar_look:
 * @intake: an intake that has found the header
 * @columns: what the columns are
 *
 * Finds out whether a table may count years as Thailand does, and turns those that its columns are named after.
 */
void
trade_table_calendar_look (TradeIntake       *intake,
                           TradeTableColumns *columns)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  const char *preamble = trade_intake_get_preamble (intake);

  columns->may_be_buddhist = preamble != NULL && tells_buddhist (preamble);
  for (guint i = 0; i < header->n && !columns->may_be_buddhist; i++)
    columns->may_be_buddhist = tells_buddhist (header->names[i]);
  for (guint i = 0; i < columns->guesses->len && columns->may_be_buddhist; i++)
    {
      TradeColumnGuess *guess = &g_array_index (columns->guesses, TradeColumnGuess, i);

      if (guess->role == TRADE_COLUMN_ROLE_PERIOD_VALUE)
        remark_turned (intake, trade_era_turn_buddhist (&guess->period));
    }
}

/*
 * trade_table_calendar_settle:
 * @intake: an intake
 * @columns: what the columns are
 * @period: (inout): a period as it is written
 *
 * Turns a period of another calendar to that of the common one, where the table tells which one it is.
 *
 * Returns: %FALSE where it does not
 */
gboolean
trade_table_calendar_settle (TradeIntake             *intake,
                             const TradeTableColumns *columns,
                             TradePeriod             *period)
{
  if (is_other (period) && columns->may_be_buddhist)
    remark_turned (intake, trade_era_turn_buddhist (period));

  return !is_other (period);
}

/*
 * trade_table_calendar_is_open:
 * @columns: what the columns are
 *
 * Tells whether columns are named after years of a calendar that the table does not tell.
 *
 * Returns: whether they are
 */
gboolean
trade_table_calendar_is_open (const TradeTableColumns *columns)
{
  for (guint i = 0; i < columns->guesses->len; i++)
    {
      const TradeColumnGuess *guess = &g_array_index (columns->guesses, TradeColumnGuess, i);

      if (guess->role == TRADE_COLUMN_ROLE_PERIOD_VALUE && is_other (&guess->period))
        return TRUE;
    }

  return FALSE;
}
