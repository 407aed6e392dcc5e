/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-batch-options.h"

#include "trade-batch-arguments.h"
#include "trade-batch-file.h"
#include "trade-batch-language.h"
#include "trade-batch-look.h"
#include "trade-label.h"
#include "trade-png.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define DEFAULT_FORMAT "png"

#define ABOUT(WHAT) TRADE_BATCH_ABOUT_##WHAT

/* What concerns figures, what concerns charts, and what concerns files of charts. */
#define ABOUT_FIGURES (ABOUT (LANGUAGE) | ABOUT (SELECTION))
#define ABOUT_CHARTS (ABOUT_FIGURES | ABOUT (VIEWS) | ABOUT (ARRANGEMENT))
#define ABOUT_FILES (ABOUT_CHARTS | ABOUT (FORMATS) | ABOUT (PICTURES) | ABOUT (PIXELS))

static const struct
{
  const char      *name;
  TradeBatchAbout  about; /* what may be said with it */
} tasks[TRADE_BATCH_N_TASKS] = {
  [TRADE_BATCH_EXPORT] = { "--export", ABOUT_FILES | ABOUT (WRITING) | ABOUT (WARNINGS) },
  [TRADE_BATCH_PAGES] = { "--pages", ABOUT_CHARTS | ABOUT (PICTURES) | ABOUT (WRITING) | ABOUT (WARNINGS) },
  [TRADE_BATCH_SAVE] = { "--save", ABOUT_FIGURES | ABOUT (WRITING) },
  [TRADE_BATCH_VERIFY] = { "--verify", ABOUT_FILES },
  [TRADE_BATCH_LIST_VIEWS] = { "--list-views", ABOUT_FIGURES },
  [TRADE_BATCH_DESCRIBE] = { "--describe", ABOUT_CHARTS },
  [TRADE_BATCH_AUDIT] = { "--audit", ABOUT_FIGURES },
  [TRADE_BATCH_INSPECT] = { "--inspect", ABOUT_FIGURES | ABOUT (FORMATS) },
  [TRADE_BATCH_HELP] = { "--help", ABOUT (LANGUAGE) },
  [TRADE_BATCH_VERSION] = { "--version", ABOUT (LANGUAGE) },
};

G_DEFINE_QUARK (trade-batch-error-quark, trade_batch_error)

/*
 * trade_batch_fail:
 * @error: return location for the error
 * @format: what is wrong with the command line
 *
 * Sets %TRADE_BATCH_ERROR_USAGE.
 *
 * Returns: FALSE
 */
gboolean
trade_batch_fail (GError     **error,
                  const char  *format,
                  ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (TRADE_BATCH_ERROR, TRADE_BATCH_ERROR_USAGE, format, arguments);
  va_end (arguments);

  return FALSE;
}

static gboolean
has_format (const TradeBatchOptions *self,
            const char              *id)
{
  for (gsize i = 0; self->formats != NULL && self->formats[i] != NULL; i++)
    if (g_str_equal (self->formats[i]->id, id))
      return TRUE;

  return FALSE;
}

static gboolean
check_pixels (const TradeBatchOptions  *self,
              GError                  **error)
{
  if (!has_format (self, "png") ||
      round (self->width * self->scale) * round (self->height * self->scale) <= TRADE_PNG_MAX_PIXELS)
    return TRUE;

  return trade_batch_fail (error,
                           _("a picture of %1$d×%2$d dots is more than the %3$d million that a PNG may have"),
                           (int) round (self->width * self->scale),
                           (int) round (self->height * self->scale),
                           TRADE_PNG_MAX_PIXELS / 1000000);
}

static char *
join_format_ids (void)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  guint n_formats;
  const TradeExportFormat *formats = trade_export_formats (&n_formats);

  for (guint i = 0; i < n_formats; i++)
    g_ptr_array_add (ids, (gpointer) formats[i].id);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (", ", (char **) ids->pdata);
}

