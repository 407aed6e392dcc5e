/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-wholes.h"

#include "trade-dataset-private.h"

static const TradeDimension dimensions[] = {
  TRADE_DIMENSION_PRODUCT, TRADE_DIMENSION_PARTNER, TRADE_DIMENSION_ENTERPRISE,
};

static const char *const goods[] = { "goods", "g", NULL };
static const char *const services[] = { "services", "service", "serv", "s", NULL };

/* So many wholes are allocated at once: many a part is the only one of its whole. */
#define ROOM 128

/* A figure that is a part of a whole. */
typedef struct
{
  TradeWhole  *whole;
  TradeFigure *figure;
} Part;

/*
 * TradeWholes:
 * @wholes: (element-type TradeWhole): in the order in which they are met
 * @rooms: where they are, so many in each
 * @by_name: the same, by what they are about
 * @figures: (array length=n_figures): the parts of all of them, whole by whole
 * @n_figures: how many
 * @currencies: (element-type utf8): the units of all amounts, interned
 *
 * Found in one walk over the figures, so that nobody has to look for the parts of each whole.
 */
struct _TradeWholes
{
  GPtrArray    *wholes;
  GPtrArray    *rooms;
  GHashTable   *by_name;
  TradeFigure **figures;
  guint         n_figures;
  GPtrArray    *currencies;
};

static guint
hash_whole (gconstpointer data)
{
  const TradeWhole *whole = data;

  return trade_series_key_hash (&whole->key) ^ (guint) whole->dimension ^
         ((guint) whole->period.first_month << 8) ^ ((guint) whole->period.n_months << 24);
}

static gboolean
equal_wholes (gconstpointer a,
              gconstpointer b)
{
  const TradeWhole *one = a;
  const TradeWhole *other = b;

  return one->dimension == other->dimension && trade_period_equal (one->period, other->period) &&
         trade_series_key_equal (&one->key, &other->key);
}

static gboolean
is_total (const char *code)
{
  return g_str_equal (code, TRADE_CODE_TOTAL);
}

/* Whether figures that differ in a dimension tell of the parts of one whole: they add up to what is told of it, or for growth, that
 * lies between them, or for changes of shares, they cancel out. Who trades several products or with several partners is counted in each, but of one kind only.
 */
static gboolean
are_parts (const TradeSeriesKey *key,
           TradeDimension        dimension)
{
  static const char *const measures[] = {
    TRADE_MEASURE_VALUE, TRADE_MEASURE_QUANTITY, TRADE_MEASURE_SHARE, TRADE_MEASURE_GDP_SHARE, TRADE_MEASURE_CONTRIBUTION,
    TRADE_MEASURE_GROWTH, TRADE_MEASURE_SHARE_CHANGE, NULL,
  };

  if (g_str_equal (key->measure, TRADE_MEASURE_TRADERS))
    return dimension == TRADE_DIMENSION_ENTERPRISE;

  return g_strv_contains (measures, key->measure);
}

/* The share of all partners together is no part of all. */
static gboolean
is_all_of_it (TradeDataset         *dataset,
              const TradeSeriesKey *key,
              TradeDimension        dimension)
{
  return dimension == TRADE_DIMENSION_PARTNER && g_str_equal (key->measure, TRADE_MEASURE_SHARE) &&
         trade_dataset_is_world (dataset, key->partner);
}

/* What a figure is a part of, without its parts. */
static TradeWhole
name_whole (TradeDataset   *dataset,
            TradeFigure    *part,
            TradeDimension  dimension)
{
  TradeWhole whole = {
    .dimension = dimension,
    .key = *trade_figure_get_key (part),
    .period = trade_figure_get_period (part),
  };
  const char *group = trade_dataset_get_parent (dataset, dimension, whole.key.codes[dimension]);

  whole.key.codes[dimension] = trade_code_intern (group != NULL ? group : TRADE_CODE_TOTAL);

  return whole;
}

static TradeWhole *
add_whole (TradeWholes      *self,
           const TradeWhole *name)
{
  const guint place = self->wholes->len % ROOM;
  TradeWhole *whole;

  if (place == 0)
    g_ptr_array_add (self->rooms, g_new (TradeWhole, ROOM));
  whole = (TradeWhole *) g_ptr_array_index (self->rooms, self->rooms->len - 1) + place;
  *whole = *name;
  g_ptr_array_add (self->wholes, whole);
  g_hash_table_add (self->by_name, whole);

  return whole;
}

