/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dataset-private.h"
#include "trade-main.h"
#include "trade-mode-private.h"
#include "trade-order-private.h"
#include "trade-rhythm.h"
#include "trade-view-private.h"

#include "questions/trade-index.h"
#include "questions/trade-pick.h"

/* How a view is arranged, how it can be, and the same question arranged in another way. */

/* The setting of a view where it is not the one that the view chooses by itself, in full; else nothing. */
static TradeSeriesKey
get_chosen (TradeView *self)
{
  TradeArrangement plain = self->arrangement;

  plain.setting = trade_view_get_native (self)->arrangement.setting;

  return trade_arrangement_equal (&plain, &self->arrangement) ? (TradeSeriesKey) { 0 } : self->arrangement.setting;
}

static void
drop_alike (TradeSeriesKey       *setting,
            const TradeSeriesKey *other)
{
  for (guint i = 0; i < TRADE_N_SETTINGS; i++)
    {
      TradeDimension dimension = trade_settings[i];

      if (g_strcmp0 (setting->codes[dimension], other->codes[dimension]) == 0)
        setting->codes[dimension] = NULL;
    }
}

/* The rows of some views are of many partners, and none of them is chosen. */
static void
drop_alien (TradeView      *self,
            TradeSeriesKey *setting)
{
  const TradeQuestionRecord *record = trade_question_get_record (self->question);

  for (guint i = 0; i < TRADE_N_SETTINGS; i++)
    {
      if (trade_dimension_has_parts (trade_settings[i]) && !trade_question_has_setting (record, trade_settings[i]))
        setting->codes[trade_settings[i]] = NULL;
    }
}

/**
 * trade_view_dup_name:
 * @self: a view
 *
 * Names a view together with what differs from how it arranges itself, see trade_arrangement_join().
 *
 * Returns: (transfer full): the name
 */
char *
trade_view_dup_name (TradeView *self)
{
  TradeArrangement different;
  TradeView *native;

  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  native = trade_view_get_native (self);
  different = self->arrangement;
  if (different.unit == native->arrangement.unit)
    different.unit = NULL;
  if (different.mode == native->arrangement.mode)
    different.mode = TRADE_MODE_OWN;
  if (trade_period_equal (different.period, native->arrangement.period))
    different.has_period = FALSE;
  drop_alike (&different.setting, &native->arrangement.setting);

  return trade_arrangement_join (&different, trade_view_get_id (self));
}

static gboolean
is_chosen (const TradeSeriesKey *setting)
{
  for (guint i = 0; i < TRADE_N_SETTINGS; i++)
    {
      if (setting->codes[trade_settings[i]] != NULL)
        return TRUE;
    }

  return FALSE;
}

/* The answer in another setting or for another period, in the mode and the currency that the question has by itself there. */
static TradeAnswer *
answer_natively (TradeView            *native,
                 const TradeSeriesKey *setting,
                 const TradePeriod    *wanted,
                 TradePeriod          *period)
{
  const TradeQuestionRecord *record = trade_question_get_record (native->question);
  TradeAsk ask = { .dataset = native->dataset, .code = native->code, .wanted = wanted };
  TradeAnswer *answered;

  /* Whose trade is another's may be told in another currency. */
  if (is_chosen (setting))
    ask.setting = setting;
  else if (trade_period_equal (*wanted, native->period))
    return trade_answer_ref (native->answer);
  else
    ask.currency = native->arrangement.unit;

  answered = record->answer (record, &ask);
  if (answered != NULL && period != NULL)
    *period = ask.period;

  return answered;
}

/* The answer in a currency, for a period or the fullest recent one that has figures in it. */
static TradeAnswer *
answer_in_unit (TradeView            *native,
                const TradeSeriesKey *setting,
                const char           *unit,
                const TradePeriod    *wanted,
                TradePeriod          *period)
{
  const TradeQuestionRecord *record = trade_question_get_record (native->question);
  TradeAsk ask = { .dataset = native->dataset, .code = native->code, .currency = unit, .wanted = wanted };
  TradeAnswer *answered;

  if (is_chosen (setting))
    ask.setting = setting;
  answered = record->answer (record, &ask);
  if (answered != NULL && period != NULL)
    *period = ask.period;

  return answered;
}

