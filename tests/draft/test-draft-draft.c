/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "trade-draft-grid.h"
#include "trade-draft-history.h"
#include "trade-draft-json.h"

/* Edits of drafts: each can be undone and done again, and nothing else changes by it. */

/* The sanitizers, which trace each allocation, see as much in a few. */
#ifdef TRADE_SANITIZED
#define N_EDITS 1000
#else
#define N_EDITS 10000
#endif
#define MAX_ROWS 60

static const char *const texts[] = {
  "", "Exports", "23,77", "23.770", "−0.3", "\"quoted\" \\ text", "trillion yuan", "机电产品", "line\nbreak\ttab", "2023", "رابطة",
};

static const char *
pick_text (void)
{
  return texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))];
}

static TradeDraftRow *
make_row (void)
{
  const char *cells[TRADE_DRAFT_N_COLUMNS];

  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    cells[i] = pick_text ();

  return trade_draft_row_new (cells);
}

static TradeDraft *
add_rows (TradeDraft *draft,
          guint       first,
          gboolean    paste)
{
  TradeDraftRow *rows[3];
  const guint n = (guint) g_test_rand_int_range (1, G_N_ELEMENTS (rows) + 1);
  TradeDraft *edited;

  for (guint i = 0; i < n; i++)
    rows[i] = make_row ();
  edited = paste ? trade_draft_paste_rows (draft, first, rows, n) : trade_draft_insert_rows (draft, first, rows, n);
  for (guint i = 0; i < n; i++)
    trade_draft_row_unref (rows[i]);

  return edited;
}

/* Says something else of a view: its title, its place or its caption. */
static TradeDraft *
edit_views (TradeDraft *draft)
{
  static const char *const orders[][3] = { { "exports-imports", "growth", NULL }, { "growth", "exports-imports", NULL } };
  const char *const *order = orders[g_test_rand_int_range (0, G_N_ELEMENTS (orders))];
  g_autofree char *words = g_strdup_printf ("Words %d", g_test_rand_int_range (0, 1000));
  g_autoptr (TradeText) text = trade_text_new (words);
  g_autoptr (TradeAnnotations) annotations = trade_annotations_with_words (NULL, words, NULL);
  g_autoptr (TradeDraftViews) worded =
    trade_draft_views_with_annotations (trade_draft_get_views (draft), order[0], annotations);
  g_autoptr (TradeDraftViews) ordered = trade_draft_views_with_order (worded, order);
  g_autoptr (TradeDraftViews) views = trade_draft_views_with_caption (ordered, order[1], text);

  return trade_draft_set_views (draft, views, "views");
}

/* Changes what all figures of a line of the grid are of. */
static TradeDraft *
edit_line (TradeDraft *draft)
{
  g_autoptr (TradeDraftGrid) grid = trade_draft_grid_new (draft, NULL);
  const guint n = trade_draft_grid_get_n_lines (grid);

  if (n == 0)
    return add_rows (draft, 0, FALSE);

  return trade_draft_grid_set_head (grid, draft, (guint) g_test_rand_int_range (0, (gint32) n),
                                    trade_draft_grid_heads[g_test_rand_int_range (0, TRADE_DRAFT_GRID_N_HEADS)], pick_text ());
}

static TradeDraft *
edit (TradeDraft *draft)
{
  const guint n_rows = trade_draft_get_n_rows (draft);
  const guint row = (guint) g_test_rand_int_range (0, (gint32) n_rows + 1);

  if (n_rows > MAX_ROWS)
    return trade_draft_remove_rows (draft, 0, n_rows / 2);

  switch (g_test_rand_int_range (0, 11))
    {
    case 0:
      return trade_draft_set_field (draft, (TradeDraftField) g_test_rand_int_range (0, TRADE_DRAFT_N_FIELDS), pick_text ());
    case 1:
      return trade_draft_set_decimal_mark (draft, g_test_rand_bit () ? ',' : '.');
    case 2:
      return add_rows (draft, row, FALSE);
    case 3:
      return add_rows (draft, row, TRUE);
    case 4:
      return row < n_rows ? trade_draft_remove_rows (draft, row, 1) : add_rows (draft, row, FALSE);
    case 5:
      return edit_views (draft);
    case 6:
      return edit_line (draft);
    case 7:
      return row > 1 ? trade_draft_remove_several (draft, (const guint[]) { 0, row - 1 }, 2) : edit_views (draft);
    default:
      return trade_draft_set_cell (draft, row, (TradeDraftColumn) g_test_rand_int_range (0, TRADE_DRAFT_N_COLUMNS), pick_text ());
    }
}

