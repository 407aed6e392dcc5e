/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dialect.h"

#include <glib/gi18n.h>
#include <string.h>

/* As many digits as a gint64 holds whatever they are, and as figures have. */
#define MAX_DIGITS 18

/* No trade is larger than what stands before so many zeros, or finer than so many decimals. */
#define MAX_EXPONENT 30

/* The signs that statistics offices put in the place of a value. */
static const struct
{
  const char *sign;
  TradeStatus status;
} signs[] = {
  { "", TRADE_STATUS_MISSING },        { ":", TRADE_STATUS_MISSING },       { ".", TRADE_STATUS_MISSING },
  { "..", TRADE_STATUS_MISSING },      { "...", TRADE_STATUS_MISSING },     { "…", TRADE_STATUS_MISSING },
  { "-", TRADE_STATUS_MISSING },       { "--", TRADE_STATUS_MISSING },      { "–", TRADE_STATUS_MISSING },
  { "—", TRADE_STATUS_MISSING },       { "n.a.", TRADE_STATUS_MISSING },    { "N/E", TRADE_STATUS_MISSING },
  { "n/a", TRADE_STATUS_MISSING },
  { "na", TRADE_STATUS_MISSING },      { "NA", TRADE_STATUS_MISSING },      { "N/A", TRADE_STATUS_MISSING },
  { "NaN", TRADE_STATUS_MISSING },     { "nan", TRADE_STATUS_MISSING },     { "null", TRADE_STATUS_MISSING },
  { "NULL", TRADE_STATUS_MISSING },    { "#N/A", TRADE_STATUS_MISSING },    { "None", TRADE_STATUS_MISSING },
  { "c", TRADE_STATUS_SUPPRESSED },    { "C", TRADE_STATUS_SUPPRESSED },    { ":c", TRADE_STATUS_SUPPRESSED },
  { ": c", TRADE_STATUS_SUPPRESSED },  { "(D)", TRADE_STATUS_SUPPRESSED },  { "S", TRADE_STATUS_SUPPRESSED },
  { "D", TRADE_STATUS_SUPPRESSED },    { "(S)", TRADE_STATUS_SUPPRESSED },  { "(NA)", TRADE_STATUS_MISSING },
  { "*", TRADE_STATUS_MISSING },       { "(X)", TRADE_STATUS_IMPOSSIBLE },  { "Z", TRADE_STATUS_NOT_SIGNIFICANT },
  { "(Z)", TRADE_STATUS_NOT_SIGNIFICANT }, { "(*)", TRADE_STATUS_NOT_SIGNIFICANT },
  { "x", TRADE_STATUS_SUPPRESSED },    { "X", TRADE_STATUS_IMPOSSIBLE },    { ": m", TRADE_STATUS_IMPOSSIBLE },
  { ":m", TRADE_STATUS_IMPOSSIBLE },   { ": n", TRADE_STATUS_MISSING },     { ": z", TRADE_STATUS_IMPOSSIBLE },
  /* Statistics offices of the United Kingdom and of Australia, and tables of South Asia. */
  { "[c]", TRADE_STATUS_SUPPRESSED },  { "[x]", TRADE_STATUS_MISSING },     { "[z]", TRADE_STATUS_IMPOSSIBLE },
  { "[low]", TRADE_STATUS_NOT_SIGNIFICANT }, { "[u]", TRADE_STATUS_MISSING }, { "[w]", TRADE_STATUS_MISSING },
  { "np", TRADE_STATUS_SUPPRESSED },   { "n.p.", TRADE_STATUS_SUPPRESSED }, { "nil", TRADE_STATUS_MISSING },
  { "Nil", TRADE_STATUS_MISSING },     { "NIL", TRADE_STATUS_MISSING },     { "neg.", TRADE_STATUS_NOT_SIGNIFICANT },
  { "Neg.", TRADE_STATUS_NOT_SIGNIFICANT }, { "neg", TRADE_STATUS_NOT_SIGNIFICANT },
};

/* The parts of a number as it is read. */
typedef struct
{
  gint64   coefficient;
  int      n_digits;
  int      n_decimals;
  int      n_group; /* digits since the last mark of thousands; -1 where there is none */
  gboolean after_mark;
  gboolean any;
  gboolean has_twos;   /* as India groups them: 12,34,567 */
  gboolean has_threes;

  const char *first;      /* digit */
  const char *group_mark; /* the first mark of thousands, or nothing */
  gsize       n_group_mark;
} Digits;

static gsize
skip_space (const char *p)
{
  static const char *const spaces[] = { " ", "\t", "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89" };

  /* Most cells have none. */
  if (*p == '\0' || g_ascii_isgraph (*p))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    if (g_str_has_prefix (p, spaces[i]))
      return strlen (spaces[i]);

  return 0;
}

