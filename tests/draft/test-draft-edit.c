/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "trade-dataset-private.h"
#include "trade-draft-build.h"
#include "trade-draft-figures.h"
#include "trade-draft-grid.h"
#include "trade-draft-json.h"
#include "trade-package-writer.h"
#include "trade-package.h"
#include "trade-reader.h"

/* A release that is edited keeps all that was not changed, whether a draft has words for it or not. */

static TradeDraftWords *
get_words (void)
{
  return trade_draft_words_get_default ();
}

static TradeDataset *
read_rich (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "draft", "rich", "datapackage.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  TradeDataset *dataset = trade_package_read (file, NULL, &error);

  g_assert_no_error (error);

  return dataset;
}

static TradeDraft *
edit (TradeDataset *dataset)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDraftBase) base = trade_draft_base_new (dataset, trade_dataset_get_origin (dataset), NULL, &error);

  g_assert_no_error (error);

  return trade_draft_new_of_release (base, get_words (), '.');
}

static char *
write_dataset (TradeDataset *dataset)
{
  g_autoptr (GBytes) bytes = trade_package_write_release (dataset, trade_dataset_get_origin (dataset), NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static TradeDataset *
build (TradeDraft *draft)
{
  g_autoptr (GPtrArray) faults = NULL;
  TradeDataset *dataset = trade_draft_build (draft, get_words (), &faults, NULL);

  for (guint i = 0; i < faults->len; i++)
    {
      const TradeDraftFault *fault = g_ptr_array_index (faults, i);

      g_test_message ("row %u, column %u: %s", fault->row, fault->column, fault->message);
    }
  g_assert_cmpuint (faults->len, ==, 0);

  return dataset;
}

/* As it is kept and gone on with. */
static TradeDraft *
keep (TradeDraft *draft)
{
  g_autoptr (GBytes) bytes = trade_draft_write (draft, NULL, get_words ());
  g_autoptr (GError) error = NULL;
  TradeDraft *kept = trade_draft_read ("draft.json", bytes, get_words (), NULL, &error);

  g_assert_no_error (error);
  g_assert_true (trade_draft_equal (draft, kept));

  return kept;
}

static char *
list_view_ids (TradeDataset *dataset)
{
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      g_string_append_printf (ids, "%s\n", trade_view_get_id (view));
    }

  return g_string_free (ids, FALSE);
}

static void
assert_kept_as_finished (TradeDataset *dataset)
{
  g_autoptr (TradeDraft) draft = edit (dataset);
  g_autoptr (TradeDraft) kept = keep (draft);
  g_autoptr (TradeDataset) edited = build (draft);
  g_autoptr (TradeDataset) again = build (kept);
  g_autofree char *expected = write_dataset (dataset);
  g_autofree char *found = write_dataset (edited);
  g_autofree char *found_again = write_dataset (again);
  g_autofree char *views = list_view_ids (dataset);
  g_autofree char *found_views = list_view_ids (edited);

  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpstr (found_again, ==, expected);
  g_assert_true ((strstr (expected, "licenses") != NULL) == (trade_dataset_get_extra (dataset) != NULL));
  g_assert_cmpstr (found_views, ==, views);
}

static void
assert_kept (TradeDataset *dataset)
{
  if (!trade_dataset_is_finished (dataset))
    trade_dataset_finish (dataset);
  assert_kept_as_finished (dataset);
}

/* What nobody changes is the same release, byte for byte. */
static void
test_packages (void)
{
  static const char *const uris[] = { TRADE_PACKAGE_BUNDLED_URI, TRADE_PACKAGE_YEARS_URI };
  g_autoptr (TradeDataset) rich = read_rich ();

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);
      g_autoptr (TradeDataset) dataset = trade_package_read (file, NULL, NULL);

      assert_kept (dataset);
    }
  assert_kept (rich);
}

/* The table alone opens again with all figures of it, also where somebody edited them. */
static void
test_table (void)
{
  g_autoptr (TradeDataset) rich = read_rich ();
  g_autoptr (TradeDraft) draft = edit (rich);
  g_autoptr (TradeDraft) changed = trade_draft_set_cell (draft, 0, TRADE_DRAFT_NUMBER, "1.5");
  g_autoptr (TradeDataset) dataset = build (changed);
  g_autoptr (GBytes) table = trade_package_write_table (dataset);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (table);
  g_autofree char *view_id = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) read = trade_reader_read_stream (stream, "table.csv", &view_id, NULL, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  again = trade_package_write_table (read);
  g_assert_cmpmem (g_bytes_get_data (again, NULL), g_bytes_get_size (again), g_bytes_get_data (table, NULL),
                   g_bytes_get_size (table));
}

