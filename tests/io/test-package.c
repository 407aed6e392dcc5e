/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "io-test.h"
#include "trade-package.h"

/* A sound package, which every case makes unsound in one place. */
static const char descriptor[] =
  "{\n"
  "  \"name\": \"demo\",\n"
  "  \"title\": \"Demo\",\n"
  "  \"subject\": { \"\": \"Trade\", \"zh_CN\": \"贸易\" },\n"
  "  \"published\": \"2024-01-12\",\n"
  "  \"sources\": [{ \"name\": \"s1\", \"title\": \"Source\", \"date\": \"2024-01-12\" }],\n"
  "  \"views\": [{ \"id\": \"growth\", \"title\": \"T\" }],\n"
  "  \"resources\": [{\n"
  "    \"name\": \"figures\", \"path\": \"figures.csv\",\n"
  "    \"schema\": { \"fields\": [\n"
  "      { \"name\": \"period\" }, { \"name\": \"flow\" },\n"
  "      { \"name\": \"product\", \"categories\": [\n"
  "        { \"value\": \"ME\", \"label\": \"Machines\" },\n"
  "        { \"value\": \"G3\", \"label\": { \"\": \"Trio\", \"zh_CN\": \"“新三样”\" }, \"parent\": \"ME\" } ] },\n"
  "      { \"name\": \"partner\" }, { \"name\": \"enterprise\" }, { \"name\": \"measure\" }, { \"name\": \"unit\" },\n"
  "      { \"name\": \"base\" }, { \"name\": \"scale\", \"type\": \"integer\" }, { \"name\": \"relation\" },\n"
  "      { \"name\": \"value\", \"type\": \"number\" }, { \"name\": \"rounding\" }, { \"name\": \"printed\" },\n"
  "      { \"name\": \"status\" }, { \"name\": \"source\" }, { \"name\": \"paragraph\" }, { \"name\": \"note\" },\n"
  "      { \"name\": \"note@zh_CN\" } ], \"missingValues\": [\"\"] } }]\n"
  "}\n";

static const char figures[] =
  "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,rounding,printed,status,source,"
  "paragraph,note,note@zh_CN\n"
  "2023,X,_T,_T,_T,VALUE,CNY,,12,=,23.77,,,A,s1,3,出口 note,说明\n"
  "2023,X,_T,_T,_T,GROWTH,PC,CNY,0,=,0.6,,,A,s1,3,,\n"
  "2023-Q4,X,G3,_T,_T,SHARE,PC,CNY,0,≈,75,25,three quarters,P,s1,,,\n"
  "2023-12,_T,_T,_O,_T,TRADERS,NR,,0,>,600000,,,E,s1,10,,\n";

typedef struct
{
  const char *name;
  const char *old_text;
  const char *new_text;
  const char *faults; /* a line for each, of which the beginning must match */
} Case;

