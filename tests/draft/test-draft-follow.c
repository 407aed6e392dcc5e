/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "dataset-dump.h"
#include "draft-sample.h"
#include "trade-dataset-private.h"
#include "trade-draft-follow.h"

/* What is made of a draft by what is known of a former one is what is made of it from nothing, whatever was typed. */

#define N_DRAFTS 40
#define N_EDITS 40

/* So many of the edits are drawn, too. */
#define DRAWN_OF 8

/* What was made of a draft. */
typedef struct
{
  TradeDraft   *draft;
  TradeDataset *dataset; /* nullable */
  GPtrArray    *faults;
  GPtrArray    *figures;
} Built;

static void
clear_built (Built *self)
{
  g_clear_pointer (&self->draft, trade_draft_unref);
  g_clear_object (&self->dataset);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
}

static Built
build (TradeDraft *draft)
{
  Built self = { trade_draft_ref (draft), NULL, NULL, NULL };

  self.dataset = trade_draft_build (draft, trade_draft_words_get_default (), &self.faults, &self.figures);

  return self;
}

static const char *
pick (const char *const *words)
{
  return words[g_test_rand_int_range (0, (gint32) g_strv_length ((char **) words))];
}

static char *
make_number (void)
{
  static const char *const others[] = { "", "abc", "17.", "-", "0", "0.0", "-0.5", "1e3", "100", "100.0", "12 %", "٣٫٥", "99999999999999" };

  if (g_test_rand_int_range (0, 5) == 0)
    return g_strdup (others[g_test_rand_int_range (0, G_N_ELEMENTS (others))]);

  return g_strdup_printf ("%s%d.%d", g_test_rand_int_range (0, 8) == 0 ? "-" : "", g_test_rand_int_range (0, 60), g_test_rand_int_range (0, 10));
}

static char *
make_cell (TradeDraftColumn column)
{
  static const char *const flows[] = { "Exports", "Exports", "Exports", "Imports", "Imports", "Total trade", "Balance", "Exports and imports", NULL };
  static const char *const measures[] = { "Value", "Value", "Value", "Share", "Growth", "Contribution", NULL };
  static const char *const units[] = { "million US dollars", "million US dollars", "billion yuan", "%", "", NULL };
  static const char *const periods[] = { "2022", "2023", "2023", "2024", "2023-Q1", "2023-Q2", "2023-01", "2023-02", "2024-01", NULL };
  static const char *const products[] = { "", "", "Grain", "Machines", "Other goods", "Total", "Goods", "Services", NULL };
  static const char *const partners[] = { "", "", "", "Germany", "Japan", "World", "Rest of world", "Others", NULL };
  static const char *const relations[] = { "", "", "", "", "about", "more than", NULL };
  static const char *const statuses[] = { "", "", "", "", "", "provisional value", "missing value", NULL };

  switch (column)
    {
    case TRADE_DRAFT_FLOW:
      return g_strdup (pick (flows));
    case TRADE_DRAFT_MEASURE:
      return g_strdup (pick (measures));
    case TRADE_DRAFT_NUMBER:
      return make_number ();
    case TRADE_DRAFT_UNIT:
      return g_strdup (pick (units));
    case TRADE_DRAFT_PERIOD:
      return g_strdup (pick (periods));
    case TRADE_DRAFT_PRODUCT:
      return g_strdup (pick (products));
    case TRADE_DRAFT_PARTNER:
      return g_strdup (pick (partners));
    case TRADE_DRAFT_RELATION:
      return g_strdup (pick (relations));
    case TRADE_DRAFT_STATUS:
      return g_strdup (pick (statuses));
    case TRADE_DRAFT_CITED:
      return g_strdup (g_test_rand_int_range (0, 6) == 0 ? "Customs of China" : "");
    case TRADE_DRAFT_ENTERPRISE:
    case TRADE_DRAFT_NOTE:
    case TRADE_DRAFT_REPORTER:
    case TRADE_DRAFT_COMPARISON:
    case TRADE_DRAFT_ADJUSTMENT:
    case TRADE_DRAFT_PRICES:
    case TRADE_DRAFT_VALUATION:
    case TRADE_DRAFT_REASON:
    default:
      return g_strdup ("");
    }
}

