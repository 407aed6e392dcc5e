/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-figure.h"

G_BEGIN_DECLS

/*
 * TRADE_CUBE_DIMENSIONS:
 * @X: called with each dimension's name in capitals and its name in small letters
 *
 * The table of the dimensions that only files have: what a figure of a dataset never differs in, because a selection has
 * settled it. A new one is a line here.
 */
#define TRADE_CUBE_DIMENSIONS(X)                                                                                          \
  /* how long the periods are that are told beside each other, and whether they count from January on */                  \
  X (FREQUENCY, frequency)                                                                                                \
  /* goods or services */                                                                                                 \
  X (TYPE, type)                                                                                                          \
  /* by which nomenclature products are told apart */                                                                     \
  X (CLASSIFICATION, classification)                                                                                      \
  /* by way of which country */                                                                                           \
  X (PARTNER2, partner2)                                                                                                  \
  /* under which customs procedure, or in which statistical regime */                                                     \
  X (CUSTOMS, customs)                                                                                                    \
  /* by which means of transport */                                                                                       \
  X (TRANSPORT, transport)                                                                                                \
  /* how a service is supplied */                                                                                         \
  X (SUPPLY, supply)                                                                                                      \
  /* which of the series that are alike in all else, by the name that its publisher gives it */                           \
  X (INDICATOR, indicator)

/**
 * TradeCubeDimension:
 *
 * The dimensions of a cube: first those of a dataset, each with the number that it has in [enum@Dimension], then those of
 * TRADE_CUBE_DIMENSIONS.
 */
typedef enum
{
#define TRADE_CUBE_MEMBER(NAME, name, unstated) TRADE_CUBE_##NAME,
  TRADE_DIMENSIONS (TRADE_CUBE_MEMBER)
#undef TRADE_CUBE_MEMBER
#define TRADE_CUBE_MEMBER(NAME, name) TRADE_CUBE_##NAME,
  TRADE_CUBE_DIMENSIONS (TRADE_CUBE_MEMBER)
#undef TRADE_CUBE_MEMBER
  TRADE_CUBE_N_DIMENSIONS,
} TradeCubeDimension;

/* What is traded. */
#define TRADE_TYPE_GOODS "G"
#define TRADE_TYPE_SERVICES "S"

/* Frequencies, by SDMX's codes. Figures that count from the start of the year on are a kind of their own: those of January
 * last as long as those of a month. */
#define TRADE_FREQUENCY_ANNUAL "A"
#define TRADE_FREQUENCY_HALF "S"
#define TRADE_FREQUENCY_QUARTER "Q"
#define TRADE_FREQUENCY_MONTH "M"
#define TRADE_FREQUENCY_CUMULATIVE "YTD"
#define TRADE_FREQUENCY_OTHER "OTHER"

const char *trade_cube_dimension_get_id       (TradeCubeDimension  dimension);
const char *trade_cube_dimension_get_name     (TradeCubeDimension  dimension);
gboolean    trade_cube_dimension_parse        (const char         *id,
                                               TradeCubeDimension *dimension);
const char *trade_frequency_of_period         (TradePeriod         period);

G_END_DECLS
