/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

#define TRADE_SAMPLE_PRODUCT_MECHANICAL "MECH_ELEC"
#define TRADE_SAMPLE_PRODUCT_GREEN "GREEN_TRIO"
#define TRADE_SAMPLE_PARTNER_BELT_ROAD "BRI"
#define TRADE_SAMPLE_ENTERPRISE_PRIVATE "PRIVATE"
#define TRADE_SAMPLE_ENTERPRISE_FOREIGN "FOREIGN"

#define TRADE_SAMPLE_N_REPORTED 20

/*
 * TradeSampleFigure:
 * @period: the time period; NULL for 2023
 * @product: a product code; NULL for the total, as for @partner and @enterprise
 * @base: the currency of a growth or a share; NULL for none
 * @comparison: with which period a growth compares; NULL for the year earlier
 * @coefficient: the digits as printed
 * @exponent: the power of ten of the last of them, in units of @scale
 * @source: which source of the dataset it is from, counted from 0
 *
 * One line of a table of reported figures, see TradeReport.
 */
typedef struct
{
  const char   *period;
  const char   *flow;
  const char   *product;
  const char   *partner;
  const char   *enterprise;
  const char   *measure;
  const char   *unit;
  const char   *base;
  const char   *comparison;
  gint64        coefficient;
  int           exponent;
  int           scale;
  double        rounding;
  TradeRelation relation;
  TradeStatus   status;
  int           paragraph;
  const char   *printed;
  const char   *note;
  guint         source;
} TradeSampleFigure;

TradeDataset *trade_sample_new       (void);
TradeDataset *trade_sample_new_empty (void);
TradeDataset *trade_sample_new_crowd (guint                    n_figures);
void          trade_sample_add       (TradeDataset            *dataset,
                                      const TradeSampleFigure *line);

TradeFigure  *trade_sample_publish   (TradeDataset            *dataset,
                                      const char              *flow,
                                      int                      year,
                                      const char              *vintage,
                                      gint64                   coefficient);
TradeFigure  *trade_sample_lookup    (TradeDataset            *dataset,
                                      const TradeSampleFigure *line);

G_END_DECLS
