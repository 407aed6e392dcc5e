/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-status.h"

typedef struct
{
  const char   *code;
  const char   *id;
  TradePresence presence;
} Status;

static const Status statuses[] = {
#define STATUS_RECORD(NAME, code, id, presence) [TRADE_STATUS_##NAME] = { code, id, presence },
  TRADE_STATUSES (STATUS_RECORD)
#undef STATUS_RECORD
};

G_STATIC_ASSERT (G_N_ELEMENTS (statuses) == TRADE_N_STATUSES);

/**
 * trade_status_get_code:
 * @status: a status
 *
 * Gets the code of a status in SDMX's list CL_OBS_STATUS.
 *
 * Returns: (transfer none): a letter
 */
const char *
trade_status_get_code (TradeStatus status)
{
  g_return_val_if_fail (status < TRADE_N_STATUSES, "");

  return statuses[status].code;
}

/**
 * trade_status_get_id:
 * @status: a status
 *
 * Gets the word for a status that is the same in every language.
 *
 * Returns: (transfer none): the word
 */
const char *
trade_status_get_id (TradeStatus status)
{
  g_return_val_if_fail (status < TRADE_N_STATUSES, "");

  return statuses[status].id;
}

/**
 * trade_status_get_presence:
 * @status: a status
 *
 * Tells whether a figure of some status has a value.
 *
 * Returns: whether it always, sometimes or never has
 */
TradePresence
trade_status_get_presence (TradeStatus status)
{
  g_return_val_if_fail (status < TRADE_N_STATUSES, TRADE_PRESENCE_ALWAYS);

  return statuses[status].presence;
}

/**
 * trade_status_parse:
 * @code: a text
 * @status: (out): return location for the status; left alone where there is none
 *
 * Reads a status by its code in SDMX's list CL_OBS_STATUS.
 *
 * Returns: whether @code is one of them
 */
gboolean
trade_status_parse (const char  *code,
                    TradeStatus *status)
{
  g_return_val_if_fail (code != NULL, FALSE);
  g_return_val_if_fail (status != NULL, FALSE);

  for (guint i = 0; i < TRADE_N_STATUSES; i++)
    {
      if (g_str_equal (code, statuses[i].code))
        {
          *status = i;
          return TRUE;
        }
    }

  return FALSE;
}
