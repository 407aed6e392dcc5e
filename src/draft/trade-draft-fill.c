/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-fill.h"

#include "trade-change.h"
#include "trade-unit.h"

/* A row that is being typed is mostly like the one above it. What it has in common is filled in where nothing was typed, to be
 * seen and changed; nothing is understood that does not stand there. */

static const char *
get_text (TradeDraft       *draft,
          guint             row,
          TradeDraftColumn  column)
{
  return trade_draft_row_get (trade_draft_get_row (draft, row), column);
}

/* The unit that a measure was given in last, above a row. */
static char *
find_unit_of (TradeDraft      *draft,
              TradeDraftWords *words,
              guint            row,
              const char      *measure)
{
  for (guint i = row; i-- > 0;)
    {
      const char *unit = get_text (draft, i, TRADE_DRAFT_UNIT);

      if (*unit != '\0' && trade_draft_words_find (words, TRADE_DRAFT_MEASURE, get_text (draft, i, TRADE_DRAFT_MEASURE)) == measure)
        return g_strdup (unit);
    }

  return NULL;
}

/* A percentage is reckoned in the currency of the amounts above it, which its unit says. */
static char *
find_ratio (TradeDraft      *draft,
            TradeDraftWords *words,
            guint            row,
            const char      *ratio)
{
  TradeDraftUnit unit = { ratio, TRADE_CODE_UNSTATED, 0 };

  for (guint i = row; i-- > 0;)
    {
      TradeDraftUnit above;

      if (!trade_draft_words_find_unit (words, get_text (draft, i, TRADE_DRAFT_UNIT), &above) ||
          trade_unit_get_kind (above.unit) != TRADE_UNIT_KIND_CURRENCY)
        continue;
      unit.base = above.unit;
      return trade_draft_words_name_unit (words, &unit);
    }

  return trade_draft_words_name_unit (words, &unit);
}

static gboolean
is_offered (char       **units,
            const char  *unit)
{
  return g_strv_contains ((const char *const *) units, unit);
}

/* The unit that goes with a measure that was just chosen: that of the row, where it does. */
static char *
suggest_unit (TradeDraft      *draft,
              TradeDraftWords *words,
              guint            row,
              const char      *measure,
              const char      *unit)
{
  g_auto (GStrv) units = trade_draft_words_list_units (words, measure);
  g_autofree char *percent = trade_draft_words_name_unit (words, &(TradeDraftUnit) { TRADE_UNIT_PERCENT, "", 0 });
  g_autofree char *points = trade_draft_words_name_unit (words, &(TradeDraftUnit) { TRADE_UNIT_POINTS, "", 0 });
  char *found;

  if (*unit != '\0' && is_offered (units, unit))
    return g_strdup (unit);

  found = find_unit_of (draft, words, row, measure);
  if (found != NULL)
    return found;
  if (is_offered (units, percent))
    return find_ratio (draft, words, row, TRADE_UNIT_PERCENT);
  if (is_offered (units, points))
    return find_ratio (draft, words, row, TRADE_UNIT_POINTS);

  return g_strdup ("");
}

/* What a new row is like: the last row above that says anything. */
static TradeDraftRow *
find_model (TradeDraft *draft,
            guint       row)
{
  for (guint i = MIN (row, trade_draft_get_n_rows (draft)); i-- > 0;)
    if (!trade_draft_row_is_empty (trade_draft_get_row (draft, i)))
      return trade_draft_get_row (draft, i);

  return NULL;
}

/**
 * trade_draft_fill_row:
 * @draft: a draft
 * @words: the words of the language that it is written in
 * @row: the number of a row; the number of rows for a new one below all
 * @column: the column in which something is typed
 * @text: what is typed there
 *
 * Makes what a row says when a cell of it is typed. A row of which nothing was said takes from above what figures of
 * a release mostly have in common, and one whose measure is chosen anew a unit that goes with it.
 *
 * Returns: (transfer full): the row
 */
TradeDraftRow *
trade_draft_fill_row (TradeDraft       *draft,
                      TradeDraftWords  *words,
                      guint             row,
                      TradeDraftColumn  column,
                      const char       *text)
{
  static const TradeDraftColumn common[] = {
    TRADE_DRAFT_MEASURE,    TRADE_DRAFT_UNIT,       TRADE_DRAFT_PERIOD, TRADE_DRAFT_REPORTER,
    TRADE_DRAFT_COMPARISON, TRADE_DRAFT_ADJUSTMENT, TRADE_DRAFT_PRICES, TRADE_DRAFT_VALUATION,
  };
  const char *cells[TRADE_DRAFT_N_COLUMNS];
  TradeDraftRow *old, *model = NULL;
  g_autofree char *unit = NULL;
  const char *measure;

  g_return_val_if_fail (draft != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (words), NULL);
  g_return_val_if_fail (row <= trade_draft_get_n_rows (draft), NULL);
  g_return_val_if_fail (column < TRADE_DRAFT_N_COLUMNS, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  old = row < trade_draft_get_n_rows (draft) ? trade_draft_get_row (draft, row) : NULL;
  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    cells[i] = old != NULL ? trade_draft_row_get (old, i) : "";
  if ((old == NULL || trade_draft_row_is_empty (old)) && *text != '\0')
    model = find_model (draft, row);
  for (guint i = 0; model != NULL && i < G_N_ELEMENTS (common); i++)
    cells[common[i]] = trade_draft_row_get (model, common[i]);
  cells[column] = text;

  measure = trade_draft_words_find (words, TRADE_DRAFT_MEASURE, cells[TRADE_DRAFT_MEASURE]);
  if (column == TRADE_DRAFT_MEASURE && measure != NULL)
    cells[TRADE_DRAFT_UNIT] = unit = suggest_unit (draft, words, row, measure, cells[TRADE_DRAFT_UNIT]);
  if (measure != NULL && !trade_change_compares (measure))
    cells[TRADE_DRAFT_COMPARISON] = "";

  return trade_draft_row_with_cells (old, cells);
}