static TradeAnswer *
answer (TradeView              *native,
        const TradeArrangement *wanted)
{
  const TradeSeriesKey *setting = is_chosen (&wanted->setting) ? &wanted->setting : NULL;
  TradeAsk ask = {
    .dataset = native->dataset,
    .code = native->code,
    .currency = wanted->unit,
    .setting = setting,
    .wanted = &wanted->period,
    .period = wanted->period,
    .base = wanted->has_base ? &wanted->base : NULL,
  };
  const TradeQuestionRecord *record = trade_question_get_record (native->question);
  g_autoptr (TradeAnswer) own = answer_natively (native, &wanted->setting, &wanted->period, NULL);
  TradeAnswer *answered;

  /* A period may have figures in no currency but another than the view chooses by itself. */
  if (own == NULL && wanted->unit != NULL)
    own = answer_in_unit (native, &wanted->setting, wanted->unit, &wanted->period, NULL);
  answered = own != NULL ? trade_mode_answer (record, wanted->mode, &ask, own) : NULL;

  if (answered != NULL || own == NULL || ask.base == NULL)
    return answered;

  /* Where no figure is of the base that is asked for, there is that of the view. */
  ask.base = NULL;

  return trade_mode_answer (record, wanted->mode, &ask, own);
}

static gboolean
can_answer_for (TradeView   *self,
                TradeMode    mode,
                const char  *unit,
                TradePeriod  period)
{
  TradeArrangement wanted = { .mode = mode, .unit = unit, .period = period };
  g_autoptr (TradeAnswer) answered = NULL;

  wanted.setting = get_chosen (self);
  answered = answer (trade_view_get_native (self), &wanted);

  return answered != NULL;
}

/* Whether a view could measure something in some currency, in the setting and for the period that it has. */
static gboolean
can_answer (TradeView  *self,
            TradeMode   mode,
            const char *unit)
{
  return can_answer_for (self, mode, unit, self->period);
}

/* Whether it could for another period, where its own has no figures in that currency. */
static gboolean
can_answer_elsewhere (TradeView  *self,
                      TradeMode   mode,
                      const char *unit)
{
  const TradeSeriesKey setting = get_chosen (self);
  g_autoptr (TradeAnswer) answered = NULL;
  TradePeriod period;

  answered = answer_in_unit (trade_view_get_native (self), &setting, unit, NULL, &period);

  return answered != NULL && can_answer_for (self, mode, unit, period);
}

static gboolean
has_order (TradeView   *self,
           TradeAnswer *answered)
{
  return trade_question_get_record (self->question)->has_order && !trade_view_answers_over_time (self->question, answered) &&
         trade_order_makes_sense (self->dataset, answered);
}

/**
 * trade_view_allows_order:
 * @self: a view
 * @order: an order
 *
 * Checks whether a view can stand in an order. Every view stands sorted by value; in another order only one with two rows
 * at least that can change places.
 *
 * Returns: whether it can
 */
gboolean
trade_view_allows_order (TradeView  *self,
                         TradeOrder  order)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), FALSE);
  g_return_val_if_fail (order < TRADE_N_ORDERS, FALSE);

  return order == TRADE_ORDER_VALUE || has_order (self, self->answer);
}

/**
 * trade_view_allows_mode:
 * @self: a view
 * @mode: a mode
 *
 * Checks whether a view can measure something, in the currency that it shows or in the one that it chooses by itself.
 *
 * Returns: whether it can
 */
gboolean
trade_view_allows_mode (TradeView *self,
                        TradeMode  mode)
{
  TradeView *native;

  g_return_val_if_fail (TRADE_IS_VIEW (self), FALSE);
  g_return_val_if_fail (mode < TRADE_N_MODES, FALSE);

  native = trade_view_get_native (self);

  return mode == self->arrangement.mode || can_answer (self, mode, self->arrangement.unit) ||
         can_answer (self, mode, native->arrangement.unit);
}

static void
add_unit (GPtrArray  *units,
          TradeView  *self,
          const char *unit)
{
  if (unit != NULL && (can_answer (self, self->arrangement.mode, unit) ||
                       can_answer_elsewhere (self, self->arrangement.mode, unit)))
    g_ptr_array_add (units, (gpointer) unit);
}

