import { unitWords } from "#src/lib/area-name.ts";
import { grouped } from "#src/lib/format-number.ts";
import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const n = (count: number) => grouped(count, "vi");

/** As a sentence opens. */
const unit = (name: string) => capitalise(unitWords(name, "vi"));

const vi = {
  fileName: (period: string) => `bao-cao-so-ket-${period}`,
  head: {
    kind: "BÁO CÁO",
    draft: "DỰ THẢO",
    subject: (decision: string, period: string) => `sơ kết thực hiện Quyết định số ${decision} ${period}`,
    untilInSubject: (month: string) => `từ khi triển khai đến ${month}`,
    placeAndDate: (place: string, year: string) => `${place}, ngày … tháng … năm ${year}`,
    party: {
      superior: (province: string) => `Đảng bộ ${province}`,
      issuer: {
        huyện: (name: string, _area: string) => `Huyện ủy ${name}`,
        tỉnh: (name: string, _area: string) => `Tỉnh ủy ${name}`,
        other: (_name: string, area: string) => `Đảng ủy ${area}`,
      },
      number: { huyện: "Số …-BC/HU", tỉnh: "Số …-BC/TU", other: "Số …-BC/ĐU" },
      national: ["Đảng Cộng sản Việt Nam"],
      signature: ["T/M BAN THƯỜNG VỤ"],
    },
    state: {
      issuer: (area: string) => `Ủy ban nhân dân ${area}`,
      number: "Số: …/BC-UBND",
      national: ["Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do - Hạnh phúc"],
      signature: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
    },
  },
  recipientsLabel: "Nơi nhận:",
  recipients: {
    superior: { party: "- Tỉnh ủy (để báo cáo);", state: "- UBND tỉnh (để báo cáo);" },
    party: ["- Cơ quan, đơn vị phụ trách;", "- Doanh nghiệp kết nghĩa;", "- Các xã;", "- Lưu: VP."],
    state: ["- Cơ quan, đơn vị phụ trách;", "- Doanh nghiệp kết nghĩa;", "- UBND các xã;", "- Lưu: VT."],
  },
  summary: {
    title: "TÓM TẮT",
    standing: "1. Đã đến đâu",
    matters: "2. Ai chậm, ai phải làm",
    asked: "3. Việc đề nghị",
    found: (month: string, found: string) => `Đến ${month} có ${found} cần chú ý:`,
    more: (count: number) => `Còn ${n(count)} việc khác: xem mục IV của báo cáo.`,
  },
  opening: (decision: string, issuer: string, subject: string, author: string) =>
    `Thực hiện Quyết định số ${decision} của ${issuer} về việc ${subject}, ${author} báo cáo kết quả như sau:`,
  scope: (chips: string) => `Phạm vi số liệu của báo cáo: ${chips}.`,
  doubts: (sentences: string) => `Lưu ý về số liệu của báo cáo: ${sentences}.`,
  author: { party: (issuer: string) => `Ban Thường vụ ${issuer}`, state: (issuer: string) => issuer },
  situation: "I. ĐẶC ĐIỂM TÌNH HÌNH",
  advantages: "1. Thuận lợi",
  limitations: "2. Hạn chế",
  difficulties: "3. Khó khăn",
  ofCommune: (name: string, texts: string) => `${unit(name)}: ${texts}.`,
  surveyed: (day: string) => `Theo kết quả khảo sát đến ngày ${day}.`,
  results: "II. KẾT QUẢ THỰC HIỆN",
  common: "1. Kết quả chung",
  agencies: "2. Cơ quan, đơn vị phụ trách",
  enterprises: "3. Doanh nghiệp kết nghĩa",
  none: "Chưa có đơn vị nào trong phạm vi báo cáo.",
  supportOf: (period: string) => `giá trị hỗ trợ ${period}`,
  support: "giá trị hỗ trợ",
  standing: "III. KẾT QUẢ THỰC HIỆN TIÊU CHÍ NÔNG THÔN MỚI",
  worst: (name: string, missing: number, known: number, unknown: number) =>
    `Tiêu chí còn nhiều xã chưa đạt nhất là tiêu chí ${name}: ${n(missing)}/${n(known)} xã${unknown > 0 ? `; chưa rõ ở ${n(unknown)} xã` : ""}.`,
  limits: "IV. HẠN CHẾ, NGUYÊN NHÂN",
  limitsHeading: "1. Hạn chế",
  limitsIntro: (count: number, month: string) => `Qua số liệu đến ${month}, có ${n(count)} việc cần chú ý:`,
  limitsNone: (month: string) => `Qua số liệu đến ${month}, không có việc nào vượt ngưỡng cần chú ý.`,
  limitsUnknown: (month: string) => `Qua số liệu đến ${month}, chưa kiểm tra được việc cần chú ý.`,
  partly: "Một phần số liệu chưa đọc được nên danh sách này có thể chưa đủ.",
  causesHeading: "2. Nguyên nhân",
  causes: "(Cơ quan soạn thảo bổ sung nguyên nhân khách quan, chủ quan.)",
  proposals: "V. KIẾN NGHỊ, ĐỀ XUẤT",
  proposal: (text: string, addressee: string, days: string) => `${text} (${addressee}; ${days})`,
  raisedIn: (period: string, raised: number, open: number, ended: number) =>
    raised === 0
      ? `Trong ${period}, các xã không nêu kiến nghị nào.`
      : `Trong ${period}, các xã nêu ${n(raised)} kiến nghị; ${open === 0 ? "không còn kiến nghị nào trong số đó chờ trả lời" : `${n(open)} kiến nghị trong số đó còn chờ trả lời`}${ended === 0 ? "" : `; ${n(ended)} kiến nghị chưa trả lời là của xã nay không còn`}.`,
  endedWaiting: (count: number) => `Chưa kể ${n(count)} kiến nghị chưa trả lời của xã nay không còn.`,
  addressed: (name: string) => `gửi ${name}`,
  unaddressed: "chưa rõ nơi trả lời",
  waiting: (days: string) => `đã chờ ${days} ngày`,
  unread: "Chưa đọc được số liệu.",
  directions: "VI. PHƯƠNG HƯỚNG, NHIỆM VỤ",
  directionsMore: "(Cơ quan soạn thảo bổ sung nhiệm vụ, giải pháp.)",
  toAdd: "(Cơ quan soạn thảo bổ sung.)",
  closing: (subject: string) => `Trên đây là báo cáo ${subject}./.`,
  unit: "Đơn vị tính: triệu đồng",
  tables: {
    quarters: (number: number, place: string) => `Biểu ${number}. Hỗ trợ theo quý, ${place}`,
    months: (number: number, place: string) => `Biểu ${number}. Hỗ trợ theo tháng, ${place}`,
    kinds: (number: number, period: string) => `Biểu ${number}. Hỗ trợ theo loại, ${period}`,
    communes: (number: number, period: string) => `Biểu ${number}. Hỗ trợ theo xã, ${period}`,
    agencies: (number: number, period: string) => `Biểu ${number}. Cơ quan, đơn vị phụ trách, ${period}`,
    enterprises: (number: number, period: string) => `Biểu ${number}. Doanh nghiệp kết nghĩa, ${period}`,
    criteria: (number: number) => `Biểu ${number}. Tiêu chí nông thôn mới của từng xã`,
  },
  columns: {
    quarter: "Quý",
    month: "Tháng",
    kind: "Loại hỗ trợ",
    commune: "Xã",
    sponsor: "Đơn vị",
    inCharge: "Xã được phân công trong kỳ",
    lines: "Số nội dung",
    planned: "Kế hoạch",
    delivered: "Thực hiện",
    completion: "TH/KH",
    stage: "Mức đạt",
    met: "Số tiêu chí đạt",
    missing: "Tiêu chí chưa đạt",
  },
  total: "Cộng",
  others: (count: number) => `${n(count)} nơi còn lại`,
  lackMost: (named: number, all: number) =>
    `${n(named)}/${n(all)} nơi còn thiếu nhiều nhất so với kế hoạch, các nơi còn lại gộp một dòng`,
  missMost: (named: number, all: number) => `${n(named)}/${n(all)} xã còn nhiều tiêu chí chưa đạt nhất`,
  moreCommunes: (count: number) => `(Còn ${n(count)} xã nữa, xem ở trang từng xã.)`,
  moreMatters: (count: number) => `(Còn ${n(count)} việc nữa, xem ở trang Tổng quan.)`,
  moreProposals: (count: number) => `(Còn ${n(count)} kiến nghị nữa, xem ở trang Kiến nghị.)`,
} as const;

