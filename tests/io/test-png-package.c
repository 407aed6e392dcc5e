/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>
#include <zlib.h>

#include "io-test.h"
#include "trade-column.h"
#include "trade-package-writer.h"
#include "trade-package.h"
#include "trade-png-package.h"

#define SIGNATURE "\211PNG\r\n\032\n"
#define KEYWORD TRADE_PNG_PACKAGE_KEYWORD

static TradeDataset *
read_bundled (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);
  g_autoptr (GError) error = NULL;
  TradeDataset *dataset = trade_package_read (file, NULL, &error);

  g_assert_no_error (error);

  return dataset;
}

static void
append_chunk (GByteArray   *png,
              const char   *type,
              gconstpointer data,
              gsize         length)
{
  guint32 big_length = GUINT32_TO_BE ((guint32) length);
  uLong crc = crc32 (crc32 (0, NULL, 0), (const guchar *) type, 4);

  if (length > 0)
    crc = crc32 (crc, data, length);
  g_byte_array_append (png, (const guchar *) &big_length, 4);
  g_byte_array_append (png, (const guchar *) type, 4);
  g_byte_array_append (png, data, length);
  big_length = GUINT32_TO_BE ((guint32) crc);
  g_byte_array_append (png, (const guchar *) &big_length, 4);
}

static void
append_start (GByteArray *png)
{
  static const guchar header[13] = { 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0 };

  g_byte_array_append (png, (const guchar *) SIGNATURE, 8);
  append_chunk (png, "IHDR", header, sizeof header);
}

static void
append_end (GByteArray *png)
{
  /* The reader never looks at pixels, so that these need not be any. */
  append_chunk (png, "IDAT", "no pixels", 9);
  append_chunk (png, "IEND", NULL, 0);
}

static void
append_text (GByteArray   *png,
             const char   *keyword,
             guchar        compressed,
             gconstpointer text,
             gsize         length)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  const guchar flags[] = { compressed, 0, 0, 0 };

  g_byte_array_append (data, (const guchar *) keyword, strlen (keyword) + 1);
  g_byte_array_append (data, flags, sizeof flags);
  g_byte_array_append (data, text, length);
  append_chunk (png, "iTXt", data->data, data->len);
}

static GBytes *
create_plain (void)
{
  GByteArray *png = g_byte_array_new ();

  append_start (png);
  append_end (png);

  return g_byte_array_free_to_bytes (png);
}

static TradeDataset *
read_png (GBytes  *bytes,
          char   **view_id,
          GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return trade_png_package_read (stream, "chart.png", view_id, NULL, error);
}

static void
assert_equal_texts (TradeText *a,
                    TradeText *b)
{
  g_assert_true ((a == NULL) == (b == NULL));
  if (a == NULL)
    return;

  g_assert_cmpstr (trade_text_get_untranslated (a), ==, trade_text_get_untranslated (b));
  g_assert_cmpuint (trade_text_get_n_translations (a), ==, trade_text_get_n_translations (b));
  for (guint i = 0; i < trade_text_get_n_translations (a); i++)
    {
      const char *language;
      const char *text = trade_text_get_translation (a, i, &language);
      const char *languages[] = { language, NULL };

      g_assert_cmpstr (text, ==, trade_text_get (b, languages));
    }
}

static void
assert_equal_figures (TradeFigure *a,
                      TradeFigure *b)
{
  TradeInterval bounds_a = trade_figure_get_bounds (a), bounds_b = trade_figure_get_bounds (b);
  TradeDecimal decimal_a = trade_figure_get_decimal (a), decimal_b = trade_figure_get_decimal (b);

  g_assert_true (trade_series_key_equal (trade_figure_get_key (a), trade_figure_get_key (b)));
  g_assert_true (trade_period_equal (trade_figure_get_period (a), trade_figure_get_period (b)));
  g_assert_cmpfloat (trade_figure_get_value (a), ==, trade_figure_get_value (b));
  g_assert_cmpfloat (bounds_a.lower, ==, bounds_b.lower);
  g_assert_cmpfloat (bounds_a.upper, ==, bounds_b.upper);
  g_assert_cmpfloat (trade_figure_get_rounding (a), ==, trade_figure_get_rounding (b));
  g_assert_cmpint (decimal_a.coefficient, ==, decimal_b.coefficient);
  g_assert_cmpint (decimal_a.exponent, ==, decimal_b.exponent);
  g_assert_cmpint (trade_figure_get_scale (a), ==, trade_figure_get_scale (b));
  g_assert_cmpint (trade_figure_get_precision (a), ==, trade_figure_get_precision (b));
  g_assert_cmpint (trade_figure_get_relation (a), ==, trade_figure_get_relation (b));
  g_assert_cmpint (trade_figure_get_status (a), ==, trade_figure_get_status (b));
  g_assert_cmpint (trade_figure_get_paragraph (a), ==, trade_figure_get_paragraph (b));
  g_assert_cmpstr (trade_source_get_id (trade_figure_get_source (a)), ==, trade_source_get_id (trade_figure_get_source (b)));
  assert_equal_texts (trade_figure_get_printed (a), trade_figure_get_printed (b));
  assert_equal_texts (trade_figure_get_note (a), trade_figure_get_note (b));
}

