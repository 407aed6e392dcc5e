/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample.h"

#include "trade-arrange.h"
#include "trade-compose.h"
#include "trade-cut.h"
#include "trade-describe.h"

#include <string.h>

/* What is too long for any chart is not set, but it is told. */

typedef struct
{
  const char *text;
  double      most; /* in ems */
  const char *cut;  /* NULL where all may fit */
} CutCase;

static const CutCase cut_cases[] = {
  { "", 0, NULL },
  { "Exports", 3.5, NULL },
  { "Exports", 3, "Export…" },
  { "Exports of goods", 4, "Exports…" },
  { "机电产品", 3.6, NULL },
  { "机电产品", 2, "机电…" },
  { "e\xcc\x81\xcc\x82o", 1.5, NULL },
  { "oe\xcc\x81\xcc\x82", 1.2, "o…" },
  { "a👩‍👩‍👧b", 2, "a…" },
};

static void
test_cut (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cut_cases); i++)
    {
      g_autofree char *cut = trade_cut (cut_cases[i].text, cut_cases[i].most);

      g_test_message ("%s", cut_cases[i].text);
      g_assert_cmpstr (cut, ==, cut_cases[i].cut);
    }
}

static const CutCase word_cases[] = {
  { "Exports of goods", 8, NULL },
  { "Exports of goods", 6, "Exports of…" },
  { "Exports of goods", 5, "Exports of…" },
  { "Machinery, electrical", 8, "Machinery…" },
  { "Machinery (electrical)", 8, "Machinery…" },
  { "Machinery", 3, "Machin…" },
  { "A Donaudampfschiff", 5, "A Donaudam…" },
  { "机电产品", 2, "机电…" },
  { "机电、高新技术产品", 3, "机电…" },
  { "机电，高新技术产品", 3, "机电…" },
  { "机电；高新技术产品", 3, "机电…" },
  { "机电：高新技术产品", 3, "机电…" },
  { "الأجهزة والأدوات الطبية", 9, "الأجهزة والأدوات…" },
  { "الأجهزة، والأدوات الطبية", 7, "الأجهزة…" },
  { "الأجهزة؛ والأدوات الطبية", 7, "الأجهزة…" },
};

static void
test_cut_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (word_cases); i++)
    {
      g_autofree char *cut = trade_cut_words (word_cases[i].text, word_cases[i].most);

      g_test_message ("%s", word_cases[i].text);
      g_assert_cmpstr (cut, ==, word_cases[i].cut);
    }
}

#define N_ROWS 20
#define LABEL_LENGTH 1024

/* No text that is set is longer than this, a foot of several sentences least of all. */
#define LONGEST_NAME 300
#define LONGEST 1200

static char *
write_label (guint number)
{
  GString *label = g_string_new (NULL);

  g_string_printf (label, "P%02u ", number);
  while (label->len < LABEL_LENGTH)
    g_string_append (label, "Donaudampfschiff");
  g_string_truncate (label, LABEL_LENGTH);

  return g_string_free (label, FALSE);
}

static void
add_named_row (TradeDataset *dataset,
               guint         number,
               const char   *name)
{
  g_autoptr (TradeSource) source = g_list_model_get_item (trade_dataset_get_sources (dataset), 0);
  g_autofree char *code = g_strdup_printf ("P%u", number);
  g_autoptr (TradeText) label = trade_text_new (name);
  const TradeSeriesKey key = trade_series_key_new (TRADE_FLOW_EXPORT, code, TRADE_CODE_TOTAL, TRADE_CODE_TOTAL,
                                                   TRADE_MEASURE_GROWTH, TRADE_UNIT_PERCENT, "");
  const TradeReport report = { .value = { 100 + number, -1 }, .source = source };
  g_autoptr (TradeFigure) figure = NULL;
  TradePeriod period;

  trade_dataset_add_code (dataset, TRADE_DIMENSION_PRODUCT, code, label, NULL, NULL);
  g_assert_true (trade_period_parse ("2023", &period, NULL));
  figure = trade_figure_new_reported (&key, period, &report);
  g_assert_true (trade_dataset_add_figure (dataset, figure));
}

static void
add_row (TradeDataset *dataset,
         guint         number)
{
  g_autofree char *name = write_label (number);

  add_named_row (dataset, number, name);
}

static char *
name_last (const char *const *names)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autoptr (GListModel) views = NULL;
  g_autoptr (TradeView) view = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    add_named_row (dataset, i, names[i]);
  trade_dataset_finish (dataset);
  views = trade_dataset_list_views (dataset);
  view = g_list_model_get_item (views, 0);

  return trade_describe_name_in_title (format, view, trade_view_get_leader (view));
}

