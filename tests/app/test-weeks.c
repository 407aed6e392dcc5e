/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <malloc.h>
#include <unistd.h>

#include "app-test.h"
#include "trade-settings.h"

/* A window that stays open for weeks keeps its size: after a person has flipped, resized, opened, exported and switched the theme so
 * often that all caches are warm, doing it ten times as often again takes no more memory, files, threads or timers.
 *
 * It is done some hundred times in the tests, and TRADE_WEEKS times, such as 10000, where that is set. */

/* GLib begins another thread for its tasks when those that it has are slow, and keeps some. */
#define SPARE_THREADS 4

#define SHORT_WALK 100
#define WARMTH 0.1 /* of a walk */
#define WARM_ROUNDS 6

/* In bytes: what a walk may add to the memory of the process that is of no file. What it shares with the server of the display comes
 * and goes with the pictures that are on their way there. */
#define MOST_GROWTH (5 << 20)

/* What is visited so often has been warm before as often as that, and may add so many bytes each time. */
#define VISITS 8
#define WARM_VISITS 4
#define MOST_OF_VISIT (48 << 10)

#define OTHER_RELEASE "resource:///io/github/tradecharts/TradeCharts/packages/china-2013-2023/datapackage.json"

/* Toasts and tooltips have gone by themselves after so many seconds. */
#define MOST_REST 12

typedef struct
{
  TradeWindow *window;
  GRand       *random;
  GFile       *folder;
  gboolean     done;
} Weeks;

typedef struct
{
  gsize resident;  /* bytes */
  gsize anonymous; /* those of them that are of no file */
  gsize in_use;    /* bytes that were allocated and not freed */
  guint n_files;
  guint n_threads;
  guint n_sources;
} Size;

static void
activate (Weeks      *self,
          const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL);
}

static void
flip (Weeks *self)
{
  activate (self, g_rand_boolean (self->random) ? "win.next-view" : "win.previous-view");
  app_test_settle ();
}

static void
resize (Weeks *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self->window), g_rand_int_range (self->random, 360, 1200),
                               g_rand_int_range (self->random, 300, 900));
  app_test_settle ();
}

static void
switch_theme (Weeks *self)
{
  static const char *const palettes[] = { "desktop", "light", "dark", "high-contrast", "print" };

  g_settings_set_string (trade_settings_get_default (), TRADE_SETTINGS_PALETTE,
                         palettes[g_rand_int_range (self->random, 0, G_N_ELEMENTS (palettes))]);
  app_test_settle ();
}

static void
done_cb (Weeks *self)
{
  self->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Weeks *) data)->done;
}

static void
wait_for (Weeks      *self,
          gpointer    object,
          const char *signal)
{
  gulong handler = g_signal_connect_swapped (object, signal, G_CALLBACK (done_cb), self);

  self->done = FALSE;
  app_test_wait (is_done, self);
  g_signal_handler_disconnect (object, handler);
  app_test_settle ();
}

/* One of the releases of the program, or a picture that was exported. */
static void
open_release (Weeks *self)
{
  g_autoptr (GFile) picture = g_file_get_child (self->folder, "chart.png");
  g_autoptr (GFile) other = g_file_new_for_uri (OTHER_RELEASE);

  switch (g_rand_int_range (self->random, 0, 3))
    {
    case 0:
      activate (self, "win.open-bundled");
      app_test_settle ();
      return;

    case 1:
      if (!g_file_query_exists (picture, NULL))
        return;
      trade_window_open (self->window, picture);
      break;

    default:
      trade_window_open (self->window, other);
      break;
    }
  wait_for (self, trade_window_get_opener (self->window), "opened");
}

static void
export_chart (Weeks *self)
{
  static const char *const names[] = { "chart.png", "chart.svg", "chart.pdf" };
  g_autoptr (GFile) file = g_file_get_child (self->folder, names[g_rand_int_range (self->random, 0, G_N_ELEMENTS (names))]);

  trade_exporter_save (trade_window_get_exporter (self->window), trade_window_get_view (self->window), file, TRADE_SAVE_REPLACE);
  wait_for (self, trade_window_get_exporter (self->window), "saved");
}

/* Tooltips have windows of their own, which GTK keeps. */
static gboolean
is_tooltip (GtkWindow *window)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (window), "GtkTooltipWindow");
}

static void
close_others (Weeks *self)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  app_test_settle ();
  for (guint i = g_list_model_get_n_items (toplevels); i > 0; i--)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i - 1);

      if (toplevel != GTK_WINDOW (self->window) && !is_tooltip (toplevel))
        gtk_window_destroy (toplevel);
    }
  app_test_settle ();
}

/* What opens a window or a dialog. */
static const char *const visited[] = {
  "win.describe", "win.export", "win.edit-copy", "app.help", "app.preferences", "app.about", "app.new-window",
};

static void
visit_one (Weeks *self,
           guint  i)
{
  activate (self, visited[i]);
  close_others (self);
}

static void
visit (Weeks *self)
{
  visit_one (self, g_rand_int_range (self->random, 0, G_N_ELEMENTS (visited)));
}

static void
look_around (Weeks *self)
{
  static const char *const actions[] = { "win.toggle-table", "win.toggle-audit", "win.copy-chart", "win.find", "win.copy-alt-text" };

  activate (self, actions[g_rand_int_range (self->random, 0, G_N_ELEMENTS (actions))]);
  app_test_settle ();
}

static guint
count_files (void)
{
  g_autoptr (GDir) folder = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;

  return n;
}

static gsize
read_status (const char *field)
{
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, field);
  g_assert_nonnull (line);

  return g_ascii_strtoull (line + strlen (field), NULL, 10);
}