static TradeDraftRow *
make_row (void)
{
  char *cells[TRADE_DRAFT_N_COLUMNS];
  TradeDraftRow *row;
  const gboolean is_amount = g_test_rand_int_range (0, 3) > 0;

  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    cells[i] = make_cell (i);
  /* Else few rows are of anything that another is of. */
  if (is_amount)
    {
      g_free (cells[TRADE_DRAFT_MEASURE]);
      g_free (cells[TRADE_DRAFT_UNIT]);
      cells[TRADE_DRAFT_MEASURE] = g_strdup ("Value");
      cells[TRADE_DRAFT_UNIT] = g_strdup ("million US dollars");
    }
  row = trade_draft_row_new ((const char *const *) cells);
  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    g_free (cells[i]);

  return row;
}

static TradeDraft *
make_draft (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);
  g_autoptr (TradeDraft) draft = trade_draft_new ('.');
  const guint n = (guint) g_test_rand_int_range (1, 60);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, make_row ());

  return trade_draft_insert_rows (draft, 0, (TradeDraftRow **) rows->pdata, n);
}

/* What releases print of trade, in which many figures follow from each other, or contradict each other. */
static const struct
{
  const char *measure;
  const char *unit;
  gint32      most;
} printed[] = {
  { "Value", "million US dollars", 20 },           { "Value", "million US dollars", 20 },
  { "Value", "billion yuan", 20 },                 { "Share", "%", 50 },
  { "Growth", "%", 9 },                            { "Change of share", "percentage points", 4 },
  { "Contribution to growth", "percentage points", 5 },
};

/* There are few numbers, so that many are equal; and all is about as much as its parts. */
static char *
make_printed_number (guint    what,
                     gboolean is_whole)
{
  const gint32 times = is_whole && printed[what].most >= 20 ? 3 : 1;

  return g_strdup_printf ("%d.%d", g_test_rand_int_range (1, printed[what].most) * times, g_test_rand_int_range (0, 2) * 5);
}

static void
add_printed (GPtrArray  *rows,
             const char *reporter,
             const char *period,
             const char *product,
             const char *partner)
{
  static const char *const flows[] = { "Exports", "Imports", "Total trade", "Balance" };

  for (guint i = 0; i < G_N_ELEMENTS (flows); i++)
    {
      const guint what = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (printed));
      g_autofree char *number = make_printed_number (what, *product == '\0' && *partner == '\0');
      const char *const cells[TRADE_DRAFT_N_COLUMNS] = {
        [TRADE_DRAFT_REPORTER] = reporter, [TRADE_DRAFT_FLOW] = flows[i],   [TRADE_DRAFT_MEASURE] = printed[what].measure,
        [TRADE_DRAFT_NUMBER] = number,     [TRADE_DRAFT_PERIOD] = period,   [TRADE_DRAFT_UNIT] = printed[what].unit,
        [TRADE_DRAFT_PRODUCT] = product,   [TRADE_DRAFT_PARTNER] = partner,
      };

      /* Gaps. */
      if (g_test_rand_int_range (0, 10) < 7 - (int) i)
        g_ptr_array_add (rows, trade_draft_row_new (cells));
    }
}

/* A release of years or of months and quarters, by products or by partners, of one reporter or of several. */
static TradeDraft *
make_release (void)
{
  static const char *const years[] = { "2021", "2022", "2023", NULL };
  static const char *const months[] = { "2022-01", "2022-02", "2022-03", "2022-Q1", "2023-01", "2023-02", "2023-03", "2023-Q1", NULL };
  static const char *const parts[][2] = { { "", "" }, { "Grain", "Germany" }, { "Machines", "Japan" }, { "Other goods", "Others" } };
  static const char *const reporters[] = { "", "China", "Japan" };
  const char *const *periods = g_test_rand_int_range (0, 2) == 0 ? years : months;
  const gboolean has_reporters = g_test_rand_int_range (0, 4) == 0;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);
  g_autoptr (TradeDraft) draft = trade_draft_new ('.');
  const guint n_parts = (guint) g_test_rand_int_range (2, G_N_ELEMENTS (parts) + 1);
  const gboolean by_product = g_test_rand_int_range (0, 2) == 0;

  for (guint i = 0; periods[i] != NULL; i++)
    for (guint j = 0; j < n_parts; j++)
      for (guint k = has_reporters; k < (has_reporters ? G_N_ELEMENTS (reporters) : 1); k++)
        add_printed (rows, reporters[k], periods[i], by_product ? parts[j][0] : "", by_product ? "" : parts[j][1]);

  return trade_draft_insert_rows (draft, 0, (TradeDraftRow **) rows->pdata, rows->len);
}

