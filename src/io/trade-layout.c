/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-layout.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-heading.h"

struct _TradeLayout
{
  gatomicrefcount     ref_count;
  GPtrArray          *names;    /* of char *; NULL where columns go by their place */
  GArray             *meanings; /* of TradeColumnMeaning */
};

G_DEFINE_QUARK (trade-layout-error-quark, trade_layout_error)

static TradeLayout *
create (gboolean is_named)
{
  TradeLayout *self = g_new0 (TradeLayout, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->names = is_named ? g_ptr_array_new_with_free_func (g_free) : NULL;
  self->meanings = g_array_new (FALSE, FALSE, sizeof (TradeColumnMeaning));

  return self;
}

/**
 * trade_layout_new:
 * @meanings: (array length=n): what the columns are, from the first
 * @n: how many there are
 *
 * Says what columns are by their place.
 *
 * Returns: (transfer full): a new layout
 */
TradeLayout *
trade_layout_new (const TradeColumnMeaning *meanings,
                  guint                     n)
{
  TradeLayout *self;

  g_return_val_if_fail (n > 0 && meanings != NULL, NULL);

  self = create (FALSE);
  g_array_append_vals (self->meanings, meanings, n);

  return self;
}

/* Takes the name. */
static gboolean
add_name (TradeLayout  *self,
          char         *name,
          GError      **error)
{
  g_autofree char *folded = trade_heading_fold (g_strstrip (name));

  g_ptr_array_add (self->names, name);
  for (guint i = 0; i + 1 < self->names->len; i++)
    {
      g_autofree char *before = trade_heading_fold (g_ptr_array_index (self->names, i));

      if (!g_str_equal (before, folded))
        continue;
      g_set_error (error, TRADE_LAYOUT_ERROR, TRADE_LAYOUT_ERROR_INVALID,
                   /* Translators: %s is the name of a column */
                   _("of the column “%s” two things are said"), name);
      return FALSE;
    }

  return TRUE;
}

static gboolean
parse_column (TradeLayout  *self,
              const char   *text,
              GError      **error)
{
  const char *equals = strrchr (text, '=');
  const char *word = equals != NULL ? equals + 1 : text;
  TradeColumnMeaning meaning;

  if ((equals != NULL) != (self->names != NULL) || equals == text)
    {
      g_set_error (error, TRADE_LAYOUT_ERROR, TRADE_LAYOUT_ERROR_INVALID,
                   /* Translators: keep the examples; they are words of the command line. */
                   _("“%s” is not what was expected: either what each column is, from the first, such as period,flow,value, "
                     "or the names of columns with what they are, such as Jahr=period,Wert=exports"), text);
      return FALSE;
    }
  if (!trade_column_meaning_parse (word, &meaning))
    {
      g_autofree char *known = trade_column_meaning_list_ids ();

      g_set_error (error, TRADE_LAYOUT_ERROR, TRADE_LAYOUT_ERROR_INVALID,
                   /* Translators: %1$s is a word, %2$s a list of words */
                   _("a column cannot be “%1$s”; there are: %2$s"), word, known);
      return FALSE;
    }

  g_array_append_val (self->meanings, meaning);

  return equals == NULL || add_name (self, g_strndup (text, (gsize) (equals - text)), error);
}

/**
 * trade_layout_parse:
 * @text: what columns are, with commas between them: `period,flow,value`, or by their names `Jahr=period,Wert=exports`
 * @error: return location for the error
 *
 * Reads a layout.
 *
 * Returns: (transfer full) (nullable): the layout, or %NULL with @error set to %TRADE_LAYOUT_ERROR_INVALID
 */
TradeLayout *
trade_layout_parse (const char  *text,
                    GError     **error)
{
  g_autoptr (TradeLayout) self = NULL;
  g_auto (GStrv) columns = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  self = create (strchr (text, '=') != NULL);
  columns = g_strsplit (*text != '\0' ? text : " ", ",", -1);
  for (guint i = 0; columns[i] != NULL; i++)
    if (!parse_column (self, g_strstrip (columns[i]), error))
      return NULL;

  return g_steal_pointer (&self);
}

/**
 * trade_layout_ref:
 * @self: a layout
 *
 * Takes a reference.
 *
 * Returns: (transfer full): the same layout
 */
TradeLayout *
trade_layout_ref (TradeLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * trade_layout_unref:
 * @self: (transfer full): a layout
 *
 * Drops a reference.
 */
void
trade_layout_unref (TradeLayout *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_array_unref (self->meanings);
  g_free (self);
}

/**
 * trade_layout_to_string:
 * @self: a layout
 *
 * Writes a layout as trade_layout_parse() reads it.
 *
 * Returns: (transfer full): the text
 */
char *
trade_layout_to_string (TradeLayout *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < self->meanings->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      if (self->names != NULL)
        g_string_append_printf (text, "%s=", trade_layout_get_name (self, i));
      g_string_append (text, trade_column_meaning_get_id (trade_layout_get_meaning (self, i)));
    }

  return g_string_free (text, FALSE);
}

/**
 * trade_layout_get_n:
 * @self: a layout
 *
 * Counts the columns of which something is said.
 *
 * Returns: how many there are
 */
guint
trade_layout_get_n (TradeLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->meanings->len;
}

/**
 * trade_layout_get_name:
 * @self: a layout
 * @i: a column of which something is said
 *
 * Gets the name by which a column goes.
 *
 * Returns: (transfer none) (nullable): the name; %NULL where columns go by their place
 */
const char *
trade_layout_get_name (TradeLayout *self,
                       guint        i)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (i < self->meanings->len, NULL);

  return self->names != NULL ? g_ptr_array_index (self->names, i) : NULL;
}

/**
 * trade_layout_get_meaning:
 * @self: a layout
 * @i: a column of which something is said
 *
 * Gets what a column is.
 *
 * Returns: what it is
 */
TradeColumnMeaning
trade_layout_get_meaning (TradeLayout *self,
                          guint        i)
{
  g_return_val_if_fail (self != NULL, TRADE_COLUMN_MEANING_AUTO);
  g_return_val_if_fail (i < self->meanings->len, TRADE_COLUMN_MEANING_AUTO);

  return g_array_index (self->meanings, TradeColumnMeaning, i);
}

/**
 * trade_layout_is_named:
 * @self: a layout
 *
 * Tells whether columns go by their names, not by their place.
 *
 * Returns: whether they do
 */
gboolean
trade_layout_is_named (TradeLayout *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->names != NULL;
}
