/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "batch-process.h"
#include "trade-arrangement.h"
#include "trade-export-format.h"
#include "trade-export-size.h"

#include <string.h>

/* What the help, the manual, the README and the shells know of the options must be the same. */

#define README ""
#define MANUAL "data/man"
#define COMPLETIONS "data/completions"

static char *
read_data (const char *folder,
           const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", folder, NULL);
  g_autoptr (GBytes) bytes = batch_read (path, name);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* The sorted names of the options that @pattern finds, with a space before and after each. */
static char *
find_options (const char *text,
              const char *pattern)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, &error);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree gpointer *keys = NULL;
  guint n_keys;

  g_assert_no_error (error);
  g_regex_match (regex, text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    g_hash_table_add (names, g_match_info_fetch (match, 1));

  keys = g_hash_table_get_keys_as_array (names, &n_keys);
  g_assert_cmpuint (n_keys, >, 15);
  qsort (keys, n_keys, sizeof *keys, compare_names);
  return g_strjoinv (" ", (char **) keys);
}

static char *
get_help (void)
{
  g_auto (BatchResult) result = { 0 };

  batch_run (&result, NULL, NULL, NULL, "--help", NULL);
  batch_assert_done (&result);
  return g_steal_pointer (&result.output);
}

static char *
get_help_options (void)
{
  g_autofree char *help = get_help ();

  return find_options (help, "^  (?:-h, )?--([a-z-]+)");
}

static void
test_manual (void)
{
  g_autofree char *expected = get_help_options ();
  g_autofree char *text = read_data (MANUAL, "trade-charts.1");
  g_autofree char *found = find_options (text, "^\\.It (?:Fl h , )?Fl -([a-z-]+)");

  g_assert_cmpstr (found, ==, expected);
}

/* The README lists options in tables, whose first cells may name several. */
static void
test_readme (void)
{
  g_autofree char *expected = get_help_options ();
  g_autofree char *text = read_data (README, "README.md");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) cells = g_string_new ("");
  g_autofree char *found = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *end = g_str_has_prefix (lines[i], "| `--") ? strstr (lines[i], " | ") : NULL;

      if (end != NULL)
        g_string_append_len (cells, lines[i], end - lines[i]);
    }
  found = find_options (cells->str, "`--([a-z-]+)");
  g_assert_cmpstr (found, ==, expected);
}

static void
assert_known_everywhere (const char *word)
{
  static const char * const files[][2] = {
    { README, "README.md" },
    { MANUAL, "trade-charts.1" },
    { COMPLETIONS, "trade-charts.bash" },
    { COMPLETIONS, "trade-charts.fish" },
    { COMPLETIONS, "_trade-charts" },
  };
  g_autofree char *help = get_help ();
  g_autofree char *pattern = g_strdup_printf ("(^|[ '(`])%s([,):;' \n]|$)", word);

  g_test_message ("%s in --help", word);
  g_assert_true (g_regex_match_simple (pattern, help, G_REGEX_MULTILINE, 0));
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *text = read_data (files[i][0], files[i][1]);

      g_test_message ("%s in %s", word, files[i][1]);
      g_assert_true (g_regex_match_simple (pattern, text, G_REGEX_MULTILINE, 0));
    }
}

/* Whoever reads of one preset, format, kind of chart, mode or order reads of all of them. */
static void
test_words (void)
{
  guint n_presets, n_formats;
  const TradeExportPreset *presets = trade_export_presets (&n_presets);
  const TradeExportFormat *formats = trade_export_formats (&n_formats);

  for (guint i = 0; i < n_presets; i++)
    assert_known_everywhere (presets[i].id);
  for (guint i = 0; i < n_formats; i++)
    assert_known_everywhere (formats[i].id);
  for (int i = TRADE_KIND_BEST + 1; i < TRADE_N_KINDS; i++)
    assert_known_everywhere (trade_kind_get_id (i));
  for (int i = TRADE_MODE_OWN + 1; i < TRADE_N_MODES; i++)
    assert_known_everywhere (trade_mode_get_id (i));
  for (int i = 0; i < TRADE_N_ORDERS; i++)
    assert_known_everywhere (trade_order_get_id (i));
}

