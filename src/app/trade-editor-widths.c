/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-widths.h"

#include <math.h>

#include "trade-desktop.h"

/* In logical pixels, where text is as large as designed: as wide as most of what is typed there. */
static const int widths[] = {
  [TRADE_DRAFT_FLOW] = 116,       [TRADE_DRAFT_MEASURE] = 104, [TRADE_DRAFT_RELATION] = 96, [TRADE_DRAFT_NUMBER] = 84,
  [TRADE_DRAFT_UNIT] = 144,       [TRADE_DRAFT_PERIOD] = 88,   [TRADE_DRAFT_PRODUCT] = 150, [TRADE_DRAFT_PARTNER] = 140,
  [TRADE_DRAFT_ENTERPRISE] = 160, [TRADE_DRAFT_STATUS] = 130,  [TRADE_DRAFT_NOTE] = 220,    [TRADE_DRAFT_CITED] = 200,
  [TRADE_DRAFT_REPORTER] = 140,   [TRADE_DRAFT_COMPARISON] = 150, [TRADE_DRAFT_ADJUSTMENT] = 160, [TRADE_DRAFT_PRICES] = 150,
  [TRADE_DRAFT_VALUATION] = 170,  [TRADE_DRAFT_REASON] = 200,
};

G_STATIC_ASSERT (G_N_ELEMENTS (widths) == TRADE_DRAFT_N_COLUMNS);

/* What is longer is read where it is typed. In the same pixels. */
#define MOST_WIDTH 260

/* Around the text of a cell, with the arrow of its list. */
#define AROUND 44

/* Of a column that nobody types in. */
#define AROUND_NAME 24
#define LEAST_NAME 120

/* Of a column of numbers. */
#define LEAST_NUMBER 96

/* For what a table was made as wide as it is. */
#define SCALE "trade-editor-widths-scale"

static int
scale (GtkWidget *widget,
       int        width)
{
  return (int) (width * trade_editor_widths_get_scale (widget));
}

static int
find_width (GtkWidget        *widget,
            TradeDraft       *draft,
            TradeDraftColumn  column)
{
  g_autoptr (PangoLayout) layout = NULL;
  g_autoptr (GHashTable) seen = NULL;
  int most;

  most = scale (widget, widths[column]);
  layout = gtk_widget_create_pango_layout (widget, NULL);
  seen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < trade_draft_get_n_rows (draft) && g_hash_table_size (seen) < TRADE_EDITOR_WIDTHS_MOST_TEXTS; i++)
    {
      const char *text = trade_draft_row_get (trade_draft_get_row (draft, i), column);
      int width;

      /* Texts that are the same are the same string. */
      if (*text == '\0' || !g_hash_table_add (seen, (gpointer) text))
        continue;
      pango_layout_set_text (layout, text, -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      most = MAX (most, width + AROUND);
    }

  return MIN (most, scale (widget, MAX (MOST_WIDTH, widths[column])));
}

/* GTK counts the fixed width of a column that is not shown among those of a row, but not of the headings, and where a language is
 * written from the right, the cells then stand beside their headings.
 */
static void
set_width (GtkColumnViewColumn *view_column,
           gboolean             visible,
           int                  width)
{
  gtk_column_view_column_set_visible (view_column, visible);
  gtk_column_view_column_set_fixed_width (view_column, visible ? width : -1);
}

/**
 * trade_editor_widths_get_scale:
 * @widget: a widget, which knows its display
 *
 * Larger text has wider columns, and smaller text the same: the arrows beside it stay as they are.
 *
 * Returns: how much wider than designed columns are, from 1
 */
double
trade_editor_widths_get_scale (GtkWidget *widget)
{
  return MAX (1, trade_desktop_get_text_scale (widget));
}

static void
follow_cb (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  double *shown = g_object_get_data (G_OBJECT (view), SCALE);
  const double growth = trade_editor_widths_get_scale (GTK_WIDGET (view)) / *shown;

  *shown *= growth;
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      const int width = gtk_column_view_column_get_fixed_width (column);

      if (width > 0)
        gtk_column_view_column_set_fixed_width (column, (int) round (width * growth));
    }
}

/**
 * trade_editor_widths_follow:
 * @view: a new table
 *
 * Has all columns grow and shrink with the text of the desktop, also those that a person has made wider or narrower.
 */
