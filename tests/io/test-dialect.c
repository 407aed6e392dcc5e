/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "io-test.h"
#include "trade-column-guess.h"
#include "trade-dialect.h"
#include "trade-period-cell.h"

static void
test_encoding (void)
{
  static const struct
  {
    const char   *text;
    TradeEncoding encoding;
    const char   *decoded;
  } cases[] = {
    { "plain", TRADE_ENCODING_UTF_8, "plain" },
    { "", TRADE_ENCODING_UTF_8, "" },
    { "\xef\xbb\xbf" "a", TRADE_ENCODING_UTF_8, "a" },
    { "T\xc3\xbcrkiye", TRADE_ENCODING_UTF_8, "T\xc3\xbcrkiye" },
    { "C\xf4te d'Ivoire, T\xfcrkiye", TRADE_ENCODING_ISO_8859_1, "C\xc3\xb4te d'Ivoire, T\xc3\xbcrkiye" },
    { "group \x96 annual", TRADE_ENCODING_WINDOWS_1252, "group \xe2\x80\x93 annual" },
    { "\xb3\xf6\xbf\xda,1", TRADE_ENCODING_GB18030, "出口,1" },
    { "\xc3\xee\xe4;\xdd\xea\xf1\xef\xee\xf0\xf2;\xce\xe1\xfa\xb8\xec;\xd1\xd8\xc0", TRADE_ENCODING_WINDOWS_1251,
      "Год;Экспорт;Объём;США" },
    { "\xc8\xd5\xc6\xda,\xbd\xf8\xb3\xf6\xbf\xda\xd7\xdc\xd6\xb5", TRADE_ENCODING_GB18030, "日期,进出口总值" },
    { "\xb3\xf6\x81\x31\x84\x32", TRADE_ENCODING_GB18030, "出\xd8\xaa" },
    { "T\xc3\xbcrkiye \xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xff", TRADE_ENCODING_UTF_8,
      "T\xc3\xbcrkiye \xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xff" },
    { "\x97\x41\x8f\x6f,1", TRADE_ENCODING_SHIFT_JIS, "輸出,1" },
    { "\xbb\xd5,\xc1\xd9\xc5\xa4\xe8\xd2\xca\xe8\xa7\xcd\xcd\xa1", TRADE_ENCODING_WINDOWS_874, "ปี,มูลค่าส่งออก" },
    { "\xbf\xac\xb5\xb5,\xbc\xf6\xc3\xe2,\xbc\xf6\xc0\xd4,\xb9\xab\xbf\xaa\xbc\xf6\xc1\xf6", TRADE_ENCODING_EUC_KR, "연도,수출,수입,무역수지" },
    { "\xb1\xb9\xb0\xa1,\xbc\xf6\xc3\xe2\xbe\xd7,\xbc\xf6\xc0\xd4\xbe\xd7", TRADE_ENCODING_EUC_KR, "국가,수출액,수입액" },
    { "\xa6~\xa7O,\xa5X\xa4" "f,\xb6i\xa4" "f", TRADE_ENCODING_BIG5, "年別,出口,進口" },
    { "\xb0\xea\xae" "a,\xaa\xf7\xc3" "B(\xac\xfc\xa4\xb8);2\xa4\xeb;3\xa4\xeb", TRADE_ENCODING_BIG5, "國家,金額(美元);2月;3月" },
    { "\xc4\xea\xb7\xdd,\xb3\xf6\xbf\xda,\xbd\xf8\xbf\xda", TRADE_ENCODING_GB18030, "年份,出口,进口" },
    { "\xc4\xea,\xb3\xf6\xbf\xda\xb6\xee,\xbd\xf8\xbf\xda\xb6\xee,\xc3\xb3\xd2\xd7\xb2\xee\xb6\xee", TRADE_ENCODING_GB18030, "年,出口额,进口额,贸易差额" },
    { "\xc1" "FRICA;BULG\xc1RIA;S\xc3O TOM\xc9;\xc1USTRIA;GR\xc3-BRETANHA", TRADE_ENCODING_ISO_8859_1, "ÁFRICA;BULGÁRIA;SÃO TOMÉ;ÁUSTRIA;GRÃ-BRETANHA" },
    { "Kraj;W\xb3ochy;W\xeagry", TRADE_ENCODING_WINDOWS_1250, "Kraj;Włochy;Węgry" },
    { "V\xfdvoz zbo\x9e\xed;mld. K\xe8", TRADE_ENCODING_WINDOWS_1250, "Vývoz zboží;mld. Kč" },
    { "\xde" "ara;Fran\xfe" "a;Rom\xe2nia", TRADE_ENCODING_WINDOWS_1250, "Ţara;Franţa;România" },
    { "Y\xfdl;\xddhracat;Birle\xfeik Krall\xfdk", TRADE_ENCODING_WINDOWS_1254, "Yıl;İhracat;Birleşik Krallık" },
    { "\xc7\xe1\xd3\xe4\xc9,\xc7\xe1\xd5\xc7\xcf\xd1\xc7\xca,\xc7\xe1\xe6\xc7\xd1\xcf\xc7\xca", TRADE_ENCODING_WINDOWS_1256, "السنة,الصادرات,الواردات" },
    { "\xd7\xfe\xf1\xe1;\xc5\xee\xe1\xe3\xf9\xe3\xdd\xf2;\xc5\xe9\xf3\xe1\xe3\xf9\xe3\xdd\xf2", TRADE_ENCODING_WINDOWS_1253, "Χώρα;Εξαγωγές;Εισαγωγές" },
    { "\xd0" "alis;Vokietija;Pranc\xfbzija;Jungtin\xeb", TRADE_ENCODING_WINDOWS_1257, "Šalis;Vokietija;Prancūzija;Jungtinė" },
    { "Land;\xcdslenskt;\xde\xfdskaland;Sv\xed\xfej\xf3\xf0", TRADE_ENCODING_ISO_8859_1, "Land;Íslenskt;Þýskaland;Svíþjóð" },
    { "N\xba;S\xe3o Tom\xe9;Cura\xe7" "ao;\xc5land;T\xfcrkiye;Espa\xf1" "a", TRADE_ENCODING_ISO_8859_1, "Nº;São Tomé;Curaçao;Åland;Türkiye;España" },
    { "\xd1\xf2\xf0\xe0\xed\xe0;\xdd\xea\xf1\xef\xee\xf0\xf2, \xea\xc2\xf2;\xc3\xe5\xf0\xec\xe0\xed\xe8\xff", TRADE_ENCODING_WINDOWS_1251, "Страна;Экспорт, кВт;Германия" },
    { "a\0,\0", TRADE_ENCODING_UTF_16LE, "a," },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const gsize length = cases[i].encoding == TRADE_ENCODING_UTF_16LE ? 4 : strlen (cases[i].text);
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, length);
      g_autoptr (GBytes) decoded = NULL;
      const TradeEncoding encoding = trade_decode_detect (cases[i].text, length);

      g_assert_cmpstr (trade_encoding_get_name (encoding), ==, trade_encoding_get_name (cases[i].encoding));
      decoded = trade_decode (bytes, encoding);
      g_assert_cmpmem (g_bytes_get_data (decoded, NULL), g_bytes_get_size (decoded), cases[i].decoded,
                       strlen (cases[i].decoded));
    }
}

