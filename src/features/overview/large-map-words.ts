import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  place: "Sơ đồ vị trí tương đối (không theo tỷ lệ)",
  caption: "Sơ đồ vị trí tương đối (không theo tỷ lệ). Trỏ vào một ô để đọc tên và số",
  units: (count: string) => `${count} xã`,
  elsewhere: "Chưa rõ địa bàn",
  find: "Tìm xã trên sơ đồ",
  found: (count: string) => `Tìm thấy ${count} xã; sơ đồ viền đậm các xã này`,
  none: "Không có xã nào tên như vậy",
  most: "Nhiều nhất",
  least: "Ít nhất",
} as const;

const en: Widen<typeof vi> = {
  place: "Schematic positions (not to scale)",
  caption: "Schematic positions (not to scale). Point at a tile to read its name and figure",
  units: (count) => `${count} ${count === "1" ? "commune" : "communes"}`,
  elsewhere: "Area not known",
  find: "Find a commune on the map",
  found: (count) =>
    `${count === "1" ? "1 commune found; the map outlines it" : `${count} communes found; the map outlines them`}`,
  none: "No commune has such a name",
  most: "Highest",
  least: "Lowest",
};

export const largeMapWords: Readonly<Record<Language, typeof en>> = spoken({ vi, en });
