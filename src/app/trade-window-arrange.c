/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-arrange.h"

#include "trade-arrange.h"
#include "trade-arrange-offers.h"
#include "trade-arranging.h"
#include "trade-header.h"
#include "trade-kind.h"
#include "trade-picture.h"
#include "trade-settings.h"
#include "trade-view-list.h"
#include "trade-window-annotate.h"

#define ACTION_ORDER "order"
#define ACTION_DIRECTION "direction"
#define ACTION_PERIOD "period"
#define ACTION_CURRENCY "currency"
#define ACTION_SHOW_AS "show-as"
#define ACTION_BASE "base"
#define ACTION_KIND "kind"
#define ACTION_RESET "win.reset-arrangement"

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

static TradeArranging *
get_arranging (TradeWindow *window)
{
  static const char key[] = "trade-window-arranging";
  TradeArranging *arranging = g_object_get_data (G_OBJECT (window), key);

  if (arranging == NULL)
    {
      arranging = trade_arranging_new ((TradeArrangingDone) trade_window_rearrange, window);
      g_object_set_data_full (G_OBJECT (window), key, arranging, (GDestroyNotify) trade_arranging_free);
    }

  return arranging;
}

/* The order in which a person wants a view outlives the window; all else is asked for the occasion. */
static TradeArrangement
recall_order (const char *view_id)
{
  GSettings *settings = trade_settings_get_default ();
  g_autoptr (GVariant) saved = NULL;
  const char *id = NULL;
  TradeArrangement arrangement = { 0 };

  if (settings == NULL)
    return arrangement;

  saved = g_settings_get_value (settings, TRADE_SETTINGS_VIEW_ORDERS);
  if (g_variant_lookup (saved, view_id, "&s", &id))
    trade_arrangement_parse_order (&arrangement, id);

  return arrangement;
}

static void
remember_order (const char             *view_id,
                const TradeArrangement *arrangement)
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
  if (arrangement->order != TRADE_ORDER_VALUE || arrangement->reversed)
    g_variant_builder_add (&builder, "{ss}", view_id, trade_arrangement_get_order_id (arrangement));

  g_settings_set_value (settings, TRADE_SETTINGS_VIEW_ORDERS, g_variant_builder_end (&builder));
}

static TradeArrangement
recall (TradeWindow *window,
        const char  *view_id)
{
  const TradeArrangement *known = g_hash_table_lookup (get_arrangements (window), view_id);

  return known != NULL ? *known : recall_order (view_id);
}

static void
set_state (TradeWindow *window,
           const char  *name,
           const char  *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (state != NULL ? state : ""));
}

/* Names that come before are no longer those of the same direction. */
static gboolean
read_order (TradeArrangement *arrangement,
            const char       *wanted)
{
  TradeOrder before = arrangement->order;

  if (!trade_order_parse (wanted, &arrangement->order))
    return FALSE;

  if (arrangement->order != before)
    arrangement->reversed = FALSE;

  return TRUE;
}

static gboolean
read_period (TradeArrangement *arrangement,
             const char       *wanted)
{
  arrangement->has_period = trade_period_parse (wanted, &arrangement->period, NULL);

  return arrangement->has_period;
}

static gboolean
read_currency (TradeArrangement *arrangement,
               const char       *wanted)
{
  arrangement->unit = g_intern_string (wanted);

  return TRUE;
}

static gboolean
read_mode (TradeArrangement *arrangement,
           const char       *wanted)
{
  return trade_mode_parse (wanted, &arrangement->mode);
}

static gboolean
read_base (TradeArrangement *arrangement,
           const char       *wanted)
{
  arrangement->has_base = trade_period_parse (wanted, &arrangement->base, NULL);

  return arrangement->has_base;
}

static gboolean
read_kind (TradeArrangement *arrangement,
           const char       *wanted)
{
  return trade_kind_parse (wanted, &arrangement->kind);
}