static void
add_part (TradeWholes    *self,
          GArray         *parts,
          TradeDataset   *dataset,
          TradeFigure    *figure,
          TradeDimension  dimension)
{
  const char *code = trade_figure_get_key (figure)->codes[dimension];
  const TradeWhole wanted = name_whole (dataset, figure, dimension);
  TradeWhole *whole = g_hash_table_lookup (self->by_name, &wanted);
  Part part = { whole != NULL ? whole : add_whole (self, &wanted), figure };

  g_array_append_val (parts, part);
  part.whole->n_parts++;
  part.whole->has_others |= g_str_equal (code, TRADE_CODE_OTHER);
}

/* Gives each whole its parts. The dataset keeps them alive. */
static void
hand_out (TradeWholes *self,
          GArray      *parts)
{
  TradeFigure **next = self->figures = g_new (TradeFigure *, parts->len);

  self->n_figures = parts->len;
  for (guint i = 0; i < self->wholes->len; i++)
    {
      TradeWhole *whole = g_ptr_array_index (self->wholes, i);

      whole->parts = next;
      next += whole->n_parts;
      whole->n_parts = 0;
    }
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      part->whole->parts[part->whole->n_parts++] = part->figure;
    }
}

/* A part that a source keeps back is missing in the sum of the others. */
static void
note_missing (TradeWholes  *self,
              TradeDataset *dataset,
              TradeFigure  *missing)
{
  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    {
      const TradeWhole wanted = name_whole (dataset, missing, dimensions[i]);
      TradeWhole *whole = g_hash_table_lookup (self->by_name, &wanted);

      if (whole != NULL && !is_total (trade_figure_get_key (missing)->codes[dimensions[i]]))
        whole->has_missing = TRUE;
    }
}

static void
note_all_missing (TradeWholes  *self,
                  TradeDataset *dataset)
{
  const GPtrArray *series = trade_dataset_get_series (dataset);

  for (guint i = 0; i < series->len; i++)
    {
      const GPtrArray *missing = trade_series_get_missing (g_ptr_array_index (series, i));

      for (guint j = 0; j < missing->len; j++)
        note_missing (self, dataset, g_ptr_array_index (missing, j));
    }
}

static gboolean
is_called (TradeDataset      *dataset,
           TradeFigure       *figure,
           const char *const *names)
{
  const char *product = trade_figure_get_key (figure)->product;
  TradeText *label = trade_dataset_get_label (dataset, TRADE_DIMENSION_PRODUCT, product);
  g_autofree char *code = g_ascii_strdown (product, -1);
  g_autofree char *name = g_ascii_strdown (label != NULL ? trade_text_get_untranslated (label) : "", -1);

  return g_strv_contains (names, code) || g_strv_contains (names, name);
}

/*
 * trade_wholes_are_goods_and_services:
 * @dataset: a dataset
 * @parts: (array length=n_parts): figures that differ in their product
 * @n_parts: how many
 *
 * Checks whether parts are goods and services. What is traded is either, so that they leave nothing.
 *
 * Returns: whether they are
 */
gboolean
trade_wholes_are_goods_and_services (TradeDataset  *dataset,
                                     TradeFigure  **parts,
                                     guint          n_parts)
{
  if (n_parts != 2)
    return FALSE;

  return (is_called (dataset, parts[0], goods) && is_called (dataset, parts[1], services)) ||
         (is_called (dataset, parts[0], services) && is_called (dataset, parts[1], goods));
}

/* Nothing is left out where a release names the others too. */
static void
note_complete (TradeWholes  *self,
               TradeDataset *dataset)
{
  for (guint i = 0; i < self->wholes->len; i++)
    {
      TradeWhole *whole = g_ptr_array_index (self->wholes, i);

      whole->is_complete = !whole->has_missing && (whole->has_others || trade_wholes_are_goods_and_services (dataset, whole->parts, whole->n_parts));
    }
}

