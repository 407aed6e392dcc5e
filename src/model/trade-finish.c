/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-audit-private.h"
#include "trade-derive-private.h"
#include "trade-doubt-private.h"
#include "trade-finding-private.h"
#include "trade-list-private.h"
#include "trade-names.h"
#include "trade-world.h"

/*
 * TradeFinish:
 * @findings: (element-type TradeFinding): what the audit found
 * @findings_by_verdict: (element-type TradeFinding): the same, by what they say
 * @findings_by_figure: (nullable): the findings that each figure is in, once somebody has asked
 * @doubts: which figures it refutes, see trade-doubt.c
 * @n_unchecked: one more than how many reported figures the audit could compare with no other; 0 until somebody asks
 * @uses_by_figure: (nullable): the figures that were computed from each figure, likewise
 * @latest: by the length of a period, in months, when the last one begins of which anything was published
 * @names: (nullable): what the release calls itself, its codes and its sources, once somebody has asked
 * @varies: whether its series have several codes of each dimension
 *
 * What is known of a dataset once it has all its figures. What is only asked of a figure that somebody reads about is found when it is
 * first asked: by then nothing changes any more, and several threads may ask.
 */
struct _TradeFinish
{
  GListModel *findings;
  GPtrArray  *findings_by_verdict[TRADE_N_VERDICTS];
  GHashTable *findings_by_figure;
  GHashTable *doubts;
  gsize       n_unchecked;
  GHashTable *uses_by_figure;
  GHashTable *latest;
  TradeNames *names;
  gboolean    varies[TRADE_N_DIMENSIONS];
};

void
trade_finish_free (TradeFinish *self)
{
  g_clear_object (&self->findings);
  for (TradeVerdict i = 0; i < TRADE_N_VERDICTS; i++)
    g_clear_pointer (&self->findings_by_verdict[i], g_ptr_array_unref);
  g_clear_pointer (&self->findings_by_figure, g_hash_table_unref);
  g_clear_pointer (&self->doubts, g_hash_table_unref);
  g_clear_pointer (&self->uses_by_figure, g_hash_table_unref);
  g_clear_pointer (&self->latest, g_hash_table_unref);
  g_clear_pointer (&self->names, trade_names_free);
  g_free (self);
}

/* The figures and what they are in are the dataset's, or its findings', and live as long as the lists: with references of their
 * own they would take twice the time.
 */
static void
add_to (GHashTable  *lists,
        TradeFigure *figure,
        gpointer     item)
{
  GPtrArray *list = g_hash_table_lookup (lists, figure);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (lists, figure, list);
    }

  /* A figure may be in a formula twice. */
  if (list->len == 0 || g_ptr_array_index (list, list->len - 1) != item)
    g_ptr_array_add (list, item);
}

static void
add_to_all (GHashTable       *lists,
            const TradeBasis *basis,
            gpointer          item)
{
  for (guint i = 0; i < basis->n; i++)
    add_to (lists, basis->figures[i], item);
}

static GHashTable *
new_lists (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

static GHashTable *
index_findings (GListModel *findings)
{
  const GPtrArray *items = trade_list_get_items (findings);
  GHashTable *lists = new_lists ();

  for (guint i = 0; i < items->len; i++)
    {
      TradeFinding *finding = g_ptr_array_index (items, i);

      add_to_all (lists, trade_finding_get_basis (finding), finding);
    }

  return lists;
}

static void
sort_findings (TradeFinish *self)
{
  const GPtrArray *findings = trade_list_get_items (self->findings);

  for (TradeVerdict i = 0; i < TRADE_N_VERDICTS; i++)
    self->findings_by_verdict[i] = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < findings->len; i++)
    {
      TradeFinding *finding = g_ptr_array_index (findings, i);

      g_ptr_array_add (self->findings_by_verdict[trade_finding_get_verdict (finding)], g_object_ref (finding));
    }
}

static GHashTable *
index_uses (TradeDataset *dataset)
{
  g_autoptr (GPtrArray) figures = trade_dataset_list_figures (dataset);
  GHashTable *lists = new_lists ();

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);

      if (trade_figure_is_derived (figure))
        add_to_all (lists, trade_figure_get_basis (figure), figure);
    }

  return lists;
}

static void
find_variety (TradeFinish  *self,
              TradeDataset *dataset)
{
  const GPtrArray *series = trade_dataset_get_series (dataset);
  const char *first[TRADE_N_DIMENSIONS] = { NULL };

  for (guint i = 0; i < series->len; i++)
    {
      const TradeSeriesKey *key = trade_series_get_key (g_ptr_array_index (series, i));

      for (TradeDimension dimension = 0; dimension < TRADE_N_DIMENSIONS; dimension++)
        {
          const char *code = key->codes[dimension];

          /* Only a change has a currency that it was reckoned in. */
          if (dimension == TRADE_DIMENSION_BASE && *code == '\0')
            continue;
          self->varies[dimension] |= first[dimension] != NULL && code != first[dimension];
          first[dimension] = code;
        }
    }
}

