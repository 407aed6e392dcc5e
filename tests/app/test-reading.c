/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "sample.h"
#include "trade-audit-page.h"
#include "trade-audit-summary.h"
#include "trade-compose.h"
#include "trade-describe.h"
#include "trade-desktop.h"
#include "trade-preferences.h"
#include "trade-settings.h"

static GtkWidget *
find_row (GtkWidget  *root,
          GType       type,
          const char *words)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) &&
      strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), words) != NULL)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, type, words);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The figures of a finding are listed when it is unfolded. */
static void
unfold_all (GtkWidget *root)
{
  if (ADW_IS_EXPANDER_ROW (root))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (root), TRUE);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    unfold_all (child);
}

static void
collect_titles (GtkWidget *root,
                GPtrArray *titles)
{
  if (ADW_IS_PREFERENCES_GROUP (root))
    g_ptr_array_add (titles, (gpointer) adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (root)));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_titles (child, titles);
}

static void
assert_mode (TradeWindow *window,
             const char  *wanted)
{
  g_autofree char *mode = NULL;

  g_object_get (window, "mode", &mode, NULL);
  g_assert_cmpstr (mode, ==, wanted);
}

static void
activate (TradeWindow *window,
          const char  *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
  app_test_settle ();
}

/* Every finding has a row with its own sentence, and every figure of it a row to follow. */
static void
test_audit_lists_all (void)
{
  TradeWindow *window = app_test_open_window ();
  GListModel *findings = trade_dataset_get_findings (trade_window_get_dataset (window));
  GtkWidget *page;

  activate (window, "win.toggle-audit");
  assert_mode (window, "audit");
  page = app_test_find_descendant (GTK_WIDGET (window), TRADE_TYPE_AUDIT_PAGE);
  g_assert_nonnull (page);
  unfold_all (page);
  app_test_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (findings), >, 0);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (TradeFinding) finding = g_list_model_get_item (findings, i);
      g_autofree char *sentence =
        trade_describe_finding (trade_format_get_default (), trade_window_get_dataset (window), finding);
      GtkWidget *row = find_row (page, ADW_TYPE_EXPANDER_ROW, sentence);
      GListModel *figures = trade_finding_get_figures (finding);

      g_assert_nonnull (row);
      for (guint j = 0; j < g_list_model_get_n_items (figures); j++)
        {
          g_autoptr (TradeFigure) figure = g_list_model_get_item (figures, j);
          g_autofree char *words =
            trade_describe_figure (trade_format_get_default (), trade_window_get_dataset (window), figure);

          g_assert_nonnull (find_row (row, ADW_TYPE_ACTION_ROW, words));
        }
    }

  activate (window, "win.toggle-audit");
  assert_mode (window, "chart");
  app_test_close_window (window);
}

/* A page with a title, on its first row, from which Escape and its button lead back to where a person came from. */
static void
test_audit_is_page (void)
{
  TradeWindow *window = app_test_open_window ();
  GtkWidget *page, *title, *focus, *back;

  activate (window, "win.toggle-table");
  activate (window, "win.toggle-audit");
  page = app_test_find_descendant (GTK_WIDGET (window), TRADE_TYPE_AUDIT_PAGE);
  title = app_test_find_descendant (page, GTK_TYPE_LABEL);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (title)), ==, "Audit");
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_PAGE));
  g_assert_true (gtk_widget_get_ancestor (focus, ADW_TYPE_EXPANDER_ROW) ==
                 app_test_find_descendant (page, ADW_TYPE_EXPANDER_ROW));

  app_test_press_key (focus, GDK_KEY_Escape, 0);
  assert_mode (window, "table");
  g_object_set (window, "mode", "chart", NULL);
  activate (window, "win.toggle-audit");
  back = app_test_find_descendant (page, GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (back), ==, "Back");
  g_signal_emit_by_name (back, "clicked");
  app_test_settle ();
  assert_mode (window, "chart");

  /* Wherever the focus was, Escape leads back. */
  gtk_widget_grab_focus (app_test_find_descendant (GTK_WIDGET (window), GTK_TYPE_TOGGLE_BUTTON));
  activate (window, "win.toggle-audit");
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (gtk_widget_is_ancestor (focus, page));
  app_test_press_key (focus, GDK_KEY_Escape, 0);
  assert_mode (window, "chart");

  /* Whoever asks for a view sees it. */
  activate (window, "win.toggle-audit");
  activate (window, "win.next-view");
  assert_mode (window, "chart");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", "1");
  app_test_close_window (window);
}

