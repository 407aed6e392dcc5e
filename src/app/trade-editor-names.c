/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-names.h"

#include <glib/gi18n.h>
#include <math.h>

#include "trade-draft-build.h"
#include "trade-editor-widths.h"

#define ITEM "trade-editor-names-item"

struct _TradeEditorNames
{
  GtkColumnView        *view;
  GtkColumnViewColumn  *column; /* the table keeps it */
  TradeEditorNamesFunc  pressed;
  gpointer              data;

  TradeDraftGrid       *grid;   /* not owned; NULL before anything is shown */
  TradeDraft           *draft;  /* nullable */
  gboolean              varying[TRADE_DRAFT_GRID_N_HEADS];
  char                 *shared; /* nullable */
  double                width;  /* that the names need where text is as large as designed, in logical pixels */
  int                   most;   /* that there is for them; 0 where nobody has said it */
  GPtrArray            *cells;  /* of GtkButton: those that are bound; not owned */
  GtkBitset            *faulty; /* the lines of which a head cannot be read */
};

static guint
get_line (GtkWidget *cell)
{
  return gtk_list_item_get_position (g_object_get_data (G_OBJECT (cell), ITEM));
}

static void
show_cell (TradeEditorNames *self,
           GtkWidget        *cell)
{
  const guint line = get_line (cell);
  g_autofree char *name = NULL;

  if (self->grid == NULL)
    return;

  name = trade_editor_names_dup (self, line);
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (cell))), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (gtk_bitset_contains (self->faulty, line))
    gtk_widget_add_css_class (cell, "error");
  else
    gtk_widget_remove_css_class (cell, "error");
}

static void
pressed_cb (TradeEditorNames *self,
            GtkWidget        *cell)
{
  self->pressed (get_line (cell), self->data);
}

/* GTK asks the display where the pointer is whenever a tooltip is set, which is too slow for each cell that is scrolled by. */
static gboolean
tooltip_cb (GtkWidget  *cell,
            int         x,
            int         y,
            gboolean    by_keyboard,
            GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, gtk_label_get_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (cell)))));

  return TRUE;
}

static void
setup_cb (TradeEditorNames *self,
          GtkListItem      *item)
{
  GtkWidget *cell = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (cell), label);
  gtk_widget_set_focusable (cell, FALSE);
  gtk_widget_add_css_class (cell, "flat");
  gtk_widget_add_css_class (cell, "editor-name");
  gtk_widget_set_has_tooltip (cell, TRUE);
  g_signal_connect (cell, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  g_signal_connect_swapped (cell, "clicked", G_CALLBACK (pressed_cb), self);
  g_object_set_data (G_OBJECT (cell), ITEM, item);
  gtk_list_item_set_child (item, cell);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (TradeEditorNames *self,
         GtkListItem      *item)
{
  g_ptr_array_add (self->cells, gtk_list_item_get_child (item));
  show_cell (self, gtk_list_item_get_child (item));
}

static void
unbind_cb (TradeEditorNames *self,
           GtkListItem      *item)
{
  g_ptr_array_remove_fast (self->cells, gtk_list_item_get_child (item));
}

/*
 * trade_editor_names_new:
 * @view: a table without columns
 * @pressed: called when a name is pressed
 * @data: what it is given
 *
 * Adds the column to a table, which must be gone before it is freed.
 *
 * Returns: (transfer full): the column
 */
TradeEditorNames *
trade_editor_names_new (GtkColumnView        *view,
                        TradeEditorNamesFunc  pressed,
                        gpointer              data)
{
  TradeEditorNames *self = g_new0 (TradeEditorNames, 1);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  self->view = view;
  self->pressed = pressed;
  self->data = data;
  self->cells = g_ptr_array_new ();
  self->faulty = gtk_bitset_new_empty ();
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cb), self);
  column = gtk_column_view_column_new (_("Figure"), factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_append_column (view, column);
  self->column = column;

  return self;
}

void
trade_editor_names_free (TradeEditorNames *self)
{
  g_clear_pointer (&self->draft, trade_draft_unref);
  g_ptr_array_unref (self->cells);
  gtk_bitset_unref (self->faulty);
  g_free (self->shared);
  g_free (self);
}

static void
show_cells (TradeEditorNames *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    show_cell (self, g_ptr_array_index (self->cells, i));
}

/*
 * trade_editor_names_show:
 * @self: the column
 * @grid: what the table shows, which has to live until another is shown
 * @draft: the draft that it was made of
 *
 * Names the lines. A line that is alone is named by all that is said of it.
 */
