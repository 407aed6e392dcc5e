/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-keeper.h"

#include "trade-draft-lock.h"
#include "trade-draft-store.h"
#include "trade-task.h"

/* So long a draft may not be kept, in milliseconds: to write it with each key would take from what the chart needs to follow. */
#define WAIT 500

/* A draft, where it is kept, and what it belongs to. */
typedef struct
{
  GFile          *file;
  TradeDraft     *draft;
  TradeDraftHome *home; /* nullable */
} Kept;

struct _TradeDraftKeeper
{
  GObject     parent_instance;

  GFile          *file;
  TradeDraftLock *lock;    /* nullable as long as there is nothing to be kept */
  Kept           *waiting; /* nullable: to be kept when the one before is */
  gboolean        forgets; /* whether nothing is to be kept any more */
  gboolean        saving;  /* whether one is being kept, or waited with */
  guint           wait;    /* the source that ends the wait, or 0 */
  char           *failure; /* nullable: why what came last could not be kept */
};

enum
{
  FAILED,
  SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeDraftKeeper, trade_draft_keeper, G_TYPE_OBJECT)

static void
free_kept (gpointer data)
{
  Kept *kept = data;

  g_object_unref (kept->file);
  trade_draft_unref (kept->draft);
  g_clear_pointer (&kept->home, trade_draft_home_unref);
  g_free (kept);
}

static void
trade_draft_keeper_finalize (GObject *object)
{
  TradeDraftKeeper *self = TRADE_DRAFT_KEEPER (object);

  g_clear_pointer (&self->lock, trade_draft_lock_free);
  g_object_unref (self->file);
  g_clear_pointer (&self->waiting, free_kept);
  g_free (self->failure);

  G_OBJECT_CLASS (trade_draft_keeper_parent_class)->finalize (object);
}

