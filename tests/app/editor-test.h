/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app-test.h"
#include "trade-editor-cell.h"
#include "trade-editor-close.h"
#include "trade-editor-preview.h"
#include "trade-editor-save.h"
#include "trade-editor-table.h"

/* An editor in which figures are typed by keyboard alone. */
typedef struct
{
  TradeEditor *editor;
  GFile       *folder;
  GFile       *release;
  guint        n_presses;
} EditorTest;

void               editor_test_set_up            (EditorTest    *self,
                                                  gconstpointer  data);
void               editor_test_tear_down         (EditorTest    *self,
                                                  gconstpointer  data);
gboolean           editor_test_is_idle           (gpointer data);
TradeEditorTable   *editor_test_get_table        (EditorTest *self);
TradeEditorPreview *editor_test_get_preview      (EditorTest *self);
TradeDraft         *editor_test_get_draft        (EditorTest *self);
TradeDataset       *editor_test_get_dataset      (EditorTest *self);
void               editor_test_type              (EditorTest *self,
                                                  const char *text);
gboolean           editor_test_press_with        (EditorTest      *self,
                                                  guint            key,
                                                  GdkModifierType  state);
void               editor_test_press             (EditorTest *self,
                                                  guint       key,
                                                  guint       n);
const char         *editor_test_get_text         (EditorTest       *self,
                                                  guint             row,
                                                  TradeDraftColumn  column);
void               editor_test_assert_place      (EditorTest       *self,
                                                  guint             row,
                                                  TradeDraftColumn  column);
TradeEditorCell    *editor_test_get_cell         (EditorTest *self);
void               editor_test_go_to_table       (EditorTest *self);
void               editor_test_type_first_chart  (EditorTest *self);
void               editor_test_activate          (EditorTest *self,
                                                  const char *action);
guint              editor_test_count_drafts      (void);
gboolean           editor_test_has_draft         (gpointer data);
gboolean           editor_test_has_no_draft      (gpointer data);
void               editor_test_answer            (EditorTest *self,
                                                  const char *response);
gboolean           editor_test_is_closed         (gpointer data);
gboolean           editor_test_is_saved          (gpointer data);
char               *editor_test_read_clipboard    (EditorTest *self);
