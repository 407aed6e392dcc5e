/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window.h"

#include "trade-audit-page.h"
#include "trade-chart-pointer.h"
#include "trade-empty.h"
#include "trade-header.h"
#include "trade-settings.h"
#include "trade-shortcuts.h"
#include "trade-start-page.h"
#include "trade-starting.h"
#include "trade-view-list.h"
#include "trade-window-arrange.h"
#include "trade-window-export.h"
#include "trade-window-figures.h"
#include "trade-window-history.h"
#include "trade-window-menus.h"
#include "trade-window-open.h"
#include "trade-window-reading.h"
#include "trade-window-title.h"

struct _TradeWindow
{
  AdwApplicationWindow parent_instance;

  TradeDataset  *dataset;
  TradeView     *view;
  TradeExporter *exporter;
  TradeOpener   *opener;
  TradePrinter  *printer;

  AdwToastOverlay *toasts;
  AdwFlap         *flap;
  TradeHeader     *header;
  TradeViewList   *view_list;
  GtkStack        *stack;
  AdwBin          *empty_bin;
  TradeChartArea  *chart_area;
  AdwBin          *table_bin;
  TradeTable      *table; /* built when it is first asked for */
  AdwBin          *audit_bin;
  AdwBin          *start_bin;
  AdwBin          *import_bin;
  GtkBox          *notices;
  TradeLedger     *ledger;

  gboolean         painted; /* at least once */
};

enum
{
  PROP_0,
  PROP_MODE,
  PROP_SIDEBAR_SHOWN,
  N_PROPS,
};

enum
{
  FIRST_FRAME,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeWindow, trade_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
shows_table (TradeWindow *self)
{
  return g_str_equal (trade_window_get_mode (self), TRADE_WINDOW_TABLE);
}

/* A table that is not shown has nothing to say to the ledger. */
static void
table_figure_cb (TradeWindow *self)
{
  if (shows_table (self))
    trade_window_figures_update (self);
}

static void
ensure_table (TradeWindow *self)
{
  if (self->table != NULL)
    return;

  self->table = TRADE_TABLE (trade_table_new ());
  adw_bin_set_child (self->table_bin, GTK_WIDGET (self->table));
  trade_window_menus_attach_table (self);
  g_signal_connect_object (self->table, "notify::figure", G_CALLBACK (table_figure_cb), self, G_CONNECT_SWAPPED);
}

/* Figures that no chart fits are a table all the same. */
static void
fill_table (TradeWindow *self)
{
  if (self->table == NULL)
    return;

  if (shows_table (self) && self->view == NULL && self->dataset != NULL)
    trade_table_set_dataset (self->table, self->dataset);
  else
    trade_table_set_view (self->table, shows_table (self) ? self->view : NULL);
}

static void
set_view (TradeWindow *self,
          TradeView   *view)
{
  GSettings *settings = trade_settings_get_default ();

  if (!g_set_object (&self->view, view))
    return;

  trade_chart_area_set_view (self->chart_area, view);
  fill_table (self);
  trade_window_figures_update (self);
  if (view != NULL)
    trade_window_history_visit (self, trade_view_get_id (view));

  trade_window_export_set_enabled (self, view != NULL);
  trade_window_reading_set_enabled (self, view != NULL);
  trade_window_arrange_update (self);
  trade_window_reading_announce (self);
  if (settings != NULL && view != NULL)
    g_settings_set_string (settings, TRADE_SETTINGS_LAST_VIEW, trade_view_get_id (view));
}

static void
view_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TradeWindow *self = TRADE_WINDOW (widget);
  TradeView *view = trade_view_list_find (self->view_list, g_variant_get_string (parameter, NULL));

  if (view == NULL)
    return;

  trade_window_history_leave_page (self);
  trade_view_list_set_view (self->view_list, view);
}

