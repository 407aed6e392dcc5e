/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-json.h"

#include <glib/gi18n.h>
#include <jansson.h>
#include <string.h>

#include "trade-count.h"
#include "trade-json-locate.h"
#include "trade-label.h"

/* The schema is six levels deep; far more than that is not a data package but an attack on the stack. */
#define MAX_DEPTH 32

/* More than there are codes of goods in any nomenclature. */
#define MAX_ELEMENTS 100000

struct _TradeJson
{
  char        *name;
  GBytes      *bytes;
  const char  *text;
  gsize        length;
  TradeFaults *faults;
  json_t      *root;
};

/* Returns the offset of the bracket that is nested too deeply, or the text's length. */
static gsize
find_too_deep (const char *text,
               gsize       length)
{
  gboolean in_string = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (in_string && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        in_string = !in_string;
      else if (!in_string && (text[i] == '{' || text[i] == '['))
        {
          if (++depth > MAX_DEPTH)
            return i;
        }
      else if (!in_string && (text[i] == '}' || text[i] == ']') && depth > 0)
        depth--;
    }

  return length;
}

/* jansson says where it stopped, which is behind the word that it did not expect, and quotes that word. */
static gsize
find_start_of_fault (TradeJson          *self,
                     const json_error_t *json_error)
{
  gsize offset = CLAMP (json_error->position, 0, (int) self->length);
  const char *near = strstr (json_error->text, "near '");
  gsize length;

  if (near == NULL)
    return offset;

  near += strlen ("near '");
  length = strlen (near);
  if (length < 2)
    return offset;

  length--;
  if (length <= offset && memcmp (self->text + offset - length, near, length) == 0)
    return offset - length;

  return offset;
}

static void
add_syntax_fault (TradeJson          *self,
                  const json_error_t *json_error)
{
  gsize offset = find_start_of_fault (self, json_error);
  guint line, column;

  trade_json_get_column (self->text, offset, &line, &column);

  switch (json_error_code (json_error))
    {
    case json_error_premature_end_of_input:
      trade_faults_add (self->faults, self->name, line, column,
                        _("the file ends too early; expected the rest of a JSON object"));
      break;
    case json_error_end_of_input_expected:
      trade_faults_add (self->faults, self->name, line, column,
                        _("there is more after the end of the JSON object; expected the end of the file"));
      break;
    case json_error_duplicate_key:
      trade_faults_add (self->faults, self->name, line, column,
                        _("this key was given already; expected every key of an object once"));
      break;
    case json_error_null_character:
    case json_error_null_byte_in_key:
      trade_faults_add (self->faults, self->name, line, column, _("there is a NUL character; expected text"));
      break;
    case json_error_numeric_overflow:
      trade_faults_add (self->faults, self->name, line, column, _("the number is too large"));
      break;
    default:
      {
        g_autofree char *excerpt = trade_fault_excerpt (json_error->text);

        trade_faults_add (self->faults, self->name, line, column,
                          /* Translators: %s is what the JSON library says, in English. */
                          _("this is not well-formed JSON (%s)"), excerpt);
      }
      break;
    }
}

/* jansson would say no more than in which word the byte is. */
static gboolean
check_encoding (TradeJson *self)
{
  const char *end;
  guint line, column;

  if (g_utf8_validate_len (self->text, self->length, &end))
    return TRUE;

  trade_json_get_column (self->text, (gsize) (end - self->text), &line, &column);
  if (*end == '\0')
    trade_faults_add (self->faults, self->name, line, column, _("there is a NUL byte; expected text"));
  else
    trade_faults_add (self->faults, self->name, line, column, _("the byte 0x%02X is not UTF-8; save the file as UTF-8"),
                      (guint8) *end);

  return FALSE;
}

static gboolean
check_depth (TradeJson *self)
{
  gsize too_deep = find_too_deep (self->text, self->length);
  g_autofree char *most = trade_count_write (MAX_DEPTH);
  guint line, column;

  if (too_deep == self->length)
    return TRUE;

  trade_json_get_column (self->text, too_deep, &line, &column);
  trade_faults_add (self->faults, self->name, line, column, _("this is nested more than %s levels deep"), most);

  return FALSE;
}

