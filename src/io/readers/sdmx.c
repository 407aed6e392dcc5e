/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "trade-period-cell.h"
#include "trade-reader-record.h"
#include "trade-vocabulary.h"

/* SDMX-CSV 1.0 and 2.0, as Eurostat and the OECD write them: a column for each dimension, in codes or in words, or in both
 * side by side. One row has one measure: values and quantities of the same trade are rows of their own. */

/* What a column holds. */
typedef enum
{
  COLUMN_DIMENSION,
  COLUMN_REPORTER,
  COLUMN_PARTNER,
  COLUMN_PRODUCT,
  COLUMN_FLOW,
  COLUMN_UNIT,
  COLUMN_ADJUSTMENT,
  COLUMN_PERIOD,
  COLUMN_VALUE,
  COLUMN_FLAG,
  COLUMN_MULTIPLIER,
  COLUMN_ATTRIBUTE,
} Column;

static const struct
{
  const char *name;
  Column      column;
} known[] = {
  { "reporter", COLUMN_REPORTER },     { "ref area", COLUMN_REPORTER },      { "geo", COLUMN_REPORTER },
  { "reporting area", COLUMN_REPORTER }, { "partner", COLUMN_PARTNER },      { "counterpart area", COLUMN_PARTNER },
  { "product", COLUMN_PRODUCT },       { "sitc06", COLUMN_PRODUCT },         { "bclas bec", COLUMN_PRODUCT },
  { "product code", COLUMN_PRODUCT },  { "flow", COLUMN_FLOW },              { "stk flow", COLUMN_FLOW },
  { "trade flow", COLUMN_FLOW },       { "indicators", COLUMN_UNIT },        { "unit", COLUMN_UNIT },
  { "unit measure", COLUMN_UNIT },     { "adjustment", COLUMN_ADJUSTMENT },  { "time period", COLUMN_PERIOD },
  { "obs value", COLUMN_VALUE },       { "obs flag", COLUMN_FLAG },          { "obs status", COLUMN_FLAG },
  { "unit mult", COLUMN_MULTIPLIER },  { "dataflow", COLUMN_ATTRIBUTE },     { "last update", COLUMN_ATTRIBUTE },
  { "structure", COLUMN_ATTRIBUTE },   { "structure id", COLUMN_ATTRIBUTE }, { "structure name", COLUMN_ATTRIBUTE },
  { "action", COLUMN_ATTRIBUTE },      { "conf status", COLUMN_ATTRIBUTE },  { "decimals", COLUMN_ATTRIBUTE },
  { "freq", COLUMN_ATTRIBUTE },        { "", COLUMN_ATTRIBUTE },
};

typedef struct
{
  int     columns[COLUMN_ATTRIBUTE];
  GArray *dimensions; /* of int: those that have no place in a figure */
} Layout;

static int
rate (const TradeHeading *header)
{
  if (!trade_heading_has (header, "time period", "obs value", NULL))
    return 0;

  return trade_heading_find (header, "dataflow") == 0 || trade_heading_find (header, "structure") == 0 ? 95 : 70;
}

static Column
find_known (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (name, known[i].name))
      return known[i].column;

  return COLUMN_DIMENSION;
}

/* Where codes and labels stand side by side, the names of codes are in capitals, and those of labels are words. */
static gboolean
is_label (const TradeHeading *header,
          guint               column)
{
  const char *name = header->names[column];

  if (!trade_heading_has (header, "structure", "observation value", NULL))
    return FALSE;
  for (; *name != '\0'; name++)
    if (g_ascii_islower (*name))
      return TRUE;

  return FALSE;
}

static Layout
find_layout (const TradeHeading *header)
{
  Layout layout = { .dimensions = g_array_new (FALSE, FALSE, sizeof (int)) };

  for (guint i = 0; i < COLUMN_ATTRIBUTE; i++)
    layout.columns[i] = TRADE_HEADING_NONE;
  for (int i = 0; (guint) i < header->n; i++)
    {
      const Column column = is_label (header, (guint) i) ? COLUMN_ATTRIBUTE : find_known (header->folded[i]);

      if (column == COLUMN_DIMENSION)
        g_array_append_val (layout.dimensions, i);
      else if (column != COLUMN_ATTRIBUTE && layout.columns[column] == TRADE_HEADING_NONE)
        layout.columns[column] = i;
    }

  return layout;
}

/* The label stands in the column that follows. */
static const char *
get_label (TradeIntake *intake,
           int          column)
{
  const TradeHeading *header = trade_intake_get_header (intake);

  if (column == TRADE_HEADING_NONE || (guint) column + 1 >= header->n || !is_label (header, (guint) column + 1))
    return NULL;

  return trade_intake_get (intake, column + 1);
}

