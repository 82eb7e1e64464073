import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  leftOut: (filters: string) => `không lọc theo ${filters}`,
  leftOutBy: (figures: string, filters: string) => `${figures} không lọc theo ${filters}`,
  /** Units of today that lie in several areas. */
  across: (names: string) => `xã ${names} gồm xã của nhiều địa bàn, không tính vào đây`,
  /** After "support", of somebody who gave none of it: "không có hỗ trợ nào thuộc loại đang chọn cho xã đang chọn". */
  ofKinds: "thuộc loại đang chọn",
  toCommunes: "cho xã đang chọn",
  /** The same, of somebody who received none of it. */
  ofSponsors: "của đơn vị đang chọn",
  /** Kinds of figures that stand beside those of support. */
  named: {
    standing: "mức đạt và tiêu chí",
    proposal: "kiến nghị",
    waiting: "kiến nghị chờ",
    everything: "kiến nghị",
    course: "hỗ trợ gần nhất",
    attention: "việc cần chú ý",
  },
} as const;

const en: Widen<typeof vi> = {
  leftOut: (filters) => `not filtered by ${filters}`,
  leftOutBy: (figures, filters) => `${figures} are not filtered by ${filters}`,
  across: (names) => `not counted here, being made of communes of several areas: ${names}`,
  ofKinds: "of the kinds chosen",
  toCommunes: "to the communes chosen",
  ofSponsors: "from the sponsors chosen",
  named: {
    standing: "standing and criteria",
    proposal: "proposals",
    waiting: "open proposals",
    everything: "proposals",
    course: "months of the last support",
    attention: "matters that need attention",
  },
};

/** What a panel says of the filters that it does not follow. */
export const filterScopeWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
