import type { Period } from "#src/domain/period.ts";
import { SPONSOR_TYPES, type SponsorType, sponsorKey } from "#src/domain/sponsor.ts";
import { FIGURE_KINDS, type FigureKind } from "./figure-kind.ts";
import { areaField, type ChosenArea, choiceField, type FilterFieldRules, listField, periodField } from "./filter-field.ts";

/** What the reader has chosen to see. An empty list means every one. Lists are sorted and hold no id twice. */
export type Filter = {
  readonly period: Period;
  /** With communes chosen, too, those of them that lie in it count: `communesChosen`. */
  readonly area: ChosenArea | null;
  readonly communes: readonly string[];
  readonly sponsorType: SponsorType | null;
  /** `sponsorKey()`s: "enterprise:dn-07". */
  readonly sponsors: readonly string[];
  readonly kinds: readonly string[];
  /** Null: each figure stands under the unit that it was reported for. "current": under the one of today (docs/decisions/0083). */
  readonly units: "current" | null;
};

/**
 * The next filter, made from the one that is chosen when it is asked for. A control may have been drawn for an older one: another choice came in the same task, or what it
 * stands in follows later.
 */
export type ChangeFilter = (now: Filter) => Filter;

export type FilterField = keyof Filter;

/**
 * The one table of the filter's fields, in the order of controls, chips and notices: whatever asks about "every filter" reads it
 * (docs/decisions/0037). What each rule means: `FilterFieldRules`.
 */
export const FILTER_FIELDS = {
  period: periodField({
    key: "period",
    // Its months, and those in which a proposal was raised, need the programme's span: `supportFilterOf`, `proposalsUnder`.
    lines: () => ({}),
    countedBy: null,
    proposals: null,
    followedBy: ["support", "supportOfSponsor", "proposal"],
  }),
  area: areaField({
    key: "area",
    offers: ({ options }) => options.areas,
    lines: (area) => ({ communes: area?.communes ?? null }),
    // Provinces and the districts in them overlap.
    countedBy: null,
    proposals: (area, { communeId }) => area?.communes.has(communeId) ?? true,
    followedBy: FIGURE_KINDS,
  }),
  communes: listField({
    key: "communes",
    known: ({ communes }) => communes,
    standsFor: (id, { units }) => units?.today?.idOf.get(id),
    choices: ({ options }) => options.communes,
    lines: (ids) => ({ communes: new Set(ids) }),
    countedBy: "commune",
    proposals: (ids, { communeId }) => ids.includes(communeId),
    followedBy: FIGURE_KINDS,
  }),
  sponsorType: choiceField({
    key: "sponsorType",
    values: SPONSOR_TYPES,
    nameOf: (type, t) => t.sponsorTypes[type],
    lines: (sponsorType) => ({ sponsorType }),
    countedBy: "sponsorType",
    // A proposal that is addressed to nobody is to none of those chosen.
    proposals: (type, { addressedTo }) => addressedTo?.type === type,
    followedBy: ["support", "course", "proposal", "waiting", "attention"],
  }),
  sponsors: listField({
    key: "sponsors",
    known: ({ sponsors }) => sponsors,
    choices: ({ options }) => options.sponsors,
    lines: (keys) => ({ sponsors: new Set(keys) }),
    countedBy: "sponsor",
    proposals: (keys, { addressedTo }) => addressedTo !== null && keys.includes(sponsorKey(addressedTo)),
    followedBy: ["support", "course", "proposal", "waiting", "attention"],
  }),
  kinds: listField({
    key: "kinds",
    known: ({ kinds }) => kinds,
    choices: ({ options }) => options.kinds,
    lines: (ids) => ({ kinds: new Set(ids) }),
    countedBy: "kind",
    proposals: null,
    followedBy: ["support", "course", "supportOfSponsor", "courseOfSponsor"],
  }),
  units: choiceField({
    key: "units",
    values: ["current"],
    isOffered: ({ units }) => units?.areOffered ?? true,
    nameOf: (_, t) => t.filters.currentUnits,
    // It leaves no line out: the data is put under other units before anything is asked of it.
    lines: () => ({}),
    countedBy: null,
    proposals: null,
    followedBy: FIGURE_KINDS,
  }),
} as const satisfies { readonly [Field in FilterField]: FilterFieldRules<Filter[Field]> };

/** The fields in the order of the table. */
export const FIELD_NAMES: readonly FilterField[] = Object.keys(FILTER_FIELDS).filter(isFilterField);

function isFilterField(name: string): name is FilterField {
  return Object.hasOwn(FILTER_FIELDS, name);
}

/** What the table says of a field, whichever it is. */
export function rulesOf<Field extends FilterField>(field: Field): FilterFieldRules<Filter[Field]> {
  const table: { readonly [Each in FilterField]: FilterFieldRules<Filter[Each]> } = FILTER_FIELDS;
  return table[field];
}

/** The fields that a kind of figure follows. */
export function followedBy(figure: FigureKind): FilterField[] {
  return FIELD_NAMES.filter((field) => rulesOf(field).followedBy.includes(figure));
}

/** A filter made field by field. */
export function filterOf(valueOf: <Field extends FilterField>(field: Field) => Filter[Field]): Filter {
  const made: { -readonly [Field in FilterField]?: Filter[Field] } = {};
  function make<Field extends FilterField>(field: Field) {
    made[field] = valueOf(field);
  }
  FIELD_NAMES.forEach(make);
  if (!isWhole(made)) throw new TypeError("A field of the filter is missing from its table");
  return made;
}

function isWhole(made: Partial<Filter>): made is Filter {
  return FIELD_NAMES.every((field) => field in made);
}

export const NO_FILTER: Filter = filterOf((field) => rulesOf(field).none);

/** The list with the id added, or taken out if it was there. */
export function toggleId(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id].sort();
}

/** What is chosen in the field, as it stands in the address; empty where nothing is. */
export function fieldText<Field extends FilterField>(field: Field, filter: Filter): string {
  return rulesOf(field).write(filter[field]);
}

/** Whether the reader has chosen anything in the field. */
export function isChosen<Field extends FilterField>(field: Field, filter: Filter): boolean {
  return fieldText(field, filter) !== "";
}

export function isFiltered(filter: Filter): boolean {
  return FIELD_NAMES.some((field) => isChosen(field, filter));
}

/** Whether anything is chosen that leaves lines out, the period apart. */
export function narrowsLines(filter: Filter): boolean {
  return FIELD_NAMES.some((field) => field !== "period" && field !== "units" && isChosen(field, filter));
}
