/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io-test.h"
#include "trade-package-writer.h"
#include "trade-reader.h"

/* Tables are read several times over: to find their encoding, to look at all of their rows, and to read them. Whatever happens to
 * the file meanwhile, what was read is all of one file, or is said not to be. */

/* A file that has bad days. */
#define FICKLE_TYPE_STREAM (fickle_stream_get_type ())
G_DECLARE_FINAL_TYPE (FickleStream, fickle_stream, FICKLE, STREAM, GFilterInputStream)

struct _FickleStream
{
  GFilterInputStream parent_instance;

  guint              n_reads;
  guint              failing;  /* the read that fails, from 1; those after it do not */
  guint              changing; /* the read before which the file grows */
  guint              stopping; /* the read before which nobody waits for it any more */
  GFile             *file;
  GCancellable      *cancellable;
  gboolean           has_end;
};

static void fickle_stream_seekable_init (GSeekableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FickleStream, fickle_stream, G_TYPE_FILTER_INPUT_STREAM,
                               G_IMPLEMENT_INTERFACE (G_TYPE_SEEKABLE, fickle_stream_seekable_init))

static GSeekable *
get_base (gpointer self)
{
  return G_SEEKABLE (g_filter_input_stream_get_base_stream (self));
}

static gssize
fickle_stream_read (GInputStream  *stream,
                    void          *buffer,
                    gsize          count,
                    GCancellable  *cancellable,
                    GError       **error)
{
  FickleStream *self = FICKLE_STREAM (stream);

  self->n_reads++;
  if (self->n_reads == self->failing)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "nobody answers");
      return -1;
    }
  if (self->n_reads == self->changing)
    {
      g_autoptr (GFileOutputStream) more = g_file_append_to (self->file, G_FILE_CREATE_NONE, NULL, NULL);

      g_assert_true (g_output_stream_write_all (G_OUTPUT_STREAM (more), "\n", 1, NULL, NULL, NULL));
    }

  if (self->n_reads == self->stopping)
    g_cancellable_cancel (self->cancellable);

  return g_input_stream_read (G_INPUT_STREAM (get_base (self)), buffer, count, cancellable, error);
}

static goffset
fickle_stream_tell (GSeekable *seekable)
{
  return g_seekable_tell (get_base (seekable));
}

static gboolean
fickle_stream_can_seek (GSeekable *seekable)
{
  return TRUE;
}

static gboolean
fickle_stream_seek (GSeekable     *seekable,
                    goffset        offset,
                    GSeekType      type,
                    GCancellable  *cancellable,
                    GError       **error)
{
  if (type == G_SEEK_END && !FICKLE_STREAM (seekable)->has_end)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "no end");
      return FALSE;
    }

  return g_seekable_seek (get_base (seekable), offset, type, cancellable, error);
}

static gboolean
fickle_stream_can_truncate (GSeekable *seekable)
{
  return FALSE;
}

static void
fickle_stream_seekable_init (GSeekableIface *iface)
{
  iface->tell = fickle_stream_tell;
  iface->can_seek = fickle_stream_can_seek;
  iface->seek = fickle_stream_seek;
  iface->can_truncate = fickle_stream_can_truncate;
}

static void
fickle_stream_finalize (GObject *object)
{
  FickleStream *self = FICKLE_STREAM (object);

  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (fickle_stream_parent_class)->finalize (object);
}

static void
fickle_stream_class_init (FickleStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fickle_stream_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = fickle_stream_read;
}

static void
fickle_stream_init (FickleStream *self)
{
  self->has_end = TRUE;
  self->cancellable = g_cancellable_new ();
}

static FickleStream *
open_stream (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) base = g_file_read (file, NULL, &error);
  FickleStream *self;

  g_assert_no_error (error);
  self = g_object_new (FICKLE_TYPE_STREAM, "base-stream", base, NULL);
  self->file = g_object_ref (file);

  return self;
}

static TradeReading *
read_stream (FickleStream  *stream,
             GError       **error)
{
  return trade_reader_open_stream (G_INPUT_STREAM (stream), "table.csv", NULL, stream->cancellable, error);
}

/* Many rows; under the sanitizers, with which each takes fifty times as long, not so many. */
#ifdef TRADE_SANITIZED
#define N_ROWS 100000
#else
#define N_ROWS 200000
#endif

