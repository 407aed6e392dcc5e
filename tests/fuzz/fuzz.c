/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"

#include <string.h>

/* So many lines at the start of a table may be kept as they are. */
#define MAX_KEPT 6

/* One of so many mutations spares nothing. */
#define RARELY 8

/* A warning is a fault of the program as much as a crash is. */
int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_FATAL_MASK);

  return 0;
}

/* A copy of just the size, so that a byte behind its end is not read unseen. */
GInputStream *
fuzz_open (const uint8_t *data,
           size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  return g_memory_input_stream_new_from_bytes (bytes);
}

/* A format is recognised by its header: whoever changes it reads but one format after a while. */
size_t
fuzz_mutate_rows (uint8_t     *data,
                  size_t       size,
                  size_t       max_size,
                  unsigned int seed)
{
  const guint n_kept = seed % MAX_KEPT + 1;
  size_t kept = 0;

  if (seed / MAX_KEPT % RARELY == 0)
    return LLVMFuzzerMutate (data, size, max_size);

  for (guint i = 0; i < n_kept; i++)
    {
      const uint8_t *end = memchr (data + kept, '\n', size - kept);

      if (end == NULL)
        break;
      kept = (size_t) (end - data) + 1;
    }

  return kept + LLVMFuzzerMutate (data + kept, size - kept, max_size - kept);
}
