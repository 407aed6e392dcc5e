/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-csv-index.h"

#ifdef __x86_64__
#include <immintrin.h>
#endif

/* So many chunks are looked at in one go, before their rows are read. */
#define CHUNKS_AHEAD 32

#define LAST_BIT (TRADE_CSV_CHUNK - 1)
#define LAST (G_GUINT64_CONSTANT (1) << LAST_BIT)

/* Most machines can look at twice as many bytes at once, which is found out when the program runs. */
#define BY_32_BYTES __attribute__ ((target ("avx2,bmi,pclmul,popcnt")))

/* A bit for each byte of a chunk. */
typedef struct
{
  guint64 quotes;
  guint64 separators;
  guint64 feeds;
  guint64 returns;
  guint64 foreign; /* NUL and what is not ASCII */
  guint64 quoted;  /* from each quote on to the next: the first of two among them, and not the second */
} Marks;

#ifdef __x86_64__
/* The first bits of the bytes of a chunk. */
G_ALWAYS_INLINE static inline guint64
gather_by_16 (__m128i a,
              __m128i b,
              __m128i c,
              __m128i d)
{
  return (guint64) (guint32) _mm_movemask_epi8 (a) | (guint64) (guint32) _mm_movemask_epi8 (b) << 16 |
         (guint64) (guint32) _mm_movemask_epi8 (c) << 32 | (guint64) (guint32) _mm_movemask_epi8 (d) << 48;
}

G_ALWAYS_INLINE static inline guint64
find_by_16 (const __m128i *vectors,
            char           byte)
{
  const __m128i wanted = _mm_set1_epi8 (byte);

  return gather_by_16 (_mm_cmpeq_epi8 (vectors[0], wanted), _mm_cmpeq_epi8 (vectors[1], wanted),
                       _mm_cmpeq_epi8 (vectors[2], wanted), _mm_cmpeq_epi8 (vectors[3], wanted));
}

static Marks
look_at (const guint8 *chunk,
         char          separator)
{
  const __m128i vectors[] = {
    _mm_loadu_si128 ((const __m128i *) (gconstpointer) chunk),
    _mm_loadu_si128 ((const __m128i *) (gconstpointer) (chunk + 16)),
    _mm_loadu_si128 ((const __m128i *) (gconstpointer) (chunk + 32)),
    _mm_loadu_si128 ((const __m128i *) (gconstpointer) (chunk + 48)),
  };
  Marks marks;

  marks.quotes = find_by_16 (vectors, '"');
  marks.separators = find_by_16 (vectors, separator);
  marks.feeds = find_by_16 (vectors, '\n');
  marks.returns = find_by_16 (vectors, '\r');
  marks.foreign = find_by_16 (vectors, '\0') | gather_by_16 (vectors[0], vectors[1], vectors[2], vectors[3]);

  return marks;
}

BY_32_BYTES static inline guint64
gather_by_32 (__m256i a,
              __m256i b)
{
  return (guint64) (guint32) _mm256_movemask_epi8 (a) | (guint64) (guint32) _mm256_movemask_epi8 (b) << 32;
}

BY_32_BYTES static inline guint64
find_by_32 (const __m256i *vectors,
            char           byte)
{
  const __m256i wanted = _mm256_set1_epi8 (byte);

  return gather_by_32 (_mm256_cmpeq_epi8 (vectors[0], wanted), _mm256_cmpeq_epi8 (vectors[1], wanted));
}

