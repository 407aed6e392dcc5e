/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "io-test.h"
#include "trade-child-message.h"
#include "trade-child-options.h"
#include "trade-child-result.h"
#include "trade-child-serve.h"

/* What a child says is changed on its way, as if a file had made another program of it. */

#define TABLE                                                                                                             \
  "period,flow,partner,value (million USD),status\n"                                                                      \
  "2022,exports,Utopia,10.5,\n2022,imports,Utopia,7,e\n2023,exports,Erewhon,12,\n2023,imports,Utopia,:,\n"               \
  "2023,balance,Utopia,-3,\n2023,exports,Utopia,oops,\n2023,exports,Utopia,15,x\n"

static TradeReaderOptions nothing_said = { .unit = "" };

typedef struct
{
  int file;
  int socket;
} Serving;

static gpointer
serve (gpointer data)
{
  Serving *self = data;

  trade_child_serve (self->file, self->socket);
  close (self->socket);

  return NULL;
}

/* All that a child says of a text, one message after the other as it came. */
static GByteArray *
record (const char *text)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  GByteArray *all = g_byte_array_new ();
  int sockets[2];
  Serving job;
  GThread *thread;
  guint8 block[4096];
  gssize n;

  job.file = g_file_open_tmp ("child-XXXXXX", &path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (write (job.file, text, strlen (text)), ==, (gssize) strlen (text));
  g_assert_cmpint (socketpair (AF_UNIX, SOCK_STREAM, 0, sockets), ==, 0);
  job.socket = sockets[1];
  thread = g_thread_new ("serve", serve, &job);
  g_assert_true (trade_child_send (sockets[0], TRADE_CHILD_START,
                                   g_variant_new ("(sx@" TRADE_CHILD_OPTIONS "bb)", "table.csv", (gint64) 0,
                                                  trade_child_options_to_variant (&nothing_said), FALSE, FALSE)));
  while ((n = read (sockets[0], block, sizeof block)) > 0)
    g_byte_array_append (all, block, (guint) n);
  g_thread_join (thread);
  close (sockets[0]);
  close (job.file);
  unlink (path);

  return all;
}

typedef struct
{
  const guint8 *bytes;
  gsize         length;
  int           socket;
} Saying;

static gpointer
say (gpointer data)
{
  Saying *self = data;

  while (self->length > 0)
    {
      const gssize n = send (self->socket, self->bytes, self->length, MSG_NOSIGNAL);

      if (n <= 0)
        break;
      self->bytes += n;
      self->length -= (gsize) n;
    }
  shutdown (self->socket, SHUT_WR);

  return NULL;
}

/* Reads what a child would have said. */
static TradeReading *
receive (const guint8              *bytes,
         gsize                      length,
         const TradeReaderOptions  *options,
         GError                   **error)
{
  int sockets[2];
  Saying job = { bytes, length, -1 };
  TradeReading *reading;
  GThread *thread;

  g_assert_cmpint (socketpair (AF_UNIX, SOCK_STREAM, 0, sockets), ==, 0);
  job.socket = sockets[1];
  thread = g_thread_new ("say", say, &job);
  reading = trade_child_result_receive (sockets[0], "table.csv", options, NULL, error);
  close (sockets[0]);
  g_thread_join (thread);
  close (sockets[1]);

  return reading;
}

/* Whatever is taken holds together; what is not is said in a sentence. */
static void
check (const guint8 *bytes,
       gsize         length,
       guint        *n_taken)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeReading) reading = receive (bytes, length, &nothing_said, &error);
  guint n = 0;

  if (reading == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }

  g_assert_no_error (error);
  (*n_taken)++;
  n = trade_reading_get_n_used (reading, NULL) + trade_reading_get_n_rejected (reading);
  for (guint i = 0; i < TRADE_N_SET_ASIDES; i++)
    n += trade_reading_get_n_set_aside (reading, NULL, i);
  g_assert_cmpuint (n, ==, trade_reading_get_n_read (reading));
}

static void
test_as_it_is (void)
{
  g_autoptr (GByteArray) all = record (TABLE);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeReading) reading = receive (all->data, all->len, &nothing_said, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (trade_reading_get_n_read (reading), ==, 7);
  g_assert_cmpuint (trade_reading_get_n_rejected (reading), ==, 1);
}

/* A child may end anywhere. */
static void
test_cut (void)
{
  g_autoptr (GByteArray) all = record (TABLE);

  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (receive (all->data, i, &nothing_said, &error));
      g_assert_nonnull (error);
    }
}

/* Every byte, changed. */
static void
test_bytes (void)
{
  static const guint8 changes[] = { 0x01, 0x80, 0xff };
  g_autoptr (GByteArray) all = record (TABLE);
  guint n_taken = 0;

  for (guint i = 0; i < all->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (changes); j++)
      {
        all->data[i] ^= changes[j];
        check (all->data, all->len, &n_taken);
        all->data[i] ^= changes[j];
      }
  /* A digit of a value is another value, which nobody can tell. */
  g_assert_cmpuint (n_taken, >, 0);
}

