/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "sample.h"
#include "trade-exporter.h"
#include "trade-panes.h"
#include "trade-settings.h"
#include "trade-spin.h"

/* What a person chooses from, and what becomes of the choice. */

typedef struct
{
  GtkWindow *window;
  TradeView *view;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_present (fixture->window);
  fixture->view = app_test_dup_view ("exports-imports");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_settings_reset (trade_settings_get_default (), TRADE_SETTINGS_LAST_EXPORT);
  gtk_window_destroy (fixture->window);
  g_clear_object (&fixture->view);
}

static gboolean
has_dialog (gpointer data)
{
  return trade_exporter_get_dialog (data) != NULL;
}

static gboolean
has_width (gpointer data)
{
  TradeExportPreview *preview = trade_export_dialog_get_preview (data);

  return trade_scene_get_width (trade_export_preview_get_scene (preview)) == 1080;
}

/* The preview is the scene that will be exported, and the preflight warns of what no background does. */
static void
test_dialog (Fixture      *fixture,
             gconstpointer data)
{
  TradeExporter *exporter = trade_exporter_new (fixture->window);
  TradeExportDialog *dialog;
  TradeExportChoice choice;
  g_auto (GStrv) warnings = NULL;
  g_auto (GStrv) more_warnings = NULL;

  trade_exporter_choose (exporter, fixture->view, NULL);
  app_test_wait (has_dialog, exporter);
  app_test_settle ();
  dialog = trade_exporter_get_dialog (exporter);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) == gtk_window_get_default_widget (GTK_WINDOW (dialog)));
  warnings = trade_export_dialog_dup_warnings (dialog);
  g_assert_cmpuint (g_strv_length (warnings), ==, 0);

  choice = *trade_export_dialog_get_choice (dialog);
  choice.preset = trade_export_preset_lookup ("story");
  choice.transparent = TRUE;
  choice.all_views = TRUE;
  trade_export_dialog_set_choice (dialog, &choice);
  app_test_wait (has_width, dialog);
  more_warnings = trade_export_dialog_dup_warnings (dialog);
  g_assert_nonnull (strstr (more_warnings[0], "light page"));

  gtk_window_destroy (GTK_WINDOW (dialog));
  app_test_settle ();
  g_assert_null (trade_exporter_get_dialog (exporter));
  g_assert_finalize_object (exporter);
}

/* The dialog offers each preset of the command line, and then the person's own size. */
static void
test_presets (Fixture      *fixture,
              gconstpointer data)
{
  TradeExportChoice choice;
  TradeExportDialog *dialog;
  const TradeExportPreset *presets;
  AdwComboRow *row;
  guint n_presets;

  trade_export_choice_init (&choice);
  dialog = TRADE_EXPORT_DIALOG (trade_export_dialog_new (fixture->window, fixture->view, NULL, &choice));
  row = ADW_COMBO_ROW (app_test_find_titled (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, "_Size"));
  presets = trade_export_presets (&n_presets);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, n_presets + 1);
  g_assert_true (trade_export_dialog_get_choice (dialog)->preset == trade_export_preset_lookup ("default"));
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);

  for (guint i = 0; i < n_presets; i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (adw_combo_row_get_model (row), i);
      g_autofree char *name = trade_export_preset_write_name (&presets[i], trade_format_get_default ());

      g_assert_cmpstr (gtk_string_object_get_string (item), ==, name);
      adw_combo_row_set_selected (row, i);
      g_assert_true (trade_export_dialog_get_choice (dialog)->preset == &presets[i]);
      g_assert_cmpfloat (trade_export_dialog_get_choice (dialog)->text_scale, ==, presets[i].text_scale);
    }

  adw_combo_row_set_selected (row, n_presets);
  g_assert_null (trade_export_dialog_get_choice (dialog)->preset);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A list opens where the keys lead from what is chosen to its neighbours. */
