/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-multiplier.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-fault.h"
#include "trade-vocabulary.h"

/* A column may tell how the values of each row are counted: in words, as a power of ten, or as a factor: "Millions", 6, 1000. */

/* So many rows are looked at. */
#define MOST_LOOKED_AT 1000

/* No table counts in more. */
#define MOST_DIGITS 18

/* What such columns are called; where powers of ten alone are called so, a 1 is ten. */
static const char *const names[] = {
  "scale", "multiplier", "unit multiplier", "unit of multiplier", "unit mult", "powercode", "powercode code", "power code", "power of ten",
  "magnitude", "scalar factor", "数量级", "zehnerpotenz", NULL,
};
static const char *const powers[] = {
  "unit multiplier", "unit of multiplier", "unit mult", "powercode", "powercode code", "power code", "power of ten", "magnitude", "数量级",
  "zehnerpotenz", NULL,
};

typedef enum
{
  CELL_OTHER,
  CELL_UNITS,  /* a word for ones */
  CELL_WORD,   /* a word for more */
  CELL_ONE,    /* 1 or 10, either a power or a factor */
  CELL_POWER,
  CELL_FACTOR, /* 100 and more */
  N_CELLS,
} CellKind;

typedef struct
{
  int   column;
  guint n[N_CELLS];
} Survey;

static gboolean
is_number (const char *text)
{
  return g_ascii_isdigit (*text) && text[strspn (text, "0123456789., ")] == '\0';
}

/* Finds out what a cell is, as a power of ten. Of 1 and 10, which are factors as well, that is left open. */
static CellKind
parse (const char *text,
       int        *power)
{
  g_autofree char *folded = trade_heading_fold (text);
  guint64 number;

  *power = 0;
  if (g_str_equal (folded, "units") || g_str_equal (folded, "unit"))
    return CELL_UNITS;
  if (g_ascii_string_to_unsigned (folded, 10, 0, MOST_DIGITS, &number, NULL))
    {
      *power = (int) number;
      return number == 1 || number == 10 ? CELL_ONE : CELL_POWER;
    }
  if (!trade_vocabulary_find_scale (folded, power))
    return CELL_OTHER;

  return is_number (folded) ? CELL_FACTOR : CELL_WORD;
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

  self->n[parse (text, &power)]++;
}

/*
 * trade_table_multiplier_look:
 * @intake: an intake that has found the header
 * @columns: what the columns are, which take the one that tells how values are counted
 *
 * Finds the column that tells it: by words in most of its cells, or by numbers in all.
 */
void
trade_table_multiplier_look (TradeIntake       *intake,
                             TradeTableColumns *columns)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  Survey survey = { .column = trade_heading_find_any (header, names) };
  guint n_numbers, n_words;

  if (survey.column == TRADE_HEADING_NONE)
    return;

  trade_intake_glance_first (intake, look_cb, &survey, MOST_LOOKED_AT);
  n_numbers = survey.n[CELL_ONE] + survey.n[CELL_POWER] + survey.n[CELL_FACTOR];
  n_words = survey.n[CELL_UNITS] + survey.n[CELL_WORD];
  columns->has_multiplier = survey.n[CELL_OTHER] == 0 ? n_numbers + n_words > 0 : survey.n[CELL_WORD] >= survey.n[CELL_OTHER];
  columns->is_multiplier_odd = !columns->has_multiplier && survey.n[CELL_WORD] > 0;
  columns->are_factors = survey.n[CELL_FACTOR] > 0 || (survey.n[CELL_POWER] == 0 && !g_strv_contains (powers, header->folded[survey.column]));
  columns->multiplier = survey.column;
}

/*
 * trade_table_multiplier_remark:
 * @intake: an intake that stands on the first row
 * @columns: what the columns are
 *
 * Remarks on a column that tells of some rows how they are counted, and is not read because it has something else of most.
 */
void
trade_table_multiplier_remark (TradeIntake             *intake,
                               const TradeTableColumns *columns)
{
  g_autofree char *name = NULL;

  if (!columns->is_multiplier_odd)
    return;

  name = trade_fault_excerpt (trade_intake_get_header (intake)->names[columns->multiplier]);
  trade_intake_remark (intake, columns->multiplier, _("few cells of the column “%s” tell how values are counted, and it was not read"), name);
}

/*
 * trade_table_multiplier_get:
 * @intake: an intake that stands on a row
 * @columns: what the columns are
 * @power: (out): return location for a power of ten; 0 where nothing tells
 *
 * Gets how the values of a row are counted.
 *
 * Returns: whether the row tells it, or no column does
 */
gboolean
trade_table_multiplier_get (TradeIntake             *intake,
                            const TradeTableColumns *columns,
                            int                     *power)
{
  CellKind kind;

  *power = 0;
  if (!columns->has_multiplier)
    return TRUE;

  kind = parse (trade_intake_get (intake, columns->multiplier), power);
  if (kind == CELL_ONE && columns->are_factors)
    *power = *power == 10 ? 1 : 0;

  return kind != CELL_OTHER && kind != (columns->are_factors ? CELL_POWER : CELL_FACTOR);
}

/*
 * trade_table_multiplier_reject:
 * @intake: an intake that stands on a row
 * @columns: what the columns are
 * @column: that of the value
 *
 * Rejects a value of which its row does not tell how it is counted, where others tell it.
 *
 * Returns: whether it is rejected
 */
gboolean
trade_table_multiplier_reject (TradeIntake             *intake,
                               const TradeTableColumns *columns,
                               int                      column)
{
  const char *text = trade_intake_get (intake, columns->multiplier);
  g_autofree char *excerpt = NULL;
  int power;

  if (*trade_intake_get (intake, column) == '\0' || trade_table_multiplier_get (intake, columns, &power))
    return FALSE;

  excerpt = trade_fault_excerpt (text);
  if (*text == '\0')
    trade_intake_reject (intake, column, _("nothing tells how this value is counted, as in other rows"));
  else
    trade_intake_reject (intake, columns->multiplier, _("“%s” does not tell how values are counted"), excerpt);

  return TRUE;
}