/*
 * trade_wholes_new:
 * @dataset: a dataset that has all its reported figures
 *
 * Puts reported amounts, shares, rates and numbers together that are parts of one whole: those that differ in product, partner or kind of
 * enterprise alone, and lie in the same group of the code list or in none.
 *
 * Returns: (transfer full): the wholes
 */
TradeWholes *
trade_wholes_new (TradeDataset *dataset)
{
  TradeWholes *self = g_new0 (TradeWholes, 1);
  g_autoptr (GPtrArray) figures = trade_dataset_list_figures (dataset);
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));

  self->wholes = g_ptr_array_new ();
  self->rooms = g_ptr_array_new_with_free_func (g_free);
  self->by_name = g_hash_table_new (hash_whole, equal_wholes);
  self->currencies = g_ptr_array_new ();

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);
      const TradeSeriesKey *key = trade_figure_get_key (figure);

      if (trade_figure_is_derived (figure))
        continue;
      if (g_str_equal (key->measure, TRADE_MEASURE_VALUE) && !g_ptr_array_find (self->currencies, key->unit, NULL))
        g_ptr_array_add (self->currencies, (gpointer) key->unit);

      for (guint j = 0; j < G_N_ELEMENTS (dimensions); j++)
        {
          if (!is_total (key->codes[dimensions[j]]) && are_parts (key, dimensions[j]) &&
              !is_all_of_it (dataset, key, dimensions[j]))
            add_part (self, parts, dataset, figure, dimensions[j]);
        }
    }
  hand_out (self, parts);
  note_all_missing (self, dataset);
  note_complete (self, dataset);

  return self;
}

void
trade_wholes_free (TradeWholes *self)
{
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->wholes);
  g_ptr_array_unref (self->rooms);
  g_free (self->figures);
  g_ptr_array_unref (self->currencies);
  g_free (self);
}

/*
 * trade_wholes_exchange:
 * @self: the wholes of a dataset
 * @others: (element-type TradeFigure): by figures of it, others of the same parts
 *
 * Makes them the wholes of a dataset that has others in the place of those.
 */
void
trade_wholes_exchange (TradeWholes *self,
                       GHashTable  *others)
{
  for (guint i = 0; i < self->n_figures; i++)
    {
      gpointer other = g_hash_table_lookup (others, self->figures[i]);

      if (other != NULL)
        self->figures[i] = other;
    }
}

guint
trade_wholes_get_n (TradeWholes *self)
{
  return self->wholes->len;
}

/*
 * trade_wholes_get_n_currencies:
 * @self: the wholes of a dataset
 *
 * Returns: how many currencies its amounts are of
 */
guint
trade_wholes_get_n_currencies (TradeWholes *self)
{
  return self->currencies->len;
}

const char *
trade_wholes_get_currency (TradeWholes *self,
                           guint        i)
{
  return g_ptr_array_index (self->currencies, i);
}

const TradeWhole *
trade_wholes_get (TradeWholes *self,
                  guint        i)
{
  return g_ptr_array_index (self->wholes, i);
}

/*
 * trade_wholes_list_values:
 * @self: the wholes of a dataset
 * @shares: a whole whose parts are shares
 *
 * Lists the amounts of the parts of the same whole, in the currency in which the shares are reckoned, or in any if they do
 * not name one.
 *
 * Returns: (transfer container) (element-type TradeFigure): the amounts
 */
GPtrArray *
trade_wholes_list_values (TradeWholes      *self,
                          const TradeWhole *shares)
{
  GPtrArray *values = g_ptr_array_new ();
  TradeWhole wanted = *shares;

  wanted.key.measure = g_intern_static_string (TRADE_MEASURE_VALUE);
  wanted.key.base = g_intern_static_string (TRADE_CODE_UNSTATED);

  for (guint i = 0; i < self->currencies->len; i++)
    {
      const char *currency = g_ptr_array_index (self->currencies, i);
      const TradeWhole *whole;

      if (!g_str_equal (shares->key.base, TRADE_CODE_UNSTATED) && !g_str_equal (shares->key.base, currency))
        continue;

      wanted.key.unit = currency;
      whole = g_hash_table_lookup (self->by_name, &wanted);
      if (whole != NULL)
        for (guint j = 0; j < whole->n_parts; j++)
          g_ptr_array_add (values, whole->parts[j]);
    }

  return values;
}
