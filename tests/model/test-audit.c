/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "sample.h"
#include "trade-audit.h"
#include "trade-derive.h"

#define MAX_LINES 6

#define VALUE(flow_code, digits) \
  .flow = flow_code, .measure = "VALUE", .unit = "CNY", .coefficient = digits, .exponent = -2, .scale = 12
#define GROWTH(flow_code, digits) \
  .flow = flow_code, .measure = "GROWTH", .unit = "PC", .base = "CNY", .coefficient = digits, .exponent = -1
#define SHARE(flow_code, digits) \
  .flow = flow_code, .measure = "SHARE", .unit = "PC", .base = "CNY", .coefficient = digits, .exponent = -1
#define CHANGE(flow_code, digits) \
  .flow = flow_code, .measure = "SHARE_CHANGE", .unit = "PP", .base = "CNY", .coefficient = digits, .exponent = -1
#define GDP_SHARE(flow_code, digits) \
  .flow = flow_code, .measure = "GDP_SHARE", .unit = "PC", .base = "CNY", .coefficient = digits, .exponent = -1
#define TRADERS(digits) .flow = "_T", .measure = "TRADERS", .unit = "NR", .coefficient = digits

static guint
count_findings (GListModel *findings,
                TradeCheck  check)
{
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (TradeFinding) finding = g_list_model_get_item (findings, i);

      count += trade_finding_get_check (finding) == check;
    }

  return count;
}

static TradeFinding *
find_finding (GListModel *findings,
              TradeCheck  check)
{
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (TradeFinding) finding = g_list_model_get_item (findings, i);

      if (trade_finding_get_check (finding) == check)
        return g_steal_pointer (&finding);
    }

  return NULL;
}

static void
test_release (void)
{
  static const struct
  {
    TradeCheck check;
    guint      n_findings;
  } expected[] = {
    { TRADE_CHECK_FLOWS, 1 },  /* in yuan; in dollars the release has but the total */
    { TRADE_CHECK_BALANCE, 0 },
    { TRADE_CHECK_SUM, 0 },
    { TRADE_CHECK_PERIODS, 0 },
    { TRADE_CHECK_SHARES, 3 }, /* enterprises, partners, products */
    { TRADE_CHECK_GROWTH, 1 },
    { TRADE_CHECK_LEVELS, 0 },
    { TRADE_CHECK_PART, 2 }, /* green trio in mechanical and electrical products; private traders in all */
    { TRADE_CHECK_VALUE, 0 },
    { TRADE_CHECK_CHANGE, 0 },
    { TRADE_CHECK_SIGN, 8 }, /* five growth rates, two changes, the balance */
    { TRADE_CHECK_RANK, 5 }, /* four of growth, one of enterprises */
  };
  TradeDataset *dataset = trade_sample_new ();
  GListModel *findings;
  guint n_findings = 0;

  trade_derive (dataset);
  findings = trade_audit (dataset);

  g_assert_true (g_list_model_get_item_type (findings) == TRADE_TYPE_FINDING);
  g_assert_cmpint (trade_audit_get_verdict (findings), ==, TRADE_VERDICT_AGREES);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpuint (count_findings (findings, expected[i].check), ==, expected[i].n_findings);
      n_findings += expected[i].n_findings;
    }

  g_assert_cmpuint (g_list_model_get_n_items (findings), ==, n_findings);

  for (guint i = 0; i < n_findings; i++)
    {
      g_autoptr (TradeFinding) finding = g_list_model_get_item (findings, i);

      g_assert_cmpint (trade_finding_get_verdict (finding), ==, TRADE_VERDICT_AGREES);
      g_assert_true (trade_interval_contains (trade_finding_get_expected (finding),
                                              trade_finding_get_computed (finding)));
    }

  g_assert_finalize_object (findings);
  g_assert_finalize_object (dataset);
}

