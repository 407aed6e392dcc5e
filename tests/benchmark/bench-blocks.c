/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <time.h>

#include "bench.h"
#include "trade-application.h"
#include "trade-exporter.h"
#include "trade-opener.h"
#include "trade-table.h"
#include "trade-window.h"

/*
 * Opens releases of up to 100,000 figures in a window, goes through what it has to show, and measures the longest
 * time that its thread was busy without a turn of the main loop: so long nothing on screen moves, and no key is heard. It is the
 * thread's own time that counts, which other programs do not lengthen. The baseline is the smallest release.
 */

#define ROUNDS 3
#define N_PERIODS 20
#define FIRST_YEAR 2004
#define MOST_WAIT 60000

/*
 * Release:
 * @n_rows: how many figures
 * @name: what they are
 * @write: writes one
 */
typedef struct
{
  guint       n_rows;
  const char *name;
  void      (*write) (GString *rows,
                      guint    i);
} Release;

typedef struct
{
  TradeWindow *window;
  GFile       *file;
  double       last;  /* the thread's time at the last turn of the main loop */
  double       worst; /* the longest between two */
} Watch;

static double
get_own_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static gboolean
turn_cb (gpointer user_data)
{
  Watch *watch = user_data;
  double now = get_own_milliseconds ();

  watch->worst = MAX (watch->worst, now - watch->last);
  watch->last = now;

  return G_SOURCE_CONTINUE;
}

static gboolean
done_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_for (guint milliseconds)
{
  gboolean done = FALSE;

  g_timeout_add (milliseconds, done_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/* Many series over time, of which a view shows what it has room for. */
static void
write_panel (GString *rows,
             guint    i)
{
  g_string_append_printf (rows, "%u,%s,_T,C%04u,_T,VALUE,USD,,6,=,%u.%u,A,s\n", FIRST_YEAR + i / 2 % N_PERIODS,
                          i % 2 == 0 ? "X" : "M", i / 2 / N_PERIODS, 1000 + i * 7919 % 90000, i % 10);
}

/* One view of all figures. */
static void
write_growth (GString *rows,
              guint    i)
{
  int tenths = (int) (i * 7919 % 4000) - 900;

  g_string_append_printf (rows, "2023,X,P%06u,_T,_T,GROWTH,PC,CNY,0,=,%s%d.%d,A,s\n", i, tenths < 0 ? "-" : "",
                          ABS (tenths) / 10, ABS (tenths) % 10);
}

static const Release releases[] = {
  { 1000, "panel", write_panel },
  { 10000, "panel", write_panel },
  { 100000, "panel", write_panel },
  { 100000, "growth", write_growth },
};

static GFile *
write_release (const Release *release)
{
  g_autoptr (GString) rows = g_string_new ("period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source\n");
  g_autofree char *path = g_strdup_printf ("%s/%s-%u.csv", g_get_user_data_dir (), release->name, release->n_rows);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < release->n_rows; i++)
    release->write (rows, i);
  g_file_set_contents (path, rows->str, (gssize) rows->len, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static void
activate (Watch      *watch,
          const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (watch->window), action, NULL);
}

static void
open_file (Watch *watch)
{
  TradeOpener *opener = trade_window_get_opener (watch->window);
  double end = bench_get_milliseconds () + MOST_WAIT;

  trade_window_open (watch->window, watch->file);
  while (trade_opener_get_pending (opener) && bench_get_milliseconds () < end)
    wait_for (50);
  wait_for (1000);
}

static void
flip (Watch *watch)
{
  for (guint i = 0; i < 4; i++)
    {
      activate (watch, "win.next-view");
      wait_for (500);
    }
}

static void
toggle_table (Watch *watch)
{
  activate (watch, "win.toggle-table");
  wait_for (800);
}

static void
scroll (GtkAdjustment *adjustment)
{
  for (guint i = 0; i < 6; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) * i / 6);
      wait_for (100);
    }
}

static void
scroll_table (Watch *watch)
{
  GtkColumnView *columns = trade_table_get_columns (trade_window_get_table (watch->window));

  scroll (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (columns)));
}

static void
sort (Watch *watch)
{
  GtkColumnView *columns = trade_table_get_columns (trade_window_get_table (watch->window));

  for (guint i = 0; i < g_list_model_get_n_items (gtk_column_view_get_columns (columns)); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (columns), i);

      gtk_column_view_sort_by_column (columns, column, GTK_SORT_ASCENDING);
      wait_for (1000);
    }
}

static void
toggle_audit (Watch *watch)
{
  activate (watch, "win.toggle-audit");
  wait_for (800);
}

static GtkWidget *
find_mapped (GtkWidget *root,
             GType      type)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (root) || G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return gtk_widget_get_mapped (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_mapped (child, type);

  return found;
}

/* The page that lists findings scrolls; one that has none says so. */
static void
scroll_audit (Watch *watch)
{
  GtkWidget *page = find_mapped (GTK_WIDGET (watch->window), ADW_TYPE_PREFERENCES_PAGE);
  GtkWidget *scrolled = page != NULL ? find_mapped (page, GTK_TYPE_SCROLLED_WINDOW) : NULL;

  if (scrolled != NULL)
    scroll (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)));
  wait_for (200);
}

