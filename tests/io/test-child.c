/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "io-test.h"
#include "reading-test.h"
#include "trade-reader-private.h"

/* Each file is read here, and by a child; nobody may notice which. */

#define MISSING "/nowhere/trade-charts-reader"

/* Under the sanitizers a child takes forty times as long, and one file is read as the next. What is said of files is told to the child in the
 * same way whatever they are.
 */
#ifdef TRADE_SANITIZED
#define EVERY 27
#define EVERY_TOLD 54
#else
#define EVERY 1
#define EVERY_TOLD 6
#endif

static const TradeReaderOptions nothing_said = { .unit = "" };

static GInputStream *
open_file (GFile *file)
{
  g_autoptr (GError) error = NULL;
  GFileInputStream *stream = g_file_read (file, NULL, &error);

  g_assert_no_error (error);

  return G_INPUT_STREAM (stream);
}

static void
assert_same_codes (TradeReading *here,
                   TradeReading *there)
{
  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS; i++)
    {
      TradeCodeList *a = trade_cube_get_codes (here->cube, i);
      TradeCodeList *b = trade_cube_get_codes (there->cube, i);

      g_assert_cmpint (trade_cube_is_whole (here->cube, i), ==, trade_cube_is_whole (there->cube, i));
      g_assert_cmpuint (trade_code_list_get_n (a), ==, trade_code_list_get_n (b));
      for (guint j = 0; j < trade_code_list_get_n (a); j++)
        {
          const TradeCode *left = trade_code_list_get (a, j);
          const TradeCode *right = trade_code_list_get (b, j);

          g_assert_cmpstr (left->code, ==, right->code);
          g_assert_cmpstr (left->label, ==, right->label);
          g_assert_cmpint (left->role, ==, right->role);
          g_assert_cmpint (left->level, ==, right->level);
        }
    }
}

static void
assert_same_cells (TradeReading *here,
                   TradeReading *there)
{
  g_assert_cmpuint (trade_cube_get_n (here->cube), ==, trade_cube_get_n (there->cube));
  for (guint i = 0; i < trade_cube_get_n (here->cube); i++)
    {
      const TradeObservation a = trade_cube_get (here->cube, i);
      const TradeObservation b = trade_cube_get (there->cube, i);

      g_assert_cmpmem (a.codes, sizeof a.codes, b.codes, sizeof b.codes);
      g_assert_true (trade_period_equal (a.period, b.period));
      g_assert_cmpint (a.value.coefficient, ==, b.value.coefficient);
      g_assert_cmpint (a.value.exponent, ==, b.value.exponent);
      g_assert_cmpint (a.missing, ==, b.missing);
      g_assert_cmpint (a.status, ==, b.status);
    }
}

static const char *
get_source (TradeReading *reading)
{
  return reading->source != NULL ? trade_text_get_untranslated (trade_source_get_title (reading->source)) : NULL;
}

static void
assert_same_account (TradeReading *here,
                     TradeReading *there)
{
  g_autofree char *rejected_here = trade_reading_list_rejected (here);
  g_autofree char *rejected_there = trade_reading_list_rejected (there);
  g_autofree char *remarks_here = trade_reading_list_remarks (here);
  g_autofree char *remarks_there = trade_reading_list_remarks (there);

  g_assert_cmpstr (get_source (here), ==, get_source (there));
  g_assert_cmpuint (here->n_read, ==, there->n_read);
  g_assert_cmpuint (here->n_rejected, ==, there->n_rejected);
  for (guint i = 0; i < TRADE_N_SET_ASIDES; i++)
    g_assert_cmpuint (trade_reading_get_n_set_aside (here, NULL, i), ==, trade_reading_get_n_set_aside (there, NULL, i));
  g_assert_cmpstr (rejected_here, ==, rejected_there);
  g_assert_cmpstr (remarks_here, ==, remarks_there);
  g_assert_cmpuint (trade_reading_get_n_remarks (here), ==, trade_reading_get_n_remarks (there));
}

/* All that follows, as it is saved. */
static void
assert_same_figures (TradeReading *here,
                     TradeReading *there)
{
  g_autoptr (GBytes) a = reading_test_write (here);
  g_autoptr (GBytes) b = reading_test_write (there);

  g_assert_true (g_bytes_equal (a, b));
}

