/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-import-page.h"

#include <glib/gi18n.h>

#include "trade-combo.h"
#include "trade-format.h"
#include "trade-import-choice.h"
#include "trade-import-sheets.h"
#include "trade-page-bar.h"

/* A list of rejected rows is as high as this at most, in logical pixels, and scrolls. */
#define LIST_HEIGHT 180

struct _TradeImportPage
{
  AdwBin parent_instance;

  TradeOpener         *opener;
  TradeImportChoice   *choice; /* NULL where nothing can be chosen */
  AdwPreferencesPage  *page;
  AdwPreferencesGroup *account;
  GPtrArray           *account_rows;
};

G_DEFINE_FINAL_TYPE (TradeImportPage, trade_import_page, ADW_TYPE_BIN)

/* What a file says is no markup. */
static GtkWidget *
build_row (const char *title,
           const char *value)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *name = g_strdup_printf ("%s: %s", title, value);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_label_set_label (GTK_LABEL (label), value);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, value);
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static const char *
get_separator_name (char separator)
{
  switch (separator)
    {
    case ',':
      return _("Comma");
    case ';':
      return _("Semicolon");
    case '\t':
      return _("Tab");
    case '|':
    default:
      return _("Bar");
    }
}

/* Sentences need more room than a word. */
static GtkWidget *
build_origin (const char *origin)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), C_ ("inspect", "Origin"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), origin);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  return row;
}

/* What a person says of the table stays said in another encoding. */
static void
encoding_cb (TradeImportPage *self,
             GParamSpec      *pspec,
             AdwComboRow     *row)
{
  g_auto (TradeReaderOptions) options = { .unit = "" };

  trade_reader_options_copy_table (&options, trade_opener_get_options (self->opener));
  options.has_encoding = TRUE;
  options.encoding = adw_combo_row_get_selected (row);
  trade_opener_tell (self->opener, &options);
}

static GtkWidget *
build_encoding (TradeImportPage *self,
                TradeReading    *reading)
{
  GtkWidget *row = adw_combo_row_new ();
  const char *names[TRADE_N_ENCODINGS + 1] = { NULL };
  g_autoptr (GtkStringList) model = NULL;

  for (guint i = 0; i < TRADE_N_ENCODINGS; i++)
    names[i] = trade_encoding_get_name (i);
  model = gtk_string_list_new (names);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), C_ ("inspect", "Encoding"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  trade_combo_show_whole (ADW_COMBO_ROW (row));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), trade_reading_get_encoding (reading));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (encoding_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
mark_cb (TradeImportPage *self,
         GParamSpec      *pspec,
         AdwComboRow     *row)
{
  g_auto (TradeReaderOptions) options = { .unit = "" };

  trade_reader_options_copy_table (&options, trade_opener_get_options (self->opener));
  options.decimal_mark = adw_combo_row_get_selected (row) == 0 ? '.' : ',';
  trade_opener_tell (self->opener, &options);
}

/* Tables of agencies are written in one way; anybody's may be read in another. */
static GtkWidget *
build_mark (TradeImportPage *self,
            char             mark)
{
  const char *names[] = { _("Point"), _("Comma"), NULL };
  g_autoptr (GtkStringList) model = NULL;
  GtkWidget *row;

  if (!trade_opener_can_ask (self->opener))
    return build_row (C_ ("inspect", "Decimal mark"), names[mark == ',']);

  row = adw_combo_row_new ();
  model = gtk_string_list_new (names);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), C_ ("inspect", "Decimal mark"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  trade_combo_show_whole (ADW_COMBO_ROW (row));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), mark == ',');
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (mark_cb), self, G_CONNECT_SWAPPED);

  return row;
}

/* What was guessed, or said of another table with the same header, may be wrong. */
static GtkWidget *
build_columns (TradeImportPage *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Cha_nge…"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (trade_opener_ask), self->opener, G_CONNECT_SWAPPED);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Columns and Unit"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);

  return row;
}

