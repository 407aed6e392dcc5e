/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-ledger.h"

#include <glib/gi18n.h>

#include "trade-audit-summary.h"
#include "trade-brief.h"
#include "trade-format.h"
#include "trade-ledger-lines.h"
#include "trade-rows.h"
#include "trade-sentence.h"
#include "trade-settings.h"
#include "trade-standing.h"

struct _TradeLedger
{
  GtkWidget parent_instance;

  TradeDataset *dataset;
  TradeFigure  *figure;
  GPtrArray    *lines;     /* what the details say, most important first; nothing while they are closed */
  GPtrArray    *trail;     /* the figures that a person came by, following buttons; the last is the way back */
  gboolean      following; /* while a person is led from one figure to another */
  gboolean      expanded;
  gboolean      floating;
  int           width;     /* for which the strip was written, in logical pixels */

  GtkScrolledWindow *details;
  TradeRows         *rows;
  GtkWidget         *strip;
  GtkLabel          *sentence;
  GtkWidget         *hint;
  GtkWidget         *omission_button;
  GtkLabel          *omission_label;
  GtkWidget         *audit_button;
  GtkWidget         *back_button;
  GtkWidget         *details_button;
};

enum
{
  PROP_0,
  PROP_EXPANDED,
  N_PROPS,
};

enum
{
  FIGURE_ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeLedger, trade_ledger, GTK_TYPE_WIDGET)

/* As wide as no sentence is, in logical pixels. Below a chart the strip asks for one line, whatever it says, so that no figure moves
 * the chart under the pointer; a longer one lies over its end. Below a table it would lie over the row that it tells of. */
#define ONE_LINE 100000
#define MOST_LINES 3
/* In logical pixels, between the strip and the details. */
#define SPACING 6

/* What details take at most, in logical pixels and of the window's height; what does not fit is scrolled. */
#define LARGEST_HEIGHT 240
#define LARGEST_PART 0.45

/* Before the sentence, in logical pixels. */
#define SENTENCE_MARGIN 10

/* Around the sentence and between it and the buttons, in logical pixels. */
#define STRIP_MARGINS 32

#define EM_SPACE "\xe2\x80\x83"

/* As the style sheet has dim text. */
#define DIM_ALPHA 0.75

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
source_clicked_cb (TradeLedger *self,
                   GtkButton   *button)
{
  gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                g_object_get_data (G_OBJECT (button), "uri"), GDK_CURRENT_TIME);
}

static GtkWidget *
create_label (TradeLedger     *self,
              const TradeLine *line)
{
  static const char *const classes[][3] = {
    [TRADE_LINE_NAME] = { "heading" },
    [TRADE_LINE_VALUE] = { "title-2", "accent" },
    [TRADE_LINE_DIM] = { "dim-label" },
    [TRADE_LINE_HEADING] = { "caption-heading", "dim-label" },
    [TRADE_LINE_FIGURE] = { "accent" },
    [TRADE_LINE_SOURCE] = { "accent" },
  };
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *directed = NULL;

  trade_brief_set_label (GTK_LABEL (label), self->dataset, line->text);
  directed = trade_sentence_direct (gtk_label_get_label (GTK_LABEL (label)));
  gtk_label_set_label (GTK_LABEL (label), directed);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_css_classes (label, (const char **) classes[line->kind]);

  return label;
}

static GtkWidget *
create_row (TradeLedger     *self,
            const TradeLine *line)
{
  GtkWidget *label = create_label (self, line);
  GtkWidget *button;

  if (line->kind != TRADE_LINE_FIGURE && line->kind != TRADE_LINE_SOURCE)
    {
      /* Words can be copied. A label that is selectable and yet not focusable would let no Tab past it (GTK 4.8). */
      gtk_label_set_selectable (GTK_LABEL (label), line->kind != TRADE_LINE_HEADING);
      return label;
    }

  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, line->text, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "ledger-link");
  if (line->kind == TRADE_LINE_SOURCE)
    {
      gtk_widget_set_tooltip_text (button, line->uri);
      g_object_set_data_full (G_OBJECT (button), "uri", g_strdup (line->uri), g_free);
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (source_clicked_cb), self);
      return button;
    }

  g_object_set_data_full (G_OBJECT (button), "figure", g_object_ref (line->figure), g_object_unref);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (link_clicked_cb), self);

  return button;
}

