/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"

/* More stops than any window has. */
#define MAX_STOPS 300

typedef struct
{
  int width;
  int height;
} Size;

static const Size sizes[] = { { 1280, 820 }, { 360, 500 } };

/* What is one stop of the Tab key, in which other keys go on: a chart, a list, a table. */
static GtkWidget *
find_stop (GtkWidget *widget)
{
  GtkWidget *stop = widget;

  for (GtkWidget *around = widget; around != NULL; around = gtk_widget_get_parent (around))
    {
      if (TRADE_IS_CHART_AREA (around) || GTK_IS_LIST_BOX (around) || GTK_IS_COLUMN_VIEW (around) ||
          GTK_IS_LIST_BASE (around) || GTK_IS_FLOW_BOX (around))
        stop = around;
    }

  return stop;
}

static gboolean
takes_focus (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget) && gtk_widget_get_can_focus (widget);
}

static void
add_stop (GtkWidget *widget,
          GPtrArray *stops)
{
  GtkWidget *stop = find_stop (widget);

  if (!g_ptr_array_find (stops, stop, NULL))
    g_ptr_array_add (stops, g_object_ref (stop));
}

/* What a person must be able to reach. What scrolls takes the focus itself only where nothing in it does. */
static gboolean
collect_stops (GtkWidget *root,
               GPtrArray *stops)
{
  gboolean any = FALSE;

  if (!takes_focus (root) || GTK_IS_POPOVER (root))
    return FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    any = collect_stops (child, stops) || any;

  if (!gtk_widget_get_focusable (root) || (any && GTK_IS_SCROLLED_WINDOW (root)))
    return any;

  add_stop (root, stops);

  return TRUE;
}

static char *
describe (GtkWidget *widget)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (GtkWidget *around = widget; around != NULL; around = gtk_widget_get_parent (around))
    {
      const char *tooltip = gtk_widget_get_tooltip_text (around);

      g_string_append_printf (text, "%s%s%s%s < ", G_OBJECT_TYPE_NAME (around), tooltip != NULL ? " “" : "",
                              tooltip != NULL ? tooltip : "", tooltip != NULL ? "”" : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
press_tab (GtkWindow       *window,
           GtkDirectionType direction)
{
  g_signal_emit_by_name (window, "move-focus", direction);
  /* At its end a window may let go of the focus once. */
  if (gtk_window_get_focus (window) == NULL)
    g_signal_emit_by_name (window, "move-focus", direction);
  g_assert_nonnull (gtk_window_get_focus (window));
  app_test_settle ();

  return gtk_window_get_focus (window);
}

/* Presses Tab until it comes to where it was first. Every press moves the focus, and the circle closes. */
static GPtrArray *
go_round (GtkWindow       *window,
          GtkDirectionType direction)
{
  GPtrArray *round = g_ptr_array_new ();
  GtkWidget *focus;

  gtk_window_set_focus (window, NULL);
  focus = press_tab (window, direction);
  for (guint i = 0; i < MAX_STOPS; i++)
    {
      GtkWidget *stop = find_stop (focus);
      GtkWidget *next;

      if (round->len > 1 && stop == round->pdata[0])
        return round;
      if (round->len == 0 || stop != round->pdata[round->len - 1])
        g_ptr_array_add (round, stop);

      next = press_tab (window, direction);
      if (next == focus)
        {
          g_autofree char *where = describe (focus);

          g_error ("Tab stays at %s", where);
        }
      focus = next;
    }

  g_error ("Tab goes round and round");
}

static void
assert_reachable (GtkWindow *window)
{
  g_autoptr (GPtrArray) stops = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) forward = NULL;
  g_autoptr (GPtrArray) backward = NULL;
  guint start;

  app_test_settle ();
  collect_stops (GTK_WIDGET (window), stops);
  forward = go_round (window, GTK_DIR_TAB_FORWARD);
  backward = go_round (window, GTK_DIR_TAB_BACKWARD);

  for (guint i = 0; i < stops->len; i++)
    {
      /* On the way the ledger tells of other figures, and what told of the first is gone. */
      if (takes_focus (stops->pdata[i]) && !g_ptr_array_find (forward, stops->pdata[i], NULL))
        {
          g_autofree char *where = describe (stops->pdata[i]);

          g_error ("Tab does not reach %s", where);
        }
    }

  g_assert_cmpuint (forward->len, ==, backward->len);
  g_assert_true (g_ptr_array_find (backward, forward->pdata[0], &start));
  for (guint i = 0; i < forward->len; i++)
    g_assert_true (forward->pdata[i] == backward->pdata[(start + forward->len - i) % forward->len]);
}

static void
activate (TradeWindow *window,
          const char  *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
  app_test_settle ();
}

static void
open_agency (TradeWindow *window)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "io", "agencies", "comtrade.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  trade_window_open (window, file);
  app_test_wait (app_test_has_read, window);
  app_test_settle ();
  g_assert_null (app_test_find_dialog (GTK_WINDOW (window)));
}

