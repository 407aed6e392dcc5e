/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"

#include "trade-import-page.h"
#include "trade-layout-page.h"

#include <string.h>

/* Of a table that nobody knows, the window asks what it is before it is read, and does not ask twice. */

#define UNKNOWN "Zeitpunkt,Art,Gebiet,Betrag (Mio)\n" \
                "2021,Export,Welt,20.5\n" \
                "2022,Export,Welt,30.25\n" \
                "2022,Import,Welt,12.25\n"
#define POINTS "Jahr;Ausfuhr (Mio. EUR);Einfuhr (Mio. EUR)\n2021;131.100;117.300\n2022;136.700;120.600\n"
#define FISCAL "Year,Exports (USD),Imports (USD)\n2010/11,100,80\n2011/12,120,90\n"
#define YEARS "Country,2021,2022\nWorld,100,110\nErewhon,50,60\n"
#define UNSTATED "Year,Exports,Imports\n2021,100,80\n2022,120,90\n"
#define BARE "2021;7;5\n2022;8,5;6\n"
#define OWN_NAMES "Zeitpunkt,Art,Betrag (Mio USD)\n2021,Export,20.5\n2022,Export,30.25\n"
#define CHINESE "\xca\xb1\xb5\xe3,\xca\xfd\xb6\xee\n2021,1.5\n2022,2.5\n"
#define STATED "Year,Exports (USD),Imports (USD)\n2021,100,80\n2022,120,90\n"

typedef struct
{
  TradeWindow *window;
  GFile       *folder;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->window = app_test_open_window ();
  self->folder = app_test_make_folder ();
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  app_test_close_window (self->window);
  app_test_remove_folder (self->folder);
  g_clear_object (&self->folder);
}

static gboolean
is_idle (gpointer data)
{
  return trade_opener_get_pending (trade_window_get_opener (data)) == NULL;
}

static void
wait (Fixture *self)
{
  app_test_wait (is_idle, self->window);
  app_test_settle ();
}

static void
open_text (Fixture    *self,
           const char *name,
           const char *text)
{
  g_autoptr (GFile) file = g_file_get_child (self->folder, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (file), text, -1, &error);
  g_assert_no_error (error);
  trade_window_open (self->window, file);
  wait (self);
}

static void
assert_mode (Fixture    *self,
             const char *expected)
{
  g_autofree char *mode = NULL;

  g_object_get (self->window, "mode", &mode, NULL);
  g_assert_cmpstr (mode, ==, expected);
}

static GtkWidget *
find_page (Fixture *self)
{
  assert_mode (self, "import");

  return app_test_find_descendant (GTK_WIDGET (self->window), TRADE_TYPE_LAYOUT_PAGE);
}

static const char *
get_choice (GtkWidget  *page,
            const char *title)
{
  GtkWidget *row = app_test_find_titled (page, ADW_TYPE_COMBO_ROW, title);

  g_assert_nonnull (row);

  return gtk_string_object_get_string (adw_combo_row_get_selected_item (ADW_COMBO_ROW (row)));
}

static void
choose (GtkWidget  *page,
        const char *title,
        const char *answer)
{
  GtkWidget *row = app_test_find_titled (page, ADW_TYPE_COMBO_ROW, title);
  GListModel *model;

  g_assert_nonnull (row);
  model = adw_combo_row_get_model (ADW_COMBO_ROW (row));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (model, i);

      if (!g_str_equal (gtk_string_object_get_string (item), answer))
        continue;
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
      return;
    }

  g_error ("%s cannot be “%s”", title, answer);
}

static gboolean
can_read (GtkWidget *page)
{
  return gtk_widget_get_sensitive (app_test_find_button (page, "_Read the Table"));
}

static void
type_unit (GtkWidget  *page,
           const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (app_test_find_descendant (page, ADW_TYPE_ENTRY_ROW)), words);
}

static void
press_enter (Fixture   *self,
             GtkWidget *page)
{
  GtkWidget *row = app_test_find_descendant (page, ADW_TYPE_ENTRY_ROW);

  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (row)), "activate");
  wait (self);
}

static void
read_table (Fixture   *self,
            GtkWidget *page)
{
  g_assert_true (can_read (page));
  g_signal_emit_by_name (app_test_find_button (page, "_Read the Table"), "clicked");
  wait (self);
  g_assert_null (app_test_find_dialog (GTK_WINDOW (self->window)));
}

static void
assert_value (Fixture    *self,
              const char *flow,
              int         year,
              double      value,
              const char *unit)
{
  const TradeSeriesKey key = { .flow = flow, .measure = TRADE_MEASURE_VALUE };
  const TradePeriod period = trade_period_new_annual (year);
  g_autoptr (GPtrArray) figures = trade_dataset_query (trade_window_get_dataset (self->window), &key, &period);

  g_assert_cmpuint (figures->len, >, 0);
  g_assert_cmpfloat_with_epsilon (trade_figure_get_value (g_ptr_array_index (figures, 0)), value, 0.001);
  g_assert_cmpstr (trade_figure_get_key (g_ptr_array_index (figures, 0))->unit, ==, unit);
}

