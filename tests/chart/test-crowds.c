/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample.h"
#include "scene-checks.h"

#include "trade-arrange.h"
#include "trade-compose.h"
#include "trade-describe.h"
#include "trade-kind.h"

#include <locale.h>
#include <math.h>
#include <string.h>

/* Charts of generated releases: however many rows there are, and whatever their values and names, each row is drawn or
 * counted among others, and what is drawn keeps inside the chart and apart. */

typedef enum
{
  SHAPE_GROWTH, /* rates of any sign */
  SHAPE_PARTS,  /* shares of one whole */
  SHAPE_EXCESS, /* shares of more than one whole, some below nothing */
  SHAPE_CHANGE, /* shares and their changes */
  SHAPE_CONTRIBUTION, /* amounts of two years */
  N_SHAPES,
} Shape;

static const char *const shape_names[] = { "growth", "parts", "excess", "change", "contribution" };

G_STATIC_ASSERT (G_N_ELEMENTS (shape_names) == N_SHAPES);

static const char *const names[] = {
  "Ore",
  "Medical instruments",
  "Automatic data-processing machines and their parts, of every kind and in whatever state they are traded",
  "الأجهزة والأدوات الطبية والجراحية",
  "集成电路及微电子组件",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsbedarf",
};

static void
add_figure_of (TradeDataset *dataset,
               const char   *year,
               const char   *partner,
               const char   *product,
               const char   *measure,
               const char   *unit,
               gint64        coefficient,
               int           exponent,
               double        rounding)
{
  g_autoptr (TradeSource) source = g_list_model_get_item (trade_dataset_get_sources (dataset), 0);
  const TradeSeriesKey key = trade_series_key_new (TRADE_FLOW_EXPORT, product, partner, TRADE_CODE_TOTAL, measure, unit, "");
  const TradeReport report = { .value = { coefficient, exponent }, .rounding = rounding, .source = source };
  g_autoptr (TradeFigure) figure = NULL;
  g_autoptr (GError) error = NULL;
  TradePeriod period;

  trade_period_parse (year, &period, &error);
  g_assert_no_error (error);
  figure = trade_figure_new_reported (&key, period, &report);
  g_assert_true (trade_dataset_add_figure (dataset, figure));
}

static void
add_figure (TradeDataset *dataset,
            const char   *partner,
            const char   *product,
            const char   *measure,
            const char   *unit,
            gint64        coefficient,
            int           exponent,
            double        rounding)
{
  add_figure_of (dataset, "2023", partner, product, measure, unit, coefficient, exponent, rounding);
}

/* The amount of two years; what is of no partner is more than all of them together. */
static void
add_levels (TradeDataset *dataset,
            const char   *partner,
            gint64        amount)
{
  gint64 earlier = amount + g_test_rand_int_range (-500, 400);

  add_figure_of (dataset, "2022", partner, TRADE_CODE_TOTAL, TRADE_MEASURE_VALUE, "CNY", earlier, 0, 0);
  add_figure_of (dataset, "2023", partner, TRADE_CODE_TOTAL, TRADE_MEASURE_VALUE, "CNY", amount, 0, 0);
}

/* Values of many sizes, with zeros and ties among them. */
static gint64
choose_coefficient (guint i,
                    int  *exponent)
{
  if (i % 7 == 3)
    return 0;
  if (i % 5 == 2)
    return 125;

  *exponent = g_test_rand_int_range (-3, 4);
  return g_test_rand_int_range (-999, 1000);
}

