/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "draft-sample.h"
#include "io-test.h"
#include "trade-draft-build.h"
#include "trade-draft-copy.h"
#include "trade-draft-figures.h"
#include "trade-draft-grid.h"
#include "trade-draft-fill.h"
#include "trade-draft-merge.h"
#include "trade-draft-paste.h"
#include "trade-package.h"
#include "trade-reader.h"
#include "trade-release.h"

/* What is made of typed texts: the figures that they mean, or what was expected in the cells that mean nothing. */

static TradeDraft *
make_draft (const char *table,
            char        decimal_mark)
{
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);
  TradeDraft *draft = trade_draft_new (decimal_mark);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "|", -1);
      const char *texts[TRADE_DRAFT_N_COLUMNS] = { NULL };
      g_autoptr (TradeDraftRow) row = NULL;
      g_autoptr (TradeDraft) old = g_steal_pointer (&draft);

      for (guint j = 0; j < TRADE_DRAFT_N_COLUMNS && cells[j] != NULL; j++)
        texts[j] = g_strstrip (cells[j]);
      row = trade_draft_row_new (texts);
      draft = trade_draft_insert_rows (old, i, &row, 1);
    }

  return draft;
}

static TradeFigure *
get_only_figure (TradeDataset *dataset)
{
  const TradeSeriesKey any = { .codes = { NULL } };
  g_autoptr (GPtrArray) figures = trade_dataset_query (dataset, &any, NULL);

  g_assert_cmpuint (trade_dataset_get_n_reported (dataset), ==, 1);
  for (guint i = 0; i < figures->len; i++)
    if (!trade_figure_is_derived (g_ptr_array_index (figures, i)))
      return g_ptr_array_index (figures, i);

  g_assert_not_reached ();
}

static char *
write_number (TradeFigure *figure)
{
  static const char *const signs[] = { "=", "≈", ">", "<" };
  g_autofree char *decimal = trade_decimal_to_string (trade_figure_get_decimal (figure));

  return g_strdup_printf ("%s %s %d", signs[trade_figure_get_relation (figure)], decimal, trade_figure_get_scale (figure));
}

/* A row that says something, in words that nobody had to learn. */
static void
test_words (void)
{
  static const struct
  {
    const char *row;
    char        mark;
    const char *series; /* flow, product, partner, enterprise, measure, unit, base */
    const char *number;
    const char *period;
  } cases[] = {
    { "Exports|Value||23.77|trillion yuan|2023", '.', "X,_T,_T,_T,VALUE,CNY,", "= 2377E-2 12", "2023" },
    { "exports|||23,770|Trillion Yuan|2023-12", ',', "X,_T,_T,_T,VALUE,CNY,", "= 23770E-3 12", "2023-12" },
    { "imports|growth||−0.3 %||2023 Q4", '.', "M,_T,_T,_T,GROWTH,PC,", "= -3E-1 0", "2023-Q4" },
    { "Imports|Growth||+0.6|percent in yuan|2023", '.', "M,_T,_T,_T,GROWTH,PC,CNY", "= 6E-1 0", "2023" },
    { "Imports|Growth||1|% in euros|2023", '.', "M,_T,_T,_T,GROWTH,PC,EUR", "= 1E0 0", "2023" },
    { "Balance||about|-1,234.5|bn USD|December 2023", '.', "B,_T,_T,_T,VALUE,USD,", "≈ -12345E-1 9", "2023-12" },
    { "Exports and imports|Share|more than|53.5|%|2023|||Private enterprises", '.', "_T,_T,_T,PRIVATE,SHARE,PC,", "> 535E-1 0",
      "2023" },
    { "出口|Change of share||3.1||2023|机电产品|ASEAN", '.', "X,N4D1FB3AF,ASEAN,_T,SHARE_CHANGE,PP,", "= 31E-1 0", "2023" },
    { "Exports|Number of traders|less than|556000||2023|all goods|World", '.', "X,_T,_T,_T,TRADERS,NR,", "< 556000E0 0", "2023" },
    { "Exports|||٢٣٫٧٧|trillion yuan|٢٠٢٣", '.', "X,_T,_T,_T,VALUE,CNY,", "= 2377E-2 12", "2023" },
    { "Exports|||5|bn EUR|2023||germany", '.', "X,_T,DE,_T,VALUE,EUR,", "= 5E0 9", "2023" },
    { "Exports|||5|bn EUR|2023|US|Euroland", '.', "X,US.N005979CD,EUROLAND,_T,VALUE,EUR,", "= 5E0 9", "2023" },
    { "Exports|||5|thousand tonnes|2023|Crude oil", '.', "X,CRUDE_OIL,_T,_T,QUANTITY,T,", "= 5E0 3", "2023" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeDraft) draft = make_draft (cases[i].row, cases[i].mark);
      g_autoptr (GPtrArray) faults = NULL;
      g_autoptr (TradeDataset) dataset = trade_draft_build (draft, trade_draft_words_get_default (), &faults, NULL);
      g_autofree char *series = NULL;
      g_autofree char *number = NULL;
      g_autofree char *period = NULL;
      const TradeSeriesKey *key;
      TradeFigure *figure;

      for (guint j = 0; j < faults->len; j++)
        g_test_message ("%s: %s", cases[i].row, ((TradeDraftFault *) faults->pdata[j])->message);
      g_assert_cmpuint (faults->len, ==, 0);
      figure = get_only_figure (dataset);
      key = trade_figure_get_key (figure);
      series = g_strjoin (",", key->flow, key->product, key->partner, key->enterprise, key->measure, key->unit, key->base, NULL);
      g_assert_cmpstr (series, ==, cases[i].series);
      period = trade_period_to_string (trade_figure_get_period (figure));
      g_assert_cmpstr (period, ==, cases[i].period);
      number = write_number (figure);
      g_assert_cmpstr (number, ==, cases[i].number);
    }
}

