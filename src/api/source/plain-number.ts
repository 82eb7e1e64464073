/** "1250000", "-500000"; not "0125", which is a code. */
const WHOLE = /^(?:0|[1-9]\d*)$/;
/** "1250000.00", "1250000,0000": as a database writes whole decimals. Three noughts may be thousands, in any company. */
const WITHOUT_FRACTION = /^(0|[1-9]\d*)[.,](?:0{1,2}|0{4,})$/;
/** "1.250.000", "1,250,000", "1 250 000", and with a fraction of noughts behind the other sign. One point alone, "1.250", may be either. */
const GROUPED = [
  /^([1-9]\d{0,2}(?:\.\d{3}){2,})(?:,(?:0{1,2}|0{4,}))?$/,
  /^([1-9]\d{0,2}(?:,\d{3}){2,})(?:\.(?:0{1,2}|0{4,}))?$/,
  /^([1-9]\d{0,2}\.\d{3}),(?:0{1,2}|0{4,})$/,
  /^([1-9]\d{0,2},\d{3})\.(?:0{1,2}|0{4,})$/,
  /^([1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+)$/,
];
/** "0.5", "0,5", "1": a nought before the sign leaves no doubt that it is a fraction. */
const SHARE = /^(?:0|1)(?:[.,]\d+)?$/;

/** The whole number that a text can only mean; null where it may mean two, or none, or one too large to be exact. */
export function wholeNumber(text: string): number | null {
  const [, sign = "", digits = ""] = /^\s*([-\u2212]?)(.*?)\s*$/s.exec(text) ?? [];
  const whole = WHOLE.test(digits) ? digits : (WITHOUT_FRACTION.exec(digits)?.[1] ?? grouped(digits));
  if (whole === null) return null;
  const number = Number(whole.replaceAll(/\D/g, ""));
  if (!Number.isSafeInteger(number)) return null;
  return sign === "" || number === 0 ? number : -number;
}

function grouped(digits: string): string | null {
  for (const pattern of GROUPED) {
    const [, found] = pattern.exec(digits) ?? [];
    if (found !== undefined) return found;
  }
  return null;
}

/** The share from 0 to 1 that a text can only mean; null where there is none. */
export function share(text: string): number | null {
  const plain = text.trim();
  return SHARE.test(plain) ? Number(plain.replace(",", ".")) : null;
}
