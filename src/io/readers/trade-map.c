/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-period-cell.h"
#include "trade-reader-record.h"
#include "trade-vocabulary.h"

/* ITC's Trade Map: partners or products in rows and years, quarters or months in columns, in thousand dollars. Whose trade it
 * is stands nowhere in the table, unless in a row each. Tables of two countries have a header of two lines, the first of which names who
 * trades with whom. Products have an apostrophe before their code, so that a spreadsheet keeps their zeros. */

#define THOUSAND 3

/* Before a period, folded. */
static const struct
{
  const char *words;
  const char *flow;
} values[] = {
  { "exported value in ", TRADE_FLOW_EXPORT }, { "imported value in ", TRADE_FLOW_IMPORT },
  { "value exported in ", TRADE_FLOW_EXPORT }, { "value imported in ", TRADE_FLOW_IMPORT },
  { "trade balance in ", TRADE_FLOW_BALANCE }, { "trade balance ", TRADE_FLOW_BALANCE },
};

/* Between the two who trade, in the first line of a header of two. */
static const struct
{
  const char *words;
  const char *flow;
} bilateral[] = {
  { "'s exports to ", TRADE_FLOW_EXPORT },
  { "'s imports from ", TRADE_FLOW_IMPORT },
};

static const char *const names[] = { "product label", "service label", NULL };
static const char *const codes[] = { "code", "product code", "service code", NULL };
static const char *const others[] = { "unit", "quantity unit", "", NULL };
static const char value_in[] = " value in ";

/* A column of values. */
typedef struct
{
  int         column;
  const char *flow; /* nullable: it is of something else */
  TradePeriod period;
  char       *reporter;
  char       *partner;
  const char *unit; /* interned */
  int         scale;
} Value;

typedef struct
{
  int        traders;       /* exporters or importers */
  gboolean   are_reporters; /* whether it is their trade */
  int        code, label;
  GPtrArray *values;        /* of Value */
} Layout;

static void
value_free (gpointer data)
{
  Value *self = data;

  g_free (self->reporter);
  g_free (self->partner);
  g_free (self);
}

/* "2023", "2023-q1", "2023-m01", and a unit in words behind it. */
static gboolean
read_period (const char  *text,
             TradePeriod *period)
{
  g_autofree char *word = g_strndup (text, strcspn (text, " ,("));
  char *month = strstr (word, "-m");

  if (month != NULL)
    memmove (month, month + 1, strlen (month));

  return trade_period_cell_parse (word, period);
}

static gboolean
read_value (const char *name,
            Value      *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (g_str_has_prefix (name, values[i].words) && read_period (name + strlen (values[i].words), &value->period))
      {
        value->flow = values[i].flow;
        return TRUE;
      }

  return FALSE;
}

/* "China's exports to Germany Value in 2023". */
static gboolean
read_bilateral (const char *name,
                Value      *value)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  const char *end = strstr (lower, value_in);

  for (guint i = 0; i < G_N_ELEMENTS (bilateral) && end != NULL; i++)
    {
      const char *words = strstr (lower, bilateral[i].words);
      const gsize n_words = strlen (bilateral[i].words);

      if (words == NULL || words + n_words > end || !read_period (end + strlen (value_in), &value->period))
        continue;
      value->flow = bilateral[i].flow;
      value->reporter = g_strndup (name, (gsize) (words - lower));
      value->partner = g_strndup (name + (words - lower) + n_words, (gsize) (end - words) - n_words);
      return TRUE;
    }

  return FALSE;
}

static gboolean
read_unit (const char *words,
           Value      *value)
{
  TradeQuantity quantity;
  g_autofree char *stripped = g_strstrip (g_strdup (words));

  if (!trade_vocabulary_find_unit (stripped, &quantity) || !g_str_equal (quantity.measure, TRADE_MEASURE_VALUE))
    return FALSE;

  value->unit = g_intern_string (quantity.unit);
  value->scale = quantity.scale;

  return TRUE;
}

/* A unit that is not known is left open, but not how it is counted: "Japanese Yen thousand". Returns whether anything is known. */
static gboolean
read_unit_or_scale (const char *words,
                    Value      *value)
{
  const char *last;

  if (read_unit (words, value))
    return TRUE;

  value->unit = TRADE_UNIT_UNSTATED;
  value->scale = 0;
  last = strrchr (words, ' ');

  return trade_vocabulary_find_scale (last != NULL ? last + 1 : words, &value->scale);
}

/* "Exported value in 2023 (EUR thousand)", "Value in 2023, EUR thousand". What stands before the year is of a country, and what
 * is no unit behind it is a note.
 */
static gboolean
read_unit_of_name (const char *name,
                   Value      *value)
{
  const char *year = strpbrk (name, "0123456789");
  const char *start = year != NULL ? strpbrk (year, "(,") : NULL;
  g_autofree char *words = start != NULL ? g_strstrip (g_strndup (start + 1, strcspn (start + 1, ")"))) : NULL;

  return words != NULL && read_unit_or_scale (words, value);
}

/* What a line says behind "Unit :", which is no part of another word, such as "United". */
static const char *
find_unit_words (const char *line)
{
  const char *unit = line;

  while ((unit = strstr (unit, "unit")) != NULL)
    {
      const char *rest = unit + strlen ("unit");

      rest += strspn (rest, " ");
      if (*rest == ':' && (unit == line || !g_ascii_isalpha (unit[-1])))
        return rest + 1;
      unit++;
    }

  return NULL;
}

