/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-home.h"

#include "trade-release.h"

#define MEMBER "home"

struct _TradeDraftHome
{
  TradeDraftHomeKind  kind;
  GFile              *file;
  char               *etag; /* nullable */
  gboolean            asks;
};

static const char *const kinds[] = {
  [TRADE_DRAFT_HOME_RELEASE] = "release",
  [TRADE_DRAFT_HOME_TABLE] = "table",
  [TRADE_DRAFT_HOME_FOREIGN] = "foreign",
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == TRADE_DRAFT_N_HOMES);

static void
clear_home (gpointer data)
{
  TradeDraftHome *self = data;

  g_object_unref (self->file);
  g_free (self->etag);
}

/**
 * trade_draft_home_new:
 * @kind: what it is
 * @file: the folder of a release, or a file
 * @etag: (nullable): in what state it was when it was read or written, see trade_save_dup_etag(); of a folder, the release in it
 * @asks: whether nobody has agreed yet that the draft is saved there
 *
 * Returns: (transfer full): the home of a draft
 */
TradeDraftHome *
trade_draft_home_new (TradeDraftHomeKind  kind,
                      GFile              *file,
                      const char         *etag,
                      gboolean            asks)
{
  TradeDraftHome *self;

  g_return_val_if_fail (kind < TRADE_DRAFT_N_HOMES, NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_atomic_rc_box_new0 (TradeDraftHome);
  self->kind = kind;
  self->file = g_object_ref (file);
  self->etag = g_strdup (etag);
  self->asks = asks;

  return self;
}

/**
 * trade_draft_home_ref:
 * @self: a home
 *
 * Returns: (transfer full): @self
 */
TradeDraftHome *
trade_draft_home_ref (TradeDraftHome *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * trade_draft_home_unref:
 * @self: (transfer full): a home
 */
void
trade_draft_home_unref (TradeDraftHome *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_home);
}

/**
 * trade_draft_home_get_kind:
 * @self: a home
 *
 * Returns: what it is
 */
TradeDraftHomeKind
trade_draft_home_get_kind (TradeDraftHome *self)
{
  g_return_val_if_fail (self != NULL, TRADE_DRAFT_HOME_FOREIGN);

  return self->kind;
}

/**
 * trade_draft_home_get_file:
 * @self: a home
 *
 * Returns: (transfer none): the folder of a release, or a file
 */
GFile *
trade_draft_home_get_file (TradeDraftHome *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->file;
}

/**
 * trade_draft_home_get_etag:
 * @self: a home
 *
 * Returns: (transfer none) (nullable): in what state it was when it was read or written
 */
const char *
trade_draft_home_get_etag (TradeDraftHome *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->etag;
}

/**
 * trade_draft_home_asks:
 * @self: a home
 *
 * Returns: whether nobody has agreed yet that the draft is saved there
 */
gboolean
trade_draft_home_asks (TradeDraftHome *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->asks;
}

/**
 * trade_draft_home_is_current:
 * @self: a home
 *
 * Returns: whether what is there is what was read or written there, which nobody else has changed since
 */
gboolean
trade_draft_home_is_current (TradeDraftHome *self)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *etag = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  file = trade_draft_home_locate (self->kind, self->file);
  etag = trade_save_dup_etag (file);

  return g_strcmp0 (etag, self->etag) == 0;
}

/**
 * trade_draft_home_locate:
 * @kind: what a home is
 * @file: the folder of a release, or a file
 *
 * Returns: (transfer full): the file that holds the figures
 */
GFile *
trade_draft_home_locate (TradeDraftHomeKind  kind,
                         GFile              *file)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return kind == TRADE_DRAFT_HOME_RELEASE ? trade_release_get_file (file) : g_object_ref (file);
}

/**
 * trade_draft_home_write:
 * @self: a home
 * @json: a writer inside an object
 *
 * Writes the member `home`.
 */
void
trade_draft_home_write (TradeDraftHome  *self,
                        TradeJsonWriter *json)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (self != NULL);

  uri = g_file_get_uri (self->file);
  trade_json_writer_begin_object (json, MEMBER);
  trade_json_writer_add_string (json, "kind", kinds[self->kind]);
  trade_json_writer_add_string (json, "uri", uri);
  if (self->etag != NULL)
    trade_json_writer_add_string (json, "etag", self->etag);
  if (self->asks)
    trade_json_writer_add_string (json, "asks", "yes");
  trade_json_writer_end_object (json);
}

/**
 * trade_draft_home_read:
 * @root: an object
 *
 * Reads what trade_draft_home_write() has written. What a later version may have written is nowhere to save to, so that a person is
 * asked.
 *
 * Returns: (transfer full) (nullable): the home; %NULL where there is none
 */
TradeDraftHome *
trade_draft_home_read (const TradeJsonNode *root)
{
  const TradeJsonNode home = trade_json_get_member (root, MEMBER);
  const char *kind = home.value != NULL ? trade_json_lookup_string (&home, "kind") : NULL;
  const char *uri = home.value != NULL ? trade_json_lookup_string (&home, "uri") : NULL;

  for (TradeDraftHomeKind i = 0; i < TRADE_DRAFT_N_HOMES; i++)
    if (uri != NULL && g_strcmp0 (kind, kinds[i]) == 0)
      {
        g_autoptr (GFile) file = g_file_new_for_uri (uri);

        return trade_draft_home_new (i, file, trade_json_lookup_string (&home, "etag"), trade_json_lookup_string (&home, "asks") != NULL);
      }

  return NULL;
}