static const struct
{
  const char *name;
  gboolean  (*read) (TradeArrangement *arrangement,
                     const char       *wanted);
} choices[] = {
  { ACTION_PERIOD, read_period },
  { ACTION_ORDER, read_order },
  { ACTION_DIRECTION, trade_arrange_offers_set_direction },
  { ACTION_CURRENCY, read_currency },
  { ACTION_SHOW_AS, read_mode },
  { ACTION_BASE, read_base },
  { ACTION_KIND, read_kind },
};

static gboolean
read_setting (TradeArrangement *arrangement,
              const char       *name,
              const char       *wanted)
{
  for (guint i = 0; i < TRADE_N_SETTINGS; i++)
    {
      if (g_str_equal (name, trade_dimension_get_id (trade_settings[i])))
        arrangement->setting.codes[trade_settings[i]] = trade_setting_parse (trade_settings[i], wanted);
    }

  return TRUE;
}

static gboolean
read_choice (TradeArrangement *arrangement,
             const char       *name,
             const char       *wanted)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      if (g_str_equal (name, choices[i].name))
        return choices[i].read (arrangement, wanted);
    }

  return read_setting (arrangement, name, wanted);
}

/* A currency that has no figures for the period at hand is shown for its own latest one. */
static void
follow_currency (TradeView        *view,
                 TradeArrangement *arrangement)
{
  TradeArrangement plain = *arrangement;
  g_autoptr (TradeView) arranged = NULL;

  /* In whatever order. */
  plain.order = TRADE_ORDER_VALUE;
  arranged = trade_view_arrange (view, &plain, NULL, NULL);
  if (trade_view_get_arrangement (arranged).unit != arrangement->unit)
    arrangement->has_period = FALSE;
}

/* How the view is arranged, or will be in a moment. */
static TradeArrangement
get_asked (TradeWindow *window,
           TradeView   *view)
{
  const TradeArrangement *asked = trade_arranging_get_asked (get_arranging (window), trade_view_get_id (view));

  return asked != NULL ? *asked : trade_view_get_arrangement (view);
}

/* Asks for what the view has already, but for one thing. */
static void
change_cb (GSimpleAction *action,
           GVariant      *value,
           TradeWindow   *window)
{
  const char *name = g_action_get_name (G_ACTION (action));
  TradeView *view = trade_window_get_view (window);
  TradeArrangement arrangement;

  if (view == NULL)
    return;

  arrangement = get_asked (window, view);
  if (!read_choice (&arrangement, name, g_variant_get_string (value, NULL)))
    return;

  if (g_str_equal (name, ACTION_CURRENCY))
    follow_currency (view, &arrangement);
  if (g_str_equal (name, ACTION_ORDER) || g_str_equal (name, ACTION_DIRECTION))
    remember_order (trade_view_get_id (view), &arrangement);
  trade_window_arrange_set (window, trade_view_get_id (view), &arrangement);
}

static void
reset_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  const TradeArrangement own = { 0 };
  TradeView *view = trade_window_get_view (TRADE_WINDOW (widget));

  if (view == NULL)
    return;

  remember_order (trade_view_get_id (view), &own);
  trade_window_annotate_reset (TRADE_WINDOW (widget));
  view = trade_window_get_view (TRADE_WINDOW (widget));
  trade_window_arrange_set (TRADE_WINDOW (widget), trade_view_get_id (view), &own);
}

static void
arrange_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  trade_header_arrange (trade_window_get_header (TRADE_WINDOW (widget)));
}

/**
 * trade_window_arrange_install:
 * @widget_class: the class of [class@Window]
 *
 * Gives windows the actions win.arrange, which opens what can be chosen, and win.reset-arrangement.
 */
void
trade_window_arrange_install (GtkWidgetClass *widget_class)
{
  trade_window_annotate_install (widget_class);
  gtk_widget_class_install_action (widget_class, "win.arrange", NULL, arrange_action);
  gtk_widget_class_install_action (widget_class, ACTION_RESET, NULL, reset_action);
}

