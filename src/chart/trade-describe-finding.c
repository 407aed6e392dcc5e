/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-describe.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What a sentence about a finding is made from. */
typedef struct
{
  TradeFormat *format;
  TradeDataset *dataset;
  GPtrArray *figures;
  TradeVerdict verdict;
  double computed;
} Finding;

typedef enum
{
  SIGN_UP,
  SIGN_DOWN,
  SIGN_OPEN,
  N_SIGNS,
} Sign;

static TradeFigure *
get_figure (const Finding *finding,
            guint          i)
{
  g_assert (i < finding->figures->len);

  return g_ptr_array_index (finding->figures, i);
}

static char *
name_figure (const Finding *finding,
             guint          i)
{
  return trade_describe_figure_name (finding->format, finding->dataset, get_figure (finding, i));
}

static char *
write_figure (const Finding *finding,
              guint          i)
{
  return trade_format_figure_with_unit (finding->format, finding->dataset, get_figure (finding, i));
}

static char *
write_period (const Finding *finding,
              guint          i)
{
  return trade_format_period (finding->format, trade_figure_get_period (get_figure (finding, i)));
}

/* The magnitude that all amounts of a sentence are written in: that of the greatest. */
static int
get_magnitude (const Finding *finding)
{
  double largest = 0;

  for (guint i = 0; i < finding->figures->len; i++)
    largest = MAX (largest, fabs (trade_figure_get_value (get_figure (finding, i))));

  return trade_format_get_magnitude (finding->format, trade_figure_get_key (get_figure (finding, 0))->unit, largest);
}

/* As many decimals as the most precise of the figures has. */
static int
get_decimals (const Finding *finding,
              int            magnitude)
{
  int decimals = 0;

  for (guint i = 0; i < finding->figures->len; i++)
    decimals = MAX (decimals, magnitude - trade_figure_get_precision (get_figure (finding, i)));

  return MIN (decimals, 15);
}

/* A percentage that a check computed, one digit finer than the figure that it is compared with. */
static char *
write_computed_percent (const Finding *finding)
{
  int decimals = CLAMP (1 - trade_figure_get_precision (get_figure (finding, 0)), 0, 15);

  return trade_format_percent (finding->format, finding->computed, decimals);
}

/* All figures with their names: "Private enterprises (53.5%) and Foreign-invested enterprises (30.2%)". */
static char *
list_figures (const Finding *finding)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) items = NULL;

  for (guint i = 0; i < finding->figures->len; i++)
    {
      g_autofree char *name = name_figure (finding, i);
      g_autofree char *amount = write_figure (finding, i);
      /* Translators: a category and its figure, in a list of them, such as "Private enterprises (53.5%)" */
      g_autofree char *item = g_strdup_printf (C_ ("list of figures", "%1$s (%2$s)"), name, amount);

      g_strv_builder_add (builder, item);
    }

  items = g_strv_builder_end (builder);

  return trade_format_list (finding->format, (const char *const *) items);
}

static char *
describe_flows (const Finding *finding)
{
  int magnitude = get_magnitude (finding);
  g_autofree char *exports = trade_format_figure (finding->format, get_figure (finding, 0), magnitude);
  g_autofree char *imports = trade_format_figure (finding->format, get_figure (finding, 1), magnitude);
  g_autofree char *total = trade_format_amount (finding->format, finding->dataset, get_figure (finding, 2), magnitude);
  g_autofree char *sum = trade_format_number (finding->format,
                                              finding->computed,
                                              magnitude,
                                              get_decimals (finding, magnitude),
                                              FALSE);

  if (finding->verdict == TRADE_VERDICT_AGREES)
    return g_strdup_printf (_("Exports %1$s and imports %2$s add up to the total of %3$s, within rounding."),
                            exports,
                            imports,
                            total);

  return g_strdup_printf (_("Exports %1$s and imports %2$s add up to %3$s, not to the total of %4$s; rounding does not "
                            "explain it."),
                          exports,
                          imports,
                          sum,
                          total);
}

