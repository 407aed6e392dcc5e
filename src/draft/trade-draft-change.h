/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TradeDraftChangeKind:
 * @TRADE_DRAFT_BEGUN: nothing was changed yet
 * @TRADE_DRAFT_CHANGED: what a part of the draft says was changed
 * @TRADE_DRAFT_ADDED: a row was added
 * @TRADE_DRAFT_REMOVED: a row was removed
 * @TRADE_DRAFT_REMOVED_ROWS: several rows were removed
 * @TRADE_DRAFT_PASTED: rows were pasted
 *
 * What was done to a draft last.
 */
typedef enum
{
  TRADE_DRAFT_BEGUN,
  TRADE_DRAFT_CHANGED,
  TRADE_DRAFT_ADDED,
  TRADE_DRAFT_REMOVED,
  TRADE_DRAFT_REMOVED_ROWS,
  TRADE_DRAFT_PASTED,
  TRADE_DRAFT_N_CHANGES,
} TradeDraftChangeKind;

/**
 * TradeDraftChange:
 * @kind: what was done
 * @subject: (nullable): to what, in the language of the person: "Exports, 2023"
 * @n: to how many rows
 *
 * A change of a draft, as a menu names it.
 */
typedef struct
{
  TradeDraftChangeKind  kind;
  char                 *subject;
  guint                 n;
} TradeDraftChange;

char *trade_draft_change_write_undo (const TradeDraftChange *self);
char *trade_draft_change_write_redo (const TradeDraftChange *self);
void  trade_draft_change_add_count  (GString                *paragraph,
                                     const char             *sentence,
                                     guint                   n);

G_END_DECLS
