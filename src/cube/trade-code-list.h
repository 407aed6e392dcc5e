/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TradeCodeRole:
 * @TRADE_CODE_MEMBER: one of those that make up the whole, at the level that the code has
 * @TRADE_CODE_WHOLE: all of them together
 * @TRADE_CODE_GROUP: some of them together, beside those that are or may be its members
 *
 * What a code stands for among the others of its list. Adding a whole or a group to members counts them twice.
 */
typedef enum
{
  TRADE_CODE_MEMBER,
  TRADE_CODE_WHOLE,
  TRADE_CODE_GROUP,
} TradeCodeRole;

/**
 * TradeCode:
 * @code: the code, as the file has it
 * @label: what it stands for; the code itself where the file does not say
 * @role: what it is among the others
 * @level: how deep it lies: 0 for the whole, then ever finer; digits of the code, where codes nest by their digits
 *
 * A code of a list.
 */
typedef struct
{
  char          *code;
  char          *label;
  TradeCodeRole  role;
  int            level;
} TradeCode;

/**
 * TradeCodeList:
 *
 * The codes of one dimension, numbered from 1 in the order in which they are met. Number 0 is what is not stated.
 */
typedef struct _TradeCodeList TradeCodeList;

TradeCodeList   *trade_code_list_new      (void);
void             trade_code_list_free     (TradeCodeList *self);
guint            trade_code_list_intern   (TradeCodeList *self,
                                           const char    *code,
                                           gboolean      *is_new);
void             trade_code_list_describe (TradeCodeList *self,
                                           guint          id,
                                           const char    *label,
                                           TradeCodeRole  role,
                                           int            level);
guint            trade_code_list_lookup   (TradeCodeList *self,
                                           const char    *code);
guint            trade_code_list_recall   (TradeCodeList *self,
                                           const char    *code);
const TradeCode *trade_code_list_get      (TradeCodeList *self,
                                           guint          id);
guint            trade_code_list_get_n    (TradeCodeList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeCodeList, trade_code_list_free)

G_END_DECLS