#define VEHICLES "主要用于载人的机动车辆包括旅行小客车和赛车但不包括公共汽车并且只装有往复式活塞"
#define CARS "Motor vehicles for the transport of persons with an engine that burns "

/* A title has the first clauses of a name, or the first words, where no other name begins so. */
static void
test_names_in_titles (void)
{
  static const char machinery[] = "Machinery and mechanical appliances, electrical equipment and parts thereof; sound recorders";
  static const struct
  {
    const char *names[5]; /* the last one grew fastest */
    const char *brief;
  } cases[] = {
    { { "Cars", "Motor cars and other motor vehicles" }, "Motor cars and other motor vehicles" },
    { { "Cars", machinery }, "Machinery and mechanical appliances…" },
    { { "Cars", "Vehicles, aircraft, vessels and associated transport equipment" }, "Vehicles, aircraft, vessels and associated…" },
    { { "Cars", "Machinery (other than that for making food, beverages and tobacco)" }, "Machinery…" },
    { { "Machinery and mechanical appliances, of wood and of all that wood may be replaced by", machinery },
      "Machinery and mechanical… electrical equipment and…" },
    { { "Cars", "Machinery and mechanical appliances of every kind, whether or not electrical, made of steel",
        "Machinery and mechanical appliances of every kind, whether or not electrical, made of plastics" },
      "Machinery and mechanical… plastics" },
    { { "Cars", "Machinery and mechanical appliances of every kind, whether or not electrical, made of steel",
        "Machinery and mechanical appliances of every kind, whether or not electrical, made of steel and iron" },
      "Machinery and mechanical… steel and iron" },
    { { CARS "petrol, used", CARS "petrol, new", CARS "diesel, used", CARS "diesel, new" }, CARS "diesel, new" },
    { { CARS "petrol, used", CARS "petrol, new", CARS "diesel, new" }, "Motor vehicles for the… diesel, new" },
    { { CARS "diesel, new", CARS "petrol, new", CARS "petrol, used" }, "Motor vehicles for the… used" },
    { { CARS "petrol, used, with a motor beside it that is charged on the way", CARS "petrol, new",
        CARS "diesel, new", CARS "diesel, used, with a motor beside it that is charged at home" },
      CARS "diesel, used, with a motor beside it that is charged at home" },
    { { VEHICLES "汽油发动机，旧", VEHICLES "汽油发动机，新", VEHICLES "柴油发动机，旧", VEHICLES "柴油发动机，新" }, VEHICLES "柴油发动机，新" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = name_last (cases[i].names);

      g_assert_true (g_str_has_prefix (name, cases[i].brief));
      g_assert_true (strlen (name) - strlen (cases[i].brief) <= strlen (" (exports)"));
    }
}

static gboolean
is_told (TradeScene *scene,
         const char *part)
{
  const GPtrArray *hidden = trade_scene_get_hidden (scene);

  for (guint i = 0; hidden != NULL && i < hidden->len; i++)
    if (strstr (g_ptr_array_index (hidden, i), part) != NULL)
      return TRUE;

  return FALSE;
}

/* A title that ended within a name would not say what became of it. */
static void
check_title (TradeScene *scene)
{
  const char *title = trade_scene_get_title (scene);
  guint n_titles = 0;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->role != TRADE_ROLE_TITLE)
        continue;
      g_assert_true (g_str_has_suffix (trade_words_get_string (mark->words), strrchr (title, ' ')));
      n_titles++;
    }
  g_assert_cmpuint (n_titles, ==, 1);
}

static void
check_scene (TradeScene *scene)
{
  guint n_cut = 0;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);
      gboolean is_name = mark->role == TRADE_ROLE_DATA_LABEL;

      if (mark->shape != TRADE_SHAPE_TEXT)
        continue;

      g_assert_cmpint (g_utf8_strlen (trade_words_get_string (mark->words), -1), <=, is_name ? LONGEST_NAME : LONGEST);
      n_cut += is_name && g_str_has_suffix (trade_words_get_string (mark->words), "…");
    }

  /* Names are on the chart, and each says where it goes on. */
  g_assert_cmpuint (n_cut, >, 0);
  g_assert_true (is_told (scene, "the end of “P19 Donau"));
}

