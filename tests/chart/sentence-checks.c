/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sentence-checks.h"

#include "trade-describe.h"
#include "trade-headline.h"
#include "trade-left-out.h"
#include "trade-missing.h"
#include "trade-setting.h"

#include <math.h>
#include <string.h>

/* What a sentence says went up or down, in words of its language that this file knows by itself: a translation that says the
 * opposite is found. */
static const struct
{
  const char *language;
  const char *up;
  const char *down;
  const char *unchanged;
} directions[] = {
  { "en", ", up |: up ", ", down |: down ", "unchanged" },
  { "zh", "上升", "下降", "持平" },
  { "de", ", plus |: plus ", ", minus |: minus ", "unverändert" },
  { "ar", "ارتفاع", "انخفاض", "دون تغيّر" },
  { "fr", "hausse", "baisse", "sans changement" },
  { "es", "alza", "baja", "sin cambios" },
  { "pt", "alta", "queda", "sem variação" },
  { "ja", "増", "減", "横ばい" },
  { "ru", ": рост |, рост ", ": снижение |, снижение ", "без изменений" },
};

static void
erase (GString    *text,
       const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_replace (text, words, "", 0);
}

/* Whether a number is there, but for so many halves of its last place. */
static gboolean
is_written (GArray *numbers,
            double  value,
            double  slack,
            int     halves)
{
  gboolean found = FALSE;

  for (guint i = 0; i < numbers->len; i++)
    {
      Number *number = &g_array_index (numbers, Number, i);

      if (fabs (number->value - fabs (value)) <= MAX (number->slack * halves, slack) * (1 + 1e-6))
        found = number->used = TRUE;
    }

  return found;
}

/* A derived figure that is not sure of its last whole digits is written with noughts there, and one that is more or less than something is
 * rounded so that this remains true.
 */
static gboolean
is_figure_written (GArray      *numbers,
                   TradeFigure *figure)
{
  double slack = trade_figure_is_derived (figure) ? pow (10, trade_figure_get_precision (figure)) / 2 : 0;
  TradeRelation relation = trade_figure_get_relation (figure);
  gboolean is_open = relation == TRADE_RELATION_MORE || relation == TRADE_RELATION_LESS;

  return is_written (numbers, trade_figure_get_value (figure), slack, is_open ? 2 : 1);
}

/* Years, and what numbers the part of a year: of a span of several months its first and its last. A fiscal year may be "2012/13". */
static void
use_period (GArray     *numbers,
            TradePeriod period)
{
  TradePeriod last = { period.first_month + period.n_months - 1, 1 };
  const int known[] = {
    trade_period_get_year (period), trade_period_get_year (last), trade_period_get_part (period),
    trade_period_get_month (period), trade_period_get_month (last),
  };

  for (guint i = 0; i < numbers->len; i++)
    {
      Number *number = &g_array_index (numbers, Number, i);

      for (guint j = 0; j < G_N_ELEMENTS (known); j++)
        if (known[j] > 0 && number->value == known[j])
          number->used = TRUE;
      if (period.n_months == TRADE_MONTHS_PER_YEAR && number->value == trade_period_get_year (last) % 100)
        number->used = TRUE;
    }
}

static TradeFigure *
get_companion (TradeDataset *dataset,
               TradeFigure  *figure)
{
  const char *measure = trade_figure_get_key (figure)->measure;

  if (g_str_equal (measure, TRADE_MEASURE_VALUE))
    return trade_dataset_get_companion (dataset, figure, TRADE_MEASURE_GROWTH);
  if (g_str_equal (measure, TRADE_MEASURE_SHARE))
    return trade_dataset_get_companion (dataset, figure, TRADE_MEASURE_SHARE_CHANGE);
  /* An index that follows from a growth goes the same way. */
  if (g_str_equal (measure, TRADE_MEASURE_INDEX) && trade_figure_get_formula (figure) == TRADE_FORMULA_INDEX &&
      g_list_model_get_n_items (trade_figure_get_inputs (figure)) == 1)
    return trade_dataset_get_companion (dataset, figure, TRADE_MEASURE_GROWTH);

  return NULL;
}

