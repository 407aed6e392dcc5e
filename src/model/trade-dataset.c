/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dataset.h"
#include "trade-dataset-struct.h"
#include "trade-derivation.h"
#include "trade-view.h"

static GType
trade_dataset_get_item_type (GListModel *model)
{
  return TRADE_TYPE_SERIES;
}

static guint
trade_dataset_get_n_items (GListModel *model)
{
  return TRADE_DATASET (model)->series->len;
}

static gpointer
trade_dataset_get_item (GListModel *model,
                        guint       position)
{
  TradeDataset *self = TRADE_DATASET (model);

  if (position >= self->series->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->series, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = trade_dataset_get_item_type;
  iface->get_n_items = trade_dataset_get_n_items;
  iface->get_item = trade_dataset_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TradeDataset, trade_dataset, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
trade_dataset_dispose (GObject *object)
{
  TradeDataset *self = TRADE_DATASET (object);

  g_clear_object (&self->sources);

  G_OBJECT_CLASS (trade_dataset_parent_class)->dispose (object);
}

static void
trade_dataset_finalize (GObject *object)
{
  TradeDataset *self = TRADE_DATASET (object);

  g_clear_pointer (&self->title, trade_text_unref);
  g_clear_pointer (&self->subject, trade_text_unref);
  g_clear_pointer (&self->published, g_free);
  g_clear_pointer (&self->origin, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->extra, g_free);

  for (guint i = 0; i < TRADE_N_DIMENSIONS; i++)
    g_clear_pointer (&self->codes[i], g_hash_table_unref);

  g_clear_pointer (&self->finish, trade_finish_free);
  g_clear_pointer (&self->views, g_ptr_array_unref);
  g_clear_pointer (&self->wishes, g_ptr_array_unref);
  g_clear_pointer (&self->annotations, g_hash_table_unref);
  g_clear_pointer (&self->worlds, g_hash_table_unref);
  g_clear_pointer (&self->running, g_hash_table_unref);
  g_clear_pointer (&self->derivation, trade_derivation_free);
  g_clear_pointer (&self->series_by_key, trade_series_map_free);
  g_clear_pointer (&self->index, trade_series_index_free);
  g_clear_pointer (&self->series, g_ptr_array_unref);

  G_OBJECT_CLASS (trade_dataset_parent_class)->finalize (object);
}

static void
trade_dataset_class_init (TradeDatasetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = trade_dataset_dispose;
  object_class->finalize = trade_dataset_finalize;
}

static void
trade_dataset_init (TradeDataset *self)
{
  for (guint i = 0; i < TRADE_N_DIMENSIONS; i++)
    self->codes[i] = trade_code_names_new ();

  self->sources = trade_list_new (TRADE_TYPE_SOURCE);
  self->wishes = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_view_wish_free);
  self->annotations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) trade_annotations_unref);
  self->series = g_ptr_array_new_with_free_func (g_object_unref);
  self->series_by_key = trade_series_map_new ();
  self->index = trade_series_index_new ();
}

/**
 * trade_dataset_ensure_types:
 *
 * Registers the types of datasets and of all that they give out. GObject waits forever where one thread registers a type with an
 * interface while another begins the class of an object that has a property of this type. So a program calls this before it reads a
 * dataset in a thread.
 */
void
trade_dataset_ensure_types (void)
{
  g_type_ensure (TRADE_TYPE_DATASET);
  g_type_ensure (TRADE_TYPE_LIST);
  g_type_ensure (TRADE_TYPE_SERIES);
  g_type_ensure (TRADE_TYPE_VIEW);
}

/**
 * trade_dataset_new:
 * @title: what the release is called
 * @subject: (nullable): what it is about, in a few words
 * @published: (nullable): when it was published, as an ISO 8601 date
 *
 * Creates a dataset without figures.
 *
 * Returns: (transfer full): the dataset
 */
TradeDataset *
trade_dataset_new (TradeText  *title,
                   TradeText  *subject,
                   const char *published)
{
  TradeDataset *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (TRADE_TYPE_DATASET, NULL);
  self->title = trade_text_ref (title);
  self->subject = trade_text_ref (subject);
  self->published = g_strdup (published);

  return self;
}

/**
 * trade_dataset_get_title:
 * @self: a dataset
 *
 * Gets what the release is called.
 *
 * Returns: (transfer none): the title
 */
TradeText *
trade_dataset_get_title (TradeDataset *self)
{
  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);

  return self->title;
}

/**
 * trade_dataset_get_subject:
 * @self: a dataset
 *
 * Gets what the release is about, in a few words.
 *
 * Returns: (transfer none) (nullable): the subject
 */
