/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-format-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The words of a unit, alone or around a number. */

/* A number of things after which their name stands as it does alone. */
#define MANY 5

/* Before a vowel words are cut short; of the words that begin with h, most are spoken without it. */
static gboolean
begins_with_vowel (const char *word)
{
  g_autofree char *base = g_utf8_normalize (word, -1, G_NORMALIZE_NFD);

  return base != NULL && *base != '\0' && strchr ("AEIOUHaeiouh", *base) != NULL;
}

/* What stands between the word for a power of ten and the name of a unit. */
static const char *
get_link (const char *unit)
{
  if (unit != NULL && begins_with_vowel (unit))
    /* Translators: the same as the other " " of this kind, before a name that begins with a vowel or an h, such as " d’" in
     * "millions d’euros" */
    return C_ ("between million and a vowel", " ");

  /* Translators: what your language has between a word such as "million" and the name of a unit: a word with its spaces, such as
   * " de " in "millions de yuans", or just the space, whether it has one there or not */
  return C_ ("between million and a unit", " ");
}

/* Whether the language has a word there. CLDR has none, and writes "millions euros" for "millions d’euros". */
static gboolean
is_linked (int magnitude)
{
  return magnitude > 0 && !g_str_equal (get_link (NULL), " ");
}

/* CLDR has capital letters for the currencies of Portuguese, which writes them with small ones. No language that links a unit to its
 * number has capitals there. */
static char *
dup_currency (const TradeIcuNumber *pattern)
{
  g_autofree char *name = g_strndup (pattern->text + pattern->currency_start, pattern->currency_end - pattern->currency_start);
  g_autofree char *first = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), 1));
  g_autofree char *small = g_utf8_strdown (first, -1);

  return is_linked (1) ? g_strconcat (small, name + strlen (first), NULL) : g_steal_pointer (&name);
}

static void
replace_span (GString    *text,
              gsize       start,
              gsize       end,
              const char *replacement)
{
  g_string_erase (text, start, end - start);
  g_string_insert (text, start, replacement);
}

/* Puts our own digits and currency name in the places where ICU had its own. */
static char *
fill_pattern (TradeFormat          *self,
              const TradeIcuNumber *pattern,
              const char           *digits,
              const char           *label)
{
  GString *text = g_string_new (pattern->text);
  gboolean has_currency = pattern->currency_end > pattern->currency_start;
  g_autofree char *currency = has_currency ? label != NULL ? g_strdup (label) : dup_currency (pattern) : NULL;

  /* The name of a currency is a phrase also where the amount before it is too long for a line. */
  if (has_currency)
    trade_format_note_phrase (self, currency);

  /* From the back to the front, so that the places stay where they are. */
  if (has_currency && pattern->currency_start > pattern->number_start)
    replace_span (text, pattern->currency_start, pattern->currency_end, currency);
  replace_span (text, pattern->number_start, pattern->number_end, digits);
  if (has_currency && pattern->currency_start < pattern->number_start)
    replace_span (text, pattern->currency_start, pattern->currency_end, currency);

  return g_string_free (text, FALSE);
}

static char *
link_quantity (const char *number,
               const char *unit)
{
  return g_strconcat (number, get_link (unit), unit, NULL);
}

/* Languages put the name of a unit after its number. */
static char *
join_quantity (const char *number,
               int         magnitude,
               const char *unit)
{
  if (is_linked (magnitude))
    return link_quantity (number, unit);

  /* Translators: a number, or the word for a power of ten, and the name of a unit: "5.2 million tonnes", "million tonnes" */
  return g_strdup_printf (C_ ("quantity", "%1$s %2$s"), number, unit);
}

static const char *
get_unstated (void)
{
  /* Translators: an amount of money whose currency a table does not tell, as in "1.8 million currency units" */
  return C_ ("currency", "currency units");
}

static const char *
get_unit_label (TradeFormat  *self,
                TradeDataset *dataset,
                const char   *unit)
{
  TradeText *label = dataset != NULL ? trade_dataset_get_label (dataset, TRADE_DIMENSION_UNIT, unit) : NULL;

  if (label != NULL)
    return trade_format_text (self, label);

  return g_str_equal (unit, TRADE_UNIT_UNSTATED) ? get_unstated () : NULL;
}

