/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-period-cell.h"
#include "trade-reader-record.h"

/* FRED, the economic data of the Federal Reserve Bank of St. Louis: a column of days with which periods begin, and one for
 * each series, of which there is but the ID. It tells the direction of U.S. trade and with whom; that they are million dollars
 * stands on the site only. */

#define MILLION 6

/* Monthly series that stand for themselves, all of them adjusted. */
static const struct
{
  const char *id;
  const char *flow;
  const char *kind; /* goods, services or both */
} series[] = {
  { "BOPTEXP", TRADE_FLOW_EXPORT, "GS" },  { "BOPTIMP", TRADE_FLOW_IMPORT, "GS" }, { "BOPGEXP", TRADE_FLOW_EXPORT, "G" },
  { "BOPGIMP", TRADE_FLOW_IMPORT, "G" },   { "BOPSEXP", TRADE_FLOW_EXPORT, "S" },  { "BOPSIMP", TRADE_FLOW_IMPORT, "S" },
  { "BOPGSTB", TRADE_FLOW_BALANCE, "GS" }, { "BOPGTB", TRADE_FLOW_BALANCE, "G" },  { "BOPSTB", TRADE_FLOW_BALANCE, "S" },
};

/* Quarterly series of the national accounts, which are told at what a year would have. */
static const char *const annual_rates[] = { "EXPGS", "IMPGS", "NETEXP", NULL };

/* The partners whose letters are not their own; of others the code is shown. */
static const struct
{
  const char *code;
  const char *name;
} partners[] = {
  { "CH", "China" },          { "GE", "Germany" },     { "MX", "Mexico" },  { "CA", "Canada" }, { "JP", "Japan" },
  { "UK", "United Kingdom" }, { "KR", "South Korea" }, { "TW", "Taiwan" },  { "FR", "France" }, { "IN", "India" },
};

/* What an ID says. */
typedef struct
{
  const char *flow;
  const char *partner; /* nullable; points into the ID */
  const char *adjustment;
  const char *kind;
} Series;

static gboolean
read_id (const char *id,
         Series     *found)
{
  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    if (g_str_equal (id, series[i].id))
      {
        *found = (Series) { series[i].flow, NULL, TRADE_ADJUSTMENT_SEASONAL, series[i].kind };
        return TRUE;
      }

  if ((!g_str_has_prefix (id, "EXP") && !g_str_has_prefix (id, "IMP")) || strlen (id) < 5 || strlen (id) > 7)
    return FALSE;

  *found = (Series) { *id == 'E' ? TRADE_FLOW_EXPORT : TRADE_FLOW_IMPORT, id + 3, TRADE_ADJUSTMENT_NONE, "G" };

  return TRUE;
}

static int
rate (const TradeHeading *header)
{
  Series found;
  guint n_known = 0;

  if (header->n < 2 || (!g_str_equal (header->folded[0], "date") && !g_str_equal (header->folded[0], "observation date")))
    return 0;
  for (guint i = 1; i < header->n; i++)
    n_known += read_id (header->names[i], &found);

  return n_known > 0 ? 90 : 0;
}

static const char *
get_partner_name (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (partners); i++)
    if (g_str_equal (code, partners[i].code))
      return partners[i].name;

  return code;
}

static void
take_value (TradeIntake *intake,
            int          column,
            TradePeriod  month)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
  const char *id = trade_intake_get_header (intake)->names[column];
  Series found;

  if (g_strv_contains (annual_rates, id))
    {
      trade_intake_reject (intake, column, _("it is an annual rate, and no amount of the quarter"));
      return;
    }
  if (!read_id (id, &found))
    {
      trade_intake_set_aside (intake, (guint) TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_INDICATOR);
      return;
    }

  trade_intake_period (intake, &observation, month, FALSE);
  trade_intake_word (intake, &observation, TRADE_CUBE_FLOW, found.flow);
  trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, TRADE_MEASURE_VALUE);
  trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, "USD");
  trade_intake_word (intake, &observation, TRADE_CUBE_ADJUSTMENT, found.adjustment);
  trade_intake_code (intake, &observation, TRADE_CUBE_REPORTER, "USA", _("United States"), TRADE_CODE_MEMBER, 1);
  if (found.partner != NULL)
    trade_intake_code (intake, &observation, TRADE_CUBE_PARTNER, found.partner, get_partner_name (found.partner),
                       TRADE_CODE_MEMBER, 1);
  trade_intake_word (intake, &observation, TRADE_CUBE_TYPE, found.kind);
  trade_intake_take (intake, column, MILLION, &observation);
}

static void
take (TradeIntake *intake)
{
  const guint n_columns = trade_intake_get_header (intake)->n;

  while (trade_intake_next (intake))
    {
      TradePeriod month;

      if (!trade_period_cell_parse_date (trade_intake_get (intake, 0), &month))
        {
          trade_intake_reject (intake, 0, _("this is not a day"));
          continue;
        }
      trade_intake_expect (intake, n_columns - 1);
      for (guint i = 1; i < n_columns; i++)
        take_value (intake, (int) i, month);
    }
}

const TradeReaderRecord trade_reader_fred = {
  .id = "fred",
  .name = N_("FRED"),
  .rate = rate,
  .take = take,
  .publisher = "FRED",
  .uri = "https://fred.stlouisfed.org/",
};
