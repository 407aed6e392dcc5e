/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-find.h"

#include <glib/gi18n.h>

#include "trade-editor-row.h"
#include "trade-editor-selection.h"
#include "trade-find-bar.h"
#include "trade-find.h"

/* From what was found one goes to the next. In a table that is typed in nothing is hidden unless somebody asks for that. */

#define FINDER "trade-editor-finder"

typedef struct
{
  TradeEditor      *editor; /* whose it is */
  TradeEditorTable *table;
  TradeEditorGrid  *grid;
  TradeFindBar     *bar;
  GtkToggleButton  *only; /* whether the other rows are hidden */
  char            **words;
  GHashTable       *known; /* whether a text has the words; texts that are the same are the same string */
} Finder;

static void
free_finder (gpointer data)
{
  Finder *self = data;

  g_strfreev (self->words);
  g_hash_table_unref (self->known);
  g_free (self);
}

static Finder *
get_finder (gpointer editor)
{
  return g_object_get_data (G_OBJECT (editor), FINDER);
}

static gboolean
is_found (Finder           *self,
          TradeDraft       *draft,
          guint             row,
          TradeDraftColumn  column)
{
  const char *text = trade_draft_row_get (trade_draft_get_row (draft, row), column);
  g_autofree char *folded = NULL;
  gpointer found;

  if (*text == '\0')
    return FALSE;
  if (g_hash_table_lookup_extended (self->known, text, NULL, &found))
    return GPOINTER_TO_INT (found);

  folded = trade_find_fold (text);
  found = GINT_TO_POINTER (trade_find_matches ((const char *const *) self->words, folded));
  g_hash_table_insert (self->known, g_ref_string_new_intern (text), found);

  return GPOINTER_TO_INT (found);
}

/* A row that nothing was typed in is there for what comes next. */
static gboolean
is_wanted (gpointer item,
           gpointer data)
{
  TradeEditorRow *row = item;
  Finder *self = data;
  TradeDraft *draft = trade_draft_history_get (trade_editor_get_history (self->editor));
  const guint number = trade_editor_row_get_number (row);

  if (trade_editor_row_is_last (row) || number >= trade_draft_get_n_rows (draft))
    return TRUE;

  for (TradeDraftColumn column = 0; column < TRADE_DRAFT_N_COLUMNS; column++)
    if (is_found (self, draft, number, column))
      return TRUE;

  return FALSE;
}

static void
filter (Finder *self)
{
  g_autoptr (GtkFilter) wanted = NULL;

  if (self->words[0] != NULL && gtk_toggle_button_get_active (self->only))
    wanted = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  trade_editor_selection_set_filter (trade_editor_table_get_selection (self->table), wanted);
}

/* Whoever goes to a row that is hidden has all shown, which the button must not deny. */
static void
filter_changed_cb (Finder             *self,
                   GParamSpec         *pspec,
                   GtkFilterListModel *filtered)
{
  if (self->words[0] != NULL && gtk_filter_list_model_get_filter (filtered) == NULL)
    gtk_toggle_button_set_active (self->only, FALSE);
}

static gboolean
is_in_grid (Finder *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->grid));
}

/* Whether a cell of a grid has the words. What a cell of a number does not show is found there too; so is what its line is of, where
 * that has no cells of its own, in the first of the line. */
static gboolean
is_found_in_grid (Finder *self,
                  guint   line,
                  guint   column)
{
  TradeDraft *draft = trade_draft_history_get (trade_editor_get_history (self->editor));
  TradeDraftGrid *layout = trade_editor_grid_get_layout (self->grid);
  const gboolean has_heads = trade_editor_grid_has_heads (self->grid);
  const guint first = trade_draft_grid_get_first_row (layout, line);
  const guint row =
    column < TRADE_DRAFT_GRID_N_HEADS ? first : trade_draft_grid_get_row (layout, line, column - TRADE_DRAFT_GRID_N_HEADS);
  gboolean found = FALSE;

  if (row >= trade_draft_get_n_rows (draft) || (column < TRADE_DRAFT_GRID_N_HEADS && !has_heads))
    return FALSE;
  if (column < TRADE_DRAFT_GRID_N_HEADS)
    return is_found (self, draft, row, trade_draft_grid_heads[column]);

  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS && !found; i++)
    if (!trade_draft_grid_is_head (i) || (!has_heads && row == first))
      found = is_found (self, draft, row, i);

  return found;
}

static guint
count_in_grid (Finder *self)
{
  TradeDraftGrid *layout = trade_editor_grid_get_layout (self->grid);
  guint n = 0;

  for (guint line = 0; self->words[0] != NULL && line < trade_draft_grid_get_n_lines (layout); line++)
    for (guint column = 0; column < TRADE_DRAFT_GRID_N_HEADS + trade_draft_grid_get_n_periods (layout); column++)
      n += is_found_in_grid (self, line, column);

  return n;
}

static void
step_in_grid (Finder *self,
              int     steps)
{
  TradeDraftGrid *layout = trade_editor_grid_get_layout (self->grid);
  const guint n_columns = TRADE_DRAFT_GRID_N_HEADS + trade_draft_grid_get_n_periods (layout);
  const guint n = trade_draft_grid_get_n_lines (layout) * n_columns;
  guint line, column, at;

  if (self->words[0] == NULL || n == 0)
    return;

  trade_editor_grid_get_last_place (self->grid, &line, &column);
  at = MIN (line * n_columns + column, n - 1);
  for (guint i = 0; i < n; i++)
    {
      at = steps > 0 ? (at + 1) % n : (at + n - 1) % n;
      if (!is_found_in_grid (self, at / n_columns, at % n_columns))
        continue;
      trade_editor_grid_go_to (self->grid, at / n_columns, at % n_columns);
      return;
    }
}

