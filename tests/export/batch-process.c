/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "batch-process.h"

#include "trade-package.h"

#include <glib/gstdio.h>
#include <string.h>

void
batch_result_clear (BatchResult *self)
{
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->errors, g_free);
}

/* Nothing of the surroundings reaches the program, a display least of all, except what the sanitizers need. */
static GStrv
make_environment (const char * const *settings)
{
  static const char * const kept[] = {
    "PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "GCOV_PREFIX", "GCOV_PREFIX_STRIP",
  };
  GStrv environment = g_new0 (char *, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    if (g_getenv (kept[i]) != NULL)
      environment = g_environ_setenv (environment, kept[i], g_getenv (kept[i]), TRUE);

  environment = g_environ_setenv (environment, "HOME", g_get_tmp_dir (), TRUE);
  environment = g_environ_setenv (environment, "LC_ALL", "C.UTF-8", TRUE);
  environment = g_environ_setenv (environment, "LANGUAGE", "en", TRUE);
  environment = g_environ_setenv (environment, "G_DEBUG", "fatal-warnings", TRUE);

  /* A variable without a value is taken away. */
  for (gsize i = 0; settings != NULL && settings[i] != NULL; i += 2)
    if (*settings[i + 1] == '\0')
      environment = g_environ_unsetenv (environment, settings[i]);
    else
      environment = g_environ_setenv (environment, settings[i], settings[i + 1], TRUE);

  return environment;
}

/* Runs the program as @setup says with the arguments of @argv. */
void
batch_run_strv (BatchResult        *result,
                const BatchSetup   *setup,
                const char * const *argv)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_auto (GStrv) environment = make_environment (setup->settings);
  g_autoptr (GError) error = NULL;
  GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDERR_PIPE;

  g_assert_nonnull (g_getenv ("TRADE_CHARTS_PROGRAM"));
  for (gsize i = 0; setup->wrapper != NULL && setup->wrapper[i] != NULL; i++)
    g_ptr_array_add (words, (gpointer) setup->wrapper[i]);
  g_ptr_array_add (words, (gpointer) g_getenv ("TRADE_CHARTS_PROGRAM"));
  for (gsize i = 0; argv[i] != NULL; i++)
    g_ptr_array_add (words, (gpointer) argv[i]);
  g_ptr_array_add (words, NULL);

  if (setup->output_path == NULL)
    flags |= G_SUBPROCESS_FLAGS_STDOUT_PIPE;
  if (setup->input != NULL)
    flags |= G_SUBPROCESS_FLAGS_STDIN_PIPE;
  launcher = g_subprocess_launcher_new (flags);
  g_subprocess_launcher_set_environ (launcher, environment);
  if (setup->output_path != NULL)
    g_subprocess_launcher_set_stdout_file_path (launcher, setup->output_path);
  if (setup->folder != NULL)
    g_subprocess_launcher_set_cwd (launcher, setup->folder);

  batch_result_clear (result);
  process = g_subprocess_launcher_spawnv (launcher, (const char * const *) words->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, setup->input, NULL, &result->output, &result->errors, &error);
  g_assert_no_error (error);

  if (!g_subprocess_get_if_exited (process) && setup->may_be_killed)
    {
      result->status = BATCH_KILLED + g_subprocess_get_term_sig (process);
      return;
    }
  if (!g_subprocess_get_if_exited (process))
    g_error ("killed by signal %d: %s", g_subprocess_get_term_sig (process), result->errors);
  result->status = g_subprocess_get_exit_status (process);
}

/* Runs the program in @folder with the arguments from @first on. @settings are names and values of environment
 * variables in turn. Standard output goes to @output_path instead of the result if that is not NULL. */
