/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-derivation.h"

#include "trade-dataset-private.h"
#include "trade-reads.h"

/*
 * While figures are derived, it is noted for each start of a formula which figures it read and which it made. When numbers are others
 * and nothing else, a formula that read none of them makes what it made. One that read any starts again, in its turn, where
 * nothing is there that it made. Only figures that others make after it are there already, so that all is derived afresh
 * where it meets one of these; and where it makes of other keys and periods than before, since others may have passed these over.
 */

/* So many times as many reads are kept as there were at first. */
#define ROOM 4

_Thread_local GPtrArray *trade_reads = NULL;

/* What one start of a formula read and made, as places in the lists of all of them. */
typedef struct
{
  TradeStart start;
  guint      first_read;
  guint      n_reads;
  guint      first_made;
  guint      n_made;
} Step;

/*
 * TradeDerivation:
 * @steps: (element-type Step): in the order in which they were made, but for those that read nothing
 * @reads: (element-type TradeFigure): what they read, with %NULL between them; the dataset keeps it alive
 * @most_reads: how many these may be until all is derived afresh
 * @made: (element-type TradeFigure): what they made
 * @makers: (nullable): by each figure that was made, one more than the place of its step, once somebody has asked
 * @wholes: what the reported figures are parts of
 * @share_precision: see #TradeReckoning
 * @growth_precision: likewise
 */
struct _TradeDerivation
{
  GArray      *steps;
  GPtrArray   *reads;
  guint        most_reads;
  GPtrArray   *made;
  GHashTable  *makers;
  TradeWholes *wholes;
  int          share_precision;
  int          growth_precision;
};

TradeDerivation *
trade_derivation_new (void)
{
  TradeDerivation *self = g_new0 (TradeDerivation, 1);

  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  self->reads = g_ptr_array_new ();
  self->made = g_ptr_array_new ();

  return self;
}

void
trade_derivation_free (TradeDerivation *self)
{
  g_array_unref (self->steps);
  g_ptr_array_unref (self->reads);
  g_ptr_array_unref (self->made);
  g_clear_pointer (&self->makers, g_hash_table_unref);
  g_clear_pointer (&self->wholes, trade_wholes_free);
  g_free (self);
}

void
trade_derivation_take_wholes (TradeDerivation *self,
                              TradeWholes     *wholes)
{
  self->wholes = wholes;
}

TradeWholes *
trade_derivation_get_wholes (TradeDerivation *self)
{
  return self->wholes;
}

/* Ends the step that is last; of one that read nothing nothing has to be known. */
static void
end_step (TradeDerivation *self)
{
  Step *step;

  if (self->steps->len == 0)
    return;

  step = &g_array_index (self->steps, Step, self->steps->len - 1);
  step->n_reads = self->reads->len - step->first_read;
  step->n_made = self->made->len - step->first_made;
  if (step->n_reads == 0 && step->n_made == 0)
    g_array_set_size (self->steps, self->steps->len - 1);
}

/*
 * trade_derivation_open:
 * @self: notes of nothing
 * @reckoning: what is asked for
 *
 * Begins to note what this thread reads.
 */
void
trade_derivation_open (TradeDerivation      *self,
                       const TradeReckoning *reckoning)
{
  self->share_precision = reckoning->share_precision;
  self->growth_precision = reckoning->growth_precision;
  trade_reads = self->reads;
}

void
trade_derivation_close (TradeDerivation *self)
{
  trade_reads = NULL;
  end_step (self);
  self->most_reads = ROOM * self->reads->len;
}

/* What one step reads first may be what another has read last, and is noted once of each. Returns the place of what is read next. */
static guint
part_reads (TradeDerivation *self)
{
  if (self->reads->len > 0 && g_ptr_array_index (self->reads, self->reads->len - 1) != NULL)
    g_ptr_array_add (self->reads, NULL);

  return self->reads->len;
}

/* Notes that a formula starts. */
void
trade_derivation_begin (TradeDerivation  *self,
                        const TradeStart *start)
{
  Step step = { *start, 0, 0, 0, 0 };

  end_step (self);
  step.first_read = part_reads (self);
  step.first_made = self->made->len;
  g_array_append_val (self->steps, step);
}

/* Notes what was made. */
void
trade_derivation_add (TradeDerivation     *self,
                      TradeFigure         *figure,
                      const TradeReckoned *reckoned)
{
  g_ptr_array_add (self->made, figure);
  for (guint i = 0; i < reckoned->n_inputs; i++)
    trade_reads_note (reckoned->inputs[i]);
}

