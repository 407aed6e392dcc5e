/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "trade-word-index.h"

typedef struct
{
  const char *words;
  int         number;
} Entry;

/* Twice the same, some that begin others, and letters of several bytes. */
static const Entry list[] = {
  { "total trade", 0 }, { "to", 1 }, { "total", 2 }, { "année", 3 }, { "annexe", 4 }, { "to", 5 }, { "年", 6 }, { "年度", 7 }, { "\xff", 8 },
};

static TradeWordIndex words = TRADE_WORD_INDEX (list);

static const char *const plain[] = { "of which ", "davon ", "其中" };
static TradeWordIndex starts = TRADE_WORD_INDEX (plain);

static const struct
{
  const char *text;
  const char *found; /* the numbers of all that it begins with */
  int         whole; /* the number of what it is, or -1 */
} cases[] = {
  { "total trade of all", "1 5 2 0 ", -1 },
  { "total trad", "1 5 2 ", -1 },
  { "total", "1 5 2 ", 2 },
  { "to", "1 5 ", 1 },
  { "t", "", -1 },
  { "", "", -1 },
  { "année", "3 ", 3 },
  { "annees", "", -1 },
  { "ann", "", -1 },
  { "annexes", "4 ", -1 },
  { "年度", "6 7 ", 7 },
  { "年月", "6 ", -1 },
  { "\xff", "8 ", 8 },
  { "zzz", "", -1 },
};

static void
test_walk (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) found = g_string_new (NULL);
      TradeWordWalk walk = { 0 };
      const Entry *entry;

      while ((entry = trade_word_index_next (&words, cases[i].text, &walk)) != NULL)
        {
          g_assert_cmpuint (walk.length, ==, strlen (entry->words));
          g_string_append_printf (found, "%d ", entry->number);
        }
      g_assert_cmpstr (found->str, ==, cases[i].found);
      g_assert_null (trade_word_index_next (&words, cases[i].text, &walk));
      g_assert_true (trade_word_index_is_begun (&words, cases[i].text) == (*cases[i].found != '\0'));
    }
}

static void
test_find (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Entry *entry = trade_word_index_find (&words, cases[i].text);

      g_assert_cmpint (entry != NULL ? entry->number : -1, ==, cases[i].whole);
    }
}

static void
test_strings (void)
{
  g_assert_true (trade_word_index_is_begun (&starts, "其中：服装"));
  g_assert_true (trade_word_index_is_begun (&starts, "davon Wein"));
  g_assert_false (trade_word_index_is_begun (&starts, "davon"));
  g_assert_true (trade_word_index_find (&starts, "davon ") == &plain[1]);
  g_assert_null (trade_word_index_find (&starts, "of which"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/word-index/walk", test_walk);
  g_test_add_func ("/word-index/find", test_find);
  g_test_add_func ("/word-index/strings", test_strings);

  return g_test_run ();
}
