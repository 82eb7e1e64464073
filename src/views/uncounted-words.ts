import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  banner: (communes: string) => `Tiêu chí ngoài bộ tiêu chí của xã, không tính vào con số nào: ${communes}`,
  numbers: (name: string, numbers: string) => `${name} (số ${numbers})`,
  unknownSet: (name: string, set: string) => `${name} (chưa có bộ tiêu chí “${set}”)`,
  others: (count: string) => `và ${count} xã khác`,
} as const;

const en: Widen<typeof vi> = {
  banner: (communes) => `Criteria that are not of the commune's set, and count in no figure: ${communes}`,
  numbers: (name, numbers) => `${name} (numbers ${numbers})`,
  unknownSet: (name, set) => `${name} (no set of criteria “${set}”)`,
  others: (count) => `and ${count} more`,
};

/** What is told of criteria that a commune reports and its set does not have. */
export const uncountedWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
