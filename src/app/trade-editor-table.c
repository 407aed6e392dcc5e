/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-table.h"

#include "trade-column-heading.h"
#include "trade-column-scroll.h"
#include "trade-draft-build.h"
#include "trade-draft-fill.h"
#include "trade-editor-cell.h"
#include "trade-editor-choices.h"
#include "trade-editor-columns.h"
#include "trade-editor-keys.h"
#include "trade-editor-offers.h"
#include "trade-editor-pointing.h"
#include "trade-editor-selection.h"
#include "trade-editor-widths.h"

/* In so many frames a row is there that was scrolled to, however busy the program is. */
#define FRAMES 10

struct _TradeEditorTable
{
  AdwBin parent_instance;

  TradeDraftHistory  *history;
  GSimpleActionGroup *columns;
  TradeDraftWords    *words;
  char               *unit_example;
  GListStore         *rows; /* of TradeEditorRow: those of the draft, and an empty one */
  TradeEditorChoices *choices;

  TradeDraft         *shown;  /* nullable */
  GArray             *marked; /* of guint: the rows that have faults */

  TradeDraft         *typing; /* nullable: the draft that a person is typing at, letter by letter */
  guint               typing_row;
  TradeDraftColumn    typing_column;
  TradeDraftColumn    first_column; /* to which Return goes back */
  gboolean            has_place;
  guint               last_row; /* where the focus was last */
  TradeDraftColumn    last_column;

  guint               wanted_row; /* gets the focus as soon as it is there */
  TradeDraftColumn    wanted_column;
  guint               frames; /* to look for that in */

  TradeEditorSelection *selection; /* the rows as they are shown */

  GtkColumnView      *column_view;
};

G_DEFINE_FINAL_TYPE (TradeEditorTable, trade_editor_table, ADW_TYPE_BIN)

static void
trade_editor_table_dispose (GObject *object)
{
  TradeEditorTable *self = TRADE_EDITOR_TABLE (object);

  g_clear_pointer ((GtkWidget **) &self->choices, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), TRADE_TYPE_EDITOR_TABLE);
  g_clear_object (&self->history);
  g_clear_object (&self->columns);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->typing, trade_draft_unref);
  g_clear_pointer (&self->shown, trade_draft_unref);
  g_clear_pointer (&self->marked, g_array_unref);
  g_clear_pointer (&self->unit_example, g_free);

  G_OBJECT_CLASS (trade_editor_table_parent_class)->dispose (object);
}

/* The bar in which somebody looks for rows lets go of them last. */
static void
trade_editor_table_finalize (GObject *object)
{
  TradeEditorTable *self = TRADE_EDITOR_TABLE (object);

  g_clear_pointer (&self->selection, trade_editor_selection_free);

  G_OBJECT_CLASS (trade_editor_table_parent_class)->finalize (object);
}

static void
trade_editor_table_class_init (TradeEditorTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trade_editor_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = trade_editor_table_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/trade-editor-table.ui");
  gtk_widget_class_bind_template_child (widget_class, TradeEditorTable, column_view);
}

static TradeEditorRow *
get_row (TradeEditorTable *self,
         guint             number)
{
  g_autoptr (TradeEditorRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), number);

  /* The list keeps it. */
  return row;
}

static guint
get_n_rows (TradeEditorTable *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

/* All at once: each change of the list has GTK look for what is seen of it. */
static void
set_n_rows (TradeEditorTable *self,
            guint             n)
{
  const guint n_old = get_n_rows (self);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = n_old; i < n; i++)
    g_ptr_array_add (added, trade_editor_row_new (i));
  if (n != n_old)
    g_list_store_splice (self->rows, MIN (n, n_old), n_old - MIN (n, n_old), added->pdata, added->len);
}

/* Whether a place shows already what a draft has there. Of very many rows most do, and to look each up would take a frame. */
static gboolean
is_shown (TradeEditorTable *self,
          TradeDraft       *draft,
          guint             row)
{
  return self->shown != NULL && row < trade_draft_get_n_rows (self->shown) &&
         trade_draft_get_row (self->shown, row) == trade_draft_get_row (draft, row);
}

