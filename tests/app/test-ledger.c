/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "sample.h"
#include "trade-audit.h"
#include "trade-settings.h"

static TradeLedger *
show_ledger (void)
{
  TradeLedger *ledger = TRADE_LEDGER (g_object_ref_sink (trade_ledger_new ()));

  trade_ledger_set_dataset (ledger, app_test_get_dataset ());
  trade_ledger_set_expanded (ledger, TRUE);

  return ledger;
}

static void
assert_says (TradeLedger *ledger,
             const char  *words)
{
  g_autofree char *text = trade_ledger_dup_text (ledger);

  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in the ledger:\n%s", words, text);
}

static void
assert_silent_on (TradeLedger *ledger,
                  const char  *words)
{
  g_autofree char *text = trade_ledger_dup_text (ledger);

  if (strstr (text, words) != NULL)
    g_error ("“%s” is in the ledger:\n%s", words, text);
}

static void
test_empty (void)
{
  g_autoptr (TradeLedger) ledger = show_ledger ();
  GListModel *findings = trade_dataset_get_findings (app_test_get_dataset ());
  g_autofree char *count = g_strdup_printf ("%u checks", g_list_model_get_n_items (findings));

  g_assert_null (trade_ledger_get_figure (ledger));
  assert_says (ledger, count);
  assert_says (ledger, "agree within what rounding allows");
}

static void
test_reported (void)
{
  g_autoptr (TradeLedger) ledger = show_ledger ();

  trade_ledger_set_figure (ledger, app_test_get_figure (TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, 2023));
  assert_says (ledger, "Exports, 2023");
  assert_says (ledger, "23.77 trillion yuan");
  assert_says (ledger, "published");
  assert_says (ledger, "23.765 to 23.775");
  assert_says (ledger, "Where it comes from");
  assert_says (ledger, "January 12, 2024, paragraph 3");
  assert_says (ledger, "Used in");
  assert_says (ledger, "Exports, 2022: about 23.63 trillion yuan, computed");
  assert_says (ledger, "5.78 trillion yuan");
  /* What agrees with it. */
  assert_says (ledger, "✓");
  assert_says (ledger, "17.99");
  assert_says (ledger, "41.76");
}

static void
test_note (void)
{
  g_autoptr (TradeLedger) ledger = show_ledger ();

  trade_ledger_set_figure (ledger, app_test_get_figure (TRADE_FLOW_IMPORT, TRADE_MEASURE_VALUE, 2023));
  assert_says (ledger, "commodity prices");
  trade_ledger_set_figure (ledger, app_test_get_figure (TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, 2023));
  assert_silent_on (ledger, "commodity prices");
}

static void
test_derived (void)
{
  g_autoptr (TradeLedger) ledger = show_ledger ();

  trade_ledger_set_figure (ledger, app_test_get_figure (TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, 2022));
  assert_says (ledger, "Exports, 2022");
  assert_says (ledger, "about 23.63 trillion yuan");
  assert_says (ledger, "computed");
  assert_says (ledger, "How it was computed");
  assert_says (ledger, "23.77 trillion yuan ÷ (1 + 0.6%)");
  assert_says (ledger, "Exports, 2023: 23.77 trillion yuan, up 0.6%");
  assert_silent_on (ledger, "Where it comes from");
  assert_silent_on (ledger, "Used in");
}

/* Two figures of one name are told apart by what was measured. */
static void
test_measure (void)
{
  g_autoptr (TradeLedger) ledger = show_ledger ();

  trade_ledger_set_figure (ledger, app_test_get_figure (TRADE_FLOW_EXPORT, TRADE_MEASURE_GROWTH, 2023));
  assert_says (ledger, "+0.6%");
  assert_says (ledger, "Growth on a year earlier");
}

static void
figure_activated_cb (TradeLedger  *ledger,
                     TradeFigure  *figure,
                     TradeFigure **activated)
{
  *activated = figure;
  /* As the window does: the links that were there are gone while the signal runs. */
  trade_ledger_set_figure (ledger, figure);
}

