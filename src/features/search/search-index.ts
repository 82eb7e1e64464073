import type { Dataset } from "#src/api/dataset.ts";
import { areaNames } from "#src/domain/area-names.ts";
import type { Commune } from "#src/domain/commune.ts";
import { numberedName } from "#src/domain/criterion-name.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { Proposal } from "#src/domain/proposal.ts";
import { type Sponsor, sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { unitsOfToday } from "#src/domain/units-of-today.ts";
import { lineTitle } from "#src/filters/adjustment-texts.ts";
import { dataNatureWords } from "#src/filters/data-nature-words.ts";
import { FILTER_FIELDS, NO_FILTER } from "#src/filters/filter.ts";
import { writeFilter } from "#src/filters/filter-codec.ts";
import { foldText } from "#src/lib/fold-text.ts";
import { formatDay, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { paths, sponsorHref } from "#src/lib/paths.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { SearchWords } from "./search-words.ts";

export type EntryKind = keyof SearchWords["kinds"];

/** Something that can be found, and where it leads. */
export type Entry = {
  readonly key: string;
  readonly kind: EntryKind;
  readonly title: string;
  /** What tells it apart from others of the same title; "" where nothing need. */
  readonly hint: string;
  readonly to: string;
  /** What its address holds besides the filters that go along; "": without it. */
  readonly search?: Readonly<Record<string, string>>;
  /** Filters that could hide what was found stay behind. */
  readonly dropsFilters?: boolean;
};

/** An entry with its title and its codes (official code, id) as they are searched. */
export type Indexed = { readonly entry: Entry; readonly folded: string; readonly codes: readonly string[] };

/** Every screen that needs no id, by its key in `paths`. */
export function screenTitles(t: Messages, words: SearchWords): Record<ScreenKey, string> {
  const { overview, communes, support, proposals, data } = t.app.nav;
  return { overview, communes, support, proposals, data, ...words.screens };
}
export type ScreenKey = keyof SearchWords["screens"] | "overview" | "communes" | "support" | "proposals" | "data";

/** Screens, communes, sponsors, kinds, criteria and proposals: some hundreds, so their index is made at once. What is not read is not there. */
export function indexEntries(dataset: Dataset, language: Language, t: Messages, words: SearchWords): Indexed[] {
  const programme = valueOf(dataset.programme);
  const communes = valueOf(dataset.communes) ?? [];
  const names = new Map(communes.map(({ id, name }) => [id, name]));
  return [
    ...screenEntries(t, words).map((entry) => indexed(entry)),
    ...communes.map((commune) => indexed(communeEntry(commune, words), commune.code)),
    ...formerEntries(dataset, names, words),
    ...laterEntries(programme, communes, dataset.known.units?.today === null, language, words),
    ...areaEntries(programme, language, words),
    ...dataset.namedSponsors.map((sponsor) => indexed(sponsorEntry(sponsor), sponsor.id)),
    ...kindEntries(programme, language).map((entry) => indexed(entry)),
    ...criterionEntries(programme, language).map((entry) => indexed(entry)),
    ...(valueOf(dataset.proposals) ?? []).map((proposal) => indexed(proposalEntry(proposal, names, language), proposal.id)),
  ];
}

/** `searched`: what of its title it is found by. */
function indexed(entry: Entry, code = "", searched = entry.title): Indexed {
  return { entry, folded: foldText(searched), codes: code === "" ? [] : [foldText(code)] };
}

function screenEntries(t: Messages, words: SearchWords): Entry[] {
  return Object.entries(screenTitles(t, words)).map(([name, title]) => {
    const screen = Object.entries(paths).find(([key]) => key === name)?.[1];
    return { key: `screen:${name}`, kind: "screen", title, hint: "", to: screen?.pattern ?? "/" };
  });
}

/** Where it lies, unless its name says so already, and its official code. */
function communeEntry({ id, name, parent, code }: Commune, words: SearchWords): Entry {
  const above = parent && !name.includes(parent.name) ? parent.name : "";
  const hint = [above, code === undefined ? "" : words.code(code)].filter(Boolean).join(" · ");
  return { key: `commune:${id}`, kind: "commune", title: name, hint, to: paths.commune.href(id) };
}

/** Those of then, under the units of today: each leads to what it lies in now, and says so. One that bears its name still is found by that. */
function formerEntries({ known }: Dataset, names: ReadonlyMap<string, string>, words: SearchWords): Indexed[] {
  const { idOf, before } = known.units?.today ?? { idOf: new Map<string, string>(), before: [] };
  return before.flatMap(({ id, name, code }) => {
    const nowId = idOf.get(id) ?? id;
    const now = names.get(nowId);
    if (now === undefined || nowId === id) return [];
    const entry: Entry = {
      key: `former:${id}`,
      kind: "commune",
      title: words.now(name, now),
      hint: code === undefined ? "" : words.code(code),
      to: paths.commune.href(nowId),
    };
    return [indexed(entry, code, name === now ? "" : name)];
  });
}

/**
 * Units of today, under those of then: whoever knows the map of today types their names. Each leads to its figures under the units of today. One that
 * the publication has a row for is among the communes.
 */
function laterEntries(
  programme: Programme | null,
  communes: readonly Commune[],
  areOfThen: boolean,
  language: Language,
  words: SearchWords,
): Indexed[] {
  if (!programme?.unitChanges?.length || !areOfThen) return [];
  const published = new Set(communes.map(({ id }) => id));
  return unitsOfToday(communes, programme.unitChanges).communes.flatMap(({ id, name, code }) => {
    if (published.has(id)) return [];
    const entry: Entry = {
      key: `later:${id}`,
      kind: "commune",
      title: dataNatureWords[language].ofToday(name),
      hint: code === undefined ? "" : words.code(code),
      to: paths.commune.href(id),
      search: { [FILTER_FIELDS.units.key]: "current" },
    };
    return [indexed(entry, code, name)];
  });
}

/** An area leads to the overview of what lies in it; communes that were chosen before could lie elsewhere, and stay behind. */
function areaEntries(programme: Programme | null, language: Language, words: SearchWords): Indexed[] {
  if (!programme) return [];
  const levels = new Map(programme.areaLevels?.map(({ id, one }) => [id, one[language]]));
  return areaNames(programme).map(({ area, name }) => {
    const code = area.code === undefined ? "" : words.code(area.code);
    const entry: Entry = {
      key: `area:${area.id}`,
      kind: "area",
      title: name,
      hint: [levels.get(area.level) ?? "", code].filter(Boolean).join(" · "),
      to: paths.overview.href(),
      search: { [FILTER_FIELDS.area.key]: area.id, [FILTER_FIELDS.communes.key]: "" },
    };
    return indexed(entry, area.code);
  });
}

/** It is read in the list of its commune, among those of its status, and marked there. */
function proposalEntry(proposal: Proposal, communeNames: ReadonlyMap<string, string>, language: Language): Entry {
  const { id, communeId, raisedOn, text, status } = proposal;
  return {
    key: `proposal:${id}`,
    kind: "proposal",
    title: text,
    hint: `${communeNames.get(communeId) ?? communeId}, ${formatDay(raisedOn, language)} · ${id}`,
    to: paths.proposals.href(),
    search: { [FILTER_FIELDS.communes.key]: communeId, ...(status === "open" ? {} : { status }), proposal: id },
    dropsFilters: true,
  };
}

function sponsorEntry(sponsor: Sponsor): Entry {
  const { type, name } = sponsor;
  return { key: sponsorKey(sponsor), kind: type, title: name, hint: "", to: sponsorHref(sponsor) };
}

function kindEntries(programme: Programme | null, language: Language): Entry[] {
  return (programme?.kinds ?? []).map(({ id, name }) => ({
    key: `kind:${id}`,
    kind: "kind",
    title: name[language],
    hint: "",
    to: paths.support.href(),
    search: { [FILTER_FIELDS.kinds.key]: id },
  }));
}

function criterionEntries(programme: Programme | null, language: Language): Entry[] {
  const sets = programme ? [programme.criteriaSet, ...(programme.criteriaSets ?? [])] : [];
  return sets.flatMap(({ decision, criteria }, index) =>
    criteria.map((criterion) => ({
      key: index === 0 ? `criterion:${criterion.number}` : `criterion:${index}:${criterion.number}`,
      kind: "criterion",
      title: numberedName(criterion, language),
      hint: sets.length > 1 ? decision : "",
      to: paths.criteria.href(),
    })),
  );
}

/** A line is found by its title or its id; among those of the same title, commune and month tell it apart. */
export function lineEntry(line: SupportLine, dataset: Dataset, language: Language): Entry {
  const commune = valueOf(dataset.communes)?.find(({ id }) => id === line.communeId);
  return {
    key: `line:${line.id}`,
    kind: "line",
    title: lineTitle(line, language),
    hint: `${commune?.name ?? line.communeId}, ${formatMonth(line.month, language)} · ${line.id}`,
    to: paths.support.href(),
    search: { line: line.id },
    dropsFilters: true,
  };
}

/** Its address: the filters of the present screen go along, unless they could hide what was found. */
export function addressOf(entry: Entry, carriedSearch: string): string {
  const carried = new URLSearchParams(carriedSearch);
  const search = entry.dropsFilters ? writeFilter(NO_FILTER, carried) : carried;
  for (const [key, value] of Object.entries(entry.search ?? {})) {
    if (value === "") search.delete(key);
    else search.set(key, value);
  }
  const text = search.toString();
  return text === "" ? entry.to : `${entry.to}?${text}`;
}
