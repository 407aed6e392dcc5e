/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-letters.h"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ures.h>
#include <unicode/uset.h>

/* In encodings of one byte a character, only the language tells which letters are meant: all of them are letters of one that people write
 * in that encoding. */

/* Text of fewer letters of another script may be anything. */
#define ENOUGH 6

/* One letter in so many may be one of a foreign name, or beside one. */
#define MOST_LATIN 20
#define MOST_SCRIPT 50
#define MOST_MIXED 10

/* So many different letters are no chance. */
#define SEVERAL 2
#define MANY 4

/* The languages of an encoding, of which the Western ones come first, and those of fewer people behind others that use the same bytes.
 * Dutch has letters with signs in few words, and most of those of others. */
static const struct
{
  TradeEncoding encoding;
  const char   *language;
  gboolean      is_latin;
} languages[] = {
  { TRADE_ENCODING_WINDOWS_1252, "fr", TRUE }, { TRADE_ENCODING_WINDOWS_1252, "de", TRUE }, { TRADE_ENCODING_WINDOWS_1252, "es", TRUE },
  { TRADE_ENCODING_WINDOWS_1252, "pt", TRUE }, { TRADE_ENCODING_WINDOWS_1252, "it", TRUE },
  { TRADE_ENCODING_WINDOWS_1252, "sv", TRUE }, { TRADE_ENCODING_WINDOWS_1252, "da", TRUE }, { TRADE_ENCODING_WINDOWS_1252, "nb", TRUE },
  { TRADE_ENCODING_WINDOWS_1252, "fi", TRUE }, { TRADE_ENCODING_WINDOWS_1252, "ca", TRUE }, { TRADE_ENCODING_WINDOWS_1254, "tr", TRUE },
  { TRADE_ENCODING_WINDOWS_1252, "is", TRUE }, { TRADE_ENCODING_WINDOWS_1250, "pl", TRUE }, { TRADE_ENCODING_WINDOWS_1250, "cs", TRUE },
  { TRADE_ENCODING_WINDOWS_1250, "sk", TRUE }, { TRADE_ENCODING_WINDOWS_1250, "hu", TRUE }, { TRADE_ENCODING_WINDOWS_1250, "ro", TRUE },
  { TRADE_ENCODING_WINDOWS_1250, "hr", TRUE }, { TRADE_ENCODING_WINDOWS_1257, "lt", TRUE }, { TRADE_ENCODING_WINDOWS_1257, "lv", TRUE },
  { TRADE_ENCODING_WINDOWS_1257, "et", TRUE }, { TRADE_ENCODING_WINDOWS_1256, "ar", FALSE }, { TRADE_ENCODING_WINDOWS_1256, "fa", FALSE },
  { TRADE_ENCODING_WINDOWS_1253, "el", FALSE },
};

/* What each byte beyond ASCII is. */
typedef struct
{
  UChar characters[TRADE_N_HIGH_BYTES];
} Page;

static gboolean
open_page (TradeEncoding  encoding,
           Page          *page)
{
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open (trade_encoding_get_icu (encoding), &status);

  for (guint i = 0; i < TRADE_N_HIGH_BYTES && U_SUCCESS (status); i++)
    {
      const char byte = (char) (TRADE_N_HIGH_BYTES + i);

      ucnv_toUChars (converter, &page->characters[i], 1, &byte, 1, &status);
      if (status == U_STRING_NOT_TERMINATED_WARNING)
        status = U_ZERO_ERROR;
    }
  ucnv_close (converter);

  return U_SUCCESS (status);
}

/* The letters of a language, small ones, as CLDR knows them; NULL where it does not. */
static USet *
open_alphabet (const char *language)
{
  UErrorCode status = U_ZERO_ERROR;
  UResourceBundle *bundle = ures_open (NULL, language, &status);
  int32_t length;
  const UChar *pattern = ures_getStringByKey (bundle, "ExemplarCharacters", &length, &status);
  USet *alphabet = U_SUCCESS (status) ? uset_openPattern (pattern, length, &status) : NULL;

  ures_close (bundle);
  if (U_SUCCESS (status))
    return alphabet;

  uset_close (alphabet);

  return NULL;
}

/* Encodings of Romanian have a cedilla where people write a comma. */
static UChar32
get_letter (UChar character)
{
  const UChar32 small = u_tolower (character);

  return small == 0x15F ? 0x219 : small == 0x163 ? 0x21B : small;
}

/* Whether a character within words is none of their letters, nor a mark that may stand there, as in "Nº". */
static gboolean
is_foreign (UChar       character,
            const USet *alphabet)
{
  const uint32_t marks = U_GC_NO_MASK | U_GC_SM_MASK | U_GC_SK_MASK | U_GC_SO_MASK | U_GC_CC_MASK | U_GC_CN_MASK;

  if (uset_contains (alphabet, u_tolower (character)) || uset_contains (alphabet, get_letter (character)) ||
      character == 0xAA || character == 0xBA)
    return FALSE;

  return u_isalpha (character) || (U_GET_GC_MASK (character) & marks) != 0;
}

