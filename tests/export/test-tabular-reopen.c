/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "../chart/arranged-views.h"
#include "trade-fault.h"
#include "trade-package.h"
#include "trade-reader.h"
#include "trade-records.h"
#include "trade-tabular.h"

#include <math.h>
#include <string.h>

/* A table that was exported opens again as what it is. */

typedef char *(*Writer) (TradeView   *view,
                         TradeFormat *format);

static TradeDataset *
read_release (const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GError) error = NULL;
  TradeDataset *dataset = trade_package_read (file, NULL, &error);

  g_assert_no_error (error);
  trade_dataset_finish (dataset);

  return dataset;
}

static TradeDataset *
read_table (const char  *table,
            GError     **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (table, (gssize) strlen (table), NULL);
  g_autofree char *view_id = NULL;
  TradeDataset *dataset = trade_reader_read_stream (stream, "view.csv", &view_id, NULL, error);

  g_assert_null (view_id);

  return dataset;
}

static void
assert_near (double one,
             double other)
{
  if (isfinite (one) || isfinite (other))
    g_assert_cmpfloat_with_epsilon (one, other, 1e-12 * fabs (one));
  else
    g_assert_true ((isnan (one) && isnan (other)) || one == other);
}

static void
assert_equal_figures (TradeFigure *one,
                      TradeFigure *other)
{
  TradeInterval bounds = trade_figure_get_bounds (one);
  TradeInterval other_bounds = trade_figure_get_bounds (other);
  TradeSource *source = trade_figure_get_source (one);

  g_assert_cmpint (trade_figure_has_value (one), ==, trade_figure_has_value (other));
  assert_near (trade_figure_get_value (one), trade_figure_get_value (other));
  assert_near (bounds.lower, other_bounds.lower);
  assert_near (bounds.upper, other_bounds.upper);
  g_assert_cmpint (trade_figure_get_relation (one), ==, trade_figure_get_relation (other));
  g_assert_cmpint (trade_figure_get_status (one), ==, trade_figure_get_status (other));
  g_assert_cmpint (trade_figure_get_formula (one), ==, trade_figure_get_formula (other));
  g_assert_cmpint (trade_figure_get_paragraph (one), ==, trade_figure_get_paragraph (other));
  g_assert_cmpstr (trade_figure_get_vintage (one), ==, trade_figure_get_vintage (other));
  if (source != NULL)
    {
      TradeSource *again = trade_figure_get_source (other);

      g_assert_cmpstr (trade_source_get_id (source), ==, trade_source_get_id (again));
      g_assert_cmpstr (trade_source_get_date (source), ==, trade_source_get_date (again));
      g_assert_cmpstr (trade_source_get_uri (source), ==, trade_source_get_uri (again));
    }
}

static gboolean
is_of_release (TradeFigure *figure)
{
  const char *measure = trade_figure_get_key (figure)->measure;

  return !g_str_equal (measure, TRADE_MEASURE_INDEX) && !g_str_equal (measure, TRADE_MEASURE_FLOW_SHARE);
}

/* Each figure of the view, and those that it was computed from, are in what was read, which has the labels that were
 * written. Returns how many figures were found. */
static guint
assert_reopens (TradeView   *view,
                TradeFormat *format,
                const char  *table)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) again = read_table (table, &error);
  guint n_found = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      const TradeSeriesKey *key = trade_figure_get_key (figure);
      TradeFigure *found = trade_dataset_lookup (again, key, trade_figure_get_period (figure));
      TradeText *label = trade_dataset_get_label (dataset, TRADE_DIMENSION_PRODUCT, key->product);

      /* What only an arrangement computes is computed by the same arrangement again. */
      if (trade_dataset_lookup (dataset, key, trade_figure_get_period (figure)) != figure)
        {
          g_assert_true (trade_figure_is_derived (figure) || !is_of_release (figure));
          continue;
        }

      g_assert_nonnull (found);
      assert_equal_figures (figure, found);
      if (label != NULL && !g_str_equal (key->product, TRADE_CODE_TOTAL))
        g_assert_cmpstr (trade_format_text (format, label), ==,
                         trade_text_get_untranslated (trade_dataset_get_label (again, TRADE_DIMENSION_PRODUCT, key->product)));
      n_found++;
    }

  return n_found;
}