static void
test_dialect (void)
{
  static const struct
  {
    const char *text;
    char        separator;
    char        decimal_mark;
    gsize       n_skipped;
    const char *open;
  } cases[] = {
    { "a,b\n1,2\n", ',', '.', 0 },
    { "a;b\n1,5;2\n", ';', ',', 0 },
    { "a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n", ';', ',', 0 },
    { "a;b\n1.5;2\n", ';', '.', 0 },
    { "a\tb\n1\t2\n", '\t', '.', 0 },
    { "a,b\n\"1,234\",\"2,345,678\"\n", ',', '.', 0 },
    { "a,b\n\"x;y;z\",2\n", ',', '.', 0 },
    { "a;b\n1.234.567,5;2\n", ';', ',', 0 },
    { "a;b\n1,234.5;2\n", ';', '.', 0 },
    { "a;b\n131.100;2.500\n", ';', '.', 0, "131.100" },
    { "a\tb\n131.100\t2.500\n", '\t', '.', 0, "131.100" },
    { "a;b\n01.2022;131.100\n", ';', '.', 0, "131.100" },
    { "a,b\n131.100,2.500\n", ',', '.', 0 },
    { "a;b\n131.100;1.334.136\n", ';', ',', 0 },
    { "a;b\n131.100;1,334,136\n", ';', '.', 0 },
    { "a;b\n131.100;0.234\n", ';', '.', 0 },
    { "a;b\n131.100;1234.500\n", ';', '.', 0 },
    { "a;b\n131.100;2,5\n", ';', ',', 0 },
    { "a;b\n131.100;31.12.2023\n", ';', '.', 0, "131.100" },
    { "a;b\n131,100;2,500\n", ';', '.', 0, "131,100" },
    { "a\tb\n131,100\t2,500\n", '\t', '.', 0 },
    { "a;b\n131,100;2,500,000\n", ';', '.', 0 },
    { "a;b\n١٣١.١٠٠;١.٣٣٤.١٣٦\n", ';', ',', 0 },
    { "a;b\n١٬٢٣٤;١٫٥\n", ';', '.', 0 },
    { "sep=;\na;b\n", ';', '.', 6 },
    { "sep=\t\r\na\tb\n", '\t', '.', 7 },
    { "title\n\na,b,c\n1,2,3\n4,5,6\nnote; with; marks\n", ',', '.', 0 },
    { "", ',', '.', 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TradeDialect dialect = trade_dialect_detect (cases[i].text, strlen (cases[i].text));

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (dialect.separator, ==, cases[i].separator);
      g_assert_cmpint (dialect.decimal_mark, ==, cases[i].decimal_mark);
      g_assert_cmpuint (dialect.n_skipped, ==, cases[i].n_skipped);
      g_assert_cmpstr (dialect.open_number, ==, cases[i].open != NULL ? cases[i].open : "");
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    char        mark;
    gboolean    sound;
    gint64      coefficient;
    int         exponent;
  } cases[] = {
    { "1234.50", '.', TRUE, 123450, -2 },     { "1,234.5", '.', TRUE, 12345, -1 },
    { "1.234,5", ',', TRUE, 12345, -1 },      { "1 234,5", ',', TRUE, 12345, -1 },
    { "1\xc2\xa0" "234", ',', TRUE, 1234, 0 }, { "1'234'567", '.', TRUE, 1234567, 0 },
    { " 12 ", '.', TRUE, 12, 0 },             { "-5", '.', TRUE, -5, 0 },
    { "\xe2\x88\x92" "5.0", '.', TRUE, -50, -1 }, { "+5", '.', TRUE, 5, 0 },
    { "1.12339E+11", '.', TRUE, 112339, 6 },  { "5e-3", '.', TRUE, 5, -3 },
    { ".5", '.', TRUE, 5, -1 },               { "007", '.', TRUE, 7, 0 },
    { "999999999999999999", '.', TRUE, G_GINT64_CONSTANT (999999999999999999), 0 },
    { "1234567890123456789", '.', FALSE, 0, 0 }, { "1,23", '.', FALSE, 0, 0 },
    { "1,2345", '.', FALSE, 0, 0 },           { "12,34,567", '.', TRUE, 1234567, 0 },
    { "1,23,456", '.', TRUE, 123456, 0 },     { "1,23,456.5", '.', TRUE, 1234565, -1 },
    { "12,345,67,890", '.', FALSE, 0, 0 },    { "1,23,456,789", '.', FALSE, 0, 0 },
    { "123,45,678", '.', FALSE, 0, 0 },       { "1,23,45", '.', FALSE, 0, 0 },
    { "(50)", '.', TRUE, -50, 0 },            { "(1,234.5)", '.', TRUE, -12345, -1 },
    { "(-50)", '.', FALSE, 0, 0 },            { "(D)", '.', FALSE, 0, 0 },
    { "50)", '.', FALSE, 0, 0 },              { "▲ 50", '.', TRUE, -50, 0 },
    { "△50", '.', TRUE, -50, 0 },             { "$50", '.', FALSE, 0, 0 },
    { "0,234", '.', FALSE, 0, 0 },            { "0.345", ',', FALSE, 0, 0 },
    { "1234,567", '.', FALSE, 0, 0 },         { "1 234,567", '.', FALSE, 0, 0 },
    { "1,234 567", '.', FALSE, 0, 0 },        { "123,456,789", '.', TRUE, 123456789, 0 },
    { "1.5.5", '.', FALSE, 0, 0 },            { "abc", '.', FALSE, 0, 0 },
    { "0x10", '.', FALSE, 0, 0 },             { "inf", '.', FALSE, 0, 0 },
    { "nan", '.', FALSE, 0, 0 },              { "12%", '.', FALSE, 0, 0 },
    { "1e999", '.', FALSE, 0, 0 },            { "1e", '.', FALSE, 0, 0 },
    { "", '.', FALSE, 0, 0 },                 { "-", '.', FALSE, 0, 0 },
    { "1٬234٫5", '.', TRUE, 12345, -1 },      { "1٬234٫5", ',', TRUE, 12345, -1 },
    { "1٬23", '.', FALSE, 0, 0 },             { "1,234٬567", '.', FALSE, 0, 0 },
    { "1٫5٫5", '.', FALSE, 0, 0 },            { "1٫234", ',', TRUE, 1234, -3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TradeDialect dialect = { .decimal_mark = cases[i].mark };
      TradeDecimal number = { 0, 0 };
      const char *reason = NULL;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (trade_dialect_parse_number (&dialect, cases[i].text, &number, &reason), ==, cases[i].sound);
      g_assert_cmpint (reason == NULL, ==, cases[i].sound);
      g_assert_cmpint (number.coefficient, ==, cases[i].coefficient);
      g_assert_cmpint (number.exponent, ==, cases[i].exponent);
    }
}

static void
test_signs (void)
{
  static const struct
  {
    const char *text;
    gboolean    is_sign;
    TradeStatus status;
  } cases[] = {
    { ":", TRUE, TRADE_STATUS_MISSING },    { "..", TRUE, TRADE_STATUS_MISSING }, { "-", TRUE, TRADE_STATUS_MISSING },
    { " . ", TRUE, TRADE_STATUS_MISSING },  { "n.a.", TRUE, TRADE_STATUS_MISSING }, { "", TRUE, TRADE_STATUS_MISSING },
    { "c", TRUE, TRADE_STATUS_SUPPRESSED }, { ": c", TRUE, TRADE_STATUS_SUPPRESSED }, { "0", FALSE, TRADE_STATUS_NORMAL },
    { "[c]", TRUE, TRADE_STATUS_SUPPRESSED }, { "[x]", TRUE, TRADE_STATUS_MISSING }, { "[low]", TRUE, TRADE_STATUS_NOT_SIGNIFICANT },
    { "np", TRUE, TRADE_STATUS_SUPPRESSED }, { "Nil", TRUE, TRADE_STATUS_MISSING },
    { "(Z)", TRUE, TRADE_STATUS_NOT_SIGNIFICANT }, { "D", TRUE, TRADE_STATUS_SUPPRESSED }, { "*", TRUE, TRADE_STATUS_MISSING },
    { "confidential", TRUE, TRADE_STATUS_SUPPRESSED }, { "not available", TRUE, TRADE_STATUS_MISSING },
    { "final", FALSE, TRADE_STATUS_NORMAL }, { "estimate", FALSE, TRADE_STATUS_NORMAL },
    { "-5", FALSE, TRADE_STATUS_NORMAL },   { "oops", FALSE, TRADE_STATUS_NORMAL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TradeStatus status = TRADE_STATUS_NORMAL;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (trade_dialect_parse_status (cases[i].text, &status), ==, cases[i].is_sign);
      g_assert_cmpint (status, ==, cases[i].status);
    }
}

static void
test_flags (void)
{
  static const struct
  {
    const char *text;
    gboolean    is_known;
    TradeStatus status;
  } cases[] = {
    { "", TRUE, TRADE_STATUS_NORMAL },          { "p", TRUE, TRADE_STATUS_PROVISIONAL },
    { "E", TRUE, TRADE_STATUS_ESTIMATED },      { "be", TRUE, TRADE_STATUS_ESTIMATED },
    { "bdu", TRUE, TRADE_STATUS_UNRELIABLE },   { "(p)", TRUE, TRADE_STATUS_PROVISIONAL },
    { "b, e", TRUE, TRADE_STATUS_ESTIMATED },   { "final", TRUE, TRADE_STATUS_NORMAL },
    { "Definitive", TRUE, TRADE_STATUS_NORMAL }, { "revised", TRUE, TRADE_STATUS_NORMAL },
    { "flash", TRUE, TRADE_STATUS_PROVISIONAL }, { "Preliminary", TRUE, TRADE_STATUS_PROVISIONAL },
    { "preliminary data", TRUE, TRADE_STATUS_PROVISIONAL }, { "reported", TRUE, TRADE_STATUS_NORMAL },
    { "break", TRUE, TRADE_STATUS_BREAK },      { "projected", TRUE, TRADE_STATUS_FORECAST },
    { "Projection", TRUE, TRADE_STATUS_FORECAST }, { "normal", TRUE, TRADE_STATUS_NORMAL },
    { "vorläufig", TRUE, TRADE_STATUS_PROVISIONAL }, { "endgültig", TRUE, TRADE_STATUS_NORMAL },
    { "provisoire", TRUE, TRADE_STATUS_PROVISIONAL }, { "semi-définitif", TRUE, TRADE_STATUS_PROVISIONAL },
    { "preliminar", TRUE, TRADE_STATUS_PROVISIONAL }, { "estimativa", TRUE, TRADE_STATUS_ESTIMATED },
    { "速報", TRUE, TRADE_STATUS_PROVISIONAL }, { "確報", TRUE, TRADE_STATUS_NORMAL },
    { "暂定", TRUE, TRADE_STATUS_PROVISIONAL }, { "предварительные данные", TRUE, TRADE_STATUS_PROVISIONAL },
    { "أولية", TRUE, TRADE_STATUS_PROVISIONAL }, { "confidential", TRUE, TRADE_STATUS_SUPPRESSED },
    { "not significant", TRUE, TRADE_STATUS_NOT_SIGNIFICANT }, { "revised, provisional", TRUE, TRADE_STATUS_PROVISIONAL },
    { "n.a.", TRUE, TRADE_STATUS_NORMAL },
    /* Letters of words are no flags, and half of what is said is not taken for the whole. */
    { "budget", FALSE, TRADE_STATUS_NORMAL },   { "pub", FALSE, TRADE_STATUS_NORMAL },
    { "pe rhaps", FALSE, TRADE_STATUS_NORMAL }, { "not final", FALSE, TRADE_STATUS_NORMAL },
    { "seen", FALSE, TRADE_STATUS_NORMAL },     { "q", FALSE, TRADE_STATUS_NORMAL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TradeStatus status = TRADE_STATUS_HOLIDAY;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (trade_dialect_parse_flag (cases[i].text, &status), ==, cases[i].is_known);
      g_assert_cmpint (status, ==, cases[i].status);
    }
}

static void
test_periods (void)
{
  static const struct
  {
    const char *text;
    const char *period; /* NULL where there is none */
  } cases[] = {
    { "2022", "2022" },          { "202312", "2023-12" },     { "202352", "2023" },        { "2023M5", "2023-05" },
    { "2023/5", "2023-05" },     { "2023.05", "2023-05" },    { "2023.10", "2023-10" },    { "2023.1", NULL },
    { "2023 Q4", "2023-Q4" },    { "2023-Q1", "2023-Q1" },    { "2023年12月", "2023-12" }, { "2023年", "2023" },
    { "December 2023", "2023-12" }, { "Jan-2010", "2010-01" }, { "März 2020", "2020-03" }, { "2020 août", "2020-08" },
    { "202313", NULL },          { "2023/13", NULL },         { "soon", NULL },            { "", NULL },
    { "2023Q04", "2023-Q4" },    { "2023Q05", NULL },         { "2023Q00", NULL },         { "2023Q014", NULL },
    { "Q1 2022", "2022-Q1" },    { "Q4-2023", "2023-Q4" },    { "4Q2023", "2023-Q4" },     { "1. Quartal 2022", "2022-Q1" },
    { "IV кв. 2023", "2023-Q4" }, { "1er trimestre 2022", "2022-Q1" }, { "T4 2023", "2023-Q4" }, { "2023T4", "2023-Q4" },
    { "2023H1", "2023-S1" },     { "H2 2023", "2023-S2" },    { "2. Halbjahr 2023", "2023-S2" }, { "2023年第4四半期", "2023-Q4" },
    { "2023年上半年", "2023-S1" }, { "2023年1-2月", "2023-01-01/P2M" }, { "2023年1至9月", "2023-01-01/P9M" },
    { "Jan-Feb 2023", "2023-01-01/P2M" }, { "Jan.–Sep. 2023", "2023-01-01/P9M" }, { "January-March 2023", "2023-Q1" },
    { "январь-декабрь 2023", "2023" }, { "Jan-23", "2023-01" }, { "Dec 99", "1999-12" }, { "dic-23", "2023-12" },
    { "декабрь 2023", "2023-12" }, { "декабрь 2023 г.", "2023-12" }, { "ديسمبر 2023", "2023-12" },
    { "12/2023", "2023-12" },    { "03.2023", "2023-03" },    { "2023 год", "2023" },      { "Year 2023", "2023" },
    { "13/2023", NULL },         { "2023 г 3", NULL },
    /* Whatever the dash is, with spaces and without; */
    { "January–September 2022", "2022-01-01/P9M" }, { "April—June 2023", "2023-Q2" }, { "janeiro−setembro 2023", "2023-01-01/P9M" },
    { "Januar–September\xc2\xa0""2023", "2023-01-01/P9M" }, { "enero a septiembre de 2023", "2023-01-01/P9M" },
    { "Jan to Sep 2022", "2022-01-01/P9M" }, { "Jan-Sep/22", "2022-01-01/P9M" }, { "Jan-Mar 22", "2022-Q1" },
    { "Jul 2022 - Jun 2023", "2022-07-01/P1Y" }, { "Jan 2022–Mar 2022", "2022-Q1" }, { "Jul 2022-Jul 2023", NULL },
    /* parts of the year as they are counted, and so many months of it; */
    { "1T23", "2023-Q1" },       { "Q1/22", "2022-Q1" },      { "1º tri/22", "2022-Q1" },  { "1H22", "2022-S1" },
    { "1. Vj. 2023", "2023-Q1" }, { "First quarter 2022", "2022-Q1" }, { "primer semestre 2022", "2022-S1" },
    { "9M 2023", "2023-01-01/P9M" }, { "6 months 2023", "2023-S1" }, { "12 months of 2023", "2023" }, { "M9 2023", "2023-09" },
    { "9 tháng năm 2023", "2023-01-01/P9M" }, { "tháng 9 năm 2023", "2023-09" }, { "13 months of 2023", NULL },
    { "first 9 months of 2023", "2023-01-01/P9M" }, { "primeros 6 meses de 2023", "2023-S1" }, { "second 9 months of 2023", NULL },
    { "first month of 2023", "2023-01" },
    /* years of eras, up to their last; months of other languages, in full; */
    { "令和5年", "2023" },       { "平成31年4月", "2019-04" }, { "令和元年5月", "2019-05" }, { "昭和64年", "1989" },
    { "112年12月", "2023-12" },  { "民國112年", "2023" },     { "平成32年", NULL },        { "令和0年", NULL },
    { "012年", NULL },           { "250年", NULL },           { "červenec 2023", "2023-07" }, { "června 2023", "2023-06" },
    { "ianuarie 2023", "2023-01" }, { "Led 2023", NULL },     { "srp 2023", NULL },
    /* and a word that only begins like a month is none. */
    { "Market 2023", NULL },     { "Maroc 2023", NULL },      { "Set-aside 2023", NULL },  { "Decline 2023", NULL },
    /* These may be a day, a month or a quarter as well. */
    { "23-Jan", NULL },          { "1-12-2023", NULL },       { "IV 2023", NULL },         { "Feb-Jan 2023", NULL },
    { "Jan Feb 2023", NULL },    { "5Q2023", NULL },          { "H3 2023", NULL },         { "Q1 2022 Q2", NULL },
    { "23", NULL },              { "20231", NULL },           { "2023-12-01", NULL },      { "May", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TradePeriod period;
      gboolean found = trade_period_cell_parse (cases[i].text, &period);
      g_autofree char *text = found ? trade_period_to_string (period) : NULL;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (text, ==, cases[i].period);
    }
}

static void
test_columns (void)
{
  static const struct
  {
    const char     *name;
    TradeColumnRole role;
    const char     *flow;
    const char     *unit; /* NULL where the name has none */
    int             scale;
    gboolean        is_cumulative;
  } cases[] = {
    { "Year", TRADE_COLUMN_ROLE_YEAR, NULL, NULL, 0, FALSE },
    { "Exports", TRADE_COLUMN_ROLE_FLOW_VALUE, "X", NULL, 0, FALSE },
    { "Exports (million US$)", TRADE_COLUMN_ROLE_FLOW_VALUE, "X", "USD", 6, FALSE },
    { "Imports, THS_EUR", TRADE_COLUMN_ROLE_FLOW_VALUE, "M", "EUR", 3, FALSE },
    { "出口（亿元）", TRADE_COLUMN_ROLE_FLOW_VALUE, "X", "CNY", 8, FALSE },
    { "进口1至当月累计（万元）", TRADE_COLUMN_ROLE_FLOW_VALUE, "M", "CNY", 4, TRUE },
    { "exports_cum", TRADE_COLUMN_ROLE_FLOW_VALUE, "X", NULL, 0, TRUE },
    { "exports_cum_yoy", TRADE_COLUMN_ROLE_GROWTH, "X", NULL, 0, TRUE },
    { "出口同比（%）", TRADE_COLUMN_ROLE_GROWTH, "X", NULL, 0, FALSE },
    { "贸易差额", TRADE_COLUMN_ROLE_FLOW_VALUE, "B", NULL, 0, FALSE },
    { "年月", TRADE_COLUMN_ROLE_PERIOD, NULL, NULL, 0, FALSE },
    { "輸出額（億円）", TRADE_COLUMN_ROLE_FLOW_VALUE, "X", "JPY", 8, FALSE },
    { "輸入（十億円）", TRADE_COLUMN_ROLE_FLOW_VALUE, "M", "JPY", 9, FALSE },
    { "輸出（兆円）", TRADE_COLUMN_ROLE_FLOW_VALUE, "X", "JPY", 12, FALSE },
    { "輸入累計（千円）", TRADE_COLUMN_ROLE_FLOW_VALUE, "M", "JPY", 3, TRUE },
    { "輸出前年比（%）", TRADE_COLUMN_ROLE_CHANGE, NULL, NULL, 0, FALSE },
    { "相手国・地域", TRADE_COLUMN_ROLE_PARTNER, NULL, NULL, 0, FALSE },
    { "HSコード", TRADE_COLUMN_ROLE_PRODUCT_CODE, NULL, NULL, 0, FALSE },
    { "金額（百万米ドル）", TRADE_COLUMN_ROLE_VALUE, NULL, "USD", 6, FALSE },
    { "Год", TRADE_COLUMN_ROLE_YEAR, NULL, NULL, 0, FALSE },
    { "Экспорт, млн долл. США", TRADE_COLUMN_ROLE_FLOW_VALUE, "X", "USD", 6, FALSE },
    { "Импорт (тыс. руб.)", TRADE_COLUMN_ROLE_FLOW_VALUE, "M", "RUB", 3, FALSE },
    { "Стоимость, млрд евро", TRADE_COLUMN_ROLE_VALUE, NULL, "EUR", 9, FALSE },
    { "Экспорт, прирост, %", TRADE_COLUMN_ROLE_GROWTH, "X", NULL, 0, FALSE },
    { "Страна-партнёр", TRADE_COLUMN_ROLE_PARTNER, NULL, NULL, 0, FALSE },
    { "Код ТН ВЭД", TRADE_COLUMN_ROLE_PRODUCT_CODE, NULL, NULL, 0, FALSE },
    { "Сальдо", TRADE_COLUMN_ROLE_FLOW_VALUE, "B", NULL, 0, FALSE },
    { "value USD million", TRADE_COLUMN_ROLE_VALUE, NULL, "USD", 6, FALSE },
    { "Value (1000 yen)", TRADE_COLUMN_ROLE_VALUE, NULL, "JPY", 3, FALSE },
    { "2022", TRADE_COLUMN_ROLE_PERIOD_VALUE, NULL, NULL, 0, FALSE },
    { "Jan", TRADE_COLUMN_ROLE_MONTH_VALUE, NULL, NULL, 0, FALSE },
    { "Population", TRADE_COLUMN_ROLE_IGNORED, NULL, NULL, 0, FALSE },
    { "Exporter", TRADE_COLUMN_ROLE_IGNORED, NULL, NULL, 0, FALSE },
    { "x", TRADE_COLUMN_ROLE_IGNORED, NULL, NULL, 0, FALSE },
    { "", TRADE_COLUMN_ROLE_IGNORED, NULL, NULL, 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TradeColumnGuess guess = trade_column_guess (cases[i].name);

      g_test_message ("“%s”", cases[i].name);
      g_assert_cmpint (guess.role, ==, cases[i].role);
      g_assert_cmpstr (guess.flow, ==, cases[i].flow);
      g_assert_cmpint (guess.has_quantity, ==, cases[i].unit != NULL);
      if (cases[i].unit != NULL)
        {
          g_assert_cmpstr (guess.quantity.unit, ==, cases[i].unit);
          g_assert_cmpint (guess.quantity.scale, ==, cases[i].scale);
        }
      g_assert_cmpint (guess.is_cumulative, ==, cases[i].is_cumulative);
    }
}

/* What stands in a heading beside the flow. A scale that is stated is never lost. */
static void
test_headings (void)
{
  static const struct
  {
    const char     *name;
    TradeColumnRole role;
    const char     *measure;
    const char     *unit;
    int             scale;
    const char     *valuation;
    const char     *adjustment;
    const char     *prices;
    const char     *period;
  } cases[] = {
    { "Exports FOB (USD million)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "USD", 6, "FOB", NULL, NULL, NULL },
    { "Imports c.i.f.", TRADE_COLUMN_ROLE_FLOW_VALUE, NULL, NULL, 0, "CIF", NULL, NULL, NULL },
    { "Exportaciones (millones de US$ FOB)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "USD", 6, "FOB", NULL, NULL, NULL },
    { "Exports (SA)", TRADE_COLUMN_ROLE_FLOW_VALUE, NULL, NULL, 0, NULL, "S", NULL, NULL },
    { "Exports (NSA)", TRADE_COLUMN_ROLE_FLOW_VALUE, NULL, NULL, 0, NULL, "N", NULL, NULL },
    { "Exports (EUR million, seasonally adjusted)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "EUR", 6, NULL, "S", NULL, NULL },
    { "Exports (2015 prices, EUR million)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "EUR", 6, NULL, NULL, "Q", NULL },
    { "Exports (% of GDP)", TRADE_COLUMN_ROLE_FLOW_VALUE, "GDP_SHARE", "PC", 0, NULL, NULL, NULL, NULL },
    { "Export volume index (2015=100)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VOLUME_INDEX", "IX", 0, NULL, NULL, NULL, NULL },
    { "Exports (2015=100)", TRADE_COLUMN_ROLE_CHANGE, NULL, NULL, 0, NULL, NULL, NULL, NULL },
    { "Exports m/m (%)", TRADE_COLUMN_ROLE_GROWTH, NULL, NULL, 0, NULL, NULL, NULL, NULL },
    { "Exports (%)", TRADE_COLUMN_ROLE_CHANGE, NULL, NULL, 0, NULL, NULL, NULL, NULL },
    { "Exports (barrels per day)", TRADE_COLUMN_ROLE_CHANGE, NULL, NULL, 0, NULL, NULL, NULL, NULL },
    { "Exports per capita (USD)", TRADE_COLUMN_ROLE_CHANGE, NULL, NULL, 0, NULL, NULL, NULL, NULL },
    { "Exports (€m)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "EUR", 6, NULL, NULL, NULL, NULL },
    { "Exports (k€)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "EUR", 3, NULL, NULL, NULL, NULL },
    { "Exportations (Md€)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "EUR", 9, NULL, NULL, NULL, NULL },
    { "Exports (£bn)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "GBP", 9, NULL, NULL, NULL, NULL },
    { "Exports (US$ '000)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "USD", 3, NULL, NULL, NULL, NULL },
    { "Ausfuhr in Mio. Euro", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "EUR", 6, NULL, NULL, NULL, NULL },
    { "Exports [mln EUR]", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "EUR", 6, NULL, NULL, NULL, NULL },
    { "Exports (R$ million)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "BRL", 6, NULL, NULL, NULL, NULL },
    { "Exports (INR crore)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "INR", 7, NULL, NULL, NULL, NULL },
    { "輸出額(10億円)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "JPY", 9, NULL, NULL, NULL, NULL },
    { "Export (MSEK)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "SEK", 6, NULL, NULL, NULL, NULL },
    { "Eksport (tkr)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "XXX", 3, NULL, NULL, NULL, NULL },
    { "Varuexport (mkr)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "SEK", 6, NULL, NULL, NULL, NULL },
    { "Exports ECU", TRADE_COLUMN_ROLE_IGNORED, NULL, NULL, 0, NULL, NULL, NULL, NULL },
    { "Exports (million ECU)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "EUR", 6, NULL, NULL, NULL, NULL },
    /* Signs that several countries have leave the currency open. */
    { "Exports (¥ billion)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "XXX", 9, NULL, NULL, NULL, NULL },
    { "Exports ($ billions)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "XXX", 9, NULL, NULL, NULL, NULL },
    { "Exports (Rs crore)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "XXX", 7, NULL, NULL, NULL, NULL },
    /* Footnotes are nothing. */
    { "Exports 1) (EUR million)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "EUR", 6, NULL, NULL, NULL, NULL },
    { "Exports (EUR million)*", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "EUR", 6, NULL, NULL, NULL, NULL },
    { "Exports of goods (EUR million)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "EUR", 6, NULL, NULL, NULL, NULL },
    { "الصادرات (مليون دولار)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "USD", 6, NULL, NULL, NULL, NULL },
    { "İhracat (milyon $)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "XXX", 6, NULL, NULL, NULL, NULL },
    /* A period, in any place. */
    { "Exports 2023 (EUR million)", TRADE_COLUMN_ROLE_PERIOD_VALUE, "VALUE", "EUR", 6, NULL, NULL, NULL, "2023" },
    { "2022 Exports (USD million)", TRADE_COLUMN_ROLE_PERIOD_VALUE, "VALUE", "USD", 6, NULL, NULL, NULL, "2022" },
    { "Value of exports 2023, million USD", TRADE_COLUMN_ROLE_PERIOD_VALUE, "VALUE", "USD", 6, NULL, NULL, NULL, "2023" },
    /* A unit alone is the name of values, and half of a name is none. */
    { "GBP billion", TRADE_COLUMN_ROLE_VALUE, "VALUE", "GBP", 9, NULL, NULL, NULL, NULL },
    { "US$ at current prices in millions", TRADE_COLUMN_ROLE_VALUE, "VALUE", "USD", 6, NULL, NULL, "V", NULL },
    { "Exports to EU (EUR million)", TRADE_COLUMN_ROLE_FLOW_VALUE, "VALUE", "EUR", 6, NULL, NULL, NULL, NULL },
    { "Exports to nobody (EUR million)", TRADE_COLUMN_ROLE_IGNORED, NULL, NULL, 0, NULL, NULL, NULL, NULL },
    { "Price (USD per barrel)", TRADE_COLUMN_ROLE_CHANGE, NULL, NULL, 0, NULL, NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TradeColumnGuess guess = trade_column_guess (cases[i].name);
      const gboolean has_values = trade_column_role_is_amount (guess.role);
      g_autofree char *period =
        guess.role == TRADE_COLUMN_ROLE_PERIOD_VALUE ? trade_period_to_string (guess.period) : NULL;

      g_test_message ("“%s”", cases[i].name);
      g_assert_cmpint (guess.role, ==, cases[i].role);
      if (has_values)
        g_assert_cmpint (guess.has_quantity, ==, cases[i].unit != NULL);
      if (cases[i].unit != NULL)
        {
          g_assert_cmpstr (guess.quantity.measure, ==, cases[i].measure);
          g_assert_cmpstr (guess.quantity.unit, ==, cases[i].unit);
          g_assert_cmpint (guess.quantity.scale, ==, cases[i].scale);
        }
      g_assert_cmpstr (guess.valuation, ==, cases[i].valuation);
      g_assert_cmpstr (guess.adjustment, ==, cases[i].adjustment);
      g_assert_cmpstr (guess.prices, ==, cases[i].prices);
      g_assert_cmpstr (period, ==, cases[i].period);
      g_assert_false (guess.is_odd);
    }

  g_assert_null (trade_column_guess ("Exports (CA)").adjustment);
  g_assert_true (trade_column_guess ("Exports (m)").is_odd);
  g_assert_true (trade_column_guess ("Exports (100)").is_odd);
  g_assert_false (trade_column_guess ("Exports (1000)").is_odd);
  /* Thousands here, millions there; and a word beside money may be how it is counted. */
  g_assert_true (trade_column_guess ("Exportaciones (MUS$)").is_odd);
  g_assert_true (trade_column_guess ("Exports (zillion USD)").is_odd);
  g_assert_true (trade_column_guess ("Exports, USD zillion").is_odd);
  g_assert_false (trade_column_guess ("Exports (USD million, whatever)").is_odd);
  g_assert_cmpint (trade_column_guess ("Exportaciones (MMUS$)").quantity.scale, ==, 6);
  g_assert_cmpint (trade_column_guess ("Exports (thsd. USD)").quantity.scale, ==, 3);
  g_assert_cmpint (trade_column_guess ("Exports (trln VND)").quantity.scale, ==, 12);
  /* A unit that is not known beside a scale is not taken for money, nor is "mil", which is a thousand to some. */
  g_assert_true (trade_column_guess ("Exports (million widgets)").is_odd);
  g_assert_true (trade_column_guess ("Exports (US$ mil)").is_odd);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dialect/encoding", test_encoding);
  g_test_add_func ("/dialect/detect", test_dialect);
  g_test_add_func ("/dialect/numbers", test_numbers);
  g_test_add_func ("/dialect/signs", test_signs);
  g_test_add_func ("/dialect/flags", test_flags);
  g_test_add_func ("/dialect/periods", test_periods);
  g_test_add_func ("/dialect/columns", test_columns);
  g_test_add_func ("/dialect/headings", test_headings);

  return io_test_run (argc, argv);
}
