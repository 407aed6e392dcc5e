/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "trade-basis.h"
#include "trade-figure.h"
#include "trade-reads.h"
#include "trade-report-private.h"

struct _TradeFigure
{
  GObject        parent_instance;

  TradeSeriesKey key;
  TradePeriod    period;
  gboolean       missing;
  double         value;
  TradeInterval  bounds;
  int            precision;
  TradeDecimal   decimal;
  int            scale;
  TradeRelation  relation;
  TradeStatus    status;
  guint          statuses; /* a bit for each that it has, or that it was computed from */

  /* Reported. */
  char          *vintage;
  TradeSource   *source;
  int            paragraph;
  double         rounding;
  TradeText     *printed;
  TradeText     *note;
  TradeText     *original;
  TradeText     *reason;

  /* Derived. */
  TradeFormula   formula;
  TradeBasis     inputs;
};

G_DEFINE_FINAL_TYPE (TradeFigure, trade_figure, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DERIVED,
  PROP_VALUE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static TradeDecimal
shift_decimal (TradeDecimal decimal,
               int          places)
{
  return (TradeDecimal) { decimal.coefficient, decimal.exponent + places };
}

/* The value of a derived figure at the digits that are shown of it. */
static TradeDecimal
round_to_precision (double value,
                    int    precision)
{
  /* Dividing by 10 is exact where multiplying by 0.1 is not. */
  double digits = precision < 0 ? value * trade_decimal_to_double ((TradeDecimal) { 1, -precision })
                                : value / trade_decimal_to_double ((TradeDecimal) { 1, precision });

  if (fabs (digits) >= (double) (G_MAXINT64 / 2))
    return (TradeDecimal) { 0 };

  return (TradeDecimal) { (gint64) round (digits), precision };
}

static gboolean
is_complete_key (const TradeSeriesKey *key)
{
  return key != NULL && key->flow != NULL && key->product != NULL && key->partner != NULL &&
         key->enterprise != NULL && key->measure != NULL && trade_unit_is_valid (key->unit);
}

static void
trade_figure_dispose (GObject *object)
{
  TradeFigure *self = TRADE_FIGURE (object);

  g_clear_object (&self->source);
  trade_basis_clear (&self->inputs);

  G_OBJECT_CLASS (trade_figure_parent_class)->dispose (object);
}

static void
trade_figure_finalize (GObject *object)
{
  TradeFigure *self = TRADE_FIGURE (object);

  g_clear_pointer (&self->vintage, g_free);
  g_clear_pointer (&self->printed, trade_text_unref);
  g_clear_pointer (&self->note, trade_text_unref);
  g_clear_pointer (&self->original, trade_text_unref);
  g_clear_pointer (&self->reason, trade_text_unref);

  G_OBJECT_CLASS (trade_figure_parent_class)->finalize (object);
}

static void
trade_figure_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  TradeFigure *self = TRADE_FIGURE (object);

  switch (property_id)
    {
    case PROP_DERIVED:
      g_value_set_boolean (value, trade_figure_is_derived (self));
      break;
    case PROP_VALUE:
      g_value_set_double (value, trade_figure_get_value (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trade_figure_class_init (TradeFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = trade_figure_dispose;
  object_class->finalize = trade_figure_finalize;
  object_class->get_property = trade_figure_get_property;

  /**
   * TradeFigure:derived:
   *
   * Whether the figure was computed from others.
   */
  properties[PROP_DERIVED] = g_param_spec_boolean ("derived", NULL, NULL,
                                                   FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * TradeFigure:value:
   *
   * The value, in the unit itself.
   */
  properties[PROP_VALUE] = g_param_spec_double ("value", NULL, NULL,
                                                -G_MAXDOUBLE, G_MAXDOUBLE, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
trade_figure_init (TradeFigure *self)
{
}

static TradeFigure *
create_figure (const TradeSeriesKey *key,
               TradePeriod           period)
{
  TradeFigure *self = g_object_new (TRADE_TYPE_FIGURE, NULL);

  self->key = trade_series_key_complete (key);
  self->period = period;

  return self;
}

/**
 * trade_figure_new_reported:
 * @key: what the figure is about
 * @period: the time period
 * @report: what was read of it
 *
 * Creates a figure that a source reports.
 *
 * Its value is the printed number times ten to the power of its scale. Its bounds are half of the source's rounding
 * step to either side, or half of the last printed digit where the source names no step; a number that the source
 * calls approximate is taken to be rounded like any other. A whole number of things that are counted is exact. "More than" has
 * no upper bound, "less than" no lower one: growth of less than 10 percent may be a fall. But what is neither a change nor a
 * balance is not below 0, unless its number is. A figure that is missing has no number, and may be anything.
 *
 * Returns: (transfer full): the figure
 */
TradeFigure *
trade_figure_new_reported (const TradeSeriesKey *key,
                           TradePeriod           period,
                           const TradeReport    *report)
{
  TradeFigure *self;

  g_return_val_if_fail (is_complete_key (key), NULL);
  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_SOURCE (report->source), NULL);
  g_return_val_if_fail (isfinite (report->rounding) && report->rounding >= 0, NULL);
  g_return_val_if_fail (trade_status_get_presence (report->status) !=
                          (report->missing ? TRADE_PRESENCE_ALWAYS : TRADE_PRESENCE_NEVER), NULL);

  self = create_figure (key, period);
  self->formula = TRADE_FORMULA_NONE;
  self->missing = report->missing;
  if (self->missing)
    {
      /* Whoever forgets to ask shall not find a zero. */
      self->value = NAN;
      self->bounds = (TradeInterval) { -HUGE_VAL, HUGE_VAL };
    }
  else
    {
      self->decimal = report->value;
      self->scale = report->scale;
      self->value = trade_decimal_to_double (shift_decimal (report->value, report->scale));
      self->bounds = trade_report_keep_possible (key, self->value, trade_report_get_bounds (key, report));
      self->precision = report->value.exponent + report->scale;
      self->relation = report->relation;
    }
  self->status = report->status;
  self->statuses = 1u << report->status;
  self->vintage = g_strdup (report->vintage);
  self->source = g_object_ref (report->source);
  self->paragraph = report->paragraph;
  self->rounding = report->missing ? 0 : report->rounding;

  self->printed = trade_text_ref (report->printed);
  self->note = trade_text_ref (report->note);
  self->original = trade_text_ref (report->original);
  self->reason = trade_text_ref (report->reason);

  return self;
}

/**
 * trade_figure_get_report:
 * @self: a reported figure
 *
 * Gets all that was read of a figure.
 *
 * Returns: the report; what it points to belongs to the figure
 */
TradeReport
trade_figure_get_report (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self) && !trade_figure_is_derived (self), (TradeReport) { 0 });

  return (TradeReport) {
    .missing = self->missing,
    .value = self->decimal,
    .scale = self->scale,
    .rounding = self->rounding,
    .relation = self->relation,
    .status = self->status,
    .vintage = self->vintage,
    .source = self->source,
    .paragraph = self->paragraph,
    .printed = self->printed,
    .note = self->note,
    .original = self->original,
    .reason = self->reason,
  };
}

/**
 * trade_figure_new_of:
 * @reported: a reported figure
 * @key: what it is about in other words
 *
 * Creates a figure that reports the same as another one, of another key.
 *
 * Returns: (transfer full): the figure
 */
TradeFigure *
trade_figure_new_of (TradeFigure          *reported,
                     const TradeSeriesKey *key)
{
  TradeReport report;

  g_return_val_if_fail (TRADE_IS_FIGURE (reported) && !trade_figure_is_derived (reported), NULL);

  report = trade_figure_get_report (reported);

  return trade_figure_new_reported (key, reported->period, &report);
}

/* A break in the series is one of what is of the same time. What compares two times has none of the break that the earlier one
 * begins with. That the base of an index is 100 is certain.
 */
static guint
inherit_statuses (TradeFigure *self,
                  TradeFigure *input)
{
  if (self->formula == TRADE_FORMULA_INDEX_BASE)
    return 1u << TRADE_STATUS_NORMAL;
  if (input->period.first_month != self->period.first_month)
    return input->statuses & ~(1u << TRADE_STATUS_BREAK);

  return input->statuses;
}

/**
 * trade_figure_new_derived:
 * @key: what the figure is about
 * @period: the time period
 * @formula: how it was computed, not %TRADE_FORMULA_NONE
 * @value: the value computed from the printed numbers, in the unit itself
 * @bounds: the values that the bounds of @inputs allow
 * @precision: the power of ten of the last digit that is shown
 * @relation: how @value stands to the true value
 * @inputs: (array length=n_inputs) (transfer none): the figures that it was computed from, in the order that
 *   [enum@Formula] gives
 * @n_inputs: how many, above 0
 *
 * Creates a figure that was computed from others.
 *
 * Its status is that of its least certain input, see TRADE_STATUSES.
 *
 * Returns: (transfer full): the figure
 */
TradeFigure *
trade_figure_new_derived (const TradeSeriesKey  *key,
                          TradePeriod            period,
                          TradeFormula           formula,
                          double                 value,
                          TradeInterval          bounds,
                          int                    precision,
                          TradeRelation          relation,
                          TradeFigure          **inputs,
                          guint                  n_inputs)
{
  TradeFigure *self;

  g_return_val_if_fail (is_complete_key (key), NULL);
  g_return_val_if_fail (formula != TRADE_FORMULA_NONE, NULL);
  g_return_val_if_fail (isfinite (value), NULL);
  g_return_val_if_fail (inputs != NULL && n_inputs > 0, NULL);

  self = create_figure (key, period);
  self->formula = formula;
  self->value = value;
  self->bounds = trade_report_keep_possible (key, value, bounds);
  self->precision = precision;
  self->decimal = round_to_precision (value, precision);
  self->relation = relation;
  trade_basis_init (&self->inputs, inputs, n_inputs);

  for (guint i = 0; i < n_inputs; i++)
    self->statuses |= inherit_statuses (self, inputs[i]);
  self->status = (TradeStatus) MAX (g_bit_nth_msf (self->statuses, -1), 0);

  return self;
}

/**
 * trade_figure_get_key:
 * @self: a figure
 *
 * Gets what a figure is about.
 *
 * Returns: (transfer none): the key
 */
const TradeSeriesKey *
trade_figure_get_key (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), NULL);

  return &self->key;
}

/**
 * trade_figure_get_period:
 * @self: a figure
 *
 * Gets the time period of a figure.
 *
 * Returns: the period
 */
TradePeriod
trade_figure_get_period (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), (TradePeriod) { 0 });

  return self->period;
}