void
batch_run (BatchResult        *result,
           const char         *folder,
           const char * const *settings,
           const char         *output_path,
           const char         *first,
           ...)
{
  const BatchSetup setup = { .folder = folder, .settings = settings, .output_path = output_path };
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  va_list arguments;

  va_start (arguments, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (arguments, const char *))
    g_ptr_array_add (argv, (gpointer) argument);
  va_end (arguments);
  g_ptr_array_add (argv, NULL);

  batch_run_strv (result, &setup, (const char * const *) argv->pdata);
}

void
batch_assert_done (const BatchResult *result)
{
  g_assert_cmpstr (result->errors, ==, "");
  g_assert_cmpint (result->status, ==, 0);
}

/* One line, which begins with the program's name and has @words in it. */
void
batch_assert_fails (const BatchResult *result,
                    int                status,
                    const char        *words)
{
  const char *end = strchr (result->errors, '\n');

  g_assert_cmpint (result->status, ==, status);
  if (result->output != NULL)
    g_assert_cmpstr (result->output, ==, "");
  g_assert_true (g_str_has_prefix (result->errors, "trade-charts: "));
  g_assert_nonnull (end);
  g_assert_cmpstr (end, ==, "\n");
  if (strstr (result->errors, words) == NULL)
    g_error ("“%s” is not in “%s”", words, result->errors);
}

/* The lines of a text, each of which has ended. */
GStrv
batch_split_lines (const char *text)
{
  g_autofree char *trimmed = g_strndup (text, strlen (text) - 1);

  g_assert_true (g_str_has_suffix (text, "\n"));
  return g_strsplit (trimmed, "\n", -1);
}

/* How many lines begin so. */
guint
batch_count_lines (const char *text,
                   const char *beginning)
{
  g_auto (GStrv) lines = batch_split_lines (text);
  guint n = 0;

  for (gsize i = 0; lines[i] != NULL; i++)
    n += g_str_has_prefix (lines[i], beginning);

  return n;
}

void
batch_set_up (BatchFixture  *fixture,
              gconstpointer  data)
{
  fixture->folder = batch_make_folder ();
}

void
batch_tear_down (BatchFixture  *fixture,
                 gconstpointer  data)
{
  batch_result_clear (&fixture->result);
  batch_remove (fixture->folder);
  g_free (fixture->folder);
}

/* Adds a test that has a folder of its own. */
void
batch_add (const char    *path,
           gconstpointer  data,
           void         (*test) (BatchFixture  *fixture,
                                 gconstpointer  data))
{
  g_test_add (path, BatchFixture, data, batch_set_up, test, batch_tear_down);
}

char *
batch_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("trade-charts-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
batch_remove (const char *path)
{
  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK) && g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_auto (GStrv) names = batch_list_folder (path);

      for (gsize i = 0; names[i] != NULL; i++)
        {
          g_autofree char *child = g_build_filename (path, names[i], NULL);

          batch_remove (child);
        }
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* The names in a folder, sorted. */
GStrv
batch_list_folder (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (GStrv) g_ptr_array_steal (names, NULL);
}

GBytes *
batch_read (const char *folder,
            const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

void
batch_write (const char *folder,
             const char *name,
             const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* Copies the bundled package into a folder and returns the path of its datapackage.json. */
char *
batch_copy_package (const char *folder)
{
  g_autoptr (GFile) descriptor = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);
  g_autoptr (GFile) parent = g_file_get_parent (descriptor);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileEnumerator) children = NULL;

  children = g_file_enumerate_children (parent, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, NULL, &error);
  g_assert_no_error (error);

  while (TRUE)
    {
      GFile *child;
      GFileInfo *info;
      g_autofree char *contents = NULL;

      g_file_enumerator_iterate (children, &info, &child, NULL, &error);
      g_assert_no_error (error);
      if (info == NULL)
        break;

      g_file_load_contents (child, NULL, &contents, NULL, NULL, &error);
      g_assert_no_error (error);
      batch_write (folder, g_file_info_get_name (info), contents);
    }
  return g_build_filename (folder, "datapackage.json", NULL);
}
