/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-batch.h"

#include "trade-batch-options.h"
#include "trade-compose.h"
#include "trade-derive.h"
#include "trade-package.h"
#include "trade-png.h"
#include "trade-save.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

enum
{
  EXIT_DONE = 0,
  EXIT_FAILED = 1,
  EXIT_USAGE = 2,
};

#define SAFE_CHARACTERS "abcdefghijklmnopqrstuvwxyz0123456789-"

/* Scripts read standard output, so text that did not arrive there (a full disk, a closed pipe) is a failure. */
static gboolean
print_text (const char  *text,
            GError     **error)
{
  if (fputs (text, stdout) != EOF && fflush (stdout) == 0)
    return TRUE;

  g_set_error_literal (error,
                       TRADE_BATCH_ERROR,
                       TRADE_BATCH_ERROR_FAILED,
                       _("standard output could not be written"));
  return FALSE;
}

static void
print_error (const GError *error)
{
  g_autofree char *line = NULL;

  /* Faults come one to a line and name their file, as compilers do, so that editors can jump to them. */
  if (g_error_matches (error, TRADE_READ_ERROR, TRADE_READ_ERROR_INVALID))
    {
      g_printerr ("%s\n", error->message);
      return;
    }

  line = g_strdup (error->message);
  g_strdelimit (line, "\n\r", ' ');
  g_printerr ("trade-charts: %s\n", line);
}

static GListModel *
read_views (const char  *package,
            GError     **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (TradeDataset) dataset = NULL;
  g_autoptr (GListModel) views = NULL;

  if (package != NULL)
    file = g_file_new_for_commandline_arg (package);
  else
    file = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);

  dataset = trade_package_read (file, NULL, error);
  if (dataset == NULL)
    return NULL;

  trade_derive (dataset);
  views = trade_dataset_list_views (dataset);
  if (g_list_model_get_n_items (views) > 0)
    return g_steal_pointer (&views);

  g_set_error_literal (error,
                       TRADE_BATCH_ERROR,
                       TRADE_BATCH_ERROR_FAILED,
                       _("the package holds no figures that a chart can be made of"));
  return NULL;
}

static TradeView *
find_view (GListModel *views,
           const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (g_str_equal (trade_view_get_id (view), id))
        return g_steal_pointer (&view);
    }
  return NULL;
}

static char *
join_ids (GListModel *views)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", trade_view_get_id (view));
    }
  return g_string_free (ids, FALSE);
}

/* The views to export, each once. */
static GPtrArray *
choose_views (GListModel          *views,
              const char * const  *ids,
              GError             **error)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_object_unref);

  if (ids == NULL)
    for (guint i = 0; i < g_list_model_get_n_items (views); i++)
      g_ptr_array_add (chosen, g_list_model_get_item (views, i));

  for (gsize i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autoptr (TradeView) view = find_view (views, ids[i]);

      if (view == NULL)
        {
          g_autofree char *known = join_ids (views);

          g_set_error (error,
                       TRADE_BATCH_ERROR,
                       TRADE_BATCH_ERROR_USAGE,
                       _("there is no view “%1$s”; there are: %2$s"),
                       ids[i],
                       known);
          return NULL;
        }
      if (!g_ptr_array_find (chosen, view, NULL))
        g_ptr_array_add (chosen, g_steal_pointer (&view));
    }
  return g_steal_pointer (&chosen);
}

/* A symbolic link counts as what it is, not as what it points to: a dangling one is in the way too. */
static gboolean
check_target (const char  *path,
              gboolean     force,
              GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_filename_display_name (path);

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, _("“%s” is a folder"), name);
  else if (!force &&
           g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) != G_FILE_TYPE_UNKNOWN)
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_EXISTS,
                 _("“%s” exists; use --force to replace it"),
                 name);
  else
    return TRUE;

  return FALSE;
}

static GStrv
plan_targets (GPtrArray   *views,
              const char  *directory,
              gboolean     force,
              GError     **error)
{
  g_auto (GStrv) paths = g_new0 (char *, views->len + 1);

  for (guint i = 0; i < views->len; i++)
    {
      g_autofree char *name = trade_batch_suggest_name (g_ptr_array_index (views, i));

      paths[i] = g_build_filename (directory, name, NULL);
      if (!check_target (paths[i], force, error))
        return NULL;
    }
  return g_steal_pointer (&paths);
}

