import type { Sheet } from "#src/documents/sheet.ts";
import { sheetOf } from "#src/documents/sheet-of.ts";
import { EMPTY_TOTAL } from "#src/domain/totals.ts";
import { communeColumns } from "#src/features/communes/commune-columns.tsx";
import { communeRows, communesTotal } from "#src/features/communes/commune-rows.ts";
import { amountColumns } from "#src/features/overview/amount-columns.ts";
import { timeColumns } from "#src/features/overview/time-columns.tsx";
import { sponsorColumns } from "#src/features/sponsors/sponsor-columns.tsx";
import { WIDE_COLUMNS } from "#src/features/support-lines/line-columns.ts";
import { lineNames } from "#src/features/support-lines/line-names.ts";
import { linesSheet } from "#src/features/support-lines/lines-sheet.ts";
import { filterWords } from "#src/filters/filter-words.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import { kindParts } from "#src/views/parts-view.ts";
import { linesOfType, sponsorRows, totalRow } from "#src/views/sponsor-list-view.ts";
import { timeView } from "#src/views/time-view.ts";
import {
  type Counted,
  communesOf,
  counted,
  countOf,
  cutOf,
  endOf,
  linesOf,
  monthsFrom,
  openAt,
  owedOutsideSum,
  proposalsAt,
} from "../recount.ts";
import { changesOf, metAt } from "./figures.ts";
import { type Case, equal, hold, type Ledger } from "./ledger.ts";
import { quarterMonths } from "./overview.ts";

/** What goes into files from the tables of the screens, cell by cell. */
export function readSheets(ledger: Ledger, of: Case): void {
  readCommunes(ledger, of);
  for (const type of ["agency", "enterprise"] as const) readSponsors(ledger, of, type);
  readTime(ledger, of, "quarter");
  readTime(ledger, of, "month");
  readAmounts(ledger, of);
  readLines(ledger, of);
}

type Cells = ReadonlyMap<string, string | number | null>;

/** Each row of the sheet by the keys of its columns; the foot last. */
function cellsOf<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  total: Row | undefined,
  of: Case,
): { sheet: Sheet; rows: Cells[]; total: Cells | null } {
  const sheet = sheetOf({ title: "", fileName: "", notes: [], columns, rows, total }, of.language);
  // A column of what is owed is there only where something is.
  const isThere = ({ value, isForFiles }: TableColumn<Row>) =>
    value && (isForFiles !== "where-filled" || rows.some((row) => value(row) !== null));
  const keys = columns.filter(isThere).map(({ key }) => key);
  const byKey = (cells: Sheet["rows"][number]): Cells => new Map(keys.map((key, index) => [key, cells[index] ?? null]));
  return { sheet, rows: sheet.rows.map(byKey), total: sheet.total ? byKey(sheet.total) : null };
}

/** A figure, or a blank: nothing where there is no line, a word where a line has none. Never 0 for either. */
function money(ledger: Ledger, of: Case, place: string, cells: Cells | null, part: Counted): void {
  const cell = (key: string) => cells?.get(key) ?? null;
  const number = (key: string) => {
    const value = cell(key);
    return typeof value === "number" ? value : null;
  };
  equal(ledger, of, `${place}: planned`, number("planned"), part.planned);
  equal(ledger, of, `${place}: delivered`, number("delivered"), part.delivered);
  equal(ledger, of, `${place}: completion`, number("completion"), part.completion);
  equal(ledger, of, `${place}: plans owed`, number("plansOwed") ?? 0, part.plansOwed);
  equal(ledger, of, `${place}: owed without a plan`, number("owedWithoutPlan") ?? 0, owedOutsideSum(part));
  equal(ledger, of, `${place}: owed plan`, number("owedPlan"), part.linesOwedPlanned > 0 ? part.owedPlanned : null);
  hold(
    ledger,
    of,
    `${place}: a blank has its word`,
    part.lines === 0 || part.delivered !== null || typeof cell("delivered") === "string",
    () => `${cell("delivered")} with ${part.lines} lines, ${part.owed} owed`,
  );
}

