/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-notes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A note is no wider than this part of the plot, nor than so many ems, unless the plot is narrower than the second number. */
#define WIDTH_PART 0.3
#define MOST_EMS 15.0
#define LEAST_EMS 9.0

/* The band of the notes takes no more than this part of the plot. */
#define MOST_BAND 0.4

/* From a rule to its words, and between two notes, in ems. */
#define BESIDE 0.4
#define BETWEEN 0.5

/* Below the band labels may reach above the plot, in ems. */
#define BELOW_BAND 1.2

typedef struct
{
  const TradeNote *note;
  TradeWords      *words;  /* NULL until it is laid out */
  int              moment; /* the one that it is about; -1 where the chart has none */
  gboolean         placed;
  double           left;   /* of its words, from its rule */
  double           bottom; /* of its words, from the bottom of the band upwards */
} Place;

typedef struct
{
  TradeHead head;
  double    x;
  gboolean  joined;
} Moment;

struct _TradeNotes
{
  TradeView *view;
  GArray    *places;
  GArray    *moments; /* the first of each head */
  gboolean   settled;
  double     em;
  double     height; /* of the band */
  double     base;   /* where the band ends, in logical pixels */
};

static void
clear_place (gpointer data)
{
  g_clear_object (&((Place *) data)->words);
}

/* Returns NULL where there is nothing to note. */
TradeNotes *
trade_notes_new (TradeView *view)
{
  TradeAnnotations *annotations = trade_view_get_annotations (view);
  TradeNotes *self;

  if (trade_annotations_get_n_notes (annotations) == 0)
    return NULL;

  self = g_new0 (TradeNotes, 1);
  self->view = g_object_ref (view);
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_array_set_clear_func (self->places, clear_place);
  self->moments = g_array_new (FALSE, FALSE, sizeof (Moment));
  for (guint i = 0; i < trade_annotations_get_n_notes (annotations); i++)
    {
      Place place = { .note = trade_annotations_get_note (annotations, i), .moment = -1 };

      g_array_append_val (self->places, place);
    }

  return self;
}

void
trade_notes_free (TradeNotes *self)
{
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->moments, g_array_unref);
  g_clear_object (&self->view);
  g_free (self);
}

static Place *
get_place (TradeNotes *self,
           guint       i)
{
  return &g_array_index (self->places, Place, i);
}

static Moment *
get_moment (TradeNotes *self,
            int         i)
{
  return &g_array_index (self->moments, Moment, i);
}

/* Gives a frame the notes, and those their room once it is known how much they need. */
void
trade_notes_begin (TradeNotes *self,
                   TradeFrame *frame)
{
  frame->notes = self;
  self->base = frame->plot.y + self->height - BELOW_BAND * self->em;
  g_array_set_size (self->moments, 0);
  frame->plot.y += self->height;
  frame->plot.height -= self->height;
}

/* The key stands above the notes, whose rules would cross it. Returns how far up it moves. */
double
trade_notes_get_height (TradeNotes *self)
{
  return self != NULL ? self->height : 0;
}

/* Moves the notes down, below a key. */
void
trade_notes_push (TradeNotes *self,
                  double      by)
{
  if (self != NULL)
    self->base += by;
}

static gboolean
has_year (TradeView *view,
          int        year)
{
  for (guint i = 0; i < trade_view_get_n_columns (view); i++)
    {
      if (trade_period_get_year (trade_view_get_column (view, i)->period) == year)
        return TRUE;
    }

  return FALSE;
}

/* Whether a note is about a time that a head says: 2 where it begins in it, 1 where it only reaches into it. */
static int
rate (TradeNotes      *self,
      const TradeNote *note,
      const TradeHead *head)
{
  int begin = note->period.first_month;
  int end = begin + note->period.n_months;
  int first = head->period.first_month;

  /* A part of a year is the same part of each year that the chart has. */
  if (head->has_part)
    {
      if (!has_year (self->view, trade_period_get_year (note->period)))
        return 0;
      first += (trade_period_get_year (note->period) - trade_period_get_year (head->period)) * TRADE_MONTHS_PER_YEAR;
    }

  if (begin >= first && begin < first + head->period.n_months)
    return 2;

  return begin < first + head->period.n_months && first < end;
}