static void
assert_equal_codes (TradeDataset *a,
                    TradeDataset *b)
{
  for (TradeDimension dimension = 0; dimension < TRADE_N_DIMENSIONS; dimension++)
    {
      g_auto (GStrv) codes_a = trade_dataset_list_codes (a, dimension);
      g_auto (GStrv) codes_b = trade_dataset_list_codes (b, dimension);

      g_assert_cmpstrv (codes_a, codes_b);
      for (guint i = 0; codes_a[i] != NULL; i++)
        {
          assert_equal_texts (trade_dataset_get_label (a, dimension, codes_a[i]),
                              trade_dataset_get_label (b, dimension, codes_a[i]));
          assert_equal_texts (trade_dataset_get_description (a, dimension, codes_a[i]),
                              trade_dataset_get_description (b, dimension, codes_a[i]));
          g_assert_cmpstr (trade_dataset_get_parent (a, dimension, codes_a[i]), ==,
                           trade_dataset_get_parent (b, dimension, codes_a[i]));
        }
    }
}

static void
assert_equal_datasets (TradeDataset *a,
                       TradeDataset *b)
{
  assert_equal_texts (trade_dataset_get_title (a), trade_dataset_get_title (b));
  assert_equal_texts (trade_dataset_get_subject (a), trade_dataset_get_subject (b));
  g_assert_cmpstr (trade_dataset_get_published (a), ==, trade_dataset_get_published (b));
  assert_equal_codes (a, b);

  g_assert_cmpuint (trade_dataset_get_n_figures (a), ==, trade_dataset_get_n_figures (b));
  g_assert_cmpuint (trade_dataset_get_n_figures (a), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (a)); i++)
    {
      g_autoptr (GListModel) series_a = g_list_model_get_item (G_LIST_MODEL (a), i);
      g_autoptr (GListModel) series_b = g_list_model_get_item (G_LIST_MODEL (b), i);

      g_assert_cmpuint (g_list_model_get_n_items (series_a), ==, g_list_model_get_n_items (series_b));
      for (guint j = 0; j < g_list_model_get_n_items (series_a); j++)
        {
          g_autoptr (TradeFigure) figure_a = g_list_model_get_item (series_a, j);
          g_autoptr (TradeFigure) figure_b = g_list_model_get_item (series_b, j);

          assert_equal_figures (figure_a, figure_b);
        }
    }
}