static int
measure_natural (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* Before the first frame there is room for any text. */
static int
measure_text (TradeLedger *self,
              const char  *text,
              gboolean     bold)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoAttrList *attributes;
  int width;

  if (gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    return 0;

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->sentence), text);
  attributes = pango_attr_list_new ();
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/* What the buttons of the strip leave to its sentence; before the first frame, as much as it wants. */
static int
get_room (TradeLedger *self)
{
  int room = gtk_widget_get_width (GTK_WIDGET (self)) - STRIP_MARGINS;

  if (room <= 0)
    return G_MAXINT / 2;

  for (GtkWidget *child = gtk_widget_get_first_child (self->strip); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (child != GTK_WIDGET (self->sentence) && child != self->hint && gtk_widget_get_visible (child))
      room -= measure_natural (child);

  return room;
}

static gboolean
wants_hint (TradeLedger *self)
{
  GSettings *settings = trade_settings_get_default ();

  return self->figure != NULL && self->floating && !self->expanded && settings != NULL &&
         g_settings_get_boolean (settings, TRADE_SETTINGS_KEEP_HINT);
}

/* What matters most stands first and in bold, and nothing takes its room; a figure may take several lines. Of what does not fit
 * behind it, at least a half is seen or nothing; it is in the details as well. */
static void
write_strip (TradeLedger *self,
             const char  *leading,
             gboolean     bold,
             const char  *trailing)
{
  int room = get_room (self) - measure_text (self, leading, bold);
  gboolean wanted = wants_hint (self);
  int hint_width = wanted ? measure_text (self, gtk_label_get_label (GTK_LABEL (self->hint)), FALSE) : 0;
  gboolean hint = wanted && hint_width <= room;
  gboolean both = *leading != '\0' && trailing != NULL &&
                  measure_text (self, trailing, FALSE) / 2 <= room - (hint ? hint_width : 0);
  const char *shown = both || *leading == '\0' ? trailing : NULL;
  g_autofree char *plain = g_strconcat (leading, both ? EM_SPACE : "", shown, NULL);
  g_autofree char *text = trade_sentence_direct (plain);
  const gsize start = strlen (text) - strlen (plain);
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *weight = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  PangoAttribute *dim = pango_attr_foreground_alpha_new ((guint16) (DIM_ALPHA * G_MAXUINT16));

  weight->end_index = bold ? start + strlen (leading) : 0;
  dim->start_index = start + strlen (leading);
  pango_attr_list_insert (attributes, weight);
  pango_attr_list_insert (attributes, dim);
  gtk_label_set_attributes (self->sentence, attributes);
  gtk_label_set_text (self->sentence, text);
  gtk_label_set_lines (self->sentence, bold && room < 0 ? MOST_LINES : 1);
  /* Where there is nothing to say, the room is the buttons'. */
  gtk_widget_set_margin_start (GTK_WIDGET (self->sentence), *text != '\0' ? SENTENCE_MARGIN : 0);
  trade_sentence_set_tooltip (GTK_WIDGET (self->sentence), trailing);
  gtk_widget_set_visible (self->hint, hint);
  pango_attr_list_unref (attributes);
}

/* The details repeat the figure, and leave the strip to say how they close. */
static void
write_figure (TradeLedger *self)
{
  g_autofree char *whole = trade_standing_describe_figure (self->dataset, self->figure);
  g_autofree char *sentence = trade_brief_write (self->dataset, whole);
  g_autofree char *status = trade_ledger_lines_describe_status (self->dataset, self->figure);

  if (!self->expanded)
    write_strip (self, sentence, TRUE, status);
  else if (self->floating)
    /* Translators: of a figure that stays in the strip below the chart. */
    write_strip (self, "", FALSE, _("Kept. Press Escape to let go."));
  else
    write_strip (self, "", FALSE, NULL);
}

static void
write_audit (TradeLedger *self)
{
  gboolean audited = self->dataset != NULL && trade_dataset_is_finished (self->dataset);
  g_autofree char *summary = audited ? trade_audit_summary_write (self->dataset) : NULL;
  const char *hint = self->floating ? _("Point at a mark to read its figure.") : _("Select a row to read its figure.");

  /* The audit is in the menu as well, and how to go on can be found out; what is missing from the chart cannot. */
  if (gtk_widget_get_visible (self->omission_button) && get_room (self) < 0)
    gtk_widget_set_visible (self->audit_button, FALSE);
  if (measure_text (self, hint, FALSE) > get_room (self))
    hint = "";
  write_strip (self, hint, FALSE, *hint != '\0' ? summary : NULL);
}

static void
update_strip (TradeLedger *self)
{
  gtk_widget_set_visible (self->omission_button, self->figure == NULL && self->floating &&
                                                   *gtk_label_get_text (self->omission_label) != '\0');
  gtk_widget_set_visible (self->audit_button, self->figure == NULL);
  gtk_widget_set_visible (self->back_button, self->figure != NULL && self->trail->len > 0);
  gtk_widget_set_visible (self->details_button, self->figure != NULL);

  self->width = gtk_widget_get_width (GTK_WIDGET (self));
  if (self->figure != NULL)
    write_figure (self);
  else
    write_audit (self);
}

static void
update (TradeLedger *self)
{
  gboolean open = self->expanded && self->figure != NULL;

  update_strip (self);

  trade_rows_remove_all (self->rows);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  if (open)
    self->lines = trade_ledger_lines_list (self->dataset, self->figure);
  for (guint i = 0; open && i < self->lines->len; i++)
    {
      const TradeLine *line = g_ptr_array_index (self->lines, i);

      trade_rows_append (self->rows, create_row (self, line), line->column, line->kind == TRADE_LINE_HEADING);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->details), open);
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  trade_ledger_set_expanded (TRADE_LEDGER (widget), FALSE);
}

