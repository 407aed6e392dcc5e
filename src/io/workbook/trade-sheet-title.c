/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-sheet-title.h"

#include <string.h>

#include "readers/trade-table-sentence.h"
#include "trade-csv.h"
#include "trade-intake.h"
#include "trade-words.h"

/* Sheets that differ in nothing but which way goods go, or when, are parts of one table: "Annual exports", "Annual imports". What all are
 * counted in may stand on a sheet of its own, the cover. */

/* So many rows are looked at. */
#define MOST_ROWS 40

/* What is longer is no cell. */
#define MOST_BYTES (64 << 10)

/* A header has so many names at least. */
#define LEAST_NAMES 2

#define SEPARATOR "\t"

/* How a line begins that says what is counted in, folded. */
static const char *const units[] = { "unit:", "units:", "unit of measure:", "einheit:", "unité:", "unité :", "unidad:", "unidade:", "单位:", "单位：",
                                     "単位:", "単位：", "единица измерения:", "единицы измерения:", "الوحدة:" };

static gboolean
tells_unit (const char *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_has_prefix (folded, units[i]))
      return TRUE;

  return FALSE;
}

/* The cells of a row, and how many of them are not empty. */
static char *
join_cells (const TradeCsvCell *cells,
            guint               n_cells,
            guint              *n_filled)
{
  GString *line = g_string_new (NULL);

  *n_filled = 0;
  for (guint i = 0; i < n_cells; i++)
    {
      const char *text = cells[i].text != NULL ? cells[i].text : "";

      *n_filled += *text != '\0';
      g_string_append_printf (line, "%s%s", i > 0 ? SEPARATOR : "", text);
    }

  return g_string_free (line, FALSE);
}

static GPtrArray *
read_rows (GBytes *table,
           GArray *counts)
{
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (TradeCsv) csv = trade_csv_new ("", table, faults);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_free);
  const TradeCsvCell *cells;
  guint n_cells, n_filled;

  trade_csv_set_dialect (csv, ',', TRUE, MOST_BYTES);
  trade_csv_set_ragged (csv, TRADE_INTAKE_MAX_COLUMNS, TRADE_INTAKE_MAX_ROWS);
  while (rows->len < MOST_ROWS && (cells = trade_csv_next_row (csv, &n_cells)) != NULL)
    {
      g_ptr_array_add (rows, join_cells (cells, n_cells, &n_filled));
      g_array_append_val (counts, n_filled);
    }

  return rows;
}

/* The first row that is as wide as those of the table: its corner may be empty. */
static guint
find_header (GArray *counts)
{
  guint most = 0;

  for (guint i = 0; i < counts->len; i++)
    most = MAX (most, g_array_index (counts, guint, i));
  for (guint i = 0; i < counts->len && most >= LEAST_NAMES; i++)
    if (g_array_index (counts, guint, i) + 1 >= MAX (most, LEAST_NAMES + 1))
      return i;

  return G_MAXUINT;
}

/* Three letters of a word in a long line may be a currency by chance. */
static gboolean
names_unit (const TradeWords *words)
{
  return words->has_noun && g_str_equal (words->quantity.measure, TRADE_MEASURE_VALUE) &&
         !g_str_equal (words->quantity.unit, TRADE_UNIT_UNSTATED) && (words->quantity.has_scale || words->n_unknown + words->n_noted == 0);
}

/* What a line above the table says. */
static void
take_line (TradeSheetTitle *self,
           const char      *line)
{
  g_autofree char *words = g_strstrip (g_strdelimit (g_strdup (line), SEPARATOR, ' '));
  g_autofree char *folded = trade_heading_fold (words);
  const TradeWords said = trade_words_read (folded);
  TradeTableSentence found;

  self->has_unit = self->has_unit || names_unit (&said);
  if (self->told != NULL || trade_table_sentence_read (words, 0, &found) != TRADE_SENTENCE_TOLD)
    return;

  if (found.flow != NULL)
    {
      g_autofree char *period = found.has_period ? trade_period_to_string (found.period) : g_strdup ("");

      self->told = g_strconcat (found.flow, " ", period, NULL);
    }
  trade_table_sentence_clear (&found);
}

/*
 * trade_sheet_title_read:
 * @self: (out caller-allocates): takes what is found; cleared by trade_sheet_title_clear()
 * @table: a sheet as text with commas
 *
 * Reads what a sheet says of itself.
 */
void
trade_sheet_title_read (TradeSheetTitle *self,
                        GBytes          *table)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) rows = read_rows (table, counts);
  const guint header = find_header (counts);

  *self = (TradeSheetTitle) { NULL };
  for (guint i = 0; i < rows->len; i++)
    {
      const char *line = g_ptr_array_index (rows, i);
      g_autofree char *folded = trade_heading_fold (line);

      if (self->unit == NULL && g_array_index (counts, guint, i) <= LEAST_NAMES && tells_unit (folded))
        self->unit = g_strstrip (g_strdelimit (g_strdup (line), SEPARATOR "\r\n", ' '));
      if (header != G_MAXUINT && i < header)
        take_line (self, line);
    }
  if (header != G_MAXUINT)
    self->header = g_strdup (g_ptr_array_index (rows, header));
}

/*
 * trade_sheet_title_clear:
 * @self: what a sheet says
 *
 * Frees what it holds.
 */
void
trade_sheet_title_clear (TradeSheetTitle *self)
{
  g_clear_pointer (&self->header, g_free);
  g_clear_pointer (&self->told, g_free);
  g_clear_pointer (&self->unit, g_free);
}

/*
 * trade_sheet_title_belong_together:
 * @a: what a sheet says
 * @b: what another one says
 *
 * Tells whether two sheets are parts of one table: with the same columns, below titles that tell different things.
 *
 * Returns: whether they are
 */
gboolean
trade_sheet_title_belong_together (const TradeSheetTitle *a,
                                   const TradeSheetTitle *b)
{
  return a->header != NULL && g_strcmp0 (a->header, b->header) == 0 && a->told != NULL && b->told != NULL &&
         !g_str_equal (a->told, b->told);
}