/* Mostly a number, else anything. */
static TradeDraft *
edit (TradeDraft *draft)
{
  const guint row = (guint) g_test_rand_int_range (0, (gint32) trade_draft_get_n_rows (draft));
  const TradeDraftColumn column = g_test_rand_int_range (0, 6) > 0
                                    ? TRADE_DRAFT_NUMBER
                                    : (TradeDraftColumn) g_test_rand_int_range (0, TRADE_DRAFT_N_COLUMNS);
  g_autofree char *text = make_cell (column);

  if (g_test_rand_int_range (0, 30) == 0)
    return trade_draft_set_field (draft, TRADE_DRAFT_TITLE, g_test_rand_int_range (0, 2) == 0 ? "Trade" : "Foreign trade");

  return trade_draft_set_cell (draft, row, column, text);
}

static void
assert_same_faults (GPtrArray *one,
                    GPtrArray *other)
{
  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++)
    {
      const TradeDraftFault *fault = g_ptr_array_index (one, i), *same = g_ptr_array_index (other, i);

      g_assert_cmpuint (fault->row, ==, same->row);
      g_assert_cmpuint (fault->column, ==, same->column);
      g_assert_cmpint (fault->is_missing, ==, same->is_missing);
      g_assert_cmpstr (fault->message, ==, same->message);
    }
}

static void
assert_same (const Built *one,
             const Built *other,
             gboolean     draws)
{
  g_autofree char *text = dataset_dump (one->dataset, draws);
  g_autofree char *expected = dataset_dump (other->dataset, draws);

  g_assert_cmpstr (text, ==, expected);
  assert_same_faults (one->faults, other->faults);
  g_assert_cmpuint (one->figures->len, ==, other->figures->len);
  for (guint i = 0; i < one->figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (one->figures, i), *same = g_ptr_array_index (other->figures, i);

      g_assert_cmpint (figure != NULL, ==, same != NULL);
      if (figure != NULL && trade_figure_has_value (figure))
        g_assert_cmpfloat (trade_figure_get_value (figure), ==, trade_figure_get_value (same));
    }
}

/* How often a change was followed, and how often nothing was derived again that does not depend on it. */
static guint n_followed, n_shared;

/* What follows is followed again, so that nothing is lost on the way. Returns whether it was followed. */
static gboolean
go_on (Built      *built,
       TradeDraft *draft,
       gboolean    draws)
{
  Built now = { trade_draft_ref (draft), NULL, g_ptr_array_ref (built->faults), NULL };
  Built expected;

  now.dataset = trade_draft_follow (draft, built->draft, built->dataset, built->figures, &now.figures);
  if (now.dataset == NULL)
    {
      clear_built (&now);
      clear_built (built);
      *built = build (draft);
      return FALSE;
    }

  n_followed++;
  n_shared += trade_dataset_is_derived (now.dataset);
  expected = build (draft);
  assert_same (&now, &expected, draws);
  clear_built (&expected);
  clear_built (built);
  *built = now;

  return TRUE;
}

