/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-groups.h"

#include <string.h>

#include "trade-lower.h"
#include "trade-region.h"
#include "trade-vocabulary.h"
#include "trade-world-part.h"

/* Many a table has the European Union stand among countries that are none of its members. It is one of the partners there: whoever
 * sets it aside loses what nothing else tells. */

/* What groups are called, by the starts of their names in small letters, and who belongs to them by the codes of ISO 3166. Of
 * groups that have changed, all that ever may have belonged. */
static const struct
{
  const char *starts[12];
  const char *members;
} groups[] = {
  { { "eu28", "eu-28", "eu25", "eu15", "eu (28" },
    "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE GB" },
  { { "eu", "ue", "european union", "union européenne", "unión europea", "união europeia", "europäische union", "欧盟", "欧洲联盟",
      "ес", "европейский союз" },
    "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE" },
  { { "ea1", "ea2", "euro area", "eurozone", "euroraum", "zone euro", "zona euro", "欧元区" },
    "AT BE BG HR CY EE FI FR DE GR IE IT LV LT LU MT NL PT SK SI ES" },
  { { "asean", "东盟", "东南亚国家联盟", "асеан" }, "BN KH ID LA MY MM PH SG TH VN TL" },
  { { "usmca", "nafta" }, "US CA MX" },
  { { "mercosur" }, "AR BR PY UY BO VE" },
  { { "efta" }, "CH NO IS LI" },
  { { "gulf cooperation", "海湾", "海合会" }, "SA AE QA KW OM BH" },
  { { "cis", "снг", "独联体" }, "RU BY KZ AM AZ KG MD TJ UZ TM UA" },
  { { "opec" }, "DZ AO CG EC GQ GA ID IR IQ KW LY NG QA SA AE VE" },
};

static gboolean
is_called (const char *words,
           guint       group)
{
  g_autofree char *folded = trade_lower (words);
  g_autofree char *lower = trade_vocabulary_skip_total (folded);

  if (strstr (lower, "extra") != NULL || strstr (lower, "intra") != NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (groups[group].starts) && groups[group].starts[i] != NULL; i++)
    if (trade_vocabulary_begins (lower, groups[group].starts[i]))
      return TRUE;

  return FALSE;
}

/* The members of a group, or nothing where they are not known. */
static const char *
find_members (const TradeCode *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (is_called (code->code, i) || is_called (code->label, i))
      return groups[i].members;

  return NULL;
}