static void
trade_draft_keeper_class_init (TradeDraftKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trade_draft_keeper_finalize;

  /**
   * TradeDraftKeeper::failed:
   * @self: a keeper
   *
   * A draft could not be kept, though the one before could: see trade_draft_keeper_get_failure().
   */
  signals[FAILED] = g_signal_new ("failed", TRADE_TYPE_DRAFT_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * TradeDraftKeeper::settled:
   * @self: a keeper
   *
   * Nothing is being written any more: what came last is kept, or could not be.
   */
  signals[SETTLED] = g_signal_new ("settled", TRADE_TYPE_DRAFT_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
trade_draft_keeper_init (TradeDraftKeeper *self)
{
}

/**
 * trade_draft_keeper_new:
 * @file: where a new draft is to be kept
 *
 * Returns: (transfer full): a keeper of nothing yet
 */
TradeDraftKeeper *
trade_draft_keeper_new (GFile *file)
{
  TradeDraftKeeper *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (TRADE_TYPE_DRAFT_KEEPER, NULL);
  self->file = g_object_ref (file);

  return self;
}

/**
 * trade_draft_keeper_take:
 * @file: where a draft is kept
 *
 * Takes over a draft that is kept already.
 *
 * Returns: (transfer full) (nullable): a keeper; %NULL where an editor has the draft, of this program or of another that runs
 */
TradeDraftKeeper *
trade_draft_keeper_take (GFile *file)
{
  TradeDraftKeeper *self;
  TradeDraftLock *lock;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  lock = trade_draft_lock_take (file);
  if (lock == NULL)
    return NULL;

  self = trade_draft_keeper_new (file);
  self->lock = lock;

  return self;
}

/**
 * trade_draft_keeper_get_file:
 * @self: a keeper
 *
 * Returns: (transfer none): where it keeps a draft
 */
GFile *
trade_draft_keeper_get_file (TradeDraftKeeper *self)
{
  g_return_val_if_fail (TRADE_IS_DRAFT_KEEPER (self), NULL);

  return self->file;
}

static void
save_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Kept *kept = task_data;
  GError *error = NULL;

  if (trade_draft_store_save (kept->file, kept->draft, kept->home, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void begin (TradeDraftKeeper *self);

static void
end (TradeDraftKeeper *self)
{
  GApplication *application = g_application_get_default ();

  self->saving = FALSE;
  begin (self);
  if (!self->saving)
    g_signal_emit (self, signals[SETTLED], 0);
  if (application != NULL)
    g_application_release (application);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  TradeDraftKeeper *self = TRADE_DRAFT_KEEPER (source);
  g_autofree char *before = g_steal_pointer (&self->failure);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    self->failure = g_strdup (error->message);
  if (self->failure != NULL && before == NULL)
    g_signal_emit (self, signals[FAILED], 0);
  end (self);
}

static gboolean
save_cb (gpointer data)
{
  TradeDraftKeeper *self = data;
  g_autoptr (GTask) task = NULL;

  self->wait = 0;
  if (self->waiting == NULL)
    {
      end (self);
      return G_SOURCE_REMOVE;
    }

  task = trade_task_new (self, NULL, saved_cb);
  g_task_set_task_data (task, g_steal_pointer (&self->waiting), free_kept);
  g_task_run_in_thread (task, save_in_thread);

  return G_SOURCE_REMOVE;
}

static void
wait_for (TradeDraftKeeper *self,
          guint             milliseconds)
{
  g_clear_handle_id (&self->wait, g_source_remove);
  self->wait = g_timeout_add_full (G_PRIORITY_DEFAULT, milliseconds, save_cb, g_object_ref (self), g_object_unref);
}

/* One at a time, so that the latest is written last. What comes meanwhile is passed over but for the latest. */
static void
begin (TradeDraftKeeper *self)
{
  GApplication *application = g_application_get_default ();

  if (self->saving)
    return;
  if (self->forgets)
    trade_draft_store_remove (self->file);
  if (self->waiting == NULL)
    return;

  self->saving = TRUE;
  /* The last window may be closed meanwhile. */
  if (application != NULL)
    g_application_hold (application);
  wait_for (self, WAIT);
}

/**
 * trade_draft_keeper_keep:
 * @self: a keeper
 * @draft: a draft
 * @home: (nullable): what it belongs to, which is kept with it
 *
 * Keeps a draft in place of the one before, in a thread, within half a second.
 */
void
trade_draft_keeper_keep (TradeDraftKeeper *self,
                         TradeDraft       *draft,
                         TradeDraftHome   *home)
{
  g_return_if_fail (TRADE_IS_DRAFT_KEEPER (self));
  g_return_if_fail (draft != NULL);

  g_clear_pointer (&self->waiting, free_kept);
  self->waiting = g_new (Kept, 1);
  *self->waiting = (Kept) { g_object_ref (self->file), trade_draft_ref (draft), home != NULL ? trade_draft_home_ref (home) : NULL };
  self->forgets = FALSE;
  /* Nobody else knows of a draft that is new. */
  if (self->lock == NULL)
    self->lock = trade_draft_lock_take (self->file);
  begin (self);
}

/**
 * trade_draft_keeper_forget:
 * @self: a keeper
 *
 * Lets go of the draft, which is saved elsewhere, or which nobody wants.
 */
void
trade_draft_keeper_forget (TradeDraftKeeper *self)
{
  g_return_if_fail (TRADE_IS_DRAFT_KEEPER (self));

  g_clear_pointer (&self->waiting, free_kept);
  self->forgets = TRUE;
  trade_draft_keeper_hurry (self);
  begin (self);
}

/**
 * trade_draft_keeper_hurry:
 * @self: a keeper
 *
 * Keeps at once what it waits with.
 */
void
trade_draft_keeper_hurry (TradeDraftKeeper *self)
{
  g_return_if_fail (TRADE_IS_DRAFT_KEEPER (self));

  if (self->wait != 0)
    wait_for (self, 0);
}

/**
 * trade_draft_keeper_is_busy:
 * @self: a keeper
 *
 * Returns: whether a draft is being written, or is to be
 */
gboolean
trade_draft_keeper_is_busy (TradeDraftKeeper *self)
{
  g_return_val_if_fail (TRADE_IS_DRAFT_KEEPER (self), FALSE);

  return self->saving;
}

/**
 * trade_draft_keeper_get_failure:
 * @self: a keeper
 *
 * Gets why the draft that came last could not be kept.
 *
 * Returns: (transfer none) (nullable): a sentence; %NULL where it was kept, or is being written
 */
const char *
trade_draft_keeper_get_failure (TradeDraftKeeper *self)
{
  g_return_val_if_fail (TRADE_IS_DRAFT_KEEPER (self), NULL);

  return self->failure;
}
