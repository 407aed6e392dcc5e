/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-cell.h"

#include <glib/gi18n.h>

#include "trade-draft-words.h"

struct _TradeEditorCell
{
  AdwBin            parent_instance;

  TradeDraftColumn  column;
  TradeEditorRow   *row; /* nullable: what it shows now */
  GtkWidget        *entry;
  GtkWidget        *sign; /* nullable */
  gboolean          setting; /* whether it is not a person who types */
};

enum
{
  EDITED,
  ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeEditorCell, trade_editor_cell, ADW_TYPE_BIN)

static void
trade_editor_cell_dispose (GObject *object)
{
  trade_editor_cell_set_row (TRADE_EDITOR_CELL (object), NULL);

  G_OBJECT_CLASS (trade_editor_cell_parent_class)->dispose (object);
}

static gboolean
trade_editor_cell_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TRADE_EDITOR_CELL (widget)->entry);
}

static void
trade_editor_cell_class_init (TradeEditorCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trade_editor_cell_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = trade_editor_cell_grab_focus;

  /**
   * TradeEditorCell::edited:
   * @self: a cell
   * @text: what it says now
   *
   * A person typed something.
   */
  signals[EDITED] = g_signal_new ("edited", TRADE_TYPE_EDITOR_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);

  /**
   * TradeEditorCell::asked:
   * @self: a cell
   *
   * A person wants to see what may be typed.
   */
  signals[ASKED] = g_signal_new ("asked", TRADE_TYPE_EDITOR_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
changed_cb (TradeEditorCell *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[EDITED], 0, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
icon_cb (TradeEditorCell *self)
{
  gtk_widget_grab_focus (self->entry);
  g_signal_emit (self, signals[ASKED], 0);
}

/* Only the cell that has the focus shows what is selected. */
static void
left_cb (TradeEditorCell *self)
{
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, 0);
}

/* In every language a number runs from left to right, with the sign of how exact it is and its minus before it, and its last digit
 * stands above that of the next. */
static void
suit_number (TradeEditorCell *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_entry_set_alignment (GTK_ENTRY (self->entry), 1);
  gtk_widget_set_direction (self->entry, GTK_TEXT_DIR_LTR);
  gtk_widget_set_direction (gtk_widget_get_first_child (self->entry), GTK_TEXT_DIR_LTR);
  gtk_widget_add_css_class (self->entry, "numeric");

  self->sign = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->sign, "sign");
  gtk_widget_set_visible (self->sign, FALSE);
  g_object_ref (self->entry);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_insert_child_after (GTK_BOX (box), self->sign,
                              gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? self->entry : NULL);
  g_object_unref (self->entry);
}

static void
trade_editor_cell_init (TradeEditorCell *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_entry_set_has_frame (GTK_ENTRY (self->entry), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "editor-cell");
  adw_bin_set_child (ADW_BIN (self), self->entry);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
  g_signal_connect_object (self->entry, "icon-press", G_CALLBACK (icon_cb), self, G_CONNECT_SWAPPED);
}

/**
 * trade_editor_cell_new:
 * @column: a column
 * @has_choices: whether what may be typed can be listed
 *
 * Creates a cell of a column.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_editor_cell_new (TradeDraftColumn column,
                       gboolean         has_choices)
{
  TradeEditorCell *self = g_object_new (TRADE_TYPE_EDITOR_CELL, NULL);

  self->column = column;
  if (has_choices)
    {
      gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY, "pan-down-symbolic");
      gtk_entry_set_icon_tooltip_text (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY, _("Choose from a List"));
    }
  if (column == TRADE_DRAFT_NUMBER)
    suit_number (self);

  return GTK_WIDGET (self);
}

/**
 * trade_editor_cell_get_column:
 * @self: a cell
 *
 * Returns: its column
 */
TradeDraftColumn
trade_editor_cell_get_column (TradeEditorCell *self)
{
  g_return_val_if_fail (TRADE_IS_EDITOR_CELL (self), TRADE_DRAFT_FLOW);

  return self->column;
}

/**
 * trade_editor_cell_get_row:
 * @self: a cell
 *
 * Returns: (transfer none) (nullable): the row that it shows a cell of
 */
TradeEditorRow *
trade_editor_cell_get_row (TradeEditorCell *self)
{
  g_return_val_if_fail (TRADE_IS_EDITOR_CELL (self), NULL);

  return self->row;
}

/**
 * trade_editor_cell_set_row:
 * @self: a cell
 * @row: (nullable): the row that it is to show a cell of
 *
 * Binds a cell to a row.
 */
void
trade_editor_cell_set_row (TradeEditorCell *self,
                           TradeEditorRow  *row)
{
  g_autofree char *number = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (TRADE_IS_EDITOR_CELL (self));

  if (self->row != NULL && trade_editor_row_get_cell (self->row, self->column) == GTK_WIDGET (self))
    trade_editor_row_set_cell (self->row, self->column, NULL);
  g_set_object (&self->row, row);
  if (row == NULL)
    return;

  /* Translators: which cell of a table this is, for those who cannot see it: "Unit, row 3" */
  number = trade_format_count (trade_format_get_default (), trade_editor_row_get_number (row) + 1);
  label = g_strdup_printf (_("%1$s, row %2$s"), trade_draft_column_get_name (self->column), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  trade_editor_row_set_cell (row, self->column, GTK_WIDGET (self));
}

/**
 * trade_editor_cell_get_editable:
 * @self: a cell
 *
 * Returns: (transfer none): in what a person types
 */
GtkEditable *
trade_editor_cell_get_editable (TradeEditorCell *self)
{
  g_return_val_if_fail (TRADE_IS_EDITOR_CELL (self), NULL);

  return GTK_EDITABLE (self->entry);
}

/**
 * trade_editor_cell_find_focused:
 * @within: a table
 *
 * Returns: (transfer none) (nullable): the cell of the table that has the focus; %NULL where none has
 */
TradeEditorCell *
trade_editor_cell_find_focused (GtkWidget *within)
{
  GtkRoot *root;
  GtkWidget *focus, *cell;

  g_return_val_if_fail (GTK_IS_WIDGET (within), NULL);

  root = gtk_widget_get_root (within);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  cell = focus != NULL ? gtk_widget_get_ancestor (focus, TRADE_TYPE_EDITOR_CELL) : NULL;

  return cell != NULL && gtk_widget_is_ancestor (cell, within) ? TRADE_EDITOR_CELL (cell) : NULL;
}

/**
 * trade_editor_cell_take:
 * @self: a cell
 * @words: what was chosen for it
 *
 * Puts words in the place of what was typed, as if they had been.
 */
void
trade_editor_cell_take (TradeEditorCell *self,
                        const char      *words)
{
  g_return_if_fail (TRADE_IS_EDITOR_CELL (self));
  g_return_if_fail (words != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

/**
 * trade_editor_cell_ask:
 * @self: a cell
 *
 * Asks for a list of what may be typed, as the button of the cell does.
 */
void
trade_editor_cell_ask (TradeEditorCell *self)
{
  g_return_if_fail (TRADE_IS_EDITOR_CELL (self));

  g_signal_emit (self, signals[ASKED], 0);
}

/**
 * trade_editor_cell_set_text:
 * @self: a cell
 * @text: what it is to say
 *
 * Shows a text, which nobody has typed here. What says it already is left alone, with the cursor in it.
 */
void
trade_editor_cell_set_text (TradeEditorCell *self,
                            const char      *text)
{
  g_return_if_fail (TRADE_IS_EDITOR_CELL (self));
  g_return_if_fail (text != NULL);

  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text))
    return;

  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  /* What is too long is read from its beginning. */
  gtk_editable_set_position (GTK_EDITABLE (self->entry), gtk_widget_is_focus (gtk_widget_get_first_child (self->entry)) ? -1 : 0);
  self->setting = FALSE;
}

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/**
 * trade_editor_cell_write_before:
 * @before: what a cell said before it was changed
 *
 * Returns: (transfer full): words that tell so
 */
char *
trade_editor_cell_write_before (const char *before)
{
  g_return_val_if_fail (before != NULL, NULL);

  /* Translators: what a cell of a table said before it was changed */
  return g_strdup_printf (_("Before: %s"), *before != '\0' ? before : "–");
}

/* GTK asks the display where the pointer is whenever a tooltip is set, which is too slow for each cell that is scrolled by. */
static void
describe (TradeEditorCell *self,
          const char      *words)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (self->entry), words) == 0)
    return;

  gtk_widget_set_tooltip_text (self->entry, words);
  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/**
 * trade_editor_cell_mark:
 * @self: a cell
 * @fault: (nullable): what was expected; %NULL where the cell is right
 * @is_missing: whether nothing was typed
 * @before: (nullable): what it said in the release that is edited; %NULL where it says so still
 *
 * Marks what cannot be read and what a person changed, for the eye, the pointer and the ear.
 */
