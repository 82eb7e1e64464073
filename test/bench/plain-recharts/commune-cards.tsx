import { Area, AreaChart, ResponsiveContainer } from "recharts";
import { million, sum } from "./amounts.ts";
import type { Commune, Data, Line, Sponsor } from "./data.ts";
import { isInPeriod, monthsOf } from "./filter.ts";

type Props = { data: Data; communes: Commune[]; lines: Line[]; period: string };

/** A card for each commune, with its months as a sparkline. */
export function CommuneCards({ data, communes, lines, period }: Props) {
  const months = monthsOf(data.programme).slice(-12);
  const names = (sponsors: Sponsor[], commune: string) =>
    sponsors.filter((sponsor) => sponsor.communes.some(({ communeId }) => communeId === commune)).map(({ name }) => name);
  return (
    <section className="wide">
      <h2>Các xã</h2>
      <ul className="cards">
        {communes.map(({ id, name, criteria }) => {
          const theirs = lines.filter(({ communeId }) => communeId === id);
          const inPeriod = theirs.filter(({ month }) => isInPeriod(month, period));
          const points = months.map((month) => ({
            month,
            delivered: sum(
              theirs.filter((line) => line.month === month),
              "delivered",
            ),
          }));
          const open = data.proposals.filter(({ communeId, status }) => communeId === id && status === "open").length;
          return (
            <li key={id}>
              <h3>{name}</h3>
              <p>
                {criteria.filter(({ met }) => met).length}/{criteria.length} tiêu chí
              </p>
              <p>
                {million(sum(inPeriod, "delivered"))} / {million(sum(inPeriod, "planned"))} triệu đồng
              </p>
              <ResponsiveContainer width="100%" height={40}>
                <AreaChart data={points}>
                  <Area dataKey="delivered" stroke="#17593f" fill="#7db396" isAnimationActive={false} />
                </AreaChart>
              </ResponsiveContainer>
              <p>{names(data.agencies, id).join(", ")}</p>
              <p>{names(data.enterprises, id).join(", ")}</p>
              <p>{open} kiến nghị chưa trả lời</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
