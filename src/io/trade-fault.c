/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-fault.h"

#include <glib/gi18n.h>

#include "trade-child-text.h"
#include "trade-count.h"

/* Long enough to find a cell again, short enough for a line of a dialog. */
#define EXCERPT_CHARACTERS 40

/* Of these, what is left of the end of a name. */
#define NAME_END 16

typedef struct
{
  guint  file;
  guint  line;
  guint  column;
  guint  order;
  char  *message;
} Fault;

struct _TradeFaults
{
  GPtrArray *files;
  GArray    *faults;
  guint      count;
};

/* What an error knows beyond its message. */
typedef struct
{
  char  *list; /* nullable: a line for each fault that is kept */
  guint  count;
} TradeReadErrorPrivate;

/* GLib keeps it in front of the error, aligned as it aligns all structures. Its own macro for this casts bytes to a structure,
 * of which clang warns.
 */
static TradeReadErrorPrivate *
get_private (const GError *error)
{
  const gsize alignment = 2 * sizeof (gsize);
  const gsize size = (sizeof (TradeReadErrorPrivate) + alignment - 1) / alignment * alignment;
  gpointer start = (guint8 *) error - size;

  return start;
}

static void
init_error (GError *error)
{
}

static void
copy_error (const GError *source,
            GError       *copy)
{
  get_private (copy)->list = g_strdup (get_private (source)->list);
  get_private (copy)->count = get_private (source)->count;
}

static void
clear_error (GError *error)
{
  g_free (get_private (error)->list);
}

GQuark
trade_read_error_quark (void)
{
  static gsize quark = 0;

  if (g_once_init_enter (&quark))
    g_once_init_leave (&quark, g_error_domain_register_static ("trade-read-error", sizeof (TradeReadErrorPrivate), init_error,
                                                               copy_error, clear_error));

  return (GQuark) quark;
}

static void
clear_fault (gpointer data)
{
  Fault *fault = data;

  g_free (fault->message);
}

static int
compare_faults (gconstpointer a,
                gconstpointer b)
{
  const Fault *left = a;
  const Fault *right = b;

  if (left->file != right->file)
    return left->file < right->file ? -1 : 1;
  if (left->line != right->line)
    return left->line < right->line ? -1 : 1;
  if (left->column != right->column)
    return left->column < right->column ? -1 : 1;

  return left->order < right->order ? -1 : left->order > right->order;
}

static guint
intern_file (TradeFaults *self,
             const char  *file)
{
  guint index;

  if (g_ptr_array_find_with_equal_func (self->files, file, g_str_equal, &index))
    return index;

  g_ptr_array_add (self->files, g_strdup (file));

  return self->files->len - 1;
}

/**
 * trade_faults_new:
 *
 * Starts to gather faults.
 *
 * Returns: (transfer full): an empty collection
 */
TradeFaults *
trade_faults_new (void)
{
  TradeFaults *self = g_new0 (TradeFaults, 1);

  self->files = g_ptr_array_new_with_free_func (g_free);
  self->faults = g_array_new (FALSE, FALSE, sizeof (Fault));
  g_array_set_clear_func (self->faults, clear_fault);

  return self;
}

/**
 * trade_faults_free:
 * @self: (transfer full): faults
 *
 * Frees the collection with all that it gathered.
 */
void
trade_faults_free (TradeFaults *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->files);
  g_array_unref (self->faults);
  g_free (self);
}

/**
 * trade_faults_add_va:
 * @self: faults
 * @file: base name of the file, in UTF-8
 * @line: line of the file, from 1, or 0 if the fault is the file's as a whole
 * @column: column of the line in characters, from 1
 * @format: (not nullable): printf format of what is wrong and what was expected; one line, no period at its end
 * @arguments: arguments of @format
 *
 * Adds a fault, like trade_faults_add().
 */
void
trade_faults_add_va (TradeFaults *self,
                     const char  *file,
                     guint        line,
                     guint        column,
                     const char  *format,
                     va_list      arguments)
{
  Fault fault = { .line = line, .column = column };

  g_return_if_fail (self != NULL);
  g_return_if_fail (file != NULL);
  g_return_if_fail (format != NULL);

  self->count++;
  if (self->faults->len >= TRADE_FAULTS_MAX)
    return;

  fault.file = intern_file (self, file);
  fault.order = self->count;
  fault.message = g_strdup_vprintf (format, arguments);
  g_array_append_val (self->faults, fault);
}