/* So are the figures of each file of an agency. */
static void
test_agencies (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "io", "agencies", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file_path = g_build_filename (path, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (file_path);
      g_autofree char *view_id = NULL;
      g_autoptr (TradeDataset) dataset = trade_reader_read (file, &view_id, NULL, NULL);

      if (dataset == NULL)
        continue;
      g_test_message ("%s", name);
      assert_kept (dataset);
      n++;
    }
  g_assert_cmpuint (n, >, 40);
}

static guint
find_row (TradeDraft *draft,
          const char *flow,
          const char *product,
          const char *number)
{
  for (guint i = 0; i < trade_draft_get_n_rows (draft); i++)
    {
      TradeDraftRow *row = trade_draft_get_row (draft, i);

      if (g_str_equal (trade_draft_row_get (row, TRADE_DRAFT_FLOW), flow) &&
          g_str_equal (trade_draft_row_get (row, TRADE_DRAFT_PRODUCT), product) &&
          g_str_equal (trade_draft_row_get (row, TRADE_DRAFT_NUMBER), number))
        return i;
    }

  g_assert_not_reached ();
}

/* The lines of the table of a package that another one has not. */
static char *
list_other_lines (const char *text,
                  const char *other)
{
  g_auto (GStrv) lines = g_strsplit (strstr (text, "\"data\""), "\\n", -1);
  g_auto (GStrv) others = g_strsplit (strstr (other, "\"data\""), "\\n", -1);
  GString *found = g_string_new (NULL);

  for (guint i = 1; lines[i + 1] != NULL; i++)
    {
      g_autofree char *line = g_strdup (lines[i]);

      /* A figure that was not edited has nothing in the column that tells of it. */
      if (strstr (text, "note@de,original") != NULL && g_str_has_suffix (line, ","))
        line[strlen (line) - 1] = '\0';
      if (!g_strv_contains ((const char *const *) others, line))
        g_string_append_printf (found, "%s\n", lines[i]);
    }

  return g_string_free (found, FALSE);
}

