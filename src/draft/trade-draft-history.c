/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-history.h"

struct _TradeDraftHistory
{
  GObject     parent_instance;

  GPtrArray  *steps; /* of TradeDraft, never empty */
  guint       current;
  TradeDraft *saved; /* nullable */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeDraftHistory, trade_draft_history, G_TYPE_OBJECT)

static void
trade_draft_history_finalize (GObject *object)
{
  TradeDraftHistory *self = TRADE_DRAFT_HISTORY (object);

  g_ptr_array_unref (self->steps);
  g_clear_pointer (&self->saved, trade_draft_unref);

  G_OBJECT_CLASS (trade_draft_history_parent_class)->finalize (object);
}

static void
trade_draft_history_class_init (TradeDraftHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trade_draft_history_finalize;

  /**
   * TradeDraftHistory::changed:
   * @self: a history
   *
   * Another draft is the current one.
   */
  signals[CHANGED] = g_signal_new ("changed", TRADE_TYPE_DRAFT_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
trade_draft_history_init (TradeDraftHistory *self)
{
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_unref);
}

/**
 * trade_draft_history_new:
 * @draft: the draft to begin with, which counts as saved
 *
 * Returns: (transfer full): a history of nothing yet
 */
TradeDraftHistory *
trade_draft_history_new (TradeDraft *draft)
{
  TradeDraftHistory *self;

  g_return_val_if_fail (draft != NULL, NULL);

  self = g_object_new (TRADE_TYPE_DRAFT_HISTORY, NULL);
  g_ptr_array_add (self->steps, trade_draft_ref (draft));
  self->saved = trade_draft_ref (draft);

  return self;
}

/**
 * trade_draft_history_get:
 * @self: a history
 *
 * Returns: (transfer none): the current draft
 */
TradeDraft *
trade_draft_history_get (TradeDraftHistory *self)
{
  g_return_val_if_fail (TRADE_IS_DRAFT_HISTORY (self), NULL);

  return g_ptr_array_index (self->steps, self->current);
}

/**
 * trade_draft_history_get_base:
 * @self: a history
 *
 * Gets the draft that the last change was made of, of which a change that goes on with it is made again.
 *
 * Returns: (transfer none): the draft; the current one where nothing was changed
 */
TradeDraft *
trade_draft_history_get_base (TradeDraftHistory *self)
{
  g_return_val_if_fail (TRADE_IS_DRAFT_HISTORY (self), NULL);

  return g_ptr_array_index (self->steps, self->current > 0 ? self->current - 1 : 0);
}

/**
 * trade_draft_history_push:
 * @self: a history
 * @draft: a draft made of the current one, or of the base where the last change goes on
 * @goes_on: whether the change takes the place of the last one, as a letter of a word does that is being typed
 *
 * Makes a draft the current one. What was undone is gone.
 */
void
trade_draft_history_push (TradeDraftHistory *self,
                          TradeDraft        *draft,
                          gboolean           goes_on)
{
  g_return_if_fail (TRADE_IS_DRAFT_HISTORY (self));
  g_return_if_fail (draft != NULL);

  if (!goes_on || self->current == 0)
    self->current++;
  g_ptr_array_set_size (self->steps, (int) self->current);
  g_ptr_array_add (self->steps, trade_draft_ref (draft));

  g_signal_emit (self, signals[CHANGED], 0);
}

/* Whoever types over a word with the same word has changed nothing, and sees nothing of its undoing: such steps are passed over.
 * Returns: the step whose undoing says something else; 0 where there is none */
static guint
find_undo (TradeDraftHistory *self)
{
  guint step = self->current;

  while (step > 0 && trade_draft_equal (g_ptr_array_index (self->steps, step), g_ptr_array_index (self->steps, step - 1)))
    step--;

  return step;
}

/* Returns: the next step that says something else; the number of steps where there is none */
static guint
find_redo (TradeDraftHistory *self)
{
  guint step = self->current + 1;

  while (step < self->steps->len &&
         trade_draft_equal (g_ptr_array_index (self->steps, step), g_ptr_array_index (self->steps, self->current)))
    step++;

  return step;
}

/**
 * trade_draft_history_undo:
 * @self: a history
 *
 * Goes back to the draft before the last change.
 *
 * Returns: whether there was one
 */
gboolean
trade_draft_history_undo (TradeDraftHistory *self)
{
  guint step;

  g_return_val_if_fail (TRADE_IS_DRAFT_HISTORY (self), FALSE);

  step = find_undo (self);
  if (step == 0)
    return FALSE;

  self->current = step - 1;
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

/**
 * trade_draft_history_take_back:
 * @self: a history
 *
 * Goes back to the draft before the last change, as if that had never been made.
 */
void
trade_draft_history_take_back (TradeDraftHistory *self)
{
  g_return_if_fail (TRADE_IS_DRAFT_HISTORY (self));
  g_return_if_fail (self->current > 0);

  g_ptr_array_set_size (self->steps, (int) self->current);
  self->current--;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * trade_draft_history_redo:
 * @self: a history
 *
 * Goes forth to the draft after the change that was undone last.
 *
 * Returns: whether there was one
 */
gboolean
trade_draft_history_redo (TradeDraftHistory *self)
{
  guint step;

  g_return_val_if_fail (TRADE_IS_DRAFT_HISTORY (self), FALSE);

  step = find_redo (self);
  if (step >= self->steps->len)
    return FALSE;

  self->current = step;
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

/**
 * trade_draft_history_get_undo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the change that can be undone
 */
const TradeDraftChange *
trade_draft_history_get_undo (TradeDraftHistory *self)
{
  guint step;

  g_return_val_if_fail (TRADE_IS_DRAFT_HISTORY (self), NULL);

  step = find_undo (self);

  return step > 0 ? trade_draft_get_change (g_ptr_array_index (self->steps, step)) : NULL;
}

/**
 * trade_draft_history_get_redo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the change that can be done again
 */
const TradeDraftChange *
trade_draft_history_get_redo (TradeDraftHistory *self)
{
  guint step;

  g_return_val_if_fail (TRADE_IS_DRAFT_HISTORY (self), NULL);

  step = find_redo (self);

  return step < self->steps->len ? trade_draft_get_change (g_ptr_array_index (self->steps, step)) : NULL;
}

/**
 * trade_draft_history_set_saved:
 * @self: a history
 * @draft: (nullable): the draft that was saved, which need not be the current one any more; %NULL where none is known to be
 *
 * Says what is safe.
 */
void
trade_draft_history_set_saved (TradeDraftHistory *self,
                               TradeDraft        *draft)
{
  g_return_if_fail (TRADE_IS_DRAFT_HISTORY (self));

  if (draft != NULL)
    trade_draft_ref (draft);
  g_clear_pointer (&self->saved, trade_draft_unref);
  self->saved = draft;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * trade_draft_history_is_saved:
 * @self: a history
 *
 * Returns: whether what the current draft says was saved
 */
gboolean
trade_draft_history_is_saved (TradeDraftHistory *self)
{
  g_return_val_if_fail (TRADE_IS_DRAFT_HISTORY (self), TRUE);

  return self->saved != NULL && trade_draft_equal (trade_draft_history_get (self), self->saved);
}
