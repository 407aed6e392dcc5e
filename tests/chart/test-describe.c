/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample.h"
#include "trade-compose.h"
#include "trade-describe.h"
#include "trade-headline.h"

#define MINUS "\u2212"
#define PRIVATE TRADE_SAMPLE_ENTERPRISE_PRIVATE
#define FOREIGN TRADE_SAMPLE_ENTERPRISE_FOREIGN
#define BELT_ROAD TRADE_SAMPLE_PARTNER_BELT_ROAD
#define MECHANICAL TRADE_SAMPLE_PRODUCT_MECHANICAL
#define GREEN TRADE_SAMPLE_PRODUCT_GREEN

/* The sample with what follows from it, and with the yuan named as the bundled release names it. */
static TradeDataset *
create_dataset (void)
{
  TradeDataset *dataset = trade_sample_new ();
  g_autoptr (TradeText) yuan = trade_text_new ("yuan");

  trade_text_add (yuan, "zh", "元");
  trade_dataset_add_code (dataset, TRADE_DIMENSION_UNIT, "CNY", yuan, NULL, NULL);
  trade_dataset_finish (dataset);

  return dataset;
}

typedef struct
{
  TradeSampleFigure line;
  const char *name;
  const char *sentence;
  const char *status;
  const char *formula;
  const char *origin;
} Case;

#define VALUE .measure = TRADE_MEASURE_VALUE, .unit = "CNY"
#define GROWTH .measure = TRADE_MEASURE_GROWTH, .unit = "PC", .base = "CNY"
#define SHARE .measure = TRADE_MEASURE_SHARE, .unit = "PC", .base = "CNY"
#define SHARE_CHANGE .measure = TRADE_MEASURE_SHARE_CHANGE, .unit = "PP", .base = "CNY"
#define TRADERS .measure = TRADE_MEASURE_TRADERS, .unit = "NR"
#define COMPUTED "Computed from published figures"