/**
 * trade_faults_add:
 * @self: faults
 * @file: base name of the file, in UTF-8
 * @line: line of the file, from 1, or 0 if the fault is the file's as a whole
 * @column: column of the line in characters, from 1
 * @format: printf format of what is wrong and what was expected; one line, no period at its end
 * @...: arguments of @format
 *
 * Adds a fault. From the hundred and first on, faults are only counted.
 */
void
trade_faults_add (TradeFaults *self,
                  const char  *file,
                  guint        line,
                  guint        column,
                  const char  *format,
                  ...)
{
  va_list arguments;

  va_start (arguments, format);
  trade_faults_add_va (self, file, line, column, format, arguments);
  va_end (arguments);
}

/**
 * trade_faults_get_count:
 * @self: faults
 *
 * Counts the faults, those beyond TRADE_FAULTS_MAX too.
 *
 * Returns: how many faults were added
 */
guint
trade_faults_get_count (TradeFaults *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->count;
}

/**
 * trade_faults_is_enough:
 * @self: faults
 *
 * Tells a reader whether to stop: a file with so many faults is of another kind than was thought, or is mended by other
 * means than a list.
 *
 * Returns: whether there are TRADE_FAULTS_ENOUGH
 */
gboolean
trade_faults_is_enough (TradeFaults *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->count >= TRADE_FAULTS_ENOUGH;
}

static char *
write_list (TradeFaults *self)
{
  GString *list = g_string_new (NULL);

  g_array_sort (self->faults, compare_faults);

  for (guint i = 0; i < self->faults->len; i++)
    {
      const Fault *fault = &g_array_index (self->faults, Fault, i);
      const char *file = g_ptr_array_index (self->files, fault->file);

      if (i > 0)
        g_string_append_c (list, '\n');
      if (fault->line > 0)
        g_string_append_printf (list, "%s:%u:%u: %s", file, fault->line, fault->column, fault->message);
      else
        g_string_append_printf (list, "%s: %s", file, fault->message);
    }

  return g_string_free (list, FALSE);
}

/* The last line of a list of faults that is too long to show; NULL where it is not. */
static char *
write_rest (TradeFaults *self)
{
  guint more = self->count - self->faults->len;
  g_autofree char *count = trade_count_write (more);

  if (more == 0)
    return NULL;
  if (trade_faults_is_enough (self))
    /* Translators: the last line of a list of faults that is too long to show, and longer than was counted. */
    return g_strdup_printf (ngettext ("and at least %s more fault", "and at least %s more faults", more), count);

  /* Translators: the last line of a list of faults that is too long to show. */
  return g_strdup_printf (ngettext ("and %s more fault", "and %s more faults", more), count);
}

/**
 * trade_faults_to_error:
 * @self: faults
 * @error: return location for the error
 *
 * Makes one error of all faults: a line for each, `FILE:LINE:COLUMN: what is wrong`, in the order of the file's text.
 *
 * Returns: TRUE if there was no fault; FALSE with %TRADE_READ_ERROR_INVALID otherwise
 */
gboolean
trade_faults_to_error (TradeFaults  *self,
                       GError      **error)
{
  g_autofree char *list = NULL;
  g_autofree char *rest = NULL;
  GError *created;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (self->count == 0)
    return TRUE;

  list = write_list (self);
  rest = write_rest (self);
  created = g_error_new (TRADE_READ_ERROR, TRADE_READ_ERROR_INVALID, "%s%s%s", list, rest != NULL ? "\n" : "",
                         rest != NULL ? rest : "");
  get_private (created)->list = g_steal_pointer (&list);
  get_private (created)->count = self->count;
  g_propagate_error (error, created);

  return FALSE;
}

/*
 * trade_faults_to_variant:
 * @self: faults of one file
 *
 * Writes faults for another process.
 *
 * Returns: (transfer floating): how many there are, and line, column and message of those that are kept
 */
GVariant *
trade_faults_to_variant (TradeFaults *self)
{
  GVariantBuilder kept;

  g_variant_builder_init (&kept, G_VARIANT_TYPE ("a(uus)"));
  for (guint i = 0; i < self->faults->len; i++)
    {
      const Fault *fault = &g_array_index (self->faults, Fault, i);

      g_variant_builder_add (&kept, "(uu@s)", fault->line, fault->column, trade_child_text_new (fault->message));
    }

  return g_variant_new ("(u@a(uus))", self->count, g_variant_builder_end (&kept));
}

