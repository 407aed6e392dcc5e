/* SPDX-License-Identifier: GPL-3.0-or-later */

/* As trade-stages-pch.h, for the files that know GTK. */

#include <adwaita.h>
#include <string.h>
