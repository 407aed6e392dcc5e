/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "batch-process.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

/* Whatever allocation fails while a chart is exported, and whatever call of ICU, there is the right file, or none and a
 * failure; never a chart with a gap.
 *
 * Out of reach is what no program is told of: HarfBuzz and FreeType, asked by Pango, go on with fewer letters, and so does
 * cairo with the fonts of a PDF. Their own allocations are not made to fail here. Those of GLib, which ICU's come from as
 * well, end the program. */

typedef struct
{
  const char *path; /* of the test */
  const char *shim; /* the environment variable that names it */
  const char *libraries;
  const char *format;
  const char *name; /* of the file */
  guint       step; /* every so many allocations one is tried */
} Case;

/* Between what loads the program and what draws a chart. */
#define LEAST_MEGABYTES 40
#define MOST_MEGABYTES 400

/* What a shell and the loader say of a program that does not start. */
#define NOT_LOADED 127

#define MEMORY "TRADE_CHARTS_MEMORY_SHIM"
#define ICU "TRADE_CHARTS_ICU_SHIM"

/* How many allocations there are depends on the versions of the libraries; the steps are for half a minute in all. */
static const Case cases[] = {
  { "memory/png-encoder", MEMORY, "libpng:libz", "png", "growth-by-name-2023.png", 1 },
  { "memory/png-painter", MEMORY, "libcairo.", "png", "growth-by-name-2023.png", 11 },
  { "memory/json-reader", MEMORY, "libjansson", "png", "growth-by-name-2023.png", 97 },
  { "memory/all-of-ours", MEMORY, "libglib", "png", "growth-by-name-2023.png", 499 },
  { "memory/svg", MEMORY, "libcairo.", "svg", "growth-by-name-2023.svg", 1 },
  { "memory/pdf-encoder", MEMORY, "libz", "pdf", "growth-by-name-2023.pdf", 2 },
  { "memory/icu", MEMORY, "libicu", "svg", "growth-by-name-2023.svg", 29 },
  { "icu/png", ICU, "", "png", "growth-by-name-2023.png", 29 },
  { "icu/svg", ICU, "", "svg", "growth-by-name-2023.svg", 3 },
  { "icu/pdf", ICU, "", "pdf", "growth-by-name-2023.pdf", 29 },
  { "icu/csv", ICU, "", "csv", "growth-by-name-2023.csv", 7 },
  { "icu/json", ICU, "", "json", "growth-by-name-2023.json", 7 },
};

typedef struct
{
  char        *folder;
  char        *charts; /* where the file is saved */
  char        *report;
  GBytes      *expected;
  BatchResult  result;
} Fixture;

static void
run (Fixture            *self,
     const Case         *test,
     const char * const *settings)
{
  const BatchSetup setup = { .folder = self->folder, .settings = settings, .may_be_killed = TRUE };
  g_autofree char *format = g_strconcat ("--format=", test->format, NULL);

  batch_run_strv (&self->result, &setup, (const char *[]) { "--export=charts", "--view=growth", "--sort=name", format, NULL });
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  const Case *test = data;

  self->folder = batch_make_folder ();
  self->charts = g_build_filename (self->folder, "charts", NULL);
  self->report = g_build_filename (self->folder, "report", NULL);

  run (self, test, NULL);
  g_assert_cmpint (self->result.status, ==, 0);
  self->expected = batch_read (self->charts, test->name);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  batch_result_clear (&self->result);
  batch_remove (self->folder);
  g_free (self->folder);
  g_free (self->charts);
  g_free (self->report);
  g_bytes_unref (self->expected);
}

/* Whatever became of the program, a file of that name is the right one. A library that crashes says nothing; what it
 * keeps from being finished has a name of its own. */
static void
check_outcome (Fixture    *self,
               const Case *test)
{
  g_autofree char *path = g_build_filename (self->charts, test->name, NULL);
  g_auto (GStrv) names = batch_list_folder (self->charts);
  gboolean saved = g_file_test (path, G_FILE_TEST_EXISTS);

  if (self->result.status == 0)
    g_assert_true (saved);
  else if (self->result.status < BATCH_KILLED)
    g_assert_cmpstr (self->result.errors, !=, "");

  if (self->result.status < BATCH_KILLED)
    g_assert_cmpuint (g_strv_length (names), ==, saved ? 1 : 0);

  if (saved)
    {
      g_autoptr (GBytes) found = batch_read (self->charts, test->name);

      g_assert_true (g_bytes_equal (found, self->expected));
    }
}

