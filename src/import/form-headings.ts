import type { Language } from "#src/lib/language.ts";
import type { ColumnMeaning } from "./form-record.ts";

/** What our own form has a column for, in its order. */
export const FORM_COLUMNS = [
  "id",
  "communeCode",
  "commune",
  "sponsorCode",
  "sponsor",
  "kind",
  "period",
  "title",
  "planned",
  "delivered",
  "form",
  "trained",
  "jobs",
  "households",
  "note",
  "adjusts",
  "adjustReason",
] as const satisfies readonly ColumnMeaning[];
export type FormColumn = (typeof FORM_COLUMNS)[number];

/** The headings of our own form. A programme's own words do not change them: the importer finds its columns by these. */
export const FORM_HEADINGS: Readonly<Record<Language, Readonly<Record<FormColumn, string>>>> = {
  vi: {
    id: "Mã dòng",
    communeCode: "Mã xã",
    commune: "Xã",
    sponsorCode: "Mã đơn vị",
    sponsor: "Cơ quan/doanh nghiệp",
    kind: "Lĩnh vực",
    period: "Tháng",
    title: "Nội dung",
    planned: "Kế hoạch (đồng)",
    delivered: "Thực hiện (đồng)",
    form: "Hình thức",
    trained: "Số người học nghề",
    jobs: "Số việc làm",
    households: "Số hộ",
    note: "Ghi chú",
    adjusts: "Điều chỉnh cho dòng",
    adjustReason: "Lý do điều chỉnh",
  },
  en: {
    id: "Line id",
    communeCode: "Commune code",
    commune: "Commune",
    sponsorCode: "Sponsor code",
    sponsor: "Agency/enterprise",
    kind: "Kind",
    period: "Month",
    title: "Content",
    planned: "Planned (dong)",
    delivered: "Delivered (dong)",
    form: "Form",
    trained: "People trained",
    jobs: "Jobs",
    households: "Households",
    note: "Note",
    adjusts: "Adjusts line",
    adjustReason: "Reason for adjustment",
  },
};

/** What stands as the id of the row that shows how our form is filled in. It has a comma, as no id has: a row with it is never a line. */
export const EXAMPLE_IDS: Readonly<Record<Language, string>> = { vi: "VÍ DỤ, không nhập", en: "EXAMPLE, not imported" };
