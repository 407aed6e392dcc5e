/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-marks.h"

#include <string.h>

/* Whether a name may end here, but for the unit behind it. */
static gboolean
is_end (const char *text)
{
  static const char *const ends[] = { " (", " [", ", ", "（" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_prefix (text, ends[i]))
      return TRUE;

  return *text == '\0';
}

/* "2023*", "exports* (usd million)", "2022 1), usd million". */
static gboolean
explain (TradeIntake *intake,
         const char  *name,
         TradeStatus *status)
{
  for (const char *p = name; ; p++)
    {
      g_autofree char *start = is_end (p) ? g_strndup (name, (gsize) (p - name)) : NULL;

      if (start != NULL && trade_intake_cut_marks (intake, start, status))
        return TRUE;
      if (*p == '\0')
        return FALSE;
    }
}

/*
 * trade_table_marks_explain:
 * @intake: an intake that has found the header
 * @columns: what the columns are, of whose values more may be known then
 *
 * Takes from the notes around a table what the marks behind the names of its columns mean.
 */
void
trade_table_marks_explain (TradeIntake       *intake,
                           TradeTableColumns *columns)
{
  const TradeHeading *header = trade_intake_get_header (intake);

  trade_intake_use_legend (intake);
  for (guint i = 0; i < columns->guesses->len && i < header->n; i++)
    {
      TradeColumnGuess *guess = &g_array_index (columns->guesses, TradeColumnGuess, i);
      TradeStatus status = guess->scope.status;

      if (!trade_column_role_is_value (guess->role) || !explain (intake, header->folded[i], &status))
        continue;
      guess->status = status;
      guess->is_starred = FALSE;
    }
}
