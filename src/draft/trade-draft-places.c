/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-places.h"

#include <unicode/uloc.h>
#include <unicode/ustring.h>

/* No name of a place is longer. In UTF-16 and in bytes of UTF-8. */
#define MAX_NAME 128
#define MAX_BYTES (4 * MAX_NAME)

/*
 * trade_draft_places_list:
 *
 * Returns: (transfer none) (array zero-terminated=1): the codes of all places that ISO 3166 gives one of two letters
 */
const char * const *
trade_draft_places_list (void)
{
  return uloc_getISOCountries ();
}

/*
 * trade_draft_places_name:
 * @code: the code of a place
 * @locale: the language to name it in
 *
 * Returns: (transfer full) (nullable): what CLDR calls it; %NULL where it has no name there
 */
char *
trade_draft_places_name (const char *code,
                         const char *locale)
{
  g_autofree char *place = g_strconcat ("und_", code, NULL);
  UErrorCode status = U_ZERO_ERROR;
  UChar name[MAX_NAME];
  char bytes[MAX_BYTES];
  int32_t length = uloc_getDisplayCountry (place, locale, name, MAX_NAME, &status);

  if (U_FAILURE (status) || status == U_USING_DEFAULT_WARNING || length <= 0 || length >= MAX_NAME)
    return NULL;

  u_strToUTF8 (bytes, MAX_BYTES, NULL, name, length, &status);

  return U_SUCCESS (status) && status != U_STRING_NOT_TERMINATED_WARNING ? g_strdup (bytes) : NULL;
}
