/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table.h"

#include "trade-cells.h"
#include "trade-column-scroll.h"
#include "trade-figure-cell.h"
#include "trade-figure-filter.h"
#include "trade-find-bar.h"
#include "trade-format.h"
#include "trade-places.h"
#include "trade-standing.h"

struct _TradeTable
{
  AdwBin parent_instance;

  TradeView          *view;    /* what is asked for */
  TradeDataset       *dataset; /* the same */
  TradeFigureList    *list;    /* what the rows show, or nothing as long as a thread lists it */
  GCancellable       *listing; /* what a thread is at, or nothing */
  TradeFigureFilter  *filter; /* which of them are looked for */
  GtkSortListModel   *sorted;
  GPtrArray          *rows;   /* the figures as they are shown, which the list keeps; those that nobody has seen are %NULL */
  guint               shown;  /* so many of them, and at last all */
  TradePlaces        *places; /* at least as many; the rows of the others are hidden */
  TradeCells         *cells;
  gboolean            changing; /* what is in the places */
  GtkSingleSelection *selection;
  TradeFigure        *figure; /* is selected, or will be as soon as there is a row for it */
  guint               growth; /* adds rows and writes cells, frame by frame */
  guint               showing; /* shows what has been sorted, in the next frame */

  GtkColumnView *column_view;
};

enum
{
  PROP_0,
  PROP_FIGURE,
  N_PROPS,
};

/* So many figures are sorted in one go. */
#define MOST_AT_ONCE 1000

/* GTK builds two hundred rows around those that are seen, each of dozens of widgets, as soon as there are so many figures. So
 * many are added to a frame until it has them, or a quarter of a second would pass before the table is seen. Rows of fewer
 * figures are hidden, and go in the same way. */
#define ROWS_A_FRAME 16
#define MOST_BUILT 224

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TradeTable, trade_table, ADW_TYPE_BIN)

static int
compare_figures (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  TradeTable *self = g_object_get_data (G_OBJECT (user_data), "table");
  const TradeFigureColumn *description = g_object_get_data (G_OBJECT (user_data), "description");

  /* To check the type of each takes as long as to compare them. */
  return trade_figure_list_compare (self->list, (guint) (description - trade_figure_columns), (TradeFigure *) a, (TradeFigure *) b);
}

static void
setup_cell_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  user_data)
{
  gtk_list_item_set_child (item, trade_figure_cell_new (user_data));
}

static void
name_row (TradeTable  *self,
          GtkWidget   *row,
          TradeFigure *figure)
{
  g_autofree char *name = figure != NULL ? trade_standing_describe_figure (self->list->dataset, figure) : NULL;

  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), TRADE_TABLE_ITEM, figure != NULL ? g_object_ref (figure) : NULL, g_object_unref);
  gtk_widget_set_visible (row, figure != NULL);
}

static TradeFigure *
get_row (TradeTable *self,
         guint       position)
{
  gpointer *row;

  if (position >= self->shown)
    return NULL;

  row = &g_ptr_array_index (self->rows, position);
  if (*row == NULL)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

      *row = figure;
    }

  return *row;
}

static gboolean
write_cell_cb (GtkListItem             *item,
               const TradeFigureColumn *description,
               gpointer                 user_data)
{
  TradeTable *self = user_data;
  TradeFigure *figure = get_row (self, gtk_list_item_get_position (item));
  GtkWidget *row = trade_cells_get_row (item);

  if (description == &trade_figure_columns[TRADE_FIGURE_COLUMN_NAME] && row != NULL)
    name_row (self, row, figure);
  if (figure == NULL)
    return FALSE;

  trade_figure_cell_write (gtk_list_item_get_child (item), description, &self->list->head, figure);

  return TRUE;
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              gpointer                  user_data)
{
  TradeTable *self = g_object_get_data (G_OBJECT (factory), "table");

  trade_cells_bind (self->cells, item, user_data);
}

static void
unbind_cell_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  TradeTable *self = g_object_get_data (G_OBJECT (factory), "table");

  trade_cells_unbind (self->cells, item);
}

