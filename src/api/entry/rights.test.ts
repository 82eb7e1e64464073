// @vitest-environment node
import { describe, expect, it } from "vitest";
import { type Account, ROLES, type Scope } from "./account.ts";
import { COLLECTIONS } from "./collections.ts";
import type { MonthState } from "./month-row.ts";
import { isReporterOf, type MonthStateOf, type RowChange, refusalOf, rowChangeOf, statusOfRefusal } from "./rights.ts";

type Of<Collection extends RowChange["collection"]> = Extract<RowChange, { collection: Collection }>;
type Row<Collection extends RowChange["collection"]> = NonNullable<Of<Collection>["before"]>;

const AGENCY = { type: "agency", id: "cq-01" } as const;
const ENTERPRISE = { type: "enterprise", id: "dn-01" } as const;

function someone(role: Account["role"], scope: Partial<Scope> = {}): Account {
  return { id: "a1", name: "Người nhập", role, scope: { communes: [], sponsors: [], ...scope } };
}
const OF_COMMUNE = someone("reporter", { communes: ["gia-minh"] });
const OF_AGENCY = someone("reporter", { sponsors: [AGENCY] });

const OPEN: MonthStateOf = () => "owed";
/** A state in one report of 9/2017; all others are owed. */
function stateOf(type: string, id: string, state: MonthState): MonthStateOf {
  return (reporter, month) => (reporter.type === type && reporter.id === id && month === "2017-09" ? state : "owed");
}

function aLine(given: Partial<Row<"support">> = {}): Row<"support"> {
  return {
    id: "ht-1",
    communeId: "gia-minh",
    sponsor: AGENCY,
    kind: "roads",
    month: "2017-09",
    title: "Đường",
    form: "cash",
    ...given,
  };
}
function line(before: Row<"support"> | null, after: Row<"support"> | null): RowChange {
  return { collection: "support", id: "ht-1", before, after };
}
function aProposal(given: Partial<Row<"proposals">> = {}): Row<"proposals"> {
  return {
    id: "kn-1",
    communeId: "gia-minh",
    raisedOn: "2017-09-01",
    kind: "roads",
    text: "Sửa đường",
    addressedTo: AGENCY,
    status: "open",
    ...given,
  };
}
function proposal(before: Row<"proposals"> | null, after: Row<"proposals"> | null): RowChange {
  return { collection: "proposals", id: "kn-1", before, after };
}
function aCommune(given: Partial<Row<"communes">> = {}): Row<"communes"> {
  const standard = { stage: "registered", level: "standard" } as const;
  return { id: "gia-minh", name: "Gia Minh", standard, criteria: [{ number: 1, met: false }], ...given };
}
function commune(before: Row<"communes"> | null, after: Row<"communes"> | null): RowChange {
  return { collection: "communes", id: "gia-minh", before, after };
}
const REPORT = { type: "commune", id: "gia-minh" } as const;
function report(from: MonthState | null, to: MonthState | null, reporter: Row<"months">["reporter"] = REPORT): RowChange {
  const row = (state: MonthState) => ({ reporter, month: "2017-09", state, at: "2017-10-01T08:00:00Z" });
  return { collection: "months", id: "r", before: from && row(from), after: to && row(to) };
}
const programme: RowChange = { collection: "programme", id: "programme", before: null, after: null };
const agency: RowChange = { collection: "agencies", id: "cq-01", before: null, after: null };
const enterprise: RowChange = { collection: "enterprises", id: "dn-01", before: null, after: null };
const settings: RowChange = { collection: "settings", id: "config", before: null, after: null };

describe("what each role may change", () => {
  const changes = [
    programme,
    commune(null, aCommune()),
    agency,
    enterprise,
    line(null, aLine()),
    proposal(null, aProposal()),
    report("sent", "accepted"),
    settings,
  ];
  it("is asked of every collection", () => {
    expect(changes.map(({ collection }) => collection)).toEqual(COLLECTIONS);
  });

  it.each([
    ["viewer", []],
    ["reporter", []],
    ["staff", ["programme", "communes", "agencies", "enterprises", "support", "proposals", "months"]],
    ["administrator", [...COLLECTIONS]],
  ] as const)("a %s without anything of their own: %j", (role, expected) => {
    expect(ROLES).toContain(role);
    const allowed = changes.filter((change) => refusalOf(someone(role), change, OPEN) === null);
    expect(allowed.map(({ collection }) => collection)).toEqual(expected);
  });

  it("a viewer has no more right for having a commune in the account", () => {
    expect(refusalOf(someone("viewer", OF_COMMUNE.scope), line(null, aLine()), OPEN)).toBe("not-allowed");
  });
});

