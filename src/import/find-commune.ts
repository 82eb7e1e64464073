import type { PublishedCommune } from "#src/api/communes.ts";
import type { UnitType } from "#src/domain/unit-type.ts";
import { foldText } from "#src/lib/fold-text.ts";
import { bareArea, bareUnit } from "./bare-names.ts";
import type { CommuneNaming } from "./form-record.ts";
import { type Found, foundBy, LEAVE_OUT } from "./found.ts";
import type { Lookups } from "./lookups.ts";
import { nearNames } from "./near-names.ts";

/** So many names are told where a commune is not known. */
const MOST_NEAR = 3;

/** All communes are offered where there are no more: questions with the same choices are answered side by side. */
const MOST_OFFERED = 30;

type Communes = readonly PublishedCommune[];

/**
 * The commune that a form means, by its id: by official code, or by name and the unit that it belongs to. By name alone it is asked, and so is whatever
 * speaks for two; a unit of after the mergers is counted for a commune of the programme on request only: old codes and names were given to new units.
 */
export function findCommune(naming: CommuneNaming, lookups: Lookups, answer: (id: string) => string | null): Found<string> {
  const parts = parentApart(codeApart(naming, lookups), lookups);
  const code = codeOf(parts.code);
  const name = bareUnit(parts.name ?? "");
  if (code === "" && name === "") return { kind: "problem", code: "no-commune", values: {} };
  const asking = { naming: parts, code, name, lookups, answer };
  // An id that is a number is no code.
  const coded =
    lookups.communesByCode.get(code) ?? lookups.communesById.get(code) ?? lookups.communesById.get(parts.code?.trim() ?? "");
  if (coded) return byCode(coded, asking);
  const merged = lookups.communesBySuccessor.get(code);
  if (merged) return askSuccessor(merged, asking);
  return byName(asking);
}

type Asking = {
  readonly naming: CommuneNaming;
  readonly code: string;
  readonly name: string;
  readonly lookups: Lookups;
  readonly answer: (id: string) => string | null;
};

/** "Gia Thắng (14506)", as our own form has it in its list. */
function codeApart(naming: CommuneNaming, { communesByCode, communesById }: Lookups): CommuneNaming {
  const [, name, code] = /^(.*)\(([^()]+)\)$/.exec(naming.name?.trim() ?? "") ?? [];
  const isKnown = naming.code === undefined && code !== undefined && (communesByCode.has(code) || communesById.has(code));
  return isKnown && name !== undefined ? { code, name } : naming;
}

/** "Gia Minh - Gia Viễn", "Gia Minh, huyện Gia Viễn": a known name, and what it is part of. */
function parentApart(naming: CommuneNaming, { communesByName }: Lookups): CommuneNaming {
  const written = naming.name ?? "";
  const [, name, parent] = /^(.+?)\s*(?:,|;|\(| [–-] )\s*(.+?)\)?$/.exec(written) ?? [];
  if (naming.parent || name === undefined || parent === undefined || communesByName.has(bareUnit(written))) return naming;
  return communesByName.has(bareUnit(name)) ? { ...naming, name, parent } : naming;
}

/** Excel drops the zero that a code begins with. */
function codeOf(code: string | undefined): string {
  const text = (code ?? "").trim();
  return /^\d{1,4}$/.test(text) ? text.padStart(5, "0") : text;
}

/** Codes were given to other units since: where a name beside the code speaks for another one, it is asked which is right. */
function byCode(coded: PublishedCommune, asking: Asking): Found<string> {
  const { name, lookups } = asking;
  const named = lookups.communesByName.get(name) ?? [];
  if (name === "" || bareUnit(coded.name) === name) return { kind: "found", value: coded.id };
  const merged = lookups.communesBySuccessor.get(name);
  if (merged) return askSuccessor(merged, asking);
  if (named.length > 0) return askCommune([coded, ...named], null, asking);
  return { kind: "found", value: coded.id };
}

