/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include <glib/gi18n.h>

#include "trade-application.h"
#include "trade-batch-language.h"
#include "trade-batch.h"

/* The program draws with cairo, so an OpenGL context gains it nothing and costs it twice the start-up time and three
 * times the memory (measured without a GPU). What the user has set wins, and TRADE_CHARTS_GPU=1 leaves the choice to
 * GTK. */
static void
prefer_cairo_renderer (void)
{
  if (g_strcmp0 (g_getenv ("TRADE_CHARTS_GPU"), "1") == 0)
    return;

  g_setenv ("GSK_RENDERER", "cairo", FALSE);

  /* GTK 4.16 moved this switch from one variable to another and warns of the old one. */
  if (gtk_get_major_version () == 4 && gtk_get_minor_version () < 16)
    g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
  else
    g_setenv ("GDK_DISABLE", "gl", FALSE);
}

/* A script asks for a language whatever the locale is, and whether or not the system has a locale of that language. The
 * message catalogues need neither: a locale that is not the bare "C" makes them heed LANGUAGE. */
static void
set_language (int    argc,
              char **argv)
{
  g_autofree char *tag = trade_batch_language_dup_option (argc, argv);
  g_autofree char *languages = NULL;

  if (tag != NULL && trade_batch_language_find (tag, &languages, NULL))
    {
      g_setenv ("LANGUAGE", languages, TRUE);
      setlocale (LC_ALL, "C.UTF-8");
    }
  else
    setlocale (LC_ALL, "");

  bindtextdomain (GETTEXT_PACKAGE, trade_batch_language_get_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (TradeApplication) application = NULL;

  set_language (argc, argv);

  if (trade_batch_wants (argc, argv))
    return trade_batch_run (argc, argv);

  prefer_cairo_renderer ();

  application = trade_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
