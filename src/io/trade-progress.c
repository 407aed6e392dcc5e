/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-progress.h"

/* Fractions are told in so many parts: integers are read and written whole by any thread. */
#define PARTS 10000

struct _TradeProgress
{
  gatomicrefcount ref_count;
  gint64          since; /* when the first row was read, in microseconds; written once, before there are rows */
  int             n_rows;
  int             n_parts;
  TradeProgressTold told; /* nullable */
  gpointer        data;
};

/**
 * trade_progress_new:
 *
 * Starts with nothing read.
 *
 * Returns: (transfer full): a progress
 */
TradeProgress *
trade_progress_new (void)
{
  TradeProgress *self = g_new0 (TradeProgress, 1);

  g_atomic_ref_count_init (&self->ref_count);

  return self;
}

/**
 * trade_progress_ref:
 * @self: a progress
 *
 * Holds it.
 *
 * Returns: (transfer full): @self
 */
TradeProgress *
trade_progress_ref (TradeProgress *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * trade_progress_unref:
 * @self: (transfer full): a progress
 *
 * Lets go of it.
 */
void
trade_progress_unref (TradeProgress *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    g_free (self);
}

/**
 * trade_progress_set:
 * @self: a progress
 * @n_rows: how many rows were read
 * @fraction: how much of the file they are, 0 to 1
 *
 * Tells how far reading has come.
 */
void
trade_progress_set (TradeProgress *self,
                    guint          n_rows,
                    double         fraction)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_int_get (&self->n_rows) == 0)
    self->since = g_get_monotonic_time ();
  g_atomic_int_set (&self->n_parts, (int) (CLAMP (fraction, 0, 1) * PARTS));
  g_atomic_int_set (&self->n_rows, (int) MIN (n_rows, G_MAXINT));
  if (self->told != NULL)
    self->told (n_rows, fraction, self->data);
}

/*
 * trade_progress_tell:
 * @self: a progress that is not in use yet
 * @told: is called in the thread that reads, as often as it tells how far it has come
 * @data: for @told
 *
 * Passes on what is told, to another process.
 */
void
trade_progress_tell (TradeProgress     *self,
                     TradeProgressTold  told,
                     gpointer           data)
{
  g_return_if_fail (self != NULL);

  self->told = told;
  self->data = data;
}

/**
 * trade_progress_get_rows:
 * @self: a progress
 *
 * Asks how many rows were read.
 *
 * Returns: the number; 0 until there are any
 */
guint
trade_progress_get_rows (TradeProgress *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint) g_atomic_int_get (&self->n_rows);
}

/**
 * trade_progress_get_speed:
 * @self: a progress
 *
 * Asks how fast rows are read, once there are any: before, the file is fetched as a whole.
 *
 * Returns: rows a second
 */
guint
trade_progress_get_speed (TradeProgress *self)
{
  const guint n_rows = trade_progress_get_rows (self);
  const gint64 elapsed = n_rows > 0 ? g_get_monotonic_time () - self->since : 0;

  return elapsed > 0 ? (guint) ((double) n_rows * G_USEC_PER_SEC / (double) elapsed) : 0;
}

/**
 * trade_progress_get_fraction:
 * @self: a progress
 *
 * Asks how much of the file was read.
 *
 * Returns: the fraction, 0 to 1
 */
double
trade_progress_get_fraction (TradeProgress *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (double) g_atomic_int_get (&self->n_parts) / PARTS;
}
