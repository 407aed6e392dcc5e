/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-batch-language.h"

#include <string.h>

/* The language that the program is written in needs no catalogue. */
#define OWN_LANGUAGE "en"

typedef struct
{
  char language[4];
  char script[5];
  char region[4];
} Tag;

static gboolean
is_made_of (const char *text,
            gsize       least,
            gsize       most,
            gboolean  (*test) (char character))
{
  gsize length = strlen (text);

  for (gsize i = 0; i < length; i++)
    if (!test (text[i]))
      return FALSE;

  return length >= least && length <= most;
}

static gboolean
is_letter (char character)
{
  return g_ascii_isalpha (character);
}

static gboolean
is_digit (char character)
{
  return g_ascii_isdigit (character);
}

/* Reads the part of a BCP 47 tag that matters to charts: language, script, region. */
static gboolean
parse_tag (const char *text,
           Tag        *tag)
{
  g_auto (GStrv) parts = g_strsplit_set (text, "-_", 4);
  char **part = parts;

  memset (tag, 0, sizeof *tag);
  if (*part == NULL || !is_made_of (*part, 2, 3, is_letter))
    return FALSE;
  for (gsize i = 0; i < sizeof tag->language - 1 && (*part)[i] != '\0'; i++)
    tag->language[i] = g_ascii_tolower ((*part)[i]);
  part++;

  if (*part != NULL && is_made_of (*part, 4, 4, is_letter))
    {
      for (gsize i = 0; i < 4; i++)
        tag->script[i] = i == 0 ? g_ascii_toupper ((*part)[i]) : g_ascii_tolower ((*part)[i]);
      part++;
    }

  if (*part != NULL && (is_made_of (*part, 2, 2, is_letter) || is_made_of (*part, 3, 3, is_digit)))
    {
      for (gsize i = 0; i < sizeof tag->region - 1 && (*part)[i] != '\0'; i++)
        tag->region[i] = g_ascii_toupper ((*part)[i]);
      part++;
    }

  return *part == NULL;
}

/* Catalogues and packages tell the two ways to write Chinese by a region. */
static void
replace_chinese_script (Tag *tag)
{
  if (!g_str_equal (tag->language, "zh"))
    return;

  if (*tag->region == '\0')
    g_strlcpy (tag->region, g_str_equal (tag->script, "Hant") ? "TW" : "CN", sizeof tag->region);
  if (g_str_equal (tag->script, g_str_equal (tag->region, "CN") || g_str_equal (tag->region, "SG") ? "Hans" : "Hant"))
    *tag->script = '\0';
}

static gboolean
has_catalogue (const char *name)
{
  g_autofree char *path = g_build_filename (trade_batch_language_get_folder (), name, "LC_MESSAGES",
                                            GETTEXT_PACKAGE ".mo", NULL);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/* A language that is translated for one of its regions only, as Portuguese is for Brazil, is that where no region is asked for. */
static void
find_region (Tag *tag)
{
  g_autoptr (GDir) folder = NULL;
  g_autofree char *prefix = g_strconcat (tag->language, "_", NULL);
  const char *name;

  if (*tag->region != '\0' || g_str_equal (tag->language, OWN_LANGUAGE) || has_catalogue (tag->language))
    return;

  folder = g_dir_open (trade_batch_language_get_folder (), 0, NULL);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      Tag other;

      if (g_str_has_prefix (name, prefix) && has_catalogue (name) && parse_tag (name, &other) &&
          (*tag->region == '\0' || strcmp (other.region, tag->region) < 0))
        g_strlcpy (tag->region, other.region, sizeof tag->region);
    }
}

/**
 * trade_batch_language_get_folder:
 *
 * Gets the folder that the message catalogues are in. The environment variable TRADE_CHARTS_LOCALEDIR names another one
 * than that of the installation, for a program that is not installed.
 *
 * Returns: (transfer none): the path
 */
const char *
trade_batch_language_get_folder (void)
{
  const char *folder = g_getenv ("TRADE_CHARTS_LOCALEDIR");

  return folder != NULL && *folder != '\0' ? folder : LOCALEDIR;
}

/**
 * trade_batch_language_dup_option:
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments, the program's name first
 *
 * Finds the value of --lang before the command line is read in full, because what is said of the command line is to be
 * in that language too.
 *
 * Returns: (transfer full) (nullable): the value, or %NULL if there is none
 */
char *
trade_batch_language_dup_option (int    argc,
                                 char **argv)
{
  const char *value = NULL;

  g_return_val_if_fail (argc == 0 || argv != NULL, NULL);

  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++)
    if (g_str_has_prefix (argv[i], "--lang="))
      value = argv[i] + strlen ("--lang=");
    else if (g_str_equal (argv[i], "--lang") && i + 1 < argc)
      value = argv[++i];

  return g_strdup (value);
}

/**
 * trade_batch_language_find:
 * @tag: a language tag (BCP 47), such as "de", "zh-Hans" or "pt-BR"; underscores may stand for hyphens
 * @languages: (out) (optional): return location for the names of catalogues, best first, as the environment variable
 *   LANGUAGE takes them
 * @locale: (out) (optional): return location for the ICU locale id
 *
 * Finds the catalogue for a language. English needs none; a region without a catalogue of its own uses its language's.
 *
 * Returns: whether the tag is one and there is a catalogue for it
 */
gboolean
trade_batch_language_find (const char  *tag,
                           char       **languages,
                           char       **locale)
{
  g_autofree char *regional = NULL;
  Tag parsed;

  g_return_val_if_fail (tag != NULL, FALSE);

  if (!parse_tag (tag, &parsed))
    return FALSE;

  replace_chinese_script (&parsed);
  find_region (&parsed);
  regional = *parsed.region != '\0' ? g_strconcat (parsed.language, "_", parsed.region, NULL) : g_strdup (parsed.language);
  if (!has_catalogue (regional) && !has_catalogue (parsed.language) && !g_str_equal (parsed.language, OWN_LANGUAGE))
    return FALSE;

  if (languages != NULL)
    *languages = *parsed.region != '\0' ? g_strconcat (regional, ":", parsed.language, NULL) : g_strdup (regional);
  if (locale != NULL)
    *locale = g_strconcat (parsed.language,
                           *parsed.script != '\0' ? "_" : "", parsed.script,
                           *parsed.region != '\0' ? "_" : "", parsed.region,
                           NULL);
  return TRUE;
}

static int
compare_tags (gconstpointer a,
              gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/**
 * trade_batch_language_join_known:
 *
 * Lists the languages that charts can be made in.
 *
 * Returns: (transfer full): their tags in alphabetical order, with commas between them
 */
char *
trade_batch_language_join_known (void)
{
  g_autoptr (GDir) folder = g_dir_open (trade_batch_language_get_folder (), 0, NULL);
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_ptr_array_add (tags, g_strdup (OWN_LANGUAGE));
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (!g_str_equal (name, OWN_LANGUAGE) && has_catalogue (name))
      g_ptr_array_add (tags, g_strdelimit (g_strdup (name), "_", '-'));

  g_ptr_array_sort (tags, compare_tags);
  g_ptr_array_add (tags, NULL);
  return g_strjoinv (", ", (char **) tags->pdata);
}
