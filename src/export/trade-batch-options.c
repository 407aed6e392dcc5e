/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-batch-options.h"

#include "trade-batch-language.h"
#include "trade-export-size.h"
#include "trade-label.h"
#include "trade-number.h"
#include "trade-png.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define DEFAULT_FORMAT "png"

/* What an option is about, for telling which go together. */
typedef enum
{
  ABOUT_VIEWS       = 1 << 0,
  ABOUT_FORMATS     = 1 << 1,
  ABOUT_PICTURES    = 1 << 2,
  ABOUT_PIXELS      = 1 << 3, /* and what else only a PNG has */
  ABOUT_LANGUAGE    = 1 << 4,
  ABOUT_WRITING     = 1 << 5,
  ABOUT_ARRANGEMENT = 1 << 6,
  ABOUT_SELECTION   = 1 << 7,
} About;

/* The strings as they were given; those with a grammar of their own are read after. */
typedef struct
{
  char     *export;
  char     *pages;
  char     *verify;
  gboolean  list_views;
  gboolean  describe;
  gboolean  audit;
  gboolean  inspect;
  gboolean  help;
  gboolean  version;

  char    **views;
  char     *sort;
  char     *currency;
  char     *mode;
  char     *kind;
  char     *period;
  char     *flow;
  char     *comparison;
  char     *select;
  char     *formats;
  char     *language;
  char     *preset;
  char     *size;
  char     *dpi;
  char     *scale;
  char     *text_scale;
  char     *title;
  char     *subtitle;
  char     *style;
  gboolean  dark;
  gboolean  transparent;
  gboolean  no_title;
  gboolean  no_source;
  gboolean  figures;
  gboolean  no_figures;
  gboolean  force;
  gboolean  strict;
  char    **packages;
} Arguments;

static const struct
{
  const char *name;
  About       about; /* what may be said with it */
} tasks[TRADE_BATCH_N_TASKS] = {
  [TRADE_BATCH_EXPORT] = { "--export", ABOUT_VIEWS | ABOUT_FORMATS | ABOUT_PICTURES | ABOUT_PIXELS | ABOUT_LANGUAGE |
                                       ABOUT_WRITING | ABOUT_ARRANGEMENT | ABOUT_SELECTION },
  [TRADE_BATCH_PAGES] = { "--pages", ABOUT_VIEWS | ABOUT_PICTURES | ABOUT_LANGUAGE | ABOUT_WRITING | ABOUT_ARRANGEMENT |
                                     ABOUT_SELECTION },
  [TRADE_BATCH_VERIFY] = { "--verify", ABOUT_VIEWS | ABOUT_FORMATS | ABOUT_PICTURES | ABOUT_PIXELS | ABOUT_LANGUAGE |
                                       ABOUT_ARRANGEMENT | ABOUT_SELECTION },
  [TRADE_BATCH_LIST_VIEWS] = { "--list-views", ABOUT_LANGUAGE | ABOUT_SELECTION },
  [TRADE_BATCH_DESCRIBE] = { "--describe", ABOUT_VIEWS | ABOUT_LANGUAGE | ABOUT_ARRANGEMENT | ABOUT_SELECTION },
  [TRADE_BATCH_AUDIT] = { "--audit", ABOUT_LANGUAGE | ABOUT_SELECTION },
  [TRADE_BATCH_INSPECT] = { "--inspect", ABOUT_FORMATS | ABOUT_LANGUAGE | ABOUT_SELECTION },
  [TRADE_BATCH_HELP] = { "--help", ABOUT_LANGUAGE },
  [TRADE_BATCH_VERSION] = { "--version", ABOUT_LANGUAGE },
};

static const struct
{
  const char  *name;
  TradeVariant variant;
} styles[] = {
  { "light", TRADE_VARIANT_LIGHT },
  { "dark", TRADE_VARIANT_DARK },
  { "high-contrast", TRADE_VARIANT_HIGH_CONTRAST },
  { "high-contrast-dark", TRADE_VARIANT_HIGH_CONTRAST_DARK },
  { "print", TRADE_VARIANT_PRINT },
};

G_DEFINE_QUARK (trade-batch-error-quark, trade_batch_error)

