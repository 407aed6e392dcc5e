/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-setting.h"

#include "trade-describe.h"
#include "trade-word.h"

#include <glib/gi18n-lib.h>

/* What all figures of a view must share to be compared at all, and what a subtitle says of it: whose trade it is, at which
 * prices, adjusted for what, valued how. What a release does not state is not said.
 */

typedef struct
{
  TradeDimension dimension;
  const char    *code;
  const char    *name;
} Words;

static const Words words[] = {
  /* Translators: these end a subtitle, after a comma */
  { TRADE_DIMENSION_ADJUSTMENT, TRADE_ADJUSTMENT_NONE, NC_ ("setting", "not adjusted") },
  { TRADE_DIMENSION_ADJUSTMENT, TRADE_ADJUSTMENT_SEASONAL, NC_ ("setting", "seasonally adjusted") },
  { TRADE_DIMENSION_ADJUSTMENT, TRADE_ADJUSTMENT_CALENDAR, NC_ ("setting", "adjusted for working days") },
  { TRADE_DIMENSION_ADJUSTMENT, TRADE_ADJUSTMENT_BOTH, NC_ ("setting", "adjusted for seasons and working days") },
  { TRADE_DIMENSION_PRICES, TRADE_PRICES_CURRENT, NC_ ("setting", "at current prices") },
  { TRADE_DIMENSION_PRICES, TRADE_PRICES_CONSTANT, NC_ ("setting", "at constant prices") },
  { TRADE_DIMENSION_VALUATION, TRADE_VALUATION_FOB, NC_ ("setting", "valued free on board") },
  { TRADE_DIMENSION_VALUATION, TRADE_VALUATION_CIF, NC_ ("setting", "valued with insurance and freight") },
  { TRADE_DIMENSION_VALUATION, TRADE_VALUATION_CUSTOMS, NC_ ("setting", "customs value") },
  { TRADE_DIMENSION_VALUATION, TRADE_VALUATION_PAYMENTS, NC_ ("setting", "as in the balance of payments") },
  { TRADE_DIMENSION_COMPARISON, TRADE_CODE_UNSTATED, NC_ ("setting", "on a year earlier") },
  { TRADE_DIMENSION_COMPARISON, TRADE_COMPARISON_PERIOD, NC_ ("setting", "on the period before") },
  { TRADE_DIMENSION_PRODUCT, TRADE_CODE_TOTAL, NC_ ("setting", "all products") },
  { TRADE_DIMENSION_PARTNER, TRADE_CODE_TOTAL, NC_ ("setting", "all partners") },
  { TRADE_DIMENSION_ENTERPRISE, TRADE_CODE_TOTAL, NC_ ("setting", "all kinds of enterprise") },
  { TRADE_DIMENSION_PRODUCT, TRADE_CODE_OTHER, NC_ ("setting", "other products") },
  { TRADE_DIMENSION_PARTNER, TRADE_CODE_OTHER, NC_ ("setting", "other partners") },
  { TRADE_DIMENSION_ENTERPRISE, TRADE_CODE_OTHER, NC_ ("setting", "other kinds of enterprise") },
};

/**
 * trade_setting_get_name:
 * @format: the language
 * @dataset: the dataset whose labels win
 * @dimension: a dimension that figures of one chart share
 * @code: one of its codes
 *
 * Names what figures share: "seasonally adjusted". With which period growth is compared is said even where a release leaves
 * it to be understood.
 *
 * Returns: (transfer none) (nullable): the name; %NULL where nothing is stated
 */
const char *
trade_setting_get_name (TradeFormat    *format,
                        TradeDataset   *dataset,
                        TradeDimension  dimension,
                        const char     *code)
{
  TradeText *label = *code != '\0' ? trade_dataset_get_label (dataset, dimension, code) : NULL;

  if (label != NULL)
    return trade_format_text (format, label);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (words[i].dimension == dimension && g_str_equal (words[i].code, code))
        return g_dpgettext2 (GETTEXT_PACKAGE, "setting", words[i].name);
    }

  return *code != '\0' ? code : NULL;
}

/* The partner, product or kind of enterprise that all of a view is of; NULL where it is of all. */
static const char *
get_part (TradeView      *view,
          TradeFormat    *format,
          TradeDimension  dimension)
{
  const char *code = trade_view_get_arrangement (view).setting.codes[dimension];

  if (!trade_dimension_has_parts (dimension) || code == NULL || g_str_equal (code, TRADE_CODE_TOTAL))
    return NULL;

  return trade_setting_get_name (format, trade_view_get_dataset (view), dimension, code);
}

