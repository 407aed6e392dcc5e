/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "trade-rows.h"
#include "trade-settings.h"

typedef struct
{
  TradeWindow *window;
  GRand       *random;
} Walk;

static void
walk_flip (Walk *self)
{
  g_autofree char *name = g_strdup_printf ("%d", g_rand_int_range (self->random, 1, 10));

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.view", "s", name);
}

static void
walk_resize (Walk *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self->window),
                               g_rand_int_range (self->random, 360, 1200),
                               g_rand_int_range (self->random, 300, 900));
}

static void
walk_chart (Walk *self)
{
  static const char *const actions[] = {
    "chart.previous", "chart.next", "chart.up",        "chart.down", "chart.first",
    "chart.last",     "chart.pin",  "chart.highlight", "chart.leave",
  };

  gtk_widget_activate_action (GTK_WIDGET (trade_window_get_chart_area (self->window)),
                              actions[g_rand_int_range (self->random, 0, G_N_ELEMENTS (actions))], NULL);
}

static void
walk_window (Walk *self)
{
  static const char *const actions[] = {
    "win.next-view", "win.previous-view", "win.toggle-table", "win.toggle-audit",
  };

  gtk_widget_activate_action (GTK_WIDGET (self->window),
                              actions[g_rand_int_range (self->random, 0, G_N_ELEMENTS (actions))], NULL);
}

static void
walk_focus (Walk *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->window),
                          g_rand_boolean (self->random) ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);
}

static void
walk_theme (Walk *self)
{
  static const char *const palettes[] = { "desktop", "light", "dark", "high-contrast", "print" };

  g_settings_set_string (trade_settings_get_default (), TRADE_SETTINGS_PALETTE,
                         palettes[g_rand_int_range (self->random, 0, G_N_ELEMENTS (palettes))]);
}

/* Opens the details, or closes them; follows one of the ledger's own links, or goes back. */
static void
walk_ledger (Walk *self)
{
  TradeLedger *ledger = trade_window_get_ledger (self->window);
  GtkWidget *rows = app_test_find_descendant (GTK_WIDGET (ledger), TRADE_TYPE_ROWS);
  g_autoptr (GPtrArray) links = g_ptr_array_new ();

  if (g_rand_boolean (self->random))
    {
      trade_ledger_set_expanded (ledger, !trade_ledger_get_expanded (ledger));
      return;
    }

  for (GtkWidget *row = gtk_widget_get_first_child (rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (GTK_IS_BUTTON (row) && g_object_get_data (G_OBJECT (row), "figure") != NULL)
      g_ptr_array_add (links, row);
  if (links->len > 0)
    g_signal_emit_by_name (links->pdata[g_rand_int_range (self->random, 0, links->len)], "clicked");
}

static void
walk_numbers (Walk *self)
{
  static const char *const styles[] = { "language", "point", "comma", "space" };

  /* All that the window shows is written anew. */
  if (g_rand_int_range (self->random, 0, 6) > 0)
    return;

  g_settings_set_string (trade_settings_get_default (), TRADE_SETTINGS_NUMBER_STYLE,
                         styles[g_rand_int_range (self->random, 0, G_N_ELEMENTS (styles))]);
}

/* A thousand flips, resizes, moves of the focus and switches of the theme at random, the same every time, some of them in
 * the middle of a move, and between them all else that a person may do to the chart and the ledger. Any warning ends the
 * test, and nothing is left of the window at its end. */
static void
test_random_walk (void)
{
  static const struct
  {
    void (*move) (Walk *);
    gboolean counts;
  } moves[] = {
    { walk_flip, TRUE },   { walk_resize, TRUE },  { walk_focus, TRUE },   { walk_theme, TRUE },    { walk_chart, FALSE },
    { walk_chart, FALSE }, { walk_window, FALSE }, { walk_ledger, FALSE }, { walk_numbers, FALSE },
  };
  Walk walk = { app_test_open_window (), g_rand_new_with_seed (20231) };
  guint n_moves[G_N_ELEMENTS (moves)] = { 0 };
  gboolean moved = FALSE, highlighted = FALSE, pinned = FALSE;

  g_object_set (gtk_widget_get_settings (GTK_WIDGET (walk.window)), "gtk-enable-animations", TRUE, NULL);
  for (guint n = 0; n < 1000;)
    {
      guint i = g_rand_int_range (walk.random, 0, G_N_ELEMENTS (moves));
      TradeChartArea *area = trade_window_get_chart_area (walk.window);

      moves[i].move (&walk);
      n_moves[i]++;
      n += moves[i].counts;
      g_assert_nonnull (trade_window_get_view (walk.window));
      moved = moved || trade_chart_area_get_moving (area);
      highlighted = highlighted || trade_chart_area_get_highlighted (area);
      pinned = pinned || trade_chart_area_get_pinned (area);
      if (g_rand_int_range (walk.random, 0, 20) == 0)
        app_test_settle ();
    }
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    g_assert_cmpuint (n_moves[i], >, 150);
  g_assert_true (moved && highlighted && pinned);
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (walk.window)), "gtk-enable-animations", FALSE, NULL);
  app_test_settle ();

  g_rand_free (walk.random);
  g_settings_reset (trade_settings_get_default (), TRADE_SETTINGS_PALETTE);
  g_settings_reset (trade_settings_get_default (), TRADE_SETTINGS_NUMBER_STYLE);
  gtk_widget_activate_action (GTK_WIDGET (walk.window), "win.view", "s", "1");
  app_test_close_window (walk.window);
}

static void
add_tests (void)
{
  g_test_add_func ("/random-walk/window", test_random_walk);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
