/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-describe.h"

#include "trade-describe-private.h"
#include "trade-format-private.h"
#include "trade-headline.h"
#include "trade-setting.h"
#include "trade-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

TradeFigure *
trade_told_get_figure (const TradeTold *finding,
                       guint            i)
{
  g_assert (i < finding->figures->len);

  return g_ptr_array_index (finding->figures, i);
}

char *
trade_told_name_figure (const TradeTold *finding,
                        guint            i)
{
  return trade_describe_figure_name (finding->format, finding->dataset, trade_told_get_figure (finding, i));
}

char *
trade_told_write_figure (const TradeTold *finding,
                         guint            i)
{
  return trade_format_exact_with_unit (finding->format, finding->dataset, trade_told_get_figure (finding, i));
}

char *
trade_told_write_period (const TradeTold *finding,
                         guint            i)
{
  return trade_format_period (finding->format, trade_figure_get_period (trade_told_get_figure (finding, i)));
}

/* As many decimals as the most precise of the figures in the unit of the first has. */
static int
get_decimals (const TradeTold *finding,
              int              magnitude)
{
  const TradeSeriesKey *first = trade_figure_get_key (trade_told_get_figure (finding, 0));
  int decimals = 0;

  for (guint i = 0; i < finding->figures->len; i++)
    {
      TradeFigure *figure = trade_told_get_figure (finding, i);
      const TradeSeriesKey *key = trade_figure_get_key (figure);

      /* The precision of a unit value is none of an amount. */
      if (g_str_equal (key->unit, first->unit) && g_str_equal (key->measure, first->measure))
        decimals = MAX (decimals, magnitude - trade_figure_get_precision (figure));
    }

  return MIN (decimals, 15);
}

/* One digit finer than the figure that it is compared with. */
static int
get_finer_decimals (const TradeTold *finding)
{
  return CLAMP (1 - trade_figure_get_precision (trade_told_get_figure (finding, 0)), 0, 15);
}

/* A percentage that a check computed, with its sign where the figure that it is compared with has one. */
static char *
write_computed_percent (const TradeTold *finding)
{
  return trade_format_write_double (finding->format, TRADE_UNIT_KIND_PERCENT, finding->computed, 0, get_finer_decimals (finding),
                                    trade_format_is_signed (trade_told_get_figure (finding, 0)) ? TRADE_SIGN_ALWAYS : TRADE_SIGN_NEGATIVE);
}

/* A difference of two percentages that a check computed. */
static char *
write_computed_points (const TradeTold *finding)
{
  int decimals = get_finer_decimals (finding);
  g_autofree char *number = trade_format_number (finding->format, finding->computed, 0, decimals,
                                                trade_format_is_signed (trade_told_get_figure (finding, 0)));

  return trade_format_write_amount (finding->format, finding->dataset, TRADE_UNIT_POINTS, finding->computed, 0, decimals, number);
}

/* All figures with their names: "Private enterprises (53.5%) and Foreign-invested enterprises (30.2%)". */
static char *
list_figures (const TradeTold *finding)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) items = NULL;

  for (guint i = 0; i < finding->figures->len; i++)
    {
      g_autofree char *name = trade_told_name_figure (finding, i);
      g_autofree char *amount = trade_told_write_figure (finding, i);
      /* Translators: a category and its figure, in a list of them, such as "Private enterprises (53.5%)" */
      g_autofree char *item = g_strdup_printf (C_ ("list of figures", "%1$s (%2$s)"), name, amount);

      g_strv_builder_add (builder, item);
    }

  items = g_strv_builder_end (builder);

  return trade_format_list (finding->format, (const char *const *) items);
}

static gboolean
is_in_percent (const TradeTold *finding)
{
  TradeUnitKind kind = trade_unit_get_kind (trade_figure_get_key (trade_told_get_figure (finding, 0))->unit);

  return kind == TRADE_UNIT_KIND_PERCENT || kind == TRADE_UNIT_KIND_POINTS;
}

