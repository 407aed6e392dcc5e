/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench.h"
#include "trade-compose.h"
#include "trade-derive.h"
#include "trade-label.h"
#include "trade-reader.h"

#include <string.h>

/*
 * Composes the views of a release whose labels are as long as labels may be. The baseline is the same release with labels of
 * 40 bytes, in turn: what does not fit is not set, so that the longest labels take little longer.
 */

#define N_ROWS 20
#define SHORT 40
#define ROUNDS 9
#define WIDTH 1000
#define HEIGHT 625

typedef struct
{
  const char *name;
  const char *part; /* what a label repeats until it is long enough */
} Script;

static const Script scripts[] = {
  { "words", "Machinery and mechanical appliances, " },
  { "one word", "Donaudampfschifffahrtsgesellschaft" },
  { "Arabic", "آلات ومعدات كهربائية " },
  { "Chinese", "机电产品及其零件" },
  { "marks", "e\u0301\u0302\u0308\u0323" },
};

static char *
write_label (const Script *script,
             guint         number,
             gsize         size)
{
  GString *label = g_string_new (NULL);

  g_string_printf (label, "%u ", number);
  while (label->len + strlen (script->part) <= size)
    g_string_append (label, script->part);
  if (label->str[label->len - 1] == ' ')
    g_string_truncate (label, label->len - 1);

  return g_string_free (label, FALSE);
}

static GListModel *
read_views (const Script  *script,
            gsize          size,
            GError       **error)
{
  static const char *const columns[] = {
    "period", "flow", "partner", "enterprise", "measure", "unit", "base", "scale", "relation", "value", "status", "source",
  };
  g_autoptr (GString) json = g_string_new ("{\"name\":\"labels\",\"title\":\"Trade\",\"subject\":\"Trade\",\"published\":\"2024-01-12\",\"sources\":"
                                           "[{\"name\":\"s\",\"title\":\"Source\",\"date\":\"2024-01-12\"}],"
                                           "\"resources\":[{\"name\":\"figures\",\"schema\":{\"fields\":[");
  g_autoptr (GString) rows = g_string_new ("\"data\":\"period,flow,partner,enterprise,measure,unit,base,scale,relation,"
                                           "value,status,source,product\\n");
  g_autoptr (TradeDataset) dataset = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autofree char *view_id = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    g_string_append_printf (json, "{\"name\":\"%s\"},", columns[i]);
  g_string_append (json, "{\"name\":\"product\",\"categories\":[");
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *label = write_label (script, i, size);

      g_string_append_printf (json, "%s{\"value\":\"P%u\",\"label\":\"%s\"}", i > 0 ? "," : "", i, label);
      g_string_append_printf (rows, "2023,X,_T,_T,VALUE,CNY,,9,=,%u,A,s,P%u\\n2022,X,_T,_T,VALUE,CNY,,9,=,%u,A,s,P%u\\n",
                              1000 + i * 13, i, 990 + i * 7, i);
    }
  g_string_append_printf (json, "]}]},%s\"}]}", rows->str);
  stream = g_memory_input_stream_new_from_data (json->str, (gssize) json->len, NULL);
  dataset = trade_reader_read_stream (stream, "labels", &view_id, NULL, error);
  if (dataset == NULL)
    return NULL;

  trade_derive (dataset);
  return trade_dataset_list_views (dataset);
}

static double
compose_all (GListModel  *views,
             TradeFormat *format)
{
  const TradeComposeOptions options = { .width = WIDTH, .height = HEIGHT, .text_scale = 1, .format = format };
  double start = bench_get_milliseconds ();

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autoptr (TradeScene) scene = trade_compose (view, &options);

      g_assert_nonnull (scene);
    }

  return bench_get_milliseconds () - start;
}

static gboolean
measure (const Script  *script,
         TradeFormat   *format,
         GError       **error)
{
  g_autoptr (GListModel) short_views = read_views (script, SHORT, error);
  g_autoptr (GListModel) long_views = short_views != NULL ? read_views (script, TRADE_LABEL_MAX, error) : NULL;
  g_autoptr (BenchSamples) baseline = bench_samples_new ();
  g_autoptr (BenchSamples) samples = bench_samples_new ();
  g_autoptr (BenchSamples) ratios = NULL;

  if (long_views == NULL)
    return FALSE;

  compose_all (short_views, format);
  compose_all (long_views, format);
  for (guint i = 0; i < ROUNDS; i++)
    {
      bench_samples_add (baseline, compose_all (short_views, format));
      bench_samples_add (samples, compose_all (long_views, format));
    }
  ratios = bench_samples_get_ratios (samples, baseline);
  g_print ("%-10s %9.1f %9.1f   %6.2f (%.2f to %.2f)\n", script->name, bench_samples_get_median (baseline),
           bench_samples_get_median (samples), bench_samples_get_median (ratios), bench_samples_get_least (ratios),
           bench_samples_get_most (ratios));
  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (TradeFormat) format = trade_format_new ("en");

  g_print ("All views of %d rows at %d x %d, milliseconds, medians of %d rounds in turn (ratios: least to greatest).\n\n"
           "%-10s %9s %9s   %s\n",
           N_ROWS, WIDTH, HEIGHT, ROUNDS, "script", "40 bytes", "1,024", "1,024 / 40");
  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr (GError) error = NULL;

      if (!measure (&scripts[i], format, &error))
        {
          g_printerr ("bench-labels: %s\n", error->message);
          return 1;
        }
    }

  return 0;
}