static void
assert_period (Fixture     *self,
               TradePeriod  period,
               double       exports)
{
  const TradeSeriesKey key = { .flow = TRADE_FLOW_EXPORT, .measure = TRADE_MEASURE_VALUE };
  g_autoptr (GPtrArray) figures = trade_dataset_query (trade_window_get_dataset (self->window), &key, &period);

  g_assert_cmpuint (figures->len, >, 0);
  g_assert_cmpfloat_with_epsilon (trade_figure_get_value (g_ptr_array_index (figures, 0)), exports, 0.001);
}

/* Each column has a guess; what is missing keeps the table from being read; the answer is kept for the next of its kind. */
static void
test_columns (Fixture      *self,
              gconstpointer data)
{
  GtkWidget *page;

  open_text (self, "unknown.csv", UNKNOWN);
  page = find_page (self);
  g_assert_nonnull (page);
  g_assert_cmpstr (get_choice (page, "Zeitpunkt"), ==, "Period");
  g_assert_cmpstr (get_choice (page, "Art"), ==, "Flow (Exports or Imports)");
  g_assert_cmpstr (get_choice (page, "Gebiet"), ==, "Leave Out");
  g_assert_cmpstr (get_choice (page, "Betrag (Mio)"), ==, "Values");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), page));
  g_assert_true (can_read (page));

  choose (page, "Betrag (Mio)", "Leave Out");
  g_assert_false (can_read (page));
  choose (page, "Betrag (Mio)", "Values");
  choose (page, "Gebiet", "Partner");
  type_unit (page, "furlong");
  g_assert_false (can_read (page));
  type_unit (page, "EUR");
  read_table (self, page);
  assert_mode (self, "chart");
  assert_value (self, TRADE_FLOW_EXPORT, 2022, 30.25e6, "EUR");

  /* The same names may stand above amounts in another currency: what was said of it is there to be confirmed. */
  open_text (self, "next.csv", UNKNOWN "2023,Export,Welt,40\n");
  page = find_page (self);
  g_assert_nonnull (page);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (app_test_find_descendant (page, ADW_TYPE_ENTRY_ROW))), ==, "EUR");
  g_assert_cmpstr (get_choice (page, "Gebiet"), ==, "Partner");
  read_table (self, page);
  assert_mode (self, "chart");
  assert_value (self, TRADE_FLOW_EXPORT, 2023, 40e6, "EUR");

  /* It can be said anew, and the page has what was said. */
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.toggle-import", NULL);
  app_test_settle ();
  page = app_test_find_descendant (GTK_WIDGET (self->window), TRADE_TYPE_IMPORT_PAGE);
  g_signal_emit_by_name (app_test_find_button (page, "Cha_nge…"), "clicked");
  app_test_settle ();
  page = find_page (self);
  g_assert_nonnull (page);
  g_assert_cmpstr (get_choice (page, "Gebiet"), ==, "Partner");
  type_unit (page, "USD");
  choose (page, "Counted in", "Thousands");
  read_table (self, page);
  assert_value (self, TRADE_FLOW_EXPORT, 2023, 40e3, "USD");

  /* What was said does not fit: it is asked again. */
  open_text (self, "other.csv", "Zeitpunkt,Art,Gebiet,Betrag (Mio)\n7,2021,Export,8\n8,2022,Export,9\n9,2023,Export,9\n");
  g_assert_nonnull (find_page (self));
}

/* A table whose columns are known, but not its unit, is as good as read. */
static void
test_unit (Fixture      *self,
           gconstpointer data)
{
  GtkWidget *page;

  open_text (self, "unstated.csv", UNSTATED);
  page = find_page (self);
  g_assert_nonnull (page);
  g_assert_cmpstr (get_choice (page, "Exports"), ==, "Values of Exports");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)),
                                         app_test_find_descendant (page, ADW_TYPE_ENTRY_ROW)));
  type_unit (page, "nothing known");
  press_enter (self, page);
  g_assert_true (find_page (self) == page);
  type_unit (page, "CNY");
  choose (page, "Counted in", "Hundred Millions (亿)");
  press_enter (self, page);
  assert_value (self, TRADE_FLOW_IMPORT, 2022, 90e8, "CNY");

  open_text (self, "stated.csv", STATED);
  assert_mode (self, "chart");
  assert_value (self, TRADE_FLOW_IMPORT, 2022, 90, "USD");
}

