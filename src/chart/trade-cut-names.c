/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-cut-names.h"

#include "trade-cut.h"

#include <string.h>

typedef struct
{
  TradeFormat *format;
  double       most;
  GString     *text;
  gboolean     changed;
} TradeCutting;

static void
cut_name (TradeCutting *self,
          TradeText    *text)
{
  const char *name = text != NULL ? trade_format_text (self->format, text) : NULL;
  g_autofree char *cut = NULL;

  if (name == NULL || strlen (name) <= self->most || strstr (self->text->str, name) == NULL)
    return;

  cut = trade_cut (name, self->most);
  if (cut != NULL && g_string_replace (self->text, name, cut, 0) > 0)
    self->changed = TRUE;
}

static void
cut_labels (TradeCutting   *self,
            TradeDataset   *dataset,
            TradeDimension  dimension)
{
  g_auto (GStrv) codes = trade_dataset_list_codes (dataset, dimension);

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      cut_name (self, trade_dataset_get_label (dataset, dimension, codes[i]));
      cut_name (self, trade_dataset_get_description (dataset, dimension, codes[i]));
    }
}

static void
cut_sources (TradeCutting *self,
             TradeDataset *dataset)
{
  GListModel *sources = trade_dataset_get_sources (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (TradeSource) source = g_list_model_get_item (sources, i);

      cut_name (self, trade_source_get_title (source));
    }
}

/**
 * trade_cut_names:
 * @text: a text in UTF-8 that was written of figures
 * @dataset: the dataset of the figures
 * @format: what the text was written with
 * @most: how long a name can be, in ems of its type
 *
 * Cuts the names that a release gives to its codes, its sources and itself, wherever a text has them. A sentence around a name
 * that nobody would read to its end keeps its own end, which is what it has to say.
 *
 * Returns: (transfer full) (nullable): the text with shorter names, or %NULL if it has no longer one
 */
char *
trade_cut_names (const char   *text,
                 TradeDataset *dataset,
                 TradeFormat  *format,
                 double        most)
{
  TradeCutting self = { format, most, NULL, FALSE };
  char *cut;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  /* No character is wider than an em. Few texts are as long as a name that is to be cut. */
  if (strlen (text) <= most)
    return NULL;

  self.text = g_string_new (text);
  cut_name (&self, trade_dataset_get_title (dataset));
  cut_name (&self, trade_dataset_get_subject (dataset));
  for (TradeDimension dimension = 0; dimension < TRADE_N_DIMENSIONS; dimension++)
    cut_labels (&self, dataset, dimension);
  cut_sources (&self, dataset);

  cut = g_string_free (self.text, FALSE);
  if (!self.changed)
    g_clear_pointer (&cut, g_free);

  return cut;
}