static gboolean
read_formats (TradeBatchOptions          *self,
              const TradeBatchArguments  *arguments,
              GError                    **error)
{
  g_auto (GStrv) ids = g_strsplit (arguments->formats != NULL ? arguments->formats : DEFAULT_FORMAT, ",", -1);
  g_autoptr (GPtrArray) formats = g_ptr_array_new ();

  for (gsize i = 0; ids[i] != NULL || i == 0; i++)
    {
      const TradeExportFormat *format = ids[i] != NULL ? trade_export_format_lookup (ids[i]) : NULL;

      if (format == NULL)
        {
          g_autofree char *known = join_format_ids ();

          return trade_batch_fail (error, _("there is no format “%1$s”; there are: %2$s"), ids[i] != NULL ? ids[i] : "", known);
        }
      if (!g_ptr_array_find (formats, format, NULL))
        g_ptr_array_add (formats, (gpointer) format);
    }

  g_ptr_array_add (formats, NULL);
  self->formats = (const TradeExportFormat **) g_ptr_array_steal (formats, NULL);
  return TRUE;
}

static gboolean
read_words (const TradeBatchArguments  *arguments,
            const char                 *option,
            const char                 *text,
            char                      **words,
            GError                    **error)
{
  const char *reason;

  if (text == NULL)
    return TRUE;

  if (arguments->no_title)
    return trade_batch_fail (error, _("%1$s and %2$s cannot be used together"), option, "--no-title");

  /* Words are those of a chart; under several they would be true of one at most. */
  if (arguments->views == NULL || g_strv_length (arguments->views) != 1)
    return trade_batch_fail (error, _("%1$s needs just one %2$s"), option, "--view");

  if (*text == '\0')
    return trade_batch_fail (error, _("%1$s needs some words; %2$s leaves the title out"), option, "--no-title");

  if (!trade_label_check (text, &reason))
    /* Translators: the first is an option of the command line, the second says what is wrong with its text. */
    return trade_batch_fail (error, _("%1$s: %2$s"), option, reason);

  *words = g_strdup (text);
  return TRUE;
}

static gboolean
read_note (TradeBatchOptions  *self,
           const char         *note,
           GError            **error)
{
  const char *sign = strchr (note, '=');
  g_autofree char *when = g_strndup (note, sign != NULL ? (gsize) (sign - note) : strlen (note));
  g_autoptr (TradeAnnotations) before = g_steal_pointer (&self->annotations);
  g_autoptr (TradeText) text = NULL;
  TradePeriod period;
  const char *reason;

  if (sign == NULL || sign[1] == '\0' || !trade_period_parse (when, &period, NULL))
    return trade_batch_fail (error, _("--note takes a period and a text, such as 2018=tariffs, not “%s”"), note);
  if (!trade_label_check (sign + 1, &reason))
    return trade_batch_fail (error, _("%1$s: %2$s"), "--note", reason);

  text = trade_text_new (sign + 1);
  self->annotations = trade_annotations_with_note (before, period, text);

  return TRUE;
}

/* Flows may be named by their words. */
static char *
read_row_id (const char *codes)
{
  g_auto (GStrv) parts = g_strsplit (codes, TRADE_ROW_SEPARATOR, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *flow = trade_flow_parse (parts[i]);

      if (flow == NULL)
        continue;
      g_free (parts[i]);
      parts[i] = g_strdup (flow);
    }

  return g_strjoinv (TRADE_ROW_SEPARATOR, parts);
}

static gboolean
check_count (const char         *option,
             const char *const  *values,
             GError            **error)
{
  if (values == NULL || g_strv_length ((char **) values) <= TRADE_ANNOTATIONS_MOST)
    return TRUE;

  /* Translators: an option, and a number */
  return trade_batch_fail (error, _("%1$s can be given at most %2$d times"), option, TRADE_ANNOTATIONS_MOST);
}