/* Where nothing was checked, nothing is said to agree. */
static void
test_nothing_checked (void)
{
  g_autoptr (TradeText) title = trade_text_new ("Sample");
  g_autoptr (TradeDataset) dataset = trade_dataset_new (title, title, "2024-01-12");
  TradeWindow *window = app_test_open_window ();
  GtkWidget *page;
  g_autofree char *summary = NULL;

  trade_dataset_finish (dataset);
  trade_window_set_dataset (window, dataset);
  activate (window, "win.toggle-audit");
  g_assert_cmpuint (g_list_model_get_n_items (trade_dataset_get_findings (trade_window_get_dataset (window))), ==, 0);
  g_assert_cmpstr (trade_audit_summary_name_verdict (trade_window_get_dataset (window)), ==, "audit: nothing to check");
  summary = trade_audit_summary_write (trade_window_get_dataset (window));
  g_assert_null (strstr (summary, "agree"));
  page = app_test_find_descendant (GTK_WIDGET (window), TRADE_TYPE_AUDIT_PAGE);
  g_assert_nonnull (app_test_find_descendant (page, ADW_TYPE_STATUS_PAGE));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), page));

  app_test_close_window (window);
}

/* A figure of the audit is shown where it belongs, whichever view was there before. */
static void
test_audit_leads (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeChartArea *area = trade_window_get_chart_area (window);
  TradeFigure *exports = app_test_get_figure (TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, 2023);
  TradeDataset *dataset = trade_window_get_dataset (window);
  g_autofree char *words = NULL;
  GtkWidget *page, *row;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", "traders");
  activate (window, "win.toggle-audit");
  page = app_test_find_descendant (GTK_WIDGET (window), TRADE_TYPE_AUDIT_PAGE);
  exports = trade_dataset_lookup (dataset, trade_figure_get_key (exports), trade_figure_get_period (exports));
  words = trade_describe_figure (trade_format_get_default (), dataset, exports);
  unfold_all (page);
  row = find_row (page, ADW_TYPE_ACTION_ROW, words);
  g_assert_nonnull (row);

  g_signal_emit_by_name (row, "activated");
  app_test_settle ();
  assert_mode (window, "chart");
  g_assert_cmpstr (trade_view_get_id (trade_window_get_view (window)), ==, "exports-imports");
  g_assert_true (trade_chart_area_get_figure (area) == exports);
  g_assert_true (trade_ledger_get_figure (trade_window_get_ledger (window)) == exports);

  app_test_close_window (window);
}

/* The foot of a chart says what the audit found against its figures. */
static void
assert_foot_says_doubt (TradeDataset *dataset,
                        GListModel   *findings)
{
  TradeComposeOptions options = { .width = 800, .height = 600, .text_scale = 1, .format = trade_format_get_default () };
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);
  g_autoptr (TradeView) view = g_list_model_get_item (views, 0);
  g_autoptr (TradeScene) scene = trade_compose (view, &options);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (TradeFinding) finding = g_list_model_get_item (findings, i);
      g_autofree char *sentence = trade_describe_finding (options.format, dataset, finding);

      if (trade_finding_get_verdict (finding) != TRADE_VERDICT_DISAGREES)
        continue;

      g_assert_nonnull (strstr (trade_scene_get_source (scene), sentence));
      return;
    }

  g_assert_not_reached ();
}

