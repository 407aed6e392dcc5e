/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-grid-private.h"

#include "trade-column-scroll.h"
#include "trade-draft-build.h"
#include "trade-draft-fill.h"
#include "trade-draft-number.h"
#include "trade-editor-block.h"
#include "trade-editor-cell.h"
#include "trade-editor-keys.h"
#include "trade-editor-offers.h"
#include "trade-editor-widths.h"

G_DEFINE_FINAL_TYPE (TradeEditorGrid, trade_editor_grid, ADW_TYPE_BIN)

static void
trade_editor_grid_dispose (GObject *object)
{
  TradeEditorGrid *self = TRADE_EDITOR_GRID (object);

  g_clear_pointer ((GtkWidget **) &self->choices, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), TRADE_TYPE_EDITOR_GRID);
  g_clear_object (&self->history);
  g_clear_object (&self->columns);
  g_clear_object (&self->lines);
  g_clear_object (&self->blank);
  g_clear_pointer (&self->grid, trade_draft_grid_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->added, g_ptr_array_unref);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_clear_pointer (&self->typing, trade_draft_unref);

  G_OBJECT_CLASS (trade_editor_grid_parent_class)->dispose (object);
}

/* The table lets go of the names last. */
static void
trade_editor_grid_finalize (GObject *object)
{
  trade_editor_names_free (TRADE_EDITOR_GRID (object)->names);

  G_OBJECT_CLASS (trade_editor_grid_parent_class)->finalize (object);
}

/* How exact a number is; empty where it is. */
static const char *
find_sign (TradeEditorGrid *self,
           TradeEditorRow  *row)
{
  const char *words = trade_editor_row_get_text (row, TRADE_DRAFT_RELATION);
  const char *sign = *words != '\0' ? trade_draft_words_find (self->words, TRADE_DRAFT_RELATION, words) : NULL;

  return sign != NULL && !g_str_equal (sign, "=") ? sign : "";
}

/* Has a cell show what stands in its place now. */
static void
bind (TradeEditorGrid *self,
      TradeEditorCell *cell)
{
  guint line, column, row;
  g_autofree char *label = NULL;

  trade_editor_grid_find_place (cell, &line, &column);
  if (column >= N_HEADS + trade_draft_grid_get_n_periods (self->grid))
    return;

  row = trade_editor_grid_find_row (self, line, column);
  trade_editor_cell_set_row (cell, row < self->rows->len ? g_ptr_array_index (self->rows, row) : self->blank);
  if (column >= N_HEADS)
    trade_editor_cell_set_sign (cell, find_sign (self, trade_editor_cell_get_row (cell)));
  trade_editor_block_mark (self, cell);
  label = trade_draft_grid_name_cell (self->grid, trade_draft_history_get (self->history), line, column);
  gtk_accessible_update_property (GTK_ACCESSIBLE (trade_editor_cell_get_editable (cell)), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void add_column (TradeEditorGrid *self,
                        guint            column);

/* As many columns as there are periods. Whoever has made a column narrower wants it so. */
static void
suit_columns (TradeEditorGrid *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->column_view);
  const guint n = N_HEADS + trade_draft_grid_get_n_periods (self->grid);
  g_autofree const char **longest = trade_editor_grid_list_longest (self);

  for (guint i = g_list_model_get_n_items (columns) - 1; i < n; i++)
    add_column (self, i);
  while (g_list_model_get_n_items (columns) - 1 > n)
    gtk_column_view_remove_column (self->column_view,
                                   trade_editor_grid_get_column (self, g_list_model_get_n_items (columns) - 2));
  for (guint i = N_HEADS; i < n; i++)
    {
      const char *period = trade_draft_grid_get_period (self->grid, i - N_HEADS);

      trade_editor_grid_name_period (self, i, *period != '\0' ? period : "–", longest[i - N_HEADS]);
    }
}

static void
suit_lines (TradeEditorGrid *self)
{
  const guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->lines));
  const guint n = trade_draft_grid_get_n_lines (self->grid) + 1, n_kept = MIN (n, n_shown);
  g_autofree const char **added = g_new0 (const char *, n - n_kept + 1);

  for (guint i = 0; i < n - n_kept; i++)
    added[i] = "";
  if (n != n_shown)
    gtk_string_list_splice (self->lines, n_kept, n_shown - n_kept, added);
}

