/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-period-cell.h"
#include "trade-reader-record.h"

/* Comex Stat, the foreign trade of Brazil, as its ministry hands it out in bulk: a file for each year and each direction, which its name
 * tells, EXP_2023.csv, or costs of freight and insurance, which only imports have. Products, countries, states, customs houses and means
 * of transport are codes, of which other files have the names. There is no row for any of them together. A row has its value in dollars
 * at the border of departure, its weight, and a quantity in a unit of the product. */

static const char *const products[] = { "co ncm", "sh4", NULL };
static const char *const places[] = { "co urf", "co mun", NULL };
static const char *const states[] = { "sg uf ncm", "sg uf mun", NULL };
static const char *const others[] = { "qt estat", "vl frete", "vl seguro" };

/* How names of files begin, in small letters. */
static const struct
{
  const char *start;
  const char *flow;
} starts[] = { { "exp_", TRADE_FLOW_EXPORT }, { "imp_", TRADE_FLOW_IMPORT } };

typedef struct
{
  const char *flow;
  int         year, month, product, partner, state, place, transport, value, weight;
  int         others[G_N_ELEMENTS (others)];
} Layout;

static int
rate (const TradeHeading *header)
{
  return trade_heading_has (header, "co ano", "co mes", "co pais", "kg liquido", "vl fob", NULL) &&
                 trade_heading_find_any (header, products) != TRADE_HEADING_NONE
           ? 95
           : 0;
}

/* Which way goods go; %NULL where nothing tells it, or the name contradicts the columns. */
static const char *
find_flow (const TradeHeading *header,
           const char         *name)
{
  g_autofree char *base = g_path_get_basename (name);
  g_autofree char *folded = g_ascii_strdown (base, -1);
  const gboolean has_costs = trade_heading_has (header, "vl frete", "vl seguro", NULL);
  const char *flow = has_costs ? TRADE_FLOW_IMPORT : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (folded, starts[i].start))
      flow = flow == NULL || g_str_equal (flow, starts[i].flow) ? starts[i].flow : NULL;

  return flow;
}

static TradePreviewDoubt
get_doubt (const TradeHead *head)
{
  for (guint i = 0; i < head->rows->len; i++)
    if (rate (g_ptr_array_index (head->rows, i)) > 0)
      return find_flow (g_ptr_array_index (head->rows, i), head->name) != NULL ? TRADE_PREVIEW_SURE : TRADE_PREVIEW_FLOW;

  return TRADE_PREVIEW_SURE;
}

static Layout
find_layout (TradeIntake *intake)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  const char *flow = find_flow (header, trade_intake_get_name (intake));
  Layout layout = {
    .flow = flow != NULL ? flow : trade_column_meaning_get_flow (trade_intake_get_options (intake)->values),
    .year = trade_heading_find (header, "co ano"),
    .month = trade_heading_find (header, "co mes"),
    .product = trade_heading_find_any (header, products),
    .partner = trade_heading_find (header, "co pais"),
    .state = trade_heading_find_any (header, states),
    .place = trade_heading_find_any (header, places),
    .transport = trade_heading_find (header, "co via"),
    .value = trade_heading_find (header, "vl fob"),
    .weight = trade_heading_find (header, "kg liquido"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    layout.others[i] = trade_heading_find (header, others[i]);

  return layout;
}

/* No code stands for all countries, not even zeros. */
static void
take_codes (TradeIntake      *intake,
            const Layout     *layout,
            TradeObservation *observation)
{
  const char *partner = trade_intake_get (intake, layout->partner), *product = trade_intake_get (intake, layout->product);
  g_autofree char *customs =
    g_strdup_printf ("%s %s", trade_intake_get (intake, layout->state), trade_intake_get (intake, layout->place));

  if (!trade_intake_recall (intake, observation, TRADE_CUBE_PARTNER, partner))
    trade_intake_code (intake, observation, TRADE_CUBE_PARTNER, partner, NULL, TRADE_CODE_MEMBER, 1);
  if (!trade_intake_recall (intake, observation, TRADE_CUBE_PRODUCT, product))
    trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, product, NULL, TRADE_CODE_MEMBER, (int) strlen (product));
  if (!trade_intake_recall (intake, observation, TRADE_CUBE_REPORTER, "BRA"))
    trade_intake_code (intake, observation, TRADE_CUBE_REPORTER, "BRA", _("Brazil"), TRADE_CODE_MEMBER, 1);
  trade_intake_word (intake, observation, TRADE_CUBE_FLOW, layout->flow);
  trade_intake_word (intake, observation, TRADE_CUBE_TYPE, "G");
  trade_intake_word (intake, observation, TRADE_CUBE_CUSTOMS, g_strstrip (customs));
  trade_intake_word (intake, observation, TRADE_CUBE_TRANSPORT, trade_intake_get (intake, layout->transport));
}

static void
take_amount (TradeIntake      *intake,
             int               column,
             const char       *measure,
             const char       *unit,
             TradeObservation  observation)
{
  trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, measure);
  trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, unit);
  trade_intake_take (intake, column, 0, &observation);
}

static void
take_row (TradeIntake  *intake,
          const Layout *layout)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
  g_autofree char *month =
    g_strdup_printf ("%s-%s", trade_intake_get (intake, layout->year), trade_intake_get (intake, layout->month));
  TradePeriod period;

  if (!trade_period_cell_parse (month, &period))
    {
      trade_intake_reject (intake, layout->month, _("this is not a year, a quarter or a month"));
      return;
    }

  trade_intake_expect (intake, 2);
  trade_intake_period (intake, &observation, period, FALSE);
  take_codes (intake, layout, &observation);
  take_amount (intake, layout->value, TRADE_MEASURE_VALUE, "USD", observation);
  take_amount (intake, layout->weight, TRADE_MEASURE_QUANTITY, "KG", observation);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (layout->others[i] != TRADE_HEADING_NONE)
      {
        trade_intake_expect_more (intake);
        trade_intake_set_aside (intake, (guint) TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_MEASURE);
      }
}

static void
take (TradeIntake *intake)
{
  const Layout layout = find_layout (intake);

  trade_intake_make_whole (intake, TRADE_CUBE_CUSTOMS);
  trade_intake_make_whole (intake, TRADE_CUBE_TRANSPORT);
  while (trade_intake_next_record (intake))
    take_row (intake, &layout);
}

/* All values are in dollars. */
static gboolean
has_unit (const TradeHead *head G_GNUC_UNUSED)
{
  return TRUE;
}

const TradeReaderRecord trade_reader_comexstat = {
  .id = "comexstat",
  .name = N_("Comex Stat of Brazil"),
  .rate = rate,
  .get_doubt = get_doubt,
  .has_unit = has_unit,
  .take = take,
  .publisher = "Comex Stat",
  .uri = "https://comexstat.mdic.gov.br/",
};