/* "Unit : Euro thousand". Where nothing is said, thousands of dollars are meant. */
static void
read_unit_above (const char *preamble,
                 Value      *value)
{
  g_auto (GStrv) lines = g_strsplit (preamble, "\n", -1);

  value->unit = "USD";
  value->scale = THOUSAND;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *lower = g_ascii_strdown (lines[i], -1);
      const char *found = find_unit_words (lower);
      g_autofree char *words = found != NULL ? g_strstrip (g_strdup (found)) : NULL;

      if (words == NULL)
        continue;
      read_unit_or_scale (words, value);
      return;
    }
}

static int
rate (const TradeHeading *header)
{
  gboolean has_value = FALSE;

  for (guint i = 0; i < header->n; i++)
    {
      Value value = { 0 };

      has_value |= read_value (header->folded[i], &value) || strstr (header->folded[i], bilateral[0].words) != NULL;
    }

  return has_value && (trade_heading_has (header, "importers", NULL) || trade_heading_has (header, "exporters", NULL) ||
                       trade_heading_find_any (header, names) != TRADE_HEADING_NONE)
           ? 95
           : 0;
}

static void
add_columns (Layout             *layout,
             const TradeHeading *header,
             const char         *preamble)
{
  for (int i = 0; (guint) i < header->n; i++)
    {
      Value *value;

      if (i == layout->traders || i == layout->code || i == layout->label || g_strv_contains (others, header->folded[i]))
        continue;

      value = g_new0 (Value, 1);
      value->column = i;
      if (!read_value (header->folded[i], value))
        read_bilateral (header->names[i], value);
      g_ptr_array_add (layout->values, value);
      if (!read_unit_of_name (header->names[i], value))
        read_unit_above (preamble, value);
      /* A balance is no direction, and tells nothing of who the others are. */
      if (layout->traders != TRADE_HEADING_NONE && value->flow != NULL && !g_str_equal (value->flow, TRADE_FLOW_BALANCE))
        layout->are_reporters = g_str_equal (header->folded[layout->traders], "exporters") ==
                                g_str_equal (value->flow, TRADE_FLOW_EXPORT);
    }
}

static Layout
find_layout (TradeIntake *intake)
{
  static const char *const traders[] = { "importers", "exporters", NULL };
  const TradeHeading *header = trade_intake_get_header (intake);
  Layout layout = {
    .traders = trade_heading_find_any (header, traders),
    .code = trade_heading_find_any (header, codes),
    .label = trade_heading_find_any (header, names),
    .values = g_ptr_array_new_with_free_func (value_free),
  };

  add_columns (&layout, header, trade_intake_get_preamble (intake));

  return layout;
}

static void
take_place (TradeIntake        *intake,
            TradeObservation   *observation,
            TradeCubeDimension  dimension,
            const char         *name)
{
  if (name != NULL && *name != '\0')
    trade_intake_code (intake, observation, dimension, name, NULL, trade_vocabulary_rate_place (name, NULL), 1);
}

static void
take_product (TradeIntake      *intake,
              TradeObservation *observation,
              const Layout     *layout)
{
  const char *label = trade_intake_get (intake, layout->label);
  const char *code = trade_intake_get (intake, layout->code);
  gboolean is_whole;

  code += strspn (code, "'` ");
  code = *code != '\0' ? code : label;
  is_whole = trade_vocabulary_is_whole (code) || trade_vocabulary_is_whole (label);
  trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, code, label, is_whole ? TRADE_CODE_WHOLE : TRADE_CODE_MEMBER,
                     is_whole ? 0 : trade_vocabulary_get_level (code));
}

static void
take_value (TradeIntake      *intake,
            const Value      *value,
            TradeObservation  observation)
{
  if (value->flow == NULL)
    {
      trade_intake_set_aside (intake, (guint) TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_MEASURE);
      return;
    }

  trade_intake_period (intake, &observation, value->period, FALSE);
  trade_intake_word (intake, &observation, TRADE_CUBE_FLOW, value->flow);
  take_place (intake, &observation, TRADE_CUBE_REPORTER, value->reporter);
  take_place (intake, &observation, TRADE_CUBE_PARTNER, value->partner);
  trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, value->unit);
  trade_intake_take (intake, value->column, value->scale, &observation);
}

static void
take_row (TradeIntake  *intake,
          const Layout *layout)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };

  trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, TRADE_MEASURE_VALUE);
  take_place (intake, &observation, layout->are_reporters ? TRADE_CUBE_REPORTER : TRADE_CUBE_PARTNER,
              trade_intake_get (intake, layout->traders));
  if (layout->label != TRADE_HEADING_NONE)
    take_product (intake, &observation, layout);
  trade_intake_expect (intake, layout->values->len);
  for (guint i = 0; i < layout->values->len; i++)
    take_value (intake, g_ptr_array_index (layout->values, i), observation);
}

static void
take (TradeIntake *intake)
{
  Layout layout;

  trade_intake_join_header (intake);
  layout = find_layout (intake);
  while (trade_intake_next_record (intake))
    take_row (intake, &layout);
  g_ptr_array_unref (layout.values);
}

const TradeReaderRecord trade_reader_trade_map = {
  .id = "trade-map",
  .name = N_("ITC’s Trade Map"),
  .rate = rate,
  .take = take,
  .publisher = "ITC, Trade Map",
  .uri = "https://www.trademap.org/",
};
