/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"
#include "json/trade-json-table.h"

/* JSON as anybody hands it out. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) json = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autofree char *remark = NULL;
  g_autoptr (GBytes) table = NULL;

  trade_json_table_detect ((const char *) data, size);
  table = trade_json_table_read (json, "fuzz.json", &remark, &error);
  g_assert_true ((table == NULL) == (error != NULL));

  return 0;
}
