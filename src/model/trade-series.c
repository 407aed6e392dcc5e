/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-series.h"

#include "trade-list-private.h"
#include "trade-reads.h"

struct _TradeSeries
{
  GObject        parent_instance;

  TradeSeriesKey key;
  GPtrArray     *figures;
  GPtrArray     *missing; /* by period; of most series the one of no figures */
  GPtrArray     *history; /* by period, and by vintage within a period; of most series the one of no figures */
  GArray        *breaks;  /* nullable: the first month of each figure that those before are not comparable with */
};

static GType
trade_series_get_item_type (GListModel *model)
{
  return TRADE_TYPE_FIGURE;
}

static guint
trade_series_get_n_items (GListModel *model)
{
  return TRADE_SERIES (model)->figures->len;
}

static gpointer
trade_series_get_item (GListModel *model,
                       guint       position)
{
  TradeSeries *self = TRADE_SERIES (model);

  if (position >= self->figures->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->figures, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = trade_series_get_item_type;
  iface->get_n_items = trade_series_get_n_items;
  iface->get_item = trade_series_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TradeSeries, trade_series, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* The position of the first figure that is not before @period. */
static guint
find_position (GPtrArray   *figures,
               TradePeriod  period)
{
  guint first = 0;
  guint end = figures->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      TradeFigure *figure = g_ptr_array_index (figures, middle);

      if (trade_period_compare (trade_figure_get_period (figure), period) < 0)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

static gboolean
is_of_period (GPtrArray   *figures,
              guint        position,
              TradePeriod  period)
{
  return position < figures->len &&
         trade_period_equal (trade_figure_get_period (g_ptr_array_index (figures, position)), period);
}

static TradeFigure *
lookup_in (GPtrArray   *figures,
           TradePeriod  period)
{
  guint position = find_position (figures, period);

  return is_of_period (figures, position, period) ? g_ptr_array_index (figures, position) : NULL;
}

/* A figure of which it is not known when it was published is older than any of which it is. */
static int
compare_vintages (TradeFigure *a,
                  TradeFigure *b)
{
  return g_strcmp0 (trade_figure_get_vintage (a), trade_figure_get_vintage (b));
}

/* A list of no figures that is never added to, for all series that have none of a kind. */
static GPtrArray *
get_none (void)
{
  static GPtrArray *none = NULL;

  if (g_once_init_enter (&none))
    g_once_init_leave (&none, g_ptr_array_new_with_free_func (g_object_unref));

  return none;
}

static void
insert_into (GPtrArray   **figures,
             guint         position,
             TradeFigure  *figure)
{
  if (*figures == get_none ())
    {
      g_ptr_array_unref (*figures);
      *figures = g_ptr_array_new_with_free_func (g_object_unref);
    }
  g_ptr_array_insert (*figures, (int) position, g_object_ref (figure));
}

static gboolean
add_to_history (TradeSeries *self,
                TradeFigure *figure)
{
  TradePeriod period = trade_figure_get_period (figure);
  guint position = find_position (self->history, period);

  while (is_of_period (self->history, position, period))
    {
      int order = compare_vintages (g_ptr_array_index (self->history, position), figure);

      if (order == 0)
        return FALSE;
      if (order > 0)
        break;
      position++;
    }

  insert_into (&self->history, position, figure);

  return TRUE;
}

/* The position of the first break that is not before @month. */
static guint
find_break (TradeSeries *self,
            int          month)
{
  guint first = 0;
  guint end = self->breaks != NULL ? self->breaks->len : 0;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (g_array_index (self->breaks, int, middle) < month)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

static void
add_break (TradeSeries *self,
           TradeFigure *figure)
{
  int month = trade_figure_get_period (figure).first_month;

  if (!trade_figure_has_status (figure, TRADE_STATUS_BREAK))
    return;

  if (self->breaks == NULL)
    self->breaks = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_insert_val (self->breaks, find_break (self, month), month);
}

static void
remove_break (TradeSeries *self,
              TradeFigure *figure)
{
  if (trade_figure_has_status (figure, TRADE_STATUS_BREAK))
    g_array_remove_index (self->breaks, find_break (self, trade_figure_get_period (figure).first_month));
}

static void
insert (TradeSeries *self,
        TradeFigure *figure)
{
  gboolean has_value = trade_figure_has_value (figure);
  GPtrArray **figures = has_value ? &self->figures : &self->missing;
  guint position = find_position (*figures, trade_figure_get_period (figure));

  insert_into (figures, position, figure);
  add_break (self, figure);
  if (has_value)
    trade_list_tell_change (G_LIST_MODEL (self), position, 0, 1);
}

static void
take_out (TradeSeries *self,
          TradeFigure *figure)
{
  gboolean has_value = trade_figure_has_value (figure);
  GPtrArray *figures = has_value ? self->figures : self->missing;
  guint position = find_position (figures, trade_figure_get_period (figure));

  remove_break (self, figure);
  g_ptr_array_remove_index (figures, position);
  if (has_value)
    trade_list_tell_change (G_LIST_MODEL (self), position, 1, 0);
}

static void
trade_series_finalize (GObject *object)
{
  TradeSeries *self = TRADE_SERIES (object);

  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->missing, g_ptr_array_unref);
  g_clear_pointer (&self->history, g_ptr_array_unref);
  g_clear_pointer (&self->breaks, g_array_unref);

  G_OBJECT_CLASS (trade_series_parent_class)->finalize (object);
}

static void
trade_series_class_init (TradeSeriesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = trade_series_finalize;
}

static void
trade_series_init (TradeSeries *self)
{
  self->figures = g_ptr_array_new_with_free_func (g_object_unref);
  self->missing = g_ptr_array_ref (get_none ());
  self->history = g_ptr_array_ref (get_none ());
}

/**
 * trade_series_new:
 * @key: what the series is about, from trade_series_key_new()
 *
 * Creates an empty series.
 *
 * Returns: (transfer full): the series
 */
TradeSeries *
trade_series_new (const TradeSeriesKey *key)
{
  TradeSeries *self;

  g_return_val_if_fail (key != NULL, NULL);

  self = g_object_new (TRADE_TYPE_SERIES, NULL);
  self->key = *key;

  return self;
}

static gpointer
ref_figure (gconstpointer figure,
            gpointer      data)
{
  return g_object_ref ((gpointer) figure);
}

static void
copy_list (GPtrArray **list,
           GPtrArray  *other)
{
  g_ptr_array_unref (*list);
  *list = other == get_none () ? g_ptr_array_ref (other) : g_ptr_array_copy (other, ref_figure, NULL);
}

/*
 * trade_series_copy:
 * @self: a series
 *
 * Returns: (transfer full): another one with the same figures
 */
TradeSeries *
trade_series_copy (TradeSeries *self)
{
  TradeSeries *copy = trade_series_new (&self->key);

  copy_list (&copy->figures, self->figures);
  copy_list (&copy->missing, self->missing);
  copy_list (&copy->history, self->history);
  copy->breaks = self->breaks != NULL ? g_array_copy (self->breaks) : NULL;

  return copy;
}

/**
 * trade_series_get_key:
 * @self: a series
 *
 * Gets what a series is about.
 *
 * Returns: (transfer none): the key
 */
const TradeSeriesKey *
trade_series_get_key (TradeSeries *self)
{
  g_return_val_if_fail (TRADE_IS_SERIES (self), NULL);

  return &self->key;
}

/**
 * trade_series_add:
 * @self: a series
 * @figure: (transfer none): a figure with the key of @self
 *
 * Adds a figure at its place in time.
 *
 * Of reported figures for one period the one that was published last counts, and the others are its history. A figure
 * without a value is kept apart, so that whoever computes or draws never meets it. A derived figure takes the place of no
 * reported one, nor of one that is reported to be missing.
 *
 * Returns: %FALSE where the series has a figure for that period and vintage already and was left alone
 */
gboolean
trade_series_add (TradeSeries *self,
                  TradeFigure *figure)
{
  g_autoptr (TradeFigure) latest = NULL;
  int order;

  g_return_val_if_fail (TRADE_IS_SERIES (self), FALSE);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), FALSE);
  g_return_val_if_fail (trade_series_key_equal (&self->key, trade_figure_get_key (figure)), FALSE);

  g_set_object (&latest, trade_series_lookup_latest (self, trade_figure_get_period (figure)));
  if (latest == NULL)
    {
      insert (self, figure);
      return TRUE;
    }

  order = compare_vintages (figure, latest);
  if (order == 0 || trade_figure_is_derived (figure) || trade_figure_is_derived (latest))
    return FALSE;
  if (order < 0)
    return add_to_history (self, figure);

  take_out (self, latest);
  add_to_history (self, latest);
  insert (self, figure);

  return TRUE;
}

/*
 * trade_series_exchange:
 * @self: a series
 * @figure: a figure with a value
 * @other: another of the same key, period, vintage and status
 *
 * Puts a figure in the place of another.
 *
 * Returns: %FALSE where the series has not got @figure, or it does not count, and was left alone
 */
gboolean
trade_series_exchange (TradeSeries *self,
                       TradeFigure *figure,
                       TradeFigure *other)
{
  const guint position = find_position (self->figures, trade_figure_get_period (figure));

  if (position >= self->figures->len || g_ptr_array_index (self->figures, position) != figure)
    return FALSE;

  g_object_unref (figure);
  g_ptr_array_index (self->figures, position) = g_object_ref (other);

  return TRUE;
}

/*
 * trade_series_remove:
 * @self: a series
 * @figure: a derived figure of it
 *
 * Takes a figure out again.
 */
void
trade_series_remove (TradeSeries *self,
                     TradeFigure *figure)
{
  take_out (self, figure);
}

/**
 * trade_series_lookup:
 * @self: a series
 * @period: a time period
 *
 * Finds the figure of a period, in its latest vintage.
 *
 * Returns: (transfer none) (nullable): the figure, which has a value
 */
TradeFigure *
trade_series_lookup (TradeSeries *self,
                     TradePeriod  period)
{
  TradeFigure *figure;

  g_return_val_if_fail (TRADE_IS_SERIES (self), NULL);

  figure = lookup_in (self->figures, period);
  if (figure != NULL)
    trade_reads_note (figure);

  return figure;
}

/*
 * trade_series_lookup_latest:
 * @self: a series
 * @period: a time period
 *
 * Returns: (transfer none) (nullable): the figure that counts for a period, whether it has a value or not
 */
TradeFigure *
trade_series_lookup_latest (TradeSeries *self,
                            TradePeriod  period)
{
  TradeFigure *figure = lookup_in (self->figures, period);

  return figure != NULL ? figure : lookup_in (self->missing, period);
}

/**
 * trade_series_lookup_missing:
 * @self: a series
 * @period: a time period
 *
 * Finds the figure that says why a period has no value.
 *
 * Returns: (transfer none) (nullable): the figure, which has no value; %NULL where there is one, or nothing is reported
 */
TradeFigure *
trade_series_lookup_missing (TradeSeries *self,
                             TradePeriod  period)
{
  g_return_val_if_fail (TRADE_IS_SERIES (self), NULL);

  return lookup_in (self->missing, period);
}

/**
 * trade_series_get_figures:
 * @self: a series
 *
 * Gets the figures themselves, for whoever goes through all series: to get each from the list is to count a reference to it.
 *
 * Returns: (transfer none) (element-type TradeFigure): the figures that have a value, earliest first
 */
const GPtrArray *
trade_series_get_figures (TradeSeries *self)
{
  g_return_val_if_fail (TRADE_IS_SERIES (self), NULL);

  return self->figures;
}

/**
 * trade_series_get_missing:
 * @self: a series
 *
 * Gets the figures that a source knows of but does not give.
 *
 * Returns: (transfer none) (element-type TradeFigure): the figures, earliest first
 */
GPtrArray *
trade_series_get_missing (TradeSeries *self)
{
  g_return_val_if_fail (TRADE_IS_SERIES (self), NULL);

  return self->missing;
}

static int
compare_periods (gconstpointer a,
                 gconstpointer b)
{
  return trade_period_compare (trade_figure_get_period (*(TradeFigure *const *) a),
                               trade_figure_get_period (*(TradeFigure *const *) b));
}

static guint
count_reported (const GPtrArray *figures)
{
  guint n = 0;

  for (guint i = 0; i < figures->len; i++)
    n += !trade_figure_is_derived (g_ptr_array_index (figures, i));

  return n;
}

/**
 * trade_series_count_reported:
 * @self: a series
 *
 * Counts what trade_series_list_reported() lists.
 *
 * Returns: how many there are
 */
guint
trade_series_count_reported (TradeSeries *self)
{
  g_return_val_if_fail (TRADE_IS_SERIES (self), 0);

  return count_reported (self->history) + count_reported (self->missing) + count_reported (self->figures);
}

/**
 * trade_series_list_reported:
 * @self: a series
 *
 * Lists all that is reported: the figures, those without a value, and the vintages that later ones replaced.
 *
 * Returns: (transfer full) (element-type TradeFigure): the figures, by period, and the earliest published first
 */
GPtrArray *
trade_series_list_reported (TradeSeries *self)
{
  GPtrArray *lists[3];
  g_autoptr (GPtrArray) reported = NULL;

  g_return_val_if_fail (TRADE_IS_SERIES (self), NULL);

  /* The sort is stable, so that a period's history stands before what counts. */
  lists[0] = self->history;
  lists[1] = self->missing;
  lists[2] = self->figures;
  reported = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      if (!trade_figure_is_derived (g_ptr_array_index (lists[i], j)))
        g_ptr_array_add (reported, g_object_ref (g_ptr_array_index (lists[i], j)));
  g_ptr_array_sort (reported, compare_periods);

  return g_steal_pointer (&reported);
}

/**
 * trade_series_get_n_replaced:
 * @self: a series
 *
 * Counts the figures that later vintages replaced.
 *
 * Returns: how many there are
 */
guint
trade_series_get_n_replaced (TradeSeries *self)
{
  g_return_val_if_fail (TRADE_IS_SERIES (self), 0);

  return self->history->len;
}

/**
 * trade_series_list_vintages:
 * @self: a series
 * @period: a time period
 *
 * Lists what was published for a period at one time and another. The last one counts.
 *
 * Returns: (transfer full) (element-type TradeFigure): the figures, the earliest published first; empty where there is none
 */
GPtrArray *
trade_series_list_vintages (TradeSeries *self,
                            TradePeriod  period)
{
  g_autoptr (GPtrArray) vintages = NULL;
  TradeFigure *latest;

  g_return_val_if_fail (TRADE_IS_SERIES (self), NULL);

  vintages = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = find_position (self->history, period); is_of_period (self->history, i, period); i++)
    g_ptr_array_add (vintages, g_object_ref (g_ptr_array_index (self->history, i)));

  latest = trade_series_lookup_latest (self, period);
  if (latest != NULL)
    g_ptr_array_add (vintages, g_object_ref (latest));

  return g_steal_pointer (&vintages);
}

/**
 * trade_series_has_break:
 * @self: a series
 * @earlier: a time period
 * @later: another one
 *
 * Checks whether the series breaks after @earlier has begun and before @later has ended, so that the two are not comparable:
 * there is a figure in between, or that of @later, whose source says so.
 *
 * Returns: whether it does
 */
gboolean
trade_series_has_break (TradeSeries *self,
                        TradePeriod  earlier,
                        TradePeriod  later)
{
  guint position;

  g_return_val_if_fail (TRADE_IS_SERIES (self), FALSE);

  position = find_break (self, earlier.first_month + 1);

  return self->breaks != NULL && position < self->breaks->len && g_array_index (self->breaks, int, position) < trade_period_get_end (later);
}
