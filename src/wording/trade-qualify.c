/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-qualify.h"

#include <glib/gi18n-lib.h>

/* What titles say of estimates: the foot, which says it as well, does not stand everywhere. */

static gboolean
is_estimated (TradeFigure *figure)
{
  return trade_figure_has_status (figure, TRADE_STATUS_ESTIMATED) && !trade_figure_has_status (figure, TRADE_STATUS_FORECAST);
}

static char *
call_estimate (char *title)
{
  g_autofree char *plain = title;

  /* Translators: a title, such as "Imports fell by about 18.5%", whose number is estimated */
  return g_strdup_printf (C_ ("statement", "%s (estimate)"), plain);
}

static char *
call_partly_estimated (char *title)
{
  g_autofree char *plain = title;

  /* Translators: a title, such as "Exports exceeded imports in every period shown", of which some periods are estimated */
  return g_strdup_printf (C_ ("statement", "%s (partly estimated)"), plain);
}

/*< private >
 * trade_qualify_figure:
 * @title: (transfer full): a title
 * @figure: the figure that it tells of
 *
 * Says in a title that what it tells of is an estimate.
 *
 * Returns: (transfer full): the title
 */
char *
trade_qualify_figure (char        *title,
                      TradeFigure *figure)
{
  return is_estimated (figure) ? call_estimate (title) : title;
}

/*< private >
 * trade_qualify_known:
 * @title: (transfer full): a title
 * @figure: the figure that it tells of
 *
 * Says in a title that what it tells of is a projection, or an estimate.
 *
 * Returns: (transfer full): the title
 */
char *
trade_qualify_known (char        *title,
                     TradeFigure *figure)
{
  g_autofree char *plain = NULL;

  if (!trade_figure_has_status (figure, TRADE_STATUS_FORECAST))
    return trade_qualify_figure (title, figure);

  plain = title;

  /* Translators: a title, such as "About 14% of the world’s exports", whose number is not known yet */
  return g_strdup_printf (C_ ("statement", "%s (projection)"), plain);
}

/*< private >
 * trade_qualify_ends:
 * @title: (transfer full): a title that ends with the last of two figures
 * @first: the first of them
 * @last: the last one
 *
 * Says in a title that compares two figures that one of them or both are estimates. At its end "estimate" is read of the last one, so that it
 * is partly estimated where only the first is. A projection says what it is itself.
 *
 * Returns: (transfer full): the title
 */
char *
trade_qualify_ends (char        *title,
                    TradeFigure *first,
                    TradeFigure *last)
{
  if (is_estimated (last) || !is_estimated (first) || trade_figure_has_status (last, TRADE_STATUS_FORECAST))
    return trade_qualify_figure (title, last);

  return call_partly_estimated (title);
}

/*< private >
 * trade_qualify_all:
 * @title: (transfer full): a title that says one thing of several figures
 * @figures: (element-type TradeFigure): the figures
 *
 * Says in a title that all figures of which it tells are estimates, or some of them.
 *
 * Returns: (transfer full): the title
 */
char *
trade_qualify_all (char      *title,
                   GPtrArray *figures)
{
  guint n_estimated = 0;

  for (guint i = 0; i < figures->len; i++)
    n_estimated += is_estimated (g_ptr_array_index (figures, i));
  if (n_estimated == 0)
    return title;

  return n_estimated == figures->len ? call_estimate (title) : call_partly_estimated (title);
}

/*< private >
 * trade_qualify_rows:
 * @title: (transfer full): a title that tells something of all rows
 * @view: a view
 * @column: the first column that it tells of
 * @n_columns: how many columns
 *
 * Says in a title that some of the rows of which it tells are estimated, or all: what is said of all of them is not published of those.
 *
 * Returns: (transfer full): the title
 */
char *
trade_qualify_rows (char      *title,
                    TradeView *view,
                    guint      column,
                    guint      n_columns)
{
  guint n_told = 0, n_estimated = 0;

  for (guint row = 0; row < trade_view_get_n_rows (view); row++)
    {
      gboolean has_told = FALSE, has_estimated = FALSE;

      for (guint i = column; i < column + n_columns; i++)
        {
          TradeFigure *figure = trade_view_get_cell (view, row, i);

          has_told |= figure != NULL;
          has_estimated |= figure != NULL && is_estimated (figure);
        }
      n_told += has_told;
      n_estimated += has_estimated;
    }
  if (n_estimated == 0)
    return title;

  return n_estimated == n_told ? call_estimate (title) : call_partly_estimated (title);
}
