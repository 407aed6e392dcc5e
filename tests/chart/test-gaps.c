/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw-table.h"

#include "trade-describe.h"

#include <locale.h>
#include <string.h>

/* What is not published is not drawn as if it were known. */

/* 2021 breaks off the series, so that neither it has a growth. */
static const char broken[] = "2019,X,_T,_T,_T,VALUE,USD,,9,=,100.0,,A,s\n"
                             "2020,X,_T,_T,_T,VALUE,USD,,9,=,111.0,,A,s\n"
                             "2021,X,_T,_T,_T,VALUE,USD,,9,=,150.0,,B,s\n"
                             "2022,X,_T,_T,_T,VALUE,USD,,9,=,154.0,,A,s\n"
                             "2023,X,_T,_T,_T,VALUE,USD,,9,=,167.0,,A,s\n"
                             "2019,M,_T,_T,_T,VALUE,USD,,9,=,100.0,,A,s\n"
                             "2020,M,_T,_T,_T,VALUE,USD,,9,=,117.0,,A,s\n"
                             "2021,M,_T,_T,_T,VALUE,USD,,9,=,140.0,,B,s\n"
                             "2022,M,_T,_T,_T,VALUE,USD,,9,=,180.0,,A,s\n"
                             "2023,M,_T,_T,_T,VALUE,USD,,9,=,170.0,,A,s\n";

static gboolean
has_text (TradeScene *scene,
          const char *text)
{
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->words != NULL && strstr (trade_words_get_string (mark->words), text) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Whether a line leads away from what is drawn of a flow in a year. */
static gboolean
is_joined (TradeScene *scene,
           const char *flow,
           int         year)
{
  const TradeMark *circle = NULL;

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);

      if (trade_period_get_year (trade_figure_get_period (mark->figure)) == year &&
          g_str_equal (trade_figure_get_key (mark->figure)->flow, flow))
        circle = mark;
    }
  g_assert_nonnull (circle);

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);
      double middle = circle->x + circle->width / 2;

      if (mark->shape == TRADE_SHAPE_PATH && mark->role == TRADE_ROLE_ANNOTATION && mark->width > circle->width * 2 &&
          mark->x < middle + 1 && mark->x + mark->width > middle + 1)
        return TRUE;
    }

  return FALSE;
}

/* No line bridges what was not published, and both ends of what is left say whose they are. */
static void
test_slopes (void)
{
  g_autoptr (TradeScene) scene = draw_table (broken, "growth-trend.kind-slope", 800, 500);

  g_assert_false (is_joined (scene, TRADE_FLOW_EXPORT, 2020));
  g_assert_false (is_joined (scene, TRADE_FLOW_IMPORT, 2020));
  g_assert_true (is_joined (scene, TRADE_FLOW_EXPORT, 2022));
  g_assert_true (has_text (scene, "Exports ≈ +11.0%"));
  g_assert_true (has_text (scene, "Imports ≈ +17.0%"));
  g_assert_true (has_text (scene, "≈ +2.7%"));
  g_assert_true (has_text (scene, "≈ +28.6%"));
  g_assert_false (has_text (scene, "fell"));
}

/* Where all goes on, the colours say what became of it. */
static void
test_slopes_that_go_on (void)
{
  g_autoptr (TradeScene) scene = draw_table ("2023,X,A,_T,_T,SHARE,PC,USD,0,=,20.0,,A,s\n"
                                             "2023,X,B,_T,_T,SHARE,PC,USD,0,=,30.0,,A,s\n"
                                             "2022,X,A,_T,_T,SHARE,PC,USD,0,=,25.0,,A,s\n"
                                             "2022,X,B,_T,_T,SHARE,PC,USD,0,=,32.0,,A,s\n",
                                             "share-change.kind-slope", 800, 500);

  g_assert_true (has_text (scene, "fell"));
  g_assert_false (has_text (scene, "rose"));
}

static TradeInk
get_ink (TradeScene *scene,
         const char *partner,
         int         year)
{
  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);

      if (trade_period_get_year (trade_figure_get_period (mark->figure)) == year &&
          g_str_equal (trade_figure_get_key (mark->figure)->partner, partner))
        return mark->ink;
    }

  g_error ("%s, %d: is not drawn", partner, year);
}

