/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-describe.h"

#include "trade-brief-name.h"
#include "trade-namesakes.h"
#include "trade-records.h"
#include "trade-word.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a figure is called: its flow or its measure, what is traded, with whom and by whom. */

static const char *
get_flow_name (const char *flow)
{
  if (g_str_equal (flow, TRADE_FLOW_EXPORT))
    return C_ ("flow", "Exports");
  if (g_str_equal (flow, TRADE_FLOW_IMPORT))
    return C_ ("flow", "Imports");
  if (g_str_equal (flow, TRADE_FLOW_BALANCE))
    /* Translators: exports less imports */
    return C_ ("flow", "Balance");
  if (g_str_equal (flow, TRADE_FLOW_TOTAL))
    return C_ ("flow", "Exports and imports");
  if (g_str_equal (flow, TRADE_FLOW_RE_EXPORT))
    /* Translators: exports of goods that were imported before; they are a part of the exports */
    return C_ ("flow", "Re-exports");
  if (g_str_equal (flow, TRADE_FLOW_RE_IMPORT))
    /* Translators: imports of goods that were exported before; they are a part of the imports */
    return C_ ("flow", "Re-imports");

  return flow;
}

static const char *
choose_by_flow (const char *flow,
                const char *of_exports,
                const char *of_imports,
                const char *of_both)
{
  if (g_str_equal (flow, TRADE_FLOW_EXPORT))
    return of_exports;

  return g_str_equal (flow, TRADE_FLOW_IMPORT) ? of_imports : of_both;
}

static const char *
get_label (TradeFormat   *format,
           TradeDataset  *dataset,
           TradeDimension dimension,
           const char    *code)
{
  TradeText *label = trade_dataset_get_label (dataset, dimension, code);

  return label != NULL ? trade_format_text (format, label) : NULL;
}

/* The name of a code other than "all"; a code that nobody named stands for itself. */
static void
add_category (GPtrArray     *names,
              TradeFormat   *format,
              TradeDataset  *dataset,
              TradeDimension dimension,
              const char    *code)
{
  g_autofree char *name = NULL;
  const char *label;

  if (g_str_equal (code, TRADE_CODE_TOTAL))
    return;

  label = get_label (format, dataset, dimension, code);
  if (label == NULL)
    /* Translators: all products, partners or kinds of enterprise that are not named */
    label = g_str_equal (code, TRADE_CODE_OTHER) ? C_ ("category", "Others") : code;

  name = trade_format_isolate (format, label);
  if (label != code && trade_namesakes_has (format, dataset, dimension, code))
    /* Translators: a name that stands for several codes, and the code, such as "Cars (8703)" */
    g_ptr_array_add (names, g_strdup_printf (C_ ("name and code", "%1$s (%2$s)"), name, code));
  else
    g_ptr_array_add (names, g_steal_pointer (&name));
}

/**
 * trade_describe_flow:
 * @format: the language
 * @dataset: the dataset whose labels win
 * @flow: a flow
 *
 * Names a flow: "Exports".
 *
 * Returns: (transfer none): the name
 */
const char *
trade_describe_flow (TradeFormat  *format,
                     TradeDataset *dataset,
                     const char   *flow)
{
  const char *label;

  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (flow != NULL, NULL);

  label = get_label (format, dataset, TRADE_DIMENSION_FLOW, flow);

  return label != NULL ? label : get_flow_name (flow);
}

/* The name of a measure that speaks for itself, or of the flow. */
static const char *
get_measure_name (TradeFormat          *format,
                  TradeDataset         *dataset,
                  const TradeSeriesKey *key)
{
  const char *label = get_label (format, dataset, TRADE_DIMENSION_MEASURE, key->measure);

  if (g_str_equal (key->measure, TRADE_MEASURE_TRADERS))
    return label != NULL ? label
                         : choose_by_flow (key->flow, _ ("Entities with export records"), _ ("Entities with import records"),
                                           _ ("Entities with import or export records"));
  if (g_str_equal (key->measure, TRADE_MEASURE_OUTLOOK))
    return label != NULL ? label
                         : choose_by_flow (key->flow, _ ("Firms that expect exports to hold or grow"),
                                           _ ("Firms that expect imports to hold or grow"), _ ("Firms that expect trade to hold or grow"));
  if (g_str_equal (key->measure, TRADE_MEASURE_WORLD_SHARE))
    return label != NULL ? label
                         : choose_by_flow (key->flow, _ ("Share of world exports"), _ ("Share of world imports"),
                                           _ ("Share of world trade"));

  return trade_describe_flow (format, dataset, key->flow);
}

