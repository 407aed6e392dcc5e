/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-widths.h"

/* In logical pixels: as wide as most of what is typed there. */
static const int widths[] = {
  [TRADE_DRAFT_FLOW] = 116,       [TRADE_DRAFT_MEASURE] = 104, [TRADE_DRAFT_RELATION] = 96, [TRADE_DRAFT_NUMBER] = 84,
  [TRADE_DRAFT_UNIT] = 144,       [TRADE_DRAFT_PERIOD] = 88,   [TRADE_DRAFT_PRODUCT] = 150, [TRADE_DRAFT_PARTNER] = 140,
  [TRADE_DRAFT_ENTERPRISE] = 160, [TRADE_DRAFT_STATUS] = 130,  [TRADE_DRAFT_NOTE] = 220,    [TRADE_DRAFT_CITED] = 200,
  [TRADE_DRAFT_REPORTER] = 140,   [TRADE_DRAFT_COMPARISON] = 150, [TRADE_DRAFT_ADJUSTMENT] = 160, [TRADE_DRAFT_PRICES] = 150,
  [TRADE_DRAFT_VALUATION] = 170,  [TRADE_DRAFT_REASON] = 200,
};

G_STATIC_ASSERT (G_N_ELEMENTS (widths) == TRADE_DRAFT_N_COLUMNS);

/* What is longer is read where it is typed. */
#define MOST_WIDTH 260

/* Around the text of a cell, with the arrow of its list. */
#define AROUND 44

/* More different texts than these are not looked at. */
#define MOST_TEXTS 400

static int
find_width (GtkWidget        *widget,
            TradeDraft       *draft,
            TradeDraftColumn  column)
{
  g_autoptr (PangoLayout) layout = NULL;
  g_autoptr (GHashTable) seen = NULL;
  int most;

  most = widths[column];
  layout = gtk_widget_create_pango_layout (widget, NULL);
  seen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < trade_draft_get_n_rows (draft) && g_hash_table_size (seen) < MOST_TEXTS; i++)
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

  return MIN (most, MAX (MOST_WIDTH, widths[column]));
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

  gtk_column_view_column_set_visible (view_column, visible);
  /* GTK counts the fixed width of a column that is not shown among those of a row, but not of the headings, and where a language is
   * written from the right, the cells then stand beside their headings.
   */
  gtk_column_view_column_set_fixed_width (view_column, visible ? find_width (GTK_WIDGET (view), draft, column) : -1);
}
