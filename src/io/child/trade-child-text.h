/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * trade_child_text_new:
 * @text: a text
 *
 * Returns: (transfer floating): the text, with U+FFFD in the place of what is no UTF-8, which messages do not have
 */
static inline GVariant *
trade_child_text_new (const char *text)
{
  return g_utf8_validate (text, -1, NULL) ? g_variant_new_string (text) : g_variant_new_take_string (g_utf8_make_valid (text, -1));
}

static inline void
trade_child_text_add (GVariantBuilder *builder,
                      const char      *text)
{
  g_variant_builder_add_value (builder, trade_child_text_new (text));
}

G_END_DECLS