/* By which names ICU knows the units of quantity that it has words for. */
static const char *
get_icu_unit (const char *unit)
{
  static const struct
  {
    const char *code;
    const char *name;
  } names[] = {
    { "G", "gram" },           { "GRM", "gram" },          { "KG", "kilogram" },      { "KGM", "kilogram" },
    { "T", "tonne" },          { "TNE", "tonne" },         { "CT", "carat" },         { "CTM", "carat" },
    { "L", "liter" },          { "LTR", "liter" },         { "HL", "hectoliter" },    { "HLT", "hectoliter" },
    { "M", "meter" },          { "MTR", "meter" },         { "KM", "kilometer" },     { "M2", "square-meter" },
    { "MTK", "square-meter" }, { "M3", "cubic-meter" },    { "MTQ", "cubic-meter" },  { "KWH", "kilowatt-hour" },
    { "BBL", "barrel" },       { "BLL", "barrel" },       { "KT", "kilotonne" },
    { "ML", "megaliter" },     { "GJ", "gigajoule" },      { "TJ", "terajoule" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i].code, unit))
        return names[i].name;
    }

  return NULL;
}

/*< private >
 * trade_format_get_plural:
 * @n: a number that is not negative
 * @decimals: how many decimals are written
 *
 * Gets the number whose plural form of a noun goes with @n, where gettext knows whole numbers only. Languages that decline a noun after
 * a fraction do it as after two, but some have less than two of a thing in the singular.
 *
 * Returns: a whole number
 */
gulong
trade_format_get_plural (double n,
                         int    decimals)
{
  if (decimals == 0)
    return (gulong) MIN (n, 1000.0);
  if (n >= 2)
    return 2;

  /* Translators: 1 where a noun after 1.5 is in the singular, as in the French "1,5 point", and 2 where it is in the plural */
  return g_str_equal (C_ ("form of a noun after 1.5", "2"), "1") ? 1 : 2;
}

/* What is counted in pieces has no unit in ICU, and of some units it would make a name that nobody uses. */
static const char *
get_things (const char *unit,
            double      n,
            int         decimals)
{
  gulong count = trade_format_get_plural (n, decimals);

  if (g_str_equal (unit, "ITEM"))
    return g_dngettext (GETTEXT_PACKAGE, "item", "items", count);
  if (g_str_equal (unit, "PAIR"))
    return g_dngettext (GETTEXT_PACKAGE, "pair", "pairs", count);
  if (g_str_equal (unit, "DOZEN"))
    /* Translators: after a number: "5 dozen"; or the name of an axis */
    return g_dngettext (GETTEXT_PACKAGE, "dozen", "dozen", count);
  if (g_str_equal (unit, "HEAD"))
    /* Translators: of animals, after a number: "5 head"; or the name of an axis */
    return g_dngettext (GETTEXT_PACKAGE, "head", "head", count);
  if (g_str_equal (unit, "MWH"))
    /* Translators: megawatt-hours, after a number: "5 MWh"; or the name of an axis */
    return C_ ("unit", "MWh");
  if (g_str_equal (unit, "GWH"))
    /* Translators: gigawatt-hours, after a number: "5 GWh"; or the name of an axis */
    return C_ ("unit", "GWh");

  return NULL;
}

/* The name of a unit that stands after a number: that of the dataset, or our own. */
static const char *
name_quantity (TradeFormat  *self,
               TradeDataset *dataset,
               const char   *unit,
               double        n,
               int           decimals)
{
  const char *name = get_unit_label (self, dataset, unit);

  if (name == NULL)
    name = get_things (unit, n, decimals);

  return name != NULL ? name : unit;
}

/* "трлн" for "trillion". */
static gboolean
are_words_short (void)
{
  /* Translators: "long" if newspapers write the words for powers of ten in full in your language ("23.8 trillion"), "short" if
     they shorten them, as Russian ones do ("23,8 трлн"); nothing else */
  return g_str_equal (C_ ("words for powers of ten", "long"), "short");
}

