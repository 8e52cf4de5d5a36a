import { Box, Words } from "../../../platform/elements";
import { clockText } from "../../../ui/clockText";
import type { ToldLicence } from "./outcome";
import { useMinute } from "./useMinute";

interface ToldFieldsProps {
  told: ToldLicence;
  onOver: () => void;
}

/** Only what was granted, with the seconds until it goes. */
export function ToldFields({ told, onOver }: ToldFieldsProps) {
  const seconds = useMinute(onOver);
  const { fields, withheld, usesLeft } = told;
  return (
    <Box className="staff-above">
      <Words id="seconds-left" className="block t-strong digits">{`${seconds}秒后清空`}</Words>
      <Box className="verify-bar" decorative>
        <Box className="verify-bar-left" style={{ width: `${(seconds / 60) * 100}%` }} />
      </Box>
      <Box className="verify-fields" role="list" label="对方同意给的信息">
        {fields.map(({ name, label, value }) => (
          <Box key={name} className="fact" role="listitem">
            <Words className="fact-name t-2">{label}</Words>
            <Words className="fact-text t-strong verify-value digits">{value || "省平台没有这一项"}</Words>
          </Box>
        ))}
      </Box>
      {withheld.length > 0 ? (
        <Words className="block t-warn">{`⚠ 对方不给：${withheld.join("、")}。需要时请看实体证件。`}</Words>
      ) : null}
      {usesLeft === undefined ? null : <Words className="block t-2">{`这个授权还能用${usesLeft}次`}</Words>}
      <CheckedAt told={told} />
    </Box>
  );
}

function CheckedAt({ told: { checkedAt, stale } }: { told: ToldLicence }) {
  const at = clockText(Date.parse(checkedAt), { now: Date.now(), spoken: false });
  if (!stale) return <Words className="block t-small t-2">{`省平台${at}核对`}</Words>;
  return <Words className="block t-warn">{`⚠ 省平台暂时连不上，这是${at}的状态。请同时看实体证件。`}</Words>;
}
