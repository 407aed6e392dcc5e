/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-select.h"

G_BEGIN_DECLS

/*
 * TradeAxisMode:
 * @TRADE_AXIS_SCOPE: one code stands for all that is meant
 * @TRADE_AXIS_SUM: no code does, but the members of one level are all that there are
 * @TRADE_AXIS_NONE: no code does, and the members are but some
 *
 * How the whole of a dimension is found.
 */
typedef enum
{
  TRADE_AXIS_SCOPE,
  TRADE_AXIS_SUM,
  TRADE_AXIS_NONE,
} TradeAxisMode;

/*
 * TradeAxis:
 * @dimension: partner or product
 * @mode: how its whole is found
 * @scope: the number of the code that stands for all, of %TRADE_AXIS_SCOPE
 * @level: the level of its members in a breakdown; 0 where there is none
 * @is_row: (nullable): for each code whether it is a row of the breakdown; %NULL where all members of the level are
 *
 * A dimension that figures are broken down by.
 */
typedef struct
{
  TradeCubeDimension dimension;
  TradeAxisMode      mode;
  guint32            scope;
  int                level;
  guint8            *is_row;
} TradeAxis;

/*
 * TradePlace:
 * @in_whole: whether it is of the whole, or is added up to it
 * @in_breakdown: whether it is of a member of the level that is shown
 * @is_row: whether that member is a row
 * @reason: why it is neither of the whole nor of a row
 *
 * How an observation stands to the whole and to the breakdown of one dimension.
 */
typedef struct
{
  gboolean in_whole;
  gboolean in_breakdown;
  gboolean is_row;
  guint    reason;
} TradePlace;

/*
 * TradeSelecting:
 * @cube: the cube
 * @selection: what is wanted
 * @reasons: for each observation the reason for which it was set aside, plus 1; 0 for those that are in so far
 * @selected: what is found
 * @partner: the partners
 * @product: the products
 *
 * A selection at work.
 */
typedef struct
{
  TradeCube            *cube;
  const TradeSelection *selection;
  guint8               *reasons;
  TradeSelected        *selected;
  TradeAxis             partner;
  TradeAxis             product;
} TradeSelecting;

G_STATIC_ASSERT ((int) TRADE_SET_ASIDE_DIMENSION + (int) TRADE_CUBE_N_DIMENSIONS < G_MAXUINT8);

void             trade_selecting_set_aside    (TradeSelecting     *self,
                                               guint               index,
                                               guint               reason);
guint           *trade_selecting_count        (TradeSelecting     *self,
                                               TradeCubeDimension  dimension);
gboolean         trade_selecting_find_codes   (TradeSelecting     *self,
                                               TradeCubeDimension  dimension,
                                               char              **codes,
                                               GArray            **ids,
                                               GError            **error);
gboolean         trade_selecting_choose_axes  (TradeSelecting     *self,
                                               GError            **error);
gboolean         trade_selecting_choose_rows  (TradeSelecting     *self,
                                               GError            **error);
gboolean         trade_selecting_can_be_summed (TradeSelecting    *self,
                                               guint               index);
TradePlace       trade_selecting_find_place   (TradeSelecting     *self,
                                               const TradeAxis    *axis,
                                               guint               index);
const TradeCode *trade_selecting_get_code     (TradeSelecting     *self,
                                               TradeCubeDimension  dimension,
                                               guint32             id);
void             trade_selecting_make_dataset (TradeSelecting     *self,
                                               TradeSource        *source);

G_END_DECLS
