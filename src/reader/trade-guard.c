/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-guard.h"

#include <errno.h>
#include <sched.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* What a process that reads a file may do: read what it was given, compute, and say what it has read. Whatever a file makes of it,
 * it can open no other file, reach no network and no window, and start no program. */

/* The rows that a table may have need less. */
#define MAX_MEMORY (G_GUINT64_CONSTANT (8) << 30)

/* No program has more files open than these. */
#define MAX_FILES 65536

/* Calls of the system that concern nothing but the process itself and the file that it was given. Names that a machine does not
 * have are left out. */
static const char *const harmless[] = {
  "read", "pread64", "lseek", "_llseek", "close",
  /* memory */
  "brk", "munmap", "mremap", "madvise",
  /* threads */
  "futex", "futex_time64", "set_robust_list", "rseq", "sched_yield", "sched_getaffinity", "gettid", "getpid", "exit", "exit_group",
  /* signals, which it may send to itself */
  "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigreturn", "restart_syscall",
  /* time, where it is not read without a call, and what hash tables start from */
  "clock_gettime", "clock_gettime64", "clock_nanosleep", "clock_nanosleep_time64", "gettimeofday", "getrandom",
};

/* Kernels before 5.9 have no call for all at once, nor have some that are shut in themselves. */
static void
close_beyond (int last)
{
  const long most = MIN (sysconf (_SC_OPEN_MAX), MAX_FILES);

  if (close_range ((guint) last + 1, ~0U, 0) == 0)
    return;

  for (int file = last + 1; file < most; file++)
    close (file);
}

/*
 * trade_guard_limit:
 * @last: the last descriptor that is kept
 *
 * Closes all descriptors that follow, and takes from the process what limits can take: to open any more of them, to write to a
 * file, to use more memory than a table may need, to gain rights by starting another program, and to outlive the program.
 *
 * Returns: whether it could
 */
gboolean
trade_guard_limit (int last)
{
  const struct rlimit files = { (rlim_t) last + 1, (rlim_t) last + 1 };
  const struct rlimit none = { 0, 0 };
  struct rlimit memory;

  /* A limit that is lower already stays. */
  if (getrlimit (RLIMIT_AS, &memory) == 0 && sizeof (gsize) > 4)
    {
      memory.rlim_cur = MIN (memory.rlim_cur, MAX_MEMORY);
      memory.rlim_max = MIN (memory.rlim_max, MAX_MEMORY);
#ifndef TRADE_SANITIZED /* sanitizers reserve more than any machine has */
      if (setrlimit (RLIMIT_AS, &memory) < 0)
        return FALSE;
#endif
    }

  close_beyond (last);

  return setrlimit (RLIMIT_NOFILE, &files) == 0 && setrlimit (RLIMIT_FSIZE, &none) == 0 && setrlimit (RLIMIT_CORE, &none) == 0 &&
         prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl (PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0;
}

static gboolean
allow (scmp_filter_ctx        context,
       const char            *name,
       guint                  n,
       struct scmp_arg_cmp   *arguments)
{
  const int call = seccomp_syscall_resolve_name (name);

  return call == __NR_SCMP_ERROR || seccomp_rule_add_array (context, SCMP_ACT_ALLOW, call, n, arguments) == 0;
}

/* Memory that is no file's and in which there are no programs. */
static gboolean
allow_memory (scmp_filter_ctx context)
{
  struct scmp_arg_cmp no_file[] = {
    SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0), SCMP_A3 (SCMP_CMP_MASKED_EQ, MAP_ANONYMOUS, MAP_ANONYMOUS),
  };
  struct scmp_arg_cmp no_program[] = { SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0) };

  return allow (context, "mmap", 2, no_file) && allow (context, "mmap2", 2, no_file) &&
         allow (context, "mprotect", 1, no_program);
}

/* A thread, but no process. What flags the newer call has is not to be seen here, so that it is as if there were none. */
static gboolean
allow_threads (scmp_filter_ctx context)
{
#ifdef __s390x__
  struct scmp_arg_cmp is_thread[] = { SCMP_A1 (SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD) };
#else
  struct scmp_arg_cmp is_thread[] = { SCMP_A0 (SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD) };
#endif
  struct scmp_arg_cmp is_name[] = { SCMP_A0 (SCMP_CMP_EQ, PR_SET_NAME) };
  const int newer = seccomp_syscall_resolve_name ("clone3");

  return allow (context, "clone", 1, is_thread) && allow (context, "prctl", 1, is_name) &&
         (newer == __NR_SCMP_ERROR || seccomp_rule_add (context, SCMP_ACT_ERRNO (ENOSYS), newer, 0) == 0);
}

/* It says what it has to say to the program, and to standard error, and ends itself by a signal where it finds itself at fault. */
static gboolean
allow_words (scmp_filter_ctx context,
             int             socket)
{
  struct scmp_arg_cmp to_program[] = { SCMP_A0 (SCMP_CMP_EQ, (scmp_datum_t) socket), SCMP_A4 (SCMP_CMP_EQ, 0) };
  struct scmp_arg_cmp to_error[] = { SCMP_A0 (SCMP_CMP_EQ, STDERR_FILENO) };
  struct scmp_arg_cmp to_itself[] = { SCMP_A0 (SCMP_CMP_EQ, (scmp_datum_t) getpid ()) };

  return allow (context, "sendto", 2, to_program) && allow (context, "write", 1, to_error) &&
         allow (context, "writev", 1, to_error) && allow (context, "tgkill", 1, to_itself);
}

/*
 * trade_guard_filter:
 * @socket: the descriptor at whose other end the program is
 *
 * Takes all calls of the system from the process that reading a file does not need, for good: they fail from now on, but for
 * the process nothing else happens, since libraries try calls that they can do without.
 *
 * Returns: whether the system has such filters; no call was taken otherwise
 */
gboolean
trade_guard_filter (int socket)
{
  scmp_filter_ctx context = seccomp_init (SCMP_ACT_ERRNO (EPERM));
  gboolean is_filtered = context != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (harmless) && is_filtered; i++)
    is_filtered = allow (context, harmless[i], 0, NULL);
  is_filtered = is_filtered && allow_memory (context) && allow_threads (context) && allow_words (context, socket) &&
                seccomp_load (context) == 0;
  if (context != NULL)
    seccomp_release (context);

  return is_filtered;
}