/* What disagrees comes first, and the chart says it. */
static void
test_audit_order (void)
{
  g_autoptr (TradeText) title = trade_text_new ("Sample");
  g_autoptr (TradeDataset) dataset = trade_dataset_new (title, title, "2024-01-12");
  g_autoptr (TradeSource) source = trade_source_new ("s", title, NULL, NULL);
  GListModel *findings;
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  GtkWidget *page = g_object_ref_sink (trade_audit_page_new ());
  GtkWidget *window;
  static const struct
  {
    const char *flow;
    const char *measure;
    const char *unit;
    const char *base;
    gint64      coefficient;
    int         exponent;
  } figures[] = {
    { TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, "CNY", "", 30, -1 },
    { TRADE_FLOW_IMPORT, TRADE_MEASURE_VALUE, "CNY", "", 20, -1 },
    { TRADE_FLOW_TOTAL, TRADE_MEASURE_VALUE, "CNY", "", 70, -1 },
    { TRADE_FLOW_TOTAL, TRADE_MEASURE_GROWTH, TRADE_UNIT_PERCENT, "CNY", 0, -1 },
    { TRADE_FLOW_EXPORT, TRADE_MEASURE_GROWTH, TRADE_UNIT_PERCENT, "CNY", 9, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      TradeSeriesKey key = trade_series_key_new (figures[i].flow, TRADE_CODE_TOTAL, TRADE_CODE_TOTAL, TRADE_CODE_TOTAL,
                                                 figures[i].measure, figures[i].unit, figures[i].base);
      TradeReport report = { .value = { figures[i].coefficient, figures[i].exponent }, .source = source };
      g_autoptr (TradeFigure) figure = trade_figure_new_reported (&key, trade_period_new_annual (2023), &report);

      g_assert_true (trade_dataset_add_figure (dataset, figure));
    }

  trade_dataset_finish (dataset);
  findings = trade_dataset_get_findings (dataset);
  g_assert_cmpint (trade_audit_get_verdict (findings), ==, TRADE_VERDICT_DISAGREES);
  trade_audit_page_set_dataset (TRADE_AUDIT_PAGE (page), dataset);
  window = app_test_host (page);
  collect_titles (page, titles);
  g_assert_cmpuint (titles->len, >=, 3);
  g_assert_cmpstr (titles->pdata[0], ==, "Does Not Agree");
  g_assert_cmpstr (titles->pdata[titles->len - 2], ==, "Agrees");
  g_assert_cmpstr (titles->pdata[titles->len - 1], ==, "Not Checked");

  assert_foot_says_doubt (dataset, findings);

  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_finalize_object (page);
}

static gboolean
has_last_title (gpointer page)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  collect_titles (page, titles);

  return titles->len > 0 && g_strcmp0 (titles->pdata[titles->len - 1], "On No Chart") == 0;
}

static gboolean
says (GtkWidget     *widget,
      gconstpointer  words)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL;
}

/* What is on no chart is listed after what was found. What names have in them is no markup. */
static void
test_audit_unshown (void)
{
  static const TradeSampleFigure lines[] = {
    { .flow = "X", .measure = "VALUE", .unit = "USD", .coefficient = 100 },
    { .flow = "M", .measure = "VALUE", .unit = "USD", .coefficient = 90 },
    { .flow = "B", .measure = "VALUE", .unit = "USD", .coefficient = 10 },
    { .flow = "X", .product = "CARS", .measure = "VALUE", .unit = "USD", .coefficient = 50 },
    { .flow = "X", .product = "CARS", .partner = "US", .measure = "CONTRIBUTION", .unit = "PP", .base = "USD", .coefficient = 2 },
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeText) label = trade_text_new ("Cars & <vans>");
  GtkWidget *page = g_object_ref_sink (trade_audit_page_new ());
  GtkWidget *window;

  trade_dataset_add_code (dataset, TRADE_DIMENSION_PRODUCT, "CARS", label, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    trade_sample_add (dataset, &lines[i]);
  trade_dataset_finish (dataset);
  trade_audit_page_set_dataset (TRADE_AUDIT_PAGE (page), dataset);
  window = app_test_host (page);
  app_test_wait (has_last_title, page);
  g_assert_nonnull (app_test_find (page, says, "Cars & <vans>"));

  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_finalize_object (page);
}

static void
collect_rows (GtkWidget *root,
              GPtrArray *rows)
{
  if (ADW_IS_PREFERENCES_ROW (root))
    {
      g_ptr_array_add (rows, root);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_rows (child, rows);
}

/* The row that leads to more of a list; NULL where all are listed. */
static gpointer
find_more_row (GtkWidget *page,
               guint     *n_rows)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  collect_rows (page, rows);
  *n_rows = rows->len;
  for (guint i = 0; i < rows->len; i++)
    if (!ADW_IS_EXPANDER_ROW (rows->pdata[i]))
      return rows->pdata[i];

  return NULL;
}

/* A release of many figures has many findings: all can be reached, and no more are built than a person asks for. */
static void
test_audit_many (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  GtkWidget *page = g_object_ref_sink (trade_audit_page_new ());
  GtkWidget *window, *focus;
  guint n_findings, n_rows, n_built;
  gpointer more;

  for (guint i = 0; i < 130; i++)
    {
      g_autofree char *product = g_strdup_printf ("P%u", i);
      const TradeSampleFigure growth = {
        .flow = TRADE_FLOW_EXPORT,
        .product = product,
        .measure = TRADE_MEASURE_GROWTH,
        .unit = TRADE_UNIT_PERCENT,
        .base = "CNY",
        .coefficient = 10 + i,
        .exponent = -1,
      };

      trade_sample_add (dataset, &growth);
    }
  trade_dataset_finish (dataset);
  n_findings = g_list_model_get_n_items (trade_dataset_get_findings (dataset));

  trade_audit_page_set_dataset (TRADE_AUDIT_PAGE (page), dataset);
  /* The first frame does not wait for all of them. */
  find_more_row (page, &n_built);
  g_assert_cmpuint (n_built, >, 0);
  window = app_test_host (page);
  more = find_more_row (page, &n_rows);
  g_assert_nonnull (more);
  g_assert_cmpuint (n_rows, >, n_built);
  g_assert_cmpuint (n_rows, <, n_findings);
  for (guint last = n_rows; more != NULL; last = n_rows)
    {
      g_signal_emit_by_name (more, "activated");
      /* Whoever asked for more reads on from there. */
      focus = gtk_window_get_focus (GTK_WINDOW (window));
      g_assert_nonnull (focus);
      g_assert_nonnull (gtk_widget_get_ancestor (focus, ADW_TYPE_EXPANDER_ROW));
      app_test_settle ();
      more = find_more_row (page, &n_rows);
      g_assert_cmpuint (n_rows, >, last);
    }
  g_assert_cmpuint (n_rows, ==, n_findings);

  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_finalize_object (page);
}

static GtkWindow *
find_other_window (TradeWindow *window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (gtk_window_get_transient_for (toplevel) == GTK_WINDOW (window) && gtk_widget_get_visible (GTK_WIDGET (toplevel)))
        return toplevel;
    }

  return NULL;
}