/* What flows are called within a sentence. Exports and imports together have no such name. */
static const struct
{
  const char *flow;
  const char *name;
} inner_flows[] = {
  { TRADE_FLOW_EXPORT, NC_ ("flow in brackets", "exports") },
  { TRADE_FLOW_IMPORT, NC_ ("flow in brackets", "imports") },
  { TRADE_FLOW_BALANCE, NC_ ("flow in brackets", "balance") },
  { TRADE_FLOW_RE_EXPORT, NC_ ("flow in brackets", "re-exports") },
  { TRADE_FLOW_RE_IMPORT, NC_ ("flow in brackets", "re-imports") },
};

static const char *
translate_inner_flow (guint index)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "flow in brackets", inner_flows[index].name);
}

/**
 * trade_describe_get_inner_flow:
 * @flow: a flow
 *
 * Gets what a flow is called within a sentence or within brackets: "exports".
 *
 * Returns: (nullable): the name; %NULL for exports and imports together
 */
const char *
trade_describe_get_inner_flow (const char *flow)
{
  for (guint i = 0; i < G_N_ELEMENTS (inner_flows); i++)
    {
      if (g_str_equal (flow, inner_flows[i].flow))
        return translate_inner_flow (i);
    }

  return g_str_equal (flow, TRADE_FLOW_TOTAL) ? NULL : flow;
}

/* Whether a name says itself of which flow it is, in the language of the reader or in English, which many releases are in, and of no
 * other: then it is not said again.
 */
static gboolean
tells_flow (const char *name,
            const char *flow)
{
  g_autofree char *text = g_utf8_casefold (name, -1);
  gboolean is_told = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (inner_flows); i++)
    {
      g_autofree char *translated = g_utf8_casefold (translate_inner_flow (i), -1);

      if (!trade_word_is_in (translated, text) && !trade_word_is_in (inner_flows[i].name, text))
        continue;
      if (!g_str_equal (flow, inner_flows[i].flow))
        return FALSE;
      is_told = TRUE;
    }

  return is_told;
}

/* A measure within brackets, after what is measured; %NULL where the value itself tells what it is. */
static const char *
get_inner_measure_name (const char *measure)
{
  if (g_str_equal (measure, TRADE_MEASURE_GDP_SHARE))
    return C_ ("measure in brackets", "share of the gross domestic product");
  if (g_str_equal (measure, TRADE_MEASURE_VOLUME_INDEX))
    return C_ ("measure in brackets", "volume");
  if (g_str_equal (measure, TRADE_MEASURE_PRICE_INDEX))
    return C_ ("measure in brackets", "prices");
  if (g_str_equal (measure, TRADE_MEASURE_UNIT_VALUE))
    return C_ ("measure in brackets", "unit value");

  return NULL;
}

/* What a title has to say of a number that would pass for an amount of trade: the subtitle, which says what is measured, does not stand
 * everywhere.
 */
