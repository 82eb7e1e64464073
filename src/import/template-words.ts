import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  templateFile: "mau-nhap-lieu",
  dataFile: "noi-dung-ho-tro",
  table: "Nội dung hỗ trợ",
  guide: "Hướng dẫn",
  lists: "Danh mục",
  printHead: (programme: string, isIllustrative: boolean) => (isIllustrative ? `${programme} – Dữ liệu minh họa` : programme),
  forms: { cash: "Tiền", inKind: "Hiện vật", labour: "Ngày công", advisory: "Tư vấn, hướng dẫn" },
  notApplicable: "Không áp dụng",
  notInList: "Chọn một mục trong danh sách của ô này. Mục chưa có thì nhờ quản trị thêm trước.",
  notDong:
    "Ghi số đồng tròn, chỉ có chữ số: 12500000. Chưa có số thì để trống; không quy ra tiền thì ghi “Không áp dụng”. Vẫn giữ như đã gõ?",
  notCount: "Ghi số nguyên: 35. Không có thì để trống. Vẫn giữ như đã gõ?",
  notes: {
    id: "Dòng mới: để trống.\nDòng đã có: giữ nguyên mã, để máy biết là sửa dòng ấy chứ không thêm dòng.",
    communeCode: "Mã số của xã. Để trống được, nếu đã chọn xã ở cột bên.",
    commune: "Bấm vào ô rồi chọn xã trong danh sách.\nMã và xã phải là của cùng một xã.",
    sponsorCode: "Mã của cơ quan hoặc doanh nghiệp. Để trống được, nếu đã chọn ở cột bên.",
    sponsor: "Bấm vào ô rồi chọn cơ quan hoặc doanh nghiệp giúp xã.",
    kind: "Bấm vào ô rồi chọn lĩnh vực hỗ trợ.",
    period: "Tháng/năm, ví dụ 09/2017. Chọn trong danh sách.",
    title: "Đã giúp việc gì, viết ngắn: “Hỗ trợ 5 con bò giống”.",
    planned:
      "Số tiền theo kế hoạch, bằng đồng, chỉ ghi chữ số: 15000000.\nĐể trống hoặc “-”: chưa báo cáo.\n0: kế hoạch bằng không.\n“Không áp dụng”: không có trong kế hoạch, hoặc không quy ra tiền.",
    delivered:
      "Số tiền đã thực hiện, bằng đồng, chỉ ghi chữ số: 12500000.\nĐể trống hoặc “-”: chưa báo cáo.\n0: chưa thực hiện đồng nào.\n“Không áp dụng”: không quy ra tiền.",
    form: "Bấm vào ô rồi chọn: tiền, hiện vật, ngày công hay tư vấn.",
    trained: "Số người được học nghề. Không có thì để trống.",
    jobs: "Số việc làm tạo ra. Không có thì để trống.",
    households: "Số hộ được giúp. Không có thì để trống.",
    note: "Điều cần nói thêm. Không có thì để trống.",
    adjusts:
      "Chỉ ghi khi sửa số của tháng đã chốt: mã của dòng cần sửa.\nSố tiền của dòng này là phần tăng thêm; giảm thì ghi số âm.",
    adjustReason: "Vì sao điều chỉnh. Bắt buộc, nếu có cột bên trái.",
  },
  example: {
    communeCode: "00001",
    commune: "Xã A (00001)",
    sponsorCode: "dn-a",
    sponsor: "Doanh nghiệp A (dn-a)",
    title: "Hỗ trợ 5 con bò giống",
    note: "Còn 1 con giao tháng sau",
  },
  guideLines: {
    title: "Hướng dẫn nhập số liệu",
    of: (programme: string) => `Chương trình: ${programme}.`,
    illustrative: "Số liệu đang có trong chương trình này là dữ liệu minh họa.",
    how: "Cách làm",
    steps: {
      fill: (table: string) =>
        `1. Mở trang “${table}”. Mỗi dòng là một việc: ai giúp xã nào, trong tháng nào, việc gì, bao nhiêu tiền.`,
      choose: "2. Ô có mũi tên thì chọn trong danh sách. Cột nào cũng có lời dặn: đưa con trỏ lên tên cột.",
      example: (id: string) => `3. Dòng “${id}” chỉ để xem, không bao giờ được nhập. Cứ để nguyên.`,
      save: "4. Lưu tệp (dạng .xlsx), rồi thả vào màn hình “Nhập từ tệp Excel” của bảng theo dõi.",
    },
    money: "Số tiền",
    moneyLines: [
      "Ghi bằng đồng, chỉ chữ số: 12500000. Không ghi bằng nghìn, triệu.",
      "Để trống, hoặc ghi “-”: chưa báo cáo. Bảng theo dõi coi là còn thiếu, không coi là 0.",
      "Ghi “Không áp dụng”: việc không quy ra tiền, như tư vấn, khảo sát; ở cột kế hoạch còn có nghĩa là việc ngoài kế hoạch.",
      "Ghi 0: đã báo cáo, và bằng không.",
      "Số âm chỉ có ở dòng điều chỉnh.",
    ],
    time: "Tháng",
    timeLines: ["Ghi tháng/năm: 09/2017. Mỗi dòng một tháng; việc kéo dài thì mỗi tháng một dòng."],
    effect: "Khi nhập",
    effectLines: [
      "Trước khi ghi, màn hình cho xem dòng nào mới, dòng nào sửa, số cũ và số mới. Chưa đồng ý thì chưa có gì thay đổi.",
      "Xã và tháng nào có trong tệp thì số liệu của xã ấy, tháng ấy được thay bằng tệp: dòng cũ không còn trong tệp sẽ bị bỏ. Xã và tháng khác giữ nguyên.",
      "Dòng có mã là sửa dòng ấy; dòng không có mã là dòng mới.",
      "Nhập lại đúng tệp ấy thì không có gì thay đổi. Nhập nhầm thì hoàn tác được.",
    ],
    columns: "Các cột",
    column: (heading: string, note: string) => `${heading}: ${note}`,
  },
} as const;

