/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "refute.h"

#include "refute-balance.h"
#include "refute-movement.h"
#include "trade-describe.h"
#include "trade-headline.h"

#include <libintl.h>
#include <string.h>

/* Reads what titles claim, and looks in the bounds of the figures for values that would make it false. Titles of any language
 * are taken apart along the sentences that its translator wrote. */

/*
 * ClaimFlags:
 * @CLAIM_IS_EXPECTATION: it may be said of what is not known yet
 * @CLAIM_NAMES_NONE: its first placeholder, if it has any, is no name of a figure
 */
typedef enum
{
  CLAIM_PLAIN = 0,
  CLAIM_IS_EXPECTATION = 1 << 0,
  CLAIM_NAMES_NONE = 1 << 1,
} ClaimFlags;

/* What a title claims: the sentence that says it, and whether no values within the bounds refute it. */
typedef struct
{
  const char *sentence; /* in English, with the context before it if it has one */
  gboolean  (*holds) (TradeView  *view,
                      GMatchInfo *said);
  ClaimFlags  flags;
} Claim;

/* Exports and imports together have a name of their own in a title. */
static gboolean
is_total_of (TradeFigure *figure,
             const char  *name)
{
  return g_str_equal (trade_figure_get_key (figure)->flow, TRADE_FLOW_TOTAL) &&
         g_strstr_len (name, -1, g_dpgettext2 (GETTEXT_PACKAGE, "subject", "Total trade")) != NULL;
}

/* Growth that is alike is named together: as the leader's, or written as the size that a title tells. */
static gboolean
is_alike (TradeView   *view,
          TradeFigure *figure,
          const char  *size)
{
  g_autofree char *own = NULL;

  if (!g_str_equal (trade_figure_get_key (figure)->measure, TRADE_MEASURE_GROWTH))
    return FALSE;
  if (trade_decimal_to_double (trade_figure_get_decimal (figure)) ==
      trade_decimal_to_double (trade_figure_get_decimal (trade_view_get_leader (view))))
    return TRUE;
  own = trade_format_change (trade_format_get_default (), trade_view_get_dataset (view), figure);

  return g_strcmp0 (own, size) == 0;
}

/* Whether a name is that of a series, whatever the period. */
static gboolean
is_of_series (TradeView   *view,
              TradeFigure *figure,
              const char  *name)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *own = trade_describe_name_in_title (format, view, figure);
  g_autofree char *stated = trade_describe_name_in_statement (format, view, figure);
  g_autofree char *of_flow = trade_describe_name_of_flow (format, view, figure);

  return g_str_equal (own, name) || g_str_equal (stated, name) || g_str_equal (of_flow, name) || is_total_of (figure, name);
}

/* Whether it is that of a figure, with its period or beside others that grew alike. */
static gboolean
is_of_figure (TradeView   *view,
              TradeFigure *figure,
              const char  *name,
              const char  *size)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *period = trade_format_period (format, trade_figure_get_period (figure));
  g_autofree char *own = NULL;
  g_autofree char *stated = NULL;
  g_autofree char *dated = NULL;

  if (is_alike (view, figure, size))
    {
      own = trade_describe_name_in_title (format, view, figure);
      if (g_strstr_len (name, -1, own) != NULL)
        return TRUE;
    }
  if (g_strstr_len (name, -1, period) == NULL)
    return FALSE;

  stated = trade_describe_name_in_statement (format, view, figure);
  dated = g_strdup_printf (g_dpgettext2 (GETTEXT_PACKAGE, "figure and period", "%1$s, %2$s"), stated, period);

  return g_str_equal (dated, name);
}

