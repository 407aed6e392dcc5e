/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-plain.h"

#include <math.h>
#include <string.h>

/* All that a double is sure of; the noise of binary arithmetic lies beyond. */
#define SIGNIFICANT_FORMAT "%.14e"

/* More decimals than these a double does not hold. */
#define MAX_DECIMALS 15

/* Writes a number such as -2.5e-1 or 2377E10 with the same digits but without an exponent: -0.25, 23770000000000. */
static void
append_scientific (GString    *text,
                   const char *scientific)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *p = scientific;
  gint64 point = 0;

  if (*p == '-')
    g_string_append_c (text, *p++);

  for (; g_ascii_isdigit (*p) || *p == '.'; p++)
    if (*p != '.')
      g_string_append_c (digits, *p);
    else
      point = -(gint64) strspn (p + 1, "0123456789");

  if (*p == 'e' || *p == 'E')
    point += g_ascii_strtoll (p + 1, NULL, 10);

  for (; point > 0; point--)
    g_string_append_c (digits, '0');
  while ((gint64) digits->len + point < 1)
    g_string_prepend_c (digits, '0');

  g_string_append_len (text, digits->str, digits->len + point);
  if (point < 0)
    g_string_append_printf (text, ".%s", digits->str + digits->len + point);
}

/**
 * trade_plain_append_double:
 * @text: a text
 * @value: a number
 *
 * Appends a number with all the digits that a double is sure of, a point and no grouping. Nothing is written for a bound
 * that there is not.
 */
void
trade_plain_append_double (GString *text,
                           double   value)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  char scientific[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (text != NULL);

  if (!isfinite (value))
    return;

  /* Adding zero turns a negative zero, which no reader expects, into zero. */
  g_ascii_formatd (scientific, sizeof scientific, SIGNIFICANT_FORMAT, value + 0.0);
  append_scientific (plain, scientific);

  if (strchr (plain->str, '.') != NULL)
    {
      while (plain->str[plain->len - 1] == '0')
        g_string_truncate (plain, plain->len - 1);
      if (plain->str[plain->len - 1] == '.')
        g_string_truncate (plain, plain->len - 1);
    }
  g_string_append (text, plain->str);
}

/* Bounds that are narrower than a unit of the last digit that is shown support more digits than that, and rounding to it
 * may lead out of them. What other programs read lies inside: as many more digits are written as it takes. */
static gboolean
append_refined (GString     *text,
                TradeFigure *figure)
{
  TradeInterval bounds = trade_figure_get_bounds (figure);
  double value = trade_figure_get_value (figure);
  int decimals = MAX (-trade_figure_get_precision (figure), 0);

  if (!trade_figure_is_derived (figure) || !trade_interval_contains (bounds, value) ||
      trade_interval_contains (bounds, trade_decimal_to_double (trade_figure_get_decimal (figure))))
    return FALSE;

  for (; decimals < MAX_DECIMALS; decimals++)
    {
      char pattern[16], written[G_ASCII_DTOSTR_BUF_SIZE + 320];

      g_snprintf (pattern, sizeof pattern, "%%.%df", decimals);
      g_ascii_formatd (written, sizeof written, pattern, value);
      if (trade_interval_contains (bounds, g_ascii_strtod (written, NULL)))
        {
          g_string_append (text, written);
          return TRUE;
        }
    }

  trade_plain_append_double (text, value);
  return TRUE;
}

/**
 * trade_plain_append_value:
 * @text: a text
 * @figure: a figure
 *
 * Appends the value of a figure in the unit itself: every digit of a reported figure as it was printed, and of a derived
 * figure the digits that its bounds support. Nothing is written where there is no value.
 */
void
trade_plain_append_value (GString     *text,
                          TradeFigure *figure)
{
  TradeDecimal decimal;
  g_autofree char *scientific = NULL;

  g_return_if_fail (text != NULL);
  g_return_if_fail (TRADE_IS_FIGURE (figure));

  if (append_refined (text, figure))
    return;

  decimal = trade_figure_get_decimal (figure);
  if (decimal.coefficient == 0 && trade_figure_get_value (figure) != 0)
    {
      trade_plain_append_double (text, trade_figure_get_value (figure));
      return;
    }

  decimal.exponent += trade_figure_get_scale (figure);
  scientific = trade_decimal_to_string (decimal);
  append_scientific (text, scientific);
}

/**
 * trade_plain_dup_value:
 * @figure: a figure
 *
 * Writes the value of a figure as trade_plain_append_value() does.
 *
 * Returns: (transfer full): the number
 */
char *
trade_plain_dup_value (TradeFigure *figure)
{
  GString *text = g_string_new (NULL);

  trade_plain_append_value (text, figure);
  return g_string_free (text, FALSE);
}

/**
 * trade_plain_dup_double:
 * @value: a number
 *
 * Writes a number as trade_plain_append_double() does.
 *
 * Returns: (transfer full) (nullable): the number, or %NULL for one that is not finite
 */
char *
trade_plain_dup_double (double value)
{
  GString *text;

  if (!isfinite (value))
    return NULL;

  text = g_string_new (NULL);
  trade_plain_append_double (text, value);
  return g_string_free (text, FALSE);
}

/**
 * trade_plain_get_relation:
 * @relation: how a number stands to the true value
 *
 * Returns: (transfer none): its code word
 */
const char *
trade_plain_get_relation (TradeRelation relation)
{
  static const char * const words[] = {
    [TRADE_RELATION_EQUAL] = "equal",
    [TRADE_RELATION_ABOUT] = "about",
    [TRADE_RELATION_MORE] = "more",
    [TRADE_RELATION_LESS] = "less",
  };

  g_return_val_if_fail ((guint) relation < G_N_ELEMENTS (words), "");

  return words[relation];
}

/**
 * trade_plain_get_formula:
 * @formula: how a figure was computed
 *
 * Returns: (transfer none) (nullable): its code word, or %NULL for a figure that was reported
 */
const char *
trade_plain_get_formula (TradeFormula formula)
{
  static const char * const words[] = {
    [TRADE_FORMULA_NONE] = NULL,
    [TRADE_FORMULA_FLOW] = "flow",
    [TRADE_FORMULA_SUM] = "sum",
    [TRADE_FORMULA_PERIOD_SUM] = "period-sum",
    [TRADE_FORMULA_TOTAL] = "total",
    [TRADE_FORMULA_BALANCE] = "balance",
    [TRADE_FORMULA_YEAR_EARLIER] = "year-earlier",
    [TRADE_FORMULA_SHARE_VALUE] = "share-value",
    [TRADE_FORMULA_VALUE_SHARE] = "value-share",
    [TRADE_FORMULA_QUANTITY_VALUE] = "quantity-value",
    [TRADE_FORMULA_INDICES_VALUE] = "indices-value",
    [TRADE_FORMULA_REMAINDER] = "remainder",
    [TRADE_FORMULA_SHARE_YEAR_EARLIER] = "share-year-earlier",
    [TRADE_FORMULA_SHARE_CHANGE] = "share-change",
    [TRADE_FORMULA_GROWTH] = "growth",
    [TRADE_FORMULA_CONTRIBUTION] = "contribution",
    [TRADE_FORMULA_RESIDUAL] = "residual",
    [TRADE_FORMULA_INDEX] = "index",
    [TRADE_FORMULA_INDEX_BASE] = "index-base",
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (words) == TRADE_N_FORMULAS);

  g_return_val_if_fail ((guint) formula < G_N_ELEMENTS (words), NULL);

  return words[formula];
}
