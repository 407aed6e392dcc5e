/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-period-cell.h"
#include "trade-reader-record.h"
#include "trade-vocabulary.h"

/* GENESIS, the database of the German statistical offices, as its flat files: variables are numbered, each with a code, a label, and
 * the code and label of one of its attributes. Older files have a column for each value, whose name has a code, a label and a unit;
 * newer ones say these in columns of their own. Totals have no code. */

#define BETWEEN "__"
#define MONTH "MONAT"
#define QUARTER "QUART"

/* The columns of a variable: what it is, and what a row has of it. */
typedef struct
{
  int code, label, attribute, name;
} Variable;

/* A column of values of which the name tells all. */
typedef struct
{
  int           column;
  const char   *flow; /* nullable: it is of no trade */
  gboolean      has_unit;
  TradeQuantity quantity;
} Value;

typedef struct
{
  GArray *variables;
  GArray *values;
  int     period;
  int     value, value_label, value_unit; /* of newer files */
} Layout;

/* What stands in a variable of a row. */
typedef enum
{
  ROLE_PLACE,
  ROLE_PARTNER,
  ROLE_PRODUCT,
  ROLE_PERIOD,
  ROLE_OTHER,
} Role;

static gboolean
is_old (const TradeHeading *header)
{
  return trade_heading_has (header, "statistik code", "zeit", "1 merkmal code", "1 auspraegung code", "1 auspraegung label", NULL);
}

static gboolean
is_new (const TradeHeading *header)
{
  return trade_heading_has (header, "statistics code", "time", "1 variable code", "1 variable attribute code", "value",
                            "value variable label", "value unit", NULL);
}

static int
rate (const TradeHeading *header)
{
  return is_old (header) || is_new (header) ? 95 : 0;
}

static int
find_numbered (const TradeHeading *header,
               guint               number,
               const char         *words)
{
  g_autofree char *name = g_strdup_printf ("%u %s", number, words);

  return trade_heading_find (header, name);
}

static void
find_variables (Layout             *self,
                const TradeHeading *header,
                gboolean            is_named_anew)
{
  for (guint i = 1;; i++)
    {
      const Variable variable = {
        .code = find_numbered (header, i, is_named_anew ? "variable code" : "merkmal code"),
        .label = find_numbered (header, i, is_named_anew ? "variable label" : "merkmal label"),
        .attribute = find_numbered (header, i, is_named_anew ? "variable attribute code" : "auspraegung code"),
        .name = find_numbered (header, i, is_named_anew ? "variable attribute label" : "auspraegung label"),
      };

      if (variable.code == TRADE_HEADING_NONE)
        break;
      g_array_append_val (self->variables, variable);
    }
}

/* "Ausfuhr: Gewicht": the direction stands in front of what is measured. */
static const char *
find_flow (const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, ":", 2);

  return parts[0] != NULL ? trade_vocabulary_find_flow (g_strstrip (parts[0])) : NULL;
}

/* "WERTA__Ausfuhr:_Wert__Tsd._EUR" */
static void
add_value (Layout     *self,
           int         column,
           const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, BETWEEN, 3);
  Value value = { .column = column };

  if (g_strv_length (parts) < 3)
    return;

  value.flow = find_flow (g_strdelimit (parts[1], "_", ' '));
  value.has_unit = trade_vocabulary_find_unit (g_strdelimit (parts[2], "_", ' '), &value.quantity);
  g_array_append_val (self->values, value);
}

static Layout
find_layout (const TradeHeading *header)
{
  const gboolean is_named_anew = is_new (header);
  Layout layout = {
    .variables = g_array_new (FALSE, FALSE, sizeof (Variable)),
    .values = g_array_new (FALSE, FALSE, sizeof (Value)),
    .period = trade_heading_find (header, is_named_anew ? "time" : "zeit"),
    .value = trade_heading_find (header, "value"),
    .value_label = trade_heading_find (header, "value variable label"),
    .value_unit = trade_heading_find (header, "value unit"),
  };

  find_variables (&layout, header, is_named_anew);
  for (guint i = 0; !is_named_anew && i < header->n; i++)
    add_value (&layout, (int) i, header->names[i]);

  return layout;
}

static Role
find_role (const char *code,
           const char *label)
{
  static const struct
  {
    const char *words;
    Role        role;
  } words[] = {
    { "warenverzeichnis", ROLE_PRODUCT }, { "commodit", ROLE_PRODUCT },     { "güter", ROLE_PRODUCT },
    { "waren", ROLE_PRODUCT },            { "bundesl", ROLE_PLACE },        { "germany", ROLE_PLACE },
    { "deutschland", ROLE_PLACE },        { "federal states", ROLE_PLACE }, { "länder", ROLE_PARTNER },
    { "countries", ROLE_PARTNER },        { "kontinent", ROLE_PARTNER },
  };
  g_autofree char *folded = trade_heading_fold (label);

  if (g_str_has_prefix (code, MONTH) || g_str_has_prefix (code, QUARTER))
    return ROLE_PERIOD;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (folded, words[i].words) != NULL)
      return words[i].role;

  return ROLE_OTHER;
}