/* A cell that is changed changes what it says, and nothing else. */
static void
test_cells (void)
{
  static const struct
  {
    const char       *flow;
    const char       *product;
    const char       *number;
    TradeDraftColumn  column;
    const char       *text;
    const char       *line;
  } cases[] = {
    /* The source, the paragraph and the note stay; what it was is told. */
    { "Exports", "", "23.77", TRADE_DRAFT_NUMBER, "23.78",
      "X,_T,_T,_T,VALUE,CNY,,CN,,S,2023,12,=,23.78,,,,A,2024-01-12,news,3,Revised twice.,Zweimal revidiert.,23.77 trillion yuan\n" },
    /* A note of its own is of one language. */
    { "Exports", "", "23.77", TRADE_DRAFT_NOTE, "Revised.",
      "X,_T,_T,_T,VALUE,CNY,,CN,,S,2023,12,=,23.77,,,,A,2024-01-12,news,3,Revised.,\n" },
    /* What comes from elsewhere has its place there no more. */
    { "Exports", "", "23.77", TRADE_DRAFT_CITED, "Statistics office",
      "X,_T,_T,_T,VALUE,CNY,,CN,,S,2023,12,=,23.77,,,,A,2024-01-12,office,,Revised twice.,Zweimal revidiert.\n" },
    { "Exports", "", "23.77", TRADE_DRAFT_CITED, "Bureau https://example.org/bureau",
      "X,_T,_T,_T,VALUE,CNY,,CN,,S,2023,12,=,23.77,,,,A,2024-01-12,source_,,Revised twice.,Zweimal revidiert.\n" },
    /* As many decimals are rounded as coarsely as before; more are not. */
    { "Imports", "", "18", TRADE_DRAFT_NUMBER, "17",
      "M,_T,_T,_T,VALUE,CNY,,CN,,S,2023,12,≈,17,0.5,,,A,2024-01-12,news,4,,,about 18 trillion yuan\n" },
    { "Imports", "", "18", TRADE_DRAFT_NUMBER, "17.99",
      "M,_T,_T,_T,VALUE,CNY,,CN,,S,2023,12,≈,17.99,,,,A,2024-01-12,news,4,,,about 18 trillion yuan\n" },
    { "Imports", "", "18", TRADE_DRAFT_UNIT, "billion yuan",
      "M,_T,_T,_T,VALUE,CNY,,CN,,S,2023,9,≈,18,,,,A,2024-01-12,news,4,,,about 18 trillion yuan\n" },
    /* The words of the source are those of its number. */
    { "Exports", "Steel", "75", TRADE_DRAFT_NUMBER, "76",
      "X,STEEL,_T,_T,SHARE,PC,,CN,,N,2023,0,≈,76,10,,,A,2024-01-12,office,7,,,about 75 percent\n" },
    { "Exports", "Steel", "75", TRADE_DRAFT_PERIOD, "2022",
      "X,STEEL,_T,_T,SHARE,PC,,CN,,N,2022,0,≈,75,10,three quarters,四分之三,A,2024-01-12,office,7,,,Period: 2023\n" },
    /* Of what it compares with nothing is lost, unless it compares with nothing. */
    { "Exports", "Pipes (PIPES)", "12", TRADE_DRAFT_FLOW, "Imports",
      "M,PIPES,_T,_T,GROWTH,PC,CNY,CN,PERIOD,N,2023-Q4,0,>,12,,,,E,2024-01-12,office,,,,Flow: Exports\n" },
    { "Exports", "Pipes (PIPES)", "12", TRADE_DRAFT_MEASURE, "Share of the world",
      "X,PIPES,_T,_T,WORLD_SHARE,PC,CNY,CN,,N,2023-Q4,0,>,12,,,,E,2024-01-12,office,,,,Measure: Growth\n" },
    { "Exports", "Pipes (PIPES)", "12", TRADE_DRAFT_RELATION, "",
      "X,PIPES,_T,_T,GROWTH,PC,CNY,CN,PERIOD,N,2023-Q4,0,=,12,,,,E,2024-01-12,office,,,,more than 12 percent in yuan\n" },
    /* What was published of it before goes with it, and tells of what it was. */
    { "Exports", "", "23.97", TRADE_DRAFT_FLOW, "Imports",
      "M,_T,_T,_T,VALUE,CNY,,CN,,S,2022,12,=,23.65,,,,P,2023-01-13,news,,,,Flow: Exports\n"
      "M,_T,_T,_T,VALUE,CNY,,CN,,S,2022,12,=,23.97,,nearly 24 trillion,近24万亿,A,2024-01-12,office,,First.,Zuerst.,Flow: Exports\n" },
    { "Exports", "", "23.97", TRADE_DRAFT_UNIT, "trillion US dollars",
      "X,_T,_T,_T,VALUE,USD,,CN,,S,2022,12,=,23.65,,,,P,2023-01-13,news,,,,Unit: trillion yuan\n"
      "X,_T,_T,_T,VALUE,USD,,CN,,S,2022,12,=,23.97,,,,A,2024-01-12,office,,First.,Zuerst.,23.97 trillion yuan\n" },
    { "Exports", "", "23.97", TRADE_DRAFT_UNIT, "billion yuan",
      "X,_T,_T,_T,VALUE,CNY,,CN,,S,2022,9,=,23.97,,,,A,2024-01-12,office,,First.,Zuerst.,23.97 trillion yuan\n" },
    /* A name that the release has, in any of its languages, is its code. */
    { "Exports", "", "0.0125", TRADE_DRAFT_PRODUCT, "钢铁",
      "X,STEEL,VN,_T,QUANTITY,T,,CN,,N,2023,3,=,12.5,,,,A,2024-01-12,news,,,,Product: –\n" },
    /* A language that has no word for a thousand of them counts otherwise than the figure does. */
    { "Exports", "", "0.0125", TRADE_DRAFT_NUMBER, "0.0130",
      "X,_T,VN,_T,QUANTITY,T,,CN,,N,2023,3,=,13.0,,,,A,2024-01-12,news,,,,0.0125 million metric tons\n" },
    /* What has no words of its own can be edited all the same. */
    { "Exports", "", "512", TRADE_DRAFT_NUMBER, "513",
      "X,_T,VN,_T,UNIT_VALUE,USD,T,CN,,N,2023,0,=,513,,,,A,2024-01-12,news,,,,512 US dollars per metric ton\n" },
    { "Exports", "Pipes (PIPES)", "104.2", TRADE_DRAFT_STATUS, "provisional",
      "X,PIPES,VN,_T,PRICE_INDEX,IX,,CN,,N,2023,0,=,104.2,,,,P,2024-01-12,news,,,,Status: –\n" },
    /* A number in the place of none needs another status, and has one. */
    { "Exports", "Pipes (PIPES)", "", TRADE_DRAFT_STATUS, "missing",
      "X,PIPES,_T,_T,VALUE,USD,,CN,,N,2023-12,0,=,,,,,O,2024-01-12,office,,,,Status: suppressed\n" },
  };
  g_autoptr (TradeDataset) rich = read_rich ();
  g_autoptr (TradeDraft) draft = edit (rich);
  g_autofree char *before = write_dataset (rich);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%u: %s %s", i, cases[i].number, cases[i].text);
      const guint row = find_row (draft, cases[i].flow, cases[i].product, cases[i].number);
      g_autoptr (TradeDraft) changed = trade_draft_set_cell (draft, row, cases[i].column, cases[i].text);
      g_autoptr (TradeDraft) kept = keep (changed);
      g_autoptr (TradeDraft) back = NULL;
      g_autoptr (TradeDataset) dataset = build (kept);
      g_autofree char *after = write_dataset (dataset);
      g_autofree char *lines = list_other_lines (after, before);

      g_test_message ("%u: %s %s", i, cases[i].number, cases[i].text);
      g_assert_cmpstr (lines, ==, cases[i].line);

      /* Whoever types what stood there before has changed nothing. */
      back = trade_draft_set_cell (changed, row, cases[i].column,
                                   trade_draft_row_get (trade_draft_get_row (draft, row), cases[i].column));
      g_assert_true (trade_draft_equal (back, draft));
    }
}

