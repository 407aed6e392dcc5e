/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-format-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Whoever reads a chart wants to compare, not to copy: a number with more digits than these is rounded to so many. Tables and
 * the ledger have them all.
 */
#define MOST_DIGITS TRADE_FORMAT_MOST_DIGITS
#define READABLE_DIGITS TRADE_FORMAT_READABLE_DIGITS

/* So many inputs of a sum tell how all of them are written. */
#define MOST_INPUTS 12

/* What is counted in ones and printed with so few decimals is what its source wants to be read. */
#define FEW_DECIMALS 2

/**
 * trade_format_is_signed:
 * @figure: a figure
 *
 * Checks whether a figure is a change, which has its sign before it also where that is a plus.
 *
 * Returns: whether it is
 */
gboolean
trade_format_is_signed (TradeFigure *figure)
{
  const char *measure = trade_figure_get_key (figure)->measure;

  return g_str_equal (measure, TRADE_MEASURE_GROWTH) || g_str_equal (measure, TRADE_MEASURE_SHARE_CHANGE) ||
         g_str_equal (measure, TRADE_MEASURE_CONTRIBUTION);
}

TradeSign
trade_format_choose_sign (TradeFigure *figure)
{
  return trade_format_is_signed (figure) ? TRADE_SIGN_ALWAYS : TRADE_SIGN_NEGATIVE;
}

int
trade_format_count_decimals (TradeFigure *figure,
                             int          magnitude)
{
  double value = trade_figure_get_value (figure);
  int decimals = CLAMP (magnitude - trade_figure_get_precision (figure), 0, TRADE_FORMAT_MAX_DECIMALS);

  /* A count is a whole number in full; counted in ten thousands its trailing zeros say nothing: 60, not 60.0000. */
  if (trade_unit_get_kind (trade_figure_get_key (figure)->unit) == TRADE_UNIT_KIND_NUMBER)
    while (decimals > 0 && fmod (value, pow (10.0, magnitude - decimals + 1)) == 0.0)
      decimals--;

  return decimals;
}

/* With all the digits that a figure supports, but for zeros that nobody printed after a point: 600.1 billion, of 600100000000. */
static int
get_exact_decimals (TradeFigure *figure,
                    int          magnitude)
{
  return trade_format_drop_zeros (trade_figure_get_value (figure), magnitude, trade_format_count_decimals (figure, magnitude),
                                  MAX (trade_figure_get_scale (figure), 0));
}

/* Whether what a figure was computed from is written with fewer digits than it has. */
static gboolean
has_cut_inputs (TradeFigure *figure,
                int          magnitude)
{
  GListModel *inputs = trade_figure_get_inputs (figure);

  for (guint i = 0; inputs != NULL && i < MIN (g_list_model_get_n_items (inputs), MOST_INPUTS); i++)
    {
      g_autoptr (TradeFigure) input = g_list_model_get_item (inputs, i);

      if (g_str_equal (trade_figure_get_key (input)->unit, trade_figure_get_key (figure)->unit) &&
          trade_format_count_digits (trade_figure_get_value (input), magnitude, trade_format_count_decimals (input, magnitude)) > MOST_DIGITS)
        return TRUE;
    }

  return FALSE;
}

/* A balance has no more digits than the numbers that it lies between. */
static int
get_readable_decimals (TradeFigure *figure,
                       int          magnitude)
{
  int decimals = trade_format_count_decimals (figure, magnitude);
  int n_digits = trade_format_count_digits (trade_figure_get_value (figure), magnitude, decimals);

  if (!trade_figure_is_derived (figure) && magnitude == 0 && decimals <= FEW_DECIMALS)
    return decimals;
  if (n_digits > MOST_DIGITS || (n_digits > READABLE_DIGITS && has_cut_inputs (figure, magnitude)))
    return MAX (decimals - (n_digits - READABLE_DIGITS), 0);

  return decimals;
}

