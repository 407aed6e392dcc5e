/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-grid.h"

#include <glib/gi18n.h>

/* What the lines and cells of a grid are called. */

/* What all lines say in a head; NULL where they differ. */
static const char *
get_shared (TradeDraftGrid *self,
            TradeDraft     *draft,
            guint           head)
{
  const char *shared = NULL;

  for (guint i = 0; i < trade_draft_grid_get_n_lines (self); i++)
    {
      const guint row = trade_draft_grid_get_first_row (self, i);
      const char *text;

      if (row >= trade_draft_get_n_rows (draft))
        continue;
      text = trade_draft_row_get (trade_draft_get_row (draft, row), trade_draft_grid_heads[head]);
      /* Texts that are the same are the same string. */
      if (shared != NULL && shared != text)
        return NULL;
      shared = text;
    }

  return shared;
}

/**
 * trade_draft_grid_name_shared:
 * @self: a grid
 * @draft: a draft with the rows that it was made of
 * @varying: (out) (array fixed-size=11) (nullable): return location for whether lines differ in each head
 *
 * Says what all lines have in common, which needs be said but once: "Value, trillion yuan".
 *
 * Returns: (transfer full): the name; empty where they have nothing in common
 */
char *
trade_draft_grid_name_shared (TradeDraftGrid *self,
                              TradeDraft     *draft,
                              gboolean        varying[TRADE_DRAFT_GRID_N_HEADS])
{
  const char *words[TRADE_DRAFT_GRID_N_HEADS + 1] = { NULL };
  guint n = 0;

  g_return_val_if_fail (self != NULL && draft != NULL, NULL);

  for (guint i = 0; i < TRADE_DRAFT_GRID_N_HEADS; i++)
    {
      const char *shared = get_shared (self, draft, i);

      if (varying != NULL)
        varying[i] = shared == NULL;
      if (shared != NULL && *shared != '\0')
        words[n++] = shared;
    }

  return g_strjoinv (C_("name of a figure", ", "), (char **) words);
}

/**
 * trade_draft_grid_name_line:
 * @self: a grid
 * @draft: a draft with the rows that it was made of
 * @line: the number of a line, or of the one below all
 * @varying: (array fixed-size=11): the heads that are to be said
 *
 * Says what a line is of: "Exports, ASEAN".
 *
 * Returns: (transfer full): the name; empty where the heads say nothing
 */
char *
trade_draft_grid_name_line (TradeDraftGrid *self,
                            TradeDraft     *draft,
                            guint           line,
                            const gboolean  varying[TRADE_DRAFT_GRID_N_HEADS])
{
  const guint first = trade_draft_grid_get_first_row (self, line);
  const char *words[TRADE_DRAFT_GRID_N_HEADS + 1] = { NULL };
  guint n = 0;

  g_return_val_if_fail (self != NULL && draft != NULL, NULL);
  g_return_val_if_fail (varying != NULL, NULL);

  for (guint i = 0; first < trade_draft_get_n_rows (draft) && i < TRADE_DRAFT_GRID_N_HEADS; i++)
    {
      const char *text = trade_draft_row_get (trade_draft_get_row (draft, first), trade_draft_grid_heads[i]);

      if (varying[i] && *text != '\0')
        words[n++] = text;
    }

  return g_strjoinv (C_("name of a figure", ", "), (char **) words);
}

/* Between letters that are written from the right, the parts of "2022-01" would change their places. */
static char *
write_isolated (const char *period)
{
  return trade_format_is_right_to_left (trade_format_get_default ()) ? g_strconcat ("\u2066", period, "\u2069", NULL)
                                                                     : g_strdup (period);
}

/**
 * trade_draft_grid_name_cell:
 * @self: a grid
 * @draft: a draft with the rows that it was made of
 * @line: the number of a line, or of the one below all
 * @column: the number of a column: first the heads, then the periods
 *
 * Says what a cell is, for those who cannot see the headings: "Exports, Value, trillion yuan, 2023"; and how exact its number is,
 * where it is not.
 *
 * Returns: (transfer full): the name
 */
char *
trade_draft_grid_name_cell (TradeDraftGrid *self,
                            TradeDraft     *draft,
                            guint           line,
                            guint           column)
{
  const guint first = trade_draft_grid_get_first_row (self, line);
  const guint row = column < TRADE_DRAFT_GRID_N_HEADS ? TRADE_DRAFT_GRID_NONE
                                                      : trade_draft_grid_get_row (self, line, column - TRADE_DRAFT_GRID_N_HEADS);
  const char *words[TRADE_DRAFT_GRID_N_HEADS + 3] = { NULL };
  g_autofree char *period = NULL;
  guint n = 0;

  g_return_val_if_fail (self != NULL && draft != NULL, NULL);

  for (guint i = 0; first < trade_draft_get_n_rows (draft) && i < TRADE_DRAFT_GRID_N_HEADS; i++)
    {
      const char *text = trade_draft_row_get (trade_draft_get_row (draft, first), trade_draft_grid_heads[i]);

      if (*text != '\0' && i != column)
        words[n++] = text;
    }
  if (column >= TRADE_DRAFT_GRID_N_HEADS)
    period = write_isolated (trade_draft_grid_get_period (self, column - TRADE_DRAFT_GRID_N_HEADS));
  words[n++] = period != NULL ? period : trade_draft_column_get_name (trade_draft_grid_heads[column]);
  if (row < trade_draft_get_n_rows (draft) && *trade_draft_row_get (trade_draft_get_row (draft, row), TRADE_DRAFT_RELATION) != '\0')
    words[n] = trade_draft_row_get (trade_draft_get_row (draft, row), TRADE_DRAFT_RELATION);

  return g_strjoinv (C_("name of a figure", ", "), (char **) words);
}