static void
take_place (TradeIntake        *intake,
            TradeObservation   *observation,
            TradeCubeDimension  dimension,
            const char         *code,
            const char         *name)
{
  const gboolean is_whole = dimension == TRADE_CUBE_PARTNER && *code == '\0';
  const char *known = *code != '\0' ? code : name;

  if (!trade_intake_recall (intake, observation, dimension, known))
    trade_intake_code (intake, observation, dimension, known, name,
                       is_whole ? TRADE_CODE_WHOLE : trade_vocabulary_rate_place (name, name), 1);
}

/* "WA8703": what has more digits is part of what has fewer. */
static void
take_product (TradeIntake      *intake,
              TradeObservation *observation,
              const char       *code,
              const char       *name)
{
  const char *digits = code + strcspn (code, "0123456789");

  if (*code == '\0')
    trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, TRADE_CODE_TOTAL, NULL, TRADE_CODE_WHOLE, 0);
  else if (!trade_intake_recall (intake, observation, TRADE_CUBE_PRODUCT, code))
    trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, code, name, TRADE_CODE_MEMBER, MAX ((int) strlen (digits), 1));
}

/* Reads what all values of a row are about; FALSE where its period is none. */
static gboolean
take_variables (TradeIntake      *intake,
                TradeObservation *observation,
                const Layout     *layout)
{
  g_autoptr (GString) period = g_string_new (trade_intake_get (intake, layout->period));
  g_autoptr (GString) indicator = g_string_new (NULL);
  TradePeriod found;

  for (guint i = 0; i < layout->variables->len; i++)
    {
      const Variable *variable = &g_array_index (layout->variables, Variable, i);
      const char *code = trade_intake_get (intake, variable->attribute), *name = trade_intake_get (intake, variable->name);

      switch (find_role (trade_intake_get (intake, variable->code), trade_intake_get (intake, variable->label)))
        {
        case ROLE_PLACE:
          take_place (intake, observation, TRADE_CUBE_REPORTER, code, name);
          break;
        case ROLE_PARTNER:
          take_place (intake, observation, TRADE_CUBE_PARTNER, code, name);
          break;
        case ROLE_PRODUCT:
          take_product (intake, observation, code, name);
          break;
        case ROLE_PERIOD:
          g_string_append_printf (period, g_str_has_prefix (code, MONTH) ? "-%s" : "-Q%s", code + strcspn (code, "0123456789"));
          break;
        case ROLE_OTHER:
        default:
          g_string_append_printf (indicator, "%s%s", indicator->len > 0 ? ", " : "", name);
          break;
        }
    }
  if (!trade_period_cell_parse (period->str, &found))
    return FALSE;

  trade_intake_period (intake, observation, found, FALSE);
  trade_intake_word (intake, observation, TRADE_CUBE_INDICATOR, indicator->str);

  return TRUE;
}

static void
take_value (TradeIntake      *intake,
            const Value      *value,
            TradeObservation  observation)
{
  if (value->flow == NULL)
    trade_intake_set_aside (intake, (guint) TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_INDICATOR);
  else if (!value->has_unit)
    trade_intake_reject (intake, value->column, _("this is not a unit that is known"));
  else
    {
      trade_intake_word (intake, &observation, TRADE_CUBE_FLOW, value->flow);
      trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, value->quantity.measure);
      trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, value->quantity.unit);
      trade_intake_take (intake, value->column, value->quantity.scale, &observation);
    }
}

static void
take_row (TradeIntake  *intake,
          const Layout *layout)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };

  if (!take_variables (intake, &observation, layout))
    {
      trade_intake_reject (intake, layout->period, _("this is not a year, a quarter or a month"));
      return;
    }
  if (layout->values->len == 0)
    {
      Value value = { .column = layout->value, .flow = find_flow (trade_intake_get (intake, layout->value_label)) };

      value.has_unit = trade_vocabulary_find_unit (trade_intake_get (intake, layout->value_unit), &value.quantity);
      take_value (intake, &value, observation);
      return;
    }

  trade_intake_expect (intake, layout->values->len);
  for (guint i = 0; i < layout->values->len; i++)
    take_value (intake, &g_array_index (layout->values, Value, i), observation);
}

static void
take (TradeIntake *intake)
{
  const Layout layout = find_layout (trade_intake_get_header (intake));

  while (trade_intake_next_record (intake))
    take_row (intake, &layout);
  g_array_unref (layout.variables);
  g_array_unref (layout.values);
}

const TradeReaderRecord trade_reader_genesis = {
  .id = "genesis",
  .name = N_("GENESIS of the German statistical offices"),
  .rate = rate,
  .take = take,
  .publisher = "GENESIS",
  .uri = "https://www-genesis.destatis.de/",
};
