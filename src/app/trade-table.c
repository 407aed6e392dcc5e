/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table.h"

#include "trade-brief.h"
#include "trade-figure-list.h"
#include "trade-format.h"
#include "trade-records.h"
#include "trade-standing.h"

/* In logical pixels. */
#define NUMBER_MARGIN 12

/* In characters: words of a longer text may be broken, so that one without spaces does not widen the column beyond measure. */
#define LONG_TEXT 100

struct _TradeTable
{
  AdwBin parent_instance;

  TradeView          *view;    /* what is asked for */
  TradeDataset       *dataset; /* the same */
  TradeFigureList    *list;    /* what the rows show, or nothing as long as a thread lists it */
  GCancellable       *listing; /* what a thread is at, or nothing */
  GtkSortListModel   *sorted;
  GtkSliceListModel  *built; /* the rows that there are widgets for, and then all */
  GtkSingleSelection *selection;
  TradeFigure        *wanted; /* to be selected as soon as there is a row for it */
  guint               growth; /* adds rows, frame by frame */
  double              from_start; /* how far a person has scrolled from the first column, in logical pixels */

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
 * many are added to a frame until it has them, or a quarter of a second would pass before the table is seen. */
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

  return trade_figure_column_compare (description, &self->list->head, TRADE_FIGURE ((gpointer) a), TRADE_FIGURE ((gpointer) b));
}

/* Numbers run from left to right in every script, and stand so that their last digits are one below another. */
static float
get_xalign (GtkWidget               *widget,
            const TradeFigureColumn *description)
{
  return description->numeric && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_LTR ? 1 : 0;
}

/* A cell of GTK asks how wide its child is at the height of the row, and gives it that much, however wide the column is. A label
 * then undoes its wrapping, and stands beyond its column. How wide a cell is does not depend on its height. */
static void
measure_cell (GtkWidget      *cell,
              GtkOrientation  orientation,
              int             for_size,
              int            *minimum,
              int            *natural,
              int            *minimum_baseline,
              int            *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (cell)), orientation, orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1,
                      minimum, natural, minimum_baseline, natural_baseline);
}

static void
allocate_cell (GtkWidget *cell,
               int        width,
               int        height,
               int        baseline)
{
  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (cell)), width, height, baseline, NULL);
}

static GtkSizeRequestMode
get_cell_request_mode (GtkWidget *cell)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
setup_cell_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  user_data)
{
  const TradeFigureColumn *description = user_data;
  GtkWidget *cell = adw_bin_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_layout_manager (cell, gtk_custom_layout_new (get_cell_request_mode, measure_cell, allocate_cell));
  adw_bin_set_child (ADW_BIN (cell), label);
  gtk_label_set_xalign (GTK_LABEL (label), get_xalign (label, description));
  if (description->numeric)
    {
      gtk_widget_add_css_class (label, "numeric");
      /* What follows begins where this ends. */
      gtk_widget_set_margin_end (label, NUMBER_MARGIN);
    }
  if (description->least > 0)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_width_chars (GTK_LABEL (label), description->least);
      gtk_label_set_max_width_chars (GTK_LABEL (label), description->most);
    }
  gtk_list_item_set_child (item, cell);
}

/* The row that a cell's label is in. GTK has no name for rows, nor a way from a row to what it shows. */
static void
name_row (TradeTable  *self,
          GtkListItem *item)
{
  GtkWidget *cell = gtk_widget_get_parent (gtk_list_item_get_child (item));
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *name = NULL;

  if (row == NULL)
    return;

  name = trade_standing_describe_figure (self->list->dataset, gtk_list_item_get_item (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), TRADE_TABLE_ITEM, g_object_ref (gtk_list_item_get_item (item)), g_object_unref);
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              gpointer                  user_data)
{
  const TradeFigureColumn *description = user_data;
  TradeTable *self = g_object_get_data (G_OBJECT (factory), "table");
  TradeFigure *figure = gtk_list_item_get_item (item);
  GtkWidget *label = adw_bin_get_child (ADW_BIN (gtk_list_item_get_child (item)));
  g_autofree char *text = description->text (&self->list->head, figure);

  trade_brief_set_label (GTK_LABEL (label), self->list->dataset, text);
  gtk_label_set_wrap_mode (GTK_LABEL (label), g_utf8_strlen (text, -1) > LONG_TEXT ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
  if (trade_figure_has_value (figure) && !trade_records_is_replaced (self->list->dataset, figure))
    gtk_widget_remove_css_class (label, "dim-label");
  else
    gtk_widget_add_css_class (label, "dim-label");
  if (description == &trade_figure_columns[TRADE_FIGURE_COLUMN_NAME])
    name_row (self, item);
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

  column = gtk_column_view_column_new (heading, factory);
  g_object_set_data (G_OBJECT (column), "table", self);
  g_object_set_data (G_OBJECT (column), "description", (gpointer) description);
  gtk_column_view_column_set_resizable (column, TRUE);

  sorter = gtk_custom_sorter_new (compare_figures, column, NULL);
  gtk_column_view_column_set_sorter (column, GTK_SORTER (sorter));
  gtk_column_view_append_column (self->column_view, column);
}

static GtkWidget *
find_label (GtkWidget *root)
{
  if (GTK_IS_LABEL (root))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *label = find_label (child);

      if (label != NULL)
        return label;
    }

  return NULL;
}

/* Headings stand where their cells do. GTK has no property for it; its header has one child for each column. */
static void
align_headings (TradeTable *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->column_view));
  GtkWidget *heading = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (guint i = 0; i < TRADE_N_FIGURE_COLUMNS && heading != NULL; i++)
    {
      GtkWidget *label = find_label (heading);

      if (label != NULL && trade_figure_columns[i].numeric)
        {
          gtk_widget_set_hexpand (label, TRUE);
          gtk_label_set_xalign (GTK_LABEL (label), get_xalign (label, &trade_figure_columns[i]));
          gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
        }
      heading = gtk_widget_get_next_sibling (heading);
    }
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
  align_headings (self);
}

