import { type MonthRange, monthIsIn } from "#src/domain/month.ts";
import { type Sponsor, type SponsorRef, sponsorKey, sponsorsInCharge } from "#src/domain/sponsor.ts";
import { foldText } from "#src/lib/fold-text.ts";
import { bareSponsor } from "./bare-names.ts";
import type { Read, SponsorChoice, SponsorNaming } from "./form-record.ts";
import { type Found, foundBy, LEAVE_OUT } from "./found.ts";
import type { Lookups } from "./lookups.ts";
import { nearNames } from "./near-names.ts";

/** All sponsors are offered where there are no more; else those near the name, and the commune's own. */
const MOST_OFFERED = 60;
const MOST_NEAR = 8;

/** The commune that a line is of, and the months that it may be of. */
export type SponsorPlace = { readonly communeId: string; readonly range: MonthRange };

/** The sponsor that a form means: by code or id, else it is asked. Names alone are never enough (two offices may share one). */
export function findSponsor(
  naming: SponsorNaming,
  place: SponsorPlace,
  lookups: Lookups,
  answer: (id: string) => string | null,
): Found<SponsorRef> {
  const parts = codeApart(naming, lookups);
  const code = (parts.code ?? "").trim();
  const name = bareSponsor(parts.name ?? "");
  if (code === "" && name === "") return { kind: "problem", code: "no-sponsor", values: {} };
  const coded = byCode(code, naming, lookups);
  const [only, ...more] = coded;
  const others = only && more.length === 0 ? namedInstead(naming, only, lookups) : [];
  if (only && more.length === 0 && others.length === 0) return { kind: "found", value: refOf(only) };
  if (coded.length === 0 && name === "") return { kind: "problem", code: "unknown-sponsor", values: { text: code } };
  const named = typed(lookups.sponsorsByName.get(name) ?? [], naming);
  const meant = coded.length > 0 ? [...coded, ...others] : named;
  const asked = {
    id: `sponsor:${name === "" ? foldText(code) : name}`,
    type: "sponsor" as const,
    text: naming.name?.trim() || code,
    choices: () => choicesOf(meant, name, place, lookups),
    suggested: meant.length === 1 ? meant.map(sponsorKey).join() : null,
  };
  return foundBy(asked, answer(asked.id), (key) => refOfKey(key, lookups));
}

/** "Doanh nghiệp 01 (dn-01)", as our own form has it in its list. */
function codeApart(naming: SponsorNaming, lookups: Lookups): SponsorNaming {
  const [, name, code] = /^(.*)\(([^()]+)\)$/.exec(naming.name?.trim() ?? "") ?? [];
  const isKnown = naming.code === undefined && code !== undefined && byCode(code, naming, lookups).length > 0;
  return isKnown && name !== undefined ? { ...naming, code, name } : naming;
}

/** Those that the name beside a code speaks for, where the one with the code is not among them: it is asked which is right. */
function namedInstead(naming: SponsorNaming, coded: Sponsor, lookups: Lookups): readonly Sponsor[] {
  if (naming.code === undefined || !naming.name) return [];
  const { code, name } = codeApart({ name: naming.name }, lookups);
  const named = code === undefined ? lookups.sponsorsByName.get(bareSponsor(name ?? "")) : byCode(code, {}, lookups);
  return !named || named.includes(coded) ? [] : named;
}

/** An agency and an enterprise in one row: whose the money is is asked once for the columns that have a name. */
export function findSponsorColumn(
  choices: readonly SponsorChoice[],
  answer: (id: string) => string | null,
): Found<Read<SponsorNaming>> {
  const asked = {
    id: `sponsor-column:${choices.map(({ number }) => number).join("+")}`,
    type: "column" as const,
    text: choices.map(({ heading }) => heading).join(" / "),
    choices: () => [...choices.map(({ number }) => String(number)), LEAVE_OUT],
    suggested: null,
    labels: Object.fromEntries(choices.map(({ number, heading }) => [number, heading])),
  };
  return foundBy(asked, answer(asked.id), (chosen) => choices.find(({ number }) => String(number) === chosen)?.sponsor ?? null);
}

/** The form names nobody: it is asked once for each commune. */
export function findUnnamedSponsor(
  place: SponsorPlace,
  lookups: Lookups,
  answer: (id: string) => string | null,
): Found<SponsorRef> {
  const own = ownOf(place, lookups);
  const [only, ...more] = sponsorsInCharge(lookups.sponsors, place.communeId, place.range);
  const asked = {
    id: `sponsor::${place.communeId}`,
    type: "sponsor" as const,
    text: "",
    choices: () => [...(own.length > 0 ? own : lookups.sponsors.slice(0, MOST_OFFERED)).map(sponsorKey), LEAVE_OUT],
    suggested: only && more.length === 0 ? sponsorKey(only) : null,
  };
  return foundBy(asked, answer(asked.id), (key) => refOfKey(key, lookups));
}

function byCode(code: string, naming: SponsorNaming, { sponsorsByKey, sponsorsById }: Lookups): readonly Sponsor[] {
  if (code === "") return [];
  const keyed = sponsorsByKey.get(code);
  return keyed ? [keyed] : typed(sponsorsById.get(foldText(code)) ?? [], naming);
}

function typed(sponsors: readonly Sponsor[], { type }: SponsorNaming): readonly Sponsor[] {
  const ofType = sponsors.filter((sponsor) => sponsor.type === type);
  return ofType.length > 0 ? ofType : sponsors;
}

/** Those of the commune, those of today first. */
function ownOf({ communeId, range }: SponsorPlace, { sponsors }: Lookups): Sponsor[] {
  const own = sponsors.filter(({ assignments }) => assignments.some((assignment) => assignment.communeId === communeId));
  const isNow = ({ assignments }: Sponsor) =>
    assignments.some(
      ({ communeId: of, from, to }) => of === communeId && monthIsIn(range.last, { first: from, last: to ?? range.last }),
    );
  return [...own.filter(isNow), ...own.filter((sponsor) => !isNow(sponsor))];
}

/** Those near the name first; of a name with one meaning all in their order, so that names are answered in one list. */
function choicesOf(meant: readonly Sponsor[], name: string, place: SponsorPlace, lookups: Lookups): string[] {
  if (meant.length === 1 && lookups.sponsors.length <= MOST_OFFERED) return [...lookups.sponsors.map(sponsorKey), LEAVE_OUT];
  const near = nearNames(name, lookups.sponsors, (sponsor) => bareSponsor(sponsor.name), MOST_NEAR);
  const others = lookups.sponsors.length <= MOST_OFFERED ? lookups.sponsors : [];
  const offered = [...meant, ...near, ...ownOf(place, lookups), ...others].map(sponsorKey);
  return [...new Set(offered), LEAVE_OUT];
}

function refOf({ type, id }: SponsorRef): SponsorRef {
  return { type, id };
}

function refOfKey(key: string, { sponsorsByKey }: Lookups): SponsorRef | null {
  const sponsor = sponsorsByKey.get(key);
  return sponsor ? refOf(sponsor) : null;
}
