/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>
#include <zip.h>

#include "io-test.h"
#include "reading-test.h"
#include "workbook/trade-open-document.h"
#include "workbook/trade-sheet.h"

#define TABLE "table", TRADE_ENCODING_UTF_8, ','
#define AMOUNTS(unit) NULL, "VALUE", unit

static const ReadingCase cases[] = {
  /* A sheet is what its table would be as CSV. */
  { "workbook-plain.xlsx", NULL, TABLE, 7, 6, 0, AMOUNTS ("USD"), { { "X", "2023", "1300300000" }, { "M", "2021", "900250000" } } },
  /* Dates are numbers that are shown as such, be they counted from 1900 or from 1904 on. Percentages are shown a hundred times as large. */
  { "workbook-dates.xlsx", NULL, TABLE, 9, 9, 0, AMOUNTS ("EUR"), { { "X", "2023-01", "131123000" }, { "M", "2023-03", "140000000" } } },
  { "workbook-1904.xlsx", NULL, TABLE, 4, 4, 0, AMOUNTS ("USD"), { { "X", "2023-01", "10000000" }, { "M", "2023-02", "13000000" } } },
  /* Codes keep their zeros, the name of a sheet may tell which way goods go, and cells may have texts of their own. */
  { "workbook-codes.xlsx", NULL, TABLE, 14, 12, 0, AMOUNTS ("XXX"), { { "X", "2023", "6000" }, { "M", "2023", "4500" } } },
  { "workbook-codes.xlsx", "product=01", TABLE, 14, 4, 0, AMOUNTS ("XXX"), { { "X", "2022", "1000" }, { "M", "2022", "4000" } } },
  /* What is shown in millions is counted in them. */
  { "workbook-scaled.xlsx", NULL, TABLE, 6, 6, 0, AMOUNTS ("USD"), { { "X", "2022", "250000000" } } },
  /* What stands around a number is shown, too. */
  { "workbook-money.xlsx", NULL, TABLE, 4, 4, 0, AMOUNTS ("EUR"), { { "X", "2022", "131.123" }, { "M", "2023", "1200" } } },
  /* OpenDocument tells values beside what is shown, of dates, percentages, amounts of money and codes. */
  { "workbook-open.ods", NULL, TABLE, 6, 6, 0, AMOUNTS ("EUR"), { { "X", "2023-01", "131123456000" }, { "M", "2023-01", "1234500000" } } },
  { "workbook-money.ods", NULL, TABLE, 6, 6, 0, AMOUNTS ("EUR"), { { "X", "2022", "1234.5" } } },
  { "workbook-money.ods", "product=01", TABLE, 6, 2, 0, AMOUNTS ("EUR"), { { "X", "2023", "300" } } },
  /* Sheets that differ in what their names tell are one table. */
  { "workbook-flows.xlsx", NULL, TABLE, 20, 18, 0, AMOUNTS ("XXX"), { { "X", "2023", "30" }, { "M", "2021", "20" } } },
  { "workbook-years.xlsx", NULL, TABLE, 22, 18, 0, AMOUNTS ("USD"), { { "X", "2021", "10000000" }, { "M", "2023", "27000000" } } },
  { "workbook-others.xlsx", NULL, TABLE, 9, 9, 0, AMOUNTS ("XXX"), { { "X", "2023", "30" } } },
  /* So are those whose titles tell which way goods go; what they are counted in may stand on the cover. */
  { "workbook-cover.xlsx", NULL, TABLE, 28, 16, 0, "Foreign trade of UK", "VALUE", "GBP", { { "X", "2023", "137000000" }, { "M", "2022", "121000000" } } },
  /* How a name is read and the marks of footnotes are no part of it; formulas have results. */
  { "workbook-notes.xlsx", NULL, TABLE, 4, 3, 0, AMOUNTS ("JPY"), { { "X", "2022", "620000000" }, { "X", "2023", "650000000" } } },
};