/**
 * trade_figure_has_value:
 * @self: a figure
 *
 * Checks whether there is a value. There is none where the source has none; trade_figure_get_status() is the reason then.
 *
 * Returns: whether there is
 */
gboolean
trade_figure_has_value (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), FALSE);

  return !self->missing;
}

/**
 * trade_figure_get_value:
 * @self: a figure
 *
 * Gets the value of a figure: as printed, or as computed from printed values and not rounded.
 *
 * Returns: the value in the unit itself (yuan, not trillions; 58.6 for 58.6 %), finite if there is one and otherwise not a
 *   number, see trade_figure_has_value()
 */
double
trade_figure_get_value (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), 0);

  trade_reads_note (self);

  return self->value;
}

/**
 * trade_figure_get_bounds:
 * @self: a figure
 *
 * Gets the values that the rounding of a figure allows.
 *
 * Returns: the bounds in the unit itself; infinite where there is none
 */
TradeInterval
trade_figure_get_bounds (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), ((TradeInterval) { 0, 0 }));

  trade_reads_note (self);

  return self->bounds;
}

/**
 * trade_figure_get_precision:
 * @self: a figure
 *
 * Gets the power of ten of the last digit that was printed, or of a derived figure the last that its bounds support:
 * 10 for 23.77 trillion, -1 for 58.6 %.
 *
 * Returns: the power of ten
 */