function readCommunes(ledger: Ledger, of: Case): void {
  const { given, figures, filter, cut, language, t } = of;
  const read = { programme: given.programme, communes: given.communes, table: figures.table, proposals: given.proposals };
  const { rows, total } = cellsOf(
    communeColumns(given.programme.thresholds, language, t),
    communeRows(filter, read),
    communesTotal(filter, read),
    of,
  );
  const communes = communesOf(given, filter);
  equal(ledger, of, "sheet communes: rows", rows.length, communes.length);
  communes.forEach((commune, index) => {
    const cells = rows[index];
    if (!cells) return;
    const alone: Case = { ...of, filter: { ...filter, communes: [commune.id] }, cut: { ...cut, communes: [commune.id] } };
    const part = counted(given, alone.cut);
    money(ledger, of, "sheet communes", cells, part);
    equal(ledger, of, "sheet communes: lines", cells.get("lines"), part.lines);
    const { previous } = changesOf(alone);
    const change = cells.get("change");
    equal(
      ledger,
      of,
      "sheet communes: change",
      typeof change === "number" ? change : null,
      previous.kind === "ratio" ? previous.ratio : null,
    );
    readOpen(ledger, alone, "sheet communes", cells.get("open"));
  });
  money(ledger, of, "sheet communes, total", total, counted(given, cut));
  equal(ledger, of, "sheet communes, total: lines", total?.get("lines"), counted(given, cut).lines);
  readOpen(ledger, of, "sheet communes, total", total?.get("open"));
}

/** Open at the end of the period, of the choice. */
function readOpen(ledger: Ledger, { filter, given, ...of }: Case, place: string, cell: string | number | null | undefined): void {
  const [end, last] = [endOf(filter, given), given.programme.dataThrough];
  const right = [end, last].map((month) => openAt(proposalsAt(given, filter, month), month).length);
  hold(
    ledger,
    { filter, given, ...of },
    `${place}: open`,
    right.includes(Number(cell)),
    () => `says ${cell}, is ${right.join(" or ")}`,
  );
}

function readSponsors(ledger: Ledger, of: Case, type: "agency" | "enterprise"): void {
  const { given, figures, filter, cut, language, t } = of;
  if (filter.sponsorType !== null && filter.sponsorType !== type) return;
  const read = {
    programme: given.programme,
    communes: given.communes,
    sponsors: given.sponsors,
    table: figures.table,
    proposals: given.proposals,
  };
  const listed = sponsorRows(type, filter, read);
  const foot = totalRow(listed, linesOfType(type, filter, given.programme), figures.table);
  const { rows, total } = cellsOf(sponsorColumns(type, given.programme.thresholds, filter, language, t), listed, foot, of);
  const lines = linesOf(given, { ...cut, sponsorType: type });
  rows.forEach((cells, index) => {
    const id = listed[index]?.sponsor?.id;
    const part = countOf(lines.filter(({ sponsor }) => sponsor.id === id));
    money(ledger, of, "sheet sponsors", cells, part);
    equal(ledger, of, "sheet sponsors: lines", cells.get("lines"), part.lines);
    equal(ledger, of, "sheet sponsors: owed", cells.get("owed"), part.owed);
  });
  money(ledger, of, "sheet sponsors, total", total, countOf(lines));
  hold(ledger, of, "sheet sponsors: the total row says so", /Cộng|Total/u.test(String(total?.get("name"))), () =>
    String(total?.get("name")),
  );
}

