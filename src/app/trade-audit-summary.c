/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-audit-summary.h"

#include <glib/gi18n.h>

#include "trade-audit.h"
#include "trade-format.h"

static guint
count_findings (TradeDataset *dataset,
                TradeVerdict  verdict)
{
  return trade_dataset_list_findings (dataset, verdict)->len;
}

static char *
write_count (guint count)
{
  return trade_format_count (trade_format_get_default (), count);
}

/**
 * trade_audit_summary_write:
 * @dataset: a finished dataset
 *
 * Sums up an audit in a sentence: how many checks were made, and how many of them found or left what.
 *
 * Returns: (transfer full): the sentence
 */
char *
trade_audit_summary_write (TradeDataset *dataset)
{
  guint n_findings, n_open, n_disagree, n_revised;
  g_autofree char *all = NULL;
  g_autofree char *open = NULL;
  g_autofree char *disagree = NULL;
  g_autofree char *revised = NULL;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);

  n_findings = g_list_model_get_n_items (trade_dataset_get_findings (dataset));
  n_open = count_findings (dataset, TRADE_VERDICT_OPEN);
  n_disagree = count_findings (dataset, TRADE_VERDICT_DISAGREES);
  n_revised = count_findings (dataset, TRADE_VERDICT_REVISED);
  all = write_count (n_findings);
  open = write_count (n_open);
  disagree = write_count (n_disagree);
  revised = write_count (n_revised);

  if (!trade_audit_has_compared (trade_dataset_get_findings (dataset)))
    return g_strdup (_("The figures of this release leave nothing to check one against another."));

  if (n_disagree > 0)
    return g_strdup_printf (ngettext ("%1$s of %2$s checks finds figures that differ beyond what rounding allows.",
                                      "%1$s of %2$s checks find figures that differ beyond what rounding allows.",
                                      n_disagree),
                            disagree, all);

  if (n_open > 0)
    return g_strdup_printf (ngettext ("No figures disagree; rounding leaves %1$s of %2$s checks open.",
                                      "No figures disagree; rounding leaves %1$s of %2$s checks open.",
                                      n_open),
                            open, all);

  if (n_revised > 0)
    return g_strdup_printf (ngettext ("No figures disagree; in %1$s of %2$s checks one may have been revised.",
                                      "No figures disagree; in %1$s of %2$s checks one may have been revised.",
                                      n_revised),
                            revised, all);

  return g_strdup_printf (ngettext ("%s check was made, and the figures agree within what rounding allows.",
                                    "%s checks were made, and the figures agree within what rounding allows.",
                                    n_findings),
                          all);
}

/**
 * trade_audit_summary_name_verdict:
 * @dataset: a finished dataset
 *
 * Sums up an audit in a few words, for a subtitle. Where nothing was checked, nothing is said to agree.
 *
 * Returns: (transfer none): the words
 */
const char *
trade_audit_summary_name_verdict (TradeDataset *dataset)
{
  GListModel *findings;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);

  findings = trade_dataset_get_findings (dataset);
  if (!trade_audit_has_compared (findings))
    return _("audit: nothing to check");

  switch (trade_audit_get_verdict (findings))
    {
    case TRADE_VERDICT_AGREES:
      return _("audit: all agree");
    case TRADE_VERDICT_DISAGREES:
      return _("audit: some figures disagree");
    case TRADE_VERDICT_REVISED:
      return _("audit: some figures may have been revised");
    case TRADE_VERDICT_OPEN:
    default:
      return _("audit: rounding leaves something open");
    }
}
