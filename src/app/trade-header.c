/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-header.h"

#include <glib/gi18n.h>

#include "trade-arrange-popover.h"
#include "trade-header-title.h"
#include "trade-open-menu.h"

/* A title is shortened rather than that it takes more, in logical pixels. */
#define LARGEST_TITLE 420

/**
 * TradeForm:
 * @words: whether buttons have words, or else icons
 * @switch_words: the same for the switch between chart and table
 * @least_title: the least width of the title, in logical pixels at the usual size of text; 0 for the width of its words, -1 for no title and no
 *   button to arrange the chart, which is in the main menu as well
 *
 * A form of the header.
 */
typedef struct
{
  gboolean words;
  gboolean switch_words;
  int      least_title;
} TradeForm;

/* Widest first. */
static const TradeForm forms[] = {
  { TRUE, TRUE, 0 },
  { TRUE, FALSE, 110 },
  { FALSE, FALSE, 90 },
  { FALSE, FALSE, -1 },
};

typedef struct
{
  AdwHeaderBar     *bar;
  GtkWidget        *sidebar_button;
  TradeHeaderTitle *title;          /* NULL where there is none */
  GtkWidget        *arrange_button; /* the same */
  GtkWidget        *arrange_mark;
} TradeBar;

struct _TradeHeader
{
  AdwBin parent_instance;

  AdwSqueezer  *squeezer;
  TradeBar      bars[G_N_ELEMENTS (forms)];
  guint         n_bars; /* that there are */
  GtkWidget    *spare_popover; /* for the form that has no button for it; built when it is first asked for */
  GMenuModel   *menu_model;
  TradeView    *view;

  /* For the bars that are still to come. */
  char         *title;
  char        **subtitles;
  gboolean      beside; /* a sidebar */
};

enum
{
  PROP_0,
  PROP_MENU_MODEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TradeHeader, trade_header, ADW_TYPE_BIN)

static void
set_name (GtkWidget  *widget,
          const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
create_button (gboolean    words,
               const char *label,
               const char *icon,
               const char *action,
               const char *tooltip)
{
  GtkWidget *button = words ? gtk_button_new_with_mnemonic (label) : gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  if (!words)
    set_name (button, tooltip);

  return button;
}

static GtkWidget *
create_sidebar_button (void)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), "trade-sidebar-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.sidebar-shown");
  gtk_widget_set_tooltip_text (button, _("Show Sidebar"));
  set_name (button, _("Sidebar"));

  return button;
}

static GtkWidget *
create_mode_button (gboolean    words,
                    const char *name,
                    const char *icon,
                    const char *mode)
{
  GtkWidget *button = gtk_toggle_button_new ();

  if (words)
    gtk_button_set_label (GTK_BUTTON (button), name);
  else
    {
      gtk_button_set_icon_name (GTK_BUTTON (button), icon);
      gtk_widget_set_tooltip_text (button, name);
      set_name (button, name);
    }
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", mode);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.mode");

  return button;
}

static GtkWidget *
create_switch (gboolean words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), create_mode_button (words, _("Chart"), "trade-chart-symbolic", "chart"));
  gtk_box_append (GTK_BOX (box), create_mode_button (words, _("Table"), "trade-table-symbolic", "table"));

  return box;
}

/* Of all forms one is seen, and of its menus mostly none: they are built when they are first opened. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  TradeHeader *self = user_data;

  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, self->menu_model);
}

static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  TradeHeader *self = user_data;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  popover = trade_arrange_popover_new ();
  trade_arrange_popover_set_view (TRADE_ARRANGE_POPOVER (popover), self->view);
  gtk_menu_button_set_popover (button, popover);
}

/* Files that were opened elsewhere in the meantime are in it too. */
static void
create_open_menu_cb (GtkMenuButton *button,
                     gpointer       user_data)
{
  g_autoptr (GMenuModel) menu = trade_open_menu_list ();

  gtk_menu_button_set_menu_model (button, menu);
}

