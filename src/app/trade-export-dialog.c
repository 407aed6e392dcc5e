/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-combo.h"
#include "trade-export-dialog-private.h"

#include <glib/gi18n.h>

#include "trade-message.h"
#include "trade-panes.h"
#include "trade-spin.h"

enum
{
  EXPORT,
  INTERRUPTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeExportDialog, trade_export_dialog, ADW_TYPE_WINDOW)

gboolean
trade_export_dialog_is_png (TradeExportDialog *self)
{
  return g_str_equal (self->choice.format->id, "png");
}

/* Only a picture of pixels has a scale and a resolution. */
static void
show_rows (TradeExportDialog *self)
{
  const TradeExportChoice *choice = &self->choice;
  gboolean own = choice->preset == NULL;
  gboolean pixels = trade_export_choice_has_pixels (choice);

  gtk_widget_set_visible (self->size_group, choice->format->pictorial);
  gtk_widget_set_visible (self->look_group, choice->format->pictorial);
  gtk_widget_set_visible (self->figures_group, trade_export_dialog_is_png (self));
  gtk_widget_set_visible (self->width_row, own);
  gtk_widget_set_visible (self->height_row, own);
  gtk_widget_set_visible (GTK_WIDGET (self->unit_row), own);
  gtk_widget_set_visible (self->scale_row, trade_export_dialog_is_png (self) && pixels);
  gtk_widget_set_visible (self->resolution_row, trade_export_dialog_is_png (self) && !pixels);
  gtk_widget_set_visible (GTK_WIDGET (self->title_row), choice->title);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle_row), choice->title);
}

static void
set_limits (TradeExportDialog *self)
{
  TradeLengthUnit unit = self->choice.own.unit;
  double least, most;
  double step = unit == TRADE_LENGTH_PIXELS ? 10 : unit == TRADE_LENGTH_MILLIMETRES ? 1 : 0.25;
  guint digits = unit == TRADE_LENGTH_PIXELS ? 0 : unit == TRADE_LENGTH_MILLIMETRES ? 1 : 2;

  trade_length_get_limits (unit, &least, &most);
  gtk_spin_button_set_digits (self->width, digits);
  gtk_spin_button_set_digits (self->height, digits);
  gtk_spin_button_set_increments (self->width, step, step * 10);
  gtk_spin_button_set_increments (self->height, step, step * 10);
  gtk_spin_button_set_range (self->width, least, most);
  gtk_spin_button_set_range (self->height, least, most);
  gtk_spin_button_set_value (self->width, self->choice.own.width);
  gtk_spin_button_set_value (self->height, self->choice.own.height);
}

static void
load_rows (TradeExportDialog *self)
{
  const TradeExportChoice *choice = &self->choice;
  guint n_formats, n_presets;
  const TradeExportFormat *formats = trade_export_formats (&n_formats);
  const TradeExportPreset *presets = trade_export_presets (&n_presets);

  self->loading = TRUE;
  adw_combo_row_set_selected (self->format_row, (guint) (choice->format - formats));
  trade_export_views_load (self->views_group, choice);
  /* The person's own size comes after the presets. */
  adw_combo_row_set_selected (self->preset_row, choice->preset != NULL ? (guint) (choice->preset - presets) : n_presets);
  adw_combo_row_set_selected (self->unit_row, choice->own.unit);
  set_limits (self);
  gtk_spin_button_set_value (self->resolution, choice->resolution);
  gtk_spin_button_set_value (self->scale, choice->scale);
  adw_combo_row_set_selected (self->look_row, choice->look);
  gtk_switch_set_active (self->transparent, choice->transparent);
  gtk_switch_set_active (self->title, choice->title);
  gtk_switch_set_active (self->source, choice->source);
  gtk_spin_button_set_value (self->text_size, choice->text_scale * 100);
  gtk_switch_set_active (self->figures, choice->figures);
  self->loading = FALSE;
  show_rows (self);
}

