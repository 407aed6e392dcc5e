/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-format.h"

#include <glib/gi18n-lib.h>

/**
 * trade_format_status:
 * @status: a status
 *
 * Says in a few words how sure a figure is, or why there is none: "published", "provisional", "break in the series",
 * "suppressed".
 *
 * Returns: (transfer none): the words
 */
const char *
trade_format_status (TradeStatus status)
{
  static const char *const words[] = {
    [TRADE_STATUS_NORMAL] = NC_ ("status of a figure", "published"),
    /* Translators: a strike, a disaster or the like made the figure unusual. */
    [TRADE_STATUS_SPECIAL_EVENT] = NC_ ("status of a figure", "affected by a special event"),
    /* Translators: the office may for now depart from the rules by which such figures are made. */
    [TRADE_STATUS_DEROGATION] = NC_ ("status of a figure", "under a derogation"),
    [TRADE_STATUS_INCLUDES_OTHER] = NC_ ("status of a figure", "includes another category"),
    [TRADE_STATUS_INCLUDED_ELSEWHERE] = NC_ ("status of a figure", "included in another category"),
    /* Translators: too small to count, though not zero. */
    [TRADE_STATUS_NOT_SIGNIFICANT] = NC_ ("status of a figure", "not significant"),
    [TRADE_STATUS_DEFINITION_DIFFERS] = NC_ ("status of a figure", "differently defined"),
    /* Translators: the figure cannot be compared with those of earlier periods. */
    [TRADE_STATUS_BREAK] = NC_ ("status of a figure", "break in the series"),
    [TRADE_STATUS_PROVISIONAL] = NC_ ("status of a figure", "provisional"),
    [TRADE_STATUS_UNVALIDATED] = NC_ ("status of a figure", "not yet validated"),
    [TRADE_STATUS_UNRELIABLE] = NC_ ("status of a figure", "of low reliability"),
    /* Translators: put in by the office in the place of an answer that it did not get. */
    [TRADE_STATUS_IMPUTED] = NC_ ("status of a figure", "imputed"),
    [TRADE_STATUS_ESTIMATED] = NC_ ("status of a figure", "estimated"),
    [TRADE_STATUS_EXPERIMENTAL] = NC_ ("status of a figure", "experimental"),
    [TRADE_STATUS_FORECAST] = NC_ ("status of a figure", "projection"),
    [TRADE_STATUS_HOLIDAY] = NC_ ("status of a figure", "missing, a holiday"),
    [TRADE_STATUS_NOT_COLLECTED] = NC_ ("status of a figure", "missing, not collected"),
    /* Translators: there is no figure because there is nothing that it could measure. */
    [TRADE_STATUS_IMPOSSIBLE] = NC_ ("status of a figure", "missing, cannot exist"),
    [TRADE_STATUS_MISSING] = NC_ ("status of a figure", "missing"),
    /* Translators: the office keeps the figure secret, because it would tell of single firms. */
    [TRADE_STATUS_SUPPRESSED] = NC_ ("status of a figure", "suppressed"),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (words) == TRADE_N_STATUSES);
  g_return_val_if_fail (status < TRADE_N_STATUSES, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "status of a figure", words[status]);
}

/**
 * trade_format_status_of_inputs:
 * @status: a status of figures that have a value
 *
 * Says in a few words how sure the figures are that something was computed from: "from provisional figures".
 *
 * Returns: (transfer none) (nullable): the words; %NULL where there is nothing to be said, or a sentence of its own says it
 */
const char *
trade_format_status_of_inputs (TradeStatus status)
{
  static const char *const words[TRADE_N_STATUSES] = {
    /* Translators: how something was computed, after a comma, as in "Balance, 2023: 5.8 trillion yuan, computed, from provisional
     * figures". The same in what follows. */
    [TRADE_STATUS_SPECIAL_EVENT] = NC_ ("status of inputs", "from figures that a special event affected"),
    [TRADE_STATUS_DEROGATION] = NC_ ("status of inputs", "from figures under a derogation"),
    [TRADE_STATUS_INCLUDES_OTHER] = NC_ ("status of inputs", "from figures that include another category"),
    [TRADE_STATUS_INCLUDED_ELSEWHERE] = NC_ ("status of inputs", "from figures that another category includes"),
    [TRADE_STATUS_NOT_SIGNIFICANT] = NC_ ("status of inputs", "from figures that are not significant"),
    [TRADE_STATUS_DEFINITION_DIFFERS] = NC_ ("status of inputs", "from differently defined figures"),
    [TRADE_STATUS_PROVISIONAL] = NC_ ("status of inputs", "from provisional figures"),
    [TRADE_STATUS_UNVALIDATED] = NC_ ("status of inputs", "from figures that are not yet validated"),
    [TRADE_STATUS_UNRELIABLE] = NC_ ("status of inputs", "from figures of low reliability"),
    [TRADE_STATUS_IMPUTED] = NC_ ("status of inputs", "from imputed figures"),
    [TRADE_STATUS_ESTIMATED] = NC_ ("status of inputs", "from estimated figures"),
    [TRADE_STATUS_EXPERIMENTAL] = NC_ ("status of inputs", "from experimental figures"),
  };

  g_return_val_if_fail (status < TRADE_N_STATUSES, NULL);

  if (status == TRADE_STATUS_BREAK)
    return trade_format_status (status);

  return words[status] != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, "status of inputs", words[status]) : NULL;
}