static const Case cases[] = {
  { { .flow = "X", VALUE },
    "Exports", "Exports, 2023: 23.77 trillion yuan, up 0.6%", "published", NULL,
    "Xinhua News Agency, January 12, 2024, paragraph 3" },
  { { .flow = "M", VALUE },
    "Imports", "Imports, 2023: 17.99 trillion yuan, down 0.3%", "published", NULL,
    "Xinhua News Agency, January 12, 2024, paragraph 3" },
  { { .flow = "_T", .measure = TRADE_MEASURE_VALUE, .unit = "USD" },
    "Exports and imports", "Exports and imports, 2023: about 5.88 trillion US dollars", "published", NULL,
    "Xinhua News Agency, January 12, 2024, paragraph 2" },
  { { .flow = "X", GROWTH },
    "Exports", "Exports, 2023: up 0.6%", "published", NULL, "Xinhua News Agency, January 12, 2024, paragraph 3" },
  { { .flow = "M", GROWTH },
    "Imports", "Imports, 2023: down 0.3%", "published", NULL, "Xinhua News Agency, January 12, 2024, paragraph 3" },
  { { .flow = "X", .product = GREEN, VALUE },
    "Green trio (exports)", "Green trio (exports), 2023: 1.06 trillion yuan, up 29.9%", "published", NULL,
    "Xinhua News Agency, January 12, 2024, paragraph 5" },
  { { .flow = "X", .product = MECHANICAL, SHARE },
    "Mechanical and electrical products (exports)", "Mechanical and electrical products (exports), 2023: 58.6%", "published", NULL,
    "Xinhua News Agency, January 12, 2024, paragraph 6" },
  { { .flow = "X", .measure = TRADE_MEASURE_WORLD_SHARE, .unit = "PC" },
    "Share of world exports", "Share of world exports, 2023: about 14%, projection", "projection", NULL,
    "Xinhua News Agency, January 12, 2024, paragraph 8" },
  { { .flow = "_T", TRADERS },
    "Entities with import or export records",
    "Entities with import or export records, 2023: more than 600,000", "published", NULL,
    "Xinhua News Agency, January 12, 2024, paragraph 10" },
  { { .flow = "_T", .enterprise = PRIVATE, TRADERS },
    "Private enterprises", "Private enterprises, 2023: 556,000", "published", NULL,
    "Xinhua News Agency, January 12, 2024, paragraph 10" },
  { { .flow = "_T", .enterprise = PRIVATE, SHARE },
    "Private enterprises", "Private enterprises, 2023: 53.5%, up 3.1 percentage points", "published", NULL,
    "Xinhua News Agency, January 12, 2024, paragraph 11" },
  { { .flow = "_T", .enterprise = PRIVATE, SHARE_CHANGE },
    "Private enterprises", "Private enterprises, 2023: up 3.1 percentage points", "published", NULL,
    "Xinhua News Agency, January 12, 2024, paragraph 11" },
  { { .period = "2024", .flow = "_T", .measure = TRADE_MEASURE_OUTLOOK, .unit = "PC" },
    "Firms that expect trade to hold or grow", "Firms that expect trade to hold or grow, 2024: three quarters", "published",
    NULL, "Xinhua News Agency, January 12, 2024, paragraph 13: “three quarters”" },
  { { .flow = "B", VALUE },
    "Balance", "Balance, 2023: 5.78 trillion yuan, computed", "computed",
    "Exports 23.77 " MINUS " imports 17.99 trillion yuan", COMPUTED },
  { { .period = "2022", .flow = "X", VALUE },
    "Exports", "Exports, 2022: about 23.63 trillion yuan, computed", "computed",
    "23.77 trillion yuan ÷ (1 + 0.6%)", COMPUTED },
  { { .period = "2022", .flow = "M", VALUE },
    "Imports", "Imports, 2022: about 18.04 trillion yuan, computed", "computed",
    "17.99 trillion yuan ÷ (1 " MINUS " 0.3%)", COMPUTED },
  { { .flow = "X", .product = MECHANICAL, VALUE },
    "Mechanical and electrical products (exports)",
    "Mechanical and electrical products (exports), 2023: about 13.93 trillion yuan, computed, up 2.9%", "computed",
    "58.6% × 23.77 trillion yuan", COMPUTED },
  { { .flow = "X", .product = GREEN, SHARE },
    "Green trio (exports)", "Green trio (exports), 2023: about 4.5%, computed", "computed", "1.06 ÷ 23.77 trillion yuan", COMPUTED },
  { { .flow = "_T", .enterprise = "_O", SHARE },
    "State-owned and other enterprises", "State-owned and other enterprises, 2023: 16.3%, computed", "computed",
    "100% " MINUS " 53.5% " MINUS " 30.2%", COMPUTED },
  { { .flow = "_T", .partner = "_O", SHARE },
    "Other partners", "Other partners, 2023: 53.4%, computed", "computed",
    "100% " MINUS " 46.6%", COMPUTED },
  { { .period = "2022", .flow = "_T", .partner = BELT_ROAD, SHARE },
    "Belt and Road countries", "Belt and Road countries, 2022: 45.4%, computed", "computed",
    "46.6% " MINUS " 1.2 percentage points", COMPUTED },
};

static void
test_figures (void)
{
  g_autoptr (TradeDataset) dataset = create_dataset ();
  g_autoptr (TradeFormat) format = trade_format_new ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TradeFigure *figure = trade_sample_lookup (dataset, &cases[i].line);
      g_autofree char *name = NULL;
      g_autofree char *sentence = NULL;
      g_autofree char *status = NULL;
      g_autofree char *formula = NULL;
      g_autofree char *origin = NULL;

      g_test_message ("%s", cases[i].sentence);
      g_assert_nonnull (figure);
      name = trade_describe_figure_name (format, dataset, figure);
      sentence = trade_describe_figure (format, dataset, figure);
      status = trade_describe_status (format, figure);
      formula = trade_describe_formula (format, dataset, figure);
      origin = trade_describe_origin (format, dataset, figure);

      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
      g_assert_cmpstr (status, ==, cases[i].status);
      g_assert_cmpstr (formula, ==, cases[i].formula);
      g_assert_cmpstr (origin, ==, cases[i].origin);
    }
}

/* No digit of a formula is left as a programmer typed it. */
static void
test_formula_digits (void)
{
  g_autoptr (TradeDataset) dataset = create_dataset ();
  g_autoptr (TradeFormat) format = trade_format_new ("ar");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TradeFigure *figure = trade_sample_lookup (dataset, &cases[i].line);
      g_autofree char *formula = trade_describe_formula (format, dataset, figure);

      g_test_message ("%s", formula);
      for (const char *p = formula; p != NULL && *p != '\0'; p++)
        g_assert_false (g_ascii_isdigit (*p));
    }
}

