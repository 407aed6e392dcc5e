/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "batch-process.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>

/* Whatever call fails while a chart is saved over another file, that file is either as it was or the new one. */

#define OLD "somebody's work"

typedef struct
{
  const char *path; /* of the test */
  const char *option;
  const char *name; /* of the file */
} FormatCase;

static const FormatCase formats[] = {
  { "png", "--format=png", "growth-2023.png" },
  { "svg", "--format=svg", "growth-2023.svg" },
  { "pdf", "--format=pdf", "growth-2023.pdf" },
  { "csv", "--format=csv", "growth-2023.csv" },
  { "tsv", "--format=tsv", "growth-2023.tsv" },
  { "json", "--format=json", "growth-2023.json" },
  { "pages", NULL, "all.pdf" },
};

/* Saving knows no format. So the one whose bytes are made the fastest meets every error, and the others one. */
#define ALL_ERRORS 3

static const struct
{
  const char *call;
  int         errors[5];
} calls[] = {
  { "open", { EIO, ENOSPC, EDQUOT, EMFILE } },
  { "write", { EIO, ENOSPC, EDQUOT } },
  { "fsync", { EIO, ENOSPC, EDQUOT } },
  { "rename", { EIO, ENOSPC, EDQUOT } },
  { "close", { EIO, ENOSPC, EDQUOT } },
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
     const FormatCase   *format,
     const char         *charts,
     const char * const *settings)
{
  const BatchSetup setup = { .folder = self->folder, .settings = settings };
  g_autofree char *export = g_strconcat ("--export=", charts, NULL);
  g_autofree char *pages = g_strconcat ("--pages=", charts, "/", format->name, NULL);
  const char *one[] = { export, "--view=growth", "--force", format->option, NULL };
  const char *all[] = { pages, "--force", NULL };

  batch_run_strv (&self->result, &setup, format->option != NULL ? one : all);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  const FormatCase *format = data;

  self->folder = batch_make_folder ();
  self->charts = g_build_filename (self->folder, "charts", NULL);
  self->report = g_build_filename (self->folder, "report", NULL);
  g_assert_cmpint (g_mkdir (self->charts, 0777), ==, 0);

  run (self, format, "charts", NULL);
  batch_assert_done (&self->result);
  self->expected = batch_read (self->charts, format->name);
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

/* Nothing is in the folder but the file, old or new, and the program told the truth about which. */
static void
check_outcome (Fixture          *self,
               const FormatCase *format,
               gboolean          struck)
{
  g_auto (GStrv) names = batch_list_folder (self->charts);
  g_autoptr (GBytes) found = NULL;
  gboolean is_new, is_old;

  g_assert_cmpuint (g_strv_length (names), ==, 1);
  g_assert_cmpstr (names[0], ==, format->name);
  found = batch_read (self->charts, format->name);
  is_new = g_bytes_equal (found, self->expected);
  is_old = g_bytes_get_size (found) == strlen (OLD) && memcmp (g_bytes_get_data (found, NULL), OLD, strlen (OLD)) == 0;
  g_assert_true (is_new || is_old);

  if (self->result.status == 0)
    {
      g_assert_true (is_new);
      batch_assert_done (&self->result);
    }
  else
    {
      g_assert_true (struck);
      batch_assert_fails (&self->result, 1, format->name);
    }
}

/* Returns whether there was a call of that number to fail. */
static gboolean
strike (Fixture          *self,
        const FormatCase *format,
        const char       *call,
        guint             number,
        int               error)
{
  g_autofree char *number_text = g_strdup_printf ("%u", number);
  g_autofree char *error_text = g_strdup_printf ("%d", error);
  const char *settings[] = {
    "LD_PRELOAD", g_getenv ("TRADE_CHARTS_FAULT_SHIM"),
    "TRADE_FAULT_FOLDER", self->charts,
    "TRADE_FAULT_CALL", call,
    "TRADE_FAULT_NUMBER", number_text,
    "TRADE_FAULT_ERROR", error_text,
    "TRADE_FAULT_REPORT", self->report,
    NULL,
  };
  gboolean struck;

  g_test_message ("%s %u: %s", call, number, error != 0 ? g_strerror (error) : "short");
  batch_write (self->charts, format->name, OLD);
  g_remove (self->report);
  run (self, format, "charts", settings);
  struck = g_file_test (self->report, G_FILE_TEST_EXISTS);
  check_outcome (self, format, struck);
  return struck;
}

static void
test_faults (Fixture       *self,
             gconstpointer  data)
{
  const FormatCase *format = data;
  gboolean has_all_errors = format == &formats[ALL_ERRORS];

  if (!BATCH_CAN_PRELOAD)
    {
      g_test_skip ("the address sanitizer allows no library to be loaded before it");
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (calls); i++)
    for (gsize j = 0; calls[i].errors[j] != 0 && (j == 0 || has_all_errors); j++)
      {
        guint number = 1;
        gboolean failed = FALSE;

        while (strike (self, format, calls[i].call, number, calls[i].errors[j]))
          {
            failed = failed || self->result.status != 0;
            number++;
          }

        /* Each kind of call occurs, and the failure of at least one of them cannot be made up for. */
        g_assert_cmpuint (number, >, 1);
        g_assert_true (failed);
      }
}

/* A write that took only a few bytes is no failure; the rest is written after. */
static void
test_short_writes (Fixture       *self,
                   gconstpointer  data)
{
  if (!BATCH_CAN_PRELOAD)
    {
      g_test_skip ("the address sanitizer allows no library to be loaded before it");
      return;
    }

  g_assert_true (strike (self, data, "write", 0, 0));
  batch_assert_done (&self->result);
  g_assert_true (strike (self, data, "write", 1, 0));
  batch_assert_done (&self->result);
}

/* Takes all the room that is left. */
static void
fill (const char *path)
{
  static const char zeros[512];
  FILE *file = g_fopen (path, "wb");

  g_assert_nonnull (file);
  setvbuf (file, NULL, _IONBF, 0);
  while (fwrite (zeros, sizeof zeros, 1, file) == 1)
    continue;
  fclose (file);
}

static void
test_full_disk (Fixture       *self,
                gconstpointer  data)
{
  const FormatCase *format = data;
  g_autofree char *disk = g_build_filename (self->folder, "disk", NULL);
  g_autofree char *filler = g_build_filename (disk, "filler", NULL);
  g_auto (GStrv) names = NULL;
  g_autoptr (GBytes) found = NULL;

  g_assert_cmpint (g_mkdir (disk, 0777), ==, 0);
  if (mount ("none", disk, "tmpfs", 0, "size=64k") != 0)
    {
      g_test_skip ("a file system may not be mounted here");
      return;
    }

  batch_write (disk, format->name, OLD);
  fill (filler);
  run (self, format, "disk", NULL);
  batch_assert_fails (&self->result, 1, "disk is full");
  g_assert_nonnull (strstr (self->result.errors, format->name));

  names = batch_list_folder (disk);
  g_assert_cmpuint (g_strv_length (names), ==, 2);
  found = batch_read (disk, format->name);
  g_assert_cmpmem (g_bytes_get_data (found, NULL), g_bytes_get_size (found), OLD, strlen (OLD));

  /* With room for it, it would have been saved; what is too large for the disk still leaves no trace. */
  g_assert_cmpint (g_remove (filler), ==, 0);
  run (self, format, "disk", NULL);
  g_assert_cmpint (self->result.status == 0, ==, g_bytes_get_size (self->expected) <= 60 * 1024);
  g_clear_pointer (&names, g_strfreev);
  names = batch_list_folder (disk);
  g_assert_cmpuint (g_strv_length (names), ==, 1);

  g_assert_cmpint (umount (disk), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  /* Mounts of a name space of its own vanish with the test, however it ends. */
  if (unshare (CLONE_NEWNS) == 0)
    mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *faults = g_strconcat ("/batch/faults/", formats[i].path, NULL);
      g_autofree char *short_writes = g_strconcat ("/batch/short-writes/", formats[i].path, NULL);
      g_autofree char *full_disk = g_strconcat ("/batch/full-disk/", formats[i].path, NULL);

      g_test_add (faults, Fixture, &formats[i], set_up, test_faults, tear_down);
      g_test_add (short_writes, Fixture, &formats[i], set_up, test_short_writes, tear_down);
      g_test_add (full_disk, Fixture, &formats[i], set_up, test_full_disk, tear_down);
    }

  return g_test_run ();
}