TradeText *
trade_dataset_get_subject (TradeDataset *self)
{
  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);

  return self->subject;
}

/**
 * trade_dataset_get_published:
 * @self: a dataset
 *
 * Gets when the release was published.
 *
 * Returns: (transfer none) (nullable): an ISO 8601 date
 */
const char *
trade_dataset_get_published (TradeDataset *self)
{
  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);

  return self->published;
}

/**
 * trade_dataset_set_origin:
 * @self: a dataset that nobody else has yet
 * @origin: (nullable): what the release was made of, in a sentence or several
 *
 * Says what the figures were taken from, and what of that was left out.
 */
void
trade_dataset_set_origin (TradeDataset *self,
                          const char   *origin)
{
  g_return_if_fail (TRADE_IS_DATASET (self));

  g_free (self->origin);
  self->origin = g_strdup (origin);
}

/**
 * trade_dataset_get_origin:
 * @self: a dataset
 *
 * Gets what the figures were taken from.
 *
 * Returns: (transfer none) (nullable): sentences; %NULL where the release does not say
 */
const char *
trade_dataset_get_origin (TradeDataset *self)
{
  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);

  return self->origin;
}

/*
 * trade_dataset_set_rest:
 * @self: a dataset that nobody else has yet
 * @description: (nullable): what a package says of itself at length
 * @extra: (nullable): members of a package, as JSON, that nobody here has a use for, such as its licences
 *
 * Keeps what has to be written again when the package is.
 */
void
trade_dataset_set_rest (TradeDataset *self,
                        const char   *description,
                        const char   *extra)
{
  g_free (self->description);
  g_free (self->extra);
  self->description = g_strdup (description);
  self->extra = g_strdup (extra);
}

/* NULL where there is none. */
const char *
trade_dataset_get_description_at_length (TradeDataset *self)
{
  return self->description;
}

/* NULL where there is none. */
const char *
trade_dataset_get_extra (TradeDataset *self)
{
  return self->extra;
}

/**
 * trade_dataset_add_source:
 * @self: a dataset
 * @source: (transfer none): a source
 *
 * Adds a publication that figures were read from.
 */
void
trade_dataset_add_source (TradeDataset *self,
                          TradeSource  *source)
{
  g_return_if_fail (TRADE_IS_DATASET (self));
  g_return_if_fail (!trade_dataset_is_finished (self));
  g_return_if_fail (TRADE_IS_SOURCE (source));

  trade_list_append (self->sources, source);
}

/**
 * trade_dataset_get_sources:
 * @self: a dataset
 *
 * Gets the publications that the figures were read from.
 *
 * Returns: (transfer none): a list of [class@Source]
 */
GListModel *
trade_dataset_get_sources (TradeDataset *self)
{
  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);

  return G_LIST_MODEL (self->sources);
}

/**
 * trade_dataset_add_view_wish:
 * @self: a dataset
 * @view_id: a view's identifier
 * @title: (nullable) (transfer none): a title for it
 * @caption: (nullable) (transfer none): a caption for it
 *
 * Adds what the package wishes for a view. trade_dataset_list_views() puts the views that are wished for first, in the
 * order in which the wishes were added. Of two wishes for one view the first counts.
 */
void
trade_dataset_add_view_wish (TradeDataset *self,
                             const char   *view_id,
                             TradeText    *title,
                             TradeText    *caption)
{
  g_return_if_fail (TRADE_IS_DATASET (self));
  g_return_if_fail (!trade_dataset_is_finished (self));
  g_return_if_fail (view_id != NULL);

  g_ptr_array_add (self->wishes, trade_view_wish_new (view_id, title, caption));
}

/*
 * trade_dataset_get_view_wishes:
 * @self: a dataset
 *
 * Gets what the package wishes for views, in its order.
 *
 * Returns: (transfer none) (element-type TradeViewWish): the wishes
 */
GPtrArray *
trade_dataset_get_view_wishes (TradeDataset *self)
{
  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);

  return self->wishes;
}

/* The code list of a dimension, see trade-dataset-codes.c. */
GHashTable *
trade_dataset_get_code_names (TradeDataset   *self,
                              TradeDimension  dimension)
{
  return self->codes[dimension];
}

/* Takes the code lists of another dataset, to which nothing is added any more, for a dataset that has none. */
void
trade_dataset_share_codes (TradeDataset *self,
                           TradeDataset *other)
{
  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      g_hash_table_unref (self->codes[i]);
      self->codes[i] = g_hash_table_ref (other->codes[i]);
      self->has_groups[i] = other->has_groups[i];
    }
}

/* Takes note of a code that lies in another. */
void
trade_dataset_add_group (TradeDataset   *self,
                         TradeDimension  dimension)
{
  self->has_groups[dimension] = TRUE;
}