/* Whether a number is part of what the format writes for one of the figures of a view, or what others are together, or a year, or
 * the count. */
static gboolean
is_known_number (TradeScene *scene,
                 const char *number)
{
  TradeView *view = trade_scene_get_view (scene);
  TradeFormat *format = trade_scene_get_format (scene);
  TradeDataset *dataset = trade_view_get_dataset (view);
  g_autofree char *count = g_strdup_printf ("%u", trade_scene_get_n_data (scene));

  if (g_str_equal (number, count))
    return TRUE;

  for (guint i = 0; i < trade_scene_get_others (scene)->len; i++)
    {
      const TradeOthers *others = g_ptr_array_index (trade_scene_get_others (scene), i);
      g_autofree char *sum = others->sum != NULL ? trade_format_figure_with_unit (format, dataset, others->sum) : NULL;

      if (sum != NULL && strstr (sum, number) != NULL)
        return TRUE;
    }

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      TradeFigure *companions[] = { figure,
                                    trade_dataset_get_companion (dataset, figure, TRADE_MEASURE_GROWTH),
                                    trade_dataset_get_companion (dataset, figure, TRADE_MEASURE_SHARE_CHANGE) };
      g_autofree char *period = trade_format_period (format, trade_figure_get_period (figure));

      if (strstr (period, number) != NULL)
        return TRUE;
      for (guint j = 0; j < G_N_ELEMENTS (companions); j++)
        {
          g_autofree char *text =
            companions[j] != NULL ? trade_format_figure_with_unit (format, dataset, companions[j]) : NULL;

          if (text != NULL && strstr (text, number) != NULL)
            return TRUE;
        }
    }

  return FALSE;
}

static guint
check_numbers (TradeScene *scene,
               const char *text)
{
  guint n_numbers = 0;

  for (const char *at = text; *at != '\0';)
    {
      gsize length = strspn (at, "0123456789.,");
      g_autofree char *number = g_strndup (at, length);

      while (length > 0 && !g_ascii_isdigit (number[length - 1]))
        number[--length] = '\0';
      if (length == 0)
        {
          at++;
          continue;
        }

      n_numbers++;
      if (!is_known_number (scene, number))
        g_error ("%s in “%s” is none of the figures", number, text);
      at += length;
    }

  return n_numbers;
}

