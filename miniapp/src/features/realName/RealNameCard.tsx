import { Box, Words } from "../../platform/elements";
import { openPage } from "../../platform/router";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";

/** Leads whoever has not proved their name yet to where they do. `toSee` is what they came for: 证照, 办件. */
export function RealNameCard({ toSee }: { toSee: string }) {
  return (
    <Card id="real-name-needed">
      <Box className="stack">
        <Words className="block t-strong">{`先实名，再看${toSee}`}</Words>
        <Words className="block">要用姓名和身份证号向省政务平台核对是您本人，只需一次。</Words>
        <Button id="go-real-name" kind="main" wide onPress={() => openPage("/packages/wallet/identity/index", {})}>
          去实名
        </Button>
      </Box>
    </Card>
  );
}
