/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-tiling.h"

#include "trade-spans.h"

/* Spans of any length that fill a longer one exactly, end to end: January and February with March the quarter, January to November
 * with December the year. There may be very many ways to fill a span. Each span in it is met once, in a way that takes the fewest
 * others; what fills one of the others is compared there.
 */

/*
 * Filling:
 * @whole: what is filled
 * @parts: (element-type TradeFigure): the shorter spans in it, earliest beginning first
 * @until: by each month that a chain of parts from the beginning may end before, its last step
 * @since: by each month that a chain of parts to the end may begin with, its first step
 * @met: by each part, the spans that it was met in, an array of #TradePeriod
 *
 * How one span may be filled.
 */
typedef struct
{
  TradePeriod  whole;
  GPtrArray   *parts;
  GHashTable  *until;
  GHashTable  *since;
  GHashTable  *met;
} Filling;

/* One part of a chain, and how long the chain is with it. */
typedef struct
{
  TradeFigure *part;
  guint        n;
} Step;

static int
get_begin (TradeFigure *figure)
{
  return trade_figure_get_period (figure).first_month;
}

static int
get_end (TradeFigure *figure)
{
  return trade_period_get_end (trade_figure_get_period (figure));
}

/* Notes that a chain reaches a month, if none that is as short does. */
static void
reach (GHashTable  *steps,
       int          month,
       TradeFigure *part,
       guint        n)
{
  Step *step = g_hash_table_lookup (steps, GINT_TO_POINTER (month));

  if (step != NULL && step->n <= n)
    return;

  step = g_new (Step, 1);
  *step = (Step) { part, n };
  g_hash_table_insert (steps, GINT_TO_POINTER (month), step);
}

/* How many parts lead from a month to an end of the whole, or %G_MAXUINT where none do. */
static guint
count_steps (GHashTable *steps,
             int         month,
             int         end)
{
  const Step *step = g_hash_table_lookup (steps, GINT_TO_POINTER (month));

  if (month == end)
    return 0;

  return step != NULL ? step->n : G_MAXUINT;
}

/* Parts that begin at one month all end after it, so that one walk each way finds the shortest chains. */
static void
find_chains (Filling *self)
{
  int begin = self->whole.first_month;
  int end = begin + self->whole.n_months;

  for (guint i = 0; i < self->parts->len; i++)
    {
      TradeFigure *part = g_ptr_array_index (self->parts, i);
      guint n = count_steps (self->until, get_begin (part), begin);

      if (n != G_MAXUINT)
        reach (self->until, get_end (part), part, n + 1);
    }
  for (guint i = self->parts->len; i > 0; i--)
    {
      TradeFigure *part = g_ptr_array_index (self->parts, i - 1);
      guint n = count_steps (self->since, get_end (part), end);

      if (n != G_MAXUINT)
        reach (self->since, get_begin (part), part, n + 1);
    }
}

/* The parts that fill the whole with a given one among them; %NULL where there are none. */
static GPtrArray *
collect_chain (Filling     *self,
               TradeFigure *part)
{
  int begin = self->whole.first_month;
  int end = begin + self->whole.n_months;
  GPtrArray *chain;

  if (count_steps (self->until, get_begin (part), begin) == G_MAXUINT ||
      count_steps (self->since, get_end (part), end) == G_MAXUINT)
    return NULL;

  chain = g_ptr_array_new ();
  g_ptr_array_add (chain, part);
  for (int month = get_begin (part); month != begin; month = get_begin (g_ptr_array_index (chain, 0)))
    g_ptr_array_insert (chain, 0, ((Step *) g_hash_table_lookup (self->until, GINT_TO_POINTER (month)))->part);
  for (int month = get_end (part); month != end; month = get_end (g_ptr_array_index (chain, chain->len - 1)))
    g_ptr_array_add (chain, ((Step *) g_hash_table_lookup (self->since, GINT_TO_POINTER (month)))->part);

  return chain;
}

static GPtrArray *
list_parts (GPtrArray   *figures,
            TradePeriod  whole)
{
  GPtrArray *parts = g_ptr_array_new ();
  int end = trade_period_get_end (whole);

  for (guint i = trade_spans_find_first (figures, whole.first_month); i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);

      if (get_begin (figure) >= end)
        break;
      if (get_end (figure) <= end && trade_figure_get_period (figure).n_months < whole.n_months)
        g_ptr_array_add (parts, figure);
    }

  return parts;
}