static const Case descriptor_cases[] = {
  { "empty", NULL, "", "datapackage.json:1:1: the file is empty" },
  { "no object", NULL, "[1]", "datapackage.json:1:1: this is not an object" },
  { "malformed", "\"Demo\",", "\"Demo\"", "datapackage.json:4:3: this is not well-formed JSON" },
  { "key twice", "\"name\": \"demo\"", "\"title\": \"demo\"", "datapackage.json:3:3: this key was given already" },
  { "unknown property", "\"published\"", "\"veiws\": [], \"published\"",
    "datapackage.json:5:3: “veiws” is not known here" },
  { "profile", "\"name\": \"demo\"", "\"profile\": \"x\", \"name\": \"demo\"",
    "datapackage.json:2:14: “profile” must be “tabular-data-package”" },
  { "no name", "\"name\": \"demo\"", "\"id\": \"demo\"", "datapackage.json:1:1: “name” is missing" },
  { "bad name", "\"demo\"", "\"a demo\"", "datapackage.json:2:11: “a demo” is not a name" },
  { "name is a number", "\"demo\"", "5", "datapackage.json:2:11: “name” is not a text" },
  { "empty name", "\"demo\"", "\"\"", "datapackage.json:2:11: “name” is not a text" },
  { "no title", "\"title\": \"Demo\"", "\"version\": \"1\"", "datapackage.json:1:1: “title” is missing" },
  { "title is a list", "\"Demo\"", "[]", "datapackage.json:3:12: this is not a text" },
  { "empty title", "\"Demo\"", "\"\"", "datapackage.json:3:12: this is not a text" },
  { "title of two lines", "\"Demo\"", "\"De\\nmo\"", "datapackage.json:3:12: the text contains a line break" },
  { "title turned around", "\"Demo\"", "\"De\\u202emo\"", "datapackage.json:3:12: the text contains a line break" },
  { "no subject", "\"subject\": {", "\"image\": {", "datapackage.json:1:1: “subject” is missing" },
  { "no default text", "{ \"\": \"Trade\", ", "{ ", "datapackage.json:4:14: the text without a language is missing" },
  { "translation is a number", "\"贸易\"", "7", "datapackage.json:4:38: this is not a text" },
  { "bad language", "\"zh_CN\": \"贸易\"", "\"zh-cn\": \"贸易\"", "datapackage.json:4:29: “zh-cn” is not a language" },
  { "no date", "\"published\": \"2024-01-12\",", "", "datapackage.json:1:1: “published” is missing" },
  { "number for a date", "\"2024-01-12\",\n", "2024,\n", "datapackage.json:5:16: “published” is not a text" },
  { "bad date", "\"published\": \"2024-01-12\"", "\"published\": \"2024-02-30\"",
    "datapackage.json:5:16: “2024-02-30” is not a date" },
  { "date in German", "\"published\": \"2024-01-12\"", "\"published\": \"12.01.2024\"",
    "datapackage.json:5:16: “12.01.2024” is not a date" },

  { "no sources", "\"sources\"", "\"contributors\"",
    "datapackage.json:1:1: “sources” is missing; expected a list" },
  { "sources is an object", "[{ \"name\": \"s1\", \"title\": \"Source\", \"date\": \"2024-01-12\" }]", "{}",
    "datapackage.json:6:14: this is not a list" },
  { "sources is empty", "[{ \"name\": \"s1\", \"title\": \"Source\", \"date\": \"2024-01-12\" }]", "[]",
    "datapackage.json:6:14: “sources” is empty" },
  { "source is a text", "\"2024-01-12\" }]", "\"2024-01-12\" }, \"x\"]", "datapackage.json:6:74: this is not an object" },
  { "source without a title", "\"title\": \"Source\", ", "", "datapackage.json:6:15: “title” is missing" },
  { "source without a date", ", \"date\": \"2024-01-12\" }]", " }]", "datapackage.json:6:15: “date” is missing" },
  { "source twice", "\"2024-01-12\" }]",
    "\"2024-01-12\" }, { \"name\": \"s1\", \"title\": \"x\", \"date\": \"2024-01-12\" }]",
    "datapackage.json:6:84: “s1” was given already" },
  { "source's address", "\"name\": \"s1\"", "\"path\": \"file:///etc/passwd\", \"name\": \"s1\"",
    "datapackage.json:6:25: “path” of a source must be an address on the web" },
  { "source's unknown property", "\"name\": \"s1\"", "\"url\": \"x\", \"name\": \"s1\"",
    "datapackage.json:6:17: “url” is not known here" },

  { "views is a text", "[{ \"id\": \"growth\", \"title\": \"T\" }]", "\"x\"", "datapackage.json:7:12: this is not a list" },
  { "view without an id", "\"id\": \"growth\", ", "", "datapackage.json:7:13: “id” is missing" },
  { "view twice", "\"title\": \"T\" }", "\"title\": \"T\" }, { \"id\": \"growth\" }",
    "datapackage.json:7:55: “growth” was given already" },
  { "view's title", "\"title\": \"T\" }", "\"title\": 1 }", "datapackage.json:7:40: this is not a text" },

  { "annotations is an object", "\"views\": [", "\"annotations\": {}, \"views\": [", "datapackage.json:7:18: this is not a list" },
  { "annotation without a view", "\"views\": [", "\"annotations\": [{}], \"views\": [", "datapackage.json:7:19: “view” is missing" },
  { "annotation of no view", "\"views\": [", "\"annotations\": [{ \"view\": \"a b\" }], \"views\": [",
    "datapackage.json:7:29: “a b” is not the name of a view" },
  { "annotation's title", "\"views\": [", "\"annotations\": [{ \"view\": \"a\", \"title\": \"A\\nB\" }], \"views\": [",
    "datapackage.json:7:43: the text contains a line break" },
  { "note without a text", "\"views\": [",
    "\"annotations\": [{ \"view\": \"a\", \"notes\": [{ \"period\": \"2023\" }] }], \"views\": [",
    "datapackage.json:7:44: “text” is missing" },
  { "note's period", "\"views\": [",
    "\"annotations\": [{ \"view\": \"a\", \"notes\": [{ \"period\": \"soon\", \"text\": \"x\" }] }], \"views\": [",
    "datapackage.json:7:56: “soon” is not a period" },
  { "note of another time", "\"views\": [",
    "\"annotations\": [{ \"view\": \"a\", \"notes\": [{ \"period\": \"1999\", \"text\": \"x\" }] }], \"views\": [",
    "datapackage.json:7:56: there are no figures of the time of “1999”" },
  { "note twice", "\"views\": [",
    "\"annotations\": [{ \"view\": \"a\", \"notes\": [{ \"period\": \"2023\", \"text\": \"x\" }, "
    "{ \"period\": \"2023\", \"text\": \"y\" }] }], \"views\": [",
    "datapackage.json:7:91: “2023” was given already" },
  { "unplaced words", "\"views\": [", "\"unplacedAnnotations\": [{ \"view\": \"a\", \"title\": \"A\" }], \"views\": [",
    "datapackage.json:7:42: “title” is not known here" },
  { "unplaced note twice", "\"views\": [",
    "\"annotations\": [{ \"view\": \"a\", \"notes\": [{ \"period\": \"2023\", \"text\": \"x\" }] }],\n"
    "\"unplacedAnnotations\": [{ \"view\": \"a\", \"notes\": [{ \"period\": \"2023\", \"text\": \"y\" }] }], \"views\": [",
    "datapackage.json:8:62: “2023” was given already" },
  { "highlighted number", "\"views\": [", "\"annotations\": [{ \"view\": \"a\", \"highlight\": [1] }], \"views\": [",
    "datapackage.json:7:48: expected a text" },
  { "highlighted row", "\"views\": [", "\"annotations\": [{ \"view\": \"a\", \"highlight\": [\"X/NOWHERE\"] }], \"views\": [",
    "datapackage.json:7:48: “NOWHERE” is not a code" },

  { "no resources", "\"resources\"", "\"licenses\"", "datapackage.json:1:1: “resources” is missing" },
  { "two resources", "[\"\"] } }]", "[\"\"] } }, {}]", "datapackage.json:8:16: “resources” must list exactly one" },
  { "resource is a text", "[\"\"] } }]\n", "[\"\"] } }]\n, \"sources\": 1", "datapackage.json:20:3: this key was given already" },
  { "resource's profile", "\"name\": \"figures\"", "\"profile\": \"x\", \"name\": \"figures\"",
    "datapackage.json:9:16: “profile” must be “tabular-data-resource”" },
  { "encoding", "\"name\": \"figures\"", "\"encoding\": \"gbk\", \"name\": \"figures\"",
    "datapackage.json:9:17: “encoding” must be “utf-8”" },
  { "format", "\"name\": \"figures\"", "\"format\": \"xlsx\", \"name\": \"figures\"",
    "datapackage.json:9:15: “format” must be “csv”" },
  { "delimiter", "\"name\": \"figures\"", "\"dialect\": { \"delimiter\": \";\" }, \"name\": \"figures\"",
    "datapackage.json:9:31: “delimiter” must be “,”" },
  { "no header", "\"name\": \"figures\"", "\"dialect\": { \"header\": false }, \"name\": \"figures\"",
    "datapackage.json:9:28: “header” must be true" },
  { "spaces are trimmed", "\"name\": \"figures\"", "\"dialect\": { \"skipInitialSpace\": true }, \"name\": \"figures\"",
    "datapackage.json:9:38: “skipInitialSpace” must be false" },
  { "unknown dialect", "\"name\": \"figures\"", "\"dialect\": { \"escapeChar\": \"x\" }, \"name\": \"figures\"",
    "datapackage.json:9:18: “escapeChar” is not known here" },
  { "no path", ", \"path\": \"figures.csv\"", "", "datapackage.json:8:17: “path” is missing" },
  { "path is a list", "\"figures.csv\"", "[\"figures.csv\"]", "datapackage.json:9:32: “path” is not a text" },
  { "path to the parent", "\"figures.csv\"", "\"../figures.csv\"", "datapackage.json:9:32: “path” must name a file in" },
  { "path by the parent", "\"figures.csv\"", "\"a/../../b\"", "datapackage.json:9:32: “path” must name a file in" },
  { "path from the root", "\"figures.csv\"", "\"/etc/passwd\"", "datapackage.json:9:32: “path” must name a file in" },
  { "path is an address", "\"figures.csv\"", "\"http://x/f.csv\"", "datapackage.json:9:32: “path” must name a file in" },
  { "path with a backslash", "\"figures.csv\"", "\"a\\\\b.csv\"", "datapackage.json:9:32: “path” must name a file in" },
  { "path is the folder", "\"figures.csv\"", "\".\"", "datapackage.json:9:32: “path” must name a file in" },

  { "no schema", "\"schema\": {", "\"licenses\": {", "datapackage.json:8:17: “schema” is missing" },
  { "no fields", "\"fields\": [", "\"primaryKey\": [",
    "datapackage.json:10:15: “fields” is missing\ndatapackage.json:10:31: “primaryKey” must list" },
  { "missing values are a text", "[\"\"]", "\"NA\"", "datapackage.json:19:52: this is not a list" },
  { "missing value is a number", "[\"\"]", "[\"\", \"0\"]", "datapackage.json:19:57: “0” is a number" },
  { "missing value is a list", "[\"\"]", "[\"\", []]", "datapackage.json:19:57: this is not a text" },
  { "unknown default", "\"views\"", "\"defaults\": { \"flow\": \"X\" }, \"views\"", "datapackage.json:7:17: “flow” is not known" },
  { "default", "\"views\"", "\"defaults\": { \"prices\": \"X\" }, \"views\"", "datapackage.json:7:27: these are not prices" },
  { "default reporter", "\"views\"", "\"defaults\": { \"reporter\": \"X\" }, \"views\"",
    "datapackage.json:7:29: “X” is not a code of the categories" },
  { "primary key", "\"missingValues\"", "\"primaryKey\": [\"period\", \"flow\"], \"missingValues\"",
    "datapackage.json:19:49: “primaryKey” must list" },
  { "unknown field", "\"printed\"", "\"colour\"", "datapackage.json:17:80: “colour” is not a column" },
  { "translated number", "\"note@zh_CN\"", "\"value@zh_CN\"", "datapackage.json:19:17: “value@zh_CN” is not a column" },
  { "field of bad language", "\"note@zh_CN\"", "\"note@chinese\"", "datapackage.json:19:17: “note@chinese” is not a column" },
  { "field twice", "\"printed\"", "\"note\"", "datapackage.json:18:86: the column “note” was given already" },
  { "field without a name", "{ \"name\": \"printed\" }", "{ \"title\": \"printed\" }",
    "datapackage.json:17:70: “name” is missing" },
  { "field is a text", "{ \"name\": \"printed\" }", "\"printed\"", "datapackage.json:17:70: this is not an object" },
  { "field's type", "\"type\": \"integer\"", "\"type\": \"year\"",
    "datapackage.json:16:54: the type of the column “scale” must be “integer”" },
  { "required field is missing", "{ \"name\": \"status\" }, ", "",
    "datapackage.json:10:27: the column “status” is missing\n"
    "figures.csv:1:96: the column “status” is not in the schema" },
  { "field that is translated is missing", "{ \"name\": \"note\" },\n", "\n",
    "datapackage.json:10:27: the column “note” is missing, which “note@zh_CN” translates\n"
    "figures.csv:1:120: the column “note” is not in the schema" },
  { "codes of another column", "{ \"name\": \"status\" }", "{ \"name\": \"status\", \"categories\": [] }",
    "datapackage.json:18:41: “categories” have no use for the column “status”" },
  { "codes are an object", "{ \"name\": \"partner\" }", "{ \"name\": \"partner\", \"categories\": {} }",
    "datapackage.json:15:42: this is not a list" },
  { "code is a text", "{ \"name\": \"partner\" }", "{ \"name\": \"partner\", \"categories\": [\"BRI\"] }",
    "datapackage.json:15:43: this is not an object" },
  { "code without a value", "\"value\": \"ME\", ", "",
    "datapackage.json:13:9: “value” is missing\ndatapackage.json:14:79: “ME” is not a code of this list" },
  { "total with a parent", "{ \"name\": \"partner\" }",
    "{ \"name\": \"partner\", \"categories\": [{ \"value\": \"BRI\", \"label\": \"B\" },"
    " { \"value\": \"_T\", \"label\": \"All\", \"parent\": \"BRI\" }] }",
    "datapackage.json:15:120: “_T” stands for all, and all is a part of nothing" },
  { "code without a label", ", \"label\": \"Machines\"", "", "datapackage.json:13:9: “label” is missing" },
  { "bad code", "\"value\": \"ME\"", "\"value\": \"机电\"",
    "datapackage.json:13:20: this is not a code\ndatapackage.json:14:79: “ME” is not a code of this list" },
  { "code twice", "\"value\": \"G3\"", "\"value\": \"ME\"",
    "datapackage.json:14:20: “ME” was given already\nfigures.csv:4:11: the product “G3” is unknown" },
  { "unknown parent", "\"parent\": \"ME\"", "\"parent\": \"XX\"", "datapackage.json:14:79: “XX” is not a code of this list" },
  { "own parent", "\"parent\": \"ME\"", "\"parent\": \"G3\"", "datapackage.json:14:79: “G3” would be a part of itself" },
  { "parents in a ring", "\"label\": \"Machines\"", "\"label\": \"Machines\", \"parent\": \"G3\"",
    "datapackage.json:13:57: “ME” would be a part of itself\ndatapackage.json:14:79: “G3” would be a part of itself" },
  { "invented flow", "{ \"name\": \"flow\" }",
    "{ \"name\": \"flow\", \"categories\": [{ \"value\": \"Q\", \"label\": \"q\" }] }",
    "datapackage.json:11:73: this is not a flow" },
  { "invented measure", "{ \"name\": \"measure\" }",
    "{ \"name\": \"measure\", \"categories\": [{ \"value\": \"RANK\", \"label\": \"q\" }] }",
    "datapackage.json:15:103: this is not a measure" },
  { "invented unit", "{ \"name\": \"unit\" }",
    "{ \"name\": \"unit\", \"categories\": [{ \"value\": \"yuan\", \"label\": \"q\" }] }",
    "datapackage.json:15:123: this is not a unit" },
  { "code's unknown property", "\"parent\": \"ME\"", "\"part of\": \"ME\"", "datapackage.json:14:69: “part of” is not known here" },
};

