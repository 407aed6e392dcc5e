/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <string.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "trade-package.h"

/* What gathers the messages: the keywords of GLib's macros, as the build has them. */
static const char *const xgettext_options[] = {
  "--from-code=UTF-8",
  "--add-comments",
  "--keyword=_",
  "--keyword=N_",
  "--keyword=C_:1c,2",
  "--keyword=NC_:1c,2",
  "--keyword=NN_:1,2",
  "--keyword=g_dcgettext:2",
  "--keyword=g_dngettext:2,3",
  "--keyword=g_dpgettext2:2c,3",
  "--flag=N_:1:pass-c-format",
  "--flag=C_:2:pass-c-format",
  "--flag=NC_:2:pass-c-format",
  "--flag=NN_:1:pass-c-format",
  "--flag=g_dngettext:2:pass-c-format",
  "--flag=g_strdup_printf:1:c-format",
  "--flag=g_string_printf:2:c-format",
  "--flag=g_string_append_printf:2:c-format",
  "--flag=g_error_new:3:c-format",
  "--flag=g_set_error:4:c-format",
};

typedef struct
{
  const char *language;
  char       *root;     /* of the sources */
  char       *folder;   /* a temporary one */
  char       *po;
  char       *template; /* the messages gathered anew */
  char       *mo;
} Catalogue;

/* Runs a tool of gettext; what it complains of is shown when the test fails. */
static void
run_tool (Catalogue  *self,
          const char *variable,
          GPtrArray  *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *complaints = NULL;

  g_assert_nonnull (g_getenv (variable));
  g_ptr_array_insert (arguments, 0, (gpointer) g_getenv (variable));
  g_ptr_array_add (arguments, NULL);

  g_subprocess_launcher_set_cwd (launcher, self->root);
  g_subprocess_launcher_setenv (launcher, "LANGUAGE", "en", TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &complaints, &error);
  g_assert_no_error (error);

  if (!g_subprocess_get_successful (process))
    {
      g_test_message ("%s", complaints);
      g_test_fail_printf ("%s has something to say of %s", variable, self->po);
    }
}

static void
set_up (Catalogue    *self,
        gconstpointer language)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strconcat ((const char *) language, ".po", NULL);
  g_autofree char *messages = NULL;

  self->language = language;
  self->root = g_test_build_filename (G_TEST_DIST, "..", "..", NULL);
  self->po = g_build_filename (self->root, "po", name, NULL);
  self->folder = g_dir_make_tmp ("catalogue-XXXXXX", &error);
  g_assert_no_error (error);
  self->template = g_build_filename (self->folder, "messages.pot", NULL);
  messages = g_build_filename (self->folder, language, "LC_MESSAGES", NULL);
  g_assert_cmpint (g_mkdir_with_parents (messages, 0700), ==, 0);
  self->mo = g_build_filename (messages, "catalogue.mo", NULL);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_assert_cmpint (g_remove (child), ==, 0);
    }

  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static void
tear_down (Catalogue    *self,
           gconstpointer language)
{
  remove_folder (self->folder);
  g_clear_pointer (&self->mo, g_free);
  g_clear_pointer (&self->template, g_free);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->po, g_free);
  g_clear_pointer (&self->root, g_free);
}

static void
compile (Catalogue *self)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();

  g_ptr_array_add (arguments, (gpointer) "--check");
  g_ptr_array_add (arguments, (gpointer) "-o");
  g_ptr_array_add (arguments, self->mo);
  g_ptr_array_add (arguments, self->po);
  run_tool (self, "MSGFMT", arguments);
}

/* Header, formats and plural forms are right. */
static void
test_well_formed (Catalogue    *self,
                  gconstpointer language)
{
  compile (self);
}

/* Every message of the sources as they are is translated, and reviewed since it last changed. */
static void
test_complete (Catalogue    *self,
               gconstpointer language)
{
  g_autoptr (GPtrArray) gather = g_ptr_array_new ();
  g_autoptr (GPtrArray) compare = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (xgettext_options); i++)
    g_ptr_array_add (gather, (gpointer) xgettext_options[i]);
  g_ptr_array_add (gather, (gpointer) "--files-from=po/POTFILES.in");
  g_ptr_array_add (gather, (gpointer) "-o");
  g_ptr_array_add (gather, self->template);
  run_tool (self, "XGETTEXT", gather);

  g_ptr_array_add (compare, self->po);
  g_ptr_array_add (compare, self->template);
  run_tool (self, "MSGCMP", compare);
}

