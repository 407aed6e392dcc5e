/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-period-cell.h"
#include "trade-reader-record.h"
#include "trade-row.h"
#include "trade-vocabulary.h"

/* UNCTADstat: each dimension by its code and, in a column beside it, by its name; then a column for each measure, whose name
 * has its unit, with one for footnotes and one for the reason why there is none. Economies of four digits are groups, and so are
 * those with a letter. */

#define COUNTRY_DIGITS 3
#define FOOTNOTE " footnote"
#define MISSING " missing value"
#define LABEL " label"

/* The finest first. */
static const char *const parts[] = { "month", "quarter", NULL };
static const char *const products[] = { "product", "category", "commodity", NULL };

static const struct
{
  const char *words;
  int         scale;
} scales[] = { { "thousand", 3 }, { "million", 6 }, { "billion", 9 } };

typedef struct
{
  int     year, economy, partner, flow, product;
  int     part;   /* the column of months or quarters */
  GArray *others; /* of int: the columns of dimensions that are not known */
  GArray *values; /* of int: the columns of measures */
} Layout;

static gboolean
is_label (const char *name)
{
  return g_str_has_suffix (name, LABEL) || g_str_has_suffix (name, FOOTNOTE) || g_str_has_suffix (name, MISSING);
}

static int
rate (const TradeHeading *header)
{
  return trade_heading_has (header, "economy", "economy label", "flow", "flow label", NULL) &&
                 (trade_heading_find (header, "year") != TRADE_HEADING_NONE ||
                  trade_heading_find_any (header, parts) != TRADE_HEADING_NONE)
           ? 95
           : 0;
}

/* A quarter beside a month says nothing more. */
static gboolean
is_known (const Layout       *layout,
          const TradeHeading *header,
          int                 column)
{
  return g_strv_contains (parts, header->folded[column]) || column == layout->year || column == layout->part || column == layout->economy || column == layout->partner ||
         column == layout->flow || column == layout->product;
}

static Layout
find_layout (const TradeHeading *header)
{
  Layout layout = {
    .year = trade_heading_find (header, "year"),
    .part = trade_heading_find_any (header, parts),
    .economy = trade_heading_find (header, "economy"),
    .partner = trade_heading_find (header, "partner"),
    .flow = trade_heading_find (header, "flow"),
    .product = trade_heading_find_any (header, products),
    .others = g_array_new (FALSE, FALSE, sizeof (int)),
    .values = g_array_new (FALSE, FALSE, sizeof (int)),
  };

  for (int i = 0; (guint) i < header->n; i++)
    if (*header->folded[i] != '\0' && !is_label (header->folded[i]) && !is_known (&layout, header, i))
      {
        g_autofree char *label = g_strconcat (header->folded[i], LABEL, NULL);

        /* A column with a label beside it is a dimension. */
        if (trade_heading_find (header, label) != TRADE_HEADING_NONE)
          g_array_append_val (layout.others, i);
        else
          g_array_append_val (layout.values, i);
      }

  return layout;
}

/* What stands in the column that goes with another. */
static const char *
get_beside (TradeIntake *intake,
            int          column,
            const char  *suffix)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  g_autofree char *name = NULL;

  if (column == TRADE_HEADING_NONE)
    return "";
  name = g_strconcat (header->folded[column], suffix, NULL);

  return trade_intake_get (intake, trade_heading_find (header, name));
}

static void
take_place (TradeIntake        *intake,
            TradeObservation   *observation,
            TradeCubeDimension  dimension,
            int                 column)
{
  const char *code = trade_intake_get (intake, column);
  const char *label = get_beside (intake, column, LABEL);
  TradeCodeRole role = trade_vocabulary_rate_place (label, NULL);

  if (role != TRADE_CODE_WHOLE && (strlen (code) > COUNTRY_DIGITS || code[strspn (code, "0123456789")] != '\0'))
    role = TRADE_CODE_GROUP;
  trade_intake_code (intake, observation, dimension, code, label, role, 1);
}

/* Products of a nomenclature have digits; what has none is a group of them, which may overlap with others. */
static void
take_product (TradeIntake      *intake,
              TradeObservation *observation,
              int               column)
{
  const char *code = trade_intake_get (intake, column);
  const char *label = get_beside (intake, column, LABEL);
  TradeCodeRole role = TRADE_CODE_MEMBER;

  if (trade_vocabulary_is_whole (code) || trade_vocabulary_is_whole (label))
    role = TRADE_CODE_WHOLE;
  else if (!g_ascii_isdigit (*code))
    role = TRADE_CODE_GROUP;
  trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, code, label, role,
                     role == TRADE_CODE_WHOLE ? 0 : trade_vocabulary_get_level (code));
}

/* "Total", "All modes of transport". */
static gboolean
is_all (const char *label)
{
  g_autofree char *lower = trade_lower (label);

  return g_str_has_prefix (lower, "total") || g_str_has_prefix (lower, "all ") || trade_vocabulary_is_whole (label);
}