/* The figures of a view that a title may mean by a name. */
GPtrArray *
refute_list_named (TradeView  *view,
                   GMatchInfo *said)
{
  g_autofree char *name = g_match_info_fetch_named (said, "p1");
  g_autofree char *size = g_match_info_fetch_named (said, "p2");
  /* Of many figures of a series the name is written once. */
  g_autoptr (GHashTable) of_series = g_hash_table_new (trade_series_key_hash, trade_series_key_equal);
  GPtrArray *named = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      gpointer key = (gpointer) trade_figure_get_key (figure);

      /* The view keeps the figure alive, and that its key. */
      if (!g_hash_table_contains (of_series, key))
        g_hash_table_insert (of_series, key, GINT_TO_POINTER (is_of_series (view, figure, name)));
      if (g_hash_table_lookup (of_series, key) != NULL || is_of_figure (view, figure, name, size))
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
  g_autoptr (GPtrArray) named = refute_list_named (view, said);

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
  g_autoptr (GPtrArray) named = refute_list_named (view, said);

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
  g_autoptr (GPtrArray) named = refute_list_named (view, said);

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

/* The growth of what a title names in the last period that there is of it; %NULL where there is none. */
static TradeFigure *
find_latest_growth (TradeView  *view,
                    GMatchInfo *said)
{
  g_autoptr (GPtrArray) named = refute_list_named (view, said);
  TradeFigure *last = NULL;

  for (guint i = 0; i < named->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (named, i);

      if (last == NULL || trade_period_compare (trade_figure_get_period (last), trade_figure_get_period (figure)) < 0)
        last = figure;
    }
  if (last == NULL || g_str_equal (trade_figure_get_key (last)->measure, TRADE_MEASURE_GROWTH))
    return last;

  return trade_dataset_get_companion (trade_view_get_dataset (view), last, TRADE_MEASURE_GROWTH);
}

static gboolean
went_lately (TradeView  *view,
             GMatchInfo *said,
             int         sign)
{
  TradeFigure *growth = find_latest_growth (view, said);
  TradeInterval bounds = growth != NULL ? trade_figure_get_bounds (growth) : (TradeInterval) { 0, 0 };

  if (growth == NULL || trade_figure_get_status (growth) == TRADE_STATUS_FORECAST)
    return FALSE;
  if (sign == 0)
    return bounds.lower <= 0 && bounds.upper >= 0;

  return sign > 0 ? bounds.lower > 0 : bounds.upper < 0;
}

static gboolean
rose_lately (TradeView  *view,
             GMatchInfo *said)
{
  return went_lately (view, said, 1);
}

static gboolean
fell_lately (TradeView  *view,
             GMatchInfo *said)
{
  return went_lately (view, said, -1);
}

static gboolean
held_lately (TradeView  *view,
             GMatchInfo *said)
{
  return went_lately (view, said, 0);
}

static gboolean
held (TradeView  *view,
      GMatchInfo *said)
{
  g_autoptr (GPtrArray) named = refute_list_named (view, said);

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
  g_autoptr (GPtrArray) named = refute_list_named (view, said);

  return named->len > 0;
}

/* What is stated last is known, unless it is said to be expected; the growth that is drawn beside it need not be. */
static gboolean
is_there_then_and_now (TradeView  *view,
                       GMatchInfo *said)
{
  g_autoptr (GPtrArray) named = refute_list_named (view, said);
  const char *measure = trade_figure_get_key (trade_view_get_leader (view))->measure;
  TradeFigure *last = NULL;

  for (guint i = 0; i < named->len; i++)
    {
      if (g_str_equal (trade_figure_get_key (g_ptr_array_index (named, i))->measure, measure))
        last = g_ptr_array_index (named, i);
    }

  return last != NULL && trade_figure_get_status (last) != TRADE_STATUS_FORECAST;
}

static gboolean
is_right (TradeView  *view,
          GMatchInfo *said)
{
  return TRUE;
}

/* A balance alone, whose name the title does not repeat. */
static gboolean
leader_is_positive (TradeView  *view,
                    GMatchInfo *said)
{
  return trade_figure_get_bounds (trade_view_get_leader (view)).lower > 0;
}

static gboolean
leader_is_negative (TradeView  *view,
                    GMatchInfo *said)
{
  return trade_figure_get_bounds (trade_view_get_leader (view)).upper < 0;
}

/* Whether what is printed of a flow went where a word says, whatever its rounding: 1 up, -1 down, 0 nowhere. */
static gboolean
did (TradeView  *view,
     const char *flow,
     int         direction)
{
  TradeFigure *growth = trade_headline_find (view, flow, TRADE_MEASURE_GROWTH, FALSE);
  TradeInterval bounds;

  if (growth == NULL)
    return FALSE;
  bounds = trade_figure_get_bounds (growth);
  if (direction == 0)
    return bounds.lower <= 0 && bounds.upper >= 0;

  return direction > 0 ? bounds.lower >= 0 && bounds.upper > 0 : bounds.upper <= 0 && bounds.lower < 0;
}

/* An index is told as it is shown, and 100 is where it started. */
static gboolean
stands (TradeView  *view,
        const char *flow,
        int         direction)
{
  TradeFigure *index = trade_headline_find (view, flow, TRADE_MEASURE_INDEX, FALSE);
  double value = index != NULL ? trade_decimal_to_double (trade_figure_get_decimal (index)) : 100;

  return (value > 100) - (value < 100) == direction;
}

#define DEFINE_BOTH(NAME, EXPORTS, IMPORTS)                                                                                \
  static gboolean did_##NAME (TradeView *view, GMatchInfo *said)                                                           \
  {                                                                                                                        \
    return did (view, TRADE_FLOW_EXPORT, EXPORTS) && did (view, TRADE_FLOW_IMPORT, IMPORTS);                               \
  }                                                                                                                        \
  static gboolean stand_##NAME (TradeView *view, GMatchInfo *said)                                                         \
  {                                                                                                                        \
    return stands (view, TRADE_FLOW_EXPORT, EXPORTS) && stands (view, TRADE_FLOW_IMPORT, IMPORTS);                         \
  }

DEFINE_BOTH (down_down, -1, -1)
DEFINE_BOTH (down_held, -1, 0)
DEFINE_BOTH (down_up, -1, 1)
DEFINE_BOTH (held_down, 0, -1)
DEFINE_BOTH (held_held, 0, 0)
DEFINE_BOTH (held_up, 0, 1)
DEFINE_BOTH (up_down, 1, -1)
DEFINE_BOTH (up_held, 1, 0)
DEFINE_BOTH (up_up, 1, 1)

#undef DEFINE_BOTH

/* Of exports and imports, at least one of which is not known yet. */
static gboolean
is_expected (TradeView *view,
             int        side)
{
  guint row = trade_view_get_n_rows (view) - 1;
  gboolean forecast = FALSE;

  for (guint i = 0; i < trade_view_get_n_columns (view); i++)
    {
      TradeFigure *figure = trade_view_get_cell (view, row, i);

      forecast = forecast || (figure != NULL && trade_figure_get_status (figure) == TRADE_STATUS_FORECAST);
    }

  return forecast && refute_get_last_side (view) == side;
}

static gboolean
is_expected_surplus (TradeView  *view,
                     GMatchInfo *said)
{
  return is_expected (view, 1);
}

static gboolean
is_expected_deficit (TradeView  *view,
                     GMatchInfo *said)
{
  return is_expected (view, -1);
}

/* Every change that is named as a gain or a loss is one for certain. */
static gboolean
changed (TradeView  *view,
         GMatchInfo *said)
{
  g_autofree char *title = g_match_info_fetch (said, 0);

  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *change = trade_view_get_cell (view, i, trade_view_get_n_columns (view) - 1);
      TradeInterval bounds = change != NULL ? trade_figure_get_bounds (change) : (TradeInterval) { 0, 0 };
      g_autofree char *name = change != NULL ? trade_describe_name_in_title (trade_format_get_default (), view, change) : NULL;

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
      TradeFigure *change = trade_view_get_cell (view, i, trade_view_get_n_columns (view) - 1);

      if (change != NULL && trade_figure_get_value (change) != 0)
        return FALSE;
    }

  return TRUE;
}

