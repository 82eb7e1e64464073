import { addMonths } from "#src/domain/month.ts";
import type { SponsorRef, SponsorType } from "#src/domain/sponsor.ts";
import { type DataSize, numberedId, numberText } from "./data-size.ts";
import type { WireAgency, WireEnterprise } from "./wire-publication.ts";

const SECTORS = ["May mặc", "Vật liệu xây dựng", "Chế biến nông sản", "Xây dựng", "Thủ công mỹ nghệ", "Cơ khí"];

type Held = WireAgency["communes"][number];

export function communeIdAt(index: number, size: DataSize): string {
  return numberedId("xa", index, size.communes);
}

export function generatedAgencies(size: DataSize): WireAgency[] {
  return assignmentsByIndex(size.agencies, size, agencyAssignments).map((communes, index) => ({
    id: numberedId("cq", index, size.agencies),
    name: `Cơ quan ${numberText(index, size.agencies)}`,
    level: index % 3 === 2 ? "district" : "province",
    communes,
  }));
}

export function generatedEnterprises(size: DataSize): WireEnterprise[] {
  return assignmentsByIndex(size.enterprises, size, enterpriseAssignments).map((communes, index) => ({
    id: numberedId("dn", index, size.enterprises),
    name: `Doanh nghiệp ${numberText(index, size.enterprises)}`,
    sector: SECTORS[index % SECTORS.length] ?? "",
    communes,
  }));
}

/** Who may give to each commune in each month: `[commune index][month index]`. */
export function givers(size: DataSize): SponsorRef[][][] {
  const lists: SponsorRef[][][] = Array.from({ length: size.communes }, () => Array.from({ length: size.months }, () => []));
  const months = Array.from({ length: size.months }, (_, index) => addMonths(size.firstMonth, index));
  const indexOf = new Map(lists.map((_, index) => [communeIdAt(index, size), index]));
  const add = (type: SponsorType, id: string, held: Held) => {
    const byMonth = lists[indexOf.get(held.communeId) ?? -1];
    months.forEach((month, index) => {
      if (held.from <= month && month <= (held.to ?? month)) byMonth?.[index]?.push({ type, id });
    });
  };
  for (const { id, communes } of generatedAgencies(size)) for (const held of communes) add("agency", id, held);
  for (const { id, communes } of generatedEnterprises(size)) for (const held of communes) add("enterprise", id, held);
  return lists;
}

type Assigned = { readonly sponsor: number; readonly held: Held };

function assignmentsByIndex(count: number, size: DataSize, assign: (commune: number, size: DataSize) => Assigned[]): Held[][] {
  const lists: Held[][] = Array.from({ length: count }, () => []);
  if (count === 0) return lists;
  for (let commune = 0; commune < size.communes; commune += 1) {
    for (const { sponsor, held } of assign(commune, size)) lists[sponsor % count]?.push(held);
  }
  // More sponsors than communes: those left over join one that has another.
  lists.forEach((held, index) => {
    if (held.length === 0 && size.communes > 0) {
      held.push({ communeId: communeIdAt(index % size.communes, size), from: size.firstMonth });
    }
  });
  return lists;
}

/** One agency a commune; each fifth commune goes over to the next agency halfway through. */
function agencyAssignments(commune: number, size: DataSize): Assigned[] {
  const communeId = communeIdAt(commune, size);
  const change = addMonths(size.firstMonth, Math.floor(size.months / 2));
  const changes = commune % 5 === 4 && size.agencies > 1 && size.months > 1;
  if (!changes) return [{ sponsor: commune, held: { communeId, from: size.firstMonth } }];
  return [
    { sponsor: commune, held: { communeId, from: size.firstMonth, to: addMonths(change, -1) } },
    { sponsor: commune + 1, held: { communeId, from: change } },
  ];
}

/** Two enterprises a commune, where there are two. */
function enterpriseAssignments(commune: number, size: DataSize): Assigned[] {
  const held = { communeId: communeIdAt(commune, size), from: size.firstMonth };
  const first = { sponsor: commune, held };
  return size.enterprises > 1 ? [first, { sponsor: commune + 1, held }] : [first];
}