static void
test_faults (void)
{
  static const struct
  {
    const char       *row;
    TradeDraftColumn  column;
    const char       *phrase;
    gboolean          is_missing;
  } cases[] = {
    { "|Value||1|trillion yuan|2023", TRADE_DRAFT_FLOW, "Expected one of these: Exports, Imports", TRUE },
    { "Exprots|Value||1|trillion yuan|2023", TRADE_DRAFT_FLOW, "“Exprots” is not known", FALSE },
    { "Exports|||1|%|2023", TRADE_DRAFT_MEASURE, "Expected one of these: Value, Growth", TRUE },
    { "Exports|Value||23,77|trillion yuan|2023", TRADE_DRAFT_NUMBER, "Numbers are written like 23.77 here", FALSE },
    { "Exports|Value|||trillion yuan|2023", TRADE_DRAFT_NUMBER, "Expected a number, such as 23.77", TRUE },
    { "Exports|Value||1||2023", TRADE_DRAFT_UNIT, "such as trillion yuan", TRUE },
    { "Exports|Value||1|zillion yuan|2023", TRADE_DRAFT_UNIT, "“zillion yuan” is not a unit that is known", FALSE },
    { "Exports|Growth||1|trillion yuan|2023", TRADE_DRAFT_UNIT, "Expected a unit such as percent", FALSE },
    { "Exports|Change of share||1|percent|2023", TRADE_DRAFT_UNIT, "Expected a unit such as percentage points", FALSE },
    { "Exports|Value||1|trillion yuan|", TRADE_DRAFT_PERIOD, "Expected a period", TRUE },
    { "Exports|Value||1|trillion yuan|last year", TRADE_DRAFT_PERIOD, "“last year” is not a period", FALSE },
    { "Exports|Value|hardly|1|trillion yuan|2023", TRADE_DRAFT_RELATION, "about, more than, less than", FALSE },
    { "Exports|Share||120|percent|2023", TRADE_DRAFT_NUMBER, "from 0 to 100", FALSE },
    { "Exports|Number of traders||(1)||2023", TRADE_DRAFT_NUMBER, "Expected a number of 0 or more", FALSE },
    { "Exports|Value||2|trillion yuan|2022", TRADE_DRAFT_NUMBER, "in row 1 already", FALSE },
    { "Exports|Value|||trillion yuan|2022||||missing", TRADE_DRAFT_NUMBER, "in row 1 already", TRUE },
    { "Exports|Value||2|trillion yuan|2023||||missing", TRADE_DRAFT_STATUS, "but there is one", FALSE },
    { "Exports|Value|||trillion yuan|2023||||estimated", TRADE_DRAFT_NUMBER, "Expected a number", TRUE },
    { "Exports|Value||2|trillion yuan|2023||||guessed", TRADE_DRAFT_STATUS, "published, provisional, estimated", FALSE },
  };
  const char *sound = "Exports|Value||2|trillion yuan|2022\n";

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *table = g_strconcat (sound, cases[i].row, NULL);
      g_autoptr (TradeDraft) draft = make_draft (table, '.');
      g_autoptr (GPtrArray) faults = NULL;
      g_autoptr (TradeDataset) dataset = trade_draft_build (draft, trade_draft_words_get_default (), &faults, NULL);
      const TradeDraftFault *fault;

      g_test_message ("%s", cases[i].row);
      /* What can be read is charted. */
      g_assert_nonnull (dataset);
      g_assert_cmpuint (trade_dataset_get_n_reported (dataset), ==, 1);
      g_assert_cmpuint (faults->len, ==, 1);
      fault = g_ptr_array_index (faults, 0);
      g_test_message ("%s", fault->message);
      g_assert_cmpuint (fault->row, ==, 1);
      g_assert_cmpuint (fault->column, ==, cases[i].column);
      g_assert_cmpint (fault->is_missing, ==, cases[i].is_missing);
      g_assert_nonnull (strstr (fault->message, cases[i].phrase));
    }
}

