/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-reader-record.h"

/* The World Bank's indicators, in the layouts of its API and of DataBank: a row for each country and indicator, a column for
 * each year. What an indicator is stands in its name: "Imports of goods and services (% of GDP)". */

/* Regions and groups by income and lending, which stand among the countries. */
static const char *const groups[] = {
  "AFE", "AFW", "ARB", "CEB", "CSS", "EAP", "EAR", "EAS", "ECA", "ECS", "EMU", "EUU", "FCS", "HIC", "HPC", "IBD",
  "IBT", "IDA", "IDB", "IDX", "INX", "LAC", "LCN", "LDC", "LIC", "LMC", "LMY", "LTE", "MEA", "MIC", "MNA", "NAC",
  "OED", "OSS", "PRE", "PSS", "PST", "SAS", "SSA", "SSF", "SST", "TEA", "TEC", "TLA", "TMN", "TSA", "TSS", "UMC", NULL,
};

static const struct
{
  const char *start;
  const char *flow;
} flows[] = {
  { "exports of", TRADE_FLOW_EXPORT },           { "imports of", TRADE_FLOW_IMPORT },
  { "merchandise exports", TRADE_FLOW_EXPORT },  { "merchandise imports", TRADE_FLOW_IMPORT },
  { "goods exports", TRADE_FLOW_EXPORT },        { "goods imports", TRADE_FLOW_IMPORT },
  { "service exports", TRADE_FLOW_EXPORT },      { "service imports", TRADE_FLOW_IMPORT },
  { "commercial service exports", TRADE_FLOW_EXPORT }, { "commercial service imports", TRADE_FLOW_IMPORT },
  { "merchandise trade", TRADE_FLOW_TOTAL },     { "trade (", TRADE_FLOW_TOTAL },
  { "trade in services", TRADE_FLOW_TOTAL },     { "external balance", TRADE_FLOW_BALANCE },
};

static const struct
{
  const char *words;
  const char *measure;
  const char *unit;
  const char *prices;
} units[] = {
  { "(% of gdp)", TRADE_MEASURE_GDP_SHARE, TRADE_UNIT_PERCENT, NULL },
  { "(current us$)", TRADE_MEASURE_VALUE, "USD", TRADE_PRICES_CURRENT },
  { "(bop, current us$)", TRADE_MEASURE_VALUE, "USD", TRADE_PRICES_CURRENT },
  { "(constant 2015 us$)", TRADE_MEASURE_VALUE, "USD", TRADE_PRICES_CONSTANT },
  /* Of constant local currency, which only the long definition of the indicator says. */
  { "(annual % growth)", TRADE_MEASURE_GROWTH, TRADE_UNIT_PERCENT, TRADE_PRICES_CONSTANT },
};

typedef struct
{
  int     country, code, indicator, indicator_code;
  GArray *columns; /* of int: those of years */
  GArray *periods; /* of TradePeriod: the years */
} Layout;

static gboolean
parse_year (const char  *name,
            TradePeriod *period)
{
  g_autofree char *year = g_strndup (name, 4);

  return strspn (name, "0123456789") == 4 && (name[4] == '\0' || g_str_has_prefix (name + 4, " [yr")) &&
         trade_period_parse (year, period, NULL);
}

static int
rate (const TradeHeading *header)
{
  static const char *const indicator[] = { "indicator name", "series name", NULL };
  TradePeriod period;
  guint n_years = 0;

  for (guint i = 0; i < header->n; i++)
    n_years += parse_year (header->folded[i], &period);

  /* Trade with single countries is the Monetary Fund's, which lays its tables out alike. */
  return trade_heading_has (header, "country name", "country code", NULL) &&
                 trade_heading_find (header, "counterpart country name") == TRADE_HEADING_NONE &&
                 trade_heading_find_any (header, indicator) != TRADE_HEADING_NONE && n_years > 0
           ? 95
           : 0;
}