/* Lets ICU write @value with its words; the words follow the number in case and place. */
static gboolean
format_pattern (TradeFormat    *self,
                const char     *unit,
                int             magnitude,
                int             decimals,
                double          value,
                TradeIcuNumber *pattern)
{
  g_autofree char *precision = trade_format_get_decimals_stem (decimals);
  g_autofree char *words = NULL;
  g_autofree char *skeleton = NULL;
  char decimal[G_ASCII_DTOSTR_BUF_SIZE];

  if (trade_unit_get_kind (unit) == TRADE_UNIT_KIND_CURRENCY)
    words = g_strdup_printf (" currency/%s unit-width-full-name", unit);
  else if (get_icu_unit (unit) != NULL)
    /* The full name would be made of that of a tonne, as "kilometric ton". */
    words = g_strdup_printf (" unit/%s %s", get_icu_unit (unit),
                             g_str_equal (unit, "KT") ? "unit-width-short" : "unit-width-full-name");

  skeleton = g_strdup_printf ("%s%s%s sign-never rounding-mode-half-up",
                              magnitude == 0 ? "" : are_words_short () ? "compact-short " : "compact-long ",
                              precision,
                              words != NULL ? words : "");
  g_ascii_formatd (decimal, sizeof decimal, "%.15e", value);

  return trade_icu_format_number (trade_format_get_icu (self), skeleton, decimal, pattern);
}

/* A value that the locale counts in 10^magnitude and speaks of in the plural. */
static double
get_plural_sample (TradeFormat *self,
                   const char  *unit,
                   int          magnitude)
{
  double hundred = 100.0 * pow (10.0, magnitude);

  if (magnitude == 0 || trade_format_get_magnitude (self, unit, hundred) == magnitude)
    return hundred;

  return 5.0 * pow (10.0, magnitude);
}

static gboolean
is_blank (gunichar character)
{
  return g_unichar_isspace (character) || character == 0x200e || character == 0x200f;
}

