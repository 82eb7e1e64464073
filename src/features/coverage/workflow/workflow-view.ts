import type { MonthReport } from "#src/api/entry/month-reports.ts";
import type { Commune } from "#src/domain/commune.ts";
import { addMonths, isMonth } from "#src/domain/month.ts";
import { type Sponsor, sponsorKey } from "#src/domain/sponsor.ts";
import { communesShown } from "#src/filters/communes-shown.ts";
import type { Filter } from "#src/filters/filter.ts";
import { matchesSponsor } from "#src/filters/matches-sponsor.ts";
import { paths, sponsorHref } from "#src/lib/paths.ts";
import { textOrder } from "#src/lib/text-order.ts";

/** Whoever reports, with how far each month's report has come. `key`: "commune:gia-minh", "agency:cq-03". */
export type WorkflowRow = {
  readonly key: string;
  readonly name: string;
  readonly to: string;
  readonly cells: ReadonlyMap<string, MonthReport>;
  /** Owed or returned past their day, in the order of months. */
  readonly late: readonly MonthReport[];
};

export type Workflow = {
  /** Every month of which there is a report, those after the data that are waited for among them. */
  readonly months: readonly string[];
  /** The day on which each is due. */
  readonly dueOn: ReadonlyMap<string, string>;
  readonly rows: readonly WorkflowRow[];
};

type Reporters = { readonly communes: readonly Commune[]; readonly sponsors: readonly Sponsor[] };

/** The reports of the communes and sponsors of the filter; its period and kinds do not apply. Who is late with most first, then who is late the longest. */
export function workflowOf(reports: readonly MonthReport[], { communes, sponsors }: Reporters, filter: Filter): Workflow {
  const known = [
    ...communesShown(communes, filter).map(({ id, name }) => ({ key: `commune:${id}`, name, to: paths.commune.href(id) })),
    ...sponsors
      .filter((sponsor) => matchesSponsor(sponsor, filter))
      .map((sponsor) => ({ key: sponsorKey(sponsor), name: sponsor.name, to: sponsorHref(sponsor) })),
  ];
  const of = Map.groupBy(reports, ({ reporter: { type, id } }) => `${type}:${id}`);
  const rows = known.flatMap(({ key, name, to }): WorkflowRow[] => {
    const own = (of.get(key) ?? []).toSorted((a, b) => a.month.localeCompare(b.month));
    if (own.length === 0) return [];
    return [{ key, name, to, cells: new Map(own.map((report) => [report.month, report])), late: own.filter(({ late }) => late) }];
  });
  const dueOn = new Map(reports.map(({ month, dueOn: day }) => [month, day]));
  return { months: [...dueOn.keys()].sort(), dueOn, rows: rows.sort(lateFirst) };
}

function lateFirst(a: WorkflowRow, b: WorkflowRow): number {
  return b.late.length - a.late.length || earliest(a).localeCompare(earliest(b)) || textOrder().compare(a.name, b.name);
}

function earliest({ late: [first] }: WorkflowRow): string {
  return first?.dueOn ?? "";
}

/** Months, some of them in a row, as first and last of each row: "2017-10" to "2017-12", "2018-02". */
export function monthRuns(months: readonly string[]): { readonly first: string; readonly last: string }[] {
  const runs: { first: string; last: string }[] = [];
  for (const month of [...months].sort()) {
    const run = runs.at(-1);
    if (run && isMonth(run.last) && addMonths(run.last, 1) === month) run.last = month;
    else runs.push({ first: month, last: month });
  }
  return runs;
}
