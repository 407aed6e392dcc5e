/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is said of a table, see trade_child_options_to_variant(). */
#define TRADE_CHILD_OPTIONS "(byysmsbiimsyms)"

/*
 * TRADE_CHILD_KINDS:
 * @X: called with each kind's name in capitals and the type of its content
 *
 * The table of what is said between the program and the process that reads a file for it. The program says what is known of the
 * file; the child tells how far it has come, may ask once what the table is, and ends with one of three: what it has read, the
 * bytes of a file of figures, which it does not read, or why nothing can be read.
 */
#define TRADE_CHILD_KINDS(X)                                                                                              \
  /* of the program: the name of the file, where it begins, its options, see trade_child_options_to_variant(), whether it \
   * may be asked, and whether it wants to know how far the child has come */                                             \
  X (START, "(sx" TRADE_CHILD_OPTIONS "bb)")                                                                              \
  /* of the program: whether the table is to be read, and with which options */                                           \
  X (ANSWER, "(b" TRADE_CHILD_OPTIONS ")")                                                                                \
  /* of the child: the rows that were read, and which part of the file they are */                                        \
  X (PROGRESS, "(ud)")                                                                                                    \
  /* of the child: the first rows of a table, see trade_child_preview_to_variant() */                                     \
  X (ASK, "(syybmsmsasaasay)")                                                                                            \
  /* of the child: the format and the name of a file of figures; its bytes follow */                                      \
  X (OWN, "(ss)")                                                                                                         \
  X (BYTES, "ay")                                                                                                         \
  /* of the child: what was recognised, the account, of the cube in which dimensions all codes are the whole, and how     \
   * each unit is counted, and what the file says of its publisher and of what it is about; codes and cells follow */     \
  X (READING, "(ss(byyy)(uuuau)(ua(uus))(ua(uus))abaimsmsasas)")                                                          \
  X (CODES, "(ya(ssyi))")                                                                                                 \
  X (CELLS, "(uaauaiaiaxayay)")                                                                                           \
  X (END, "()")                                                                                                           \
  /* of the child: an error: its domain, code and message, how many faults it counts, and their list */                   \
  X (FAILED, "(sisums)")

typedef enum
{
#define TRADE_CHILD_MEMBER(NAME, type) TRADE_CHILD_##NAME,
  TRADE_CHILD_KINDS (TRADE_CHILD_MEMBER)
#undef TRADE_CHILD_MEMBER
  TRADE_CHILD_N_KINDS,
} TradeChildKind;

/* So long a message may be. The first rows of the widest table are the longest. */
#define TRADE_CHILD_MAX_MESSAGE (128 << 20)

#define TRADE_CHILD_ERROR (trade_child_error_quark ())

/*
 * TradeChildError:
 * @TRADE_CHILD_ERROR_ENDED: the other has ended
 * @TRADE_CHILD_ERROR_MALFORMED: this is no message
 */
typedef enum
{
  TRADE_CHILD_ERROR_ENDED,
  TRADE_CHILD_ERROR_MALFORMED,
} TradeChildError;

GQuark    trade_child_error_quark (void);

gboolean  trade_child_send        (int              fd,
                                   TradeChildKind   kind,
                                   GVariant        *content);
GVariant *trade_child_receive     (int              fd,
                                   GCancellable    *cancellable,
                                   TradeChildKind  *kind,
                                   GError         **error);

G_END_DECLS