static const Claim claims[] = {
  { "%1$s grew fastest, by %2$s", rose_most },
  { "%1$s held up best, falling %2$s", fell_least },
  { "%s held steady, the rest fell", held_while_rest_fell },
  { "Exports fell to %1$s, imports fell to %2$s", stand_down_down, CLAIM_NAMES_NONE },
  { "Exports fell to %1$s, imports stayed at %2$s", stand_down_held, CLAIM_NAMES_NONE },
  { "Exports fell to %1$s, imports rose to %2$s", stand_down_up, CLAIM_NAMES_NONE },
  { "Exports stayed at %1$s, imports fell to %2$s", stand_held_down, CLAIM_NAMES_NONE },
  { "Exports stayed at %1$s, imports stayed at %2$s", stand_held_held, CLAIM_NAMES_NONE },
  { "Exports stayed at %1$s, imports rose to %2$s", stand_held_up, CLAIM_NAMES_NONE },
  { "Exports rose to %1$s, imports fell to %2$s", stand_up_down, CLAIM_NAMES_NONE },
  { "Exports rose to %1$s, imports stayed at %2$s", stand_up_held, CLAIM_NAMES_NONE },
  { "Exports rose to %1$s, imports rose to %2$s", stand_up_up, CLAIM_NAMES_NONE },
  { "Exports fell %1$s, imports fell %2$s", did_down_down, CLAIM_NAMES_NONE },
  { "Exports fell %s, imports held steady", did_down_held, CLAIM_NAMES_NONE },
  { "Exports fell %1$s, imports rose %2$s", did_down_up, CLAIM_NAMES_NONE },
  { "Exports held steady, imports fell %s", did_held_down, CLAIM_NAMES_NONE },
  { "Exports and imports held steady", did_held_held, CLAIM_NAMES_NONE },
  { "Exports held steady, imports rose %s", did_held_up, CLAIM_NAMES_NONE },
  { "Exports rose %1$s, imports fell %2$s", did_up_down, CLAIM_NAMES_NONE },
  { "Exports rose %s, imports held steady", did_up_held, CLAIM_NAMES_NONE },
  { "Exports rose %1$s, imports rose %2$s", did_up_up, CLAIM_NAMES_NONE },
  { "%1$s grew by %2$s in %3$s", rose_lately },
  { "%1$s fell by %2$s in %3$s", fell_lately },
  { "%1$s held steady in %2$s", held_lately },
  { "%s held steady", held },
  { "%1$s grew by %2$s", rose },
  { "%1$s fell by %2$s", fell },
  { "Exports exceeded imports in every period shown", refute_is_always_surplus, CLAIM_NAMES_NONE },
  { "Imports exceeded exports in every period shown", refute_is_always_deficit, CLAIM_NAMES_NONE },
  { "Exports exceeded imports in %1$s of %2$s periods", refute_is_mostly_surplus, CLAIM_NAMES_NONE },
  { "Imports exceeded exports in %1$s of %2$s periods", refute_is_mostly_deficit, CLAIM_NAMES_NONE },
  { "Exports exceeded imports in at least %1$s of %2$s periods", refute_is_mostly_surplus, CLAIM_NAMES_NONE },
  { "Imports exceeded exports in at least %1$s of %2$s periods", refute_is_mostly_deficit, CLAIM_NAMES_NONE },
  { "Exports exceeded imports in %s", refute_is_surplus_then, CLAIM_NAMES_NONE },
  { "Imports exceeded exports in %s", refute_is_deficit_then, CLAIM_NAMES_NONE },
  { "Exports exceeded imports", refute_is_surplus, CLAIM_NAMES_NONE },
  { "Imports exceeded exports", refute_is_deficit, CLAIM_NAMES_NONE },
  { "Exports are expected to exceed imports", is_expected_surplus, CLAIM_IS_EXPECTATION | CLAIM_NAMES_NONE },
  { "Imports are expected to exceed exports", is_expected_deficit, CLAIM_IS_EXPECTATION | CLAIM_NAMES_NONE },
  { "Neither a clear surplus nor a clear deficit", refute_is_open_balance, CLAIM_IS_EXPECTATION | CLAIM_NAMES_NONE },
  { "Exports against imports", is_right, CLAIM_IS_EXPECTATION | CLAIM_NAMES_NONE },
  { "A deficit in %1$s, a surplus in %2$s", refute_flows_turned_up, CLAIM_NAMES_NONE },
  { "A surplus in %1$s, a deficit in %2$s", refute_flows_turned_down, CLAIM_NAMES_NONE },
  { "The deficit narrowed: %1$s in %2$s, %3$s in %4$s", refute_deficit_narrowed, CLAIM_NAMES_NONE },
  { "The deficit widened: %1$s in %2$s, %3$s in %4$s", refute_deficit_widened, CLAIM_NAMES_NONE },
  { "The surplus narrowed: %1$s in %2$s, %3$s in %4$s", refute_surplus_narrowed, CLAIM_NAMES_NONE },
  { "The surplus widened: %1$s in %2$s, %3$s in %4$s", refute_surplus_widened, CLAIM_NAMES_NONE },
  { "From a deficit to a surplus: %1$s in %2$s, %3$s in %4$s", refute_balance_turned_up, CLAIM_NAMES_NONE },
  { "From a surplus to a deficit: %1$s in %2$s, %3$s in %4$s", refute_balance_turned_down, CLAIM_NAMES_NONE },
  { "%1$s gained weight, %2$s lost it", changed, CLAIM_NAMES_NONE },
  { "%s gained weight", changed, CLAIM_NAMES_NONE },
  { "%s lost weight", changed, CLAIM_NAMES_NONE },
  { "The shares held steady", none_changed, CLAIM_NAMES_NONE },
  { "Shares then and now", is_right, CLAIM_IS_EXPECTATION | CLAIM_NAMES_NONE },
  { "%1$s added most to the growth of trade, %2$s", rose_most },
  { "%1$s added most to the growth of exports, %2$s", rose_most },
  { "%1$s added most to the growth of imports, %2$s", rose_most },
  { "%1$s added %2$s to the growth of trade", rose },
  { "%1$s added %2$s to the growth of exports", rose },
  { "%1$s added %2$s to the growth of imports", rose },
  { "%1$s weighed most on trade, by %2$s", fell_most },
  { "%1$s weighed most on exports, by %2$s", fell_most },
  { "%1$s weighed most on imports, by %2$s", fell_most },
  { "%1$s weighed on trade, by %2$s", fell },
  { "%1$s weighed on exports, by %2$s", fell },
  { "%1$s weighed on imports, by %2$s", fell },
  { "Trade month by month, year beside year", is_right, CLAIM_IS_EXPECTATION | CLAIM_NAMES_NONE },
  { "Trade quarter by quarter, year beside year", is_right, CLAIM_IS_EXPECTATION | CLAIM_NAMES_NONE },
  { "Exports month by month, year beside year", is_right, CLAIM_IS_EXPECTATION | CLAIM_NAMES_NONE },
  { "Exports quarter by quarter, year beside year", is_right, CLAIM_IS_EXPECTATION | CLAIM_NAMES_NONE },
  { "Imports month by month, year beside year", is_right, CLAIM_IS_EXPECTATION | CLAIM_NAMES_NONE },
  { "Imports quarter by quarter, year beside year", is_right, CLAIM_IS_EXPECTATION | CLAIM_NAMES_NONE },
  { "Exports made up %1$s of all trade, imports %2$s", is_right, CLAIM_IS_EXPECTATION | CLAIM_NAMES_NONE },
  { "%1$s: the deficit narrowed from %2$s in %3$s to %4$s in %5$s", refute_part_deficit_narrowed },
  { "%1$s: the deficit widened from %2$s in %3$s to %4$s in %5$s", refute_part_deficit_widened },
  { "%1$s: the surplus narrowed from %2$s in %3$s to %4$s in %5$s", refute_part_surplus_narrowed },
  { "%1$s: the surplus widened from %2$s in %3$s to %4$s in %5$s", refute_part_surplus_widened },
  { "%1$s: a deficit in %2$s, a surplus in %3$s", refute_part_turned_up },
  { "%1$s: a surplus in %2$s, a deficit in %3$s", refute_part_turned_down },
  { "%1$s: %2$s of all exports", is_there },
  { "%1$s: %2$s of the gross domestic product", is_there },
  { "%1$s: %2$s of all imports", is_there },
  { "%1$s: %2$s of all trade", is_there },
  { "%1$s: exports worth %2$s", is_there },
  { "%1$s: imports worth %2$s", is_there },
  { "%1$s: trade worth %2$s", is_there },
  { "%1$s: a surplus of %2$s", rose },
  { "%1$s: a deficit of %2$s", fell },
  { "A surplus of %1$s in %2$s", refute_is_surplus_in, CLAIM_NAMES_NONE },
  { "A deficit of %1$s in %2$s", refute_is_deficit_in, CLAIM_NAMES_NONE },
  { "A surplus of %s", leader_is_positive, CLAIM_NAMES_NONE },
  { "A deficit of %s", leader_is_negative, CLAIM_NAMES_NONE },
  { "%1$s: exports at %2$s, imports at %3$s (%4$s = 100)", is_right, CLAIM_IS_EXPECTATION | CLAIM_NAMES_NONE },
  { "%1$s, %2$s: first %3$s, now %4$s (projection)", is_right, CLAIM_IS_EXPECTATION | CLAIM_NAMES_NONE },
  { "%1$s, %2$s: %3$s was expected, now %4$s", is_right, CLAIM_IS_EXPECTATION | CLAIM_NAMES_NONE },
  { "%1$s, %2$s: first %3$s, now %4$s", is_right, CLAIM_IS_EXPECTATION | CLAIM_NAMES_NONE },
  { "%1$s: %2$s in %3$s, %4$s in %5$s (projection)", is_there, CLAIM_IS_EXPECTATION },
  { "%1$s: %2$s in %3$s, %4$s in %5$s", is_there_then_and_now, CLAIM_IS_EXPECTATION },
  { "%1$s rose from %2$s in %3$s to %4$s in %5$s", refute_rose_since },
  { "%1$s fell from %2$s in %3$s to %4$s in %5$s", refute_fell_since },
  { "%1$s rose to a peak of %2$s in %3$s", refute_peaked },
  { "%1$s fell to a low of %2$s in %3$s", refute_was_lowest },
  { "%1$s: %2$s in every period shown", refute_never_changed },
  { "%1$s: %2$s above %3$s in every month shown", refute_is_above_year_before },
  { "%1$s: %2$s below %3$s in every month shown", refute_is_below_year_before },
  { "%1$s: %2$s above %3$s in every quarter shown", refute_is_above_year_before },
  { "%1$s: %2$s below %3$s in every quarter shown", refute_is_below_year_before },
  { "%1$s: %2$s above %3$s in every month so far", refute_is_above_so_far },
  { "%1$s: %2$s below %3$s in every month so far", refute_is_below_so_far },
  { "%1$s: %2$s above %3$s in every quarter so far", refute_is_above_so_far },
  { "%1$s: %2$s below %3$s in every quarter so far", refute_is_below_so_far },
  { "%1$s: %2$s of the world’s trade", is_right, CLAIM_IS_EXPECTATION | CLAIM_NAMES_NONE },
  { "%1$s: %2$s of the world’s exports", is_right, CLAIM_IS_EXPECTATION | CLAIM_NAMES_NONE },
  { "%1$s: %2$s of the world’s imports", is_right, CLAIM_IS_EXPECTATION | CLAIM_NAMES_NONE },
  { "statement\004%1$s: %2$s (projection)", is_there, CLAIM_IS_EXPECTATION },
  { "statement\004%1$s: %2$s", is_there },
};