/* What each check says of the release, in figures. */
static void
test_release_findings (void)
{
  static const struct
  {
    TradeCheck    check;
    double        figures[5];
    guint         n_figures;
    double        computed;
    TradeInterval expected;
  } expected[] = {
    { TRADE_CHECK_FLOWS, { 41.76e12, 23.77e12, 17.99e12 }, 3, 41.76e12, { 41.75e12, 41.77e12 } },
    { TRADE_CHECK_SHARES, { 58.6 }, 1, 58.6, { 58.55, 58.65 } },
    { TRADE_CHECK_GROWTH, { 0.2, 23.77e12, 0.6, 17.99e12, -0.3 }, 5, 0.2104, { 0.1602, 0.2606 } },
    { TRADE_CHECK_PART, { 4.459, 58.6 }, 2, 54.141, { 54.069, 54.213 } },
    { TRADE_CHECK_RANK, { 29.9, 2.9 }, 2, 27, { 26.9, 27.1 } },
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  g_autoptr (GListModel) findings = NULL;

  trade_derive (dataset);
  findings = trade_audit (dataset);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (TradeFinding) finding = find_finding (findings, expected[i].check);
      GListModel *figures = trade_finding_get_figures (finding);
      TradeInterval bounds = trade_finding_get_expected (finding);

      g_test_message ("check %u: %g, %g to %g", expected[i].check, trade_finding_get_computed (finding), bounds.lower,
                      bounds.upper);
      g_assert_cmpuint (g_list_model_get_n_items (figures), ==, expected[i].n_figures);

      for (guint j = 0; j < expected[i].n_figures; j++)
        {
          g_autoptr (TradeFigure) figure = g_list_model_get_item (figures, j);
          double value = trade_figure_get_value (figure);

          g_assert_cmpfloat (fabs (value - expected[i].figures[j]), <=, 1e-3 * fabs (value));
        }

      g_assert_cmpfloat (fabs (trade_finding_get_computed (finding) - expected[i].computed), <=,
                         1e-3 * fabs (expected[i].computed));
      g_assert_cmpfloat (fabs (bounds.lower - expected[i].expected.lower), <=, 1e-3 * fabs (bounds.lower));
      g_assert_cmpfloat (fabs (bounds.upper - expected[i].expected.upper), <=, 1e-3 * fabs (bounds.upper));
    }
}

/* Datasets of their own, with the verdict of the first finding of one check; -1 for no such finding. */
typedef struct
{
  const char        *path;
  TradeCheck         check;
  int                verdict;
  TradeSampleFigure  lines[MAX_LINES];
} Case;

#define NO_FINDING -1

