/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor-test.h"

#include "trade-chart-area.h"
#include "trade-draft-store.h"
#include "trade-reader.h"

/* What a release says of its views is changed in a window, undone, kept and saved like its figures. */

static TradeView *
get_view (EditorTest *self)
{
  return trade_editor_preview_get_view (editor_test_get_preview (self));
}

/* Answers a dialog that asks for words, one line each. */
static void
answer_words (EditorTest        *self,
              const char *const *words,
              guint              n)
{
  GtkWindow *dialog;
  GtkWidget *list;

  editor_test_activate (self, "win.words");
  dialog = app_test_find_dialog (GTK_WINDOW (self->editor));
  g_assert_nonnull (dialog);
  list = adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog));
  for (guint i = 0; i < n; i++)
    if (words[i] != NULL)
      gtk_editable_set_text (GTK_EDITABLE (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) i)), words[i]);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "change");
  gtk_window_destroy (dialog);
  app_test_settle ();
}

static void
answer_note (EditorTest *self,
             const char *text)
{
  GtkWindow *dialog;

  editor_test_activate (self, "win.note");
  dialog = app_test_find_dialog (GTK_WINDOW (self->editor));
  g_assert_nonnull (dialog);
  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog))), text);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "note");
  gtk_window_destroy (dialog);
  app_test_settle ();
}

static TradeFigure *
get_exports (TradeDataset *dataset)
{
  TradeFigure *exports = app_test_get_figure (TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, 2023);

  return trade_dataset_lookup (dataset, trade_figure_get_key (exports), trade_figure_get_period (exports));
}

static void
read_exports (EditorTest *self)
{
  TradeChartArea *area =
    TRADE_CHART_AREA (app_test_find_descendant (GTK_WIDGET (editor_test_get_preview (self)), TRADE_TYPE_CHART_AREA));

  trade_chart_area_keep_figure (area, get_exports (editor_test_get_dataset (self)));
  app_test_settle ();
}

static void
assert_undo (EditorTest *self,
             const char *expected)
{
  g_autofree char *undo =
    trade_draft_change_write_undo (trade_draft_history_get_undo (trade_editor_get_history (self->editor)));

  g_assert_cmpstr (undo, ==, expected);
}

/* What was said of the first view and of the order. */
static void
assert_said (TradeDataset *dataset,
             const char   *first_id)
{
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);
  g_autoptr (TradeView) first = g_list_model_get_item (views, 0);
  g_autoptr (TradeView) second = g_list_model_get_item (views, 1);
  TradeAnnotations *annotations = trade_view_get_annotations (second);
  TradeFigure *exports = get_exports (dataset);
  g_autofree char *row_id = trade_view_dup_row_id (second, exports);
  TradeText *note = trade_annotations_find_note (annotations, trade_figure_get_period (exports));

  g_assert_cmpstr (trade_view_get_id (second), ==, first_id);
  g_assert_cmpstr (trade_view_get_id (first), !=, first_id);
  g_assert_cmpstr (trade_annotations_get_title (annotations), ==, "A Good Year");
  g_assert_null (trade_annotations_get_subtitle (annotations));
  g_assert_cmpstr (trade_text_get_untranslated (trade_view_get_caption (second)), ==, "Counted at the border.");
  g_assert_nonnull (note);
  g_assert_cmpstr (trade_text_get_untranslated (note), ==, "The ports reopened");
  g_assert_true (trade_annotations_is_highlighted (annotations, row_id));
}

static void
say_all (EditorTest *self)
{
  static const char *const words[] = { "A Good Year", NULL, "Counted at the border." };

  answer_words (self, words, G_N_ELEMENTS (words));
  assert_undo (self, "Undo Change of Title and Caption");
  read_exports (self);
  answer_note (self, "The ports reopened");
  assert_undo (self, "Undo Change of Note on 2023");
  editor_test_activate (self, "win.highlight");
  assert_undo (self, "Undo Change of Highlighted Rows");
  editor_test_activate (self, "win.view-later");
  assert_undo (self, "Undo Change of Order of the Views");
}

