/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "io-test.h"
#include "trade-csv.h"

/* A text, and what the tokenizer makes of it: a line for each row with the cells as LINE:COLUMN=TEXT, a malformed one
 * as LINE:COLUMN!, and after it the faults. */
typedef struct
{
  const char *name;
  const char *text;
  gssize      length;
  const char *rows;
  const char *faults;
} Case;

static const Case cases[] = {
  { "plain", "a,b\n1,2\n", -1, "1:1=a|1:3=b|\n2:1=1|2:3=2|\n", NULL },
  { "crlf", "a,b\r\n1,2\r\n", -1, "1:1=a|1:3=b|\n2:1=1|2:3=2|\n", NULL },
  { "no newline at end", "a,b\n1,2", -1, "1:1=a|1:3=b|\n2:1=1|2:3=2|\n", NULL },
  { "crlf, none at end", "a\r\n1", -1, "1:1=a|\n2:1=1|\n", NULL },
  { "byte order mark", "\xef\xbb\xbf" "a,b\n1,2\n", -1, "1:1=a|1:3=b|\n2:1=1|2:3=2|\n", NULL },
  { "mark before a quote", "\xef\xbb\xbf\"a\",b\n", -1, "1:1=a|1:5=b|\n", NULL },
  { "empty cells", "a,b,c\n,,\n", -1, "1:1=a|1:3=b|1:5=c|\n2:1=|2:2=|2:3=|\n", NULL },
  { "empty cell at the end of the file", "a,b\n1,", -1, "1:1=a|1:3=b|\n2:1=1|2:3=|\n", NULL },
  { "spaces are kept", "a,b\n 1 , 2\n", -1, "1:1=a|1:3=b|\n2:1= 1 |2:5= 2|\n", NULL },
  { "quotes", "a,b\n\"x,y\",\"z\"\n", -1, "1:1=a|1:3=b|\n2:1=x,y|2:7=z|\n", NULL },
  { "doubled quotes", "a\n\"x\"\"y\"\n\"\"\"\"\n", -1, "1:1=a|\n2:1=x\"y|\n3:1=\"|\n", NULL },
  { "empty quotes", "a,b\n\"\",\"\"\n", -1, "1:1=a|1:3=b|\n2:1=|2:4=|\n", NULL },
  { "line break in quotes", "a,b\n\"x\ny\",1\n2,3\n", -1, "1:1=a|1:3=b|\n2:1=x\ny|3:4=1|\n4:1=2|4:3=3|\n", NULL },
  { "crlf in quotes", "a,b\r\n\"x\r\ny\",1\r\n", -1, "1:1=a|1:3=b|\n2:1=x\r\ny|3:4=1|\n", NULL },
  { "columns are characters", "a,b,c\n出口,é,x\n", -1, "1:1=a|1:3=b|1:5=c|\n2:1=出口|2:4=é|2:6=x|\n", NULL },
  { "empty lines at the end", "a\n1\n\n\r\n\n", -1, "1:1=a|\n2:1=1|\n", NULL },
  { "four-byte character", "a,b\n\xf0\x9f\x9a\xa2,1\n", -1, "1:1=a|1:3=b|\n2:1=\xf0\x9f\x9a\xa2|2:3=1|\n", NULL },

  { "empty file", "", -1, "", "f.csv:1:1: the file is empty" },
  { "only a mark", "\xef\xbb\xbf", -1, "", "f.csv:1:1: the file is empty" },
  { "only empty lines", "\n\n", -1, "", "f.csv:1:1: the file is empty" },
  { "UTF-16", "\xff\xfe" "a\0,\0", 6, "", "f.csv:1:1: the file is UTF-16" },
  { "UTF-16, other order", "\xfe\xff\0a\0,", 6, "", "f.csv:1:1: the file is UTF-16" },
  { "empty line between rows", "a\n1\n\n2\n", -1, "1:1=a|\n2:1=1|\n4:1=2|\n", "f.csv:3:1: the line is empty" },
  { "empty lines between rows", "a\n1\n\n\r\n\n2\n\n3\n", -1, "1:1=a|\n2:1=1|\n6:1=2|\n8:1=3|\n",
    "f.csv:3:1: 3 lines are empty\nf.csv:7:1: the line is empty" },
  { "empty line before the header", "\na\n", -1, "2:1=a|\n", "f.csv:1:1: the line is empty" },
  { "quote in a plain cell", "a,b\nx,y\"z\n1,2\n", -1, "1:1=a|1:3=b|\n2:1=x|2:3!|\n3:1=1|3:3=2|\n",
    "f.csv:2:4: there is a quote inside" },
  { "quote behind a space", "a,b\nx, \"z\"\n", -1, "1:1=a|1:3=b|\n2:1=x|2:3!|\n", "f.csv:2:4: there is a quote inside" },
  { "text behind a quote", "a,b\n\"x\"y,1\n", -1, "1:1=a|1:3=b|\n2:1!|2:6=1|\n", "f.csv:2:4: there is text after" },
  { "space behind a quote", "a,b\n\"出\" ,1\n", -1, "1:1=a|1:3=b|\n2:1!|2:6=1|\n", "f.csv:2:4: there is text after" },
  { "open quote", "a,b\n1,\"x\n2,3\n", -1, "1:1=a|1:3=b|\n2:1=1|2:3!|\n", "f.csv:2:3: the quote is never closed" },
  { "open quote, ragged", "a,b\n1,2,\"x\n2,3\n", -1, "1:1=a|1:3=b|\n", "f.csv:2:5: the quote is never closed" },
  { "lone quote at the end", "a\n\"", -1, "1:1=a|\n2:1!|\n", "f.csv:2:1: the quote is never closed" },
  { "bare CR", "a,b\n1,2\r3,4\n", -1, "1:1=a|1:3=b|\n",
    "f.csv:2:1: the row has 3 cells\nf.csv:2:4: there is a carriage return on its own" },
  { "bare CR in a cell", "a,b\n1,x\ry\n", -1, "1:1=a|1:3=b|\n2:1=1|2:3!|\n",
    "f.csv:2:4: there is a carriage return on its own" },
  { "bare CR at the end", "a\n1\r", -1, "1:1=a|\n2:1!|\n", "f.csv:2:2: there is a carriage return on its own" },
  { "NUL", "a,b\n1,x\0y\n", 10, "1:1=a|1:3=b|\n2:1=1|2:3!|\n", "f.csv:2:4: there is a NUL byte" },
  { "NUL in quotes", "a\n\"\0\0\"\n", 7, "1:1=a|\n2:1!|\n", "f.csv:2:2: there is a NUL byte" },
  { "Latin-1", "a,b\n出,caf\xe9!\n", -1, "1:1=a|1:3=b|\n2:1=出|2:3!|\n", "f.csv:2:6: the byte 0xE9 is not UTF-8" },
  { "GBK", "a,b\n\xb3\xf6\xbf\xda,1\n", -1, "1:1=a|1:3=b|\n2:1!|2:6=1|\n", "f.csv:2:1: the byte 0xB3 is not UTF-8" },
  { "overlong", "a\n\xc0\xaf\n", -1, "1:1=a|\n2:1!|\n", "f.csv:2:1: the byte 0xC0 is not UTF-8" },
  { "surrogate", "a\n\xed\xa0\x80\n", -1, "1:1=a|\n2:1!|\n", "f.csv:2:1: the byte 0xED is not UTF-8" },
  { "cut short", "a\nx\xe5\x87", -1, "1:1=a|\n2:1!|\n", "f.csv:2:2: the byte 0xE5 is not UTF-8" },
  { "too few cells", "a,b,c\n1,2\n3,4,5\n", -1, "1:1=a|1:3=b|1:5=c|\n3:1=3|3:3=4|3:5=5|\n",
    "f.csv:2:1: the row has 2 cells; expected 3" },
  { "one cell", "a,b\n1\n", -1, "1:1=a|1:3=b|\n", "f.csv:2:1: the row has 1 cell; expected 2" },
  { "too many cells", "a,b\n1,2,\n", -1, "1:1=a|1:3=b|\n", "f.csv:2:1: the row has 3 cells; expected 2" },
  { "ragged behind a line break", "a,b\n\"x\ny\",1\n2\n", -1, "1:1=a|1:3=b|\n2:1=x\ny|3:4=1|\n",
    "f.csv:4:1: the row has 1 cell" },
  { "faulty header", "a,b\"\n1,2\nx\"y,3\n", -1, "",
    "f.csv:1:4: there is a quote inside\nf.csv:3:2: there is a quote inside" },
  { "several faults of a row", "a,b\nx\"y,\"1\"2\n", -1, "1:1=a|1:3=b|\n2:1!|2:5!|\n",
    "f.csv:2:2: there is a quote inside\nf.csv:2:8: there is text after" },
};