/* A button, by the beginning of its words or of its tooltip. */
static gboolean
is_button (GtkWidget     *widget,
           gconstpointer  words)
{
  GtkWidget *child = GTK_IS_BUTTON (widget) ? gtk_button_get_child (GTK_BUTTON (widget)) : NULL;
  const char *tooltip = GTK_IS_BUTTON (widget) ? gtk_widget_get_tooltip_text (widget) : NULL;

  return (GTK_IS_LABEL (child) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (child)), words)) ||
         (tooltip != NULL && g_str_has_prefix (tooltip, words));
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *words)
{
  return app_test_find (root, is_button, words);
}

static void
click (TradeLedger *ledger,
       const char  *words)
{
  GtkWidget *button = find_button (GTK_WIDGET (ledger), words);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
offers_way_back (TradeLedger *ledger)
{
  return gtk_widget_get_visible (find_button (GTK_WIDGET (ledger), "Back"));
}

/* From a computed figure to what it was computed from, on to what else that is used in, and all the way back. */
static void
test_links (void)
{
  g_autoptr (TradeLedger) ledger = show_ledger ();
  TradeFigure *earlier = app_test_get_figure (TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, 2022);
  TradeFigure *exports = app_test_get_figure (TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, 2023);
  TradeFigure *balance = app_test_get_figure (TRADE_FLOW_BALANCE, TRADE_MEASURE_VALUE, 2023);
  TradeFigure *activated = NULL;

  g_signal_connect (ledger, "figure-activated", G_CALLBACK (figure_activated_cb), &activated);
  trade_ledger_set_figure (ledger, earlier);
  g_assert_false (offers_way_back (ledger));

  click (ledger, "Exports, 2023: 23.77");
  g_assert_true (activated == exports);
  g_assert_true (trade_ledger_get_figure (ledger) == exports);
  assert_says (ledger, "Where it comes from");
  click (ledger, "Trade balance, 2023");
  g_assert_true (trade_ledger_get_figure (ledger) == balance);

  g_assert_true (offers_way_back (ledger));
  click (ledger, "Back");
  g_assert_true (trade_ledger_get_figure (ledger) == exports);
  g_assert_true (offers_way_back (ledger));
  click (ledger, "Back");
  g_assert_true (trade_ledger_get_figure (ledger) == earlier);
  g_assert_false (offers_way_back (ledger));

  /* What the pointer shows has no way back. */
  click (ledger, "Exports, 2023: 23.77");
  trade_ledger_set_figure (ledger, balance);
  g_assert_false (offers_way_back (ledger));
}

static int
get_natural_height (TradeLedger *ledger)
{
  int natural;

  gtk_widget_measure (GTK_WIDGET (ledger), GTK_ORIENTATION_VERTICAL, 800, NULL, &natural, NULL, NULL);

  return natural;
}

/* One line whatever it says, so that the chart above does not move while the pointer does; a click must not move it either,
 * and so the details open above the ledger, within the window. What is above a table stays in sight. */
static void
test_steady_height (void)
{
  g_autoptr (GListModel) views = trade_dataset_list_views (app_test_get_dataset ());
  TradeLedger *ledger = show_ledger ();
  GtkWidget *window = app_test_host (GTK_WIDGET (ledger));
  GtkWidget *details = app_test_find_descendant (GTK_WIDGET (ledger), GTK_TYPE_SCROLLED_WINDOW);
  int empty = get_natural_height (ledger);

  g_assert_cmpint (empty, <, 60);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (GListModel) view = g_list_model_get_item (views, i);

      for (guint j = 0; j < g_list_model_get_n_items (view); j++)
        {
          g_autoptr (TradeFigure) figure = g_list_model_get_item (view, j);

          trade_ledger_set_figure (ledger, figure);
          trade_ledger_set_expanded (ledger, FALSE);
          g_assert_cmpint (get_natural_height (ledger), ==, empty);
          trade_ledger_set_expanded (ledger, TRUE);
          g_assert_cmpint (get_natural_height (ledger), ==, empty);
        }
    }

  app_test_settle ();
  g_assert_true (gtk_widget_get_mapped (details));
  g_assert_cmpint (gtk_widget_get_height (details), >, empty);
  trade_ledger_set_floating (ledger, FALSE);
  g_assert_cmpint (get_natural_height (ledger), >, 2 * empty);

  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_finalize_object (ledger);
}

