import { type Commune, criteriaSetOf } from "#src/domain/commune.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import type { Language } from "#src/lib/language.ts";
import { reviewChangeWords } from "./review-change-words.ts";
import type { ReviewChanges } from "./review-changes.ts";

export type Names = {
  readonly commune: (id: string) => string;
  readonly sponsor: (line: Pick<SupportLine, "sponsor">) => string;
  readonly kind: (id: string) => string;
  readonly criterion: (number: number, commune: Commune) => string;
};

/** By language. Every list of a review asks, and there may be thousands of names. */
const known = new WeakMap<ReviewChanges, Map<Language, Names>>();

/** Names of today, and for what is no longer published those it had. */
export function namesOf(changes: ReviewChanges, language: Language): Names {
  const byLanguage = known.get(changes) ?? new Map<Language, Names>();
  known.set(changes, byLanguage);
  const names = byLanguage.get(language) ?? namesFor(changes, language);
  byLanguage.set(language, names);
  return names;
}

function namesFor({ base, later }: ReviewChanges, language: Language): Names {
  const sides = base.kind === "day" ? [later] : [base.publication, later];
  const communes = new Map(sides.flatMap((side) => side.communes?.map(({ id, name }) => [id, name] as const) ?? []));
  const sponsors = new Map(
    sides.flatMap((side) => side.sponsors?.map((sponsor) => [sponsorKey(sponsor), sponsor.name] as const) ?? []),
  );
  const kinds = new Map(sides.flatMap((side) => side.programme.kinds.map(({ id, name }) => [id, name[language]])));
  return {
    commune: (id) => communes.get(id) ?? id,
    sponsor: ({ sponsor }) => sponsors.get(sponsorKey(sponsor)) ?? sponsor.id,
    kind: (id) => kinds.get(id) ?? id,
    criterion: (number, commune) => {
      const criterion = criteriaSetOf(commune, later.programme).criteria.find((each) => each.number === number);
      return reviewChangeWords[language].criterion(number, criterion?.name[language] ?? "");
    },
  };
}
