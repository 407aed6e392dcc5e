/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

struct _BenchSamples
{
  GArray *values;
};

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static GArray *
sort_values (BenchSamples *self)
{
  GArray *sorted;

  g_assert (self->values->len > 0);

  sorted = g_array_copy (self->values);
  g_array_sort (sorted, compare_values);

  return sorted;
}

/**
 * bench_samples_new:
 *
 * Creates an empty set of samples.
 *
 * Returns: (transfer full): the samples
 */
BenchSamples *
bench_samples_new (void)
{
  BenchSamples *self = g_new0 (BenchSamples, 1);

  self->values = g_array_new (FALSE, FALSE, sizeof (double));

  return self;
}

/**
 * bench_samples_free:
 * @self: (transfer full): samples
 *
 * Frees the samples.
 */
void
bench_samples_free (BenchSamples *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->values);
  g_free (self);
}

/**
 * bench_samples_add:
 * @self: samples
 * @value: what was measured in one round, in any unit
 *
 * Adds the measurement of a round.
 */
void
bench_samples_add (BenchSamples *self,
                   double        value)
{
  g_return_if_fail (self != NULL);

  g_array_append_val (self->values, value);
}

/**
 * bench_samples_get_count:
 * @self: samples
 *
 * Gets the number of rounds.
 *
 * Returns: the number
 */
guint
bench_samples_get_count (BenchSamples *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->values->len;
}

/**
 * bench_samples_get_median:
 * @self: samples, at least one
 *
 * Gets the middle value; of an even number of samples, the mean of the two in the middle.
 *
 * Returns: the median
 */
double
bench_samples_get_median (BenchSamples *self)
{
  g_autoptr (GArray) sorted = NULL;
  guint middle;

  g_return_val_if_fail (self != NULL, 0);

  sorted = sort_values (self);
  middle = sorted->len / 2;
  if (sorted->len % 2 == 1)
    return g_array_index (sorted, double, middle);

  return (g_array_index (sorted, double, middle - 1) + g_array_index (sorted, double, middle)) / 2;
}

/**
 * bench_samples_count_above:
 * @self: samples
 * @value: a value
 *
 * Counts the rounds in which more was measured.
 *
 * Returns: how many there are
 */
guint
bench_samples_count_above (BenchSamples *self,
                           double        value)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->values->len; i++)
    n += g_array_index (self->values, double, i) > value;

  return n;
}

/**
 * bench_samples_get_least:
 * @self: samples, at least one
 *
 * Gets the least value.
 *
 * Returns: the least value
 */
double
bench_samples_get_least (BenchSamples *self)
{
  g_autoptr (GArray) sorted = NULL;

  g_return_val_if_fail (self != NULL, 0);

  sorted = sort_values (self);

  return g_array_index (sorted, double, 0);
}

/**
 * bench_samples_get_most:
 * @self: samples, at least one
 *
 * Gets the greatest value.
 *
 * Returns: the greatest value
 */
double
bench_samples_get_most (BenchSamples *self)
{
  g_autoptr (GArray) sorted = NULL;

  g_return_val_if_fail (self != NULL, 0);

  sorted = sort_values (self);

  return g_array_index (sorted, double, sorted->len - 1);
}

/**
 * bench_samples_get_ratios:
 * @above: samples
 * @below: as many samples, none of them 0, measured in turn with @above
 *
 * Divides each sample by the one that was measured beside it. What slows the machine for a moment slows both of a pair,
 * so that the ratios vary less than the samples.
 *
 * Returns: (transfer full): the ratios, one a pair
 */
BenchSamples *
bench_samples_get_ratios (BenchSamples *above,
                          BenchSamples *below)
{
  BenchSamples *ratios;

  g_return_val_if_fail (above != NULL && below != NULL, NULL);
  g_return_val_if_fail (above->values->len == below->values->len, NULL);

  ratios = bench_samples_new ();
  for (guint i = 0; i < above->values->len; i++)
    bench_samples_add (ratios, g_array_index (above->values, double, i) / g_array_index (below->values, double, i));

  return ratios;
}

/**
 * bench_get_milliseconds:
 *
 * Reads a clock that only goes forwards, with the resolution of nanoseconds that drawing a chart calls for.
 *
 * Returns: milliseconds since a moment in the past
 */
double
bench_get_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static double
to_milliseconds (struct timeval time)
{
  return (double) time.tv_sec * 1000 + (double) time.tv_usec / 1000;
}

/**
 * bench_run:
 * @argv: a program, looked for in the path, and its arguments
 * @run: (out): return location for what it took
 *
 * Runs a program to its end, whatever it prints.
 *
 * Returns: whether it is there and succeeded
 */
gboolean
bench_run (const char *const *argv,
           BenchRun          *run)
{
  const GSpawnFlags flags = G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL |
                            G_SPAWN_DO_NOT_REAP_CHILD;
  const double start = bench_get_milliseconds ();
  struct rusage usage;
  GPid pid;
  int status;

  if (!g_spawn_async (NULL, (char **) argv, NULL, flags, NULL, NULL, &pid, NULL) || wait4 (pid, &status, 0, &usage) != pid ||
      !g_spawn_check_wait_status (status, NULL))
    return FALSE;

  run->elapsed = bench_get_milliseconds () - start;
  run->worked = to_milliseconds (usage.ru_utime) + to_milliseconds (usage.ru_stime);
  run->memory = (double) usage.ru_maxrss / 1024;

  return TRUE;
}

/**
 * bench_iterate:
 * @duration: milliseconds
 *
 * Lets the main loop run for a while.
 */
void
bench_iterate (double duration)
{
  const double end = bench_get_milliseconds () + duration;

  while (bench_get_milliseconds () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}
