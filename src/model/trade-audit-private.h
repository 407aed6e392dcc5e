/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-audit.h"
#include "trade-dataset-private.h"
#include "trade-list-private.h"
#include "trade-reckoning.h"

G_BEGIN_DECLS

/*
 * TradeAudit:
 * @dataset: what is audited
 * @figures: (element-type TradeFigure): all its figures
 * @reckoning: what the formulas are asked for
 * @findings: what was found
 * @refuted: (element-type TradeFigure): those that others contradict
 *
 * The work of one trade_audit().
 */
typedef struct
{
  TradeDataset   *dataset;
  GPtrArray      *figures;
  TradeReckoning  reckoning;
  TradeList      *findings;
  GHashTable     *refuted;
} TradeAudit;

GListModel *trade_audit_with  (TradeDataset  *dataset,
                               TradeWholes   *wholes);

void trade_audit_add          (TradeAudit    *self,
                               TradeCheck     check,
                               TradeVerdict   verdict,
                               TradeFigure  **figures,
                               guint          n_figures,
                               double         computed,
                               TradeInterval  expected);

TradeVerdict trade_audit_judge  (gboolean     agrees);
gboolean     trade_audit_counts (TradeFigure *figure);

/* Checks with a file of their own. */
void trade_audit_check_between (TradeAudit   *self);
void trade_audit_check_parts  (TradeAudit    *self);
void trade_audit_check_reporters
                              (TradeAudit    *self);
void trade_audit_check_shares (TradeAudit    *self);
void trade_audit_check_spans  (TradeAudit    *self);
void trade_audit_check_worlds (TradeAudit    *self);

G_END_DECLS
