/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *trade_batch_language_get_folder  (void);
char       *trade_batch_language_dup_option  (int           argc,
                                              char        **argv);
gboolean    trade_batch_language_find        (const char   *tag,
                                              char        **languages,
                                              char        **locale);
char       *trade_batch_language_join_known  (void);

G_END_DECLS
