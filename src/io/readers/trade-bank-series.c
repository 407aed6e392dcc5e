/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-bank-series.h"

#include <string.h>

#include "trade-words.h"

/* How the columns end that say how sure the values before them are. */
#define FLAGS "_FLAGS"

/* So many parts a key has at least, with points between them: BPS.M.Y.I9. */
#define KEY_PARTS 3

/* How all keys of the Bundesbank begin, of which older ones have fewer: BBK01.EU2001. */
#define BUNDESBANK "BB"

/* What the first cells of lines are called that tell of series, folded, and where that goes. */
static const struct
{
  const char *name;
  gsize       place;
} lines[] = {
  { "title", offsetof (TradeBankSeries, title) },             { "título", offsetof (TradeBankSeries, title) },
  { "titulo", offsetof (TradeBankSeries, title) },            { "titel", offsetof (TradeBankSeries, title) },
  { "", offsetof (TradeBankSeries, title) },                  { "description", offsetof (TradeBankSeries, description) },
  { "descripción", offsetof (TradeBankSeries, description) }, { "unit", offsetof (TradeBankSeries, unit) },
  { "units", offsetof (TradeBankSeries, unit) },              { "einheit", offsetof (TradeBankSeries, unit) },
  { "unidad", offsetof (TradeBankSeries, unit) },             { "unidade", offsetof (TradeBankSeries, unit) },
  { "unité", offsetof (TradeBankSeries, unit) },              { "dimension", offsetof (TradeBankSeries, scale) },
  { "unit multiplier", offsetof (TradeBankSeries, scale) },   { "type", offsetof (TradeBankSeries, setting) },
  { "descripción de la serie", offsetof (TradeBankSeries, title) },
  { "descripción de las unidades", offsetof (TradeBankSeries, unit) },
  { "系列名称", offsetof (TradeBankSeries, title) },          { "単位", offsetof (TradeBankSeries, unit) },
  { "frequency", offsetof (TradeBankSeries, frequency) },     { "frecuencia", offsetof (TradeBankSeries, frequency) },
  { "periodicidad", offsetof (TradeBankSeries, frequency) },
  { "series type", offsetof (TradeBankSeries, setting) },
  { "source", offsetof (TradeBankSeries, source) },           { "fuente", offsetof (TradeBankSeries, source) },
};

/* Where a header begins with the names of series, with their codes, and with dates. */
static const char *const titles[] = { "title", "título", "titulo", "系列名称", NULL };
static const char *const codes[] = { "código de la serie", "series id", "series code", "系列コード", NULL };
static const char *const dates[] = { "date", "data", "fecha", "datum", NULL };

/* Sources whose dollars are those of their country. */
static const struct
{
  const char *source;
  const char *unit;
} currencies[] = { { "ABS", "AUD" }, { "RBA", "AUD" } };

static void
free_series (gpointer data)
{
  TradeBankSeries *series = data;

  g_free (series->title);
  g_free (series->description);
  g_free (series->unit);
  g_free (series->scale);
  g_free (series->setting);
  g_free (series->source);
  g_free (series->frequency);
  trade_flow_words_clear (&series->words);
  g_free (series);
}

/* BBFBOPV.M.N.DE: letters, digits and points alone. */
static gboolean
is_key (const char *text)
{
  guint n_points = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isupper (*p) && !g_ascii_isdigit (*p) && strchr ("._-#:", *p) == NULL)
        return FALSE;
      n_points += *p == '.';
    }

  return n_points >= KEY_PARTS || (n_points > 0 && g_str_has_prefix (text, BUNDESBANK));
}

