/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-icu.h"

#include <string.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/uclean.h>
#include <unicode/ucol.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/ulistformatter.h>
#include <unicode/unumberformatter.h>

#include "trade-year-word.h"

#define MINUS_SIGN 0x2212

/* Both give a number the direction of Arabic. Few fonts know the newer of them, and one that is brought in for it alone makes
 * the line as high as its own letters are. */
#define ARABIC_LETTER_MARK 0x061C
#define RIGHT_TO_LEFT_MARK 0x200F

/* ICU's earliest instant: the change-over to the Gregorian calendar lies before every date, so none is shifted. */
#define GREGORIAN_CHANGE -8.64e15

static const UChar utc[] = { 'U', 'T', 'C' };

struct _TradeIcu
{
  char *locale;
  char *calendar_locale;
  char *failure; /* the first one that nobody has taken yet */
  GHashTable *number_formats;
  GHashTable *date_formats;
  GHashTable *interval_formats;
  GRegex *year_word; /* (nullable): what dates say after a year */
  gboolean knows_year_word;
  UCalendar *calendar;
  UDateTimePatternGenerator *patterns; /* takes long to open */
  UFormattedNumber *result;
  UConstrainedFieldPosition *position;
  UListFormatter *list_format;
  UCollator *collator;
};

static void *
allocate (const void *context,
          size_t      size)
{
  return g_malloc (size);
}

static void *
reallocate (const void *context,
            void       *memory,
            size_t      size)
{
  return g_realloc (memory, size);
}

static void
release (const void *context,
         void       *memory)
{
  g_free (memory);
}

/* Where memory is short, ICU may leave out a part of a text and call that a success, crash, or wait for itself for ever. So
 * the program ends there, as it does wherever GLib finds no memory: before anything wrong is drawn. Whether ICU takes these
 * functions after others have used it depends on its version; they go with what was allocated before. */
static void
end_where_memory_is_short (void)
{
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      UErrorCode status = U_ZERO_ERROR;

      u_setMemoryFunctions (NULL, allocate, reallocate, release, &status);
      g_once_init_leave (&done, 1);
    }
}

/* Keeps why something could not be written, for whoever is about to save what was made of it. */
static void
fail (TradeIcu   *self,
      UErrorCode  status,
      const char *what,
      ...) G_GNUC_PRINTF (3, 4);

static void
fail (TradeIcu   *self,
      UErrorCode  status,
      const char *what,
      ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  if (self->failure != NULL)
    return;

  va_start (arguments, what);
  text = g_strdup_vprintf (what, arguments);
  va_end (arguments);
  self->failure = g_strconcat (text, ", ", u_errorName (status), NULL);
}

static void
close_number_format (gpointer format)
{
  unumf_close (format);
}

static void
close_date_format (gpointer format)
{
  udat_close (format);
}

static void
close_interval_format (gpointer format)
{
  udtitvfmt_close (format);
}

static char *
convert_to_utf8 (const UChar *text,
                 int32_t      length)
{
  return g_utf16_to_utf8 ((const gunichar2 *) text, length, NULL, NULL, NULL);
}

static UChar *
convert_to_utf16 (const char *text,
                  int32_t    *length)
{
  glong n = 0;
  gunichar2 *converted = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);

  *length = (int32_t) n;
  return (UChar *) converted;
}

static gsize
count_utf8_bytes (const UChar *text,
                  int32_t      length)
{
  g_autofree char *converted = convert_to_utf8 (text, length);

  return converted != NULL ? strlen (converted) : 0;
}

/* ICU's texts are well-formed; one that is not would end what it is put into. */
static char *
take_text (TradeIcu    *self,
           const UChar *text,
           int32_t      length)
{
  char *converted = convert_to_utf8 (text, length);

  if (converted != NULL)
    return converted;

  fail (self, U_INVALID_CHAR_FOUND, "a text");
  return g_strdup ("");
}

static UNumberFormatter *
open_number_format (TradeIcu   *self,
                    const char *skeleton)
{
  UNumberFormatter *format = g_hash_table_lookup (self->number_formats, skeleton);
  UErrorCode status = U_ZERO_ERROR;
  g_autofree UChar *converted = NULL;
  int32_t length;

  if (format != NULL)
    return format;

  converted = convert_to_utf16 (skeleton, &length);
  format = unumf_openForSkeletonAndLocale (converted, length, self->locale, &status);
  if (U_FAILURE (status))
    {
      fail (self, status, "“%s”", skeleton);
      unumf_close (format);
      return NULL;
    }

  g_hash_table_insert (self->number_formats, g_strdup (skeleton), format);
  return format;
}

