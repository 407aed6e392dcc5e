/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Preloaded into the program under test: makes one of the allocations fail that some libraries ask for.
 *
 * TRADE_FAULT_LIBRARY  how the names of these libraries begin, separated by colons: "libicu:libpng"
 * TRADE_FAULT_NUMBER   which of their allocations fails, from 1
 * TRADE_FAULT_REPORT   a file that is made when an allocation has failed
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What stands in for these may not look for them with dlsym(), which allocates. */
void *__libc_malloc (size_t size);
void *__libc_calloc (size_t n,
                     size_t size);
void *__libc_realloc (void  *memory,
                      size_t size);

#define PAGE_BITS 12
#define N_PAGES 4096

/* For pages of code: their number, and whether they are of a library that is meant. Looking each caller up anew would take
 * longer than all that the program does. */
static _Atomic uintptr_t pages[N_PAGES];

static atomic_int count;

static int
is_named (const char *name)
{
  const char *begin = getenv ("TRADE_FAULT_LIBRARY");

  while (begin != NULL && *begin != '\0')
    {
      size_t length = strcspn (begin, ":");

      if (strncmp (name, begin, length) == 0)
        return 1;
      begin += length + (begin[length] == ':');
    }
  return 0;
}

static int
is_meant (const void *caller)
{
  uintptr_t page = (uintptr_t) caller >> PAGE_BITS;
  uintptr_t known = atomic_load (&pages[page % N_PAGES]);
  const char *slash;
  Dl_info library;
  int meant;

  if (known >> 1 == page)
    return (int) (known & 1);

  if (dladdr (caller, &library) == 0 || library.dli_fname == NULL)
    return 0;

  slash = strrchr (library.dli_fname, '/');
  meant = is_named (slash != NULL ? slash + 1 : library.dli_fname);
  atomic_store (&pages[page % N_PAGES], page << 1 | (uintptr_t) meant);
  return meant;
}

static int
strikes (const void *caller)
{
  const char *number = getenv ("TRADE_FAULT_NUMBER");
  const char *report = getenv ("TRADE_FAULT_REPORT");
  int fd;

  if (number == NULL || report == NULL || !is_meant (caller) || atomic_fetch_add (&count, 1) + 1 != atoi (number))
    return 0;

  fd = (int) syscall (SYS_openat, AT_FDCWD, report, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (fd >= 0)
    syscall (SYS_close, fd);
  errno = ENOMEM;
  return 1;
}

void *
malloc (size_t size)
{
  return strikes (__builtin_return_address (0)) ? NULL : __libc_malloc (size);
}

void *
calloc (size_t n,
        size_t size)
{
  return strikes (__builtin_return_address (0)) ? NULL : __libc_calloc (n, size);
}

void *
realloc (void  *memory,
         size_t size)
{
  return strikes (__builtin_return_address (0)) ? NULL : __libc_realloc (memory, size);
}
