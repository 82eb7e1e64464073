import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";
import type { CellProblemCode, MoneyUnit } from "./form-record.ts";
import type { LineState } from "./import-review.ts";

/** What a column counts: dong, persons trained, jobs or households. */
export type Counted = "dong" | "trained" | "jobs" | "households";

/** What fills a sentence, as the reader is to see it. "" where it is not known. */
type Said = {
  readonly text: string;
  /** Of a total, with what it counts. */
  readonly expected: string;
  readonly found: string;
  readonly candidates: string;
  /** What a commune is said to be in. */
  readonly parent: string;
  /** What stands above the table. */
  readonly title: string;
  readonly file: string;
  /** Of the same file, in place of another file. */
  readonly sheet: string;
  /** Two sheets come to the same, so that one repeats the other. */
  readonly isRepeat: boolean;
  readonly commune: string;
  /** How many, where they are too many to be named. */
  readonly communes: string;
  /** The last of several months; "" where there is one. */
  readonly until: string;
  readonly month: string;
  readonly row: string;
  readonly why: string;
  /** How many rows. */
  readonly count: string;
  /** Of a sheet: nobody sees it in the file. */
  readonly isHidden: boolean;
  /** What the column counts in, and an amount as it is typed there; read back, it is the same in either language. */
  readonly unit: string;
  readonly sample: string;
  /** The unit itself; "" where the cell is none of an amount. */
  readonly inUnit: string;
};

