/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pick.h"

#include "trade-dataset-private.h"

/* The parts of a flow: of all of it, or of what is traded with one partner, in one product or by one kind of enterprise. */

/*
 * Whole:
 * @dimension: the one along which there are parts
 * @dataset: the dataset of the parts
 *
 * What figures are parts of.
 */
typedef struct
{
  TradeDimension dimension;
  TradeDataset  *dataset;
} Whole;

/* Whether a figure is of a part that lies in no other one of the code list, and is not all of them. Products may lie in each other:
 * they are drawn each against the whole, never as parts of one.
 */
static gboolean
is_part_of (TradeFigure   *figure,
            gconstpointer  data)
{
  const Whole *whole = data;
  const char *code = trade_figure_get_key (figure)->codes[whole->dimension];

  if (g_str_equal (code, TRADE_CODE_TOTAL))
    return FALSE;
  if (whole->dimension == TRADE_DIMENSION_PRODUCT)
    return TRUE;

  return !trade_dataset_is_world (whole->dataset, code) &&
         trade_dataset_get_parent (whole->dataset, whole->dimension, code) == NULL;
}

/* A share that was computed is one of all trade, also that of a product with one partner. */
static gboolean
is_of_scope (TradeFigure   *figure,
             gconstpointer  question)
{
  return !g_str_equal (trade_figure_get_key (figure)->measure, TRADE_MEASURE_SHARE) || !trade_figure_is_derived (figure) ||
         trade_pick_is_of_all (question, figure);
}

/* Most of what is looked through is not kept, and is not worth a reference. */
static GPtrArray *
query (const TradeQuestionRecord *self,
       const TradeAsk            *ask,
       const TradeSeriesKey      *pattern,
       const TradePeriod         *period)
{
  GPtrArray *parts = trade_dataset_list_matching (ask->dataset, pattern, period);

  trade_pick_keep (parts, is_part_of, &(Whole) { self->parts, ask->dataset });
  trade_pick_keep (parts, is_of_scope, self);
  trade_pick_keep_asked (parts, ask);

  return parts;
}

/* The code that somebody chose; NULL where nobody did. */
static const char *
get_chosen (const TradeAsk *ask,
            TradeDimension  dimension)
{
  return ask->setting != NULL ? ask->setting->codes[dimension] : NULL;
}

static TradeSeriesKey
get_scope (TradeFigure   *figure,
           gconstpointer  question)
{
  const TradeQuestionRecord *self = question;
  TradeSeriesKey scope = { 0 };

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      if (trade_dimension_has_parts (i) && i != self->parts)
        scope.codes[i] = trade_figure_get_key (figure)->codes[i];
    }

  return scope;
}

static gboolean
has_scope (TradeFigure   *figure,
           gconstpointer  scope)
{
  return trade_series_key_matches (trade_figure_get_key (figure), scope);
}

/*
 * Known:
 * @self: the question that asked for them first
 * @code: what it was asked about
 * @measure: their measure
 * @figures: (element-type TradeFigure): the parts
 *
 * Parts that were listed: how they are ordered and how they developed are two questions, and both ask for the same of them.
 */
typedef struct
{
  const TradeQuestionRecord *self;
  const char                *code;
  const char                *measure;
  GPtrArray                 *figures;
} Known;

static void
free_known (gpointer data)
{
  Known *known = data;

  g_ptr_array_unref (known->figures);
  g_free (known);
}

/*
 * trade_pick_create_known:
 *
 * Returns: (transfer full): what is known of the parts of a dataset before any question is asked; the dataset must outlive it
 */
GPtrArray *
trade_pick_create_known (void)
{
  return g_ptr_array_new_with_free_func (free_known);
}

/* Whether the parts that are asked for depend on nothing but the dimension, the code and the measure. */
static gboolean
can_be_known (const TradeAsk    *ask,
              const TradePeriod *period)
{
  return ask->known != NULL && ask->currency == NULL && ask->setting == NULL && period == NULL;
}

static GPtrArray *
find_known (const TradeQuestionRecord *self,
            const TradeAsk            *ask,
            const char                *measure)
{
  for (guint i = 0; i < ask->known->len; i++)
    {
      const Known *known = g_ptr_array_index (ask->known, i);

      if (known->self->parts == self->parts && known->self->within == self->within && g_str_equal (known->code, ask->code) &&
          g_str_equal (known->measure, measure))
        return known->figures;
    }

  return NULL;
}

