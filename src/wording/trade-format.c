/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-format-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "trade-icu.h"

/* Powers of ten that are worth asking ICU about. */
#define MAX_POWER 40

struct _TradeFormat
{
  GObject parent_instance;

  char *locale;
  GStrv languages;
  TradeIcu *icu;
  TradeIcu *digits; /* of the number style; nothing where the language writes numbers its own way */
  TradeNumberStyle number_style;
  int magnitudes[MAX_POWER + 1]; /* by power of ten; -1 where not yet known */
  GPtrArray *phrases; /* (nullable) (element-type utf8): takes what no line should break */
};

enum
{
  PROP_0,
  PROP_NUMBER_STYLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_QUARK (trade-format-error-quark, trade_format_error)
G_DEFINE_FINAL_TYPE (TradeFormat, trade_format, G_TYPE_OBJECT)
G_DEFINE_ENUM_TYPE (TradeNumberStyle, trade_number_style,
                    G_DEFINE_ENUM_VALUE (TRADE_NUMBER_STYLE_LANGUAGE, "language"),
                    G_DEFINE_ENUM_VALUE (TRADE_NUMBER_STYLE_POINT, "point"),
                    G_DEFINE_ENUM_VALUE (TRADE_NUMBER_STYLE_COMMA, "comma"),
                    G_DEFINE_ENUM_VALUE (TRADE_NUMBER_STYLE_SPACE, "space"))

/* Locales that write numbers as the styles have them. */
static const char *const style_locales[] = {
  [TRADE_NUMBER_STYLE_LANGUAGE] = NULL,
  [TRADE_NUMBER_STYLE_POINT] = "en",
  [TRADE_NUMBER_STYLE_COMMA] = "de",
  [TRADE_NUMBER_STYLE_SPACE] = "fr",
};

/* Locale id and its shorter forms: zh_Hans_CN, zh_Hans, zh. */
static GStrv
list_languages (const char *locale)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *language = g_strdup (locale);
  char *end;

  g_assert (locale != NULL);

  g_strv_builder_add (builder, language);
  while ((end = strrchr (language, '_')) != NULL)
    {
      *end = '\0';
      g_strv_builder_add (builder, language);
    }

  return g_strv_builder_end (builder);
}

/* The power of ten in which the locale counts 10^power. ICU writes it as digits and a word; the digits that are left
 * tell which power the word stands for. Twice as much has digits also where one of a thing is a word of its own: "mille". */
static int
find_magnitude (TradeFormat *self,
                int          power)
{
  g_autofree char *decimal = g_strdup_printf ("2E%d", power);
  g_auto (TradeIcuNumber) number = { 0 };
  int digits = 0;

  g_assert (power >= 0 && power <= MAX_POWER);

  if (!trade_icu_format_number (self->icu, "compact-long precision-integer latin", decimal, &number))
    return 0;

  for (gsize i = number.number_start; i < number.number_end; i++)
    digits += g_ascii_isdigit (number.text[i]);

  /* Where a locale counts in thousands, numbers below a million are easier read in full. */
  return power - digits + 1 == 3 ? 0 : power - digits + 1;
}

/* The locale of the person, without an encoding, if its language is that of @tag. */
static char *
find_locale_of_language (const char *tag)
{
  const char *const *names = g_get_language_names_with_category ("LC_MESSAGES");
  gsize length = strcspn (tag, "_-");

  for (guint i = 0; names[i] != NULL; i++)
    if (strncmp (names[i], tag, length) == 0 && strchr ("_.@", names[i][length]) != NULL)
      return g_strndup (names[i], strcspn (names[i], ".@"));

  return NULL;
}

/* The spaces that are left where the number was, among them no-break spaces, and marks of direction. */
/* A full date of ISO 8601. g_date_set_parse() is of no use here, because it goes by the locale. */
static gboolean
parse_date (const char *text,
            GDate      *date)
{
  static const char shape[] = "dddd-dd-dd";
  guint digits = 0;

  for (gsize i = 0; i < sizeof shape; i++)
    {
      if (shape[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != shape[i])
        return FALSE;
      if (shape[i] == 'd')
        digits = digits * 10 + g_ascii_digit_value (text[i]);
    }

  if (!g_date_valid_dmy (digits % 100, (GDateMonth) (digits / 100 % 100), digits / 10000))
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, digits % 100, (GDateMonth) (digits / 100 % 100), digits / 10000);
  return TRUE;
}

