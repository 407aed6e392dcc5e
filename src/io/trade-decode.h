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
  X (WINDOWS_1251, "windows-1251", "windows-1251")                                                                        \
  X (WINDOWS_1250, "windows-1250", "windows-1250")                                                                        \
  X (WINDOWS_1253, "windows-1253", "windows-1253")                                                                        \
  X (WINDOWS_1254, "windows-1254", "windows-1254")                                                                        \
  X (WINDOWS_1256, "windows-1256", "windows-1256")                                                                        \
  X (WINDOWS_1257, "windows-1257", "windows-1257")                                                                        \
  X (WINDOWS_874, "windows-874", "windows-874")                                                                        \
  X (GB18030, "GB18030", "gb18030")                                                                                       \
  X (SHIFT_JIS, "Shift_JIS", "windows-31j")                                                                               \
  X (BIG5, "Big5", "Big5")                                                                                                \
  X (EUC_KR, "EUC-KR", "windows-949")

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

/* Bytes beyond ASCII. */
#define TRADE_N_HIGH_BYTES 128

/**
 * TradePairs:
 * @n_common: characters of two bytes that people write
 * @n_rare: other bytes beyond ASCII
 *
 * What the bytes of a text would be in an encoding.
 */
typedef struct
{
  gsize n_common;
  gsize n_rare;
} TradePairs;

/**
 * TradeByteCounts:
 * @is_utf_8: whether all is valid UTF-8
 * @n_sound: characters of UTF-8 beyond ASCII
 * @n_damaged: bytes that are none of UTF-8
 * @gb: what they would be in GB 18030
 * @jis: what they would be in Shift-JIS
 * @big5: what they would be in Big5
 * @korean: what they would be in EUC-KR
 * @n_frequent: how many of those are frequent syllables
 * @thai: letters and signs of Thai that stand where they may, and others
 * @n_thai_vowels: how many of those are vowels, which are many in all words
 * @n_thai_marks: how many are vowels before their consonant, or stand above
 * @cyrillic: letters of words in windows-1251, and others
 * @n_small_cyrillic: how many of those letters are small
 * @n_breaks: how many capital ones stand behind a small one
 * @n_mixed: bytes beyond ASCII that stand beside letters of it
 * @letters: how often each byte beyond ASCII stands beside others or beside letters
 * @has_controls: whether there are bytes that ISO-8859-1 has no letter for
 *
 * What the bytes of a text may be.
 */
typedef struct
{
  gboolean   is_utf_8;
  gsize      n_sound;
  gsize      n_damaged;
  TradePairs gb;
  TradePairs jis;
  TradePairs big5;
  TradePairs korean;
  gsize      n_frequent;
  TradePairs thai;
  gsize      n_thai_vowels;
  gsize      n_thai_marks;
  TradePairs cyrillic;
  gsize      n_small_cyrillic;
  gsize      n_breaks;
  gsize      n_mixed;
  gsize      letters[TRADE_N_HIGH_BYTES];
  gboolean   has_controls;
} TradeByteCounts;

const char    *trade_encoding_get_name   (TradeEncoding          encoding);
const char    *trade_encoding_get_icu    (TradeEncoding          encoding);
gboolean       trade_encoding_parse      (const char            *name,
                                          TradeEncoding         *encoding);
gboolean       trade_encoding_check      (TradeEncoding          encoding,
                                          const char            *name,
                                          GError               **error);
char          *trade_encoding_list       (void);

/* By all of a text. */
TradeEncoding  trade_decode_detect       (const char            *start,
                                          gsize                  length);

/* By its start, or where that does not tell by one part after the other, each of which ends with a line. */
gboolean       trade_decode_detect_start (const char            *start,
                                          gsize                  length,
                                          TradeEncoding         *encoding);
gboolean       trade_decode_is_ascii     (const char            *start,
                                          gsize                  length);
gboolean       trade_decode_is_utf_8     (const char            *start,
                                          gsize                  length);
void           trade_decode_count        (TradeByteCounts       *counts,
                                          const char            *start,
                                          gsize                  length);
TradeEncoding  trade_decode_judge        (const TradeByteCounts *counts);

gsize          trade_decode_get_mark     (const char            *start,
                                          gsize                  length,
                                          TradeEncoding          encoding);
GBytes        *trade_decode              (GBytes                *bytes,
                                          TradeEncoding          encoding);

G_END_DECLS
