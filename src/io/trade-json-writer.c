/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-json-writer.h"

#include <string.h>

#define INDENT 2

struct _TradeJsonWriter
{
  GString *text;
  gboolean indented;
  gboolean empty; /* the innermost object or array holds nothing yet */
  guint    depth;
};

static void
append_string (GString    *text,
               const char *string)
{
  static const char escaped[] = "\"\\\b\f\n\r\t";
  static const char letters[] = "\"\\bfnrt";
  const char *p = string;

  g_string_append_c (text, '"');
  while (TRUE)
    {
      const char *begin = p;
      const char *escape;

      while ((guchar) *p >= ' ' && *p != '"' && *p != '\\')
        p++;
      g_string_append_len (text, begin, p - begin);
      if (*p == '\0')
        break;

      escape = strchr (escaped, *p);
      if (escape != NULL)
        g_string_append_printf (text, "\\%c", letters[escape - escaped]);
      else
        g_string_append_printf (text, "\\u%04X", (guint) (guchar) *p);
      p++;
    }
  g_string_append_c (text, '"');
}

static void
break_line (TradeJsonWriter *self)
{
  if (!self->indented)
    return;

  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth * INDENT; i++)
    g_string_append_c (self->text, ' ');
}

/* Goes on to the next value, which has a key if it is a member of an object. */
static void
begin_value (TradeJsonWriter *self,
             const char      *key)
{
  if (!self->empty)
    g_string_append_c (self->text, ',');
  if (self->depth > 0)
    break_line (self);
  self->empty = FALSE;

  if (key != NULL)
    {
      append_string (self->text, key);
      g_string_append (self->text, self->indented ? ": " : ":");
    }
}

static void
begin (TradeJsonWriter *self,
       const char      *key,
       char             bracket)
{
  begin_value (self, key);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->empty = TRUE;
}

static void
end (TradeJsonWriter *self,
     char             bracket)
{
  self->depth--;
  if (!self->empty)
    break_line (self);
  g_string_append_c (self->text, bracket);
  self->empty = FALSE;
}

/**
 * trade_json_writer_new:
 * @indented: whether to write a line for each value, for people to read
 *
 * Begins a JSON text.
 *
 * Returns: (transfer full): a new writer; trade_json_writer_finish() frees it
 */
TradeJsonWriter *
trade_json_writer_new (gboolean indented)
{
  TradeJsonWriter *self = g_new0 (TradeJsonWriter, 1);

  self->text = g_string_new (NULL);
  self->indented = indented;
  self->empty = TRUE;
  return self;
}

/**
 * trade_json_writer_begin_object:
 * @self: a writer
 * @key: (nullable): its key where it is a member of an object
 *
 * Begins an object. What follows are its members, each with a key, until trade_json_writer_end_object().
 */
void
trade_json_writer_begin_object (TradeJsonWriter *self,
                                const char      *key)
{
  g_return_if_fail (self != NULL);

  begin (self, key, '{');
}

/**
 * trade_json_writer_end_object:
 * @self: a writer
 *
 * Ends the innermost object.
 */
void
trade_json_writer_end_object (TradeJsonWriter *self)
{
  g_return_if_fail (self != NULL && self->depth > 0);

  end (self, '}');
}

/**
 * trade_json_writer_begin_array:
 * @self: a writer
 * @key: (nullable): its key where it is a member of an object
 *
 * Begins an array. What follows are its elements, without keys, until trade_json_writer_end_array().
 */
void
trade_json_writer_begin_array (TradeJsonWriter *self,
                               const char      *key)
{
  g_return_if_fail (self != NULL);

  begin (self, key, '[');
}

/**
 * trade_json_writer_end_array:
 * @self: a writer
 *
 * Ends the innermost array.
 */
void
trade_json_writer_end_array (TradeJsonWriter *self)
{
  g_return_if_fail (self != NULL && self->depth > 0);

  end (self, ']');
}

/**
 * trade_json_writer_add_string:
 * @self: a writer
 * @key: (nullable): its key where it is a member of an object
 * @string: (nullable): a text in UTF-8, or %NULL for JSON's null
 *
 * Writes a text, or that there is none.
 */
void
trade_json_writer_add_string (TradeJsonWriter *self,
                              const char      *key,
                              const char      *string)
{
  g_return_if_fail (self != NULL);

  begin_value (self, key);
  if (string != NULL)
    append_string (self->text, string);
  else
    g_string_append (self->text, "null");
}

/**
 * trade_json_writer_add_text:
 * @self: a writer
 * @key: (nullable): the key
 * @text: (nullable): a text; nothing is added for %NULL
 *
 * Adds an object of translations by their languages, the text itself under no language.
 */
void
trade_json_writer_add_text (TradeJsonWriter *self,
                            const char      *key,
                            TradeText       *text)
{
  if (text == NULL)
    return;

  trade_json_writer_begin_object (self, key);
  trade_json_writer_add_string (self, "", trade_text_get_untranslated (text));
  for (guint i = 0; i < trade_text_get_n_translations (text); i++)
    {
      const char *language;
      const char *translation = trade_text_get_translation (text, i, &language);

      trade_json_writer_add_string (self, language, translation);
    }
  trade_json_writer_end_object (self);
}

/**
 * trade_json_writer_add_integer:
 * @self: a writer
 * @key: (nullable): its key where it is a member of an object
 * @number: a number
 *
 * Writes a number.
 */
void
trade_json_writer_add_integer (TradeJsonWriter *self,
                               const char      *key,
                               gint64           number)
{
  g_return_if_fail (self != NULL);

  begin_value (self, key);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, number);
}

/**
 * trade_json_writer_add_json:
 * @self: a writer
 * @key: (nullable): its key where it is a member of an object
 * @value: a value that is JSON already
 *
 * Adds a value as it is.
 */
void
trade_json_writer_add_json (TradeJsonWriter *self,
                            const char      *key,
                            const char      *value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (value != NULL);

  begin_value (self, key);
  g_string_append (self->text, value);
}

/**
 * trade_json_writer_finish:
 * @self: (transfer full): a writer, all of whose objects and arrays have ended
 *
 * Ends a JSON text and frees its writer.
 *
 * Returns: (transfer full): the text, in UTF-8
 */
char *
trade_json_writer_finish (TradeJsonWriter *self)
{
  char *text;

  g_return_val_if_fail (self != NULL && self->depth == 0, NULL);

  text = g_string_free (self->text, FALSE);
  g_free (self);
  return text;
}
