/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-currency-home.h"

#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "trade-heading.h"
#include "trade-region.h"

/* "Rs", "kr" and "pesos" are money of several countries: whose trade it is tells which, where its own is called so. */

#define MAX_NAME 256

/* What is said of any country's money. */
static const char *const general[] = {
  "local currency", "local currency unit", "local currency units", "national currency unit", "national currency units", "lcu", "national currency",
  "domestic currency", "landeswährung", "monnaie nationale", "moneda nacional", "moeda nacional", "本币", "自国通貨", NULL,
};

/* What people write in short, and what that stands for. */
static const struct
{
  const char *sign;
  const char *name;
} shorts[] = {
  { "rs", "rupees" }, { "rs.", "rupees" }, { "r", "rand" }, { "kr", "kr" }, { "kronor", "kronor" }, { "mkr", "kronor" }, { "tkr", "kronor" },
};

static gboolean
is_called (const char *name,
           const char *sign)
{
  const gsize n = strlen (sign);
  const gsize length = strlen (name);

  return g_str_equal (name, sign) || (g_str_has_prefix (name, sign) && name[n] == ' ') ||
         (length > n && g_str_has_suffix (name, sign) && name[length - n - 1] == ' ');
}

static gboolean
is_named (const UChar *name,
          int32_t      length,
          UErrorCode   status,
          const char  *sign)
{
  char text[MAX_NAME];
  g_autofree char *folded = NULL;

  if (U_SUCCESS (status))
    u_strToUTF8 (text, sizeof text, NULL, name, length, &status);
  if (U_FAILURE (status) || status == U_STRING_NOT_TERMINATED_WARNING)
    return FALSE;
  folded = trade_heading_fold (text);

  return is_called (folded, sign);
}

/* Whether a currency is called so, in English, in Arabic or where it is paid with. */
static gboolean
has_name (const UChar *currency,
          const char  *locale,
          const char  *sign)
{
  const char *const locales[] = { "en", "ar", "es", "fr", "pt", locale };
  const UCurrNameStyle styles[] = { UCURR_LONG_NAME, UCURR_SYMBOL_NAME, UCURR_NARROW_SYMBOL_NAME };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      UErrorCode status = U_ZERO_ERROR;
      UBool is_choice;
      int32_t length;
      const UChar *name = ucurr_getPluralName (currency, locales[i], &is_choice, "other", &length, &status);

      if (is_named (name, length, status, sign))
        return TRUE;
      for (guint j = 0; j < G_N_ELEMENTS (styles); j++)
        {
          status = U_ZERO_ERROR;
          name = ucurr_getName (currency, locales[i], styles[j], &is_choice, &length, &status);
          if (is_named (name, length, status, sign))
            return TRUE;
        }
    }

  return FALSE;
}

/*
 * trade_currency_home_find:
 * @country: the name of a country
 * @sign: what money is called, folded
 * @unit: (out): return location for the code of the currency
 *
 * Finds the currency of a country, where it is called so.
 *
 * Returns: whether it is; @unit is left alone otherwise
 */
gboolean
trade_currency_home_find (const char *country,
                          const char *sign,
                          char        unit[8])
{
  const char *region = *country != '\0' && *sign != '\0' ? trade_region_find (country) : NULL;
  g_autofree char *home = region != NULL ? g_strconcat ("und_", region, NULL) : NULL;
  char locale[ULOC_FULLNAME_CAPACITY];
  UChar currency[4] = { 0 };
  UErrorCode status = U_ZERO_ERROR;
  const char *called = sign;

  if (home == NULL)
    return FALSE;

  uloc_addLikelySubtags (home, locale, sizeof locale, &status);
  if (ucurr_forLocale (locale, currency, G_N_ELEMENTS (currency), &status) != 3 || U_FAILURE (status))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (shorts); i++)
    if (g_str_equal (sign, shorts[i].sign))
      called = shorts[i].name;
  if (!g_strv_contains (general, sign) && !has_name (currency, locale, called))
    return FALSE;

  u_UCharsToChars (currency, unit, 3);
  unit[3] = '\0';

  return TRUE;
}
