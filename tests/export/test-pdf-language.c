/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pdf-language.h"

#include <string.h>

/* A file in the manner of cairo, of a page tree and a catalog only. */
#define CATALOG "2 0 obj\n<< /Type /Catalog\n   /Pages 1 0 R\n>>\nendobj\n"
#define HEAD "%PDF-1.4\n1 0 obj\n<< /Type /Pages /Kids [ ] /Count 0 >>\nendobj\n"
#define TABLE "xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000062 00000 n \n"
#define TRAILER "trailer\n<< /Size 3\n   /Root 2 0 R\n>>\n"
#define END "startxref\n114\n%%EOF\n"
#define SOUND HEAD CATALOG TABLE TRAILER END

static GBytes *
append (const char *pdf,
        gsize       length,
        const char *locale)
{
  g_autoptr (GBytes) bytes = g_bytes_new (pdf, length);

  return trade_pdf_language_append (bytes, locale);
}

static guint64
find_offset (const char *text,
             const char *word)
{
  const char *found = g_strrstr (text, word);

  g_assert_nonnull (found);
  return (guint64) (found - text);
}

/* The new part names itself: the table that it ends with leads to the catalog and to the table before. */
static void
test_appended (void)
{
  static const struct
  {
    const char *locale;
    const char *language;
  } cases[] = {
    { "en", "/Lang (en)" },
    { "zh_CN", "/Lang (zh-CN)" },
    { "de", "/Lang (de)" },
    { "ar@calendar=gregorian", "/Lang (ar)" },
  };

  g_assert_cmpuint (find_offset (SOUND, CATALOG), ==, 62);
  g_assert_cmpuint (find_offset (SOUND, TABLE), ==, 114);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = append (SOUND, strlen (SOUND), cases[i].locale);
      g_autoptr (GBytes) again = append (SOUND, strlen (SOUND), cases[i].locale);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_autofree char *entry = NULL;
      g_autofree char *end = NULL;

      g_assert_true (g_bytes_equal (bytes, again));
      g_assert_true (g_str_has_prefix (text, SOUND));
      g_assert_nonnull (strstr (text + strlen (SOUND), "2 0 obj\n<< /Type /Catalog\n   /Pages 1 0 R\n"));
      g_assert_nonnull (strstr (text + strlen (SOUND), cases[i].language));
      g_assert_nonnull (strstr (text + strlen (SOUND), "/DisplayDocTitle true"));
      g_assert_nonnull (strstr (text + strlen (SOUND), "trailer\n<< /Size 3\n   /Root 2 0 R\n   /Prev 114\n>>\n"));

      entry = g_strdup_printf ("xref\n2 1\n%010" G_GUINT64_FORMAT " 00000 n \n", find_offset (text, "2 0 obj"));
      end = g_strdup_printf ("startxref\n%" G_GUINT64_FORMAT "\n%%%%EOF\n", find_offset (text, "xref\n2 1"));
      g_assert_nonnull (strstr (text, entry));
      g_assert_true (g_str_has_suffix (text, end));
    }
}

/* What is not understood stays as it is. */
static void
test_left (void)
{
  static const struct
  {
    const char *name;
    const char *pdf;
    const char *locale;
  } cases[] = {
    { "empty", "", "en" },
    { "no PDF", "hello, world\n", "en" },
    { "no table", HEAD CATALOG, "en" },
    { "offset beyond the end", HEAD CATALOG TABLE TRAILER "startxref\n99999\n%%EOF\n", "en" },
    { "offset too long", HEAD CATALOG TABLE TRAILER "startxref\n99999999999999999999\n%%EOF\n", "en" },
    { "offset elsewhere", HEAD CATALOG TABLE TRAILER "startxref\n62\n%%EOF\n", "en" },
    { "something behind the end", SOUND "more", "en" },
    { "a stream of references", HEAD CATALOG "3 0 obj\n<< /Type /XRef /Size 3 >>\nstream\n\nendstream\n" END, "en" },
    { "a table of many objects", HEAD CATALOG "xref\n0 9999999999\n" TRAILER END, "en" },
    { "a table in pieces", HEAD CATALOG "xref\n1 2\n0000000009 00000 n \n0000000062 00000 n \n" TRAILER END, "en" },
    { "updated already", HEAD CATALOG TABLE "trailer\n<< /Size 3 /Root 2 0 R /Prev 9 >>\n" END, "en" },
    { "encrypted", HEAD CATALOG TABLE "trailer\n<< /Size 3 /Root 2 0 R /Encrypt 1 0 R >>\n" END, "en" },
    { "no root", HEAD CATALOG TABLE "trailer\n<< /Size 3 >>\n" END, "en" },
    { "a root that is not there", HEAD CATALOG TABLE "trailer\n<< /Size 3 /Root 3 0 R >>\n" END, "en" },
    { "another size", HEAD CATALOG TABLE "trailer\n<< /Size 4 /Root 2 0 R >>\n" END, "en" },
    { "a root that is no catalog", HEAD CATALOG TABLE "trailer\n<< /Size 3 /Root 1 0 R >>\n" END, "en" },
    { "a trailer without an end", HEAD CATALOG TABLE "trailer\n<< /Size 3 /Root 2 0 R\n" END, "en" },
    { "a language", HEAD "2 0 obj\n<< /Type /Catalog /Pages 1 0 R /Lang (e)>>\nendobj\n" TABLE TRAILER END, "en" },
    { "a locale that is no language", SOUND, "en)/X(" },
    { "no locale", SOUND, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) pdf = g_bytes_new_static (cases[i].pdf, strlen (cases[i].pdf));
      g_autoptr (GBytes) result = NULL;

      g_test_message ("%s", cases[i].name);
      result = trade_pdf_language_append (pdf, cases[i].locale);
      g_assert_true (result == pdf);
    }
}

/* A file that breaks off anywhere is left alone, and nothing beyond its end is read. */
static void
test_truncated (void)
{
  for (gsize length = 0; length < strlen (SOUND) - 1; length++)
    {
      g_autofree char *part = g_memdup2 (SOUND, length);
      g_autoptr (GBytes) pdf = g_bytes_new_static (part, length);
      g_autoptr (GBytes) result = trade_pdf_language_append (pdf, "en");

      g_assert_true (result == pdf);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-language/appended", test_appended);
  g_test_add_func ("/pdf-language/left", test_left);
  g_test_add_func ("/pdf-language/truncated", test_truncated);

  return g_test_run ();
}
