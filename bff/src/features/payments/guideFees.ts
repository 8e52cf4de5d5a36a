import type { Catalogue } from "../catalogue";
import type { Payable, PayableSource } from "./payable";
import { tariffsIn } from "./rules/tariffs";

/** Longest that a payment sheet shows without cutting. */
const LONGEST_DESCRIPTION = 40;

interface Errand {
  residentId: string;
  stationId: string;
  taskCode: string;
}

/** Fees of the guide: every tariff of an item whose amount is fixed, at every place that offers the item. */
export function guideFees(catalogue: { current(): { catalogue: Catalogue } }): PayableSource {
  const payables = ({ residentId, stationId, taskCode }: Errand): Payable[] => {
    const { itemByCode, servicesByItem } = catalogue.current().catalogue;
    const item = itemByCode.get(taskCode);
    const isOffered = servicesByItem.get(taskCode)?.some((service) => service.stationId === stationId) ?? false;
    // The province keeps fees of items that it has since made free: the guide says free, and nothing is collected.
    if (item === undefined || !isOffered || item.extend?.feeCharged === false) return [];
    const tariffs = item.fees.flatMap((fee) =>
      tariffsIn(fee.standard).map((tariff) => ({ ...tariff, name: fee.name })),
    );
    return tariffs.map(({ name, label, amountFen }, index) => ({
      // The amount is part of what was agreed to: when the guide changes it, it is another thing to pay.
      payableId: `${stationId}:${taskCode}:${index}:${amountFen}`,
      residentId,
      stationId,
      amountFen,
      description: `${name}${label === "" ? "" : `（${label}）`}`.slice(0, LONGEST_DESCRIPTION),
    }));
  };
  return {
    payablesFor: (errand) => Promise.resolve(payables(errand)),
    payableById: (residentId, payableId) => {
      const [stationId = "", taskCode = ""] = payableId.split(":");
      const found = payables({ residentId, stationId, taskCode }).find((one) => one.payableId === payableId);
      return Promise.resolve(found ?? null);
    },
  };
}
