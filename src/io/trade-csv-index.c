/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-csv-index.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* So many chunks are looked at before their rows are read. */
#define CHUNKS_AHEAD 32

/* A bit for each byte of a chunk. */
typedef struct
{
  guint64 quotes;
  guint64 separators;
  guint64 feeds;
  guint64 returns;
  guint64 foreign; /* NUL and what is not ASCII */
} Marks;

#ifdef __SSE2__
/* The first bits of the bytes of a chunk, written out, as it is done for each chunk several times. */
static guint64
gather_bits (__m128i a,
             __m128i b,
             __m128i c,
             __m128i d)
{
  return (guint64) (guint32) _mm_movemask_epi8 (a) | (guint64) (guint32) _mm_movemask_epi8 (b) << 16 |
         (guint64) (guint32) _mm_movemask_epi8 (c) << 32 | (guint64) (guint32) _mm_movemask_epi8 (d) << 48;
}

static guint64
find_byte (const __m128i *vectors,
           char           byte)
{
  const __m128i wanted = _mm_set1_epi8 (byte);

  return gather_bits (_mm_cmpeq_epi8 (vectors[0], wanted), _mm_cmpeq_epi8 (vectors[1], wanted),
                      _mm_cmpeq_epi8 (vectors[2], wanted), _mm_cmpeq_epi8 (vectors[3], wanted));
}

static Marks
look_at (const guint8 *chunk,
         char          separator)
{
  __m128i vectors[TRADE_CSV_CHUNK / 16];
  Marks marks;

  memcpy (vectors, chunk, sizeof vectors);
  marks.quotes = find_byte (vectors, '"');
  marks.separators = find_byte (vectors, separator);
  marks.feeds = find_byte (vectors, '\n');
  marks.returns = find_byte (vectors, '\r');
  marks.foreign = find_byte (vectors, '\0') | gather_bits (vectors[0], vectors[1], vectors[2], vectors[3]);

  return marks;
}
#else
static Marks
look_at (const guint8 *chunk,
         char          separator)
{
  Marks marks = { 0 };

  for (guint i = 0; i < TRADE_CSV_CHUNK; i++)
    {
      const guint64 bit = G_GUINT64_CONSTANT (1) << i;

      marks.quotes |= chunk[i] == '"' ? bit : 0;
      marks.separators |= chunk[i] == (guint8) separator ? bit : 0;
      marks.feeds |= chunk[i] == '\n' ? bit : 0;
      marks.returns |= chunk[i] == '\r' ? bit : 0;
      marks.foreign |= chunk[i] == '\0' || chunk[i] >= 0x80 ? bit : 0;
    }

  return marks;
}
#endif

/* From each quote on to the next: a bit for each byte, the first quote of two among them, and not the second. */
static guint64
find_quoted (guint64   quotes,
             gboolean *in_quotes)
{
  guint64 quoted = quotes;

  for (guint shift = 1; shift < TRADE_CSV_CHUNK; shift *= 2)
    quoted ^= quoted << shift;
  if (*in_quotes)
    quoted = ~quoted;
  *in_quotes = quoted >> (TRADE_CSV_CHUNK - 1);

  return quoted;
}

static void
add_line (TradeCsvIndex *self,
          guint32        end)
{
  const TradeCsvLine line = {
    .end = end,
    .first = self->first,
    .n = self->n_ends - self->first,
    .n_quotes = self->n_quotes,
    .is_odd = self->is_odd,
  };

  g_array_append_val (self->lines, line);
  self->first = self->n_ends;
}

/* Takes the ends of cells out of a chunk, and of rows where there are any. */
static void
take_chunk (TradeCsvIndex *self,
            guint32        at,
            guint64        ends,
            guint64        feeds,
            guint64        quotes,
            gboolean       is_odd)
{
  self->is_odd |= is_odd;

  while (feeds != 0)
    {
      const guint64 feed = feeds & (~feeds + 1);
      const guint64 until = feed | (feed - 1);

      for (guint64 left = ends & until; left != 0; left &= left - 1)
        self->ends[self->n_ends++] = at + (guint32) __builtin_ctzll (left);
      self->n_quotes += (guint32) __builtin_popcountll (quotes & until);
      add_line (self, at + (guint32) __builtin_ctzll (feed));

      self->n_quotes = 0;
      self->is_odd = is_odd;
      ends &= ~until;
      quotes &= ~until;
      feeds &= ~until;
    }

  for (; ends != 0; ends &= ends - 1)
    self->ends[self->n_ends++] = at + (guint32) __builtin_ctzll (ends);
  self->n_quotes += (guint32) __builtin_popcountll (quotes);
}

