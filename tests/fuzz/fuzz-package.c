/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"
#include "trade-package.h"

/* A package in one file. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GInputStream) stream = fuzz_open (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = trade_package_read_stream (stream, "fuzz", NULL, &error);

  g_assert_true ((dataset == NULL) == (error != NULL));
  if (dataset != NULL)
    trade_dataset_finish (dataset);

  return 0;
}