static const Case cases[] = {
  { "flows/rounding", TRADE_CHECK_FLOWS, TRADE_VERDICT_AGREES,
    { { VALUE ("_T", 4177) }, { VALUE ("X", 2377) }, { VALUE ("M", 1799) } } },
  { "flows/disagrees", TRADE_CHECK_FLOWS, TRADE_VERDICT_DISAGREES,
    { { VALUE ("_T", 4178) }, { VALUE ("X", 2377) }, { VALUE ("M", 1799) } } },
  { "flows/more-than", TRADE_CHECK_FLOWS, TRADE_VERDICT_AGREES,
    { { VALUE ("_T", 5000) }, { VALUE ("X", 2377), .relation = TRADE_RELATION_MORE }, { VALUE ("M", 1799) } } },
  { "flows/more-than-disagrees", TRADE_CHECK_FLOWS, TRADE_VERDICT_DISAGREES,
    { { VALUE ("_T", 4100) }, { VALUE ("X", 2377), .relation = TRADE_RELATION_MORE }, { VALUE ("M", 1799) } } },
  { "flows/other-currency", TRADE_CHECK_FLOWS, NO_FINDING,
    { { .flow = "_T", .measure = "VALUE", .unit = "USD", .coefficient = 5 },
      { VALUE ("X", 2377) },
      { VALUE ("M", 1799) } } },
  { "flows/other-period", TRADE_CHECK_FLOWS, NO_FINDING,
    { { VALUE ("_T", 4176), .period = "2022" }, { VALUE ("X", 2377) }, { VALUE ("M", 1799) } } },

  /* 41.68 a year before follows from the revised level, 23.97 and 18.10 were printed then. */
  { "flows/revised", TRADE_CHECK_FLOWS, NO_FINDING,
    { { VALUE ("_T", 4176) },
      { GROWTH ("_T", 2) },
      { VALUE ("X", 2397), .period = "2022" },
      { VALUE ("M", 1810), .period = "2022" } } },

  { "shares/above", TRADE_CHECK_SHARES, TRADE_VERDICT_DISAGREES,
    { { SHARE ("_T", 600), .enterprise = "PRIVATE" }, { SHARE ("_T", 402), .enterprise = "FOREIGN" } } },
  { "shares/rounding", TRADE_CHECK_SHARES, TRADE_VERDICT_AGREES,
    { { SHARE ("_T", 599), .enterprise = "PRIVATE" }, { SHARE ("_T", 402), .enterprise = "FOREIGN" } } },
  { "shares/one-above", TRADE_CHECK_SHARES, TRADE_VERDICT_DISAGREES,
    { { SHARE ("_T", 1001), .partner = "BRI" } } },
  { "shares/product-above", TRADE_CHECK_SHARES, TRADE_VERDICT_DISAGREES,
    { { SHARE ("X", 1200), .product = "MECH_ELEC" } } },
  { "shares/products", TRADE_CHECK_SHARES, TRADE_VERDICT_DISAGREES,
    { { SHARE ("X", 586), .product = "MECH_ELEC" }, { SHARE ("X", 450), .product = "TOYS" } } },
  { "shares/product-of-a-product", TRADE_CHECK_SHARES, TRADE_VERDICT_AGREES,
    { { SHARE ("X", 586), .product = "MECH_ELEC" }, { SHARE ("X", 450), .product = "GREEN_TRIO" } } },
  { "shares/products-of-a-partner", TRADE_CHECK_SHARES, NO_FINDING,
    { { SHARE ("X", 586), .product = "MECH_ELEC", .partner = "US" }, { SHARE ("X", 450), .product = "TOYS", .partner = "US" } } },
  { "shares/goods-and-services", TRADE_CHECK_SHARES, TRADE_VERDICT_DISAGREES,
    { { SHARE ("X", 700), .product = "GOODS" }, { SHARE ("X", 200), .product = "SERVICES" } } },
  { "shares/missing", TRADE_CHECK_SHARES, TRADE_VERDICT_DISAGREES,
    { { SHARE ("_T", 535), .enterprise = "PRIVATE" },
      { SHARE ("_T", 302), .enterprise = "FOREIGN" },
      { SHARE ("_T", 160), .enterprise = "_O" } } },
  { "shares/complete", TRADE_CHECK_SHARES, TRADE_VERDICT_AGREES,
    { { SHARE ("_T", 535), .enterprise = "PRIVATE" },
      { SHARE ("_T", 302), .enterprise = "FOREIGN" },
      { SHARE ("_T", 162), .enterprise = "_O" } } },
  { "shares/more-than", TRADE_CHECK_SHARES, TRADE_VERDICT_AGREES,
    { { SHARE ("_T", 600), .enterprise = "PRIVATE", .relation = TRADE_RELATION_MORE },
      { SHARE ("_T", 302), .enterprise = "FOREIGN" } } },

  { "growth/disagrees", TRADE_CHECK_GROWTH, TRADE_VERDICT_DISAGREES,
    { { GROWTH ("_T", 4) }, { VALUE ("X", 2377) }, { GROWTH ("X", 6) }, { VALUE ("M", 1799) }, { GROWTH ("M", -3) } } },
  { "growth/outside-both", TRADE_CHECK_GROWTH, TRADE_VERDICT_DISAGREES,
    { { GROWTH ("_T", 9) }, { VALUE ("X", 2377) }, { GROWTH ("X", 6) }, { VALUE ("M", 1799) }, { GROWTH ("M", 7) } } },
  { "growth/fall-of-all", TRADE_CHECK_GROWTH, NO_FINDING,
    { { GROWTH ("_T", 2) },
      { VALUE ("X", 2377) },
      { GROWTH ("X", -1000) },
      { VALUE ("M", 1799) },
      { GROWTH ("M", -3) } } },
  { "growth/more-than", TRADE_CHECK_GROWTH, NO_FINDING,
    { { GROWTH ("_T", 2) },
      { VALUE ("X", 2377), .relation = TRADE_RELATION_MORE },
      { GROWTH ("X", 6) },
      { VALUE ("M", 1799) },
      { GROWTH ("M", -3) } } },

  /* 23.77 on 23.97 is a fall of 0.8 %, whoever says +0.6 % in the same publication. */
  { "levels/disagree", TRADE_CHECK_LEVELS, TRADE_VERDICT_DISAGREES,
    { { GROWTH ("X", 6) }, { VALUE ("X", 2377) }, { VALUE ("X", 2397), .period = "2022" } } },
  { "levels/agree", TRADE_CHECK_LEVELS, TRADE_VERDICT_AGREES,
    { { GROWTH ("X", 6) }, { VALUE ("X", 2377) }, { VALUE ("X", 2363), .period = "2022" } } },
  { "levels/from-nothing", TRADE_CHECK_LEVELS, NO_FINDING,
    { { GROWTH ("X", 6) }, { VALUE ("X", 2377) }, { VALUE ("X", 0), .period = "2022" } } },

  { "part/product", TRADE_CHECK_PART, TRADE_VERDICT_DISAGREES,
    { { SHARE ("X", 586), .product = "MECH_ELEC" }, { SHARE ("X", 600), .product = "GREEN_TRIO" } } },
  { "part/rounding", TRADE_CHECK_PART, TRADE_VERDICT_AGREES,
    { { SHARE ("X", 586), .product = "MECH_ELEC" }, { SHARE ("X", 587), .product = "GREEN_TRIO" } } },
  { "part/value", TRADE_CHECK_PART, TRADE_VERDICT_DISAGREES,
    { { VALUE ("X", 106), .product = "MECH_ELEC" }, { VALUE ("X", 120), .product = "GREEN_TRIO" } } },
  { "part/traders", TRADE_CHECK_PART, TRADE_VERDICT_DISAGREES,
    { { TRADERS (600000) }, { TRADERS (656000), .enterprise = "PRIVATE" } } },
  { "part/traders-more-than", TRADE_CHECK_PART, TRADE_VERDICT_OPEN,
    { { TRADERS (600000), .relation = TRADE_RELATION_MORE }, { TRADERS (656000), .enterprise = "PRIVATE" } } },

  { "part/traders-add-up", TRADE_CHECK_SUM, TRADE_VERDICT_DISAGREES,
    { { TRADERS (600000) }, { TRADERS (400000), .enterprise = "PRIVATE" }, { TRADERS (300000), .enterprise = "STATE" } } },
  { "part/traders-of-products", TRADE_CHECK_SUM, NO_FINDING,
    { { TRADERS (600000) }, { TRADERS (400000), .product = "TOYS" }, { TRADERS (300000), .product = "MECH_ELEC" } } },
  { "part/re-exports", TRADE_CHECK_PART, TRADE_VERDICT_AGREES, { { VALUE ("X", 200) }, { VALUE ("RX", 100) } } },
  { "part/one-partner", TRADE_CHECK_PART, TRADE_VERDICT_AGREES, { { VALUE ("_T", 200) }, { VALUE ("_T", 100), .partner = "US" } } },
  { "part/one-partner-exceeds", TRADE_CHECK_PART, TRADE_VERDICT_DISAGREES,
    { { VALUE ("_T", 200) }, { VALUE ("_T", 300), .partner = "US" } } },

  { "value/agrees", TRADE_CHECK_VALUE, TRADE_VERDICT_AGREES,
    { { SHARE ("X", 586), .product = "MECH_ELEC" },
      { VALUE ("X", 1392), .product = "MECH_ELEC" },
      { VALUE ("X", 2377) } } },
  { "value/disagrees", TRADE_CHECK_VALUE, TRADE_VERDICT_DISAGREES,
    { { SHARE ("X", 586), .product = "MECH_ELEC" },
      { VALUE ("X", 1380), .product = "MECH_ELEC" },
      { VALUE ("X", 2377) } } },

  /* A deficit that its own bars refute. */
  { "balance/disagrees", TRADE_CHECK_BALANCE, TRADE_VERDICT_DISAGREES,
    { { VALUE ("B", 19880) }, { VALUE ("X", 33967) }, { VALUE ("M", 24080) } } },
  { "balance/partner", TRADE_CHECK_BALANCE, TRADE_VERDICT_DISAGREES,
    { { VALUE ("B", -988), .partner = "US" },
      { VALUE ("X", 300), .partner = "US" },
      { VALUE ("M", 400), .partner = "US" } } },
  { "balance/rounding", TRADE_CHECK_BALANCE, TRADE_VERDICT_AGREES,
    { { VALUE ("B", 579) }, { VALUE ("X", 2377) }, { VALUE ("M", 1799) } } },
  { "flows/gdp", TRADE_CHECK_FLOWS, TRADE_VERDICT_DISAGREES,
    { { GDP_SHARE ("_T", 400) }, { GDP_SHARE ("X", 200) }, { GDP_SHARE ("M", 180) } } },
  { "balance/gdp", TRADE_CHECK_BALANCE, TRADE_VERDICT_DISAGREES,
    { { GDP_SHARE ("B", -20) }, { GDP_SHARE ("X", 200) }, { GDP_SHARE ("M", 180) } } },
  /* Exports follow from the total: they are the other way to the balance. */
  { "balance/from-total", TRADE_CHECK_BALANCE, TRADE_VERDICT_DISAGREES,
    { { VALUE ("B", 700) }, { VALUE ("_T", 4176) }, { VALUE ("M", 1799) } } },

  /* The world among the partners counts everything twice. */
  { "sum/world-among-partners", TRADE_CHECK_SUM, TRADE_VERDICT_DISAGREES,
    { { VALUE ("X", 100) },
      { VALUE ("X", 100), .partner = "W00" },
      { VALUE ("X", 60), .partner = "EU" } } },
  { "sum/some-parts", TRADE_CHECK_SUM, TRADE_VERDICT_AGREES,
    { { VALUE ("X", 100) }, { VALUE ("X", 30), .partner = "US" }, { VALUE ("X", 60), .partner = "EU" } } },
  { "sum/rounding", TRADE_CHECK_SUM, TRADE_VERDICT_AGREES,
    { { VALUE ("X", 100) }, { VALUE ("X", 41), .partner = "US" }, { VALUE ("X", 60), .partner = "EU" } } },
  { "sum/others-missing", TRADE_CHECK_SUM, TRADE_VERDICT_DISAGREES,
    { { VALUE ("X", 100) }, { VALUE ("X", 30), .partner = "US" }, { VALUE ("X", 60), .partner = "_O" } } },
  { "sum/products-overlap", TRADE_CHECK_SUM, TRADE_VERDICT_OPEN,
    { { VALUE ("X", 100) }, { VALUE ("X", 70), .product = "TOYS" }, { VALUE ("X", 60), .product = "MECH_ELEC" } } },
  { "sum/one-part", TRADE_CHECK_SUM, NO_FINDING, { { VALUE ("X", 100) }, { VALUE ("X", 70), .partner = "US" } } },

  { "periods/quarter", TRADE_CHECK_PERIODS, TRADE_VERDICT_DISAGREES,
    { { VALUE ("X", 700), .period = "2023-Q1" },
      { VALUE ("X", 200), .period = "2023-01" },
      { VALUE ("X", 200), .period = "2023-02" },
      { VALUE ("X", 200), .period = "2023-03" } } },
  { "periods/year-of-quarters", TRADE_CHECK_PERIODS, TRADE_VERDICT_AGREES,
    { { VALUE ("X", 802), .period = "2023" },
      { VALUE ("X", 200), .period = "2023-Q1" },
      { VALUE ("X", 200), .period = "2023-Q2" },
      { VALUE ("X", 200), .period = "2023-Q3" },
      { VALUE ("X", 200), .period = "2023-Q4" } } },
  { "periods/january-february", TRADE_CHECK_PERIODS, TRADE_VERDICT_DISAGREES,
    { { VALUE ("X", 500), .period = "2024-01-01/P2M" },
      { VALUE ("X", 200), .period = "2024-01" },
      { VALUE ("X", 200), .period = "2024-02" } } },
  { "periods/gap", TRADE_CHECK_PERIODS, NO_FINDING,
    { { VALUE ("X", 700), .period = "2023-Q1" },
      { VALUE ("X", 200), .period = "2023-01" },
      { VALUE ("X", 200), .period = "2023-03" } } },

  { "periods/january-february-and-march", TRADE_CHECK_PERIODS, TRADE_VERDICT_DISAGREES,
    { { VALUE ("X", 700), .period = "2024-Q1" },
      { VALUE ("X", 400), .period = "2024-01-01/P2M" },
      { VALUE ("X", 200), .period = "2024-03" } } },
  { "periods/eleven-months-and-december", TRADE_CHECK_PERIODS, TRADE_VERDICT_AGREES,
    { { VALUE ("X", 601), .period = "2024" },
      { VALUE ("X", 400), .period = "2024-01-01/P11M" },
      { VALUE ("X", 200), .period = "2024-12" } } },
  { "periods/balance", TRADE_CHECK_PERIODS, TRADE_VERDICT_DISAGREES,
    { { VALUE ("B", 600), .period = "2024" },
      { VALUE ("B", 400), .period = "2024-01-01/P11M" },
      { VALUE ("B", -200), .period = "2024-12" } } },
  { "periods/untiled", TRADE_CHECK_PERIODS, NO_FINDING,
    { { VALUE ("X", 700), .period = "2024-01-01/P4M" },
      { VALUE ("X", 100), .period = "2024-01-01/P2M" },
      { VALUE ("X", 100), .period = "2024-04" } } },

  { "change/disagrees", TRADE_CHECK_CHANGE, TRADE_VERDICT_DISAGREES,
    { { SHARE ("_T", 535), .enterprise = "PRIVATE" },
      { CHANGE ("_T", 31), .enterprise = "PRIVATE" },
      { SHARE ("_T", 510), .enterprise = "PRIVATE", .period = "2022" } } },

  { "sign/zero", TRADE_CHECK_SIGN, TRADE_VERDICT_OPEN, { { GROWTH ("X", 0) } } },
  { "sign/least", TRADE_CHECK_SIGN, TRADE_VERDICT_AGREES, { { GROWTH ("X", 1) } } },
  { "sign/negative", TRADE_CHECK_SIGN, TRADE_VERDICT_AGREES, { { GROWTH ("X", -1) } } },
  { "sign/half", TRADE_CHECK_SIGN, TRADE_VERDICT_OPEN, { { GROWTH ("X", 5), .rounding = 1 } } },
  { "sign/change", TRADE_CHECK_SIGN, TRADE_VERDICT_OPEN, { { CHANGE ("_T", 0), .partner = "BRI" } } },
  { "sign/balance", TRADE_CHECK_SIGN, TRADE_VERDICT_OPEN, { { VALUE ("X", 2377) }, { VALUE ("M", 2377) } } },
  { "sign/balance-touches", TRADE_CHECK_SIGN, TRADE_VERDICT_OPEN, { { VALUE ("X", 2377) }, { VALUE ("M", 2376) } } },
  { "sign/balance-certain", TRADE_CHECK_SIGN, TRADE_VERDICT_AGREES, { { VALUE ("X", 2377) }, { VALUE ("M", 2375) } } },

  { "rank/equal", TRADE_CHECK_RANK, TRADE_VERDICT_OPEN, { { GROWTH ("X", 6) }, { GROWTH ("M", 6) } } },
  { "rank/touches", TRADE_CHECK_RANK, TRADE_VERDICT_OPEN, { { GROWTH ("X", 6) }, { GROWTH ("M", 7) } } },
  { "rank/certain", TRADE_CHECK_RANK, TRADE_VERDICT_AGREES, { { GROWTH ("X", 6) }, { GROWTH ("M", 8) } } },
  { "rank/enterprises", TRADE_CHECK_RANK, TRADE_VERDICT_OPEN,
    { { SHARE ("_T", 302), .enterprise = "PRIVATE" }, { SHARE ("_T", 302), .enterprise = "FOREIGN" } } },
  { "rank/others", TRADE_CHECK_RANK, NO_FINDING,
    { { SHARE ("_T", 302), .enterprise = "PRIVATE" }, { SHARE ("_T", 698), .enterprise = "_O" } } },
  { "rank/other-currency", TRADE_CHECK_RANK, NO_FINDING,
    { { GROWTH ("X", 6) },
      { .flow = "X", .measure = "GROWTH", .unit = "PC", .base = "USD", .coefficient = -46, .exponent = -1 } } },
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (GListModel) findings = NULL;
  g_autoptr (TradeFinding) finding = NULL;

  for (guint i = 0; i < MAX_LINES && row->lines[i].flow != NULL; i++)
    trade_sample_add (dataset, &row->lines[i]);

  trade_derive (dataset);
  findings = trade_audit (dataset);
  finding = find_finding (findings, row->check);

  if (row->verdict == NO_FINDING)
    {
      g_assert_null (finding);
      return;
    }

  g_assert_nonnull (finding);
  g_assert_false (isnan (trade_finding_get_computed (finding)));
  g_assert_cmpint (trade_finding_get_verdict (finding), ==, row->verdict);
}

