/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"
#include "trade-json.h"

static void
walk (const TradeJsonNode *node)
{
  const char *text = trade_json_get_string (node);
  guint line, column;

  trade_json_get_position (node, &line, &column);
  g_assert_cmpuint (line, >, 0);
  g_assert_cmpuint (column, >, 0);
  if (text != NULL)
    g_assert_true (g_utf8_validate (text, -1, NULL));

  for (gsize i = 0; i < trade_json_get_length (node) && i < 100; i++)
    {
      const TradeJsonNode element = trade_json_get_element (node, i);

      walk (&element);
    }
}

/* Any text as JSON: what is in it has a place. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static const char *const keys[] = { "name", "title", "sources", "resources", NULL };
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (TradeJson) json = trade_json_new ("fuzz", bytes, faults);
  TradeJsonNode root;

  if (json == NULL)
    return 0;

  root = trade_json_get_root (json);
  walk (&root);
  if (trade_json_check_object (&root, keys))
    for (guint i = 0; keys[i] != NULL; i++)
      {
        const TradeJsonNode member = trade_json_get_member (&root, keys[i]);
        g_autoptr (TradeText) text = NULL;

        if (member.value == NULL)
          continue;
        walk (&member);
        text = trade_json_read_text (&root, keys[i], FALSE);
      }

  return 0;
}
