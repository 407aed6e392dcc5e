/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-sections.h"

#include <string.h>

#include "trade-table-outline.h"
#include "trade-table-sentence.h"
#include "trade-table-title.h"
#include "trade-table-words.h"

/* Tables in sections: a line names the flow, and below it stand what is exported, its total, and then, after that of imports, the
 * balance of both, in a column that tells nothing by its name. */

/* So many rows are looked at. */
#define MOST_ROWS 1000

/* So much of a sum may be lost where its parts are rounded. */
#define SLACK 0.005

/* The codes of flows are no names. */
#define LEAST_NAME 3

typedef struct
{
  const TradeHeading *header;
  guint               column;      /* of the names */
  GPtrArray          *items;       /* what stands in sections */
  char               *total;       /* what their totals are called */
  guint               n_loose;     /* rows that stand in none */
  gboolean            has_section;
  gboolean            is_below;    /* the header */
} Search;

static gboolean
is_direction (const char *name)
{
  const TradeColumnGuess guess = trade_column_guess (trade_table_outline_skip_number (name));

  return g_strcmp0 (guess.flow, TRADE_FLOW_EXPORT) == 0 || g_strcmp0 (guess.flow, TRADE_FLOW_IMPORT) == 0;
}

static gboolean
names_flow (const char *name)
{
  const TradeColumnGuess guess = trade_column_guess (trade_table_outline_skip_number (name));

  return (guess.flow != NULL && !g_str_equal (guess.flow, TRADE_FLOW_TOTAL)) || guess.role == TRADE_COLUMN_ROLE_GROWTH ||
         guess.role == TRADE_COLUMN_ROLE_CHANGE;
}

static void
look_at_row (Search     *self,
             const char *name)
{
  if (names_flow (name))
    return;
  if (!self->has_section)
    self->n_loose++;
  else if (!trade_table_words_are_total (name))
    g_ptr_array_add (self->items, g_strdup (name));
  else if (self->total == NULL)
    self->total = g_strdup (name);
}

static const char *
get_cell (const TradeCsvCell *cells,
          guint               n_cells,
          guint               column)
{
  return column < n_cells && cells[column].text != NULL ? cells[column].text : "";
}

static void
look_cb (const TradeCsvCell *cells,
         guint               n_cells,
         gpointer            data)
{
  Search *self = data;
  const char *name = get_cell (cells, n_cells, self->column);
  const char *value = get_cell (cells, n_cells, self->column + 1);
  guint n_filled = 0;

  for (guint i = 0; i < n_cells; i++)
    n_filled += cells[i].text != NULL && *cells[i].text != '\0';
  if (n_filled > 1 && g_str_equal (value, self->header->names[self->column + 1]))
    self->is_below = TRUE;
  else if (self->is_below && n_filled == 1)
    self->has_section = self->has_section || is_direction (get_cell (cells, n_cells, 0));
  else if (self->is_below && *name != '\0' && strpbrk (value, "0123456789") != NULL)
    look_at_row (self, name);
}

/* Whether lines name flows, and nothing stands outside of these sections whose flow nothing tells. */
static gboolean
search (TradeIntake             *intake,
        const TradeTableColumns *columns,
        Search                  *self)
{
  const int partner = columns->by_role[TRADE_COLUMN_ROLE_PARTNER];
  const int product = columns->by_role[TRADE_COLUMN_ROLE_PRODUCT];

  self->header = trade_intake_get_header (intake);
  self->column = (guint) MAX (MAX (partner, product), 0);
  if (!trade_table_columns_lack_flow (columns) || self->column + 1 >= self->header->n ||
      (partner != TRADE_HEADING_NONE && product != TRADE_HEADING_NONE))
    return FALSE;

  trade_intake_glance_first (intake, look_cb, self, MOST_ROWS);

  return self->has_section && self->n_loose == 0;
}

/*
 * trade_table_sections_look:
 * @intake: an intake that has found the header
 * @columns: what the columns are
 *
 * Finds out whether lines name the flow of the rows below them. Where nothing tells what these are, they are of products, or of
 * partners.
 */
void
trade_table_sections_look (TradeIntake       *intake,
                           TradeTableColumns *columns)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  Search self = { .items = items };
  g_autofree char *total = NULL;
  gboolean are_places;

  columns->are_sections = search (intake, columns, &self);
  total = self.total;
  if (!columns->are_sections)
    return;

  columns->section_total = g_steal_pointer (&total);
  if (!trade_table_columns_lack_rows (columns) || (items->len == 0 && columns->section_total == NULL))
    return;
  are_places = trade_table_title_are_places ((const char *const *) items->pdata, items->len);
  trade_table_columns_set_role (columns, 0, are_places ? TRADE_COLUMN_ROLE_PARTNER : TRADE_COLUMN_ROLE_PRODUCT);
}

