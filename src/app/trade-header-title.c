/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-header-title.h"

#include "trade-desktop.h"

struct _TradeHeaderTitle
{
  AdwBin parent_instance;

  int          least; /* in logical pixels at the usual size of text; 0 for the width of the title */
  int          most;
  char        *whole; /* title and longest subtitle */
  AdwSqueezer *squeezer;
};

G_DEFINE_FINAL_TYPE (TradeHeaderTitle, trade_header_title, ADW_TYPE_BIN)

static gboolean
is_ellipsized (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_widget_get_visible (widget) && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (is_ellipsized (child))
        return TRUE;
    }

  return FALSE;
}

static gboolean
query_tooltip_cb (TradeHeaderTitle *self,
                  int               x,
                  int               y,
                  gboolean          keyboard,
                  GtkTooltip       *tooltip)
{
  if (!trade_header_title_is_cut (self))
    return FALSE;

  gtk_tooltip_set_text (tooltip, self->whole);

  return TRUE;
}

static void
trade_header_title_finalize (GObject *object)
{
  g_clear_pointer (&TRADE_HEADER_TITLE (object)->whole, g_free);

  G_OBJECT_CLASS (trade_header_title_parent_class)->finalize (object);
}

static void
trade_header_title_class_init (TradeHeaderTitleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trade_header_title_finalize;
}

static void
trade_header_title_init (TradeHeaderTitle *self)
{
  self->squeezer = ADW_SQUEEZER (adw_squeezer_new ());
  adw_squeezer_set_switch_threshold_policy (self->squeezer, ADW_FOLD_THRESHOLD_POLICY_NATURAL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->squeezer));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/* Titles often begin alike and end with what tells them apart, such as a year. */
static void
keep_end (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "title"))
    gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_MIDDLE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    keep_end (child);
}

static GtkWidget *
build_words (const char *title,
             const char *subtitle)
{
  GtkWidget *words = adw_window_title_new (title, subtitle);

  keep_end (words);

  return words;
}

/**
 * trade_header_title_new:
 * @least: the least width, in logical pixels at the usual size of text; 0 for the width of the title
 * @most: beyond this width even the title is shortened, in logical pixels
 *
 * Creates a title without words.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_header_title_new (int least,
                        int most)
{
  TradeHeaderTitle *self = g_object_new (TRADE_TYPE_HEADER_TITLE, NULL);

  self->least = least;
  self->most = most;

  return GTK_WIDGET (self);
}

/**
 * trade_header_title_set_words:
 * @self: a title
 * @title: the title
 * @subtitles: (array zero-terminated=1): what can stand below it, longest first
 *
 * Sets the words.
 */
void
trade_header_title_set_words (TradeHeaderTitle  *self,
                              const char        *title,
                              const char *const *subtitles)
{
  GtkWidget *child, *last;
  int wished, least;

  g_return_if_fail (TRADE_IS_HEADER_TITLE (self));
  g_return_if_fail (title != NULL && subtitles != NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->squeezer))) != NULL)
    adw_squeezer_remove (self->squeezer, child);

  for (guint i = 0; subtitles[i] != NULL; i++)
    adw_squeezer_add (self->squeezer, build_words (title, subtitles[i]));

  /* Where no subtitle has room the title stands alone, and is shortened where even that has none. */
  last = build_words (title, NULL);
  adw_squeezer_add (self->squeezer, last);
  gtk_widget_measure (last, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wished, NULL, NULL);
  least = (int) (self->least * trade_desktop_get_text_scale (GTK_WIDGET (self)));
  gtk_widget_set_size_request (GTK_WIDGET (self), least > 0 ? least : MIN (wished, self->most), -1);

  g_free (self->whole);
  self->whole = subtitles[0] != NULL ? g_strdup_printf ("%s\n%s", title, subtitles[0]) : g_strdup (title);
}

/**
 * trade_header_title_get_subtitle:
 * @self: a title
 *
 * Gets the subtitle that has room.
 *
 * Returns: (transfer none): the subtitle; empty where there is none
 */
const char *
trade_header_title_get_subtitle (TradeHeaderTitle *self)
{
  GtkWidget *shown;

  g_return_val_if_fail (TRADE_IS_HEADER_TITLE (self), NULL);

  shown = adw_squeezer_get_visible_child (self->squeezer);

  return shown != NULL ? adw_window_title_get_subtitle (ADW_WINDOW_TITLE (shown)) : "";
}

/**
 * trade_header_title_is_cut:
 * @self: a title
 *
 * Checks whether something of the title or of its longest subtitle is not seen.
 *
 * Returns: whether it is
 */
gboolean
trade_header_title_is_cut (TradeHeaderTitle *self)
{
  GtkWidget *shown;

  g_return_val_if_fail (TRADE_IS_HEADER_TITLE (self), FALSE);

  shown = adw_squeezer_get_visible_child (self->squeezer);

  return shown != NULL && (shown != gtk_widget_get_first_child (GTK_WIDGET (self->squeezer)) || is_ellipsized (shown));
}
