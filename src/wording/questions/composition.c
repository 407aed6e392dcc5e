/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-describe.h"
#include "trade-direction.h"
#include "trade-qualify.h"
#include "trade-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What a flow is made up of. Each flow and each dimension has sentences of its own, because no language declines by
 * pasting.
 */

typedef const char *const Sentences[TRADE_N_WORDING_FLOWS];

static char *
write_share (TradeView   *view,
             TradeFormat *format,
             const char  *template)
{
  TradeFigure *leader = trade_view_get_leader (view);
  g_autofree char *name = trade_describe_name_in_title (format, view, leader);
  g_autofree char *share = trade_format_figure_with_unit (format, trade_view_get_dataset (view), leader);

  return trade_qualify_figure (g_strdup_printf (template, name, share), leader);
}

static const char *
get_share_template (TradeView *view)
{
  switch (trade_wording_get_flow (view))
    {
    case TRADE_WORDING_EXPORT:
      /* Translators: %1$s names a group of products, of countries or a kind of enterprise, %2$s is a percentage. The same in
       * what follows. */
      return _ ("%1$s: %2$s of all exports");
    case TRADE_WORDING_IMPORT:
      return _ ("%1$s: %2$s of all imports");
    case TRADE_WORDING_TOTAL:
    case TRADE_WORDING_BALANCE:
    case TRADE_N_WORDING_FLOWS:
      break;
    }

  return _ ("%1$s: %2$s of all trade");
}

static const char *
get_level_template (TradeView   *view,
                    TradeFigure *leader)
{
  switch (trade_wording_get_flow (view))
    {
    case TRADE_WORDING_EXPORT:
      /* Translators: %1$s names a group of products, of countries or a kind of enterprise, %2$s is an amount such as "about
       * 13.93 trillion yuan". The same in what follows. */
      return _ ("%1$s: exports worth %2$s");
    case TRADE_WORDING_IMPORT:
      return _ ("%1$s: imports worth %2$s");
    case TRADE_WORDING_BALANCE:
      return trade_direction_get (leader) < 0 ? _ ("%1$s: a deficit of %2$s") : _ ("%1$s: a surplus of %2$s");
    case TRADE_WORDING_TOTAL:
    case TRADE_N_WORDING_FLOWS:
      break;
    }

  return _ ("%1$s: trade worth %2$s");
}

/* The balance that matters most is the greatest surplus or the greatest deficit, whichever is greater. */
static TradeFigure *
find_greatest_balance (TradeView *view)
{
  TradeFigure *greatest = trade_view_get_leader (view);

  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *figure = trade_view_get_cell (view, i, 0);

      if (!trade_dataset_is_rest (trade_view_get_dataset (view), trade_figure_get_key (figure)) && trade_figure_is_conclusive (figure) &&
          !trade_dataset_is_refuted (trade_view_get_dataset (view), figure) &&
          fabs (trade_figure_get_value (figure)) > fabs (trade_figure_get_value (greatest)))
        greatest = figure;
    }

  return greatest;
}

static char *
write_level_title (TradeView   *view,
                   TradeFormat *format,
                   TradeFigure *leader)
{
  gboolean is_balance = trade_wording_get_flow (view) == TRADE_WORDING_BALANCE;
  g_autofree char *name = trade_describe_name_in_title (format, view, leader);
  g_autofree char *value = NULL;

  if (is_balance && trade_direction_get_certain (leader) == 0)
    return trade_wording_state (view, format, leader);

  /* The word says the sign of a balance. */
  if (is_balance)
    value = trade_headline_write_size (view, format, leader);
  else
    value = trade_headline_write_amount (view, format, leader);

  return trade_qualify_figure (g_strdup_printf (get_level_template (view, leader), name, value), leader);
}

/* What lies inside exports or imports has no sentences of its own. */
static gboolean
is_re_traded (TradeView *view)
{
  const char *flow = trade_view_get_scope (view)->key.flow;

  return g_strcmp0 (flow, TRADE_FLOW_RE_EXPORT) == 0 || g_strcmp0 (flow, TRADE_FLOW_RE_IMPORT) == 0;
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  gboolean are_levels = trade_view_get_arrangement (view).mode == TRADE_MODE_LEVEL;
  gboolean are_balances = are_levels && trade_wording_get_flow (view) == TRADE_WORDING_BALANCE;
  TradeFigure *leader = are_balances ? find_greatest_balance (view) : trade_view_get_leader (view);

  if (trade_wording_is_rest (view, leader))
    return trade_headline_write_name (view, format);
  if (!trade_figure_is_conclusive (leader) || is_re_traded (view) || trade_wording_is_tied (view, format, leader))
    return trade_wording_state (view, format, leader);
  if (are_levels)
    return write_level_title (view, format, leader);

  return write_share (view, format, get_share_template (view));
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods,
                Sentences    of_shares,
                Sentences    of_levels)
{
  TradeWordingFlow flow = trade_wording_get_flow (view);
  g_autofree char *unit = NULL;

  if (trade_view_get_arrangement (view).mode != TRADE_MODE_LEVEL)
    return g_strdup_printf (_ (of_shares[flow]), subject, periods);

  unit = trade_headline_write_unit (view, format);

  return g_strdup_printf (_ (of_levels[flow]), subject, unit, periods);
}

