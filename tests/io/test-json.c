/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "io-test.h"
#include "trade-json-writer.h"
#include "trade-json.h"

typedef struct
{
  const char *name;
  const char *text;
  gssize      length;
  const char *fault;
} Case;

static const Case malformed[] = {
  { "empty", "", -1, "f.json:1:1: the file is empty" },
  { "no JSON", "hello", -1, "f.json:1:1: this is not well-formed JSON" },
  { "only a string", "\"a\"", -1, "f.json:1:1: this is not well-formed JSON" },
  { "cut short", "{\n  \"a\": 1", -1, "f.json:2:9: the file ends too early" },
  { "comma at the end", "{\n  \"a\": 1,\n}", -1, "f.json:3:1: this is not well-formed JSON" },
  { "no colon", "{\"a\" 1}", -1, "f.json:1:6: this is not well-formed JSON" },
  { "comment", "{\n// a\n}", -1, "f.json:2:1: this is not well-formed JSON" },
  { "leading zero", "{\"a\": 012}", -1, "f.json:1:7: this is not well-formed JSON" },
  { "columns are characters", "{\"出口\": x}", -1, "f.json:1:8: this is not well-formed JSON" },
  { "more behind the end", "{}\n{}", -1, "f.json:2:1: there is more after the end" },
  { "key twice", "{\n  \"a\": 1,\n  \"a\": 2\n}", -1, "f.json:3:3: this key was given already" },
  { "key twice in an inner object", "{\"x\": [{\"é\": 1, \"é\": 2}]}", -1, "f.json:1:17: this key was given already" },
  { "Latin-1", "{\"a\": \"caf\xe9\"}", -1, "f.json:1:11: the byte 0xE9 is not UTF-8" },
  { "UTF-16", "\xff\xfe{\0}\0", 6, "f.json:1:1: the byte 0xFF is not UTF-8" },
  { "lone surrogate", "{\"a\": \"\\ud800\"}", -1, "f.json:1:7: this is not well-formed JSON" },
  { "NUL byte", "{\"a\": \0}", 8, "f.json:1:7: there is a NUL byte" },
  { "NUL in a string", "{\"a\": \"\\u0000\"}", -1, "f.json:1:7: there is a NUL character" },
  { "huge number", "{\"a\": 99999999999999999999}", -1, "f.json:1:7: the number is too large" },
  { "huge exponent", "{\"a\": 1e999}", -1, "f.json:1:7: the number is too large" },
};

static char *
get_message (TradeFaults *faults)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (trade_faults_to_error (faults, &error));
  g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_INVALID);
  g_test_message ("%s", error->message);

  return g_strdup (error->message);
}

static void
check_malformed (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (test->text, test->length < 0 ? strlen (test->text) : (gsize) test->length);
  g_autoptr (TradeJson) document = trade_json_new ("f.json", bytes, faults);
  g_autofree char *message = get_message (faults);

  g_assert_null (document);
  g_assert_cmpuint (trade_faults_get_count (faults), ==, 1);
  if (!g_str_has_prefix (message, test->fault))
    g_assert_cmpstr (message, ==, test->fault);
}

