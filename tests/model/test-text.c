/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-text.h"

static void
test_languages (void)
{
  static const struct
  {
    const char *languages[6];
    const char *text;
  } cases[] = {
    { { "zh_CN.UTF-8", "zh_CN", "zh", "C" }, "Exports (zh_CN)" },
    { { "zh-CN" }, "Exports (zh_CN)" },
    { { "ZH_cn" }, "Exports (zh_CN)" },
    { { "zh_TW", "zh", "C" }, "Exports (zh)" },
    { { "zh" }, "Exports (zh)" },
    { { "pt_BR", "pt", "C" }, "Exports (pt-BR)" },
    { { "en_US", "en", "C" }, "Exports" },
    { { "en_US", "zh" }, "Exports" },
    { { "en", "zh" }, "Exports" },
    { { "C", "zh" }, "Exports" },
    { { "C.UTF-8", "zh" }, "Exports" },
    { { "POSIX", "zh" }, "Exports" },
    { { "de_DE", "de", "C" }, "Exports" },
    { { "de_DE", "de", "zh_CN", "zh", "C" }, "Exports (zh_CN)" },
    /* Neither is a prefix of a language that a translation has, nor the other way round. */
    { { "z" }, "Exports" },
    { { "zh_CN_x" }, "Exports" },
    { { "ens", "zh" }, "Exports (zh)" },
    { { "Cx", "zh" }, "Exports (zh)" },
    { { NULL }, "Exports" },
  };
  g_autoptr (TradeText) text = trade_text_new ("Exports");

  trade_text_add (text, "zh", "Exports (zh)");
  trade_text_add (text, "zh_CN", "Exports (zh_CN)");
  trade_text_add (text, "pt-BR", "Exports (pt-BR)");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpstr (trade_text_get (text, cases[i].languages), ==, cases[i].text);
    }

  g_assert_cmpstr (trade_text_get (text, NULL), ==, "Exports");
}

/* A file may say which kind of English its translation is. */
static void
test_english (void)
{
  static const char *const british[] = { "en_GB", "en", "C", NULL };
  static const char *const american[] = { "en_US", "en", "C", NULL };
  static const char *const german[] = { "de", NULL };
  g_autoptr (TradeText) text = trade_text_new ("plain");

  trade_text_add (text, "en", "English");
  trade_text_add (text, "en_GB", "British");

  g_assert_cmpstr (trade_text_get (text, british), ==, "British");
  g_assert_cmpstr (trade_text_get (text, american), ==, "English");
  g_assert_cmpstr (trade_text_get (text, german), ==, "plain");
}

static void
test_replace (void)
{
  static const char *const languages[] = { "zh_CN", NULL };
  g_autoptr (TradeText) text = trade_text_new ("Imports");

  trade_text_add (text, "zh_CN", "first");
  trade_text_add (text, "zh-cn", "second");

  g_assert_cmpstr (trade_text_get (text, languages), ==, "second");
}

static void
test_share (void)
{
  g_autoptr (TradeText) text = trade_text_new ("Imports");
  g_autoptr (TradeText) same = trade_text_ref (text);
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_true (same == text);

  g_value_init (&value, TRADE_TYPE_TEXT);
  g_value_set_boxed (&value, text);
  g_clear_pointer (&text, trade_text_unref);

  g_assert_true (g_value_get_boxed (&value) == same);
  g_assert_cmpstr (trade_text_get (same, NULL), ==, "Imports");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/text/languages", test_languages);
  g_test_add_func ("/text/english", test_english);
  g_test_add_func ("/text/replace", test_replace);
  g_test_add_func ("/text/share", test_share);

  return g_test_run ();
}
