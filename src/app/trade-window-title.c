/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-title.h"

#include <glib/gi18n.h>

#include "trade-audit-summary.h"
#include "trade-brief.h"
#include "trade-format.h"
#include "trade-input.h"

static char *
count_figures (TradeDataset *dataset)
{
  guint n_figures = trade_dataset_get_n_reported (dataset);
  g_autofree char *count = trade_format_count (trade_format_get_default (), n_figures);

  return g_strdup_printf (ngettext ("%s figure", "%s figures", n_figures), count);
}

/* A table without a descriptor has no title. Its charts do not tell the name of its file, which may tell more of a person than
 * of the figures; the window of that person may.
 */
static char *
write_name (TradeWindow *window)
{
  TradeDataset *dataset = trade_window_get_dataset (window);
  GFile *file = trade_opener_get_file (trade_window_get_opener (window));
  const char *title = trade_format_text (trade_format_get_default (), trade_dataset_get_title (dataset));

  if (file != NULL && g_str_equal (title, _("Foreign trade")))
    return trade_input_get_name (file);

  return trade_brief_write (dataset, title);
}

/**
 * trade_window_title_update:
 * @window: a window that shows a dataset
 * @header: where its title is shown
 *
 * Names the release, its date, how many figures it has, and what the audit found; as much of that as there is room for.
 */
void
trade_window_title_update (TradeWindow *window,
                           TradeHeader *header)
{
  TradeFormat *format = trade_format_get_default ();
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) subtitles = NULL;
  TradeDataset *dataset;
  const char *published, *verdict;
  g_autofree char *name = NULL;
  g_autofree char *figures = NULL;
  g_autofree char *whole = NULL;

  g_return_if_fail (TRADE_IS_WINDOW (window));
  g_return_if_fail (TRADE_IS_HEADER (header));

  builder = g_strv_builder_new ();
  dataset = trade_window_get_dataset (window);
  name = write_name (window);
  published = trade_dataset_get_published (dataset);
  verdict = trade_audit_summary_name_verdict (dataset);
  figures = count_figures (dataset);
  if (published != NULL)
    {
      g_autofree char *date = trade_format_date (format, published);
      g_autofree char *shorter = NULL;

      /* Translators: the date of the release, how many figures it has ("21 figures"), and what the audit found. */
      whole = g_strdup_printf (_("Release of %1$s · %2$s · %3$s"), date, figures, verdict);
      /* Translators: the date of the release, where there is no room for more. */
      shorter = g_strdup_printf (_("Release of %s"), date);
      g_strv_builder_add_many (builder, whole, shorter, NULL);
    }
  else
    {
      /* Translators: how many figures a release has ("21 figures"), and what the audit found. */
      whole = g_strdup_printf (C_ ("release", "%1$s · %2$s"), figures, verdict);
      g_strv_builder_add_many (builder, whole, figures, NULL);
    }

  subtitles = g_strv_builder_end (builder);
  trade_header_set_title (header, name, (const char *const *) subtitles);
  gtk_window_set_title (GTK_WINDOW (window), name);
}