const vi = {
  at: (file: string, sheet: string, cell: string) =>
    [file && `Tệp “${file}”`, sheet && `${file ? "trang" : "Trang"} “${sheet}”`, `${file || sheet ? "ô" : "Ô"} ${cell}`]
      .filter(Boolean)
      .join(", "),
  sentence: (at: string, problem: string) => `${at}: ${problem}`,
  blank: "ô trống",
  units: {
    "1": "số đồng",
    "1000": "số nghìn đồng",
    "1000000": "số triệu đồng",
    "1000000000": "số tỷ đồng",
  } satisfies Readonly<Record<MoneyUnit, string>>,
  inUnits: { "1": "đồng", "1000": "nghìn đồng", "1000000": "triệu đồng", "1000000000": "tỷ đồng" } satisfies Readonly<
    Record<MoneyUnit, string>
  >,
  quoted: (text: string) => `“${text}”`,
  counted: {
    dong: (number: string) => `${number} đồng`,
    trained: (number: string) => `${number} người học nghề`,
    jobs: (number: string) => `${number} việc làm`,
    households: (number: string) => `${number} hộ`,
  } satisfies Readonly<Record<Counted, (number: string) => string>>,
  problems: {
    "no-header": () => "không tìm thấy dòng tiêu đề của biểu. Ghi tên các cột: Xã, Đơn vị, Tháng, Kế hoạch, Thực hiện.",
    "no-amounts": () => "biểu không có cột số tiền nào. Ghi tên cột là “Kế hoạch” hoặc “Thực hiện”.",
    "too-many-tables": ({ count }: Said) =>
      `trang này có hơn ${count} biểu, hoặc dòng tiêu đề lặp lại quá nhiều lần, nên không đọc được. Hãy chia thành nhiều trang rồi nhập lại.`,
    "sheet-left-out": ({ isHidden }: Said) =>
      isHidden
        ? "trang này đang ẩn nên không được nhập, dù có số liệu. Nếu cần nhập, hãy bỏ ẩn trang trong tệp rồi nhập lại."
        : "trang này có số liệu nhưng không tìm thấy biểu nào nên không được nhập. Nếu cần nhập, hãy ghi tên các cột rồi nhập lại.",
    "cumulative-left-out": ({ text }: Said) =>
      `cột ${text} gồm cả số của các cột bên cạnh nên không được nhập. Nếu cần nhập cột này, hãy xóa các cột kia rồi nhập lại.`,
    "hidden-rows-read": ({ count }: Said) =>
      `${count} dòng ẩn của trang này cũng được nhập. Nếu không muốn nhập, hãy xóa các dòng ấy trong tệp rồi nhập lại.`,
    "no-lines": () => "dưới tiêu đề của biểu này không có dòng số liệu nào nên không nhập gì.",
    "beyond-headings": ({ text }: Said) =>
      `${text} nằm ngoài các cột có tiêu đề; có thể dấu phẩy thập phân đã tách một số thành hai ô. Hãy để số có dấu phẩy trong ngoặc kép (“12,5”) trong tệp rồi nhập lại.`,
    "legacy-text": ({ text }: Said) =>
      `${text} là chữ theo phông cũ (TCVN3 hoặc VNI). Trả lời câu hỏi về phông chữ, hoặc gõ lại bằng Unicode.`,
    "lost-letters": ({ text }: Said) => `${text} đã mất chữ có dấu khi lưu tệp trước đây. Hãy gõ lại đủ dấu.`,
    "formula-not-computed": ({ inUnit, unit, sample }: Said) =>
      `công thức chưa có kết quả trong tệp. Mở bằng Excel, lưu lại rồi nhập lại, hoặc gõ ${inUnit === "" ? "kết quả" : `${unit}, ví dụ ${sample},`} vào đây.`,
    "formula-text": ({ text, inUnit, unit, sample }: Said) =>
      `${text} là công thức ghi thành chữ nên không có kết quả. Hãy gõ ${inUnit === "" ? "kết quả" : `${unit}, ví dụ ${sample}`}.`,
    "error-value": ({ text, inUnit, unit, sample }: Said) =>
      `ô này đang báo lỗi ${text}. Hãy gõ ${inUnit === "" ? "đúng giá trị" : `${unit}, ví dụ ${sample}`}, hoặc để trống nếu chưa có.`,
    "not-an-amount": ({ text, unit, sample }: Said) =>
      `${text} không phải số tiền. Hãy nhập ${unit}, ví dụ ${sample}; để trống nếu chưa báo cáo.`,
    "not-whole-dong": ({ text, unit, sample }: Said) => `${text} không phải số đồng nguyên. Hãy nhập ${unit}, ví dụ ${sample}.`,
    "ambiguous-amount": ({ text, unit, sample }: Said) =>
      `${text} đọc được theo hai cách. Hãy nhập đủ ${unit}, ví dụ ${sample}, hoặc kèm đơn vị: 1,25 tr.`,
    "too-large": ({ text }: Said) => `${text} quá lớn, không cộng được. Hãy kiểm tra đơn vị tính và gõ lại số tiền.`,
    "negative-amount": ({ text }: Said) => `${text} là số âm, chỉ bút toán điều chỉnh mới được âm. Hãy nhập số từ 0 trở lên.`,
    "not-a-count": ({ text }: Said) =>
      `${text} không phải số người, số việc làm hay số hộ. Hãy nhập số nguyên, ví dụ 35; để trống nếu không có.`,
    "unlikely-amount": ({ text, found, inUnit, unit, sample }: Said) =>
      inUnit === ""
        ? `${text} là ${found}, lớn hơn hẳn các số khác của cột. Nếu sai đơn vị tính, hãy gõ lại số tiền.`
        : `${text} ${inUnit} = ${found}. Nếu đã gõ số đồng, hãy gõ lại ${unit}, ví dụ ${sample}.`,
    "merged-amount": ({ text }: Said) =>
      `${text} là ô gộp của nhiều dòng hoặc nhiều cột, không biết mỗi xã, mỗi đơn vị, mỗi cột được bao nhiêu. Hãy bỏ gộp ô và ghi từng số trong tệp rồi nhập lại, hoặc gõ vào đây số của riêng ô này.`,
    "not-a-period": ({ text }: Said) => `${text} không phải tháng, quý hay năm. Hãy nhập tháng, ví dụ 09/2017.`,
    "no-period": () => "không biết số liệu của tháng nào. Hãy nhập tháng, ví dụ 09/2017.",
    "outside-programme": ({ text, month }: Said) =>
      `${month === "" ? text : month} nằm ngoài thời gian của chương trình. Hãy nhập lại tháng, ví dụ 09/2017.`,
    "outside-title": ({ text, title, candidates }: Said) =>
      `${text} không thuộc thời gian ghi ở ${title === "" ? "tiêu đề" : `“${title}”`}. ${candidates === "" ? "" : `Có phải ${candidates}? `}Hãy nhập đúng ngày hoặc tháng của dòng này.`,
    "months-differ": ({ text, sheet }: Said) =>
      `tiêu đề ghi ${text} nhưng tên trang là “${sheet}”. Hãy nhập đúng tháng của biểu, ví dụ 09/2017.`,
    "no-commune": () => "không biết số liệu của xã nào. Hãy nhập tên xã hoặc mã xã (5 chữ số).",
    "unknown-commune": ({ text, parent, candidates }: Said) =>
      `chương trình không có xã ${text}${parent && ` thuộc ${parent}`}. ${candidates === "" ? "Hãy nhập tên xã hoặc mã xã (5 chữ số)." : `Có phải ${candidates}? Hãy nhập đúng tên xã hoặc mã xã.`} Nếu không phải dòng số liệu, hãy gõ “bỏ”.`,
    "no-sponsor": () => "không biết cơ quan hay doanh nghiệp nào hỗ trợ. Hãy nhập tên hoặc mã đơn vị.",
    "unknown-sponsor": ({ text, candidates }: Said) =>
      `không có đơn vị nào là ${text}. ${candidates === "" ? "Hãy nhập đúng tên hoặc mã đơn vị." : `Có phải ${candidates}? Hãy nhập đúng tên hoặc mã đơn vị.`}`,
    "no-kind": () => "chưa ghi loại hỗ trợ. Hãy nhập tên một loại của chương trình, ví dụ Dạy nghề.",
    "unknown-kind": ({ text }: Said) => `chương trình không có loại hỗ trợ ${text}. Hãy nhập tên một loại của chương trình.`,
    "unknown-form": ({ text }: Said) => `${text} không phải hình thức hỗ trợ. Hãy nhập: tiền, hiện vật, ngày công hoặc tư vấn.`,
    "no-title": () => "chưa ghi nội dung hỗ trợ nên lấy tên loại hỗ trợ. Nếu cần, hãy nhập nội dung.",
    "total-differs": ({ text, expected, found }: Said) =>
      `${text === "" ? "dòng cộng" : text} ghi ${found}, nhưng các dòng cộng lại được ${expected}. Các dòng được nhập; dòng cộng thì không. Hãy kiểm tra lại.`,
    "duplicate-line": ({ row }: Said) =>
      `dòng này giống hệt dòng ${row}. Cả hai được nhập; nếu ghi trùng, hãy xóa một dòng trong tệp.`,
    "same-cut-twice": ({ file, sheet, isRepeat, commune, month }: Said) => {
      if (sheet === "")
        return `${commune}, ${month} đã có trong tệp “${file}”. Mỗi xã và tháng chỉ lấy từ một tệp: hãy bỏ một trong hai tệp.`;
      return isRepeat
        ? `${commune}, ${month} đã có trong trang “${sheet}” với cùng tổng số, nhập cả hai là tính hai lần. Hãy ẩn hoặc xóa trang tổng hợp trong tệp rồi nhập lại.`
        : `${commune}, ${month} cũng có trong trang “${sheet}”: số liệu hai trang được cộng với nhau. Nếu một trang là bảng tổng hợp, hãy ẩn hoặc xóa trang ấy rồi nhập lại.`;
    },
    "refused-by-contract": ({ text, why }: Said) =>
      `${text === "" ? "dòng này" : text} không hợp lệ: ${why}. Hãy sửa trong tệp rồi nhập lại.`,
    "kept-adjusted": ({ text }: Said) =>
      `${text} đã có bút toán điều chỉnh nên được giữ nguyên. Muốn đổi số, hãy lập bút toán điều chỉnh khác.`,
    "lines-removed": ({ count, commune, communes, month, until, found }: Said) =>
      `sẽ bỏ ${count} dòng đang có mà tệp không có: ${commune === "" ? `${communes} xã` : commune}, ${until === "" ? month : `từ ${month} đến ${until}`}, thực hiện ${found}. Nếu còn cần, hãy ghi lại các dòng ấy vào tệp rồi nhập lại.`,
  } satisfies Readonly<Record<CellProblemCode, (said: Said) => string>>,
  reasons: {
    "unknown-line": "không có dòng nào mang mã mà bút toán điều chỉnh",
    "adjusts-itself": "bút toán không điều chỉnh chính nó",
    "adjusts-adjustment": "bút toán không điều chỉnh một bút toán khác",
    "adjusts-elsewhere": "bút toán phải cùng xã, đơn vị và loại hỗ trợ với dòng được điều chỉnh",
    missing: "còn thiếu",
    empty: "để trống",
    "not-whole-dong": "không phải số đồng nguyên",
    "not-a-count": "không phải số nguyên từ 0 trở lên",
    "negative-amount": "số âm",
    "not-in-list": "không có trong danh sách",
    "wrong-type": "không đúng kiểu",
  },
  states: {
    new: "Mới",
    changed: "Sửa",
    unchanged: "Không đổi",
    removed: "Bỏ",
    refused: "Chưa nhận",
  } satisfies Readonly<Record<LineState, string>>,
} as const;

