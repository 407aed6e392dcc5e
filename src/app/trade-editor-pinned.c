/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-pinned.h"

#include <glib/gi18n.h>
#include <math.h>

#include "trade-column-scroll.h"
#include "trade-editor-grid-private.h"

/* GTK has no columns that stay. The names are drawn where the rows of the table are; each number tells those who cannot see
 * them what it is of, and so nothing here is spoken or has the focus. */

struct _TradeEditorPinned
{
  GtkWidget parent_instance;

  TradeEditorGrid *grid; /* not owned: it owns this */
  guint            fitting;
};

G_DEFINE_FINAL_TYPE (TradeEditorPinned, trade_editor_pinned, GTK_TYPE_WIDGET)

/* Of the width of the table. The numbers need the rest. */
#define MOST_SHARE 0.45

/* In logical pixels, as in the cells. */
#define PADDING 8
#define HEADING_PADDING 6
#define LINE_WIDTH 1

/* How clear the headings of a table and the lines between its cells are. */
#define HEADING_ALPHA 0.4
#define LINE_ALPHA 0.15

static void
trade_editor_pinned_dispose (GObject *object)
{
  g_clear_handle_id (&TRADE_EDITOR_PINNED (object)->fitting, g_source_remove);

  G_OBJECT_CLASS (trade_editor_pinned_parent_class)->dispose (object);
}

static GtkAdjustment *
get_adjustment (TradeEditorPinned *self,
                GtkOrientation     orientation)
{
  GtkScrollable *view = GTK_SCROLLABLE (self->grid->column_view);

  return orientation == GTK_ORIENTATION_HORIZONTAL ? gtk_scrollable_get_hadjustment (view) : gtk_scrollable_get_vadjustment (view);
}

static gboolean
is_rtl (TradeEditorPinned *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* The part of the table that the names take. */
static graphene_rect_t
get_area (TradeEditorPinned *self)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const int own = trade_editor_names_get_width (self->grid->names);

  return GRAPHENE_RECT_INIT (is_rtl (self) ? width - own : 0, 0, own, gtk_widget_get_height (GTK_WIDGET (self)));
}

/* What lines are of is out of sight: the names are as soon as the table is scrolled, the heads once all of them are. */
static gboolean
is_needed (TradeEditorPinned *self)
{
  const int scrolled = trade_column_scroll_get (self->grid->column_view);

  return scrolled > 0 && scrolled >= trade_editor_grid_get_heads_width (self->grid);
}