/**
 * trade_view_list_units:
 * @self: a view
 *
 * Lists the currencies in which a view can measure what it measures: those in which the release prints the figures that
 * it takes, for the period of the view or for another. The one that the view chooses by itself is first.
 *
 * Returns: (transfer container) (array zero-terminated=1): the currencies, interned; none where the view has no currency
 */
const char **
trade_view_list_units (TradeView *self)
{
  g_autoptr (GPtrArray) units = NULL;
  g_autoptr (GHashTable) tried = NULL;
  const GPtrArray *series;
  const char *own;

  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  units = g_ptr_array_new ();
  tried = g_hash_table_new (NULL, NULL);
  series = trade_dataset_get_series (self->dataset);
  own = trade_view_get_native (self)->arrangement.unit;
  add_unit (units, self, own);
  g_hash_table_add (tried, (gpointer) own);

  /* A view without a currency of its own has none to be switched to. */
  for (guint i = 0; own != NULL && i < series->len; i++)
    {
      const char *unit = trade_main_get_currency (trade_series_get_key (g_ptr_array_index (series, i)));

      if (unit != NULL && g_hash_table_add (tried, (gpointer) unit))
        add_unit (units, self, unit);
    }

  g_ptr_array_add (units, NULL);

  return (const char **) g_ptr_array_steal (units, NULL);
}

static gboolean
has_answer (TradeView            *native,
            const TradeSeriesKey *setting,
            const TradePeriod    *period)
{
  g_autoptr (TradeAnswer) answered = answer_natively (native, setting, period, NULL);

  return answered != NULL;
}

/* What is asked for in full if there is such a thing, or else only what is other than the view chooses by itself: who chooses
 * a reporter does not insist on how the figures of another were adjusted.
 */
static void
choose_setting (TradeView        *native,
                TradeArrangement *arrangement)
{
  TradeSeriesKey different = arrangement->setting;

  drop_alike (&different, &native->arrangement.setting);
  if (!is_chosen (&different))
    arrangement->setting = different;
  else if (!has_answer (native, &arrangement->setting, NULL))
    arrangement->setting = has_answer (native, &different, NULL) ? different : (TradeSeriesKey) { 0 };
}

static gboolean
has_answer_in_unit (TradeView              *native,
                    const TradeArrangement *arrangement,
                    const TradePeriod      *period)
{
  g_autoptr (TradeAnswer) answered = NULL;

  if (arrangement->unit == NULL)
    return FALSE;
  answered = answer_in_unit (native, &arrangement->setting, arrangement->unit, period, NULL);

  return answered != NULL;
}

/* The currency that is asked for may have no figures for the period that the view chooses by itself. */
static void
follow_unit (TradeView        *native,
             TradeArrangement *arrangement)
{
  TradeArrangement plain = *arrangement;
  g_autoptr (TradeAnswer) answered = NULL;

  if (arrangement->unit == NULL || arrangement->unit == native->arrangement.unit)
    return;
  plain.mode = native->arrangement.mode;
  answered = answer (native, &plain);
  if (answered == NULL)
    answered = answer_in_unit (native, &arrangement->setting, arrangement->unit, NULL, &arrangement->period);
}

/* The period that is asked for if the question has an answer for it. */
static void
choose_period (TradeView        *native,
               TradeArrangement *arrangement)
{
  gboolean asked = arrangement->has_period && (has_answer (native, &arrangement->setting, &arrangement->period) ||
                                               has_answer_in_unit (native, arrangement, &arrangement->period));
  g_autoptr (TradeAnswer) answered = NULL;

  if (!asked)
    arrangement->period = native->period;
  arrangement->has_period = TRUE;
  if (!asked)
    follow_unit (native, arrangement);

  /* Another reporter may not have the period that the view chooses by itself. */
  if (is_chosen (&arrangement->setting) && !has_answer (native, &arrangement->setting, &arrangement->period))
    answered = answer_natively (native, &arrangement->setting, NULL, &arrangement->period);
}

/* In which mode and currency the question has an answer by itself in a setting: amounts of one partner stand beside shares of all. */
static void
find_own (TradeView              *native,
          const TradeArrangement *arrangement,
          TradeMode              *mode,
          const char            **unit)
{
  g_autoptr (TradeAnswer) answered = answer_natively (native, &arrangement->setting, &arrangement->period, NULL);

  if (answered == NULL)
    return;

  *mode = trade_mode_get_own (answered);
  *unit = trade_pick_get_currency (trade_answer_get_first (answered));
}