/* Where there is no room for two buttons, the main menu leads to the page that has all of the menu. */
static GtkWidget *
create_open_buttons (const TradeForm *form)
{
  GtkWidget *open = create_button (form->words, _("_Open"), "document-open-symbolic", "win.open", _("Open Figures"));
  GtkWidget *box, *button;

  if (form->least_title < 0)
    return open;

  button = gtk_menu_button_new ();
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_open_menu_cb, NULL, NULL);
  gtk_widget_set_tooltip_text (button, _("Recent Files and Releases"));
  set_name (button, _("Recent Files and Releases"));
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), open);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static GtkWidget *
create_menu_button (TradeHeader *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_primary (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "open-menu-symbolic");
  gtk_widget_set_tooltip_text (button, _("Main Menu"));
  set_name (button, _("Main Menu"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu_cb, self, NULL);

  return button;
}

/* Beside a title of larger text, buttons keep their own height. */
static void
pack (TradeBar  *bar,
      GtkWidget *widget,
      gboolean   at_end)
{
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  if (at_end)
    adw_header_bar_pack_end (bar->bar, widget);
  else
    adw_header_bar_pack_start (bar->bar, widget);
}

/* The mark lies upon the corner of the button, so that nothing moves when it comes. */
static void
add_arrange_button (TradeHeader *self,
                    TradeBar    *bar,
                    gboolean     words)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *inner = words ? gtk_label_new_with_mnemonic (_("Ar_range")) : gtk_image_new_from_icon_name ("trade-arrange-symbolic");

  bar->arrange_mark = adw_bin_new ();
  gtk_widget_add_css_class (bar->arrange_mark, "arranged-mark");
  gtk_widget_set_halign (bar->arrange_mark, GTK_ALIGN_END);
  gtk_widget_set_valign (bar->arrange_mark, GTK_ALIGN_START);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), inner);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), bar->arrange_mark);

  bar->arrange_button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (bar->arrange_button), overlay);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (bar->arrange_button), create_popover_cb, self, NULL);
  gtk_widget_set_tooltip_text (bar->arrange_button, _("Period, Order, Units and Kind of This Chart"));
  pack (bar, bar->arrange_button, TRUE);
}

static void
add_title (TradeBar *bar,
           int       least)
{
  bar->title = TRADE_HEADER_TITLE (trade_header_title_new (least, LARGEST_TITLE));
  adw_header_bar_set_title_widget (bar->bar, GTK_WIDGET (bar->title));
}

static void
create_bar (TradeHeader     *self,
            TradeBar        *bar,
            const TradeForm *form)
{
  GtkWidget *export = create_button (form->words, _("_Export"), "trade-export-symbolic", "win.export", _("Export"));

  bar->bar = ADW_HEADER_BAR (adw_header_bar_new ());
  bar->sidebar_button = create_sidebar_button ();
  pack (bar, bar->sidebar_button, FALSE);
  pack (bar, create_open_buttons (form), FALSE);

  pack (bar, create_menu_button (self), TRUE);
  gtk_widget_add_css_class (export, "suggested-action");
  pack (bar, export, TRUE);
  pack (bar, create_switch (form->switch_words), TRUE);
  if (form->least_title < 0)
    adw_header_bar_set_title_widget (bar->bar, adw_bin_new ());
  else
    {
      add_arrange_button (self, bar, form->words);
      add_title (bar, form->least_title);
    }
}

static void
trade_header_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_MENU_MODEL:
      g_value_set_object (value, TRADE_HEADER (object)->menu_model);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trade_header_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_MENU_MODEL:
      if (g_set_object (&TRADE_HEADER (object)->menu_model, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trade_header_dispose (GObject *object)
{
  TradeHeader *self = TRADE_HEADER (object);

  g_clear_pointer (&self->spare_popover, gtk_widget_unparent);
  g_clear_object (&self->menu_model);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (trade_header_parent_class)->dispose (object);
}

static void
trade_header_finalize (GObject *object)
{
  TradeHeader *self = TRADE_HEADER (object);

  g_free (self->title);
  g_strfreev (self->subtitles);

  G_OBJECT_CLASS (trade_header_parent_class)->finalize (object);
}

static void
trade_header_class_init (TradeHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = trade_header_get_property;
  object_class->set_property = trade_header_set_property;
  object_class->dispose = trade_header_dispose;
  object_class->finalize = trade_header_finalize;

  properties[PROP_MENU_MODEL] =
    g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
show_title (TradeHeader    *self,
            const TradeBar *bar)
{
  if (bar->title != NULL && self->title != NULL)
    trade_header_title_set_words (bar->title, self->title, (const char *const *) self->subtitles);
}

static void
show_view (TradeHeader    *self,
           const TradeBar *bar)
{
  gboolean arranged = self->view != NULL && !trade_view_is_native (self->view);
  GtkPopover *popover;

  if (bar->arrange_button == NULL)
    return;

  popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (bar->arrange_button));
  if (popover != NULL)
    trade_arrange_popover_set_view (TRADE_ARRANGE_POPOVER (popover), self->view);
  gtk_widget_set_sensitive (bar->arrange_button, self->view != NULL);
  gtk_widget_set_visible (bar->arrange_mark, arranged);
  /* Translators: the name of a button, said by a screen reader, where the chart is not as the program arranges it. */
  set_name (bar->arrange_button, arranged ? _("Arrange, Changed") : _("Arrange"));
}

static void
show_sidebar (TradeHeader    *self,
              const TradeBar *bar)
{
  gtk_widget_set_visible (bar->sidebar_button, !self->beside);
  adw_header_bar_set_show_start_title_buttons (bar->bar, !self->beside);
}

/* Adds the next narrower form. */
static void
add_bar (TradeHeader *self)
{
  TradeBar *bar = &self->bars[self->n_bars];

  create_bar (self, bar, &forms[self->n_bars]);
  show_title (self, bar);
  show_view (self, bar);
  show_sidebar (self, bar);
  adw_squeezer_add (self->squeezer, GTK_WIDGET (bar->bar));
  self->n_bars++;
}

static void
trade_header_init (TradeHeader *self)
{
  self->squeezer = ADW_SQUEEZER (adw_squeezer_new ());
  adw_squeezer_set_switch_threshold_policy (self->squeezer, ADW_FOLD_THRESHOLD_POLICY_MINIMUM);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->squeezer));
  add_bar (self);
}

