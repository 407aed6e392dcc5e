/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "batch-process.h"

#include "trade-package.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define SMALL "--size=400x300"

typedef BatchFixture Fixture;

static void
run_with_input (Fixture    *self,
                const char *input,
                const char *option)
{
  const BatchSetup setup = { .folder = self->folder, .input = input };
  const char *argv[] = { option, "-", NULL };

  batch_run_strv (&self->result, &setup, argv);
}

/* Every format makes what its name says, views in order and of each the formats in order. */
static void
test_formats (Fixture       *self,
              gconstpointer  data)
{
  static const struct
  {
    const char *extension;
    const char *beginning;
  } formats[] = {
    { ".svg", "<" }, { ".png", "\211PNG\r\n" }, { ".csv", NULL }, { ".pdf", "%PDF-1." }, { ".json", "{" }, { ".tsv", NULL },
  };
  g_auto (GStrv) lines = NULL;

  BATCH_RUN (self, "--export=charts", "--format=svg,png,csv,pdf,json,tsv", "--view=growth", "--view=products", SMALL);
  batch_assert_done (&self->result);
  lines = batch_split_lines (self->result.output);
  g_assert_cmpuint (g_strv_length (lines), ==, 12);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GBytes) bytes = batch_read (self->folder, lines[i]);
      const char *beginning = formats[i % 6].beginning;
      gsize length;
      const char *text = g_bytes_get_data (bytes, &length);

      g_assert_true (g_str_has_prefix (lines[i], i < 6 ? "charts/growth-2023." : "charts/products-2023."));
      g_assert_true (g_str_has_suffix (lines[i], formats[i % 6].extension));
      g_assert_cmpuint (length, >, 100);
      if (beginning != NULL)
        g_assert_cmpmem (text, strlen (beginning), beginning, strlen (beginning));
    }
}

/* No format overwrites another's file, and one that is in the way keeps all from being written. */
static void
test_formats_in_the_way (Fixture       *self,
                         gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->folder, "charts", NULL);
  g_auto (GStrv) names = NULL;

  g_assert_cmpint (g_mkdir (path, 0777), ==, 0);
  batch_write (path, "growth-2023.csv", "mine");
  BATCH_RUN (self, "--export=charts", BATCH_ALL_FORMATS, "--view=growth", SMALL);
  batch_assert_fails (&self->result, 1, "growth-2023.csv");
  names = batch_list_folder (path);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
}

typedef struct
{
  const char *path;
  const char *option;
} SettingCase;

static const SettingCase setting_cases[] = {
  { "/batch/setting/size", "--size=500x400" },
  { "/batch/setting/text-scale", "--text-scale=1.5" },
  { "/batch/setting/style", "--style=high-contrast" },
  { "/batch/setting/print", "--style=print" },
  { "/batch/setting/dark", "--dark" },
  { "/batch/setting/transparent", "--transparent" },
  { "/batch/setting/title", "--title=Words of my own" },
  { "/batch/setting/subtitle", "--subtitle=Words of my own" },
  { "/batch/setting/no-title", "--no-title" },
  { "/batch/setting/no-source", "--no-source" },
};

/* Each setting changes the pictures of all formats, and only the pictures. */
static void
test_setting (Fixture       *self,
              gconstpointer  data)
{
  const SettingCase *test = data;

  BATCH_RUN (self, "--export=charts", BATCH_ALL_FORMATS, "--view=growth");
  batch_assert_done (&self->result);
  BATCH_RUN (self, "--verify=charts", BATCH_ALL_FORMATS, "--view=growth", test->option);
  g_assert_cmpstr (self->result.errors, ==, "");
  g_assert_cmpint (self->result.status, ==, 1);
  g_assert_cmpuint (batch_count_lines (self->result.output, "differs\tcharts/growth-2023.png"), ==, 1);
  g_assert_cmpuint (batch_count_lines (self->result.output, "differs\tcharts/growth-2023.svg"), ==, 1);
  g_assert_cmpuint (batch_count_lines (self->result.output, "differs\tcharts/growth-2023.pdf"), ==, 1);
  g_assert_cmpuint (batch_count_lines (self->result.output, "same\tcharts/growth-2023.csv"), ==, 1);
  g_assert_cmpuint (batch_count_lines (self->result.output, "same\tcharts/growth-2023.tsv"), ==, 1);
}

