import type { DocumentTable } from "#src/documents/text-document.ts";
import { owedWords } from "#src/filters/owed-words.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { reportOf } from "#src/review/report/report-of.ts";
import {
  advisers,
  assigned,
  type Counted,
  calendarMonths,
  communesOf,
  counted,
  countOf,
  endOf,
  helpers,
  linesOf,
  monthsFrom,
  openAt,
  owedOutsideSum,
  proposalsAt,
  waited,
} from "../recount.ts";
import {
  coverageFigures,
  metAt,
  planCut,
  planFigures,
  proposalFigures,
  slowFigures,
  standingFigures,
  stepFigures,
  supportFigures,
} from "./figures.ts";
import { type Case, equal, type Figures, hold, isOnPlan, type Ledger, saysNow, tells } from "./ledger.ts";
import { readSummary } from "./summary.ts";

/** What the report says: its texts and the cells of its tables. */
export function readReport(ledger: Ledger, of: Case): void {
  const { dataset, filter, language, t } = of;
  const report = valueOf(reportOf(dataset, filter, "party", language, t));
  if (!report) throw new Error("The programme is read");
  const tables: DocumentTable[] = [];
  readSummary(ledger, of, report);
  for (const part of report.parts) {
    if (part.kind === "text") readText(ledger, of, part.id, part.text);
    else if (part.block.kind === "table") tables.push(part.block.table);
  }
  readTables(ledger, of, tables);
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=\D\.) |\n/u);
}

function readText(ledger: Ledger, of: Case, id: string, text: string): void {
  const { given, cut, filter } = of;
  const support = supportFigures(of);
  const coverage = coverageFigures(of);
  if (id === "results") {
    const whole = counted(given, cut);
    const plan = planFigures(of);
    const slow = slowFigures(of, planCut(of));
    const isOfQuarter = (one: string) => filter.period.grain === "programme" && isOnPlan(one);
    const told = sentencesOf(text);
    for (const one of told.filter(isOfQuarter)) tells(ledger, of, "report results, plan", one, plan.figures, plan.toTell);
    for (const one of told.filter((each) => !isOfQuarter(each))) {
      const steps = stepFigures(of);
      const figures: Figures = {
        ...support,
        of: coverage.of,
        count: { ...support.count, ...coverage.count, ...steps.count, ...slow },
      };
      tells(ledger, of, "report results", one, figures);
    }
    const must = [
      ...(whole.delivered ? ["delivered"] : []),
      ...(whole.owed > 0 && whole.delivered !== null ? ["owed"] : []),
      ...(whole.completion !== null && (whole.delivered ?? 0) > 0 ? ["completion"] : []),
      ...(whole.completion !== null && (whole.delivered ?? 0) > 0 && whole.plansOwed > 0 ? ["plansOwed"] : []),
    ];
    tells(
      ledger,
      of,
      "report results, in all",
      told.filter((one) => !isOfQuarter(one)).join(" "),
      {
        ...support,
        of: coverage.of,
        count: { ...support.count, ...coverage.count, ...stepFigures(of).count, ...slow },
      },
      must,
    );
  }
  if (id === "agency" || id === "enterprise") readSponsors(ledger, of, id, text);
  if (id === "standing") {
    for (const one of sentencesOf(text)) {
      const standing = standingFigures(of, one);
      const all = communesOf(given, filter);
      const toldOf = (number: number) =>
        all.flatMap(({ criteria }) => criteria.filter((each) => each.number === number).slice(0, 1));
      const numbers = given.programme.criteriaSet.criteria.map(({ number }) => number);
      const missing = Object.fromEntries(
        numbers.map((number) => {
          const told = toldOf(number);
          return [`missing ${number}`, [told.filter(({ met }) => !met).length, told.length] as const];
        }),
      );
      const unknown = Object.fromEntries(numbers.map((number) => [`unknown ${number}`, all.length - toldOf(number).length]));
      const only =
        all.length === 1 && all[0]
          ? { met: [metAt(all[0], endOf(filter, given)), given.programme.criteriaSet.criteria.length] as const }
          : {};
      const now =
        all.length === 1 && all[0] && saysNow(one)
          ? { metNow: [metAt(all[0], given.programme.dataThrough), given.programme.criteriaSet.criteria.length] as const }
          : {};
      tells(ledger, of, "report standing", one, {
        of: { ...standing.of, ...missing, ...only, ...now },
        count: { communes: all.length, ...unknown },
      });
    }
  }
  if (id === "proposals") {
    const lines = text.split("\n");
    const items = lines.filter((line) => line.startsWith("- "));
    const last = given.programme.dataThrough;
    const months = calendarMonths(filter.period, given);
    const raised = proposalsAt(given, filter, last).filter(({ raisedOn }) => months.includes(raisedOn.slice(0, 7)));
    const open = openAt(raised, last);
    for (const one of lines.filter((line) => !items.includes(line))) {
      const { of: pairs, count } = proposalFigures(of, one);
      tells(ledger, of, "report proposals", one, {
        of: pairs,
        count: { ...count, raised: raised.length, openOfThem: open.length },
      });
    }
    equal(ledger, of, "report proposals: as many items as wait", items.length, open.length);
    const today = given.programme.updatedAt.slice(0, 10);
    const days = Object.fromEntries(open.map((one, index) => [`days ${index}`, waited(one, today)]));
    for (const item of items) tells(ledger, of, "report proposals, item", item, { count: days });
    const told = items.map((item) => Number(/(\d+) (?:ngày|days)/u.exec(item)?.[1] ?? -1));
    hold(
      ledger,
      of,
      "report proposals: the longest first",
      told.every((count, index) => index === 0 || count <= (told[index - 1] ?? 0)),
      () => told.join(),
    );
  }
}