static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  TradeExportChoice choice;
  GtkWindow *dialog;
  GtkWidget *row, *focus;

  trade_export_choice_init (&choice);
  dialog = GTK_WINDOW (trade_export_dialog_new (fixture->window, fixture->view, NULL, &choice));
  gtk_window_present (dialog);
  app_test_settle ();
  row = app_test_find_titled (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, "_Size");
  for (guint chosen = 3; chosen < 6; chosen++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (adw_combo_row_get_model (ADW_COMBO_ROW (row)), chosen);

      adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);
      gtk_widget_activate (row);
      app_test_settle ();
      focus = gtk_window_get_focus (dialog);
      g_assert_true (gtk_widget_is_ancestor (focus, row));
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (app_test_find_descendant (focus, GTK_TYPE_LABEL))), ==,
                       gtk_string_object_get_string (item));
      gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER)));
      app_test_settle ();
    }
  gtk_window_destroy (dialog);
}

static gboolean
has_tooltip (GtkWidget     *widget,
             gconstpointer  tooltip)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0;
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *tooltip)
{
  return app_test_find (root, has_tooltip, tooltip);
}

static void
click (GtkWidget  *root,
       const char *tooltip)
{
  GtkWidget *button = find_button (root, tooltip);

  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static const char *
get_shown_title (TradeExportDialog *dialog)
{
  return trade_scene_get_title (trade_export_preview_get_scene (trade_export_dialog_get_preview (dialog)));
}

static gboolean
shows_title (gpointer data)
{
  TradeExportDialog *dialog = TRADE_EXPORT_DIALOG (((gpointer *) data)[0]);

  return g_str_equal (get_shown_title (dialog), ((gpointer *) data)[1]);
}

static void
wait_for_title (TradeExportDialog *dialog,
                const char        *title)
{
  gpointer data[] = { dialog, (gpointer) title };

  app_test_wait (shows_title, data);
}

/* The preview pages through the views that are exported, and each keeps the words that it was given. */
static void
test_pages (Fixture      *fixture,
            gconstpointer data)
{
  TradeExportChoice choice;
  TradeExportDialog *dialog;
  GtkEditable *title;
  g_autofree char *own = NULL;
  g_autoptr (GListModel) views = NULL;
  g_autoptr (TradeView) first = NULL;
  g_autoptr (TradeView) second = NULL;

  trade_export_choice_init (&choice);
  choice.all_views = TRUE;
  choice.view_ids = g_intern_string ("exports-imports growth");
  dialog = TRADE_EXPORT_DIALOG (trade_export_dialog_new (fixture->window, fixture->view, NULL, &choice));
  title = GTK_EDITABLE (app_test_find_titled (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "Title"));
  own = g_strdup (get_shown_title (dialog));
  g_assert_cmpstr (gtk_editable_get_text (title), ==, own);
  g_assert_false (gtk_widget_is_sensitive (find_button (GTK_WIDGET (dialog), "Previous View")));

  gtk_editable_set_text (title, "A Title of Mine & <mine>");
  wait_for_title (dialog, "A Title of Mine & <mine>");
  click (GTK_WIDGET (dialog), "Next View");
  g_assert_cmpstr (get_shown_title (dialog), ==, "Green trio (exports) grew fastest, by 29.9%");
  g_assert_cmpstr (gtk_editable_get_text (title), ==, "Green trio (exports) grew fastest, by 29.9%");
  g_assert_false (gtk_widget_is_sensitive (find_button (GTK_WIDGET (dialog), "Next View")));

  views = trade_export_dialog_list_views (dialog);
  g_assert_cmpuint (g_list_model_get_n_items (views), ==, 2);
  first = g_list_model_get_item (views, 0);
  second = g_list_model_get_item (views, 1);
  g_assert_cmpstr (trade_view_get_own_title (first), ==, "A Title of Mine & <mine>");
  g_assert_null (trade_view_get_own_subtitle (first));
  g_assert_null (trade_view_get_own_title (second));

  click (GTK_WIDGET (dialog), "Previous View");
  g_assert_cmpstr (gtk_editable_get_text (title), ==, "A Title of Mine & <mine>");
  click (GTK_WIDGET (dialog), "Back to the Chart’s Own Words");
  g_assert_cmpstr (gtk_editable_get_text (title), ==, own);
  wait_for_title (dialog, own);

  /* What may not stand on a chart is not taken. */
  gtk_editable_set_text (title, "turned\u202e around");
  wait_for_title (dialog, own);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Whoever has come to the last view by keyboard goes back from there. */
static void
test_last_page (Fixture      *fixture,
                gconstpointer data)
{
  TradeExportChoice choice;
  TradeExportDialog *dialog;
  GtkWidget *back, *forward;

  trade_export_choice_init (&choice);
  choice.all_views = TRUE;
  choice.view_ids = g_intern_string ("exports-imports growth");
  dialog = TRADE_EXPORT_DIALOG (trade_export_dialog_new (fixture->window, fixture->view, NULL, &choice));
  back = find_button (GTK_WIDGET (dialog), "Previous View");
  forward = find_button (GTK_WIDGET (dialog), "Next View");
  gtk_window_present (GTK_WINDOW (dialog));
  app_test_settle ();

  g_assert_true (gtk_widget_grab_focus (forward));
  click (GTK_WIDGET (dialog), "Next View");
  app_test_settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) == back);
  click (GTK_WIDGET (dialog), "Previous View");
  app_test_settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) == forward);

  gtk_window_destroy (GTK_WINDOW (dialog));
}

