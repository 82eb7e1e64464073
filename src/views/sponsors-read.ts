import type { Dataset } from "#src/api/dataset.ts";
import { SPONSOR_TYPES, type Sponsor, type SponsorType } from "#src/domain/sponsor.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, PENDING, ready } from "#src/lib/loaded.ts";
import { unreadSponsorsWords } from "./unread-sponsors-words.ts";

export type SponsorsRead = {
  readonly sponsors: readonly Sponsor[];
  /** Those whose list could not be read: that none of them is named says nothing. */
  readonly unread: readonly SponsorType[];
};

/** The sponsors as far as they were read: one list that fails leaves the other's. Pending until both have answered; an error where both have failed. */
export function sponsorsRead({ sponsors, sponsorsOf, namedSponsors }: Dataset): Loaded<SponsorsRead> {
  if (SPONSOR_TYPES.some((type) => sponsorsOf[type].status === "pending")) return PENDING;
  const unread = SPONSOR_TYPES.filter((type) => sponsorsOf[type].status === "error");
  if (unread.length === SPONSOR_TYPES.length && sponsors.status === "error") return sponsors;
  return ready({ sponsors: namedSponsors, unread });
}

/** For whoever goes on without them. */
export function unreadTypes(read: Loaded<SponsorsRead>): readonly SponsorType[] {
  return read.status === "ready" ? read.value.unread : SPONSOR_TYPES;
}

/** Of what is counted by sponsor, whom it leaves out: "chưa tính doanh nghiệp kết nghĩa vì chưa đọc được danh sách"; "" where both lists were read. */
export function notCountedNote(dataset: Dataset, language: Language): string {
  const read = sponsorsRead(dataset);
  if (read.status !== "ready" || read.value.unread.length === 0) return "";
  const words = unreadSponsorsWords[language];
  return words.notCounted(read.value.unread.map((type) => words.types[type]).join(", "));
}
