/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-help.h"

#include <glib/gi18n.h>

#include "trade-desktop.h"
#include "trade-find.h"
#include "trade-format.h"
#include "trade-help-sample.h"
#include "trade-help-topics.h"

/* In logical pixels, for text of the usual size. */
#define WIDTH 720
#define HEIGHT 680
#define MARGIN 12

#define PAGE_TOPICS "topics"
#define PAGE_NOTHING "nothing"

struct _TradeHelp
{
  AdwWindow  parent_instance;

  GtkWidget *entry;
  GtkWidget *result; /* how many topics were found */
  GtkWidget *stack;
  GtkWidget *groups[TRADE_HELP_N_SECTIONS];
  GPtrArray *rows;   /* (element-type GtkWidget): in the order of the topics */
  GPtrArray *texts;  /* (element-type utf8): what a search looks through, of each */
  guint      n_found;
};

G_DEFINE_FINAL_TYPE (TradeHelp, trade_help, ADW_TYPE_WINDOW)

static const char *
get_title (const TradeHelpTopic *topic)
{
  return g_dpgettext2 (NULL, "help", topic->title);
}

static const char *
get_text (const TradeHelpTopic *topic)
{
  return g_dpgettext2 (NULL, "help", topic->text);
}

static char *
dup_key (const TradeHelpTopic *topic)
{
  guint key;
  GdkModifierType modifiers;

  if (topic->key == NULL || !gtk_accelerator_parse (topic->key, &key, &modifiers))
    return NULL;

  return gtk_accelerator_get_label (key, modifiers);
}

static GtkWidget *
build_label (const char *text,
             const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/* A command is to be copied, and is written from the left in all languages. */
static GtkWidget *
build_command (const char *command)
{
  GtkWidget *label = build_label (command, "monospace");

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, command, -1);

  return label;
}

static GtkWidget *
build_key (const char *key)
{
  GtkWidget *label = gtk_label_new (key);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "dim-label");

  return label;
}

/* A grid, because a box asks a label that wraps how wide it has to be for its height, of which labels in two scripts are not sure. */
static GtkWidget *
build_content (const TradeHelpTopic *topic)
{
  g_autofree char *key = dup_key (topic);
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *title = build_label (get_title (topic), "heading");

  gtk_grid_set_row_spacing (GTK_GRID (grid), MARGIN / 2);
  gtk_grid_set_column_spacing (GTK_GRID (grid), MARGIN);
  gtk_widget_set_margin_top (grid, MARGIN);
  gtk_widget_set_margin_bottom (grid, MARGIN);
  gtk_widget_set_margin_start (grid, MARGIN);
  gtk_widget_set_margin_end (grid, MARGIN);
  if (topic->sample != TRADE_HELP_NO_SAMPLE)
    gtk_grid_attach (GTK_GRID (grid), trade_help_sample_new (topic->sample), 0, 0, 1, 1);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_grid_attach (GTK_GRID (grid), title, 1, 0, 1, 1);
  if (key != NULL)
    gtk_grid_attach (GTK_GRID (grid), build_key (key), 2, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), build_label (get_text (topic), NULL), 1, 1, 2, 1);
  if (topic->command != NULL)
    gtk_grid_attach (GTK_GRID (grid), build_command (topic->command), 1, 2, 2, 1);

  return grid;
}

/* A screen reader that comes to a row says all of it. */
static GtkWidget *
build_row (const TradeHelpTopic *topic)
{
  g_autofree char *key = dup_key (topic);
  g_autofree char *name = key != NULL ? g_strdup_printf ("%s, %s", get_title (topic), key) : g_strdup (get_title (topic));
  g_autofree char *text = g_strjoin (" ", get_text (topic), topic->command, NULL);
  GtkWidget *row = adw_preferences_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), get_title (topic));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), build_content (topic));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);

  return row;
}

static void
add_topic (TradeHelp            *self,
           const TradeHelpTopic *topic)
{
  g_autofree char *key = dup_key (topic);
  g_autofree char *text =
    g_strjoin (" ", trade_help_section_get_title (topic->section), get_title (topic), get_text (topic),
               topic->command != NULL ? topic->command : "", key, NULL);
  GtkWidget *row = build_row (topic);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->groups[topic->section]), row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->texts, trade_find_fold (text));
}

static GtkWidget *
build_page (TradeHelp *self)
{
  guint n_topics;
  const TradeHelpTopic *topics = trade_help_topics (&n_topics);
  GtkWidget *page = adw_preferences_page_new ();

  for (int i = 0; i < TRADE_HELP_N_SECTIONS; i++)
    {
      self->groups[i] = adw_preferences_group_new ();
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->groups[i]), trade_help_section_get_title (i));
      adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (self->groups[i]));
    }
  for (guint i = 0; i < n_topics; i++)
    add_topic (self, &topics[i]);

  return page;
}

