/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "sample.h"
#include "trade-chart-point.h"
#include "trade-chart-pointer.h"
#include "trade-describe.h"
#include "trade-highlight.h"
#include "trade-picture.h"

static TradeChartArea *
show_chart (const char *view_id)
{
  g_autoptr (TradeView) view = app_test_dup_view (view_id);
  GtkWidget *area = trade_chart_area_new ();

  trade_chart_area_set_view (TRADE_CHART_AREA (area), view);
  app_test_host (area);
  g_assert_nonnull (trade_chart_area_get_scene (TRADE_CHART_AREA (area)));

  return TRADE_CHART_AREA (area);
}

static GtkWindow *
get_window (TradeChartArea *area)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (area)));
}

static void
close_chart (TradeChartArea *area)
{
  gtk_window_destroy (get_window (area));
  app_test_settle ();
}

static int
get_focused (TradeChartArea *area)
{
  GtkWidget *focus = gtk_window_get_focus (get_window (area));

  return TRADE_IS_CHART_POINT (focus) ? (int) trade_chart_point_get_index (TRADE_CHART_POINT (focus)) : -1;
}

static void
press (TradeChartArea  *area,
       GtkDirectionType direction)
{
  gtk_widget_child_focus (GTK_WIDGET (get_window (area)), direction);
}

static void
activate (TradeChartArea *area,
          const char     *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (area), action, NULL));
}

static void
point_at (TradeChartArea *area,
          int             index)
{
  const TradeMark *mark = trade_scene_get_data (trade_chart_area_get_scene (area), index);

  g_signal_emit_by_name (app_test_find_controller (GTK_WIDGET (area), GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion",
                         mark->x + mark->width / 2, mark->y + mark->height / 2);
}

static void
click_at (TradeChartArea *area,
          double          x,
          double          y,
          int             n_press)
{
  gpointer click = app_test_find_controller (GTK_WIDGET (area), GTK_TYPE_GESTURE_CLICK);

  g_signal_emit_by_name (click, "pressed", n_press, x, y);
  g_signal_emit_by_name (click, "released", n_press, x, y);
}

static void
test_tab_stop (void)
{
  TradeChartArea *area = show_chart ("exports-imports");
  GtkWidget *before = gtk_widget_get_prev_sibling (GTK_WIDGET (area));
  GtkWidget *after = gtk_widget_get_next_sibling (GTK_WIDGET (area));

  gtk_widget_grab_focus (before);
  press (area, GTK_DIR_TAB_FORWARD);
  g_assert_cmpint (get_focused (area), ==, 0);
  press (area, GTK_DIR_RIGHT);
  g_assert_cmpint (get_focused (area), ==, 1);
  press (area, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (get_window (area)) == after);

  /* Coming back, Tab finds the mark that was left. */
  press (area, GTK_DIR_TAB_BACKWARD);
  g_assert_cmpint (get_focused (area), ==, 1);
  press (area, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_window_get_focus (get_window (area)) == before);

  close_chart (area);
}

static void
test_walk (gconstpointer data)
{
  TradeChartArea *area = show_chart (data);
  TradeScene *scene = trade_chart_area_get_scene (area);
  int last = (int) trade_scene_get_n_data (scene) - 1;

  g_assert_cmpint (last, >=, 0);
  gtk_widget_grab_focus (GTK_WIDGET (area));
  activate (area, "chart.first");

  for (int i = 0; i <= last; i++)
    {
      g_assert_cmpint (get_focused (area), ==, i);
      g_assert_cmpint (trade_chart_area_get_current (area), ==, i);
      g_assert_true (trade_chart_area_get_figure (area) == trade_scene_get_data (scene, i)->figure);
      press (area, GTK_DIR_RIGHT);
    }

  /* The last mark is the end of the walk, and the way back is the same. */
  g_assert_cmpint (get_focused (area), ==, last);
  for (int i = last; i >= 0; i--)
    {
      g_assert_cmpint (get_focused (area), ==, i);
      press (area, GTK_DIR_LEFT);
    }
  g_assert_cmpint (get_focused (area), ==, 0);

  activate (area, "chart.last");
  g_assert_cmpint (get_focused (area), ==, last);
  activate (area, "chart.previous");
  g_assert_cmpint (get_focused (area), ==, MAX (last - 1, 0));
  activate (area, "chart.next");
  g_assert_cmpint (get_focused (area), ==, last);
  activate (area, "chart.first");
  g_assert_cmpint (get_focused (area), ==, 0);

  close_chart (area);
}

static void
test_up_and_down (void)
{
  TradeChartArea *area = show_chart ("exports-imports");
  TradeScene *scene = trade_chart_area_get_scene (area);
  int down;

  activate (area, "chart.first");
  press (area, GTK_DIR_DOWN);
  down = get_focused (area);
  g_assert_cmpint (down, ==, trade_scene_step (scene, 0, TRADE_STEP_DOWN));
  g_assert_cmpint (down, !=, 0);
  press (area, GTK_DIR_UP);
  g_assert_cmpint (get_focused (area), ==, 0);

  close_chart (area);
}

/* Bars stand below one another: the arrow that points to where reading goes on follows the direction of the text. */
static void
test_right_to_left (void)
{
  TradeChartArea *area = show_chart ("growth");

  gtk_widget_set_direction (GTK_WIDGET (area), GTK_TEXT_DIR_RTL);
  activate (area, "chart.first");
  press (area, GTK_DIR_LEFT);
  g_assert_cmpint (get_focused (area), ==, 1);
  press (area, GTK_DIR_RIGHT);
  g_assert_cmpint (get_focused (area), ==, 0);

  close_chart (area);
}

static void
test_accessible (gconstpointer data)
{
  TradeChartArea *area = show_chart (data);
  TradeScene *scene = trade_chart_area_get_scene (area);
  g_autofree char *description = trade_scene_describe_chart (scene);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (area));

  gtk_test_accessible_assert_role (area, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (area, GTK_ACCESSIBLE_PROPERTY_LABEL, trade_scene_get_title (scene));
  gtk_test_accessible_assert_property (area, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);
      g_autofree char *sentence = trade_scene_describe_data (scene, i);
      graphene_rect_t bounds;

      g_assert_nonnull (child);
      gtk_test_accessible_assert_role (child, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (child, GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
      g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (area), &bounds));
      g_assert_cmpfloat_with_epsilon (bounds.origin.x, mark->x, 1);
      g_assert_cmpfloat_with_epsilon (bounds.origin.y, mark->y, 1);
      child = gtk_widget_get_next_sibling (child);
    }
  g_assert_null (child);

  close_chart (area);
}