static gsize
count_foreign (const gsize *letters,
               const Page  *page,
               const USet  *alphabet)
{
  gsize n = 0;

  for (guint i = 0; i < TRADE_N_HIGH_BYTES; i++)
    if (letters[i] > 0 && is_foreign (page->characters[i], alphabet))
      n += letters[i];

  return n;
}

/* The same for one of the languages; as many as there can be where its letters or its encoding are not known here. */
static gsize
count_foreign_of (const gsize *letters,
                  guint        language)
{
  USet *alphabet = open_alphabet (languages[language].language);
  gsize n = G_MAXSIZE;
  Page page;

  if (alphabet != NULL && open_page (languages[language].encoding, &page))
    n = count_foreign (letters, &page, alphabet);
  uset_close (alphabet);

  return n;
}

/* How many different letters a text has; or those that a language lacks. */
static guint
count_different (const gsize *letters,
                 const Page  *page,
                 const USet  *alphabet)
{
  guint n = 0;

  for (guint i = 0; i < TRADE_N_HIGH_BYTES; i++)
    n += letters[i] > 0 && u_isalpha (page->characters[i]) && (alphabet == NULL || is_foreign (page->characters[i], alphabet));

  return n;
}

/* Whether a text has many different letters, and each Western language lacks several of them. */
static gboolean
is_of_no_western (const gsize *letters,
                  const Page  *western)
{
  if (count_different (letters, western, NULL) < MANY)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      USet *alphabet = languages[i].encoding == TRADE_ENCODING_WINDOWS_1252 ? open_alphabet (languages[i].language) : NULL;
      const gboolean is_likely = alphabet != NULL && count_different (letters, western, alphabet) < SEVERAL;

      uset_close (alphabet);
      if (is_likely)
        return FALSE;
    }

  return TRUE;
}

/* How often there is what is no letter in any Western language; names in Icelandic stand in few lists. */
static gsize
count_not_western (const gsize *letters,
                   const Page  *western)
{
  USet *all = uset_openEmpty ();
  gsize n;

  for (guint i = 0; languages[i].encoding == TRADE_ENCODING_WINDOWS_1252; i++)
    {
      USet *alphabet = open_alphabet (languages[i].language);

      if (alphabet != NULL)
        uset_addAll (all, alphabet);
      uset_close (alphabet);
    }
  n = count_foreign (letters, western, all);
  uset_close (all);

  return n;
}

static gsize
count_all (const gsize *letters)
{
  gsize n = 0;

  for (guint i = 0; i < TRADE_N_HIGH_BYTES; i++)
    n += letters[i];

  return n;
}

/*
 * trade_letters_find_script:
 * @letters: (array fixed-size=128): how often each byte beyond ASCII stands beside others or beside letters
 * @n_mixed: how many of them stand beside letters of ASCII
 * @encoding: (out): return location for the encoding
 *
 * Finds out whether words are Arabic, Persian or Greek: they have no letter of ASCII.
 *
 * Returns: whether they are
 */
gboolean
trade_letters_find_script (const gsize   *letters,
                           gsize          n_mixed,
                           TradeEncoding *encoding)
{
  const gsize n_all = count_all (letters);

  for (guint i = 0; i < G_N_ELEMENTS (languages) && n_all >= ENOUGH && n_mixed <= n_all / MOST_MIXED; i++)
    if (!languages[i].is_latin && count_foreign_of (letters, i) <= n_all / MOST_SCRIPT)
      {
        *encoding = languages[i].encoding;
        return TRUE;
      }

  return FALSE;
}

/* How many different letters one encoding reads otherwise than another. */
static guint
count_differences (const gsize *letters,
                   const Page  *page,
                   const Page  *other)
{
  guint n = 0;

  for (guint i = 0; i < TRADE_N_HIGH_BYTES; i++)
    n += letters[i] > 0 && page->characters[i] != other->characters[i];

  return n;
}

/*
 * trade_letters_find_latin:
 * @letters: (array fixed-size=128): how often each byte beyond ASCII stands beside others or beside letters
 * @encoding: (out): return location for the encoding
 *
 * Finds out whether words are of one language of Central Europe, of the Baltic, or Turkish, as those of no Western one can be. Names
 * of many languages beside each other are Western.
 *
 * Returns: whether they are
 */
gboolean
trade_letters_find_latin (const gsize   *letters,
                          TradeEncoding *encoding)
{
  const gsize n_all = count_all (letters);
  gsize least = G_MAXSIZE;
  Page western, page;
  guint best = 0;

  if (n_all == 0)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (languages) && least > 0; i++)
    {
      const gsize n = languages[i].is_latin ? count_foreign_of (letters, i) : G_MAXSIZE;

      if (n < least)
        {
          least = n;
          best = i;
        }
    }
  *encoding = languages[best].encoding;
  if (*encoding == TRADE_ENCODING_WINDOWS_1252 || least > n_all / MOST_LATIN || !open_page (*encoding, &page) ||
      !open_page (TRADE_ENCODING_WINDOWS_1252, &western))
    return FALSE;

  return count_differences (letters, &page, &western) >= SEVERAL || count_not_western (letters, &western) > least ||
         (least == 0 && is_of_no_western (letters, &western));
}