static void
add_choice (TradeWindow *window,
            const char  *name)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, G_VARIANT_TYPE_STRING, g_variant_new_string (""));

  g_signal_connect_object (action, "change-state", G_CALLBACK (change_cb), window, 0);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
}

/**
 * trade_window_arrange_attach:
 * @window: a new window
 *
 * Gives a window the actions win.period, win.order, win.direction, win.currency, win.show-as, win.base and win.kind, and one for each of
 * %TRADE_SETTINGS, such as win.comparison, whose states are those of the view that it shows.
 */
void
trade_window_arrange_attach (TradeWindow *window)
{
  g_return_if_fail (TRADE_IS_WINDOW (window));

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    add_choice (window, choices[i].name);
  for (guint i = 0; i < TRADE_N_SETTINGS; i++)
    add_choice (window, trade_dimension_get_id (trade_settings[i]));

  trade_window_arrange_update (window);
}

/* Whether to arrange the view takes so long that the window would stand still. */
static gboolean
takes_long (TradeWindow            *window,
            TradeView              *view,
            const TradeArrangement *arrangement)
{
  const TradeArrangement own = { 0 };

  return trade_picture_takes_long (trade_view_get_native (view)) && !trade_arrangement_equal (arrangement, &own) &&
         trade_arranging_find (get_arranging (window), view, arrangement) == NULL;
}

/**
 * trade_window_arrange_start:
 * @window: a window
 * @view: (nullable): a view as it arranges itself
 *
 * Arranges a view of very many figures in a thread, in the place of any other. The window is arranged anew when that is done.
 *
 * Returns: whether that is needed; else trade_window_arrange_apply() serves
 */
gboolean
trade_window_arrange_start (TradeWindow *window,
                            TradeView   *view)
{
  TradeArrangement arrangement;

  g_return_val_if_fail (TRADE_IS_WINDOW (window), FALSE);
  g_return_val_if_fail (view == NULL || TRADE_IS_VIEW (view), FALSE);

  trade_arranging_cancel (get_arranging (window));
  if (view == NULL)
    return FALSE;

  arrangement = recall (window, trade_view_get_id (view));
  if (!takes_long (window, view, &arrangement))
    return FALSE;

  trade_arranging_start (get_arranging (window), view, &arrangement);

  return TRUE;
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
  const TradeArrangement own = { 0 };
  TradeArrangement arrangement;
  TradeView *arranged;

  g_return_val_if_fail (TRADE_IS_WINDOW (window), NULL);
  g_return_val_if_fail (view == NULL || TRADE_IS_VIEW (view), NULL);

  if (view == NULL)
    return NULL;

  arrangement = recall (window, trade_view_get_id (view));
  if (trade_arrangement_equal (&arrangement, &own))
    return trade_window_annotate_apply (window, g_object_ref (trade_view_get_native (view)));

  arranged = trade_arranging_find (get_arranging (window), view, &arrangement);
  if (arranged != NULL)
    return trade_window_annotate_apply (window, g_object_ref (arranged));

  return trade_window_annotate_apply (window, trade_arrange (view, &arrangement, trade_format_get_default ()));
}

/**
 * trade_window_arrange_list:
 * @window: a window that shows a view
 *
 * Lists the views of the window's figures, each as it is arranged in the window.
 *
 * Returns: (transfer full): a list of [class@View]
 */
GListModel *
trade_window_arrange_list (TradeWindow *window)
{
  g_autoptr (GListModel) siblings = NULL;
  GListStore *views;

  g_return_val_if_fail (TRADE_IS_WINDOW (window), NULL);
  g_return_val_if_fail (trade_window_get_view (window) != NULL, NULL);

  siblings = trade_view_list_siblings (trade_window_get_view (window));
  views = g_list_store_new (TRADE_TYPE_VIEW);
  for (guint i = 0; i < g_list_model_get_n_items (siblings); i++)
    {
      g_autoptr (TradeView) sibling = g_list_model_get_item (siblings, i);
      gboolean shown = sibling == trade_window_get_view (window);
      g_autoptr (TradeView) view = shown ? g_object_ref (sibling) : trade_window_arrange_apply (window, sibling);

      g_list_store_append (views, view);
    }

  return G_LIST_MODEL (views);
}