static void
check_faults (TradeFaults *faults,
              const char  *expected)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) starts = NULL;

  if (expected == NULL)
    {
      g_assert_true (trade_faults_to_error (faults, &error));
      g_assert_no_error (error);
      return;
    }

  g_assert_false (trade_faults_to_error (faults, &error));
  g_test_message ("%s", error->message);
  lines = g_strsplit (error->message, "\n", -1);
  starts = g_strsplit (expected, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (starts));
  for (guint i = 0; lines[i] != NULL; i++)
    if (!g_str_has_prefix (lines[i], starts[i]))
      g_assert_cmpstr (lines[i], ==, starts[i]);
}

static void
check_case (gconstpointer data)
{
  const Case *test = data;
  gsize length = test->length < 0 ? strlen (test->text) : (gsize) test->length;
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (TradeCsv) csv = NULL;
  const TradeCsvCell *cells;
  guint n_cells;

  /* A block of just this size lets a sanitizer see a byte that is read behind the end. */
  bytes = g_bytes_new (test->text, length);
  csv = trade_csv_new ("f.csv", bytes, faults);

  while ((cells = trade_csv_next_row (csv, &n_cells)) != NULL)
    {
      for (guint i = 0; i < n_cells; i++)
        if (cells[i].text == NULL)
          g_string_append_printf (rows, "%u:%u!|", cells[i].line, cells[i].column);
        else
          {
            g_assert_cmpuint (cells[i].length, ==, strlen (cells[i].text));
            g_string_append_printf (rows, "%u:%u=%s|", cells[i].line, cells[i].column, cells[i].text);
          }
      g_string_append_c (rows, '\n');
    }

  g_assert_cmpstr (rows->str, ==, test->rows);
  check_faults (faults, test->faults);
  g_assert_null (trade_csv_next_row (csv, &n_cells));
}