int
trade_figure_get_precision (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), 0);

  trade_reads_note (self);

  return self->precision;
}

/**
 * trade_figure_dup_decimal:
 * @self: a figure
 *
 * Writes the value of a figure as a decimal number in the notation that ICU reads: exactly as printed, or of a derived
 * figure with the 17 digits that identify a double.
 *
 * Returns: (transfer full): the value in the unit itself; `nan` where there is none
 */
char *
trade_figure_dup_decimal (TradeFigure *self)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_val_if_fail (TRADE_IS_FIGURE (self), NULL);

  if (!trade_figure_is_derived (self) && !self->missing)
    return trade_decimal_to_string (shift_decimal (self->decimal, self->scale));

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.17g", self->value));
}

/**
 * trade_figure_get_decimal:
 * @self: a figure
 *
 * Gets the number as printed, in units of ten to the power of trade_figure_get_scale(); of a derived figure the value
 * rounded to its precision, or 0 where that has more digits than a decimal holds.
 *
 * Returns: the number
 */
TradeDecimal
trade_figure_get_decimal (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), ((TradeDecimal) { 0, 0 }));

  return self->decimal;
}

/**
 * trade_figure_get_scale:
 * @self: a figure
 *
 * Gets the power of ten of the unit in which a figure was printed: 12 for trillions.
 *
 * Returns: the power of ten; 0 for a derived figure
 */