static gboolean
nothing_cb (gpointer data)
{
  return G_SOURCE_REMOVE;
}

/* Sources are numbered as they come; those that are still there are found by their numbers. */
static guint
count_sources (gboolean tell)
{
  guint last = g_idle_add (nothing_cb, NULL);
  guint n = 0;

  g_source_remove (last);
  for (guint id = 1; id < last; id++)
    {
      GSource *source = g_main_context_find_source_by_id (NULL, id);

      if (source == NULL)
        continue;
      n++;
      if (tell)
        g_test_message ("source %u: %s", id, g_source_get_name (source));
    }

  return n;
}

static gboolean
second_cb (gpointer data)
{
  ((Weeks *) data)->done = TRUE;

  return G_SOURCE_REMOVE;
}

static gsize
count_bytes (void)
{
  struct mallinfo2 heap;

  malloc_trim (0);
  heap = mallinfo2 ();

  return heap.uordblks + heap.hblkhd;
}

/* The window as it was in the beginning, when all that goes by itself is gone. */
static Size
measure (Weeks *self,
         guint  n_moves,
         guint  least_sources)
{
  gsize in_use;
  Size size;

  close_others (self);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 700);
  g_settings_reset (trade_settings_get_default (), TRADE_SETTINGS_PALETTE);
  activate (self, "win.open-bundled");
  g_object_set (self->window, "mode", "chart", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.view", "s", "1");
  app_test_settle ();
  for (guint i = 0; i < MOST_REST && count_sources (FALSE) > least_sources; i++)
    {
      self->done = FALSE;
      g_timeout_add_seconds (1, second_cb, self);
      app_test_wait (is_done, self);
      app_test_settle ();
    }

  /* Before all else, for it gives back what was freed. */
  in_use = count_bytes ();
  size = (Size) {
    .in_use = in_use,
    .resident = read_status ("VmRSS:") << 10,
    .anonymous = read_status ("RssAnon:") << 10,
    .n_files = count_files (),
    .n_threads = (guint) read_status ("Threads:"),
    .n_sources = count_sources (FALSE),
  };
  g_test_message ("after %u moves: resident %.2f MB, of which %.2f MB of no file, in use %.2f MB, %u files, %u threads, %u sources",
                  n_moves, size.resident / 1048576.0, size.anonymous / 1048576.0, size.in_use / 1048576.0, size.n_files,
                  size.n_threads, size.n_sources);

  return size;
}

/* What is done often stands here more than once. */
static void (*const moves[]) (Weeks *) = {
  flip, flip, flip, resize, resize, switch_theme, look_around, look_around, open_release, export_chart, visit,
};

static void
walk (Weeks *self,
      guint  n_moves)
{
  for (guint i = 0; i < n_moves; i++)
    moves[g_rand_int_range (self->random, 0, G_N_ELEMENTS (moves))] (self);
}

static void
set_up (Weeks        *self,
        gconstpointer data)
{
  self->window = app_test_open_window ();
  self->random = g_rand_new_with_seed (2023);
  self->folder = app_test_make_folder ();
}

static void
tear_down (Weeks        *self,
           gconstpointer data)
{
  app_test_close_window (self->window);
  app_test_remove_folder (self->folder);
  g_object_unref (self->folder);
  g_rand_free (self->random);
}

/* A window or a dialog that was closed leaves next to nothing. */
static void
test_visits (Weeks        *self,
             gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (visited); i++)
    {
      gsize before, after;

      for (guint n = 0; n < WARM_VISITS; n++)
        visit_one (self, i);
      before = count_bytes ();
      for (guint n = 0; n < VISITS; n++)
        visit_one (self, i);
      after = count_bytes ();
      g_test_message ("%s: %.1f kB each time", visited[i], ((double) after - (double) before) / VISITS / 1024);
#ifndef TRADE_SANITIZED
      g_assert_cmpuint (after, <, before + VISITS * MOST_OF_VISIT);
#endif
    }
}

static void
test_weeks (Weeks        *self,
            gconstpointer data)
{
  const char *asked = g_getenv ("TRADE_WEEKS");
  guint n_moves = asked != NULL ? (guint) g_ascii_strtoull (asked, NULL, 10) : SHORT_WALK;
  guint n_warm = (guint) (n_moves * WARMTH);
  Size before, after;

  for (guint i = 0; i < G_N_ELEMENTS (moves) * WARM_ROUNDS; i++)
    moves[i % G_N_ELEMENTS (moves)] (self);
  walk (self, n_warm);
  before = measure (self, n_warm, 0);
  for (guint i = 1; i <= 10; i++)
    {
      walk (self, n_moves / 10);
      if (asked != NULL && i < 10)
        measure (self, n_warm + i * (n_moves / 10), before.n_sources);
    }
  after = measure (self, n_warm + n_moves, before.n_sources);

  if (after.n_sources > before.n_sources)
    count_sources (TRUE);
  g_assert_cmpuint (after.n_sources, <=, before.n_sources);
  g_assert_cmpuint (after.n_files, <=, before.n_files);
  g_assert_cmpuint (after.n_threads, <=, before.n_threads + SPARE_THREADS);
  /* A short walk does not make all caches warm. */
  if (asked != NULL)
    g_assert_cmpuint (after.anonymous, <, before.anonymous + MOST_GROWTH);
}

static void
add_tests (void)
{
  g_test_add ("/weeks/visits", Weeks, NULL, set_up, test_visits, tear_down);
  g_test_add ("/weeks/window", Weeks, NULL, set_up, test_weeks, tear_down);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
