/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-arrange-offers.h"

#include <glib/gi18n.h>

#include "trade-arrange.h"
#include "trade-kind.h"
#include "trade-setting.h"

/* What a release of more figures can be arranged as is found in a thread: the window would stand still. */
#define MOST_FIGURES 20000

/* Enough for all countries; of thousands of products a menu has the first. */
#define MOST_CODES 300

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
  const char *id;
  const char *label;
} directions[] = {
  /* Translators: in a menu, after "Direction": the greatest, or the last name, comes first */
  { TRADE_ARRANGE_DESCENDING, N_("_Descending") },
  /* Translators: in a menu, after "Direction": the least, or the first name, comes first */
  { TRADE_ARRANGE_ASCENDING, N_("As_cending") },
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
  /* Translators: in a menu, after "Show As": the months that end with each month, added up */
  { TRADE_MODE_SUM_3, N_("_3-Month Sums") },
  /* Translators: in a menu, after "Show As" */
  { TRADE_MODE_SUM_12, N_("_12-Month Sums") },
};

static const struct
{
  TradeDimension dimension;
  const char    *label;
} settings[] = {
  { TRADE_DIMENSION_REPORTER, NC_ ("dimension", "Reporter") },
  { TRADE_DIMENSION_COMPARISON, NC_ ("dimension", "Comparison") },
  { TRADE_DIMENSION_ADJUSTMENT, NC_ ("dimension", "Adjustment") },
  { TRADE_DIMENSION_PRICES, NC_ ("dimension", "Prices") },
  { TRADE_DIMENSION_VALUATION, NC_ ("dimension", "Valuation") },
  { TRADE_DIMENSION_PRODUCT, NC_ ("dimension", "Product") },
  { TRADE_DIMENSION_PARTNER, NC_ ("dimension", "Partner") },
  { TRADE_DIMENSION_ENTERPRISE, NC_ ("dimension", "Kind of enterprise") },
};

/* What can be chosen is named. */
G_STATIC_ASSERT (G_N_ELEMENTS (settings) == TRADE_N_SETTINGS);

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
             GMenu      *section,
             gboolean    changed)
{
  g_autoptr (GMenuItem) item = g_menu_item_new_section (label, G_MENU_MODEL (section));

  g_menu_item_set_attribute (item, TRADE_ARRANGE_OFFERS_CHANGED, "b", changed);
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 1)
    g_menu_append_item (menu, item);
}

/* The names of currencies and periods come from a package or a number: they begin a label, and no stroke of them marks a
 * key.
 */
static char *
write_label (const char *name)
{
  GString *label = g_string_new (g_utf8_next_char (name));

  g_string_prepend_unichar (label, g_unichar_totitle (g_utf8_get_char (name)));
  g_string_replace (label, "_", "__", 0);

  return g_string_free (label, FALSE);
}

static void
add_periods (GMenu       *menu,
             TradeView   *view,
             TradeFormat *format)
{
  g_autoptr (GArray) periods = trade_view_list_periods (view, TRADE_ARRANGE_MOST_PERIODS);
  g_autoptr (GMenu) section = g_menu_new ();
  TradePeriod native = trade_view_get_period (trade_view_get_native (view));
  TradePeriod shown = trade_view_get_arrangement (view).period;

  for (guint i = 0; i < periods->len; i++)
    {
      TradePeriod period = g_array_index (periods, TradePeriod, i);
      g_autofree char *name = trade_format_period (format, period);
      g_autofree char *label = write_label (name);
      /* The state of the action is the period that is shown, whichever of those that are as long is listed. */
      g_autofree char *target = trade_period_to_string (trade_arrange_is_of_period (view, period) ? shown : period);

      add_item (section, label, "period", target);
    }

  add_section (menu, _("Period"), section, !trade_arrange_is_of_period (view, native));
}

static void
add_orders (GMenu     *menu,
            TradeView *view)
{
  TradeArrangement arrangement = trade_view_get_arrangement (view);
  g_autoptr (GMenu) by = g_menu_new ();
  g_autoptr (GMenu) direction = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (trade_view_allows_order (view, orders[i].order))
      add_item (by, _(orders[i].label), "order", trade_order_get_id (orders[i].order));

  /* What can stand in one order only cannot be turned around either. */
  if (g_menu_model_get_n_items (G_MENU_MODEL (by)) < 2)
    return;

  add_section (menu, _("Sort By"), by, arrangement.order != TRADE_ORDER_VALUE);
  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    add_item (direction, _(directions[i].label), "direction", directions[i].id);
  add_section (menu, _("Direction"), direction, arrangement.reversed);
}

