/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-region.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "trade-lower.h"

/* Countries by their names and codes. */

#define MAX_NAME 128

/* So many letters at the start make names alike. */
#define ALIKE 5

/* Languages of tables. */
static const char *const languages[] = {
  "en", "zh", "de", "fr", "es", "pt", "ja", "ru", "ar", "it", "nl", "pl", "tr", "cs", "sk", "sv", "da", "nb", "fi", "hu", "ro", "ko", "uk",
  "el", "bg", "hr", "sl", "et", "lv", "lt", "id", "vi", "th",
};

/* What countries are called elsewhere than in CLDR, in small letters. */
static const struct
{
  const char *name;
  const char *region;
} others[] = {
  { "holland", "NL" },                  { "the netherlands", "NL" }, { "belgium-luxembourg", "BE" }, { "burma", "MM" },
  { "united states of america", "US" }, { "u.s.", "US" },       { "u.s.a.", "US" },         { "us", "US" },
  { "usa", "US" },                      { "uk", "GB" },         { "great britain", "GB" },  { "u.k.", "GB" },
  { "korea", "KR" },                    { "republic of korea", "KR" }, { "korea, south", "KR" }, { "korea, republic of", "KR" },
  { "russian federation", "RU" },       { "viet nam", "VN" },   { "turkey", "TR" },         { "türkiye", "TR" },
  { "czech republic", "CZ" },           { "czechia", "CZ" },    { "hong kong", "HK" },      { "hong kong, china", "HK" },
  { "taiwan, china", "TW" },            { "taipei, chinese", "TW" }, { "chinese taipei", "TW" }, { "mainland china", "CN" },
  { "people's republic of china", "CN" }, { "uae", "AE" },      { "iran, islamic republic of", "IR" },
  { "中国香港", "HK" },                 { "香港", "HK" },       { "中国台湾", "TW" },       { "台湾", "TW" },
  { "中国澳门", "MO" },                 { "俄罗斯联邦", "RU" }, { "vereinigte staaten von amerika", "US" },
  { "états-unis d'amérique", "US" },    { "estados unidos de américa", "US" }, { "etats-unis", "US" }, { "米国", "US" },
  { "中華人民共和国", "CN" },           { "英国", "GB" },       { "сша", "US" },            { "великобритания", "GB" },
};

static void
add_displayed (GHashTable *by_name,
               const char *region,
               const char *language)
{
  g_autofree char *locale = g_strconcat ("und_", region, NULL);
  UErrorCode status = U_ZERO_ERROR;
  UChar name[MAX_NAME];
  char text[MAX_NAME * 3];

  uloc_getDisplayCountry (locale, language, name, MAX_NAME, &status);
  u_strToUTF8 (text, sizeof text, NULL, name, -1, &status);
  if (U_SUCCESS (status))
    g_hash_table_insert (by_name, trade_lower (text), (gpointer) region);
}

/* The names of all countries in many languages, and their codes of two and three letters, each with its code of two. They are eight
 * thousand, and no file changes them.
 */
static GHashTable *
get_names (void)
{
  static GHashTable *names = NULL;

  if (g_once_init_enter (&names))
    {
      GHashTable *by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (const char *const *region = uloc_getISOCountries (); *region != NULL; region++)
        {
          g_autofree char *locale = g_strconcat ("und_", *region, NULL);

          g_hash_table_insert (by_name, trade_lower (*region), (gpointer) *region);
          g_hash_table_insert (by_name, trade_lower (uloc_getISO3Country (locale)), (gpointer) *region);
          for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
            add_displayed (by_name, *region, languages[i]);
        }
      for (guint i = 0; i < G_N_ELEMENTS (others); i++)
        g_hash_table_insert (by_name, g_strdup (others[i].name), (gpointer) others[i].region);
      g_once_init_leave (&names, by_name);
    }

  return names;
}

/*
 * trade_region_find:
 * @words: a name or a code
 *
 * Finds a country.
 *
 * Returns: (transfer none) (nullable): its code of two letters; %NULL where it is not known
 */
const char *
trade_region_find (const char *words)
{
  g_autofree char *lower = trade_lower (words);

  return g_hash_table_lookup (get_names (), lower);
}

/*
 * trade_region_resembles:
 * @words: a name that is not known
 * @regions: codes of two letters
 *
 * Checks whether a name begins or goes on like that of one of some countries, such as "Slovak Republic" or "Germany, Fed. Rep.".
 *
 * Returns: whether it does
 */
gboolean
trade_region_resembles (const char *words,
                        const char *regions)
{
  g_autofree char *lower = trade_lower (words);
  GHashTableIter iter;
  gpointer name, region;

  g_hash_table_iter_init (&iter, get_names ());
  while (g_hash_table_iter_next (&iter, &name, &region))
    {
      const glong length = g_utf8_strlen (name, -1);
      const gsize start = (gsize) (g_utf8_offset_to_pointer (name, MIN (length, ALIKE)) - (const char *) name);

      if (strstr (regions, region) != NULL && strlen (name) > 3 &&
          (strncmp (lower, name, start) == 0 || (length >= ALIKE && strstr (lower, name) != NULL)))
        return TRUE;
    }

  return FALSE;
}
