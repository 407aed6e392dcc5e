/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-wholes.h"

static const TradeDimension dimensions[] = {
  TRADE_DIMENSION_PRODUCT, TRADE_DIMENSION_PARTNER, TRADE_DIMENSION_ENTERPRISE,
};

/*
 * TradeWholes:
 * @wholes: (element-type TradeWhole): in the order in which they are met
 * @by_name: the same, by what they are about
 * @currencies: (element-type utf8): the units of all amounts, interned
 *
 * Found in one walk over the figures, so that nobody has to look for the parts of each whole.
 */
struct _TradeWholes
{
  GPtrArray  *wholes;
  GHashTable *by_name;
  GPtrArray  *currencies;
};

static void
free_whole (gpointer data)
{
  TradeWhole *whole = data;

  g_ptr_array_unref (whole->parts);
  g_free (whole);
}

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

  whole.key.codes[dimension] = g_intern_string (group != NULL ? group : TRADE_CODE_TOTAL);

  return whole;
}

static void
add_part (TradeWholes    *self,
          TradeDataset   *dataset,
          TradeFigure    *part,
          TradeDimension  dimension)
{
  const char *code = trade_figure_get_key (part)->codes[dimension];
  const TradeWhole wanted = name_whole (dataset, part, dimension);
  TradeWhole *whole = g_hash_table_lookup (self->by_name, &wanted);

  if (whole == NULL)
    {
      whole = g_memdup2 (&wanted, sizeof wanted);
      whole->parts = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (self->wholes, whole);
      g_hash_table_add (self->by_name, whole);
    }

  g_ptr_array_add (whole->parts, g_object_ref (part));
  whole->has_others |= g_str_equal (code, TRADE_CODE_OTHER);
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
  guint n_series = g_list_model_get_n_items (G_LIST_MODEL (dataset));

  for (guint i = 0; i < n_series; i++)
    {
      g_autoptr (TradeSeries) series = g_list_model_get_item (G_LIST_MODEL (dataset), i);
      GPtrArray *missing = trade_series_get_missing (series);

      for (guint j = 0; j < missing->len; j++)
        note_missing (self, dataset, g_ptr_array_index (missing, j));
    }
}

/*
 * trade_wholes_new:
 * @dataset: a dataset
 * @figures: (element-type TradeFigure): its figures
 *
 * Puts reported amounts and shares together that are parts of one whole: those that differ in product, partner or kind of enterprise
 * alone, and lie in the same group of the code list or in none.
 *
 * Returns: (transfer full): the wholes
 */
TradeWholes *
trade_wholes_new (TradeDataset *dataset,
                  GPtrArray    *figures)
{
  TradeWholes *self = g_new0 (TradeWholes, 1);

  self->wholes = g_ptr_array_new_with_free_func (free_whole);
  self->by_name = g_hash_table_new (hash_whole, equal_wholes);
  self->currencies = g_ptr_array_new ();

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);
      const TradeSeriesKey *key = trade_figure_get_key (figure);
      gboolean is_value = g_str_equal (key->measure, TRADE_MEASURE_VALUE);

      if (trade_figure_is_derived (figure) || (!is_value && !g_str_equal (key->measure, TRADE_MEASURE_SHARE)))
        continue;
      if (is_value && !g_ptr_array_find (self->currencies, key->unit, NULL))
        g_ptr_array_add (self->currencies, (gpointer) key->unit);

      for (guint j = 0; j < G_N_ELEMENTS (dimensions); j++)
        {
          if (!is_total (key->codes[dimensions[j]]))
            add_part (self, dataset, figure, dimensions[j]);
        }
    }
  note_all_missing (self, dataset);

  return self;
}

void
trade_wholes_free (TradeWholes *self)
{
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->wholes);
  g_ptr_array_unref (self->currencies);
  g_free (self);
}

guint
trade_wholes_get_n (TradeWholes *self)
{
  return self->wholes->len;
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
        g_ptr_array_extend (values, whole->parts, NULL, NULL);
    }

  return values;
}
