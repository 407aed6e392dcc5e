/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-save-end.h"

#include <errno.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

/* So many files are written at a time; what is beyond is swept by whoever saves next into its folder. */
#define N_SLOTS 64
#define LONGEST_NAME 64

/* How long a signal waits for a thread that is just creating a file; if it came to that thread itself, in vain. */
#define MOST_WAITS 50
#define WAIT_NANOSECONDS 1000000

typedef enum
{
  SLOT_FREE,
  SLOT_TAKEN,    /* somebody writes what is in it */
  SLOT_CREATING, /* the file may come at any moment */
  SLOT_CREATED,
} SlotState;

/* Static, because a signal may come while memory is being allocated. */
static struct
{
  int  state; /* atomic */
  int  folder_fd;
  char name[LONGEST_NAME];
} slots[N_SLOTS];

static int is_ending; /* atomic */

/**
 * trade_save_end_remove:
 *
 * Removes the temporary files of all saving, which does not go on after that: the program is to end at once. Calls nothing that
 * POSIX does not allow when a signal has come, and needs no memory.
 */
void
trade_save_end_remove (void)
{
  g_atomic_int_set (&is_ending, TRUE);
  for (guint i = 0; i < N_SLOTS; i++)
    {
      const struct timespec wait = { 0, WAIT_NANOSECONDS };

      for (guint n = 0; n < MOST_WAITS && g_atomic_int_get (&slots[i].state) == SLOT_CREATING; n++)
        nanosleep (&wait, NULL);
      if (g_atomic_int_get (&slots[i].state) >= SLOT_CREATING)
        unlinkat (slots[i].folder_fd, slots[i].name, 0);
    }
}

static void
end_cb (int number)
{
  const int saved_errno = errno;

  trade_save_end_remove ();

  /* Whoever started the program is to see that the signal ended it. It comes when this function has returned. */
  signal (number, SIG_DFL);
  raise (number);
  errno = saved_errno;
}

/**
 * trade_save_end_catch_signals:
 *
 * From now on, SIGINT, SIGTERM and SIGHUP remove the temporary files of all saving before they end the program. One that whoever
 * started the program lets it ignore stays ignored.
 */
void
trade_save_end_catch_signals (void)
{
  static const int numbers[] = { SIGINT, SIGTERM, SIGHUP };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      struct sigaction action = { .sa_handler = end_cb, .sa_flags = SA_RESTART };
      struct sigaction before;

      sigfillset (&action.sa_mask);
      if (sigaction (numbers[i], NULL, &before) == 0 && before.sa_handler == SIG_DFL)
        sigaction (numbers[i], &action, NULL);
    }
}

/*< private >
 * trade_save_end_begin:
 * @folder_fd: an open folder
 * @name: the name of the temporary file that will be created there at once
 *
 * Has a file removed if the program is ended by a signal. Does not return if it is being ended.
 *
 * Returns: a number for trade_save_end_created() and trade_save_end_forget(), or -1 if too many files are written
 */
int
trade_save_end_begin (int         folder_fd,
                      const char *name)
{
  for (int i = 0; i < N_SLOTS; i++)
    {
      if (!g_atomic_int_compare_and_exchange (&slots[i].state, SLOT_FREE, SLOT_TAKEN))
        continue;

      slots[i].folder_fd = folder_fd;
      g_strlcpy (slots[i].name, name, LONGEST_NAME);
      g_atomic_int_set (&slots[i].state, SLOT_CREATING);
      while (g_atomic_int_get (&is_ending))
        pause ();

      return i;
    }

  return -1;
}

/*< private >
 * trade_save_end_created:
 * @slot: what trade_save_end_begin() returned
 *
 * Says that the file is there.
 */
void
trade_save_end_created (int slot)
{
  if (slot >= 0)
    g_atomic_int_set (&slots[slot].state, SLOT_CREATED);
}

/*< private >
 * trade_save_end_forget:
 * @slot: what trade_save_end_begin() returned
 *
 * Says that there is no temporary file of that name any more, and before its folder is closed.
 */
void
trade_save_end_forget (int slot)
{
  if (slot >= 0)
    g_atomic_int_set (&slots[slot].state, SLOT_FREE);
}