static TradeFigure *
get_figure (TradeDataset *dataset,
            const char   *flow,
            const char   *partner,
            const char   *measure,
            const char   *period)
{
  const TradeSeriesKey pattern = { .flow = flow, .partner = partner, .product = "_T", .measure = measure };
  g_autoptr (GPtrArray) figures = NULL;
  TradePeriod when;

  g_assert_true (trade_period_parse (period, &when, NULL));
  figures = trade_dataset_query (dataset, &pattern, &when);
  g_assert_cmpuint (figures->len, ==, 1);

  return g_ptr_array_index (figures, 0);
}

static void
assert_text (TradeText  *text,
             const char *expected)
{
  g_assert_cmpstr (text != NULL ? trade_text_get_untranslated (text) : NULL, ==, expected);
}

/* A figure that is removed takes its history with it; one that is added is told from those of the release. */
static void
test_rows (void)
{
  const char *const cells[TRADE_DRAFT_N_COLUMNS] = {
    [TRADE_DRAFT_FLOW] = "Imports", [TRADE_DRAFT_NUMBER] = "1.5", [TRADE_DRAFT_UNIT] = "trillion yuan",
    [TRADE_DRAFT_PERIOD] = "2023",  [TRADE_DRAFT_PARTNER] = "Vietnam", [TRADE_DRAFT_REASON] = "Was on page 2",
  };
  g_autoptr (TradeDataset) rich = read_rich ();
  g_autoptr (TradeDraft) draft = edit (rich);
  g_autoptr (TradeDraft) removed = trade_draft_remove_rows (draft, find_row (draft, "Exports", "", "23.97"), 1);
  g_autoptr (TradeDraftRow) row = trade_draft_row_new (cells);
  g_autoptr (TradeDraft) added = trade_draft_insert_rows (removed, 0, &row, 1);
  g_autoptr (TradeDraft) kept = keep (added);
  g_autoptr (TradeDataset) dataset = build (kept);
  g_autofree char *text = write_dataset (dataset);
  TradeFigure *figure = get_figure (dataset, "M", "VN", "VALUE", "2023");

  g_assert_null (strstr (text, "23.65"));
  g_assert_null (strstr (text, "23.97"));
  g_assert_cmpstr (trade_dataset_get_origin (dataset), ==,
                   "Taken from two papers. 1 figure was added by hand. 1 figure was removed by hand.");
  assert_text (trade_figure_get_original (figure), TRADE_ORIGINAL_NONE);
  assert_text (trade_figure_get_reason (figure), "Was on page 2");
  assert_text (trade_source_get_title (trade_figure_get_source (figure)), "not stated");
  g_assert_cmpuint (g_list_model_get_n_items (trade_dataset_get_sources (dataset)), ==, 3);
}

