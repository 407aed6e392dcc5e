/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "batch-process.h"
#include "png-chunks.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

/* The same figures and options give the same bytes, and nothing of whoever made them is in those. */

#define NOBODY "65534"

/* A stream that inflates to more than this is a picture, in whose pixels no name stands. */
#define MAX_INFLATED (32 << 20)

typedef BatchFixture Fixture;

/* A folder that was exported to in the usual surroundings, once for all cases. */
static char *reference;

static void
run (Fixture            *self,
     const BatchSetup   *setup,
     const char         *charts,
     const char         *package,
     const char         *language)
{
  g_autofree char *export = g_strconcat ("--export=", charts, NULL);
  const char *files[] = { export, BATCH_ALL_FORMATS, "--size=600x400", "--scale=1", language != NULL ? language : package,
                          language != NULL ? package : NULL, NULL };

  batch_run_strv (&self->result, setup, files);
  batch_assert_done (&self->result);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  batch_set_up (self, data);
  g_assert_cmpint (g_chmod (self->folder, 0777), ==, 0);
}

static void
assert_same (const char *charts)
{
  g_auto (GStrv) expected = batch_list_folder (reference);
  g_auto (GStrv) found = batch_list_folder (charts);

  g_assert_cmpuint (g_strv_length (expected), ==, 9 * 6);
  g_assert_cmpuint (g_strv_length (found), ==, g_strv_length (expected));
  for (gsize i = 0; expected[i] != NULL; i++)
    {
      g_autoptr (GBytes) a = batch_read (reference, expected[i]);
      g_autoptr (GBytes) b = batch_read (charts, found[i]);

      g_assert_cmpstr (found[i], ==, expected[i]);
      if (!g_bytes_equal (a, b))
        g_error ("“%s” differs", expected[i]);
    }
}

typedef struct
{
  const char *path;
  const char *settings[12]; /* the value LOCPATH stands for the folder of the compiled locales, SHIM for the other time */
  const char *wrapper[8];
  const char *language;
} SameCase;

static const SameCase cases[] = {
  { "/same/again", { NULL }, { NULL }, "--lang=en" },
  { "/same/language-of-environment", { NULL }, { NULL }, NULL },
  { "/same/no-locale", { "LC_ALL", "C", "LANGUAGE", "" }, { NULL }, "--lang=en" },
  { "/same/german-numbers", { "LC_ALL", "de_DE.UTF-8", "LOCPATH", "LOCPATH" }, { NULL }, "--lang=en" },
  { "/same/german-surroundings", { "LC_ALL", "de_DE.UTF-8", "LOCPATH", "LOCPATH", "LANGUAGE", "de" }, { NULL }, "--lang=en" },
  { "/same/german-locale", { "LC_ALL", "de_DE.UTF-8", "LOCPATH", "LOCPATH", "LANGUAGE", "en" }, { NULL }, NULL },
  { "/same/turkish-letters", { "LC_ALL", "tr_TR.UTF-8", "LOCPATH", "LOCPATH", "LANGUAGE", "en" }, { NULL }, NULL },
  { "/same/time-zone", { "TZ", "Pacific/Auckland" }, { NULL }, "--lang=en" },
  { "/same/time-zone-west", { "TZ", "<-12>12" }, { NULL }, "--lang=en" },
  { "/same/ten-years-later", { "LD_PRELOAD", "SHIM" }, { NULL }, "--lang=en" },
  { "/same/epoch", { "SOURCE_DATE_EPOCH", "1" }, { NULL }, "--lang=en" },
  { "/same/home", { "HOME", "/nonexistent", "USER", "canary", "LOGNAME", "canary" }, { NULL }, "--lang=en" },
  { "/same/memory", { "MALLOC_PERTURB_", "85", "G_SLICE", "always-malloc" }, { NULL }, "--lang=en" },
  { "/same/one-processor", { NULL }, { "taskset", "-c", "0" }, "--lang=en" },
  { "/same/no-addresses-at-random", { NULL }, { "setarch", "--addr-no-randomize" }, "--lang=en" },
  { "/same/other-user", { NULL },
    { "setpriv", "--reuid=" NOBODY, "--regid=" NOBODY, "--clear-groups" }, "--lang=en" },
};

