/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-package.h"
#include "trade-plain.h"
#include "trade-tabular.h"

#include <string.h>

enum
{
  CELL_FIGURE,
  CELL_MEASURE,
  CELL_FLOW,
  CELL_PERIOD,
  CELL_VALUE,
  CELL_LOWER,
  CELL_UPPER,
  CELL_UNIT,
  CELL_RELATION,
  CELL_STATUS,
  CELL_ORIGIN,
  CELL_FORMULA,
  CELL_SOURCE,
  CELL_PARAGRAPH,
  CELL_CODES,
  N_CELLS,
};

static TradeView *
find_view (TradeDataset  *dataset,
           TradeQuestion  question)
{
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (trade_view_get_question (view) == question)
        return g_steal_pointer (&view);
    }
  g_assert_not_reached ();
}

/* The rows of a view's table, header first, each as its cells. */
static GPtrArray *
write_table (TradeDataset  *dataset,
             TradeQuestion  question,
             const char    *locale)
{
  g_autoptr (TradeView) view = find_view (dataset, question);
  g_autoptr (TradeFormat) format = trade_format_new (locale);
  g_autofree char *tsv = trade_tabular_write_tsv (view, format);
  g_auto (GStrv) lines = g_strsplit (tsv, "\n", -1);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  gsize n_lines = g_strv_length (lines);

  g_assert_true (g_utf8_validate (tsv, -1, NULL));
  g_assert_null (strchr (tsv, '\r'));
  g_assert_cmpstr (lines[n_lines - 1], ==, "");
  g_assert_cmpuint (n_lines, ==, g_list_model_get_n_items (G_LIST_MODEL (view)) + 2);

  for (gsize i = 0; i + 1 < n_lines; i++)
    {
      char **cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, N_CELLS);
      g_ptr_array_add (rows, cells);
    }
  return rows;
}

static char **
find_row (GPtrArray  *rows,
          const char *figure,
          const char *period,
          const char *unit)
{
  for (guint i = 1; i < rows->len; i++)
    {
      char **cells = g_ptr_array_index (rows, i);

      if (g_str_equal (cells[CELL_FIGURE], figure) && g_str_equal (cells[CELL_PERIOD], period) &&
          g_str_equal (cells[CELL_UNIT], unit))
        return cells;
    }
  g_error ("no row for %s, %s, %s", figure, period, unit);
}

static TradeDataset *
read_bundled (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);
  g_autoptr (GError) error = NULL;
  TradeDataset *dataset = trade_package_read (file, NULL, &error);

  g_assert_no_error (error);
  trade_dataset_finish (dataset);
  return dataset;
}

typedef struct
{
  const char    *path;
  TradeQuestion  question;
  const char    *cells[N_CELLS]; /* NULL for any text */
} RowCase;

/* From the release; bounds are half a unit of the last printed digit to either side. */
static const RowCase row_cases[] = {
  { "/tabular/exports", TRADE_QUESTION_BALANCE,
    { "Exports", "Value", "Exports", "2023", "23770000000000", "23765000000000", "23775000000000", "yuan", "equal", NULL, "reported",
      "", NULL, "3" } },
  { "/tabular/imports", TRADE_QUESTION_BALANCE,
    { "Imports", "Value", "Imports", "2023", "17990000000000", "17985000000000", "17995000000000", "yuan", "equal", NULL, "reported",
      "", NULL, "3" } },
  { "/tabular/balance", TRADE_QUESTION_BALANCE,
    { "Trade balance", "Value", "Trade balance", "2023", "5780000000000", "5770000000000", "5790000000000", "yuan", NULL, NULL, "derived",
      NULL, "", "" } },
  { "/tabular/exports-before", TRADE_QUESTION_BALANCE,
    { "Exports", "Value", "Exports", "2022", "23630000000000", NULL, NULL, "yuan", "about", NULL, "derived", NULL, "", "" } },
  { "/tabular/import-growth", TRADE_QUESTION_GROWTH,
    { "Imports", "Growth on a year earlier", "Imports", "2023", "-0.3", "-0.35", "-0.25", "percent", "equal", NULL, "reported", "",
      NULL, "3" } },
  { "/tabular/traders", TRADE_QUESTION_TRADERS,
    { "Entities with import or export records", NULL, "Exports and imports", "2023", "600000", "600000", "", "", "more than", NULL, "reported",
      "", NULL, "10" } },
};