/* A length stays as long as it is when its unit changes. */
static void
take_unit (TradeExportDialog *self)
{
  TradeExportSize *own = &self->choice.own;
  TradeLengthUnit unit = adw_combo_row_get_selected (self->unit_row);
  double least, most;

  if (unit == own->unit)
    {
      own->width = gtk_spin_button_get_value (self->width);
      own->height = gtk_spin_button_get_value (self->height);
      return;
    }

  trade_length_get_limits (unit, &least, &most);
  own->width = CLAMP (trade_length_convert (own->width, own->unit, unit), least, most);
  own->height = CLAMP (trade_length_convert (own->height, own->unit, unit), least, most);
  own->unit = unit;
  self->loading = TRUE;
  set_limits (self);
  self->loading = FALSE;
}

/* Another preset brings the size of its text along, which a person may change after. */
static void
take_preset (TradeExportDialog *self)
{
  guint n_presets;
  const TradeExportPreset *presets = trade_export_presets (&n_presets);
  guint selected = adw_combo_row_get_selected (self->preset_row);
  const TradeExportPreset *preset = selected < n_presets ? &presets[selected] : NULL;

  if (preset == self->choice.preset)
    return;

  trade_export_choice_set_preset (&self->choice, preset);
  self->loading = TRUE;
  gtk_spin_button_set_value (self->text_size, self->choice.text_scale * 100);
  self->loading = FALSE;
}

static void
changed_cb (TradeExportDialog *self)
{
  TradeExportChoice *choice = &self->choice;
  guint n_formats, selected;
  const TradeExportFormat *formats = trade_export_formats (&n_formats);

  /* The rows also tell of what the template sets while it is built. */
  if (self->loading || self->view == NULL)
    return;

  selected = adw_combo_row_get_selected (self->format_row);
  if (selected < n_formats)
    choice->format = &formats[selected];
  take_preset (self);
  take_unit (self);
  choice->resolution = gtk_spin_button_get_value (self->resolution);
  choice->scale = gtk_spin_button_get_value (self->scale);
  choice->look = MIN (adw_combo_row_get_selected (self->look_row), TRADE_EXPORT_LOOK_PRINT);
  choice->transparent = gtk_switch_get_active (self->transparent);
  choice->title = gtk_switch_get_active (self->title);
  choice->source = gtk_switch_get_active (self->source);
  choice->text_scale = gtk_spin_button_get_value (self->text_size) / 100;
  choice->figures = gtk_switch_get_active (self->figures);

  show_rows (self);
  trade_export_dialog_queue_refresh (self);
}

/* The preview shows the first of the views that are chosen now. */
static void
views_changed_cb (TradeExportDialog *self)
{
  trade_export_views_store (self->views_group, &self->choice);
  self->page = 0;
  trade_export_dialog_load_words (self);
  trade_export_dialog_queue_refresh (self);
}

static void
export_cb (TradeExportDialog *self)
{
  /* A number that is still being typed counts too. */
  gtk_spin_button_update (self->width);
  gtk_spin_button_update (self->height);
  gtk_spin_button_update (self->resolution);
  gtk_spin_button_update (self->scale);
  gtk_spin_button_update (self->text_size);
  if (self->refresh_id != 0)
    trade_export_dialog_refresh (self);

  g_signal_emit (self, signals[EXPORT], 0);
}

static gboolean
trade_export_dialog_close_request (GtkWindow *window)
{
  TradeExportDialog *self = TRADE_EXPORT_DIALOG (window);

  if (self->busy)
    {
      g_signal_emit (self, signals[INTERRUPTED], 0);
      return TRUE;
    }

  return GTK_WINDOW_CLASS (trade_export_dialog_parent_class)->close_request (window);
}

static void
trade_export_dialog_dispose (GObject *object)
{
  TradeExportDialog *self = TRADE_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  trade_export_dialog_stop_proving (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), TRADE_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->shown);
  g_clear_object (&self->view);
  g_clear_object (&self->siblings);

  G_OBJECT_CLASS (trade_export_dialog_parent_class)->dispose (object);
}