/* Whether any does. */
gboolean
trade_dataset_has_groups (TradeDataset   *self,
                          TradeDimension  dimension)
{
  return self->has_groups[dimension];
}

/* What the package adds to views, by their names. */
GHashTable *
trade_dataset_get_annotations (TradeDataset *self)
{
  return self->annotations;
}

/* Takes note of a partner that stands among the others though it is all of them, see trade-world.c. */
void
trade_dataset_add_world (TradeDataset *self,
                         const char   *partner)
{
  if (self->worlds == NULL)
    self->worlds = g_hash_table_new (NULL, NULL);

  g_hash_table_add (self->worlds, (gpointer) g_intern_string (partner));
}

/* Whether an interned partner is one of those. */
gboolean
trade_dataset_is_world (TradeDataset *self,
                        const char   *partner)
{
  return self->worlds != NULL && g_hash_table_contains (self->worlds, partner);
}

/* Takes note of what most figures are of, see trade-main.c. */
void
trade_dataset_set_main_code (TradeDataset   *self,
                             TradeDimension  dimension,
                             const char     *code)
{
  self->main_codes[dimension] = code;
}

/* NULL where the dataset has one code of the dimension, or none is more its own than others. */
const char *
trade_dataset_get_main_code (TradeDataset   *self,
                             TradeDimension  dimension)
{
  return self->main_codes[dimension];
}

void
trade_dataset_set_main_length (TradeDataset *self,
                               int           n_months)
{
  self->main_length = n_months;
}

void
trade_dataset_take_running (TradeDataset *self,
                            GHashTable   *lengths)
{
  g_clear_pointer (&self->running, g_hash_table_unref);
  self->running = lengths;
}

/* Whether periods of a length overlap each other in one series. */
gboolean
trade_dataset_has_running (TradeDataset *self,
                           int           n_months)
{
  return self->running != NULL && g_hash_table_contains (self->running, GINT_TO_POINTER (n_months));
}

/* Looks what lies in two parts at once, when all figures are there. */
void
trade_dataset_find_parts (TradeDataset *self)
{
  trade_series_index_find_parts (self->index, self->series);
}

/* Whether figures were found that lie in two parts at once, such as those of one product and one partner. */
gboolean
trade_dataset_has_crosses (TradeDataset *self)
{
  return trade_series_index_has_crosses (self->index);
}

/* Whether any of them is of a part of a dimension. */
gboolean
trade_dataset_has_parts (TradeDataset   *self,
                         TradeDimension  dimension)
{
  return trade_series_index_has_parts (self->index, dimension);
}

/* How long the periods are that the views are about unless somebody chooses; 0 before the views are asked for. */
int
trade_dataset_get_main_length (TradeDataset *self)
{
  return self->main_length;
}

static gboolean
is_counted (TradeSeries *series,
            TradeFigure *figure)
{
  return trade_series_lookup (series, trade_figure_get_period (figure)) != NULL;
}

/* Takes a series out, with all its figures, before anything is derived. */
void
trade_dataset_remove_series (TradeDataset *self,
                             TradeSeries  *series)
{
  guint n_figures = g_list_model_get_n_items (G_LIST_MODEL (series));
  guint position = 0;

  g_return_if_fail (self->n_figures == self->n_reported);
  g_return_if_fail (g_ptr_array_find (self->series, series, &position));

  self->n_replaced -= trade_series_get_n_replaced (series);
  self->n_figures -= n_figures;
  self->n_reported -= n_figures;
  trade_series_map_remove (self->series_by_key, series);
  trade_series_index_remove (self->index, series);
  g_ptr_array_remove_index (self->series, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/**
 * trade_dataset_add_figure:
 * @self: a dataset
 * @figure: (transfer none): a figure
 *
 * Adds a figure to the series of its key, which is created at the end of the list if it is the first of its key. See
 * trade_series_add() on figures without a value and on several vintages of one figure.
 *
 * Returns: %FALSE where the dataset has a figure with that key, period and vintage already and was left alone
 */
gboolean
trade_dataset_add_figure (TradeDataset *self,
                          TradeFigure  *figure)
{
  const TradeSeriesKey *key;
  TradeSeries *series;
  gboolean is_new;
  int change;

  g_return_val_if_fail (TRADE_IS_DATASET (self), FALSE);
  g_return_val_if_fail (!trade_dataset_is_finished (self), FALSE);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), FALSE);

  key = trade_figure_get_key (figure);
  series = trade_series_map_find (self->series_by_key, key);

  if (series == NULL)
    {
      series = trade_series_new (key);
      g_ptr_array_add (self->series, series);
      trade_series_map_add (self->series_by_key, series);
      trade_series_index_add (self->index, series);
      trade_list_tell_change (G_LIST_MODEL (self), self->series->len - 1, 0, 1);
    }

  series = trade_series_map_own (self->series_by_key, series);
  change = -is_counted (series, figure);
  self->n_replaced -= trade_series_get_n_replaced (series);
  is_new = trade_series_add (series, figure);
  self->n_replaced += trade_series_get_n_replaced (series);
  if (!is_new)
    return FALSE;

  change += is_counted (series, figure);
  self->n_figures += change;
  if (!trade_figure_is_derived (figure))
    self->n_reported += change;

  return TRUE;
}

