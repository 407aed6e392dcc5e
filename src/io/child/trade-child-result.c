/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-child-result.h"

#include <glib/gi18n.h>

#include "trade-child-cube.h"
#include "trade-child-message.h"
#include "trade-child-options.h"
#include "trade-child-preview.h"
#include "trade-input.h"
#include "trade-label.h"
#include "workbook/trade-workbook.h"

/* So many bytes a child may send in all, as much as its memory holds. */
#define MAX_BYTES (G_GINT64_CONSTANT (8) << 30)

/* No table has more units, and none counts in more than that power of ten. */
#define MAX_UNITS 65536
#define MAX_SCALE 100

/*
 * Result:
 * @reading: (nullable): what the child has read, as far as it came
 * @own: (nullable): the format of a file that it has not read but passed on
 * @own_name: (nullable): what messages call that
 * @bytes: (nullable): the file
 * @n_cells: how many cells the reading is to have
 * @n_bytes: how much came in all
 * @was_asked: whether the child has asked what the table is
 * @is_ended: whether all came
 *
 * What came of a child that nobody trusts.
 */
typedef struct
{
  int                        fd;
  const TradeReaderOptions  *options;
  GCancellable              *cancellable;
  TradeReading              *reading;
  const TradeReaderRecord   *own;
  char                      *own_name;
  GByteArray                *bytes;
  guint                      n_cells;
  gint64                     n_bytes;
  gboolean                   was_asked;
  gboolean                   is_ended;
} Result;

static void
clear_result (Result *self)
{
  g_clear_object (&self->reading);
  g_clear_pointer (&self->own_name, g_free);
  g_clear_pointer (&self->bytes, g_byte_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Result, clear_result)

static gboolean
take_progress (Result   *self,
               GVariant *content)
{
  double fraction;
  guint n_rows;

  g_variant_get (content, "(ud)", &n_rows, &fraction);
  if (self->options->progress == NULL || self->reading != NULL || self->own != NULL || !(fraction >= 0 && fraction <= 1))
    return FALSE;

  trade_progress_set (self->options->progress, n_rows, fraction);

  return TRUE;
}

/* A child asks but once. */
static gboolean
take_question (Result   *self,
               GVariant *content)
{
  g_autoptr (TradePreview) preview = trade_child_preview_from_variant (content);
  TradeReaderOptions answer = *self->options;
  gboolean is_told;

  if (preview == NULL || self->options->ask == NULL || self->was_asked || self->reading != NULL || self->own != NULL)
    return FALSE;

  self->was_asked = TRUE;
  if (answer.layout != NULL)
    trade_layout_ref (answer.layout);
  is_told = self->options->ask (preview, &answer, self->options->ask_data);
  trade_child_send (self->fd, TRADE_CHILD_ANSWER,
                    g_variant_new ("(b@" TRADE_CHILD_OPTIONS ")", is_told, trade_child_options_to_variant (&answer)));
  g_clear_pointer (&answer.layout, trade_layout_unref);

  return TRUE;
}

static gboolean
take_own (Result   *self,
          GVariant *content)
{
  const char *id, *name;

  g_variant_get (content, "(&s&s)", &id, &name);
  if (self->reading != NULL || self->own != NULL)
    return FALSE;

  self->own = trade_reader_record_get (id);
  self->own_name = g_strdup (name);
  self->bytes = g_byte_array_new ();

  return self->own != NULL && self->own->read != NULL;
}

static gboolean
take_bytes (Result   *self,
            GVariant *content)
{
  gsize length;
  gconstpointer bytes = g_variant_get_fixed_array (content, &length, 1);

  if (self->own == NULL || self->bytes->len + length > TRADE_FIGURES_MAX_SIZE)
    return FALSE;

  g_byte_array_append (self->bytes, bytes, (guint) length);

  return TRUE;
}

/* All ways on which goods come make up the whole; all measures do not, nor do all reporters. */
static gboolean
may_be_whole (TradeCubeDimension dimension)
{
  return dimension == TRADE_CUBE_PARTNER2 || dimension == TRADE_CUBE_CUSTOMS || dimension == TRADE_CUBE_TRANSPORT ||
         dimension == TRADE_CUBE_SUPPLY;
}

static gboolean
take_whole (TradeCube *cube,
            GVariant  *whole)
{
  gboolean is_taken = g_variant_n_children (whole) == TRADE_CUBE_N_DIMENSIONS;

  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS && is_taken; i++)
    {
      gboolean is_whole;

      g_variant_get_child (whole, i, "b", &is_whole);
      is_taken = !is_whole || may_be_whole (i);
      if (is_whole && is_taken)
        trade_cube_make_whole (cube, i);
    }

  return is_taken;
}

