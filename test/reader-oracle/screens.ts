import { helpingOf } from "#src/domain/helped.ts";
import type { Period } from "#src/domain/period.ts";
import { communeSentence } from "#src/features/commune/commune-sentence.ts";
import { compareSentence } from "#src/features/compare/compare-sentence.ts";
import { figureRows } from "#src/features/compare/compare-view.ts";
import { shareOfLarger } from "#src/features/compare/difference-view.ts";
import { kindRows } from "#src/features/compare/kinds-view.ts";
import { differenceWords } from "#src/features/compare/side-texts.ts";
import { type Sides, sidesOf } from "#src/features/compare/sides.ts";
import { type CoverageMatrix, isOwed, kindMatrix, sponsorMatrix } from "#src/features/coverage/coverage-view.ts";
import { assignmentRows, sponsorInPeriod } from "#src/features/sponsors/sponsor-page-view.ts";
import { figuresUnder } from "#src/views/filtered-figures.ts";
import { proposalRows, proposalsUnder, summaryOf } from "#src/views/proposals-view.ts";
import { partyOf, sponsorRows } from "#src/views/sponsor-list-view.ts";
import {
  assigned,
  calendarMonths,
  communesOf,
  counted,
  countOf,
  coveredMonths,
  cutOf,
  hasData,
  helpers,
  linesOf,
  type Moved,
  monthsFrom,
  movedBy,
  openAt,
  proposalsAt,
  quarterPeriod,
  shifted,
  waited,
} from "../recount.ts";
import { planCut, supportFigures } from "./figures.ts";
import { type Case, equal, hold, type Ledger, tells } from "./ledger.ts";

/** The figures that the other screens open with; but for sentences the same in both languages. */
export function readScreens(ledger: Ledger, of: Case): void {
  readCompared(ledger, of);
  readCommunePages(ledger, of);
  if (of.language === "en") return;
  readSponsorLists(ledger, of);
  readSponsorPages(ledger, of);
  readCoverage(ledger, of);
  readProposals(ledger, of);
}

function readOf({ given, figures }: Case) {
  const { programme, communes, sponsors, proposals } = given;
  return { programme, communes, sponsors, proposals, table: figures.table };
}

/** How many communes of a programme are read. */
const COMMUNES = 3;

/** The sentence that a commune's page opens with: its own support under the choice, its latest quarter, its criteria as of now. */
function readCommunePages(ledger: Ledger, of: Case): void {
  const { given, language, t, figures } = of;
  for (const commune of given.communes.slice(0, COMMUNES)) {
    const filter = { ...of.filter, communes: [commune.id] };
    const cut = cutOf(filter, given);
    const alone: Case = { ...of, filter, cut, figures: figuresUnder(filter, { ...figures, listed: given.communes }) };
    const { money, share, count } = supportFigures(alone);
    const quarter = counted(given, planCut(alone));
    const part = counted(given, cut);
    const isTold = (part.delivered ?? 0) > 0;
    const met = commune.criteria.filter((one) => one.met).length;
    const all = (commune.criteriaSet ?? given.programme.criteriaSet).criteria.length;
    tells(
      ledger,
      alone,
      "page of a commune, its sentence",
      communeSentence(commune, alone.figures, language, t),
      {
        money: { ...money, quarter: quarter.delivered, quarterPlanned: quarter.planned },
        share: { ...share, completionQuarter: quarter.completion },
        count: { ...count, owedQuarter: quarter.owed, plansQuarter: quarter.plansOwed },
        of: { criteria: [met, all] },
      },
      [
        ...(isTold ? ["delivered"] : []),
        ...(isTold && part.completion !== null ? ["completion"] : []),
        ...(isTold && part.completion !== null && part.plansOwed > 0 ? ["plansOwed"] : []),
        ...(isTold && part.owed > 0 ? ["owed"] : []),
        ...(commune.criteria.length > 0 ? ["criteria"] : []),
      ],
    );
  }
}

/** Who helped, of those assigned in the period. */
function readSponsorLists(ledger: Ledger, of: Case): void {
  const { given, filter, cut } = of;
  for (const type of ["agency", "enterprise"] as const) {
    if (filter.sponsorType !== null && filter.sponsorType !== type) continue;
    const { helped, assigned: all, unassigned } = helpingOf(sponsorRows(type, filter, readOf(of)).map(partyOf));
    const [helping, inCharge] = [helpers(type, given, cut), assigned(type, given, cut)];
    equal(ledger, of, "list of sponsors: assigned in the period", all, inCharge.length);
    equal(ledger, of, "list of sponsors: helped, of those", helped, helping.filter((one) => inCharge.includes(one)).length);
    equal(
      ledger,
      of,
      "list of sponsors: helped though not assigned",
      unassigned,
      helping.filter((one) => !inCharge.includes(one)).length,
    );
  }
}