/* A name without the number before it, "22708 - ", and the key in brackets behind it. */
static char *
cut_key (const char *name)
{
  const gsize n_digits = strspn (name, "0123456789");
  const char *title = n_digits > 0 && g_str_has_prefix (name + n_digits, " - ") ? name + n_digits + strlen (" - ") : name;
  const char *open = strrchr (title, '[') != NULL ? strrchr (title, '[') : strrchr (title, '(');
  const gsize length = open != NULL ? strlen (open) : 0;
  g_autofree char *key = length > 2 ? g_strndup (open + 1, length - 2) : NULL;

  return key != NULL && is_key (key) ? g_strchomp (g_strndup (title, (gsize) (open - title))) : g_strdup (title);
}

static gboolean
names_flow (const char *title)
{
  g_auto (TradeFlowWords) words = { NULL };

  trade_flow_words_read (title, &words);

  return words.flow != NULL;
}

/* Names of series are told from those of other columns by their direction, or by their keys. */
static gboolean
is_header (const TradeHeading *header)
{
  const gboolean has_titles = header->n > 1 && g_strv_contains (titles, header->folded[0]);
  const gboolean has_dates = header->n > 1 && g_strv_contains (dates, header->folded[0]);

  if (header->n > 1 && (g_strv_contains (codes, header->folded[0]) || (*header->folded[0] == '\0' && is_key (header->names[1]))))
    return TRUE;
  /* The series of Brazil have their number alone, or no name at all. */
  if (header->n == 2 && has_dates && (g_str_equal (header->folded[1], "valor") ||
                                      (*header->names[1] != '\0' && header->names[1][strspn (header->names[1], "0123456789")] == '\0')))
    return TRUE;
  for (guint i = 1; i < header->n && (has_titles || has_dates); i++)
    if (names_flow (header->names[i]))
      return TRUE;

  return FALSE;
}

/*
 * trade_bank_series_begin:
 * @header: a row
 *
 * Finds the series that a header names.
 *
 * Returns: (transfer full) (nullable) (element-type TradeBankSeries): the series; %NULL where the row is no such header
 */
GPtrArray *
trade_bank_series_begin (const TradeHeading *header)
{
  g_autoptr (GPtrArray) series = NULL;
  const gboolean has_keys = header->n > 0 && (*header->folded[0] == '\0' || g_strv_contains (codes, header->folded[0]));

  if (!is_header (header))
    return NULL;

  series = g_ptr_array_new_with_free_func (free_series);
  for (guint i = 1; i < header->n; i++)
    {
      const char *name = header->names[i];
      TradeBankSeries *one;

      if (g_str_has_suffix (name, FLAGS) && series->len > 0)
        {
          ((TradeBankSeries *) g_ptr_array_index (series, series->len - 1))->flag = (int) i;
          continue;
        }
      if (*name == '\0' || (i == 1 && g_str_equal (header->folded[i], "time period")))
        continue;
      one = g_new0 (TradeBankSeries, 1);
      one->column = (int) i;
      one->flag = TRADE_HEADING_NONE;
      one->title = has_keys ? NULL : cut_key (name);
      g_ptr_array_add (series, one);
    }

  return g_steal_pointer (&series);
}

/*
 * trade_bank_series_take_line:
 * @series: (element-type TradeBankSeries): series
 * @row: a row above the dates
 *
 * Takes what a line tells of series, if anything. What is told first counts.
 */
void
trade_bank_series_take_line (GPtrArray          *series,
                             const TradeHeading *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if (row->n == 0 || !g_str_equal (row->folded[0], lines[i].name))
        continue;
      for (guint j = 0; j < series->len; j++)
        {
          TradeBankSeries *one = g_ptr_array_index (series, j);
          char **place = G_STRUCT_MEMBER_P (one, lines[i].place);

          if (*place == NULL && (guint) one->column < row->n && *row->names[one->column] != '\0')
            *place = g_strdup (row->names[one->column]);
        }
      return;
    }
}

/*
 * trade_bank_series_take_above:
 * @series: (element-type TradeBankSeries): series
 * @rows: (element-type TradeHeading): the first rows of a file
 * @header: which of them has begun the series
 *
 * Takes what the lines above a header of codes tell of series: Australia's statistics have these last.
 */