/* What the levels refute is not said beside them. */
static TradeFigure *
get_change (TradeDataset *dataset,
            TradeFigure  *figure)
{
  TradeFigure *change = get_companion (dataset, figure);

  return change != NULL && !trade_dataset_is_refuted (dataset, change) ? change : NULL;
}

static gboolean
is_change (TradeFigure *figure)
{
  const char *measure = trade_figure_get_key (figure)->measure;

  return g_str_equal (measure, TRADE_MEASURE_GROWTH) || g_str_equal (measure, TRADE_MEASURE_SHARE_CHANGE);
}

/* Whether a change was one for certain, so that it is told. A balance narrows, widens or turns. */
static gboolean
is_certain (TradeFigure *change)
{
  TradeInterval bounds = trade_figure_get_bounds (change);
  TradeRelation relation = trade_figure_get_relation (change);

  return !g_str_equal (trade_figure_get_key (change)->flow, TRADE_FLOW_BALANCE) &&
         (bounds.lower > 0 || bounds.upper < 0) && (relation == TRADE_RELATION_EQUAL || relation == TRADE_RELATION_ABOUT);
}

/* Takes out the words that may hold digits of their own, and leaves the numbers. */
static void
erase_words (GString      *text,
             TradeFormat  *format,
             TradeDataset *dataset,
             TradeFigure  *figure)
{
  g_autofree char *name = trade_describe_figure_name (format, dataset, figure);
  TradeText *printed = trade_figure_get_printed (figure);

  erase (text, name);
  if (printed != NULL)
    erase (text, trade_format_text (format, printed));
}

static gboolean
are_all_used (GArray *numbers)
{
  for (guint i = 0; i < numbers->len; i++)
    if (!g_array_index (numbers, Number, i).used)
      {
        g_test_message ("no figure is %g", g_array_index (numbers, Number, i).value);
        return FALSE;
      }

  return TRUE;
}

/* Whether a sentence has the number of its figure, that of its change if it tells of it, its period, and no other number. */
gboolean
sentence_is_true (NumberReader *reader,
                  TradeFormat  *format,
                  TradeDataset *dataset,
                  TradeFigure  *figure,
                  const char   *sentence)
{
  g_autoptr (GString) text = g_string_new (sentence);
  g_autoptr (GArray) numbers = NULL;
  TradeFigure *change = get_change (dataset, figure);
  gboolean needs_none = trade_figure_get_printed (figure) != NULL ||
                        (trade_figure_get_value (figure) == 0 && is_change (figure));

  erase_words (text, format, dataset, figure);
  numbers = number_reader_read (reader, text->str);
  use_period (numbers, trade_figure_get_period (figure));

  if (!is_figure_written (numbers, figure) && !needs_none)
    return FALSE;
  if (change != NULL && !is_figure_written (numbers, change) && is_certain (change))
    return FALSE;

  return are_all_used (numbers);
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  gsize one = strlen (*(const char *const *) a);
  gsize other = strlen (*(const char *const *) b);

  return (one < other) - (one > other);
}

/* The names that a text about a view may have for its figures, the longest first: one may begin as another does. */
static void
add_names (GPtrArray   *names,
           TradeView   *view,
           TradeView   *of,
           TradeFormat *format)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (of)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (of), i);
      TradeText *printed = trade_figure_get_printed (figure);

      g_ptr_array_add (names, trade_describe_figure_name (format, trade_view_get_dataset (view), figure));
      g_ptr_array_add (names, trade_describe_name_within (format, view, figure));
      g_ptr_array_add (names, trade_describe_name_in_title (format, view, figure));
      if (printed != NULL)
        g_ptr_array_add (names, g_strdup (trade_format_text (format, printed)));
    }
}