static const char *
get_title_measure_name (TradeView            *view,
                        const TradeSeriesKey *key)
{
  static const char *const flows[] = { TRADE_FLOW_BALANCE, TRADE_FLOW_RE_EXPORT, TRADE_FLOW_RE_IMPORT, NULL };
  gboolean is_whole = trade_series_key_is_whole (key);

  if (!is_whole && g_strv_contains (flows, key->flow))
    return trade_describe_get_inner_flow (key->flow);
  if (g_str_equal (key->measure, TRADE_MEASURE_CONTRIBUTION))
    return C_ ("measure in brackets", "contribution to growth");
  if (g_str_equal (key->measure, TRADE_MEASURE_SHARE) && g_str_equal (key->flow, TRADE_FLOW_EXPORT))
    return C_ ("measure in brackets", "share of exports");
  if (g_str_equal (key->measure, TRADE_MEASURE_SHARE) && g_str_equal (key->flow, TRADE_FLOW_IMPORT))
    return C_ ("measure in brackets", "share of imports");
  if (g_str_equal (key->measure, TRADE_MEASURE_SHARE) && g_str_equal (key->flow, TRADE_FLOW_TOTAL))
    return C_ ("measure in brackets", "share of trade");
  if (g_str_equal (key->measure, TRADE_MEASURE_INDEX))
    return C_ ("measure in brackets", "index");
  /* All of trade is called after the world, unless it is called after a reporter. */
  if (g_str_equal (key->measure, TRADE_MEASURE_WORLD_SHARE) && (!is_whole || trade_view_get_scope (view)->key.reporter == NULL))
    return C_ ("measure in brackets", "share of the world");
  if (!g_str_equal (key->measure, TRADE_MEASURE_TRADERS) || is_whole)
    return get_inner_measure_name (key->measure);
  if (g_str_equal (key->flow, TRADE_FLOW_EXPORT))
    return C_ ("measure in brackets", "exporters");

  return g_str_equal (key->flow, TRADE_FLOW_IMPORT) ? C_ ("measure in brackets", "importers") : C_ ("measure in brackets", "traders");
}

/**
 * trade_describe_add_aspect:
 * @name: what a category is called
 * @aspect: of which flow it is told, or what is measured
 *
 * Adds an aspect to a name: "Green trio (exports)", or, where the name ends with brackets of its own, "Bolivia (Plurinational State of) –
 * exports".
 *
 * Returns: (transfer full): both
 */
char *
trade_describe_add_aspect (const char *name,
                           const char *aspect)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (aspect != NULL, NULL);

  if (g_str_has_suffix (name, ")") || g_str_has_suffix (name, "）"))
    /* Translators: as "%1$s (%2$s)", for a category whose name ends with brackets itself, such as "Bolivia (Plurinational State of) – exports" */
    return g_strdup_printf (C_ ("category in brackets and flow", "%1$s – %2$s"), name, aspect);

  /* Translators: a category and the flow that it is told of, such as "Green trio (exports)", or what is measured */
  return g_strdup_printf (C_ ("category and flow", "%1$s (%2$s)"), name, aspect);
}

/* Adds to a name within brackets of which flow it is told, and what is measured, where there is anything to say. */
static char *
add_brackets (char       *name,
              const char *flow,
              const char *measure)
{
  g_autofree char *before = name;
  g_autofree char *both = NULL;

  if (flow == NULL && measure == NULL)
    return g_steal_pointer (&before);

  if (flow != NULL && measure != NULL)
    /* Translators: within brackets after a category, such as "Oil (imports, unit value)" */
    both = g_strdup_printf (C_ ("flow and measure", "%1$s, %2$s"), flow, measure);
  else
    both = g_strdup (flow != NULL ? flow : measure);

  return trade_describe_add_aspect (before, both);
}

/* What all of trade is called says its flow, but for what a release itself calls those who trade and what they expect. */
static gboolean
hides_flow (TradeFormat          *format,
            TradeDataset         *dataset,
            const TradeSeriesKey *key)
{
  return (g_str_equal (key->measure, TRADE_MEASURE_TRADERS) || g_str_equal (key->measure, TRADE_MEASURE_OUTLOOK)) &&
         get_label (format, dataset, TRADE_DIMENSION_MEASURE, key->measure) != NULL;
}

