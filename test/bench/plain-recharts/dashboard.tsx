import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { million, sum } from "./amounts.ts";
import { CommuneCards } from "./commune-cards.tsx";
import { type Data, type Line, useData } from "./data.ts";
import { type Filter, isInPeriod, labelOf, matches, quarterOf, quartersOf, SPONSOR_TYPES, useFilter } from "./filter.ts";
import { FilterBar } from "./filter-bar.tsx";

const COLOURS = ["#2f4a7a", "#4f9dba", "#84467f", "#9cbf86", "#8f8b80", "#8a5a00", "#a83a22", "#17593f"];

/**
 * What a good developer writes in a day with React, React Query, React Router and Recharts: filter and reduce in render, Recharts
 * for every chart, the window left to draw when all is there. The benchmark's measure for the machine and for the app.
 */
export function Dashboard() {
  const data = useData();
  const [filter] = useFilter();
  if (!data) return <p>Đang đọc số liệu…</p>;
  return (
    <>
      <header>
        <h2>{data.programme.title}</h2>
      </header>
      <FilterBar data={data} />
      <main>
        <Panels data={data} filter={filter} />
      </main>
    </>
  );
}

export function Panels({ data, filter }: { data: Data; filter: Filter }) {
  const { programme, communes } = data;
  const shown = communes.filter(({ id }) => filter.communes.length === 0 || filter.communes.includes(id));
  const matching = data.lines.filter((line) => matches(line, filter));
  const inPeriod = matching.filter(({ month }) => isInPeriod(month, filter.period));
  const [delivered, planned] = [sum(inPeriod, "delivered"), sum(inPeriod, "planned")];
  const recognised = shown.filter(({ standard }) => standard.stage === "recognised").length;
  const quarters = quartersOf(programme).filter((quarter) => inPeriod.some(({ month }) => quarterOf(month) === quarter));
  const overTime = quarters.map((quarter) => {
    const ofQuarter = inPeriod.filter(({ month }) => quarterOf(month) === quarter);
    const byKind = programme.kinds.map(({ id }) => [
      id,
      sum(
        ofQuarter.filter(({ kind }) => kind === id),
        "delivered",
      ),
    ]);
    return { name: labelOf(quarter), ...Object.fromEntries(byKind) };
  });
  const totals = (name: string, lines: Line[]) => ({ name, delivered: sum(lines, "delivered"), planned: sum(lines, "planned") });
  const byKind = programme.kinds.map(({ id, name }) =>
    totals(
      name.vi,
      inPeriod.filter(({ kind }) => kind === id),
    ),
  );
  const byCommune = shown.map(({ id, name }) =>
    totals(
      name,
      inPeriod.filter(({ communeId }) => communeId === id),
    ),
  );
  const byType = SPONSOR_TYPES.map(({ id, name }) =>
    totals(
      name,
      inPeriod.filter(({ sponsor }) => sponsor.type === id),
    ),
  );
  return (
    <>
      <h1>
        {shown.length} xã đã nhận {million(delivered)} triệu đồng; {recognised}/{shown.length} xã đạt chuẩn
      </h1>
      <dl className="figures">
        <Figure name="Đã giúp, triệu đồng" value={million(delivered)} />
        <Figure name="Kế hoạch, triệu đồng" value={million(planned)} />
        <Figure name="Đạt" value={planned > 0 ? `${Math.round((delivered / planned) * 100)} %` : "–"} />
        <Figure name="Lượt hỗ trợ" value={String(inPeriod.length)} />
      </dl>
      <section>
        <figure aria-label="Hỗ trợ theo quý">
          <ResponsiveContainer width="100%" height={300}>
            <BarChart data={overTime}>
              <CartesianGrid vertical={false} />
              <XAxis dataKey="name" />
              <YAxis tickFormatter={million} />
              <Tooltip formatter={(value) => million(Number(value))} />
              <Legend />
              {programme.kinds.map(({ id, name }, index) => (
                <Bar
                  key={id}
                  dataKey={id}
                  name={name.vi}
                  stackId="kind"
                  fill={COLOURS[index % COLOURS.length] ?? "gray"}
                  isAnimationActive={false}
                />
              ))}
            </BarChart>
          </ResponsiveContainer>
        </figure>
      </section>
      <Totals title="Theo loại hỗ trợ" rows={byKind} />
      <Totals title="Theo xã" rows={byCommune} />
      <Totals title="Theo bên hỗ trợ" rows={byType} />
      <CommuneCards data={data} communes={shown} lines={matching} period={filter.period} />
    </>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

type Row = { name: string; delivered: number; planned: number };

function Totals({ title, rows }: { title: string; rows: Row[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ResponsiveContainer width="100%" height={300}>
        <BarChart data={rows} layout="vertical">
          <CartesianGrid horizontal={false} />
          <XAxis type="number" tickFormatter={million} />
          <YAxis type="category" dataKey="name" width={160} interval={0} />
          <Tooltip formatter={(value) => million(Number(value))} />
          <Bar dataKey="delivered" name="Đã giúp" fill="#17593f" isAnimationActive={false} />
          <Bar dataKey="planned" name="Kế hoạch" fill="#dcd6c8" isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </section>
  );
}