/* Words stay English without a catalogue; labels, numbers and dates follow the format. */
static void
test_other_locale (void)
{
  g_autoptr (TradeDataset) dataset = create_dataset ();
  g_autoptr (TradeFormat) format = trade_format_new ("zh_CN");
  TradeFigure *figure = trade_sample_lookup (dataset, &(TradeSampleFigure) { .flow = "X", VALUE });
  g_autofree char *sentence = trade_describe_figure (format, dataset, figure);
  g_autofree char *origin = trade_describe_origin (format, dataset, figure);

  g_assert_cmpstr (sentence, ==, "出口, 2023年: 23.77万亿元, up 0.6%");
  g_assert_cmpstr (origin, ==, "新华社, 2024年1月12日, paragraph 3");
}

/* What nobody labelled is named all the same. */
static void
test_names_without_labels (void)
{
  static const struct
  {
    TradeSampleFigure line;
    const char *name;
  } unlabelled[] = {
    { { .flow = "X", VALUE }, "Exports" },
    { { .flow = "M", VALUE }, "Imports" },
    { { .flow = "_T", VALUE }, "Exports and imports" },
    { { .flow = "B", VALUE }, "Balance" },
    { { .flow = "X", .product = "_O", VALUE }, "Others (exports)" },
    { { .flow = "X", .product = "SOYA", VALUE }, "SOYA (exports)" },
    { { .flow = "X", .product = "SOYA", .partner = "US", VALUE }, "SOYA, US (exports)" },
    { { .flow = "M", .measure = TRADE_MEASURE_WORLD_SHARE, .unit = "PC" }, "Share of world imports" },
    { { .flow = "_T", .measure = TRADE_MEASURE_WORLD_SHARE, .unit = "PC" }, "Share of world trade" },
  };
  g_autoptr (TradeText) title = trade_text_new ("Trade");
  g_autoptr (TradeDataset) dataset = trade_dataset_new (title, title, "2024-01-12");
  g_autoptr (TradeSource) source = trade_source_new ("report", title, NULL, NULL);
  g_autoptr (TradeFormat) format = trade_format_new ("en");

  trade_dataset_add_source (dataset, source);
  for (guint i = 0; i < G_N_ELEMENTS (unlabelled); i++)
    {
      TradeFigure *figure;
      g_autofree char *name = NULL;

      trade_sample_add (dataset, &unlabelled[i].line);
      figure = trade_sample_lookup (dataset, &unlabelled[i].line);
      name = trade_describe_figure_name (format, dataset, figure);
      g_assert_cmpstr (name, ==, unlabelled[i].name);
    }
}

/* Two codes with one name are told apart, and others are not burdened. No name has two brackets. */
static void
test_namesakes (void)
{
  static const struct
  {
    TradeSampleFigure line;
    const char *name;
  } lines[] = {
    { { .flow = "X", .product = "8703", VALUE }, "Cars (8703) – exports" },
    { { .flow = "X", .product = "8704", VALUE }, "Cars (8704) – exports" },
    { { .flow = "X", .product = "89", VALUE }, "Ships (exports)" },
    /* What says its flow is not told of which it is. */
    { { .flow = "X", .product = "GOODS", VALUE }, "Exports of goods" },
    { { .flow = "M", .product = "GOODS", VALUE }, "Exports of goods (imports)" },
    { { .flow = "X", .product = "AGAIN", VALUE }, "Goods for re-exports (exports)" },
    { { .flow = "X", .product = "BOTH", VALUE }, "Exports and imports of ore (exports)" },
    { { .flow = "X", .product = "ZONE", VALUE }, "Exportsville (exports)" },
  };
  static const char *const labels[] = {
    "Cars", "Cars", "Ships", "Exports of goods", "Exports of goods", "Goods for re-exports", "Exports and imports of ore", "Exportsville",
  };
  g_autoptr (TradeText) title = trade_text_new ("Trade");
  g_autoptr (TradeDataset) dataset = trade_dataset_new (title, title, "2024-01-12");
  g_autoptr (TradeSource) source = trade_source_new ("report", title, NULL, NULL);
  g_autoptr (TradeFormat) format = trade_format_new ("en");

  trade_dataset_add_source (dataset, source);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (TradeText) label = trade_text_new (labels[i]);

      trade_dataset_add_code (dataset, TRADE_DIMENSION_PRODUCT, lines[i].line.product, label, NULL, NULL);
      trade_sample_add (dataset, &lines[i].line);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *name = trade_describe_figure_name (format, dataset, trade_sample_lookup (dataset, &lines[i].line));

      g_assert_cmpstr (name, ==, lines[i].name);
    }
}

