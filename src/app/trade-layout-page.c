/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-layout-page.h"

#include <glib/gi18n.h>

#include "trade-combo.h"
#include "trade-format.h"
#include "trade-page-bar.h"
#include "trade-sentence.h"

struct _TradeLayoutPage
{
  AdwBin parent_instance;

  TradeOpener        *opener;
  TradePreview       *preview;
  AdwPreferencesPage *page;
  GPtrArray          *columns; /* of AdwComboRow, one for each column */
  AdwComboRow        *values; /* nullable */
  AdwEntryRow        *unit;
  AdwComboRow        *scale;
  AdwComboRow        *encoding;
  AdwComboRow        *mark;
  AdwComboRow        *year_start; /* nullable */
  GtkLabel           *lack;
  GtkWidget          *read;
};

G_DEFINE_FINAL_TYPE (TradeLayoutPage, trade_layout_page, ADW_TYPE_BIN)

/* How values are counted. The first leaves it to the table. */
static const struct
{
  const char *name;
  int         scale;
} scales[] = {
  { NC_ ("scale", "As the Table Tells"), 0 },
  { NC_ ("scale", "Ones"), 0 },
  { NC_ ("scale", "Thousands"), 3 },
  { NC_ ("scale", "Ten Thousands (万)"), 4 },
  { NC_ ("scale", "Millions"), 6 },
  { NC_ ("scale", "Hundred Millions (亿)"), 8 },
  { NC_ ("scale", "Billions"), 9 },
  { NC_ ("scale", "Trillions"), 12 },
};

/* What values may be that the table does not tell. */
static const TradeColumnMeaning flows[] = {
  TRADE_COLUMN_MEANING_AUTO, TRADE_COLUMN_MEANING_EXPORTS, TRADE_COLUMN_MEANING_IMPORTS, TRADE_COLUMN_MEANING_TOTAL,
  TRADE_COLUMN_MEANING_BALANCE,
};

/* That a column is what its name tells is offered only where that is something that has no word of its own, such as a year. */
static guint
get_first_meaning (TradeLayoutPage *self,
                   guint            column)
{
  return trade_preview_get_meaning (self->preview, column) == TRADE_COLUMN_MEANING_AUTO ? TRADE_COLUMN_MEANING_AUTO
                                                                                       : TRADE_COLUMN_MEANING_AUTO + 1;
}

static TradeColumnMeaning *
list_meanings (TradeLayoutPage *self)
{
  TradeColumnMeaning *meanings = g_new (TradeColumnMeaning, self->columns->len);

  for (guint i = 0; i < self->columns->len; i++)
    meanings[i] = get_first_meaning (self, i) + adw_combo_row_get_selected (g_ptr_array_index (self->columns, i));

  return meanings;
}

/* Reads what a person says of the unit; whether it can be understood. */
static gboolean
fill_unit (TradeLayoutPage    *self,
           TradeReaderOptions *options)
{
  const guint scale = adw_combo_row_get_selected (self->scale);
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->unit))));
  const gboolean is_known = *words == '\0' || trade_reader_options_set_unit (options, words);

  if (scale > 0)
    {
      options->has_scale = TRUE;
      options->scale = scales[scale].scale;
    }

  return is_known;
}

/* What a person says that the values are. */
static TradeColumnMeaning
get_values (TradeLayoutPage *self)
{
  return self->values != NULL ? flows[adw_combo_row_get_selected (self->values)] : TRADE_COLUMN_MEANING_AUTO;
}

/* The decimal mark that a person says; 0 where the numbers are to tell. */
static char
get_mark (TradeLayoutPage *self)
{
  static const char marks[] = { '\0', '.', ',' };

  return marks[adw_combo_row_get_selected (self->mark)];
}

/* A year that is named after a single one begins after the first month of the year before it at the earliest, and in the last of it at
 * the latest: the first choices are of the year before, the next of January, and the others negative. */
