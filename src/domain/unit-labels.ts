import { LANGUAGES } from "#src/lib/language.ts";
import { recordOf } from "#src/lib/record-of.ts";
import type { Commune } from "./commune.ts";
import type { SupportKind } from "./programme.ts";
import { type Sponsor, sponsorKey } from "./sponsor.ts";
import type { UnitType } from "./unit-type.ts";

/** The Vietnamese word for each type: part of a unit's name, so the same in both languages. */
export const TYPE_WORDS: Readonly<Record<UnitType, string>> = {
  commune: "xã",
  ward: "phường",
  township: "thị trấn",
  specialZone: "đặc khu",
};

/** A name with its type before it, "xã Đại Hoàng"; one that has it already, "Xã 0407", as it is. */
export function typedName(type: UnitType, name: string): string {
  const word = TYPE_WORDS[type];
  return comparable(name).startsWith(`${word} `) ? name : `${word} ${name}`;
}

/** An agency gives its level as a code, or in its own words. */
const LEVEL_WORDS: ReadonlyMap<string, string> = new Map([
  ["central", "trung ương"],
  ["province", "cấp tỉnh"],
  ["district", "cấp huyện"],
  ["commune", "cấp xã"],
]);

type Named = { readonly key: string; readonly name: string; readonly type: string; readonly more: readonly string[] };

/**
 * What each is called where it stands among the others, by its key. A name that is its own stays as it is. Where two names are equal, what
 * sets them apart is added: type and parent where these differ, else the next of what is known of them; the key at last, which always differs.
 */
function labelsOf(all: readonly Named[]): Map<string, string> {
  const labels = new Map(all.map(({ key, name }) => [key, name]));
  // Of each how it reads: of thousands few are called otherwise than by their name.
  const read = new Map(all.map(({ key, name }) => [key, comparable(name)]));
  const asRead = ({ key }: Named) => read.get(key) ?? key;
  for (const group of groupedBy(all, asRead)) {
    if (group.length < 2) continue;
    for (const [key, label] of labelsWithin(group)) {
      labels.set(key, label);
      read.set(key, comparable(label));
    }
  }
  // A label may come out as another's own name.
  for (const group of groupedBy(all, asRead)) {
    if (group.length < 2) continue;
    for (const { key } of group) labels.set(key, `${labels.get(key) ?? ""} (${key})`);
  }
  return labels;
}

function labelsWithin(group: readonly Named[]): Map<string, string> {
  const differs = (values: readonly string[]) => new Set(values.map(comparable)).size > 1;
  const typed = differs(group.map(({ type }) => type));
  const plain = ({ name, type }: Named) => (typed && type !== "" ? `${type} ${name}` : name);
  const columns = Math.max(...group.map(({ more }) => more.length));
  const at = (named: Named, column: number) => named.more[column] ?? "";
  // The first (the parent) whenever it differs; the later ones only as far as they are needed.
  let labels = new Map(group.map((named) => [named.key, plain(named)]));
  for (let column = 0; column < columns; column++) {
    const open = groupedBy(group, ({ key }) => comparable(labels.get(key) ?? "")).filter(({ length }) => length > 1);
    if (open.length === 0 && column > 0) break;
    const joins = column === 0 ? (differs(group.map((named) => at(named, column))) ? group : []) : open.flat();
    labels = new Map([
      ...labels,
      ...joins.map((named): [string, string] => {
        const label = labels.get(named.key) ?? named.name;
        return [named.key, at(named, column) === "" ? label : `${label} (${at(named, column)})`];
      }),
    ]);
  }
  return labels;
}

/** Read alike: the same letters, whatever their case and the spaces between. */
function comparable(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

function groupedBy<Each>(all: readonly Each[], keyOf: (each: Each) => string): Each[][] {
  return [...Map.groupBy(all, keyOf).values()];
}

type Unit = Pick<Commune, "id" | "name" | "type" | "parent" | "code">;

/** What each commune is called, by its id: "Gia Hưng", or "phường Gia Hưng (thành phố A)" where another is called alike. */
export function communeLabels(communes: readonly Unit[]): Map<string, string> {
  return labelsOf(
    communes.map(({ id, name, type, parent, code }) => ({
      key: id,
      name,
      type: type ? TYPE_WORDS[type] : "",
      more: [parent ? parentName(parent) : "", code ?? ""],
    })),
  );
}

function parentName({ name, level }: NonNullable<Commune["parent"]>): string {
  return level && !comparable(name).startsWith(comparable(level)) ? `${level} ${name}` : name;
}

/** What each sponsor is called, by its key: with its level or sector where another is called alike, and with its id where that is alike too. */
export function sponsorLabels(sponsors: readonly Sponsor[]): Map<string, string> {
  const named = sponsors.map((sponsor) => ({
    key: sponsorKey(sponsor),
    name: sponsor.name,
    type: "",
    more: [LEVEL_WORDS.get(sponsor.detail) ?? sponsor.detail, sponsor.id],
  }));
  return labelsOf(named);
}

/** The kinds of support, each under a name that in its language is no other's: of two that read alike each has its id with it. */
export function kindsToldApart(kinds: readonly SupportKind[]): SupportKind[] {
  const labels = recordOf(LANGUAGES, (language) =>
    labelsOf(kinds.map(({ id, name }) => ({ key: id, name: name[language], type: "", more: [id] }))),
  );
  return kinds.map(({ id }) => ({ id, name: recordOf(LANGUAGES, (language) => labels[language].get(id) ?? id) }));
}
