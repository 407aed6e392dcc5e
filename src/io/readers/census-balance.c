/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-census.h"
#include "trade-period-cell.h"
#include "trade-reader-record.h"
#include "trade-so-far.h"
#include "trade-vocabulary.h"

/* The balance of U.S. trade in goods with one country, of the U.S. Census Bureau: a table for each year, under a title that
 * names the country, of months, exports, imports and the balance, in million dollars. Months that are still to come are 0
 * throughout, and the total is that of the months before them. Pages that were put together are of several countries. */

#define MILLION 6

static const char title[] = "trade in goods with ";
static const char total[] = "total ";

/* The columns that have values. */
static const struct
{
  const char *name;
  const char *flow;
} values[] = {
  { "exports", TRADE_FLOW_EXPORT },
  { "imports", TRADE_FLOW_IMPORT },
  { "balance", TRADE_FLOW_BALANCE },
};

/* The tables of a page. */
typedef struct
{
  const TradeHeading *header;
  int                 month;
  GHashTable         *so_far;  /* partner → TradeSoFar of all its tables */
  char               *first;   /* the partner that is named above the first header, or NULL */
  char               *partner; /* that of the title which was read last, or NULL */
  gboolean            has_begun; /* whether the first header has been seen */
} Page;

static int
rate (const TradeHeading *header)
{
  return header->n <= 5 && trade_heading_has (header, "month", "exports", "imports", "balance", NULL) ? 95 : 0;
}

/* Only the title tells the table from others of exports and imports. */
static int
sniff (const TradeHead *head)
{
  gboolean has_title = FALSE;

  for (guint i = 0; i < head->rows->len; i++)
    {
      const TradeHeading *row = g_ptr_array_index (head->rows, i);

      has_title |= row->n > 0 && strstr (row->folded[0], title) != NULL;
      if (has_title && rate (row) > 0)
        return rate (row);
    }

  return 0;
}

/* The partner in a title, or NULL; a comma in its name may have made it two cells. */
static char *
find_partner (const char *row)
{
  g_autofree char *lower = g_ascii_strdown (row, -1);
  const char *found = strstr (lower, title);

  return found != NULL ? g_strstrip (g_strdup (row + (found - lower) + strlen (title))) : NULL;
}

static void
append_cell (GString    *row,
             const char *cell)
{
  g_autofree char *text = g_strstrip (g_strdup (cell));

  if (*text != '\0')
    g_string_append_printf (row, "%s%s", row->len > 0 ? ", " : "", text);
}

/* "January 2023" or "TOTAL 2023". */
static gboolean
read_period (const char  *text,
             TradePeriod *period)
{
  g_autofree char *lower = trade_lower (text);

  return trade_period_cell_parse (g_str_has_prefix (lower, total) ? lower + strlen (total) : lower, period);
}

static gboolean
is_header (const char *cell)
{
  g_autofree char *folded = trade_heading_fold (cell);

  return g_str_equal (folded, "month");
}

/* Goes on to the table of another partner where a row is its title. */
static gboolean
start_table (Page       *page,
             const char *row)
{
  g_autofree char *partner = find_partner (row);

  if (partner == NULL)
    return FALSE;

  g_free (page->partner);
  page->partner = g_steal_pointer (&partner);

  return TRUE;
}

static TradeSoFar *
get_so_far (Page *page)
{
  const char *partner = page->partner != NULL ? page->partner : "";
  TradeSoFar *so_far = g_hash_table_lookup (page->so_far, partner);

  if (so_far == NULL)
    {
      so_far = g_new0 (TradeSoFar, 1);
      g_hash_table_insert (page->so_far, g_strdup (partner), so_far);
    }

  return so_far;
}

static void
glance_cb (const TradeCsvCell *cells,
           guint               n_cells,
           gpointer            data)
{
  g_autoptr (GString) row = g_string_new (NULL);
  Page *page = data;
  const char *month = (guint) page->month < n_cells ? cells[page->month].text : NULL;
  TradePeriod period;
  gboolean has_value = FALSE;

  for (guint i = 0; i < MIN (n_cells, page->header->n); i++)
    append_cell (row, cells[i].text != NULL ? cells[i].text : "");
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const guint column = (guint) trade_heading_find (page->header, values[i].name);

      has_value |= column < n_cells && cells[column].text != NULL && trade_so_far_has_value (cells[column].text);
    }

  if (start_table (page, row->str) || month == NULL)
    return;
  if (is_header (month))
    {
      if (!page->has_begun)
        page->first = g_strdup (page->partner);
      page->has_begun = TRUE;
    }
  else if (has_value && read_period (month, &period))
    trade_so_far_note (get_so_far (page), period);
}

static void
take_values (TradeIntake            *intake,
             const Page             *page,
             const TradeObservation *observation)
{
  trade_intake_expect (intake, G_N_ELEMENTS (values));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      TradeObservation value = *observation;

      trade_intake_word (intake, &value, TRADE_CUBE_FLOW, values[i].flow);
      trade_intake_take (intake, trade_heading_find (page->header, values[i].name), MILLION, &value);
    }
}

static void
take_row (TradeIntake *intake,
          Page        *page)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
  TradePeriod period;
  gboolean is_part;

  if (!read_period (trade_intake_get (intake, page->month), &period))
    {
      trade_intake_reject (intake, page->month, _("this is not a year, a quarter or a month"));
      return;
    }
  if (!trade_so_far_limit (get_so_far (page), &period, &is_part))
    {
      trade_intake_set_aside (intake, TRADE_SET_ASIDE_EMPTY);
      return;
    }

  trade_intake_period (intake, &observation, period, is_part);
  trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, TRADE_MEASURE_VALUE);
  trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, "USD");
  trade_intake_code (intake, &observation, TRADE_CUBE_REPORTER, "USA", _("United States"), TRADE_CODE_MEMBER, 1);
  if (page->partner != NULL)
    trade_census_take_partner (intake, &observation, NULL, page->partner, trade_vocabulary_rate_place (page->partner, NULL));
  take_values (intake, page, &observation);
}

/* Whether a row is of a title, of a header, which stands above each year, or a note. */
static gboolean
is_around (TradeIntake *intake,
           Page        *page)
{
  const char *month = trade_intake_get (intake, page->month);
  g_autoptr (GString) row = g_string_new (NULL);
  gboolean has_numbers = FALSE;
  TradePeriod period;

  for (guint i = 0; i < page->header->n; i++)
    append_cell (row, trade_intake_get (intake, (int) i));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    has_numbers |= strpbrk (trade_intake_get (intake, trade_heading_find (page->header, values[i].name)), "0123456789") != NULL;

  return start_table (page, row->str) || is_header (month) || (!has_numbers && !read_period (month, &period));
}

static void
take (TradeIntake *intake)
{
  Page page = { .header = trade_intake_get_header (intake) };

  page.month = trade_heading_find (page.header, "month");
  page.so_far = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  trade_intake_glance (intake, glance_cb, &page);
  g_free (page.partner);
  page.partner = g_steal_pointer (&page.first);
  while (trade_intake_next (intake))
    if (is_around (intake, &page))
      trade_intake_set_aside (intake, TRADE_SET_ASIDE_NOTE);
    else
      take_row (intake, &page);
  g_hash_table_unref (page.so_far);
  g_free (page.partner);
}

const TradeReaderRecord trade_reader_census_balance = {
  .id = "census-balance",
  .name = N_("U.S. trade with a country"),
  .sniff = sniff,
  .rate = rate,
  .take = take,
  .publisher = "U.S. Census Bureau",
  .uri = "https://www.census.gov/foreign-trade/balance/",
};
