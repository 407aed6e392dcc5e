/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-batch-arrange.h"

#include <glib/gi18n.h>

#include "trade-arrange.h"
#include "trade-batch-picture.h"
#include "trade-choice.h"
#include "trade-kind.h"

static char *
join (GPtrArray *words)
{
  g_ptr_array_add (words, NULL);

  return g_strjoinv (", ", (char **) words->pdata);
}

static char *
join_orders (TradeView *view)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (TradeOrder order = 0; order < TRADE_N_ORDERS; order++)
    if (trade_view_allows_order (view, order))
      g_ptr_array_add (words, (gpointer) trade_order_get_id (order));

  return join (words);
}

/* What a question asks for by itself has no word, because it goes without saying. */
static char *
join_modes (TradeView *view)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (TradeMode mode = TRADE_MODE_OWN + 1; mode < TRADE_N_MODES; mode++)
    if (trade_view_allows_mode (view, mode))
      g_ptr_array_add (words, (gpointer) trade_mode_get_id (mode));

  return join (words);
}

static char *
join_kinds (TradeView *view)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (TradeKind kind = TRADE_KIND_BEST + 1; kind < TRADE_N_KINDS; kind++)
    if (trade_kind_suits (kind, view))
      g_ptr_array_add (words, (gpointer) trade_kind_get_id (kind));

  return join (words);
}

/* A currency is no way out where it has no figures for the period that is asked for. */
static gboolean
has_unit (TradeView              *view,
          const TradeArrangement *wanted,
          const char             *unit)
{
  const TradeArrangement asked = { .unit = unit, .has_period = wanted->has_period, .period = wanted->period };
  g_autoptr (TradeView) arranged = trade_view_arrange (view, &asked, NULL, NULL);

  return trade_view_get_arrangement (arranged).unit == unit;
}

static char *
join_units (TradeView              *view,
            const TradeArrangement *wanted)
{
  g_autofree const char **units = trade_view_list_units (view);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; units[i] != NULL; i++)
    if (has_unit (view, wanted, units[i]))
      g_ptr_array_add (words, (gpointer) units[i]);

  return join (words);
}

static char *
join_setting (TradeView      *view,
              TradeDimension  dimension)
{
  g_autofree const char **codes = trade_view_list_setting (view, dimension);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; codes[i] != NULL && i < TRADE_ARRANGE_MOST_PERIODS; i++)
    g_ptr_array_add (words, (gpointer) trade_setting_get_id (dimension, codes[i]));

  return join (words);
}

static char *
join_periods (const GArray *periods)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < periods->len; i++)
    g_ptr_array_add (words, trade_period_to_string (g_array_index (periods, TradePeriod, i)));
  g_ptr_array_add (words, NULL);

  return g_strjoinv (", ", (char **) words->pdata);
}

/* From which period to which a chart is, where a note may stand. */
static char *
write_span (TradeView *view)
{
  TradePeriod first = trade_view_get_period (view);
  TradePeriod last = first;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      TradePeriod period = trade_figure_get_period (figure);

      first = trade_period_compare (period, first) < 0 ? period : first;
      last = trade_period_compare (period, last) > 0 ? period : last;
    }

  from = trade_period_to_string (first);
  to = trade_period_to_string (last);
  if (trade_period_equal (first, last))
    return g_steal_pointer (&from);

  return g_strdup_printf (C_ ("periods", "%1$s to %2$s"), from, to);
}

static gboolean
refuse (TradeView   *view,
        const char  *option,
        const char  *wanted,
        char        *allowed,
        GError     **error)
{
  g_autofree char *known = allowed;
  g_autofree char *given = g_strdup_printf ("%s=%s", option, wanted);

  if (*known == '\0')
    g_set_error (error, TRADE_BATCH_ERROR, TRADE_BATCH_ERROR_USAGE, _("the view “%1$s” cannot be shown with %2$s"),
                 trade_view_get_id (view), given);
  else
    g_set_error (error, TRADE_BATCH_ERROR, TRADE_BATCH_ERROR_USAGE,
                 _("the view “%1$s” cannot be shown with %2$s; it allows: %3$s"), trade_view_get_id (view), given, known);

  return FALSE;
}

static gboolean
refuse_period (TradeView    *view,
               TradePeriod   wanted,
               GError      **error)
{
  g_autofree char *text = trade_period_to_string (wanted);
  g_autoptr (GArray) periods = trade_view_list_periods (view, TRADE_ARRANGE_MOST_PERIODS);

  return refuse (view, "--period", text, join_periods (periods), error);
}

