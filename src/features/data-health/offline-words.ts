import type { Language } from "#src/lib/language.ts";
import type { OwnWorker } from "#src/lib/own-worker.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  title: "Dùng khi mất mạng",
  subtitle: "Những gì máy này giữ để mở bảng theo dõi khi không có mạng.",
  app: {
    here: "Ứng dụng: đã có đủ trên máy này; không có mạng vẫn mở được mọi màn hình, trình chiếu và tạo tệp.",
    coming: "Ứng dụng: đang lưu vào máy này.",
    failed:
      "Ứng dụng: chưa lưu được vào máy này, có thể vì máy đã đầy hoặc trình duyệt không cho. Mất mạng thì chỉ dùng được phần đang mở.",
    impossible:
      "Ứng dụng: trình duyệt không lưu được khi mở qua http từ máy khác. Để dùng khi mất mạng, lưu gói sơ kết (ở cuối trang) và mở tệp đó.",
  } satisfies Readonly<Record<OwnWorker["app"], string>>,
  data: (time: string, size: string) => `Số liệu: giữ bản đọc lúc ${time} (${size}).`,
  noData: "Số liệu: chưa giữ bản nào trên máy này.",
  notKept: "Số liệu: không giữ trên máy này, theo lựa chọn của bạn.",
  forget: "Xóa và không giữ số liệu nữa",
  keep: "Giữ số liệu trên máy này",
  fromNextReading: "Từ lần đọc số liệu tới.",
};

const en: Widen<typeof vi> = {
  title: "Without a network",
  subtitle: "What this device keeps so that the dashboard opens without a network.",
  app: {
    here: "The app: all of it is on this device. Without a network every screen opens, slides are presented and files are made.",
    coming: "The app: being put on this device.",
    failed:
      "The app: it could not be put on this device, which may be full, or the browser forbids it. Without a network only what is open can be used.",
    impossible:
      "The app: a browser keeps nothing that is opened over http from another machine. To work without a network, save the review pack (at the foot of the page) and open that file.",
  },
  data: (time, size) => `The data: what was read at ${time} is kept (${size}).`,
  noData: "The data: nothing is kept on this device.",
  notKept: "The data: not kept on this device, as you chose.",
  forget: "Delete it and keep none",
  keep: "Keep the data on this device",
  fromNextReading: "From the next reading on.",
};

export const offlineWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