static void
step_view_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TradeWindow *self = TRADE_WINDOW (widget);

  trade_window_history_leave_page (self);
  trade_view_list_step (self->view_list, g_str_equal (name, "win.next-view") ? 1 : -1);
}

static void
toggle_table_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  g_object_set (widget, "mode", shows_table (TRADE_WINDOW (widget)) ? TRADE_WINDOW_CHART : TRADE_WINDOW_TABLE, NULL);
}

static void
view_activated_cb (TradeWindow *self)
{
  trade_window_history_leave_page (self);
  /* A folded sidebar covers the chart that was asked for. */
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

/* The figure that was pointed at stays as long as the pointer may be on its way to the ledger, or is in it. */
static void
pointer_left_cb (TradeWindow *self)
{
  trade_chart_area_hover (self->chart_area, -1);
}

static void
flap_changed_cb (TradeWindow *self)
{
  GSettings *settings = trade_settings_get_default ();
  gboolean shown = adw_flap_get_reveal_flap (self->flap);
  gboolean beside = shown && !adw_flap_get_folded (self->flap);

  /* The button that hides the sidebar is in the sidebar itself, as are the window's buttons on that side. */
  trade_header_set_sidebar_shown (self->header, beside);

  /* A sidebar that gave way to a narrow window is no choice that a person made. */
  if (settings != NULL && !adw_flap_get_folded (self->flap))
    g_settings_set_boolean (settings, TRADE_SETTINGS_SIDEBAR_SHOWN, shown);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR_SHOWN]);
}

static void
stack_changed_cb (TradeWindow *self)
{
  /* The stack also tells of the first of its children, before the rest of the window is built. */
  if (self->ledger == NULL)
    return;

  trade_window_figures_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODE]);
}

static void
set_mode (TradeWindow *self,
          const char  *mode)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  /* A row that had the focus may be gone. */
  gboolean focused = focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack));

  if (mode == NULL || gtk_stack_get_child_by_name (self->stack, mode) == NULL ||
      (g_str_equal (mode, TRADE_WINDOW_IMPORT) && trade_opener_get_reading (self->opener) == NULL &&
       trade_opener_get_preview (self->opener) == NULL))
    return;

  if (g_str_equal (mode, TRADE_WINDOW_CHART) || g_str_equal (mode, TRADE_WINDOW_EMPTY))
    mode = self->view == NULL && self->dataset != NULL ? TRADE_WINDOW_EMPTY : TRADE_WINDOW_CHART;
  if (g_str_equal (mode, TRADE_WINDOW_TABLE))
    ensure_table (self);
  trade_window_history_enter (self, mode);
  if (g_str_equal (mode, TRADE_WINDOW_AUDIT))
    trade_window_reading_fill_audit (self, self->audit_bin);
  /* Files may have been opened since it was seen last. */
  if (g_str_equal (mode, TRADE_WINDOW_START))
    adw_bin_set_child (self->start_bin, trade_start_page_new ());
  gtk_stack_set_visible_child_name (self->stack, mode);
  if (g_str_equal (mode, TRADE_WINDOW_TABLE))
    fill_table (self);

  if (g_str_equal (mode, TRADE_WINDOW_IMPORT))
    trade_window_open_fill_page (self, self->import_bin);

  /* The stack carries the focus over only to what has been laid out before. */
  if (focused && shows_table (self))
    gtk_widget_grab_focus (GTK_WIDGET (trade_table_get_columns (self->table)));
  /* Whoever opens the audit comes to read it, and leaves it by Escape, wherever the focus was. */
  else if (g_str_equal (mode, TRADE_WINDOW_AUDIT))
    trade_audit_page_focus_first (TRADE_AUDIT_PAGE (adw_bin_get_child (self->audit_bin)));
  else if (g_str_equal (mode, TRADE_WINDOW_IMPORT))
    trade_window_open_focus_page (self->import_bin);
  else if (g_str_equal (mode, TRADE_WINDOW_START))
    trade_start_page_focus_first (TRADE_START_PAGE (adw_bin_get_child (self->start_bin)));
  else if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self->chart_area));
}