/* Which periods and rows a view has is known when its figures are read. */
static gboolean
read_annotations (TradeBatchOptions          *self,
                  const TradeBatchArguments  *arguments,
                  GError                    **error)
{
  const gboolean has_one_view = arguments->views != NULL && g_strv_length (arguments->views) == 1;

  if ((arguments->notes != NULL || arguments->highlights != NULL) && !has_one_view)
    return trade_batch_fail (error, _("%1$s needs just one %2$s"), arguments->notes != NULL ? "--note" : "--highlight", "--view");
  if (!check_count ("--note", (const char *const *) arguments->notes, error) ||
      !check_count ("--highlight", (const char *const *) arguments->highlights, error))
    return FALSE;

  for (guint i = 0; arguments->notes != NULL && arguments->notes[i] != NULL; i++)
    {
      if (!read_note (self, arguments->notes[i], error))
        return FALSE;
    }
  for (guint i = 0; arguments->highlights != NULL && arguments->highlights[i] != NULL; i++)
    {
      g_autoptr (TradeAnnotations) before = g_steal_pointer (&self->annotations);
      g_autofree char *row_id = read_row_id (arguments->highlights[i]);

      if (*row_id == '\0')
        return trade_batch_fail (error, _("--highlight takes the codes of a row, such as X or X/CARS"));
      self->annotations = trade_annotations_with_highlight (before, row_id, TRUE);
    }

  return TRUE;
}

/* What a view allows is known when its figures are read. */
static gboolean
read_comparison (TradeBatchOptions *self,
                 const char        *text)
{
  g_autofree char *id = g_ascii_strup (text, -1);
  const char *code = trade_setting_parse (TRADE_DIMENSION_COMPARISON, id);

  self->arrangement.setting.comparison = code;

  return *code == '\0' || g_str_equal (code, TRADE_COMPARISON_PERIOD);
}

/* Which codes there are is known when the figures are read. */
static void
read_settings (TradeBatchOptions         *self,
               const TradeBatchArguments *arguments)
{
  const struct
  {
    TradeDimension dimension;
    const char    *code;
  } settings[] = {
    { TRADE_DIMENSION_REPORTER, arguments->reporter },
    { TRADE_DIMENSION_ADJUSTMENT, arguments->adjustment },
    { TRADE_DIMENSION_PRICES, arguments->prices },
    { TRADE_DIMENSION_VALUATION, arguments->valuation },
    { TRADE_DIMENSION_PRODUCT, arguments->product },
    { TRADE_DIMENSION_PARTNER, arguments->partner },
    { TRADE_DIMENSION_ENTERPRISE, arguments->enterprise },
  };

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      if (settings[i].code != NULL)
        self->arrangement.setting.codes[settings[i].dimension] =
          trade_setting_parse (settings[i].dimension, settings[i].code);
    }
}

static gboolean
read_flow (TradeBatchOptions  *self,
           const char         *name,
           GError            **error)
{
  if (name == NULL)
    return TRUE;

  self->flow = trade_flow_parse (name);

  return self->flow != NULL ||
         trade_batch_fail (error, _("--flow takes exports, imports, total or balance, not “%s”"), name);
}

/* Only an index has a base. */
static gboolean
read_base (TradeBatchOptions  *self,
           const char         *base,
           GError            **error)
{
  if (base == NULL)
    return TRUE;

  if (!trade_period_parse (base, &self->arrangement.base, NULL))
    return trade_batch_fail (error, _("--base takes a period, such as 2019, 2019-Q4 or 2019-12, not “%s”"), base);
  if (self->arrangement.mode != TRADE_MODE_OWN && self->arrangement.mode != TRADE_MODE_INDEX)
    return trade_batch_fail (error, _("--base goes with --mode=index only"));

  self->arrangement.mode = TRADE_MODE_INDEX;
  self->arrangement.has_base = TRUE;

  return TRUE;
}

static gboolean
read_arrangement (TradeBatchOptions          *self,
                  const TradeBatchArguments  *arguments,
                  GError                    **error)
{
  const char *currency = arguments->currency;

  if (arguments->sort != NULL && !trade_arrangement_parse_order (&self->arrangement, arguments->sort))
    return trade_batch_fail (error, _("--sort takes value, name or published, each with -reversed after it or without, not “%s”"),
                             arguments->sort);
  self->has_order = arguments->sort != NULL;

  if (arguments->mode != NULL && !trade_mode_parse (arguments->mode, &self->arrangement.mode))
    return trade_batch_fail (error, _("--mode takes level, index, share, sum-3 or sum-12, not “%s”"), arguments->mode);

  if (!read_base (self, arguments->base, error))
    return FALSE;

  if (arguments->kind != NULL && !trade_kind_parse (arguments->kind, &self->arrangement.kind))
    return trade_batch_fail (error, _("--kind takes a kind of chart, such as columns, lines or bars, not “%s”"), arguments->kind);

  if (arguments->period != NULL && !trade_period_parse (arguments->period, &self->arrangement.period, NULL))
    return trade_batch_fail (error, _("--period takes a period, such as 2023, 2023-Q4 or 2023-12, not “%s”"), arguments->period);
  self->arrangement.has_period = arguments->period != NULL;

  if (arguments->comparison != NULL && !read_comparison (self, arguments->comparison))
    return trade_batch_fail (error, _("--comparison takes year or period, not “%s”"), arguments->comparison);
  read_settings (self, arguments);

  if (currency == NULL)
    return TRUE;

  if (!trade_unit_is_valid (currency) || trade_unit_get_kind (currency) != TRADE_UNIT_KIND_CURRENCY)
    return trade_batch_fail (error, _("--currency takes a currency, such as CNY or USD, not “%s”"), currency);

  self->arrangement.unit = g_intern_string (currency);
  return TRUE;
}

