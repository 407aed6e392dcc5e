/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-describe.h"

#include <glib/gi18n-lib.h>

/**
 * trade_describe_edit:
 * @format: the language
 * @figure: a figure
 *
 * Tells what a person changed of a figure, and why: "Edited. Before: 23.77 trillion yuan. Reason: misprint".
 *
 * Returns: (transfer full) (nullable): the sentences; %NULL for a figure that is as it was published
 */
char *
trade_describe_edit (TradeFormat *format,
                     TradeFigure *figure)
{
  TradeText *original, *reason;
  const char *why;

  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  original = trade_figure_get_original (figure);
  reason = trade_figure_get_reason (figure);
  if (original == NULL)
    return NULL;

  /* Translators: why a person changed a figure, where nobody said it: "Reason: not stated" */
  why = reason != NULL ? trade_format_text (format, reason) : C_("reason", "not stated");
  if (g_str_equal (trade_text_get_untranslated (original), TRADE_ORIGINAL_NONE))
    /* Translators: a figure that a person added to a release. %s is the reason, "not stated" where there is none. */
    return g_strdup_printf (_("Added by hand. Reason: %s"), why);

  /* Translators: a figure of a release that a person changed. %1$s is what it said before: "23.77 trillion yuan"; %2$s is the
   * reason, "not stated" where there is none. */
  return g_strdup_printf (_("Edited by hand. Before: %1$s. Reason: %2$s"), trade_format_text (format, original), why);
}
