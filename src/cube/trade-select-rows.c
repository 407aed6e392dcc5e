/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-select-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Amounts can be added, rates cannot. */
gboolean
trade_selecting_can_be_summed (TradeSelecting *self,
                               guint           index)
{
  const char *measure =
    trade_selecting_get_code (self, TRADE_CUBE_MEASURE, trade_cube_get_code (self->cube, index, TRADE_CUBE_MEASURE))->code;

  return g_str_equal (measure, TRADE_MEASURE_VALUE) || g_str_equal (measure, TRADE_MEASURE_QUANTITY);
}

TradePlace
trade_selecting_find_place (TradeSelecting  *self,
                            const TradeAxis *axis,
                            guint            index)
{
  const gboolean is_partner = axis->dimension == TRADE_CUBE_PARTNER;
  const guint32 id = trade_cube_get_code (self->cube, index, axis->dimension);
  const TradeCode *code = trade_selecting_get_code (self, axis->dimension, id);
  TradePlace place = { FALSE, FALSE, FALSE, 0 };

  if (axis->mode == TRADE_AXIS_SCOPE && id == axis->scope)
    {
      place.in_whole = TRUE;
      return place;
    }

  if (code->role == TRADE_CODE_WHOLE)
    place.reason = (guint) TRADE_SET_ASIDE_DIMENSION + (guint) axis->dimension;
  else if (code->role == TRADE_CODE_GROUP)
    place.reason = is_partner ? TRADE_SET_ASIDE_PARTNER_GROUP : TRADE_SET_ASIDE_PRODUCT_GROUP;
  else if (code->level != axis->level)
    place.reason = is_partner ? TRADE_SET_ASIDE_PARTNER_LEVEL : TRADE_SET_ASIDE_PRODUCT_LEVEL;
  else
    {
      place.in_breakdown = TRUE;
      place.is_row = axis->is_row == NULL || axis->is_row[id];
      place.in_whole = axis->mode == TRADE_AXIS_SUM && trade_selecting_can_be_summed (self, index);
      place.reason = is_partner ? TRADE_SET_ASIDE_PARTNER_REST : TRADE_SET_ASIDE_PRODUCT_REST;
    }

  return place;
}

static gboolean
is_in_row (TradeSelecting  *self,
           const TradeAxis *axis,
           const TradeAxis *other,
           guint            index)
{
  return self->reasons[index] == 0 && trade_selecting_find_place (self, axis, index).in_breakdown &&
         trade_selecting_find_place (self, other, index).in_whole;
}

/* The codes that a breakdown has, as the file has them, and the last period in which there is one of them. */
static GArray *
list_members (TradeSelecting  *self,
              const TradeAxis *axis,
              const TradeAxis *other,
              TradePeriod     *last)
{
  const guint n = trade_code_list_get_n (trade_cube_get_codes (self->cube, axis->dimension));
  g_autofree guint8 *is_met = g_new0 (guint8, MAX (n, 1));
  GArray *members = g_array_new (FALSE, FALSE, sizeof (guint32));

  *last = (TradePeriod) { 0, 0 };
  for (guint i = 0; i < trade_cube_get_n (self->cube); i++)
    if (is_in_row (self, axis, other, i))
      {
        const TradePeriod period = trade_cube_get_period (self->cube, i);

        is_met[trade_cube_get_code (self->cube, i, axis->dimension)] = TRUE;
        if (last->n_months == 0 || trade_period_compare (*last, period) < 0)
          *last = period;
      }
  for (guint32 i = 0; i < n; i++)
    if (is_met[i])
      g_array_append_val (members, i);

  return members;
}

/* How large each code is in a period, whichever way its trade flows. A rate beside amounts makes nothing large. */
static double *
add_amounts (TradeSelecting  *self,
             const TradeAxis *axis,
             const TradeAxis *other,
             TradePeriod      period)
{
  double *amounts = g_new0 (double, MAX (trade_code_list_get_n (trade_cube_get_codes (self->cube, axis->dimension)), 1));

  for (guint i = 0; i < trade_cube_get_n (self->cube); i++)
    if (trade_period_equal (trade_cube_get_period (self->cube, i), period) && trade_selecting_can_be_summed (self, i) &&
        is_in_row (self, axis, other, i))
      {
        const TradeObservation observation = trade_cube_get (self->cube, i);

        if (!observation.missing)
          amounts[observation.codes[axis->dimension]] += fabs (trade_decimal_to_double (observation.value));
      }

  return amounts;
}