/* What every number is written to. */
static void
open_result (TradeIcu   *self,
             UErrorCode *status)
{
  if (self->result == NULL)
    self->result = unumf_openResult (status);
  if (self->position == NULL)
    self->position = ucfpos_open (status);
}

/* Reads the text and the spans of its parts out of self->result, and sets a minus where ICU set a hyphen. Every change is from
 * one unit of UTF-16 to another, which leaves the spans as they are. */
static gboolean
read_result (TradeIcu       *self,
             TradeIcuNumber *number,
             UErrorCode     *status)
{
  const UFormattedValue *value = unumf_resultAsValue (self->result, status);
  int32_t length = 0, number_start = -1, number_end = 0, currency_start = 0, currency_end = 0;
  const UChar *text = ufmtval_getString (value, &length, status);
  g_autofree UChar *copy = NULL;

  if (U_FAILURE (*status))
    return FALSE;

  copy = g_memdup2 (text, (length + 1) * sizeof (UChar));
  ucfpos_reset (self->position, status);
  while (ufmtval_nextPosition (value, self->position, status))
    {
      int32_t start, end;

      ucfpos_getIndexes (self->position, &start, &end, status);
      switch (ucfpos_getField (self->position, status))
        {
        case UNUM_INTEGER_FIELD:
        case UNUM_FRACTION_FIELD:
        case UNUM_DECIMAL_SEPARATOR_FIELD:
          number_start = number_start < 0 ? start : MIN (number_start, start);
          number_end = MAX (number_end, end);
          break;
        case UNUM_CURRENCY_FIELD:
          currency_start = start;
          currency_end = end;
          break;
        case UNUM_SIGN_FIELD:
          for (int32_t i = start; i < end; i++)
            if (copy[i] == '-')
              copy[i] = MINUS_SIGN;
          break;
        default:
          break;
        }
    }

  for (int32_t i = 0; i < length; i++)
    if (copy[i] == ARABIC_LETTER_MARK)
      copy[i] = RIGHT_TO_LEFT_MARK;

  if (U_SUCCESS (*status) && number_start < 0)
    *status = U_INVALID_FORMAT_ERROR;
  if (U_FAILURE (*status))
    return FALSE;

  number->text = take_text (self, copy, length);
  number->number_start = count_utf8_bytes (copy, number_start);
  number->number_end = count_utf8_bytes (copy, number_end);
  number->currency_start = count_utf8_bytes (copy, currency_start);
  number->currency_end = count_utf8_bytes (copy, currency_end);
  return TRUE;
}

static char *
set_keyword (TradeIcu   *self,
             const char *locale,
             const char *keyword,
             const char *value)
{
  UErrorCode status = U_ZERO_ERROR;
  char id[ULOC_FULLNAME_CAPACITY + ULOC_KEYWORD_AND_VALUES_CAPACITY];

  g_strlcpy (id, locale, sizeof id);
  uloc_setKeywordValue (keyword, value, id, sizeof id, &status);
  if (U_SUCCESS (status))
    return g_strdup (id);

  fail (self, status, "%s=%s", keyword, value);
  return g_strdup (locale);
}

/* Which digits an Arabic text has depends on the country. Where none is named, releases of ICU differ; the translations are
 * written with the digits of most of the countries. */
static char *
choose_digits (TradeIcu   *self,
               const char *locale,
               gboolean    western_digits)
{
  if (western_digits)
    return set_keyword (self, locale, "numbers", "latn");
  if (g_str_equal (locale, "ar"))
    return set_keyword (self, locale, "numbers", "arab");

  return g_strdup (locale);
}

/**
 * trade_icu_new:
 * @locale: an ICU locale id, such as "en" or "zh_CN"
 * @western_digits: whether to write the digits 0 to 9 where the locale has others
 *
 * Prepares to format in a locale. An unknown locale formats as ICU's root locale does.
 *
 * Returns: (transfer full): a new formatter; free it with trade_icu_free()
 */
TradeIcu *
trade_icu_new (const char *locale,
               gboolean    western_digits)
{
  TradeIcu *self;

  g_return_val_if_fail (locale != NULL, NULL);

  end_where_memory_is_short ();
  self = g_new0 (TradeIcu, 1);
  self->locale = choose_digits (self, locale, western_digits);
  /* Statistical years are Gregorian in every locale, also where daily life counts otherwise. */
  self->calendar_locale = set_keyword (self, self->locale, "calendar", "gregorian");
  self->number_formats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, close_number_format);
  self->date_formats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, close_date_format);
  self->interval_formats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, close_interval_format);

  return self;
}

