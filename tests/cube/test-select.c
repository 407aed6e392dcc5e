/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "trade-select.h"

/* A row of a small cube: a code with a "!" in front stands for all, one with a "+" for a group. Products lie as deep as they
 * have digits. */
typedef struct
{
  const char *reporter;
  const char *flow;
  const char *partner;
  const char *product;
  const char *transport;
  const char *period;
  gint64      value;
} Row;

static void
set_code (TradeCube          *cube,
          TradeObservation   *observation,
          TradeCubeDimension  dimension,
          const char         *text)
{
  const TradeCodeRole role = *text == '!' ? TRADE_CODE_WHOLE : *text == '+' ? TRADE_CODE_GROUP : TRADE_CODE_MEMBER;
  const char *code = role == TRADE_CODE_MEMBER ? text : text + 1;
  const int level = dimension == TRADE_CUBE_PRODUCT ? (int) strlen (code) : 1;
  const guint32 id = trade_cube_intern (cube, dimension, code, NULL);

  trade_cube_describe (cube, dimension, id, NULL, role, role == TRADE_CODE_WHOLE ? 0 : level);
  observation->codes[dimension] = id;
}

static void
add_row (TradeCube *cube,
         const Row *row)
{
  TradeObservation observation = { .value = { row->value, 0 } };

  g_assert_true (trade_period_parse (row->period, &observation.period, NULL));
  set_code (cube, &observation, TRADE_CUBE_REPORTER, row->reporter);
  set_code (cube, &observation, TRADE_CUBE_FLOW, row->flow);
  set_code (cube, &observation, TRADE_CUBE_PARTNER, row->partner);
  set_code (cube, &observation, TRADE_CUBE_PRODUCT, row->product);
  set_code (cube, &observation, TRADE_CUBE_TRANSPORT, row->transport);
  set_code (cube, &observation, TRADE_CUBE_MEASURE, TRADE_MEASURE_VALUE);
  set_code (cube, &observation, TRADE_CUBE_UNIT, "USD");
  set_code (cube, &observation, TRADE_CUBE_FREQUENCY, trade_frequency_of_period (observation.period));
  g_assert_cmpint (trade_cube_add (cube, &observation), ==, TRADE_ADDITION_NEW);
}

static TradeSelected *
select_rows (TradeCube   *cube,
             const char  *text,
             GError     **error)
{
  g_auto (TradeSelection) selection = { .codes = { NULL } };
  g_autoptr (TradeText) title = trade_text_new ("Test");
  g_autoptr (TradeSource) source = trade_source_new ("test", title, NULL, NULL);

  g_assert_true (trade_selection_parse (&selection, text, NULL) || *text == '\0');

  return trade_cube_select (cube, &selection, source, error);
}

static TradeFigure *
lookup (TradeSelected *selected,
        const char    *flow,
        const char    *partner,
        const char    *product,
        const char    *period)
{
  const TradeSeriesKey key = {
    .flow = flow, .partner = partner, .product = product, .measure = TRADE_MEASURE_VALUE, .unit = "USD",
  };
  TradePeriod parsed;

  g_assert_true (trade_period_parse (period, &parsed, NULL));

  return trade_dataset_lookup (selected->dataset, &key, parsed);
}

static void
assert_value (TradeSelected *selected,
              const char    *flow,
              const char    *partner,
              const char    *product,
              const char    *period,
              double         value)
{
  TradeFigure *figure = lookup (selected, flow, partner, product, period);

  g_assert_nonnull (figure);
  g_assert_cmpfloat (trade_figure_get_value (figure), ==, value);
}

