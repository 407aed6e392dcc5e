/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-batch-picture.h"


/* A picture shows one view, arranged in some way, and so it does when it is drawn again. */

/* What the command line leaves open is as the picture has it. */
static TradeArrangement
fill_in (const TradeBatchOptions *options,
         const TradeArrangement  *shown)
{
  TradeArrangement arrangement = options->arrangement;

  if (!options->has_order)
    {
      arrangement.order = shown->order;
      arrangement.reversed = shown->reversed;
    }
  if (arrangement.unit == NULL)
    arrangement.unit = shown->unit;
  if (arrangement.kind == TRADE_KIND_BEST)
    arrangement.kind = shown->kind;
  if (!arrangement.has_period)
    {
      arrangement.has_period = shown->has_period;
      arrangement.period = shown->period;
    }

  /* A base is that of an index, and goes where the index does. */
  if (!arrangement.has_base && (arrangement.mode == TRADE_MODE_OWN || arrangement.mode == shown->mode))
    {
      arrangement.has_base = shown->has_base;
      arrangement.base = shown->base;
    }
  if (arrangement.mode == TRADE_MODE_OWN)
    arrangement.mode = shown->mode;
  for (guint i = 0; i < TRADE_N_SETTINGS; i++)
    {
      TradeDimension dimension = trade_settings[i];

      if (arrangement.setting.codes[dimension] == NULL)
        arrangement.setting.codes[dimension] = shown->setting.codes[dimension];
    }

  return arrangement;
}

/*
 * trade_batch_picture_arrange:
 * @reading: what was read
 * @view: one of its views
 * @options: what the command line asks for
 *
 * Decides how a view is to be arranged: as the command line says; and in what that leaves open, the view that a picture shows as it
 * is shown there.
 *
 * Returns: the arrangement
 */
TradeArrangement
trade_batch_picture_arrange (TradeReading            *reading,
                             TradeView               *view,
                             const TradeBatchOptions *options)
{
  const char *name = trade_reading_get_view_id (reading);
  g_autofree char *view_id = NULL;
  TradeArrangement shown;

  if (name == NULL || !trade_arrangement_split (name, &view_id, &shown) || !trade_view_goes_by (view, view_id))
    return options->arrangement;

  return fill_in (options, &shown);
}
