/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-audit.h"
#include "trade-wholes.h"

G_BEGIN_DECLS

/*
 * TradeReckoned:
 * @key: what the figure is about
 * @period: the time period
 * @formula: how it is computed
 * @value: the value computed from the printed numbers
 * @bounds: the values that the bounds of @inputs allow
 * @precision: the power of ten of the finest digit that may be shown, however narrow the bounds
 * @relation: how @value stands to the true value if all inputs are exact
 * @inputs: (array length=n_inputs): the figures that it is computed from, in the order that [enum@Formula] gives
 * @n_inputs: how many
 * @is_open_ended: whether nothing is said of how little it may be: parts that a whole may have more of
 * @only_checks: whether it serves to check a figure, but not to replace one that is not there
 *
 * A figure that others imply.
 */
typedef struct
{
  TradeSeriesKey  key;
  TradePeriod     period;
  TradeFormula    formula;
  double          value;
  TradeInterval   bounds;
  int             precision;
  TradeRelation   relation;
  TradeFigure   **inputs;
  guint           n_inputs;
  gboolean        is_open_ended;
  gboolean        only_checks;
} TradeReckoned;

typedef struct _TradeFormulaRecord TradeFormulaRecord;

/*
 * TradeStart:
 * @record: a formula
 * @figure: (nullable): the figure that it reckons from
 * @whole: (nullable): the whole that it reckons from the parts of
 * @series: otherwise, the place of the series that it reckons from
 *
 * Where a formula starts.
 */
typedef struct
{
  const TradeFormulaRecord *record;
  TradeFigure              *figure;
  const TradeWhole         *whole;
  guint                     series;
} TradeStart;

/*
 * TradeReckoning:
 * @dataset: the dataset
 * @wholes: what its reported figures are parts of
 * @measures: (element-type utf8): what those measure, interned, each once
 * @share_precision: the coarsest precision in which it reports shares
 * @growth_precision: the coarsest precision in which it reports growth
 * @is_usable: says which reported figures can be computed with
 * @offer: takes a figure that others imply
 * @start: (nullable): is told where each formula starts, before it does
 * @data: what to call them with
 *
 * What the formulas are asked for: by trade_derive() the figures that are not there, by trade_audit() those to compare
 * with what is there.
 */
typedef struct _TradeReckoning TradeReckoning;

struct _TradeReckoning
{
  TradeDataset *dataset;
  TradeWholes  *wholes;
  GPtrArray    *measures;
  int           share_precision;
  int           growth_precision;
  gboolean    (*is_usable) (TradeFigure *figure);
  void        (*offer)     (TradeReckoned *reckoned,
                            gpointer       data);
  void        (*start)     (const TradeStart *start,
                            gpointer          data);
  gpointer      data;
};

/* A formula starts from figures of no more measures than these. */
#define TRADE_FORMULA_MOST_MEASURES 6

/*
 * TradeFormulaRecord:
 * @measures: the measures of the figures that it starts from
 * @flow: (nullable): a flow of these, without any figures of which it tells nothing
 * @beside: (nullable): another measure, likewise
 * @derives: whether it gives figures that are not there
 * @check: the check that it is, or %TRADE_N_CHECKS where another formula makes the same statement
 * @reckon: (nullable): reckons from one figure
 * @reckon_whole: (nullable): reckons from the parts of one whole
 * @reckon_series: (nullable): reckons from the reported figures of one series, earliest first
 *
 * All that the model knows of one formula.
 */
struct _TradeFormulaRecord
{
  const char *measures[TRADE_FORMULA_MOST_MEASURES + 1];
  const char *flow;
  const char *beside;
  gboolean    derives;
  TradeCheck  check;
  void      (*reckon)        (TradeReckoning   *self,
                              TradeFigure      *figure);
  void      (*reckon_whole)  (TradeReckoning   *self,
                              const TradeWhole *whole);
  void      (*reckon_series) (TradeReckoning   *self,
                              GPtrArray        *figures);
};

/* One record a formula, each in a file of its own below formulas/. */
extern const TradeFormulaRecord trade_formula_balance;
extern const TradeFormulaRecord trade_formula_contribution;
extern const TradeFormulaRecord trade_formula_flow;
extern const TradeFormulaRecord trade_formula_growth;
extern const TradeFormulaRecord trade_formula_indices_value;
extern const TradeFormulaRecord trade_formula_period_sum;
extern const TradeFormulaRecord trade_formula_quantity_value;
extern const TradeFormulaRecord trade_formula_remainder;
extern const TradeFormulaRecord trade_formula_residual;
extern const TradeFormulaRecord trade_formula_share_change;
extern const TradeFormulaRecord trade_formula_share_value;
extern const TradeFormulaRecord trade_formula_share_year_earlier;
extern const TradeFormulaRecord trade_formula_sum;
extern const TradeFormulaRecord trade_formula_total;
extern const TradeFormulaRecord trade_formula_value_share;
extern const TradeFormulaRecord trade_formula_year_earlier;

const TradeFormulaRecord *trade_formula_get_record               (TradeFormula     formula);
void                      trade_formula_offer_share_value        (TradeReckoning  *self,
                                                                  TradeFigure     *share);

void                      trade_reckoning_init                   (TradeReckoning  *self,
                                                                  TradeDataset    *dataset,
                                                                  TradeWholes     *wholes,
                                                                  GPtrArray       *figures);
void                      trade_reckoning_clear                  (TradeReckoning  *self);
void                      trade_reckoning_start                  (TradeReckoning  *self,
                                                                  TradeFormula     formula,
                                                                  TradeFigure     *figure);
void                      trade_reckoning_run                    (TradeReckoning  *self,
                                                                  TradeFormula     formula,
                                                                  GPtrArray       *figures);
void                      trade_reckoning_restart                (TradeReckoning  *self,
                                                                  const TradeStart *start);
gboolean                  trade_reckoning_is_usable              (TradeReckoning  *self,
                                                                  TradeFigure     *figure);
gboolean                  trade_reckoning_is_level               (TradeReckoning  *self,
                                                                  TradeFigure     *figure);
TradeFigure              *trade_reckoning_lookup                 (TradeReckoning  *self,
                                                                  TradeFigure     *figure,
                                                                  const char      *flow);
void                      trade_reckoning_offer_named            (TradeReckoning  *self,
                                                                  TradeReckoned   *reckoned);
gboolean                  trade_reckoning_is_one_publication     (TradeFigure     *a,
                                                                  TradeFigure     *b);
int                       trade_reckoning_find_precision         (GPtrArray       *figures,
                                                                  const char      *measure);
int                       trade_reckoning_get_coarsest_precision (TradeFigure    **figures,
                                                                  guint            n_figures);

G_END_DECLS