/* A title of one's own is where the chart's own would be in each format. */
static void
test_own_title (Fixture       *self,
                gconstpointer  data)
{
  static const char *const files[] = { "growth-2023.png", "growth-2023.svg", "growth-2023.pdf" };

  BATCH_RUN (self, "--export=charts", "--format=png,svg,pdf", "--view=growth", "--title=Mine, not theirs", "--subtitle=Mine too");
  batch_assert_done (&self->result);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, "charts", files[i], NULL);
      g_autofree char *contents = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      g_test_message ("%s", files[i]);
      /* A PDF writes some strings as UTF-16; its outline and its metadata have the title in one or the other. */
      g_assert_true (memmem (contents, length, "Mine, not theirs", 16) != NULL ||
                     memmem (contents, length, "004D0069006E0065", 16) != NULL);
      g_assert_null (memmem (contents, length, "Green trio (exports) grew", 25));
    }
}

static void
test_verify (Fixture       *self,
             gconstpointer  data)
{
  g_autofree char *json = g_build_filename (self->folder, "charts", "growth-2023.json", NULL);
  g_autofree char *path = g_build_filename (self->folder, "charts", "growth-2023.png", NULL);

  BATCH_RUN (self, "--export=charts", BATCH_ALL_FORMATS, SMALL);
  batch_assert_done (&self->result);
  BATCH_RUN (self, "--verify=charts", BATCH_ALL_FORMATS, SMALL);
  batch_assert_done (&self->result);
  g_assert_cmpuint (batch_count_lines (self->result.output, "same\t"), ==, 54);
  g_assert_cmpuint (batch_count_lines (self->result.output, ""), ==, 54);

  /* One file is another, one is missing; nothing is written. */
  g_assert_cmpint (g_remove (json), ==, 0);
  batch_write (self->folder, "charts/products-2023.svg", "<svg/>");
  BATCH_RUN (self, "--verify=charts", BATCH_ALL_FORMATS, SMALL);
  g_assert_cmpint (self->result.status, ==, 1);
  g_assert_cmpstr (self->result.errors, ==, "");
  g_assert_cmpuint (batch_count_lines (self->result.output, "same\t"), ==, 52);
  g_assert_cmpuint (batch_count_lines (self->result.output, "missing\tcharts/growth-2023.json"), ==, 1);
  g_assert_cmpuint (batch_count_lines (self->result.output, "differs\tcharts/products-2023.svg"), ==, 1);
  g_assert_false (g_file_test (json, G_FILE_TEST_EXISTS));

  /* Nobody will ever write to this one. */
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  BATCH_RUN (self, "--verify=charts", "--view=growth", SMALL);
  g_assert_cmpint (self->result.status, ==, 1);
  g_assert_cmpstr (self->result.output, ==, "differs\tcharts/growth-2023.png\n");

  BATCH_RUN (self, "--verify=nowhere", "--view=growth", SMALL);
  g_assert_cmpint (self->result.status, ==, 1);
  g_assert_cmpstr (self->result.output, ==, "missing\tnowhere/growth-2023.png\n");
}

typedef struct
{
  const char *path;
  const char *options[3];
  int         width; /* of the picture */
  int         height;
  gboolean    figures;
} SizeCase;

static const SizeCase size_cases[] = {
  { "/batch/verify/preset", { "--preset=screen", "--scale=1" }, 1200, 800, TRUE },
  { "/batch/verify/column", { "--preset=column" }, 1004, 1004, TRUE },
  { "/batch/verify/millimetres", { "--size=85x60mm", "--dpi=150" }, 502, 354, TRUE },
  { "/batch/verify/inches", { "--size=3.5x2.5in", "--dpi=200", "--no-figures" }, 700, 500, FALSE },
  { "/batch/verify/figures", { "--figures", SMALL }, 800, 600, TRUE },
};

static guint32
get_number (const char *bytes)
{
  const guchar *b = (const guchar *) bytes;

  return (guint32) b[0] << 24 | (guint32) b[1] << 16 | (guint32) b[2] << 8 | b[3];
}

