/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-import-rows.h"

#include <glib/gi18n.h>

#include "trade-format.h"
#include "trade-rows-dialog.h"

struct _TradeImportRows
{
  AdwActionRow parent_instance;

  TradeReading       *reading;
  TradeCubeDimension  dimension;
  GtkLabel           *count;
  GtkWidget          *button;
  TradeWantedRows     wanted; /* what a person chose; its level is chosen elsewhere */
  TradeSelectedRows   rows;   /* what is taken now */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeImportRows, trade_import_rows, ADW_TYPE_ACTION_ROW)

static void
chosen_cb (TradeImportRows *self,
           TradeRowsDialog *dialog)
{
  trade_rows_dialog_store (dialog, &self->wanted);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
clicked_cb (TradeImportRows *self)
{
  GtkWidget *dialog = trade_rows_dialog_new (self->reading, self->dimension, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
                                             &self->rows, self->wanted.n_largest);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
trade_import_rows_dispose (GObject *object)
{
  g_clear_object (&TRADE_IMPORT_ROWS (object)->reading);

  G_OBJECT_CLASS (trade_import_rows_parent_class)->dispose (object);
}

static void
trade_import_rows_finalize (GObject *object)
{
  TradeImportRows *self = TRADE_IMPORT_ROWS (object);

  g_strfreev (self->wanted.codes);
  trade_selected_rows_clear (&self->rows);

  G_OBJECT_CLASS (trade_import_rows_parent_class)->finalize (object);
}

static void
trade_import_rows_class_init (TradeImportRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trade_import_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = trade_import_rows_finalize;

  /**
   * TradeImportRows::changed:
   * @self: the row
   *
   * A person chose other partners or products.
   */
  signals[CHANGED] = g_signal_new ("changed", TRADE_TYPE_IMPORT_ROWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
trade_import_rows_init (TradeImportRows *self)
{
  self->button = gtk_button_new_with_label (_("Choose…"));
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->count));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->button);
}

/**
 * trade_import_rows_new:
 * @reading: a reading of a file of an agency
 * @dimension: partner or product
 *
 * Creates a row, which is seen once something can be chosen.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_import_rows_new (TradeReading       *reading,
                       TradeCubeDimension  dimension)
{
  TradeImportRows *self;
  const char *title;

  g_return_val_if_fail (TRADE_IS_READING (reading), NULL);
  g_return_val_if_fail (dimension == TRADE_CUBE_PARTNER || dimension == TRADE_CUBE_PRODUCT, NULL);

  self = g_object_new (TRADE_TYPE_IMPORT_ROWS, NULL);
  self->reading = g_object_ref (reading);
  self->dimension = dimension;
  title = dimension == TRADE_CUBE_PARTNER ? _("Partners") : _("Products");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title, -1);

  return GTK_WIDGET (self);
}

/**
 * trade_import_rows_update:
 * @self: a row
 * @rows: what is taken now
 *
 * Says how many there are, and how many of them are shown.
 */
void
trade_import_rows_update (TradeImportRows         *self,
                          const TradeSelectedRows *rows)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *shown = NULL;
  g_autofree char *all = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (TRADE_IS_IMPORT_ROWS (self));
  g_return_if_fail (rows != NULL);

  trade_selected_rows_clear (&self->rows);
  self->rows = *rows;
  self->rows.members = g_array_ref (rows->members);
  self->rows.shown = g_array_ref (rows->shown);

  shown = trade_format_count (format, rows->shown->len);
  all = trade_format_count (format, rows->members->len);
  text = g_strdup_printf (C_ ("rows", "%1$s of %2$s"), shown, all);
  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self), rows->members->len > 1);
}

/**
 * trade_import_rows_forget:
 * @self: a row
 *
 * Forgets which of them were chosen by name, since others are there now; how many are shown stays.
 */
void
trade_import_rows_forget (TradeImportRows *self)
{
  g_return_if_fail (TRADE_IS_IMPORT_ROWS (self));

  g_clear_pointer (&self->wanted.codes, g_strfreev);
}

/**
 * trade_import_rows_fill:
 * @self: a row
 * @wanted: which rows are wanted
 *
 * Writes down what a person chose.
 */
void
trade_import_rows_fill (TradeImportRows *self,
                        TradeWantedRows *wanted)
{
  g_return_if_fail (TRADE_IS_IMPORT_ROWS (self));
  g_return_if_fail (wanted != NULL);

  g_strfreev (wanted->codes);
  wanted->codes = g_strdupv (self->wanted.codes);
  wanted->n_largest = self->wanted.n_largest;
}