/* What the dialog says of each chart has the chart's title, and no number that is not one of its figures. */
static void
test_describe (void)
{
  TradeWindow *window = app_test_open_window ();
  guint n_numbers = 0;

  for (guint i = 1; i <= 9; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);
      g_auto (GStrv) rest = NULL;
      GtkWindow *dialog;
      TradeScene *scene;
      const char *text;

      gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", name);
      app_test_settle ();
      activate (window, "win.describe");
      dialog = app_test_find_dialog (GTK_WINDOW (window));
      g_assert_nonnull (dialog);
      scene = trade_chart_area_get_scene (trade_window_get_chart_area (window));
      text = gtk_label_get_text (GTK_LABEL (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog))));
      g_assert_true (g_str_has_prefix (text, trade_scene_get_title (scene)));
      /* The subtitle may name the period that growth is reckoned on, which has no figure. */
      rest = g_strsplit (text, trade_scene_get_subtitle (scene), -1);
      g_assert_cmpuint (g_strv_length (rest), ==, 2);
      n_numbers += check_numbers (scene, rest[0]) + check_numbers (scene, rest[1]);
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "copy");
      gtk_window_destroy (dialog);
      app_test_settle ();
    }
  g_assert_cmpuint (n_numbers, >, 20);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", "1");
  app_test_close_window (window);
}

/* The screen shows the same view as the window, and both flip together. */
static void
test_presentation (void)
{
  TradeWindow *window = app_test_open_window ();
  g_autoptr (GListModel) controllers = NULL;
  GtkWindow *presentation;
  TradeChartArea *area;

  activate (window, "win.present");
  presentation = find_other_window (window);
  g_assert_nonnull (presentation);
  area = TRADE_CHART_AREA (gtk_window_get_child (presentation));
  g_assert_true (trade_chart_area_get_view (area) == trade_window_get_view (window));
  g_assert_nonnull (trade_chart_area_get_scene (area));
  /* Nothing but the chart is seen, not even the frame of what has the focus. */
  g_assert_null (gtk_window_get_focus (presentation));

  controllers = gtk_widget_observe_controllers (GTK_WIDGET (presentation));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == GTK_TYPE_GESTURE_CLICK && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == 0)
        g_signal_emit_by_name (controller, "pressed", 1, 100.0, 100.0);
    }
  g_assert_cmpstr (trade_view_get_id (trade_window_get_view (window)), ==, "growth");
  g_assert_true (trade_chart_area_get_view (area) == trade_window_get_view (window));

  gtk_window_close (presentation);
  app_test_settle ();
  g_assert_null (find_other_window (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", "1");
  app_test_close_window (window);
}

/* A choice of colours holds for the charts at once, and lasts. */
static void
test_preferences (void)
{
  TradeWindow *window = app_test_open_window ();
  GSettings *settings = trade_settings_get_default ();
  GtkWidget *dialog = trade_preferences_present (GTK_WINDOW (window));
  GtkWidget *row = app_test_find_descendant (dialog, ADW_TYPE_COMBO_ROW);
  const TradeStyle *before = trade_desktop_get_style ();
  g_autofree char *palette = NULL;

  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 4);
  palette = g_settings_get_string (settings, TRADE_SETTINGS_PALETTE);
  g_assert_cmpstr (palette, ==, "print");
  g_assert_true (trade_desktop_get_style () == trade_style_get (TRADE_VARIANT_PRINT));
  app_test_settle ();
  g_settings_set_string (settings, TRADE_SETTINGS_PALETTE, "dark");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 2);
  g_assert_true (trade_desktop_get_style () == trade_style_get (TRADE_VARIANT_DARK));
  g_settings_reset (settings, TRADE_SETTINGS_PALETTE);
  g_assert_true (trade_desktop_get_style () == before);

  gtk_window_destroy (GTK_WINDOW (dialog));
  app_test_close_window (window);
}

/* A choice of how numbers are written holds at once, wherever the window shows any. */
static void
test_number_style (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeChartArea *area = trade_window_get_chart_area (window);
  GSettings *settings = trade_settings_get_default ();
  TradeScene *before = trade_chart_area_get_scene (area);
  g_autofree char *ledger = NULL;
  g_autofree char *words = NULL;
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (area), "chart.first", NULL);
  activate (window, "win.toggle-audit");
  activate (window, "win.toggle-table");
  activate (window, "win.toggle-table");
  g_settings_set_string (settings, TRADE_SETTINGS_NUMBER_STYLE, "comma");
  app_test_settle ();
  ledger = trade_ledger_dup_text (trade_window_get_ledger (window));
  words = trade_scene_describe (trade_chart_area_get_scene (area));
  g_assert_true (trade_chart_area_get_scene (area) != before);
  g_assert_nonnull (strstr (ledger, "23,63 trillion yuan"));
  g_assert_nonnull (strstr (words, "23,63 trillion yuan"));
  page = app_test_find_descendant (GTK_WIDGET (window), TRADE_TYPE_AUDIT_PAGE);
  unfold_all (page);
  g_assert_nonnull (find_row (page, ADW_TYPE_ACTION_ROW, "23,77 trillion yuan"));

  g_settings_reset (settings, TRADE_SETTINGS_NUMBER_STYLE);
  g_assert_cmpint (trade_format_get_number_style (trade_format_get_default ()), ==, TRADE_NUMBER_STYLE_LANGUAGE);
  app_test_close_window (window);
}