/* What is only expected tells of no time, and what firms expect of a year is known before it. */
static gboolean
tells_of_its_time (TradeFigure *figure)
{
  return trade_figure_has_value (figure) && !trade_figure_is_derived (figure) &&
         !trade_figure_has_status (figure, TRADE_STATUS_FORECAST) &&
         !g_str_equal (trade_figure_get_key (figure)->measure, TRADE_MEASURE_OUTLOOK);
}

/* Each title asks whether its period is the latest. */
static GHashTable *
index_latest (TradeDataset *dataset)
{
  g_autoptr (GPtrArray) figures = trade_dataset_list_figures (dataset);
  GHashTable *latest = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);
      TradePeriod period = trade_figure_get_period (figure);
      gpointer length = GINT_TO_POINTER (period.n_months);
      gpointer known = NULL;

      if (!tells_of_its_time (figure))
        continue;
      if (!g_hash_table_lookup_extended (latest, length, NULL, &known) || GPOINTER_TO_INT (known) < period.first_month)
        g_hash_table_insert (latest, length, GINT_TO_POINTER (period.first_month));
    }

  return latest;
}

/* Adds what the figures imply, unless it is there already. Returns what they are parts of. */
static TradeWholes *
derive (TradeDataset *self)
{
  TradeDerivation *notes = trade_dataset_get_derivation (self);
  TradeWholes *wholes;

  if (trade_dataset_is_derived (self))
    return trade_derivation_get_wholes (notes);

  trade_world_settle (self);
  wholes = trade_wholes_new (self);
  trade_derive_with (self, wholes, notes);
  if (notes != NULL)
    trade_derivation_take_wholes (notes, wholes);

  return wholes;
}

/**
 * trade_dataset_finish:
 * @self: a dataset that has all its reported figures
 *
 * Takes the world for all partners, derives what the figures imply, lists the views that they answer, and audits them. From then on the dataset is immutable, and may be read by several threads at once.
 *
 * This takes a while for a large release, and belongs into the thread that has read it.
 */
void
trade_dataset_finish (TradeDataset *self)
{
  TradeWholes *wholes;
  TradeFinish *finish;

  g_return_if_fail (TRADE_IS_DATASET (self));
  g_return_if_fail (!trade_dataset_is_finished (self));

  wholes = derive (self);
  trade_dataset_answer (self);
  finish = g_new0 (TradeFinish, 1);
  finish->findings = trade_audit_with (self, wholes);
  sort_findings (finish);
  finish->doubts = trade_doubt_collect (finish->findings);
  finish->latest = index_latest (self);
  find_variety (finish, self);
  trade_dataset_take_finish (self, finish);
  if (trade_dataset_get_derivation (self) == NULL)
    trade_wholes_free (wholes);
}

/**
 * trade_dataset_is_finished:
 * @self: a dataset
 *
 * Checks whether trade_dataset_finish() was called, so that nothing can be added any more.
 *
 * Returns: whether it was
 */
gboolean
trade_dataset_is_finished (TradeDataset *self)
{
  g_return_val_if_fail (TRADE_IS_DATASET (self), FALSE);

  return trade_dataset_get_finish (self) != NULL;
}

/**
 * trade_dataset_has_later:
 * @self: a finished dataset
 * @period: a period
 *
 * Checks whether the release tells of a later period that is as long, whatever it tells of it. What is only expected does not count.
 *
 * Returns: whether it does
 */
gboolean
trade_dataset_has_later (TradeDataset *self,
                         TradePeriod   period)
{
  TradeFinish *finish;
  gpointer first_month;

  g_return_val_if_fail (TRADE_IS_DATASET (self), FALSE);

  finish = trade_dataset_get_finish (self);

  return finish != NULL &&
         g_hash_table_lookup_extended (finish->latest, GINT_TO_POINTER (period.n_months), NULL, &first_month) &&
         GPOINTER_TO_INT (first_month) > period.first_month;
}

/**
 * trade_dataset_get_findings:
 * @self: a dataset
 *
 * Gets what the audit found.
 *
 * Returns: (transfer none) (nullable): a list of [class@Finding]; %NULL for a dataset that is not finished
 */
GListModel *
trade_dataset_get_findings (TradeDataset *self)
{
  TradeFinish *finish;

  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);

  finish = trade_dataset_get_finish (self);

  return finish != NULL ? finish->findings : NULL;
}