static int
get_start (TradeLayoutPage *self,
           guint            choice)
{
  const int n = (int) choice;

  if (trade_preview_get_single_year (self->preview) == 0 || n == 0)
    return n;

  return n < TRADE_MONTHS_PER_YEAR ? n + 1 : n == TRADE_MONTHS_PER_YEAR ? 1 : TRADE_MONTHS_PER_YEAR - 1 - n;
}

/* The month that a person says; 0 where nothing is to be said, or not yet. */
static int
get_year_start (TradeLayoutPage *self)
{
  return self->year_start != NULL ? get_start (self, adw_combo_row_get_selected (self->year_start)) : 0;
}

static char *
write_lack (TradeLayoutPage *self,
            gboolean         is_unit_known,
            const char      *lack)
{
  const char *number = trade_preview_get_open_number (self->preview);

  if (!is_unit_known)
    return g_strdup (_("The unit is not known. Expected a currency, such as USD, or a unit, such as kg."));
  if (lack != NULL)
    /* Translators: what is still missing for a table to be read, without a period at its end. */
    return g_strdup_printf (_("Not yet: %s."), lack);
  if (number != NULL && get_mark (self) == '\0')
    /* Translators: a number as a table has it, such as "131.100". */
    return g_strdup_printf (_("Not yet: whether the mark in “%s” stands before decimals or between thousands. Choose the decimal "
                              "mark."), number);
  if (self->year_start != NULL && get_year_start (self) == 0)
    /* Translators: a year as a table has it that begins in one and ends in the next, such as "2009/10". */
    return g_strdup_printf (_("Not yet: in which month a year such as “%s” begins."), trade_preview_get_open_year (self->preview));

  return NULL;
}

/* What is missing is said, and the table can be read as soon as nothing is. */
static void
update_lack (TradeLayoutPage *self)
{
  g_auto (TradeReaderOptions) options = { .unit = "" };
  g_autofree TradeColumnMeaning *meanings = list_meanings (self);
  const char *lack = trade_preview_get_lack (self->preview, meanings, get_values (self));
  const gboolean is_unit_known = fill_unit (self, &options);
  g_autofree char *text = write_lack (self, is_unit_known, lack);

  if (is_unit_known)
    gtk_widget_remove_css_class (GTK_WIDGET (self->unit), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->unit), "error");
  trade_sentence_set_label (self->lack, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->lack), text != NULL);
  gtk_widget_set_sensitive (self->read, text == NULL);
}

static void
read_cb (TradeLayoutPage *self)
{
  g_auto (TradeReaderOptions) options = { .unit = "" };
  const TradeReaderOptions *said = trade_opener_get_options (self->opener);
  g_autofree TradeColumnMeaning *meanings = list_meanings (self);

  options.layout = trade_layout_new (meanings, self->columns->len);
  options.has_encoding = said->has_encoding;
  options.encoding = said->encoding;
  options.decimal_mark = get_mark (self);
  options.year_start = get_year_start (self);
  options.values = get_values (self);
  trade_reader_options_set_sheet (&options, said->sheet);
  fill_unit (self, &options);
  trade_opener_tell (self->opener, &options);
}

/* Whoever has typed the unit, which is often all that was missing, is done. */
static void
unit_activated_cb (TradeLayoutPage *self)
{
  if (gtk_widget_get_sensitive (self->read))
    read_cb (self);
}

/* In another encoding the names are others, and may tell more. */
static void
encoding_cb (TradeLayoutPage *self)
{
  g_auto (TradeReaderOptions) options = { .unit = "" };

  trade_reader_options_set_sheet (&options, trade_opener_get_options (self->opener)->sheet);
  options.has_encoding = TRUE;
  options.encoding = adw_combo_row_get_selected (self->encoding);
  trade_opener_tell (self->opener, &options);
}

static char *
name_column (TradeLayoutPage *self,
             guint            column)
{
  g_autofree char *number = NULL;

  if (*trade_preview_get_name (self->preview, column) != '\0')
    return g_strdup (trade_preview_get_name (self->preview, column));

  number = trade_format_count (trade_format_get_default (), column + 1);

  /* Translators: a column of a table that has no name, by its number. */
  return g_strdup_printf (_("Column %s"), number);
}

