/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-describe.h"
#include "trade-surplus.h"

#include <glib/gi18n-lib.h>

/* What no other question tells, each measure in its own words. */
typedef struct
{
  const char *measure;
  const char *name;
  const char *subtitle;
} Words;

static const Words words[] = {
  /* Translators: in the subtitles, %1$s is a subject such as "China’s trade in goods", %2$s a unit such as "trillion yuan",
   * %3$s one or more periods */
  { TRADE_MEASURE_VALUE, N_ ("Amounts"), N_ ("%1$s: amounts, %2$s, %3$s") },
  { TRADE_MEASURE_QUANTITY, N_ ("Quantities"), N_ ("%1$s: quantities, %2$s, %3$s") },
  { TRADE_MEASURE_UNIT_VALUE, N_ ("Unit values"), N_ ("%1$s: unit values, %2$s, %3$s") },
  { TRADE_MEASURE_VOLUME_INDEX, N_ ("Volume"), N_ ("%1$s: volume, %2$s, %3$s") },
  { TRADE_MEASURE_PRICE_INDEX, N_ ("Prices"), N_ ("%1$s: prices, %2$s, %3$s") },
  { TRADE_MEASURE_GDP_SHARE, N_ ("Share of GDP"), N_ ("%1$s: share of the gross domestic product, %2$s, %3$s") },
  { TRADE_MEASURE_TRADERS, N_ ("How many traders over time"), N_ ("%1$s: entities with import or export records, %2$s, %3$s") },
  { TRADE_MEASURE_WORLD_SHARE, N_ ("Share of the world over time"), N_ ("%1$s: share of the whole world’s trade, %2$s, %3$s") },
  { TRADE_MEASURE_OUTLOOK, N_ ("Outlook over time"), N_ ("%1$s: share of firms surveyed, %2$s, %3$s") },
};

static const Words *
find_words (TradeView *view)
{
  gboolean is_index = trade_view_get_arrangement (view).mode == TRADE_MODE_INDEX;
  const char *measure = is_index ? TRADE_MEASURE_VALUE : trade_figure_get_key (trade_view_get_leader (view))->measure;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (words[i].measure, measure))
        return &words[i];
    }

  g_assert_not_reached ();
}

/* Those who export are not those who import as well. */
static const char *
get_subtitle (TradeView *view)
{
  const Words *words_of_view = find_words (view);

  if (!g_str_equal (words_of_view->measure, TRADE_MEASURE_TRADERS))
    return _ (words_of_view->subtitle);

  switch (trade_wording_get_flow (view))
    {
    case TRADE_WORDING_EXPORT:
      return _ ("%1$s: entities with export records, %2$s, %3$s");
    case TRADE_WORDING_IMPORT:
      return _ ("%1$s: entities with import records, %2$s, %3$s");
    default:
      return _ (words_of_view->subtitle);
    }
}

static const char *
get_name (TradeView *view)
{
  return _ (find_words (view)->name);
}

static gboolean
is_lone_balance (TradeView *view)
{
  return trade_view_get_n_columns (view) == 1 &&
         g_strcmp0 (trade_view_get_scope (view)->key.flow, TRADE_FLOW_BALANCE) == 0 &&
         g_str_equal (trade_figure_get_key (trade_view_get_leader (view))->measure, TRADE_MEASURE_VALUE);
}

static char *
write_gdp_share (TradeView   *view,
                 TradeFormat *format)
{
  TradeFigure *share = trade_view_get_leader (view);
  g_autofree char *name = trade_describe_name_in_title (format, view, share);
  g_autofree char *amount = trade_format_figure_with_unit (format, trade_view_get_dataset (view), share);

  /* Translators: a flow such as "Exports", and a percentage */
  return g_strdup_printf (_ ("%1$s: %2$s of the gross domestic product"), name, amount);
}

static gboolean
is_reported_gdp_share (TradeFigure *figure)
{
  return g_str_equal (trade_figure_get_key (figure)->measure, TRADE_MEASURE_GDP_SHARE) &&
         trade_figure_is_conclusive (figure);
}

/* Of parts the greatest, as long as there is something to tell of it. */
static guint
find_subject (TradeView *view)
{
  guint greatest = trade_wording_find_greatest (view);
  guint n = 0;

  if (trade_series_key_is_whole (trade_figure_get_key (trade_view_get_leader (view))))
    return trade_wording_find_told (view);

  for (guint row = 0; row < trade_view_get_n_rows (view); row++)
    n += trade_view_get_cell (view, row, greatest) != NULL;

  return n > 1 ? greatest : trade_wording_find_told (view);
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  if (trade_view_get_arrangement (view).mode == TRADE_MODE_INDEX)
    return trade_wording_index (view, format);
  if (trade_view_is_over_time (view))
    return trade_wording_then_and_now (view, format, find_subject (view));
  if (is_lone_balance (view))
    return trade_surplus_state (view, format, trade_view_get_leader (view));

  if (is_reported_gdp_share (trade_view_get_leader (view)))
    return write_gdp_share (view, format);

  return trade_wording_state (view, format, trade_view_get_leader (view));
}

static gboolean
is_published_index (const TradeSeriesKey *key)
{
  return g_str_equal (key->measure, TRADE_MEASURE_PRICE_INDEX) || g_str_equal (key->measure, TRADE_MEASURE_VOLUME_INDEX);
}

/* A unit value is so much money for each unit of something, and an index may be of amounts in one currency or another. */
static char *
write_unit (TradeView   *view,
            TradeFormat *format)
{
  const TradeSeriesKey *key = trade_figure_get_key (trade_view_get_leader (view));
  g_autofree char *unit = trade_headline_write_unit (view, format);
  g_autofree char *base = NULL;

  if (*unit == '\0')
    /* Translators: a unit, of things that are counted one by one */
    return g_strdup (C_ ("unit", "number"));
  if (*key->base != '\0' && is_published_index (key))
    {
      base = trade_format_currency (format, trade_view_get_dataset (view), key->base);
      /* Translators: an index of amounts in a currency, as in "index in US dollars" */
      return g_strdup_printf (C_ ("unit", "index in %s"), base);
    }
  if (!g_str_equal (key->measure, TRADE_MEASURE_UNIT_VALUE) || *key->base == '\0')
    return g_steal_pointer (&unit);

  base = trade_format_single_unit (format, trade_view_get_dataset (view), key->base);

  /* Translators: a currency and a unit of quantity, such as "US dollars per tonne" */
  return g_strdup_printf (C_ ("unit value", "%1$s per %2$s"), unit, base);
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  g_autofree char *within = trade_describe_subject (format, view, subject);
  char *arranged = trade_wording_arranged_measure (view, format, within, periods);
  g_autofree char *unit = NULL;

  if (arranged != NULL)
    return arranged;

  unit = write_unit (view, format);

  return g_strdup_printf (get_subtitle (view), within, unit, periods);
}

const TradeWording trade_wording_levels = { get_name, write_title, write_subtitle };
