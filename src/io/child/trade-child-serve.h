/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The descriptors that a child is given beside standard error, and what it ends with where memory runs short. */
#define TRADE_CHILD_FILE 0
#define TRADE_CHILD_SOCKET 3
#define TRADE_CHILD_NO_MEMORY 12

void trade_child_serve (int file,
                        int socket);

G_END_DECLS
