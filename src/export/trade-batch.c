/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-batch.h"

#include "trade-account.h"
#include "trade-batch-arrange.h"
#include "trade-batch-inspect.h"
#include "trade-batch-jobs.h"
#include "trade-batch-options.h"
#include "trade-batch-read.h"
#include "trade-batch-report.h"
#include "trade-coverage.h"
#include "trade-package.h"
#include "trade-records.h"
#include "trade-release.h"
#include "trade-save.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Scripts rely on these, so they never change. */
enum
{
  EXIT_DONE = 0,
  EXIT_FAILED = 1, /* or differs, for --verify */
  EXIT_USAGE = 2,
  EXIT_DISAGREES = 3,
  EXIT_OPEN = 4,
};

#define KEPT_BYTES (64 << 20)
#define PADDING_BYTES (1 << 20)

/* What a command line is about. */
typedef struct
{
  const TradeBatchOptions *options;
  TradeFormat             *format;
  TradeReading            *reading;
  TradeDataset            *dataset;
  GListModel              *views;
  GPtrArray               *chosen;   /* of the views */
  GPtrArray               *warnings; /* that have been printed, or are to be */
  guint                    n_printed;
} Batch;

static void
batch_clear (Batch *self)
{
  g_clear_object (&self->format);
  g_clear_object (&self->reading);
  g_clear_object (&self->dataset);
  g_clear_object (&self->views);
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Batch, batch_clear)

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

/* A chart is warned of once, in however many formats it is written. */
static void
print_warnings (Batch *self)
{
  for (; self->n_printed < self->warnings->len; self->n_printed++)
    {
      g_autofree char *line = NULL;
      guint first;

      g_ptr_array_find_with_equal_func (self->warnings, self->warnings->pdata[self->n_printed], g_str_equal, &first);
      if (first < self->n_printed)
        continue;

      /* Translators: the ID of a view, a colon, and a sentence on what is amiss with its chart. */
      line = g_strdup_printf (_("warning: %s"), (const char *) self->warnings->pdata[self->n_printed]);
      g_strdelimit (line, "\n\r", ' ');
      g_printerr ("trade-charts: %s\n", line);
    }
}

/* A chart that is not as it should be is written all the same; a strict script is told by the exit status, too. */
static int
get_written_status (Batch *self)
{
  return self->options->strict && self->warnings->len > 0 ? EXIT_FAILED : EXIT_DONE;
}

static TradeView *
find_view (GListModel *views,
           const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (trade_view_goes_by (view, id))
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

static gboolean
is_of_flow (TradeView  *view,
            const char *flow)
{
  return flow == NULL || g_strcmp0 (trade_view_get_flow (view), flow) == 0;
}

/* The view that answers the same question for a flow. */
static TradeView *
find_of_flow (GListModel *views,
              TradeView  *like,
              const char *flow)
{
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (trade_view_get_question (view) == trade_view_get_question (like) && is_of_flow (view, flow))
        return g_steal_pointer (&view);
    }

  return NULL;
}

static TradeView *
choose_view (GListModel  *views,
             const char  *id,
             const char  *flow,
             GError     **error)
{
  g_autoptr (TradeView) named = find_view (views, id);
  TradeView *view = named == NULL || flow == NULL ? g_steal_pointer (&named) : find_of_flow (views, named, flow);
  g_autofree char *known = join_ids (views);

  if (view == NULL && named == NULL)
    g_set_error (error, TRADE_BATCH_ERROR, TRADE_BATCH_ERROR_USAGE, _("there is no view “%1$s”; there are: %2$s"), id, known);
  else if (view == NULL)
    g_set_error (error, TRADE_BATCH_ERROR, TRADE_BATCH_ERROR_USAGE,
                 _("the view “%1$s” is not about one flow, or has no figures for --flow=%2$s; there are: %3$s"), id,
                 trade_flow_get_id (flow), known);

  return view;
}

/* The views to export, each once. */
static GPtrArray *
choose_views (GListModel          *views,
              const char * const  *ids,
              const char          *flow,
              GError             **error)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids == NULL && i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (is_of_flow (view, flow))
        g_ptr_array_add (chosen, g_steal_pointer (&view));
    }

  for (gsize i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autoptr (TradeView) view = choose_view (views, ids[i], flow, error);

      if (view == NULL)
        return NULL;
      if (!g_ptr_array_find (chosen, view, NULL))
        g_ptr_array_add (chosen, g_steal_pointer (&view));
    }

  if (chosen->len > 0)
    return g_steal_pointer (&chosen);

  g_set_error (error, TRADE_BATCH_ERROR, TRADE_BATCH_ERROR_USAGE, _("no view is about --flow=%s alone"),
               trade_flow_get_id (flow));

  return NULL;
}

