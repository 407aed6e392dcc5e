/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-ledger.h"

#include <glib/gi18n.h>

#include "trade-audit.h"
#include "trade-describe.h"
#include "trade-measure.h"
#include "trade-rows.h"

/* What a line of the ledger is, which decides on its looks. */
typedef enum
{
  LINE_NAME,
  LINE_VALUE,
  LINE_TEXT,
  LINE_DIM,
  LINE_HEADING,
  LINE_LINK,
  LINE_AUDIT,
} LineKind;

/* Where lines go if there is width enough for three columns. */
enum
{
  COLUMN_FIGURE,
  COLUMN_ORIGIN,
  COLUMN_USES,
};

typedef struct
{
  LineKind     kind;
  guint        column;
  char        *text;
  TradeFigure *figure; /* what a link leads to */
} Line;

struct _TradeLedger
{
  AdwBin parent_instance;

  TradeDataset *dataset;
  GListModel   *findings;
  TradeFigure  *figure;
  GPtrArray    *lines;     /* what is said at the moment, most important first */
  GPtrArray    *trail;     /* the figures that a person came by, following buttons; the last is the way back */
  gboolean      following; /* while a person is led from one figure to another */
  gboolean      pinned;
  gboolean      pinnable;

  TradeRows       *rows;
  GtkWidget       *back_button;
  GtkToggleButton *pin_button;
};

enum
{
  PROP_0,
  PROP_PINNED,
  N_PROPS,
};

enum
{
  FIGURE_ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeLedger, trade_ledger, ADW_TYPE_BIN)

/* In logical pixels: what a popover with all lines takes at most, and what its text is broken at. */
#define POPOVER_HEIGHT 420
#define POPOVER_CHARS 44

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->text);
  g_clear_object (&line->figure);
  g_free (line);
}

static void
add_line (TradeLedger *self,
          LineKind     kind,
          guint        column,
          const char  *text,
          TradeFigure *figure)
{
  Line *line;

  if (text == NULL || *text == '\0')
    return;

  line = g_new0 (Line, 1);
  line->kind = kind;
  line->column = column;
  line->text = g_strdup (text);
  g_set_object (&line->figure, figure);
  g_ptr_array_add (self->lines, line);
}

static gboolean
model_contains (GListModel *model,
                gpointer    wanted)
{
  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      if (item == wanted)
        return TRUE;
    }

  return FALSE;
}

/* A finding as a line of its own, with a sign that says what was found even where colours cannot be told apart. */
static char *
describe_finding (TradeLedger  *self,
                  TradeFinding *finding)
{
  g_autofree char *sentence = trade_describe_finding (trade_format_get_default (), self->dataset, finding);

  switch (trade_finding_get_verdict (finding))
    {
    case TRADE_VERDICT_AGREES:
      /* Translators: %s is a sentence; the sign says that the figures agree. */
      return g_strdup_printf (_("✓ %s"), sentence);
    case TRADE_VERDICT_DISAGREES:
      /* Translators: %s is a sentence; the sign says that the figures do not agree. */
      return g_strdup_printf (_("✗ %s"), sentence);
    case TRADE_VERDICT_OPEN:
    default:
      /* Translators: %s is a sentence; the sign says that rounding leaves the question open. */
      return g_strdup_printf (_("? %s"), sentence);
    }
}

static guint
count_findings (TradeLedger  *self,
                TradeVerdict  verdict)
{
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->findings); i++)
    {
      g_autoptr (TradeFinding) finding = g_list_model_get_item (self->findings, i);

      if (trade_finding_get_verdict (finding) == verdict)
        count++;
    }

  return count;
}

static char *
write_count (guint count)
{
  return trade_format_number (trade_format_get_default (), count, 0, 0, FALSE);
}

static char *
describe_audit (TradeLedger *self)
{
  guint n_findings = g_list_model_get_n_items (self->findings);
  guint n_open = count_findings (self, TRADE_VERDICT_OPEN);
  guint n_disagree = count_findings (self, TRADE_VERDICT_DISAGREES);
  g_autofree char *findings = write_count (n_findings);
  g_autofree char *open = write_count (n_open);
  g_autofree char *disagree = write_count (n_disagree);

  if (n_findings == 0)
    return g_strdup (_("The figures of this release leave nothing to check one against another."));

  if (n_disagree > 0)
    return g_strdup_printf (ngettext ("Audit: %1$s of %2$s checks finds figures that differ beyond what rounding allows.",
                                      "Audit: %1$s of %2$s checks find figures that differ beyond what rounding allows.",
                                      n_disagree),
                            disagree, findings);

  if (n_open > 0)
    return g_strdup_printf (ngettext ("Audit: no figures disagree; rounding leaves %1$s of %2$s checks open.",
                                      "Audit: no figures disagree; rounding leaves %1$s of %2$s checks open.",
                                      n_open),
                            open, findings);

  return g_strdup_printf (ngettext ("Audit: %s check was made, and the figures agree within what rounding allows.",
                                    "Audit: %s checks were made, and the figures agree within what rounding allows.",
                                    n_findings),
                          findings);
}

