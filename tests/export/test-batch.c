/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "batch-process.h"
#include "png-chunks.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Small pictures keep the tests short. */
#define SMALL "--size=400x300", "--scale=1"

/* A case runs in a folder of its own, which is empty. */
typedef BatchFixture Fixture;

static gboolean
exists (Fixture    *fixture,
        const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK);
}

/* The IDs of the views of the bundled release. */
static GStrv
list_ids (Fixture *fixture)
{
  g_auto (GStrv) lines = NULL;

  BATCH_RUN (fixture, "--list-views");
  batch_assert_done (&fixture->result);
  lines = batch_split_lines (fixture->result.output);
  for (gsize i = 0; lines[i] != NULL; i++)
    *strchr (lines[i], '\t') = '\0';
  return g_steal_pointer (&lines);
}

/* All files of a folder under it, with their contents. */
static GHashTable *
read_folder (Fixture    *fixture,
             const char *name)
{
  GHashTable *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_auto (GStrv) names = batch_list_folder (path);

  for (gsize i = 0; names[i] != NULL; i++)
    g_hash_table_insert (files, g_strdup (names[i]), batch_read (path, names[i]));
  return files;
}

static void
assert_same_files (GHashTable *a,
                   GHashTable *b)
{
  GHashTableIter iter;
  gpointer name, bytes;

  g_assert_cmpuint (g_hash_table_size (a), ==, g_hash_table_size (b));
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &name, &bytes))
    {
      GBytes *other = g_hash_table_lookup (b, name);

      g_assert_nonnull (other);
      g_assert_true (g_bytes_equal (bytes, other));
    }
}

static void
test_help (Fixture       *fixture,
           gconstpointer  data)
{
  static const char * const expected[] = {
    "--export=DIR", "--view=ID", "--size=WxH", "--scale=N", "--dark", "--force", "--list-views", "--version",
    "--pages=FILE", "--verify=DIR", "--describe", "--audit", "--format=LIST", "--lang=TAG", "--text-scale=N",
    "--style=NAME", "--transparent", "--no-title", "--no-source",
    "[PACKAGE]", "0 if all is done", "1 if something failed", "2 if the command line is wrong", "3 if", "4 if",
  };

  for (int i = 0; i < 2; i++)
    {
      BATCH_RUN (fixture, i == 0 ? "--help" : "-h");
      batch_assert_done (&fixture->result);
      for (gsize j = 0; j < G_N_ELEMENTS (expected); j++)
        g_assert_nonnull (strstr (fixture->result.output, expected[j]));
    }
}

static void
test_version (Fixture       *fixture,
              gconstpointer  data)
{
  BATCH_RUN (fixture, "--version");
  batch_assert_done (&fixture->result);
  g_assert_cmpstr (fixture->result.output, ==, "Trade Charts " PACKAGE_VERSION "\n");
}

static void
test_list_views (Fixture       *fixture,
                 gconstpointer  data)
{
  g_auto (GStrv) lines = NULL;

  BATCH_RUN (fixture, "--list-views");
  batch_assert_done (&fixture->result);
  lines = batch_split_lines (fixture->result.output);
  g_assert_cmpuint (g_strv_length (lines), >=, 9);
  for (gsize i = 0; lines[i] != NULL; i++)
    g_assert_true (g_regex_match_simple ("^[a-z][a-z-]*\t[^\t]+$", lines[i], 0, 0));
}

static void
test_all_views (Fixture       *fixture,
                gconstpointer  data)
{
  g_auto (GStrv) ids = list_ids (fixture);
  g_auto (GStrv) lines = NULL;
  g_autoptr (GHashTable) files = NULL;

  BATCH_RUN (fixture, "--export", "deep/er/charts", SMALL);
  batch_assert_done (&fixture->result);
  lines = batch_split_lines (fixture->result.output);
  files = read_folder (fixture, "deep/er/charts");
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (ids));
  g_assert_cmpuint (g_hash_table_size (files), ==, g_strv_length (ids));

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *pattern = g_strdup_printf ("^deep/er/charts/%s-[0-9]{4}(-[0-9q]+)?\\.png$", ids[i]);
      g_autofree char *name = g_path_get_basename (lines[i]);
      g_autoptr (GArray) chunks = NULL;
      g_autofree char *title = NULL;

      g_assert_true (g_regex_match_simple (pattern, lines[i], 0, 0));
      g_assert_true (g_hash_table_contains (files, name));
      chunks = png_chunks_parse (g_hash_table_lookup (files, name));
      g_assert_cmpuint (png_chunk_get_word (png_chunks_find (chunks, "IHDR"), 0), ==, 400);
      g_assert_cmpuint (png_chunk_get_word (png_chunks_find (chunks, "IHDR"), 4), ==, 300);
      title = png_chunks_dup_text (chunks, "Title", NULL);
      g_assert_nonnull (title);
    }
}

