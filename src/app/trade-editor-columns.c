/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-columns.h"

#include "trade-draft-words.h"

/* Most releases say nothing in most columns, and whoever goes through a table by keyboard passes each of them. */

/* What was looked through already. */
typedef struct
{
  GSimpleActionGroup *columns; /* not owned: it owns this */
  TradeDraftHistory  *history;
  TradeDraft         *draft;   /* nullable */
} Use;

static void
use_free (gpointer data,
          GClosure *closure)
{
  Use *self = data;

  g_object_unref (self->history);
  g_clear_pointer (&self->draft, trade_draft_unref);
  g_free (self);
}

/* Without these there is no figure. */
static gboolean
is_fixed (TradeDraftColumn column)
{
  return column == TRADE_DRAFT_FLOW || column == TRADE_DRAFT_MEASURE || column == TRADE_DRAFT_NUMBER ||
         column == TRADE_DRAFT_UNIT || column == TRADE_DRAFT_PERIOD;
}

/* What most releases say of some figure, and the reason for what is changed. A release that is edited has said already what it
 * says: an empty column would only push out of sight what tells its rows apart. */
static gboolean
is_usual (TradeDraft       *draft,
          TradeDraftColumn  column)
{
  if (trade_draft_get_base (draft) != NULL)
    return column == TRADE_DRAFT_REASON;

  return column == TRADE_DRAFT_RELATION || column == TRADE_DRAFT_PRODUCT || column == TRADE_DRAFT_PARTNER;
}

static void
show_used (Use           *self,
           TradeDraftRow *row)
{
  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    if (*trade_draft_row_get (row, i) != '\0')
      trade_editor_columns_show (self->columns, i);
}

/* A column comes into sight with what is said in it, and stays. Of very many rows most are where they were before. */
static void
changed_cb (Use *self)
{
  TradeDraft *draft = trade_draft_history_get (self->history);
  const guint n_before = self->draft != NULL ? trade_draft_get_n_rows (self->draft) : 0;

  for (guint i = 0; i < trade_draft_get_n_rows (draft); i++)
    if (i >= n_before || trade_draft_get_row (self->draft, i) != trade_draft_get_row (draft, i))
      show_used (self, trade_draft_get_row (draft, i));

  trade_draft_ref (draft);
  g_clear_pointer (&self->draft, trade_draft_unref);
  self->draft = draft;
}

static void
toggle_cb (GSimpleAction *action)
{
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (action));

  g_simple_action_set_state (action, g_variant_new_boolean (!g_variant_get_boolean (state)));
}

/**
 * trade_editor_columns_new:
 * @history: a draft with its history
 *
 * Makes the actions of the columns of a draft. Those are shown that most figures of a new one need, that some row says something in,
 * and that a person has asked for.
 *
 * Returns: (transfer full): the actions, each called as files call its column
 */
GSimpleActionGroup *
trade_editor_columns_new (TradeDraftHistory *history)
{
  GSimpleActionGroup *self = g_simple_action_group_new ();
  Use *use = g_new0 (Use, 1);
  TradeDraft *draft;
  GClosure *closure;

  g_return_val_if_fail (TRADE_IS_DRAFT_HISTORY (history), NULL);

  draft = trade_draft_history_get (history);
  for (TradeDraftColumn i = 0; i < trade_draft_get_n_columns (draft); i++)
    {
      g_autoptr (GSimpleAction) action = NULL;

      if (is_fixed (i))
        continue;
      action = g_simple_action_new_stateful (trade_draft_column_get_id (i), NULL, g_variant_new_boolean (is_usual (draft, i)));
      g_signal_connect (action, "activate", G_CALLBACK (toggle_cb), NULL);
      g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
    }

  *use = (Use) { self, g_object_ref (history), NULL };
  closure = g_cclosure_new_swap (G_CALLBACK (changed_cb), use, use_free);
  g_object_watch_closure (G_OBJECT (self), closure);
  g_signal_connect_closure (history, "changed", closure, FALSE);
  changed_cb (use);

  return self;
}

/**
 * trade_editor_columns_has:
 * @self: the columns of an editor
 * @column: a column
 *
 * Returns: whether the column is to be seen
 */
gboolean
trade_editor_columns_has (GSimpleActionGroup *self,
                          TradeDraftColumn    column)
{
  g_autoptr (GVariant) state = NULL;

  g_return_val_if_fail (G_IS_SIMPLE_ACTION_GROUP (self), FALSE);

  if (is_fixed (column))
    return TRUE;

  state = g_action_group_get_action_state (G_ACTION_GROUP (self), trade_draft_column_get_id (column));

  return state != NULL && g_variant_get_boolean (state);
}

/**
 * trade_editor_columns_show:
 * @self: the columns of an editor
 * @column: a column
 *
 * Unfolds a column.
 */
void
trade_editor_columns_show (GSimpleActionGroup *self,
                           TradeDraftColumn    column)
{
  g_return_if_fail (G_IS_SIMPLE_ACTION_GROUP (self));

  if (!trade_editor_columns_has (self, column))
    g_action_group_activate_action (G_ACTION_GROUP (self), trade_draft_column_get_id (column), NULL);
}

/**
 * trade_editor_columns_list:
 * @self: the columns of an editor
 * @first: a column
 * @n: (out): return location for how many there are
 *
 * Returns: (transfer full) (array length=n): the column and those behind it that are to be seen
 */
TradeDraftColumn *
trade_editor_columns_list (GSimpleActionGroup *self,
                           TradeDraftColumn    first,
                           guint              *n)
{
  TradeDraftColumn *columns = g_new (TradeDraftColumn, TRADE_DRAFT_N_COLUMNS);

  g_return_val_if_fail (G_IS_SIMPLE_ACTION_GROUP (self) && n != NULL, NULL);

  *n = 0;
  for (TradeDraftColumn i = first; i < TRADE_DRAFT_N_COLUMNS; i++)
    if (trade_editor_columns_has (self, i))
      columns[(*n)++] = i;

  return columns;
}

/**
 * trade_editor_columns_find:
 * @action: the name of an action of the columns
 * @column: (out): return location for the column that it folds away
 *
 * Returns: whether there is one
 */
gboolean
trade_editor_columns_find (const char       *action,
                           TradeDraftColumn *column)
{
  g_return_val_if_fail (action != NULL && column != NULL, FALSE);

  for (*column = 0; *column < TRADE_DRAFT_N_COLUMNS; (*column)++)
    if (g_str_equal (trade_draft_column_get_id (*column), action))
      return TRUE;

  return FALSE;
}

/**
 * trade_editor_columns_create_menu:
 * @draft: a draft
 *
 * Lists what may be folded away of its columns, for a menu of a widget that has the actions as "columns".
 *
 * Returns: (transfer full): the menu
 */
GMenuModel *
trade_editor_columns_create_menu (TradeDraft *draft)
{
  GMenu *menu = g_menu_new ();

  g_return_val_if_fail (draft != NULL, NULL);

  for (TradeDraftColumn i = 0; i < trade_draft_get_n_columns (draft); i++)
    {
      g_autofree char *action = g_strconcat (TRADE_EDITOR_COLUMNS_PREFIX ".", trade_draft_column_get_id (i), NULL);

      if (!is_fixed (i))
        g_menu_append (menu, trade_draft_column_get_name (i), action);
    }

  return G_MENU_MODEL (menu);
}
