/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-brief.h"

#include "trade-brief-name.h"
#include "trade-cut.h"

/* A release may give its codes names of a thousand letters. GTK sets the whole of a label several times before any of it is
 * seen, so that a page of such names would keep the window busy for seconds. In ems: a name, which is seen in at most a few
 * lines, and what is around names. */
#define LONGEST_NAME 40
#define LONGEST 400

/**
 * trade_brief_write:
 * @dataset: (nullable): whose figures the text is about
 * @text: a text
 *
 * Writes a text as long as a widget has room for: first the names in it lose their ends, and then it loses its own.
 *
 * Returns: (transfer full): the text, which is mostly as it was
 */
char *
trade_brief_write (TradeDataset *dataset,
                   const char   *text)
{
  g_autofree char *brief = NULL;
  char *cut;

  g_return_val_if_fail (dataset == NULL || TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (dataset != NULL)
    brief = trade_brief_name_cut (dataset, text, LONGEST_NAME);
  if (brief == NULL)
    brief = g_strdup (text);
  cut = trade_cut (brief, LONGEST);

  return cut != NULL ? cut : g_steal_pointer (&brief);
}

/**
 * trade_brief_set_label:
 * @label: a label
 * @dataset: (nullable): whose figures the text is about
 * @text: a text
 *
 * Sets what a label says. Where it has no room for the whole, that is its tooltip, which is set no sooner than it is asked for.
 */
void
trade_brief_set_label (GtkLabel     *label,
                       TradeDataset *dataset,
                       const char   *text)
{
  g_autofree char *brief = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));

  brief = trade_brief_write (dataset, text);
  gtk_label_set_label (label, brief);
  /* To set a tooltip takes longer than to see that there is none, and a page has hundreds of labels. */
  if (!g_str_equal (brief, text))
    gtk_widget_set_tooltip_text (GTK_WIDGET (label), text);
  else if (gtk_widget_get_has_tooltip (GTK_WIDGET (label)))
    gtk_widget_set_tooltip_text (GTK_WIDGET (label), NULL);
}