/* Wholes beside parts in four dimensions, years beside months: each is there once. */
static const Row mixed[] = {
  { "UTO", "X", "!W", "!T", "!0", "2022", 100 },    { "UTO", "X", "A", "!T", "!0", "2022", 60 },
  { "UTO", "X", "B", "!T", "!0", "2022", 40 },      { "UTO", "X", "+EU", "!T", "!0", "2022", 90 },
  { "UTO", "X", "!W", "01", "!0", "2022", 70 },     { "UTO", "X", "!W", "02", "!0", "2022", 30 },
  { "UTO", "X", "!W", "0101", "!0", "2022", 70 },   { "UTO", "X", "A", "01", "!0", "2022", 50 },
  { "UTO", "X", "!W", "!T", "air", "2022", 20 },    { "UTO", "RX", "!W", "!T", "!0", "2022", 5 },
  { "UTO", "DX", "!W", "!T", "!0", "2022", 95 },    { "UTO", "X", "!W", "!T", "!0", "2022-01", 8 },
  { "ERE", "X", "!W", "!T", "!0", "2022", 1000 },
};

static TradeCube *
make_cube (const Row *rows,
           gsize      n_rows)
{
  TradeCube *cube = trade_cube_new ();

  for (gsize i = 0; i < n_rows; i++)
    add_row (cube, &rows[i]);

  return cube;
}

static void
test_default (void)
{
  g_autoptr (TradeCube) cube = make_cube (mixed, G_N_ELEMENTS (mixed));
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeSelected) selected = select_rows (cube, "", &error);

  g_assert_no_error (error);
  assert_value (selected, "X", "_T", "_T", "2022", 100);
  assert_value (selected, "RX", "_T", "_T", "2022", 5);
  assert_value (selected, "X", "A", "_T", "2022", 60);
  assert_value (selected, "X", "_T", "01", "2022", 70);
  g_assert_null (lookup (selected, "X", "EU", "_T", "2022"));
  g_assert_null (lookup (selected, "X", "_T", "0101", "2022"));
  g_assert_null (lookup (selected, "X", "_T", "_T", "2022-01"));
  g_assert_cmpuint (trade_dataset_get_n_reported (selected->dataset), ==, 6);

  g_assert_cmpuint (selected->n_used, ==, 6);
  g_assert_cmpuint (selected->set_aside[TRADE_SET_ASIDE_PARTNER_GROUP], ==, 1);
  g_assert_cmpuint (selected->set_aside[TRADE_SET_ASIDE_PRODUCT_LEVEL], ==, 1);
  g_assert_cmpuint (selected->set_aside[TRADE_SET_ASIDE_CROSSED], ==, 1);
  g_assert_cmpuint (selected->set_aside[TRADE_SET_ASIDE_INSIDE], ==, 1);
  g_assert_cmpuint (selected->set_aside[TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_TRANSPORT], ==, 1);
  g_assert_cmpuint (selected->set_aside[TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_FREQUENCY], ==, 1);
  g_assert_cmpuint (selected->set_aside[TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_REPORTER], ==, 1);
  g_assert_cmpint (selected->products.level, ==, 2);
}

static void
test_chosen (void)
{
  static const struct
  {
    const char *text;
    const char *partner;
    const char *product;
    const char *period;
    double      value;
    guint       n_used;
    const char *subject;
  } cases[] = {
    { "reporter=ERE", "_T", "_T", "2022", 1000, 1, "Foreign trade of ERE" },
    { "partner=A,product=01", "_T", "_T", "2022", 50, 1, "Trade of UTO with A in 01" },
    { "partner=A", "_T", "01", "2022", 50, 2, "Trade of UTO with A" },
    { "product=01", "A", "_T", "2022", 50, 2, "Trade of UTO in 01" },
    { "product-level=4", "_T", "0101", "2022", 70, 5, "Foreign trade of UTO" },
    { "frequency=M", "_T", "_T", "2022-01", 8, 1, "Foreign trade of UTO" },
    { "transport=air", "_T", "_T", "2022", 20, 1, "Foreign trade of UTO (Mode of transport: air)" },
    { "flow=X,period=2022..", "_T", "_T", "2022", 100, 5, "Foreign trade of UTO" },
  };
  g_autoptr (TradeCube) cube = make_cube (mixed, G_N_ELEMENTS (mixed));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TradeSelected) selected = select_rows (cube, cases[i].text, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_no_error (error);
      assert_value (selected, "X", cases[i].partner, cases[i].product, cases[i].period, cases[i].value);
      g_assert_cmpuint (selected->n_used, ==, cases[i].n_used);
      g_assert_cmpstr (trade_text_get_untranslated (trade_dataset_get_subject (selected->dataset)), ==, cases[i].subject);
    }
}