/* Where the columns say the unit themselves, nobody is asked twice. */
static void
test_columns_only (Fixture      *self,
                   gconstpointer data)
{
  GtkWidget *page;

  open_text (self, "own.csv", OWN_NAMES);
  page = find_page (self);
  g_assert_nonnull (page);
  read_table (self, page);
  assert_value (self, TRADE_FLOW_EXPORT, 2022, 30.25e6, "USD");

  open_text (self, "own-next.csv", OWN_NAMES "2023,Export,40\n");
  assert_mode (self, "chart");
  assert_value (self, TRADE_FLOW_EXPORT, 2023, 40e6, "USD");
}

/* Numbers that may be a thousand times as much are asked for, and the answer holds for the next table with the same header. */
static void
test_mark (Fixture      *self,
           gconstpointer data)
{
  GtkWidget *page;

  open_text (self, "points.csv", POINTS);
  page = find_page (self);
  g_assert_nonnull (page);
  g_assert_cmpstr (get_choice (page, "Decimal mark"), ==, "Not Known");
  g_assert_false (can_read (page));
  choose (page, "Decimal mark", "Comma");
  g_assert_true (can_read (page));
  read_table (self, page);
  assert_value (self, TRADE_FLOW_IMPORT, 2022, 120600e6, "EUR");

  open_text (self, "points-next.csv", POINTS "2023;137.800;121.700\n");
  assert_mode (self, "chart");
  assert_value (self, TRADE_FLOW_IMPORT, 2023, 121700e6, "EUR");
}

/* So is which way goods go, which the next table with the same header need not share. */
static void
test_values (Fixture      *self,
             gconstpointer data)
{
  GtkWidget *page;

  open_text (self, "years.csv", YEARS);
  page = find_page (self);
  g_assert_nonnull (page);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == app_test_find_titled (page, ADW_TYPE_COMBO_ROW, "All Values Are"));
  g_assert_false (can_read (page));
  choose (page, "All Values Are", "Values of Imports");
  g_assert_true (can_read (page));
  type_unit (page, "EUR");
  read_table (self, page);
  assert_value (self, TRADE_FLOW_IMPORT, 2022, 110, "EUR");

  open_text (self, "years-next.csv", YEARS "Nowhere,7,8\n");
  page = find_page (self);
  g_assert_nonnull (page);
  g_assert_cmpstr (get_choice (page, "All Values Are"), ==, "Values of Imports");
  choose (page, "All Values Are", "Balances");
  read_table (self, page);
  assert_value (self, TRADE_FLOW_BALANCE, 2022, 110, "EUR");

  open_text (self, "years-titled.csv", "Exports in EUR\n" YEARS);
  page = find_page (self);
  g_assert_nonnull (page);
  g_assert_null (app_test_find_titled (page, ADW_TYPE_COMBO_ROW, "All Values Are"));
  read_table (self, page);
  assert_value (self, TRADE_FLOW_EXPORT, 2022, 110, "EUR");
}

/* So is the month in which years begin. */
static void
test_year_start (Fixture      *self,
                 gconstpointer data)
{
  g_autofree char *more = g_strconcat (FISCAL, "2012/13,140,100\n", NULL);
  GtkWidget *page;

  open_text (self, "fiscal.csv", FISCAL);
  page = find_page (self);
  g_assert_nonnull (page);
  g_assert_cmpstr (get_choice (page, "Years Begin In"), ==, "Not Known");
  g_assert_false (can_read (page));
  choose (page, "Years Begin In", "July");
  g_assert_true (can_read (page));
  read_table (self, page);
  assert_period (self, trade_period_new (2010, 7, TRADE_MONTHS_PER_YEAR), 100);

  open_text (self, "fiscal-next.csv", more);
  assert_mode (self, "chart");
  assert_period (self, trade_period_new (2012, 7, TRADE_MONTHS_PER_YEAR), 140);
}

/* Of a year that is named after one, the month is asked with its year. */
static void
test_named_year (Fixture      *self,
                 gconstpointer data)
{
  GtkWidget *page;

  open_text (self, "named.csv", "Period,Exports (USD),Imports (USD)\nFY2022,100,90\nFY2023,120,100\n");
  page = find_page (self);
  g_assert_nonnull (page);
  g_assert_cmpstr (get_choice (page, "Years Begin In"), ==, "Not Known");
  choose (page, "Years Begin In", "April 2021");
  read_table (self, page);
  assert_period (self, trade_period_new (2022, 4, TRADE_MONTHS_PER_YEAR), 120);
}

static void
test_named_year_first (Fixture      *self,
                       gconstpointer data)
{
  GtkWidget *page;

  open_text (self, "named.csv", "Date,Exports (USD),Imports (USD)\nFY2022,100,90\nFY2023,120,100\n");
  page = find_page (self);
  choose (page, "Years Begin In", "April 2022");
  read_table (self, page);
  assert_period (self, trade_period_new (2023, 4, TRADE_MONTHS_PER_YEAR), 120);
}

