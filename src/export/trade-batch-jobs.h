/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-export-format.h"

G_BEGIN_DECLS

/**
 * TradeBatchJobs:
 *
 * Views that are being encoded on all processors at once, each in each of some formats. They are handed out in order,
 * with the same bytes as if one had been made after the other.
 */
typedef struct _TradeBatchJobs TradeBatchJobs;

TradeBatchJobs *trade_batch_jobs_new  (GPtrArray                 *views,
                                       const TradeExportFormat  **formats,
                                       const TradeExportOptions  *options);
GBytes         *trade_batch_jobs_next (TradeBatchJobs            *self,
                                       GPtrArray                 *warnings,
                                       GError                   **error);
void            trade_batch_jobs_free (TradeBatchJobs            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeBatchJobs, trade_batch_jobs_free)

G_END_DECLS
