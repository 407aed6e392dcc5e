/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-decode.h"

#include <glib/gi18n.h>

#include <string.h>
#include <unicode/ucnv.h>

#include "trade-decode-east.h"
#include "trade-fault.h"
#include "trade-letters.h"

static const struct
{
  const char *name;
  const char *icu;
} encodings[] = {
#define ENCODING_RECORD(NAME, name, icu) [TRADE_ENCODING_##NAME] = { name, icu },
  TRADE_ENCODINGS (ENCODING_RECORD)
#undef ENCODING_RECORD
};

G_STATIC_ASSERT (G_N_ELEMENTS (encodings) == TRADE_N_ENCODINGS);

/* Most of the high bytes of a text make up characters that people write; in text of another encoding they do so by chance. */
#define SURE 9

/* Of so many Cyrillic letters one may be a capital within a word, as in "кВт"; Greek and Arabic are full of them. */
#define MOST_BREAKS 20

/* So many bytes tell whether every other is NUL. */
#define ENOUGH 4096

/* So many characters of UTF-8 for each byte that is none. */
#define MOSTLY 4

static const char mark_8[] = "\xef\xbb\xbf";
static const char mark_16le[] = "\xff\xfe";
static const char mark_16be[] = "\xfe\xff";

/**
 * trade_encoding_get_name:
 * @encoding: an encoding
 *
 * Gets what people call an encoding.
 *
 * Returns: (transfer none): the name
 */
const char *
trade_encoding_get_name (TradeEncoding encoding)
{
  g_return_val_if_fail (encoding < TRADE_N_ENCODINGS, NULL);

  return encodings[encoding].name;
}

/**
 * trade_encoding_parse:
 * @name: the name of an encoding, in capitals or small letters
 * @encoding: (out): return location for the encoding
 *
 * Finds an encoding by its name.
 *
 * Returns: whether there is one of that name
 */