/** An assignment has ended from the month after its last on. */
function readSponsorPages(ledger: Ledger, of: Case): void {
  const { given, filter, cut } = of;
  for (const sponsor of given.sponsors) {
    for (const { to, hasEnded } of assignmentRows(sponsor, readOf(of))) {
      hold(
        ledger,
        of,
        "page of a sponsor: an assignment has ended",
        hasEnded === (to !== undefined && to < given.programme.dataThrough),
        () => `to ${to}, data to ${given.programme.dataThrough}`,
      );
    }
    const { total } = sponsorInPeriod(sponsor, filter, readOf(of));
    const key = `${sponsor.type}:${sponsor.id}`;
    const theirs = countOf(linesOf(given, { ...cut, sponsorType: null, sponsors: [key] }));
    equal(ledger, of, "page of a sponsor: delivered", total.linesReported > 0 ? total.delivered : null, theirs.delivered);
    equal(ledger, of, "page of a sponsor: lines", total.lines, theirs.lines);
  }
}

/** Pairs in which help is possible, and in how many of them none is known of. */
function readCoverage(ledger: Ledger, of: Case): void {
  const { given, filter, cut, language } = of;
  const lines = linesOf(given, cut);
  const kinds = kindMatrix(filter, readOf(of), language);
  const ids = [...new Set([...given.programme.kinds.map(({ id }) => id), ...lines.map(({ kind }) => kind)])].filter(
    (id) => filter.kinds.length === 0 || filter.kinds.includes(id),
  );
  const pairs = communesOf(given, filter).flatMap(({ id }) =>
    ids.map((kind) => lines.filter((line) => line.communeId === id && line.kind === kind)),
  );
  equal(ledger, of, "coverage: pairs of commune and kind", kinds.possible, pairs.length);
  readMarks(ledger, of, "kinds", kinds, pairs.map(countOf));

  const sponsors = sponsorMatrix(filter, readOf(of));
  const all = given.sponsors.filter(
    ({ type, id }) =>
      (filter.sponsorType === null || type === filter.sponsorType) &&
      (filter.sponsors.length === 0 || filter.sponsors.includes(`${type}:${id}`)),
  );
  const meetings = all.flatMap((sponsor) =>
    communesOf(given, filter).flatMap(({ id }) => {
      const theirs = lines.filter(
        (line) => line.communeId === id && line.sponsor.type === sponsor.type && line.sponsor.id === sponsor.id,
      );
      const isAssigned = sponsor.assignments.some(
        ({ communeId, from, to }) =>
          communeId === id && cut.months.some((month) => month >= from && (to === undefined || month <= to)),
      );
      return isAssigned || theirs.length > 0 ? [theirs] : [];
    }),
  );
  equal(ledger, of, "coverage: assignments, and pairs with a line", sponsors.possible, meetings.length);
  readMarks(ledger, of, "sponsors", sponsors, meetings.map(countOf));
}

/** Known to be without help, and those of which a report is owed, whatever else has come: as the sentence counts and the cells are marked. */
function readMarks(
  ledger: Ledger,
  of: Case,
  crossing: string,
  { without, rows }: CoverageMatrix,
  pairs: readonly ReturnType<typeof countOf>[],
): void {
  const place = `coverage of ${crossing}`;
  // Of months for which the programme has no line at all nobody knows who helped.
  const isTold = of.cut.months.some((month) => hasData(of.given, month));
  const known = isTold ? pairs.filter(({ helped, owed }) => !helped && owed === 0) : [];
  equal(ledger, of, `${place}: without help`, without.noLine + without.zero, known.length);
  equal(ledger, of, `${place}: owing`, without.owed, pairs.filter(({ owed }) => owed > 0).length);
  const marked = rows.flatMap(({ cells }) => [...cells.values()].filter(isOwed));
  equal(ledger, of, `${place}: marked as owing`, marked.length, without.owed);
}

/** The list of proposals: those raised in the period, kinds apart, as they stand now. */
function readProposals(ledger: Ledger, of: Case): void {
  const { given, filter, language } = of;
  const read = { programme: given.programme, proposals: given.proposals, communes: given.communes, sponsors: given.sponsors };
  const { all, open, overdue } = summaryOf(proposalRows(proposalsUnder(filter, read), read, language));
  const last = given.programme.dataThrough;
  const months = calendarMonths(filter.period, given);
  const raised = proposalsAt(given, filter, last).filter(({ raisedOn }) => months.includes(raisedOn.slice(0, 7)));
  const waiting = openAt(raised, last);
  const today = given.programme.updatedAt.slice(0, 10);
  const limit = given.programme.thresholds.proposalOverdueDays;
  equal(ledger, of, "proposals: all", all, raised.length);
  equal(ledger, of, "proposals: open", open, waiting.length);
  equal(ledger, of, "proposals: overdue", overdue, waiting.filter((one) => waited(one, today) > limit).length);
}

