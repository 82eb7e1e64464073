import type { Commune } from "#src/domain/commune.ts";
import type { CriteriaSet, Programme } from "#src/domain/programme.ts";
import { communeLabels } from "#src/domain/unit-labels.ts";
import { textOrder } from "#src/lib/text-order.ts";
import type { PublishedCommune } from "./communes.ts";

/** Criteria of a commune that are in no figure: numbers that its set does not have or that stand twice, or all of them where its set is not known. */
export type UncountedCriteria = {
  readonly communeId: string;
  readonly name: string;
  readonly numbers: readonly number[];
  /** The set that it names and the programme does not have. */
  readonly unknownSet: string | null;
};

export type AssembledCommunes = { readonly communes: readonly Commune[]; readonly uncounted: readonly UncountedCriteria[] };

/**
 * The communes as every screen has them: in the Decision's order, and after those in it by name; told apart where two are called alike; with
 * the set of criteria that each is measured by, and only the criteria of that set. `programme`: null while it is not known.
 */
export function assembleCommunes(published: readonly PublishedCommune[], programme: Programme | null): AssembledCommunes {
  const labels = communeLabels(withArea(published, programme));
  const uncounted: UncountedCriteria[] = [];
  const ordered = [...published].sort(
    (a, b) => (a.displayOrder ?? Number.POSITIVE_INFINITY) - (b.displayOrder ?? Number.POSITIVE_INFINITY) || byName(a, b),
  );
  const afterLast = placeAfterLast(ordered);
  const communes = ordered.map(({ criteriaSetId, displayOrder, ...commune }, index): Commune => {
    const name = labels.get(commune.id) ?? commune.name;
    const place =
      displayOrder === undefined ? ({ displayOrder: afterLast + index, isOrderedByName: true } as const) : { displayOrder };
    const named = { ...commune, name, ...place };
    if (!programme) return named;
    const set = setOf(criteriaSetId, programme);
    const left = new Set((set ?? UNKNOWN_SET).criteria.map(({ number }) => number));
    // Each number counts once: what is told a second time is as little a criterion of the set as what the set does not have.
    const [known, unknown] = partition(commune.criteria, ({ number }) => left.delete(number));
    const unknownSet = set === null ? (criteriaSetId ?? null) : null;
    if (unknown.length > 0 || unknownSet !== null) {
      uncounted.push({ communeId: commune.id, name, numbers: unknown.map(({ number }) => number), unknownSet });
    }
    return {
      ...named,
      criteria: known,
      ...(set === programme.criteriaSet ? {} : { criteriaSet: set ?? UNKNOWN_SET }),
    };
  });
  return { communes, uncounted };
}

/** Where no unit is named as theirs, two of one name are told apart by the area that they lie in: "Xã 0003 (Tỉnh 12)". */
function withArea(published: readonly PublishedCommune[], programme: Programme | null): readonly PublishedCommune[] {
  const names = new Map(programme?.areas?.map(({ id, name }) => [id, name]));
  if (names.size === 0) return published;
  return published.map((commune) => {
    const name = commune.areaId === undefined ? undefined : names.get(commune.areaId);
    return commune.parent || name === undefined ? commune : { ...commune, parent: { name } };
  });
}

function partition<Each>(all: readonly Each[], holds: (each: Each) => boolean): [Each[], Each[]] {
  const yes: Each[] = [];
  const no: Each[] = [];
  for (const each of all) (holds(each) ? yes : no).push(each);
  return [yes, no];
}

/** What a commune is measured by that names a set which the programme does not have: nothing can be counted. */
const UNKNOWN_SET: CriteriaSet = { decision: "", criteria: [] };

function setOf(id: string | undefined, { criteriaSet, criteriaSets = [] }: Programme): CriteriaSet | null {
  if (id === undefined) return criteriaSet;
  // A ledger that knows its sets by the decision that issued them may name it.
  return [criteriaSet, ...criteriaSets].find((set) => set.id === id || set.decision === id) ?? null;
}

/** Those that the Decision has no place for come after all that it has: so much is added to the index of each. */
function placeAfterLast(ordered: readonly PublishedCommune[]): number {
  const last = ordered.reduce((most, { displayOrder = 0 }) => Math.max(most, displayOrder), 0);
  return last + 1 - ordered.filter(({ displayOrder }) => displayOrder !== undefined).length;
}

function byName(a: PublishedCommune, b: PublishedCommune): number {
  return textOrder().compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}
