/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-format-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The values that a figure may stand for, in words. */

/* As many decimals as both bounds need, within what the figure allows. */
static int
count_bound_decimals (TradeFigure  *figure,
                      TradeInterval bounds,
                      int           magnitude)
{
  int least = trade_format_count_decimals (figure, magnitude);
  int most = MIN (least + (trade_figure_is_derived (figure) ? 2 : 4), TRADE_FORMAT_MAX_DECIMALS);
  int decimals;

  for (decimals = least; decimals < most; decimals++)
    {
      double step = pow (10.0, magnitude - decimals);

      if (trade_format_is_exact (bounds.lower, step) && trade_format_is_exact (bounds.upper, step))
        break;
    }

  return decimals;
}

/* Rounded outwards, so that what is written never claims more than what is known. */
static TradeInterval
round_outwards (TradeInterval bounds,
                int           magnitude,
                int           decimals)
{
  double step = pow (10.0, magnitude - decimals);

  if (isfinite (bounds.lower))
    bounds.lower = floor (bounds.lower / step + TRADE_FORMAT_TOLERANCE) * step;
  if (isfinite (bounds.upper))
    bounds.upper = ceil (bounds.upper / step - TRADE_FORMAT_TOLERANCE) * step;

  return bounds;
}

static char *
write_bound (TradeFormat  *self,
             TradeDataset *dataset,
             TradeFigure  *figure,
             double        bound,
             int           magnitude,
             int           decimals,
             gboolean      named)
{
  const char *unit = trade_figure_get_key (figure)->unit;
  TradeSign sign = trade_format_choose_sign (figure);
  g_autofree char *digits = trade_format_write_double (self, trade_unit_get_kind (unit), bound, magnitude, decimals, sign);

  if (!named)
    return g_steal_pointer (&digits);

  return trade_format_note_phrase (self, trade_format_write_amount (self, dataset, unit, bound, magnitude, decimals, digits));
}

static char *
write_bounds (TradeFormat  *self,
              TradeDataset *dataset,
              TradeFigure  *figure,
              int           magnitude,
              gboolean      named)
{
  TradeInterval bounds;
  int decimals;
  g_autofree char *lower = NULL;
  g_autofree char *upper = NULL;

  if (!trade_figure_has_value (figure))
    return g_strdup ("");

  bounds = trade_figure_get_bounds (figure);
  decimals = count_bound_decimals (figure, bounds, magnitude);
  bounds = round_outwards (bounds, magnitude, decimals);

  /* That an amount below another is not negative goes without saying. */
  if (isfinite (bounds.lower) && trade_figure_get_relation (figure) != TRADE_RELATION_LESS)
    lower = write_bound (self, dataset, figure, bounds.lower, magnitude, decimals, named);
  if (isfinite (bounds.upper))
    upper = write_bound (self, dataset, figure, bounds.upper, magnitude, decimals, named);

  if (lower == NULL && upper == NULL)
    return g_strdup (_("any value"));
  /* The base of an index is what it is. */
  if (bounds.lower == bounds.upper && lower != NULL)
    return g_steal_pointer (&lower);
  if (upper == NULL)
    /* Translators: a lower bound, such as "600,000 or more" */
    return g_strdup_printf (_("%s or more"), lower);
  if (lower == NULL)
    /* Translators: an upper bound, such as "600,000 or less" */
    return g_strdup_printf (_("%s or less"), upper);

  /* The unit is named once, after the second number; a percent sign belongs to each number. */
  if (trade_unit_get_kind (trade_figure_get_key (figure)->unit) != TRADE_UNIT_KIND_PERCENT)
    {
      g_free (lower);
      lower = trade_format_number (self, bounds.lower, magnitude, decimals, trade_format_is_signed (figure));
    }

  /* Translators: the bounds of a rounded number, such as "23.765 to 23.775 trillion yuan" */
  return g_strdup_printf (_("%1$s to %2$s"), lower, upper);
}

/**
 * trade_format_bounds:
 * @self: a format
 * @dataset: (nullable): the dataset whose labels name the unit
 * @figure: a figure
 *
 * Writes the values that a figure may stand for: "23.765 to 23.775 trillion yuan", "58.55% to 58.65%", "600,000 or more".
 *
 * The bounds of a reported figure are written exactly; those of a derived one with at most two decimals more than the
 * figure has, rounded outwards.
 *
 * Returns: (transfer full): the bounds; empty where there is no value
 */
char *
trade_format_bounds (TradeFormat  *self,
                     TradeDataset *dataset,
                     TradeFigure  *figure)
{
  int magnitude, decimals;

  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  magnitude = trade_figure_has_value (figure) ? trade_format_choose_magnitude (self, figure, TRUE, &decimals) : 0;

  return write_bounds (self, dataset, figure, magnitude, TRUE);
}

/**
 * trade_format_bare_bounds:
 * @self: a format
 * @figure: a figure
 * @magnitude: the power of ten to count in, see trade_format_get_magnitude()
 *
 * Writes the values that a figure may stand for as trade_format_bounds() does, but without their unit, for a table whose
 * head names it: "23.765 to 23.775".
 *
 * Returns: (transfer full): the bounds
 */
char *
trade_format_bare_bounds (TradeFormat *self,
                          TradeFigure *figure,
                          int          magnitude)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (self), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  return write_bounds (self, NULL, figure, magnitude, FALSE);
}