static void
test_hover (void)
{
  TradeChartArea *area = show_chart ("exports-imports");

  g_assert_cmpint (trade_chart_area_get_current (area), ==, -1);
  g_assert_null (trade_chart_area_get_figure (area));

  point_at (area, 2);
  g_assert_cmpint (trade_chart_area_get_current (area), ==, 2);

  /* What was moved last leads. */
  activate (area, "chart.first");
  g_assert_cmpint (trade_chart_area_get_current (area), ==, 0);
  point_at (area, 3);
  g_assert_cmpint (trade_chart_area_get_current (area), ==, 3);

  /* On the way to what is said of it a mark stays, until the pointer goes elsewhere. */
  g_signal_emit_by_name (app_test_find_controller (GTK_WIDGET (area), GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion", 1.0, 1.0);
  g_assert_cmpint (trade_chart_area_get_current (area), ==, 3);
  g_signal_emit_by_name (app_test_find_controller (GTK_WIDGET (area), GTK_TYPE_EVENT_CONTROLLER_MOTION), "leave");
  g_assert_cmpint (trade_chart_area_get_current (area), ==, 3);
  trade_chart_area_hover (area, -1);
  g_assert_cmpint (trade_chart_area_get_current (area), ==, 0);

  app_test_settle ();
  close_chart (area);
}

/* A pointer that rests while something below it is laid out anew points at nothing. */
static void
test_resting_pointer (void)
{
  TradeChartArea *area = show_chart ("exports-imports");
  const TradeMark *mark = trade_scene_get_data (trade_chart_area_get_scene (area), 1);
  GtkEventController *motion = app_test_find_controller (GTK_WIDGET (area), GTK_TYPE_EVENT_CONTROLLER_MOTION);
  double x = mark->x + 2;
  double y = mark->y + 2;

  activate (area, "chart.first");
  g_signal_emit_by_name (motion, "enter", x, y);
  g_signal_emit_by_name (motion, "motion", x, y);
  g_assert_cmpint (trade_chart_area_get_current (area), ==, 0);
  g_signal_emit_by_name (motion, "motion", x + 1, y);
  g_assert_cmpint (trade_chart_area_get_current (area), ==, 1);

  close_chart (area);
}

static void
test_click (void)
{
  TradeChartArea *area = show_chart ("exports-imports");
  const TradeMark *mark = trade_scene_get_data (trade_chart_area_get_scene (area), 2);

  click_at (area, mark->x + 4, mark->y + 4, 1);
  g_assert_cmpint (get_focused (area), ==, 2);
  g_assert_cmpint (trade_chart_area_get_current (area), ==, 2);
  g_assert_true (trade_chart_area_get_pinned (area));
  click_at (area, mark->x + 4, mark->y + 4, 2);
  g_assert_true (trade_chart_area_get_pinned (area));

  /* The pointer that goes on changes nothing; a click beside all marks, or another one on the mark, lets go. */
  point_at (area, 3);
  g_assert_cmpint (trade_chart_area_get_current (area), ==, 2);
  click_at (area, 1, 1, 1);
  g_assert_false (trade_chart_area_get_pinned (area));
  g_assert_cmpint (trade_chart_area_get_current (area), ==, -1);
  click_at (area, mark->x + 4, mark->y + 4, 1);
  click_at (area, mark->x + 4, mark->y + 4, 1);
  g_assert_false (trade_chart_area_get_pinned (area));

  /* The figure stays in sight when the focus goes on, to the ledger for instance, and goes with a click beside it. */
  gtk_widget_grab_focus (gtk_widget_get_next_sibling (GTK_WIDGET (area)));
  g_assert_cmpint (trade_chart_area_get_current (area), ==, 2);
  click_at (area, 1, 1, 1);
  g_assert_cmpint (trade_chart_area_get_current (area), ==, -1);

  close_chart (area);
}

static void
test_pin (void)
{
  TradeChartArea *area = show_chart ("exports-imports");

  trade_chart_area_set_pinned (area, TRUE);
  g_assert_false (trade_chart_area_get_pinned (area));

  activate (area, "chart.first");
  activate (area, "chart.pin");
  g_assert_true (trade_chart_area_get_pinned (area));
  point_at (area, 3);
  g_assert_cmpint (trade_chart_area_get_current (area), ==, 0);
  press (area, GTK_DIR_RIGHT);
  g_assert_cmpint (get_focused (area), ==, 1);
  g_assert_cmpint (trade_chart_area_get_current (area), ==, 0);

  /* Enter on another mark pins that one; on the same it lets go; so does Escape, which then leaves the marks. */
  activate (area, "chart.pin");
  g_assert_cmpint (trade_chart_area_get_current (area), ==, 1);
  g_assert_true (trade_chart_area_get_pinned (area));
  activate (area, "chart.pin");
  g_assert_false (trade_chart_area_get_pinned (area));
  activate (area, "chart.pin");
  activate (area, "chart.leave");
  g_assert_false (trade_chart_area_get_pinned (area));
  g_assert_cmpint (get_focused (area), ==, 1);
  activate (area, "chart.leave");
  g_assert_cmpint (get_focused (area), ==, -1);
  g_assert_cmpint (trade_chart_area_get_current (area), ==, -1);
  press (area, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (get_window (area)) == gtk_widget_get_next_sibling (GTK_WIDGET (area)));

  close_chart (area);
}

static double
get_opacity (TradeScene  *scene,
             TradeFigure *figure,
             TradeRole    role)
{
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->figure == figure && mark->role == role)
        return mark->opacity;
    }

  g_assert_not_reached ();
}