/* The names of the partner, product or kind of enterprise that all of a view is of. */
static void
add_part_names (GPtrArray   *names,
                TradeView   *view,
                TradeFormat *format)
{
  const TradeSeriesKey setting = trade_view_get_arrangement (view).setting;

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      if (trade_dimension_has_parts (i) && setting.codes[i] != NULL)
        g_ptr_array_add (names, g_strdup (trade_setting_get_name (format, trade_view_get_dataset (view), i, setting.codes[i])));
    }
}

/* The names of what a chart shows, and of what it leaves out as it is arranged. */
static GPtrArray *
list_names (TradeView   *view,
            TradeFormat *format)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  add_names (names, view, view, format);
  add_part_names (names, view, format);
  if (!trade_view_is_native (view))
    add_names (names, view, trade_view_get_native (view), format);
  g_ptr_array_sort (names, compare_lengths);

  return names;
}

/* That these are right is for scene_check_others() to say. */
static void
use_others (GArray      *numbers,
            TradeOthers *others)
{
  TradeFigure *figures[] = { others->sum, others->least, others->greatest };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      if (figures[i] != NULL)
        is_figure_written (numbers, figures[i]);
    }
  /* What they are more or less than for certain is the end of their bounds. */
  if (others->sum != NULL)
    {
      TradeInterval bounds = trade_figure_get_bounds (others->sum);
      double step = pow (10, trade_figure_get_precision (others->sum));

      is_written (numbers, bounds.lower, step, 1);
      is_written (numbers, bounds.upper, step, 1);
    }
}

/* How many figures are told as the leader of a view is: a title may count them. */
static guint
count_alike (TradeView   *view,
             TradeFormat *format)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  TradeFigure *leader = trade_view_get_leader (view);
  g_autofree char *told = trade_format_change (format, dataset, leader);
  guint n = 0;

  for (guint row = 0; row < trade_view_get_n_rows (view); row++)
    {
      TradeFigure *figure = trade_view_get_cell (view, row, 0);
      g_autofree char *alike = figure != NULL ? trade_format_change (format, dataset, figure) : NULL;

      /* Of one that may have gone the other way, no word is said. */
      if (figure == NULL || (trade_figure_get_value (figure) != 0 && !is_certain (figure)))
        continue;
      n += g_strcmp0 (alike, told) == 0 && trade_figure_is_conclusive (figure) &&
           (figure == leader || !trade_dataset_is_refuted (dataset, figure)) &&
           (trade_figure_get_value (figure) < 0) == (trade_figure_get_value (leader) < 0);
    }

  return n;
}

/* How long the periods of a view last, in months, where they overlap: then a text says so. */
static int
get_overlapping_months (TradeView *view)
{
  TradePeriod first, next;

  if (trade_view_get_n_rows (view) < 2 || !trade_view_get_row (view, 0)->has_period)
    return 0;

  first = trade_view_get_row (view, 0)->period;
  next = trade_view_get_row (view, 1)->period;

  return next.first_month < first.first_month + first.n_months ? first.n_months : 0;
}

/* In how many of how many periods one of exports and imports was more is for refute_title() to read. */
static void
use_counts (GArray    *numbers,
            TradeView *view)
{
  guint n_rows = trade_view_get_n_rows (view);

  if (trade_view_get_question (view) != TRADE_QUESTION_TREND)
    return;
  for (guint n = (2 * n_rows + 2) / 3; n <= n_rows; n++)
    is_written (numbers, n, 0, 1);
}