static char *
strip (const char *text)
{
  const char *start = text;
  const char *end = text + strlen (text);

  while (start < end && is_blank (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && is_blank (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strndup (start, end - start);
}

/* The word for 10^9 without a number, where it is another than after one: "9 mil millones", but "miles de millones". */
static const char *
get_thousand_million (void)
{
  /* Translators: the word for 10⁹ as the unit of an axis, without a number, if your language has another for it than after a number,
   * such as "miles de millones" for "9 mil millones"; if not, leave this English word, whatever yours is */
  const char *word = C_ ("thousand million without a number", "billion");

  return g_str_equal (word, "billion") ? NULL : word;
}

/* Names a unit, see trade_format_unit(). */
static char *
write_unit (TradeFormat  *self,
            TradeDataset *dataset,
            const char   *unit,
            int           magnitude)
{
  g_auto (TradeIcuNumber) pattern = { 0 };
  g_autofree char *text = NULL;
  const char *label;
  TradeUnitKind kind;

  label = get_unit_label (self, dataset, unit);
  kind = trade_unit_get_kind (unit);

  if (magnitude == 0 && label != NULL)
    return g_strdup (label);
  if (kind == TRADE_UNIT_KIND_PERCENT)
    return g_strdup (C_ ("unit", "percent"));
  if (kind == TRADE_UNIT_KIND_POINTS)
    return g_strdup (C_ ("unit", "percentage points"));
  if (kind == TRADE_UNIT_KIND_INDEX)
    /* Translators: the unit of an index, whose base is 100 */
    return g_strdup (C_ ("unit", "index"));
  if (kind == TRADE_UNIT_KIND_NUMBER && magnitude == 0)
    return g_strdup ("");
  if (kind == TRADE_UNIT_KIND_NUMBER && magnitude == 9 && get_thousand_million () != NULL)
    return g_strdup (get_thousand_million ());
  if (kind == TRADE_UNIT_KIND_QUANTITY && magnitude == 0 && get_icu_unit (unit) == NULL)
    return g_strdup (name_quantity (self, dataset, unit, MANY, 0));
  if (kind == TRADE_UNIT_KIND_QUANTITY && (label != NULL || get_icu_unit (unit) == NULL))
    {
      g_autofree char *number = write_unit (self, NULL, TRADE_UNIT_NUMBER, magnitude);

      return join_quantity (number, magnitude, name_quantity (self, dataset, unit, pow (10.0, magnitude), 0));
    }

  if (is_linked (magnitude) && kind != TRADE_UNIT_KIND_NUMBER)
    {
      g_autofree char *number = write_unit (self, NULL, TRADE_UNIT_NUMBER, magnitude);
      g_autofree char *name = write_unit (self, dataset, unit, 0);

      return link_quantity (number, name);
    }

  if (!format_pattern (self, unit, magnitude, 0, get_plural_sample (self, unit, magnitude), &pattern))
    return g_strdup (label != NULL ? label : unit);

  text = fill_pattern (self, &pattern, "", label);
  return strip (text);
}

/* An amount of many, where a word stands between the number and the name of the unit. */
static char *
write_linked (TradeFormat  *self,
              TradeDataset *dataset,
              const char   *unit,
              double        value,
              int           magnitude,
              int           decimals,
              const char   *digits)
{
  g_autofree char *number = trade_format_write_amount (self, NULL, TRADE_UNIT_NUMBER, value, magnitude, decimals, digits);
  g_autofree char *name = write_unit (self, dataset, unit, 0);

  trade_format_note_phrase (self, name);

  return link_quantity (number, name);
}

/* The number of things, and then the name of the thing. */
static char *
write_quantity (TradeFormat  *self,
                TradeDataset *dataset,
                const char   *unit,
                double        value,
                int           magnitude,
                int           decimals,
                const char   *digits)
{
  double n = round (fabs (value) * pow (10.0, decimals - magnitude)) * pow (10.0, magnitude - decimals);
  g_autofree char *number = trade_format_write_amount (self, NULL, TRADE_UNIT_NUMBER, value, magnitude, decimals, digits);

  return join_quantity (number, magnitude, name_quantity (self, dataset, unit, n, magnitude > 0 ? 0 : decimals));
}

/*< private >
 * trade_format_write_amount:
 * @self: a format
 * @dataset: (nullable): the dataset whose label names the unit
 * @unit: a unit code
 * @value: the number, which decides on plurals
 * @magnitude: the power of ten that is counted in
 * @decimals: how many decimals are written
 * @digits: the number as written
 *
 * Puts the words of a unit around a number, in the order, the case and with the spaces of the locale.
 *
 * Returns: (transfer full): the number with its unit
 */
char *
trade_format_write_amount (TradeFormat  *self,
                           TradeDataset *dataset,
                           const char   *unit,
                           double        value,
                           int           magnitude,
                           int           decimals,
                           const char   *digits)
{
  double rounded = round (fabs (value) * pow (10.0, decimals - magnitude)) * pow (10.0, magnitude - decimals);
  g_auto (TradeIcuNumber) pattern = { 0 };
  const char *label;

  switch (trade_unit_get_kind (unit))
    {
    case TRADE_UNIT_KIND_PERCENT:
    case TRADE_UNIT_KIND_INDEX:
      return g_strdup (digits);
    case TRADE_UNIT_KIND_POINTS:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                           "%s percentage point",
                                           "%s percentage points",
                                           trade_format_get_plural (rounded, decimals)),
                              digits);
    case TRADE_UNIT_KIND_NUMBER:
      if (magnitude == 0)
        return g_strdup (digits);
      break;
    case TRADE_UNIT_KIND_QUANTITY:
      if (get_icu_unit (unit) == NULL || get_unit_label (self, dataset, unit) != NULL)
        return write_quantity (self, dataset, unit, value, magnitude, decimals, digits);
      break;
    case TRADE_UNIT_KIND_CURRENCY:
    default:
      break;
    }

  if (is_linked (magnitude) && trade_unit_get_kind (unit) != TRADE_UNIT_KIND_NUMBER)
    return write_linked (self, dataset, unit, value, magnitude, decimals, digits);

  if (trade_format_get_magnitude (self, unit, rounded) != magnitude)
    rounded = get_plural_sample (self, unit, magnitude);
  /* The name of the unit goes with the power of ten then, whatever the decimals: "31,2 млрд долларов". */
  if (magnitude > 0 && are_words_short ())
    {
      rounded = get_plural_sample (self, unit, magnitude);
      decimals = 0;
    }

  if (!format_pattern (self, unit, magnitude, decimals, rounded, &pattern))
    return g_strdup (digits);

  label = get_unit_label (self, dataset, unit);
  if (magnitude == 0 && g_str_equal (unit, TRADE_UNIT_UNSTATED) && g_strcmp0 (label, get_unstated ()) == 0)
    /* Translators: money whose currency a table does not tell, after a number */
    label = g_dngettext (GETTEXT_PACKAGE, "currency unit", "currency units", trade_format_get_plural (rounded, decimals));

  return fill_pattern (self, &pattern, digits, label);
}

/**
 * trade_format_unit:
 * @self: a format
 * @dataset: (nullable): the dataset whose label names the unit
 * @unit: a unit code
 * @magnitude: the power of ten that is counted in, see trade_format_get_magnitude()
 *
 * Names a unit, for an axis or a subtitle: "trillion yuan", "万亿元", "Billionen Yuan", "percent", "percentage points".
 *
 * Without a label a currency has the name that CLDR gives it ("trillion Chinese yuan"). A number of things has no name
 * of its own: it is "million", or empty where the numbers are written in full.
 *
 * Returns: (transfer full): the unit
 */
char *
trade_format_unit (TradeFormat  *self,
                   TradeDataset *dataset,
                   const char   *unit,
                   int           magnitude)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (trade_unit_is_valid (unit), NULL);

  return trade_format_note_phrase (self, write_unit (self, dataset, unit, magnitude));
}