static char *
list_cells (TradeLayoutPage *self,
            guint            column)
{
  g_autoptr (GString) cells = g_string_new (NULL);

  for (guint i = 0; i < trade_preview_get_n_rows (self->preview); i++)
    {
      const char *cell = trade_preview_get_cell (self->preview, i, column);

      if (*cell != '\0')
        g_string_append_printf (cells, "%s%s", cells->len > 0 ? " · " : "", cell);
    }

  return g_string_free (g_steal_pointer (&cells), FALSE);
}

static AdwComboRow *
build_combo (const char *title,
             const char *subtitle,
             const char **names,
             guint       selected)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);

  /* What a file says is no markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  trade_combo_show_whole (ADW_COMBO_ROW (row));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return ADW_COMBO_ROW (row);
}

/* What was said before, or else what is guessed. */
static TradeColumnMeaning
get_meaning (TradeLayoutPage *self,
             guint            column)
{
  TradeLayout *layout = trade_opener_get_options (self->opener)->layout;

  if (layout == NULL || trade_layout_is_named (layout) || column >= trade_layout_get_n (layout))
    return trade_preview_get_meaning (self->preview, column);

  return MAX (trade_layout_get_meaning (layout, column), get_first_meaning (self, column));
}

static AdwComboRow *
build_column (TradeLayoutPage *self,
              guint            column)
{
  const guint first = get_first_meaning (self, column);
  g_autofree char *title = name_column (self, column);
  g_autofree char *cells = list_cells (self, column);
  const char *names[TRADE_N_COLUMN_MEANINGS + 1];
  AdwComboRow *row;

  for (guint i = first; i < TRADE_N_COLUMN_MEANINGS; i++)
    names[i - first] = trade_column_meaning_get_label (i);
  names[TRADE_N_COLUMN_MEANINGS - first] = NULL;
  row = build_combo (title, cells, names, get_meaning (self, column) - first);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (update_lack), self, G_CONNECT_SWAPPED);

  return row;
}

static AdwPreferencesGroup *
build_columns (TradeLayoutPage *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _("Columns"));
  adw_preferences_group_set_description (
    group, trade_preview_get_doubt (self->preview) != TRADE_PREVIEW_COLUMNS
             ? _("What the columns are, their names tell. Below each name is what stands in its first rows.")
             : _("Not all columns are known by their names. Below each name is what stands in its first rows; say what it is."));
  for (guint i = 0; i < trade_preview_get_n (self->preview); i++)
    {
      AdwComboRow *row = build_column (self, i);

      g_ptr_array_add (self->columns, row);
      adw_preferences_group_add (group, GTK_WIDGET (row));
    }

  return group;
}

/* Which way goods go is asked where it is not known what the columns are, or where it was asked before. */
static void
add_flow (TradeLayoutPage     *self,
          AdwPreferencesGroup *group)
{
  const TradeColumnMeaning said = trade_opener_get_options (self->opener)->values;
  const char *names[G_N_ELEMENTS (flows) + 1] = { NULL };
  guint selected = 0;

  if (said == TRADE_COLUMN_MEANING_AUTO && trade_preview_get_doubt (self->preview) != TRADE_PREVIEW_COLUMNS &&
      trade_preview_get_doubt (self->preview) != TRADE_PREVIEW_FLOW)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (flows); i++)
    {
      names[i] = i > 0 ? trade_column_meaning_get_label (flows[i]) : g_dpgettext2 (NULL, "scale", scales[0].name);
      selected = flows[i] == said ? i : selected;
    }
  self->values = build_combo (_("All Values Are"), "", names, selected);
  g_signal_connect_object (self->values, "notify::selected", G_CALLBACK (update_lack), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, GTK_WIDGET (self->values));
}

