/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "batch-process.h"

#include "trade-package.h"

#include <string.h>

/* What the command line says of how views are arranged. */

#define SMALL "--size=400x300"

typedef BatchFixture Fixture;

/* Where all views are exported, those that allow it are arranged, and named after it. */
static void
test_arrange_all (Fixture       *self,
                  gconstpointer  data)
{
  BATCH_RUN (self, "--export=d", "--format=csv", "--mode=index", "--sort=name");
  batch_assert_done (&self->result);
  g_assert_nonnull (strstr (self->result.output, "d/exports-imports-index-2023.csv\n"));
  g_assert_nonnull (strstr (self->result.output, "d/growth-by-name-2023.csv\n"));
  g_assert_nonnull (strstr (self->result.output, "d/enterprises-by-name-2023.csv\n"));
  g_assert_nonnull (strstr (self->result.output, "d/outlook-2024.csv\n"));

  BATCH_RUN (self, "--verify=d", "--format=csv", "--mode=index", "--sort=name");
  batch_assert_done (&self->result);
  g_assert_cmpuint (batch_count_lines (self->result.output, "same\t"), ==, 9);
}

/* Another kind of chart than the best is told by the name of the file and by the description. */
static void
test_arrange_kind (Fixture       *self,
                   gconstpointer  data)
{
  BATCH_RUN (self, "--export=d", "--view=enterprises", "--kind=bars", SMALL);
  batch_assert_done (&self->result);
  g_assert_cmpstr (self->result.output, ==, "d/enterprises-bars-2023.png\n");

  BATCH_RUN (self, "--describe", "d/enterprises-bars-2023.png", "--view=enterprises", "--kind=bars");
  batch_assert_done (&self->result);
  g_assert_nonnull (strstr (self->result.output, "Bar chart with "));

  BATCH_RUN (self, "--describe", "--view=enterprises");
  batch_assert_done (&self->result);
  g_assert_nonnull (strstr (self->result.output, "Divided bar with "));
}

/* An index has the base that is asked for, which its file name says and its picture opens with; the message says which there are. */
static void
test_arrange_base (Fixture       *self,
                   gconstpointer  data)
{
  BATCH_RUN (self, "--export=d", "--view=trend", "--base=2019", "--format=json,png", SMALL, TRADE_PACKAGE_YEARS_URI);
  batch_assert_done (&self->result);
  g_assert_nonnull (strstr (self->result.output, "d/trend-index-base-2019-2023.json\n"));

  BATCH_RUN (self, "--describe", "--view=trend", "--base=2019", "d/trend-index-base-2019-2023.png");
  batch_assert_done (&self->result);
  g_assert_nonnull (strstr (self->result.output, "2019 = 100"));
  g_assert_nonnull (strstr (self->result.output, "Exports, 2019: 100, computed"));
  /* Growth as published goes another way than these levels, which were revised in between. */
  g_assert_nonnull (strstr (self->result.output, "Exports, 2023: about 138.0, computed."));

  BATCH_RUN (self, "--describe", "--view=trend", "--base=2012", TRADE_PACKAGE_YEARS_URI);
  g_assert_cmpint (self->result.status, ==, 2);
  g_assert_nonnull (strstr (self->result.errors, "it allows: 2023, 2022"));
}

