/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-others.h"

#include "trade-headline.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Half of a sum's bounds holds at most this many units of its last digit. */
#define MOST_UNITS 5

/* How far a decimal number may be from its binary image, measured against its last digit. */
#define TOLERANCE 1e-6

static gboolean
is_open (TradeRelation relation)
{
  return relation == TRADE_RELATION_MORE || relation == TRADE_RELATION_LESS;
}

/* A sum has no finer digits than what was added, nor finer ones than its bounds support. A figure alone keeps its own, and so does
 * what is only more or less than a number: how far it may be from there says nothing of the number.
 */
static int
choose_precision (guint         n_figures,
                  int           coarsest,
                  TradeRelation relation,
                  TradeInterval bounds)
{
  double half = (bounds.upper - bounds.lower) / 2;

  if (n_figures == 1 || is_open (relation) || !isfinite (half) || half <= 0)
    return coarsest;

  return MAX (coarsest, (int) ceil (log10 (half / MOST_UNITS) - 1e-9));
}

/* What is added to more than something is more than the sum. Of more than something and less than something else nobody knows more than
 * about how much they are together.
 */
static TradeRelation
join_relations (TradeRelation relation,
                TradeRelation other)
{
  gboolean open = is_open (relation);
  gboolean other_open = is_open (other);

  if (relation == other || other == TRADE_RELATION_EQUAL)
    return relation;
  if (relation == TRADE_RELATION_EQUAL)
    return other;
  if (open != other_open)
    return open ? relation : other;

  return TRADE_RELATION_ABOUT;
}

/* Of some that are more than something and some that are less, whichever come last, a sum is less than nothing that is known. */
static TradeRelation
limit_relation (TradeRelation relation,
                TradeInterval bounds)
{
  if ((relation == TRADE_RELATION_LESS && !isfinite (bounds.upper)) || (relation == TRADE_RELATION_MORE && !isfinite (bounds.lower)))
    return TRADE_RELATION_ABOUT;

  return relation;
}

/* What a sum is more or less than for certain, which is not what the printed numbers add up to: those that are rounded may be a little
 * less or more themselves.
 */
static double
choose_value (double        sum,
              int           precision,
              TradeRelation relation,
              TradeInterval bounds)
{
  double step = pow (10.0, precision);

  if (relation == TRADE_RELATION_MORE && isfinite (bounds.lower))
    return floor (bounds.lower / step + TOLERANCE) * step;
  if (relation == TRADE_RELATION_LESS && isfinite (bounds.upper))
    return ceil (bounds.upper / step - TOLERANCE) * step;

  return sum;
}

/* What is less than a whole by more than something is less than the rest. */
static TradeRelation
turn_relation (TradeRelation relation)
{
  if (relation == TRADE_RELATION_MORE)
    return TRADE_RELATION_LESS;

  return relation == TRADE_RELATION_LESS ? TRADE_RELATION_MORE : relation;
}

/**
 * trade_others_add_up:
 * @figures: (element-type TradeFigure): one figure at least, of one unit
 *
 * Adds figures up, with their bounds. The sum is for showing only: it is about what the first of them is about.
 *
 * Returns: (transfer full): the sum
 */
TradeFigure *
trade_others_add_up (GPtrArray *figures)
{
  TradeFigure *first = g_ptr_array_index (figures, 0);
  TradeInterval bounds = { 0, 0 };
  TradeRelation relation = TRADE_RELATION_EQUAL;
  int coarsest = trade_figure_get_precision (first);
  double sum = 0;
  int precision;

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);

      sum += trade_figure_get_value (figure);
      bounds = trade_interval_add (bounds, trade_figure_get_bounds (figure));
      coarsest = MAX (coarsest, trade_figure_get_precision (figure));
      relation = join_relations (relation, trade_figure_get_relation (figure));
    }
  relation = limit_relation (relation, bounds);
  precision = choose_precision (figures->len, coarsest, relation, bounds);

  return trade_figure_new_derived (trade_figure_get_key (first),
                                   trade_figure_get_period (first),
                                   TRADE_FORMULA_REMAINDER,
                                   choose_value (sum, precision, relation, bounds),
                                   bounds,
                                   precision,
                                   relation,
                                   (TradeFigure **) figures->pdata,
                                   figures->len);
}