/* No more decimals than others on the chart have, but for two digits of a number that is smaller than they are. */
static int
get_decimals_beside (TradeFigure *figure,
                     int          magnitude,
                     int          most)
{
  int decimals = get_readable_decimals (figure, magnitude);
  double value = fabs (trade_figure_get_value (figure));
  int for_two = value > 0 ? magnitude + 1 - (int) floor (log10 (value)) : 0;

  return most >= 0 ? MIN (decimals, MAX (most, for_two)) : decimals;
}

/* Counted in thousands of what its source counts in, a number has five digits at most beside others: 43.12 billion, of 43,120.5 million. */
static int
get_shared_decimals (TradeFigure *figure,
                     int          magnitude)
{
  int decimals = get_readable_decimals (figure, magnitude);
  int n_digits = trade_format_count_digits (trade_figure_get_value (figure), magnitude, decimals);

  if (magnitude > MAX (trade_figure_get_scale (figure), 0) && n_digits > READABLE_DIGITS + 1)
    return MAX (decimals - (n_digits - READABLE_DIGITS), 0);

  return decimals;
}

/**
 * trade_format_find_decimals:
 * @figures: (element-type TradeFigure): figures that stand on one chart
 * @unit: the unit of those that count
 * @magnitude: the power of ten that they are counted in, see trade_format_get_magnitude()
 *
 * Where some figures have more digits than can be read at a glance, finds with how many decimals all are written, so that 157.9 does not
 * stand above 97.3458: as many as the largest is, or as many as it could have, if its source has rounded it to fewer.
 *
 * Returns: the decimals; -1 where each figure is written with its own
 */
int
trade_format_find_decimals (GListModel *figures,
                            const char *unit,
                            int         magnitude)
{
  gboolean has_cut = FALSE;
  double largest = 0;
  int decimals = -1;

  g_return_val_if_fail (G_IS_LIST_MODEL (figures), -1);
  g_return_val_if_fail (unit != NULL, -1);

  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (figures, i);
      int readable;

      if (!trade_figure_has_value (figure) || !g_str_equal (trade_figure_get_key (figure)->unit, unit))
        continue;
      readable = get_shared_decimals (figure, magnitude);
      has_cut |= readable < trade_format_count_decimals (figure, magnitude);
      if (fabs (trade_figure_get_value (figure)) <= largest)
        continue;
      largest = fabs (trade_figure_get_value (figure));
      decimals = MAX (readable, READABLE_DIGITS - trade_format_count_digits (largest, magnitude, 0));
    }

  return has_cut ? decimals : -1;
}

/**
 * trade_format_find_scale:
 * @figure: a figure
 *
 * Finds in which power of ten the source of a figure counts.
 *
 * Returns: the power of ten, which for a derived figure is that of the first that it was computed of
 */
int
trade_format_find_scale (TradeFigure *figure)
{
  g_autoptr (TradeFigure) input = NULL;

  g_return_val_if_fail (TRADE_IS_FIGURE (figure), 0);

  if (!trade_figure_is_derived (figure) || g_list_model_get_n_items (trade_figure_get_inputs (figure)) == 0)
    return trade_figure_get_scale (figure);

  input = g_list_model_get_item (trade_figure_get_inputs (figure), 0);

  return trade_format_find_scale (input);
}

/* How much a figure would be if it were one of what its source counts in: of zero the digits say nothing. */
static double
get_one (TradeFigure *figure)
{
  return pow (10.0, MAX (trade_format_find_scale (figure), trade_figure_get_precision (figure)));
}

/* Whether a derived figure is sure of no digit before the decimals that are written, so that it is rounded to those that it is sure of. */
static gboolean
is_rounded_more (TradeFigure *figure,
                 int          magnitude)
{
  int precision = trade_figure_get_precision (figure);

  return trade_figure_is_derived (figure) && precision > magnitude &&
         fabs (trade_figure_get_value (figure)) < pow (10.0, precision + TRADE_FORMAT_MAX_DECIMALS);
}