static void
test_row (gconstpointer data)
{
  const RowCase *test = data;
  g_autoptr (TradeDataset) dataset = read_bundled ();
  g_autoptr (GPtrArray) rows = write_table (dataset, test->question, "en");
  char **cells = find_row (rows, test->cells[CELL_FIGURE], test->cells[CELL_PERIOD], test->cells[CELL_UNIT]);

  for (int i = 0; i < N_CELLS; i++)
    if (test->cells[i] != NULL)
      g_assert_cmpstr (cells[i], ==, test->cells[i]);

  if (g_str_equal (cells[CELL_ORIGIN], "derived"))
    g_assert_cmpstr (cells[CELL_FORMULA], !=, "");
  else
    g_assert_nonnull (strstr (cells[CELL_SOURCE], "Customs"));
}

/* Names follow the language, numbers never do. */
static void
test_languages (void)
{
  static const char * const locales[] = { "zh_CN", "de_DE", "ar_EG", "hi_IN" };
  g_autoptr (TradeDataset) dataset = read_bundled ();

  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);

  for (guint v = 0; v < g_list_model_get_n_items (views); v++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, v);
      TradeQuestion question = trade_view_get_question (view);
      g_autoptr (GPtrArray) english = write_table (dataset, question, "en");

      for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
        {
          g_autoptr (GPtrArray) rows = write_table (dataset, question, locales[i]);

          g_assert_cmpuint (rows->len, ==, english->len);
          for (guint j = 1; j < rows->len; j++)
            for (int cell = CELL_PERIOD; cell <= CELL_UPPER; cell++)
              g_assert_cmpstr (((char **) g_ptr_array_index (rows, j))[cell], ==,
                               ((char **) g_ptr_array_index (english, j))[cell]);
        }
    }

  {
    g_autoptr (GPtrArray) chinese = write_table (dataset, TRADE_QUESTION_BALANCE, "zh_CN");
    char **cells = find_row (chinese, "出口", "2023", "元");

    g_assert_cmpstr (cells[CELL_VALUE], ==, "23770000000000");
  }
}

typedef struct
{
  const char *label;
  const char *cell;
} LabelCase;

/* Whatever a stranger's file calls its flows, no cell is a formula and no row breaks. */
static const LabelCase label_cases[] = {
  { "=HYPERLINK(\"http://example.org\")", "'=HYPERLINK(\"http://example.org\")" },
  { "+1+1", "'+1+1" },
  { "-1+1", "'-1+1" },
  { "@SUM(A1)", "'@SUM(A1)" },
  { "a\tb\nc\rd", "a b c d" },
  { "a=b", "a=b" },
  { "a;=1+1", "a;=1+1" },
  { "出口", "出口" },
};

static TradeFigure *
create_value (const char   *flow,
              TradeSource  *source,
              TradeDecimal  value,
              int           scale)
{
  TradeSeriesKey key = trade_series_key_new (flow, TRADE_CODE_TOTAL, TRADE_CODE_TOTAL, TRADE_CODE_TOTAL,
                                             TRADE_MEASURE_VALUE, "EUR", NULL);
  const TradeReport report = {
    .value = value,
    .scale = scale,
    .relation = TRADE_RELATION_EQUAL,
    .status = TRADE_STATUS_NORMAL,
    .source = source,
    .paragraph = 1,
  };

  return trade_figure_new_reported (&key, trade_period_new_annual (2020), &report);
}

static TradeDataset *
create_dataset (const char   *label,
                TradeDecimal  exports,
                int           scale)
{
  g_autoptr (TradeText) title = trade_text_new ("Trade");
  g_autoptr (TradeText) text = trade_text_new (label);
  g_autoptr (TradeSource) source = trade_source_new ("source", text, "2021-01-01", NULL);
  g_autoptr (TradeFigure) exported = create_value (TRADE_FLOW_EXPORT, source, exports, scale);
  g_autoptr (TradeFigure) imported = create_value (TRADE_FLOW_IMPORT, source, (TradeDecimal) { 100, 0 }, 0);
  TradeDataset *dataset = trade_dataset_new (title, title, "2021-01-01");

  trade_dataset_add_source (dataset, source);
  trade_dataset_add_code (dataset, TRADE_DIMENSION_FLOW, TRADE_FLOW_EXPORT, text, NULL, NULL);
  trade_dataset_add_figure (dataset, exported);
  trade_dataset_add_figure (dataset, imported);
  return dataset;
}

