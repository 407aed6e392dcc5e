/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-list-private.h"

#define N_ITEMS 7
#define N_THREADS 4
#define N_ROUNDS 20000

static gpointer
read_items (gpointer data)
{
  GListModel *list = data;
  gsize n_right = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      guint position = i % N_ITEMS;
      g_autoptr (GObject) item = g_list_model_get_item (list, position);

      n_right += item != NULL && GPOINTER_TO_UINT (g_object_get_data (item, "position")) == position;
    }

  return GSIZE_TO_POINTER (n_right);
}

static TradeList *
create_list (void)
{
  TradeList *list = trade_list_new (G_TYPE_OBJECT);

  for (guint i = 0; i < N_ITEMS; i++)
    {
      g_autoptr (GObject) item = g_object_new (G_TYPE_OBJECT, NULL);

      g_object_set_data (item, "position", GUINT_TO_POINTER (i));
      trade_list_append (list, item);
    }

  return list;
}

static void
test_model (void)
{
  g_autoptr (TradeList) list = create_list ();

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == G_TYPE_OBJECT);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, N_ITEMS);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), N_ITEMS));
  g_assert_finalize_object (g_steal_pointer (&list));
}

/* Each thread reads what is there, whatever the others are reading. */
static void
test_threads (void)
{
  g_autoptr (TradeList) list = create_list ();
  GThread *threads[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("read", read_items, list);
  for (guint i = 0; i < N_THREADS; i++)
    g_assert_cmpuint (GPOINTER_TO_SIZE (g_thread_join (threads[i])), ==, N_ROUNDS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/list/model", test_model);
  g_test_add_func ("/list/threads", test_threads);

  return g_test_run ();
}