/* Shows the draft: each place its row, and an empty place below. */
static void
show_draft (TradeEditorTable *self)
{
  TradeDraft *draft = trade_draft_history_get (self->history);
  const guint n = trade_draft_get_n_rows (draft);
  gboolean is_fewer = self->shown != NULL && n < trade_draft_get_n_rows (self->shown);
  guint n_changed = 0;

  set_n_rows (self, n + 1);
  for (guint i = 0; i < n; i++)
    if (!is_shown (self, draft, i))
      {
        trade_editor_row_set (get_row (self, i), trade_draft_get_row (draft, i));
        n_changed++;
      }
  trade_editor_row_set (get_row (self, n), NULL);
  trade_editor_row_clear_faults (get_row (self, n));

  trade_draft_ref (draft);
  g_clear_pointer (&self->shown, trade_draft_unref);
  self->shown = draft;
  if (n_changed > 1 || is_fewer)
    trade_editor_selection_refresh (self->selection);
}

static void
show_choices (TradeEditorTable *self,
              TradeEditorCell  *cell,
              const char       *typed)
{
  TradeEditorRow *row = trade_editor_cell_get_row (cell);
  const TradeDraftColumn column = trade_editor_cell_get_column (cell);
  g_auto (GStrv) words = NULL;

  if (row == NULL)
    return;

  words = trade_editor_offers_list (trade_draft_history_get (self->history), self->words, trade_editor_row_get_number (row), column,
                                    typed);
  trade_editor_choices_show (self->choices, GTK_WIDGET (cell), (const char *const *) words, typed,
                             trade_editor_offers_are_begun (self->words, column, typed));
}

static void
asked_cb (TradeEditorTable *self,
          TradeEditorCell  *cell)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->choices)))
    gtk_popover_popdown (GTK_POPOVER (self->choices));
  else
    show_choices (self, cell, "");
}

static void
stop_typing (TradeEditorTable *self)
{
  g_clear_pointer (&self->typing, trade_draft_unref);
}

/* What is typed letter by letter into one cell is one change. */
static void
type (TradeEditorTable *self,
      guint             row,
      TradeDraftColumn  column,
      const char       *text)
{
  const gboolean goes_on = self->typing != NULL && self->typing == trade_draft_history_get (self->history) &&
                           self->typing_row == row && self->typing_column == column;
  TradeDraft *base = goes_on ? trade_draft_history_get_base (self->history) : trade_draft_history_get (self->history);
  g_autoptr (TradeDraftRow) content = trade_draft_fill_row (base, self->words, row, column, text);
  g_autoptr (TradeDraft) draft = trade_draft_set_row (base, row, content);

  stop_typing (self);
  self->typing = trade_draft_ref (draft);
  self->typing_row = row;
  self->typing_column = column;
  trade_draft_history_push (self->history, draft, goes_on);
}

static void
edited_cb (TradeEditorTable *self,
           const char       *text,
           TradeEditorCell  *cell)
{
  TradeEditorRow *row = trade_editor_cell_get_row (cell);
  const TradeDraftColumn column = trade_editor_cell_get_column (cell);

  if (row == NULL || trade_editor_row_get_number (row) > trade_draft_get_n_rows (trade_draft_history_get (self->history)))
    return;

  trade_editor_selection_clear (self->selection);
  type (self, trade_editor_row_get_number (row), column, text);
  if (*text != '\0' && trade_editor_offers_have (column))
    show_choices (self, cell, text);
  else
    gtk_popover_popdown (GTK_POPOVER (self->choices));
}

static void
choose (TradeEditorTable *self,
        const char       *words)
{
  TradeEditorCell *cell = trade_editor_cell_find_focused (GTK_WIDGET (self));

  if (cell == NULL)
    return;

  trade_editor_cell_take (cell, words);
  gtk_popover_popdown (GTK_POPOVER (self->choices));
}

static gboolean
focus_wanted (TradeEditorTable *self)
{
  GtkWidget *cell = self->wanted_row < get_n_rows (self)
                      ? trade_editor_row_get_cell (get_row (self, self->wanted_row), self->wanted_column)
                      : NULL;

  if (cell == NULL || !gtk_widget_get_mapped (cell))
    return FALSE;

  gtk_widget_grab_focus (cell);

  return TRUE;
}

/* Widgets for a row come with its being seen, which takes a frame or more. */
static gboolean
focus_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  TradeEditorTable *self = TRADE_EDITOR_TABLE (widget);

  self->frames = focus_wanted (self) ? 0 : self->frames - 1;

  return self->frames > 0;
}

/**
 * trade_editor_table_go_to:
 * @self: a table
 * @row: the number of a row, from 0
 * @column: a column
 *
 * Moves the focus to a cell, and the cell into sight.
 */
