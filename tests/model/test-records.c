/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample.h"
#include "trade-derive.h"
#include "trade-records.h"

#define NOWHERE G_MAXUINT

#define FIRST "2023-01-13"
#define SECOND "2024-01-12"

static TradeView *
dup_view (TradeDataset *dataset,
          const char   *id)
{
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (g_str_equal (trade_view_get_id (view), id))
        return g_steal_pointer (&view);
    }

  g_assert_not_reached ();
}

static guint
find (GListModel  *records,
      TradeFigure *wanted)
{
  guint position = NOWHERE;

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (records, i);

      if (figure == wanted)
        {
          g_assert_cmpuint (position, ==, NOWHERE);
          position = i;
        }
    }

  return position;
}

/* A release of which all counts is recorded as it is shown. */
static void
test_nothing_more (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  g_autoptr (GListModel) views = NULL;

  trade_derive (dataset);
  views = trade_dataset_list_views (dataset);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (GListModel) view = g_list_model_get_item (views, i);
      g_autoptr (GListModel) records = trade_records_list_view (TRADE_VIEW (view));

      g_assert_cmpuint (g_list_model_get_n_items (records), ==, g_list_model_get_n_items (view));
    }
}

/* What was replaced follows what counts, the latest first. */
static void
test_replaced (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  TradeFigure *first = trade_sample_publish (dataset, TRADE_FLOW_EXPORT, 2022, FIRST, 2397);
  TradeFigure *third = trade_sample_publish (dataset, TRADE_FLOW_EXPORT, 2022, "2024-06-01", 2363);
  TradeFigure *second = trade_sample_publish (dataset, TRADE_FLOW_EXPORT, 2022, SECOND, 2365);
  TradeFigure *imports = trade_sample_publish (dataset, TRADE_FLOW_IMPORT, 2022, FIRST, 1810);
  g_autoptr (TradeView) view = NULL;
  g_autoptr (GListModel) records = NULL;
  guint position;

  trade_derive (dataset);
  view = dup_view (dataset, "exports-imports");
  records = trade_records_list_view (view);
  position = find (records, third);
  g_assert_cmpuint (find (records, second), ==, position + 1);
  g_assert_cmpuint (find (records, first), ==, position + 2);
  g_assert_cmpuint (g_list_model_get_n_items (records), ==, g_list_model_get_n_items (G_LIST_MODEL (view)) + 2);

  g_assert_true (trade_records_is_replaced (dataset, first));
  g_assert_true (trade_records_is_replaced (dataset, second));
  g_assert_false (trade_records_is_replaced (dataset, third));
  g_assert_false (trade_records_is_replaced (dataset, imports));
}

/* What has no value stands at the end, if it would have been in the view. */
static void
test_missing (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  TradeFigure *earlier, *withdrawn, *missing, *other, *old;
  g_autoptr (TradeView) view = NULL;
  g_autoptr (GListModel) records = NULL;
  guint position;

  trade_sample_publish (dataset, TRADE_FLOW_EXPORT, 2022, FIRST, 2363);
  trade_sample_publish (dataset, TRADE_FLOW_IMPORT, 2022, FIRST, 1804);
  trade_sample_publish (dataset, TRADE_FLOW_EXPORT, 2023, SECOND, 2377);
  trade_sample_publish (dataset, TRADE_FLOW_IMPORT, 2023, SECOND, 1799);
  earlier = trade_sample_publish (dataset, TRADE_FLOW_IMPORT, 2024, FIRST, 1790);
  withdrawn = trade_sample_publish (dataset, TRADE_FLOW_IMPORT, 2024, SECOND, 0);
  missing = trade_sample_publish (dataset, TRADE_FLOW_EXPORT, 2024, SECOND, 0);
  other = trade_sample_publish (dataset, TRADE_FLOW_RE_EXPORT, 2023, SECOND, 0);
  old = trade_sample_publish (dataset, TRADE_FLOW_EXPORT, 1999, SECOND, 0);

  trade_derive (dataset);
  view = dup_view (dataset, "exports-imports");
  records = trade_records_list_view (view);
  position = find (records, withdrawn);
  g_assert_cmpuint (position, !=, NOWHERE);
  g_assert_cmpuint (find (records, earlier), ==, position + 1);
  g_assert_cmpuint (find (records, missing), >=, g_list_model_get_n_items (G_LIST_MODEL (view)));
  g_assert_cmpuint (find (records, missing), !=, NOWHERE);
  g_assert_cmpuint (find (records, other), ==, NOWHERE);
  g_assert_cmpuint (find (records, old), ==, NOWHERE);
}

/* Without a view there is the dataset, which leaves nothing out. */
static void
test_dataset (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  TradeFigure *first = trade_sample_publish (dataset, TRADE_FLOW_EXPORT, 2022, FIRST, 2397);
  TradeFigure *second = trade_sample_publish (dataset, TRADE_FLOW_EXPORT, 2022, SECOND, 2363);
  TradeFigure *missing = trade_sample_publish (dataset, TRADE_FLOW_RE_EXPORT, 1999, FIRST, 0);
  g_autoptr (GListModel) records = NULL;

  records = trade_records_list_dataset (dataset);
  g_assert_cmpuint (g_list_model_get_n_items (records), ==, 3);
  g_assert_cmpuint (find (records, second), ==, 0);
  g_assert_cmpuint (find (records, first), ==, 1);
  g_assert_cmpuint (find (records, missing), ==, 2);
}

/* What is found of a view is found once, for whoever asks and however it is worded; an index lacks what its amounts lack. */
static void
test_kept (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  TradeFigure *missing;
  g_autoptr (TradeView) view = NULL;
  g_autoptr (TradeView) again = NULL;
  g_autoptr (TradeView) worded = NULL;
  g_autoptr (TradeView) arranged = NULL;
  const GPtrArray *list;

  for (int year = 2020; year < 2024; year++)
    {
      trade_sample_publish (dataset, TRADE_FLOW_EXPORT, year, FIRST, 2363 + year);
      trade_sample_publish (dataset, TRADE_FLOW_IMPORT, year, FIRST, 1804 + year);
    }
  missing = trade_sample_publish (dataset, TRADE_FLOW_EXPORT, 2024, FIRST, 0);
  trade_dataset_finish (dataset);

  view = dup_view (dataset, "trend");
  again = dup_view (dataset, "trend");
  worded = trade_view_reword (view, "Other words", NULL);
  arranged = trade_view_arrange (view, &(TradeArrangement) { .mode = TRADE_MODE_INDEX }, NULL, NULL);
  list = trade_records_get_missing (view);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_true (g_ptr_array_index (list, 0) == missing);
  g_assert_true (trade_records_get_missing (view) == list);
  g_assert_true (trade_records_get_missing (again) == list);
  g_assert_true (trade_records_get_missing (worded) == list);

  g_assert_false (trade_view_has_native_mode (arranged));
  list = trade_records_get_missing (arranged);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_true (g_ptr_array_index (list, 0) == missing);
  g_assert_true (trade_records_get_missing (arranged) == list);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/records/nothing-more", test_nothing_more);
  g_test_add_func ("/records/replaced", test_replaced);
  g_test_add_func ("/records/missing", test_missing);
  g_test_add_func ("/records/dataset", test_dataset);
  g_test_add_func ("/records/kept", test_kept);

  return g_test_run ();
}
