/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-cube.h"

#define N_OBSERVATIONS 5000
#define N_LOOKUPS 5000000

static TradeObservation
make (TradeCube *cube,
      guint      number)
{
  g_autofree char *partner = g_strdup_printf ("P%u", number % 700);
  g_autofree char *product = g_strdup_printf ("%04u", number / 700);
  TradeObservation observation = {
    .period = trade_period_new_annual (2000 + (int) (number % 3)),
    .value = { number, -2 },
    .status = number % 2 == 0 ? TRADE_STATUS_NORMAL : TRADE_STATUS_ESTIMATED,
  };

  observation.codes[TRADE_CUBE_PARTNER] = trade_cube_intern (cube, TRADE_CUBE_PARTNER, partner, NULL);
  observation.codes[TRADE_CUBE_PRODUCT] = trade_cube_intern (cube, TRADE_CUBE_PRODUCT, product, NULL);

  return observation;
}

/* What was put in comes out, however many there are. */
static void
test_keep (void)
{
  g_autoptr (TradeCube) cube = trade_cube_new ();

  for (guint i = 0; i < N_OBSERVATIONS; i++)
    {
      const TradeObservation observation = make (cube, i);

      g_assert_cmpint (trade_cube_add (cube, &observation), ==, TRADE_ADDITION_NEW);
    }
  g_assert_cmpuint (trade_cube_get_n (cube), ==, N_OBSERVATIONS);

  for (guint i = 0; i < N_OBSERVATIONS; i++)
    {
      const TradeObservation expected = make (cube, i);
      const TradeObservation found = trade_cube_get (cube, i);

      g_assert_cmpmem (found.codes, sizeof found.codes, expected.codes, sizeof expected.codes);
      g_assert_true (trade_period_equal (found.period, expected.period));
      g_assert_cmpint (found.value.coefficient, ==, i);
      g_assert_cmpint (found.value.exponent, ==, -2);
      g_assert_cmpint (found.status, ==, expected.status);
      g_assert_false (found.missing);
    }
}

/* A row that stands twice in a file is one; two values for the same are a fault. */
static void
test_twice (void)
{
  g_autoptr (TradeCube) cube = trade_cube_new ();
  TradeObservation observation = make (cube, 10);

  g_assert_cmpint (trade_cube_add (cube, &observation), ==, TRADE_ADDITION_NEW);
  g_assert_cmpint (trade_cube_add (cube, &observation), ==, TRADE_ADDITION_REPEATED);
  observation.value = (TradeDecimal) { 100, -3 };
  g_assert_cmpint (trade_cube_add (cube, &observation), ==, TRADE_ADDITION_REPEATED);
  observation.value = (TradeDecimal) { 101, -3 };
  g_assert_cmpint (trade_cube_add (cube, &observation), ==, TRADE_ADDITION_CONTRADICTED);
  observation.missing = TRUE;
  g_assert_cmpint (trade_cube_add (cube, &observation), ==, TRADE_ADDITION_CONTRADICTED);
  observation.codes[TRADE_CUBE_TRANSPORT] = trade_cube_intern (cube, TRADE_CUBE_TRANSPORT, "air", NULL);
  g_assert_cmpint (trade_cube_add (cube, &observation), ==, TRADE_ADDITION_NEW);
  g_assert_cmpuint (trade_cube_get_n (cube), ==, 2);
}

/* Dimensions in which all were alike at first begin to differ, one after the other. */
static void
test_varying (void)
{
  g_autoptr (TradeCube) cube = trade_cube_new ();
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < N_OBSERVATIONS; i++)
    {
      TradeObservation observation = { .period = trade_period_new_annual (2023), .status = TRADE_STATUS_NORMAL };
      g_autoptr (GString) key = g_string_new (NULL);

      for (guint d = 0; d < TRADE_CUBE_N_DIMENSIONS; d++)
        {
          const guint n_codes = i > d * 100 && g_rand_int_range (random, 0, 4) == 0 ? 3 : 1;
          g_autofree char *code = g_strdup_printf ("C%d", g_rand_int_range (random, 0, (int) n_codes));

          observation.codes[d] = trade_cube_intern (cube, d, code, NULL);
          g_string_append_printf (key, "%s ", code);
        }

      g_assert_cmpint (trade_cube_add (cube, &observation), ==,
                       g_hash_table_contains (known, key->str) ? TRADE_ADDITION_REPEATED : TRADE_ADDITION_NEW);
      g_hash_table_add (known, g_string_free (g_steal_pointer (&key), FALSE));
    }
  g_assert_cmpuint (trade_cube_get_n (cube), ==, g_hash_table_size (known));
}

static void
test_codes (void)
{
  g_autoptr (TradeCube) cube = trade_cube_new ();
  gboolean is_new;
  const guint32 id = trade_cube_intern (cube, TRADE_CUBE_PRODUCT, "01", &is_new);
  const TradeCode *code;

  g_assert_true (is_new);
  g_assert_cmpuint (trade_cube_intern (cube, TRADE_CUBE_PRODUCT, "1", &is_new), !=, id);
  g_assert_true (is_new);
  g_assert_cmpuint (trade_cube_intern (cube, TRADE_CUBE_PRODUCT, "01", &is_new), ==, id);
  g_assert_false (is_new);
  g_assert_cmpuint (trade_cube_intern (cube, TRADE_CUBE_PRODUCT, "", &is_new), ==, 0);
  g_assert_false (is_new);

  trade_cube_describe (cube, TRADE_CUBE_PRODUCT, id, "Live animals", TRADE_CODE_GROUP, 2);
  code = trade_code_list_get (trade_cube_get_codes (cube, TRADE_CUBE_PRODUCT), id);
  g_assert_cmpstr (code->code, ==, "01");
  g_assert_cmpstr (code->label, ==, "Live animals");
  g_assert_cmpint (code->role, ==, TRADE_CODE_GROUP);
  g_assert_cmpint (code->level, ==, 2);
}

static gpointer
look_up (gpointer data)
{
  TradeCodeList *codes = data;
  gboolean is_right = TRUE;

  for (guint i = 0; i < N_LOOKUPS; i++)
    is_right &= trade_code_list_lookup (codes, "CHN") == 1 && trade_code_list_lookup (codes, "USA") == 2;

  return GINT_TO_POINTER (is_right);
}

/* A file that was read may be selected from in several threads, one of which nobody waits for any more. */
static void
test_threads (void)
{
  g_autoptr (TradeCube) cube = trade_cube_new ();
  GThread *threads[2];

  g_assert_cmpuint (trade_cube_intern (cube, TRADE_CUBE_PARTNER, "CHN", NULL), ==, 1);
  g_assert_cmpuint (trade_cube_intern (cube, TRADE_CUBE_PARTNER, "USA", NULL), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("lookup", look_up, trade_cube_get_codes (cube, TRADE_CUBE_PARTNER));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (GPOINTER_TO_INT (g_thread_join (threads[i])));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cube/keep", test_keep);
  g_test_add_func ("/cube/twice", test_twice);
  g_test_add_func ("/cube/varying", test_varying);
  g_test_add_func ("/cube/codes", test_codes);
  g_test_add_func ("/cube/threads", test_threads);

  return g_test_run ();
}
