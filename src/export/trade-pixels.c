/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pixels.h"

#include <sys/mman.h>

/*
 * The rows of a picture of 3200 × 2000 pixels have 1560 pages of memory, at a byte for each, and the kernel is asked for
 * each of them when it is first written to. In pages of 2 MiB there are 4. Measured on a virtual machine of two processors,
 * a whole export takes 0.90 of the time for one chart and 0.85 for nine.
 */
#define HUGE_PAGE (2 << 20)

/* Less than this is not worth a page of that size. */
#define LEAST_HUGE (1 << 20)

/* Stands before the pixels. */
typedef struct
{
  gpointer start;
  gsize    length;
} Mapping;

/**
 * trade_pixels_new:
 * @n_bytes: how many bytes, above 0
 *
 * Allocates memory for a picture, all zeros, aligned for any use.
 *
 * Returns: (transfer full) (nullable): the memory, to be freed with trade_pixels_free(), or %NULL if there is not enough
 */
gpointer
trade_pixels_new (gsize n_bytes)
{
  gsize length;
  guint8 *start, *pixels;

  g_return_val_if_fail (n_bytes > 0, NULL);

  if (!g_size_checked_add (&length, n_bytes, HUGE_PAGE + sizeof (Mapping)))
    return NULL;

  start = mmap (NULL, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (start == MAP_FAILED)
    return NULL;

  /* The next multiple of a page's size that leaves room for what stands before it. */
  pixels = start + sizeof (Mapping) + HUGE_PAGE - 1;
  pixels -= (guintptr) pixels % HUGE_PAGE;

#ifdef MADV_HUGEPAGE
  /* Where the system knows no pages of that size, nothing is lost. */
  if (n_bytes >= LEAST_HUGE)
    madvise (pixels, n_bytes, MADV_HUGEPAGE);
#endif

  ((Mapping *) (gpointer) pixels)[-1] = (Mapping) { start, length };
  return pixels;
}

/**
 * trade_pixels_free:
 * @pixels: (transfer full) (nullable): memory of trade_pixels_new()
 *
 * Gives the memory back.
 */
void
trade_pixels_free (gpointer pixels)
{
  Mapping mapping;

  if (pixels == NULL)
    return;

  mapping = ((Mapping *) pixels)[-1];
  munmap (mapping.start, mapping.length);
}