static void
arguments_clear (Arguments *self)
{
  g_free (self->export);
  g_free (self->pages);
  g_free (self->verify);
  g_strfreev (self->views);
  g_free (self->sort);
  g_free (self->currency);
  g_free (self->mode);
  g_free (self->kind);
  g_free (self->period);
  g_free (self->flow);
  g_free (self->comparison);
  g_free (self->select);
  g_free (self->formats);
  g_free (self->language);
  g_free (self->preset);
  g_free (self->size);
  g_free (self->dpi);
  g_free (self->scale);
  g_free (self->text_scale);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->style);
  g_strfreev (self->packages);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static GOptionEntry *
list_entries (Arguments *arguments)
{
  const GOptionEntry entries[] = {
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &arguments->export,
      N_("Export charts into the folder DIR, which is made if it is missing"), N_("DIR") },
    { "pages", 0, 0, G_OPTION_ARG_FILENAME, &arguments->pages,
      N_("Export all charts into the PDF file FILE, a page each"), N_("FILE") },
    { "verify", 0, 0, G_OPTION_ARG_FILENAME, &arguments->verify,
      N_("Say of each file of --export whether the one in DIR is the same"), N_("DIR") },
    { "list-views", 0, 0, G_OPTION_ARG_NONE, &arguments->list_views,
      N_("List the views: ID, a tab, title"), NULL },
    { "describe", 0, 0, G_OPTION_ARG_NONE, &arguments->describe,
      N_("Say what the charts show: ID, a tab, text"), NULL },
    { "audit", 0, 0, G_OPTION_ARG_NONE, &arguments->audit,
      N_("Check the figures: verdict, a tab, finding"), NULL },
    { "inspect", 0, 0, G_OPTION_ARG_NONE, &arguments->inspect,
      N_("Say what the file is, what was read of it, and its totals; --format=json for other programs"), NULL },
    { "view", 0, 0, G_OPTION_ARG_STRING_ARRAY, &arguments->views,
      N_("Only the view ID; may be given several times"), N_("ID") },
    { "sort", 0, 0, G_OPTION_ARG_STRING, &arguments->sort,
      N_("Order of the rows: value, name or published (value); value-reversed begins with the least"), N_("ORDER") },
    { "currency", 0, 0, G_OPTION_ARG_STRING, &arguments->currency,
      N_("Currency, such as CNY or USD, where the release prints it (that of most figures)"), N_("CODE") },
    { "mode", 0, 0, G_OPTION_ARG_STRING, &arguments->mode,
      N_("What is measured: level, index or share (what the view asks for)"), N_("MODE") },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &arguments->kind,
      N_("Kind of chart: columns, lines, bars, shares or dumbbell (the one that suits best)"), N_("KIND") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &arguments->period,
      N_("Period that the charts are about, such as 2023 or 2023-12 (the fullest recent one)"), N_("PERIOD") },
    { "flow", 0, 0, G_OPTION_ARG_STRING, &arguments->flow,
      N_("Only charts of one flow: exports, imports, total or balance"), N_("FLOW") },
    { "comparison", 0, 0, G_OPTION_ARG_STRING, &arguments->comparison,
      N_("What growth compares with: year, the year earlier, or period, the period before"), N_("WHAT") },
    { "select", 0, 0, G_OPTION_ARG_STRING, &arguments->select,
      N_("What of a file of an agency: reporter=CHN,flow=X+M,product=TOTAL,period=2015..2020"), N_("LIST") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &arguments->formats,
      N_("Formats of the files, with commas between them: png, svg, pdf, csv, tsv, json (png)"), N_("LIST") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &arguments->language,
      N_("Language of the charts, such as en or zh-CN (that of the environment)"), N_("TAG") },
    { "preset", 0, 0, G_OPTION_ARG_STRING, &arguments->preset,
      N_("Size by name: default, screen, slide, square, story, column, column-and-half, two-columns, a5, a4"), N_("NAME") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &arguments->size,
      N_("Width and height of a chart, in pixels or with a unit: 85x60mm, 3.5x2.5in (1600x1000)"), N_("WxH") },
    { "dpi", 0, 0, G_OPTION_ARG_STRING, &arguments->dpi,
      N_("Dots per inch of a PNG whose size is in mm or in, 50 to 1200 (300)"), N_("N") },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &arguments->scale,
      N_("Dots of a PNG for each pixel of its size, 1 to 4 (2)"), N_("N") },
    { "text-scale", 0, 0, G_OPTION_ARG_STRING, &arguments->text_scale,
      N_("Size of the text, 0.5 to 3 (that of the preset, or 1)"), N_("N") },
    { "style", 0, 0, G_OPTION_ARG_STRING, &arguments->style,
      N_("Colors: light, dark, high-contrast, high-contrast-dark or print (light)"), N_("NAME") },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &arguments->dark,
      N_("The same as --style=dark"), NULL },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &arguments->transparent,
      N_("Leave out the background"), NULL },
    { "title", 0, 0, G_OPTION_ARG_STRING, &arguments->title,
      N_("Title of the chart, in words of your own; with one --view"), N_("TEXT") },
    { "subtitle", 0, 0, G_OPTION_ARG_STRING, &arguments->subtitle,
      N_("The same for the subtitle"), N_("TEXT") },
    { "no-title", 0, 0, G_OPTION_ARG_NONE, &arguments->no_title,
      N_("Leave out title and subtitle"), NULL },
    { "no-source", 0, 0, G_OPTION_ARG_NONE, &arguments->no_source,
      N_("Leave out the source"), NULL },
    { "figures", 0, 0, G_OPTION_ARG_NONE, &arguments->figures,
      N_("Put the figures into a PNG, so that it can be opened again (this is the default)"), NULL },
    { "no-figures", 0, 0, G_OPTION_ARG_NONE, &arguments->no_figures,
      N_("Leave the figures out of a PNG"), NULL },
    { "force", 0, 0, G_OPTION_ARG_NONE, &arguments->force,
      N_("Replace files that exist"), NULL },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &arguments->strict,
      N_("Fail where there is a warning, such as of figures or labels without room"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &arguments->version,
      N_("Print the version"), NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &arguments->help,
      N_("Print this help"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments->packages, NULL, N_("[PACKAGE]") },
    { NULL },
  };

  return g_memdup2 (entries, sizeof entries);
}