/** Two quarters, and two years, side by side: the first and the last of the programme. */
function readCompared(ledger: Ledger, of: Case): void {
  const { given, filter, language, t } = of;
  const { firstMonth, dataThrough } = given.programme;
  const quarter = (month: string) => quarterPeriod(`${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`);
  const year = (month: string): Period => ({ grain: "year", year: Number(month.slice(0, 4)) });
  for (const [a, b] of [
    [quarter(firstMonth), quarter(dataThrough)],
    [year(firstMonth), year(dataThrough)],
  ] as const) {
    const [first = "", second = ""] = [a, b].map((period) => calendarMonths(period, given)[0]);
    if (first === second) continue;
    const sides = sidesOf({ mode: "periods", a, b }, { ...readOf(of), filter });
    const rows = figureRows(sides);
    const step = monthsFrom(first, second).length - 1;
    const change = movedBy(filter, b, step, given);
    const later = counted(given, { ...cutOf(filter, given), months: coveredMonths(b, given) }).delivered;
    tells(ledger, of, "compare, its sentence", compareSentence(sides, filter, language, t), {
      money: {
        delivered: later,
        ...(change.kind === "from-zero" ? { base: 0 } : {}),
        ...(change.kind === "difference" ? { difference: Math.abs(change.dong) } : {}),
      },
      share: { change: change.kind === "ratio" ? Math.abs(change.ratio) : null },
      count: {
        months: change.kind === "nothing" ? -1 : change.months.length,
        owed: change.kind === "nothing" ? -1 : change.owed,
        times: change.kind === "ratio" ? change.ratio + 1 : -1,
      },
    });
    readComparedKinds(ledger, of, sides, change, step);
    for (const { key, cells } of rows) {
      cells.forEach(({ value }, index) => {
        const ofMonths = coveredMonths(index === 0 ? a : b, given);
        const whole = counted(given, { ...cutOf(filter, given), months: ofMonths });
        const said = value.kind === "number" ? value.value : null;
        if (key === "delivered") equal(ledger, of, "compare: delivered, never cut down", said, whole.delivered);
        if (key === "planned") equal(ledger, of, "compare: planned", said, whole.planned);
        if (key === "completion") equal(ledger, of, "compare: completion", said, whole.completion);
        if (key === "lines")
          equal(ledger, of, "compare: lines", said, ofMonths.some((month) => hasData(given, month)) ? whole.lines : null);
      });
      const difference = cells[1]?.difference ?? null;
      if (key === "delivered") {
        const ratio = difference?.ratio ?? null;
        equal(ledger, of, "compare: change over the same months", ratio, change.kind === "ratio" ? change.ratio : null);
        if (change.kind !== "nothing") {
          equal(ledger, of, "compare: what the change is without", difference?.doubts.owed ?? null, change.owed);
          const [now, before] = sumsOf(of, change.months, step);
          equal(ledger, of, "compare: difference in dong", difference?.absolute ?? null, (now ?? 0) - (before ?? 0));
        }
      }
      if (difference) {
        const text = differenceWords(key, difference, language);
        const isSigned = difference.absolute === 0 ? /^(không đổi|unchanged)/u : difference.absolute > 0 ? /^\+/u : /^−/u;
        hold(ledger, of, "compare: a difference has its sign", isSigned.test(text), () => text);
        const share = shareOfLarger(difference);
        const pointsThere = Math.sign(share) === Math.sign(difference.absolute) && Math.abs(share) <= 1;
        hold(ledger, of, "compare: a bar points to where it went, on its scale", pointsThere, () => `${share} of ${text}`);
      }
    }
  }
}

/** Delivered in some months of the choice, and in those that lie `step` before them; of one kind where one is named. */
function sumsOf({ given, filter }: Case, months: readonly string[], step: number, kind?: string): (number | null)[] {
  const cut = { ...cutOf(filter, given), ...(kind === undefined ? {} : { kinds: [kind] }) };
  return [months, months.map((month) => shifted(month, -step))].map((part) => counted(given, { ...cut, months: part }).delivered);
}

/** The kinds on one line: each sum of a side whole, each difference over the months compared, falls before rises. */
function readComparedKinds(ledger: Ledger, of: Case, sides: Sides, change: Moved, step: number): void {
  const { given, filter } = of;
  const rows = kindRows(sides, given.programme);
  const known = rows.flatMap(({ difference }) => (difference ? [difference.absolute] : []));
  hold(
    ledger,
    of,
    "compare: kinds with the largest fall first",
    known.every((each, index) => index === 0 || (known[index - 1] ?? each) <= each),
    () => known.join(", "),
  );
  for (const { id, totals, difference } of rows) {
    sides.sides.forEach(({ subject }, place) => {
      if (subject.kind !== "period") return;
      const part = counted(given, { ...cutOf(filter, given), kinds: [id], months: coveredMonths(subject.period, given) });
      const total = totals[place];
      equal(ledger, of, "compare: a kind of a side", total && total.linesReported > 0 ? total.delivered : null, part.delivered);
    });
    const [now = null, before = null] = change.kind === "nothing" ? [] : sumsOf(of, change.months, step, id);
    const right = now === null || before === null ? null : now - before;
    if (change.kind !== "nothing") equal(ledger, of, "compare: how a kind changed", difference?.absolute ?? null, right);
  }
}