void
trade_bank_series_take_above (GPtrArray *series,
                              GPtrArray *rows,
                              guint      header)
{
  for (guint i = 0; i < series->len; i++)
    if (((TradeBankSeries *) g_ptr_array_index (series, i))->title != NULL)
      return;

  for (guint i = 0; i < header; i++)
    trade_bank_series_take_line (series, g_ptr_array_index (rows, i));
}

/* How many months there are between the values of a series, as far as its frequency is told. */
static guint
find_n_months (const TradeBankSeries *self)
{
  static const struct
  {
    const char *start;
    guint       n_months;
  } words[] = { { "month", 1 }, { "mens", 1 }, { "quarter", 3 }, { "trimes", 3 }, { "annual", 12 }, { "year", 12 }, { "anual", 12 } };
  g_autofree char *folded = trade_heading_fold (self->frequency != NULL ? self->frequency : "");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (folded, words[i].start))
      return words[i].n_months;

  return 0;
}

static void
settle_unit (TradeBankSeries *self)
{
  g_autofree char *unit = g_strdup_printf ("%s %s", self->scale != NULL ? self->scale : "", self->unit != NULL ? self->unit : "");
  g_autofree char *folded = trade_heading_fold (self->unit != NULL ? self->unit : self->title != NULL ? self->title : "");
  const TradeWords words = trade_words_read (folded);

  self->quantity = (TradeQuantity) { .measure = TRADE_MEASURE_VALUE, .unit = TRADE_UNIT_UNSTATED };
  self->has_unit = trade_vocabulary_read_unit (g_strstrip (unit), &self->quantity);
  if (!self->has_unit && self->unit == NULL && self->words.has_quantity)
    {
      self->quantity = self->words.quantity;
      self->has_unit = TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (self->has_unit && g_strcmp0 (self->source, currencies[i].source) == 0 && g_str_equal (self->quantity.unit, TRADE_UNIT_UNSTATED))
      g_strlcpy (self->quantity.unit, currencies[i].unit, sizeof self->quantity.unit);
  self->is_ratio = words.is_other || (self->has_unit && !g_str_equal (self->quantity.measure, TRADE_MEASURE_VALUE) &&
                                      !g_str_equal (self->quantity.measure, TRADE_MEASURE_QUANTITY));
}

/* Where each flow is valued in but one way, that tells nothing apart. */
static void
settle_valuations (GPtrArray *series)
{
  gboolean differ = FALSE;

  for (guint i = 0; i < series->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const TradeFlowWords *a = &((TradeBankSeries *) g_ptr_array_index (series, i))->words;
        const TradeFlowWords *b = &((TradeBankSeries *) g_ptr_array_index (series, j))->words;

        differ = differ || (g_strcmp0 (a->flow, b->flow) == 0 && g_strcmp0 (a->valuation, b->valuation) != 0);
      }
  for (guint i = 0; i < series->len && !differ; i++)
    ((TradeBankSeries *) g_ptr_array_index (series, i))->words.valuation = NULL;
}

/*
 * trade_bank_series_settle:
 * @series: (element-type TradeBankSeries): series of which all lines are known
 *
 * Finds out what they are of, each.
 */
void
trade_bank_series_settle (GPtrArray *series)
{
  for (guint i = 0; i < series->len; i++)
    {
      TradeBankSeries *one = g_ptr_array_index (series, i);
      const char *texts[] = { one->title, one->description };
      g_autofree char *setting = trade_heading_fold (one->setting != NULL ? one->setting : one->title != NULL ? one->title : "");

      for (guint j = 0; j < G_N_ELEMENTS (texts) && one->words.flow == NULL; j++)
        {
          trade_flow_words_clear (&one->words);
          trade_flow_words_read (texts[j] != NULL ? texts[j] : "", &one->words);
        }
      one->n_months = find_n_months (one);
      one->adjustment = trade_words_read (setting).adjustment;
      settle_unit (one);
    }
  settle_valuations (series);
}
