/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-audit.h"
#include "trade-format.h"
#include "trade-view.h"

G_BEGIN_DECLS

/* In words, in the language of the format. */
char *trade_describe_figure_name (TradeFormat  *format,
                                  TradeDataset *dataset,
                                  TradeFigure  *figure);
char *trade_describe_full_name   (TradeFormat  *format,
                                  TradeDataset *dataset,
                                  TradeFigure  *figure);
char *trade_describe_full_name_within
                                 (TradeFormat  *format,
                                  TradeView    *view,
                                  TradeFigure  *figure);
char *trade_describe_name_dated  (TradeFormat  *format,
                                  TradeView    *view,
                                  TradeFigure  *figure);
char *trade_describe_name_within (TradeFormat  *format,
                                  TradeView    *view,
                                  TradeFigure  *figure);
char *trade_describe_name_in_title
                                 (TradeFormat  *format,
                                  TradeView    *view,
                                  TradeFigure  *figure);
char *trade_describe_name_of_flow
                                 (TradeFormat  *format,
                                  TradeView    *view,
                                  TradeFigure  *figure);
char *trade_describe_name_in_statement
                                 (TradeFormat  *format,
                                  TradeView    *view,
                                  TradeFigure  *figure);
char *trade_describe_subject     (TradeFormat  *format,
                                  TradeView    *view,
                                  const char   *subject);
TradeFigure *trade_describe_get_change
                                 (TradeDataset *dataset,
                                  TradeFigure  *figure);
char *trade_describe_figure      (TradeFormat  *format,
                                  TradeDataset *dataset,
                                  TradeFigure  *figure);
char *trade_describe_figure_within
                                 (TradeFormat  *format,
                                  TradeView    *view,
                                  TradeFigure  *figure);
char *trade_describe_origin      (TradeFormat  *format,
                                  TradeDataset *dataset,
                                  TradeFigure  *figure);
char *trade_describe_edit        (TradeFormat  *format,
                                  TradeFigure  *figure);
const char *trade_describe_flow  (TradeFormat  *format,
                                  TradeDataset *dataset,
                                  const char   *flow);
char *trade_describe_reckoning   (TradeFormat  *format,
                                  TradeDataset *dataset,
                                  TradeFormula  formula,
                                  TradePeriod   period,
                                  GPtrArray    *inputs);
char *trade_describe_formula     (TradeFormat  *format,
                                  TradeDataset *dataset,
                                  TradeFigure  *figure);
const char *trade_describe_get_caveat
                                 (TradeFigure  *figure,
                                  TradeFigure  *change,
                                  TradeStatus   status);
const char *trade_describe_get_contradiction (TradeDataset *dataset,
                                              TradeFigure  *figure);
char *trade_describe_status      (TradeFormat  *format,
                                  TradeFigure  *figure);
const char *trade_describe_get_inner_flow (const char *flow);
char *trade_describe_add_aspect  (const char   *name,
                                  const char   *aspect);
char *trade_describe_finding     (TradeFormat  *format,
                                  TradeDataset *dataset,
                                  TradeFinding *finding);
char *trade_describe_finding_within
                                 (TradeFormat  *format,
                                  TradeDataset *dataset,
                                  TradeFinding *finding,
                                  GHashTable   *shown);
char *trade_describe_unchecked   (TradeFormat  *format,
                                  TradeDataset *dataset);

G_END_DECLS
