/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-grid-private.h"

#include <glib/gi18n.h>

#include "trade-column-heading.h"
#include "trade-editor-columns.h"
#include "trade-editor-widths.h"

/* How many letters the longest number has that a column has room for. */
#define LONGEST "trade-editor-longest"

/* What a line is of is said in one cell, so that there is room for the numbers, or in a cell for each head, to be changed. */

/* Before the columns of heads and periods stands that of the names. */
GtkColumnViewColumn *
trade_editor_grid_get_column (TradeEditorGrid *self,
                              guint            column)
{
  g_autoptr (GtkColumnViewColumn) found = g_list_model_get_item (gtk_column_view_get_columns (self->column_view), column + 1);

  /* The table keeps it. */
  return found;
}

/* The longest number of each period. Digits are of one width. */
const char **
trade_editor_grid_list_longest (TradeEditorGrid *self)
{
  TradeDraft *draft = trade_draft_history_get (self->history);
  const char **longest = g_new (const char *, trade_draft_grid_get_n_periods (self->grid));
  guint line, period;

  for (guint i = 0; i < trade_draft_grid_get_n_periods (self->grid); i++)
    longest[i] = "";
  for (guint row = 0; row < trade_draft_get_n_rows (draft); row++)
    {
      const char *number = trade_draft_row_get (trade_draft_get_row (draft, row), TRADE_DRAFT_NUMBER);

      if (trade_draft_grid_find (self->grid, row, &line, &period) &&
          g_utf8_strlen (number, -1) > g_utf8_strlen (longest[period], -1))
        longest[period] = number;
    }

  return longest;
}

/* Has the column of a period say which, and have room for its numbers. Whoever has made it narrower since wants it so. */
void
trade_editor_grid_name_period (TradeEditorGrid *self,
                               guint            column,
                               const char      *period,
                               const char      *longest)
{
  GtkColumnViewColumn *view_column = trade_editor_grid_get_column (self, column);
  const glong length = g_utf8_strlen (longest, -1);

  if (g_strcmp0 (gtk_column_view_column_get_title (view_column), period) == 0 &&
      length <= GPOINTER_TO_INT (g_object_get_data (G_OBJECT (view_column), LONGEST)))
    return;

  g_object_set_data (G_OBJECT (view_column), LONGEST, GINT_TO_POINTER ((int) length));
  gtk_column_view_column_set_title (view_column, period);
  trade_editor_widths_suit_numbers (self->column_view, view_column, longest);
  /* Before the heads stand the names. */
  trade_column_heading_align (self->column_view, column + 1);
}

static void
suit_head (TradeEditorGrid *self,
           guint            head,
           gboolean         visible)
{
  trade_editor_widths_suit (self->column_view, trade_editor_grid_get_column (self, head),
                            trade_draft_history_get (self->history), trade_draft_grid_heads[head], visible);
}

/* Says above the table what its names leave out. */
void
trade_editor_grid_show_shared (TradeEditorGrid *self)
{
  const char *shared =
    gtk_toggle_button_get_active (self->heads_toggle) ? NULL : trade_editor_names_get_shared (self->names);
  /* Translators: what is said of all lines of a table: "In all lines: Value, trillion yuan" */
  g_autofree char *label = shared != NULL ? g_strdup_printf (_("In all lines: %s"), shared) : NULL;

  gtk_label_set_label (self->shared_label, label != NULL ? label : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->shared_label), label);
}

/* Shows the names or the heads, as the toggle says. */
void
trade_editor_grid_suit_heads (TradeEditorGrid *self)
{
  const gboolean apart = gtk_toggle_button_get_active (self->heads_toggle);

  trade_editor_names_set_visible (self->names, !apart);
  for (guint i = 0; i < N_HEADS; i++)
    suit_head (self, i, apart && trade_editor_columns_has (self->columns, trade_draft_grid_heads[i]));
  trade_editor_grid_show_shared (self);
}

/* How much of the table the heads take; nothing where the names stand for them. */
int
trade_editor_grid_get_heads_width (TradeEditorGrid *self)
{
  int width = 0;

  for (guint i = 0; i < N_HEADS; i++)
    width += MAX (gtk_column_view_column_get_fixed_width (trade_editor_grid_get_column (self, i)), 0);

  return width;
}

/* Brings a head into the table, whether it needs one or not. */
void
trade_editor_grid_show_head (TradeEditorGrid *self,
                             guint            head)
{
  gtk_toggle_button_set_active (self->heads_toggle, TRUE);
  trade_editor_columns_show (self->columns, trade_draft_grid_heads[head]);
}