static char *
sum_up (TradeDraft *draft)
{
  g_autoptr (GBytes) bytes = trade_draft_write (draft, NULL, trade_draft_words_get_default ());

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static void
assert_is (TradeDraftHistory *history,
           GPtrArray         *sums,
           guint              i)
{
  g_autofree char *sum = sum_up (trade_draft_history_get (history));

  g_assert_cmpstr (sum, ==, g_ptr_array_index (sums, i));
}

/* What a file holds is the draft again, whatever was typed. */
static void
assert_reads_back (TradeDraft *draft)
{
  g_autoptr (GBytes) bytes = trade_draft_write (draft, NULL, trade_draft_words_get_default ());
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDraft) again = trade_draft_read ("draft", bytes, trade_draft_words_get_default (), NULL, &error);

  g_assert_no_error (error);
  g_assert_true (trade_draft_equal (draft, again));
}

static void
test_random_edits (void)
{
  g_autoptr (TradeDraft) first = trade_draft_new ('.');
  g_autoptr (TradeDraftHistory) history = trade_draft_history_new (first);
  g_autoptr (GPtrArray) sums = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (sums, sum_up (first));
  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (TradeDraft) draft = edit (trade_draft_history_get (history));

      /* A step that changes nothing is passed over afterwards. */
      if (!trade_draft_equal (draft, trade_draft_history_get (history)))
        g_ptr_array_add (sums, sum_up (draft));
      trade_draft_history_push (history, draft, FALSE);
      if (i % 100 == 0)
        assert_reads_back (draft);
    }

  for (guint i = sums->len - 1; i-- > 0;)
    {
      g_assert_true (trade_draft_history_undo (history));
      assert_is (history, sums, i);
    }
  g_assert_false (trade_draft_history_undo (history));
  g_assert_true (trade_draft_history_is_saved (history));
  for (guint i = 1; i < sums->len; i++)
    {
      g_assert_true (trade_draft_history_redo (history));
      assert_is (history, sums, i);
    }
  g_assert_false (trade_draft_history_redo (history));
}

static void
test_shared_rows (void)
{
  g_autoptr (TradeDraft) empty = trade_draft_new ('.');
  g_autoptr (TradeDraft) one = trade_draft_set_cell (empty, 0, TRADE_DRAFT_FLOW, "Exports");
  g_autoptr (TradeDraft) two = trade_draft_set_cell (one, 1, TRADE_DRAFT_FLOW, "Imports");
  g_autoptr (TradeDraft) edited = trade_draft_set_cell (two, 1, TRADE_DRAFT_NUMBER, "17.99");

  g_assert_true (trade_draft_get_row (edited, 0) == trade_draft_get_row (one, 0));
  g_assert_true (trade_draft_get_row (edited, 1) != trade_draft_get_row (two, 1));
  g_assert_cmpstr (trade_draft_row_get (trade_draft_get_row (two, 1), TRADE_DRAFT_NUMBER), ==, "");
}

static void
assert_undo (TradeDraftHistory *history,
             const char        *words)
{
  g_autofree char *undo = trade_draft_change_write_undo (trade_draft_history_get_undo (history));

  g_assert_cmpstr (undo, ==, words);
}

static void
push (TradeDraftHistory *history,
      TradeDraft        *draft)
{
  trade_draft_history_push (history, draft, FALSE);
  trade_draft_unref (draft);
}

static TradeDraft *
set_row (TradeDraftHistory *history,
         guint              row,
         const char        *flow,
         const char        *number,
         const char        *period)
{
  const char *const cells[TRADE_DRAFT_N_COLUMNS] = {
    [TRADE_DRAFT_FLOW] = flow,
    [TRADE_DRAFT_NUMBER] = number,
    [TRADE_DRAFT_PERIOD] = period,
  };
  g_autoptr (TradeDraftRow) content = trade_draft_row_new (cells);

  return trade_draft_set_row (trade_draft_history_get (history), row, content);
}