static GOptionContext *
create_context (Arguments *arguments)
{
  g_autofree GOptionEntry *entries = list_entries (arguments);
  GOptionContext *context = g_option_context_new (NULL);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context,
                                N_("Shows a foreign-trade release as charts, or exports them without a screen."));
  g_option_context_set_description (
      context,
      N_("PACKAGE is the datapackage.json of a release, a table of trade as statistics agencies and\n"
         "spreadsheets write it as CSV, or a PNG that carries its figures, whose views are all meant unless\n"
         "--view is given; or - to read one of these from standard input. Without it, the bundled release\n"
         "is used. With none of --export, --pages, --verify, --list-views, --describe, --audit and\n"
         "--inspect, a window opens.\n"
         "\n"
         "The path of every file written is printed on a line of its own. If any file to be written\n"
         "exists, nothing is written unless --force is given. Labels without room and missing typefaces\n"
         "are told on standard error as warnings.\n"
         "\n"
         "Exit status: 0 if all is done, 1 if something failed or --verify found a difference,\n"
         "2 if the command line is wrong, 3 if --audit found figures that disagree,\n"
         "4 if it found none, but some that rounding leaves open.\n"));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static gboolean
fail (GError     **error,
      const char  *format,
      ...) G_GNUC_PRINTF (2, 3);

static gboolean
fail (GError     **error,
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

static char *
join_preset_ids (void)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  guint n_presets;
  const TradeExportPreset *presets = trade_export_presets (&n_presets);

  for (guint i = 0; i < n_presets; i++)
    g_ptr_array_add (ids, (gpointer) presets[i].id);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (", ", (char **) ids->pdata);
}

