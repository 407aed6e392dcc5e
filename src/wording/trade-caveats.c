/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-caveats.h"

#include "trade-break.h"
#include "trade-describe.h"
#include "trade-headline.h"
#include "trade-period-list.h"
#include "trade-records.h"
#include "trade-wording.h"

#include <glib/gi18n-lib.h>

/*
 * Caveats:
 * @view: a view
 * @format: the language
 * @shown: (element-type TradeFigure): the figures that it shows, and those that count in the place of what was replaced
 * @n_shown: how many it shows
 *
 * What the caveats are written from.
 */
typedef struct
{
  TradeView   *view;
  TradeFormat *format;
  GHashTable  *shown;
  guint        n_shown;
} Caveats;

static char *
list_names (Caveats   *self,
            GPtrArray *figures)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < MIN (figures->len, TRADE_HEADLINE_MOST_NAMES); i++)
    g_ptr_array_add (names, trade_describe_name_dated (self->format, self->view, g_ptr_array_index (figures, i)));

  return trade_headline_list_names (self->format, names, figures->len);
}

/* Whether all that is shown of a period has a status. */
static gboolean
has_status_in (Caveats    *self,
               TradePeriod period,
               TradeStatus status)
{
  for (guint i = 0; i < self->n_shown; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (self->view), i);

      if (trade_period_equal (trade_figure_get_period (figure), period) && !trade_figure_has_status (figure, status))
        return FALSE;
    }

  return TRUE;
}

/* The periods of figures, where all that is shown of these has the status; NULL where it has not. */
static char *
list_periods (Caveats    *self,
              GPtrArray  *figures,
              TradeStatus status)
{
  g_autoptr (GArray) periods = NULL;

  if (status == TRADE_STATUS_NORMAL || trade_view_get_scope (self->view)->has_period)
    return NULL;

  periods = g_array_new (FALSE, FALSE, sizeof (TradePeriod));
  for (guint i = 0; i < figures->len; i++)
    {
      TradePeriod period = trade_figure_get_period (g_ptr_array_index (figures, i));

      g_array_append_val (periods, period);
    }
  trade_period_list_tidy (periods);
  for (guint i = 0; i < periods->len; i++)
    {
      if (!has_status_in (self, g_array_index (periods, TradePeriod, i), status))
        return NULL;
    }

  return trade_period_list_write (self->format, periods);
}

/* Whether all reported figures of a status that something was computed from are shown as well, and told themselves. */
static gboolean
is_told_by_inputs (Caveats     *self,
                   TradeFigure *figure,
                   TradeStatus  status)
{
  GListModel *inputs = trade_figure_get_inputs (figure);

  for (guint i = 0; inputs != NULL && i < g_list_model_get_n_items (inputs); i++)
    {
      g_autoptr (TradeFigure) input = g_list_model_get_item (inputs, i);

      if (trade_figure_has_status (input, status) && !g_hash_table_contains (self->shown, input) &&
          (!trade_figure_is_derived (input) || !is_told_by_inputs (self, input, status)))
        return FALSE;
    }

  return inputs != NULL;
}

/* The figures of a status that a view shows: the reported ones, and those that were computed from others which it does not show. */
typedef struct
{
  GPtrArray *reported;
  GPtrArray *derived;
} Group;

static void
group_figure (Caveats     *self,
              Group       *groups,
              TradeFigure *figure)
{
  gboolean derived = trade_figure_is_derived (figure);

  /* What was released first says of itself that it was revised. */
  if (!derived && trade_records_is_replaced (trade_view_get_dataset (self->view), figure))
    return;

  for (TradeStatus status = TRADE_STATUS_NORMAL + 1; status < TRADE_N_STATUSES; status++)
    if (trade_figure_has_status (figure, status) && !(derived && is_told_by_inputs (self, figure, status)))
      g_ptr_array_add (derived ? groups[status].derived : groups[status].reported, g_object_ref (figure));
}

static void
add_status (Caveats    *self,
            GString    *paragraph,
            const char *words,
            GPtrArray  *figures,
            TradeStatus status)
{
  g_autofree char *names = NULL;
  g_autofree char *begin = NULL;
  g_autofree char *sentence = NULL;

  if (words == NULL || figures->len == 0)
    return;

  if (figures->len == self->n_shown && figures->len > 1)
    {
      /* Translators: the placeholder says how sure all figures of a chart are, such as "provisional" or "from estimated figures" */
      sentence = g_strdup_printf (_ ("All figures shown: %s."), words);
    }
  else
    {
      names = list_periods (self, figures, status);
      names = names != NULL ? names : list_names (self, figures);
      begin = trade_wording_capitalize (words);
      /* Translators: how sure some figures of a chart are, and their names, as in "Provisional: Exports, 2023, and Imports, 2023." */
      sentence = g_strdup_printf (C_ ("status and figures", "%1$s: %2$s."), begin, names);
    }
  trade_headline_add_sentence (paragraph, sentence);
}

