/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-arrange.h"

#include <glib/gi18n.h>

#include "trade-arrange.h"
#include "trade-kind.h"
#include "trade-settings.h"

#define ACTION_ORDER "order"
#define ACTION_CURRENCY "currency"
#define ACTION_SHOW_AS "show-as"
#define ACTION_KIND "kind"

/* A narrow header has no room for one more button; there the menu lies in the main menu. */
#define WIDE_BUTTON "wide_arrange_button"
#define NARROW_BUTTON "narrow_menu_button"

static const struct
{
  TradeOrder  order;
  const char *label;
} orders[] = {
  /* Translators: in a menu, after "Sort By" */
  { TRADE_ORDER_VALUE, N_("_Value") },
  /* Translators: in a menu, after "Sort By" */
  { TRADE_ORDER_NAME, N_("_Name") },
  /* Translators: in a menu, after "Sort By": in the order in which the release prints the figures */
  { TRADE_ORDER_PUBLISHED, N_("_As Published") },
};

static const struct
{
  TradeMode   mode;
  const char *label;
} modes[] = {
  /* Translators: in a menu, after "Show As": amounts of money */
  { TRADE_MODE_LEVEL, N_("A_mounts") },
  /* Translators: in a menu, after "Show As": an index whose base is 100 */
  { TRADE_MODE_INDEX, N_("_Index") },
  /* Translators: in a menu, after "Show As": parts of a whole, in percent */
  { TRADE_MODE_SHARE, N_("_Shares") },
};

static GHashTable *
get_arrangements (TradeWindow *window)
{
  static const char key[] = "trade-window-arrangements";
  GHashTable *arrangements = g_object_get_data (G_OBJECT (window), key);

  if (arrangements == NULL)
    {
      arrangements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_object_set_data_full (G_OBJECT (window), key, arrangements, (GDestroyNotify) g_hash_table_unref);
    }

  return arrangements;
}

/* The order in which a person wants a view outlives the window; a currency or a mode is asked for the occasion. */
static TradeOrder
recall_order (const char *view_id)
{
  GSettings *settings = trade_settings_get_default ();
  g_autoptr (GVariant) saved = NULL;
  const char *id = NULL;
  TradeOrder order = TRADE_ORDER_VALUE;

  if (settings == NULL)
    return order;

  saved = g_settings_get_value (settings, TRADE_SETTINGS_VIEW_ORDERS);
  if (g_variant_lookup (saved, view_id, "&s", &id))
    trade_order_parse (id, &order);

  return order;
}

static void
remember_order (const char *view_id,
                TradeOrder  order)
{
  GSettings *settings = trade_settings_get_default ();
  g_autoptr (GVariant) saved = NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *id, *value;

  if (settings == NULL)
    return;

  saved = g_settings_get_value (settings, TRADE_SETTINGS_VIEW_ORDERS);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, saved);
  while (g_variant_iter_next (&iter, "{&s&s}", &id, &value))
    {
      if (!g_str_equal (id, view_id))
        g_variant_builder_add (&builder, "{ss}", id, value);
    }
  if (order != TRADE_ORDER_VALUE)
    g_variant_builder_add (&builder, "{ss}", view_id, trade_order_get_id (order));

  g_settings_set_value (settings, TRADE_SETTINGS_VIEW_ORDERS, g_variant_builder_end (&builder));
}

static TradeArrangement
recall (TradeWindow *window,
        const char  *view_id)
{
  const TradeArrangement *known = g_hash_table_lookup (get_arrangements (window), view_id);

  if (known != NULL)
    return *known;

  return (TradeArrangement) { .order = recall_order (view_id) };
}

static void
add_item (GMenu      *section,
          const char *label,
          const char *action,
          const char *target)
{
  g_autofree char *detailed = g_strdup_printf ("win.%s::%s", action, target);

  g_menu_append (section, label, detailed);
}

/* A choice of one is no choice. */
static void
add_section (GMenu      *menu,
             const char *label,
             GMenu      *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 1)
    g_menu_append_section (menu, label, G_MENU_MODEL (section));
}

static void
add_orders (GMenu     *menu,
            TradeView *view)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (trade_view_allows_order (view, orders[i].order))
      add_item (section, _(orders[i].label), ACTION_ORDER, trade_order_get_id (orders[i].order));

  add_section (menu, _("Sort By"), section);
}

/* The name of a currency comes from a package: it begins a label, and no stroke of it marks a key. */
static char *
write_label (const char *name)
{
  GString *label = g_string_new (g_utf8_next_char (name));

  g_string_prepend_unichar (label, g_unichar_totitle (g_utf8_get_char (name)));
  g_string_replace (label, "_", "__", 0);

  return g_string_free (label, FALSE);
}

