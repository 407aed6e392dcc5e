/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-regions.h"

/* Of the countries of the world some tables say where they lie: "Reporter", "Continent". That is no partner of theirs. */

typedef struct
{
  int         reporter, region;
  GHashTable *regions;  /* by reporter */
  GHashTable *distinct; /* the regions */
  gboolean    differ;   /* those of one reporter */
} Survey;

static void
look_cb (const TradeCsvCell *cells,
         guint               n_cells,
         gpointer            data)
{
  Survey *self = data;
  const char *reporter, *region, *before;

  if ((guint) MAX (self->reporter, self->region) >= n_cells || self->differ)
    return;

  reporter = cells[self->reporter].text;
  region = cells[self->region].text;
  if (reporter == NULL || region == NULL || *reporter == '\0' || *region == '\0')
    return;

  before = g_hash_table_lookup (self->regions, reporter);
  self->differ = before != NULL && !g_str_equal (before, region);
  if (before == NULL)
    g_hash_table_insert (self->regions, g_strdup (reporter), g_strdup (region));
  if (!g_hash_table_contains (self->distinct, region))
    g_hash_table_add (self->distinct, g_strdup (region));
}

/*
 * trade_table_regions_look:
 * @intake: an intake that has found the header
 * @columns: what the columns are
 *
 * Finds out whether the column of partners has the regions in which those lie whose trade it is: as each is always beside the same.
 */
void
trade_table_regions_look (TradeIntake       *intake,
                          TradeTableColumns *columns)
{
  g_autoptr (GHashTable) regions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) distinct = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Survey survey = {
    .reporter = columns->by_role[TRADE_COLUMN_ROLE_REPORTER],
    .region = columns->by_role[TRADE_COLUMN_ROLE_PARTNER],
    .regions = regions,
    .distinct = distinct,
  };
  const TradeHeading *header = trade_intake_get_header (intake);

  if (trade_intake_get_options (intake)->layout != NULL || survey.reporter == TRADE_HEADING_NONE || survey.region == TRADE_HEADING_NONE ||
      (guint) survey.region >= header->n || !trade_table_columns_is_region (header, (guint) survey.region) ||
      trade_table_columns_has (columns, TRADE_COLUMN_ROLE_PARTNER_CODE))
    return;

  trade_intake_glance (intake, look_cb, &survey);
  /* The names of the columns stand there as well. */
  if (!survey.differ && g_hash_table_size (distinct) > 2 && g_hash_table_size (regions) > g_hash_table_size (distinct))
    trade_table_columns_set_role (columns, survey.region, TRADE_COLUMN_ROLE_IGNORED);
}
