/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-release.h"

#include <glib/gi18n.h>

#include "trade-csv-package.h"
#include "trade-dataset-private.h"
#include "trade-input.h"
#include "trade-package-writer.h"

/* A table of figures alone says less than a release. What it would lose is told part by part, because a person decides by it. */

typedef gboolean (* LostFunc) (TradeDataset *dataset,
                               TradeDataset *again);

/* Whether a text says something that a table would be read without. */
static gboolean
is_text_lost (TradeText *text,
              TradeText *again)
{
  return text != NULL && *trade_text_get_untranslated (text) != '\0' && (again == NULL || !trade_text_equal (text, again));
}

static gboolean
is_title_lost (TradeDataset *dataset,
               TradeDataset *again)
{
  return is_text_lost (trade_dataset_get_title (dataset), trade_dataset_get_title (again)) ||
         is_text_lost (trade_dataset_get_subject (dataset), trade_dataset_get_subject (again));
}

/* Where figures say when they were published, the day of the release is one of these. */
static gboolean
is_date_lost (TradeDataset *dataset,
              TradeDataset *again)
{
  const char *published = trade_dataset_get_published (dataset);

  if (published == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (again)); i++)
    {
      g_autoptr (TradeSeries) series = g_list_model_get_item (G_LIST_MODEL (again), i);
      g_autoptr (GPtrArray) figures = trade_series_list_reported (series);

      for (guint j = 0; j < figures->len; j++)
        if (g_strcmp0 (trade_figure_get_vintage (g_ptr_array_index (figures, j)), published) == 0)
          return FALSE;
    }

  return TRUE;
}

/* A table has a name for each source. Where nobody said what the source is, that is no name. */
static gboolean
is_source_lost (TradeDataset *dataset,
                TradeDataset *again)
{
  GListModel *sources = trade_dataset_get_sources (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (TradeSource) source = g_list_model_get_item (sources, i);
      const char *title = trade_text_get_untranslated (trade_source_get_title (source));

      if (trade_source_get_uri (source) != NULL ||
          (!g_str_equal (title, trade_source_get_id (source)) && !g_str_equal (title, C_("source", "not stated"))))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_name_lost (TradeDataset *dataset,
              TradeDataset *again)
{
  static const TradeDimension dimensions[] = {
    TRADE_DIMENSION_PRODUCT, TRADE_DIMENSION_PARTNER, TRADE_DIMENSION_ENTERPRISE, TRADE_DIMENSION_REPORTER,
  };

  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    {
      const TradeDimension dimension = dimensions[i];
      g_auto (GStrv) codes = trade_dataset_list_codes (dataset, dimension);

      for (guint j = 0; codes[j] != NULL; j++)
        if (is_text_lost (trade_dataset_get_label (dataset, dimension, codes[j]), trade_dataset_get_label (again, dimension, codes[j])) ||
            is_text_lost (trade_dataset_get_description (dataset, dimension, codes[j]), NULL) ||
            trade_dataset_get_parent (dataset, dimension, codes[j]) != NULL)
          return TRUE;
    }

  return FALSE;
}

static gboolean
are_views_lost (TradeDataset *dataset,
                TradeDataset *again)
{
  return trade_dataset_get_view_wishes (dataset)->len > 0;
}

static gboolean
are_annotations_lost (TradeDataset *dataset,
                      TradeDataset *again)
{
  GHashTableIter iter;
  gpointer annotations;

  g_hash_table_iter_init (&iter, trade_dataset_get_annotations (dataset));
  while (g_hash_table_iter_next (&iter, NULL, &annotations))
    if (!trade_annotations_is_empty (annotations))
      return TRUE;

  return FALSE;
}

static gboolean
is_rest_lost (TradeDataset *dataset,
              TradeDataset *again)
{
  return trade_dataset_get_extra (dataset) != NULL || trade_dataset_get_description_at_length (dataset) != NULL;
}

/**
 * trade_release_list_lost:
 * @dataset: the figures of a release
 *
 * Lists what the release says that a table of its figures does not, in the language of the person. Where the figures were taken from is
 * not counted among that, as what was done with each of them stands in the table.
 *
 * Returns: (transfer full): names of parts of the release; none where the table says it all
 */
char **
trade_release_list_lost (TradeDataset *dataset)
{
  static const struct
  {
    const char *name;
    LostFunc    is_lost;
  } parts[] = {
    { N_("The title and what is measured"), is_title_lost },
    { N_("The date of publication"), is_date_lost },
    { N_("The names and addresses of sources"), is_source_lost },
    { N_("The names of products, partners and kinds of enterprise"), is_name_lost },
    { N_("The order, the titles and the captions of views"), are_views_lost },
    { N_("Notes, highlighted rows and words of your own"), are_annotations_lost },
    { N_("A description, licenses and contributors"), is_rest_lost },
  };
  g_autoptr (GStrvBuilder) lost = g_strv_builder_new ();
  g_autoptr (GBytes) table = NULL;
  g_autoptr (TradeDataset) again = NULL;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);

  table = trade_package_write_table (dataset);
  again = trade_csv_package_read_bytes (table, "", NULL, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts) && again != NULL; i++)
    if (parts[i].is_lost (dataset, again))
      g_strv_builder_add (lost, _(parts[i].name));

  return g_strv_builder_end (lost);
}

/**
 * trade_release_save_table:
 * @file: the file that is to hold the table
 * @dataset: the figures
 * @flags: whether the file may be replaced
 * @etag: (inout) (optional) (nullable): as for trade_release_save()
 * @cancellable: (nullable): stops the saving
 * @error: return location for the error
 *
 * Saves the table of figures alone, which is read back before anything is written.
 *
 * Returns: whether it was saved; %FALSE with @error set as by trade_save_bytes_unchanged()
 */
gboolean
trade_release_save_table (GFile           *file,
                          TradeDataset    *dataset,
                          TradeSaveFlags   flags,
                          char           **etag,
                          GCancellable    *cancellable,
                          GError         **error)
{
  g_autofree char *name = NULL;
  g_autofree char *any = NULL;
  g_autoptr (GBytes) table = NULL;
  g_autoptr (GBytes) written_again = NULL;
  g_autoptr (TradeDataset) again = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  name = trade_input_get_name (file);
  table = trade_package_write_table (dataset);
  again = trade_csv_package_read_bytes (table, name, NULL, cancellable, error);
  if (again == NULL)
    return FALSE;

  written_again = trade_package_write_table (again);
  if (g_bytes_equal (table, written_again))
    return trade_save_bytes_unchanged (file, table, flags, etag != NULL ? etag : &any, cancellable, error);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("Figures would be lost in the release."));

  return FALSE;
}
