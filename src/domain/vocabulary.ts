import type { BilingualName } from "./bilingual-name.ts";
import type { Day } from "./month.ts";
import type { StandardStage } from "./standard.ts";

/** A word of the programme. Vietnamese has one form for one and for many; `many` is for English, which has two. */
export type Noun = { readonly one: BilingualName; readonly many?: BilingualName };

/** A side that helps: what its members are called, what the side as a whole is, and what is said of the one that has a commune. */
export type SideWords = Noun & { readonly side?: BilingualName; readonly role?: BilingualName };

/** The head and the foot of a document in one form. What is absent follows the level of the area. */
export type DocumentWords = {
  readonly superior?: BilingualName;
  readonly issuer?: BilingualName;
  /** Who speaks in the text, where that is not the issuer: its standing committee, say. */
  readonly author?: BilingualName;
  /** The pattern of the number, to be filled in by hand: "Số …-BC/HU". */
  readonly number?: BilingualName;
  readonly national?: readonly BilingualName[];
  readonly signature?: readonly BilingualName[];
  readonly recipients?: readonly BilingualName[];
};

/** The programme's own words. Each may be absent: the app then says it in words that fit any programme. */
export type Vocabulary = {
  /** Short, for the head of the app. */
  readonly title?: BilingualName;
  /** What a unit is called: "xã", "xã/phường", "đơn vị hành chính". */
  readonly unit?: Noun;
  /** All the units together: "các xã đặc thù". */
  readonly units?: BilingualName;
  readonly agency?: SideWords;
  readonly enterprise?: SideWords;
  /** What the communes are measured by: "nông thôn mới", and short "NTM". */
  readonly standard?: { readonly long: BilingualName; readonly short?: BilingualName };
  /** Over the list that ranks the communes. */
  readonly ranking?: { readonly title: BilingualName };
  readonly stages?: { readonly [Stage in StandardStage]?: BilingualName };
  /** By the level that an agency gives, "province" or any other. */
  readonly agencyLevels?: Readonly<Record<string, BilingualName>>;
  readonly documents?: { readonly party?: DocumentWords; readonly state?: DocumentWords };
};

/** What a review conference stated, not drawn from the data. */
export type ReviewConference = {
  readonly heldOn: Day;
  readonly directions: readonly { readonly subject: BilingualName; readonly text: BilingualName }[];
  /** One sentence for the speaker. */
  readonly note?: BilingualName;
};
