/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-json-locate.h"

#include <string.h>

/* Finds values in the text of a document that jansson has accepted. jansson keeps no positions of values; they are only
 * wanted for faults, so that walking the text once more for each fault costs nothing where there is none. */

typedef struct
{
  const char *position;
  const char *end;
} Cursor;

static void
skip_space (Cursor *cursor)
{
  while (cursor->position < cursor->end && strchr (" \t\r\n", *cursor->position) != NULL)
    cursor->position++;
}

static void
skip_byte (Cursor *cursor)
{
  if (cursor->position < cursor->end)
    cursor->position++;
}

static void
skip_string (Cursor *cursor)
{
  skip_byte (cursor);
  while (cursor->position < cursor->end && *cursor->position != '"')
    {
      if (*cursor->position == '\\')
        skip_byte (cursor);
      skip_byte (cursor);
    }
  skip_byte (cursor);
}

static void
skip_value (Cursor *cursor)
{
  guint depth = 0;

  do
    {
      skip_space (cursor);
      if (cursor->position == cursor->end)
        return;

      switch (*cursor->position)
        {
        case '"':
          skip_string (cursor);
          break;
        case '{':
        case '[':
          depth++;
          skip_byte (cursor);
          break;
        case '}':
        case ']':
          depth--;
          skip_byte (cursor);
          break;
        case ',':
        case ':':
          skip_byte (cursor);
          break;
        default:
          while (cursor->position < cursor->end && strchr (" \t\r\n,:]}", *cursor->position) == NULL)
            cursor->position++;
          break;
        }
    }
  while (depth > 0);
}

static gunichar
read_hexadecimal (const char *digits,
                  const char *end)
{
  gunichar value = 0;

  for (int i = 0; i < 4 && digits + i < end; i++)
    value = value * 16 + (gunichar) MAX (g_ascii_xdigit_value (digits[i]), 0);

  return value;
}

static char *
decode_string (const char *start,
               const char *end)
{
  GString *text = g_string_new (NULL);

  for (const char *p = start; p < end; p++)
    {
      static const char names[] = "bfnrt", values[] = "\b\f\n\r\t";
      const char *name;
      gunichar character;

      if (*p != '\\' || p + 1 == end)
        {
          g_string_append_c (text, *p);
          continue;
        }

      p++;
      if (*p != 'u')
        {
          name = strchr (names, *p);
          g_string_append_c (text, name != NULL ? values[name - names] : *p);
          continue;
        }

      character = read_hexadecimal (p + 1, end);
      p += 4;
      if (character >= 0xD800 && character < 0xDC00)
        {
          character = 0x10000 + ((character - 0xD800) << 10) + (read_hexadecimal (p + 3, end) - 0xDC00);
          p += 6;
        }
      g_string_append_unichar (text, character);
    }

  return g_string_free (text, FALSE);
}

/* Moves from the start of an object to a key of it, or from there to its value. */
static void
enter_object (Cursor     *cursor,
              const char *key,
              gboolean    at_key)
{
  skip_byte (cursor);
  skip_space (cursor);

  while (cursor->position < cursor->end && *cursor->position == '"')
    {
      g_autofree char *found = NULL;
      const char *start = cursor->position;

      skip_string (cursor);
      found = decode_string (start + 1, cursor->position - 1);
      if (strcmp (found, key) == 0)
        {
          if (at_key)
            {
              cursor->position = start;
              return;
            }
          skip_space (cursor);
          skip_byte (cursor);
          skip_space (cursor);
          return;
        }

      skip_space (cursor);
      skip_byte (cursor);
      skip_value (cursor);
      skip_space (cursor);
      skip_byte (cursor);
      skip_space (cursor);
    }
}

static void
enter_array (Cursor *cursor,
             gsize   index)
{
  skip_byte (cursor);
  skip_space (cursor);

  for (gsize i = 0; i < index; i++)
    {
      skip_value (cursor);
      skip_space (cursor);
      skip_byte (cursor);
      skip_space (cursor);
    }
}

static void
enter (Cursor              *cursor,
       const TradeJsonNode *node,
       gboolean             at_key)
{
  if (node->parent == NULL)
    {
      skip_space (cursor);
      return;
    }

  enter (cursor, node->parent, FALSE);
  if (node->key != NULL)
    enter_object (cursor, node->key, at_key);
  else
    enter_array (cursor, node->index);
}

/**
 * trade_json_locate:
 * @text: the text of a well-formed JSON document, without a byte order mark
 * @length: bytes in @text
 * @node: a value of the document
 * @at_key: whether to find the value's key rather than the value
 *
 * Finds where in its text a value begins.
 *
 * Returns: offset in bytes from the start of @text
 */
gsize
trade_json_locate (const char          *text,
                   gsize                length,
                   const TradeJsonNode *node,
                   gboolean             at_key)
{
  Cursor cursor = { text, text + length };

  g_return_val_if_fail (text != NULL, 0);
  g_return_val_if_fail (node != NULL, 0);

  enter (&cursor, node, at_key);

  return (gsize) (cursor.position - text);
}

/**
 * trade_json_get_column:
 * @text: text in UTF-8 (bytes that are not are tolerated)
 * @offset: offset in bytes from the start of @text
 * @line: (out): return location for the line, from 1
 * @column: (out): return location for the column in characters, from 1
 *
 * Turns an offset into a line and a column.
 */
void
trade_json_get_column (const char *text,
                       gsize       offset,
                       guint      *line,
                       guint      *column)
{
  g_return_if_fail (text != NULL);
  g_return_if_fail (line != NULL && column != NULL);

  *line = 1;
  *column = 1;

  for (gsize i = 0; i < offset; i++)
    {
      if (text[i] == '\n')
        {
          (*line)++;
          *column = 1;
        }
      else if (((guint8) text[i] & 0xC0) != 0x80)
        (*column)++;
    }
}