static void
add_findings (TradeLedger *self,
              gboolean     of_figure,
              gboolean     agreeing)
{
  for (guint i = 0; self->findings != NULL && i < g_list_model_get_n_items (self->findings); i++)
    {
      g_autoptr (TradeFinding) finding = g_list_model_get_item (self->findings, i);
      g_autofree char *text = NULL;

      if ((trade_finding_get_verdict (finding) == TRADE_VERDICT_AGREES) != agreeing)
        continue;
      if (of_figure && !model_contains (trade_finding_get_figures (finding), self->figure))
        continue;
      text = describe_finding (self, finding);
      add_line (self, agreeing ? LINE_DIM : LINE_TEXT, COLUMN_FIGURE, text, NULL);
    }
}

static void
add_audit (TradeLedger *self)
{
  add_line (self, LINE_TEXT, COLUMN_FIGURE,
            _("Point at a mark, or walk the chart or the table with the arrow keys, to read where its figure comes from."), NULL);

  if (self->findings != NULL)
    {
      g_autofree char *summary = describe_audit (self);

      add_line (self, LINE_DIM, COLUMN_FIGURE, summary, NULL);
    }

  add_line (self, LINE_AUDIT, COLUMN_FIGURE, _("Show What Was Checked"), NULL);
  add_findings (self, FALSE, FALSE);
}

/* Leads to a figure. What listens may show it elsewhere too, in the chart or in the table. */
static void
follow (TradeLedger *self,
        TradeFigure *figure)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  self->following = TRUE;
  g_signal_emit (self, signals[FIGURE_ACTIVATED], 0, figure);
  self->following = FALSE;

  /* The button that had the focus is gone, and nothing took the focus over. */
  if (had_focus && gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL &&
      gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)))) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
link_clicked_cb (TradeLedger *self,
                 GtkButton   *button)
{
  g_autoptr (TradeFigure) figure = g_object_ref (g_object_get_data (G_OBJECT (button), "figure"));

  g_assert (self->figure != NULL);

  g_ptr_array_add (self->trail, g_object_ref (self->figure));
  follow (self, figure);
}

static void
back_clicked_cb (TradeLedger *self)
{
  g_autoptr (TradeFigure) figure = NULL;

  if (self->trail->len == 0)
    return;

  figure = g_ptr_array_steal_index (self->trail, self->trail->len - 1);
  follow (self, figure);
}

static void
add_link (TradeLedger *self,
          guint        column,
          TradeFigure *figure)
{
  g_autofree char *text = trade_describe_figure (trade_format_get_default (), self->dataset, figure);

  add_line (self, LINE_LINK, column, text, figure);
}

static void
add_uses (TradeLedger *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->dataset)); i++)
    {
      g_autoptr (GListModel) series = g_list_model_get_item (G_LIST_MODEL (self->dataset), i);

      for (guint j = 0; j < g_list_model_get_n_items (series); j++)
        {
          g_autoptr (TradeFigure) figure = g_list_model_get_item (series, j);

          if (!trade_figure_is_derived (figure) || !model_contains (trade_figure_get_inputs (figure), self->figure))
            continue;
          if (!any)
            add_line (self, LINE_HEADING, COLUMN_USES, _("Used in"), NULL);
          any = TRUE;
          add_link (self, COLUMN_USES, figure);
        }
    }
}

static void
add_origin (TradeLedger *self)
{
  TradeFormat *format = trade_format_get_default ();
  TradeText *note = trade_figure_get_note (self->figure);
  gboolean derived = trade_figure_is_derived (self->figure);
  GListModel *inputs = derived ? trade_figure_get_inputs (self->figure) : NULL;
  g_autofree char *origin = derived ? trade_describe_formula (format, self->dataset, self->figure)
                                    : trade_describe_origin (format, self->dataset, self->figure);

  add_line (self, LINE_HEADING, COLUMN_ORIGIN, derived ? _("How it was computed") : _("Where it comes from"), NULL);
  add_line (self, LINE_TEXT, COLUMN_ORIGIN, origin, NULL);
  for (guint i = 0; inputs != NULL && i < g_list_model_get_n_items (inputs); i++)
    {
      g_autoptr (TradeFigure) input = g_list_model_get_item (inputs, i);

      add_link (self, COLUMN_ORIGIN, input);
    }

  if (note != NULL)
    add_line (self, LINE_DIM, COLUMN_ORIGIN, trade_format_text (format, note), NULL);
}