static void
test_modes (gconstpointer data)
{
  const Size *size = data;
  TradeWindow *window = app_test_open_window ();
  GtkWidget *area = GTK_WIDGET (trade_window_get_chart_area (window));

  gtk_window_set_default_size (GTK_WINDOW (window), size->width, size->height);
  app_test_settle ();

  /* The ledger empty, with a figure, and with all that is known of it. */
  assert_reachable (GTK_WINDOW (window));
  gtk_widget_activate_action (area, "chart.leave", NULL);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == area);
  g_assert_true (press_tab (GTK_WINDOW (window), GTK_DIR_TAB_FORWARD) != area);
  assert_reachable (GTK_WINDOW (window));
  gtk_widget_activate_action (area, "chart.last", NULL);
  assert_reachable (GTK_WINDOW (window));
  gtk_widget_activate_action (area, "chart.pin", NULL);
  assert_reachable (GTK_WINDOW (window));

  activate (window, "win.toggle-table");
  assert_reachable (GTK_WINDOW (window));
  trade_table_select_figure (trade_window_get_table (window), app_test_get_figure (TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, 2023));
  trade_ledger_set_expanded (trade_window_get_ledger (window), TRUE);
  assert_reachable (GTK_WINDOW (window));

  activate (window, "win.toggle-audit");
  assert_reachable (GTK_WINDOW (window));
  activate (window, "win.toggle-start");
  assert_reachable (GTK_WINDOW (window));

  open_agency (window);
  activate (window, "win.toggle-import");
  assert_reachable (GTK_WINDOW (window));

  app_test_close_window (window);
}

/* The newest of the windows. */
static GtkWindow *
find_other (TradeWindow *window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (toplevel != GTK_WINDOW (window) && gtk_widget_get_mapped (GTK_WIDGET (toplevel)))
        return toplevel;
    }

  return NULL;
}

static gboolean
has_other (gpointer data)
{
  return find_other (data) != NULL;
}

static void
test_dialogs (gconstpointer data)
{
  static const char *const actions[] = { "win.export", "win.describe", "app.preferences", "app.about" };
  const Size *size = data;
  TradeWindow *window = app_test_open_window ();

  gtk_window_set_default_size (GTK_WINDOW (window), size->width, size->height);
  app_test_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      activate (window, actions[i]);
      app_test_wait (has_other, window);
      gtk_window_set_default_size (find_other (window), size->width, size->height);
      app_test_settle ();
      assert_reachable (find_other (window));
      gtk_window_close (find_other (window));
      app_test_settle ();
      g_assert_null (find_other (window));
    }

  app_test_close_window (window);
}

static void
add_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *modes = g_strdup_printf ("/focus/modes/%d", sizes[i].width);
      g_autofree char *dialogs = g_strdup_printf ("/focus/dialogs/%d", sizes[i].width);

      g_test_add_data_func (modes, &sizes[i], test_modes);
      g_test_add_data_func (dialogs, &sizes[i], test_dialogs);
    }
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