static void
take_place (TradeIntake        *intake,
            TradeObservation   *observation,
            TradeCubeDimension  dimension,
            int                 column)
{
  const char *code = trade_intake_get (intake, column);
  const char *label = get_label (intake, column);

  trade_intake_code (intake, observation, dimension, code, label, trade_vocabulary_rate_place (code, label), 1);
}

static void
take_product (TradeIntake      *intake,
              TradeObservation *observation,
              int               column)
{
  const char *code = trade_intake_get (intake, column);
  const gboolean is_whole = trade_vocabulary_is_whole (code);

  trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, code, get_label (intake, column),
                     is_whole ? TRADE_CODE_WHOLE : TRADE_CODE_MEMBER, is_whole ? 0 : trade_vocabulary_get_level (code));
}

/* Comtrade's numbers for the flows are the same as Eurostat's. */
static const char *
get_flow (TradeIntake  *intake,
          const Layout *layout)
{
  const char *text = trade_intake_get (intake, layout->columns[COLUMN_FLOW]);

  if (g_str_equal (text, "1"))
    return TRADE_FLOW_IMPORT;
  if (g_str_equal (text, "2"))
    return TRADE_FLOW_EXPORT;

  return trade_vocabulary_find_flow (text);
}

/* What tells rows apart that have no place in a figure, as one indicator. */
static void
take_indicator (TradeIntake      *intake,
                TradeObservation *observation,
                const Layout     *layout)
{
  g_autoptr (GString) indicator = g_string_new (NULL);

  for (guint i = 0; i < layout->dimensions->len; i++)
    {
      const char *code = trade_intake_get (intake, g_array_index (layout->dimensions, int, i));

      if (*code != '\0')
        g_string_append_printf (indicator, "%s%s", indicator->len > 0 ? " " : "", code);
    }
  trade_intake_word (intake, observation, TRADE_CUBE_INDICATOR, indicator->str);
}

static void
take_status (TradeIntake      *intake,
             TradeObservation *observation,
             const Layout     *layout)
{
  const char *flag = trade_intake_get (intake, layout->columns[COLUMN_FLAG]);

  if (!trade_status_parse (flag, &observation->status))
    trade_dialect_parse_flag (flag, &observation->status);
}

static void
take_row (TradeIntake  *intake,
          const Layout *layout)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
  const char *flow = get_flow (intake, layout);
  const char *adjustment = trade_intake_get (intake, layout->columns[COLUMN_ADJUSTMENT]);
  TradeQuantity quantity;
  TradePeriod period;

  if (flow == NULL)
    trade_intake_reject (intake, layout->columns[COLUMN_FLOW], _("this is not a direction of trade that is known"));
  else if (!trade_vocabulary_find_unit (trade_intake_get (intake, layout->columns[COLUMN_UNIT]), &quantity))
    trade_intake_reject (intake, layout->columns[COLUMN_UNIT], _("this is not a unit that is known"));
  else if (!trade_period_cell_parse (trade_intake_get (intake, layout->columns[COLUMN_PERIOD]), &period))
    trade_intake_reject (intake, layout->columns[COLUMN_PERIOD], _("this is not a year, a quarter or a month"));
  else
    {
      const char *multiplier = trade_intake_get (intake, layout->columns[COLUMN_MULTIPLIER]);

      trade_intake_period (intake, &observation, period, FALSE);
      trade_intake_word (intake, &observation, TRADE_CUBE_FLOW, flow);
      trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, quantity.measure);
      trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, quantity.unit);
      take_place (intake, &observation, TRADE_CUBE_REPORTER, layout->columns[COLUMN_REPORTER]);
      take_place (intake, &observation, TRADE_CUBE_PARTNER, layout->columns[COLUMN_PARTNER]);
      take_product (intake, &observation, layout->columns[COLUMN_PRODUCT]);
      take_indicator (intake, &observation, layout);
      if (*adjustment != '\0')
        trade_intake_word (intake, &observation, TRADE_CUBE_ADJUSTMENT, adjustment);
      take_status (intake, &observation, layout);
      trade_intake_take (intake, layout->columns[COLUMN_VALUE],
                         quantity.scale + (int) g_ascii_strtoll (multiplier, NULL, 10), &observation);
    }
}

static void
take (TradeIntake *intake)
{
  const Layout layout = find_layout (trade_intake_get_header (intake));

  while (trade_intake_next (intake))
    {
      if (trade_intake_is_note (intake))
        trade_intake_set_aside (intake, TRADE_SET_ASIDE_NOTE);
      else
        take_row (intake, &layout);
    }
  g_array_unref (layout.dimensions);
}

const TradeReaderRecord trade_reader_sdmx = {
  .id = "sdmx-csv",
  .name = N_("SDMX-CSV, as Eurostat and the OECD write it"),
  .rate = rate,
  .take = take,
};
