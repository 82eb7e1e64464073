import * as z from "zod/mini";
import { day } from "#src/domain/month.ts";
import { PROPOSAL_STATUSES, type Proposal } from "#src/domain/proposal.ts";
import { dayField, idField, nameField, oneOf, optionalField, present, sponsorRefFields, textField } from "./contract.ts";

/** A row of `proposals.json`: a request or proposal (kiến nghị, đề xuất) of a commune. */
export const proposalContract = z.object({
  id: idField,
  communeId: idField,
  raisedOn: dayField,
  kind: idField,
  text: nameField,
  addressedTo: z.nullable(sponsorRefFields),
  status: oneOf(PROPOSAL_STATUSES),
  answeredOn: optionalField(dayField),
  answer: optionalField(textField),
});

export function proposalFromWire(wire: z.output<typeof proposalContract>): Proposal {
  const { answeredOn, answer, ...rest } = wire;
  return {
    ...rest,
    raisedOn: day(wire.raisedOn),
    ...present({ answeredOn: answeredOn ? day(answeredOn) : null, answer }),
  };
}
