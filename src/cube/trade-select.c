/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-select-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* So many codes are named where one was wanted that is not there. */
#define MAX_NAMED 12

/* The dimensions of which one code is the scope of all figures, in the order in which it is settled. Measures and units come
 * after the reporter: of one country there may be values, of another only quantities. */
static const TradeCubeDimension scopes[] = {
  TRADE_CUBE_TYPE,       TRADE_CUBE_REPORTER, TRADE_CUBE_MEASURE,  TRADE_CUBE_UNIT,      TRADE_CUBE_INDICATOR,
  TRADE_CUBE_FREQUENCY,  TRADE_CUBE_CLASSIFICATION, TRADE_CUBE_ADJUSTMENT, TRADE_CUBE_PRICES, TRADE_CUBE_VALUATION,
  TRADE_CUBE_ENTERPRISE, TRADE_CUBE_PARTNER2, TRADE_CUBE_CUSTOMS,  TRADE_CUBE_TRANSPORT, TRADE_CUBE_SUPPLY,
};

/* What a chart can show. Of other flows, such as domestic exports, each lies inside one of these. */
static const char *const flows[] = {
  TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, TRADE_FLOW_TOTAL, TRADE_FLOW_BALANCE, TRADE_FLOW_RE_EXPORT, TRADE_FLOW_RE_IMPORT,
  NULL,
};

void
trade_selecting_set_aside (TradeSelecting *self,
                           guint           index,
                           guint           reason)
{
  self->reasons[index] = (guint8) (reason + 1);
  self->selected->set_aside[reason]++;
}

const TradeCode *
trade_selecting_get_code (TradeSelecting     *self,
                          TradeCubeDimension  dimension,
                          guint32             id)
{
  return trade_code_list_get (trade_cube_get_codes (self->cube, dimension), id);
}

/* Growth is told beside the values that grew. */
static gboolean
is_beside (TradeSelecting *self,
           guint           index)
{
  const guint32 chosen = self->selected->codes[TRADE_CUBE_MEASURE];
  const guint32 measure = trade_cube_get_code (self->cube, index, TRADE_CUBE_MEASURE);

  /* Where several are wanted, none is beside another. */
  return measure != chosen && chosen != TRADE_SELECTED_SEVERAL &&
         g_str_equal (trade_selecting_get_code (self, TRADE_CUBE_MEASURE, chosen)->code, TRADE_MEASURE_VALUE) &&
         g_str_equal (trade_selecting_get_code (self, TRADE_CUBE_MEASURE, measure)->code, TRADE_MEASURE_GROWTH);
}

/* How many of the observations that are in have each code. What stands beside others decides nothing. */
guint *
trade_selecting_count (TradeSelecting     *self,
                       TradeCubeDimension  dimension)
{
  guint *counts = g_new0 (guint, trade_code_list_get_n (trade_cube_get_codes (self->cube, dimension)));

  for (guint i = 0; i < trade_cube_get_n (self->cube); i++)
    if (self->reasons[i] == 0 && !is_beside (self, i))
      counts[trade_cube_get_code (self->cube, i, dimension)]++;

  return counts;
}

static void
set_absent (TradeSelecting     *self,
            TradeCubeDimension  dimension,
            const char         *code,
            GError            **error)
{
  g_autofree guint *counts = trade_selecting_count (self, dimension);
  g_autoptr (GString) known = g_string_new (NULL);
  const guint n = trade_code_list_get_n (trade_cube_get_codes (self->cube, dimension));
  guint n_named = 0;

  for (guint i = 1; i < n && n_named <= MAX_NAMED; i++)
    if (counts[i] > 0 && n_named++ < MAX_NAMED)
      g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", trade_selecting_get_code (self, dimension, i)->code);
  if (n_named > MAX_NAMED)
    g_string_append (known, ", …");

  g_set_error (error, TRADE_SELECTION_ERROR, TRADE_SELECTION_ERROR_ABSENT,
               /* Translators: %1$s is a name such as "reporter", %2$s a code, %3$s a list of codes */
               _("%1$s=%2$s: the file has no such code; there are: %3$s"), trade_cube_dimension_get_id (dimension), code,
               known->len > 0 ? known->str : "–");
}

