/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample.h"

typedef struct
{
  TradeDimension  dimension;
  const char     *code;
  const char     *label;
  const char     *chinese;
  const char     *parent;
} Code;

static const Code codes[] = {
  { TRADE_DIMENSION_FLOW, TRADE_FLOW_TOTAL, "Exports and imports", "进出口", NULL },
  { TRADE_DIMENSION_FLOW, TRADE_FLOW_EXPORT, "Exports", "出口", NULL },
  { TRADE_DIMENSION_FLOW, TRADE_FLOW_IMPORT, "Imports", "进口", NULL },
  { TRADE_DIMENSION_FLOW, TRADE_FLOW_BALANCE, "Balance", "贸易差额", NULL },
  { TRADE_DIMENSION_PRODUCT, TRADE_CODE_TOTAL, "All goods", "全部货物", NULL },
  { TRADE_DIMENSION_PRODUCT, TRADE_SAMPLE_PRODUCT_MECHANICAL, "Mechanical and electrical products", "机电产品", NULL },
  { TRADE_DIMENSION_PRODUCT, TRADE_SAMPLE_PRODUCT_GREEN, "Green trio", "“新三样”产品",
    TRADE_SAMPLE_PRODUCT_MECHANICAL },
  { TRADE_DIMENSION_PARTNER, TRADE_CODE_TOTAL, "All partners", "全部贸易伙伴", NULL },
  { TRADE_DIMENSION_PARTNER, TRADE_SAMPLE_PARTNER_BELT_ROAD, "Belt and Road countries", "共建“一带一路”国家", NULL },
  { TRADE_DIMENSION_PARTNER, TRADE_CODE_OTHER, "Other partners", "其他贸易伙伴", NULL },
  { TRADE_DIMENSION_ENTERPRISE, TRADE_CODE_TOTAL, "All enterprises", "全部企业", NULL },
  { TRADE_DIMENSION_ENTERPRISE, TRADE_SAMPLE_ENTERPRISE_PRIVATE, "Private enterprises", "民营企业", NULL },
  { TRADE_DIMENSION_ENTERPRISE, TRADE_SAMPLE_ENTERPRISE_FOREIGN, "Foreign-invested enterprises", "外商投资企业", NULL },
  { TRADE_DIMENSION_ENTERPRISE, TRADE_CODE_OTHER, "State-owned and other enterprises", "国有及其他企业", NULL },
  { TRADE_DIMENSION_MEASURE, TRADE_MEASURE_VALUE, "Value", "金额", NULL },
  { TRADE_DIMENSION_MEASURE, TRADE_MEASURE_GROWTH, "Growth on a year earlier", "同比增长", NULL },
  { TRADE_DIMENSION_MEASURE, TRADE_MEASURE_SHARE, "Share", "比重", NULL },
  { TRADE_DIMENSION_MEASURE, TRADE_MEASURE_SHARE_CHANGE, "Change of the share", "比重变化", NULL },
  { TRADE_DIMENSION_MEASURE, TRADE_MEASURE_WORLD_SHARE, "Share of world exports", "占全球出口份额", NULL },
  { TRADE_DIMENSION_MEASURE, TRADE_MEASURE_TRADERS, "Entities with import or export records",
    "有进出口记录的经营主体", NULL },
  { TRADE_DIMENSION_MEASURE, TRADE_MEASURE_OUTLOOK, "Firms that expect trade to hold or grow",
    "预计进出口持平或增长的企业", NULL },
  { TRADE_DIMENSION_UNIT, "CNY", "yuan", "元", NULL },
  { TRADE_DIMENSION_UNIT, "USD", "US dollars", "美元", NULL },
};

#define TOTAL TRADE_FLOW_TOTAL
#define EXPORTS TRADE_FLOW_EXPORT
#define IMPORTS TRADE_FLOW_IMPORT
#define MECHANICAL .product = TRADE_SAMPLE_PRODUCT_MECHANICAL
#define GREEN .product = TRADE_SAMPLE_PRODUCT_GREEN
#define BELT_ROAD .partner = TRADE_SAMPLE_PARTNER_BELT_ROAD
#define PRIVATE .enterprise = TRADE_SAMPLE_ENTERPRISE_PRIVATE
#define FOREIGN .enterprise = TRADE_SAMPLE_ENTERPRISE_FOREIGN
#define TRILLION_YUAN(digits) \
  .measure = TRADE_MEASURE_VALUE, .unit = "CNY", .coefficient = digits, .exponent = -2, .scale = 12
#define TENTHS(of, digits) .measure = of, .unit = TRADE_UNIT_PERCENT, .base = "CNY", .coefficient = digits, .exponent = -1
#define GROWTH(digits) TENTHS (TRADE_MEASURE_GROWTH, digits)
#define SHARE(digits) TENTHS (TRADE_MEASURE_SHARE, digits)
#define SHARE_CHANGE(digits) \
  .measure = TRADE_MEASURE_SHARE_CHANGE, .unit = TRADE_UNIT_POINTS, .base = "CNY", .coefficient = digits, .exponent = -1
