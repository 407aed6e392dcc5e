/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-grid.h"

#include <glib/gi18n.h>

#include "trade-draft-fill.h"
#include "trade-draft-number.h"

const TradeDraftColumn trade_draft_grid_heads[TRADE_DRAFT_GRID_N_HEADS] = {
  TRADE_DRAFT_FLOW,       TRADE_DRAFT_PRODUCT,    TRADE_DRAFT_PARTNER, TRADE_DRAFT_ENTERPRISE, TRADE_DRAFT_REPORTER, TRADE_DRAFT_MEASURE,
  TRADE_DRAFT_COMPARISON, TRADE_DRAFT_ADJUSTMENT, TRADE_DRAFT_PRICES,  TRADE_DRAFT_VALUATION,  TRADE_DRAFT_UNIT,
};

/* Every dimension of a figure has a head; the unit says the base. */
G_STATIC_ASSERT (TRADE_DRAFT_GRID_N_HEADS == TRADE_N_DIMENSIONS - 1);

/**
 * trade_draft_block_has:
 * @block: a block
 * @line: the number of a line
 * @period: the number of a period
 *
 * Returns: whether the cell is in the block
 */
gboolean
trade_draft_block_has (const TradeDraftBlock *block,
                       guint                  line,
                       guint                  period)
{
  g_return_val_if_fail (block != NULL, FALSE);

  return line >= MIN (block->line, block->end_line) && line <= MAX (block->line, block->end_line) &&
         period >= MIN (block->period, block->end_period) && period <= MAX (block->period, block->end_period);
}

/* A period, as it was written first. */
typedef struct
{
  char        *text;
  gboolean     is_known;
  TradePeriod  period;
  guint        place; /* among all, once they are sorted */
} Column;

typedef struct
{
  guint line;
  guint period;
} Place;

struct _TradeDraftGrid
{
  GPtrArray  *columns;  /* of Column, in the order of time */
  GPtrArray  *lines;    /* of guint arrays: the row of each period */
  GArray     *places;   /* of Place, by the numbers of rows */

  /* While it is laid out. */
  GHashTable *by_keys;  /* the columns by what is written for them in one way */
  GHashTable *by_texts; /* by what is written in the draft, where texts that are the same are the same string */
};

/**
 * trade_draft_grid_is_head:
 * @column: a column
 *
 * Returns: whether all figures of a line have in common what it says
 */
gboolean
trade_draft_grid_is_head (TradeDraftColumn column)
{
  for (guint i = 0; i < TRADE_DRAFT_GRID_N_HEADS; i++)
    if (trade_draft_grid_heads[i] == column)
      return TRUE;

  return FALSE;
}

static void
free_column (gpointer data)
{
  Column *column = data;

  g_free (column->text);
  g_free (column);
}

/* What is written in several ways is one period: "2023-12" and "December 2023". */
static char *
write_key (const char *text)
{
  TradePeriod period;

  return trade_draft_number_parse_period (text, &period) ? trade_period_to_string (period) : g_strdup (text);
}

static void
add_period (TradeDraftGrid *self,
            const char     *text)
{
  g_autofree char *key = write_key (text);
  Column *column = g_hash_table_lookup (self->by_keys, key);

  if (column == NULL)
    {
      column = g_new0 (Column, 1);
      column->text = g_strdup (text);
      column->is_known = trade_draft_number_parse_period (text, &column->period);
      g_ptr_array_add (self->columns, column);
      g_hash_table_insert (self->by_keys, g_steal_pointer (&key), column);
    }
  g_hash_table_insert (self->by_texts, (gpointer) text, column);
}

/* What is no period comes last. */
static int
compare_columns (gconstpointer a,
                 gconstpointer b)
{
  const Column *one = *(const Column *const *) a;
  const Column *other = *(const Column *const *) b;

  if (!one->is_known || !other->is_known)
    return one->is_known == other->is_known ? g_strcmp0 (one->text, other->text) : one->is_known ? -1 : 1;

  return trade_period_compare (one->period, other->period);
}

static char *
write_heads (TradeDraftRow *row)
{
  const char *texts[TRADE_DRAFT_GRID_N_HEADS + 1] = { NULL };

  for (guint i = 0; i < TRADE_DRAFT_GRID_N_HEADS; i++)
    texts[i] = trade_draft_row_get (row, trade_draft_grid_heads[i]);

  return g_strjoinv ("\n", (char **) texts);
}

