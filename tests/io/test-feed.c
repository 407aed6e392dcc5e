/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "io-test.h"
#include "trade-feed.h"

/* Text that is longer than the blocks that it is read in, so that they end within lines and within characters. */
#define N_LINES 60000

/* A line that is repeated, what stands at the end, and the encoding that is found by all of it. */
typedef struct
{
  const char   *name;
  const char   *start;
  const char   *line;
  const char   *end;
  TradeEncoding encoding;
} Case;

static const Case cases[] = {
  { "ascii", "", "2023,X,1\n", "", TRADE_ENCODING_UTF_8 },
  { "utf-8", "", "出口,C\xc3\xb4te\n", "", TRADE_ENCODING_UTF_8 },
  { "utf-8-mark", "\xef\xbb\xbf", "2023,X,1\n", "", TRADE_ENCODING_UTF_8 },
  { "utf-8-cut", "", "出口,1\n", "\xe5\x87", TRADE_ENCODING_UTF_8 },
  { "utf-8-damaged", "", "出口,1\n", "\xff\n", TRADE_ENCODING_UTF_8 },
  { "utf-8-one-line", "", "é出口", "\n", TRADE_ENCODING_UTF_8 },
  { "late-latin", "", "2023,X,1\n", "C\xf4te\n", TRADE_ENCODING_ISO_8859_1 },
  { "late-windows", "", "2023,X,1\n", "a \x96 b\n", TRADE_ENCODING_WINDOWS_1252 },
  { "latin", "", "C\xf4te d'Ivoire,T\xfcrkiye\n", "", TRADE_ENCODING_ISO_8859_1 },
  { "gb", "", "\xb3\xf6\xbf\xda,1\n", "", TRADE_ENCODING_GB18030 },
  { "gb-odd", "", "\xb3\xf6\xbf\xda,\xb3\xf6\xbf\xda,\xb3\xf6\xbf\xda,\xb3\xf6\xbf\xda,\xb3\xf6\xbf\xda\xb3,1\n", "\xb3", TRADE_ENCODING_GB18030 },
  { "gb-quad", "", "\xb3\xf6\x81\x31\x84\x32,\n", "", TRADE_ENCODING_GB18030 },
  { "jis", "", "\x97\x41\x8f\x6f,1\n", "", TRADE_ENCODING_SHIFT_JIS },
};

static GBytes *
read_all (TradeFeed *feed,
          gsize      size)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (size);
  g_autoptr (GError) error = NULL;
  gsize n_read = 1;

  while (n_read > 0)
    {
      g_assert_true (trade_feed_read (feed, buffer, size, &n_read, &error));
      g_assert_no_error (error);
      g_byte_array_append (all, buffer, (guint) n_read);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}

/* A feed finds and makes of a text what is found and made of it as a whole. */
static void
check_bytes (GBytes       *bytes,
             TradeEncoding encoding)
{
  g_autoptr (TradeFeed) feed = trade_feed_new_for_bytes (bytes);
  g_autoptr (TradeFeed) copy = trade_feed_copy (feed);
  g_autoptr (GBytes) expected = trade_decode (bytes, encoding);
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GBytes) same = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);

  g_assert_cmpint (trade_decode_detect (start, length), ==, encoding);
  g_assert_true (trade_feed_detect (feed, &error));
  g_assert_no_error (error);
  text = read_all (feed, 100000);
  g_assert_cmpstr (trade_encoding_get_name (trade_feed_get_encoding (feed)), ==, trade_encoding_get_name (encoding));

  g_assert_true (trade_feed_decode (copy, encoding, &error));
  same = read_all (copy, 7777);
  g_assert_true (g_bytes_equal (text, expected));
  g_assert_true (g_bytes_equal (same, expected));
  g_assert_cmpfloat (trade_feed_get_fraction (feed), ==, 1);
}

static void
check_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GString) text = g_string_new (test->start);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < N_LINES; i++)
    g_string_append (text, test->line);
  g_string_append (text, test->end);
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  check_bytes (bytes, test->encoding);
}

static void
test_utf_16 (void)
{
  g_autoptr (GByteArray) text = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < N_LINES * 4; i++)
    {
      /* The second half of a pair of units may come with the next block. */
      static const guint8 units[] = { '1', 0, ',', 0, 0x3d, 0xd8, 0x00, 0xde, '\n', 0 };

      g_byte_array_append (text, units + (i % 3 == 0 ? 0 : 8), i % 3 == 0 ? 8 : 2);
    }
  g_byte_array_prepend (text, (const guint8 *) "\xff\xfe", 2);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&text));
  check_bytes (bytes, TRADE_ENCODING_UTF_16LE);
}