static void
layout_cb (TradeTable    *self,
           GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, layout_cb, self);
  gtk_widget_queue_allocate (GTK_WIDGET (self->column_view));
}

/* GTK sets the adjustment when it has placed the columns, and does not heed what becomes of it until they are placed again.
 * The frame that is being made places them a second time, so that none is seen scrolled past its start. */
static void
place_again (TradeTable *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (clock == NULL || g_signal_handler_find (clock, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL, layout_cb, self) != 0)
    return;

  g_signal_connect_object (clock, "layout", G_CALLBACK (layout_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

/* GTK counts from the left in every language; a table that runs from right to left begins at its right end. */
static void
keep_start (TradeTable    *self,
            GtkAdjustment *adjustment)
{
  double wished = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) - self->from_start;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL || gtk_adjustment_get_value (adjustment) == wished)
    return;

  gtk_adjustment_set_value (adjustment, wished);
  place_again (self);
}

static void
scrolled_cb (TradeTable    *self,
             GtkAdjustment *adjustment)
{
  self->from_start = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) -
                     gtk_adjustment_get_value (adjustment);
}

/* The row that has the focus is the one that the ledger tells of. */
static void
focus_changed_cb (TradeTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (; focus != NULL && focus != GTK_WIDGET (self); focus = gtk_widget_get_parent (focus))
    {
      TradeFigure *figure = g_object_get_data (G_OBJECT (focus), TRADE_TABLE_ITEM);

      if (figure == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
        continue;
      if (figure != trade_table_get_figure (self))
        trade_table_select_figure (self, figure);
      break;
    }
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

static gboolean
find_row (TradeTable  *self,
          TradeFigure *figure,
          guint       *position)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sorted)); i++)
    {
      g_autoptr (TradeFigure) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);

      *position = i;
      if (item == figure)
        return TRUE;
    }

  return FALSE;
}

/* Selects what was asked for before there was a row for it. */
static void
select_wanted (TradeTable *self)
{
  guint position;

  if (self->wanted == NULL || self->list == NULL)
    return;

  if (!find_row (self, self->wanted, &position))
    {
      g_clear_object (&self->wanted);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIGURE]);
    }
  else if (position < g_list_model_get_n_items (G_LIST_MODEL (self->built)))
    {
      gtk_single_selection_set_selected (self->selection, position);
      g_clear_object (&self->wanted);
    }
}

static void
selection_changed_cb (TradeTable *self)
{
  if (gtk_single_selection_get_selected_item (self->selection) != NULL)
    g_clear_object (&self->wanted);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIGURE]);
}

static gboolean
grow_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  TradeTable *self = TRADE_TABLE (widget);
  guint size = gtk_slice_list_model_get_size (self->built) + ROWS_A_FRAME;
  gboolean done = size >= MOST_BUILT;

  gtk_slice_list_model_set_size (self->built, done ? G_MAXUINT : size);
  select_wanted (self);
  if (done)
    self->growth = 0;

  return !done;
}

/* Belongs before the figures are shown. */
static void
begin_growth (TradeTable *self)
{
  gtk_slice_list_model_set_size (self->built, ROWS_A_FRAME);
  if (self->growth == 0)
    self->growth = gtk_widget_add_tick_callback (GTK_WIDGET (self), grow_cb, NULL, NULL);
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

  g_set_object (&self->wanted, trade_table_get_figure (self));
  gtk_sort_list_model_set_model (self->sorted, NULL);
  set_up_columns (self);
  begin_growth (self);
  gtk_sort_list_model_set_model (self->sorted, self->list->figures);
  select_wanted (self);
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
  g_clear_object (&self->wanted);
  g_clear_object (&self->selection);
  g_clear_object (&self->built);
  g_clear_object (&self->sorted);
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

static void
trade_table_init (TradeTable *self)
{
  GtkAdjustment *adjustment;

  gtk_widget_init_template (GTK_WIDGET (self));
  adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->column_view));
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (keep_start), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);

  for (guint i = 0; i < TRADE_N_FIGURE_COLUMNS; i++)
    append_column (self, &trade_figure_columns[i]);
  align_headings (self);

  self->sorted = gtk_sort_list_model_new (NULL, g_object_ref (gtk_column_view_get_sorter (self->column_view)));
  self->built = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->sorted)), 0, ROWS_A_FRAME);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->built)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item",
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
  gboolean focused = take_focus (self);

  /* Cells of the old figures ask for their dataset as long as they are shown. */
  gtk_sort_list_model_set_model (self->sorted, NULL);
  g_clear_pointer (&self->list, trade_figure_list_free);
  self->list = list;
  self->from_start = 0;
  if (list != NULL)
    {
      set_up_columns (self);
      begin_growth (self);
      /* Very many rows are sorted while the window goes on. */
      gtk_sort_list_model_set_incremental (self->sorted, g_list_model_get_n_items (list->figures) > MOST_AT_ONCE);
      gtk_sort_list_model_set_model (self->sorted, list->figures);
      select_wanted (self);
    }

  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self->column_view));
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
  g_clear_object (&self->wanted);
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

  return self->wanted != NULL ? self->wanted : gtk_single_selection_get_selected_item (self->selection);
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

  if (self->listing == NULL && !find_row (self, figure, &position))
    return FALSE;

  if (g_set_object (&self->wanted, figure))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIGURE]);
  select_wanted (self);

  return TRUE;
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
