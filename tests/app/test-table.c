/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "sample.h"
#include "trade-describe.h"

enum
{
  COLUMN_NAME,
  COLUMN_PERIOD,
  COLUMN_VALUE,
  COLUMN_MEASURE,
  COLUMN_RANGE,
  COLUMN_ORIGIN,
  COLUMN_SOURCE,
  COLUMN_NOTE,
  N_COLUMNS,
};

static TradeTable *
show_table (const char *view_id)
{
  g_autoptr (TradeView) view = app_test_dup_view (view_id);
  TradeTable *table = TRADE_TABLE (g_object_ref_sink (trade_table_new ()));

  trade_table_set_view (table, view);

  return table;
}

static void
sort_by (TradeTable *table,
         int         column,
         GtkSortType order)
{
  GListModel *columns = gtk_column_view_get_columns (trade_table_get_columns (table));
  g_autoptr (GtkColumnViewColumn) item = g_list_model_get_item (columns, column);

  gtk_column_view_sort_by_column (trade_table_get_columns (table), item, order);
}

static void
test_same_figures (gconstpointer data)
{
  g_autoptr (TradeTable) table = show_table (data);
  g_autoptr (TradeView) view = app_test_dup_view (data);
  GListModel *model = trade_table_get_model (table);

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, g_list_model_get_n_items (G_LIST_MODEL (view)));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (TradeFigure) shown = g_list_model_get_item (model, i);
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      g_assert_true (shown == figure);
    }
}

static void
test_sort_by_value (void)
{
  g_autoptr (TradeTable) table = show_table ("growth");
  GListModel *model = trade_table_get_model (table);

  for (int order = GTK_SORT_ASCENDING; order <= GTK_SORT_DESCENDING; order++)
    {
      double previous = 0;

      sort_by (table, COLUMN_VALUE, order);
      for (guint i = 0; i < g_list_model_get_n_items (model); i++)
        {
          g_autoptr (TradeFigure) figure = g_list_model_get_item (model, i);
          double value = trade_figure_get_value (figure);

          if (i > 0 && order == GTK_SORT_ASCENDING)
            g_assert_cmpfloat (previous, <=, value);
          else if (i > 0)
            g_assert_cmpfloat (previous, >=, value);
          previous = value;
        }
    }
}

static void
test_sort_by_period (void)
{
  g_autoptr (TradeTable) table = show_table ("exports-imports");
  GListModel *model = trade_table_get_model (table);
  g_autoptr (TradeFigure) first = NULL;

  sort_by (table, COLUMN_PERIOD, GTK_SORT_DESCENDING);
  first = g_list_model_get_item (model, 0);
  g_assert_cmpint (trade_period_get_year (trade_figure_get_period (first)), ==, 2023);
  g_clear_object (&first);
  sort_by (table, COLUMN_PERIOD, GTK_SORT_ASCENDING);
  first = g_list_model_get_item (model, 0);
  g_assert_cmpint (trade_period_get_year (trade_figure_get_period (first)), ==, 2022);
}

/* Every column can be sorted by, and sorting loses nothing. */
static void
test_sort_by_all (void)
{
  g_autoptr (TradeTable) table = show_table ("exports-imports");
  GListModel *model = trade_table_get_model (table);
  GListModel *columns = gtk_column_view_get_columns (trade_table_get_columns (table));
  guint count = g_list_model_get_n_items (model);

  g_assert_cmpuint (g_list_model_get_n_items (columns), ==, N_COLUMNS);
  for (int column = 0; column < N_COLUMNS; column++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      sort_by (table, column, GTK_SORT_ASCENDING);
      for (guint i = 0; i < g_list_model_get_n_items (model); i++)
        {
          g_autoptr (TradeFigure) figure = g_list_model_get_item (model, i);

          g_hash_table_add (seen, figure);
        }
      g_assert_cmpuint (g_hash_table_size (seen), ==, count);
    }
}

static void
collect_labels (GtkWidget *root,
                GString   *text)
{
  if (GTK_IS_LABEL (root))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (root)));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_labels (child, text);
}

