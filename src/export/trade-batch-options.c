/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-batch-options.h"

#include "trade-png.h"

#include <glib/gi18n.h>
#include <string.h>

#define MIN_LENGTH 240
#define MAX_LENGTH 8000
#define MAX_SCALE 4

/* The strings as they were given; those with a grammar of their own are read after. */
typedef struct
{
  char     *directory;
  char    **views;
  char     *size;
  char     *scale;
  char    **packages;
  gboolean  dark;
  gboolean  force;
  gboolean  list_views;
  gboolean  help;
  gboolean  version;
} Arguments;

G_DEFINE_QUARK (trade-batch-error-quark, trade_batch_error)

static void
arguments_clear (Arguments *self)
{
  g_free (self->directory);
  g_strfreev (self->views);
  g_free (self->size);
  g_free (self->scale);
  g_strfreev (self->packages);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static GOptionContext *
create_context (Arguments *arguments)
{
  const GOptionEntry entries[] = {
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &arguments->directory,
      N_("Export charts as PNG into DIR, which is made if it is missing"), N_("DIR") },
    { "view", 0, 0, G_OPTION_ARG_STRING_ARRAY, &arguments->views,
      N_("Export only the view ID; may be given several times"), N_("ID") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &arguments->size,
      N_("Width and height of a chart, 240 to 8000 each (1600x1000)"), N_("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &arguments->scale,
      N_("Pixels of the picture for each of these, 1 to 4 (2)"), N_("N") },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &arguments->dark,
      N_("Use the colors for a dark background"), NULL },
    { "force", 0, 0, G_OPTION_ARG_NONE, &arguments->force,
      N_("Replace files that exist"), NULL },
    { "list-views", 0, 0, G_OPTION_ARG_NONE, &arguments->list_views,
      N_("List the views: ID, a tab, title"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &arguments->version,
      N_("Print the version"), NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &arguments->help,
      N_("Print this help"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments->packages, NULL, N_("[PACKAGE]") },
    { NULL },
  };
  GOptionContext *context = g_option_context_new (NULL);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context,
                                N_("Shows a foreign-trade release as charts, or exports them without a screen."));
  g_option_context_set_description (
      context,
      N_("PACKAGE is the datapackage.json of a release; without it, the bundled release is used.\n"
         "With neither --export nor --list-views, a window opens.\n"
         "\n"
         "The path of every file written is printed on a line of its own. If any file to be written\n"
         "exists, nothing is written unless --force is given.\n"
         "\n"
         "Exit status: 0 if all is done, 1 if something failed, 2 if the command line is wrong.\n"));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static gboolean
fail (GError     **error,
      const char  *message)
{
  g_set_error_literal (error, TRADE_BATCH_ERROR, TRADE_BATCH_ERROR_USAGE, message);
  return FALSE;
}

/* A number without sign, blank, leading zero or anything else after it. */
static gboolean
parse_count (const char *text,
             guint       least,
             guint       greatest,
             int        *count)
{
  guint64 number;

  if (*text == '0' || !g_ascii_string_to_unsigned (text, 10, least, greatest, &number, NULL))
    return FALSE;

  *count = (int) number;
  return TRUE;
}

static gboolean
parse_size (const char  *text,
            int         *width,
            int         *height,
            GError     **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "x", -1);

  if (g_strv_length (parts) == 2 &&
      parse_count (parts[0], MIN_LENGTH, MAX_LENGTH, width) &&
      parse_count (parts[1], MIN_LENGTH, MAX_LENGTH, height))
    return TRUE;

  g_set_error (error,
               TRADE_BATCH_ERROR,
               TRADE_BATCH_ERROR_USAGE,
               _("--size takes a width and a height from %1$d to %2$d, such as %3$dx%4$d, not “%5$s”"),
               MIN_LENGTH,
               MAX_LENGTH,
               TRADE_PNG_DEFAULT_WIDTH,
               TRADE_PNG_DEFAULT_HEIGHT,
               text);
  return FALSE;
}

static gboolean
read_numbers (TradeBatchOptions  *self,
              const Arguments    *arguments,
              GError            **error)
{
  self->width = TRADE_PNG_DEFAULT_WIDTH;
  self->height = TRADE_PNG_DEFAULT_HEIGHT;
  self->scale = TRADE_PNG_DEFAULT_SCALE;

  if (arguments->size != NULL && !parse_size (arguments->size, &self->width, &self->height, error))
    return FALSE;

  if (arguments->scale != NULL && !parse_count (arguments->scale, 1, MAX_SCALE, &self->scale))
    {
      g_set_error (error,
                   TRADE_BATCH_ERROR,
                   TRADE_BATCH_ERROR_USAGE,
                   _("--scale takes a whole number from 1 to %1$d, not “%2$s”"),
                   MAX_SCALE,
                   arguments->scale);
      return FALSE;
    }

  if ((gint64) self->width * self->scale * self->height * self->scale > TRADE_PNG_MAX_PIXELS)
    {
      g_set_error (error,
                   TRADE_BATCH_ERROR,
                   TRADE_BATCH_ERROR_USAGE,
                   _("%1$d×%2$d at scale %3$d is more than %4$d million pixels"),
                   self->width,
                   self->height,
                   self->scale,
                   TRADE_PNG_MAX_PIXELS / 1000000);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_combination (const Arguments  *arguments,
                   GError          **error)
{
  if (arguments->packages != NULL && g_strv_length (arguments->packages) > 1)
    return fail (error, _("only one package can be read at a time"));

  if (arguments->directory != NULL && arguments->list_views)
    return fail (error, _("--export and --list-views cannot be used together"));

  if (arguments->directory != NULL && *arguments->directory == '\0')
    return fail (error, _("--export needs the name of a folder"));

  if (arguments->directory == NULL &&
      (arguments->views != NULL || arguments->size != NULL || arguments->scale != NULL || arguments->dark ||
       arguments->force))
    return fail (error, _("--view, --size, --scale, --dark and --force need --export"));

  return TRUE;
}

/**
 * trade_batch_options_match:
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments, the program's name first
 *
 * Finds out whether a command line has an option of the batch export; all others are the window's.
 *
 * Returns: %TRUE if it has
 */
gboolean
trade_batch_options_match (int    argc,
                           char **argv)
{
  static const char * const options[] = {
    "--export", "--view", "--size", "--scale", "--dark", "--force", "--list-views", "--help", "--version",
  };

  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++)
    {
      gsize length = strcspn (argv[i], "=");

      if (g_str_equal (argv[i], "-h"))
        return TRUE;

      for (gsize j = 0; j < G_N_ELEMENTS (options); j++)
        if (strlen (options[j]) == length && strncmp (argv[i], options[j], length) == 0)
          return TRUE;
    }
  return FALSE;
}

/**
 * trade_batch_options_parse:
 * @self: (out caller-allocates): what the command line asks for, to be cleared with trade_batch_options_clear()
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments, the program's name first; not changed
 * @error: return location for an error
 *
 * Reads the command line of the batch export. After --help or --version, what else it asks for is not checked.
 *
 * Returns: %FALSE, with nothing to clear, if it is wrong, with @error set to TRADE_BATCH_ERROR_USAGE or a GOptionError
 */
gboolean
trade_batch_options_parse (TradeBatchOptions  *self,
                           int                 argc,
                           char              **argv,
                           GError            **error)
{
  g_auto (Arguments) arguments = { 0 };
  g_auto (TradeBatchOptions) options = { 0 };
  g_auto (GStrv) rest = NULL;
  g_autoptr (GOptionContext) context = NULL;

  g_return_val_if_fail (self != NULL && argc > 0 && argv != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  rest = g_new0 (char *, argc + 1);
  for (int i = 0; i < argc; i++)
    rest[i] = g_strdup (argv[i]);

  context = create_context (&arguments);
  if (!g_option_context_parse_strv (context, &rest, error))
    return FALSE;

  options.help = arguments.help;
  options.version = arguments.version;
  if (options.help)
    options.help_text = g_option_context_get_help (context, TRUE, NULL);
  else if (!options.version &&
           (!check_combination (&arguments, error) || !read_numbers (&options, &arguments, error)))
    return FALSE;

  options.directory = g_steal_pointer (&arguments.directory);
  options.views = g_steal_pointer (&arguments.views);
  options.list_views = arguments.list_views;
  options.dark = arguments.dark;
  options.force = arguments.force;
  if (arguments.packages != NULL)
    options.package = g_strdup (arguments.packages[0]);

  *self = options;
  options = (TradeBatchOptions) { 0 };
  return TRUE;
}

/**
 * trade_batch_options_clear:
 * @self: options, parsed or zeroed
 *
 * Frees what the options hold.
 */
void
trade_batch_options_clear (TradeBatchOptions *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->directory, g_free);
  g_clear_pointer (&self->views, g_strfreev);
  g_clear_pointer (&self->package, g_free);
  g_clear_pointer (&self->help_text, g_free);
}
