import type { Dataset } from "#src/api/dataset.ts";
import type { Filter } from "#src/filters/filter.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { FilteredFigures } from "#src/views/filtered-figures.ts";
import type { Generated } from "../generated-programme.ts";
import type { Cut } from "../recount.ts";
import { isMoney, isShare, type Told, toldIn } from "../told.ts";

/** One choice of a reader, over one programme, in one language. */
export type Case = {
  readonly name: string;
  readonly given: Generated;
  readonly dataset: Dataset;
  readonly figures: FilteredFigures;
  readonly filter: Filter;
  readonly cut: Cut;
  readonly language: Language;
  readonly t: Messages;
};

export type Fault = { readonly what: string; count: number; readonly example: string };

/** Counts what was compared, and keeps the first of each kind of fault. */
export type Ledger = {
  compared: number;
  readonly faults: Map<string, Fault>;
};

export function emptyLedger(): Ledger {
  return { compared: 0, faults: new Map() };
}

export function hold(ledger: Ledger, of: Case, what: string, isRight: boolean, said: () => string): void {
  ledger.compared += 1;
  if (isRight) return;
  const known = ledger.faults.get(what);
  if (known) known.count += 1;
  else ledger.faults.set(what, { what, count: 1, example: `${of.name}: ${said()}` });
}

/** A figure as a value: null where there is none. Whole dong and counts are exact, shares to twelve places. */
export function equal(ledger: Ledger, of: Case, what: string, said: unknown, right: number | null): void {
  const isRight =
    typeof said === "number" && right !== null ? Math.abs(said - right) < 1e-12 * Math.max(1, Math.abs(right)) : said === right;
  hold(ledger, of, what, isRight, () => `says ${String(said)}, is ${String(right)}`);
}

/** What a text may tell: by kind, name → value. A name that is not there may not be told. */
export type Figures = {
  readonly money?: Readonly<Record<string, number | null>>;
  readonly share?: Readonly<Record<string, number | null>>;
  readonly of?: Readonly<Record<string, readonly [number, number]>>;
  readonly count?: Readonly<Record<string, number>>;
};

/** Each figure in the text is one of those named, and those of `must` are in it. */
export function tells(
  ledger: Ledger,
  of: Case,
  place: string,
  text: string,
  figures: Figures,
  must: readonly string[] = [],
): void {
  const told = toldIn(text, of.language, namesIn(of));
  for (const each of told) {
    hold(
      ledger,
      of,
      `${place}: a ${each.kind} that is none of the data`,
      isOneOf(each, figures),
      () => `"${each.text}" in "${text}"; may be ${JSON.stringify(figures[each.kind] ?? {})}`,
    );
  }
  const owed = figures.count?.owed ?? 0;
  if (owed > 0 && told.some((each) => isOnly(each, "completion", figures))) {
    hold(
      ledger,
      of,
      `${place}: a share of the plan stands alone while something is owed`,
      text.includes("*") || told.some((each) => isNamed(each, "owed", figures) || isNamed(each, "owedPlanned", figures)),
      () => `"${text}" with ${owed} owed`,
    );
  }
  for (const name of must) {
    hold(
      ledger,
      of,
      `${place}: ${name} is not told`,
      told.some((each) => isNamed(each, name, figures)),
      () => `"${text}" lacks ${name} of ${JSON.stringify(figures)}`,
    );
  }
}

/** Criteria are told with their numbers. */
function namesIn({ given }: Case): string[] {
  const { criteria } = given.programme.criteriaSet;
  return criteria.flatMap(({ number, name }) => [`${number}. ${name.vi}`, `${number} (${name.vi})`]);
}

/** Named so, and not by chance the same as another share. */
function isOnly(told: Told, name: string, figures: Figures): boolean {
  const others = Object.keys(figures.share ?? {}).filter((other) => other !== name);
  return isNamed(told, name, figures) && !others.some((other) => isNamed(told, other, figures));
}

function isOneOf(told: Told, figures: Figures): boolean {
  return Object.keys(figures[told.kind] ?? {}).some((name) => isNamed(told, name, figures));
}

/** The shares of a plan by which verdicts are given. */
const VERDICTS = [0.5, 0.9];

function isNamed(told: Told, name: string, { money, share, of, count }: Figures): boolean {
  switch (told.kind) {
    case "money":
      return isMoney(told, money?.[name] ?? null);
    case "share":
      return isShare(told, share?.[name] ?? null, name.startsWith("completion") ? VERDICTS : []);
    case "of": {
      const [first, all] = of?.[name] ?? [-1, -1];
      return told.all === all && Math.abs(told.count - first) <= (Number.isInteger(first) ? 0 : 0.0501);
    }
    case "count":
      return isCount(told.count, name, count?.[name] ?? -1);
  }
}

/** Whole counts are exact, averages have a decimal. Steps are differences of rounded levels, so that they add up as they are read. */
function isCount(told: number, name: string, right: number): boolean {
  if (name.startsWith("step ")) return Math.abs(told - right) < 0.1001;
  return Math.abs(told - right) <= (Number.isInteger(right) ? 0 : 0.0501);
}

/** Says that the figure is today's, and not the period's. */
export function saysNow(text: string): boolean {
  return /đến nay|hiện|tính đến|as of|không lọc theo kỳ|today|\bnow\b|to date|so far|not filtered by period/iu.test(text);
}

/** Says that nothing moved. */
export function saysLevel(text: string): boolean {
  return /không đổi|unchanged|did not change/iu.test(text);
}

/** Says that something rose or fell, by a figure. */
export function saysMoved(text: string): boolean {
  return /(tăng|giảm|gấp|up|down|rose by|fell by) (hơn |over )?[\d<]/iu.test(text);
}

/** Opens with its quarter, and speaks of the plan: "Quý III/2017 đạt 72,8 % kế hoạch". */
export function isOnPlan(text: string): boolean {
  return /^(Quý|Q\d).*(kế hoạch|plan)/u.test(text);
}
