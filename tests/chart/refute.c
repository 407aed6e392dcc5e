/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "refute.h"

#include "trade-describe.h"
#include "trade-headline.h"

/* Reads what English titles claim, and looks in the bounds of the figures for values that would make it false. */

/* What a title claims: the words that say it, and whether no values within the bounds refute them. */
typedef struct
{
  const char *pattern;
  gboolean  (*holds) (TradeView  *view,
                      GMatchInfo *said);
} Claim;

static gboolean
is_named (TradeView   *view,
          TradeFigure *figure,
          const char  *name)
{
  g_autofree char *own = trade_describe_name_within (trade_format_get_default (), view, figure);

  return g_str_equal (own, name);
}

/* The figures of a view that a title may mean by a name. */
static GPtrArray *
list_named (TradeView  *view,
            GMatchInfo *said)
{
  g_autofree char *name = g_match_info_fetch (said, 1);
  GPtrArray *named = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      if (is_named (view, figure, name))
        g_ptr_array_add (named, g_steal_pointer (&figure));
    }

  return named;
}

/* The least and the greatest that any other category of the first column may amount to. */
static TradeInterval
bound_others (TradeView   *view,
              TradeFigure *figure)
{
  TradeInterval others = { G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *other = trade_view_get_cell (view, i, 0);

      if (other == NULL || other == figure || trade_series_key_is_whole (trade_figure_get_key (other)))
        continue;
      others.lower = MIN (others.lower, trade_figure_get_bounds (other).lower);
      others.upper = MAX (others.upper, trade_figure_get_bounds (other).upper);
    }

  return others;
}

static guint
count_parts (TradeView *view)
{
  guint n = 0;

  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *figure = trade_view_get_cell (view, i, 0);

      n += figure != NULL && !trade_series_key_is_whole (trade_figure_get_key (figure));
    }

  return n;
}

/* Whether one of those that the title names is for certain above all others, of at least three. */
static gboolean
is_first (TradeView  *view,
          GMatchInfo *said)
{
  g_autoptr (GPtrArray) named = list_named (view, said);

  for (guint i = 0; i < named->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (named, i);

      if (trade_figure_get_bounds (figure).lower > bound_others (view, figure).upper)
        return trade_view_get_n_rows (view) >= 3;
    }

  return FALSE;
}

static gboolean
is_last (TradeView  *view,
         GMatchInfo *said)
{
  g_autoptr (GPtrArray) named = list_named (view, said);

  for (guint i = 0; i < named->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (named, i);

      if (trade_figure_get_bounds (figure).upper < bound_others (view, figure).lower)
        return count_parts (view) >= 3;
    }

  return FALSE;
}