static void
add_growth (TradeDataset *dataset,
            TradeSource  *source,
            const char   *reporter,
            const char   *product,
            gint64        percent)
{
  TradeSeriesKey key = trade_series_key_new (TRADE_FLOW_EXPORT, product, TRADE_CODE_TOTAL, TRADE_CODE_TOTAL, TRADE_MEASURE_GROWTH, "PC",
                                             "CNY");
  const TradeReport report = { .value = { percent, 0 }, .source = source };
  g_autoptr (TradeFigure) figure = NULL;

  key.reporter = g_intern_string (reporter);
  figure = trade_figure_new_reported (&key, trade_period_new_annual (2023), &report);
  g_assert_true (trade_dataset_add_figure (dataset, figure));
}

/* What a release calls its subject may say of which flow it is, and whose. */
static void
test_subjects (void)
{
  static const struct
  {
    const char *subject;
    const char *reporters[2];
    const char *phrase;
  } subjects[] = {
    { "Norway’s exports", { "NOR", NULL }, "Norway’s exports: growth" },
    { "Norway’s trade", { "NOR", NULL }, "Norway’s trade (exports): growth" },
    { "Trade of East Africa", { "KEN", "UGA" }, "Trade of East Africa (KEN) – exports: growth" },
    { "Foreign trade", { "KEN", "UGA" }, "Foreign trade of KEN (exports): growth" },
  };
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autoptr (TradeText) norway = trade_text_new ("Norway");

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      g_autoptr (TradeText) subject = trade_text_new (subjects[i].subject);
      g_autoptr (TradeDataset) dataset = trade_dataset_new (subject, subject, "2024-01-12");
      g_autoptr (TradeSource) source = trade_source_new ("report", subject, NULL, NULL);
      g_autoptr (GListModel) views = NULL;
      g_autoptr (TradeView) view = NULL;
      g_autofree char *subtitle = NULL;

      trade_dataset_add_source (dataset, source);
      trade_dataset_add_code (dataset, TRADE_DIMENSION_REPORTER, "NOR", norway, NULL, NULL);
      for (guint j = 0; j < 2; j++)
        {
          const char *reporter = subjects[i].reporters[j];

          if (reporter == NULL)
            continue;
          add_growth (dataset, source, reporter, "A", 1 + j);
          add_growth (dataset, source, reporter, "B", 3 + j);
        }
      trade_dataset_finish (dataset);
      views = trade_dataset_list_views (dataset);
      view = g_list_model_get_item (views, 0);
      g_assert_cmpstr (trade_view_get_id (view), ==, "growth");
      subtitle = trade_headline_write_subtitle (view, format);
      g_test_message ("%s", subtitle);
      g_assert_true (g_str_has_prefix (subtitle, subjects[i].phrase));
    }
}

static void
test_statuses (void)
{
  static const struct
  {
    TradeStatus status;
    const char *sentence;
    const char *word;
  } statuses[] = {
    { TRADE_STATUS_NORMAL, "Exports, 2023: 23.77 trillion yuan, unchanged", "published" },
    { TRADE_STATUS_ESTIMATED, "Exports, 2023: 23.77 trillion yuan, estimate, unchanged", "estimated" },
    { TRADE_STATUS_PROVISIONAL, "Exports, 2023: 23.77 trillion yuan, provisional, unchanged", "provisional" },
    { TRADE_STATUS_FORECAST, "Exports, 2023: 23.77 trillion yuan, projection, unchanged", "projection" },
    { TRADE_STATUS_BREAK, "Exports, 2023: 23.77 trillion yuan, unchanged, break in the series", "break in the series" },
    { TRADE_STATUS_UNRELIABLE, "Exports, 2023: 23.77 trillion yuan, unchanged, of low reliability", "of low reliability" },
    { TRADE_STATUS_IMPUTED, "Exports, 2023: 23.77 trillion yuan, unchanged, imputed", "imputed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      TradeSampleFigure value = {
        .flow = "X", VALUE, .coefficient = 2377, .exponent = -2, .scale = 12, .status = statuses[i].status,
      };
      TradeSampleFigure growth = { .flow = "X", GROWTH, .coefficient = 0, .exponent = -1 };
      g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
      g_autoptr (TradeText) yuan = trade_text_new ("yuan");
      g_autoptr (TradeFormat) format = trade_format_new ("en");
      g_autofree char *sentence = NULL;
      g_autofree char *word = NULL;
      g_autofree char *origin = NULL;
      TradeFigure *figure;

      trade_dataset_add_code (dataset, TRADE_DIMENSION_UNIT, "CNY", yuan, NULL, NULL);
      trade_sample_add (dataset, &value);
      trade_sample_add (dataset, &growth);
      figure = trade_sample_lookup (dataset, &value);
      sentence = trade_describe_figure (format, dataset, figure);
      word = trade_describe_status (format, figure);
      origin = trade_describe_origin (format, dataset, figure);

      g_assert_cmpstr (sentence, ==, statuses[i].sentence);
      g_assert_cmpstr (word, ==, statuses[i].word);
      g_assert_cmpstr (origin, ==, "Xinhua News Agency, January 12, 2024");
    }
}

