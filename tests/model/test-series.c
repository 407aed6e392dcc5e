/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

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

static TradeFigure *
create_vintage (gint64      value,
                TradeStatus status,
                const char *vintage)
{
  g_autoptr (TradeText) title = trade_text_new ("A publication");
  g_autoptr (TradeSource) source = trade_source_new ("pub", title, NULL, NULL);
  const TradeSeriesKey key = get_key ();
  const TradeReport report = {
    .missing = trade_status_get_presence (status) == TRADE_PRESENCE_NEVER,
    .value = { value, 0 },
    .status = status,
    .vintage = vintage,
    .source = source,
  };

  return trade_figure_new_reported (&key, get_period ("2023"), &report);
}

/* Whatever the order in which they come, the vintages stand in the order in which they were published. */
static void
test_vintages (void)
{
  static const guint orders[][3] = { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };
  static const char *const dates[] = { NULL, "2024-02-01", "2024-11-15" };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      const TradeSeriesKey key = get_key ();
      g_autoptr (TradeSeries) series = trade_series_new (&key);
      g_autoptr (GPtrArray) vintages = NULL;
      g_autoptr (GPtrArray) reported = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (dates); j++)
        {
          guint k = orders[i][j];
          g_autoptr (TradeFigure) figure = create_vintage (k + 1, TRADE_STATUS_NORMAL, dates[k]);

          g_assert_true (trade_series_add (series, figure));
          g_assert_false (trade_series_add (series, figure));
        }

      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (series)), ==, 1);
      g_assert_cmpfloat (trade_figure_get_value (trade_series_lookup (series, get_period ("2023"))), ==, 3);
      vintages = trade_series_list_vintages (series, get_period ("2023"));
      reported = trade_series_list_reported (series);
      g_assert_cmpuint (vintages->len, ==, 3);
      g_assert_cmpuint (reported->len, ==, 3);
      for (guint j = 0; j < vintages->len; j++)
        {
          g_assert_cmpstr (trade_figure_get_vintage (g_ptr_array_index (vintages, j)), ==, dates[j]);
          g_assert_true (g_ptr_array_index (vintages, j) == g_ptr_array_index (reported, j));
        }
    }
}

/* A figure that is missing is found only by whoever asks for it. */
static void
test_missing (void)
{
  const TradeSeriesKey key = get_key ();
  g_autoptr (TradeSeries) series = trade_series_new (&key);
  g_autoptr (TradeFigure) first = create_vintage (1, TRADE_STATUS_PROVISIONAL, "2024-01-01");
  g_autoptr (TradeFigure) second = create_vintage (0, TRADE_STATUS_SUPPRESSED, "2024-02-01");
  g_autoptr (TradeFigure) third = create_vintage (3, TRADE_STATUS_NORMAL, "2024-03-01");
  g_autoptr (TradeFigure) derived = NULL;
  g_autoptr (GPtrArray) none = trade_series_list_vintages (series, get_period ("2023"));

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_false (trade_figure_has_value (second));
  g_assert_true (isnan (trade_figure_get_value (second)));

  g_assert_true (trade_series_add (series, first));
  g_assert_true (trade_series_add (series, second));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (series)), ==, 0);
  g_assert_null (trade_series_lookup (series, get_period ("2023")));
  g_assert_true (trade_series_lookup_missing (series, get_period ("2023")) == second);

  derived = trade_figure_new_derived (&key, get_period ("2023"), TRADE_FORMULA_SHARE_VALUE, 5, (TradeInterval) { 4, 6 }, 0,
                                      TRADE_RELATION_EQUAL, &first, 1);
  g_assert_false (trade_series_add (series, derived));
  g_assert_cmpint (trade_figure_get_status (derived), ==, TRADE_STATUS_PROVISIONAL);

  g_assert_true (trade_series_add (series, third));
  g_assert_true (trade_series_lookup (series, get_period ("2023")) == third);
  g_assert_null (trade_series_lookup_missing (series, get_period ("2023")));
}

/* Each code of SDMX's list names one status, and nothing else does. */
static void
test_statuses (void)
{
  static const char codes[] = "ABDEFGHIJKLMNOPQSUVW";
  guint n_found = 0;

  for (char letter = ' '; letter <= '~'; letter++)
    {
      const char text[] = { letter, '\0' };
      TradeStatus status = TRADE_N_STATUSES;

      g_assert_cmpint (trade_status_parse (text, &status), ==, strchr (codes, letter) != NULL);
      if (status == TRADE_N_STATUSES)
        continue;

      g_assert_cmpstr (trade_status_get_code (status), ==, text);
      g_assert_cmpint (trade_status_get_presence (status) == TRADE_PRESENCE_NEVER, ==, strchr ("HLMOQ", letter) != NULL);
      n_found++;
    }

  g_assert_cmpuint (n_found, ==, TRADE_N_STATUSES);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/series/order", test_order);
  g_test_add_func ("/series/duplicate", test_duplicate);

  g_test_add_func ("/series/vintages", test_vintages);
  g_test_add_func ("/series/missing", test_missing);
  g_test_add_func ("/series/statuses", test_statuses);

  return g_test_run ();
}