/* One fault decides over any number of open statements, and one open statement over any number of sound ones. */
static void
test_verdict (void)
{
  const TradeSampleFigure open = { GROWTH ("X", 0), .product = "TOYS" };
  const TradeSampleFigure fault = { SHARE ("_T", 300), .enterprise = "STATE" };
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  g_autoptr (GListModel) opened = NULL;
  g_autoptr (GListModel) faulty = NULL;
  g_autoptr (GListStore) none = g_list_store_new (TRADE_TYPE_FINDING);

  trade_sample_add (dataset, &open);
  opened = trade_audit (dataset);
  g_assert_cmpint (trade_audit_get_verdict (opened), ==, TRADE_VERDICT_OPEN);

  trade_sample_add (dataset, &fault);
  faulty = trade_audit (dataset);
  g_assert_cmpint (trade_audit_get_verdict (faulty), ==, TRADE_VERDICT_DISAGREES);

  g_assert_cmpint (trade_audit_get_verdict (G_LIST_MODEL (none)), ==, TRADE_VERDICT_OPEN);
}

/* What nothing else speaks of is counted, and a chain of derivation reaches what it starts from. */
static void
test_unchecked (void)
{
  static const TradeSampleFigure lines[] = {
    { VALUE ("_T", 4176) }, { VALUE ("M", 1799) }, { VALUE ("B", 578) }, { GROWTH ("X", 6) }, { VALUE ("X", 10), .partner = "EU" },
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (GListModel) findings = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    trade_sample_add (dataset, &lines[i]);
  trade_derive (dataset);
  findings = trade_audit (dataset);

  /* The growth and the share of the union stand alone. */
  g_assert_cmpuint (trade_audit_count_unchecked (findings, dataset), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/audit/release", test_release);
  g_test_add_func ("/audit/release-findings", test_release_findings);
  g_test_add_func ("/audit/verdict", test_verdict);
  g_test_add_func ("/audit/unchecked", test_unchecked);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/audit/", cases[i].path, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
