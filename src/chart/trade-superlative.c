/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-superlative.h"

#include "trade-break.h"
#include "trade-kind-private.h"

/* Which of the figures of a chart is the highest, and which the lowest. All that are drawn on one scale take part, but for what is no
 * part like the others: what all others leave, and a whole beside its parts.
 *
 * Of rates, such as growth, a whole may well be above some of its parts, so that it takes part; but it is called neither the highest
 * nor the lowest. So may what a release calls "State-owned and other enterprises"; but what has many parts is not called the highest.
 */

/* A product, those that it lies in, and all products. */
#define MOST_LEVELS 8

typedef struct
{
  const char *codes[MOST_LEVELS];
  guint       n_codes;
} Chain;

static void
extend (Chain      *self,
        const char *code)
{
  if (code != NULL && self->n_codes < MOST_LEVELS && (self->n_codes == 0 || self->codes[self->n_codes - 1] != code))
    self->codes[self->n_codes++] = code;
}

/* The flow that a flow is a part of. */
static const char *
get_larger_flow (const char *flow)
{
  if (g_str_equal (flow, TRADE_FLOW_EXPORT) || g_str_equal (flow, TRADE_FLOW_IMPORT))
    return g_intern_static_string (TRADE_FLOW_TOTAL);
  if (g_str_equal (flow, TRADE_FLOW_RE_EXPORT))
    return g_intern_static_string (TRADE_FLOW_EXPORT);
  if (g_str_equal (flow, TRADE_FLOW_RE_IMPORT))
    return g_intern_static_string (TRADE_FLOW_IMPORT);

  return NULL;
}

static Chain
list_products (TradeDataset *dataset,
               const char   *product)
{
  Chain chain = { .codes = { product }, .n_codes = 1 };

  while (chain.n_codes < MOST_LEVELS - 1)
    {
      const char *parent = trade_dataset_get_parent (dataset, TRADE_DIMENSION_PRODUCT, chain.codes[chain.n_codes - 1]);

      if (parent == NULL)
        break;
      extend (&chain, g_intern_string (parent));
    }
  extend (&chain, g_intern_static_string (TRADE_CODE_TOTAL));

  return chain;
}

static Chain
list_with_total (const char *code)
{
  Chain chain = { .codes = { code }, .n_codes = 1 };

  extend (&chain, g_intern_static_string (TRADE_CODE_TOTAL));

  return chain;
}

static Chain
list_flows (const char *flow)
{
  Chain chain = { .codes = { flow }, .n_codes = 1 };

  while (chain.n_codes < MOST_LEVELS && get_larger_flow (chain.codes[chain.n_codes - 1]) != NULL)
    extend (&chain, get_larger_flow (chain.codes[chain.n_codes - 1]));

  return chain;
}

/* Adds all that a series is a part of. */
static void
add_wholes (GHashTable           *wholes,
            TradeDataset         *dataset,
            const TradeSeriesKey *part)
{
  Chain flows = list_flows (part->flow);
  Chain products = list_products (dataset, part->product);
  Chain partners = list_with_total (part->partner);
  Chain enterprises = list_with_total (part->enterprise);
  guint n = flows.n_codes * products.n_codes * partners.n_codes * enterprises.n_codes;

  for (guint i = 1; i < n; i++)
    {
      TradeSeriesKey *key = g_memdup2 (part, sizeof *part);
      guint rest = i;

      key->flow = flows.codes[rest % flows.n_codes];
      rest /= flows.n_codes;
      key->product = products.codes[rest % products.n_codes];
      rest /= products.n_codes;
      key->partner = partners.codes[rest % partners.n_codes];
      rest /= partners.n_codes;
      key->enterprise = enterprises.codes[rest];
      g_hash_table_add (wholes, key);
    }
}

static guint
count_figures (TradeScene *scene)
{
  return trade_scene_get_n_data (scene) + trade_scene_get_folded (scene)->len;
}

static TradeFigure *
get_figure (TradeScene *scene,
            guint       i)
{
  guint n_data = trade_scene_get_n_data (scene);

  return i < n_data ? trade_scene_get_data (scene, i)->figure : g_ptr_array_index (trade_scene_get_folded (scene), i - n_data);
}

/* What the series of a chart are parts of. */
static GHashTable *
list_wholes (TradeScene *scene)
{
  TradeDataset *dataset = trade_view_get_dataset (trade_scene_get_view (scene));
  g_autoptr (GHashTable) seen = g_hash_table_new (trade_series_key_hash, (GEqualFunc) trade_series_key_equal);
  GHashTable *wholes = g_hash_table_new_full (trade_series_key_hash, (GEqualFunc) trade_series_key_equal, g_free, NULL);

  for (guint i = 0; i < count_figures (scene); i++)
    {
      const TradeSeriesKey *key = trade_figure_get_key (get_figure (scene, i));

      if (g_hash_table_add (seen, (gpointer) key))
        add_wholes (wholes, dataset, key);
    }

  return wholes;
}

