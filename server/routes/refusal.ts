import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ErrorCode } from "#src/api/entry/error-codes.ts";

/** What an answer that is no success says, for whoever reads it without a page of ours. */
const WORDS = {
  "sign-in-needed": "Cần đăng nhập · Sign in first",
  "not-allowed": "Tài khoản này không có quyền làm việc này · This account may not do this",
  "wrong-sign-in": "Sai tên đăng nhập hoặc mật khẩu · Wrong name or password",
  locked: "Nhập sai quá nhiều lần, hãy đợi rồi thử lại · Too many wrong attempts: wait, then try again",
  "too-many": "Quá nhiều yêu cầu, hãy đợi một chút · Too many requests: wait a moment",
  "too-slow": "Máy chủ không trả lời kịp · The server did not answer in time",
  "store-away": "Tạm thời không truy cập được cơ sở dữ liệu · The database cannot be reached at the moment",
  "https-needed":
    "Từ máy khác chỉ đăng nhập và nhập liệu qua https; qua http chỉ xem được. Người quản trị máy chủ: đặt TLS_CERT và TLS_KEY, hoặc TRUSTED_PROXY (docs/operating/accounts.md) · From another machine one signs in and enters over https only; over http one can read. Whoever runs the server: set TLS_CERT and TLS_KEY, or TRUSTED_PROXY (docs/operating/accounts.md)",
  "wrong-origin": "Yêu cầu không đến từ trang của máy chủ này · The request does not come from a page of this server",
  "wrong-csrf": "Trang đã cũ: tải lại rồi thử lại · The page is out of date: reload it and try again",
  "link-used": "Liên kết đã dùng hoặc đã hết hạn · The link was used, or has run out",
  "no-oidc": "Chưa cấu hình đăng nhập qua nhà cung cấp · No identity provider is configured",
  "provider-refused":
    "Nhà cung cấp không xác nhận lần đăng nhập này. Hãy bắt đầu lại từ trang đăng nhập · The identity provider did not confirm this sign-in. Begin anew on the page to sign in",
  "provider-away": "Tạm thời không gọi được nhà cung cấp danh tính · The identity provider cannot be reached at the moment",
  "unknown-person":
    "Ở đây chưa có tài khoản cho người này. Hãy nhờ quản trị viên lập tài khoản với đúng thư điện tử đã xác minh · There is no account for this person here. Ask an administrator for one with the e-mail that the provider has verified",
  "not-json": "Nội dung không phải JSON · The body is no JSON",
  "too-large": "Nội dung quá lớn · The body is too large",
  changed: "Người khác đã sửa trước · Somebody else has changed it meanwhile",
  "changed-since":
    "Có dòng đã được sửa sau lần nhập này, hoặc dòng khác cần đến nó: không hoàn tác được nữa · Rows have changed since this import, or others need them: it cannot be undone any more",
  "undone-already": "Lần nhập này đã được hoàn tác · This import has been undone already",
  "month-sent": "Báo cáo tháng đã gửi, chờ huyện xử lý · The month's report has been sent, and waits for the district",
  "month-closed": "Tháng đã khóa, chỉ nhận dòng điều chỉnh · The month is closed, and takes adjustments only",
  "wrong-state": "Báo cáo không ở trạng thái cho phép việc này · The report is not in a state that allows this",
  "earlier-open": "Còn tháng trước chưa khóa · An earlier month has not been closed",
  "if-match-missing": "Thiếu If-Match hoặc If-None-Match: * · If-Match or If-None-Match: * is missing",
  "not-an-instant": "asOf phải là thời điểm ISO 8601 có múi giờ · asOf has to be an ISO 8601 instant with its offset",
  "before-the-ledger": "Khi đó sổ chưa bắt đầu · The ledger had not begun then",
  "wrong-page": "limit hoặc after không đúng · limit or after is wrong",
  "unknown-parameter": "Tham số lạ · Unknown parameter",
  refused: "Có trường chưa đúng · A field cannot stand so",
  "not-found": "Không tìm thấy · Not found",
  "method-not-allowed": "Không có cách gọi này · No such method here",
  "server-error": "Lỗi máy chủ · Server error",
} as const satisfies Readonly<Record<ErrorCode, string>>;

/** An answer that is no success: a code, words, and nothing of how the server came to it. */
export function refusal(
  c: Context,
  status: ContentfulStatusCode,
  error: ErrorCode,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Response {
  return c.json({ error, message: WORDS[error], ...more }, status, { "Cache-Control": "no-store", ...headers });
}

/** The same with how many seconds to wait. */
export function refusalFor(c: Context, status: ContentfulStatusCode, error: ErrorCode, seconds: number): Response {
  return refusal(c, status, error, { retryAfter: seconds }, { "Retry-After": String(seconds) });
}

/** The words alone, for a page that a browser has gone to. */
export function wordsOf(error: ErrorCode): string {
  return `${WORDS[error]}\n`;
}
