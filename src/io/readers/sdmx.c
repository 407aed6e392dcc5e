/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-period-cell.h"
#include "trade-reader-record.h"
#include "trade-sdmx.h"

/* SDMX-CSV 1.0 and 2.0, as Eurostat and the OECD write them: a column for each dimension, in codes or in words, or in both, side
 * by side or in one cell. One row has one measure: values and quantities of the same trade are rows of their own. */

#define BETWEEN ": "

typedef struct
{
  int      columns[TRADE_SDMX_N_COLUMNS];
  GArray  *dimensions; /* of int: those that have no place in a figure */
  gboolean is_joined;  /* whether codes and labels stand in one cell */
} Layout;

/* The code of what may have its label behind it: "TIME_PERIOD: Time period". */
static char *
cut_code (const char *text)
{
  const char *between = strstr (text, BETWEEN);

  return between != NULL ? g_strndup (text, (gsize) (between - text)) : g_strdup (text);
}

static int
find_name (const TradeHeading *header,
           const char         *name)
{
  for (int i = 0; (guint) i < header->n; i++)
    {
      g_autofree char *code = cut_code (header->folded[i]);

      if (g_str_equal (code, name))
        return i;
    }

  return TRADE_HEADING_NONE;
}

static int
rate (const TradeHeading *header)
{
  if (find_name (header, "time period") == TRADE_HEADING_NONE || find_name (header, "obs value") == TRADE_HEADING_NONE)
    return 0;

  return trade_heading_find (header, "dataflow") == 0 || trade_heading_find (header, "structure") == 0 ? 95 : 70;
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

  for (guint i = 0; i < TRADE_SDMX_N_COLUMNS; i++)
    layout.columns[i] = TRADE_HEADING_NONE;
  for (int i = 0; (guint) i < header->n; i++)
    {
      g_autofree char *code = cut_code (header->folded[i]);
      const TradeSdmxColumn column = trade_sdmx_find_column (code);

      layout.is_joined = layout.is_joined || !g_str_equal (code, header->folded[i]);
      if (is_label (header, (guint) i))
        continue;
      if (column == TRADE_SDMX_DIMENSION)
        g_array_append_val (layout.dimensions, i);
      else if (layout.columns[column] == TRADE_HEADING_NONE)
        layout.columns[column] = i;
    }

  return layout;
}

/* What tells rows apart that have no place in a figure, as one indicator. */
static char *
join_dimensions (TradeIntake  *intake,
                 const Layout *layout)
{
  GString *indicator = g_string_new (NULL);

  for (guint i = 0; i < layout->dimensions->len; i++)
    {
      const char *cell = trade_intake_get (intake, g_array_index (layout->dimensions, int, i));
      const char *between = layout->is_joined ? strstr (cell, BETWEEN) : NULL;
      const int length = (int) (between != NULL ? (gsize) (between - cell) : strlen (cell));

      if (*cell != '\0')
        g_string_append_printf (indicator, "%s%.*s", indicator->len > 0 ? " " : "", length, cell);
    }

  return g_string_free (indicator, FALSE);
}

/* Takes a cell apart that has a code and a label. */
static void
part_cell (TradeSdmxRow *row,
           guint         column,
           char        **code)
{
  const char *between = strstr (row->cells[column], BETWEEN);

  *code = cut_code (row->cells[column]);
  if (between != NULL)
    row->labels[column] = between + strlen (BETWEEN);
  row->cells[column] = *code;
}

static void
take_row (TradeIntake  *intake,
          const Layout *layout)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
  g_autofree char *indicator = join_dimensions (intake, layout);
  g_auto (GStrv) codes = layout->is_joined ? g_new0 (char *, TRADE_SDMX_N_COLUMNS + 1) : NULL;
  TradeSdmxRow row = { .indicator = indicator };
  TradeSdmxColumn wrong;
  const char *reason;
  TradePeriod period;
  int scale = 0;

  for (guint i = 0; i < TRADE_SDMX_N_COLUMNS; i++)
    {
      const int column = layout->columns[i];

      row.cells[i] = trade_intake_get (intake, column);
      if (layout->is_joined)
        part_cell (&row, i, &codes[i]);
      /* The label stands in the column that follows. */
      if (column >= 0 && (guint) column + 1 < header->n && is_label (header, (guint) column + 1))
        row.labels[i] = trade_intake_get (intake, column + 1);
    }

  reason = trade_sdmx_take_key (intake, &row, &observation, &scale, &wrong);
  if (reason == NULL && !trade_period_cell_parse (row.cells[TRADE_SDMX_PERIOD], &period))
    {
      reason = _("this is not a year, a quarter or a month");
      wrong = TRADE_SDMX_PERIOD;
    }
  if (reason != NULL)
    {
      trade_intake_reject (intake, layout->columns[wrong], "%s", reason);
      return;
    }

  trade_intake_period (intake, &observation, period, FALSE);
  trade_intake_take (intake, layout->columns[TRADE_SDMX_VALUE], scale, &observation);
}

static void
take (TradeIntake *intake)
{
  const Layout layout = find_layout (trade_intake_get_header (intake));

  while (trade_intake_next_record (intake))
    take_row (intake, &layout);
  g_array_unref (layout.dimensions);
}

const TradeReaderRecord trade_reader_sdmx = {
  .id = "sdmx-csv",
  .name = N_("SDMX-CSV, as Eurostat and the OECD write it"),
  .rate = rate,
  .take = take,
};