/* The magnitude is chosen after rounding: 999.996 billion with two decimals is 1.00 trillion. */
int
trade_format_choose_magnitude (TradeFormat *self,
                               TradeFigure *figure,
                               gboolean     exact,
                               int         *decimals)
{
  const char *unit = trade_figure_get_key (figure)->unit;
  double value = fabs (trade_figure_get_value (figure));
  int magnitude = trade_format_get_magnitude (self, unit, value > 0 ? value : get_one (figure));
  double step;

  *decimals = exact ? get_exact_decimals (figure, magnitude) : get_readable_decimals (figure, magnitude);
  step = pow (10.0, is_rounded_more (figure, magnitude) ? trade_figure_get_precision (figure) : magnitude - *decimals);

  return MAX (magnitude, trade_format_get_magnitude (self, unit, round (value / step) * step));
}

/* The number as printed; of a derived figure the value, or what it is rounded to. */
static char *
dup_decimal (TradeFigure *figure,
             int          magnitude)
{
  if (is_rounded_more (figure, magnitude))
    return trade_decimal_to_string (trade_figure_get_decimal (figure));

  return trade_figure_dup_decimal (figure);
}

gboolean
trade_format_is_exact (double value,
                       double step)
{
  double steps = value / step;

  return !isfinite (value) || fabs (steps - round (steps)) < TRADE_FORMAT_TOLERANCE;
}

/* More than 12.39 is more than 12.3 and not more than 12.4. Without a sign that goes the same way: a deficit of more than 30.46 is one
 * of more than 30.4.
 */
static double
round_open (TradeFigure *figure,
            double       step)
{
  double steps = trade_figure_get_value (figure) / step;

  return (trade_figure_get_relation (figure) == TRADE_RELATION_MORE ? floor (steps) : ceil (steps)) * step;
}

static char *
write_figure (TradeFormat *self,
              TradeFigure *figure,
              int          magnitude,
              int          decimals,
              TradeSign    sign)
{
  TradeUnitKind kind = trade_unit_get_kind (trade_figure_get_key (figure)->unit);
  TradeRelation relation = trade_figure_get_relation (figure);
  double step = pow (10.0, magnitude - decimals);
  g_autofree char *decimal = NULL;

  if ((relation == TRADE_RELATION_MORE || relation == TRADE_RELATION_LESS) &&
      !trade_format_is_exact (trade_figure_get_value (figure), step))
    return trade_format_write_double (self, kind, round_open (figure, step), magnitude, decimals, sign);

  decimal = dup_decimal (figure, magnitude);

  return trade_format_write_decimal (self, kind, decimal, magnitude, decimals, sign);
}

/* A balance of less than −30 is a deficit of more than 30: without its sign, a negative number is more where it was less. */
static TradeRelation
get_written_relation (TradeFigure *figure,
                      TradeSign    sign)
{
  TradeRelation relation = trade_figure_get_relation (figure);

  if (sign != TRADE_SIGN_NEVER || trade_figure_get_value (figure) >= 0)
    return relation;
  if (relation == TRADE_RELATION_MORE)
    return TRADE_RELATION_LESS;

  return relation == TRADE_RELATION_LESS ? TRADE_RELATION_MORE : relation;
}

/* A unit value is so much money for each unit of something. */
static char *
add_base (TradeFormat  *self,
          TradeDataset *dataset,
          TradeFigure  *figure,
          char         *amount)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  g_autofree char *money = amount;
  g_autofree char *base = NULL;

  if (!g_str_equal (key->measure, TRADE_MEASURE_UNIT_VALUE) || *key->base == '\0')
    return g_steal_pointer (&money);

  base = trade_format_single_unit (self, dataset, key->base);

  return g_strdup_printf (C_ ("unit value", "%1$s per %2$s"), money, base);
}

