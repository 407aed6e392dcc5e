/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-basis.h"

#include "trade-list-private.h"

/* What is computed and found is as much as what is reported, and of most of it nobody asks for a list of what it rests on. */

/*
 * trade_basis_init:
 * @self: what is to be filled in
 * @figures: (array length=n): figures
 * @n: how many
 *
 * Keeps figures, with a reference to each.
 */
void
trade_basis_init (TradeBasis   *self,
                  TradeFigure **figures,
                  guint         n)
{
  *self = (TradeBasis) { .n = n };
  self->figures = n <= G_N_ELEMENTS (self->few) ? self->few : g_new (TradeFigure *, n);
  for (guint i = 0; i < n; i++)
    self->figures[i] = g_object_ref (figures[i]);
}

/* May be called twice. */
void
trade_basis_clear (TradeBasis *self)
{
  g_clear_object (&self->list);
  for (guint i = 0; i < self->n; i++)
    g_object_unref (self->figures[i]);
  if (self->figures != self->few)
    g_free (self->figures);
  self->figures = NULL;
  self->n = 0;
}

/*
 * trade_basis_get_list:
 * @self: a basis, which several threads may ask at once
 *
 * Returns: (transfer none): a list of the figures
 */
GListModel *
trade_basis_get_list (TradeBasis *self)
{
  if (g_once_init_enter (&self->list))
    g_once_init_leave (&self->list,
                       G_LIST_MODEL (trade_list_new_of (TRADE_TYPE_FIGURE, (gpointer *) self->figures, self->n)));

  return self->list;
}
