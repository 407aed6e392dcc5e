/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-arrangement.h"

#include <string.h>

#include "trade-figure.h"
#include "trade-unit.h"

/* What names the parts of an arrangement in the name of an arranged view. No view has a stop in its identifier, so that
 * one parts the identifier from what is arranged. A stop in a code is written twice.
 */
#define SEPARATOR "."
#define MODE_PREFIX "mode-"
#define BASE_PREFIX "base-"
#define UNIT_PREFIX "currency-"
#define ORDER_PREFIX "sort-"
#define KIND_PREFIX "kind-"
#define PERIOD_PREFIX "period-"

/* SDMX's word for what is not stated. */
#define UNSTATED "_X"

#define SETTING(NAME) TRADE_DIMENSION_##NAME,
const TradeDimension trade_settings[TRADE_N_SETTINGS] = { TRADE_SETTINGS (SETTING) };
#undef SETTING

/* Words for scripts and files, which no language changes. */
static const char *const orders[TRADE_N_ORDERS] = {
  [TRADE_ORDER_VALUE] = "value",
  [TRADE_ORDER_NAME] = "name",
  [TRADE_ORDER_PUBLISHED] = "published",
};

/* The same the other way around. */
static const char *const reversed_orders[TRADE_N_ORDERS] = {
  [TRADE_ORDER_VALUE] = "value-reversed",
  [TRADE_ORDER_NAME] = "name-reversed",
  [TRADE_ORDER_PUBLISHED] = "published-reversed",
};

static const char *const modes[TRADE_N_MODES] = {
  [TRADE_MODE_OWN] = "own",
  [TRADE_MODE_LEVEL] = "level",
  [TRADE_MODE_INDEX] = "index",
  [TRADE_MODE_SHARE] = "share",
  [TRADE_MODE_SUM_3] = "sum-3",
  [TRADE_MODE_SUM_12] = "sum-12",
};

static const char *const kinds[] = {
  [TRADE_KIND_BEST] = "best",
  [TRADE_KIND_COLUMNS] = "columns",
  [TRADE_KIND_LINES] = "lines",
  [TRADE_KIND_BARS] = "bars",
  [TRADE_KIND_SHARES] = "shares",
  [TRADE_KIND_DUMBBELL] = "dumbbell",
  [TRADE_KIND_WATERFALL] = "waterfall",
  [TRADE_KIND_SLOPE] = "slope",
  [TRADE_KIND_MULTIPLES] = "multiples",
  [TRADE_KIND_TREEMAP] = "treemap",
  [TRADE_KIND_RANKS] = "ranks",
  [TRADE_KIND_PANELS] = "panels",
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == TRADE_N_KINDS);

static int
find_word (const char *const *words,
           int                n_words,
           const char        *word)
{
  for (int i = 0; i < n_words; i++)
    {
      if (g_str_equal (words[i], word))
        return i;
    }

  return -1;
}

/**
 * trade_order_get_id:
 * @order: an order
 *
 * Gets the word for an order that scripts and files use: `value`, `name` or `published`.
 *
 * Returns: (transfer none): the word
 */
const char *
trade_order_get_id (TradeOrder order)
{
  g_return_val_if_fail (order < TRADE_N_ORDERS, NULL);

  return orders[order];
}

/**
 * trade_order_parse:
 * @id: a word
 * @order: (out): return location for the order
 *
 * Reads an order, see trade_order_get_id().
 *
 * Returns: whether @id names an order
 */
gboolean
trade_order_parse (const char *id,
                   TradeOrder *order)
{
  int found;

  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (order != NULL, FALSE);

  found = find_word (orders, TRADE_N_ORDERS, id);
  if (found >= 0)
    *order = (TradeOrder) found;

  return found >= 0;
}

/**
 * trade_mode_get_id:
 * @mode: a mode
 *
 * Gets the word for a mode that scripts and files use: `level`, `index`, `share`, `sum-3`, `sum-12`, or `own` for what the question asks for
 * by itself.
 *
 * Returns: (transfer none): the word
 */
const char *
trade_mode_get_id (TradeMode mode)
{
  g_return_val_if_fail (mode < TRADE_N_MODES, NULL);

  return modes[mode];
}

/**
 * trade_mode_parse:
 * @id: a word
 * @mode: (out): return location for the mode
 *
 * Reads a mode that can be asked for, see trade_mode_get_id(); `own` is none.
 *
 * Returns: whether @id names such a mode
 */
