/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-intake-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "trade-digits.h"

#define MAX_VALUE 1e18

/* Behind a digit without a space, other letters may be short for a million or a thousand. */
#define TIGHT_FLAGS "pref"

/* What stands beside a number in the same cell, as Eurostat writes it: "628 e"; or "628e", "628 (p)". */
static gboolean
split_flag (char        *text,
            TradeStatus *status)
{
  gsize n = strlen (text);
  const char *flag;

  while (n > 0 && !g_ascii_isdigit (text[n - 1]))
    n--;
  flag = text + n + strspn (text + n, " ");
  if (n == 0 || *flag == '\0' || !(g_ascii_isdigit (*text) || *text == '-') || !(g_ascii_isalpha (*flag) || *flag == '('))
    return FALSE;
  if (flag == text + n && *flag != '(' && flag[strspn (flag, TIGHT_FLAGS)] != '\0')
    return FALSE;
  /* "5 m", "5 bn" and "5 mn" may be amounts. */
  if (g_ascii_strcasecmp (flag, "m") == 0 || g_ascii_strcasecmp (flag, "bn") == 0 || g_ascii_strcasecmp (flag, "mn") == 0 ||
      !trade_dialect_parse_flag (flag, status))
    return FALSE;

  text[n] = '\0';

  return TRUE;
}

/* Signs of currencies that stand before or behind numbers; those that several countries have leave it open. */
static const struct
{
  const char *sign;
  const char *units[12];
} currencies[] = {
  { "US$", { "USD", NULL } }, { "R$", { "BRL", NULL } },        { "€", { "EUR", NULL } },
  { "£", { "GBP", "EGP", NULL } }, { "₹", { "INR", NULL } },    { "₽", { "RUB", NULL } },
  { "₩", { "KRW", NULL } },   { "¥", { "JPY", "CNY", NULL } },  { "￥", { "JPY", "CNY", NULL } },
  { "$", { "USD", "AUD", "CAD", "NZD", "HKD", "TWD", "SGD", "MXN", "CLP", "COP", "ARS", NULL } },
};

/* Takes the sign of a currency from a number; one that the unit does not have is a contradiction. */
static const char *
cut_currency (char        *text,
              const char  *unit,
              const char **sign)
{
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      const gsize n = strlen (currencies[i].sign);
      const gsize length = strlen (text);
      char *start = text + strspn (text, "-(");

      if (!g_str_has_prefix (start, currencies[i].sign))
        start = g_str_has_suffix (text, currencies[i].sign) ? text + length - n : NULL;
      if (start == NULL)
        continue;
      if (!g_str_equal (unit, TRADE_UNIT_UNSTATED) && !g_strv_contains (currencies[i].units, unit))
        return _("it has the sign of another currency than its column");
      memmove (start, start + n, strlen (start + n) + 1);
      g_strstrip (text);
      *sign = currencies[i].sign;
      return NULL;
    }

  return NULL;
}

/**
 * trade_intake_find_currency:
 * @cell: a cell
 *
 * Finds the currency whose sign or code stands beside a number.
 *
 * Returns: (transfer none) (nullable): its code; %NULL where there is none, or the sign of several
 */
const char *
trade_intake_find_currency (const char *cell)
{
  g_autofree char *words = NULL;
  TradeQuantity quantity;

  g_return_val_if_fail (cell != NULL, NULL);

  /* Most cells have none. */
  if (strpbrk (cell, "0123456789") == NULL || cell[strspn (cell, "0123456789., -+()")] == '\0')
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (strstr (cell, currencies[i].sign) != NULL)
      return currencies[i].units[1] == NULL ? currencies[i].units[0] : NULL;

  words = g_strdelimit (g_strdup (cell), "0123456789.,-+()", ' ');
  if (!trade_vocabulary_find_unit (words, &quantity) || !g_str_equal (quantity.measure, TRADE_MEASURE_VALUE))
    return NULL;

  return g_intern_string (quantity.unit);
}

/*
 * trade_intake_is_too_large:
 * @value: a value
 *
 * Tells whether no trade is so large. No coefficient is by itself.
 *
 * Returns: whether it is
 */
gboolean
trade_intake_is_too_large (TradeDecimal value)
{
  const double size = fabs ((double) value.coefficient);

  return value.exponent > 0 ? size * pow (10, value.exponent) >= MAX_VALUE : value.exponent == 0 && size >= MAX_VALUE;
}

