/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-copy.h"

#include <string.h>

#include "trade-draft-words.h"
#include "trade-formula-sign.h"
#include "trade-heading.h"

static gboolean
is_number (const char *text)
{
  return *text != '\0' && text[strspn (text, "+-0123456789., %")] == '\0';
}

static void
append_cell (GString    *table,
             const char *text)
{
  if (trade_formula_sign_begins (text) && !is_number (text))
    g_string_append_c (table, '\'');
  for (const char *p = text; *p != '\0'; p++)
    g_string_append_c (table, g_ascii_iscntrl (*p) ? ' ' : *p);
}

static void
append_row (GString          *table,
            TradeDraftRow    *row,
            TradeDraftColumn  n)
{
  for (TradeDraftColumn i = 0; i < n; i++)
    {
      append_cell (table, trade_draft_row_get (row, i));
      g_string_append_c (table, i + 1 < n ? '\t' : '\n');
    }
}

/**
 * trade_draft_copy_rows:
 * @draft: a draft
 * @rows: (array length=n_rows) (nullable): the numbers of rows, in the order in which they are to stand; %NULL for all
 * @n_rows: how many they are
 *
 * Writes rows as a table with headings: a tab between cells, a line feed after each row.
 *
 * Returns: (transfer full): the table, in UTF-8
 */
char *
trade_draft_copy_rows (TradeDraft  *draft,
                       const guint *rows,
                       guint        n_rows)
{
  GString *table = g_string_new (NULL);
  const TradeDraftColumn n = draft != NULL ? trade_draft_get_n_columns (draft) : 0;

  g_return_val_if_fail (draft != NULL, NULL);

  for (TradeDraftColumn i = 0; i < n; i++)
    {
      append_cell (table, trade_draft_column_get_name (i));
      g_string_append_c (table, i + 1 < n ? '\t' : '\n');
    }
  for (guint i = 0; i < (rows != NULL ? n_rows : trade_draft_get_n_rows (draft)); i++)
    append_row (table, trade_draft_get_row (draft, rows != NULL ? rows[i] : i), n);

  return g_string_free (table, FALSE);
}

/**
 * trade_draft_copy_block:
 * @draft: a draft
 * @grid: the grid that was made of it
 * @block: a block of its cells
 *
 * Writes the numbers of a block: a tab between cells, a line feed after each line.
 *
 * Returns: (transfer full): the table, in UTF-8
 */
char *
trade_draft_copy_block (TradeDraft            *draft,
                        TradeDraftGrid        *grid,
                        const TradeDraftBlock *block)
{
  GString *table = g_string_new (NULL);
  guint last_line, first, last;

  g_return_val_if_fail (draft != NULL && grid != NULL && block != NULL, g_string_free (table, FALSE));

  last_line = MAX (block->line, block->end_line);
  first = MIN (block->period, block->end_period);
  last = MAX (block->period, block->end_period);
  for (guint line = MIN (block->line, block->end_line); line <= last_line; line++)
    for (guint period = first; period <= last; period++)
      {
        const guint row = trade_draft_grid_get_row (grid, line, period);

        if (row < trade_draft_get_n_rows (draft))
          append_cell (table, trade_draft_row_get (trade_draft_get_row (draft, row), TRADE_DRAFT_NUMBER));
        g_string_append_c (table, period < last ? '\t' : '\n');
      }

  return g_string_free (table, FALSE);
}

/* The columns that a line of headings names; whether it is one, which a table of numbers has not by chance. */
static gboolean
read_headings (char             **cells,
               TradeDraftColumn  *columns)
{
  gboolean has_number = FALSE, has_flow = FALSE;

  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *heading = trade_heading_fold (cells[i]);

      columns[i] = TRADE_DRAFT_N_COLUMNS;
      for (TradeDraftColumn j = 0; j < TRADE_DRAFT_N_COLUMNS; j++)
        {
          g_autofree char *name = trade_heading_fold (trade_draft_column_get_name (j));

          if (g_str_equal (name, heading))
            columns[i] = j;
        }
      has_number |= columns[i] == TRADE_DRAFT_NUMBER;
      has_flow |= columns[i] == TRADE_DRAFT_FLOW;
    }

  return has_number && has_flow;
}

static TradeDraftRow *
read_line (const char             *line,
           guint                   n,
           const TradeDraftColumn *columns)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  const char *texts[TRADE_DRAFT_N_COLUMNS] = { NULL };

  for (guint i = 0; i < n && cells[i] != NULL; i++)
    {
      char *text = g_strstrip (cells[i]);

      if (columns[i] < TRADE_DRAFT_N_COLUMNS)
        texts[columns[i]] = *text == '\'' && trade_formula_sign_begins (text + 1) ? text + 1 : text;
    }

  return trade_draft_row_new (texts);
}

/**
 * trade_draft_copy_read:
 * @text: what was copied
 *
 * Reads a table that has the headings of trade_draft_copy_rows(), in any order and with others between them, as when it comes back
 * from a spreadsheet.
 *
 * Returns: (transfer full) (nullable) (element-type TradeDraftRow): the rows; %NULL for another table
 */
GPtrArray *
trade_draft_copy_read (const char *text)
{
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) headings = NULL;
  g_autofree TradeDraftColumn *columns = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  lines = g_strsplit (text, "\n", -1);
  headings = g_strsplit (lines[0] != NULL ? g_strchomp (lines[0]) : "", "\t", -1);
  columns = g_new (TradeDraftColumn, g_strv_length (headings) + 1);
  if (!read_headings (headings, columns))
    return NULL;

  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_autoptr (TradeDraftRow) row = read_line (lines[i], g_strv_length (headings), columns);

      if (!trade_draft_row_is_empty (row))
        g_ptr_array_add (rows, g_steal_pointer (&row));
    }

  return rows->len > 0 ? g_steal_pointer (&rows) : NULL;
}