static void
test_cells (void)
{
  static const char * const expected[] = {
    "Figure\n", "Measure\n", "Period\n", "Value\ntrillion yuan\n", "Range\n", "Origin\n", "Source\n", "Note\n",
    "Exports\n", "2022\n", "≈\u00a023.63\n", "23.765 to 23.775\n", "+0.6%\n",
    "23.77 trillion yuan ÷ (1 + 0.6%)\n", "published\n", "paragraph 3\n", "commodity prices",
  };
  TradeTable *table = show_table ("exports-imports");
  GtkWidget *window = app_test_host (GTK_WIDGET (table));
  g_autoptr (GString) text = g_string_new (NULL);

  collect_labels (GTK_WIDGET (table), text);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      if (strstr (text->str, expected[i]) == NULL)
        g_error ("“%s” is not in the table:\n%s", expected[i], text->str);
    }

  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_finalize_object (table);
}

static void
collect_rows (GtkWidget *root,
              GPtrArray *rows)
{
  /* The heads are in a row too, but not in a list. */
  if (GTK_IS_LIST_VIEW (gtk_widget_get_parent (root)))
    g_ptr_array_add (rows, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_rows (child, rows);
}

/* Whichever row has the focus is selected. */
static void
test_focus (void)
{
  TradeTable *table = show_table ("growth");
  GtkWidget *window = app_test_host (GTK_WIDGET (table));
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  collect_rows (GTK_WIDGET (table), rows);
  g_assert_cmpuint (rows->len, >, 2);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (trade_table_get_model (table), i);

      gtk_widget_grab_focus (g_ptr_array_index (rows, i));
      app_test_settle ();
      g_assert_true (trade_table_get_figure (table) == figure);
    }

  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_finalize_object (table);
}

/* A screen reader says of a row what it says of the mark. */
static void
test_row_names (void)
{
  TradeTable *table = show_table ("exports-imports");
  GtkWidget *window = app_test_host (GTK_WIDGET (table));
  GListModel *model = trade_table_get_model (table);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  collect_rows (GTK_WIDGET (table), rows);
  g_assert_cmpuint (rows->len, >=, g_list_model_get_n_items (model));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (model, i);
      g_autofree char *name = trade_describe_figure (trade_format_get_default (), app_test_get_dataset (), figure);

      gtk_test_accessible_assert_property (g_ptr_array_index (rows, i), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
    }

  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_finalize_object (table);
}

/* What was published first and what is kept secret are in the table, and are told apart from what counts. */
static void
test_records (void)
{
  static const char *const names[] = {
    "Imports, 2022: 18.04 trillion yuan",
    "Imports, 2022 (Value): 18.10 trillion yuan, published, January 13, 2023; replaced since",
    "Imports, 2023 (Value): suppressed",
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  TradeTable *table = TRADE_TABLE (g_object_ref_sink (trade_table_new ()));
  GtkWidget *window;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  trade_sample_publish (dataset, TRADE_FLOW_IMPORT, 2022, "2023-01-13", 1810);
  trade_sample_publish (dataset, TRADE_FLOW_IMPORT, 2022, "2024-01-12", 1804);
  trade_sample_publish (dataset, TRADE_FLOW_IMPORT, 2023, "2024-01-12", 0);
  trade_table_set_dataset (table, dataset);
  window = app_test_host (GTK_WIDGET (table));

  g_assert_cmpuint (g_list_model_get_n_items (trade_table_get_model (table)), ==, 3);
  collect_labels (GTK_WIDGET (table), text);
  g_assert_nonnull (strstr (text->str, "\nsuppressed\n"));
  g_assert_nonnull (strstr (text->str, "\npublished, January 13, 2023; replaced since\n"));
  collect_rows (GTK_WIDGET (table), rows);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_test_accessible_assert_property (g_ptr_array_index (rows, i), GTK_ACCESSIBLE_PROPERTY_LABEL, names[i]);

  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_finalize_object (table);
}

/* How far the first heading is from the edge where the language begins. */
static double
get_from_start (GtkWidget *table)
{
  GtkWidget *view = app_test_find_descendant (table, GTK_TYPE_COLUMN_VIEW);
  GtkWidget *heading = gtk_widget_get_first_child (gtk_widget_get_first_child (view));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (heading, view, &bounds));

  return gtk_widget_get_direction (table) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (view) - bounds.origin.x - bounds.size.width
                                                              : -bounds.origin.x;
}