static char **
get_export_row (GPtrArray *rows)
{
  for (guint i = 1; i < rows->len; i++)
    {
      char **cells = g_ptr_array_index (rows, i);

      if (!g_str_equal (cells[CELL_VALUE], "100"))
        return cells;
    }
  g_assert_not_reached ();
}

static void
test_labels (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (label_cases); i++)
    {
      g_autoptr (TradeDataset) dataset = create_dataset (label_cases[i].label, (TradeDecimal) { 5, 0 }, 0);
      g_autoptr (GPtrArray) rows = write_table (dataset, TRADE_QUESTION_BALANCE, "en");
      char **cells = get_export_row (rows);

      g_assert_cmpstr (cells[CELL_FIGURE], ==, label_cases[i].cell);
      g_assert_cmpstr (cells[CELL_SOURCE], ==, label_cases[i].cell);
    }
}

/* Some spreadsheets part cells at semicolons, and would find a formula in the second part. */
static void
test_semicolon (void)
{
  g_autoptr (TradeDataset) dataset = create_dataset ("a;=1+1", (TradeDecimal) { 5, 0 }, 0);
  g_autoptr (TradeView) view = find_view (dataset, TRADE_QUESTION_BALANCE);
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autofree char *csv = trade_tabular_write_csv (view, format);

  g_assert_nonnull (strstr (csv, "\"a;=1+1\""));
}

/* Some shares that are computed lie beyond their bounds when they are rounded to a tenth, like those of the release. */
static void
test_inside_bounds (void)
{
  g_autoptr (TradeDataset) dataset = read_bundled ();
  g_autoptr (GPtrArray) figures = trade_dataset_query (dataset, &(TradeSeriesKey) { 0 }, NULL);
  guint n_refined = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);
      TradeInterval bounds = trade_figure_get_bounds (figure);
      g_autofree char *value = trade_plain_dup_value (figure);
      double shown = trade_decimal_to_double (trade_figure_get_decimal (figure));

      g_test_message ("%s", value);
      g_assert_true (trade_interval_contains (bounds, g_ascii_strtod (value, NULL)));
      n_refined += trade_figure_is_derived (figure) && !trade_interval_contains (bounds, shown);
    }
  g_assert_cmpuint (n_refined, >, 0);
}

typedef struct
{
  TradeDecimal value;
  int          scale;
  const char  *cell;
  const char  *lower;
  const char  *upper;
} NumberCase;

static const NumberCase number_cases[] = {
  { { 0, 0 }, 0, "0", "0", "0.5" },
  { { 250, -2 }, 0, "2.50", "2.495", "2.505" },
  { { 250, -2 }, 9, "2500000000", "2495000000", "2505000000" },
  { { -5, -3 }, 0, "-0.005", "-0.0055", "-0.0045" },
  { { 1, 0 }, 12, "1000000000000", "500000000000", "1500000000000" },
  { { 123456789012, -3 }, 0, "123456789.012", "123456789.0115", "123456789.0125" },
};

static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (number_cases); i++)
    {
      const NumberCase *test = &number_cases[i];
      g_autoptr (TradeDataset) dataset = create_dataset ("Exports", test->value, test->scale);
      g_autoptr (GPtrArray) rows = write_table (dataset, TRADE_QUESTION_BALANCE, "de_DE");
      char **cells = get_export_row (rows);

      g_assert_cmpstr (cells[CELL_VALUE], ==, test->cell);
      g_assert_cmpstr (cells[CELL_LOWER], ==, test->lower);
      g_assert_cmpstr (cells[CELL_UPPER], ==, test->upper);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (row_cases); i++)
    g_test_add_data_func (row_cases[i].path, &row_cases[i], test_row);
  g_test_add_func ("/tabular/languages", test_languages);
  g_test_add_func ("/tabular/labels", test_labels);
  g_test_add_func ("/tabular/semicolon", test_semicolon);
  g_test_add_func ("/tabular/inside-bounds", test_inside_bounds);
  g_test_add_func ("/tabular/numbers", test_numbers);

  return g_test_run ();
}
