/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-application.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>
#if defined (__GLIBC__)
#include <malloc.h>
#endif

#include "trade-desktop.h"
#include "trade-draft-offer.h"
#include "trade-editor.h"
#include "trade-font-notice.h"
#include "trade-help.h"
#include "trade-opener.h"
#include "trade-preferences.h"
#include "trade-window.h"

struct _TradeApplication
{
  AdwApplication parent_instance;

  gboolean reads_input; /* whether the standard input is to be opened */
  gboolean opens_files; /* whether files are named, each of which gets a window */
  gint64   start_time; /* monotonic, in microseconds */
  gboolean timed;      /* whether the first frame of this run has been painted */
};

G_DEFINE_FINAL_TYPE (TradeApplication, trade_application, ADW_TYPE_APPLICATION)

/* Only the first window of a run says how long starting took. The number is written by hand, because a locale may have
 * another decimal sign than the scripts that read it. */
static void
first_frame_cb (TradeApplication *self)
{
  gint64 tenths = (g_get_monotonic_time () - self->start_time) / 100;

  if (self->timed)
    return;

  self->timed = TRUE;
  gtk_window_set_default_icon_name (APPLICATION_ID);
  if (g_strcmp0 (g_getenv ("TRADE_CHARTS_TIMING"), "1") == 0)
    g_printerr ("first-frame: %" G_GINT64_FORMAT ".%d ms\n", tenths / 10, (int) (tenths % 10));
}

static TradeWindow *
create_window (TradeApplication *self)
{
  TradeWindow *window = trade_window_new (GTK_APPLICATION (self));

  g_signal_connect_object (window, "first-frame", G_CALLBACK (first_frame_cb), self, G_CONNECT_SWAPPED);
  trade_font_notice_attach (window);

  return window;
}

static void
show_bundled (TradeApplication *self)
{
  TradeWindow *window;

  trade_opener_begin_bundled ();
  window = create_window (self);
  trade_window_open_bundled (window);
  trade_draft_offer_show (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  static const char *developers[] = { "The Trade Charts contributors", NULL };
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  adw_show_about_window (parent,
                         "application-name", _("Trade Charts"),
                         "application-icon", APPLICATION_ID,
                         "developer-name", _("The Trade Charts contributors"),
                         "developers", developers,
                         "version", PACKAGE_VERSION,
                         "website", HOMEPAGE,
                         "issue-url", ISSUE_TRACKER,
                         "copyright", COPYRIGHT,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("Turn foreign-trade figures into charts fit to publish."),
                         /* Translators: put your names here, one a line. */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

static void
help_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  trade_help_present (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  trade_preferences_present (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

static void
new_window_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  show_bundled (user_data);
}

static void
new_release_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (trade_editor_new (user_data, NULL, NULL, NULL)));
}

static void
open_draft_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_bytestring (parameter));

  trade_editor_open_draft (user_data, file);
}

static void
open_release_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  TradeWindow *window = create_window (user_data);

  trade_window_open (window, file);
}

/* The program ends with its last window, as soon as what is being saved or exported is written. An editor may have something to ask
 * before it goes. */
static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GList *windows = g_list_copy_deep (gtk_application_get_windows (user_data), (GCopyFunc) (void (*) (void)) g_object_ref, NULL);

  for (const GList *link = windows; link != NULL; link = link->next)
    {
      /* One that waits for its figures has not been shown yet. */
      if (gtk_widget_get_realized (link->data))
        gtk_window_close (link->data);
      else
        gtk_window_destroy (link->data);
    }
  g_list_free_full (windows, g_object_unref);
}

