/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "trade-settings.h"

#include <glib/gstdio.h>

/* On a computer that has another font than those of the charts. */

#define FONTS "/usr/share/fonts/truetype/dejavu"

static const char configuration[] =
  "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n"
  "<fontconfig><dir>" FONTS "</dir><cachedir>%s</cachedir></fontconfig>\n";

static gboolean
has_window (gpointer data)
{
  return gtk_application_get_active_window (GTK_APPLICATION (g_application_get_default ())) != NULL;
}

/* Opens a window as a person does, and returns what it tells above the chart. */
static char *
open_and_read (void)
{
  GApplication *application = g_application_get_default ();
  GtkWidget *window, *bar;
  char *text = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
  app_test_wait (has_window, NULL);
  app_test_settle ();
  window = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (application)));
  bar = app_test_find_descendant (window, GTK_TYPE_INFO_BAR);
  if (bar != NULL && gtk_info_bar_get_revealed (GTK_INFO_BAR (bar)))
    text = g_strdup (gtk_label_get_label (GTK_LABEL (app_test_find_descendant (bar, GTK_TYPE_LABEL))));
  app_test_close_window (TRADE_WINDOW (window));

  return text;
}

/* What is missing is told with what to install, and once. */
static void
test_missing (void)
{
  g_autofree char *first = open_and_read ();
  g_autofree char *second = open_and_read ();
  g_autofree char *third = NULL;
  g_auto (GStrv) told = g_settings_get_strv (trade_settings_get_default (), TRADE_SETTINGS_FONTS_TOLD);

  g_assert_cmpstr (first, ==, "A font of the charts is not installed, so that another one stands in or letters are missing. "
                              "Install Inter.");
  g_assert_null (second);
  g_assert_cmpuint (g_strv_length (told), ==, 1);
  g_assert_cmpstr (told[0], ==, "Inter");

  g_settings_reset (trade_settings_get_default (), TRADE_SETTINGS_FONTS_TOLD);
  third = open_and_read ();
  g_assert_cmpstr (third, ==, first);
}

static void
add_tests (void)
{
  if (g_file_test (FONTS "/DejaVuSans.ttf", G_FILE_TEST_EXISTS))
    g_test_add_func ("/fonts/missing", test_missing);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("trade-charts-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "fonts.conf", NULL);
  g_autofree char *text = g_strdup_printf (configuration, folder);
  int status;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_setenv ("FONTCONFIG_FILE", path, TRUE);
  status = app_test_run (&argc, &argv, add_tests);
  if (status == 0)
    {
      g_autoptr (GFile) file = g_file_new_for_path (folder);

      app_test_remove_folder (file);
    }

  return status;
}