static guint
count_rows (const char *text,
            const char *faults_expected)
{
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (TradeCsv) csv = trade_csv_new ("f.csv", bytes, faults);
  guint n_cells, n_rows = 0;

  while (trade_csv_next_row (csv, &n_cells) != NULL)
    n_rows++;

  check_faults (faults, faults_expected);

  return n_rows;
}

static void
test_limits (void)
{
  g_autofree char *cell = g_strnfill (TRADE_CSV_MAX_CELL, 'x');
  g_autofree char *fits = g_strconcat ("a,b\n1,", cell, "\n", NULL);
  g_autofree char *quoted = g_strconcat ("a,b\n1,\"", cell, "\"\n", NULL);
  g_autofree char *exceeds = g_strconcat ("a,b\n1,", cell, "y\n", NULL);
  g_autofree char *commas = g_strnfill (TRADE_CSV_MAX_COLUMNS - 1, ',');
  g_autofree char *more_commas = g_strnfill (TRADE_CSV_MAX_COLUMNS, ',');
  g_autofree char *ragged = g_strconcat ("a,b\n", more_commas, more_commas, "\n", NULL);

  g_assert_cmpuint (count_rows (fits, NULL), ==, 2);
  g_assert_cmpuint (count_rows (quoted, NULL), ==, 2);
  g_assert_cmpuint (count_rows (exceeds, "f.csv:2:3: the cell is longer than 1024 bytes"), ==, 2);
  g_assert_cmpuint (count_rows (commas, NULL), ==, 1);
  g_assert_cmpuint (count_rows (more_commas, "f.csv:1:1: the header has 65 columns; expected at most 64"), ==, 0);
  g_assert_cmpuint (count_rows (ragged, "f.csv:2:1: the row has 129 cells; expected 2"), ==, 1);
}

/* No locale changes how many rows there are: a million of them are read in one. */
static void
test_most_rows (void)
{
  g_autoptr (GString) rows = NULL;

  if (!g_str_has_prefix (setlocale (LC_ALL, NULL), "C"))
    {
      g_test_skip ("The number of rows is tried in the locale C");
      return;
    }

  rows = g_string_new ("a\n");
  for (guint i = 0; i < TRADE_CSV_MAX_ROWS; i++)
    g_string_append (rows, "1\n");
  g_assert_cmpuint (count_rows (rows->str, NULL), ==, TRADE_CSV_MAX_ROWS + 1);
  g_string_append (rows, "1\n1\n");
  g_assert_cmpuint (count_rows (rows->str, "f.csv:1000002:1: the file has more than 1000000 rows"), ==,
                    TRADE_CSV_MAX_ROWS + 1);
}

/* A file of the wrong kind is read only as far as it takes to see that: the rest of it has no faults to tell. */
static void
test_enough (void)
{
  static const char * const wrong[] = { "1,2\n", "1\n\n", "\xff\n", "1\"\n" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GString) text = g_string_new ("a\n");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (TradeFaults) faults = trade_faults_new ();
      g_autoptr (TradeCsv) csv = NULL;
      guint n_cells;

      for (guint row = 0; row < 3 * TRADE_FAULTS_ENOUGH; row++)
        g_string_append (text, wrong[i]);
      bytes = g_string_free_to_bytes (g_steal_pointer (&text));
      csv = trade_csv_new ("f.csv", bytes, faults);
      while (trade_csv_next_row (csv, &n_cells) != NULL)
        ;

      g_assert_cmpuint (trade_faults_get_count (faults), ==, TRADE_FAULTS_ENOUGH);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/csv/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], check_case);
    }
  g_test_add_func ("/csv/limits", test_limits);
  g_test_add_func ("/csv/most-rows", test_most_rows);
  g_test_add_func ("/csv/enough", test_enough);

  return io_test_run (argc, argv);
}