static void
add_row (TradeDataset *dataset,
         Shape         shape,
         guint         i,
         guint         n_rows)
{
  g_autofree char *code = g_strdup_printf ("C%05u", i);
  g_autofree char *name = g_strdup_printf ("%s %u", names[g_test_rand_int_range (0, G_N_ELEMENTS (names))], i);
  g_autoptr (TradeText) label = trade_text_new (name);
  gboolean product = shape == SHAPE_GROWTH;
  int exponent = -1;
  gint64 coefficient = choose_coefficient (i, &exponent);

  trade_dataset_add_code (dataset, product ? TRADE_DIMENSION_PRODUCT : TRADE_DIMENSION_PARTNER, code, label, NULL, NULL);
  switch (shape)
    {
    case SHAPE_GROWTH:
      add_figure (dataset, TRADE_CODE_TOTAL, code, TRADE_MEASURE_GROWTH, TRADE_UNIT_PERCENT, coefficient, exponent, 0);
      break;
    case SHAPE_PARTS:
      add_figure (dataset, code, TRADE_CODE_TOTAL, TRADE_MEASURE_SHARE, TRADE_UNIT_PERCENT, 90000 / n_rows, -3, 0);
      break;
    case SHAPE_EXCESS:
      add_figure (dataset, code, TRADE_CODE_TOTAL, TRADE_MEASURE_SHARE, TRADE_UNIT_PERCENT, i % 3 == 2 ? -4 : 611 - (int) (i % 600), -1, 0);
      break;
    case SHAPE_CHANGE:
      add_figure (dataset, code, TRADE_CODE_TOTAL, TRADE_MEASURE_SHARE, TRADE_UNIT_PERCENT, 100 + i % 300, -1, 0);
      add_figure (dataset, code, TRADE_CODE_TOTAL, TRADE_MEASURE_SHARE_CHANGE, TRADE_UNIT_POINTS, (int) (i % 41) - 20, -1, 0);
      break;
    case SHAPE_CONTRIBUTION:
      add_levels (dataset, code, g_test_rand_int_range (500, 4000));
      break;
    case N_SHAPES:
      g_assert_not_reached ();
    }
}

static TradeView *
find_view (TradeDataset *dataset,
           const char   *id)
{
  g_autoptr (GListModel) views = NULL;

  trade_dataset_finish (dataset);
  views = trade_dataset_list_views (dataset);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (g_str_equal (trade_view_get_id (view), id))
        return g_steal_pointer (&view);
    }

  g_error ("No view “%s”", id);
}

static TradeView *
generate (Shape shape,
          guint n_rows)
{
  static const char *const ids[] = { "growth", "partners", "partners", "share-change", "contribution-partners" };
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();

  for (guint i = 0; i < n_rows; i++)
    add_row (dataset, shape, i, n_rows);
  if (shape == SHAPE_CONTRIBUTION)
    add_levels (dataset, TRADE_CODE_TOTAL, 5000 * (gint64) n_rows);

  return find_view (dataset, ids[shape]);
}

static TradeScene *
compose (TradeView *view,
         double     width,
         double     height,
         double     text_scale,
         gboolean   thumbnail)
{
  return trade_compose (view,
                        &(TradeComposeOptions){
                          .width = width,
                          .height = height,
                          .text_scale = text_scale,
                          .thumbnail = thumbnail,
                          .format = trade_format_get_default (),
                        });
}

/* Whether a chart says how many others there are, or reports that it has no room for it. */
static gboolean
says_count (TradeScene *scene,
            const char *words)
{
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->words != NULL && g_str_has_prefix (trade_words_get_string (mark->words), words))
        return TRUE;
    }
  for (guint i = 0; i < trade_scene_get_hidden (scene)->len; i++)
    {
      if (g_str_has_prefix (g_ptr_array_index (trade_scene_get_hidden (scene), i), words))
        return TRUE;
    }

  return FALSE;
}