static void
trade_export_dialog_finalize (GObject *object)
{
  TradeExportDialog *self = TRADE_EXPORT_DIALOG (object);

  g_clear_pointer (&self->warnings, g_strfreev);
  g_clear_pointer (&self->others, g_strfreev);
  g_clear_pointer (&self->words, trade_export_words_free);

  G_OBJECT_CLASS (trade_export_dialog_parent_class)->finalize (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, TradeExportDialog, child)

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (TRADE_TYPE_EXPORT_PREVIEW);
  g_type_ensure (TRADE_TYPE_EXPORT_VIEWS);
  g_type_ensure (TRADE_TYPE_PANES);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/trade-export-dialog.ui");
  BIND (export_button);
  BIND (body);
  BIND (toasts);
  BIND (stack);
  BIND (pager);
  BIND (back_button);
  BIND (forward_button);
  BIND (page_label);
  BIND (preview);
  BIND (text);
  BIND (size_label);
  BIND (warning_label);
  BIND (warning_box);
  BIND (progress_revealer);
  BIND (progress);
  BIND (format_row);
  BIND (views_group);
  BIND (size_group);
  BIND (preset_row);
  BIND (width_row);
  BIND (width);
  BIND (height_row);
  BIND (height);
  BIND (unit_row);
  BIND (resolution_row);
  BIND (resolution);
  BIND (scale_row);
  BIND (scale);
  BIND (look_group);
  BIND (look_row);
  BIND (transparent);
  BIND (title);
  BIND (title_row);
  BIND (subtitle_row);
  BIND (own_words_button);
  BIND (source);
  BIND (text_size);
  BIND (figures_group);
  BIND (figures);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, views_changed_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "words_changed_cb", G_CALLBACK (trade_export_dialog_take_words));
  gtk_widget_class_bind_template_callback_full (widget_class, "own_words_cb", G_CALLBACK (trade_export_dialog_forget_words));
  gtk_widget_class_bind_template_callback_full (widget_class, "back_cb", G_CALLBACK (trade_export_dialog_go_back));
  gtk_widget_class_bind_template_callback_full (widget_class, "forward_cb", G_CALLBACK (trade_export_dialog_go_forward));
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
}

static void
trade_export_dialog_class_init (TradeExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = trade_export_dialog_dispose;
  object_class->finalize = trade_export_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = trade_export_dialog_close_request;

  /**
   * TradeExportDialog::export:
   * @self: the dialog
   *
   * The person has chosen; next comes the question where to.
   */
  signals[EXPORT] = g_signal_new ("export", TRADE_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  /**
   * TradeExportDialog::interrupted:
   * @self: the dialog
   *
   * The person wants a running export to stop.
   */
  signals[INTERRUPTED] = g_signal_new ("interrupted", TRADE_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);

  bind_template (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
adapt_numbers (TradeExportDialog *self)
{
  TradeFormat *format = trade_format_get_default ();

  trade_spin_adapt (self->width, format, NULL);
  trade_spin_adapt (self->height, format, NULL);
  trade_spin_adapt (self->resolution, format, NULL);
  /* Translators: what stands after how many dots there are to a pixel, as in “2×”. */
  trade_spin_adapt (self->scale, format, C_ ("resolution", "×"));
  trade_spin_adapt (self->text_size, format, NULL);
}

/* A dialog on a small screen is no larger than the window that it belongs to. */
static void
fit (TradeExportDialog *self,
     GtkWidget         *parent)
{
  int width, height;

  if (gtk_widget_get_width (parent) == 0)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), MIN (width, gtk_widget_get_width (parent)),
                               MIN (height, gtk_widget_get_height (parent)));
}

static void
trade_export_dialog_init (TradeExportDialog *self)
{
  g_autoptr (GtkStringList) format_names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) preset_names = gtk_string_list_new (NULL);
  guint n_formats, n_presets;
  const TradeExportFormat *formats = trade_export_formats (&n_formats);
  const TradeExportPreset *presets = trade_export_presets (&n_presets);

  trade_export_choice_init (&self->choice);
  self->words = trade_export_words_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  adapt_numbers (self);

  for (guint i = 0; i < n_formats; i++)
    gtk_string_list_append (format_names, trade_export_format_get_name (&formats[i]));
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (format_names));

  for (guint i = 0; i < n_presets; i++)
    {
      g_autofree char *name = trade_export_preset_write_name (&presets[i], trade_format_get_default ());

      gtk_string_list_append (preset_names, name);
    }
  gtk_string_list_append (preset_names, _("Custom"));
  adw_combo_row_set_model (self->preset_row, G_LIST_MODEL (preset_names));

  trade_combo_show_whole (self->format_row);
  trade_combo_show_whole (self->preset_row);
  trade_combo_show_whole (self->unit_row);
  trade_combo_show_whole (self->look_row);
}

