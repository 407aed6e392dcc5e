/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * TRADE_ENCODINGS:
 * @X: called with each encoding's name in capitals, what people call it, and what ICU does
 *
 * The table of encodings that text of files is read in.
 */
#define TRADE_ENCODINGS(X)                                                                                                \
  X (UTF_8, "UTF-8", "UTF-8")                                                                                             \
  X (UTF_16LE, "UTF-16LE", "UTF-16LE")                                                                                    \
  X (UTF_16BE, "UTF-16BE", "UTF-16BE")                                                                                    \
  X (ISO_8859_1, "ISO-8859-1", "ISO-8859-1")                                                                              \
  X (WINDOWS_1252, "windows-1252", "windows-1252")                                                                        \
  X (GB18030, "GB18030", "gb18030")                                                                                       \
  X (SHIFT_JIS, "Shift_JIS", "windows-31j")

/**
 * TradeEncoding:
 *
 * An encoding of text, see TRADE_ENCODINGS.
 */
typedef enum
{
#define TRADE_ENCODING_MEMBER(NAME, name, icu) TRADE_ENCODING_##NAME,
  TRADE_ENCODINGS (TRADE_ENCODING_MEMBER)
#undef TRADE_ENCODING_MEMBER
  TRADE_N_ENCODINGS,
} TradeEncoding;

const char    *trade_encoding_get_name (TradeEncoding   encoding);
gboolean       trade_encoding_parse    (const char     *name,
                                        TradeEncoding  *encoding);
char          *trade_encoding_list     (void);
TradeEncoding  trade_decode_detect     (const char     *start,
                                        gsize           length);
GBytes        *trade_decode            (GBytes         *bytes,
                                        TradeEncoding   encoding);

G_END_DECLS
