import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  day: "Số liệu máy chủ giữ vào lúc: ngày",
  time: "giờ",
  use: "So với lúc này",
  endOfDay: (offset: string) => `Để trống giờ là hết ngày; giờ của số liệu (UTC${offset === "Z" ? "" : offset}).`,
  since: (instant: string) => `Sổ của máy chủ bắt đầu lúc ${instant}: trước đó không có gì để so.`,
  rule: (instant: string, through: string) =>
    `Máy chủ giữ như thế này lúc ${instant}, số liệu đến ${through}. Số nào được sửa từ đó đến nay đều hiện ở đây.`,
  leadMissing: "Không có số liệu của thời điểm này để so.",
  beforeLedger: (instant: string, since: string) =>
    `Lúc ${instant} máy chủ chưa giữ gì: sổ của máy chủ bắt đầu lúc ${since}. Hãy chọn một lúc sau đó, hoặc so theo ngày.`,
  noPast: (instant: string) =>
    `Nguồn số liệu này chỉ có số liệu hiện nay, không giữ số liệu cũ, nên không biết lúc ${instant} là thế nào. Hãy chọn gói sơ kết trước, hoặc so theo ngày.`,
  mended: (lines: string, amount: string) =>
    `${lines} nội dung đã có khi đó nhưng không đọc được; thực hiện: ${amount}, không tính là hỗ trợ thêm`,
  dayRule:
    "Đang so theo ngày: chỉ thấy những gì mang ngày, tháng sau mốc này, kể cả tháng chưa hết vào ngày đó. Để thấy cả số liệu đã sửa, chọn một lúc mà máy chủ giữ, hoặc gói sơ kết trước.",
} as const;

const en: Widen<typeof vi> = {
  day: "What the server held on",
  time: "at",
  use: "Compare with this moment",
  endOfDay: (offset) => `Without a time, the end of the day; by the data's clock (UTC${offset === "Z" ? "" : offset}).`,
  since: (instant) => `The server's ledger began at ${instant}: of before there is nothing to compare with.`,
  rule: (instant, through) =>
    `This is what the server held at ${instant}, with data to ${through}. Every figure corrected since then shows here.`,
  leadMissing: "There is no data of this moment to compare with.",
  beforeLedger: (instant, since) =>
    `At ${instant} the server held nothing: its ledger began at ${since}. Choose a later moment, or compare by date.`,
  noPast: (instant) =>
    `This source has the data of today only and keeps none of before, so that nobody knows how it was at ${instant}. Choose the earlier review pack, or compare by date.`,
  mended: (lines, amount) =>
    `${lines} ${lines === "1" ? "line that was" : "lines that were"} there then and could not be read; delivered: ${amount}, not counted as more support`,
  dayRule:
    "Compared by date: only what bears a later day or month shows, the month that was not over included. To see corrected figures too, choose a moment that the server has kept, or the earlier review pack.",
};

/** The words of a comparison with what the server held at a moment. */
export const momentWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
