/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-period-cell.h"
#include "trade-reader-record.h"
#include "trade-vocabulary.h"

/* Time series of the Office for National Statistics of the United Kingdom: a column for each series, whose title tells what it is of
 * in parts with colons between them, "Trade in Goods: Chemicals (5): EU: Exports: BOP: CP: SA". Below the titles stand rows with what
 * else is known of the series, then years, quarters and months, one after the other. */

#define TITLE "title"
#define UNIT_BEFORE "preunit"
#define UNIT_BEHIND "unit"

/* What is known of a series; the texts belong to it. */
typedef struct
{
  const char *flow; /* nullable: it is of no trade */
  char       *kind; /* nullable: goods, services or both */
  char       *product; /* nullable: all of them */
  char       *partner;
  char       *before; /* nullable: what the unit begins with, "£" */
  char       *behind; /* nullable: "m" */
  gboolean    has_unit;
  TradeQuantity quantity;
  const char *adjustment;
  const char *valuation;
  const char *prices;
} Series;

static void
clear_series (gpointer data)
{
  Series *series = data;

  g_free (series->kind);
  g_free (series->product);
  g_free (series->partner);
  g_free (series->before);
  g_free (series->behind);
}

/* What stands behind the direction of trade. */
static void
read_setting (Series     *series,
              const char *word)
{
  if (g_str_equal (word, "SA"))
    series->adjustment = TRADE_ADJUSTMENT_SEASONAL;
  else if (g_str_equal (word, "NSA"))
    series->adjustment = TRADE_ADJUSTMENT_NONE;
  else if (g_str_equal (word, "BOP"))
    series->valuation = TRADE_VALUATION_PAYMENTS;
  else if (g_str_equal (word, "CP"))
    series->prices = TRADE_PRICES_CURRENT;
  else if (g_str_equal (word, "CVM"))
    series->prices = TRADE_PRICES_CONSTANT;
  else
    series->flow = NULL;
}

static const char *
find_kind (const char *subject)
{
  g_autofree char *folded = trade_heading_fold (subject);
  const gboolean has_goods = strstr (folded, "goods") != NULL, has_services = strstr (folded, "services") != NULL;

  if (g_str_has_prefix (folded, "total trade") || (has_goods && has_services))
    return "GS";

  return has_goods ? "G" : has_services ? "S" : NULL;
}

/* The direction stands behind the area, and the subject first; what is between them is a product. What else is told of prices or volumes
 * is no amount, and none of trade here. */
static Series
read_title (const char *title)
{
  g_auto (GStrv) parts = g_strsplit (title, ":", -1);
  const guint n = g_strv_length (parts);
  Series series = { NULL };
  guint flow = 0;

  for (guint i = 0; i < n; i++)
    g_strstrip (parts[i]);
  while (flow < n && trade_vocabulary_find_flow (parts[flow]) == NULL)
    flow++;
  if (flow < 2 || flow == n || find_kind (parts[0]) == NULL)
    return series;

  series.flow = trade_vocabulary_find_flow (parts[flow]);
  series.kind = g_strdup (find_kind (parts[0]));
  series.partner = g_strdup (parts[flow - 1]);
  series.product = flow > 2 ? g_strdup (parts[1]) : NULL;
  for (guint i = flow + 1; i < n; i++)
    read_setting (&series, parts[i]);

  return series;
}

static gboolean
is_series (const char *title)
{
  Series series = read_title (title);
  const gboolean is_known = series.flow != NULL;

  clear_series (&series);

  return is_known;
}

static int
rate (const TradeHeading *header)
{
  gboolean has_series = FALSE;

  if (header->n < 2 || !g_str_equal (header->folded[0], TITLE))
    return 0;
  for (guint i = 1; i < header->n && !has_series; i++)
    has_series = is_series (header->names[i]);

  return has_series ? 90 : 0;
}

