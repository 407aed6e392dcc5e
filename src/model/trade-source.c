/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-source.h"

struct _TradeSource
{
  GObject    parent_instance;

  char      *id;
  TradeText *title;
  char      *date;
  char      *uri;
};

G_DEFINE_FINAL_TYPE (TradeSource, trade_source, G_TYPE_OBJECT)

static void
trade_source_finalize (GObject *object)
{
  TradeSource *self = TRADE_SOURCE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, trade_text_unref);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->uri, g_free);

  G_OBJECT_CLASS (trade_source_parent_class)->finalize (object);
}

static void
trade_source_class_init (TradeSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = trade_source_finalize;
}

static void
trade_source_init (TradeSource *self)
{
}

/**
 * trade_source_new:
 * @id: what the figures of a package call the source by
 * @title: the publication's name
 * @date: (nullable): when it was published, as an ISO 8601 date
 * @uri: (nullable): where it can be read
 *
 * Creates a source.
 *
 * Returns: (transfer full): the source
 */
TradeSource *
trade_source_new (const char *id,
                  TradeText  *title,
                  const char *date,
                  const char *uri)
{
  TradeSource *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (TRADE_TYPE_SOURCE, NULL);
  self->id = g_strdup (id);
  self->title = trade_text_ref (title);
  self->date = g_strdup (date);
  self->uri = g_strdup (uri);

  return self;
}

/**
 * trade_source_get_id:
 * @self: a source
 *
 * Gets what the figures of a package call the source by.
 *
 * Returns: (transfer none): the identifier
 */
const char *
trade_source_get_id (TradeSource *self)
{
  g_return_val_if_fail (TRADE_IS_SOURCE (self), NULL);

  return self->id;
}

/**
 * trade_source_get_title:
 * @self: a source
 *
 * Gets the name of the publication.
 *
 * Returns: (transfer none): the name
 */
TradeText *
trade_source_get_title (TradeSource *self)
{
  g_return_val_if_fail (TRADE_IS_SOURCE (self), NULL);

  return self->title;
}

/**
 * trade_source_get_date:
 * @self: a source
 *
 * Gets when the source was published.
 *
 * Returns: (transfer none) (nullable): an ISO 8601 date
 */
const char *
trade_source_get_date (TradeSource *self)
{
  g_return_val_if_fail (TRADE_IS_SOURCE (self), NULL);

  return self->date;
}

/**
 * trade_source_get_uri:
 * @self: a source
 *
 * Gets where the source can be read.
 *
 * Returns: (transfer none) (nullable): a URI
 */
const char *
trade_source_get_uri (TradeSource *self)
{
  g_return_val_if_fail (TRADE_IS_SOURCE (self), NULL);

  return self->uri;
}