/* Several at once, and pieces doubled and left out. */
static void
test_random (void)
{
  g_autoptr (GByteArray) all = record (TABLE);
  const guint n_rounds = g_test_slow () ? 20000 : 2000;
  guint n_taken = 0;

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (GByteArray) other = g_byte_array_new ();
      const guint from = (guint) g_test_rand_int_range (0, (int) all->len);
      const guint to = (guint) g_test_rand_int_range (0, (int) all->len);

      g_byte_array_append (other, all->data, from);
      g_byte_array_append (other, all->data + to, all->len - to);
      for (int j = g_test_rand_int_range (0, 4); j > 0 && other->len > 0; j--)
        other->data[g_test_rand_int_range (0, (int) other->len)] = (guint8) g_test_rand_int ();
      check (other->data, other->len, &n_taken);
    }
  g_test_message ("%u of %u taken", n_taken, n_rounds);
}

/* Messages of a kind that comes at the wrong time, or that says what cannot be. */
static const struct
{
  TradeChildKind kind;
  const char    *type;
  const char    *content;
} lies[] = {
  { TRADE_CHILD_START, "(sx" TRADE_CHILD_OPTIONS "bb)", "('t', 0, (false, 0, 0, '', nothing, false, 0, 0, nothing, 0, nothing), false, false)" },
  { TRADE_CHILD_PROGRESS, "(ud)", "(1, 0.5)" },
  { TRADE_CHILD_ASK, "(syybmsmsasaasay)", "('t', 0, 1, false, nothing, nothing, ['a'], [['1']], [1])" },
  { TRADE_CHILD_OWN, "(ss)", "('comtrade', 't')" },
  { TRADE_CHILD_OWN, "(ss)", "('nonsense', 't')" },
  { TRADE_CHILD_BYTES, "ay", "[1]" },
  { TRADE_CHILD_CODES, "(ya(ssyi))", "(0, [('X', 'X', 0, 1)])" },
  { TRADE_CHILD_END, "()", "()" },
};

static void
test_lies (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GByteArray) said = g_byte_array_new ();
      g_autoptr (GVariant) content = NULL;
      int sockets[2];
      guint8 block[4096];
      gssize n;

      g_assert_cmpint (socketpair (AF_UNIX, SOCK_STREAM, 0, sockets), ==, 0);
      content = g_variant_parse (G_VARIANT_TYPE (lies[i].type), lies[i].content, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (trade_child_send (sockets[0], lies[i].kind, content));
      shutdown (sockets[0], SHUT_WR);
      while ((n = read (sockets[1], block, sizeof block)) > 0)
        g_byte_array_append (said, block, (guint) n);
      close (sockets[0]);
      close (sockets[1]);
      g_assert_null (receive (said->data, said->len, &nothing_said, &error));
      g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_CHILD);
    }
}

static gboolean
ask_cb (TradePreview       *preview,
        TradeReaderOptions *options,
        gpointer            data)
{
  (*(guint *) data)++;

  return FALSE;
}

static const char *const questions[] = {
  /* a cell that no column has, */
  "('t', 0, 1, false, nothing, nothing, ['a'], [['1', '2']], [1])",
  /* more columns than meanings, and the other way round, */
  "('t', 0, 1, false, nothing, nothing, ['a', 'b'], [['1']], [1])",
  "('t', 0, 1, false, nothing, nothing, ['a'], [['1']], [1, 1])",
  /* meanings, encodings and doubts that there are not, */
  "('t', 0, 1, false, nothing, nothing, ['a'], [['1']], [99])",
  "('t', 77, 1, false, nothing, nothing, ['a'], [['1']], [1])",
  "('t', 0, 8, false, nothing, nothing, ['a'], [['1']], [1])",
  /* no columns at all, */
  "('t', 0, 1, false, nothing, nothing, [], [], [])",
  /* a doubt about no number or no year, and too many rows. */
  "('t', 0, 4, false, nothing, nothing, ['a'], [['1']], [1])",
  "('t', 0, 5, false, nothing, nothing, ['a'], [['1']], [1])",
  "('t', 0, 1, false, nothing, nothing, ['a'], [['1'], ['1'], ['1'], ['1']], [1])",
};

/* Nobody is asked what cannot be asked. */
static void
test_questions (void)
{
  guint n_asked = 0;
  const TradeReaderOptions options = { .unit = "", .ask = ask_cb, .ask_data = &n_asked };

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) content = g_variant_parse (G_VARIANT_TYPE ("(syybmsmsasaasay)"), questions[i], NULL, NULL, &error);
      const guint32 head[2] = { TRADE_CHILD_ASK, content != NULL ? (guint32) g_variant_get_size (content) : 0 };
      g_autoptr (GByteArray) said = g_byte_array_new ();

      g_assert_no_error (error);
      g_byte_array_append (said, (const guint8 *) head, sizeof head);
      g_byte_array_append (said, g_variant_get_data (content), head[1]);
      g_assert_null (receive (said->data, said->len, &options, &error));
      g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_CHILD);
    }
  g_assert_cmpuint (n_asked, ==, 0);
}

/* No message is as long as it says, nor does anybody wait for it with so much memory. */
static void
test_length (void)
{
  const guint32 head[2] = { TRADE_CHILD_BYTES, G_MAXUINT32 };
  g_autoptr (GError) error = NULL;

  g_assert_null (receive ((const guint8 *) head, sizeof head, &nothing_said, &error));
  g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_CHILD);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/child-hostile/as-it-is", test_as_it_is);
  g_test_add_func ("/child-hostile/cut", test_cut);
  g_test_add_func ("/child-hostile/bytes", test_bytes);
  g_test_add_func ("/child-hostile/random", test_random);
  g_test_add_func ("/child-hostile/lies", test_lies);
  g_test_add_func ("/child-hostile/questions", test_questions);
  g_test_add_func ("/child-hostile/length", test_length);

  return io_test_run (argc, argv);
}