/* If figures are counted, the chart says how many rows they are: "7 others", or "7 more" beside others of another kind. */
static void
check_others (TradeScene *scene)
{
  const GPtrArray *folded = trade_scene_get_folded (scene);
  g_autofree char *count = trade_format_number (trade_format_get_default (), folded->len, 0, 0, FALSE);
  g_autofree char *others = g_strdup_printf ("%s other", count);
  g_autofree char *more = g_strdup_printf ("%s more", count);

  /* Marks alone say nothing; what they would have to say is reported. */
  if (trade_scene_get_width (scene) < 140)
    {
      g_assert_cmpuint (trade_scene_get_hidden (scene)->len, ==, 4);
      return;
    }

  if (folded->len > 0 &&
      (trade_scene_get_kind (scene) == TRADE_KIND_BARS || trade_scene_get_kind (scene) == TRADE_KIND_WATERFALL) &&
      !says_count (scene, others) && !says_count (scene, more))
    g_error ("A chart of %.0f × %.0f does not say “%s” or “%s”", trade_scene_get_width (scene), trade_scene_get_height (scene),
             others, more);
}

/* The parts of one bar are parts: none below nothing, and together no more than the whole. */
static void
check_whole (TradeScene *scene)
{
  double sum = 0;

  if (trade_scene_get_kind (scene) != TRADE_KIND_SHARES)
    return;
  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      double value = trade_figure_get_value (trade_scene_get_data (scene, i)->figure);

      g_assert_cmpfloat (value, >=, 0);
      sum += value;
    }
  g_assert_cmpfloat (sum, <=, 100.5);
}

static void
check_scene (TradeScene *scene)
{
  scene_check_all_there (scene);
  scene_check_marks (scene);
  check_whole (scene);
}

static const int sizes[][2] = {
  { 100, 100 }, { 240, 180 }, { 360, 520 }, { 800, 500 }, { 1080, 1920 }, { 1600, 1000 },
};

static const guint counts[] = { 1, 2, 5, 7, 25, 60, 300 };

static void
test_shape (gconstpointer data)
{
  Shape shape = GPOINTER_TO_INT (data);

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (TradeView) view = generate (shape, counts[i]);

      for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
        {
          g_autoptr (TradeScene) scene = compose (view, sizes[j][0], sizes[j][1], 1, FALSE);
          g_autoptr (TradeScene) large = compose (view, sizes[j][0], sizes[j][1], 2, FALSE);
          g_autoptr (TradeScene) thumbnail = compose (view, sizes[j][0] / 4.0, sizes[j][1] / 4.0, 1, TRUE);

          g_test_message ("%s of %u rows, %d × %d", shape_names[shape], counts[i], sizes[j][0], sizes[j][1]);
          check_scene (scene);
          check_others (scene);
          scene_check_rows (scene);
          check_scene (large);
          scene_check_rows (large);
          check_scene (thumbnail);
        }
    }
}

/* A value that is nothing beside its own rounding: what is drawn of that ends at the axis, and ticks do not read alike. */
static void
test_tiny (void)
{
  static const int exponents[] = { -18, -9, -3, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (exponents); i++)
    {
      g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
      g_autoptr (TradeView) view = NULL;
      g_autoptr (TradeScene) scene = NULL;
      g_autoptr (GHashTable) ticks = g_hash_table_new (g_str_hash, g_str_equal);

      add_figure (dataset, TRADE_CODE_TOTAL, TRADE_SAMPLE_PRODUCT_GREEN, TRADE_MEASURE_GROWTH, TRADE_UNIT_PERCENT, 1,
                  exponents[i], i % 2 == 0 ? 0.5 : 0);
      view = find_view (dataset, "growth");
      scene = compose (view, 1200, 750, 1, FALSE);
      check_scene (scene);

      for (guint j = 0; j < trade_scene_get_n_marks (scene); j++)
        {
          const TradeMark *mark = trade_scene_get_mark (scene, j);

          if (mark->role == TRADE_ROLE_AXIS_LABEL && mark->figure == NULL)
            g_assert_true (g_hash_table_add (ticks, (gpointer) trade_words_get_string (mark->words)));
        }
    }
}

