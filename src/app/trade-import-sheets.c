/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-import-sheets.h"

#include <glib/gi18n.h>

#include "trade-combo.h"

/* The sheets of a workbook: those that were read by themselves, as one table where they are several, and each alone. */

/* Several sheets that were read together, or whatever is the surest to be figures. */
static char *
name_first (const char *const *read,
            const char        *chosen)
{
  if (chosen != NULL)
    return g_strdup (C_ ("sheet", "Automatic"));

  return g_strjoinv (C_ ("between names of sheets", ", "), (char **) read);
}

/* Another sheet is another table, of which nothing was said yet. */
static void
selected_cb (AdwComboRow *row,
             GParamSpec  *pspec,
             TradeOpener *opener)
{
  const guint first = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "first"));
  const guint place = adw_combo_row_get_selected (row);
  g_auto (TradeReaderOptions) options = { .unit = "" };

  if (place >= first)
    trade_reader_options_set_sheet (&options, trade_reading_get_sheets (trade_opener_get_reading (opener))[place - first]);
  trade_opener_tell (opener, &options);
}

static guint
find_name (const char *const *names,
           const char        *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return i;

  return 0;
}

/*
 * trade_import_sheets_new:
 * @opener: an opener that has read something
 *
 * Creates a choice of the sheets of a workbook.
 *
 * Returns: (transfer floating) (nullable): a new widget; %NULL where there is nothing to choose
 */
GtkWidget *
trade_import_sheets_new (TradeOpener *opener)
{
  TradeReading *reading = trade_opener_get_reading (opener);
  const char *const *names = trade_reading_get_sheets (reading), *const *read = trade_reading_get_read_sheets (reading);
  const char *chosen = trade_opener_get_options (opener)->sheet;
  g_autoptr (GtkStringList) model = NULL;
  GtkWidget *row;
  guint first;

  if (names == NULL || g_strv_length ((char **) names) < 2)
    return NULL;

  first = chosen != NULL || read[1] != NULL;
  model = gtk_string_list_new (NULL);
  if (first > 0)
    gtk_string_list_take (model, name_first (read, chosen));
  for (guint i = 0; names[i] != NULL; i++)
    gtk_string_list_append (model, names[i]);

  row = adw_combo_row_new ();
  g_object_set_data (G_OBJECT (row), "first", GUINT_TO_POINTER (first));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), C_ ("inspect", "Sheet"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  trade_combo_show_whole (ADW_COMBO_ROW (row));
  /* Names of several sheets are long. */
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen == NULL && first > 0 ? 0 : first + find_name (names, read[0]));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (selected_cb), opener, 0);

  return row;
}