/* The pattern of a sentence in the language of the test, with a group for each placeholder: "p1" for the first. */
static GRegex *
compile (const char *sentence)
{
  const char *translated = dgettext (GETTEXT_PACKAGE, sentence);
  const char *context_end = strchr (translated, '\004');
  const char *rest = context_end != NULL ? context_end + 1 : translated;
  g_autoptr (GString) pattern = g_string_new ("^");
  g_autoptr (GError) error = NULL;
  GRegex *regex = NULL;

  while (*rest != '\0')
    {
      gsize n_plain = strcspn (rest, "%");
      g_autofree char *plain = g_regex_escape_string (rest, (int) n_plain);
      guint number = 1;

      g_string_append (pattern, plain);
      rest += n_plain;
      if (*rest == '\0')
        break;
      if (g_ascii_isdigit (rest[1]))
        number = (guint) g_ascii_digit_value (rest[1]);
      g_string_append_printf (pattern, "(?<p%u>.+?)", number);
      rest = strchr (rest, 's') + 1;
    }
  g_string_append_c (pattern, '$');
  regex = g_regex_new (pattern->str, G_REGEX_DOTALL, 0, &error);
  g_assert_no_error (error);

  return regex;
}

static GRegex *
get_regex (guint claim)
{
  static GRegex *regexes[G_N_ELEMENTS (claims)];

  if (regexes[claim] == NULL)
    regexes[claim] = compile (claims[claim].sentence);

  return regexes[claim];
}

