import { Admin, type DataProvider, Resource, useGetList } from "react-admin";
import { createRoot } from "react-dom/client";
import { Panels } from "../../plain-recharts/dashboard.tsx";
import type { Commune, Line, Programme, Proposal, Sponsor } from "../../plain-recharts/data.ts";
import { useFilter } from "../../plain-recharts/filter.ts";
import { FilterBar } from "../../plain-recharts/filter-bar.tsx";

/** Lists as the server has them, whole: each of the six files is a resource. */
const dataProvider: DataProvider = {
  async getList(resource) {
    const body: unknown = await (await fetch(`/api/${resource}.json`)).json();
    const data = Array.isArray(body) ? body : [{ id: resource, ...Object(body) }];
    return { data, total: data.length };
  },
};

/** Of ten thousand lines there is one page. */
function useRows<Row>(resource: string): Row[] | undefined {
  return useGetList<Row>(resource, { pagination: { page: 1, perPage: 1_000_000 } }).data;
}

/** The plain dashboard's panels and filters, under react-admin's frame, from its data hooks. */
function Dashboard() {
  const [programme] = useRows<Programme>("programme") ?? [];
  const communes = useRows<Commune>("communes");
  const agencies = useRows<Sponsor>("agencies");
  const enterprises = useRows<Sponsor>("enterprises");
  const lines = useRows<Line>("support");
  const proposals = useRows<Proposal>("proposals");
  const [filter] = useFilter();
  if (!programme || !communes || !agencies || !enterprises || !lines || !proposals) return <p>Đang đọc số liệu…</p>;
  const data = { programme, communes, agencies, enterprises, lines, proposals };
  return (
    <>
      <FilterBar data={data} />
      <Panels data={data} filter={filter} />
    </>
  );
}

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

createRoot(root).render(
  <Admin dataProvider={dataProvider} dashboard={Dashboard} disableTelemetry>
    <Resource name="support" />
  </Admin>,
);
