/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "trade-csv.h"

/* Prints what the tokenizer finds in files, for the test that compares it with other readers of CSV: a line for each file with
 * the number of its faults, and one for each row with its cells as LINE:COLUMN:BYTES, the bytes in hexadecimal. */

#define MAX_CELL (64 << 10)
#define MAX_COLUMNS 1000
#define MAX_ROWS 100000

static void
print_cell (const TradeCsvCell *cell)
{
  printf ("%u:%u:", cell->line, cell->column);
  if (cell->text == NULL)
    printf ("!");
  for (gsize i = 0; i < cell->length; i++)
    printf ("%02x", (guint8) cell->text[i]);
  printf (" ");
}

static gboolean
print_file (const char *path,
            char        separator)
{
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (TradeCsv) csv = NULL;
  g_autofree char *text = NULL;
  const TradeCsvCell *cells;
  gsize length;
  guint n_cells;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return FALSE;

  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  csv = trade_csv_new ("f.csv", bytes, faults);
  trade_csv_set_dialect (csv, separator, TRUE, MAX_CELL);
  trade_csv_set_ragged (csv, MAX_COLUMNS, MAX_ROWS);
  while ((cells = trade_csv_next_row (csv, &n_cells)) != NULL)
    {
      for (guint i = 0; i < n_cells; i++)
        print_cell (&cells[i]);
      printf ("\n");
    }
  printf ("= %u\n", trade_faults_get_count (faults));

  return TRUE;
}

/* Each file is named after its separator. */
int
main (int    argc,
      char **argv)
{
  for (int i = 1; i + 1 < argc; i += 2)
    if (!print_file (argv[i + 1], *argv[i]))
      return 1;

  return 0;
}
