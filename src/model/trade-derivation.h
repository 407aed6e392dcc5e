/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-reckoning.h"

G_BEGIN_DECLS

/* What was read to derive figures, and what was made of it: where numbers are others later, only what was made of them is made again. */
typedef struct _TradeDerivation TradeDerivation;

TradeDerivation  *trade_derivation_new          (void);
void              trade_derivation_free         (TradeDerivation       *self);
void              trade_derivation_take_wholes  (TradeDerivation       *self,
                                                 TradeWholes           *wholes);
TradeWholes      *trade_derivation_get_wholes   (TradeDerivation       *self);
void              trade_derivation_open         (TradeDerivation       *self,
                                                 const TradeReckoning  *reckoning);
void              trade_derivation_close        (TradeDerivation       *self);
void              trade_derivation_begin        (TradeDerivation       *self,
                                                 const TradeStart      *start);
void              trade_derivation_add          (TradeDerivation       *self,
                                                 TradeFigure           *figure,
                                                 const TradeReckoned   *reckoned);
gboolean          trade_derivation_run_again    (TradeDerivation       *self,
                                                 TradeReckoning        *reckoning,
                                                 GHashTable            *others);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeDerivation, trade_derivation_free)

G_END_DECLS
