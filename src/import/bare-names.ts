import { foldText } from "#src/lib/fold-text.ts";

/** A unit's name as it is compared: folded, without "xã", "TT." or "phường" before it. */
export function bareUnit(name: string): string {
  return foldText(name)
    .replace(/^(xa|x\.|phuong|p\.|thi tran|tt\.?|dac khu)\s+/, "")
    .replace(/^(x|p|tt)\./, "");
}

/** The same of a district, a province or a town: "Gia Viễn" of "H. Gia Viễn". */
export function bareArea(name: string): string {
  return foldText(name)
    .replace(/^(huyen|h\.|quan|q\.|tinh|t\.|thanh pho|tp\.?|thi xa|tx\.?)\s+/, "")
    .replace(/^(h|q|t|tp|tx)\./, "");
}

/** A sponsor's name as it is compared: folded, its legal form spelt in one way, without marks. */
export function bareSponsor(name: string): string {
  return foldText(name)
    .replace(/[.,;:"“”'()–-]/g, " ")
    .replace(/\bcty\b/g, "cong ty")
    .replace(/\btrach nhiem huu han\b/g, "tnhh")
    .replace(/\b(ctcp|cong ty co phan)\b/g, "cong ty cp")
    .replace(/\bdntn\b/g, "doanh nghiep tu nhan")
    .replace(/\s+/g, " ")
    .trim();
}