/* A computed number of the unit of the figure that it is compared with, as precise as its inputs. */
static char *
write_digits (const TradeTold *finding,
              int             *magnitude,
              int             *decimals)
{
  TradeFigure *figure = trade_told_get_figure (finding, 0);

  *magnitude = trade_format_get_magnitude (finding->format, trade_figure_get_key (figure)->unit, trade_figure_get_value (figure));
  *decimals = trade_format_drop_zeros (finding->computed, *magnitude, get_decimals (finding, *magnitude),
                                       MAX (trade_figure_get_scale (figure), 0));

  return trade_format_number (finding->format, finding->computed, *magnitude, *decimals, FALSE);
}

static char *
write_rate (const TradeTold *finding)
{
  TradeFigure *figure = trade_told_get_figure (finding, 0);
  gboolean are_points = trade_unit_get_kind (trade_figure_get_key (figure)->unit) == TRADE_UNIT_KIND_POINTS;

  return are_points ? write_computed_points (finding) : write_computed_percent (finding);
}

/* What a check computed; the figure that it is compared with has its unit in the same sentence. */
static char *
write_number (const TradeTold *finding)
{
  int magnitude, decimals;

  return is_in_percent (finding) ? write_rate (finding) : write_digits (finding, &magnitude, &decimals);
}

/* The same with its unit: after a formula that may be in another power of ten. */
static char *
write_amount (const TradeTold *finding)
{
  const char *unit = trade_figure_get_key (trade_told_get_figure (finding, 0))->unit;
  g_autofree char *digits = NULL;
  int magnitude, decimals;

  if (is_in_percent (finding))
    return write_rate (finding);

  digits = write_digits (finding, &magnitude, &decimals);

  return trade_format_write_amount (finding->format, finding->dataset, unit, finding->computed, magnitude, decimals, digits);
}

/* What "more than" and "less than" went into is more or less than what it gives. */
static char *
relate (const TradeTold *finding,
        char            *number)
{
  g_autofree char *amount = number;

  if (isfinite (finding->expected.lower) && !isfinite (finding->expected.upper))
    return g_strdup_printf (_ ("more than %s"), amount);
  if (!isfinite (finding->expected.lower) && isfinite (finding->expected.upper))
    return g_strdup_printf (_ ("less than %s"), amount);

  return g_steal_pointer (&amount);
}

static char *
write_computed (const TradeTold *finding)
{
  return relate (finding, write_number (finding));
}

/* The sum of parts that are not told, with no more digits than the whole, or than tell the one from the other. */
static char *
write_sum (const TradeTold *finding)
{
  TradeFigure *whole = trade_told_get_figure (finding, 0);
  g_autofree char *sum = NULL;
  int magnitude, most, decimals;

  if (is_in_percent (finding))
    return write_computed (finding);

  sum = write_digits (finding, &magnitude, &most);
  for (decimals = CLAMP (magnitude - trade_figure_get_precision (whole), 0, most); decimals < most; decimals++)
    {
      g_autofree char *shorter = trade_format_number (finding->format, finding->computed, magnitude, decimals, FALSE);
      g_autofree char *other = trade_format_number (finding->format, trade_figure_get_value (whole), magnitude, decimals, FALSE);

      if (!g_str_equal (shorter, other))
        return relate (finding, g_steal_pointer (&shorter));
    }

  return relate (finding, g_steal_pointer (&sum));
}

static char *
write_formula (const TradeTold *finding)
{
  g_autoptr (GPtrArray) inputs = g_ptr_array_new ();

  for (guint i = 1; i < finding->figures->len; i++)
    g_ptr_array_add (inputs, trade_told_get_figure (finding, i));

  return trade_describe_reckoning (finding->format, finding->dataset, finding->formula,
                                   trade_figure_get_period (trade_told_get_figure (finding, 0)), inputs);
}

static gboolean
names_others (const TradeTold *finding)
{
  for (guint i = 1; i < finding->figures->len; i++)
    {
      const TradeSeriesKey *key = trade_figure_get_key (trade_told_get_figure (finding, i));

      if (trade_series_key_is_rest (key))
        return TRUE;
    }

  return FALSE;
}

/* Whether parts that make up a whole, as goods and services do, leave some of it. */
static gboolean
is_incomplete (const TradeTold *finding)
{
  return finding->verdict == TRADE_VERDICT_DISAGREES &&
         finding->computed < trade_figure_get_value (trade_told_get_figure (finding, 0));
}