static guint
add_line (TradeDraftGrid *self)
{
  guint *rows = g_new (guint, self->columns->len);

  for (guint i = 0; i < self->columns->len; i++)
    rows[i] = TRADE_DRAFT_GRID_NONE;
  g_ptr_array_add (self->lines, rows);

  return self->lines->len - 1;
}

/* Of two rows that say the same of one period, the second has a line of its own: nothing is hidden. */
static guint
find_line (TradeDraftGrid *self,
           GArray         *lines,
           guint           period)
{
  guint line;

  for (guint i = 0; i < lines->len; i++)
    if (trade_draft_grid_get_row (self, g_array_index (lines, guint, i), period) == TRADE_DRAFT_GRID_NONE)
      return g_array_index (lines, guint, i);

  line = add_line (self);
  g_array_append_val (lines, line);

  return line;
}

static void
add_row (TradeDraftGrid *self,
         GHashTable     *lines,
         TradeDraftRow  *row,
         guint           number)
{
  char *heads = write_heads (row);
  Place *place = &g_array_index (self->places, Place, number);
  GArray *known = g_hash_table_lookup (lines, heads);

  if (known == NULL)
    {
      known = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (lines, heads, known);
    }
  else
    {
      g_free (heads);
    }
  place->period = ((const Column *) g_hash_table_lookup (self->by_texts, trade_draft_row_get (row, TRADE_DRAFT_PERIOD)))->place;
  place->line = find_line (self, known, place->period);
  ((guint *) g_ptr_array_index (self->lines, place->line))[place->period] = number;
}

/**
 * trade_draft_grid_new:
 * @draft: a draft
 * @periods: (array zero-terminated=1) (nullable): periods that there are columns of, whether the draft has figures of them or not
 *
 * Lays the rows of a draft out as a grid.
 *
 * Returns: (transfer full): the grid
 */
TradeDraftGrid *
trade_draft_grid_new (TradeDraft         *draft,
                      const char * const *periods)
{
  TradeDraftGrid *self;
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  g_return_val_if_fail (draft != NULL, NULL);

  self = g_new0 (TradeDraftGrid, 1);
  self->columns = g_ptr_array_new_with_free_func (free_column);
  self->by_keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_texts = g_hash_table_new (NULL, NULL);
  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_array_set_size (self->places, trade_draft_get_n_rows (draft));

  for (guint i = 0; i < trade_draft_get_n_rows (draft); i++)
    {
      const char *text = trade_draft_row_get (trade_draft_get_row (draft, i), TRADE_DRAFT_PERIOD);

      g_array_index (self->places, Place, i).line = TRADE_DRAFT_GRID_NONE;
      if (!trade_draft_row_is_empty (trade_draft_get_row (draft, i)) && !g_hash_table_contains (self->by_texts, text))
        add_period (self, text);
    }
  for (guint i = 0; periods != NULL && periods[i] != NULL; i++)
    add_period (self, periods[i]);
  g_ptr_array_sort (self->columns, compare_columns);
  for (guint i = 0; i < self->columns->len; i++)
    ((Column *) g_ptr_array_index (self->columns, i))->place = i;
  for (guint i = 0; i < trade_draft_get_n_rows (draft); i++)
    if (!trade_draft_row_is_empty (trade_draft_get_row (draft, i)))
      add_row (self, lines, trade_draft_get_row (draft, i), i);
  g_clear_pointer (&self->by_keys, g_hash_table_unref);
  g_clear_pointer (&self->by_texts, g_hash_table_unref);

  return self;
}

/**
 * trade_draft_grid_free:
 * @self: (transfer full): a grid
 */
void
trade_draft_grid_free (TradeDraftGrid *self)
{
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->lines);
  g_array_unref (self->places);
  g_free (self);
}

/**
 * trade_draft_grid_get_n_lines:
 * @self: a grid
 *
 * Returns: how many lines it has
 */
