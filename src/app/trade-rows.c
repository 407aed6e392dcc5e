/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-rows.h"

#include <glib/gi18n.h>

#include "trade-format.h"

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

  GArray    *rows;
  GtkWidget *more_buttons[MAX_COLUMNS];
};

enum
{
  MORE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

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
allocate (GtkWidget           *widget,
          const GtkAllocation *column,
          int                  y)
{
  GtkAllocation allocation = { column->x, column->y + y, column->width, 0 };
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  allocation.width = MAX (allocation.width, least);
  allocation.height = measure_height (widget, allocation.width);
  gtk_widget_set_child_visible (widget, TRUE);
  gtk_widget_size_allocate (widget, &allocation, -1);
}

/* Says how many rows do not fit. The text does not ask for room, so that it can be set while room is being given out. */
static void
show_more (TradeRows           *self,
           guint                column,
           const GtkAllocation *area,
           int                  y,
           guint                n_hidden)
{
  GtkWidget *button = self->more_buttons[column];
  g_autofree char *count = trade_format_number (trade_format_get_default (), n_hidden, 0, 0, FALSE);
  /* Translators: %s is how many more lines there are */
  g_autofree char *text = g_strdup_printf (ngettext ("%s more", "%s more", n_hidden), count);

  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_menu_button_get_child (GTK_MENU_BUTTON (button))), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  allocate (button, area, y);
}

/* A heading is no use as the last line that is shown, and none by itself to count. */
static void
allocate_column (TradeRows           *self,
                 guint                column,
                 guint                n_columns,
                 const GtkAllocation *area)
{
  int room = area->height;
  gboolean fits = measure_column (self, column, n_columns, area->width) <= room;
  const Row *last = NULL;
  guint n_hidden = 0;
  int y = 0, before_last = 0;

  if (!fits)
    room -= measure_height (self->more_buttons[column], area->width) + ROW_SPACING;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);
      int gap = get_gap (row, y);
      int height;

      if (!is_in_column (row, column, n_columns))
        continue;

      height = measure_height (row->widget, area->width);
      if (room >= 0 && (y == 0 || y + gap + height <= room))
        {
          allocate (row->widget, area, y + gap);
          before_last = y;
          y += gap + height;
          last = row;
          continue;
        }

      if (room >= 0 && last->heading)
        {
          gtk_widget_set_child_visible (last->widget, FALSE);
          y = before_last;
        }
      gtk_widget_set_child_visible (row->widget, FALSE);
      /* A heading that does not fit hides what is below it, too. */
      n_hidden += !row->heading;
      room = -1;
    }

  if (n_hidden > 0)
    show_more (self, column, area, y > 0 ? y + ROW_SPACING : 0, n_hidden);
  else
    gtk_widget_set_child_visible (self->more_buttons[column], FALSE);
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
  int column_width = MAX ((width - COLUMN_SPACING * ((int) n_columns - 1)) / (int) n_columns, 1);

  for (guint i = 0; i < MAX_COLUMNS; i++)
    {
      int x = (int) i * (column_width + COLUMN_SPACING);
      GtkAllocation area = { mirrored ? width - x - column_width : x, 0, column_width, height };

      if (i < n_columns)
        allocate_column (self, i, n_columns, &area);
      else
        gtk_widget_set_child_visible (self->more_buttons[i], FALSE);
    }
}

static GtkSizeRequestMode
trade_rows_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
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
  *minimum = *natural = 0;
}

static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  g_signal_emit (user_data, signals[MORE], 0, button);
}

static void
trade_rows_dispose (GObject *object)
{
  TradeRows *self = TRADE_ROWS (object);

  trade_rows_remove_all (self);
  for (guint i = 0; i < MAX_COLUMNS; i++)
    g_clear_pointer (&self->more_buttons[i], gtk_widget_unparent);

  G_OBJECT_CLASS (trade_rows_parent_class)->dispose (object);
}

static void
trade_rows_finalize (GObject *object)
{
  TradeRows *self = TRADE_ROWS (object);

  g_array_unref (self->rows);

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

  /**
   * TradeRows::more:
   * @self: the rows
   * @button: the button that was pressed
   *
   * A person asks for what does not fit. What listens gives @button a popover to show it in.
   */
  signals[MORE] = g_signal_new ("more", TRADE_TYPE_ROWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, GTK_TYPE_MENU_BUTTON);

  gtk_widget_class_set_css_name (widget_class, "rows");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
trade_rows_init (TradeRows *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));

  for (guint i = 0; i < MAX_COLUMNS; i++)
    {
      GtkWidget *button = gtk_menu_button_new ();
      GtkWidget *text = gtk_inscription_new (NULL);

      gtk_inscription_set_nat_chars (GTK_INSCRIPTION (text), 7);
      gtk_widget_add_css_class (text, "accent");
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_menu_button_set_child (GTK_MENU_BUTTON (button), text);
      gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
      gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover_cb, self, NULL);
      gtk_widget_add_css_class (button, "ledger-more");
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      self->more_buttons[i] = button;
    }
}

/**
 * trade_rows_new:
 *
 * Creates rows of which there are none yet.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_rows_new (void)
{
  return g_object_new (TRADE_TYPE_ROWS, NULL);
}

/**
 * trade_rows_append:
 * @self: rows
 * @row: the widget of a row
 * @column: where it goes if there is width enough, 0 to 2
 * @heading: whether it is the heading of the rows that follow, which is never shown without one of them
 *
 * Adds a row. The first rows are the last to be hidden.
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

  /* The keyboard walks the rows in their order, and then what tells of more. */
  gtk_widget_insert_before (row, GTK_WIDGET (self), self->more_buttons[0]);
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

  for (guint i = 0; i < MAX_COLUMNS; i++)
    if (self->more_buttons[i] != NULL)
      gtk_menu_button_popdown (GTK_MENU_BUTTON (self->more_buttons[i]));
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_unparent (g_array_index (self->rows, Row, i).widget);
  g_array_set_size (self->rows, 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
