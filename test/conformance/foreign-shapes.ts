import type { WirePublication } from "#mocks/demo-data/wire-publication.ts";
import type { WireRows } from "#src/api/endpoints.ts";
import type { ForeignTables } from "./foreign-servers.ts";

/*
 * A publication as systems of others would hold it: the same facts in the names and shapes that the three examples of docs/operating/configuration.md read. Written by
 * hand from the contract's side, so that nothing of the adapter vouches for itself.
 */

type Amount = WireRows["support"]["planned"];
type Month = string;

/** "12.500.000" where that can only be read in one way. */
function grouped(amount: Amount): Amount | string {
  if (typeof amount !== "number") return amount;
  return amount < 1_000_000 ? String(amount) : String(amount).replaceAll(/\B(?=(\d{3})+$)/g, ".");
}

/** An amount in a column of text. */
function inColumn(amount: Amount, decimals: string): string | null {
  if (amount === null) return null;
  return typeof amount === "number" ? `${amount}${decimals}` : "khong_ap_dung";
}

const firstDay = (month: Month) => `${month}-01`;
const firstDayOrNone = (month: Month | null | undefined) => (month ? firstDay(month) : null);

const FORMS = { cash: "tienMat", inKind: "hienVat", labour: "ngayCong", advisory: "tuVan" };
const SIDES = { agency: "coQuan", enterprise: "doanhNghiep" };

export function inJsonServer({ programme, communes, agencies, enterprises, support, proposals }: WirePublication): ForeignTables {
  return {
    "chuong-trinh": programme,
    xa: communes,
    "co-quan": agencies,
    "doanh-nghiep": enterprises,
    "ho-tro": support.map(({ communeId, sponsor, kind, month, title, planned, delivered, form, ...rest }) => ({
      ...rest,
      xa: communeId,
      ben: { loai: SIDES[sponsor.type], ma: sponsor.id },
      loai: kind,
      ngay: firstDay(month),
      noiDung: title,
      ...(planned === undefined ? {} : { keHoach: grouped(planned) }),
      ...(delivered === undefined ? {} : { thucHien: grouped(delivered) }),
      hinhThuc: FORMS[form],
    })),
    "kien-nghi": proposals.map(({ communeId, raisedOn, text, ...rest }) => ({
      ...rest,
      xa: communeId,
      ngayGui: raisedOn,
      noiDung: text,
    })),
  };
}

export function inPostgrest({ programme, communes, agencies, enterprises, support, proposals }: WirePublication): ForeignTables {
  const { firstMonth, dataThrough, area, ...rest } = programme;
  return {
    chuong_trinh: numbered([
      {
        ...rest,
        tu_thang: firstDay(firstMonth),
        den_thang: firstDay(dataThrough),
        ten_huyen: area.name,
        cap: area.level,
        tinh: area.province ?? null,
      },
    ]),
    xa: numbered(
      communes.map(({ id, name, standard, criteria, successor, ...others }) => ({
        ...others,
        ma: id,
        ten: name,
        giai_doan: standard.stage,
        muc: standard.level,
        ngay_cong_nhan: standard.recognisedOn ?? null,
        quyet_dinh: standard.decision ?? null,
        tieu_chi: criteria.map(({ number, met, since }) => ({ so: number, dat: met, tu_thang: firstDayOrNone(since) })),
        ma_moi: successor?.code ?? null,
        ten_moi: successor?.name ?? null,
      })),
    ),
    co_quan: numbered(
      agencies.map(({ id, name, level, communes: of }) => ({ ma: id, ten: name, cap: level, phan_cong: assignments(of) })),
    ),
    doanh_nghiep: numbered(
      enterprises.map(({ id, name, sector, communes: of }) => ({ ma: id, ten: name, nganh: sector, phan_cong: assignments(of) })),
    ),
    ho_tro: numbered(
      support.map((line) => ({
        ma: line.id,
        ma_xa: line.communeId,
        loai_ben: line.sponsor.type,
        ma_ben: line.sponsor.id,
        loai: line.kind,
        thang: firstDay(line.month),
        noi_dung: line.title,
        ke_hoach: inColumn(line.planned, ""),
        thuc_hien: inColumn(line.delivered, ""),
        hinh_thuc: line.form,
        hoc_vien: line.outputs?.trained ?? null,
        viec_lam: line.outputs?.jobs ?? null,
        so_ho: line.outputs?.households ?? null,
        ghi_chu: line.note ?? null,
      })),
    ),
    kien_nghi: numbered(
      proposals.map((proposal) => ({
        ma: proposal.id,
        ma_xa: proposal.communeId,
        ngay_gui: proposal.raisedOn,
        loai: proposal.kind,
        noi_dung: proposal.text,
        loai_ben: proposal.addressedTo?.type ?? null,
        ma_ben: proposal.addressedTo?.id ?? null,
        trang_thai: proposal.status,
        ngay_tra_loi: proposal.answeredOn ?? null,
        tra_loi: proposal.answer ?? null,
      })),
    ),
  };
}

function assignments(of: WireRows["agencies"]["communes"]) {
  return of.map(({ communeId, from, to }) => ({ ma_xa: communeId, tu_thang: firstDay(from), den_thang: firstDayOrNone(to) }));
}

