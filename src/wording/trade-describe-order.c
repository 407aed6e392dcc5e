/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-describe-private.h"

#include "trade-balance-change.h"
#include "trade-setting.h"

#include <glib/gi18n-lib.h>

/* What the audit finds certain of a sign or a place, or finds that rounding leaves open. */

typedef enum
{
  SIGN_UP,
  SIGN_DOWN,
  SIGN_OPEN,
  N_SIGNS,
} Sign;

/* What the growth of a balance says, which does not rise or fall. */
static char *
describe_balance_change (const TradeTold *finding)
{
  static const char *const sentences[TRADE_N_BALANCE_CHANGES] = {
    /* Translators: of balances of trade; the first is a period, the second a change in percent, the third names the balance */
    [TRADE_BALANCE_UNKNOWN] = N_ ("%3$s, %1$s: rounding leaves open what became of the surplus or deficit (%2$s)."),
    [TRADE_BALANCE_WIDENED] = N_ ("%3$s, %1$s: the surplus or deficit widened (%2$s), whatever the rounding."),
    [TRADE_BALANCE_NARROWED] = N_ ("%3$s, %1$s: the surplus or deficit narrowed (%2$s), whatever the rounding."),
    [TRADE_BALANCE_TURNED] = N_ ("%3$s, %1$s: a surplus became a deficit, or a deficit a surplus (%2$s)."),
  };
  g_autofree char *period = trade_told_write_period (finding, 0);
  g_autofree char *amount = trade_told_write_figure (finding, 0);
  g_autofree char *name = trade_told_name_figure (finding, 0);

  return g_strdup_printf (_ (sentences[trade_balance_change_get (finding->dataset, trade_told_get_figure (finding, 0))]), period, amount,
                          name);
}

/* What is expected did not happen yet. */
static char *
describe_projected_sign (const TradeTold *finding)
{
  g_autofree char *period = trade_told_write_period (finding, 0);
  g_autofree char *amount = trade_told_write_figure (finding, 0);
  g_autofree char *name = trade_told_name_figure (finding, 0);

  return g_strdup_printf (finding->verdict == TRADE_VERDICT_AGREES
                            /* Translators: the first names a category, the second is a period, the third an amount or a change */
                            ? _ ("%1$s, %2$s: a projection of %3$s, whose sign is certain, whatever the rounding.")
                            : _ ("%1$s, %2$s: a projection of %3$s, whose sign rounding leaves open."),
                          name, period, amount);
}

/* What a figure is of, and that its prices are constant where they are: its value alone may have gone another way. */
static char *
name_priced (const TradeTold *finding)
{
  const char *prices = trade_figure_get_key (trade_told_get_figure (finding, 0))->prices;
  g_autofree char *name = trade_told_name_figure (finding, 0);

  if (!g_str_equal (prices, TRADE_PRICES_CONSTANT) || trade_dataset_varies (finding->dataset, TRADE_DIMENSION_PRICES))
    return g_steal_pointer (&name);

  return trade_describe_add_aspect (name, trade_setting_get_name (finding->format, finding->dataset, TRADE_DIMENSION_PRICES, prices));
}

