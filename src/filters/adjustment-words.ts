import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  /** Before the title, so that it is read where the line is cut short. */
  title: (title: string) => `Điều chỉnh: ${title}`,
  /** Which line, and why. */
  ofLine: (id: string, reason: string) => `dòng ${id}: ${reason}`,
  heading: "Các bút toán điều chỉnh",
  after: "Thực hiện sau điều chỉnh",
  owed: "chưa đủ số để tính",
  /** Of sums that took back more than was given. `of`: whom, "cho 9 xã"; empty for all. */
  below: (when: string, of: string, money: string) =>
    `${when}, sau các bút toán điều chỉnh, số hỗ trợ${of && ` ${of}`} là ${money}`,
  to: (who: string) => `cho ${who}`,
  from: (who: string) => `của ${who}`,
} as const;

const en: Widen<typeof vi> = {
  title: (title) => `Adjustment: ${title}`,
  ofLine: (id, reason) => `line ${id}: ${reason}`,
  heading: "Adjustments of it",
  after: "Delivered after adjustments",
  owed: "cannot be told yet",
  below: (when, of, money) => `${when}, after adjustments, support${of && ` ${of}`} comes to ${money}`,
  to: (who) => `to ${who}`,
  from: (who) => `from ${who}`,
};

/** The words of adjustments (bút toán điều chỉnh), the same wherever lines are listed. */
export const adjustmentWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
