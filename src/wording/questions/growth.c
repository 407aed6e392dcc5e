/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-absence.h"
#include "trade-break.h"
#include "trade-change.h"
#include "trade-describe.h"
#include "trade-direction.h"
#include "trade-inclusion.h"
#include "trade-qualify.h"
#include "trade-wording.h"

#include <glib/gi18n-lib.h>

/* One of two is no superlative. */
#define LEAST_RANKED 3

/* What grew alike is named in a title where it is no more than so many, which together have no more letters than these. */
#define MOST_NAMES 3
#define MOST_LETTERS 60

static const char *
get_name (TradeView *view)
{
  return _ ("Category growth");
}

/* Whether one that breaks off its series, and so has no growth, might have grown more. */
static gboolean
has_breaks (TradeView *view)
{
  g_autoptr (GPtrArray) breaks = trade_break_list (view);

  return breaks->len > 0;
}

/* What is missing may have grown more than all that is not, and what is of two publications. What grew out of nothing has. */
static gboolean
has_ungrown (TradeView *view)
{
  const GPtrArray *missing = trade_absence_get_missing (view);
  g_autoptr (GPtrArray) from_nothing = trade_change_list_from_nothing (view);
  g_autoptr (GPtrArray) unlike = trade_change_list_unlike (view);

  return missing->len > 0 || from_nothing->len > 0 || unlike->len > 0;
}

/* A whole does not compete with its parts. */
static gboolean
is_whole (TradeView   *view,
          TradeFigure *leader)
{
  const TradeSeriesKey *key = trade_figure_get_key (leader);

  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *other = trade_view_get_cell (view, i, 0);

      if (other != leader && trade_dataset_is_part (trade_view_get_dataset (view), trade_figure_get_key (other), key))
        return TRUE;
    }

  return FALSE;
}

/* Whether all others lie below the leader, whatever their rounding and whatever refutes them, and none is kept back. */
static gboolean
is_proven (TradeView   *view,
           TradeFigure *leader)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  double lower = trade_figure_get_bounds (leader).lower;

  if (trade_view_get_n_rows (view) < LEAST_RANKED || is_whole (view, leader))
    return FALSE;

  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *other = trade_view_get_cell (view, i, 0);

      if (other != leader && (trade_dataset_get_allowed (dataset, other).upper >= lower ||
                              trade_figure_has_status (other, TRADE_STATUS_UNRELIABLE)))
        return FALSE;
    }

  return !has_breaks (view) && !has_ungrown (view);
}

static gboolean
did_rest_fall (TradeView   *view,
               TradeFigure *leader)
{
  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *other = trade_view_get_cell (view, i, 0);

      if (other != leader && trade_dataset_get_allowed (trade_view_get_dataset (view), other).upper >= 0)
        return FALSE;
    }

  return TRUE;
}

static char *
write_superlative (TradeView   *view,
                   TradeFigure *leader,
                   const char  *name,
                   const char  *size)
{
  switch (trade_direction_get (leader))
    {
    case 1:
      /* Translators: %1$s names a category that begins the sentence, %2$s is a percentage */
      return g_strdup_printf (_ ("%1$s grew fastest, by %2$s"), name, size);
    case -1:
      /* Translators: every category fell; %1$s names the one that fell least, %2$s is a percentage */
      return g_strdup_printf (_ ("%1$s held up best, falling %2$s"), name, size);
    default:
      break;
    }

  if (did_rest_fall (view, leader))
    /* Translators: no category grew; %s names the one that stayed as it was */
    return g_strdup_printf (_ ("%s held steady, the rest fell"), name);

  /* Translators: %s names a category */
  return g_strdup_printf (_ ("%s held steady"), name);
}

/* What a figure is called behind the first name of a list: a flow begins with a small letter there, where the language has such. */
static char *
name_another (TradeView   *view,
              TradeFormat *format,
              TradeFigure *growth)
{
  g_autofree char *name = trade_wording_name_subject (view, format, growth, FALSE);
  const char *flow = trade_describe_get_inner_flow (trade_figure_get_key (growth)->flow);
  g_autofree char *capitalized = flow != NULL ? trade_wording_capitalize (flow) : NULL;

  return g_strcmp0 (name, capitalized) == 0 ? g_strdup (flow) : g_steal_pointer (&name);
}

/* All names where they are few and short, or else the first, and how many others there are. */
static char *
list_briefly (TradeFormat *format,
              GPtrArray   *names,
              guint        n)
{
  char *all = trade_headline_list_names (format, names, names->len);
  g_autofree char *others = NULL;

  if (n <= MOST_NAMES && g_utf8_strlen (all, -1) <= MOST_LETTERS)
    return all;

  g_free (all);
  others = trade_format_others (format, n - 1);

  return trade_format_list (format, (const char *const[]) { g_ptr_array_index (names, 0), others, NULL });
}

