/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "trade-arrange.h"

#include "trade-reader.h"
#include "trade-release.h"
#include "trade-window-annotate.h"
#include "trade-window-release.h"

#include <string.h>

/* What a window shows is saved as a release: what was chosen of a file, and with what was left out. */

#define TIDY "Year,Flow,Reporter,Value (million US$)\n" \
             "2021,Exports,Utopia,100\n" \
             "2022,Exports,Utopia,110\n" \
             "2022,Exports,Ruritania,20\n"

typedef struct
{
  TradeWindow *window;
  GFile       *folder;
  GFile       *release;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  self->window = app_test_open_window ();
  self->folder = app_test_make_folder ();
  self->release = g_file_get_child (self->folder, "release");
  file = g_file_get_child (self->folder, "countries.csv");
  g_file_set_contents (g_file_peek_path (file), TIDY, -1, &error);
  g_assert_no_error (error);
  trade_window_open (self->window, file);
  app_test_wait (app_test_has_read, self->window);
  app_test_settle ();
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (GFile) file = trade_release_get_file (self->release);

  app_test_close_window (self->window);
  g_file_delete (file, NULL, NULL);
  g_file_delete (self->release, NULL, NULL);
  app_test_remove_folder (self->folder);
  g_clear_object (&self->release);
  g_clear_object (&self->folder);
}

static gboolean
says_saved (GtkWidget *root)
{
  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), "Release saved in “release”"))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (says_saved (child))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_saved (gpointer data)
{
  return says_saved (data);
}

static TradeReading *
open_release (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  TradeReading *reading = trade_reader_open (self->release, NULL, NULL, &error);

  g_assert_no_error (error);

  return reading;
}

static void
test_chosen (Fixture      *self,
             gconstpointer data)
{
  g_auto (TradeSelection) selection = { .codes = { NULL } };
  g_autoptr (TradeReading) reading = NULL;
  TradeDataset *dataset;
  const char *origin;

  trade_selection_set (&selection, TRADE_CUBE_REPORTER, "Ruritania");
  trade_opener_select (trade_window_get_opener (self->window), &selection);
  app_test_wait (app_test_has_read, self->window);
  trade_window_release_save (self->window, self->release);
  app_test_wait (is_saved, self->window);
  app_test_settle ();

  reading = open_release (self);
  dataset = trade_reading_get_dataset (reading);
  origin = trade_dataset_get_origin (dataset);
  g_assert_cmpuint (trade_dataset_get_n_reported (dataset), ==, 1);
  g_assert_nonnull (strstr (origin, "countries.csv"));
  g_assert_nonnull (strstr (origin, "reporter=Ruritania"));
  g_assert_nonnull (strstr (origin, "(2)"));
}

/* Other figures than those of the file that was open before have nothing to do with that file. */
static void
test_bundled (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (TradeReading) reading = NULL;

  trade_window_open_bundled (self->window);
  trade_window_release_save (self->window, self->release);
  app_test_wait (is_saved, self->window);
  app_test_settle ();
  reading = open_release (self);
  g_assert_cmpuint (trade_dataset_get_n_reported (trade_reading_get_dataset (reading)), ==,
                    trade_dataset_get_n_reported (trade_window_get_dataset (self->window)));
  g_assert_null (trade_dataset_get_origin (trade_reading_get_dataset (reading)));
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static gboolean
has_release (gpointer data)
{
  g_autoptr (GFile) file = trade_release_get_file (((Fixture *) data)->release);

  return g_file_query_exists (file, NULL);
}

/* Whoever quits while a release is being saved has it saved. */
static void
test_quit (Fixture      *self,
           gconstpointer data)
{
  TradeWindow *window = self->window;
  g_autoptr (TradeReading) reading = NULL;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  trade_window_release_save (window, self->release);
  g_action_group_activate_action (G_ACTION_GROUP (g_application_get_default ()), "quit", NULL);
  app_test_wait (is_gone, &window);
  app_test_wait (has_release, self);
  reading = open_release (self);
  g_assert_cmpuint (trade_dataset_get_n_reported (trade_reading_get_dataset (reading)), >, 0);
  app_test_settle ();
  self->window = app_test_open_window ();
}

static TradeView *
find_view (GListModel *views,
           const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (g_str_equal (trade_view_get_id (view), id))
        return g_steal_pointer (&view);
    }

  g_assert_not_reached ();
}

