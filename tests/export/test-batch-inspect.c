/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <jansson.h>
#include <string.h>

#include "batch-process.h"

/* Files of agencies on the command line: what --inspect says of them, and what --select takes. */

typedef BatchFixture Fixture;

static char *
find_file (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "io", "agencies", name, NULL);
}

/* The sample has a row that cannot be read, and others that would count twice, of which whoever makes something of it is told. */
static void
assert_done_but_for_some (Fixture *self)
{
  static const char told[] = "trade-charts: warning: 1 row of the file was rejected; --inspect says why\n"
                             "trade-charts: note: rows of the file were set aside: ";

  g_assert_true (g_str_has_prefix (self->result.errors, told));
  g_assert_true (g_str_has_suffix (self->result.errors, "; --select chooses others\n"));
  g_assert_cmpint (self->result.status, ==, 0);
}

static void
assert_line (const Fixture *self,
             const char    *line)
{
  g_auto (GStrv) lines = batch_split_lines (self->result.output);

  if (!g_strv_contains ((const char *const *) lines, line))
    g_error ("“%s” is not in: %s", line, self->result.output);
}

static void
test_text (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *path = find_file ("comtrade.csv");

  BATCH_RUN (self, "--inspect", path);
  batch_assert_done (&self->result);
  assert_line (self, "File\tcomtrade.csv");
  assert_line (self, "Format\tUN Comtrade");
  assert_line (self, "Encoding\tISO-8859-1");
  assert_line (self, "Separator\tcomma");
  assert_line (self, "Reporter\tUTO\tUtopia");
  assert_line (self, "Level of products\t2");
  assert_line (self, "Read\t15");
  assert_line (self, "Used\t8");
  assert_line (self, "Set aside\t1\tsingle modes of transport");
  assert_line (self, "Rejected\t1");
  assert_line (self, "Total\t2022\tM\tVALUE\t1000.5\tUSD");
}

/* Nothing is nothing, however it is counted. */
static void
test_zero (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "io", "tables", "zero.csv", NULL);

  BATCH_RUN (self, "--inspect", path);
  batch_assert_done (&self->result);
  assert_line (self, "Total\t2022\tX\tVALUE\t0\tUSD");
  assert_line (self, "Total\t2023\tX\tVALUE\t0\tUSD");
  assert_line (self, "Total\t2023\tM\tVALUE\t6500000\tUSD");
}

/* Other programs find the same, and the account adds up. */
static void
test_json (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *path = find_file ("wide.csv");
  json_t *root, *set_aside, *value;
  const char *key;
  json_int_t n;

  BATCH_RUN (self, "--inspect", "--format=json", path);
  batch_assert_done (&self->result);
  root = json_loads (self->result.output, JSON_REJECT_DUPLICATES, NULL);
  g_assert_nonnull (root);
  g_assert_cmpstr (json_string_value (json_object_get (root, "format")), ==, "table");
  set_aside = json_object_get (root, "set-aside");
  n = json_integer_value (json_object_get (root, "used")) + json_integer_value (json_object_get (root, "rejected"));
  json_object_foreach (set_aside, key, value)
    n += json_integer_value (value);
  g_assert_cmpint (n, ==, json_integer_value (json_object_get (root, "read")));
  g_assert_cmpint (n, ==, 13);
  value = json_array_get (json_object_get (root, "totals"), 0);
  g_assert_cmpstr (json_string_value (json_object_get (value, "value")), ==, "1000500000");
  g_assert_cmpstr (json_string_value (json_object_get (value, "unit")), ==, "USD");
  json_decref (root);
}

