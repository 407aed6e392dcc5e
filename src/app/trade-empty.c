/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-empty.h"

#include <glib/gi18n.h>

#include "trade-brief.h"
#include "trade-describe.h"
#include "trade-records.h"
#include "trade-sentence.h"

/* More names than these are not listed. */
#define MAX_NAMES 5

/* What the reported figures are about, each once; one name more than are listed tells that there are more. */
static GPtrArray *
collect_names (TradeDataset *dataset)
{
  TradeFormat *format = trade_format_get_default ();
  g_autoptr (GPtrArray) figures = trade_dataset_query (dataset, &(TradeSeriesKey) { 0 }, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < figures->len && names->len <= MAX_NAMES; i++)
    {
      g_autofree char *name = trade_describe_figure_name (format, dataset, g_ptr_array_index (figures, i));

      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }

  return names;
}

static char *
describe (TradeDataset *dataset)
{
  TradeFormat *format = trade_format_get_default ();
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *list = NULL;

  names = collect_names (dataset);
  if (names->len == 0)
    {
      g_autoptr (GListModel) records = trade_records_list_dataset (dataset);

      return g_strdup (g_list_model_get_n_items (records) > 0 ? _("The figures are missing; the table says why.")
                                                              : _("There are no figures."));
    }

  if (names->len > MAX_NAMES)
    {
      g_ptr_array_set_size (names, MAX_NAMES);
      g_ptr_array_add (names, g_strdup (_("others")));
    }
  g_ptr_array_add (names, NULL);
  list = trade_format_list (format, (const char *const *) names->pdata);

  /* Translators: %s lists what there are figures of. */
  return g_strdup_printf (_("There are figures of: %s."), list);
}

/**
 * trade_empty_new:
 * @dataset: a dataset that no view answers
 *
 * Creates the page that is shown in place of a chart. It says what figures there are, and what would be needed for a chart.
 *
 * Returns: (transfer full): a new page
 */
GtkWidget *
trade_empty_new (TradeDataset *dataset)
{
  g_autoptr (GtkBuilder) builder = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *brief = NULL;
  g_autofree char *directed = NULL;
  g_autofree char *escaped = NULL;
  AdwStatusPage *page;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);

  builder = gtk_builder_new_from_resource (RESOURCE_PATH "/trade-empty.ui");
  page = ADW_STATUS_PAGE (gtk_builder_get_object (builder, "page"));
  whole = describe (dataset);
  brief = trade_brief_write (dataset, whole);
  directed = trade_sentence_direct (brief);
  /* What a file says is no markup. */
  escaped = g_markup_escape_text (directed, -1);
  adw_status_page_set_description (page, escaped);

  return g_object_ref (GTK_WIDGET (page));
}
