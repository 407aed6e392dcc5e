/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "number-reader.h"

#include <math.h>
#include <unicode/uchar.h>
#include <unicode/unum.h>
#include <unicode/unumberformatter.h>

/* Reads numbers out of sentences with the parser of ICU for their language. How the program writes numbers plays no part here. */

/* The greatest power of ten that the languages have words for. */
#define MAX_POWER 15

struct _NumberReader
{
  UNumberFormat *numbers;
  GHashTable *words; /* of a power of ten, such as "trillion" */
};

void
number_reader_free (NumberReader *self)
{
  unum_close (self->numbers);
  g_hash_table_unref (self->words);
  g_free (self);
}

static gboolean
is_mark_of_direction (UChar32 character)
{
  return character == 0x200e || character == 0x200f || character == 0x061c;
}

/* Learns the word that ICU writes after a number of one size, in the form that goes with that number. */
static void
learn_word (NumberReader     *self,
            UNumberFormat    *parser,
            UNumberFormatter *compact,
            UFormattedNumber *result,
            double            value)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar text[128];
  int32_t length, position = 0;
  double digits;
  g_autofree char *word = NULL;

  unumf_formatDouble (compact, value, result, &status);
  length = unumf_resultToString (result, text, G_N_ELEMENTS (text), &status);
  while (position < length && !u_isdigit (text[position]))
    position++;
  /* French has "mille" without a digit. */
  if (U_SUCCESS (status) && position == length)
    return;
  digits = unum_parseDouble (parser, text, length, &position, &status);
  g_assert_true (U_SUCCESS (status));

  word = g_utf16_to_utf8 ((gunichar2 *) text + position, length - position, NULL, NULL, NULL);
  g_strstrip (word);
  while (g_str_has_prefix (word, "\u00a0"))
    memmove (word, word + strlen ("\u00a0"), strlen (word + strlen ("\u00a0")) + 1);
  if (*word != '\0')
    g_hash_table_insert (self->words, g_steal_pointer (&word), GINT_TO_POINTER ((int) round (log10 (value / digits))));
}

static UNumberFormat *
open_parser (const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *parser = unum_open (UNUM_DECIMAL, NULL, 0, locale, NULL, &status);

  g_assert_true (U_SUCCESS (status));

  return parser;
}

NumberReader *
number_reader_new (const char      *language,
                   TradeNumberStyle style)
{
  /* One of each form that languages decline nouns in. */
  static const double forms[] = { 1, 2, 3, 5, 11, 100, 1.5 };
  static const UChar in_full[] = u"compact-long .##";
  static const UChar shortened[] = u"compact-short .##";
  static const char *const locales[] = { NULL, "en", "de", "fr" };
  const char *own = g_str_equal (language, "ar") ? "@numbers=arab" : "";
  g_autofree char *locale = g_strconcat (language, style != TRADE_NUMBER_STYLE_LANGUAGE ? "@numbers=latn" : own, NULL);
  NumberReader *self = g_new0 (NumberReader, 1);
  UErrorCode status = U_ZERO_ERROR;
  /* What newspapers write. */
  UNumberFormatter *compact = unumf_openForSkeletonAndLocale (g_str_equal (language, "ru") ? shortened : in_full, -1, locale, &status);
  UFormattedNumber *result = unumf_openResult (&status);
  UNumberFormat *parser = open_parser (locale);

  g_assert_true (U_SUCCESS (status));
  self->numbers = open_parser (style != TRADE_NUMBER_STYLE_LANGUAGE ? locales[style] : locale);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int power = 3; power <= MAX_POWER; power++)
    for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
      learn_word (self, parser, compact, result, forms[i] * pow (10, power));

  unum_close (parser);
  unumf_closeResult (result);
  unumf_close (compact);

  return self;
}

/* The power of ten that the words after a number stand for; the longest word that fits counts. */
static int
read_power (NumberReader *self,
            const char   *rest)
{
  GHashTableIter iter;
  gpointer word, power;
  gsize longest = 0;
  int found = 0;

  while (*rest != '\0' && (g_unichar_isspace (g_utf8_get_char (rest)) || is_mark_of_direction (g_utf8_get_char (rest))))
    rest = g_utf8_next_char (rest);

  g_hash_table_iter_init (&iter, self->words);
  while (g_hash_table_iter_next (&iter, &word, &power))
    if (strlen (word) > longest && g_str_has_prefix (rest, word))
      {
        longest = strlen (word);
        found = GPOINTER_TO_INT (power);
      }

  return found;
}

/* How many digits stand after the decimal separator of the language. */
static int
count_decimals (NumberReader *self,
                const UChar  *start,
                const UChar  *end)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar separator[8];
  int decimals = 0;
  gboolean after = FALSE;

  unum_getSymbol (self->numbers, UNUM_DECIMAL_SEPARATOR_SYMBOL, separator, G_N_ELEMENTS (separator), &status);
  g_assert_true (U_SUCCESS (status));
  for (const UChar *unit = start; unit < end; unit++)
    {
      decimals += after && u_isdigit (*unit);
      after = after || *unit == separator[0];
    }

  return decimals;
}

static gboolean
is_no_break_space (UChar unit)
{
  return unit == 0x00a0 || unit == 0x202f;
}

/* Whether three digits follow, and no fourth. */
static gboolean
begins_group (const UChar *units,
              glong        length)
{
  glong n_digits = 0;

  while (n_digits < length && u_isdigit (units[n_digits]))
    n_digits++;

  return n_digits == 3;
}

/* Two numbers with a plain space or a comma of a sentence between them are two, such as those of "Q1 2018", and so are two with a
 * space that sets no group of digits apart. */
static int32_t
find_end (const UChar *units,
          int32_t      position,
          glong        length)
{
  static const UChar ends[] = { ' ', 0xff0c, 0x3001, 0x060c };

  for (; position < length; position++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
        if (units[position] == ends[i])
          return position;
      if (is_no_break_space (units[position]) && !begins_group (units + position + 1, length - position - 1))
        return position;
    }

  return position;
}

GArray *
number_reader_read (NumberReader *self,
                    const char   *text)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (Number));
  glong length;
  g_autofree UChar *units = (UChar *) g_utf8_to_utf16 (text, -1, NULL, &length, NULL);

  for (int32_t i = 0; i < length; i++)
    {
      UErrorCode status = U_ZERO_ERROR;
      int32_t end = i;
      g_autofree char *rest = NULL;
      Number number = { 0 };
      double scale;

      if (!u_isdigit (units[i]))
        continue;

      number.value = unum_parseDouble (self->numbers, units, find_end (units, i, length), &end, &status);
      if (U_SUCCESS (status) && end > i)
        {
          rest = g_utf16_to_utf8 ((gunichar2 *) units + end, length - end, NULL, NULL, NULL);
          scale = pow (10, read_power (self, rest));
          number.value *= scale;
          number.slack = scale * pow (10, -count_decimals (self, units + i, units + end)) / 2;
        }
      else
        {
          /* Separators at wrong places are no number of this language, and no figure is that. */
          number.value = NAN;
          for (end = i + 1; end < length && u_isdigit (units[end]);)
            end++;
        }
      g_array_append_val (numbers, number);
      i = end - 1;
    }

  return numbers;
}
