/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-source.h"

#include <string.h>

#include "trade-heading.h"

/* Who publishes a table, as a line above or below it says: "Source: Kenya National Bureau of Statistics". */

/* What is longer is no such line. */
#define MAX_LINE 2000

/* What stands before a publisher, in small letters. */
static const char *const words[] = {
  "source", "sources", "data source", "data sources", "quelle", "quellen", "datenquelle", "fuente", "fuentes", "fonte", "fontes", "fonti",
  "источник", "источники", "источник данных", "来源", "资料来源", "数据来源", "來源", "資料來源", "数据源", "出典", "出所", "資料", "المصدر",
  "المصادر", "مصدر", "bron", "kaynak", "źródło",
};

/* Another sentence may stand before it. */
static const char *const ends[] = { ". ", "; ", "。", "；", "） ", ") " };

/* What lies between the word and the publisher; none where there is no colon. */
static gsize
measure_colon (const char *text)
{
  const gsize blank = strspn (text, " ");

  if (text[blank] == ':')
    return blank + 1;

  return g_str_has_prefix (text + blank, "：") ? blank + strlen ("：") : 0;
}

/* The publisher behind a word that a text begins with, or nothing of it where the word is all that there is. */
static const char *
skip_word (const char *text,
           const char *lower,
           gboolean    needs_colon)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const gsize n = strlen (words[i]);
      gsize colon;

      if (*lower != *words[i] || !g_str_has_prefix (lower, words[i]))
        continue;
      colon = measure_colon (text + n);
      if (colon > 0 || (!needs_colon && lower[n] == '\0'))
        return text + n + colon;
    }

  return NULL;
}

static const char *
find_publisher (const char *line,
                const char *lower)
{
  const char *found = skip_word (line, lower, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (ends) && found == NULL; i++)
    for (const char *end = strstr (lower, ends[i]); end != NULL && found == NULL; end = strstr (end + 1, ends[i]))
      {
        const char *next = end + strlen (ends[i]);

        found = skip_word (line + (next - lower), next, TRUE);
      }

  return found;
}

/*
 * trade_table_source_read:
 * @line: a line above or below a table
 *
 * Reads who publishes the table.
 *
 * Returns: (transfer full) (nullable): the publisher; %NULL where the line says nothing of it
 */
char *
trade_table_source_read (const char *line)
{
  g_autofree char *text = NULL;
  g_autofree char *lower = NULL;
  g_autofree char *publisher = NULL;
  const char *found;

  if (strlen (line) > MAX_LINE)
    return NULL;
  text = g_strstrip (g_strdup (line + strspn (line, " *")));
  lower = trade_lower (text);
  /* A letter that is another number of bytes when it is small would move all others. */
  found = strlen (lower) == strlen (text) ? find_publisher (text, lower) : skip_word (text, lower, TRUE);
  if (found == NULL)
    return NULL;

  publisher = g_strstrip (g_strdup (found));

  return *publisher != '\0' ? g_steal_pointer (&publisher) : NULL;
}

/* The word for a source alone, with its colon or without. */
static gboolean
is_word (const char *cell,
         gboolean   *has_colon)
{
  g_autofree char *lower = trade_lower (cell);
  const char *rest = skip_word (lower, lower, FALSE);

  *has_colon = rest != NULL && skip_word (lower, lower, TRUE) != NULL;

  return rest != NULL && *rest == '\0';
}

/* A comma that nobody put in quotation marks cuts a line into cells, and a spreadsheet may have the word in a cell of its own. */
static char *
join_cells (char **cells)
{
  g_autoptr (GPtrArray) filled = g_ptr_array_new_with_free_func (g_free);
  gboolean is_ended = FALSE;

  for (guint i = 0; cells[i] != NULL; i++)
    if (*cells[i] != '\0')
      g_ptr_array_add (filled, g_strdup (cells[i]));
  if (filled->len > 1 && is_word (g_ptr_array_index (filled, 0), &is_ended) && (is_ended || filled->len == 2))
    {
      char *both = g_strjoin (is_ended ? " " : ": ", g_ptr_array_index (filled, 0), g_ptr_array_index (filled, 1), NULL);

      g_ptr_array_remove_index (filled, 0);
      g_free (g_ptr_array_index (filled, 0));
      g_ptr_array_index (filled, 0) = both;
    }
  g_ptr_array_add (filled, NULL);

  return g_strjoinv (", ", (char **) filled->pdata);
}

static gboolean
take_line (TradeIntake *intake,
           const char  *line)
{
  g_autofree char *publisher = trade_table_source_read (line);

  if (publisher == NULL)
    return FALSE;
  trade_intake_name_publisher (intake, publisher);

  return TRUE;
}

/*
 * trade_table_source_take_preamble:
 * @intake: an intake that has found the header
 *
 * Takes what the lines above a table say of who publishes it.
 */
void
trade_table_source_take_preamble (TradeIntake *intake)
{
  g_auto (GStrv) lines = g_strsplit (trade_intake_get_preamble (intake), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], " \t", -1);
      g_autofree char *line = join_cells (cells);

      take_line (intake, line);
    }
}

static gboolean
has_colon (const char *text)
{
  return strchr (text, ':') != NULL || strstr (text, "：") != NULL;
}

/*
 * trade_table_source_take_row:
 * @intake: an intake that stands on a row
 * @note: (nullable): its only cell, see trade_intake_get_note()
 *
 * Takes what a row says of who publishes the table.
 *
 * Returns: whether it says that, and is no row of figures
 */
gboolean
trade_table_source_take_row (TradeIntake *intake,
                             const char  *note)
{
  g_autoptr (TradeHeading) row = NULL;
  g_autofree char *line = NULL;
  g_autofree char *lower = NULL;
  const char *cell;

  if (note != NULL)
    return has_colon (note) && take_line (intake, note);
  /* Most rows begin with a year or the name of a place, and have more cells than two. */
  cell = trade_intake_get (intake, 0);
  if (*cell == '\0' || g_ascii_isdigit (*cell) ||
      (!has_colon (cell) && *trade_intake_get (intake, 2) != '\0'))
    return FALSE;
  lower = trade_lower (cell);
  if (skip_word (lower, lower, FALSE) == NULL)
    return FALSE;

  row = trade_intake_dup_row (intake);
  line = join_cells (row->names);

  return take_line (intake, line);
}
