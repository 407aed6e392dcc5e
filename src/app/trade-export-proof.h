/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-export-choice.h"

G_BEGIN_DECLS

/**
 * TradeExportProof:
 * @scene: (nullable): the chart as it will be exported; %NULL for a table
 * @style: what the chart will be painted in
 * @text: (nullable): the beginning of a table; %NULL for a chart
 * @warnings: what is amiss with the chart, see trade_preflight()
 * @title: the title that the chart has by itself
 * @subtitle: the same for the subtitle
 *
 * What will come of an export, before it is one.
 */
typedef struct
{
  TradeScene *scene;
  TradeStyle  style;
  char       *text;
  char      **warnings;
  char       *title;
  char       *subtitle;
} TradeExportProof;

gboolean          trade_export_proof_takes_long       (const TradeExportChoice *choice,
                                                       TradeView               *view);
TradeExportProof *trade_export_proof_new              (const TradeExportChoice *choice,
                                                       TradeView               *view,
                                                       TradeView               *worded);
void              trade_export_proof_new_async        (const TradeExportChoice *choice,
                                                       TradeView               *view,
                                                       TradeView               *worded,
                                                       GCancellable            *cancellable,
                                                       GAsyncReadyCallback      callback,
                                                       gpointer                 user_data);
TradeExportProof *trade_export_proof_new_finish       (GAsyncResult            *result);
void              trade_export_proof_free             (TradeExportProof        *self);

void              trade_export_proof_look_over_async  (const TradeExportChoice *choice,
                                                       GListModel              *views,
                                                       GCancellable            *cancellable,
                                                       GAsyncReadyCallback      callback,
                                                       gpointer                 user_data);
char            **trade_export_proof_look_over_finish (GAsyncResult            *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeExportProof, trade_export_proof_free)

G_END_DECLS
