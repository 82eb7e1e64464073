import type { Line } from "./data.ts";

export const million = (dong: number) => (dong / 1e6).toLocaleString("vi-VN", { maximumFractionDigits: 1 });
export const sum = (lines: Line[], key: "delivered" | "planned") => lines.reduce((total, line) => total + (line[key] ?? 0), 0);