static void
lay_out (TradeEditorGrid *self)
{
  TradeDraft *draft = trade_draft_history_get (self->history);
  const gboolean is_new = self->grid == NULL;
  TradeDraftGrid *old = self->grid;

  self->grid = trade_draft_grid_new (draft, (const char *const *) self->added->pdata);
  trade_editor_names_show (self->names, self->grid, draft);
  g_clear_pointer (&old, trade_draft_grid_free);
  suit_columns (self);
  suit_lines (self);
  /* Where nothing is typed yet, what lines are of comes first. */
  if (trade_draft_grid_get_n_lines (self->grid) == 0 && !gtk_toggle_button_get_active (self->heads_toggle))
    gtk_toggle_button_set_active (self->heads_toggle, TRUE);
  else if (is_new)
    trade_editor_grid_suit_heads (self);
  trade_editor_grid_show_shared (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->pinned));
}

static void
mark_faults (TradeEditorGrid *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    trade_editor_row_clear_faults (g_ptr_array_index (self->rows, i));
  for (guint i = 0; self->faults != NULL && i < self->faults->len; i++)
    {
      const TradeDraftFault *fault = g_ptr_array_index (self->faults, i);

      if (fault->row < self->rows->len)
        trade_editor_row_set_fault (g_ptr_array_index (self->rows, fault->row), (TradeDraftColumn) fault->column, fault->message,
                                    fault->is_missing);
    }
  if (self->faults != NULL && self->grid != NULL)
    trade_editor_names_mark (self->names, self->faults);
}

/* Whoever types finds each line where it was until the typing ends, whatever it is of meanwhile. A figure that is new stays where it
 * was begun: what comes next is typed there, too. */
static gboolean
is_held (TradeEditorGrid *self)
{
  TradeDraft *draft = trade_draft_history_get (self->history);
  const guint n = trade_draft_get_n_rows (draft);

  if (self->grid == NULL || self->typing != draft)
    return FALSE;
  if (n != self->rows->len + 1)
    return n == self->rows->len;
  if (!trade_draft_grid_put_last_row (self->grid, draft, self->typing_line))
    return FALSE;

  suit_lines (self);

  return TRUE;
}

