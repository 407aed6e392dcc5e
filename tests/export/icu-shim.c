/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Preloaded into the program under test: makes one of its calls of ICU fail.
 *
 * TRADE_FAULT_NUMBER  which of these calls fails, from 1
 * TRADE_FAULT_REPORT  a file that is made when a call has failed
 */
#include <dlfcn.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unicode/ucal.h>
#include <unicode/ucol.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/udatpg.h>
#include <unicode/ulistformatter.h>
#include <unicode/uloc.h>
#include <unicode/unumberformatter.h>
#include <unistd.h>

static atomic_int count;

static int
strikes (UErrorCode *status)
{
  const char *number = getenv ("TRADE_FAULT_NUMBER");
  const char *report = getenv ("TRADE_FAULT_REPORT");

  if (number == NULL || report == NULL || U_FAILURE (*status) || atomic_fetch_add (&count, 1) + 1 != atoi (number))
    return 0;

  close (open (report, O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
  *status = U_MISSING_RESOURCE_ERROR;
  return 1;
}

/* ICU renames its functions after its version, so that a name is spelled out only after it has been renamed. */
#define SPELL(name) #name

#define STAND_IN(type, name, parameters, arguments, nothing)                 \
  type name parameters                                                       \
  {                                                                          \
    static _Atomic (type (*) parameters) real;                               \
                                                                             \
    if (real == NULL)                                                        \
      real = (type (*) parameters) dlsym (RTLD_NEXT, SPELL (name));          \
    if (strikes (status))                                                    \
      return nothing;                                                        \
    return real arguments;                                                   \
  }

STAND_IN (UNumberFormatter *, unumf_openForSkeletonAndLocale,
          (const UChar *skeleton, int32_t length, const char *locale, UErrorCode *status),
          (skeleton, length, locale, status), NULL)
STAND_IN (UFormattedNumber *, unumf_openResult, (UErrorCode *status), (status), NULL)
STAND_IN (void, unumf_formatDecimal,
          (const UNumberFormatter *format, const char *text, int32_t length, UFormattedNumber *result, UErrorCode *status),
          (format, text, length, result, status), )
STAND_IN (void, unumf_formatDouble,
          (const UNumberFormatter *format, double number, UFormattedNumber *result, UErrorCode *status),
          (format, number, result, status), )
STAND_IN (const UChar *, ufmtval_getString, (const UFormattedValue *value, int32_t *length, UErrorCode *status),
          (value, length, status), NULL)
STAND_IN (UBool, ufmtval_nextPosition,
          (const UFormattedValue *value, UConstrainedFieldPosition *position, UErrorCode *status),
          (value, position, status), 0)
STAND_IN (UCalendar *, ucal_open,
          (const UChar *zone, int32_t length, const char *locale, UCalendarType type, UErrorCode *status),
          (zone, length, locale, type, status), NULL)
STAND_IN (UDate, ucal_getMillis, (const UCalendar *calendar, UErrorCode *status), (calendar, status), 0)
STAND_IN (UDateTimePatternGenerator *, udatpg_open, (const char *locale, UErrorCode *status), (locale, status), NULL)
STAND_IN (int32_t, udatpg_getBestPattern,
          (UDateTimePatternGenerator *generator, const UChar *skeleton, int32_t length, UChar *pattern, int32_t capacity,
           UErrorCode *status),
          (generator, skeleton, length, pattern, capacity, status), 0)
STAND_IN (UDateFormat *, udat_open,
          (UDateFormatStyle time, UDateFormatStyle date, const char *locale, const UChar *zone, int32_t zone_length,
           const UChar *pattern, int32_t pattern_length, UErrorCode *status),
          (time, date, locale, zone, zone_length, pattern, pattern_length, status), NULL)
STAND_IN (int32_t, udat_format,
          (const UDateFormat *format, UDate date, UChar *text, int32_t capacity, UFieldPosition *position, UErrorCode *status),
          (format, date, text, capacity, position, status), 0)
STAND_IN (UDateIntervalFormat *, udtitvfmt_open,
          (const char *locale, const UChar *skeleton, int32_t length, const UChar *zone, int32_t zone_length,
           UErrorCode *status),
          (locale, skeleton, length, zone, zone_length, status), NULL)
STAND_IN (int32_t, udtitvfmt_format,
          (const UDateIntervalFormat *format, UDate from, UDate to, UChar *text, int32_t capacity, UFieldPosition *position,
           UErrorCode *status),
          (format, from, to, text, capacity, position, status), 0)
STAND_IN (UListFormatter *, ulistfmt_open, (const char *locale, UErrorCode *status), (locale, status), NULL)
STAND_IN (int32_t, ulistfmt_format,
          (const UListFormatter *format, const UChar *const texts[], const int32_t *lengths, int32_t n_texts, UChar *list,
           int32_t capacity, UErrorCode *status),
          (format, texts, lengths, n_texts, list, capacity, status), 0)
STAND_IN (UCollator *, ucol_open, (const char *locale, UErrorCode *status), (locale, status), NULL)
STAND_IN (UCollationResult, ucol_strcollUTF8,
          (const UCollator *collator, const char *one, int32_t one_length, const char *other, int32_t other_length,
           UErrorCode *status),
          (collator, one, one_length, other, other_length, status), UCOL_EQUAL)
STAND_IN (int32_t, uloc_setKeywordValue,
          (const char *keyword, const char *value, char *locale, int32_t capacity, UErrorCode *status),
          (keyword, value, locale, capacity, status), 0)
