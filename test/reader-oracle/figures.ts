import { day } from "#src/domain/month.ts";
import {
  type Cut,
  communesOf,
  comparedPeriod,
  counted,
  countOf,
  coveredMonths,
  endOf,
  helpedCommunes,
  linesOf,
  monthsFrom,
  moved,
  openAt,
  proposalsAt,
  recognisedAt,
  stepsOf,
  waited,
  yearToDate,
} from "../recount.ts";
import { type Case, type Figures, saysNow } from "./ledger.ts";

// The figures that a text on the choice may tell, by name.

/** Money, plan and what is owed of the choice, cumulated, and how it moved. */
export function supportFigures(of: Case): Required<Pick<Figures, "money" | "share" | "count">> {
  const { given, cut, filter } = of;
  const whole = counted(given, cut);
  const end = endOf(filter, given);
  const { firstMonth } = given.programme;
  const changes = changesOf(of);
  return {
    money: {
      delivered: whole.delivered,
      planned: whole.planned,
      owedPlanned: whole.owedPlanned,
      sinceYearStart: counted(given, { ...cut, months: yearToDate(end, given) }).delivered,
      sinceStart: counted(given, { ...cut, months: monthsFrom(firstMonth, end) }).delivered,
      ...changes.money,
    },
    share: { completion: whole.completion, ...changes.share },
    count: {
      owed: whole.owed,
      owedPlannedLines: whole.linesOwedPlanned,
      plansOwed: whole.plansOwed,
      ...changes.count,
      months: coveredMonths(filter.period, given).length,
    },
  };
}

export function changesOf({ filter, given }: Case) {
  const [previous, lastYear] = [moved(filter, "previous", given), moved(filter, "lastYear", given)];
  const shareOf = (one: typeof previous) => (one.kind === "ratio" ? Math.abs(one.ratio) : null);
  /** Beyond tenfold a change is told as how many times. */
  const timesOf = (one: typeof previous) => (one.kind === "ratio" && one.ratio >= 9 ? one.ratio + 1 : -1);
  const monthsOf = (one: typeof previous) => (one.kind === "nothing" ? -1 : one.months.length);
  const owedOf = (one: typeof previous) => (one.kind === "nothing" ? -1 : one.owed);
  const moneyOf = (one: typeof previous) =>
    one.kind === "from-zero" ? one.delivered : one.kind === "difference" ? Math.abs(one.dong) : null;
  return {
    previous,
    lastYear,
    money: {
      previous: moneyOf(previous),
      lastYear: moneyOf(lastYear),
      ...([previous, lastYear].some(({ kind }) => kind === "from-zero") ? { base: 0 } : {}),
    },
    share: { previous: shareOf(previous), lastYear: shareOf(lastYear) },
    count: {
      monthsPrevious: monthsOf(previous),
      monthsLastYear: monthsOf(lastYear),
      timesPrevious: timesOf(previous),
      timesLastYear: timesOf(lastYear),
      owedPrevious: owedOf(previous),
      owedLastYear: owedOf(lastYear),
    },
  };
}

/** The names of the changes that a text on them has to tell. */
export function changesToTell(of: Case): string[] {
  const { previous, lastYear } = changesOf(of);
  const isYear = ["year", "nineMonths"].includes(comparedPeriod(of.filter, of.given).grain);
  const has = (one: typeof previous) => one.kind === "ratio" && Math.abs(one.ratio) >= 0.0005 && one.ratio < 9;
  return [...(has(previous) ? ["previous"] : []), ...(has(lastYear) && !isYear ? ["lastYear"] : [])];
}

/** As of the end of the period; today's only where the text says so. */
export function standingFigures({ given, filter }: Case, text: string): Required<Pick<Figures, "of" | "count">> {
  const all = communesOf(given, filter);
  const end = endOf(filter, given);
  const at = (month: string): readonly [number, number] => [recognisedAt(given, filter, month).length, all.length];
  const last = given.programme.dataThrough;
  const criteria = given.programme.criteriaSet.criteria.length;
  const average = (month: string): readonly [number, number] => {
    const met = all.flatMap((commune) => (commune.criteria.length > 0 ? [metAt(commune, month)] : []));
    return [met.length > 0 ? met.reduce((sum, one) => sum + one, 0) / met.length : -1, criteria];
  };
  const leftOut = all.filter(
    ({ criteria: told, standard }) => standard.stage !== "notCarriedOver" && told.length < criteria,
  ).length;
  return {
    count: { leftOut },
    of: {
      recognised: at(end),
      average: average(end),
      ...(saysNow(text) ? { recognisedNow: at(last), averageNow: average(last) } : {}),
    },
  };
}

/** Met by the month: each since a month, or for as long as is known. One lost later was met then. */
export function metAt({ criteria }: Case["given"]["communes"][number], month: string): number {
  return criteria.filter(({ met, since }) => (met ? since === undefined || since <= month : since !== undefined && since > month))
    .length;
}

export function coverageFigures({ given, cut, filter }: Case): Required<Pick<Figures, "of" | "count">> {
  const [helped, all] = [helpedCommunes(given, cut).length, communesOf(given, filter).length];
  const owing = new Set(
    linesOf(given, cut).flatMap(({ communeId, delivered }) => (delivered === "not-reported" ? [communeId] : [])),
  ).size;
  const whole = counted(given, cut);
  const isOwed = whole.delivered === null && owing > 0;
  const knownNothing = helped === 0 && whole.reported > 0 ? { knownNothing: all - owing } : {};
  // While nothing is reported, the sentence is on those whose reports are owed.
  return {
    of: { helped: [helped, all] },
    count: { helped, all, missing: all - helped, ...(isOwed ? { owing } : {}), ...knownNothing },
  };
}

