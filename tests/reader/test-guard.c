/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "trade-guard.h"

/* A process that is shut in as the one that reads files is tries to get out. What it may do comes first. */

/* The socket that it is left with. */
#define SOCKET 3

typedef gboolean (*Attempt) (void);

static void *
run_thread (void *data)
{
  return data;
}

static gboolean
start_thread (void)
{
  pthread_t thread;

  return pthread_create (&thread, NULL, run_thread, NULL) == 0 && pthread_join (thread, NULL) == 0;
}

static gboolean
take_memory (void)
{
  const gsize size = 64 << 20;
  char *memory = malloc (size);

  if (memory == NULL)
    return FALSE;
  memset (memory, 1, size);
  memory = realloc (memory, 2 * size);
  free (memory);

  return memory != NULL;
}

static gboolean
say (void)
{
  char byte = 'a';

  return send (SOCKET, &byte, 1, MSG_NOSIGNAL) == 1 && read (SOCKET, &byte, 1) == 1;
}

static gboolean
read_file (void)
{
  char byte;

  return pread (STDIN_FILENO, &byte, 1, 0) == 1 && lseek (STDIN_FILENO, 0, SEEK_END) > 0;
}

static gboolean
open_file (void)
{
  return open ("/etc/passwd", O_RDONLY) >= 0;
}

static gboolean
open_after_closing (void)
{
  close (STDOUT_FILENO);

  return open ("/etc/passwd", O_RDONLY) >= 0 || openat (AT_FDCWD, "/proc/self/fd/0", O_RDWR) >= 0;
}

static gboolean
write_file (void)
{
  return write (STDIN_FILENO, "x", 1) == 1 || pwrite (STDIN_FILENO, "x", 1, 0) == 1 || ftruncate (STDIN_FILENO, 0) == 0 ||
         unlink ("/tmp/trade-charts-guard") == 0 || errno == ENOENT;
}

static gboolean
look_at_file (void)
{
  struct stat status;

  return stat ("/etc/passwd", &status) == 0 || access ("/etc/passwd", R_OK) == 0;
}

static gboolean
open_socket (void)
{
  int sockets[2];

  close (STDOUT_FILENO);

  return socket (AF_INET, SOCK_STREAM, 0) >= 0 || socket (AF_UNIX, SOCK_STREAM, 0) >= 0 ||
         socketpair (AF_UNIX, SOCK_STREAM, 0, sockets) == 0;
}

static gboolean
connect_elsewhere (void)
{
  struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons (9), .sin_addr = { htonl (INADDR_LOOPBACK) } };

  return connect (SOCKET, (struct sockaddr *) &address, sizeof address) == 0 || errno != EPERM ||
         sendto (SOCKET, "x", 1, 0, (struct sockaddr *) &address, sizeof address) == 1 || errno != EPERM;
}

/* A descriptor may be sent along with a message. */
static gboolean
send_descriptor (void)
{
  union
  {
    struct cmsghdr head;
    char           space[CMSG_SPACE (sizeof (int))];
  } control = { .head = { .cmsg_len = CMSG_LEN (sizeof (int)), .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS } };
  char byte = 'x';
  struct iovec part = { &byte, 1 };
  struct msghdr message = { .msg_iov = &part, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control };

  return sendmsg (SOCKET, &message, 0) >= 0 || recvmsg (SOCKET, &message, 0) >= 0 || errno != EPERM;
}

static gboolean
start_program (void)
{
  char *const arguments[] = { (char *) "/bin/true", NULL };
  pid_t pid;

  return execv (arguments[0], arguments) == 0 || posix_spawn (&pid, arguments[0], NULL, NULL, arguments, arguments + 1) == 0;
}

static gboolean
start_process (void)
{
  const pid_t pid = fork ();

  if (pid == 0)
    _exit (0);

  return pid > 0;
}

static gboolean
make_program (void)
{
  void *page = mmap (NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  return mprotect (page, 4096, PROT_READ | PROT_EXEC) == 0 ||
         mmap (NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

static gboolean
end_parent (void)
{
  return kill (getppid (), 0) == 0 || errno == ESRCH;
}

static const struct
{
  const char *name;
  Attempt     attempt;
  gboolean    is_allowed;
} attempts[] = {
  { "thread", start_thread, TRUE },
  { "memory", take_memory, TRUE },
  { "say", say, TRUE },
  { "read", read_file, TRUE },
  { "open", open_file, FALSE },
  { "open-after-closing", open_after_closing, FALSE },
  { "write", write_file, FALSE },
  { "look", look_at_file, FALSE },
  { "socket", open_socket, FALSE },
  { "connect", connect_elsewhere, FALSE },
  { "send-descriptor", send_descriptor, FALSE },
  { "program", start_program, FALSE },
  { "process", start_process, FALSE },
  { "make-program", make_program, FALSE },
  { "end-parent", end_parent, FALSE },
};

/* How a process is shut in. */
typedef enum
{
  FREE,
  LIMITED,
  FILTERED,
} Guard;

/* Tries in a process of its own, as what can be tried only once: 0 where it could not, 1 where it could, 2 where it could not even
 * be shut in. */
static int
try (Attempt attempt,
     Guard   guard)
{
  int sockets[2];
  int status = 0;
  pid_t pid;

  g_assert_cmpint (socketpair (AF_UNIX, SOCK_STREAM, 0, sockets), ==, 0);
  g_assert_cmpint (send (sockets[0], "b", 1, 0), ==, 1);
  pid = fork ();
  if (pid == 0)
    {
      const int file = open ("/proc/self/exe", O_RDONLY);

      dup2 (file, STDIN_FILENO);
      dup2 (sockets[1], SOCKET);
      if ((guard >= LIMITED && !trade_guard_limit (SOCKET)) || (guard == FILTERED && !trade_guard_filter (SOCKET)))
        _exit (2);
      _exit (attempt ());
    }
  close (sockets[1]);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  close (sockets[0]);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

static void
test_attempt (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);

  g_assert_cmpint (try (attempts[i].attempt, FILTERED), ==, attempts[i].is_allowed);
}

/* Where there are no filters, limits alone keep it from files and the network. */
static void
test_limits (void)
{
  g_assert_cmpint (try (open_file, LIMITED), ==, 0);
  g_assert_cmpint (try (read_file, LIMITED), ==, 1);
  g_assert_cmpint (try (say, LIMITED), ==, 1);
}

/* What is tried would succeed otherwise. */
static void
test_free (void)
{
  static const Attempt possible[] = {
    open_file, open_after_closing, look_at_file, open_socket, send_descriptor, start_process, make_program, end_parent,
  };

  for (guint i = 0; i < G_N_ELEMENTS (possible); i++)
    g_assert_cmpint (try (possible[i], FREE), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_autofree char *path = g_strconcat ("/guard/", attempts[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_attempt);
    }
  g_test_add_func ("/guard/limits-alone", test_limits);

  g_test_add_func ("/guard/free", test_free);

  return g_test_run ();
}