#define N_CROWD 5000

static gboolean
has_scene (gpointer data)
{
  return trade_export_preview_get_scene (trade_export_dialog_get_preview (data)) != NULL;
}

static gboolean
shows_table (gpointer data)
{
  GtkWidget *stack = app_test_find_descendant (data, GTK_TYPE_STACK);

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "text") == 0;
}

/* Very many figures are drawn up while the window goes on. Until then nothing is shown in their place, and no words are asked for;
 * of several choices, the last one counts. */
static void
test_crowd (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (TradeDataset) crowd = trade_sample_new_crowd (N_CROWD);
  g_autoptr (GListModel) views = NULL;
  g_autoptr (TradeView) view = NULL;
  TradeExportChoice choice;
  TradeExportDialog *dialog;
  GtkWidget *title;
  g_autofree char *own = NULL;
  g_auto (GStrv) warnings = NULL;

  trade_dataset_finish (crowd);
  views = trade_dataset_list_views (crowd);
  view = g_list_model_get_item (views, 0);
  trade_export_choice_init (&choice);
  dialog = TRADE_EXPORT_DIALOG (trade_export_dialog_new (fixture->window, view, NULL, &choice));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  title = app_test_find_titled (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "Title");
  g_assert_null (trade_export_preview_get_scene (trade_export_dialog_get_preview (dialog)));
  g_assert_false (gtk_widget_get_sensitive (title));
  app_test_wait (has_scene, dialog);
  own = g_strdup (get_shown_title (dialog));
  g_assert_true (gtk_widget_get_sensitive (title));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title)), ==, own);
  warnings = trade_export_dialog_dup_warnings (dialog);
  g_assert_nonnull (warnings[0]);

  choice.format = trade_export_format_lookup ("csv");
  trade_export_dialog_set_choice (dialog, &choice);
  choice.format = trade_export_format_lookup ("png");
  choice.preset = trade_export_preset_lookup ("a4");
  trade_export_dialog_set_choice (dialog, &choice);
  choice.preset = trade_export_preset_lookup ("story");
  trade_export_dialog_set_choice (dialog, &choice);
  app_test_wait (has_width, dialog);
  app_test_settle ();
  g_assert_true (has_width (dialog));
  g_assert_false (shows_table (dialog));

  gtk_editable_set_text (GTK_EDITABLE (title), "Mine");
  wait_for_title (dialog, "Mine");
  choice.format = trade_export_format_lookup ("csv");
  trade_export_dialog_set_choice (dialog, &choice);
  app_test_wait (shows_table, dialog);

  /* Nobody waits for what was asked for last. */
  choice.format = trade_export_format_lookup ("png");
  trade_export_dialog_set_choice (dialog, &choice);
  gtk_window_destroy (GTK_WINDOW (dialog));
  app_test_settle ();
  g_assert_null (dialog);
}