/*
 * trade_table_sections_find:
 * @intake: an intake that stands on a row
 * @columns: what the columns are, which remember whether the row is called after a flow
 * @row: what the row says otherwise
 *
 * Finds a row that is called after a flow of its own among those of products or partners: the balance below all sections. It is of all
 * products.
 *
 * Returns: (transfer none): what the row says
 */
const TradeColumnGuess *
trade_table_sections_find (TradeIntake            *intake,
                           TradeTableColumns      *columns,
                           const TradeColumnGuess *row)
{
  const int partner = columns->by_role[TRADE_COLUMN_ROLE_PARTNER];
  const int product = columns->by_role[TRADE_COLUMN_ROLE_PRODUCT];
  const TradeColumnGuess *found;
  const char *name;

  columns->is_flow_row = FALSE;
  if (!columns->are_sections || (partner == TRADE_HEADING_NONE) == (product == TRADE_HEADING_NONE))
    return row;

  name = trade_intake_get (intake, partner != TRADE_HEADING_NONE ? partner : product);
  if (strlen (name) < LEAST_NAME)
    return row;
  found = trade_table_columns_get_flow (columns, name);
  columns->is_flow_row = found->flow != NULL && !g_str_equal (found->flow, TRADE_FLOW_TOTAL);

  return columns->is_flow_row ? found : row;
}

/*
 * trade_table_sections_is_part:
 * @intake: an intake that stands on a row
 * @columns: what the columns are
 *
 * Tells whether a row in a section is a part of its flow that is no product: one that is called after a flow in words that are not known,
 * as "Domestic exports" is, or after who trades.
 *
 * Returns: whether it is
 */
gboolean
trade_table_sections_is_part (TradeIntake             *intake,
                              const TradeTableColumns *columns)
{
  static const char *const traders[] = {
    "commercial", "non-commercial", "government", "private", "private sector", "public sector", NULL,
  };
  g_autofree char *folded = NULL;

  if (!columns->are_sections || columns->is_flow_row || !trade_table_columns_has (columns, TRADE_COLUMN_ROLE_PRODUCT))
    return FALSE;

  folded = trade_heading_fold (trade_intake_get (intake, columns->by_role[TRADE_COLUMN_ROLE_PRODUCT]));

  return g_strv_contains (traders, folded) || (!trade_table_words_are_total (folded) && trade_table_sentence_names_flow (folded));
}

/* A flow and what stands below it. */
typedef struct
{
  TradeIntake             *intake;
  const TradeTableColumns *columns;
  gboolean                 is_below; /* the header */
  gboolean                 is_open;  /* a flow, whose items may follow */
  double                   total;
  double                   sum;
  guint                    n_items;
  guint                    n_sums;
  gboolean                 is_torn;
} Sums;

static void
close_sum (Sums *self)
{
  if (self->n_items > 0)
    {
      self->n_sums++;
      self->is_torn = self->is_torn || self->n_items < 2 || ABS (self->sum - self->total) > SLACK * ABS (self->total);
    }
  self->is_open = FALSE;
  self->sum = 0;
  self->n_items = 0;
}

static void
add_row (Sums       *self,
         const char *name,
         double      value)
{
  const TradeColumnGuess *row = trade_table_columns_get_flow (self->columns, name);

  if (row->flow != NULL)
    {
      close_sum (self);
      self->is_open = g_str_equal (row->flow, TRADE_FLOW_EXPORT) || g_str_equal (row->flow, TRADE_FLOW_IMPORT);
      self->total = value;
    }
  else if (row->role != TRADE_COLUMN_ROLE_IGNORED || trade_table_words_are_total (name))
    return;
  else
    {
      self->is_torn = self->is_torn || !self->is_open;
      self->sum += value;
      self->n_items++;
    }
}

static void
add_up_cb (const TradeCsvCell *cells,
           guint               n_cells,
           gpointer            data)
{
  Sums *self = data;
  const TradeHeading *header = trade_intake_get_header (self->intake);
  const char *name = get_cell (cells, n_cells, 0), *cell = get_cell (cells, n_cells, 1);
  double value;

  if (g_str_equal (cell, header->names[1]))
    self->is_below = TRUE;
  else if (self->is_below && *name != '\0' && trade_intake_read_number (self->intake, cell, &value))
    add_row (self, name, value);
}

/*
 * trade_table_sections_add_up:
 * @intake: an intake that has found the header
 * @columns: what the columns are, of which the first has flows
 *
 * Tells whether what stands below each flow adds up to it, so that it can be but what that consists of.
 *
 * Returns: whether it does
 */
gboolean
trade_table_sections_add_up (TradeIntake       *intake,
                             TradeTableColumns *columns)
{
  Sums self = { .intake = intake, .columns = columns };

  if (!columns->are_flows_open || trade_intake_get_header (intake)->n < 2)
    return FALSE;

  trade_intake_glance_first (intake, add_up_cb, &self, MOST_ROWS);
  close_sum (&self);

  return self.n_sums > 0 && !self.is_torn;
}