/* Nothing at all is a text as well. */
static void
test_empty (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("", 0);

  check_bytes (bytes, TRADE_ENCODING_UTF_8);
}

/* Of what can be read but once a copy is kept. */
static void
test_once (void)
{
  g_autofree char *text = g_strnfill (1 << 20, 'x');
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_data (text, 1 << 20, NULL);
  g_autoptr (GConverter) packer = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 1));
  g_autoptr (GConverter) unpacker = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GInputStream) packed = g_converter_input_stream_new (memory, packer);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (packed, unpacker);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeFeed) feed = trade_feed_new (stream, "x", NULL, &error);
  g_autoptr (TradeFeed) copy = NULL;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;

  g_assert_no_error (error);
  copy = trade_feed_copy (feed);
  first = read_all (feed, 1000);
  second = read_all (copy, 3333);
  g_assert_cmpmem (text, 1 << 20, g_bytes_get_data (first, NULL), g_bytes_get_size (first));
  g_assert_true (g_bytes_equal (first, second));
}

/* A stream that could go back, but to bytes that have to be fetched again. */
#define FAR_TYPE_STREAM (far_stream_get_type ())
G_DECLARE_FINAL_TYPE (FarStream, far_stream, FAR, STREAM, GInputStream)

struct _FarStream
{
  GInputStream parent_instance;

  GInputStream *bytes;
  gsize         n_fetched;
};

static void far_stream_seekable_init (GSeekableIface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FarStream, far_stream, G_TYPE_INPUT_STREAM,
                               G_IMPLEMENT_INTERFACE (G_TYPE_SEEKABLE, far_stream_seekable_init))

static gssize
fetch (GInputStream  *stream,
       void          *buffer,
       gsize          size,
       GCancellable  *cancellable,
       GError       **error)
{
  FarStream *self = FAR_STREAM (stream);
  const gssize n = g_input_stream_read (self->bytes, buffer, size, cancellable, error);

  self->n_fetched += (gsize) MAX (n, 0);

  return n;
}

static goffset
tell (GSeekable *seekable)
{
  return g_seekable_tell (G_SEEKABLE (FAR_STREAM (seekable)->bytes));
}

static gboolean
can_seek (GSeekable *seekable)
{
  return TRUE;
}

static gboolean
seek (GSeekable     *seekable,
      goffset        offset,
      GSeekType      type,
      GCancellable  *cancellable,
      GError       **error)
{
  return g_seekable_seek (G_SEEKABLE (FAR_STREAM (seekable)->bytes), offset, type, cancellable, error);
}

static void
far_stream_seekable_init (GSeekableIface *interface)
{
  interface->tell = tell;
  interface->can_seek = can_seek;
  interface->seek = seek;
}

static void
far_stream_finalize (GObject *object)
{
  g_clear_object (&FAR_STREAM (object)->bytes);

  G_OBJECT_CLASS (far_stream_parent_class)->finalize (object);
}

static void
far_stream_class_init (FarStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = far_stream_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = fetch;
}

static void
far_stream_init (FarStream *self)
{
}

/* What is far away is fetched once, however often it is read. */
static void
test_far (void)
{
  g_autofree char *text = g_strnfill (1 << 20, 'x');
  g_autoptr (FarStream) stream = g_object_new (FAR_TYPE_STREAM, NULL);
  g_autoptr (GInputStream) buffered = NULL;
  g_autoptr (TradeFeed) feed = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  stream->bytes = g_memory_input_stream_new_from_data (text, 1 << 20, NULL);
  buffered = g_buffered_input_stream_new (G_INPUT_STREAM (stream));
  feed = trade_feed_new (buffered, "x", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (trade_feed_detect (feed, &error));
  bytes = read_all (feed, 5000);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 1 << 20);
  g_assert_cmpuint (stream->n_fetched, ==, 1 << 20);
}

static void
test_cancelled (void)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("a,b\n", 4, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeFeed) feed = trade_feed_new (stream, "x", cancellable, &error);
  char buffer[4];
  gsize n_read;

  g_assert_no_error (error);
  g_cancellable_cancel (cancellable);
  g_assert_false (trade_feed_read (feed, buffer, sizeof buffer, &n_read, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/feed/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], check_case);
    }
  g_test_add_func ("/feed/utf-16", test_utf_16);
  g_test_add_func ("/feed/empty", test_empty);
  g_test_add_func ("/feed/once", test_once);
  g_test_add_func ("/feed/far", test_far);
  g_test_add_func ("/feed/cancelled", test_cancelled);

  return io_test_run (argc, argv);
}