static void
add_keys (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[3];
  } accels[] = {
    { "app.new-release", { "<Control>n" } },
    { "app.new-window", { "<Control><Shift>n" } },
    { "app.quit", { "<Control>q" } },
    { "app.help", { "F1" } },
    { "app.preferences", { "<Control>comma" } },
    { "window.close", { "<Control>w" } },
    { "win.open", { "<Control>o" } },
    { "win.save-release", { "<Control>s" } },
    { "win.edit-copy", { "<Control>d" } },
    { "win.save-release-as", { "<Control><Shift>s" } },
    { "win.insert-row", { "<Control>plus", "<Control>KP_Add" } },
    { "win.remove-row", { "<Control>minus", "<Control>KP_Subtract" } },
    { "win.next-fault", { "F8" } },
    { "win.export", { "<Control>e" } },
    { "win.export-again", { "<Control><Shift>e" } },
    { "win.print", { "<Control>p" } },
    { "win.next-view", { "<Control>Page_Down" } },
    { "win.previous-view", { "<Control>Page_Up" } },
    { "win.back", { "<Alt>Left", "Back" } },
    { "win.copy-rows", { "<Control><Shift>c" } },
    { "win.find", { "<Control>f" } },
    { "win.find-next", { "<Control>g", "F3" } },
    { "win.find-previous", { "<Control><Shift>g", "<Shift>F3" } },
    { "win.toggle-table", { "<Control>t" } },
    { "win.toggle-audit", { "<Control><Shift>a" } },
    { "win.arrange", { "<Control>r" } },
    { "win.describe", { "<Control>i" } },
    { "win.listen", { "<Control>l" } },
    { "win.present", { "F5" } },
    { "win.sidebar-shown", { "F9" } },
    { "win.fullscreened", { "F11" } },
    { "win.show-help-overlay", { "<Control>question" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (application, accels[i].action, accels[i].keys);

  for (int number = 1; number <= 9; number++)
    {
      g_autofree char *action = g_strdup_printf ("win.view::%d", number);
      g_autofree char *key = g_strdup_printf ("<Alt>%d", number);
      g_autofree char *keypad_key = g_strdup_printf ("<Alt>KP_%d", number);
      const char *keys[] = { key, keypad_key, NULL };

      gtk_application_set_accels_for_action (application, action, keys);
    }
}

/* The program draws with cairo, so an OpenGL context gains it nothing and costs it twice the start-up time and three
 * times the memory (measured without a GPU). What the user has set wins, and TRADE_CHARTS_GPU=1 leaves the choice to
 * GTK. */
static void
prefer_cairo_renderer (void)
{
  const char *renderer = g_getenv ("GSK_RENDERER");

  if (g_strcmp0 (g_getenv ("TRADE_CHARTS_GPU"), "1") == 0)
    return;

  /* Another renderer would fail without OpenGL, and GTK would fall back on cairo. */
  if (renderer != NULL && g_ascii_strcasecmp (renderer, "cairo") != 0)
    return;

  g_setenv ("GSK_RENDERER", "cairo", FALSE);

  /* GTK 4.16 moved this switch from one variable to another and warns of the old one. */
  if (gtk_get_major_version () == 4 && gtk_get_minor_version () < 16)
    g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
  else
    g_setenv ("GDK_DISABLE", "gl", FALSE);
}

/* What GTK takes for a theme, and whether it is only ours. */
#define THEME "GTK_THEME"

static gboolean theme_set;

/* GTK reads a style sheet of its own when the display opens, and libadwaita then sets it aside for another: a quarter of what a bare
 * window takes before its first frame. So GTK is given the theme without rules that libadwaita names as well. A person may have chosen
 * another. The environment is set while there is one thread, and this last of all: where it is removed again, nothing moves that a thread
 * may be reading. */
static void
leave_style_to_adwaita (void)
{
  theme_set = g_getenv (THEME) == NULL && g_setenv (THEME, "Adwaita-empty", TRUE);
}

/* Libadwaita would take a theme that is named for a person's choice, and bring no style of its own. */
static void
open_display (void)
{
  gtk_init ();
  gtk_settings_get_default ();
  if (theme_set)
    g_unsetenv (THEME);
  theme_set = FALSE;
}

/* GIO would end the program with the bus, and with it what a person is typing. */
static void
outlive_bus (GApplication *application)
{
  GDBusConnection *bus = g_application_get_dbus_connection (application);

  if (bus != NULL)
    g_dbus_connection_set_exit_on_close (bus, FALSE);
}

static void
trade_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "about", .activate = about_cb },
    { .name = "help", .activate = help_cb },
    { .name = "new-release", .activate = new_release_cb },
    { .name = "new-window", .activate = new_window_cb },
    { .name = "open-draft", .activate = open_draft_cb, .parameter_type = "ay" },
    { .name = "open-release", .activate = open_release_cb, .parameter_type = "s" },
    { .name = "preferences", .activate = preferences_cb },
    { .name = "quit", .activate = quit_cb },
  };

  open_display ();
  G_APPLICATION_CLASS (trade_application_parent_class)->startup (application);
  outlive_bus (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  add_keys (GTK_APPLICATION (application));
  trade_desktop_follow_settings ();
}

/* Figures may come from another program. */
static void
open_input (TradeApplication *self)
{
  g_autoptr (GInputStream) stream = NULL;

  if (!self->reads_input)
    return;

  self->reads_input = FALSE;
  stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  trade_opener_open_stream (trade_window_get_opener (create_window (self)), stream, _("Standard input"));
}

