/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-figure-filter.h"

#include <glib/gi18n.h>

#include "trade-find-bar.h"
#include "trade-find.h"

/* The cells of more figures than these are not all read before the next frame. */
#define MOST_AT_ONCE 2000

struct _TradeFigureFilter
{
  GtkWidget          *bar;
  GtkFilterListModel *model;
  GtkFilter          *filter;
  TradeFigureList    *list;  /* nullable: whose it is who shows it */
  GHashTable         *texts; /* what the cells of each figure say, folded, as far as they were read */
  char              **words;
};

/* All that the table says of a figure. */
static char *
write_text (TradeFigureFilter *self,
            TradeFigure       *figure)
{
  GString *text = g_string_new (NULL);
  g_autofree char *all = NULL;

  for (guint i = 0; i < TRADE_N_FIGURE_COLUMNS; i++)
    {
      g_autofree char *cell = NULL;

      /* How a figure was computed names others than itself. */
      if (i == TRADE_FIGURE_COLUMN_ORIGIN && trade_figure_is_derived (figure))
        continue;
      cell = trade_figure_columns[i].text (&self->list->head, figure);
      g_string_append_printf (text, "%s\n", cell != NULL ? cell : "");
    }
  all = g_string_free (text, FALSE);

  return trade_find_fold (all);
}

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  TradeFigureFilter *self = user_data;
  const char *text;

  if (self->words[0] == NULL || self->list == NULL)
    return TRUE;

  text = g_hash_table_lookup (self->texts, item);
  if (text == NULL)
    {
      text = write_text (self, TRADE_FIGURE (item));
      g_hash_table_insert (self->texts, item, (gpointer) text);
    }

  return trade_find_matches ((const char *const *) self->words, text);
}

/* How many are left of how many. */
static void
tell_found (TradeFigureFilter *self)
{
  TradeFindBar *bar = TRADE_FIND_BAR (self->bar);

  if (self->words[0] == NULL)
    trade_find_bar_set_result (bar, "");
  else
    trade_find_bar_set_found (bar, g_list_model_get_n_items (G_LIST_MODEL (self->model)),
                              self->list != NULL ? g_list_model_get_n_items (self->list->figures) : 0);
}

/* Very many are looked through while the window goes on. */
static void
choose_pace (TradeFigureFilter *self)
{
  gtk_filter_list_model_set_incremental (self->model, self->list != NULL && self->words[0] != NULL &&
                                                        g_list_model_get_n_items (self->list->figures) > MOST_AT_ONCE);
}

static void
changed_cb (TradeFigureFilter *self)
{
  char **words = trade_find_split (trade_find_bar_get_query (TRADE_FIND_BAR (self->bar)));

  if (g_strv_equal ((const char *const *) words, (const char *const *) self->words))
    {
      g_strfreev (words);
      return;
    }

  g_strfreev (self->words);
  self->words = words;
  choose_pace (self);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  tell_found (self);
}

/**
 * trade_figure_filter_new:
 *
 * Creates a filter of no figures.
 *
 * Returns: (transfer full): a new filter
 */
TradeFigureFilter *
trade_figure_filter_new (void)
{
  TradeFigureFilter *self = g_new0 (TradeFigureFilter, 1);

  self->words = g_new0 (char *, 1);
  self->texts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  self->model = gtk_filter_list_model_new (NULL, g_object_ref (self->filter));
  self->bar = g_object_ref_sink (trade_find_bar_new (_("Find Figures")));
  g_signal_connect_swapped (self->bar, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->model, "items-changed", G_CALLBACK (tell_found), self);

  return self;
}

/**
 * trade_figure_filter_free:
 * @self: (transfer full): a filter
 *
 * Frees a filter.
 */
void
trade_figure_filter_free (TradeFigureFilter *self)
{
  g_signal_handlers_disconnect_by_data (self->bar, self);
  g_signal_handlers_disconnect_by_data (self->model, self);
  gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
  g_object_unref (self->bar);
  g_object_unref (self->model);
  g_object_unref (self->filter);
  g_hash_table_unref (self->texts);
  g_strfreev (self->words);
  g_free (self);
}

/**
 * trade_figure_filter_get_bar:
 * @self: a filter
 *
 * Gets the bar where somebody types what is looked for.
 *
 * Returns: (transfer none): a widget
 */
GtkWidget *
trade_figure_filter_get_bar (TradeFigureFilter *self)
{
  return self->bar;
}

/**
 * trade_figure_filter_get_model:
 * @self: a filter
 *
 * Gets the figures that are left.
 *
 * Returns: (transfer none): a list of [class@Figure]
 */
GListModel *
trade_figure_filter_get_model (TradeFigureFilter *self)
{
  return G_LIST_MODEL (self->model);
}

/**
 * trade_figure_filter_set_list:
 * @self: a filter
 * @list: (nullable): figures, which whoever shows them keeps
 *
 * Looks among others from now on.
 */
void
trade_figure_filter_set_list (TradeFigureFilter *self,
                              TradeFigureList   *list)
{
  g_hash_table_remove_all (self->texts);
  self->list = list;
  choose_pace (self);
  gtk_filter_list_model_set_model (self->model, list != NULL ? list->figures : NULL);
}