static gpointer
ref_figure (gconstpointer figure,
            gpointer      data)
{
  return g_object_ref ((gpointer) figure);
}

static GPtrArray *
take (GPtrArray *parts)
{
  GPtrArray *taken = g_ptr_array_copy (parts, ref_figure, NULL);

  g_ptr_array_set_free_func (taken, g_object_unref);

  return taken;
}

static GPtrArray *
list_parts (const TradeQuestionRecord *self,
            const TradeAsk            *ask,
            const char                *measure,
            const TradePeriod         *period)
{
  TradeSeriesKey pattern = { .flow = ask->code, .measure = measure };
  gboolean has_crosses = trade_dataset_has_crosses (ask->dataset);
  gboolean is_open = FALSE;
  GPtrArray *parts;

  if (has_crosses && !trade_dataset_has_parts (ask->dataset, self->parts))
    return g_ptr_array_new ();

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      if (!trade_dimension_has_parts (i) || i == self->parts)
        continue;

      pattern.codes[i] = self->within && get_chosen (ask, i) != NULL ? get_chosen (ask, i) : TRADE_CODE_TOTAL;
      is_open |= self->within && get_chosen (ask, i) == NULL;
    }

  parts = query (self, ask, &pattern, period);
  if (parts->len > 0 || !is_open || !has_crosses)
    return parts;

  g_ptr_array_unref (parts);
  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      if (trade_dimension_has_parts (i) && i != self->parts)
        pattern.codes[i] = get_chosen (ask, i);
    }
  parts = query (self, ask, &pattern, NULL);
  /* What most figures are parts of. */
  pattern = trade_pick_find_commonest (parts, get_scope, self);
  trade_pick_keep (parts, has_scope, &pattern);

  return parts;
}

/*
 * trade_pick_list_parts:
 * @self: a question of the parts of a whole
 * @ask: what is asked
 * @measure: a measure
 * @period: (nullable): the only period that is of interest, or %NULL for all
 *
 * Lists the figures of one measure for the parts that a flow has along the dimension of the question, of all settings that were asked
 * for. Parts that lie within other parts are left out.
 *
 * They are the parts of all of the flow; where somebody chose a partner, a product or a kind of enterprise, the parts of what is
 * traded with it; and where nobody did, but there are no parts of all, those of the one of which there are most. There the figures of
 * other periods tell, too, and are listed.
 *
 * Returns: (transfer full) (element-type TradeFigure): the figures
 */
GPtrArray *
trade_pick_list_parts (const TradeQuestionRecord *self,
                       const TradeAsk            *ask,
                       const char                *measure,
                       const TradePeriod         *period)
{
  /* What was published of other times tells, too, where there are crosses. */
  const TradePeriod *only = trade_dataset_has_crosses (ask->dataset) ? NULL : period;
  g_autoptr (GPtrArray) parts = NULL;
  GPtrArray *known;

  if (!can_be_known (ask, only))
    {
      parts = list_parts (self, ask, measure, only);
      return take (parts);
    }

  known = find_known (self, ask, measure);
  if (known == NULL)
    {
      known = list_parts (self, ask, measure, only);
      g_ptr_array_add (ask->known, g_memdup2 (&(Known) { self, ask->code, measure, known }, sizeof (Known)));
    }

  return take (known);
}

/*
 * trade_pick_is_of_same_scope:
 * @self: a question of the parts of a whole
 * @figure: a figure
 * @other: another figure
 *
 * Returns: whether both are parts of the same, such as of what is traded with one partner
 */
gboolean
trade_pick_is_of_same_scope (const TradeQuestionRecord *self,
                             TradeFigure               *figure,
                             TradeFigure               *other)
{
  const TradeSeriesKey one = get_scope (figure, self);
  const TradeSeriesKey two = get_scope (other, self);

  return trade_series_key_equal (&one, &two);
}

/*
 * trade_pick_is_of_all:
 * @self: a question of the parts of a whole
 * @figure: a figure
 *
 * Returns: whether it is a part of all of its flow, rather than of what is traded with one partner
 */
gboolean
trade_pick_is_of_all (const TradeQuestionRecord *self,
                      TradeFigure               *figure)
{
  TradeSeriesKey key = *trade_figure_get_key (figure);

  key.codes[self->parts] = TRADE_CODE_TOTAL;

  return trade_series_key_is_whole (&key);
}
