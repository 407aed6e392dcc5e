/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <stdint.h>

G_BEGIN_DECLS

/*
 * How to add a target
 *
 * A target is a file here with LLVMFuzzerTestOneInput(), which libFuzzer calls with whatever bytes, a line in meson.build,
 * and seeds, which are files of the tests or of the folder `seeds`. It may do more than not crash: what must hold of all
 * that can be read is asserted there.
 */

/* libFuzzer's side. */
size_t        LLVMFuzzerMutate        (uint8_t       *data,
                                       size_t         size,
                                       size_t         max_size);

/* A target's side. */
int           LLVMFuzzerInitialize    (int           *argc,
                                       char        ***argv);
int           LLVMFuzzerTestOneInput  (const uint8_t *data,
                                       size_t         size);
size_t        LLVMFuzzerCustomMutator (uint8_t       *data,
                                       size_t         size,
                                       size_t         max_size,
                                       unsigned int   seed);

/* What targets share. */
GInputStream *fuzz_open               (const uint8_t *data,
                                       size_t         size);
size_t        fuzz_mutate_rows        (uint8_t       *data,
                                       size_t         size,
                                       size_t         max_size,
                                       unsigned int   seed);

G_END_DECLS