/* A table that is wider than its window opens at its first column, in either direction. */
static void
test_opens_at_start (gconstpointer data)
{
  GtkTextDirection direction = GPOINTER_TO_INT (data);
  GtkWidget *window;
  TradeTable *table;

  gtk_widget_set_default_direction (direction);
  table = show_table ("exports-imports");
  window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (table));
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 400);
  gtk_window_present (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_cmpfloat_with_epsilon (get_from_start (GTK_WIDGET (table)), 0, 0.5);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_finalize_object (table);
}

static void
test_selection (void)
{
  g_autoptr (TradeTable) table = show_table ("exports-imports");
  TradeFigure *exports = app_test_get_figure (TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, 2023);
  TradeFigure *total = app_test_get_figure (TRADE_FLOW_TOTAL, TRADE_MEASURE_VALUE, 2023);

  g_assert_null (trade_table_get_figure (table));
  g_assert_true (trade_table_select_figure (table, exports));
  g_assert_true (trade_table_get_figure (table) == exports);

  /* Sorting keeps what is selected. */
  sort_by (table, COLUMN_VALUE, GTK_SORT_DESCENDING);
  g_assert_true (trade_table_get_figure (table) == exports);

  g_assert_false (trade_table_select_figure (table, total));
  g_assert_true (trade_table_get_figure (table) == exports);
}

#define N_CROWD 5000

static gboolean
is_listed (gpointer data)
{
  return g_list_model_get_n_items (trade_table_get_model (data)) == N_CROWD;
}

/* Very many figures are listed while the window goes on, and who asks for one of them gets it when they are. */
static void
test_crowd (void)
{
  g_autoptr (TradeDataset) crowd = trade_sample_new_crowd (N_CROWD);
  g_autoptr (GListModel) series = g_list_model_get_item (G_LIST_MODEL (crowd), N_CROWD - 1);
  g_autoptr (TradeFigure) last = g_list_model_get_item (series, 0);
  TradeFigure *other = app_test_get_figure (TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, 2023);
  TradeTable *table = TRADE_TABLE (g_object_ref_sink (trade_table_new ()));
  GtkWidget *window;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  trade_table_set_dataset (table, crowd);
  g_assert_cmpuint (g_list_model_get_n_items (trade_table_get_model (table)), ==, 0);
  g_assert_true (trade_table_select_figure (table, last));
  g_assert_true (trade_table_get_figure (table) == last);

  window = app_test_host (GTK_WIDGET (table));
  app_test_wait (is_listed, table);
  app_test_settle ();
  g_assert_true (trade_table_get_figure (table) == last);
  g_assert_false (trade_table_select_figure (table, other));
  g_assert_true (trade_table_get_figure (table) == last);
  collect_rows (GTK_WIDGET (table), rows);
  g_assert_cmpuint (rows->len, >, 100);

  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_finalize_object (table);
}

/* What is not among the figures that a thread lists is not selected when they are there. */
static void
test_crowd_without (void)
{
  g_autoptr (TradeDataset) crowd = trade_sample_new_crowd (N_CROWD);
  TradeFigure *other = app_test_get_figure (TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, 2023);
  TradeTable *table = TRADE_TABLE (g_object_ref_sink (trade_table_new ()));
  GtkWidget *window;

  trade_table_set_dataset (table, crowd);
  trade_table_select_figure (table, other);
  window = app_test_host (GTK_WIDGET (table));
  app_test_wait (is_listed, table);
  app_test_settle ();
  g_assert_null (trade_table_get_figure (table));

  /* Nor is anything shown that was asked for before something else. */
  trade_table_set_view (table, NULL);
  trade_table_set_dataset (table, crowd);
  trade_table_set_dataset (table, app_test_get_dataset ());
  app_test_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (trade_table_get_model (table)), <, N_CROWD);

  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_finalize_object (table);
}

