/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-flow-words.h"
#include "trade-period-cell.h"
#include "trade-reader-record.h"
#include "trade-sdmx.h"

/* The sheets of Eurostat's data browser: lines with the dimensions of which all values have the same, "Stock or flow", "EXPORT", then two
 * lines of names: one that begins with TIME and has the periods, each with a column of flags behind it, and one that names the
 * dimensions of the rows, "GEO (Labels)". Below the rows stands what the flags mean. */

#define TIME "time"

/* How the names of dimensions begin, folded, and what their codes are. */
static const struct
{
  const char *words;
  const char *code;
} dimensions[] = {
  { "geopolitical entity (reporting)", "geo" },          { "geopolitical entity (partner)", "partner" },
  { "geopolitical entity (declaring)", "reporter" },     { "stock or flow", "stk flow" },
  { "reporting country", "reporter" },                   { "partner country", "partner" },
  { "unit of measure", "unit" },                         { "seasonal adjustment", "s adj" },
  { "standard international trade classification", "sitc06" },
  { "time frequency", "freq" },
};

/* How the names of the dimensions of rows end. */
static const char *const endings[] = { " (labels)", " (codes)", NULL };

typedef struct
{
  TradeSdmxColumn column;
  int             place;  /* of a dimension of rows */
  char           *text;   /* nullable: what all rows have */
} Dimension;

typedef struct
{
  GArray *dimensions;
  GArray *periods; /* of TradeSdmxPeriod */
  guint   n_below; /* how many lines were looked at from that of the periods on */
} Layout;

static void
clear_dimension (gpointer data)
{
  g_free (((Dimension *) data)->text);
}

static void
layout_clear (Layout *self)
{
  g_array_unref (self->dimensions);
  g_array_unref (self->periods);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Layout, layout_clear)

static int
rate (const TradeHeading *header)
{
  TradePeriod period;

  if (header->n < 2 || !g_str_equal (header->folded[0], TIME))
    return 0;
  for (guint i = 1; i < header->n; i++)
    if (trade_period_cell_parse (header->names[i], &period))
      return 90;

  return 0;
}

/* Cuts the ending off the name of a dimension of rows; whether there was one. */
static gboolean
cut_ending (char *folded)
{
  for (guint i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (folded, endings[i]))
      {
        folded[strlen (folded) - strlen (endings[i])] = '\0';
        return TRUE;
      }

  return FALSE;
}

/* The line of periods alone begins many a table; the names below it are Eurostat's. */
static int
sniff (const TradeHead *head)
{
  for (guint i = 0; i + 1 < head->rows->len; i++)
    {
      const TradeHeading *below = g_ptr_array_index (head->rows, i + 1);
      g_autofree char *name = below->n > 0 ? g_strdup (below->folded[0]) : NULL;

      if (name != NULL && rate (g_ptr_array_index (head->rows, i)) > 0 && cut_ending (name))
        return 90;
    }

  return 0;
}

static TradeSdmxColumn
find_dimension (const char *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    if (g_str_has_prefix (folded, dimensions[i].words))
      return trade_sdmx_find_column (dimensions[i].code);

  return trade_sdmx_find_column (folded);
}

/* Collects "Stock or flow", "", "EXPORT" above the periods, and the names of the dimensions of rows below them. */
static void
look_cb (const TradeCsvCell *cells,
         guint               n_cells,
         gpointer            data)
{
  Layout *self = data;
  g_autoptr (TradeHeading) row = trade_heading_new (cells, n_cells);
  guint last = row->n;

  /* What stands below the names of dimensions is of some rows only. */
  if (self->n_below > 1)
    return;
  self->n_below += self->n_below > 0 || rate (row) > 0;

  for (guint i = 0; i < row->n; i++)
    {
      g_autofree char *name = g_strdup (row->folded[i]);
      const Dimension dimension = { .column = cut_ending (name) ? find_dimension (name) : TRADE_SDMX_ATTRIBUTE, .place = (int) i };

      if (dimension.column != TRADE_SDMX_ATTRIBUTE)
        g_array_append_val (self->dimensions, dimension);
    }
  while (last > 0 && *row->names[last - 1] == '\0')
    last--;
  if (self->n_below == 0 && last == 3 && *row->names[1] == '\0')
    {
      const Dimension dimension = {
        .column = find_dimension (row->folded[0]),
        .place = TRADE_HEADING_NONE,
        .text = g_strdup (row->names[2]),
      };

      g_array_append_val (self->dimensions, dimension);
    }
}