BY_32_BYTES static inline Marks
look_at_by_32 (const guint8 *chunk,
               char          separator)
{
  const __m256i vectors[] = {
    _mm256_loadu_si256 ((const __m256i *) (gconstpointer) chunk),
    _mm256_loadu_si256 ((const __m256i *) (gconstpointer) (chunk + 32)),
  };
  Marks marks;

  marks.quotes = find_by_32 (vectors, '"');
  marks.separators = find_by_32 (vectors, separator);
  marks.feeds = find_by_32 (vectors, '\n');
  marks.returns = find_by_32 (vectors, '\r');
  marks.foreign = find_by_32 (vectors, '\0') | gather_by_32 (vectors[0], vectors[1]);

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

/* Each bit says whether there is an odd number of quotes up to its byte. */
static guint64
find_quoted (guint64 quotes)
{
  for (guint shift = 1; shift < TRADE_CSV_CHUNK; shift *= 2)
    quotes ^= quotes << shift;

  return quotes;
}

#ifdef __x86_64__
/* The same, as a product without carries. */
BY_32_BYTES static inline guint64
find_quoted_by_32 (guint64 quotes)
{
  const __m128i product = _mm_clmulepi64_si128 (_mm_cvtsi64_si128 ((gint64) quotes), _mm_set1_epi8 (-1), 0);

  return (guint64) _mm_cvtsi128_si64 (product);
}
#endif

/* What goes on from chunk to chunk, apart from the index so that it stays in registers. */
typedef struct
{
  TradeCsvLine  line; /* the one that is not ended yet, as far as it is known */
  guint32       n_ends;
  guint64       in_quotes;
  guint64       after_end;
} Course;

static inline void
end_line (TradeCsvIndex *self,
          Course        *course,
          guint32        end)
{
  course->line.end = end;
  course->line.n = course->n_ends - course->line.first;
  self->lines[self->n_lines++] = course->line;
  course->line.first = course->n_ends;
}

/* Notes the ends of cells, for as many bits as there are. A chunk seldom has more than some, and to write as many each time is faster than
 * to guess how many they are. */
G_ALWAYS_INLINE static inline void
add_ends (Course  *course,
          guint32 *all,
          guint32  at,
          guint64  ends)
{
  guint32 *next = all + course->n_ends;

  course->n_ends += (guint32) __builtin_popcountll (ends);
#pragma GCC unroll 12
  for (guint i = 0; i < TRADE_CSV_ENDS_AT_ONCE; i++, ends &= ends - 1)
    *next++ = at + (guint32) __builtin_ctzll (ends | LAST);
  for (; ends != 0; ends &= ends - 1)
    *next++ = at + (guint32) __builtin_ctzll (ends);
}

/* Takes the ends of cells out of a chunk, and of rows where there are any. What is odd or misquoted in the chunk is told of each of its
 * rows. */
G_ALWAYS_INLINE static inline void
take_chunk (TradeCsvIndex *self,
            Course        *course,
            guint64        ends,
            guint64        feeds,
            gboolean       is_odd,
            gboolean       is_misquoted)
{
  const guint32 at = (guint32) self->scanned;

  course->line.is_odd |= is_odd;
  course->line.is_misquoted |= is_misquoted;

  while (feeds != 0)
    {
      const guint64 until = feeds ^ (feeds - 1);

      add_ends (course, self->ends, at, ends & until);
      end_line (self, course, at + (guint32) __builtin_ctzll (feeds));
      course->line.is_odd = is_odd;
      course->line.is_misquoted = is_misquoted;
      ends &= ~until;
      feeds &= feeds - 1;
    }
  add_ends (course, self->ends, at, ends);
}

G_ALWAYS_INLINE static inline void
scan_marks (TradeCsvIndex *self,
            Course        *course,
            const Marks   *marks)
{
  const guint8 *behind = self->text + self->scanned + TRADE_CSV_CHUNK;
  const gsize n_left = self->length - self->scanned;
  const guint64 valid = n_left >= TRADE_CSV_CHUNK ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << n_left) - 1;
  const guint64 quoted = marks->quoted ^ (0 - course->in_quotes);
  const guint64 feeds = marks->feeds & ~quoted & valid;
  const guint64 ends = (marks->separators & ~quoted & valid) | feeds;
  const guint64 feeds_after = marks->feeds >> 1 | (guint64) (*behind == '\n') << LAST_BIT;
  const guint64 ends_after = (ends | marks->returns) >> 1 |
                             (guint64) (*behind == (guint8) self->separator || *behind == '\n' || *behind == '\r') << LAST_BIT;
  const guint64 starts = ends << 1 | course->after_end;
  const guint64 odd = (marks->foreign | (marks->returns & ~feeds_after) | (marks->feeds & quoted)) & valid;
  const guint64 misquoted = ((marks->quotes & quoted & ~starts) | (marks->quotes & ~quoted & ~ends_after)) & valid;

  take_chunk (self, course, ends, feeds, odd != 0, misquoted != 0);
  course->in_quotes = quoted >> LAST_BIT;
  course->after_end = ends >> LAST_BIT;
  self->scanned += MIN (n_left, TRADE_CSV_CHUNK);
}

