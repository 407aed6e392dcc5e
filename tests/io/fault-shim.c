/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Preloaded into the program under test: makes one of the calls with which files are saved fail. It must not use what it
 * stands in for, so it asks the kernel itself.
 *
 * TRADE_FAULT_FOLDER  only calls that concern this folder, or what is in it, count
 * TRADE_FAULT_CALL    open, write, fsync, rename or close; open and rename stand for all their kinds
 * TRADE_FAULT_NUMBER  which of these calls fails, from 1; 0 for all of them
 * TRADE_FAULT_ERROR   the error number; 0 makes a write write less than it was asked to
 * TRADE_FAULT_REPORT  a file that is made when a call has failed
 */
/* The calls are to be met under both of their names, which large offsets would make one. */
#undef _FILE_OFFSET_BITS

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static int count;

static int
is_inside (const char *path)
{
  const char *folder = getenv ("TRADE_FAULT_FOLDER");
  size_t length = folder != NULL ? strlen (folder) : 0;

  return length > 0 && strncmp (path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

static int
concerns_descriptor (int fd)
{
  char link[64], path[4096];
  ssize_t length;

  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  length = syscall (SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
  if (length < 0)
    return 0;

  path[length] = '\0';
  return is_inside (path);
}

static int
concerns_path (int         folder,
               const char *path)
{
  if (*path == '/')
    return is_inside (path);

  if (folder == AT_FDCWD)
    {
      char current[4096];

      return syscall (SYS_getcwd, current, sizeof current) > 0 && is_inside (current);
    }
  return concerns_descriptor (folder);
}

static int
strikes (const char *call)
{
  const char *wanted = getenv ("TRADE_FAULT_CALL");
  const char *number = getenv ("TRADE_FAULT_NUMBER");
  const char *report = getenv ("TRADE_FAULT_REPORT");
  int fd;

  if (wanted == NULL || number == NULL || report == NULL || strcmp (wanted, call) != 0)
    return 0;

  count++;
  if (atoi (number) != 0 && atoi (number) != count)
    return 0;

  fd = (int) syscall (SYS_openat, AT_FDCWD, report, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (fd >= 0)
    syscall (SYS_close, fd);
  return 1;
}

static int
fail (void)
{
  const char *error = getenv ("TRADE_FAULT_ERROR");

  errno = error != NULL ? atoi (error) : EIO;
  return -1;
}

static int
open_file (int         folder,
           const char *path,
           int         flags,
           mode_t      mode)
{
  int saved = errno;

  if (concerns_path (folder, path) && strikes ("open"))
    return fail ();

  errno = saved;
  return (int) syscall (SYS_openat, folder, path, flags, mode);
}

#define GET_MODE(flags, last)                                                \
  mode_t mode = 0;                                                           \
  if (((flags) & O_CREAT) != 0 || ((flags) & O_TMPFILE) == O_TMPFILE)        \
    {                                                                        \
      va_list arguments;                                                     \
                                                                             \
      va_start (arguments, last);                                            \
      mode = (mode_t) va_arg (arguments, unsigned);                          \
      va_end (arguments);                                                    \
    }

int
open (const char *path,
      int         flags,
      ...)
{
  GET_MODE (flags, flags)

  return open_file (AT_FDCWD, path, flags, mode);
}

int
open64 (const char *path,
        int         flags,
        ...)
{
  GET_MODE (flags, flags)

  return open_file (AT_FDCWD, path, flags, mode);
}

int
openat (int         folder,
        const char *path,
        int         flags,
        ...)
{
  GET_MODE (flags, flags)

  return open_file (folder, path, flags, mode);
}

int
openat64 (int         folder,
          const char *path,
          int         flags,
          ...)
{
  GET_MODE (flags, flags)

  return open_file (folder, path, flags, mode);
}

ssize_t
write (int         fd,
       const void *data,
       size_t      length)
{
  const char *error = getenv ("TRADE_FAULT_ERROR");

  if (concerns_descriptor (fd) && strikes ("write"))
    {
      if (error != NULL && atoi (error) != 0)
        return fail ();
      length = length > 7 ? 7 : length;
    }
  return syscall (SYS_write, fd, data, length);
}

int
fsync (int fd)
{
  if (concerns_descriptor (fd) && strikes ("fsync"))
    return fail ();

  return (int) syscall (SYS_fsync, fd);
}

int
fdatasync (int fd)
{
  if (concerns_descriptor (fd) && strikes ("fsync"))
    return fail ();

  return (int) syscall (SYS_fdatasync, fd);
}

int
renameat2 (int         old_folder,
           const char *old_path,
           int         new_folder,
           const char *new_path,
           unsigned    flags)
{
  if (concerns_path (new_folder, new_path) && strikes ("rename"))
    return fail ();

  return (int) syscall (SYS_renameat2, old_folder, old_path, new_folder, new_path, flags);
}

int
renameat (int         old_folder,
          const char *old_path,
          int         new_folder,
          const char *new_path)
{
  return renameat2 (old_folder, old_path, new_folder, new_path, 0);
}

int
rename (const char *old_path,
        const char *new_path)
{
  return renameat2 (AT_FDCWD, old_path, AT_FDCWD, new_path, 0);
}

int
linkat (int         old_folder,
        const char *old_path,
        int         new_folder,
        const char *new_path,
        int         flags)
{
  if (concerns_path (new_folder, new_path) && strikes ("rename"))
    return fail ();

  return (int) syscall (SYS_linkat, old_folder, old_path, new_folder, new_path, flags);
}

/* As Linux does it, the file is closed all the same. */
int
close (int fd)
{
  int struck = concerns_descriptor (fd) && strikes ("close");
  int result = (int) syscall (SYS_close, fd);

  return struck ? fail () : result;
}
