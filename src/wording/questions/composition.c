/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-describe.h"
#include "trade-direction.h"
#include "trade-qualify.h"
#include "trade-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What a flow is made up of. */

static char *
write_share (TradeView   *view,
             TradeFormat *format)
{
  static TradeWordingSentences templates = {
    /* Translators: %1$s names a group of products, of countries or a kind of enterprise, %2$s is a percentage. The same in
     * what follows. */
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: %2$s of all trade"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: %2$s of all exports"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: %2$s of all imports"),
  };
  TradeFigure *leader = trade_view_get_leader (view);
  g_autofree char *name = trade_describe_name_in_title (format, view, leader);
  g_autofree char *share = trade_format_figure_with_unit (format, trade_view_get_dataset (view), leader);

  return trade_qualify_figure (g_strdup_printf (trade_wording_choose (view, templates), name, share), leader);
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

/* For what lies inside exports or imports no title has a sentence. */
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

  return write_share (view, format);
}

/* What depends on the parts. The subject says the flow where it lies inside exports or imports. */
typedef struct
{
  TradeWordingSentences names;
  TradeWordingSentences shares;
  TradeWordingSentences levels;
  const char           *name_of_re_exports;
  const char           *name_of_re_imports;
  const char           *re_traded_shares;
  const char           *re_traded_levels;
} Words;

/* Reporters are no parts of a whole: there are only amounts. */
static const Words words[TRADE_N_DIMENSIONS] = {
  [TRADE_DIMENSION_PRODUCT] = {
    .names = {
      [TRADE_WORDING_TOTAL] = N_ ("Trade by product"),
      [TRADE_WORDING_EXPORT] = N_ ("What is exported"),
      [TRADE_WORDING_IMPORT] = N_ ("What is imported"),
      [TRADE_WORDING_BALANCE] = N_ ("Balance by product"),
    },
    /* Translators: in the subtitles, %1$s is a subject such as "China’s trade in goods", %2$s one or more periods */
    .shares = {
      [TRADE_WORDING_TOTAL] = N_ ("%1$s: share of exports and imports by product, percent, %2$s"),
      [TRADE_WORDING_EXPORT] = N_ ("%1$s: share of all exports by product, percent, %2$s"),
      [TRADE_WORDING_IMPORT] = N_ ("%1$s: share of all imports by product, percent, %2$s"),
    },
    /* Translators: in the following, %1$s is a subject such as "China’s trade in goods", %2$s a unit such as "trillion yuan",
     * %3$s a period */
    .levels = {
      [TRADE_WORDING_TOTAL] = N_ ("%1$s: exports and imports by product, %2$s, %3$s"),
      [TRADE_WORDING_EXPORT] = N_ ("%1$s: exports by product, %2$s, %3$s"),
      [TRADE_WORDING_IMPORT] = N_ ("%1$s: imports by product, %2$s, %3$s"),
      [TRADE_WORDING_BALANCE] = N_ ("%1$s: balance by product, %2$s, %3$s"),
    },
    .name_of_re_exports = N_ ("Re-exports by product"),
    .name_of_re_imports = N_ ("Re-imports by product"),
    .re_traded_shares = N_ ("%1$s: shares by product, percent, %2$s"),
    .re_traded_levels = N_ ("%1$s: amounts by product, %2$s, %3$s"),
  },
  [TRADE_DIMENSION_ENTERPRISE] = {
    .names = {
      [TRADE_WORDING_TOTAL] = N_ ("Who trades"),
      [TRADE_WORDING_EXPORT] = N_ ("Who exports"),
      [TRADE_WORDING_IMPORT] = N_ ("Who imports"),
      [TRADE_WORDING_BALANCE] = N_ ("Balance by kind of enterprise"),
    },
    .shares = {
      [TRADE_WORDING_TOTAL] = N_ ("%1$s: share of exports and imports by kind of enterprise, percent, %2$s"),
      [TRADE_WORDING_EXPORT] = N_ ("%1$s: share of all exports by kind of enterprise, percent, %2$s"),
      [TRADE_WORDING_IMPORT] = N_ ("%1$s: share of all imports by kind of enterprise, percent, %2$s"),
    },
    .levels = {
      [TRADE_WORDING_TOTAL] = N_ ("%1$s: exports and imports by kind of enterprise, %2$s, %3$s"),
      [TRADE_WORDING_EXPORT] = N_ ("%1$s: exports by kind of enterprise, %2$s, %3$s"),
      [TRADE_WORDING_IMPORT] = N_ ("%1$s: imports by kind of enterprise, %2$s, %3$s"),
      [TRADE_WORDING_BALANCE] = N_ ("%1$s: balance by kind of enterprise, %2$s, %3$s"),
    },
    .name_of_re_exports = N_ ("Re-exports by kind of enterprise"),
    .name_of_re_imports = N_ ("Re-imports by kind of enterprise"),
    .re_traded_shares = N_ ("%1$s: shares by kind of enterprise, percent, %2$s"),
    .re_traded_levels = N_ ("%1$s: amounts by kind of enterprise, %2$s, %3$s"),
  },
  [TRADE_DIMENSION_PARTNER] = {
    .names = {
      [TRADE_WORDING_TOTAL] = N_ ("With whom"),
      [TRADE_WORDING_EXPORT] = N_ ("Exports by partner"),
      [TRADE_WORDING_IMPORT] = N_ ("Imports by partner"),
      [TRADE_WORDING_BALANCE] = N_ ("Balance by partner"),
    },
    .shares = {
      [TRADE_WORDING_TOTAL] = N_ ("%1$s: share of exports and imports by partner, percent, %2$s"),
      [TRADE_WORDING_EXPORT] = N_ ("%1$s: share of all exports by partner, percent, %2$s"),
      [TRADE_WORDING_IMPORT] = N_ ("%1$s: share of all imports by partner, percent, %2$s"),
    },
    .levels = {
      [TRADE_WORDING_TOTAL] = N_ ("%1$s: exports and imports by partner, %2$s, %3$s"),
      [TRADE_WORDING_EXPORT] = N_ ("%1$s: exports by partner, %2$s, %3$s"),
      [TRADE_WORDING_IMPORT] = N_ ("%1$s: imports by partner, %2$s, %3$s"),
      [TRADE_WORDING_BALANCE] = N_ ("%1$s: balance by partner, %2$s, %3$s"),
    },
    .name_of_re_exports = N_ ("Re-exports by partner"),
    .name_of_re_imports = N_ ("Re-imports by partner"),
    .re_traded_shares = N_ ("%1$s: shares by partner, percent, %2$s"),
    .re_traded_levels = N_ ("%1$s: amounts by partner, %2$s, %3$s"),
  },
  [TRADE_DIMENSION_REPORTER] = {
    .names = {
      [TRADE_WORDING_TOTAL] = N_ ("Trade by reporter"),
      [TRADE_WORDING_EXPORT] = N_ ("Exports by reporter"),
      [TRADE_WORDING_IMPORT] = N_ ("Imports by reporter"),
      [TRADE_WORDING_BALANCE] = N_ ("Balance by reporter"),
    },
    .levels = {
      [TRADE_WORDING_TOTAL] = N_ ("%1$s: exports and imports by reporter, %2$s, %3$s"),
      [TRADE_WORDING_EXPORT] = N_ ("%1$s: exports by reporter, %2$s, %3$s"),
      [TRADE_WORDING_IMPORT] = N_ ("%1$s: imports by reporter, %2$s, %3$s"),
      [TRADE_WORDING_BALANCE] = N_ ("%1$s: balance by reporter, %2$s, %3$s"),
    },
  },
};

