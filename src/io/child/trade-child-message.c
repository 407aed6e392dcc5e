/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-child-message.h"

#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

/* What stands before each message. */
typedef struct
{
  guint32 kind;
  guint32 length;
} Head;

G_DEFINE_QUARK (trade-child-error-quark, trade_child_error)

static const char *const types[] = {
#define MESSAGE_TYPE(NAME, type) [TRADE_CHILD_##NAME] = type,
  TRADE_CHILD_KINDS (MESSAGE_TYPE)
#undef MESSAGE_TYPE
};

G_STATIC_ASSERT (G_N_ELEMENTS (types) == TRADE_CHILD_N_KINDS);

/* Whoever no longer listens shall not end the program by a signal. */
static gboolean
put (int         fd,
     const void *bytes,
     gsize       length)
{
  const guint8 *next = bytes;

  while (length > 0)
    {
      const gssize n = send (fd, next, length, MSG_NOSIGNAL);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      next += n;
      length -= (gsize) n;
    }

  return TRUE;
}

/*
 * trade_child_send:
 * @fd: a socket
 * @kind: what is said
 * @content: (transfer floating): its content
 *
 * Sends a message.
 *
 * Returns: whether there was somebody to take it
 */
gboolean
trade_child_send (int             fd,
                  TradeChildKind  kind,
                  GVariant       *content)
{
  g_autoptr (GVariant) message = g_variant_ref_sink (content);
  const Head head = { .kind = kind, .length = (guint32) g_variant_get_size (message) };

  g_assert (g_variant_is_of_type (message, G_VARIANT_TYPE (types[kind])));

  return put (fd, &head, sizeof head) && put (fd, g_variant_get_data (message), head.length);
}

static gboolean
wait_for (int            fd,
          GCancellable  *cancellable,
          GError       **error)
{
  GPollFD polls[2] = { { .fd = fd, .events = G_IO_IN } };

  if (!g_cancellable_make_pollfd (cancellable, &polls[1]))
    return TRUE;

  while (g_poll (polls, 2, -1) < 0 && errno == EINTR)
    ;
  g_cancellable_release_fd (cancellable);

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
get (int            fd,
     void          *bytes,
     gsize          length,
     GCancellable  *cancellable,
     GError       **error)
{
  guint8 *next = bytes;

  while (length > 0)
    {
      gssize n;

      if (!wait_for (fd, cancellable, error))
        return FALSE;
      n = read (fd, next, length);
      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          g_set_error_literal (error, TRADE_CHILD_ERROR, TRADE_CHILD_ERROR_ENDED, "nothing more was said");
          return FALSE;
        }
      next += n;
      length -= (gsize) n;
    }

  return TRUE;
}

/*
 * trade_child_receive:
 * @fd: a socket
 * @cancellable: (nullable): stops the waiting
 * @kind: (out): return location for what is said
 * @error: return location for the error
 *
 * Waits for a message. Whoever sends it is not trusted: its content is in normal form, and of the type that its kind has.
 *
 * Returns: (transfer full) (nullable): the content, or %NULL with @error set to a #TradeChildError or %G_IO_ERROR_CANCELLED
 */
GVariant *
trade_child_receive (int              fd,
                     GCancellable    *cancellable,
                     TradeChildKind  *kind,
                     GError         **error)
{
  g_autofree guint8 *data = NULL;
  g_autoptr (GVariant) content = NULL;
  Head head;

  if (!get (fd, &head, sizeof head, cancellable, error))
    return NULL;

  data = head.kind < TRADE_CHILD_N_KINDS && head.length <= TRADE_CHILD_MAX_MESSAGE ? g_try_malloc (MAX (head.length, 1)) : NULL;
  if (data == NULL)
    {
      g_set_error_literal (error, TRADE_CHILD_ERROR, TRADE_CHILD_ERROR_MALFORMED, "no message begins so");
      return NULL;
    }
  if (!get (fd, data, head.length, cancellable, error))
    return NULL;

  content = g_variant_ref_sink (g_variant_new_from_data (G_VARIANT_TYPE (types[head.kind]), data, head.length, FALSE, g_free, data));
  data = NULL;
  if (!g_variant_is_normal_form (content))
    {
      g_set_error_literal (error, TRADE_CHILD_ERROR, TRADE_CHILD_ERROR_MALFORMED, "a message is not in normal form");
      return NULL;
    }
  *kind = head.kind;

  return g_steal_pointer (&content);
}