/**
 * trade_json_new:
 * @name: the file's base name, for messages
 * @bytes: the file's content
 * @faults: where faults go; must outlive the document
 *
 * Reads a JSON document: strict UTF-8 with or without a byte order mark, no key twice in an object, not nested more
 * than 32 deep, an object at its root.
 *
 * Returns: (transfer full) (nullable): the document, or NULL if it is malformed, which has been reported then
 */
TradeJson *
trade_json_new (const char  *name,
                GBytes      *bytes,
                TradeFaults *faults)
{
  g_autoptr (TradeJson) self = NULL;
  json_error_t json_error;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (faults != NULL, NULL);

  self = g_new0 (TradeJson, 1);
  self->name = g_strdup (name);
  self->bytes = g_bytes_ref (bytes);
  self->faults = faults;
  self->text = g_bytes_get_data (bytes, &self->length);

  if (self->length == 0)
    {
      trade_faults_add (faults, name, 1, 1, _("the file is empty; expected a JSON object"));
      return NULL;
    }

  if (self->length >= 3 && memcmp (self->text, "\xef\xbb\xbf", 3) == 0)
    {
      self->text += 3;
      self->length -= 3;
    }

  if (!check_encoding (self) || !check_depth (self))
    return NULL;

  self->root = json_loadb (self->text, self->length, JSON_REJECT_DUPLICATES, &json_error);
  if (self->root == NULL)
    {
      add_syntax_fault (self, &json_error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * trade_json_free:
 * @self: (transfer full): a document
 *
 * Frees the document with all its values.
 */
void
trade_json_free (TradeJson *self)
{
  g_return_if_fail (self != NULL);

  json_decref (self->root);
  g_bytes_unref (self->bytes);
  g_free (self->name);
  g_free (self);
}

/**
 * trade_json_get_root:
 * @self: a document
 *
 * Gets the outermost value.
 *
 * Returns: the node of the root
 */
TradeJsonNode
trade_json_get_root (TradeJson *self)
{
  return (TradeJsonNode) { .document = self, .value = self->root };
}

/**
 * trade_json_get_member:
 * @object: an object
 * @key: (transfer none): a key, which must live as long as the node
 *
 * Gets the value under a key.
 *
 * Returns: a node, whose value is NULL if the object has no such key
 */
TradeJsonNode
trade_json_get_member (const TradeJsonNode *object,
                       const char          *key)
{
  return (TradeJsonNode) {
    .document = object->document,
    .parent = object,
    .key = key,
    .value = json_object_get (object->value, key),
  };
}

/**
 * trade_json_get_element:
 * @array: an array
 * @index: index of an element
 *
 * Gets an element of an array.
 *
 * Returns: a node, whose value is NULL if the array is not as long
 */
TradeJsonNode
trade_json_get_element (const TradeJsonNode *array,
                        gsize                index)
{
  return (TradeJsonNode) {
    .document = array->document,
    .parent = array,
    .index = index,
    .value = json_array_get (array->value, index),
  };
}

/**
 * trade_json_get_length:
 * @array: a node
 *
 * Counts the elements of an array.
 *
 * Returns: their number; 0 if the node is not an array
 */
gsize
trade_json_get_length (const TradeJsonNode *array)
{
  return json_array_size (array->value);
}

/**
 * trade_json_get_string:
 * @node: a node
 *
 * Gets the text of a string.
 *
 * Returns: (nullable) (transfer none): the text; NULL if the node is not a string
 */
const char *
trade_json_get_string (const TradeJsonNode *node)
{
  return json_string_value (node->value);
}

/**
 * trade_json_lookup_string:
 * @object: an object
 * @key: a key that it may have
 *
 * Gets the text of a member. What a later version may have written instead is passed over.
 *
 * Returns: (nullable) (transfer none): the text; NULL if there is no such member, or it is not a string
 */
const char *
trade_json_lookup_string (const TradeJsonNode *object,
                          const char          *key)
{
  const TradeJsonNode member = trade_json_get_member (object, key);

  return trade_json_get_string (&member);
}

/**
 * trade_json_dup_value:
 * @node: a node
 *
 * Writes a value down again.
 *
 * Returns: (transfer full): the value, as JSON on one line
 */
char *
trade_json_dup_value (const TradeJsonNode *node)
{
  char *text = json_dumps (node->value, JSON_COMPACT | JSON_ENCODE_ANY);
  char *copy = g_strdup (text != NULL ? text : "null");

  free (text);

  return copy;
}

/**
 * trade_json_is_true:
 * @node: a node
 *
 * Tells whether a value is the boolean true.
 *
 * Returns: whether it is
 */
gboolean
trade_json_is_true (const TradeJsonNode *node)
{
  return json_is_true (node->value);
}

/**
 * trade_json_is_null:
 * @node: a node
 *
 * Tells whether a value is null, which stands for what is not known.
 *
 * Returns: whether it is; %FALSE if there is no value at all
 */
gboolean
trade_json_is_null (const TradeJsonNode *node)
{
  return json_is_null (node->value);
}

/**
 * trade_json_is_false:
 * @node: a node
 *
 * Tells whether a value is the boolean false.
 *
 * Returns: whether it is
 */
gboolean
trade_json_is_false (const TradeJsonNode *node)
{
  return json_is_false (node->value);
}

/**
 * trade_json_get_position:
 * @node: a value that there is
 * @line: (out): return location for its line, from 1
 * @column: (out): return location for its column in characters, from 1
 *
 * Gets where a value begins.
 */
void
trade_json_get_position (const TradeJsonNode *node,
                         guint               *line,
                         guint               *column)
{
  const TradeJson *self = node->document;

  g_return_if_fail (node->value != NULL);
  g_return_if_fail (line != NULL && column != NULL);

  trade_json_get_column (self->text, trade_json_locate (self->text, self->length, node, FALSE), line, column);
}

static void G_GNUC_PRINTF (3, 0)
add_fault (const TradeJsonNode *node,
           gboolean             at_key,
           const char          *format,
           va_list              arguments)
{
  TradeJson *self = node->document;
  guint line = 1, column = 1;

  /* Faults past the limit are only counted; where they are need not be found out. */
  if (trade_faults_get_count (self->faults) < TRADE_FAULTS_MAX)
    trade_json_get_column (self->text, trade_json_locate (self->text, self->length, node, at_key), &line, &column);

  trade_faults_add_va (self->faults, self->name, line, column, format, arguments);
}

/**
 * trade_json_add_fault:
 * @node: the value that is wrong
 * @format: printf format of what is wrong and what was expected
 * @...: arguments of @format
 *
 * Reports a fault at the line and column where a value begins.
 */
void
trade_json_add_fault (const TradeJsonNode *node,
                      const char          *format,
                      ...)
{
  va_list arguments;

  va_start (arguments, format);
  add_fault (node, FALSE, format, arguments);
  va_end (arguments);
}

/**
 * trade_json_add_key_fault:
 * @node: the value whose key is wrong
 * @format: printf format of what is wrong and what was expected
 * @...: arguments of @format
 *
 * Reports a fault at the line and column where the key of a value begins.
 */
void
trade_json_add_key_fault (const TradeJsonNode *node,
                          const char          *format,
                          ...)
{
  va_list arguments;

  va_start (arguments, format);
  add_fault (node, TRUE, format, arguments);
  va_end (arguments);
}

/**
 * trade_json_check_object:
 * @node: a value
 * @keys: (array zero-terminated=1): the keys that the object may have
 *
 * Reports a value that is not an object, and each key of it that is not known: a property that is passed over because
 * it was misspelt is a fault that nobody sees.
 *
 * Returns: whether it is an object
 */
gboolean
trade_json_check_object (const TradeJsonNode *node,
                         const char * const  *keys)
{
  const char *key;
  json_t *value;

  if (!json_is_object (node->value))
    {
      trade_json_add_fault (node, _("this is not an object; expected “{”"));
      return FALSE;
    }

  json_object_foreach (node->value, key, value)
    if (trade_faults_is_enough (node->document->faults))
      break;
    else if (!g_strv_contains (keys, key))
      {
        TradeJsonNode member = trade_json_get_member (node, key);
        g_autofree char *excerpt = trade_fault_excerpt (key);
        g_autofree char *list = g_strjoinv (", ", (char **) keys);

        trade_json_add_key_fault (&member, _("“%1$s” is not known here; expected one of: %2$s"), excerpt, list);
      }

  return TRUE;
}

/**
 * trade_json_check_array:
 * @node: a value
 *
 * Reports a value that is not an array, or has more elements than a package has use for.
 *
 * Returns: whether it is an array that can be read
 */
gboolean
trade_json_check_array (const TradeJsonNode *node)
{
  g_autofree char *most = trade_count_write (MAX_ELEMENTS);

  if (!json_is_array (node->value))
    trade_json_add_fault (node, _("this is not a list; expected “[”"));
  else if (json_array_size (node->value) > MAX_ELEMENTS)
    trade_json_add_fault (node, _("the list has more than %s elements"), most);
  else
    return TRUE;

  return FALSE;
}

/**
 * trade_json_read_string:
 * @object: an object
 * @key: a key, a string constant
 * @required: whether the object must have it
 *
 * Reads a string, and reports one that is missing, empty, or not a string.
 *
 * Returns: (nullable) (transfer none): the string
 */
const char *
trade_json_read_string (const TradeJsonNode *object,
                        const char          *key,
                        gboolean             required)
{
  TradeJsonNode node = trade_json_get_member (object, key);

  if (node.value == NULL)
    {
      if (required)
        trade_json_add_fault (object, _("“%s” is missing; expected a text"), key);
      return NULL;
    }

  if (!json_is_string (node.value) || json_string_length (node.value) == 0)
    {
      trade_json_add_fault (&node, _("“%s” is not a text; expected one in quotes that is not empty"), key);
      return NULL;
    }

  return json_string_value (node.value);
}

static gboolean
check_label (const TradeJsonNode *node)
{
  const char *reason = NULL;

  if (!json_is_string (node->value) || json_string_length (node->value) == 0)
    {
      trade_json_add_fault (node, _("this is not a text; expected one in quotes that is not empty"));
      return FALSE;
    }

  if (!trade_label_check (json_string_value (node->value), &reason))
    {
      trade_json_add_fault (node, "%s", reason);
      return FALSE;
    }

  return TRUE;
}

static TradeText *
read_translations (const TradeJsonNode *node)
{
  TradeJsonNode base = trade_json_get_member (node, "");
  g_autoptr (TradeText) text = NULL;
  const char *language;
  json_t *value;
  gboolean sound;

  if (base.value == NULL)
    trade_json_add_fault (node, _("the text without a language is missing; expected the key \"\""));

  sound = base.value != NULL && check_label (&base);
  text = trade_text_new (sound ? json_string_value (base.value) : "");

  json_object_foreach (node->value, language, value)
    {
      TradeJsonNode member = trade_json_get_member (node, language);

      if (*language == '\0')
        continue;

      if (!trade_label_check_language (language))
        {
          g_autofree char *excerpt = trade_fault_excerpt (language);

          trade_json_add_key_fault (&member, _("“%s” is not a language; expected a code such as zh or zh_CN"), excerpt);
          sound = FALSE;
        }
      else if (check_label (&member))
        trade_text_add (text, language, json_string_value (value));
      else
        sound = FALSE;
    }

  return sound ? g_steal_pointer (&text) : NULL;
}

/**
 * trade_json_read_text:
 * @object: an object
 * @key: a key, a string constant
 * @required: whether the object must have it
 *
 * Reads a text for charts: a string, or an object with a string under the key "" and translations under language codes.
 * Reports one that is missing, malformed, empty, longer than a label may be, or not on one line.
 *
 * Returns: (nullable) (transfer full): the text
 */
TradeText *
trade_json_read_text (const TradeJsonNode *object,
                      const char          *key,
                      gboolean             required)
{
  TradeJsonNode node = trade_json_get_member (object, key);

  if (node.value == NULL)
    {
      if (required)
        trade_json_add_fault (object, _("“%s” is missing; expected a text or its translations"), key);
      return NULL;
    }

  if (json_is_object (node.value))
    return read_translations (&node);

  return check_label (&node) ? trade_text_new (json_string_value (node.value)) : NULL;
}