static char *
describe_status (TradeLedger *self)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *measure = trade_measure_describe (self->dataset, self->figure);
  g_autofree char *status = trade_describe_status (format, self->figure);
  g_autofree char *bounds = trade_format_bounds (format, self->dataset, self->figure);

  /* Translators: what was measured, how it is known, and the range in which it lies: "Value · published · 23.765 to
   * 23.775 trillion yuan". */
  if (bounds != NULL && *bounds != '\0')
    return g_strdup_printf (C_ ("figure", "%1$s · %2$s · %3$s"), measure, status, bounds);

  /* Translators: what was measured, and how it is known: "Value · published". */
  return g_strdup_printf (C_ ("figure", "%1$s · %2$s"), measure, status);
}

/* Doubt comes before the origin, agreement after everything else. */
static void
add_figure (TradeLedger *self)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *name = trade_describe_figure_name (format, self->dataset, self->figure);
  g_autofree char *period = trade_format_period (format, trade_figure_get_period (self->figure));
  g_autofree char *value = trade_format_figure_with_unit (format, self->dataset, self->figure);
  g_autofree char *status = describe_status (self);
  /* Translators: what a figure is about, and its period: "Exports, 2023". */
  g_autofree char *heading = g_strdup_printf (C_ ("figure and period", "%1$s, %2$s"), name, period);

  add_line (self, LINE_NAME, COLUMN_FIGURE, heading, NULL);
  add_line (self, LINE_VALUE, COLUMN_FIGURE, value, NULL);
  add_line (self, LINE_DIM, COLUMN_FIGURE, status, NULL);
  add_findings (self, TRUE, FALSE);
  add_origin (self);
  add_uses (self);
  add_findings (self, TRUE, TRUE);
}

static GtkWidget *
create_label (const Line *line)
{
  static const char *const classes[][3] = {
    [LINE_NAME] = { "heading" },
    [LINE_VALUE] = { "title-2", "accent" },
    [LINE_DIM] = { "dim-label" },
    [LINE_HEADING] = { "caption-heading", "dim-label" },
    [LINE_LINK] = { "accent" },
    [LINE_AUDIT] = { "accent" },
  };
  GtkWidget *label = gtk_label_new (line->text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_css_classes (label, (const char **) classes[line->kind]);

  return label;
}

static GtkWidget *
create_row (TradeLedger *self,
            const Line  *line)
{
  GtkWidget *label = create_label (line);
  GtkWidget *button;

  if (line->kind != LINE_LINK && line->kind != LINE_AUDIT)
    {
      /* Words can be copied with the pointer; they come and go too fast to be stops of the keyboard. */
      gtk_label_set_selectable (GTK_LABEL (label), line->kind != LINE_HEADING);
      gtk_widget_set_focusable (label, FALSE);
      return label;
    }

  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "ledger-link");
  if (line->kind == LINE_AUDIT)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.toggle-audit");
      return button;
    }

  g_object_set_data_full (G_OBJECT (button), "figure", g_object_ref (line->figure), g_object_unref);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (link_clicked_cb), self);

  return button;
}

/* All lines, one below another, where there is room for them. */
static void
more_cb (TradeLedger   *self,
         GtkMenuButton *button)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = g_ptr_array_index (self->lines, i);
      GtkWidget *row = create_row (self, line);
      GtkWidget *label = GTK_IS_BUTTON (row) ? gtk_button_get_child (GTK_BUTTON (row)) : row;

      gtk_label_set_max_width_chars (GTK_LABEL (label), POPOVER_CHARS);
      if (line->kind == LINE_HEADING)
        gtk_widget_set_margin_top (row, 9);
      gtk_box_append (GTK_BOX (box), row);
    }

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), POPOVER_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_widget_add_css_class (popover, "ledger-lines");
  gtk_menu_button_set_popover (button, popover);
}

static void
update (TradeLedger *self)
{
  g_ptr_array_set_size (self->lines, 0);
  if (self->figure != NULL)
    add_figure (self);
  else
    add_audit (self);

  trade_rows_remove_all (self->rows);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = g_ptr_array_index (self->lines, i);

      trade_rows_append (self->rows, create_row (self, line), line->column, line->kind == LINE_HEADING);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->pin_button), self->figure != NULL && self->pinnable);
  gtk_widget_set_visible (self->back_button, self->figure != NULL && self->trail->len > 0);
}