static void
choose_moment (TradeNotes *self,
               Place      *place)
{
  int best = 0;

  place->moment = -1;
  for (guint i = 0; i < self->moments->len; i++)
    {
      int rating = rate (self, place->note, &get_moment (self, i)->head);

      if (rating > best)
        {
          best = rating;
          place->moment = i;
        }
    }
}

static int
find_moment (TradeNotes      *self,
             const TradeHead *head)
{
  for (guint i = 0; i < self->moments->len; i++)
    {
      if (trade_period_equal (get_moment (self, i)->head.period, head->period))
        return i;
    }

  return -1;
}

/* Tells where a period stands, before what is drawn there: a rule that leads to it lies behind. A rule that is not joined to its
 * words begins at @top. */
void
trade_notes_add_moment (TradeFrame      *frame,
                        const TradeHead *head,
                        double           x,
                        double           top,
                        double           bottom,
                        gboolean         joined)
{
  TradeNotes *self = frame->notes;
  int index;

  if (self == NULL)
    return;

  index = find_moment (self, head);
  if (index < 0)
    {
      Moment moment = { *head, x, joined };

      index = self->moments->len;
      g_array_append_val (self->moments, moment);
    }

  for (guint i = 0; self->settled && i < self->places->len; i++)
    {
      Place *place = get_place (self, i);

      if (place->moment == index && place->placed && (joined || bottom > top))
        trade_frame_add_leader (frame, x, joined ? self->base - place->bottom - trade_words_get_height (place->words) : top, x,
                                MAX (bottom, top));
    }
}

static TradeBox
get_box (TradeNotes  *self,
         const Place *place)
{
  double height = trade_words_get_height (place->words);

  return (TradeBox){
    get_moment (self, place->moment)->x + place->left,
    self->base - place->bottom - height,
    trade_words_get_width (place->words),
    height,
  };
}

static gboolean
crosses (double          x,
         double          top,
         const TradeBox *box,
         double          clear)
{
  return x > box->x - clear && x < box->x + box->width + clear && box->y + box->height > top;
}

/* Whether a note stands on another, or on the rule of another, or its rule on the other. */
static gboolean
do_meet (TradeNotes  *self,
         const Place *a,
         const Place *b)
{
  TradeBox one = get_box (self, a);
  TradeBox other = get_box (self, b);
  double clear = BESIDE * self->em - 0.5;
  double between = BETWEEN * self->em - 0.5;

  if (one.x < other.x + other.width + between && other.x < one.x + one.width + between && one.y < other.y + other.height + 1 &&
      other.y < one.y + one.height + 1)
    return TRUE;

  return (get_moment (self, a->moment)->joined && crosses (get_moment (self, a->moment)->x, one.y, &other, clear)) ||
         (get_moment (self, b->moment)->joined && crosses (get_moment (self, b->moment)->x, other.y, &one, clear));
}

static gboolean
is_free (TradeNotes *self,
         TradeFrame *frame,
         guint       i)
{
  Place *place = get_place (self, i);
  TradeBox box = get_box (self, place);

  if (box.x < frame->plot.x - 0.5 || box.x + box.width > frame->plot.x + frame->plot.width + 0.5)
    return FALSE;

  for (guint j = 0; j < self->places->len; j++)
    {
      if (j != i && get_place (self, j)->placed && do_meet (self, place, get_place (self, j)))
        return FALSE;
    }

  return TRUE;
}

static int
compare_heights (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

/* The bottom of the band and the tops of the notes in it, the lowest first: a note stands on one of them. */
static GArray *
list_floors (TradeNotes *self)
{
  GArray *floors = g_array_new (FALSE, TRUE, sizeof (double));

  g_array_set_size (floors, 1);
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = get_place (self, i);
      double floor;

      if (!place->placed)
        continue;
      floor = place->bottom + trade_words_get_height (place->words) + 0.25 * self->em;
      g_array_append_val (floors, floor);
    }
  g_array_sort (floors, compare_heights);

  return floors;
}

