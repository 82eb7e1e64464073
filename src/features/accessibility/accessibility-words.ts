import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  title: "Trợ năng",
  lead: "Bảng theo dõi được làm theo WCAG 2.2 mức AA và do máy kiểm tra; chưa có người nào dùng trình đọc màn hình hay có khuyết tật dùng thử.",
  scope:
    "Đây là bản tự khai của những người viết phần mềm, nói về bản đang mở. Không cơ quan hay tổ chức nào đã đánh giá, chứng nhận bảng này.",
  machine: {
    title: "Máy đã kiểm tra",
    points: [
      "Mọi màn hình, trang trình chiếu và gói sơ kết bằng axe, tiếng Việt và tiếng Anh, nền sáng và nền tối, điện thoại và máy tính: tên gọi, cấu trúc, độ tương phản; tên đọc lên có chứa chữ nhìn thấy.",
      "Phóng trang 200 % và 400 % (cửa sổ 320 × 256), chữ của trình duyệt to gấp đôi: không phải cuộn ngang cả trang, không ô nào của bảng mất chữ, thanh cố định không che quá nửa cửa sổ, không slide nào bị che.",
      "Nút và liên kết cao ít nhất 24 px, dưới ngón tay 44 px; màu của các loại hỗ trợ phân biệt được khi mù màu, khi in đen trắng và ở chế độ màu tương phản của máy.",
      "Kết quả lọc, tìm và sắp xếp, số của từng tháng trong biểu đồ nhỏ, chỗ đang chờ số liệu: đều có lời để đọc lên.",
    ],
  },
  keys: {
    title: "Chỉ bằng bàn phím, chỉ bằng cây trợ năng",
    points: [
      "Năm việc chính (xã nào hai tháng chưa có hỗ trợ và ai phụ trách; số của một xã trong một quý, cùng tệp Excel; trình chiếu 12 trang và sang trang 7; vì sao quý chưa đạt kế hoạch; báo một số sai) được máy làm lại bằng phím, ở mỗi chỗ dừng đều thấy tiêu điểm.",
      "Cũng năm việc ấy được máy làm lại chỉ bằng tên, vai trò và trạng thái mà Chromium trao cho công nghệ hỗ trợ; câu trả lời đúng với tệp số liệu.",
      "Phím tắt có trong danh sách khi nhấn “?”; phím tắt một phím tắt đi được ở đó.",
    ],
  },
  untested: {
    title: "Chưa có người kiểm thử",
    points: [
      "Trình đọc màn hình thật (NVDA, JAWS, VoiceOver, TalkBack, Narrator), nhất là giọng đọc tiếng Việt của các số, kỳ và tên riêng.",
      "Người khiếm thị, người nhìn kém, người khiếm thính, người vận động khó khăn, người gặp khó khăn khi đọc hay tập trung.",
      "Điều khiển bằng giọng nói, công tắc, mắt; màn hình chữ nổi; kính lúp màn hình.",
      "Trình duyệt khác Chromium với công nghệ hỗ trợ.",
    ],
  },
  limits: {
    title: "Hạn chế đã biết",
    points: [
      "Ở Nội dung hỗ trợ, nội dung dài trong ô được rút ngắn; mở dòng ra thì đọc được đủ. Chỉ các dòng quanh chỗ đang xem có trong trang.",
      "Trên điện thoại với chữ to gấp đôi, nhãn trục của biểu đồ có thể chạm nhau; bảng số bên cạnh có đủ các số ấy.",
      "Slide được phóng nguyên khối, chữ không xuống dòng lại khi phóng to; mỗi slide có lời cho biểu đồ của nó.",
      "Tệp PowerPoint, Word, Excel và bản in PDF chưa được kiểm bằng công cụ trợ năng của chúng.",
      "Tên riêng và lời văn trong số liệu là tiếng Việt, kể cả khi xem bằng tiếng Anh, và không được đánh dấu là tiếng Việt ở mọi chỗ.",
    ],
  },
  report: {
    title: "Báo một trở ngại",
    how: "Cho biết màn hình (địa chỉ trên trình duyệt), việc đang làm, thiết bị và công nghệ hỗ trợ đang dùng.",
    to: (name: string) => `Gửi cho ${name}:`,
    nobody: "Bảng này chưa ghi nơi nhận; hãy báo cho người đã đưa địa chỉ của bảng cho bạn.",
  },
};

const en: Widen<typeof vi> = {
  title: "Accessibility",
  lead: "The dashboard is built to WCAG 2.2 level AA and checked by machine; nobody who uses a screen reader or has a disability has tried it yet.",
  scope:
    "This is what those who write the software say of the version that is open. No authority and no organisation has assessed or certified it.",
  machine: {
    title: "Checked by machine",
    points: [
      "Every screen, the slides and the review pack with axe, in Vietnamese and English, light and dark, on a phone and at a desk: names, structure, contrast; the name that is spoken holds the words that are seen.",
      "The page at 200 % and 400 % (a window of 320 × 256), and the browser's letters at twice their size: the page does not scroll sideways, no cell of a table loses letters, what stays in sight leaves half of the window, and no slide is covered.",
      "Buttons and links at least 24 px high, 44 px under a finger; kinds of support told apart by who is colour-blind, in print without colour, and in the device's own contrast colours.",
      "Results of filtering, searching and sorting, the months of each small chart, and what is being waited for are told in words.",
    ],
  },
  keys: {
    title: "By keyboard alone, by accessibility tree alone",
    points: [
      "Five tasks (who had no support for two months and who is in charge; one commune in one quarter, with its workbook; twelve slides, and to the seventh; why a quarter is below its plan; reporting a wrong figure) are done by a machine with keys alone; at every stop the focus is seen.",
      "The same five are done with nothing but the names, roles and states that Chromium hands to assistive technology; the answers are those of the data files.",
      "“?” lists the keyboard shortcuts; those of a single key can be turned off there.",
    ],
  },
  untested: {
    title: "What no human has tested",
    points: [
      "Real screen readers (NVDA, JAWS, VoiceOver, TalkBack, Narrator), least of all how Vietnamese voices say the figures, periods and names.",
      "People who are blind, have low vision, are deaf, move with difficulty, or find reading or concentrating hard.",
      "Voice control, switches, eye tracking, braille displays, screen magnifiers.",
      "Other browsers than Chromium together with assistive technology.",
    ],
  },
  limits: {
    title: "Known limits",
    points: [
      "In Support lines long texts are shortened in their cell; the opened line has them whole. Only the rows around those in sight are in the page.",
      "On a phone with letters of twice the size, labels of a chart's axis may touch; the table beside it has the same figures.",
      "A slide is enlarged as a whole, and its text does not wrap anew; each slide has words for its chart.",
      "The PowerPoint, Word and Excel files and printed PDFs have not been checked with their own accessibility tools.",
      "Names and texts of the data are Vietnamese, also when the page is read in English, and are not marked as Vietnamese everywhere.",
    ],
  },
  report: {
    title: "Report a barrier",
    how: "Say which screen (the address in the browser), what you were doing, and which device and assistive technology you use.",
    to: (name) => `Send it to ${name}:`,
    nobody: "No contact is configured here; tell whoever gave you the address of this dashboard.",
  },
};

/** What is known, and not known, of how the app serves people with disabilities. Each point is as true as the tests behind it. */
export const accessibilityWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
