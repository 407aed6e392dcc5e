/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scene-checks.h"

#include <math.h>

/* Changes are drawn as the distance of two dots, growth beside two levels is written into their columns. */
static gboolean
is_said_otherwise (TradeScene  *scene,
                   TradeFigure *figure)
{
  const char *measure = trade_figure_get_key (figure)->measure;

  return g_str_equal (measure, TRADE_MEASURE_SHARE_CHANGE) ||
         (g_str_equal (measure, TRADE_MEASURE_GROWTH) &&
          trade_view_get_question (trade_scene_get_view (scene)) == TRADE_QUESTION_BALANCE);
}

/* The figures of the view are those that the chart draws or counts. */
void
scene_check_all_there (TradeScene *scene)
{
  GListModel *view = G_LIST_MODEL (trade_scene_get_view (scene));
  const GPtrArray *folded = trade_scene_get_folded (scene);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    g_assert_true (g_hash_table_add (seen, trade_scene_get_data (scene, i)->figure));
  for (guint i = 0; i < folded->len; i++)
    g_assert_true (g_hash_table_add (seen, g_ptr_array_index (folded, i)));

  for (guint i = 0; i < g_list_model_get_n_items (view); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (view, i);

      if (!is_said_otherwise (scene, figure) && !g_hash_table_contains (seen, figure))
        g_error ("A figure of %u is neither drawn nor counted", g_list_model_get_n_items (view));
    }
}

gboolean
scene_do_marks_meet (const TradeMark *a,
                     const TradeMark *b)
{
  double slack = 0.5;

  return a->x + slack < b->x + b->width && b->x + slack < a->x + a->width && a->y + slack < b->y + b->height &&
         b->y + slack < a->y + a->height;
}

void
scene_check_marks (TradeScene *scene)
{
  double width = trade_scene_get_width (scene);
  double height = trade_scene_get_height (scene);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->x < -0.5 || mark->y < -0.5 || mark->x + mark->width > width + 0.5 || mark->y + mark->height > height + 0.5)
        g_error ("A mark leaves the chart of %.0f × %.0f: “%s” at %g,%g, %g × %g",
                 width,
                 height,
                 mark->words != NULL ? trade_words_get_string (mark->words) : "a shape",
                 mark->x,
                 mark->y,
                 mark->width,
                 mark->height);
      if (mark->words != NULL)
        g_ptr_array_add (texts, (gpointer) mark);
    }

  for (guint i = 0; i < texts->len; i++)
    for (guint j = i + 1; j < texts->len; j++)
      {
        const TradeMark *a = g_ptr_array_index (texts, i), *b = g_ptr_array_index (texts, j);

        if (scene_do_marks_meet (a, b))
          g_error ("Two texts of a chart of %.0f × %.0f meet: “%s” and “%s”",
                   width,
                   height,
                   trade_words_get_string (a->words),
                   trade_words_get_string (b->words));
      }
}

/* Scenes hold measured text, so their dumps are compared only where the fonts are the ones that they were written with. */
gboolean
scene_has_golden_fonts (void)
{
  return g_file_test ("/usr/share/fonts/opentype/inter/Inter-Bold.otf", G_FILE_TEST_EXISTS) &&
         g_file_test ("/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc", G_FILE_TEST_EXISTS);
}

/* Compares a dump with the one that is kept in a folder. */
void
scene_compare_golden (TradeScene *scene,
                      const char *folder,
                      const char *name)
{
  g_autofree char *file = g_strdup_printf ("%s.scene", name);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "chart", folder, file, NULL);
  g_autofree char *dump = trade_scene_dump (scene);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("TRADE_UPDATE_GOLDEN") != NULL)
    {
      g_file_set_contents (path, dump, -1, &error);
      g_assert_no_error (error);
      return;
    }

  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dump, ==, golden);
}
