import type { MonthState } from "#src/api/entry/month-row.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

type States = Readonly<Record<MonthState, string>>;

const vi = {
  months: {
    title: "Báo cáo tháng: ai đã gửi, ai chưa",
    subtitle:
      "Mỗi xã và mỗi bên hỗ trợ, theo tháng; ai chậm nhiều nhất xếp trước. Kỳ và loại hỗ trợ trong bộ lọc không áp dụng ở đây.",
    who: "Bên báo cáo",
    late: "Tháng chậm",
    due: "Hạn gửi",
    hint: "Trỏ vào một ô, hoặc dùng phím mũi tên, để xem hạn gửi và lời nhắn ở đây.",
    none: "Không có báo cáo tháng nào của các xã, các bên đang xem.",
    unread: (explanation: string) =>
      `Chưa đọc được ai đã gửi báo cáo tháng: ${explanation} Lịch dưới đây vẫn theo số liệu từng nội dung.`,
  },
  marks: { owed: "chưa gửi", sent: "đã gửi", returned: "trả lại", accepted: "đã nhận", closed: "đã chốt" } satisfies States,
  states: {
    owed: "chưa gửi",
    sent: "đã gửi, chờ huyện nhận",
    returned: "bị trả lại để sửa",
    accepted: "huyện đã nhận",
    closed: "tháng đã chốt",
  } satisfies States,
  lateMark: "chậm",
  unsentMark: "chốt, chưa gửi",
  unsent: "đã chốt, chưa gửi",
  due: (day: string) => `hạn ${day}`,
  isLate: "đã quá hạn",
  word: (word: string) => `lời nhắn: “${word}”`,
  notTheirs: "không có trong danh sách báo cáo tháng này",
  lateMonths: (count: string) => `chậm ${count} tháng`,
  inFull: (month: string, day: string) => `${month} (hạn ${day})`,
  legends: {
    owed: "chưa gửi, còn trong hạn",
    returned: "trả lại: phải sửa và gửi lại",
    sent: "đã gửi, chờ huyện nhận",
    accepted: "huyện đã nhận",
    closed: "tháng đã chốt: chỉ nhận điều chỉnh",
    unsent: "tháng đã chốt mà báo cáo chưa gửi lần nào",
    late: "viền đứt: đã quá hạn",
  },
  slow: {
    title: "Ai còn chậm",
    subtitle: (reporters: string, reports: string) => `${reporters} bên chậm ${reports} báo cáo tháng; chậm nhiều nhất xếp trước`,
    none: "Không còn báo cáo nào quá hạn mà chưa chốt.",
    caption: "Bảng: ai còn chậm báo cáo tháng",
    who: "Bên báo cáo",
    count: "Số tháng",
    months: "Chậm báo cáo",
    since: "Hạn sớm nhất",
    why: "Cần làm",
    all: (count: string) => `Hiện cả ${count} bên`,
    fewer: "Chỉ hiện các bên chậm nhất",
    copy: "Chép lời nhắc",
    copied: "Đã chép: dán vào Zalo, thư hoặc tin nhắn.",
    notCopied: "Trình duyệt không cho chép: hãy mở “Xem lời nhắc”, chọn và chép bằng tay.",
    show: "Xem lời nhắc",
    text: "Lời nhắc",
  },
  monthRun: (first: string, last: string) => `${first} đến ${last}`,
  reminder: {
    head: (title: string) => `Nhắc gửi báo cáo tháng – ${title}`,
    asOf: (instant: string) => `Tình trạng lúc ${instant}:`,
    item: (name: string, months: string, due: string, asked: string) => `- ${name}: ${months}; ${due}. ${asked}`,
    due: (day: string) => `hạn ${day}`,
    dueFrom: (day: string) => `hạn sớm nhất ${day}`,
    owed: "Đề nghị nhập số liệu và gửi báo cáo.",
    returned: (months: string, word: string) =>
      word === ""
        ? `Báo cáo ${months} bị trả lại: đề nghị sửa và gửi lại.`
        : `Báo cáo ${months} bị trả lại (“${word}”): đề nghị sửa và gửi lại.`,
    where: (address: string) => `Nhập và gửi tại: ${address}`,
  },
  calendar: {
    title: "Đưa hạn báo cáo vào lịch của mình",
    whose: "Hạn của",
    all: "tất cả",
    communes: "Xã",
    agencies: "Cơ quan, đơn vị",
    enterprises: "Doanh nghiệp",
    address: "Địa chỉ lịch",
    copy: "Chép địa chỉ",
    copied: "Đã chép địa chỉ lịch.",
    notCopied: "Trình duyệt không cho chép: hãy chọn địa chỉ và chép bằng tay.",
    open: "Tải tệp lịch (.ics)",
    how: "Đăng ký một lần, lịch tự cập nhật mỗi ngày:",
    steps: [
      "Điện thoại, máy Mac: Lịch → thêm lịch đăng ký (Calendar Subscription) → dán địa chỉ.",
      "Outlook: Lịch → Thêm lịch → Đăng ký từ web → dán địa chỉ.",
      "Google Lịch: Lịch khác → Từ URL → dán địa chỉ (máy chủ phải vào được từ Internet).",
    ],
    closed: "Nếu máy chủ chỉ cho xem sau khi đăng nhập thì phần mềm lịch không đọc được địa chỉ này: hãy tải tệp.",
  },
} as const;