/* What is asked for as far as the figures allow it: of a mode and a currency that do not go together the mode wins. */
static TradeAnswer *
choose_answer (TradeView        *native,
               TradeArrangement *arrangement)
{
  TradeMode modes[] = { arrangement->mode, native->arrangement.mode, native->arrangement.mode };
  const char *units[] = { g_intern_string (arrangement->unit), native->arrangement.unit, NULL };

  arrangement->unit = units[0];
  choose_setting (native, arrangement);
  choose_period (native, arrangement);

  if (arrangement->mode == TRADE_MODE_OWN)
    modes[0] = native->arrangement.mode;
  if (arrangement->unit == NULL)
    units[0] = native->arrangement.unit;
  find_own (native, arrangement, &modes[2], &units[2]);

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (units); j++)
      {
        TradeAnswer *answered;

        arrangement->mode = modes[i];
        arrangement->unit = units[j];
        answered = answer (native, arrangement);
        if (answered != NULL)
          return answered;
      }

  /* Another period may have the figures in another way only. */
  arrangement->period = native->period;
  arrangement->mode = native->arrangement.mode;
  arrangement->unit = native->arrangement.unit;
  arrangement->setting = (TradeSeriesKey) { 0 };

  return trade_answer_ref (native->answer);
}

/* Whether a view shows the figures that its question has by itself, in whatever order and however drawn. */
static gboolean
measures_the_same (TradeView *self)
{
  TradeSeriesKey different = self->arrangement.setting;

  drop_alike (&different, &self->native->arrangement.setting);

  return !is_chosen (&different) && self->arrangement.mode == self->native->arrangement.mode &&
         self->arrangement.unit == self->native->arrangement.unit && trade_period_equal (self->arrangement.period, self->native->period);
}

static gboolean
has_more_than_words (TradeAnnotations *annotations)
{
  return trade_annotations_get_n_notes (annotations) > 0 || trade_annotations_get_n_highlights (annotations) > 0;
}

/* What a package says of a chart may be of its unit, its period or its setting, and is no longer true in another. What happened
 * in a period is true in all, and so is which row matters. */
static void
take_wishes (TradeView *self)
{
  TradeView *native = self->native;
  gboolean same = measures_the_same (self);
  g_autofree char *name = trade_view_dup_name (self);
  TradeAnnotations *own = g_hash_table_lookup (trade_dataset_get_annotations (self->dataset), name);

  if (same && native->title != NULL)
    self->title = trade_text_ref (native->title);
  if (same && native->caption != NULL)
    self->caption = trade_text_ref (native->caption);

  if (same && own == NULL)
    own = native->annotations;
  if (own != NULL && (own == native->annotations || has_more_than_words (own)))
    self->annotations = trade_annotations_ref (own);
  else if (own != NULL || native->annotations != NULL)
    self->annotations = trade_annotations_with_words (native->annotations, trade_annotations_get_title (own),
                                                      trade_annotations_get_subtitle (own));
}

static TradeView *
create_arranged (TradeView              *native,
                 TradeAnswer            *answered,
                 const TradeArrangement *arrangement,
                 TradeFigure            *leader)
{
  TradeView *self = g_object_new (TRADE_TYPE_VIEW, NULL);

  self->question = native->question;
  self->code = native->code;
  self->id = g_strdup (native->id);
  self->dataset = g_object_ref (native->dataset);
  self->period = arrangement->period;
  self->arrangement = *arrangement;
  trade_view_set_answer (self, answered);
  /* Of a series over time, the period that was asked for may have no figure in this setting, and another one is left. */
  if (trade_view_get_scope (self)->has_period)
    self->period = trade_view_get_scope (self)->period;
  self->leader = leader;
  self->native = g_object_ref (native);

  take_wishes (self);

  return self;
}

/* The annotations of one view on another of the same question, but for the words that were true of the one. */
static TradeView *
carry_annotations (TradeView *from,
                   TradeView *to)
{
  g_autoptr (TradeView) arranged = to;
  g_autoptr (TradeAnnotations) kept = NULL;

  if (from->annotations == trade_view_get_native (from)->annotations)
    return g_steal_pointer (&arranged);

  kept = trade_annotations_with_words (from->annotations,
                                       trade_annotations_get_title (to->annotations),
                                       trade_annotations_get_subtitle (to->annotations));
  if (trade_annotations_equal (kept, to->annotations))
    return g_steal_pointer (&arranged);

  return trade_view_annotate (to, kept);
}