static AdwPreferencesGroup *
build_values (TradeLayoutPage *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  const char *names[G_N_ELEMENTS (scales) + 1] = { NULL };

  const TradeReaderOptions *said = trade_opener_get_options (self->opener);
  guint scale = 0;

  adw_preferences_group_set_title (group, C_ ("column", "Values"));
  if (trade_preview_get_doubt (self->preview) == TRADE_PREVIEW_UNIT)
    adw_preferences_group_set_description (group, _("The table does not tell what its values are counted in."));
  if (trade_preview_get_doubt (self->preview) == TRADE_PREVIEW_FLOW)
    adw_preferences_group_set_description (group, _("The table does not tell whether its values are exports or imports."));

  add_flow (self, group);
  self->unit = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->unit), _("Currency or Unit, Such as USD"));
  gtk_editable_set_text (GTK_EDITABLE (self->unit), said->unit);
  g_signal_connect_object (self->unit, "changed", G_CALLBACK (update_lack), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->unit, "entry-activated", G_CALLBACK (unit_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, GTK_WIDGET (self->unit));

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      names[i] = g_dpgettext2 (NULL, "scale", scales[i].name);
      if (i > 0 && said->has_scale && said->scale == scales[i].scale)
        scale = i;
    }
  self->scale = build_combo (_("Counted in"), "", names, scale);
  adw_preferences_group_add (group, GTK_WIDGET (self->scale));

  return group;
}

static GtkWidget *
build_mark (TradeLayoutPage *self)
{
  const char said = trade_opener_get_options (self->opener)->decimal_mark;
  const char *number = trade_preview_get_open_number (self->preview);
  const char *names[] = {
    number != NULL ? C_ ("mark", "Not Known") : C_ ("mark", "As the Numbers Tell"), _("Point"), _("Comma"), NULL,
  };

  self->mark = build_combo (C_ ("inspect", "Decimal mark"), number != NULL ? number : "", names, said == '.' ? 1 : said == ',' ? 2 : 0);
  g_signal_connect_object (self->mark, "notify::selected", G_CALLBACK (update_lack), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self->mark);
}

static GtkWidget *
build_year_start (TradeLayoutPage *self)
{
  const int said = trade_opener_get_options (self->opener)->year_start;
  const int year = trade_preview_get_single_year (self->preview);
  const guint n = year != 0 ? 2 * TRADE_MONTHS_PER_YEAR - 1 : TRADE_MONTHS_PER_YEAR;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  TradeFormat *format = trade_format_get_default ();
  guint chosen = 0;

  g_ptr_array_add (names, g_strdup (C_ ("mark", "Not Known")));
  for (guint i = 1; i <= n; i++)
    {
      const int start = get_start (self, i);

      g_ptr_array_add (names, year != 0 ? trade_format_period (format, trade_period_new (year - (start > 1), ABS (start), 1))
                                        : trade_format_month (format, start));
      chosen = start == said ? i : chosen;
    }
  g_ptr_array_add (names, NULL);

  self->year_start = build_combo (_("Years Begin In"), trade_preview_get_open_year (self->preview), (const char **) names->pdata, chosen);
  g_signal_connect_object (self->year_start, "notify::selected", G_CALLBACK (update_lack), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self->year_start);
}

static AdwPreferencesGroup *
build_text (TradeLayoutPage *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  const char *names[TRADE_N_ENCODINGS + 1] = { NULL };

  for (guint i = 0; i < TRADE_N_ENCODINGS; i++)
    names[i] = trade_encoding_get_name (i);
  self->encoding = build_combo (C_ ("inspect", "Encoding"), "", names, trade_preview_get_encoding (self->preview));
  g_signal_connect_object (self->encoding, "notify::selected", G_CALLBACK (encoding_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_title (group, C_ ("inspect", "File"));
  adw_preferences_group_add (group, GTK_WIDGET (self->encoding));
  adw_preferences_group_add (group, build_mark (self));
  if (trade_preview_get_open_year (self->preview) != NULL)
    adw_preferences_group_add (group, build_year_start (self));

  return group;
}

/* What is missing stands beside the button that it keeps from working, below all that scrolls. */
static GtkWidget *
build_foot (TradeLayoutPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->lack = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->lack, TRUE);
  gtk_label_set_wrap_mode (self->lack, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (self->lack, GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lack));

  self->read = gtk_button_new_with_mnemonic (_("_Read the Table"));
  gtk_widget_add_css_class (self->read, "suggested-action");
  gtk_widget_add_css_class (self->read, "pill");
  gtk_widget_set_halign (self->read, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->read, "clicked", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->read);

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 12);

  return box;
}