static void
show_draft (TradeEditorGrid *self)
{
  TradeDraft *draft;
  guint n, n_shown;
  gboolean held;

  if (self->history == NULL || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  draft = trade_draft_history_get (self->history);
  n = trade_draft_get_n_rows (draft);
  n_shown = self->rows->len;
  held = is_held (self);
  for (guint i = 0; i < n; i++)
    {
      if (i == self->rows->len)
        g_ptr_array_add (self->rows, trade_editor_row_new (i));
      trade_editor_row_set (g_ptr_array_index (self->rows, i), trade_draft_get_row (draft, i));
    }
  if (held && n == n_shown)
    return;

  if (!held)
    lay_out (self);
  for (guint i = 0; i < self->cells->len; i++)
    bind (self, g_ptr_array_index (self->cells, i));
  if (self->rows->len > n)
    g_ptr_array_set_size (self->rows, (int) n);
  mark_faults (self);
}

/* A figure whose number was taken away is gone, and so is one that nobody typed a number of. One that had none before stays. */
static void
stop_typing (TradeEditorGrid *self)
{
  g_autoptr (TradeDraft) typed = g_steal_pointer (&self->typing);
  g_autoptr (TradeDraft) draft = NULL;
  TradeDraft *before;
  const guint n = typed != NULL ? trade_draft_get_n_rows (typed) : 0;
  const guint row = self->typing_row != NONE ? self->typing_row : n - 1;

  if (typed == NULL || typed != trade_draft_history_get (self->history))
    return;
  before = trade_draft_history_get_base (self->history);
  if (self->typing_column < N_HEADS || row >= n || *trade_draft_row_get (trade_draft_get_row (typed, row), TRADE_DRAFT_NUMBER) != '\0')
    show_draft (self);
  else if (self->typing_row == NONE || *trade_draft_row_get (trade_draft_get_row (before, row), TRADE_DRAFT_NUMBER) == '\0')
    trade_draft_history_take_back (self->history);
  else
    {
      draft = trade_draft_remove_rows (before, row, 1);
      trade_draft_history_push (self->history, draft, TRUE);
    }
}

static TradeDraft *
change (TradeEditorGrid *self,
        TradeDraft      *base,
        guint            line,
        guint            column,
        guint            row,
        const char      *text)
{
  g_autoptr (TradeDraftRow) filled = NULL;

  if (column >= N_HEADS)
    return row != NONE ? trade_draft_set_cell (base, row, TRADE_DRAFT_NUMBER, text)
                       : trade_draft_grid_add_number (self->grid, base, self->words, line, column - N_HEADS, text);
  if (row != NONE)
    return trade_draft_grid_set_head (self->grid, base, line, trade_draft_grid_heads[column], text);

  filled = trade_draft_fill_row (base, self->words, trade_draft_get_n_rows (base), trade_draft_grid_heads[column], text);

  return trade_draft_set_row (base, trade_draft_get_n_rows (base), filled);
}

/* What is typed letter by letter into one cell is one change. */
static void
type (TradeEditorGrid *self,
      guint            line,
      guint            column,
      const char      *text)
{
  const gboolean goes_on = self->typing != NULL && self->typing == trade_draft_history_get (self->history) &&
                           self->typing_line == line && self->typing_column == column;
  TradeDraft *base = goes_on ? trade_draft_history_get_base (self->history) : trade_draft_history_get (self->history);
  g_autoptr (TradeDraft) draft = NULL;

  if (!goes_on)
    self->typing_row = trade_editor_grid_find_row (self, line, column);
  draft = change (self, base, line, column, self->typing_row, text);
  g_clear_pointer (&self->typing, trade_draft_unref);
  self->typing = trade_draft_ref (draft);
  self->typing_line = line;
  self->typing_column = column;
  trade_draft_history_push (self->history, draft, goes_on);
}

static void
show_choices (TradeEditorGrid *self,
              TradeEditorCell *cell,
              const char      *typed)
{
  TradeDraft *draft = trade_draft_history_get (self->history);
  guint line, column, row;
  g_auto (GStrv) words = NULL;

  trade_editor_grid_find_place (cell, &line, &column);
  if (column >= N_HEADS)
    return;

  row = MIN (trade_editor_grid_find_row (self, line, column), trade_draft_get_n_rows (draft));
  words = trade_editor_offers_list (draft, self->words, row, trade_draft_grid_heads[column], typed);
  trade_editor_choices_show (self->choices, GTK_WIDGET (cell), (const char *const *) words, typed,
                             trade_editor_offers_are_begun (self->words, trade_draft_grid_heads[column], typed));
}

static void
edited_cb (TradeEditorGrid *self,
           const char      *text,
           TradeEditorCell *cell)
{
  guint line, column;

  trade_editor_block_clear (self);
  trade_editor_grid_find_place (cell, &line, &column);
  type (self, line, column, text);
  if (*text != '\0')
    show_choices (self, cell, text);
  else
    gtk_popover_popdown (GTK_POPOVER (self->choices));
}

static void
asked_cb (TradeEditorGrid *self,
          TradeEditorCell *cell)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->choices)))
    gtk_popover_popdown (GTK_POPOVER (self->choices));
  else
    show_choices (self, cell, "");
}

static void
choose (TradeEditorGrid *self,
        const char      *words)
{
  TradeEditorCell *cell = trade_editor_cell_find_focused (GTK_WIDGET (self));

  if (cell == NULL)
    return;

  trade_editor_cell_take (cell, words);
  gtk_popover_popdown (GTK_POPOVER (self->choices));
}

static gboolean
move (TradeEditorGrid *self,
      TradeEditorCell *cell,
      TradeEditorMove  way)
{
  const int n_columns = (int) (N_HEADS + trade_draft_grid_get_n_periods (self->grid));
  const int step = way == TRADE_EDITOR_PREVIOUS ? -1 : 1;
  guint at_line, at_column;
  int line, column;

  if (way == TRADE_EDITOR_STAY)
    return FALSE;

  trade_editor_grid_find_place (cell, &at_line, &at_column);
  line = (int) at_line;
  column = (int) at_column;
  if (way == TRADE_EDITOR_NEXT || way == TRADE_EDITOR_PREVIOUS)
    do
      {
        line += column + step >= n_columns ? 1 : column + step < 0 ? -1 : 0;
        column = (column + step + n_columns) % n_columns;
      }
    while (!gtk_column_view_column_get_visible (trade_editor_grid_get_column (self, (guint) column)));
  else
    line += way == TRADE_EDITOR_UP ? -1 : 1;
  if (way == TRADE_EDITOR_RETURN)
    column = (int) self->first_column;
  if (line < 0 || line > (int) trade_draft_grid_get_n_lines (self->grid))
    return (way != TRADE_EDITOR_NEXT && way != TRADE_EDITOR_PREVIOUS) ||
           trade_editor_keys_lead_out (GTK_WIDGET (self->column_view), way == TRADE_EDITOR_PREVIOUS);

  trade_editor_block_clear (self);
  gtk_popover_popdown (GTK_POPOVER (self->choices));
  if (way != TRADE_EDITOR_NEXT && way != TRADE_EDITOR_PREVIOUS)
    self->first_column = (guint) column;
  trade_editor_grid_go (self, (guint) line, (guint) column);

  return TRUE;
}

