/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-test.h"
#include "trade-csv-package.h"
#include "trade-data-json.h"
#include "trade-plain.h"
#include "trade-tabular.h"

#include <jansson.h>
#include <string.h>

static const struct
{
  double      number;
  const char *text;
} double_cases[] = {
  { 0, "0" },
  { -0.0, "0" },
  { 23.77e12, "23770000000000" },
  { -0.25, "-0.25" },
  { 0.1 + 0.2, "0.3" },
  { 1e-7, "0.0000001" },
  { 123456789.125, "123456789.125" },
  { G_MAXDOUBLE * 10, NULL },
  { -G_MAXDOUBLE * 10, NULL },
};

static void
test_plain_doubles (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (double_cases); i++)
    {
      g_autofree char *text = trade_plain_dup_double (double_cases[i].number);

      g_assert_cmpstr (text, ==, double_cases[i].text);
    }
}

/* A dataset of one product whose name is @name, and the view that shows it. */
static TradeView *
create_view (const char *name)
{
  g_autoptr (TradeText) title = trade_text_new ("A release");
  g_autoptr (TradeText) label = trade_text_new (name);
  g_autoptr (TradeSource) source = trade_source_new ("source", title, "2024-01-12", NULL);
  g_autoptr (TradeDataset) dataset = trade_dataset_new (title, title, "2024-01-12");
  g_autoptr (TradeText) other = trade_text_new ("Electric cars");
  g_autoptr (GListModel) views = NULL;
  const char * const products[] = { "GREEN", "ELECTRIC" };

  trade_dataset_add_source (dataset, source);
  trade_dataset_add_code (dataset, TRADE_DIMENSION_PRODUCT, "GREEN", label, NULL, NULL);
  trade_dataset_add_code (dataset, TRADE_DIMENSION_PRODUCT, "ELECTRIC", other, NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (products); i++)
    {
      TradeSeriesKey key =
          trade_series_key_new (TRADE_FLOW_EXPORT, products[i], TRADE_CODE_TOTAL, TRADE_CODE_TOTAL, TRADE_MEASURE_GROWTH,
                                TRADE_UNIT_PERCENT, NULL);
      TradeReport report = { .value = { -299, -1 }, .source = source, .paragraph = 5 };
      g_autoptr (TradeFigure) figure = trade_figure_new_reported (&key, trade_period_new_annual (2023), &report);

      g_assert_true (trade_dataset_add_figure (dataset, figure));
    }

  views = trade_dataset_list_views (dataset);
  return export_test_get_view (views, TRADE_QUESTION_GROWTH);
}

/* A spreadsheet must not take any name for a formula, and no reader may lose a character of it. */
static const struct
{
  const char *name;
  const char *cell;
} name_cases[] = {
  { "Solar cells", "Solar cells (exports)" },
  { "Cells, \"solar\"", "\"Cells, \"\"solar\"\" (exports)\"" },
  { "=HYPERLINK(1)", "'=HYPERLINK(1) – exports" },
  { "+1", "'+1 (exports)" },
  { "-1", "'-1 (exports)" },
  { "@SUM(A1,A2)", "\"'@SUM(A1,A2) – exports\"" },
  { "  =1", "'  =1 (exports)" },
  { "＝1", "'＝1 (exports)" },
  { "a=b", "a=b (exports)" },
  { "太阳能电池", "太阳能电池 (exports)" },
};

static void
test_csv_names (void)
{
  g_autoptr (TradeFormat) format = trade_format_new ("en");

  for (gsize i = 0; i < G_N_ELEMENTS (name_cases); i++)
    {
      g_autoptr (TradeView) view = create_view (name_cases[i].name);
      g_autofree char *csv = trade_tabular_write_csv (view, format);
      g_auto (GStrv) rows = g_strsplit (csv, "\r\n", -1);
      g_autofree char *start = g_strconcat (name_cases[i].cell, ",", NULL);

      g_assert_cmpuint (g_strv_length (rows), ==, 4);
      g_assert_true (g_str_has_prefix (rows[1], start));
      g_assert_nonnull (strstr (rows[1], ",2023,-29.9,-29.95,-29.85,percent,"));
    }
}

/* SQLite's shell reads the table and finds the figures. */
static void
test_csv_sqlite (void)
{
  g_autoptr (GListModel) views = export_test_read_views ();
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autofree char *folder = NULL;
  TradeExportOptions options;

  if (!export_test_has_program ("sqlite3"))
    return;

  folder = export_test_make_folder ();
  trade_export_options_init (&options, format);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autoptr (GBytes) bytes = export_test_encode ("csv", view, &options);
      g_autofree char *path = export_test_write_file (folder, "view.csv", bytes);
      g_autofree char *command = g_strdup_printf (".import --csv '%s' view", path);
      g_autofree char *output =
          export_test_run ((const char *[]) { "sqlite3", "-batch", ":memory:", command,
                                              "select \"Value\", \"Lower bound\", \"Upper bound\" from view;", NULL },
                           NULL);
      g_autoptr (GString) expected = g_string_new (NULL);

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (view)); j++)
        {
          g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), j);
          TradeInterval bounds = trade_figure_get_bounds (figure);

          trade_plain_append_value (expected, figure);
          g_string_append_c (expected, '|');
          trade_plain_append_double (expected, bounds.lower);
          g_string_append_c (expected, '|');
          trade_plain_append_double (expected, bounds.upper);
          g_string_append_c (expected, '\n');
        }
      g_assert_cmpstr (output, ==, expected->str);
    }
  export_test_clear_folder (folder);
}