static void
assert_says (GPtrArray  *sentences,
             const char *expected)
{
  if (!g_ptr_array_find_with_equal_func (sentences, expected, g_str_equal, NULL))
    {
      for (guint i = 0; i < sentences->len; i++)
        g_test_message ("said: %s", (char *) g_ptr_array_index (sentences, i));
      g_error ("missing: %s", expected);
    }
}

static GPtrArray *
describe_audit (TradeDataset *dataset)
{
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autoptr (GListModel) findings = trade_audit (dataset);
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (TradeFinding) finding = g_list_model_get_item (findings, i);

      g_ptr_array_add (sentences, trade_describe_finding (format, dataset, finding));
    }

  return sentences;
}

static void
test_findings (void)
{
  static const char *const expected[] = {
    "Exports and imports, 2023: 41.76 trillion yuan. Exports 23.77 + imports 17.99 trillion yuan gives the same, within "
    "rounding.",
    "2023: The shares of Private enterprises (53.5%) and Foreign-invested enterprises (30.2%) add up to 83.7%, which fits into "
    "100%.",
    "2023: The share of Belt and Road countries (46.6%) is not above 100%.",
    "2023: The total’s growth of +0.2% agrees with +0.6% for exports and " MINUS "0.3% for imports, within rounding.",
    "2023: The figure for Private enterprises (556,000) does not exceed that for Entities with import or export records (more "
    "than 600,000), which includes it.",
    "In 2023 the value of Exports rose (+0.6%), whatever the rounding.",
    "In 2023 the value of Imports fell (" MINUS "0.3%), whatever the rounding.",
    "In 2023 the share of Private enterprises rose (+3.1 percentage points), whatever the rounding.",
    "In 2023 exports exceeded imports (5.78 trillion yuan), whatever the rounding.",
    "2023: The place of Exports (+0.6%) above Exports and imports (+0.2%) is certain, whatever the rounding.",
  };
  g_autoptr (TradeDataset) dataset = create_dataset ();
  g_autoptr (GPtrArray) sentences = describe_audit (dataset);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    assert_says (sentences, expected[i]);
}

/* A release in which nothing fits. */
static void
test_disagreements (void)
{
  static const TradeSampleFigure lines[] = {
    { .flow = "_T", VALUE, .coefficient = 4300, .exponent = -2, .scale = 12 },
    { .flow = "_T", GROWTH, .coefficient = 50, .exponent = -1 },
    { .flow = "X", VALUE, .coefficient = 2377, .exponent = -2, .scale = 12 },
    { .flow = "X", GROWTH, .coefficient = 6, .exponent = -1 },
    { .period = "2022", .flow = "X", VALUE, .coefficient = 2397, .exponent = -2, .scale = 12 },
    { .flow = "M", VALUE, .coefficient = 1799, .exponent = -2, .scale = 12 },
    { .flow = "M", GROWTH, .coefficient = 0, .exponent = -1 },
    { .flow = "X", .product = GREEN, VALUE, .coefficient = 106, .exponent = -2, .scale = 12 },
    { .flow = "X", .product = GREEN, SHARE, .coefficient = 60, .exponent = -1 },
    { .flow = "X", .product = MECHANICAL, SHARE, .coefficient = 50, .exponent = -1 },
    { .flow = "_T", .enterprise = PRIVATE, SHARE, .coefficient = 735, .exponent = -1 },
    { .flow = "_T", .enterprise = FOREIGN, SHARE, .coefficient = 302, .exponent = -1 },
  };
  static const char *const expected[] = {
    "Exports and imports, 2023: 43.00 trillion yuan. Exports 23.77 + imports 17.99 trillion yuan gives 41.76 trillion yuan; rounding does "
    "not explain the difference.",
    "2023: The shares of Private enterprises (73.5%) and Foreign-invested enterprises (30.2%) add up to 103.7%, which does not "
    "fit 100%; rounding does not explain it.",
    "2023: The total’s growth of +5.0% does not agree with +0.6% for exports and 0.0% for imports, which imply +0.34%.",
    "Exports, 2023: +0.6%. 23.77 ÷ 23.97 trillion yuan " MINUS " 1 gives " MINUS "0.83%; rounding does not explain the "
    "difference.",
    "2023: The figure for Green trio (exports) (6.0%) exceeds that for Mechanical and electrical products (exports) (5.0%), which "
    "includes it.",
    "Green trio (exports), 2023: 6.0%. 1.06 ÷ 23.77 trillion yuan gives 4.46%; rounding does not explain the difference.",
    "Rounding leaves open whether in 2023 the value of Imports rose or fell (0.0%).",
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeText) yuan = trade_text_new ("yuan");
  g_autoptr (GPtrArray) sentences = NULL;

  trade_dataset_add_code (dataset, TRADE_DIMENSION_UNIT, "CNY", yuan, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    trade_sample_add (dataset, &lines[i]);

  sentences = describe_audit (dataset);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    assert_says (sentences, expected[i]);
}

static TradeScene *
compose (TradeDataset *dataset,
         TradeQuestion question)
{
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);
  TradeComposeOptions options = { .width = 800, .height = 500, .text_scale = 1, .format = format };

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (trade_view_get_question (view) == question)
        return trade_compose (view, &options);
    }

  g_assert_not_reached ();
}