/* A view may have the base that is asked for by itself. */
static gboolean
check_base (TradeView    *view,
            TradePeriod   wanted,
            GError      **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GArray) bases = NULL;
  TradePeriod base;

  if (trade_view_get_base (view, &base) && trade_period_equal (base, wanted))
    return TRUE;

  text = trade_period_to_string (wanted);
  bases = trade_view_list_bases (view);

  return refuse (view, "--base", text, join_periods (bases), error);
}

/* Exports and imports may be valued in two ways, side by side: then the view is of both, and says so. */
static gboolean
has_code (TradeView      *view,
          TradeDimension  dimension,
          const char     *code)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      if (g_str_equal (trade_figure_get_key (figure)->codes[dimension], code))
        return TRUE;
    }

  return FALSE;
}

/* What all figures of a file of an agency are about, such as one reporter, they do not name. */
static gboolean
is_about (TradeReading   *reading,
          TradeDimension  dimension,
          const char     *wanted)
{
  TradeCubeDimension of_file;
  const TradeCode *kept = trade_cube_dimension_parse (trade_dimension_get_id (dimension), &of_file)
                            ? trade_reading_get_kept (reading, NULL, of_file)
                            : NULL;

  return kept != NULL && (g_str_equal (kept->code, wanted) || g_str_equal (kept->label, wanted));
}

/* What was set aside when a file was read can be selected there. */
static gboolean
is_in_file (TradeReading   *reading,
            TradeDimension  dimension,
            const char     *code)
{
  TradeCube *cube = trade_reading_get_cube (reading);
  TradeCubeDimension of_file;

  return cube != NULL && trade_cube_dimension_parse (trade_dimension_get_id (dimension), &of_file) &&
         trade_code_list_lookup (trade_cube_get_codes (cube, of_file), code) > 0;
}

static gboolean
refuse_setting (TradeView       *view,
                TradeReading    *reading,
                TradeDimension   dimension,
                const char      *code,
                GError         **error)
{
  const char *id = trade_dimension_get_id (dimension);
  g_autofree char *option = NULL;

  if (is_in_file (reading, dimension, code))
    {
      g_set_error (error, TRADE_BATCH_ERROR, TRADE_BATCH_ERROR_USAGE,
                   /* Translators: keep the option; %2$s is "partner" or "product", %3$s a code of it. */
                   _("the view “%1$s” cannot be shown with --%2$s=%3$s, which was set aside; --select=%2$s=%3$s takes it from the file"),
                   trade_view_get_id (view), id, code);
      return FALSE;
    }

  option = g_strdup_printf ("--%s", id);

  return refuse (view, option, trade_setting_get_id (dimension, code), join_setting (view, dimension), error);
}

static gboolean
check_setting (TradeView               *view,
               TradeReading            *reading,
               const TradeArrangement  *wanted,
               TradeDimension           dimension,
               GError                 **error)
{
  const char *code = wanted->setting.codes[dimension];

  if (code == NULL || has_code (view, dimension, code) || is_about (reading, dimension, code))
    return TRUE;

  return refuse_setting (view, reading, dimension, code, error);
}

/* Whether a view is of the period and the setting that were asked for: of others it would tell something else. */
static gboolean
check_subject (TradeView               *view,
               TradeReading            *reading,
               const TradeArrangement  *wanted,
               GError                 **error)
{
  for (guint i = 0; i < TRADE_N_SETTINGS; i++)
    {
      if (!check_setting (view, reading, wanted, trade_settings[i], error))
        return FALSE;
    }

  return !wanted->has_period || trade_arrange_is_of_period (view, wanted->period) ||
         refuse_period (view, wanted->period, error);
}

/* Whether a view is as it was asked for. */
static gboolean
check (TradeView                *view,
       TradeReading             *reading,
       const TradeBatchOptions  *options,
       GError                  **error)
{
  const TradeArrangement *wanted = &options->arrangement;
  TradeArrangement got = trade_view_get_arrangement (view);

  if (wanted->mode != TRADE_MODE_OWN && got.mode != wanted->mode)
    return refuse (view, "--mode", trade_mode_get_id (wanted->mode), join_modes (view), error);
  if (wanted->unit != NULL && got.unit != wanted->unit)
    return refuse (view, "--currency", wanted->unit, join_units (view, wanted), error);
  if (options->has_order && (got.order != wanted->order || got.reversed != wanted->reversed))
    return refuse (view, "--sort", trade_arrangement_get_order_id (wanted), join_orders (view), error);

  if (wanted->kind != TRADE_KIND_BEST && trade_kind_choose (view) != wanted->kind)
    return refuse (view, "--kind", trade_kind_get_id (wanted->kind), join_kinds (view), error);

  return check_subject (view, reading, wanted, error) && (!wanted->has_base || check_base (view, wanted->base, error));
}

