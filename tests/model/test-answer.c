/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-answer.h"
#include "trade-derive.h"
#include "trade-view.h"

#include "sample.h"

static gboolean
says (const TradeHead *head,
      TradeFigure     *figure,
      TradeDimension   dimension)
{
  const char *code = head->key.codes[dimension];

  /* What is said is true. */
  g_assert_true (code == NULL || code == trade_figure_get_key (figure)->codes[dimension]);

  return code != NULL;
}

static gboolean
says_period (const TradeHead *head,
             TradeFigure     *figure)
{
  g_assert_true (!head->has_period || trade_period_equal (head->period, trade_figure_get_period (figure)));

  return head->has_period;
}

static void
check_cell (TradeView *view,
            guint      row,
            guint      column)
{
  TradeFigure *figure = trade_view_get_cell (view, row, column);
  const TradeHead *scope = trade_view_get_scope (view);
  const TradeHead *row_head = trade_view_get_row (view, row);
  const TradeHead *column_head = trade_view_get_column (view, column);

  if (figure == NULL)
    return;

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      g_test_message ("%s, row %u, column %u: %s", trade_view_get_id (view), row, column, trade_dimension_get_id (i));
      g_assert_cmpint (says (scope, figure, i) + says (row_head, figure, i) + says (column_head, figure, i), ==, 1);
    }

  g_assert_cmpint (says_period (scope, figure) + says_period (row_head, figure) + says_period (column_head, figure), ==, 1);
}

/* Each dimension of each figure is said exactly once: by the scope, by its row or by its column. */
static void
test_heads (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  g_autoptr (GListModel) views = NULL;

  trade_derive (dataset);
  views = trade_dataset_list_views (dataset);
  g_assert_cmpuint (g_list_model_get_n_items (views), >, 5);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      for (guint row = 0; row < trade_view_get_n_rows (view); row++)
        for (guint column = 0; column < trade_view_get_n_columns (view); column++)
          check_cell (view, row, column);
    }
}

static void
test_balance (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  g_autoptr (GListModel) views = NULL;
  g_autoptr (TradeView) view = NULL;

  trade_derive (dataset);
  views = trade_dataset_list_views (dataset);
  view = g_list_model_get_item (views, 0);

  g_assert_cmpstr (trade_view_get_id (view), ==, "exports-imports");
  g_assert_cmpuint (trade_view_get_n_rows (view), ==, 2);
  g_assert_cmpuint (trade_view_get_n_columns (view), ==, 5);
  g_assert_cmpint (trade_period_get_year (trade_view_get_row (view, 0)->period), ==, 2022);
  g_assert_cmpint (trade_period_get_year (trade_view_get_row (view, 1)->period), ==, 2023);
  g_assert_cmpstr (trade_view_get_column (view, 0)->key.flow, ==, TRADE_FLOW_EXPORT);
  g_assert_cmpstr (trade_view_get_column (view, 2)->key.flow, ==, TRADE_FLOW_BALANCE);
  g_assert_null (trade_view_get_cell (view, 0, 2));
  g_assert_cmpfloat (trade_figure_get_value (trade_view_get_cell (view, 1, 1)), ==, 17.99e12);
}

static TradeFigure *
create_amount (const char *product,
               int         year)
{
  g_autoptr (TradeText) title = trade_text_new ("Source");
  g_autoptr (TradeSource) source = trade_source_new ("source", title, NULL, NULL);
  const TradeSeriesKey key = trade_series_key_new (TRADE_FLOW_EXPORT, product, NULL, NULL, TRADE_MEASURE_VALUE, "CNY", NULL);
  const TradeReport report = { .value = { year, 0 }, .relation = TRADE_RELATION_EQUAL, .status = TRADE_STATUS_NORMAL, .source = source };

  return trade_figure_new_reported (&key, trade_period_new_annual (year), &report);
}

/* A table of many things over time has few figures for its cells. */
static void
test_sparse (void)
{
  static const guint filled[] = { 1, 3, 4, 5, 10 };
  static const char *const products[] = { "A", "B", "C" };
  g_autoptr (TradeAnswer) answer = trade_answer_new (G_N_ELEMENTS (products));
  guint n_cells = 0;

  for (guint i = 0; i < G_N_ELEMENTS (filled); i++)
    {
      g_autoptr (TradeFigure) figure = create_amount (products[filled[i] % 3], 2000 + (int) filled[i] / 3);

      trade_answer_skip (answer, filled[i] - n_cells);
      trade_answer_append (answer, figure);
      n_cells = filled[i] + 1;
    }
  trade_answer_skip (answer, 15 - n_cells);

  g_assert_cmpuint (trade_answer_get_n_rows (answer), ==, 5);
  g_assert_cmpuint (trade_answer_get_figures (answer)->len, ==, G_N_ELEMENTS (filled));
  for (guint i = 0, found = 0; i < 15; i++)
    {
      TradeFigure *figure = trade_answer_get_cell (answer, i / 3, i % 3);

      if (found == G_N_ELEMENTS (filled) || i != filled[found])
        g_assert_null (figure);
      else
        g_assert_true (figure == g_ptr_array_index (trade_answer_get_figures (answer), found++));
    }
  g_assert_true (trade_answer_get_scope (answer)->key.flow == g_intern_string (TRADE_FLOW_EXPORT));
  g_assert_true (trade_answer_get_column (answer, 2)->key.product == g_intern_string ("C"));
  g_assert_cmpint (trade_answer_get_row (answer, 3)->period.first_month, ==, trade_period_new_annual (2003).first_month);
  g_assert_false (trade_answer_get_row (answer, 2)->has_period);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/answer/heads", test_heads);
  g_test_add_func ("/answer/balance", test_balance);
  g_test_add_func ("/answer/sparse", test_sparse);

  return g_test_run ();
}
