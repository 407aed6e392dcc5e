/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <string.h>
#include <sys/resource.h>

#include "io-test.h"
#include "trade-csv-private.h"

/* Rows are read where they stand or character by character, in blocks of any length, in one thread or in two, by the best that a machine
 * has or not. All of that gives the same rows and the same faults. */

#define LONGEST 600

/* A sanitizer follows each allocation, which takes fifty times as long, and keeps what was freed. MOST_MEMORY is in KiB, for a row that is
 * much longer.
 */
#ifdef TRADE_SANITIZED
#define N_TEXTS 150
#define N_DULL 150
#define LONG_ROW (1 << 20)
#define MOST_MEMORY G_MAXLONG
#else
#define N_TEXTS 3000
#define N_DULL 4000
#define LONG_ROW (16 << 20)
#define MOST_MEMORY (8 << 10)
#endif

typedef struct
{
  gsize    block_length; /* 0 for as usual */
  gboolean is_careful;
  gboolean reads_ahead;
  gboolean is_basic;
} Way;

static const Way ways[] = {
  { 0, FALSE, FALSE, FALSE }, { 0, FALSE, FALSE, TRUE }, { 0, FALSE, TRUE, FALSE }, { 16, FALSE, FALSE, FALSE },
  { 16, TRUE, FALSE, FALSE }, { 63, FALSE, FALSE, TRUE }, { 64, FALSE, TRUE, FALSE }, { 65, FALSE, FALSE, FALSE },
  { 300, TRUE, TRUE, FALSE }, { 301, FALSE, FALSE, FALSE },
};

/* What files are made of: cells as most are, and all that is odd in one. */
static const char *const pieces[] = {
  ",", ",", ",", ",", "\n", "\n", "\r\n", "\"", "\"\"", "\"a\"", ",\"b\",", "\"c,d\"", "\"e\"\"f\"", "\"g\nh\"", "\r", ";", " ",
  "1", "23.5", "word", "C\xc3\xb4te", "\xe5\x87\xba\xe5\x8f\xa3", "\xff", "\xe5\x87", "a cell that is longer than most of them are",
};

/* Whether the system has no more threads. */
static gboolean refuses_threads;

/* Stands in for the one of the system. */
int
pthread_create (pthread_t            *thread,
                const pthread_attr_t *attributes,
                void               *(*start) (void *),
                void                 *data)
{
  int (*create) (pthread_t *, const pthread_attr_t *, void *(*) (void *), void *);

  if (refuses_threads)
    return EAGAIN;

  *(void **) &create = dlsym (RTLD_NEXT, "pthread_create");

  return create (thread, attributes, start, data);
}

static GBytes *
make_long_row (const char *cell)
{
  const gsize length = strlen (cell);
  char *row = g_malloc (LONG_ROW);

  for (gsize i = 0; i < LONG_ROW; i++)
    row[i] = cell[i % length];

  return g_bytes_new_take (row, LONG_ROW);
}

/* In KiB. */
static long
get_peak (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);

  return usage.ru_maxrss;
}

/* A row may be as long as a file. Its cells and faults beyond those that there may be take no memory. */
static void
test_endless_row (void)
{
  static const char *const cells[] = { "abc,", "\xff," };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (GBytes) text = make_long_row (cells[i]);
      g_autoptr (TradeFaults) faults = trade_faults_new ();
      g_autoptr (TradeCsv) csv = trade_csv_new ("f.csv", text, faults);
      const long before = get_peak ();
      guint n_cells;

      trade_csv_set_ragged (csv, 12, 200);
      g_assert_nonnull (trade_csv_next_row (csv, &n_cells));
      g_assert_cmpuint (n_cells, ==, 12);
      g_assert_true (trade_csv_is_malformed (csv));
      g_assert_null (trade_csv_next_row (csv, &n_cells));
      g_assert_cmpuint (trade_faults_get_count (faults), >, 0);
      g_assert_cmpint (get_peak () - before, <, MOST_MEMORY);
    }
}

static GBytes *
make_text (GRand *random)
{
  GString *text = g_string_new (g_rand_boolean (random) ? "" : "\xef\xbb\xbf");
  /* Many texts have nothing odd but in a few places. */
  const int oddness = g_rand_int_range (random, 1, 40);
  const gsize length = (gsize) g_rand_int_range (random, 0, LONGEST);

  while (text->len < length)
    if (g_rand_int_range (random, 0, oddness) > 0)
      g_string_append (text, g_rand_int_range (random, 0, 6) > 0 ? "\"x\",12," : "\"y\",3\r\n");
    else if (g_rand_int_range (random, 0, 60) == 0)
      g_string_append_c (text, '\0');
    else
      g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);

  return g_string_free_to_bytes (text);
}

