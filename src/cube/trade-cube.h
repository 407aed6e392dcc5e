/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-code-list.h"
#include "trade-cube-dimension.h"
#include "trade-decimal.h"
#include "trade-period.h"
#include "trade-status.h"

G_BEGIN_DECLS

/**
 * TradeCube:
 *
 * Many observations: a column of code numbers for each dimension, one of periods, and the exact values. A file of an agency
 * becomes a cube, and a selection makes a dataset of it. No two observations of a cube have the same codes and period.
 */
typedef struct _TradeCube TradeCube;

/**
 * TradeObservation:
 * @codes: the number of its code in each dimension, as trade_cube_intern() gave it; 0 where nothing is stated
 * @period: the time period
 * @value: the value in the unit itself; of no meaning where it is missing
 * @missing: whether there is no value, for the reason that @status gives
 * @status: the observation status
 *
 * One observation.
 */
typedef struct
{
  guint32      codes[TRADE_CUBE_N_DIMENSIONS];
  TradePeriod  period;
  TradeDecimal value;
  gboolean     missing;
  TradeStatus  status;
} TradeObservation;

/**
 * TradeAddition:
 * @TRADE_ADDITION_NEW: the cube has it now
 * @TRADE_ADDITION_REPEATED: the cube had it already
 * @TRADE_ADDITION_CONTRADICTED: the cube has another value for it, which stays
 *
 * What became of an observation.
 */
typedef enum
{
  TRADE_ADDITION_NEW,
  TRADE_ADDITION_REPEATED,
  TRADE_ADDITION_CONTRADICTED,
} TradeAddition;

TradeCube       *trade_cube_new       (void);
void             trade_cube_free      (TradeCube              *self);

guint32          trade_cube_intern    (TradeCube              *self,
                                       TradeCubeDimension      dimension,
                                       const char             *code,
                                       gboolean               *is_new);
void             trade_cube_describe  (TradeCube              *self,
                                       TradeCubeDimension      dimension,
                                       guint32                 id,
                                       const char             *label,
                                       TradeCodeRole           role,
                                       int                     level);
TradeCodeList   *trade_cube_get_codes (TradeCube              *self,
                                       TradeCubeDimension      dimension);

void             trade_cube_make_whole (TradeCube             *self,
                                       TradeCubeDimension      dimension);
void             trade_cube_set_scope (TradeCube              *self,
                                       const char             *scope);
const char      *trade_cube_get_scope (TradeCube              *self);
gboolean         trade_cube_is_whole  (TradeCube              *self,
                                       TradeCubeDimension      dimension);

void             trade_cube_note_scale (TradeCube             *self,
                                       guint32                 unit,
                                       int                     scale);
int              trade_cube_get_scale (TradeCube              *self,
                                       guint32                 unit);

TradeAddition    trade_cube_add       (TradeCube              *self,
                                       const TradeObservation *observation);
gboolean         trade_cube_turn_flow (TradeCube              *self,
                                       const char             *flow);
void             trade_cube_set_code  (TradeCube              *self,
                                       guint                   index,
                                       TradeCubeDimension      dimension,
                                       guint32                 id);
void             trade_cube_set_status (TradeCube             *self,
                                       guint                   index,
                                       TradeStatus             status);
guint            trade_cube_get_n     (TradeCube              *self);
guint32          trade_cube_get_code  (TradeCube              *self,
                                       guint                   index,
                                       TradeCubeDimension      dimension);
TradePeriod      trade_cube_get_period (TradeCube             *self,
                                        guint                  index);
TradeObservation trade_cube_get       (TradeCube              *self,
                                       guint                   index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeCube, trade_cube_free)

G_END_DECLS
