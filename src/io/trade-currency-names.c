/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-currency-names.h"

#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "trade-heading.h"
#include "trade-unit.h"

/* What currencies are called, as CLDR knows it: in the languages of the tables that are read, and in those of the countries that have
 * them. The lexicon has only what people write otherwise. */

#define MAX_NAME 256
#define ENGLISH "en"
#define ARABIC "ar"

/* A name has so many words at most. */
#define MOST_WORDS 6

static const char *const languages[] = { ENGLISH, "zh", "zh_Hant", "de", ARABIC, "fr", "es", "ja", "ru", "pt", NULL };

/* The languages in which a country tells of its own money. */
static const char *const homes[] = {
  "bg", "bn", "cs", "da", "el", "et", "fa", "fi", "he", "hi", "hr", "hu", "id", "is", "it", "kk", "ko", "lt", "lv", "ms", "nb", "nl", "pl", "ro",
  "sk", "sl", "sr", "sv", "th", "tr", "uk", "ur", "uz", "vi", NULL,
};

/* How many of it stand behind numbers. */
static const char *const counts[] = { "many", "other" };

/* Signs of letters alone that are those of other units as well: of lengths and areas. */
static const char *const units[] = { "km", "ft", "ar", "cf", "fg", NULL };

/* Names, folded, and the code of what they are called; TRADE_UNIT_UNSTATED where several are. */
static GHashTable *names;

static void
add_folded (const char *folded,
            const char *code)
{
  const char *known = g_hash_table_lookup (names, folded);

  if (*folded == '\0' || (known != NULL && g_str_equal (known, code)))
    return;

  g_hash_table_insert (names, g_strdup (folded), g_strdup (known == NULL ? code : TRADE_UNIT_UNSTATED));
}

/* What kind of money it is stands last in English, "Malaysian ringgits", and first in Arabic. */
static void
add_noun (const char *folded,
          const char *language,
          const char *code)
{
  const char *last = strrchr (folded, ' ');
  g_autofree char *first = last != NULL ? g_strndup (folded, strcspn (folded, " ")) : NULL;

  if (last != NULL && g_str_equal (language, ENGLISH) && last[1] != '(')
    add_folded (last + 1, code);
  else if (last != NULL && g_str_equal (language, ARABIC))
    add_folded (first, code);
}

static char *
fold (const UChar *name,
      int32_t      length)
{
  char text[MAX_NAME];
  UErrorCode status = U_ZERO_ERROR;

  u_strToUTF8 (text, sizeof text, NULL, name, length, &status);

  return U_SUCCESS (status) && status != U_STRING_NOT_TERMINATED_WARNING ? trade_heading_fold (text) : g_strdup ("");
}

static void
add_names (const char  *code,
           const UChar *currency,
           const char  *language)
{
  UErrorCode status = U_ZERO_ERROR;
  UBool is_choice;
  int32_t length;
  const UChar *name = ucurr_getName (currency, language, UCURR_LONG_NAME, &is_choice, &length, &status);
  g_autofree char *folded = U_SUCCESS (status) ? fold (name, length) : g_strdup ("");

  add_folded (folded, code);
  add_noun (folded, language, code);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *several = NULL;

      status = U_ZERO_ERROR;
      name = ucurr_getPluralName (currency, language, &is_choice, counts[i], &length, &status);
      several = U_SUCCESS (status) ? fold (name, length) : g_strdup ("");
      add_folded (several, code);
      add_noun (several, language, code);
    }
}

/* One letter may be anything, and letters alone are a sign only where English has it too. */
static void
add_sign (const char         *code,
          const UChar        *currency,
          const char         *locale,
          UCurrNameStyle      style)
{
  UErrorCode status = U_ZERO_ERROR;
  UBool is_choice;
  int32_t length;
  const UChar *name = ucurr_getName (currency, locale, style, &is_choice, &length, &status);
  g_autofree char *folded = U_SUCCESS (status) ? fold (name, length) : g_strdup ("");
  gboolean is_bare = TRUE;

  for (const char *p = folded; *p != '\0'; p++)
    is_bare = is_bare && (g_ascii_isalpha (*p) || strchr (" .", *p) != NULL);
  if (is_bare && (strlen (folded) < 2 || g_strv_contains (units, folded) || !g_str_equal (locale, ENGLISH)))
    return;

  add_folded (folded, code);
}

static void
add_name_of (const char *code,
             const char *language)
{
  UChar currency[4];

  u_charsToUChars (code, currency, 4);
  add_names (code, currency, language);
}

/* What is written so at home, "zł", and what is counted in abroad. */
static void
add_home (const char *language)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar currency[4] = { 0 };
  char locale[ULOC_FULLNAME_CAPACITY], code[4];

  add_name_of ("USD", language);
  add_name_of ("EUR", language);
  uloc_addLikelySubtags (language, locale, sizeof locale, &status);
  if (U_FAILURE (status) || ucurr_forLocale (locale, currency, 4, &status) != 3 || U_FAILURE (status))
    return;

  u_UCharsToChars (currency, code, 4);
  add_sign (code, currency, language, UCURR_SYMBOL_NAME);
  add_names (code, currency, language);
}

static gpointer
build (G_GNUC_UNUSED gpointer data)
{
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration *all = ucurr_openISOCurrencies (UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
  const char *code;

  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  while (U_SUCCESS (status) && (code = uenum_next (all, NULL, &status)) != NULL)
    {
      UChar currency[4];

      u_charsToUChars (code, currency, 4);
      for (guint i = 0; languages[i] != NULL; i++)
        add_names (code, currency, languages[i]);
      add_sign (code, currency, ENGLISH, UCURR_SYMBOL_NAME);
      add_sign (code, currency, ENGLISH, UCURR_NARROW_SYMBOL_NAME);
    }
  uenum_close (all);
  for (guint i = 0; homes[i] != NULL; i++)
    add_home (homes[i]);

  return NULL;
}

/*
 * trade_currency_names_match:
 * @folded: words, as trade_heading_fold() makes them
 * @unit: (out): return location for the code of the currency, or %TRADE_UNIT_UNSTATED where several are called so
 *
 * Finds the longest name or sign of a currency that a text begins with, up to the end of a word.
 *
 * Returns: how many bytes it has; 0 where there is none
 */
gsize
trade_currency_names_match (const char  *folded,
                            const char **unit)
{
  static GOnce once = G_ONCE_INIT;
  gsize best = 0, length = 0;

  g_once (&once, build, NULL);
  for (guint i = 0; i < MOST_WORDS && (i == 0 || folded[length] == ' '); i++)
    {
      g_autofree char *name = NULL;
      const char *found;

      length += folded[length] == ' ';
      length += strcspn (folded + length, " ,;()[]");
      name = g_strndup (folded, length);
      found = g_hash_table_lookup (names, name);
      if (found != NULL)
        {
          best = length;
          *unit = found;
        }
    }

  return best;
}
