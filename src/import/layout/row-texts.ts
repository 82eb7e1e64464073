import { foldText } from "#src/lib/fold-text.ts";

const ADDS_UP =
  /^(?:tổng(?:[\s:.]*$|\s*[:(]|\s+(?:cộng|số|chung|toàn|kinh phí|giá trị|trị giá|vốn|xã|các|[ivx]+|[abc])(?=[\s:.,(]|$))|(?:t\s?\.?\s?)?cộng(?:[\s:.]*$|\s*[:(]|\s+(?:xã|mục|nhóm|phần|quý|tháng|năm|chung|toàn|[ivx]+|[abc])(?=[\s:.,(]|$))|toàn (?:huyện|xã|tỉnh)[\s:.]*$)/iu;
const ADDS_UP_BARE =
  /^(?:tong cong|tong so|tong hop|tong|cong|tc|σ|∑|total|grand total|subtotal|sum|so phai cong|(?:cong )?mang sang|cong (?:don|luy ke)|cong (?:mang sang|trang|chuyen trang)(?: \d+)?|(?:trang truoc )?(?:mang|chuyen) sang(?: trang)?(?: sau| \d+)?)[\s:.]*$/;
const WHOLE = /^(?:tong|t ?\.? ?cong|toan|total|grand)/;

/** Whether a row's label says that it adds up others: "Tổng cộng", "Cộng xã Gia Thắng"; not "Xã Cộng Hòa", "Công trình", "Tổng kết mô hình". */
export function isTotalText(text: string): boolean {
  // Most rows begin with something else: no need to look closer.
  return /^[tcgsmΣ∑]/iu.test(text) && (ADDS_UP.test(text) || ADDS_UP_BARE.test(foldText(text)));
}

/** "Tổng cộng" is of all rows, "Cộng" of those since the last. */
export function isWholeTotal(text: string): boolean {
  return WHOLE.test(foldText(text));
}

/** "Huyện Gia Viễn" before an amount: a total where its communes add up to it. */
export function isAreaText(text: string): boolean {
  return /^(?:toan )?(?:huyen|thi xa|thanh pho|tinh|tp\.?)\s+\S/.test(foldText(text));
}

/** "nt", "như trên", a ditto mark: the same as the cell above. */
export function isDittoText(text: string): boolean {
  return text.length <= 16 && /^[\s-]*(?:nt|n\.t\.?|nhu tren|["”“″〃]|''|,,|\/\/)[\s-]*$/.test(foldText(text));
}

/** Typed in a row that is not to be entered. */
export function isLeaveOutText(text: string): boolean {
  return /^(?:bo|bo qua|bo dong nay|khong nhap|leave out|skip)$/.test(foldText(text));
}

const FOOT =
  /^(?:nguoi lap|nguoi tong hop|nguoi bao cao|lap bieu|ke toan|thu truong|chu tich|pho chu tich|giam doc|tm\b|kt\b|tl\b|t\/m|k\/t|tuq\b|ghi chu|luu y|chu thich|noi nhan|xac nhan|\*|\(\*|nguon so lieu|nguon:|ngay .*thang|.*, ngay [\d.…_ ]*\/? ?(?:thang|\d))/;

/** Where the signatures and footnotes of a form begin. */
export function isFootText(text: string): boolean {
  return FOOT.test(foldText(text));
}

/** "Trong đó:" over the parts of the row above. */
export function isLeadInText(text: string): boolean {
  return /^(?:trong do|chia ra|gom|bao gom|of which)[\s:.]*$/.test(foldText(text));
}

/** An example that a template carries. */
export function isExampleText(text: string): boolean {
  return text.length <= 10 && /^(?:vd|vi du|mau|example|e\.g\.?)[\s:.]*$/.test(foldText(text));
}

const HELPERS =
  /^(?:doanh nghiep|cong ty|cty|tong cong ty|co quan|so|ban|ngan hang|htx|hop tac xa|chi cuc|cuc|hoi|doan|truong|benh vien|vien|dai|bao|kho bac|bao hiem|lien doan|van phong|uy ban|tap doan|xi nghiep|dn|nha may|trung tam|toa an|cong an|bo chi huy)\b/;

/** Whether a text by itself names who helps. */
export function isHelperText(text: string): boolean {
  return HELPERS.test(foldText(text));
}

/** How deep a row's ordinal is: A over I over 1 over 1.1 over "-"; null for a text that is no ordinal. */
export function ordinalDepth(text: string): number | null {
  const said = text.replace(/[.)\s]+$/, "").replace(/^\(/, "");
  if (/^[-–+*•]/.test(said) || said === "") return text.trim() === "" ? null : 6;
  if (/^(?:x{0,3}(?:ix|iv|v?i{0,3}))$/i.test(said) && said === said.toUpperCase()) return 2;
  if (/^[A-Z]$/.test(said)) return 1;
  if (/^[a-zđ]$/.test(said)) return 5;
  if (/^\d+$/.test(said)) return 3;
  const dots = /^\d+(?:[.,]\d+)+$/.test(said) ? said.split(/[.,]/).length : 0;
  return dots > 0 ? 3 + (dots - 1) * 0.5 : null;
}
