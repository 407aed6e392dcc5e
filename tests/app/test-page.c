/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib.h>
#include <string.h>

#include "trade-page.h"

static const struct
{
  const char *markup;
  const char *table; /* NULL where there is none */
} cases[] = {
  { "<table><tr><th>Year</th><th>Exports</th></tr><tr><td>2023</td><td>23.77</td></tr></table>", "Year\tExports\n2023\t23.77\n" },
  /* Tags that may be left out, and attributes of all kinds. */
  { "<TABLE border=0><tr><td class=a>a<td class='b'>b<TR><td>c<td>d", "a\tb\nc\td\n" },
  /* Merged cells stand in all their places, a line as wide as the table once. */
  { "<table><tr><th rowspan=\"2\">Land</th><th colspan='2'>Ausfuhr</th><th colspan=2>Einfuhr</th></tr>"
    "<tr><th>2022</th><th>2023</th><th>2022</th><th>2023</th></tr>"
    "<tr><td colspan=5>Europa</td></tr><tr><td>Wien</td><td>1,5</td><td>2</td><td>3</td><td>4</td></tr></table>",
    "Land\tAusfuhr\tAusfuhr\tEinfuhr\tEinfuhr\nLand\t2022\t2023\t2022\t2023\nEuropa\t\t\t\t\nWien\t1,5\t2\t3\t4\n" },
  { "<table><tr><td rowspan=9>Exports</td><td>1</td></tr><tr><td>2</td></tr></table>", "Exports\t1\nExports\t2\n" },
  { "<table><caption>Trade,\n million</caption><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
    "Trade, million\na\tb\nc\td\n" },
  /* Blanks, characters with names and numbers, and quotation marks. */
  { "<table><tr><td> 1&nbsp;234,5 \n</td><td>&nbsp;</td></tr><tr><td>A&amp;B &#8722;3 &#x2212;4</td><td>6\" pipes</td></tr></table>",
    "1\302\240234,5\t\nA&B \342\210\2223 \342\210\2224\t\"6\"\" pipes\"\n" },
  { "<table><tr><td>a & b</td><td>&unknown;</td></tr><tr><td>c<br>d</td><td>&#0;</td></tr></table>",
    "a & b\t&unknown;\nc d\t\n" },
  /* A raised mark must not become a digit of a number. */
  { "<table><tr><td>Chile<sup>1)</sup></td><td>156.2<sup>2)</sup></td></tr>"
    "<tr><td>2023<sup>[4]</sup></td><td>7.5<sup>p</sup></td></tr><tr><td>m<sup>3</sup></td><td>10<sup>6</sup> t</td></tr><tr><td>Peru<sup><a>[3]</a></sup></td><td>7</td></tr></table>",
    "Chile[1]\t156.2\n2023\t7.5p\nm3\t10^6 t\nPeru[3]\t7\n" },
  { "<table><tr><td>UK<sup>1</sup></td><td>10<sup>1</sup></td></tr><tr><td>km<sup>2</sup></td><td>10<sup>12</sup></td></tr></table>",
    "UK[1]\t10\nkm2\t10^12\n" },
  /* What is not seen is not read, and of several tables the one that says most. */
  { "<style>td { }</style><table><tr><td><span style=\"display: none\">00<b>1</b></span>a</td><td><script>1<2</script>b</td></tr>"
    "<tr><td><!-- <td>x</td> -->c<img style='display:none'></td><td>d</td></tr></table>", "a\tb\nc\td\n" },
  { "<table><tr><td>menu</td><td><table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table></td></tr></table>"
    "<table><tr><td>foot</td></tr></table>", "1\t2\n3\t4\n" },
  /* No tables. */
  { "", NULL },
  { "<p>23.77</p>", NULL },
  { "<table><tr><td>one cell</td></tr></table>", NULL },
  { "<table>", NULL },
  { "</table></td><td>", NULL },
  { "<", NULL },
  { "<table><tr><td colspan=\"0\" rowspan=\"-1\">a<td>b<tr><td>c<td>d<", "a\tb\nc\td<\n" },
};

static void
test_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *table = trade_page_read_table (cases[i].markup, strlen (cases[i].markup));

      g_assert_cmpstr (table, ==, cases[i].table);
    }
}

/* Whatever a page is cut off at, or says of spans, it is read in no more than its share of memory. */
static void
test_hostile (void)
{
  g_autoptr (GString) spans = g_string_new ("<table>");
  g_autofree char *none = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize length = 0; length < strlen (cases[i].markup); length++)
      g_free (trade_page_read_table (cases[i].markup, length));

  for (guint i = 0; i < 2000; i++)
    g_string_append (spans, "<tr><td colspan=1000 rowspan=1000>x");
  none = trade_page_read_table (spans->str, spans->len);
  g_assert_null (none);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/tables", test_tables);
  g_test_add_func ("/page/hostile", test_hostile);

  return g_test_run ();
}
