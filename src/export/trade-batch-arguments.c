/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-batch-arguments.h"

#include <glib/gi18n.h>

/* The options that the command line knows, as strings. */

typedef struct
{
  const char     *name;
  gsize           field;
  GOptionArg      kind;
  TradeBatchAbout about;
  const char     *description;
  const char     *argument;
} Option;

#define OPTION(KIND, field, name, ABOUT, description, argument) \
  { name, G_STRUCT_OFFSET (TradeBatchArguments, field), G_OPTION_ARG_##KIND, TRADE_BATCH_ABOUT_##ABOUT, description, argument },

static const Option options[] = { TRADE_BATCH_ARGUMENTS (OPTION) };

#undef OPTION

static GOptionEntry *
list_entries (TradeBatchArguments *self)
{
  static const char help[] = "help";
  GOptionEntry *entries = g_new0 (GOptionEntry, G_N_ELEMENTS (options) + 2);

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    entries[i] = (GOptionEntry) {
      .long_name = options[i].name,
      .short_name = g_str_equal (options[i].name, help) ? *help : 0,
      .arg = options[i].kind,
      .arg_data = G_STRUCT_MEMBER_P (self, options[i].field),
      .description = options[i].description,
      .arg_description = options[i].argument,
    };
  entries[G_N_ELEMENTS (options)] = (GOptionEntry) {
    .long_name = G_OPTION_REMAINING,
    .arg = G_OPTION_ARG_FILENAME_ARRAY,
    .arg_data = &self->packages,
    .arg_description = N_ ("[PACKAGE]"),
  };

  return entries;
}

/*
 * trade_batch_arguments_create_context:
 * @self: (out caller-allocates): where the context puts what it reads; zeroed
 *
 * Makes what reads a command line.
 *
 * Returns: (transfer full): the context
 */
GOptionContext *
trade_batch_arguments_create_context (TradeBatchArguments *self)
{
  g_autofree GOptionEntry *entries = list_entries (self);
  GOptionContext *context = g_option_context_new (NULL);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context,
                                N_("Shows a foreign-trade release as charts, or exports them without a screen."));
  g_option_context_set_description (
      context,
      N_("PACKAGE is the datapackage.json of a release, a table of trade as statistics agencies and\n"
         "spreadsheets write it as CSV, or a PNG that carries its figures, whose views are all meant unless\n"
         "--view is given; or - to read one of these from standard input. Without it, the bundled release\n"
         "is used. With none of --export, --pages, --save, --verify, --list-views, --describe, --audit\n"
         "and --inspect, a window opens.\n"
         "\n"
         "The path of every file written is printed on a line of its own. If any file to be written\n"
         "exists, nothing is written unless --force is given. Labels without room and missing typefaces\n"
         "are told on standard error as warnings.\n"
         "\n"
         "Exit status: 0 if all is done, 1 if something failed or --verify found a difference,\n"
         "2 if the command line is wrong, 3 if --audit found figures that disagree,\n"
         "4 if it found none, but some that rounding leaves open.\n"));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static gboolean
is_given (const TradeBatchArguments *self,
          const Option              *option)
{
  if (option->kind == G_OPTION_ARG_NONE)
    return G_STRUCT_MEMBER (gboolean, self, option->field);

  return G_STRUCT_MEMBER (gpointer, self, option->field) != NULL;
}

/*
 * trade_batch_arguments_find_about:
 * @self: a command line
 * @about: what an option is about
 * @but_not: what it is not about
 *
 * Finds an option that was given and that is about something, and about nothing of something else.
 *
 * Returns: (transfer none) (nullable): its name, with two strokes before it
 */
const char *
trade_batch_arguments_find_about (const TradeBatchArguments *self,
                                  TradeBatchAbout            about,
                                  TradeBatchAbout            but_not)
{
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      if (is_given (self, &options[i]) && (options[i].about & about) != 0 && (options[i].about & but_not) == 0)
        return options[i].name;
    }

  return NULL;
}

/*
 * trade_batch_arguments_clear:
 * @self: a command line
 *
 * Frees what a command line holds.
 */
void
trade_batch_arguments_clear (TradeBatchArguments *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      gpointer *field = G_STRUCT_MEMBER_P (self, options[i].field);

      if (options[i].kind == G_OPTION_ARG_STRING_ARRAY)
        g_strfreev (*field);
      else if (options[i].kind != G_OPTION_ARG_NONE)
        g_free (*field);
    }

  g_strfreev (self->packages);
}