/* Parts of which some may not be named. */
static char *
describe_parts (const TradeTold *finding)
{
  g_autofree char *name = trade_told_name_figure (finding, 0);
  g_autofree char *period = trade_told_write_period (finding, 0);
  g_autofree char *whole = trade_told_write_figure (finding, 0);
  g_autofree char *sum = write_sum (finding);

  /* Translators: in the following, the first names a whole, the second is a period, the third the sum of its parts, the
   * fourth the amount of the whole. */
  if (finding->verdict == TRADE_VERDICT_AGREES)
    return g_strdup_printf (_ ("%1$s, %2$s: the parts add up to %3$s, which fits into %4$s."), name, period, sum, whole);
  if (finding->verdict == TRADE_VERDICT_OPEN)
    return g_strdup_printf (_ ("%1$s, %2$s: the parts add up to %3$s, more than the whole, %4$s; they overlap, or something "
                               "is counted twice."),
                            name, period, sum, whole);

  return g_strdup_printf (_ ("%1$s, %2$s: the parts add up to %3$s, more than the whole, %4$s; rounding does not explain it."),
                          name, period, sum, whole);
}

/* A figure that others imply. Every sentence names what it speaks of, for a release may speak of many. */
static char *
describe_formula (const TradeTold *finding)
{
  g_autofree char *name = trade_told_name_figure (finding, 0);
  g_autofree char *period = trade_told_write_period (finding, 0);
  g_autofree char *amount = trade_told_write_figure (finding, 0);
  g_autofree char *formula = write_formula (finding);
  g_autofree char *computed = relate (finding, write_amount (finding));

  /* Translators: in the following, the first names a category, the second is a period, the third its figure, the fourth a
   * formula such as "Exports 23.77 − imports 17.99 trillion yuan", the fifth what the formula gives. */
  if (finding->verdict == TRADE_VERDICT_AGREES)
    return g_strdup_printf (_ ("%1$s, %2$s: %3$s. %4$s gives the same, within rounding."), name, period, amount, formula);
  if (finding->verdict == TRADE_VERDICT_REVISED)
    return g_strdup_printf (_ ("%1$s, %2$s: %3$s. %4$s gives %5$s; the earlier figure may have been revised."), name,
                            period, amount, formula, computed);
  if (finding->verdict == TRADE_VERDICT_OPEN)
    return g_strdup_printf (_ ("%1$s, %2$s: %3$s. %4$s gives %5$s; the two indices may weigh by different years."), name, period, amount,
                            formula, computed);

  return g_strdup_printf (_ ("%1$s, %2$s: %3$s. %4$s gives %5$s; rounding does not explain the difference."), name, period,
                          amount, formula, computed);
}

static char *
describe_shares (const TradeTold *finding)
{
  g_autofree char *shares = list_figures (finding);
  g_autofree char *sum = relate (finding, trade_format_percent (finding->format, finding->computed, get_decimals (finding, 0)));
  g_autofree char *whole = trade_format_percent (finding->format, 100, 0);

  if (finding->figures->len == 1)
    return g_strdup_printf (finding->verdict == TRADE_VERDICT_AGREES
                              ? _("The share of %1$s is not above %2$s.")
                              : _("The share of %1$s is above %2$s; rounding does not explain it."),
                            shares,
                            whole);

  if (finding->verdict == TRADE_VERDICT_AGREES)
    return g_strdup_printf (_("The shares of %1$s add up to %2$s, which fits into %3$s."), shares, sum, whole);

  return g_strdup_printf (_("The shares of %1$s add up to %2$s, which does not fit %3$s; rounding does not explain it."),
                          shares,
                          sum,
                          whole);
}

static char *
describe_growth (const TradeTold *finding)
{
  g_autofree char *total = trade_told_write_figure (finding, 0);
  g_autofree char *exports = trade_told_write_figure (finding, 2);
  g_autofree char *imports = trade_told_write_figure (finding, 4);
  g_autofree char *computed = write_computed_percent (finding);

  if (finding->verdict == TRADE_VERDICT_AGREES)
    return g_strdup_printf (_("The total’s growth of %1$s agrees with %2$s for exports and %3$s for imports, within "
                              "rounding."),
                            total,
                            exports,
                            imports);

  return g_strdup_printf (_("The total’s growth of %1$s does not agree with %2$s for exports and %3$s for imports, which "
                            "imply %4$s."),
                          total,
                          exports,
                          imports,
                          computed);
}

