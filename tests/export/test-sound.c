/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-test.h"
#include "trade-reader.h"
#include "trade-sound.h"

#include <math.h>
#include <string.h>

#define HEADER 44
#define RATE 22050
#define LONGEST_TONE 0.4
#define PAUSE 0.4

static guint32
read_number (const guint8 *data,
             gsize         n_bytes)
{
  guint32 number = 0;

  for (gsize i = n_bytes; i > 0; i--)
    number = number << 8 | data[i - 1];

  return number;
}

static TradeView *
read_view (const char   *rows,
           TradeQuestion question)
{
  g_autofree char *table =
    g_strconcat ("period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source\n", rows, NULL);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (table, -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *view_id = NULL;
  g_autoptr (TradeDataset) dataset = trade_reader_read_stream (stream, "figures.csv", &view_id, NULL, &error);
  g_autoptr (GListModel) views = NULL;

  g_assert_no_error (error);
  views = trade_dataset_list_views (dataset);

  return export_test_get_view (views, question);
}

/* What both channels have of a part of the sound, summed. */
static double *
get_samples (GBytes *wave,
             double  from,
             double  seconds,
             guint  *n_samples)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (wave, &length);
  guint first = (guint) lround (from * RATE);
  double *samples;

  *n_samples = (guint) lround (seconds * RATE);
  g_assert_cmpuint (HEADER + 4 * (first + *n_samples), <=, length);
  samples = g_new (double, *n_samples);
  for (guint i = 0; i < *n_samples; i++)
    {
      const guint8 *frame = data + HEADER + 4 * (first + i);

      samples[i] = (gint16) read_number (frame, 2) + (gint16) read_number (frame + 2, 2);
    }

  return samples;
}

/* How often a wave goes up through zero. */
static double
measure_hertz (GBytes *wave,
               double  from,
               double  seconds)
{
  guint n_samples, n = 0;
  g_autofree double *samples = get_samples (wave, from, seconds, &n_samples);

  for (guint i = 1; i < n_samples; i++)
    n += samples[i - 1] < 0 && samples[i] >= 0;

  return n / seconds;
}

static double
measure_loudest (GBytes *wave,
                 double  from,
                 double  seconds)
{
  guint n_samples;
  g_autofree double *samples = get_samples (wave, from, seconds, &n_samples);
  double loudest = 0;

  for (guint i = 0; i < n_samples; i++)
    loudest = MAX (loudest, fabs (samples[i]));

  return loudest;
}

static void
test_header (void)
{
  g_autoptr (TradeView) view = read_view ("2023,X,A,_T,_T,VALUE,USD,,9,=,30,A,s\n2023,X,B,_T,_T,VALUE,USD,,9,=,10,A,s\n", TRADE_QUESTION_PRODUCTS);
  g_autoptr (GBytes) wave = trade_sound_encode (view, NULL);
  g_autoptr (GBytes) again = trade_sound_encode (view, NULL);
  gsize length;
  const guint8 *data = g_bytes_get_data (wave, &length);

  g_assert_cmpmem (data, 4, "RIFF", 4);
  g_assert_cmpuint (read_number (data + 4, 4), ==, length - 8);
  g_assert_cmpmem (data + 8, 8, "WAVEfmt ", 8);
  g_assert_cmpuint (read_number (data + 22, 2), ==, 2);
  g_assert_cmpuint (read_number (data + 24, 4), ==, RATE);
  g_assert_cmpmem (data + 36, 4, "data", 4);
  g_assert_cmpuint (read_number (data + 40, 4), ==, length - HEADER);
  g_assert_cmpuint (length, ==, HEADER + 4 * lround ((2 * LONGEST_TONE + PAUSE) * RATE));
  g_assert_true (g_bytes_equal (wave, again));
}

