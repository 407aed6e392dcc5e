/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include <glib/gi18n.h>

#include "trade-compose.h"
#include "trade-describe.h"
#include "trade-package.h"

/* Tells what a screen reader is to say of every view of the bundled release, in the language of the environment: a line
 * with the name of the chart, one with its description, indented by two, then one for each of its marks, indented by one. */

static void
tell (TradeView *view)
{
  TradeComposeOptions options = { .width = 800, .height = 600, .text_scale = 1, .format = trade_format_get_default () };
  g_autoptr (TradeScene) scene = trade_compose (view, &options);

  g_autofree char *overview = trade_scene_describe_chart (scene);

  g_print ("%s\n\t\t%s\n", trade_scene_get_title (scene), overview);
  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      g_autofree char *sentence = trade_scene_describe_data (scene, i);

      g_print ("\t%s\n", sentence);
    }
}

int
main (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = NULL;
  g_autoptr (GListModel) views = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRADE_CHARTS_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  dataset = trade_package_read (file, NULL, &error);
  if (dataset == NULL)
    {
      g_printerr ("tell-views: %s\n", error->message);
      return 1;
    }

  trade_dataset_finish (dataset);
  views = trade_dataset_list_views (dataset);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      tell (view);
    }

  return 0;
}