static void
test_fields (void)
{
  g_autoptr (TradeDraft) one = make_draft ("Exports|||1|trillion yuan|2023", '.');
  g_autoptr (TradeDraft) two = trade_draft_set_field (one, TRADE_DRAFT_DATE, "12 January");
  g_autoptr (TradeDraft) three = trade_draft_set_field (two, TRADE_DRAFT_ADDRESS, "customs");
  g_autoptr (TradeDraft) four = trade_draft_set_field (three, TRADE_DRAFT_TITLE, "Trade in 2023");
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (TradeDataset) dataset = trade_draft_build (four, trade_draft_words_get_default (), &faults, NULL);
  const TradeDraftFault *fault;

  g_assert_cmpuint (faults->len, ==, 2);
  fault = g_ptr_array_index (faults, 0);
  g_assert_cmpuint (fault->row, ==, TRADE_DRAFT_NO_ROW);
  g_assert_cmpuint (fault->column, ==, TRADE_DRAFT_DATE);
  fault = g_ptr_array_index (faults, 1);
  g_assert_cmpuint (fault->column, ==, TRADE_DRAFT_ADDRESS);
  g_assert_cmpstr (trade_text_get_untranslated (trade_dataset_get_title (dataset)), ==, "Trade in 2023");
  g_assert_null (trade_dataset_get_published (dataset));
}

/* How sure a figure is, and why there is none. */
static void
test_status (void)
{
  g_autoptr (TradeDraft) draft = make_draft ("Exports|||1|trillion yuan|2023||||projection\n"
                                             "Exports|||2|trillion yuan|2022\n"
                                             "Exports||||trillion yuan|2021||||suppressed", '.');
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (TradeDataset) dataset = trade_draft_build (draft, trade_draft_words_get_default (), &faults, NULL);
  const TradeSeriesKey key = trade_series_key_new ("X", NULL, NULL, NULL, TRADE_MEASURE_VALUE, "CNY", NULL);
  TradeFigure *missing;

  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpint (trade_figure_get_status (trade_dataset_lookup (dataset, &key, trade_period_new_annual (2023))), ==,
                   TRADE_STATUS_FORECAST);
  g_assert_cmpint (trade_figure_get_status (trade_dataset_lookup (dataset, &key, trade_period_new_annual (2022))), ==,
                   TRADE_STATUS_NORMAL);
  missing = trade_dataset_lookup_missing (dataset, &key, trade_period_new_annual (2021));
  g_assert_nonnull (missing);
  g_assert_cmpint (trade_figure_get_status (missing), ==, TRADE_STATUS_SUPPRESSED);
}

/* A figure may be of another source than the release; an address that is given once is the source's wherever it is named. */
static void
test_sources (void)
{
  static const char *const cited[] = { "Customs", "Customs https://example.org/customs", "", "Bank https://example.org/bank" };
  static const char *const addresses[] = { "https://example.org/customs", "https://example.org/customs", "https://example.org",
                                           "https://example.org/bank" };
  g_autoptr (TradeDraft) draft = make_draft ("Exports|Value||4|billion yuan|2020\nExports|Value||3|billion yuan|2021\n"
                                             "Exports|Value||2|billion yuan|2022\nExports|Value||1|billion yuan|2023\n", '.');
  g_autoptr (TradeDraft) addressed = trade_draft_set_field (draft, TRADE_DRAFT_ADDRESS, "https://example.org");
  g_autoptr (TradeDraft) full = trade_draft_ref (addressed);
  g_autoptr (TradeDraft) faulty = NULL;
  g_autoptr (TradeDataset) dataset = NULL;
  g_autoptr (TradeDataset) rest = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GPtrArray) figures = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cited); i++)
    {
      g_autoptr (TradeDraft) old = g_steal_pointer (&full);

      full = trade_draft_set_cell (old, i, TRADE_DRAFT_CITED, cited[i]);
    }
  dataset = trade_draft_build (full, trade_draft_words_get_default (), &faults, &figures);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (trade_dataset_get_sources (dataset)), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    g_assert_cmpstr (trade_source_get_uri (trade_figure_get_source (g_ptr_array_index (figures, i))), ==, addresses[i]);

  g_clear_pointer (&faults, g_ptr_array_unref);
  faulty = trade_draft_set_cell (full, 1, TRADE_DRAFT_CITED, "https://example.org/customs");
  rest = trade_draft_build (faulty, trade_draft_words_get_default (), &faults, NULL);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_cmpuint (((TradeDraftFault *) g_ptr_array_index (faults, 0))->column, ==, TRADE_DRAFT_CITED);
  g_assert_cmpuint (trade_dataset_get_n_reported (rest), ==, 3);
}