static const Case figures_cases[] = {
  { "empty", NULL, "", "figures.csv:1:1: the file is empty" },
  { "malformed", "23.77,,", "23\"77,,", "figures.csv:2:35: there is a quote inside" },
  { "ragged", "出口 note,说明", "出口 note", "figures.csv:2:1: the row has 17 cells; expected 18" },
  { "unknown column", "printed,", "colour,",
    "figures.csv:1:88: “colour” is not a column\nfigures.csv:1:1: the column “printed” is missing" },
  { "columns in another order", "scale,relation", "relation,scale",
    "figures.csv:1:58: the column “relation” stands where the schema of the package has “scale”" },
  { "column twice", "base,scale", "base,base",
    "figures.csv:1:1: the column “scale” is missing\nfigures.csv:1:58: the column “base” was given already" },
  { "column in capitals", "period,flow", "Period,flow",
    "figures.csv:1:1: “Period” is not a column\nfigures.csv:1:1: the column “period” is missing" },

  { "period is missing", "\n2023,X,_T,_T,_T,VALUE", "\n,X,_T,_T,_T,VALUE", "figures.csv:2:1: the cell is empty" },
  { "period", "2023-Q4", "2023-Q5", "figures.csv:4:1: “2023-Q5” is not a period" },
  { "period with a point", "2023-12", "2023.12", "figures.csv:5:1: “2023.12” is not a period" },
  { "flow", "2023,X,_T,_T,_T,VALUE", "2023,Q,_T,_T,_T,VALUE", "figures.csv:2:6: “Q”: this is not a flow" },
  { "flow in small letters", "2023,X,_T,_T,_T,VALUE", "2023,x,_T,_T,_T,VALUE", "figures.csv:2:6: “x”: this is not a flow" },
  { "product", "G3", "G4", "figures.csv:4:11: the product “G4” is unknown" },
  { "partner", "_O", "EU", "figures.csv:5:15: the partner “EU” is unknown" },
  { "enterprise", "2023-12,_T,_T,_O,_T", "2023-12,_T,_T,_O,XX", "figures.csv:5:18: the enterprise “XX” is unknown" },
  { "measure", "GROWTH", "INCREASE", "figures.csv:3:17: “INCREASE”: this is not a measure" },
  { "unit", "VALUE,CNY", "VALUE,yuan", "figures.csv:2:23: “yuan”: this is not a unit" },
  { "index", "GROWTH,PC,CNY", "INDEX,IX,CNY", "figures.csv:3:17: “INDEX”: this is not a measure" },
  { "growth in an index", "GROWTH,PC,CNY", "GROWTH,IX,CNY", "figures.csv:3:24: IX does not go with the measure GROWTH" },
  { "value in an index", "VALUE,CNY,,12", "VALUE,IX,,0", "figures.csv:2:23: IX does not go with the measure VALUE" },
  { "value in percent", "VALUE,CNY,,12", "VALUE,PC,,0", "figures.csv:2:23: PC does not go with the measure VALUE" },
  { "growth in yuan", "GROWTH,PC,CNY", "GROWTH,CNY,CNY", "figures.csv:3:24: CNY does not go with the measure GROWTH" },
  { "change in percent", "SHARE,PC,CNY", "SHARE_CHANGE,PC,CNY", "figures.csv:4:33: PC does not go with" },
  { "traders in yuan", "TRADERS,NR", "TRADERS,CNY", "figures.csv:5:29: CNY does not go with" },
  { "base", "PC,CNY,0,=,0.6", "PC,PP,0,=,0.6", "figures.csv:3:27: “PP”: this is not a currency" },
  { "base in kilograms", "PC,CNY,0,=,0.6", "PC,KG,0,=,0.6", "figures.csv:3:27: KG is not a currency" },
  { "quantity in yuan", "VALUE,CNY", "QUANTITY,CNY", "figures.csv:2:26: CNY does not go with the measure QUANTITY" },
  { "value in tonnes", "VALUE,CNY", "VALUE,T", "figures.csv:2:23: T does not go with the measure VALUE" },
  { "volume in percent", "GROWTH,PC,CNY", "VOLUME_INDEX,PC,", "figures.csv:3:30: PC does not go with the measure" },
  { "base of a value", "VALUE,CNY,,", "VALUE,CNY,USD,", "figures.csv:2:27: a figure of the measure VALUE has no base" },
  { "scale is missing", "CNY,,12,", "CNY,,,", "figures.csv:2:28: the cell is empty" },
  { "scale too large", "CNY,,12,", "CNY,,16,", "figures.csv:2:28: the scale is out of range" },
  { "scale below zero", "CNY,,12,", "CNY,,-3,", "figures.csv:2:28: the scale is out of range" },
  { "scale in words", "CNY,,12,", "CNY,,trillion,", "figures.csv:2:28: “trillion” is not a number" },
  { "scale with decimals", "CNY,,12,", "CNY,,12.0,", "figures.csv:2:28: the scale is out of range" },
  { "scale of a percentage", "PC,CNY,0,=,0.6", "PC,CNY,2,=,0.6", "figures.csv:3:31: a percentage has no scale" },
  { "relation is missing", "12,=,", "12,,", "figures.csv:2:31: the cell is empty" },
  { "relation", "12,=,", "12,~,", "figures.csv:2:31: “~” is not a relation" },
  { "value is missing", "23.77", "", "figures.csv:2:33: there is no value" },
  { "value in spite of the status", ",,,A,s1,3,出口", ",,,Q,s1,3,出口", "figures.csv:2:41: the status Q says that there is no" },
  { "sign that was not declared", "23.77", "..", "figures.csv:2:33: “..” is not a number" },
  { "decimal comma", "23.77", "\"23,77\"", "figures.csv:2:33: “23,77” is not a number: it contains a comma" },
  { "thousands comma", "600000", "\"600,000\"", "figures.csv:5:37: “600,000” is not a number: it contains a comma" },
  { "typographic minus", "0.6", "\xe2\x88\x92" "0.6", "figures.csv:3:35: “\xe2\x88\x92" "0.6” is not a number: it has a typographic" },
  { "not a number", "23.77", "nan", "figures.csv:2:33: “nan” is not a number" },
  { "exponent", "23.77", "2.377e1", "figures.csv:2:33: “2.377e1” is not a number: it has an exponent" },
  { "number below zero", "600000", "-600000", "figures.csv:5:37: the value is out of range for the measure TRADERS" },
  { "value beyond reason", "23.77", "23770000", "figures.csv:2:33: the value is out of range for the measure VALUE" },
  { "share above the whole", "≈,75,", "≈,100.1,", "figures.csv:4:37: the value is out of range for the measure SHARE" },
  { "fall of more than all", "0.6", "-100.5", "figures.csv:3:35: the value is out of range for the measure GROWTH" },
  { "rounding", "75,25,", "75,0,", "figures.csv:4:40: the rounding is not above zero" },
  { "rounding in words", "75,25,", "75,quarter,", "figures.csv:4:40: “quarter” is not a number" },
  { "status is missing", ",,,A,s1,3,出口", ",,,,s1,3,出口", "figures.csv:2:41: the cell is empty" },
  { "status", ",P,", ",Z,", "figures.csv:4:58: “Z” is not a status" },
  { "source is missing", "A,s1,3,出口", "A,,3,出口", "figures.csv:2:43: the cell is empty" },
  { "source", "A,s1,3,出口", "A,s2,3,出口", "figures.csv:2:43: the source “s2” is unknown" },
  { "paragraph", "s1,3,出口", "s1,0,出口", "figures.csv:2:46: the paragraph is out of range" },
  { "paragraph with a sign", "s1,3,出口", "s1,¶3,出口", "figures.csv:2:46: “¶3” is not a number" },
  { "control character in a note", "出口 note", "出口\tnote", "figures.csv:2:48: the text contains a line break" },
  { "line break in a note", "出口 note", "\"出口\nnote\"", "figures.csv:2:48: the text contains a line break" },
  { "control character in a translation", "说明", "说\x07明", "figures.csv:2:56: the text contains a line break" },
  { "translation of nothing", "出口 note", "", "figures.csv:2:49: there is a translation but no text in the column “note”" },
  { "figure twice", "2023,X,_T,_T,_T,GROWTH,PC,CNY,0,=,0.6", "2023,X,_T,_T,_T,VALUE,CNY,,12,=,23.8",
    "figures.csv:3:1: this figure was given already, on line 2" },
  { "several faults", "VALUE,CNY,,12,=,23.77,,,A", "VALUE,CNY,,99,?,1e5,,,Z",
    "figures.csv:2:28: the scale is out of range\nfigures.csv:2:31: “?” is not a relation\n"
    "figures.csv:2:33: “1e5” is not a number\nfigures.csv:2:39: “Z” is not a status" },
};