/* Separators other than the language's own are those of Western digits, which then stand in all numbers and dates. */
static void
open_icu (TradeFormat *self)
{
  const char *style_locale = style_locales[self->number_style];

  g_clear_pointer (&self->icu, trade_icu_free);
  g_clear_pointer (&self->digits, trade_icu_free);
  self->icu = trade_icu_new (self->locale, style_locale != NULL);
  if (style_locale != NULL)
    self->digits = trade_icu_new (style_locale, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (self->magnitudes); i++)
    self->magnitudes[i] = -1;
}

static void
trade_format_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_NUMBER_STYLE:
      g_value_set_enum (value, trade_format_get_number_style (TRADE_FORMAT (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trade_format_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_NUMBER_STYLE:
      trade_format_set_number_style (TRADE_FORMAT (object), g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trade_format_finalize (GObject *object)
{
  TradeFormat *self = TRADE_FORMAT (object);

  g_clear_pointer (&self->digits, trade_icu_free);
  g_clear_pointer (&self->icu, trade_icu_free);
  g_clear_pointer (&self->languages, g_strfreev);
  g_clear_pointer (&self->locale, g_free);
  g_clear_pointer (&self->phrases, g_ptr_array_unref);

  G_OBJECT_CLASS (trade_format_parent_class)->finalize (object);
}

static void
trade_format_class_init (TradeFormatClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = trade_format_get_property;
  object_class->set_property = trade_format_set_property;
  object_class->finalize = trade_format_finalize;

  properties[PROP_NUMBER_STYLE] =
    g_param_spec_enum ("number-style", NULL, NULL, TRADE_TYPE_NUMBER_STYLE, TRADE_NUMBER_STYLE_LANGUAGE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
trade_format_init (TradeFormat *self)
{
}

/**
 * trade_format_new:
 * @locale: an ICU locale id, such as "en", "zh_CN", "de_DE" or "ar"
 *
 * Creates a format for a locale. Its numbers, dates and unit words are the locale's; words that only this program has,
 * such as "about", come from the message catalogue in use.
 *
 * Opening what ICU needs is put off until it is needed, and kept. One thread at a time may use a format.
 *
 * Returns: (transfer full): a new format
 */
TradeFormat *
trade_format_new (const char *locale)
{
  TradeFormat *self;

  g_return_val_if_fail (locale != NULL && *locale != '\0', NULL);

  self = g_object_new (TRADE_TYPE_FORMAT, NULL);
  self->locale = g_strdup (locale);
  self->languages = list_languages (locale);
  open_icu (self);

  return self;
}

/**
 * trade_format_copy:
 * @self: a format
 *
 * Copies a format, for another thread or for a time after @self has changed.
 *
 * Returns: (transfer full): a new format that writes what @self writes now
 */
TradeFormat *
trade_format_copy (TradeFormat *self)
{
  TradeFormat *copy;

  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);

  copy = trade_format_new (self->locale);
  trade_format_set_number_style (copy, self->number_style);

  return copy;
}

/**
 * trade_format_check:
 * @self: a format
 * @error: return location for an error
 *
 * Tells whether all could be written that the format was asked for until now, or since it was last found that something
 * could not. What could not be written is missing in the texts, so whoever is about to save or to send something that was
 * made with a format has to ask. After a failure, all is tried anew.
 *
 * Returns: whether it could; else @error is set to TRADE_FORMAT_ERROR_FAILED
 */
gboolean
trade_format_check (TradeFormat  *self,
                    GError      **error)
{
  g_autofree char *failure = NULL;

  g_return_val_if_fail (TRADE_IS_FORMAT (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  failure = trade_icu_take_failure (self->icu);
  if (failure == NULL && self->digits != NULL)
    failure = trade_icu_take_failure (self->digits);
  if (failure == NULL)
    return TRUE;

  open_icu (self);
  /* Translators: the placeholder is what was to be written and why it failed, in words of the library ICU, such as “299E-1 as
     “percent .0”, U_MISSING_RESOURCE_ERROR”. */
  g_set_error (error, TRADE_FORMAT_ERROR, TRADE_FORMAT_ERROR_FAILED,
               _("The numbers, dates and names could not be written (%s)."), failure);
  return FALSE;
}

/**
 * trade_format_get_number_style:
 * @self: a format
 *
 * Gets how the digits of numbers are separated.
 *
 * Returns: the style
 */
TradeNumberStyle
trade_format_get_number_style (TradeFormat *self)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), TRADE_NUMBER_STYLE_LANGUAGE);

  return self->number_style;
}

/**
 * trade_format_set_number_style:
 * @self: a format
 * @style: how to separate the digits of numbers
 *
 * Sets how numbers are written: with which separators. Words, signs and the places of both stay the language's, and so
 * does every value. A style other than the language's own writes Western digits.
 */
void
trade_format_set_number_style (TradeFormat     *self,
                               TradeNumberStyle style)
{
  g_return_if_fail (TRADE_IS_FORMAT (self));
  g_return_if_fail (style <= TRADE_NUMBER_STYLE_SPACE);

  if (self->number_style == style)
    return;

  self->number_style = style;
  open_icu (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NUMBER_STYLE]);
}

/*< private >
 * trade_format_get_icu:
 * @self: a format
 *
 * Returns: (transfer none): what writes in the language
 */
TradeIcu *
trade_format_get_icu (TradeFormat *self)
{
  return self->icu;
}

/*< private >
 * trade_format_get_digits_icu:
 * @self: a format
 *
 * Returns: (transfer none) (nullable): what writes digits in the number style, or %NULL where that is the language's own
 */
TradeIcu *
trade_format_get_digits_icu (TradeFormat *self)
{
  return self->digits;
}

/**
 * trade_format_get_default:
 *
 * Gets the format of the language that the messages of the program are in, so that words and numbers never disagree.
 * Where the person's locale has that language, its region is kept: en_GB writes dates its own way.
 *
 * Returns: (transfer none): the format; the same one every time
 */
TradeFormat *
trade_format_get_default (void)
{
  static TradeFormat *format;

  if (g_once_init_enter (&format))
    {
      /* Translators: the ICU locale id of this translation, such as "zh_CN"; numbers are written as it has them */
      const char *tag = C_ ("ICU locale of this translation", "en");
      g_autofree char *locale = find_locale_of_language (tag);

      g_once_init_leave (&format, trade_format_new (locale != NULL ? locale : tag));
    }

  return format;
}

/**
 * trade_format_get_locale:
 * @self: a format
 *
 * Gets the ICU locale id, such as "en_GB".
 *
 * Returns: (transfer none): the locale id
 */
const char *
trade_format_get_locale (TradeFormat *self)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);

  return self->locale;
}

/**
 * trade_format_get_languages:
 * @self: a format
 *
 * Gets the languages that texts are wanted in, best first: "zh_CN", "zh".
 *
 * Returns: (transfer none) (array zero-terminated=1): the languages
 */
const char *const *
trade_format_get_languages (TradeFormat *self)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);

  return (const char *const *) self->languages;
}

