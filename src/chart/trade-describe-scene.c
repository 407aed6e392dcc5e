/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-absence.h"
#include "trade-break.h"
#include "trade-change.h"
#include "trade-choice.h"
#include "trade-describe.h"
#include "trade-headline.h"
#include "trade-kind-private.h"
#include "trade-left-out.h"
#include "trade-missing.h"
#include "trade-superlative.h"

#include <glib/gi18n-lib.h>

/* Of so many figures without a value each has a line of its own in a description. */
#define MOST_LINES 12

static char *
describe_extreme (TradeScene  *scene,
                  const char  *template,
                  TradeFigure *extreme)
{
  g_autofree char *text = NULL;

  if (extreme == NULL)
    return NULL;

  text = trade_describe_figure_within (trade_scene_get_format (scene), trade_scene_get_view (scene), extreme);

  return g_strdup_printf (template, text);
}

/* Whether a share or the like follows from amounts such as one that is missing. */
static gboolean
is_computed_from (TradeFigure *computed,
                  TradeFigure *amount)
{
  const TradeSeriesKey *key = trade_figure_get_key (computed);
  const TradeSeriesKey *missing = trade_figure_get_key (amount);

  return g_str_equal (missing->measure, TRADE_MEASURE_VALUE) && g_str_equal (missing->unit, key->base);
}

/* Whether what is not published might be higher or lower than all that is. */
static gboolean
has_missing (TradeScene  *scene,
             TradeFigure *first)
{
  TradeView *view = trade_scene_get_view (scene);
  const GPtrArray *missing = trade_absence_get_missing (view);

  /* An amount that is missing leaves a gap in an index, too. */
  if (!trade_view_has_native_mode (view))
    return missing->len > 0;

  for (guint i = 0; i < missing->len; i++)
    if (trade_superlative_is_comparable (g_ptr_array_index (missing, i), first) ||
        is_computed_from (first, g_ptr_array_index (missing, i)))
      return TRUE;

  return FALSE;
}

static const char *
get_extreme_template (gboolean superlative,
                      gboolean highest,
                      gboolean parts_only,
                      gboolean missing)
{
  /* Translators: in the following, %s is a sentence on a point of the chart, such as "Exports, 2023: 23.77 trillion yuan, up
   * 0.6%". The parts are those of a whole that the chart shows as well. */
  static const char *const templates[2][2][2][2] = {
    {
      { { N_ ("Lower: %s."), N_ ("Lower of those published: %s.") },
        { N_ ("Lower of the parts: %s."), N_ ("Lower of the parts published: %s.") } },
      { { N_ ("Higher: %s."), N_ ("Higher of those published: %s.") },
        { N_ ("Higher of the parts: %s."), N_ ("Higher of the parts published: %s.") } },
    },
    {
      { { N_ ("Lowest: %s."), N_ ("Lowest of those published: %s.") },
        { N_ ("Lowest of the parts: %s."), N_ ("Lowest of the parts published: %s.") } },
      { { N_ ("Highest: %s."), N_ ("Highest of those published: %s.") },
        { N_ ("Highest of the parts: %s."), N_ ("Highest of the parts published: %s.") } },
    },
  };

  return _ (templates[superlative][highest][parts_only][missing]);
}

/* Beside a remainder that may be more than all, or less. */
static const char *
get_named_template (gboolean superlative,
                    gboolean highest)
{
  /* Translators: as "Highest: %s.", where what stands for all others, and has no name, may be higher still */
  static const char *const templates[2][2] = {
    { N_ ("Lower of those named: %s."), N_ ("Higher of those named: %s.") },
    { N_ ("Lowest of those named: %s."), N_ ("Highest of those named: %s.") },
  };

  return _ (templates[superlative][highest]);
}