/* Numbers are written in the language that the words are in: a locale id that was left at "en" shows at once. */
static void
test_locale (Catalogue    *self,
             gconstpointer language)
{
  const char *tag;

  compile (self);
  g_assert_nonnull (setlocale (LC_ALL, ""));
  g_setenv ("LANGUAGE", language, TRUE);
  bindtextdomain ("catalogue", self->folder);
  bind_textdomain_codeset ("catalogue", "UTF-8");

  tag = g_dpgettext2 ("catalogue", "ICU locale of this translation", "en");
  g_assert_cmpstr (tag, ==, language);
}

/* Some messages are no words, but a choice of how the program goes about the language: another word would choose nothing. */
static void
test_choices (Catalogue    *self,
              gconstpointer language)
{
  static const struct
  {
    const char *context;
    const char *choices[2]; /* as the sources have it, and otherwise */
  } messages[] = {
    { "words for powers of ten", { "long", "short" } },
    { "form of a currency", { "many", "one" } },
  };

  compile (self);
  g_assert_nonnull (setlocale (LC_ALL, ""));
  g_setenv ("LANGUAGE", language, TRUE);
  bindtextdomain ("catalogue", self->folder);
  bind_textdomain_codeset ("catalogue", "UTF-8");

  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      const char *choice = g_dpgettext2 ("catalogue", messages[i].context, messages[i].choices[0]);

      g_test_message ("%s: %s", messages[i].context, choice);
      g_assert_true (g_str_equal (choice, messages[i].choices[0]) || g_str_equal (choice, messages[i].choices[1]));
    }
}

/* Calls a function for each line of the translations into one language. */
static void
for_each_line (Catalogue  *self,
               const char *language,
               void      (*func) (const char *line))
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  const char *messages;
  gboolean translation = FALSE;

  if (!g_str_equal (self->language, language))
    return;

  g_assert_true (g_file_get_contents (self->po, &text, NULL, NULL));
  /* The first message is about the file. */
  messages = strstr (text, "\n\n");
  g_assert_nonnull (messages);
  lines = g_strsplit (messages, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], "msgstr"))
        translation = TRUE;
      else if (!g_str_has_prefix (lines[i], "\""))
        translation = FALSE;
      if (translation)
        func (lines[i]);
    }
}

static void
assert_no_middle_dot (const char *line)
{
  g_assert_null (strstr (line, "·"));
}

/* Beside Arabic-Indic digits a dot in the middle of the line is read as a zero. */
static void
test_no_middle_dot (Catalogue    *self,
                    gconstpointer language)
{
  for_each_line (self, "ar", assert_no_middle_dot);
}

static void
assert_isolated (const char *line)
{
  g_autoptr (GRegex) period = g_regex_new ("(?<![\\x{2066}\\d-])\\d{4}-[\\dQS]", 0, 0, NULL);

  if (g_regex_match (period, line, 0, NULL))
    g_error ("a period has no direction of its own: %s", line);
}

/* In a line of Arabic the parts of a date change places, unless it is isolated from the line. */
static void
test_periods_isolated (Catalogue    *self,
                       gconstpointer language)
{
  for_each_line (self, "ar", assert_isolated);
}

static void
assert_subject (const char *line)
{
  g_autoptr (GRegex) object = g_regex_new ("فيه(ا|ما)? \\w+ين\\b", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);

  if (g_regex_match (object, line, 0, NULL))
    g_error ("two of what is in something end in another way: %s", line);
}

/* What is in a chart is the subject of its sentence: two values are "قيمتان" there, and "قيمتين" after a verb. */
static void
test_subjects (Catalogue    *self,
               gconstpointer language)
{
  for_each_line (self, "ar", assert_subject);
}

