/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BenchSamples:
 *
 * What was measured, one number a round.
 */
typedef struct _BenchSamples BenchSamples;

BenchSamples *bench_samples_new        (void);
void          bench_samples_free       (BenchSamples *self);
void          bench_samples_add        (BenchSamples *self,
                                        double        value);
guint         bench_samples_get_count  (BenchSamples *self);
double        bench_samples_get_median (BenchSamples *self);
double        bench_samples_get_least  (BenchSamples *self);
double        bench_samples_get_most   (BenchSamples *self);
guint         bench_samples_count_above (BenchSamples *self,
                                         double        value);
BenchSamples *bench_samples_get_ratios (BenchSamples *above,
                                        BenchSamples *below);

double        bench_get_milliseconds   (void);
void          bench_iterate            (double        duration);

/**
 * BenchRun:
 * @elapsed: milliseconds from exec to exit
 * @worked: milliseconds of work, on all cores together
 * @memory: the most MiB that it had at once
 *
 * What a whole process took.
 */
typedef struct
{
  double elapsed;
  double worked;
  double memory;
} BenchRun;

gboolean      bench_run                (const char *const *argv,
                                        BenchRun          *run);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchSamples, bench_samples_free)

G_END_DECLS