static void
test_select (Fixture       *self,
             gconstpointer  data)
{
  g_autofree char *path = find_file ("comtrade.csv");

  BATCH_RUN (self, "--describe", "--select=reporter=UTO,product=85", path);
  assert_done_but_for_some (self);
  g_assert_nonnull (strstr (self->result.output, "Trade of Utopia in Electrical machinery"));
  batch_result_clear (&self->result);

  BATCH_RUN (self, "--describe", "--reporter=ERW", path);
  assert_done_but_for_some (self);
  g_assert_nonnull (strstr (self->result.output, "Foreign trade of Erewhon"));
  batch_result_clear (&self->result);

  BATCH_RUN (self, "--describe", "--view=reporters", "--select=reporter=*", path);
  assert_done_but_for_some (self);
  g_assert_nonnull (strstr (self->result.output, "Utopia (imports)"));
  g_assert_nonnull (strstr (self->result.output, "Erewhon (imports)"));
  batch_result_clear (&self->result);

  BATCH_RUN (self, "--describe", "--reporter=XYZ", path);
  batch_assert_fails (&self->result, 1, "reporter=XYZ: the file has no such code; there are: UTO, ERW");
  batch_result_clear (&self->result);

  BATCH_RUN (self, "--inspect", "--select=reporter=XYZ", path);
  batch_assert_fails (&self->result, 1, "reporter=XYZ: the file has no such code; there are: UTO, ERW");
  batch_result_clear (&self->result);

  BATCH_RUN (self, "--inspect", "--select=colour=red", path);
  batch_assert_fails (&self->result, 2, "colour");
}

/* A table that nobody knows is read when somebody says what its columns are, by each task. */
static void
test_columns (Fixture       *self,
              gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "io", "tables", "unknown.csv", NULL);
  g_autofree char *bare = g_test_build_filename (G_TEST_DIST, "io", "tables", "bare.csv", NULL);
  const char *columns = "--columns=Zeitpunkt=period,Art=flow,Gebiet=partner,Betrag=value";

  BATCH_RUN (self, "--inspect", path);
  batch_assert_fails (&self->result, 1, "Zeitpunkt, Art, Gebiet, Betrag (Mio)");
  g_assert_nonnull (strstr (self->result.errors, "--columns=period,flow,value"));
  batch_result_clear (&self->result);

  BATCH_RUN (self, "--inspect", columns, "--unit=EUR", path);
  batch_assert_done (&self->result);
  assert_line (self, "Format\tTable of trade");
  assert_line (self, "Read\t6");
  assert_line (self, "Used\t6");
  assert_line (self, "Total\t2022\tX\tVALUE\t30250000\tEUR");
  batch_result_clear (&self->result);

  BATCH_RUN (self, "--describe", "--columns=year,exports,imports", "--unit=billion CNY", "--encoding=utf-8", bare);
  batch_assert_done (&self->result);
  g_assert_nonnull (strstr (self->result.output, "130 billion Chinese yuan"));
  batch_result_clear (&self->result);
  BATCH_RUN (self, "--audit", "--columns=year,exports,imports", bare);
  g_assert_cmpint (self->result.status, ==, 0);
  batch_result_clear (&self->result);
  BATCH_RUN (self, "--export=charts", "--view=exports-imports", "--columns=year,exports,imports", "--unit=USD", bare);
  batch_assert_done (&self->result);
  batch_result_clear (&self->result);

  BATCH_RUN (self, "--inspect", "--columns=Datum=period,Betrag=exports", path);
  batch_assert_fails (&self->result, 1, "Datum, Betrag");
  batch_result_clear (&self->result);
  BATCH_RUN (self, "--inspect", "--unit=EUR");
  batch_assert_fails (&self->result, 1, "datapackage.json");
  g_assert_nonnull (strstr (self->result.errors, "leave out --unit, and choose one of the units that the file has"));
  batch_result_clear (&self->result);
  BATCH_RUN (self, "--inspect", "--columns=period,value", "--decimal-mark=,");
  batch_assert_fails (&self->result, 1, "leave out --columns, --decimal-mark\n");
  batch_result_clear (&self->result);
  BATCH_RUN (self, "--inspect", "--encoding=GB18030");
  batch_assert_fails (&self->result, 1, "leave out --encoding");
}