guint
trade_draft_grid_get_n_lines (TradeDraftGrid *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

/**
 * trade_draft_grid_get_n_periods:
 * @self: a grid
 *
 * Returns: how many periods it has
 */
guint
trade_draft_grid_get_n_periods (TradeDraftGrid *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len;
}

/**
 * trade_draft_grid_get_period:
 * @self: a grid
 * @period: the number of a period, from 0
 *
 * Returns: (transfer none): how it is written; empty for rows that have none
 */
const char *
trade_draft_grid_get_period (TradeDraftGrid *self,
                             guint           period)
{
  g_return_val_if_fail (self != NULL && period < self->columns->len, NULL);

  return ((const Column *) g_ptr_array_index (self->columns, period))->text;
}

/**
 * trade_draft_grid_get_row:
 * @self: a grid
 * @line: the number of a line, from 0
 * @period: the number of a period, from 0
 *
 * Returns: the number of the row of the draft that stands there; %TRADE_DRAFT_GRID_NONE for none
 */
guint
trade_draft_grid_get_row (TradeDraftGrid *self,
                          guint           line,
                          guint           period)
{
  g_return_val_if_fail (self != NULL, TRADE_DRAFT_GRID_NONE);

  if (line >= self->lines->len || period >= self->columns->len)
    return TRADE_DRAFT_GRID_NONE;

  return ((const guint *) g_ptr_array_index (self->lines, line))[period];
}

/**
 * trade_draft_grid_get_first_row:
 * @self: a grid
 * @line: the number of a line, from 0
 *
 * Returns: the number of the first of its rows; %TRADE_DRAFT_GRID_NONE below all lines
 */
guint
trade_draft_grid_get_first_row (TradeDraftGrid *self,
                                guint           line)
{
  guint first = TRADE_DRAFT_GRID_NONE;

  g_return_val_if_fail (self != NULL, TRADE_DRAFT_GRID_NONE);

  for (guint i = 0; i < self->columns->len; i++)
    first = MIN (first, trade_draft_grid_get_row (self, line, i));

  return first;
}

/**
 * trade_draft_grid_find:
 * @self: a grid
 * @row: the number of a row
 * @line: (out): return location for its line
 * @period: (out): return location for its period
 *
 * Returns: whether the row is in the grid: an empty one is not
 */
gboolean
trade_draft_grid_find (TradeDraftGrid *self,
                       guint           row,
                       guint          *line,
                       guint          *period)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (row >= self->places->len || g_array_index (self->places, Place, row).line == TRADE_DRAFT_GRID_NONE)
    return FALSE;

  *line = g_array_index (self->places, Place, row).line;
  *period = g_array_index (self->places, Place, row).period;

  return TRUE;
}

/**
 * trade_draft_grid_find_period:
 * @self: a grid
 * @text: a period, however it is written
 *
 * Returns: the number of its column; %TRADE_DRAFT_GRID_NONE where it has none
 */
guint
trade_draft_grid_find_period (TradeDraftGrid *self,
                              const char     *text)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, TRADE_DRAFT_GRID_NONE);

  key = write_key (text);
  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *other = write_key (trade_draft_grid_get_period (self, i));

      if (g_str_equal (key, other))
        return i;
    }

  return TRADE_DRAFT_GRID_NONE;
}

/**
 * trade_draft_grid_put_last_row:
 * @self: a grid
 * @draft: the draft that it was made of, with one more row below all
 * @line: the number of a line, or of the one below all
 *
 * Gives the row that came last a place in a line, whatever it is of, which it keeps until the grid is laid out anew.
 *
 * Returns: whether it has one: its period has a column, and the line nothing of that
 */
gboolean
trade_draft_grid_put_last_row (TradeDraftGrid *self,
                               TradeDraft     *draft,
                               guint           line)
{
  Place place = { .line = line };
  guint row;

  g_return_val_if_fail (self != NULL && line <= self->lines->len, FALSE);
  g_return_val_if_fail (draft != NULL && trade_draft_get_n_rows (draft) == self->places->len + 1, FALSE);

  row = self->places->len;
  place.period = trade_draft_grid_find_period (self, trade_draft_row_get (trade_draft_get_row (draft, row), TRADE_DRAFT_PERIOD));
  if (place.period == TRADE_DRAFT_GRID_NONE || trade_draft_grid_get_row (self, line, place.period) != TRADE_DRAFT_GRID_NONE)
    return FALSE;

  if (line == self->lines->len)
    add_line (self);
  ((guint *) g_ptr_array_index (self->lines, line))[place.period] = row;
  g_array_append_val (self->places, place);

  return TRUE;
}

/* What all figures of a line say in a column; nothing where they differ. */
static const char *
find_common_relation (TradeDraftGrid *self,
                      TradeDraft     *draft,
                      guint           line)
{
  const char *common = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const guint row = trade_draft_grid_get_row (self, line, i);
      const char *text = row < trade_draft_get_n_rows (draft) ? trade_draft_row_get (trade_draft_get_row (draft, row), TRADE_DRAFT_RELATION) : NULL;

      if (text != NULL && common != NULL && common != text)
        return "";
      common = text != NULL ? text : common;
    }

  return common != NULL ? common : "";
}