/* How much of a title stands in the place of placeholders. */
static gsize
count_free (GMatchInfo *said)
{
  gsize n = 0;

  for (int i = 1; i < g_match_info_get_match_count (said); i++)
    {
      g_autofree char *part = g_match_info_fetch (said, i);

      n += strlen (part);
    }

  return n;
}

static gboolean
names_figure (TradeView  *view,
              GMatchInfo *said)
{
  g_autoptr (GPtrArray) named = refute_list_named (view, said);

  return named->len > 0;
}

/* The sentence that says most of a title itself: names and numbers hold words that other sentences are made of. */
static const Claim *
find_claim (TradeView   *view,
            const char  *title,
            GMatchInfo **said)
{
  const Claim *found = NULL;
  gsize least = G_MAXSIZE;

  for (guint i = 0; i < G_N_ELEMENTS (claims); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (!g_regex_match (get_regex (i), title, 0, &match) || count_free (match) >= least ||
          (!(claims[i].flags & CLAIM_NAMES_NONE) && !names_figure (view, match)))
        continue;
      found = &claims[i];
      least = count_free (match);
      g_clear_pointer (said, g_match_info_unref);
      *said = g_steal_pointer (&match);
    }

  return found;
}

/* The figure whose own sentence a title is. */
static TradeFigure *
find_told (TradeView  *view,
           const char *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      g_autofree char *told = trade_describe_figure_within (trade_format_get_default (), view, figure);

      if (g_str_equal (told, title))
        return figure;
    }

  return NULL;
}

