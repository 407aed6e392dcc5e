/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pick.h"

#include "trade-basis.h"
#include "trade-dataset-private.h"
#include "trade-rhythm.h"

/* Which period a view is about unless somebody chooses one: the fullest recent one, and of one length in all views of a release. */

/*
 * trade_pick_is_plain_span:
 * @figure: a figure
 * @data: unused
 *
 * Checks whether a figure is about a period that the release speaks of, rather than one that shorter ones were added up to.
 * Such a period is there to be chosen, but never chosen unasked.
 *
 * Returns: whether it is
 */
gboolean
trade_pick_is_plain_span (TradeFigure   *figure,
                          gconstpointer  data)
{
  if (trade_figure_get_formula (figure) == TRADE_FORMULA_PERIOD_SUM)
    return FALSE;
  if (trade_figure_get_formula (figure) != TRADE_FORMULA_BALANCE)
    return TRUE;

  return trade_figure_get_formula (trade_figure_get_basis (figure)->figures[0]) != TRADE_FORMULA_PERIOD_SUM;
}

/*
 * trade_pick_has_rhythm:
 * @figure: a figure
 * @ask: (type TradeAsk): what is asked, with a period
 *
 * Checks whether the period of a figure can stand beside that which is asked about in a series over time, see trade_rhythm_get().
 *
 * Returns: whether it can
 */
gboolean
trade_pick_has_rhythm (TradeFigure   *figure,
                       gconstpointer  ask)
{
  const TradeAsk *asked = ask;
  TradePeriod own = trade_rhythm_get (asked->dataset, trade_figure_get_period (figure));

  return trade_period_equal (own, trade_rhythm_get (asked->dataset, asked->period));
}

static guint
hash_period (gconstpointer data)
{
  const TradePeriod *period = data;

  return (guint) period->first_month * TRADE_PERIOD_MAX_MONTHS + period->n_months;
}

static gboolean
equal_periods (gconstpointer a,
               gconstpointer b)
{
  return trade_period_equal (*(const TradePeriod *) a, *(const TradePeriod *) b);
}

/*
 * trade_pick_create_counts:
 *
 * Returns: (transfer full) (element-type TradePeriod guint): a table that counts for each period, without any yet
 */
GHashTable *
trade_pick_create_counts (void)
{
  return g_hash_table_new_full (hash_period, equal_periods, g_free, NULL);
}

/*
 * trade_pick_count:
 * @counts: a table of trade_pick_create_counts()
 * @period: a period
 *
 * Counts one more for a period.
 *
 * Returns: how many there are now
 */
guint
trade_pick_count (GHashTable  *counts,
                  TradePeriod  period)
{
  gpointer key, value;

  /* Very many figures are of few periods: a key that is there is taken out and put in again, since a copy would take longer. */
  if (!g_hash_table_steal_extended (counts, &period, &key, &value))
    {
      key = g_memdup2 (&period, sizeof period);
      value = NULL;
    }
  value = GUINT_TO_POINTER (GPOINTER_TO_UINT (value) + 1);
  g_hash_table_insert (counts, key, value);

  return GPOINTER_TO_UINT (value);
}

/* Whether a figure is about trade that was, rather than about what somebody expects. */
static gboolean
is_past (TradeFigure   *figure,
         gconstpointer  data)
{
  return trade_pick_is_plain_span (figure, NULL) && !trade_figure_has_status (figure, TRADE_STATUS_FORECAST);
}

static gboolean
is_anything (TradeFigure   *figure,
             gconstpointer  data)
{
  return TRUE;
}

/* How many figures each period has. Where nothing else is known, what is expected will do, and so do periods that shorter ones were
 * added up to.
 */
static GHashTable *
count_periods (GPtrArray *figures)
{
  static const TradePickFunc wanted[] = { is_past, trade_pick_is_plain_span, is_anything };
  GHashTable *counts = trade_pick_create_counts ();

  for (guint i = 0; i < G_N_ELEMENTS (wanted) && g_hash_table_size (counts) == 0; i++)
    for (guint j = 0; j < figures->len; j++)
      {
        TradeFigure *figure = g_ptr_array_index (figures, j);

        if (wanted[i](figure, NULL))
          trade_pick_count (counts, trade_figure_get_period (figure));
      }

  return counts;
}

static guint
find_highest (GHashTable *counts)
{
  GHashTableIter iter;
  gpointer value;
  guint highest = 0;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    highest = MAX (highest, GPOINTER_TO_UINT (value));

  return highest;
}

/* Whether there is another period that lasts as long. */
static gboolean
has_peer (GHashTable  *counts,
          TradePeriod  period)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const TradePeriod *other = key;

      if (other->n_months == period.n_months && !trade_period_equal (*other, period))
        return TRUE;
    }

  return FALSE;
}

/*
 * trade_pick_find_length:
 * @counts: (element-type TradePeriod guint): how many figures each period of a release has
 *
 * Finds how long the periods are that the views of a release are about. A single quarter after several years, with which nothing can
 * be compared, is not what a release is about, unless it brings far more of it than of the years.
 *
 * Returns: the months of such a period; 0 where there are no figures
 */
int
trade_pick_find_length (GHashTable *counts)
{
  guint highest = find_highest (counts);
  TradePeriod found = { 0 };
  gboolean found_peer = FALSE;
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      TradePeriod period = *(const TradePeriod *) key;
      gboolean peer;

      if (GPOINTER_TO_UINT (value) * 2 <= highest)
        continue;
      if (found.n_months == period.n_months)
        {
          found = trade_period_is_later (period, found) ? period : found;
          continue;
        }
      peer = has_peer (counts, period);
      if (found.n_months > 0 && (peer != found_peer ? found_peer : trade_period_is_later (found, period)))
        continue;

      found = period;
      found_peer = peer;
    }

  return found.n_months;
}

/* The latest of the periods that more than half as many figures have as the one that most have: a single figure of a later
 * month does not push those of the whole year aside. Of these it is one that lasts as long as those of other views, if there is any.
 */
static TradePeriod
find_fullest (GPtrArray *figures,
              int        length)
{
  g_autoptr (GHashTable) counts = count_periods (figures);
  guint highest = find_highest (counts);
  TradePeriod fullest = { 0 };
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      TradePeriod period = *(const TradePeriod *) key;
      gboolean agrees = period.n_months == length;
      gboolean fullest_agrees = fullest.n_months == length;

      if (GPOINTER_TO_UINT (value) * 2 <= highest)
        continue;
      if (fullest.n_months == 0 || (agrees != fullest_agrees ? agrees : trade_period_is_later (period, fullest)))
        fullest = period;
    }

  return fullest;
}

static gboolean
is_of_period (TradeFigure   *figure,
              gconstpointer  period)
{
  return trade_period_equal (trade_figure_get_period (figure), *(const TradePeriod *) period);
}

/*
 * trade_pick_keep_period:
 * @figures: (element-type TradeFigure): figures
 * @ask: what is asked, which gets the period
 *
 * Keeps the figures of the period that is asked about; if none is, of the fullest recent one.
 *
 * Returns: whether there are any
 */
gboolean
trade_pick_keep_period (GPtrArray *figures,
                        TradeAsk  *ask)
{
  if (figures->len == 0)
    return FALSE;

  ask->period = ask->wanted != NULL ? *ask->wanted : find_fullest (figures, trade_dataset_get_main_length (ask->dataset));
  trade_pick_keep (figures, is_of_period, &ask->period);

  return figures->len > 0;
}