static gboolean
fail_size (const char  *text,
           GError     **error)
{
  double least_pixels, most_pixels, least, most;

  trade_length_get_limits (TRADE_LENGTH_PIXELS, &least_pixels, &most_pixels);
  trade_length_get_limits (TRADE_LENGTH_MILLIMETRES, &least, &most);
  return fail (error,
               _("--size takes a width and a height from %1$d to %2$d pixels or from %3$d to %4$d mm, such as %5$s, not "
                 "“%6$s”"),
               (int) least_pixels,
               (int) most_pixels,
               (int) ceil (least),
               (int) floor (most),
               "1600x1000, 85x60mm, 3.5x2.5in",
               text);
}

/* A preset also says how large its text is, unless somebody says otherwise. */
static gboolean
read_size (const Arguments  *arguments,
           TradeExportSize  *size,
           double           *text_scale,
           GError          **error)
{
  const TradeExportPreset *preset;
  g_autofree char *known = NULL;

  *size = (TradeExportSize) { TRADE_PNG_DEFAULT_WIDTH, TRADE_PNG_DEFAULT_HEIGHT, TRADE_LENGTH_PIXELS };

  if (arguments->size != NULL && arguments->preset != NULL)
    return fail (error, _("%1$s and %2$s cannot be used together"), "--preset", "--size");

  if (arguments->size != NULL)
    return trade_export_size_parse (arguments->size, size) || fail_size (arguments->size, error);

  if (arguments->preset == NULL)
    return TRUE;

  preset = trade_export_preset_lookup (arguments->preset);
  if (preset != NULL)
    {
      *size = preset->size;
      *text_scale = preset->text_scale;
      return TRUE;
    }

  known = join_preset_ids ();
  return fail (error, _("there is no preset “%1$s”; there are: %2$s"), arguments->preset, known);
}

/* How many dots a PNG has, for each pixel or for each inch, whichever the size is given in. */
static gboolean
read_dots (const Arguments        *arguments,
           const TradeExportSize  *size,
           int                    *scale,
           int                    *dpi,
           GError                **error)
{
  gboolean has_pixels = size->unit == TRADE_LENGTH_PIXELS;

  *scale = TRADE_PNG_DEFAULT_SCALE;
  *dpi = TRADE_EXPORT_DEFAULT_RESOLUTION;

  if (arguments->dpi != NULL && has_pixels)
    return fail (error, _("%1$s means nothing to a size in pixels; use %2$s"), "--dpi", "--scale");

  if (arguments->scale != NULL && !has_pixels)
    return fail (error, _("%1$s means nothing to a size in millimetres or inches; use %2$s"), "--scale", "--dpi");

  if (arguments->dpi != NULL &&
      !parse_count (arguments->dpi, TRADE_EXPORT_MIN_RESOLUTION, TRADE_EXPORT_MAX_RESOLUTION, dpi))
    return fail (error, _("--dpi takes a whole number from %1$d to %2$d, not “%3$s”"), TRADE_EXPORT_MIN_RESOLUTION,
                 TRADE_EXPORT_MAX_RESOLUTION, arguments->dpi);

  if (arguments->scale != NULL && !parse_count (arguments->scale, 1, TRADE_EXPORT_MAX_SCALE, scale))
    return fail (error, _("--scale takes a whole number from 1 to %1$d, not “%2$s”"), TRADE_EXPORT_MAX_SCALE,
                 arguments->scale);

  return TRUE;
}

static gboolean
parse_text_scale (const char  *text,
                  double      *scale,
                  GError     **error)
{
  char least[G_ASCII_DTOSTR_BUF_SIZE], most[G_ASCII_DTOSTR_BUF_SIZE];
  TradeDecimal decimal;

  if (g_ascii_isdigit (*text) && trade_number_parse (text, strlen (text), &decimal, NULL))
    {
      *scale = trade_decimal_to_double (decimal);
      if (*scale >= TRADE_EXPORT_MIN_TEXT_SCALE && *scale <= TRADE_EXPORT_MAX_TEXT_SCALE)
        return TRUE;
    }

  return fail (error,
               _("--text-scale takes a number from %1$s to %2$s, not “%3$s”"),
               g_ascii_dtostr (least, sizeof least, TRADE_EXPORT_MIN_TEXT_SCALE),
               g_ascii_dtostr (most, sizeof most, TRADE_EXPORT_MAX_TEXT_SCALE),
               text);
}

