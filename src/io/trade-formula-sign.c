/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-formula-sign.h"

#include <string.h>

/* A spreadsheet takes a cell that begins with one of these signs for a formula, unless an apostrophe says that it is
 * text. East Asian versions take the wide signs too. */
static const char * const signs[] = { "=", "+", "-", "@", "＝", "＋", "－", "＠" };

/**
 * trade_formula_sign_begins:
 * @text: the text of a cell
 *
 * Checks whether a spreadsheet would take a cell for a formula.
 *
 * Returns: whether it begins like one, after blanks
 */
gboolean
trade_formula_sign_begins (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  text += strspn (text, " \t\n\r");
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      if (g_str_has_prefix (text, signs[i]))
        return TRUE;
    }

  return FALSE;
}