/* A symbolic link counts as what it is, not as what it points to: a dangling one is in the way too. */
static gboolean
check_target (const char  *path,
              gboolean     force,
              GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_filename_display_name (path);

  if (g_str_has_suffix (path, G_DIR_SEPARATOR_S) ||
      g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
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

/* The files to write, in the order of the jobs. */
static GStrv
list_paths (const Batch *self)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();

  for (guint i = 0; i < self->chosen->len; i++)
    for (gsize j = 0; self->options->formats[j] != NULL; j++)
      {
        g_autofree char *name = trade_export_suggest_name (self->options->formats[j],
                                                           g_ptr_array_index (self->chosen, i));

        g_ptr_array_add (paths, g_build_filename (self->options->path, name, NULL));
      }
  g_ptr_array_add (paths, NULL);
  return (GStrv) g_ptr_array_steal (paths, NULL);
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

static void
take_warning (Batch *self,
              char  *warning)
{
  if (warning != NULL)
    g_ptr_array_add (self->warnings, warning);
}

/* Leaves out what the charts that are drawn name themselves, as they are arranged. */
static void
leave_out_named (Batch     *self,
                 GPtrArray *missing)
{
  for (guint i = 0; missing->len > 0 && i < self->chosen->len; i++)
    {
      const GPtrArray *named = trade_records_get_missing (g_ptr_array_index (self->chosen, i));

      for (guint j = 0; j < named->len; j++)
        g_ptr_array_remove (missing, g_ptr_array_index (named, j));
    }
}

/* Whoever asks for all charts of a release is told what none of them has. */
static void
warn_of_rest (Batch *self)
{
  g_autoptr (GPtrArray) unshown = NULL;
  g_autoptr (GPtrArray) missing = NULL;

  if (self->options->views != NULL || self->options->flow != NULL)
    return;

  unshown = trade_coverage_list_unshown (self->dataset);
  missing = trade_coverage_list_missing (self->dataset);
  leave_out_named (self, missing);
  take_warning (self, trade_account_write_unshown (self->format, self->dataset, unshown));
  take_warning (self, trade_account_write_missing (self->format, self->dataset, missing));
  print_warnings (self);
}

static TradeExportOptions
get_export_options (const Batch *self)
{
  TradeExportOptions options;

  trade_export_options_init (&options, self->format);
  options.width = self->options->width;
  options.height = self->options->height;
  options.scale = self->options->scale;
  options.text_scale = self->options->text_scale;
  options.variant = self->options->variant;
  options.transparent = self->options->transparent;
  options.title = self->options->title;
  options.source = self->options->source;
  options.figures = self->options->figures;
  return options;
}

static gboolean
save (const Batch  *self,
      const char   *path,
      GBytes       *bytes,
      GError      **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *line = NULL;

  if (!trade_save_bytes (file, bytes, self->options->force ? TRADE_SAVE_REPLACE : TRADE_SAVE_NONE, NULL, error))
    return FALSE;

  line = g_strconcat (path, "\n", NULL);
  return print_text (line, error);
}

static int
export_files (Batch   *self,
              GError **error)
{
  const TradeExportOptions options = get_export_options (self);
  g_auto (GStrv) paths = list_paths (self);
  g_autoptr (TradeBatchJobs) jobs = NULL;

  for (gsize i = 0; paths[i] != NULL; i++)
    if (!check_target (paths[i], self->options->force, error))
      return EXIT_FAILED;

  if (!make_directory (self->options->path, error))
    return EXIT_FAILED;

  warn_of_rest (self);
  jobs = trade_batch_jobs_new (self->chosen, self->options->formats, &options);
  for (gsize i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GBytes) bytes = trade_batch_jobs_next (jobs, self->warnings, error);

      print_warnings (self);
      if (bytes == NULL || !save (self, paths[i], bytes, error))
        return EXIT_FAILED;
    }
  return get_written_status (self);
}

static int
export_pages (Batch   *self,
              GError **error)
{
  TradeExportOptions options = get_export_options (self);
  g_autoptr (GListStore) pages = g_list_store_new (TRADE_TYPE_VIEW);
  g_autoptr (GBytes) bytes = NULL;

  if (!check_target (self->options->path, self->options->force, error))
    return EXIT_FAILED;

  warn_of_rest (self);
  for (guint i = 0; i < self->chosen->len; i++)
    g_list_store_append (pages, g_ptr_array_index (self->chosen, i));

  options.warnings = self->warnings;
  bytes = trade_export_encode_pages (G_LIST_MODEL (pages), &options, error);
  print_warnings (self);
  return bytes != NULL && save (self, self->options->path, bytes, error) ? get_written_status (self) : EXIT_FAILED;
}

static int
save_release (const Batch  *self,
              GError      **error)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->options->path);
  g_autofree char *path = g_build_filename (self->options->path, TRADE_PACKAGE_DESCRIPTOR, NULL);
  g_autofree char *origin = trade_release_write_origin (self->reading, NULL);
  g_autofree char *line = g_strconcat (path, "\n", NULL);

  return check_target (path, self->options->force, error) &&
             trade_release_save (folder, self->dataset, origin, NULL, self->options->force ? TRADE_SAVE_REPLACE : TRADE_SAVE_NONE,
                                 NULL, NULL, error) &&
             print_text (line, error)
           ? EXIT_DONE
           : EXIT_FAILED;
}