static char *
describe_shares (const Finding *finding)
{
  g_autofree char *shares = list_figures (finding);
  g_autofree char *sum = trade_format_percent (finding->format, finding->computed, get_decimals (finding, 0));
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
describe_growth (const Finding *finding)
{
  g_autofree char *total = write_figure (finding, 0);
  g_autofree char *exports = write_figure (finding, 2);
  g_autofree char *imports = write_figure (finding, 4);
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

static char *
describe_levels (const Finding *finding)
{
  g_autofree char *name = name_figure (finding, 0);
  g_autofree char *growth = write_figure (finding, 0);
  g_autofree char *later = write_figure (finding, 1);
  g_autofree char *earlier = write_figure (finding, 2);
  g_autofree char *later_period = write_period (finding, 1);
  g_autofree char *earlier_period = write_period (finding, 2);
  g_autofree char *computed = write_computed_percent (finding);

  if (finding->verdict == TRADE_VERDICT_AGREES)
    /* Translators: the first is a category, the second its growth, the third and fifth amounts, the fourth and sixth
     * periods. */
    return g_strdup_printf (_("The growth of %1$s, %2$s, agrees with %3$s in %4$s and %5$s in %6$s, within rounding."),
                            name,
                            growth,
                            later,
                            later_period,
                            earlier,
                            earlier_period);

  /* Translators: the first is a category, the second its growth, the third and fifth amounts, the fourth and sixth
   * periods, the seventh a growth again. */
  return g_strdup_printf (_("The growth of %1$s, %2$s, is not what %3$s in %4$s and %5$s in %6$s imply, %7$s; the earlier "
                            "figure may have been revised."),
                          name,
                          growth,
                          later,
                          later_period,
                          earlier,
                          earlier_period,
                          computed);
}

static char *
describe_part (const Finding *finding)
{
  g_autofree char *part = name_figure (finding, 0);
  g_autofree char *part_amount = write_figure (finding, 0);
  g_autofree char *whole = name_figure (finding, 1);
  g_autofree char *whole_amount = write_figure (finding, 1);

  return g_strdup_printf (finding->verdict == TRADE_VERDICT_AGREES
                            ? _("The figure for %1$s (%2$s) does not exceed that for %3$s (%4$s), which includes it.")
                            : _("The figure for %1$s (%2$s) exceeds that for %3$s (%4$s), which includes it."),
                          part,
                          part_amount,
                          whole,
                          whole_amount);
}

static char *
describe_value (const Finding *finding)
{
  int magnitude = trade_format_get_magnitude (finding->format,
                                              trade_figure_get_key (get_figure (finding, 2))->unit,
                                              trade_figure_get_value (get_figure (finding, 2)));
  g_autofree char *name = name_figure (finding, 0);
  g_autofree char *share = write_figure (finding, 0);
  g_autofree char *part = trade_format_figure (finding->format, get_figure (finding, 1), magnitude);
  g_autofree char *whole = trade_format_amount (finding->format, finding->dataset, get_figure (finding, 2), magnitude);
  g_autofree char *computed = write_computed_percent (finding);

  if (finding->verdict == TRADE_VERDICT_AGREES)
    /* Translators: as in "The share of Green products, 4.5%, agrees with 1.06 out of 23.77 trillion yuan" */
    return g_strdup_printf (_("The share of %1$s, %2$s, agrees with %3$s out of %4$s, within rounding."),
                            name,
                            share,
                            part,
                            whole);

  return g_strdup_printf (_("The share of %1$s, %2$s, does not agree with %3$s out of %4$s, which is %5$s."),
                          name,
                          share,
                          part,
                          whole,
                          computed);
}

static char *
describe_sign (const Finding *finding)
{
  static const char *const balance[N_SIGNS] = {
    /* Translators: the first is a period, the second an amount. */
    N_("In %1$s exports exceeded imports (%2$s), whatever the rounding."),
    N_("In %1$s imports exceeded exports (%2$s), whatever the rounding."),
    N_("Rounding leaves open whether in %1$s exports exceeded imports (%2$s)."),
  };
  static const char *const share[N_SIGNS] = {
    /* Translators: the first is a period, the second a change, the third a category. */
    N_("In %1$s the share of %3$s rose (%2$s), whatever the rounding."),
    N_("In %1$s the share of %3$s fell (%2$s), whatever the rounding."),
    N_("Rounding leaves open whether in %1$s the share of %3$s rose or fell (%2$s)."),
  };
  static const char *const growth[N_SIGNS] = {
    /* Translators: the first is a period, the second a change, the third a category. */
    N_("In %1$s the value of %3$s rose (%2$s), whatever the rounding."),
    N_("In %1$s the value of %3$s fell (%2$s), whatever the rounding."),
    N_("Rounding leaves open whether in %1$s the value of %3$s rose or fell (%2$s)."),
  };
  TradeFigure *figure = get_figure (finding, 0);
  const char *measure = trade_figure_get_key (figure)->measure;
  g_autofree char *period = write_period (finding, 0);
  g_autofree char *amount = write_figure (finding, 0);
  g_autofree char *name = name_figure (finding, 0);
  Sign sign = SIGN_OPEN;

  if (finding->verdict == TRADE_VERDICT_AGREES)
    sign = trade_figure_get_value (figure) > 0 ? SIGN_UP : SIGN_DOWN;

  if (g_str_equal (measure, TRADE_MEASURE_GROWTH))
    return g_strdup_printf (_(growth[sign]), period, amount, name);
  if (g_str_equal (measure, TRADE_MEASURE_SHARE_CHANGE))
    return g_strdup_printf (_(share[sign]), period, amount, name);

  return g_strdup_printf (_(balance[sign]), period, amount);
}

static char *
describe_rank (const Finding *finding)
{
  g_autofree char *greater = name_figure (finding, 0);
  g_autofree char *greater_amount = write_figure (finding, 0);
  g_autofree char *lesser = name_figure (finding, 1);
  g_autofree char *lesser_amount = write_figure (finding, 1);

  return g_strdup_printf (finding->verdict == TRADE_VERDICT_AGREES
                            ? _("The place of %1$s (%2$s) above %3$s (%4$s) is certain, whatever the rounding.")
                            : _("Rounding leaves open whether the place of %1$s (%2$s) is above %3$s (%4$s)."),
                          greater,
                          greater_amount,
                          lesser,
                          lesser_amount);
}

static char *
describe_open (const Finding *finding)
{
  g_autofree char *figures = list_figures (finding);

  return g_strdup_printf (_("Rounding leaves open whether these figures agree: %s."), figures);
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
  g_autoptr (GPtrArray) figures = NULL;
  Finding self;
  GListModel *model;

  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (TRADE_IS_FINDING (finding), NULL);

  figures = g_ptr_array_new_with_free_func (g_object_unref);
  model = trade_finding_get_figures (finding);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (figures, g_list_model_get_item (model, i));

  self = (Finding) {
    .format = format,
    .dataset = dataset,
    .figures = figures,
    .verdict = trade_finding_get_verdict (finding),
    .computed = trade_finding_get_computed (finding),
  };

  if (trade_finding_get_check (finding) == TRADE_CHECK_SIGN)
    return describe_sign (&self);
  if (trade_finding_get_check (finding) == TRADE_CHECK_RANK)
    return describe_rank (&self);
  if (self.verdict == TRADE_VERDICT_OPEN)
    return describe_open (&self);

  switch (trade_finding_get_check (finding))
    {
    case TRADE_CHECK_FLOWS:
      return describe_flows (&self);
    case TRADE_CHECK_SHARES:
      return describe_shares (&self);
    case TRADE_CHECK_GROWTH:
      return describe_growth (&self);
    case TRADE_CHECK_LEVELS:
      return describe_levels (&self);
    case TRADE_CHECK_PART:
      return describe_part (&self);
    case TRADE_CHECK_VALUE:
      return describe_value (&self);
    case TRADE_CHECK_SIGN:
    case TRADE_CHECK_RANK:
    default:
      g_return_val_if_reached (NULL);
    }
}
