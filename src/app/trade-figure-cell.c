/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-figure-cell.h"

#include "trade-brief.h"
#include "trade-column-heading.h"
#include "trade-records.h"

/* In logical pixels. */
#define NUMBER_MARGIN 12

/* In characters: words of a longer text may be broken, so that one without spaces does not widen the column beyond measure. */
#define LONG_TEXT 100

/* Numbers run from left to right in every script, and stand so that their last digits are one below another. */
static float
get_xalign (GtkWidget               *widget,
            const TradeFigureColumn *column)
{
  return column->numeric && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_LTR ? 1 : 0;
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

/**
 * trade_figure_cell_new:
 * @column: a column
 *
 * Creates an empty cell of a column.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_figure_cell_new (const TradeFigureColumn *column)
{
  GtkWidget *cell = adw_bin_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_layout_manager (cell, gtk_custom_layout_new (get_cell_request_mode, measure_cell, allocate_cell));
  adw_bin_set_child (ADW_BIN (cell), label);
  gtk_label_set_xalign (GTK_LABEL (label), get_xalign (label, column));
  if (column->numeric)
    {
      gtk_widget_add_css_class (label, "numeric");
      /* What follows begins where this ends. */
      gtk_widget_set_margin_end (label, NUMBER_MARGIN);
    }
  if (column->least > 0)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_width_chars (GTK_LABEL (label), column->least);
      gtk_label_set_max_width_chars (GTK_LABEL (label), column->most);
    }

  return cell;
}

/**
 * trade_figure_cell_write:
 * @cell: a cell
 * @column: the column that it is in
 * @head: what the heads of the table say
 * @figure: a figure of the dataset of @head
 *
 * Writes what the column tells of a figure. What does not count is dim.
 */
void
trade_figure_cell_write (GtkWidget               *cell,
                         const TradeFigureColumn *column,
                         const TradeFigureHead   *head,
                         TradeFigure             *figure)
{
  GtkWidget *label = adw_bin_get_child (ADW_BIN (cell));
  g_autofree char *text = column->text (head, figure);

  trade_brief_set_label (GTK_LABEL (label), head->dataset, text);
  gtk_label_set_wrap_mode (GTK_LABEL (label), g_utf8_strlen (text, -1) > LONG_TEXT ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
  if (trade_figure_has_value (figure) && !trade_records_is_replaced (head->dataset, figure))
    gtk_widget_remove_css_class (label, "dim-label");
  else
    gtk_widget_add_css_class (label, "dim-label");
}

/**
 * trade_figure_cell_align_headings:
 * @view: a view of all columns
 *
 * Lets headings stand where their cells do.
 */
void
trade_figure_cell_align_headings (GtkColumnView *view)
{
  for (guint i = 0; i < TRADE_N_FIGURE_COLUMNS; i++)
    if (trade_figure_columns[i].numeric)
      trade_column_heading_align (view, i);
}