/* What stands between the thousands: the other mark, a space or an apostrophe. */
static gsize
skip_group_mark (const TradeDialect *self,
                 const char         *p)
{
  if (*p == (self->decimal_mark == '.' ? ',' : '.') || *p == '\'')
    return 1;
  if (g_str_has_prefix (p, "\xe2\x80\x99"))
    return strlen ("\xe2\x80\x99");
  if (g_str_has_prefix (p, "٬"))
    return strlen ("٬");

  return skip_space (p);
}

/* In Arabic there is a mark that is no other. */
static gsize
skip_decimal_mark (const TradeDialect *self,
                   const char         *p)
{
  return *p == self->decimal_mark ? 1 : g_str_has_prefix (p, "٫") ? strlen ("٫") : 0;
}

static gboolean
take_digit (Digits *digits,
            int     digit)
{
  digits->any = TRUE;
  digits->n_decimals += digits->after_mark;
  digits->n_group += !digits->after_mark && digits->n_group >= 0;
  if (digits->n_digits == 0 && digit == 0)
    return TRUE;
  if (++digits->n_digits > MAX_DIGITS)
    return FALSE;
  digits->coefficient = digits->coefficient * 10 + digit;

  return TRUE;
}

/* Whether a mark stands where thousands end: after one digit to three that are no leading zero, and then after three each, always the same.
 * "0,234" is no 234. In India they stand after two each, and three at the end.
 */
static gboolean
ends_group (Digits     *digits,
            const char *mark,
            gsize       n_mark)
{
  if (digits->group_mark != NULL)
    {
      digits->has_twos = digits->has_twos || (digits->n_group == 2 && *mark == ',' && digits->group_mark - digits->first <= 2);
      digits->has_threes = digits->has_threes || digits->n_group == 3;

      return digits->n_group == (digits->has_twos ? 2 : 3) && !(digits->has_twos && digits->has_threes) &&
             n_mark == digits->n_group_mark && strncmp (mark, digits->group_mark, n_mark) == 0;
    }

  digits->group_mark = mark;
  digits->n_group_mark = n_mark;

  return mark - digits->first <= 3 && *digits->first != '0';
}

static const char *
read_digits (const TradeDialect *self,
             const char        **position,
             Digits             *digits)
{
  const char *p = *position;

  while (*p != '\0' && *p != 'e' && *p != 'E')
    {
      gsize n_mark, n_decimal_mark;

      if (g_ascii_isdigit (*p))
        {
          if (digits->first == NULL)
            digits->first = p;
          if (!take_digit (digits, *p - '0'))
            return N_("it has more than 18 digits");
          p++;
          continue;
        }

      n_mark = skip_group_mark (self, p);
      n_decimal_mark = skip_decimal_mark (self, p);
      if (n_decimal_mark > 0 && !digits->after_mark)
        {
          if (digits->n_group >= 0 && digits->n_group != 3)
            return N_("its thousands are not groups of three digits");
          digits->after_mark = TRUE;
          p += n_decimal_mark;
        }
      else if (n_mark > 0 && digits->any && !digits->after_mark && g_ascii_isdigit (p[n_mark]))
        {
          if (!ends_group (digits, p, n_mark))
            return N_("its thousands are not groups of three digits");
          digits->n_group = 0;
          p += n_mark;
        }
      else
        break;
    }
  *position = p;

  if (!digits->any)
    return strpbrk (p, "0123456789") == NULL ? N_("it has no digits") : N_("it contains something else than a number");
  if (!digits->after_mark && digits->n_group >= 0 && digits->n_group != 3)
    return N_("its thousands are not groups of three digits");

  return NULL;
}

static const char *
read_exponent (const char **position,
               int         *exponent)
{
  const char *p = *position;
  gboolean is_negative;
  int number = 0;

  *exponent = 0;
  if (*p != 'e' && *p != 'E')
    return NULL;

  is_negative = *++p == '-';
  p += *p == '-' || *p == '+';
  if (!g_ascii_isdigit (*p))
    return N_("it has no digits after the exponent’s sign");
  while (g_ascii_isdigit (*p) && number < 1000)
    number = number * 10 + (*p++ - '0');

  *exponent = is_negative ? -number : number;
  *position = p;

  return NULL;
}

/* Japan marks what is negative with a triangle. */
static gboolean
read_minus (const char **position)
{
  static const char *const minuses[] = { "-", "\xe2\x88\x92", "▲", "△" };

  for (guint i = 0; i < G_N_ELEMENTS (minuses); i++)
    if (g_str_has_prefix (*position, minuses[i]))
      {
        *position += strlen (minuses[i]);
        *position += skip_space (*position);
        return TRUE;
      }
  *position += **position == '+';

  return FALSE;
}

