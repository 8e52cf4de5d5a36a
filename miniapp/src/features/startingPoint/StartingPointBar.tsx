import { useState } from "react";
import { Box, Words } from "../../platform/elements";
import { askLocation } from "../../platform/location";
import { openPage } from "../../platform/router";
import { say } from "../../platform/say";
import { Button } from "../../ui/Button";
import { ConsentSheet, useConsent } from "../privacy";
import { startFromPhone, useStartingPoint } from "./startingPoint";

/** From where distances count. The position is asked for only here, and only on a tap; a community does as well. */
export function StartingPointBar({ id }: { id: string }) {
  const from = useStartingPoint((state) => state.from);
  const agreed = useConsent((state) => state.agreed);
  const [asking, setAsking] = useState<"no" | "consent" | "position">("no");
  const [changing, setChanging] = useState(false);
  const locate = async () => {
    setChanging(false);
    setAsking("position");
    const answer = await askLocation();
    setAsking("no");
    if (answer.found) startFromPhone(answer.point);
    else say(answer.why === "refused" ? "没有得到位置，可以自己选社区" : "暂时定不了位，可以自己选社区");
  };
  if (from && !changing && asking === "no") {
    return (
      <Box className="from row">
        <Words className="grow t-small t-2">{`从“${from.name}”出发`}</Words>
        <Button id={`${id}-change`} kind="plain" onPress={() => setChanging(true)}>
          换个地方
        </Button>
      </Box>
    );
  }
  return (
    <Box className="from">
      <Words className="block t-small t-2">位置用来算出离您最近的办事点，也可以自己选社区</Words>
      <Box className="wrap actions card-actions">
        <Button
          id={`${id}-locate`}
          disabled={asking === "position"}
          onPress={() => (agreed ? void locate() : setAsking("consent"))}
        >
          {asking === "position" ? "正在定位…" : "用我的位置"}
        </Button>
        <Button
          id={`${id}-community`}
          onPress={() => {
            setChanging(false);
            openPage("/packages/places/community/index", {});
          }}
        >
          选社区
        </Button>
      </Box>
      {asking === "consent" ? (
        <ConsentSheet
          onAgree={() => void locate()}
          onDecline={() => {
            setAsking("no");
            say("好的，可以自己选社区");
          }}
        />
      ) : null}
    </Box>
  );
}