/* Shares of all exports are of what is exported to all: with whom those goods are traded of which it is the share is said after that. */
static gboolean
are_of_part (TradeView *view)
{
  return !g_str_equal (trade_figure_get_key (trade_view_get_leader (view))->measure, TRADE_MEASURE_SHARE);
}

/* Adds of which partner, product or kind of enterprise all of a view is, where it is of one. */
static char *
add_part (TradeView      *view,
          TradeFormat    *format,
          char           *subject,
          TradeDimension  dimension)
{
  const char *part = get_part (view, format, dimension);
  g_autofree char *before = subject;
  g_autofree char *name = NULL;

  if (part == NULL)
    return g_steal_pointer (&before);

  name = trade_format_isolate (format, part);
  if (dimension == TRADE_DIMENSION_PARTNER)
    /* Translators: a subject, and a partner, as in "China’s trade in goods with Germany" */
    return g_strdup_printf (C_ ("subject and partner", "%1$s with %2$s"), before, name);

  /* Translators: a subject, and a product or a kind of enterprise, as in "China’s trade in goods, motor cars" */
  return g_strdup_printf (C_ ("subject and part", "%1$s, %2$s"), before, name);
}

/* Whose figures they are is not to be taken for one more product or partner that they are of. What a release calls its subject may be of
 * somebody already, as in "Trade of East Africa (Kenya)", or name them.
 */
static char *
add_reporter (TradeFormat *format,
              char        *subject,
              const char  *name)
{
  g_autofree char *before = subject;
  g_autofree char *isolated = trade_format_isolate (format, name);
  g_autofree char *plain = trade_format_isolate (format, _ ("Foreign trade"));

  if (trade_word_is_in (name, subject))
    return g_steal_pointer (&before);
  if (!g_str_equal (subject, plain))
    return trade_describe_add_aspect (before, isolated);

  /* Translators: a subject, and the country whose figures they are, as in "World trade in goods of Germany" */
  return g_strdup_printf (C_ ("subject and reporter", "%1$s of %2$s"), before, isolated);
}

/*< private >
 * trade_setting_write_subject:
 * @view: a view
 * @format: the language
 *
 * Names what a view is about: the subject of its release, the partner, the product or the kind of enterprise that it is of, and the
 * reporter, if the release says of more than one.
 *
 * Returns: (transfer full): the subject
 */
char *
trade_setting_write_subject (TradeView   *view,
                             TradeFormat *format)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  g_autofree char *subject = trade_format_isolate (format, trade_format_text (format, trade_dataset_get_subject (dataset)));
  const char *reporter = trade_view_get_scope (view)->key.reporter;
  const char *name = reporter != NULL ? trade_setting_get_name (format, dataset, TRADE_DIMENSION_REPORTER, reporter) : NULL;

  if (name != NULL)
    subject = add_reporter (format, subject, name);
  for (TradeDimension i = 0; are_of_part (view) && i < TRADE_N_DIMENSIONS; i++)
    subject = add_part (view, format, subject, i);

  return g_steal_pointer (&subject);
}

/* Whether a view compares exports that are free on board with imports that are not, as customs offices value them. */
static gboolean
has_customary_valuations (TradeView *view)
{
  gboolean has_exports = FALSE, has_imports = FALSE;

  if (trade_view_get_scope (view)->key.valuation != NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      has_exports |= g_str_equal (trade_figure_get_key (figure)->valuation, TRADE_VALUATION_FOB);
      has_imports |= g_str_equal (trade_figure_get_key (figure)->valuation, TRADE_VALUATION_CIF);
    }

  return has_exports && has_imports;
}

static const char *
get_condition (TradeView      *view,
               TradeFormat    *format,
               TradeDimension  dimension)
{
  const char *code = trade_view_get_scope (view)->key.codes[dimension];

  if (code != NULL)
    return trade_setting_get_name (format, trade_view_get_dataset (view), dimension, code);
  if (dimension == TRADE_DIMENSION_VALUATION && has_customary_valuations (view))
    return C_ ("setting", "exports free on board, imports with insurance and freight");

  return NULL;
}

