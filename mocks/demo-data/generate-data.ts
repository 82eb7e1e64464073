import { addMonths } from "#src/domain/month.ts";
import { CRITERIA_SET } from "./criteria-set.ts";
import { checkSize, type DataSize, numberedId, numberText } from "./data-size.ts";
import { generatedMergers } from "./generated-mergers.ts";
import { generatedProposals } from "./generated-proposals.ts";
import { communeIdAt, generatedAgencies, generatedEnterprises } from "./generated-sponsors.ts";
import { generatedSupport } from "./generated-support.ts";
import { DEFAULT_THRESHOLDS } from "./illustrative-programme.ts";
import { KINDS } from "./kinds.ts";
import { createRandom, type Random } from "./random.ts";
import { dongOf, type WireCommune, type WireMapUnit, type WireProgramme, type WirePublication } from "./wire-publication.ts";

/**
 * A publication of any size, with invented communes, for tests and benchmarks. Its published figures are its own sums.
 * @throws RangeError when the size makes no sense.
 */
export function generateData(size: DataSize): WirePublication {
  checkSize(size);
  const communes = generatedCommunes(size);
  const support = Array.from(generatedSupport(size));
  const deliveredDong = support.reduce((sum, { delivered }) => sum + dongOf(delivered), 0);
  return {
    programme: generatedProgramme(size, communes, deliveredDong),
    communes,
    agencies: generatedAgencies(size),
    enterprises: generatedEnterprises(size),
    support,
    proposals: generatedProposals(size),
  };
}

function generatedCommunes(size: DataSize): WireCommune[] {
  const random = createRandom(size.seed + 2);
  return Array.from({ length: size.communes }, (_, index) => ({
    id: communeIdAt(index, size),
    name: `Xã ${numberText(nameIndexOf(index, size), size.communes)}`,
    code: unitCode(index),
    ...areaOfCommune(index, size),
    displayOrder: index + 1,
    ...drawStanding(random),
    situation: { advantages: [], limitations: [], difficulties: [] },
  }));
}

/** 576 of 3,321 communes share their name with one other. */
const SHARED_NAMES = 576 / 3321;

function nameIndexOf(index: number, { communes, provinces = 0 }: DataSize): number {
  if (provinces < 2) return index;
  const first = communes - Math.round((communes * SHARED_NAMES) / 2);
  return index >= first ? index - first : index;
}

function areaOfCommune(index: number, { communes, provinces = 0 }: DataSize): Pick<WireCommune, "areaId"> {
  return provinces > 0 ? { areaId: provinceIdAt(Math.floor((index * provinces) / communes), provinces) } : {};
}

function provinceIdAt(index: number, provinces: number): string {
  return numberedId("tinh", index, provinces);
}

function generatedAreas({ provinces = 0 }: DataSize): Pick<WireProgramme, "areaLevels" | "areas"> {
  if (provinces === 0) return {};
  return {
    areaLevels: [{ id: "province", one: { vi: "tỉnh", en: "province" }, many: { vi: "tỉnh", en: "provinces" } }],
    areas: Array.from({ length: provinces }, (_, index) => ({
      id: provinceIdAt(index, provinces),
      name: `Tỉnh ${numberText(index, provinces)}`,
      level: "province",
      code: numberText(index, provinces),
    })),
  };
}

function drawStanding(random: Random): Pick<WireCommune, "standard" | "criteria"> {
  const isRecognised = random.chance(0.2);
  const share = 0.55 + random.unit() * 0.4;
  return {
    standard: {
      stage: isRecognised ? "recognised" : random.pick(["notRegistered", "registered", "appraised"]),
      level: "standard",
    },
    criteria: CRITERIA_SET.criteria.map(({ number }) => ({ number, met: isRecognised || random.chance(share) })),
  };
}

function generatedProgramme(size: DataSize, communes: readonly WireCommune[], deliveredDong: number): WireProgramme {
  const dataThrough = addMonths(size.firstMonth, size.months - 1);
  const asOf = `${dataThrough}-28`;
  const source = "Tổng của chính dữ liệu này";
  const recognised = communes.filter(({ standard }) => standard.stage === "recognised").length;
  const columns = Math.ceil(Math.sqrt(communes.length));
  const placeIn = places(size);
  return {
    id: `generated-${size.seed}`,
    title: "Chương trình hỗ trợ (dữ liệu sinh tự động)",
    decision: { number: "00-QĐ/TU", issuer: "Cơ quan ban hành minh họa", subject: "Dữ liệu sinh tự động để thử nghiệm" },
    motto: "",
    area: { name: "Địa bàn minh họa", level: (size.provinces ?? 0) > 0 ? "cả nước" : "huyện" },
    ...generatedAreas(size),
    ...generatedMergers(communes, size.merged ?? 0),
    firstMonth: size.firstMonth,
    dataThrough,
    updatedAt: `${asOf}T17:00:00+07:00`,
    illustrative: true,
    kinds: KINDS,
    criteriaSet: CRITERIA_SET,
    mapUnits: communes.map(({ id, name, areaId }, index) => ({
      code: unitCode(index),
      name,
      ...(areaId ? placeIn(areaId) : { tile: { column: index % columns, row: Math.floor(index / columns) } }),
      communeId: id,
    })),
    documentForm: "party",
    publishedFigures: [
      { measure: "communes", value: communes.length, asOf, source },
      { measure: "deliveredDong", value: deliveredDong, asOf, source },
      { measure: "recognisedCommunes", value: recognised, asOf, source },
    ],
    thresholds: DEFAULT_THRESHOLDS,
    source: { name: "Bộ sinh dữ liệu minh họa", url: "", publishedOn: asOf },
  };
}

/** Somewhere in a land that is long and narrow, near the others of the same province: nobody draws a grid for a nation. */
function places({ seed, provinces = 0 }: DataSize): (areaId: string) => Pick<WireMapUnit, "centroid"> {
  const random = createRandom(seed + 5);
  const middles = new Map(
    Array.from({ length: provinces }, (_, index) => [
      provinceIdAt(index, provinces),
      { lat: 22.5 - (13 * index) / provinces, lng: 104 + 4 * random.unit() },
    ]),
  );
  const degrees = (middle: number) => Math.round((middle + random.unit() + random.unit() - 1) * 10_000) / 10_000;
  return (areaId) => {
    const middle = middles.get(areaId);
    return middle ? { centroid: { lat: degrees(middle.lat), lng: degrees(middle.lng) } } : {};
  };
}

/** Five digits like an official code, from 90001 on, where no official one is. */
function unitCode(index: number): string {
  return String(90_001 + index);
}