/* One category in front means: its marks and labels as they are, in all years; all others pale; titles untouched. */
static void
test_highlight_scene (void)
{
  TradeChartArea *area = show_chart ("exports-imports");
  TradeScene *scene = trade_chart_area_get_scene (area);
  TradeFigure *exports = app_test_get_figure (TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, 2023);
  TradeFigure *earlier = app_test_get_figure (TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, 2022);
  TradeFigure *imports = app_test_get_figure (TRADE_FLOW_IMPORT, TRADE_MEASURE_VALUE, 2023);
  g_autoptr (GPtrArray) figures = trade_highlight_list_category (scene, exports);
  g_autoptr (TradeScene) highlighted = trade_scene_highlight (scene, figures);

  g_assert_cmpuint (figures->len, ==, 2);
  g_assert_cmpuint (trade_scene_get_n_marks (highlighted), ==, trade_scene_get_n_marks (scene));
  g_assert_cmpuint (trade_scene_get_n_data (highlighted), ==, trade_scene_get_n_data (scene));
  g_assert_cmpfloat (get_opacity (highlighted, exports, TRADE_ROLE_DATA), ==, 1);
  g_assert_cmpfloat (get_opacity (highlighted, earlier, TRADE_ROLE_DATA), ==, 1);
  g_assert_cmpfloat (get_opacity (highlighted, exports, TRADE_ROLE_DATA_LABEL), ==, 1);
  g_assert_cmpfloat (get_opacity (highlighted, imports, TRADE_ROLE_DATA), ==, 0.25);
  g_assert_cmpfloat (get_opacity (highlighted, imports, TRADE_ROLE_DATA_LABEL), ==, 0.25);
  g_assert_cmpfloat (get_opacity (highlighted, NULL, TRADE_ROLE_TITLE), ==, 1);

  close_chart (area);
}