static void
add_units (GMenu     *menu,
           TradeView *view)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree const char **units = trade_view_list_units (view);
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; units[i] != NULL; i++)
    {
      g_autofree char *name = trade_format_unit (format, trade_view_get_dataset (view), units[i], 0);
      g_autofree char *label = write_label (name);

      add_item (section, label, ACTION_CURRENCY, units[i]);
    }

  add_section (menu, _("Currency"), section);
}

static void
add_modes (GMenu     *menu,
           TradeView *view)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    if (trade_view_allows_mode (view, modes[i].mode))
      add_item (section, _(modes[i].label), ACTION_SHOW_AS, trade_mode_get_id (modes[i].mode));

  add_section (menu, _("Show As"), section);
}

static void
add_kinds (GMenu     *menu,
           TradeView *view)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (TradeKind kind = TRADE_KIND_BEST + 1; kind < TRADE_N_KINDS; kind++)
    if (trade_kind_suits (kind, view))
      add_item (section, trade_kind_get_name (kind), ACTION_KIND, trade_kind_get_id (kind));

  add_section (menu, _("Draw As"), section);
}

static void
set_state (TradeWindow *window,
           const char  *name,
           const char  *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (state != NULL ? state : ""));
}

/* Asks for what the view has already, but for one thing. */
static void
change_cb (GSimpleAction *action,
           GVariant      *value,
           TradeWindow   *window)
{
  const char *name = g_action_get_name (G_ACTION (action));
  const char *wanted = g_variant_get_string (value, NULL);
  TradeView *view = trade_window_get_view (window);
  TradeArrangement arrangement;

  if (view == NULL)
    return;

  arrangement = trade_view_get_arrangement (view);
  if (g_str_equal (name, ACTION_ORDER) && !trade_order_parse (wanted, &arrangement.order))
    return;
  if (g_str_equal (name, ACTION_SHOW_AS) && !trade_mode_parse (wanted, &arrangement.mode))
    return;
  if (g_str_equal (name, ACTION_KIND) && !trade_kind_parse (wanted, &arrangement.kind))
    return;
  if (g_str_equal (name, ACTION_CURRENCY))
    arrangement.unit = g_intern_string (wanted);

  if (g_str_equal (name, ACTION_ORDER))
    remember_order (trade_view_get_id (view), arrangement.order);
  trade_window_arrange_set (window, trade_view_get_id (view), &arrangement);
}

static GtkMenuButton *
get_button (TradeWindow *window,
            const char  *name)
{
  return GTK_MENU_BUTTON (gtk_widget_get_template_child (GTK_WIDGET (window), TRADE_TYPE_WINDOW, name));
}

static void
arrange_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GtkMenuButton *button = get_button (TRADE_WINDOW (widget), WIDE_BUTTON);

  if (!gtk_widget_get_child_visible (gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_HEADER_BAR)))
    button = get_button (TRADE_WINDOW (widget), NARROW_BUTTON);

  gtk_menu_button_popup (button);
}

/* The section of the narrow header's main menu that holds the menu, made before the rest of that when first asked for. */
static GMenu *
get_narrow_section (TradeWindow *window)
{
  static const char key[] = "trade-window-arrange-section";
  GtkMenuButton *button = get_button (window, NARROW_BUTTON);
  GMenu *section = g_object_get_data (G_OBJECT (window), key);
  GMenuModel *rest = gtk_menu_button_get_menu_model (button);
  g_autoptr (GMenu) menu = NULL;

  if (section != NULL)
    return section;

  section = g_menu_new ();
  g_object_set_data_full (G_OBJECT (window), key, section, g_object_unref);
  menu = g_menu_new ();
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  /* Section by section: those of a section would lose the lines between them. */
  for (int i = 0; i < g_menu_model_get_n_items (rest); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new_from_model (rest, i);

      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));

  return section;
}

static void
offer (TradeWindow *window,
       GMenu       *menu)
{
  GtkMenuButton *button = get_button (window, WIDE_BUTTON);
  GMenu *section = get_narrow_section (window);
  gboolean enabled = g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0;

  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  gtk_widget_set_sensitive (GTK_WIDGET (button), enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.arrange", enabled);

  g_menu_remove_all (section);
  if (enabled)
    g_menu_append_submenu (section, _("Ar_range"), G_MENU_MODEL (menu));
}

/**
 * trade_window_arrange_install:
 * @widget_class: the class of [class@Window]
 *
 * Gives windows the buttons of the menu and the action win.arrange, which opens it.
 */
void
trade_window_arrange_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child_full (widget_class, WIDE_BUTTON, FALSE, 0);
  gtk_widget_class_bind_template_child_full (widget_class, NARROW_BUTTON, FALSE, 0);

  gtk_widget_class_install_action (widget_class, "win.arrange", NULL, arrange_action);
}

