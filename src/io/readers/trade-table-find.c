/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-find.h"

#include <glib/gi18n.h>
#include <string.h>

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

/* What is still missing where a row is the header, for all that a person says. */
static const char *
get_lack (TradeIntake        *intake,
          const TradeHeading *header,
          TradeReadError     *code)
{
  const TradeReaderOptions *options = trade_intake_get_options (intake);
  g_auto (TradeTableColumns) columns = { NULL };

  trade_table_columns_init (&columns, header, options->layout);
  columns.title_flow = trade_column_meaning_get_flow (options->values);

  return trade_table_columns_get_lack (&columns, code);
}

static gboolean
is_complete (const TradeHeading *row,
             gpointer            data)
{
  return get_lack (data, row, NULL) == NULL;
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

static gboolean
is_period (const char *cell)
{
  TradePeriod period;

  return trade_period_cell_parse (cell, &period) || trade_period_cell_parse_date (cell, &period);
}

/* Whether a row has a number in each place where a layout says that values stand. What reads as a year as well is none here: it
 * may be the period, in a place that was said wrongly. */
static gboolean
has_values (const TradeHeading *row,
            TradeLayout        *layout)
{
  guint n_values = 0;

  for (guint i = 0; i < trade_layout_get_n (layout) && i < row->n; i++)
    {
      const char *cell = row->names[i];

      if (!trade_column_role_is_value (trade_column_meaning_get_role (trade_layout_get_meaning (layout, i))) || *cell == '\0')
        continue;
      if (strpbrk (cell, "0123456789") == NULL || cell[strspn (cell, "0123456789.,-+' ")] != '\0' || is_period (cell))
        return FALSE;
      n_values++;
    }

  return n_values > 0;
}

/* The first row of figures is the first that has a period in its place, beside something else; or something else in that place,
 * but values in theirs: it is not what it was said to be, and is to be rejected aloud. */
static gboolean
has_figures (const TradeHeading *row,
             gpointer            data)
{
  const int column = find_period (data);
  guint n = 0;

  for (guint i = 0; i < row->n; i++)
    n += *row->names[i] != '\0';

  return n > 1 && (guint) column < row->n && (is_period (row->names[column]) || has_values (row, data));
}

static gboolean
find_header (TradeIntake *intake,
             TradeLayout *layout)
{
  if (trade_layout_is_named (layout))
    return trade_intake_find_header_where (intake, has_names, layout);
  if (find_period (layout) != TRADE_HEADING_NONE)
    return trade_intake_find_header_above (intake, has_figures, layout);

  return trade_intake_find_header_where (intake, is_complete, intake);
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

/* What is said of a column that the table does not have, or of one of two, is not passed over. */
static gboolean
check_layout (const TradeHeading  *header,
              TradeLayout         *layout,
              const char          *name,
              GError             **error)
{
  for (guint i = 0; i < trade_layout_get_n (layout); i++)
    {
      int other;

      if (!trade_layout_is_named (layout))
        {
          if (i < header->n || trade_column_meaning_get_role (trade_layout_get_meaning (layout, i)) == TRADE_COLUMN_ROLE_IGNORED)
            continue;
          g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_COLUMNS,
                       /* Translators: %1$s is the name of a file, the others are numbers of columns */
                       _("“%1$s” has no column %2$u, only %3$u"), name, i + 1, header->n);
          return FALSE;
        }

      other = trade_table_columns_find_other (header, layout, i);
      if (other == TRADE_HEADING_NONE)
        continue;
      g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_COLUMNS,
                   /* Translators: %1$s is the name of a file, the others are names of columns */
                   _("“%1$s” has several columns “%2$s”; name one of them whole, such as “%3$s”"), name,
                   trade_layout_get_name (layout, i), header->names[other]);
      return FALSE;
    }

  return TRUE;
}

/*
 * trade_table_find:
 * @intake: an intake that stands before the first row
 * @layout: what a person says that the columns are
 * @error: return location for the error
 *
 * Goes on to the header of a table whose columns are known by what a person says of them, be it that it has none.
 *
 * Returns: %FALSE with @error set to %TRADE_READ_ERROR_COLUMNS where the layout does not fit, or %TRADE_READ_ERROR_FLOW
 */
gboolean
trade_table_find (TradeIntake  *intake,
                  TradeLayout  *layout,
                  GError      **error)
{
  const char *name = trade_intake_get_name (intake);
  TradeReadError code;
  const char *lack;

  if (!find_header (intake, layout))
    {
      set_absent (layout, name, error);
      return FALSE;
    }

  if (!check_layout (trade_intake_get_header (intake), layout, name, error))
    return FALSE;

  lack = get_lack (intake, trade_intake_get_header (intake), &code);
  if (lack == NULL)
    return TRUE;

  g_set_error (error, TRADE_READ_ERROR, code,
               /* Translators: %1$s is the name of a file, %2$s what its columns lack */
               _("“%1$s” cannot be read with these columns: %2$s"), name, lack);

  return FALSE;
}