/* Whether growth is compared with that of parts, and not with that of exports and imports. */
static gboolean
is_of_parts (const TradeTold *finding)
{
  return g_str_equal (trade_figure_get_key (trade_told_get_figure (finding, 0))->flow,
                      trade_figure_get_key (trade_told_get_figure (finding, 1))->flow);
}

/* The months of a year are told apart by when they are. */
static char *
name_part (const TradeTold *finding,
           guint            i)
{
  return trade_series_key_equal (trade_figure_get_key (trade_told_get_figure (finding, i)),
                                 trade_figure_get_key (trade_told_get_figure (finding, 0)))
           ? trade_told_write_period (finding, i)
           : trade_told_name_figure (finding, i);
}

static char *
describe_growth_of_parts (const TradeTold *finding)
{
  g_autofree char *whole = trade_told_name_figure (finding, 0);
  g_autofree char *growth = trade_told_write_figure (finding, 0);
  g_autofree char *slowest = name_part (finding, 1);
  g_autofree char *least = trade_told_write_figure (finding, 1);
  g_autofree char *fastest = name_part (finding, 2);
  g_autofree char *most = trade_told_write_figure (finding, 2);

  return g_strdup_printf (finding->verdict == TRADE_VERDICT_AGREES
                            /* Translators: the first, third and fifth are names, the others their changes in percent */
                            ? _ ("The growth of %1$s (%2$s) lies between that of %3$s (%4$s) and that of %5$s (%6$s), which are "
                                 "the slowest and the fastest of all its parts.")
                            : _ ("The growth of %1$s (%2$s) does not lie between that of %3$s (%4$s) and that of %5$s (%6$s), "
                                 "which are the slowest and the fastest of all its parts."),
                          whole, growth, slowest, least, fastest, most);
}

static char *
describe_world_shares (const TradeTold *finding)
{
  g_autofree char *total = trade_told_name_figure (finding, 0);
  g_autofree char *share = trade_told_write_figure (finding, 0);
  g_autofree char *exports = trade_told_name_figure (finding, 1);
  g_autofree char *one = trade_told_write_figure (finding, 1);
  g_autofree char *imports = trade_told_name_figure (finding, 2);
  g_autofree char *other = trade_told_write_figure (finding, 2);

  return g_strdup_printf (finding->verdict == TRADE_VERDICT_AGREES
                            /* Translators: the first, third and fifth are names such as "Share of world exports", the others
                             * percentages */
                            ? _ ("%1$s (%2$s) lies between %3$s (%4$s) and %5$s (%6$s).")
                            : _ ("%1$s (%2$s) does not lie between %3$s (%4$s) and %5$s (%6$s)."),
                          total, share, exports, one, imports, other);
}

static char *
describe_between (const TradeTold *finding)
{
  g_autofree char *total = trade_told_write_figure (finding, 0);
  g_autofree char *exports = trade_told_write_figure (finding, 1);
  g_autofree char *imports = trade_told_write_figure (finding, 2);

  return g_strdup_printf (finding->verdict == TRADE_VERDICT_AGREES
                            /* Translators: all three are changes in percent */
                            ? _("The total’s growth of %1$s lies between %2$s for exports and %3$s for imports.")
                            : _("The total’s growth of %1$s does not lie between %2$s for exports and %3$s for imports."),
                          total, exports, imports);
}

static char *
describe_part (const TradeTold *finding)
{
  g_autofree char *part = trade_told_name_figure (finding, 0);
  g_autofree char *part_amount = trade_told_write_figure (finding, 0);
  g_autofree char *whole = trade_told_name_figure (finding, 1);
  g_autofree char *whole_amount = trade_told_write_figure (finding, 1);

  return g_strdup_printf (finding->verdict == TRADE_VERDICT_AGREES
                            ? _("The figure for %1$s (%2$s) does not exceed that for %3$s (%4$s), which includes it.")
                          : finding->verdict == TRADE_VERDICT_OPEN
                            ? _("It is open whether the figure for %1$s (%2$s) exceeds that for %3$s (%4$s), which includes it.")
                            : _("The figure for %1$s (%2$s) exceeds that for %3$s (%4$s), which includes it."),
                          part,
                          part_amount,
                          whole,
                          whole_amount);
}

