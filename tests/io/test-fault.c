/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "io-test.h"
#include "trade-fault.h"
#include "trade-label.h"

static void
test_none (void)
{
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (trade_faults_get_count (faults), ==, 0);
  g_assert_true (trade_faults_to_error (faults, &error));
  g_assert_no_error (error);
}

static void
test_order (void)
{
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (GError) error = NULL;

  trade_faults_add (faults, "b.json", 9, 1, "sixth");
  trade_faults_add (faults, "a.csv", 3, 12, "%s", "fourth is of the second file");
  trade_faults_add (faults, "b.json", 2, 10, "third");
  trade_faults_add (faults, "b.json", 2, 9, "first");
  trade_faults_add (faults, "b.json", 2, 9, "second");
  trade_faults_add (faults, "b.json", 0, 0, "as a whole");

  g_assert_false (trade_faults_to_error (faults, &error));
  g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "b.json: as a whole\n"
                   "b.json:2:9: first\n"
                   "b.json:2:9: second\n"
                   "b.json:2:10: third\n"
                   "b.json:9:1: sixth\n"
                   "a.csv:3:12: fourth is of the second file");
}

static guint
count_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strv_length (lines);
}

static void
test_limit (void)
{
  static const struct
  {
    guint       n_faults;
    guint       n_lines;
    const char *end;
  } cases[] = {
    { 100, 100, "100:1: x" },
    { 101, 101, "\nand 1 more fault" },
    { 250, 101, "\nand 150 more faults" },
    { TRADE_FAULTS_ENOUGH - 1, 101, "\nand 9899 more faults" },
    { TRADE_FAULTS_ENOUGH, 101, "\nand at least 9900 more faults" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeFaults) faults = trade_faults_new ();
      g_autoptr (GError) error = NULL;

      for (guint line = 1; line <= cases[i].n_faults; line++)
        trade_faults_add (faults, "f.csv", line, 1, "x");

      g_assert_cmpuint (trade_faults_get_count (faults), ==, cases[i].n_faults);
      g_assert_cmpint (trade_faults_is_enough (faults), ==, cases[i].n_faults >= TRADE_FAULTS_ENOUGH);
      g_assert_false (trade_faults_to_error (faults, &error));
      g_assert_cmpuint (count_lines (error->message), ==, cases[i].n_lines);
      g_assert_true (g_str_has_suffix (error->message, cases[i].end));
    }
}

/* An error knows how many faults there are and which, without the words that its message has for the rest of them. */
static void
test_list (void)
{
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;
  g_autoptr (GError) other = g_error_new_literal (TRADE_READ_ERROR, TRADE_READ_ERROR_DAMAGED, "damaged");
  g_autoptr (GError) stranger = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "not there");
  g_autofree char *list = NULL;

  for (guint line = 1; line <= 150; line++)
    trade_faults_add (faults, "f.csv", line, 1, "x");
  g_assert_false (trade_faults_to_error (faults, &error));
  copy = g_error_copy (error);
  g_clear_error (&error);

  list = trade_read_error_list_faults (copy);
  g_assert_cmpuint (trade_read_error_get_n_faults (copy), ==, 150);
  g_assert_cmpuint (count_lines (list), ==, TRADE_FAULTS_MAX);
  g_assert_true (g_str_has_prefix (list, "f.csv:1:1: x\n"));
  g_assert_true (g_str_has_suffix (list, "\nf.csv:100:1: x"));

  g_assert_cmpuint (trade_read_error_get_n_faults (other), ==, 0);
  g_assert_null (trade_read_error_list_faults (other));
  g_assert_cmpuint (trade_read_error_get_n_faults (stranger), ==, 0);
  g_assert_null (trade_read_error_list_faults (stranger));
}