static void
assert_same (TradeReading *here,
             TradeReading *there)
{
  g_assert_cmpstr (here->name, ==, there->name);
  g_assert_cmpstr (here->format_id, ==, there->format_id);
  g_assert_cmpint (here->is_text, ==, there->is_text);
  g_assert_cmpint (here->dialect.encoding, ==, there->dialect.encoding);
  g_assert_cmpint (here->dialect.separator, ==, there->dialect.separator);
  g_assert_cmpint (here->dialect.decimal_mark, ==, there->dialect.decimal_mark);
  assert_same_account (here, there);
  g_assert_cmpint (here->cube != NULL, ==, there->cube != NULL);
  if (here->cube == NULL)
    return;

  assert_same_figures (here, there);
  g_assert_cmpstr (trade_source_get_id (here->source), ==, trade_source_get_id (there->source));
  assert_same_codes (here, there);
  assert_same_cells (here, there);
}

static void
check_file (GFile                    *file,
            const char               *name,
            const TradeReaderOptions *options)
{
  g_autoptr (GInputStream) stream = open_file (file);
  g_autoptr (GInputStream) again = open_file (file);
  g_autoptr (GError) error_here = NULL;
  g_autoptr (GError) error_there = NULL;
  g_autoptr (TradeReading) here = trade_reader_read_here (stream, name, options, NULL, &error_here);
  g_autoptr (TradeReading) there = trade_reader_open_stream (again, name, options, NULL, &error_there);

  g_test_message ("%s", name);
  if (here != NULL)
    {
      g_assert_no_error (error_there);
      assert_same (here, there);
      return;
    }

  g_assert_nonnull (error_there);
  g_assert_cmpstr (error_there->message, ==, error_here->message);
  if (error_here->domain == TRADE_READ_ERROR)
    {
      g_autofree char *list_here = trade_read_error_list_faults (error_here);
      g_autofree char *list_there = trade_read_error_list_faults (error_there);

      g_assert_error (error_there, error_here->domain, error_here->code);
      g_assert_cmpstr (list_here, ==, list_there);
      g_assert_cmpuint (trade_read_error_get_n_faults (error_here), ==, trade_read_error_get_n_faults (error_there));
    }
}

static void
check_folder (const char               *folder,
              const TradeReaderOptions *options,
              guint                     every)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
        continue;
      if (n++ % every == 0)
        check_file (file, name, options);
    }
  g_assert_cmpuint (n, >, 0);
}

/* What people say of tables, and what they want of them, gets there. */
static void
test_fixtures (void)
{
  static const char *const folders[] = { "agencies", "tables" };
  g_auto (TradeReaderOptions) said = { .unit = "", .has_encoding = TRUE, .encoding = TRADE_ENCODING_SHIFT_JIS };
  g_auto (TradeReaderOptions) columns = { .unit = "", .decimal_mark = ',' };

  g_assert_true (trade_reader_options_set_unit (&columns, "million EUR"));
  columns.layout = trade_layout_parse ("period,flow,value", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "io", folders[i], NULL);

      check_folder (folder, &nothing_said, EVERY);
      check_folder (folder, &said, EVERY_TOLD);
      check_folder (folder, &columns, EVERY_TOLD);
    }
}

/* Files of figures are passed on, packed or not. */
static void
test_own (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "packages", "china-2023", NULL);
  g_autofree char *figures = g_build_filename (path, "figures.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (figures);
  g_autoptr (GInputStream) plain = open_file (file);
  g_autoptr (GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 6));
  g_autoptr (GInputStream) packed = g_converter_input_stream_new (plain, compressor);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeReading) reading = trade_reader_open_stream (packed, "figures.csv.gz", NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (trade_reading_get_format_id (reading), ==, "package-table");
  g_assert_cmpstr (trade_reading_get_name (reading), ==, "figures.csv");
  check_file (file, "figures.csv", &nothing_said);
}

typedef struct
{
  char    *names;
  gboolean is_told;
} Question;