static void
append_column (TradeTable              *self,
               const TradeFigureColumn *description)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;
  g_autoptr (GtkCustomSorter) sorter = NULL;
  g_autofree char *heading = trade_figure_column_write_heading (description, &(const TradeFigureHead) { 0 });

  g_object_set_data (G_OBJECT (factory), "table", self);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), (gpointer) description);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), (gpointer) description);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cell_cb), NULL);

  column = gtk_column_view_column_new (heading, factory);
  g_object_set_data (G_OBJECT (column), "table", self);
  g_object_set_data (G_OBJECT (column), "description", (gpointer) description);
  gtk_column_view_column_set_resizable (column, TRUE);

  sorter = gtk_custom_sorter_new (compare_figures, column, NULL);
  gtk_column_view_column_set_sorter (column, GTK_SORTER (sorter));
  gtk_column_view_append_column (self->column_view, column);
}

/* The head of the values names their unit. */
static void
set_up_columns (TradeTable *self)
{
  GListModel *shown = gtk_column_view_get_columns (self->column_view);

  trade_figure_head_count (&self->list->head);
  for (guint i = 0; i < TRADE_N_FIGURE_COLUMNS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, i);
      g_autofree char *heading = trade_figure_column_write_heading (&trade_figure_columns[i], &self->list->head);

      gtk_column_view_column_set_title (column, heading);
    }
  trade_figure_cell_align_headings (self->column_view);
}

static GtkWidget *
find_focused_row (TradeTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;

  while (focus != GTK_WIDGET (self) && g_object_get_data (G_OBJECT (focus), TRADE_TABLE_ITEM) == NULL)
    focus = gtk_widget_get_parent (focus);

  return focus != GTK_WIDGET (self) ? focus : NULL;
}

/* The row that has the focus is the one that the ledger tells of. */
static void
focus_changed_cb (TradeTable *self)
{
  GtkWidget *row = find_focused_row (self);
  TradeFigure *figure = row != NULL ? g_object_get_data (G_OBJECT (row), TRADE_TABLE_ITEM) : NULL;

  if (figure != NULL && figure != self->figure)
    trade_table_select_figure (self, figure);
}

static void
scroll_to (TradeTable *self,
           guint       position)
{
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->column_view)), "list.scroll-to-item", "u", position);
}

static void
focus_place (TradeTable *self,
             guint       position)
{
  GtkWidget *row = trade_cells_find_row (self->cells, position);

  gtk_widget_grab_focus (row != NULL ? row : GTK_WIDGET (self->column_view));
}

static void
trade_table_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (trade_table_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget", G_CALLBACK (focus_changed_cb), widget,
                           G_CONNECT_SWAPPED);
}

static void
trade_table_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), focus_changed_cb, widget);

  GTK_WIDGET_CLASS (trade_table_parent_class)->unroot (widget);
}

static void
set_figure (TradeTable  *self,
            TradeFigure *figure)
{
  if (g_set_object (&self->figure, figure))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIGURE]);
}

/* In the order of the rows. Figures that the columns do not tell apart stay in the order in which they were listed. */
static int
compare_rows (TradeTable  *self,
              TradeFigure *a,
              TradeFigure *b)
{
  int order = gtk_sorter_compare (gtk_sort_list_model_get_sorter (self->sorted), a, b);
  guint position_a = GPOINTER_TO_UINT (g_hash_table_lookup (self->list->positions, a));
  guint position_b = GPOINTER_TO_UINT (g_hash_table_lookup (self->list->positions, b));

  return order != 0 ? order : (position_a > position_b) - (position_a < position_b);
}

/* Whether the table shows a figure, and where it does when nothing is being sorted. */
static gboolean
find_row (TradeTable  *self,
          TradeFigure *figure,
          guint       *position)
{
  guint end = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));
  g_autoptr (TradeFigure) found = NULL;

  if (self->list == NULL || !g_hash_table_contains (self->list->positions, figure))
    return FALSE;

  *position = 0;
  while (*position + 1 < end)
    {
      guint middle = *position + (end - *position) / 2;
      g_autoptr (TradeFigure) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), middle);

      if (compare_rows (self, item, figure) <= 0)
        *position = middle;
      else
        end = middle;
    }

  /* It may be one that nobody looks for now. */
  found = g_list_model_get_item (G_LIST_MODEL (self->sorted), *position);

  return found == figure;
}

/* Selects the row of the figure as soon as there is one, wherever it is. Tells whether the figure is shown, as far as is known. */
static gboolean
select_row (TradeTable *self)
{
  guint position;

  if (self->figure == NULL || self->list == NULL || gtk_sort_list_model_get_pending (self->sorted) > 0)
    return TRUE;
  if (!find_row (self, self->figure, &position))
    return FALSE;

  if (position < self->shown)
    gtk_single_selection_set_selected (self->selection, position);

  return TRUE;
}

