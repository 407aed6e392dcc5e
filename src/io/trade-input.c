/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-input.h"

#include <glib/gi18n.h>

#include "trade-fault.h"

#define FIRST_CAPACITY (64 << 10)

/**
 * trade_input_check_size:
 * @name: what messages call a file
 * @size: how many bytes it has
 * @limit: how many it may have
 * @error: return location for the error
 *
 * Tells whether a file is small enough.
 *
 * Returns: whether it is; otherwise @error is set to %TRADE_READ_ERROR_TOO_LARGE
 */
gboolean
trade_input_check_size (const char  *name,
                        guint64      size,
                        guint64      limit,
                        GError     **error)
{
  g_autofree char *most = NULL;

  if (size <= limit)
    return TRUE;

  most = g_format_size_full (limit, G_FORMAT_SIZE_IEC_UNITS);
  g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_TOO_LARGE,
               _("“%1$s” is larger than %2$s, which is more than a data package may hold."), name, most);

  return FALSE;
}

/**
 * trade_input_read:
 * @stream: a stream
 * @name: what messages call it
 * @limit: how many bytes it may have at most
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Reads all of a stream. The size that a file claims to have is not trusted: devices claim none, and a file may grow while
 * it is read.
 *
 * Returns: (transfer full) (nullable): the bytes, or %NULL with @error set to %TRADE_READ_ERROR_TOO_LARGE or a #GIOErrorEnum
 */
GBytes *
trade_input_read (GInputStream  *stream,
                  const char    *name,
                  gsize          limit,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autofree guint8 *data = NULL;
  gsize capacity = 0, length = 0;

  while (TRUE)
    {
      gssize n_read;

      if (length == capacity)
        {
          /* One byte more than the limit, so that what is just as long as the limit still fits. */
          gsize wanted = capacity == 0 ? FIRST_CAPACITY : MIN (capacity * 2, limit + 1);
          guint8 *larger = g_try_realloc (data, wanted);

          if (larger == NULL)
            {
              g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("There is not enough memory to read “%s”."), name);
              return NULL;
            }
          data = larger;
          capacity = wanted;
        }

      n_read = g_input_stream_read (stream, data + length, capacity - length, cancellable, error);
      if (n_read < 0)
        {
          g_prefix_error (error, "%s: ", name);
          return NULL;
        }
      if (n_read == 0)
        return g_bytes_new_take (g_steal_pointer (&data), length);

      length += (gsize) n_read;
      if (!trade_input_check_size (name, length, limit, error))
        return NULL;
    }
}

/* GIO names the file in full, however long its name is, and in words for programmers. */
static void
set_open_error (GError     **error,
                GError      *cause,
                const char  *name)
{
  g_autofree char *message = trade_fault_excerpt (cause->message);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (cause));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, cause->domain, cause->code, _("There is no file “%s”."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, cause->domain, cause->code, _("You have no permission to read “%s”."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    g_set_error (error, cause->domain, cause->code, _("“%s” is not the address of a file that can be read here."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_FILENAME_TOO_LONG))
    g_set_error (error, cause->domain, cause->code, _("There is no file “%s”, whose name is too long for one."), name);
  else
    /* Translators: the second is the reason, as the system gives it */
    g_set_error (error, cause->domain, cause->code, _("“%1$s” cannot be read: %2$s"), name, message);
}

/**
 * trade_input_open:
 * @file: a file
 * @name: what messages call it
 * @cancellable: (nullable): stops the opening
 * @error: return location for the error, a sentence that names the file
 *
 * Opens a file for reading.
 *
 * Returns: (transfer full) (nullable): the stream, or %NULL with @error set
 */
GInputStream *
trade_input_open (GFile         *file,
                  const char    *name,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr (GError) cause = NULL;
  GFileInputStream *stream = g_file_read (file, cancellable, &cause);

  if (stream == NULL)
    set_open_error (error, cause, name);

  return stream != NULL ? G_INPUT_STREAM (stream) : NULL;
}

/**
 * trade_input_read_file:
 * @file: a file
 * @name: what messages call it
 * @limit: how many bytes it may have at most
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Reads all of a file, like trade_input_read().
 *
 * Returns: (transfer full) (nullable): the bytes, or %NULL with @error set
 */
GBytes *
trade_input_read_file (GFile         *file,
                       const char    *name,
                       gsize          limit,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (GInputStream) stream = NULL;
  GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable);

  /* Opening a pipe would wait for somebody to write to it. */
  if (type == G_FILE_TYPE_SPECIAL || type == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("“%s” is not a file that can be read."), name);
      return NULL;
    }

  stream = trade_input_open (file, name, cancellable, error);
  if (stream == NULL)
    return NULL;

  return trade_input_read (stream, name, limit, cancellable, error);
}

/* GIO finds a base name even in the address of a place that is no file. */
static gboolean
is_telling (const char *base)
{
  return *base != '\0' && !g_str_equal (base, ".") && !g_str_equal (base, "/");
}

/**
 * trade_input_get_name:
 * @file: a file
 *
 * Names a file for people. This is the only place that does: an odd address has neither a path nor a base name.
 *
 * Returns: (transfer full): what messages call the file: its base name, or where it has none its path or its address,
 *   without its middle where it is very long
 */
char *
trade_input_get_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = NULL;

  if (base != NULL && (is_telling (base) || g_file_is_native (file)))
    name = g_filename_display_name (base);
  else
    name = g_file_get_uri (file);

  /* Translators: stands for the name of a file that was to be opened by an address without a single letter. */
  return *name != '\0' ? trade_fault_excerpt_name (name) : g_strdup (_("Empty address"));
}