static void
paint_text (TradeEditorPinned     *self,
            GtkSnapshot           *snapshot,
            const char            *text,
            gboolean               is_heading,
            const graphene_rect_t *area,
            const GdkRGBA         *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  const int padding = is_heading ? HEADING_PADDING : PADDING;
  PangoAttrList *attributes = pango_attr_list_new ();
  int height;

  pango_attr_list_insert (attributes, pango_attr_weight_new (is_heading ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_width (layout, ((int) area->size.width - 2 * padding) * PANGO_SCALE);
  pango_layout_set_height (layout, (int) area->size.height * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (layout, NULL, &height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (area->origin.x + (float) padding,
                                                          area->origin.y + floorf ((area->size.height - (float) height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* The line of a cell, and where its row is; whether the cell stands for its row. */
static gboolean
find_row (TradeEditorPinned *self,
          guint              i,
          guint             *line,
          graphene_rect_t   *bounds)
{
  TradeEditorCell *cell = g_ptr_array_index (self->grid->cells, i);
  guint column;

  trade_editor_grid_find_place (cell, line, &column);

  return column == N_HEADS && gtk_widget_get_mapped (GTK_WIDGET (cell)) &&
         gtk_widget_compute_bounds (gtk_widget_get_parent (GTK_WIDGET (cell)), GTK_WIDGET (self), bounds);
}

static void
paint_lines (TradeEditorPinned     *self,
             GtkSnapshot           *snapshot,
             const graphene_rect_t *area,
             const GdkRGBA         *color,
             const GdkRGBA         *faint)
{
  for (guint i = 0; i < self->grid->cells->len; i++)
    {
      g_autofree char *name = NULL;
      graphene_rect_t row, place;
      guint line;

      if (!find_row (self, i, &line, &row))
        continue;
      place = GRAPHENE_RECT_INIT (area->origin.x, row.origin.y, area->size.width, row.size.height);
      if (!graphene_rect_intersection (&place, area, NULL))
        continue;
      name = trade_editor_names_dup (self->grid->names, line);
      paint_text (self, snapshot, name, FALSE, &place, color);
      gtk_snapshot_append_color (snapshot, faint,
                                 &GRAPHENE_RECT_INIT (place.origin.x, place.origin.y + place.size.height - LINE_WIDTH,
                                                      place.size.width, LINE_WIDTH));
    }
}

static void
trade_editor_pinned_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  TradeEditorPinned *self = TRADE_EDITOR_PINNED (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  const graphene_rect_t area = get_area (self);
  graphene_rect_t heading, lines;
  GdkRGBA color, dim, faint, ground;

  if (self->grid->grid == NULL || !is_needed (self) ||
      !gtk_style_context_lookup_color (style, "view_bg_color", &ground) ||
      !gtk_widget_compute_bounds (gtk_widget_get_first_child (GTK_WIDGET (self->grid->column_view)), widget, &heading))
    return;

  gtk_style_context_get_color (style, &color);
  dim = faint = color;
  dim.alpha *= HEADING_ALPHA;
  faint.alpha *= LINE_ALPHA;
  heading = GRAPHENE_RECT_INIT (area.origin.x, 0, area.size.width, heading.size.height);
  lines = GRAPHENE_RECT_INIT (area.origin.x, heading.size.height, area.size.width, area.size.height - heading.size.height);

  gtk_snapshot_append_color (snapshot, &ground, &area);
  paint_text (self, snapshot, _("Figure"), TRUE, &heading, &dim);
  gtk_snapshot_push_clip (snapshot, &lines);
  paint_lines (self, snapshot, &lines, &color, &faint);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_color (snapshot, &faint,
                             &GRAPHENE_RECT_INIT (is_rtl (self) ? area.origin.x : area.size.width - LINE_WIDTH, 0, LINE_WIDTH,
                                                  area.size.height));
}

static gboolean
trade_editor_pinned_contains (GtkWidget *widget,
                              double     x,
                              double     y)
{
  TradeEditorPinned *self = TRADE_EDITOR_PINNED (widget);
  const graphene_rect_t area = get_area (self);

  return is_needed (self) && graphene_rect_contains_point (&area, &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

static guint
find_line (TradeEditorPinned *self,
           double             y)
{
  for (guint i = 0; i < self->grid->cells->len; i++)
    {
      graphene_rect_t row;
      guint line;

      if (find_row (self, i, &line, &row) && y >= row.origin.y && y < row.origin.y + row.size.height)
        return line;
    }

  return NONE;
}

static void
released_cb (TradeEditorPinned *self,
             int                n_press,
             double             x,
             double             y)
{
  const guint line = find_line (self, y);

  if (line != NONE)
    trade_editor_grid_go_to (self->grid, line, 0);
}

static gboolean
scroll_cb (TradeEditorPinned        *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  const gboolean is_wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  const double steps[] = { dx, dy };

  for (GtkOrientation i = GTK_ORIENTATION_HORIZONTAL; i <= GTK_ORIENTATION_VERTICAL; i++)
    {
      GtkAdjustment *adjustment = get_adjustment (self, i);
      /* As far as GTK goes for a notch of a wheel. */
      const double step = is_wheel ? pow (gtk_adjustment_get_page_size (adjustment), 2.0 / 3.0) : 1;

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + steps[i] * step);
    }

  return TRUE;
}

static gboolean
trade_editor_pinned_query_tooltip (GtkWidget  *widget,
                                   int         x,
                                   int         y,
                                   gboolean    by_keyboard,
                                   GtkTooltip *tooltip)
{
  TradeEditorPinned *self = TRADE_EDITOR_PINNED (widget);
  const guint line = by_keyboard ? NONE : find_line (self, y);
  g_autofree char *name = line != NONE ? trade_editor_names_dup (self->grid->names, line) : NULL;

  gtk_tooltip_set_text (tooltip, name);

  return name != NULL;
}

static void
trade_editor_pinned_class_init (TradeEditorPinnedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trade_editor_pinned_dispose;
  widget_class->snapshot = trade_editor_pinned_snapshot;
  widget_class->contains = trade_editor_pinned_contains;
  widget_class->query_tooltip = trade_editor_pinned_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "pinned");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
trade_editor_pinned_init (TradeEditorPinned *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

static gboolean
fit_cb (gpointer data)
{
  TradeEditorPinned *self = data;
  GtkAdjustment *adjustment = get_adjustment (self, GTK_ORIENTATION_HORIZONTAL);

  self->fitting = 0;
  trade_editor_names_fit (self->grid->names, (int) (gtk_adjustment_get_page_size (adjustment) * MOST_SHARE));

  return G_SOURCE_REMOVE;
}

/* The width is known in the midst of a layout, which must not change under it. */
static void
resized_cb (TradeEditorPinned *self)
{
  if (self->fitting == 0)
    self->fitting = g_idle_add (fit_cb, self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/*
 * trade_editor_pinned_attach:
 * @self: lies over the table
 * @grid: the grid that owns it
 *
 * Follows a grid as it is scrolled.
 */
void
trade_editor_pinned_attach (TradeEditorPinned *self,
                            TradeEditorGrid   *grid)
{
  self->grid = grid;
  for (GtkOrientation i = GTK_ORIENTATION_HORIZONTAL; i <= GTK_ORIENTATION_VERTICAL; i++)
    {
      g_signal_connect_object (get_adjustment (self, i), "changed", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (get_adjustment (self, i), "value-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                               G_CONNECT_SWAPPED);
    }
}

/*
 * trade_editor_pinned_get_covered:
 * @self: lies over the table
 *
 * Returns: how much of the table must not be where a number is to be seen, in logical pixels
 */
int
trade_editor_pinned_get_covered (TradeEditorPinned *self)
{
  return trade_editor_grid_get_heads_width (self->grid) == 0 || is_needed (self) ? (int) get_area (self).size.width : 0;
}