static Layout
find_layout (const TradeHeading *header)
{
  static const char *const indicator[] = { "indicator name", "series name", NULL };
  static const char *const indicator_code[] = { "indicator code", "series code", NULL };
  Layout layout = {
    .country = trade_heading_find (header, "country name"),
    .code = trade_heading_find (header, "country code"),
    .indicator = trade_heading_find_any (header, indicator),
    .indicator_code = trade_heading_find_any (header, indicator_code),
    .columns = g_array_new (FALSE, FALSE, sizeof (int)),
    .periods = g_array_new (FALSE, FALSE, sizeof (TradePeriod)),
  };

  for (int i = 0; (guint) i < header->n; i++)
    {
      TradePeriod period;

      if (!parse_year (header->folded[i], &period))
        continue;
      g_array_append_val (layout.columns, i);
      g_array_append_val (layout.periods, period);
    }

  return layout;
}

/* An indicator by what it is of, beside the direction of trade and the unit: "goods and services". */
static void
take_indicator (TradeIntake      *intake,
                TradeObservation *observation,
                const char       *name)
{
  static const char *const words[] = { "exports", "imports", "of", "trade", "external", "balance", "on", NULL };
  const char *end = strchr (name, '(');
  g_autofree char *kind = g_strndup (name, end != NULL ? (gsize) (end - name) : strlen (name));
  g_auto (GStrv) parts = g_strsplit (kind, " ", -1);
  g_autoptr (GString) indicator = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0' && !g_strv_contains (words, parts[i]))
      g_string_append_printf (indicator, "%s%s", indicator->len > 0 ? " " : "", parts[i]);
  trade_intake_word (intake, observation, TRADE_CUBE_INDICATOR, indicator->str);
}

static gboolean
read_indicator (TradeIntake      *intake,
                const Layout     *layout,
                TradeObservation *observation)
{
  g_autofree char *name = trade_heading_fold (trade_intake_get (intake, layout->indicator));
  const char *flow = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (flows) && flow == NULL; i++)
    if (g_str_has_prefix (name, flows[i].start))
      flow = flows[i].flow;

  for (guint i = 0; i < G_N_ELEMENTS (units) && flow != NULL; i++)
    if (g_str_has_suffix (name, units[i].words))
      {
        trade_intake_word (intake, observation, TRADE_CUBE_FLOW, flow);
        trade_intake_word (intake, observation, TRADE_CUBE_MEASURE, units[i].measure);
        trade_intake_word (intake, observation, TRADE_CUBE_UNIT, units[i].unit);
        if (units[i].prices != NULL)
          trade_intake_word (intake, observation, TRADE_CUBE_PRICES, units[i].prices);
        take_indicator (intake, observation, name);
        return TRUE;
      }

  return FALSE;
}

static void
take_country (TradeIntake      *intake,
              const Layout     *layout,
              TradeObservation *observation)
{
  const char *code = trade_intake_get (intake, layout->code);
  TradeCodeRole role = TRADE_CODE_MEMBER;

  if (g_str_equal (code, "WLD"))
    role = TRADE_CODE_WHOLE;
  else if (g_strv_contains (groups, code))
    role = TRADE_CODE_GROUP;

  trade_intake_code (intake, observation, TRADE_CUBE_REPORTER, code, trade_intake_get (intake, layout->country), role, 1);
}

static void
take_row (TradeIntake  *intake,
          const Layout *layout)
{
  TradeObservation row = { .status = TRADE_STATUS_NORMAL };
  const gboolean is_known = read_indicator (intake, layout, &row);

  trade_intake_expect (intake, layout->columns->len);
  take_country (intake, layout, &row);
  for (guint i = 0; i < layout->columns->len; i++)
    {
      TradeObservation observation = row;

      trade_intake_period (intake, &observation, g_array_index (layout->periods, TradePeriod, i), FALSE);
      if (is_known)
        trade_intake_take (intake, g_array_index (layout->columns, int, i), 0, &observation);
      else
        trade_intake_set_aside (intake, (guint) TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_INDICATOR);
    }
}

static void
take (TradeIntake *intake)
{
  const Layout layout = find_layout (trade_intake_get_header (intake));

  while (trade_intake_next_record (intake))
    {
      if (*trade_intake_get (intake, layout.indicator) == '\0')
        trade_intake_set_aside (intake, TRADE_SET_ASIDE_NOTE);
      else
        take_row (intake, &layout);
    }
  g_array_unref (layout.columns);
  g_array_unref (layout.periods);
}

const TradeReaderRecord trade_reader_world_bank = {
  .id = "world-bank",
  .name = N_("World Bank indicators"),
  .rate = rate,
  .take = take,
  .publisher = "World Bank",
  .uri = "https://data.worldbank.org/",
};