/* What a break parts from what was before. */
static void
add_breaks (Caveats *self,
            GString *paragraph)
{
  g_autoptr (GPtrArray) breaks = trade_break_list (self->view);
  g_autofree char *names = NULL;
  g_autofree char *sentence = NULL;

  if (breaks->len == 0)
    return;

  names = list_names (self, breaks);
  /* Translators: figures from which on a series is defined or counted in another way; the placeholder lists them */
  sentence = g_strdup_printf (_ ("Break in the series, not comparable with what was before: %s."), names);
  trade_headline_add_sentence (paragraph, sentence);
}

/* Whether a figure was computed from one that somebody edited, which is not shown, and told itself. */
static gboolean
is_of_edited (Caveats     *self,
              TradeFigure *figure)
{
  GListModel *inputs = trade_figure_get_inputs (figure);

  for (guint i = 0; inputs != NULL && i < g_list_model_get_n_items (inputs); i++)
    {
      g_autoptr (TradeFigure) input = g_list_model_get_item (inputs, i);

      if (!g_hash_table_contains (self->shown, input) &&
          (trade_figure_get_original (input) != NULL || is_of_edited (self, input)))
        return TRUE;
    }

  return FALSE;
}

/* What somebody made of a release is not what its source says. */
static void
add_edits (Caveats *self,
           GString *paragraph)
{
  g_autoptr (GPtrArray) edited = g_ptr_array_new ();
  g_autoptr (GPtrArray) derived = g_ptr_array_new ();

  for (guint i = 0; i < self->n_shown; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (self->view), i);

      /* The view keeps the figure alive. */
      if (trade_figure_get_original (figure) != NULL)
        g_ptr_array_add (edited, figure);
      else if (is_of_edited (self, figure))
        g_ptr_array_add (derived, figure);
    }

  /* Translators: what somebody did to figures, before their names: "Edited by hand: Exports, 2023." */
  add_status (self, paragraph, C_ ("status of a figure", "edited by hand"), edited, TRADE_STATUS_NORMAL);
  /* Translators: what figures were computed from, before their names */
  add_status (self, paragraph, C_ ("status of a figure", "from figures that were edited by hand"), derived, TRADE_STATUS_NORMAL);
}

static GHashTable *
collect_shown (TradeView *view)
{
  GHashTable *shown = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      /* The view keeps the figure alive. */
      g_hash_table_add (shown, figure);
    }

  return shown;
}

/*< private >
 * trade_caveats_add:
 * @paragraph: what is said already
 * @view: a view
 * @format: the language
 *
 * Says which figures of a view their source calls provisional, estimated, unreliable and the like, which were computed from such
 * ones, where a series breaks, and which were edited by hand. Projections are told by their key.
 */
void
trade_caveats_add (GString     *paragraph,
                   TradeView   *view,
                   TradeFormat *format)
{
  g_autoptr (GHashTable) shown = collect_shown (view);
  Caveats self = { view, format, shown, g_list_model_get_n_items (G_LIST_MODEL (view)) };
  Group groups[TRADE_N_STATUSES];

  for (TradeStatus status = 0; status < TRADE_N_STATUSES; status++)
    groups[status] = (Group){ g_ptr_array_new_with_free_func (g_object_unref), g_ptr_array_new_with_free_func (g_object_unref) };
  for (guint i = 0; i < self.n_shown; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      group_figure (&self, groups, figure);
    }

  for (TradeStatus status = 0; status < TRADE_N_STATUSES; status++)
    {
      if (status != TRADE_STATUS_FORECAST && status != TRADE_STATUS_BREAK)
        {
          add_status (&self, paragraph, trade_format_status (status), groups[status].reported, status);
          add_status (&self, paragraph, trade_format_status_of_inputs (status), groups[status].derived, status);
        }
      g_ptr_array_unref (groups[status].reported);
      g_ptr_array_unref (groups[status].derived);
    }
  add_breaks (&self, paragraph);
  add_edits (&self, paragraph);
}
