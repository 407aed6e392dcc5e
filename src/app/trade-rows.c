/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-rows.h"

#define MAX_COLUMNS 3

/* In average characters: with less, lines break after every other word. */
#define LEAST_COLUMN_CHARS 30

/* In logical pixels. */
#define COLUMN_SPACING 24
#define ROW_SPACING 3
#define HEADING_SPACING 9

typedef struct
{
  GtkWidget *widget;
  guint      column;
  gboolean   heading;
} Row;

struct _TradeRows
{
  GtkWidget parent_instance;

  GArray *rows;
};

G_DEFINE_FINAL_TYPE (TradeRows, trade_rows, GTK_TYPE_WIDGET)

static guint
count_columns (TradeRows *self,
               int        width)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int least = LEAST_COLUMN_CHARS * pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE;
  guint used = 1;

  pango_font_metrics_unref (metrics);
  for (guint i = 0; i < self->rows->len; i++)
    used = MAX (used, g_array_index (self->rows, Row, i).column + 1);

  return CLAMP ((guint) (width / MAX (least, 1)), 1, used);
}

/* Where there are fewer columns than wished for, the last one takes in what follows it. */
static gboolean
is_in_column (const Row *row,
              guint      column,
              guint      n_columns)
{
  return MIN (row->column, n_columns - 1) == column;
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

static int
get_gap (const Row *row,
         int        y)
{
  return y == 0 ? 0 : row->heading ? HEADING_SPACING : ROW_SPACING;
}

static int
get_column_width (int   width,
                  guint n_columns)
{
  return MAX ((width - COLUMN_SPACING * ((int) n_columns - 1)) / (int) n_columns, 1);
}

static int
measure_column (TradeRows *self,
                guint      column,
                guint      n_columns,
                int        width)
{
  int y = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (is_in_column (row, column, n_columns))
        y += get_gap (row, y) + measure_height (row->widget, width);
    }

  return y;
}

static void
allocate_column (TradeRows           *self,
                 guint                column,
                 guint                n_columns,
                 const GtkAllocation *area)
{
  int y = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);
      GtkAllocation allocation = *area;

      if (!is_in_column (row, column, n_columns))
        continue;

      y += get_gap (row, y);
      allocation.y = y;
      allocation.height = measure_height (row->widget, area->width);
      gtk_widget_size_allocate (row->widget, &allocation, -1);
      y += allocation.height;
    }
}

static void
trade_rows_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  TradeRows *self = TRADE_ROWS (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint n_columns = count_columns (self, width);
  int column_width = get_column_width (width, n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      int x = (int) i * (column_width + COLUMN_SPACING);
      GtkAllocation area = { mirrored ? width - x - column_width : x, 0, column_width, height };

      allocate_column (self, i, n_columns, &area);
    }
}

static GtkSizeRequestMode
trade_rows_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* One column must do where there is no room for more. */
static int
measure_width (TradeRows *self)
{
  int width = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      int least;

      gtk_widget_measure (g_array_index (self->rows, Row, i).widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                          NULL);
      width = MAX (width, least);
    }

  return width;
}

static void
trade_rows_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  TradeRows *self = TRADE_ROWS (widget);
  int least = measure_width (self);
  int width = MAX (for_size, least);
  guint n_columns = count_columns (self, width);

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = least;
  else
    for (guint i = 0; i < n_columns; i++)
      *minimum = MAX (*minimum, measure_column (self, i, n_columns, get_column_width (width, n_columns)));
  *natural = *minimum;
}

static void
trade_rows_dispose (GObject *object)
{
  trade_rows_remove_all (TRADE_ROWS (object));

  G_OBJECT_CLASS (trade_rows_parent_class)->dispose (object);
}

static void
trade_rows_finalize (GObject *object)
{
  g_array_unref (TRADE_ROWS (object)->rows);

  G_OBJECT_CLASS (trade_rows_parent_class)->finalize (object);
}

static void
trade_rows_class_init (TradeRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = trade_rows_dispose;
  object_class->finalize = trade_rows_finalize;
  widget_class->get_request_mode = trade_rows_get_request_mode;
  widget_class->measure = trade_rows_measure;
  widget_class->size_allocate = trade_rows_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "rows");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
trade_rows_init (TradeRows *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
}

/**
 * trade_rows_append:
 * @self: rows
 * @row: the widget of a row
 * @column: where it goes if there is width enough, 0 to 2
 * @heading: whether it is the heading of the rows that follow, from which it keeps a distance to those above
 *
 * Adds a row.
 */
void
trade_rows_append (TradeRows *self,
                   GtkWidget *row,
                   guint      column,
                   gboolean   heading)
{
  Row added = { row, column, heading };

  g_return_if_fail (TRADE_IS_ROWS (self));
  g_return_if_fail (GTK_IS_WIDGET (row));
  g_return_if_fail (column < MAX_COLUMNS);

  gtk_widget_set_parent (row, GTK_WIDGET (self));
  g_array_append_val (self->rows, added);
}

/**
 * trade_rows_remove_all:
 * @self: rows
 *
 * Removes all rows.
 */
void
trade_rows_remove_all (TradeRows *self)
{
  g_return_if_fail (TRADE_IS_ROWS (self));

  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_unparent (g_array_index (self->rows, Row, i).widget);
  g_array_set_size (self->rows, 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
