import { type AreaTree, communesUnder } from "#src/domain/area-tree.ts";
import { coveredRange, type Period, type ProgrammeSpan, periodKey, WHOLE_PROGRAMME } from "#src/domain/period.ts";
import type { Proposal } from "#src/domain/proposal.ts";
import type { SupportFilter } from "#src/domain/support-filter.ts";
import type { TodayTold } from "#src/domain/today-told.ts";
import type { Dimension } from "#src/domain/totals.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { FigureKind } from "./figure-kind.ts";
import { type FilterOptions, type NamedId, periodLabel } from "./filter-options.ts";
import { parsePeriod } from "./parse-period.ts";
import { readOne } from "./read-one.ts";

/** What the address may name. `null` = not loaded yet: ids are then taken as they are. */
export type KnownValues = {
  readonly span: ProgrammeSpan | null;
  readonly communes: readonly string[] | null;
  readonly areas: AreaTree | null;
  /** `sponsorKey()`s. */
  readonly sponsors: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  /** Whether there are units of today; where figures stand under those, what each of then lies in, and the other way round. Absent: none are known of. */
  readonly units?: {
    readonly areOffered: boolean;
    readonly today: null | {
      readonly idOf: ReadonlyMap<string, string>;
      readonly membersOf: ReadonlyMap<string, readonly string[]>;
      readonly told?: Pick<TodayTold, "across">;
    };
  } | null;
};

/** What the names of values are taken from. */
export type Naming = { readonly options: FilterOptions; readonly language: Language; readonly t: Messages };

/** One part of a field's value that can be taken back on its own. */
type Chip<Value> = { readonly id: string; readonly label: string; readonly without: (value: Value) => Value };

type ReadField<Value> = { readonly value: Value; readonly wrong: readonly string[]; readonly repeated: readonly string[] };

/** All that the app knows of one field of the filter, but its words (`filter-words.ts`) and its control (`filter-controls.tsx`). */
export type FilterFieldRules<Value> = {
  /** Its name in the address. */
  readonly key: string;
  /** Its value where nothing is chosen. */
  readonly none: Value;
  /** Its value in the address; empty where nothing is chosen, and only there. */
  readonly write: (value: Value) => string;
  /**
   * The inverse, of every text that the address has under the key, none of them empty: lists are put together, of single values the first that
   * can be used stands. `wrong`: what could not be used; `repeated`: what could, if it were the only one.
   */
  readonly read: (texts: readonly string[], known: KnownValues) => ReadField<Value>;
  readonly chips: (value: Value, naming: Naming) => readonly Chip<Value>[];
  /** What it asks of support lines, once something is chosen. */
  readonly lines: (value: Value) => Partial<SupportFilter>;
  /** What lines are grouped by to count those of each of its values; null: its values overlap. */
  readonly countedBy: Dimension | null;
  /** Whether it lets a proposal through, once something is chosen; null where proposals do not follow it. */
  readonly proposals: ((value: Value, proposal: Proposal) => boolean) | null;
  /** The kinds of figures that follow it. All others say that they do not. */
  readonly followedBy: readonly FigureKind[];
};

/** What differs from field to field of one kind. */
type OwnRules<Value> = Pick<FilterFieldRules<Value>, "key" | "lines" | "countedBy" | "proposals" | "followedBy">;

function readOneOr<Value>(none: Value, texts: readonly string[], valueOf: (text: string) => Value | null): ReadField<Value> {
  const read = readOne(texts, valueOf);
  return { ...read, value: read.value ?? none };
}

/** A period of the programme. */
export function periodField(own: OwnRules<Period>) {
  return {
    ...own,
    none: WHOLE_PROGRAMME,
    write: (period) => (period.grain === "programme" ? "" : periodKey(period)),
    read(texts, { span }) {
      return readOneOr(WHOLE_PROGRAMME, texts, (text) => {
        const period = parsePeriod(text);
        return period && (period.grain === "programme" || span === null || coveredRange(period, span)) ? period : null;
      });
    },
    chips(period, { options, language, t }) {
      if (period.grain === "programme") return [];
      return [{ id: "", label: periodLabel(period, options.span, language, t), without: () => WHOLE_PROGRAMME }];
    },
  } satisfies FilterFieldRules<Period>;
}