/* Says why the surroundings of a case cannot be had here, or returns NULL. */
static const char *
find_obstacle (const SameCase *test)
{
  g_autofree char *program = NULL;
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  int status;

  for (gsize i = 0; test->settings[i] != NULL; i += 2)
    if (g_str_equal (test->settings[i], "LC_ALL") && !g_str_equal (test->settings[i + 1], "C"))
      {
        g_autofree char *locale = NULL;

        locale = g_build_filename (g_getenv ("TRADE_CHARTS_LOCPATH"), test->settings[i + 1], NULL);
        if (!g_file_test (locale, G_FILE_TEST_IS_DIR))
          return "the locale is missing; install the package locales";
      }

  if (test->settings[0] != NULL && g_str_equal (test->settings[0], "LD_PRELOAD") && !BATCH_CAN_PRELOAD)
    return "the address sanitizer allows no library to be loaded before it";

  if (test->wrapper[0] == NULL)
    return NULL;

  program = g_find_program_in_path (test->wrapper[0]);
  if (program == NULL)
    return "a program is missing; install the package util-linux";

  for (gsize i = 0; test->wrapper[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) test->wrapper[i]);
  g_ptr_array_add (argv, (gpointer) g_getenv ("TRADE_CHARTS_PROGRAM"));
  g_ptr_array_add (argv, (gpointer) "--version");
  g_ptr_array_add (argv, NULL);
  if (!g_spawn_sync (NULL, (char **) argv->pdata, NULL,
                     G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                     NULL, NULL, NULL, NULL, &status, NULL) ||
      status != 0)
    return "this may not be done here";

  return NULL;
}

static void
test_same (Fixture       *self,
           gconstpointer  data)
{
  const SameCase *test = data;
  const char *settings[G_N_ELEMENTS (test->settings) + 1] = { NULL };
  const BatchSetup setup = { .folder = self->folder, .settings = settings, .wrapper = test->wrapper };
  g_autofree char *charts = g_build_filename (self->folder, "charts", NULL);
  const char *obstacle = find_obstacle (test);

  if (obstacle != NULL)
    {
      g_test_skip (obstacle);
      return;
    }

  for (gsize i = 0; test->settings[i] != NULL; i++)
    if (i % 2 == 1 && g_str_equal (test->settings[i], "LOCPATH"))
      settings[i] = g_getenv ("TRADE_CHARTS_LOCPATH");
    else if (g_str_equal (test->settings[i], "SHIM"))
      settings[i] = g_getenv ("TRADE_CHARTS_TIME_SHIM");
    else
      settings[i] = test->settings[i];
  run (self, &setup, "charts", NULL, test->language);
  assert_same (charts);
}

/* All charts in one file, by the writer of each PDF file above. */
static void
test_same_pages (Fixture       *self,
                 gconstpointer  data)
{
  static const char * const settings[] = {
    "LC_ALL", "C", "TZ", "Pacific/Auckland", "SOURCE_DATE_EPOCH", "1", "HOME", "/nonexistent", "USER", "canary", NULL,
  };
  const BatchSetup setups[] = { { .folder = self->folder }, { .folder = self->folder, .settings = settings } };
  GBytes *files[G_N_ELEMENTS (setups)];

  for (gsize i = 0; i < G_N_ELEMENTS (setups); i++)
    {
      batch_run_strv (&self->result, &setups[i],
                      (const char *[]) { "--pages=all.pdf", "--lang=en", "--force", NULL });
      batch_assert_done (&self->result);
      files[i] = batch_read (self->folder, "all.pdf");
    }
  g_assert_true (g_bytes_equal (files[0], files[1]));
  g_bytes_unref (files[0]);
  g_bytes_unref (files[1]);
}

/* The bundled package, from a folder of its own. */
static void
test_same_package (Fixture       *self,
                   gconstpointer  data)
{
  g_autofree char *release = g_build_filename (self->folder, "a release", NULL);
  g_autofree char *package = NULL;
  g_autofree char *charts = g_build_filename (self->folder, "charts", NULL);
  const BatchSetup setup = { .folder = release };

  g_assert_cmpint (g_mkdir (release, 0777), ==, 0);
  package = batch_copy_package (release);
  run (self, &setup, charts, "datapackage.json", "--lang=en");
  assert_same (charts);
}

static void
assert_absent (const char         *name,
               const char         *text,
               gsize               length,
               const char * const *canaries)
{
  for (gsize i = 0; canaries[i] != NULL; i++)
    if (length > 0 && memmem (text, length, canaries[i], strlen (canaries[i])) != NULL)
      g_error ("“%s” is in “%s”", canaries[i], name);
}

/* Inflates a stream that begins with @text, and returns how many bytes came out of it. */
static gsize
inflate_stream (const char         *name,
                const char         *text,
                gsize               length,
                const char * const *canaries)
{
  g_autoptr (GByteArray) output = g_byte_array_new ();
  z_stream stream = { .next_in = (Bytef *) text, .avail_in = (uInt) length };
  int result;

  g_assert_cmpint (inflateInit (&stream), ==, Z_OK);
  do
    {
      Bytef part[16384];

      stream.next_out = part;
      stream.avail_out = sizeof part;
      result = inflate (&stream, Z_NO_FLUSH);
      g_byte_array_append (output, part, sizeof part - stream.avail_out);
    }
  while (result == Z_OK && stream.avail_out == 0 && output->len < MAX_INFLATED);
  inflateEnd (&stream);

  assert_absent (name, (const char *) output->data, output->len, canaries);
  return output->len;
}