/* Of units that there are not, nobody asks. */
static gboolean
take_scales (TradeCube *cube,
             GVariant  *variant)
{
  gsize n;
  const gint32 *scales = g_variant_get_fixed_array (variant, &n, sizeof (gint32));

  for (gsize i = 0; i < n && n <= MAX_UNITS; i++)
    {
      if (scales[i] < 0 || scales[i] > MAX_SCALE)
        return FALSE;
      if (scales[i] > 0)
        trade_cube_note_scale (cube, (guint32) i, scales[i]);
    }

  return n <= MAX_UNITS;
}

/* Read = used + set aside + rejected. */
static gboolean
take_account (Result   *self,
              GVariant *account)
{
  TradeReading *reading = self->reading;
  g_autoptr (GVariant) set_aside = NULL;
  const guint32 *counts;
  guint64 sum;
  gsize n;

  g_variant_get (account, "(uuu@au)", &reading->n_read, &reading->n_rejected, &self->n_cells, &set_aside);
  counts = g_variant_get_fixed_array (set_aside, &n, sizeof (guint32));
  if (n != TRADE_N_SET_ASIDES)
    return FALSE;

  sum = (guint64) self->n_cells + reading->n_rejected;
  for (guint i = 0; i < TRADE_N_SET_ASIDES; i++)
    {
      reading->set_aside[i] = counts[i];
      sum += counts[i];
    }

  return sum == reading->n_read;
}

static gboolean
take_dialect (TradeReading *reading,
              GVariant     *dialect)
{
  guchar encoding, separator, mark;

  g_variant_get (dialect, "(byyy)", &reading->is_text, &encoding, &separator, &mark);
  reading->dialect.encoding = encoding;
  reading->dialect.separator = (char) separator;
  reading->dialect.decimal_mark = (char) mark;

  return encoding < TRADE_N_ENCODINGS && separator > 0 && separator < 0x80 && (mark == '.' || mark == ',');
}

/* No workbook has more sheets that are looked at, nor are any read but these. */
static gboolean
take_sheets (TradeReading *reading,
             GVariant     *sheets,
             GVariant     *read)
{
  if (g_variant_n_children (sheets) > TRADE_WORKBOOK_MAX_SHEETS || g_variant_n_children (read) > TRADE_WORKBOOK_MAX_SHEETS)
    return FALSE;
  if (g_variant_n_children (read) == 0)
    return g_variant_n_children (sheets) == 0;

  reading->sheets = g_variant_dup_strv (sheets, NULL);
  reading->read_sheets = g_variant_dup_strv (read, NULL);

  return TRUE;
}

static gboolean
take_reading (Result   *self,
              GVariant *content)
{
  g_autoptr (GVariant) dialect = NULL;
  g_autoptr (GVariant) account = NULL;
  g_autoptr (GVariant) faults = NULL;
  g_autoptr (GVariant) remarks = NULL;
  g_autoptr (GVariant) whole = NULL;
  g_autoptr (GVariant) scales = NULL;
  g_autoptr (GVariant) sheets = NULL;
  g_autoptr (GVariant) read_sheets = NULL;
  const TradeReaderRecord *record;
  const char *name, *id, *publisher, *scope;

  g_variant_get (content, "(&s&s@(byyy)@(uuuau)@(ua(uus))@(ua(uus))@ab@aim&sm&s@as@as)", &name, &id, &dialect, &account, &faults, &remarks,
                 &whole, &scales, &publisher, &scope, &sheets, &read_sheets);
  record = trade_reader_record_get (id);
  if (self->reading != NULL || self->own != NULL || record == NULL || record->take == NULL ||
      (publisher != NULL && (record->publisher != NULL || !trade_label_check (publisher, NULL))) ||
      (scope != NULL && !trade_label_check (scope, NULL)))
    return FALSE;

  self->reading = trade_reading_new (name);
  self->reading->format_id = record->id;
  self->reading->format_name = record->name;
  self->reading->source = trade_reader_record_create_source (record, publisher);
  self->reading->cube = trade_cube_new ();
  trade_cube_set_scope (self->reading->cube, scope);

  return take_dialect (self->reading, dialect) && take_account (self, account) && take_whole (self->reading->cube, whole) &&
         take_scales (self->reading->cube, scales) && take_sheets (self->reading, sheets, read_sheets) &&
         trade_faults_take_variant (self->reading->faults, name, faults) &&
         trade_faults_take_variant (self->reading->remarks, name, remarks);
}