/**
 * trade_export_dialog_new:
 * @parent: the window that the dialog belongs to
 * @view: the view that is shown, and exported unless all are
 * @siblings: (nullable): the views of the same figures, as they are arranged, see trade_export_choice_list_views()
 * @choice: what the dialog begins with
 *
 * Creates a dialog.
 *
 * Returns: (transfer none): a new dialog, which destroys itself when it is closed
 */
GtkWidget *
trade_export_dialog_new (GtkWindow               *parent,
                         TradeView               *view,
                         GListModel              *siblings,
                         const TradeExportChoice *choice)
{
  TradeExportDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (choice != NULL, NULL);

  self = g_object_new (TRADE_TYPE_EXPORT_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE, "modal", TRUE, NULL);
  self->view = g_object_ref (view);
  g_set_object (&self->siblings, siblings);
  fit (self, GTK_WIDGET (parent));
  trade_export_views_set_view (self->views_group, view);
  trade_export_dialog_set_choice (self, choice);
  /* What is shown is mostly what is wanted; GTK would begin with the button that cancels. */
  gtk_window_set_focus (GTK_WINDOW (self), self->export_button);

  return GTK_WIDGET (self);
}

/**
 * trade_export_dialog_get_view:
 * @self: a dialog
 *
 * Gets the view that the dialog is about.
 *
 * Returns: (transfer none): a view
 */
TradeView *
trade_export_dialog_get_view (TradeExportDialog *self)
{
  g_return_val_if_fail (TRADE_IS_EXPORT_DIALOG (self), NULL);

  return self->view;
}

/**
 * trade_export_dialog_list_views:
 * @self: a dialog
 *
 * Lists the views that are to be exported, under the words that a person gave them.
 *
 * Returns: (transfer full) (element-type TradeView): at least one view
 */
GListModel *
trade_export_dialog_list_views (TradeExportDialog *self)
{
  g_autoptr (GListModel) views = NULL;
  GListStore *worded;

  g_return_val_if_fail (TRADE_IS_EXPORT_DIALOG (self), NULL);

  views = trade_export_choice_list_views (&self->choice, self->view, self->siblings);
  worded = g_list_store_new (TRADE_TYPE_VIEW);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autoptr (TradeView) other = trade_export_words_reword (self->words, view);

      g_list_store_append (worded, other);
    }

  return G_LIST_MODEL (worded);
}

/**
 * trade_export_dialog_get_choice:
 * @self: a dialog
 *
 * Gets what is chosen.
 *
 * Returns: (transfer none): the choice
 */
const TradeExportChoice *
trade_export_dialog_get_choice (TradeExportDialog *self)
{
  g_return_val_if_fail (TRADE_IS_EXPORT_DIALOG (self), NULL);

  return &self->choice;
}

/**
 * trade_export_dialog_set_choice:
 * @self: a dialog
 * @choice: a choice
 *
 * Sets all rows, and shows what comes of it: at once, or of very many figures as soon as a thread has drawn it up.
 */