/* The manual explains each exit status that the help names. */
static void
test_exit_status (void)
{
  g_autofree char *help = get_help ();
  g_autofree char *text = read_data (MANUAL, "trade-charts.1");

  for (int i = 0; i <= 4; i++)
    {
      g_autofree char *in_help = g_strdup_printf ("\\b%d if ", i);
      g_autofree char *in_manual = g_strdup_printf ("^\\.It %d$", i);

      g_assert_true (g_regex_match_simple (in_help, help, 0, 0));
      g_assert_true (g_regex_match_simple (in_manual, text, G_REGEX_MULTILINE, 0));
    }
}

static void
test_fish (void)
{
  g_autofree char *expected = get_help_options ();
  g_autofree char *text = read_data (COMPLETIONS, "trade-charts.fish");
  g_autofree char *found = find_options (text, " -l ([a-z-]+)");

  g_assert_cmpstr (found, ==, expected);
}

static void
test_zsh (void)
{
  g_autofree char *expected = get_help_options ();
  g_autofree char *text = read_data (COMPLETIONS, "_trade-charts");
  g_autofree char *found = find_options (text, "--([a-z-]+)[=[}]");

  g_assert_cmpstr (found, ==, expected);
}

/* What bash offers for the last word of a command line, a line each. */
static char *
complete_in_bash (const char         *bash,
                  const char * const *words)
{
  static const char script[] =
    "set -u; source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); "
    "_trade_charts; ((${#COMPREPLY[@]})) && printf '%s\\n' \"${COMPREPLY[@]}\"; true";
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "completions", "trade-charts.bash", NULL);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *errors = NULL;
  char *output = NULL;
  int status;

  g_ptr_array_add (argv, (gpointer) bash);
  g_ptr_array_add (argv, (gpointer) "--norc");
  g_ptr_array_add (argv, (gpointer) "-c");
  g_ptr_array_add (argv, (gpointer) script);
  g_ptr_array_add (argv, (gpointer) "bash");
  g_ptr_array_add (argv, path);
  g_ptr_array_add (argv, (gpointer) g_getenv ("TRADE_CHARTS_PROGRAM"));
  for (gsize i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) words[i]);
  g_ptr_array_add (argv, NULL);

  g_spawn_sync (NULL, (char **) argv->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, &errors, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (errors, ==, "");
  g_assert_cmpint (status, ==, 0);
  return output;
}

static void
test_bash (void)
{
  static const struct
  {
    const char *words[6];
    const char *expected;
  } cases[] = {
    { { "--li" }, "--list-views\n" },
    { { "--no" }, "--note=\n--no-title\n--no-source\n--no-figures\n" },
    { { "--x" }, "" },
    { { "--view", "gr" }, "growth\n" },
    { { "--view", "=", "gr" }, "growth\n" },
    { { "--view", "=", "tr", "--dark", "--vi" }, "--view=\n" },
    { { "--style", "=" }, "light\ndark\nhigh-contrast\nhigh-contrast-dark\nprint\n" },
    { { "--style", "=", "d" }, "dark\n" },
    { { "--format", "p" }, "png\npdf\n" },
    { { "--format", "png,p" }, "png,pdf\n" },
    { { "--format", "=", "csv,tsv,j" }, "csv,tsv,json\n" },
    { { "--scale", "4" }, "4\n" },
    { { "--preset", "=", "col" }, "column\ncolumn-and-half\n" },
    { { "--preset", "a" }, "a5\na4\n" },
    { { "--dpi", "6" }, "600\n" },
    { { "--lang", "" }, "" },
  };
  g_autofree char *bash = g_find_program_in_path ("bash");
  const char *options[] = { "--", NULL };
  g_autofree char *expected = NULL;
  g_autofree char *offered = NULL;
  g_autofree char *found = NULL;

  if (bash == NULL)
    {
      g_test_skip ("there is no bash");
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *completions = complete_in_bash (bash, cases[i].words);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (completions, ==, cases[i].expected);
    }

  expected = get_help_options ();
  offered = complete_in_bash (bash, options);
  found = find_options (offered, "^--([a-z-]+)");
  g_assert_cmpstr (found, ==, expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/manual/options", test_manual);
  g_test_add_func ("/manual/exit-status", test_exit_status);
  g_test_add_func ("/manual/readme", test_readme);
  g_test_add_func ("/manual/words", test_words);
  g_test_add_func ("/completion/bash", test_bash);
  g_test_add_func ("/completion/fish", test_fish);
  g_test_add_func ("/completion/zsh", test_zsh);

  return g_test_run ();
}