static gboolean
make_directory (const char  *path,
                GError     **error)
{
  g_autoptr (GFile) directory = g_file_new_for_path (path);
  g_autofree char *name = NULL;

  if (g_file_query_file_type (directory, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
    return TRUE;

  if (g_file_make_directory_with_parents (directory, NULL, error))
    return TRUE;

  name = g_filename_display_name (path);
  g_prefix_error (error, _("The folder “%s” could not be made: "), name);
  return FALSE;
}

static gboolean
export_view (TradeView                *view,
             const char               *path,
             const TradeBatchOptions  *options,
             GError                  **error)
{
  const TradeComposeOptions compose_options = {
    .width = options->width,
    .height = options->height,
    .text_scale = 1,
    .format = trade_format_get_default (),
  };
  g_autoptr (TradeScene) scene = trade_compose (view, &compose_options);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *line = NULL;

  bytes = trade_png_encode (scene,
                            trade_style_get (options->dark ? TRADE_VARIANT_DARK : TRADE_VARIANT_LIGHT),
                            options->scale,
                            error);
  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", trade_view_get_id (view));
      return FALSE;
    }

  if (!trade_save_bytes (file, bytes, options->force ? TRADE_SAVE_REPLACE : TRADE_SAVE_NONE, NULL, error))
    return FALSE;

  line = g_strconcat (path, "\n", NULL);
  return print_text (line, error);
}

static gboolean
export_views (GListModel               *views,
              const TradeBatchOptions  *options,
              GError                  **error)
{
  g_autoptr (GPtrArray) chosen = choose_views (views, (const char * const *) options->views, error);
  g_auto (GStrv) paths = NULL;

  if (chosen == NULL)
    return FALSE;

  paths = plan_targets (chosen, options->directory, options->force, error);
  if (paths == NULL || !make_directory (options->directory, error))
    return FALSE;

  for (guint i = 0; i < chosen->len; i++)
    if (!export_view (g_ptr_array_index (chosen, i), paths[i], options, error))
      return FALSE;

  return TRUE;
}

static gboolean
list_views (GListModel  *views,
            GError     **error)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autofree char *name = trade_compose_get_name (view, trade_format_get_default ());

      g_strdelimit (name, "\t\n\r", ' ');
      g_string_append_printf (lines, "%s\t%s\n", trade_view_get_id (view), name);
    }
  return print_text (lines->str, error);
}

static gboolean
run (const TradeBatchOptions  *options,
     GError                  **error)
{
  g_autoptr (GListModel) views = NULL;

  if (options->help)
    return print_text (options->help_text, error);

  if (options->version)
    return print_text ("Trade Charts " PACKAGE_VERSION "\n", error);

  views = read_views (options->package, error);
  if (views == NULL)
    return FALSE;

  return options->list_views ? list_views (views, error) : export_views (views, options, error);
}

/**
 * trade_batch_wants:
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments, the program's name first
 *
 * Finds out whether a command line is one for trade_batch_run(), which needs no display.
 *
 * Returns: %TRUE if it has an option of the batch export, such as --export, --list-views, --help or --version
 */
gboolean
trade_batch_wants (int    argc,
                   char **argv)
{
  g_return_val_if_fail (argc == 0 || argv != NULL, FALSE);

  return trade_batch_options_match (argc, argv);
}

/**
 * trade_batch_run:
 * @argc: the number of arguments, above 0
 * @argv: (array length=argc): the arguments, the program's name first
 *
 * Does what a command line asks for without a display: exports views as PNG, lists the views, prints the help or the
 * version. Results go to standard output, what went wrong goes to standard error.
 *
 * Returns: the exit status: 0 if all is done, 1 if something failed, 2 if the command line is wrong
 */
int
trade_batch_run (int    argc,
                 char **argv)
{
  g_auto (TradeBatchOptions) options = { 0 };
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (argc > 0 && argv != NULL, EXIT_USAGE);

  if (trade_batch_options_parse (&options, argc, argv, &error) && run (&options, &error))
    return EXIT_DONE;

  print_error (error);
  if (error->domain == G_OPTION_ERROR || g_error_matches (error, TRADE_BATCH_ERROR, TRADE_BATCH_ERROR_USAGE))
    return EXIT_USAGE;
  return EXIT_FAILED;
}

/**
 * trade_batch_suggest_name:
 * @view: a view
 *
 * Suggests a name for the file that a view is exported to: its ID and its period, such as exports-imports-2023.png. The
 * name is the same in every language and safe on every file system.
 *
 * Returns: (transfer full): the name
 */
char *
trade_batch_suggest_name (TradeView *view)
{
  g_autofree char *period = NULL;
  g_autofree char *stem = NULL;
  g_autofree char *lower = NULL;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);

  period = trade_period_to_string (trade_view_get_period (view));
  stem = g_strconcat (trade_view_get_id (view), "-", period, NULL);
  lower = g_ascii_strdown (stem, -1);
  g_strcanon (lower, SAFE_CHARACTERS, '-');
  return g_strconcat (lower, ".png", NULL);
}