function readSponsors(ledger: Ledger, of: Case, type: "agency" | "enterprise", text: string): void {
  const { given, cut } = of;
  const lines = linesOf(given, { ...cut, sponsorType: type });
  const whole = countOf(lines);
  const helping = helpers(type, given, cut);
  const inCharge = assigned(type, given, cut);
  const both = helping.filter((one) => inCharge.includes(one));
  const owing = new Set(lines.filter(({ delivered }) => delivered === "not-reported").map(({ sponsor }) => sponsor.id)).size;
  const shown = new Set([...inCharge.map(({ id }) => id), ...lines.map(({ sponsor }) => sponsor.id)]);
  const isOwedOnly = whole.lines > 0 && whole.delivered === null && whole.owed > 0;
  tells(
    ledger,
    of,
    "report sponsors",
    text,
    {
      money: { delivered: whole.delivered, planned: whole.planned, owedPlanned: whole.owedPlanned },
      share: { completion: whole.completion },
      of: { helped: [both.length, inCharge.length], helpedOfAll: [helping.length, inCharge.length] },
      count: {
        helping: helping.length,
        advising: advisers(type, given, cut).length,
        ...(helping.length === 0 || isOwedOnly
          ? {
              assigned: inCharge.length,
              all: new Set([...inCharge.map(({ id }) => id), ...lines.map(({ sponsor }) => sponsor.id)]).size,
            }
          : {}),
        ...(isOwedOnly ? { owing } : {}),
        ...(helping.length === 0 && whole.reported > 0 ? { knownNothing: shown.size - owing } : {}),
        owed: whole.owed,
        plansOwed: whole.plansOwed,
      },
    },
    whole.delivered
      ? ["delivered", ...(whole.delivered > 0 && whole.completion !== null && whole.plansOwed > 0 ? ["plansOwed"] : [])]
      : [],
  );
}

function readTables(ledger: Ledger, of: Case, tables: readonly DocumentTable[]): void {
  const { given, cut, language } = of;
  for (const table of tables) {
    const [first] = table.columns;
    const heading = first?.heading ?? "";
    const partOf = partsUnder(heading, of);
    if (!partOf || !table.columns.some(({ kind }) => kind === "millions")) continue;
    for (const row of table.rows) {
      const part = partOf(String(row[0]));
      if (part) readRow(ledger, of, `report table ${heading}`, table, row, part);
    }
    const isSide = /Đơn vị|Sponsor/u.test(heading);
    if (table.total && !isSide) readRow(ledger, of, `report table ${heading}, total`, table, table.total, counted(given, cut));
    if (table.total && isSide) {
      const type = given.sponsors.find(({ name }) => name === table.rows[0]?.[0])?.type;
      if (type)
        readRow(
          ledger,
          of,
          `report table ${heading}, total`,
          table,
          table.total,
          countOf(linesOf(given, { ...cut, sponsorType: type })),
        );
    }
    hold(
      ledger,
      of,
      "report table: the total row says so",
      table.total === null || /Cộng|Total/u.test(String(table.total[0])),
      () => language,
    );
  }
}