static double
get_value_of (TradeSelected *selected,
              const char    *reporter,
              const char    *period)
{
  const TradeSeriesKey key = { .flow = "X", .reporter = reporter, .measure = TRADE_MEASURE_VALUE, .unit = "USD" };
  TradeFigure *figure;
  TradePeriod parsed;

  g_assert_true (trade_period_parse (period, &parsed, NULL));
  figure = trade_dataset_lookup (selected->dataset, &key, parsed);
  g_assert_nonnull (figure);

  return trade_figure_get_value (figure);
}

/* Each reporter stands by itself: what two of them trade is never added up. */
static void
test_reporters (gconstpointer data)
{
  g_autoptr (TradeCube) cube = make_cube (mixed, G_N_ELEMENTS (mixed));
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeSelected) selected = select_rows (cube, data, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (selected->codes[TRADE_CUBE_REPORTER], ==, TRADE_SELECTED_SEVERAL);
  g_assert_cmpfloat (get_value_of (selected, "UTO", "2022"), ==, 100);
  g_assert_cmpfloat (get_value_of (selected, "ERE", "2022"), ==, 1000);
  g_assert_null (lookup (selected, "X", "_T", "_T", "2022"));
  g_assert_cmpuint (selected->n_used, ==, 7);
  g_assert_cmpuint (selected->set_aside[(guint) TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_REPORTER], ==, 0);
}

static void
test_absent (void)
{
  g_autoptr (TradeCube) cube = make_cube (mixed, G_N_ELEMENTS (mixed));
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) range_error = NULL;

  g_assert_null (select_rows (cube, "reporter=XYZ", &error));
  g_assert_error (error, TRADE_SELECTION_ERROR, TRADE_SELECTION_ERROR_ABSENT);
  g_assert_cmpstr (error->message, ==, "reporter=XYZ: the file has no such code; there are: UTO, ERE");
  g_assert_null (select_rows (cube, "period=1990..1991", &range_error));
  g_assert_error (range_error, TRADE_SELECTION_ERROR, TRADE_SELECTION_ERROR_ABSENT);
}

static void
test_parse (void)
{
  static const char *const wrong[] = { "reporter", "reporter=", "colour=red", "measure=A+B", "product-level=x",
                                       "product-level=0", "partner-top=0", "product-top=ten", "period=soon", "period=2022..soon" };
  g_auto (TradeSelection) selection = { .codes = { NULL } };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_auto (TradeSelection) none = { .codes = { NULL } };
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", wrong[i]);
      g_assert_false (trade_selection_parse (&none, wrong[i], &error));
      g_assert_nonnull (error);
    }

  g_assert_true (trade_selection_parse (&selection, "flow=X+M,period=..2020,partner-level=2", NULL));
  g_assert_cmpstr (selection.codes[TRADE_CUBE_FLOW][0], ==, "X");
  g_assert_cmpstr (selection.codes[TRADE_CUBE_FLOW][1], ==, "M");
  g_assert_false (selection.has_first);
  g_assert_true (selection.has_last);
  g_assert_cmpint (selection.partners.level, ==, 2);
}