const en: Widen<typeof vi> = {
  months: {
    title: "Monthly reports: who has sent theirs",
    subtitle:
      "Each commune and each sponsor, by month; who is late with most first. The period and the kinds of the filter do not apply here.",
    who: "Reports",
    late: "Months late",
    due: "Due",
    hint: "Point at a cell, or use the arrow keys, to see its due day and what was said here.",
    none: "There is no monthly report of the communes and sponsors chosen.",
    unread: (explanation) =>
      `Who has sent a monthly report could not be read: ${explanation} The calendar below stands, by the figures of lines.`,
  },
  marks: { owed: "not sent", sent: "sent", returned: "returned", accepted: "accepted", closed: "closed" },
  states: {
    owed: "not sent",
    sent: "sent, waits for the district",
    returned: "returned to be mended",
    accepted: "accepted by the district",
    closed: "the month is closed",
  },
  lateMark: "late",
  unsentMark: "closed, not sent",
  unsent: "closed, and never sent",
  due: (day) => `due on ${day}`,
  isLate: "past its day",
  word: (word) => `said: “${word}”`,
  notTheirs: "not in the list of this month's reports",
  lateMonths: (count) => (count === "1" ? "late with 1 month" : `late with ${count} months`),
  inFull: (month, day) => `${month} (due on ${day})`,
  legends: {
    owed: "not sent, its day is still to come",
    returned: "returned: to be mended and sent again",
    sent: "sent, waits for the district",
    accepted: "accepted by the district",
    closed: "the month is closed: adjustments only",
    unsent: "the month is closed, and the report was never sent",
    late: "dashed outline: past its day",
  },
  slow: {
    title: "Who is late",
    subtitle: (reporters, reports) =>
      `Reporters that are late: ${reporters}, with ${reports} monthly ${reports === "1" ? "report" : "reports"}; who is late with most first`,
    none: "No report is past its day in a month that is still open.",
    caption: "Table: who is late with monthly reports",
    who: "Reports",
    count: "Months",
    months: "Late with",
    since: "Earliest due day",
    why: "Asked",
    all: (count) => `Show all ${count}`,
    fewer: "Show the latest only",
    copy: "Copy the reminder",
    copied: "Copied: paste it into a message or a letter.",
    notCopied: "The browser does not let it be copied: open “See the reminder”, select it and copy by hand.",
    show: "See the reminder",
    text: "Reminder",
  },
  monthRun: (first, last) => `${first} to ${last}`,
  reminder: {
    head: (title) => `Reminder of monthly reports – ${title}`,
    asOf: (instant) => `As of ${instant}:`,
    item: (name, months, due, asked) => `- ${name}: ${months}; ${due}. ${asked}`,
    due: (day) => `due on ${day}`,
    dueFrom: (day) => `due from ${day} on`,
    owed: "Please enter the figures and send the report.",
    returned: (months, word) =>
      word === ""
        ? `The report of ${months} was returned: please mend it and send it again.`
        : `The report of ${months} was returned (“${word}”): please mend it and send it again.`,
    where: (address) => `To enter and send: ${address}`,
  },
  calendar: {
    title: "Have the due days in your own calendar",
    whose: "Due days of",
    all: "everybody",
    communes: "Communes",
    agencies: "Agencies",
    enterprises: "Enterprises",
    address: "Address of the calendar",
    copy: "Copy the address",
    copied: "The address of the calendar is copied.",
    notCopied: "The browser does not let it be copied: select the address and copy it by hand.",
    open: "Download the calendar file (.ics)",
    how: "Subscribe once, and it keeps itself up to date each day:",
    steps: [
      "Phone, Mac: Calendar → add a subscription calendar → paste the address.",
      "Outlook: Calendar → Add calendar → Subscribe from web → paste the address.",
      "Google Calendar: Other calendars → From URL → paste the address (the server has to be in reach of the internet).",
    ],
    closed: "Where the server shows its data after signing in only, a calendar cannot read this address: download the file.",
  },
};

/** The words of the monthly reports: how far each has come, who is late, the reminder, the calendar of due days. */
export const workflowWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