/**
 * trade_header_complete:
 * @self: a header
 *
 * Adds the forms for narrow windows, of which each is as much to build and to measure as the widest, with which a header begins.
 */
void
trade_header_complete (TradeHeader *self)
{
  g_return_if_fail (TRADE_IS_HEADER (self));

  while (self->n_bars < G_N_ELEMENTS (forms))
    add_bar (self);
}

/**
 * trade_header_set_title:
 * @self: a header
 * @title: a title
 * @subtitles: (array zero-terminated=1): what can stand below it, longest first
 *
 * Sets the title. Below it stands the longest subtitle that has room.
 */
void
trade_header_set_title (TradeHeader       *self,
                        const char        *title,
                        const char *const *subtitles)
{
  g_return_if_fail (TRADE_IS_HEADER (self));
  g_return_if_fail (title != NULL && subtitles != NULL);

  g_free (self->title);
  self->title = g_strdup (title);
  g_strfreev (self->subtitles);
  self->subtitles = g_strdupv ((char **) subtitles);
  for (guint i = 0; i < self->n_bars; i++)
    show_title (self, &self->bars[i]);
}

/**
 * trade_header_set_view:
 * @self: a header
 * @view: (nullable): the view that is shown, as it is arranged
 *
 * Sets what the button arranges, and marks it where that is not as the view arranges itself.
 */
void
trade_header_set_view (TradeHeader *self,
                       TradeView   *view)
{
  g_return_if_fail (TRADE_IS_HEADER (self));
  g_return_if_fail (view == NULL || TRADE_IS_VIEW (view));

  g_set_object (&self->view, view);
  if (self->spare_popover != NULL)
    trade_arrange_popover_set_view (TRADE_ARRANGE_POPOVER (self->spare_popover), view);
  for (guint i = 0; i < self->n_bars; i++)
    show_view (self, &self->bars[i]);
}

/**
 * trade_header_set_sidebar_shown:
 * @self: a header
 * @shown: whether a sidebar stands beside it
 *
 * Leaves the button that hides the sidebar, and the window's buttons on that side, to the sidebar's own header.
 */
void
trade_header_set_sidebar_shown (TradeHeader *self,
                                gboolean     shown)
{
  g_return_if_fail (TRADE_IS_HEADER (self));

  self->beside = shown;
  for (guint i = 0; i < self->n_bars; i++)
    show_sidebar (self, &self->bars[i]);
}

/**
 * trade_header_arrange:
 * @self: a header
 *
 * Opens what can be arranged.
 */
void
trade_header_arrange (TradeHeader *self)
{
  g_return_if_fail (TRADE_IS_HEADER (self));

  for (guint i = 0; i < self->n_bars; i++)
    {
      const TradeBar *bar = &self->bars[i];

      if (bar->arrange_button != NULL && gtk_widget_get_child_visible (GTK_WIDGET (bar->bar)))
        {
          gtk_menu_button_popup (GTK_MENU_BUTTON (bar->arrange_button));
          return;
        }
    }

  if (self->spare_popover == NULL)
    {
      self->spare_popover = trade_arrange_popover_new ();
      gtk_widget_set_parent (self->spare_popover, GTK_WIDGET (self));
      trade_arrange_popover_set_view (TRADE_ARRANGE_POPOVER (self->spare_popover), self->view);
    }
  gtk_popover_popup (GTK_POPOVER (self->spare_popover));
}
