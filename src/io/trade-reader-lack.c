/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reader-lack.h"

#include <glib/gi18n.h>

#include "readers/trade-table-columns.h"
#include "trade-fault.h"
#include "trade-head.h"

/* Why a file is not read. */

/*
 * trade_reader_lack_tell_unknown:
 * @name: what messages call a file
 * @error: return location for the error
 *
 * Tells that a file is none that is read.
 */
void
trade_reader_lack_tell_unknown (const char  *name,
                                GError     **error)
{
  g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_UNKNOWN,
               _("There are no figures in “%s”. What can be opened is a data package, a table of trade as CSV or in a workbook "
                 "of Excel or LibreOffice, as statistics agencies and spreadsheets write it, and a table or a PNG picture that "
                 "this program exported with its figures."), name);
}

/* The names of the columns of a table, or NULL where it has none. */
static char *
list_columns (const TradeHead *head,
              int              first)
{
  const TradeHeading *header = first > 0 ? g_ptr_array_index (head->rows, (guint) first - 1) : NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; header != NULL && i < header->n; i++)
    if (*header->names[i] != '\0')
      {
        g_autofree char *excerpt = trade_fault_excerpt (header->names[i]);

        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", excerpt);
      }

  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

/*
 * trade_reader_lack_find:
 * @head: the start of a file
 * @first: the first row with data, see trade_head_find_data()
 * @code: (out) (optional): return location for whether it is only the flow, see trade_table_columns_get_lack()
 *
 * Finds what the names of the columns of a table lack, where they tell something.
 *
 * Returns: (transfer none) (nullable): a sentence without its period; %NULL where nothing is missing, or all
 */
const char *
trade_reader_lack_find (const TradeHead *head,
                        int              first,
                        TradeReadError  *code)
{
  g_auto (TradeTableColumns) columns = { NULL };

  if (first <= 0)
    return NULL;

  trade_table_columns_init (&columns, g_ptr_array_index (head->rows, (guint) first - 1), NULL);
  if (columns.values->len == 0)
    return NULL;
  columns.title_flow = head->flow;

  return trade_table_columns_get_lack (&columns, code);
}

/*
 * trade_reader_lack_tell:
 * @head: the start of a file
 * @error: return location for the error
 *
 * Tells why a file is not read. A table whose columns nobody has told is something else than a file without one.
 */
void
trade_reader_lack_tell (const TradeHead  *head,
                        GError          **error)
{
  const int first = trade_head_find_data (head);
  g_autofree char *names = first >= 0 ? list_columns (head, first) : NULL;
  TradeReadError code = TRADE_READ_ERROR_COLUMNS;
  const char *lack = trade_reader_lack_find (head, first, &code);

  if (first < 0)
    trade_reader_lack_tell_unknown (head->name, error);
  else if (names == NULL)
    g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_COLUMNS,
                 _("“%s” is a table whose columns have no names, so that it is not known what they are"), head->name);
  else if (lack != NULL)
    g_set_error (error, TRADE_READ_ERROR, code,
                 /* Translators: %1$s is the name of a file, %2$s what its columns lack, %3$s a list of their names */
                 _("“%1$s” is a table, but %2$s. Its columns are: %3$s"), head->name, lack, names);
  else
    g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_COLUMNS,
                 /* Translators: %1$s is the name of a file, %2$s a list of names of columns */
                 _("“%1$s” is a table, but it is not known which of its columns has the period, the flow and the value: %2$s"),
                 head->name, names);
}