/* The series of a key, if there is one; a %NULL code is the one that is used where none is stated. */
TradeSeries *
trade_dataset_find_series (TradeDataset         *self,
                           const TradeSeriesKey *key)
{
  TradeSeries *series = trade_series_map_find (self->series_by_key, key);
  TradeSeriesKey complete;

  /* Most who ask have the key of a figure. */
  if (series != NULL)
    return series;
  /* Most of what else is looked for is of a flow or a measure that the release has nothing of, or of all where it has but parts. */
  if (key->flow != NULL && key->measure != NULL && !trade_series_index_may_have (self->index, key))
    return NULL;

  complete = trade_series_key_complete (key);

  return trade_series_key_equal (key, &complete) ? NULL : trade_series_map_find (self->series_by_key, &complete);
}

/*
 * trade_dataset_get_series:
 * @self: a dataset
 *
 * Gets the series themselves, for whoever goes through all of them often: to query 100,000 figures is to count as many references.
 *
 * Returns: (transfer none) (element-type TradeSeries): the series, in the order in which they were added
 */
const GPtrArray *
trade_dataset_get_series (TradeDataset *self)
{
  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);

  return self->series;
}

/* A list of series that has all those that match an interned pattern, and as few others as can be; NULL where there are none. */
const GPtrArray *
trade_dataset_list_candidates (TradeDataset         *self,
                               const TradeSeriesKey *pattern)
{
  return trade_series_index_find (self->index, self->series, pattern);
}

/**
 * trade_dataset_get_n_figures:
 * @self: a dataset
 *
 * Counts the figures of a dataset, reported and derived.
 *
 * Returns: how many there are
 */
guint
trade_dataset_get_n_figures (TradeDataset *self)
{
  g_return_val_if_fail (TRADE_IS_DATASET (self), 0);

  return self->n_figures;
}

/**
 * trade_dataset_get_n_reported:
 * @self: a dataset
 *
 * Counts the figures of a dataset that a source reports.
 *
 * Returns: how many there are
 */
guint
trade_dataset_get_n_reported (TradeDataset *self)
{
  g_return_val_if_fail (TRADE_IS_DATASET (self), 0);

  return self->n_reported;
}

/**
 * trade_dataset_get_n_replaced:
 * @self: a dataset
 *
 * Counts the figures of a dataset that were published again later, and count no more.
 *
 * Returns: how many there are
 */
guint
trade_dataset_get_n_replaced (TradeDataset *self)
{
  g_return_val_if_fail (TRADE_IS_DATASET (self), 0);

  return self->n_replaced;
}

/*
 * trade_dataset_take_views:
 * @self: a dataset that has all its figures
 * @views: (transfer full) (element-type TradeView): the answers to all questions, as views without a dataset
 *
 * Keeps the answers.
 */
void
trade_dataset_take_views (TradeDataset *self,
                          GPtrArray    *views)
{
  g_return_if_fail (!trade_dataset_is_finished (self));
  g_return_if_fail (self->views == NULL);

  self->views = views;
}

/*
 * trade_dataset_get_views:
 * @self: a dataset
 *
 * Returns: (transfer none) (nullable) (element-type TradeView): the answers that are kept
 */
GPtrArray *
trade_dataset_get_views (TradeDataset *self)
{
  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);

  return self->views;
}

/*
 * trade_dataset_take_finish:
 * @self: a dataset that has all its figures
 * @finish: (transfer full): what follows from them
 *
 * Makes a dataset immutable.
 */
void
trade_dataset_take_finish (TradeDataset *self,
                           TradeFinish  *finish)
{
  g_return_if_fail (!trade_dataset_is_finished (self));

  self->finish = finish;
}

/*
 * trade_dataset_get_finish:
 * @self: a dataset
 *
 * Returns: (transfer none) (nullable): what was found when it was finished; %NULL for a dataset that is not
 */
TradeFinish *
trade_dataset_get_finish (TradeDataset *self)
{
  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);

  return self->finish;
}
