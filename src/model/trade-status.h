/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * TRADE_STATUSES:
 * @X: called with each status's name in capitals, its code in SDMX's code list CL_OBS_STATUS, its word for other programs,
 *   and whether its figure has a value
 *
 * The table of observation statuses, ever less certain, and then the reasons for which there is no figure at all.
 */
#define TRADE_STATUSES(X)                                                                                                 \
  X (NORMAL, "A", "normal", TRADE_PRESENCE_ALWAYS)                                                                        \
  /* a strike, a holiday or another event made the value unusual */                                                       \
  X (SPECIAL_EVENT, "S", "special-event", TRADE_PRESENCE_ALWAYS)                                                          \
  X (DEROGATION, "J", "derogation", TRADE_PRESENCE_ALWAYS)                                                                \
  X (INCLUDES_OTHER, "W", "includes-other", TRADE_PRESENCE_ALWAYS)                                                        \
  X (INCLUDED_ELSEWHERE, "K", "included-elsewhere", TRADE_PRESENCE_SOMETIMES)                                             \
  X (NOT_SIGNIFICANT, "N", "not-significant", TRADE_PRESENCE_SOMETIMES)                                                   \
  X (DEFINITION_DIFFERS, "D", "definition-differs", TRADE_PRESENCE_ALWAYS)                                                \
  /* not comparable with the periods before */                                                                            \
  X (BREAK, "B", "break", TRADE_PRESENCE_ALWAYS)                                                                          \
  X (PROVISIONAL, "P", "provisional", TRADE_PRESENCE_ALWAYS)                                                              \
  X (UNVALIDATED, "V", "unvalidated", TRADE_PRESENCE_ALWAYS)                                                              \
  X (UNRELIABLE, "U", "unreliable", TRADE_PRESENCE_ALWAYS)                                                                \
  X (IMPUTED, "I", "imputed", TRADE_PRESENCE_ALWAYS)                                                                      \
  X (ESTIMATED, "E", "estimated", TRADE_PRESENCE_ALWAYS)                                                                  \
  X (EXPERIMENTAL, "G", "experimental", TRADE_PRESENCE_ALWAYS)                                                            \
  X (FORECAST, "F", "forecast", TRADE_PRESENCE_ALWAYS)                                                                    \
  /* a holiday or a weekend */                                                                                            \
  X (HOLIDAY, "H", "holiday", TRADE_PRESENCE_NEVER)                                                                       \
  X (NOT_COLLECTED, "L", "not-collected", TRADE_PRESENCE_NEVER)                                                           \
  X (IMPOSSIBLE, "M", "impossible", TRADE_PRESENCE_NEVER)                                                                 \
  X (MISSING, "O", "missing", TRADE_PRESENCE_NEVER)                                                                       \
  X (SUPPRESSED, "Q", "suppressed", TRADE_PRESENCE_NEVER)

/**
 * TradeStatus:
 *
 * The observation status, see TRADE_STATUSES.
 */
typedef enum
{
#define TRADE_STATUS_MEMBER(NAME, code, id, presence) TRADE_STATUS_##NAME,
  TRADE_STATUSES (TRADE_STATUS_MEMBER)
#undef TRADE_STATUS_MEMBER
  TRADE_N_STATUSES,
} TradeStatus;

/**
 * TradePresence:
 * @TRADE_PRESENCE_ALWAYS: there is a value
 * @TRADE_PRESENCE_SOMETIMES: there may be a value or none
 * @TRADE_PRESENCE_NEVER: there is no value, and the status is the reason
 *
 * Whether a figure of some status has a value.
 */
typedef enum
{
  TRADE_PRESENCE_ALWAYS,
  TRADE_PRESENCE_SOMETIMES,
  TRADE_PRESENCE_NEVER,
} TradePresence;

const char    *trade_status_get_code     (TradeStatus   status);
const char    *trade_status_get_id       (TradeStatus   status);
TradePresence  trade_status_get_presence (TradeStatus   status);
gboolean       trade_status_parse        (const char   *code,
                                          TradeStatus  *status);

G_END_DECLS
