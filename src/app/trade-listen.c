/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-listen.h"

#include "trade-message.h"
#include "trade-sound.h"

#include <glib/gi18n.h>

/* What a window plays, a GtkMediaStream. */
#define STREAM "trade-listen-stream"

static void
stop (TradeWindow *window)
{
  g_object_set_data (G_OBJECT (window), STREAM, NULL);
}

static void
tell_failure (TradeWindow  *window,
              const GError *error)
{
  trade_message_show (GTK_WINDOW (window), _("The Chart Could Not Be Played"),
                      _("GTK plays sound by a module, which a system may lack; the chart can be exported as WAV and played elsewhere."),
                      error->message);
}

/* A stream is not let go of while it is telling something. */
static gboolean
stop_cb (gpointer window)
{
  stop (window);

  return G_SOURCE_REMOVE;
}

static void
stop_soon (TradeWindow *window)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, stop_cb, g_object_ref (window), g_object_unref);
}

static void
failed_cb (TradeWindow    *window,
           GParamSpec     *pspec,
           GtkMediaStream *stream)
{
  const GError *error = gtk_media_stream_get_error (stream);

  if (error == NULL || trade_listen_get_stream (window) != stream)
    return;

  tell_failure (window, error);
  stop_soon (window);
}

static void
ended_cb (TradeWindow    *window,
          GParamSpec     *pspec,
          GtkMediaStream *stream)
{
  if (gtk_media_stream_get_ended (stream) && trade_listen_get_stream (window) == stream)
    stop_soon (window);
}

static void
play (TradeWindow *window,
      GBytes      *wave)
{
  g_autoptr (GInputStream) input = g_memory_input_stream_new_from_bytes (wave);
  GtkMediaStream *stream = gtk_media_file_new_for_input_stream (input);

  g_object_set_data_full (G_OBJECT (window), STREAM, stream, g_object_unref);
  g_signal_connect_object (stream, "notify::error", G_CALLBACK (failed_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (stream, "notify::ended", G_CALLBACK (ended_cb), window, G_CONNECT_SWAPPED);
  gtk_media_stream_play (stream);

  /* Where GTK has no module, that is known at once. */
  if (gtk_media_stream_get_error (stream) != NULL)
    failed_cb (window, NULL, stream);
}

/**
 * trade_listen_get_stream:
 * @window: a window
 *
 * Returns: (transfer none) (nullable): what it plays, or %NULL if that is nothing
 */
GtkMediaStream *
trade_listen_get_stream (TradeWindow *window)
{
  g_return_val_if_fail (TRADE_IS_WINDOW (window), NULL);

  return g_object_get_data (G_OBJECT (window), STREAM);
}

/**
 * trade_listen_toggle:
 * @window: a window
 *
 * Plays the view that a window shows as tones, see [func@sound_encode], or stops what it plays. That the system cannot is told.
 */
void
trade_listen_toggle (TradeWindow *window)
{
  TradeView *view;
  g_autoptr (GBytes) wave = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (TRADE_IS_WINDOW (window));

  if (trade_listen_get_stream (window) != NULL)
    {
      stop (window);
      return;
    }

  view = trade_window_get_view (window);
  if (view == NULL)
    return;

  wave = trade_sound_encode (view, &error);
  if (wave != NULL)
    play (window, wave);
  else
    tell_failure (window, error);
}