static void
test_default_size (Fixture       *fixture,
                   gconstpointer  data)
{
  g_auto (GStrv) ids = list_ids (fixture);
  g_auto (GStrv) lines = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GArray) chunks = NULL;

  BATCH_RUN (fixture, "--export", "charts", "--view", ids[0]);
  batch_assert_done (&fixture->result);
  lines = batch_split_lines (fixture->result.output);
  g_assert_cmpuint (g_strv_length (lines), ==, 1);

  bytes = batch_read (fixture->folder, lines[0]);
  chunks = png_chunks_parse (bytes);
  g_assert_cmpuint (png_chunk_get_word (png_chunks_find (chunks, "IHDR"), 0), ==, 3200);
  g_assert_cmpuint (png_chunk_get_word (png_chunks_find (chunks, "IHDR"), 4), ==, 2000);
  g_assert_cmpuint (png_chunk_get_word (png_chunks_find (chunks, "pHYs"), 0), ==, 7559);
  g_assert_null (png_chunks_find (chunks, "tIME"));
}

static void
test_chosen_views (Fixture       *fixture,
                   gconstpointer  data)
{
  g_auto (GStrv) ids = list_ids (fixture);
  g_auto (GStrv) lines = NULL;

  BATCH_RUN (fixture, "--export", "charts", "--view", ids[2], "--view", ids[0], "--view", ids[2], SMALL);
  batch_assert_done (&fixture->result);
  lines = batch_split_lines (fixture->result.output);
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_nonnull (strstr (lines[0], ids[2]));
  g_assert_nonnull (strstr (lines[1], ids[0]));
}

static void
test_dark (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GHashTable) light = NULL;
  g_autoptr (GHashTable) dark = NULL;
  GHashTableIter iter;
  gpointer name, bytes;

  BATCH_RUN (fixture, "--export", "light", SMALL);
  batch_assert_done (&fixture->result);
  BATCH_RUN (fixture, "--export", "dark", "--dark", SMALL);
  batch_assert_done (&fixture->result);

  light = read_folder (fixture, "light");
  dark = read_folder (fixture, "dark");
  g_assert_cmpuint (g_hash_table_size (light), ==, g_hash_table_size (dark));
  g_hash_table_iter_init (&iter, light);
  while (g_hash_table_iter_next (&iter, &name, &bytes))
    g_assert_false (g_bytes_equal (bytes, g_hash_table_lookup (dark, name)));
}

static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GHashTable) first = NULL;
  g_autoptr (GHashTable) refused = NULL;
  g_autoptr (GHashTable) forced = NULL;

  BATCH_RUN (fixture, "--export", "charts", SMALL);
  batch_assert_done (&fixture->result);
  first = read_folder (fixture, "charts");

  BATCH_RUN (fixture, "--export", "charts", "--dark", SMALL);
  batch_assert_fails (&fixture->result, 1, "--force");
  refused = read_folder (fixture, "charts");
  assert_same_files (first, refused);

  BATCH_RUN (fixture, "--export", "charts", "--force", SMALL);
  batch_assert_done (&fixture->result);
  forced = read_folder (fixture, "charts");
  assert_same_files (first, forced);
}