static void
test_said (EditorTest    *self,
           gconstpointer  data)
{
  g_autofree char *first_id = NULL;
  g_autoptr (TradeDraft) before = NULL;
  g_autoptr (TradeDraft) after = NULL;
  g_autoptr (TradeDataset) saved = NULL;
  g_autofree char *view_id = NULL;
  g_autoptr (GError) error = NULL;

  editor_test_type_first_chart (self);
  before = trade_draft_ref (editor_test_get_draft (self));
  first_id = g_strdup (trade_view_get_id (get_view (self)));
  say_all (self);
  assert_said (editor_test_get_dataset (self), first_id);
  /* Whoever looks at a view goes on looking at it wherever it stands. */
  g_assert_cmpstr (trade_view_get_id (get_view (self)), ==, first_id);

  after = trade_draft_ref (editor_test_get_draft (self));
  for (guint i = 0; i < 4; i++)
    editor_test_activate (self, "win.undo");
  g_assert_true (trade_draft_equal (editor_test_get_draft (self), before));
  g_assert_null (trade_view_get_annotations (get_view (self)));
  for (guint i = 0; i < 4; i++)
    editor_test_activate (self, "win.redo");
  g_assert_true (trade_draft_equal (editor_test_get_draft (self), after));

  trade_editor_save_in (self->editor, self->release);
  app_test_wait (editor_test_is_saved, self);
  saved = trade_reader_read (self->release, &view_id, NULL, &error);
  g_assert_no_error (error);
  assert_said (saved, first_id);

  /* What is taken back is gone from the release, too. */
  editor_test_activate (self, "win.highlight");
  g_assert_false (trade_editor_is_safe (self->editor));
}

/* A draft that was kept says all of it when it is gone on with. */
static void
test_kept (EditorTest    *self,
           gconstpointer  data)
{
  g_autoptr (TradeDraft) kept = NULL;
  g_autoptr (TradeDraft) found = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;

  editor_test_type_first_chart (self);
  say_all (self);
  kept = trade_draft_ref (editor_test_get_draft (self));
  editor_test_answer (self, "keep");
  files = trade_draft_store_list ();
  found = trade_draft_store_load (g_ptr_array_index (files, 0), NULL, &error);
  g_assert_no_error (error);
  g_assert_true (trade_draft_equal (kept, found));
}

/* What is said in quick succession adds up, whether the chart has been made anew meanwhile or not. */
static void
test_quick (EditorTest    *self,
            gconstpointer  data)
{
  TradeFigure *imports = app_test_get_figure (TRADE_FLOW_IMPORT, TRADE_MEASURE_VALUE, 2023);
  TradeChartArea *area =
    TRADE_CHART_AREA (app_test_find_descendant (GTK_WIDGET (editor_test_get_preview (self)), TRADE_TYPE_CHART_AREA));
  g_autoptr (TradeDraft) emptied = NULL;
  TradeDataset *dataset;

  editor_test_type_first_chart (self);
  dataset = editor_test_get_dataset (self);
  read_exports (self);
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "win.highlight", NULL);
  trade_chart_area_keep_figure (area, trade_dataset_lookup (dataset, trade_figure_get_key (imports),
                                                            trade_figure_get_period (imports)));
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "win.highlight", NULL);
  app_test_settle ();
  g_assert_cmpuint (trade_annotations_get_n_highlights (trade_view_get_annotations (get_view (self))), ==, 2);

  /* What is said of views is something, though all rows may be gone before others are pasted. */
  emptied = trade_draft_remove_rows (editor_test_get_draft (self), 0, trade_draft_get_n_rows (editor_test_get_draft (self)));
  g_assert_false (trade_draft_is_empty (emptied));
}

