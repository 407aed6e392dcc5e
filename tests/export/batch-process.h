/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How the program was run and what came of it. */
typedef struct
{
  int   status;
  char *output;
  char *errors;
} BatchResult;

void     batch_result_clear (BatchResult        *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BatchResult, batch_result_clear)

#define BATCH_KILLED 128

/* How to run the program; all may be NULL. */
typedef struct
{
  const char         *folder;      /* to run it in */
  const char * const *settings;    /* names and values of environment variables in turn */
  const char         *input;       /* for its standard input */
  const char         *output_path; /* for its standard output, instead of the result */
  const char * const *wrapper;     /* words to stand before it */
  gboolean            may_be_killed; /* by a signal, whose number plus BATCH_KILLED is the status then */
} BatchSetup;

/* What most cases need: a folder of their own to run the program in, and the result of the last run. */
typedef struct
{
  char        *folder;
  BatchResult  result;
} BatchFixture;

void     batch_set_up       (BatchFixture       *fixture,
                             gconstpointer       data);
void     batch_tear_down    (BatchFixture       *fixture,
                             gconstpointer       data);

/* Runs the program in the fixture's folder with these arguments. */
#define BATCH_RUN(fixture, ...) batch_run (&(fixture)->result, (fixture)->folder, NULL, NULL, __VA_ARGS__, NULL)

/* The sanitizer must be loaded before all others, so nothing can be preloaded then. */
#ifdef TRADE_SANITIZED
#define BATCH_CAN_PRELOAD FALSE
#else
#define BATCH_CAN_PRELOAD TRUE
#endif

#define BATCH_ALL_FORMATS "--format=png,svg,pdf,csv,tsv,json"

void     batch_run_strv     (BatchResult        *result,
                             const BatchSetup   *setup,
                             const char * const *argv);
void     batch_run          (BatchResult        *result,
                             const char         *folder,
                             const char * const *settings,
                             const char         *output_path,
                             const char         *first,
                             ...) G_GNUC_NULL_TERMINATED;

void     batch_assert_done  (const BatchResult  *result);
void     batch_assert_fails (const BatchResult  *result,
                             int                 status,
                             const char         *words);

void     batch_add          (const char         *path,
                             gconstpointer       data,
                             void              (*test) (BatchFixture  *fixture,
                                                        gconstpointer  data));

GStrv    batch_split_lines  (const char         *text);
guint    batch_count_lines  (const char         *text,
                             const char         *beginning);

char    *batch_make_folder  (void);
void     batch_remove       (const char         *path);
GStrv    batch_list_folder  (const char         *path);
GBytes  *batch_read         (const char         *folder,
                             const char         *name);
void     batch_write        (const char         *folder,
                             const char         *name,
                             const char         *text);
char    *batch_copy_package (const char         *folder);

G_END_DECLS