function readTime(ledger: Ledger, of: Case, grain: "quarter" | "month"): void {
  const { given, figures, filter, language, t } = of;
  const view = timeView(figures, grain, "kind", language, t);
  const { rows } = cellsOf(timeColumns(view, language, t), view.bars, undefined, of);
  const span = monthsFrom(given.programme.firstMonth, given.programme.dataThrough);
  rows.forEach((cells, index) => {
    const key = view.bars[index]?.key ?? "";
    const months = (grain === "month" ? [key] : quarterMonths(key)).filter((month) => span.includes(month));
    const cut = { ...cutOf(filter, given), months };
    const whole = counted(given, cut);
    const number = (name: string) => {
      const cell = cells.get(name);
      return typeof cell === "number" ? cell : null;
    };
    equal(ledger, of, "sheet time: total", number("total"), whole.delivered);
    equal(ledger, of, "sheet time: plan", number("plan"), whole.planned);
    equal(ledger, of, "sheet time: completion", number("completion"), whole.completion);
    equal(ledger, of, "sheet time: owed", number("owed"), whole.owed);
    equal(ledger, of, "sheet time: plans owed", number("plansOwed") ?? 0, whole.plansOwed);
    equal(ledger, of, "sheet time: owed without a plan", number("owedWithoutPlan") ?? 0, owedOutsideSum(whole));
    for (const { id } of given.programme.kinds) {
      if (!cells.has(id) || (filter.kinds.length > 0 && !filter.kinds.includes(id))) continue;
      equal(ledger, of, "sheet time: a kind", number(id), counted(given, { ...cut, kinds: [id] }).delivered);
    }
  });
}

/** The bars of the overview as tables: communes and kinds. */
function readAmounts(ledger: Ledger, of: Case): void {
  const { given, figures, filter, cut, language, t } = of;
  const lines = linesOf(given, cut);
  const communes = communesOf(given, filter);
  const end = endOf(filter, given);
  const byCommune = figures.inPeriod.by("commune");
  const { rows, total } = cellsOf(
    amountColumns(filterWords[language].communes.name, true, language, t),
    communes.map((commune) => ({
      name: commune.name,
      met: metAt(commune, end),
      total: byCommune.get(commune.id) ?? EMPTY_TOTAL,
      hasData: true,
    })),
    { name: t.commune.total, met: null, total: figures.inPeriod.whole, hasData: true },
    of,
  );
  communes.forEach(({ id }, index) => {
    const part = countOf(lines.filter(({ communeId }) => communeId === id));
    money(ledger, of, "sheet amounts by commune", rows[index] ?? null, part);
  });
  money(ledger, of, "sheet amounts, total", total, countOf(lines));
  const parts = kindParts(figures, language);
  const kinds = cellsOf(
    amountColumns("", false, language, t),
    parts.map(({ name, total: sum }) => ({ name, met: null, total: sum, hasData: true })),
    undefined,
    of,
  );
  parts.forEach(({ key }, index) => {
    const part = countOf(lines.filter(({ kind }) => kind === key));
    money(ledger, of, "sheet amounts by kind", kinds.rows[index] ?? null, part);
  });
}

/** Every line of the choice, and the foot under them. */
function readLines(ledger: Ledger, of: Case): void {
  const { given, figures, cut, language, t } = of;
  const lines = linesOf(given, cut);
  const names = lineNames(given.programme, given.communes, given.sponsors, language);
  const order = Int32Array.from(lines, (_, index) => index);
  const sheet = linesSheet({
    lines,
    arranged: { order, groups: [], whole: figures.inPeriod.whole },
    columns: WIDE_COLUMNS,
    words: { names, language, t },
    notes: [],
    period: "",
  });
  const whole = countOf(lines);
  const hasOutside = owedOutsideSum(whole) > 0;
  const keys = [...WIDE_COLUMNS, "owedPlan", ...(hasOutside ? ["owedWithoutPlan"] : []), "plansOwed"];
  const byKey = (cells: Sheet["rows"][number]): Cells => new Map(keys.map((key, index) => [key, cells[index] ?? null]));
  for (const [index, line] of lines.entries()) {
    money(ledger, of, "sheet of lines", byKey(sheet.rows[index] ?? []), countOf([line]));
  }
  const total = sheet.total ? byKey(sheet.total) : null;
  money(ledger, of, "sheet of lines, total", total, whole);
  hold(ledger, of, "sheet of lines: the total row says so", /Cộng|Total/u.test(String(total?.get("month"))), () =>
    String(total?.get("month")),
  );
}
