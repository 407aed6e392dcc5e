/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io-test.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

/* Runs the tests in the locale of the environment. Where that locale is missing there is nothing to be learnt, which
 * must be seen; in CI, where its absence would hide a fault for good, it is a failure. */
int
io_test_run (int    argc,
             char **argv)
{
  const char *locale = g_getenv ("LC_ALL");

  if (setlocale (LC_ALL, "") == NULL)
    {
      if (g_getenv ("CI") != NULL)
        {
          g_print ("1..1\nnot ok 1 - the locale %s is missing\n", locale);
          return 1;
        }
      g_print ("1..0 # SKIP the locale %s is missing; install the package locales\n", locale);
      return 0;
    }

  /* A locale that is there but not in force would prove nothing. */
  if (locale != NULL && (g_str_has_prefix (locale, "de_DE") || g_str_has_prefix (locale, "tr_TR")))
    g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");

  return g_test_run ();
}

char *
io_test_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("trade-io-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

void
io_test_remove (const char *path)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    folder = g_dir_open (path, 0, NULL);

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      io_test_remove (child);
    }

  g_assert_cmpint (g_remove (path), ==, 0);
}

void
io_test_write (const char *folder,
               const char *name,
               const char *text,
               gssize      length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
}

char *
io_test_replace_once (const char *text,
                      const char *old_text,
                      const char *new_text)
{
  const char *found = strstr (text, old_text);
  GString *result;

  if (found == NULL)
    g_error ("“%s” is not in the text that the test would change", old_text);

  result = g_string_new_len (text, found - text);
  g_string_append (result, new_text);
  g_string_append (result, found + strlen (old_text));

  return g_string_free (result, FALSE);
}

GFile *
io_test_get_package (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "packages", name, NULL);

  return g_file_new_for_path (path);
}