int
trade_figure_get_scale (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), 0);

  return self->scale;
}

/**
 * trade_figure_get_printed:
 * @self: a figure
 *
 * Gets the words that the source has instead of digits, such as "three quarters".
 *
 * Returns: (transfer none) (nullable): the words
 */
TradeText *
trade_figure_get_printed (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), NULL);

  return self->printed;
}

/**
 * trade_figure_get_relation:
 * @self: a figure
 *
 * Gets how the number stands to the true value.
 *
 * Returns: the relation
 */
TradeRelation
trade_figure_get_relation (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), TRADE_RELATION_EQUAL);

  return self->relation;
}

/**
 * trade_figure_get_status:
 * @self: a figure
 *
 * Gets the observation status.
 *
 * Returns: the status
 */
TradeStatus
trade_figure_get_status (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), TRADE_STATUS_NORMAL);

  return self->status;
}

/**
 * trade_figure_has_status:
 * @self: a figure
 * @status: a status
 *
 * Checks whether a figure has a status, or was computed from one that has it.
 *
 * Returns: whether it has
 */
gboolean
trade_figure_has_status (TradeFigure *self,
                         TradeStatus  status)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), FALSE);
  g_return_val_if_fail (status < TRADE_N_STATUSES, FALSE);

  return (self->statuses & 1u << status) != 0;
}

static gboolean
compares_periods (TradeFigure *self)
{
  static const char *const measures[] = {
    TRADE_MEASURE_GROWTH, TRADE_MEASURE_SHARE_CHANGE, TRADE_MEASURE_CONTRIBUTION, TRADE_MEASURE_INDEX, NULL,
  };

  return g_strv_contains (measures, self->key.measure);
}

/**
 * trade_figure_is_conclusive:
 * @self: a figure
 *
 * Checks whether anything is to be concluded from a figure, such as a rank: not from a projection, from what its source calls
 * unreliable, or from a change across a break in the series.
 *
 * Returns: whether it is
 */