static const TradeMark *
find_words (TradeScene *scene,
            TradeRole   role)
{
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->role == role && mark->shape == TRADE_SHAPE_TEXT)
        return mark;
    }

  g_assert_not_reached ();
}

static void
click_words (TradeChartArea *area,
             TradeRole       role)
{
  const TradeMark *mark = find_words (trade_chart_area_get_scene (area), role);

  g_signal_emit_by_name (app_test_find_controller (GTK_WIDGET (area), GTK_TYPE_GESTURE_CLICK), "pressed", 1, mark->x + mark->width / 2,
                         mark->y + mark->height / 2);
}

/* Keys, labels and the key of the chart bring something to the front, Escape and a click elsewhere bring all back. */
static void
test_highlight (void)
{
  TradeChartArea *area = show_chart ("exports-imports");
  g_autoptr (TradeView) view = app_test_dup_view ("growth");

  activate (area, "chart.highlight");
  g_assert_false (trade_chart_area_get_highlighted (area));
  activate (area, "chart.first");
  activate (area, "chart.highlight");
  g_assert_true (trade_chart_area_get_highlighted (area));
  g_assert_false (trade_chart_area_get_moving (area));
  gtk_window_set_default_size (get_window (area), 700, 500);
  app_test_settle ();
  g_assert_true (trade_chart_area_get_highlighted (area));
  activate (area, "chart.leave");
  g_assert_false (trade_chart_area_get_highlighted (area));
  g_assert_cmpint (get_focused (area), ==, 0);

  click_words (area, TRADE_ROLE_KEY);
  g_assert_true (trade_chart_area_get_highlighted (area));
  click_words (area, TRADE_ROLE_TITLE);
  g_assert_false (trade_chart_area_get_highlighted (area));
  click_words (area, TRADE_ROLE_DATA_LABEL);
  g_assert_true (trade_chart_area_get_highlighted (area));
  trade_chart_area_set_view (area, view);
  g_assert_false (trade_chart_area_get_highlighted (area));

  close_chart (area);
}

static gboolean
has_arrived (gpointer data)
{
  return !trade_chart_area_get_moving (data);
}

static void
test_change_view (void)
{
  TradeChartArea *area = show_chart ("exports-imports");
  g_autoptr (TradeView) first = app_test_dup_view ("exports-imports");
  g_autoptr (TradeView) view = app_test_dup_view ("growth");
  TradeFigure *pinned;
  int index;

  activate (area, "chart.last");
  index = trade_chart_area_get_current (area);
  activate (area, "chart.pin");
  pinned = trade_chart_area_get_figure (area);
  trade_chart_area_set_view (area, view);
  /* What is pinned stays, though no mark of this view stands for it. */
  g_assert_true (trade_chart_area_get_pinned (area));
  g_assert_true (trade_chart_area_get_figure (area) == pinned);
  g_assert_cmpint (trade_chart_area_get_current (area), ==, -1);
  /* The keyboard stays in the chart: an arrow goes on reading. */
  g_assert_true (gtk_window_get_focus (get_window (area)) == GTK_WIDGET (area));
  app_test_settle ();
  g_assert_true (trade_scene_get_view (trade_chart_area_get_scene (area)) == view);
  press (area, GTK_DIR_RIGHT);
  g_assert_cmpint (get_focused (area), ==, 0);
  g_assert_true (trade_chart_area_get_figure (area) == pinned);

  /* Back where it is shown, its mark is the current one again. */
  trade_chart_area_set_view (area, first);
  app_test_settle ();
  g_assert_cmpint (trade_chart_area_get_current (area), ==, index);
  trade_chart_area_set_view (area, view);
  trade_chart_area_set_pinned (area, FALSE);
  g_assert_null (trade_chart_area_get_figure (area));
  trade_chart_area_set_view (area, NULL);

  close_chart (area);
}

