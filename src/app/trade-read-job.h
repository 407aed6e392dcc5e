/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-reader.h"

G_BEGIN_DECLS

/*
 * TradeReadJob:
 *
 * What an opener reads: a file, or streams that have no file, each of which holds the same thing in another form; and what a
 * person says of it. It is used by one thread at a time.
 */
typedef struct _TradeReadJob TradeReadJob;

TradeReadJob             *trade_read_job_new_for_file    (GFile               *file);
TradeReadJob             *trade_read_job_new_for_streams (GPtrArray           *streams,
                                                          const char          *name);
TradeReadJob             *trade_read_job_new_again       (TradeReadJob        *job,
                                                          TradeReaderOptions  *options);
TradeReadJob             *trade_read_job_ref             (TradeReadJob        *self);
void                      trade_read_job_unref           (TradeReadJob        *self);
GFile                    *trade_read_job_get_file        (TradeReadJob        *self);
const char               *trade_read_job_get_etag        (TradeReadJob        *self);
char                     *trade_read_job_dup_name        (TradeReadJob        *self);
void                      trade_read_job_set_progress    (TradeReadJob        *self,
                                                          TradeProgress       *progress);
const TradeReaderOptions *trade_read_job_get_options     (TradeReadJob        *self);
TradePreview             *trade_read_job_get_preview     (TradeReadJob        *self);
gboolean                  trade_read_job_is_open         (TradeReadJob        *self,
                                                          const GError        *error);
TradeReading             *trade_read_job_run             (TradeReadJob        *self,
                                                          GCancellable        *cancellable,
                                                          GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeReadJob, trade_read_job_unref)

G_END_DECLS
