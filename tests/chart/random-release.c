/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "random-release.h"

#include "sample.h"

/* Releases that nobody had in mind: any flows, products, partners, reporters and measures, over any spans of time, with gaps,
 * ties, zeros and every sign, in numbers from thousandths to a million million millions. */

typedef struct
{
  TradeDataset *dataset;
  TradeSource *source;
  GRand *rand;
  guint n_left; /* how many figures there may still be */
  double presence; /* how likely a figure is there */
  GPtrArray *products;
  GPtrArray *partners;
  GPtrArray *enterprises;
  GPtrArray *flows;
  GArray *periods;
  guint n_expected; /* of the last periods, of which nothing is known yet */
  guint break_index; /* of the period from which on much is not comparable with what was before; 0 for none */
  int exponent;
  int spread; /* how many digits the greatest has more than the least */
  gboolean ties;
  gboolean has_returns; /* amounts of which some are less than nothing */
  gboolean of_two_valuations; /* imports with what it costs to bring them, exports without */
} Release;

static const char *const names[] = {
  "Ore",
  "Tea, coffee & spices",
  "Automatic data-processing machines and their parts, of every kind and in whatever state they are traded",
  "الأجهزة والأدوات الطبية والجراحية",
  "集成电路及微电子组件",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsbedarf",
  "12",
};

/* Spans of time, as SDMX writes them, and after how many months the next one begins. Those of a year or a quarter that begin with each
 * month overlap.
 */
static const struct
{
  const char *first;
  guint months;
} spans[] = {
  { "2009", 12 }, { "2019-S1", 6 }, { "2019-Q1", 3 }, { "2021-01", 1 }, { "2015-01/2015-02", 12 }, { "2015-01/2015-07", 12 },
  { "2012-04-01/P1Y", 12 }, { "2018-11-01/P1Y", 1 }, { "2020-02-01/P3M", 1 },
};

static gboolean
is_lucky (Release *self,
          double   chance)
{
  return g_rand_double (self->rand) < chance;
}

static void
add_codes (Release        *self,
           TradeDimension  dimension,
           GPtrArray      *codes,
           guint           n)
{
  g_ptr_array_add (codes, g_strdup (TRADE_CODE_TOTAL));
  for (guint i = 0; i < n; i++)
    {
      char *code = g_strdup_printf ("%c%u", 'A' + (int) dimension, i);
      g_autofree char *name = g_strdup_printf ("%s %s", names[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (names))], code);
      g_autoptr (TradeText) label = trade_text_new (name);
      const char *parent = i > 1 && is_lucky (self, 0.05) ? g_ptr_array_index (codes, 1) : NULL;

      trade_dataset_add_code (self->dataset, dimension, code, label, NULL, parent);
      g_ptr_array_add (codes, code);
    }
}

/* Periods that follow each other, now and then with one left out. */
static void
add_periods (Release *self,
             guint    n)
{
  guint span = (guint) g_rand_int_range (self->rand, 0, G_N_ELEMENTS (spans));
  g_autoptr (GError) error = NULL;
  TradePeriod period;

  trade_period_parse (spans[span].first, &period, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      TradePeriod next = period;

      next.first_month += (int) (i * spans[span].months);
      if (!is_lucky (self, 0.1))
        g_array_append_val (self->periods, next);
    }
  if (self->periods->len == 0)
    g_array_append_val (self->periods, period);
}

/* Of one length, or of two as where quarters stand beside years. */
static void
choose_periods (Release *self)
{
  add_periods (self, (guint) (is_lucky (self, 0.3) ? 1 : g_rand_int_range (self->rand, 2, 30)));
  if (is_lucky (self, 0.2))
    add_periods (self, (guint) g_rand_int_range (self->rand, 1, 12));
  if (self->periods->len > 3 && is_lucky (self, 0.15))
    self->n_expected = (guint) g_rand_int_range (self->rand, 1, 3);
  if (self->periods->len > 1 && is_lucky (self, 0.3))
    self->break_index = (guint) g_rand_int_range (self->rand, 1, (int) self->periods->len);
}

static void
choose_flows (Release *self)
{
  static const char *const flows[] = { TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, TRADE_FLOW_TOTAL, TRADE_FLOW_BALANCE,
                                       TRADE_FLOW_RE_EXPORT };

  for (guint i = 0; i < G_N_ELEMENTS (flows); i++)
    if (is_lucky (self, i < 2 ? 0.8 : 0.3))
      g_ptr_array_add (self->flows, (gpointer) flows[i]);
  if (self->flows->len == 0)
    g_ptr_array_add (self->flows, (gpointer) TRADE_FLOW_EXPORT);
}