/* Whether a whole is at least as great as each of its parts. */
static gboolean
is_amount (const TradeSeriesKey *key)
{
  static const char *const amounts[] = {
    TRADE_MEASURE_VALUE,     TRADE_MEASURE_QUANTITY,     TRADE_MEASURE_SHARE,   TRADE_MEASURE_FLOW_SHARE, TRADE_MEASURE_WORLD_SHARE,
    TRADE_MEASURE_GDP_SHARE, TRADE_MEASURE_CONTRIBUTION, TRADE_MEASURE_TRADERS, TRADE_MEASURE_OUTLOOK,    NULL,
  };

  return g_strv_contains (amounts, key->measure);
}

/**
 * trade_superlative_is_comparable:
 * @figure: a figure
 * @other: another one
 *
 * Returns: whether both count the same in one unit
 */
gboolean
trade_superlative_is_comparable (TradeFigure *figure,
                                 TradeFigure *other)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  const TradeSeriesKey *other_key = trade_figure_get_key (other);

  return g_str_equal (key->unit, other_key->unit) && g_str_equal (key->measure, other_key->measure);
}

/* Whether a figure is what all others leave, and has no other name. */
static gboolean
is_nameless_rest (TradeDataset         *dataset,
                  const TradeSeriesKey *key)
{
  static const TradeDimension dimensions[] = { TRADE_DIMENSION_PRODUCT, TRADE_DIMENSION_PARTNER, TRADE_DIMENSION_ENTERPRISE };

  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    {
      if (g_str_equal (key->codes[dimensions[i]], TRADE_CODE_OTHER) &&
          trade_dataset_get_label (dataset, dimensions[i], TRADE_CODE_OTHER) == NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * trade_superlative_list:
 * @scene: a scene
 *
 * Lists the figures that are compared when the highest and the lowest of a chart are told: all that count the same as the first,
 * but for what others leave, and for a whole of which parts are there. A balance that is drawn as the distance of two others is not
 * compared with these.
 *
 * Returns: (transfer full) (element-type TradeFigure): the figures
 */
GPtrArray *
trade_superlative_list (TradeScene *scene)
{
  TradeView *view = trade_scene_get_view (scene);
  gboolean lies_between = trade_kind_find_balance (view) >= 0;
  g_autoptr (GHashTable) wholes = list_wholes (scene);
  GPtrArray *compared = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < count_figures (scene); i++)
    {
      TradeFigure *figure = get_figure (scene, i);
      const TradeSeriesKey *key = trade_figure_get_key (figure);

      if (is_nameless_rest (trade_view_get_dataset (view), key) || (is_amount (key) && g_hash_table_contains (wholes, key)) ||
          (lies_between && g_str_equal (key->flow, TRADE_FLOW_BALANCE)))
        continue;
      if (compared->len == 0 || trade_superlative_is_comparable (figure, g_ptr_array_index (compared, 0)))
        g_ptr_array_add (compared, g_object_ref (figure));
    }

  return compared;
}

/* Whether a figure is above (or below) another, whatever their rounding. */
static gboolean
is_beyond (TradeFigure *figure,
           TradeFigure *other,
           gboolean     above)
{
  TradeInterval bounds = trade_figure_get_bounds (figure);
  TradeInterval others = trade_figure_get_bounds (other);

  return above ? bounds.lower > others.upper : bounds.upper < others.lower;
}

/**
 * trade_superlative_find:
 * @scene: a scene
 * @compared: (element-type TradeFigure): figures, see trade_superlative_list()
 * @highest: whether the highest is wanted, not the lowest
 *
 * Finds the figure that is for certain above (or below) all that it compares with. Beyond a break in its series it compares with
 * none, and a whole is not compared with its parts.
 *
 * Returns: (transfer none) (nullable): the figure
 */
TradeFigure *
trade_superlative_find (TradeScene *scene,
                        GPtrArray  *compared,
                        gboolean    highest)
{
  TradeDataset *dataset = trade_view_get_dataset (trade_scene_get_view (scene));
  g_autoptr (GHashTable) wholes = list_wholes (scene);
  TradeFigure *extreme = g_ptr_array_index (compared, 0);

  for (guint i = 1; i < compared->len; i++)
    {
      if (is_beyond (g_ptr_array_index (compared, i), extreme, highest))
        extreme = g_ptr_array_index (compared, i);
    }

  for (guint i = 0; i < compared->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (compared, i);

      if (figure != extreme && (!is_beyond (extreme, figure, highest) || trade_break_lies_between (dataset, extreme, figure)))
        return NULL;
    }

  if (g_hash_table_contains (wholes, trade_figure_get_key (extreme)) ||
      (highest && trade_series_key_is_rest (trade_figure_get_key (extreme))))
    return NULL;

  return extreme;
}