/* Looks for the lowest place, on the side of its rule on which the language begins to read, or else on the other. */
static void
find_place (TradeNotes *self,
            TradeFrame *frame,
            guint       i,
            double      most)
{
  Place *place = get_place (self, i);
  const Moment *moment = get_moment (self, place->moment);
  gboolean mirrored = trade_format_is_right_to_left (frame->format);
  double width = trade_words_get_width (place->words);
  double beside = BESIDE * self->em;
  double lefts[] = { beside, -beside - width };
  g_autoptr (GArray) floors = list_floors (self);

  /* Words without a rule begin where the plot does. */
  if (!moment->joined)
    lefts[0] = lefts[1] = (mirrored ? frame->plot.x + frame->plot.width - width : frame->plot.x) - moment->x;

  for (guint side = 0; side < G_N_ELEMENTS (lefts); side++)
    for (guint j = 0; j < floors->len && !place->placed; j++)
      {
        place->left = lefts[mirrored ? 1 - side : side];
        place->bottom = g_array_index (floors, double, j);
        place->placed = place->bottom + trade_words_get_height (place->words) <= most && is_free (self, frame, i);
      }
}

/* Where a rule does not lead from the words to the period, and where a chart has parts of several years, the words name it. */
static char *
write_text (TradeNotes  *self,
            TradeFrame  *frame,
            const Place *place)
{
  const Moment *moment = get_moment (self, place->moment);
  const char *text = trade_format_text (frame->format, place->note->text);
  g_autofree char *period = NULL;

  if (moment->joined && !moment->head.has_part && trade_period_equal (moment->head.period, place->note->period))
    return g_strdup (text);

  period = trade_format_period (frame->format, place->note->period);

  /* Translators: a period, and what a person notes of it on a chart, as in "March 2018: tariffs" */
  return g_strdup_printf (C_ ("note", "%1$s: %2$s"), period, text);
}

static void
lay_out (TradeNotes *self,
         TradeFrame *frame,
         Place      *place)
{
  g_autofree char *text = write_text (self, frame, place);
  gboolean joined = get_moment (self, place->moment)->joined;
  double width = CLAMP (frame->plot.width * WIDTH_PART, LEAST_EMS * self->em, MOST_EMS * self->em);

  width = joined ? MIN (width, frame->plot.width * 0.45) : frame->plot.width;
  g_clear_object (&place->words);
  place->words = trade_frame_layout (frame, TRADE_TYPE_SMALL, text, MAX (width, 1), PANGO_ALIGN_LEFT);
  trade_words_balance (place->words, MAX (width, 1));
  trade_words_shrink (place->words);
}

/* Gives each note its place, beginning with the last, and measures the band that they need. */
void
trade_notes_settle (TradeNotes *self,
                    TradeFrame *frame)
{
  double most = frame->plot.height * MOST_BAND;
  g_autoptr (TradeWords) letter = trade_frame_layout (frame, TRADE_TYPE_SMALL, "0", 0, PANGO_ALIGN_LEFT);

  self->em = trade_words_get_size (letter);
  for (guint i = self->places->len; i > 0; i--)
    {
      Place *place = get_place (self, i - 1);

      choose_moment (self, place);
      if (place->moment < 0 || frame->thumbnail)
        continue;
      lay_out (self, frame, place);
      find_place (self, frame, i - 1, most - BELOW_BAND * self->em);
      if (place->placed)
        self->height = MAX (self->height, place->bottom + trade_words_get_height (place->words) + BELOW_BAND * self->em);
    }
  self->settled = TRUE;
}

static void
hide (TradeFrame      *frame,
      const TradeNote *note)
{
  g_autofree char *period = trade_format_period (frame->format, note->period);
  g_autofree char *text = g_strdup_printf (C_ ("note", "%1$s: %2$s"), period, trade_format_text (frame->format, note->text));

  trade_scene_add_hidden (frame->scene, text);
}

/* Reports all notes, where no words are written. */
void
trade_notes_hide (TradeNotes *self,
                  TradeFrame *frame)
{
  for (guint i = 0; i < self->places->len; i++)
    hide (frame, get_place (self, i)->note);
}

/* Writes the notes that have a place still, now that the plot stands below them, and reports the others. */
void
trade_notes_place (TradeNotes *self,
                   TradeFrame *frame)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = get_place (self, i);
      TradeBox box;

      if (!place->placed || place->moment >= (int) self->moments->len)
        {
          hide (frame, place->note);
          continue;
        }

      box = get_box (self, place);
      trade_frame_add_text (frame, TRADE_ROLE_ANNOTATION, TRADE_COLOUR_TEXT, place->words,
                            CLAMP (box.x, 0, MAX (trade_scene_get_width (frame->scene) - box.width, 0)), box.y);
    }
  frame->notes = NULL;
}