/* Names what a figure is about, but for the codes that @shared has. */
static char *
name_figure (TradeFormat          *format,
             TradeDataset         *dataset,
             TradeFigure          *figure,
             const TradeSeriesKey *shared,
             gboolean              with_flow,
             gboolean              with_reporter,
             const char           *measure)
{
  static const TradeDimension dimensions[] = { TRADE_DIMENSION_PRODUCT, TRADE_DIMENSION_PARTNER, TRADE_DIMENSION_ENTERPRISE };
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = NULL;
  const char *flow = with_flow ? trade_describe_get_inner_flow (key->flow) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    {
      if (shared->codes[dimensions[i]] != NULL)
        continue;
      if (trade_records_leaves_missing (dataset, figure, dimensions[i]))
        g_ptr_array_add (names, trade_format_isolate (format, C_ ("category", "Others and unpublished")));
      else
        add_category (names, format, dataset, dimensions[i], key->codes[dimensions[i]]);
    }
  if (with_reporter && *key->reporter != '\0')
    add_category (names, format, dataset, TRADE_DIMENSION_REPORTER, key->reporter);

  if (names->len == 0)
    {
      g_ptr_array_add (names, trade_format_isolate (format, get_measure_name (format, dataset, key)));
      if (!hides_flow (format, dataset, key))
        flow = NULL;
    }

  for (guint i = 0; i < names->len && flow != NULL; i++)
    {
      if (tells_flow (g_ptr_array_index (names, i), key->flow))
        flow = NULL;
    }

  name = g_strdup (g_ptr_array_index (names, 0));
  for (guint i = 1; i < names->len; i++)
    {
      g_autofree char *first = g_steal_pointer (&name);

      /* Translators: two categories that a figure lies in at once, such as "Soybeans, United States" */
      name = g_strdup_printf (C_ ("categories", "%1$s, %2$s"), first, (char *) g_ptr_array_index (names, i));
    }

  return add_brackets (g_steal_pointer (&name), flow, measure);
}

/* The name of a figure that stands for itself: with its flow, and its measure where the value does not tell that. */
static char *
name_measured (TradeFormat  *format,
               TradeDataset *dataset,
               TradeFigure  *figure,
               gboolean      with_reporter)
{
  return name_figure (format, dataset, figure, &(TradeSeriesKey) { 0 }, TRUE, with_reporter,
                      get_inner_measure_name (trade_figure_get_key (figure)->measure));
}

/**
 * trade_describe_figure_name:
 * @format: the language
 * @dataset: the dataset of the figure
 * @figure: a figure
 *
 * Names what a figure is about, without its period: "Exports", "Private enterprises", "Green trio (exports)", "Share of
 * world exports", "Exports (volume)". What is told of exports and imports together names no flow.
 *
 * The labels of the dataset win over the names that the program has itself.
 *
 * Returns: (transfer full): the name
 */
char *
trade_describe_figure_name (TradeFormat  *format,
                            TradeDataset *dataset,
                            TradeFigure  *figure)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  return name_measured (format, dataset, figure, FALSE);
}

/**
 * trade_describe_full_name:
 * @format: the language
 * @dataset: the dataset of the figure
 * @figure: a figure
 *
 * Names a figure as trade_describe_figure_name() does, and whose it is where the release is of several reporters: "Germany
 * (exports)". It stands where no title says that.
 *
 * Returns: (transfer full): the name
 */
char *
trade_describe_full_name (TradeFormat  *format,
                          TradeDataset *dataset,
                          TradeFigure  *figure)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  return name_measured (format, dataset, figure, trade_dataset_varies (dataset, TRADE_DIMENSION_REPORTER));
}

/**
 * trade_describe_full_name_within:
 * @format: the language
 * @view: a view
 * @figure: a figure, best one that the view shows
 *
 * Names a figure as trade_describe_figure_name() does, and whose it is where the view compares reporters.
 *
 * Returns: (transfer full): the name
 */
char *
trade_describe_full_name_within (TradeFormat *format,
                                 TradeView   *view,
                                 TradeFigure *figure)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  return name_measured (format, trade_view_get_dataset (view), figure, trade_view_get_scope (view)->key.reporter == NULL);
}

static char *
name_within (TradeFormat          *format,
             TradeView            *view,
             TradeFigure          *figure,
             const TradeSeriesKey *shared,
             gboolean              with_flow,
             const char           *measure)
{
  const TradeSeriesKey *scope;

  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  scope = &trade_view_get_scope (view)->key;
  if (trade_view_get_column (view, 0)->has_vintage)
    return g_strdup (trade_records_is_replaced (trade_view_get_dataset (view), figure) ? C_ ("vintage", "First released")
                                                                                       : C_ ("vintage", "Known now"));

  return name_figure (format, trade_view_get_dataset (view), figure, shared, with_flow, scope->reporter == NULL, measure);
}

/**
 * trade_describe_name_within:
 * @format: the language
 * @view: a view
 * @figure: a figure, best one that the view shows
 *
 * Names what a figure is about beside the others of a view: a flow that all of them share is not said again, nor with whom all
 * of it is traded, and whose figure it is only where the view compares reporters.
 *
 * Returns: (transfer full): the name
 */
