/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-batch-report.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "trade-account.h"
#include "trade-coverage.h"
#include "trade-describe.h"
#include "trade-export-format.h"

/* Words for scripts, which no language changes. */
static const char * const verdicts[] = {
  [TRADE_VERDICT_AGREES] = "agrees",
  [TRADE_VERDICT_DISAGREES] = "disagrees",
  [TRADE_VERDICT_OPEN] = "open",
  [TRADE_VERDICT_REVISED] = "revised",
};

G_STATIC_ASSERT (G_N_ELEMENTS (verdicts) == TRADE_N_VERDICTS);

/* A report is a table of two columns, so that neither may break a line or hold a tab. */
static void
add_line (GString    *lines,
          const char *first,
          const char *second)
{
  g_autofree char *text = g_strstrip (g_strdelimit (g_strdup (second), "\t\n\r", ' '));

  g_string_append_printf (lines, "%s\t%s\n", first, text);
}

/* A line that ends without a stop gets one, so that it is heard as a sentence. */
static char *
end_sentence (const char *line)
{
  const char *last = g_utf8_find_prev_char (line, line + strlen (line));

  if (g_utf8_strchr (".!?:;…。！？：；؟", -1, g_utf8_get_char (last)) != NULL)
    return g_strdup (line);

  /* Translators: ends a sentence */
  return g_strdup_printf (C_ ("sentence", "%s."), line);
}

/* Puts the lines of a description into one. */
static char *
join_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  /* What the language has between two sentences; joining them one by one would copy the whole text each time. */
  g_autofree char *between = g_strdup_printf (C_ ("sentences", "%1$s %2$s"), "", "");
  GString *paragraph = g_string_new (NULL);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *sentence = NULL;

      if (*g_strstrip (lines[i]) == '\0')
        continue;

      sentence = end_sentence (lines[i]);
      if (paragraph->len > 0)
        g_string_append (paragraph, between);
      g_string_append (paragraph, sentence);
    }

  return g_string_free (paragraph, FALSE);
}

/**
 * trade_batch_report_views:
 * @views: (element-type TradeView): views
 * @format: the language
 *
 * Lists views, one a line: ID, a tab, title.
 *
 * Returns: (transfer full): the lines
 */
char *
trade_batch_report_views (GListModel  *views,
                          TradeFormat *format)
{
  GString *lines = g_string_new (NULL);

  g_return_val_if_fail (G_IS_LIST_MODEL (views) && TRADE_IS_FORMAT (format), g_string_free (lines, FALSE));

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autofree char *name = trade_compose_get_name (view, format);

      add_line (lines, trade_view_get_id (view), name);
    }
  return g_string_free (lines, FALSE);
}

/**
 * trade_batch_report_descriptions:
 * @views: (element-type TradeView): views
 * @format: the language
 *
 * Says what the charts of views show, one a line: ID, a tab, the text that stands in for the chart.
 *
 * Returns: (transfer full): the lines
 */
char *
trade_batch_report_descriptions (GPtrArray   *views,
                                 TradeFormat *format)
{
  GString *lines = g_string_new (NULL);
  TradeExportOptions options;

  g_return_val_if_fail (views != NULL && TRADE_IS_FORMAT (format), g_string_free (lines, FALSE));

  trade_export_options_init (&options, format);
  for (guint i = 0; i < views->len; i++)
    {
      TradeView *view = g_ptr_array_index (views, i);
      g_autoptr (TradeScene) scene = trade_export_compose (view, &options);
      g_autofree char *text = trade_scene_describe (scene);
      g_autofree char *line = join_lines (text);

      add_line (lines, trade_view_get_id (view), line);
    }
  return g_string_free (lines, FALSE);
}

/* What is on no chart. */
static void
add_rest (GString      *lines,
          TradeDataset *dataset,
          TradeFormat  *format)
{
  g_autoptr (GPtrArray) unshown = trade_coverage_list_unshown (dataset);
  g_autoptr (GPtrArray) missing = trade_coverage_list_missing (dataset);
  g_autofree char *of_unshown = trade_account_write_unshown (format, dataset, unshown);
  g_autofree char *of_missing = trade_account_write_missing (format, dataset, missing);

  if (of_unshown != NULL)
    add_line (lines, "unshown", of_unshown);
  if (of_missing != NULL)
    add_line (lines, "missing", of_missing);
}

/**
 * trade_batch_report_audit:
 * @dataset: a dataset
 * @format: the language
 * @disagrees: (out): return location for whether figures disagree
 * @open: (out): return location for whether rounding leaves a statement open
 *
 * Checks the figures of a dataset and says what was found, one finding a line: verdict, a tab, the finding. The verdict is
 * "agrees", "disagrees", "open" or "revised" in every language. Then "unchecked" says what could not be checked, "unshown" which
 * published figures are on no chart, and "missing" which figures have no value and are named on none.
 *
 * Returns: (transfer full): the lines
 */
char *
trade_batch_report_audit (TradeDataset *dataset,
                          TradeFormat  *format,
                          gboolean     *disagrees,
                          gboolean     *open)
{
  GString *lines = g_string_new (NULL);
  GListModel *findings;
  g_autofree char *unchecked = NULL;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset) && TRADE_IS_FORMAT (format), g_string_free (lines, FALSE));
  g_return_val_if_fail (disagrees != NULL && open != NULL, g_string_free (lines, FALSE));

  *disagrees = FALSE;
  *open = FALSE;
  findings = trade_dataset_get_findings (dataset);
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (TradeFinding) finding = g_list_model_get_item (findings, i);
      g_autofree char *sentence = trade_describe_finding (format, dataset, finding);
      TradeVerdict verdict = trade_finding_get_verdict (finding);

      *disagrees |= verdict == TRADE_VERDICT_DISAGREES;
      *open |= verdict == TRADE_VERDICT_OPEN;
      add_line (lines, verdicts[verdict], sentence);
    }

  unchecked = trade_describe_unchecked (format, dataset);
  if (unchecked != NULL)
    add_line (lines, "unchecked", unchecked);
  add_rest (lines, dataset, format);

  return g_string_free (lines, FALSE);
}
