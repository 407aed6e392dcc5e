/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw-table.h"

#include <locale.h>

/* How far axes reach. */

/* The ticks, from the first to the last. */
static char *
read_ticks (TradeScene *scene)
{
  GString *ticks = g_string_new (NULL);

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->role == TRADE_ROLE_AXIS_LABEL && mark->colour == TRADE_COLOUR_SECONDARY)
        g_string_append_printf (ticks, "%s%s", ticks->len > 0 ? "|" : "", trade_words_get_string (mark->words));
    }

  return g_string_free (ticks, FALSE);
}

/* Whatever its rounding allows, there is no trade of less than nothing, nor half a trader. */
static void
test_possible (void)
{
  static const struct
  {
    const char *table;
    const char *view;
    const char *ticks;
  } cases[] = {
    { "2023,X,_T,_T,_T,VALUE,USD,,9,=,0.0,,A,s\n", "levels", "0.00|0.01|0.02|0.03|0.04|0.05" },
    { "2023,B,_T,_T,_T,VALUE,USD,,9,=,0.0,,A,s\n", "levels", "−0.050|−0.025|0.000|0.025|0.050" },
    { "2022,X,_T,_T,_T,VALUE,USD,,9,=,0,,A,s\n2023,X,_T,_T,_T,VALUE,USD,,9,=,0,,A,s\n", "trend", "0.0|0.2|0.4|0.6|0.8|1.0" },
    { "2023,_T,_T,_T,_T,TRADERS,NR,,0,=,1,,A,s\n2023,_T,_T,_T,PRIVATE,TRADERS,NR,,0,=,1,,A,s\n", "traders", "0|1" },
    { "2023,_T,_T,_T,_T,TRADERS,NR,,0,=,3,,A,s\n2023,_T,_T,_T,PRIVATE,TRADERS,NR,,0,=,2,,A,s\n", "traders", "0|1|2|3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeScene) scene = draw_table (cases[i].table, cases[i].view, 800, 500);
      g_autofree char *ticks = read_ticks (scene);

      g_assert_cmpstr (ticks, ==, cases[i].ticks);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/extent/possible", test_possible);

  return g_test_run ();
}