describe("a reporter's support lines", () => {
  const elsewhere = aLine({ communeId: "gia-tien" });
  const fromAnother = aLine({ sponsor: ENTERPRISE });
  it.each([
    ["adds one of the own commune", OF_COMMUNE, line(null, fromAnother), null],
    ["adds one of another commune", OF_COMMUNE, line(null, elsewhere), "not-allowed"],
    ["changes one of the own commune", OF_COMMUNE, line(aLine(), aLine({ delivered: 5 })), null],
    ["moves one out of the own commune", OF_COMMUNE, line(aLine(), elsewhere), "not-allowed"],
    ["takes one from another commune", OF_COMMUNE, line(elsewhere, aLine()), "not-allowed"],
    ["deletes one of the own commune", OF_COMMUNE, line(aLine(), null), null],
    ["deletes one of another commune", OF_COMMUNE, line(elsewhere, null), "not-allowed"],
    ["adds one of the own agency", OF_AGENCY, line(null, elsewhere), null],
    ["adds one of another sponsor", OF_AGENCY, line(null, fromAnother), "not-allowed"],
    [
      "takes an enterprise's with the agency's id",
      OF_AGENCY,
      line(null, aLine({ sponsor: { ...AGENCY, type: "enterprise" } })),
      "not-allowed",
    ],
    ["gives one away to another sponsor", OF_AGENCY, line(aLine(), fromAnother), "not-allowed"],
    [
      "has both sides, one by the commune and one by the agency",
      someone("reporter", { communes: ["gia-tien"], sponsors: [AGENCY] }),
      line(aLine(), aLine({ communeId: "gia-tien", sponsor: ENTERPRISE })),
      null,
    ],
  ] as const)("%s", (_what, account, change, expected) => {
    expect(refusalOf(account, change, OPEN)).toBe(expected);
  });
});

describe("the month of a support line", () => {
  const change = line(aLine(), aLine({ delivered: 5 }));
  it.each([
    ["owed", null, null],
    ["returned", null, null],
    ["sent", "month-sent", null],
    ["accepted", "month-sent", null],
    ["closed", "month-closed", "month-closed"],
  ] as const)("that is %s: a reporter %s, staff and administrators %s", (state, toReporter, toStaff) => {
    for (const monthStateOf of [stateOf("commune", "gia-minh", state), stateOf("agency", "cq-01", state)]) {
      expect(refusalOf(OF_COMMUNE, change, monthStateOf)).toBe(toReporter);
      expect(refusalOf(OF_AGENCY, change, monthStateOf)).toBe(toReporter);
      expect(refusalOf(someone("staff"), change, monthStateOf)).toBe(toStaff);
      expect(refusalOf(someone("administrator"), change, monthStateOf)).toBe(toStaff);
    }
  });

  it.each([
    ["out of a month that is sent", line(aLine(), aLine({ month: "2017-10" })), "month-sent"],
    ["into a month that is sent", line(aLine({ month: "2017-08" }), aLine()), "month-sent"],
    ["beside a month that is sent", line(aLine({ month: "2017-08" }), aLine({ month: "2017-10" })), null],
  ] as const)("moved %s", (_what, moved, expected) => {
    expect(refusalOf(OF_COMMUNE, moved, stateOf("commune", "gia-minh", "sent"))).toBe(expected);
  });

  it("of another sponsor's report does not matter", () => {
    expect(refusalOf(OF_COMMUNE, change, stateOf("enterprise", "dn-01", "sent"))).toBeNull();
  });

  const adjustment = aLine({ id: "dc-1", adjusts: "ht-1", adjustReason: "Nhập trùng", delivered: -5 });
  it.each([
    ["takes a new adjustment", line(null, adjustment), null],
    ["takes no new line", line(null, aLine()), "month-closed"],
    ["takes no line whose adjusted line is null", line(null, aLine({ adjusts: null })), "month-closed"],
    ["keeps an adjustment that is there", line(adjustment, { ...adjustment, delivered: -6 }), "month-closed"],
    ["loses no adjustment", line(adjustment, null), "month-closed"],
    ["loses no line", line(aLine(), null), "month-closed"],
    ["has no line made an adjustment", line(aLine(), adjustment), "month-closed"],
  ] as const)("that is closed %s", (_what, asked, expected) => {
    for (const account of [OF_COMMUNE, OF_AGENCY, someone("staff"), someone("administrator")]) {
      expect(refusalOf(account, asked, stateOf("commune", "gia-minh", "closed"))).toBe(expected);
    }
  });

  it("that is sent takes no adjustment of a reporter's either", () => {
    expect(refusalOf(OF_COMMUNE, line(null, adjustment), stateOf("commune", "gia-minh", "sent"))).toBe("month-sent");
  });

  it("is not told to whom the line is none of theirs", () => {
    const stranger = someone("reporter", { communes: ["gia-tien"] });
    expect(refusalOf(stranger, change, stateOf("commune", "gia-minh", "closed"))).toBe("not-allowed");
  });
});

