/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-units.h"

#include "trade-codes.h"

/* What the unit of a figure is, as it was written of it. */
static gboolean
read_original (TradeDraft      *draft,
               TradeDraftWords *words,
               TradeDraftRow   *row,
               TradeDraftUnit  *unit)
{
  const guint number = trade_draft_row_get_figure (row);
  TradeFigure *figure;

  if (number == TRADE_DRAFT_NO_FIGURE || trade_draft_row_get_before (row, TRADE_DRAFT_UNIT) != NULL)
    return FALSE;

  figure = g_ptr_array_index (trade_draft_base_get_figures (trade_draft_get_base (draft)), number);
  unit->unit = trade_figure_get_key (figure)->unit;
  unit->base = trade_figure_get_key (figure)->base;
  unit->scale = trade_draft_words_fit_scale (words, unit->unit, trade_figure_get_scale (figure));

  return TRUE;
}

/*
 * trade_draft_units_find:
 * @draft: a draft
 * @words: the words of the language that it is written in
 * @text: what the cell of a row of the draft says
 * @unit: (out): return location for the unit
 *
 * Reads a unit. What is called as one of the release that is edited is that one, whether there are words for it or not.
 *
 * Returns: whether it is known; @unit is of no meaning otherwise
 */
gboolean
trade_draft_units_find (TradeDraft      *draft,
                        TradeDraftWords *words,
                        const char      *text,
                        TradeDraftUnit  *unit)
{
  if (*text == '\0' || trade_draft_words_find_unit (words, text, unit))
    return *text != '\0';

  for (guint i = 0; trade_draft_get_base (draft) != NULL && i < trade_draft_get_n_rows (draft); i++)
    {
      TradeDraftRow *row = trade_draft_get_row (draft, i);

      /* Texts that are the same are the same string. */
      if (trade_draft_row_get (row, TRADE_DRAFT_UNIT) == text && read_original (draft, words, row, unit))
        return TRUE;
    }

  return FALSE;
}

/*
 * trade_draft_units_get_only:
 * @measure: (nullable): a measure
 *
 * Returns: (transfer none) (nullable): what it is given in that needs not be said
 */
const char *
trade_draft_units_get_only (const char *measure)
{
  static const char *const units[] = { TRADE_UNIT_PERCENT, TRADE_UNIT_POINTS, TRADE_UNIT_NUMBER, TRADE_UNIT_INDEX };

  for (guint i = 0; measure != NULL && i < G_N_ELEMENTS (units); i++)
    {
      const TradeSeriesKey key = trade_series_key_new (NULL, NULL, NULL, NULL, measure, units[i], NULL);
      TradeColumn column;
      g_autofree char *fault = trade_codes_check_key (&key, &column);

      if (fault == NULL && !g_str_equal (measure, TRADE_MEASURE_QUANTITY))
        return units[i];
    }

  return NULL;
}
