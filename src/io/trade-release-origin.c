/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-release.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-count.h"
#include "trade-label.h"

/* What stands for sentences without room. */
#define ELLIPSIS "…"

/* One line, of which no character turns the direction of what follows. */
static char *
make_line (const char *text)
{
  GString *line = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      g_string_append_unichar (line, g_unichar_isprint (character) ? character : ' ');
    }

  return g_string_free (line, FALSE);
}

/* Of rows that were chosen by name, those that are no row are counted where it is said what was set aside. */
static void
list_rows (GString                 *list,
           const char              *name,
           const TradeSelectedRows *rows)
{
  if (rows->level > 0)
    g_string_append_printf (list, "%s%s-level=%d", list->len > 0 ? ", " : "", name, rows->level);
  if (rows->shown->len < rows->members->len &&
      memcmp (rows->shown->data, rows->members->data, rows->shown->len * sizeof (guint32)) == 0)
    g_string_append_printf (list, ", %s-top=%u", name, rows->shown->len);
}

static char *
list_kept (TradeReading        *reading,
           const TradeSelected *selected)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS; i++)
    {
      const TradeCode *code = trade_reading_get_kept (reading, selected, i);

      if (code != NULL)
        g_string_append_printf (list, "%s%s=%s", list->len > 0 ? ", " : "", trade_cube_dimension_get_id (i), code->code);
    }
  list_rows (list, "partner", &selected->partners);
  list_rows (list, "product", &selected->products);

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static guint
count_set_aside (TradeReading        *reading,
                 const TradeSelected *selected)
{
  guint n = 0;

  for (guint i = 0; i < TRADE_N_SET_ASIDES; i++)
    n += trade_reading_get_n_set_aside (reading, selected, i);

  return n;
}

static char *
write_account (TradeReading        *reading,
               const TradeSelected *selected)
{
  const guint n_read = trade_reading_get_n_read (reading);
  g_autofree char *read = trade_count_write (n_read);
  g_autofree char *used = trade_count_write (trade_reading_get_n_used (reading, selected));
  g_autofree char *aside = trade_count_write (count_set_aside (reading, selected));
  g_autofree char *rejected = trade_count_write (trade_reading_get_n_rejected (reading));

  /* Translators: all are numbers. */
  return g_strdup_printf (ngettext ("Of %1$s row that was read, %2$s was used, %3$s set aside and %4$s rejected.",
                                    "Of %1$s rows that were read, %2$s were used, %3$s set aside and %4$s rejected.", n_read),
                          read, used, aside, rejected);
}

/* Sentences follow each other for as long as there is room; what does not fit is a detail. */
static void
add_sentence (GString    *text,
              const char *sentence)
{
  if (g_str_has_suffix (text->str, ELLIPSIS))
    return;

  if (text->len + 1 + strlen (sentence) + strlen (" " ELLIPSIS) <= TRADE_LABEL_MAX)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
  else
    g_string_append (text, " " ELLIPSIS);
}

/**
 * trade_release_list_set_aside:
 * @reading: a reading
 * @selected: (nullable): what was taken of it, or %NULL for what was taken by itself
 *
 * Lists why rows of a file were set aside, and how many were for each reason.
 *
 * Returns: (transfer full): words such as "single modes of transport (12); other units (3)", which may be empty
 */
char *
trade_release_list_set_aside (TradeReading        *reading,
                              const TradeSelected *selected)
{
  g_autoptr (GString) list = g_string_new (NULL);

  g_return_val_if_fail (TRADE_IS_READING (reading), NULL);

  for (guint i = 0; i < TRADE_N_SET_ASIDES; i++)
    {
      const guint n = trade_reading_get_n_set_aside (reading, selected, i);
      g_autofree char *count = trade_count_write (n);

      if (n == 0)
        continue;
      /* Translators: between the items of a list of reasons, which the next message writes. */
      g_string_append (list, list->len > 0 ? C_ ("set aside", "; ") : "");
      /* Translators: why rows were set aside, and how many were: "single modes of transport (12)". */
      g_string_append_printf (list, C_ ("set aside", "%1$s (%2$s)"), trade_set_aside_get_words (i), count);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

/**
 * trade_release_write_origin:
 * @reading: a reading
 * @selected: (nullable): what was taken of it, or %NULL for what was taken by itself
 *
 * Says what a release is made of: the file and its format, what became of its rows, what was selected and what set aside.
 *
 * Returns: (transfer full) (nullable): sentences on one line; of a file of figures what it says itself, or %NULL
 */
char *
trade_release_write_origin (TradeReading        *reading,
                            const TradeSelected *selected)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *name = NULL;
  g_autofree char *file = NULL;
  g_autofree char *account = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *aside = NULL;

  g_return_val_if_fail (TRADE_IS_READING (reading), NULL);

  if (trade_reading_get_cube (reading) == NULL)
    return g_strdup (trade_dataset_get_origin (trade_reading_get_dataset (reading)));

  if (selected == NULL)
    selected = trade_reading_get_selected (reading);
  text = g_string_new (NULL);
  name = make_line (trade_reading_get_name (reading));
  /* Translators: %1$s is the name of a file, %2$s its format. */
  file = g_strdup_printf (_("Taken from “%1$s” (%2$s)."), name, trade_reading_get_format_name (reading));
  add_sentence (text, file);
  account = write_account (reading, selected);
  add_sentence (text, account);

  kept = list_kept (reading, selected);
  if (*kept != '\0')
    {
      g_autofree char *line = make_line (kept);
      /* Translators: a list of words as the command line has them. */
      g_autofree char *sentence = g_strdup_printf (_("Selected: %s."), line);

      add_sentence (text, sentence);
    }
  aside = trade_release_list_set_aside (reading, selected);
  if (*aside != '\0')
    {
      /* Translators: a list of reasons. */
      g_autofree char *sentence = g_strdup_printf (_("Set aside: %s."), aside);

      add_sentence (text, sentence);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