/* From mark to mark of the chart. */
static void
walk (Watch *watch)
{
  gtk_widget_grab_focus (GTK_WIDGET (trade_window_get_chart_area (watch->window)));
  gtk_widget_child_focus (GTK_WIDGET (trade_window_get_chart_area (watch->window)), GTK_DIR_TAB_FORWARD);
  for (guint i = 0; i < 20; i++)
    {
      gtk_widget_child_focus (GTK_WIDGET (trade_window_get_chart_area (watch->window)), GTK_DIR_RIGHT);
      wait_for (30);
    }
}

static void
arrange (Watch *watch)
{
  activate (watch, "win.arrange");
  wait_for (500);
}

/* The chart in another order, and then as amounts, shares or whatever else its figures allow. */
static void
choose_arrangement (Watch *watch)
{
  static const struct
  {
    const char *action;
    const char *target;
  } choices[] = {
    { "win.order", "name" },
    { "win.show-as", "share" },
    { "win.show-as", "index" },
    { "win.kind", "treemap" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (watch->window), choices[i].action, "s", choices[i].target);
      wait_for (500);
    }
  activate (watch, "win.reset-arrangement");
  wait_for (500);
}

static void
export (Watch *watch)
{
  activate (watch, "win.export");
  wait_for (1500);
}

/* Another size, all views, and then figures in the place of a picture. */
static void
choose_export (Watch *watch)
{
  TradeExportDialog *dialog = trade_exporter_get_dialog (trade_window_get_exporter (watch->window));
  TradeExportChoice choice = *trade_export_dialog_get_choice (dialog);

  trade_export_choice_set_preset (&choice, trade_export_preset_lookup ("story"));
  trade_export_dialog_set_choice (dialog, &choice);
  wait_for (1000);
  choice.all_views = TRUE;
  trade_export_dialog_set_choice (dialog, &choice);
  wait_for (1000);
  choice.all_views = FALSE;
  choice.format = trade_export_format_lookup ("csv");
  trade_export_dialog_set_choice (dialog, &choice);
  wait_for (1000);
}

static void
close_export (Watch *watch)
{
  gtk_window_close (GTK_WINDOW (trade_exporter_get_dialog (trade_window_get_exporter (watch->window))));
  wait_for (500);
}

static void
save (Watch *watch)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "saved.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  trade_exporter_save (trade_window_get_exporter (watch->window), trade_window_get_view (watch->window), file,
                       TRADE_SAVE_REPLACE);
  wait_for (1500);
}

static void
copy_chart (Watch *watch)
{
  activate (watch, "win.copy-chart");
  wait_for (500);
}

/* In the order in which they are taken. */
static const struct
{
  const char *name;
  void      (*take) (Watch *watch);
} steps[] = {
  { "open", open_file },
  { "flip through views", flip },
  { "walk along the marks", walk },
  { "table", toggle_table },
  { "scroll the table", scroll_table },
  { "sort the table", sort },
  { "flip the table", flip },
  { "chart", toggle_table },
  { "audit", toggle_audit },
  { "scroll the audit", scroll_audit },
  { "back to the chart", toggle_audit },
  { "arrange", arrange },
  { "choose arrangements", choose_arrangement },
  { "export", export },
  { "choose exports", choose_export },
  { "close the export", close_export },
  { "save", save },
  { "copy the chart", copy_chart },
};

static void
close_all (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  while (g_list_model_get_n_items (toplevels) > 0)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, g_list_model_get_n_items (toplevels) - 1);

      gtk_window_destroy (toplevel);
    }
  wait_for (200);
}

static void
measure (TradeApplication *application,
         GFile            *file,
         BenchSamples    **samples)
{
  Watch watch = { .window = trade_window_new (GTK_APPLICATION (application)), .file = file };
  guint turns;

  trade_window_open_bundled (watch.window);
  gtk_window_present (GTK_WINDOW (watch.window));
  wait_for (1000);

  turns = g_timeout_add_full (G_PRIORITY_HIGH, 2, turn_cb, &watch, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      watch.last = get_own_milliseconds ();
      watch.worst = 0;
      steps[i].take (&watch);
      bench_samples_add (samples[i], watch.worst);
    }
  g_source_remove (turns);
  close_all ();
}

int
main (void)
{
  BenchSamples *samples[G_N_ELEMENTS (releases)][G_N_ELEMENTS (steps)];
  g_autoptr (TradeApplication) application = trade_application_new ();
  g_autoptr (GError) error = NULL;

  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  for (guint size = 0; size < G_N_ELEMENTS (releases); size++)
    {
      g_autoptr (GFile) file = write_release (&releases[size]);

      for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
        samples[size][i] = bench_samples_new ();
      for (guint round = 0; round < ROUNDS; round++)
        measure (application, file, samples[size]);
    }

  g_print ("The longest time without a turn of the main loop, milliseconds, medians of %d rounds (and the most of them).\n\n", ROUNDS);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (guint size = 0; size < G_N_ELEMENTS (releases); size++)
      {
        double median = bench_samples_get_median (samples[size][i]);

        g_print ("%-20s  %6u rows (%s)  %6.1f ms (%6.1f)  %5.1f times %u rows\n", steps[i].name, releases[size].n_rows,
                 releases[size].name, median, bench_samples_get_most (samples[size][i]),
                 median / bench_samples_get_median (samples[0][i]), releases[0].n_rows);
      }
  for (guint size = 0; size < G_N_ELEMENTS (releases); size++)
    for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
      bench_samples_free (samples[size][i]);

  return 0;
}
