/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-columns.h"

#include <string.h>

/* Names of countries and regions, of which only the others tell whose they are. */

static TradeColumnGuess *
get_guess (const TradeTableColumns *self,
           guint                    i)
{
  return &g_array_index (self->guesses, TradeColumnGuess, i);
}

/* With a partner beside it, a country is the one whose trade it is, and so is its code. */
static void
part_countries (TradeTableColumns  *self,
                const TradeHeading *header)
{
  static const char *const partners[] = {
    "partner", "partner name", "partner country", "partner country name", "counterpart", "counterpart country", "counterpart country name",
    "counterpart area", "counterpart area name", NULL,
  };
  static const char *const countries[] = { "country", "country name", NULL };
  const int partner = trade_heading_find_any (header, partners);
  const int country = trade_heading_find_any (header, countries);
  const int code = trade_heading_find (header, "country code");

  if (partner == TRADE_HEADING_NONE || country == TRADE_HEADING_NONE)
    return;
  for (guint i = 0; i < self->guesses->len; i++)
    if (get_guess (self, i)->role == TRADE_COLUMN_ROLE_REPORTER)
      return;

  for (guint i = 0; i < self->guesses->len; i++)
    if (get_guess (self, i)->role == TRADE_COLUMN_ROLE_PARTNER && i != (guint) partner)
      get_guess (self, i)->role = TRADE_COLUMN_ROLE_IGNORED;
  get_guess (self, (guint) country)->role = TRADE_COLUMN_ROLE_REPORTER;
  if (code != TRADE_HEADING_NONE)
    get_guess (self, (guint) code)->role = TRADE_COLUMN_ROLE_IGNORED;
}

/* What a column has that only a country has of its own. */
static gboolean
is_of_state (const char *folded)
{
  static const char *const words[] = {
    "gdp", "population", "inflation", "unemployment", "gross domestic product", "gni", "bip", "bevölkerung", "arbeitslos", "pib", "chômage",
    "población", "desempleo", "população", "desemprego", "ввп", "население", "国内生产总值", "人口", "失业", "失業", "الناتج المحلي", "السكان",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *found = strstr (folded, words[i]);

      if (found != NULL && (found == folded || !g_ascii_isalpha (found[-1])))
        return TRUE;
    }

  return FALSE;
}

/* A share of the domestic product is that of whose trade it is; so are the product itself and the people beside the trade. */
static void
part_shares (TradeTableColumns  *self,
             const TradeHeading *header)
{
  gboolean has_shares = FALSE;

  for (guint i = 0; i < self->guesses->len; i++)
    {
      const TradeColumnGuess *guess = get_guess (self, i);

      if (guess->role == TRADE_COLUMN_ROLE_REPORTER)
        return;
      has_shares = has_shares || (guess->has_quantity && g_str_equal (guess->quantity.measure, TRADE_MEASURE_GDP_SHARE)) ||
                   is_of_state (header->folded[i]);
    }

  for (guint i = 0; i < self->guesses->len && has_shares; i++)
    if (get_guess (self, i)->role == TRADE_COLUMN_ROLE_PARTNER)
      get_guess (self, i)->role = TRADE_COLUMN_ROLE_REPORTER;
}

/*
 * trade_table_columns_is_region:
 * @header: the names of columns
 * @column: one of them
 *
 * Tells whether a column is called after something larger than a country.
 *
 * Returns: whether it is
 */
gboolean
trade_table_columns_is_region (const TradeHeading *header,
                               guint               column)
{
  static const char *const larger[] = {
    "region", "region raw", "continent", "kontinent", "erdteil", "weltregion", "région", "región", "continente", "região", "大洲", "洲",
    "地域", "континент", "регион", "القارة", NULL,
  };

  return g_strv_contains (larger, header->folded[column]);
}

/* A region beside a country is the larger of the two. */
static void
part_regions (TradeTableColumns  *self,
              const TradeHeading *header)
{
  int region = TRADE_HEADING_NONE, country = TRADE_HEADING_NONE;

  for (guint i = 0; i < self->guesses->len; i++)
    {
      if (get_guess (self, i)->role != TRADE_COLUMN_ROLE_PARTNER)
        continue;
      if (!trade_table_columns_is_region (header, i))
        country = country != TRADE_HEADING_NONE ? country : (int) i;
      else if (region == TRADE_HEADING_NONE)
        region = (int) i;
    }
  if (region == TRADE_HEADING_NONE || country == TRADE_HEADING_NONE)
    return;

  get_guess (self, (guint) region)->role = TRADE_COLUMN_ROLE_IGNORED;
  self->region = region;
}

/* The last column of partners that is called so: names stand behind codes. */
static int
find_called (const TradeTableColumns *self,
             const TradeHeading      *header,
             const char *const       *words)
{
  int found = TRADE_HEADING_NONE;

  for (guint i = 0; i < self->guesses->len; i++)
    for (guint j = 0; words[j] != NULL && get_guess (self, i)->role == TRADE_COLUMN_ROLE_PARTNER; j++)
      if (strstr (header->folded[i], words[j]) != NULL)
        found = (int) i;

  return found;
}

/* Where goods come from and where they go to stands side by side: one of them is the partner, which the flow tells. */
static void
part_ways (TradeTableColumns  *self,
           const TradeHeading *header)
{
  static const char *const origins[] = { "origin", "ursprung", "herkunft", "origen", "origem", "原产", "происхожд", "المنشأ", NULL };
  static const char *const destinations[] = { "destin", "bestimmung", "目的", "назначен", "المقصد", NULL };

  self->origin = find_called (self, header, origins);
  self->destination = find_called (self, header, destinations);
  if (self->origin == TRADE_HEADING_NONE || self->destination == TRADE_HEADING_NONE)
    self->origin = self->destination = TRADE_HEADING_NONE;
}

/*
 * trade_table_columns_turn_partner:
 * @self: columns
 * @flow: (nullable): the way in which the goods of a row go
 *
 * Takes where goods go to for the partner of exports, and where they come from for that of imports, where there is a column of each.
 */
void
trade_table_columns_turn_partner (TradeTableColumns *self,
                                  const char        *flow)
{
  if (self->origin == TRADE_HEADING_NONE || flow == NULL)
    return;

  self->by_role[TRADE_COLUMN_ROLE_PARTNER] =
    g_str_equal (flow, TRADE_FLOW_IMPORT) || g_str_equal (flow, TRADE_FLOW_RE_IMPORT) ? self->origin : self->destination;
}

/*
 * trade_table_columns_part_countries:
 * @self: columns
 * @header: their names
 *
 * Finds out which of several columns of countries are partners, and which are regions or whose trade it is.
 */
void
trade_table_columns_part_countries (TradeTableColumns  *self,
                                    const TradeHeading *header)
{
  self->region = TRADE_HEADING_NONE;
  part_countries (self, header);
  part_regions (self, header);
  part_ways (self, header);
  part_shares (self, header);
}
