/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor-test.h"

#include "trade-draft-store.h"
#include "trade-release.h"

void
editor_test_set_up (EditorTest    *self,
                    gconstpointer  data)
{
  self->editor = trade_editor_new (GTK_APPLICATION (g_application_get_default ()), NULL, NULL, NULL);
  self->folder = app_test_make_folder ();
  self->release = g_file_get_child (self->folder, "release");
  gtk_window_present (GTK_WINDOW (self->editor));
  app_test_settle ();
}

gboolean
editor_test_is_idle (gpointer data)
{
  return !g_main_context_pending (NULL);
}

static void
editor_test_forget_drafts (void)
{
  g_autoptr (GPtrArray) files = trade_draft_store_list ();

  for (guint i = 0; i < files->len; i++)
    trade_draft_store_remove (g_ptr_array_index (files, i));
}

void
editor_test_tear_down (EditorTest    *self,
                       gconstpointer  data)
{
  g_autoptr (GFile) file = trade_release_get_file (self->release);
  GObject *weak = G_OBJECT (self->editor);

  if (self->editor != NULL)
    {
      trade_editor_forget (self->editor);
      g_object_add_weak_pointer (weak, (gpointer *) &weak);
      gtk_window_destroy (GTK_WINDOW (self->editor));
      app_test_wait (editor_test_is_idle, NULL);
      g_assert_null (weak);
    }
  editor_test_forget_drafts ();
  g_file_delete (file, NULL, NULL);
  g_file_delete (self->release, NULL, NULL);
  app_test_remove_folder (self->folder);
  g_clear_object (&self->release);
  g_clear_object (&self->folder);
}

TradeEditorTable *
editor_test_get_table (EditorTest *self)
{
  return TRADE_EDITOR_TABLE (app_test_find_descendant (GTK_WIDGET (self->editor), TRADE_TYPE_EDITOR_TABLE));
}

TradeEditorPreview *
editor_test_get_preview (EditorTest *self)
{
  return TRADE_EDITOR_PREVIEW (app_test_find_descendant (GTK_WIDGET (self->editor), TRADE_TYPE_EDITOR_PREVIEW));
}

TradeDraft *
editor_test_get_draft (EditorTest *self)
{
  return trade_draft_history_get (trade_editor_get_history (self->editor));
}

TradeDataset *
editor_test_get_dataset (EditorTest *self)
{
  return trade_editor_preview_get_dataset (editor_test_get_preview (self), editor_test_get_draft (self));
}

/* Types letter by letter where the focus is. */
void
editor_test_type (EditorTest *self,
                  const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      GtkEditable *focus = GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (self->editor)));
      int position;

      g_assert_nonnull (focus);
      gtk_editable_delete_selection (focus);
      position = gtk_editable_get_position (focus);
      gtk_editable_insert_text (focus, p, (int) (g_utf8_next_char (p) - p), &position);
      gtk_editable_set_position (focus, position);
      self->n_presses++;
    }
  app_test_settle ();
}

gboolean
editor_test_press_with (EditorTest      *self,
                        guint            key,
                        GdkModifierType  state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (editor_test_get_table (self)));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
    }
  self->n_presses++;
  app_test_settle ();

  return handled;
}

void
editor_test_press (EditorTest *self,
                   guint       key,
                   guint       n)
{
  for (guint i = 0; i < n; i++)
    g_assert_true (editor_test_press_with (self, key, 0));
}

const char *
editor_test_get_text (EditorTest       *self,
                      guint             row,
                      TradeDraftColumn  column)
{
  return trade_draft_row_get (trade_draft_get_row (editor_test_get_draft (self), row), column);
}

void
editor_test_assert_place (EditorTest       *self,
                          guint             row,
                          TradeDraftColumn  column)
{
  TradeDraftColumn found_column;
  guint found_row;

  g_assert_true (trade_editor_table_get_place (editor_test_get_table (self), &found_row, &found_column));
  g_assert_cmpuint (found_row, ==, row);
  g_assert_cmpint (found_column, ==, column);
}

TradeEditorCell *
editor_test_get_cell (EditorTest *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->editor));

  return TRADE_EDITOR_CELL (gtk_widget_get_ancestor (focus, TRADE_TYPE_EDITOR_CELL));
}

void
editor_test_go_to_table (EditorTest *self)
{
  trade_editor_table_go_to (editor_test_get_table (self), 0, TRADE_DRAFT_FLOW);
  app_test_settle ();
}

/* Exports and imports of 2023 with their growth, in the words of a press release and with the keys of a spreadsheet. */
void
editor_test_type_first_chart (EditorTest *self)
{
  editor_test_go_to_table (self);
  editor_test_type (self, "exp");
  editor_test_press (self, GDK_KEY_Tab, 1);
  editor_test_type (self, "val");
  editor_test_press (self, GDK_KEY_Tab, 2);
  editor_test_type (self, "23.77");
  editor_test_press (self, GDK_KEY_Tab, 1);
  editor_test_type (self, "trillion y");
  editor_test_press (self, GDK_KEY_Tab, 1);
  editor_test_type (self, "2023");
  editor_test_press (self, GDK_KEY_Return, 1);
  editor_test_assert_place (self, 1, TRADE_DRAFT_FLOW);
  editor_test_type (self, "imp");
  editor_test_press (self, GDK_KEY_Tab, 3);
  editor_test_type (self, "17.99");
  editor_test_press (self, GDK_KEY_Return, 1);
  editor_test_type (self, "exp");
  editor_test_press (self, GDK_KEY_Tab, 1);
  gtk_editable_select_region (trade_editor_cell_get_editable (editor_test_get_cell (self)), 0, -1);
  editor_test_type (self, "gro");
  editor_test_press (self, GDK_KEY_Tab, 2);
  editor_test_type (self, "+0.6");
  editor_test_press (self, GDK_KEY_Return, 1);
  editor_test_type (self, "imp");
  editor_test_press (self, GDK_KEY_Tab, 3);
  editor_test_type (self, "−0.3");
  editor_test_press (self, GDK_KEY_Return, 1);
}

void
editor_test_activate (EditorTest *self,
                      const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->editor), action, NULL));
  app_test_settle ();
}

guint
editor_test_count_drafts (void)
{
  g_autoptr (GPtrArray) files = trade_draft_store_list ();

  return files->len;
}

gboolean
editor_test_has_draft (gpointer data)
{
  return editor_test_count_drafts () == 1;
}

gboolean
editor_test_has_no_draft (gpointer data)
{
  return editor_test_count_drafts () == 0;
}

gboolean
editor_test_is_closed (gpointer data)
{
  return ((EditorTest *) data)->editor == NULL;
}

void
editor_test_answer (EditorTest *self,
                    const char *response)
{
  GtkWindow *dialog;

  gtk_window_close (GTK_WINDOW (self->editor));
  app_test_settle ();
  dialog = app_test_find_dialog (GTK_WINDOW (self->editor));
  g_assert_nonnull (dialog);
  g_object_add_weak_pointer (G_OBJECT (self->editor), (gpointer *) &self->editor);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (dialog);
  app_test_wait (editor_test_is_closed, self);
  app_test_wait (editor_test_is_idle, NULL);
}

gboolean
editor_test_is_saved (gpointer data)
{
  EditorTest *self = data;

  return trade_editor_get_home (self->editor) != NULL;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_read (gpointer data)
{
  return *(char **) data != NULL;
}

char *
editor_test_read_clipboard (EditorTest *self)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self->editor)), NULL, read_cb, &text);
  app_test_wait (is_read, &text);

  return text;
}