/* All chapters make up the whole that the file does not state; some chapters do not. */
static void
test_summed (void)
{
  for (guint n = 80; n <= 97; n += 17)
    {
      g_autoptr (TradeCube) cube = trade_cube_new ();
      g_autoptr (TradeSelected) selected = NULL;
      TradeFigure *figure;

      for (guint i = 1; i <= n; i++)
        {
          g_autofree char *chapter = g_strdup_printf ("%02u", i);

          add_row (cube, &(Row) { "UTO", "X", "!W", chapter, "!0", "2022", i });
        }
      selected = select_rows (cube, "", NULL);
      g_assert_nonnull (selected);
      figure = lookup (selected, "X", "_T", "_T", "2022");

      g_assert_cmpint (selected->products.is_summed, ==, n == 97);
      g_assert_cmpint (figure != NULL, ==, n == 97);
      g_assert_cmpuint (selected->n_used, ==, n);
      if (figure == NULL)
        continue;

      g_assert_cmpfloat (trade_figure_get_value (figure), ==, 97 * 98 / 2);
      g_assert_nonnull (trade_figure_get_note (figure));
      /* Ninety-seven numbers, each rounded to a whole one. */
      g_assert_cmpfloat (trade_figure_get_bounds (figure).upper, ==, 97 * 98 / 2 + 97 / 2.0);
    }
}

/* The rest of what is shown stays in the whole, whether the file states that or it is added up, and is accounted for. */
static void
test_rows (void)
{
  static const Row stated[] = {
    { "UTO", "X", "!W", "!T", "!0", "2021", 90 },   { "UTO", "X", "A", "!T", "!0", "2021", 80 },
    { "UTO", "X", "!W", "!T", "!0", "2022", 100 },  { "UTO", "X", "A", "!T", "!0", "2022", 10 },
    { "UTO", "X", "B", "!T", "!0", "2022", 30 },    { "UTO", "M", "C", "!T", "!0", "2022", 25 },
    { "UTO", "X", "C", "!T", "!0", "2022", 15 },    { "UTO", "X", "!W", "01", "!0", "2022", 70 },
    { "UTO", "X", "A", "01", "!0", "2022", 5 },
  };
  g_autoptr (TradeCube) cube = make_cube (stated, G_N_ELEMENTS (stated));
  g_autoptr (TradeCube) summed = trade_cube_new ();
  g_autoptr (TradeSelected) largest = select_rows (cube, "partner-top=1", NULL);
  g_autoptr (TradeSelected) named = select_rows (cube, "partner-rows=B+A,partner-top=1", NULL);
  g_autoptr (TradeSelected) of_sum = NULL;
  g_autoptr (GError) error = NULL;

  /* C is the largest in the last period, whichever way its trade flows, though A was before. */
  assert_value (largest, "X", "_T", "_T", "2022", 100);
  assert_value (largest, "X", "C", "_T", "2022", 15);
  assert_value (largest, "M", "C", "_T", "2022", 25);
  g_assert_null (lookup (largest, "X", "B", "_T", "2022"));
  g_assert_null (lookup (largest, "X", "A", "_T", "2021"));
  g_assert_cmpuint (largest->partners.members->len, ==, 3);
  g_assert_cmpuint (largest->partners.shown->len, ==, 1);
  g_assert_cmpuint (largest->set_aside[TRADE_SET_ASIDE_PARTNER_REST], ==, 3);
  g_assert_cmpuint (largest->set_aside[TRADE_SET_ASIDE_CROSSED], ==, 1);

  assert_value (named, "X", "B", "_T", "2022", 30);
  g_assert_cmpuint (named->partners.shown->len, ==, 1);

  for (guint i = 1; i <= 97; i++)
    {
      g_autofree char *chapter = g_strdup_printf ("%02u", i);

      add_row (summed, &(Row) { "UTO", "X", "!W", chapter, "!0", "2022", i });
    }
  of_sum = select_rows (summed, "product-top=2", NULL);
  assert_value (of_sum, "X", "_T", "_T", "2022", 97 * 98 / 2);
  assert_value (of_sum, "X", "_T", "97", "2022", 97);
  assert_value (of_sum, "X", "_T", "96", "2022", 96);
  g_assert_null (lookup (of_sum, "X", "_T", "95", "2022"));
  g_assert_cmpuint (of_sum->n_used, ==, 97);

  g_assert_null (select_rows (cube, "product-rows=!T", &error));
  g_assert_error (error, TRADE_SELECTION_ERROR, TRADE_SELECTION_ERROR_ABSENT);
}