const en: Widen<typeof vi> = {
  templateFile: "import-template",
  dataFile: "support",
  table: "Support",
  guide: "Guide",
  lists: "Lists",
  printHead: (programme, isIllustrative) => (isIllustrative ? `${programme} – Illustrative data` : programme),
  forms: { cash: "Cash", inKind: "In kind", labour: "Labour", advisory: "Advice" },
  notApplicable: "Not applicable",
  notInList: "Choose one of this cell’s list. What is not in it has to be added by an administrator first.",
  notDong:
    "Type whole dong, digits only: 12500000. Leave it blank if not reported; “Not applicable” if it has no money value. Keep it as typed?",
  notCount: "Type a whole number: 35. Leave it blank if there is none. Keep it as typed?",
  notes: {
    id: "A new line: leave it blank.\nA line that is there: keep its id, so that it is changed and no other is added.",
    communeCode: "The commune’s code. It may be blank where the commune is chosen beside it.",
    commune: "Click the cell and choose the commune from the list.\nCode and commune must be of the same one.",
    sponsorCode: "The code of the agency or enterprise. It may be blank where one is chosen beside it.",
    sponsor: "Click the cell and choose the agency or enterprise that helps.",
    kind: "Click the cell and choose the kind of support.",
    period: "Month/year, such as 09/2017. Choose from the list.",
    title: "What was done, in short: “5 breeding cows”.",
    planned:
      "The planned sum in dong, digits only: 15000000.\nBlank or “-”: not reported.\n0: a plan of nothing.\n“Not applicable”: not in the plan, or no money value.",
    delivered:
      "The delivered sum in dong, digits only: 12500000.\nBlank or “-”: not reported.\n0: nothing delivered.\n“Not applicable”: no money value.",
    form: "Click the cell and choose: cash, in kind, labour or advice.",
    trained: "People who learnt a trade. Blank if there are none.",
    jobs: "Jobs that came of it. Blank if there are none.",
    households: "Households that were helped. Blank if there are none.",
    note: "What else there is to say. Blank if nothing.",
    adjusts:
      "Only to put right a month that is closed: the id of the line.\nThe sums of this row are what is added to it; what is taken away is below zero.",
    adjustReason: "Why it is adjusted. Needed where the column to the left is filled in.",
  },
  example: {
    communeCode: "00001",
    commune: "Commune A (00001)",
    sponsorCode: "dn-a",
    sponsor: "Enterprise A (dn-a)",
    title: "5 breeding cows",
    note: "One more comes next month",
  },
  guideLines: {
    title: "How to fill this in",
    of: (programme) => `Programme: ${programme}.`,
    illustrative: "The figures that this programme has are illustrative.",
    how: "What to do",
    steps: {
      fill: (table) =>
        `1. Open the sheet “${table}”. Each row is one piece of help: who helps which commune, in which month, with what, worth how much.`,
      choose: "2. Where a cell has an arrow, choose from its list. Each column says what it wants: point at its heading.",
      example: (id) => `3. The row “${id}” only shows how, and is never imported. Leave it as it is.`,
      save: "4. Save the file as .xlsx and drop it on the dashboard’s screen “Import from Excel”.",
    },
    money: "Money",
    moneyLines: [
      "In dong, digits only: 12500000. Not in thousands or millions.",
      "Blank, or “-”: not reported. The dashboard takes it as owed, not as 0.",
      "“Not applicable”: help without a money value, such as advice or a survey; in the plan’s column also help that was not planned.",
      "0: reported, and nothing.",
      "Only an adjustment may be below zero.",
    ],
    time: "Months",
    timeLines: ["Month/year: 09/2017. One month to a row; help that goes on has a row for each month."],
    effect: "What importing does",
    effectLines: [
      "Before anything is entered you see which lines are new, which change, and each figure before and after. Nothing changes until you agree.",
      "The file takes the place of what is there for each commune and month that it names: a line that is no longer in it is removed. Other communes and months stay.",
      "A row with an id changes that line; a row without is a new one.",
      "The same file a second time changes nothing. What was entered by mistake can be undone.",
    ],
    columns: "The columns",
    column: (heading, note) => `${heading}: ${note}`,
  },
};

export const templateWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
