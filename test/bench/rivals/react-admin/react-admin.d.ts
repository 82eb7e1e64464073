/** The part of react-admin that the benchmark uses. It stands here for the reason that `crossfilter2.d.ts` gives. */
declare module "react-admin" {
  import type { ComponentType, ReactNode } from "react";

  export type DataProvider = { getList(resource: string): Promise<{ data: unknown[]; total: number }> };
  type ListOptions = { pagination: { page: number; perPage: number } };

  export function useGetList<Row>(resource: string, options: ListOptions): { data?: Row[] };
  export const Admin: ComponentType<{
    dataProvider: DataProvider;
    dashboard: ComponentType;
    disableTelemetry: boolean;
    children: ReactNode;
  }>;
  export const Resource: ComponentType<{ name: string }>;
}
