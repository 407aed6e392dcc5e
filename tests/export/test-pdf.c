/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-test.h"
#include "trade-csv-package.h"
#include "trade-pdf-check.h"

#include <string.h>

static GBytes *
encode_pages (GListModel               *views,
              const TradeExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = trade_export_encode_pages (views, options, &error);

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (bytes, NULL), "%PDF-1."));
  return bytes;
}

static GBytes *
encode_all (const char *locale)
{
  g_autoptr (GListModel) views = export_test_read_views ();
  g_autoptr (TradeFormat) format = trade_format_new (locale);
  TradeExportOptions options;

  trade_export_options_init (&options, format);
  return encode_pages (views, &options);
}

typedef struct
{
  const char *path;
  const char *locale;
  const char *language;
} QpdfCase;

static const QpdfCase qpdf_cases[] = {
  { "/pdf/qpdf/en", "en", "/Lang (en)" },
  { "/pdf/qpdf/de", "de", "/Lang (de)" },
  { "/pdf/qpdf/zh", "zh_CN", "/Lang (zh-CN)" },
  { "/pdf/qpdf/ar", "ar", "/Lang (ar)" },
};

/* The catalog as a reader finds it, from the end of the file on. */
static char *
show_catalog (const char *path)
{
  g_autofree char *trailer = export_test_run ((const char *[]) { "qpdf", "--show-object=trailer", path, NULL }, NULL);
  const char *root = strstr (trailer, "/Root ");
  g_autofree char *option = NULL;

  g_assert_nonnull (root);
  root += strlen ("/Root ");
  option = g_strdup_printf ("--show-object=%.*s", (int) strspn (root, "0123456789"), root);
  return export_test_run ((const char *[]) { "qpdf", option, path, NULL }, NULL);
}

/* qpdf finds no fault, and the language where readers look for it. */
static void
test_qpdf (gconstpointer data)
{
  const QpdfCase *test = data;
  g_autoptr (GBytes) bytes = encode_all (test->locale);
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *report = NULL;
  g_autofree char *catalog = NULL;

  if (!export_test_has_program ("qpdf"))
    return;

  folder = export_test_make_folder ();
  path = export_test_write_file (folder, "all.pdf", bytes);
  report = export_test_run ((const char *[]) { "qpdf", "--check", path, NULL }, NULL);
  g_assert_nonnull (strstr (report, "No syntax or stream encoding errors found"));

  catalog = show_catalog (path);
  g_assert_nonnull (strstr (catalog, test->language));
  g_assert_nonnull (strstr (catalog, "/ViewerPreferences << /DisplayDocTitle true >>"));
  export_test_clear_folder (folder);
}

/* What pdfinfo says under @key. */
static char *
get_info (const char *path,
          const char *key)
{
  g_autofree char *info = export_test_run ((const char *[]) { "pdfinfo", "-isodates", path, NULL }, NULL);
  g_auto (GStrv) lines = g_strsplit (info, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], key) && lines[i][strlen (key)] == ':')
      return g_strdup (g_strstrip (lines[i] + strlen (key) + 1));

  return NULL;
}

