/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene.h"

G_BEGIN_DECLS

/**
 * TradeFallback:
 * @family: the font that stands in
 * @characters: what is set in it, each character once, cut off where there are too many to name
 * @n_characters: how many different ones there are
 *
 * A font that a chart did not ask for and that some of its text is set in all the same.
 */
typedef struct
{
  char  *family;
  char  *characters;
  guint  n_characters;
} TradeFallback;

GPtrArray *trade_fallback_find         (TradeScene *scene);
char     **trade_fallback_list_missing (TradeScene *scene);

G_END_DECLS