/* The number is told beside the entry, where a reader is, and to a screen reader as what the entry is like. */
static void
tell_found (TradeHelp  *self,
            const char *query)
{
  g_autofree char *count = trade_format_count (trade_format_get_default (), self->n_found);
  g_autofree char *text = NULL;

  if (*query == '\0')
    text = g_strdup ("");
  else if (self->n_found == 0)
    text = g_strdup (_("Nothing Found"));
  else
    text = g_strdup_printf (ngettext ("%s topic", "%s topics", self->n_found), count);

  gtk_label_set_label (GTK_LABEL (self->result), text);
  gtk_widget_set_visible (self->result, *text != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/* A key is found in whatever order somebody names what is pressed together. */
static void
search_changed_cb (TradeHelp *self)
{
  guint n_topics;
  const TradeHelpTopic *topics = trade_help_topics (&n_topics);
  g_autofree char *query = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_auto (GStrv) words = trade_find_split (g_strdelimit (query, "+", ' '));
  gboolean has_rows[TRADE_HELP_N_SECTIONS] = { FALSE };

  self->n_found = 0;
  for (guint i = 0; i < n_topics; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      gboolean found = trade_find_matches ((const char *const *) words, g_ptr_array_index (self->texts, i));

      gtk_widget_set_visible (row, found);
      /* The last row that is shown has no line below it. GTK forgets what a row measured when that changes, but only after it has
       * reckoned the size of the window with it. */
      gtk_widget_queue_resize (row);
      has_rows[topics[i].section] |= found;
      self->n_found += found ? 1 : 0;
    }
  for (int i = 0; i < TRADE_HELP_N_SECTIONS; i++)
    gtk_widget_set_visible (self->groups[i], has_rows[i]);

  tell_found (self, query);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), self->n_found > 0 ? PAGE_TOPICS : PAGE_NOTHING);
}

/* Escape first undoes the search, then closes the window. */
static void
stop_search_cb (TradeHelp *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
activate_cb (TradeHelp *self)
{
  gtk_widget_child_focus (self->stack, GTK_DIR_TAB_FORWARD);
}

static void
find_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gtk_widget_grab_focus (TRADE_HELP (widget)->entry);
}

static GtkWidget *
build_search (TradeHelp *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, MARGIN);
  GtkWidget *clamp = adw_clamp_new ();

  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", _("Search Help"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search Help"), -1);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->entry), GTK_WIDGET (self));
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);

  self->result = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->result, "dim-label");
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->result);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_widget_set_margin_start (clamp, MARGIN);
  gtk_widget_set_margin_end (clamp, MARGIN);
  gtk_widget_set_margin_bottom (clamp, MARGIN / 2);

  return clamp;
}

static GtkWidget *
build_nothing (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "system-search-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Nothing Found"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _("No topic has all of these words. Try fewer, or others."));

  return page;
}

static void
trade_help_finalize (GObject *object)
{
  TradeHelp *self = TRADE_HELP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);

  G_OBJECT_CLASS (trade_help_parent_class)->finalize (object);
}

static void
trade_help_class_init (TradeHelpClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = trade_help_finalize;

  gtk_widget_class_install_action (widget_class, "help.find", NULL, find_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "help.find", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
trade_help_init (TradeHelp *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  double scale;

  self->rows = g_ptr_array_new ();
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_add_titled (GTK_STACK (self->stack), build_page (self), PAGE_TOPICS, _("Help"));
  gtk_stack_add_titled (GTK_STACK (self->stack), build_nothing (), PAGE_NOTHING, _("Nothing Found"));
  gtk_widget_add_css_class (header, "flat");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), build_search (self));
  gtk_box_append (GTK_BOX (box), self->stack);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _("Help"));
  search_changed_cb (self);

  scale = trade_desktop_get_text_scale (GTK_WIDGET (self));
  gtk_window_set_default_size (GTK_WINDOW (self), (int) (WIDTH * scale), (int) (HEIGHT * scale));
}

static TradeHelp *
find_help (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (TRADE_IS_HELP (toplevel))
        return TRADE_HELP (toplevel);
    }

  return NULL;
}

/**
 * trade_help_present:
 * @parent: (nullable): the window that asks
 *
 * Shows the help, of which there is one at a time, beside the window that asks: it can be read while that is used.
 *
 * Returns: (transfer none): the window, which destroys itself when it is closed
 */
TradeHelp *
trade_help_present (GtkWindow *parent)
{
  TradeHelp *self = find_help ();

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);

  if (self == NULL)
    self = g_object_new (TRADE_TYPE_HELP, "destroy-with-parent", TRUE, NULL);
  if (parent != GTK_WINDOW (self))
    gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->entry);

  return self;
}

/**
 * trade_help_get_n_found:
 * @self: the help
 *
 * Returns: how many topics are shown
 */
guint
trade_help_get_n_found (TradeHelp *self)
{
  g_return_val_if_fail (TRADE_IS_HELP (self), 0);

  return self->n_found;
}
