/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "trade-column-guess.h"
#include "trade-intake-private.h"
#include "trade-vocabulary.h"

static void
keep_preamble (TradeIntake *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    {
      const char *text = trade_csv_get (self->csv, i);

      if (text != NULL && *text != '\0')
        g_string_append_printf (self->preamble, "%s \t", text);
    }
  g_string_append_c (self->preamble, '\n');
}

/* Words above several columns, and none above the first, are of these, such as their units. */
static gboolean
stands_above (const TradeHeading *row)
{
  guint n = 0;

  if (row->n < 3 || *row->folded[0] != '\0')
    return FALSE;

  for (guint i = 1; i < row->n; i++)
    {
      const char *cell = row->names[i];

      if (*cell == '\0')
        continue;
      if (cell[strspn (cell, "0123456789.,-+' %()")] == '\0')
        return FALSE;
      n++;
    }

  return n > 1;
}

/**
 * trade_intake_find_header:
 * @self: an intake
 * @rate: tells how sure a row is the header: 0 where it is not
 * @join: (nullable): makes the header of two rows where none is one by itself
 *
 * Goes on to the header of the table, past all that stands before it.
 *
 * Returns: whether there is one
 */
gboolean
trade_intake_find_header (TradeIntake      *self,
                          int             (*rate) (const TradeHeading *header),
                          TradeHeadingJoin  join)
{
  g_autoptr (TradeHeading) above = NULL;
  gsize n_kept = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; trade_intake_read_row (self); i++)
    {
      g_autoptr (TradeHeading) header = trade_intake_dup_row (self);
      gboolean is_joined = TRUE;

      const gboolean is_rated = rate (header) > 0;

      if (join != NULL && above != NULL && i < TRADE_INTAKE_MAX_PREAMBLE &&
          (!is_rated || trade_heading_has_twice (header) || stands_above (above)))
        self->header = join (above, header, &is_joined);
      if (self->header == NULL && is_rated)
        {
          is_joined = TRUE;
          self->header = g_steal_pointer (&header);
        }
      if (self->header != NULL)
        {
          self->is_row_kept = !is_joined;
          /* Of the row above, which is part of the header then, only its first cell may be a title. */
          if (header != NULL && above->n > 0)
            {
              g_string_truncate (self->preamble, n_kept);
              g_string_append_printf (self->preamble, "%s \t\n", above->names[0]);
            }
          return TRUE;
        }
      n_kept = self->preamble->len;
      if (i < TRADE_INTAKE_MAX_PREAMBLE)
        keep_preamble (self);
      g_clear_pointer (&above, trade_heading_free);
      above = g_steal_pointer (&header);
    }

  return FALSE;
}

/**
 * trade_intake_find_header_where:
 * @self: an intake
 * @matches: tells whether a row is the header
 * @data: what it is told
 *
 * Goes on to the header of the table as trade_intake_find_header() does.
 *
 * Returns: whether there is one
 */