/* Where there is no width for both, the preview stands above the settings. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  static const int widths[] = { 360, 599, 600, 980 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      TradeExportChoice choice;
      GtkWidget *dialog, *panes, *first, *second;
      graphene_rect_t preview, settings;
      int least;

      trade_export_choice_init (&choice);
      dialog = trade_export_dialog_new (fixture->window, fixture->view, NULL, &choice);
      gtk_window_present (GTK_WINDOW (dialog));
      app_test_settle ();
      gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 360);

      panes = app_test_find_descendant (dialog, TRADE_TYPE_PANES);
      first = gtk_widget_get_first_child (panes);
      second = gtk_widget_get_last_child (panes);
      gtk_widget_size_allocate (panes, &(GtkAllocation) { 0, 0, widths[i], 700 }, -1);
      g_assert_true (gtk_widget_compute_bounds (first, panes, &preview));
      g_assert_true (gtk_widget_compute_bounds (second, panes, &settings));
      if (widths[i] < TRADE_PANES_WIDE)
        g_assert_cmpfloat (preview.origin.y + preview.size.height, <=, settings.origin.y);
      else
        g_assert_cmpfloat (preview.origin.x + preview.size.width, <=, settings.origin.x);
      gtk_window_destroy (GTK_WINDOW (dialog));
      app_test_settle ();
    }
}

/* A spin button writes the digits of the rest and reads those of any script. */
static void
test_spin (void)
{
  static const struct
  {
    const char *locale;
    guint       digits;
    const char *unit;
    const char *typed;
    double      value; /* 0 where what is typed is no number */
    const char *shown;
  } cases[] = {
    { "en", 0, NULL, "1600", 1600, "1600" },
    { "en", 0, NULL, "1,600", 1600, "1600" },
    { "en", 0, "×", "3", 3, "3×" },
    { "en", 0, "×", "3×", 3, "3×" },
    { "de", 2, NULL, "3,5", 3.5, "3,50" },
    { "de", 0, NULL, "1.600", 1600, "1600" },
    { "ar", 0, NULL, "1600", 1600, "١٦٠٠" },
    { "ar", 0, NULL, "١٦٠٠", 1600, "١٦٠٠" },
    { "ar", 1, NULL, "٨٥٫٥", 85.5, "٨٥٫٥" },
    { "en", 0, NULL, "many", 0, NULL },
    { "en", 0, NULL, "-5", 0, NULL },
    { "en", 2, NULL, "1.2.3", 0, NULL },
    { "en", 0, NULL, "", 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeFormat) format = trade_format_new (cases[i].locale);
      GtkWidget *button = g_object_ref_sink (gtk_spin_button_new_with_range (1, 8000, 1));

      gtk_spin_button_set_digits (GTK_SPIN_BUTTON (button), cases[i].digits);
      trade_spin_adapt (GTK_SPIN_BUTTON (button), format, cases[i].unit);
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (button), 7);
      gtk_editable_set_text (GTK_EDITABLE (button), cases[i].typed);
      gtk_spin_button_update (GTK_SPIN_BUTTON (button));
      g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (button)), ==, cases[i].shown != NULL ? cases[i].value : 7);
      if (cases[i].shown != NULL)
        g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (button)), ==, cases[i].shown);
      g_assert_finalize_object (button);
    }
}

