/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"

/* Whichever way GTK puts a window on the screen, its charts are the same, also where a display sets all things larger; and the way is
 * the one that was asked for. A graphics card is stood in for by a program.
 *
 * GTK chooses once in a program, so that each way is one of its own: this one, run again with the folder for its pictures. */

#define DRAWS "TRADE_TEST_DRAWS"
#define SAYS "renderer: "

#define N_VIEWS 9
#define LOOK_MS 50

/* Per channel, of 255. The charts are cairo's in all ways; what differs is how they are put together. */
#define MOST_DIFFERENCE 3
#define MOST_DIFFERING 0.005 /* of the pixels: at a fraction, those along a line that begins between two of them */

/* GTK draws at a fraction only from 4.14 on. */
static const double scales[] = { 1, 2, 1.5 };

static const char *const variables[] = { "GSK_RENDERER", "GDK_DEBUG", "GDK_DISABLE", "TRADE_CHARTS_GPU" };

static gboolean
is_newer (void)
{
  return gtk_get_minor_version () >= 14;
}

static double
get_scale (guint view)
{
  return scales[view % (is_newer () ? G_N_ELEMENTS (scales) : G_N_ELEMENTS (scales) - 1)];
}

/* GTK 4.14 has another one by this name, and 4.18 has that alone. */
static const char *
get_gl (void)
{
  return is_newer () ? "ngl" : "gl";
}

static void
draw_chart (TradeWindow *window,
            double       scale,
            const char  *path)
{
  GtkWidget *area = GTK_WIDGET (trade_window_get_chart_area (window));
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (area);
  g_autoptr (GdkTexture) texture = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  gtk_snapshot_scale (snapshot, (float) scale, (float) scale);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (area), gtk_widget_get_height (area));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
  gsk_render_node_unref (node);
}

static char *
get_path (const char *folder,
          guint       view)
{
  g_autofree char *name = g_strdup_printf ("%u.png", view);

  return g_build_filename (folder, name, NULL);
}

static void
draw (TradeWindow *window)
{
  const char *folder = g_getenv (DRAWS);

  g_print (SAYS "%s\n", G_OBJECT_TYPE_NAME (gtk_native_get_renderer (GTK_NATIVE (window))));
  for (guint i = 0; *folder != '\0' && i < N_VIEWS; i++)
    {
      g_autofree char *path = get_path (folder, i);
      g_autofree char *view = g_strdup_printf ("%u", i + 1);

      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", view));
      app_test_settle ();
      draw_chart (window, get_scale (i), path);
    }
}

/* The program begins as it always does, and draws when it has a chart. */
static gboolean
look_cb (gpointer data)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  GtkWindow *window = application != NULL ? gtk_application_get_active_window (application) : NULL;

  if (window == NULL || trade_chart_area_get_scene (trade_window_get_chart_area (TRADE_WINDOW (window))) == NULL)
    return G_SOURCE_CONTINUE;

  draw (TRADE_WINDOW (window));
  g_application_quit (G_APPLICATION (application));

  return G_SOURCE_REMOVE;
}

