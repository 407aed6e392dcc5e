/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-reader-record.h"
#include "trade-sdmx.h"

/* Eurostat's bulk files: the codes of all dimensions in the first cell, with commas between them, and a column for each
 * period, whose cells have flags behind their values: "628 e", ": c". The header of the first cell ends in the dimension that
 * runs along the columns, "geo\TIME_PERIOD". */

typedef struct
{
  TradeSdmxColumn *columns; /* what each code of the first cell is */
  guint            n_columns;
  GArray          *periods; /* of TradeSdmxPeriod */
} Layout;

static int
rate (const TradeHeading *header)
{
  return header->n > 1 && strchr (header->folded[0], ',') != NULL &&
                 (g_str_has_suffix (header->folded[0], "\\time period") || g_str_has_suffix (header->folded[0], "\\time"))
           ? 95
           : 0;
}

static Layout
find_layout (const TradeHeading *header)
{
  const char *end = strchr (header->folded[0], '\\');
  g_autofree char *joined = g_strndup (header->folded[0], (gsize) (end - header->folded[0]));
  g_auto (GStrv) names = g_strsplit (joined, ",", -1);
  Layout layout = {
    .n_columns = g_strv_length (names),
    .periods = trade_sdmx_find_periods (header, 1),
  };

  layout.columns = g_new0 (TradeSdmxColumn, layout.n_columns);
  for (guint i = 0; i < layout.n_columns; i++)
    layout.columns[i] = trade_sdmx_find_column (names[i]);

  return layout;
}

static void
take_row (TradeIntake  *intake,
          const Layout *layout)
{
  g_auto (GStrv) codes = g_strsplit (trade_intake_get (intake, 0), ",", -1);
  g_autoptr (GString) indicator = g_string_new (NULL);
  TradeObservation key = { .status = TRADE_STATUS_NORMAL };
  TradeSdmxRow row = { .indicator = NULL };
  TradeSdmxColumn wrong;
  const char *reason;
  int scale = 0;

  for (guint i = 0; i < TRADE_SDMX_N_COLUMNS; i++)
    row.cells[i] = "";
  for (guint i = 0; i < layout->n_columns && codes[i] != NULL; i++)
    {
      if (layout->columns[i] == TRADE_SDMX_DIMENSION)
        g_string_append_printf (indicator, "%s%s", indicator->len > 0 ? " " : "", codes[i]);
      else
        row.cells[layout->columns[i]] = codes[i];
    }
  row.indicator = indicator->str;

  reason = trade_sdmx_take_key (intake, &row, &key, &scale, &wrong);
  if (reason != NULL)
    {
      trade_intake_reject (intake, 0, "%s", reason);
      return;
    }

  trade_sdmx_take_periods (intake, layout->periods, &key, scale);
}

static void
take (TradeIntake *intake)
{
  const Layout layout = find_layout (trade_intake_get_header (intake));

  while (trade_intake_next_record (intake))
    {
      if (layout.periods->len == 0)
        trade_intake_set_aside (intake, TRADE_SET_ASIDE_NOTE);
      else
        take_row (intake, &layout);
    }
  g_free (layout.columns);
  g_array_unref (layout.periods);
}

const TradeReaderRecord trade_reader_eurostat_tsv = {
  .id = "eurostat-tsv",
  .name = N_("Eurostat’s bulk TSV"),
  .rate = rate,
  .take = take,
  .publisher = "Eurostat",
  .uri = "https://ec.europa.eu/eurostat/",
};