/* Whether all that a title may mean by a name is not known yet. */
static gboolean
are_forecasts (const GPtrArray *named)
{
  for (guint i = 0; i < named->len; i++)
    if (trade_figure_get_status (g_ptr_array_index (named, i)) != TRADE_STATUS_FORECAST)
      return FALSE;

  return named->len > 0;
}

/* A title without the words that call what it tells of an estimate. */
static char *
strip_estimate (const char *title)
{
  static const char *const templates[] = { "%s (estimate)", "%s (partly estimated)" };

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      const char *words = strstr (g_dpgettext2 (GETTEXT_PACKAGE, "statement", templates[i]), "%s") + 2;

      if (g_str_has_suffix (title, words))
        return g_strndup (title, strlen (title) - strlen (words));
    }

  return g_strdup (title);
}

/**
 * refute_title:
 * @view: a view
 * @qualified: the title of its chart, in the language of the default format
 *
 * Looks for what refutes a title.
 *
 * Returns: (transfer full) (nullable): why it is not to be believed; %NULL where nothing within the bounds refutes it
 */
char *
refute_title (TradeView  *view,
              const char *qualified)
{
  g_autofree char *title = strip_estimate (qualified);
  g_autoptr (GMatchInfo) said = NULL;
  g_autoptr (GPtrArray) named = NULL;
  g_autofree char *name = trade_headline_write_name (view, trade_format_get_default ());
  const Claim *claim;

  if (g_str_equal (title, name))
    return NULL;
  if (trade_view_get_question (view) == TRADE_QUESTION_VALUE_GROWTH && find_told (view, title) != NULL)
    return NULL;

  claim = find_claim (view, title, &said);
  if (claim == NULL)
    return g_strdup ("nobody knows what it claims");
  if (!(claim->flags & CLAIM_NAMES_NONE))
    named = refute_list_named (view, said);
  if (named != NULL && !(claim->flags & CLAIM_IS_EXPECTATION) && are_forecasts (named))
    return g_strdup_printf ("“%s” is not known yet", claim->sentence);

  return claim->holds (view, said) ? NULL : g_strdup_printf ("“%s” is false within the bounds", claim->sentence);
}