static void
selection_changed_cb (TradeTable *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  set_figure (self, get_row (self, position));
}

/* In the middle of the rows that are seen. */
static guint
find_middle (TradeTable *self,
             guint      *n_seen)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->column_view));
  double page = gtk_adjustment_get_page_size (adjustment);
  double row = gtk_adjustment_get_upper (adjustment) / MAX (g_list_model_get_n_items (G_LIST_MODEL (self->places)), 1);

  *n_seen = row > 0 ? (guint) MIN (page / row + 2, MOST_BUILT) : 0;

  return row > 0 ? (guint) ((gtk_adjustment_get_value (adjustment) + page / 2) / row) : 0;
}

static gboolean
write_cells (TradeTable *self)
{
  guint n_seen;
  guint middle = find_middle (self, &n_seen);

  return trade_cells_write (self->cells, middle, n_seen + ROWS_A_FRAME);
}

/* Shows as many more rows as a frame has time for, and then takes as many away that nothing is left for. Tells whether that is
 * all. */
static gboolean
grow (TradeTable *self)
{
  guint places = g_list_model_get_n_items (G_LIST_MODEL (self->places));

  self->shown += ROWS_A_FRAME;
  if (self->shown >= MIN (self->rows->len, MOST_BUILT))
    {
      self->shown = self->rows->len;
      places = MIN (places, MAX (self->shown, places - MIN (places, ROWS_A_FRAME)));
    }
  places = MAX (places, self->shown);
  trade_places_set_count (self->places, places);
  if (!select_row (self))
    set_figure (self, NULL);

  return places == self->rows->len;
}

static gboolean
grow_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  TradeTable *self = TRADE_TABLE (widget);
  gboolean grown = grow (self);

  if (!write_cells (self) || !grown)
    return G_SOURCE_CONTINUE;

  self->growth = 0;

  return G_SOURCE_REMOVE;
}

static void
go_on (TradeTable *self)
{
  if (self->growth == 0)
    self->growth = gtk_widget_add_tick_callback (GTK_WIDGET (self), grow_cb, NULL, NULL);
}

/* The figures are others, or in another order. Who sorts them by another column sees the selected one again. */
static void
show_rows (TradeTable *self)
{
  gboolean focused = find_focused_row (self) != NULL;
  gboolean grown;
  guint selected;
  guint n_seen;

  self->changing = TRUE;
  trade_cells_hold (self->cells);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->rows, (int) g_list_model_get_n_items (G_LIST_MODEL (self->sorted)));
  /* There are no widgets for what is further down. */
  trade_places_set_count (self->places, MIN (MAX (self->rows->len, MOST_BUILT), g_list_model_get_n_items (G_LIST_MODEL (self->places))));
  grown = grow (self);

  selected = gtk_single_selection_get_selected (self->selection);
  if (selected != GTK_INVALID_LIST_POSITION)
    scroll_to (self, selected);
  self->changing = FALSE;
  trade_cells_release (self->cells);
  find_middle (self, &n_seen);
  /* It is not placed yet, and may be the first that is seen or the last. */
  if (selected != GTK_INVALID_LIST_POSITION)
    trade_cells_write (self->cells, selected, 2 * n_seen);
  if (!write_cells (self) || !grown)
    go_on (self);
  if (focused && selected != GTK_INVALID_LIST_POSITION)
    focus_place (self, selected);
}

static gboolean
show_sorted_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  TradeTable *self = TRADE_TABLE (widget);

  self->showing = 0;
  if (gtk_sort_list_model_get_pending (self->sorted) == 0)
    show_rows (self);

  return G_SOURCE_REMOVE;
}

/* As long as very many figures are being sorted, they are shown as they were, and then in the next frame: the last step of sorting
 * takes as long as a frame may. */
static void
sorted_cb (TradeTable *self)
{
  if (self->changing || gtk_sort_list_model_get_pending (self->sorted) > 0)
    return;

  if (!gtk_sort_list_model_get_incremental (self->sorted))
    show_rows (self);
  else if (self->showing == 0)
    self->showing = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_sorted_cb, NULL, NULL);
}