static gint64
choose_coefficient (Release *self,
                    gboolean is_signed)
{
  gint64 most = 10;
  gint64 coefficient;

  if (self->ties && is_lucky (self, 0.4))
    return 125;
  if (is_lucky (self, 0.03))
    return 0;
  for (int i = g_rand_int_range (self->rand, 0, self->spread + 1); i > 0; i--)
    most *= 10;
  coefficient = (gint64) (g_rand_double (self->rand) * (double) most) + 1;

  return is_signed && is_lucky (self, 0.4) ? -coefficient : coefficient;
}

static TradeReport
choose_report (Release    *self,
               const char *flow,
               const char *measure)
{
  static const TradeStatus statuses[] = { TRADE_STATUS_PROVISIONAL, TRADE_STATUS_ESTIMATED, TRADE_STATUS_FORECAST,
                                          TRADE_STATUS_BREAK };
  gboolean is_value = g_str_equal (measure, TRADE_MEASURE_VALUE) || g_str_equal (measure, TRADE_MEASURE_QUANTITY);
  gboolean is_signed = g_str_equal (flow, TRADE_FLOW_BALANCE) || g_str_equal (measure, TRADE_MEASURE_GROWTH) ||
                       g_str_equal (measure, TRADE_MEASURE_SHARE_CHANGE) || g_str_equal (measure, TRADE_MEASURE_CONTRIBUTION);
  TradeReport report = { .source = self->source };

  if (is_value)
    report.value = (TradeDecimal) { choose_coefficient (self, is_signed || (self->has_returns && is_lucky (self, 0.1))), self->exponent };
  else if (g_str_equal (measure, TRADE_MEASURE_SHARE))
    report.value = (TradeDecimal) { g_rand_int_range (self->rand, 0, 400), -1 };
  else
    report.value = (TradeDecimal) { choose_coefficient (self, is_signed) % 2000, -1 };

  if (is_lucky (self, 0.05))
    report.relation = (TradeRelation) g_rand_int_range (self->rand, 1, 4);
  if (is_value && is_lucky (self, 0.05))
    report.rounding = 500;
  if (is_lucky (self, 0.05))
    report.status = statuses[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (statuses))];
  if (is_lucky (self, 0.02))
    {
      report.missing = TRUE;
      report.relation = TRADE_RELATION_EQUAL;
      report.status = TRADE_STATUS_SUPPRESSED;
    }

  return report;
}

static void
add_figure (Release              *self,
            const TradeSeriesKey *key,
            guint                 index)
{
  TradePeriod period = g_array_index (self->periods, TradePeriod, index);
  TradeReport report = choose_report (self, key->flow, key->measure);
  g_autoptr (TradeFigure) figure = NULL;

  if (index > 0 && index == self->break_index && !report.missing && is_lucky (self, 0.7))
    report.status = TRADE_STATUS_BREAK;
  if (index >= self->periods->len - self->n_expected && !report.missing)
    report.status = TRADE_STATUS_FORECAST;

  if (self->n_left == 0 || !is_lucky (self, self->presence))
    return;

  figure = trade_figure_new_reported (key, period, &report);
  if (trade_dataset_add_figure (self->dataset, figure))
    self->n_left--;
}

static const char *
get_unit (const char *measure,
          const char *currency)
{
  if (g_str_equal (measure, TRADE_MEASURE_VALUE))
    return currency;
  if (g_str_equal (measure, TRADE_MEASURE_QUANTITY))
    return "TNE";

  if (g_str_equal (measure, TRADE_MEASURE_PRICE_INDEX))
    return TRADE_UNIT_INDEX;

  return g_str_equal (measure, TRADE_MEASURE_SHARE_CHANGE) || g_str_equal (measure, TRADE_MEASURE_CONTRIBUTION) ? TRADE_UNIT_POINTS
                                                                                                                : TRADE_UNIT_PERCENT;
}

/* All figures of one measure and what they are about, over time. */
static void
add_series (Release    *self,
            const char *flow,
            const char *product,
            const char *partner,
            const char *enterprise,
            const char *measure,
            const char *reporter,
            const char *adjustment)
{
  /* What is measured in no currency. */
  gboolean has_no_base = g_str_equal (measure, TRADE_MEASURE_VALUE) || g_str_equal (measure, TRADE_MEASURE_QUANTITY) ||
                       g_str_equal (measure, TRADE_MEASURE_GDP_SHARE) || g_str_equal (measure, TRADE_MEASURE_PRICE_INDEX);
  TradeSeriesKey key = trade_series_key_new (flow, product, partner, enterprise, measure, get_unit (measure, "EUR"),
                                             has_no_base ? "" : "EUR");

  key.reporter = reporter;
  key.adjustment = adjustment;
  if (self->of_two_valuations && g_str_equal (flow, TRADE_FLOW_EXPORT))
    key.valuation = TRADE_VALUATION_FOB;
  if (self->of_two_valuations && g_str_equal (flow, TRADE_FLOW_IMPORT))
    key.valuation = TRADE_VALUATION_CIF;
  for (guint i = 0; i < self->periods->len; i++)
    add_figure (self, &key, i);
}

