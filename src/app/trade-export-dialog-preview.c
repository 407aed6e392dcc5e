/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-export-dialog-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "trade-compose.h"
#include "trade-export-proof.h"
#include "trade-label.h"
#include "trade-sentence.h"

/* What an export dialog shows of what comes of the choice: one view after the other, its words and what is amiss with it. */

/* After the last change, before the chart is composed again: a person who types a number types several digits. */
#define REFRESH_DELAY 60

/* The view that the preview shows, without the words of the person; @n_pages is out of how many. */
static TradeView *
dup_page (TradeExportDialog *self,
          guint             *n_pages)
{
  g_autoptr (GListModel) views = trade_export_choice_list_views (&self->choice, self->view, self->siblings);

  *n_pages = g_list_model_get_n_items (views);
  self->page = MIN (self->page, *n_pages - 1);

  return g_list_model_get_item (views, self->page);
}

/* A button at its end takes no key any more: whoever came there by keyboard has the other one. */
static void
show_ways (TradeExportDialog *self,
           gboolean           has_back,
           gboolean           has_forward)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  const gboolean turns = (focus == self->back_button && !has_back) || (focus == self->forward_button && !has_forward);

  if (turns)
    {
      GtkWidget *other = focus == self->back_button ? self->forward_button : self->back_button;

      gtk_widget_set_sensitive (other, TRUE);
      gtk_widget_grab_focus (other);
    }
  gtk_widget_set_sensitive (self->back_button, has_back);
  gtk_widget_set_sensitive (self->forward_button, has_forward);
}

static void
show_page (TradeExportDialog *self,
           TradeView         *view,
           guint              n_pages)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *name = trade_compose_get_name (view, format);
  g_autofree char *number = trade_format_count (format, self->page + 1);
  g_autofree char *count = trade_format_count (format, n_pages);
  /* Translators: the name of a chart, its number, and how many there are. */
  g_autofree char *text = g_strdup_printf (_("%1$s, %2$s of %3$s"), name, number, count);

  gtk_label_set_text (self->page_label, text);
  gtk_widget_set_visible (self->pager, n_pages > 1);
  show_ways (self, self->page > 0, self->page + 1 < n_pages);
}

static void
show_own_words_button (TradeExportDialog *self,
                       TradeView         *view)
{
  gtk_widget_set_visible (self->own_words_button, trade_export_words_has_entered (self->words, view));
}

/* Shows in the rows how the view of the page is worded now, as soon as that is known. Until then nothing can be entered. */
void
trade_export_dialog_load_words (TradeExportDialog *self)
{
  guint n_pages;
  g_autoptr (TradeView) view = dup_page (self, &n_pages);
  gboolean known = trade_export_words_has_own (self->words, view);

  self->loading = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), known ? trade_export_words_get_title (self->words, view) : "");
  gtk_editable_set_text (GTK_EDITABLE (self->subtitle_row), known ? trade_export_words_get_subtitle (self->words, view) : "");
  self->loading = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->title_row), known);
  gtk_widget_set_sensitive (GTK_WIDGET (self->subtitle_row), known);
  show_own_words_button (self, view);
}

/* What is entered, if it may stand on a chart. */
static char *
take_words (AdwEntryRow *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  gboolean fits = trade_label_check (text, NULL);

  if (fits)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");

  return fits ? g_steal_pointer (&text) : NULL;
}

static char *
describe_size (TradeExportDialog *self)
{
  TradeFormat *format = trade_format_get_default ();
  const TradeExportChoice *choice = &self->choice;
  g_autofree char *width = NULL;
  g_autofree char *height = NULL;
  TradeExportOptions options;
  double scale = 1;

  trade_export_choice_get_options (choice, format, &options);
  if (trade_export_dialog_is_png (self))
    scale = options.scale;

  if (trade_export_dialog_is_png (self) || trade_export_choice_has_pixels (choice))
    {
      width = trade_format_ungrouped (format, round (options.width * scale), 0);
      height = trade_format_ungrouped (format, round (options.height * scale), 0);
      /* Translators: the width and the height of a picture. */
      return g_strdup_printf (_("%1$s × %2$s pixels"), width, height);
    }

  width = trade_format_number (format, trade_length_convert (options.width, TRADE_LENGTH_PIXELS,
                                                             TRADE_LENGTH_MILLIMETRES), 0, 0, FALSE);
  height = trade_format_number (format, trade_length_convert (options.height, TRADE_LENGTH_PIXELS,
                                                              TRADE_LENGTH_MILLIMETRES), 0, 0, FALSE);
  /* Translators: the width and the height of a drawing, in millimetres. */
  return g_strdup_printf (_("%1$s × %2$s mm"), width, height);
}

static void
show_warnings (TradeExportDialog *self)
{
  g_auto (GStrv) warnings = trade_export_dialog_dup_warnings (self);
  g_autofree char *text = g_strjoinv ("\n", warnings);

  trade_sentence_set_label (self->warning_label, text);
  gtk_widget_set_visible (self->warning_box, *text != '\0');
}

static void
looked_over_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  TradeExportDialog *self = user_data;
  char **others = trade_export_proof_look_over_finish (result);

  /* The dialog may be gone, or wants to know of another choice by now: then this was cancelled. */
  if (others == NULL)
    return;

  g_clear_object (&self->proving);
  g_strfreev (self->others);
  self->others = others;
  show_warnings (self);
}