static int
compare_later_first (gconstpointer a,
                     gconstpointer b)
{
  TradePeriod one = *(const TradePeriod *) a;
  TradePeriod other = *(const TradePeriod *) b;

  return trade_period_equal (one, other) ? 0 : trade_period_is_later (one, other) ? -1 : 1;
}

/* A release has far fewer periods than figures. */
static void
add_periods (GHashTable  *periods,
             TradeSeries *series)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (series)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (series), i);
      TradePeriod period = trade_figure_get_period (figure);

      if (!g_hash_table_contains (periods, &period))
        trade_pick_count (periods, period);
    }
}

/* The periods of all figures, each once, the latest first. */
static GArray *
list_all_periods (TradeDataset *dataset)
{
  g_autoptr (GHashTable) set = trade_pick_create_counts ();
  const GPtrArray *series = trade_dataset_get_series (dataset);
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (TradePeriod));
  GHashTableIter iter;
  gpointer period;

  for (guint i = 0; i < series->len; i++)
    add_periods (set, g_ptr_array_index (series, i));

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &period, NULL))
    g_array_append_vals (periods, period, 1);
  g_array_sort (periods, compare_later_first);

  return periods;
}

/**
 * trade_view_list_setting:
 * @self: a view
 * @dimension: one of %TRADE_SETTINGS
 *
 * Lists the codes of a dimension that a view can be of, such as the reporters of a release. The one that it chooses by itself
 * is first. There is none where its rows differ in that dimension.
 *
 * Returns: (transfer container) (array zero-terminated=1): the codes, interned
 */
const char **
trade_view_list_setting (TradeView      *self,
                         TradeDimension  dimension)
{
  g_autoptr (GPtrArray) codes = NULL;
  g_autoptr (GHashTable) seen = NULL;
  const GPtrArray *series;
  gboolean is_whole;
  TradeView *native;

  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  native = trade_view_get_native (self);
  codes = g_ptr_array_new ();
  seen = g_hash_table_new (NULL, NULL);
  if (native->arrangement.setting.codes[dimension] == NULL)
    return g_new0 (const char *, 1);

  g_hash_table_add (seen, (gpointer) native->arrangement.setting.codes[dimension]);
  g_ptr_array_add (codes, (gpointer) native->arrangement.setting.codes[dimension]);
  series = trade_dataset_get_series (self->dataset);
  is_whole = trade_dimension_has_parts (dimension) && !trade_dataset_has_crosses (self->dataset);

  for (guint i = 0; !is_whole && i < series->len; i++)
    {
      TradeSeriesKey setting = { 0 };

      setting.codes[dimension] = trade_series_get_key (g_ptr_array_index (series, i))->codes[dimension];
      if (g_hash_table_add (seen, (gpointer) setting.codes[dimension]) && has_answer (native, &setting, NULL))
        g_ptr_array_add (codes, (gpointer) setting.codes[dimension]);
    }

  g_ptr_array_add (codes, NULL);

  return (const char **) g_ptr_array_steal (codes, NULL);
}

/**
 * trade_view_list_periods:
 * @self: a view
 * @most: how many to list at most
 *
 * Lists the periods that the question of a view has an answer for, the latest first. Where rows are periods already there
 * is nothing to choose but their rhythm; each rhythm is then listed once, by its latest period.
 *
 * Returns: (transfer full) (element-type TradePeriod): the periods
 */
GArray *
trade_view_list_periods (TradeView *self,
                         guint      most)
{
  g_autoptr (GArray) all = NULL;
  g_autoptr (GHashTable) rhythms = NULL;
  GArray *periods;
  TradeSeriesKey setting;
  TradeView *native;

  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  native = trade_view_get_native (self);
  setting = get_chosen (self);
  rhythms = trade_pick_create_counts ();
  periods = g_array_new (FALSE, FALSE, sizeof (TradePeriod));
  all = list_all_periods (self->dataset);

  for (guint i = 0; i < all->len && periods->len < most; i++)
    {
      TradePeriod period = g_array_index (all, TradePeriod, i);

      if (trade_view_get_question (self) != TRADE_QUESTION_BALANCE && trade_view_is_over_time (self) &&
          trade_pick_count (rhythms, trade_rhythm_get (self->dataset, period)) > 1)
        continue;

      if (has_answer (native, &setting, &period) || has_answer_in_unit (native, &self->arrangement, &period))
        g_array_append_val (periods, period);
    }

  return periods;
}