static void
after_paint_cb (GdkFrameClock *clock,
                TradeWindow   *self)
{
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, self);
  g_signal_emit (self, signals[FIRST_FRAME], 0);
  self->painted = TRUE;
  trade_header_complete (self->header);
  trade_starting_end (GTK_WIDGET (self));
  trade_view_list_load_thumbnails (self->view_list);
}

static void
trade_window_show (GtkWidget *widget)
{
  TradeWindow *self = TRADE_WINDOW (widget);

  if (!self->painted)
    trade_starting_begin (widget, self->flap, self->header);

  GTK_WIDGET_CLASS (trade_window_parent_class)->show (widget);
}

static void
trade_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (trade_window_parent_class)->map (widget);

  /* GTK would move on what has had the focus since before the window was visible. */
  gtk_root_set_focus (GTK_ROOT (widget), gtk_root_get_focus (GTK_ROOT (widget)));
  g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (after_paint_cb), widget, 0);
}

static void
trade_window_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  TradeWindow *self = TRADE_WINDOW (object);

  switch (property_id)
    {
    case PROP_MODE:
      g_value_set_string (value, trade_window_get_mode (self));
      break;
    case PROP_SIDEBAR_SHOWN:
      g_value_set_boolean (value, self->flap != NULL && adw_flap_get_reveal_flap (self->flap));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trade_window_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  TradeWindow *self = TRADE_WINDOW (object);

  switch (property_id)
    {
    case PROP_MODE:
      set_mode (self, g_value_get_string (value));
      break;
    case PROP_SIDEBAR_SHOWN:
      adw_flap_set_reveal_flap (self->flap, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trade_window_dispose (GObject *object)
{
  TradeWindow *self = TRADE_WINDOW (object);

  /* There is nothing left to show what threads are at. */
  trade_window_arrange_start (self, NULL);
  if (self->opener != NULL)
    trade_opener_cancel (self->opener);
  gtk_widget_dispose_template (GTK_WIDGET (self), TRADE_TYPE_WINDOW);
  g_clear_object (&self->exporter);
  g_clear_object (&self->opener);
  g_clear_object (&self->printer);
  g_clear_object (&self->view);
  g_clear_object (&self->dataset);

  G_OBJECT_CLASS (trade_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.view", "s", view_action);
  gtk_widget_class_install_action (widget_class, "win.next-view", NULL, step_view_action);
  gtk_widget_class_install_action (widget_class, "win.previous-view", NULL, step_view_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-table", NULL, toggle_table_action);
  gtk_widget_class_install_property_action (widget_class, "win.mode", "mode");
  gtk_widget_class_install_property_action (widget_class, "win.sidebar-shown", "sidebar-shown");
  gtk_widget_class_install_property_action (widget_class, "win.fullscreened", "fullscreened");

  /* Keys that a text or a list may want for itself come to the window last. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "win.next-view", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Page_Down, 0, "win.next-view", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "win.previous-view", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Page_Up, 0, "win.previous-view", NULL);
}

static void
trade_window_class_init (TradeWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = trade_window_get_property;
  object_class->set_property = trade_window_set_property;
  object_class->dispose = trade_window_dispose;
  widget_class->show = trade_window_show;
  widget_class->map = trade_window_map;

  properties[PROP_MODE] = g_param_spec_string ("mode", NULL, NULL, TRADE_WINDOW_CHART, flags);
  properties[PROP_SIDEBAR_SHOWN] = g_param_spec_boolean ("sidebar-shown", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * TradeWindow::first-frame:
   * @self: the window
   *
   * The window was painted for the first time.
   */
  signals[FIRST_FRAME] = g_signal_new ("first-frame", TRADE_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);

  g_type_ensure (TRADE_TYPE_CHART_AREA);
  g_type_ensure (TRADE_TYPE_HEADER);
  g_type_ensure (TRADE_TYPE_LEDGER);
  g_type_ensure (TRADE_TYPE_VIEW_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/trade-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TradeWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TradeWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, TradeWindow, header);
  gtk_widget_class_bind_template_child (widget_class, TradeWindow, view_list);
  gtk_widget_class_bind_template_child (widget_class, TradeWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TradeWindow, empty_bin);
  gtk_widget_class_bind_template_child (widget_class, TradeWindow, chart_area);
  gtk_widget_class_bind_template_child (widget_class, TradeWindow, table_bin);
  gtk_widget_class_bind_template_child (widget_class, TradeWindow, audit_bin);
  gtk_widget_class_bind_template_child (widget_class, TradeWindow, start_bin);
  gtk_widget_class_bind_template_child (widget_class, TradeWindow, import_bin);
  gtk_widget_class_bind_template_child (widget_class, TradeWindow, notices);
  gtk_widget_class_bind_template_child (widget_class, TradeWindow, ledger);
  gtk_widget_class_bind_template_callback (widget_class, trade_window_rearrange);
  gtk_widget_class_bind_template_callback (widget_class, view_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, flap_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stack_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pointer_left_cb);

  install_actions (widget_class);
  trade_window_open_install (widget_class);
  trade_window_history_install (widget_class);
  trade_window_reading_install (widget_class);
  trade_window_export_install (widget_class);
  trade_window_arrange_install (widget_class);
  trade_window_menus_install (widget_class);
}

/* A window begins as large as the last one was left, and does not follow another one that is being resized. */
static void
bind_settings (TradeWindow *self)
{
  const GSettingsBindFlags flags = G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES;
  GSettings *settings = trade_settings_get_default ();

  if (settings == NULL)
    return;

  g_settings_bind (settings, TRADE_SETTINGS_WINDOW_WIDTH, self, "default-width", flags);
  g_settings_bind (settings, TRADE_SETTINGS_WINDOW_HEIGHT, self, "default-height", flags);
  g_settings_bind (settings, TRADE_SETTINGS_WINDOW_MAXIMIZED, self, "maximized", flags);
  adw_flap_set_reveal_flap (self->flap, g_settings_get_boolean (settings, TRADE_SETTINGS_SIDEBAR_SHOWN));
}

static void
trade_window_init (TradeWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->exporter = trade_exporter_new (GTK_WINDOW (self));
  self->printer = trade_printer_new (GTK_WINDOW (self));
  self->opener = trade_opener_new ();

  trade_window_open_attach (self, self->notices);
  trade_window_export_attach (self);
  trade_window_arrange_attach (self);
  trade_window_figures_attach (self);
  trade_window_menus_attach (self);
  trade_shortcuts_attach (GTK_APPLICATION_WINDOW (self));
  bind_settings (self);
  flap_changed_cb (self);

  /* The focus starts on the chart, whose name and description a screen reader then says. */
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->chart_area));
  gtk_window_set_focus_visible (GTK_WINDOW (self), FALSE);
}

/**
 * trade_window_new:
 * @application: the application
 *
 * Creates a window that shows nothing yet.
 *
 * Returns: (transfer none): a new window, which the application owns until it is closed
 */
TradeWindow *
trade_window_new (GtkApplication *application)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  return g_object_new (TRADE_TYPE_WINDOW, "application", application, NULL);
}

/**
 * trade_window_open:
 * @self: a window
 * @file: a data package, or the folder that holds one
 *
 * Reads a package and shows it once it is read. If it has faults, a dialog lists them and the window shows what it
 * showed before, or the bundled release if that was nothing. The window is presented either way.
 */
void
trade_window_open (TradeWindow *self,
                   GFile       *file)
{
  g_return_if_fail (TRADE_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  trade_opener_open (self->opener, file);
}

/**
 * trade_window_open_bundled:
 * @self: a window
 *
 * Shows the release that every build carries. It is read at once: the first frame shows it.
 */
void
trade_window_open_bundled (TradeWindow *self)
{
  g_autoptr (TradeDataset) dataset = NULL;

  g_return_if_fail (TRADE_IS_WINDOW (self));

  dataset = trade_opener_read_bundled ();
  if (dataset == NULL)
    return;

  trade_window_set_dataset (self, dataset);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.open-bundled", FALSE);
}

/**
 * trade_window_get_dataset:
 * @self: a window
 *
 * Gets what the window shows.
 *
 * Returns: (transfer none) (nullable): a dataset
 */
TradeDataset *
trade_window_get_dataset (TradeWindow *self)
{
  g_return_val_if_fail (TRADE_IS_WINDOW (self), NULL);

  return self->dataset;
}

/**
 * trade_window_set_dataset:
 * @self: a window
 * @dataset: a finished dataset
 *
 * Shows the views of a dataset: the one that was shown last if it is among them, else the first.
 */
void
trade_window_set_dataset (TradeWindow  *self,
                          TradeDataset *dataset)
{
  GSettings *settings = trade_settings_get_default ();
  g_autoptr (GListModel) views = NULL;
  g_autofree char *last = NULL;
  TradeView *view = NULL;

  g_return_if_fail (TRADE_IS_WINDOW (self));
  g_return_if_fail (TRADE_IS_DATASET (dataset));
  g_return_if_fail (trade_dataset_is_finished (dataset));

  if (settings != NULL)
    last = g_settings_get_string (settings, TRADE_SETTINGS_LAST_VIEW);

  trade_view_list_set_view (self->view_list, NULL);
  set_view (self, NULL);
  trade_window_history_clear (self);
  trade_window_open_forget (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.open-bundled", TRUE);
  g_set_object (&self->dataset, dataset);
  views = trade_dataset_list_views (dataset);

  trade_ledger_set_dataset (self->ledger, dataset);
  trade_window_title_update (self, self->header);
  if (g_str_equal (trade_window_get_mode (self), TRADE_WINDOW_AUDIT))
    trade_window_reading_fill_audit (self, self->audit_bin);
  if (g_list_model_get_n_items (views) == 0 && g_str_equal (trade_window_get_mode (self), TRADE_WINDOW_CHART))
    gtk_stack_set_visible_child_name (self->stack, TRADE_WINDOW_EMPTY);
  else if (g_str_equal (trade_window_get_mode (self), TRADE_WINDOW_EMPTY))
    gtk_stack_set_visible_child_name (self->stack, TRADE_WINDOW_CHART);
  if (g_list_model_get_n_items (views) == 0)
    {
      g_autoptr (GtkWidget) page = trade_empty_new (dataset);

      adw_bin_set_child (self->empty_bin, page);
      fill_table (self);
    }
  trade_view_list_set_views (self->view_list, views);
  trade_window_arrange_begin (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    trade_view_list_load_thumbnails (self->view_list);

  if (last != NULL)
    view = trade_view_list_find (self->view_list, last);
  if (view == NULL)
    view = trade_view_list_find (self->view_list, "1");
  trade_view_list_set_view (self->view_list, view);
}

/**
 * trade_window_rearrange:
 * @self: a window
 *
 * Shows the view that is chosen in the sidebar as it is to be arranged now. One of very many figures is arranged in a thread
 * first, and what is shown stays until then.
 */
void
trade_window_rearrange (TradeWindow *self)
{
  TradeView *chosen;
  g_autoptr (TradeView) view = NULL;

  g_return_if_fail (TRADE_IS_WINDOW (self));

  chosen = trade_view_list_get_view (self->view_list);
  if (trade_window_arrange_start (self, chosen))
    return;

  view = trade_window_arrange_apply (self, chosen);
  set_view (self, view);
}

/**
 * trade_window_get_view:
 * @self: a window
 *
 * Gets the view that is shown, arranged as it is shown.
 *
 * Returns: (transfer none) (nullable): a view
 */
TradeView *
trade_window_get_view (TradeWindow *self)
{
  g_return_val_if_fail (TRADE_IS_WINDOW (self), NULL);

  return self->view;
}

/**
 * trade_window_get_view_list:
 * @self: a window
 *
 * Gets the list of views.
 *
 * Returns: (transfer none): the list
 */
TradeViewList *
trade_window_get_view_list (TradeWindow *self)
{
  g_return_val_if_fail (TRADE_IS_WINDOW (self), NULL);

  return self->view_list;
}

/**
 * trade_window_get_header:
 * @self: a window
 *
 * Gets the header bar.
 *
 * Returns: (transfer none): the header
 */
TradeHeader *
trade_window_get_header (TradeWindow *self)
{
  g_return_val_if_fail (TRADE_IS_WINDOW (self), NULL);

  return self->header;
}

/**
 * trade_window_get_chart_area:
 * @self: a window
 *
 * Gets the chart.
 *
 * Returns: (transfer none): the chart
 */
TradeChartArea *
trade_window_get_chart_area (TradeWindow *self)
{
  g_return_val_if_fail (TRADE_IS_WINDOW (self), NULL);

  return self->chart_area;
}

/**
 * trade_window_get_table:
 * @self: a window
 *
 * Gets the table, which exists once it has been shown.
 *
 * Returns: (transfer none) (nullable): the table
 */
TradeTable *
trade_window_get_table (TradeWindow *self)
{
  g_return_val_if_fail (TRADE_IS_WINDOW (self), NULL);

  return self->table;
}

/**
 * trade_window_get_ledger:
 * @self: a window
 *
 * Gets the ledger.
 *
 * Returns: (transfer none): the ledger
 */
TradeLedger *
trade_window_get_ledger (TradeWindow *self)
{
  g_return_val_if_fail (TRADE_IS_WINDOW (self), NULL);

  return self->ledger;
}

/**
 * trade_window_get_exporter:
 * @self: a window
 *
 * Gets what exports and copies for the window.
 *
 * Returns: (transfer none): the exporter
 */
TradeExporter *
trade_window_get_exporter (TradeWindow *self)
{
  g_return_val_if_fail (TRADE_IS_WINDOW (self), NULL);

  return self->exporter;
}

/**
 * trade_window_get_opener:
 * @self: a window
 *
 * Gets what brings figures into the window.
 *
 * Returns: (transfer none): the opener
 */
TradeOpener *
trade_window_get_opener (TradeWindow *self)
{
  g_return_val_if_fail (TRADE_IS_WINDOW (self), NULL);

  return self->opener;
}

/**
 * trade_window_get_printer:
 * @self: a window
 *
 * Gets what prints for the window.
 *
 * Returns: (transfer none): the printer
 */
TradePrinter *
trade_window_get_printer (TradeWindow *self)
{
  g_return_val_if_fail (TRADE_IS_WINDOW (self), NULL);

  return self->printer;
}

/**
 * trade_window_get_mode:
 * @self: a window
 *
 * Gets which of the names that begin with `TRADE_WINDOW_` says what fills the window.
 *
 * Returns: the value of the property mode
 */
const char *
trade_window_get_mode (TradeWindow *self)
{
  const char *mode;

  g_return_val_if_fail (TRADE_IS_WINDOW (self), NULL);

  /* Buttons ask for the mode while the template is still being built, and when it is gone. */
  mode = self->stack != NULL ? gtk_stack_get_visible_child_name (self->stack) : NULL;

  return mode != NULL ? mode : TRADE_WINDOW_CHART;
}

/**
 * trade_window_get_toasts:
 * @self: a window
 *
 * Returns: (transfer none): where toasts are shown, see trade_message_add_toast()
 */
AdwToastOverlay *
trade_window_get_toasts (TradeWindow *self)
{
  g_return_val_if_fail (TRADE_IS_WINDOW (self), NULL);

  return self->toasts;
}