static void
add_units (GMenu       *menu,
           TradeView   *view,
           TradeFormat *format)
{
  g_autofree const char **units = trade_view_list_units (view);
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; units[i] != NULL; i++)
    {
      g_autofree char *name = trade_format_currency (format, trade_view_get_dataset (view), units[i]);
      g_autofree char *label = write_label (name);

      add_item (section, label, "currency", units[i]);
    }

  add_section (menu, _("Currency"), section,
               trade_view_get_arrangement (view).unit != trade_view_get_arrangement (trade_view_get_native (view)).unit);
}

static void
add_setting (GMenu          *menu,
             TradeView      *view,
             TradeFormat    *format,
             TradeDimension  dimension,
             const char     *heading)
{
  const char *native = trade_view_get_arrangement (trade_view_get_native (view)).setting.codes[dimension];
  g_autofree const char **codes = trade_view_list_setting (view, dimension);
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const char *name = trade_setting_get_name (format, trade_view_get_dataset (view), dimension, codes[i]);
      /* Translators: in a menu: how figures are adjusted, priced or valued, where a release does not say so */
      g_autofree char *label = write_label (name != NULL ? name : C_ ("setting", "Not stated"));

      if (i >= MOST_CODES && codes[i] != trade_view_get_arrangement (view).setting.codes[dimension])
        continue;
      add_item (section, label, trade_dimension_get_id (dimension), trade_setting_get_id (dimension, codes[i]));
    }

  add_section (menu, heading, section, trade_view_get_arrangement (view).setting.codes[dimension] != native);
}

static void
add_modes (GMenu     *menu,
           TradeView *view)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    if (trade_view_allows_mode (view, modes[i].mode))
      add_item (section, _(modes[i].label), "show-as", trade_mode_get_id (modes[i].mode));

  add_section (menu, _("Show As"), section,
               trade_view_get_arrangement (view).mode != trade_view_get_arrangement (trade_view_get_native (view)).mode);
}

/* Which period is 100. */
static void
add_bases (GMenu       *menu,
           TradeView   *view,
           TradeFormat *format)
{
  g_autoptr (GArray) bases = trade_view_list_bases (view);
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < bases->len; i++)
    {
      TradePeriod base = g_array_index (bases, TradePeriod, i);
      g_autofree char *name = NULL;
      g_autofree char *label = NULL;
      g_autofree char *target = NULL;

      /* Of a great many the latest, and the first one. */
      if (i >= TRADE_ARRANGE_MOST_PERIODS && i + 1 < bases->len)
        continue;
      name = trade_format_period (format, base);
      label = write_label (name);
      target = trade_period_to_string (base);
      add_item (section, label, "base", target);
    }

  /* Translators: in a menu, before the periods that can be 100 in an index */
  add_section (menu, _("Base (100)"), section, trade_view_get_arrangement (view).has_base);
}

/* Finds the kind that a view would be drawn as if nobody asked for one. */
static TradeKind
find_best (TradeView   *view,
           TradeFormat *format)
{
  TradeArrangement arrangement = trade_view_get_arrangement (view);
  g_autoptr (TradeView) best = NULL;

  arrangement.kind = TRADE_KIND_BEST;
  best = trade_arrange (view, &arrangement, format);

  return trade_kind_choose (best);
}

static void
add_kinds (GMenu       *menu,
           TradeView   *view,
           TradeFormat *format)
{
  TradeKind best = find_best (view, format);
  g_autoptr (GMenu) section = g_menu_new ();

  for (TradeKind kind = TRADE_KIND_BEST + 1; kind < TRADE_N_KINDS; kind++)
    {
      const char *name = trade_kind_get_name (kind);
      /* Translators: in a menu, a kind of chart ("Bars") that suits the figures better than others. */
      g_autofree char *label = kind == best ? g_strdup_printf (C_ ("kind of chart", "%s (suits best)"), name) : g_strdup (name);

      if (trade_kind_suits (kind, view))
        add_item (section, label, "kind", trade_kind_get_id (kind));
    }

  add_section (menu, _("Draw As"), section, trade_kind_choose (view) != best);
}

/**
 * trade_arrange_offers_list:
 * @view: a view
 * @format: the language
 *
 * Lists what a view can be arranged as: a section for each thing that can be chosen, with an item for each choice. The items'
 * actions are those of trade_window_arrange_attach(). Where nothing can be arranged there is no section, and
 * trade_arrange_offers_explain() says why.
 *
 * Returns: (transfer full): a menu
 */