typedef struct
{
  const char *path;
  const char *uri;
  Writer      write;
} ReleaseCase;

static const ReleaseCase release_cases[] = {
  { "/tabular-reopen/csv", TRADE_PACKAGE_BUNDLED_URI, trade_tabular_write_csv },
  { "/tabular-reopen/tsv", TRADE_PACKAGE_BUNDLED_URI, trade_tabular_write_tsv },
  { "/tabular-reopen/years/csv", TRADE_PACKAGE_YEARS_URI, trade_tabular_write_csv },
  { "/tabular-reopen/years/tsv", TRADE_PACKAGE_YEARS_URI, trade_tabular_write_tsv },
};

static void
test_release (gconstpointer data)
{
  static const char * const locales[] = { "en", "zh_CN", "de_DE", "ar_EG" };
  const ReleaseCase *test = data;
  g_autoptr (TradeDataset) dataset = read_release (test->uri);
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);
  g_autoptr (GListModel) arranged = arranged_views_list (views);
  guint n_found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (arranged); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (locales); j++)
      {
        g_autoptr (TradeView) view = g_list_model_get_item (arranged, i);
        g_autoptr (TradeFormat) format = trade_format_new (locales[j]);
        g_autofree char *table = test->write (view, format);

        g_test_message ("%s, %s", trade_view_get_id (view), locales[j]);
        n_found += assert_reopens (view, format, table);
      }

  g_assert_cmpuint (n_found, >, 4 * g_list_model_get_n_items (views));
}

static char *
write_first (Writer write)
{
  g_autoptr (TradeDataset) dataset = read_release (TRADE_PACKAGE_BUNDLED_URI);
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);
  g_autoptr (TradeView) view = g_list_model_get_item (views, 0);
  g_autoptr (TradeFormat) format = trade_format_new ("en");

  return write (view, format);
}

/* The views that the table was made from are offered for it. */
static void
test_views (void)
{
  g_autofree char *table = write_first (trade_tabular_write_csv);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = read_table (table, &error);
  g_autoptr (GListModel) views = NULL;
  g_autoptr (TradeView) view = NULL;

  g_assert_no_error (error);
  views = trade_dataset_list_views (dataset);
  view = g_list_model_get_item (views, 0);
  g_assert_cmpstr (trade_view_get_id (view), ==, "exports-imports");
}

/* What was released first stands beside what counts now, and a change of either is noticed. */
static void
test_vintages (void)
{
  static const char release[] =
    "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source,vintage\n"
    "2022,X,_T,_T,_T,VALUE,USD,,9,=,100.0,A,customs,2023-01-20\n"
    "2022,X,_T,_T,_T,VALUE,USD,,9,=,103.4,A,customs,2023-06-20\n";
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (release, -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *view_id = NULL;
  g_autoptr (TradeDataset) dataset = trade_reader_read_stream (stream, "release.csv", &view_id, NULL, &error);
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autoptr (GListModel) views = NULL;

  g_assert_no_error (error);
  views = trade_dataset_list_views (dataset);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autofree char *table = trade_tabular_write_csv (view, format);
      g_autoptr (GString) changed = g_string_new (table);
      g_autoptr (TradeDataset) again = NULL;
      g_autoptr (TradeDataset) never = NULL;
      g_autoptr (GPtrArray) vintages = NULL;

      if (trade_view_get_question (view) != TRADE_QUESTION_REVISIONS)
        continue;

      again = read_table (table, &error);
      g_assert_no_error (error);
      vintages = trade_dataset_list_vintages (again, trade_figure_get_key (trade_view_get_leader (view)),
                                              trade_period_new_annual (2022));
      g_assert_cmpuint (vintages->len, ==, 2);

      g_string_replace (changed, ",100000000000,", ",101000000000,", 0);
      never = read_table (changed->str, &error);
      g_assert_null (never);
      g_assert_nonnull (error);
      return;
    }
  g_assert_not_reached ();
}