/* A view that is named has to allow it; the message says what it allows. */
static void
test_arrange_named (Fixture       *self,
                    gconstpointer  data)
{
  static const struct
  {
    const char *view;
    const char *option;
    const char *allowed; /* NULL for nothing */
  } cases[] = {
    { "--view=exports-imports", "--mode=share", NULL },
    { "--view=products", "--mode=level", NULL },
    { "--view=products", "--mode=index", "level, share" },
    { "--view=partners", "--sort=name", "value" },
    { "--view=exports-imports", "--currency=USD", "CNY" },
    { "--view=growth", "--mode=index", "--mode=index" },
    { "--view=enterprises", "--kind=bars", NULL },
    { "--view=enterprises", "--kind=shares", NULL },
    { "--view=enterprises", "--kind=lines", "bars, shares" },
    { "--view=growth", "--kind=shares", "bars" },
    { "--view=growth", "--period=2023", NULL },
    { "--view=growth", "--period=2022-12", "2023" },
    { "--view=growth", "--comparison=year", NULL },
    { "--view=growth", "--comparison=period", "it allows: YEAR" },
    { "--view=growth", "--comparison=week", "year or period" },
    { "--view=growth", "--reporter=_X", NULL },
    { "--view=growth", "--reporter=DE", "it allows: _X" },
    { "--view=growth", "--adjustment=S", "it allows: _X" },
    { "--view=growth", "--prices=Q", "it allows: _X" },
    { "--view=growth", "--valuation=FOB", "it allows: _X" },
    { "--view=growth", "--note=2023=up", NULL },
    { "--view=growth", "--note=1950=up", "2023" },
    { "--view=exports-imports", "--note=1950=up", "2022 to 2023" },
    { "--view=growth", "--highlight=X", NULL },
    { "--view=growth", "--highlight=TYPO", "X/GREEN_TRIO" },
    { "--view=growth", "--highlight=", "X/CARS" },
    { "--view=products", "--flow=exports", NULL },
    { "--view=products", "--flow=imports", "products" },
    { "--view=products", "--flow=smuggling", "exports, imports" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BATCH_RUN (self, "--describe", cases[i].view, cases[i].option);
      if (cases[i].allowed == NULL)
        batch_assert_done (&self->result);
      else
        batch_assert_fails (&self->result, 2, cases[i].allowed);
    }
}

/* Adds the amount of a flow in dollars to a table, whichever columns it has. */
static char *
add_dollars (const char *table,
             const char *flow,
             const char *value)
{
  const char *const cells[][2] = {
    { "period", "2023" }, { "flow", flow }, { "product", "_T" }, { "partner", "_T" }, { "enterprise", "_T" },
    { "measure", "VALUE" }, { "unit", "USD" }, { "scale", "12" }, { "relation", "=" }, { "value", value },
    { "status", "A" }, { "source", "gacc-2024-01-12" }, { "paragraph", "3" },
  };
  g_autofree char *header = g_strndup (table, strcspn (table, "\n"));
  g_auto (GStrv) columns = g_strsplit (header, ",", -1);
  GString *text = g_string_new (table);

  for (guint i = 0; columns[i] != NULL; i++)
    {
      g_string_append (text, i > 0 ? "," : "");
      for (guint j = 0; j < G_N_ELEMENTS (cells); j++)
        g_string_append (text, g_str_equal (cells[j][0], columns[i]) ? cells[j][1] : "");
    }
  g_string_append_c (text, '\n');

  return g_string_free (text, FALSE);
}

/* Dollars, where a release prints exports and imports in dollars. */
static void
test_arrange_currency (Fixture       *self,
                       gconstpointer  data)
{
  g_autofree char *package = batch_copy_package (self->folder);
  g_autofree char *folder = g_path_get_dirname (package);
  g_autoptr (GBytes) figures = batch_read (folder, "figures.csv");
  g_autofree char *text = g_strndup (g_bytes_get_data (figures, NULL), g_bytes_get_size (figures));
  g_autofree char *exports = add_dollars (text, "X", "3.38");
  g_autofree char *both = add_dollars (exports, "M", "2.56");

  batch_write (folder, "figures.csv", both);
  BATCH_RUN (self, "--export=d", "--format=json", "--view=exports-imports", "--currency=USD", package);
  batch_assert_done (&self->result);
  g_assert_cmpstr (self->result.output, ==, "d/exports-imports-usd-2023.json\n");

  BATCH_RUN (self, "--describe", "--view=exports-imports", "--currency=USD", package);
  batch_assert_done (&self->result);
  g_assert_nonnull (strstr (self->result.output, "3.38 trillion US dollars"));
  g_assert_null (strstr (self->result.output, "yuan"));
}

/* A picture is drawn again as it is, and an option says otherwise. */
static void
test_arrange_picture (Fixture       *self,
                      gconstpointer  data)
{
  BATCH_RUN (self, "--export=d", "--view=growth", "--sort=name-reversed", SMALL);
  batch_assert_done (&self->result);
  g_assert_cmpstr (self->result.output, ==, "d/growth-by-name-reversed-2023.png\n");

  BATCH_RUN (self, "--export=e", "--view=growth", "d/growth-by-name-reversed-2023.png", SMALL);
  batch_assert_done (&self->result);
  g_assert_cmpstr (self->result.output, ==, "e/growth-by-name-reversed-2023.png\n");

  BATCH_RUN (self, "--export=e", "--view=growth", "--sort=value", "d/growth-by-name-reversed-2023.png", SMALL);
  batch_assert_done (&self->result);
  g_assert_cmpstr (self->result.output, ==, "e/growth-2023.png\n");

  /* Of all views, the one that it shows. */
  BATCH_RUN (self, "--export=f", "--format=json", "d/growth-by-name-reversed-2023.png");
  batch_assert_done (&self->result);
  g_assert_cmpuint (batch_count_lines (self->result.output, "f/growth-by-name-reversed-2023.json"), ==, 1);
  g_assert_cmpuint (batch_count_lines (self->result.output, "f/products-2023.json"), ==, 1);
}

/* An index and the kind of its chart come back together, and one of them may be asked for anew. */
static void
test_arrange_picture_in_part (Fixture       *self,
                              gconstpointer  data)
{
  BATCH_RUN (self, "--export=d", "--view=exports-imports", "--mode=index", SMALL);
  batch_assert_done (&self->result);
  BATCH_RUN (self, "--describe", "--view=exports-imports", "d/exports-imports-index-2023.png");
  batch_assert_done (&self->result);
  g_assert_nonnull (strstr (self->result.output, "Line chart"));

  BATCH_RUN (self, "--describe", "--view=exports-imports", "--mode=share", "d/exports-imports-index-2023.png");
  batch_assert_done (&self->result);
  g_assert_nonnull (strstr (self->result.output, "Divided bar"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  batch_add ("/batch/arrange/all", NULL, test_arrange_all);
  batch_add ("/batch/arrange/kind", NULL, test_arrange_kind);
  batch_add ("/batch/arrange/base", NULL, test_arrange_base);
  batch_add ("/batch/arrange/named", NULL, test_arrange_named);
  batch_add ("/batch/arrange/currency", NULL, test_arrange_currency);
  batch_add ("/batch/arrange/picture", NULL, test_arrange_picture);
  batch_add ("/batch/arrange/picture-in-part", NULL, test_arrange_picture_in_part);

  return g_test_run ();
}
