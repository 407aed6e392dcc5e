/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-world-part.h"

#include <unicode/uenum.h>
#include <unicode/uregion.h>

#include "trade-vocabulary.h"

/* Continents and what they are divided into, by their names and by who lies in them. */

#define AFRICA_NORTH TRADE_WORLD_AFRICA_NORTH
#define AFRICA_SOUTH TRADE_WORLD_AFRICA_SOUTH
#define AFRICA (AFRICA_NORTH | AFRICA_SOUTH)
#define AMERICA_NORTH TRADE_WORLD_AMERICA_NORTH
#define AMERICA_CENTRAL TRADE_WORLD_AMERICA_CENTRAL
#define AMERICA_SOUTH TRADE_WORLD_AMERICA_SOUTH
#define LATIN (AMERICA_CENTRAL | AMERICA_SOUTH)
#define AMERICAS (AMERICA_NORTH | LATIN)
#define ASIA TRADE_WORLD_ASIA
#define MIDDLE_EAST TRADE_WORLD_MIDDLE_EAST
#define EUROPE (TRADE_WORLD_EUROPEAN_UNION | TRADE_WORLD_EUROPE_OTHER)
#define OCEANIA TRADE_WORLD_OCEANIA

/* In small letters; names that others begin with stand before these. */
static const struct
{
  const char *name;
  guint       parts;
} names[] = {
  { "sub-saharan africa", AFRICA_SOUTH }, { "north africa", AFRICA_NORTH }, { "africa", AFRICA }, { "afrika", AFRICA },
  { "afrique", AFRICA }, { "áfrica", AFRICA }, { "非洲", AFRICA }, { "アフリカ", AFRICA }, { "африка", AFRICA },
  { "أفريقيا", AFRICA }, { "north america", AMERICA_NORTH }, { "nordamerika", AMERICA_NORTH },
  { "amérique du nord", AMERICA_NORTH }, { "北美洲", AMERICA_NORTH }, { "北米", AMERICA_NORTH },
  { "северная америка", AMERICA_NORTH }, { "central america", AMERICA_CENTRAL }, { "south america", AMERICA_SOUTH },
  { "südamerika", AMERICA_SOUTH }, { "amérique du sud", AMERICA_SOUTH }, { "南美洲", AMERICA_SOUTH },
  { "南米", AMERICA_SOUTH }, { "южная америка", AMERICA_SOUTH }, { "south/central america", LATIN },
  { "amérique latine", LATIN }, { "américa latina", LATIN }, { "latin america", LATIN }, { "lateinamerika", LATIN },
  { "拉丁美洲", LATIN }, { "americas", AMERICAS },
  { "美洲", AMERICAS }, { "américa", AMERICAS }, { "america", AMERICAS }, { "amerika", AMERICAS },
  { "amérique", AMERICAS }, { "middle east", MIDDLE_EAST }, { "中东", MIDDLE_EAST }, { "中東", MIDDLE_EAST },
  { "asia", ASIA }, { "asien", ASIA }, { "asie", ASIA }, { "亚洲", ASIA }, { "アジア", ASIA }, { "азия", ASIA },
  { "آسيا", ASIA }, { "oceania", OCEANIA }, { "ozeanien", OCEANIA }, { "océanie", OCEANIA }, { "大洋洲", OCEANIA },
  { "океания", OCEANIA }, { "europe", EUROPE }, { "europa", EUROPE }, { "欧洲", EUROPE }, { "ヨーロッパ", EUROPE },
  { "европа", EUROPE }, { "أوروبا", EUROPE }, { "拉美", LATIN }, { "américas", AMERICAS }, { "ásia", ASIA },
  { "oceanía", OCEANIA }, { "オセアニア", OCEANIA },
};

/* The regions of M49, the code list of the United Nations, that CLDR has the countries of, and neighbours that some count there: all that
 * may lie in a part, rather than all that do. */
static const struct
{
  guint       part;
  const char *regions[2];
  const char *neighbours;
} reaches[] = {
  { AFRICA_NORTH, { "015" }, "MR ML NE TD SS" },
  { AFRICA_SOUTH, { "202" }, "SD" },
  { AMERICA_NORTH, { "003" }, "" },
  { AMERICA_CENTRAL, { "013", "029" }, "" },
  { AMERICA_SOUTH, { "005" }, "PA TT" },
  { ASIA, { "142" }, "RU EG" },
  { MIDDLE_EAST, { "145" }, "IR EG LY AF PK" },
  { TRADE_WORLD_EUROPEAN_UNION, { "150" }, "CY" },
  { TRADE_WORLD_EUROPE_OTHER, { "150" }, "TR CY GE AM AZ KZ GL" },
  { OCEANIA, { "009" }, "" },
};

/*
 * trade_world_part_begin:
 * @lower: a name in small letters
 *
 * Finds a part of the world by what a name begins with.
 *
 * Returns: bits of [enum@WorldPart]; 0 where it is none
 */
guint
trade_world_part_begin (const char *lower)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (trade_vocabulary_begins (lower, names[i].name))
      return names[i].parts;

  return 0;
}

/*
 * trade_world_part_find:
 * @lower: a name in small letters
 *
 * Finds a part of the world by all of its name.
 *
 * Returns: bits of [enum@WorldPart]; 0 where it is none
 */
guint
trade_world_part_find (const char *lower)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (lower, names[i].name))
      return names[i].parts;

  return 0;
}

static void
append_region (GString    *list,
               const char *code)
{
  UErrorCode status = U_ZERO_ERROR;
  const URegion *region = uregion_getRegionFromCode (code, &status);
  UEnumeration *countries = uregion_getContainedRegionsOfType (region, URGN_TERRITORY, &status);
  const char *country;

  while (U_SUCCESS (status) && (country = uenum_next (countries, NULL, &status)) != NULL)
    g_string_append_printf (list, "%s ", country);
  uenum_close (countries);
}

/*
 * trade_world_part_list:
 * @parts: bits of [enum@WorldPart]
 *
 * Lists the countries that may lie in parts of the world, by their codes of two letters with blanks between them.
 *
 * Returns: (transfer full): the list
 */
char *
trade_world_part_list (guint parts)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (reaches); i++)
    {
      if ((parts & reaches[i].part) == 0)
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (reaches[i].regions) && reaches[i].regions[j] != NULL; j++)
        append_region (list, reaches[i].regions[j]);
      g_string_append_printf (list, "%s ", reaches[i].neighbours);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}