static void
trade_layout_page_dispose (GObject *object)
{
  TradeLayoutPage *self = TRADE_LAYOUT_PAGE (object);

  g_clear_object (&self->opener);
  g_clear_pointer (&self->preview, trade_preview_unref);

  G_OBJECT_CLASS (trade_layout_page_parent_class)->dispose (object);
}

static void
trade_layout_page_finalize (GObject *object)
{
  g_ptr_array_unref (TRADE_LAYOUT_PAGE (object)->columns);

  G_OBJECT_CLASS (trade_layout_page_parent_class)->finalize (object);
}

static void
trade_layout_page_class_init (TradeLayoutPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trade_layout_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = trade_layout_page_finalize;

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "win.back", NULL);
}

static void
trade_layout_page_init (TradeLayoutPage *self)
{
  self->columns = g_ptr_array_new ();
}

/**
 * trade_layout_page_new:
 * @opener: an opener that asks, see trade_opener_get_preview()
 *
 * Creates the page.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_layout_page_new (TradeOpener *opener)
{
  TradeLayoutPage *self;
  AdwPreferencesGroup *groups[2];
  gboolean is_about_values;
  GtkWidget *box;

  g_return_val_if_fail (TRADE_IS_OPENER (opener), NULL);
  g_return_val_if_fail (trade_opener_get_preview (opener) != NULL, NULL);

  self = g_object_new (TRADE_TYPE_LAYOUT_PAGE, NULL);
  self->opener = g_object_ref (opener);
  self->preview = trade_preview_ref (trade_opener_get_preview (opener));
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  groups[0] = build_columns (self);
  groups[1] = build_values (self);
  /* What is open stands first, above however many columns there are. */
  is_about_values = trade_preview_get_doubt (self->preview) == TRADE_PREVIEW_FLOW ||
                    trade_preview_get_doubt (self->preview) == TRADE_PREVIEW_UNIT;
  adw_preferences_page_add (self->page, groups[is_about_values]);
  adw_preferences_page_add (self->page, groups[!is_about_values]);
  adw_preferences_page_add (self->page, build_text (self));

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_vexpand (GTK_WIDGET (self->page), TRUE);
  gtk_box_append (GTK_BOX (box), trade_page_bar_new (_("What the Columns Are"), trade_preview_get_file (self->preview)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->page));
  gtk_box_append (GTK_BOX (box), build_foot (self));
  adw_bin_set_child (ADW_BIN (self), box);
  update_lack (self);

  return GTK_WIDGET (self);
}

/**
 * trade_layout_page_focus_first:
 * @self: a page that is shown
 *
 * Gives the keyboard focus to the first thing that a person is asked.
 */
void
trade_layout_page_focus_first (TradeLayoutPage *self)
{
  g_return_if_fail (TRADE_IS_LAYOUT_PAGE (self));

  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  if (trade_preview_get_doubt (self->preview) == TRADE_PREVIEW_UNIT)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->unit))));
  else if (self->values != NULL && trade_preview_get_doubt (self->preview) == TRADE_PREVIEW_FLOW)
    gtk_widget_grab_focus (GTK_WIDGET (self->values));
  else if (trade_preview_get_doubt (self->preview) == TRADE_PREVIEW_MARK)
    gtk_widget_grab_focus (GTK_WIDGET (self->mark));
  else if (trade_preview_get_doubt (self->preview) == TRADE_PREVIEW_YEAR)
    gtk_widget_grab_focus (GTK_WIDGET (self->year_start));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->page), GTK_DIR_TAB_FORWARD);
}