/* A slow machine may be through with a move by the time that all is settled; its beginning is never missed. */
static gboolean
is_moving (gpointer data)
{
  return trade_chart_area_get_moving (data);
}

/* A flip that is interrupted goes on from where it was; what assistive tools find is the last view all the time. */
static void
test_animation (void)
{
  TradeChartArea *area = show_chart ("exports-imports");
  g_autoptr (TradeView) growth = app_test_dup_view ("growth");
  g_autoptr (TradeView) partners = app_test_dup_view ("partners");
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (area));

  trade_chart_area_set_view (area, growth);
  app_test_settle ();
  g_assert_false (trade_chart_area_get_moving (area));

  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  trade_chart_area_set_view (area, partners);
  app_test_wait (is_moving, area);
  g_assert_true (trade_scene_get_view (trade_chart_area_get_scene (area)) == partners);
  activate (area, "chart.first");
  g_assert_true (trade_chart_area_get_figure (area) == trade_scene_get_data (trade_chart_area_get_scene (area), 0)->figure);
  trade_chart_area_set_view (area, growth);
  app_test_wait (is_moving, area);
  app_test_wait (has_arrived, area);
  g_assert_true (trade_scene_get_view (trade_chart_area_get_scene (area)) == growth);

  /* What is not highlighted fades; a change of mind on the way turns it round. */
  activate (area, "chart.first");
  activate (area, "chart.highlight");
  g_assert_true (trade_chart_area_get_moving (area));
  app_test_settle ();
  activate (area, "chart.highlight");
  g_assert_false (trade_chart_area_get_highlighted (area));
  g_assert_true (trade_chart_area_get_moving (area));
  app_test_wait (has_arrived, area);

  /* Another size is no move. */
  trade_chart_area_set_view (area, partners);
  gtk_window_set_default_size (get_window (area), 640, 480);
  app_test_wait (has_arrived, area);
  gtk_window_set_default_size (get_window (area), 720, 560);
  app_test_settle ();
  g_assert_false (trade_chart_area_get_moving (area));

  /* A chart may go while it moves. */
  trade_chart_area_set_view (area, growth);
  app_test_settle ();
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  close_chart (area);
}

static void
test_select_figure (void)
{
  TradeChartArea *area = show_chart ("exports-imports");
  TradeFigure *imports = app_test_get_figure (TRADE_FLOW_IMPORT, TRADE_MEASURE_VALUE, 2023);
  TradeFigure *total = app_test_get_figure (TRADE_FLOW_TOTAL, TRADE_MEASURE_VALUE, 2023);

  g_assert_true (trade_chart_area_select_figure (area, imports));
  g_assert_true (trade_chart_area_get_figure (area) == imports);
  g_assert_false (trade_chart_area_select_figure (area, total));
  g_assert_true (trade_chart_area_get_figure (area) == imports);

  close_chart (area);
}

/* The painting of a scene is kept: showing it again gives the same node, until the style is another. */
static void
test_kept_painting (void)
{
  g_autoptr (TradeView) view = app_test_dup_view ("growth");
  TradeChartArea *area = show_chart ("growth");
  g_autoptr (TradePicture) picture = trade_picture_new (view, GTK_WIDGET (area), 640, 400, FALSE);
  GskRenderNode *nodes[3];
  AdwStyleManager *manager = adw_style_manager_get_default ();

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

      if (i == 2)
        adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
      trade_picture_snapshot (picture, snapshot);
      nodes[i] = gtk_snapshot_to_node (snapshot);
      g_assert_nonnull (nodes[i]);
    }

  g_assert_true (nodes[0] == nodes[1]);
  g_assert_true (nodes[1] != nodes[2]);
  for (int i = 0; i < 3; i++)
    gsk_render_node_unref (nodes[i]);

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  close_chart (area);
}

#define N_CROWD 5000

static TradeView *
create_crowd (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new_crowd (N_CROWD);
  g_autoptr (GListModel) views = NULL;

  trade_dataset_finish (dataset);
  views = trade_dataset_list_views (dataset);

  return g_list_model_get_item (views, 0);
}

static gboolean
shows_view (gpointer data)
{
  TradeChartArea *area = data;
  TradeScene *scene = trade_chart_area_get_scene (area);

  return scene != NULL && trade_scene_get_view (scene) == trade_chart_area_get_view (area);
}

