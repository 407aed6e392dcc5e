/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-find.h"

#include <glib/gi18n.h>

#include "trade-period-cell.h"
#include "trade-table-columns.h"

/* A layout by names is that of the row that has them all. */
static gboolean
has_names (const TradeHeading *row,
           gpointer            data)
{
  TradeLayout *layout = data;

  for (guint i = 0; i < trade_layout_get_n (layout); i++)
    if (trade_table_columns_find (row, layout, i) == TRADE_HEADING_NONE)
      return FALSE;

  return TRUE;
}

static gboolean
is_complete (const TradeHeading *row,
             gpointer            data)
{
  g_auto (TradeTableColumns) columns = { NULL };

  trade_table_columns_init (&columns, row, data);

  return trade_table_columns_get_lack (&columns) == NULL;
}

/* The place where a layout says that a row has its period. */
static int
find_period (TradeLayout *layout)
{
  for (guint i = 0; i < trade_layout_get_n (layout); i++)
    {
      const TradeColumnMeaning meaning = trade_layout_get_meaning (layout, i);

      if (meaning == TRADE_COLUMN_MEANING_PERIOD || meaning == TRADE_COLUMN_MEANING_YEAR)
        return (int) i;
    }

  return TRADE_HEADING_NONE;
}

/* The first row of figures is the first that has a period in its place, beside something else. */
static gboolean
has_period (const TradeHeading *row,
            gpointer            data)
{
  const int column = find_period (data);
  TradePeriod period;
  guint n = 0;

  for (guint i = 0; i < row->n; i++)
    n += *row->names[i] != '\0';

  return n > 1 && (guint) column < row->n &&
         (trade_period_cell_parse (row->names[column], &period) || trade_period_cell_parse_date (row->names[column], &period));
}

static gboolean
find_header (TradeIntake *intake,
             TradeLayout *layout)
{
  if (trade_layout_is_named (layout))
    return trade_intake_find_header_where (intake, has_names, layout);
  if (find_period (layout) != TRADE_HEADING_NONE)
    return trade_intake_find_header_above (intake, has_period, layout);

  return trade_intake_find_header_where (intake, is_complete, layout);
}

static void
set_absent (TradeLayout  *layout,
            const char   *name,
            GError      **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (!trade_layout_is_named (layout))
    {
      g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_COLUMNS,
                   find_period (layout) != TRADE_HEADING_NONE
                     ? _("no row of “%s” has a period in the column that is said to have it")
                     : _("no row of “%s” has names of columns that tell what was not said of them: the period, the flow or "
                         "the values"), name);
      return;
    }

  for (guint i = 0; i < trade_layout_get_n (layout); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", trade_layout_get_name (layout, i));
  g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_COLUMNS,
               /* Translators: %1$s is the name of a file, %2$s a list of names of columns */
               _("no row of “%1$s” has all of the columns that were named: %2$s"), name, names->str);
}

/*
 * trade_table_find:
 * @intake: an intake that stands before the first row
 * @layout: what a person says that the columns are
 * @error: return location for the error
 *
 * Goes on to the header of a table whose columns are known by what a person says of them, be it that it has none.
 *
 * Returns: %FALSE with @error set to %TRADE_READ_ERROR_COLUMNS where the layout does not fit
 */
gboolean
trade_table_find (TradeIntake  *intake,
                  TradeLayout  *layout,
                  GError      **error)
{
  g_auto (TradeTableColumns) columns = { NULL };
  const char *name = trade_intake_get_name (intake);

  if (!find_header (intake, layout))
    {
      set_absent (layout, name, error);
      return FALSE;
    }

  trade_table_columns_init (&columns, trade_intake_get_header (intake), layout);
  if (trade_table_columns_get_lack (&columns) == NULL)
    return TRUE;

  g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_COLUMNS,
               /* Translators: %1$s is the name of a file, %2$s what its columns lack */
               _("“%1$s” cannot be read with these columns: %2$s"), name, trade_table_columns_get_lack (&columns));

  return FALSE;
}
