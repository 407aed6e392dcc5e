/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "dataset-dump.h"
#include "draft-sample.h"
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

  expected = build (draft);
  assert_same (&now, &expected, draws);
  clear_built (&expected);
  clear_built (built);
  *built = now;

  return TRUE;
}

static void
test_random (void)
{
  guint n_followed = 0;

  for (guint i = 0; i < N_DRAFTS; i++)
    {
      g_autoptr (TradeDraft) draft = make_draft ();
      Built built = build (draft);

      for (guint j = 0; j < N_EDITS; j++)
        {
          g_autoptr (TradeDraft) next = edit (draft);

          n_followed += go_on (&built, next, (i * N_EDITS + j) % DRAWN_OF == 0);
          trade_draft_unref (draft);
          draft = g_steal_pointer (&next);
        }
      clear_built (&built);
    }

  g_test_message ("%u of %u edits were followed", n_followed, N_DRAFTS * N_EDITS);
  g_assert_cmpuint (n_followed, >, N_DRAFTS * N_EDITS / 5);
}

/* A number of very many rows. */
static void
test_many (void)
{
  g_autoptr (TradeDraft) draft = draft_sample_new_many (2000);
  g_autoptr (TradeDraft) next = trade_draft_set_cell (draft, 1999, TRADE_DRAFT_NUMBER, "17.99");
  Built built = build (draft);

  g_assert_true (go_on (&built, next, TRUE));
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
    { TRADE_DRAFT_NUMBER, "17.99", TRUE },         { TRADE_DRAFT_NUMBER, "-1", FALSE },
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
  g_test_add_func ("/draft/follow/many", test_many);
  g_test_add_func ("/draft/follow/others", test_others);

  return g_test_run ();
}