/* A grid has all rows that say something, each once, and its periods in the order of time, however they are written. */
static void
test_grid (void)
{
  g_autoptr (TradeDraft) draft = make_draft ("Exports|Value||4|billion yuan|2023-02\nImports|Value||3|billion yuan|2023-01\n \n"
                                             "Exports|Value||2|billion yuan|2023-M01\nExports|Value||1|billion yuan|2023-02\n"
                                             "Exports|Value||5|billion yuan|soon\n", '.');
  static const char *const added[] = { "2022", NULL };
  g_autoptr (TradeDraftGrid) grid = trade_draft_grid_new (draft, added);
  g_autoptr (TradeDraft) renamed = NULL;
  guint line, period;

  g_assert_cmpuint (trade_draft_grid_get_n_periods (grid), ==, 4);
  g_assert_cmpstr (trade_draft_grid_get_period (grid, 0), ==, "2022");
  g_assert_cmpstr (trade_draft_grid_get_period (grid, 1), ==, "2023-01");
  g_assert_cmpstr (trade_draft_grid_get_period (grid, 2), ==, "2023-02");
  g_assert_cmpstr (trade_draft_grid_get_period (grid, 3), ==, "soon");
  g_assert_cmpuint (trade_draft_grid_get_n_lines (grid), ==, 3);
  g_assert_cmpuint (trade_draft_grid_get_row (grid, 0, 2), ==, 0);
  g_assert_cmpuint (trade_draft_grid_get_row (grid, 0, 1), ==, 3);
  g_assert_cmpuint (trade_draft_grid_get_row (grid, 1, 1), ==, 1);
  g_assert_cmpuint (trade_draft_grid_get_row (grid, 1, 2), ==, TRADE_DRAFT_GRID_NONE);
  g_assert_cmpuint (trade_draft_grid_get_row (grid, 2, 2), ==, 4);
  g_assert_false (trade_draft_grid_find (grid, 2, &line, &period));
  g_assert_true (trade_draft_grid_find (grid, 5, &line, &period));
  g_assert_cmpuint (line, ==, 0);
  g_assert_cmpuint (period, ==, 3);

  renamed = trade_draft_grid_set_head (grid, draft, 0, TRADE_DRAFT_FLOW, "Re-exports");
  for (guint i = 0; i < trade_draft_get_n_rows (renamed); i++)
    g_assert_cmpstr (trade_draft_row_get (trade_draft_get_row (renamed, i), TRADE_DRAFT_FLOW), ==,
                     i == 0 || i == 3 || i == 5 ? "Re-exports" : trade_draft_row_get (trade_draft_get_row (draft, i), TRADE_DRAFT_FLOW));
}

/* How figures were made is typed in the words of charts, and tells them apart. */
static void
test_settings (void)
{
  g_autoptr (TradeDraft) draft = make_draft (
    "Exports|Value||4|billion yuan|2023-02|||||||Germany||seasonally adjusted|at constant prices|valued free on board\n"
    "Exports|Value||5|billion yuan|2023-02\n"
    "Exports|Growth||6|%|2023-02||||||||on the period before|not adjusted\n", '.');
  g_autoptr (TradeDraft) other = make_draft (
    "Exports|Value||7|billion yuan|2023-02\n"
    "Exports|Value||8|billion yuan|2023-02|||||||germany||SEASONALLY ADJUSTED|at constant prices|valued free on board\n"
    "Exports|Value||9|billion yuan|2023-02|||||||||not adjusted\n"
    "Exports|Growth||3|%|2023-02\n", '.');
  static const char *const numbers[] = { "8", "7", "3", "9" };
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (TradeDataset) dataset = trade_draft_build (draft, trade_draft_words_get_default (), &faults, &figures);
  g_autoptr (TradeDraft) merged = NULL;
  const TradeSeriesKey *key;

  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpuint (trade_dataset_get_n_reported (dataset), ==, 3);
  key = trade_figure_get_key (g_ptr_array_index (figures, 0));
  g_assert_cmpstr (key->reporter, ==, "DE");
  g_assert_cmpstr (key->adjustment, ==, TRADE_ADJUSTMENT_SEASONAL);
  g_assert_cmpstr (key->prices, ==, TRADE_PRICES_CONSTANT);
  g_assert_cmpstr (key->valuation, ==, TRADE_VALUATION_FOB);
  key = trade_figure_get_key (g_ptr_array_index (figures, 1));
  g_assert_cmpstr (key->reporter, ==, TRADE_CODE_UNSTATED);
  g_assert_cmpstr (key->adjustment, ==, TRADE_CODE_UNSTATED);
  key = trade_figure_get_key (g_ptr_array_index (figures, 2));
  g_assert_cmpstr (key->comparison, ==, TRADE_COMPARISON_PERIOD);
  g_assert_cmpstr (key->adjustment, ==, TRADE_ADJUSTMENT_NONE);

  /* What says how it was made replaces only that; what does not, what there is. */
  for (guint i = 0; i < trade_draft_get_n_rows (other); i++)
    g_ptr_array_add (rows, trade_draft_get_row (other, i));
  merged = trade_draft_merge_rows (draft, trade_draft_words_get_default (), rows);
  g_assert_cmpuint (trade_draft_get_n_rows (merged), ==, G_N_ELEMENTS (numbers));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_cmpstr (trade_draft_row_get (trade_draft_get_row (merged, i), TRADE_DRAFT_NUMBER), ==, numbers[i]);
}

/* A number that is typed in a grid is as exact as all of its line, and of the source of the figure before. */
static void
test_typed (void)
{
  g_autoptr (TradeDraft) draft = make_draft ("Exports|Value|about|4|billion yuan|2021||||||Bureau\n"
                                             "Exports|Value|about|5|billion yuan|2023||||||Customs\n"
                                             "Imports|Value|about|5|billion yuan|2021\n"
                                             "Imports|Value||5|billion yuan|2023\n", '.');
  static const char *const added[] = { "2022", "2024", NULL };
  static const struct
  {
    guint       line, period;
    const char *relation, *source;
  } cases[] = { { 0, 1, "about", "Bureau" }, { 0, 3, "about", "Customs" }, { 1, 1, "", "" } };
  g_autoptr (TradeDraftGrid) grid = trade_draft_grid_new (draft, added);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeDraft) typed = trade_draft_grid_add_number (grid, draft, trade_draft_words_get_default (), cases[i].line,
                                                                  cases[i].period, "6");
      TradeDraftRow *row = trade_draft_get_row (typed, trade_draft_get_n_rows (typed) - 1);

      g_assert_cmpstr (trade_draft_row_get (row, TRADE_DRAFT_RELATION), ==, cases[i].relation);
      g_assert_cmpstr (trade_draft_row_get (row, TRADE_DRAFT_CITED), ==, cases[i].source);
    }
}

