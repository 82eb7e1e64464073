import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  sentence: (name: string, from: string, to: string, unit: string, months: string) =>
    `${name}, hỗ trợ từng tháng, ${from} – ${to}, ${unit}: ${months}`,
  sentenceWithoutUnit: (name: string, from: string, to: string, months: string) =>
    `${name}, hỗ trợ từng tháng, ${from} – ${to}: ${months}`,
  run: (from: string, to: string) => `${from} đến ${to}`,
  value: (months: string, value: string) => `${months}: ${value}`,
  partly: (value: string, owed: string) => `${value} và ${owed}`,
} as const;

const en: Widen<typeof vi> = {
  sentence: (name, from, to, unit, months) => `${name}, support by month, ${from} – ${to}, ${unit}: ${months}`,
  sentenceWithoutUnit: (name, from, to, months) => `${name}, support by month, ${from} – ${to}: ${months}`,
  run: (from, to) => `${from} to ${to}`,
  value: (months, value) => `${months}: ${value}`,
  partly: (value, owed) => `${value} and ${owed}`,
};

/** What a sparkline says to who does not see it. */
export const sparklineWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
