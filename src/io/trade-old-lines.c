/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-old-lines.h"

/**
 * TradeOldLines:
 *
 * Turns the ends of lines as the classic Mac OS had them, carriage returns alone, into line feeds. Spreadsheets still save "CSV
 * (Macintosh)" so.
 */
struct _TradeOldLines
{
  GObject parent_instance;
};

/* Below it are characters that no text has, but for tabulators and the ends of lines. */
#define FIRST_PRINTABLE ' '

static GConverterResult
convert (GConverter       *converter,
         const void       *input,
         gsize             n_input,
         void             *output,
         gsize             n_output,
         GConverterFlags   flags,
         gsize            *n_read,
         gsize            *n_written,
         GError          **error)
{
  const char *from = input;
  char *to = output;
  const gsize n = MIN (n_input, n_output);

  if (n_input == 0 && (flags & G_CONVERTER_INPUT_AT_END) == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, "");
      return G_CONVERTER_ERROR;
    }

  for (gsize i = 0; i < n; i++)
    to[i] = from[i] == '\r' ? '\n' : from[i];
  *n_read = *n_written = n;

  return n == n_input && (flags & G_CONVERTER_INPUT_AT_END) != 0 ? G_CONVERTER_FINISHED : G_CONVERTER_CONVERTED;
}

static void
reset (GConverter *converter)
{
}

static void
init_converter (GConverterIface *iface)
{
  iface->convert = convert;
  iface->reset = reset;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TradeOldLines, trade_old_lines, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_CONVERTER, init_converter))

static void
trade_old_lines_class_init (TradeOldLinesClass *klass)
{
}

static void
trade_old_lines_init (TradeOldLines *self)
{
}

/**
 * trade_old_lines_detect:
 * @start: (array length=length): the first bytes of a file
 * @length: how many there are
 *
 * Tells whether a file is text in an encoding of single bytes whose lines end in carriage returns, and none in a line feed.
 *
 * Returns: whether it is
 */
gboolean
trade_old_lines_detect (const char *start,
                        gsize       length)
{
  gsize n_returns = 0;

  for (gsize i = 0; i < length; i++)
    {
      n_returns += start[i] == '\r';
      if ((guchar) start[i] < FIRST_PRINTABLE && start[i] != '\r' && start[i] != '\t')
        return FALSE;
    }

  return n_returns > 0;
}

/**
 * trade_old_lines_turn:
 * @stream: a file of which trade_old_lines_detect() tells so
 *
 * Makes a stream of the file with line feeds.
 *
 * Returns: (transfer full): the stream
 */
GInputStream *
trade_old_lines_turn (GInputStream *stream)
{
  g_autoptr (TradeOldLines) converter = g_object_new (TRADE_TYPE_OLD_LINES, NULL);

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  return g_converter_input_stream_new (stream, G_CONVERTER (converter));
}
