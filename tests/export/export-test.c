/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-test.h"

#include "trade-package.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

GListModel *
export_test_read_views (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = trade_package_read (file, NULL, &error);

  g_assert_no_error (error);
  trade_dataset_finish (dataset);
  return trade_dataset_list_views (dataset);
}

TradeView *
export_test_get_view (GListModel    *views,
                      TradeQuestion  question)
{
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (trade_view_get_question (view) == question)
        return g_steal_pointer (&view);
    }
  g_assert_not_reached ();
}

GBytes *
export_test_encode (const char               *format,
                    TradeView                *view,
                    const TradeExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = trade_export_encode (trade_export_format_lookup (format), view, options, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
  return bytes;
}

gboolean
export_test_has_program (const char *program)
{
  g_autofree char *path = g_find_program_in_path (program);

  if (path != NULL)
    return TRUE;

  g_test_message ("%s is not installed; .ci/setup installs it", program);
  g_test_skip ("a program to check with is not installed");
  return FALSE;
}

static char *
dup_text (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length > 0 ? g_strndup (data, length) : g_strdup ("");
}

/* Runs a program that must succeed and say nothing on standard error, and returns what it wrote. */
char *
export_test_run (const char * const *arguments,
                 GBytes             *input)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GBytes) complaints = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *text = NULL;

  process = g_subprocess_newv (arguments,
                               (input != NULL ? G_SUBPROCESS_FLAGS_STDIN_PIPE : 0) | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                   G_SUBPROCESS_FLAGS_STDERR_PIPE,
                               &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, input, NULL, &output, &complaints, &error);
  g_assert_no_error (error);

  text = dup_text (complaints);
  g_assert_cmpstr (text, ==, "");
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
  return dup_text (output);
}

char *
export_test_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("trade-charts-export-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
export_test_clear_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

char *
export_test_write_file (const char *folder,
                        const char *name,
                        GBytes     *bytes)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return path;
}

typedef struct
{
  const guint8 *data;
  gsize         length;
} Reader;

static cairo_status_t
read_cb (void          *closure,
         unsigned char *data,
         unsigned int   length)
{
  Reader *reader = closure;

  if (length > reader->length)
    return CAIRO_STATUS_READ_ERROR;

  memcpy (data, reader->data, length);
  reader->data += length;
  reader->length -= length;
  return CAIRO_STATUS_SUCCESS;
}

cairo_surface_t *
export_test_read_png (GBytes *bytes)
{
  Reader reader = { g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes) };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_cb, &reader);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

/* The mean absolute difference of two pictures of one size, of 255. */
double
export_test_get_distance (cairo_surface_t *one,
                          cairo_surface_t *other)
{
  int width = cairo_image_surface_get_width (one);
  int height = cairo_image_surface_get_height (one);
  guint64 sum = 0;

  g_assert_cmpint (width, ==, cairo_image_surface_get_width (other));
  g_assert_cmpint (height, ==, cairo_image_surface_get_height (other));
  cairo_surface_flush (one);
  cairo_surface_flush (other);

  for (int y = 0; y < height; y++)
    {
      const guint8 *a = cairo_image_surface_get_data (one) + y * cairo_image_surface_get_stride (one);
      const guint8 *b = cairo_image_surface_get_data (other) + y * cairo_image_surface_get_stride (other);

      for (int x = 0; x < width * 4; x++)
        if (x % 4 != (G_BYTE_ORDER == G_LITTLE_ENDIAN ? 3 : 0))
          sum += abs (a[x] - b[x]);
    }
  return (double) sum / (3.0 * width * height);
}
