/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* SDMX's codes for "all" and "all others" of a dimension. */
#define TRADE_CODE_TOTAL "_T"
#define TRADE_CODE_OTHER "_O"

/* The code of a dimension of which nothing is stated. */
#define TRADE_CODE_UNSTATED ""

/*
 * TRADE_DIMENSIONS:
 * @X: called with each dimension's name in capitals, its name in small letters, and the code that a figure has where its
 *   release states none
 *
 * The table of dimensions, from which their enumeration, the fields of a key and all loops over them are made. A new
 * dimension is a line here.
 */
#define TRADE_DIMENSIONS(X)                                                                                               \
  /* which way the goods go */                                                                                            \
  X (FLOW, flow, TRADE_CODE_TOTAL)                                                                                        \
  /* what is traded */                                                                                                    \
  X (PRODUCT, product, TRADE_CODE_TOTAL)                                                                                  \
  /* with whom */                                                                                                         \
  X (PARTNER, partner, TRADE_CODE_TOTAL)                                                                                  \
  /* what kind of enterprise trades */                                                                                    \
  X (ENTERPRISE, enterprise, TRADE_CODE_TOTAL)                                                                            \
  /* what is measured */                                                                                                  \
  X (MEASURE, measure, TRADE_CODE_UNSTATED)                                                                               \
  /* in which unit */                                                                                                     \
  X (UNIT, unit, TRADE_CODE_UNSTATED)                                                                                     \
  /* the currency in which a growth, a share or an index was reckoned */                                                  \
  X (BASE, base, TRADE_CODE_UNSTATED)                                                                                     \
  /* whose trade it is */                                                                                                 \
  X (REPORTER, reporter, TRADE_CODE_UNSTATED)                                                                             \
  /* with which period a change compares; unstated, with the same period a year earlier */                                \
  X (COMPARISON, comparison, TRADE_CODE_UNSTATED)                                                                         \
  /* for seasons and working days: SDMX's N, S, W and Y */                                                                \
  X (ADJUSTMENT, adjustment, TRADE_CODE_UNSTATED)                                                                         \
  /* current or constant prices */                                                                                        \
  X (PRICES, prices, TRADE_CODE_UNSTATED)                                                                                 \
  /* how goods are valued: FOB, CIF, as customs or as the balance of payments do */                                       \
  X (VALUATION, valuation, TRADE_CODE_UNSTATED)

/**
 * TradeDimension:
 *
 * The dimensions of a key, see TRADE_DIMENSIONS.
 */
typedef enum
{
#define TRADE_DIMENSION_MEMBER(NAME, name, unstated) TRADE_DIMENSION_##NAME,
  TRADE_DIMENSIONS (TRADE_DIMENSION_MEMBER)
#undef TRADE_DIMENSION_MEMBER
  TRADE_N_DIMENSIONS,
} TradeDimension;

/**
 * TradeSeriesKey:
 * @codes: a code for each dimension
 *
 * What a series is about: the code of each dimension, by its number or, as `key.flow`, by its name.
 *
 * In the key of a figure all strings are interned: two such keys are equal when their pointers are. In a pattern a %NULL
 * stands for any code; in a look-up, for the one that is used where none is stated.
 */
typedef union
{
  const char *codes[TRADE_N_DIMENSIONS];
  struct
  {
#define TRADE_DIMENSION_FIELD(NAME, name, unstated) const char *name;
    TRADE_DIMENSIONS (TRADE_DIMENSION_FIELD)
#undef TRADE_DIMENSION_FIELD
  };
} TradeSeriesKey;

const char     *trade_dimension_get_id       (TradeDimension        dimension);
const char     *trade_dimension_get_unstated (TradeDimension        dimension);
gboolean        trade_dimension_has_parts    (TradeDimension        dimension);

TradeSeriesKey  trade_series_key_new         (const char           *flow,
                                              const char           *product,
                                              const char           *partner,
                                              const char           *enterprise,
                                              const char           *measure,
                                              const char           *unit,
                                              const char           *base);
const char     *trade_code_intern            (const char           *code);
TradeSeriesKey  trade_series_key_intern      (const TradeSeriesKey *key);
gboolean        trade_series_key_is_whole    (const TradeSeriesKey *key);
gboolean        trade_series_key_is_cross    (const TradeSeriesKey *key);
gboolean        trade_series_key_is_rest     (const TradeSeriesKey *key);
TradeSeriesKey  trade_series_key_complete    (const TradeSeriesKey *key);
guint           trade_series_key_hash        (gconstpointer         key);
gboolean        trade_series_key_equal       (gconstpointer         a,
                                              gconstpointer         b);
gboolean        trade_series_key_matches     (const TradeSeriesKey *key,
                                              const TradeSeriesKey *pattern);

G_END_DECLS