/**
 * trade_format_single_unit:
 * @self: a format
 * @dataset: (nullable): the dataset whose label names the unit
 * @unit: a unit code
 *
 * Names one of a unit, as it stands after "per": "kilogram", "tonne".
 *
 * A label is the name of many. It gives way to the word that CLDR has for one, where it is the word that CLDR has for many.
 *
 * Returns: (transfer full): the unit
 */
char *
trade_format_single_unit (TradeFormat  *self,
                          TradeDataset *dataset,
                          const char   *unit)
{
  g_autofree char *many = NULL;
  g_autofree char *one = NULL;
  g_auto (TradeIcuNumber) pattern = { 0 };
  const char *label;

  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (trade_unit_is_valid (unit), NULL);

  label = get_unit_label (self, dataset, unit);
  if (label == NULL && get_things (unit, 1, 0) != NULL)
    return g_strdup (get_things (unit, 1, 0));

  many = trade_format_unit (self, NULL, unit, 0);
  if (get_icu_unit (unit) == NULL || (label != NULL && trade_format_collate (self, label, many) != 0) ||
      !format_pattern (self, unit, 0, 0, 1, &pattern))
    return trade_format_unit (self, dataset, unit, 0);

  one = fill_pattern (self, &pattern, "", NULL);
  return strip (one);
}

/**
 * trade_format_currency:
 * @self: a format
 * @dataset: (nullable): the dataset whose label names the currency
 * @currency: the code of a currency
 *
 * Names a currency that stands without an amount, as in "growth in yuan".
 *
 * A label is the name of many, as it stands after an amount. A language in which that form fits nowhere else has the name that
 * CLDR gives to one.
 *
 * Returns: (transfer full): the currency
 */
char *
trade_format_currency (TradeFormat  *self,
                       TradeDataset *dataset,
                       const char   *currency)
{
  g_auto (TradeIcuNumber) one = { 0 };

  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (trade_unit_is_valid (currency), NULL);

  /* Translators: which name of a currency fits where it stands without an amount, as in "growth in yuan" or "Currency: yuan":
     "many" if it is that after an amount, "one" if it is that of a dictionary; nothing else */
  if (!g_str_equal (C_ ("form of a currency", "many"), "one") ||
      trade_unit_get_kind (currency) != TRADE_UNIT_KIND_CURRENCY ||
      !format_pattern (self, currency, 0, 0, 1, &one) || one.currency_end <= one.currency_start)
    return trade_format_unit (self, dataset, currency, 0);

  return trade_format_note_phrase (self, g_strndup (one.text + one.currency_start, one.currency_end - one.currency_start));
}
