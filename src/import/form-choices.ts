import type { PublishedCommune } from "#src/api/communes.ts";
import type { SupportKind } from "#src/domain/programme.ts";
import { type Sponsor, type SponsorRef, sponsorKey } from "#src/domain/sponsor.ts";
import { communeLabels, sponsorLabels } from "#src/domain/unit-labels.ts";
import { foldText } from "#src/lib/fold-text.ts";
import type { Language } from "#src/lib/language.ts";

/** One that can be chosen in our own form. Its code is no other's; `text` is the label with it, so that whoever chooses has named it whole. */
export type FormChoice<Value> = {
  readonly value: Value;
  readonly code: string;
  /** What it is called among the others. */
  readonly label: string;
  /** "Gia Thắng (14506)". */
  readonly text: string;
};

/** The communes by their id, each with its official code where no other has the same, else with its id. */
export function communeChoices(communes: readonly PublishedCommune[]): FormChoice<string>[] {
  const labels = communeLabels(communes);
  const uses = Map.groupBy(
    communes.flatMap(({ id, code }) => (code === undefined || code === id ? [id] : [id, code])),
    (text) => text,
  );
  return communes.map(({ id, name, code }) =>
    choice(id, code !== undefined && uses.get(code)?.length === 1 ? code : id, labels.get(id) ?? name),
  );
}

/** The sponsors, each with its id, and with its type where the other side has the same: "agency:01". */
export function sponsorChoices(sponsors: readonly Sponsor[]): FormChoice<SponsorRef>[] {
  const labels = sponsorLabels(sponsors);
  const uses = Map.groupBy(sponsors, ({ id }) => id);
  return sponsors.map(({ type, id, name }) => {
    const key = sponsorKey({ type, id });
    return choice({ type, id }, uses.get(id)?.length === 1 ? id : key, labels.get(key) ?? name);
  });
}

function choice<Value>(value: Value, code: string, label: string): FormChoice<Value> {
  return { value, code, label, text: `${label} (${code})` };
}

/** The kinds of support: each by its name in this language where neither a name nor an id of another reads alike, else by its id. */
export function kindChoices(
  kinds: readonly SupportKind[],
  language: Language,
): { readonly value: string; readonly text: string }[] {
  return kinds.map(({ id, name }) => {
    const text = name[language];
    const folded = foldText(text);
    const isOthers = kinds.some(
      (other) => other.id !== id && [other.id, other.name.vi, other.name.en].some((each) => foldText(each) === folded),
    );
    return { value: id, text: isOthers ? id : text };
  });
}