gboolean
trade_encoding_parse (const char    *name,
                      TradeEncoding *encoding)
{
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (encoding != NULL, FALSE);

  for (guint i = 0; i < TRADE_N_ENCODINGS; i++)
    if (g_ascii_strcasecmp (encodings[i].name, name) == 0)
      {
        *encoding = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * trade_encoding_list:
 *
 * Lists the names of the encodings, for messages.
 *
 * Returns: (transfer full): the names with commas between them
 */
char *
trade_encoding_list (void)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < TRADE_N_ENCODINGS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", encodings[i].name);

  return g_string_free (names, FALSE);
}

static gboolean
has_mark (const char *start,
          gsize       length,
          const char *mark)
{
  return length >= strlen (mark) && memcmp (start, mark, strlen (mark)) == 0;
}

/* Goes on to the next byte beyond ASCII, of which most texts have few; @length where there is none. */
static gsize
skip_ascii (const guint8 *bytes,
            gsize         i,
            gsize         length)
{
  while (i + sizeof (guint64) <= length && trade_decode_is_ascii ((const char *) bytes + i, sizeof (guint64)))
    i += sizeof (guint64);
  while (i < length && bytes[i] < 0x80)
    i++;

  return i;
}

/* Without a byte order mark, every other byte of a table in UTF-16 is NUL. */
static gboolean
is_utf_16 (const char *start,
           gsize       length,
           gsize       offset)
{
  const gsize n_bytes = MIN (length, ENOUGH);
  gsize n = 0;

  for (gsize i = offset; i < n_bytes; i += 2)
    n += start[i] == '\0';

  return n_bytes >= 4 && n * 10 >= n_bytes / 2 * 8;
}

static gboolean
is_between (guint8 byte,
            guint8 first,
            guint8 last)
{
  return byte >= first && byte <= last;
}

/* What GB 18030 has no two bytes for, such as Arabic letters. */
static gboolean
is_gb_quad (const guint8 *bytes,
            gsize         length)
{
  return length >= 4 && is_between (bytes[0], 0x81, 0xFE) && is_between (bytes[1], '0', '9') &&
         is_between (bytes[2], 0x81, 0xFE) && is_between (bytes[3], '0', '9');
}

/* The marks and ideographs of GB 2312, which its successors keep in their place. */
static TradePairs
count_gb (const guint8 *bytes,
          gsize         length)
{
  TradePairs pairs = { 0, 0 };

  for (gsize i = 0; i < length; i++)
    {
      if (bytes[i] < 0x80)
        continue;
      if (is_gb_quad (bytes + i, length - i))
        {
          pairs.n_common++;
          i += 3;
          continue;
        }
      if (i + 1 < length && (is_between (bytes[i], 0xB0, 0xF7) || is_between (bytes[i], 0xA1, 0xA9)) &&
          is_between (bytes[i + 1], 0xA1, 0xFE))
        pairs.n_common++;
      else
        pairs.n_rare++;
      i += i + 1 < length && bytes[i] != 0x80 && bytes[i + 1] >= 0x40;
    }

  return pairs;
}

/* "é" before a letter of ASCII would be a rare ideograph, which stands among others where it is one. */
static gboolean
is_western_letter (const guint8 *bytes,
                   gsize         i,
                   gsize         length,
                   gsize         last_end)
{
  return bytes[i] >= 0xE0 && i + 1 < length && g_ascii_isalpha (bytes[i + 1]) && (last_end != i || i == 0) &&
         (i + 2 >= length || bytes[i + 2] < 0x80);
}

/* Kana, marks and the ideographs of JIS X 0208. */
static TradePairs
count_jis (const guint8 *bytes,
           gsize         length)
{
  TradePairs pairs = { 0, 0 };
  gsize last_end = 0;

  for (gsize i = 0; i < length; i++)
    {
      const gboolean is_lead = is_between (bytes[i], 0x81, 0x84) || is_between (bytes[i], 0x88, 0x9F) ||
                               is_between (bytes[i], 0xE0, 0xEA);

      if (bytes[i] < 0x80)
        continue;
      if (is_lead && i + 1 < length && is_between (bytes[i + 1], 0x40, 0xFC) && bytes[i + 1] != 0x7F &&
          !is_western_letter (bytes, i, length, last_end))
        {
          pairs.n_common++;
          i++;
          last_end = i + 1;
        }
      else
        pairs.n_rare++;
    }

  return pairs;
}

/* Of windows-1251; ё, and what Ukrainian and Belarusian have besides, stand apart. */
static gboolean
is_small_cyrillic (guint8 byte)
{
  return byte >= 0xE0 || (byte >= 0x80 && strchr ("\xA2\xB3\xB4\xB8\xBA\xBF", byte) != NULL);
}

static gboolean
is_cyrillic (guint8 byte)
{
  return byte >= 0xC0 || (byte >= 0x80 && strchr ("\xA1\xA5\xA8\xAA\xAF\xB2", byte) != NULL) || is_small_cyrillic (byte);
}

/* Words of Cyrillic letters, most of them small. The bytes of Chinese and Japanese are as often of the other kind, and a letter of a
 * Western text stands alone. */
static void
count_cyrillic (TradeByteCounts *counts,
                const guint8    *bytes,
                gsize            length)
{
  for (gsize i = skip_ascii (bytes, 0, length); i < length; i = skip_ascii (bytes, i + 1, length))
    {
      const gboolean is_within = (i > 0 && is_cyrillic (bytes[i - 1])) || (i + 1 < length && is_cyrillic (bytes[i + 1]));

      if (is_cyrillic (bytes[i]) && is_within)
        counts->cyrillic.n_common++;
      else
        counts->cyrillic.n_rare += bytes[i] >= 0x80;
      counts->n_small_cyrillic += is_cyrillic (bytes[i]) && is_small_cyrillic (bytes[i]);
      counts->n_breaks += i > 0 && is_cyrillic (bytes[i]) && !is_small_cyrillic (bytes[i]) && is_cyrillic (bytes[i - 1]) &&
                          is_small_cyrillic (bytes[i - 1]);
    }
}

static void
count_letters (TradeByteCounts *counts,
               const guint8    *bytes,
               gsize            length)
{
  for (gsize i = skip_ascii (bytes, 0, length); i < length; i = skip_ascii (bytes, i + 1, length))
    {
      const guint8 before = i > 0 ? bytes[i - 1] : 0;
      const guint8 after = i + 1 < length ? bytes[i + 1] : 0;
      const gboolean is_mixed = g_ascii_isalpha (before) || g_ascii_isalpha (after);

      counts->n_mixed += is_mixed;
      counts->letters[bytes[i] - TRADE_N_HIGH_BYTES] += is_mixed || before >= 0x80 || after >= 0x80;
    }
}

static gboolean
is_sure (TradePairs pairs)
{
  return pairs.n_common > 0 && pairs.n_common * 10 >= (pairs.n_common + pairs.n_rare) * SURE;
}

/**
 * trade_decode_is_ascii:
 * @start: (array length=length): some bytes
 * @length: how many there are
 *
 * Tells whether nothing in a text depends on its encoding, as long as that is not UTF-16.
 *
 * Returns: whether all of it is ASCII
 */
gboolean
trade_decode_is_ascii (const char *start,
                       gsize       length)
{
  guint64 all = 0, word;

  for (; length >= sizeof word; start += sizeof word, length -= sizeof word)
    {
      memcpy (&word, start, sizeof word);
      all |= word;
    }
  for (; length > 0; length--)
    all |= (guint8) *start++;

  return (all & G_GUINT64_CONSTANT (0x8080808080808080)) == 0;
}

/**
 * trade_decode_is_utf_8:
 * @start: (array length=length): a part of a text
 * @length: how many bytes it has
 *
 * Tells whether a part of a text is in UTF-8. Its end may cut a character.
 *
 * Returns: whether it is
 */
gboolean
trade_decode_is_utf_8 (const char *start,
                       gsize       length)
{
  const char *end;

  return trade_decode_is_ascii (start, length) || g_utf8_validate_len (start, length, &end) ||
         (g_utf8_get_char_validated (end, (gssize) (start + length - end)) == (gunichar) -2);
}

/* A text of which a byte was damaged is still in UTF-8, as the others show; in other encodings bytes look so by chance. */
static void
count_utf_8 (TradeByteCounts *counts,
             const char      *start,
             gsize            length)
{
  for (gsize i = 0; i < length;)
    {
      const gunichar character = g_utf8_get_char_validated (start + i, (gssize) (length - i));

      if (character == (gunichar) -1 || character == (gunichar) -2)
        {
          counts->n_damaged++;
          i++;
          continue;
        }
      counts->n_sound += character >= 0x80;
      i += (gsize) g_unichar_to_utf8 (character, NULL);
    }
}

/**
 * trade_decode_count:
 * @counts: what was counted of the lines before
 * @start: (array length=length): lines of a text
 * @length: how many bytes they have
 *
 * Counts what bytes may be in one encoding or another.
 */
void
trade_decode_count (TradeByteCounts *counts,
                    const char      *start,
                    gsize            length)
{
  const guint8 *bytes = (const guint8 *) start;
  TradePairs gb, jis;

  if (trade_decode_is_ascii (start, length))
    return;

  counts->is_utf_8 = counts->is_utf_8 && trade_decode_is_utf_8 (start, length);
  count_utf_8 (counts, start, length);
  gb = count_gb (bytes, length);
  jis = count_jis (bytes, length);
  counts->gb.n_common += gb.n_common;
  counts->gb.n_rare += gb.n_rare;
  counts->jis.n_common += jis.n_common;
  counts->jis.n_rare += jis.n_rare;
  trade_decode_east_count (counts, start, length);
  count_cyrillic (counts, bytes, length);
  count_letters (counts, bytes, length);
  for (gsize i = 0; i < length && !counts->has_controls; i++)
    counts->has_controls = is_between (bytes[i], 0x80, 0x9F);
}

/**
 * trade_decode_judge:
 * @counts: what was counted of a whole text
 *
 * Tells in which encoding a text is. In text of Latin letters one beyond ASCII stands among those of ASCII; in Chinese,
 * Japanese, Russian, Arabic and Greek they stand together.
 *
 * Returns: the encoding
 */
TradeEncoding
trade_decode_judge (const TradeByteCounts *counts)
{
  TradeEncoding encoding;

  if (counts->is_utf_8 || counts->n_sound > counts->n_damaged * MOSTLY)
    return TRADE_ENCODING_UTF_8;
  if (is_sure (counts->cyrillic) && counts->n_small_cyrillic * 2 > counts->cyrillic.n_common &&
      counts->n_breaks <= counts->cyrillic.n_common / MOST_BREAKS)
    return TRADE_ENCODING_WINDOWS_1251;
  if (trade_letters_find_script (counts->letters, counts->n_mixed, &encoding))
    return encoding;
  if (trade_decode_east_is_korean (counts))
    return TRADE_ENCODING_EUC_KR;
  if (trade_decode_east_is_thai (counts))
    return TRADE_ENCODING_WINDOWS_874;
  if (is_sure (counts->gb))
    return TRADE_ENCODING_GB18030;
  if (is_sure (counts->jis))
    return TRADE_ENCODING_SHIFT_JIS;
  if (trade_decode_east_is_big5 (counts))
    return TRADE_ENCODING_BIG5;
  if (trade_letters_find_latin (counts->letters, &encoding))
    return encoding;

  return counts->has_controls ? TRADE_ENCODING_WINDOWS_1252 : TRADE_ENCODING_ISO_8859_1;
}

/**
 * trade_decode_detect_start:
 * @start: (array length=length): the start of a text
 * @length: how many bytes it has
 * @encoding: (out): return location for the encoding
 *
 * Tells in which encoding a text is by its start alone: by its byte order mark, or because every other byte is NUL.
 *
 * Returns: whether the start tells
 */
gboolean
trade_decode_detect_start (const char    *start,
                           gsize          length,
                           TradeEncoding *encoding)
{
  g_return_val_if_fail (encoding != NULL, FALSE);

  if (length == 0 || has_mark (start, length, mark_8))
    *encoding = TRADE_ENCODING_UTF_8;
  else if (has_mark (start, length, mark_16le) || is_utf_16 (start, length, 1))
    *encoding = TRADE_ENCODING_UTF_16LE;
  else if (has_mark (start, length, mark_16be) || is_utf_16 (start, length, 0))
    *encoding = TRADE_ENCODING_UTF_16BE;
  else
    return FALSE;

  return TRUE;
}

/**
 * trade_decode_detect:
 * @start: (array length=length): a text, or its start
 * @length: how many bytes it has
 *
 * Tells in which encoding a text is: by its byte order mark, because it is valid UTF-8, because every other byte is NUL, or
 * by the characters that people write in files of one language or another.
 *
 * Returns: the encoding
 */
TradeEncoding
trade_decode_detect (const char *start,
                     gsize       length)
{
  TradeByteCounts counts = { .is_utf_8 = TRUE };
  TradeEncoding encoding;

  g_return_val_if_fail (length == 0 || start != NULL, TRADE_ENCODING_UTF_8);

  if (trade_decode_detect_start (start, length, &encoding))
    return encoding;
  if (trade_decode_is_utf_8 (start, length))
    return TRADE_ENCODING_UTF_8;

  trade_decode_count (&counts, start, length);

  return trade_decode_judge (&counts);
}

/* Room for what one byte may become: three of UTF-8. */
static GBytes *
convert (const char    *start,
         gsize          length,
         TradeEncoding  encoding)
{
  UErrorCode status = U_ZERO_ERROR;
  UConverter *source = ucnv_open (encodings[encoding].icu, &status);
  UConverter *target = ucnv_open ("UTF-8", &status);
  const gsize capacity = length * 3 + 1;
  char *text = g_try_malloc (capacity);
  char *end = text;
  const char *position = start;

  if (text != NULL && U_SUCCESS (status))
    ucnv_convertEx (target, source, &end, text + capacity, &position, start + length, NULL, NULL, NULL, NULL, TRUE, TRUE,
                    &status);
  ucnv_close (source);
  ucnv_close (target);

  if (text == NULL || U_FAILURE (status))
    {
      g_free (text);
      return NULL;
    }

  return g_bytes_new_take (text, (gsize) (end - text));
}

/**
 * trade_decode_get_mark:
 * @start: (array length=length): the start of a text
 * @length: how many bytes it has
 * @encoding: its encoding
 *
 * Gets how long the byte order mark of a text is.
 *
 * Returns: the number of bytes; 0 where there is none
 */
gsize
trade_decode_get_mark (const char    *start,
                       gsize          length,
                       TradeEncoding  encoding)
{
  if (encoding == TRADE_ENCODING_UTF_8)
    return has_mark (start, length, mark_8) ? strlen (mark_8) : 0;

  return has_mark (start, length, mark_16le) || has_mark (start, length, mark_16be) ? strlen (mark_16le) : 0;
}

/**
 * trade_encoding_get_icu:
 * @encoding: an encoding
 *
 * Gets what ICU calls an encoding.
 *
 * Returns: (transfer none): the name
 */
const char *
trade_encoding_get_icu (TradeEncoding encoding)
{
  g_return_val_if_fail (encoding < TRADE_N_ENCODINGS, NULL);

  return encodings[encoding].icu;
}

/**
 * trade_encoding_check:
 * @encoding: an encoding
 * @name: what messages call the file
 * @error: return location for the error
 *
 * Checks whether text in an encoding can be read here: ICU may have been built without some of them.
 *
 * Returns: %FALSE with @error set to %TRADE_READ_ERROR_UNKNOWN where it cannot
 */
gboolean
trade_encoding_check (TradeEncoding   encoding,
                      const char     *name,
                      GError        **error)
{
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter;

  g_return_val_if_fail (encoding < TRADE_N_ENCODINGS, FALSE);

  if (encoding == TRADE_ENCODING_UTF_8)
    return TRUE;

  converter = ucnv_open (encodings[encoding].icu, &status);
  ucnv_close (converter);
  if (U_SUCCESS (status))
    return TRUE;

  g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_UNKNOWN,
               /* Translators: %1$s is the name of a file, %2$s that of an encoding */
               _("“%1$s” is text in %2$s, which cannot be read on this computer. Save it as UTF-8."), name,
               encodings[encoding].name);

  return FALSE;
}

/**
 * trade_decode:
 * @bytes: a text
 * @encoding: its encoding
 *
 * Turns a text to UTF-8 and takes its byte order mark away. What is no character in its encoding becomes U+FFFD.
 *
 * Returns: (transfer full) (nullable): the text; %NULL where there is not enough memory, or the encoding cannot be read
 */
GBytes *
trade_decode (GBytes        *bytes,
              TradeEncoding  encoding)
{
  const char *start;
  gsize length, n_mark;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (encoding < TRADE_N_ENCODINGS, NULL);

  start = g_bytes_get_data (bytes, &length);
  if (length == 0)
    return g_bytes_ref (bytes);

  n_mark = trade_decode_get_mark (start, length, encoding);
  if (encoding == TRADE_ENCODING_UTF_8)
    return g_bytes_new_from_bytes (bytes, n_mark, length - n_mark);

  return convert (start + n_mark, length - n_mark, encoding);
}
