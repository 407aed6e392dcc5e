/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-letters.h"

#include <string.h>

/* So many rows are looked at. */
#define MOST_LOOKED_AT 1000

/* The letters of exports and imports: E is for exports beside I, in French and others, and for imports beside A, in German. */
static const char *const pairs[] = { "EI", "AE", "VD" };

/* What the first rows have in the column of flows. */
typedef struct
{
  int      column;
  char     letters[3];
  gboolean is_other; /* whether some have something else than two letters */
} Letters;

static void
look_cb (const TradeCsvCell *cells,
         guint               n_cells,
         gpointer            data)
{
  Letters *self = data;
  const char *text = (guint) self->column < n_cells ? cells[self->column].text : NULL;
  const gsize n = strlen (self->letters);

  /* The header and what stands above it are no letters. */
  if (text == NULL || *text == '\0' || text[1] != '\0' || strchr (self->letters, *text) != NULL)
    return;

  if (n == 2)
    self->is_other = TRUE;
  else
    self->letters[n] = *text;
}

/*
 * trade_table_letters_name:
 * @columns: what the columns are
 * @header: their names
 *
 * Takes a column X for exports and a column M for imports, where both are there.
 */
void
trade_table_letters_name (TradeTableColumns  *columns,
                          const TradeHeading *header)
{
  const int places[] = { trade_heading_find (header, "x"), trade_heading_find (header, "m") };
  const char *const flows[] = { TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i] == TRADE_HEADING_NONE ||
        g_array_index (columns->guesses, TradeColumnGuess, places[i]).role != TRADE_COLUMN_ROLE_IGNORED)
      return;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      TradeColumnGuess *guess = &g_array_index (columns->guesses, TradeColumnGuess, places[i]);

      guess->role = TRADE_COLUMN_ROLE_FLOW_VALUE;
      guess->flow = flows[i];
    }
}

/*
 * trade_table_letters_look:
 * @intake: an intake that has found the header
 * @columns: what the columns are, which take what letters stand for
 *
 * Finds out which way goods go by letters that tell it only beside each other.
 */
void
trade_table_letters_look (TradeIntake       *intake,
                          TradeTableColumns *columns)
{
  Letters found = { .column = columns->by_role[TRADE_COLUMN_ROLE_FLOW] };

  if (found.column == TRADE_HEADING_NONE)
    return;

  trade_intake_glance_first (intake, look_cb, &found, MOST_LOOKED_AT);
  for (guint i = 0; i < G_N_ELEMENTS (pairs) && !found.is_other; i++)
    if (strlen (found.letters) == 2 && strchr (found.letters, pairs[i][0]) != NULL && strchr (found.letters, pairs[i][1]) != NULL)
      columns->letters = pairs[i];
}