/* Whether every number of a text about the whole chart is a figure of it, a period, or how many values it shows. */
gboolean
sentence_is_true_overview (NumberReader *reader,
                           TradeScene   *scene,
                           const char   *overview)
{
  TradeView *view = trade_scene_get_view (scene);
  TradeDataset *dataset = trade_view_get_dataset (view);
  g_autoptr (GString) text = g_string_new (overview);
  g_autoptr (GArray) numbers = NULL;
  g_autoptr (GPtrArray) names = list_names (view, trade_scene_get_format (scene));
  const GPtrArray *others = trade_scene_get_others (scene);
  g_autofree char *without_index = trade_headline_write_without_index (view, trade_scene_get_format (scene));
  g_autofree char *left_out = trade_left_out_write (view, trade_scene_get_format (scene));
  int magnitude = trade_headline_get_magnitude (view, trade_scene_get_format (scene));
  guint n_figures = g_list_model_get_n_items (G_LIST_MODEL (view));

  /* These count what is not there. */
  erase (text, without_index);
  erase (text, left_out);
  for (TradeMissingGrowth reason = 0; reason < TRADE_N_MISSING_GROWTHS; reason++)
    {
      g_autofree char *ungrown = trade_missing_write_growth (view, trade_scene_get_format (scene), reason);

      erase (text, ungrown);
    }
  for (guint i = 0; i < others->len; i++)
    erase (text, ((TradeOthers *) g_ptr_array_index (others, i))->name);
  for (guint i = 0; i < names->len; i++)
    erase (text, g_ptr_array_index (names, i));

  numbers = number_reader_read (reader, text->str);
  for (guint i = 0; i < others->len; i++)
    use_others (numbers, g_ptr_array_index (others, i));
  is_written (numbers, trade_scene_get_n_data (scene) + trade_scene_get_folded (scene)->len, 0, 1);
  is_written (numbers, count_alike (view, trade_scene_get_format (scene)) - 1, 0, 1);
  is_written (numbers, trade_mode_get_n_months (trade_view_get_arrangement (view).mode), 0, 1);
  is_written (numbers, get_overlapping_months (view), 0, 1);
  use_counts (numbers, view);
  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      TradeFigure *change = get_change (dataset, figure);

      is_figure_written (numbers, figure);
      /* A long title names the unit of two amounts once. */
      is_written (numbers, trade_figure_get_value (figure) / pow (10, magnitude), 0, 1);
      if (change != NULL)
        is_figure_written (numbers, change);
      use_period (numbers, trade_figure_get_period (figure));
    }

  /* What growth is reckoned on is named, and need not have a figure. */
  use_period (numbers, trade_period_get_year_earlier (trade_view_get_period (view)));

  return are_all_used (numbers);
}

/* Digits of two scripts in one sentence are read in the wrong order. */
gboolean
sentence_has_one_script (TradeFormat *format,
                         const char  *text)
{
  gboolean arabic = g_str_has_prefix (trade_format_get_locale (format), "ar") &&
                    trade_format_get_number_style (format) == TRADE_NUMBER_STYLE_LANGUAGE;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isdigit (g_utf8_get_char (c)) && g_ascii_isdigit (*c) == arabic)
      return FALSE;

  return TRUE;
}

static gboolean
has_word (const char *sentence,
          const char *words)
{
  g_auto (GStrv) alternatives = g_strsplit (words, "|", -1);

  for (guint i = 0; alternatives[i] != NULL; i++)
    if (strstr (sentence, alternatives[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* Whether no value within the bounds of a change refutes the word that a sentence has for where it went. */
gboolean
sentence_has_direction (TradeFormat  *format,
                        TradeDataset *dataset,
                        TradeFigure  *figure,
                        const char   *sentence)
{
  TradeFigure *change = is_change (figure) ? figure : get_change (dataset, figure);
  g_autoptr (GString) text = g_string_new (sentence);
  gboolean up, down, unchanged;
  TradeInterval bounds;
  guint i = 0;

  while (!g_str_has_prefix (trade_format_get_locale (format), directions[i].language))
    g_assert_cmpuint (++i, <, G_N_ELEMENTS (directions));

  erase_words (text, format, dataset, figure);
  up = has_word (text->str, directions[i].up);
  down = has_word (text->str, directions[i].down);
  unchanged = has_word (text->str, directions[i].unchanged);
  if (change == NULL)
    return !up && !down && !unchanged;

  bounds = trade_figure_get_bounds (change);

  if (is_certain (change) && !up && !down)
    return FALSE;

  return up + down + unchanged <= 1 && !(up && bounds.lower < 0) && !(down && bounds.upper > 0) &&
         !(unchanged && trade_figure_get_value (change) != 0);
}