/* However large a picture is asked for, it is so large, and the same when it is made again. */
static void
test_verify_sizes (Fixture       *self,
                   gconstpointer  data)
{
  const SizeCase *test = data;
  g_autofree char *charts = g_build_filename (self->folder, "charts", NULL);
  g_autoptr (GBytes) bytes = NULL;
  const char *text;

  BATCH_RUN (self, "--export=charts", "--view=traders", test->options[0], test->options[1], test->options[2]);
  batch_assert_done (&self->result);
  BATCH_RUN (self, "--verify=charts", "--view=traders", test->options[0], test->options[1], test->options[2]);
  batch_assert_done (&self->result);
  g_assert_cmpstr (self->result.output, ==, "same\tcharts/traders-2023.png\n");

  bytes = batch_read (charts, "traders-2023.png");
  text = g_bytes_get_data (bytes, NULL);
  g_assert_cmpuint (get_number (text + 16), ==, test->width);
  g_assert_cmpuint (get_number (text + 20), ==, test->height);
  g_assert_cmpint (memmem (text, g_bytes_get_size (bytes), "trade-charts-package", 20) != NULL, ==, test->figures);
}

typedef struct
{
  const char *path;
  const char *options[2];
} WarningCase;

/* However many formats a chart is written in, whoever reads the warnings reads of it once. */
static const WarningCase warning_cases[] = {
  { "/batch/warning/export", { "--export=charts" } },
  { "/batch/warning/formats", { "--export=charts", "--format=png,svg,pdf,csv" } },
  { "/batch/warning/pages", { "--pages=all.pdf" } },
};

/* A warning is no failure. */
static void
test_warning (Fixture       *self,
              gconstpointer  data)
{
  const WarningCase *test = data;
  const BatchSetup setup = { .folder = self->folder };
  const char *argv[] = { "--view=growth", "--view=traders", "--size=130x130", test->options[0], test->options[1], NULL };
  g_auto (GStrv) lines = NULL;

  batch_run_strv (&self->result, &setup, argv);
  g_assert_cmpint (self->result.status, ==, 0);
  lines = batch_split_lines (self->result.errors);
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_true (g_str_has_prefix (lines[0], "trade-charts: warning: growth: Will be left out: "));
  g_assert_true (g_str_has_prefix (lines[1], "trade-charts: warning: traders: Will be left out: "));
}