void
trade_editor_table_go_to (TradeEditorTable *self,
                          guint             row,
                          TradeDraftColumn  column)
{
  g_return_if_fail (TRADE_IS_EDITOR_TABLE (self));
  g_return_if_fail (column < TRADE_DRAFT_N_COLUMNS);

  self->wanted_row = MIN (row, get_n_rows (self) - 1);
  self->wanted_column = column;
  trade_editor_columns_show (self->columns, column);
  if (focus_wanted (self))
    return;

  if (trade_editor_selection_find (self->selection, self->wanted_row) == GTK_INVALID_LIST_POSITION)
    trade_editor_selection_set_filter (self->selection, NULL);
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->column_view)), "list.scroll-to-item", "u",
                              trade_editor_selection_find (self->selection, self->wanted_row));
  if (self->frames == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_cb, NULL, NULL);
  self->frames = FRAMES;
}

/* The column that the keys lead to from another; from the last one, or from the first, that at the other end. */
static int
step (TradeEditorTable *self,
      int               column,
      int               by)
{
  do
    column = (column + by + TRADE_DRAFT_N_COLUMNS) % TRADE_DRAFT_N_COLUMNS;
  while (!trade_editor_columns_has (self->columns, (TradeDraftColumn) column));

  return column;
}

static gboolean
move (TradeEditorTable *self,
      TradeEditorCell  *cell,
      TradeEditorMove   way)
{
  const guint number = trade_editor_row_get_number (trade_editor_cell_get_row (cell));
  const int column = (int) trade_editor_cell_get_column (cell);
  const int n = (int) trade_editor_selection_get_n (self->selection);
  int row = (int) trade_editor_selection_find (self->selection, number), to = column;

  switch (way)
    {
    case TRADE_EDITOR_NEXT:
      to = step (self, column, 1);
      row += to < column;
      break;
    case TRADE_EDITOR_PREVIOUS:
      to = step (self, column, -1);
      row -= to > column;
      break;
    case TRADE_EDITOR_RETURN:
      to = (int) self->first_column;
      row++;
      break;
    case TRADE_EDITOR_UP:
      row--;
      break;
    case TRADE_EDITOR_DOWN:
      row++;
      break;
    case TRADE_EDITOR_STAY:
      return FALSE;
    }

  /* From the first cell and from the last the keys lead out of the table. */
  if ((row < 0 || row >= n) && (way == TRADE_EDITOR_NEXT || way == TRADE_EDITOR_PREVIOUS))
    return trade_editor_keys_lead_out (GTK_WIDGET (self->column_view), way == TRADE_EDITOR_PREVIOUS);
  if (row < 0 || row >= n)
    return TRUE;

  stop_typing (self);
  trade_editor_selection_clear (self->selection);
  gtk_popover_popdown (GTK_POPOVER (self->choices));
  if (way != TRADE_EDITOR_NEXT && way != TRADE_EDITOR_PREVIOUS)
    self->first_column = (TradeDraftColumn) to;
  trade_editor_table_go_to (self, trade_editor_selection_get_number (self->selection, (guint) row), (TradeDraftColumn) to);

  return TRUE;
}

/* Selects from the row that was selected first to another. */
static void
extend_to (TradeEditorTable *self,
           TradeEditorCell  *cell,
           guint             position)
{
  const guint from = trade_editor_selection_find (self->selection, trade_editor_row_get_number (trade_editor_cell_get_row (cell)));

  if (position >= trade_editor_selection_get_n (self->selection))
    return;

  trade_editor_selection_extend (self->selection, from, position);
  trade_editor_table_go_to (self, trade_editor_selection_get_number (self->selection, position),
                            trade_editor_cell_get_column (cell));
}

/* With Shift, the arrows select rows; Escape lets go of them. */
static gboolean
take_selection_key (TradeEditorTable *self,
                    TradeEditorCell  *cell,
                    guint             key,
                    GdkModifierType   state)
{
  const GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();
  const gboolean is_down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;
  const guint position =
    trade_editor_selection_find (self->selection, trade_editor_row_get_number (trade_editor_cell_get_row (cell)));

  if (held == GDK_SHIFT_MASK && (is_down || key == GDK_KEY_Up || key == GDK_KEY_KP_Up))
    {
      extend_to (self, cell, is_down ? position + 1 : position - 1);
      return TRUE;
    }
  if (trade_editor_selection_is_empty (self->selection))
    return FALSE;
  if (key == GDK_KEY_Escape && held == 0)
    {
      trade_editor_selection_clear (self->selection);
      return TRUE;
    }

  return key == GDK_KEY_c && held == GDK_CONTROL_MASK && gtk_widget_activate_action (GTK_WIDGET (self), "win.copy-rows", NULL);
}