/* What grew as much as the leader, which is the first: none of them is before the others. */
static GPtrArray *
collect_alike (TradeView   *view,
               TradeFormat *format,
               TradeFigure *leader,
               const char  *size)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  GPtrArray *alike = g_ptr_array_new ();

  g_ptr_array_add (alike, leader);
  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *growth = trade_view_get_cell (view, i, 0);
      g_autofree char *other = NULL;

      if (growth == leader || !trade_direction_is_plain (growth) || !trade_wording_may_tie (growth, leader) ||
          trade_direction_get (growth) != trade_direction_get (leader) || trade_dataset_is_refuted (dataset, growth))
        continue;
      other = trade_format_change (format, dataset, growth);
      if (g_str_equal (other, size))
        g_ptr_array_add (alike, growth);
    }

  return alike;
}

/* A flow that all share is said once. */
static char *
name_all (TradeView   *view,
          TradeFormat *format,
          GPtrArray   *alike)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *list = NULL;

  if (alike->len == 1)
    return trade_wording_name_subject (view, format, g_ptr_array_index (alike, 0), TRUE);

  names = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (names, trade_wording_name_subject (view, format, g_ptr_array_index (alike, 0), FALSE));
  for (guint i = 1; i < MIN (alike->len, MOST_NAMES); i++)
    g_ptr_array_add (names, name_another (view, format, g_ptr_array_index (alike, i)));
  list = list_briefly (format, names, alike->len);

  return trade_describe_subject (format, view, list);
}

/* Where nothing grew, what fell most is news, and not what fell least, as long as nobody may say that it held up best. */
static TradeFigure *
find_subject (TradeView *view)
{
  TradeFigure *leader = trade_view_get_leader (view);
  TradeFigure *subject = leader;

  if (!trade_direction_is_plain (leader) || trade_direction_get (leader) >= 0 || is_proven (view, leader))
    return leader;

  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *growth = trade_view_get_cell (view, i, 0);

      if (trade_direction_is_plain (growth) && !trade_wording_is_rest (view, growth) && !trade_dataset_is_refuted (trade_view_get_dataset (view), growth) &&
          trade_figure_get_value (growth) < trade_figure_get_value (subject))
        subject = growth;
    }

  return subject;
}

static char *
write_movement (TradeFigure *leader,
                const char  *name,
                const char  *size)
{
  switch (trade_direction_get (leader))
    {
    case 1:
      /* Translators: %1$s names a category that begins the sentence, %2$s is a percentage */
      return g_strdup_printf (_ ("%1$s grew by %2$s"), name, size);
    case -1:
      /* Translators: %1$s names a category that begins the sentence, %2$s is a percentage */
      return g_strdup_printf (_ ("%1$s fell by %2$s"), name, size);
    default:
      /* Translators: %s names a category */
      return g_strdup_printf (_ ("%s held steady"), name);
    }
}

static char *
write_plain_title (TradeView   *view,
                   TradeFormat *format,
                   TradeFigure *leader)
{
  g_autofree char *size = trade_format_change (format, trade_view_get_dataset (view), leader);
  g_autoptr (GPtrArray) alike = NULL;
  g_autofree char *name = NULL;

  if (is_proven (view, leader))
    {
      name = trade_wording_name_subject (view, format, leader, TRUE);
      return trade_qualify_figure (write_superlative (view, leader, name, size), leader);
    }

  alike = collect_alike (view, format, leader, size);
  name = name_all (view, format, alike);

  return trade_qualify_all (write_movement (leader, name, size), alike);
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  TradeFigure *leader = find_subject (view);

  if (trade_wording_is_rest (view, leader))
    return trade_headline_write_name (view, format);
  if (!trade_direction_is_plain (leader))
    return trade_wording_state (view, format, leader);

  return write_plain_title (view, format, leader);
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  const TradeSeriesKey *key = trade_figure_get_key (trade_view_get_leader (view));
  g_autofree char *within = trade_describe_subject (format, view, subject);
  g_autofree char *earlier = NULL;
  g_autofree char *unit = NULL;

  earlier = trade_format_period (format, trade_wording_get_compared (view));
  if (*key->base == '\0')
    /* Translators: subject, period, and the period that it is compared with */
    return g_strdup_printf (_ ("%1$s: growth by category, percent, %2$s on %3$s"), within, periods, earlier);

  unit = trade_format_currency (format, trade_view_get_dataset (view), key->base);
  /* Translators: subject, period, the period that it is compared with, and a currency */
  return g_strdup_printf (_ ("%1$s: growth by category, percent, %2$s on %3$s, in %4$s"),
                          within,
                          periods,
                          earlier,
                          unit);
}

const TradeWording trade_wording_growth = { get_name, write_title, write_subtitle };
