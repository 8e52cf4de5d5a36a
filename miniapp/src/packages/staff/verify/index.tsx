import { useRouter } from "@tarojs/taro";
import { ChooseStation, StaffPage, type FoundItem } from "../../../features/staff";
import { Words } from "../../../platform/elements";
import { textParameter } from "../../../platform/router";
import { Desk } from "./Desk";
import "./index.scss";

/** Checks a licence that somebody shows: scan, wait for consent, see for a minute. Reads `taskCode` and `name` of the errand. */
export default function VerifyPage() {
  const { params } = useRouter();
  const taskCode = textParameter(params.taskCode);
  const given: FoundItem | undefined = taskCode
    ? { taskCode, name: textParameter(params.name) || taskCode }
    : undefined;
  return (
    <StaffPage title="核验证照" here="verify">
      {(me) =>
        me.role === "administrator" ? (
          <Words className="block">这一页给窗口人员和值班长用：谁看了证照，要能说清是哪个窗口、为什么事。</Words>
        ) : (
          <ChooseStation me={me}>{(stationId) => <Desk stationId={stationId} given={given} />}</ChooseStation>
        )
      }
    </StaffPage>
  );
}