/* A table all of whose rows are looked at before one is read, since only the last tells how many months the year has. Many rows
 * stand before that one. */
static GFile *
make_table (const char *folder,
            guint       n_rows)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "io", "agencies", "japan-so-far.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) longer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_build_filename (folder, "table.csv", NULL);

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  longer = g_string_new (text);
  for (guint i = 0; i < n_rows; i++)
    g_string_append_c (longer, '\n');
  io_test_write (folder, "table.csv", longer->str, (gssize) longer->len);

  return g_file_new_for_path (copy);
}

/* What fails once does so in one of the passes, which would find less than the others. */
static void
check_failing (guint n_rows)
{
  g_autofree char *folder = io_test_make_folder ();
  g_autoptr (GFile) file = make_table (folder, n_rows);
  g_autoptr (GError) none = NULL;
  g_autoptr (FickleStream) calm = open_stream (file);
  g_autoptr (TradeReading) whole = read_stream (calm, &none);
  g_autoptr (GBytes) expected = NULL;
  guint n_failed = 0;

  g_assert_no_error (none);
  expected = trade_package_write (trade_reading_get_dataset (whole));
  for (guint n = 1; n <= calm->n_reads; n++)
    {
      g_autoptr (FickleStream) stream = open_stream (file);
      g_autoptr (GError) error = NULL;
      g_autoptr (TradeReading) reading = NULL;
      g_autoptr (GBytes) found = NULL;

      stream->failing = n;
      reading = read_stream (stream, &error);
      if (reading == NULL)
        {
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
          n_failed++;
          continue;
        }

      /* A buffer that had some bytes has asked again for the rest. */
      found = trade_package_write (trade_reading_get_dataset (reading));
      g_assert_true (g_bytes_equal (found, expected));
    }

  g_assert_cmpuint (n_failed, >, 1);
  io_test_remove (folder);
}

/* All rows of a table may be read before one is looked at, or not. */
static void
test_failing (void)
{
  static const guint numbers[] = { 0, 1000, 50000, 120000, N_ROWS };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    check_failing (numbers[i]);
}

static void
test_changing (void)
{
  g_autofree char *folder = io_test_make_folder ();
  g_autoptr (GFile) file = make_table (folder, N_ROWS);
  g_autoptr (GError) none = NULL;
  g_autoptr (FickleStream) calm = open_stream (file);
  g_autoptr (TradeReading) whole = read_stream (calm, &none);

  g_assert_no_error (none);
  g_assert_nonnull (whole);
  for (guint n = 3; n <= calm->n_reads; n++)
    {
      g_autoptr (FickleStream) stream = open_stream (file);
      g_autoptr (GError) error = NULL;

      stream->changing = n;
      g_assert_null (read_stream (stream, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
      g_assert_cmpstr (error->message, ==, "“table.csv” has changed since it was opened.");
    }
  io_test_remove (folder);
}

/* In whichever pass somebody leaves, in the thread that reads ahead too. */
static void
test_stopping (void)
{
  g_autofree char *folder = io_test_make_folder ();
  g_autoptr (GFile) file = make_table (folder, N_ROWS);
  g_autoptr (GError) none = NULL;
  g_autoptr (FickleStream) calm = open_stream (file);
  g_autoptr (TradeReading) whole = read_stream (calm, &none);

  g_assert_no_error (none);
  g_assert_nonnull (whole);
  for (guint n = 1; n <= calm->n_reads; n++)
    {
      g_autoptr (FickleStream) stream = open_stream (file);
      g_autoptr (GError) error = NULL;

      stream->stopping = n;
      g_assert_null (read_stream (stream, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  io_test_remove (folder);
}

/* Some files of the system say that one can go anywhere in them, but have no end before they are read. */
static void
test_endless (void)
{
  g_autofree char *folder = io_test_make_folder ();
  g_autoptr (GFile) file = make_table (folder, N_ROWS);
  g_autoptr (FickleStream) stream = open_stream (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeReading) reading = NULL;

  stream->has_end = FALSE;
  reading = read_stream (stream, &error);
  g_assert_no_error (error);
  g_assert_nonnull (reading);
  io_test_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/fickle/failing", test_failing);
  g_test_add_func ("/fickle/changing", test_changing);
  g_test_add_func ("/fickle/stopping", test_stopping);
  g_test_add_func ("/fickle/endless", test_endless);

  return io_test_run (argc, argv);
}
