/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-help-topics.h"

#include <glib/gi18n.h>

static const char *const section_titles[] = {
  [TRADE_HELP_MARKS] = NC_ ("help", "What the Marks Mean"),
  [TRADE_HELP_NUMBERS] = NC_ ("help", "How Numbers Are Treated"),
  [TRADE_HELP_OPENING] = NC_ ("help", "Opening Files"),
  [TRADE_HELP_EDITING] = NC_ ("help", "Editing Figures"),
  [TRADE_HELP_READING] = NC_ ("help", "Reading and Arranging Charts"),
  [TRADE_HELP_EXPORTING] = NC_ ("help", "Exporting for Print and Web"),
  [TRADE_HELP_SCRIPTING] = NC_ ("help", "Scripting"),
  [TRADE_HELP_ACCESS] = NC_ ("help", "Keyboard and Screen Reader"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (section_titles) == TRADE_HELP_N_SECTIONS);

/* In the order in which they are shown. */
static const TradeHelpTopic topics[] = {
  {
    .section = TRADE_HELP_MARKS,
    .sample = TRADE_HELP_SAMPLE_PUBLISHED,
    .title = NC_ ("help", "Published"),
    .text = NC_ ("help", "A filled mark is a figure as its source printed it. Colour says what a figure is about, such as "
                         "exports or imports; how the mark is filled says how sure the figure is."),
  },
  {
    .section = TRADE_HELP_MARKS,
    .sample = TRADE_HELP_SAMPLE_PALE,
    .title = NC_ ("help", "Pale"),
    .text = NC_ ("help", "Among columns, a pale one is a published figure of an earlier period. Among places from first to "
                         "last, a pale mark is a place that rounding leaves open."),
  },
  {
    .section = TRADE_HELP_MARKS,
    .sample = TRADE_HELP_SAMPLE_COMPUTED,
    .title = NC_ ("help", "Computed"),
    .text = NC_ ("help", "An outlined mark, or an open circle on a line, was computed from other figures: the source implies "
                         "it, but does not print it. The details of the figure show the formula and what went into it."),
  },
  {
    .section = TRADE_HELP_MARKS,
    .sample = TRADE_HELP_SAMPLE_PROJECTION,
    .title = NC_ ("help", "Projection"),
    .text = NC_ ("help", "A hatched mark, or a dashed part of a line, is a projection: it was still to come when it was "
                         "published."),
  },
  {
    .section = TRADE_HELP_MARKS,
    .sample = TRADE_HELP_SAMPLE_OPEN,
    .title = NC_ ("help", "More Than"),
    .text = NC_ ("help", "A mark with a pointed end goes on beyond the number beside it: the source says “more than”, and "
                         "nobody knows how much more. Below zero, it is less than the number."),
  },
  {
    .section = TRADE_HELP_MARKS,
    .sample = TRADE_HELP_SAMPLE_WHISKER,
    .title = NC_ ("help", "Whiskers"),
    .text = NC_ ("help", "A thin line across the end of a mark shows between which values rounding allows the figure to be. "
                         "An arrow says that it goes on beyond the axis. Where the line would be too short to be seen, it is "
                         "not drawn."),
  },
  {
    .section = TRADE_HELP_MARKS,
    .sample = TRADE_HELP_SAMPLE_GAP,
    .title = NC_ ("help", "Gaps"),
    .text = NC_ ("help", "Where a period has no figure, its line has a gap; nothing is guessed. If the source says why, for "
                         "example that it keeps the figure secret, so does the description of the chart."),
  },
  {
    .section = TRADE_HELP_NUMBERS,
    .title = NC_ ("help", "Rounding"),
    .text = NC_ ("help", "A printed number stands for all values that round to it: 23.77 trillion is anything from 23.765 to "
                         "23.775 trillion. The details of a figure state these bounds, and all that is computed from it is "
                         "computed with them."),
  },
  {
    .section = TRADE_HELP_NUMBERS,
    .title = NC_ ("help", "About"),
    .text = NC_ ("help", "“About” stands before a number that its source calls approximate, and before one that was computed "
                         "by multiplying or dividing. An approximate number is taken to be rounded like any other."),
  },
  {
    .section = TRADE_HELP_NUMBERS,
    .title = NC_ ("help", "Computed Figures"),
    .text = NC_ ("help", "What a release implies without printing it is computed: balances, totals, shares, growth, the level "
                         "of the year earlier, quarters and years from months. A computed figure has no more digits than its "
                         "bounds support."),
  },
  {
    .section = TRADE_HELP_NUMBERS,
    .title = NC_ ("help", "Published Comes First"),
    .text = NC_ ("help", "What was published is never replaced by what was computed. Offices revise figures of earlier years, "
                         "so that growth as published and growth computed from two levels may differ, and both may be right."),
  },
  {
    .section = TRADE_HELP_NUMBERS,
    .title = NC_ ("help", "Audit"),
    .text = NC_ ("help", "The audit compares each figure with all that imply it in another way. It says what agrees within "
                         "rounding, what disagrees, what rounding leaves open, and how many figures have no other to be "
                         "compared with."),
    .key = "<Control><Shift>a",
  },
  {
    .section = TRADE_HELP_NUMBERS,
    .title = NC_ ("help", "Currency and Language"),
    .text = NC_ ("help", "No currency is converted: a chart has another one only where the release prints it. Numbers are "
                         "written as in your language, or as the preferences say; that changes no value."),
    .key = "<Control>comma",
  },
  {
    .section = TRADE_HELP_OPENING,
    .title = NC_ ("help", "What Can Be Opened"),
    .text = NC_ ("help", "Data packages, tables of trade as statistics agencies and spreadsheets write them as CSV, also "
                         "inside of ZIP and GZ archives, workbooks of Excel and LibreOffice, and pictures and tables that "
                         "this program exported. Choose a file, drop it onto the window, or paste what you have copied "
                         "elsewhere. Of a workbook, the sheet that is known best is read; “What Was Read” offers the others."),
    .key = "<Control>o",
  },
  {
    .section = TRADE_HELP_OPENING,
    .title = NC_ ("help", "Tables That Nobody Knows"),
    .text = NC_ ("help", "If the program does not know the columns of a table, it asks what they are and what the values are "
                         "counted in, with a guess for each. Your answers are kept for tables with the same header."),
  },
  {
    .section = TRADE_HELP_OPENING,
    .title = NC_ ("help", "What Was Read"),
    .text = NC_ ("help", "“What Was Read” in the menu says of a file of an agency what became of each row: used, set aside "
                         "for a reason, or rejected. There you also choose the reporter, the flow, the level, the periods, "
                         "and the partners and products that are shown."),
  },
  {
    .section = TRADE_HELP_OPENING,
    .title = NC_ ("help", "When a File Changes"),
    .text = NC_ ("help", "The window offers to read the file again, and goes on showing what it has until you say so."),
  },
  {
    .section = TRADE_HELP_OPENING,
    .title = NC_ ("help", "Cancelling"),
    .text = NC_ ("help", "“Cancel” above the chart stops the reading of a file, and the window goes on showing what it "
                         "has. Closing the export dialog stops an export; files that were written by then are whole. "
                         "Escape answers a question with “Cancel”."),
  },
  {
    .section = TRADE_HELP_EDITING,
    .title = NC_ ("help", "Figures of Your Own"),
    .text = NC_ ("help", "“New Release” opens a table to type figures in, beside the chart that they make. “Edit a Copy” "
                         "does so with the figures that are shown, and tells which were changed by hand. Each change is kept as a "
                         "draft until you save it as a release."),
    .key = "<Control>n",
  },
  {
    .section = TRADE_HELP_EDITING,
    .title = NC_ ("help", "Figures by Period"),
    .text = NC_ ("help", "“Figures by Period” in the menu shows the table as a grid: a row for what the figures are "
                         "about, a column for each period. Rows are inserted, removed, pasted and sorted where the "
                         "figures stand one below the other; the same key leads back there."),
    .key = "<Control>t",
  },
  {
    .section = TRADE_HELP_EDITING,
    .title = NC_ ("help", "Undoing"),
    .text = NC_ ("help", "“Undo” takes back the last change, then the one before; “Redo” brings back what was undone. "
                         "That goes for all that you type, paste or remove in a table of your own, and for the titles, "
                         "notes and highlights of a chart. What was saved or exported stays as it is until you do so "
                         "again."),
    .key = "<Control>z",
  },
  {
    .section = TRADE_HELP_EDITING,
    .title = NC_ ("help", "Saving"),
    .text = NC_ ("help", "A release is saved as a folder, with its figures, their sources, and the titles, notes and "
                         "highlights of its charts, and can be opened again. A cell that cannot be read is to be mended "
                         "first: F8 goes to the next one. “Save the Table as CSV” writes the figures alone, for other "
                         "programs."),
    .key = "<Control>s",
  },
  {
    .section = TRADE_HELP_EDITING,
    .title = NC_ ("help", "Drafts"),
    .text = NC_ ("help", "What you type is kept as a draft after half a second, so that it outlives a crash. Whoever "
                         "closes a table that was not saved is asked whether to save it, to keep it as a draft or to "
                         "discard it. The next start offers to go on with the last draft; the start page lists all of them."),
  },
  {
    .section = TRADE_HELP_READING,
    .title = NC_ ("help", "Details of a Figure"),
    .text = NC_ ("help", "The strip below the chart speaks of the figure under the pointer or in focus. A click keeps the "
                         "figure and opens its details: its bounds, its source or its formula, what was computed from it, and "
                         "what was checked of it."),
  },
  {
    .section = TRADE_HELP_READING,
    .title = NC_ ("help", "Views"),
    .text = NC_ ("help", "The sidebar has a view for each question that the figures answer. Search finds views by their names "
                         "and by what they show. The table has the figures of the view that is shown, with their bounds."),
    .key = "<Control>f",
  },
  {
    .section = TRADE_HELP_READING,
    .title = NC_ ("help", "Finding"),
    .text = NC_ ("help", "“Find” looks among the views, or, where the table is shown, among its figures: those that have "
                         "all the words stay, and “Copy All Rows” copies them. In a table of your own, F3 goes to the "
                         "next cell that was found, and “Only These Rows” hides the others."),
    .key = "<Control>f",
  },
  {
    .section = TRADE_HELP_READING,
    .title = NC_ ("help", "Sorting"),
    .text = NC_ ("help", "A click on a heading of a table sorts its rows by that column; another click turns them "
                         "around. “Rows in Their Own Order” in the menu of a table of your own brings back the order in "
                         "which they were typed. “Sort By” under “Arrange” sorts the rows of a chart. Sorting changes no "
                         "figure."),
  },
  {
    .section = TRADE_HELP_READING,
    .title = NC_ ("help", "Arranging"),
    .text = NC_ ("help", "“Arrange” chooses the period, the order of rows, the kind of chart and the currency, and shows "
                         "amounts as an index or as shares, as far as the figures allow it. What is exported is what is "
                         "shown."),
    .key = "<Control>r",
  },
  {
    .section = TRADE_HELP_READING,
    .title = NC_ ("help", "Titles, Notes and Highlights"),
    .text = NC_ ("help", "A chart can have a title of your own, notes at its periods, and a row that stands out while the "
                         "rest is pale. They stay with the release and are exported with the chart."),
    .key = "F2",
  },
  {
    .section = TRADE_HELP_READING,
    .title = NC_ ("help", "Revisions"),
    .text = NC_ ("help", "Where figures were published again, those that came last count. The details of a figure list "
                         "what was published of it before, and a view of revisions shows what was first released beside "
                         "what is known now. Where growth does not fit levels that were published at another time, the "
                         "audit says “Revised”."),
  },
  {
    .section = TRADE_HELP_READING,
    .title = NC_ ("help", "Presenting"),
    .text = NC_ ("help", "“Present” fills the screen with the chart. The arrow keys, Space and clicks go to the next "
                         "view or the previous one; Escape ends it."),
    .key = "F5",
  },
  {
    .section = TRADE_HELP_EXPORTING,
    .title = NC_ ("help", "For the Web"),
    .text = NC_ ("help", "Export as PNG, or as SVG, which is sharp at any size. Sizes for screens, slides and stories have "
                         "names. “Copy as Alt Text” copies words for those who do not see the chart."),
    .key = "<Control>e",
  },
  {
    .section = TRADE_HELP_EXPORTING,
    .title = NC_ ("help", "For Print"),
    .text = NC_ ("help", "Export as PDF or SVG, or as PNG with a size in millimetres or inches and its dots per inch; 300 is "
                         "usual. The colours “Print” differ in grey, too."),
    .key = "<Control>e",
  },
  {
    .section = TRADE_HELP_EXPORTING,
    .title = NC_ ("help", "On Paper"),
    .text = NC_ ("help", "“Print” prints the chart that is shown, or each view on a page of its own, as the print dialog "
                         "says, in colours for print."),
    .key = "<Control>p",
  },
  {
    .section = TRADE_HELP_EXPORTING,
    .title = NC_ ("help", "Pictures That Can Be Opened Again"),
    .text = NC_ ("help", "A PNG carries the figures that it shows, with their sources, unless you switch that off. Opened "
                         "here, it is the chart again. So do tables that were exported as CSV or TSV."),
  },
  {
    .section = TRADE_HELP_EXPORTING,
    .title = NC_ ("help", "Export Again"),
    .text = NC_ ("help", "“Export Again” repeats the last export with the same settings. The same figures and settings give "
                         "the same file, byte for byte. A file is replaced as a whole or left as it was."),
    .key = "<Control><Shift>e",
  },
  {
    .section = TRADE_HELP_EXPORTING,
    .title = NC_ ("help", "Copying"),
    .text = NC_ ("help", "What is copied is the figure or the row in focus, or else the chart as a picture with its table as "
                         "text. “Copy Citation” copies the source, for a list of references."),
    .key = "<Control>c",
  },
  {
    .section = TRADE_HELP_SCRIPTING,
    .title = NC_ ("help", "All Charts of a File"),
    .text = NC_ ("help", "The same program exports charts without a window and without a screen. This writes each view of a "
                         "file into the folder “charts” and prints the names of the files:"),
    .command = "trade-charts --export=charts figures.csv",
  },
  {
    .section = TRADE_HELP_SCRIPTING,
    .title = NC_ ("help", "One View"),
    .text = NC_ ("help", "“--list-views” lists the names of the views. Format, size, language, period and kind of chart have "
                         "options of their own:"),
    .command = "trade-charts --export=charts --view=growth --format=svg,pdf --lang=zh-CN figures.csv",
  },
  {
    .section = TRADE_HELP_SCRIPTING,
    .title = NC_ ("help", "Checking Figures"),
    .text = NC_ ("help", "This prints what the audit finds, a finding a line. It ends with 0 if all agrees, with 3 if figures "
                         "disagree, and with 4 if rounding leaves some open:"),
    .command = "trade-charts --audit figures.csv",
  },
  {
    .section = TRADE_HELP_SCRIPTING,
    .title = NC_ ("help", "All Options"),
    .text = NC_ ("help", "The manual explains each option; “--help” lists them."),
    .command = "man trade-charts",
  },
  {
    .section = TRADE_HELP_ACCESS,
    .title = NC_ ("help", "Walking Through a Chart"),
    .text = NC_ ("help", "Tab goes to the chart, and the arrow keys, Home and End go from figure to figure. Enter keeps a "
                         "figure and opens its details; Escape lets go of it, and then leaves the chart. Page Down and Page "
                         "Up show the next view and the previous one."),
  },
  {
    .section = TRADE_HELP_ACCESS,
    .title = NC_ ("help", "What a Screen Reader Says"),
    .text = NC_ ("help", "A chart is announced by its title and a summary, and each mark by a sentence: what the figure is, "
                         "its period, its value, and whether it was computed. The table has the same figures. On newer "
                         "desktops, what happens elsewhere is announced as well: that a chart was saved, what was undone, the "
                         "title of the next chart."),
    .key = "<Control>t",
  },
  {
    .section = TRADE_HELP_ACCESS,
    .title = NC_ ("help", "The Chart in Words"),
    .text = NC_ ("help", "“Describe This Chart” shows all that the chart shows as text, to be read or copied."),
    .key = "<Control>i",
  },
  {
    .section = TRADE_HELP_ACCESS,
    .title = NC_ ("help", "The Chart as Sound"),
    .text = NC_ ("help", "“Listen to This Chart” plays a tone for each figure, the higher the greater it is. Rows go from left to "
                         "right, and what comes in several columns is played column by column. What rounding leaves open is a "
                         "second tone beside the first; a gap is silent. The same can be exported as WAV."),
    .key = "<Control>l",
  },
  {
    .section = TRADE_HELP_ACCESS,
    .title = NC_ ("help", "Contrast, Text and Motion"),
    .text = NC_ ("help", "Charts follow the desktop: dark or light, high contrast, large text, no animations. The preferences "
                         "have colours of high contrast for the charts alone."),
    .key = "<Control>comma",
  },
  {
    .section = TRADE_HELP_ACCESS,
    .title = NC_ ("help", "All Keys"),
    .text = NC_ ("help", "A window lists all keys. The menu key shows what can be done with the mark, the view or the row in "
                         "focus."),
    .key = "<Control>question",
  },
};

/**
 * trade_help_topics:
 * @n_topics: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_topics): all that the help explains, section by section
 */
const TradeHelpTopic *
trade_help_topics (guint *n_topics)
{
  g_return_val_if_fail (n_topics != NULL, NULL);

  *n_topics = G_N_ELEMENTS (topics);

  return topics;
}

/**
 * trade_help_section_get_title:
 * @section: a section
 *
 * Returns: (transfer none): its title, translated
 */
const char *
trade_help_section_get_title (TradeHelpSection section)
{
  g_return_val_if_fail (section < TRADE_HELP_N_SECTIONS, NULL);

  return g_dpgettext2 (NULL, "help", section_titles[section]);
}