/* The rows that a frame has time for are there at once, and all others soon. */
static void
test_growth (void)
{
  g_autoptr (TradeDataset) many = trade_sample_new_crowd (100);
  TradeTable *table = TRADE_TABLE (g_object_ref_sink (trade_table_new ()));
  g_autoptr (GListModel) series = g_list_model_get_item (G_LIST_MODEL (many), 99);
  g_autoptr (TradeFigure) last = g_list_model_get_item (series, 0);
  g_autoptr (GPtrArray) first = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GtkWidget *window;

  trade_table_set_dataset (table, many);
  g_assert_cmpuint (g_list_model_get_n_items (trade_table_get_model (table)), ==, 100);
  collect_rows (GTK_WIDGET (table), first);
  g_assert_cmpuint (first->len, <, 100);
  g_assert_true (trade_table_select_figure (table, last));
  g_assert_true (trade_table_get_figure (table) == last);

  window = app_test_host (GTK_WIDGET (table));
  collect_rows (GTK_WIDGET (table), rows);
  g_assert_cmpuint (rows->len, ==, 100);
  g_assert_true (trade_table_get_figure (table) == last);
  g_assert_true (gtk_widget_get_state_flags (rows->pdata[99]) & GTK_STATE_FLAG_SELECTED);

  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_finalize_object (table);
}

static TradeFigure *
get_item (gpointer row)
{
  return g_object_get_data (row, TRADE_TABLE_ITEM);
}

/* GTK makes and destroys two hundred rows of widgets slowly. In another order, the same rows say something else. */
static void
test_same_rows (void)
{
  g_autoptr (TradeDataset) many = trade_sample_new_crowd (300);
  TradeTable *table = TRADE_TABLE (g_object_ref_sink (trade_table_new ()));
  GListModel *model = trade_table_get_model (table);
  g_autoptr (GPtrArray) before = g_ptr_array_new ();
  g_autoptr (GPtrArray) after = g_ptr_array_new ();
  g_autoptr (TradeFigure) first = NULL;
  GtkWidget *window;

  trade_table_set_dataset (table, many);
  window = app_test_host (GTK_WIDGET (table));
  collect_rows (GTK_WIDGET (table), before);
  first = g_list_model_get_item (model, 0);
  gtk_widget_grab_focus (before->pdata[0]);
  g_assert_true (trade_table_get_figure (table) == first);

  sort_by (table, COLUMN_NAME, GTK_SORT_DESCENDING);
  app_test_settle ();
  collect_rows (GTK_WIDGET (table), after);
  for (guint i = 0; i < before->len; i++)
    g_assert_true (g_ptr_array_find (after, before->pdata[i], NULL));

  /* What was read before is read still. */
  g_assert_true (trade_table_get_figure (table) == first);
  g_assert_true (get_item (gtk_window_get_focus (GTK_WINDOW (window))) == first);
  g_assert_false (get_item (after->pdata[0]) == first);

  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_finalize_object (table);
}

static guint
count_right_rows (TradeTable *table,
                  guint      *n_rows)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint right = 0;

  collect_rows (GTK_WIDGET (table), rows);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (trade_table_get_model (table), i);

      right += get_item (rows->pdata[i]) == figure ? 1 : 0;
    }
  *n_rows = rows->len;

  return right;
}

static gboolean
are_all_right (gpointer data)
{
  guint n_rows;

  return count_right_rows (data, &n_rows) == n_rows;
}

/* Two hundred rows are not written in one frame: those that are seen are at once, and all others soon. */
static void
test_seen_rows_first (void)
{
  g_autoptr (TradeDataset) many = trade_sample_new_crowd (300);
  TradeTable *table = TRADE_TABLE (g_object_ref_sink (trade_table_new ()));
  GtkWidget *window;
  guint n_rows;

  trade_table_set_dataset (table, many);
  window = app_test_host (GTK_WIDGET (table));
  app_test_wait (are_all_right, table);

  sort_by (table, COLUMN_NAME, GTK_SORT_DESCENDING);
  g_assert_cmpuint (count_right_rows (table, &n_rows), >, 16);
  g_assert_cmpuint (count_right_rows (table, &n_rows), <, n_rows / 2);
  app_test_wait (are_all_right, table);

  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_finalize_object (table);
}

static gboolean
has_row_for_each (gpointer data)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  collect_rows (data, rows);

  return rows->len == g_list_model_get_n_items (trade_table_get_model (data));
}