/* What is on no preview takes as long as there are views. */
static void
look_over_others (TradeExportDialog *self)
{
  g_autoptr (GListModel) views = trade_export_dialog_list_views (self);
  g_autoptr (GListStore) others = g_list_store_new (TRADE_TYPE_VIEW);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (i != self->page)
        g_list_store_append (others, view);
    }
  if (!self->choice.format->pictorial || g_list_model_get_n_items (G_LIST_MODEL (others)) == 0)
    {
      g_clear_pointer (&self->others, g_strfreev);
      return;
    }

  self->proving = g_cancellable_new ();
  trade_export_proof_look_over_async (&self->choice, G_LIST_MODEL (others), self->proving, looked_over_cb, self);
}

static void
show_proof (TradeExportDialog      *self,
            TradeView              *view,
            const TradeExportProof *proof)
{
  g_autofree char *size = proof->scene != NULL ? describe_size (self) : g_strdup ("");

  g_set_object (&self->shown, view);
  if (!trade_export_words_has_own (self->words, view))
    {
      trade_export_words_set_own (self->words, view, proof->title, proof->subtitle);
      trade_export_dialog_load_words (self);
    }

  if (proof->scene != NULL)
    trade_export_preview_set_scene (self->preview, proof->scene, &proof->style);
  else
    gtk_label_set_text (self->text, proof->text != NULL ? proof->text : "");
  gtk_label_set_text (self->size_label, size);
  gtk_stack_set_visible_child_name (self->stack, proof->scene != NULL ? "chart" : "text");

  g_strfreev (self->warnings);
  self->warnings = g_strdupv (proof->warnings);
  look_over_others (self);
  show_warnings (self);
}

static void
proved_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  TradeExportDialog *self = user_data;
  g_autoptr (TradeExportProof) proof = trade_export_proof_new_finish (result);
  g_autoptr (TradeView) view = NULL;
  guint n_pages;

  /* The same. */
  if (proof == NULL)
    return;

  g_clear_object (&self->proving);
  view = dup_page (self, &n_pages);
  show_proof (self, view, proof);
}

void
trade_export_dialog_stop_proving (TradeExportDialog *self)
{
  g_cancellable_cancel (self->proving);
  g_clear_object (&self->proving);
}

/* A view that is drawn up in another way is shown as it was until that is done, another one is not. */
static void
begin_proving (TradeExportDialog *self,
               TradeView         *view,
               TradeView         *worded)
{
  const char *kind = self->choice.format->pictorial ? "chart" : "text";

  if (self->shown != view || g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), kind) != 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "waiting");
      gtk_label_set_text (self->size_label, "");
      g_clear_pointer (&self->warnings, g_strfreev);
      g_clear_pointer (&self->others, g_strfreev);
      show_warnings (self);
    }

  self->proving = g_cancellable_new ();
  trade_export_proof_new_async (&self->choice, view, worded, self->proving, proved_cb, self);
}

void
trade_export_dialog_refresh (TradeExportDialog *self)
{
  guint n_pages;
  g_autoptr (TradeView) view = dup_page (self, &n_pages);
  g_autoptr (TradeView) worded = trade_export_words_reword (self->words, view);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  trade_export_dialog_stop_proving (self);
  show_page (self, worded, n_pages);

  if (trade_export_proof_takes_long (&self->choice, view))
    begin_proving (self, view, worded);
  else
    {
      g_autoptr (TradeExportProof) proof = trade_export_proof_new (&self->choice, view, worded);

      show_proof (self, view, proof);
    }
}

static void
turn_page (TradeExportDialog *self,
           int                step)
{
  self->page += step;
  trade_export_dialog_load_words (self);
  trade_export_dialog_refresh (self);
}

void
trade_export_dialog_go_back (TradeExportDialog *self)
{
  turn_page (self, -1);
}

void
trade_export_dialog_go_forward (TradeExportDialog *self)
{
  turn_page (self, 1);
}

static gboolean
refresh_cb (gpointer data)
{
  TradeExportDialog *self = data;

  self->refresh_id = 0;
  trade_export_dialog_refresh (self);

  return G_SOURCE_REMOVE;
}

void
trade_export_dialog_queue_refresh (TradeExportDialog *self)
{
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  self->refresh_id = g_timeout_add (REFRESH_DELAY, refresh_cb, self);
}

void
trade_export_dialog_take_words (TradeExportDialog *self)
{
  guint n_pages;
  g_autoptr (TradeView) view = NULL;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (self->loading || self->view == NULL)
    return;

  view = dup_page (self, &n_pages);
  title = take_words (self->title_row);
  subtitle = take_words (self->subtitle_row);
  trade_export_words_enter (self->words, view, title, subtitle);
  show_own_words_button (self, view);
  trade_export_dialog_queue_refresh (self);
}

void
trade_export_dialog_forget_words (TradeExportDialog *self)
{
  guint n_pages;
  g_autoptr (TradeView) view = dup_page (self, &n_pages);

  /* The button goes, and the focus would be lost with it. */
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
  trade_export_words_forget (self->words, view);
  trade_export_dialog_load_words (self);
  trade_export_dialog_queue_refresh (self);
}