/* What is said of a file is a word for scripts, which no language changes. Only a file of the right size is read, since a
 * pipe or a device may have no end. */
static const char *
compare_file (const char  *path,
              GBytes      *expected,
              GError     **error)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) local_error = NULL;
  GStatBuf status;
  gsize length;

  if (g_stat (path, &status) == 0 &&
      (!S_ISREG (status.st_mode) || (guint64) status.st_size != g_bytes_get_size (expected)))
    return "differs";

  if (g_file_get_contents (path, &contents, &length, &local_error))
    return length == g_bytes_get_size (expected) &&
           memcmp (contents, g_bytes_get_data (expected, NULL), length) == 0 ? "same" : "differs";

  if (g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return "missing";

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static int
verify_files (const Batch  *self,
              GError      **error)
{
  const TradeExportOptions options = get_export_options (self);
  g_auto (GStrv) paths = list_paths (self);
  g_autoptr (TradeBatchJobs) jobs = trade_batch_jobs_new (self->chosen, self->options->formats, &options);
  gboolean all_same = TRUE;

  for (gsize i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GBytes) bytes = trade_batch_jobs_next (jobs, self->warnings, error);
      const char *word = bytes != NULL ? compare_file (paths[i], bytes, error) : NULL;
      g_autofree char *line = g_strconcat (word != NULL ? word : "", "\t", paths[i], "\n", NULL);

      if (word == NULL || !print_text (line, error))
        return EXIT_FAILED;
      all_same = all_same && g_str_equal (word, "same");
    }
  return all_same ? EXIT_DONE : EXIT_FAILED;
}

static char *
describe (Batch *self)
{
  warn_of_rest (self);

  return trade_batch_report_descriptions (self->chosen, self->format);
}

static int
report (Batch   *self,
        GError **error)
{
  gboolean disagrees = FALSE, open = FALSE;
  g_autofree char *lines = NULL;

  if (self->options->task == TRADE_BATCH_AUDIT)
    lines = trade_batch_report_audit (self->dataset, self->format, &disagrees, &open);
  else if (self->options->task == TRADE_BATCH_INSPECT)
    lines = self->options->json ? trade_batch_inspect_json (self->reading) : trade_batch_inspect_text (self->reading);
  else if (self->options->task == TRADE_BATCH_DESCRIBE)
    lines = describe (self);
  else
    lines = trade_batch_report_views (self->views, self->format);

  if (!trade_format_check (self->format, error) || !print_text (lines, error))
    return EXIT_FAILED;
  return disagrees ? EXIT_DISAGREES : open ? EXIT_OPEN : EXIT_DONE;
}

/* The messages are in the language of --lang already, if main() could set it. */
static TradeFormat *
get_format (const char  *locale,
            GError     **error)
{
  TradeFormat *format = trade_format_get_default ();

  if (locale == NULL)
    return g_object_ref (format);

  if (strncmp (locale, trade_format_get_locale (format), strcspn (locale, "_")) == 0)
    return trade_format_new (locale);

  g_set_error (error,
               TRADE_BATCH_ERROR,
               TRADE_BATCH_ERROR_FAILED,
               _("the language “%s” could not be set, because this system lacks the locale C.UTF-8"),
               locale);
  return NULL;
}

static gboolean
shows_text (const TradeBatchOptions *options)
{
  for (gsize i = 0; options->formats != NULL && options->formats[i] != NULL; i++)
    if (options->formats[i]->pictorial)
      return TRUE;

  return options->task == TRADE_BATCH_PAGES || options->task == TRADE_BATCH_DESCRIBE;
}