gboolean
trade_mode_parse (const char *id,
                  TradeMode  *mode)
{
  int found;

  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (mode != NULL, FALSE);

  found = find_word (modes, TRADE_N_MODES, id);
  if (found > TRADE_MODE_OWN)
    *mode = (TradeMode) found;

  return found > TRADE_MODE_OWN;
}

/**
 * trade_mode_get_n_months:
 * @mode: a mode
 *
 * Gets how many months a mode sums up.
 *
 * Returns: the number; 0 where it sums up none
 */
guint
trade_mode_get_n_months (TradeMode mode)
{
  switch (mode)
    {
    case TRADE_MODE_SUM_3:
      return TRADE_MONTHS_PER_QUARTER;
    case TRADE_MODE_SUM_12:
      return TRADE_MONTHS_PER_YEAR;
    case TRADE_MODE_OWN:
    case TRADE_MODE_LEVEL:
    case TRADE_MODE_INDEX:
    case TRADE_MODE_SHARE:
      break;
    }

  return 0;
}

/**
 * trade_kind_get_id:
 * @kind: a kind
 *
 * Gets the word for a kind of chart that scripts and files use, such as `columns`, or `best` for the one that suits best.
 *
 * Returns: (transfer none): the word
 */
const char *
trade_kind_get_id (TradeKind kind)
{
  g_return_val_if_fail (kind < TRADE_N_KINDS, NULL);

  return kinds[kind];
}

/**
 * trade_kind_parse:
 * @id: a word
 * @kind: (out): return location for the kind
 *
 * Reads a kind that can be asked for, see trade_kind_get_id(); `best` is none.
 *
 * Returns: whether @id names such a kind
 */
gboolean
trade_kind_parse (const char *id,
                  TradeKind  *kind)
{
  int found;

  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  found = find_word (kinds, TRADE_N_KINDS, id);
  if (found > TRADE_KIND_BEST)
    *kind = (TradeKind) found;

  return found > TRADE_KIND_BEST;
}

/* Words for the flows that questions are asked for. */
static const struct
{
  const char *flow;
  const char *id;
} flows[] = {
  { TRADE_FLOW_EXPORT, "exports" },
  { TRADE_FLOW_IMPORT, "imports" },
  { TRADE_FLOW_TOTAL, "total" },
  { TRADE_FLOW_BALANCE, "balance" },
  { TRADE_FLOW_RE_EXPORT, "re-exports" },
  { TRADE_FLOW_RE_IMPORT, "re-imports" },
};

/**
 * trade_flow_get_id:
 * @flow: a flow
 *
 * Gets the word for a flow that scripts and files use: `exports`, `imports`, `total`, `balance`, `re-exports` or
 * `re-imports`; any other stands for itself.
 *
 * Returns: (transfer none): the word
 */
const char *
trade_flow_get_id (const char *flow)
{
  g_return_val_if_fail (flow != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (flows); i++)
    {
      if (g_str_equal (flows[i].flow, flow))
        return flows[i].id;
    }

  return flow;
}

/**
 * trade_flow_parse:
 * @id: a word
 *
 * Reads a flow, see trade_flow_get_id().
 *
 * Returns: (transfer none) (nullable): the flow; %NULL where @id names none
 */
const char *
trade_flow_parse (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (flows); i++)
    {
      if (g_str_equal (flows[i].id, id))
        return flows[i].flow;
    }

  return NULL;
}

/**
 * trade_setting_get_id:
 * @dimension: one of %TRADE_SETTINGS
 * @code: (nullable): one of its codes
 *
 * Gets the word for a code that scripts and files use: the code itself, `_X` where nothing is stated, and `YEAR` for a
 * comparison with the year earlier, which goes without saying in figures.
 *
 * Returns: (transfer none) (nullable): the word; %NULL for no code
 */
const char *
trade_setting_get_id (TradeDimension  dimension,
                      const char     *code)
{
  if (code == NULL || *code != '\0')
    return code;

  return dimension == TRADE_DIMENSION_COMPARISON ? TRADE_COMPARISON_YEAR : UNSTATED;
}

/**
 * trade_setting_parse:
 * @dimension: one of %TRADE_SETTINGS
 * @id: a word
 *
 * Reads a code, see trade_setting_get_id(). Which codes there are only the figures know.
 *
 * Returns: (transfer none): the code, interned
 */
const char *
trade_setting_parse (TradeDimension  dimension,
                     const char     *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_intern_string (g_str_equal (id, trade_setting_get_id (dimension, "")) ? "" : id);
}

/**
 * trade_arrangement_get_order_id:
 * @self: an arrangement
 *
 * Gets the word for an order and its direction that scripts and files use, such as `name` or `name-reversed`.
 *
 * Returns: (transfer none): the word
 */
