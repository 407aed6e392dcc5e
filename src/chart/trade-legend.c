/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-legend.h"

#include "trade-describe.h"
#include "trade-direction.h"

#include <glib/gi18n-lib.h>

/* Where contributions refute the growth that is published, what they add up to stands in its place. */
static const char *
get_contribution_text (TradeFigure *figure)
{
  g_autoptr (TradeFigure) input = g_list_model_get_item (trade_figure_get_inputs (figure), 0);

  if (!g_str_equal (trade_figure_get_key (input)->measure, TRADE_MEASURE_GROWTH))
    return _ ("computed from levels");

  return trade_figure_is_derived (input) ? _ ("sum of the contributions") : _ ("computed from growth");
}

/* From what a derived figure was computed. */
static const char *
get_computed_text (TradeFigure *figure)
{
  switch (trade_figure_get_formula (figure))
    {
    case TRADE_FORMULA_YEAR_EARLIER:
      return _ ("computed from growth");
    case TRADE_FORMULA_SHARE_YEAR_EARLIER:
      return _ ("computed from the published change");
    case TRADE_FORMULA_GROWTH:
      return _ ("computed from levels");
    case TRADE_FORMULA_CONTRIBUTION:
    case TRADE_FORMULA_RESIDUAL:
      return get_contribution_text (figure);
    case TRADE_FORMULA_INDEX:
    case TRADE_FORMULA_INDEX_BASE:
      return g_list_model_get_n_items (trade_figure_get_inputs (figure)) == 1 ? _ ("computed from growth") : _ ("computed");
    default:
      return _ ("computed");
    }
}

/**
 * trade_legend_see:
 * @self: a legend
 * @figure: a figure that the chart draws
 * @colour: in this colour
 * @ink: and in this ink
 *
 * Takes note of what is drawn.
 */
void
trade_legend_see (TradeLegend *self,
                  TradeFigure *figure,
                  TradeColour  colour,
                  TradeInk     ink)
{
  self->goes_below |= ink == TRADE_INK_OPEN && trade_figure_get_value (figure) < 0;
  if (!self->inks[ink].seen)
    {
      self->inks[ink].seen = TRUE;
      self->inks[ink].colour = colour;
      self->inks[ink].figure = figure;
      self->computed_alike |= ink == TRADE_INK_OUTLINE;
      return;
    }

  self->inks[ink].mixed |= colour != self->inks[ink].colour;
  if (ink == TRADE_INK_OUTLINE &&
      trade_figure_get_formula (figure) != trade_figure_get_formula (self->inks[ink].figure) &&
      !g_str_equal (get_computed_text (figure), get_computed_text (self->inks[ink].figure)))
    self->computed_alike = FALSE;
}

/**
 * trade_legend_name:
 * @self: a legend
 * @colour: a colour that the chart draws in
 * @text: (transfer none): what it means; the legend does not copy it
 *
 * Adds the meaning of a colour that nothing on the chart names otherwise. The first meaning of a colour stays.
 */
void
trade_legend_name (TradeLegend *self,
                   TradeColour  colour,
                   const char  *text)
{
  for (guint i = 0; i < self->n_names; i++)
    {
      if (self->names[i].colour == colour)
        return;
    }

  g_assert (self->n_names < TRADE_N_COLOURS);
  self->names[self->n_names].colour = colour;
  self->names[self->n_names++].text = text;
}

/**
 * trade_legend_see_balance:
 * @self: a legend
 * @balance: what the chart draws between two columns
 *
 * Takes note of a surplus or a deficit that nothing on the chart names otherwise.
 */
void
trade_legend_see_balance (TradeLegend *self,
                          TradeFigure *balance)
{
  if (trade_figure_get_value (balance) != 0)
    self->balances[trade_direction_get_certain (balance) + 1] = TRUE;
}

static void
add_ink (TradeLegend   *self,
         TradeInk       ink,
         const char    *text,
         TradeKeyEntry *entries,
         guint         *n_entries)
{
  if (!self->inks[ink].seen)
    return;

  entries[(*n_entries)++] = (TradeKeyEntry){
    .colour = self->inks[ink].mixed ? TRADE_COLOUR_TOTAL : self->inks[ink].colour,
    .ink = ink,
    .text = text,
  };
}

static gboolean
needs_inks (TradeLegend *self)
{
  return self->inks[TRADE_INK_OUTLINE].seen || self->inks[TRADE_INK_OPEN].seen || self->inks[TRADE_INK_HATCH].seen;
}

/**
 * trade_legend_place:
 * @self: a legend
 * @frame: the chart
 *
 * Draws the key above the plot: a line for what colours mean and a line for what inks mean, where they need it. A chart that
 * draws nothing but published figures needs no word on that.
 */
void
trade_legend_place (TradeLegend *self,
                    TradeFrame  *frame)
{
  TradeKeyEntry entries[MAX ((int) TRADE_N_INKS, (int) TRADE_N_COLOURS) + G_N_ELEMENTS (self->balances)];
  guint n_entries = 0;

  for (guint i = 0; i < self->n_names; i++)
    entries[n_entries++] = (TradeKeyEntry){ self->names[i].colour, TRADE_INK_SOLID, self->names[i].text };
  if (self->balances[2])
    entries[n_entries++] = (TradeKeyEntry){ TRADE_COLOUR_EXPORTS, TRADE_INK_LIGHT, _ ("Surplus") };
  if (self->balances[0])
    entries[n_entries++] = (TradeKeyEntry){ TRADE_COLOUR_IMPORTS, TRADE_INK_LIGHT, _ ("Deficit") };
  if (self->balances[1])
    entries[n_entries++] = (TradeKeyEntry){ TRADE_COLOUR_TOTAL, TRADE_INK_LIGHT,
                                            trade_describe_flow (frame->format, frame->dataset, TRADE_FLOW_BALANCE) };
  trade_frame_add_key (frame, entries, n_entries);

  if (!needs_inks (self))
    return;

  n_entries = 0;
  add_ink (self, TRADE_INK_SOLID, _ ("as published"), entries, &n_entries);
  add_ink (self, TRADE_INK_HATCH, _ ("projection"), entries, &n_entries);
  add_ink (self,
           TRADE_INK_OUTLINE,
           self->computed_alike ? get_computed_text (self->inks[TRADE_INK_OUTLINE].figure) : _ ("computed"),
           entries,
           &n_entries);
  add_ink (self,
           TRADE_INK_OPEN,
           /* Translators: a value below zero may be less than the number given, and one above zero more */
           self->goes_below ? _ ("beyond the number given") : _ ("more than the number given"),
           entries,
           &n_entries);
  trade_frame_add_key (frame, entries, n_entries);
}
