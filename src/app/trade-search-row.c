/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-search-row.h"

/* Of the entry that is chosen, in characters. It may have less where a window is narrow. */
#define MOST_CHARACTERS 30

struct _TradeSearchRow
{
  AdwActionRow parent_instance;

  GtkDropDown *list;
  guint        focusing; /* the source that gives the focus to what is typed; 0 for none */
};

enum
{
  PROP_0,
  PROP_SELECTED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TradeSearchRow, trade_search_row, ADW_TYPE_ACTION_ROW)

static void
selected_cb (TradeSearchRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static gboolean
focus_cb (gpointer data)
{
  TradeSearchRow *self = data;

  self->focusing = 0;
  gtk_widget_grab_focus (find (GTK_WIDGET (self->list), GTK_TYPE_SEARCH_ENTRY));

  return G_SOURCE_REMOVE;
}

/* The list that opens gives the focus to one of its entries, where nothing that is typed is looked for. */
static void
opened_cb (TradeSearchRow *self)
{
  if (self->focusing == 0)
    self->focusing = g_idle_add (focus_cb, self);
}

/* Whoever typed enough chooses the first that is left. */
static void
typed_cb (TradeSearchRow *self)
{
  GtkListView *entries = GTK_LIST_VIEW (find (GTK_WIDGET (self->list), GTK_TYPE_LIST_VIEW));

  if (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (entries))) > 0)
    g_signal_emit_by_name (entries, "activate", 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARACTERS);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GtkStringObject *text = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (text));
}

static void
trade_search_row_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_SELECTED:
      g_value_set_uint (value, trade_search_row_get_selected (TRADE_SEARCH_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trade_search_row_dispose (GObject *object)
{
  g_clear_handle_id (&TRADE_SEARCH_ROW (object)->focusing, g_source_remove);

  G_OBJECT_CLASS (trade_search_row_parent_class)->dispose (object);
}

static void
trade_search_row_class_init (TradeSearchRowClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = trade_search_row_get_property;
  G_OBJECT_CLASS (klass)->dispose = trade_search_row_dispose;

  /**
   * TradeSearchRow:selected:
   *
   * The place of the entry that is chosen.
   */
  properties[PROP_SELECTED] = g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT, GTK_INVALID_LIST_POSITION,
                                                 G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

/* The entries of the list look as GTK has them, with a mark at the one that is chosen; what stands in the row may be cut. */
static void
trade_search_row_init (TradeSearchRow *self)
{
  g_autoptr (GtkListItemFactory) all = NULL;
  g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *list = gtk_drop_down_new (NULL, expression);

  self->list = GTK_DROP_DOWN (list);
  g_set_object (&all, gtk_drop_down_get_factory (self->list));
  gtk_drop_down_set_list_factory (self->list, all);
  g_signal_connect (chosen, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (chosen, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_factory (self->list, chosen);
  gtk_drop_down_set_enable_search (self->list, TRUE);
  gtk_widget_set_valign (list, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (gtk_widget_get_first_child (list), "flat");
  g_signal_connect_object (list, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (find (list, GTK_TYPE_POPOVER), "map", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (find (list, GTK_TYPE_SEARCH_ENTRY), "activate", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), list);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), list);
}

/**
 * trade_search_row_new:
 * @title: what is chosen
 * @texts: the entries
 *
 * Creates a row.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_search_row_new (const char    *title,
                      GtkStringList *texts)
{
  TradeSearchRow *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (GTK_IS_STRING_LIST (texts), NULL);

  self = g_object_new (TRADE_TYPE_SEARCH_ROW, "title", title, NULL);
  gtk_drop_down_set_model (self->list, G_LIST_MODEL (texts));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

/**
 * trade_search_row_get_selected:
 * @self: a row
 *
 * Returns: the place of the entry that is chosen
 */
guint
trade_search_row_get_selected (TradeSearchRow *self)
{
  g_return_val_if_fail (TRADE_IS_SEARCH_ROW (self), GTK_INVALID_LIST_POSITION);

  return gtk_drop_down_get_selected (self->list);
}

/**
 * trade_search_row_set_selected:
 * @self: a row
 * @place: the place of an entry
 *
 * Chooses an entry.
 */
void
trade_search_row_set_selected (TradeSearchRow *self,
                               guint           place)
{
  g_return_if_fail (TRADE_IS_SEARCH_ROW (self));

  gtk_drop_down_set_selected (self->list, place);
}
