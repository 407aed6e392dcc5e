/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-change.h"

#include <glib/gi18n.h>

#include "trade-count.h"
#include "trade-headline.h"

/**
 * trade_draft_change_write_undo:
 * @self: a change
 *
 * Names the way back from a change: "Undo Change of Exports, 2023".
 *
 * Returns: (transfer full): the name
 */
char *
trade_draft_change_write_undo (const TradeDraftChange *self)
{
  g_autofree char *count = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  count = trade_count_write (self->n);
  switch (self->kind)
    {
    case TRADE_DRAFT_CHANGED:
      /* Translators: in these, %s is a figure or a part of a release, such as "Exports, 2023" or "Title". */
      return g_strdup_printf (_("Undo Change of %s"), self->subject);
    case TRADE_DRAFT_ADDED:
      return g_strdup_printf (_("Undo Addition of %s"), self->subject);
    case TRADE_DRAFT_REMOVED:
      return g_strdup_printf (_("Undo Removal of %s"), self->subject);
    case TRADE_DRAFT_REMOVED_ROWS:
      return g_strdup_printf (ngettext ("Undo Removal of %s Row", "Undo Removal of %s Rows", self->n), count);
    case TRADE_DRAFT_PASTED:
      return g_strdup_printf (ngettext ("Undo Paste of %s Row", "Undo Paste of %s Rows", self->n), count);
    case TRADE_DRAFT_BEGUN:
    case TRADE_DRAFT_N_CHANGES:
      break;
    }

  return g_strdup (_("Undo"));
}

/**
 * trade_draft_change_write_redo:
 * @self: a change
 *
 * Names the way forth to a change that was undone: "Redo Change of Exports, 2023".
 *
 * Returns: (transfer full): the name
 */
char *
trade_draft_change_write_redo (const TradeDraftChange *self)
{
  g_autofree char *count = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  count = trade_count_write (self->n);
  switch (self->kind)
    {
    case TRADE_DRAFT_CHANGED:
      return g_strdup_printf (_("Redo Change of %s"), self->subject);
    case TRADE_DRAFT_ADDED:
      return g_strdup_printf (_("Redo Addition of %s"), self->subject);
    case TRADE_DRAFT_REMOVED:
      return g_strdup_printf (_("Redo Removal of %s"), self->subject);
    case TRADE_DRAFT_REMOVED_ROWS:
      return g_strdup_printf (ngettext ("Redo Removal of %s Row", "Redo Removal of %s Rows", self->n), count);
    case TRADE_DRAFT_PASTED:
      return g_strdup_printf (ngettext ("Redo Paste of %s Row", "Redo Paste of %s Rows", self->n), count);
    case TRADE_DRAFT_BEGUN:
    case TRADE_DRAFT_N_CHANGES:
      break;
    }

  return g_strdup (_("Redo"));
}

/*
 * trade_draft_change_add_count:
 * @paragraph: what is said already
 * @sentence: a sentence of how many, with a place for the count, in the plural of @n
 * @n: how many there are
 *
 * Adds a sentence of how many, where there are any.
 */
void
trade_draft_change_add_count (GString    *paragraph,
                              const char *sentence,
                              guint       n)
{
  g_autofree char *count = trade_count_write (n);
  g_autofree char *text = g_strdup_printf (sentence, count);

  if (n > 0)
    trade_headline_add_sentence (paragraph, text);
}