/* A menu says what would be undone: it is named after what a row was, not after what it has become. */
static void
test_names (void)
{
  g_autoptr (TradeDraft) first = trade_draft_new ('.');
  g_autoptr (TradeDraftHistory) history = trade_draft_history_new (first);
  g_autofree char *redo = NULL;

  g_assert_null (trade_draft_history_get_undo (history));
  push (history, trade_draft_set_field (first, TRADE_DRAFT_TITLE, "Trade"));
  assert_undo (history, "Undo Change of Title");
  push (history, set_row (history, 0, "Exports", "23.77", "2023"));
  assert_undo (history, "Undo Addition of Exports, 2023");
  push (history, set_row (history, 0, "Exports", "23.78", "2023"));
  assert_undo (history, "Undo Change of Exports, 2023");
  push (history, set_row (history, 0, "Imports", "23.78", "2024"));
  assert_undo (history, "Undo Change of Exports, 2023");
  push (history, set_row (history, 1, NULL, "17.99", NULL));
  assert_undo (history, "Undo Addition of Row 2");
  push (history, trade_draft_remove_rows (trade_draft_history_get (history), 0, 1));
  assert_undo (history, "Undo Removal of Imports, 2024");
  push (history, add_rows (trade_draft_history_get (history), 1, TRUE));
  g_assert_cmpint (trade_draft_history_get_undo (history)->kind, ==, TRADE_DRAFT_PASTED);

  trade_draft_history_undo (history);
  trade_draft_history_undo (history);
  assert_undo (history, "Undo Addition of Row 2");
  redo = trade_draft_change_write_redo (trade_draft_history_get_redo (history));
  g_assert_cmpstr (redo, ==, "Redo Removal of Imports, 2024");
}

