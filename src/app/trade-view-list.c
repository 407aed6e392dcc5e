/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-view-list.h"

#include <glib/gi18n.h>

#include "trade-compose.h"
#include "trade-find-bar.h"
#include "trade-find.h"
#include "trade-view-row.h"

/* What can be looked for of a row, as far as somebody has looked for anything. */
#define FOLDED "trade-view-folded"

struct _TradeViewList
{
  AdwBin parent_instance;

  GListModel *views;
  guint       load_source;

  GtkWidget  *find_bar;
  GtkWidget  *nothing; /* is seen where no view is */
  char      **words; /* that somebody looks for */

  GtkListBox *list_box;
};

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS,
};

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeViewList, trade_view_list, ADW_TYPE_BIN)

/* One picture at a time, so that input is answered in between. */
static gboolean
load_next_cb (gpointer user_data)
{
  TradeViewList *self = user_data;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    {
      TradeThumbnail *thumbnail = trade_view_row_get_thumbnail (TRADE_VIEW_ROW (row));

      if (!trade_thumbnail_get_loaded (thumbnail))
        {
          trade_thumbnail_load (thumbnail);
          return G_SOURCE_CONTINUE;
        }
    }

  self->load_source = 0;

  return G_SOURCE_REMOVE;
}

static void
row_selected_cb (TradeViewList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
row_activated_cb (TradeViewList *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* The list is one stop of Tab, as the chart is: from row to row each view on the way would be shown. */
static gboolean
trade_view_list_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  TradeViewList *self = TRADE_VIEW_LIST (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list_box);

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    {
      if (gtk_widget_get_focus_child (widget) != NULL)
        return FALSE;
      if (row != NULL)
        return gtk_widget_grab_focus (GTK_WIDGET (row));
    }

  return GTK_WIDGET_CLASS (trade_view_list_parent_class)->focus (widget, direction);
}

static void
trade_view_list_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_VIEW:
      g_value_set_object (value, trade_view_list_get_view (TRADE_VIEW_LIST (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trade_view_list_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_VIEW:
      trade_view_list_set_view (TRADE_VIEW_LIST (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trade_view_list_dispose (GObject *object)
{
  TradeViewList *self = TRADE_VIEW_LIST (object);

  g_clear_handle_id (&self->load_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), TRADE_TYPE_VIEW_LIST);
  g_clear_object (&self->views);
  g_clear_pointer (&self->words, g_strfreev);

  G_OBJECT_CLASS (trade_view_list_parent_class)->dispose (object);
}

static void
trade_view_list_class_init (TradeViewListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = trade_view_list_get_property;
  object_class->set_property = trade_view_list_set_property;
  object_class->dispose = trade_view_list_dispose;
  widget_class->focus = trade_view_list_focus;

  properties[PROP_VIEW] =
    g_param_spec_object ("view", NULL, NULL, TRADE_TYPE_VIEW,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * TradeViewList::activated:
   * @self: the list
   *
   * A person clicked a view, even if it was shown already.
   */
  signals[ACTIVATED] = g_signal_new ("activated", TRADE_TYPE_VIEW_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/trade-view-list.ui");
  gtk_widget_class_bind_template_child (widget_class, TradeViewList, list_box);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

/* What a view is called, and what it is about: a product is looked for to find the charts that show it. */
static char *
write_folded (TradeView *view)
{
  static const TradeDimension dimensions[] = { TRADE_DIMENSION_PRODUCT, TRADE_DIMENSION_PARTNER, TRADE_DIMENSION_ENTERPRISE };
  TradeDataset *dataset = trade_view_get_dataset (view);
  g_autofree char *name = trade_compose_get_name (view, trade_format_get_default ());
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autofree char *all = NULL;
  GString *words = g_string_new (name);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      for (guint j = 0; j < G_N_ELEMENTS (dimensions); j++)
        {
          TradeText *label = trade_dataset_get_label (dataset, dimensions[j], trade_figure_get_key (figure)->codes[dimensions[j]]);

          if (label != NULL && g_hash_table_add (seen, label))
            g_string_append_printf (words, "\n%s", trade_format_text (trade_format_get_default (), label));
        }
    }
  all = g_string_free (words, FALSE);

  return trade_find_fold (all);
}

static gboolean
is_wanted (GtkListBoxRow *row,
           gpointer       user_data)
{
  TradeViewList *self = user_data;
  char *folded;

  if (self->words == NULL || self->words[0] == NULL)
    return TRUE;

  folded = g_object_get_data (G_OBJECT (row), FOLDED);
  if (folded == NULL)
    {
      folded = write_folded (trade_view_row_get_view (TRADE_VIEW_ROW (row)));
      g_object_set_data_full (G_OBJECT (row), FOLDED, folded, g_free);
    }

  return trade_find_matches ((const char *const *) self->words, folded);
}

static GtkListBoxRow *
find_wanted (TradeViewList *self,
             guint         *n)
{
  GtkListBoxRow *first = NULL, *row;

  *n = 0;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    {
      if (!is_wanted (row, self))
        continue;
      (*n)++;
      first = first != NULL ? first : row;
    }

  return first;
}

static void
find_changed_cb (TradeViewList *self)
{
  const char *query = trade_find_bar_get_query (TRADE_FIND_BAR (self->find_bar));
  guint n;

  g_strfreev (self->words);
  self->words = trade_find_split (query);
  gtk_list_box_invalidate_filter (self->list_box);
  find_wanted (self, &n);
  if (self->words[0] != NULL)
    trade_find_bar_set_found (TRADE_FIND_BAR (self->find_bar), n, g_list_model_get_n_items (self->views));
  else
    trade_find_bar_set_result (TRADE_FIND_BAR (self->find_bar), "");
  gtk_widget_set_visible (self->nothing, self->words[0] != NULL);
}

/* Shows the first view that was found; from there the arrows lead to the others. */
static void
find_next_cb (TradeViewList *self)
{
  guint n;
  GtkListBoxRow *row = find_wanted (self, &n);

  if (row == NULL)
    return;

  gtk_list_box_select_row (self->list_box, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
find_closed_cb (TradeViewList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list_box);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
add_find_bar (TradeViewList *self)
{
  self->find_bar = trade_find_bar_new (_("Find a View"));
  gtk_box_prepend (GTK_BOX (adw_bin_get_child (ADW_BIN (self))), self->find_bar);
  gtk_list_box_set_filter_func (self->list_box, is_wanted, self, NULL);
  self->nothing = gtk_label_new (_("No view shows this."));
  gtk_label_set_wrap (GTK_LABEL (self->nothing), TRUE);
  gtk_widget_add_css_class (self->nothing, "dim-label");
  gtk_widget_set_margin_top (self->nothing, 24);
  gtk_widget_set_visible (self->nothing, FALSE);
  gtk_list_box_set_placeholder (self->list_box, self->nothing);
  g_signal_connect_object (self->find_bar, "changed", G_CALLBACK (find_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find_bar, "next", G_CALLBACK (find_next_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find_bar, "closed", G_CALLBACK (find_closed_cb), self, G_CONNECT_SWAPPED);
}

static void
trade_view_list_init (TradeViewList *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  add_find_bar (self);

  /* The list box would page by itself; here a page is a view, as it is in the rest of the window. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Page_Down|KP_Page_Down"),
                                                          gtk_named_action_new ("win.next-view")));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Page_Up|KP_Page_Up"),
                                                          gtk_named_action_new ("win.previous-view")));
  gtk_widget_add_controller (GTK_WIDGET (self->list_box), keys);
}

/**
 * trade_view_list_set_views:
 * @self: a list
 * @views: a list of [class@View]
 *
 * Sets the views. None of them is shown yet.
 */
void
trade_view_list_set_views (TradeViewList *self,
                           GListModel    *views)
{
  GtkListBoxRow *row;

  g_return_if_fail (TRADE_IS_VIEW_LIST (self));
  g_return_if_fail (G_IS_LIST_MODEL (views));

  gtk_list_box_unselect_all (self->list_box);
  while ((row = gtk_list_box_get_row_at_index (self->list_box, 0)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));

  g_set_object (&self->views, views);
  trade_find_bar_close (TRADE_FIND_BAR (self->find_bar));
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      gtk_list_box_append (self->list_box, trade_view_row_new (view, i + 1));
    }
}

/**
 * trade_view_list_begin_find:
 * @self: a list
 *
 * Has a person type what view is looked for. As long as something is, the others are hidden.
 */
void
trade_view_list_begin_find (TradeViewList *self)
{
  g_return_if_fail (TRADE_IS_VIEW_LIST (self));

  trade_find_bar_open (TRADE_FIND_BAR (self->find_bar));
}

/**
 * trade_view_list_get_views:
 * @self: a list
 *
 * Gets the views, as they arrange themselves.
 *
 * Returns: (transfer none) (nullable): a list of [class@View]
 */
GListModel *
trade_view_list_get_views (TradeViewList *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW_LIST (self), NULL);

  return self->views;
}

/**
 * trade_view_list_show_arranged:
 * @self: a list
 * @view: one of its views, as it is arranged
 *
 * Lets the thumbnail of a view show it as it is arranged.
 */
void
trade_view_list_show_arranged (TradeViewList *self,
                               TradeView     *view)
{
  GtkListBoxRow *row;

  g_return_if_fail (TRADE_IS_VIEW_LIST (self));
  g_return_if_fail (TRADE_IS_VIEW (view));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    {
      TradeView *native = trade_view_row_get_view (TRADE_VIEW_ROW (row));

      if (g_str_equal (trade_view_get_id (native), trade_view_get_id (view)))
        trade_thumbnail_set_view (trade_view_row_get_thumbnail (TRADE_VIEW_ROW (row)), view);
    }
}

/**
 * trade_view_list_get_view:
 * @self: a list
 *
 * Gets the view that is shown.
 *
 * Returns: (transfer none) (nullable): a view
 */
TradeView *
trade_view_list_get_view (TradeViewList *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (TRADE_IS_VIEW_LIST (self), NULL);

  if (self->list_box == NULL)
    return NULL;

  row = gtk_list_box_get_selected_row (self->list_box);

  return row != NULL ? trade_view_row_get_view (TRADE_VIEW_ROW (row)) : NULL;
}

/* Brings a row into sight without taking the keyboard focus from where it is. */
static void
scroll_to (TradeViewList *self,
           GtkWidget     *row)
{
  GtkAdjustment *adjustment = gtk_list_box_get_adjustment (self->list_box);
  graphene_rect_t bounds;

  if (adjustment == NULL || !gtk_widget_compute_bounds (row, GTK_WIDGET (self->list_box), &bounds))
    return;

  gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

/**
 * trade_view_list_set_view:
 * @self: a list
 * @view: (nullable): one of its views, or %NULL for none
 *
 * Shows a view.
 */
void
trade_view_list_set_view (TradeViewList *self,
                          TradeView     *view)
{
  GtkListBoxRow *row;

  g_return_if_fail (TRADE_IS_VIEW_LIST (self));
  g_return_if_fail (view == NULL || TRADE_IS_VIEW (view));

  if (view == NULL)
    gtk_list_box_unselect_all (self->list_box);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    {
      if (trade_view_row_get_view (TRADE_VIEW_ROW (row)) == view)
        {
          gtk_list_box_select_row (self->list_box, row);
          scroll_to (self, GTK_WIDGET (row));
          return;
        }
    }
}

/**
 * trade_view_list_find:
 * @self: a list
 * @name: the ID of a view, or its number, from 1
 *
 * Finds a view.
 *
 * Returns: (transfer none) (nullable): a view; %NULL if there is none of that name
 */
TradeView *
trade_view_list_find (TradeViewList *self,
                      const char    *name)
{
  guint64 number = 0;

  g_return_val_if_fail (TRADE_IS_VIEW_LIST (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  g_ascii_string_to_unsigned (name, 10, 1, G_MAXUINT, &number, NULL);

  for (guint i = 0; self->views != NULL && i < g_list_model_get_n_items (self->views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (self->views, i);

      /* The list keeps the view alive. */
      if (number == i + 1 || trade_view_goes_by (view, name))
        return view;
    }

  return NULL;
}

/**
 * trade_view_list_shows:
 * @view: a view
 * @figure: a figure
 *
 * Checks whether a figure is among those that answer a view's question.
 *
 * Returns: whether it is
 */
gboolean
trade_view_list_shows (TradeView   *view,
                       TradeFigure *figure)
{
  g_return_val_if_fail (TRADE_IS_VIEW (view), FALSE);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) other = g_list_model_get_item (G_LIST_MODEL (view), i);

      if (other == figure)
        return TRUE;
    }

  return FALSE;
}

/**
 * trade_view_list_find_figure:
 * @self: a list
 * @figure: a figure
 *
 * Finds the first view that shows a figure.
 *
 * Returns: (transfer none) (nullable): a view; %NULL if none shows it
 */
TradeView *
trade_view_list_find_figure (TradeViewList *self,
                             TradeFigure   *figure)
{
  g_return_val_if_fail (TRADE_IS_VIEW_LIST (self), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  for (guint i = 0; self->views != NULL && i < g_list_model_get_n_items (self->views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (self->views, i);

      /* The list keeps the view alive. */
      if (trade_view_list_shows (view, figure))
        return view;
    }

  return NULL;
}

/**
 * trade_view_list_step:
 * @self: a list
 * @steps: how many views to go on, or back if it is negative
 *
 * Shows a neighbour of the view that is shown. A step past an end stays where it is.
 */
void
trade_view_list_step (TradeViewList *self,
                      int            steps)
{
  GtkListBoxRow *row;

  g_return_if_fail (TRADE_IS_VIEW_LIST (self));

  row = gtk_list_box_get_selected_row (self->list_box);
  if (row == NULL || gtk_list_box_row_get_index (row) + steps < 0)
    return;

  row = gtk_list_box_get_row_at_index (self->list_box, gtk_list_box_row_get_index (row) + steps);
  if (row != NULL)
    trade_view_list_set_view (self, trade_view_row_get_view (TRADE_VIEW_ROW (row)));
}

/**
 * trade_view_list_load_thumbnails:
 * @self: a list
 *
 * Lets the thumbnails come, one by one, when the program is idle.
 */
void
trade_view_list_load_thumbnails (TradeViewList *self)
{
  g_return_if_fail (TRADE_IS_VIEW_LIST (self));

  if (self->load_source == 0)
    self->load_source = g_idle_add_full (G_PRIORITY_LOW, load_next_cb, self, NULL);
}