/**
 * trade_intake_read_number:
 * @self: an intake
 * @cell: a cell
 * @number: (out): return location for the number
 *
 * Reads about how large the number in a cell is, for what rows tell by comparison.
 *
 * Returns: whether it is one
 */
gboolean
trade_intake_read_number (TradeIntake *self,
                          const char  *cell,
                          double      *number)
{
  TradeDecimal decimal;
  const char *reason;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (number != NULL, FALSE);

  if (!trade_dialect_parse_number (&self->reading->dialect, cell, &decimal, &reason))
    return FALSE;
  *number = (double) decimal.coefficient * pow (10, decimal.exponent);

  return TRUE;
}

/* Whether a number stands in its cell with nothing around it, as most do. */
static gboolean
is_bare (const char *cell)
{
  return g_ascii_isdigit (*cell) && g_ascii_isdigit (cell[strlen (cell) - 1]) && strchr (cell, ' ') == NULL;
}

/* A flag behind a number has kept its digits from being settled. */
static char *
strip (const char *cell)
{
  char *spelt = trade_digits_spell (cell);

  return g_strstrip (spelt != NULL ? spelt : g_strdup (cell));
}

static const char *
get_unit (TradeIntake            *self,
          const TradeObservation *observation)
{
  return trade_code_list_get (self->codes[TRADE_CUBE_UNIT], observation->codes[TRADE_CUBE_UNIT])->code;
}

/* The sign of the unit may stand beside each value. */
static const char *
cut_unit (TradeIntake            *self,
          const TradeObservation *observation,
          char                   *text,
          const char            **sign)
{
  const char *unit = get_unit (self, observation);

  if (!g_str_equal (unit, TRADE_UNIT_PERCENT))
    return cut_currency (text, unit, sign);
  if (g_str_has_suffix (text, "%"))
    text[strlen (text) - 1] = '\0';
  g_strchomp (text);

  return NULL;
}

/* "1,400(1)", "1,290[2]", "500 [a]": where a footnote in brackets begins behind a number; the end of the text where none does. */
static gsize
find_bracket (const char *text,
              gsize       n)
{
  const char open = n > 0 && text[n - 1] == ']' ? '[' : n > 0 && text[n - 1] == ')' ? '(' : '\0';
  gsize start = n;
  gsize last;

  while (open != '\0' && start > 0 && n - start < 4 && text[start - 1] != open)
    start--;
  if (open == '\0' || start < 2 || text[start - 1] != open || n - start < 2)
    return n;
  for (gsize i = start; i + 1 < n; i++)
    if (!g_ascii_isdigit (text[i]) && (open == '(' || !g_ascii_isalpha (text[i])))
      return n;

  for (last = start - 1; last > 0 && text[last - 1] == ' ';)
    last--;

  return last > 0 && g_ascii_isdigit (text[last - 1]) ? last : n;
}

/* "p1,400": a flag may stand before its number. */
static gboolean
split_flag_before (char        *text,
                   TradeStatus *status)
{
  const char flag[] = { *text, '\0' };
  const gsize n_spaces = *text != '\0' ? strspn (text + 1, " ") : 0;

  if (*text == '\0' || strchr (TIGHT_FLAGS, *text) == NULL || !g_ascii_isdigit (text[1 + n_spaces]) ||
      !trade_dialect_parse_flag (flag, status))
    return FALSE;

  memmove (text, text + 1 + n_spaces, strlen (text + 1 + n_spaces) + 1);

  return TRUE;
}

