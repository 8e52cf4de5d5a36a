import { ChooseStation, StaffPage, StaffView, useStaffAnswer, type StationQueue } from "../../../features/staff";
import { Box, Heading, Words } from "../../../platform/elements";
import { canPrint, printPage } from "../../../platform/print";
import { Button } from "../../../ui/Button";
import { dateText } from "../../../features/booking";
import { HallCode } from "../../display/hall/HallCode";
import "./index.scss";

/** The hall's code of the day on a sheet for its door. */
export default function HallCodePage() {
  return (
    <StaffPage title="大厅签到码">
      {(me) => <ChooseStation me={me}>{(stationId) => <Code stationId={stationId} />}</ChooseStation>}
    </StaffPage>
  );
}

function Code({ stationId }: { stationId: string }) {
  const queue = useStaffAnswer("getStationQueue", { params: { stationId } });
  return <StaffView answer={queue}>{(ready) => <Sheet queue={ready} />}</StaffView>;
}

function Sheet({ queue: { stationName, counterCode, asOf } }: { queue: StationQueue }) {
  return (
    <Box>
      <Box id="code-sheet" className="card code-sheet">
        <Heading level={2} className="code-hall">
          {stationName}
        </Heading>
        <Words className="block code-what">扫码取号、签到</Words>
        <HallCode id="code-picture" code={counterCode} />
        <Words className="block">打开“雁塔掌上办”，在取号或签到页点“扫大厅里的二维码”，或输入上面这串码。</Words>
        <Words className="block t-2">{`${dateText(Date.parse(asOf))}当天有效`}</Words>
        <Words className="block t-2">没带手机，请到咨询台取号。</Words>
      </Box>
      {canPrint ? (
        <Box className="section code-print">
          <Button id="print-code" kind="main" wide onPress={printPage}>
            打印这一页
          </Button>
          <Words className="block t-small t-2">码每天零点换新，请每天早上打印。</Words>
        </Box>
      ) : null}
    </Box>
  );
}
