/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "trade-preferences.h"

static AdwAboutWindow *
find_about (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (ADW_IS_ABOUT_WINDOW (toplevel))
        return ADW_ABOUT_WINDOW (toplevel);
    }

  return NULL;
}

static gboolean
is_about_shown (gpointer data)
{
  return find_about () != NULL;
}

/* Who wants to know more, or to complain, is led on; and the terms are said. */
static void
test_leads_on (void)
{
  TradeWindow *window = app_test_open_window ();
  AdwAboutWindow *about;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "app.about", NULL));
  app_test_wait (is_about_shown, NULL);
  about = find_about ();

  g_assert_cmpstr (adw_about_window_get_version (about), ==, PACKAGE_VERSION);
  g_assert_cmpstr (adw_about_window_get_website (about), ==, HOMEPAGE);
  g_assert_cmpstr (adw_about_window_get_issue_url (about), ==, ISSUE_TRACKER);
  g_assert_cmpstr (adw_about_window_get_copyright (about), ==, COPYRIGHT);
  g_assert_cmpint (adw_about_window_get_license_type (about), ==, GTK_LICENSE_GPL_3_0);

  gtk_window_close (GTK_WINDOW (about));
  app_test_settle ();
  app_test_close_window (window);
}

/* Libraries have windows for preferences that keep their rows for ever. */
static void
test_preferences_go (void)
{
  TradeWindow *window = app_test_open_window ();
  GtkWidget *preferences = trade_preferences_present (GTK_WINDOW (window));
  GObject *row;

  app_test_settle ();
  row = G_OBJECT (app_test_find_descendant (preferences, ADW_TYPE_COMBO_ROW));
  g_assert_nonnull (row);
  g_object_add_weak_pointer (row, (gpointer *) &row);
  app_test_press_key (gtk_window_get_focus (GTK_WINDOW (preferences)), GDK_KEY_Escape, 0);
  app_test_settle ();
  g_assert_null (row);
  app_test_close_window (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/about/leads-on", test_leads_on);
  g_test_add_func ("/about/preferences-go", test_preferences_go);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