/* Columns without names go by their number, and nothing is kept of them. */
static void
test_bare (Fixture      *self,
           gconstpointer data)
{
  GtkWidget *page;

  open_text (self, "bare.csv", BARE);
  page = find_page (self);
  g_assert_cmpstr (get_choice (page, "Column 1"), ==, "Period");
  choose (page, "Column 2", "Values of Exports");
  choose (page, "Column 3", "Values of Imports");
  read_table (self, page);
  assert_value (self, TRADE_FLOW_EXPORT, 2021, 7, "XXX");

  open_text (self, "other.csv", BARE);
  g_assert_nonnull (find_page (self));
}

/* Whoever leaves the page sees what was there before. */
static void
test_leave (Fixture      *self,
            gconstpointer data)
{
  TradeDataset *before = trade_window_get_dataset (self->window);

  open_text (self, "left.csv", "Wann,Was,Wieviel\n2021,Export,7\n2022,Export,8\n");
  g_assert_nonnull (find_page (self));
  app_test_press_key (gtk_window_get_focus (GTK_WINDOW (self->window)), GDK_KEY_Escape, 0);
  app_test_settle ();
  assert_mode (self, "chart");
  g_assert_true (trade_window_get_dataset (self->window) == before);
  g_assert_null (trade_opener_get_preview (trade_window_get_opener (self->window)));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.toggle-import", NULL);
  assert_mode (self, "chart");
}

/* In another encoding the same bytes are other names, before and after the table is read. */
static void
test_encoding (Fixture      *self,
               gconstpointer data)
{
  GtkWidget *page;

  open_text (self, "chinese.csv", CHINESE);
  page = find_page (self);
  g_assert_cmpstr (get_choice (page, "Encoding"), ==, "GB18030");
  g_assert_nonnull (app_test_find_titled (page, ADW_TYPE_COMBO_ROW, "时点"));
  choose (page, "Encoding", "windows-1252");
  wait (self);
  page = find_page (self);
  g_assert_nonnull (app_test_find_titled (page, ADW_TYPE_COMBO_ROW, "Ê±µã"));
  choose (page, "Encoding", "GB18030");
  wait (self);
  page = find_page (self);
  choose (page, "数额", "Values of Exports");
  read_table (self, page);
  assert_value (self, TRADE_FLOW_EXPORT, 2022, 2.5, "XXX");

  open_text (self, "stated.csv", STATED);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.toggle-import", NULL);
  app_test_settle ();
  page = app_test_find_descendant (GTK_WIDGET (self->window), TRADE_TYPE_IMPORT_PAGE);
  choose (page, "Encoding", "ISO-8859-1");
  wait (self);
  assert_value (self, TRADE_FLOW_IMPORT, 2022, 90, "USD");
  g_assert_cmpint (trade_reading_get_encoding (trade_opener_get_reading (trade_window_get_opener (self->window))), ==,
                   TRADE_ENCODING_ISO_8859_1);
}

/* What is pasted has no file, and is read again all the same. */
static void
test_pasted (Fixture      *self,
             gconstpointer data)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("Jahr;Summe\n2021;7\n2022;8\n", -1, NULL);
  GtkWidget *page;

  trade_opener_open_stream (trade_window_get_opener (self->window), stream, "Pasted text");
  wait (self);
  page = find_page (self);
  choose (page, "Summe", "Values of Imports");
  type_unit (page, "million USD");
  read_table (self, page);
  assert_value (self, TRADE_FLOW_IMPORT, 2022, 8e6, "USD");
}

static void
add_tests (void)
{
  g_test_add ("/layout/columns", Fixture, NULL, set_up, test_columns, tear_down);
  g_test_add ("/layout/columns-only", Fixture, NULL, set_up, test_columns_only, tear_down);
  g_test_add ("/layout/unit", Fixture, NULL, set_up, test_unit, tear_down);
  g_test_add ("/layout/values", Fixture, NULL, set_up, test_values, tear_down);
  g_test_add ("/layout/year-start", Fixture, NULL, set_up, test_year_start, tear_down);
  g_test_add ("/layout/named-year", Fixture, NULL, set_up, test_named_year, tear_down);
  g_test_add ("/layout/named-year/first", Fixture, NULL, set_up, test_named_year_first, tear_down);
  g_test_add ("/layout/mark", Fixture, NULL, set_up, test_mark, tear_down);
  g_test_add ("/layout/bare", Fixture, NULL, set_up, test_bare, tear_down);
  g_test_add ("/layout/leave", Fixture, NULL, set_up, test_leave, tear_down);
  g_test_add ("/layout/encoding", Fixture, NULL, set_up, test_encoding, tear_down);
  g_test_add ("/layout/pasted", Fixture, NULL, set_up, test_pasted, tear_down);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