/* A sheet of a workbook that is not among the surest, or one that there is not. */
static void
test_sheet (Fixture       *self,
            gconstpointer  data)
{
  g_autofree char *book = find_file ("workbook-cover.xlsx");
  g_autofree char *table = find_file ("flow-both.csv");

  BATCH_RUN (self, "--inspect", "--sheet=3. Quarterly Exports", book);
  batch_assert_done (&self->result);
  g_assert_nonnull (strstr (self->result.output, "Sheet\t3. Quarterly Exports\n"));
  g_assert_nonnull (strstr (self->result.output, "Total\t2022-Q2\tX\tVALUE\t31000000\tGBP\n"));
  batch_result_clear (&self->result);
  BATCH_RUN (self, "--inspect", "--format=json", book);
  batch_assert_done (&self->result);
  g_assert_nonnull (strstr (self->result.output, "\"1. Annual Exports\",\n    \"2. Annual Imports\"\n"));
  batch_result_clear (&self->result);
  BATCH_RUN (self, "--inspect", "--sheet=Yearly", book);
  batch_assert_fails (&self->result, 1, "has no sheet “Yearly”; there are: 1. Annual Exports, 2. Annual Imports, 3. Quarterly Exports");
  batch_result_clear (&self->result);
  BATCH_RUN (self, "--inspect", "--sheet=Yearly", table);
  batch_assert_fails (&self->result, 1, "is no workbook, and has no sheet “Yearly”");
}

/* A year that is named after one is asked for, and begins in it only where a person says so. */
static void
test_year_start (Fixture       *self,
                 gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "io", "tables", "fiscal-named.csv", NULL);

  BATCH_RUN (self, "--inspect", path);
  batch_assert_fails (&self->result, 1, "“FY2022”");
  batch_result_clear (&self->result);
  BATCH_RUN (self, "--inspect", "--year-start=4", path);
  batch_assert_done (&self->result);
  assert_line (self, "Total\t2021-04-01/P1Y\tX\tVALUE\t110000000\tUSD");
  g_assert_nonnull (strstr (self->result.output, "ends in 2023"));
  batch_result_clear (&self->result);
  BATCH_RUN (self, "--inspect", "--year-start=4,first", path);
  batch_assert_done (&self->result);
  assert_line (self, "Total\t2022-04-01/P1Y\tX\tVALUE\t110000000\tUSD");
}

/* A package has nothing to select from, and is accounted for all the same. */
static void
test_package (Fixture       *self,
              gconstpointer  data)
{
  BATCH_RUN (self, "--inspect");
  batch_assert_done (&self->result);
  assert_line (self, "Format\tData Package");
  assert_line (self, "Rejected\t0");
  batch_result_clear (&self->result);

  BATCH_RUN (self, "--list-views", "--select=flow=X");
  batch_assert_fails (&self->result, 1, "datapackage.json");
}

/* A figure without a value, and one that was revised, have a row as any other. */
static void
test_records (Fixture       *self,
              gconstpointer  data)
{
  batch_write (self->folder, "records.csv",
               "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source,vintage\n"
               "2022,X,_T,_T,_T,VALUE,EUR,,9,=,,M,s,2024-01-01\n"
               "2023,X,_T,_T,_T,VALUE,EUR,,9,=,1500,A,s,2024-01-01\n"
               "2023,X,_T,_T,_T,VALUE,EUR,,9,=,1562,A,s,2024-06-01\n"
               "2024,X,_T,_T,_T,VALUE,EUR,,9,=,,O,s,2024-06-01\n"
               "2024,X,_T,_T,_T,VALUE,EUR,,9,=,1600,A,s,2025-01-01\n");

  BATCH_RUN (self, "--inspect", "records.csv");
  batch_assert_done (&self->result);
  assert_line (self, "Read\t5");
  assert_line (self, "Used\t5");
  batch_result_clear (&self->result);
}