/* Looks at the bytes of a file, and at what comes of every place in it that a deflated stream may begin at. */
static gsize
search (const char         *name,
        const char         *text,
        gsize               length,
        const char * const *canaries)
{
  gsize n_inflated = 0;

  assert_absent (name, text, length, canaries);
  for (gsize i = 0; i + 1 < length; i++)
    {
      guint8 first = (guint8) text[i];
      guint8 second = (guint8) text[i + 1];

      /* RFC 1950: deflate with a window of up to 32 KiB, no dictionary, and a check sum. */
      if ((first & 0x0f) == 8 && (first >> 4) <= 7 && (second & 0x20) == 0 && (first * 256 + second) % 31 == 0)
        n_inflated += inflate_stream (name, text + i, length - i, canaries);
    }
  return n_inflated;
}

/* The chunks that hold pixels are one stream in pieces. */
static gsize
search_pixels (const char         *name,
               GBytes             *bytes,
               const char * const *canaries)
{
  g_autoptr (GArray) chunks = png_chunks_parse (bytes);
  g_autoptr (GByteArray) stream = g_byte_array_new ();

  for (guint i = 0; i < chunks->len; i++)
    {
      const PngChunk *chunk = &g_array_index (chunks, PngChunk, i);

      if (g_str_equal (chunk->type, "IDAT"))
        g_byte_array_append (stream, chunk->data, chunk->length);
    }
  return inflate_stream (name, (const char *) stream->data, stream->len, canaries);
}

static void
test_canaries (Fixture       *self,
               gconstpointer  data)
{
  static const char * const settings[] = {
    "HOME", "/home/canaryhome", "USER", "canaryuser", "LOGNAME", "canaryuser", "USERNAME", "canaryuser",
    "HOSTNAME", "canaryhost", "EMAIL", "canaryuser@canaryhost", "XDG_CONFIG_HOME", "/home/canaryhome/config", NULL,
  };
  g_autofree char *here = g_build_filename (self->folder, "canaryfolder", NULL);
  g_autofree char *release = g_build_filename (here, "canaryrelease", NULL);
  g_autofree char *charts = g_build_filename (here, "canarycharts", NULL);
  g_autofree char *base = g_path_get_basename (self->folder);
  g_autofree char *package = NULL;
  const char *host = g_get_host_name ();
  /* Names that could be a word of any chart prove nothing. */
  const char *canaries[] = { "canary", base, strlen (host) > 5 ? host : NULL, NULL };
  const BatchSetup setup = { .folder = here, .settings = settings };
  g_auto (GStrv) names = NULL;

  g_assert_cmpint (g_mkdir (here, 0777), ==, 0);
  g_assert_cmpint (g_mkdir (release, 0777), ==, 0);
  package = batch_copy_package (release);
  run (self, &setup, charts, package, "--lang=en");
  assert_same (charts);

  names = batch_list_folder (charts);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GBytes) bytes = batch_read (charts, names[i]);
      gsize length;
      const char *text = g_bytes_get_data (bytes, &length);
      gsize n_inflated = search (names[i], text, length, canaries);

      if (g_str_has_suffix (names[i], ".png"))
        {
          /* The figures are not among the pixels. */
          g_assert_cmpuint (n_inflated, >, 10000);
          n_inflated = search_pixels (names[i], bytes, canaries);
        }

      /* A search that inflates nothing would find nothing. */
      if (g_str_has_suffix (names[i], ".png") || g_str_has_suffix (names[i], ".pdf"))
        g_assert_cmpuint (n_inflated, >, 1000);
    }
}

/* The search finds a name that is there, in the open and deflated. */
static void
test_search (void)
{
  static const char text[] = "padding canary padding canary padding canary padding";
  const char *canaries[] = { "canary", NULL };
  guint8 deflated[256] = "some bytes before";
  uLongf length = sizeof deflated - 20;

  if (g_test_subprocess ())
    {
      g_assert_cmpint (compress2 (deflated + 20, &length, (const Bytef *) text, sizeof text, 9), ==, Z_OK);
      search ("deflated", (const char *) deflated, 20 + length, canaries);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*canary*deflated*");
}

static void
export_reference (void)
{
  Fixture fixture = { 0 };
  const BatchSetup setup = { 0 };

  reference = batch_make_folder ();
  run (&fixture, &setup, reference, NULL, "--lang=en");
  batch_result_clear (&fixture.result);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  if (!g_test_subprocess ())
    export_reference ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Fixture, &cases[i], set_up, test_same, batch_tear_down);
  g_test_add ("/same/pages", Fixture, NULL, set_up, test_same_pages, batch_tear_down);
  g_test_add ("/same/package", Fixture, NULL, set_up, test_same_package, batch_tear_down);
  g_test_add ("/canary/exports", Fixture, NULL, set_up, test_canaries, batch_tear_down);
  g_test_add_func ("/canary/search", test_search);

  status = g_test_run ();
  if (reference != NULL)
    batch_remove (reference);
  g_free (reference);
  return status;
}