static void
scan_chunk (TradeCsvIndex *self)
{
  const guint8 *chunk = self->text + self->scanned;
  const gsize n_left = self->length - self->scanned;
  const guint64 valid = n_left >= TRADE_CSV_CHUNK ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << n_left) - 1;
  const Marks marks = look_at (chunk, self->separator);
  const guint64 quotes = self->quotes ? marks.quotes & valid : 0;
  const guint64 quoted = find_quoted (quotes, &self->in_quotes);
  const guint64 feeds_after = marks.feeds >> 1 | (guint64) (chunk[TRADE_CSV_CHUNK] == '\n') << (TRADE_CSV_CHUNK - 1);
  const guint64 feeds = marks.feeds & ~quoted & valid;
  const guint64 odd = (marks.foreign | (marks.returns & ~feeds_after) | (marks.feeds & quoted)) & valid;

  take_chunk (self, (guint32) self->scanned, ((marks.separators & ~quoted) & valid) | feeds, feeds, quotes, odd != 0);
  self->scanned += MIN (n_left, TRADE_CSV_CHUNK);
}

/*
 * trade_csv_index_init:
 * @self: an index
 * @capacity: as many bytes as a block may have
 *
 * Prepares an index.
 */
void
trade_csv_index_init (TradeCsvIndex *self,
                      gsize          capacity)
{
  *self = (TradeCsvIndex) { .separator = ',', .quotes = TRUE, .capacity = capacity };
  self->ends = g_new (guint32, capacity);
  self->lines = g_array_new (FALSE, FALSE, sizeof (TradeCsvLine));
}

/*
 * trade_csv_index_clear:
 * @self: an index
 *
 * Drops what it holds.
 */
void
trade_csv_index_clear (TradeCsvIndex *self)
{
  g_clear_pointer (&self->ends, g_free);
  g_clear_pointer (&self->lines, g_array_unref);
}

/*
 * trade_csv_index_start:
 * @self: an index
 * @text: a block of text, behind which as many bytes as %TRADE_CSV_CHUNK and one may be read
 * @length: how many bytes it has
 * @from: where a row begins
 *
 * Forgets what was known, and starts with a row.
 */
void
trade_csv_index_start (TradeCsvIndex *self,
                       const guint8  *text,
                       gsize          length,
                       gsize          from)
{
  g_assert (length <= self->capacity);

  self->text = text;
  self->length = length;
  self->scanned = from;
  self->in_quotes = FALSE;
  self->first = self->n_ends = 0;
  self->n_quotes = 0;
  self->is_odd = FALSE;
  g_array_set_size (self->lines, 0);
  self->next = 0;
}

/*
 * trade_csv_index_next:
 * @self: an index
 *
 * Looks at the next row.
 *
 * Returns: (nullable): where it ends; %NULL where it does not end in the block
 */
const TradeCsvLine *
trade_csv_index_next (TradeCsvIndex *self)
{
  if (self->next == self->lines->len)
    {
      g_array_set_size (self->lines, 0);
      self->next = 0;
      for (guint i = 0; self->scanned < self->length && (i < CHUNKS_AHEAD || self->lines->len == 0); i++)
        scan_chunk (self);
    }

  return self->next < self->lines->len ? &g_array_index (self->lines, TradeCsvLine, self->next) : NULL;
}

/*
 * trade_csv_index_move:
 * @self: an index
 * @to: where the next row begins
 *
 * Goes on to the next row. Where a row was another than its quotes had made it seem, what was known is forgotten.
 */
void
trade_csv_index_move (TradeCsvIndex *self,
                      gsize          to)
{
  gsize start = G_MAXSIZE;

  while (self->next < self->lines->len && g_array_index (self->lines, TradeCsvLine, self->next).end < to)
    start = g_array_index (self->lines, TradeCsvLine, self->next++).end + 1;

  if (start != to)
    trade_csv_index_start (self, self->text, self->length, to);
}

G_STATIC_ASSERT (sizeof (guint64) * 8 == TRADE_CSV_CHUNK);