/* What a person adds to a view travels in its picture, and what the package adds to others. */
static void
test_annotations (void)
{
  const TradeArrangement as_index = { .mode = TRADE_MODE_INDEX };
  g_autoptr (TradeDataset) dataset = read_bundled ();
  g_autoptr (GBytes) plain = create_plain ();
  g_autoptr (TradeText) text = trade_text_new ("“tariffs” & more");
  g_autoptr (TradeAnnotations) noted = trade_annotations_with_note (NULL, trade_period_new_annual (2022), text);
  g_autoptr (TradeAnnotations) highlighted = trade_annotations_with_highlight (noted, "X/GREEN_TRIO", TRUE);
  g_autoptr (TradeAnnotations) all = trade_annotations_with_words (highlighted, "Mine", "Mine too");
  g_autoptr (TradeAnnotations) worded = trade_annotations_with_words (NULL, "The package’s", NULL);
  g_autoptr (GListModel) views = NULL;
  g_autoptr (TradeView) view = NULL;

  trade_dataset_annotate_view (dataset, "growth", noted);
  trade_dataset_annotate_view (dataset, "exports-imports", worded);
  trade_dataset_finish (dataset);
  views = trade_dataset_list_views (dataset);
  view = g_list_model_get_item (views, 0);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (TradeView) arranged = trade_view_arrange (view, i == 0 ? &(TradeArrangement) { 0 } : &as_index, NULL, NULL);
      g_autoptr (TradeView) annotated = trade_view_annotate (arranged, all);
      g_autoptr (GBytes) package = trade_package_write_view (annotated);
      g_autofree char *name = trade_view_dup_name (annotated);
      g_autofree char *read_name = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) png = trade_png_package_embed (plain, package, name, &error);
      g_autoptr (TradeDataset) read = read_png (png, &read_name, &error);
      g_autoptr (GListModel) read_views = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (read_name, ==, name);
      trade_dataset_finish (read);
      read_views = trade_dataset_list_views (read);
      for (guint j = 0; j < g_list_model_get_n_items (read_views); j++)
        {
          g_autoptr (TradeView) native = g_list_model_get_item (read_views, j);
          g_autoptr (TradeView) again = NULL;
          const char *id = trade_view_get_id (native);

          if (g_str_equal (id, "growth"))
            g_assert_true (trade_annotations_equal (trade_view_get_annotations (native), noted));
          if (!g_str_equal (id, trade_view_get_id (view)))
            continue;
          /* Who words an arranged view leaves the words of the view itself alone. */
          g_assert_cmpstr (trade_view_get_own_title (native), ==, i == 0 ? "Mine" : "The package’s");
          again = trade_view_arrange (native, i == 0 ? &(TradeArrangement) { 0 } : &as_index, NULL, NULL);
          g_assert_true (trade_annotations_equal (trade_view_get_annotations (again), all));
        }
    }
}

/* What is about other figures is not written, since a package with such would not be read. */
static void
test_annotations_of_others (void)
{
  g_autoptr (TradeDataset) dataset = read_bundled ();
  g_autoptr (GBytes) plain = create_plain ();
  g_autoptr (TradeText) text = trade_text_new ("long ago");
  g_autoptr (TradeAnnotations) before = trade_annotations_with_note (NULL, trade_period_new_annual (1950), text);
  g_autoptr (TradeAnnotations) both = trade_annotations_with_highlight (before, "X/NOWHERE", TRUE);
  g_autoptr (TradeAnnotations) all = trade_annotations_with_highlight (both, "X", TRUE);
  g_autoptr (TradeAnnotations) fitting = trade_annotations_with_highlight (NULL, "X", TRUE);
  g_autoptr (GListModel) views = NULL;
  g_autoptr (TradeView) view = NULL;
  g_autoptr (TradeView) annotated = NULL;
  g_autoptr (GBytes) package = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (TradeDataset) read = NULL;
  g_autoptr (GListModel) read_views = NULL;
  g_autoptr (TradeView) again = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  trade_dataset_finish (dataset);
  views = trade_dataset_list_views (dataset);
  view = g_list_model_get_item (views, 0);
  annotated = trade_view_annotate (view, all);
  package = trade_package_write_view (annotated);
  png = trade_png_package_embed (plain, package, trade_view_get_id (view), &error);
  g_assert_no_error (error);
  read = read_png (png, &name, &error);
  g_assert_no_error (error);
  trade_dataset_finish (read);
  read_views = trade_dataset_list_views (read);
  again = g_list_model_get_item (read_views, 0);
  g_assert_cmpstr (trade_view_get_id (again), ==, trade_view_get_id (view));
  g_assert_true (trade_annotations_equal (trade_view_get_annotations (again), fitting));
}

/* What an arranged view is called comes back as it was; what is no such name is a fault of the file. */
static void
test_view_names (void)
{
  static const struct
  {
    const char *name;
    gboolean    sound;
  } cases[] = {
    { "growth", TRUE },
    { "exports-imports.mode-index.currency-USD", TRUE },
    { "enterprises.sort-name", TRUE },
    { "enterprises.sort-colour", FALSE },
    { "enterprises.sort-name.mode-level", FALSE },
    { "enterprises.", FALSE },
  };
  g_autoptr (TradeDataset) dataset = read_bundled ();
  g_autoptr (GBytes) package = trade_package_write (dataset);
  g_autoptr (GBytes) plain = create_plain ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) png = trade_png_package_embed (plain, package, cases[i].name, NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *name = NULL;
      g_autoptr (TradeDataset) again = read_png (png, &name, &error);

      g_assert_true ((again != NULL) == cases[i].sound);
      g_assert_cmpstr (name, ==, cases[i].sound ? cases[i].name : NULL);
      if (!cases[i].sound)
        g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_DAMAGED);
    }
}