/* The figure of a line whose period is the last before another, or the first after it. */
static guint
find_neighbour (TradeDraftGrid *self,
                guint           line,
                guint           period)
{
  guint row = TRADE_DRAFT_GRID_NONE;

  for (guint i = period; i-- > 0 && row == TRADE_DRAFT_GRID_NONE;)
    row = trade_draft_grid_get_row (self, line, i);
  for (guint i = period + 1; i < self->columns->len && row == TRADE_DRAFT_GRID_NONE; i++)
    row = trade_draft_grid_get_row (self, line, i);

  return row;
}

/* The row of a figure that is new. */
static TradeDraftRow *
make_row (TradeDraftGrid  *self,
          TradeDraft      *draft,
          TradeDraftWords *words,
          guint            line,
          guint            period,
          const char      *text)
{
  const guint n = trade_draft_get_n_rows (draft), beside = find_neighbour (self, line, period);
  const char *cells[TRADE_DRAFT_N_COLUMNS] = { NULL };
  g_autoptr (TradeDraftRow) filled = NULL;
  TradeDraftRow *neighbour;

  if (beside >= n)
    {
      filled = trade_draft_fill_row (draft, words, n, TRADE_DRAFT_NUMBER, text);
      return trade_draft_row_with (filled, TRADE_DRAFT_PERIOD, trade_draft_grid_get_period (self, period));
    }

  neighbour = trade_draft_get_row (draft, beside);
  for (guint i = 0; i < TRADE_DRAFT_GRID_N_HEADS; i++)
    cells[trade_draft_grid_heads[i]] = trade_draft_row_get (neighbour, trade_draft_grid_heads[i]);
  cells[TRADE_DRAFT_CITED] = trade_draft_row_get (neighbour, TRADE_DRAFT_CITED);
  cells[TRADE_DRAFT_RELATION] = find_common_relation (self, draft, line);
  cells[TRADE_DRAFT_NUMBER] = text;
  cells[TRADE_DRAFT_PERIOD] = trade_draft_grid_get_period (self, period);

  return trade_draft_row_new (cells);
}

/**
 * trade_draft_grid_add_number:
 * @self: a grid
 * @draft: the draft that it was made of, or one with more rows
 * @words: the words of the language that it is written in
 * @line: the number of a line, or of the one below all
 * @period: the number of a period of which the line has no row
 * @text: a number
 *
 * Adds a figure: of what its line is of, and of the period of its column. Where it was published is what its neighbour says, and
 * how exact it is what all figures of its line say.
 *
 * Returns: (transfer full): the new draft
 */
TradeDraft *
trade_draft_grid_add_number (TradeDraftGrid  *self,
                             TradeDraft      *draft,
                             TradeDraftWords *words,
                             guint            line,
                             guint            period,
                             const char      *text)
{
  g_autoptr (TradeDraftRow) row = NULL;

  g_return_val_if_fail (self != NULL && period < self->columns->len, NULL);
  g_return_val_if_fail (draft != NULL && text != NULL, NULL);

  row = make_row (self, draft, words, line, period, text);

  return trade_draft_set_row (draft, trade_draft_get_n_rows (draft), row);
}

/**
 * trade_draft_grid_clear_block:
 * @self: a grid
 * @draft: the draft that it was made of
 * @block: a block of its cells
 *
 * Takes the figures of a block away. Those that have no number have another reason to be there.
 *
 * Returns: (transfer full) (nullable): the new draft; %NULL where the block has no numbers
 */
TradeDraft *
trade_draft_grid_clear_block (TradeDraftGrid        *self,
                              TradeDraft            *draft,
                              const TradeDraftBlock *block)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (self != NULL && draft != NULL && block != NULL, NULL);

  for (guint i = 0; i < trade_draft_get_n_rows (draft); i++)
    {
      guint line, period;

      if (trade_draft_grid_find (self, i, &line, &period) && trade_draft_block_has (block, line, period) &&
          *trade_draft_row_get (trade_draft_get_row (draft, i), TRADE_DRAFT_NUMBER) != '\0')
        g_array_append_val (rows, i);
    }

  return rows->len > 0 ? trade_draft_remove_several (draft, (gconstpointer) rows->data, rows->len) : NULL;
}

/* What is pasted over a cell of a figure, or into an empty one. */
static void
paste_number (TradeDraftGrid  *self,
              TradeDraft      *draft,
              TradeDraftWords *words,
              GPtrArray       *rows,
              guint            line,
              guint            period,
              const char      *text)
{
  const guint number = trade_draft_grid_get_row (self, line, period);
  TradeDraftRow *old;

  if (number == TRADE_DRAFT_GRID_NONE)
    {
      g_ptr_array_add (rows, make_row (self, draft, words, line, period, text));
      return;
    }

  old = g_ptr_array_index (rows, number);
  g_ptr_array_index (rows, number) = trade_draft_row_with (old, TRADE_DRAFT_NUMBER, text);
  trade_draft_row_unref (old);
}