gboolean
trade_figure_is_conclusive (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), FALSE);

  return !trade_figure_has_status (self, TRADE_STATUS_FORECAST) && !trade_figure_has_status (self, TRADE_STATUS_UNRELIABLE) &&
         !(trade_figure_has_status (self, TRADE_STATUS_BREAK) && compares_periods (self));
}

/**
 * trade_figure_get_vintage:
 * @self: a figure
 *
 * Gets the day on which the number was published. Of two figures with one key and period the later published one counts.
 *
 * Returns: (transfer none) (nullable): the day as ISO 8601 has it, such as `2024-02-28`; %NULL where it is not known, and
 *   for a derived figure
 */
const char *
trade_figure_get_vintage (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), NULL);

  return self->vintage;
}

/**
 * trade_figure_is_derived:
 * @self: a figure
 *
 * Checks whether a figure was computed from others.
 *
 * Returns: %TRUE if it was computed, %FALSE if it was reported
 */
gboolean
trade_figure_is_derived (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), FALSE);

  return self->formula != TRADE_FORMULA_NONE;
}

/**
 * trade_figure_get_formula:
 * @self: a figure
 *
 * Gets how a figure was computed.
 *
 * Returns: the formula; %TRADE_FORMULA_NONE if it was reported
 */
TradeFormula
trade_figure_get_formula (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), TRADE_FORMULA_NONE);

  return self->formula;
}

/**
 * trade_figure_get_inputs:
 * @self: a figure
 *
 * Gets the figures that a figure was computed from, in the order that [enum@Formula] gives.
 *
 * Returns: (transfer none) (nullable): a list of [class@Figure]; %NULL if the figure was reported
 */
GListModel *
trade_figure_get_inputs (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), NULL);

  return self->inputs.n > 0 ? trade_basis_get_list (&self->inputs) : NULL;
}

/*
 * trade_figure_get_basis:
 * @self: a figure
 *
 * Gets what trade_figure_get_inputs() does, for whoever asks very many figures.
 *
 * Returns: (transfer none): the figures; none if the figure was reported
 */
const TradeBasis *
trade_figure_get_basis (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), NULL);

  return &self->inputs;
}

/**
 * trade_figure_get_source:
 * @self: a figure
 *
 * Gets the source that reports a figure.
 *
 * Returns: (transfer none) (nullable): the source; %NULL if the figure was computed
 */
TradeSource *
trade_figure_get_source (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), NULL);

  return self->source;
}

/**
 * trade_figure_get_paragraph:
 * @self: a figure
 *
 * Gets the paragraph of the source that reports a figure.
 *
 * Returns: the paragraph, counted from 1; 0 where there is none
 */
int
trade_figure_get_paragraph (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), 0);

  return self->paragraph;
}

/**
 * trade_figure_get_rounding:
 * @self: a figure
 *
 * Gets the step to which the source rounded, in the unit in which the figure was printed.
 *
 * Returns: the step, or 0 for the last printed digit and for a derived figure
 */
double
trade_figure_get_rounding (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), 0);

  return self->rounding;
}

/**
 * trade_figure_get_note:
 * @self: a figure
 *
 * Gets the note beside a figure.
 *
 * Returns: (transfer none) (nullable): the note
 */
TradeText *
trade_figure_get_note (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), NULL);

  return self->note;
}

/**
 * trade_figure_get_original:
 * @self: a figure
 *
 * Gets what the release said before a person edited the figure, in words.
 *
 * Returns: (transfer none) (nullable): the words; %NULL for a figure that is as it was published
 */
TradeText *
trade_figure_get_original (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), NULL);

  return self->original;
}

/**
 * trade_figure_get_reason:
 * @self: a figure
 *
 * Gets why a person edited the figure.
 *
 * Returns: (transfer none) (nullable): the reason, where one was given
 */
TradeText *
trade_figure_get_reason (TradeFigure *self)
{
  g_return_val_if_fail (TRADE_IS_FIGURE (self), NULL);

  return self->reason;
}