/**
 * trade_icu_free:
 * @self: (transfer full): a formatter
 *
 * Frees a formatter and all that it has opened.
 */
void
trade_icu_free (TradeIcu *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->number_formats);
  g_hash_table_unref (self->date_formats);
  g_hash_table_unref (self->interval_formats);
  g_clear_pointer (&self->year_word, g_regex_unref);
  g_clear_pointer (&self->result, unumf_closeResult);
  g_clear_pointer (&self->position, ucfpos_close);
  g_clear_pointer (&self->calendar, ucal_close);
  g_clear_pointer (&self->patterns, udatpg_close);
  g_clear_pointer (&self->list_format, ulistfmt_close);
  g_clear_pointer (&self->collator, ucol_close);
  g_free (self->locale);
  g_free (self->calendar_locale);
  g_free (self->failure);
  g_free (self);
}

/**
 * trade_icu_take_failure:
 * @self: a formatter
 *
 * Tells what could not be written first, and forgets it.
 *
 * Returns: (transfer full) (nullable): what it was and why, for whoever knows ICU; %NULL if all could be written
 */
char *
trade_icu_take_failure (TradeIcu *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_steal_pointer (&self->failure);
}

/**
 * trade_icu_number_clear:
 * @number: a formatted number
 *
 * Frees the text of a formatted number.
 */
void
trade_icu_number_clear (TradeIcuNumber *number)
{
  g_clear_pointer (&number->text, g_free);
}

/**
 * trade_icu_format_number:
 * @self: a formatter
 * @skeleton: an ICU number skeleton, such as "compact-long .00 currency/CNY unit-width-full-name"
 * @decimal: a decimal number in ASCII, such as "23.77E12"; no digit of it is lost on the way
 * @number: (out caller-allocates): the formatted number
 *
 * Formats a decimal number, with U+2212 for the minus.
 *
 * Returns: whether ICU could do it; if not, @number is unchanged, see trade_icu_take_failure()
 */
gboolean
trade_icu_format_number (TradeIcu       *self,
                         const char     *skeleton,
                         const char     *decimal,
                         TradeIcuNumber *number)
{
  UNumberFormatter *format;
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (self != NULL && skeleton != NULL && decimal != NULL && number != NULL, FALSE);

  format = open_number_format (self, skeleton);
  if (format == NULL)
    return FALSE;

  open_result (self, &status);
  unumf_formatDecimal (format, decimal, -1, self->result, &status);
  if (U_FAILURE (status) || !read_result (self, number, &status))
    {
      fail (self, status, "%s as “%s”", decimal, skeleton);
      return FALSE;
    }

  return TRUE;
}

/**
 * trade_icu_format_double:
 * @self: a formatter
 * @skeleton: an ICU number skeleton
 * @value: a finite number
 *
 * Formats a number, with U+2212 for the minus.
 *
 * ICU takes the shortest decimal that stands for @value, so that 2.675 rounds as the decimal number it was written as.
 *
 * Returns: (transfer full): the text; empty if ICU could not do it
 */
char *
trade_icu_format_double (TradeIcu   *self,
                         const char *skeleton,
                         double      value)
{
  UNumberFormatter *format;
  UErrorCode status = U_ZERO_ERROR;
  TradeIcuNumber number = { 0 };

  g_return_val_if_fail (self != NULL && skeleton != NULL, NULL);

  format = open_number_format (self, skeleton);
  if (format == NULL)
    return g_strdup ("");

  open_result (self, &status);
  unumf_formatDouble (format, value, self->result, &status);
  if (U_FAILURE (status) || !read_result (self, &number, &status))
    {
      fail (self, status, "%g as “%s”", value, skeleton);
      return g_strdup ("");
    }

  return number.text;
}

/* Sets the calendar to a day, and returns it as an instant. */
static UDate
get_instant (TradeIcu   *self,
             int         year,
             int         month,
             int         day,
             UErrorCode *status)
{
  if (self->calendar == NULL)
    {
      self->calendar = ucal_open (utc, G_N_ELEMENTS (utc), self->calendar_locale, UCAL_GREGORIAN, status);
      if (U_SUCCESS (*status))
        ucal_setGregorianChange (self->calendar, GREGORIAN_CHANGE, status);
      if (U_FAILURE (*status))
        {
          g_clear_pointer (&self->calendar, ucal_close);
          return 0;
        }
    }

  ucal_clear (self->calendar);
  ucal_setDate (self->calendar, year, month - 1, day, status);

  return ucal_getMillis (self->calendar, status);
}