static gboolean
prepare (Batch                    *self,
         const TradeBatchOptions  *options,
         GError                  **error)
{
  self->options = options;
  self->warnings = g_ptr_array_new_with_free_func (g_free);

  /* Pango looks for fonts in a thread of its own, which takes longer than all that is done here. */
  if (shows_text (options))
    pango_cairo_font_map_get_default ();

  self->format = get_format (options->locale, error);
  if (self->format == NULL)
    return FALSE;

  self->reading = trade_batch_read (options, error);
  if (self->reading == NULL)
    return FALSE;

  self->dataset = g_object_ref (trade_reading_get_dataset (self->reading));
  if (options->task != TRADE_BATCH_INSPECT)
    trade_batch_read_warn (self->reading, self->format, self->warnings);
  if (options->task == TRADE_BATCH_AUDIT || options->task == TRADE_BATCH_INSPECT || options->task == TRADE_BATCH_SAVE)
    return TRUE;

  self->views = trade_dataset_list_views (self->dataset);
  if (g_list_model_get_n_items (self->views) == 0)
    {
      g_set_error_literal (error,
                           TRADE_BATCH_ERROR,
                           TRADE_BATCH_ERROR_FAILED,
                           _("the package holds no figures that a chart can be made of"));
      return FALSE;
    }

  self->chosen = choose_views (self->views, (const char * const *) options->views, options->flow, error);
  return self->chosen != NULL && trade_batch_arrange (self->chosen, options, self->reading, self->format, self->warnings, error) &&
         trade_format_check (self->format, error);
}

static int
do_task (Batch   *self,
         GError **error)
{
  switch (self->options->task)
    {
    case TRADE_BATCH_EXPORT:
      return export_files (self, error);
    case TRADE_BATCH_PAGES:
      return export_pages (self, error);
    case TRADE_BATCH_SAVE:
      return save_release (self, error);
    case TRADE_BATCH_VERIFY:
      return verify_files (self, error);
    default:
      return report (self, error);
    }
}

/* Returns the exit status; @error is set where something failed, but not where figures or files differ. Warnings are of what was made,
 * which whoever verifies has been told of already. */
static int
run (const TradeBatchOptions  *options,
     GError                  **error)
{
  g_auto (Batch) batch = { 0 };
  g_autoptr (GError) failure = NULL;
  int status;

  if (options->task == TRADE_BATCH_HELP)
    return print_text (options->help_text, error) ? EXIT_DONE : EXIT_FAILED;

  if (options->task == TRADE_BATCH_VERSION)
    return print_text ("Trade Charts " PACKAGE_VERSION "\n", error) ? EXIT_DONE : EXIT_FAILED;

  if (!prepare (&batch, options, error))
    return EXIT_FAILED;

  status = do_task (&batch, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return status;
    }

  if (options->task != TRADE_BATCH_VERIFY)
    print_warnings (&batch);
  if (options->task != TRADE_BATCH_INSPECT)
    trade_batch_read_tell (batch.reading);

  return status;
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

/* The memory of one chart is freed and asked for again for the next. Keeping it in between saves a twentieth of the time of
 * nine charts. */
static void
keep_memory (void)
{
#ifdef __GLIBC__
  mallopt (M_TRIM_THRESHOLD, KEPT_BYTES);
  mallopt (M_TOP_PAD, PADDING_BYTES);
#endif
}

/**
 * trade_batch_run:
 * @argc: the number of arguments, above 0
 * @argv: (array length=argc): the arguments, the program's name first
 *
 * Does what a command line asks for without a display: exports, verifies, describes or audits views, prints the help or
 * the version. Results go to standard output, what went wrong goes to standard error.
 *
 * Returns: the exit status: 0 if all is done, 1 if something failed or --verify found a difference, 2 if the command line
 * is wrong, 3 if --audit found figures that disagree, 4 if it found none but some that rounding leaves open
 */
int
trade_batch_run (int    argc,
                 char **argv)
{
  g_auto (TradeBatchOptions) options = { 0 };
  g_autoptr (GError) error = NULL;
  int status = EXIT_USAGE;

  g_return_val_if_fail (argc > 0 && argv != NULL, EXIT_USAGE);

  keep_memory ();
  if (trade_batch_options_parse (&options, argc, argv, &error))
    status = run (&options, &error);

  if (error == NULL)
    return status;

  print_error (error);
  return g_error_matches (error, TRADE_BATCH_ERROR, TRADE_BATCH_ERROR_USAGE) ? EXIT_USAGE : status;
}
