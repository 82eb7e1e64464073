import { areaNames } from "#src/domain/area-names.ts";
import { kindName } from "#src/domain/kind-name.ts";
import {
  addQuarters,
  isPartial,
  type ListedGrain,
  monthsCovered,
  type Period,
  type ProgrammeSpan,
  periodKey,
  periodsOf,
  quarterOf,
  WHOLE_PROGRAMME,
  yearOf,
} from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import { type Sponsor, sponsorKey } from "#src/domain/sponsor.ts";
import type { TodayTold } from "#src/domain/today-told.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { periodName } from "./period-texts.ts";

/** An id and the name that the reader knows it by. */
export type NamedId = { readonly id: string; readonly name: string };

/** A unit above the communes. `depth`: how many it lies in; `level`: what units of its kind are called, empty where the data does not say. */
export type AreaOption = NamedId & { readonly depth: number; readonly level: string };

/** What the filter bar offers: the programme's time, its communes, sponsors and kinds of support. */
export type FilterOptions = {
  readonly span: ProgrammeSpan;
  readonly communes: readonly NamedId[];
  /** The units above the communes; empty where the programme has none. */
  readonly areas: readonly AreaOption[];
  /** By `sponsorKey()`, agencies first. */
  readonly sponsors: readonly NamedId[];
  readonly kinds: readonly NamedId[];
  /** Whether figures can be seen under the units of today. */
  readonly hasUnitsOfToday: boolean;
  /** What is said of figures that stand under them; absent where they stand as reported. */
  readonly today?: TodayTold | undefined;
};

type OptionSource = {
  readonly programme: Programme;
  readonly communes: readonly NamedId[];
  readonly sponsors: readonly Pick<Sponsor, "type" | "id" | "name">[];
  /** The kinds on offer, also such as only lines name; the programme's where this is not known. */
  readonly kindIds?: readonly string[] | null;
};

export function filterOptionsOf({ programme, communes, sponsors, kindIds }: OptionSource, language: Language): FilterOptions {
  return {
    span: programme,
    communes,
    areas: areaOptions(programme, language),
    sponsors: sponsors.map((sponsor) => ({ id: sponsorKey(sponsor), name: sponsor.name })),
    kinds: (kindIds ?? programme.kinds.map(({ id }) => id)).map((id) => ({ id, name: kindName(programme.kinds, id, language) })),
    hasUnitsOfToday: (programme.unitChanges?.length ?? 0) > 0,
    today: programme.today,
  };
}

function areaOptions(programme: Programme, language: Language): AreaOption[] {
  const levels = new Map(programme.areaLevels?.map(({ id, one }) => [id, one[language]]));
  return areaNames(programme).map(({ area, name, depth }) => ({ id: area.id, name, depth, level: levels.get(area.level) ?? "" }));
}

/** The choices at hand: since the start, this year, the quarter before, the latest quarter. */
export function quickPeriods(span: ProgrammeSpan): Period[] {
  const latest = quarterOf(span.dataThrough);
  const before = addQuarters(latest, -1);
  return [
    WHOLE_PROGRAMME,
    { grain: "year", year: yearOf(span.dataThrough) },
    ...(before >= quarterOf(span.firstMonth) ? [{ grain: "quarter", quarter: before } as const] : []),
    { grain: "quarter", quarter: latest },
  ];
}

/** Every period with data, the latest first, by grain. */
export function allPeriods(span: ProgrammeSpan): Readonly<Record<ListedGrain, readonly Period[]>> {
  const latestFirst = (grain: ListedGrain) => periodsOf(grain, span).reverse();
  return {
    month: latestFirst("month"),
    quarter: latestFirst("quarter"),
    half: latestFirst("half"),
    nineMonths: latestFirst("nineMonths"),
    year: latestFirst("year"),
  };
}

/** A period as a label: its name, and how much of it there is where it is partial. */
export function periodLabel(period: Period, span: ProgrammeSpan, language: Language, t: Messages): string {
  const name = periodName(period, language, t);
  if (!isPartial(period, span)) return name;
  const { covered, whole } = monthsCovered(period, span);
  return `${name} (${t.filters.partial(covered, whole)})`;
}

export function periodChoice(period: Period, span: ProgrammeSpan, language: Language, t: Messages) {
  return { value: periodKey(period), label: periodLabel(period, span, language, t) };
}
