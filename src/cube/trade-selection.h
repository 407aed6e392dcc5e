/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-cube-dimension.h"

G_BEGIN_DECLS

/**
 * TradeWantedRows:
 * @level: their level, or 0 for the one that goes without saying
 * @n_largest: how many at most, those of the largest amounts in the last period, or 0 for all
 * @codes: (nullable): only these, or %NULL for all
 *
 * Which partners or products are the rows of a breakdown. The rest of them stays in the whole.
 */
typedef struct
{
  int     level;
  guint   n_largest;
  char  **codes;
} TradeWantedRows;

/* The code that stands for all codes of a dimension. */
#define TRADE_SELECTION_ALL "*"

/**
 * TradeSelection:
 * @codes: (nullable): for each dimension the codes that are wanted, %TRADE_SELECTION_ALL alone for all that there are, or %NULL for
 *   those that go without saying; several only of reporters, flows, partners and products
 * @partners: the partners that are rows
 * @products: the products that are rows
 * @has_first: whether there is a @first
 * @has_last: whether there is a @last
 * @first: the period before which nothing is wanted
 * @last: the period after which nothing is wanted
 *
 * What of a cube is wanted. One that is all zero bytes leaves all open: see trade_cube_select() for what goes without
 * saying.
 */
typedef struct
{
  char            **codes[TRADE_CUBE_N_DIMENSIONS];
  TradeWantedRows   partners;
  TradeWantedRows   products;
  gboolean          has_first;
  gboolean          has_last;
  TradePeriod       first;
  TradePeriod       last;
} TradeSelection;

#define TRADE_SELECTION_ERROR (trade_selection_error_quark ())

/**
 * TradeSelectionError:
 * @TRADE_SELECTION_ERROR_INVALID: this is not how a selection is written
 * @TRADE_SELECTION_ERROR_ABSENT: the cube has nothing of what is wanted
 *
 * Errors of selections.
 */
typedef enum
{
  TRADE_SELECTION_ERROR_INVALID,
  TRADE_SELECTION_ERROR_ABSENT,
} TradeSelectionError;

GQuark   trade_selection_error_quark (void);

gboolean trade_selection_parse (TradeSelection      *self,
                                const char          *text,
                                GError             **error);
void     trade_selection_set   (TradeSelection      *self,
                                TradeCubeDimension   dimension,
                                const char          *code);
void     trade_selection_clear (TradeSelection      *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradeSelection, trade_selection_clear)

G_END_DECLS
