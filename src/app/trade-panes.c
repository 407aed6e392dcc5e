/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-panes.h"

#include "trade-desktop.h"

/* The second pane, in logical pixels for text of the usual size; of the width, it takes a half at most. */
#define SIDE_WIDTH 380

/* The part of the height that the first pane takes where it stands above the second. */
#define TOP_PART 0.42

struct _TradePanes
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (TradePanes, trade_panes, GTK_TYPE_WIDGET)

static int
get_least (GtkWidget      *child,
           GtkOrientation  orientation,
           int             for_size)
{
  int least;

  gtk_widget_measure (child, orientation, for_size, &least, NULL, NULL, NULL);

  return least;
}

/* How wide the second pane is where both stand side by side; 0 where they do not. */
static int
get_side_width (TradePanes *self,
                int         width)
{
  GtkWidget *side = gtk_widget_get_last_child (GTK_WIDGET (self));
  int wished = (int) (SIDE_WIDTH * trade_desktop_get_text_scale (GTK_WIDGET (self)));

  if (width < TRADE_PANES_WIDE)
    return 0;

  return MAX (get_least (side, GTK_ORIENTATION_HORIZONTAL, -1), CLAMP (wished, SIDE_WIDTH, MAX (width / 2, SIDE_WIDTH)));
}

static GtkSizeRequestMode
trade_panes_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
trade_panes_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);
  int width = for_size < 0 ? TRADE_PANES_WIDE : for_size;
  int side = get_side_width (TRADE_PANES (widget), width);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (get_least (first, orientation, -1), get_least (second, orientation, -1));
      *natural = MAX (*minimum, TRADE_PANES_WIDE);
    }
  else if (side > 0)
    {
      *minimum = MAX (get_least (first, orientation, width - side), get_least (second, orientation, side));
      *natural = *minimum;
    }
  else
    {
      *minimum = get_least (first, orientation, width) + get_least (second, orientation, width);
      *natural = *minimum;
    }
}

static void
trade_panes_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int side = get_side_width (TRADE_PANES (widget), width);
  GtkAllocation start = { 0, 0, width, height };
  GtkAllocation end = { 0, 0, width, height };

  if (side > 0)
    {
      start.width = width - side;
      start.x = mirrored ? side : 0;
      end.width = side;
      end.x = mirrored ? 0 : width - side;
    }
  else
    {
      start.height = MAX ((int) (height * TOP_PART), get_least (first, GTK_ORIENTATION_VERTICAL, width));
      end.y = start.height;
      end.height = height - start.height;
    }

  gtk_widget_size_allocate (first, &start, -1);
  gtk_widget_size_allocate (second, &end, -1);
}

static void
trade_panes_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (trade_panes_parent_class)->dispose (object);
}

static void
trade_panes_class_init (TradePanesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trade_panes_dispose;
  widget_class->get_request_mode = trade_panes_get_request_mode;
  widget_class->measure = trade_panes_measure;
  widget_class->size_allocate = trade_panes_size_allocate;
}

static void
trade_panes_init (TradePanes *self)
{
}