void
trade_editor_names_show (TradeEditorNames *self,
                         TradeDraftGrid   *grid,
                         TradeDraft       *draft)
{
  gboolean varies = FALSE;

  trade_draft_ref (draft);
  g_clear_pointer (&self->draft, trade_draft_unref);
  self->draft = draft;
  self->grid = grid;
  g_free (self->shared);
  self->shared = trade_draft_grid_name_shared (grid, draft, self->varying);
  for (guint i = 0; i < TRADE_DRAFT_GRID_N_HEADS; i++)
    varies |= self->varying[i];
  for (guint i = 0; i < TRADE_DRAFT_GRID_N_HEADS && !varies; i++)
    self->varying[i] = TRUE;
  if (!varies)
    g_clear_pointer (&self->shared, g_free);
  show_cells (self);
}

/*
 * trade_editor_names_mark:
 * @self: the column, which shows something
 * @faults: (element-type TradeDraftFault): what cannot be read of the draft
 *
 * Marks the lines of which a head cannot be read.
 */
void
trade_editor_names_mark (TradeEditorNames *self,
                         GPtrArray        *faults)
{
  gtk_bitset_remove_all (self->faulty);
  for (guint i = 0; i < faults->len; i++)
    {
      const TradeDraftFault *fault = g_ptr_array_index (faults, i);
      guint line, period;

      if (trade_draft_grid_is_head ((TradeDraftColumn) fault->column) && trade_draft_grid_find (self->grid, fault->row, &line, &period))
        gtk_bitset_add (self->faulty, line);
    }
  show_cells (self);
}

/* Names that are longer are wrapped. */
static void
fit (TradeEditorNames *self)
{
  if (gtk_column_view_column_get_visible (self->column))
    gtk_column_view_column_set_fixed_width (self->column, trade_editor_names_get_width (self));
}

/*
 * trade_editor_names_fit:
 * @self: the column
 * @most: how wide it may be at most, in logical pixels, if the table has no more room
 *
 * Leaves the numbers room beside the names.
 */
void
trade_editor_names_fit (TradeEditorNames *self,
                        int               most)
{
  self->most = most;
  if (self->width > 0)
    fit (self);
}

/*
 * trade_editor_names_set_visible:
 * @self: the column, which shows something
 * @visible: whether it is to be seen
 *
 * Shows the column as wide as the names need, or does not show it.
 */
void
trade_editor_names_set_visible (TradeEditorNames *self,
                                gboolean          visible)
{
  const guint n = trade_draft_grid_get_n_lines (self->grid);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < MIN (n, TRADE_EDITOR_WIDTHS_MOST_TEXTS); i++)
    g_ptr_array_add (names, trade_draft_grid_name_line (self->grid, self->draft, i, self->varying));
  g_ptr_array_add (names, NULL);
  self->width = trade_editor_widths_suit_texts (self->view, self->column, (const char *const *) names->pdata, visible) /
                trade_editor_widths_get_scale (GTK_WIDGET (self->view));
  fit (self);
}

/*
 * trade_editor_names_dup:
 * @self: the column, which shows something
 * @line: the number of a line, or of the place below all
 *
 * Returns: (transfer full): what the line is called
 */
char *
trade_editor_names_dup (TradeEditorNames *self,
                        guint             line)
{
  g_autofree char *name = NULL;

  /* Translators: the place below a table, where another line is begun */
  if (line >= trade_draft_grid_get_n_lines (self->grid))
    return g_strdup (_("New Line"));

  name = trade_draft_grid_name_line (self->grid, self->draft, line, self->varying);

  return g_strdup (*name != '\0' ? name : "–");
}

/*
 * trade_editor_names_get_width:
 * @self: the column
 *
 * Returns: the width that the names have, whether the column is to be seen or not, in logical pixels
 */
int
trade_editor_names_get_width (TradeEditorNames *self)
{
  const int width = (int) round (self->width * trade_editor_widths_get_scale (GTK_WIDGET (self->view)));

  return self->most > 0 ? MIN (width, self->most) : width;
}

/*
 * trade_editor_names_get_shared:
 * @self: the column
 *
 * Returns: (transfer none) (nullable): what all lines have in common; %NULL for nothing
 */
const char *
trade_editor_names_get_shared (TradeEditorNames *self)
{
  return self->shared != NULL && *self->shared != '\0' ? self->shared : NULL;
}