/* Whatever is in the way of the last of the files, none of the others is written. */
static void
test_all_or_nothing (Fixture       *fixture,
                     gconstpointer  obstacle)
{
  g_auto (GStrv) lines = NULL;
  const char *last;
  g_autofree char *path = NULL;
  g_auto (GStrv) left = NULL;

  BATCH_RUN (fixture, "--export", "charts", SMALL);
  batch_assert_done (&fixture->result);
  lines = batch_split_lines (fixture->result.output);
  last = lines[g_strv_length (lines) - 1];
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *written = g_build_filename (fixture->folder, lines[i], NULL);

      batch_remove (written);
    }

  path = g_build_filename (fixture->folder, last, NULL);
  if (g_str_equal (obstacle, "file"))
    batch_write (fixture->folder, last, "mine");
  else if (g_str_equal (obstacle, "link"))
    g_assert_cmpint (symlink ("nowhere", path), ==, 0);
  else
    g_assert_cmpint (g_mkdir (path, 0777), ==, 0);

  if (g_str_equal (obstacle, "folder"))
    BATCH_RUN (fixture, "--export", "charts", "--force", SMALL);
  else
    BATCH_RUN (fixture, "--export", "charts", SMALL);
  batch_assert_fails (&fixture->result, 1, last);

  g_clear_pointer (&path, g_free);
  path = g_build_filename (fixture->folder, "charts", NULL);
  left = batch_list_folder (path);
  g_assert_cmpuint (g_strv_length (left), ==, 1);
  g_assert_false (exists (fixture, "charts/nowhere"));
}

/* With --force, a symbolic link stays one and what it points to is replaced. */
static void
test_symbolic_link (Fixture       *fixture,
                    gconstpointer  data)
{
  g_auto (GStrv) ids = list_ids (fixture);
  g_auto (GStrv) lines = NULL;
  g_autoptr (GBytes) expected = NULL;
  g_autoptr (GBytes) replaced = NULL;
  g_autofree char *path = NULL;

  BATCH_RUN (fixture, "--export", "charts", "--view", ids[0], SMALL);
  batch_assert_done (&fixture->result);
  lines = batch_split_lines (fixture->result.output);
  expected = batch_read (fixture->folder, lines[0]);

  path = g_build_filename (fixture->folder, lines[0], NULL);
  batch_remove (path);
  batch_write (fixture->folder, "elsewhere.png", "old");
  g_assert_cmpint (symlink ("../elsewhere.png", path), ==, 0);

  BATCH_RUN (fixture, "--export", "charts", "--view", ids[0], SMALL);
  batch_assert_fails (&fixture->result, 1, lines[0]);
  BATCH_RUN (fixture, "--export", "charts", "--view", ids[0], "--force", SMALL);
  batch_assert_done (&fixture->result);

  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  replaced = batch_read (fixture->folder, "elsewhere.png");
  g_assert_true (g_bytes_equal (expected, replaced));
}

/* Neither the time zone nor the home folder, the current folder or how the locale writes numbers is in a picture. */
static void
test_surroundings (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char * const settings[][7] = {
    { "LC_ALL", "C", "TZ", "Asia/Shanghai", NULL },
    { "LC_ALL", "C.UTF-8", "TZ", "America/St_Johns", "HOME", "/nonexistent", NULL },
    { "LC_ALL", "de_DE.UTF-8", "LANGUAGE", "en", NULL },
    { "LC_ALL", "tr_TR.UTF-8", "LANGUAGE", "en", NULL },
    { "LC_ALL", "", "LANG", "en_US.UTF-8", "LC_NUMERIC", "de_DE.UTF-8", NULL },
  };
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);
  g_autoptr (GHashTable) expected = NULL;

  BATCH_RUN (fixture, "--export", "charts", SMALL);
  batch_assert_done (&fixture->result);
  expected = read_folder (fixture, "charts");
  g_assert_cmpint (g_mkdir (other, 0777), ==, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *name = g_strdup_printf ("other/%" G_GSIZE_FORMAT, i);
      g_autofree char *directory = g_build_filename (fixture->folder, name, NULL);
      g_autoptr (GHashTable) files = NULL;

      batch_run (&fixture->result, other, settings[i], NULL, "--export", directory, SMALL, NULL);
      batch_assert_done (&fixture->result);
      files = read_folder (fixture, name);
      assert_same_files (expected, files);
    }
}

/* The bundled release is a package like any other. */
static void
test_package_on_disk (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *package = batch_copy_package (fixture->folder);
  g_autofree char *uri = g_filename_to_uri (package, NULL, NULL);
  g_autoptr (GHashTable) bundled = NULL;

  BATCH_RUN (fixture, "--export", "bundled", SMALL);
  batch_assert_done (&fixture->result);
  bundled = read_folder (fixture, "bundled");

  for (int i = 0; i < 3; i++)
    {
      const char * const packages[] = { "datapackage.json", package, uri };
      g_autofree char *name = g_strdup_printf ("disk-%d", i);
      g_autoptr (GHashTable) files = NULL;

      BATCH_RUN (fixture, packages[i], "--export", name, SMALL);
      batch_assert_done (&fixture->result);
      files = read_folder (fixture, name);
      assert_same_files (bundled, files);
    }
}