/* A period is the same one in the digits of every language, wherever rows are compared by it. */
static void
test_digits (void)
{
  g_autoptr (TradeDraft) draft = make_draft ("Exports|Value||1|billion yuan|2023\nImports|Value||2|billion yuan|٢٠٢٣\n", '.');
  g_autoptr (TradeDraft) other = make_draft ("Imports|Value||3|billion yuan|2023\n", '.');
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (TradeDraftGrid) grid = trade_draft_grid_new (draft, NULL);
  g_autoptr (TradeDraft) merged = NULL;

  g_assert_cmpuint (trade_draft_grid_get_n_periods (grid), ==, 1);
  g_assert_cmpuint (trade_draft_grid_find_period (grid, "٢٠٢٣"), ==, 0);
  g_ptr_array_add (rows, trade_draft_get_row (other, 0));
  merged = trade_draft_merge_rows (draft, trade_draft_words_get_default (), rows);
  g_assert_cmpuint (trade_draft_get_n_rows (merged), ==, 2);
  g_assert_cmpstr (trade_draft_row_get (trade_draft_get_row (merged, 1), TRADE_DRAFT_NUMBER), ==, "3");
}

/* Nothing to be charted is no dataset, and no fault either. */
static void
test_nothing (void)
{
  g_autoptr (TradeDraft) draft = make_draft (" \n ", '.');
  g_autoptr (GPtrArray) faults = NULL;

  g_assert_null (trade_draft_build (draft, trade_draft_words_get_default (), &faults, NULL));
  g_assert_cmpuint (faults->len, ==, 0);
}