static const char *
choose_name (TradeView  *view,
             const char *re_exports,
             const char *re_imports)
{
  return g_strcmp0 (trade_view_get_scope (view)->key.flow, TRADE_FLOW_RE_EXPORT) == 0 ? re_exports : re_imports;
}

/* The subtitle of what lies inside exports or imports, whose flow the subject says. */
static char *
write_re_traded (TradeView   *view,
                 TradeFormat *format,
                 const char  *subject,
                 const char  *periods,
                 const char  *of_shares,
                 const char  *of_levels)
{
  g_autofree char *within = trade_describe_subject (format, view, subject);
  g_autofree char *unit = trade_headline_write_unit (view, format);

  if (trade_view_get_arrangement (view).mode != TRADE_MODE_LEVEL)
    return g_strdup_printf (of_shares, within, periods);

  return g_strdup_printf (of_levels, within, unit, periods);
}

static const char *
get_products_name (TradeView *view)
{
  static Sentences names = {
    [TRADE_WORDING_TOTAL] = N_ ("Trade by product"),
    [TRADE_WORDING_EXPORT] = N_ ("What is exported"),
    [TRADE_WORDING_IMPORT] = N_ ("What is imported"),
    [TRADE_WORDING_BALANCE] = N_ ("Balance by product"),
  };

  if (is_re_traded (view))
    return choose_name (view, _ ("Re-exports by product"), _ ("Re-imports by product"));

  return _ (names[trade_wording_get_flow (view)]);
}

static char *
write_products_subtitle (TradeView   *view,
                         TradeFormat *format,
                         const char  *subject,
                         const char  *periods)
{
  /* Translators: in the subtitles, %1$s is a subject such as "China’s trade in goods", %2$s one or more periods */
  static Sentences of_shares = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: share of exports and imports by product, percent, %2$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: share of all exports by product, percent, %2$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: share of all imports by product, percent, %2$s"),
    [TRADE_WORDING_BALANCE] = N_ ("%1$s: share of exports and imports by product, percent, %2$s"),
  };
  /* Translators: in the following, %1$s is a subject such as "China’s trade in goods", %2$s a unit such as "trillion yuan",
   * %3$s a period */
  static Sentences of_levels = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: exports and imports by product, %2$s, %3$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: exports by product, %2$s, %3$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: imports by product, %2$s, %3$s"),
    [TRADE_WORDING_BALANCE] = N_ ("%1$s: balance by product, %2$s, %3$s"),
  };

  if (is_re_traded (view))
    return write_re_traded (view, format, subject, periods, _ ("%1$s: shares by product, percent, %2$s"),
                            _ ("%1$s: amounts by product, %2$s, %3$s"));

  return write_subtitle (view, format, subject, periods, of_shares, of_levels);
}

static const char *
get_enterprises_name (TradeView *view)
{
  static Sentences names = {
    [TRADE_WORDING_TOTAL] = N_ ("Who trades"),
    [TRADE_WORDING_EXPORT] = N_ ("Who exports"),
    [TRADE_WORDING_IMPORT] = N_ ("Who imports"),
    [TRADE_WORDING_BALANCE] = N_ ("Balance by kind of enterprise"),
  };

  if (is_re_traded (view))
    return choose_name (view, _ ("Re-exports by kind of enterprise"), _ ("Re-imports by kind of enterprise"));

  return _ (names[trade_wording_get_flow (view)]);
}

