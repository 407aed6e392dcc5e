/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-keys.h"

static gboolean
is_rtl (gpointer widget)
{
  return gtk_widget_get_direction (GTK_WIDGET (widget)) == GTK_TEXT_DIR_RTL;
}

/* At an end of its text, the arrow that leads out of a cell leads to the next one. Numbers run from left to right in every table. */
static TradeEditorMove
find_sideways (GtkEditable *text,
               gboolean     is_left)
{
  const int length = (int) g_utf8_strlen (gtk_editable_get_text (text), -1);
  const int end_there = is_left == is_rtl (text) ? length : 0;
  const gboolean is_onwards = is_left == is_rtl (gtk_widget_get_parent (GTK_WIDGET (text)));
  int start, end;

  if (gtk_editable_get_selection_bounds (text, &start, &end) ? end - start < length : gtk_editable_get_position (text) != end_there)
    return TRADE_EDITOR_STAY;

  return is_onwards ? TRADE_EDITOR_NEXT : TRADE_EDITOR_PREVIOUS;
}

/**
 * trade_editor_keys_find:
 * @text: the text of the cell that has the focus
 * @key: a key
 * @state: what is held with it
 *
 * Finds where a key leads.
 *
 * Returns: where
 */
TradeEditorMove
trade_editor_keys_find (GtkEditable     *text,
                        guint            key,
                        GdkModifierType  state)
{
  const GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();

  if (key == GDK_KEY_ISO_Left_Tab || (key == GDK_KEY_Tab && held == GDK_SHIFT_MASK))
    return TRADE_EDITOR_PREVIOUS;
  if (held == GDK_SHIFT_MASK && (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter))
    return TRADE_EDITOR_UP;
  if (held != 0)
    return TRADE_EDITOR_STAY;

  switch (key)
    {
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      return TRADE_EDITOR_NEXT;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return TRADE_EDITOR_RETURN;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return TRADE_EDITOR_UP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return TRADE_EDITOR_DOWN;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return find_sideways (text, TRUE);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return find_sideways (text, FALSE);
    default:
      return TRADE_EDITOR_STAY;
    }
}

/*
 * trade_editor_keys_lead_out:
 * @table: a table with the focus in its first or last cell
 * @back: whether to what is before the table, and not to what is behind it
 *
 * Moves the focus out of a table. GTK (4.8) leaves it in the first cell, for a row gives it to its first child.
 *
 * Returns: whether there is somewhere else
 */
gboolean
trade_editor_keys_lead_out (GtkWidget *table,
                            gboolean   back)
{
  const GtkDirectionType direction = back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD;

  g_return_val_if_fail (GTK_IS_WIDGET (table), FALSE);

  for (GtkWidget *widget = table; widget != NULL && !GTK_IS_ROOT (widget); widget = gtk_widget_get_parent (widget))
    for (GtkWidget *beside = back ? gtk_widget_get_prev_sibling (widget) : gtk_widget_get_next_sibling (widget); beside != NULL;
         beside = back ? gtk_widget_get_prev_sibling (beside) : gtk_widget_get_next_sibling (beside))
      if (gtk_widget_child_focus (beside, direction))
        return TRUE;

  return FALSE;
}