typedef struct
{
  const char *path;
  const char *words;
  const char *arguments[6];
} UsageCase;

static const UsageCase usage_cases[] = {
  { "/batch/usage/unknown-option", "--exprot", { "--export", "charts", "--exprot" } },
  { "/batch/usage/no-directory", "--export", { "--export" } },
  { "/batch/usage/size", "“1600*1000”", { "--export", "charts", "--size", "1600*1000" } },
  { "/batch/usage/scale", "“0”", { "--export", "charts", "--scale", "0" } },
  { "/batch/usage/too-large", "16000×16000", { "--export", "charts", "--size", "8000x8000" } },
  { "/batch/usage/two-packages", "package", { "--export", "charts", "a", "b" } },
  { "/batch/usage/list-and-export", "--list-views", { "--export", "charts", "--list-views" } },
  { "/batch/usage/dark-alone", "--export", { "--dark" } },
  { "/batch/usage/unknown-view", "“weather”", { "--export", "charts", "--view", "weather" } },
};

static void
test_usage (Fixture       *fixture,
            gconstpointer  data)
{
  const UsageCase *test = data;
  const char * const *arguments = test->arguments;

  BATCH_RUN (fixture, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4]);
  batch_assert_fails (&fixture->result, 2, test->words);
  g_assert_false (exists (fixture, "charts"));
}

static void
test_unknown_view (Fixture       *fixture,
                   gconstpointer  data)
{
  g_auto (GStrv) ids = list_ids (fixture);

  BATCH_RUN (fixture, "--export", "charts", "--view", ids[0], "--view", "weather");
  batch_assert_fails (&fixture->result, 2, "weather");
  for (gsize i = 0; ids[i] != NULL; i++)
    g_assert_nonnull (strstr (fixture->result.errors, ids[i]));
}

static void
test_no_package (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "folder", NULL);

  g_assert_cmpint (g_mkdir (folder, 0777), ==, 0);
  BATCH_RUN (fixture, "--export", "charts", "missing.json");
  batch_assert_fails (&fixture->result, 1, "missing.json");
  BATCH_RUN (fixture, "--export", "charts", "folder");
  batch_assert_fails (&fixture->result, 1, "");
  g_assert_false (exists (fixture, "charts"));
}

static void
test_faulty_package (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *package = batch_copy_package (fixture->folder);
  g_autoptr (GBytes) figures = batch_read (fixture->folder, "figures.csv");
  g_autofree char *damaged = NULL;
  g_auto (GStrv) lines = NULL;

  damaged = g_strdup_printf ("%.*sone cell\nanother\n", (int) g_bytes_get_size (figures),
                             (const char *) g_bytes_get_data (figures, NULL));
  batch_write (fixture->folder, "figures.csv", damaged);

  BATCH_RUN (fixture, "--export", "charts", package);
  g_assert_cmpint (fixture->result.status, ==, 1);
  g_assert_cmpstr (fixture->result.output, ==, "");
  lines = batch_split_lines (fixture->result.errors);
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  for (gsize i = 0; lines[i] != NULL; i++)
    g_assert_true (g_regex_match_simple ("^figures\\.csv:[0-9]+:[0-9]+: .", lines[i], 0, 0));
  g_assert_false (exists (fixture, "charts"));

  batch_write (fixture->folder, "datapackage.json", "{\n  \"name\": 1,\n}\n");
  BATCH_RUN (fixture, "--list-views", package);
  g_assert_cmpint (fixture->result.status, ==, 1);
  g_assert_true (g_regex_match_simple ("^datapackage\\.json:3:1: .", fixture->result.errors, 0, 0));
}

