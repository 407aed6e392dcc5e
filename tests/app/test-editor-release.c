/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "draft-sample.h"
#include "editor-test.h"

/* A whole report is typed in the window: its words and numbers, by keyboard alone. */

#define N_COLUMNS (TRADE_DRAFT_ENTERPRISE + 1)

/* What stands in the report, in the order in which it says it; what is like the row before is filled in by the table. */
static const char *const report[][N_COLUMNS] = {
  { "Exports and imports", "Value", "", "41.76", "trillion yuan", "2023" },
  { "Exports and imports", "Value", "about", "5.88", "trillion US dollars", "2023" },
  { "Exports and imports", "Growth", "", "0.2", "percent in yuan", "2023" },
  { "Exports", "Value", "", "23.77", "trillion yuan", "2023" },
  { "Exports", "Growth", "", "+0.6", "percent in yuan", "2023" },
  { "Imports", "Value", "", "17.99", "trillion yuan", "2023" },
  { "Imports", "Growth", "", "−0.3", "percent in yuan", "2023" },
  { "Exports", "Value", "", "1.06", "trillion yuan", "2023", "Green trio" },
  { "Exports", "Growth", "", "29.9", "percent in yuan", "2023", "Green trio" },
  { "Exports", "Share", "", "58.6", "percent in yuan", "2023", "Mechanical and electrical products" },
  { "Exports", "Growth", "", "2.9", "percent in yuan", "2023", "Mechanical and electrical products" },
  { "Exports", "Share of the world", "about", "14", "percent", "2023" },
  { "Exports and imports", "Number of traders", "more than", "600,000", "", "2023" },
  { "Exports and imports", "Number of traders", "", "556", "thousand", "2023", "", "", "Private enterprises" },
  { "Exports and imports", "Share", "", "53.5", "percent in yuan", "2023", "", "", "Private enterprises" },
  { "Exports and imports", "Change of share", "", "3.1", "percentage points in yuan", "2023", "", "", "Private enterprises" },
  { "Exports and imports", "Share", "", "30.2", "percent in yuan", "2023", "", "", "Foreign-invested enterprises" },
  { "Exports and imports", "Share", "", "46.6", "percent in yuan", "2023", "", "Belt and Road countries" },
  { "Exports and imports", "Change of share", "", "1.2", "percentage points in yuan", "2023", "", "Belt and Road countries" },
  { "Exports and imports", "Outlook", "about", "75", "percent", "2024" },
};

/* Types a row from its first cell to its last, over what the table has filled in. */
static void
type_row (EditorTest        *self,
          guint              row,
          const char *const  cells[N_COLUMNS])
{
  for (TradeDraftColumn i = 0; i < N_COLUMNS; i++)
    {
      const char *text = cells[i] != NULL ? cells[i] : "";
      GtkEditable *editable = trade_editor_cell_get_editable (editor_test_get_cell (self));

      editor_test_assert_place (self, row, i);
      gtk_editable_select_region (editable, 0, -1);
      if (!g_str_equal (gtk_editable_get_text (editable), text))
        {
          gtk_editable_delete_selection (editable);
          editor_test_type (self, text);
        }
      editor_test_press (self, i + 1 < N_COLUMNS ? GDK_KEY_Tab : GDK_KEY_Return, 1);
    }
}

/* What a person has typed has a name, and whatever code comes of that. */
static const char *
get_label (TradeDataset   *dataset,
           TradeDimension  dimension,
           const char     *code)
{
  const gboolean is_named =
    dimension == TRADE_DIMENSION_PRODUCT || dimension == TRADE_DIMENSION_PARTNER || dimension == TRADE_DIMENSION_ENTERPRISE;
  TradeText *label = is_named ? trade_dataset_get_label (dataset, dimension, code) : NULL;

  return label != NULL && !g_str_equal (code, TRADE_CODE_TOTAL) ? trade_text_get_untranslated (label) : code;
}

/* What a figure is of, and what it is. The report says in words, and in round thousands, how exact a number of traders or a survey
 * is, which no digits say. */
static char *
describe (TradeDataset *dataset,
          TradeFigure  *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  g_autofree char *period = trade_period_to_string (trade_figure_get_period (figure));
  GString *text = g_string_new (NULL);

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    g_string_append_printf (text, "%s|", get_label (dataset, i, key->codes[i]));
  g_string_append_printf (text, "%s|%d|%.17g", period, trade_figure_get_relation (figure), trade_figure_get_value (figure));
  if (!g_str_equal (key->measure, TRADE_MEASURE_TRADERS) && !g_str_equal (key->measure, TRADE_MEASURE_OUTLOOK))
    g_string_append_printf (text, "|%.17g %.17g", trade_figure_get_bounds (figure).lower, trade_figure_get_bounds (figure).upper);

  return g_string_free (text, FALSE);
}

static void
test_whole (EditorTest    *self,
            gconstpointer  data)
{
  g_autofree char *expected = draft_sample_describe (app_test_get_dataset (), describe);
  g_autofree char *found = NULL;

  editor_test_go_to_table (self);
  editor_test_activate (self, "columns.enterprise");
  for (guint i = 0; i < G_N_ELEMENTS (report); i++)
    {
      trade_editor_table_go_to (editor_test_get_table (self), i, TRADE_DRAFT_FLOW);
      app_test_settle ();
      type_row (self, i, report[i]);
    }
  found = draft_sample_describe (editor_test_get_dataset (self), describe);
  g_test_message ("%u presses", self->n_presses);
  g_assert_cmpstr (found, ==, expected);
}

static void
add_tests (void)
{
  g_test_add ("/editor-release/whole", EditorTest, NULL, editor_test_set_up, test_whole, editor_test_tear_down);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
