/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-keys.h"

/* At an end of its text, the arrow that leads out of a cell leads to the next one. */
static TradeEditorMove
find_sideways (GtkEditable *text,
               gboolean     onwards)
{
  const int length = (int) g_utf8_strlen (gtk_editable_get_text (text), -1);
  const int position = gtk_editable_get_position (text);
  int start, end;

  if (gtk_editable_get_selection_bounds (text, &start, &end) && end - start < length)
    return TRADE_EDITOR_STAY;
  if (onwards)
    return position == length ? TRADE_EDITOR_NEXT : TRADE_EDITOR_STAY;

  return position == 0 || end - start == length ? TRADE_EDITOR_PREVIOUS : TRADE_EDITOR_STAY;
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
  const gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (text)) == GTK_TEXT_DIR_RTL;

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
      return find_sideways (text, is_rtl);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return find_sideways (text, !is_rtl);
    default:
      return TRADE_EDITOR_STAY;
    }
}