static TradeDraft *
annotate (TradeDraft *draft)
{
  TradeDraftViews *views = trade_draft_get_views (draft);
  g_autoptr (TradeText) text = trade_text_new ("To come");
  g_autoptr (TradeAnnotations) noted = NULL;
  g_autoptr (TradeAnnotations) highlighted = NULL;
  g_autoptr (TradeDraftViews) annotated = NULL;
  TradePeriod period;

  g_assert_true (trade_period_parse ("2030", &period, NULL));
  noted = trade_annotations_with_note (trade_draft_views_get_annotations (views, "exports-imports"), period, text);
  highlighted = trade_annotations_with_highlight (noted, "M/PE", TRUE);
  annotated = trade_draft_views_with_annotations (views, "exports-imports", highlighted);

  return trade_draft_set_views (draft, annotated, "");
}

/* What was said of a figure that is removed waits in the release until the figure comes back. */
static void
test_unplaced (void)
{
  const char *const cells[TRADE_DRAFT_N_COLUMNS] = {
    [TRADE_DRAFT_FLOW] = "Imports", [TRADE_DRAFT_NUMBER] = "1.5",   [TRADE_DRAFT_UNIT] = "trillion yuan",
    [TRADE_DRAFT_PERIOD] = "2030",  [TRADE_DRAFT_PARTNER] = "Peru",
  };
  g_autoptr (TradeDataset) rich = read_rich ();
  g_autoptr (TradeDraft) draft = edit (rich);
  g_autoptr (TradeDraft) annotated = annotate (draft);
  g_autoptr (TradeDataset) without = build (annotated);
  g_autofree char *waiting = write_dataset (without);
  g_autoptr (TradeDraft) again = edit (without);
  g_autoptr (TradeDraftRow) row = trade_draft_row_new (cells);
  g_autoptr (TradeDraft) added = trade_draft_insert_rows (again, 0, &row, 1);
  g_autoptr (TradeDataset) with = build (added);
  g_autofree char *placed = write_dataset (with);

  assert_kept (without);
  g_assert_nonnull (strstr (waiting, "unplacedAnnotations"));
  g_assert_nonnull (strstr (waiting, "A good year"));
  g_assert_null (strstr (placed, "unplacedAnnotations"));
  g_assert_true (trade_annotations_equal (g_hash_table_lookup (trade_dataset_get_annotations (with), "exports-imports"),
                                          trade_draft_views_get_annotations (trade_draft_get_views (annotated), "exports-imports")));
}

/* A source is the one that the release has, in whatever language its name was typed. */
static void
test_source (void)
{
  const char *const cells[TRADE_DRAFT_N_COLUMNS] = {
    [TRADE_DRAFT_FLOW] = "Imports", [TRADE_DRAFT_NUMBER] = "1.5", [TRADE_DRAFT_UNIT] = "trillion yuan",
    [TRADE_DRAFT_PERIOD] = "2023",  [TRADE_DRAFT_PARTNER] = "Vietnam", [TRADE_DRAFT_CITED] = "通讯社",
  };
  g_autoptr (TradeDataset) rich = read_rich ();
  g_autoptr (TradeDraft) draft = edit (rich);
  g_autoptr (TradeDraftRow) row = trade_draft_row_new (cells);
  g_autoptr (TradeDraft) added = trade_draft_insert_rows (draft, 0, &row, 1);
  g_autoptr (TradeDataset) dataset = build (added);

  g_assert_cmpstr (trade_source_get_id (trade_figure_get_source (get_figure (dataset, "M", "VN", "VALUE", "2023"))), ==, "news");
  g_assert_cmpuint (g_list_model_get_n_items (trade_dataset_get_sources (dataset)), ==,
                    g_list_model_get_n_items (trade_dataset_get_sources (rich)));
}

/* A release that was edited, saved and edited again tells all that was there. */
static void
test_again (void)
{
  g_autoptr (TradeDataset) rich = read_rich ();
  g_autoptr (TradeDraft) draft = edit (rich);
  const guint row = find_row (draft, "Exports", "", "23.77");
  g_autoptr (TradeDraft) changed = trade_draft_set_cell (draft, row, TRADE_DRAFT_NUMBER, "23.78");
  g_autoptr (TradeDraft) reasoned = trade_draft_set_cell (changed, row, TRADE_DRAFT_REASON, "Misprint");
  g_autoptr (TradeDataset) dataset = build (reasoned);
  g_autoptr (TradeDraft) second = edit (dataset);
  g_autoptr (TradeDraft) changed_again = trade_draft_set_cell (second, row, TRADE_DRAFT_NUMBER, "23.79");
  g_autoptr (TradeDataset) again = build (changed_again);
  TradeFigure *figure = get_figure (again, "X", "_T", "VALUE", "2023");

  assert_kept (dataset);
  g_assert_cmpstr (trade_draft_row_get (trade_draft_get_row (second, row), TRADE_DRAFT_REASON), ==, "Misprint");
  assert_text (trade_figure_get_original (figure), "23.77 trillion yuan; 23.78 trillion yuan");
  assert_text (trade_figure_get_reason (figure), "Misprint");
  g_assert_cmpstr (trade_dataset_get_origin (again), ==,
                   "Taken from two papers. 1 figure was changed by hand. 1 figure was changed by hand.");
}

