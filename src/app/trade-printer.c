/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-printer.h"

#include <glib/gi18n.h>

#include "trade-export-format.h"
#include "trade-message.h"
#include "trade-painter.h"

#define POINTS_PER_INCH 72.0
#define PIXELS_PER_INCH 96.0

/* Why a page could not be drawn up, kept with the operation that was cancelled for it. */
#define FAILURE "failure"

struct _TradePrinter
{
  GObject parent_instance;

  GtkWindow        *window; /* not owned; cleared when it goes */
  GtkPrintSettings *settings;
  GtkPageSetup     *page_setup;
};

G_DEFINE_FINAL_TYPE (TradePrinter, trade_printer, G_TYPE_OBJECT)

static void
draw_page_cb (GListModel        *views,
              GtkPrintContext   *context,
              int                page,
              GtkPrintOperation *operation)
{
  g_autoptr (TradeView) view = g_list_model_get_item (views, (guint) page);
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);
  double scale = POINTS_PER_INCH / PIXELS_PER_INCH;
  /* One of its own tells whether this page is whole. */
  g_autoptr (TradeFormat) format = trade_format_copy (trade_format_get_default ());
  g_autoptr (TradeScene) scene = NULL;
  GError *error = NULL;
  TradeExportOptions options;
  TradeStyle style;

  if (view == NULL)
    return;

  /* The paper is the background. */
  trade_export_options_init (&options, format);
  options.width = gtk_print_context_get_width (context) / scale;
  options.height = gtk_print_context_get_height (context) / scale;
  options.variant = TRADE_VARIANT_PRINT;
  options.transparent = TRUE;
  scene = trade_export_compose (view, &options);
  style = trade_export_options_get_style (&options);
  if (!trade_format_check (format, &error))
    {
      g_object_set_data_full (G_OBJECT (operation), FAILURE, error, (GDestroyNotify) g_error_free);
      gtk_print_operation_cancel (operation);
      return;
    }

  cairo_save (cairo);
  cairo_scale (cairo, scale, scale);
  trade_scene_paint (scene, cairo, &style);
  cairo_restore (cairo);
}

static void
done_cb (TradePrinter            *self,
         GtkPrintOperationResult  result,
         GtkPrintOperation       *operation)
{
  const GError *failure = g_object_get_data (G_OBJECT (operation), FAILURE);

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR || failure != NULL)
    {
      g_autoptr (GError) error = failure != NULL ? g_error_copy (failure) : NULL;

      if (error == NULL)
        gtk_print_operation_get_error (operation, &error);
      if (self->window != NULL)
        trade_message_show (self->window, _("The Charts Could Not Be Printed"), _("Nothing was sent to the printer."),
                            error != NULL ? error->message : NULL);
      return;
    }

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      g_set_object (&self->settings, gtk_print_operation_get_print_settings (operation));
      g_set_object (&self->page_setup, gtk_print_operation_get_default_page_setup (operation));
    }
}

static int
find_view (GListModel *views,
           TradeView  *view)
{
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) other = g_list_model_get_item (views, i);

      if (g_str_equal (trade_view_get_id (other), trade_view_get_id (view)))
        return (int) i;
    }

  return 0;
}

/* All views are the pages of one document; the view that is shown is the current page, which is printed alone unless
 * the person says otherwise. */
static GtkPrintOperation *
create_operation (TradePrinter *self,
                  TradeView    *view,
                  GListModel   *siblings)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  GListModel *views = siblings != NULL ? g_object_ref (siblings) : trade_view_list_siblings (view);
  GtkPrintOperation *operation = gtk_print_operation_new ();

  gtk_print_operation_set_job_name (operation,
                                    trade_format_text (trade_format_get_default (), trade_dataset_get_title (dataset)));
  gtk_print_operation_set_n_pages (operation, (int) g_list_model_get_n_items (views));
  gtk_print_operation_set_current_page (operation, find_view (views, view));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_default_page_setup (operation, self->page_setup);
  gtk_print_operation_set_print_settings (operation, self->settings);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), views,
                         (GClosureNotify) (void (*) (void)) g_object_unref, G_CONNECT_SWAPPED);

  return operation;
}

static void
trade_printer_dispose (GObject *object)
{
  TradePrinter *self = TRADE_PRINTER (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->page_setup);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (trade_printer_parent_class)->dispose (object);
}

static void
trade_printer_class_init (TradePrinterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trade_printer_dispose;
}

static void
trade_printer_init (TradePrinter *self)
{
  /* A chart is wider than it is high. */
  self->page_setup = gtk_page_setup_new ();
  gtk_page_setup_set_orientation (self->page_setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  self->settings = gtk_print_settings_new ();
  gtk_print_settings_set_print_pages (self->settings, GTK_PRINT_PAGES_CURRENT);
  gtk_print_settings_set_orientation (self->settings, GTK_PAGE_ORIENTATION_LANDSCAPE);
}

/**
 * trade_printer_new:
 * @window: the window whose dialogs ask
 *
 * Creates a printer. It does not keep the window alive.
 *
 * Returns: (transfer full): a new printer
 */
TradePrinter *
trade_printer_new (GtkWindow *window)
{
  TradePrinter *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  self = g_object_new (TRADE_TYPE_PRINTER, NULL);
  g_set_weak_pointer (&self->window, window);

  return self;
}

/**
 * trade_printer_print:
 * @self: a printer
 * @view: the view that is shown
 * @siblings: (nullable): the views of the same figures, as they are arranged, with @view among them; %NULL for how they arrange
 *   themselves
 *
 * Asks how to print, with page set-up and preview, and prints that view or all views of its dataset.
 */
void
trade_printer_print (TradePrinter *self,
                     TradeView    *view,
                     GListModel   *siblings)
{
  g_autoptr (GtkPrintOperation) operation = NULL;

  g_return_if_fail (TRADE_IS_PRINTER (self));
  g_return_if_fail (TRADE_IS_VIEW (view));

  if (self->window == NULL)
    return;

  operation = create_operation (self, view, siblings);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, self->window, NULL);
}

/**
 * trade_printer_export:
 * @self: a printer
 * @view: a view
 * @path: a file name
 * @error: return location for an error
 *
 * Prints all views of the dataset of a view into a PDF file, without a question: just what the paper would show.
 *
 * Returns: how it went
 */
GtkPrintOperationResult
trade_printer_export (TradePrinter  *self,
                      TradeView     *view,
                      const char    *path,
                      GError       **error)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GtkPrintSettings) settings = NULL;

  g_return_val_if_fail (TRADE_IS_PRINTER (self), GTK_PRINT_OPERATION_RESULT_ERROR);
  g_return_val_if_fail (TRADE_IS_VIEW (view), GTK_PRINT_OPERATION_RESULT_ERROR);
  g_return_val_if_fail (path != NULL, GTK_PRINT_OPERATION_RESULT_ERROR);

  settings = gtk_print_settings_copy (self->settings);
  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_ALL);
  operation = create_operation (self, view, NULL);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_export_filename (operation, path);

  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, self->window, error);
}