/* A view of thousands of figures is composed while the window goes on. Who does not wait for it sees nothing of it later. */
static void
test_crowd (void)
{
  g_autoptr (TradeView) crowd = create_crowd ();
  g_autoptr (TradeView) growth = app_test_dup_view ("growth");
  TradeChartArea *area = show_chart ("growth");

  g_assert_true (trade_picture_takes_long (crowd));
  g_assert_false (trade_picture_takes_long (growth));

  trade_chart_area_set_view (area, crowd);
  gtk_widget_allocate (GTK_WIDGET (area), 640, 400, -1, NULL);
  g_assert_null (trade_chart_area_get_scene (area));
  app_test_wait (shows_view, area);
  g_assert_cmpint (trade_scene_get_width (trade_chart_area_get_scene (area)), ==, gtk_widget_get_width (GTK_WIDGET (area)));
  activate (area, "chart.first");
  g_assert_nonnull (trade_chart_area_get_figure (area));

  trade_chart_area_set_view (area, growth);
  gtk_widget_allocate (GTK_WIDGET (area), 640, 400, -1, NULL);
  trade_chart_area_set_view (area, crowd);
  gtk_widget_allocate (GTK_WIDGET (area), 640, 400, -1, NULL);
  trade_chart_area_set_view (area, growth);
  gtk_widget_allocate (GTK_WIDGET (area), 640, 400, -1, NULL);
  app_test_settle ();
  g_assert_true (shows_view (area));

  /* A window that is closed meanwhile waits for nothing. */
  trade_chart_area_set_view (area, crowd);
  gtk_widget_allocate (GTK_WIDGET (area), 640, 400, -1, NULL);
  close_chart (area);
}

static void
test_text_scale (void)
{
  TradeChartArea *area = show_chart ("exports-imports");
  g_autofree char *small = trade_scene_dump (trade_chart_area_get_scene (area));
  g_autofree char *large = NULL;
  g_autofree char *again = NULL;
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-xft-dpi", 96 * 1024 * 3 / 2, NULL);
  app_test_settle ();
  large = trade_scene_dump (trade_chart_area_get_scene (area));
  g_assert_cmpstr (small, !=, large);

  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  app_test_settle ();
  again = trade_scene_dump (trade_chart_area_get_scene (area));
  g_assert_cmpstr (small, ==, again);

  close_chart (area);
}

static void
test_finalize (void)
{
  g_autoptr (TradeView) view = app_test_dup_view ("exports-imports");
  TradeChartArea *area = g_object_ref_sink (TRADE_CHART_AREA (trade_chart_area_new ()));
  GtkWidget *window;

  trade_chart_area_set_view (area, view);
  window = app_test_host (GTK_WIDGET (area));
  activate (area, "chart.first");
  activate (area, "chart.pin");
  app_test_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_finalize_object (area);

  /* One that was never shown. */
  area = g_object_ref_sink (TRADE_CHART_AREA (trade_chart_area_new ()));
  g_assert_finalize_object (area);
}

static void
add_tests (void)
{
  g_autoptr (GListModel) views = trade_dataset_list_views (app_test_get_dataset ());

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      const char *id = trade_view_get_id (view);
      g_autofree char *walk = g_strdup_printf ("/chart-area/walk/%s", id);
      g_autofree char *accessible = g_strdup_printf ("/chart-area/accessible/%s", id);

      g_test_add_data_func_full (walk, g_strdup (id), test_walk, g_free);
      g_test_add_data_func_full (accessible, g_strdup (id), test_accessible, g_free);
    }

  g_test_add_func ("/chart-area/tab-stop", test_tab_stop);
  g_test_add_func ("/chart-area/up-and-down", test_up_and_down);
  g_test_add_func ("/chart-area/right-to-left", test_right_to_left);
  g_test_add_func ("/chart-area/hover", test_hover);
  g_test_add_func ("/chart-area/resting-pointer", test_resting_pointer);
  g_test_add_func ("/chart-area/click", test_click);
  g_test_add_func ("/chart-area/pin", test_pin);
  g_test_add_func ("/chart-area/change-view", test_change_view);
  g_test_add_func ("/chart-area/highlight/scene", test_highlight_scene);
  g_test_add_func ("/chart-area/highlight/ways", test_highlight);
  g_test_add_func ("/chart-area/animation", test_animation);
  g_test_add_func ("/chart-area/select-figure", test_select_figure);
  g_test_add_func ("/chart-area/kept-painting", test_kept_painting);
  g_test_add_func ("/chart-area/crowd", test_crowd);
  g_test_add_func ("/chart-area/text-scale", test_text_scale);
  g_test_add_func ("/chart-area/finalize", test_finalize);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