/* The figure that a number makes which is typed beside those of a line, in a period of which there are none. */
static TradeFigure *
type_number (TradeDraft      *draft,
             TradeDraftGrid  *grid,
             guint            line,
             TradeDataset   **dataset)
{
  const guint period = trade_draft_grid_find_period (grid, "2021");
  g_autoptr (TradeDraft) typed = trade_draft_grid_add_number (grid, draft, get_words (), line, period, "7");
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GPtrArray) figures = NULL;

  *dataset = trade_draft_build (typed, get_words (), &faults, &figures);
  for (guint i = 0; i < faults->len; i++)
    g_error ("line %u: %s", line, ((TradeDraftFault *) g_ptr_array_index (faults, i))->message);

  /* The dataset keeps it. */
  return g_ptr_array_index (figures, figures->len - 1);
}

/* A release whose figures are as one of another release but for one dimension each, and of several years. */
static TradeDataset *
make_varied (TradeDataset *rich)
{
  static const struct
  {
    TradeDimension dimension;
    const char    *code;
  } others[] = {
    { TRADE_DIMENSION_FLOW, "M" },        { TRADE_DIMENSION_PRODUCT, "STEEL" }, { TRADE_DIMENSION_PARTNER, "VN" },
    { TRADE_DIMENSION_ENTERPRISE, "_O" }, { TRADE_DIMENSION_UNIT, "USD" },      { TRADE_DIMENSION_REPORTER, "" },
    { TRADE_DIMENSION_ADJUSTMENT, "N" },  { TRADE_DIMENSION_ADJUSTMENT, "W" },  { TRADE_DIMENSION_ADJUSTMENT, "" },
    { TRADE_DIMENSION_PRICES, "Q" },      { TRADE_DIMENSION_PRICES, "V" },      { TRADE_DIMENSION_VALUATION, "FOB" },
    { TRADE_DIMENSION_VALUATION, "CIF" }, { TRADE_DIMENSION_PRODUCT, "PIPES" }, { TRADE_DIMENSION_PRODUCT, "PIPES2" },
    { TRADE_DIMENSION_COMPARISON, "" },
  };
  TradeFigure *model = get_figure (rich, "X", "_T", "VALUE", "2023");
  TradeReport report = trade_figure_get_report (model);
  TradeDataset *varied = trade_dataset_new (trade_dataset_get_title (rich), trade_dataset_get_subject (rich), "2024-01-12");
  TradePeriod period;

  trade_dataset_add_source (varied, report.source);
  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      g_auto (GStrv) codes = trade_dataset_list_codes (rich, i);

      for (guint j = 0; codes[j] != NULL; j++)
        trade_dataset_add_code (varied, i, codes[j], trade_dataset_get_label (rich, i, codes[j]), NULL, NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      TradeSeriesKey key = *trade_figure_get_key (model);
      g_autoptr (TradeFigure) figure = NULL;

      key.codes[others[i].dimension] = others[i].code;
      key = trade_series_key_complete (&key);
      g_assert_true (trade_period_parse (i % 2 == 0 ? "2020" : "2019", &period, NULL));
      figure = trade_figure_new_reported (&key, period, &report);
      g_assert_true (trade_dataset_add_figure (varied, figure));
    }
  trade_dataset_finish (varied);

  return varied;
}

