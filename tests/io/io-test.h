/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

int    io_test_run          (int          argc,
                             char       **argv);
char  *io_test_make_folder  (void);
void   io_test_remove       (const char  *path);
void   io_test_write        (const char  *folder,
                             const char  *name,
                             const char  *text,
                             gssize       length);
char  *io_test_replace_once (const char  *text,
                             const char  *old_text,
                             const char  *new_text);
GFile *io_test_get_package  (const char  *name);

G_END_DECLS