/* What is told is true of all rows, not only of those that have a bar. */
static void
test_told (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeView) view = NULL;
  g_autoptr (TradeScene) scene = NULL;
  g_autofree char *told = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *code = g_strdup_printf ("P%02u", i);
      g_autoptr (TradeText) label = trade_text_new (code);

      trade_dataset_add_code (dataset, TRADE_DIMENSION_PRODUCT, code, label, NULL, NULL);
      add_figure (dataset, TRADE_CODE_TOTAL, code, TRADE_MEASURE_GROWTH, TRADE_UNIT_PERCENT, 600 - 11 * (int) i, -1, 0);
    }
  view = find_view (dataset, "growth");
  scene = compose (view, 360, 520, 1, FALSE);
  g_assert_cmpuint (trade_scene_get_folded (scene)->len, >, 0);

  told = trade_scene_describe (scene);
  g_assert_nonnull (strstr (told, "with 60 values"));
  g_test_message ("%s", told);
  g_assert_nonnull (strstr (told, "Lowest: P59"));
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *line = g_strdup_printf ("\nP%02u", i);

      g_assert_nonnull (strstr (told, line));
    }
}

static TradeScene *
compose_long_names (const char *form)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (TradeView) view = NULL;

  for (int i = 0; i < 40; i++)
    {
      g_autofree char *code = g_strdup_printf ("P%02d", i);
      g_autofree char *number = g_strdup_printf ("No. %d", i);
      g_autofree char *name = g_strdup_printf (form, number);
      g_autoptr (TradeText) label = trade_text_new (name);

      trade_dataset_add_code (dataset, TRADE_DIMENSION_PRODUCT, code, label, NULL, NULL);
      add_figure (dataset, TRADE_CODE_TOTAL, code, TRADE_MEASURE_GROWTH, TRADE_UNIT_PERCENT, 600 - 11 * i, -1, 0);
    }
  view = find_view (dataset, "growth");

  return compose (view, 800, 500, 1, FALSE);
}

/* Names of a paragraph lose their ends before rows go, as long as their beginnings tell the rows apart. */
static void
test_long_names (void)
{
  g_autoptr (TradeScene) told = compose_long_names ("Machinery %s, and all parts thereof, in whatever state they are traded, assembled or "
                                                    "not, and all that is needed to run them or to mend them");
  g_autoptr (TradeScene) alike = compose_long_names ("Machinery of a kind that is used in industry, and in mining, and for all that is "
                                                     "made of iron, steel or wood, of the kind %s");
  guint n_told = trade_scene_get_n_data (told);

  g_assert_cmpuint (n_told, >, 1.5 * trade_scene_get_n_data (alike));
  g_assert_cmpuint (trade_scene_get_hidden (told)->len, >=, n_told);
  for (guint i = 0; i < trade_scene_get_hidden (alike)->len; i++)
    g_assert_false (g_str_has_prefix (g_ptr_array_index (trade_scene_get_hidden (alike), i), "Machinery of a kind that is used in industry…"));
}

/* What stands together is as much as it is. */
static void
test_sum (void)
{
  g_autoptr (TradeView) view = generate (SHAPE_PARTS, 60);
  g_autoptr (TradeScene) scene = compose (view, 800, 500, 1, FALSE);
  double value = trade_figure_get_value (trade_scene_get_data (scene, 0)->figure);
  guint n_folded = trade_scene_get_folded (scene)->len;
  const GPtrArray *others = trade_scene_get_others (scene);
  TradeOthers *together;

  g_assert_cmpint (trade_scene_get_kind (scene), ==, TRADE_KIND_BARS);
  g_assert_cmpuint (others->len, ==, 1);
  together = g_ptr_array_index (others, 0);
  g_test_message ("%u of %g %%: %s", n_folded, value, together->name);
  g_assert_cmpfloat_with_epsilon (trade_figure_get_value (together->sum), n_folded * value, 1e-6);
}