static void
test_info (void)
{
  g_autoptr (GListModel) views = export_test_read_views ();
  g_autoptr (TradeView) view = export_test_get_view (views, TRADE_QUESTION_BALANCE);
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autoptr (TradeScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *title = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *created = NULL;
  g_autofree char *modified = NULL;
  g_autofree char *author = NULL;
  g_autofree char *size = NULL;
  TradeExportOptions options;

  if (!export_test_has_program ("pdfinfo"))
    return;

  trade_export_options_init (&options, format);
  scene = trade_export_compose (view, &options);
  bytes = export_test_encode ("pdf", view, &options);
  folder = export_test_make_folder ();
  path = export_test_write_file (folder, "one.pdf", bytes);
  title = get_info (path, "Title");
  subject = get_info (path, "Subject");
  created = get_info (path, "CreationDate");
  modified = get_info (path, "ModDate");
  author = get_info (path, "Author");
  size = get_info (path, "Page size");

  g_assert_cmpstr (title, ==, trade_scene_get_title (scene));
  g_assert_true (g_str_has_prefix (subject, trade_scene_get_title (scene)));
  g_assert_true (g_str_has_prefix (created, "2024-01-12T00:00:00"));
  g_assert_cmpstr (created, ==, modified);
  g_assert_null (author);
  g_assert_true (g_str_has_prefix (size, "1200 x 750 pts"));
  export_test_clear_folder (folder);
}

static void
test_pages (void)
{
  g_autoptr (GListModel) views = export_test_read_views ();
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *pages = NULL;
  g_autofree char *size = NULL;
  g_autofree char *expected = g_strdup_printf ("%u", g_list_model_get_n_items (views));
  TradeExportOptions options;

  if (!export_test_has_program ("pdfinfo"))
    return;

  trade_export_options_init (&options, format);
  options.page_width = 842;
  options.page_height = 595;
  bytes = encode_pages (views, &options);
  folder = export_test_make_folder ();
  path = export_test_write_file (folder, "all.pdf", bytes);
  pages = get_info (path, "Pages");
  size = get_info (path, "Page size");
  g_assert_cmpstr (pages, ==, expected);
  g_assert_true (g_str_has_prefix (size, "842 x 595 pts"));
  export_test_clear_folder (folder);
}

/* All fonts are embedded, as subsets, and say which letters they show. */
static void
test_fonts (void)
{
  g_autoptr (GBytes) bytes = encode_all ("zh_CN");
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;

  if (!export_test_has_program ("pdffonts"))
    return;

  folder = export_test_make_folder ();
  path = export_test_write_file (folder, "all.pdf", bytes);
  table = export_test_run ((const char *[]) { "pdffonts", path, NULL }, NULL);
  lines = g_strsplit (g_strchomp (table), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 3);
  for (gsize i = 2; lines[i] != NULL; i++)
    g_assert_true (g_regex_match_simple (" yes yes yes +[0-9]+ +[0-9]+ *$", lines[i], 0, 0));
  export_test_clear_folder (folder);
}

typedef struct
{
  const char *path;
  const char *locale;
  const char *texts[8];
} TextCase;

static const TextCase text_cases[] = {
  { "/pdf/text/en", "en", { "23.77", "17.99", "Exports", "Private enterprises", "29.9", "General Administration of Customs" } },
  { "/pdf/text/zh", "zh_CN", { "23.77", "17.99", "一带一路", "海关总署", "新华社" } },
};

static char *
drop_blanks (const char *text)
{
  g_autoptr (GRegex) blanks = g_regex_new ("\\s+", 0, 0, NULL);

  return g_regex_replace_literal (blanks, text, -1, 0, "", 0, NULL);
}

static void
test_text (gconstpointer data)
{
  const TextCase *test = data;
  g_autoptr (GListModel) views = export_test_read_views ();
  g_autoptr (TradeFormat) format = trade_format_new (test->locale);
  g_autoptr (GBytes) bytes = encode_all (test->locale);
  g_autofree char *text = NULL;
  g_autofree char *found = NULL;
  TradeExportOptions options;

  if (!export_test_has_program ("pdftotext"))
    return;

  text = export_test_run ((const char *[]) { "pdftotext", "-", "-", NULL }, bytes);
  found = drop_blanks (text);
  for (gsize i = 0; test->texts[i] != NULL; i++)
    {
      g_autofree char *expected = drop_blanks (test->texts[i]);

      g_assert_nonnull (strstr (found, expected));
    }

  trade_export_options_init (&options, format);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autoptr (TradeScene) scene = trade_export_compose (view, &options);
      g_autofree char *title = drop_blanks (trade_scene_get_title (scene));

      g_assert_nonnull (strstr (found, title));
    }
}

