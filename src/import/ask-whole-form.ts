import { addMonths, isMonth, type Month, monthsOf } from "#src/domain/month.ts";
import { foldText } from "#src/lib/fold-text.ts";
import { bareUnit } from "./bare-names.ts";
import { MONTHS_DELIVERED, type MonthOfLine } from "./find-month.ts";
import { type Found, foundBy, LEAVE_OUT } from "./found.ts";
import { periodOf, periodOfTitle } from "./layout/period-text.ts";
import type { Lookups } from "./lookups.ts";

/** Which form is asked about: its answer is of no other file, were it of the same layout. */
export type FormPlace = { readonly fileName: string; readonly key: string };

/** Of a form that says its month nowhere. */
export function askMonth(place: FormPlace, { programme }: Lookups, answer: (id: string) => string | null): Found<MonthOfLine> {
  const choices = monthsOf({ first: programme.firstMonth, last: addMonths(programme.dataThrough, MONTHS_DELIVERED) });
  const asked = {
    id: `period::${place.key}`,
    type: "period" as const,
    text: place.fileName,
    choices: () => [...choices, LEAVE_OUT],
    suggested: monthNamed(place.fileName, choices),
  };
  return foundBy(asked, answer(asked.id), (choice) => (isMonth(choice) ? { month: choice, months: [choice] } : null));
}

/** Of a form that says its commune nowhere. */
export function askCommune(place: FormPlace, { communesById }: Lookups, answer: (id: string) => string | null): Found<string> {
  const name = ` ${wordsOf(place.fileName)} `;
  const named = [...communesById.values()].filter((commune) => name.includes(` ${bareUnit(commune.name)} `));
  const asked = {
    id: `commune::${place.key}`,
    type: "commune" as const,
    text: place.fileName,
    choices: () => [...communesById.keys(), LEAVE_OUT],
    suggested: named.length === 1 ? (named[0]?.id ?? null) : null,
  };
  return foundBy(asked, answer(asked.id), (choice) => (communesById.has(choice) ? choice : null));
}

/** Whether an answer is of one file, and nothing to be remembered for the next one. */
export function isOfOneFile(questionId: string): boolean {
  return /^(?:period|commune)::/.test(questionId);
}

function monthNamed(fileName: string, choices: readonly Month[]): Month | null {
  const said = periodOfTitle(wordsOf(fileName));
  const period = said && periodOf([said]);
  return period && period.first === period.last && choices.includes(period.first) ? period.first : null;
}

/** "gia-thang_T9.2017.xlsx" in words. */
function wordsOf(fileName: string): string {
  return foldText(fileName.replace(/\.[a-z]+$/i, "").replace(/[^\p{L}\p{M}\d]+/gu, " "));
}
