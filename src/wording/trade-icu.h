/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TradeIcu:
 *
 * What this program uses of ICU, in UTF-8 and for one locale. Only [class@Format] needs it.
 *
 * Formatters are opened when first needed and kept. One thread may use it at a time. What cannot be written is empty, and
 * remembered, so that nothing that was made of it is saved.
 */
typedef struct _TradeIcu TradeIcu;

/**
 * TradeIcuNumber:
 * @text: the whole text, with its unit
 * @number_start: where the digits begin in @text, in bytes; a sign stands before it
 * @number_end: where the digits end
 * @currency_start: where the name of the currency begins
 * @currency_end: where it ends; @currency_start where there is none
 *
 * A formatted number.
 */
typedef struct
{
  char *text;
  gsize number_start;
  gsize number_end;
  gsize currency_start;
  gsize currency_end;
} TradeIcuNumber;

TradeIcu *trade_icu_new           (const char          *locale,
                                   gboolean             western_digits);
void      trade_icu_free          (TradeIcu            *self);
char     *trade_icu_take_failure  (TradeIcu            *self);
gboolean  trade_icu_format_number (TradeIcu            *self,
                                   const char          *skeleton,
                                   const char          *decimal,
                                   TradeIcuNumber      *number);
char     *trade_icu_format_double (TradeIcu            *self,
                                   const char          *skeleton,
                                   double               value);
char     *trade_icu_format_date   (TradeIcu            *self,
                                   const char          *skeleton,
                                   int                  year,
                                   int                  month,
                                   int                  day);
char     *trade_icu_format_months (TradeIcu            *self,
                                   const char          *skeleton,
                                   int                  first_year,
                                   int                  first_month,
                                   int                  last_year,
                                   int                  last_month);
char     *trade_icu_format_list   (TradeIcu            *self,
                                   const char * const  *items);
int       trade_icu_collate       (TradeIcu            *self,
                                   const char          *a,
                                   const char          *b);
void      trade_icu_number_clear  (TradeIcuNumber      *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeIcu, trade_icu_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradeIcuNumber, trade_icu_number_clear)

gboolean trade_icu_is_right_to_left     (const char *locale);
gboolean trade_icu_has_direction        (const char *text,
                                         gboolean    right_to_left);

G_END_DECLS