/* The key words of the desktop are searched for, not read. */
static void
assert_one_vocabulary (const char *line)
{
  g_autoptr (GRegex) other = g_regex_new ("\\b(Aus|Ein)(-|fuhr)", 0, 0, NULL);

  if (strchr (line, ';') == NULL && g_regex_match (other, line, 0, NULL))
    g_error ("exports and imports are called otherwise elsewhere: %s", line);
}

/* Of two German words for exports, and for imports, only one is used: else readers take them for different things. */
static void
test_one_vocabulary (Catalogue    *self,
                     gconstpointer language)
{
  for_each_line (self, "de", assert_one_vocabulary);
}

static void
assert_period_apart (const char *line)
{
  g_autoptr (GRegex) within = g_regex_new ("(\\b[Ii]n |^(msgstr )?\"|ob )%1\\$s (der|die|das|ist der|übertraf|überst)", 0, 0, NULL);

  if (g_regex_match (within, line, 0, NULL))
    g_error ("a month wants another preposition than a year: %s", line);
}

/* "2023" stands without a preposition, "Dezember 2023" with one: a period that may be either stands apart. */
static void
test_periods_apart (Catalogue    *self,
                    gconstpointer language)
{
  for_each_line (self, "de", assert_period_apart);
}

static void
assert_translated (Catalogue  *self,
                   TradeText  *text,
                   const char *what)
{
  const char *const english[] = { "en", NULL };
  const char *const languages[] = { self->language, NULL };

  if (text == NULL)
    return;

  g_test_message ("%s: %s", what, trade_text_get (text, english));
  g_assert_cmpstr (trade_text_get (text, languages), !=, trade_text_get (text, english));
}

static void
check_key (Catalogue            *self,
           TradeDataset         *dataset,
           const TradeSeriesKey *key)
{
  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      assert_translated (self, trade_dataset_get_label (dataset, i, key->codes[i]), "label");
      assert_translated (self, trade_dataset_get_description (dataset, i, key->codes[i]), "description");
    }
}

/* The bundled release speaks the languages of the program: labels, notes, printed words, source and title. */
static void
test_bundle (Catalogue    *self,
             gconstpointer language)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = trade_package_read (file, NULL, &error);
  g_autoptr (TradeSource) source = NULL;
  guint n_checked = 0;

  g_assert_no_error (error);
  source = g_list_model_get_item (trade_dataset_get_sources (dataset), 0);
  assert_translated (self, trade_dataset_get_title (dataset), "title");
  assert_translated (self, trade_dataset_get_subject (dataset), "subject");
  assert_translated (self, trade_source_get_title (source), "source");

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (dataset)); i++)
    {
      g_autoptr (TradeSeries) series = g_list_model_get_item (G_LIST_MODEL (dataset), i);

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (series)); j++)
        {
          g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (series), j);

          check_key (self, dataset, trade_figure_get_key (figure));
          assert_translated (self, trade_figure_get_note (figure), "note");
          assert_translated (self, trade_figure_get_printed (figure), "printed");
          n_checked++;
        }
    }

  g_assert_cmpuint (n_checked, >, 0);
}

int
main (int    argc,
      char **argv)
{
  const char *language;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_assert_cmpint (argc, ==, 2);
  language = argv[1];

  g_test_add ("/po/well-formed", Catalogue, language, set_up, test_well_formed, tear_down);
  g_test_add ("/po/complete", Catalogue, language, set_up, test_complete, tear_down);
  g_test_add ("/po/locale", Catalogue, language, set_up, test_locale, tear_down);
  g_test_add ("/po/choices", Catalogue, language, set_up, test_choices, tear_down);
  g_test_add ("/po/no-middle-dot", Catalogue, language, set_up, test_no_middle_dot, tear_down);
  g_test_add ("/po/periods-isolated", Catalogue, language, set_up, test_periods_isolated, tear_down);
  g_test_add ("/po/subjects", Catalogue, language, set_up, test_subjects, tear_down);
  g_test_add ("/po/one-vocabulary", Catalogue, language, set_up, test_one_vocabulary, tear_down);
  g_test_add ("/po/periods-apart", Catalogue, language, set_up, test_periods_apart, tear_down);
  g_test_add ("/po/bundle", Catalogue, language, set_up, test_bundle, tear_down);

  return g_test_run ();
}
