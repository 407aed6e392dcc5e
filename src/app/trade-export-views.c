/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-export-views.h"

#include <glib/gi18n.h>

#include "trade-combo.h"

/* In the order of the row. */
typedef enum
{
  SCOPE_SHOWN,
  SCOPE_ALL,
  SCOPE_CHOSEN,
} Scope;

struct _TradeExportViews
{
  AdwPreferencesGroup parent_instance;

  gboolean     loading; /* the rows are being set */
  AdwComboRow *scope_row;
  GPtrArray   *checks; /* (element-type GtkCheckButton): one a view; the rows own them */
  GPtrArray   *ids;    /* (element-type utf8): of the views, interned */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeExportViews, trade_export_views, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
is_chosen (TradeExportViews *self,
           guint             place)
{
  return gtk_check_button_get_active (g_ptr_array_index (self->checks, place));
}

static guint
count_chosen (TradeExportViews *self)
{
  guint n_chosen = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n_chosen += is_chosen (self, i);

  return n_chosen;
}

static void
show_checks (TradeExportViews *self)
{
  gboolean shown = adw_combo_row_get_selected (self->scope_row) == SCOPE_CHOSEN;

  for (guint i = 0; i < self->checks->len; i++)
    gtk_widget_set_visible (gtk_widget_get_ancestor (g_ptr_array_index (self->checks, i), ADW_TYPE_ACTION_ROW), shown);
}

static void
scope_changed_cb (TradeExportViews *self)
{
  show_checks (self);
  if (!self->loading)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* There is no export of nothing: the last view stays chosen. */
static void
check_toggled_cb (TradeExportViews *self,
                  GtkCheckButton   *check)
{
  if (self->loading)
    return;

  if (count_chosen (self) == 0)
    gtk_check_button_set_active (check, TRUE);
  else
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_view (TradeExportViews *self,
          TradeView        *view)
{
  g_autofree char *name = trade_compose_get_name (view, trade_format_get_default ());
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = adw_action_row_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->checks, check);
  g_ptr_array_add (self->ids, (gpointer) g_intern_string (trade_view_get_id (view)));
  g_signal_connect_object (check, "toggled", G_CALLBACK (check_toggled_cb), self, G_CONNECT_SWAPPED);
}

static void
trade_export_views_finalize (GObject *object)
{
  TradeExportViews *self = TRADE_EXPORT_VIEWS (object);

  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_ptr_array_unref);

  G_OBJECT_CLASS (trade_export_views_parent_class)->finalize (object);
}

static void
trade_export_views_class_init (TradeExportViewsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trade_export_views_finalize;

  /**
   * TradeExportViews::changed:
   * @self: the part of the dialog
   *
   * A person chose other views.
   */
  signals[CHANGED] = g_signal_new ("changed", TRADE_TYPE_EXPORT_VIEWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
trade_export_views_init (TradeExportViews *self)
{
  const char *const scopes[] = { _("This view"), _("All views"), _("Chosen views"), NULL };
  g_autoptr (GtkStringList) names = gtk_string_list_new (scopes);

  self->checks = g_ptr_array_new ();
  self->ids = g_ptr_array_new ();
  self->scope_row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->scope_row), _("_Views"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self->scope_row), TRUE);
  adw_combo_row_set_model (self->scope_row, G_LIST_MODEL (names));
  trade_combo_show_whole (self->scope_row);
  g_signal_connect_object (self->scope_row, "notify::selected", G_CALLBACK (scope_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->scope_row));
}

/**
 * trade_export_views_set_view:
 * @self: a new part of the dialog
 * @view: the view that is shown
 *
 * Lists the views that can be chosen: those of the same figures. Called once.
 */
void
trade_export_views_set_view (TradeExportViews *self,
                             TradeView        *view)
{
  g_autoptr (GListModel) views = NULL;

  g_return_if_fail (TRADE_IS_EXPORT_VIEWS (self));
  g_return_if_fail (TRADE_IS_VIEW (view));
  g_return_if_fail (self->checks->len == 0);

  views = trade_view_list_siblings (view);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) sibling = g_list_model_get_item (views, i);

      add_view (self, sibling);
    }
  show_checks (self);
}

/**
 * trade_export_views_load:
 * @self: a part of the dialog
 * @choice: a choice
 *
 * Shows which views are chosen.
 */
void
trade_export_views_load (TradeExportViews        *self,
                         const TradeExportChoice *choice)
{
  g_auto (GStrv) ids = NULL;

  g_return_if_fail (TRADE_IS_EXPORT_VIEWS (self));
  g_return_if_fail (choice != NULL);

  self->loading = TRUE;
  ids = g_strsplit (choice->view_ids != NULL ? choice->view_ids : "", " ", -1);
  adw_combo_row_set_selected (self->scope_row, !choice->all_views        ? SCOPE_SHOWN
                                               : choice->view_ids == NULL ? SCOPE_ALL
                                                                          : SCOPE_CHOSEN);
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, i),
                                 choice->view_ids == NULL ||
                                   g_strv_contains ((const char *const *) ids, g_ptr_array_index (self->ids, i)));
  /* What was chosen among other figures may not be here. */
  if (count_chosen (self) == 0)
    for (guint i = 0; i < self->checks->len; i++)
      gtk_check_button_set_active (g_ptr_array_index (self->checks, i), TRUE);
  self->loading = FALSE;
}

/**
 * trade_export_views_store:
 * @self: a part of the dialog
 * @choice: a choice
 *
 * Writes down which views are chosen.
 */
void
trade_export_views_store (TradeExportViews  *self,
                          TradeExportChoice *choice)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  guint scope;

  g_return_if_fail (TRADE_IS_EXPORT_VIEWS (self));
  g_return_if_fail (choice != NULL);

  scope = adw_combo_row_get_selected (self->scope_row);
  choice->all_views = scope != SCOPE_SHOWN;
  choice->view_ids = NULL;
  if (scope != SCOPE_CHOSEN)
    return;

  for (guint i = 0; i < self->checks->len; i++)
    if (is_chosen (self, i))
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", (const char *) g_ptr_array_index (self->ids, i));
  choice->view_ids = g_intern_string (ids->str);
}