static char *
write_figure_amount (TradeFormat  *self,
                     TradeDataset *dataset,
                     TradeFigure  *figure,
                     int           magnitude,
                     int           decimals,
                     TradeSign          sign)
{
  g_autofree char *digits = write_figure (self, figure, magnitude, decimals, sign);
  g_autofree char *amount = trade_format_write_amount (self,
                                          dataset,
                                          trade_figure_get_key (figure)->unit,
                                          trade_figure_get_value (figure),
                                          magnitude,
                                          decimals,
                                          digits);

  amount = add_base (self, dataset, figure, g_steal_pointer (&amount));
  trade_format_note_phrase (self, amount);
  switch (get_written_relation (figure, sign))
    {
    case TRADE_RELATION_ABOUT:
      /* Translators: an approximate amount, such as "about 23.63 trillion yuan" */
      return g_strdup_printf (_("about %s"), amount);
    case TRADE_RELATION_MORE:
      /* Translators: an amount without upper bound, such as "more than 600,000" */
      return g_strdup_printf (_("more than %s"), amount);
    case TRADE_RELATION_LESS:
      /* Translators: an amount without lower bound, such as "less than 600,000" */
      return g_strdup_printf (_("less than %s"), amount);
    case TRADE_RELATION_EQUAL:
    default:
      return g_steal_pointer (&amount);
    }
}

static char *
write_number (TradeFormat *self,
              TradeFigure *figure,
              int          magnitude,
              int          decimals,
              TradeSign    sign)
{
  g_autofree char *number = write_figure (self, figure, magnitude, decimals, sign);

  switch (get_written_relation (figure, sign))
    {
    case TRADE_RELATION_ABOUT:
      return g_strconcat ("≈\u00a0", number, NULL);
    case TRADE_RELATION_MORE:
      return g_strconcat (">\u00a0", number, NULL);
    case TRADE_RELATION_LESS:
      return g_strconcat ("<\u00a0", number, NULL);
    case TRADE_RELATION_EQUAL:
    default:
      return g_steal_pointer (&number);
    }
}

/**
 * trade_format_figure:
 * @self: a format
 * @figure: a figure
 * @magnitude: the power of ten to count in, see trade_format_get_magnitude()
 *
 * Writes a figure without its unit, with no more decimals than it supports and no more digits than can be read at a glance, and a mark where it does not equal its number:
 * "23.77", "≈ 23.63", "> 600,000", "< 92.7".
 *
 * Where there is no value, the reason stands in its place, as in all functions that write a figure: "suppressed".
 *
 * Percentages keep their sign ("58.6%", "58,6 %"), and changes say their direction: "+0.6%", "−0.3%", "+3.1".
 *
 * Returns: (transfer full): the number
 */
char *
trade_format_figure (TradeFormat *self,
                     TradeFigure *figure,
                     int          magnitude)
{
  return trade_format_figure_beside (self, figure, magnitude, -1);
}

/**
 * trade_format_figure_beside:
 * @self: a format
 * @figure: a figure
 * @magnitude: the power of ten to count in, see trade_format_get_magnitude()
 * @most_decimals: with how many decimals others are written that it stands beside, see trade_format_find_decimals(), or -1
 *
 * Writes a figure as trade_format_figure() does, with no more decimals than others have: "97.3" beside "157.9". Of a smaller one two
 * digits stay.
 *
 * Returns: (transfer full): the number
 */
char *
trade_format_figure_beside (TradeFormat *self,
                            TradeFigure *figure,
                            int          magnitude,
                            int          most_decimals)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  if (!trade_figure_has_value (figure))
    return g_strdup (trade_format_status (trade_figure_get_status (figure)));

  return write_number (self, figure, magnitude, get_decimals_beside (figure, magnitude, most_decimals), trade_format_choose_sign (figure));
}

/**
 * trade_format_get_form:
 * @figure: a figure
 *
 * Gets the number that a noun after a figure agrees with, as trade_format_figure() writes that in units: 1 for "+1 point", 2 for "≈ −1.5 points".
 *
 * Returns: a whole number, for ngettext()
 */