static void
test_charts (void)
{
  static const struct
  {
    TradeQuestion question;
    const char *overview;
  } charts[] = {
    { TRADE_QUESTION_GROWTH,
      "Bar chart with 5 values. China’s foreign trade in goods: growth by category, percent, 2023 on 2022, in yuan. Highest: "
      "Green trio (exports), 2023: up 29.9%. Lowest: Imports, 2023: down 0.3%." },
    { TRADE_QUESTION_ENTERPRISES,
      "Divided bar with 3 values. China’s foreign trade in goods: share of exports and imports by kind of enterprise, percent, "
      "2023. Highest: Private enterprises, 2023: 53.5%, up "
      "3.1 percentage points. Lowest: State-owned and other enterprises, 2023: 16.3%, computed." },
    { TRADE_QUESTION_WORLD,
      "Divided bar with 1 value. China’s foreign trade in goods: exports as a share of the world’s, percent, 2023, a projection. "
      "Share of world exports, 2023: about 14%, projection. Rest of the world, 2023: about 86%, computed from a projection." },
  };
  g_autoptr (TradeDataset) dataset = create_dataset ();

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      TradeScene *scene = compose (dataset, charts[i].question);
      g_autofree char *overview = trade_scene_describe_chart (scene);

      g_assert_cmpstr (overview, ==, charts[i].overview);
      g_assert_finalize_object (scene);
    }
}