/* All codes come before the cells, and no more cells than were told. */
static gboolean
take_codes (Result   *self,
            GVariant *content)
{
  return self->reading != NULL && trade_cube_get_n (self->reading->cube) == 0 &&
         trade_child_cube_take_codes (self->reading->cube, content);
}

static gboolean
take_cells (Result   *self,
            GVariant *content)
{
  return self->reading != NULL && trade_child_cube_take_cells (self->reading->cube, content) &&
         trade_cube_get_n (self->reading->cube) <= self->n_cells;
}

static gboolean
take_end (Result *self)
{
  self->is_ended = TRUE;

  return self->own != NULL || (self->reading != NULL && trade_cube_get_n (self->reading->cube) == self->n_cells);
}

static gboolean
take (Result         *self,
      TradeChildKind  kind,
      GVariant       *content)
{
  self->n_bytes += (gint64) g_variant_get_size (content);
  if (self->n_bytes > MAX_BYTES)
    return FALSE;

  switch (kind)
    {
    case TRADE_CHILD_PROGRESS:
      return take_progress (self, content);
    case TRADE_CHILD_ASK:
      return take_question (self, content);
    case TRADE_CHILD_OWN:
      return take_own (self, content);
    case TRADE_CHILD_BYTES:
      return take_bytes (self, content);
    case TRADE_CHILD_READING:
      return take_reading (self, content);
    case TRADE_CHILD_CODES:
      return take_codes (self, content);
    case TRADE_CHILD_CELLS:
      return take_cells (self, content);
    case TRADE_CHILD_END:
      return take_end (self);
    case TRADE_CHILD_START:
    case TRADE_CHILD_ANSWER:
    case TRADE_CHILD_FAILED:
    case TRADE_CHILD_N_KINDS:
      break;
    }

  return FALSE;
}

/* The errors that readers have. */
static GError *
read_error (GVariant *content)
{
  const char *domain, *message, *list;
  guint n_faults;
  int code;

  g_variant_get (content, "(&si&sum&s)", &domain, &code, &message, &n_faults, &list);
  if (g_str_equal (domain, g_quark_to_string (TRADE_READ_ERROR)) && code >= 0 && code < TRADE_READ_ERROR_CHILD)
    return trade_read_error_new_listed (code, message, n_faults, list);

  return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, message);
}

static TradeReading *
finish (Result  *self,
        GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (self->own == NULL)
    return trade_reading_finish (self->reading, &self->options->selection, error) ? g_steal_pointer (&self->reading) : NULL;

  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
  stream = g_memory_input_stream_new_from_bytes (bytes);

  return trade_reader_read_format (self->own, stream, self->own_name, self->options, self->cancellable, error);
}

/*
 * trade_child_result_receive:
 * @fd: a socket, at whose other end a child reads a file
 * @name: what messages call the file
 * @options: what a person says of the file and wants of it
 * @cancellable: (nullable): stops the waiting
 * @error: return location for the error
 *
 * Takes what a child has read, and makes sure that it can be. Files of figures, which it passes on, are read here.
 *
 * Returns: (transfer full) (nullable): the reading, or %NULL with @error set as by trade_reader_open_stream(), to
 *   %TRADE_READ_ERROR_CHILD where there can be no such reading, or to %TRADE_CHILD_ERROR_ENDED
 */
TradeReading *
trade_child_result_receive (int                        fd,
                            const char                *name,
                            const TradeReaderOptions  *options,
                            GCancellable              *cancellable,
                            GError                   **error)
{
  g_auto (Result) self = { .fd = fd, .options = options, .cancellable = cancellable };

  while (!self.is_ended)
    {
      g_autoptr (GError) reason = NULL;
      TradeChildKind kind;
      g_autoptr (GVariant) content = trade_child_receive (fd, cancellable, &kind, &reason);

      if (content != NULL && kind == TRADE_CHILD_FAILED)
        {
          g_propagate_error (error, read_error (content));
          return NULL;
        }
      if (content != NULL && take (&self, kind, content))
        continue;
      if (content == NULL && !g_error_matches (reason, TRADE_CHILD_ERROR, TRADE_CHILD_ERROR_MALFORMED))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }

      g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_CHILD,
                   _("“%s” cannot be read: what the process that reads such files returned cannot be so"), name);
      return NULL;
    }

  return finish (&self, error);
}