/* A row that says nothing is no figure, and is not made one by what is said of all figures. */
static void
test_only_period (void)
{
  static const char *const numbers[] = { "23.77", NULL, "17.99" };
  g_autoptr (TradeDraft) first = trade_draft_new ('.');
  g_autoptr (TradeDraftHistory) history = trade_draft_history_new (first);
  g_autoptr (TradeDraftGrid) grid = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    push (history, set_row (history, i, NULL, "1", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    push (history, set_row (history, i, NULL, numbers[i], NULL));
  grid = trade_draft_grid_new (trade_draft_history_get (history), NULL);
  push (history, trade_draft_grid_set_only_period (grid, trade_draft_history_get (history), "2023"));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_cmpstr (trade_draft_row_get (trade_draft_get_row (trade_draft_history_get (history), i), TRADE_DRAFT_PERIOD), ==,
                     numbers[i] != NULL ? "2023" : "");
}

/* Letters of one word are undone together, and what comes after an undo takes the place of what was undone. */
static void
test_typing (void)
{
  g_autoptr (TradeDraft) first = trade_draft_new ('.');
  g_autoptr (TradeDraftHistory) history = trade_draft_history_new (first);

  push (history, trade_draft_set_field (first, TRADE_DRAFT_SOURCE, "C"));
  g_assert_false (trade_draft_history_is_saved (history));
  for (guint i = 2; i <= 7; i++)
    {
      g_autofree char *word = g_strndup ("Customs", i);
      g_autoptr (TradeDraft) draft = trade_draft_set_field (trade_draft_history_get_base (history), TRADE_DRAFT_SOURCE, word);

      trade_draft_history_push (history, draft, TRUE);
    }
  g_assert_cmpstr (trade_draft_get_field (trade_draft_history_get (history), TRADE_DRAFT_SOURCE), ==, "Customs");
  trade_draft_history_undo (history);
  g_assert_true (trade_draft_history_get (history) == first);
  push (history, trade_draft_set_field (first, TRADE_DRAFT_DATE, "2024-01-12"));
  g_assert_null (trade_draft_history_get_redo (history));
  trade_draft_history_set_saved (history, trade_draft_history_get (history));
  g_assert_true (trade_draft_history_is_saved (history));
  trade_draft_history_undo (history);
  g_assert_false (trade_draft_history_is_saved (history));
}

/* Each undoing and redoing is seen, however often the same word was typed again. */
static void
test_same_again (void)
{
  g_autoptr (TradeDraft) first = trade_draft_new ('.');
  g_autoptr (TradeDraftHistory) history = trade_draft_history_new (first);

  push (history, trade_draft_set_field (first, TRADE_DRAFT_SOURCE, "Customs"));
  push (history, trade_draft_set_field (first, TRADE_DRAFT_SOURCE, "Customs"));
  push (history, trade_draft_set_field (trade_draft_history_get (history), TRADE_DRAFT_TITLE, "Trade"));
  push (history, trade_draft_set_field (trade_draft_history_get (history), TRADE_DRAFT_DATE, ""));
  assert_undo (history, "Undo Change of Title");
  g_assert_true (trade_draft_history_undo (history));
  g_assert_cmpstr (trade_draft_get_field (trade_draft_history_get (history), TRADE_DRAFT_TITLE), ==, "");
  assert_undo (history, "Undo Change of Source");
  g_assert_true (trade_draft_history_undo (history));
  g_assert_cmpstr (trade_draft_get_field (trade_draft_history_get (history), TRADE_DRAFT_SOURCE), ==, "");
  g_assert_null (trade_draft_history_get_undo (history));
  g_assert_false (trade_draft_history_undo (history));
  g_assert_true (trade_draft_history_redo (history));
  g_assert_cmpstr (trade_draft_get_field (trade_draft_history_get (history), TRADE_DRAFT_SOURCE), ==, "Customs");
  g_assert_true (trade_draft_history_redo (history));
  g_assert_cmpstr (trade_draft_get_field (trade_draft_history_get (history), TRADE_DRAFT_TITLE), ==, "Trade");
  g_assert_null (trade_draft_history_get_redo (history));
  g_assert_false (trade_draft_history_redo (history));
}

/* A file that is no draft is refused, with what is wrong. */
static void
test_refused (void)
{
  static const char *const files[] = { "", "[]", "{}", "{\"rows\": 3}", "{\"rows\": [" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (files[i], strlen (files[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (trade_draft_read ("draft.json", bytes, trade_draft_words_get_default (), NULL, &error));
      g_assert_nonnull (error);
    }
}

/* Whoever goes on in another language finds what was meant in its words: a "Billion" of German is no billion. */
static void
test_language (void)
{
  static const char text[] =
    "{\"language\": \"de_DE\", \"words\": ["
    "{\"column\": \"flow\", \"text\": \"Ausfuhr\", \"meaning\": \"X\"},"
    "{\"column\": \"unit\", \"text\": \"Billionen Yuan\", \"meaning\": \"CNY,,12\"},"
    "{\"column\": \"unit\", \"text\": \"billion yuan\", \"meaning\": \"CNY,,12\"},"
    "{\"column\": \"unit\", \"text\": \"?\", \"meaning\": \"?,?,x\"},"
    "{\"column\": \"partner\", \"text\": \"Frankreich\", \"meaning\": \"FR\"}],"
    "\"decimalChar\": \",\", \"rows\": ["
    "{\"flow\": \"Ausfuhr\", \"value\": \"23,77\", \"unit\": \"Billionen Yuan\", \"partner\": \"Frankreich\"},"
    "{\"flow\": \"Exports\", \"unit\": \"billion yuan\", \"partner\": \"Grünland\"},"
    "{\"flow\": \"Ausfuh\", \"unit\": \"?\"}]}";
  static const struct
  {
    guint             row;
    TradeDraftColumn  column;
    const char       *text;
  } cases[] = {
    { 0, TRADE_DRAFT_FLOW, "Exports" },        { 0, TRADE_DRAFT_NUMBER, "23,77" },    { 0, TRADE_DRAFT_UNIT, "trillion yuan" },
    { 0, TRADE_DRAFT_PARTNER, "France" },      { 1, TRADE_DRAFT_FLOW, "Exports" },    { 1, TRADE_DRAFT_UNIT, "trillion yuan" },
    { 1, TRADE_DRAFT_PARTNER, "Grünland" },    { 2, TRADE_DRAFT_FLOW, "Ausfuh" },     { 2, TRADE_DRAFT_UNIT, "?" },
  };
  TradeDraftWords *words = trade_draft_words_get_default ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDraft) draft = trade_draft_read ("draft.json", bytes, words, NULL, &error);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (TradeDraft) again = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (trade_draft_row_get (trade_draft_get_row (draft, cases[i].row), cases[i].column), ==, cases[i].text);

  /* From then on it is of this language. */
  written = trade_draft_write (draft, NULL, words);
  again = trade_draft_read ("draft.json", written, words, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (trade_draft_equal (draft, again));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/draft/random-edits", test_random_edits);
  g_test_add_func ("/draft/shared-rows", test_shared_rows);
  g_test_add_func ("/draft/names", test_names);
  g_test_add_func ("/draft/only-period", test_only_period);
  g_test_add_func ("/draft/typing", test_typing);
  g_test_add_func ("/draft/same-again", test_same_again);
  g_test_add_func ("/draft/refused", test_refused);
  g_test_add_func ("/draft/language", test_language);

  return g_test_run ();
}
