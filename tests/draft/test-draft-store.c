/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "trade-draft-lock.h"
#include "trade-draft-store.h"
#include "trade-draft-words.h"

/* Drafts are kept as soon as they change: a kill takes away the last edit at most. */

/* The sanitizers, which trace each allocation, see as much in a few. */
#ifdef TRADE_SANITIZED
#define N_KILLS 200
#else
#define N_KILLS 1000
#endif

/* Long enough for a kill to come between two pieces. */
#define N_ROWS 200

static TradeDraft *
make_draft (guint edit)
{
  g_autofree char *title = g_strdup_printf ("%u", edit);
  g_autoptr (TradeDraft) draft = trade_draft_new ('.');
  g_autoptr (TradeDraft) filled = NULL;
  g_autoptr (TradeDraftRow) row = trade_draft_row_with (NULL, TRADE_DRAFT_FLOW, title);
  TradeDraftRow *rows[N_ROWS];

  for (guint i = 0; i < N_ROWS; i++)
    rows[i] = row;
  filled = trade_draft_insert_rows (draft, 0, rows, N_ROWS);

  return trade_draft_set_field (filled, TRADE_DRAFT_TITLE, title);
}

/* Edits and keeps a draft until it is killed, and says which edits are kept. */
static void
edit_forever (GFile *file,
              int    kept)
{
  for (guint edit = 1;; edit++)
    {
      g_autoptr (TradeDraft) draft = make_draft (edit);

      if (!trade_draft_store_save (file, draft, NULL, NULL) || write (kept, &edit, sizeof edit) != sizeof edit)
        _exit (1);
    }
}

static void
kill_once (GFile  *file,
           gulong  microseconds)
{
  g_autoptr (TradeDraft) found = NULL;
  g_autoptr (GError) error = NULL;
  guint last = 0, edit;
  int kept[2], status;
  pid_t child;

  g_assert_cmpint (pipe (kept), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    edit_forever (file, kept[1]);

  close (kept[1]);
  g_assert_cmpint (read (kept[0], &last, sizeof last), ==, sizeof last);
  g_usleep (microseconds);
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  while (read (kept[0], &edit, sizeof edit) == sizeof edit)
    last = edit;
  close (kept[0]);

  found = trade_draft_store_load (file, NULL, &error);
  g_assert_no_error (error);
  for (edit = last; edit <= last + 1; edit++)
    {
      g_autoptr (TradeDraft) draft = make_draft (edit);

      if (trade_draft_equal (found, draft))
        return;
    }
  g_error ("Edit %u was kept, but the draft is at %s", last, trade_draft_get_field (found, TRADE_DRAFT_TITLE));
}

static void
test_kills (void)
{
  g_autoptr (GFile) file = trade_draft_store_new_file ();
  g_autoptr (GPtrArray) files = NULL;

  for (guint i = 0; i < N_KILLS; i++)
    kill_once (file, (gulong) g_test_rand_int_range (0, 2000));

  /* What the kills left half written is no draft. */
  files = trade_draft_store_list ();
  g_assert_cmpuint (files->len, ==, 1);
  trade_draft_store_remove (file);
}

static void
test_list (void)
{
  g_autoptr (GFile) one = trade_draft_store_new_file ();
  g_autoptr (GFile) other = trade_draft_store_new_file ();
  g_autoptr (GPtrArray) none = trade_draft_store_list ();
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (TradeDraft) first = make_draft (1);
  g_autoptr (TradeDraft) second = make_draft (2);
  g_autoptr (TradeDraft) found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (trade_draft_store_save (one, first, NULL, &error));
  g_usleep (20000);
  g_assert_true (trade_draft_store_save (other, second, NULL, &error));
  g_assert_no_error (error);

  /* The latest first, which is the one that somebody is most likely to go on with. */
  files = trade_draft_store_list ();
  g_assert_cmpuint (files->len, ==, 2);
  g_assert_true (g_file_equal (g_ptr_array_index (files, 0), other));
  found = trade_draft_store_load (g_ptr_array_index (files, 1), NULL, &error);
  g_assert_no_error (error);
  g_assert_true (trade_draft_equal (found, first));

  trade_draft_store_remove (one);
  left = trade_draft_store_list ();
  g_assert_cmpuint (left->len, ==, 1);
  trade_draft_store_remove (other);
}

/* Whatever stands in the place of a draft, it is said, and nothing is harmed. */
static void
test_damaged (void)
{
  /* A row that is none is an empty one: what can be read of the others is not thrown away. */
  static const struct
  {
    const char *text;
    gboolean    is_draft;
  } texts[] = {
    { "{\"rows\": [", FALSE }, { "{}", FALSE }, { "[]", FALSE }, { "", FALSE }, { "{\"rows\": 1}", FALSE }, { "{\"rows\": [1]}", TRUE },
    { "null", FALSE },
  };
  g_autoptr (GFile) file = trade_draft_store_new_file ();
  g_autoptr (TradeDraft) draft = make_draft (1);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TradeDraft) read = NULL;

      g_test_message ("%s", texts[i].text);
      g_assert_true (trade_draft_store_save (file, draft, NULL, &error));
      g_assert_true (g_file_set_contents (g_file_peek_path (file), texts[i].text, -1, &error));
      g_assert_no_error (error);
      read = trade_draft_store_load (file, NULL, &error);
      g_assert_cmpint (read != NULL, ==, texts[i].is_draft);
      g_assert_cmpint (error != NULL, ==, !texts[i].is_draft);
    }
  trade_draft_store_remove (file);
}