/* To find the icon, all folders of icons are searched, for which no chart waits. Another window may be the only one. */
static void
trade_application_window_added (GtkApplication *application,
                                GtkWindow      *window)
{
  GTK_APPLICATION_CLASS (trade_application_parent_class)->window_added (application, window);
  if (!TRADE_IS_WINDOW (window))
    gtk_window_set_default_icon_name (APPLICATION_ID);
}

static void
trade_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (TRADE_APPLICATION (application)->reads_input)
    open_input (TRADE_APPLICATION (application));
  else if (window != NULL)
    gtk_window_present (window);
  else
    show_bundled (TRADE_APPLICATION (application));
}

static void
trade_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  open_input (TRADE_APPLICATION (application));
  for (int i = 0; i < n_files; i++)
    trade_window_open (create_window (TRADE_APPLICATION (application)), files[i]);
}

/* A hyphen is no file. The input belongs to this process, so that one that runs already cannot open it. */
static gboolean
trade_application_local_command_line (GApplication   *application,
                                      char         ***arguments,
                                      int            *exit_status)
{
  char **argument = *arguments;
  guint n_kept = 0;

  for (; *argument != NULL; argument++)
    {
      if (!g_str_equal (*argument, "-"))
        {
          TRADE_APPLICATION (application)->opens_files |= n_kept > 0 && **argument != '-';
          (*arguments)[n_kept++] = *argument;
          continue;
        }
      g_free (*argument);
      TRADE_APPLICATION (application)->reads_input = TRUE;
    }
  (*arguments)[n_kept] = NULL;
  if (TRADE_APPLICATION (application)->reads_input)
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return G_APPLICATION_CLASS (trade_application_parent_class)->local_command_line (application, arguments, exit_status);
}

static int
trade_application_handle_local_options (GApplication *application,
                                        GVariantDict *options)
{
  g_autoptr (GError) error = NULL;

  /* A file is opened in a window of its own anyway, by the instance that runs already, too. */
  if (!g_variant_dict_contains (options, "new-window") || TRADE_APPLICATION (application)->opens_files)
    return -1;

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  /* The instance that runs already opens the window; without one, this is it. */
  if (g_application_get_is_remote (application))
    {
      g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
      return 0;
    }

  return -1;
}

static void
trade_application_class_init (TradeApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = trade_application_startup;
  application_class->activate = trade_application_activate;
  application_class->open = trade_application_open;
  application_class->local_command_line = trade_application_local_command_line;
  application_class->handle_local_options = trade_application_handle_local_options;
  GTK_APPLICATION_CLASS (klass)->window_added = trade_application_window_added;
}

/* A window stays open for weeks, and paints and exports surfaces of up to 25 MB from several threads. The C library of GNU would keep
 * a heap for each thread, and take such surfaces from it once it has seen some of them go; between them it grows and is never given
 * back. Other C libraries have no such choice. */
static void
keep_small (void)
{
#if defined (__GLIBC__)
  mallopt (M_ARENA_MAX, 2);
  mallopt (M_MMAP_THRESHOLD, 1 << 20);
#endif
}

static void
trade_application_init (TradeApplication *self)
{
  keep_small ();
  self->start_time = g_get_monotonic_time ();
  trade_dataset_ensure_types ();

  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[PACKAGE…]"));
  g_application_add_main_option (G_APPLICATION (self), "new-window", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE,
                                 _("Open a new window"), NULL);
}

/**
 * trade_application_new:
 *
 * Creates the application. With `TRADE_CHARTS_TIMING=1` in the environment it prints to standard error how many
 * milliseconds passed from this call, which is made first of all, to the end of the first frame that is painted.
 *
 * Returns: (transfer full): a new application
 */
TradeApplication *
trade_application_new (void)
{
  return g_object_new (TRADE_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "resource-base-path", RESOURCE_PATH,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

/**
 * trade_application_run:
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments, the program's name first
 *
 * Runs the application from its first window to its last. The program calls this by its name, see main().
 *
 * Returns: the exit status
 */
int
trade_application_run (int    argc,
                       char **argv)
{
  g_autoptr (TradeApplication) application = NULL;

  prefer_cairo_renderer ();
  leave_style_to_adwaita ();

  /* Pango looks for fonts in a thread of its own, which the first words of the window would wait for. */
  pango_cairo_font_map_get_default ();

  application = trade_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