/* Whether a note can be written where the focus is. */
static gboolean
can_note (EditorTest *self)
{
  GtkWindow *dialog;

  app_test_press_key (gtk_window_get_focus (GTK_WINDOW (self->editor)), GDK_KEY_m, GDK_CONTROL_MASK);
  app_test_settle ();
  dialog = app_test_find_dialog (GTK_WINDOW (self->editor));
  if (dialog != NULL)
    gtk_window_destroy (dialog);
  app_test_settle ();

  return dialog != NULL;
}

/* From its row, and the focus comes back to that. Where the view has nothing of the row, nothing can be said there. */
static void
test_row (EditorTest    *self,
          gconstpointer  data)
{
  g_autofree char *row_id = NULL;
  TradeFigure *exports;
  GtkWindow *dialog;

  editor_test_type_first_chart (self);
  trade_editor_table_go_to (editor_test_get_table (self), 0, TRADE_DRAFT_NUMBER);
  app_test_settle ();
  app_test_press_key (gtk_window_get_focus (GTK_WINDOW (self->editor)), GDK_KEY_m, GDK_CONTROL_MASK);
  app_test_settle ();
  dialog = app_test_find_dialog (GTK_WINDOW (self->editor));
  g_assert_nonnull (dialog);
  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog))), "Tariffs");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "note");
  gtk_window_destroy (dialog);
  app_test_settle ();
  exports = get_exports (editor_test_get_dataset (self));
  row_id = trade_view_dup_row_id (get_view (self), exports);
  g_assert_nonnull (trade_annotations_find_note (trade_view_get_annotations (get_view (self)), trade_figure_get_period (exports)));
  editor_test_assert_place (self, 0, TRADE_DRAFT_NUMBER);

  app_test_press_key (gtk_window_get_focus (GTK_WINDOW (self->editor)), GDK_KEY_h, GDK_CONTROL_MASK);
  app_test_settle ();
  g_assert_true (trade_annotations_is_highlighted (trade_view_get_annotations (get_view (self)), row_id));
  editor_test_assert_place (self, 0, TRADE_DRAFT_NUMBER);

  /* An empty row is in no view, and an amount not in one of growth. */
  trade_editor_table_go_to (editor_test_get_table (self), 4, TRADE_DRAFT_NUMBER);
  app_test_settle ();
  g_assert_false (can_note (self));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (app_test_find_descendant (GTK_WIDGET (editor_test_get_preview (self)),
                                                                       GTK_TYPE_DROP_DOWN)), 1);
  g_assert_cmpstr (trade_view_get_id (get_view (self)), ==, "growth");
  trade_editor_table_go_to (editor_test_get_table (self), 2, TRADE_DRAFT_NUMBER);
  app_test_settle ();
  g_assert_true (can_note (self));
  trade_editor_table_go_to (editor_test_get_table (self), 0, TRADE_DRAFT_NUMBER);
  app_test_settle ();
  g_assert_false (can_note (self));
}

/* Whoever reads a mark goes on reading it. */
static void
test_mark (EditorTest    *self,
           gconstpointer  data)
{
  TradeChartArea *area =
    TRADE_CHART_AREA (app_test_find_descendant (GTK_WIDGET (editor_test_get_preview (self)), TRADE_TYPE_CHART_AREA));
  GtkWidget *focus;

  editor_test_type_first_chart (self);
  trade_chart_area_select_figure (area, get_exports (editor_test_get_dataset (self)));
  app_test_settle ();
  g_assert_true (trade_chart_area_get_figure (area) == get_exports (editor_test_get_dataset (self)));
  answer_note (self, "Tariffs");
  focus = gtk_window_get_focus (GTK_WINDOW (self->editor));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (area)));
  g_assert_true (trade_chart_area_get_figure (area) == get_exports (editor_test_get_dataset (self)));
}

static void
add_tests (void)
{
#define ADD(name, function) g_test_add ("/editor-views/" name, EditorTest, NULL, editor_test_set_up, function, editor_test_tear_down)
  ADD ("said", test_said);
  ADD ("kept", test_kept);
  ADD ("quick", test_quick);
  ADD ("row", test_row);
  ADD ("mark", test_mark);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
