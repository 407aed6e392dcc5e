/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "sample.h"
#include "trade-brief.h"

/* A release whose names are as long as a reader lets them be. */

#define N_PRODUCTS 12
#define NAME_LENGTH 1024

/* No label is longer than this, in characters. */
#define LONGEST 820

static char *
write_name (guint number)
{
  GString *name = g_string_new (NULL);

  g_string_printf (name, "P%02u", number);
  while (name->len < NAME_LENGTH)
    g_string_append (name, " and what belongs to it");
  g_string_truncate (name, NAME_LENGTH);

  return g_string_free (name, FALSE);
}

static void
add_product (TradeDataset *dataset,
             guint         number)
{
  g_autofree char *code = g_strdup_printf ("P%u", number);
  g_autofree char *name = write_name (number);
  g_autoptr (TradeText) label = trade_text_new (name);

  trade_dataset_add_code (dataset, TRADE_DIMENSION_PRODUCT, code, label, NULL, NULL);
  trade_sample_add (dataset, &(TradeSampleFigure) { .flow = TRADE_FLOW_EXPORT, .product = code, .measure = TRADE_MEASURE_VALUE,
                                                    .unit = "CNY", .coefficient = 10 + number, .scale = 9 });
}

static TradeDataset *
create_dataset (void)
{
  TradeDataset *dataset = trade_sample_new_empty ();

  for (guint i = 0; i < N_PRODUCTS; i++)
    add_product (dataset, i);
  trade_sample_add (dataset, &(TradeSampleFigure) { .flow = TRADE_FLOW_EXPORT, .measure = TRADE_MEASURE_VALUE, .unit = "CNY",
                                                    .coefficient = 900, .scale = 9 });
  trade_sample_add (dataset, &(TradeSampleFigure) { .flow = TRADE_FLOW_IMPORT, .measure = TRADE_MEASURE_VALUE, .unit = "CNY",
                                                    .coefficient = 800, .scale = 9 });
  trade_dataset_finish (dataset);

  return dataset;
}

/* Counts the labels that are seen and end a name before its end. */
static guint
check_labels (GtkWidget *widget)
{
  guint n_cut = 0;

  /* The pointer may stand on a label, whose tooltip is the whole; GTK keeps the type of its window to itself. */
  if (!gtk_widget_get_mapped (widget) || g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkTooltipWindow"))
    return 0;

  if (GTK_IS_LABEL (widget))
    {
      const char *text = gtk_label_get_text (GTK_LABEL (widget));

      g_assert_cmpint (g_utf8_strlen (text, -1), <=, LONGEST);
      n_cut += strstr (text, "…") != NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_cut += check_labels (child);

  return n_cut;
}

static TradeFigure *
get_product (TradeDataset *dataset)
{
  const TradeSeriesKey key = { .product = "P3" };
  g_autoptr (GPtrArray) figures = trade_dataset_query (dataset, &key, NULL);

  g_assert_cmpuint (figures->len, >, 0);

  return g_ptr_array_index (figures, 0);
}

static void
unfold_all (GtkWidget *root)
{
  if (ADW_IS_EXPANDER_ROW (root))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (root), TRUE);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    unfold_all (child);
}

/* Setting a name of a thousand letters takes GTK long, many of them longer than anyone waits. */
static void
test_labels (void)
{
  static const char *const modes[] = { "table", "audit" };
  TradeWindow *window = app_test_open_window ();
  TradeViewList *list = trade_window_get_view_list (window);
  g_autoptr (TradeDataset) dataset = create_dataset ();

  trade_window_set_dataset (window, dataset);
  /* What is exported, by product. */
  trade_view_list_set_view (list, trade_view_list_find (list, "2"));
  app_test_settle ();
  check_labels (GTK_WIDGET (window));

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_test_message ("%s", modes[i]);
      g_object_set (window, "mode", modes[i], NULL);
      unfold_all (GTK_WIDGET (window));
      app_test_settle ();
      g_assert_cmpuint (check_labels (GTK_WIDGET (window)), >, 0);
    }

  app_test_close_window (window);
}

static void
test_details (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeLedger *ledger = trade_window_get_ledger (window);
  g_autoptr (TradeDataset) dataset = create_dataset ();

  trade_window_set_dataset (window, dataset);
  trade_ledger_set_figure (ledger, get_product (dataset));
  trade_ledger_set_expanded (ledger, TRUE);
  app_test_settle ();
  g_assert_cmpuint (check_labels (GTK_WIDGET (ledger)), >, 0);

  app_test_close_window (window);
}

/* What a label has no room for is a tooltip, and what was cut is the name and not the sentence. */
static void
test_sentence (void)
{
  g_autoptr (TradeDataset) dataset = create_dataset ();
  g_autofree char *name = write_name (3);
  g_autofree char *sentence = g_strdup_printf ("%s rose by 3%%.", name);
  g_autofree char *brief = trade_brief_write (dataset, sentence);
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));

  g_assert_true (g_str_has_prefix (brief, "P03 and"));
  g_assert_true (g_str_has_suffix (brief, "… rose by 3%."));
  g_assert_cmpint (g_utf8_strlen (brief, -1), <, 120);

  trade_brief_set_label (GTK_LABEL (label), dataset, sentence);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, brief);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (label), ==, sentence);

  /* A row of a list is used again for what is short. */
  trade_brief_set_label (GTK_LABEL (label), dataset, "Exports");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "Exports");
  g_assert_null (gtk_widget_get_tooltip_text (label));
  g_object_unref (label);
}

static void
add_tests (void)
{
  g_test_add_func ("/brief/sentence", test_sentence);
  g_test_add_func ("/brief/labels", test_labels);
  g_test_add_func ("/brief/details", test_details);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