/* A span of time that is in a longer one. */
static char *
describe_span (const TradeTold *finding)
{
  g_autofree char *name = trade_told_name_figure (finding, 0);
  g_autofree char *longer = trade_told_write_period (finding, 0);
  g_autofree char *longer_amount = trade_told_write_figure (finding, 0);
  g_autofree char *shorter = trade_told_write_period (finding, 1);
  g_autofree char *shorter_amount = trade_told_write_figure (finding, 1);

  /* Translators: the first names a category, the second is a period and the third its amount, the fourth is a longer period that
   * contains it and the fifth the amount of that, as in "Exports: January to July 2023 (120 billion euros) exceeds 2023 (100 billion
   * euros), which contains it." */
  return g_strdup_printf (_ ("%1$s: %2$s (%3$s) exceeds %4$s (%5$s), which contains it."), name, shorter, shorter_amount, longer,
                          longer_amount);
}

static char *
describe_world (const TradeTold *finding)
{
  g_autofree char *name = trade_told_name_figure (finding, 0);
  g_autofree char *period = trade_told_write_period (finding, 0);
  g_autofree char *amount = trade_told_write_figure (finding, 0);
  g_autofree char *sum = write_sum (finding);

  /* Translators: the first names a partner, the second is a period, the third its amount, the fourth the sum of the others */
  return g_strdup_printf (_ ("%1$s, %2$s: %3$s. The other partners add up to %4$s; it may be all of them together, and counted "
                             "twice."),
                          name, period, amount, sum);
}

/* A list of a finding's figures from one on, each with what it is told by: "January 2023 (0.0 billion pounds), …". Of many the first,
 * and how many others there are.
 */
char *
trade_told_list (const TradeTold *finding,
                 guint            first,
                 char          *(*tell) (const TradeTold *finding,
                                         guint            i))
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = first; i < MIN (finding->figures->len, first + TRADE_HEADLINE_MOST_NAMES); i++)
    {
      g_autofree char *told = tell (finding, i);
      g_autofree char *amount = trade_told_write_figure (finding, i);

      g_ptr_array_add (items, g_strdup_printf (C_ ("list of figures", "%1$s (%2$s)"), told, amount));
    }

  return trade_headline_list_names (finding->format, items, finding->figures->len - first);
}

/* A share that before its change would have been none. */
static char *
describe_origin (const TradeTold *finding)
{
  g_autofree char *name = trade_told_name_figure (finding, 1);
  g_autofree char *share = trade_told_write_figure (finding, 1);
  g_autofree char *change = trade_told_write_figure (finding, 0);
  g_autofree char *before = trade_format_percent (finding->format, finding->computed, get_decimals (finding, 0));

  /* Translators: what has a share of trade, the share, by how much it changed, and the share that it would have had a year earlier */
  return g_strdup_printf (_ ("The share of %1$s, %2$s after a change of %3$s, would have been %4$s before; rounding does not explain it."),
                          name, share, change, before);
}

/* What shares gained and lost that are all of a whole. */
static char *
describe_changes (const TradeTold *finding)
{
  g_autofree char *changes = trade_told_list (finding, 0, trade_told_name_figure);
  g_autofree char *sum = write_number (finding);

  /* Translators: in the following, the first lists categories with the changes of their shares, the second is the sum of these. */
  if (finding->verdict == TRADE_VERDICT_AGREES)
    return g_strdup_printf (_ ("What these shares gained and lost cancels out, within rounding: %s."), changes);
  if (finding->verdict == TRADE_VERDICT_OPEN)
    return g_strdup_printf (_ ("What these shares gained and lost adds up to %2$s, although they are all there is: %1$s; what lost it is "
                               "not named."),
                            changes, sum);

  return g_strdup_printf (_ ("What these shares gained and lost adds up to %2$s, although they are all there is: %1$s; rounding does not "
                             "explain it."),
                          changes, sum);
}

/* What a reporter is called, whatever is told of it. */
static char *
name_reporter (const TradeTold *finding,
               guint            i)
{
  const char *code = trade_figure_get_key (trade_told_get_figure (finding, i))->reporter;
  TradeText *label = trade_dataset_get_label (finding->dataset, TRADE_DIMENSION_REPORTER, code);

  return g_strdup (label != NULL ? trade_format_text (finding->format, label) : code);
}