void
trade_editor_cell_mark (TradeEditorCell *self,
                        const char      *fault,
                        gboolean         is_missing,
                        const char      *before)
{
  g_autofree char *words = NULL;

  g_return_if_fail (TRADE_IS_EDITOR_CELL (self));

  set_class (GTK_WIDGET (self), "fault", fault != NULL && !is_missing);
  set_class (GTK_WIDGET (self), "missing", fault != NULL && is_missing);
  set_class (GTK_WIDGET (self), "changed", before != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               fault != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  words = fault == NULL && before != NULL ? trade_editor_cell_write_before (before) : g_strdup (fault);
  describe (self, words);
}

/**
 * trade_editor_cell_set_sign:
 * @self: the cell of a number
 * @sign: what is to stand before the number: `≈`, `>` or `<`; empty for nothing
 *
 * Shows how exact a number is where that has no cell of its own.
 */
void
trade_editor_cell_set_sign (TradeEditorCell *self,
                            const char      *sign)
{
  g_return_if_fail (TRADE_IS_EDITOR_CELL (self));
  g_return_if_fail (self->sign != NULL && sign != NULL);

  gtk_label_set_label (GTK_LABEL (self->sign), sign);
  gtk_widget_set_visible (self->sign, *sign != '\0');
}

/**
 * trade_editor_cell_set_placeholder:
 * @self: a cell
 * @text: (nullable): an example of what may be typed
 *
 * Shows an example as long as the cell is empty.
 */
void
trade_editor_cell_set_placeholder (TradeEditorCell *self,
                                   const char      *text)
{
  g_return_if_fail (TRADE_IS_EDITOR_CELL (self));

  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), text);
}