static void
test_choice (void)
{
  static const struct
  {
    const char     *preset; /* NULL for the person's own size */
    TradeExportSize own;
    double          logical_width;
    double          scale;
  } cases[] = {
    { "screen", { 500, 500, TRADE_LENGTH_PIXELS }, 1200, 2 },
    { "story", { 500, 500, TRADE_LENGTH_PIXELS }, 1080, 2 },
    { "a5", { 500, 500, TRADE_LENGTH_PIXELS }, 210 / 25.4 * 96, 150 / 96.0 },
    { NULL, { 500, 400, TRADE_LENGTH_PIXELS }, 500, 2 },
    { NULL, { 5, 4, TRADE_LENGTH_INCHES }, 480, 150 / 96.0 },
    { NULL, { 254, 200, TRADE_LENGTH_MILLIMETRES }, 960, 150 / 96.0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TradeExportChoice choice, loaded;
      TradeExportOptions options;
      g_autoptr (GVariant) saved = NULL;

      trade_export_choice_init (&choice);
      choice.preset = cases[i].preset != NULL ? trade_export_preset_lookup (cases[i].preset) : NULL;
      choice.own = cases[i].own;
      choice.resolution = 150;
      choice.look = TRADE_EXPORT_LOOK_DARK;
      choice.figures = FALSE;
      saved = g_variant_ref_sink (trade_export_choice_save (&choice));

      trade_export_choice_init (&loaded);
      trade_export_choice_load (&loaded, saved);
      trade_export_choice_get_options (&loaded, trade_format_get_default (), &options);
      g_assert_true (loaded.preset == choice.preset);
      g_assert_cmpfloat_with_epsilon (options.width, cases[i].logical_width, 1e-9);
      g_assert_cmpfloat_with_epsilon (options.scale, cases[i].scale, 1e-9);
      g_assert_cmpint (options.variant, ==, TRADE_VARIANT_DARK);
      g_assert_false (options.figures);
    }
}

/* What is remembered may come from another version, or from anybody. */
static void
test_choice_unsound (void)
{
  static const char *cases[] = {
    "{'format': <'exe'>, 'size': <'a0'>, 'scale': <9.0>, 'width': <-5.0>, 'text-scale': <1e300>}",
    "{'format': <5>, 'scale': <'2'>, 'title': <'no'>, 'unit': <'ell'>, 'resolution': <0.0>}",
    "@a{sv} {}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GVariant) saved = g_variant_parse (G_VARIANT_TYPE_VARDICT, cases[i], NULL, NULL, NULL);
      TradeExportChoice choice, fresh;

      g_assert_nonnull (saved);
      trade_export_choice_init (&choice);
      trade_export_choice_init (&fresh);
      trade_export_choice_load (&choice, saved);
      g_assert_true (choice.format == fresh.format);
      g_assert_true (choice.preset == fresh.preset);
      g_assert_cmpfloat (choice.scale, ==, fresh.scale);
      g_assert_cmpfloat (choice.own.width, ==, fresh.own.width);
      g_assert_cmpfloat (choice.text_scale, ==, fresh.text_scale);
      g_assert_true (choice.title);
    }
}

static void
add_tests (void)
{
  g_test_add ("/export-dialog/preview", Fixture, NULL, set_up, test_dialog, tear_down);
  g_test_add ("/export-dialog/presets", Fixture, NULL, set_up, test_presets, tear_down);
  g_test_add ("/export-dialog/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/export-dialog/pages", Fixture, NULL, set_up, test_pages, tear_down);
  g_test_add ("/export-dialog/last-page", Fixture, NULL, set_up, test_last_page, tear_down);
  g_test_add ("/export-dialog/crowd", Fixture, NULL, set_up, test_crowd, tear_down);
  g_test_add ("/export-dialog/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add_func ("/export-dialog/spin", test_spin);
  g_test_add_func ("/export-dialog/choice", test_choice);
  g_test_add_func ("/export-dialog/choice-unsound", test_choice_unsound);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
