/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dated.h"

#include <glib/gi18n-lib.h>

/* A finding is taken to be of the newest period of its release. One of an earlier period says so in its title, which stands in lists and
 * above pictures that are shared without their subtitle.
 */

/*< private >
 * trade_dated_write:
 * @view: a view
 * @format: the language
 * @title: what it finds
 *
 * Adds to a finding of one period which one that is, where the release knows of a later one.
 *
 * Returns: (transfer full): the title
 */
char *
trade_dated_write (TradeView   *view,
                   TradeFormat *format,
                   const char  *title)
{
  g_autofree char *period = NULL;

  if (!trade_view_get_scope (view)->has_period || !trade_dataset_has_later (trade_view_get_dataset (view), trade_view_get_period (view)))
    return g_strdup (title);

  period = trade_format_period (format, trade_view_get_period (view));
  if (g_strstr_len (title, -1, period) != NULL)
    return g_strdup (title);

  /* Translators: a finding and the period that it is of, such as "China grew fastest, by 12% (2016)" */
  return g_strdup_printf (C_ ("title and period", "%1$s (%2$s)"), title, period);
}