char *
trade_describe_name_within (TradeFormat *format,
                            TradeView   *view,
                            TradeFigure *figure)
{
  TradeSeriesKey shared;
  const char *flow;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  shared = trade_view_get_arrangement (view).setting;
  flow = trade_view_get_scope (view)->key.flow;

  /* What a view of exports lacks may be imports. */
  return name_within (format, view, figure, &shared, g_strcmp0 (flow, trade_figure_get_key (figure)->flow) != 0, NULL);
}

/**
 * trade_describe_name_dated:
 * @format: the language
 * @view: a view
 * @figure: a figure, best one that the view shows
 *
 * Names what a figure is about as trade_describe_name_within() does, and its period where that is not the one that all of the view is of.
 *
 * Returns: (transfer full): the name
 */
char *
trade_describe_name_dated (TradeFormat *format,
                           TradeView   *view,
                           TradeFigure *figure)
{
  g_autofree char *name = trade_describe_name_within (format, view, figure);
  const TradeHead *scope = trade_view_get_scope (view);
  g_autofree char *period = NULL;

  if (scope->has_period && trade_period_equal (scope->period, trade_figure_get_period (figure)))
    return g_steal_pointer (&name);

  period = trade_format_period (format, trade_figure_get_period (figure));

  /* Translators: the name of a series and a period, such as "Imports, 2021", in a list of such */
  return g_strdup_printf (C_ ("figure and period", "%1$s, %2$s"), name, period);
}

/* The names of other codes in a view that begin with all of the brief name of one; %NULL where that is brief already. */
static GPtrArray *
list_ambiguous (TradeFormat    *format,
                TradeView      *view,
                TradeDimension  dimension,
                const char     *code)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  const char *own = get_label (format, dataset, dimension, code);
  g_autofree char *brief = own != NULL ? trade_brief_name_write_label (own) : NULL;
  g_autoptr (GHashTable) seen = NULL;
  GPtrArray *others = NULL;
  gsize length;

  if (brief == NULL)
    return NULL;

  others = g_ptr_array_new ();
  /* Codes are interned. */
  seen = g_hash_table_new (NULL, NULL);
  length = strlen (brief) - strlen (TRADE_BRIEF_NAME_ELLIPSIS);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      const char *other = trade_figure_get_key (figure)->codes[dimension];
      const char *label;

      if (!g_hash_table_add (seen, (gpointer) other))
        continue;
      label = get_label (format, dataset, dimension, other);
      if (label != NULL && strncmp (label, brief, length) == 0 && !g_str_equal (label, own))
        g_ptr_array_add (others, (gpointer) label);
    }

  return others;
}

/* A text with another word in the place of one that it has. */
static char *
replace (const char *text,
         const char *word,
         const char *other)
{
  const char *found = strstr (text, word);

  return found != NULL ? g_strdup_printf ("%.*s%s%s", (int) (found - text), text, other, found + strlen (word)) : g_strdup (text);
}

/* A name that begins as others of a view do, by its beginning and by what tells it from these, or in full; %NULL where none begins so. */
static char *
write_apart (TradeFormat *format,
             TradeView   *view,
             TradeFigure *figure,
             const char  *name)
{
  char *apart = NULL;

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      const char *code = trade_figure_get_key (figure)->codes[i];
      g_autoptr (GPtrArray) others = trade_dimension_has_parts (i) ? list_ambiguous (format, view, i, code) : NULL;
      const char *label = others != NULL && others->len > 0 ? get_label (format, trade_view_get_dataset (view), i, code) : NULL;
      g_autofree char *brief = label != NULL ? trade_brief_name_write_apart (label, others) : NULL;
      g_autofree char *before = NULL;

      if (label == NULL)
        continue;
      before = apart != NULL ? apart : g_strdup (name);
      apart = brief != NULL ? replace (before, label, brief) : g_strdup (before);
    }

  return apart;
}

