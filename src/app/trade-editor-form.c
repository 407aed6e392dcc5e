/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-form.h"

#include <glib/gi18n.h>

#include "trade-combo.h"
#include "trade-draft-build.h"
#include "trade-sentence.h"

struct _TradeEditorForm
{
  AdwBin parent_instance;

  TradeDraftHistory *history;
  TradeDraft        *typing; /* nullable: the draft that a person is typing at, letter by letter */
  TradeDraftField    typing_field;
  gboolean           setting; /* whether it is not a person who types */

  AdwExpanderRow *expander;
  GtkWidget      *title_row;
  GtkWidget      *subject_row;
  GtkWidget      *source_row;
  GtkWidget      *address_row;
  GtkWidget      *date_row;
  AdwComboRow    *numbers_row;
};

G_DEFINE_FINAL_TYPE (TradeEditorForm, trade_editor_form, ADW_TYPE_BIN)

static GtkWidget *
get_row (TradeEditorForm *self,
         TradeDraftField  field)
{
  switch (field)
    {
    case TRADE_DRAFT_TITLE:
      return self->title_row;
    case TRADE_DRAFT_SUBJECT:
      return self->subject_row;
    case TRADE_DRAFT_DATE:
      return self->date_row;
    case TRADE_DRAFT_SOURCE:
      return self->source_row;
    case TRADE_DRAFT_ADDRESS:
      return self->address_row;
    case TRADE_DRAFT_N_FIELDS:
      break;
    }

  g_return_val_if_reached (NULL);
}

static void
trade_editor_form_dispose (GObject *object)
{
  TradeEditorForm *self = TRADE_EDITOR_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TRADE_TYPE_EDITOR_FORM);
  g_clear_object (&self->history);
  g_clear_pointer (&self->typing, trade_draft_unref);

  G_OBJECT_CLASS (trade_editor_form_parent_class)->dispose (object);
}

static void
numbers_cb (TradeEditorForm *self)
{
  const char mark = adw_combo_row_get_selected (self->numbers_row) == 1 ? ',' : '.';
  TradeDraft *draft = self->history != NULL ? trade_draft_history_get (self->history) : NULL;
  g_autoptr (TradeDraft) edited = NULL;

  if (self->setting || draft == NULL || trade_draft_get_decimal_mark (draft) == mark)
    return;

  edited = trade_draft_set_decimal_mark (draft, mark);
  trade_draft_history_push (self->history, edited, FALSE);
}

static void
trade_editor_form_class_init (TradeEditorFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trade_editor_form_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/trade-editor-form.ui");
  gtk_widget_class_bind_template_child (widget_class, TradeEditorForm, expander);
  gtk_widget_class_bind_template_child (widget_class, TradeEditorForm, title_row);
  gtk_widget_class_bind_template_child (widget_class, TradeEditorForm, subject_row);
  gtk_widget_class_bind_template_child (widget_class, TradeEditorForm, source_row);
  gtk_widget_class_bind_template_child (widget_class, TradeEditorForm, address_row);
  gtk_widget_class_bind_template_child (widget_class, TradeEditorForm, date_row);
  gtk_widget_class_bind_template_child (widget_class, TradeEditorForm, numbers_row);
  gtk_widget_class_bind_template_callback (widget_class, numbers_cb);
}

static void
changed_cb (TradeEditorForm *self,
            GtkEditable     *row)
{
  const TradeDraftField field = (TradeDraftField) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "field"));
  g_autoptr (TradeDraft) draft = NULL;
  gboolean goes_on;

  if (self->setting || self->history == NULL)
    return;

  goes_on = self->typing != NULL && self->typing == trade_draft_history_get (self->history) && self->typing_field == field;
  draft = trade_draft_set_field (goes_on ? trade_draft_history_get_base (self->history) : trade_draft_history_get (self->history),
                                 field, gtk_editable_get_text (row));
  g_clear_pointer (&self->typing, trade_draft_unref);
  self->typing = trade_draft_ref (draft);
  self->typing_field = field;
  trade_draft_history_push (self->history, draft, goes_on);
}

static void
left_cb (TradeEditorForm *self)
{
  g_clear_pointer (&self->typing, trade_draft_unref);
}

/* Return leads to the next field. */
static void
activate_cb (GtkWidget *row)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (row)), GTK_DIR_TAB_FORWARD);
}