describe("a reporter's requests and answers", () => {
  const asked = aProposal();
  const ANSWERED = aProposal({ status: "accepted", answer: "Sẽ làm", answeredOn: "2017-09-20" });
  it.each([
    ["the commune raises one", OF_COMMUNE, proposal(null, asked), null],
    ["the commune changes one", OF_COMMUNE, proposal(asked, aProposal({ text: "Sửa cầu" })), null],
    ["the commune takes one back", OF_COMMUNE, proposal(asked, null), null],
    ["the commune raises one that is answered already", OF_COMMUNE, proposal(null, ANSWERED), "not-allowed"],
    ["the commune answers its own", OF_COMMUNE, proposal(asked, ANSWERED), "not-allowed"],
    ["the commune writes another answer", OF_COMMUNE, proposal(ANSWERED, { ...ANSWERED, answer: "Đã chi" }), "not-allowed"],
    ["the commune changes what was answered", OF_COMMUNE, proposal(ANSWERED, { ...ANSWERED, text: "Sửa cầu" }), "not-allowed"],
    ["the commune takes back what was answered", OF_COMMUNE, proposal(ANSWERED, null), "not-allowed"],
    ["the district does all that", someone("staff"), proposal(ANSWERED, null), null],
    [
      "the commune gives one to another commune",
      OF_COMMUNE,
      proposal(asked, aProposal({ communeId: "gia-tien" })),
      "not-allowed",
    ],
    ["the commune takes another's", OF_COMMUNE, proposal(aProposal({ communeId: "gia-tien" }), asked), "not-allowed"],
    [
      "the agency answers",
      OF_AGENCY,
      proposal(asked, aProposal({ status: "accepted", answer: "Sẽ làm", answeredOn: "2017-09-20" })),
      null,
    ],
    [
      "the agency's form leaves an absent field null",
      OF_AGENCY,
      proposal(asked, aProposal({ status: "declined", answer: null })),
      null,
    ],
    ["the agency changes the text", OF_AGENCY, proposal(asked, aProposal({ text: "Sửa cầu", status: "done" })), "not-allowed"],
    ["the agency passes it on", OF_AGENCY, proposal(asked, aProposal({ addressedTo: ENTERPRISE })), "not-allowed"],
    ["the agency raises one", OF_AGENCY, proposal(null, asked), "not-allowed"],
    ["the agency deletes one", OF_AGENCY, proposal(asked, null), "not-allowed"],
    [
      "the agency answers another's",
      OF_AGENCY,
      proposal(aProposal({ addressedTo: ENTERPRISE }), aProposal({ addressedTo: ENTERPRISE, status: "done" })),
      "not-allowed",
    ],
    ["the agency takes one to itself", OF_AGENCY, proposal(aProposal({ addressedTo: ENTERPRISE }), asked), "not-allowed"],
    [
      "the agency answers one addressed to nobody",
      OF_AGENCY,
      proposal(aProposal({ addressedTo: null }), aProposal({ addressedTo: null, status: "done" })),
      "not-allowed",
    ],
  ] as const)("%s", (_what, account, change, expected) => {
    expect(refusalOf(account, change, OPEN)).toBe(expected);
  });
});