static char *
read_unsound (const char *descriptor_text,
              const char *figures_text)
{
  g_autofree char *folder = io_test_make_folder ();
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = NULL;

  io_test_write (folder, "datapackage.json", descriptor_text, -1);
  io_test_write (folder, "figures.csv", figures_text, -1);
  dataset = trade_package_read (file, NULL, &error);
  io_test_remove (folder);

  g_assert_null (dataset);
  g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_INVALID);
  g_test_message ("%s", error->message);

  return g_strdup (error->message);
}

static void
check_faults (const char *message,
              const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (message, "\n", -1);
  g_auto (GStrv) starts = g_strsplit (expected, "\n", -1);

  for (guint i = 0; starts[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; lines[j] != NULL; j++)
        found = found || g_str_has_prefix (lines[j], starts[i]);
      if (!found)
        g_assert_cmpstr (message, ==, starts[i]);
    }
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (starts));
}

static void
check_descriptor (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *text = test->old_text == NULL ? g_strdup (test->new_text)
                                                 : io_test_replace_once (descriptor, test->old_text, test->new_text);
  g_autofree char *message = read_unsound (text, figures);

  check_faults (message, test->faults);
}

static void
check_figures (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *text = test->old_text == NULL ? g_strdup (test->new_text)
                                                 : io_test_replace_once (figures, test->old_text, test->new_text);
  g_autofree char *message = read_unsound (descriptor, text);

  check_faults (message, test->faults);
}