/**
 * trade_format_is_right_to_left:
 * @self: a format
 *
 * Returns: whether the locale's script runs from right to left, so that a chart in it is mirrored
 */
gboolean
trade_format_is_right_to_left (TradeFormat *self)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), FALSE);

  return trade_icu_is_right_to_left (self->locale);
}

/**
 * trade_format_get_magnitude:
 * @self: a format
 * @unit: a unit code
 * @largest: a value, in the unit itself; its sign does not matter
 *
 * Gets the power of ten in which the locale counts a value of this size, as CLDR has it.
 *
 * For example, 23.77e12 yuan are counted in 10^12 in English (trillion), Chinese (万亿) and German (Billionen); 1.06e11 are
 * counted in 10^9 in English (billion) and in 10^8 in Chinese (亿); 556,000 are written in full in English and counted in
 * 10^4 in Chinese (万). Percent and percentage points are never counted in anything else.
 *
 * Returns: the power of ten, 0 or more
 */
int
trade_format_get_magnitude (TradeFormat *self,
                            const char  *unit,
                            double       largest)
{
  TradeUnitKind kind;
  int power;

  g_return_val_if_fail (TRADE_IS_FORMAT (self), 0);
  g_return_val_if_fail (trade_unit_is_valid (unit), 0);

  kind = trade_unit_get_kind (unit);
  largest = fabs (largest);
  if (kind == TRADE_UNIT_KIND_PERCENT || kind == TRADE_UNIT_KIND_POINTS || kind == TRADE_UNIT_KIND_INDEX ||
      !isfinite (largest) || largest < 1.0)
    return 0;

  power = MIN ((int) floor (log10 (largest)), MAX_POWER);
  if (self->magnitudes[power] < 0)
    self->magnitudes[power] = find_magnitude (self, power);

  return self->magnitudes[power];
}