static char *
write_enterprises_subtitle (TradeView   *view,
                            TradeFormat *format,
                            const char  *subject,
                            const char  *periods)
{
  static Sentences of_shares = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: share of exports and imports by kind of enterprise, percent, %2$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: share of all exports by kind of enterprise, percent, %2$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: share of all imports by kind of enterprise, percent, %2$s"),
    [TRADE_WORDING_BALANCE] = N_ ("%1$s: share of exports and imports by kind of enterprise, percent, %2$s"),
  };
  static Sentences of_levels = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: exports and imports by kind of enterprise, %2$s, %3$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: exports by kind of enterprise, %2$s, %3$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: imports by kind of enterprise, %2$s, %3$s"),
    [TRADE_WORDING_BALANCE] = N_ ("%1$s: balance by kind of enterprise, %2$s, %3$s"),
  };

  if (is_re_traded (view))
    return write_re_traded (view, format, subject, periods, _ ("%1$s: shares by kind of enterprise, percent, %2$s"),
                            _ ("%1$s: amounts by kind of enterprise, %2$s, %3$s"));

  return write_subtitle (view, format, subject, periods, of_shares, of_levels);
}

static const char *
get_partners_name (TradeView *view)
{
  static Sentences names = {
    [TRADE_WORDING_TOTAL] = N_ ("With whom"),
    [TRADE_WORDING_EXPORT] = N_ ("Exports by partner"),
    [TRADE_WORDING_IMPORT] = N_ ("Imports by partner"),
    [TRADE_WORDING_BALANCE] = N_ ("Balance by partner"),
  };

  if (is_re_traded (view))
    return choose_name (view, _ ("Re-exports by partner"), _ ("Re-imports by partner"));

  return _ (names[trade_wording_get_flow (view)]);
}

static char *
write_partners_subtitle (TradeView   *view,
                         TradeFormat *format,
                         const char  *subject,
                         const char  *periods)
{
  static Sentences of_shares = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: share of exports and imports by partner, percent, %2$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: share of all exports by partner, percent, %2$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: share of all imports by partner, percent, %2$s"),
    [TRADE_WORDING_BALANCE] = N_ ("%1$s: share of exports and imports by partner, percent, %2$s"),
  };
  static Sentences of_levels = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: exports and imports by partner, %2$s, %3$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: exports by partner, %2$s, %3$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: imports by partner, %2$s, %3$s"),
    [TRADE_WORDING_BALANCE] = N_ ("%1$s: balance by partner, %2$s, %3$s"),
  };

  if (is_re_traded (view))
    return write_re_traded (view, format, subject, periods, _ ("%1$s: shares by partner, percent, %2$s"),
                            _ ("%1$s: amounts by partner, %2$s, %3$s"));

  return write_subtitle (view, format, subject, periods, of_shares, of_levels);
}

/* Reporters are no parts of a whole: there are only amounts. */
static const char *
get_reporters_name (TradeView *view)
{
  static Sentences names = {
    [TRADE_WORDING_TOTAL] = N_ ("Trade by reporter"),
    [TRADE_WORDING_EXPORT] = N_ ("Exports by reporter"),
    [TRADE_WORDING_IMPORT] = N_ ("Imports by reporter"),
    [TRADE_WORDING_BALANCE] = N_ ("Balance by reporter"),
  };

  return _ (names[trade_wording_get_flow (view)]);
}

static char *
write_reporters_subtitle (TradeView   *view,
                          TradeFormat *format,
                          const char  *subject,
                          const char  *periods)
{
  static Sentences of_levels = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: exports and imports by reporter, %2$s, %3$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: exports by reporter, %2$s, %3$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: imports by reporter, %2$s, %3$s"),
    [TRADE_WORDING_BALANCE] = N_ ("%1$s: balance by reporter, %2$s, %3$s"),
  };
  g_autofree char *unit = trade_headline_write_unit (view, format);

  return g_strdup_printf (_ (of_levels[trade_wording_get_flow (view)]), subject, unit, periods);
}

/* Partners that lie in others, such as the members of a union. */
static const char *
get_partner_members_name (TradeView *view)
{
  return _ ("Partners within groups");
}

static const char *
get_enterprise_members_name (TradeView *view)
{
  return _ ("Enterprises within groups");
}

const TradeWording trade_wording_products = { get_products_name, write_title, write_products_subtitle };
const TradeWording trade_wording_enterprises = { get_enterprises_name, write_title, write_enterprises_subtitle };
const TradeWording trade_wording_partners = { get_partners_name, write_title, write_partners_subtitle };
const TradeWording trade_wording_reporters = { get_reporters_name, write_title, write_reporters_subtitle };
const TradeWording trade_wording_partner_members = { get_partner_members_name, write_title, write_partners_subtitle };
const TradeWording trade_wording_enterprise_members = { get_enterprise_members_name, write_title, write_enterprises_subtitle };
