/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-describe.h"
#include "trade-direction.h"
#include "trade-qualify.h"
#include "trade-wording.h"

#include <glib/gi18n-lib.h>

/* A title that lists more names than these is no title. */
#define MOST_NAMES 4

static const char *
get_name (TradeView *view)
{
  static TradeWordingSentences names = {
    [TRADE_WORDING_TOTAL] = N_ ("What changed"),
    [TRADE_WORDING_EXPORT] = N_ ("What changed in exports"),
    [TRADE_WORDING_IMPORT] = N_ ("What changed in imports"),
  };

  return trade_wording_choose (view, names);
}

/* What is refuted, or only expected, has not gained or lost anything. */
static gboolean
is_doubted (TradeView   *view,
            TradeFigure *change)
{
  return trade_dataset_is_refuted (trade_view_get_dataset (view), change) || !trade_figure_is_conclusive (change);
}

/* The change stands after the shares of both years, or alone. */
static gboolean
is_alone (TradeView *view)
{
  return trade_view_get_n_columns (view) == 1;
}

static TradeFigure *
get_change (TradeView *view,
            guint      row)
{
  return trade_view_get_cell (view, row, trade_view_get_n_columns (view) - 1);
}

/* Names the categories whose share changed one way, and adds the changes to those that are told. */
static char *
list_changes (TradeView   *view,
              TradeFormat *format,
              int          direction,
              GPtrArray   *told)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *change = get_change (view, i);

      if (change == NULL || trade_direction_get_certain (change) != direction || is_doubted (view, change))
        continue;
      g_ptr_array_add (names, trade_describe_name_in_title (format, view, change));
      g_ptr_array_add (told, change);
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);

  return trade_format_list (format, (const char * const *) names->pdata);
}

/* Whether a share may have changed, but rounding or what refutes it leaves open which way. */
static gboolean
has_open_change (TradeView *view)
{
  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *change = get_change (view, i);

      if (change != NULL && (!trade_direction_is_certain (change) || is_doubted (view, change)))
        return TRUE;
    }

  return FALSE;
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new ();
  g_autofree char *gained = NULL;
  g_autofree char *lost = NULL;

  if (trade_view_get_n_rows (view) > MOST_NAMES)
    return g_strdup (is_alone (view) ? get_name (view) : _ ("Shares then and now"));

  gained = list_changes (view, format, 1, told);
  lost = list_changes (view, format, -1, told);

  if (gained != NULL && lost != NULL)
    /* Translators: both are lists of categories whose shares of trade changed */
    return trade_qualify_all (g_strdup_printf (_ ("%1$s gained weight, %2$s lost it"), gained, lost), told);
  if (gained != NULL)
    /* Translators: a list of categories whose shares of trade rose */
    return trade_qualify_all (g_strdup_printf (_ ("%s gained weight"), gained), told);
  if (lost != NULL)
    return trade_qualify_all (g_strdup_printf (_ ("%s lost weight"), lost), told);

  if (has_open_change (view))
    return g_strdup (is_alone (view) ? get_name (view) : _ ("Shares then and now"));

  return g_strdup (_ ("The shares held steady"));
}

static char *
write_subtitle_alone (TradeView   *view,
                      TradeFormat *format,
                      const char  *subject,
                      const char  *periods)
{
  /* Translators: a subject, a period, and the period that it is compared with */
  static TradeWordingSentences sentences = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: how shares of exports and imports changed, percentage points, %2$s on %3$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: how shares of all exports changed, percentage points, %2$s on %3$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: how shares of all imports changed, percentage points, %2$s on %3$s"),
  };

  g_autofree char *earlier = trade_format_period (format, trade_wording_get_compared (view));

  return g_strdup_printf (trade_wording_choose (view, sentences), subject, periods, earlier);
}

/*< private >
 * trade_wording_shares_measure:
 * @view: a view of shares of one flow, then and now or over time
 * @format: the language
 * @subject: whose
 * @periods: when
 *
 * Says of shares what they are of, whose and when.
 *
 * Returns: (transfer full): the subtitle
 */
char *
trade_wording_shares_measure (TradeView   *view,
                              TradeFormat *format,
                              const char  *subject,
                              const char  *periods)
{
  static TradeWordingSentences sentences = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: share of exports and imports, percent, %2$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: share of all exports, percent, %2$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: share of all imports, percent, %2$s"),
  };

  return g_strdup_printf (trade_wording_choose (view, sentences), subject, periods);
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  if (is_alone (view))
    return write_subtitle_alone (view, format, subject, periods);

  return trade_wording_shares_measure (view, format, subject, periods);
}

const TradeWording trade_wording_change = { get_name, write_title, write_subtitle };
