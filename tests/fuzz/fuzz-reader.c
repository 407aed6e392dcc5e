/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"
#include "trade-reader.h"

/* Any file, as a person would open it: of the formats that there are seeds of, the rows change more often than the header. The
 * readers themselves assert that nothing is lost between the file and the figures. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GInputStream) stream = fuzz_open (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeReading) reading = trade_reader_open_stream (stream, "fuzz.csv", NULL, NULL, &error);

  g_assert_true ((reading == NULL) == (error != NULL));

  return 0;
}

size_t
LLVMFuzzerCustomMutator (uint8_t     *data,
                         size_t       size,
                         size_t       max_size,
                         unsigned int seed)
{
  return fuzz_mutate_rows (data, size, max_size, seed);
}