gboolean
trade_intake_find_header_where (TradeIntake       *self,
                                TradeHeadingMatch  matches,
                                gpointer           data)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (matches != NULL, FALSE);

  while (trade_intake_read_row (self))
    {
      g_autoptr (TradeHeading) row = trade_intake_dup_row (self);

      if (matches (row, data))
        {
          self->header = g_steal_pointer (&row);
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * trade_intake_find_header_above:
 * @self: an intake
 * @matches: tells whether a row is the first one of figures
 * @data: what it is told
 *
 * Goes on to the first row of figures, which is the next to be read. The row above it is the header; where there is none, the
 * header has as many names, but they are empty.
 *
 * Returns: whether there are figures
 */
gboolean
trade_intake_find_header_above (TradeIntake       *self,
                                TradeHeadingMatch  matches,
                                gpointer           data)
{
  g_autoptr (TradeHeading) above = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (matches != NULL, FALSE);

  while (trade_intake_read_row (self))
    {
      g_autoptr (TradeHeading) row = trade_intake_dup_row (self);

      if (matches (row, data))
        {
          self->header = above != NULL ? g_steal_pointer (&above) : trade_heading_new (NULL, 0);
          trade_heading_widen (self->header, self->n_cells);
          self->is_row_kept = TRUE;
          return TRUE;
        }
      g_clear_pointer (&above, trade_heading_free);
      above = g_steal_pointer (&row);
    }

  return FALSE;
}

/**
 * trade_intake_get_header:
 * @self: an intake that has found its header
 *
 * Gets the names of the columns.
 *
 * Returns: (transfer none): the header
 */
const TradeHeading *
trade_intake_get_header (TradeIntake *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->header;
}

/* Below a name that stands above several columns, each has its own, but for the first, which needs none; where there is a
 * number, the table has begun. */
static gboolean
is_second_line (TradeIntake *self)
{
  guint n_names = 0;

  if (self->n_cells == 0 || trade_csv_get (self->csv, 0) == NULL || *trade_csv_get (self->csv, 0) != '\0')
    return FALSE;

  for (guint i = 1; i < self->n_cells; i++)
    {
      const char *text = trade_csv_get (self->csv, i);
      const char *reason;
      TradeDecimal number;
      TradeStatus status;

      if (text == NULL || trade_dialect_parse_number (&self->reading->dialect, text, &number, &reason))
        return FALSE;
      n_names += !trade_dialect_parse_status (text, &status);
    }

  return n_names > 0;
}

/**
 * trade_intake_join_header:
 * @self: an intake that has found its header
 *
 * Joins the second line of the header to it as trade_heading_join() does, where the row below is one: without a name for the
 * first column, and without numbers.
 */
void
trade_intake_join_header (TradeIntake *self)
{
  g_return_if_fail (self != NULL && self->header != NULL);

  if (!trade_intake_read_row (self))
    return;

  if (is_second_line (self))
    trade_heading_join (self->header, trade_csv_get_cells (self->csv), self->n_cells);
  else
    self->is_row_kept = TRUE;
}

/* Before the units of all columns stands what they are, or nothing. */
static gboolean
is_label (const char *text)
{
  static const char *const labels[] = {
    "unit", "unit:", "units", "units:", "in", "einheit", "einheit:", "unité", "unité :", "unidad", "unidade", "单位", "单位：", "单位:", "単位",
    "единица", "ед изм", "الوحدة", NULL,
  };
  g_autofree char *folded = trade_heading_fold (text);

  return g_strv_contains (labels, folded);
}

/* Whether all cells of a row are alike, but for the first, which may be empty. */
static gboolean
is_row_of (TradeIntake     *self,
           TradeCellMatch   matches)
{
  guint n = 0;

  for (guint i = 0; i < self->n_cells; i++)
    {
      const char *text = trade_csv_get (self->csv, i);

      if (text == NULL || *text == '\0')
        continue;
      if (i == 0 ? !is_label (text) : !matches (text))
        return FALSE;
      n += i > 0;
    }

  return n > 0;
}

/* A comma that nobody put in quotation marks cuts a unit from the last name: "Value of exports, million USD" above one column. */
static void
join_tail (TradeIntake    *self,
           TradeCellMatch  matches)
{
  g_autoptr (GString) name = NULL;
  const guint n = self->n_cells;

  if (n < 2 || n >= self->header->n)
    return;
  name = g_string_new (self->header->names[n - 1]);
  for (guint i = n; i < self->header->n; i++)
    {
      if (!matches (self->header->names[i]))
        return;
      g_string_append_printf (name, ", %s", self->header->names[i]);
    }

  g_free (self->header->names[n - 1]);
  g_free (self->header->folded[n - 1]);
  self->header->names[n - 1] = g_strdup (name->str);
  self->header->folded[n - 1] = trade_heading_fold (name->str);
  for (guint i = n; i < self->header->n; i++)
    {
      g_free (self->header->names[i]);
      g_free (self->header->folded[i]);
      self->header->names[i] = self->header->folded[i] = NULL;
    }
  self->header->n = n;
}

/* Whether a name leaves open what the amounts below it are counted in. */
static gboolean
is_open_amount (const char *name)
{
  const TradeColumnGuess guess = trade_column_guess (name);

  return trade_column_role_is_amount (guess.role) && guess.role != TRADE_COLUMN_ROLE_QUANTITY && !guess.is_quantity && !guess.has_quantity;
}

/* Spreadsheets merge the cells of a unit that several columns have, of which only the first has it then. */
static void
fill_merged (TradeIntake  *self,
             TradeCsvCell *cells)
{
  const char *unit = NULL;

  memcpy (cells, trade_csv_get_cells (self->csv), self->n_cells * sizeof (TradeCsvCell));
  for (guint i = 0; i < self->n_cells; i++)
    {
      TradeQuantity quantity;

      if (i == 0 || i >= self->header->n)
        continue;
      if (cells[i].text != NULL && *cells[i].text != '\0')
        unit = trade_vocabulary_read_unit (cells[i].text, &quantity) && g_str_equal (quantity.measure, TRADE_MEASURE_VALUE) ? cells[i].text
                                                                                                                      : NULL;
      else if (unit != NULL && is_open_amount (self->header->names[i]))
        cells[i].text = unit;
    }
}

/**
 * trade_intake_join_header_where:
 * @self: an intake that has found its header
 * @matches: tells whether a cell belongs to the second line of a header
 *
 * Joins the second line of the header to it as trade_intake_join_header() does, where all cells of the row below match and the
 * first is empty. A cell may stand for those behind it, as merged ones do. A name of the first line stands above its own column only. What is above no column of that row, and matches,
 * is part of the last name.
 */
void
trade_intake_join_header_where (TradeIntake    *self,
                                TradeCellMatch  matches)
{
  g_return_if_fail (self != NULL && self->header != NULL);
  g_return_if_fail (matches != NULL);

  if (!trade_intake_read_row (self))
    return;

  join_tail (self, matches);
  if (is_row_of (self, matches))
    {
      g_autofree TradeCsvCell *cells = g_new0 (TradeCsvCell, self->n_cells);

      fill_merged (self, cells);
      trade_heading_extend (self->header, cells, self->n_cells);
    }
  else
    self->is_row_kept = TRUE;
}

/**
 * trade_intake_join_header_by:
 * @self: an intake that has found its header
 * @join: makes one header of it and the row below it
 *
 * Joins the second line of the header to it where the row below is one.
 *
 * Returns: whether it is
 */
gboolean
trade_intake_join_header_by (TradeIntake      *self,
                             TradeHeadingJoin  join)
{
  g_autoptr (TradeHeading) row = NULL;
  TradeHeading *joined;
  gboolean is_joined;

  g_return_val_if_fail (self != NULL && self->header != NULL, FALSE);
  g_return_val_if_fail (join != NULL, FALSE);

  if (!self->is_row_kept && !trade_intake_read_row (self))
    return FALSE;

  row = trade_intake_dup_row (self);
  joined = join (self->header, row, &is_joined);
  self->is_row_kept = joined == NULL;
  if (joined == NULL)
    return FALSE;

  trade_heading_free (self->header);
  self->header = joined;

  return TRUE;
}

/**
 * trade_intake_get_preamble:
 * @self: an intake that has found its header
 *
 * Gets what stands above the header, where titles name a period or a unit.
 *
 * Returns: (transfer none): the first rows, a line each, with a space and a tab behind each cell
 */
const char *
trade_intake_get_preamble (TradeIntake *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->preamble->str;
}

/**
 * trade_intake_dup_row:
 * @self: an intake
 *
 * Takes the row for names of columns.
 *
 * Returns: (transfer full): the names
 */
TradeHeading *
trade_intake_dup_row (TradeIntake *self)
{
  const TradeCsvCell *cells;
  guint n_cells;

  g_return_val_if_fail (self != NULL, NULL);

  cells = trade_intake_get_cells (self, &n_cells);

  return trade_heading_new (cells, n_cells);
}

/**
 * trade_intake_get_cells:
 * @self: an intake that stands on a row
 * @n_cells: (out): return location for how many cells it has
 *
 * Gets a row as it is written, whatever its empty cells are read as.
 *
 * Returns: (transfer none) (array length=n_cells): the cells, until the next row
 */
const TradeCsvCell *
trade_intake_get_cells (TradeIntake *self,
                        guint       *n_cells)
{
  g_return_val_if_fail (self != NULL, NULL);

  *n_cells = self->n_cells;

  return self->has_row ? trade_csv_get_cells (self->csv) : NULL;
}
