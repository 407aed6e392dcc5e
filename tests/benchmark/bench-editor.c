/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-draft.h"
#include "draft-sample.h"
#include "bench.h"
#include "trade-editor-cell.h"
#include "trade-editor-table.h"
#include "trade-editor.h"

/*
 * Types numbers and names into an editor of very many rows and scrolls it, and measures how long its window works at a letter or a step without
 * heeding anything else: the longest turn of its main loop from the key to what it has changed. A frame of a display of 60 Hz is 16.7 ms. The baseline is
 * the same in an editor of few rows.
 */

#define FEW 20
#define MANY 10000
#define N_LETTERS 60
#define N_STEPS 100

#define FRAME 16.7

/* The longest turn of the main loop of all that a change has brought about. */
static double
wait_for_rest (double duration)
{
  const double end = bench_get_milliseconds () + duration;
  double most = 0;

  while (bench_get_milliseconds () < end)
    {
      const double start = bench_draft_get_work ();
      double turn = 0;

      if (g_main_context_iteration (NULL, FALSE))
        turn = bench_draft_get_work () - start;
      else
        g_usleep (500);
      most = MAX (most, turn);
    }

  return most;
}

static void
type (TradeEditor       *editor,
      guint              row,
      TradeDraftColumn   column,
      const char *const  words[2],
      BenchSamples      *samples)
{
  TradeEditorTable *table = bench_draft_find (GTK_WIDGET (editor), TRADE_TYPE_EDITOR_TABLE);

  trade_editor_table_go_to (table, row, column);
  while (bench_draft_find_focused (GTK_WINDOW (editor)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  wait_for_rest (300);
  for (guint i = 0; i < N_LETTERS; i++)
    {
      GtkEditable *text = trade_editor_cell_get_editable (bench_draft_find_focused (GTK_WINDOW (editor)));
      const double start = bench_draft_get_work ();
      double at_once, later;

      gtk_editable_set_text (text, words[i % 2]);
      at_once = bench_draft_get_work () - start;
      later = wait_for_rest (60);
      bench_samples_add (samples, MAX (at_once, later));
    }
  g_assert_cmpstr (trade_draft_row_get (trade_draft_get_row (trade_draft_history_get (trade_editor_get_history (editor)), row),
                                        column), ==, words[1]);
}

static void
scroll (TradeEditor  *editor,
        BenchSamples *samples)
{
  GtkScrollable *view = bench_draft_find (bench_draft_find (GTK_WIDGET (editor), TRADE_TYPE_EDITOR_TABLE), GTK_TYPE_COLUMN_VIEW);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (view);
  const double range = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  gtk_adjustment_set_value (adjustment, 0);
  wait_for_rest (300);
  for (guint i = 0; i < N_STEPS; i++)
    {
      gtk_adjustment_set_value (adjustment, MIN (range, gtk_adjustment_get_value (adjustment) + 60));
      bench_samples_add (samples, wait_for_rest (20));
    }
}

static void
measure (GtkApplication *application,
         guint           n,
         BenchSamples   *letters,
         BenchSamples   *names,
         BenchSamples   *steps)
{
  static const char *const numbers[] = { "17.9", "17.99" };
  static const char *const products[] = { "Nothing of the kin", "Nothing of the kind" };
  g_autoptr (TradeDraft) draft = draft_sample_new_many (n);
  TradeEditor *editor = trade_editor_new (application, NULL, NULL, NULL);

  gtk_window_present (GTK_WINDOW (editor));
  trade_draft_history_push (trade_editor_get_history (editor), draft, FALSE);
  wait_for_rest (3000);
  type (editor, n - 1, TRADE_DRAFT_NUMBER, numbers, letters);
  type (editor, n - 1, TRADE_DRAFT_PRODUCT, products, names);
  scroll (editor, steps);
  trade_editor_forget (editor);
  gtk_window_destroy (GTK_WINDOW (editor));
  wait_for_rest (500);
}

static void
report (const char   *what,
        BenchSamples *many,
        BenchSamples *few)
{
  g_print ("%s: median %.2f ms, most %.2f ms, %u of %u longer than a frame; of %u rows: median %.2f ms, most %.2f ms\n", what,
           bench_samples_get_median (many), bench_samples_get_most (many), bench_samples_count_above (many, FRAME), bench_samples_get_count (many), FEW,
           bench_samples_get_median (few), bench_samples_get_most (few));
}

static void
activate_cb (GtkApplication *application)
{
  g_autoptr (BenchSamples) few_letters = bench_samples_new ();
  g_autoptr (BenchSamples) few_names = bench_samples_new ();
  g_autoptr (BenchSamples) few_steps = bench_samples_new ();
  g_autoptr (BenchSamples) letters = bench_samples_new ();
  g_autoptr (BenchSamples) names = bench_samples_new ();
  g_autoptr (BenchSamples) steps = bench_samples_new ();

  measure (application, FEW, few_letters, few_names, few_steps);
  measure (application, MANY, letters, names, steps);
  report ("letter", letters, few_letters);
  report ("letter of a name", names, few_names);
  report ("step", steps, few_steps);
  g_application_quit (G_APPLICATION (application));
}

int
main (void)
{
  g_autoptr (AdwApplication) application = adw_application_new ("io.github.tradecharts.BenchEditor", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), 0, NULL);
}