/* Without any whole, the partners are added up of whom there is something in each period, and said to be some; else one is the scope.
 * Products are not: they may be but parts. */
static void
test_no_whole (void)
{
  static const Row rows[] = {
    { "UTO", "X", "A", "01", "!0", "2022", 1 }, { "UTO", "X", "A", "02", "!0", "2022", 2 },
    { "UTO", "X", "B", "01", "!0", "2022", 4 }, { "UTO", "X", "A", "01", "!0", "2023", 8 },
  };
  g_autoptr (TradeCube) cube = make_cube (rows, G_N_ELEMENTS (rows) - 1);
  g_autoptr (TradeCube) uneven = make_cube (rows, G_N_ELEMENTS (rows));
  g_autoptr (TradeSelected) selected = select_rows (cube, "", NULL);
  g_autoptr (TradeSelected) one = select_rows (uneven, "", NULL);

  g_assert_nonnull (selected);
  assert_value (selected, "X", "_T", "01", "2022", 5);
  assert_value (selected, "X", "_T", "02", "2022", 2);
  g_assert_null (lookup (selected, "X", "_T", "_T", "2022"));
  g_assert_null (lookup (selected, "X", "A", "_T", "2022"));
  g_assert_cmpuint (selected->n_used, ==, 3);
  g_assert_cmpuint (selected->partners.n_some, ==, 2);

  assert_value (one, "X", "_T", "01", "2022", 1);
  assert_value (one, "X", "_T", "01", "2023", 8);
  g_assert_cmpuint (one->n_used, ==, 3);
  g_assert_cmpuint (one->partners.n_some, ==, 0);
  g_assert_cmpuint (one->set_aside[TRADE_SET_ASIDE_CROSSED], ==, 1);
}

/* Rows that state no partner or no product are not the total where others state one, and none of them vanishes. */
static void
test_blank (void)
{
  static const Row beside[] = {
    { "UTO", "X", "!World", "!T", "!0", "2022", 100 }, { "UTO", "X", "A", "!T", "!0", "2022", 60 },
    { "UTO", "X", "!", "!T", "!0", "2022", 5 },        { "UTO", "X", "!World", "!", "!0", "2022", 7 },
  };
  static const Row alone[] = {
    { "UTO", "X", "!", "01", "!0", "2022", 5 },
    { "UTO", "X", "!", "02", "!0", "2022", 6 },
    { "UTO", "X", "A", "01", "!0", "2022", 1 },
  };
  static const Row unstated[] = { { "UTO", "X", "!", "!", "!0", "2022", 9 } };
  g_autoptr (TradeCube) cube = make_cube (beside, G_N_ELEMENTS (beside));
  g_autoptr (TradeCube) other = make_cube (alone, G_N_ELEMENTS (alone));
  g_autoptr (TradeCube) none = make_cube (unstated, G_N_ELEMENTS (unstated));
  g_autoptr (TradeSelected) selected = select_rows (cube, "", NULL);
  g_autoptr (TradeSelected) chosen = select_rows (other, "", NULL);
  g_autoptr (TradeSelected) whole = select_rows (none, "", NULL);

  assert_value (selected, "X", "_T", "_T", "2022", 100);
  assert_value (selected, "X", "A", "_T", "2022", 60);
  g_assert_cmpuint (selected->n_used, ==, 2);
  g_assert_cmpuint (selected->set_aside[TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_PARTNER], ==, 1);
  g_assert_cmpuint (selected->set_aside[TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_PRODUCT], ==, 1);

  assert_value (chosen, "X", "_T", "01", "2022", 1);
  g_assert_cmpuint (chosen->n_used, ==, 1);
  g_assert_cmpuint (chosen->set_aside[TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_PARTNER], ==, 2);

  assert_value (whole, "X", "_T", "_T", "2022", 9);
}