/* Accountants put what is negative in brackets. */
static char *
cut_brackets (const char *text)
{
  const gsize length = strlen (text);
  char *inner;

  if (length < 3 || *text != '(' || text[length - 1] != ')')
    return NULL;

  inner = g_strstrip (g_strndup (text + 1, length - 2));
  if (g_ascii_isdigit (*inner) || *inner == '.' || *inner == ',')
    return inner;
  g_free (inner);

  return NULL;
}

/* Most numbers are digits and at most a mark before decimals, which read_digits() reads likewise. */
static gboolean
read_bare (const TradeDialect *self,
           const char         *text,
           TradeDecimal       *number)
{
  gint64 coefficient = 0;
  const char *p = text, *mark = NULL;

  for (; p - text < MAX_DIGITS; p++)
    if (g_ascii_isdigit (*p))
      coefficient = coefficient * 10 + (*p - '0');
    else if (*p == '\0' || *p != self->decimal_mark || mark != NULL || p == text)
      break;
    else
      mark = p;

  if (p == text || *p != '\0')
    return FALSE;

  *number = (TradeDecimal) { coefficient, mark != NULL ? -(int) (p - mark - 1) : 0 };

  return TRUE;
}

/**
 * trade_dialect_parse_number:
 * @self: a dialect
 * @text: a cell
 * @number: (out): return location for the number
 * @reason: (out): return location for what is wrong with it, translated
 *
 * Reads a decimal number as statistics offices and spreadsheets write it, exactly: with spaces around it, marks between
 * thousands, a sign or the brackets of accountants, and an exponent, which tells that a spreadsheet has rounded it. At most 18
 * digits.
 *
 * Returns: whether it is one; @number is set only then, @reason only otherwise
 */
gboolean
trade_dialect_parse_number (const TradeDialect  *self,
                            const char          *text,
                            TradeDecimal        *number,
                            const char         **reason)
{
  Digits digits = { .n_group = -1 };
  g_autofree char *inner = NULL;
  gboolean is_negative;
  const char *fault;
  int exponent = 0;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (number != NULL && reason != NULL, FALSE);

  if (read_bare (self, text, number))
    return TRUE;
  while (skip_space (text) > 0)
    text += skip_space (text);
  inner = *text == '(' ? cut_brackets (text) : NULL;
  text = inner != NULL ? inner : text;
  is_negative = inner != NULL || read_minus (&text);
  fault = read_digits (self, &text, &digits);
  if (fault == NULL)
    fault = read_exponent (&text, &exponent);
  /* Some programs write the sign behind a number. */
  if (fault == NULL && !is_negative && *text == '-' && text[1 + strspn (text + 1, " ")] == '\0')
    {
      is_negative = TRUE;
      text++;
    }
  while (fault == NULL && skip_space (text) > 0)
    text += skip_space (text);
  if (fault == NULL && *text != '\0')
    fault = N_("it contains something else than a number");
  if (fault == NULL && ABS (exponent - digits.n_decimals) > MAX_EXPONENT)
    fault = N_("its exponent is too large");
  if (fault != NULL)
    {
      *reason = _(fault);
      return FALSE;
    }

  number->coefficient = is_negative ? -digits.coefficient : digits.coefficient;
  number->exponent = exponent - digits.n_decimals;

  return TRUE;
}

/* "confidential", "not available": words that stand for no value, not letters. */
static gboolean
is_reason (const char  *text,
           TradeStatus *status)
{
  TradeStatus found;

  if (strlen (text) <= 3 || strpbrk (text, "0123456789") != NULL || !trade_dialect_parse_flag (text, &found) ||
      trade_status_get_presence (found) != TRADE_PRESENCE_NEVER)
    return FALSE;

  *status = found;

  return TRUE;
}

/**
 * trade_dialect_parse_status:
 * @text: a cell
 * @status: (out): return location for the reason
 *
 * Tells whether a cell has a sign that stands in the place of a value, such as `:`, `..`, `c` or nothing.
 *
 * Returns: whether it has
 */
gboolean
trade_dialect_parse_status (const char  *text,
                            TradeStatus *status)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (status != NULL, FALSE);

  /* Numbers are not looked up. */
  if (g_ascii_isdigit (*text))
    return FALSE;

  stripped = g_strstrip (g_strdup (text));
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_equal (stripped, signs[i].sign))
      {
        *status = signs[i].status;
        return TRUE;
      }

  return is_reason (stripped, status);
}