static void
check_sound (const char *descriptor_text,
             const char *figures_text)
{
  g_autofree char *folder = io_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "datapackage.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = NULL;
  TradeSeriesKey key = trade_series_key_new ("X", "_T", "_T", "_T", "VALUE", "CNY", "");
  TradeFigure *exports;

  io_test_write (folder, "datapackage.json", descriptor_text, -1);
  io_test_write (folder, "figures.csv", figures_text, -1);
  dataset = trade_package_read (file, NULL, &error);
  io_test_remove (folder);

  g_assert_no_error (error);
  g_assert_cmpuint (trade_dataset_get_n_figures (dataset), ==, 4);
  exports = trade_dataset_lookup (dataset, &key, trade_period_new_annual (2023));
  g_assert_nonnull (exports);
  g_assert_cmpfloat_with_epsilon (trade_figure_get_value (exports), 23.77e12, 1);
  g_assert_cmpstr (trade_text_get (trade_figure_get_note (exports), NULL), ==, "出口 note");
}

static void
test_sound (void)
{
  static const struct
  {
    const char *old_text;
    const char *new_text;
  } descriptors[] = {
    { "\"name\": \"demo\"", "\"profile\": \"tabular-data-package\", \"name\": \"demo\"" },
    { "\"name\": \"demo\"", "\"profile\": \"data-package\", \"name\": \"demo\", \"version\": \"1\", \"licenses\": [1]" },
    { "\"name\": \"s1\"", "\"path\": \"https://example.org/a?b=c\", \"name\": \"s1\"" },
    { "\"name\": \"figures\"",
      "\"dialect\": { \"delimiter\": \",\", \"lineTerminator\": \"\\r\\n\", \"header\": true, \"quoteChar\": \"\\\"\","
      " \"doubleQuote\": true, \"skipInitialSpace\": false }, \"encoding\": \"UTF-8\", \"name\": \"figures\"" },
    { "\"missingValues\"",
      "\"primaryKey\": [\"period\", \"flow\", \"product\", \"partner\", \"enterprise\", \"measure\", \"unit\", \"base\"],"
      " \"missingValues\"" },
    { "{\n", "\xef\xbb\xbf{\n" },
    { "\n  \"name\": \"demo\"", "\r\n  \"name\": \"demo\"" },
    { "  \"views\": [{ \"id\": \"growth\", \"title\": \"T\" }],\n", "" },
  };
  static const struct
  {
    const char *old_text;
    const char *new_text;
  } tables[] = {
    { "period", "\xef\xbb\xbfperiod" },
    { ",,\n2023-12", ",\"\",\"\"\n2023-12" },
    { "0.6", "-100" },
    { "0.6", "0.60" },
    { "600000,,,E,s1,10,,\n", "600000,,,E,s1,10,,\n\n" },
    { "600000,,,E,s1,10,,\n", "600000,,,E,s1,10,," },
  };

  check_sound (descriptor, figures);
  for (guint i = 0; i < G_N_ELEMENTS (descriptors); i++)
    {
      g_autofree char *text = io_test_replace_once (descriptor, descriptors[i].old_text, descriptors[i].new_text);

      check_sound (text, figures);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *text = io_test_replace_once (figures, tables[i].old_text, tables[i].new_text);

      check_sound (descriptor, text);
    }
}