static AdwPreferencesGroup *
build_recognised (TradeImportPage *self,
                  TradeReading    *reading)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  const char mark = trade_reading_get_decimal_mark (reading);
  const char *origin = trade_dataset_get_origin (trade_reading_get_dataset (reading));
  GtkWidget *sheets = trade_import_sheets_new (self->opener);

  adw_preferences_group_set_title (group, C_ ("inspect", "File"));
  adw_preferences_group_add (group, build_row (_("Name"), trade_reading_get_name (reading)));
  adw_preferences_group_add (group, build_row (C_ ("inspect", "Format"), trade_reading_get_format_name (reading)));
  if (origin != NULL)
    adw_preferences_group_add (group, build_origin (origin));
  if (sheets != NULL)
    adw_preferences_group_add (group, sheets);
  if (trade_opener_can_ask (self->opener))
    adw_preferences_group_add (group, build_columns (self));
  if (!trade_reading_is_text (reading))
    return group;

  adw_preferences_group_add (group, build_encoding (self, reading));
  adw_preferences_group_add (group, build_row (C_ ("inspect", "Separator"), get_separator_name (trade_reading_get_separator (reading))));
  if (mark == ',' || mark == '.')
    adw_preferences_group_add (group, build_mark (self, mark));

  return group;
}

static GtkWidget *
build_count (const char *title,
             guint       count)
{
  g_autofree char *text = trade_format_count (trade_format_get_default (), count);

  return build_row (title, text);
}

static guint
count_set_aside (TradeReading        *reading,
                 const TradeSelected *selected)
{
  guint count = 0;

  for (guint i = 0; i < TRADE_N_SET_ASIDES; i++)
    count += trade_reading_get_n_set_aside (reading, selected, i);

  return count;
}

static GtkWidget *
build_expander (const char *title,
                guint       count)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *text = trade_format_count (trade_format_get_default (), count);
  g_autofree char *name = g_strdup_printf ("%s: %s", title, text);
  GtkWidget *label = gtk_label_new (text);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (label, "dim-label");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static char *
begin_with_capital (const char *words)
{
  g_autofree char *first = g_utf8_substring (words, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, g_utf8_next_char (words), NULL);
}

static GtkWidget *
build_set_aside (TradeReading        *reading,
                 const TradeSelected *selected)
{
  GtkWidget *row = build_expander (C_ ("inspect", "Set aside"), count_set_aside (reading, selected));

  for (guint i = 0; i < TRADE_N_SET_ASIDES; i++)
    {
      const guint count = trade_reading_get_n_set_aside (reading, selected, i);
      g_autofree char *reason = begin_with_capital (trade_set_aside_get_words (i));

      if (count > 0)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (row), build_count (reason, count));
    }

  return row;
}

/* Many lines are laid out as they come into sight. */
static GtkWidget *
build_lines (const char *title,
             guint       count,
             const char *lines)
{
  GtkWidget *row = build_expander (title, count);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), lines != NULL ? lines : "", -1);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), scrolled);

  return row;
}

static void
add_account_row (TradeImportPage *self,
                 GtkWidget       *row)
{
  adw_preferences_group_add (self->account, row);
  g_ptr_array_add (self->account_rows, row);
}

/* Every row of the file is in one of the three. */
static void
update_account (TradeImportPage *self)
{
  TradeReading *reading = trade_opener_get_reading (self->opener);
  const TradeSelected *selected = trade_opener_get_selected (self->opener);
  g_autofree char *rejected = trade_reading_list_rejected (reading);
  g_autofree char *remarks = trade_reading_list_remarks (reading);

  for (guint i = 0; i < self->account_rows->len; i++)
    adw_preferences_group_remove (self->account, g_ptr_array_index (self->account_rows, i));
  g_ptr_array_set_size (self->account_rows, 0);

  add_account_row (self, build_count (C_ ("inspect", "Read"), trade_reading_get_n_read (reading)));
  add_account_row (self, build_count (C_ ("inspect", "Used"), trade_reading_get_n_used (reading, selected)));
  if (count_set_aside (reading, selected) > 0)
    add_account_row (self, build_set_aside (reading, selected));
  if (rejected != NULL)
    add_account_row (self, build_lines (C_ ("inspect", "Rejected"), trade_reading_get_n_rejected (reading), rejected));
  if (remarks != NULL)
    add_account_row (self, build_lines (C_ ("inspect", "Remarks"), trade_reading_get_n_remarks (reading), remarks));
}

