/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A PNG file taken apart by the rules of its specification, without libpng. Whatever breaks them fails the test. */
typedef struct
{
  char          type[5];
  const guint8 *data;
  guint32       length;
} PngChunk;

GArray         *png_chunks_parse    (GBytes     *bytes);
const PngChunk *png_chunks_find     (GArray     *chunks,
                                     const char *type);
char           *png_chunks_dup_order (GArray    *chunks);
guint32         png_chunk_get_word  (const PngChunk *chunk,
                                     gsize           offset);
char           *png_chunks_dup_text (GArray     *chunks,
                                     const char *keyword,
                                     char      **language);

G_END_DECLS