/* The rows that can be highlighted. */
static char *
join_rows (TradeView *view)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      g_autofree char *row_id = trade_view_dup_row_id (view, figure);

      if (g_hash_table_contains (known, row_id))
        continue;
      g_ptr_array_add (words, row_id);
      g_hash_table_add (known, g_steal_pointer (&row_id));
    }

  return join (words);
}

/* A note on another time and a row that is not there would be written into no picture, and keep none from being opened. */
static gboolean
check_annotations (TradeView         *view,
                   TradeAnnotations  *annotations,
                   GError           **error)
{
  TradePeriod span = { 0, 0 };

  if (trade_annotations_get_n_notes (annotations) > 0)
    trade_dataset_get_span (trade_view_get_dataset (view), &span);
  for (guint i = 0; i < trade_annotations_get_n_notes (annotations); i++)
    {
      const TradeNote *note = trade_annotations_get_note (annotations, i);
      g_autofree char *period = trade_period_to_string (note->period);

      if (!trade_period_overlaps (note->period, span))
        return refuse (view, "--note", period, write_span (view), error);
    }
  for (guint i = 0; i < trade_annotations_get_n_highlights (annotations); i++)
    {
      const char *row_id = trade_annotations_get_highlight (annotations, i);
      g_autoptr (GHashTable) row = trade_view_list_row (view, row_id);

      if (g_hash_table_size (row) == 0)
        return refuse (view, "--highlight", row_id, join_rows (view), error);
    }

  return TRUE;
}

/* What the command line adds comes on top of what the package does. */
static TradeView *
annotate (TradeView               *view,
          const TradeBatchOptions *options)
{
  g_autoptr (TradeAnnotations) all = NULL;
  TradeAnnotations *own = trade_view_get_annotations (view);

  if (options->own_title == NULL && options->own_subtitle == NULL && options->annotations == NULL)
    return g_object_ref (view);

  all = trade_annotations_with_words (own,
                                      options->own_title != NULL ? options->own_title : trade_annotations_get_title (own),
                                      options->own_subtitle != NULL ? options->own_subtitle : trade_annotations_get_subtitle (own));
  for (guint i = 0; i < trade_annotations_get_n_notes (options->annotations); i++)
    {
      const TradeNote *note = trade_annotations_get_note (options->annotations, i);
      g_autoptr (TradeAnnotations) before = g_steal_pointer (&all);

      all = trade_annotations_with_note (before, note->period, note->text);
    }
  for (guint i = 0; i < trade_annotations_get_n_highlights (options->annotations); i++)
    {
      g_autoptr (TradeAnnotations) before = g_steal_pointer (&all);

      all = trade_annotations_with_highlight (before, trade_annotations_get_highlight (options->annotations, i), TRUE);
    }

  return trade_view_annotate (view, all);
}

/* The options that a view need not allow, where all are exported. */
typedef gboolean (*Honours) (TradeView              *view,
                             const TradeArrangement *wanted);

static gboolean
honours_kind (TradeView              *view,
              const TradeArrangement *wanted)
{
  return trade_kind_choose (view) == wanted->kind;
}

static gboolean
honours_mode (TradeView              *view,
              const TradeArrangement *wanted)
{
  return trade_view_get_arrangement (view).mode == wanted->mode;
}

/* A view may be in the one currency that it has figures in, which is no choice. */
static gboolean
honours_unit (TradeView              *view,
              const TradeArrangement *wanted)
{
  g_autofree const char **units = NULL;

  if (trade_view_get_arrangement (view).unit == wanted->unit)
    return TRUE;

  units = trade_view_list_units (view);

  return g_strv_length ((char **) units) == 1 && g_str_equal (units[0], wanted->unit);
}

static gboolean
honours_base (TradeView              *view,
              const TradeArrangement *wanted)
{
  TradePeriod base;

  return trade_view_get_base (view, &base) && trade_period_equal (base, wanted->base);
}

