import type { Endpoint } from "#src/api/endpoints.ts";

/** The words of an endpoint in the OpenAPI document. `schema` names a row's schema; `fields` is keyed by path, "sponsor.id"; a path the contract lacks is an error. */
export type EndpointNotes = {
  readonly schema: string;
  readonly summary: string;
  readonly description: string;
  readonly row: string;
  readonly fields: Readonly<Record<string, string>>;
};

const THREE_BLANKS =
  "whole dong. Three blanks are told apart: a number is a figure, and 0 a reported zero; `null` is not reported yet; an absent field, or `notApplicable`, is not applicable (help without a money value). Below 0 only on a line with `adjusts`.";

const ASSIGNMENTS = {
  communes: "The communes it is given, over time. Assignments change; a past month is shown with those in charge then.",
  "communes.communeId": "`id` of a commune.",
  "communes.from": "First month, included.",
  "communes.to": "Last month, included. Absent while it goes on.",
};

export const ENDPOINT_NOTES: Readonly<Record<Endpoint, EndpointNotes>> = {
  programme: {
    schema: "Programme",
    summary: "The programme",
    description:
      "The decision, the area, the months covered, the kinds of support, the criteria, the map, and the limits of the attention rules.",
    row: "The programme that the other endpoints belong to.",
    fields: {
      "decision.subject": "What the decision is about, in a few words.",
      motto: "May be empty.",
      firstMonth: "The first month of the programme, from 1990-01 to 2199-12.",
      dataThrough:
        "The last month that data covers, to 2199-12 and at most 100 years after the first. With `updatedAt` it is the only “now” that figures know.",
      updatedAt: "When the data was last changed. Ages of proposals are counted to its day, in its own offset.",
      currency: "The currency of every amount. Only whole dong are supported: `VND`, or absent, which means the same.",
      illustrative: "True when figures are invented for demonstration; every screen and export then says so.",
      kinds: "Kinds of support, in the order to show them. A line of a kind not listed here is shown under its id.",
      "criteriaSet.id": "By which a commune may name it. The set of every commune that names none.",
      "criteriaSet.decision": "The decision that issued the set: sets are versioned (19 criteria in 2016–2025, 10 from 2026).",
      "criteriaSet.criteria.group": "Name of the group it belongs to.",
      "criteriaSet.criteria.indicators": "How many indicators (chỉ tiêu) it has.",
      criteriaSets: "Further sets, for communes that are measured by another version (`criteriaSet` of a commune).",
      mapUnits:
        "Every unit of the area, also those outside the programme, each with a `tile` or a `centroid`. Without it the communes that have a `centroid` are the map; without these there is none.",
      "mapUnits.code": "Official code.",
      "mapUnits.tile":
        "Its place on the schematic map: column and row from 0, from the north-west. Absent: it is placed by its `centroid`.",
      "mapUnits.centroid": "A point inside of it, in degrees, as rough as one likes; absent: that of its commune.",
      "mapUnits.areaId": "`id` of the lowest of `areas` that it lies in; absent: that of its commune.",
      boundaries: "Absent where no boundaries are published. Then nobody asks for them.",
      "boundaries.file":
        "Name of a TopoJSON file beside the others; absent: `boundaries.json`. The `id`, or the property `code`, of a geometry is the `code` of a unit.",
      "mapUnits.communeId": "`id` of a commune; absent for a unit outside the programme.",
      unitChanges:
        "What became of communes, and of the other units of the map, by the official table: a row for each new unit. With it figures can be seen under the units of today. May be absent.",
      "unitChanges.on": "The first day of the new unit.",
      "unitChanges.from": "All units that it was made of.",
      "unitChanges.from.code": "Official code, as it was on the day before.",
      "unitChanges.from.isPart": "Only a part of it went: its figures are not carried over.",
      documentForm: "The form that printed reports follow.",
      periodCloseDay: "Day of the month on which reporting closes; absent for calendar months.",
      publishedFigures: "Figures that were published, to reconcile the data with. May be absent.",
      source: "Where they were published. May be absent.",
      vocabulary:
        "The programme's own words, in place of the app's. Each may be absent. A word is a text, or has `vi`, `en` or both; what is missing in one language is taken from the other.",
      "vocabulary.title": "Short title, for the head of the app.",
      "vocabulary.unit": "What a unit is called: `xã`, `xã/phường`, `đơn vị hành chính`. `many` is for English.",
      "vocabulary.units": "All the units together: `các xã đặc thù`.",
      "vocabulary.agency":
        "The agencies' side: `one`, `many`; `side` for the side as a whole; `role` for the one that has a commune.",
      "vocabulary.enterprise": "The enterprises' side, in the same way.",
      "vocabulary.standard": "What the communes are measured by: `nông thôn mới`, and short, `NTM`.",
      "vocabulary.ranking": "Over the list that ranks the communes.",
      "vocabulary.stages": "By stage: how it is called here. `districtVerified` is “verified” at any level unless it is named.",
      "vocabulary.agencyLevels": "By the `level` that an agency gives: how it is called.",
      "vocabulary.documents":
        "Heads and feet of reports, by form. What is absent follows the level of the area. `number` is a pattern to be filled in by hand.",
      conference: "Directions that a review conference stated; shown as its own, not as drawn from the data.",
      "conference.note": "One sentence for the speaker.",
      "publishedFigures.value": "A count, or whole dong for `deliveredDong`.",
      "thresholds.monthsWithoutSupport": "Months in a row without delivered support before a commune is named.",
      "thresholds.lowCompletion": "Share of the plan (0 to 1) under which it is behind, and so is a quarter …",
      "thresholds.onTrackCompletion":
        "Share of the plan (0 to 1) from which it is on track; between the two it is to be urged. Absent: 0.9.",
      "thresholds.quarterElapsed": "… once this share (0 to 1) of its months has data.",
      "thresholds.proposalOverdueDays": "Days after which an open proposal is overdue.",
      "thresholds.largestPlausibleDong":
        "An amount above it on one line is counted and flagged, in whole dong; absent: 100 000 000 000.",
    },
  },
  communes: {
    schema: "Commune",
    summary: "The communes",
    description: "The communes of the programme with their standing, criteria and situation.",
    row: "A commune (xã).",
    fields: {
      id: "Used in addresses and by the other endpoints; stable.",
      code: "Official code, five digits as text. The key across mergers: names repeat.",
      name: "Without its type. Where two are equal, type and parent, else the code, are shown with them.",
      type: "xã, phường, thị trấn, đặc khu.",
      centroid: "A point inside of it, in degrees, as rough as one likes: by it the map places a unit that has no `tile`.",
      parent: "The unit that it belongs to, which tells communes of one name apart.",
      "parent.level": "`huyện`, `thành phố`, `tỉnh` …",
      displayOrder: "Its place in the decision's own order. Those without come after, by name.",
      criteriaSet: "`id`, or `decision`, of the set that it is measured by; absent for the programme's own.",
      validFrom: "The first day of the unit; absent where it was one before the programme began.",
      validTo: "The last day of the unit, where it was merged.",
      successor: "The unit that it belongs to today, where the programme has no `unitChanges`.",
      population: "Persons; absent where it is not known.",
      "standard.stage": "The stage on the way to recognition. Having met every criterion is not yet being recognised.",
      "standard.level": "đạt chuẩn, nâng cao, kiểu mẫu.",
      "standard.decision": "Number of the decision that recognised it.",
      criteria: "Where it stands on each criterion of its set. Numbers that the set does not have are not counted, and told.",
      situation: "What a survey found. May be absent.",
      "criteria.since": "The month it was met, or, where `met` is false, lost.",
      "situation.limitations": "Own weaknesses (hạn chế).",
      "situation.difficulties": "Obstacles from outside (khó khăn, vướng mắc).",
    },
  },
  agencies: {
    schema: "Agency",
    summary: "The agencies in charge",
    description: "Agencies and units in charge (cơ quan, đơn vị phụ trách) and the communes given to them.",
    row: "An agency or unit in charge.",
    fields: {
      id: "Unique among the agencies.",
      level:
        "`central`, `province`, `district` or `commune`; or other text, shown as it is, or as `vocabulary.agencyLevels` says it.",
      ...ASSIGNMENTS,
    },
  },
  enterprises: {
    schema: "Enterprise",
    summary: "The twinned enterprises",
    description:
      "Enterprises twinned with communes (doanh nghiệp kết nghĩa). An enterprise may have several communes, and a commune several enterprises.",
    row: "A twinned enterprise.",
    fields: { id: "Unique among the enterprises.", sector: "Its line of business.", ...ASSIGNMENTS },
  },
  support: {
    schema: "SupportLine",
    summary: "The support lines",
    description: `Every agreed piece of help: who, for whom, what, in which month, planned and delivered. Amounts are in ${THREE_BLANKS}`,
    row: "One agreed piece of help (nội dung hỗ trợ).",
    fields: {
      communeId: "`id` of a commune. A line of an unknown commune is set aside.",
      "sponsor.id": "`id` of an agency or enterprise, by `type`.",
      kind: "`id` of a kind of the programme.",
      month: "The month it counts in.",
      planned: `Planned value, ${THREE_BLANKS}`,
      delivered: `Delivered value, ${THREE_BLANKS}`,
      form: "Cash, in kind, labour days, advice. Help in kind and labour count with their cash equivalent.",
      outputs: "What it brought about. Empty where nothing is counted.",
      "outputs.trained": "Persons trained.",
      "outputs.jobs": "Jobs.",
      "outputs.households": "Households.",
      adjusts:
        "`id` of the line that this one adjusts (bút toán điều chỉnh). Its amounts are added to, or below 0 taken from, those of that line, in the month of this one; an amount it leaves out does not change. Of the same commune, sponsor and kind, and not of another adjustment; a line that is outside the programme's months, unknown or set aside takes its adjustments with it.",
      adjustReason: "Why; required with `adjusts`.",
    },
  },
  proposals: {
    schema: "Proposal",
    summary: "The proposals",
    description: "Requests and proposals of the communes (kiến nghị, đề xuất) and their answers.",
    row: "A request or proposal of a commune.",
    fields: {
      raisedOn: "The day it was raised.",
      kind: "`id` of a kind of the programme.",
      addressedTo: "The agency or enterprise it is addressed to; `null` when it is addressed to none in particular.",
      status: "`open` until it is answered.",
      answeredOn: "The day of the answer; absent while it is open.",
    },
  },
};
