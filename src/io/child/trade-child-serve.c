/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-child-serve.h"

#include "trade-child-cube.h"
#include "trade-child-message.h"
#include "trade-child-options.h"
#include "trade-child-preview.h"
#include "trade-child-stream.h"
#include "trade-child-text.h"
#include "trade-input.h"
#include "trade-reader-private.h"

#define BYTES_PER_MESSAGE (1 << 20)

/* What passes a reading on. */
typedef struct
{
  int      socket;
  gboolean is_passed; /* whether the file is one of figures */
} Child;

static void
told_cb (guint    n_rows,
         double   fraction,
         gpointer data)
{
  Child *self = data;

  trade_child_send (self->socket, TRADE_CHILD_PROGRESS, g_variant_new ("(ud)", n_rows, fraction));
}

/* The program asks the person, or knows the answer already. */
static gboolean
ask_cb (TradePreview       *preview,
        TradeReaderOptions *options,
        gpointer            data)
{
  Child *self = data;
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GVariant) said = NULL;
  TradeChildKind kind;
  gboolean is_told;

  trade_child_send (self->socket, TRADE_CHILD_ASK, trade_child_preview_to_variant (preview));
  answer = trade_child_receive (self->socket, NULL, &kind, NULL);
  if (answer == NULL || kind != TRADE_CHILD_ANSWER)
    return FALSE;

  g_variant_get (answer, "(b@" TRADE_CHILD_OPTIONS ")", &is_told, &said);
  trade_child_options_from_variant (said, options);

  return is_told;
}

static gboolean
pass_cb (GInputStream  *stream,
         const char    *name,
         const char    *format_id,
         gpointer       data,
         GError       **error)
{
  Child *self = data;
  g_autoptr (GBytes) bytes = trade_input_read (stream, name, TRADE_FIGURES_MAX_SIZE, NULL, error);
  const char *start;
  gsize length;

  if (bytes == NULL)
    return FALSE;

  self->is_passed = trade_child_send (self->socket, TRADE_CHILD_OWN,
                                      g_variant_new ("(s@s)", format_id, trade_child_text_new (name)));
  start = g_bytes_get_data (bytes, &length);
  for (gsize i = 0; i < length && self->is_passed; i += BYTES_PER_MESSAGE)
    self->is_passed = trade_child_send (self->socket, TRADE_CHILD_BYTES,
                                        g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, start + i,
                                                                   MIN (length - i, BYTES_PER_MESSAGE), 1));

  return self->is_passed && trade_child_send (self->socket, TRADE_CHILD_END, g_variant_new ("()"));
}

static GVariant *
write_names (char **names)
{
  return g_variant_new_strv ((const char *const *) names, names != NULL ? -1 : 0);
}

static GVariant *
write_reading (TradeReading *reading)
{
  const guint n_units = trade_code_list_get_n (trade_cube_get_codes (reading->cube, TRADE_CUBE_UNIT));
  const char *scope = trade_cube_get_scope (reading->cube);
  GVariantBuilder whole, scales;

  g_variant_builder_init (&whole, G_VARIANT_TYPE ("ab"));
  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS; i++)
    g_variant_builder_add (&whole, "b", trade_cube_is_whole (reading->cube, i));

  g_variant_builder_init (&scales, G_VARIANT_TYPE ("ai"));
  for (guint i = 0; i < n_units; i++)
    g_variant_builder_add (&scales, "i", trade_cube_get_scale (reading->cube, i));

  return g_variant_new ("(@ss(byyy)(uuu@au)@(ua(uus))@(ua(uus))@ab@aim@sm@s@as@as)", trade_child_text_new (reading->name), reading->format_id,
                        reading->is_text, (guchar) reading->dialect.encoding, (guchar) reading->dialect.separator,
                        (guchar) reading->dialect.decimal_mark, reading->n_read, reading->n_rejected,
                        trade_cube_get_n (reading->cube),
                        g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, reading->set_aside, TRADE_N_SET_ASIDES, sizeof (guint)),
                        trade_faults_to_variant (reading->faults), trade_faults_to_variant (reading->remarks),
                        g_variant_builder_end (&whole), g_variant_builder_end (&scales),
                        reading->publisher != NULL ? trade_child_text_new (reading->publisher) : NULL,
                        scope != NULL ? trade_child_text_new (scope) : NULL, write_names (reading->sheets),
                        write_names (reading->read_sheets));
}

static GVariant *
write_error (const GError *error)
{
  g_autofree char *list = trade_read_error_list_faults (error);

  return g_variant_new ("(si@sum@s)", g_quark_to_string (error->domain), error->code, trade_child_text_new (error->message),
                        trade_read_error_get_n_faults (error), list != NULL ? trade_child_text_new (list) : NULL);
}

static void
read_file (Child        *self,
           GInputStream *stream,
           const char   *name,
           GVariant     *said,
           gboolean      may_ask,
           gboolean      wants_progress)
{
  g_autoptr (TradeProgress) progress = trade_progress_new ();
  g_auto (TradeReaderOptions) options = { .unit = "", .pass = pass_cb, .pass_data = self };
  g_autoptr (TradeReading) reading = NULL;
  g_autoptr (GError) error = NULL;

  trade_child_options_from_variant (said, &options);
  trade_progress_tell (progress, told_cb, self);
  options.progress = wants_progress ? progress : NULL;
  options.ask = may_ask ? ask_cb : NULL;
  options.ask_data = self;
  reading = trade_reader_read_here (stream, name, &options, NULL, &error);
  if (reading != NULL)
    {
      if (trade_child_send (self->socket, TRADE_CHILD_READING, write_reading (reading)) &&
          trade_child_cube_send (reading->cube, self->socket))
        trade_child_send (self->socket, TRADE_CHILD_END, g_variant_new ("()"));
    }
  else if (error != NULL && !self->is_passed)
    trade_child_send (self->socket, TRADE_CHILD_FAILED, write_error (error));
}

/*
 * trade_child_serve:
 * @file: the descriptor of a file
 * @socket: a socket, at whose other end the program is
 *
 * Waits for what is to be said of the file, reads it, and sends what was read. This is all that a child does.
 */
void
trade_child_serve (int file,
                   int socket)
{
  Child self = { .socket = socket };
  g_autoptr (GVariant) start = NULL;
  g_autoptr (GVariant) said = NULL;
  g_autoptr (GInputStream) stream = NULL;
  gboolean may_ask, wants_progress;
  TradeChildKind kind;
  const char *name;
  gint64 origin;

  start = trade_child_receive (socket, NULL, &kind, NULL);
  if (start == NULL || kind != TRADE_CHILD_START)
    return;

  g_variant_get (start, "(&sx@" TRADE_CHILD_OPTIONS "bb)", &name, &origin, &said, &may_ask, &wants_progress);
  stream = trade_child_stream_new (file, origin);
  read_file (&self, stream, name, said, may_ask, wants_progress);
}