static gboolean
ask_cb (TradePreview       *preview,
        TradeReaderOptions *options,
        gpointer            data)
{
  Question *self = data;
  g_autofree TradeColumnMeaning *meanings = g_new (TradeColumnMeaning, trade_preview_get_n (preview));
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < trade_preview_get_n (preview); i++)
    {
      meanings[i] = trade_preview_get_meaning (preview, i);
      g_string_append_printf (names, "%s=%u,", trade_preview_get_name (preview, i), meanings[i]);
      for (guint j = 0; j < trade_preview_get_n_rows (preview); j++)
        g_string_append_printf (names, "%s,", trade_preview_get_cell (preview, j, i));
    }
  g_string_append_printf (names, "%s %u %u %s %s", trade_preview_get_file (preview), trade_preview_get_encoding (preview),
                          trade_preview_get_doubt (preview), trade_preview_get_open_number (preview),
                          trade_preview_get_lack (preview, meanings, TRADE_COLUMN_MEANING_AUTO));
  g_free (self->names);
  self->names = g_string_free (names, FALSE);
  if (self->is_told)
    options->layout = trade_layout_parse ("period,exports,imports", NULL);

  return self->is_told;
}

/* Asks of a table that is read here, and of the same read by a child. */
static TradeReading *
check_question (const char *path,
                gboolean    is_told)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GInputStream) stream = open_file (file);
  g_autoptr (GInputStream) again = open_file (file);
  Question here = { .is_told = is_told }, there = { .is_told = is_told };
  const TradeReaderOptions options_here = { .unit = "", .ask = ask_cb, .ask_data = &here };
  const TradeReaderOptions options_there = { .unit = "", .ask = ask_cb, .ask_data = &there };
  g_autoptr (GError) error_here = NULL;
  g_autoptr (GError) error_there = NULL;
  g_autoptr (TradeReading) reading_here = trade_reader_read_here (stream, "t.csv", &options_here, NULL, &error_here);
  g_autoptr (TradeReading) reading_there = trade_reader_open_stream (again, "t.csv", &options_there, NULL, &error_there);

  g_assert_cmpstr (here.names, ==, there.names);
  g_assert_cmpint (reading_here != NULL, ==, reading_there != NULL);
  if (reading_here != NULL)
    assert_same (reading_here, reading_there);
  else
    g_assert_cmpstr (error_here->message, ==, error_there->message);
  g_free (here.names);
  g_free (there.names);

  return g_steal_pointer (&reading_there);
}

/* The person is asked here, and the answer gets there. */
static void
test_question (void)
{
  static const char *const folders[] = { "agencies", "tables" };
  g_autofree char *folder = io_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "t.csv", NULL);
  g_autoptr (TradeReading) reading = NULL;

  io_test_write (folder, "t.csv", "a,b,c\n2021,10,12\n2022,11,13\n", -1);
  g_assert_null (check_question (path, FALSE));
  reading = check_question (path, TRUE);
  g_assert_nonnull (reading);
  g_assert_cmpuint (trade_reading_get_n_used (reading, NULL), ==, 4);
  io_test_remove (folder);

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *fixtures = g_test_build_filename (G_TEST_DIST, "io", folders[i], NULL);
      g_autoptr (GDir) files = g_dir_open (fixtures, 0, NULL);
      const char *name;

      for (guint n = 0; (name = g_dir_read_name (files)) != NULL; n++)
        {
          g_autofree char *fixture = g_build_filename (fixtures, name, NULL);
          g_autoptr (TradeReading) other = NULL;

          g_test_message ("%s", name);
          if (n % EVERY == 0 && g_file_test (fixture, G_FILE_TEST_IS_REGULAR))
            other = check_question (fixture, FALSE);
        }
    }
}

static guint
count_descriptors (void)
{
  g_autoptr (GDir) folder = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;

  return n;
}

static void
assert_no_children (void)
{
  g_assert_cmpint (waitpid (-1, NULL, WNOHANG), ==, -1);
  g_assert_cmpint (errno, ==, ECHILD);
}