const en: Widen<typeof vi> = {
  at: (file, sheet, cell) =>
    [file && `File “${file}”`, sheet && `${file ? "sheet" : "Sheet"} “${sheet}”`, `${file || sheet ? "cell" : "Cell"} ${cell}`]
      .filter(Boolean)
      .join(", "),
  sentence: (at, problem) => `${at}: ${problem}`,
  blank: "a blank cell",
  units: { "1": "dong", "1000": "thousands of dong", "1000000": "millions of dong", "1000000000": "billions of dong" },
  inUnits: { "1": "dong", "1000": "thousand dong", "1000000": "million dong", "1000000000": "billion dong" },
  quoted: (text) => `“${text}”`,
  counted: {
    dong: (number) => `${number} dong`,
    trained: (number) => (number === "1" ? "1 person trained" : `${number} persons trained`),
    jobs: (number) => (number === "1" ? "1 job" : `${number} jobs`),
    households: (number) => (number === "1" ? "1 household" : `${number} households`),
  },
  problems: {
    "no-header": () => "the table has no row of headings. Name its columns: Commune, Sponsor, Month, Planned, Delivered.",
    "no-amounts": () => "the table has no column of amounts. Name one “Planned” or “Delivered”.",
    "too-many-tables": ({ count }) =>
      `this sheet has more than ${count} tables, or its headings too many times, and cannot be read. Divide it into several sheets, and import it again.`,
    "sheet-left-out": ({ isHidden }) =>
      isHidden
        ? "this sheet is hidden, and was not read though it holds figures. To enter it, unhide it in the file and import it again."
        : "this sheet holds figures, but no table was found in it, and it was not read. To enter it, name its columns and import it again.",
    "cumulative-left-out": ({ text }) =>
      `the column ${text} holds the figures of the columns beside it, and was not read. To enter it, delete those and import it again.`,
    "hidden-rows-read": ({ count }) =>
      count === "1"
        ? "1 hidden row of this sheet was read, too. If it is not meant, delete it in the file and import it again."
        : `${count} hidden rows of this sheet were read, too. If they are not meant, delete them in the file and import it again.`,
    "no-lines": () => "below the headings of this table there is no line, so that nothing of it is entered.",
    "beyond-headings": ({ text }) =>
      `${text} is beyond the columns that have a heading; a decimal comma may have cut a number in two. Put numbers with a comma in quotes (“12,5”) in the file, and import it again.`,
    "legacy-text": ({ text }) =>
      `${text} is in an old font (TCVN3 or VNI). Answer the question about fonts, or type it anew in Unicode.`,
    "lost-letters": ({ text }) => `${text} lost letters when the file was once saved. Type it anew with all its marks.`,
    "formula-not-computed": ({ inUnit, unit, sample }) =>
      `the formula has no result in the file. Open it in Excel, save it and import it again, or type ${inUnit === "" ? "the result" : `${unit}, ${sample} say,`} here.`,
    "formula-text": ({ text, inUnit, unit, sample }) =>
      `${text} is a formula written as text, and has no result. Type ${inUnit === "" ? "the result" : `${unit}, ${sample} say`}.`,
    "error-value": ({ text, inUnit, unit, sample }) =>
      `the cell shows the error ${text}. Type ${inUnit === "" ? "the value" : `${unit}, ${sample} say`}, or leave it blank if there is none yet.`,
    "not-an-amount": ({ text, unit, sample }) =>
      `${text} is no amount of money. Type ${unit}, ${sample} say; leave it blank if it is not reported yet.`,
    "not-whole-dong": ({ text, unit, sample }) => `${text} is no whole number of dong. Type ${unit}, ${sample} say.`,
    "ambiguous-amount": ({ text, unit, sample }) =>
      `${text} can be read in two ways. Type ${unit} in full, ${sample} say, or with their unit: 1,25 tr.`,
    "too-large": ({ text }) => `${text} is too large to be added up. Check the unit of the table, and type the amount anew.`,
    "negative-amount": ({ text }) => `${text} is below 0, which only an adjustment may be. Type 0 or more.`,
    "not-a-count": ({ text }) =>
      `${text} is no count of persons, jobs or households. Type a whole number, 35 say; leave it blank if there is none.`,
    "unlikely-amount": ({ text, found, inUnit, unit, sample }) =>
      inUnit === ""
        ? `${text} is ${found}, far above the other figures of its column. If the unit is wrong, type the amount anew.`
        : `${text} ${inUnit} = ${found}. If dong were meant, type ${unit}, ${sample} say.`,
    "merged-amount": ({ text }) =>
      `${text} is merged over several rows or columns: how much is of each commune, sponsor or column nobody can know. Unmerge it in the file, write each figure and import it again, or type here the figure of this cell alone.`,
    "not-a-period": ({ text }) => `${text} is no month, quarter or year. Type a month, 09/2017 say.`,
    "no-period": () => "nothing says which month this is of. Type a month, 09/2017 say.",
    "outside-programme": ({ text, month }) =>
      `${month === "" ? text : month} is outside the time of the programme. Type the month anew, 09/2017 say.`,
    "outside-title": ({ text, title, candidates }) =>
      `${text} is not within the time that ${title === "" ? "the title" : `“${title}”`} says. ${candidates === "" ? "" : `Is it ${candidates}? `}Type the day or month of this row.`,
    "months-differ": ({ text, sheet }) =>
      `the title says ${text}, but the sheet is named “${sheet}”. Type the month of this table, 09/2017 say.`,
    "no-commune": () => "nothing says which commune this is of. Type its name, or its code of five digits.",
    "unknown-commune": ({ text, parent, candidates }) =>
      `the programme has no commune ${text}${parent && ` of ${parent}`}. ${candidates === "" ? "Type the name of a commune, or its code of five digits." : `Is it ${candidates}? Type its name or its code.`} If this is no line, type “leave out”.`,
    "no-sponsor": () => "nothing says which agency or enterprise gave this. Type its name or its code.",
    "unknown-sponsor": ({ text, candidates }) =>
      `there is no agency or enterprise ${text}. ${candidates === "" ? "Type its name or its code." : `Is it ${candidates}? Type its name or its code.`}`,
    "no-kind": () => "no kind of support is given. Type the name of a kind of the programme, Vocational training say.",
    "unknown-kind": ({ text }) => `the programme has no kind of support ${text}. Type the name of one of its kinds.`,
    "unknown-form": ({ text }) => `${text} is no form of support. Type: cash, in kind, labour or advice.`,
    "no-title": () => "nothing says what was done, so that the name of the kind is taken. Type it, if it matters.",
    "total-differs": ({ text, expected, found }) =>
      `${text === "" ? "the total" : text} says ${found}, but its rows add up to ${expected}. The rows are entered, the total is not. Check them.`,
    "duplicate-line": ({ row }) =>
      `this row is the same as row ${row}. Both are entered; if one was written twice, delete it in the file.`,
    "same-cut-twice": ({ file, sheet, isRepeat, commune, month }) => {
      if (sheet === "")
        return `${commune}, ${month}, is in the file “${file}”, too. A commune and month is taken from one file only: remove one of the two.`;
      return isRepeat
        ? `${commune}, ${month}, is in the sheet “${sheet}” with the same sum, and would count twice. Hide or delete the sheet that sums up in the file, and import it again.`
        : `${commune}, ${month}, is in the sheet “${sheet}”, too: the figures of both are added. If one of them sums up others, hide or delete it and import the file again.`;
    },
    "refused-by-contract": ({ text, why }) =>
      `${text === "" ? "this row" : text} cannot be entered: ${why}. Mend it in the file, and import it again.`,
    "kept-adjusted": ({ text }) => `${text} has adjustments, and stays as it is. To change its figure, enter another adjustment.`,
    "lines-removed": ({ count, commune, communes, month, until, found }) =>
      `${count === "1" ? "1 line that stands now goes, since the file does not have it" : `${count} lines that stand now go, since the file does not have them`}: ${commune === "" ? `${communes} communes` : commune}, ${until === "" ? month : `${month} to ${until}`}, ${found} delivered. Check that this is meant; what is to stay has to be in the file.`,
  },
  reasons: {
    "unknown-line": "no line has the id that the adjustment names",
    "adjusts-itself": "an adjustment does not adjust itself",
    "adjusts-adjustment": "an adjustment does not adjust another one",
    "adjusts-elsewhere": "an adjustment has to be of the commune, sponsor and kind of its line",
    missing: "it is missing",
    empty: "it is empty",
    "not-whole-dong": "no whole number of dong",
    "not-a-count": "no whole number of 0 or more",
    "negative-amount": "below 0",
    "not-in-list": "not in the list",
    "wrong-type": "of the wrong type",
  },
  states: { new: "New", changed: "Changed", unchanged: "Unchanged", removed: "Removed", refused: "Not taken" },
};

/** What is said of cells that cannot be taken, and of what becomes of lines. */
export const problemWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
