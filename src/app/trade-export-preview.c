/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-export-preview.h"

#include "trade-painter.h"

#define SMALLEST_SIZE 160
#define NATURAL_WIDTH 520
#define NATURAL_HEIGHT 400
#define CHEQUER 8

struct _TradeExportPreview
{
  GtkWidget parent_instance;

  TradeScene *scene;
  TradeStyle  style;
};

G_DEFINE_FINAL_TYPE (TradeExportPreview, trade_export_preview, GTK_TYPE_WIDGET)

static void
trade_export_preview_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  *minimum = SMALLEST_SIZE;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

/* Half of the squares in a tint of the widget's own colour, so that they show on a light and on a dark desktop. */
static void
paint_chequers (cairo_t *cairo,
                double   width,
                double   height,
                GdkRGBA  colour)
{
  cairo_save (cairo);
  cairo_rectangle (cairo, 0, 0, width, height);
  cairo_clip (cairo);
  cairo_set_source_rgba (cairo, colour.red, colour.green, colour.blue, 0.12);
  for (int row = 0; row * CHEQUER < height; row++)
    for (int column = row % 2; column * CHEQUER < width; column += 2)
      cairo_rectangle (cairo, column * CHEQUER, row * CHEQUER, CHEQUER, CHEQUER);
  cairo_fill (cairo);
  cairo_restore (cairo);
}

static void
trade_export_preview_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  TradeExportPreview *self = TRADE_EXPORT_PREVIEW (widget);
  double room_width = gtk_widget_get_width (widget), room_height = gtk_widget_get_height (widget);
  double width, height, scale;
  graphene_rect_t bounds;
  GdkRGBA colour;
  cairo_t *cairo;

  if (self->scene == NULL)
    return;

  width = trade_scene_get_width (self->scene);
  height = trade_scene_get_height (self->scene);
  scale = MIN (room_width / width, room_height / height);
  graphene_rect_init (&bounds, (room_width - width * scale) / 2, (room_height - height * scale) / 2, width * scale,
                      height * scale);

  cairo = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cairo, bounds.origin.x, bounds.origin.y);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  if (self->style.transparent)
    paint_chequers (cairo, width * scale, height * scale, colour);

  cairo_save (cairo);
  cairo_scale (cairo, scale, scale);
  trade_scene_paint (self->scene, cairo, &self->style);
  cairo_restore (cairo);

  cairo_rectangle (cairo, 0.5, 0.5, width * scale - 1, height * scale - 1);
  cairo_set_line_width (cairo, 1);
  cairo_set_source_rgba (cairo, colour.red, colour.green, colour.blue, 0.2);
  cairo_stroke (cairo);
  cairo_destroy (cairo);
}

static void
trade_export_preview_dispose (GObject *object)
{
  TradeExportPreview *self = TRADE_EXPORT_PREVIEW (object);

  g_clear_object (&self->scene);

  G_OBJECT_CLASS (trade_export_preview_parent_class)->dispose (object);
}

static void
trade_export_preview_class_init (TradeExportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trade_export_preview_dispose;
  widget_class->measure = trade_export_preview_measure;
  widget_class->snapshot = trade_export_preview_snapshot;

  gtk_widget_class_set_css_name (widget_class, "exportpreview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
trade_export_preview_init (TradeExportPreview *self)
{
}

/**
 * trade_export_preview_get_scene:
 * @self: a preview
 *
 * Gets the chart that is shown.
 *
 * Returns: (transfer none) (nullable): a scene
 */
TradeScene *
trade_export_preview_get_scene (TradeExportPreview *self)
{
  g_return_val_if_fail (TRADE_IS_EXPORT_PREVIEW (self), NULL);

  return self->scene;
}

/**
 * trade_export_preview_set_scene:
 * @self: a preview
 * @scene: a chart, composed at the size that it will be exported at
 * @style: the style that it will be painted in; copied
 *
 * Shows a chart.
 */
void
trade_export_preview_set_scene (TradeExportPreview *self,
                                TradeScene         *scene,
                                const TradeStyle   *style)
{
  g_return_if_fail (TRADE_IS_EXPORT_PREVIEW (self));
  g_return_if_fail (TRADE_IS_SCENE (scene));
  g_return_if_fail (style != NULL);

  g_set_object (&self->scene, scene);
  self->style = *style;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, trade_scene_get_title (scene), -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
