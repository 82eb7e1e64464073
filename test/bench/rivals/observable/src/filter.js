/** The rules of `plain-recharts/filter.ts` and `amounts.ts`, which Framework, reading JavaScript alone, cannot take from there. */
export const SPONSOR_TYPES = [
  { id: "agency", name: "Cơ quan, đơn vị" },
  { id: "enterprise", name: "Doanh nghiệp" },
];

export const quarterOf = (month) => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;

export function monthsOf({ firstMonth, dataThrough }) {
  const months = [];
  let [year, number] = firstMonth.split("-").map(Number);
  for (let month = firstMonth; month <= dataThrough; month = `${year}-${String(number).padStart(2, "0")}`) {
    months.push(month);
    number += 1;
    if (number > 12) [year, number] = [year + 1, 1];
  }
  return months;
}

export const quartersOf = (programme) => [...new Set(monthsOf(programme).map(quarterOf))];

export function labelOf(period) {
  if (period === "all") return "Từ đầu chương trình";
  if (period.includes("Q")) return `Quý ${period.slice(6)}/${period.slice(0, 4)}`;
  return period.includes("-") ? `Tháng ${Number(period.slice(5))}/${period.slice(0, 4)}` : `Năm ${period}`;
}

export const isInPeriod = (month, period) => period === "all" || month.startsWith(period) || quarterOf(month) === period;

export const matches = (line, { communes, kinds, sponsorType }) =>
  (communes.length === 0 || communes.includes(line.communeId)) &&
  (kinds.length === 0 || kinds.includes(line.kind)) &&
  (sponsorType === "" || line.sponsor.type === sponsorType);

export const million = (dong) => (dong / 1e6).toLocaleString("vi-VN", { maximumFractionDigits: 1 });
export const sum = (lines, key) => lines.reduce((total, line) => total + (line[key] ?? 0), 0);