/* The only code whose name begins so, as far as there are observations of it. */
static guint32
find_by_label (TradeSelecting     *self,
               TradeCubeDimension  dimension,
               const char         *start)
{
  g_autofree guint *counts = trade_selecting_count (self, dimension);
  g_autofree char *folded = g_utf8_casefold (start, -1);
  const guint n = trade_code_list_get_n (trade_cube_get_codes (self->cube, dimension));
  guint32 found = 0;

  for (guint32 i = 1; i < n; i++)
    {
      g_autofree char *label = g_utf8_casefold (trade_selecting_get_code (self, dimension, i)->label, -1);

      if (counts[i] == 0 || !g_str_has_prefix (label, folded))
        continue;
      if (g_str_equal (label, folded))
        return i;
      if (found > 0)
        return 0;
      found = i;
    }

  return found;
}

/* All codes of which there are observations. */
static GArray *
list_all (TradeSelecting     *self,
          TradeCubeDimension  dimension)
{
  g_autofree guint *counts = trade_selecting_count (self, dimension);
  const guint n = trade_code_list_get_n (trade_cube_get_codes (self->cube, dimension));
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 1; i < n; i++)
    if (counts[i] > 0)
      g_array_append_val (ids, i);

  return ids;
}

/* The numbers of the codes that are wanted of a dimension; none where that is left open. */
gboolean
trade_selecting_find_codes (TradeSelecting      *self,
                            TradeCubeDimension   dimension,
                            char               **codes,
                            GArray             **ids,
                            GError             **error)
{
  *ids = NULL;
  if (codes == NULL)
    return TRUE;
  if (g_str_equal (codes[0], TRADE_SELECTION_ALL))
    {
      *ids = list_all (self, dimension);
      return TRUE;
    }

  *ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; codes[i] != NULL; i++)
    {
      guint32 id = trade_code_list_lookup (trade_cube_get_codes (self->cube, dimension), codes[i]);

      if (id == 0)
        id = find_by_label (self, dimension, codes[i]);
      if (id == 0)
        {
          set_absent (self, dimension, codes[i], error);
          g_clear_pointer (ids, g_array_unref);
          return FALSE;
        }
      g_array_append_val (*ids, id);
    }

  return TRUE;
}

static void
limit_periods (TradeSelecting *self)
{
  const TradeSelection *selection = self->selection;

  for (guint i = 0; i < trade_cube_get_n (self->cube); i++)
    {
      const TradePeriod period = trade_cube_get_period (self->cube, i);
      const gboolean is_before = selection->has_first && period.first_month < selection->first.first_month;
      const gboolean is_after = selection->has_last && trade_period_get_end (period) > trade_period_get_end (selection->last);

      if (is_before || is_after)
        trade_selecting_set_aside (self, i, TRADE_SET_ASIDE_PERIOD);
    }
}

/* A value tells more than a quantity or a share, and a month or a year more than what counts from January on. */
static gboolean
is_preferred (TradeCubeDimension  dimension,
              const TradeCode    *code)
{
  switch (dimension)
    {
    case TRADE_CUBE_MEASURE:
      return g_str_equal (code->code, TRADE_MEASURE_VALUE);
    case TRADE_CUBE_FREQUENCY:
      return !g_str_equal (code->code, TRADE_FREQUENCY_CUMULATIVE);
    default:
      return code->role == TRADE_CODE_WHOLE;
    }
}

/* How many exports and imports have each code; %NULL where none has any. */
static guint *
count_directions (TradeSelecting     *self,
                  TradeCubeDimension  dimension)
{
  g_autofree guint *counts = g_new0 (guint, trade_code_list_get_n (trade_cube_get_codes (self->cube, dimension)));
  guint n = 0;

  for (guint i = 0; i < trade_cube_get_n (self->cube); i++)
    {
      const char *flow = trade_selecting_get_code (self, TRADE_CUBE_FLOW, trade_cube_get_code (self->cube, i, TRADE_CUBE_FLOW))->code;

      if (self->reasons[i] != 0 || (!g_str_equal (flow, TRADE_FLOW_EXPORT) && !g_str_equal (flow, TRADE_FLOW_IMPORT)))
        continue;
      counts[trade_cube_get_code (self->cube, i, dimension)]++;
      n++;
    }

  return n > 0 ? g_steal_pointer (&counts) : NULL;
}

