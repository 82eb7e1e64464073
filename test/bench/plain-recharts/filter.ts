import { useSearchParams } from "react-router";
import type { Line, Programme } from "./data.ts";

/** `period`: "all", or a year, quarter or month as a key. */
export type Filter = { period: string; communes: string[]; kinds: string[]; sponsorType: string };

export const SPONSOR_TYPES = [
  { id: "agency", name: "Cơ quan, đơn vị" },
  { id: "enterprise", name: "Doanh nghiệp" },
];

/** The filter in the address, as competent dashboards have it. */
export function useFilter(): [Filter, (filter: Filter) => void] {
  const [search, setSearch] = useSearchParams();
  const list = (key: string) => search.get(key)?.split(",").filter(Boolean) ?? [];
  const filter = {
    period: search.get("period") ?? "all",
    communes: list("communes"),
    kinds: list("kinds"),
    sponsorType: search.get("type") ?? "",
  };
  const setFilter = ({ period, communes, kinds, sponsorType }: Filter) =>
    setSearch({ period, communes: communes.join(), kinds: kinds.join(), type: sponsorType });
  return [filter, setFilter];
}

export function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

export function monthsOf({ firstMonth, dataThrough }: Programme): string[] {
  const months: string[] = [];
  let [year = 0, number = 0] = firstMonth.split("-").map(Number);
  for (let month = firstMonth; month <= dataThrough; month = `${year}-${String(number).padStart(2, "0")}`) {
    months.push(month);
    number += 1;
    if (number > 12) [year, number] = [year + 1, 1];
  }
  return months;
}

export function quartersOf(programme: Programme): string[] {
  return [...new Set(monthsOf(programme).map(quarterOf))];
}

export function labelOf(period: string): string {
  if (period === "all") return "Từ đầu chương trình";
  if (period.includes("Q")) return `Quý ${period.slice(6)}/${period.slice(0, 4)}`;
  return period.includes("-") ? `Tháng ${Number(period.slice(5))}/${period.slice(0, 4)}` : `Năm ${period}`;
}

export function isInPeriod(month: string, period: string): boolean {
  return period === "all" || month.startsWith(period) || quarterOf(month) === period;
}

export function matches(line: Line, { communes, kinds, sponsorType }: Filter): boolean {
  return (
    (communes.length === 0 || communes.includes(line.communeId)) &&
    (kinds.length === 0 || kinds.includes(line.kind)) &&
    (sponsorType === "" || line.sponsor.type === sponsorType)
  );
}