/* Cells may be asked for one by one, in any order, and more than once. */
static void
check_single (TradeCsv *csv,
              guint     n_cells)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  const TradeCsvCell *cells;

  for (guint i = 0; i < n_cells; i++)
    g_ptr_array_add (texts, g_strdup (trade_csv_get (csv, n_cells - 1 - i)));
  g_assert_cmpstr (trade_csv_get (csv, 0), ==, g_ptr_array_index (texts, n_cells - 1));
  cells = trade_csv_get_cells (csv);
  for (guint i = 0; i < n_cells; i++)
    g_assert_cmpstr (cells[i].text, ==, g_ptr_array_index (texts, n_cells - 1 - i));
}

/* What is said to be as in the row before is so. Takes the row for the next. */
static void
check_same (TradeCsv  *csv,
            guint      n_cells,
            GPtrArray *before)
{
  const TradeCsvCell *cells = trade_csv_get_cells (csv);
  const guint64 same = trade_csv_get_same (csv);

  for (guint i = 0; i < 64; i++)
    if ((same >> i & 1) != 0)
      {
        g_assert_cmpuint (i, <, MIN (n_cells, before->len));
        g_assert_cmpstr (cells[i].text, ==, g_ptr_array_index (before, i));
      }

  g_ptr_array_set_size (before, 0);
  for (guint i = 0; i < n_cells; i++)
    g_ptr_array_add (before, g_strdup (cells[i].text));
  trade_csv_watch (csv, G_MAXUINT64);
}

static char *
write_rows (GBytes     *text,
            const Way  *way,
            char        separator,
            gboolean    is_ragged,
            gboolean    quotes)
{
  GString *rows = g_string_new (NULL);
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (TradeCsv) csv = trade_csv_new ("f.csv", text, faults);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_free);
  const TradeCsvCell *cells;
  guint n_cells;

  trade_csv_set_dialect (csv, separator, quotes, 40);
  if (is_ragged)
    trade_csv_set_ragged (csv, 12, 200);
  if (way->block_length > 0)
    trade_csv_set_block_length (csv, way->block_length);
  if (way->is_careful)
    trade_csv_set_careful (csv);
  if (way->is_basic)
    trade_csv_set_basic (csv);
  if (way->reads_ahead)
    trade_csv_read_ahead (csv);
  while (trade_csv_step (csv, &n_cells))
    {
      gboolean is_malformed = FALSE;

      check_single (csv, n_cells);
      check_same (csv, n_cells, before);
      cells = trade_csv_get_cells (csv);

      for (guint i = 0; i < n_cells; i++)
        {
          is_malformed |= cells[i].text == NULL;
          g_string_append_printf (rows, "%u:%u(%" G_GSIZE_FORMAT ")%s|", cells[i].line, cells[i].column, cells[i].length,
                                  cells[i].text != NULL ? cells[i].text : "!");
        }
      g_assert_cmpint (trade_csv_is_malformed (csv), ==, is_malformed);
      g_string_append_printf (rows, " %u\n", trade_faults_get_count (faults));
    }
  g_assert_true (trade_csv_check (csv, NULL));
  if (!trade_faults_to_error (faults, &error))
    g_string_append_printf (rows, "%s\n%d", error->message, trade_csv_is_cut (csv));

  return g_string_free (rows, FALSE);
}

static void
check_text (GBytes *text,
            char    separator)
{
  static const Way reference = { 0, TRUE, FALSE };

  g_test_message ("between cells: 0x%02X", (guint) (guchar) separator);
  for (guint rules = 0; rules < 4; rules++)
    {
      g_autofree char *expected = write_rows (text, &reference, separator, rules & 1, rules & 2);

      for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
        {
          g_autofree char *found = write_rows (text, &ways[i], separator, rules & 1, rules & 2);

          g_assert_cmpstr (found, ==, expected);
        }
    }
}

/* Whatever is wrong with the last row, it does not matter whether the block ends with it. */
static void
test_last_row (void)
{
  for (gsize n = 0; n < 64; n++)
    {
      g_autofree char *start = g_strnfill (n, 'a');
      g_autofree char *row = g_strconcat (start, ",b\n1,2,\"3\"x\n", NULL);
      g_autoptr (GBytes) text = g_bytes_new (row, strlen (row));

      check_text (text, ',');
    }
}

