import { useQuery } from "@tanstack/react-query";

/** The six answers as they come over the wire, unchecked: no more of them than the page reads. */
export type Programme = {
  title: string;
  firstMonth: string;
  dataThrough: string;
  kinds: { id: string; name: { vi: string } }[];
};
export type Commune = {
  id: string;
  name: string;
  displayOrder: number;
  standard: { stage: string };
  criteria: { met: boolean }[];
};
export type Sponsor = { id: string; name: string; communes: { communeId: string; from: string; to?: string }[] };
export type Line = {
  communeId: string;
  sponsor: { type: string; id: string };
  kind: string;
  month: string;
  planned?: number | null;
  delivered?: number | null;
};
export type Proposal = { communeId: string; status: string };

export type Data = {
  programme: Programme;
  communes: Commune[];
  agencies: Sponsor[];
  enterprises: Sponsor[];
  lines: Line[];
  proposals: Proposal[];
};

async function fetchJson(file: string) {
  const response = await fetch(`/api/${file}.json`);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.json();
}

function useFile<Body>(file: string): Body | undefined {
  return useQuery<Body>({ queryKey: [file], queryFn: () => fetchJson(file) }).data;
}

/** Everything, or nothing yet. */
export function useData(): Data | null {
  const programme = useFile<Programme>("programme");
  const communes = useFile<Commune[]>("communes");
  const agencies = useFile<Sponsor[]>("agencies");
  const enterprises = useFile<Sponsor[]>("enterprises");
  const lines = useFile<Line[]>("support");
  const proposals = useFile<Proposal[]>("proposals");
  if (!programme || !communes || !agencies || !enterprises || !lines || !proposals) return null;
  return { programme, communes, agencies, enterprises, lines, proposals };
}
