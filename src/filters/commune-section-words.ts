import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  label: "Các màn hình về xã",
  communes: "Danh sách xã",
  criteria: "Tiêu chí",
  compare: "So sánh",
} as const;

const en: Widen<typeof vi> = {
  label: "Screens about communes",
  communes: "List of communes",
  criteria: "Criteria",
  compare: "Compare",
};

/** What stands under the entry "Các xã" of the main navigation. */
export const communeSectionWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