static void
choice_changed_cb (TradeImportPage *self)
{
  g_auto (TradeSelection) selection = { .codes = { NULL } };

  trade_import_choice_fill (self->choice, &selection);
  trade_opener_select (self->opener, &selection);
}

static void
selected_cb (TradeImportPage *self)
{
  trade_import_choice_update (self->choice, trade_opener_get_selected (self->opener));
  update_account (self);
}

static AdwPreferencesGroup *
build_choice (TradeImportPage *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *choice = trade_import_choice_new (trade_opener_get_reading (self->opener), trade_opener_get_selected (self->opener));

  self->choice = TRADE_IMPORT_CHOICE (choice);
  adw_preferences_group_add (group, choice);
  gtk_widget_set_visible (GTK_WIDGET (group), trade_import_choice_get_n (self->choice) > 0);
  g_signal_connect_object (choice, "changed", G_CALLBACK (choice_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opener, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return group;
}

static void
trade_import_page_dispose (GObject *object)
{
  g_clear_object (&TRADE_IMPORT_PAGE (object)->opener);

  G_OBJECT_CLASS (trade_import_page_parent_class)->dispose (object);
}

static void
trade_import_page_finalize (GObject *object)
{
  g_ptr_array_unref (TRADE_IMPORT_PAGE (object)->account_rows);

  G_OBJECT_CLASS (trade_import_page_parent_class)->finalize (object);
}

static void
trade_import_page_class_init (TradeImportPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trade_import_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = trade_import_page_finalize;

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "win.back", NULL);
}

static void
trade_import_page_init (TradeImportPage *self)
{
  self->account_rows = g_ptr_array_new ();
  self->account = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->account, _("Rows"));
  adw_preferences_group_set_description (self->account, _("What was read was used, or set aside for a reason, or rejected."));
}

/**
 * trade_import_page_new:
 * @opener: an opener that has read something
 *
 * Creates the page.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_import_page_new (TradeOpener *opener)
{
  TradeImportPage *self;
  TradeReading *reading;
  GtkWidget *box;

  g_return_val_if_fail (TRADE_IS_OPENER (opener), NULL);

  reading = trade_opener_get_reading (opener);
  g_return_val_if_fail (reading != NULL, NULL);

  self = g_object_new (TRADE_TYPE_IMPORT_PAGE, NULL);
  self->opener = g_object_ref (opener);
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  if (trade_reading_get_cube (reading) != NULL)
    adw_preferences_page_add (self->page, build_choice (self));
  adw_preferences_page_add (self->page, self->account);
  update_account (self);
  adw_preferences_page_add (self->page, build_recognised (self, reading));

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_vexpand (GTK_WIDGET (self->page), TRUE);
  gtk_box_append (GTK_BOX (box), trade_page_bar_new (_("What Was Read"), trade_reading_get_name (reading)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->page));
  adw_bin_set_child (ADW_BIN (self), box);

  return GTK_WIDGET (self);
}

/**
 * trade_import_page_focus_first:
 * @self: a page that is shown
 *
 * Gives the keyboard focus to the first thing on the page that takes it.
 */
void
trade_import_page_focus_first (TradeImportPage *self)
{
  g_return_if_fail (TRADE_IS_IMPORT_PAGE (self));

  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  if (!gtk_widget_child_focus (GTK_WIDGET (self->page), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
