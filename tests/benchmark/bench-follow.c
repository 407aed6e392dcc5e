/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <time.h>

#include "bench-draft.h"
#include "draft-sample.h"
#include "bench.h"
#include "trade-editor-cell.h"
#include "trade-editor-preview.h"
#include "trade-editor-table.h"
#include "trade-editor.h"

/*
 * Types letters into editors of few and of many rows, and measures how long the program works until the chart shows what was typed;
 * and how long the window works from one frame to the next while somebody types and scrolls there, and how far apart these are. The
 * baseline is the same window while nobody does anything. A frame of a display of 60 Hz is 16.7 ms; on a display without a graphics
 * card the processor draws it.
 */

#define FRAME 16.7

static const guint n_rows[] = { 10, 1000, 10000 };

#define N_LETTERS 30

/* How long it is watched what nobody does anything in, in milliseconds, and how long letters and steps are apart. */
#define IDLE 2000
#define APART 100

typedef struct
{
  BenchSamples *frames;
  BenchSamples *work;
  double        last_frame; /* in milliseconds, or 0 */
  double        last_work;
} Watch;

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Watch *watch = data;
  const double frame = bench_get_milliseconds (), work = bench_draft_get_work ();

  if (watch->last_frame > 0)
    {
      bench_samples_add (watch->frames, frame - watch->last_frame);
      bench_samples_add (watch->work, work - watch->last_work);
    }
  watch->last_frame = frame;
  watch->last_work = work;

  return G_SOURCE_CONTINUE;
}

static void
type (TradeEditor *editor,
      guint        i)
{
  TradeEditorCell *cell = bench_draft_find_focused (GTK_WINDOW (editor));

  gtk_editable_set_text (trade_editor_cell_get_editable (cell), i % 2 == 0 ? "17.9" : "17.99");
}

/* How long all threads have worked, in milliseconds. */
static double
get_all_work (void)
{
  return (double) clock () * 1e3 / CLOCKS_PER_SEC;
}

/* How long the program works from a letter until the chart has it. */
static void
follow (TradeEditor  *editor,
        BenchSamples *times)
{
  TradeEditorPreview *preview = bench_draft_find (GTK_WIDGET (editor), TRADE_TYPE_EDITOR_PREVIEW);
  TradeDraftHistory *history = trade_editor_get_history (editor);

  for (guint i = 0; i < N_LETTERS; i++)
    {
      const double start = get_all_work ();

      type (editor, i);
      while (trade_editor_preview_get_dataset (preview, trade_draft_history_get (history)) == NULL)
        g_main_context_iteration (NULL, TRUE);
      bench_samples_add (times, get_all_work () - start);
      bench_iterate (APART);
    }
}

static GtkAdjustment *
get_adjustment (TradeEditor *editor)
{
  GtkWidget *table = bench_draft_find (GTK_WIDGET (editor), TRADE_TYPE_EDITOR_TABLE);

  return gtk_scrollable_get_vadjustment (bench_draft_find (table, GTK_TYPE_COLUMN_VIEW));
}

static void
scroll (TradeEditor *editor)
{
  GtkAdjustment *adjustment = get_adjustment (editor);

  for (guint i = 0; i < N_LETTERS; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 60);
      bench_iterate (APART);
    }
}

static void
report (const char *what,
        Watch      *watch,
        Watch      *idle)
{
  g_print ("%s: %u frames, median %.1f ms apart (%.2f of idle); work median %.1f ms, most %.1f ms, %u longer than a frame\n", what,
           bench_samples_get_count (watch->frames), bench_samples_get_median (watch->frames),
           bench_samples_get_median (watch->frames) / bench_samples_get_median (idle->frames),
           bench_samples_get_median (watch->work), bench_samples_get_most (watch->work),
           bench_samples_count_above (watch->work, FRAME));
}

static void
watch (TradeEditor *editor,
       Watch       *self,
       void       (*act) (TradeEditor *))
{
  guint id;

  *self = (Watch) { bench_samples_new (), bench_samples_new (), 0, 0 };
  id = gtk_widget_add_tick_callback (GTK_WIDGET (editor), tick_cb, self, NULL);
  act (editor);
  gtk_widget_remove_tick_callback (GTK_WIDGET (editor), id);
}

static void
rest (TradeEditor *editor)
{
  bench_iterate (IDLE);
}

static void
type_on (TradeEditor *editor)
{
  for (guint i = 0; i < N_LETTERS; i++)
    {
      type (editor, i);
      bench_iterate (APART);
    }
}

static void
watch_all (TradeEditor *editor)
{
  static const struct
  {
    const char *what;
    void      (*act) (TradeEditor *);
  } acts[] = { { "nothing", rest }, { "typing", type_on }, { "scrolling", scroll } };
  Watch watches[G_N_ELEMENTS (acts)];

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      if (acts[i].act == scroll)
        gtk_adjustment_set_value (get_adjustment (editor), 0);
      bench_iterate (IDLE);
      watch (editor, &watches[i], acts[i].act);
      report (acts[i].what, &watches[i], &watches[0]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      bench_samples_free (watches[i].frames);
      bench_samples_free (watches[i].work);
    }
}

static void
measure (GtkApplication *application,
         guint           n)
{
  g_autoptr (TradeDraft) draft = draft_sample_new_many (n);
  TradeEditor *editor = trade_editor_new (application, NULL, NULL, NULL);
  g_autoptr (BenchSamples) times = bench_samples_new ();

  gtk_window_present (GTK_WINDOW (editor));
  trade_draft_history_push (trade_editor_get_history (editor), draft, FALSE);
  bench_iterate (3000);
  trade_editor_table_go_to (bench_draft_find (GTK_WIDGET (editor), TRADE_TYPE_EDITOR_TABLE), n - 1, TRADE_DRAFT_NUMBER);
  while (bench_draft_find_focused (GTK_WINDOW (editor)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  bench_iterate (500);
  follow (editor, times);
  g_print ("%u rows: the chart follows after work of %.1f ms, which are %.1f frames; at most %.1f ms\n", n,
           bench_samples_get_median (times), bench_samples_get_median (times) / FRAME, bench_samples_get_most (times));
  watch_all (editor);
  trade_editor_forget (editor);
  gtk_window_destroy (GTK_WINDOW (editor));
  bench_iterate (500);
}

static void
activate_cb (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (n_rows); i++)
    measure (application, n_rows[i]);
  g_application_quit (G_APPLICATION (application));
}

int
main (void)
{
  g_autoptr (AdwApplication) application = adw_application_new ("io.github.tradecharts.BenchFollow", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), 0, NULL);
}
