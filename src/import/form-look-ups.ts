import type { MonthRange } from "#src/domain/month.ts";
import { type SponsorRef, sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportForm } from "#src/domain/support-line.ts";
import { bareSponsor, bareUnit } from "./bare-names.ts";
import type { BaseLine } from "./base-lines.ts";
import { findCommune } from "./find-commune.ts";
import { findForm, findKind } from "./find-kind.ts";
import { findMonth, type MonthOfLine } from "./find-month.ts";
import { findSponsor, findSponsorColumn } from "./find-sponsor.ts";
import type { CommuneNaming, FormPeriod, Read, SponsorChoice, SponsorNaming } from "./form-record.ts";
import type { Found } from "./found.ts";
import type { Lookups } from "./lookups.ts";

/** What the cells of one form mean. The same text is looked up once, however many rows have it. */
export type FormLookUps = {
  /** `line`: that of the row's id. With the name of its own commune beside it, the name is not alone. */
  readonly commune: (naming: CommuneNaming, line: BaseLine | null) => Found<string>;
  /** `communeId` null: not known. */
  readonly sponsor: (
    naming: SponsorNaming,
    communeId: string | null,
    range: MonthRange,
    line: BaseLine | null,
  ) => Found<SponsorRef>;
  /** Which of the names in a row's columns is meant. */
  readonly sponsorColumn: (choices: readonly SponsorChoice[]) => Found<Read<SponsorNaming>>;
  readonly kind: (text: string) => Found<string>;
  readonly supportForm: (text: string) => Found<SupportForm>;
  readonly month: (period: FormPeriod, text: string) => Found<MonthOfLine>;
};

export function formLookUps(lookups: Lookups, answer: (id: string) => string | null): FormLookUps {
  const communes = new Map<string, Found<string>>();
  const sponsors = new Map<string, Found<SponsorRef>>();
  const kinds = new Map<string, Found<string>>();
  const forms = new Map<string, Found<SupportForm>>();
  const months = new Map<string, Found<MonthOfLine>>();
  return {
    commune: (naming, line) => {
      const known = line && lookups.communesById.get(line.communeId);
      if (known && naming.code === undefined && bareUnit(known.name) === bareUnit(naming.name ?? "")) {
        return { kind: "found", value: known.id };
      }
      const key = `${naming.code}\n${naming.name}\n${naming.parent}`;
      return remembered(communes, key, () => findCommune(naming, lookups, answer));
    },
    sponsor: (naming, communeId, range, line) => {
      const known = line?.sponsor ? lookups.sponsorsByKey.get(sponsorKey(line.sponsor)) : undefined;
      if (known && naming.code === undefined && bareSponsor(known.name) === bareSponsor(naming.name ?? "")) {
        return { kind: "found", value: { type: known.type, id: known.id } };
      }
      const key = `${naming.code}\n${naming.name}\n${naming.type}`;
      return remembered(sponsors, key, () => findSponsor(naming, { communeId: communeId ?? "", range }, lookups, answer));
    },
    sponsorColumn: (choices) => findSponsorColumn(choices, answer),
    kind: (text) => remembered(kinds, text, () => findKind(text, lookups, answer)),
    supportForm: (text) => remembered(forms, text, () => findForm(text, answer)),
    month: (period, text) => remembered(months, `${period.first}\n${period.last}`, () => findMonth(period, text, answer)),
  };
}

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = make();
  known.set(key, value);
  return value;
}