/**
 * trade_view_get_base:
 * @self: a view
 * @base: (out caller-allocates): return location for a period
 *
 * Gets the base period of an index, which is 100.
 *
 * Returns: whether the view is an index
 */
gboolean
trade_view_get_base (TradeView   *self,
                     TradePeriod *base)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), FALSE);
  g_return_val_if_fail (base != NULL, FALSE);

  return trade_index_get_base (self->answer, base);
}

/**
 * trade_view_list_bases:
 * @self: a view
 *
 * Lists the periods that can be the base of an index, the latest first: each that a figure of it is of.
 *
 * Returns: (transfer full) (element-type TradePeriod): the periods; none where the view is no index, or has no base to choose
 */
GArray *
trade_view_list_bases (TradeView *self)
{
  GArray *bases = g_array_new (FALSE, FALSE, sizeof (TradePeriod));

  g_return_val_if_fail (TRADE_IS_VIEW (self), bases);

  if (self->arrangement.mode != TRADE_MODE_INDEX || self->question == TRADE_QUESTION_BALANCE)
    return bases;

  for (guint row = trade_view_get_n_rows (self); row > 0; row--)
    g_array_append_val (bases, trade_view_get_row (self, row - 1)->period);

  return bases;
}

/* Keeps the base of an index only where it is another than the view chooses by itself. */
static void
settle_base (TradeView        *native,
             TradeAnswer      *answered,
             TradeArrangement *arrangement)
{
  TradeArrangement plain = *arrangement;
  g_autoptr (TradeAnswer) own = NULL;
  TradePeriod base, own_base;

  if (!arrangement->has_base)
    return;

  plain.has_base = FALSE;
  own = answer (native, &plain);
  arrangement->has_base = trade_index_get_base (answered, &base) && trade_period_equal (base, arrangement->base) &&
                          (own == NULL || !trade_index_get_base (own, &own_base) || !trade_period_equal (base, own_base));
  if (!arrangement->has_base)
    arrangement->base = (TradePeriod) { 0 };
}

/**
 * trade_view_arrange:
 * @self: a view
 * @arrangement: what is asked for
 * @compare_names: compares two [class@Figure]s by their names; only asked for %TRADE_ORDER_NAME
 * @data: what to call it with
 *
 * Makes a view of the same question that is arranged in another way. What the figures do not allow is left as the view
 * arranges itself; where a mode and a currency are not to be had together, the mode wins.
 *
 * Figures that only the arrangement computes are not in the dataset.
 *
 * Returns: (transfer full): the view; the native one where nothing is arranged
 */
TradeView *
trade_view_arrange (TradeView              *self,
                    const TradeArrangement *arrangement,
                    GCompareDataFunc        compare_names,
                    gpointer                data)
{
  g_autoptr (TradeAnswer) answered = NULL;
  g_autoptr (TradeAnswer) sorted = NULL;
  TradeArrangement wanted;
  TradeView *native;
  TradeFigure *leader;

  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);
  g_return_val_if_fail (arrangement != NULL, NULL);
  g_return_val_if_fail (arrangement->order < TRADE_N_ORDERS && arrangement->mode < TRADE_N_MODES, NULL);

  native = trade_view_get_native (self);
  wanted = *arrangement;
  drop_alien (native, &wanted.setting);
  answered = choose_answer (native, &wanted);
  g_return_val_if_fail (answered != NULL, NULL);
  leader = trade_view_find_leader (native->dataset, answered);
  wanted.setting = trade_view_get_setting (native->question, leader);
  settle_base (native, answered, &wanted);

  if (!has_order (native, answered))
    {
      wanted.order = TRADE_ORDER_VALUE;
      wanted.reversed = FALSE;
    }

  if (trade_arrangement_equal (&wanted, &native->arrangement))
    return carry_annotations (self, g_object_ref (native));

  sorted = trade_order_sort (wanted.order, wanted.reversed, native->dataset, answered, compare_names, data);

  return carry_annotations (self, create_arranged (native, sorted, &wanted, leader));
}
