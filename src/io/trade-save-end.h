/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a program that has to end takes away before. */
void trade_save_end_catch_signals (void);
void trade_save_end_remove        (void);

int  trade_save_end_begin         (int         folder_fd,
                                   const char *name);
void trade_save_end_created       (int         slot);
void trade_save_end_forget        (int         slot);

G_END_DECLS