GMenuModel *
trade_arrange_offers_list (TradeView   *view,
                           TradeFormat *format)
{
  GMenu *menu;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  menu = g_menu_new ();
  add_periods (menu, view, format);
  add_orders (menu, view);
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    add_setting (menu, view, format, settings[i].dimension, g_dpgettext2 (NULL, "dimension", settings[i].label));
  add_units (menu, view, format);
  add_modes (menu, view);
  add_bases (menu, view, format);
  add_kinds (menu, view, format);

  return G_MENU_MODEL (menu);
}

/**
 * trade_arrange_offers_takes_long:
 * @view: a view
 *
 * Tells whether a release has so many figures that to try what its questions have answers for would keep the window from its next
 * frame. Then trade_arrange_offers_list_async() serves.
 *
 * Returns: whether it has
 */
gboolean
trade_arrange_offers_takes_long (TradeView *view)
{
  g_return_val_if_fail (TRADE_IS_VIEW (view), FALSE);

  return trade_dataset_get_n_figures (trade_view_get_dataset (view)) > MOST_FIGURES;
}

typedef struct
{
  TradeView   *view;
  TradeFormat *format; /* of the thread's own */
} Order;

static void
free_order (Order *self)
{
  g_object_unref (self->view);
  g_object_unref (self->format);
  g_free (self);
}

static void
list_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Order *order = task_data;

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, trade_arrange_offers_list (order->view, order->format), g_object_unref);
}

/**
 * trade_arrange_offers_list_async:
 * @view: a view
 * @cancellable: what ends it
 * @callback: what is called
 * @user_data: data for @callback, which need not outlive a cancellation
 *
 * Does in a thread what trade_arrange_offers_list() does.
 */
void
trade_arrange_offers_list_async (TradeView           *view,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Order *order;

  g_return_if_fail (TRADE_IS_VIEW (view));

  order = g_new0 (Order, 1);
  order->view = g_object_ref (view);
  order->format = trade_format_copy (trade_format_get_default ());

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, trade_arrange_offers_list_async);
  g_task_set_task_data (task, order, (GDestroyNotify) free_order);
  g_task_run_in_thread (task, list_in_thread);
}

/**
 * trade_arrange_offers_list_finish:
 * @result: a result
 *
 * Ends trade_arrange_offers_list_async().
 *
 * Returns: (transfer full) (nullable): a menu; %NULL if it was cancelled
 */
GMenuModel *
trade_arrange_offers_list_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * trade_arrange_offers_explain:
 * @view: a view that cannot be arranged
 *
 * Says why nothing can be arranged.
 *
 * Returns: (transfer none): a sentence or two
 */
const char *
trade_arrange_offers_explain (TradeView *view)
{
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);

  if (trade_view_get_n_rows (view) == 1)
    return _("There is only one row, so there is nothing to sort. The release has it for one period and in one unit, and one kind "
             "of chart suits it.");
  if (trade_view_is_over_time (view))
    return _("These figures stand in the order of time. The release has them in one unit, and one kind of chart suits them.");

  return _("These figures have an order of their own. The release has them for one period and in one unit, and one kind of chart "
           "suits them.");
}

/* Amounts begin with the greatest, names with the first of the alphabet, unless they are turned around. */
static gboolean
begins_ascending (TradeOrder order)
{
  return order != TRADE_ORDER_VALUE;
}

/**
 * trade_arrange_offers_get_direction:
 * @arrangement: an arrangement
 *
 * Tells in which direction the rows of a view stand.
 *
 * Returns: (transfer none): %TRADE_ARRANGE_ASCENDING or %TRADE_ARRANGE_DESCENDING
 */
const char *
trade_arrange_offers_get_direction (const TradeArrangement *arrangement)
{
  g_return_val_if_fail (arrangement != NULL, NULL);

  return begins_ascending (arrangement->order) == !arrangement->reversed ? TRADE_ARRANGE_ASCENDING : TRADE_ARRANGE_DESCENDING;
}

/**
 * trade_arrange_offers_set_direction:
 * @arrangement: an arrangement
 * @direction: %TRADE_ARRANGE_ASCENDING or %TRADE_ARRANGE_DESCENDING
 *
 * Turns the rows of a view around if they stand in the other direction.
 *
 * Returns: whether @direction is one
 */
gboolean
trade_arrange_offers_set_direction (TradeArrangement *arrangement,
                                    const char       *direction)
{
  gboolean ascending;

  g_return_val_if_fail (arrangement != NULL, FALSE);
  g_return_val_if_fail (direction != NULL, FALSE);

  ascending = g_str_equal (direction, TRADE_ARRANGE_ASCENDING);
  if (!ascending && !g_str_equal (direction, TRADE_ARRANGE_DESCENDING))
    return FALSE;

  arrangement->reversed = begins_ascending (arrangement->order) != ascending;

  return TRUE;
}