/**
 * trade_format_number:
 * @self: a format
 * @value: a finite number, in its unit
 * @magnitude: the power of ten to count in, see trade_format_get_magnitude()
 * @decimals: how many decimals to write, 0 to 15
 * @always_signed: whether to write a plus before a number above zero
 *
 * Writes a number without its unit: 23.77e12 at magnitude 12 with one decimal is "23.8", in German "23,8".
 *
 * Halves are rounded away from zero. The minus is U+2212; zero has no sign.
 *
 * Returns: (transfer full): the number
 */
char *
trade_format_number (TradeFormat *self,
                     double       value,
                     int          magnitude,
                     int          decimals,
                     gboolean     always_signed)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (isfinite (value), NULL);

  return trade_format_write_double (self,
                                    TRADE_UNIT_KIND_NUMBER,
                                    value,
                                    magnitude,
                                    decimals,
                                    always_signed ? TRADE_SIGN_ALWAYS : TRADE_SIGN_NEGATIVE);
}

/**
 * trade_format_percent:
 * @self: a format
 * @value: a finite number, in percent
 * @decimals: how many decimals to write, 0 to 15
 *
 * Writes a percentage: 58.6 with one decimal is "58.6%", in German "58,6 %".
 *
 * Returns: (transfer full): the percentage
 */
char *
trade_format_percent (TradeFormat *self,
                      double       value,
                      int          decimals)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (isfinite (value), NULL);

  return trade_format_write_double (self, TRADE_UNIT_KIND_PERCENT, value, 0, decimals, TRADE_SIGN_NEGATIVE);
}

/**
 * trade_format_collect_phrases:
 * @self: a format
 * @phrases: (nullable) (element-type utf8): takes copies of phrases; %NULL to collect no more
 *
 * Collects what is written from now on and reads badly where a line breaks within it: periods, such as "Q1 2021", amounts with their
 * unit, such as "1.2 trillion yuan", and units alone, such as "US dollars".
 */
void
trade_format_collect_phrases (TradeFormat *self,
                              GPtrArray   *phrases)
{
  g_return_if_fail (TRADE_IS_FORMAT (self));

  g_clear_pointer (&self->phrases, g_ptr_array_unref);
  if (phrases != NULL)
    self->phrases = g_ptr_array_ref (phrases);
}

/*< private >
 * trade_format_note_phrase:
 * @self: a format
 * @phrase: (transfer full): what is written
 *
 * Notes a phrase where these are collected.
 *
 * Returns: (transfer full): @phrase
 */
char *
trade_format_note_phrase (TradeFormat *self,
                          char        *phrase)
{
  if (self->phrases != NULL && *phrase != '\0' && !g_ptr_array_find_with_equal_func (self->phrases, phrase, g_str_equal, NULL))
    g_ptr_array_add (self->phrases, g_strdup (phrase));

  return phrase;
}

/**
 * trade_format_date:
 * @self: a format
 * @iso_date: a date as ISO 8601 has it, such as "2024-01-12", or a year or month of it
 *
 * Writes a date: "January 12, 2024", in British English "12 January 2024", "2024年1月12日".
 *
 * Returns: (transfer full): the date; @iso_date itself if it is none
 */
