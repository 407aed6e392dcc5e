/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Preloaded into the program under test: makes it live ten years and a few hours later. */
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define LATER (3653L * 24 * 60 * 60 + 12345)

int
clock_gettime (clockid_t        clock,
               struct timespec *now)
{
  long result = syscall (SYS_clock_gettime, clock, now);

  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
    now->tv_sec += LATER;
  return (int) result;
}

time_t
time (time_t *result)
{
  struct timespec now;

  clock_gettime (CLOCK_REALTIME, &now);
  if (result != NULL)
    *result = now.tv_sec;
  return now.tv_sec;
}

int
gettimeofday (struct timeval *restrict result,
              void *restrict           zone)
{
  struct timespec now;

  clock_gettime (CLOCK_REALTIME, &now);
  result->tv_sec = now.tv_sec;
  result->tv_usec = now.tv_nsec / 1000;
  return 0;
}