const char *
trade_arrangement_get_order_id (const TradeArrangement *self)
{
  g_return_val_if_fail (self != NULL && self->order < TRADE_N_ORDERS, NULL);

  return self->reversed ? reversed_orders[self->order] : orders[self->order];
}

/**
 * trade_arrangement_parse_order:
 * @self: an arrangement, whose order is set if @id names one
 * @id: a word
 *
 * Reads an order and its direction, see trade_arrangement_get_order_id().
 *
 * Returns: whether @id names an order
 */
gboolean
trade_arrangement_parse_order (TradeArrangement *self,
                               const char       *id)
{
  int found;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  found = find_word (orders, TRADE_N_ORDERS, id);
  self->reversed = found < 0;
  if (found < 0)
    found = find_word (reversed_orders, TRADE_N_ORDERS, id);
  if (found < 0)
    self->reversed = FALSE;
  else
    self->order = (TradeOrder) found;

  return found >= 0;
}

/**
 * trade_arrangement_equal:
 * @a: an arrangement
 * @b: another arrangement
 *
 * Checks whether two arrangements are the same.
 *
 * Returns: whether @a and @b are the same
 */
gboolean
trade_arrangement_equal (const TradeArrangement *a,
                         const TradeArrangement *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  for (guint i = 0; i < TRADE_N_SETTINGS; i++)
    {
      if (g_strcmp0 (a->setting.codes[trade_settings[i]], b->setting.codes[trade_settings[i]]) != 0)
        return FALSE;
    }

  return a->order == b->order && !a->reversed == !b->reversed && a->mode == b->mode && a->kind == b->kind &&
         g_strcmp0 (a->unit, b->unit) == 0 && a->has_period == b->has_period &&
         (!a->has_period || trade_period_equal (a->period, b->period)) && a->has_base == b->has_base &&
         (!a->has_base || trade_period_equal (a->base, b->base));
}

/* A code has no stroke, which parts the beginning of a span from its length. */
static void
append_period (GString     *name,
               const char  *prefix,
               TradePeriod  period)
{
  g_autofree char *text = trade_period_to_string (period);

  g_string_append_printf (name, SEPARATOR "%s%s", prefix, g_strdelimit (text, "/", '_'));
}

static gboolean
read_period (const char  *text,
             TradePeriod *period)
{
  g_autofree char *written = g_strdup (text);

  return trade_period_parse (g_strdelimit (written, "_", '/'), period, NULL);
}

static void
append_setting (GString              *name,
                const TradeSeriesKey *setting)
{
  for (guint i = 0; i < TRADE_N_SETTINGS; i++)
    {
      const char *code = setting->codes[trade_settings[i]];
      GString *id;

      if (code == NULL)
        continue;

      id = g_string_new (trade_setting_get_id (trade_settings[i], code));
      g_string_replace (id, SEPARATOR, SEPARATOR SEPARATOR, 0);
      g_string_append_printf (name, SEPARATOR "%s-%s", trade_dimension_get_id (trade_settings[i]), id->str);
      g_string_free (id, TRUE);
    }
}

/* Reads one part; what there is no dimension for is left to the parts that follow. */
static gboolean
read_setting (const char     *part,
              TradeDimension  dimension,
              TradeSeriesKey *setting)
{
  const char *id = trade_dimension_get_id (dimension);
  gsize length = strlen (id);

  if (part == NULL || !g_str_has_prefix (part, id) || part[length] != '-' || part[length + 1] == '\0')
    return FALSE;

  setting->codes[dimension] = trade_setting_parse (dimension, part + length + 1);

  return TRUE;
}

/**
 * trade_arrangement_join:
 * @self: what differs from how the view arranges itself
 * @view_id: the view's identifier
 *
 * Writes the name of an arranged view: its identifier, and after it what is arranged, such as
 * `exports-imports.mode-index.currency-USD`, `trend.mode-index.base-2019`, `growth.comparison-PERIOD` or `growth.sort-name-reversed`. A view that is as it arranges itself has its identifier
 * for a name. The name has letters, digits, `_`, `-` and `.` of ASCII as any code, so that a reader that knows nothing of
 * arrangements takes it for a view that there is not.
 *
 * Returns: (transfer full): the name
 */
