// The least that a screen costs: a list of rows in ncurses with a line of percentages that follows the
// cursor, and nothing else. What the dashboard takes for a key is held against it.
//
//   list [ROWS]      Up, Down, PageUp, PageDown; q ends it

#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>
#include <stdlib.h>

static void paint(int top, int selected, int rows) {
  int height = LINES - 3;
  mvprintw(0, 0, " list  %d rows", rows);
  clrtoeol();
  for (int line = 0; line < height; line++) {
    int row = top + line;
    if (row == selected) attron(A_REVERSE);
    mvprintw(line + 1, 0, " %02d/%02d  Activity of the network number %-8d %6d  F %3d %%  J %3d %%",
             row % 28 + 1, row % 12 + 1, row, row * 37 % 400, row * 13 % 101, row * 7 % 101);
    clrtoeol();
    if (row == selected) attroff(A_REVERSE);
  }
  mvprintw(LINES - 2, 0, " %d/%d   women %d/%d  %d %%", selected + 1, rows, selected * 13 % 400, 400,
           selected * 13 % 400 / 4);
  clrtoeol();
  mvprintw(LINES - 1, 0, " Up Down PageUp PageDown  q");
  move(selected - top + 1, 0);
  refresh();
}

int main(int argc, char **argv) {
  int rows = argc > 1 ? atoi(argv[1]) : 20000;
  int top = 0, selected = 0;
  setlocale(LC_ALL, "");
  set_escdelay(25);
  if (!newterm(NULL, stdout, stdin)) return 2;
  cbreak();
  noecho();
  keypad(stdscr, TRUE);
  paint(top, selected, rows);
  for (;;) {
    int page = LINES - 3, key = getch();
    switch (key) {
      case KEY_DOWN: selected++; break;
      case KEY_UP: selected--; break;
      case KEY_NPAGE: selected += page; break;
      case KEY_PPAGE: selected -= page; break;
      case 'q': endwin(); return 0;
      default: break;
    }
    if (selected >= rows) selected = rows - 1;
    if (selected < 0) selected = 0;
    if (selected < top) top = selected;
    if (selected >= top + page) top = selected - page + 1;
    paint(top, selected, rows);
  }
}