/**
 * trade_draft_grid_paste_numbers:
 * @self: a grid
 * @draft: the draft that it was made of
 * @words: the words of the language that it is written in
 * @line: the number of the first line
 * @period: the number of the first period
 * @text: numbers, with tabs between them and a line feed after each line
 * @n_left_out: (out): return location for how many of them lie beyond the last line or period
 *
 * Puts numbers in the place of those of a grid, as a spreadsheet does. An empty cell leaves what it would lie over.
 *
 * Returns: (transfer full): the new draft
 */
TradeDraft *
trade_draft_grid_paste_numbers (TradeDraftGrid  *self,
                                TradeDraft      *draft,
                                TradeDraftWords *words,
                                guint            line,
                                guint            period,
                                const char      *text,
                                guint           *n_left_out)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_return_val_if_fail (self != NULL && draft != NULL, NULL);
  g_return_val_if_fail (text != NULL && n_left_out != NULL, NULL);

  *n_left_out = 0;
  for (guint i = 0; i < trade_draft_get_n_rows (draft); i++)
    g_ptr_array_add (rows, trade_draft_row_ref (trade_draft_get_row (draft, i)));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      for (guint j = 0; cells[j] != NULL; j++)
        {
          const char *number = g_strstrip (cells[j]);

          if (*number == '\0')
            continue;
          if (line + i >= self->lines->len || period + j >= self->columns->len)
            {
              *n_left_out += 1;
              continue;
            }
          paste_number (self, draft, words, rows, line + i, period + j, number);
          n++;
        }
    }

  return trade_draft_take_pasted (draft, rows, n);
}

/**
 * trade_draft_grid_set_head:
 * @self: a grid
 * @draft: the draft that it was made of
 * @line: the number of a line
 * @column: one of its heads
 * @text: what it is to say
 *
 * Changes what all figures of a line have in common.
 *
 * Returns: (transfer full): the new draft
 */
TradeDraft *
trade_draft_grid_set_head (TradeDraftGrid   *self,
                           TradeDraft       *draft,
                           guint             line,
                           TradeDraftColumn  column,
                           const char       *text)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);
  g_autofree char *subject = NULL;

  g_return_val_if_fail (self != NULL && line < self->lines->len, NULL);
  g_return_val_if_fail (draft != NULL && text != NULL, NULL);

  subject = trade_draft_name_row (draft, trade_draft_grid_get_first_row (self, line));
  for (guint i = 0; i < trade_draft_get_n_rows (draft); i++)
    {
      TradeDraftRow *row = trade_draft_get_row (draft, i);
      const gboolean is_of_line = g_array_index (self->places, Place, i).line == line;

      g_ptr_array_add (rows, is_of_line ? trade_draft_row_with (row, column, text) : trade_draft_row_ref (row));
    }

  return trade_draft_take_changed (draft, rows, subject);
}

/**
 * trade_draft_grid_lacks_period:
 * @self: a grid
 *
 * Returns: whether there are figures, and of none of them a period is said
 */
gboolean
trade_draft_grid_lacks_period (TradeDraftGrid *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->columns->len == 1 && self->lines->len > 0 && *trade_draft_grid_get_period (self, 0) == '\0';
}

/**
 * trade_draft_grid_set_only_period:
 * @self: a grid
 * @draft: the draft that it was made of
 * @text: a period
 *
 * Says of what period all figures are, where that was said of none of them yet.
 *
 * Returns: (transfer full) (nullable): the new draft; %NULL where there are no figures, or their periods are said
 */
TradeDraft *
trade_draft_grid_set_only_period (TradeDraftGrid *self,
                                  TradeDraft     *draft,
                                  const char     *text)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (draft != NULL && text != NULL, NULL);

  if (!trade_draft_grid_lacks_period (self))
    return NULL;

  for (guint i = 0; i < trade_draft_get_n_rows (draft); i++)
    {
      TradeDraftRow *row = trade_draft_get_row (draft, i);

      g_ptr_array_add (rows, trade_draft_row_is_empty (row) ? trade_draft_row_ref (row) : trade_draft_row_with (row, TRADE_DRAFT_PERIOD, text));
    }

  return trade_draft_take_changed (draft, rows, trade_draft_column_get_name (TRADE_DRAFT_PERIOD));
}