gulong
trade_format_get_form (TradeFigure *figure)
{
  int decimals;
  double n;

  g_return_val_if_fail (TRADE_IS_FIGURE (figure), 2);

  if (!trade_figure_has_value (figure))
    return 2;

  decimals = get_decimals_beside (figure, 0, -1);
  n = round (fabs (trade_figure_get_value (figure)) * pow (10.0, decimals)) * pow (10.0, -decimals);

  return trade_format_get_plural (n, decimals);
}

/**
 * trade_format_points:
 * @figure: a change in percentage points
 * @number: how it is written
 *
 * Says that a number counts percentage points: "+3.1 points".
 *
 * Returns: (transfer full): the words
 */
char *
trade_format_points (TradeFigure *figure,
                     const char  *number)
{
  /* Translators: a change in percentage points, such as "+3.1 points" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s point", "%s points", trade_format_get_form (figure)), number);
}

/**
 * trade_format_size:
 * @self: a format
 * @figure: a figure that has a value
 * @magnitude: the power of ten to count in, see trade_format_get_magnitude()
 * @most_decimals: with how many decimals others are written that it stands beside, see trade_format_find_decimals(), or -1
 *
 * Writes how much a figure is, where a word says its sign: "4.7" for a deficit, "> 4.7" for one of less than −4.7.
 *
 * Returns: (transfer full): the number without its sign
 */
char *
trade_format_size (TradeFormat *self,
                   TradeFigure *figure,
                   int          magnitude,
                   int          most_decimals)
{
  int decimals;

  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  decimals = get_decimals_beside (figure, magnitude, most_decimals);

  /* That a computed number is about so much goes without saying there. */
  if (trade_figure_get_relation (figure) == TRADE_RELATION_ABOUT)
    return write_figure (self, figure, magnitude, decimals, TRADE_SIGN_NEVER);

  return write_number (self, figure, magnitude, decimals, TRADE_SIGN_NEVER);
}

/**
 * trade_format_exact:
 * @self: a format
 * @figure: a figure
 * @magnitude: the power of ten to count in, see trade_format_get_magnitude()
 *
 * Writes a figure as trade_format_figure() does, with all the digits that it supports, for a table or a proof.
 *
 * Returns: (transfer full): the number
 */
char *
trade_format_exact (TradeFormat *self,
                    TradeFigure *figure,
                    int          magnitude)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  if (!trade_figure_has_value (figure))
    return g_strdup (trade_format_status (trade_figure_get_status (figure)));

  return write_number (self, figure, magnitude, get_exact_decimals (figure, magnitude), trade_format_choose_sign (figure));
}

static char *
write_with_unit (TradeFormat  *self,
                 TradeDataset *dataset,
                 TradeFigure  *figure,
                 gboolean      exact)
{
  int magnitude, decimals;

  if (!trade_figure_has_value (figure))
    return g_strdup (trade_format_status (trade_figure_get_status (figure)));

  if (trade_figure_get_printed (figure) != NULL)
    return g_strdup (trade_format_text (self, trade_figure_get_printed (figure)));

  magnitude = trade_format_choose_magnitude (self, figure, exact, &decimals);

  return write_figure_amount (self,
                              dataset,
                              figure,
                              magnitude,
                              decimals,
                              trade_format_choose_sign (figure));
}

/**
 * trade_format_figure_with_unit:
 * @self: a format
 * @dataset: (nullable): the dataset whose labels name the unit
 * @figure: a figure
 *
 * Writes a figure with its unit, counted as the locale counts a number of its size: "23.77 trillion yuan", "23.77万亿元",
 * "about 23.63 trillion yuan", "more than 600,000", "+0.6%", "58.6%", "+3.1 percentage points". Where the source printed
 * words, these are they: "three quarters".
 *
 * Returns: (transfer full): the figure
 */
char *
trade_format_figure_with_unit (TradeFormat  *self,
                               TradeDataset *dataset,
                               TradeFigure  *figure)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  return write_with_unit (self, dataset, figure, FALSE);
}

