import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  /** `unit`: what the data calls one. */
  title: (unit: string) => `Theo ${unit}`,
  anyUnit: "địa bàn",
  anyUnits: "địa bàn",
  subtitle: (place: string, period: string) => `${place}, ${period}: triệu đồng và % kế hoạch`,
  communes: "Số xã",
  attention: "Xã cần chú ý",
  amounts: { planned: "Kế hoạch", delivered: "Thực hiện", completion: "TH/KH" },
  bar: "Thực hiện và kế hoạch",
  without: (names: string) => `không có xã nào: ${names}`,
  rest: "Xã không thuộc đơn vị nào ở trên",
  total: "Cộng",
  none: "Không có đơn vị nào giữa địa bàn đang xem và các xã.",
  showAll: (count: string, units: string) => `Hiện cả ${count} ${units}`,
  showFewer: (count: string) => `Chỉ hiện ${count} đơn vị đầu`,
} as const;

const en: Widen<typeof vi> = {
  title: (unit) => `By ${unit}`,
  anyUnit: "area",
  anyUnits: "areas",
  subtitle: (place, period) => `${place}, ${period}: million dong and % of plan`,
  communes: "Communes",
  attention: "Need attention",
  amounts: { planned: "Planned", delivered: "Delivered", completion: "Against plan" },
  bar: "Delivered and planned",
  without: (names) => `no commune in: ${names}`,
  rest: "Communes in none of these",
  total: "Total",
  none: "There are no units between the area looked at and its communes.",
  showAll: (count, units) => `Show all ${count} ${units}`,
  showFewer: (count) => `Show the first ${count} only`,
};

/** The words of the panel of areas. What they are called is the data's. */
export const areaPanelWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