static void
trade_ledger_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  TradeLedger *self = TRADE_LEDGER (object);

  switch (property_id)
    {
    case PROP_PINNED:
      g_value_set_boolean (value, self->pinned);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trade_ledger_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  TradeLedger *self = TRADE_LEDGER (object);

  switch (property_id)
    {
    case PROP_PINNED:
      if (self->pinned != g_value_get_boolean (value))
        {
          self->pinned = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trade_ledger_dispose (GObject *object)
{
  TradeLedger *self = TRADE_LEDGER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TRADE_TYPE_LEDGER);
  g_clear_pointer (&self->trail, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_object (&self->figure);
  g_clear_object (&self->findings);
  g_clear_object (&self->dataset);

  G_OBJECT_CLASS (trade_ledger_parent_class)->dispose (object);
}

static void
trade_ledger_class_init (TradeLedgerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = trade_ledger_get_property;
  object_class->set_property = trade_ledger_set_property;
  object_class->dispose = trade_ledger_dispose;

  properties[PROP_PINNED] =
    g_param_spec_boolean ("pinned", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * TradeLedger::figure-activated:
   * @self: the ledger
   * @figure: a figure
   *
   * A person followed a link to a figure.
   */
  signals[FIGURE_ACTIVATED] =
    g_signal_new ("figure-activated", TRADE_TYPE_LEDGER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, TRADE_TYPE_FIGURE);

  gtk_widget_class_set_css_name (widget_class, "ledger");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (TRADE_TYPE_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/trade-ledger.ui");
  gtk_widget_class_bind_template_child (widget_class, TradeLedger, rows);
  gtk_widget_class_bind_template_child (widget_class, TradeLedger, back_button);
  gtk_widget_class_bind_template_child (widget_class, TradeLedger, pin_button);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
trade_ledger_init (TradeLedger *self)
{
  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->trail = g_ptr_array_new_with_free_func (g_object_unref);
  self->pinnable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (trade_format_get_default (), "notify::number-style", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}

/**
 * trade_ledger_new:
 *
 * Creates a ledger that knows no figures yet.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_ledger_new (void)
{
  return g_object_new (TRADE_TYPE_LEDGER, NULL);
}

/**
 * trade_ledger_set_dataset:
 * @self: a ledger
 * @dataset: (nullable): the figures that figures are used in
 * @findings: (nullable): what the audit of @dataset found, a list of [class@Finding]
 *
 * Sets what the ledger knows. No figure is shown any more.
 */
void
trade_ledger_set_dataset (TradeLedger  *self,
                          TradeDataset *dataset,
                          GListModel   *findings)
{
  g_return_if_fail (TRADE_IS_LEDGER (self));
  g_return_if_fail (dataset == NULL || TRADE_IS_DATASET (dataset));
  g_return_if_fail (findings == NULL || G_IS_LIST_MODEL (findings));

  g_clear_object (&self->figure);
  g_ptr_array_set_size (self->trail, 0);
  g_set_object (&self->dataset, dataset);
  g_set_object (&self->findings, findings);
  update (self);
}

/**
 * trade_ledger_get_figure:
 * @self: a ledger
 *
 * Gets the figure that is shown.
 *
 * Returns: (transfer none) (nullable): a figure
 */
TradeFigure *
trade_ledger_get_figure (TradeLedger *self)
{
  g_return_val_if_fail (TRADE_IS_LEDGER (self), NULL);

  return self->figure;
}

/**
 * trade_ledger_set_figure:
 * @self: a ledger
 * @figure: (nullable): a figure of the ledger's dataset, or %NULL to sum up the audit
 *
 * Shows a figure. One that a person was not led to by the ledger's own buttons has no way back.
 */
void
trade_ledger_set_figure (TradeLedger *self,
                         TradeFigure *figure)
{
  g_return_if_fail (TRADE_IS_LEDGER (self));
  g_return_if_fail (figure == NULL || TRADE_IS_FIGURE (figure));
  g_return_if_fail (figure == NULL || self->dataset != NULL);

  if (!g_set_object (&self->figure, figure))
    return;

  if (!self->following)
    g_ptr_array_set_size (self->trail, 0);
  update (self);
}

/**
 * trade_ledger_set_pinnable:
 * @self: a ledger
 * @pinnable: whether figures come and go with the pointer
 *
 * Offers to pin the figure, or does not, where the figure stays anyway.
 */
void
trade_ledger_set_pinnable (TradeLedger *self,
                           gboolean     pinnable)
{
  g_return_if_fail (TRADE_IS_LEDGER (self));

  self->pinnable = pinnable;
  update (self);
}

/**
 * trade_ledger_dup_text:
 * @self: a ledger
 *
 * Gets all that the ledger says at the moment, a line each.
 *
 * Returns: (transfer full): a text without markup
 */
char *
trade_ledger_dup_text (TradeLedger *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (TRADE_IS_LEDGER (self), NULL);

  for (guint i = 0; i < self->lines->len; i++)
    g_string_append_printf (text, "%s\n", ((const Line *) g_ptr_array_index (self->lines, i))->text);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