static void
test_long_labels (void)
{
  static const struct
  {
    double width;
    double height;
  } sizes[] = { { 1000, 625 }, { 1600, 1000 }, { 640, 900 } };
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autofree char *label = write_label (N_ROWS - 1);
  g_autofree char *beginning = g_strndup (label, strcspn (label, " "));
  g_autoptr (GListModel) views = NULL;
  g_autoptr (TradeView) view = NULL;

  for (guint i = 0; i < N_ROWS; i++)
    add_row (dataset, i);
  trade_dataset_finish (dataset);
  views = trade_dataset_list_views (dataset);
  view = g_list_model_get_item (views, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const TradeComposeOptions options = {
        .width = sizes[i].width, .height = sizes[i].height, .text_scale = 1, .format = format,
      };
      g_autoptr (TradeScene) scene = trade_compose (view, &options);
      g_autofree char *description = trade_scene_describe (scene);

      check_title (scene);
      check_scene (scene);

      /* Whoever hears the chart, or finds it by its words, gets the whole name, and no title is as long. */
      g_assert_nonnull (strstr (description, label));
      g_assert_true (g_str_has_prefix (trade_scene_get_title (scene), beginning));
      g_assert_cmpuint (strlen (trade_scene_get_title (scene)), <, strlen (label));
    }
}

#define N_LINES 3

/* Names that are a paragraph and differ in its end, over some years. */
static TradeDataset *
create_lines (guint n_years)
{
  static const char paragraph[] = "Machinery, mechanical appliances, nuclear reactors and boilers; parts thereof, of a kind used solely or principally in";
  TradeDataset *dataset = trade_sample_new_empty ();
  g_autoptr (TradeSource) source = g_list_model_get_item (trade_dataset_get_sources (dataset), 0);

  for (guint i = 0; i < N_LINES; i++)
    {
      g_autofree char *code = g_strdup_printf ("L%u", i);
      g_autoptr (TradeText) label = trade_text_new (paragraph);
      TradeSeriesKey key = trade_series_key_new (TRADE_FLOW_EXPORT, code, TRADE_CODE_TOTAL, TRADE_CODE_TOTAL, TRADE_MEASURE_VALUE, "EUR", "");

      trade_dataset_add_code (dataset, TRADE_DIMENSION_PRODUCT, code, label, NULL, NULL);
      for (guint year = 0; year < n_years; year++)
        {
          const TradeReport report = { .source = source, .value = { 500 - 90 * (int) i + (int) year, 5 } };
          g_autoptr (TradeFigure) figure = trade_figure_new_reported (&key, trade_period_new_annual (2020 + (int) year), &report);

          trade_dataset_add_figure (dataset, figure);
        }
    }
  trade_dataset_finish (dataset);

  return dataset;
}

static TradeView *
find_view (TradeDataset *dataset,
           const char   *id)
{
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (g_str_equal (trade_view_get_id (view), id))
        return g_steal_pointer (&view);
    }
  g_assert_not_reached ();
}

/* Each name that is on the chart ends with a value, and with another one than the others. */
static void
check_line_ends (TradeScene *scene)
{
  g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_cut = 0;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);
      const char *words = mark->words != NULL ? trade_words_get_string (mark->words) : NULL;

      if (mark->role != TRADE_ROLE_DATA_LABEL || words == NULL || !g_str_has_prefix (words, "Machinery"))
        continue;
      n_cut += trade_words_is_cut (mark->words);
      g_assert_true (g_ascii_isdigit (words[strlen (words) - 1]));
      g_assert_true (g_hash_table_add (values, (gpointer) words));
    }

  g_assert_cmpuint (n_cut, ==, N_LINES);
}

/* A name that has no room at the end of its line is cut, and its value is not. */
static void
test_line_ends (void)
{
  static const struct
  {
    guint     n_years;
    TradeKind kind;
  } cases[] = { { 2, TRADE_KIND_SLOPE }, { 4, TRADE_KIND_LINES } };
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  const TradeComposeOptions options = { .width = 360, .height = 520, .text_scale = 1, .format = format };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeDataset) dataset = create_lines (cases[i].n_years);
      g_autoptr (TradeView) view = find_view (dataset, "trend-products");
      g_autoptr (TradeView) arranged = trade_arrange (view, &(TradeArrangement) { .kind = cases[i].kind }, format);
      g_autoptr (TradeScene) scene = trade_compose (arranged, &options);

      check_line_ends (scene);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cut/names-in-titles", test_names_in_titles);
  g_test_add_func ("/cut/text", test_cut);
  g_test_add_func ("/cut/words", test_cut_words);
  g_test_add_func ("/cut/long-labels", test_long_labels);
  g_test_add_func ("/cut/line-ends", test_line_ends);

  return g_test_run ();
}