/* In German a Billion is a million million. */
/* What press releases say instead of the words that are offered. */
static void
test_synonyms (void)
{
  static const struct
  {
    TradeDraftColumn  column;
    const char       *words;
    const char       *code;
  } cases[] = {
    { TRADE_DRAFT_RELATION, "Around", "≈" },
    { TRADE_DRAFT_RELATION, "etwa", "≈" },
    { TRADE_DRAFT_RELATION, "~", "≈" },
    { TRADE_DRAFT_RELATION, "over", ">" },
    { TRADE_DRAFT_RELATION, "不到", "<" },
    { TRADE_DRAFT_MEASURE, "change", TRADE_MEASURE_GROWTH },
    { TRADE_DRAFT_MEASURE, "Veränderung", TRADE_MEASURE_GROWTH },
    { TRADE_DRAFT_MEASURE, "価額", TRADE_MEASURE_VALUE },
    { TRADE_DRAFT_MEASURE, "Change of share", TRADE_MEASURE_SHARE_CHANGE },
    { TRADE_DRAFT_FLOW, "Shipments abroad", NULL },
    { TRADE_DRAFT_MEASURE, "темп роста", NULL },
    { TRADE_DRAFT_PARTNER, "change", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (trade_draft_words_find (trade_draft_words_get_default (), cases[i].column, cases[i].words), ==, cases[i].code);
}

static void
test_long_scale (void)
{
  g_autoptr (TradeFormat) format = trade_format_new ("de");
  g_autoptr (TradeDraftWords) words = trade_draft_words_new (format);
  TradeDraftUnit unit;

  g_assert_cmpint (trade_draft_words_get_decimal_mark (words), ==, ',');
  g_assert_true (trade_draft_words_find_unit (words, "Billionen yuan", &unit));
  g_assert_cmpint (unit.scale, ==, 12);
  g_assert_true (trade_draft_words_find_unit (words, "Mrd EUR", &unit));
  g_assert_cmpint (unit.scale, ==, 9);
  g_assert_false (trade_draft_words_find_unit (words, "Billion yuan", &unit));
  g_assert_cmpstr (trade_draft_words_find (words, TRADE_DRAFT_PARTNER, "Frankreich"), ==, "FR");
  g_assert_cmpstr (trade_draft_words_find (words, TRADE_DRAFT_PARTNER, "France"), ==, "FR");
}

/* What a list offers is read as what it says, whatever the language; no two entries say the same. */
static void
test_units (void)
{
  static const char *const locales[] = { "en", "de", "zh_CN", "ar", "fr", "es", "pt_BR", "ru", "ja", "hi", "tr" };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autoptr (TradeFormat) format = trade_format_new (locales[i]);
      g_autoptr (TradeDraftWords) words = trade_draft_words_new (format);
      g_auto (GStrv) units = trade_draft_words_list_units (words, NULL);
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      g_assert_cmpuint (g_strv_length (units), >, 20);
      for (guint j = 0; units[j] != NULL; j++)
        {
          TradeDraftUnit unit;
          g_autofree char *again = NULL;

          g_test_message ("%s: %s", locales[i], units[j]);
          g_assert_true (trade_draft_words_find_unit (words, units[j], &unit));
          again = trade_draft_words_name_unit (words, &unit);
          g_assert_cmpstr (again, ==, units[j]);
          g_assert_true (g_hash_table_add (seen, g_strdup_printf ("%s %d %s", unit.unit, unit.scale, unit.base)));
        }
    }
}

static const char *
get_label (TradeDataset   *dataset,
           TradeDimension  dimension,
           const char     *code)
{
  TradeText *label = trade_dataset_get_label (dataset, dimension, code);

  if (g_str_equal (code, TRADE_CODE_TOTAL) || g_str_equal (code, TRADE_CODE_OTHER) || dimension == TRADE_DIMENSION_FLOW ||
      dimension == TRADE_DIMENSION_MEASURE || dimension == TRADE_DIMENSION_UNIT)
    return code;

  return label != NULL ? trade_text_get_untranslated (label) : code;
}

static char *
describe (TradeDataset *dataset,
          TradeFigure  *figure)
{
  static const char *const measures[] = {
    TRADE_MEASURE_VALUE, TRADE_MEASURE_GROWTH, TRADE_MEASURE_SHARE, TRADE_MEASURE_SHARE_CHANGE, TRADE_MEASURE_WORLD_SHARE, NULL,
  };
  GString *text = g_string_new (NULL);
  g_autofree char *period = trade_period_to_string (trade_figure_get_period (figure));
  g_autofree char *number = trade_decimal_to_string (trade_figure_get_decimal (figure));
  TradeText *note = trade_figure_get_note (figure);

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    g_string_append_printf (text, "%s|", get_label (dataset, i, trade_figure_get_key (figure)->codes[i]));
  g_string_append_printf (text, "%s|%s|%s|%d|%d|%s", period, number, trade_status_get_code (trade_figure_get_status (figure)),
                          trade_figure_get_scale (figure), trade_figure_get_relation (figure), note != NULL ? trade_text_get_untranslated (note) : "");
  /* A draft has no word for a source that rounds more coarsely than its digits tell, as that of the others does. */
  if (g_strv_contains (measures, trade_figure_get_key (figure)->measure))
    g_string_append_printf (text, "|%.17g %.17g", trade_figure_get_bounds (figure).lower, trade_figure_get_bounds (figure).upper);

  return g_string_free (text, FALSE);
}

static TradeDataset *
read_file (GFile *file)
{
  g_autofree char *view = NULL;
  g_autoptr (GError) error = NULL;
  TradeDataset *dataset = trade_reader_read (file, &view, NULL, &error);

  g_assert_no_error (error);

  return dataset;
}

static void
assert_filled (TradeDraft       *draft,
               guint             row,
               TradeDraftColumn  column,
               const char       *text,
               const char       *expected)
{
  g_autoptr (TradeDraftRow) filled = trade_draft_fill_row (draft, trade_draft_words_get_default (), row, column, text);
  GString *cells = g_string_new (NULL);

  for (TradeDraftColumn i = 0; i <= TRADE_DRAFT_PERIOD; i++)
    g_string_append_printf (cells, "%s%s", i > 0 ? "|" : "", trade_draft_row_get (filled, i));
  g_assert_cmpstr (cells->str, ==, expected);
  g_string_free (cells, TRUE);
}

/* A row that is begun is like the one above it, and a measure brings the unit that goes with it; nothing that was typed goes. */
static void
test_fill (void)
{
  g_autoptr (TradeDraft) draft = make_draft ("Exports|Value|about|23.77|trillion yuan|2023\n"
                                             "Exports|Growth||0.6|percent in yuan|2023\n"
                                             "Imports|Value||17.99|trillion yuan|2022", '.');
  g_autoptr (TradeDraft) none = trade_draft_new ('.');

  assert_filled (none, 0, TRADE_DRAFT_FLOW, "Exports", "Exports|||||");
  assert_filled (draft, 3, TRADE_DRAFT_FLOW, "Imports", "Imports|Value|||trillion yuan|2022");
  assert_filled (draft, 3, TRADE_DRAFT_NUMBER, "1", "|Value||1|trillion yuan|2022");
  assert_filled (draft, 3, TRADE_DRAFT_MEASURE, "Growth", "|Growth|||percent in yuan|2022");
  assert_filled (draft, 2, TRADE_DRAFT_MEASURE, "Share", "Imports|Share||17.99|percent in yuan|2022");
  assert_filled (draft, 2, TRADE_DRAFT_MEASURE, "Change of share", "Imports|Change of share||17.99|percentage points in yuan|2022");
  assert_filled (draft, 2, TRADE_DRAFT_MEASURE, "Gro", "Imports|Gro||17.99|trillion yuan|2022");
  assert_filled (draft, 2, TRADE_DRAFT_MEASURE, "Quantity", "Imports|Quantity||17.99||2022");
  assert_filled (draft, 0, TRADE_DRAFT_NUMBER, "", "Exports|Value|about||trillion yuan|2023");
}

/* A table counts as it likes; what is typed counts in the words of the language, and digit for digit the same. */
static void
test_scales (void)
{
  static const struct
  {
    const char *value;
    const char *number;
    const char *unit;
  } cases[] = {
    { "110.50", "110.50", "million US dollars" },
    { "95", "95", "million US dollars" },
    { "1.23456", "1.23456", "million US dollars" },
    { "0.05", "0.05", "million US dollars" },
    { "-1200", "-1200", "million US dollars" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *table =
        g_strdup_printf ("Year,Flow,Value (million US$)\n2022,Balance,%s\n2022,Exports,1\n", cases[i].value);
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (table, -1, NULL);
      guint n_left_out = G_MAXUINT;
      g_autoptr (GPtrArray) rows =
        trade_draft_paste_read_table (stream, "table", trade_draft_words_get_default (), '.', &n_left_out);

      g_assert_nonnull (rows);
      g_assert_cmpuint (n_left_out, ==, 0);
      g_assert_cmpstr (trade_draft_row_get (g_ptr_array_index (rows, 0), TRADE_DRAFT_NUMBER), ==, cases[i].number);
      g_assert_cmpstr (trade_draft_row_get (g_ptr_array_index (rows, 0), TRADE_DRAFT_UNIT), ==, cases[i].unit);
    }
}

/* What a spreadsheet puts on the clipboard; what cannot be read of it is counted. */
static void
test_left_out (void)
{
  const char *cells = "Year\tFlow\tValue (million US$)\n2022\tExports\t1,110.50\n2022\tImports\tmany\n";
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (cells, -1, NULL);
  guint n_left_out = 0;
  g_autoptr (GPtrArray) rows =
    trade_draft_paste_read_table (stream, "table", trade_draft_words_get_default (), ',', &n_left_out);

  g_assert_nonnull (rows);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpuint (n_left_out, ==, 1);
  g_assert_cmpstr (trade_draft_row_get (g_ptr_array_index (rows, 0), TRADE_DRAFT_NUMBER), ==, "1110,50");
}

/* Figures that stand in the table take their places, in whatever words they come; the others come below. */
static void
test_merge (void)
{
  g_autoptr (TradeDraft) draft = make_draft ("exports||about|23.7|trillion yuan|2023|||||Ours\n"
                                             "Imports|Value||17.99|trillion yuan|2023\n"
                                             "Exports|Growth||0.6|% in yuan|2023||ASEAN\n", '.');
  g_autoptr (TradeDraft) pasted = make_draft ("Exports|Value||23.77|Trillion Yuan|2023\n"
                                              "Imports|||17990|billion yuan|2023|All goods\n"
                                              "Exports|Growth||0.6|percent in yuan|2023||asean\n"
                                              "Exports|Value||3.38|trillion US dollars|2023\n"
                                              "Exports|Growth||0.7|percent in US dollars|2023||ASEAN\n"
                                              "Exports|Value|||trillion yuan|2022||||suppressed\n", '.');
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (TradeDraft) merged = NULL;
  TradeDraftDifference difference;

  for (guint i = 0; i < trade_draft_get_n_rows (pasted); i++)
    g_ptr_array_add (rows, trade_draft_get_row (pasted, i));
  merged = trade_draft_merge_rows (draft, trade_draft_words_get_default (), rows);
  g_assert_cmpuint (trade_draft_get_n_rows (merged), ==, 6);
  trade_draft_difference_init (&difference, draft, merged);
  g_assert_cmpuint (difference.n_added, ==, 3);
  g_assert_cmpuint (difference.n_replaced, ==, 2);
  g_assert_cmpstr (difference.lines, ==,
                   "exports, 2023, Accuracy: about → –\n"
                   "exports, 2023, Number: 23.7 → 23.77\n"
                   "Imports, 2023, Number: 17.99 → 17990\n"
                   "Imports, 2023, Unit: trillion yuan → billion yuan\n"
                   "+ Exports, 2023: 3.38 trillion US dollars\n"
                   "+ Exports, ASEAN, 2023: 0.7 percent in US dollars\n"
                   "+ Exports, 2022: suppressed");
  g_assert_cmpstr (trade_draft_row_get (trade_draft_get_row (merged, 0), TRADE_DRAFT_NOTE), ==, "Ours");
  trade_draft_difference_clear (&difference);
}

/* Rows that are written alike, because what tells them apart has no column, are replaced in their order. */
static void
test_merge_alike (void)
{
  g_autoptr (TradeDraft) draft = make_draft ("Exports|||10|billion yuan|2023\nImports|||5|billion yuan|2023\nExports|||12|billion yuan|2023\n", '.');
  g_autoptr (TradeDraft) pasted = make_draft ("Exports|||11|billion yuan|2023\nExports|||12|billion yuan|2023\n", '.');
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (TradeDraft) merged = NULL;

  for (guint i = 0; i < trade_draft_get_n_rows (pasted); i++)
    g_ptr_array_add (rows, trade_draft_get_row (pasted, i));
  merged = trade_draft_merge_rows (draft, trade_draft_words_get_default (), rows);
  g_assert_cmpuint (trade_draft_get_n_rows (merged), ==, 3);
  g_assert_cmpstr (trade_draft_row_get (trade_draft_get_row (merged, 0), TRADE_DRAFT_NUMBER), ==, "11");
  g_assert_cmpstr (trade_draft_row_get (trade_draft_get_row (merged, 2), TRADE_DRAFT_NUMBER), ==, "12");
}

/* What was copied comes back from a spreadsheet as it went there, whatever its columns stand between. */
static void
test_copy (void)
{
  g_autoptr (TradeDraft) draft = make_draft ("Exports|Growth|about|-0.6|percent in yuan|2023|Green tea|=A1||provisional|-x\n"
                                             "Imports|||٢٣٫٧٧|trillion yuan|2022\n", '.');
  g_autofree char *text = trade_draft_copy_rows (draft, NULL, 0);
  g_autoptr (GPtrArray) rows = trade_draft_copy_read (text);
  g_autoptr (GPtrArray) other = trade_draft_copy_read ("Note\tNumber\t?\tFLOW \r\nours\t1\t2\tExports\r\n\t\t\t\r\n");

  g_assert_nonnull (strstr (text, "\t-0.6\t"));
  g_assert_nonnull (strstr (text, "\t'=A1\t"));
  g_assert_nonnull (rows);
  g_assert_cmpuint (rows->len, ==, 2);
  for (guint i = 0; i < rows->len; i++)
    g_assert_true (trade_draft_row_equal (g_ptr_array_index (rows, i), trade_draft_get_row (draft, i)));

  g_assert_nonnull (other);
  g_assert_cmpuint (other->len, ==, 1);
  g_assert_cmpstr (trade_draft_row_get (g_ptr_array_index (other, 0), TRADE_DRAFT_FLOW), ==, "Exports");
  g_assert_cmpstr (trade_draft_row_get (g_ptr_array_index (other, 0), TRADE_DRAFT_NOTE), ==, "ours");
  g_assert_null (trade_draft_copy_read ("Year\tFlow\tValue\n2023\tExports\t1\n"));
  g_assert_null (trade_draft_copy_read (""));
}

static TradeDraft *
type_dataset (TradeDataset *dataset,
              char          decimal_mark)
{
  g_autoptr (GPtrArray) rows = trade_draft_list_rows (dataset, trade_draft_words_get_default (), decimal_mark);
  g_autoptr (TradeDraft) draft = trade_draft_new (decimal_mark);

  return trade_draft_insert_rows (draft, 0, (TradeDraftRow **) rows->pdata, rows->len);
}

/* A release that is typed from the report's numbers is the bundled one, figure by figure, and is so when it was saved. */
static void
test_bundled (void)
{
  static const char *const uris[] = { TRADE_PACKAGE_BUNDLED_URI, TRADE_PACKAGE_YEARS_URI };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (uris); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i / 2]);
      g_autofree char *path = io_test_make_folder ();
      g_autoptr (GFile) folder = g_file_new_for_path (path);
      g_autoptr (GFile) release = g_file_get_child (folder, "release");
      g_autoptr (GError) error = NULL;
      g_autoptr (TradeDataset) dataset = read_file (file);
      g_autoptr (TradeDraft) draft = type_dataset (dataset, i % 2 == 0 ? '.' : ',');
      g_autoptr (GPtrArray) faults = NULL;
      g_autoptr (TradeDataset) typed = trade_draft_build (draft, trade_draft_words_get_default (), &faults, NULL);
      g_autoptr (TradeDataset) saved = NULL;
      g_autofree char *expected = draft_sample_describe (dataset, describe);
      g_autofree char *found = draft_sample_describe (typed, describe);
      g_autofree char *again = NULL;

      g_assert_cmpuint (faults->len, ==, 0);
      g_assert_cmpstr (found, ==, expected);

      g_assert_true (trade_release_save (release, typed, NULL, NULL, TRADE_SAVE_NONE, NULL, NULL, &error));
      g_assert_no_error (error);
      saved = read_file (release);
      again = draft_sample_describe (saved, describe);
      g_assert_cmpstr (again, ==, expected);
      io_test_remove (path);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/draft/words", test_words);
  g_test_add_func ("/draft/faults", test_faults);
  g_test_add_func ("/draft/fields", test_fields);
  g_test_add_func ("/draft/status", test_status);
  g_test_add_func ("/draft/nothing", test_nothing);
  g_test_add_func ("/draft/synonyms", test_synonyms);
  g_test_add_func ("/draft/long-scale", test_long_scale);
  g_test_add_func ("/draft/units", test_units);
  g_test_add_func ("/draft/fill", test_fill);
  g_test_add_func ("/draft/scales", test_scales);
  g_test_add_func ("/draft/left-out", test_left_out);
  g_test_add_func ("/draft/sources", test_sources);
  g_test_add_func ("/draft/grid", test_grid);
  g_test_add_func ("/draft/settings", test_settings);
  g_test_add_func ("/draft/typed", test_typed);
  g_test_add_func ("/draft/digits", test_digits);
  g_test_add_func ("/draft/merge", test_merge);
  g_test_add_func ("/draft/merge-alike", test_merge_alike);
  g_test_add_func ("/draft/copy", test_copy);
  g_test_add_func ("/draft/bundled", test_bundled);

  return g_test_run ();
}