static void
read_unit (Series *series)
{
  g_autofree char *unit = g_strconcat (series->before != NULL ? series->before : "", series->behind != NULL ? series->behind : "", NULL);

  series->has_unit = trade_vocabulary_find_unit (unit, &series->quantity);
}

static void
take_partner (TradeIntake      *intake,
              TradeObservation *observation,
              const char       *area)
{
  const gboolean is_whole = g_str_equal (area, "WW");

  trade_intake_code (intake, observation, TRADE_CUBE_PARTNER, area, is_whole ? _("World") : area,
                     is_whole ? TRADE_CODE_WHOLE : trade_vocabulary_rate_place (area, area), 1);
}

static void
take_value (TradeIntake  *intake,
            const Series *series,
            int           column,
            TradePeriod   period)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };

  if (series->flow == NULL)
    {
      trade_intake_set_aside (intake, (guint) TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_INDICATOR);
      return;
    }
  if (!series->has_unit)
    {
      trade_intake_reject (intake, column, _("this is not a unit that is known"));
      return;
    }

  trade_intake_period (intake, &observation, period, FALSE);
  trade_intake_word (intake, &observation, TRADE_CUBE_FLOW, series->flow);
  trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, series->quantity.measure);
  trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, series->quantity.unit);
  trade_intake_word (intake, &observation, TRADE_CUBE_ADJUSTMENT, series->adjustment);
  trade_intake_word (intake, &observation, TRADE_CUBE_VALUATION, series->valuation);
  trade_intake_word (intake, &observation, TRADE_CUBE_PRICES, series->prices);
  trade_intake_word (intake, &observation, TRADE_CUBE_TYPE, series->kind);
  trade_intake_code (intake, &observation, TRADE_CUBE_REPORTER, "GBR", _("United Kingdom"), TRADE_CODE_MEMBER, 1);
  take_partner (intake, &observation, series->partner);
  if (series->product != NULL)
    trade_intake_code (intake, &observation, TRADE_CUBE_PRODUCT, series->product, series->product, TRADE_CODE_MEMBER, 1);
  else
    trade_intake_code (intake, &observation, TRADE_CUBE_PRODUCT, TRADE_CODE_TOTAL, NULL, TRADE_CODE_WHOLE, 0);
  trade_intake_take (intake, column, series->quantity.scale, &observation);
}

/* A row that tells more of the series than figures. */
static void
take_note (TradeIntake *intake,
           GArray      *series)
{
  g_autofree char *name = trade_heading_fold (trade_intake_get (intake, 0));

  for (guint i = 0; i < series->len; i++)
    {
      Series *one = &g_array_index (series, Series, i);
      char **text = g_str_equal (name, UNIT_BEFORE) ? &one->before : g_str_equal (name, UNIT_BEHIND) ? &one->behind : NULL;

      if (text == NULL)
        break;
      g_free (*text);
      *text = g_strdup (trade_intake_get (intake, (int) i + 1));
      read_unit (one);
    }
  trade_intake_set_aside (intake, TRADE_SET_ASIDE_NOTE);
}

static void
take (TradeIntake *intake)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  g_autoptr (GArray) series = g_array_new (FALSE, FALSE, sizeof (Series));

  g_array_set_clear_func (series, clear_series);
  for (guint i = 1; i < header->n; i++)
    {
      Series one = read_title (header->names[i]);

      g_array_append_val (series, one);
    }

  while (trade_intake_next (intake))
    {
      TradePeriod period;

      if (!trade_period_cell_parse (trade_intake_get (intake, 0), &period))
        {
          take_note (intake, series);
          continue;
        }
      trade_intake_expect (intake, series->len);
      for (guint i = 0; i < series->len; i++)
        take_value (intake, &g_array_index (series, Series, i), (int) i + 1, period);
    }
}

const TradeReaderRecord trade_reader_ons = {
  .id = "ons",
  .name = N_("Time series of the Office for National Statistics"),
  .rate = rate,
  .take = take,
  .publisher = "Office for National Statistics",
  .uri = "https://www.ons.gov.uk/",
};