/* A row that is pointed at is the last of those that are selected. */
static void
select_to (GtkWidget       *table,
           TradeEditorCell *from,
           TradeEditorCell *to)
{
  TradeEditorTable *self = TRADE_EDITOR_TABLE (table);

  if (from == NULL)
    trade_editor_selection_clear (self->selection);
  else
    extend_to (self, from,
               trade_editor_selection_find (self->selection, trade_editor_row_get_number (trade_editor_cell_get_row (to))));
}

static gboolean
key_cb (TradeEditorTable *self,
        guint             key,
        guint             code,
        GdkModifierType   state)
{
  TradeEditorCell *cell = trade_editor_cell_find_focused (GTK_WIDGET (self));
  g_autofree char *words = NULL;
  TradeEditorMove way;

  if (cell == NULL || trade_editor_cell_get_row (cell) == NULL)
    return FALSE;
  if (trade_editor_choices_take_key (self->choices, cell, key, state) || take_selection_key (self, cell, key, state))
    return TRUE;
  if ((key == GDK_KEY_v || key == GDK_KEY_V) && (state & gtk_accelerator_get_default_mod_mask ()) == GDK_CONTROL_MASK)
    return gtk_widget_activate_action (GTK_WIDGET (self), "win.paste-rows", NULL);

  way = trade_editor_keys_find (trade_editor_cell_get_editable (cell), key, state);
  words = g_strdup (trade_editor_choices_get (self->choices));
  if (words != NULL && (way == TRADE_EDITOR_NEXT || way == TRADE_EDITOR_RETURN))
    choose (self, words);

  return move (self, cell, way);
}

/* Whoever points at a cell begins to type there. */
static void
focus_changed_cb (TradeEditorTable *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->choices));
  stop_typing (self);
}

/* Whoever leaves a cell sees all that was typed there. */
static void
show_typed (TradeEditorTable *self)
{
  g_autoptr (GtkColumnViewColumn) view_column = NULL;

  if (!self->has_place || self->last_row >= get_n_rows (self))
    return;

  view_column = g_list_model_get_item (gtk_column_view_get_columns (self->column_view), self->last_column);
  trade_editor_widths_grow (self->column_view, view_column,
                            trade_editor_row_get_text (get_row (self, self->last_row), self->last_column));
}