#define TRADERS(digits) .measure = TRADE_MEASURE_TRADERS, .unit = TRADE_UNIT_NUMBER, .coefficient = digits

static const TradeSampleFigure figures[] = {
  { .flow = TOTAL, TRILLION_YUAN (4176), .paragraph = 2 },
  { .flow = TOTAL, .measure = TRADE_MEASURE_VALUE, .unit = "USD", .coefficient = 588, .exponent = -2, .scale = 12,
    .relation = TRADE_RELATION_ABOUT, .paragraph = 2 },
  { .flow = TOTAL, GROWTH (2), .paragraph = 2 },
  { .flow = EXPORTS, TRILLION_YUAN (2377), .paragraph = 3 },
  { .flow = EXPORTS, GROWTH (6), .paragraph = 3 },
  { .flow = IMPORTS, TRILLION_YUAN (1799), .paragraph = 3,
    .note = "Commodity prices fell, while the volume of imports grew (paragraph 9)." },
  { .flow = IMPORTS, GROWTH (-3), .paragraph = 3 },
  { .flow = EXPORTS, GREEN, TRILLION_YUAN (106), .paragraph = 5,
    .note = "Above one trillion yuan for the first time." },
  { .flow = EXPORTS, GREEN, GROWTH (299), .paragraph = 5 },
  { .flow = EXPORTS, MECHANICAL, SHARE (586), .paragraph = 6 },
  { .flow = EXPORTS, MECHANICAL, GROWTH (29), .paragraph = 6 },
  { .flow = EXPORTS, .measure = TRADE_MEASURE_WORLD_SHARE, .unit = TRADE_UNIT_PERCENT, .coefficient = 14,
    .relation = TRADE_RELATION_ABOUT, .status = TRADE_STATUS_FORECAST, .paragraph = 8 },
  { .flow = TOTAL, TRADERS (600000), .relation = TRADE_RELATION_MORE, .paragraph = 10 },
  { .flow = TOTAL, PRIVATE, TRADERS (556000), .rounding = 1000, .paragraph = 10 },
  { .flow = TOTAL, PRIVATE, SHARE (535), .paragraph = 11 },
  { .flow = TOTAL, PRIVATE, SHARE_CHANGE (31), .paragraph = 11 },
  { .flow = TOTAL, FOREIGN, SHARE (302), .paragraph = 11 },
  { .flow = TOTAL, BELT_ROAD, SHARE (466), .paragraph = 12 },
  { .flow = TOTAL, BELT_ROAD, SHARE_CHANGE (12), .paragraph = 12 },
  { .period = "2024", .flow = TOTAL, .measure = TRADE_MEASURE_OUTLOOK, .unit = TRADE_UNIT_PERCENT,
    .coefficient = 75, .rounding = 25, .relation = TRADE_RELATION_ABOUT, .paragraph = 13,
    .printed = "three quarters" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (figures) == TRADE_SAMPLE_N_REPORTED);

static TradePeriod
get_period (const TradeSampleFigure *line)
{
  g_autoptr (GError) error = NULL;
  TradePeriod period;

  trade_period_parse (line->period != NULL ? line->period : "2023", &period, &error);
  g_assert_no_error (error);

  return period;
}

static const char *
or_total (const char *code)
{
  return code != NULL ? code : TRADE_CODE_TOTAL;
}

static TradeSeriesKey
get_key (const TradeSampleFigure *line)
{
  TradeSeriesKey key = trade_series_key_new (line->flow, or_total (line->product), or_total (line->partner),
                                             or_total (line->enterprise), line->measure, line->unit,
                                             line->base != NULL ? line->base : "");

  if (line->comparison != NULL)
    key.comparison = line->comparison;

  return key;
}

static TradeText *
create_text (const char *text)
{
  return text != NULL ? trade_text_new (text) : NULL;
}

/**
 * trade_sample_new_empty:
 *
 * Creates a dataset with the sample's code lists and its one source, but without figures.
 *
 * Returns: (transfer full): the dataset
 */
TradeDataset *
trade_sample_new_empty (void)
{
  g_autoptr (TradeText) title = trade_text_new ("China’s foreign trade in goods, 2023");
  g_autoptr (TradeText) subject = trade_text_new ("China’s foreign trade in goods");
  g_autoptr (TradeText) source_title = trade_text_new ("Xinhua News Agency");
  g_autoptr (TradeSource) source = NULL;
  TradeDataset *dataset;

  trade_text_add (title, "zh", "2023年中国货物贸易");
  trade_text_add (subject, "zh", "中国货物贸易");
  trade_text_add (source_title, "zh", "新华社");

  dataset = trade_dataset_new (title, subject, "2024-01-12");
  source = trade_source_new ("xinhua", source_title, "2024-01-12", NULL);
  trade_dataset_add_source (dataset, source);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (TradeText) label = trade_text_new (codes[i].label);

      trade_text_add (label, "zh", codes[i].chinese);
      trade_dataset_add_code (dataset, codes[i].dimension, codes[i].code, label, NULL, codes[i].parent);
    }

  return dataset;
}