/* The words that stand below a table on the clipboard are no rows. */
static void
test_words_below (void)
{
  g_autofree char *table = write_first (trade_tabular_write_tsv);
  g_autofree char *text = g_strconcat (table, "\nColumn chart of exports.\n\nMade with Trade Charts.\n", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) whole = read_table (table, &error);
  g_autoptr (TradeDataset) dataset = read_table (text, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (trade_dataset_get_n_figures (dataset), ==, trade_dataset_get_n_figures (whole));
}

typedef struct
{
  const char *path;
  const char *old_text;
  const char *new_text;
  const char *fault; /* what the message begins with */
} FaultCase;

/* Whatever was changed is not passed over in silence. */
static const FaultCase fault_cases[] = {
  { "/tabular-reopen/changed/value", ",23770000000000,", ",23780000000000,", "view.csv:" },
  { "/tabular-reopen/changed/lower", ",23765000000000,", ",23766000000000,", "view.csv:" },
  { "/tabular-reopen/changed/upper", ",23775000000000,", ",,", "view.csv:" },
  { "/tabular-reopen/changed/words", ",23770000000000,", ",much,", "view.csv:" },
  { "/tabular-reopen/changed/infinite", ",23770000000000,", ",inf,", "view.csv:" },
  { "/tabular-reopen/changed/period", ",2023,23770000000000,", ",2021,23770000000000,", "view.csv:" },
  { "/tabular-reopen/changed/codes", "value=23.77", "value=23.78", "view.csv:" },
  { "/tabular-reopen/changed/flow", " flow=X ", " flow=Y ", "view.csv:" },
  { "/tabular-reopen/changed/unit", " unit=CNY", " unit=PC", "view.csv:" },
  { "/tabular-reopen/changed/escape", "value=23.77", "value=%ZZ", "view.csv:" },
  { "/tabular-reopen/changed/word", "value=23.77", "worth=23.77", "view.csv:" },
  { "/tabular-reopen/changed/column", "Figure,", "Figure,More,", "view.csv:1:1: the columns are not" },
};

static void
test_changed (gconstpointer data)
{
  const FaultCase *test = data;
  g_autofree char *table = write_first (trade_tabular_write_csv);
  const char *found = strstr (table, test->old_text);
  g_autofree char *changed = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (found);
  changed = g_strdup_printf ("%.*s%s%s", (int) (found - table), table, test->new_text, found + strlen (test->old_text));
  g_assert_null (read_table (changed, &error));
  g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_INVALID);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, test->fault));
}

typedef struct
{
  const char *path;
  const char *first; /* product of the first row */
  const char *second;
  const char *fault; /* NULL if there is none */
} PartCase;

static const PartCase part_cases[] = {
  { "/tabular-reopen/parts/none", "A:a", "B:b", NULL },
  { "/tabular-reopen/parts/part", "A:a:B", "B:b", NULL },
  { "/tabular-reopen/parts/ring", "A:a:B", "B:b:A", "view.csv:3:" },
  { "/tabular-reopen/parts/itself", "A:a:A", "B:b", "view.csv:2:" },
  { "/tabular-reopen/parts/total", "_T:all:B", "B:b", "view.csv:2:" },
  { "/tabular-reopen/parts/no-label", "A::B", "B:b", "view.csv:2:" },
  { "/tabular-reopen/parts/line-break", "A:a%0Ab", "B:b", "view.csv:2:" },
  { "/tabular-reopen/parts/no-code", "A:a:%20", "B:b", "view.csv:2:" },
};

