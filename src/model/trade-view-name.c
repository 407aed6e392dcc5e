/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-view-name.h"
#include "trade-view-private.h"

#include <string.h>

/**
 * trade_view_goes_by:
 * @self: a view
 * @name: an identifier, as a script, a package or a picture has it
 *
 * Checks whether an identifier means a view: its own, or the one that its question had in an earlier version of the program. Where
 * a question was split since, several views go by its former identifier, and the first of them is meant.
 *
 * Returns: whether it does
 */
gboolean
trade_view_goes_by (TradeView  *self,
                    const char *name)
{
  const TradeQuestionRecord *question;

  g_return_val_if_fail (TRADE_IS_VIEW (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (g_str_equal (self->id, name))
    return TRUE;

  question = trade_question_get_record (self->question);
  if (question->formerly == NULL || !g_str_has_prefix (name, question->formerly))
    return FALSE;

  /* What follows names the flow. */
  return g_str_equal (name + strlen (question->formerly), self->id + strlen (question->id));
}