static gboolean
has_relation (GPtrArray     *figures,
              TradeRelation  relation)
{
  for (guint i = 0; i < figures->len; i++)
    if (trade_figure_get_relation (g_ptr_array_index (figures, i)) == relation)
      return TRUE;

  return FALSE;
}

/* What parts leave of a whole of which some are more than a number and some less: no more than all of them leave if each is as little as it
 * may be. What the numbers leave says nothing.
 */
static TradeFigure *
limit_rest (GPtrArray *figures,
            double     whole,
            int        precision)
{
  TradeFigure *first = g_ptr_array_index (figures, 0);
  double step = pow (10.0, precision);
  double most = whole;

  for (guint i = 0; i < figures->len; i++)
    most -= MAX (trade_figure_get_bounds (g_ptr_array_index (figures, i)).lower, 0);

  return trade_figure_new_derived (trade_figure_get_key (first),
                                   trade_figure_get_period (first),
                                   TRADE_FORMULA_REMAINDER,
                                   ceil (most / step - TOLERANCE) * step,
                                   (TradeInterval){ 0, MAX (most, 0) },
                                   precision,
                                   TRADE_RELATION_LESS,
                                   (TradeFigure **) figures->pdata,
                                   figures->len);
}

/**
 * trade_others_subtract:
 * @figures: (element-type TradeFigure): one figure at least, of one unit
 * @whole: what they are parts of
 *
 * Reckons what figures leave of a whole, with its bounds. Like a sum, that is for showing only.
 *
 * Returns: (transfer full): what is left, which may be nothing or less
 */
TradeFigure *
trade_others_subtract (GPtrArray *figures,
                       double     whole)
{
  g_autoptr (TradeFigure) sum = trade_others_add_up (figures);
  TradeInterval bounds = trade_interval_subtract ((TradeInterval){ whole, whole }, trade_figure_get_bounds (sum));

  if (has_relation (figures, TRADE_RELATION_MORE) && has_relation (figures, TRADE_RELATION_LESS))
    return limit_rest (figures, whole, trade_figure_get_precision (sum));

  return trade_figure_new_derived (trade_figure_get_key (sum),
                                   trade_figure_get_period (sum),
                                   TRADE_FORMULA_REMAINDER,
                                   whole - trade_figure_get_value (sum),
                                   bounds,
                                   trade_figure_get_precision (sum),
                                   turn_relation (trade_figure_get_relation (sum)),
                                   (TradeFigure **) figures->pdata,
                                   figures->len);
}

static gboolean
are_of_one_period (GPtrArray *figures)
{
  TradePeriod first = trade_figure_get_period (g_ptr_array_index (figures, 0));

  for (guint i = 1; i < figures->len; i++)
    {
      if (!trade_period_equal (trade_figure_get_period (g_ptr_array_index (figures, i)), first))
        return FALSE;
    }

  return TRUE;
}

/**
 * trade_others_new:
 * @name: what they are called on the chart
 * @figures: (element-type TradeFigure): those that stand together; one at least, all of one unit
 * @addable: whether they are parts of one whole
 *
 * Says how much figures are together: parts of one whole in one period are added up; of others, such as growth, the least and the
 * greatest tell how far they reach.
 *
 * Returns: (transfer full): what stands together
 */
TradeOthers *
trade_others_new (const char *name,
                  GPtrArray  *figures,
                  gboolean    addable)
{
  TradeOthers *self = g_new0 (TradeOthers, 1);
  TradeFigure *least = g_ptr_array_index (figures, 0);
  TradeFigure *greatest = least;

  for (guint i = 1; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);

      if (trade_figure_get_value (figure) < trade_figure_get_value (least))
        least = figure;
      if (trade_figure_get_value (figure) > trade_figure_get_value (greatest))
        greatest = figure;
    }

  self->name = g_strdup (name);
  self->least = g_object_ref (least);
  self->greatest = g_object_ref (greatest);
  if (addable && are_of_one_period (figures))
    self->sum = trade_others_add_up (figures);

  return self;
}

/**
 * trade_others_new_rest:
 * @name: what it is called on the chart
 * @rest: how much it is
 *
 * Says what figures leave of a whole.
 *
 * Returns: (transfer full): what is left
 */
TradeOthers *
trade_others_new_rest (const char  *name,
                       TradeFigure *rest)
{
  TradeOthers *self = g_new0 (TradeOthers, 1);

  self->name = g_strdup (name);
  self->sum = g_object_ref (rest);

  return self;
}