function numbered<Row extends object>(rows: readonly Row[]): (Row & { stt: number })[] {
  return rows.map((row, index) => ({ ...row, stt: index + 1 }));
}

/** The publication with ids "1", "2", … in place of its own, as they come out of a system that counts its rows. */
export function withCountedIds(publication: WirePublication): WirePublication {
  const { programme, communes, agencies, enterprises, support, proposals } = publication;
  const place = (rows: readonly { readonly id: string }[]) => new Map(rows.map(({ id }, index) => [id, String(index + 1)]));
  const commune = renamed(place(communes));
  const kind = renamed(place(programme.kinds));
  const sponsor = { agency: renamed(place(agencies)), enterprise: renamed(place(enterprises)) };
  const line = renamed(place(support));
  const of = <Ref extends { readonly type: "agency" | "enterprise"; readonly id: string }>(ref: Ref) => ({
    ...ref,
    id: sponsor[ref.type](ref.id),
  });
  const assigned = <To extends { readonly communeId: string }>(to: readonly To[]) =>
    to.map((each) => ({ ...each, communeId: commune(each.communeId) }));
  return {
    programme: {
      ...programme,
      kinds: programme.kinds.map((each) => ({ ...each, id: kind(each.id) })),
      mapUnits: programme.mapUnits?.map((unit) => (unit.communeId ? { ...unit, communeId: commune(unit.communeId) } : unit)),
    },
    communes: communes.map((each) => ({ ...each, id: commune(each.id) })),
    agencies: agencies.map((each) => ({ ...each, id: sponsor.agency(each.id), communes: assigned(each.communes) })),
    enterprises: enterprises.map((each) => ({ ...each, id: sponsor.enterprise(each.id), communes: assigned(each.communes) })),
    support: support.map((each) => ({
      ...each,
      id: line(each.id),
      communeId: commune(each.communeId),
      kind: kind(each.kind),
      sponsor: of(each.sponsor),
    })),
    proposals: proposals.map((each, index) => ({
      ...each,
      id: String(index + 1),
      communeId: commune(each.communeId),
      kind: kind(each.kind),
      addressedTo: each.addressedTo && of(each.addressedTo),
    })),
  };
}

function renamed(names: ReadonlyMap<string, string>): (id: string) => string {
  return (id) => names.get(id) ?? id;
}

/** A publication with counted ids (`withCountedIds`), its ids as numbers, amounts as decimals in text, days with a time. */
export function inDirectus({ programme, communes, agencies, enterprises, support, proposals }: WirePublication): ForeignTables {
  const made = { user_created: "7f1c", date_created: "2017-09-28T09:00:00.000Z" };
  const sponsor = (of: WireRows["support"]["sponsor"]) => ({ type: of.type, id: Number(of.id) });
  const phan_cong = (of: WireRows["agencies"]["communes"]) =>
    of.map(({ communeId, from, to }) => ({
      xa: { id: Number(communeId) },
      tu_ngay: `${firstDay(from)}T00:00:00`,
      den_ngay: to ? `${firstDay(to)}T00:00:00` : null,
    }));
  return {
    chuong_trinh: {
      ...programme,
      kinds: programme.kinds.map((kind) => ({ ...kind, id: Number(kind.id) })),
      mapUnits: programme.mapUnits?.map((unit) => (unit.communeId ? { ...unit, communeId: Number(unit.communeId) } : unit)),
    },
    xa: communes.map((commune) => ({ ...made, ...commune, id: Number(commune.id), code: Number(commune.code) })),
    co_quan: agencies.map(({ communes: of, ...agency }) => ({ ...agency, id: Number(agency.id), phan_cong: phan_cong(of) })),
    doanh_nghiep: enterprises.map(({ communes: of, ...enterprise }) => ({
      ...enterprise,
      id: Number(enterprise.id),
      phan_cong: phan_cong(of),
    })),
    ho_tro: support.map((line) => ({
      ...made,
      id: Number(line.id),
      xa: Number(line.communeId),
      sponsor: sponsor(line.sponsor),
      kind: Number(line.kind),
      ngay: firstDay(line.month),
      noi_dung: line.title,
      ke_hoach: inColumn(line.planned, ".00"),
      thuc_hien: inColumn(line.delivered, ".00"),
      hinh_thuc: line.form,
      outputs: line.outputs ?? null,
      note: line.note ?? null,
    })),
    kien_nghi: proposals.map((proposal) => ({
      id: Number(proposal.id),
      xa: Number(proposal.communeId),
      // Midnight of that day in Vietnam, as a browser writes it.
      ngay_gui: new Date(`${proposal.raisedOn}T00:00:00+07:00`).toISOString(),
      kind: Number(proposal.kind),
      text: proposal.text,
      addressedTo: proposal.addressedTo && sponsor(proposal.addressedTo),
      status: proposal.status,
      ngay_tra_loi: proposal.answeredOn ? `${proposal.answeredOn}T16:30:00+07:00` : null,
      answer: proposal.answer ?? null,
    })),
  };
}