type ListRules = OwnRules<readonly string[]> & {
  /** The ids that an address may name. */
  readonly known: (known: KnownValues) => readonly string[] | null;
  /** What its control offers. An id that is not there stands for its own name. */
  readonly choices: (naming: Naming) => readonly NamedId[];
  /** What an id stands for where it is not known by itself. */
  readonly standsFor?: (id: string, known: KnownValues) => string | undefined;
};

/** Any number of ids, sorted, each once. */
export function listField({ known: knownIds, standsFor, ...own }: ListRules) {
  return {
    ...own,
    none: [],
    write: (ids) => ids.join(","),
    read(texts, known) {
      const usable = knownIds(known);
      const named = texts.flatMap((text) => text.split(",")).filter((id) => id !== "");
      const ids = [...new Set(named.map((id) => standsFor?.(id, known) ?? id))];
      const isUsable = (id: string) => usable === null || usable.includes(id);
      return { value: ids.filter(isUsable).sort(), wrong: ids.filter((id) => !isUsable(id)), repeated: [] };
    },
    chips(ids, naming) {
      const names = new Map(own.choices(naming).map(({ id, name }) => [id, name]));
      return ids.map((id) => ({ id, label: names.get(id) ?? id, without: (now) => now.filter((other) => other !== id) }));
    },
  } satisfies FilterFieldRules<readonly string[]> & Pick<ListRules, "choices">;
}

/**
 * An area and, since what is asked of lines and proposals is asked by commune, the ids of the communes in it: whoever has a filter has them, and
 * needs to know nothing of areas. None while it is not known which they are.
 */
export type ChosenArea = {
  readonly id: string;
  readonly communes: ReadonlySet<string>;
  /** Under the units of today: those that have a part in it, and are not among its communes, since others of their parts lie elsewhere. */
  readonly across?: readonly string[];
};

type AreaRules = OwnRules<ChosenArea | null> & { readonly offers: (naming: Naming) => readonly NamedId[] };

const NO_COMMUNE: ReadonlySet<string> = new Set();

/** An area to be written into the address, from which it is read with its communes. */
export function areaToRead(id: string): ChosenArea {
  return { id, communes: NO_COMMUNE };
}

/** One unit of any level above the communes, or all of the programme's area. */
export function areaField(own: AreaRules) {
  return {
    ...own,
    none: null,
    write: (area) => area?.id ?? "",
    read: (texts, { areas, units }) =>
      readOneOr<ChosenArea | null>(null, texts, (id) => {
        if (areas === null) return areaToRead(id);
        if (!areas.areas.has(id)) return null;
        const across = units?.today?.told?.across?.flatMap(({ name, areaIds }) => (areaIds.includes(id) ? name : [])) ?? [];
        return { id, communes: communesUnder(areas, id), ...(across.length > 0 ? { across } : {}) };
      }),
    chips(area, naming) {
      if (area === null) return [];
      const name = own.offers(naming).find(({ id }) => id === area.id)?.name ?? area.id;
      return [{ id: "", label: name, without: () => null }];
    },
  } satisfies FilterFieldRules<ChosenArea | null> & AreaRules;
}

type ChoiceRules<Value> = OwnRules<Value | null> & {
  readonly values: readonly Value[];
  /** Whether there is anything to choose; absent: always. */
  readonly isOffered?: (known: KnownValues) => boolean;
  readonly nameOf: (value: Value, t: Messages) => string;
};

/** One of a few values, or any. */
export function choiceField<Value extends string>(own: ChoiceRules<Value>) {
  return {
    ...own,
    none: null,
    write: (value) => value ?? "",
    read: (texts, known) =>
      readOneOr<Value | null>(null, texts, (text) => {
        const isOffered = own.isOffered?.(known) ?? true;
        return (isOffered && own.values.find((candidate) => candidate === text)) || null;
      }),
    chips: (value, { t }) => (value === null ? [] : [{ id: "", label: own.nameOf(value, t), without: () => null }]),
  } satisfies FilterFieldRules<Value | null> & ChoiceRules<Value>;
}