/* Where the typefaces of the charts are missing, another font stands in, and a script is told which. */
static void
test_warning_fonts (Fixture       *self,
                    gconstpointer  data)
{
  static const char configuration[] =
    "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n"
    "<fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>%s</cachedir></fontconfig>\n";
  g_autofree char *path = g_build_filename (self->folder, "fonts.conf", NULL);
  g_autofree char *text = g_strdup_printf (configuration, self->folder);
  const char *settings[] = { "FONTCONFIG_FILE", path, NULL };

  if (!g_file_test ("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("a font is missing; install the package fonts-dejavu-core");
      return;
    }

  batch_write (self->folder, "fonts.conf", text);
  batch_run (&self->result, self->folder, settings, NULL, "--export=charts", "--view=growth", NULL);
  g_assert_cmpint (self->result.status, ==, 0);
  g_assert_cmpstr (self->result.output, ==, "charts/growth-2023.png\n");
  g_assert_true (g_str_has_prefix (self->result.errors, "trade-charts: warning: growth: No typeface of the charts on this "
                                                        "computer has these characters, so they are set in DejaVu"));
}

/* To compare is not to make. */
static void
test_warning_verify (Fixture       *self,
                     gconstpointer  data)
{
  BATCH_RUN (self, "--verify=charts", "--view=growth", "--size=130x130");
  g_assert_cmpint (self->result.status, ==, 1);
  g_assert_cmpstr (self->result.errors, ==, "");
}

static void
test_pages (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (GBytes) all = NULL;
  g_autoptr (GBytes) one = NULL;

  BATCH_RUN (self, "--pages=all.pdf", SMALL);
  batch_assert_done (&self->result);
  g_assert_cmpstr (self->result.output, ==, "all.pdf\n");
  BATCH_RUN (self, "--pages=one.pdf", "--view=growth", SMALL);
  batch_assert_done (&self->result);

  all = batch_read (self->folder, "all.pdf");
  one = batch_read (self->folder, "one.pdf");
  g_assert_cmpuint (g_bytes_get_size (all), >, g_bytes_get_size (one));

  BATCH_RUN (self, "--pages=all.pdf", SMALL);
  batch_assert_fails (&self->result, 1, "--force");
  BATCH_RUN (self, "--pages=all.pdf", "--force", SMALL);
  batch_assert_done (&self->result);
  BATCH_RUN (self, "--pages=new/", SMALL);
  batch_assert_fails (&self->result, 1, "is a folder");
}

static void
run_in_shell (Fixture    *self,
              const char *script,
              const char *option,
              const char *other)
{
  const char *wrapper[] = { "sh", "-c", script, "sh", NULL };
  const BatchSetup setup = { .folder = self->folder, .wrapper = wrapper };
  const char *argv[] = { option, other, NULL };

  batch_run_strv (&self->result, &setup, argv);
}

/* A limit on the size of files is met like a full disk. */
static void
test_file_limit (Fixture       *self,
                 gconstpointer  data)
{
  g_autofree char *charts = g_build_filename (self->folder, "charts", NULL);
  g_auto (GStrv) names = NULL;

  run_in_shell (self, "ulimit -f 8 && exec \"$@\"", "--export=charts", "--view=growth");
  batch_assert_fails (&self->result, 1, "growth-2023.png");
  names = batch_list_folder (charts);
  g_assert_cmpuint (g_strv_length (names), ==, 0);
}

/* No file that the program opens takes the place of one that was closed. */
static void
test_closed (Fixture       *self,
             gconstpointer  data)
{
  for (int i = 0; i < 5; i++)
    {
      run_in_shell (self, "exec \"$@\" <&-", "--describe", "-");
      batch_assert_fails (&self->result, 1, "There are no figures in");
      g_assert_nonnull (strstr (self->result.errors, "<stdin>"));
    }

  run_in_shell (self, "exec \"$@\" >&-", "--export=charts", "--view=growth");
  batch_assert_fails (&self->result, 1, "standard output");
}

static void
test_describe (Fixture       *self,
               gconstpointer  data)
{
  g_auto (GStrv) lines = NULL;

  BATCH_RUN (self, "--describe", "--lang=en");
  batch_assert_done (&self->result);
  lines = batch_split_lines (self->result.output);
  g_assert_cmpuint (g_strv_length (lines), ==, 9);
  for (gsize i = 0; lines[i] != NULL; i++)
    g_assert_true (g_regex_match_simple ("^[a-z][a-z-]*\t[^\t]{40,}$", lines[i], 0, 0));
  g_assert_nonnull (strstr (lines[0], "23.77 trillion yuan"));

  BATCH_RUN (self, "--describe", "--view=traders");
  batch_assert_done (&self->result);
  g_assert_cmpuint (batch_count_lines (self->result.output, ""), ==, 1);
  g_assert_true (g_str_has_prefix (self->result.output, "traders\t"));
}

static char *
replace (const char *text,
         const char *old_text,
         const char *new_text)
{
  g_auto (GStrv) parts = g_strsplit (text, old_text, 2);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  return g_strjoinv (new_text, parts);
}

static void
change_figures (Fixture    *self,
                const char *old_text,
                const char *new_text)
{
  g_autoptr (GBytes) bytes = batch_read (self->folder, "figures.csv");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *changed = replace (text, old_text, new_text);

  batch_write (self->folder, "figures.csv", changed);
}

static void
test_audit (Fixture       *self,
            gconstpointer  data)
{
  g_autofree char *package = batch_copy_package (self->folder);

  BATCH_RUN (self, "--audit");
  batch_assert_done (&self->result);
  g_assert_cmpuint (batch_count_lines (self->result.output, "agrees\t"), >=, 10);
  g_assert_cmpuint (batch_count_lines (self->result.output, "unchecked\t"), ==, 1);
  g_assert_cmpuint (batch_count_lines (self->result.output, "agrees\t") + 1, ==, batch_count_lines (self->result.output, ""));

  /* A change that rounding may have brought up from nothing, or down. */
  change_figures (self, ",1.2,", ",0.0,");
  BATCH_RUN (self, "--audit", package);
  g_assert_cmpstr (self->result.errors, ==, "");
  g_assert_cmpint (self->result.status, ==, 4);
  g_assert_cmpuint (batch_count_lines (self->result.output, "open\t"), >=, 1);
  g_assert_cmpuint (batch_count_lines (self->result.output, "disagrees\t"), ==, 0);

  /* A total that is not the sum. */
  change_figures (self, ",41.76,", ",51.76,");
  BATCH_RUN (self, "--audit", package);
  g_assert_cmpstr (self->result.errors, ==, "");
  g_assert_cmpint (self->result.status, ==, 3);
  g_assert_cmpuint (batch_count_lines (self->result.output, "disagrees\t"), >=, 1);
}

/* Whose trade the charts are about can be chosen, and is told where the totals are. */
static void
test_reporters (Fixture       *self,
                gconstpointer  data)
{
  g_autofree char *table = g_build_filename (self->folder, "reporters.csv", NULL);

  batch_write (self->folder, "reporters.csv",
               "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source,reporter\n"
               "2023,X,_T,_T,_T,VALUE,EUR,,9,=,100,A,s,DE\n"
               "2023,M,_T,_T,_T,VALUE,EUR,,9,=,90,A,s,DE\n"
               "2023,X,_T,_T,_T,VALUE,EUR,,9,=,70,A,s,FR\n"
               "2023,M,_T,_T,_T,VALUE,EUR,,9,=,80,A,s,FR\n"
               "2023,X,CARS,_T,_T,VALUE,EUR,,9,=,40,A,s,DE\n"
               "2023,X,WINE,_T,_T,VALUE,EUR,,9,=,60,A,s,DE\n");

  BATCH_RUN (self, "--describe", "--view=exports-imports", table);
  g_assert_nonnull (strstr (self->result.output, "Exports, 2023: 100 billion"));

  BATCH_RUN (self, "--describe", "--view=exports-imports", "--reporter=FR", table);
  batch_assert_done (&self->result);
  g_assert_nonnull (strstr (self->result.output, "Exports, 2023: 70 billion"));
  g_assert_null (strstr (self->result.output, "100 billion"));

  BATCH_RUN (self, "--describe", "--view=exports-imports", "--reporter=IT", table);
  batch_assert_fails (&self->result, 2, "it allows: DE, FR");

  /* Of all charts, those that cannot be had are warned of, and where none can, nothing is done. */
  BATCH_RUN (self, "--describe", "--reporter=FR", table);
  g_assert_cmpint (self->result.status, ==, 0);
  g_assert_nonnull (strstr (self->result.errors, "the view “products” cannot be shown with --reporter=FR"));
  BATCH_RUN (self, "--describe", "--reporter=IT", table);
  batch_assert_fails (&self->result, 2, "--reporter=IT");
  BATCH_RUN (self, "--describe", "--period=2019", table);
  batch_assert_fails (&self->result, 2, "--period=2019");

  BATCH_RUN (self, "--inspect", table);
  g_assert_nonnull (strstr (self->result.output, "\t2023\tX\tVALUE\t70000000000\tEUR\tFR\n"));
  BATCH_RUN (self, "--inspect", "--format=json", table);
  g_assert_nonnull (strstr (self->result.output, "\"reporter\": \"FR\""));
}

/* What is on no chart is told to whoever asks for all charts, and is a failure to whoever is strict. */
static void
test_unshown (Fixture       *self,
              gconstpointer  data)
{
  g_autofree char *table = g_build_filename (self->folder, "crossed.csv", NULL);
  g_autofree char *export = g_strdup_printf ("--export=%s/charts", self->folder);

  batch_write (self->folder, "crossed.csv",
               "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source\n"
               "2023,X,CARS,US,_T,CONTRIBUTION,PP,USD,0,=,1.0,A,s\n"
               "2023,X,CARS,_T,_T,VALUE,USD,,9,=,50,A,s\n"
               "2023,X,_T,_T,_T,VALUE,USD,,9,=,100,A,s\n");

  BATCH_RUN (self, "--audit", table);
  g_assert_cmpuint (batch_count_lines (self->result.output, "unshown\t1 of 3"), ==, 1);

  BATCH_RUN (self, export, table);
  g_assert_nonnull (strstr (self->result.errors, "warning: 1 of 3 published figures is on no chart: CARS, US"));
  g_assert_cmpint (self->result.status, ==, 0);

  /* Nothing is told of charts that are not written. */
  BATCH_RUN (self, export, table);
  batch_assert_fails (&self->result, 1, "--force");
  g_assert_null (strstr (self->result.errors, "warning: "));

  BATCH_RUN (self, export, "--force", "--strict", table);
  g_assert_cmpint (self->result.status, ==, 1);

  BATCH_RUN (self, export, "--force", "--strict", "--view=products", table);
  batch_assert_done (&self->result);

  BATCH_RUN (self, "--describe", table);
  g_assert_nonnull (strstr (self->result.errors, "on no chart: CARS, US"));
}

/* The bundled package in one text: the table of figures stands in the descriptor. */
static char *
join_package (Fixture    *self,
              const char *old_text,
              const char *new_text)
{
  g_autoptr (GBytes) descriptor = NULL;
  g_autoptr (GBytes) figures = NULL;
  g_autofree char *before = NULL;
  g_autofree char *table = NULL;
  g_autofree char *changed = NULL;
  g_autoptr (GString) data = g_string_new ("\"data\": \"");

  g_free (batch_copy_package (self->folder));
  descriptor = batch_read (self->folder, "datapackage.json");
  figures = batch_read (self->folder, "figures.csv");
  before = g_strndup (g_bytes_get_data (descriptor, NULL), g_bytes_get_size (descriptor));
  table = g_strndup (g_bytes_get_data (figures, NULL), g_bytes_get_size (figures));
  changed = replace (table, old_text, new_text);

  for (const char *p = changed; *p != '\0'; p++)
    if (*p == '\n')
      g_string_append (data, "\\n");
    else if (*p == '"')
      g_string_append (data, "\\\"");
    else
      g_string_append_c (data, *p);
  g_string_append_c (data, '"');

  return replace (before, "\"path\": \"figures.csv\"", data->str);
}

static void
test_standard_input (Fixture       *self,
                     gconstpointer  data)
{
  g_autofree char *package = join_package (self, "2023,", "2023,");
  g_autofree char *bundled = NULL;

  BATCH_RUN (self, "--describe");
  batch_assert_done (&self->result);
  bundled = g_strdup (self->result.output);

  run_with_input (self, package, "--describe");
  batch_assert_done (&self->result);
  g_assert_cmpstr (self->result.output, ==, bundled);

  /* So can a file be. */
  batch_write (self->folder, "single.json", package);
  BATCH_RUN (self, "--describe", "single.json");
  batch_assert_done (&self->result);
  g_assert_cmpstr (self->result.output, ==, bundled);

  run_with_input (self, package, "--export=charts");
  batch_assert_done (&self->result);
  BATCH_RUN (self, "--verify=charts");
  batch_assert_done (&self->result);
}

#define ALL_VIEWS 9

/* Whatever the figures come in opens, from a file and from standard input: a picture as the table that it was drawn of. */
static void
test_other_formats (Fixture       *self,
                    gconstpointer  data)
{
  static const char * const from_file[] = { "sh", "-c", "exec \"$0\" \"$@\" <unnamed", NULL };
  const BatchSetup setup = { .folder = self->folder, .wrapper = from_file };
  g_autofree char *path = g_build_filename (self->folder, "charts", "growth-2023.png", NULL);
  g_autofree char *copy = g_build_filename (self->folder, "unnamed", NULL);

  g_free (batch_copy_package (self->folder));
  BATCH_RUN (self, "--export=charts", SMALL);
  batch_assert_done (&self->result);
  g_assert_cmpint (g_rename (path, copy), ==, 0);

  /* The picture shows one view, and has the figures of all. */
  BATCH_RUN (self, "--export=charts", "--view=growth", SMALL, "unnamed");
  batch_assert_done (&self->result);
  BATCH_RUN (self, "--verify=charts", SMALL, "unnamed");
  batch_assert_done (&self->result);
  g_assert_cmpuint (batch_count_lines (self->result.output, "same\t"), ==, ALL_VIEWS);
  batch_run_strv (&self->result, &setup, (const char *[]) { "--verify=charts", SMALL, "-", NULL });
  batch_assert_done (&self->result);
  g_assert_cmpuint (batch_count_lines (self->result.output, "same\t"), ==, ALL_VIEWS);

  BATCH_RUN (self, "--list-views", "figures.csv");
  batch_assert_done (&self->result);
  g_assert_cmpuint (batch_count_lines (self->result.output, ""), ==, ALL_VIEWS);
  BATCH_RUN (self, "--describe", "--view=growth", "figures.csv");
  batch_assert_done (&self->result);
  g_assert_nonnull (strstr (self->result.output, "GREEN_TRIO (exports), 2023: up 29.9%"));
  run_with_input (self, "period,flow\n2023,X\n", "--audit");
  g_assert_cmpint (self->result.status, ==, 1);
  g_assert_true (g_str_has_prefix (self->result.errors, "<stdin>:1:1: the column “product” is missing\n"));

  /* Without figures there is nothing to open. */
  BATCH_RUN (self, "--export=bare", "--view=growth", SMALL, "--no-figures");
  batch_assert_done (&self->result);
  BATCH_RUN (self, "--audit", "bare/growth-2023.png");
  batch_assert_fails (&self->result, 1, "“growth-2023.png” has no figures in it");
}

static void
test_faulty_input (Fixture       *self,
                   gconstpointer  data)
{
  g_autofree char *faulty = join_package (self, ",23.77,", ",\"23,77\",");
  g_autoptr (GBytes) bytes = batch_read (self->folder, "datapackage.json");
  g_autofree char *descriptor = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *both = replace (faulty, "\"data\":", "\"path\": \"figures.csv\", \"data\":");
  g_autofree char *number = replace (descriptor, "\"path\": \"figures.csv\"", "\"data\": 1");
  const struct
  {
    const char *input;
    const char *pattern;
  } cases[] = {
    { "", "There are no figures in .*<stdin>" },
    { "year,value\n2023,1\n", "“<stdin>” is a table, .*: year, value; .*--columns=" },
    { "{\n  \"name\": 1,\n}\n", "^<stdin>:3:1: " },
    { faulty, "^<stdin>#/resources/0/data:[0-9]+:[0-9]+: .*“23,77”" },
    { both, "^<stdin>:[0-9]+:[0-9]+: .*“path” and “data”" },
    { number, "^<stdin>:[0-9]+:[0-9]+: .*“data”" },
    /* There is no folder that a path could lead from. */
    { descriptor, "^<stdin>:[1-9][0-9]+:[1-9][0-9]+: .*“data” instead of “path”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      run_with_input (self, cases[i].input, "--describe");
      g_assert_cmpint (self->result.status, ==, 1);
      g_assert_cmpstr (self->result.output, ==, "");
      g_test_message ("%s", self->result.errors);
      g_assert_true (g_regex_match_simple (cases[i].pattern, self->result.errors, 0, 0));
    }
}

static gboolean
has_catalogue (const char *language)
{
  g_autofree char *path = NULL;

  if (g_getenv ("TRADE_CHARTS_LOCALEDIR") == NULL)
    return FALSE;

  path = g_build_filename (g_getenv ("TRADE_CHARTS_LOCALEDIR"), language, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Words and numbers are in the language that is asked for, whatever the environment says. */
static void
test_language (Fixture       *self,
               gconstpointer  data)
{
  static const struct
  {
    const char *tag;
    const char *catalogue;
    const char *number;
  } languages[] = {
    { "de", "de", "23,77 Billionen" },
    { "de-AT", "de", "23,77 Billionen" },
    { "zh-CN", "zh_CN", "23.77万亿" },
    { "en", NULL, "23.77 trillion yuan" },
    { "en-GB", NULL, "23.77 trillion yuan" },
  };
  static const char * const environments[][3] = { { "en", "C", "" }, { "zh_CN", "C.UTF-8", "" }, { "", "de_DE.UTF-8", "" } };
  guint n_tested = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *option = g_strconcat ("--lang=", languages[i].tag, NULL);
      g_autofree char *first = NULL;

      if (languages[i].catalogue != NULL && !has_catalogue (languages[i].catalogue))
        continue;

      for (gsize j = 0; j < G_N_ELEMENTS (environments); j++)
        {
          const char *settings[] = { "LANGUAGE", environments[j][0], "LC_ALL", environments[j][1],
                                     "TRADE_CHARTS_LOCALEDIR", g_getenv ("TRADE_CHARTS_LOCALEDIR"), NULL };

          batch_run (&self->result, self->folder, settings, NULL, "--describe", option, NULL);
          batch_assert_done (&self->result);
          if (strstr (self->result.output, languages[i].number) == NULL)
            g_error ("“%s” is not in “%s”", languages[i].number, self->result.output);
          if (first != NULL)
            g_assert_cmpstr (self->result.output, ==, first);
          else
            first = g_strdup (self->result.output);
        }
      n_tested++;
    }
  g_test_message ("%u languages", n_tested);
}

/* Where anything is amiss with a chart, a strict script is told so, and has its files. */
static void
test_strict (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GBytes) bytes = NULL;

  BATCH_RUN (self, "--export=charts", "--view=growth", "--strict", SMALL);
  batch_assert_done (&self->result);

  BATCH_RUN (self, "--export=charts", "--view=traders", "--strict", "--size=130x130");
  g_assert_cmpint (self->result.status, ==, 1);
  g_assert_true (g_str_has_prefix (self->result.errors, "trade-charts: warning: traders: "));
  bytes = batch_read (self->folder, "charts/traders-2023.png");
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);

  BATCH_RUN (self, "--pages=all.pdf", "--view=traders", "--strict", "--size=130x130");
  g_assert_cmpint (self->result.status, ==, 1);
}

static void
test_unknown_language (Fixture       *self,
                       gconstpointer  data)
{
  BATCH_RUN (self, "--describe", "--lang=fr");
  batch_assert_fails (&self->result, 2, "there are: ");
  g_assert_nonnull (strstr (self->result.errors, "en"));
  g_assert_nonnull (strstr (self->result.errors, "“fr”"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  batch_add ("/batch/formats", NULL, test_formats);
  batch_add ("/batch/formats-in-the-way", NULL, test_formats_in_the_way);
  for (gsize i = 0; i < G_N_ELEMENTS (setting_cases); i++)
    batch_add (setting_cases[i].path, &setting_cases[i], test_setting);
  batch_add ("/batch/own-title", NULL, test_own_title);
  batch_add ("/batch/verify", NULL, test_verify);
  for (gsize i = 0; i < G_N_ELEMENTS (size_cases); i++)
    batch_add (size_cases[i].path, &size_cases[i], test_verify_sizes);
  batch_add ("/batch/pages", NULL, test_pages);
  batch_add ("/batch/file-limit", NULL, test_file_limit);
  batch_add ("/batch/closed", NULL, test_closed);
  batch_add ("/batch/describe", NULL, test_describe);
  batch_add ("/batch/audit", NULL, test_audit);
  batch_add ("/batch/unshown", NULL, test_unshown);
  batch_add ("/batch/reporters", NULL, test_reporters);
  batch_add ("/batch/standard-input", NULL, test_standard_input);
  batch_add ("/batch/other-formats", NULL, test_other_formats);
  batch_add ("/batch/faulty-input", NULL, test_faulty_input);
  batch_add ("/batch/language", NULL, test_language);
  batch_add ("/batch/unknown-language", NULL, test_unknown_language);
  for (gsize i = 0; i < G_N_ELEMENTS (warning_cases); i++)
    batch_add (warning_cases[i].path, &warning_cases[i], test_warning);
  batch_add ("/batch/warning/fonts", NULL, test_warning_fonts);
  batch_add ("/batch/warning/verify", NULL, test_warning_verify);
  batch_add ("/batch/strict", NULL, test_strict);

  return g_test_run ();
}
