/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "fuzz.h"
#include "trade-arrange.h"
#include "trade-compose.h"
#include "trade-describe.h"
#include "trade-headline.h"
#include "trade-kind.h"
#include "trade-reader.h"
#include "trade-svg.h"

/* No chart of a mutated table has a use for more views. */
#define MAX_VIEWS 8

static void
draw (TradeView *view)
{
  const TradeComposeOptions options = {
    .width = 640, .height = 400, .text_scale = 1, .format = trade_format_get_default (),
  };
  g_autoptr (TradeScene) scene = trade_compose (view, &options);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = trade_svg_encode (scene, trade_style_get (TRADE_VARIANT_LIGHT), &error);
  g_autofree char *words = trade_scene_describe (scene);
  g_autofree char *title = trade_headline_write_title (view, trade_format_get_default ());

  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), NULL));
  g_assert_true (g_utf8_validate (words, -1, NULL));
  g_assert_true (g_utf8_validate (title, -1, NULL));
}

static void
draw_kinds (TradeView *view)
{
  for (TradeKind kind = TRADE_KIND_BEST + 1; kind < TRADE_N_KINDS; kind++)
    {
      g_autoptr (TradeView) arranged = NULL;

      if (!trade_kind_suits (kind, view))
        continue;
      arranged = trade_arrange (view, &(TradeArrangement) { .kind = kind }, trade_format_get_default ());
      draw (arranged);
    }
}

/* All the way from a file to pictures and words. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GInputStream) stream = fuzz_open (data, size);
  g_autoptr (TradeReading) reading = NULL;
  g_autoptr (GListModel) views = NULL;

  setlocale (LC_ALL, "C.UTF-8");
  reading = trade_reader_open_stream (stream, "fuzz.csv", NULL, NULL, NULL);
  if (reading == NULL)
    return 0;

  views = trade_dataset_list_views (trade_reading_get_dataset (reading));
  for (guint i = 0; i < g_list_model_get_n_items (views) && i < MAX_VIEWS; i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      draw_kinds (view);
    }

  return 0;
}

size_t
LLVMFuzzerCustomMutator (uint8_t     *data,
                         size_t       size,
                         size_t       max_size,
                         unsigned int seed)
{
  return fuzz_mutate_rows (data, size, max_size, seed);
}