/* What is selected is saved, opens again with the same totals, and is not replaced in silence. */
static void
test_save (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *path = find_file ("comtrade.csv");

  BATCH_RUN (self, "--save=saved", "--select=reporter=UTO", path);
  assert_done_but_for_some (self);
  g_assert_cmpstr (self->result.output, ==, "saved/datapackage.json\n");
  batch_result_clear (&self->result);

  BATCH_RUN (self, "--inspect", "saved");
  batch_assert_done (&self->result);
  assert_line (self, "Read\t8");
  assert_line (self, "Total\t2022\tM\tVALUE\t1000.5\tUSD");
  g_assert_nonnull (strstr (self->result.output, "Origin\tTaken from “comtrade.csv” (UN Comtrade)."));
  batch_result_clear (&self->result);

  BATCH_RUN (self, "--save=saved", path);
  batch_assert_fails (&self->result, 1, "--force");
  batch_result_clear (&self->result);

  BATCH_RUN (self, "--save=saved", "--force", "--select=reporter=ERW", path);
  assert_done_but_for_some (self);
  batch_result_clear (&self->result);
  BATCH_RUN (self, "--inspect", "saved");
  assert_line (self, "Total\t2022\tM\tVALUE\t9\tUSD");
  batch_result_clear (&self->result);

  BATCH_RUN (self, "--save=missing/saved", path);
  assert_done_but_for_some (self);
  batch_result_clear (&self->result);
  BATCH_RUN (self, "--save=missing/saved/datapackage.json/more", path);
  batch_assert_fails (&self->result, 1, "more");
  batch_result_clear (&self->result);
  BATCH_RUN (self, "--save=other", "--strict", path);
  batch_assert_fails (&self->result, 2, "--strict");
}

/* What no view can be shown with is not given up in silence, and what is so by itself is not complained of. */
static void
test_option_of_none (Fixture       *self,
                     gconstpointer  data)
{
  static const char *const in_vain[] = { "--kind=treemap", "--currency=EUR", "--mode=sum-12", "--base=2019" };
  static const char *const granted[] = { "--kind=columns", "--currency=USD" };
  g_autofree char *table = g_build_filename (self->folder, "flows.csv", NULL);

  batch_write (self->folder, "flows.csv",
               "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source\n"
               "2023,X,_T,_T,_T,VALUE,USD,,9,=,50,A,s\n"
               "2023,M,_T,_T,_T,VALUE,USD,,9,=,40,A,s\n");

  for (guint i = 0; i < G_N_ELEMENTS (in_vain); i++)
    {
      g_autofree char *warning = g_strdup_printf ("trade-charts: warning: no view can be shown with %s\n", in_vain[i]);

      BATCH_RUN (self, "--describe", in_vain[i], table);
      g_assert_cmpstr (self->result.errors, ==, warning);
      g_assert_cmpint (self->result.status, ==, 0);
      batch_result_clear (&self->result);
    }
  for (guint i = 0; i < G_N_ELEMENTS (granted); i++)
    {
      BATCH_RUN (self, "--describe", granted[i], table);
      batch_assert_done (&self->result);
      batch_result_clear (&self->result);
    }
}

/* Of products with each partner a file without totals shows all partners together, or one where some lack periods. That there are others
 * is told, and how to see them. */
