import { grouped } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";
import type { FilterField } from "./filter.ts";

/** What is said of one field of the filter. */
type FieldWords = {
  /** On its control, and in the notice of a wrong address. */
  readonly name: string;
  /** "không lọc theo kỳ". */
  readonly inSentence: string;
  /** In a file that nothing is left out of: "mọi xã". Null: another field says it already. */
  readonly every: string | null;
  /** What its control shows where nothing is chosen, and where some are. */
  readonly all?: string;
  readonly some?: (count: number) => string;
};

const vi = {
  period: { name: "Kỳ", inSentence: "kỳ", every: null },
  area: { name: "Địa bàn", inSentence: "địa bàn", every: null, all: "Tất cả" },
  communes: {
    name: "Xã",
    inSentence: "xã",
    every: "mọi xã",
    all: "Tất cả",
    some: (count: number) => `${grouped(count, "vi")} xã`,
  },
  sponsorType: { name: "Bên hỗ trợ", inSentence: "bên hỗ trợ", every: null, all: "Tất cả" },
  sponsors: {
    name: "Đơn vị",
    inSentence: "đơn vị",
    every: "mọi đơn vị",
    all: "Tất cả",
    some: (count: number) => `${grouped(count, "vi")} đơn vị`,
  },
  kinds: {
    name: "Loại hỗ trợ",
    inSentence: "loại hỗ trợ",
    every: "mọi loại hỗ trợ",
    all: "Tất cả",
    some: (count: number) => `${grouped(count, "vi")} loại`,
  },
  units: { name: "Địa giới", inSentence: "địa giới", every: null },
} as const satisfies Record<FilterField, FieldWords>;

const en: Widen<typeof vi> = {
  period: { name: "Period", inSentence: "period", every: null },
  area: { name: "Area", inSentence: "area", every: null, all: "all" },
  communes: {
    name: "Communes",
    inSentence: "commune",
    every: "communes",
    all: "All",
    some: (count) => (count === 1 ? "1 commune" : `${grouped(count, "en")} communes`),
  },
  sponsorType: { name: "Given by", inSentence: "type of sponsor", every: null, all: "all" },
  sponsors: {
    name: "Sponsor",
    inSentence: "sponsor",
    every: "sponsors",
    all: "all",
    some: (count) => (count === 1 ? "1 sponsor" : `${grouped(count, "en")} sponsors`),
  },
  kinds: {
    name: "Kinds",
    inSentence: "kind of support",
    every: "kinds of support",
    all: "All",
    some: (count) => (count === 1 ? "1 kind" : `${grouped(count, "en")} kinds`),
  },
  units: { name: "Boundaries", inSentence: "boundaries", every: null },
};

/** The words of the filter's fields, whatever says them: controls, notices, panels, files. */
export const filterWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