/* What is said of a file is words, or JSON. */
static gboolean
read_report_format (TradeBatchOptions          *self,
                    const TradeBatchArguments  *arguments,
                    GError                    **error)
{
  if (!arguments->inspect || arguments->formats == NULL)
    return TRUE;

  self->json = g_str_equal (arguments->formats, "json");

  return self->json || g_str_equal (arguments->formats, "text") ||
         trade_batch_fail (error, _("there is no format “%1$s”; there are: %2$s"), arguments->formats, "text, json");
}

static gboolean
read_language (TradeBatchOptions          *self,
               const TradeBatchArguments  *arguments,
               GError                    **error)
{
  g_autofree char *known = NULL;

  if (arguments->language == NULL || trade_batch_language_find (arguments->language, NULL, &self->locale))
    return TRUE;

  known = trade_batch_language_join_known ();
  return trade_batch_fail (error, _("there are no charts in the language “%1$s”; there are: %2$s"), arguments->language, known);
}

/* Finds the one thing to do. */
static gboolean
read_task (TradeBatchOptions          *self,
           const TradeBatchArguments  *arguments,
           GError                    **error)
{
  const char *first = NULL;
  const gboolean given[TRADE_BATCH_N_TASKS] = {
    [TRADE_BATCH_EXPORT] = arguments->export != NULL,
    [TRADE_BATCH_PAGES] = arguments->pages != NULL,
    [TRADE_BATCH_SAVE] = arguments->save != NULL,
    [TRADE_BATCH_VERIFY] = arguments->verify != NULL,
    [TRADE_BATCH_LIST_VIEWS] = arguments->list_views,
    [TRADE_BATCH_DESCRIBE] = arguments->describe,
    [TRADE_BATCH_AUDIT] = arguments->audit,
    [TRADE_BATCH_INSPECT] = arguments->inspect,
  };

  for (guint i = 0; i < TRADE_BATCH_N_TASKS; i++)
    {
      if (!given[i])
        continue;
      if (first != NULL)
        return trade_batch_fail (error, _("%1$s and %2$s cannot be used together"), first, tasks[i].name);
      first = tasks[i].name;
      self->task = i;
    }

  if (first == NULL)
    return trade_batch_fail (error, _("the command line does not say what to do; expected one of: %s"),
                             "--export, --pages, --save, --verify, --list-views, --describe, --audit, --inspect");

  if (self->task <= TRADE_BATCH_VERIFY)
    {
      const char *path = self->task == TRADE_BATCH_EXPORT  ? arguments->export
                         : self->task == TRADE_BATCH_PAGES ? arguments->pages
                         : self->task == TRADE_BATCH_SAVE  ? arguments->save
                                                           : arguments->verify;

      if (*path == '\0')
        return trade_batch_fail (error, _("%s needs the name of a file or folder"), first);
      self->path = g_strdup (path);
    }
  return TRUE;
}