static GtkWidget *
find_hint (TradeLedger *ledger)
{
  GtkWidget *strip = gtk_widget_get_last_child (GTK_WIDGET (ledger));
  GtkWidget *sentence = gtk_widget_get_first_child (strip);

  return gtk_widget_get_next_sibling (sentence);
}

/* Until a figure has been kept once. */
static void
test_hint (void)
{
  g_autoptr (TradeLedger) ledger = show_ledger ();
  TradeFigure *exports = app_test_get_figure (TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, 2023);

  g_settings_reset (trade_settings_get_default (), TRADE_SETTINGS_KEEP_HINT);
  trade_ledger_set_expanded (ledger, FALSE);
  g_assert_false (gtk_widget_get_visible (find_hint (ledger)));
  trade_ledger_set_figure (ledger, exports);
  g_assert_true (gtk_widget_get_visible (find_hint (ledger)));
  trade_ledger_set_expanded (ledger, TRUE);
  g_assert_false (gtk_widget_get_visible (find_hint (ledger)));
  trade_ledger_set_expanded (ledger, FALSE);
  g_assert_false (gtk_widget_get_visible (find_hint (ledger)));
  g_assert_false (g_settings_get_boolean (trade_settings_get_default (), TRADE_SETTINGS_KEEP_HINT));
}

/* In a narrow window the strip says the figure rather than a scrap of what is in the details. */
static gboolean
begins (GtkWidget     *widget,
        gconstpointer  words)
{
  return GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), words);
}

static GtkWidget *
find_strip_sentence (GtkWidget  *root,
                     const char *beginning)
{
  return app_test_find (root, begins, beginning);
}

/* A figure that takes several lines is read whole, and does not move the chart above. */
static void
assert_whole (TradeLedger *ledger)
{
  GtkWidget *sentence = find_strip_sentence (GTK_WIDGET (ledger), "Exports, 2023");
  int wished, one_line;

  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (sentence))));
  gtk_widget_measure (GTK_WIDGET (ledger), GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (GTK_WIDGET (ledger)), &wished, NULL,
                      NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (ledger), GTK_ORIENTATION_VERTICAL, 1000, &one_line, NULL, NULL, NULL);
  g_assert_cmpint (wished, ==, one_line);
}

/* What the strip says of no figure stays, and would hide the end of the chart for good. */
static void
test_strip_idle (void)
{
  TradeLedger *ledger = TRADE_LEDGER (g_object_ref_sink (trade_ledger_new ()));
  GtkWidget *window = gtk_window_new ();

  trade_ledger_set_dataset (ledger, app_test_get_dataset ());
  trade_ledger_set_floating (ledger, TRUE);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (ledger));
  for (int width = 240; width <= 900; width += 20)
    {
      GtkWidget *sentence;

      gtk_window_set_default_size (GTK_WINDOW (window), width, 100);
      gtk_window_present (GTK_WINDOW (window));
      app_test_settle ();
      sentence = find_strip_sentence (GTK_WIDGET (ledger), "");
      g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (sentence))), ==, 1);
    }

  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_finalize_object (ledger);
}

static void
test_strip_narrow (void)
{
  TradeLedger *ledger = show_ledger ();
  TradeFigure *exports = app_test_get_figure (TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, 2023);
  GtkWidget *window = gtk_window_new ();
  static const struct
  {
    int      width;
    gboolean whole;
  } cases[] = { { 1000, TRUE }, { 330, FALSE }, { 240, FALSE }, { 1000, TRUE } };
  int below_chart, below_table;

  g_settings_reset (trade_settings_get_default (), TRADE_SETTINGS_KEEP_HINT);
  trade_ledger_set_expanded (ledger, FALSE);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (ledger));
  trade_ledger_set_figure (ledger, exports);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (window), cases[i].width, 100);
      gtk_window_present (GTK_WINDOW (window));
      app_test_settle ();
      assert_says (ledger, "Exports, 2023: 23.77 trillion yuan");
      assert_whole (ledger);
      g_assert_cmpint (gtk_widget_get_visible (find_hint (ledger)), ==, cases[i].whole);
      if (cases[i].whole)
        assert_says (ledger, "published");
      else
        assert_silent_on (ledger, "published");
    }

  /* Below a table no row is behind it. */
  gtk_window_set_default_size (GTK_WINDOW (window), 240, 100);
  app_test_settle ();
  gtk_widget_measure (GTK_WIDGET (ledger), GTK_ORIENTATION_VERTICAL, 240, NULL, &below_chart, NULL, NULL);
  trade_ledger_set_floating (ledger, FALSE);
  app_test_settle ();
  gtk_widget_measure (GTK_WIDGET (ledger), GTK_ORIENTATION_VERTICAL, 240, NULL, &below_table, NULL, NULL);
  g_assert_cmpint (below_table, >, below_chart);
  g_assert_cmpint (below_table, >=, gtk_widget_get_height (gtk_widget_get_last_child (GTK_WIDGET (ledger))));

  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_finalize_object (ledger);
}