char *
trade_format_date (TradeFormat *self,
                   const char  *iso_date)
{
  GDate date;
  TradePeriod period;

  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (iso_date != NULL, NULL);

  if (parse_date (iso_date, &date))
    return trade_icu_format_date (self->icu,
                                  "yMMMMd",
                                  g_date_get_year (&date),
                                  g_date_get_month (&date),
                                  g_date_get_day (&date));

  if (trade_period_parse (iso_date, &period, NULL))
    return trade_format_period (self, period);

  return g_strdup (iso_date);
}

/* Stands for an item in a list that is yet to be filled. */
#define PLACE "\uE000"

/* What separates the items of a list, and what does where these have such signs in them. */
static const struct
{
  const char *sign;
  const char *stronger;
} separators[] = { { ", ", "; " }, { "、", "；" }, { "，", "；" }, { "، ", "؛ " } };

static gboolean
has_separator (const char *item)
{
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (strstr (item, separators[i].sign) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
have_separators (const char *const *items)
{
  for (guint i = 0; items[i] != NULL; i++)
    if (has_separator (items[i]))
      return TRUE;

  return FALSE;
}

/* "Cars, Germany; ships, France; and tea, Italy": a comma would not tell where an item ends. */
static char *
list_clearly (TradeFormat       *self,
              const char *const *items)
{
  guint n_items = g_strv_length ((GStrv) items);
  g_autofree const char **places = g_new0 (const char *, n_items + 1);
  g_autoptr (GString) text = NULL;
  g_autofree char *list = NULL;
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < n_items; i++)
    places[i] = PLACE;
  list = trade_icu_format_list (self->icu, places);
  text = g_string_new (list);
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    g_string_replace (text, separators[i].sign, separators[i].stronger, 0);

  parts = g_strsplit (text->str, PLACE, -1);
  g_string_assign (text, parts[0]);
  for (guint i = 0; i < n_items && parts[i + 1] != NULL; i++)
    {
      g_string_append (text, items[i]);
      g_string_append (text, parts[i + 1]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * trade_format_others:
 * @self: a format
 * @count: how many there are
 *
 * Writes how many others there are beside what is named: "18 others".
 *
 * Returns: (transfer full): the words
 */
char *
trade_format_others (TradeFormat *self,
                     guint        count)
{
  g_autofree char *number = trade_format_count (self, count);

  /* Translators: the placeholder is how many, such as countries or products, stand together and have no names. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s other", "%s others", count), number);
}

/**
 * trade_format_list:
 * @self: a format
 * @items: (array zero-terminated=1): the items
 *
 * Lists items as the language does: "exports, imports, and the balance", "出口、进口和差额". Of items that have commas, semicolons
 * tell where each ends.
 *
 * Returns: (transfer full): the list; empty if there are no items
 */
char *
trade_format_list (TradeFormat        *self,
                   const char *const  *items)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (items != NULL, NULL);

  return have_separators (items) ? list_clearly (self, items) : trade_icu_format_list (self->icu, items);
}

/**
 * trade_format_text:
 * @self: a format
 * @text: a text with its translations
 *
 * Gets a text in the language of the format, or as near to it as it is translated.
 *
 * Returns: (transfer none): the text
 */
const char *
trade_format_text (TradeFormat *self,
                   TradeText   *text)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return trade_text_get (text, (const char *const *) self->languages);
}

/**
 * trade_format_isolate:
 * @self: a format
 * @name: a name, in whatever language
 *
 * Prepares a name for a sentence. One with letters that run against the language of the sentence is isolated from it (UAX 9), so
 * that the numbers and brackets after it keep their places.
 *
 * Returns: (transfer full): the name
 */
char *
trade_format_isolate (TradeFormat *self,
                      const char  *name)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (!trade_icu_has_direction (name, !trade_format_is_right_to_left (self)))
    return g_strdup (name);

  return g_strconcat ("\u2068", name, "\u2069", NULL);
}

/**
 * trade_format_collate:
 * @self: a format
 * @a: a name
 * @b: another name
 *
 * Compares two names in the order in which the language sorts them: Chinese by their sounds, German umlauts with their
 * vowels.
 *
 * Returns: below 0 if @a stands before @b, above 0 if after it, else 0
 */
int
trade_format_collate (TradeFormat *self,
                      const char  *a,
                      const char  *b)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), 0);
  g_return_val_if_fail (a != NULL && b != NULL, 0);

  return trade_icu_collate (self->icu, a, b);
}