static void
trade_table_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_FIGURE:
      g_value_set_object (value, trade_table_get_figure (TRADE_TABLE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* Writes the cells anew. */
static void
number_style_changed_cb (TradeTable *self)
{
  if (self->list == NULL)
    return;

  set_up_columns (self);
  trade_figure_filter_set_list (self->filter, self->list);
  trade_cells_hold (self->cells);
  trade_cells_release (self->cells);
  if (!write_cells (self))
    go_on (self);
}

static void
trade_table_dispose (GObject *object)
{
  TradeTable *self = TRADE_TABLE (object);

  if (self->column_view != NULL)
    gtk_column_view_set_model (self->column_view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TRADE_TYPE_TABLE);
  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  g_clear_object (&self->figure);
  g_clear_object (&self->selection);
  g_clear_object (&self->places);
  g_clear_object (&self->sorted);
  g_clear_pointer (&self->filter, trade_figure_filter_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->cells, trade_cells_free);
  g_clear_pointer (&self->list, trade_figure_list_free);
  g_clear_object (&self->dataset);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (trade_table_parent_class)->dispose (object);
}

static void
trade_table_class_init (TradeTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = trade_table_get_property;
  object_class->dispose = trade_table_dispose;
  widget_class->root = trade_table_root;
  widget_class->unroot = trade_table_unroot;

  properties[PROP_FIGURE] =
    g_param_spec_object ("figure", NULL, NULL, TRADE_TYPE_FIGURE,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/trade-table.ui");
  gtk_widget_class_bind_template_child (widget_class, TradeTable, column_view);
}

/* The focus goes to the row that is read, or to the first that was found, which is read then. */
static void
leave_find_bar_cb (TradeTable *self)
{
  focus_place (self, self->figure != NULL ? gtk_single_selection_get_selected (self->selection) : 0);
}

static void
add_find_bar (TradeTable *self)
{
  GtkWidget *bar = trade_figure_filter_get_bar (self->filter);

  gtk_box_prepend (GTK_BOX (adw_bin_get_child (ADW_BIN (self))), bar);
  g_signal_connect_object (bar, "next", G_CALLBACK (leave_find_bar_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bar, "closed", G_CALLBACK (leave_find_bar_cb), self, G_CONNECT_SWAPPED);
}

static void
trade_table_init (TradeTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trade_column_scroll_attach (self->column_view);

  for (guint i = 0; i < TRADE_N_FIGURE_COLUMNS; i++)
    append_column (self, &trade_figure_columns[i]);
  trade_figure_cell_align_headings (self->column_view);

  self->filter = trade_figure_filter_new ();
  self->sorted = gtk_sort_list_model_new (g_object_ref (trade_figure_filter_get_model (self->filter)),
                                          g_object_ref (gtk_column_view_get_sorter (self->column_view)));
  add_find_bar (self);
  g_signal_connect_object (self->sorted, "items-changed", G_CALLBACK (sorted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sorted, "notify::pending", G_CALLBACK (sorted_cb), self, G_CONNECT_SWAPPED);
  self->rows = g_ptr_array_new ();
  self->places = trade_places_new ();
  self->cells = trade_cells_new (write_cell_cb, self);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->places)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (trade_format_get_default (), "notify::number-style",
                           G_CALLBACK (number_style_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * trade_table_new:
 *
 * Creates a table that shows nothing yet.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_table_new (void)
{
  return g_object_new (TRADE_TYPE_TABLE, NULL);
}

/* GTK 4.8 leaves the focus on a row that is gone. Tells whether it was on one. */
static gboolean
take_focus (TradeTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return FALSE;

  gtk_root_set_focus (root, NULL);

  return TRUE;
}

static void
show_list (TradeTable      *self,
           TradeFigureList *list)
{
  gboolean many = list != NULL && g_list_model_get_n_items (list->figures) > MOST_AT_ONCE;
  gboolean focused = take_focus (self);
  TradeFigureList *before = g_steal_pointer (&self->list);

  self->changing = TRUE;
  self->list = list;
  self->shown = 0;
  trade_column_scroll_reset (self->column_view);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->column_view)), 0);
  if (list != NULL)
    set_up_columns (self);
  /* Very many rows are sorted while the window goes on. Those of before are not sorted to the end. */
  if (many)
    gtk_sort_list_model_set_incremental (self->sorted, TRUE);
  trade_figure_filter_set_list (self->filter, list);
  gtk_sort_list_model_set_incremental (self->sorted, many);
  show_rows (self);

  if (focused)
    focus_place (self, 0);
  /* Cells showed it until now. */
  g_clear_pointer (&before, trade_figure_list_free);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  TradeTable *self = TRADE_TABLE (source);
  TradeFigureList *list = trade_figure_list_new_finish (result);

  /* Whoever cancelled asks for something else, or is gone. */
  if (list == NULL)
    return;

  g_clear_object (&self->listing);
  show_list (self, list);
}

static void
show_figures (TradeTable   *self,
              TradeDataset *dataset,
              TradeView    *view)
{
  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  set_figure (self, NULL);
  g_set_object (&self->dataset, dataset);
  g_set_object (&self->view, view);

  if (dataset == NULL || !trade_figure_list_takes_long (dataset, view))
    {
      show_list (self, dataset != NULL ? trade_figure_list_new (dataset, view) : NULL);
      return;
    }

  show_list (self, NULL);
  self->listing = g_cancellable_new ();
  trade_figure_list_new_async (dataset, view, self, self->listing, listed_cb);
}

/**
 * trade_table_set_view:
 * @self: a table
 * @view: (nullable): a view, or %NULL for none
 *
 * Shows the figures of a view, in its reading order until a person sorts them by a column. After a figure comes what was
 * published of it before, and at the end what has no value and why. Very many figures are listed in a thread, and shown when
 * that is done.
 */
void
trade_table_set_view (TradeTable *self,
                      TradeView  *view)
{
  g_return_if_fail (TRADE_IS_TABLE (self));
  g_return_if_fail (view == NULL || TRADE_IS_VIEW (view));

  if (view != NULL && self->view == view)
    return;

  show_figures (self, view != NULL ? trade_view_get_dataset (view) : NULL, view);
}

/**
 * trade_table_set_dataset:
 * @self: a table
 * @dataset: a dataset
 *
 * Shows all figures of a dataset, for which there need not be a view.
 */
void
trade_table_set_dataset (TradeTable   *self,
                         TradeDataset *dataset)
{
  g_return_if_fail (TRADE_IS_TABLE (self));
  g_return_if_fail (TRADE_IS_DATASET (dataset));

  if (self->view == NULL && self->dataset == dataset)
    return;

  show_figures (self, dataset, NULL);
}

/**
 * trade_table_get_figure:
 * @self: a table
 *
 * Gets the figure whose row is selected, or will be as soon as there is a row for it.
 *
 * Returns: (transfer none) (nullable): a figure
 */
TradeFigure *
trade_table_get_figure (TradeTable *self)
{
  g_return_val_if_fail (TRADE_IS_TABLE (self), NULL);

  return self->figure;
}

/**
 * trade_table_select_figure:
 * @self: a table
 * @figure: a figure
 *
 * Selects the row of a figure. As long as very many figures are being listed, that waits until they are.
 *
 * Returns: whether the table shows the figure, as far as is known
 */
gboolean
trade_table_select_figure (TradeTable  *self,
                           TradeFigure *figure)
{
  guint position;

  g_return_val_if_fail (TRADE_IS_TABLE (self), FALSE);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), FALSE);

  /* Whoever wants to see it does not look for others any more. */
  if (self->list != NULL && g_hash_table_contains (self->list->positions, figure) && !find_row (self, figure, &position))
    trade_find_bar_close (TRADE_FIND_BAR (trade_figure_filter_get_bar (self->filter)));
  if (self->listing == NULL && !find_row (self, figure, &position))
    return FALSE;

  set_figure (self, figure);
  select_row (self);

  return TRUE;
}

/**
 * trade_table_begin_find:
 * @self: a table
 *
 * Has a person type what figures are looked for. As long as something is, the others are hidden.
 */
void
trade_table_begin_find (TradeTable *self)
{
  g_return_if_fail (TRADE_IS_TABLE (self));

  trade_find_bar_open (TRADE_FIND_BAR (trade_figure_filter_get_bar (self->filter)));
}

/**
 * trade_table_get_model:
 * @self: a table
 *
 * Gets the figures in the order in which they are shown, those for which there is no row yet among them.
 *
 * Returns: (transfer none): a list of [class@Figure]
 */
GListModel *
trade_table_get_model (TradeTable *self)
{
  g_return_val_if_fail (TRADE_IS_TABLE (self), NULL);

  return G_LIST_MODEL (self->sorted);
}

/**
 * trade_table_get_columns:
 * @self: a table
 *
 * Gets the columns, by which the table can be sorted.
 *
 * Returns: (transfer none): the widget that shows them
 */
GtkColumnView *
trade_table_get_columns (TradeTable *self)
{
  g_return_val_if_fail (TRADE_IS_TABLE (self), NULL);

  return self->column_view;
}
