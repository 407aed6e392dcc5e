/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-finding-private.h"

/* What one check of the audit found. */

struct _TradeFinding
{
  GObject        parent_instance;

  TradeCheck     check;
  TradeVerdict   verdict;
  TradeFormula   formula;
  TradeBasis     figures;
  TradeInterval  expected;
  double         computed;
};

G_DEFINE_FINAL_TYPE (TradeFinding, trade_finding, G_TYPE_OBJECT)

static void
trade_finding_dispose (GObject *object)
{
  TradeFinding *self = TRADE_FINDING (object);

  trade_basis_clear (&self->figures);

  G_OBJECT_CLASS (trade_finding_parent_class)->dispose (object);
}

static void
trade_finding_class_init (TradeFindingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = trade_finding_dispose;
}

static void
trade_finding_init (TradeFinding *self)
{
}

/*
 * trade_finding_new:
 * @check: what was checked
 * @verdict: what the check found
 * @formula: how the first figure follows from the others; %TRADE_FORMULA_NONE where it is no check of that
 * @figures: (array length=n_figures): the figures that were checked, in the order that [enum@Check] gives
 * @n_figures: how many
 * @computed: see trade_finding_get_computed()
 * @expected: see trade_finding_get_expected()
 *
 * Returns: (transfer full): the finding
 */
TradeFinding *
trade_finding_new (TradeCheck     check,
                   TradeVerdict   verdict,
                   TradeFormula   formula,
                   TradeFigure  **figures,
                   guint          n_figures,
                   double         computed,
                   TradeInterval  expected)
{
  TradeFinding *self = g_object_new (TRADE_TYPE_FINDING, NULL);

  self->check = check;
  self->verdict = verdict;
  self->formula = formula;
  trade_basis_init (&self->figures, figures, n_figures);
  self->computed = computed;
  self->expected = expected;

  return self;
}

/**
 * trade_finding_get_check:
 * @self: a finding
 *
 * Gets what was checked.
 *
 * Returns: the check
 */
TradeCheck
trade_finding_get_check (TradeFinding *self)
{
  g_return_val_if_fail (TRADE_IS_FINDING (self), TRADE_CHECK_FLOWS);

  return self->check;
}

/**
 * trade_finding_get_verdict:
 * @self: a finding
 *
 * Gets what a check found.
 *
 * Returns: the verdict
 */
TradeVerdict
trade_finding_get_verdict (TradeFinding *self)
{
  g_return_val_if_fail (TRADE_IS_FINDING (self), TRADE_VERDICT_OPEN);

  return self->verdict;
}

/**
 * trade_finding_get_formula:
 * @self: a finding
 *
 * Gets how the first of its figures follows from the others.
 *
 * Returns: the formula; %TRADE_FORMULA_NONE where the check is none of computing a figure in another way
 */
TradeFormula
trade_finding_get_formula (TradeFinding *self)
{
  g_return_val_if_fail (TRADE_IS_FINDING (self), TRADE_FORMULA_NONE);

  return self->formula;
}

/**
 * trade_finding_get_figures:
 * @self: a finding
 *
 * Gets the figures that were checked, in the order that [enum@Check] gives.
 *
 * Returns: (transfer none): a list of [class@Figure]
 */
GListModel *
trade_finding_get_figures (TradeFinding *self)
{
  g_return_val_if_fail (TRADE_IS_FINDING (self), NULL);

  return trade_basis_get_list (&self->figures);
}

/*
 * trade_finding_get_basis:
 * @self: a finding
 *
 * Returns: (transfer none): what trade_finding_get_figures() does, for whoever asks very many findings
 */
const TradeBasis *
trade_finding_get_basis (TradeFinding *self)
{
  return &self->figures;
}

/**
 * trade_finding_get_expected:
 * @self: a finding
 *
 * Gets the values that trade_finding_get_computed() may really have, as the rounding of the figures allows.
 *
 * Returns: the bounds, in the same unit
 */
TradeInterval
trade_finding_get_expected (TradeFinding *self)
{
  g_return_val_if_fail (TRADE_IS_FINDING (self), ((TradeInterval) { 0, 0 }));

  return self->expected;
}

/**
 * trade_finding_get_computed:
 * @self: a finding
 *
 * Gets what the check computed from the values as printed: what trade_finding_get_formula() gives; the sum of the shares;
 * the growth that the parts imply, in percent; what the whole has more than the part; the growth, change or balance itself;
 * what the greater has more than the lesser.
 *
 * Returns: the value, in the unit of the figures unless it is in percent
 */
double
trade_finding_get_computed (TradeFinding *self)
{
  g_return_val_if_fail (TRADE_IS_FINDING (self), 0);

  return self->computed;
}