function byName(asking: Asking): Found<string> {
  const { naming, code, name, lookups } = asking;
  const named = ofType(lookups.communesByName.get(name) ?? [], naming.name ?? "");
  if (named.length === 0) {
    const merged = lookups.communesBySuccessor.get(name);
    return merged ? askSuccessor(merged, asking) : unknown(asking);
  }
  // It has a code, which is another one.
  if (code !== "" && named.every((commune) => commune.code !== undefined)) return askCommune(named, null, asking);
  if (naming.parent === undefined || naming.parent.trim() === "") return askCommune(named, likeliest(named, asking), asking);
  const within = named.filter((commune) => isWithin(commune, naming.parent ?? "", lookups));
  const [only, ...more] = within;
  if (only && more.length === 0) return { kind: "found", value: only.id };
  return askCommune(within.length > 0 ? within : named, null, asking);
}

const TYPES: readonly (readonly [RegExp, UnitType])[] = [
  [/^(xa |x\.)/, "commune"],
  [/^(phuong |p\.)/, "ward"],
  [/^(thi tran |tt\.? ?)/, "township"],
  [/^dac khu /, "specialZone"],
];

/** Of several of one name those of the type that is written before it, if there are any. */
function ofType(named: Communes, written: string): Communes {
  if (named.length < 2) return named;
  const type = TYPES.find(([pattern]) => pattern.test(foldText(written)))?.[1];
  const typed = named.filter((commune) => commune.type === type);
  return type !== undefined && typed.length > 0 ? typed : named;
}

function isWithin(commune: PublishedCommune, parent: string, { programme }: Lookups): boolean {
  const own = bareArea(commune.parent?.name ?? programme.area.name);
  return own !== "" && parent.split(/[,;–-]/).some((part) => bareArea(part) === own);
}

/** The only one of the name; or the only one that has its marks, too: "Gia Tân" is not "Gia Tấn". */
function likeliest(named: Communes, { naming }: Asking): string | null {
  const [only, ...more] = named;
  if (more.length === 0) return only?.id ?? null;
  const written = (naming.name ?? "").normalize("NFC").toLocaleLowerCase("vi").trim();
  const [marked, ...others] = named.filter(({ name }) => written.endsWith(name.toLocaleLowerCase("vi")));
  return others.length === 0 ? (marked?.id ?? null) : null;
}

function askCommune(choices: Communes, suggested: string | null, asking: Asking): Found<string> {
  const { naming, lookups } = asking;
  const asked = {
    id: `commune:${writtenId(asking)}`,
    type: "commune" as const,
    text: writtenText(naming),
    choices: () => [...offered(choices, suggested, lookups), LEAVE_OUT],
    suggested,
  };
  return foundBy(asked, asking.answer(asked.id), (id) => (lookups.communesById.has(id) ? id : null));
}

/** Those that the name may mean; of a name with a likely meaning all, so that names are answered in one list. */
function offered(choices: Communes, suggested: string | null, { communes }: Lookups): Set<string> {
  const all = suggested !== null && communes.length <= MOST_OFFERED ? communes : choices;
  return new Set(all.map(({ id }) => id));
}

function askSuccessor(merged: Communes, asking: Asking): Found<string> {
  const { naming, lookups } = asking;
  const asked = {
    id: `successor:${writtenId(asking)}`,
    type: "successor" as const,
    text: writtenText(naming),
    choices: () => [...merged.map(({ id }) => id), LEAVE_OUT],
    suggested: null,
  };
  return foundBy(asked, asking.answer(asked.id), (id) => (lookups.communesById.has(id) ? id : null));
}

/** A name with another code or another parent is another question. */
function writtenId({ naming, code, name }: Asking): string {
  return [[code, name].filter(Boolean).join(" "), bareArea(naming.parent ?? "")].filter(Boolean).join(", ");
}

function writtenText({ code, name, parent }: CommuneNaming): string {
  return [[code, name].filter(Boolean).join(" "), parent].filter(Boolean).join(", ");
}

function unknown({ naming, name, lookups }: Asking): Found<string> {
  const near = nearNames(name, lookups.communes, (commune) => bareUnit(commune.name), MOST_NEAR);
  const candidates = near.map((commune) => commune.name).join(", ");
  return {
    kind: "problem",
    code: "unknown-commune",
    values: {
      text: writtenText({ ...naming, parent: "" }),
      ...(naming.parent ? { parent: naming.parent } : {}),
      ...(candidates === "" ? {} : { candidates }),
    },
  };
}