/* Names a figure where no subtitle says of which part all of the view is, and briefly, but not as something else is named. */
static char *
name_in_title (TradeFormat *format,
               TradeView   *view,
               TradeFigure *figure,
               gboolean     with_flow,
               const char  *measure)
{
  g_autofree char *name = name_within (format, view, figure, &(TradeSeriesKey) { 0 }, with_flow, measure);
  g_autofree char *brief = trade_brief_name_write (trade_view_get_dataset (view), name);
  char *apart = brief != NULL ? write_apart (format, view, figure, name) : NULL;

  if (apart != NULL)
    return apart;

  return brief != NULL ? g_steal_pointer (&brief) : g_steal_pointer (&name);
}

/**
 * trade_describe_name_in_title:
 * @format: the language
 * @view: a view
 * @figure: a figure, best one that the view shows
 *
 * Names what a figure is about as trade_describe_name_within() does, together with the partner, the product or the kind of
 * enterprise of which all of the view is: a title stands where no subtitle says that. Of what a release names by a paragraph it gives
 * the beginning, where nothing else that the view shows begins so. It is for sentences that say the flow themselves, as in "Uganda: 12.5%
 * of all exports".
 *
 * Returns: (transfer full): the name
 */
char *
trade_describe_name_in_title (TradeFormat *format,
                              TradeView   *view,
                              TradeFigure *figure)
{
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);

  return name_in_title (format, view, figure, trade_view_get_scope (view)->key.flow == NULL, NULL);
}

/**
 * trade_describe_name_of_flow:
 * @format: the language
 * @view: a view
 * @figure: a figure, best one that the view shows
 *
 * Names what a figure is about as trade_describe_name_in_title() does, and its flow even where all of the view share it: it was not Uganda
 * that grew, but "Uganda (exports)".
 *
 * Returns: (transfer full): the name
 */
char *
trade_describe_name_of_flow (TradeFormat *format,
                             TradeView   *view,
                             TradeFigure *figure)
{
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);

  return name_in_title (format, view, figure, TRUE, NULL);
}

/* Whether what is measured says of which flow it is. */
static gboolean
says_flow (const TradeSeriesKey *key,
           const char           *measure)
{
  return g_str_equal (key->measure, TRADE_MEASURE_SHARE) || g_str_equal (key->measure, TRADE_MEASURE_TRADERS) ||
         measure == trade_describe_get_inner_flow (key->flow);
}

/**
 * trade_describe_name_in_statement:
 * @format: the language
 * @view: a view
 * @figure: a figure, best one that the view shows
 *
 * Names what a figure is about as trade_describe_name_of_flow() does, and what is measured where its number does not tell: "Exports
 * (volume)", in a title that only states the number.
 *
 * Returns: (transfer full): the name
 */
char *
trade_describe_name_in_statement (TradeFormat *format,
                                  TradeView   *view,
                                  TradeFigure *figure)
{
  const TradeSeriesKey *key;
  const char *measure;

  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  key = trade_figure_get_key (figure);
  measure = get_title_measure_name (view, key);

  return name_in_title (format, view, figure, measure == NULL || !says_flow (key, measure), measure);
}

/**
 * trade_describe_subject:
 * @format: the language
 * @view: a view
 * @subject: what the release is about, such as "China’s trade in goods"
 *
 * Names a subject together with the flow that all figures of a view share and that their names leave out: "China’s trade in
 * goods (imports)". "Norway’s exports" say it themselves.
 *
 * Returns: (transfer full): the subject
 */
char *
trade_describe_subject (TradeFormat *format,
                        TradeView   *view,
                        const char  *subject)
{
  const TradeSeriesKey *scope;
  const char *flow;
  gboolean is_named;

  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (subject != NULL, NULL);

  scope = &trade_view_get_scope (view)->key;
  flow = scope->flow != NULL ? trade_describe_get_inner_flow (scope->flow) : NULL;
  /* Where reporters are compared, they are what is named. */
  is_named = scope->reporter != NULL && g_strcmp0 (scope->product, TRADE_CODE_TOTAL) == 0 &&
             g_strcmp0 (scope->partner, TRADE_CODE_TOTAL) == 0 && g_strcmp0 (scope->enterprise, TRADE_CODE_TOTAL) == 0;
  if (flow == NULL || is_named || tells_flow (subject, scope->flow))
    return g_strdup (subject);

  return trade_describe_add_aspect (subject, flow);
}