/**
 * trade_sample_add:
 * @dataset: a dataset from this file
 * @line: a reported figure
 *
 * Adds a figure to a dataset that does not have it yet.
 */
void
trade_sample_add (TradeDataset            *dataset,
                  const TradeSampleFigure *line)
{
  g_autoptr (TradeSource) source = g_list_model_get_item (trade_dataset_get_sources (dataset), line->source);
  g_autoptr (TradeText) printed = create_text (line->printed);
  g_autoptr (TradeText) note = create_text (line->note);
  g_autoptr (TradeFigure) figure = NULL;
  const TradeSeriesKey key = get_key (line);
  const TradeReport report = {
    .value = { line->coefficient, line->exponent },
    .scale = line->scale,
    .rounding = line->rounding,
    .relation = line->relation,
    .status = line->status,
    .source = source,
    .paragraph = line->paragraph,
    .printed = printed,
    .note = note,
  };

  figure = trade_figure_new_reported (&key, get_period (line), &report);
  g_assert_true (trade_dataset_add_figure (dataset, figure));
}

/**
 * trade_sample_new_crowd:
 * @n_figures: how many
 *
 * Creates a release of the growth of very many products, which is not finished.
 *
 * Returns: (transfer full): a dataset
 */
TradeDataset *
trade_sample_new_crowd (guint n_figures)
{
  TradeDataset *dataset = trade_sample_new_empty ();

  for (guint i = 0; i < n_figures; i++)
    {
      g_autofree char *product = g_strdup_printf ("P%u", i);
      const TradeSampleFigure growth = {
        .flow = TRADE_FLOW_EXPORT,
        .product = product,
        .measure = TRADE_MEASURE_GROWTH,
        .unit = TRADE_UNIT_PERCENT,
        .base = "CNY",
        .coefficient = 10 + i,
        .exponent = -1,
      };

      trade_sample_add (dataset, &growth);
    }

  return dataset;
}

/**
 * trade_sample_publish:
 * @dataset: a dataset from this file
 * @flow: a flow
 * @year: the time period
 * @vintage: when the figure was published
 * @coefficient: hundredths of a trillion yuan; 0 for a value that is kept secret
 *
 * Adds the value of all trade in one direction, as it was published on some day.
 *
 * Returns: (transfer none): the figure, which @dataset holds
 */
TradeFigure *
trade_sample_publish (TradeDataset *dataset,
                      const char   *flow,
                      int           year,
                      const char   *vintage,
                      gint64        coefficient)
{
  g_autoptr (TradeSource) source = g_list_model_get_item (trade_dataset_get_sources (dataset), 0);
  const TradeSampleFigure line = { .flow = flow, .measure = TRADE_MEASURE_VALUE, .unit = "CNY" };
  const TradeSeriesKey key = get_key (&line);
  const TradeReport report = {
    .missing = coefficient == 0,
    .value = { coefficient, -2 },
    .scale = 12,
    .status = coefficient == 0 ? TRADE_STATUS_SUPPRESSED : TRADE_STATUS_NORMAL,
    .vintage = vintage,
    .source = source,
  };
  g_autoptr (TradeFigure) figure = trade_figure_new_reported (&key, trade_period_new_annual (year), &report);

  g_assert_true (trade_dataset_add_figure (dataset, figure));

  return figure;
}

/**
 * trade_sample_lookup:
 * @dataset: a dataset
 * @line: a figure, of which only the key and the period count
 *
 * Finds a figure.
 *
 * Returns: (transfer none) (nullable): the figure
 */
TradeFigure *
trade_sample_lookup (TradeDataset            *dataset,
                     const TradeSampleFigure *line)
{
  const TradeSeriesKey key = get_key (line);

  return trade_dataset_lookup (dataset, &key, get_period (line));
}

/**
 * trade_sample_new:
 *
 * Creates the release that the program is built for: China's foreign trade in 2023 as the Xinhua News Agency reported
 * it on 12 January 2024. Nothing is derived yet.
 *
 * Returns: (transfer full): the dataset
 */
TradeDataset *
trade_sample_new (void)
{
  TradeDataset *dataset = trade_sample_new_empty ();

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    trade_sample_add (dataset, &figures[i]);

  return dataset;
}