static void
test_bad_directory (Fixture       *fixture,
                    gconstpointer  data)
{
  batch_write (fixture->folder, "charts", "not a folder");
  BATCH_RUN (fixture, "--export", "charts", SMALL);
  batch_assert_fails (&fixture->result, 1, "charts");
  BATCH_RUN (fixture, "--export", "charts/below", SMALL);
  batch_assert_fails (&fixture->result, 1, "charts");

  /* Nobody can make a folder here, not even root. */
  if (g_file_test ("/proc/self", G_FILE_TEST_EXISTS))
    {
      BATCH_RUN (fixture, "--export", "/proc/charts", SMALL);
      batch_assert_fails (&fixture->result, 1, "/proc/charts");
    }
}

static void
test_read_only_directory (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "charts", NULL);
  g_auto (GStrv) left = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("root may write anywhere");
      return;
    }

  g_assert_cmpint (g_mkdir (path, 0555), ==, 0);
  BATCH_RUN (fixture, "--export", "charts", SMALL);
  batch_assert_fails (&fixture->result, 1, "");
  left = batch_list_folder (path);
  g_assert_cmpuint (g_strv_length (left), ==, 0);
}

/* A script that reads the names must not take a list that was cut short for the whole. */
static void
test_full_output (Fixture       *fixture,
                  gconstpointer  data)
{
  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }

  batch_run (&fixture->result, fixture->folder, NULL, "/dev/full", "--list-views", NULL);
  batch_assert_fails (&fixture->result, 1, "standard output");
  batch_run (&fixture->result, fixture->folder, NULL, "/dev/full", "--export", "charts", SMALL, NULL);
  batch_assert_fails (&fixture->result, 1, "standard output");
}

/* Names need not be UTF-8, and are printed as they are. */
static void
test_odd_names (Fixture       *fixture,
                gconstpointer  data)
{
  static const char * const directories[] = { "with blank", "\345\233\276\350\241\250", "\344\366\374", "-charts", "a=b" };
  g_auto (GStrv) ids = list_ids (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (directories); i++)
    {
      g_autofree char *option = g_strconcat ("--export=", directories[i], NULL);
      g_autofree char *expected = g_strconcat (directories[i], "/", ids[0], NULL);
      g_autofree char *output = g_build_filename (fixture->folder, "output", NULL);
      g_autoptr (GBytes) printed = NULL;

      batch_run (&fixture->result, fixture->folder, NULL, output, option, "--view", ids[0], SMALL, NULL);
      batch_assert_done (&fixture->result);
      printed = batch_read (fixture->folder, "output");
      g_assert_cmpuint (g_bytes_get_size (printed), >, strlen (expected));
      g_assert_cmpmem (g_bytes_get_data (printed, NULL), strlen (expected), expected, strlen (expected));
      g_assert_true (exists (fixture, directories[i]));
      g_assert_cmpint (g_remove (output), ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  batch_add ("/batch/help", NULL, test_help);
  batch_add ("/batch/version", NULL, test_version);
  batch_add ("/batch/list-views", NULL, test_list_views);
  batch_add ("/batch/all-views", NULL, test_all_views);
  batch_add ("/batch/default-size", NULL, test_default_size);
  batch_add ("/batch/chosen-views", NULL, test_chosen_views);
  batch_add ("/batch/dark", NULL, test_dark);
  batch_add ("/batch/again", NULL, test_again);
  batch_add ("/batch/all-or-nothing/file", "file", test_all_or_nothing);
  batch_add ("/batch/all-or-nothing/link", "link", test_all_or_nothing);
  batch_add ("/batch/all-or-nothing/folder", "folder", test_all_or_nothing);
  batch_add ("/batch/symbolic-link", NULL, test_symbolic_link);
  batch_add ("/batch/surroundings", NULL, test_surroundings);
  batch_add ("/batch/package-on-disk", NULL, test_package_on_disk);
  for (gsize i = 0; i < G_N_ELEMENTS (usage_cases); i++)
    batch_add (usage_cases[i].path, &usage_cases[i], test_usage);
  batch_add ("/batch/unknown-view", NULL, test_unknown_view);
  batch_add ("/batch/no-package", NULL, test_no_package);
  batch_add ("/batch/faulty-package", NULL, test_faulty_package);
  batch_add ("/batch/bad-directory", NULL, test_bad_directory);
  batch_add ("/batch/read-only-directory", NULL, test_read_only_directory);
  batch_add ("/batch/full-output", NULL, test_full_output);
  batch_add ("/batch/odd-names", NULL, test_odd_names);

  return g_test_run ();
}