char *
trade_arrangement_join (const TradeArrangement *self,
                        const char             *view_id)
{
  GString *name;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (view_id != NULL, NULL);

  name = g_string_new (view_id);
  if (self->has_period)
    append_period (name, PERIOD_PREFIX, self->period);
  append_setting (name, &self->setting);
  if (self->mode != TRADE_MODE_OWN)
    g_string_append_printf (name, SEPARATOR MODE_PREFIX "%s", trade_mode_get_id (self->mode));
  if (self->has_base)
    append_period (name, BASE_PREFIX, self->base);
  if (self->unit != NULL)
    g_string_append_printf (name, SEPARATOR UNIT_PREFIX "%s", self->unit);
  if (self->order != TRADE_ORDER_VALUE || self->reversed)
    g_string_append_printf (name, SEPARATOR ORDER_PREFIX "%s", trade_arrangement_get_order_id (self));
  if (self->kind != TRADE_KIND_BEST)
    g_string_append_printf (name, SEPARATOR KIND_PREFIX "%s", trade_kind_get_id (self->kind));

  return g_string_free (name, FALSE);
}

static gboolean
read_unit (const char  *code,
           const char **unit)
{
  if (!trade_unit_is_valid (code) || trade_unit_get_kind (code) != TRADE_UNIT_KIND_CURRENCY)
    return FALSE;

  *unit = g_intern_string (code);

  return TRUE;
}

/* Reads the parts after the identifier, each at most once and in the order in which they are written. */
static gboolean
read_parts (char             **parts,
            TradeArrangement  *arrangement)
{
  if (*parts != NULL && g_str_has_prefix (*parts, PERIOD_PREFIX))
    {
      arrangement->has_period = read_period (*parts + strlen (PERIOD_PREFIX), &arrangement->period);
      if (!arrangement->has_period)
        return FALSE;
      parts++;
    }

  for (guint i = 0; i < TRADE_N_SETTINGS; i++)
    parts += read_setting (*parts, trade_settings[i], &arrangement->setting);

  if (*parts != NULL && g_str_has_prefix (*parts, MODE_PREFIX))
    {
      if (!trade_mode_parse (*parts + strlen (MODE_PREFIX), &arrangement->mode))
        return FALSE;
      parts++;
    }

  if (*parts != NULL && g_str_has_prefix (*parts, BASE_PREFIX))
    {
      arrangement->has_base = read_period (*parts + strlen (BASE_PREFIX), &arrangement->base);
      if (!arrangement->has_base)
        return FALSE;
      parts++;
    }

  if (*parts != NULL && g_str_has_prefix (*parts, UNIT_PREFIX))
    {
      if (!read_unit (*parts + strlen (UNIT_PREFIX), &arrangement->unit))
        return FALSE;
      parts++;
    }

  if (*parts != NULL && g_str_has_prefix (*parts, ORDER_PREFIX))
    {
      if (!trade_arrangement_parse_order (arrangement, *parts + strlen (ORDER_PREFIX)) ||
          (arrangement->order == TRADE_ORDER_VALUE && !arrangement->reversed))
        return FALSE;
      parts++;
    }

  if (*parts != NULL && g_str_has_prefix (*parts, KIND_PREFIX))
    {
      if (!trade_kind_parse (*parts + strlen (KIND_PREFIX), &arrangement->kind))
        return FALSE;
      parts++;
    }

  return *parts == NULL;
}

/* Parts a name at its stops, but for those that are written twice. */
static char **
split_parts (const char *name)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  GString *part = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p++)
    {
      if (*p != *SEPARATOR)
        g_string_append_c (part, *p);
      else if (p[1] == *SEPARATOR)
        g_string_append_c (part, *p++);
      else
        {
          g_ptr_array_add (parts, g_string_free (part, FALSE));
          part = g_string_new (NULL);
        }
    }
  g_ptr_array_add (parts, g_string_free (part, FALSE));
  g_ptr_array_add (parts, NULL);

  return (char **) g_ptr_array_steal (parts, NULL);
}

/**
 * trade_arrangement_split:
 * @name: the name of an arranged view
 * @view_id: (out) (transfer full): return location for the view's identifier
 * @arrangement: (out caller-allocates): return location for the arrangement
 *
 * Reads what trade_arrangement_join() writes, and nothing else.
 *
 * Returns: whether @name is such a name
 */
gboolean
trade_arrangement_split (const char        *name,
                         char             **view_id,
                         TradeArrangement  *arrangement)
{
  g_auto (GStrv) parts = NULL;
  TradeArrangement read = { 0 };

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (view_id != NULL, FALSE);
  g_return_val_if_fail (arrangement != NULL, FALSE);

  parts = split_parts (name);
  if (*parts[0] == '\0' || strstr (parts[0], SEPARATOR) != NULL || !read_parts (parts + 1, &read))
    return FALSE;

  *view_id = g_strdup (parts[0]);
  *arrangement = read;

  return TRUE;
}
