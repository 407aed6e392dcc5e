/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw-table.h"

#include "scene-checks.h"

#include "trade-arrange.h"
#include "trade-csv-package.h"

#define HEADER "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,rounding,status,source\n"

static TradeView *
find_native (TradeDataset *dataset,
             const char   *id)
{
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (g_str_equal (trade_view_get_id (view), id))
        return g_steal_pointer (&view);
    }

  g_error ("There is no view “%s”", id);
}

/* The view of a small table that goes by a name, which says how it is arranged. */
static TradeView *
find_view (const char *table,
           const char *name)
{
  g_autofree char *text = g_strconcat (HEADER, table, NULL);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = trade_csv_package_read (stream, "table.csv", NULL, &error);
  g_autofree char *id = NULL;
  g_autoptr (TradeView) view = NULL;
  TradeArrangement arrangement;

  g_assert_no_error (error);
  g_assert_true (trade_arrangement_split (name, &id, &arrangement));
  trade_dataset_finish (dataset);
  view = find_native (dataset, id);

  return trade_arrange (view, &arrangement, trade_format_get_default ());
}

/* Draws a view, and checks what holds of every chart. */
static TradeScene *
draw (TradeView *view,
      double     width,
      double     height,
      double     text_scale)
{
  const TradeComposeOptions options = {
    .width = width, .height = height, .text_scale = text_scale, .format = trade_format_get_default (),
  };
  TradeScene *scene = trade_compose (view, &options);

  scene_check_all_there (scene);
  scene_check_marks (scene);
  scene_check_others (scene);

  return scene;
}

TradeScene *
draw_table_in_type (const char *table,
                    const char *name,
                    double      width,
                    double      height,
                    double      text_scale)
{
  g_autoptr (TradeView) view = find_view (table, name);

  return draw (view, width, height, text_scale);
}

/* With one row highlighted. */
TradeScene *
draw_table_highlighted (const char *table,
                        const char *name,
                        double      width,
                        double      height,
                        double      text_scale,
                        const char *row_id)
{
  g_autoptr (TradeView) view = find_view (table, name);
  g_autoptr (TradeAnnotations) annotations = trade_annotations_with_highlight (trade_view_get_annotations (view), row_id, TRUE);
  g_autoptr (TradeView) annotated = trade_view_annotate (view, annotations);

  return draw (annotated, width, height, text_scale);
}

TradeScene *
draw_table (const char *table,
            const char *name,
            double      width,
            double      height)
{
  return draw_table_in_type (table, name, width, height, 1);
}