static gboolean
read_numbers (TradeBatchOptions  *self,
              const Arguments    *arguments,
              GError            **error)
{
  TradeExportOptions options = { 0 };
  TradeExportSize size;
  int scale, dpi;

  self->text_scale = 1;

  if (!read_size (arguments, &size, &self->text_scale, error) || !read_dots (arguments, &size, &scale, &dpi, error))
    return FALSE;

  trade_export_size_apply (&size, scale, dpi, &options);
  self->width = options.width;
  self->height = options.height;
  self->scale = options.scale;

  return arguments->text_scale == NULL || parse_text_scale (arguments->text_scale, &self->text_scale, error);
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

  return fail (error,
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
read_formats (TradeBatchOptions  *self,
              const Arguments    *arguments,
              GError            **error)
{
  g_auto (GStrv) ids = g_strsplit (arguments->formats != NULL ? arguments->formats : DEFAULT_FORMAT, ",", -1);
  g_autoptr (GPtrArray) formats = g_ptr_array_new ();

  for (gsize i = 0; ids[i] != NULL || i == 0; i++)
    {
      const TradeExportFormat *format = ids[i] != NULL ? trade_export_format_lookup (ids[i]) : NULL;

      if (format == NULL)
        {
          g_autofree char *known = join_format_ids ();

          return fail (error, _("there is no format “%1$s”; there are: %2$s"), ids[i] != NULL ? ids[i] : "", known);
        }
      if (!g_ptr_array_find (formats, format, NULL))
        g_ptr_array_add (formats, (gpointer) format);
    }

  g_ptr_array_add (formats, NULL);
  self->formats = (const TradeExportFormat **) g_ptr_array_steal (formats, NULL);
  return TRUE;
}

static gboolean
read_style (TradeBatchOptions  *self,
            const Arguments    *arguments,
            GError            **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *known = NULL;

  self->variant = arguments->dark ? TRADE_VARIANT_DARK : TRADE_VARIANT_LIGHT;
  self->transparent = arguments->transparent;
  self->title = !arguments->no_title;
  self->source = !arguments->no_source;
  self->figures = !arguments->no_figures;

  if (arguments->figures && arguments->no_figures)
    return fail (error, _("%1$s and %2$s cannot be used together"), "--figures", "--no-figures");

  if (arguments->style == NULL)
    return TRUE;

  if (arguments->dark)
    return fail (error, _("%1$s and %2$s cannot be used together"), "--dark", "--style");

  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      if (g_str_equal (arguments->style, styles[i].name))
        {
          self->variant = styles[i].variant;
          return TRUE;
        }
      g_ptr_array_add (names, (gpointer) styles[i].name);
    }

  g_ptr_array_add (names, NULL);
  known = g_strjoinv (", ", (char **) names->pdata);
  return fail (error, _("there is no style “%1$s”; there are: %2$s"), arguments->style, known);
}

static gboolean
read_words (const Arguments  *arguments,
            const char       *option,
            const char       *text,
            char            **words,
            GError          **error)
{
  const char *reason;

  if (text == NULL)
    return TRUE;

  if (arguments->no_title)
    return fail (error, _("%1$s and %2$s cannot be used together"), option, "--no-title");

  /* Words are those of a chart; under several they would be true of one at most. */
  if (arguments->views == NULL || g_strv_length (arguments->views) != 1)
    return fail (error, _("%1$s needs just one %2$s"), option, "--view");

  if (*text == '\0')
    return fail (error, _("%1$s needs some words; %2$s leaves the title out"), option, "--no-title");

  if (!trade_label_check (text, &reason))
    /* Translators: the first is an option of the command line, the second says what is wrong with its text. */
    return fail (error, _("%1$s: %2$s"), option, reason);

  *words = g_strdup (text);
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

static gboolean
read_flow (TradeBatchOptions  *self,
           const char         *name,
           GError            **error)
{
  if (name == NULL)
    return TRUE;

  self->flow = trade_flow_parse (name);

  return self->flow != NULL ||
         fail (error, _("--flow takes exports, imports, total or balance, not “%s”"), name);
}

static gboolean
read_arrangement (TradeBatchOptions  *self,
                  const Arguments    *arguments,
                  GError            **error)
{
  const char *currency = arguments->currency;

  if (arguments->sort != NULL && !trade_arrangement_parse_order (&self->arrangement, arguments->sort))
    return fail (error, _("--sort takes value, name or published, each with -reversed after it or without, not “%s”"),
                 arguments->sort);

  if (arguments->mode != NULL && !trade_mode_parse (arguments->mode, &self->arrangement.mode))
    return fail (error, _("--mode takes level, index or share, not “%s”"), arguments->mode);

  if (arguments->kind != NULL && !trade_kind_parse (arguments->kind, &self->arrangement.kind))
    return fail (error, _("--kind takes a kind of chart, such as columns, lines or bars, not “%s”"), arguments->kind);

  if (arguments->period != NULL &&
      !trade_period_parse (arguments->period, &self->arrangement.period, NULL))
    return fail (error, _("--period takes a period, such as 2023, 2023-Q4 or 2023-12, not “%s”"), arguments->period);
  self->arrangement.has_period = arguments->period != NULL;

  if (arguments->comparison != NULL && !read_comparison (self, arguments->comparison))
    return fail (error, _("--comparison takes year or period, not “%s”"), arguments->comparison);

  if (currency == NULL)
    return TRUE;

  if (!trade_unit_is_valid (currency) || trade_unit_get_kind (currency) != TRADE_UNIT_KIND_CURRENCY)
    return fail (error, _("--currency takes a currency, such as CNY or USD, not “%s”"), currency);

  self->arrangement.unit = g_intern_string (currency);
  return TRUE;
}

static gboolean
read_selection (TradeBatchOptions  *self,
                const Arguments    *arguments,
                GError            **error)
{
  g_autoptr (GError) reason = NULL;

  self->has_selection = arguments->select != NULL;
  if (arguments->select == NULL || trade_selection_parse (&self->selection, arguments->select, &reason))
    return TRUE;

  return fail (error, _("%1$s: %2$s"), "--select", reason->message);
}

/* What is said of a file is words, or JSON. */
static gboolean
read_report_format (TradeBatchOptions  *self,
                    const Arguments    *arguments,
                    GError            **error)
{
  if (!arguments->inspect || arguments->formats == NULL)
    return TRUE;

  self->json = g_str_equal (arguments->formats, "json");

  return self->json || g_str_equal (arguments->formats, "text") ||
         fail (error, _("there is no format “%1$s”; there are: %2$s"), arguments->formats, "text, json");
}

static gboolean
read_language (TradeBatchOptions  *self,
               const Arguments    *arguments,
               GError            **error)
{
  g_autofree char *known = NULL;

  if (arguments->language == NULL || trade_batch_language_find (arguments->language, NULL, &self->locale))
    return TRUE;

  known = trade_batch_language_join_known ();
  return fail (error, _("there are no charts in the language “%1$s”; there are: %2$s"), arguments->language, known);
}

/* Finds the one thing to do. */
static gboolean
read_task (TradeBatchOptions  *self,
           const Arguments    *arguments,
           GError            **error)
{
  const char *first = NULL;
  const gboolean given[TRADE_BATCH_N_TASKS] = {
    [TRADE_BATCH_EXPORT] = arguments->export != NULL,
    [TRADE_BATCH_PAGES] = arguments->pages != NULL,
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
        return fail (error, _("%1$s and %2$s cannot be used together"), first, tasks[i].name);
      first = tasks[i].name;
      self->task = i;
    }

  if (first == NULL)
    return fail (error, _("the command line does not say what to do; expected one of: %s"),
                 "--export, --pages, --verify, --list-views, --describe, --audit, --inspect");

  if (self->task <= TRADE_BATCH_VERIFY)
    {
      const char *path = self->task == TRADE_BATCH_EXPORT  ? arguments->export
                         : self->task == TRADE_BATCH_PAGES ? arguments->pages
                                                           : arguments->verify;

      if (*path == '\0')
        return fail (error, _("%s needs the name of a file or folder"), first);
      self->path = g_strdup (path);
    }
  return TRUE;
}

/* An option that would have no effect is a misunderstanding, which is better cleared up than passed over. */
static gboolean
check_combination (const TradeBatchOptions  *self,
                   const Arguments          *arguments,
                   GError                  **error)
{
  const struct
  {
    const char *name;
    gboolean    given;
    About       about;
  } settings[] = {
    { "--view", arguments->views != NULL, ABOUT_VIEWS },
    { "--sort", arguments->sort != NULL, ABOUT_ARRANGEMENT },
    { "--currency", arguments->currency != NULL, ABOUT_ARRANGEMENT },
    { "--mode", arguments->mode != NULL, ABOUT_ARRANGEMENT },
    { "--kind", arguments->kind != NULL, ABOUT_ARRANGEMENT },
    { "--period", arguments->period != NULL, ABOUT_ARRANGEMENT },
    { "--flow", arguments->flow != NULL, ABOUT_VIEWS },
    { "--comparison", arguments->comparison != NULL, ABOUT_ARRANGEMENT },
    { "--select", arguments->select != NULL, ABOUT_SELECTION },
    { "--format", arguments->formats != NULL, ABOUT_FORMATS },
    { "--lang", arguments->language != NULL, ABOUT_LANGUAGE },
    { "--preset", arguments->preset != NULL, ABOUT_PICTURES },
    { "--size", arguments->size != NULL, ABOUT_PICTURES },
    { "--dpi", arguments->dpi != NULL, ABOUT_PIXELS },
    { "--scale", arguments->scale != NULL, ABOUT_PIXELS },
    { "--text-scale", arguments->text_scale != NULL, ABOUT_PICTURES },
    { "--style", arguments->style != NULL, ABOUT_PICTURES },
    { "--dark", arguments->dark, ABOUT_PICTURES },
    { "--transparent", arguments->transparent, ABOUT_PICTURES },
    { "--title", arguments->title != NULL, ABOUT_PICTURES },
    { "--subtitle", arguments->subtitle != NULL, ABOUT_PICTURES },
    { "--no-title", arguments->no_title, ABOUT_PICTURES },
    { "--no-source", arguments->no_source, ABOUT_PICTURES },
    { "--figures", arguments->figures, ABOUT_PIXELS },
    { "--no-figures", arguments->no_figures, ABOUT_PIXELS },
    { "--force", arguments->force, ABOUT_WRITING },
    { "--strict", arguments->strict, ABOUT_WRITING },
  };
  About concerned = 0;

  for (gsize i = 0; self->formats != NULL && self->formats[i] != NULL; i++)
    concerned |= self->formats[i]->pictorial ? ABOUT_PICTURES : 0;
  if (has_format (self, "png"))
    concerned |= ABOUT_PIXELS;

  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      if (!settings[i].given)
        continue;
      if ((settings[i].about & tasks[self->task].about) == 0)
        return fail (error, _("%1$s cannot be used with %2$s"), settings[i].name, tasks[self->task].name);
      if (self->formats != NULL && (settings[i].about & (ABOUT_PICTURES | ABOUT_PIXELS) & ~concerned) != 0)
        return fail (error, _("%1$s means nothing to the format %2$s"), settings[i].name, arguments->formats);
    }
  return TRUE;
}

static gboolean
read_arguments (TradeBatchOptions  *self,
                const Arguments    *arguments,
                GError            **error)
{
  const gboolean has_formats = arguments->export != NULL || arguments->verify != NULL;

  if (arguments->packages != NULL && g_strv_length (arguments->packages) > 1)
    return fail (error, _("only one package can be read at a time"));

  return read_task (self, arguments, error) &&
         (!has_formats || read_formats (self, arguments, error)) &&
         check_combination (self, arguments, error) &&
         read_style (self, arguments, error) &&
         read_numbers (self, arguments, error) &&
         check_pixels (self, error) &&
         read_words (arguments, "--title", arguments->title, &self->own_title, error) &&
         read_words (arguments, "--subtitle", arguments->subtitle, &self->own_subtitle, error) &&
         read_flow (self, arguments->flow, error) &&
         read_arrangement (self, arguments, error) &&
         read_selection (self, arguments, error) &&
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
  g_clear_pointer (&self->package, g_free);
  trade_selection_clear (&self->selection);
  g_clear_pointer (&self->locale, g_free);
  g_clear_pointer (&self->help_text, g_free);
}