/* Groups are not added, but where there is nothing else, one of them is shown. */
static void
test_groups (void)
{
  static const Row partners[] = {
    { "UTO", "X", "+EU", "!T", "!0", "2022", 5 },
    { "UTO", "X", "+ASEAN", "!T", "!0", "2022", 6 },
    { "UTO", "X", "+ASEAN", "!T", "!0", "2023", 7 },
  };
  static const Row products[] = {
    { "UTO", "X", "!W", "+FUEL", "!0", "2022", 5 },
    { "UTO", "X", "!W", "+FOOD", "!0", "2022", 6 },
    { "UTO", "X", "A", "+FOOD", "!0", "2022", 2 },
  };
  g_autoptr (TradeCube) cube = make_cube (partners, G_N_ELEMENTS (partners));
  g_autoptr (TradeCube) other = make_cube (products, G_N_ELEMENTS (products));
  g_autoptr (TradeSelected) selected = select_rows (cube, "", NULL);
  g_autoptr (TradeSelected) chosen = select_rows (other, "", NULL);

  assert_value (selected, "X", "_T", "_T", "2022", 6);
  assert_value (selected, "X", "_T", "_T", "2023", 7);
  g_assert_cmpuint (selected->n_used, ==, 2);
  g_assert_cmpuint (selected->set_aside[TRADE_SET_ASIDE_PARTNER_GROUP], ==, 1);

  assert_value (chosen, "X", "_T", "_T", "2022", 6);
  assert_value (chosen, "X", "A", "_T", "2022", 2);
  g_assert_cmpuint (chosen->set_aside[TRADE_SET_ASIDE_PRODUCT_GROUP], ==, 1);
}

/* Where nothing is of the period, nothing is shown, whether rows state partners and products or not. */
static void
test_nothing (void)
{
  static const Row rows[] = { { "UTO", "X", "!", "!", "!0", "2022", 9 } };
  g_autoptr (TradeCube) cube = make_cube (rows, G_N_ELEMENTS (rows));
  g_autoptr (TradeCube) other = make_cube (mixed, G_N_ELEMENTS (mixed));
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) same = NULL;

  g_assert_null (select_rows (cube, "period=1999..2000", &error));
  g_assert_error (error, TRADE_SELECTION_ERROR, TRADE_SELECTION_ERROR_ABSENT);
  g_assert_null (select_rows (other, "period=1999..2000", &same));
  g_assert_error (same, TRADE_SELECTION_ERROR, TRADE_SELECTION_ERROR_ABSENT);
}

/* Names of files become codes of figures, and no two the same. */
static void
test_names (void)
{
  static const Row rows[] = {
    { "UTO", "X", "!World", "!T", "!0", "2022", 3 },
    { "UTO", "X", "德国", "!T", "!0", "2022", 1 },
    { "UTO", "X", "中国", "!T", "!0", "2022", 2 },
  };
  g_autoptr (TradeCube) cube = make_cube (rows, G_N_ELEMENTS (rows));
  g_autoptr (TradeSelected) selected = select_rows (cube, "", NULL);
  g_auto (GStrv) codes = trade_dataset_list_codes (selected->dataset, TRADE_DIMENSION_PARTNER);

  g_assert_cmpuint (g_strv_length (codes), ==, 2);
  g_assert_cmpstr (codes[0], !=, codes[1]);
  for (guint i = 0; i < 2; i++)
    g_assert_true (g_str_is_ascii (codes[i]));
  g_assert_cmpstr (trade_text_get_untranslated (trade_dataset_get_label (selected->dataset, TRADE_DIMENSION_PARTNER, "N2")),
                   ==, "德国");
}