/* Products of which each is called in another script. */
static const struct
{
  const char *code;
  const char *name;
} products[] = {
  { "A", "自動車" },
  { "B", "Đồ điện tử và máy tính" },
  { "C", "السيارات" },
  { "D", "Côte d’Ivoire – Türkiye" },
  { "E", "Русские товары" },
  { "F", "Ελληνικά προϊόντα" },
  { "G", "반도체" },
};

static GListModel *
read_scripts (void)
{
  g_autoptr (GString) table = g_string_new ("period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source");
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (TradeDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (products); i++)
    g_string_append_printf (table, "\n2023,X,%s,_T,_T,GROWTH,PC,JPY,0,=,%d,A,s", products[i].code, 31 + (int) i);

  stream = g_memory_input_stream_new_from_data (table->str, -1, NULL);
  dataset = trade_csv_package_read (stream, "table.csv", NULL, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (products); i++)
    {
      g_autoptr (TradeText) label = trade_text_new (products[i].name);

      trade_dataset_add_code (dataset, TRADE_DIMENSION_PRODUCT, products[i].code, label, NULL, NULL);
    }
  trade_dataset_finish (dataset);

  return trade_dataset_list_views (dataset);
}

/* Whether a text is there, but for marks of the direction in which it runs. */
static gboolean
is_in_text (const char *text,
            const char *words)
{
  g_autoptr (GRegex) marks = g_regex_new ("[\u200e\u200f\u202a-\u202e]+|\\s+", 0, 0, NULL);
  g_autofree char *plain = g_regex_replace_literal (marks, text, -1, 0, "", 0, NULL);
  g_autofree char *wanted = g_regex_replace_literal (marks, words, -1, 0, "", 0, NULL);

  return strstr (plain, wanted) != NULL;
}

/* However many scripts meet in a chart, all words can be searched and copied, letter by letter, and none is an empty box. */
static void
test_scripts (void)
{
  static const char *const locales[] = { "en", "zh_CN", "ar" };
  g_autoptr (GListModel) views = read_scripts ();

  if (!export_test_has_program ("pdftotext"))
    return;

  g_assert_cmpuint (g_list_model_get_n_items (views), ==, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autoptr (TradeFormat) format = trade_format_new (locales[i]);
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *text = NULL;
      TradeExportOptions options;

      trade_export_options_init (&options, format);
      bytes = encode_pages (views, &options);
      text = export_test_run ((const char *[]) { "pdftotext", "-", "-", NULL }, bytes);
      g_test_message ("%s", text);
      for (gsize j = 0; j < G_N_ELEMENTS (products); j++)
        g_assert_true (is_in_text (text, products[j].name));
      g_assert_false (is_in_text (text, "\uFFFD"));
    }
}

/* A file of which an object is not where the table says is not whole, wherever else the table points to. */
static void
test_whole (void)
{
  static const struct
  {
    const char *offset;
    gboolean    whole;
  } cases[] = {
    { "0000000009", TRUE },
    { "0000000000", FALSE },
    { "0000000010", FALSE },
    { "9999999999", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("%%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 2\n0000000000 65535 f \n"
                                               "%s 00000 n \ntrailer\n<< /Size 2 >>\nstartxref\n29\n%%%%EOF\n",
                                               cases[i].offset);
      g_autoptr (GBytes) pdf = g_bytes_new (text, strlen (text));

      g_assert_cmpint (trade_pdf_is_whole (pdf), ==, cases[i].whole);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (qpdf_cases); i++)
    g_test_add_data_func (qpdf_cases[i].path, &qpdf_cases[i], test_qpdf);
  g_test_add_func ("/pdf/info", test_info);
  g_test_add_func ("/pdf/pages", test_pages);
  g_test_add_func ("/pdf/fonts", test_fonts);
  g_test_add_func ("/pdf/whole", test_whole);
  g_test_add_func ("/pdf/scripts", test_scripts);
  for (gsize i = 0; i < G_N_ELEMENTS (text_cases); i++)
    g_test_add_data_func (text_cases[i].path, &text_cases[i], test_text);

  return g_test_run ();
}
