/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-paste.h"

#include <string.h>

#include "trade-draft-figures.h"
#include "trade-reader.h"

/**
 * trade_draft_paste_is_table:
 * @text: what was copied
 *
 * Returns: whether it is more than the text of one cell
 */
gboolean
trade_draft_paste_is_table (const char *text)
{
  const char *line;

  g_return_val_if_fail (text != NULL, FALSE);

  line = strchr (text, '\n');

  /* A spreadsheet ends a single cell with a line break too. */
  return strchr (text, '\t') != NULL || (line != NULL && line[1] != '\0');
}

static TradeDataset *
get_dataset (TradeReading *reading)
{
  const TradeSelected *selected = trade_reading_get_selected (reading);

  return selected != NULL ? selected->dataset : trade_reading_get_dataset (reading);
}

/**
 * trade_draft_paste_read_table:
 * @stream: a table that has headings, as text or as HTML, or anything else that has figures
 * @name: what messages call it
 * @words: the words to write its figures in, those of the language of the program
 * @decimal_mark: what stands before the decimals of numbers, `.` or `,`
 * @n_left_out: (out): return location for how many values of the table are in none of the rows
 *
 * Reads a table as the program reads any that is opened, and writes its figures as a person would type them.
 *
 * Returns: (transfer full) (nullable) (element-type TradeDraftRow): the rows; %NULL where no figures can be read of it
 */
GPtrArray *
trade_draft_paste_read_table (GInputStream    *stream,
                              const char      *name,
                              TradeDraftWords *words,
                              char             decimal_mark,
                              guint           *n_left_out)
{
  g_autoptr (TradeReading) reading = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  TradeDataset *dataset;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (n_left_out != NULL, NULL);

  reading = trade_reader_open_stream (stream, name, NULL, NULL, NULL);
  dataset = reading != NULL ? get_dataset (reading) : NULL;
  if (dataset == NULL)
    return NULL;

  rows = trade_draft_list_rows (dataset, words, decimal_mark);
  *n_left_out = trade_reading_get_n_read (reading) - trade_reading_get_n_used (reading, NULL);

  return rows->len > 0 ? g_steal_pointer (&rows) : NULL;
}

static TradeDraftRow *
read_line (TradeDraft             *draft,
           guint                   row,
           const TradeDraftColumn *columns,
           guint                   n_columns,
           const char             *line,
           guint                  *n_left_out)
{
  TradeDraftRow *old = row < trade_draft_get_n_rows (draft) ? trade_draft_get_row (draft, row) : NULL;
  const char *texts[TRADE_DRAFT_N_COLUMNS];
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);

  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    texts[i] = old != NULL ? trade_draft_row_get (old, i) : "";
  for (guint i = 0; cells[i] != NULL; i++)
    if (i < n_columns)
      texts[columns[i]] = g_strstrip (cells[i]);
    else
      *n_left_out += *g_strstrip (cells[i]) != '\0';

  return trade_draft_row_with_cells (old, texts);
}

/**
 * trade_draft_paste_cells:
 * @draft: the draft to paste into
 * @rows: (array length=n_rows): the numbers of the rows that stand one below the other from the first cell on
 * @n_rows: how many they are
 * @columns: (array length=n_columns): the columns that stand one beside the other from the first cell on
 * @n_columns: how many they are
 * @text: cells, with tabs between them and a line for each row
 * @n_left_out: (out): return location for how many of them lie beyond the last column, and have no place
 *
 * Puts cells in the place of those of a draft, as a spreadsheet does, whatever they say, and adds rows for what goes beyond the
 * last.
 *
 * Returns: (transfer full) (nullable): the new draft; %NULL where there is no line
 */
TradeDraft *
trade_draft_paste_cells (TradeDraft             *draft,
                         const guint            *rows,
                         guint                   n_rows,
                         const TradeDraftColumn *columns,
                         guint                   n_columns,
                         const char             *text,
                         guint                  *n_left_out)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_return_val_if_fail (draft != NULL, NULL);
  g_return_val_if_fail (columns != NULL && n_columns > 0, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  for (guint i = 0; i < trade_draft_get_n_rows (draft); i++)
    g_ptr_array_add (all, trade_draft_row_ref (trade_draft_get_row (draft, i)));
  *n_left_out = 0;
  lines = g_strsplit (text, "\n", -1);
  for (; lines[n] != NULL; n++)
    {
      const guint row = n < n_rows ? rows[n] : all->len;
      TradeDraftRow *content;

      g_strchomp (lines[n]);
      if (lines[n + 1] == NULL && *lines[n] == '\0')
        break;
      content = read_line (draft, row, columns, n_columns, lines[n], n_left_out);
      if (row == all->len)
        {
          g_ptr_array_add (all, content);
          continue;
        }
      trade_draft_row_unref (g_ptr_array_index (all, row));
      g_ptr_array_index (all, row) = content;
    }

  return n > 0 ? trade_draft_take_pasted (draft, all, n) : NULL;
}