/* Amounts before and after a break in the series have no sum. */
static gboolean
is_broken (GPtrArray *chain)
{
  for (guint i = 1; i < chain->len; i++)
    {
      if (trade_figure_has_status (g_ptr_array_index (chain, i), TRADE_STATUS_BREAK))
        return TRUE;
    }

  return FALSE;
}

/* Whether a part was met in a span that lies in this one. */
static gboolean
was_met (Filling     *self,
         TradeFigure *part)
{
  GArray *wholes = g_hash_table_lookup (self->met, part);

  for (guint i = 0; wholes != NULL && i < wholes->len; i++)
    {
      TradePeriod period = g_array_index (wholes, TradePeriod, i);

      if (period.first_month >= self->whole.first_month &&
          trade_period_get_end (period) <= trade_period_get_end (self->whole))
        return TRUE;
    }

  return FALSE;
}

static void
note_met (Filling   *self,
          GPtrArray *chain)
{
  for (guint i = 0; i < chain->len; i++)
    {
      TradeFigure *part = g_ptr_array_index (chain, i);
      GArray *wholes = g_hash_table_lookup (self->met, part);

      if (wholes == NULL)
        {
          wholes = g_array_new (FALSE, FALSE, sizeof (TradePeriod));
          g_hash_table_insert (self->met, part, wholes);
        }
      g_array_append_val (wholes, self->whole);
    }
}

static void
run_whole (Filling        *self,
           TradeReckoning *reckoning,
           gboolean      (*is_known) (GPtrArray *parts),
           void          (*offer)    (TradeReckoning *reckoning,
                                      TradePeriod     period,
                                      GPtrArray      *parts))
{
  find_chains (self);
  for (guint i = 0; i < self->parts->len; i++)
    {
      TradeFigure *part = g_ptr_array_index (self->parts, i);
      g_autoptr (GPtrArray) chain = was_met (self, part) ? NULL : collect_chain (self, part);

      if (chain == NULL)
        continue;
      note_met (self, chain);
      if (!is_broken (chain) && !is_known (chain))
        offer (reckoning, self->whole, chain);
    }
}

/* The spans that can be added up, earliest beginning first, and how long the shortest is that ends before each month. */
static GPtrArray *
list_spans (TradeReckoning *reckoning,
            GPtrArray      *figures,
            GHashTable     *shortest)
{
  GPtrArray *spans = g_ptr_array_new ();

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);
      gpointer end = GINT_TO_POINTER (get_end (figure));
      int length = trade_figure_get_period (figure).n_months;
      int known = GPOINTER_TO_INT (g_hash_table_lookup (shortest, end));

      if (!trade_reckoning_is_usable (reckoning, figure))
        continue;
      g_ptr_array_add (spans, figure);
      if (known == 0 || length < known)
        g_hash_table_insert (shortest, end, GINT_TO_POINTER (length));
    }
  g_ptr_array_sort (spans, trade_spans_compare_beginnings);

  return spans;
}

/*
 * trade_tiling_run:
 * @reckoning: who asks
 * @figures: (element-type TradeFigure): the reported figures of one series
 * @is_known: tells of parts whether their sum is offered otherwise
 * @offer: takes a span and the parts that fill it
 *
 * Finds the spans that are filled by shorter ones.
 */
void
trade_tiling_run (TradeReckoning *reckoning,
                  GPtrArray      *figures,
                  gboolean      (*is_known) (GPtrArray *parts),
                  void          (*offer)    (TradeReckoning *reckoning,
                                             TradePeriod     period,
                                             GPtrArray      *parts))
{
  g_autoptr (GHashTable) shortest = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) met = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) spans = list_spans (reckoning, figures, shortest);
  g_autoptr (GPtrArray) by_length = g_ptr_array_copy (spans, NULL, NULL);

  g_ptr_array_sort (by_length, trade_spans_compare_lengths);
  for (guint i = 0; i < by_length->len; i++)
    {
      TradePeriod whole = trade_figure_get_period (g_ptr_array_index (by_length, i));
      int last = GPOINTER_TO_INT (g_hash_table_lookup (shortest, GINT_TO_POINTER (trade_period_get_end (whole))));
      Filling filling;

      /* What no shorter span ends with is not filled. */
      if (last == whole.n_months)
        continue;

      filling = (Filling) { whole, list_parts (spans, whole), g_hash_table_new_full (NULL, NULL, NULL, g_free),
                            g_hash_table_new_full (NULL, NULL, NULL, g_free), met };
      run_whole (&filling, reckoning, is_known, offer);
      g_ptr_array_unref (filling.parts);
      g_hash_table_unref (filling.until);
      g_hash_table_unref (filling.since);
    }
}