/** What the row of a table is the sum of, by its name. */
function partsUnder(heading: string, of: Case): ((name: string) => Counted | null) | null {
  const { given, cut, language } = of;
  const lines = linesOf(given, cut);
  const { firstMonth, dataThrough } = given.programme;
  if (/^(Xã|Commune)$/u.test(heading)) {
    return (name) => {
      const commune = given.communes.find((one) => one.name === name);
      return commune ? countOf(lines.filter(({ communeId }) => communeId === commune.id)) : null;
    };
  }
  if (/Loại|Kind/u.test(heading)) {
    return (name) => {
      const id = given.programme.kinds.find((kind) => kind.name[language] === name)?.id ?? name;
      return countOf(lines.filter(({ kind }) => kind === id));
    };
  }
  if (/Đơn vị|Sponsor/u.test(heading)) {
    return (name) => {
      const sponsor = given.sponsors.find((one) => one.name === name);
      return sponsor
        ? countOf(lines.filter((line) => line.sponsor.type === sponsor.type && line.sponsor.id === sponsor.id))
        : null;
    };
  }
  if (/Quý|Quarter|Tháng|Month/u.test(heading)) {
    const months = monthsFrom(firstMonth, dataThrough);
    return (name) => {
      const within = months.filter((month) => isNamed(name, month, /Quý|Quarter/u.test(heading)));
      return within.length === 0 ? null : countOf(lines.filter(({ month }) => within.includes(month)));
    };
  }
  return null;
}

const ROMAN = ["I", "II", "III", "IV"];
const ENGLISH = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

function isNamed(name: string, month: string, isQuarter: boolean): boolean {
  const [year, number] = [month.slice(0, 4), Number(month.slice(5))];
  const quarter = Math.ceil(number / 3);
  const names = isQuarter
    ? [`Quý ${ROMAN[quarter - 1]}/${year}`, `Q${quarter} ${year}`]
    : [`Tháng ${number}/${year}`, `${ENGLISH[number - 1]} ${year}`];
  return names.some((one) => name === one || name.startsWith(`${one} `));
}

const AMOUNTS = [/^(Kế hoạch|Planned)$/u, /^(Thực hiện|Delivered)$/u, /^(TH\/KH|Of plan)$/u];

/** Planned, delivered, share. A blank is a word or nothing, never 0. */
function readRow(
  ledger: Ledger,
  of: Case,
  place: string,
  table: DocumentTable,
  row: DocumentTable["rows"][number],
  part: Counted,
): void {
  const [planned, delivered, completion] = AMOUNTS.map(
    (heading) => row[table.columns.findIndex((column) => heading.test(column.heading))],
  );
  equal(ledger, of, `${place}: planned`, blank(planned), part.planned);
  equal(ledger, of, `${place}: delivered`, blank(delivered), part.delivered);
  equal(ledger, of, `${place}: completion`, blank(completion), part.completion);
  readOwed(ledger, of, place, table, row, part);
}

/** How many owed reports a sum of owed plans is not of, and how many plans are owed. */
function readOwed(
  ledger: Ledger,
  of: Case,
  place: string,
  table: DocumentTable,
  row: DocumentTable["rows"][number],
  part: Counted,
) {
  const { owedWithoutPlan, plansOwed } = owedWords[of.language].columns;
  const cell = (heading: string) => blank(row[table.columns.findIndex((column) => column.heading === heading)]) ?? 0;
  equal(ledger, of, `${place}: owed without a plan`, cell(owedWithoutPlan), owedOutsideSum(part));
  equal(ledger, of, `${place}: plans owed`, cell(plansOwed), part.plansOwed);
}

function blank(cell: string | number | null | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}