static void
edit_many (TradeDraft *(*make) (void),
           TradeDraft *(*change) (TradeDraft *draft))
{
  n_followed = n_shared = 0;
  for (guint i = 0; i < N_DRAFTS; i++)
    {
      g_autoptr (TradeDraft) draft = make ();
      Built built = build (draft);

      for (guint j = 0; j < N_EDITS; j++)
        {
          g_autoptr (TradeDraft) next = change (draft);

          go_on (&built, next, (i * N_EDITS + j) % DRAWN_OF == 0);
          trade_draft_unref (draft);
          draft = g_steal_pointer (&next);
        }
      clear_built (&built);
    }

  g_test_message ("%u of %u edits were followed, %u of them by what depends on them", n_followed, N_DRAFTS * N_EDITS, n_shared);
}

static void
test_random (void)
{
  edit_many (make_draft, edit);
  g_assert_cmpuint (n_followed, >, N_DRAFTS * N_EDITS / 5);
}

/* Some of what follows from a number follows from none that is much greater, or of another sign. */
static TradeDraft *
edit_number (TradeDraft *draft)
{
  const guint row = (guint) g_test_rand_int_range (0, (gint32) trade_draft_get_n_rows (draft));
  g_autofree char *number = g_strdup_printf ("%d.%d", g_test_rand_int_range (1, 20) * (g_test_rand_int_range (0, 4) == 0 ? 10 : 1),
                                             g_test_rand_int_range (0, 2) * 5);

  return trade_draft_set_cell (draft, row, TRADE_DRAFT_NUMBER, number);
}

static void
test_releases (void)
{
  edit_many (make_release, edit_number);
  g_assert_cmpuint (n_followed, >, N_DRAFTS * N_EDITS / 2);
  g_assert_cmpuint (n_shared, >, n_followed / 8);
}