/* What goes without saying: the code for all, where there is one, else the one of the most observations. A balance of goods and services
 * tells less than the exports and imports of goods beside it. */
static guint32
choose_code (TradeSelecting     *self,
             TradeCubeDimension  dimension)
{
  g_autofree guint *directions = dimension == TRADE_CUBE_TYPE ? count_directions (self, dimension) : NULL;
  g_autofree guint *counts = directions != NULL ? g_steal_pointer (&directions) : trade_selecting_count (self, dimension);
  const guint n = trade_code_list_get_n (trade_cube_get_codes (self->cube, dimension));
  guint32 best = 0;
  gboolean is_best_preferred = FALSE;

  for (guint32 i = 0; i < n; i++)
    {
      const gboolean preferred = is_preferred (dimension, trade_selecting_get_code (self, dimension, i));

      if (counts[i] == 0 || (is_best_preferred && !preferred))
        continue;
      if (counts[i] > counts[best] || (preferred && !is_best_preferred) || counts[best] == 0)
        {
          best = i;
          is_best_preferred = preferred;
        }
    }

  return best;
}

static gboolean
is_among (GArray  *ids,
          guint32  id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, guint32, i) == id)
      return TRUE;

  return FALSE;
}

/* Keeps the codes of a dimension that are chosen, and what stands beside them. */
static void
keep_chosen (TradeSelecting     *self,
             TradeCubeDimension  dimension,
             GArray             *chosen,
             gboolean            with_beside)
{
  self->selected->codes[dimension] = chosen->len == 1 ? g_array_index (chosen, guint32, 0) : TRADE_SELECTED_SEVERAL;

  for (guint i = 0; i < trade_cube_get_n (self->cube); i++)
    if (self->reasons[i] == 0 && !is_among (chosen, trade_cube_get_code (self->cube, i, dimension)) &&
        !(with_beside && is_beside (self, i)))
      trade_selecting_set_aside (self, i, (guint) TRADE_SET_ASIDE_DIMENSION + (guint) dimension);
}

static gboolean
settle (TradeSelecting      *self,
        TradeCubeDimension   dimension,
        GError             **error)
{
  g_autoptr (GArray) wanted = NULL;
  gboolean is_open;

  if (!trade_selecting_find_codes (self, dimension, self->selection->codes[dimension], &wanted, error))
    return FALSE;

  /* Most files state nothing in most dimensions. */
  if (trade_code_list_get_n (trade_cube_get_codes (self->cube, dimension)) == 1)
    return TRUE;

  is_open = wanted == NULL;
  if (is_open && trade_cube_is_whole (self->cube, dimension))
    {
      self->selected->codes[dimension] = TRADE_SELECTED_SEVERAL;
      return TRUE;
    }

  if (is_open)
    {
      const guint32 chosen = choose_code (self, dimension);

      wanted = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_array_append_val (wanted, chosen);
    }
  keep_chosen (self, dimension, wanted,
               (dimension == TRADE_CUBE_MEASURE && is_open) || dimension == TRADE_CUBE_UNIT);

  return TRUE;
}

static gboolean
settle_flows (TradeSelecting  *self,
              GError         **error)
{
  g_autoptr (GArray) wanted = NULL;
  guint32 only = 0;
  guint n_kept = 0;

  if (!trade_selecting_find_codes (self, TRADE_CUBE_FLOW, self->selection->codes[TRADE_CUBE_FLOW], &wanted, error))
    return FALSE;

  for (guint i = 0; i < trade_cube_get_n (self->cube); i++)
    {
      const guint32 flow = trade_cube_get_code (self->cube, i, TRADE_CUBE_FLOW);

      if (self->reasons[i] != 0)
        continue;
      if (wanted != NULL && !is_among (wanted, flow))
        trade_selecting_set_aside (self, i, (guint) TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_FLOW);
      else if (flow == 0 || !g_strv_contains (flows, trade_selecting_get_code (self, TRADE_CUBE_FLOW, flow)->code))
        trade_selecting_set_aside (self, i, TRADE_SET_ASIDE_INSIDE);
      else if (n_kept == 0 || flow != only)
        {
          only = flow;
          n_kept++;
        }
    }
  self->selected->codes[TRADE_CUBE_FLOW] = n_kept == 1 ? only : TRADE_SELECTED_SEVERAL;

  return TRUE;
}