/* One that is kept back may have any place, so that none of its year is certain. */
static void
test_places (void)
{
  g_autoptr (TradeScene) scene = draw_table ("2021,X,_T,DEU,_T,VALUE,USD,,9,=,30.0,,A,s\n"
                                             "2021,X,_T,USA,_T,VALUE,USD,,9,=,25.0,,A,s\n"
                                             "2021,X,_T,CHN,_T,VALUE,USD,,9,=,20.0,,A,s\n"
                                             "2022,X,_T,DEU,_T,VALUE,USD,,9,=,,,Q,s\n"
                                             "2022,X,_T,USA,_T,VALUE,USD,,9,=,26.0,,A,s\n"
                                             "2022,X,_T,CHN,_T,VALUE,USD,,9,=,22.0,,A,s\n"
                                             "2023,X,_T,DEU,_T,VALUE,USD,,9,=,27.0,,A,s\n"
                                             "2023,X,_T,USA,_T,VALUE,USD,,9,=,24.0,,A,s\n"
                                             "2023,X,_T,CHN,_T,VALUE,USD,,9,=,26.0,,A,s\n",
                                             "trend-partners.kind-ranks", 800, 500);

  g_assert_cmpint (get_ink (scene, "USA", 2021), ==, TRADE_INK_SOLID);
  g_assert_cmpint (get_ink (scene, "USA", 2022), ==, TRADE_INK_LIGHT);
  g_assert_cmpint (get_ink (scene, "CHN", 2022), ==, TRADE_INK_LIGHT);
  g_assert_cmpint (get_ink (scene, "CHN", 2023), ==, TRADE_INK_SOLID);
  g_assert_true (has_text (scene, "another that is not published leaves the order open"));
}

/* What ended before the others has a value, of its own time. */
static void
test_panels (void)
{
  g_autoptr (TradeScene) scene = draw_table ("2021,X,_T,DEU,_T,VALUE,USD,,9,=,25.0,,A,s\n"
                                             "2021,X,_T,USA,_T,VALUE,USD,,9,=,25.5,,A,s\n"
                                             "2021,X,_T,CHN,_T,VALUE,USD,,9,=,10.0,,A,s\n"
                                             "2022,X,_T,DEU,_T,VALUE,USD,,9,=,26.0,,A,s\n"
                                             "2022,X,_T,USA,_T,VALUE,USD,,9,=,24.0,,A,s\n"
                                             "2022,X,_T,CHN,_T,VALUE,USD,,9,=,11.0,,A,s\n"
                                             "2023,X,_T,DEU,_T,VALUE,USD,,9,=,27.0,,A,s\n"
                                             "2023,X,_T,CHN,_T,VALUE,USD,,9,=,12.0,,A,s\n",
                                             "trend-partners.kind-multiples", 800, 500);

  g_assert_true (has_text (scene, "24.0 (2022)"));
  g_assert_false (has_text (scene, "(2023)"));
}

/* A gap is named, but not each of the very many of a table that tells only what there was. */
static void
test_ragged (void)
{
  for (guint every = 2; every <= 720; every *= 360)
    {
      g_autoptr (GString) table = g_string_new (NULL);
      g_autoptr (TradeScene) scene = NULL;
      g_autofree char *description = NULL;

      for (guint i = 0; i < 720; i++)
        if (every == 2 ? (i / 24 + i) % 2 == 0 : i != 12)
          g_string_append_printf (table, "20%02u-%02u,X,_T,P%02u,_T,VALUE,EUR,,6,=,%u,,A,s\n", 22 + i % 24 / 12, i % 12 + 1, i / 24,
                                  100 + i);
      scene = draw_table (table->str, "trend-partners", 1600, 1000);
      description = trade_scene_describe (scene);

      if (every == 2)
        g_assert_null (strstr (description, ": missing"));
      else
        g_assert_nonnull (strstr (description, "P00 (exports), January 2023: missing"));
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gaps/slopes", test_slopes);
  g_test_add_func ("/gaps/slopes-that-go-on", test_slopes_that_go_on);
  g_test_add_func ("/gaps/places", test_places);
  g_test_add_func ("/gaps/panels", test_panels);
  g_test_add_func ("/gaps/ragged", test_ragged);

  return g_test_run ();
}