static char *
describe_published_sign (const TradeTold *finding)
{
  static const char *const balance[N_SIGNS] = {
    /* Translators: the first is a period, the second an amount. */
    N_("In %1$s exports exceeded imports (%2$s), whatever the rounding."),
    N_("In %1$s imports exceeded exports (%2$s), whatever the rounding."),
    N_("Rounding leaves open whether in %1$s exports exceeded imports (%2$s)."),
  };
  static const char *const part[N_SIGNS] = {
    /* Translators: the first is a period, the second an amount, the third a category. */
    N_("%3$s: in %1$s exports exceeded imports (%2$s), whatever the rounding."),
    N_("%3$s: in %1$s imports exceeded exports (%2$s), whatever the rounding."),
    N_("%3$s: rounding leaves open whether in %1$s exports exceeded imports (%2$s)."),
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
  TradeFigure *figure = trade_told_get_figure (finding, 0);
  const char *measure = trade_figure_get_key (figure)->measure;
  g_autofree char *period = trade_told_write_period (finding, 0);
  g_autofree char *amount = trade_told_write_figure (finding, 0);
  g_autofree char *name = name_priced (finding);
  Sign sign = SIGN_OPEN;

  if (finding->verdict == TRADE_VERDICT_AGREES)
    sign = trade_figure_get_value (figure) > 0 ? SIGN_UP : SIGN_DOWN;

  if (g_str_equal (measure, TRADE_MEASURE_GROWTH))
    return g_strdup_printf (_(growth[sign]), period, amount, name);
  if (g_str_equal (measure, TRADE_MEASURE_SHARE_CHANGE))
    return g_strdup_printf (_(share[sign]), period, amount, name);

  if (!trade_series_key_is_whole (trade_figure_get_key (figure)))
    return g_strdup_printf (_(part[sign]), period, amount, name);

  return g_strdup_printf (_(balance[sign]), period, amount);
}

/* Of several periods of a series. */
static char *
describe_open_signs (const TradeTold *finding)
{
  const TradeSeriesKey *key = trade_figure_get_key (trade_told_get_figure (finding, 0));
  g_autofree char *periods = trade_told_list (finding, 0, trade_told_write_period);
  g_autofree char *name = name_priced (finding);

  if (g_str_equal (key->measure, TRADE_MEASURE_GROWTH))
    /* Translators: the first lists periods with their figures, such as "January 2023 (0.0%), March 2023 (0.0%)", the second names a
     * category. The same in what follows. */
    return g_strdup_printf (_ ("Rounding leaves open whether the value of %2$s rose or fell in %1$s."), periods, name);
  if (g_str_equal (key->measure, TRADE_MEASURE_SHARE_CHANGE))
    return g_strdup_printf (_ ("Rounding leaves open whether the share of %2$s rose or fell in %1$s."), periods, name);
  if (!trade_series_key_is_whole (key))
    return g_strdup_printf (_ ("%2$s: rounding leaves open whether exports exceeded imports in %1$s."), periods, name);

  /* Translators: lists periods with their figures, such as "January 2023 (0.0 billion pounds)" */
  return g_strdup_printf (_ ("Rounding leaves open whether exports exceeded imports in %s."), periods);
}

/* Amounts that are less than nothing. */
static char *
describe_net (const TradeTold *finding)
{
  g_autofree char *periods = trade_told_list (finding, 0, trade_told_write_period);
  g_autofree char *name = name_priced (finding);

  /* Translators: the first lists periods with their figures, such as "March 2023 (−5 million dollars)", the second names an amount of
   * trade, such as "Exports to Kenya" */
  return g_strdup_printf (_ ("%2$s: less than nothing in %1$s; returns or corrections may explain it, or a wrong sign."), periods, name);
}

static gboolean
is_net (TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  return trade_series_key_may_be_net (key) && !trade_series_key_may_be_negative (key);
}

char *
trade_told_describe_sign (const TradeTold *finding)
{
  TradeFigure *figure = trade_told_get_figure (finding, 0);

  if (is_net (figure))
    return describe_net (finding);
  if (finding->figures->len > 1)
    return describe_open_signs (finding);
  if (trade_figure_get_status (figure) == TRADE_STATUS_FORECAST)
    return describe_projected_sign (finding);
  if (trade_balance_change_is_one (figure))
    return describe_balance_change (finding);

  return describe_published_sign (finding);
}

static char *
describe_open_ranks (const TradeTold *finding)
{
  g_autofree char *neighbours = trade_told_list (finding, 0, trade_told_name_figure);

  /* Translators: lists categories with their figures, the greatest first, such as "Cars (+4.1%), Ships (+4.0%), Tea (+4.0%)" */
  return g_strdup_printf (_ ("Rounding leaves open which of neighbors comes first: %s."), neighbours);
}

static char *
describe_pair (const TradeTold *finding)
{
  g_autofree char *greater = trade_told_name_figure (finding, 0);
  g_autofree char *greater_amount = trade_told_write_figure (finding, 0);
  g_autofree char *lesser = trade_told_name_figure (finding, 1);
  g_autofree char *lesser_amount = trade_told_write_figure (finding, 1);

  return g_strdup_printf (finding->verdict == TRADE_VERDICT_AGREES
                            ? _("The place of %1$s (%2$s) above %3$s (%4$s) is certain, whatever the rounding.")
                            : _("Rounding leaves open whether the place of %1$s (%2$s) is above %3$s (%4$s)."),
                          greater,
                          greater_amount,
                          lesser,
                          lesser_amount);
}

char *
trade_told_describe_rank (const TradeTold *finding)
{
  return finding->figures->len > 2 ? describe_open_ranks (finding) : describe_pair (finding);
}