static const char *
get_name (TradeView *view)
{
  const Words *of_parts = &words[trade_view_get_parts (view)];

  if (!is_re_traded (view))
    return trade_wording_choose (view, of_parts->names);

  return g_str_equal (trade_view_get_scope (view)->key.flow, TRADE_FLOW_RE_EXPORT) ? _ (of_parts->name_of_re_exports)
                                                                                   : _ (of_parts->name_of_re_imports);
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  const Words *of_parts = &words[trade_view_get_parts (view)];
  gboolean re_traded = is_re_traded (view);
  g_autofree char *within = re_traded ? trade_describe_subject (format, view, subject) : g_strdup (subject);
  g_autofree char *unit = NULL;

  if (trade_view_get_arrangement (view).mode != TRADE_MODE_LEVEL && of_parts->shares[TRADE_WORDING_TOTAL] != NULL)
    return g_strdup_printf (re_traded ? _ (of_parts->re_traded_shares) : trade_wording_choose (view, of_parts->shares), within, periods);

  unit = trade_headline_write_unit (view, format);

  return g_strdup_printf (re_traded ? _ (of_parts->re_traded_levels) : trade_wording_choose (view, of_parts->levels), within, unit, periods);
}

/* Partners that lie in others, such as the members of a union. */
static const char *
get_members_name (TradeView *view)
{
  return trade_view_get_parts (view) == TRADE_DIMENSION_PARTNER ? _ ("Partners within groups") : _ ("Enterprises within groups");
}

const TradeWording trade_wording_composition = { get_name, write_title, write_subtitle };
const TradeWording trade_wording_members = { get_members_name, write_title, write_subtitle };