/**
 * trade_format_exact_with_unit:
 * @self: a format
 * @dataset: (nullable): the dataset whose labels name the unit
 * @figure: a figure
 *
 * Writes a figure as trade_format_figure_with_unit() does, with all the digits that it supports.
 *
 * Returns: (transfer full): the figure
 */
char *
trade_format_exact_with_unit (TradeFormat  *self,
                              TradeDataset *dataset,
                              TradeFigure  *figure)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  return write_with_unit (self, dataset, figure, TRUE);
}

/**
 * trade_format_amount:
 * @self: a format
 * @dataset: (nullable): the dataset whose labels name the unit
 * @figure: a figure
 * @magnitude: the power of ten to count in, see trade_format_get_magnitude()
 *
 * Writes a figure with its unit at a magnitude that it shares with others: "0.98 trillion yuan" beside "1.06".
 *
 * Returns: (transfer full): the figure
 */
char *
trade_format_amount (TradeFormat  *self,
                     TradeDataset *dataset,
                     TradeFigure  *figure,
                     int           magnitude)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  if (!trade_figure_has_value (figure))
    return g_strdup (trade_format_status (trade_figure_get_status (figure)));

  return write_figure_amount (self,
                              dataset,
                              figure,
                              magnitude,
                              get_exact_decimals (figure, magnitude),
                              trade_format_choose_sign (figure));
}

/**
 * trade_format_amount_beside:
 * @self: a format
 * @dataset: (nullable): the dataset whose labels name the unit
 * @figure: a figure that has a value
 * @magnitude: the power of ten to count in, see trade_format_get_magnitude()
 * @most_decimals: with how many decimals others are written that it stands beside, see trade_format_find_decimals(), or -1
 *
 * Writes a figure with its unit as trade_format_figure_beside() writes its number: "0.600 trillion shillings" above a bar of "0.600".
 *
 * Returns: (transfer full): the figure
 */
char *
trade_format_amount_beside (TradeFormat  *self,
                            TradeDataset *dataset,
                            TradeFigure  *figure,
                            int           magnitude,
                            int           most_decimals)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure) && trade_figure_has_value (figure), NULL);

  return write_figure_amount (self, dataset, figure, magnitude, get_decimals_beside (figure, magnitude, most_decimals),
                              trade_format_choose_sign (figure));
}

/**
 * trade_format_size_with_unit:
 * @self: a format
 * @dataset: (nullable): the dataset whose labels name the unit
 * @figure: a figure that has a value
 * @magnitude: the power of ten to count in, see trade_format_get_magnitude()
 * @most_decimals: with how many decimals others are written that it stands beside, see trade_format_find_decimals(), or -1
 *
 * Writes how much a figure is as trade_format_size() does, with its unit: "4.7 billion yuan" for a deficit.
 *
 * Returns: (transfer full): the amount without its sign
 */
char *
trade_format_size_with_unit (TradeFormat  *self,
                             TradeDataset *dataset,
                             TradeFigure  *figure,
                             int           magnitude,
                             int           most_decimals)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure) && trade_figure_has_value (figure), NULL);

  return write_figure_amount (self, dataset, figure, magnitude, get_decimals_beside (figure, magnitude, most_decimals),
                              TRADE_SIGN_NEVER);
}

/**
 * trade_format_change:
 * @self: a format
 * @dataset: (nullable): the dataset whose labels name the unit
 * @figure: a growth or a change of a share
 *
 * Writes the size of a change, for a sentence that says its direction in words: "0.6%", "3.1 percentage points".
 *
 * Returns: (transfer full): the change without its sign
 */
char *
trade_format_change (TradeFormat  *self,
                     TradeDataset *dataset,
                     TradeFigure  *figure)
{
  int magnitude, decimals;

  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  if (!trade_figure_has_value (figure))
    return g_strdup (trade_format_status (trade_figure_get_status (figure)));

  magnitude = trade_format_choose_magnitude (self, figure, FALSE, &decimals);

  return write_figure_amount (self, dataset, figure, magnitude, decimals, TRADE_SIGN_NEVER);
}
