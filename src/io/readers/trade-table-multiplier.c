/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-multiplier.h"

/* A column may tell how the values of each row are counted, in words or as a power of ten: "Millions", 6. */

/* So many rows are looked at. */
#define MOST_LOOKED_AT 1000

/* No table counts in more. */
#define MOST_DIGITS 18

static const char *const names[] = {
  "scale", "multiplier", "unit multiplier", "unit of multiplier", "unit mult", "powercode", "powercode code", "power code", "power of ten",
  "magnitude", "scalar factor", "数量级", "zehnerpotenz", NULL,
};

typedef struct
{
  int      column;
  guint    n_known;
  gboolean is_other; /* whether some cells are none */
} Survey;

static gboolean
parse (const char *text,
       int        *power)
{
  g_autofree char *folded = trade_heading_fold (text);
  guint64 number;

  *power = 0;
  if (g_str_equal (folded, "units") || g_str_equal (folded, "unit"))
    return TRUE;
  if (g_ascii_string_to_unsigned (text, 10, 0, MOST_DIGITS, &number, NULL))
    {
      *power = (int) number;
      return TRUE;
    }

  return trade_vocabulary_find_scale (folded, power);
}

static void
look_cb (const TradeCsvCell *cells,
         guint               n_cells,
         gpointer            data)
{
  Survey *self = data;
  const char *text = (guint) self->column < n_cells ? cells[self->column].text : NULL;
  g_autofree char *folded = text != NULL ? trade_heading_fold (text) : NULL;
  int power;

  /* The header, and what stands around the rows, is none of it. */
  if (folded == NULL || *folded == '\0' || g_strv_contains (names, folded))
    return;

  self->n_known += parse (text, &power);
  self->is_other = self->is_other || !parse (text, &power);
}

/*
 * trade_table_multiplier_look:
 * @intake: an intake that has found the header
 * @columns: what the columns are, which take the one that tells how values are counted
 *
 * Finds the column of which every cell is a power of ten.
 */
void
trade_table_multiplier_look (TradeIntake       *intake,
                             TradeTableColumns *columns)
{
  Survey survey = { .column = trade_heading_find_any (trade_intake_get_header (intake), names) };

  if (survey.column == TRADE_HEADING_NONE)
    return;

  trade_intake_glance_first (intake, look_cb, &survey, MOST_LOOKED_AT);
  columns->has_multiplier = survey.n_known > 0 && !survey.is_other;
  columns->multiplier = survey.column;
}

/*
 * trade_table_multiplier_get:
 * @intake: an intake that stands on a row
 * @columns: what the columns are
 *
 * Gets how the values of a row are counted.
 *
 * Returns: a power of ten; 0 where nothing tells
 */
int
trade_table_multiplier_get (TradeIntake             *intake,
                            const TradeTableColumns *columns)
{
  int power = 0;

  if (columns->has_multiplier)
    parse (trade_intake_get (intake, columns->multiplier), &power);

  return power;
}