/* Runs this program once more, with some of the variables set. Returns the class of the renderer. */
static char *
run (const char *folder,
     const char *first_name,
     ...)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  const char *said;
  va_list settings;

  g_subprocess_launcher_setenv (launcher, DRAWS, folder, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    g_subprocess_launcher_unsetenv (launcher, variables[i]);
  va_start (settings, first_name);
  for (const char *name = first_name; name != NULL; name = va_arg (settings, const char *))
    g_subprocess_launcher_setenv (launcher, name, va_arg (settings, const char *), TRUE);
  va_end (settings);

  process = g_subprocess_launcher_spawn (launcher, &error, "/proc/self/exe", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_test_message ("%s", output);
  g_assert_true (g_subprocess_get_successful (process));
  said = strstr (output, SAYS);
  g_assert_nonnull (said);
  said += strlen (SAYS);

  return g_strndup (said, strcspn (said, "\n"));
}

static gboolean
is_cairo (const char *renderer)
{
  return g_str_equal (renderer, "GskCairoRenderer");
}

static gboolean
skips_without_gl (const char *renderer)
{
  if (!is_cairo (renderer))
    return FALSE;

  g_test_skip ("this display has no OpenGL");

  return TRUE;
}

/* What a person asks for is what happens; who asks for nothing gets cairo. */
static void
test_choice (void)
{
  g_autofree char *nothing = run ("", NULL);
  g_autofree char *cairo = run ("", "GSK_RENDERER", "cairo", "TRADE_CHARTS_GPU", "1", NULL);
  g_autofree char *card = run ("", "TRADE_CHARTS_GPU", "1", NULL);
  g_autofree char *gl = NULL;

  g_assert_true (is_cairo (nothing));
  g_assert_true (is_cairo (cairo));
  if (skips_without_gl (card))
    return;

  gl = run ("", "GSK_RENDERER", get_gl (), NULL);
  g_assert_false (is_cairo (gl));
}

static GBytes *
read_pixels (const char *folder,
             guint       view,
             int        *width,
             int        *height)
{
  g_autofree char *path = get_path (folder, view);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_filename (path, &error);
  gsize length;
  guchar *pixels;

  g_assert_no_error (error);
  *width = gdk_texture_get_width (texture);
  *height = gdk_texture_get_height (texture);
  length = (gsize) *width * *height * 4;
  pixels = g_malloc (length);
  gdk_texture_download (texture, pixels, (gsize) *width * 4);

  return g_bytes_new_take (pixels, length);
}

static gboolean
differs (const guchar *a,
         const guchar *b)
{
  for (int i = 0; i < 4; i++)
    if (ABS (a[i] - b[i]) > MOST_DIFFERENCE)
      return TRUE;

  return FALSE;
}

static void
assert_same_chart (const char *folder,
                   const char *other_folder,
                   guint       view)
{
  int width, height, other_width, other_height;
  g_autoptr (GBytes) bytes = read_pixels (folder, view, &width, &height);
  g_autoptr (GBytes) other_bytes = read_pixels (other_folder, view, &other_width, &other_height);
  const guchar *pixels = g_bytes_get_data (bytes, NULL);
  const guchar *other_pixels = g_bytes_get_data (other_bytes, NULL);
  guint n_pixels = (guint) (width * height);
  guint n_differing = 0;
  guint n_drawn = 0;

  g_assert_cmpint (width, ==, other_width);
  g_assert_cmpint (height, ==, other_height);
  for (guint i = 0; i < n_pixels; i++)
    {
      n_drawn += differs (pixels, pixels + 4 * i) ? 1 : 0;
      n_differing += differs (pixels + 4 * i, other_pixels + 4 * i) ? 1 : 0;
    }

  g_test_message ("view %u: %u of %u pixels differ, of which %u are drawn", view + 1, n_differing, n_pixels, n_drawn);
  /* There is a chart: not all of it is background. */
  g_assert_cmpuint (n_drawn, >, n_pixels / 100);
  g_assert_cmpuint (n_differing, <=, (guint) (n_pixels * MOST_DIFFERING));
}

static void
test_same_charts (void)
{
  g_autoptr (GFile) folder = app_test_make_folder ();
  g_autoptr (GFile) other_folder = app_test_make_folder ();
  g_autofree char *cairo = run (g_file_peek_path (folder), "GSK_RENDERER", "cairo", NULL);
  g_autofree char *other = run (g_file_peek_path (other_folder), "GSK_RENDERER", get_gl (), NULL);

  g_assert_true (is_cairo (cairo));
  if (!skips_without_gl (other))
    for (guint i = 0; i < N_VIEWS; i++)
      assert_same_chart (g_file_peek_path (folder), g_file_peek_path (other_folder), i);

  app_test_remove_folder (folder);
  app_test_remove_folder (other_folder);
}

int
main (int    argc,
      char **argv)
{
  if (g_getenv (DRAWS) != NULL)
    {
      g_timeout_add (LOOK_MS, look_cb, NULL);
      return trade_application_run (argc, argv);
    }

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/renderers/choice", test_choice);
  g_test_add_func ("/renderers/same-charts", test_same_charts);

  return g_test_run ();
}
