/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-marks.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-period-cell.h"
#include "trade-table-multiplier.h"
#include "trade-table-period.h"
#include "trade-table-words.h"

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

/* "Country code" beside "country name" tells nothing more, nor does "area code (M49)" beside "area". */
static gboolean
is_code_of_other (const TradeHeading *header,
                  const char         *folded)
{
  const char *list = strstr (folded, " (");
  g_autofree char *code = g_strndup (folded, list != NULL ? (gsize) (list - folded) : strlen (folded));
  g_autofree char *name = NULL;
  g_autofree char *long_name = NULL;

  if (!g_str_has_suffix (code, " code"))
    return FALSE;
  name = g_strndup (code, strlen (code) - strlen (" code"));
  long_name = g_strconcat (name, " name", NULL);

  return trade_heading_find (header, name) != TRADE_HEADING_NONE || trade_heading_find (header, long_name) != TRADE_HEADING_NONE;
}

/* In so many rows a column shows whether it has numbers. */
#define MOST_ROWS 200

/* What stands in numbers beside their digits, in whatever script. */
static gboolean
is_number (const char *cell)
{
  static const char marks[] = ".,-+' %()\u00a0\u2009\u202f\u2019\u2212\u066b\u066c";
  gboolean has_digits = FALSE;

  for (; *cell != '\0'; cell = g_utf8_next_char (cell))
    {
      const gunichar character = g_utf8_get_char (cell);

      if (g_unichar_isdigit (character))
        has_digits = TRUE;
      else if (g_utf8_strchr (marks, -1, character) == NULL)
        return FALSE;
    }

  return has_digits;
}

typedef struct
{
  const TradeHeading *header;
  gboolean           *has_numbers;
} NumberSearch;

static void
find_numbers_cb (const TradeCsvCell *cells,
                 guint               n_cells,
                 gpointer            data)
{
  NumberSearch *search = data;

  for (guint i = 0; i < MIN (n_cells, search->header->n); i++)
    if (!search->has_numbers[i] && cells[i].text != NULL && is_number (cells[i].text) && !trade_period_cell_tells_year (cells[i].text))
      search->has_numbers[i] = TRUE;
}

/* Which columns have numbers in their first rows. */
static gboolean *
find_numbers (TradeIntake *intake)
{
  NumberSearch search = { .header = trade_intake_get_header (intake) };

  search.has_numbers = g_new0 (gboolean, search.header->n + 1);
  trade_intake_glance_first (intake, find_numbers_cb, &search, MOST_ROWS);

  return search.has_numbers;
}

/*
 * trade_table_marks_remark:
 * @intake: an intake that stands on the first row
 * @columns: what the columns are
 *
 * Remarks on stars in the names of columns, and on numbers in a column that nobody knows: they are no loss that is passed over in
 * silence, unless they number the rows.
 */
void
trade_table_marks_remark (TradeIntake             *intake,
                          const TradeTableColumns *columns)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  g_autofree gboolean *has_numbers = NULL;

  trade_table_multiplier_remark (intake, columns);
  for (guint i = 0; i < columns->guesses->len && i < header->n && trade_intake_get_options (intake)->layout == NULL; i++)
    {
      g_autofree char *name = NULL;

      if (g_array_index (columns->guesses, TradeColumnGuess, i).is_starred)
        trade_table_period_remark_mark (intake, (int) i, header->names[i]);
      if (g_array_index (columns->guesses, TradeColumnGuess, i).role != TRADE_COLUMN_ROLE_IGNORED || *header->names[i] == '\0' ||
          (columns->has_multiplier && (int) i == columns->multiplier) || trade_table_words_number_rows (header->folded[i]) || is_code_of_other (header, header->folded[i]))
        continue;
      if (has_numbers == NULL)
        has_numbers = find_numbers (intake);
      if (!has_numbers[i])
        continue;

      name = trade_fault_excerpt (header->names[i]);
      trade_intake_remark (intake, (int) i, _("the column “%s” is not known, and its numbers were not read"), name);
    }
}