static int
compare_amounts (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const guint32 first = *(const guint32 *) a;
  const guint32 second = *(const guint32 *) b;
  const double *amounts = data;

  if (amounts[first] != amounts[second])
    return amounts[first] < amounts[second] ? 1 : -1;

  return (first > second) - (first < second);
}

/* For each code of a dimension whether it is one of these. */
static guint8 *
mark_codes (TradeSelecting     *self,
            TradeCubeDimension  dimension,
            GArray             *ids)
{
  guint8 *marks = g_new0 (guint8, MAX (trade_code_list_get_n (trade_cube_get_codes (self->cube, dimension)), 1));

  for (guint i = 0; i < ids->len; i++)
    marks[g_array_index (ids, guint32, i)] = TRUE;

  return marks;
}

static gboolean
are_members (const char              *name,
             const TradeWantedRows   *wanted,
             GArray                  *ids,
             const guint8            *is_member,
             GError                 **error)
{
  for (guint i = 0; i < ids->len; i++)
    if (!is_member[g_array_index (ids, guint32, i)])
      {
        g_set_error (error, TRADE_SELECTION_ERROR, TRADE_SELECTION_ERROR_ABSENT,
                     /* Translators: %1$s is a name such as "partner-rows", %2$s a code */
                     _("%1$s=%2$s: this code is none of those at the level that is shown"), name, wanted->codes[i]);
        return FALSE;
      }

  return TRUE;
}

/* Leaves those that are wanted by name. */
static gboolean
keep_named (TradeSelecting         *self,
            TradeCubeDimension      dimension,
            const TradeWantedRows  *wanted,
            GArray                 *shown,
            GError                **error)
{
  g_autoptr (GArray) ids = NULL;
  g_autofree guint8 *is_member = mark_codes (self, dimension, shown);
  g_autofree guint8 *is_wanted = NULL;
  guint n_kept = 0;

  if (!trade_selecting_find_codes (self, dimension, wanted->codes, &ids, error))
    return FALSE;
  if (ids == NULL)
    return TRUE;
  if (!are_members (dimension == TRADE_CUBE_PARTNER ? "partner-rows" : "product-rows", wanted, ids, is_member, error))
    return FALSE;

  is_wanted = mark_codes (self, dimension, ids);
  for (guint i = 0; i < shown->len; i++)
    {
      const guint32 id = g_array_index (shown, guint32, i);

      if (is_wanted[id])
        g_array_index (shown, guint32, n_kept++) = id;
    }
  g_array_set_size (shown, n_kept);

  return TRUE;
}

static gboolean
choose_rows (TradeSelecting         *self,
             TradeAxis              *axis,
             const TradeAxis        *other,
             const TradeWantedRows  *wanted,
             TradeSelectedRows      *rows,
             GError                **error)
{
  g_autofree double *amounts = NULL;
  TradePeriod last;

  rows->members = list_members (self, axis, other, &last);
  amounts = add_amounts (self, axis, other, last);
  g_array_sort_with_data (rows->members, compare_amounts, amounts);
  rows->shown = g_array_copy (rows->members);
  if (!keep_named (self, axis->dimension, wanted, rows->shown, error))
    return FALSE;
  if (wanted->n_largest > 0)
    g_array_set_size (rows->shown, MIN (rows->shown->len, wanted->n_largest));
  if (rows->shown->len < rows->members->len)
    axis->is_row = mark_codes (self, axis->dimension, rows->shown);

  return TRUE;
}

/* Finds which members of their levels are rows, where a person wants some or the largest only. */
gboolean
trade_selecting_choose_rows (TradeSelecting  *self,
                             GError         **error)
{
  return choose_rows (self, &self->partner, &self->product, &self->selection->partners, &self->selected->partners, error) &&
         choose_rows (self, &self->product, &self->partner, &self->selection->products, &self->selected->products, error);
}