static const char *
get_string (json_t     *object,
            const char *key)
{
  json_t *value = json_object_get (object, key);

  g_assert_nonnull (value);
  return json_string_value (value);
}

static void
assert_json_figure (json_t      *object,
                    TradeFigure *figure)
{
  GListModel *inputs = trade_figure_get_inputs (figure);
  TradeInterval bounds = trade_figure_get_bounds (figure);
  TradeSource *source = trade_figure_get_source (figure);
  g_autofree char *value = trade_plain_dup_value (figure);
  g_autofree char *lower = trade_plain_dup_double (bounds.lower);
  g_autofree char *upper = trade_plain_dup_double (bounds.upper);

  g_assert_cmpstr (get_string (object, "value"), ==, value);
  g_assert_cmpstr (get_string (object, "lower"), ==, lower);
  g_assert_cmpstr (get_string (object, "upper"), ==, upper);
  g_assert_cmpstr (get_string (object, "status"), ==, trade_status_get_id (trade_figure_get_status (figure)));
  g_assert_cmpstr (get_string (object, "vintage"), ==, trade_figure_get_vintage (figure));
  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      const char *code = trade_figure_get_key (figure)->codes[i];

      g_assert_cmpstr (get_string (object, trade_dimension_get_id (i)), ==, *code != '\0' ? code : NULL);
    }
  g_assert_cmpstr (get_string (object, "relation"), ==, trade_plain_get_relation (trade_figure_get_relation (figure)));
  g_assert_cmpstr (get_string (object, "origin"), ==, trade_figure_is_derived (figure) ? "derived" : "reported");
  g_assert_cmpstr (get_string (object, "source"), ==, source != NULL ? trade_source_get_id (source) : NULL);
  g_assert_cmpint (json_integer_value (json_object_get (object, "paragraph")), ==, trade_figure_get_paragraph (figure));
  g_assert_cmpuint (json_array_size (json_object_get (object, "inputs")), ==,
                    inputs != NULL ? g_list_model_get_n_items (inputs) : 0);

  for (guint i = 0; inputs != NULL && i < g_list_model_get_n_items (inputs); i++)
    {
      g_autoptr (TradeFigure) input = g_list_model_get_item (inputs, i);

      assert_json_figure (json_array_get (json_object_get (object, "inputs"), i), input);
    }
}

static void
test_json (gconstpointer locale)
{
  g_autoptr (GListModel) views = export_test_read_views ();
  g_autoptr (TradeFormat) format = trade_format_new (locale);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autofree char *text = trade_data_json_write (view, format);
      json_error_t error;
      json_t *root = json_loads (text, JSON_REJECT_DUPLICATES, &error);
      json_t *figures = json_object_get (root, "figures");

      g_assert_nonnull (root);
      g_assert_cmpuint (json_object_size (root), ==, 4);
      g_assert_cmpuint (json_array_size (json_object_get (root, "missing")), ==, 0);
      g_assert_cmpstr (get_string (json_object_get (root, "view"), "id"), ==, trade_view_get_id (view));
      g_assert_cmpstr (get_string (json_object_get (root, "view"), "order"), ==, "value");
      g_assert_cmpstr (get_string (json_object_get (root, "view"), "mode"), ==,
                       trade_mode_get_id (trade_view_get_arrangement (view).mode));
      g_assert_cmpstr (get_string (json_object_get (root, "dataset"), "published"), ==, "2024-01-12");
      g_assert_cmpuint (json_array_size (figures), ==, g_list_model_get_n_items (G_LIST_MODEL (view)));
      for (guint j = 0; j < json_array_size (figures); j++)
        {
          g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), j);

          assert_json_figure (json_array_get (figures, j), figure);
        }
      json_decref (root);
    }
}

/* What an office keeps back has its reason, and no value. */
static void
test_json_missing (void)
{
  static const char release[] =
    "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source\n"
    "2023,X,CARS,_T,_T,GROWTH,PC,USD,0,=,10.0,A,s\n"
    "2023,X,SHIPS,_T,_T,GROWTH,PC,USD,0,=,,Q,s\n";
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (release, -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = trade_csv_package_read (stream, "table.csv", NULL, &error);
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autoptr (GListModel) views = NULL;
  g_autoptr (TradeView) view = NULL;
  g_autofree char *text = NULL;
  json_t *root, *missing;

  g_assert_no_error (error);
  trade_dataset_finish (dataset);
  views = trade_dataset_list_views (dataset);
  view = g_list_model_get_item (views, 0);
  text = trade_data_json_write (view, format);
  root = json_loads (text, JSON_REJECT_DUPLICATES, NULL);
  missing = json_object_get (root, "missing");
  g_assert_cmpuint (json_array_size (missing), ==, 1);
  g_assert_cmpstr (get_string (json_array_get (missing, 0), "product"), ==, "SHIPS");
  g_assert_cmpstr (get_string (json_array_get (missing, 0), "status"), ==, "suppressed");
  g_assert_null (get_string (json_array_get (missing, 0), "value"));
  g_assert_null (get_string (json_array_get (missing, 0), "lower"));
  json_decref (root);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/data/plain-doubles", test_plain_doubles);
  g_test_add_func ("/data/csv/names", test_csv_names);
  g_test_add_func ("/data/csv/sqlite", test_csv_sqlite);
  g_test_add_data_func ("/data/json/en", "en", test_json);
  g_test_add_data_func ("/data/json/zh", "zh_CN", test_json);
  g_test_add_func ("/data/json/missing", test_json_missing);

  return g_test_run ();
}