/* What a person added goes with the figures: words with the chart that they are of, a row with each of the view. */
static void
test_annotations (Fixture      *self,
                gconstpointer data)
{
  g_autoptr (TradeReading) reading = NULL;
  TradeChartArea *area = trade_window_get_chart_area (self->window);
  const TradeArrangement levels = { .mode = TRADE_MODE_LEVEL };
  g_autoptr (TradeView) view = NULL;
  g_autoptr (TradeView) arranged = NULL;
  g_autoptr (GListModel) views = NULL;

  trade_window_open_bundled (self->window);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.view", "s", "enterprises");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-as", "s", "level");
  app_test_settle ();
  trade_window_annotate_change_words (self->window, "Who trades", NULL);
  app_test_settle ();
  trade_chart_area_select_figure (area, trade_scene_get_data (trade_chart_area_get_scene (area), 0)->figure);
  app_test_settle ();
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.highlight", NULL);
  app_test_settle ();
  trade_window_release_save (self->window, self->release);
  app_test_wait (is_saved, self->window);

  reading = open_release (self);
  views = trade_dataset_list_views (trade_reading_get_dataset (reading));
  view = find_view (views, "enterprises");
  g_assert_cmpuint (trade_annotations_get_n_highlights (trade_view_get_annotations (view)), ==, 1);
  g_assert_null (trade_view_get_own_title (view));
  arranged = trade_arrange (view, &levels, trade_format_get_default ());
  g_assert_cmpuint (trade_annotations_get_n_highlights (trade_view_get_annotations (arranged)), ==, 1);
  g_assert_cmpstr (trade_view_get_own_title (arranged), ==, "Who trades");
}

/* A release is there already: a person is asked, and what they say counts. */
static void
test_replace (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (GFile) file = trade_release_get_file (self->release);
  g_autofree char *contents = NULL;
  GtkWindow *dialog;

  g_file_make_directory (self->release, NULL, NULL);
  g_file_set_contents (g_file_peek_path (file), "{}", -1, NULL);
  trade_window_release_save (self->window, self->release);
  app_test_wait (app_test_has_dialog, self->window);
  dialog = app_test_find_dialog (GTK_WINDOW (self->window));
  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_destroy (dialog);
  app_test_settle ();
  g_file_get_contents (g_file_peek_path (file), &contents, NULL, NULL);
  g_assert_cmpstr (contents, ==, "{}");

  trade_window_release_save (self->window, self->release);
  app_test_wait (app_test_has_dialog, self->window);
  dialog = app_test_find_dialog (GTK_WINDOW (self->window));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "replace");
  gtk_window_destroy (dialog);
  app_test_wait (is_saved, self->window);
  app_test_settle ();
  g_object_unref (open_release (self));
}

/* Where a file is in the way, a person is told, and the file stays. */
static void
test_failure (Fixture      *self,
              gconstpointer data)
{
  g_autofree char *contents = NULL;

  g_file_set_contents (g_file_peek_path (self->release), "mine", -1, NULL);
  trade_window_release_save (self->window, self->release);
  app_test_wait (app_test_has_dialog, self->window);
  gtk_window_destroy (app_test_find_dialog (GTK_WINDOW (self->window)));
  app_test_settle ();
  g_file_get_contents (g_file_peek_path (self->release), &contents, NULL, NULL);
  g_assert_cmpstr (contents, ==, "mine");
}

static void
add_tests (void)
{
  g_test_add ("/release/chosen", Fixture, NULL, set_up, test_chosen, tear_down);
  g_test_add ("/release/bundled", Fixture, NULL, set_up, test_bundled, tear_down);
  g_test_add ("/release/annotations", Fixture, NULL, set_up, test_annotations, tear_down);
  g_test_add ("/release/replace", Fixture, NULL, set_up, test_replace, tear_down);
  g_test_add ("/release/failure", Fixture, NULL, set_up, test_failure, tear_down);
  g_test_add ("/release/quit", Fixture, NULL, set_up, test_quit, tear_down);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