static void
test_no_figures (void)
{
  g_autofree char *header = g_strndup (figures, strchr (figures, '\n') + 1 - figures);
  g_autofree char *message = read_unsound (descriptor, header);

  g_assert_true (g_str_has_prefix (message, "figures.csv:2:1: there is no figure"));
}

static void
test_long_texts (void)
{
  g_autofree char *longest = g_strnfill (1024, 'x');
  g_autofree char *title = g_strdup_printf ("\"%s\"", longest);
  g_autofree char *long_title = g_strdup_printf ("\"%sx\"", longest);
  g_autofree char *sound = io_test_replace_once (descriptor, "\"Demo\"", title);
  g_autofree char *unsound = io_test_replace_once (descriptor, "\"Demo\"", long_title);
  g_autofree char *long_note = g_strconcat (longest, "x", NULL);
  g_autofree char *table = io_test_replace_once (figures, "出口 note", long_note);
  g_autofree char *title_message = read_unsound (unsound, figures);
  g_autofree char *note_message = read_unsound (descriptor, table);

  check_sound (sound, figures);
  check_faults (title_message, "datapackage.json:3:12: the text is longer than 1024 bytes");
  check_faults (note_message, "figures.csv:2:48: the cell is longer than 1024 bytes");
}

static void
test_both_files (void)
{
  g_autofree char *text = io_test_replace_once (descriptor, "\"Demo\"", "7");
  g_autofree char *table = io_test_replace_once (figures, "23.77", "x");
  g_autofree char *message = read_unsound (text, table);

  check_faults (message, "datapackage.json:3:12: this is not a text\nfigures.csv:2:33: “x” is not a number");
}