/* How the locale writes the parts of a date. */
static int32_t
find_pattern (TradeIcu   *self,
              const char *skeleton,
              UChar      *pattern,
              int32_t     capacity,
              UErrorCode *status)
{
  g_autofree UChar *converted = NULL;
  g_autofree char *text = NULL;
  int32_t length;

  if (self->patterns == NULL)
    self->patterns = udatpg_open (self->calendar_locale, status);
  converted = convert_to_utf16 (skeleton, &length);
  length = udatpg_getBestPattern (self->patterns, converted, length, pattern, capacity, status);
  /* A year alone has no word. */
  if (U_SUCCESS (*status) && !self->knows_year_word && *skeleton == 'y' && skeleton[1] != '\0')
    {
      text = take_text (self, pattern, length);
      self->year_word = trade_year_word_find (text);
      self->knows_year_word = TRUE;
    }

  return length;
}

static UDateFormat *
create_date_format (TradeIcu   *self,
                    const char *skeleton,
                    UErrorCode *status)
{
  UDateFormat *format;
  UChar pattern[128];
  int32_t length = find_pattern (self, skeleton, pattern, G_N_ELEMENTS (pattern), status);

  format = udat_open (UDAT_PATTERN,
                      UDAT_PATTERN,
                      self->calendar_locale,
                      utc,
                      G_N_ELEMENTS (utc),
                      pattern,
                      length,
                      status);
  if (U_FAILURE (*status))
    {
      udat_close (format);
      return NULL;
    }

  udat_setCalendar (format, self->calendar);
  return format;
}

/**
 * trade_icu_format_date:
 * @self: a formatter
 * @skeleton: the parts to show as an ICU date skeleton, such as "yMMMMd"
 * @year: year of the Gregorian calendar
 * @month: month, 1 to 12
 * @day: day of the month, from 1
 *
 * Formats a date of the proleptic Gregorian calendar. A shortened word for "year" after its number is left out.
 *
 * Returns: (transfer full): the text; empty if ICU could not do it
 */
char *
trade_icu_format_date (TradeIcu   *self,
                       const char *skeleton,
                       int         year,
                       int         month,
                       int         day)
{
  UDateFormat *format;
  UErrorCode status = U_ZERO_ERROR;
  UDate instant;
  UChar text[256];
  int32_t length = 0;

  g_return_val_if_fail (self != NULL && skeleton != NULL, NULL);

  /* The calendar is what a format is made with. */
  instant = get_instant (self, year, month, day, &status);
  format = g_hash_table_lookup (self->date_formats, skeleton);
  if (format == NULL && U_SUCCESS (status))
    {
      format = create_date_format (self, skeleton, &status);
      if (format != NULL)
        g_hash_table_insert (self->date_formats, g_strdup (skeleton), format);
    }

  if (U_SUCCESS (status))
    length = udat_format (format, instant, text, G_N_ELEMENTS (text), NULL, &status);

  if (U_FAILURE (status))
    {
      fail (self, status, "%d-%d-%d as “%s”", year, month, day, skeleton);
      return g_strdup ("");
    }

  return trade_year_word_drop (self->year_word, take_text (self, text, length));
}

static UDateIntervalFormat *
open_interval_format (TradeIcu   *self,
                      const char *skeleton,
                      UErrorCode *status)
{
  UDateIntervalFormat *format = g_hash_table_lookup (self->interval_formats, skeleton);
  g_autofree UChar *converted = NULL;
  UChar pattern[128];
  int32_t length;

  if (format != NULL)
    return format;

  if (!self->knows_year_word)
    find_pattern (self, skeleton, pattern, G_N_ELEMENTS (pattern), status);
  converted = convert_to_utf16 (skeleton, &length);
  format = udtitvfmt_open (self->calendar_locale, converted, length, utc, G_N_ELEMENTS (utc), status);
  if (U_SUCCESS (*status))
    g_hash_table_insert (self->interval_formats, g_strdup (skeleton), format);

  return format;
}

/* The middle of a month. A format of intervals has a calendar of its own, which is Julian before 1582; the days by which
 * that is off do not lead out of the month from there. */
static UDate
get_middle (TradeIcu   *self,
            int         year,
            int         month,
            UErrorCode *status)
{
  return get_instant (self, year, month, 15, status);
}

