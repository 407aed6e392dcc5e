/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-decode-east.h"

#include <string.h>
#include <unicode/ucnv.h>

/* Thai, and Korean, whose syllables are the bytes of Chinese characters in GB 18030, and Chinese of Taiwan and Hong Kong, whose second bytes may be
 * letters of ASCII. */

/* Of all two bytes, so many tenths are of the encoding; fewer characters may be there by chance. */
#define SURE 9
#define ENOUGH 4

/* Of so many syllables one is frequent, at least. */
#define FREQUENT 4

/* Of a hundred bytes of Thai, at least so many are vowels, and so many stand before their consonants or above them; of fewer bytes nobody can tell. */
#define THAI_VOWELS 25
#define THAI_MARKS 5
#define THAI_ENOUGH 12

/* The syllables of most words about trade, and of the names of goods and countries. */
#define SYLLABLES "가간강개거건경계고공과관교구국권금기나남내년농단달당대도독동라러량로류리만말매면명모목무물미및민반방배백법베별본부북분비사산상생서" \
                  "석선성세소수순스시식실아안액약양억업에여역연영오외용우원월위유은음의이인일입자장재적전정제조중증지직진차창천철체총출치캐타탄통트" \
                  "페포품프피하한합해행호화환회"

#define MAX_BYTES 1024

static gboolean
is_between (guint8 byte,
            guint8 first,
            guint8 last)
{
  return byte >= first && byte <= last;
}

/* Each frequent syllable by the number of its two bytes. */
static gpointer
make_frequent (gpointer data)
{
  GHashTable *frequent = g_hash_table_new (NULL, NULL);
  char bytes[MAX_BYTES] = "";
  UErrorCode status = U_ZERO_ERROR;
  const int32_t n = ucnv_convert (trade_encoding_get_icu (TRADE_ENCODING_EUC_KR), "UTF-8", bytes, MAX_BYTES, SYLLABLES, -1, &status);

  for (int32_t i = 0; U_SUCCESS (status) && i + 1 < n; i += 2)
    g_hash_table_add (frequent, GUINT_TO_POINTER ((guint) (guint8) bytes[i] << 8 | (guint8) bytes[i + 1]));

  return frequent;
}

static gboolean
is_frequent (const guint8 *bytes)
{
  static GOnce once = G_ONCE_INIT;

  return g_hash_table_contains (g_once (&once, make_frequent, NULL), GUINT_TO_POINTER ((guint) bytes[0] << 8 | bytes[1]));
}

static void
count_korean (TradeByteCounts *counts,
              const guint8    *bytes,
              gsize            length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (bytes[i] < 0x80)
        continue;
      if (i + 1 >= length || bytes[i + 1] < 0x80)
        {
          counts->korean.n_rare++;
          continue;
        }
      if (is_between (bytes[i], 0xB0, 0xC8) && is_between (bytes[i + 1], 0xA1, 0xFE))
        {
          counts->korean.n_common++;
          counts->n_frequent += is_frequent (bytes + i);
        }
      else if (!is_between (bytes[i], 0xA1, 0xAC))
        counts->korean.n_rare++;
      i++;
    }
}

static gboolean
is_big5 (const guint8 *bytes,
         gsize         length)
{
  return length >= 2 && is_between (bytes[0], 0xA4, 0xC6) && (is_between (bytes[1], 0x40, 0x7E) || is_between (bytes[1], 0xA1, 0xFE));
}

/* A character that stands alone may be a letter of a Western text and the one behind it. */
static void
count_big5 (TradeByteCounts *counts,
            const guint8    *bytes,
            gsize            length)
{
  gsize last_end = 0;

  for (gsize i = 0; i < length; i++)
    {
      const gboolean is_mark = is_between (bytes[i], 0xA1, 0xA3) && i + 1 < length && bytes[i + 1] >= 0x40;

      if (bytes[i] < 0x80)
        continue;
      if (!is_big5 (bytes + i, length - i) && !is_mark)
        {
          counts->big5.n_rare++;
          continue;
        }
      if (!is_mark && ((last_end == i && i > 0) || is_big5 (bytes + i + 2, length - i - 2)))
        counts->big5.n_common++;
      i++;
      last_end = i + 1;
    }
}