/* A superlative is for three at least, and for what the bounds prove; of two, one is the higher. */
static char *
describe_extremes (TradeScene *scene)
{
  gboolean parts_only;
  g_autoptr (GPtrArray) compared = trade_superlative_list (scene, &parts_only);
  g_autoptr (GPtrArray) from_nothing = trade_change_list_from_nothing (trade_scene_get_view (scene));
  g_autoptr (GPtrArray) broken = trade_break_list_without_change (trade_scene_get_view (scene));
  g_autoptr (GPtrArray) unlike = trade_change_list_unlike (trade_scene_get_view (scene));
  g_autoptr (GString) text = g_string_new (NULL);
  TradeFigure *first;
  gboolean missing;

  if (compared->len < 2)
    return g_string_free (g_steal_pointer (&text), FALSE);

  first = g_ptr_array_index (compared, 0);
  missing = broken->len > 0 || (unlike->len > 0 && trade_change_is_one (trade_figure_get_key (first))) || has_missing (scene, first);
  for (int highest = TRUE; highest >= FALSE; highest--)
    {
      /* What grew out of nothing is no rival of what grew least. */
      gboolean is_rivalled = missing || (highest && from_nothing->len > 0);
      const char *template = get_extreme_template (compared->len > 2, highest, parts_only, is_rivalled);
      TradeFigure *extreme = trade_superlative_find (scene, compared, highest);
      g_autofree char *sentence = NULL;

      if (extreme != NULL && trade_superlative_is_outdone (scene, extreme, highest))
        template = is_rivalled ? NULL : get_named_template (compared->len > 2, highest);
      sentence = template != NULL ? describe_extreme (scene, template, extreme) : NULL;

      trade_headline_add_sentence (text, sentence);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_only (TradeScene *scene)
{
  g_autofree char *text = trade_describe_figure_within (trade_scene_get_format (scene), trade_scene_get_view (scene),
                                                        trade_scene_get_figure (scene, 0));

  /* Translators: makes a sentence of a point of the chart, such as "Exports, 2023: 23.77 trillion yuan, up 0.6%" */
  return g_strdup_printf (C_ ("sentence", "%s."), text);
}

/* What stands together, and what is left of a whole. */
static char *
describe_others (TradeScene *scene)
{
  TradeFormat *format = trade_scene_get_format (scene);
  const GPtrArray *others = trade_scene_get_others (scene);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < others->len; i++)
    {
      g_autofree char *told = trade_others_describe (g_ptr_array_index (others, i), format, trade_scene_get_view (scene));
      g_autofree char *sentence = g_strdup_printf (C_ ("sentence", "%s."), told);

      trade_headline_add_sentence (text, sentence);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * trade_scene_describe_note:
 * @scene: a scene
 * @index: the number of a note of its view, the earliest first
 *
 * Tells what a person notes of a period.
 *
 * Returns: (transfer full): a sentence
 */
char *
trade_scene_describe_note (TradeScene *scene,
                           guint       index)
{
  TradeFormat *format;
  const TradeNote *note;
  g_autofree char *period = NULL;

  g_return_val_if_fail (TRADE_IS_SCENE (scene), NULL);

  format = trade_scene_get_format (scene);
  note = trade_annotations_get_note (trade_view_get_annotations (trade_scene_get_view (scene)), index);
  period = trade_format_period (format, note->period);

  /* Translators: a period, and what a person notes of it on a chart, as in "Note on March 2018: tariffs." */
  return g_strdup_printf (_("Note on %1$s: %2$s."), period, trade_format_text (format, note->text));
}

/* What a highlighted row is called where it stands; NULL where there is none. */
static char *
name_row (TradeScene *scene,
          const char *row_id)
{
  TradeView *view = trade_scene_get_view (scene);
  TradeFormat *format = trade_scene_get_format (scene);
  g_autoptr (GHashTable) row = trade_view_list_row (view, row_id);

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      TradeFigure *figure = trade_scene_get_data (scene, i)->figure;

      if (g_hash_table_contains (row, figure))
        return trade_view_is_over_time (view) ? trade_kind_name_series (view, format, figure)
                                              : trade_describe_full_name (format, trade_view_get_dataset (view), figure);
    }

  return NULL;
}

static char *
describe_notes (TradeScene *scene)
{
  TradeAnnotations *annotations = trade_view_get_annotations (trade_scene_get_view (scene));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < trade_annotations_get_n_notes (annotations); i++)
    {
      g_autofree char *sentence = trade_scene_describe_note (scene, i);

      trade_headline_add_sentence (text, sentence);
    }
  for (guint i = 0; i < trade_annotations_get_n_highlights (annotations); i++)
    {
      g_autofree char *name = name_row (scene, trade_annotations_get_highlight (annotations, i));
      g_autofree char *sentence = NULL;

      if (name == NULL)
        continue;
      /* Translators: the placeholder is the name of a row or a line of a chart, such as "Exports". */
      sentence = g_strdup_printf (_("Highlighted: %s."), name);
      trade_headline_add_sentence (text, sentence);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * trade_scene_describe_chart:
 * @scene: a scene
 *
 * Gives an overview of a chart: its kind and how many values it shows, what they are, the highest and the lowest, and how much
 * stands together or is left of a whole. The title, which tells the finding, is the name of the chart and not repeated.
 *
 * For example, "Column chart with 5 values. China’s trade in goods, trillion yuan, 2022 and 2023. Highest: Exports, 2023:
 * 23.77 trillion yuan, up 0.6%. Lowest: Imports, 2023: 17.99 trillion yuan, down 0.3%." Neither is named where rounding leaves
 * it open.
 *
 * Returns: (transfer full): two or more sentences
 */
char *
trade_scene_describe_chart (TradeScene *scene)
{
  TradeFormat *format;
  TradeView *view;
  g_autoptr (GString) text = NULL;
  g_autofree char *count = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *what = NULL;
  g_autofree char *choice = NULL;
  g_autofree char *extremes = NULL;
  g_autofree char *others = NULL;
  g_autofree char *left_out = NULL;
  g_autofree char *notes = NULL;
  g_autofree char *without_index = NULL;
  const TradeKindRecord *record;
  guint n;

  g_return_val_if_fail (TRADE_IS_SCENE (scene), NULL);

  /* What is told is what is drawn. */
  record = trade_kind_get_record (trade_scene_get_kind (scene));
  view = trade_scene_get_view (scene);
  format = trade_scene_get_format (scene);
  n = trade_scene_get_n_figures (scene);
  count = trade_format_count (format, n);
  kind = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, record->sentence[0], record->sentence[1], n), count);
  subtitle = trade_headline_write_measured (view, format);
  /* Translators: makes a sentence of a subtitle, such as "China’s trade in goods, trillion yuan, 2022 and 2023" */
  what = g_strdup_printf (C_ ("sentence", "%s."), subtitle);
  choice = trade_choice_write (view, format);
  others = describe_others (scene);
  left_out = trade_left_out_write (view, format);
  notes = describe_notes (scene);
  without_index = trade_headline_write_without_index (view, format);
  extremes = n == 1 ? describe_only (scene) : describe_extremes (scene);

  text = g_string_new (kind);
  trade_headline_add_sentence (text, what);
  trade_headline_add_sentence (text, choice);
  trade_headline_add_sentence (text, extremes);
  trade_headline_add_sentence (text, others);
  trade_headline_add_sentence (text, left_out);
  trade_headline_add_sentence (text, without_index);
  for (TradeMissingGrowth reason = 0; reason < TRADE_N_MISSING_GROWTHS; reason++)
    {
      g_autofree char *ungrown = trade_missing_write_growth (view, format, reason);

      trade_headline_add_sentence (text, ungrown);
    }
  trade_headline_add_sentence (text, notes);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * trade_scene_describe_data:
 * @scene: a scene
 * @data_index: the number of a data mark, in reading order from 0
 *
 * Tells the figure of one data mark, see trade_describe_figure_within().
 *
 * Returns: (transfer full): the sentence, without a full stop
 */
char *
trade_scene_describe_data (TradeScene *scene,
                           guint       data_index)
{
  g_return_val_if_fail (TRADE_IS_SCENE (scene), NULL);
  g_return_val_if_fail (data_index < trade_scene_get_n_data (scene), NULL);

  return trade_describe_figure_within (trade_scene_get_format (scene), trade_scene_get_view (scene),
                                       trade_scene_get_data (scene, data_index)->figure);
}

/* Adds a line for each figure that a chart would show if it had a value; of many for the first, and how many others there are. */
static void
append_missing (GString    *text,
                TradeScene *scene)
{
  TradeFormat *format = trade_scene_get_format (scene);
  TradeView *view = trade_scene_get_view (scene);
  const GPtrArray *missing = trade_absence_get_missing (view);
  guint n_lines = missing->len <= MOST_LINES ? missing->len : MOST_LINES - 1;
  g_autofree char *count = NULL;

  for (guint i = 0; i < n_lines; i++)
    {
      g_autofree char *line = trade_describe_figure_within (format, view, g_ptr_array_index (missing, i));

      g_string_append_printf (text, "\n%s", line);
    }

  if (n_lines == missing->len)
    return;

  count = trade_format_count (format, missing->len - n_lines);
  g_string_append_c (text, '\n');
  /* Translators: of figures without a value, beside those that lines before have named */
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%s other figure has no value", "%s other figures have no value",
                                             missing->len - n_lines), count);
}

/**
 * trade_scene_describe:
 * @scene: a scene
 *
 * Tells a chart in words, as an alternative to seeing it: its title, the overview, then a line for each data mark in
 * reading order, and for each figure that had no room for a mark of its own. A single one is told by the overview.
 *
 * Returns: (transfer full): lines of text, without a newline at the end
 */
char *
trade_scene_describe (TradeScene *scene)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *overview = NULL;

  g_return_val_if_fail (TRADE_IS_SCENE (scene), NULL);

  overview = trade_scene_describe_chart (scene);
  text = g_string_new (trade_scene_get_title (scene));
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, overview);

  /* A single one is told by the overview. */
  for (guint i = 0; trade_scene_get_n_figures (scene) > 1 && i < trade_scene_get_n_figures (scene); i++)
    {
      g_autofree char *line = trade_describe_figure_within (trade_scene_get_format (scene), trade_scene_get_view (scene),
                                                            trade_scene_get_figure (scene, i));

      g_string_append_printf (text, "\n%s", line);
    }
  append_missing (text, scene);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