void
trade_export_dialog_set_choice (TradeExportDialog       *self,
                                const TradeExportChoice *choice)
{
  g_return_if_fail (TRADE_IS_EXPORT_DIALOG (self));
  g_return_if_fail (choice != NULL && choice->format != NULL);

  self->choice = *choice;
  self->page = 0;
  load_rows (self);
  trade_export_dialog_load_words (self);
  trade_export_dialog_refresh (self);
}

/**
 * trade_export_dialog_dup_warnings:
 * @self: a dialog
 *
 * Gets what the person is warned of, see trade_preflight(). What is amiss with other views than the one in the preview is known
 * a while later.
 *
 * Returns: (transfer full) (array zero-terminated=1): sentences
 */
char **
trade_export_dialog_dup_warnings (TradeExportDialog *self)
{
  g_autoptr (GStrvBuilder) builder = NULL;

  g_return_val_if_fail (TRADE_IS_EXPORT_DIALOG (self), NULL);

  builder = g_strv_builder_new ();
  if (self->warnings != NULL)
    g_strv_builder_addv (builder, (const char **) self->warnings);
  if (self->others != NULL)
    g_strv_builder_addv (builder, (const char **) self->others);

  return g_strv_builder_end (builder);
}

/**
 * trade_export_dialog_get_preview:
 * @self: a dialog
 *
 * Gets the preview.
 *
 * Returns: (transfer none): the preview
 */
TradeExportPreview *
trade_export_dialog_get_preview (TradeExportDialog *self)
{
  g_return_val_if_fail (TRADE_IS_EXPORT_DIALOG (self), NULL);

  return self->preview;
}

/**
 * trade_export_dialog_set_progress:
 * @self: a dialog
 * @n_done: how many files have been written
 * @n_items: how many there are
 *
 * Shows how far the export is. Until trade_export_dialog_stop() the dialog takes no other choice, and closing it
 * interrupts the export.
 */
void
trade_export_dialog_set_progress (TradeExportDialog *self,
                                  guint              n_done,
                                  guint              n_items)
{
  g_autofree char *done = NULL;
  g_autofree char *items = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (TRADE_IS_EXPORT_DIALOG (self));
  g_return_if_fail (n_items > 0);

  self->busy = TRUE;
  done = trade_format_count (trade_format_get_default (), n_done);
  items = trade_format_count (trade_format_get_default (), n_items);
  /* Translators: how many files of all files have been written. */
  text = g_strdup_printf (C_ ("files", "%1$s of %2$s"), done, items);
  gtk_progress_bar_set_fraction (self->progress, (double) n_done / n_items);
  gtk_progress_bar_set_text (self->progress, text);
  gtk_revealer_set_reveal_child (self->progress_revealer, TRUE);
  gtk_widget_set_sensitive (self->body, FALSE);
  gtk_widget_set_sensitive (self->export_button, FALSE);
}

/**
 * trade_export_dialog_stop:
 * @self: a dialog
 *
 * Ends the progress: the person can choose again.
 */
void
trade_export_dialog_stop (TradeExportDialog *self)
{
  g_return_if_fail (TRADE_IS_EXPORT_DIALOG (self));

  self->busy = FALSE;
  gtk_revealer_set_reveal_child (self->progress_revealer, FALSE);
  gtk_widget_set_sensitive (self->body, TRUE);
  gtk_widget_set_sensitive (self->export_button, TRUE);
  /* What takes no keys has lost the focus. */
  if (gtk_window_get_focus (GTK_WINDOW (self)) == NULL)
    gtk_window_set_focus (GTK_WINDOW (self), self->export_button);
}

/**
 * trade_export_dialog_tell:
 * @self: a dialog
 * @text: a sentence
 *
 * Tells a person something in passing.
 */
void
trade_export_dialog_tell (TradeExportDialog *self,
                          const char        *text)
{
  g_return_if_fail (TRADE_IS_EXPORT_DIALOG (self));
  g_return_if_fail (text != NULL);

  trade_message_add_toast (self->toasts, trade_message_new_toast (text));
}
