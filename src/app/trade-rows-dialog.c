/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-rows-dialog.h"

#include <glib/gi18n.h>

#include "trade-format.h"
#include "trade-member.h"

#define RESOURCE_PATH "/io/github/tradecharts/TradeCharts"

/* Beside a row, in logical pixels. */
#define MARGIN 6

/* So many of the largest are offered, where there are more than that. */
static const guint offered[] = { 5, 10, 20, 50 };

struct _TradeRowsDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle *heading;
  GtkSearchEntry *search;
  GtkDropDown    *sizes;
  GtkStack       *stack;
  GtkListView    *list;
  GtkLabel       *count;
  GtkWidget      *apply_button;
  GtkWidget      *none_button;

  GListStore      *members; /* of TradeMember, the largest first */
  GtkStringFilter *filter;
  GArray          *numbers; /* of guint: what the entries of the drop-down stand for; 0 for those that are ticked */
  guint            n_shown;
  gboolean         updating;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeRowsDialog, trade_rows_dialog, ADW_TYPE_WINDOW)

static guint
get_n (TradeRowsDialog *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->members));
}

static void
show_count (TradeRowsDialog *self)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *shown = trade_format_count (format, self->n_shown);
  g_autofree char *all = trade_format_count (format, get_n (self));
  /* Translators: how many rows of how many are shown. */
  g_autofree char *text = g_strdup_printf (C_ ("rows", "%1$s of %2$s"), shown, all);

  gtk_label_set_label (self->count, text);
  gtk_widget_set_sensitive (self->apply_button, self->n_shown > 0);
  gtk_widget_set_sensitive (self->none_button, self->n_shown > 0);
}

static void
select_number (TradeRowsDialog *self,
               guint            number)
{
  for (guint i = 0; i < self->numbers->len; i++)
    if (g_array_index (self->numbers, guint, i) == number)
      gtk_drop_down_set_selected (self->sizes, i);
}

/* What a person ticks is chosen, whatever was said before. */
static void
shown_cb (TradeRowsDialog *self,
          GParamSpec      *pspec,
          TradeMember     *member)
{
  self->n_shown += trade_member_get_shown (member) ? 1 : G_MAXUINT;
  if (self->updating)
    return;

  self->updating = TRUE;
  select_number (self, 0);
  self->updating = FALSE;
  show_count (self);
}

static void
show_largest (TradeRowsDialog *self,
              guint            number)
{
  const guint n = get_n (self);

  self->updating = TRUE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TradeMember) member = g_list_model_get_item (G_LIST_MODEL (self->members), i);

      trade_member_set_shown (member, i < number);
    }
  self->updating = FALSE;
  show_count (self);
}

static guint
get_number (TradeRowsDialog *self)
{
  const guint place = gtk_drop_down_get_selected (self->sizes);

  return place < self->numbers->len ? g_array_index (self->numbers, guint, place) : 0;
}

static void
size_cb (TradeRowsDialog *self)
{
  if (!self->updating && get_number (self) > 0)
    show_largest (self, get_number (self));
}

static void
none_cb (TradeRowsDialog *self)
{
  show_largest (self, 0);
  self->updating = TRUE;
  select_number (self, 0);
  self->updating = FALSE;
}

static void
search_cb (TradeRowsDialog *self)
{
  gtk_string_filter_set_search (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (self->list))) > 0 ? "list"
                                                                                                                       : "none");
}

static void
apply_cb (TradeRowsDialog *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_margin_start (check, MARGIN);
  gtk_widget_set_margin_end (check, MARGIN);
  gtk_list_item_set_child (item, check);
  gtk_list_item_set_activatable (item, FALSE);
}

/* A name may be longer than the window is wide. */
static void
wrap_label (GtkWidget *check)
{
  for (GtkWidget *child = gtk_widget_get_first_child (check); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child))
      {
        gtk_label_set_wrap (GTK_LABEL (child), TRUE);
        gtk_label_set_wrap_mode (GTK_LABEL (child), PANGO_WRAP_WORD_CHAR);
        gtk_label_set_xalign (GTK_LABEL (child), 0);
      }
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GtkWidget *check = gtk_list_item_get_child (item);
  TradeMember *member = gtk_list_item_get_item (item);
  g_autofree char *text = NULL;

  g_object_get (member, "text", &text, NULL);
  gtk_check_button_set_label (GTK_CHECK_BUTTON (check), text);
  wrap_label (check);
  g_object_set_data_full (G_OBJECT (item), "binding",
                          g_object_ref (g_object_bind_property (member, "shown", check, "active",
                                                                G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL)),
                          g_object_unref);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  g_binding_unbind (g_object_get_data (G_OBJECT (item), "binding"));
  g_object_set_data (G_OBJECT (item), "binding", NULL);
}

static void
trade_rows_dialog_dispose (GObject *object)
{
  TradeRowsDialog *self = TRADE_ROWS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TRADE_TYPE_ROWS_DIALOG);
  g_clear_object (&self->members);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (trade_rows_dialog_parent_class)->dispose (object);
}

static void
trade_rows_dialog_finalize (GObject *object)
{
  g_array_unref (TRADE_ROWS_DIALOG (object)->numbers);

  G_OBJECT_CLASS (trade_rows_dialog_parent_class)->finalize (object);
}