static GtkSizeRequestMode
trade_ledger_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A scrolled window would not ask its rows how high they are at this width. */
static int
measure_details (TradeLedger *self,
                 int          width)
{
  int least, wished;

  gtk_widget_measure (GTK_WIDGET (self->details), GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->rows), GTK_ORIENTATION_VERTICAL, width, NULL, &wished, NULL, NULL);

  return CLAMP (wished, least, LARGEST_HEIGHT);
}

static void
trade_ledger_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  TradeLedger *self = TRADE_LEDGER (widget);
  int least;

  /* How high the whole is tells nothing of how high a part is. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;
  gtk_widget_measure (self->strip, orientation, orientation == GTK_ORIENTATION_VERTICAL && self->floating ? ONE_LINE : for_size,
                      minimum, natural, NULL, NULL);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->details)))
    return;

  gtk_widget_measure (GTK_WIDGET (self->details), orientation, for_size, &least, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MAX (*minimum, least);
  else if (!self->floating)
    *minimum += least + SPACING;

  if (orientation == GTK_ORIENTATION_VERTICAL && !self->floating)
    *natural += measure_details (self, for_size) + SPACING;
  *natural = MAX (*natural, *minimum);
}

static void
trade_ledger_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  TradeLedger *self = TRADE_LEDGER (widget);
  GtkAllocation strip = { 0, 0, width, 0 };
  GtkAllocation details = { 0, 0, width, 0 };
  int least;

  if (width != self->width)
    update_strip (self);
  gtk_widget_measure (self->strip, GTK_ORIENTATION_VERTICAL, width, &strip.height, NULL, NULL, NULL);
  strip.y = height - strip.height;
  gtk_widget_size_allocate (self->strip, &strip, -1);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->details)))
    return;

  gtk_widget_measure (GTK_WIDGET (self->details), GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  details.height = strip.y - SPACING;
  if (self->floating)
    details.height = MIN (measure_details (self, width),
                          (int) (LARGEST_PART * gtk_widget_get_height (GTK_WIDGET (gtk_widget_get_root (widget)))));
  details.height = MAX (details.height, least);
  details.y = strip.y - SPACING - details.height;
  gtk_widget_size_allocate (GTK_WIDGET (self->details), &details, -1);
}

static void
trade_ledger_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_EXPANDED:
      g_value_set_boolean (value, trade_ledger_get_expanded (TRADE_LEDGER (object)));
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
  switch (property_id)
    {
    case PROP_EXPANDED:
      trade_ledger_set_expanded (TRADE_LEDGER (object), g_value_get_boolean (value));
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
  g_clear_object (&self->dataset);

  G_OBJECT_CLASS (trade_ledger_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (TRADE_TYPE_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/trade-ledger.ui");
  gtk_widget_class_bind_template_child (widget_class, TradeLedger, details);
  gtk_widget_class_bind_template_child (widget_class, TradeLedger, rows);
  gtk_widget_class_bind_template_child (widget_class, TradeLedger, strip);
  gtk_widget_class_bind_template_child (widget_class, TradeLedger, sentence);
  gtk_widget_class_bind_template_child (widget_class, TradeLedger, hint);
  gtk_widget_class_bind_template_child (widget_class, TradeLedger, omission_button);
  gtk_widget_class_bind_template_child (widget_class, TradeLedger, omission_label);
  gtk_widget_class_bind_template_child (widget_class, TradeLedger, audit_button);
  gtk_widget_class_bind_template_child (widget_class, TradeLedger, back_button);
  gtk_widget_class_bind_template_child (widget_class, TradeLedger, details_button);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
}

static void
trade_ledger_class_init (TradeLedgerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = trade_ledger_get_property;
  object_class->set_property = trade_ledger_set_property;
  object_class->dispose = trade_ledger_dispose;
  widget_class->get_request_mode = trade_ledger_get_request_mode;
  widget_class->measure = trade_ledger_measure;
  widget_class->size_allocate = trade_ledger_size_allocate;

  properties[PROP_EXPANDED] =
    g_param_spec_boolean ("expanded", NULL, NULL, FALSE,
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
  gtk_widget_class_install_action (widget_class, "ledger.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "ledger.close", NULL);
  bind_template (widget_class);
}

static void
trade_ledger_init (TradeLedger *self)
{
  self->trail = g_ptr_array_new_with_free_func (g_object_unref);
  self->floating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (trade_format_get_default (), "notify::number-style", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
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
 *
 * Sets what the ledger knows. No figure is shown any more.
 */