static void
test_read (void)
{
  reading_test_assert_all (cases, G_N_ELEMENTS (cases));
}

/* Which sheets were read is said, and how many others could be. */
static void
test_sheets (void)
{
  static const struct
  {
    const char *file;
    const char *remark; /* or NULL */
  } files[] = {
    { "workbook-plain.xlsx", NULL },
    { "workbook-dates.xlsx", "the sheet “Monthly” was read" },
    { "workbook-open.ods", "the sheet “Handel” was read" },
    { "workbook-flows.xlsx", "these sheets were read: “Exports”, “Imports”" },
    { "workbook-cover.xlsx", "these sheets were read: “1. Annual Exports”, “2. Annual Imports”; other sheets can be read as well, and were not: 1" },
    { "workbook-years.xlsx", "these sheets were read: “2021”, “2022”, “2023”" },
    { "workbook-others.xlsx", "the sheet “Exports” was read; other sheets can be read as well, and were not: 1" },
    { "workbook-codes.xlsx", "these sheets were read: “Exports”, “Imports”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GFile) file = reading_test_get_file ("agencies", files[i].file);
      g_autoptr (TradeReading) reading = reading_test_open (file, NULL);
      g_autofree char *remarks = trade_reading_list_remarks (reading);

      g_assert_cmpuint (trade_reading_get_n_remarks (reading), ==, files[i].remark != NULL);
      g_assert_false (trade_reading_is_text (reading));
      if (files[i].remark != NULL)
        g_assert_nonnull (strstr (remarks, files[i].remark));
    }
}

static void
test_formats (void)
{
  static const struct
  {
    const char *code;
    double      number;
    const char *text;
  } formats[] = {
    { "General", 0.1 + 0.2, "0.3" },
    { "General", 131.123, "131.1230" },
    { "General", -131.123, "-131.1230" },
    { "General", 1234567.125, "1234567.125" },
    { "General", 1e21, "1e+21" },
    { "General", NAN, "" },
    { "General", INFINITY, "" },
    { "@", 2023, "2023" },
    { "0.0%", 0.153, "15.3%" },
    { "0.00\\%", 15.3, "15.3%" },
    { "0.0\" %\"", 15.3, "15.3 %" },
    { "#,##0", 1234.5, "1234.5" },
    { "#,##0,", 1234500, "1234.5" },
    { "#,##0.0,,\" m\"", 250000000, "250 m" },
    { "[$€-407] #,##0.00", 12.5, "€12.5" },
    { "#,##0.00 [$€-407];[Red]-#,##0.00 [$€-407]", -12.5, "-12.5 €" },
    { "\"$\"#,##0_);\\(\"$\"#,##0\\)", -5, "$-5" },
    { "$#,##0", 5, "$5" },
    { "_-* #,##0.00\\ _€_-;\\-* #,##0.00\\ _€_-", 5, "5" },
    { "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)", 5, "5" },
    { "0\"年\"", 2023, "2023年" },
    { "General\" p\"", 5, "5 p" },
    { "#,##0;[Red]-#,##0;\"–\"", -5, "-5" },
    { "000000", 10121, "010121" },
    { "00", 123, "123" },
    { "00", -1, "-1" },
    { "0", 7, "7" },
    { "yyyy-mm-dd", 45291, "2023-12-31" },
    { "[$-409]mmm-yy;@", 44927, "2023-01" },
    { "yyyy\"年\"m\"月\"", 44927, "2023-01" },
    { "yyyy", 44927, "2023" },
    { "m", 44958, "2" },
    { "d/m/yyyy h:mm", 44927.5, "2023-01-01" },
    { "h:mm:ss", 0.5, "0.5" },
    { "yyyy-mm-dd", 1, "1900-01-01" },
    { "yyyy-mm-dd", 61, "1900-03-01" },
    { "yyyy-mm-dd", -5, "-5" },
    { "yyyy-mm-dd", 1e12, "1000000000000" },
    { "yyyy-mm-dd", NAN, "" },
    { "0 \"days\"", 3, "3 days" },
    { "\"unclosed", 3, "3" },
    { "[unclosed", 3, "3" },
    { "0\\", 3, "3" },
    { "", 3, "3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_auto (TradeSheetFormat) format = trade_sheet_format_parse (formats[i].code);
      g_autofree char *text = trade_sheet_format_write (&format, formats[i].number, FALSE);

      g_test_message ("%s", formats[i].code);
      g_assert_cmpstr (text, ==, formats[i].text);
    }
}

/* What a sheet reads as, or NULL where it is damaged. */
static char *
read_sheet (const char *rows,
            gsize       limit)
{
  g_autofree char *xml = g_strdup_printf ("<worksheet><sheetData>%s</sheetData></worksheet>", rows);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GPtrArray) strings = g_ptr_array_new ();
  g_autoptr (TradeCsvText) text = trade_csv_text_new (limit);
  g_autoptr (GBytes) table = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (strings, (gpointer) "first");
  g_ptr_array_add (strings, (gpointer) "a, b");
  if (!trade_sheet_read (bytes, strings, NULL, FALSE, text, &error))
    {
      g_assert_nonnull (error);
      return NULL;
    }
  table = trade_csv_text_end (text);

  return g_strndup (g_bytes_get_data (table, NULL), g_bytes_get_size (table));
}

/* Whatever a sheet says, cells stand in the order of their columns, rows on their lines, and nothing comes from where nothing is. */
static void
test_hostile (void)
{
  static const struct
  {
    const char *rows;
    const char *text; /* NULL where it is damaged */
  } sheets[] = {
    { "", "" },
    { "<row><c><v>1</v></c><c><v>2</v></c></row>", "1,2\n" },
    { "<row r=\"3\"><c r=\"C3\" t=\"s\"><v>1</v></c></row>", "\n\n,,\"a, b\"\n" },
    { "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row><row r=\"1\"><c r=\"A1\"><v>3</v></c></row>", "\n,1,2\n3\n" },
    { "<row><c t=\"s\"><v>2</v></c><c t=\"s\"><v>-1</v></c><c t=\"s\"><v>x</v></c><c t=\"s\"><v>99999999999999999999</v></c><c><v>5</v></c></row>",
      ",,,,5\n" },
    { "<row><c r=\"1\"><v>2</v></c><c r=\"\"><v>3</v></c><c r=\"ZZZZZZZZZZZZ1\"><v>1</v></c><c><v>4</v></c></row>", "2,3\n" },
    { "<row><c s=\"99999999999\"><v>1</v></c><c s=\"-3\"><v>2</v></c></row>", "1,2\n" },
    { "<row><c><v>nan</v></c><c><v>one</v></c><c><v>1 2</v></c></row>", ",one,1 2\n" },
    { "<row><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c><c t=\"z\"><v>q</v></c></row>", "TRUE,#REF!,q\n" },
    { "<row><c t=\"inlineStr\"><is><r><t>a</t></r><rPh><t>no</t></rPh><r><t>b</t></r></is></c></row>", "ab\n" },
    { "<x:row xmlns:x=\"y\"><x:c><x:v>1</x:v></x:c></x:row>", "1\n" },
    { "<row><c><f>1+1</f></c><c><f>2*2</f><v>4</v></c></row>", ",4\n" },
    { "<row><c><v>1</c></row>", NULL },
    { "<row><c><v>&x;</v></c></row>", NULL },
    { "<row><c><v>1</v></c>", NULL },
  };
  g_autofree char *far = NULL;
  g_autofree char *full = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autofree char *text = read_sheet (sheets[i].rows, 1 << 20);

      g_test_message ("%s", sheets[i].rows);
      g_assert_cmpstr (text, ==, sheets[i].text);
    }

  /* There are no more rows than spreadsheets have, and no more text than is asked for. */
  far = read_sheet ("<row r=\"99999999999999\"><c><v>1</v></c></row>", 16 << 20);
  g_assert_cmpuint (strlen (far), <=, (1 << 20) + 2);
  full = read_sheet ("<row r=\"1000000\"><c r=\"ZZ1\"><v>1</v></c></row>", 100);
  g_assert_cmpuint (strlen (full), <=, 101);
}

