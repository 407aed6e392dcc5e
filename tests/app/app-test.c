/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"

#include "trade-opener.h"

static TradeApplication *application;
static TradeDataset *dataset;

/* Runs the tests that @add adds, inside of an application that is registered but whose loop the tests turn themselves. */
int
app_test_run (int    *argc,
              char ***argv,
              void  (*add) (void))
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (argc, argv, NULL);

  application = trade_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  dataset = trade_opener_read_bundled ();
  g_assert_nonnull (dataset);

  add ();
  status = g_test_run ();

  g_clear_object (&dataset);
  g_clear_object (&application);

  return status;
}

/* Turns the main loop until @condition holds. A condition that never holds meets the test's time limit. */
void
app_test_wait (AppTestCondition condition,
               gpointer         data)
{
  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
frame_painted (gpointer data)
{
  return *(gboolean *) data;
}

static void
after_paint_cb (GdkFrameClock *clock,
                gboolean      *painted)
{
  *painted = TRUE;
}

static guint
count_widgets (GtkWidget *root)
{
  guint count = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    count += count_widgets (child);

  return count;
}

/* Waits until a window has been painted once more. Returns whether it has got any widgets meanwhile. */
static gboolean
wait_for_frame (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_mapped (window) ? gtk_widget_get_frame_clock (window) : NULL;
  guint n_widgets = count_widgets (window);
  gboolean painted = FALSE;
  gulong handler;

  if (clock == NULL)
    return FALSE;

  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &painted);
  gtk_widget_queue_draw (window);
  app_test_wait (frame_painted, &painted);
  g_signal_handler_disconnect (clock, handler);

  return gtk_widget_get_mapped (window) && count_widgets (window) > n_widgets;
}

/* Turns the main loop until all toplevels have been painted once more and nothing is left to do. What is built frame by frame
 * is complete then. */
void
app_test_settle (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  while (g_main_context_iteration (NULL, FALSE))
    ;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      while (wait_for_frame (toplevel))
        ;
    }

  while (g_main_context_iteration (NULL, FALSE))
    ;
}

TradeDataset *
app_test_get_dataset (void)
{
  return dataset;
}

TradeView *
app_test_dup_view (const char *id)
{
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (g_str_equal (trade_view_get_id (view), id))
        return g_steal_pointer (&view);
    }

  g_assert_not_reached ();
}

/* A figure of the bundled release about all products, partners and enterprises, in yuan. */
TradeFigure *
app_test_get_figure (const char *flow,
                     const char *measure,
                     int         year)
{
  gboolean growth = g_str_equal (measure, TRADE_MEASURE_GROWTH);
  TradeSeriesKey key = trade_series_key_new (flow, TRADE_CODE_TOTAL, TRADE_CODE_TOTAL, TRADE_CODE_TOTAL, measure,
                                             growth ? TRADE_UNIT_PERCENT : "CNY", growth ? "CNY" : "");
  TradeFigure *figure = trade_dataset_lookup (dataset, &key, trade_period_new_annual (year));

  g_assert_nonnull (figure);

  return figure;
}

static gboolean
is_composed (gpointer data)
{
  return trade_chart_area_get_scene (trade_window_get_chart_area (data)) != NULL;
}

/* GTK 4.8 asks where the pointer is in a window that was closed while its tooltip was waiting to be shown. Whether it was
 * depends on how slow the test is.
 */
static gboolean
is_of_tooltip (const char *message)
{
  return strstr (message, "GDK_IS_SURFACE (surface)") != NULL;
}

static gboolean
is_fatal (const char     *domain,
          GLogLevelFlags  level,
          const char     *message,
          gpointer        data)
{
  return !is_of_tooltip (message);
}

/* What is not fatal must not be told either: a protocol of tests takes it for the end. */
static void
tell (const char     *domain,
      GLogLevelFlags  level,
      const char     *message,
      gpointer        data)
{
  if (!is_of_tooltip (message))
    g_log_default_handler (domain, level, message, data);
}

static void
let_tooltips_be (void)
{
  static gsize once = 0;

  /* Each test begins without this. */
  g_test_log_set_fatal_handler (is_fatal, NULL);

  if (!g_once_init_enter (&once))
    return;
  g_log_set_handler ("Gdk", G_LOG_LEVEL_CRITICAL | G_LOG_FLAG_FATAL, tell, NULL);
  g_log_set_handler ("Gtk", G_LOG_LEVEL_CRITICAL | G_LOG_FLAG_FATAL, tell, NULL);
  g_once_init_leave (&once, 1);
}

TradeWindow *
app_test_open_window (void)
{
  TradeWindow *window = trade_window_new (GTK_APPLICATION (application));

  let_tooltips_be ();
  trade_window_open_bundled (window);
  gtk_window_present (GTK_WINDOW (window));
  app_test_wait (is_composed, window);
  app_test_settle ();

  return window;
}

/* Closes a window and checks that nothing keeps it. */
void
app_test_close_window (TradeWindow *window)
{
  GObject *weak = G_OBJECT (window);

  g_object_add_weak_pointer (weak, (gpointer *) &weak);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (weak);
}

void
app_test_activate (TradeWindow *window,
                   const char  *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
}

void
app_test_show_view (TradeWindow *window,
                    const char  *name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", name));
}

char *
app_test_get_mode (TradeWindow *window)
{
  char *mode;

  g_object_get (window, "mode", &mode, NULL);

  return mode;
}

/* Shows a widget in a window of its own, between two buttons. */
GtkWidget *
app_test_host (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("before"));
  gtk_widget_set_vexpand (child, TRUE);
  gtk_box_append (GTK_BOX (box), child);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("after"));
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_window_present (GTK_WINDOW (window));
  app_test_settle ();

  return window;
}

