/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-computed.h"

#include "trade-describe.h"
#include "trade-headline.h"
#include "trade-period-list.h"

#include <glib/gi18n-lib.h>

static char *
write_index_derivation (TradeView   *view,
                        TradeFormat *format,
                        TradeFigure *index)
{
  GListModel *inputs = trade_figure_get_inputs (index);
  g_autofree char *latest = trade_format_period (format, trade_figure_get_period (index));
  g_autofree char *first = NULL;
  TradePeriod base = { 0 };

  trade_view_get_base (view, &base);
  first = trade_format_period (format, base);
  if (g_list_model_get_n_items (inputs) == 1)
    /* Translators: both are periods, such as 2022 and 2023 */
    return g_strdup_printf (_ ("Index: 100 in %1$s, in %2$s changed by the published growth."), first, latest);

  if (trade_view_get_question (view) == TRADE_QUESTION_BALANCE)
    /* Translators: both are periods, such as 2022 and 2023 */
    return g_strdup_printf (_ ("Index: computed from the levels published for %1$s and %2$s, of which the earlier may have "
                               "been revised since."),
                            first,
                            latest);

  /* Translators: %s is a period, such as 2013 */
  return g_strdup_printf (_ ("Index: 100 in %s; computed from the levels as published for each period, of which earlier ones "
                             "may have been revised since."),
                          first);
}

/* Says how a figure was computed that only the arrangement of a view computes. */
static char *
write_arranged_derivation (TradeView   *view,
                           TradeFormat *format,
                           TradeFigure *figure)
{
  switch (trade_figure_get_formula (figure))
    {
    case TRADE_FORMULA_INDEX:
      return write_index_derivation (view, format, figure);
    case TRADE_FORMULA_VALUE_SHARE:
      return g_strdup (_ ("Shares: computed from published values."));
    case TRADE_FORMULA_SHARE_VALUE:
      return g_strdup (_ ("Values marked ≈: computed from the shares and the published total."));
    case TRADE_FORMULA_PERIOD_SUM:
      return g_strdup (_ ("Sums: computed from the amounts of single months."));
    default:
      return NULL;
    }
}

static char *
write_computed_name (TradeView   *view,
                     TradeFormat *format,
                     TradeFigure *figure,
                     gboolean     with_period)
{
  g_autofree char *name = trade_describe_name_within (format, view, figure);
  g_autofree char *period = NULL;

  if (!with_period)
    return g_steal_pointer (&name);

  period = trade_format_period (format, trade_figure_get_period (figure));

  return g_strdup_printf (C_ ("figure and period", "%1$s, %2$s"), name, period);
}

/* The periods of all figures of a view that were computed as one was, earliest first and each once. */
static GArray *
collect_periods_alike (TradeView   *view,
                       TradeFigure *figure)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (TradePeriod));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) other = g_list_model_get_item (G_LIST_MODEL (view), i);
      TradePeriod period = trade_figure_get_period (other);

      if (trade_figure_get_formula (other) == trade_figure_get_formula (figure))
        g_array_append_val (periods, period);
    }
  trade_period_list_tidy (periods);

  return periods;
}

/* Names all figures of a view that were computed as one was, each once; of many the first, and how many others there are. */
static char *
list_computed_alike (TradeView   *view,
                     TradeFormat *format,
                     TradeFigure *figure,
                     gboolean     with_period)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_figures = g_list_model_get_n_items (G_LIST_MODEL (view));

  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (TradeFigure) other = g_list_model_get_item (G_LIST_MODEL (view), i);
      g_autofree char *name = NULL;

      if (trade_figure_get_formula (other) != trade_figure_get_formula (figure))
        continue;
      name = write_computed_name (view, format, other, with_period);
      if (!g_hash_table_contains (seen, name))
        {
          g_hash_table_add (seen, name);
          g_ptr_array_add (names, g_steal_pointer (&name));
        }
    }

  return trade_headline_list_names (format, names, names->len);
}

/* The period of what a figure was computed from. */
static char *
write_input_period (TradeFormat *format,
                    TradeFigure *figure)
{
  g_autoptr (TradeFigure) input = NULL;

  if (!trade_figure_is_derived (figure))
    return NULL;

  input = g_list_model_get_item (trade_figure_get_inputs (figure), 0);

  return trade_format_period (format, trade_figure_get_period (input));
}

/* Says how figures were computed, with a placeholder for their names; %NULL where no name is needed. */
static const char *
get_named_derivation (TradeFormula formula)
{
  switch (formula)
    {
    case TRADE_FORMULA_REMAINDER:
      /* Translators: %s names the category that is left over, such as "Other countries", or a list of such. The same in what
       * follows. */
      return _ ("%s: computed as the remainder.");
    case TRADE_FORMULA_VALUE_SHARE:
      return _ ("%s: share computed from published values.");
    case TRADE_FORMULA_SHARE_VALUE:
      return _ ("%s: value computed from the published share.");
    case TRADE_FORMULA_FLOW:
      /* Translators: %s names a flow, such as "Exports" */
      return _ ("%s: computed from the total and the other flow.");
    case TRADE_FORMULA_SUM:
      /* Translators: %s names a whole */
      return _ ("%s: computed as the sum of the parts.");
    case TRADE_FORMULA_PERIOD_SUM:
      /* Translators: %s is a period, or a list of such */
      return _ ("%s: computed as the sum of shorter periods.");
    case TRADE_FORMULA_RESIDUAL:
      /* Translators: %s names what the contributions leave of a growth, such as "Others" */
      return _ ("%s: what the contributions leave of the growth.");
    default:
      return NULL;
    }
}