static void
warn_of (GPtrArray              *views,
         const TradeArrangement *wanted,
         Honours                 honours,
         char                   *option,
         GPtrArray              *warnings)
{
  g_autofree char *given = option;

  for (guint i = 0; i < views->len; i++)
    {
      if (honours (g_ptr_array_index (views, i), wanted))
        return;
    }

  /* Translators: the placeholder is an option, such as "--kind=treemap" */
  g_ptr_array_add (warnings, g_strdup_printf (_ ("no view can be shown with %s"), given));
}

/* Where all views are exported, those that allow an option are as it says; that none does is not kept in silence. A base asks for
 * an index by itself.
 */
static void
warn_of_none (GPtrArray              *views,
              const TradeArrangement *wanted,
              GPtrArray              *warnings)
{
  if (wanted->kind != TRADE_KIND_BEST)
    warn_of (views, wanted, honours_kind, g_strconcat ("--kind=", trade_kind_get_id (wanted->kind), NULL), warnings);
  if (wanted->unit != NULL)
    warn_of (views, wanted, honours_unit, g_strconcat ("--currency=", wanted->unit, NULL), warnings);
  if (wanted->has_base)
    {
      g_autofree char *base = trade_period_to_string (wanted->base);

      warn_of (views, wanted, honours_base, g_strconcat ("--base=", base, NULL), warnings);
    }
  else if (wanted->mode != TRADE_MODE_OWN)
    {
      warn_of (views, wanted, honours_mode, g_strconcat ("--mode=", trade_mode_get_id (wanted->mode), NULL), warnings);
    }
}

/* Whether somebody said whose parts are wanted, so that who else has some is no news. */
static gboolean
is_chosen (const TradeArrangement *wanted)
{
  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      if (trade_dimension_has_parts (i) && wanted->setting.codes[i] != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
warn_of_choice (TradeView              *view,
                const TradeArrangement *wanted,
                TradeFormat            *format,
                GPtrArray              *warnings)
{
  g_autofree char *choice = trade_choice_write (view, format);

  /* Translators: the ID of a view, and what a reader has to know of it, a sentence: "One of 8 partners." */
  if (*choice != '\0' && !is_chosen (wanted))
    g_ptr_array_add (warnings, g_strdup_printf (_ ("the view “%1$s”: %2$s"), trade_view_get_id (view), choice));
}

/**
 * trade_batch_arrange:
 * @views: (element-type TradeView) (inout): the views to export
 * @options: what the command line asks for
 * @reading: what the views are of; where it is a picture, it says how one of them is arranged
 * @format: the language
 * @warnings: (element-type utf8): takes a sentence for each view that is of another period or setting than was asked for, one for each that
 *   is of one partner or product of several which nobody chose, and one for each of the kind, the mode, the currency and the base
 *   that no view has
 * @error: return location for an error
 *
 * Arranges and words views as the command line asks for: where all are exported, those that allow it; where views are named, each
 * of them, or none.
 *
 * Returns: %FALSE if a view that is named does not allow it, or none is of the period and the setting that were asked for, with
 *   @error set to %TRADE_BATCH_ERROR_USAGE
 */
gboolean
trade_batch_arrange (GPtrArray                *views,
                     const TradeBatchOptions  *options,
                     TradeReading             *reading,
                     TradeFormat              *format,
                     GPtrArray                *warnings,
                     GError                  **error)
{
  g_autoptr (GError) refused = NULL;
  guint n_refused = 0;

  g_return_val_if_fail (views != NULL && options != NULL && warnings != NULL, FALSE);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), FALSE);

  for (guint i = 0; i < views->len; i++)
    {
      TradeArrangement arrangement = trade_batch_picture_arrange (reading, g_ptr_array_index (views, i), options);
      g_autoptr (TradeView) view = trade_arrange (g_ptr_array_index (views, i), &arrangement, format);

      g_clear_error (&refused);
      if (options->views != NULL)
        {
          if (!check (view, reading, options, error) || !check_annotations (view, options->annotations, error))
            return FALSE;
        }
      else if (!check_subject (view, reading, &options->arrangement, &refused))
        {
          g_ptr_array_add (warnings, g_strdup (refused->message));
          n_refused++;
        }

      warn_of_choice (view, &options->arrangement, format, warnings);
      g_object_unref (g_ptr_array_index (views, i));
      g_ptr_array_index (views, i) = annotate (view, options);
    }

  if (options->views == NULL)
    warn_of_none (views, &options->arrangement, warnings);
  if (n_refused < views->len)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&refused));

  return FALSE;
}