/* The mark of a footnote is no part of a number; a star may say anything of it. */
static gboolean
cut_footnote (char *text)
{
  static const char *const marks[] = { "*", "†", "‡", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  gboolean is_starred = FALSE;
  gsize n = strlen (text);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (n > strlen (marks[i]) && g_str_has_suffix (text, marks[i]))
      {
        is_starred = is_starred || i == 0;
        text[n -= strlen (marks[i])] = '\0';
        i = G_MAXUINT;
      }
  /* "1 500,0 1)". */
  if (n > 4 && text[n - 1] == ')' && g_ascii_isdigit (text[n - 2]) && text[n - 3] == ' ' && g_ascii_isdigit (text[n - 4]))
    text[n - 3] = '\0';
  text[find_bracket (text, strlen (text))] = '\0';
  g_strchomp (text);

  return is_starred;
}

/* "250 m": a letter is short for a million or a thousand where the currency is known, and how it is counted is
 * not told otherwise. */
static gboolean
read_letter (const char    *words,
             const char    *unit,
             TradeQuantity *quantity)
{
  g_autofree char *joined = g_strdup_printf ("%s %s", unit, words);

  return !g_str_equal (unit, TRADE_UNIT_UNSTATED) && trade_vocabulary_read_unit (joined, quantity) &&
         g_str_equal (quantity->measure, TRADE_MEASURE_VALUE) && g_str_equal (quantity->unit, unit);
}

/* "12.5 bn", "100 USD", "€12.5m": in what a number is counted. What contradicts the column is not taken. */
static const char *
cut_words (TradeIntake      *self,
           char             *text,
           const char       *sign,
           int              *scale,
           TradeObservation *observation)
{
  char *first = strpbrk (text, "0123456789.,");
  char *number = first;
  g_autofree char *words = NULL;
  TradeQuantity quantity;
  const char *unit;
  gsize n = strlen (text);

  while (n > 0 && !g_ascii_isdigit (text[n - 1]))
    n--;
  while (number != NULL && number > text && strchr ("-(", number[-1]) != NULL)
    number--;
  if (number == NULL || text + n <= number || *first == '\0' || text[n] == ')' || (number == text && text[n] == '\0'))
    return NULL;

  words = g_strdup_printf ("%s %.*s %s", sign != NULL ? sign : "", (int) (number - text), text, text + n);
  unit = get_unit (self, observation);
  if (!trade_vocabulary_read_unit (words, &quantity) && (sign != NULL || *scale != 0 || !read_letter (words, unit, &quantity)))
    return NULL;
  if (!g_str_equal (quantity.unit, TRADE_UNIT_UNSTATED) && sign == NULL && !g_str_equal (quantity.unit, unit))
    return _("it has the sign of another currency than its column");
  if (quantity.has_scale && *scale != 0 && quantity.scale != *scale)
    return _("it is counted otherwise than its column");

  *scale = quantity.has_scale ? quantity.scale : *scale;
  text[n] = '\0';
  memmove (text, number, strlen (number) + 1);

  return NULL;
}

/*
 * trade_intake_parse_value:
 * @self: an intake
 * @cell: the cell of a value
 * @column: its column
 * @scale: the power of ten that the table's numbers are counted in
 * @observation: what the row says of it
 *
 * Reads a value, with what may stand beside it in the same cell: a flag, the mark of a footnote, and in what it is counted.
 *
 * Returns: (transfer none) (nullable): what is wrong with it, translated; %NULL where nothing is
 */
const char *
trade_intake_parse_value (TradeIntake      *self,
                          const char       *cell,
                          int               column,
                          int               scale,
                          TradeObservation *observation)
{
  const char *start = cell + strspn (cell, " ");
  g_autofree char *stripped = is_bare (start) ? NULL : strip (cell);
  const char *text = stripped != NULL ? stripped : start;
  TradeStatus status = observation->status;
  const char *reason = NULL, *sign = NULL;

  observation->missing = trade_intake_find_mark (self, text, &status) || trade_dialect_parse_status (text, &status);
  if (observation->missing)
    {
      observation->status = MAX (status, observation->status);
      if (trade_status_get_presence (observation->status) == TRADE_PRESENCE_ALWAYS)
        observation->status = TRADE_STATUS_MISSING;
      return NULL;
    }

  if (stripped != NULL)
    trade_intake_cut_marks (self, stripped, &observation->status);
  if (stripped != NULL && cut_footnote (stripped))
    trade_intake_remark (self, column, _("“*” stands behind a value, and it is not known what it says of it"));
  if (stripped != NULL)
    reason = cut_unit (self, observation, stripped, &sign);
  if (reason == NULL && stripped != NULL && (split_flag (stripped, &status) || split_flag_before (stripped, &status)))
    observation->status = MAX (status, observation->status);
  if (reason == NULL && stripped != NULL)
    reason = cut_words (self, stripped, sign, &scale, observation);
  if (reason != NULL || !trade_dialect_parse_number (&self->reading->dialect, text, &observation->value, &reason))
    return reason;
  observation->value.exponent += scale;
  trade_cube_note_scale (self->reading->cube, observation->codes[TRADE_CUBE_UNIT], scale);

  /* What is confidential cannot be there as well. */
  if (trade_status_get_presence (observation->status) == TRADE_PRESENCE_NEVER)
    {
      observation->status = TRADE_STATUS_NORMAL;
      trade_intake_remark (self, column, _("a value stands beside a mark that says that there is none; it is taken as it stands"));
    }
  if (trade_intake_is_too_large (observation->value))
    return _("it is larger than any trade");

  return NULL;
}