/* Figure by figure, and the second time byte by byte. */
static void
test_round_trip (void)
{
  g_autoptr (TradeDataset) dataset = read_bundled ();
  g_autoptr (GBytes) package = trade_package_write (dataset);
  g_autoptr (GBytes) plain = create_plain ();
  g_autoptr (GBytes) png = trade_png_package_embed (plain, package, "exports-imports", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *view_id = NULL;
  g_autoptr (TradeDataset) again = read_png (png, &view_id, &error);
  g_autoptr (GBytes) package_again = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (view_id, ==, "exports-imports");
  assert_equal_datasets (dataset, again);

  package_again = trade_package_write (again);
  g_assert_true (g_bytes_equal (package, package_again));
}

/* Wishes for views, commas, quotes, negative numbers, leading zeros and steps of rounding. */
static void
test_awkward (void)
{
  static const char json[] =
    "{\"profile\":\"tabular-data-package\",\"name\":\"awkward\",\"title\":\"A \\\"title\\\"\",\"subject\":\"Subject\","
    "\"published\":\"2024-02-29\",\"sources\":[{\"name\":\"s\",\"title\":{\"\":\"One, two\",\"de\":\"Eins, zwei\"},"
    "\"date\":\"2024-02-29\",\"path\":\"https://example.org/a?b=c\"}],"
    "\"views\":[{\"id\":\"growth\",\"title\":\"Mine\"},{\"id\":\"exports-imports\"}],"
    "\"resources\":[{\"profile\":\"tabular-data-resource\",\"name\":\"figures\",\"schema\":{\"fields\":["
    "{\"name\":\"period\"},{\"name\":\"flow\"},{\"name\":\"product\"},{\"name\":\"partner\"},{\"name\":\"enterprise\"},"
    "{\"name\":\"measure\"},{\"name\":\"unit\"},{\"name\":\"base\"},{\"name\":\"scale\"},{\"name\":\"relation\"},"
    "{\"name\":\"value\"},{\"name\":\"rounding\"},{\"name\":\"status\"},{\"name\":\"source\"},{\"name\":\"note\"},"
    "{\"name\":\"note@de\"}]},\"data\":\""
    "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,rounding,status,source,note,note@de\\n"
    "2023-Q4,X,_T,_T,_T,VALUE,CNY,,12,=,0.050,0.005,P,s,\\\"a \\\"\\\"b\\\"\\\", c\\\",\\\"d; e\\\"\\n"
    "2023-Q4,X,_T,_T,_T,GROWTH,PC,CNY,0,≈,-0.05,,E,s,,\\n"
    "2023-11,M,_T,_T,_T,VALUE,USD,,0,<,12345678901234567,0.25,A,s,,\\n\"}]}";
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (json, -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = trade_package_read_stream (stream, "awkward", NULL, &error);
  g_autoptr (GBytes) package = NULL;
  g_autoptr (GBytes) package_again = NULL;
  g_autoptr (GInputStream) stream_again = NULL;
  g_autoptr (TradeDataset) again = NULL;

  g_assert_no_error (error);
  package = trade_package_write (dataset);
  stream_again = g_memory_input_stream_new_from_bytes (package);
  again = trade_package_read_stream (stream_again, "again", NULL, &error);
  g_assert_no_error (error);
  assert_equal_datasets (dataset, again);
  package_again = trade_package_write (again);
  g_assert_true (g_bytes_equal (package, package_again));
}

typedef struct
{
  const char *name;
  void      (*build) (GByteArray *png,
                      GBytes     *package);
  int         code;  /* -1 if it can be read */
  const char *words; /* that the message must have, such as the name of a chunk, or NULL */
} Hostile;

static void
append_package (GByteArray *png,
                GBytes     *package)
{
  append_text (png, KEYWORD, 0, g_bytes_get_data (package, NULL), g_bytes_get_size (package));
}

static void
build_uncompressed (GByteArray *png,
                    GBytes     *package)
{
  append_start (png);
  append_package (png, package);
  append_end (png);
}

static void
build_after_pixels (GByteArray *png,
                    GBytes     *package)
{
  append_start (png);
  append_chunk (png, "IDAT", "no pixels", 9);
  append_text (png, "Title", 0, "Another text", 12);
  append_package (png, package);
  append_chunk (png, "IEND", NULL, 0);
}

static void
build_none (GByteArray *png,
            GBytes     *package)
{
  append_start (png);
  append_end (png);
}

static void
build_empty (GByteArray *png,
             GBytes     *package)
{
}

static void
build_other_file (GByteArray *png,
                  GBytes     *package)
{
  g_byte_array_append (png, (const guchar *) "GIF89a and some more bytes", 26);
}

static void
build_bad_sum (GByteArray *png,
               GBytes     *package)
{
  build_uncompressed (png, package);
  png->data[200] ^= 1;
}

static void
build_bad_header_sum (GByteArray *png,
                      GBytes     *package)
{
  build_uncompressed (png, package);
  png->data[30] ^= 1;
}

static void
build_huge_length (GByteArray *png,
                   GBytes     *package)
{
  append_start (png);
  g_byte_array_append (png, (const guchar *) "\377\377\377\377iTXt", 8);
  g_byte_array_append (png, (const guchar *) KEYWORD, sizeof KEYWORD);
}

static void
build_long_text (GByteArray *png,
                 GBytes     *package)
{
  append_start (png);
  g_byte_array_append (png, (const guchar *) "\177\377\377\377iTXt", 8);
  g_byte_array_append (png, (const guchar *) KEYWORD, sizeof KEYWORD);
  g_byte_array_set_size (png, png->len + 200);
}

static void
build_truncated (GByteArray *png,
                 GBytes     *package)
{
  build_uncompressed (png, package);
  g_byte_array_set_size (png, png->len / 2);
}

static void
build_no_end (GByteArray *png,
              GBytes     *package)
{
  append_start (png);
  append_package (png, package);
}

static void
build_twice (GByteArray *png,
             GBytes     *package)
{
  append_start (png);
  append_package (png, package);
  append_package (png, package);
  append_end (png);
}

static void
build_two_views (GByteArray *png,
                 GBytes     *package)
{
  append_start (png);
  append_package (png, package);
  append_text (png, TRADE_PNG_VIEW_KEYWORD, 0, "growth", 6);
  append_text (png, TRADE_PNG_VIEW_KEYWORD, 0, "growth", 6);
  append_end (png);
}

static void
build_strange_view (GByteArray *png,
                    GBytes     *package)
{
  append_start (png);
  append_package (png, package);
  append_text (png, TRADE_PNG_VIEW_KEYWORD, 0, "../growth", 9);
  append_end (png);
}

/* A chunk of some kilobytes that would grow to 64 MiB. */
static void
build_bomb (GByteArray *png,
            GBytes     *package)
{
  gsize length = 64 << 20;
  g_autofree guchar *zeros = g_malloc0 (length);
  uLongf n_compressed = compressBound (length);
  g_autofree guchar *compressed = g_malloc (n_compressed);

  g_assert_cmpint (compress2 (compressed, &n_compressed, zeros, length, 9), ==, Z_OK);
  append_start (png);
  append_text (png, KEYWORD, 1, compressed, n_compressed);
  append_end (png);
}

static void
build_bad_compression (GByteArray *png,
                       GBytes     *package)
{
  append_start (png);
  append_text (png, KEYWORD, 1, "not what zlib writes", 20);
  append_end (png);
}

static void
build_unknown_method (GByteArray *png,
                      GBytes     *package)
{
  append_start (png);
  append_text (png, KEYWORD, 2, "{}", 2);
  append_end (png);
}

static void
build_no_text (GByteArray *png,
               GBytes     *package)
{
  append_start (png);
  append_chunk (png, "iTXt", KEYWORD, sizeof KEYWORD);
  append_end (png);
}

static void
build_no_package (GByteArray *png,
                  GBytes     *package)
{
  append_start (png);
  append_text (png, KEYWORD, 0, "[1, 2]", 6);
  append_end (png);
}

static void
build_second_header (GByteArray *png,
                     GBytes     *package)
{
  static const guchar header[13] = { 0 };

  append_start (png);
  append_package (png, package);
  append_chunk (png, "IHDR", header, sizeof header);
  append_end (png);
}

static void
build_strange_type (GByteArray *png,
                    GBytes     *package)
{
  append_start (png);
  append_package (png, package);
  append_chunk (png, "a b\n", "", 0);
  append_end (png);
}

/* Sound, but with more chunks than are searched. */
static void
build_many_chunks (GByteArray *png,
                   GBytes     *package)
{
  append_start (png);
  for (guint i = 0; i < 100001; i++)
    append_chunk (png, "IDAT", NULL, 0);
  append_package (png, package);
  append_end (png);
}

static const Hostile cases[] = {
  { "uncompressed", build_uncompressed, -1 },
  { "after pixels", build_after_pixels, -1 },
  { "none", build_none, TRADE_READ_ERROR_DAMAGED },
  { "empty", build_empty, TRADE_READ_ERROR_DAMAGED },
  { "other file", build_other_file, TRADE_READ_ERROR_DAMAGED },
  { "bad sum", build_bad_sum, TRADE_READ_ERROR_DAMAGED, "iTXt" },
  { "bad sum of the header", build_bad_header_sum, TRADE_READ_ERROR_DAMAGED, "IHDR" },
  { "huge length", build_huge_length, TRADE_READ_ERROR_DAMAGED },
  { "long text", build_long_text, TRADE_READ_ERROR_TOO_LARGE },
  { "truncated", build_truncated, TRADE_READ_ERROR_DAMAGED },
  { "no end", build_no_end, TRADE_READ_ERROR_DAMAGED },
  { "twice", build_twice, TRADE_READ_ERROR_DAMAGED },
  { "two views", build_two_views, TRADE_READ_ERROR_DAMAGED },
  { "strange view", build_strange_view, TRADE_READ_ERROR_DAMAGED },
  { "bomb", build_bomb, TRADE_READ_ERROR_TOO_LARGE },
  { "bad compression", build_bad_compression, TRADE_READ_ERROR_DAMAGED, "iTXt" },
  { "unknown method", build_unknown_method, TRADE_READ_ERROR_DAMAGED },
  { "no text", build_no_text, TRADE_READ_ERROR_DAMAGED },
  { "no package", build_no_package, TRADE_READ_ERROR_INVALID, "#trade-charts-package:" },
  { "second header", build_second_header, TRADE_READ_ERROR_DAMAGED, "IHDR" },
  { "strange type", build_strange_type, TRADE_READ_ERROR_DAMAGED },
  { "many chunks", build_many_chunks, TRADE_READ_ERROR_TOO_LARGE, "too many parts" },
};

static void
test_hostile (void)
{
  g_autoptr (TradeDataset) dataset = read_bundled ();
  g_autoptr (GBytes) package = trade_package_write (dataset);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GByteArray *png = g_byte_array_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *view_id = NULL;
      g_autoptr (TradeDataset) read = NULL;

      g_test_message ("%s", cases[i].name);
      cases[i].build (png, package);
      bytes = g_byte_array_free_to_bytes (png);
      read = read_png (bytes, &view_id, &error);
      if (cases[i].code < 0)
        {
          g_assert_no_error (error);
          assert_equal_datasets (dataset, read);
        }
      else
        {
          g_assert_null (read);
          g_assert_null (view_id);
          g_assert_error (error, TRADE_READ_ERROR, cases[i].code);
          g_assert_nonnull (strstr (error->message, "chart.png"));
          if (cases[i].words != NULL)
            g_assert_nonnull (strstr (error->message, cases[i].words));
        }
    }
}

/* Wherever a file is cut off, it is no picture that could be read. */
static void
test_every_cut (void)
{
  g_autoptr (TradeDataset) dataset = read_bundled ();
  g_autoptr (GBytes) package = trade_package_write (dataset);
  g_autoptr (GBytes) plain = create_plain ();
  g_autoptr (GBytes) png = trade_png_package_embed (plain, package, "growth", NULL);

  for (gsize length = 0; length < g_bytes_get_size (png); length++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (png, 0, length);
      g_autoptr (GError) error = NULL;
      g_autofree char *view_id = NULL;
      g_autoptr (TradeDataset) read = read_png (cut, &view_id, &error);

      g_assert_null (read);
      g_assert_nonnull (error);
    }
}

/* More figures than can be read again stay outside. */
static void
test_too_many (void)
{
  g_autofree char *text = g_strnfill ((1 << 20) + 1, ' ');
  g_autoptr (GBytes) package = g_bytes_new (text, (1 << 20) + 1);
  g_autoptr (GBytes) plain = create_plain ();
  g_autoptr (GBytes) png = trade_png_package_embed (plain, package, "growth", NULL);

  g_assert_true (png == plain);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/png-package/round-trip", test_round_trip);
  g_test_add_func ("/png-package/view-names", test_view_names);
  g_test_add_func ("/png-package/annotations", test_annotations);
  g_test_add_func ("/png-package/annotations-of-others", test_annotations_of_others);
  g_test_add_func ("/png-package/awkward", test_awkward);
  g_test_add_func ("/png-package/hostile", test_hostile);
  g_test_add_func ("/png-package/every-cut", test_every_cut);
  g_test_add_func ("/png-package/too-many", test_too_many);

  return io_test_run (argc, argv);
}
