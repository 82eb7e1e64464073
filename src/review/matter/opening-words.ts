import { unitWords } from "#src/lib/area-name.ts";
import { grouped } from "#src/lib/format-number.ts";
import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  given: ({ time, communes, money, standing }: { time: string; communes: string; money: string; standing: string }) =>
    `${time}, ${communes} đã nhận hỗ trợ ${money}; ${standing}.`,
  until: (month: string) => `Đến ${month}`,
  during: (period: string) => `Trong ${period}`,
  nobody: (time: string, standing: string) => `${time}, chưa ghi nhận hỗ trợ nào; ${standing}.`,
  owed: (time: string, standing: string) => `${time}, số hỗ trợ chưa được báo cáo; ${standing}.`,
  noMoney: (time: string, communes: string, standing: string) =>
    `${time}, ${communes} được hỗ trợ bằng hình thức không quy ra tiền; ${standing}.`,
  unread: (standing: string) => `${capitalise(standing)}; chưa đọc được số liệu hỗ trợ.`,
  communes: (count: number) => `${grouped(count, "vi")} xã`,
  commune: (name: string) => unitWords(name, "vi"),
  standing: (recognised: number, all: number) =>
    all === 0 ? "danh sách xã đang trống" : `${grouped(recognised, "vi")}/${grouped(all, "vi")} xã đạt chuẩn nông thôn mới`,
  ofNewUnits: "chưa rõ mức đạt chuẩn nông thôn mới của các đơn vị mới",
  unknownOf: (standing: string, count: number) => `${standing}, chưa rõ ở ${grouped(count, "vi")} đơn vị mới`,
  today: (standing: string) => `đến nay ${standing}`,
} as const;

const communesIn = (count: number) => `${grouped(count, "en")} ${count === 1 ? "commune" : "communes"}`;

const en: Widen<typeof vi> = {
  given: ({ time, communes, money, standing }) => `${time}, ${communes} received support worth ${money}; ${standing}.`,
  until: (month) => `By ${month}`,
  during: (period) => `In ${period}`,
  nobody: (time, standing) => `${time}, no support is on record; ${standing}.`,
  owed: (time, standing) => `${time}, support has not been reported; ${standing}.`,
  noMoney: (time, communes, standing) => `${time}, ${communes} received help without a money value; ${standing}.`,
  unread: (standing) => `${capitalise(standing)}; the support data could not be read.`,
  communes: (count) => communesIn(count),
  commune: (name) => name,
  standing: (recognised, all) =>
    all === 0
      ? "the list of communes is empty"
      : `${grouped(recognised, "en")} of ${communesIn(all)} ${recognised === 1 || all === 1 ? "is" : "are"} at the New Rural standard`,
  ofNewUnits: "how far the new units have come to the New Rural standard is not known",
  unknownOf: (standing, count) =>
    `${standing} (not known of ${count === 1 ? "1 new unit" : `${grouped(count, "en")} new units`})`,
  today: (standing) => `to date ${standing}`,
};

/** What the sentences that open a screen, a slide or a report are made of. */
export const openingWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