/* No file makes a code a part of itself, by which a search would never end. */
static void
test_parts (gconstpointer data)
{
  const PartCase *test = data;
  g_autofree char *whole = write_first (trade_tabular_write_csv);
  g_autofree char *header = g_strndup (whole, (gsize) (strchr (whole, '\n') + 1 - whole));
  g_autofree char *table =
    g_strdup_printf ("%s,,,2023,1,0.5,1.5,,,,,,,,period=2023 flow=X product=%s measure=VALUE unit=CNY value=1 source=s\n"
                     ",,,2023,1,0.5,1.5,,,,,,,,period=2023 flow=X product=%s measure=VALUE unit=CNY value=1 source=s\n",
                     header, test->first, test->second);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = read_table (table, &error);

  if (test->fault == NULL)
    {
      g_assert_no_error (error);
      g_assert_cmpuint (trade_dataset_get_n_reported (dataset), ==, 2);
      return;
    }

  g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_INVALID);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, test->fault));
}

/* A header alone is no table, nor is what was computed from rows that are gone; what was reported stands alone. */
static void
test_rows (void)
{
  g_autofree char *table = write_first (trade_tabular_write_csv);
  g_auto (GStrv) lines = g_strsplit (table, "\r\n", -1);
  g_autofree char *header = g_strconcat (lines[0], "\r\n", NULL);
  g_autofree char *derived = g_strconcat (header, lines[1], "\r\n", NULL);
  g_autofree char *reported = g_strconcat (header, lines[3], "\r\n", NULL);
  const char * const empty[] = { header, derived };
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (empty); i++)
    {
      g_assert_null (read_table (empty[i], &error));
      g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, "view.csv:2:1: there is no figure"));
      g_clear_error (&error);
    }

  g_assert_nonnull (strstr (reported, ",reported,"));
  dataset = read_table (reported, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (trade_dataset_get_n_reported (dataset), ==, 1);
}

/* What an office keeps back is in the table, with the reason, and stays without a value when the table is opened. */
static void
test_missing (void)
{
  static const char *const release =
    "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source\n"
    "2023,X,CARS,_T,_T,GROWTH,PC,USD,0,=,10.0,A,s\n"
    "2023,X,SHIPS,_T,_T,GROWTH,PC,USD,0,=,,Q,s\n"
    "2023,X,TOYS,_T,_T,GROWTH,PC,USD,0,=,-3.0,A,s\n";
  static const char row[] = "SHIPS (exports),GROWTH,Exports,2023,,,,percent,,suppressed,reported,";
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = read_table (release, &error);
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autoptr (TradeDataset) again = NULL;
  g_autoptr (TradeDataset) changed = NULL;
  g_autoptr (GListModel) views = NULL;
  g_autoptr (TradeView) view = NULL;
  g_autoptr (GPtrArray) missing = NULL;
  g_autoptr (GString) table = NULL;
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  views = trade_dataset_list_views (dataset);
  view = g_list_model_get_item (views, 0);
  g_assert_cmpstr (trade_view_get_id (view), ==, "growth");

  written = trade_tabular_write_csv (view, format);
  table = g_string_new (written);
  g_assert_nonnull (strstr (table->str, row));

  again = read_table (table->str, &error);
  g_assert_no_error (error);
  missing = trade_records_list_missing (again, NULL);
  g_assert_cmpuint (missing->len, ==, 1);
  g_assert_cmpint (trade_figure_get_status (g_ptr_array_index (missing, 0)), ==, TRADE_STATUS_SUPPRESSED);

  g_string_replace (table, "Exports,2023,,,,", "Exports,2023,5,4.5,5.5,", 1);
  changed = read_table (table->str, &error);
  g_assert_null (changed);
  g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (release_cases); i++)
    g_test_add_data_func (release_cases[i].path, &release_cases[i], test_release);
  g_test_add_func ("/tabular-reopen/views", test_views);
  g_test_add_func ("/tabular-reopen/vintages", test_vintages);
  g_test_add_func ("/tabular-reopen/words-below", test_words_below);
  for (gsize i = 0; i < G_N_ELEMENTS (fault_cases); i++)
    g_test_add_data_func (fault_cases[i].path, &fault_cases[i], test_changed);
  for (gsize i = 0; i < G_N_ELEMENTS (part_cases); i++)
    g_test_add_data_func (part_cases[i].path, &part_cases[i], test_parts);
  g_test_add_func ("/tabular-reopen/rows", test_rows);
  g_test_add_func ("/tabular-reopen/missing", test_missing);

  return g_test_run ();
}