static void
test_many (void)
{
  g_autoptr (GString) table = g_string_new (figures);
  g_autofree char *message = NULL;

  for (guint i = 0; i < 150; i++)
    g_string_append (table, "x\n");
  message = read_unsound (descriptor, table->str);

  g_assert_true (g_str_has_suffix (message, "\nand 50 more faults"));
  g_assert_nonnull (strstr (message, "figures.csv:105:1: the row has 1 cell"));
  g_assert_null (strstr (message, "figures.csv:106:1:"));
}

/* No list of a package has a use for so much. */
static void
test_long_list (void)
{
  g_autoptr (GString) sources = g_string_new ("\"sources\": [");
  g_autofree char *text = NULL;
  g_autofree char *message = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (sources, "0, ");
  g_string_append (sources, "{ \"name\": \"s1\"");
  text = io_test_replace_once (descriptor, "\"sources\": [{ \"name\": \"s1\"", sources->str);
  message = read_unsound (text, figures);

  g_assert_cmpstr (message, ==, "datapackage.json:6:14: the list has more than 100000 elements");
}

/* Keys that nobody knows are counted no further than it takes to see that this is another file. */
static void
test_many_keys (void)
{
  g_autoptr (GString) text = g_string_new ("{\n");
  g_autofree char *message = NULL;

  for (guint i = 0; i < 3 * TRADE_FAULTS_ENOUGH; i++)
    g_string_append_printf (text, "\"key%u\": 0,\n", i);
  g_string_append (text, descriptor + 2);
  message = read_unsound (text->str, figures);

  g_assert_true (g_str_has_suffix (message, "\nand at least 9900 more faults"));
}