static void
test_depth (void)
{
  static const struct
  {
    guint    depth;
    gboolean accepted;
  } cases[] = { { 32, TRUE }, { 33, FALSE }, { 100000, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *opening = g_strnfill (cases[i].depth, '[');
      g_autofree char *closing = g_strnfill (cases[i].depth, ']');
      g_autofree char *text = g_strconcat (opening, closing, NULL);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (TradeFaults) faults = trade_faults_new ();
      g_autoptr (TradeJson) document = trade_json_new ("f.json", bytes, faults);

      g_assert_cmpint (document != NULL, ==, cases[i].accepted);
      if (!cases[i].accepted)
        {
          g_autofree char *message = get_message (faults);

          g_assert_cmpstr (message, ==, "f.json:1:33: this is nested more than 32 levels deep");
        }
    }
}

static void
test_brackets_in_text (void)
{
  g_autofree char *brackets = g_strnfill (100, '[');
  g_autofree char *text = g_strdup_printf ("{\"a\": \"\\\"%s\\\\\"}", brackets);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (TradeJson) document = trade_json_new ("f.json", bytes, faults);

  g_assert_nonnull (document);
}

static const char located[] =
  "\xef\xbb\xbf{\n"
  "  \"skip\": { \"deep\": [1, [2, \"}]\\\"\"], {}], \"b\": \"é\" },\n"
  "  \"a\\u0062\\n\\ud83d\\udea2\" : [ true, null, -1.5e3 , { \"x\": \"y\", \"z\":\"出\", \"w\" :7 } ]\n"
  "}\n";

static void
test_locate (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new (located, strlen (located));
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (TradeJson) document = trade_json_new ("f.json", bytes, faults);
  g_autofree char *message = NULL;
  TradeJsonNode root, skip, deep, list, inner, text, element, object, member;

  g_assert_nonnull (document);
  root = trade_json_get_root (document);
  skip = trade_json_get_member (&root, "skip");
  deep = trade_json_get_member (&skip, "deep");
  inner = trade_json_get_element (&deep, 1);
  text = trade_json_get_element (&inner, 1);
  list = trade_json_get_member (&root, "ab\n🚢");
  element = trade_json_get_element (&list, 2);
  object = trade_json_get_element (&list, 3);
  member = trade_json_get_member (&object, "w");

  g_assert_cmpstr (trade_json_get_string (&text), ==, "}]\"");
  g_assert_cmpuint (trade_json_get_length (&list), ==, 4);

  trade_json_add_fault (&root, "root");
  trade_json_add_fault (&skip, "skip");
  trade_json_add_fault (&deep, "deep");
  trade_json_add_fault (&inner, "inner");
  trade_json_add_fault (&text, "text");
  trade_json_add_key_fault (&list, "key");
  trade_json_add_fault (&list, "list");
  trade_json_add_fault (&element, "element");
  trade_json_add_fault (&object, "object");
  trade_json_add_key_fault (&member, "member's key");
  trade_json_add_fault (&member, "member");

  message = get_message (faults);
  g_assert_cmpstr (message, ==,
                   "f.json:1:1: root\n"
                   "f.json:2:11: skip\n"
                   "f.json:2:21: deep\n"
                   "f.json:2:25: inner\n"
                   "f.json:2:29: text\n"
                   "f.json:3:3: key\n"
                   "f.json:3:29: list\n"
                   "f.json:3:43: element\n"
                   "f.json:3:52: object\n"
                   "f.json:3:73: member's key\n"
                   "f.json:3:78: member");
}

/* Everything that a text must not hold as it is, and whatever is empty. */
static char *
write_sample (gboolean indented)
{
  TradeJsonWriter *writer = trade_json_writer_new (indented);

  trade_json_writer_begin_object (writer, NULL);
  trade_json_writer_add_string (writer, "a\"\\", "\b\f\n\r\t\x1f/中\x7f");
  trade_json_writer_begin_array (writer, "b");
  trade_json_writer_end_array (writer);
  trade_json_writer_begin_array (writer, "c");
  trade_json_writer_add_integer (writer, NULL, -7);
  trade_json_writer_begin_object (writer, NULL);
  trade_json_writer_end_object (writer);
  trade_json_writer_add_string (writer, NULL, NULL);
  trade_json_writer_end_array (writer);
  trade_json_writer_end_object (writer);

  return trade_json_writer_finish (writer);
}

static void
test_writer (void)
{
  g_autofree char *compact = write_sample (FALSE);
  g_autofree char *indented = write_sample (TRUE);

  g_assert_cmpstr (compact, ==, "{\"a\\\"\\\\\":\"\\b\\f\\n\\r\\t\\u001F/中\x7f\",\"b\":[],\"c\":[-7,{},null]}");
  g_assert_cmpstr (indented, ==,
                   "{\n  \"a\\\"\\\\\": \"\\b\\f\\n\\r\\t\\u001F/中\x7f\",\n  \"b\": [],\n"
                   "  \"c\": [\n    -7,\n    {},\n    null\n  ]\n}");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (malformed); i++)
    {
      g_autofree char *path = g_strconcat ("/json/malformed/", malformed[i].name, NULL);

      g_test_add_data_func (path, &malformed[i], check_malformed);
    }
  g_test_add_func ("/json/writer", test_writer);
  g_test_add_func ("/json/depth", test_depth);
  g_test_add_func ("/json/brackets-in-text", test_brackets_in_text);
  g_test_add_func ("/json/locate", test_locate);

  return io_test_run (argc, argv);
}