static Layout
find_layout (TradeIntake *intake)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  Layout layout = {
    .dimensions = g_array_new (FALSE, FALSE, sizeof (Dimension)),
    .periods = trade_sdmx_find_periods (header, 1),
  };

  g_array_set_clear_func (layout.dimensions, clear_dimension);
  trade_intake_glance_first (intake, look_cb, &layout, TRADE_INTAKE_MAX_PREAMBLE);

  return layout;
}

static gboolean
has_values (TradeIntake  *intake,
            const Layout *layout)
{
  for (guint i = 0; i < layout->periods->len; i++)
    if (*trade_intake_get (intake, g_array_index (layout->periods, TradeSdmxPeriod, i).column) != '\0')
      return TRUE;

  return FALSE;
}

static void
take_values (TradeIntake            *intake,
             const Layout           *layout,
             const TradeObservation *key,
             int                     scale)
{
  const TradeHeading *header = trade_intake_get_header (intake);

  trade_intake_expect (intake, layout->periods->len);
  for (guint i = 0; i < layout->periods->len; i++)
    {
      const TradeSdmxPeriod *one = &g_array_index (layout->periods, TradeSdmxPeriod, i);
      const int flag = one->column + 1;
      TradeObservation observation = *key;

      trade_intake_period (intake, &observation, one->period, FALSE);
      if ((guint) flag < header->n && *header->names[flag] == '\0')
        trade_dialect_parse_flag (trade_intake_get (intake, flag), &observation.status);
      trade_intake_take (intake, one->column, scale, &observation);
    }
}

/* "Trade value in million ECU/EURO": the name of an indicator may have the unit. */
static gboolean
take_unit (const char    *text,
           TradeQuantity *quantity)
{
  g_auto (TradeFlowWords) words = { NULL };

  trade_flow_words_read (text, &words);
  if (words.has_quantity)
    *quantity = words.quantity;

  return words.has_quantity;
}

static void
take_row (TradeIntake  *intake,
          const Layout *layout)
{
  g_autoptr (GString) indicator = g_string_new (NULL);
  TradeObservation key = { .status = TRADE_STATUS_NORMAL };
  TradeSdmxRow row = { .indicator = NULL };
  TradeQuantity quantity;
  TradeSdmxColumn wrong;
  const char *reason;
  int scale = 0;

  for (guint i = 0; i < TRADE_SDMX_N_COLUMNS; i++)
    row.cells[i] = "";
  for (guint i = 0; i < layout->dimensions->len; i++)
    {
      const Dimension *dimension = &g_array_index (layout->dimensions, Dimension, i);
      const char *text = dimension->text != NULL ? dimension->text : trade_intake_get (intake, dimension->place);

      if (dimension->column == TRADE_SDMX_DIMENSION && take_unit (text, &quantity))
        row.quantity = &quantity;
      else if (dimension->column == TRADE_SDMX_DIMENSION)
        g_string_append_printf (indicator, "%s%s", indicator->len > 0 ? " " : "", text);
      else if (*row.cells[dimension->column] == '\0')
        row.cells[dimension->column] = text;
    }
  row.indicator = indicator->str;
  reason = trade_sdmx_take_key (intake, &row, &key, &scale, &wrong);
  if (reason != NULL)
    trade_intake_reject (intake, 0, "%s", reason);
  else
    take_values (intake, layout, &key, scale);
}

/* What stands below the rows. */
static gboolean
begins_foot (const char *folded)
{
  static const char *const foots[] = { "special value", "observation flag", "available flag" };

  for (guint i = 0; i < G_N_ELEMENTS (foots); i++)
    if (g_str_has_prefix (folded, foots[i]))
      return TRUE;

  return FALSE;
}

static void
take (TradeIntake *intake)
{
  g_auto (Layout) layout = find_layout (intake);
  gboolean is_below = FALSE;

  while (trade_intake_next (intake))
    {
      g_autofree char *first = trade_heading_fold (trade_intake_get (intake, 0));

      is_below = is_below || begins_foot (first);
      if (is_below || trade_intake_get_note (intake) != NULL || cut_ending (first) || !has_values (intake, &layout))
        trade_intake_set_aside (intake, TRADE_SET_ASIDE_NOTE);
      else
        take_row (intake, &layout);
    }
}

const TradeReaderRecord trade_reader_eurostat_sheet = {
  .id = "eurostat-sheet",
  .name = N_("A sheet of Eurostat’s data browser"),
  .sniff = sniff,
  .rate = rate,
  .take = take,
  .publisher = "Eurostat",
  .uri = "https://ec.europa.eu/eurostat/",
};
