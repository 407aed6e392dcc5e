/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-child.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <libintl.h>
#include <locale.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "trade-child-message.h"
#include "trade-child-options.h"
#include "trade-child-result.h"
#include "trade-child-serve.h"
#include "trade-child-text.h"

/* A child that says no more has ended, or is about to; it is given so long. */
#define MAX_WAITS 200
#define WAIT (5 * G_TIME_SPAN_MILLISECOND)

/* A child at work. */
typedef struct
{
  pid_t pid; /* 0 where there is none */
  int   socket;
} Child;

/* What reads files; NULL where they are read in this process. */
static char *program;

/**
 * trade_reader_use_child:
 * @path: the program `trade-charts-reader`
 *
 * Has files of foreign formats read in processes of their own from now on, which can do nothing but that. To be called once,
 * before anything is read.
 */
void
trade_reader_use_child (const char *path)
{
  g_return_if_fail (path != NULL && program == NULL);

  program = g_strdup (path);
}

/*
 * trade_child_is_used:
 *
 * Returns: whether files of foreign formats are read in processes of their own
 */
gboolean
trade_child_is_used (void)
{
  return program != NULL;
}

/* Descriptors other than these the child closes itself. */
static int
spawn (Child *self,
       int    file,
       int    socket)
{
  /* The child speaks the language of the program, whatever the environment says. */
  char *const arguments[] = {
    program, setlocale (LC_ALL, NULL), bindtextdomain (GETTEXT_PACKAGE, NULL), NULL,
  };
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t signals;
  int code;

  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_adddup2 (&actions, file, TRADE_CHILD_FILE);
  posix_spawn_file_actions_addopen (&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2 (&actions, socket, TRADE_CHILD_SOCKET);
  posix_spawnattr_init (&attributes);
  sigemptyset (&signals);
  posix_spawnattr_setsigmask (&attributes, &signals);
  sigaddset (&signals, SIGXFSZ);
  sigaddset (&signals, SIGPIPE);
  posix_spawnattr_setsigdefault (&attributes, &signals);
  posix_spawnattr_setflags (&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  code = posix_spawn (&self->pid, program, &actions, &attributes, arguments, environ);
  posix_spawnattr_destroy (&attributes);
  posix_spawn_file_actions_destroy (&actions);
  if (code != 0)
    self->pid = 0;

  return code;
}

static gboolean
start (Child           *self,
       TradeChildFile  *file,
       GError         **error)
{
  int sockets[2];
  int code;

  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) < 0)
    code = errno;
  else
    {
      self->socket = sockets[0];
      code = spawn (self, file->fd, sockets[1]);
      close (sockets[1]);
    }
  if (code == 0)
    return TRUE;

  g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_CHILD,
               /* Translators: %1$s is the name of a file, %2$s the path of a program, %3$s what the system says of it */
               _("“%1$s” cannot be read: the program that reads such files cannot be started. %2$s: %3$s"), file->name, program,
               g_strerror (code));

  return FALSE;
}

/* Ends the child, whatever it does, and tells how it ended if it did so by itself. */
static int
end (Child    *self,
     gboolean  is_waited_for)
{
  int status = 0;
  pid_t ended = 0;

  for (guint i = 0; i < MAX_WAITS && is_waited_for && ended == 0; i++)
    {
      ended = waitpid (self->pid, &status, WNOHANG);
      if (ended == 0)
        g_usleep (WAIT);
    }
  if (self->pid > 0 && ended == 0)
    {
      kill (self->pid, SIGKILL);
      while (waitpid (self->pid, &status, 0) < 0 && errno == EINTR)
        ;
    }
  self->pid = 0;
  if (self->socket >= 0)
    close (self->socket);
  self->socket = -1;

  return status;
}

static void
set_ended (GError     **error,
           const char  *name,
           int          status)
{
  g_clear_error (error);
  if (WIFEXITED (status) && WEXITSTATUS (status) == TRADE_CHILD_NO_MEMORY)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("There is not enough memory to read “%s”."), name);
  else
    g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_CHILD,
                 _("“%s” cannot be read: the process that reads such files has ended before it was done"), name);
}

/*
 * trade_child_read:
 * @file: a file
 * @options: what a person says of the file and wants of it
 * @cancellable: (nullable): ends the child
 * @error: return location for the error
 *
 * Has a file read by a process that can do nothing else. Nothing of it is left when this returns.
 *
 * Returns: (transfer full) (nullable): the reading, or %NULL with @error set as by trade_reader_open_stream(), or to
 *   %TRADE_READ_ERROR_CHILD
 */
TradeReading *
trade_child_read (TradeChildFile            *file,
                  const TradeReaderOptions  *options,
                  GCancellable              *cancellable,
                  GError                   **error)
{
  Child self = { .socket = -1 };
  g_autoptr (TradeReading) reading = NULL;
  g_autoptr (GError) reason = NULL;
  gboolean has_ended;
  int status;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (!start (&self, file, error))
    {
      end (&self, FALSE);
      return NULL;
    }

  trade_child_send (self.socket, TRADE_CHILD_START,
                    g_variant_new ("(@sx@" TRADE_CHILD_OPTIONS "bb)", trade_child_text_new (file->name), (gint64) file->origin,
                                   trade_child_options_to_variant (options), options->ask != NULL, options->progress != NULL));
  reading = trade_child_result_receive (self.socket, file->name, options, cancellable, &reason);
  has_ended = g_error_matches (reason, TRADE_CHILD_ERROR, TRADE_CHILD_ERROR_ENDED);
  status = end (&self, has_ended);
  if (has_ended)
    set_ended (&reason, file->name, status);
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !trade_child_file_check (file, error))
    return NULL;
  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return g_steal_pointer (&reading);
}