static void
find_makers (TradeDerivation *self)
{
  self->makers = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->steps->len; i++)
    {
      const Step *step = &g_array_index (self->steps, Step, i);

      for (guint j = 0; j < step->n_made; j++)
        g_hash_table_insert (self->makers, g_ptr_array_index (self->made, step->first_made + j), GUINT_TO_POINTER (i + 1));
    }
}

static gboolean
has_read (TradeDerivation *self,
          const Step      *step,
          GHashTable      *others)
{
  if (step->start.figure != NULL && g_hash_table_contains (others, step->start.figure))
    return TRUE;

  for (guint i = 0; i < step->n_reads; i++)
    if (g_hash_table_contains (others, g_ptr_array_index (self->reads, step->first_read + i)))
      return TRUE;

  return FALSE;
}

/* Whether a step has read what was not there when it was its turn. */
static gboolean
looked_ahead (TradeDerivation *self,
              guint            i,
              guint            first_read)
{
  for (guint j = first_read; j < self->reads->len; j++)
    if (GPOINTER_TO_UINT (g_hash_table_lookup (self->makers, g_ptr_array_index (self->reads, j))) > i + 1)
      return TRUE;

  return FALSE;
}

/* Puts what a step has made again, at the end of the list, in the place of what it made before. */
static gboolean
exchange_made (TradeDerivation *self,
               guint            i,
               guint            first_made,
               GHashTable      *others)
{
  const Step *step = &g_array_index (self->steps, Step, i);

  if (self->made->len - first_made != step->n_made)
    return FALSE;

  for (guint j = 0; j < step->n_made; j++)
    {
      TradeFigure *before = g_ptr_array_index (self->made, step->first_made + j);
      TradeFigure *now = g_ptr_array_index (self->made, first_made + j);

      if (!trade_series_key_equal (trade_figure_get_key (before), trade_figure_get_key (now)) ||
          !trade_period_equal (trade_figure_get_period (before), trade_figure_get_period (now)))
        return FALSE;

      g_hash_table_insert (others, before, now);
      g_hash_table_remove (self->makers, before);
      g_hash_table_insert (self->makers, now, GUINT_TO_POINTER (i + 1));
      g_ptr_array_index (self->made, step->first_made + j) = now;
    }
  g_ptr_array_set_size (self->made, (int) first_made);

  return TRUE;
}

static gboolean
run_step_again (TradeDerivation *self,
                TradeReckoning  *reckoning,
                guint            i,
                GHashTable      *others)
{
  Step *step = &g_array_index (self->steps, Step, i);
  const guint first_read = part_reads (self), first_made = self->made->len;
  gpointer other = step->start.figure != NULL ? g_hash_table_lookup (others, step->start.figure) : NULL;

  if (other != NULL)
    step->start.figure = other;
  for (guint j = 0; j < step->n_made; j++)
    trade_dataset_remove_figure (reckoning->dataset, g_ptr_array_index (self->made, step->first_made + j));

  trade_reads = self->reads;
  trade_reckoning_restart (reckoning, &step->start);
  trade_reads = NULL;

  step->first_read = first_read;
  step->n_reads = self->reads->len - first_read;

  return !looked_ahead (self, i, first_read) && exchange_made (self, i, first_made, others);
}

/* Shares and growth are told in the coarsest precision in which any are reported. */
static gboolean
has_same_precision (GHashTable *others)
{
  GHashTableIter iter;
  gpointer before, now;

  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &before, &now))
    {
      const char *measure = trade_figure_get_key (before)->measure;

      if ((g_str_equal (measure, TRADE_MEASURE_SHARE) || g_str_equal (measure, TRADE_MEASURE_GROWTH)) &&
          trade_figure_get_precision (before) != trade_figure_get_precision (now))
        return FALSE;
    }

  return TRUE;
}

/*
 * trade_derivation_run_again:
 * @self: notes of how the figures of a dataset were derived
 * @reckoning: what is asked for, of a dataset that has the same figures, but for some
 * @others: (element-type TradeFigure): by each reported figure of the first that has another number, the one of the second
 *
 * Derives again what depends on these, and makes them the notes of the second.
 *
 * Returns: %FALSE where figures of other keys or periods may follow, and all have to be derived
 */
gboolean
trade_derivation_run_again (TradeDerivation *self,
                            TradeReckoning  *reckoning,
                            GHashTable      *others)
{
  if (!has_same_precision (others) || self->reads->len > self->most_reads)
    return FALSE;

  if (self->makers == NULL)
    find_makers (self);
  trade_wholes_exchange (self->wholes, others);
  reckoning->share_precision = self->share_precision;
  reckoning->growth_precision = self->growth_precision;
  for (guint i = 0; i < self->steps->len; i++)
    if (has_read (self, &g_array_index (self->steps, Step, i), others) && !run_step_again (self, reckoning, i, others))
      return FALSE;

  return TRUE;
}