/* Each line of a grid is of one series, whatever it is that tells it from others, and so is what is typed there. */
static void
assert_lines (TradeDataset *dataset)
{
  static const char *const periods[] = { "2021", NULL };
  g_autoptr (TradeDraft) draft = edit (dataset);
  GPtrArray *figures = trade_draft_base_get_figures (trade_draft_get_base (draft));
  g_autoptr (TradeDraftGrid) grid = trade_draft_grid_new (draft, periods);
  g_autoptr (GHashTable) keys = g_hash_table_new (trade_series_key_hash, trade_series_key_equal);

  for (guint i = 0; i < trade_draft_grid_get_n_lines (grid); i++)
    {
      const TradeSeriesKey *key =
        trade_figure_get_key (g_ptr_array_index (figures, trade_draft_grid_get_first_row (grid, i)));
      g_autoptr (TradeDataset) with_typed = NULL;
      TradeFigure *typed;

      for (guint j = 0; j < trade_draft_grid_get_n_periods (grid); j++)
        {
          const guint row = trade_draft_grid_get_row (grid, i, j);

          if (row != TRADE_DRAFT_GRID_NONE)
            g_assert_true (trade_series_key_equal (key, trade_figure_get_key (g_ptr_array_index (figures, row))));
        }
      g_assert_true (g_hash_table_add (keys, (gpointer) key));
      typed = type_number (draft, grid, i, &with_typed);
      for (TradeDimension j = 0; j < TRADE_N_DIMENSIONS; j++)
        g_assert_cmpstr (trade_figure_get_key (typed)->codes[j], ==, key->codes[j]);
    }
}

static void
test_lines (void)
{
  g_autoptr (TradeDataset) rich = read_rich ();
  g_autoptr (TradeDataset) varied = make_varied (rich);

  assert_lines (rich);
  assert_lines (varied);
}

/* What a release says of itself keeps its translations unless it is said otherwise; what was published with it still is. */
static void
test_release (void)
{
  static const char *const chinese[] = { "zh_CN", NULL };
  static const char *const german[] = { "de", NULL };
  g_autoptr (TradeDataset) rich = read_rich ();
  g_autoptr (TradeDraft) draft = edit (rich);
  g_autoptr (TradeDraft) titled = trade_draft_set_field (draft, TRADE_DRAFT_TITLE, "Trade");
  g_autoptr (TradeDraft) dated = trade_draft_set_field (titled, TRADE_DRAFT_DATE, "2024-02-01");
  g_autoptr (TradeDraft) kept = keep (dated);
  g_autoptr (TradeDataset) dataset = build (kept);
  TradeFigure *figure = get_figure (dataset, "X", "_T", "VALUE", "2023");
  TradePeriod year;
  g_autoptr (GPtrArray) vintages = NULL;

  g_assert_cmpstr (trade_text_get (trade_dataset_get_title (dataset), german), ==, "Trade");
  g_assert_cmpstr (trade_text_get (trade_dataset_get_subject (dataset), chinese), ==, "贸易");
  g_assert_cmpstr (trade_dataset_get_published (dataset), ==, "2024-02-01");
  g_assert_cmpstr (trade_figure_get_vintage (figure), ==, "2024-02-01");
  g_assert_null (trade_figure_get_original (figure));
  g_assert_true (trade_period_parse ("2022", &year, NULL));
  vintages = trade_dataset_list_vintages (dataset, trade_figure_get_key (figure), year);
  g_assert_cmpuint (vintages->len, ==, 2);
  g_assert_cmpstr (trade_figure_get_vintage (g_ptr_array_index (vintages, 0)), ==, "2023-01-13");
  g_assert_cmpstr (trade_figure_get_vintage (g_ptr_array_index (vintages, 1)), ==, "2024-02-01");
}

/* A release that is dated before what it revises would hide its own figures behind that. */
static void
test_dates (void)
{
  static const char *const dates[] = { "2023-01-13", "2022-01-01", "" };
  g_autoptr (TradeDataset) rich = read_rich ();
  g_autoptr (TradeDraft) draft = edit (rich);

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (TradeDraft) dated = trade_draft_set_field (draft, TRADE_DRAFT_DATE, dates[i]);
      g_autoptr (GPtrArray) faults = NULL;
      g_autoptr (TradeDataset) dataset = trade_draft_build (dated, get_words (), &faults, NULL);
      guint n_numbers = 0;

      for (guint j = 0; j < faults->len; j++)
        n_numbers += ((TradeDraftFault *) g_ptr_array_index (faults, j))->column == TRADE_DRAFT_NUMBER;
      g_test_message ("%s: %u", dates[i], n_numbers);
      g_assert_cmpuint (n_numbers, >, 0);
      g_assert_nonnull (dataset);
      g_assert_cmpuint (trade_dataset_get_n_reported (dataset), <, trade_draft_get_n_rows (draft));
    }
}