describe("a reporter's commune", () => {
  const before = aCommune();
  it.each([
    ["criteria", commune(before, aCommune({ criteria: [{ number: 1, met: true, since: "2017-09" }] })), null],
    ["situation", commune(before, aCommune({ situation: { difficulties: ["Xa trung tâm"] } })), null],
    ["nothing but an absent field that is null", commune(before, aCommune({ population: null })), null],
    ["standard", commune(before, aCommune({ standard: { stage: "recognised", level: "standard" } })), "not-allowed"],
    ["a part of the standard", commune(before, aCommune({ standard: { ...before.standard, decision: "1" } })), "not-allowed"],
    ["name", commune(before, aCommune({ name: "Gia Tiến" })), "not-allowed"],
    ["population", commune(before, aCommune({ population: 1 })), "not-allowed"],
    ["set of criteria", commune(before, aCommune({ criteriaSet: "2026" })), "not-allowed"],
    ["being there", commune(null, before), "not-allowed"],
    ["going", commune(before, null), "not-allowed"],
    [
      "situation, but of another commune",
      commune(aCommune({ id: "gia-tien" }), aCommune({ id: "gia-tien", situation: {} })),
      "not-allowed",
    ],
  ] as const)("%s", (_what, change, expected) => {
    expect(refusalOf(OF_COMMUNE, change, OPEN)).toBe(expected);
  });

  it("is not its sponsor's to describe", () => {
    expect(refusalOf(OF_AGENCY, commune(before, aCommune({ situation: {} })), OPEN)).toBe("not-allowed");
  });
});

describe("a reporter's month", () => {
  it.each([
    [null, "sent", null],
    ["owed", "sent", null],
    ["returned", "sent", null],
    ["sent", "owed", null],
    ["sent", "returned", null],
    ["accepted", "sent", "not-allowed"],
    ["accepted", "owed", "not-allowed"],
    ["closed", "sent", "not-allowed"],
    ["sent", "accepted", "not-allowed"],
    ["sent", "closed", "not-allowed"],
    [null, "accepted", "not-allowed"],
    ["sent", null, "not-allowed"],
  ] as const)("from %s to %s: %s", (from, to, expected) => {
    expect(refusalOf(OF_COMMUNE, report(from, to), OPEN)).toBe(expected);
  });

  it("is the sponsor's own, and nobody else's", () => {
    expect(refusalOf(OF_AGENCY, report(null, "sent", AGENCY), OPEN)).toBeNull();
    expect(refusalOf(OF_AGENCY, report(null, "sent"), OPEN)).toBe("not-allowed");
    expect(refusalOf(OF_COMMUNE, report(null, "sent", { type: "commune", id: "gia-tien" }), OPEN)).toBe("not-allowed");
    expect(refusalOf(OF_COMMUNE, report(null, "sent", { type: "programme", id: "gia-minh" }), OPEN)).toBe("not-allowed");
  });

  it("is not sent once it is closed for everybody", () => {
    expect(refusalOf(OF_COMMUNE, report(null, "sent"), stateOf("commune", "gia-minh", "closed"))).toBe("month-closed");
  });

  it("becomes no other one on its way", () => {
    const sent = report("owed", "sent");
    if (sent.collection !== "months" || sent.before === null) throw new Error("a report");
    const other = { ...sent, before: { ...sent.before, month: "2017-08" } };
    expect(refusalOf(OF_COMMUNE, other, OPEN)).toBe("not-allowed");
  });
});

describe("whose months an account sends", () => {
  it.each([
    [OF_COMMUNE, REPORT, true],
    [OF_COMMUNE, AGENCY, false],
    [OF_AGENCY, AGENCY, true],
    [someone("staff", OF_COMMUNE.scope), REPORT, false],
  ] as const)("case %#", (account, reporter, expected) => {
    expect(isReporterOf(account, reporter)).toBe(expected);
  });
});

it("a closed month is a conflict, all else is forbidden", () => {
  expect(statusOfRefusal("month-closed")).toBe(409);
  expect(statusOfRefusal("month-sent")).toBe(403);
  expect(statusOfRefusal("not-allowed")).toBe(403);
});

describe("a change as its contract reads it", () => {
  it("is made of JSON in any collection", () => {
    expect(rowChangeOf("support", "ht-1", null, { ...aLine(), more: 1 })).toEqual(line(null, aLine()));
    expect(rowChangeOf("proposals", "kn-1", aProposal(), null)).toEqual(proposal(aProposal(), null));
    expect(rowChangeOf("communes", "gia-minh", aCommune(), aCommune())).toEqual(commune(aCommune(), aCommune()));
    expect(rowChangeOf("months", "r", null, report(null, "sent").after)).toEqual(report(null, "sent"));
    for (const change of [programme, agency, enterprise, settings]) {
      expect(rowChangeOf(change.collection, change.id, null, null)).toEqual(change);
    }
  });

  it("is refused where a row does not keep its contract", () => {
    for (const collection of COLLECTIONS) expect(() => rowChangeOf(collection, "x", null, { id: 1 })).toThrow();
  });
});