/* Several reporters, and what they are held against. */
static char *
describe_reporters (const TradeTold *finding)
{
  gboolean are_shares = g_str_equal (trade_figure_get_key (trade_told_get_figure (finding, 0))->measure, TRADE_MEASURE_WORLD_SHARE);
  g_autofree char *name = trade_told_name_figure (finding, 0);
  g_autofree char *period = trade_told_write_period (finding, 0);
  g_autofree char *reporters = trade_told_list (finding, !are_shares, name_reporter);
  g_autofree char *sum = are_shares ? trade_format_percent (finding->format, finding->computed, get_decimals (finding, 0))
                                    : write_sum (finding);
  g_autofree char *whole = are_shares ? trade_format_percent (finding->format, 100, 0) : trade_told_write_figure (finding, 0);

  /* Translators: in the following, the first says what is measured, such as "Share of world exports", the second is a period, the third
   * lists countries with their figures, the fourth is the sum of these, the fifth the figure of the world. */
  if (finding->verdict == TRADE_VERDICT_AGREES)
    return g_strdup_printf (_ ("%1$s, %2$s: %3$s add up to %4$s, which fits into that of the world, %5$s."), name, period, reporters,
                            sum, whole);
  if (finding->verdict == TRADE_VERDICT_OPEN)
    return g_strdup_printf (_ ("%1$s, %2$s: %3$s add up to %4$s, more than that of the world, %5$s; they overlap, or something is "
                               "counted twice."),
                            name, period, reporters, sum, whole);

  return g_strdup_printf (_ ("%1$s, %2$s: %3$s add up to %4$s, more than that of the world, %5$s; rounding does not explain it."), name,
                          period, reporters, sum, whole);
}

static char *
describe (const TradeTold *self,
          TradeCheck       check)
{
  if (self->formula == TRADE_FORMULA_SUM && !names_others (self) && !is_incomplete (self))
    return describe_parts (self);
  if (self->formula != TRADE_FORMULA_NONE)
    return describe_formula (self);

  switch (check)
    {
    case TRADE_CHECK_SIGN:
      return trade_told_describe_sign (self);
    case TRADE_CHECK_RANK:
      return trade_told_describe_rank (self);
    case TRADE_CHECK_CHANGES:
      return g_str_equal (trade_figure_get_key (trade_told_get_figure (self, 1))->measure, TRADE_MEASURE_SHARE) ? describe_origin (self)
                                                                                                              : describe_changes (self);
    case TRADE_CHECK_REPORTERS:
      return describe_reporters (self);
    case TRADE_CHECK_SHARES:
      return describe_shares (self);
    case TRADE_CHECK_GROWTH:
      return describe_growth (self);
    case TRADE_CHECK_BETWEEN:
      if (g_str_equal (trade_figure_get_key (trade_told_get_figure (self, 0))->measure, TRADE_MEASURE_WORLD_SHARE))
        return describe_world_shares (self);
      return is_of_parts (self) ? describe_growth_of_parts (self) : describe_between (self);
    case TRADE_CHECK_PART:
      return describe_part (self);
    case TRADE_CHECK_PERIODS:
      return describe_span (self);
    case TRADE_CHECK_WORLD:
      return describe_world (self);

    default:
      g_return_val_if_reached (NULL);
    }
}

/* Whether the sentence on a check says itself of when it speaks. */
static gboolean
names_period (const TradeTold *self,
              TradeCheck       check)
{
  return self->formula != TRADE_FORMULA_NONE || check == TRADE_CHECK_SIGN || check == TRADE_CHECK_PERIODS ||
         check == TRADE_CHECK_WORLD || check == TRADE_CHECK_REPORTERS;
}

/* When what a sentence speaks of was so. Of the growth of a total it does not say whose, for most releases have but one. */
static char *
write_occasion (const TradeTold *self,
                TradeCheck       check)
{
  g_autofree char *period = trade_told_write_period (self, 0);
  g_autofree char *name = NULL;

  if ((check != TRADE_CHECK_GROWTH && check != TRADE_CHECK_BETWEEN) || is_of_parts (self) ||
      trade_series_key_is_whole (trade_figure_get_key (trade_told_get_figure (self, 0))))
    return g_steal_pointer (&period);

  name = trade_told_name_figure (self, 0);

  return g_strdup_printf (C_ ("figure and period", "%1$s, %2$s"), name, period);
}