/**
 * trade_window_arrange_attach:
 * @window: a new window
 *
 * Gives a window the actions win.order, win.currency, win.show-as and win.kind, whose states are those of the view that it shows.
 */
void
trade_window_arrange_attach (TradeWindow *window)
{
  static const char *const names[] = { ACTION_ORDER, ACTION_CURRENCY, ACTION_SHOW_AS, ACTION_KIND };

  g_return_if_fail (TRADE_IS_WINDOW (window));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (names[i], G_VARIANT_TYPE_STRING,
                                                                       g_variant_new_string (""));

      g_signal_connect_object (action, "change-state", G_CALLBACK (change_cb), window, 0);
      g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
    }

  trade_window_arrange_update (window);
}

/**
 * trade_window_arrange_apply:
 * @window: a window
 * @view: (nullable): a view as it arranges itself
 *
 * Arranges a view as it was arranged last in this window; sorted as it was sorted last in any.
 *
 * Returns: (transfer full) (nullable): the view
 */
TradeView *
trade_window_arrange_apply (TradeWindow *window,
                            TradeView   *view)
{
  TradeArrangement arrangement;

  g_return_val_if_fail (TRADE_IS_WINDOW (window), NULL);
  g_return_val_if_fail (view == NULL || TRADE_IS_VIEW (view), NULL);

  if (view == NULL)
    return NULL;

  arrangement = recall (window, trade_view_get_id (view));

  return trade_arrange (view, &arrangement, trade_format_get_default ());
}

/**
 * trade_window_arrange_update:
 * @window: a window whose view has changed
 *
 * Offers in the menu what the view allows. Where that is nothing the button cannot be pressed; it stays where it is, so
 * that what is beside it does too.
 */
void
trade_window_arrange_update (TradeWindow *window)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  TradeView *view;

  g_return_if_fail (TRADE_IS_WINDOW (window));

  view = trade_window_get_view (window);
  if (view != NULL)
    {
      TradeArrangement arrangement = trade_view_get_arrangement (view);

      add_orders (menu, view);
      add_units (menu, view);
      add_modes (menu, view);
      add_kinds (menu, view);
      set_state (window, ACTION_ORDER, trade_order_get_id (arrangement.order));
      set_state (window, ACTION_CURRENCY, arrangement.unit);
      set_state (window, ACTION_SHOW_AS, trade_mode_get_id (arrangement.mode));
      set_state (window, ACTION_KIND, trade_kind_get_id (trade_kind_choose (view)));
    }

  offer (window, menu);
}

/**
 * trade_window_arrange_set:
 * @window: a window
 * @view_id: the identifier of a view
 * @arrangement: how it is to be arranged
 *
 * Arranges a view, now if it is shown, and whenever it will be.
 */
void
trade_window_arrange_set (TradeWindow            *window,
                          const char             *view_id,
                          const TradeArrangement *arrangement)
{
  TradeView *view;

  g_return_if_fail (TRADE_IS_WINDOW (window));
  g_return_if_fail (view_id != NULL);
  g_return_if_fail (arrangement != NULL);

  g_hash_table_insert (get_arrangements (window), g_strdup (view_id), g_memdup2 (arrangement, sizeof *arrangement));

  view = trade_window_get_view (window);
  if (view != NULL && g_str_equal (trade_view_get_id (view), view_id))
    trade_window_rearrange (window);
}

/**
 * trade_window_arrange_reveal:
 * @window: a window
 * @figure: a figure that is to be shown
 *
 * Lets the view measure what it does by itself if it shows the figure only then.
 */
void
trade_window_arrange_reveal (TradeWindow *window,
                             TradeFigure *figure)
{
  TradeView *view;
  TradeArrangement arrangement;

  g_return_if_fail (TRADE_IS_WINDOW (window));
  g_return_if_fail (TRADE_IS_FIGURE (figure));

  view = trade_window_get_view (window);
  if (view == NULL || trade_view_list_shows (view, figure) ||
      !trade_view_list_shows (trade_view_get_native (view), figure))
    return;

  arrangement = (TradeArrangement) { .order = trade_view_get_arrangement (view).order };
  trade_window_arrange_set (window, trade_view_get_id (view), &arrangement);
}