/* What was published of a figure before it counted is one step away, and so is what counts. */
static void
test_vintages (void)
{
  g_autoptr (TradeDataset) release = trade_sample_new_empty ();
  TradeLedger *ledger = TRADE_LEDGER (g_object_ref_sink (trade_ledger_new ()));
  TradeFigure *first = trade_sample_publish (release, TRADE_FLOW_EXPORT, 2022, "2023-01-13", 2397);
  TradeFigure *second = trade_sample_publish (release, TRADE_FLOW_EXPORT, 2022, "2024-01-12", 2363);
  TradeFigure *missing = trade_sample_publish (release, TRADE_FLOW_EXPORT, 2023, "2024-01-12", 0);

  trade_ledger_set_dataset (ledger, release);
  trade_ledger_set_expanded (ledger, TRUE);
  trade_ledger_set_figure (ledger, second);
  assert_says (ledger, "Published at other times");
  assert_says (ledger, "23.97 trillion yuan, published, January 13, 2023; replaced since");
  trade_ledger_set_figure (ledger, first);
  assert_says (ledger, "published, January 13, 2023; replaced since");
  assert_says (ledger, "Exports, 2022: 23.63 trillion yuan");
  trade_ledger_set_figure (ledger, missing);
  assert_says (ledger, "suppressed");
  assert_silent_on (ledger, "Published at other times");

  g_assert_finalize_object (ledger);
}

/* A source that can be read on the web is a link to there. */
static void
test_source_link (void)
{
  g_autoptr (TradeText) title = trade_text_new ("Sample");
  g_autoptr (TradeSource) source = trade_source_new ("s", title, NULL, "https://example.org/release");
  g_autoptr (TradeLedger) ledger = show_ledger ();
  TradeFigure *exports = app_test_get_figure (TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, 2023);
  TradeReport report = { .value = { 1, 0 }, .source = source };
  g_autoptr (TradeFigure) figure =
    trade_figure_new_reported (trade_figure_get_key (exports), trade_figure_get_period (exports), &report);
  GtkWidget *link;

  trade_ledger_set_figure (ledger, exports);
  g_assert_null (find_button (GTK_WIDGET (ledger), "Open the Source"));
  trade_ledger_set_figure (ledger, figure);
  link = find_button (GTK_WIDGET (ledger), "Open the Source");
  g_assert_nonnull (link);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (link), ==, "https://example.org/release");
}

static void
test_finalize (void)
{
  TradeLedger *ledger = show_ledger ();

  trade_ledger_set_figure (ledger, app_test_get_figure (TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, 2022));
  g_assert_finalize_object (ledger);
}

static void
add_tests (void)
{
  g_test_add_func ("/ledger/empty", test_empty);
  g_test_add_func ("/ledger/reported", test_reported);
  g_test_add_func ("/ledger/note", test_note);
  g_test_add_func ("/ledger/derived", test_derived);
  g_test_add_func ("/ledger/measure", test_measure);
  g_test_add_func ("/ledger/links", test_links);
  g_test_add_func ("/ledger/steady-height", test_steady_height);
  g_test_add_func ("/ledger/hint", test_hint);
  g_test_add_func ("/ledger/strip-idle", test_strip_idle);
  g_test_add_func ("/ledger/strip-narrow", test_strip_narrow);
  g_test_add_func ("/ledger/vintages", test_vintages);
  g_test_add_func ("/ledger/source-link", test_source_link);
  g_test_add_func ("/ledger/finalize", test_finalize);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