/* The child of this process; 0 where there is none yet. */
static pid_t
find_child (void)
{
  g_autoptr (GDir) tasks = g_dir_open ("/proc/self/task", 0, NULL);
  const char *task;

  while (tasks != NULL && (task = g_dir_read_name (tasks)) != NULL)
    {
      g_autofree char *list = g_build_filename ("/proc/self/task", task, "children", NULL);
      g_autofree char *children = NULL;

      if (g_file_get_contents (list, &children, NULL, NULL) && *children != '\0')
        return (pid_t) g_ascii_strtoll (children, NULL, 10);
    }

  return 0;
}

/* A table that takes a while. */
static GBytes *
create_long_table (guint n_rows)
{
  GString *table = g_string_new ("period,flow,partner,value (USD)\n");

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (table, "%u-%02u,%s,P%u,%u\n", 1990 + i % 30, 1 + i / 30 % 12, i % 2 ? "exports" : "imports", i / 360, i);

  return g_string_free_to_bytes (table);
}

typedef struct
{
  GCancellable *cancellable;
  guint         delay; /* in microseconds */
  gboolean      is_killed; /* rather than cancelled */
} Stop;

static gpointer
stop (gpointer data)
{
  Stop *self = data;
  pid_t child = 0;

  for (guint i = 0; i < 10000 && child == 0; i++)
    {
      child = find_child ();
      g_usleep (100);
    }
  g_usleep (self->delay);
  if (!self->is_killed)
    g_cancellable_cancel (self->cancellable);
  else if (child > 0)
    kill (child, SIGKILL);

  return NULL;
}

/* Whenever a child ends, what it was to read is not read, and nothing is left of it. */
static void
check_stopping (gboolean is_killed)
{
  g_autoptr (GBytes) table = create_long_table (200000);
  const guint n_descriptors = count_descriptors ();
  guint n_stopped = 0;

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (table);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Stop job = { cancellable, i * i * 150, is_killed };
      GThread *thread = g_thread_new ("stop", stop, &job);
      g_autoptr (GError) error = NULL;
      g_autoptr (TradeReading) reading = trade_reader_open_stream (stream, "long.csv", NULL, cancellable, &error);

      g_thread_join (thread);
      assert_no_children ();
      if (reading != NULL)
        {
          g_assert_cmpuint (trade_reading_get_n_read (reading), ==, 200000);
          continue;
        }
      n_stopped++;
      if (is_killed)
        g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_CHILD);
      else
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_false (strchr (error->message, '\n') != NULL);
    }
  g_assert_cmpuint (n_stopped, >, 0);
  g_assert_cmpuint (count_descriptors (), ==, n_descriptors);
}

static void
test_cancelled (void)
{
  check_stopping (FALSE);
}

static void
test_killed (void)
{
  check_stopping (TRUE);
}

/* Whoever waits is told how far the child has come. */
static void
test_progress (void)
{
  g_autoptr (GBytes) table = create_long_table (5000);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (table);
  g_autoptr (GError) error = NULL;
  TradeProgress *progress = trade_progress_new ();
  const TradeReaderOptions options = { .unit = "", .progress = progress };
  g_autoptr (TradeReading) reading = trade_reader_open_stream (stream, "long.csv", &options, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (trade_reading_get_n_read (reading), ==, 5000);
  g_assert_cmpuint (trade_progress_get_rows (progress), ==, 4096);
  g_assert_cmpfloat (trade_progress_get_fraction (progress), >, 0.5);
  trade_progress_unref (progress);
}

/* A program that lacks a part says so, and reads nothing by itself. */
static void
test_missing (void)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("period,exports\n2020,1\n", -1, NULL);
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }

  g_assert_null (trade_reader_open_stream (stream, "table.csv", NULL, NULL, &error));
  g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_CHILD);
  g_assert_nonnull (strstr (error->message, MISSING));
  assert_no_children ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  trade_reader_use_child (g_test_subprocess () ? MISSING : g_getenv ("TRADE_READER"));

  g_test_add_func ("/child/fixtures", test_fixtures);
  g_test_add_func ("/child/own", test_own);
  g_test_add_func ("/child/question", test_question);
  g_test_add_func ("/child/progress", test_progress);
  g_test_add_func ("/child/missing", test_missing);
  g_test_add_func ("/child/cancelled", test_cancelled);
  g_test_add_func ("/child/killed", test_killed);

  return io_test_run (argc, argv);
}