void
trade_ledger_set_dataset (TradeLedger  *self,
                          TradeDataset *dataset)
{
  g_return_if_fail (TRADE_IS_LEDGER (self));
  g_return_if_fail (dataset == NULL || TRADE_IS_DATASET (dataset));

  g_clear_object (&self->figure);
  g_ptr_array_set_size (self->trail, 0);
  g_set_object (&self->dataset, dataset);
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
 * trade_ledger_get_expanded:
 * @self: a ledger
 *
 * Gets whether the details of a figure are shown, or would be if there were a figure.
 *
 * Returns: whether they are
 */
gboolean
trade_ledger_get_expanded (TradeLedger *self)
{
  g_return_val_if_fail (TRADE_IS_LEDGER (self), FALSE);

  return self->expanded;
}

/**
 * trade_ledger_set_expanded:
 * @self: a ledger
 * @expanded: whether to show the details of a figure
 *
 * Opens the details, or closes them. If they have the keyboard focus then, it goes to the button that opens them again.
 */
void
trade_ledger_set_expanded (TradeLedger *self,
                           gboolean     expanded)
{
  GSettings *settings = trade_settings_get_default ();

  g_return_if_fail (TRADE_IS_LEDGER (self));

  if (self->expanded == expanded)
    return;

  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == GTK_WIDGET (self->details))
    gtk_widget_grab_focus (self->details_button);
  /* Whoever has opened them once needs no hint that it can be done. */
  if (expanded && self->floating && self->figure != NULL && settings != NULL)
    g_settings_set_boolean (settings, TRADE_SETTINGS_KEEP_HINT, FALSE);

  self->expanded = expanded;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}

/**
 * trade_ledger_set_floating:
 * @self: a ledger
 * @floating: whether the figure is pointed at in a chart
 *
 * Lets the details open over what is above the ledger, which then stays as it is, or beside it.
 */
void
trade_ledger_set_floating (TradeLedger *self,
                           gboolean     floating)
{
  g_return_if_fail (TRADE_IS_LEDGER (self));

  if (self->floating == floating)
    return;

  self->floating = floating;
  update_strip (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * trade_ledger_set_omission:
 * @self: a ledger
 * @summary: (nullable): what is not on the chart one by one, in a few words; %NULL where all is there
 * @details: (nullable): more of it, for a tooltip
 *
 * Says what the chart has no room for, as long as no figure is read. It leads to the table, which has all of it.
 */
void
trade_ledger_set_omission (TradeLedger *self,
                           const char  *summary,
                           const char  *details)
{
  g_return_if_fail (TRADE_IS_LEDGER (self));

  gtk_label_set_text (self->omission_label, summary != NULL ? summary : "");
  gtk_widget_set_tooltip_text (self->omission_button, details);
  /* A button whose words are a child of it has no name of its own (GTK 4.8). */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->omission_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->omission_label), -1);
  update_strip (self);
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
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (TRADE_IS_LEDGER (self), NULL);

  text = g_string_new (NULL);
  g_string_append_printf (text, "%s\n", gtk_label_get_text (self->sentence));
  for (guint i = 0; self->lines != NULL && i < self->lines->len; i++)
    g_string_append_printf (text, "%s\n", ((const TradeLine *) g_ptr_array_index (self->lines, i))->text);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