/* What does not follow from figures that are there may follow from others: whether it does depends on numbers, too. */
static void
test_reach (void)
{
#define MONEY "million US dollars"
  static const struct
  {
    const char *rows[5][6]; /* flow, measure, number, unit, product, partner */
    const char *number;     /* of the first row then */
  } cases[] = {
    /* Only less than all leaves others. */
    { { { "Exports", "Share", "60", "%", "", "Germany" }, { "Exports", "Share", "41", "%", "", "Japan" } }, "30" },
    { { { "Exports", "Share", "30", "%", "", "Germany" }, { "Exports", "Share", "41", "%", "", "Japan" } }, "60" },
    /* All trade less imports comes before the sum of goods and services, but never where it is less than nothing. */
    { { { "Imports", "Value", "60", MONEY, "", "" }, { "Total trade", "Value", "50", MONEY, "", "" },
        { "Exports", "Value", "20", MONEY, "Goods", "" }, { "Exports", "Value", "30", MONEY, "Services", "" } }, "10" },
    { { { "Imports", "Value", "10", MONEY, "", "" }, { "Total trade", "Value", "50", MONEY, "", "" },
        { "Exports", "Value", "20", MONEY, "Goods", "" }, { "Exports", "Value", "30", MONEY, "Services", "" } }, "60" },
    /* Shares are as exact as the coarsest that is printed. */
    { { { "Imports", "Share", "40.5", "%", "Machines", "" }, { "Exports", "Value", "100.0", MONEY, "", "" },
        { "Exports", "Value", "30.0", MONEY, "Grain", "" } }, "40" },
    /* What is contradicted is told with what contradicts it. */
    { { { "Balance", "Value", "10", MONEY, "", "" }, { "Exports", "Value", "50", MONEY, "", "" },
        { "Imports", "Value", "40", MONEY, "", "" } }, "20" },
    { { { "Balance", "Value", "20", MONEY, "", "" }, { "Exports", "Value", "50", MONEY, "", "" },
        { "Imports", "Value", "40", MONEY, "", "" } }, "10" },
    { { { "Exports", "Value", "5", MONEY, "Grain", "" }, { "Balance", "Value", "20", MONEY, "", "" },
        { "Exports", "Value", "50", MONEY, "", "" }, { "Imports", "Value", "40", MONEY, "", "" } }, "6" },
    /* What is less than nothing has no share. */
    { { { "Exports", "Value", "5", MONEY, "Grain", "" }, { "Exports", "Value", "50", MONEY, "", "" } }, "-5" },
    { { { "Exports", "Value", "-5", MONEY, "Grain", "" }, { "Exports", "Value", "50", MONEY, "", "" } }, "5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);
      g_autoptr (TradeDraft) empty = trade_draft_new ('.');
      g_autoptr (TradeDraft) draft = NULL;
      g_autoptr (TradeDraft) next = NULL;
      Built built;

      for (guint j = 0; j < G_N_ELEMENTS (cases[i].rows) && cases[i].rows[j][0] != NULL; j++)
        {
          const char *const *row = cases[i].rows[j];
          const char *const cells[TRADE_DRAFT_N_COLUMNS] = {
            [TRADE_DRAFT_FLOW] = row[0], [TRADE_DRAFT_MEASURE] = row[1], [TRADE_DRAFT_NUMBER] = row[2],  [TRADE_DRAFT_UNIT] = row[3],
            [TRADE_DRAFT_PRODUCT] = row[4], [TRADE_DRAFT_PARTNER] = row[5], [TRADE_DRAFT_PERIOD] = "2023",
          };

          g_ptr_array_add (rows, trade_draft_row_new (cells));
        }
      draft = trade_draft_insert_rows (empty, 0, (TradeDraftRow **) rows->pdata, rows->len);
      next = trade_draft_set_cell (draft, 0, TRADE_DRAFT_NUMBER, cases[i].number);
      built = build (draft);
      g_assert_true (go_on (&built, next, TRUE));
      clear_built (&built);
    }
#undef MONEY
}

/* A number of very many rows. */
static void
test_many (void)
{
  g_autoptr (TradeDraft) draft = draft_sample_new_many (2000);
  g_autoptr (TradeDraft) next = trade_draft_set_cell (draft, 1999, TRADE_DRAFT_NUMBER, "17.99");
  Built built = build (draft);

  n_shared = 0;
  g_assert_true (go_on (&built, next, TRUE));
  g_assert_cmpuint (n_shared, ==, 1);
  clear_built (&built);
}

/* What else may be changed takes more than a number. */
static void
test_others (void)
{
  static const struct
  {
    TradeDraftColumn  column;
    const char       *text;
    gboolean          follows;
  } cases[] = {
    { TRADE_DRAFT_NUMBER, "17.99", TRUE },         { TRADE_DRAFT_NUMBER, "-1", TRUE },
    { TRADE_DRAFT_NUMBER, "17.", TRUE },          { TRADE_DRAFT_NUMBER, "", FALSE },
    { TRADE_DRAFT_PERIOD, "2031", FALSE },         { TRADE_DRAFT_PRODUCT, "Grain", FALSE },
    { TRADE_DRAFT_UNIT, "billion yuan", FALSE },   { TRADE_DRAFT_STATUS, "provisional value", FALSE },
    { TRADE_DRAFT_CITED, "Customs", FALSE },       { TRADE_DRAFT_NOTE, "So it is.", FALSE },
    { TRADE_DRAFT_RELATION, "about", FALSE },
  };
  g_autoptr (TradeDraft) draft = draft_sample_new_many (20);
  g_autoptr (TradeDraft) shorter = trade_draft_remove_rows (draft, 3, 1);
  g_autoptr (TradeDraft) titled = trade_draft_set_field (draft, TRADE_DRAFT_TITLE, "Trade");
  g_autoptr (TradeDraft) german = trade_draft_set_decimal_mark (draft, ',');
  TradeDraft *const others[] = { shorter, titled, german };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeDraft) next = trade_draft_set_cell (draft, 7, cases[i].column, cases[i].text);
      Built built = build (draft);

      g_assert_cmpint (go_on (&built, next, FALSE), ==, cases[i].follows);
      clear_built (&built);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      Built built = build (draft);

      g_assert_false (go_on (&built, others[i], FALSE));
      clear_built (&built);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft/follow/random", test_random);
  g_test_add_func ("/draft/follow/releases", test_releases);
  g_test_add_func ("/draft/follow/reach", test_reach);
  g_test_add_func ("/draft/follow/many", test_many);
  g_test_add_func ("/draft/follow/others", test_others);

  return g_test_run ();
}