void
trade_others_free (TradeOthers *self)
{
  g_free (self->name);
  g_clear_object (&self->sum);
  g_clear_object (&self->least);
  g_clear_object (&self->greatest);
  g_free (self);
}

/* "−3% to +12%" */
static char *
join (TradeOthers *self,
      const char  *least,
      const char  *greatest)
{
  if (self->least == self->greatest)
    return g_strdup (least);
  if (g_str_equal (least, greatest))
    /* Translators: how much each of several others is, such as "3%" */
    return g_strdup_printf (C_ ("others", "%s each"), least);

  /* Translators: the least and the greatest of several others, as in "−3% to +12%" */
  return g_strdup_printf (C_ ("others", "%1$s to %2$s"), least, greatest);
}

/**
 * trade_others_write_amount:
 * @self: what stands together
 * @format: the language
 * @magnitude: the power of ten to count in
 * @most_decimals: with how many decimals others are written, see trade_format_find_decimals(), or -1
 *
 * Writes how much it is, for a chart that names its unit: "43.3", "−3% to +12%".
 *
 * Returns: (transfer full): the amount
 */
char *
trade_others_write_amount (TradeOthers *self,
                           TradeFormat *format,
                           int          magnitude,
                           int          most_decimals)
{
  g_autofree char *least = NULL;
  g_autofree char *greatest = NULL;

  if (self->sum != NULL)
    return trade_format_figure_beside (format, self->sum, magnitude, most_decimals);

  least = trade_format_figure_beside (format, self->least, magnitude, most_decimals);
  greatest = trade_format_figure_beside (format, self->greatest, magnitude, most_decimals);

  return join (self, least, greatest);
}

/**
 * trade_others_write_change:
 * @self: what stands together
 * @format: the language
 * @magnitude: the power of ten to count in
 * @most_decimals: with how many decimals others are written, see trade_format_find_decimals(), or -1
 *
 * Writes how much it is, for a chart that says of changes in percentage points what they are: "−3 to +12 points".
 *
 * Returns: (transfer full): the amount
 */
char *
trade_others_write_change (TradeOthers *self,
                           TradeFormat *format,
                           int          magnitude,
                           int          most_decimals)
{
  g_autofree char *amount = trade_others_write_amount (self, format, magnitude, most_decimals);

  if (!g_str_equal (trade_figure_get_key (self->least)->unit, TRADE_UNIT_POINTS))
    return g_steal_pointer (&amount);

  return trade_format_points (self->greatest, amount);
}

static char *
write_range (TradeOthers *self,
             TradeFormat *format,
             TradeView   *view)
{
  g_autofree char *least = trade_headline_write_shown (view, format, self->least);
  g_autofree char *greatest = trade_headline_write_shown (view, format, self->greatest);

  return join (self, least, greatest);
}

/**
 * trade_others_describe:
 * @self: what stands together
 * @format: the language
 * @view: the view that has its figures
 *
 * Tells what stands together, and how much it is, counted as on the chart: "8 others, 2023: 43.3%, computed", "8 others between, 2023: −3% to +12%".
 *
 * Returns: (transfer full): the sentence, without a full stop
 */
char *
trade_others_describe (TradeOthers *self,
                       TradeFormat *format,
                       TradeView   *view)
{
  TradeFigure *first = self->sum != NULL ? self->sum : self->least;
  g_autofree char *period = trade_format_period (format, trade_figure_get_period (first));
  g_autofree char *amount = NULL;

  if (self->sum != NULL)
    {
      gboolean projected = trade_figure_get_status (self->sum) == TRADE_STATUS_FORECAST;

      amount = trade_headline_write_shown (view, format, self->sum);

      return g_strdup_printf (projected ? _ ("%1$s, %2$s: %3$s, computed from a projection") : _ ("%1$s, %2$s: %3$s, computed"),
                              self->name, period, amount);
    }

  amount = write_range (self, format, view);
  if (trade_period_equal (trade_figure_get_period (self->least), trade_figure_get_period (self->greatest)))
    return g_strdup_printf (_ ("%1$s, %2$s: %3$s"), self->name, period, amount);

  /* Translators: what stands together on a chart, and how much it is, as in "8 others: −3% to +12%" */
  return g_strdup_printf (C_ ("others", "%1$s: %2$s"), self->name, amount);
}
