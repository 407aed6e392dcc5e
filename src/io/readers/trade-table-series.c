/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-series.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-table-words.h"
#include "trade-words.h"

/* Databases tell the flow in a column called "Indicator", "Series" or "Type", often together with the unit: "Export (US$ Thousand)". Its
 * cells tell it, as all of them name a flow, or some where the column is called after series. */

/* So many rows are looked at. */
#define MOST_ROWS 1000

/* Fewer letters are none. */
#define LEAST_WORD 3

/* What the cells of a column name. */
typedef struct
{
  guint    n_flows; /* different ones */
  gboolean has_exports, has_imports, has_trade_balance;
  gboolean has_word; /* and not letters alone */
  guint    n_others;
} Count;

typedef struct
{
  TradeTableColumns  *columns;
  const TradeHeading *header;
  Count              *counts;
  GHashTable         *known; /* cells of all columns that were counted, by what they say */
  gboolean            has_begun;
} Search;

/* Items, categories and what is described may be products, or flows. */
static gboolean
is_product (const char *folded)
{
  static const char *const names[] = { "item", "items", "category", "description", "products", "항목", "항목명", "항목명1", "계정항목", NULL };

  return g_strv_contains (names, folded);
}

/* What is called after series may have others beside those of trade. */
static gboolean
is_open (const Search *self,
         guint         column)
{
  static const char *const names[] = {
    "indicator", "indicator name", "indicators", "series", "series name", "series title", "series display name", "variable", "variable name",
    "indicateur", "indicador", "indikator", "показатель", "指标", NULL,
  };

  return g_strv_contains (names, self->header->folded[column]);
}

static gboolean
is_candidate (const Search *self,
              guint         column)
{
  const TradeColumnGuess *guess = &g_array_index (self->columns->guesses, TradeColumnGuess, column);
  const TradeColumnRole role = guess->role;

  return column < self->header->n && *self->header->folded[column] != '\0' &&
         (role == TRADE_COLUMN_ROLE_IGNORED || (role == TRADE_COLUMN_ROLE_PRODUCT && is_product (self->header->folded[column])) ||
          /* "Trade" may have the values of all trade, or say which it is. */
          (role == TRADE_COLUMN_ROLE_FLOW_VALUE && g_str_equal (guess->flow, TRADE_FLOW_TOTAL)));
}

static void
count_name (Search     *self,
            Count      *count,
            const char *name)
{
  g_autofree char *folded = trade_heading_fold (name);
  g_autofree char *settled = trade_table_words_settle (folded, self->columns->context);
  const TradeColumnGuess guess = trade_column_guess (settled);
  const char *flow = guess.flow != NULL ? guess.flow : trade_vocabulary_find_flow (name);

  if (flow == NULL)
    {
      count->n_others++;
      return;
    }
  count->n_flows++;
  count->has_exports = count->has_exports || g_str_equal (flow, TRADE_FLOW_EXPORT);
  count->has_imports = count->has_imports || g_str_equal (flow, TRADE_FLOW_IMPORT);
  /* A balance alone may be any. */
  count->has_trade_balance = count->has_trade_balance || (g_str_equal (flow, TRADE_FLOW_BALANCE) && strstr (settled, "trade") != NULL);
  count->has_word = count->has_word || strlen (name) >= LEAST_WORD;
}

static void
count_cell (Search     *self,
            guint       column,
            const char *cell)
{
  g_autofree char *key = NULL;

  if (cell == NULL || *cell == '\0' || !is_candidate (self, column) || (self->counts[column].n_others > 0 && !is_open (self, column)))
    return;

  /* The same stands there again and again. */
  key = g_strdup_printf ("%u %s", column, cell);
  if (g_hash_table_add (self->known, g_steal_pointer (&key)))
    count_name (self, &self->counts[column], cell);
}

/* A letter may stand for anything, unless others stand for exports and imports both. */
static gboolean
are_directions (const Search *self,
                guint         column)
{
  const Count *count = &self->counts[column];

  if (count->n_others > 0 && !is_open (self, column))
    return FALSE;

  return count->has_word ? count->has_exports || count->has_imports || count->has_trade_balance : count->has_exports && count->has_imports;
}

/* Where series have codes, they are those of a database of many countries: the only country is the one whose trade it is. The FAO calls
 * it an area. */
static int
find_country (const Search *self)
{
  static const char *const codes[] = { "series code", "indicator code", "series id", "indicator id", "historicaldatasymbol", "symbol", NULL };
  static const char *const countries[] = { "country", "country name", "economy", NULL };
  static const char *const areas[] = { "area code", "area code (fao)", "area code (m49)", "area code (iso3)", "area code (iso2)", NULL };
  const int country = trade_heading_find_any (self->header, countries);

  if (trade_heading_find_any (self->header, areas) != TRADE_HEADING_NONE)
    return trade_heading_find (self->header, "area");
  if (trade_heading_find_any (self->header, codes) == TRADE_HEADING_NONE || country != self->columns->by_role[TRADE_COLUMN_ROLE_PARTNER])
    return TRADE_HEADING_NONE;

  return country;
}

