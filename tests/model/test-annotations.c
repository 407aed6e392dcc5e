/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-view.h"

#include "sample.h"

static TradeView *
find_view (const char *id)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  g_autoptr (GListModel) views = NULL;

  trade_dataset_finish (dataset);
  views = trade_dataset_list_views (dataset);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (g_str_equal (trade_view_get_id (view), id))
        return g_steal_pointer (&view);
    }

  g_assert_not_reached ();
}

static TradeAnnotations *
note (TradeAnnotations *before,
      int               year,
      const char       *string)
{
  g_autoptr (TradeText) text = string != NULL ? trade_text_new (string) : NULL;

  return trade_annotations_with_note (before, trade_period_new_annual (year), text);
}

/* A change makes others, and leaves those that were as they were. */
static void
test_changes (void)
{
  g_autoptr (TradeAnnotations) none = trade_annotations_new ();
  g_autoptr (TradeAnnotations) one = note (none, 2018, "tariffs");
  g_autoptr (TradeAnnotations) two = note (one, 2008, "crisis");
  g_autoptr (TradeAnnotations) other = note (two, 2018, "duties");
  g_autoptr (TradeAnnotations) removed = note (two, 2008, NULL);
  g_autoptr (TradeAnnotations) highlighted = trade_annotations_with_highlight (two, "X", TRUE);
  g_autoptr (TradeAnnotations) twice = trade_annotations_with_highlight (highlighted, "X", TRUE);
  g_autoptr (TradeAnnotations) stopped = trade_annotations_with_highlight (highlighted, "X", FALSE);

  g_assert_true (trade_annotations_is_empty (none));
  g_assert_true (trade_annotations_is_empty (NULL));
  g_assert_cmpuint (trade_annotations_get_n_notes (one), ==, 1);
  g_assert_cmpuint (trade_annotations_get_n_notes (two), ==, 2);
  g_assert_cmpint (trade_period_get_year (trade_annotations_get_note (two, 0)->period), ==, 2008);
  g_assert_cmpuint (trade_annotations_get_n_notes (other), ==, 2);
  g_assert_cmpstr (trade_text_get_untranslated (trade_annotations_find_note (other, trade_period_new_annual (2018))), ==, "duties");
  g_assert_cmpstr (trade_text_get_untranslated (trade_annotations_find_note (two, trade_period_new_annual (2018))), ==, "tariffs");
  g_assert_true (trade_annotations_equal (removed, one));
  g_assert_false (trade_annotations_equal (removed, two));
  g_assert_false (trade_annotations_equal (highlighted, two));
  g_assert_true (trade_annotations_equal (highlighted, twice));
  g_assert_true (trade_annotations_equal (stopped, two));
  g_assert_true (trade_annotations_equal (NULL, none));
}

/* Of the rows that have a code those count that have no more. */
static void
test_rows (void)
{
  static const struct
  {
    const char *row_id;
    guint       n;
  } cases[] = {
    { "X", 1 }, { "M", 1 }, { "GREEN_TRIO", 1 }, { "X/GREEN_TRIO", 1 }, { "M/GREEN_TRIO", 0 }, { "NOWHERE", 0 },
  };
  g_autoptr (TradeView) view = find_view ("growth");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GHashTable) row = trade_view_list_row (view, cases[i].row_id);

      g_test_message ("%s", cases[i].row_id);
      g_assert_cmpuint (g_hash_table_size (row), ==, cases[i].n);
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      g_autofree char *row_id = trade_view_dup_row_id (view, figure);
      g_autoptr (GHashTable) row = trade_view_list_row (view, row_id);

      g_assert_true (g_hash_table_contains (row, figure));
    }
}

/* Where all rows are highlighted, none stands out. */
static void
test_highlighted (void)
{
  g_autoptr (TradeView) view = find_view ("exports-imports");
  g_autoptr (TradeAnnotations) exports = trade_annotations_with_highlight (NULL, "X", TRUE);
  g_autoptr (TradeAnnotations) both = trade_annotations_with_highlight (exports, "M", TRUE);
  g_autoptr (TradeAnnotations) all = trade_annotations_with_highlight (both, "B", TRUE);
  g_autoptr (TradeView) one = trade_view_annotate (view, exports);
  g_autoptr (TradeView) every = trade_view_annotate (view, all);
  g_autoptr (GHashTable) figures = trade_view_list_highlighted (one);

  g_assert_null (trade_view_list_highlighted (view));
  g_assert_null (trade_view_list_highlighted (every));
  g_assert_nonnull (figures);
  g_assert_true (g_hash_table_contains (figures, trade_view_get_leader (view)));
}

/* Notes and highlighted rows outlive another arrangement, words only one that shows the same figures. */
static void
test_arranged (void)
{
  const TradeArrangement as_index = { .mode = TRADE_MODE_INDEX };
  const TradeArrangement as_lines = { .kind = TRADE_KIND_LINES };
  g_autoptr (TradeView) view = find_view ("exports-imports");
  g_autoptr (TradeAnnotations) noted = note (NULL, 2022, "crisis");
  g_autoptr (TradeAnnotations) all = trade_annotations_with_words (noted, "Mine", NULL);
  g_autoptr (TradeView) annotated = trade_view_annotate (view, all);
  g_autoptr (TradeView) index = trade_view_arrange (annotated, &as_index, NULL, NULL);
  g_autoptr (TradeView) lines = trade_view_arrange (annotated, &as_lines, NULL, NULL);
  g_autoptr (TradeView) back = trade_view_arrange (index, &as_lines, NULL, NULL);

  g_assert_true (trade_annotations_equal (trade_view_get_annotations (index), noted));
  g_assert_true (trade_annotations_equal (trade_view_get_annotations (lines), all));
  g_assert_true (trade_annotations_equal (trade_view_get_annotations (back), all));
}

/* What a package adds is there from the start, also to one arranged view. */
static void
test_dataset (void)
{
  const TradeArrangement as_index = { .mode = TRADE_MODE_INDEX };
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  g_autoptr (TradeAnnotations) noted = note (NULL, 2022, "crisis");
  g_autoptr (TradeAnnotations) worded = trade_annotations_with_words (noted, "As an index", NULL);
  g_autoptr (GListModel) views = NULL;
  g_autoptr (TradeView) view = NULL;
  g_autoptr (TradeView) index = NULL;

  trade_dataset_annotate_view (dataset, "exports-imports", noted);
  trade_dataset_annotate_view (dataset, "exports-imports.mode-index", worded);
  trade_dataset_finish (dataset);
  views = trade_dataset_list_views (dataset);
  view = g_list_model_get_item (views, 0);
  index = trade_view_arrange (view, &as_index, NULL, NULL);

  g_assert_cmpstr (trade_view_get_id (view), ==, "exports-imports");
  g_assert_true (trade_annotations_equal (trade_view_get_annotations (view), noted));
  g_assert_true (trade_annotations_equal (trade_view_get_annotations (index), worded));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/annotations/changes", test_changes);
  g_test_add_func ("/annotations/rows", test_rows);
  g_test_add_func ("/annotations/highlighted", test_highlighted);
  g_test_add_func ("/annotations/arranged", test_arranged);
  g_test_add_func ("/annotations/dataset", test_dataset);

  return g_test_run ();
}