static void
trade_editor_form_init (TradeEditorForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trade_combo_show_whole (self->numbers_row);
  for (TradeDraftField i = 0; i < TRADE_DRAFT_N_FIELDS; i++)
    {
      GtkWidget *row = get_row (self, i);
      GtkEventController *focus = gtk_event_controller_focus_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), trade_draft_field_get_name (i));
      gtk_editable_set_enable_undo (GTK_EDITABLE (row), FALSE);
      g_object_set_data (G_OBJECT (row), "field", GUINT_TO_POINTER (i));
      g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect (row, "entry-activated", G_CALLBACK (activate_cb), NULL);
      g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (row, focus);
    }
}

static void
show_draft (TradeEditorForm *self)
{
  TradeDraft *draft = trade_draft_history_get (self->history);

  self->setting = TRUE;
  for (TradeDraftField i = 0; i < TRADE_DRAFT_N_FIELDS; i++)
    {
      GtkEditable *row = GTK_EDITABLE (get_row (self, i));
      const char *text = trade_draft_get_field (draft, i);

      if (!g_str_equal (gtk_editable_get_text (row), text))
        gtk_editable_set_text (row, text);
    }
  adw_combo_row_set_selected (self->numbers_row, trade_draft_get_decimal_mark (draft) == ',' ? 1 : 0);
  adw_expander_row_set_subtitle (self->expander, trade_draft_get_field (draft, TRADE_DRAFT_TITLE));
  self->setting = FALSE;
}

/* The numbers of a release that is edited are written already. Of several sources each figure keeps its own. */
static void
suit_release (TradeEditorForm *self,
              TradeDraftBase  *base)
{
  if (base == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->numbers_row), FALSE);
  if (trade_draft_base_get_source (base) == NULL)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->source_row), _("Source of Added Figures"));
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->address_row), _("Address of the Source of Added Figures"));
    }
}

/**
 * trade_editor_form_set_history:
 * @self: a form without one
 * @history: a draft with its history
 *
 * Shows a draft.
 */
void
trade_editor_form_set_history (TradeEditorForm   *self,
                               TradeDraftHistory *history)
{
  g_return_if_fail (TRADE_IS_EDITOR_FORM (self));
  g_return_if_fail (TRADE_IS_DRAFT_HISTORY (history));
  g_return_if_fail (self->history == NULL);

  self->history = g_object_ref (history);
  suit_release (self, trade_draft_get_base (trade_draft_history_get (history)));
  g_signal_connect_object (history, "changed", G_CALLBACK (show_draft), self, G_CONNECT_SWAPPED);
  show_draft (self);
}

static void
mark (GtkWidget  *row,
      const char *message)
{
  if (message != NULL)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  trade_sentence_set_tooltip (row, message);
  if (message != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/**
 * trade_editor_form_set_faults:
 * @self: a form
 * @faults: (element-type TradeDraftFault): what cannot be read of the draft
 *
 * Marks the fields that cannot be read, and no others.
 */
void
trade_editor_form_set_faults (TradeEditorForm *self,
                              GPtrArray       *faults)
{
  g_return_if_fail (TRADE_IS_EDITOR_FORM (self));
  g_return_if_fail (faults != NULL);

  for (TradeDraftField i = 0; i < TRADE_DRAFT_N_FIELDS; i++)
    mark (get_row (self, i), NULL);
  for (guint i = 0; i < faults->len; i++)
    {
      const TradeDraftFault *fault = g_ptr_array_index (faults, i);

      if (fault->row == TRADE_DRAFT_NO_ROW)
        mark (get_row (self, (TradeDraftField) fault->column), fault->message);
    }
}

/**
 * trade_editor_form_focus:
 * @self: a form
 * @field: a field
 *
 * Moves the focus to a field, and unfolds the form for it.
 */
void
trade_editor_form_focus (TradeEditorForm *self,
                         TradeDraftField  field)
{
  g_return_if_fail (TRADE_IS_EDITOR_FORM (self));

  adw_expander_row_set_expanded (self->expander, TRUE);
  gtk_widget_grab_focus (get_row (self, field));
}

/**
 * trade_editor_form_fold:
 * @self: a form
 *
 * Makes room for the table.
 */
void
trade_editor_form_fold (TradeEditorForm *self)
{
  g_return_if_fail (TRADE_IS_EDITOR_FORM (self));

  adw_expander_row_set_expanded (self->expander, FALSE);
}