static Course
start_course (const TradeCsvIndex *self)
{
  return (Course) { self->line, self->n_ends, self->in_quotes, self->after_end };
}

static void
end_course (TradeCsvIndex *self,
            const Course  *course)
{
  self->line = course->line;
  self->n_ends = course->n_ends;
  self->in_quotes = course->in_quotes;
  self->after_end = course->after_end;
}

static void
scan (TradeCsvIndex *self)
{
  Course course = start_course (self);

  for (guint i = 0; i < CHUNKS_AHEAD && self->scanned < self->length; i++)
    {
      Marks marks = look_at (self->text + self->scanned, self->separator);

      marks.quotes = self->quotes ? marks.quotes : 0;
      marks.quoted = find_quoted (marks.quotes);
      scan_marks (self, &course, &marks);
    }
  end_course (self, &course);
}

#ifdef __x86_64__
BY_32_BYTES static void
scan_by_32 (TradeCsvIndex *self)
{
  Course course = start_course (self);

  for (guint i = 0; i < CHUNKS_AHEAD && self->scanned < self->length; i++)
    {
      Marks marks = look_at_by_32 (self->text + self->scanned, self->separator);

      marks.quotes = self->quotes ? marks.quotes : 0;
      marks.quoted = find_quoted_by_32 (marks.quotes);
      scan_marks (self, &course, &marks);
    }
  end_course (self, &course);
}
#endif

/*
 * trade_csv_index_init:
 * @self: an index
 * @is_basic: whether nothing is used of a machine that others of its kind do not have
 *
 * Prepares an index.
 */
void
trade_csv_index_init (TradeCsvIndex *self,
                      gboolean       is_basic)
{
  *self = (TradeCsvIndex) { .separator = ',', .quotes = TRUE, .scan = scan };
#ifdef __x86_64__
  if (!is_basic && __builtin_cpu_supports ("avx2") && __builtin_cpu_supports ("bmi") && __builtin_cpu_supports ("pclmul") &&
      __builtin_cpu_supports ("popcnt"))
    self->scan = scan_by_32;
#endif
  self->lines = g_new (TradeCsvLine, CHUNKS_AHEAD * TRADE_CSV_CHUNK);
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
  g_clear_pointer (&self->lines, g_free);
}

/* Forgets what is known from a row on. Of those before, as many ends stay as they have. */
static void
start_at (TradeCsvIndex *self,
          gsize          from,
          guint32        n_ends)
{
  self->scanned = from;
  self->in_quotes = 0;
  self->after_end = 1;
  self->n_ends = n_ends;
  self->line = (TradeCsvLine) { .first = n_ends };
  self->n_lines = self->next = 0;
}

/*
 * trade_csv_index_start:
 * @self: an index
 * @text: a block of text, behind which as many bytes as %TRADE_CSV_CHUNK and one may be read
 * @length: how many bytes it has
 * @from: where a row begins
 * @ends: takes the ends of cells; has room for as many as the text has bytes, and %TRADE_CSV_ENDS_AT_ONCE more
 *
 * Starts with a block of text.
 */
void
trade_csv_index_start (TradeCsvIndex *self,
                       const guint8  *text,
                       gsize          length,
                       gsize          from,
                       guint32       *ends)
{
  self->text = text;
  self->length = length;
  self->ends = ends;
  start_at (self, from, 0);
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
  if (self->next == self->n_lines)
    {
      self->n_lines = self->next = 0;
      while (self->n_lines == 0 && self->scanned < self->length)
        self->scan (self);
    }

  return self->next < self->n_lines ? &self->lines[self->next] : NULL;
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
  guint32 n_ends = self->next < self->n_lines ? self->lines[self->next].first : self->line.first;

  while (self->next < self->n_lines && self->lines[self->next].end < to)
    {
      const TradeCsvLine *line = &self->lines[self->next++];

      start = line->end + 1;
      n_ends = line->first + line->n;
    }

  if (start != to)
    start_at (self, to, n_ends);
}

G_STATIC_ASSERT (sizeof (guint64) * 8 == TRADE_CSV_CHUNK);