static void
trade_rows_dialog_class_init (TradeRowsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trade_rows_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = trade_rows_dialog_finalize;

  /**
   * TradeRowsDialog::chosen:
   * @self: the dialog
   *
   * A person has chosen, and the dialog is about to close: [method@RowsDialog.store] tells what.
   */
  signals[CHOSEN] = g_signal_new ("chosen", TRADE_TYPE_ROWS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/trade-rows-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TradeRowsDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, TradeRowsDialog, search);
  gtk_widget_class_bind_template_child (widget_class, TradeRowsDialog, sizes);
  gtk_widget_class_bind_template_child (widget_class, TradeRowsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TradeRowsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, TradeRowsDialog, count);
  gtk_widget_class_bind_template_child (widget_class, TradeRowsDialog, apply_button);
  gtk_widget_class_bind_template_child (widget_class, TradeRowsDialog, none_button);
  gtk_widget_class_bind_template_callback (widget_class, size_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
trade_rows_dialog_init (TradeRowsDialog *self)
{
  self->members = g_list_store_new (TRADE_TYPE_MEMBER);
  self->filter = gtk_string_filter_new (gtk_property_expression_new (TRADE_TYPE_MEMBER, NULL, "text"));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
}

static void
add_size (TradeRowsDialog *self,
          GtkStringList   *texts,
          guint            number,
          char            *text)
{
  g_array_append_val (self->numbers, number);
  gtk_string_list_take (texts, text);
}

/* All, some of the largest, and what is ticked. */
static void
offer_sizes (TradeRowsDialog *self,
             guint            n_largest)
{
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);
  const guint n = get_n (self);

  self->updating = TRUE;
  add_size (self, texts, n, g_strdup (_("All")));
  for (guint i = 0; i < G_N_ELEMENTS (offered) && offered[i] < n; i++)
    {
      g_autofree char *number = trade_format_count (trade_format_get_default (), offered[i]);

      /* Translators: of rows, such as partners: "10 largest". */
      add_size (self, texts, offered[i], g_strdup_printf (ngettext ("%s largest", "%s largest", offered[i]), number));
    }
  add_size (self, texts, 0, g_strdup (C_ ("rows", "Chosen")));
  gtk_drop_down_set_model (self->sizes, G_LIST_MODEL (texts));
  select_number (self, 0);
  select_number (self, n_largest > 0 ? n_largest : self->n_shown == n ? n : 0);
  self->updating = FALSE;
}

static void
add_members (TradeRowsDialog         *self,
             TradeCodeList           *codes,
             const TradeSelectedRows *rows)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->shown->len; i++)
    g_hash_table_add (shown, GUINT_TO_POINTER (g_array_index (rows->shown, guint32, i)));
  for (guint i = 0; i < rows->members->len; i++)
    {
      const guint32 id = g_array_index (rows->members, guint32, i);
      g_autoptr (TradeMember) member =
        trade_member_new (trade_code_list_get (codes, id), g_hash_table_contains (shown, GUINT_TO_POINTER (id)));

      g_signal_connect_object (member, "notify::shown", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
      g_list_store_append (self->members, member);
    }
  self->n_shown = rows->shown->len;
}

/**
 * trade_rows_dialog_new:
 * @reading: a reading of a file of an agency
 * @dimension: partner or product
 * @title: what they are called
 * @rows: what is taken of them now
 * @n_largest: how many of the largest a person has asked for; 0 where none did
 *
 * Creates a dialog.
 *
 * Returns: (transfer floating): a new window
 */
GtkWidget *
trade_rows_dialog_new (TradeReading            *reading,
                       TradeCubeDimension       dimension,
                       const char              *title,
                       const TradeSelectedRows *rows,
                       guint                    n_largest)
{
  TradeRowsDialog *self;
  GtkFilterListModel *found;

  g_return_val_if_fail (TRADE_IS_READING (reading), NULL);
  g_return_val_if_fail (dimension == TRADE_CUBE_PARTNER || dimension == TRADE_CUBE_PRODUCT, NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (rows != NULL, NULL);

  self = g_object_new (TRADE_TYPE_ROWS_DIALOG, NULL);
  adw_window_title_set_title (self->heading, title);
  adw_window_title_set_subtitle (self->heading, _("The largest first"));
  gtk_window_set_title (GTK_WINDOW (self), title);
  add_members (self, trade_cube_get_codes (trade_reading_get_cube (reading), dimension), rows);
  offer_sizes (self, n_largest);
  show_count (self);
  found = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->members)), GTK_FILTER (g_object_ref (self->filter)));
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->search));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (found))));

  return GTK_WIDGET (self);
}

/**
 * trade_rows_dialog_store:
 * @self: a dialog
 * @wanted: which rows are wanted
 *
 * Writes down which of them are chosen; their level stays as it is.
 */
void
trade_rows_dialog_store (TradeRowsDialog *self,
                         TradeWantedRows *wanted)
{
  g_autoptr (GStrvBuilder) codes = NULL;
  const guint number = get_number (self);

  g_return_if_fail (TRADE_IS_ROWS_DIALOG (self));
  g_return_if_fail (wanted != NULL);

  g_clear_pointer (&wanted->codes, g_strfreev);
  wanted->n_largest = number < get_n (self) ? number : 0;
  if (number > 0 || self->n_shown == get_n (self))
    return;

  codes = g_strv_builder_new ();
  for (guint i = 0; i < get_n (self); i++)
    {
      g_autoptr (TradeMember) member = g_list_model_get_item (G_LIST_MODEL (self->members), i);

      if (trade_member_get_shown (member))
        g_strv_builder_add (codes, trade_member_get_code (member));
    }
  wanted->codes = g_strv_builder_end (codes);
}