/**
 * trade_window_arrange_update:
 * @window: a window whose view has changed
 *
 * Offers what the view allows, and marks what is not as the view arranges itself.
 */
void
trade_window_arrange_update (TradeWindow *window)
{
  TradeView *view;
  gboolean arranged;

  g_return_if_fail (TRADE_IS_WINDOW (window));

  view = trade_window_get_view (window);
  arranged = view != NULL && (!trade_view_is_native (view) || trade_window_annotate_has_own (window));
  if (view != NULL)
    {
      TradeArrangement arrangement = trade_view_get_arrangement (view);
      g_autofree char *period = trade_period_to_string (arrangement.period);
      g_autofree char *base = trade_view_get_base (view, &arrangement.base) ? trade_period_to_string (arrangement.base) : NULL;

      set_state (window, ACTION_PERIOD, period);
      set_state (window, ACTION_ORDER, trade_order_get_id (arrangement.order));
      set_state (window, ACTION_DIRECTION, trade_arrange_offers_get_direction (&arrangement));
      set_state (window, ACTION_CURRENCY, arrangement.unit);
      for (guint i = 0; i < TRADE_N_SETTINGS; i++)
        set_state (window, trade_dimension_get_id (trade_settings[i]),
                   trade_setting_get_id (trade_settings[i], arrangement.setting.codes[trade_settings[i]]));
      set_state (window, ACTION_SHOW_AS, trade_mode_get_id (arrangement.mode));
      set_state (window, ACTION_BASE, base);
      set_state (window, ACTION_KIND, trade_kind_get_id (trade_kind_choose (view)));
      trade_view_list_show_arranged (trade_window_get_view_list (window), view);
    }

  trade_header_set_view (trade_window_get_header (window), view);
  trade_window_annotate_update (window);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.arrange", view != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), ACTION_RESET, arranged);
}

/**
 * trade_window_arrange_begin:
 * @window: a window whose figures are others
 *
 * Forgets the periods and the settings that were chosen, which are those of the figures before, and lets the list of views show
 * the others as they are arranged.
 */
void
trade_window_arrange_begin (TradeWindow *window)
{
  TradeViewList *list;
  GListModel *views;
  GHashTableIter iter;
  gpointer arrangement;

  g_return_if_fail (TRADE_IS_WINDOW (window));

  trade_window_annotate_begin (window);
  trade_arranging_forget (get_arranging (window));
  g_hash_table_iter_init (&iter, get_arrangements (window));
  while (g_hash_table_iter_next (&iter, NULL, &arrangement))
    {
      ((TradeArrangement *) arrangement)->has_period = FALSE;
      ((TradeArrangement *) arrangement)->has_base = FALSE;
      ((TradeArrangement *) arrangement)->setting = (TradeSeriesKey) { 0 };
    }

  list = trade_window_get_view_list (window);
  views = trade_view_list_get_views (list);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      TradeArrangement wanted = recall (window, trade_view_get_id (view));
      g_autoptr (TradeView) arranged = NULL;

      /* It is arranged when it is shown. */
      if (takes_long (window, view, &wanted))
        continue;
      arranged = trade_window_arrange_apply (window, view);
      trade_view_list_show_arranged (list, arranged);
    }
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

  arrangement = (TradeArrangement) {
    .order = trade_view_get_arrangement (view).order,
    .reversed = trade_view_get_arrangement (view).reversed,
  };
  trade_window_arrange_set (window, trade_view_get_id (view), &arrangement);
}