/* The figures that a finding tells of: of open signs only those that are shown, as each of them is a matter of its own. */
static GPtrArray *
list_told_figures (TradeFinding *finding,
                   GHashTable   *shown)
{
  GListModel *model = trade_finding_get_figures (finding);
  gboolean is_of_each = shown != NULL && trade_finding_get_check (finding) == TRADE_CHECK_SIGN;
  GPtrArray *figures = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (model, i);

      if (!is_of_each || g_hash_table_contains (shown, figure))
        g_ptr_array_add (figures, g_steal_pointer (&figure));
    }

  return figures;
}

/**
 * trade_describe_finding_within:
 * @format: the language
 * @dataset: the dataset that was audited
 * @finding: a finding of its audit
 * @shown: (nullable) (element-type TradeFigure): the figures of a chart, some of which the finding is about; %NULL for all
 *
 * Tells what a check found, as far as it concerns a chart, see trade_describe_finding().
 *
 * Returns: (transfer full): a sentence
 */
char *
trade_describe_finding_within (TradeFormat  *format,
                               TradeDataset *dataset,
                               TradeFinding *finding,
                               GHashTable   *shown)
{
  g_autoptr (GPtrArray) figures = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *period = NULL;
  g_autofree char *scope = NULL;
  g_autofree char *begin = NULL;
  TradeTold self;

  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (TRADE_IS_FINDING (finding), NULL);

  figures = list_told_figures (finding, shown);
  g_return_val_if_fail (figures->len > 0, NULL);

  self = (TradeTold) {
    .format = format,
    .dataset = dataset,
    .figures = figures,
    .verdict = trade_finding_get_verdict (finding),
    .formula = trade_finding_get_formula (finding),
    .computed = trade_finding_get_computed (finding),
    .expected = trade_finding_get_expected (finding),
  };

  sentence = describe (&self, trade_finding_get_check (finding));
  if (!names_period (&self, trade_finding_get_check (finding)))
    period = write_occasion (&self, trade_finding_get_check (finding));
  scope = trade_setting_write_scope (format, dataset, figures, period);
  if (*scope == '\0')
    return g_steal_pointer (&sentence);

  begin = trade_wording_capitalize (scope);

  /* Translators: what a finding of the audit is about, such as "Germany" or "2023", and the sentence on it */
  return g_strdup_printf (C_ ("finding", "%1$s: %2$s"), begin, sentence);
}

/**
 * trade_describe_finding:
 * @format: the language
 * @dataset: the dataset that was audited
 * @finding: a finding of its audit
 *
 * Tells what a check found, with the numbers that it rests on: "Exports 23.77 and imports 17.99 add up to the total of
 * 41.76 trillion yuan, within rounding."
 *
 * Returns: (transfer full): a sentence
 */
char *
trade_describe_finding (TradeFormat  *format,
                        TradeDataset *dataset,
                        TradeFinding *finding)
{
  return trade_describe_finding_within (format, dataset, finding, NULL);
}

/**
 * trade_describe_unchecked:
 * @format: the language
 * @dataset: a finished dataset
 *
 * Tells what its audit could not check: "4 of 20 published figures have no other to be compared with."
 *
 * Returns: (transfer full) (nullable): a sentence; %NULL where all published figures were checked
 */
char *
trade_describe_unchecked (TradeFormat  *format,
                          TradeDataset *dataset)
{
  g_autofree char *some = NULL;
  g_autofree char *all = NULL;
  guint n_unchecked;

  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);

  n_unchecked = trade_dataset_get_n_unchecked (dataset);
  if (n_unchecked == 0)
    return NULL;

  some = trade_format_count (format, n_unchecked);
  all = trade_format_count (format, trade_dataset_get_n_reported (dataset));

  /* Translators: both are numbers of figures */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s of %2$s published figures has no other to be compared with.",
                                       "%1$s of %2$s published figures have no other to be compared with.", n_unchecked),
                          some, all);
}