static void
test_set_aside (Fixture       *self,
                gconstpointer  data)
{
  g_autofree char *table = g_build_filename (self->folder, "crossed.csv", NULL);

  batch_write (self->folder, "crossed.csv",
               "year,flow,partner,product,value\n2022,exports,France,Cars,110\n2022,exports,France,Wine,22\n"
               "2022,exports,Utopia,Cars,310\n2022,exports,Utopia,Wine,16\n");
  BATCH_RUN (self, "--describe", table);
  batch_assert_done (&self->result);
  g_assert_nonnull (strstr (self->result.output, "Trade with 2 partners"));
  batch_result_clear (&self->result);

  batch_write (self->folder, "crossed.csv",
               "year,flow,partner,product,value\n2022,exports,France,Cars,110\n2022,exports,France,Wine,22\n"
               "2022,exports,Utopia,Cars,310\n2022,exports,Utopia,Wine,16\n2021,exports,France,Cars,100\n");
  BATCH_RUN (self, "--describe", table);
  g_assert_cmpstr (self->result.errors, ==, "trade-charts: note: rows of the file were set aside: "
                                            "single products with single partners (2); --select chooses others\n");
  g_assert_cmpint (self->result.status, ==, 0);
  g_assert_nonnull (strstr (self->result.output, "Trade with France"));
  batch_result_clear (&self->result);

  BATCH_RUN (self, "--describe", "--partner=Utopia", table);
  batch_assert_fails (&self->result, 2, "--select=partner=Utopia takes it from the file");
  batch_result_clear (&self->result);

  BATCH_RUN (self, "--describe", "--select=partner=Utopia", "--partner=Utopia", table);
  g_assert_cmpint (self->result.status, ==, 0);
  g_assert_nonnull (strstr (self->result.output, "Trade with Utopia"));
}

/* A row that contradicts another is missing in the charts, and whoever exports them is told. */
static void
test_rejected (Fixture       *self,
               gconstpointer  data)
{
  static const char warning[] = "trade-charts: warning: 2 rows of the file were rejected; --inspect says why\n";
  static const char *const tasks[] = { "--describe", "--audit", "--export=charts" };
  g_autofree char *table = g_build_filename (self->folder, "twice.csv", NULL);

  batch_write (self->folder, "twice.csv",
               "time,flow,value\n2022,exports,100.0\n2022,exports,97.0\n2022,exports,103.0\n2023,exports,110.0\n");
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      BATCH_RUN (self, tasks[i], "--unit=billion USD", table);
      g_assert_true (g_str_has_prefix (self->result.errors, warning));
      batch_result_clear (&self->result);
    }
  BATCH_RUN (self, "--inspect", "--unit=billion USD", table);
  g_assert_cmpstr (self->result.errors, ==, "");
}

/* One partner of several is not taken for all in silence, unless somebody asked for it. */
static void
test_one_of_several (Fixture       *self,
                     gconstpointer  data)
{
  g_autofree char *table = g_build_filename (self->folder, "crossed.csv", NULL);

  batch_write (self->folder, "crossed.csv",
               "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source\n"
               "2023,X,Cars,CHN,_T,VALUE,USD,,9,=,50,A,s\n"
               "2023,X,Oil,CHN,_T,VALUE,USD,,9,=,40,A,s\n"
               "2023,X,Cars,USA,_T,VALUE,USD,,9,=,30,A,s\n");

  BATCH_RUN (self, "--export=charts", "--format=csv", "--view=products", table);
  g_assert_cmpstr (self->result.errors, ==, "trade-charts: warning: the view “products”: One of 2 partners.\n");
  batch_result_clear (&self->result);
  BATCH_RUN (self, "--export=charts", "--force", "--format=csv", "--view=products", "--partner=USA", table);
  batch_assert_done (&self->result);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  batch_add ("/batch/inspect/text", NULL, test_text);
  batch_add ("/batch/inspect/zero", NULL, test_zero);
  batch_add ("/batch/inspect/json", NULL, test_json);
  batch_add ("/batch/inspect/select", NULL, test_select);
  batch_add ("/batch/inspect/columns", NULL, test_columns);
  batch_add ("/batch/inspect/sheet", NULL, test_sheet);
  batch_add ("/batch/inspect/year-start", NULL, test_year_start);
  batch_add ("/batch/inspect/package", NULL, test_package);
  batch_add ("/batch/inspect/save", NULL, test_save);
  batch_add ("/batch/inspect/records", NULL, test_records);
  batch_add ("/batch/inspect/option-of-none", NULL, test_option_of_none);
  batch_add ("/batch/inspect/one-of-several", NULL, test_one_of_several);
  batch_add ("/batch/inspect/set-aside", NULL, test_set_aside);
  batch_add ("/batch/inspect/rejected", NULL, test_rejected);

  return g_test_run ();
}
