import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";
import type { ColumnMeaning, MoneyUnit, QuestionType } from "./form-record.ts";

type Asked = { readonly text: string; readonly commune: string };

const vi = {
  questions: {
    legacy: () => "Biểu này có chữ theo phông cũ (TCVN3, VNI). Chuyển sang Unicode như mẫu bên dưới?",
    column: ({ text }: Asked) => `Cột “${text}” ghi gì?`,
    unit: () => "Số tiền trong biểu này tính bằng đơn vị nào?",
    period: ({ text }: Asked) =>
      `“${text}” là số của nhiều tháng; dòng đang có ở mọi tháng của cả kỳ sẽ được thay. Ghi số này vào tháng nào?`,
    commune: ({ text }: Asked) => `“${text}” là xã nào của chương trình?`,
    sponsor: ({ text, commune }: Asked) =>
      text === "" ? `Biểu không ghi đơn vị hỗ trợ. Số liệu của ${commune} là của đơn vị nào?` : `“${text}” là đơn vị nào?`,
    kind: ({ text }: Asked) =>
      text === "" ? "Biểu không ghi loại hỗ trợ. Các dòng mới thuộc loại nào?" : `“${text}” thuộc loại hỗ trợ nào?`,
    form: ({ text }: Asked) =>
      text === "" ? "Biểu không ghi hình thức hỗ trợ. Các dòng mới theo hình thức nào?" : `“${text}” là hình thức hỗ trợ nào?`,
    successor: ({ text }: Asked) => `“${text}” là đơn vị sau sáp nhập. Tính số liệu này cho xã nào của chương trình?`,
  } satisfies Readonly<Record<QuestionType, (asked: Asked) => string>>,
  wholeForm: {
    period: ({ text }: Pick<Asked, "text">) => `Biểu trong tệp “${text}” không ghi tháng nào. Số liệu là của tháng nào?`,
    commune: ({ text }: Pick<Asked, "text">) => `Biểu trong tệp “${text}” không ghi xã nào. Số liệu là của xã nào?`,
  },
  quoted: (text: string) => `“${text}”`,
  whose: (columns: string) => `Có dòng ghi tên ở cả các cột ${columns}. Số tiền là của đơn vị ở cột nào?`,
  inColumn: (heading: string) => `Đơn vị ở cột “${heading}”`,
  yes: "Chuyển sang Unicode",
  no: "Để nguyên",
  leaveOut: "Không nhập các dòng này",
  firstMonth: "Tháng đầu của kỳ",
  lastMonth: "Tháng cuối của kỳ",
  units: { "1": "đồng", "1000": "nghìn đồng", "1000000": "triệu đồng", "1000000000": "tỷ đồng" } satisfies Readonly<
    Record<MoneyUnit, string>
  >,
  forms: { cash: "tiền", inKind: "hiện vật", labour: "ngày công", advisory: "tư vấn, hướng dẫn" },
  columns: {
    number: "Số thứ tự",
    id: "Mã dòng",
    communeCode: "Mã xã",
    commune: "Xã",
    parent: "Huyện, tỉnh",
    sponsorCode: "Mã đơn vị",
    sponsor: "Đơn vị hỗ trợ",
    sponsorType: "Loại đơn vị (cơ quan, doanh nghiệp)",
    kind: "Loại hỗ trợ",
    period: "Tháng, quý, năm",
    title: "Nội dung hỗ trợ",
    form: "Hình thức hỗ trợ",
    planned: "Kế hoạch (số tiền)",
    delivered: "Thực hiện (số tiền)",
    trained: "Số người học nghề",
    jobs: "Số việc làm",
    households: "Số hộ",
    note: "Ghi chú",
    adjusts: "Mã dòng được điều chỉnh",
    adjustReason: "Lý do điều chỉnh",
    ignored: "Không nhập cột này",
  } satisfies Readonly<Record<ColumnMeaning, string>>,
} as const;

const en: Widen<typeof vi> = {
  questions: {
    legacy: () => "This table has text in an old font (TCVN3, VNI). Convert it to Unicode as in the sample below?",
    column: ({ text }) => `What is in the column “${text}”?`,
    unit: () => "In which unit are the amounts of this table?",
    period: ({ text }) =>
      `“${text}” is a figure of several months, and replaces what stands in the whole period. Which month is it entered in?`,
    commune: ({ text }) => `Which commune of the programme is “${text}”?`,
    sponsor: ({ text, commune }) =>
      text === ""
        ? `The table names no sponsor. Whose are the figures of ${commune}?`
        : `Which agency or enterprise is “${text}”?`,
    kind: ({ text }) =>
      text === ""
        ? "The table names no kind of support. Of which kind are the new lines?"
        : `Which kind of support is “${text}”?`,
    form: ({ text }) =>
      text === ""
        ? "The table names no form of support. Of which form are the new lines?"
        : `Which form of support is “${text}”?`,
    successor: ({ text }) =>
      `“${text}” is a unit of after the mergers. For which commune of the programme do these figures count?`,
  },
  wholeForm: {
    period: ({ text }) => `The table in the file “${text}” says no month. Which month are its figures of?`,
    commune: ({ text }) => `The table in the file “${text}” says no commune. Which commune are its figures of?`,
  },
  quoted: (text) => `“${text}”`,
  whose: (columns) => `Some rows have a name in each of the columns ${columns}. Whose are the amounts?`,
  inColumn: (heading) => `The one in the column “${heading}”`,
  yes: "Convert to Unicode",
  no: "Leave as it is",
  leaveOut: "Do not enter these lines",
  firstMonth: "The first month of the period",
  lastMonth: "The last month of the period",
  units: { "1": "dong", "1000": "thousand dong", "1000000": "million dong", "1000000000": "billion dong" },
  forms: { cash: "cash", inKind: "in kind", labour: "labour", advisory: "advice" },
  columns: {
    number: "Ordinal number",
    id: "Id of the line",
    communeCode: "Code of the commune",
    commune: "Commune",
    parent: "District, province",
    sponsorCode: "Code of the sponsor",
    sponsor: "Sponsor",
    sponsorType: "Type of sponsor (agency, enterprise)",
    kind: "Kind of support",
    period: "Month, quarter, year",
    title: "Support item",
    form: "Form of support",
    planned: "Planned (amount)",
    delivered: "Delivered (amount)",
    trained: "Persons trained",
    jobs: "Jobs",
    households: "Households",
    note: "Remarks",
    adjusts: "Id of the adjusted line",
    adjustReason: "Reason for the adjustment",
    ignored: "Do not enter this column",
  },
};

/** What is asked of a form that can be read in more than one way. */
export const questionWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