/** Of the choice's communes, kinds aside, raised by the end of the period; or to date, where the text says so. */
export function proposalFigures({ given, filter }: Case, text: string): Required<Pick<Figures, "of" | "count">> {
  const last = given.programme.dataThrough;
  const end = endOf(filter, given);
  const limit = given.programme.thresholds.proposalOverdueDays;
  const asOf = (month: string, name: string) => {
    const all = proposalsAt(given, filter, month);
    const open = openAt(all, month);
    const today = month === last ? given.programme.updatedAt.slice(0, 10) : lastDay(month);
    const overdue = open.filter((proposal) => waited(proposal, today) > limit).length;
    const answered = all.filter((proposal) => proposal.answeredOn !== undefined && !open.includes(proposal));
    const days = answered.flatMap(({ answeredOn, raisedOn }) => (answeredOn ? [waited({ raisedOn }, answeredOn)] : []));
    return {
      of: { [`open${name}`]: [open.length, all.length] as const },
      count: {
        [`open${name}`]: open.length,
        [`all${name}`]: all.length,
        [`overdue${name}`]: overdue,
        [`median${name}`]: medianOf(days),
      },
    };
  };
  const then = asOf(end, "");
  const now = saysNow(text) ? asOf(last, "Now") : { of: {}, count: {} };
  return { of: { ...then.of, ...now.of }, count: { ...then.count, ...now.count, limit } };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return -1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

export function lastDay(month: string): string {
  for (const number of [31, 30, 29, 28]) {
    const text = `${month}-${number}`;
    if (new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)) return day(text);
  }
  return day(`${month}-28`);
}

/** Of the choice, by a key of the lines. */
export function countedBy({ given, cut }: Case, keyOf: (line: Case["given"]["lines"][number]) => string, key: string) {
  return countOf(linesOf(given, cut).filter((line) => keyOf(line) === key));
}

/** The steps from plan to delivery, in million dong without their sign, as a sentence tells them. */
export function stepFigures({ given, cut }: Case): Required<Pick<Figures, "count">> {
  const steps = Object.entries(stepsOf(linesOf(given, cut)));
  return { count: Object.fromEntries(steps.map(([step, dong]) => [`step ${step}`, Math.abs(dong) / 1e6])) };
}

/** The choice, with the period that the plan is told of. */
export function planCut({ given, cut, filter }: Case): Cut {
  return { ...cut, months: coveredMonths(comparedPeriod(filter, given), given) };
}

/** What a sentence on the plan tells: of the chosen period, or of the latest quarter of the whole programme. */
export function planFigures(of: Case): { readonly figures: Figures; readonly toTell: readonly string[] } {
  const inPeriod = planCut(of);
  const part = counted(of.given, inPeriod);
  return {
    figures: {
      money: { delivered: part.delivered, planned: part.planned, owedPlanned: part.owedPlanned },
      share: { completion: part.completion },
      count: {
        owed: part.owed,
        owedPlannedLines: part.linesOwedPlanned,
        plansOwed: part.plansOwed,
        ...slowFigures(of, inPeriod),
      },
    },
    // A share is never told without the plans that it does not know.
    toTell: [...(part.completion === null ? [] : ["completion"]), ...(part.plansOwed > 0 ? ["plansOwed"] : [])],
  };
}

/** How many communes are slow beside the three that are named: under half of their plan, with nothing owed. */
export function slowFigures({ given, filter }: Case, cut: Cut): { readonly slowOthers: number } {
  const slow = communesOf(given, filter).filter(({ id }) => {
    const { completion, owed } = countOf(linesOf(given, cut).filter(({ communeId }) => communeId === id));
    return completion !== null && completion < 0.5 && owed === 0;
  });
  return { slowOthers: slow.length - 3 };
}

/** What the steps that follow tell, as of today: criteria that a commune lacks, proposals that wait, reports owed. */
export function nextFigures(of: Case): Required<Pick<Figures, "count">> {
  const { given, filter, cut } = of;
  const { firstMonth, dataThrough, criteriaSet } = given.programme;
  const missing = Object.fromEntries(
    communesOf(given, filter).flatMap((commune) => [
      [`missing ${commune.id}`, commune.criteria.filter(({ met }) => !met).length],
      [`missing then ${commune.id}`, criteriaSet.criteria.length - metAt(commune, endOf(filter, given))],
    ]),
  );
  const lines = linesOf(given, { ...cut, months: monthsFrom(firstMonth, dataThrough) });
  const owing = Object.fromEntries(
    given.sponsors.map(({ type, id }) => [
      `owed by ${type}:${id}`,
      countOf(lines.filter(({ sponsor }) => sponsor.type === type && sponsor.id === id)).owed,
    ]),
  );
  const now = proposalFigures({ ...of, filter: { ...filter, period: { grain: "programme" } } }, "");
  const counts = Object.fromEntries(Object.entries(now.count).map(([name, count]) => [`today ${name}`, count]));
  return { count: { ...missing, ...counts, ...owing } };
}