/* Categories of one dimension at a time, as releases have them; now and then of two. */
static void
add_categories (Release    *self,
                const char *flow,
                const char *measure,
                const char *reporter,
                const char *adjustment)
{
  const char *all = TRADE_CODE_TOTAL;

  for (guint i = 0; i < self->products->len; i++)
    add_series (self, flow, g_ptr_array_index (self->products, i), all, all, measure, reporter, adjustment);
  for (guint i = 1; i < self->partners->len; i++)
    add_series (self, flow, all, g_ptr_array_index (self->partners, i), all, measure, reporter, adjustment);
  for (guint i = 1; i < self->enterprises->len; i++)
    add_series (self, flow, all, all, g_ptr_array_index (self->enterprises, i), measure, reporter, adjustment);
  for (guint i = 1; i < self->products->len && is_lucky (self, 0.1); i++)
    for (guint j = 1; j < self->partners->len; j++)
      add_series (self, flow, g_ptr_array_index (self->products, i), g_ptr_array_index (self->partners, j), all, measure,
                  reporter, adjustment);
}

static void
fill (Release *self)
{
  static const char *const measures[] = {
    TRADE_MEASURE_VALUE,        TRADE_MEASURE_GROWTH,      TRADE_MEASURE_SHARE,       TRADE_MEASURE_SHARE_CHANGE,
    TRADE_MEASURE_QUANTITY,     TRADE_MEASURE_PRICE_INDEX, TRADE_MEASURE_GDP_SHARE,   TRADE_MEASURE_CONTRIBUTION,
  };
  static const char *const reporters[] = { "", "XA", "XB" };
  gboolean several = is_lucky (self, 0.2);
  gboolean adjusted = is_lucky (self, 0.2);

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      if (!is_lucky (self, i == 0 ? 0.7 : i < 5 ? 0.35 : 0.1) && self->n_left > 0)
        continue;
      for (guint j = 0; j < self->flows->len; j++)
        for (guint k = several ? 1 : 0; k < (several ? G_N_ELEMENTS (reporters) : 1); k++)
          {
            add_categories (self, g_ptr_array_index (self->flows, j), measures[i], reporters[k], "");
            if (adjusted)
              add_categories (self, g_ptr_array_index (self->flows, j), measures[i], reporters[k], TRADE_ADJUSTMENT_SEASONAL);
          }
    }
}

/**
 * random_release_new:
 * @rand: where chance comes from
 * @most_figures: how many figures it may have
 *
 * Makes a release up.
 *
 * Returns: (transfer full): a finished dataset
 */
TradeDataset *
random_release_new (GRand *rand,
                    guint  most_figures)
{
  Release self = {
    .dataset = trade_sample_new_empty (),
    .rand = rand,
    .n_left = most_figures,
    .presence = g_rand_double_range (rand, 0.3, 1.4),
    .products = g_ptr_array_new_with_free_func (g_free),
    .partners = g_ptr_array_new_with_free_func (g_free),
    .enterprises = g_ptr_array_new_with_free_func (g_free),
    .flows = g_ptr_array_new (),
    .periods = g_array_new (FALSE, FALSE, sizeof (TradePeriod)),
    .exponent = g_rand_int_range (rand, -3, 13),
    .spread = g_rand_int_range (rand, 1, 6),
    .ties = g_rand_boolean (rand),
  };
  /* The largest releases have about as many rows as figures, if they are of one period. */
  int most_codes = most_figures > 5000 ? (int) most_figures : most_figures > 1000 ? 400 : 12;

  self.source = g_list_model_get_item (trade_dataset_get_sources (self.dataset), 0);
  add_codes (&self, TRADE_DIMENSION_PRODUCT, self.products, (guint) g_rand_int_range (rand, 0, most_codes));
  add_codes (&self, TRADE_DIMENSION_PARTNER, self.partners, (guint) g_rand_int_range (rand, 0, most_codes));
  add_codes (&self, TRADE_DIMENSION_ENTERPRISE, self.enterprises, (guint) g_rand_int_range (rand, 0, 4));
  choose_flows (&self);
  self.of_two_valuations = is_lucky (&self, 0.1);
  choose_periods (&self);
  self.has_returns = is_lucky (&self, 0.1);
  fill (&self);
  trade_dataset_finish (self.dataset);

  g_object_unref (self.source);
  g_ptr_array_unref (self.products);
  g_ptr_array_unref (self.partners);
  g_ptr_array_unref (self.enterprises);
  g_ptr_array_unref (self.flows);
  g_array_unref (self.periods);

  return self.dataset;
}
