/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-types.h"

/* So many rows are looked at. */
#define MOST_LOOKED_AT 1000

/* What the first rows say of goods and services. */
typedef struct
{
  TradeTableColumns *columns;
  GHashTable        *types; /* the type of each flow, nothing for none */
  const char        *stated; /* nullable */
  gboolean           differ;
  GHashTable        *valuations; /* that of each flow of goods, of services and of both, nothing for none */
  gboolean           are_valued_otherwise;
} Types;

/* Whether a flow is valued in several ways. Services, which no ship carries, are not valued otherwise than goods by that. */
static void
look_at_valuation (Types                  *self,
                   const TradeColumnGuess *row)
{
  const char *valuation = row->valuation != NULL ? row->valuation : "";
  g_autofree char *key = g_strjoin (" ", row->flow, row->type, NULL);
  const char *before = g_hash_table_lookup (self->valuations, key);

  self->are_valued_otherwise = self->are_valued_otherwise || (before != NULL && !g_str_equal (before, valuation));
  g_hash_table_insert (self->valuations, g_steal_pointer (&key), (gpointer) valuation);
}

static void
look_for_types_cb (const TradeCsvCell *cells,
                   guint               n_cells,
                   gpointer            data)
{
  Types *self = data;
  const int column = self->columns->by_role[TRADE_COLUMN_ROLE_FLOW];
  const char *text = (guint) column < n_cells ? cells[column].text : NULL;
  const TradeColumnGuess *row = text != NULL && *text != '\0' ? trade_table_columns_get_flow (self->columns, text) : NULL;
  const char *type, *before;

  if (row == NULL || row->flow == NULL)
    return;

  look_at_valuation (self, row);
  type = row->type != NULL ? row->type : "";
  before = g_hash_table_lookup (self->types, row->flow);
  self->differ = self->differ || (before != NULL && !g_str_equal (before, type)) ||
                 (*type != '\0' && self->stated != NULL && !g_str_equal (self->stated, type));
  g_hash_table_insert (self->types, (gpointer) row->flow, (gpointer) type);
  if (*type != '\0')
    self->stated = type;
}

/*
 * trade_table_types_look:
 * @intake: an intake that stands above the rows
 * @columns: what the columns are
 *
 * Finds out whether goods tell rows apart, as they do in columns: beside "Merchandise exports" and "Merchandise imports" a "Trade balance"
 * is theirs. Nor does it tell them apart that imports are valued as exports are, where none are valued otherwise.
 */
void
trade_table_types_look (TradeIntake       *intake,
                        TradeTableColumns *columns)
{
  g_autoptr (GHashTable) types = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) valuations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Types found = { .columns = columns, .types = types, .valuations = valuations };

  if (!trade_table_columns_has (columns, TRADE_COLUMN_ROLE_FLOW))
    return;

  /* Series stand below each other, however long they are. */
  trade_intake_glance_first (intake, look_for_types_cb, &found, columns->has_series ? G_MAXUINT : MOST_LOOKED_AT);
  columns->are_types_alike = !found.differ;
  columns->are_valued_alike = !found.are_valued_otherwise;
  g_hash_table_remove_all (columns->flows);
}
