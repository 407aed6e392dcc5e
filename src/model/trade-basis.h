/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-figure.h"

G_BEGIN_DECLS

/*
 * TradeBasis:
 * @figures: (array length=n): the figures
 * @n: how many
 * @few: where they are, if they are no more than these, as most are
 * @list: (nullable): the same as a list, once somebody has asked for one
 *
 * The figures that a figure was computed from, or that a finding rests on. It stays where it is.
 */
typedef struct
{
  TradeFigure **figures;
  guint         n;
  TradeFigure  *few[2];
  GListModel   *list;
} TradeBasis;

void              trade_basis_init         (TradeBasis    *self,
                                            TradeFigure  **figures,
                                            guint          n);
void              trade_basis_clear        (TradeBasis    *self);
GListModel       *trade_basis_get_list     (TradeBasis    *self);

const TradeBasis *trade_figure_get_basis   (TradeFigure   *self);

G_END_DECLS