static void
part_reporter (Search *self)
{
  const int country = find_country (self);

  if (country == TRADE_HEADING_NONE || trade_table_columns_has (self->columns, TRADE_COLUMN_ROLE_REPORTER))
    return;

  if (trade_table_columns_has (self->columns, TRADE_COLUMN_ROLE_PARTNER_CODE))
    trade_table_columns_set_role (self->columns, self->columns->by_role[TRADE_COLUMN_ROLE_PARTNER_CODE], TRADE_COLUMN_ROLE_IGNORED);
  trade_table_columns_set_role (self->columns, country, TRADE_COLUMN_ROLE_REPORTER);
  self->columns->region = TRADE_HEADING_NONE;
}

/* Of two such columns, the one that tells more apart is that of flows. */
static void
take_column (Search *self)
{
  int best = TRADE_HEADING_NONE;

  for (guint i = 0; i < self->columns->guesses->len; i++)
    if (are_directions (self, i) &&
        (best == TRADE_HEADING_NONE || self->counts[i].n_flows > self->counts[best].n_flows))
      best = (int) i;

  if (best == TRADE_HEADING_NONE)
    return;
  trade_table_columns_set_role (self->columns, best, TRADE_COLUMN_ROLE_FLOW);
  self->columns->has_series = is_open (self, (guint) best);
  part_reporter (self);
}

static void
search_init (Search             *self,
             TradeTableColumns  *columns,
             const TradeHeading *header)
{
  *self = (Search) { .columns = columns, .header = header };
  self->counts = g_new0 (Count, columns->guesses->len);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
search_clear (Search *self)
{
  g_clear_pointer (&self->counts, g_free);
  g_clear_pointer (&self->known, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

/*
 * trade_table_series_find:
 * @columns: what the columns are, of which one may become that of flows
 * @rows: (element-type TradeHeading): the first rows of a file
 * @header: the place of the header among them
 *
 * Finds the column of flows by its cells where none is named after flows.
 */
void
trade_table_series_find (TradeTableColumns *columns,
                         GPtrArray         *rows,
                         guint              header)
{
  g_auto (Search) self = { NULL };

  if (!trade_table_columns_lack_flow (columns))
    return;

  search_init (&self, columns, g_ptr_array_index (rows, header));
  for (guint i = header + 1; i < rows->len; i++)
    {
      const TradeHeading *row = g_ptr_array_index (rows, i);

      for (guint j = 0; row->n > 1 && j < MIN (row->n, columns->guesses->len); j++)
        count_cell (&self, j, row->names[j]);
    }
  take_column (&self);
}

static void
look_cb (const TradeCsvCell *cells,
         guint               n_cells,
         gpointer            data)
{
  Search *self = data;
  const guint n = MIN (n_cells, self->columns->guesses->len);
  guint n_filled = 0, n_names = 0;

  for (guint i = 0; i < n; i++)
    {
      const gboolean is_filled = cells[i].text != NULL && *cells[i].text != '\0';

      n_filled += is_filled;
      n_names += is_filled && i < self->header->n && g_str_equal (cells[i].text, self->header->names[i]);
    }
  /* A note below the table has one cell, and says nothing of a column. */
  for (guint i = 0; self->has_begun && n_filled > 1 && i < n; i++)
    count_cell (self, i, cells[i].text);
  self->has_begun = self->has_begun || (n_names > 1 && n_names == n_filled);
}

/*
 * trade_table_series_look:
 * @intake: an intake that has found the header
 * @columns: what the columns are, of which one may become that of flows
 *
 * Finds the column of flows likewise by the first rows of the file.
 */
void
trade_table_series_look (TradeIntake       *intake,
                         TradeTableColumns *columns)
{
  g_auto (Search) self = { NULL };

  if (!trade_table_columns_lack_flow (columns))
    return;

  search_init (&self, columns, trade_intake_get_header (intake));
  trade_intake_glance_first (intake, look_cb, &self, MOST_ROWS);
  take_column (&self);
}

/*
 * trade_table_series_set_aside:
 * @intake: an intake that stands on a row
 * @columns: what the columns are
 *
 * Sets a value of a series of something else aside. It need not be told of, unless it has to do with exports or imports.
 */
void
trade_table_series_set_aside (TradeIntake             *intake,
                              const TradeTableColumns *columns)
{
  const int column = columns->by_role[TRADE_COLUMN_ROLE_FLOW];
  const char *series = trade_intake_get (intake, column);
  g_autofree char *folded = trade_heading_fold (series);
  const TradeWords words = trade_words_read (folded);
  g_autofree char *excerpt = trade_fault_excerpt (series);

  if (words.flow != NULL)
    trade_intake_remark (intake, column, _("the series “%s” is not known, and its numbers were not read"), excerpt);
  trade_intake_set_aside (intake, (guint) TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_MEASURE);
}