const e = (count: number) => grouped(count, "en");

const en: Widen<typeof vi> = {
  fileName: (period) => `review-report-${period}`,
  head: {
    kind: "REPORT",
    draft: "DRAFT",
    subject: (decision, period) => `review of the implementation of Decision ${decision}, ${period}`,
    untilInSubject: (month) => `from the start to ${month}`,
    placeAndDate: (place, year) => `${place}, … … ${year}`,
    party: {
      superior: (province) => `Party Organisation of ${province}`,
      issuer: {
        huyện: (name) => `District Party Committee of ${name}`,
        tỉnh: (name) => `Provincial Party Committee of ${name}`,
        other: (_name, area) => `Party Committee of ${area}`,
      },
      number: { huyện: "No. …-BC/HU", tỉnh: "No. …-BC/TU", other: "No. …-BC/ĐU" },
      national: ["Communist Party of Viet Nam"],
      signature: ["ON BEHALF OF THE STANDING COMMITTEE"],
    },
    state: {
      issuer: (area) => `People's Committee of ${area}`,
      number: "No.: …/BC-UBND",
      national: ["Socialist Republic of Viet Nam", "Independence - Freedom - Happiness"],
      signature: ["ON BEHALF OF THE PEOPLE'S COMMITTEE", "CHAIRPERSON"],
    },
  },
  recipientsLabel: "Recipients:",
  recipients: {
    superior: {
      party: "- Provincial Party Committee (to report);",
      state: "- Provincial People's Committee (to report);",
    },
    party: ["- Agencies in charge;", "- Twinned enterprises;", "- Communes;", "- Filed: Office."],
    state: ["- Agencies in charge;", "- Twinned enterprises;", "- Communes' People's Committees;", "- Filed: Records."],
  },
  summary: {
    title: "SUMMARY",
    standing: "1. Where we stand",
    matters: "2. Who is behind, and who must act",
    asked: "3. What is asked",
    found: (month, found) => `To ${month}, what needs attention: ${found}.`,
    more: (count) => `${e(count)} more ${count === 1 ? "matter" : "matters"}: see part IV of the report.`,
  },
  opening: (decision, issuer, subject, author) =>
    `Under Decision ${decision} of ${issuer} (“${subject}”), the ${author} reports as follows:`,
  scope: (chips) => `The figures of this report are cut down to: ${chips}.`,
  doubts: (sentences) => `On the data of this report: ${sentences}.`,
  author: { party: (issuer) => `Standing Committee of the ${issuer}`, state: (issuer) => issuer },
  situation: "I. SITUATION",
  advantages: "1. Advantages",
  limitations: "2. Limitations",
  difficulties: "3. Difficulties",
  ofCommune: (name, texts) => `${name}: ${texts}.`,
  surveyed: (day) => `As surveyed up to ${day}.`,
  results: "II. WHAT WAS DONE",
  common: "1. In all",
  agencies: "2. Agencies in charge",
  enterprises: "3. Twinned enterprises",
  none: "There is none within the scope of this report.",
  supportOf: (period) => `support in ${period}`,
  support: "support",
  standing: "III. RESULTS ON THE NEW RURAL CRITERIA",
  worst: (name, missing, known, unknown) =>
    `The criterion that most communes do not meet yet is ${name}: ${e(missing)} of ${e(known)}${unknown > 0 ? `; not known of ${e(unknown)}` : ""}.`,
  limits: "IV. LIMITATIONS AND CAUSES",
  limitsHeading: "1. Limitations",
  limitsIntro: (count, month) =>
    `In the data to ${month}, ${e(count)} ${count === 1 ? "matter needs" : "matters need"} attention:`,
  limitsNone: (month) => `In the data to ${month}, nothing is beyond the limits that call for attention.`,
  limitsUnknown: (month) => `In the data to ${month}, what needs attention could not be checked.`,
  partly: "Part of the data could not be read, so this list may not be complete.",
  causesHeading: "2. Causes",
  causes: "(To be added by the office: objective and subjective causes.)",
  proposals: "V. PROPOSALS",
  proposal: (text, addressee, days) => `${text} (${addressee}; ${days})`,
  raisedIn: (period, raised, open, ended) =>
    raised === 0
      ? `In ${period} the communes raised no proposal.`
      : `In ${period} the communes raised ${e(raised)} ${raised === 1 ? "proposal" : "proposals"}; ${open === 0 ? "none of them waits" : `${e(open)} of them ${open === 1 ? "waits" : "wait"}`} for an answer${ended === 0 ? "" : `; ${e(ended)} without an answer ${ended === 1 ? "is" : "are"} of communes that are no more`}.`,
  endedWaiting: (count) =>
    `Not counting ${e(count)} unanswered ${count === 1 ? "proposal of a commune that is" : "proposals of communes that are"} no more.`,
  addressed: (name) => `to ${name}`,
  unaddressed: "addressed to nobody yet",
  waiting: (days) => `waiting for ${days} ${days === "1" ? "day" : "days"}`,
  unread: "The data could not be read.",
  directions: "VI. DIRECTIONS AND TASKS",
  directionsMore: "(To be added by the office: tasks and measures.)",
  toAdd: "(To be added by the office.)",
  closing: (subject) => `This was the report on the ${subject}.`,
  unit: "Unit: million dong",
  tables: {
    quarters: (number, place) => `Table ${number}. Support by quarter, ${place}`,
    months: (number, place) => `Table ${number}. Support by month, ${place}`,
    kinds: (number, period) => `Table ${number}. Support by kind, ${period}`,
    communes: (number, period) => `Table ${number}. Support by commune, ${period}`,
    agencies: (number, period) => `Table ${number}. Agencies in charge, ${period}`,
    enterprises: (number, period) => `Table ${number}. Twinned enterprises, ${period}`,
    criteria: (number) => `Table ${number}. New Rural criteria by commune`,
  },
  columns: {
    quarter: "Quarter",
    month: "Month",
    kind: "Kind of support",
    commune: "Commune",
    sponsor: "Sponsor",
    inCharge: "Communes in the period",
    lines: "Lines",
    planned: "Planned",
    delivered: "Delivered",
    completion: "Of plan",
    stage: "Standing",
    met: "Criteria met",
    missing: "Criteria not met",
  },
  total: "Total",
  others: (count) => `The other ${e(count)}`,
  lackMost: (named, all) => `the ${e(named)} of ${e(all)} that lack most of their plan; the others in one row`,
  missMost: (named, all) => `the ${e(named)} of ${e(all)} that miss most criteria`,
  moreCommunes: (count) => `(Of ${e(count)} more communes, see their pages.)`,
  moreMatters: (count) => `(${e(count)} more: see the overview.)`,
  moreProposals: (count) => `(${e(count)} more: see the page of proposals.)`,
};

export type ReportWords = Widen<typeof vi>;
export const reportWords: Readonly<Record<Language, ReportWords>> = spoken({ vi, en });
