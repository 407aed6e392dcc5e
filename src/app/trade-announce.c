/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-announce.h"

#include <dlfcn.h>

/* GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM, behind what is being said. */
#define PRIORITY 1

typedef void (*Announce) (GtkAccessible *accessible,
                          const char    *message,
                          int            priority);

/* The program is built for an older GTK than it may run with, and GTK 4.14 is the first that can announce. Of newer interfaces
 * this is the only one that is used. GTK crashes where it is asked for an announcement by its bus for tests (4.18). */
static Announce
find_announce (void)
{
  static gsize found;
  static Announce announce;

  if (g_once_init_enter (&found))
    {
      if (g_strcmp0 (g_getenv ("GTK_A11Y"), "test") != 0)
        *(void **) &announce = dlsym (RTLD_DEFAULT, "gtk_accessible_announce");
      g_once_init_leave (&found, 1);
    }

  return announce;
}

/**
 * trade_announce:
 * @widget: a widget of the window in which it happens
 * @message: what happened, in words
 *
 * Has a screen reader say what a person can otherwise only see: what happens away from the focus. Nothing is said of a widget that
 * is not shown, nor by a GTK older than 4.14.
 */
void
trade_announce (GtkWidget  *widget,
                const char *message)
{
  Announce announce = find_announce ();

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (message != NULL);

  if (announce != NULL && gtk_widget_get_mapped (widget))
    announce (GTK_ACCESSIBLE (widget), message, PRIORITY);
}