/* Whether the foot that is painted says a sentence. */
static gboolean
foot_says (TradeScene *scene,
           const char *sentence)
{
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->role == TRADE_ROLE_SOURCE && mark->words != NULL &&
          strstr (trade_words_get_string (mark->words), sentence) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* A release in which rounding leaves open what the titles say; the charts say so themselves. */
static void
test_open_questions (void)
{
  static const TradeSampleFigure lines[] = {
    { .flow = "X", VALUE, .coefficient = 2377, .exponent = -2, .scale = 12 },
    { .flow = "X", GROWTH, .coefficient = 0, .exponent = -1 },
    { .flow = "M", VALUE, .coefficient = 2377, .exponent = -2, .scale = 12 },
    { .flow = "M", GROWTH, .coefficient = -3, .exponent = -1 },
    { .flow = "X", .product = GREEN, GROWTH, .coefficient = 51, .exponent = -1 },
    { .flow = "X", .product = MECHANICAL, GROWTH, .coefficient = 51, .exponent = -1 },
    { .flow = "_T", .enterprise = PRIVATE, SHARE, .coefficient = 40, .exponent = 0 },
    { .flow = "_T", .enterprise = PRIVATE, SHARE_CHANGE, .coefficient = 0, .exponent = -1 },
    { .flow = "_T", .enterprise = FOREIGN, SHARE, .coefficient = 40, .exponent = 0 },
    { .flow = "_T", .enterprise = FOREIGN, SHARE_CHANGE, .coefficient = -12, .exponent = -1 },
  };
  /* A total that does not fit is said as well, and hides none of the open questions. */
  static const TradeSampleFigure wrong = { .flow = "_T", VALUE, .coefficient = 4900, .exponent = -2, .scale = 12 };
  static const struct
  {
    TradeQuestion question;
    const char *sentence;
  } charts[] = {
    { TRADE_QUESTION_BALANCE, "Rounding leaves open whether in 2023 the value of Exports rose or fell (0.0%)." },
    { TRADE_QUESTION_BALANCE, "Rounding leaves open whether in 2023 exports exceeded imports" },
    { TRADE_QUESTION_GROWTH, "Rounding leaves open whether the place of " },
    { TRADE_QUESTION_ENTERPRISES, "2023: Rounding leaves open whether the place of Private enterprises (40%) is above " },
    { TRADE_QUESTION_CHANGE, "Rounding leaves open whether in 2023 the share of Private enterprises rose or fell" },
  };

  for (guint n_wrong = 0; n_wrong < 2; n_wrong++)
    {
      g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();

      for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
        trade_sample_add (dataset, &lines[i]);
      if (n_wrong > 0)
        trade_sample_add (dataset, &wrong);
      trade_dataset_finish (dataset);

      for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
        {
          g_autoptr (TradeScene) scene = compose (dataset, charts[i].question);

          g_test_message ("%s", trade_scene_get_source (scene));
          g_assert_true (foot_says (scene, charts[i].sentence));
          if (charts[i].question == TRADE_QUESTION_BALANCE)
            g_assert_true (foot_says (scene, "rounding does not explain the difference") == (n_wrong > 0));
        }
    }
}

/* Where nothing is open, nothing is said. */
static void
test_no_open_questions (void)
{
  g_autoptr (TradeDataset) dataset = create_dataset ();
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autoptr (TradeScene) scene = compose (dataset, trade_view_get_question (view));

      g_assert_false (foot_says (scene, "Rounding leaves open"));
    }
}

/* Title and overview, then a line for each data mark in reading order. */
static void
test_whole_chart (void)
{
  g_autoptr (TradeDataset) dataset = create_dataset ();
  g_autoptr (TradeScene) scene = compose (dataset, TRADE_QUESTION_BALANCE);
  g_autofree char *text = trade_scene_describe (scene);
  g_autofree char *overview = trade_scene_describe_chart (scene);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_test_message ("%s", text);
  g_assert_cmpuint (g_strv_length (lines), ==, 2 + trade_scene_get_n_data (scene));
  g_assert_cmpstr (lines[0], ==, trade_scene_get_title (scene));
  g_assert_cmpstr (lines[1], ==, overview);
  g_assert_true (g_str_has_prefix (overview, "Column chart with "));
  g_assert_true (g_str_has_suffix (overview,
                                   " values. China’s foreign trade in goods, trillion yuan, 2022 and 2023. Highest: "
                                   "Exports, 2023: 23.77 trillion yuan, up 0.6%. Lowest: Imports, "
                                   "2023: 17.99 trillion yuan, down 0.3%."));
  g_assert_true (g_strv_contains ((const char *const *) lines, "Exports, 2023: 23.77 trillion yuan, up 0.6%"));
  g_assert_true (g_strv_contains ((const char *const *) lines, "Imports, 2022: about 18.04 trillion yuan, computed"));

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      g_autofree char *sentence = trade_scene_describe_data (scene, i);

      g_assert_cmpstr (lines[i + 2], ==, sentence);
    }
}

/* A sign becomes a word only where the bounds lie on its side. */
static void
test_relations (void)
{
  static const struct
  {
    gint64        tenths;
    TradeRelation relation;
    const char   *word; /* NULL for none */
  } growths[] = {
    { 20, TRADE_RELATION_MORE, "up" },    { -20, TRADE_RELATION_MORE, NULL }, { 0, TRADE_RELATION_MORE, NULL },
    { 20, TRADE_RELATION_LESS, NULL },    { -20, TRADE_RELATION_LESS, NULL }, { -20, TRADE_RELATION_ABOUT, "down" },
    { 0, TRADE_RELATION_EQUAL, "unchanged" },
  };
  static const char *const words[] = { "up", "down", "unchanged" };

  for (guint i = 0; i < G_N_ELEMENTS (growths); i++)
    {
      const TradeSampleFigure level = { .flow = "X", VALUE, .coefficient = 34, .exponent = -1, .scale = 12 };
      const TradeSampleFigure growth = { .flow = "X", GROWTH, .coefficient = growths[i].tenths, .exponent = -1,
                                         .relation = growths[i].relation };
      g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
      g_autoptr (TradeFormat) format = trade_format_new ("en");

      trade_sample_add (dataset, &level);
      trade_sample_add (dataset, &growth);
      for (guint j = 0; j < 2; j++)
        {
          TradeFigure *figure = trade_sample_lookup (dataset, j == 0 ? &level : &growth);
          g_autofree char *told = trade_describe_figure (format, dataset, figure);

          g_test_message ("%s", told);
          for (guint k = 0; k < G_N_ELEMENTS (words); k++)
            g_assert_true ((strstr (told, words[k]) != NULL) == (g_strcmp0 (words[k], growths[i].word) == 0));
        }
    }
}