static void
cell_focused_cb (TradeEditorTable        *self,
                 GtkEventControllerFocus *controller)
{
  TradeEditorCell *cell = TRADE_EDITOR_CELL (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  TradeEditorRow *row = trade_editor_cell_get_row (cell);

  focus_changed_cb (self);
  show_typed (self);
  trade_column_scroll_to (self->column_view, GTK_WIDGET (cell), 0);
  self->has_place = row != NULL;
  self->last_row = row != NULL ? trade_editor_row_get_number (row) : 0;
  self->last_column = trade_editor_cell_get_column (cell);
  /* The keys have brought it here, or it was pointed at. */
  if (row != NULL && (trade_editor_row_get_number (row) != self->wanted_row ||
                      trade_editor_cell_get_column (cell) != self->wanted_column))
    self->first_column = trade_editor_cell_get_column (cell);
}

static TradeDraftColumn
get_column (gpointer factory)
{
  return (TradeDraftColumn) GPOINTER_TO_UINT (g_object_get_data (factory, "column"));
}

static void
setup_cb (TradeEditorTable *self,
          GtkListItem      *item,
          gpointer          factory)
{
  const TradeDraftColumn column = get_column (factory);
  GtkWidget *cell = trade_editor_cell_new (column, trade_editor_offers_have (column) && column != TRADE_DRAFT_PERIOD);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (cell_focused_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (cell, focus);
  g_signal_connect_object (cell, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "asked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, cell);
  gtk_list_item_set_activatable (item, FALSE);
}

/* An example in the first row, as long as nothing is typed. */
static const char *
get_example (TradeEditorTable *self,
             TradeEditorRow   *row,
             TradeDraftColumn  column)
{
  if (trade_editor_row_get_number (row) > 0)
    return NULL;

  if (column == TRADE_DRAFT_FLOW || column == TRADE_DRAFT_MEASURE)
    return trade_draft_words_list (self->words, column)[0];
  if (column == TRADE_DRAFT_NUMBER)
    return trade_draft_words_get_decimal_mark (self->words) == ',' ? "23,77" : "23.77";
  if (column == TRADE_DRAFT_UNIT)
    return self->unit_example;

  return column == TRADE_DRAFT_PERIOD ? "2023" : NULL;
}

static void
bind_cb (TradeEditorTable *self,
         GtkListItem      *item,
         gpointer          factory)
{
  TradeEditorCell *cell = TRADE_EDITOR_CELL (gtk_list_item_get_child (item));
  TradeEditorRow *row = gtk_list_item_get_item (item);

  trade_editor_cell_set_row (cell, row);
  trade_editor_cell_set_placeholder (cell, get_example (self, row, get_column (factory)));
}

static void
unbind_cb (TradeEditorTable *self,
           GtkListItem      *item)
{
  trade_editor_cell_set_row (TRADE_EDITOR_CELL (gtk_list_item_get_child (item)), NULL);
}

static void
add_column (TradeEditorTable *self,
            TradeDraftColumn  column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = NULL;

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  view_column = gtk_column_view_column_new (trade_draft_column_get_name (column), factory);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  /* Beside a table that does not fill its place GTK shows that it is scrolled too far. */
  gtk_column_view_column_set_expand (view_column, column == TRADE_DRAFT_PRODUCT || column == TRADE_DRAFT_PARTNER);
  gtk_column_view_append_column (self->column_view, view_column);
}

static void
trade_editor_table_init (TradeEditorTable *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->words = trade_draft_words_get_default ();
  self->unit_example = trade_draft_words_name_unit (self->words, &(TradeDraftUnit) { "CNY", TRADE_CODE_UNSTATED, 12 });
  self->rows = g_list_store_new (TRADE_TYPE_EDITOR_ROW);
  self->marked = g_array_new (FALSE, FALSE, sizeof (guint));
  self->selection = trade_editor_selection_new (G_LIST_MODEL (self->rows), self->column_view);
  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    add_column (self, i);
  trade_column_scroll_attach (self->column_view);
  trade_editor_widths_follow (self->column_view);

  self->choices = TRADE_EDITOR_CHOICES (trade_editor_choices_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->choices), GTK_WIDGET (self));
  g_signal_connect_object (self->choices, "chosen", G_CALLBACK (choose), self, G_CONNECT_SWAPPED);

  /* Before the text of a cell takes them. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  trade_editor_pointing_attach (GTK_WIDGET (self), select_to);
}

static void
suit_column (TradeEditorTable *self,
             TradeDraftColumn  column,
             gboolean          visible)
{
  g_autoptr (GtkColumnViewColumn) view_column =
    g_list_model_get_item (gtk_column_view_get_columns (self->column_view), column);

  trade_editor_widths_suit (self->column_view, view_column, trade_draft_history_get (self->history), column, visible);
}

static void
column_cb (TradeEditorTable *self,
           const char       *action,
           GVariant         *state)
{
  TradeDraftColumn column;

  if (trade_editor_columns_find (action, &column))
    suit_column (self, column, g_variant_get_boolean (state));
}

/* Whoever points at a heading with the other button folds columns away, or unfolds them. */
static void
show_columns (TradeEditorTable *self)
{
  g_autoptr (GMenuModel) menu = trade_editor_columns_create_menu (trade_draft_history_get (self->history));

  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    {
      g_autoptr (GtkColumnViewColumn) view_column =
        g_list_model_get_item (gtk_column_view_get_columns (self->column_view), i);

      suit_column (self, i, trade_editor_columns_has (self->columns, i));
      gtk_column_view_column_set_header_menu (view_column, menu);
    }
}

/**
 * trade_editor_table_set_history:
 * @self: a table without one
 * @history: a draft with its history
 * @columns: which of its columns are to be seen
 *
 * Shows a draft.
 */
void
trade_editor_table_set_history (TradeEditorTable   *self,
                                TradeDraftHistory  *history,
                                GSimpleActionGroup *columns)
{
  g_return_if_fail (TRADE_IS_EDITOR_TABLE (self));
  g_return_if_fail (TRADE_IS_DRAFT_HISTORY (history));
  g_return_if_fail (self->history == NULL);

  self->history = g_object_ref (history);
  self->columns = g_object_ref (columns);
  show_columns (self);
  trade_column_heading_align (self->column_view, TRADE_DRAFT_NUMBER);
  g_signal_connect_object (columns, "action-state-changed", G_CALLBACK (column_cb), self, G_CONNECT_SWAPPED);
  trade_editor_selection_set_history (self->selection, history, self->words);
  g_signal_connect_object (history, "changed", G_CALLBACK (show_draft), self, G_CONNECT_SWAPPED);
  show_draft (self);
}

/**
 * trade_editor_table_set_faults:
 * @self: a table
 * @faults: (element-type TradeDraftFault): what cannot be read of the draft
 *
 * Marks the cells that cannot be read, and no others.
 */
void
trade_editor_table_set_faults (TradeEditorTable *self,
                               GPtrArray        *faults)
{
  g_return_if_fail (TRADE_IS_EDITOR_TABLE (self));
  g_return_if_fail (faults != NULL);

  for (guint i = 0; i < self->marked->len; i++)
    if (g_array_index (self->marked, guint, i) < get_n_rows (self))
      trade_editor_row_clear_faults (get_row (self, g_array_index (self->marked, guint, i)));
  g_array_set_size (self->marked, 0);
  for (guint i = 0; i < faults->len; i++)
    {
      const TradeDraftFault *fault = g_ptr_array_index (faults, i);

      if (fault->row >= get_n_rows (self))
        continue;
      trade_editor_row_set_fault (get_row (self, fault->row), (TradeDraftColumn) fault->column, fault->message,
                                  fault->is_missing);
      g_array_append_val (self->marked, fault->row);
    }
}

/* Whoever chooses from a menu means the cell where the focus was before. */
static gboolean
is_in_menu (TradeEditorTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus == NULL || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL ||
         gtk_widget_get_ancestor (focus, GTK_TYPE_MENU_BUTTON) != NULL;
}

/**
 * trade_editor_table_get_place:
 * @self: a table
 * @row: (out): return location for the number of the row
 * @column: (out): return location for the column
 *
 * Tells where the focus is, or was before a menu took it; where that row is hidden since, the first one that is selected.
 *
 * Returns: whether it is in a cell
 */
gboolean
trade_editor_table_get_place (TradeEditorTable *self,
                              guint            *row,
                              TradeDraftColumn *column)
{
  g_autofree guint *selected = NULL;
  TradeEditorCell *cell;
  guint n;

  g_return_val_if_fail (TRADE_IS_EDITOR_TABLE (self), FALSE);
  g_return_val_if_fail (row != NULL && column != NULL, FALSE);

  /* A row may be shown where another one was, without the focus going anywhere. */
  cell = trade_editor_cell_find_focused (GTK_WIDGET (self));
  if (cell != NULL && trade_editor_cell_get_row (cell) != NULL)
    {
      *row = trade_editor_row_get_number (trade_editor_cell_get_row (cell));
      *column = trade_editor_cell_get_column (cell);
      return TRUE;
    }
  if (!self->has_place || cell != NULL || !is_in_menu (self))
    return FALSE;

  *row = MIN (self->last_row, get_n_rows (self) - 1);
  *column = self->last_column;
  if (trade_editor_selection_find (self->selection, *row) != GTK_INVALID_LIST_POSITION)
    return TRUE;

  selected = trade_editor_selection_list (self->selection, &n);
  if (n > 0)
    *row = selected[0];

  return n > 0;
}

/**
 * trade_editor_table_get_last_place:
 * @self: a table
 * @row: (out): return location for the number of the row; left alone where there is none
 * @column: (out): return location for the column
 *
 * Tells where the focus is, or was when it was in the table last.
 *
 * Returns: whether it was there
 */
gboolean
trade_editor_table_get_last_place (TradeEditorTable *self,
                                   guint            *row,
                                   TradeDraftColumn *column)
{
  g_return_val_if_fail (TRADE_IS_EDITOR_TABLE (self), FALSE);
  g_return_val_if_fail (row != NULL && column != NULL, FALSE);

  if (!self->has_place)
    return FALSE;

  *row = MIN (self->last_row, get_n_rows (self) - 1);
  *column = self->last_column;

  return TRUE;
}

/**
 * trade_editor_table_get_selection:
 * @self: a table
 *
 * Returns: (transfer none): its rows as they are shown
 */
TradeEditorSelection *
trade_editor_table_get_selection (TradeEditorTable *self)
{
  g_return_val_if_fail (TRADE_IS_EDITOR_TABLE (self), NULL);

  return self->selection;
}