static gboolean
is_thai_above (guint8 byte)
{
  return byte == 0xD1 || is_between (byte, 0xD4, 0xDA) || is_between (byte, 0xE7, 0xED);
}

/* What stands above or below has a consonant before it, and some vowels have one behind them. */
static gboolean
is_thai_in_place (const guint8 *bytes,
                  gsize         length,
                  gsize         i)
{
  const guint8 before = i > 0 ? bytes[i - 1] : ' ', behind = i + 1 < length ? bytes[i + 1] : ' ';

  if (is_thai_above (bytes[i]))
    return is_between (before, 0xA1, 0xD3) || is_thai_above (before);
  if (is_between (bytes[i], 0xE0, 0xE4))
    return is_between (behind, 0xA1, 0xCE);

  return is_between (bytes[i], 0xA1, 0xDA) || is_between (bytes[i], 0xDF, 0xFB);
}

static void
count_thai (TradeByteCounts *counts,
            const guint8    *bytes,
            gsize            length)
{
  for (gsize i = 0; i < length; i++)
    {
      const gboolean is_mark = is_between (bytes[i], 0xE0, 0xE4) || is_between (bytes[i], 0xE7, 0xED);

      if (bytes[i] < 0x80)
        continue;
      if (!is_thai_in_place (bytes, length, i))
        {
          counts->thai.n_rare++;
          continue;
        }
      counts->thai.n_common++;
      counts->n_thai_marks += is_mark;
      counts->n_thai_vowels += is_mark || is_between (bytes[i], 0xD0, 0xDA);
    }
}

/*
 * trade_decode_east_count:
 * @counts: what was counted of the lines before
 * @start: (array length=length): lines of a text
 * @length: how many bytes they have
 *
 * Counts what bytes may be in the encodings of Korea, of Taiwan and of Thailand.
 */
void
trade_decode_east_count (TradeByteCounts *counts,
                         const char      *start,
                         gsize            length)
{
  count_korean (counts, (const guint8 *) start, length);
  count_big5 (counts, (const guint8 *) start, length);
  count_thai (counts, (const guint8 *) start, length);
}

static gboolean
is_sure (TradePairs pairs)
{
  return pairs.n_common >= ENOUGH && pairs.n_common * 10 >= (pairs.n_common + pairs.n_rare) * SURE;
}

/*
 * trade_decode_east_is_korean:
 * @counts: what was counted of a whole text
 *
 * Tells whether a text is in EUC-KR. All its bytes may be Chinese as well, which has as few of the frequent syllables as of others.
 *
 * Returns: whether it is
 */
gboolean
trade_decode_east_is_korean (const TradeByteCounts *counts)
{
  return is_sure (counts->korean) && counts->n_frequent * FREQUENT >= counts->korean.n_common;
}

/*
 * trade_decode_east_is_big5:
 * @counts: what was counted of a whole text
 *
 * Tells whether a text is in Big5, as far as it is in no encoding of the mainland, of Japan or of Korea.
 *
 * Returns: whether it is
 */
gboolean
trade_decode_east_is_big5 (const TradeByteCounts *counts)
{
  return is_sure (counts->big5);
}

/*
 * trade_decode_east_is_thai:
 * @counts: what was counted of a whole text
 *
 * Tells whether a text is in windows-874. Bytes of Chinese and Korean stand where no sign of Thai may.
 *
 * Returns: whether it is
 */
gboolean
trade_decode_east_is_thai (const TradeByteCounts *counts)
{
  const gsize n = counts->thai.n_common;

  return n >= THAI_ENOUGH && counts->thai.n_rare * 100 <= n && counts->n_thai_vowels * 100 >= n * THAI_VOWELS &&
         counts->n_thai_marks * 100 >= n * THAI_MARKS;
}