/**
 * trade_dataset_list_findings:
 * @self: a finished dataset
 * @verdict: a verdict
 *
 * Lists what the audit found with one verdict, in the order of the audit.
 *
 * Returns: (transfer none) (element-type TradeFinding): the findings; empty where there is none
 */
const GPtrArray *
trade_dataset_list_findings (TradeDataset *self,
                             TradeVerdict  verdict)
{
  TradeFinish *finish;

  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);
  g_return_val_if_fail (verdict < TRADE_N_VERDICTS, NULL);

  finish = trade_dataset_get_finish (self);
  g_return_val_if_fail (finish != NULL, NULL);

  return finish->findings_by_verdict[verdict];
}

/**
 * trade_dataset_get_n_unchecked:
 * @self: a finished dataset
 *
 * Gets the number of reported figures that the audit could compare with no other, see trade_audit_count_unchecked().
 *
 * Returns: how many there are
 */
guint
trade_dataset_get_n_unchecked (TradeDataset *self)
{
  TradeFinish *finish;

  g_return_val_if_fail (TRADE_IS_DATASET (self), 0);

  finish = trade_dataset_get_finish (self);
  g_return_val_if_fail (finish != NULL, 0);

  if (g_once_init_enter (&finish->n_unchecked))
    g_once_init_leave (&finish->n_unchecked, (gsize) trade_audit_count_unchecked (finish->findings, self) + 1);

  return (guint) finish->n_unchecked - 1;
}

/**
 * trade_dataset_lookup_findings:
 * @self: a dataset
 * @figure: a figure of it
 *
 * Gets the findings that a figure is in, in the order of trade_audit().
 *
 * Returns: (transfer none) (nullable) (element-type TradeFinding): the findings; %NULL for none
 */
GPtrArray *
trade_dataset_lookup_findings (TradeDataset *self,
                               TradeFigure  *figure)
{
  TradeFinish *finish;

  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);

  finish = trade_dataset_get_finish (self);

  if (finish == NULL)
    return NULL;
  if (g_once_init_enter (&finish->findings_by_figure))
    g_once_init_leave (&finish->findings_by_figure, index_findings (finish->findings));

  return g_hash_table_lookup (finish->findings_by_figure, figure);
}

/**
 * trade_dataset_lookup_uses:
 * @self: a dataset
 * @figure: a figure of it
 *
 * Gets the figures that were computed from a figure.
 *
 * Returns: (transfer none) (nullable) (element-type TradeFigure): the figures; %NULL for none
 */
GPtrArray *
trade_dataset_lookup_uses (TradeDataset *self,
                           TradeFigure  *figure)
{
  TradeFinish *finish;

  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);

  finish = trade_dataset_get_finish (self);

  if (finish == NULL)
    return NULL;
  if (g_once_init_enter (&finish->uses_by_figure))
    g_once_init_leave (&finish->uses_by_figure, index_uses (self));

  return g_hash_table_lookup (finish->uses_by_figure, figure);
}

/**
 * trade_dataset_varies:
 * @self: a dataset
 * @dimension: a dimension
 *
 * Checks whether a dataset has series of several codes, so that it has to be said which one is meant.
 *
 * Returns: whether it has; %FALSE for a dataset that is not finished
 */
gboolean
trade_dataset_varies (TradeDataset   *self,
                      TradeDimension  dimension)
{
  TradeFinish *finish;

  g_return_val_if_fail (TRADE_IS_DATASET (self), FALSE);
  g_return_val_if_fail (dimension < TRADE_N_DIMENSIONS, FALSE);

  finish = trade_dataset_get_finish (self);

  return finish != NULL && finish->varies[dimension];
}

/*
 * trade_dataset_get_doubts:
 * @self: a dataset
 *
 * Returns: (transfer none) (nullable): the doubts of its audit, see trade_doubt_collect(); %NULL for a dataset that is not finished
 */
GHashTable *
trade_dataset_get_doubts (TradeDataset *self)
{
  TradeFinish *finish = trade_dataset_get_finish (self);

  return finish != NULL ? finish->doubts : NULL;
}

/**
 * trade_dataset_match_name:
 * @self: a dataset
 * @text: a text in UTF-8
 *
 * Looks whether a text begins with what the dataset calls itself, a code or a source in some language. How long that takes
 * does not grow with the number of codes. Names of less than eight bytes are not looked for.
 *
 * Returns: (transfer none) (nullable): the longest such name; %NULL for a dataset that is not finished
 */
const char *
trade_dataset_match_name (TradeDataset *self,
                          const char   *text)
{
  TradeFinish *finish;

  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  finish = trade_dataset_get_finish (self);

  if (finish == NULL)
    return NULL;
  if (g_once_init_enter (&finish->names))
    g_once_init_leave (&finish->names, trade_names_new (self));

  return trade_names_match (finish->names, text);
}