static void
assert_fails (const char *path,
              GQuark      domain,
              int         code,
              const char *part)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (trade_package_read (file, NULL, &error));
  g_assert_error (error, domain, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, part));
}

static void
test_missing (void)
{
  g_autofree char *folder = io_test_make_folder ();
  g_autofree char *nowhere = g_build_filename (folder, "nowhere", NULL);

  assert_fails (nowhere, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "nowhere");
  assert_fails (folder, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "datapackage.json");
  io_test_write (folder, "datapackage.json", descriptor, -1);
  assert_fails (folder, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "datapackage.json:9:32: There is no file “figures.csv”.");
  io_test_remove (folder);
}

static void
test_special (void)
{
  g_autofree char *folder = io_test_make_folder ();
  g_autofree char *pipe = g_build_filename (folder, "figures.csv", NULL);

  io_test_write (folder, "datapackage.json", descriptor, -1);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_fails (folder, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                "datapackage.json:9:32: “figures.csv” is not a file that can be read.");
  io_test_remove (folder);
}

static void
test_cancelled (void)
{
  g_autoptr (GFile) bundle = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (trade_package_read (bundle, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
add_cases (const char    *prefix,
           const Case    *cases,
           guint          n_cases,
           GTestDataFunc  check)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("/package/%s/%s", prefix, cases[i].name);

      g_test_add_data_func (path, &cases[i], check);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/package/sound", test_sound);
  add_cases ("descriptor", descriptor_cases, G_N_ELEMENTS (descriptor_cases), check_descriptor);
  add_cases ("figures", figures_cases, G_N_ELEMENTS (figures_cases), check_figures);
  g_test_add_func ("/package/no-figures", test_no_figures);
  g_test_add_func ("/package/long-texts", test_long_texts);
  g_test_add_func ("/package/both-files", test_both_files);
  g_test_add_func ("/package/many", test_many);
  g_test_add_func ("/package/long-list", test_long_list);
  g_test_add_func ("/package/many-keys", test_many_keys);
  g_test_add_func ("/package/missing", test_missing);
  g_test_add_func ("/package/special", test_special);
  g_test_add_func ("/package/cancelled", test_cancelled);

  return io_test_run (argc, argv);
}