/* What cannot be told is not guessed. */
static void
test_refused (void)
{
  static const char *const texts[] = { "{\"base\": \"{}\", \"rows\": []}", "{\"base\": \"\", \"rows\": [{\"figure\": \"0\"}]}" };
  g_autoptr (TradeDataset) rich = read_rich ();
  g_autoptr (TradeDraft) draft = edit (rich);
  const guint row = find_row (draft, "Exports", "Steel", "75");
  g_autoptr (TradeDraft) changed = trade_draft_set_cell (draft, row, TRADE_DRAFT_PRODUCT, "PIPES");
  g_autoptr (TradeDraft) misprint = trade_draft_set_cell (draft, row, TRADE_DRAFT_NUMBER, "23,,78");
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (TradeDataset) dataset = trade_draft_build (changed, get_words (), &faults, NULL);

  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_cmpuint (((TradeDraftFault *) g_ptr_array_index (faults, 0))->column, ==, TRADE_DRAFT_PRODUCT);
  g_clear_pointer (&faults, g_ptr_array_unref);
  g_clear_object (&dataset);
  dataset = trade_draft_build (misprint, get_words (), &faults, NULL);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_cmpuint (((TradeDraftFault *) g_ptr_array_index (faults, 0))->column, ==, TRADE_DRAFT_NUMBER);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (trade_draft_read ("draft.json", bytes, get_words (), NULL, &error));
      g_assert_nonnull (error);
    }
}

/* What was typed in another language is not taken for what was written of a figure, nor the other way about. */
static void
test_language (void)
{
  static const char *const edits = "\"language\": \"de_DE\", \"words\": [{\"column\": \"unit\", \"text\": \"billion yuan\", "
                                   "\"meaning\": \"CNY,,12\"}], \"rows\": [{\"figure\": \"2\"}, {\"figure\": \"1\", "
                                   "\"value\": \"24.5\", \"unit\": \"billion yuan\"}], ";
  g_autoptr (TradeDataset) rich = read_rich ();
  g_autoptr (TradeDraft) draft = edit (rich);
  g_autoptr (GBytes) written = trade_draft_write (draft, NULL, get_words ());
  g_autofree char *text = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  g_autofree char *german = g_strconcat ("{", edits, strstr (text, "\"base\""), NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (german, strlen (german));
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDraft) read = trade_draft_read ("draft.json", bytes, get_words (), NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (trade_draft_get_n_rows (read), ==, 2);
  g_assert_true (trade_draft_row_equal (trade_draft_get_row (read, 0), trade_draft_get_row (draft, 2)));
  g_assert_cmpstr (trade_draft_row_get (trade_draft_get_row (read, 1), TRADE_DRAFT_UNIT), ==, "trillion yuan");
  g_assert_null (trade_draft_row_get_before (trade_draft_get_row (read, 1), TRADE_DRAFT_UNIT));
  g_assert_nonnull (trade_draft_row_get_before (trade_draft_get_row (read, 1), TRADE_DRAFT_NUMBER));
}

/* What a package says of itself at length, in many lines, is written again, below what was done to it. */
static void
test_description (void)
{
  static const char long_text[] = "Of the customs offices.\n\nAs of January.";
  g_autoptr (TradeDataset) rich = read_rich ();
  g_autoptr (TradeDraft) draft = NULL;
  g_autoptr (TradeDraft) changed = NULL;
  g_autoptr (TradeDataset) dataset = NULL;
  g_autofree char *text = NULL;

  trade_dataset_set_origin (rich, NULL);
  trade_dataset_set_rest (rich, long_text, NULL);
  assert_kept (rich);
  draft = edit (rich);
  changed = trade_draft_remove_rows (draft, 0, 1);
  dataset = build (changed);
  text = write_dataset (dataset);
  g_assert_nonnull (strstr (text, "\"description\":\"1 figure was removed by hand.\\n\\nOf the customs offices."));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/draft-edit/packages", test_packages);
  g_test_add_func ("/draft-edit/table", test_table);
  g_test_add_func ("/draft-edit/agencies", test_agencies);
  g_test_add_func ("/draft-edit/cells", test_cells);
  g_test_add_func ("/draft-edit/rows", test_rows);
  g_test_add_func ("/draft-edit/unplaced", test_unplaced);
  g_test_add_func ("/draft-edit/source", test_source);
  g_test_add_func ("/draft-edit/again", test_again);
  g_test_add_func ("/draft-edit/lines", test_lines);
  g_test_add_func ("/draft-edit/release", test_release);
  g_test_add_func ("/draft-edit/dates", test_dates);
  g_test_add_func ("/draft-edit/refused", test_refused);
  g_test_add_func ("/draft-edit/language", test_language);
  g_test_add_func ("/draft-edit/description", test_description);

  return g_test_run ();
}
