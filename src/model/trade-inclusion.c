/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-inclusion.h"

static gboolean
is_within (const char *code,
           const char *larger)
{
  return code == larger || g_str_equal (larger, TRADE_CODE_TOTAL);
}

static gboolean
is_product_within (TradeDataset *dataset,
                   const char   *product,
                   const char   *larger)
{
  for (; product != NULL; product = trade_dataset_get_parent (dataset, TRADE_DIMENSION_PRODUCT, product))
    if (g_str_equal (product, larger))
      return TRUE;

  return g_str_equal (larger, TRADE_CODE_TOTAL);
}

static gboolean
is_flow_within (const char *flow,
                const char *larger)
{
  return flow == larger || (g_str_equal (larger, TRADE_FLOW_TOTAL) &&
                            (g_str_equal (flow, TRADE_FLOW_EXPORT) || g_str_equal (flow, TRADE_FLOW_IMPORT)));
}

/* Whether all is the same of two series but what is traded, with whom and by whom. */
static gboolean
have_one_setting (const TradeSeriesKey *key,
                  const TradeSeriesKey *other)
{
  TradeSeriesKey like = *other;

  like.flow = key->flow;
  like.product = key->product;
  like.partner = key->partner;
  like.enterprise = key->enterprise;

  return trade_series_key_equal (&like, key);
}

/**
 * trade_dataset_is_part:
 * @dataset: the dataset of both
 * @part: a series
 * @whole: another one
 *
 * Returns: whether a series is a part of another one, or is the same
 */
gboolean
trade_dataset_is_part (TradeDataset         *dataset,
                       const TradeSeriesKey *part,
                       const TradeSeriesKey *whole)
{
  return have_one_setting (part, whole) && is_flow_within (part->flow, whole->flow) && is_within (part->partner, whole->partner) &&
         is_within (part->enterprise, whole->enterprise) && is_product_within (dataset, part->product, whole->product);
}
