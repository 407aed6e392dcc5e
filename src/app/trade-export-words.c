/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-export-words.h"

/**
 * Words:
 * @own_title: (nullable): the title that the chart has by itself; %NULL until somebody told
 * @own_subtitle: (nullable): the same for the subtitle
 * @title: (nullable): what a person entered in the place of the title; %NULL for nothing else
 * @subtitle: (nullable): the same for the subtitle
 */
typedef struct
{
  char *own_title;
  char *own_subtitle;
  char *title;
  char *subtitle;
} Words;

struct _TradeExportWords
{
  GHashTable *views; /* (element-type utf8 Words): by the ID of the view */
};

static void
free_words (gpointer data)
{
  Words *words = data;

  g_free (words->own_title);
  g_free (words->own_subtitle);
  g_free (words->title);
  g_free (words->subtitle);
  g_free (words);
}

static const Words *
find (TradeExportWords *self,
      TradeView        *view)
{
  static const Words none;
  const Words *words = g_hash_table_lookup (self->views, trade_view_get_id (view));

  return words != NULL ? words : &none;
}

static Words *
ensure (TradeExportWords *self,
        TradeView        *view)
{
  Words *words = g_hash_table_lookup (self->views, trade_view_get_id (view));

  if (words == NULL)
    {
      words = g_new0 (Words, 1);
      g_hash_table_insert (self->views, g_strdup (trade_view_get_id (view)), words);
    }

  return words;
}

static void
set_text (char      **text,
          const char *wanted)
{
  g_free (*text);
  *text = g_strdup (wanted);
}

/**
 * trade_export_words_new:
 *
 * Creates words of no view yet.
 *
 * Returns: (transfer full): new words
 */
TradeExportWords *
trade_export_words_new (void)
{
  TradeExportWords *self = g_new0 (TradeExportWords, 1);

  self->views = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_words);

  return self;
}

/**
 * trade_export_words_free:
 * @self: (transfer full): words
 *
 * Frees the words.
 */
void
trade_export_words_free (TradeExportWords *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->views);
  g_free (self);
}

/**
 * trade_export_words_set_own:
 * @self: words
 * @view: a view
 * @title: its title
 * @subtitle: its subtitle
 *
 * Tells what a chart says by itself.
 */
void
trade_export_words_set_own (TradeExportWords *self,
                            TradeView        *view,
                            const char       *title,
                            const char       *subtitle)
{
  Words *words;

  g_return_if_fail (self != NULL);
  g_return_if_fail (TRADE_IS_VIEW (view));
  g_return_if_fail (title != NULL && subtitle != NULL);

  words = ensure (self, view);
  set_text (&words->own_title, title);
  set_text (&words->own_subtitle, subtitle);
}

/**
 * trade_export_words_has_own:
 * @self: words
 * @view: a view
 *
 * Checks whether it is known what a chart says by itself. Of very many figures that takes a while to find out.
 *
 * Returns: whether it is
 */
gboolean
trade_export_words_has_own (TradeExportWords *self,
                            TradeView        *view)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (TRADE_IS_VIEW (view), FALSE);

  return find (self, view)->own_title != NULL;
}

/* What is entered, or nothing where it is what the chart says by itself. */
static const char *
take (const char *text,
      const char *own)
{
  return text != NULL && *text != '\0' && g_strcmp0 (text, own) != 0 ? text : NULL;
}

/**
 * trade_export_words_enter:
 * @self: words
 * @view: a view
 * @title: (nullable): a title; %NULL, empty or the chart's own for no other
 * @subtitle: (nullable): the same for the subtitle
 *
 * Takes what a person entered.
 */
void
trade_export_words_enter (TradeExportWords *self,
                          TradeView        *view,
                          const char       *title,
                          const char       *subtitle)
{
  Words *words;

  g_return_if_fail (self != NULL);
  g_return_if_fail (TRADE_IS_VIEW (view));

  words = ensure (self, view);
  set_text (&words->title, take (title, words->own_title));
  set_text (&words->subtitle, take (subtitle, words->own_subtitle));
}

/**
 * trade_export_words_forget:
 * @self: words
 * @view: a view
 *
 * Drops what a person entered.
 */
void
trade_export_words_forget (TradeExportWords *self,
                           TradeView        *view)
{
  trade_export_words_enter (self, view, NULL, NULL);
}

/**
 * trade_export_words_has_entered:
 * @self: words
 * @view: a view
 *
 * Checks whether a person entered other words than a chart has.
 *
 * Returns: whether a person did
 */
gboolean
trade_export_words_has_entered (TradeExportWords *self,
                                TradeView        *view)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (TRADE_IS_VIEW (view), FALSE);

  return find (self, view)->title != NULL || find (self, view)->subtitle != NULL;
}

/**
 * trade_export_words_get_title:
 * @self: words
 * @view: a view
 *
 * Gets the title that a chart will have.
 *
 * Returns: (transfer none) (nullable): the title; %NULL where it is not known, see trade_export_words_has_own()
 */
const char *
trade_export_words_get_title (TradeExportWords *self,
                              TradeView        *view)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);

  return find (self, view)->title != NULL ? find (self, view)->title : find (self, view)->own_title;
}

/**
 * trade_export_words_get_subtitle:
 * @self: words
 * @view: a view
 *
 * Gets the subtitle that a chart will have.
 *
 * Returns: (transfer none) (nullable): the subtitle; %NULL where it is not known, see trade_export_words_has_own()
 */
const char *
trade_export_words_get_subtitle (TradeExportWords *self,
                                 TradeView        *view)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);

  return find (self, view)->subtitle != NULL ? find (self, view)->subtitle : find (self, view)->own_subtitle;
}

/**
 * trade_export_words_reword:
 * @self: words
 * @view: a view
 *
 * Makes a view that shows the same under the words that a person entered, if any.
 *
 * Returns: (transfer full): the view
 */
TradeView *
trade_export_words_reword (TradeExportWords *self,
                           TradeView        *view)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);

  if (!trade_export_words_has_entered (self, view))
    return g_object_ref (view);

  return trade_view_reword (view, find (self, view)->title, find (self, view)->subtitle);
}