/* Whether one of those that the title names has a certain sign. */
static gboolean
has_sign (TradeView  *view,
          GMatchInfo *said,
          int         sign)
{
  g_autoptr (GPtrArray) named = list_named (view, said);

  for (guint i = 0; i < named->len; i++)
    {
      TradeInterval bounds = trade_figure_get_bounds (g_ptr_array_index (named, i));

      if (sign > 0 ? bounds.lower >= 0 && bounds.upper > 0 : bounds.upper <= 0 && bounds.lower < 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
rose (TradeView  *view,
      GMatchInfo *said)
{
  return has_sign (view, said, 1);
}

static gboolean
fell (TradeView  *view,
      GMatchInfo *said)
{
  return has_sign (view, said, -1);
}

static gboolean
rose_most (TradeView  *view,
           GMatchInfo *said)
{
  return rose (view, said) && is_first (view, said);
}

static gboolean
fell_least (TradeView  *view,
            GMatchInfo *said)
{
  return fell (view, said) && is_first (view, said);
}

static gboolean
fell_most (TradeView  *view,
           GMatchInfo *said)
{
  return fell (view, said) && is_last (view, said);
}

static gboolean
held (TradeView  *view,
      GMatchInfo *said)
{
  g_autoptr (GPtrArray) named = list_named (view, said);

  for (guint i = 0; i < named->len; i++)
    if (trade_figure_get_value (g_ptr_array_index (named, i)) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
held_while_rest_fell (TradeView  *view,
                      GMatchInfo *said)
{
  return held (view, said) && is_first (view, said);
}

/* That the figure is there is all that is said. */
static gboolean
is_there (TradeView  *view,
          GMatchInfo *said)
{
  g_autoptr (GPtrArray) named = list_named (view, said);

  return named->len > 0;
}

static gboolean
is_right (TradeView  *view,
          GMatchInfo *said)
{
  return TRUE;
}

/* The growth beside an amount is on one side of zero. */
static gboolean
moved (TradeView  *view,
       GMatchInfo *said)
{
  TradeFigure *growth = trade_view_get_cell (view, trade_view_get_n_rows (view) - 1, 1);
  TradeInterval bounds = trade_figure_get_bounds (growth);

  return is_there (view, said) && (bounds.lower >= 0 || bounds.upper <= 0);
}

/* Exports less imports of one row. */
static TradeInterval
get_balance (TradeView *view,
             guint      row)
{
  TradeInterval unknown = { -G_MAXDOUBLE, G_MAXDOUBLE };
  TradeFigure *exports = trade_view_get_cell (view, row, 0);
  TradeFigure *imports = trade_view_get_n_columns (view) > 1 ? trade_view_get_cell (view, row, 1) : NULL;

  if (exports == NULL || imports == NULL)
    return unknown;

  return trade_interval_subtract (trade_figure_get_bounds (exports), trade_figure_get_bounds (imports));
}

static int
get_side (TradeInterval balance)
{
  return (balance.lower > 0) - (balance.upper < 0);
}

static int
get_last_side (TradeView *view)
{
  return get_side (get_balance (view, trade_view_get_n_rows (view) - 1));
}

static gboolean
is_surplus (TradeView  *view,
            GMatchInfo *said)
{
  return get_last_side (view) > 0;
}

static gboolean
is_deficit (TradeView  *view,
            GMatchInfo *said)
{
  return get_last_side (view) < 0;
}

static gboolean
is_open (TradeView  *view,
         GMatchInfo *said)
{
  return get_last_side (view) == 0;
}

static gboolean
is_always (TradeView *view,
           int        side)
{
  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    if (get_side (get_balance (view, i)) != side)
      return FALSE;

  return TRUE;
}

static gboolean
is_always_surplus (TradeView  *view,
                   GMatchInfo *said)
{
  return is_always (view, 1);
}

static gboolean
is_always_deficit (TradeView  *view,
                   GMatchInfo *said)
{
  return is_always (view, -1);
}

static gboolean
turned_to (TradeView *view,
           int        side)
{
  return get_side (get_balance (view, 0)) == -side && get_last_side (view) == side;
}

static gboolean
turned_up (TradeView  *view,
           GMatchInfo *said)
{
  return turned_to (view, 1);
}

static gboolean
turned_down (TradeView  *view,
             GMatchInfo *said)
{
  return turned_to (view, -1);
}

static gboolean
is_balance (TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  return g_str_equal (key->flow, TRADE_FLOW_BALANCE) && g_str_equal (key->measure, TRADE_MEASURE_VALUE);
}

/* The first and the last balance of the first column of balances. */
static gboolean
find_balances (TradeView     *view,
               TradeInterval *first,
               TradeInterval *last)
{
  for (guint column = 0; column < trade_view_get_n_columns (view); column++)
    {
      guint n = 0;

      for (guint row = 0; row < trade_view_get_n_rows (view); row++)
        {
          TradeFigure *figure = trade_view_get_cell (view, row, column);

          if (figure == NULL || !is_balance (figure))
            continue;
          *last = trade_figure_get_bounds (figure);
          if (n++ == 0)
            *first = *last;
        }
      if (n > 0)
        return n > 1;
    }

  return FALSE;
}

static gboolean
narrowed (TradeView  *view,
          GMatchInfo *said)
{
  g_autofree char *side = g_match_info_fetch (said, 1);
  TradeInterval first, last;

  if (!find_balances (view, &first, &last))
    return FALSE;
  if (g_str_equal (side, "surplus"))
    return first.lower > 0 && last.lower > 0 && last.upper < first.lower;

  return first.upper < 0 && last.upper < 0 && last.lower > first.upper;
}

static gboolean
widened (TradeView  *view,
         GMatchInfo *said)
{
  g_autofree char *side = g_match_info_fetch (said, 1);
  TradeInterval first, last;

  if (!find_balances (view, &first, &last))
    return FALSE;
  if (g_str_equal (side, "surplus"))
    return first.lower > 0 && last.lower > first.upper;

  return first.upper < 0 && last.upper < first.lower;
}

static gboolean
turned (TradeView  *view,
        GMatchInfo *said)
{
  g_autofree char *side = g_match_info_fetch (said, 1);
  TradeInterval first, last;

  if (!find_balances (view, &first, &last))
    return FALSE;

  return g_str_equal (side, "deficit") ? first.upper < 0 && last.lower > 0 : first.lower > 0 && last.upper < 0;
}

/* Of a flow and the word for what it did. */
static gboolean
did (TradeView  *view,
     const char *flow,
     const char *verb)
{
  TradeFigure *growth = trade_headline_find (view, flow, TRADE_MEASURE_GROWTH, FALSE);
  TradeInterval bounds;

  if (growth == NULL)
    return FALSE;
  bounds = trade_figure_get_bounds (growth);
  if (g_str_equal (verb, "rose"))
    return bounds.lower >= 0 && bounds.upper > 0;
  if (g_str_equal (verb, "fell"))
    return bounds.upper <= 0 && bounds.lower < 0;

  return bounds.lower <= 0 && bounds.upper >= 0;
}

static gboolean
did_both (TradeView  *view,
          GMatchInfo *said)
{
  g_autofree char *one = g_match_info_fetch (said, 1);
  g_autofree char *other = g_match_info_fetch (said, 2);

  return did (view, TRADE_FLOW_EXPORT, one) && did (view, TRADE_FLOW_IMPORT, other);
}

static gboolean
both_held (TradeView  *view,
           GMatchInfo *said)
{
  return did (view, TRADE_FLOW_EXPORT, "held") && did (view, TRADE_FLOW_IMPORT, "held");
}

static gboolean
is_forecast (TradeView  *view,
             GMatchInfo *said)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      if (trade_figure_get_status (figure) == TRADE_STATUS_FORECAST)
        return TRUE;
    }

  return FALSE;
}

/* Every change that is named as a gain or a loss is one for certain. */
static gboolean
changed (TradeView  *view,
         GMatchInfo *said)
{
  g_autofree char *title = g_match_info_fetch (said, 0);

  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *change = trade_view_get_cell (view, i, 2);
      TradeInterval bounds = change != NULL ? trade_figure_get_bounds (change) : (TradeInterval) { 0, 0 };
      g_autofree char *name = change != NULL ? trade_describe_name_within (trade_format_get_default (), view, change) : NULL;

      if (name != NULL && g_strstr_len (title, -1, name) != NULL && bounds.lower < 0 && bounds.upper > 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
none_changed (TradeView  *view,
              GMatchInfo *said)
{
  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *change = trade_view_get_cell (view, i, 2);

      if (change != NULL && trade_figure_get_value (change) != 0)
        return FALSE;
    }

  return TRUE;
}

/* The first that matches is what is meant; a title that merely states comes last. */
static const Claim claims[] = {
  { "^(.+) grew fastest, by ", rose_most },
  { "^(.+) held up best, falling ", fell_least },
  { "^(.+) held steady, the rest fell$", held_while_rest_fell },
  { "^Exports and imports held steady$", both_held },
  { "^Exports (rose|fell|held) [^:]*, imports (rose|fell|held)", did_both },
  { "^(.+) held steady$", held },
  { "^(.+) grew by ", rose },
  { "^(.+) fell by ", fell },
  { "^Exports exceeded imports in every period shown$", is_always_surplus },
  { "^Imports exceeded exports in every period shown$", is_always_deficit },
  { "^Exports exceeded imports$", is_surplus },
  { "^Imports exceeded exports$", is_deficit },
  { "^(Exports|Imports) are expected to exceed (imports|exports)$", is_forecast },
  { "^Neither a clear surplus nor a clear deficit$", is_open },
  { "^Exports against imports$", is_right },
  { "^A deficit in .+, a surplus in ", turned_up },
  { "^A surplus in .+, a deficit in ", turned_down },
  { "^The (surplus|deficit) narrowed: ", narrowed },
  { "^The (surplus|deficit) widened: ", widened },
  { "^From a (deficit|surplus) to a (?:surplus|deficit): ", turned },
  { "^(?:.+) (gained|lost) weight", changed },
  { "^The shares held steady$", none_changed },
  { "^Shares then and now$", is_right },
  { "^(.+) added most to the growth of ", rose_most },
  { "^(.+) added .+ to the growth of ", rose },
  { "^(.+) weighed most on ", fell_most },
  { "^(.+) accounts for .+ of the fall of ", fell },
  { "^(?:Trade|Exports|Imports) month by month, year beside year$", is_right },
  { "^Exports made up .+ of all trade, imports ", is_right },
  { "^(.+): a surplus of ", rose },
  { "^(.+): a deficit of ", fell },
  { "^A (?:surplus|deficit) of ", is_right },
  { "^(?:.+): exports at .+, imports at .+ = 100\\)$", is_right },
  { "^(?:.+), .+: first .+, now ", is_right },
  { "^(.+), [^,]+: .+, (?:up|down) ", moved },
  { "^(.+?): ", is_there },
};

/**
 * refute_title:
 * @view: a view
 * @title: the title of its chart, in English
 *
 * Looks for what refutes a title.
 *
 * Returns: (transfer full) (nullable): why it is not to be believed; %NULL where nothing within the bounds refutes it
 */
char *
refute_title (TradeView  *view,
              const char *title)
{
  if (g_str_equal (title, trade_headline_get_name (view)))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (claims); i++)
    {
      g_autoptr (GRegex) regex = g_regex_new (claims[i].pattern, G_REGEX_DOTALL, 0, NULL);
      g_autoptr (GMatchInfo) said = NULL;

      if (!g_regex_match (regex, title, 0, &said))
        continue;

      return claims[i].holds (view, said) ? NULL : g_strdup_printf ("“%s” is false within the bounds", claims[i].pattern);
    }

  return g_strdup ("nobody knows what it claims");
}

static gboolean
is_comparable (TradeFigure *figure,
               TradeFigure *other)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  const TradeSeriesKey *other_key = trade_figure_get_key (other);

  return figure != other && g_str_equal (key->unit, other_key->unit) && g_str_equal (key->measure, other_key->measure) &&
         !g_str_equal (key->flow, TRADE_FLOW_BALANCE);
}

/* Whether a figure is for certain above (or below) all that compare with it in the chart's view. */
static gboolean
is_extreme (TradeView   *view,
            TradeFigure *figure,
            gboolean     highest)
{
  TradeInterval bounds = trade_figure_get_bounds (figure);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) other = g_list_model_get_item (G_LIST_MODEL (view), i);
      TradeInterval others = trade_figure_get_bounds (other);

      if (is_comparable (other, figure) && (highest ? others.upper >= bounds.lower : others.lower <= bounds.upper))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_told_truly (TradeScene *scene,
               const char *overview,
               const char *word,
               gboolean    highest)
{
  TradeView *view = trade_scene_get_view (scene);

  if (g_strstr_len (overview, -1, word) == NULL)
    return TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      g_autofree char *told = trade_describe_figure (trade_format_get_default (), trade_view_get_dataset (view), figure);
      g_autofree char *sentence = g_strconcat (word, told, ".", NULL);

      if (g_strstr_len (overview, -1, sentence) != NULL)
        return is_extreme (view, figure, highest);
    }

  return FALSE;
}

/**
 * refute_extremes:
 * @scene: a chart in English
 *
 * Looks for what refutes the highest and the lowest that the overview of a chart names.
 *
 * Returns: (transfer full) (nullable): the overview, where it is false
 */
char *
refute_extremes (TradeScene *scene)
{
  g_autofree char *overview = trade_scene_describe_chart (scene);

  if (is_told_truly (scene, overview, "Highest: ", TRUE) && is_told_truly (scene, overview, "Lowest: ", FALSE))
    return NULL;

  return g_steal_pointer (&overview);
}