/* Whether figures that were computed stand beside published ones of the same measure. */
static gboolean
has_published (TradeView         *view,
               const char        *measure,
               const TradePeriod *period)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      if (!trade_figure_is_derived (figure) && g_str_equal (trade_figure_get_key (figure)->measure, measure) &&
          (period == NULL || trade_period_equal (trade_figure_get_period (figure), *period)))
        return TRUE;
    }

  return FALSE;
}

/* Whether some growth of a period was published, and some computed. */
static gboolean
is_growth_mixed (TradeView *view)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      const TradePeriod period = trade_figure_get_period (figure);

      if (trade_figure_get_formula (figure) == TRADE_FORMULA_GROWTH && has_published (view, TRADE_MEASURE_GROWTH, &period))
        return TRUE;
    }

  return FALSE;
}

static char *
write_growth_derivation (TradeView   *view,
                         TradeFormat *format,
                         TradeFigure *growth)
{
  g_autoptr (GArray) computed = NULL;
  g_autofree char *periods = NULL;

  if (!trade_view_is_over_time (view) || !has_published (view, TRADE_MEASURE_GROWTH, NULL))
    return g_strdup (_ ("Growth: computed from published levels."));

  if (is_growth_mixed (view))
    {
      g_autofree char *names = list_computed_alike (view, format, growth, TRUE);

      return g_strdup_printf (_ ("%s: growth computed from published levels."), names);
    }

  computed = collect_periods_alike (view, growth);
  periods = trade_period_list_write (format, computed);

  /* Translators: %s is a period, or a list of such */
  return g_strdup_printf (_ ("Growth of %s: computed from published levels."), periods);
}

/* Says how the levels, or shares, of earlier periods were computed from what followed. */
static char *
write_earlier_derivation (TradeView   *view,
                          TradeFormat *format,
                          TradeFigure *figure)
{
  gboolean are_shares = trade_figure_get_formula (figure) == TRADE_FORMULA_SHARE_YEAR_EARLIER;
  g_autoptr (GArray) periods = collect_periods_alike (view, figure);
  g_autofree char *period = trade_period_list_write (format, periods);
  g_autofree char *latest = write_input_period (format, figure);

  if (periods->len > 1 && are_shares)
    /* Translators: %s lists periods, such as "January 2022 to May 2022" */
    return g_strdup_printf (_ ("Shares of %s: those of a year later less their change."), period);
  if (periods->len > 1)
    /* Translators: %s lists periods, such as "January 2022 to May 2022" */
    return g_strdup_printf (_ ("Levels of %s: computed from those of a year later and their growth."), period);
  if (are_shares)
    return g_strdup_printf (_ ("Shares of %1$s: those of %2$s less their change."), period, latest);

  /* Translators: both are periods, such as 2022 and 2023 */
  return g_strdup_printf (_ ("Levels of %1$s: computed from %2$s and its growth."), period, latest);
}

/* Says which figures were computed in a way that needs a name. */
static char *
write_named_derivation (TradeView   *view,
                        TradeFormat *format,
                        TradeFigure *figure)
{
  const char *template = get_named_derivation (trade_figure_get_formula (figure));
  g_autoptr (GArray) periods = NULL;
  g_autofree char *names = NULL;

  if (trade_figure_get_formula (figure) == TRADE_FORMULA_PERIOD_SUM)
    {
      periods = collect_periods_alike (view, figure);
      names = trade_period_list_write (format, periods);
    }
  else
    names = list_computed_alike (view, format, figure, FALSE);

  return g_strdup_printf (template, names);
}

/* Says how a figure was computed, for all of the view's that were computed alike. */
static char *
write_derivation (TradeView   *view,
                  TradeFormat *format,
                  TradeFigure *figure)
{
  char *arranged = trade_view_has_native_mode (view) ? NULL : write_arranged_derivation (view, format, figure);

  if (arranged != NULL)
    return arranged;
  /* Where no share was published none needs a name. */
  if (trade_figure_get_formula (figure) == TRADE_FORMULA_VALUE_SHARE &&
      !has_published (view, trade_figure_get_key (figure)->measure, NULL))
    return g_strdup (_ ("Shares: computed from published values."));
  if (get_named_derivation (trade_figure_get_formula (figure)) != NULL)
    return write_named_derivation (view, format, figure);

  switch (trade_figure_get_formula (figure))
    {
    case TRADE_FORMULA_YEAR_EARLIER:
    case TRADE_FORMULA_SHARE_YEAR_EARLIER:
      return write_earlier_derivation (view, format, figure);
    case TRADE_FORMULA_SHARE_CHANGE:
      return g_strdup (_ ("Changes: computed from published shares."));
    case TRADE_FORMULA_GROWTH:
      return write_growth_derivation (view, format, figure);
    case TRADE_FORMULA_CONTRIBUTION:
      /* All of a flow contributes all of its growth, which was published. */
      return g_list_model_get_n_items (trade_figure_get_inputs (figure)) > 1
               ? g_strdup (_ ("Contributions: computed from published levels."))
               : NULL;
    default:
      return NULL;
    }
}

/*< private >
 * trade_computed_add:
 * @paragraph: what is said already
 * @view: a view
 * @format: the language
 *
 * Says which figures of a view are computed, and from what: a sentence for all that were computed alike.
 */
void
trade_computed_add (GString     *paragraph,
                    TradeView   *view,
                    TradeFormat *format)
{
  gboolean said[TRADE_N_FORMULAS] = { FALSE };
  guint n_figures = g_list_model_get_n_items (G_LIST_MODEL (view));

  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      g_autofree char *sentence = NULL;

      if (said[trade_figure_get_formula (figure)])
        continue;
      said[trade_figure_get_formula (figure)] = TRUE;

      sentence = write_derivation (view, format, figure);
      trade_headline_add_sentence (paragraph, sentence);
    }
}