static gboolean
share_members (const char *one,
               const char *other)
{
  g_auto (GStrv) regions = g_strsplit (one, " ", -1);

  for (guint i = 0; regions[i] != NULL; i++)
    if (strstr (other, regions[i]) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_rest (const TradeCode *partner)
{
  return trade_vocabulary_is_rest (partner->code) || trade_vocabulary_is_rest (partner->label);
}

static const char *
find_region (const TradeCode *partner)
{
  const char *region = trade_region_find (partner->label);

  return region != NULL ? region : trade_region_find (partner->code);
}

/* Whether a group may have a partner among its members, who may be called otherwise than others call them. */
static gboolean
may_have (const char      *members,
          const TradeCode *partner)
{
  const char *region = find_region (partner);

  return region != NULL ? strstr (members, region) != NULL : trade_region_resembles (partner->label, members);
}

/* Where most names are not known, they are written in a language that is not, and any of them may be a member. */
static gboolean
knows_most (TradeCodeList *partners)
{
  guint n_known = 0, n_unknown = 0;

  for (guint32 i = 1; i < trade_code_list_get_n (partners); i++)
    {
      const TradeCode *code = trade_code_list_get (partners, i);

      if (code->role != TRADE_CODE_MEMBER || is_rest (code))
        continue;
      if (find_region (code) != NULL)
        n_known++;
      else
        n_unknown++;
    }

  return n_unknown <= 1 || n_known > n_unknown;
}

/* Whether a group stands beside countries of which none belongs to it, nor does another group have members of its. */
static gboolean
stands_alone (TradeCodeList *partners,
              guint32        group,
              const char    *members)
{
  guint n_beside = 0;

  for (guint32 i = 1; i < trade_code_list_get_n (partners); i++)
    {
      const TradeCode *code = trade_code_list_get (partners, i);
      const char *of_other = i != group && code->role == TRADE_CODE_GROUP ? find_members (code) : NULL;

      if (of_other != NULL && strlen (of_other) >= strlen (members) && share_members (members, of_other))
        return FALSE;
      if (code->role != TRADE_CODE_MEMBER)
        continue;
      if (!is_rest (code) && may_have (members, code))
        return FALSE;
      n_beside++;
    }

  return n_beside > 0;
}

/* The parts of the world that a partner is. */
static guint
find_parts (const char *words)
{
  g_autofree char *folded = trade_lower (words);
  g_autofree char *lower = trade_vocabulary_skip_total (folded);

  if (strstr (lower, "eu") != NULL || strstr (lower, "ue") != NULL)
    {
      if (strstr (lower, "extra") != NULL || strstr (lower, "ext_") != NULL || strstr (lower, "non") != NULL || strstr (lower, "nicht") != NULL)
        return TRADE_WORLD_EVERYWHERE & ~(guint) TRADE_WORLD_EUROPEAN_UNION;
      if (strstr (lower, "intra") != NULL || strstr (lower, "int_") != NULL)
        return TRADE_WORLD_EUROPEAN_UNION;
    }
  for (guint i = 0; i < 2; i++)
    if (is_called (lower, i))
      return TRADE_WORLD_EUROPEAN_UNION;

  return trade_world_part_begin (lower);
}

/* Whether there are no partners but parts of the world that do not overlap, and what is left of it. Asia and the Middle East,
 * which are beside each other in some tables and one inside the other in others, are not certain to be. */
static gboolean
are_parts_of_world (TradeCodeList *partners)
{
  guint all = 0, n = 0;
  gboolean has_asia = FALSE, has_middle_east = FALSE;

  for (guint32 i = 1; i < trade_code_list_get_n (partners); i++)
    {
      const TradeCode *code = trade_code_list_get (partners, i);
      guint parts;

      if (code->role == TRADE_CODE_WHOLE || (code->role == TRADE_CODE_MEMBER && is_rest (code)))
        continue;
      if (code->role != TRADE_CODE_GROUP)
        return FALSE;
      parts = find_parts (*code->label != '\0' ? code->label : code->code);
      if (parts == 0 || (all & parts) != 0)
        return FALSE;
      has_asia = has_asia || parts == TRADE_WORLD_ASIA;
      has_middle_east = has_middle_east || parts == TRADE_WORLD_MIDDLE_EAST;
      all |= parts;
      n++;
    }

  return n > 1 && !(has_asia && has_middle_east);
}

static void
make_members (TradeCodeList *partners)
{
  for (guint32 i = 1; i < trade_code_list_get_n (partners); i++)
    if (trade_code_list_get (partners, i)->role == TRADE_CODE_GROUP)
      trade_code_list_describe (partners, i, NULL, TRADE_CODE_MEMBER, 1);
}

/* The parts of the world that are all that a group is: "Asia", but not "Asia without the Middle East". */
static guint
find_whole_parts (const TradeCode *group)
{
  g_autofree char *folded = trade_lower (*group->label != '\0' ? group->label : group->code);
  g_autofree char *lower = trade_vocabulary_skip_total (folded);

  return group->role == TRADE_CODE_GROUP ? trade_world_part_find (lower) : 0;
}

/* Whether parts of the world may lie in others, or be the same. */
static gboolean
are_within (guint parts,
            guint others)
{
  if (parts == TRADE_WORLD_MIDDLE_EAST && (others & TRADE_WORLD_ASIA) != 0)
    return TRUE;

  return (parts & others) != 0 && (parts & ~others) == 0;
}

/* Whether a partner may lie in a part of the world: a country, a union of countries, or what is left of that part. */
static gboolean
may_lie_in (const TradeCode *part,
            const char      *inhabitants,
            const TradeCode *partner)
{
  const char *members = find_members (partner);

  if (is_rest (partner))
    {
      g_autofree char *rest = trade_lower (partner->label);
      g_autofree char *name = trade_lower (*part->label != '\0' ? part->label : part->code);

      return strstr (rest, name) != NULL;
    }

  return members != NULL ? share_members (members, inhabitants) : may_have (inhabitants, partner);
}

/* Whether no partner lies in a part of the world, nor that in another one. */
static gboolean
is_part_alone (TradeCodeList *partners,
               guint32        part,
               guint          parts)
{
  const TradeCode *own = trade_code_list_get (partners, part);
  g_autofree char *inhabitants = trade_world_part_list (parts);

  for (guint32 i = 1; i < trade_code_list_get_n (partners); i++)
    {
      const TradeCode *code = trade_code_list_get (partners, i);

      if (i != part && are_within (parts, find_whole_parts (code)))
        return FALSE;
      if (code->role == TRADE_CODE_MEMBER && may_lie_in (own, inhabitants, code))
        return FALSE;
    }

  return TRUE;
}

/* A group is made a member at the level of the members. */
static void
make_alone (TradeCodeList *partners,
            GArray        *alone)
{
  int level = 1;

  for (guint32 i = 1; i < trade_code_list_get_n (partners); i++)
    if (trade_code_list_get (partners, i)->role == TRADE_CODE_MEMBER)
      level = trade_code_list_get (partners, i)->level;
  for (guint i = 0; i < alone->len; i++)
    trade_code_list_describe (partners, g_array_index (alone, guint32, i), NULL, TRADE_CODE_MEMBER, level);
}

/* Unions such as ASEAN. */
static void
settle_unions (TradeCodeList *partners)
{
  g_autoptr (GArray) alone = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 1; i < trade_code_list_get_n (partners); i++)
    {
      const TradeCode *code = trade_code_list_get (partners, i);
      const char *members = code->role == TRADE_CODE_GROUP ? find_members (code) : NULL;

      if (members != NULL && stands_alone (partners, i, members))
        g_array_append_val (alone, i);
    }
  make_alone (partners, alone);
}

/* Europe and the Americas beside Asia and the countries of Asia: Asia alone is a group of what stands beside it. */
static void
settle_parts (TradeCodeList *partners)
{
  g_autoptr (GArray) alone = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 1; i < trade_code_list_get_n (partners); i++)
    {
      const guint parts = find_whole_parts (trade_code_list_get (partners, i));

      if (parts != 0 && is_part_alone (partners, i, parts))
        g_array_append_val (alone, i);
    }
  make_alone (partners, alone);
}

/*
 * trade_groups_settle:
 * @partners: the partners of a file that has been read
 *
 * Makes members of the groups that stand beside none of theirs, such as the European Union beside Canada and China, or the
 * continents. Where that is not certain, a group stays one.
 */
void
trade_groups_settle (TradeCodeList *partners)
{
  if (are_parts_of_world (partners))
    make_members (partners);
  if (!knows_most (partners))
    return;

  settle_unions (partners);
  settle_parts (partners);
}