/* A figure counts as all numbers of the file in its unit do. */
static void
test_scale (void)
{
  static const Row rows[] = { { "UTO", "X", "!W", "!T", "!0", "2021", 33330000 }, { "UTO", "X", "!W", "!T", "!0", "2022", 1009400000 } };
  static const struct { int second, scale; } told[] = { { 6, 6 }, { 3, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autoptr (TradeCube) cube = make_cube (rows, G_N_ELEMENTS (rows));
      const guint32 unit = trade_cube_get_code (cube, 0, TRADE_CUBE_UNIT);
      g_autoptr (TradeSelected) selected = NULL;
      TradeFigure *figure;

      g_assert_cmpint (trade_cube_get_scale (cube, unit), ==, 0);
      trade_cube_note_scale (cube, unit, 6);
      trade_cube_note_scale (cube, unit, told[i].second);
      selected = select_rows (cube, "", NULL);
      figure = lookup (selected, "X", "_T", "_T", "2021");
      g_assert_cmpfloat (trade_figure_get_value (figure), ==, 33330000);
      g_assert_cmpint (trade_figure_get_scale (figure), ==, told[i].scale);
    }
}

/* Several may be wanted where one goes without saying: measures, and classifications of products that have no whole. */
static void
test_several (void)
{
  static const char *const classifications[] = { "H5", "S3" };
  static const char *const measures[] = { TRADE_MEASURE_VALUE, TRADE_MEASURE_GROWTH };
  static const char *const units[] = { "USD", "PC" };
  g_autoptr (TradeCube) cube = trade_cube_new ();

  for (guint i = 0; i < 4; i++)
    {
      TradeObservation observation = { .value = { 10 + i, 0 }, .period = trade_period_new_annual (2022) };

      set_code (cube, &observation, TRADE_CUBE_FLOW, "X");
      set_code (cube, &observation, TRADE_CUBE_PRODUCT, i < 2 ? "01" : "02");
      set_code (cube, &observation, TRADE_CUBE_CLASSIFICATION, classifications[i / 2]);
      set_code (cube, &observation, TRADE_CUBE_MEASURE, measures[i % 2]);
      set_code (cube, &observation, TRADE_CUBE_UNIT, units[i % 2]);
      set_code (cube, &observation, TRADE_CUBE_FREQUENCY, "A");
      g_assert_cmpint (trade_cube_add (cube, &observation), ==, TRADE_ADDITION_NEW);
    }

  for (guint i = 0; i < 3; i++)
    {
      static const char *const wanted[] = { "measure=*", "classification=*", "measure=*,classification=*" };
      /* Units are settled after measures; growth stands beside values unless it is wanted as well. */
      static const guint n_used[] = { 1, 4, 2 };
      g_autoptr (GError) error = NULL;
      g_autoptr (TradeSelected) selected = select_rows (cube, wanted[i], &error);

      g_assert_no_error (error);
      g_assert_cmpuint (selected->n_used, ==, n_used[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/select/default", test_default);
  g_test_add_func ("/select/chosen", test_chosen);
  g_test_add_data_func ("/select/reporters/named", "reporter=UTO+ERE", test_reporters);
  g_test_add_data_func ("/select/reporters/all", "reporter=*", test_reporters);
  g_test_add_func ("/select/absent", test_absent);
  g_test_add_func ("/select/parse", test_parse);
  g_test_add_func ("/select/summed", test_summed);
  g_test_add_func ("/select/rows", test_rows);
  g_test_add_func ("/select/no-whole", test_no_whole);
  g_test_add_func ("/select/blank", test_blank);
  g_test_add_func ("/select/groups", test_groups);
  g_test_add_func ("/select/nothing", test_nothing);
  g_test_add_func ("/select/names", test_names);
  g_test_add_func ("/select/scale", test_scale);
  g_test_add_func ("/select/several", test_several);

  return g_test_run ();
}