/* Two processes that write one draft would each take away what the other has typed. */
static void
test_lock (void)
{
  g_autoptr (GFile) file = trade_draft_store_new_file ();
  g_autoptr (TradeDraftLock) lock = NULL;
  int taken[2], status;
  char byte = 0;
  pid_t child;

  g_assert_cmpint (pipe (taken), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      byte = trade_draft_lock_take (file) != NULL;
      if (write (taken[1], &byte, 1) == 1)
        pause ();
      _exit (1);
    }

  g_assert_cmpint (read (taken[0], &byte, 1), ==, 1);
  g_assert_cmpint (byte, ==, 1);
  g_assert_true (trade_draft_lock_is_held (file));
  g_assert_null (trade_draft_lock_take (file));

  /* Whoever was killed has it no more. */
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_false (trade_draft_lock_is_held (file));
  lock = trade_draft_lock_take (file);
  g_assert_nonnull (lock);
  g_assert_null (trade_draft_lock_take (file));
  g_clear_pointer (&lock, trade_draft_lock_free);
  g_assert_false (trade_draft_lock_is_held (file));
  close (taken[0]);
  close (taken[1]);
}

/* Whoever goes on with a draft need not say again where it came from, nor whether it was agreed to. */
static void
test_home (void)
{
  g_autoptr (GFile) file = trade_draft_store_new_file ();
  g_autoptr (GFile) place = g_file_new_for_path ("/a folder/ä%20.csv");
  g_autoptr (TradeDraft) draft = make_draft (1);

  for (TradeDraftHomeKind kind = 0; kind < TRADE_DRAFT_N_HOMES; kind++)
    {
      const char *etag = kind == TRADE_DRAFT_HOME_RELEASE ? NULL : "1:2:3";
      g_autoptr (TradeDraftHome) home = trade_draft_home_new (kind, place, etag, kind == TRADE_DRAFT_HOME_TABLE);
      g_autoptr (TradeDraftHome) found_home = NULL;
      g_autoptr (TradeDraft) found = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (trade_draft_store_save (file, draft, home, &error));
      found = trade_draft_store_load (file, &found_home, &error);
      g_assert_no_error (error);
      g_assert_true (trade_draft_equal (found, draft));
      g_assert_nonnull (found_home);
      g_assert_cmpint (trade_draft_home_get_kind (found_home), ==, kind);
      g_assert_true (g_file_equal (trade_draft_home_get_file (found_home), place));
      g_assert_cmpstr (trade_draft_home_get_etag (found_home), ==, etag);
      g_assert_cmpint (trade_draft_home_asks (found_home), ==, kind == TRADE_DRAFT_HOME_TABLE);
    }
  trade_draft_store_remove (file);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  trade_draft_words_get_default ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/draft-store/list", test_list);
  g_test_add_func ("/draft-store/home", test_home);
  g_test_add_func ("/draft-store/damaged", test_damaged);
  g_test_add_func ("/draft-store/lock", test_lock);
  g_test_add_func ("/draft-store/kills", test_kills);

  return g_test_run ();
}