/*
 * trade_faults_take_variant:
 * @self: faults, of which there are none
 * @file: base name of the file
 * @variant: what trade_faults_to_variant() may have written
 *
 * Reads faults, whoever wrote them.
 *
 * Returns: whether there can be such faults
 */
gboolean
trade_faults_take_variant (TradeFaults *self,
                           const char  *file,
                           GVariant    *variant)
{
  g_autoptr (GVariantIter) kept = NULL;
  guint count, line, column;
  const char *message;

  g_variant_get (variant, "(ua(uus))", &count, &kept);
  if (g_variant_iter_n_children (kept) != MIN (count, TRADE_FAULTS_MAX))
    return FALSE;

  while (g_variant_iter_next (kept, "(uu&s)", &line, &column, &message))
    trade_faults_add (self, file, line, column, "%s", message);
  self->count = count;

  return TRUE;
}

/* Appends so many characters of a text, or all of it, and returns what is left. The replacement character stands for what would
 * break the line or the sentence around it. */
static const char *
append_excerpt (GString    *excerpt,
                const char *text,
                glong       n)
{
  const char *p = text;

  for (; *p != '\0' && n > 0; p = g_utf8_next_char (p), n--)
    {
      gunichar character = g_utf8_get_char (p);

      g_string_append_unichar (excerpt, g_unichar_isprint (character) ? character : 0xFFFD);
    }

  return p;
}

/**
 * trade_fault_excerpt:
 * @text: text from a file, in UTF-8
 *
 * Makes a text from a file fit to be quoted in a message: on one line, without control characters, and not long.
 *
 * Returns: (transfer full): the excerpt
 */
char *
trade_fault_excerpt (const char *text)
{
  GString *excerpt;

  g_return_val_if_fail (text != NULL, NULL);

  excerpt = g_string_new (NULL);
  if (*append_excerpt (excerpt, text, EXCERPT_CHARACTERS) != '\0')
    g_string_append (excerpt, "…");

  return g_string_free (excerpt, FALSE);
}

/**
 * trade_fault_excerpt_name:
 * @name: the name of a file, in UTF-8
 *
 * Makes a name fit to be quoted in a message, as trade_fault_excerpt() does. One that is long loses its middle: files of one origin
 * are called the same but for the end, which also says what kind of file it is.
 *
 * Returns: (transfer full): the excerpt
 */
char *
trade_fault_excerpt_name (const char *name)
{
  glong length;
  GString *excerpt;

  g_return_val_if_fail (name != NULL, NULL);

  length = g_utf8_strlen (name, -1);
  if (length <= EXCERPT_CHARACTERS)
    return trade_fault_excerpt (name);

  excerpt = g_string_new (NULL);
  append_excerpt (excerpt, name, EXCERPT_CHARACTERS - NAME_END);
  g_string_append (excerpt, "…");
  append_excerpt (excerpt, g_utf8_offset_to_pointer (name, length - NAME_END), NAME_END);

  return g_string_free (excerpt, FALSE);
}

/**
 * trade_read_error_get_n_faults:
 * @error: an error of a reader
 *
 * Counts the faults of the file, those beyond TRADE_FAULTS_MAX too.
 *
 * Returns: how many there are; 0 where the file could not be read for another reason
 */
guint
trade_read_error_get_n_faults (const GError *error)
{
  g_return_val_if_fail (error != NULL, 0);

  return error->domain == TRADE_READ_ERROR ? get_private (error)->count : 0;
}

/**
 * trade_read_error_list_faults:
 * @error: an error of a reader
 *
 * Lists the faults of the file that are kept, a line for each as in the message, without a word on those that are not.
 *
 * Returns: (transfer full) (nullable): the lines; %NULL where the file could not be read for another reason
 */
char *
trade_read_error_list_faults (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  return error->domain == TRADE_READ_ERROR ? g_strdup (get_private (error)->list) : NULL;
}

/*
 * trade_read_error_new_listed:
 * @code: a #TradeReadError
 * @message: what is wrong
 * @n_faults: how many faults the file has
 * @list: (nullable): those that are kept, a line for each
 *
 * Makes the error again that another process had.
 *
 * Returns: (transfer full): the error
 */
GError *
trade_read_error_new_listed (TradeReadError  code,
                             const char     *message,
                             guint           n_faults,
                             const char     *list)
{
  GError *error = g_error_new_literal (TRADE_READ_ERROR, (int) code, message);

  get_private (error)->count = n_faults;
  get_private (error)->list = g_strdup (list);

  return error;
}