static void
test_odd (void)
{
  /* What a file may say that it has between its cells. */
  static const char odd[] = { '\r', '\n', '"', ';', ' ', '\0', '\xc3', 'x' };
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autoptr (GBytes) text = make_text (random);

      check_text (text, i % 10 == 0 ? odd[i / 10 % G_N_ELEMENTS (odd)] : ',');
    }
}

/* More than one block of the usual length, with a row that is odd now and then, and at the end one without a line end. */
static void
test_long (void)
{
  g_autoptr (GString) rows = g_string_new ("a,b,c\n");
  g_autoptr (GBytes) text = NULL;

  for (guint i = 0; i < N_DULL; i++)
    g_string_append_printf (rows, i % 97 == 0 ? "\"%u\"\"\",2,\"\n\"\n" : "%u,\"some words, and more\",\xc3\xa9t\xc3\xa9\r\n", i);
  g_string_append (rows, "1,2,3");
  text = g_string_free_to_bytes (g_steal_pointer (&rows));
  check_text (text, ',');
}

/* Of all rows that are ASCII but the first of a block, the cells that are as above are found, in the columns that are watched. */
static void
test_same (void)
{
  static const struct
  {
    const char *row;
    guint64     same; /* as the one before */
  } rows[] = {
    { "a,,\"c d\",twelve letters,x\n", 0 },
    { "a,,\"c d\",twelve letters,x\r\n", 0x0F },
    { "a,b,\"c d\",twelve letterx,x\n", 0x05 },
    { "a,b,c d\n", 0x03 },
    { "\"a\",b,c d\n", 0x06 },
    { "12345678,b,c d\n", 0x06 },
    { "12345679,b,c d,,x\n", 0x06 },
    { "12345679,\xc3\xa9,c d,,x\n", 0 },
    { "12345679,\xc3\xa9,c d,,x\n", 0 },
  };
  /* The first row fills a block, and the others have one of their own. */
  g_autofree char *header = g_strnfill (240, 'h');
  g_autoptr (GString) all = g_string_new (header);
  g_autoptr (GBytes) text = NULL;
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (TradeCsv) csv = NULL;
  guint n_cells;

  g_string_append_c (all, '\n');
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_string_append (all, rows[i].row);
  text = g_string_free_to_bytes (g_steal_pointer (&all));
  csv = trade_csv_new ("f.csv", text, faults);
  trade_csv_set_ragged (csv, 12, 200);
  trade_csv_set_block_length (csv, 250);
  g_assert_true (trade_csv_step (csv, &n_cells));
  g_assert_cmphex (trade_csv_get_same (csv), ==, 0);
  trade_csv_watch (csv, 0x0F);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_true (trade_csv_step (csv, &n_cells));
      g_assert_cmphex (trade_csv_get_same (csv), ==, rows[i].same);
    }
}

/* Without a second thread there are the same rows. */
static void
test_alone (void)
{
  refuses_threads = TRUE;
  test_long ();
  refuses_threads = FALSE;
}

/* Whoever has seen enough does not wait for the rest. */
static void
test_left (void)
{
  g_autofree char *rows = g_strnfill (1 << 20, '\n');
  g_autoptr (GBytes) text = NULL;

  for (gsize i = 0; i < 1 << 20; i += 2)
    rows[i] = 'a';
  text = g_bytes_new (rows, 1 << 20);
  for (guint n = 0; n < 1 << 17; n = n * 4 + 1)
    {
      g_autoptr (TradeFaults) faults = trade_faults_new ();
      g_autoptr (TradeCsv) csv = trade_csv_new ("f.csv", text, faults);
      guint n_cells;

      trade_csv_read_ahead (csv);
      for (guint i = 0; i < n; i++)
        g_assert_nonnull (trade_csv_next_row (csv, &n_cells));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  /* The first, before others have used as much memory. */
  g_test_add_func ("/csv-blocks/endless-row", test_endless_row);
  g_test_add_func ("/csv-blocks/odd", test_odd);
  g_test_add_func ("/csv-blocks/last-row", test_last_row);
  g_test_add_func ("/csv-blocks/long", test_long);
  g_test_add_func ("/csv-blocks/same", test_same);
  g_test_add_func ("/csv-blocks/alone", test_alone);
  g_test_add_func ("/csv-blocks/left", test_left);

  return io_test_run (argc, argv);
}