/* A title is no surer than the audit: a growth that its own levels refute is drawn, and not concluded from. */
static void
test_refuted (void)
{
  static const TradeSampleFigure lines[] = {
    { .flow = "X", VALUE, .coefficient = 90 },
    { .flow = "M", VALUE, .coefficient = 120 },
    { .period = "2022", .flow = "X", VALUE, .coefficient = 100 },
    { .period = "2022", .flow = "M", VALUE, .coefficient = 100 },
    { .flow = "X", GROWTH, .coefficient = 50, .exponent = -1 },
    { .flow = "M", GROWTH, .coefficient = -30, .exponent = -1 },
  };
  static const struct
  {
    TradeQuestion question;
    const char   *title;
  } titles[] = {
    { TRADE_QUESTION_BALANCE, "Imports exceeded exports" },
    { TRADE_QUESTION_GROWTH, "Category growth" },
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    trade_sample_add (dataset, &lines[i]);
  trade_dataset_finish (dataset);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (TradeScene) scene = compose (dataset, titles[i].question);
      g_autofree char *told = trade_scene_describe (scene);

      g_assert_true (g_str_has_prefix (told, titles[i].title));
    }
}

/* What is not known yet is said to be expected. */
static void
test_expected (void)
{
  static const TradeSampleFigure lines[] = {
    { .period = "2024", .flow = "X", VALUE, .coefficient = 90, .status = TRADE_STATUS_FORECAST },
    { .period = "2024", .flow = "M", VALUE, .coefficient = 70, .status = TRADE_STATUS_FORECAST },
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeScene) scene = NULL;
  g_autofree char *told = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    trade_sample_add (dataset, &lines[i]);
  trade_dataset_finish (dataset);
  scene = compose (dataset, TRADE_QUESTION_BALANCE);
  told = trade_scene_describe (scene);
  g_assert_true (g_str_has_prefix (told, "Exports are expected to exceed imports"));
}

/* A title is long in languages with spaces and in those without. */
static void
test_long_titles (void)
{
  static const struct
  {
    const char *title;
    gboolean    is_long;
  } titles[] = {
    { "Exports: 3.1 billion euros", FALSE },
    { "Exports rose from 3.1 billion euros in 2019 to 4.2 billion euros in 2023", FALSE },
    { "Exports rose from 22.1 trillion Indian rupees in 2018/19 to 36.2 trillion Indian rupees in 2022/23", TRUE },
    { "出口由2019年的31亿欧元升至2023年的42亿欧元", FALSE },
    { "出口由2018年4月至2019年3月的22.1万亿印度卢比升至2022年4月至2023年3月的36.2万亿印度卢比", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_assert_cmpint (trade_headline_is_long (titles[i].title), ==, titles[i].is_long);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/describe/figures", test_figures);
  g_test_add_func ("/describe/formula-digits", test_formula_digits);
  g_test_add_func ("/describe/other-locale", test_other_locale);
  g_test_add_func ("/describe/names-without-labels", test_names_without_labels);
  g_test_add_func ("/describe/namesakes", test_namesakes);
  g_test_add_func ("/describe/statuses", test_statuses);
  g_test_add_func ("/describe/subjects", test_subjects);
  g_test_add_func ("/describe/findings", test_findings);
  g_test_add_func ("/describe/relations", test_relations);
  g_test_add_func ("/describe/refuted", test_refuted);
  g_test_add_func ("/describe/expected", test_expected);
  g_test_add_func ("/describe/disagreements", test_disagreements);
  g_test_add_func ("/describe/charts", test_charts);
  g_test_add_func ("/describe/open-questions", test_open_questions);
  g_test_add_func ("/describe/no-open-questions", test_no_open_questions);
  g_test_add_func ("/describe/whole-chart", test_whole_chart);
  g_test_add_func ("/describe/long-titles", test_long_titles);

  return g_test_run ();
}