static gboolean
run (TradeSelecting  *self,
     GError         **error)
{
  limit_periods (self);
  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    if (!settle (self, scopes[i], error))
      return FALSE;
  self->selected->codes[TRADE_CUBE_BASE] = TRADE_SELECTED_SEVERAL;
  self->selected->codes[TRADE_CUBE_COMPARISON] = TRADE_SELECTED_SEVERAL;

  return settle_flows (self, error) && trade_selecting_choose_axes (self, error) &&
         trade_selecting_choose_rows (self, error);
}

/* Nothing may be lost on the way. */
static void
check_account (TradeSelecting *self)
{
  guint n = self->selected->n_used;

  for (guint i = 0; i < TRADE_N_SET_ASIDES; i++)
    n += self->selected->set_aside[i];

  g_assert_cmpuint (n, ==, trade_cube_get_n (self->cube));
}

/**
 * trade_cube_select:
 * @cube: a cube
 * @selection: what is wanted of it
 * @source: where its observations were published
 * @error: return location for the error
 *
 * Makes a dataset of what is wanted: the totals of all periods of one frequency, and what they are made up of by partner, of
 * all products, and by product, with all partners, each at one level. Codes for all, members and groups never meet in one
 * whole, nor do years and months, or re-exports and exports.
 *
 * Of several reporters that are wanted each stands by itself. What the selection leaves open goes without saying: the reporter of the most observations; all flows; values rather than
 * quantities, in one unit; the code for all modes of transport, customs procedures and the like; the coarsest level of
 * partners and products. Where no code stands for all partners or products, the sum of a complete level does, which is exact
 * and says what it is, and so does that of all codes of a dimension of which trade_cube_make_whole() says that; and where there is but one partner or product, the figures are about it alone, as their subject says.
 *
 * Returns: (transfer full) (nullable): the figures and what was set aside; %NULL with %TRADE_SELECTION_ERROR_ABSENT where
 *   nothing is left
 */
TradeSelected *
trade_cube_select (TradeCube             *cube,
                   const TradeSelection  *selection,
                   TradeSource           *source,
                   GError               **error)
{
  TradeSelecting self = { .cube = cube, .selection = selection };
  g_autoptr (TradeSelected) selected = NULL;
  g_autofree guint8 *reasons = NULL;

  g_return_val_if_fail (cube != NULL, NULL);
  g_return_val_if_fail (selection != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_SOURCE (source), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  selected = g_new0 (TradeSelected, 1);
  reasons = g_new0 (guint8, trade_cube_get_n (cube) + 1);
  self.selected = selected;
  self.reasons = reasons;
  if (run (&self, error))
    {
      trade_selecting_make_dataset (&self, source);
      check_account (&self);
    }
  g_free (self.partner.is_row);
  g_free (self.product.is_row);
  if (selected->dataset == NULL)
    return NULL;

  if (selected->n_used == 0)
    {
      g_set_error (error, TRADE_SELECTION_ERROR, TRADE_SELECTION_ERROR_ABSENT,
                   _("the file has no figures of what is selected"));
      return NULL;
    }

  return g_steal_pointer (&selected);
}

/**
 * trade_selected_rows_clear:
 * @rows: what a selection has made of partners or products
 *
 * Lets go of the lists.
 */
void
trade_selected_rows_clear (TradeSelectedRows *rows)
{
  g_return_if_fail (rows != NULL);

  g_clear_pointer (&rows->members, g_array_unref);
  g_clear_pointer (&rows->shown, g_array_unref);
}

/**
 * trade_selected_free:
 * @self: (transfer full): what a selection has made
 *
 * Frees it and lets go of its dataset.
 */
void
trade_selected_free (TradeSelected *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->dataset);
  trade_selected_rows_clear (&self->partners);
  trade_selected_rows_clear (&self->products);
  g_free (self);
}