/* Returns whether there was something of that number to fail. */
static gboolean
strike (Fixture    *self,
        const Case *test,
        guint       number)
{
  g_autofree char *path = g_build_filename (self->charts, test->name, NULL);
  g_autofree char *number_text = g_strdup_printf ("%u", number);
  const char *settings[] = {
    "LD_PRELOAD", g_getenv (test->shim),
    "TRADE_FAULT_LIBRARY", test->libraries,
    "TRADE_FAULT_NUMBER", number_text,
    "TRADE_FAULT_REPORT", self->report,
    /* Pango warns of what it has no memory for. */
    "G_DEBUG", g_str_equal (test->shim, MEMORY) ? "" : "fatal-warnings",
    NULL,
  };

  g_remove (path);
  g_remove (self->report);
  run (self, test, settings);
  if (!g_file_test (self->report, G_FILE_TEST_EXISTS))
    return FALSE;

  g_test_message ("%u: status %d %s", number, self->result.status, self->result.errors);
  check_outcome (self, test);
  return TRUE;
}

static void
test_sweep (Fixture       *self,
            gconstpointer  data)
{
  const Case *test = data;
  gboolean is_icu = g_str_equal (test->libraries, "libicu");
  guint number = 1, n_failed = 0;

  if (!BATCH_CAN_PRELOAD || g_getenv (test->shim) == NULL)
    {
      g_test_skip ("no library can be loaded here that makes allocations fail");
      return;
    }

  for (; strike (self, test, number); number += test->step)
    n_failed += self->result.status != 0;

  /* Something was tried, and at least once it could not be made up for. ICU asks nobody but us. */
  g_assert_cmpint (number > 1, ==, !is_icu);
  g_assert_cmpint (n_failed > 0, ==, !is_icu);
}

/* Where GLib (2.80) has no memory to write a text in, it says so itself and aborts, which no handler of logs can prevent. */
static gboolean
is_ended_by_glib (const BatchResult *result)
{
  return result->status == BATCH_KILLED + SIGABRT && strstr (result->errors, "gprintf.c") != NULL &&
         strstr (result->errors, "failed to allocate memory") != NULL;
}

/* However little memory the system gives to the program, it says so, and leaves nothing half written. With too little it is not
 * even loaded, which is the loader's to tell. */
static void
test_address_space (Fixture       *self,
                    gconstpointer  data)
{
  const Case *test = data;
  g_autofree char *path = g_build_filename (self->charts, test->name, NULL);
  guint n_short = 0, n_done = 0;

  if (!BATCH_CAN_PRELOAD)
    {
      g_test_skip ("sanitizers need more memory than there is");
      return;
    }

  for (guint megabytes = LEAST_MEGABYTES; megabytes <= MOST_MEGABYTES && n_done < 2; megabytes += 6)
    {
      g_autofree char *script = g_strdup_printf ("ulimit -v %u && exec \"$@\"", megabytes << 10);
      const char *wrapper[] = { "sh", "-c", script, "sh", NULL };
      /* Libraries warn of what they have no memory for. */
      const char *settings[] = { "G_DEBUG", "", NULL };
      const BatchSetup setup = { .folder = self->folder, .settings = settings, .wrapper = wrapper, .may_be_killed = TRUE };

      g_remove (path);
      batch_run_strv (&self->result, &setup, (const char *[]) { "--export=charts", "--view=growth", "--sort=name", NULL });
      g_test_message ("%u MB: status %d %s", megabytes, self->result.status, self->result.errors);
      if (self->result.status == NOT_LOADED)
        continue;

      if (!is_ended_by_glib (&self->result))
        g_assert_cmpint (self->result.status, <, BATCH_KILLED);
      check_outcome (self, test);
      n_short += strstr (self->result.errors, "Memory ran short.") != NULL;
      n_done += self->result.status == 0;
    }

  g_assert_cmpuint (n_short, >, 0);
  g_assert_cmpuint (n_done, >, 0);
}

int
main (int    argc,
      char **argv)
{
  const struct rlimit none = { 0, 0 };

  g_test_init (&argc, &argv, NULL);

  /* Programs that crash for the sake of a test leave no memory images behind. */
  setrlimit (RLIMIT_CORE, &none);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/batch/", cases[i].path, NULL);

      g_test_add (path, Fixture, &cases[i], set_up, test_sweep, tear_down);
    }

  g_test_add ("/batch/memory/address-space", Fixture, &cases[0], set_up, test_address_space, tear_down);

  return g_test_run ();
}