static void
test_excerpt (void)
{
  g_autofree char *plain = trade_fault_excerpt ("出口 ok");
  g_autofree char *hostile = trade_fault_excerpt ("a\nb\x1b[31m");
  g_autofree char *full = trade_fault_excerpt ("0123456789012345678901234567890123456789");
  g_autofree char *longer = trade_fault_excerpt ("01234567890123456789012345678901234567890");
  g_autofree char *name = trade_fault_excerpt_name ("出口/../a\nb.csv");
  g_autofree char *long_name = trade_fault_excerpt_name ("API_TG.VAL.TOTL.GD.ZS_DS2_en_csv_v2_出口_7119.csv");

  g_assert_cmpstr (plain, ==, "出口 ok");
  g_assert_cmpstr (hostile, ==, "a\xef\xbf\xbd" "b\xef\xbf\xbd[31m");
  g_assert_cmpstr (full, ==, "0123456789012345678901234567890123456789");
  g_assert_cmpstr (longer, ==, "0123456789012345678901234567890123456789…");

  /* The end of a name tells one file from another. */
  g_assert_cmpstr (name, ==, "出口/../a\xef\xbf\xbd" "b.csv");
  g_assert_cmpstr (long_name, ==, "API_TG.VAL.TOTL.GD.ZS_DS…v_v2_出口_7119.csv");
  g_assert_cmpint (g_utf8_strlen (long_name, -1), ==, 41);
}

static void
test_labels (void)
{
  g_autofree char *longest = g_strnfill (TRADE_LABEL_MAX, 'x');
  g_autofree char *too_long = g_strnfill (TRADE_LABEL_MAX + 1, 'x');
  const char *reason = NULL;

  g_assert_true (trade_label_check ("", NULL));
  g_assert_true (trade_label_check ("共建“一带一路”国家", NULL));
  g_assert_true (trade_label_check (longest, NULL));
  g_assert_false (trade_label_check (too_long, &reason));
  g_assert_nonnull (strstr (reason, "1024"));
  g_assert_false (trade_label_check ("a\tb", NULL));
  g_assert_false (trade_label_check ("a\nb", NULL));
  g_assert_false (trade_label_check ("a\x7f", NULL));
  g_assert_false (trade_label_check ("a\xc2\x85", NULL));
  g_assert_false (trade_label_check ("12\xe2\x80\xae" "34", NULL));
  g_assert_false (trade_label_check ("a\xe2\x80\xa8", NULL));
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    gboolean    code;
    gboolean    language;
    gboolean    date;
  } cases[] = {
    { "", FALSE, FALSE, FALSE },
    { "zh", TRUE, TRUE, FALSE },
    { "zh_CN", TRUE, TRUE, FALSE },
    { "zh_Hant", TRUE, TRUE, FALSE },
    { "zh_Hant_TW", TRUE, TRUE, FALSE },
    { "fil", TRUE, TRUE, FALSE },
    { "z", TRUE, FALSE, FALSE },
    { "ZH", TRUE, FALSE, FALSE },
    { "zh-CN", TRUE, FALSE, FALSE },
    { "zh_cn", TRUE, FALSE, FALSE },
    { "zh_CN_", TRUE, FALSE, FALSE },
    { "zh_", TRUE, FALSE, FALSE },
    { "german", TRUE, FALSE, FALSE },
    { "a b", FALSE, FALSE, FALSE },
    { "机电", FALSE, FALSE, FALSE },
    { "2024-01-12", TRUE, FALSE, TRUE },
    { "2024-02-29", TRUE, FALSE, TRUE },
    { "2023-02-29", TRUE, FALSE, FALSE },
    { "2024-13-01", TRUE, FALSE, FALSE },
    { "0000-01-01", TRUE, FALSE, FALSE },
    { "2024/01/12", FALSE, FALSE, FALSE },
    { "2024-1-12", TRUE, FALSE, FALSE },
    { "24-01-2012", TRUE, FALSE, FALSE },
    { "2024-01-12T", TRUE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (trade_label_check_code (cases[i].text), ==, cases[i].code);
      g_assert_cmpint (trade_label_check_language (cases[i].text), ==, cases[i].language);
      g_assert_cmpint (trade_label_check_date (cases[i].text), ==, cases[i].date);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/fault/none", test_none);
  g_test_add_func ("/fault/order", test_order);
  g_test_add_func ("/fault/limit", test_limit);
  g_test_add_func ("/fault/list", test_list);
  g_test_add_func ("/fault/excerpt", test_excerpt);
  g_test_add_func ("/label/text", test_labels);
  g_test_add_func ("/label/words", test_words);

  return io_test_run (argc, argv);
}