/* The greatest is two octaves above the least, the mean of both one octave. Exact counts are one tone each. */
static void
test_pitch (void)
{
  static const struct
  {
    guint  row;
    double hertz;
  } tones[] = { { 0, 880 }, { 1, 440 }, { 2, 220 } };
  g_autoptr (TradeView) view = read_view ("2023,X,A,_T,_T,VALUE,USD,,9,=,30.000,A,s\n2023,X,B,_T,_T,VALUE,USD,,9,=,20.000,A,s\n"
                                          "2023,X,C,_T,_T,VALUE,USD,,9,=,10.000,A,s\n", TRADE_QUESTION_PRODUCTS);
  g_autoptr (GBytes) wave = trade_sound_encode (view, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    g_assert_cmpfloat_with_epsilon (measure_hertz (wave, tones[i].row * LONGEST_TONE + 0.05, 0.3), tones[i].hertz, 8);
  g_assert_cmpfloat (measure_loudest (wave, 3 * LONGEST_TONE, PAUSE), ==, 0);
}

/* Two tones at once go out of step with each other, and are never as loud as one for long. */
static void
test_rounding (void)
{
  static const char *const rows[] = {
    "2023,X,A,_T,_T,VALUE,USD,,9,=,30.00000,A,s\n2023,X,B,_T,_T,VALUE,USD,,9,=,10.00000,A,s\n",
    "2023,X,A,_T,_T,VALUE,USD,,9,=,30,A,s\n2023,X,B,_T,_T,VALUE,USD,,9,=,10,A,s\n",
  };
  double quietest[2];

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TradeView) view = read_view (rows[i], TRADE_QUESTION_PRODUCTS);
      g_autoptr (GBytes) wave = trade_sound_encode (view, NULL);

      quietest[i] = G_MAXDOUBLE;
      for (double from = 0.02; from < 0.36; from += 0.005)
        quietest[i] = MIN (quietest[i], measure_loudest (wave, from, 0.005));
    }
  g_assert_cmpfloat (quietest[1], <, quietest[0] / 2);
}

/* A period without a figure is silent, and takes its time. */
static void
test_gap (void)
{
  g_autoptr (TradeView) view = read_view ("2020,X,_T,_T,_T,VALUE,USD,,9,=,30,A,s\n2021,X,_T,_T,_T,VALUE,USD,,9,=,20,A,s\n"
                                          "2022,X,_T,_T,_T,VALUE,USD,,9,=,25,A,s\n2023,X,_T,_T,_T,VALUE,USD,,9,=,10,A,s\n"
                                          "2020,M,_T,_T,_T,VALUE,USD,,9,=,30,A,s\n2021,M,_T,_T,_T,VALUE,USD,,9,=,20,A,s\n"
                                          "2023,M,_T,_T,_T,VALUE,USD,,9,=,10,A,s\n", TRADE_QUESTION_TREND);
  g_autoptr (GBytes) wave = trade_sound_encode (view, NULL);
  double imports = 4 * LONGEST_TONE + PAUSE;

  g_assert_cmpfloat (measure_loudest (wave, imports + LONGEST_TONE, LONGEST_TONE), >, 1000);
  g_assert_cmpfloat (measure_loudest (wave, imports + 2 * LONGEST_TONE, LONGEST_TONE), ==, 0);
  g_assert_cmpfloat (measure_loudest (wave, imports + 3 * LONGEST_TONE, LONGEST_TONE), >, 1000);
}

/* What nobody can listen to is refused with a sentence. */
static void
test_too_many (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (TradeView) view = NULL;
  g_autoptr (GBytes) wave = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 10001; i++)
    g_string_append_printf (rows, "2023,X,P%u,_T,_T,VALUE,USD,,9,=,%u,A,s\n", i, i % 1000 + 1);
  view = read_view (rows->str, TRADE_QUESTION_PRODUCTS);
  wave = trade_sound_encode (view, &error);
  g_assert_null (wave);
  g_assert_error (error, TRADE_EXPORT_ERROR, TRADE_EXPORT_ERROR_TOO_LARGE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sound/header", test_header);
  g_test_add_func ("/sound/pitch", test_pitch);
  g_test_add_func ("/sound/rounding", test_rounding);
  g_test_add_func ("/sound/gap", test_gap);
  g_test_add_func ("/sound/too-many", test_too_many);

  return g_test_run ();
}
