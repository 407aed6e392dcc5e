/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-period-cell.h"
#include "trade-reader-record.h"
#include "trade-vocabulary.h"

/* WTO Stats. The direction of trade is a letter of the indicator's code, ITS_MTV_AX and ITS_MTV_AM; years, quarters and months
 * are indicators of their own, one below the other. Groups of products nest by the letters of their codes. */

typedef struct
{
  int category, indicator, indicator_label, reporter, reporter_iso, reporter_label, partner, partner_iso, partner_label;
  int classification, product, product_label, period, unit_label, year, flag, value;
} Columns;

static int
rate (const TradeHeading *header)
{
  return trade_heading_has (header, "indicator code", "reporting economy", "partner economy", "product/sector", "period code",
                            "value flag", "value", NULL)
           ? 95
           : 0;
}

static Columns
find_columns (const TradeHeading *header)
{
  return (Columns) {
    .category = trade_heading_find (header, "indicator category"),
    .indicator = trade_heading_find (header, "indicator code"),
    .indicator_label = trade_heading_find (header, "indicator"),
    .reporter = trade_heading_find (header, "reporting economy code"),
    .reporter_iso = trade_heading_find (header, "reporting economy iso3a code"),
    .reporter_label = trade_heading_find (header, "reporting economy"),
    .partner = trade_heading_find (header, "partner economy code"),
    .partner_iso = trade_heading_find (header, "partner economy iso3a code"),
    .partner_label = trade_heading_find (header, "partner economy"),
    .classification = trade_heading_find (header, "product/sector classification code"),
    .product = trade_heading_find (header, "product/sector code"),
    .product_label = trade_heading_find (header, "product/sector"),
    .period = trade_heading_find (header, "period code"),
    .unit_label = trade_heading_find (header, "unit"),
    .year = trade_heading_find (header, "year"),
    .flag = trade_heading_find (header, "value flag code"),
    .value = trade_heading_find (header, "value"),
  };
}

static const char *
get_flow (TradeIntake   *intake,
          const Columns *columns)
{
  const char *code = strrchr (trade_intake_get (intake, columns->indicator), '_');
  g_autofree char *label = trade_heading_fold (trade_intake_get (intake, columns->indicator_label));

  if (code != NULL && code[1] != '\0' && code[2] == 'X')
    return TRADE_FLOW_EXPORT;
  if (code != NULL && code[1] != '\0' && code[2] == 'M')
    return TRADE_FLOW_IMPORT;
  if (strstr (label, "exports") != NULL)
    return TRADE_FLOW_EXPORT;

  return strstr (label, "imports") != NULL ? TRADE_FLOW_IMPORT : NULL;
}

/* The year, and A, Q1 to Q4 or M01 to M12. */
static gboolean
parse_period (TradeIntake   *intake,
              const Columns *columns,
              TradePeriod   *period)
{
  const char *part = trade_intake_get (intake, columns->period);
  const char *year = trade_intake_get (intake, columns->year);
  g_autofree char *text = g_str_equal (part, "A") || *part == '\0' ? g_strdup (year) : g_strconcat (year, "-", part, NULL);

  return trade_period_cell_parse (text, period);
}

static void
take_place (TradeIntake        *intake,
            TradeObservation   *observation,
            TradeCubeDimension  dimension,
            int                 code,
            int                 iso,
            int                 label)
{
  const char *letters = trade_intake_get (intake, iso);
  const char *number = *letters != '\0' ? letters : trade_intake_get (intake, code);
  const char *name = trade_intake_get (intake, label);

  trade_intake_code (intake, observation, dimension, number, name, trade_vocabulary_rate_place (number, name), 1);
}

static void
take_product (TradeIntake      *intake,
              TradeObservation *observation,
              const Columns    *columns)
{
  const char *code = trade_intake_get (intake, columns->product);
  const char *classification = trade_intake_get (intake, columns->classification);
  const gboolean is_whole = trade_vocabulary_is_whole (code);
  const int level = g_str_has_prefix (classification, "SITC") ? ((int) strlen (code) + 1) / 2
                                                              : trade_vocabulary_get_level (code);

  trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, code, trade_intake_get (intake, columns->product_label),
                     is_whole ? TRADE_CODE_WHOLE : TRADE_CODE_MEMBER, is_whole ? 0 : level);
}

static void
take_row (TradeIntake   *intake,
          const Columns *columns)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
  const char *flow = get_flow (intake, columns);
  TradeQuantity quantity;
  TradePeriod period;

  if (flow == NULL)
    trade_intake_set_aside (intake, (guint) TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_INDICATOR);
  else if (!trade_vocabulary_find_unit (trade_intake_get (intake, columns->unit_label), &quantity))
    trade_intake_reject (intake, columns->unit_label, _("this is not a unit that is known"));
  else if (!parse_period (intake, columns, &period))
    trade_intake_reject (intake, columns->year, _("this is not a year, a quarter or a month"));
  else
    {
      trade_intake_period (intake, &observation, period, FALSE);
      trade_intake_word (intake, &observation, TRADE_CUBE_FLOW, flow);
      trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, quantity.measure);
      trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, quantity.unit);
      trade_intake_word (intake, &observation, TRADE_CUBE_INDICATOR, trade_intake_get (intake, columns->category));
      trade_intake_word (intake, &observation, TRADE_CUBE_CLASSIFICATION,
                         trade_intake_get (intake, columns->classification));
      take_place (intake, &observation, TRADE_CUBE_REPORTER, columns->reporter, columns->reporter_iso,
                  columns->reporter_label);
      take_place (intake, &observation, TRADE_CUBE_PARTNER, columns->partner, columns->partner_iso, columns->partner_label);
      take_product (intake, &observation, columns);
      trade_dialect_parse_flag (trade_intake_get (intake, columns->flag), &observation.status);
      trade_intake_take (intake, columns->value, quantity.scale, &observation);
    }
}

static void
take (TradeIntake *intake)
{
  const Columns columns = find_columns (trade_intake_get_header (intake));

  while (trade_intake_next_record (intake))
    take_row (intake, &columns);
}

const TradeReaderRecord trade_reader_wto = {
  .id = "wto",
  .name = N_("WTO Stats"),
  .rate = rate,
  .take = take,
  .publisher = "WTO Stats",
  .uri = "https://stats.wto.org/",
};