void
trade_editor_widths_follow (GtkColumnView *view)
{
  double *shown;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  shown = g_new (double, 1);
  *shown = trade_editor_widths_get_scale (GTK_WIDGET (view));
  g_object_set_data_full (G_OBJECT (view), SCALE, shown, g_free);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (view)), "notify::gtk-xft-dpi", G_CALLBACK (follow_cb), view,
                           G_CONNECT_SWAPPED);
}

/**
 * trade_editor_widths_suit:
 * @view: a table with the font of its cells
 * @view_column: a column of it
 * @draft: the draft that it shows
 * @column: what the column has of that
 * @visible: whether the column is shown
 *
 * Shows a column as wide as what stands there already needs, or does not show it.
 */
void
trade_editor_widths_suit (GtkColumnView       *view,
                          GtkColumnViewColumn *view_column,
                          TradeDraft          *draft,
                          TradeDraftColumn     column,
                          gboolean             visible)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (GTK_IS_COLUMN_VIEW_COLUMN (view_column));
  g_return_if_fail (draft != NULL);
  g_return_if_fail (column < TRADE_DRAFT_N_COLUMNS);

  set_width (view_column, visible, visible ? find_width (GTK_WIDGET (view), draft, column) : -1);
}

/**
 * trade_editor_widths_grow:
 * @view: a table with the font of its cells
 * @view_column: a column of it
 * @text: what was typed there
 *
 * Makes a column as wide as a text needs, unless it is wide enough.
 */
void
trade_editor_widths_grow (GtkColumnView       *view,
                          GtkColumnViewColumn *view_column,
                          const char          *text)
{
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (GTK_IS_COLUMN_VIEW_COLUMN (view_column));
  g_return_if_fail (text != NULL);

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), text);
  pango_layout_get_pixel_size (layout, &width, NULL);
  width = MIN (width + AROUND, scale (GTK_WIDGET (view), MOST_WIDTH));
  if (width > gtk_column_view_column_get_fixed_width (view_column) && gtk_column_view_column_get_visible (view_column))
    gtk_column_view_column_set_fixed_width (view_column, width);
}

/**
 * trade_editor_widths_suit_texts:
 * @view: a table with the font of its cells
 * @view_column: a column of it that nobody types in
 * @texts: (array zero-terminated=1): what stands there
 * @visible: whether the column is shown
 *
 * Shows a column as wide as its texts need, or does not show it.
 *
 * Returns: that width, in logical pixels
 */
int
trade_editor_widths_suit_texts (GtkColumnView       *view,
                                GtkColumnViewColumn *view_column,
                                const char * const  *texts,
                                gboolean             visible)
{
  g_autoptr (PangoLayout) layout = NULL;
  int most = LEAST_NAME;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), 0);
  g_return_val_if_fail (GTK_IS_COLUMN_VIEW_COLUMN (view_column), 0);
  g_return_val_if_fail (texts != NULL, 0);

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), NULL);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      int width;

      pango_layout_set_text (layout, texts[i], -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      most = MAX (most, width + AROUND_NAME);
    }
  most = MIN (most, scale (GTK_WIDGET (view), MOST_WIDTH));
  set_width (view_column, visible, most);

  return most;
}

static int
measure (GtkColumnView *view,
         const char    *text,
         PangoWeight    weight)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), text);
  PangoAttrList *attributes = pango_attr_list_new ();
  int width;

  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/**
 * trade_editor_widths_suit_numbers:
 * @view: a table with the font of its cells and headings
 * @view_column: a column of it that has numbers
 * @longest: the longest of them, or `""`
 *
 * Shows a column as wide as its title and its numbers need: of a number that is cut off nobody sees that it is longer.
 */
void
trade_editor_widths_suit_numbers (GtkColumnView       *view,
                                  GtkColumnViewColumn *view_column,
                                  const char          *longest)
{
  const char *title;
  int width;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (GTK_IS_COLUMN_VIEW_COLUMN (view_column));
  g_return_if_fail (longest != NULL);

  title = gtk_column_view_column_get_title (view_column);
  width = MAX (measure (view, title, PANGO_WEIGHT_BOLD) + AROUND_NAME, measure (view, longest, PANGO_WEIGHT_NORMAL) + AROUND);
  set_width (view_column, TRUE, CLAMP (width, LEAST_NUMBER, scale (GTK_WIDGET (view), MOST_WIDTH)));
}