static char *
add_condition (char       *subtitle,
               const char *name)
{
  g_autofree char *before = subtitle;

  if (name == NULL)
    return g_steal_pointer (&before);

  /* Translators: a subtitle, and a condition that holds for all figures, such as "seasonally adjusted" */
  return g_strdup_printf (C_ ("subtitle and setting", "%1$s, %2$s"), before, name);
}

/*< private >
 * trade_setting_add:
 * @view: a view
 * @format: the language
 * @subtitle: what is measured, where, when and in what unit
 *
 * Adds to a subtitle how the figures of a view were adjusted, at which prices and how they were valued, and of which part shares are.
 *
 * Returns: (transfer full): the whole subtitle
 */
char *
trade_setting_add (TradeView   *view,
                   TradeFormat *format,
                   const char  *subtitle)
{
  static const TradeDimension said[] = { TRADE_DIMENSION_ADJUSTMENT, TRADE_DIMENSION_PRICES, TRADE_DIMENSION_VALUATION };
  char *text = g_strdup (subtitle);

  for (TradeDimension i = 0; !are_of_part (view) && i < TRADE_N_DIMENSIONS; i++)
    text = add_condition (text, get_part (view, format, i));
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    text = add_condition (text, get_condition (view, format, said[i]));

  return text;
}

static void
add_name (GString     *text,
           TradeFormat *format,
           const char  *name)
{
  g_autofree char *before = NULL;
  g_autofree char *isolated = name != NULL ? trade_format_isolate (format, name) : NULL;

  if (name == NULL)
    return;
  if (text->len == 0)
    {
      g_string_append (text, isolated);
      return;
    }

  before = g_strdup (text->str);
  /* Translators: joins what figures are of, such as "Germany" and "seasonally adjusted" */
  g_string_printf (text, C_ ("scope of a finding", "%1$s, %2$s"), before, isolated);
}

/* Whether it has to be said which code of a dimension figures have, and there is but one. */
static gboolean
is_shared (TradeDataset   *dataset,
           GPtrArray      *figures,
           TradeDimension  dimension)
{
  const char *code = trade_figure_get_key (g_ptr_array_index (figures, 0))->codes[dimension];

  for (guint i = 1; i < figures->len; i++)
    {
      if (!g_str_equal (trade_figure_get_key (g_ptr_array_index (figures, i))->codes[dimension], code))
        return FALSE;
    }

  return trade_dataset_varies (dataset, dimension);
}

/*< private >
 * trade_setting_write_scope:
 * @format: the language
 * @dataset: the dataset of the figures
 * @figures: (element-type TradeFigure): figures, at least one
 * @period: (nullable): when, if that is to be said as well
 *
 * Names what figures share and a release has several of: whose they are, how they were adjusted and valued, with what a growth
 * compares, and of what currency it is. The first of them is the one that others are held against.
 *
 * Returns: (transfer full): the words, such as "Germany, seasonally adjusted"; empty where nothing need be said
 */
char *
trade_setting_write_scope (TradeFormat  *format,
                           TradeDataset *dataset,
                           GPtrArray    *figures,
                           const char   *period)
{
  static const TradeDimension said[] = {
    TRADE_DIMENSION_REPORTER, TRADE_DIMENSION_ADJUSTMENT, TRADE_DIMENSION_PRICES, TRADE_DIMENSION_VALUATION,
  };
  const TradeSeriesKey *key = trade_figure_get_key (g_ptr_array_index (figures, 0));
  GString *text = g_string_new (NULL);
  g_autofree char *base = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      if (is_shared (dataset, figures, said[i]))
        add_name (text, format, trade_setting_get_name (format, dataset, said[i], key->codes[said[i]]));
    }

  /* Levels that a growth is held against compare with nothing. */
  if (trade_dataset_varies (dataset, TRADE_DIMENSION_COMPARISON) && g_str_equal (key->measure, TRADE_MEASURE_GROWTH))
    add_name (text, format, trade_setting_get_name (format, dataset, TRADE_DIMENSION_COMPARISON, key->comparison));
  if (trade_dataset_varies (dataset, TRADE_DIMENSION_BASE) && *key->base != '\0')
    {
      base = trade_format_currency (format, dataset, key->base);
      add_name (text, format, base);
    }
  add_name (text, format, period);

  return g_string_free (text, FALSE);
}