static guint
count (Finder     *self,
       TradeDraft *draft)
{
  guint n = 0;

  if (is_in_grid (self))
    return count_in_grid (self);

  for (guint row = 0; self->words[0] != NULL && row < trade_draft_get_n_rows (draft); row++)
    for (TradeDraftColumn column = 0; column < TRADE_DRAFT_N_COLUMNS; column++)
      n += is_found (self, draft, row, column);

  return n;
}

static void
changed_cb (Finder *self)
{
  TradeDraft *draft = trade_draft_history_get (trade_editor_get_history (self->editor));
  g_autofree char *number = NULL;
  g_autofree char *result = NULL;
  guint n;

  g_strfreev (self->words);
  self->words = trade_find_split (trade_find_bar_get_query (self->bar));
  g_hash_table_remove_all (self->known);
  n = count (self, draft);
  number = trade_format_count (trade_format_get_default (), n);
  /* Translators: how many cells of a table have what is looked for */
  result = g_strdup_printf (ngettext ("%s cell", "%s cells", n), number);
  trade_find_bar_set_result (self->bar, self->words[0] != NULL ? result : "");
  filter (self);
}

/* Goes to the next cell that has the words, from the one that has the focus or had it, and from the last to the first, as the
 * table shows them. */
static void
step (Finder *self,
      int     steps)
{
  TradeDraft *draft = trade_draft_history_get (trade_editor_get_history (self->editor));
  TradeEditorSelection *rows = trade_editor_table_get_selection (self->table);
  const guint n = trade_editor_selection_get_n (rows) * TRADE_DRAFT_N_COLUMNS;
  guint row = 0, at;
  TradeDraftColumn column = 0;

  if (self->words[0] == NULL || n == 0)
    return;

  at = trade_editor_table_get_last_place (self->table, &row, &column)
         ? MIN (trade_editor_selection_find (rows, row) * TRADE_DRAFT_N_COLUMNS + column, n - 1)
         : steps > 0 ? n - 1 : 0;
  for (guint i = 0; i < n; i++)
    {
      at = steps > 0 ? (at + 1) % n : (at + n - 1) % n;
      row = trade_editor_selection_get_number (rows, at / TRADE_DRAFT_N_COLUMNS);
      column = (TradeDraftColumn) (at % TRADE_DRAFT_N_COLUMNS);
      if (row >= trade_draft_get_n_rows (draft) || !is_found (self, draft, row, column))
        continue;
      trade_editor_table_go_to (self->table, row, column);
      return;
    }
}

static void
next_cb (Finder *self,
         int     steps)
{
  if (is_in_grid (self))
    step_in_grid (self, steps);
  else
    step (self, steps);
}

static void
closed_cb (Finder *self)
{
  guint row = 0;
  TradeDraftColumn column = TRADE_DRAFT_FLOW;

  if (is_in_grid (self))
    {
      guint line, place;

      trade_editor_grid_get_last_place (self->grid, &line, &place);
      trade_editor_grid_go_to (self->grid, line, place);
      return;
    }

  trade_editor_table_get_last_place (self->table, &row, &column);
  trade_editor_table_go_to (self->table, row, column);
}

static void
find_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  trade_find_bar_open (get_finder (widget)->bar);
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  next_cb (get_finder (widget), g_str_equal (name, "win.find-next") ? 1 : -1);
}

/**
 * trade_editor_find_install:
 * @widget_class: the class of [class@Editor]
 *
 * Gives editors the actions win.find, win.find-next and win.find-previous.
 */
void
trade_editor_find_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.find-next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "win.find-previous", NULL, step_action);
}

/**
 * trade_editor_find_attach:
 * @editor: a new editor
 * @table: its table
 * @grid: what shows the same by period
 *
 * Gives an editor a bar above its table in which somebody types what is looked for.
 */
void
trade_editor_find_attach (TradeEditor      *editor,
                          TradeEditorTable *table,
                          TradeEditorGrid  *grid)
{
  GtkWidget *bar = trade_find_bar_new (_("Find in the Table"));
  Finder *self = g_new0 (Finder, 1);

  *self = (Finder) {
    .editor = editor,
    .table = table,
    .grid = grid,
    .bar = TRADE_FIND_BAR (bar),
    .only = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_mnemonic (_("_Only These Rows"))),
    .words = g_new0 (char *, 1),
    .known = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) g_ref_string_release, NULL),
  };
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (table))), bar,
                              gtk_widget_get_prev_sibling (GTK_WIDGET (table)));
  g_object_set_data_full (G_OBJECT (editor), FINDER, self, free_finder);
  trade_find_bar_append (self->bar, GTK_WIDGET (self->only));
  /* A grid hides nothing, and counts its own cells. */
  g_object_bind_property (table, "visible", self->only, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_swapped (grid, "notify::visible", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->only, "toggled", G_CALLBACK (filter), self);
  g_signal_connect_data (trade_editor_selection_get_filtered (trade_editor_table_get_selection (table)), "notify::filter",
                         G_CALLBACK (filter_changed_cb), self, NULL, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (bar, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (bar, "next", G_CALLBACK (next_cb), self);
  g_signal_connect_swapped (bar, "closed", G_CALLBACK (closed_cb), self);
}