/**
 * trade_icu_format_months:
 * @self: a formatter
 * @skeleton: the parts to show as an ICU date skeleton, such as "yMMMM"
 * @first_year: year of the Gregorian calendar in which the span begins
 * @first_month: the month in which it begins, 1 to 12
 * @last_year: the year in which it ends
 * @last_month: its last month, 1 to 12
 *
 * Formats a span of whole months: "January – February 2024".
 *
 * Returns: (transfer full): the text; empty if ICU could not do it
 */
char *
trade_icu_format_months (TradeIcu   *self,
                         const char *skeleton,
                         int         first_year,
                         int         first_month,
                         int         last_year,
                         int         last_month)
{
  UErrorCode status = U_ZERO_ERROR;
  UDateIntervalFormat *format;
  UDate first, last;
  UChar text[256];
  int32_t length;

  g_return_val_if_fail (self != NULL && skeleton != NULL, NULL);

  format = open_interval_format (self, skeleton, &status);
  first = get_middle (self, first_year, first_month, &status);
  last = get_middle (self, last_year, last_month, &status);
  length = udtitvfmt_format (format, first, last, text, G_N_ELEMENTS (text), NULL, &status);
  if (U_FAILURE (status))
    {
      fail (self, status, "%d-%d to %d-%d as “%s”", first_year, first_month, last_year, last_month, skeleton);
      return g_strdup ("");
    }

  return trade_year_word_drop (self->year_word, take_text (self, text, length));
}

/**
 * trade_icu_format_list:
 * @self: a formatter
 * @items: (array zero-terminated=1): the items
 *
 * Joins items as the language lists them: "a, b, and c".
 *
 * Returns: (transfer full): the list; empty if there are no items
 */
char *
trade_icu_format_list (TradeIcu           *self,
                       const char * const *items)
{
  g_autoptr (GPtrArray) converted = g_ptr_array_new_with_free_func (g_free);
  g_autofree int32_t *lengths = NULL;
  g_autofree UChar *text = NULL;
  UErrorCode status = U_ZERO_ERROR;
  int32_t length, capacity = 64;

  g_return_val_if_fail (self != NULL && items != NULL, NULL);

  lengths = g_new (int32_t, g_strv_length ((GStrv) items) + 1);
  for (guint i = 0; items[i] != NULL; i++)
    {
      g_ptr_array_add (converted, convert_to_utf16 (items[i], &lengths[i]));
      capacity += lengths[i] + 32;
    }

  if (converted->len == 0)
    return g_strdup ("");

  if (self->list_format == NULL)
    self->list_format = ulistfmt_open (self->locale, &status);

  text = g_new (UChar, capacity);
  length = ulistfmt_format (self->list_format,
                            (const UChar *const *) converted->pdata,
                            lengths,
                            (int32_t) converted->len,
                            text,
                            capacity,
                            &status);
  if (U_FAILURE (status))
    {
      fail (self, status, "a list");
      return g_strjoinv (", ", (char **) items);
    }

  return take_text (self, text, length);
}

/**
 * trade_icu_collate:
 * @self: a formatter
 * @a: a text
 * @b: another text
 *
 * Compares two texts as the language sorts them.
 *
 * Returns: below 0, 0 or above 0; the order of their bytes if ICU could not do it
 */
int
trade_icu_collate (TradeIcu   *self,
                   const char *a,
                   const char *b)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollationResult result = UCOL_EQUAL;

  g_return_val_if_fail (self != NULL && a != NULL && b != NULL, 0);

  if (self->collator == NULL)
    {
      self->collator = ucol_open (self->locale, &status);
      /* A name in quotation marks stands where it would without them. */
      if (self->collator != NULL)
        ucol_setAttribute (self->collator, UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, &status);
    }
  if (self->collator != NULL)
    result = ucol_strcollUTF8 (self->collator, a, -1, b, -1, &status);

  if (U_FAILURE (status))
    {
      fail (self, status, "an order");
      return strcmp (a, b);
    }

  return result;
}

gboolean
trade_icu_is_right_to_left (const char *locale)
{
  return uloc_isRightToLeft (locale);
}

/**
 * trade_icu_has_direction:
 * @text: a text in UTF-8
 * @right_to_left: a direction
 *
 * Returns: whether a letter of @text runs in a direction
 */
gboolean
trade_icu_has_direction (const char *text,
                         gboolean    right_to_left)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    switch (u_charDirection ((UChar32) g_utf8_get_char (p)))
      {
      case U_LEFT_TO_RIGHT:
        if (!right_to_left)
          return TRUE;
        break;
      case U_RIGHT_TO_LEFT:
      case U_RIGHT_TO_LEFT_ARABIC:
        if (right_to_left)
          return TRUE;
        break;
      default:
        break;
      }

  return FALSE;
}