GFile *
app_test_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_dir_make_tmp ("trade-charts-XXXXXX", &error);

  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

void
app_test_remove_folder (GFile *folder)
{
  g_autoptr (GFileEnumerator) children = NULL;
  g_autoptr (GError) error = NULL;
  GFile *child;

  children = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, &error);
  g_assert_no_error (error);
  while (g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    g_file_delete (child, NULL, NULL);
  g_file_delete (folder, NULL, &error);
  g_assert_no_error (error);
}

static guint
get_number (const char *bytes)
{
  const guchar *b = (const guchar *) bytes;

  return ((guint) b[0] << 24) | ((guint) b[1] << 16) | ((guint) b[2] << 8) | b[3];
}

/* The signature of a PNG file, and in its first chunk the size that pictures have unless a person asks for another. */
void
app_test_assert_picture (const char *contents,
                         gsize       length)
{
  g_assert_cmpuint (length, >, 33);
  g_assert_cmpmem (contents, 8, "\211PNG\r\n\032\n", 8);
  g_assert_cmpuint (get_number (contents + 16), ==, 3200);
  g_assert_cmpuint (get_number (contents + 20), ==, 2000);
}

/* The message dialog that stands before a window, if there is one. */
GtkWindow *
app_test_find_dialog (GtkWindow *parent)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (toplevel) && gtk_window_get_transient_for (toplevel) == parent)
        return toplevel;
    }

  return NULL;
}

/* Whether one stands there, for app_test_wait(). */
gboolean
app_test_has_dialog (gpointer parent)
{
  return app_test_find_dialog (parent) != NULL;
}

/* Whether a window reads nothing any more, for app_test_wait(). */
gboolean
app_test_has_read (gpointer window)
{
  return trade_opener_get_pending (trade_window_get_opener (window)) == NULL;
}

gpointer
app_test_find_controller (GtkWidget *widget,
                          GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }

  g_assert_not_reached ();
}

static gboolean
is_key (GtkShortcut    *shortcut,
        guint           key,
        GdkModifierType modifiers)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

  return GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
         gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers;
}

static gboolean
press_on (GtkWidget      *widget,
          GListModel     *shortcuts,
          guint           key,
          GdkModifierType modifiers)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (is_key (shortcut, key, modifiers) &&
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
press_in_phase (GtkWidget       *widget,
                gboolean         captures,
                guint            key,
                GdkModifierType  modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) &&
          (gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE) == captures &&
          press_on (widget, G_LIST_MODEL (controller), key, modifiers))
        return TRUE;
    }

  return FALSE;
}

static gboolean
press_down_to (GtkWidget       *widget,
               guint            key,
               GdkModifierType  modifiers)
{
  return widget != NULL &&
         (press_down_to (gtk_widget_get_parent (widget), key, modifiers) || press_in_phase (widget, TRUE, key, modifiers));
}

/* As a keyboard would: who catches the key on its way down to the focus is first, then the focus, then what it lies in. */
void
app_test_press_key (GtkWidget      *focus,
                    guint           key,
                    GdkModifierType modifiers)
{
  if (press_down_to (focus, key, modifiers))
    return;

  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (press_in_phase (widget, FALSE, key, modifiers))
      return;
}

/* The first widget that is so, in the order in which they are drawn; NULL where none is. */
GtkWidget *
app_test_find (GtkWidget     *root,
               AppTestMatch   match,
               gconstpointer  data)
{
  GtkWidget *found = match (root, data) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = app_test_find (child, match, data);

  return found;
}

typedef struct
{
  GType       type;
  const char *title;
} Titled;

static gboolean
is_titled (GtkWidget     *widget,
           gconstpointer  data)
{
  const Titled *titled = data;

  return g_type_is_a (G_OBJECT_TYPE (widget), titled->type) &&
         g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), titled->title);
}

/* A row of preferences and the like, of one of their types. */
GtkWidget *
app_test_find_titled (GtkWidget  *root,
                      GType       type,
                      const char *title)
{
  return app_test_find (root, is_titled, &(const Titled) { type, title });
}

static gboolean
is_of_type (GtkWidget     *widget,
            gconstpointer  type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) type);
}

GtkWidget *
app_test_find_descendant (GtkWidget *root,
                          GType      type)
{
  return app_test_find (root, is_of_type, &type);
}

static gboolean
is_labelled (GtkWidget     *widget,
             gconstpointer  label)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

/* The button that says so, with its mnemonic. */
GtkWidget *
app_test_find_button (GtkWidget  *root,
                      const char *label)
{
  return app_test_find (root, is_labelled, label);
}

static void
opened_cb (AppTestOpened *self,
           TradeDataset  *opened)
{
  self->dataset = g_object_ref (opened);
}

static void
failed_cb (AppTestOpened *self,
           GFile         *file,
           GError        *error)
{
  self->error = g_error_copy (error);
}

/* Takes what comes of the next thing that is opened. */
void
app_test_opened_follow (AppTestOpened *self,
                        TradeOpener   *opener)
{
  g_signal_connect_swapped (opener, "opened", G_CALLBACK (opened_cb), self);
  g_signal_connect_swapped (opener, "failed", G_CALLBACK (failed_cb), self);
}

/* For app_test_wait(). */
gboolean
app_test_opened_is_done (gpointer self)
{
  AppTestOpened *opened = self;

  return opened->dataset != NULL || opened->error != NULL;
}

void
app_test_opened_clear (AppTestOpened *self)
{
  g_clear_object (&self->dataset);
  g_clear_error (&self->error);
}
