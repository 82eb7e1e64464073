import type { Kysely } from "kysely";
import * as z from "zod/mini";
import { agencyContract } from "#src/api/agencies.ts";
import { assignmentsFromWire } from "#src/api/contract.ts";
import { enterpriseContract } from "#src/api/enterprises.ts";
import type { Reporter } from "#src/api/entry/account.ts";
import type { MonthState } from "#src/api/entry/month-row.ts";
import { programmeContract } from "#src/api/programme.ts";
import { addMonths, type Day, dayInMonth, isMonth, type Month, month, monthOfDay } from "#src/domain/month.ts";
import { assignmentIsIn, type SponsorType } from "#src/domain/sponsor.ts";
import type { Tables } from "../database/tables.ts";
import { keptDocuments } from "./kept-rows.ts";
import { monthId, OF_ALL } from "./month-id.ts";
import { type KeptMonth, keptMonths, monthStateIn } from "./month-states.ts";

/** How far one report has come. `revision` 0: it has never taken a step. `late`: it is owed or returned, and its day has passed. */
export type MonthReport = {
  readonly reporter: Reporter;
  readonly month: Month;
  readonly state: MonthState;
  readonly revision: number;
  /** What was said with the last step; '' where nothing. */
  readonly word: string;
  /** When the last step was taken, ISO 8601; '' before the first. */
  readonly at: string;
  readonly dueOn: Day;
  readonly late: boolean;
};

/** The day of the following month on which a report is due, where the programme names none. */
const DUE_DAY = 5;
/** Months are waited for, a year of them at most: an illustration of long ago owes no hundred. */
const MOST_OPEN_MONTHS = 12;

/** The report of a month is due in the next one, on the programme's day, or on the last of a shorter month. */
export function dueDay(of: Month, closeDay: number | null | undefined): Day {
  return dayInMonth(addMonths(of, 1), closeDay ?? DUE_DAY);
}

/** The months that are waited for: from the first after the data to the last that has ended by `today`; one at least. */
export function openMonths(dataThrough: Month, today: Day): Month[] {
  const open = [addMonths(dataThrough, 1)];
  for (
    let next = addMonths(dataThrough, 2);
    next < monthOfDay(today) && open.length < MOST_OPEN_MONTHS;
    next = addMonths(next, 1)
  ) {
    open.push(next);
  }
  return open;
}

/** All reports that are waited for, and all that have taken a step. In the order of months, communes first. */
export async function monthReports(db: Kysely<Tables>, today: Day): Promise<MonthReport[]> {
  const [programme] = await bodies(db, "programme", programmeContract);
  if (!programme) return [];
  const months = await keptMonths(db);
  const open = openMonths(month(programme.dataThrough), today);
  const known = [...months.values()].flatMap(({ row }) => (isMonth(row.month) ? [row.month] : []));
  const reporters = await reportersOf(db);
  // Closed, or opened again: it is of everybody.
  const isOfAll = (of: Month) => months.has(monthId(OF_ALL, of));
  return [...new Set([...known, ...open])]
    .sort()
    .flatMap((of) =>
      reporters
        .filter(({ reporter, isIn }) => months.has(monthId(reporter, of)) || ((open.includes(of) || isOfAll(of)) && isIn(of)))
        .map(({ reporter }) => monthReport(reporter, of, months, dueDay(of, programme.periodCloseDay), today)),
    );
}

function monthReport(reporter: Reporter, of: Month, months: ReadonlyMap<string, KeptMonth>, dueOn: Day, today: Day): MonthReport {
  const state = monthStateIn(months)(reporter, of);
  const kept = months.get(monthId(reporter, of));
  const isAwaited = state === "owed" || state === "returned";
  return {
    reporter,
    month: of,
    state,
    revision: kept?.revision ?? 0,
    word: kept?.row.word ?? "",
    at: kept?.row.at ?? "",
    dueOn,
    late: isAwaited && today > dueOn,
  };
}

type KnownReporter = { readonly reporter: Reporter; readonly isIn: (of: Month) => boolean };

/** Every commune, and each sponsor in the months in which it has one. */
async function reportersOf(db: Kysely<Tables>): Promise<KnownReporter[]> {
  const communes = await keptDocuments(db, "communes").orderBy("now.position").execute();
  const agencies = await bodies(db, "agencies", agencyContract);
  const enterprises = await bodies(db, "enterprises", enterpriseContract);
  return [
    ...communes.map(({ id }) => ({ reporter: { type: "commune", id } as const, isIn: () => true })),
    ...agencies.map((row) => sponsorReporter("agency", row)),
    ...enterprises.map((row) => sponsorReporter("enterprise", row)),
  ];
}

function sponsorReporter(
  type: SponsorType,
  { id, communes }: z.output<typeof agencyContract> | z.output<typeof enterpriseContract>,
) {
  const assignments = assignmentsFromWire(communes);
  return {
    reporter: { type, id },
    isIn: (of: Month) => assignments.some((assignment) => assignmentIsIn(assignment, { first: of, last: of })),
  };
}

async function bodies<Row>(
  db: Kysely<Tables>,
  collection: "programme" | "agencies" | "enterprises",
  contract: z.ZodMiniType<Row>,
): Promise<Row[]> {
  const rows = await keptDocuments(db, collection).orderBy("now.position").execute();
  return rows.map(({ after }) => z.parse(contract, JSON.parse(after)));
}
