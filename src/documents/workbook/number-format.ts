/** Built-in formats of days, in any language of the program (ECMA-376, 18.8.30). Those of a time of the day alone are none. */
const BUILT_IN_DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Whether numbers in this format are shown as days. `code`: of a format that the file brings along. */
export function isDayFormat(id: number, code: string | undefined): boolean {
  return code === undefined ? BUILT_IN_DAYS.has(id) : isDayCode(code);
}

/** "dd/mm/yyyy", "[$-42A]d mmmm yyyy", "mm/yyyy"; not '#,##0 "đồng"', "General", "[h]:mm". */
export function isDayCode(code: string): boolean {
  // "[h]" counts hours beyond a day.
  const bare = code
    .replace(/\[([hms])\1*\]/gi, "h")
    .replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "")
    .toLowerCase()
    .split(";")[0];
  if (bare === undefined || /general|standard|[#?@]/.test(bare) || /(?<!s\.0*)0/.test(bare)) return false;
  return /[dy]/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare));
}

const DAY_MS = 86_400_000;
const LAST_DAY = 2_958_465;
/** 1900 was no leap year, but spreadsheet programs count its 29 February. */
const FALSE_DAY = 60;

/** The calendar day that a number in a day's format stands for; the number itself where it stands for none. */
export function dayOf(serial: number, is1904: boolean): Date | number {
  const day = Math.floor(serial);
  if (day < (is1904 ? 0 : 1) || day > LAST_DAY) return serial;
  if (is1904) return new Date(Date.UTC(1904, 0, 1) + day * DAY_MS);
  return new Date(Date.UTC(1899, 11, day < FALSE_DAY ? 31 : 30) + day * DAY_MS);
}

/** The day of an ISO date, with or without a time; null for anything else. */
export function isoDay(text: string): Date | null {
  const [, day] = /^(\d{4}-\d\d-\d\d)(?:T|$)/.exec(text) ?? [];
  if (day === undefined) return null;
  const date = new Date(`${day}T00:00:00Z`);
  // A 31 February is taken for a day of March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? date : null;
}