/* Of fewer figures there are no more rows than figures, and the others are not seen as long as there are some. */
static void
test_fewer_rows (void)
{
  g_autoptr (TradeDataset) many = trade_sample_new_crowd (100);
  g_autoptr (TradeView) view = app_test_dup_view ("growth");
  TradeTable *table = TRADE_TABLE (g_object_ref_sink (trade_table_new ()));
  g_autoptr (GPtrArray) at_once = g_ptr_array_new ();
  GtkWidget *window;
  guint count;

  trade_table_set_dataset (table, many);
  window = app_test_host (GTK_WIDGET (table));
  app_test_wait (has_row_for_each, table);
  trade_table_set_view (table, view);
  count = g_list_model_get_n_items (trade_table_get_model (table));
  collect_rows (GTK_WIDGET (table), at_once);
  for (guint i = 0; i < at_once->len; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (trade_table_get_model (table), i);

      g_assert_true (get_item (at_once->pdata[i]) == figure);
      g_assert_true (gtk_widget_get_visible (at_once->pdata[i]) == (i < count));
    }

  app_test_wait (has_row_for_each, table);

  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_finalize_object (table);
}

/* What has no value comes after what has one, whatever stands between. */
static void
test_sort_missing (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeTable) table = TRADE_TABLE (g_object_ref_sink (trade_table_new ()));
  GListModel *model = trade_table_get_model (table);

  trade_sample_publish (dataset, TRADE_FLOW_IMPORT, 2020, "2024-01-12", 1804);
  trade_sample_publish (dataset, TRADE_FLOW_IMPORT, 2021, "2024-01-12", 0);
  trade_sample_publish (dataset, TRADE_FLOW_IMPORT, 2022, "2024-01-12", 1700);
  trade_table_set_dataset (table, dataset);
  sort_by (table, COLUMN_PERIOD, GTK_SORT_ASCENDING);
  sort_by (table, COLUMN_VALUE, GTK_SORT_ASCENDING);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (model, i);

      g_assert_true (trade_figure_has_value (figure) == (i < 2));
      g_assert_true (trade_table_select_figure (table, figure));
      g_assert_true (trade_table_get_figure (table) == figure);
    }
}

static void
test_finalize (void)
{
  TradeTable *table = show_table ("growth");

  sort_by (table, COLUMN_NAME, GTK_SORT_ASCENDING);
  g_assert_finalize_object (table);
}

static void
add_tests (void)
{
  g_autoptr (GListModel) views = trade_dataset_list_views (app_test_get_dataset ());

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autofree char *path = g_strdup_printf ("/table/same-figures/%s", trade_view_get_id (view));

      g_test_add_data_func_full (path, g_strdup (trade_view_get_id (view)), test_same_figures, g_free);
    }

  g_test_add_func ("/table/sort-by-value", test_sort_by_value);
  g_test_add_func ("/table/sort-by-period", test_sort_by_period);
  g_test_add_func ("/table/sort-by-all", test_sort_by_all);
  g_test_add_func ("/table/cells", test_cells);
  g_test_add_func ("/table/focus", test_focus);
  g_test_add_func ("/table/row-names", test_row_names);
  g_test_add_func ("/table/records", test_records);
  g_test_add_data_func ("/table/opens-at-start/ltr", GINT_TO_POINTER (GTK_TEXT_DIR_LTR), test_opens_at_start);
  g_test_add_data_func ("/table/opens-at-start/rtl", GINT_TO_POINTER (GTK_TEXT_DIR_RTL), test_opens_at_start);
  g_test_add_func ("/table/selection", test_selection);
  g_test_add_func ("/table/crowd", test_crowd);
  g_test_add_func ("/table/crowd-without", test_crowd_without);
  g_test_add_func ("/table/growth", test_growth);
  g_test_add_func ("/table/same-rows", test_same_rows);
  g_test_add_func ("/table/seen-rows-first", test_seen_rows_first);
  g_test_add_func ("/table/fewer-rows", test_fewer_rows);
  g_test_add_func ("/table/sort-missing", test_sort_missing);
  g_test_add_func ("/table/finalize", test_finalize);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