static void
take_sheet_cb (gpointer    data,
               const char *name,
               GBytes     *table)
{
  GString *all = data;

  g_string_append_printf (all, "%s:", name);
  if (table != NULL)
    g_string_append_len (all, g_bytes_get_data (table, NULL), (gssize) g_bytes_get_size (table));
  else
    g_string_append (all, "too large");
  g_clear_pointer (&table, g_bytes_unref);
}

/* The same of OpenDocument, whose sheets go on to their ends. */
static void
test_open_document (void)
{
  static const struct
  {
    const char *tables;
    const char *text; /* NULL where it is damaged */
  } documents[] = {
    { "", "" },
    { "<t:table t:name=\"A\"/>", "A:" },
    { "<t:table t:name=\"A\"><t:table-row t:number-rows-repeated=\"1048576\"><t:table-cell t:number-columns-repeated=\"16384\"/></t:table-row></t:table>",
      "A:" },
    { "<t:table t:name=\"A\"><t:table-row t:number-rows-repeated=\"2\"><t:table-cell/></t:table-row><t:table-row><t:covered-table-cell/>"
      "<t:table-cell t:number-columns-repeated=\"2\"><x:p>a</x:p><x:p>b</x:p></t:table-cell></t:table-row></t:table>", "A:\n\n,a b,a b\n" },
    { "<t:table t:name=\"A\"><t:table-row t:number-rows-repeated=\"2\"><t:table-cell><x:p>a</x:p></t:table-cell></t:table-row></t:table>"
      "<t:table t:name=\"B\"><t:table-row><t:table-cell o:value-type=\"float\" o:value=\"0.5\"><x:p>x 0,5 p</x:p></t:table-cell></t:table-row></t:table>",
      "A:a\na\nB:x0.5 p\n" },
    { "<t:table t:name=\"A\"><t:table-row><t:table-cell o:value-type=\"float\"/><t:table-cell o:value-type=\"date\" o:value=\"\"/>"
      "<t:table-cell o:value-type=\"float\" o:value=\"nan\"/><t:table-cell o:value-type=\"z\" o:value=\"1\"><x:p>q</x:p></t:table-cell></t:table-row></t:table>",
      "A:,,,q\n" },
    { "<t:table t:name=\"A\"><draw:frame><t:table t:name=\"B\"/></draw:frame><t:table-row><t:table-cell><draw:frame><x:p>no</x:p></draw:frame>"
      "<o:annotation><x:p>no</x:p></o:annotation><x:p>yes</x:p></t:table-cell></t:table-row></t:table>", "A:yes\n" },
    { "<t:table-row><t:table-cell><x:p>1</x:p></t:table-cell></t:table-row>", "" },
    { "<t:table t:name=\"A\"><t:table-row>", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *xml = g_strdup_printf ("<document>%s</document>", documents[i].tables);
      g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
      g_autoptr (GString) all = g_string_new (NULL);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", xml);
      g_assert_cmpint (trade_open_document_read (bytes, 1 << 20, take_sheet_cb, all, &error), ==, documents[i].text != NULL);
      if (documents[i].text != NULL)
        g_assert_cmpstr (all->str, ==, documents[i].text);
    }
}

/* All sheets together are no larger than what is asked for, however often a row is repeated. */
static void
test_repeated (void)
{
  static const char xml[] = "<document><t:table t:name=\"A\"><t:table-row t:number-rows-repeated=\"999999999\"><t:table-cell "
                            "t:number-columns-repeated=\"999999999\"><x:p>abcdefgh</x:p></t:table-cell></t:table-row></t:table></document>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (GString) all = g_string_new (NULL);

  g_assert_true (trade_open_document_read (bytes, 1 << 20, take_sheet_cb, all, NULL));
  g_assert_cmpstr (all->str, ==, "A:too large");
}

static void
add_file (zipFile     zip,
          const char *name,
          const char *text)
{
  g_assert_cmpint (zipOpenNewFileInZip (zip, name, NULL, NULL, 0, NULL, 0, NULL, Z_DEFLATED, 6), ==, ZIP_OK);
  g_assert_cmpint (zipWriteInFileInZip (zip, text, (unsigned) strlen (text)), ==, ZIP_OK);
  g_assert_cmpint (zipCloseFileInZip (zip), ==, ZIP_OK);
}

/* Workbooks that lack parts, or whose parts are not what they are called, are refused for what they are. */
static void
test_parts (void)
{
  static const struct
  {
    const char *book;
    const char *relations;
    const char *sheet;
    const char *message;
  } books[] = {
    { "<workbook/>", "<Relationships/>", NULL, "is a workbook of a spreadsheet" },
    { "<workbook><sheets><sheet name=\"A\" r:id=\"x\"/></sheets></workbook>", "<Relationships/>", NULL, "is a workbook of a spreadsheet" },
    { "<workbook><sheets><sheet name=\"A\" r:id=\"x\"/></sheets></workbook>",
      "<Relationships><Relationship Id=\"x\" Type=\"a/worksheet\" Target=\"../../etc/passwd\"/></Relationships>", NULL,
      "is a workbook of a spreadsheet" },
    { "<workbook><sheets><sheet name=\"A\" state=\"hidden\" r:id=\"x\"/></sheets></workbook>",
      "<Relationships><Relationship Id=\"x\" Type=\"a/worksheet\" Target=\"s.xml\"/></Relationships>", "<worksheet/>",
      "is a workbook of a spreadsheet" },
    { "<workbook>", "<Relationships/>", NULL, "is a workbook that is damaged" },
    { "", "<Relationships/>", NULL, "is a workbook that is damaged" },
    { "no XML", "<Relationships/>", NULL, "is a workbook that is damaged" },
    { "<!DOCTYPE x [<!ENTITY a \"b\">]><workbook>&a;</workbook>", "<Relationships/>", NULL, "is a workbook that is damaged" },
    { "<workbook><sheets><sheet name=\"A\" r:id=\"x\"/></sheets></workbook>",
      "<Relationships><Relationship Id=\"x\" Type=\"a/worksheet\" Target=\"s.xml\"/></Relationships>", "<worksheet><row>",
      "is a workbook that is damaged" },
    { "<workbook><sheets><sheet name=\"A\" r:id=\"x\"/></sheets></workbook>",
      "<Relationships><Relationship Id=\"x\" Type=\"a/worksheet\" Target=\"s.xml\"/></Relationships>", "<worksheet/>",
      "There are no figures" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (books); i++)
    {
      g_autofree char *folder = io_test_make_folder ();
      g_autofree char *path = g_build_filename (folder, "b.xlsx", NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;
      zipFile zip = zipOpen (path, APPEND_STATUS_CREATE);

      add_file (zip, "[Content_Types].xml", "<Types/>");
      add_file (zip, "xl/workbook.xml", books[i].book);
      add_file (zip, "xl/_rels/workbook.xml.rels", books[i].relations);
      if (books[i].sheet != NULL)
        add_file (zip, "xl/s.xml", books[i].sheet);
      zipClose (zip, NULL);
      g_assert_null (trade_reader_open (file, NULL, NULL, &error));
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, books[i].message));
      io_test_remove (folder);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/workbook/read", test_read);
  g_test_add_func ("/workbook/sheets", test_sheets);
  g_test_add_func ("/workbook/formats", test_formats);
  g_test_add_func ("/workbook/hostile", test_hostile);
  g_test_add_func ("/workbook/open-document", test_open_document);
  g_test_add_func ("/workbook/repeated", test_repeated);
  g_test_add_func ("/workbook/parts", test_parts);

  return io_test_run (argc, argv);
}