/* However many rows there are, every kind that suits them draws or counts each. */
static void
test_all_kinds (void)
{
  static const guint many[] = { 1, 2, 7, 60, 300 };

  for (Shape shape = 0; shape < N_SHAPES; shape++)
    for (guint i = 0; i < G_N_ELEMENTS (many); i++)
      {
        g_autoptr (TradeView) view = generate (shape, many[i]);

        for (TradeKind kind = TRADE_KIND_BEST + 1; kind < TRADE_N_KINDS; kind++)
          {
            const TradeArrangement wanted = { .kind = kind };
            g_autoptr (TradeView) arranged = trade_arrange (view, &wanted, trade_format_get_default ());

            for (guint j = 0; j < G_N_ELEMENTS (sizes) && trade_kind_suits (kind, view); j++)
              {
                g_autoptr (TradeScene) scene = compose (arranged, sizes[j][0], sizes[j][1], 1, FALSE);
                g_autoptr (TradeScene) thumbnail = compose (arranged, sizes[j][0] / 4.0, sizes[j][1] / 4.0, 1, TRUE);

                g_test_message ("%s of %u rows as %s, %d × %d",
                                shape_names[shape],
                                many[i],
                                trade_kind_get_id (kind),
                                sizes[j][0],
                                sizes[j][1]);
                check_scene (scene);
                check_scene (thumbnail);
              }
          }
      }
}

/* Each kind that suits a view draws all of it, and an arrangement keeps a kind only where it differs from the best. */
static void
test_kinds (void)
{
  for (Shape shape = 0; shape < N_SHAPES; shape++)
    {
      g_autoptr (TradeView) view = generate (shape, 5);
      TradeKind best = trade_kind_choose (view);

      for (TradeKind kind = TRADE_KIND_BEST + 1; kind < TRADE_N_KINDS; kind++)
        {
          const TradeArrangement wanted = { .kind = kind };
          g_autoptr (TradeView) arranged = trade_arrange (view, &wanted, trade_format_get_default ());
          g_autoptr (TradeScene) scene = compose (arranged, 800, 500, 1, FALSE);
          gboolean kept = trade_kind_suits (kind, view) && kind != best;

          g_assert_cmpint (trade_view_get_arrangement (arranged).kind, ==, kept ? kind : TRADE_KIND_BEST);
          g_assert_cmpint (trade_scene_get_kind (scene), ==, kept ? kind : best);
          check_scene (scene);
        }
    }
}

/* The change that stands below the dots of a row leaves the names of the axis in peace, or one of them gives way: 0 %, 5 %, 15 %. */
static void
check_even_axis (TradeScene *scene)
{
  double last = NAN, distance = NAN;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);
      double middle = mark->x + mark->width / 2;

      if (mark->role != TRADE_ROLE_AXIS_LABEL || !g_str_has_suffix (trade_words_get_string (mark->words), "%"))
        continue;
      if (isfinite (distance))
        g_assert_cmpfloat (fabs (middle - last - distance), <, 1);
      distance = middle - last;
      last = middle;
    }
  g_assert_true (isfinite (distance));
}

static void
test_even_axis (void)
{
  for (guint n_rows = 3; n_rows < 12; n_rows++)
    {
      g_autoptr (TradeView) view = generate (SHAPE_CHANGE, n_rows);

      for (double height = 420; height < 1000; height += 40)
        {
          g_autoptr (TradeScene) scene = compose (view, 1200, height, 1, FALSE);

          check_even_axis (scene);
          check_scene (scene);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (Shape shape = 0; shape < N_SHAPES; shape++)
    {
      g_autofree char *path = g_strdup_printf ("/crowds/%s", shape_names[shape]);

      g_test_add_data_func (path, GINT_TO_POINTER (shape), test_shape);
    }
  g_test_add_func ("/crowds/tiny", test_tiny);
  g_test_add_func ("/crowds/told", test_told);
  g_test_add_func ("/crowds/long-names", test_long_names);
  g_test_add_func ("/crowds/even-axis", test_even_axis);
  g_test_add_func ("/crowds/sum", test_sum);
  g_test_add_func ("/crowds/kinds", test_kinds);
  g_test_add_func ("/crowds/all-kinds", test_all_kinds);

  return g_test_run ();
}
