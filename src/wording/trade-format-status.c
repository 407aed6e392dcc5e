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
  switch (status)
    {
    case TRADE_STATUS_NORMAL:
      return C_ ("status of a figure", "published");
    case TRADE_STATUS_SPECIAL_EVENT:
      /* Translators: a strike, a disaster or the like made the figure unusual. */
      return C_ ("status of a figure", "affected by a special event");
    case TRADE_STATUS_DEROGATION:
      /* Translators: the office may for now depart from the rules by which such figures are made. */
      return C_ ("status of a figure", "under a derogation");
    case TRADE_STATUS_INCLUDES_OTHER:
      return C_ ("status of a figure", "includes another category");
    case TRADE_STATUS_INCLUDED_ELSEWHERE:
      return C_ ("status of a figure", "included in another category");
    case TRADE_STATUS_NOT_SIGNIFICANT:
      /* Translators: too small to count, though not zero. */
      return C_ ("status of a figure", "not significant");
    case TRADE_STATUS_DEFINITION_DIFFERS:
      return C_ ("status of a figure", "differently defined");
    case TRADE_STATUS_BREAK:
      /* Translators: the figure cannot be compared with those of earlier periods. */
      return C_ ("status of a figure", "break in the series");
    case TRADE_STATUS_PROVISIONAL:
      return C_ ("status of a figure", "provisional");
    case TRADE_STATUS_UNVALIDATED:
      return C_ ("status of a figure", "not yet validated");
    case TRADE_STATUS_UNRELIABLE:
      return C_ ("status of a figure", "of low reliability");
    case TRADE_STATUS_IMPUTED:
      /* Translators: put in by the office in the place of an answer that it did not get. */
      return C_ ("status of a figure", "imputed");
    case TRADE_STATUS_ESTIMATED:
      return C_ ("status of a figure", "estimated");
    case TRADE_STATUS_EXPERIMENTAL:
      return C_ ("status of a figure", "experimental");
    case TRADE_STATUS_FORECAST:
      return C_ ("status of a figure", "projection");
    case TRADE_STATUS_HOLIDAY:
      return C_ ("status of a figure", "missing, a holiday");
    case TRADE_STATUS_NOT_COLLECTED:
      return C_ ("status of a figure", "missing, not collected");
    case TRADE_STATUS_IMPOSSIBLE:
      /* Translators: there is no figure because there is nothing that it could measure. */
      return C_ ("status of a figure", "missing, cannot exist");
    case TRADE_STATUS_MISSING:
      return C_ ("status of a figure", "missing");
    case TRADE_STATUS_SUPPRESSED:
      /* Translators: the office keeps the figure secret, because it would tell of single firms. */
      return C_ ("status of a figure", "suppressed");
    case TRADE_N_STATUSES:
      break;
    }

  g_return_val_if_reached ("");
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
  switch (status)
    {
    case TRADE_STATUS_SPECIAL_EVENT:
      /* Translators: how something was computed, after a comma, as in "Balance, 2023: 5.8 trillion yuan, computed, from provisional
       * figures". The same in what follows. */
      return C_ ("status of inputs", "from figures that a special event affected");
    case TRADE_STATUS_DEROGATION:
      return C_ ("status of inputs", "from figures under a derogation");
    case TRADE_STATUS_INCLUDES_OTHER:
      return C_ ("status of inputs", "from figures that include another category");
    case TRADE_STATUS_INCLUDED_ELSEWHERE:
      return C_ ("status of inputs", "from figures that another category includes");
    case TRADE_STATUS_NOT_SIGNIFICANT:
      return C_ ("status of inputs", "from figures that are not significant");
    case TRADE_STATUS_DEFINITION_DIFFERS:
      return C_ ("status of inputs", "from differently defined figures");
    case TRADE_STATUS_BREAK:
      return C_ ("status of a figure", "break in the series");
    case TRADE_STATUS_PROVISIONAL:
      return C_ ("status of inputs", "from provisional figures");
    case TRADE_STATUS_UNVALIDATED:
      return C_ ("status of inputs", "from figures that are not yet validated");
    case TRADE_STATUS_UNRELIABLE:
      return C_ ("status of inputs", "from figures of low reliability");
    case TRADE_STATUS_IMPUTED:
      return C_ ("status of inputs", "from imputed figures");
    case TRADE_STATUS_ESTIMATED:
      return C_ ("status of inputs", "from estimated figures");
    case TRADE_STATUS_EXPERIMENTAL:
      return C_ ("status of inputs", "from experimental figures");

    case TRADE_STATUS_NORMAL:
    case TRADE_STATUS_FORECAST:
    case TRADE_STATUS_HOLIDAY:
    case TRADE_STATUS_NOT_COLLECTED:
    case TRADE_STATUS_IMPOSSIBLE:
    case TRADE_STATUS_MISSING:
    case TRADE_STATUS_SUPPRESSED:
    case TRADE_N_STATUSES:
      break;
    }

  return NULL;
}
