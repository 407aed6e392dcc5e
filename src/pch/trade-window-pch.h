/* SPDX-License-Identifier: GPL-3.0-or-later */

/* As trade-stages-pch.h, for the files that know GTK. */

/* Some of the files define it, but these headers come before all that they say. */
#define _GNU_SOURCE

#include <adwaita.h>
#include <string.h>
