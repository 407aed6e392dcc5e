/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-code-list.h"

struct _TradeCodeList
{
  GPtrArray  *codes; /* of TradeCode; the first is what is not stated */
  GHashTable *ids;
  guint       last;  /* rows that follow each other mostly have the same code */
  const char *last_code;
};

static void
free_code (gpointer data)
{
  TradeCode *code = data;

  g_free (code->code);
  g_free (code->label);
  g_free (code);
}

/* Codes are short. */
static inline gboolean
is_same (const char *a,
         const char *b)
{
  while (*a == *b && *a != '\0')
    {
      a++;
      b++;
    }

  return *a == *b;
}

static TradeCode *
add_code (TradeCodeList *self,
          const char    *text)
{
  TradeCode *code = g_new0 (TradeCode, 1);

  code->code = g_strdup (text);
  code->label = g_strdup (text);
  code->level = 1;
  g_ptr_array_add (self->codes, code);

  return code;
}

/**
 * trade_code_list_new:
 *
 * Creates a list.
 *
 * Returns: (transfer full): a list without codes
 */
TradeCodeList *
trade_code_list_new (void)
{
  TradeCodeList *self = g_new0 (TradeCodeList, 1);

  self->codes = g_ptr_array_new_with_free_func (free_code);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  /* Where nothing is stated, everything is meant. */
  add_code (self, "")->role = TRADE_CODE_WHOLE;
  self->last_code = "";

  return self;
}

/**
 * trade_code_list_free:
 * @self: (transfer full): a list
 *
 * Frees the list and its codes.
 */
void
trade_code_list_free (TradeCodeList *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->codes);
  g_free (self);
}

/**
 * trade_code_list_intern:
 * @self: a list
 * @code: (nullable): a code
 * @is_new: (out) (optional): return location for whether the list did not have it
 *
 * Gets the number of a code, which is added as a member at level 1 if the list does not have it.
 *
 * Returns: the number; 0 for an empty code
 */
guint
trade_code_list_intern (TradeCodeList *self,
                        const char    *code,
                        gboolean      *is_new)
{
  TradeCode *added;
  guint id;

  g_return_val_if_fail (self != NULL, 0);

  if (is_new != NULL)
    *is_new = FALSE;
  if (code == NULL || *code == '\0')
    return 0;

  id = trade_code_list_recall (self, code);
  if (id > 0)
    return id;

  added = add_code (self, code);
  g_hash_table_insert (self->ids, added->code, GUINT_TO_POINTER (self->codes->len - 1));
  if (is_new != NULL)
    *is_new = TRUE;

  return self->codes->len - 1;
}

/**
 * trade_code_list_describe:
 * @self: a list
 * @id: the number of a code, above 0
 * @label: (nullable): what it stands for
 * @role: what it is among the others
 * @level: how deep it lies
 *
 * Says what is known of a code.
 */
void
trade_code_list_describe (TradeCodeList *self,
                          guint          id,
                          const char    *label,
                          TradeCodeRole  role,
                          int            level)
{
  TradeCode *code;

  g_return_if_fail (self != NULL);
  g_return_if_fail (id > 0 && id < self->codes->len);

  code = g_ptr_array_index (self->codes, id);
  if (label != NULL && *label != '\0')
    {
      g_free (code->label);
      code->label = g_strdup (label);
    }
  code->role = role;
  code->level = level;
}

/**
 * trade_code_list_lookup:
 * @self: a list
 * @code: a code
 *
 * Finds a code. Several threads may do so at once.
 *
 * Returns: its number, or 0 where the list does not have it
 */
guint
trade_code_list_lookup (TradeCodeList *self,
                        const char    *code)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (code != NULL, 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, code));
}

/**
 * trade_code_list_recall:
 * @self: a list that is being filled
 * @code: a code
 *
 * Finds a code as trade_code_list_lookup() does, and fast if it is the one that was found last. That one is kept in the list, so
 * that only the thread that fills it may ask.
 *
 * Returns: its number, or 0 where the list does not have it
 */
guint
trade_code_list_recall (TradeCodeList *self,
                        const char    *code)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (code != NULL, 0);

  if (!is_same (self->last_code, code))
    {
      const guint id = trade_code_list_lookup (self, code);

      if (id == 0)
        return 0;
      self->last = id;
      self->last_code = trade_code_list_get (self, id)->code;
    }

  return self->last;
}

/**
 * trade_code_list_get:
 * @self: a list
 * @id: a number
 *
 * Gets what is known of a code.
 *
 * Returns: (transfer none): the code
 */
const TradeCode *
trade_code_list_get (TradeCodeList *self,
                     guint          id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id < self->codes->len, NULL);

  return g_ptr_array_index (self->codes, id);
}

/**
 * trade_code_list_get_n:
 * @self: a list
 *
 * Counts the numbers.
 *
 * Returns: how many there are, that of what is not stated among them
 */
guint
trade_code_list_get_n (TradeCodeList *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->codes->len;
}