/* What is not known tells figures apart all the same: those of a mode of transport are parts of those of all modes. */
static void
take_others (TradeIntake      *intake,
             const Layout     *layout,
             TradeObservation *observation)
{
  g_autoptr (GString) codes = g_string_new (NULL);
  g_autoptr (GString) labels = g_string_new (NULL);
  gboolean is_whole = TRUE;

  for (guint i = 0; i < layout->others->len; i++)
    {
      const int column = g_array_index (layout->others, int, i);
      const char *label = get_beside (intake, column, LABEL);

      g_string_append_printf (codes, "%s%s", i > 0 ? "." : "", trade_intake_get (intake, column));
      g_string_append_printf (labels, "%s%s", i > 0 ? ", " : "", label);
      is_whole &= is_all (label);
    }
  if (layout->others->len > 0)
    trade_intake_code (intake, observation, TRADE_CUBE_INDICATOR, codes->str, labels->str,
                       is_whole ? TRADE_CODE_WHOLE : TRADE_CODE_MEMBER, !is_whole);
}

/* A part of a year may name its year, "2022Q01", or stand beside it: "1", "Q1", "January". */
static gboolean
read_part (const char  *part,
           const char  *year,
           gboolean     is_quarter,
           TradePeriod *period)
{
  const char *digits = part + strspn (part, "QqMm");
  const int number = strspn (digits, "0123456789") == strlen (digits) ? (int) g_ascii_strtoll (digits, NULL, 10) : 0;
  g_autofree char *text = number > 0 ? g_strdup_printf (is_quarter ? "%s-Q%d" : "%s-%02d", year, number)
                                     : g_strdup_printf ("%s %s", part, year);

  return trade_period_cell_parse (part, period) || trade_period_cell_parse (text, period);
}

static gboolean
read_period (TradeIntake  *intake,
             const Layout *layout,
             TradePeriod  *period)
{
  const char *part = trade_intake_get (intake, layout->part);
  const char *year = trade_intake_get (intake, layout->year);

  /* The year itself may stand below its parts. */
  if (*part == '\0' || (layout->year != TRADE_HEADING_NONE && is_all (part)))
    return trade_period_cell_parse (year, period);

  return read_part (part, year, g_str_equal (trade_intake_get_header (intake)->folded[layout->part], "quarter"), period);
}

/* "us$ at current prices in thousands of millions", "millions of us$ at constant prices (2015)"; shares and what is per head
 * are not read. */
static gboolean
read_measure (TradeIntake      *intake,
              const char       *name,
              TradeObservation *observation,
              int              *scale)
{
  const gboolean is_constant = strstr (name, "constant prices") != NULL;

  if ((strstr (name, "us$") == NULL && strstr (name, "us dollars") == NULL) || strstr (name, " per ") != NULL ||
      (!is_constant && strstr (name, "current prices") == NULL))
    return FALSE;

  *scale = 0;
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (strstr (name, scales[i].words) != NULL)
      *scale += scales[i].scale;
  trade_intake_word (intake, observation, TRADE_CUBE_MEASURE, TRADE_MEASURE_VALUE);
  trade_intake_word (intake, observation, TRADE_CUBE_UNIT, "USD");
  trade_intake_word (intake, observation, TRADE_CUBE_PRICES, is_constant ? TRADE_PRICES_CONSTANT : TRADE_PRICES_CURRENT);

  return TRUE;
}

static void
take_value (TradeIntake      *intake,
            int               column,
            TradeObservation  observation)
{
  g_autofree char *footnote = trade_lower (get_beside (intake, column, FOOTNOTE));
  int scale;

  if (!read_measure (intake, trade_intake_get_header (intake)->folded[column], &observation, &scale))
    {
      trade_intake_set_aside (intake, (guint) TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_MEASURE);
      return;
    }

  if (strstr (footnote, "estimate") != NULL)
    observation.status = TRADE_STATUS_ESTIMATED;
  else if (strstr (footnote, "break") != NULL)
    observation.status = TRADE_STATUS_BREAK;
  trade_intake_take (intake, column, scale, &observation);
}

static void
take_row (TradeIntake  *intake,
          const Layout *layout)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
  TradePeriod period;

  if (!trade_row_take_flow (intake, &observation, layout->flow,
                            trade_vocabulary_find_flow (get_beside (intake, layout->flow, LABEL))))
    return;
  if (!read_period (intake, layout, &period))
    {
      trade_intake_reject (intake, layout->part != TRADE_HEADING_NONE ? layout->part : layout->year,
                           _("this is not a year, a quarter or a month"));
      return;
    }

  trade_intake_period (intake, &observation, period, FALSE);
  take_others (intake, layout, &observation);
  take_place (intake, &observation, TRADE_CUBE_REPORTER, layout->economy);
  if (layout->partner != TRADE_HEADING_NONE)
    take_place (intake, &observation, TRADE_CUBE_PARTNER, layout->partner);
  if (layout->product != TRADE_HEADING_NONE)
    take_product (intake, &observation, layout->product);
  trade_intake_expect (intake, layout->values->len);
  for (guint i = 0; i < layout->values->len; i++)
    take_value (intake, g_array_index (layout->values, int, i), observation);
}

static void
take (TradeIntake *intake)
{
  const Layout layout = find_layout (trade_intake_get_header (intake));

  while (trade_intake_next_record (intake))
    take_row (intake, &layout);
  g_array_unref (layout.others);
  g_array_unref (layout.values);
}

const TradeReaderRecord trade_reader_unctad = {
  .id = "unctad",
  .name = N_("UNCTADstat"),
  .rate = rate,
  .take = take,
  .publisher = "UNCTADstat",
  .uri = "https://unctadstat.unctad.org/",
};