/* An option that would have no effect is a misunderstanding, which is better cleared up than passed over. */
static gboolean
check_combination (const TradeBatchOptions    *self,
                   const TradeBatchArguments  *arguments,
                   GError                    **error)
{
  TradeBatchAbout concerned = 0;
  const char *name;

  for (gsize i = 0; self->formats != NULL && self->formats[i] != NULL; i++)
    concerned |= self->formats[i]->pictorial ? ABOUT (PICTURES) : 0;
  if (has_format (self, "png"))
    concerned |= ABOUT (PIXELS);

  name = trade_batch_arguments_find_about (arguments, ~0, tasks[self->task].about);
  if (name != NULL)
    {
      g_autofree char *option = g_strconcat ("--", name, NULL);

      return trade_batch_fail (error, _("%1$s cannot be used with %2$s"), option, tasks[self->task].name);
    }

  name = trade_batch_arguments_find_about (arguments, (ABOUT (PICTURES) | ABOUT (PIXELS)) & ~concerned,
                                           concerned);
  if (self->formats != NULL && name != NULL)
    {
      g_autofree char *option = g_strconcat ("--", name, NULL);

      return trade_batch_fail (error, _("%1$s means nothing to the format %2$s"), option, arguments->formats);
    }

  return TRUE;
}

static gboolean
read_arguments (TradeBatchOptions          *self,
                const TradeBatchArguments  *arguments,
                GError                    **error)
{
  const gboolean has_formats = arguments->export != NULL || arguments->verify != NULL;

  if (arguments->packages != NULL && g_strv_length (arguments->packages) > 1)
    return trade_batch_fail (error, _("only one package can be read at a time"));

  return read_task (self, arguments, error) &&
         (!has_formats || read_formats (self, arguments, error)) &&
         check_combination (self, arguments, error) &&
         trade_batch_look_parse (arguments, self, error) &&
         check_pixels (self, error) &&
         read_words (arguments, "--title", arguments->title, &self->own_title, error) &&
         read_words (arguments, "--subtitle", arguments->subtitle, &self->own_subtitle, error) &&
         read_annotations (self, arguments, error) &&
         read_flow (self, arguments->flow, error) &&
         read_arrangement (self, arguments, error) &&
         trade_batch_file_parse (arguments, &self->reader, error) &&
         read_report_format (self, arguments, error) &&
         read_language (self, arguments, error);
}

/**
 * trade_batch_options_match:
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments, the program's name first
 *
 * Finds out whether a command line has an option that is not the window's: those by which the desktop starts it, and
 * --new-window. All others are the batch export's, which also says of one that it is wrong.
 *
 * Returns: %TRUE if it has one
 */
gboolean
trade_batch_options_match (int    argc,
                           char **argv)
{
  g_return_val_if_fail (argc == 0 || argv != NULL, FALSE);

  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++)
    {
      if (argv[i][0] == '-' && argv[i][1] != '\0' && !g_str_has_prefix (argv[i], "--gapplication-") &&
          !g_str_equal (argv[i], "--new-window"))
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
  g_auto (TradeBatchArguments) arguments = { 0 };
  g_auto (TradeBatchOptions) options = { 0 };
  g_auto (GStrv) rest = NULL;
  g_autoptr (GOptionContext) context = NULL;

  g_return_val_if_fail (self != NULL && argc > 0 && argv != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  rest = g_new0 (char *, argc + 1);
  for (int i = 0; i < argc; i++)
    rest[i] = g_strdup (argv[i]);

  context = trade_batch_arguments_create_context (&arguments);
  if (!g_option_context_parse_strv (context, &rest, error))
    return FALSE;

  if (arguments.help)
    {
      options.task = TRADE_BATCH_HELP;
      options.help_text = g_option_context_get_help (context, TRUE, NULL);
    }
  else if (arguments.version)
    options.task = TRADE_BATCH_VERSION;
  else if (!read_arguments (&options, &arguments, error))
    return FALSE;

  options.views = g_steal_pointer (&arguments.views);
  options.has_selection = arguments.select != NULL;
  options.force = arguments.force;
  options.strict = arguments.strict;
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

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->formats, g_free);
  g_clear_pointer (&self->views, g_strfreev);
  g_clear_pointer (&self->own_title, g_free);
  g_clear_pointer (&self->own_subtitle, g_free);
  g_clear_pointer (&self->annotations, trade_annotations_unref);
  g_clear_pointer (&self->package, g_free);
  trade_reader_options_clear (&self->reader);
  g_clear_pointer (&self->locale, g_free);
  g_clear_pointer (&self->help_text, g_free);
}
