/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-series.h"

static TradePeriod
get_period (const char *text)
{
  g_autoptr (GError) error = NULL;
  TradePeriod period;

  trade_period_parse (text, &period, &error);
  g_assert_no_error (error);

  return period;
}

static TradeSeriesKey
get_key (void)
{
  return trade_series_key_new (TRADE_FLOW_EXPORT, TRADE_CODE_TOTAL, TRADE_CODE_TOTAL, TRADE_CODE_TOTAL,
                               TRADE_MEASURE_VALUE, "CNY", "");
}

static TradeFigure *
create_figure (const char *period)
{
  g_autoptr (TradeText) title = trade_text_new ("A publication");
  g_autoptr (TradeSource) source = trade_source_new ("pub", title, NULL, NULL);
  const TradeSeriesKey key = get_key ();
  const TradeReport report = { .value = { 1, 0 }, .source = source };

  return trade_figure_new_reported (&key, get_period (period), &report);
}

typedef struct
{
  guint n_changes;
  guint position;
  guint removed;
  guint added;
} Changes;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    user_data)
{
  Changes *changes = user_data;

  changes->n_changes++;
  changes->position = position;
  changes->removed = removed;
  changes->added = added;
}

static void
test_order (void)
{
  static const struct
  {
    const char *period;
    guint       position;
  } added[] = {
    { "2022", 0 }, { "2024", 1 }, { "2023-Q1", 1 }, { "2023", 1 }, { "2023-01", 3 }, { "2021-12", 0 },
  };
  static const char *const ordered[] = { "2021-12", "2022", "2023", "2023-Q1", "2023-01", "2024" };
  const TradeSeriesKey key = get_key ();
  TradeSeries *series = trade_series_new (&key);
  Changes changes = { 0 };

  g_signal_connect (series, "items-changed", G_CALLBACK (items_changed_cb), &changes);

  for (guint i = 0; i < G_N_ELEMENTS (added); i++)
    {
      g_autoptr (TradeFigure) figure = create_figure (added[i].period);

      g_assert_true (trade_series_add (series, figure));
      g_assert_cmpuint (changes.n_changes, ==, i + 1);
      g_assert_cmpuint (changes.position, ==, added[i].position);
      g_assert_cmpuint (changes.removed, ==, 0);
      g_assert_cmpuint (changes.added, ==, 1);
    }

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (series)) == TRADE_TYPE_FIGURE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (series)), ==, G_N_ELEMENTS (ordered));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (series), G_N_ELEMENTS (ordered)));

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (series), i);
      g_autofree char *period = trade_period_to_string (trade_figure_get_period (figure));

      g_assert_cmpstr (period, ==, ordered[i]);
      g_assert_true (trade_series_lookup (series, get_period (ordered[i])) == figure);
    }

  g_assert_null (trade_series_lookup (series, get_period ("2025")));
  g_assert_null (trade_series_lookup (series, get_period ("2021")));
  g_assert_true (trade_series_key_equal (trade_series_get_key (series), &key));

  g_assert_finalize_object (series);
}

static void
test_duplicate (void)
{
  const TradeSeriesKey key = get_key ();
  TradeSeries *series = trade_series_new (&key);
  g_autoptr (TradeFigure) first = create_figure ("2023");
  g_autoptr (TradeFigure) second = create_figure ("2023");
  Changes changes = { 0 };

  g_assert_true (trade_series_add (series, first));
  g_signal_connect (series, "items-changed", G_CALLBACK (items_changed_cb), &changes);

  g_assert_false (trade_series_add (series, second));
  g_assert_cmpuint (changes.n_changes, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (series)), ==, 1);
  g_assert_true (trade_series_lookup (series, get_period ("2023")) == first);

  g_assert_finalize_object (series);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/series/order", test_order);
  g_test_add_func ("/series/duplicate", test_duplicate);

  return g_test_run ();
}