static gboolean
key_cb (TradeEditorGrid *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  TradeEditorCell *cell = trade_editor_cell_find_focused (GTK_WIDGET (self));
  g_autofree char *words = NULL;
  TradeEditorMove way;

  if (cell == NULL)
    return FALSE;
  if (trade_editor_choices_take_key (self->choices, cell, key, state) || trade_editor_block_take_key (self, cell, key, state))
    return TRUE;

  way = trade_editor_keys_find (trade_editor_cell_get_editable (cell), key, state);
  words = g_strdup (trade_editor_choices_get (self->choices));
  if (words != NULL && (way == TRADE_EDITOR_NEXT || way == TRADE_EDITOR_RETURN))
    choose (self, words);

  return move (self, cell, way);
}

static void
cell_focused_cb (TradeEditorGrid         *self,
                 GtkEventControllerFocus *controller)
{
  TradeEditorCell *cell = TRADE_EDITOR_CELL (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  guint line, column;

  gtk_popover_popdown (GTK_POPOVER (self->choices));
  trade_editor_grid_find_place (cell, &line, &column);
  trade_editor_grid_reveal (self, cell);
  /* The keys have brought it here, or it was pointed at. */
  if (line != self->wanted_line || column != self->wanted_column)
    self->first_column = column;
  /* While a table is laid out, GTK may put the focus where nobody wants it. */
  if (self->frames > 0)
    return;
  self->wanted_line = line;
  self->wanted_column = column;
}

static void
setup_cb (TradeEditorGrid *self,
          GtkListItem     *item,
          gpointer         factory)
{
  const guint column = GPOINTER_TO_UINT (g_object_get_data (factory, COLUMN));
  GtkWidget *cell = column < N_HEADS ? trade_editor_cell_new (trade_draft_grid_heads[column], TRUE)
                                     : trade_editor_cell_new (TRADE_DRAFT_NUMBER, FALSE);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_object_set_data (G_OBJECT (cell), COLUMN, GUINT_TO_POINTER (column));
  g_object_set_data (G_OBJECT (cell), PLACE, item);
  g_signal_connect_object (focus, "enter", G_CALLBACK (cell_focused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (stop_typing), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (cell, focus);
  g_signal_connect_object (cell, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "asked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, cell);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (TradeEditorGrid *self,
         GtkListItem     *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  g_ptr_array_add (self->cells, cell);
  bind (self, TRADE_EDITOR_CELL (cell));
}

static void
unbind_cb (TradeEditorGrid *self,
           GtkListItem     *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  if (self->cells != NULL)
    g_ptr_array_remove_fast (self->cells, cell);
  trade_editor_cell_set_row (TRADE_EDITOR_CELL (cell), NULL);
}

static void
add_column (TradeEditorGrid *self,
            guint            column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = NULL;

  g_object_set_data (G_OBJECT (factory), COLUMN, GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  view_column =
    gtk_column_view_column_new (column < N_HEADS ? trade_draft_column_get_name (trade_draft_grid_heads[column]) : "", factory);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  /* Beside a table that does not fill its place GTK shows that it is scrolled too far. */
  gtk_column_view_column_set_expand (view_column, column < N_HEADS && trade_draft_grid_heads[column] == TRADE_DRAFT_UNIT);
  gtk_column_view_append_column (self->column_view, view_column);
}

/* Whoever presses what a line is of wants to change it. */
static void
name_pressed_cb (guint    line,
                 gpointer data)
{
  trade_editor_grid_go_to (data, line, 0);
}

static void
heads_toggled_cb (TradeEditorGrid *self)
{
  if (self->grid != NULL)
    trade_editor_grid_suit_heads (self);
}

static void
period_cb (TradeEditorGrid *self)
{
  if (trade_editor_grid_add_period (self, gtk_editable_get_text (self->period_entry)))
    {
      gtk_editable_set_text (self->period_entry, "");
      return;
    }

  /* What is typed next takes its place. */
  gtk_widget_add_css_class (GTK_WIDGET (self->period_entry), "error");
  gtk_widget_grab_focus (GTK_WIDGET (self->period_entry));
}

static void
period_changed_cb (TradeEditorGrid *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->period_entry), "error");
}

static void
trade_editor_grid_class_init (TradeEditorGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TRADE_TYPE_EDITOR_PINNED);
  G_OBJECT_CLASS (klass)->dispose = trade_editor_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = trade_editor_grid_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/trade-editor-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, TradeEditorGrid, column_view);
  gtk_widget_class_bind_template_child (widget_class, TradeEditorGrid, period_entry);
  gtk_widget_class_bind_template_child (widget_class, TradeEditorGrid, shared_label);
  gtk_widget_class_bind_template_child (widget_class, TradeEditorGrid, heads_toggle);
  gtk_widget_class_bind_template_child (widget_class, TradeEditorGrid, pinned);
  gtk_widget_class_bind_template_callback (widget_class, heads_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_changed_cb);
}

static void
trade_editor_grid_init (TradeEditorGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->words = trade_draft_words_get_default ();
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->blank = trade_editor_row_new (0);
  self->added = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  self->cells = g_ptr_array_new ();
  self->lines = gtk_string_list_new (NULL);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->lines)));
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (selection));
  self->names = trade_editor_names_new (self->column_view, name_pressed_cb, self);
  for (guint i = 0; i < N_HEADS; i++)
    add_column (self, i);
  trade_column_scroll_attach (self->column_view);
  trade_editor_widths_follow (self->column_view);
  trade_editor_pinned_attach (self->pinned, self);

  self->choices = TRADE_EDITOR_CHOICES (trade_editor_choices_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->choices), GTK_WIDGET (self));
  g_signal_connect_object (self->choices, "chosen", G_CALLBACK (choose), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::visible", G_CALLBACK (show_draft), NULL);
  trade_editor_block_attach (self);

  /* Before the text of a cell takes them. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * trade_editor_grid_set_history:
 * @self: a grid without one
 * @history: a draft with its history
 * @columns: which of its columns are to be seen
 *
 * Shows a draft, whenever the grid is visible.
 */
void
trade_editor_grid_set_history (TradeEditorGrid    *self,
                               TradeDraftHistory  *history,
                               GSimpleActionGroup *columns)
{
  g_return_if_fail (TRADE_IS_EDITOR_GRID (self));
  g_return_if_fail (TRADE_IS_DRAFT_HISTORY (history));
  g_return_if_fail (self->history == NULL);

  self->history = g_object_ref (history);
  self->columns = g_object_ref (columns);
  g_signal_connect_object (columns, "action-state-changed", G_CALLBACK (heads_toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "changed", G_CALLBACK (show_draft), self, G_CONNECT_SWAPPED);
  show_draft (self);
}

/**
 * trade_editor_grid_set_faults:
 * @self: a grid
 * @faults: (element-type TradeDraftFault): what cannot be read of the draft
 *
 * Marks the cells that cannot be read, and no others.
 */
void
trade_editor_grid_set_faults (TradeEditorGrid *self,
                              GPtrArray       *faults)
{
  g_return_if_fail (TRADE_IS_EDITOR_GRID (self));
  g_return_if_fail (faults != NULL);

  g_clear_pointer (&self->faults, g_ptr_array_unref);
  self->faults = g_ptr_array_ref (faults);
  mark_faults (self);
}

/**
 * trade_editor_grid_add_period:
 * @self: a grid that is visible
 * @text: a period
 *
 * Adds a column for a period, and goes there. The draft has the period as soon as a figure of it is typed; figures that were typed
 * before any period was said are of this one.
 *
 * Returns: whether it is a period
 */
gboolean
trade_editor_grid_add_period (TradeEditorGrid *self,
                              const char      *text)
{
  g_autoptr (TradeDraft) named = NULL;
  TradePeriod period;

  g_return_val_if_fail (TRADE_IS_EDITOR_GRID (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (!trade_draft_number_parse_period (text, &period))
    return FALSE;

  named = trade_draft_grid_set_only_period (self->grid, trade_draft_history_get (self->history), text);
  if (named != NULL)
    trade_draft_history_push (self->history, named, FALSE);
  g_ptr_array_add (self->added, g_strdup (text));
  show_draft (self);
  trade_editor_grid_go_to (self, 0, N_HEADS + trade_draft_grid_find_period (self->grid, text));

  return TRUE;
}
