import { formatNumber, NBSP } from "./format-number.ts";
import type { Language } from "./language.ts";

/** A number of bytes as "320 KB" or "3,2 MB": 1 KB is 1,000 bytes. What is above 0 does not become 0. */
export function formatSize(bytes: number, language: Language): string {
  return bytes <= 999_000
    ? `${formatNumber(Math.ceil(bytes / 1_000), language)}${NBSP}KB`
    : `${formatNumber(bytes / 1_000_000, language, 1)}${NBSP}MB`;
}