/* The export dialog starts with what is preferred, and with the last export in all else. */
static void
test_default_export (void)
{
  GSettings *settings = trade_settings_get_default ();
  TradeExportChoice choice;

  trade_export_choice_begin (&choice);
  g_assert_cmpstr (choice.format->id, ==, "png");

  choice.format = trade_export_format_lookup ("svg");
  choice.preset = trade_export_preset_lookup ("a4");
  choice.transparent = TRUE;
  trade_export_choice_remember (&choice);
  trade_export_choice_begin (&choice);
  g_assert_cmpstr (choice.format->id, ==, "svg");
  g_assert_cmpstr (choice.preset->id, ==, "a4");

  g_settings_set_string (settings, TRADE_SETTINGS_DEFAULT_FORMAT, "pdf");
  g_settings_set_string (settings, TRADE_SETTINGS_DEFAULT_SIZE, "slide");
  trade_export_choice_begin (&choice);
  g_assert_cmpstr (choice.format->id, ==, "pdf");
  g_assert_cmpstr (choice.preset->id, ==, "slide");
  g_assert_true (choice.transparent);
  /* What repeats the last export does not look at preferences. */
  trade_export_choice_recall (&choice);
  g_assert_cmpstr (choice.format->id, ==, "svg");
  g_assert_cmpstr (choice.preset->id, ==, "a4");

  /* A name that no format has any more is as good as none. */
  g_settings_set_string (settings, TRADE_SETTINGS_DEFAULT_FORMAT, "bmp");
  trade_export_choice_begin (&choice);
  g_assert_cmpstr (choice.format->id, ==, "svg");

  g_settings_reset (settings, TRADE_SETTINGS_DEFAULT_FORMAT);
  g_settings_reset (settings, TRADE_SETTINGS_DEFAULT_SIZE);
  g_settings_reset (settings, TRADE_SETTINGS_LAST_EXPORT);
}

/* Figures that answer no question have a page that says so, which gives way to the next figures. */
static void
test_empty (void)
{
  g_autoptr (TradeText) title = trade_text_new ("Nothing");
  g_autoptr (TradeDataset) dataset = trade_dataset_new (title, title, NULL);
  TradeWindow *window = app_test_open_window ();

  trade_dataset_finish (dataset);
  trade_window_set_dataset (window, dataset);
  app_test_settle ();
  assert_mode (window, "empty");
  g_assert_null (trade_window_get_view (window));
  activate (window, "win.toggle-audit");
  assert_mode (window, "audit");
  g_assert_nonnull (app_test_find_descendant (app_test_find_descendant (GTK_WIDGET (window), TRADE_TYPE_AUDIT_PAGE),
                                              ADW_TYPE_STATUS_PAGE));
  trade_window_set_dataset (window, dataset);
  assert_mode (window, "audit");
  activate (window, "win.back");
  assert_mode (window, "empty");
  trade_window_open_bundled (window);
  app_test_settle ();
  assert_mode (window, "chart");
  g_assert_nonnull (trade_chart_area_get_scene (trade_window_get_chart_area (window)));

  app_test_close_window (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/reading/empty", test_empty);
  g_test_add_func ("/reading/describe", test_describe);
  g_test_add_func ("/reading/presentation", test_presentation);
  g_test_add_func ("/reading/preferences", test_preferences);
  g_test_add_func ("/reading/number-style", test_number_style);
  g_test_add_func ("/reading/default-export", test_default_export);
  g_test_add_func ("/reading/audit/lists-all", test_audit_lists_all);
  g_test_add_func ("/reading/audit/is-page", test_audit_is_page);
  g_test_add_func ("/reading/audit/nothing-checked", test_nothing_checked);
  g_test_add_func ("/reading/audit/leads", test_audit_leads);
  g_test_add_func ("/reading/audit/order", test_audit_order);
  g_test_add_func ("/reading/audit/unshown", test_audit_unshown);
  g_test_add_func ("/reading/audit/many", test_audit_many);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
