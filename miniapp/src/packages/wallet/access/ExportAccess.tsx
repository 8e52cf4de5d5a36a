import { useState } from "react";
import { callApi, type Failure } from "../../../features/answers";
import { Box, Words } from "../../../platform/elements";
import { SAVED_WORDS, saveFile } from "../../../platform/fileSaving";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { ProblemNotice } from "../../../ui/states";

/** All rows in a file, with what proves later that none was changed or lost. */
export function ExportAccess() {
  const [state, setState] = useState<{ busy: boolean; failure?: Failure }>({ busy: false });
  const load = async () => {
    setState({ busy: true });
    const called = await callApi("exportAccess", {});
    setState(called.ok ? { busy: false } : { busy: false, failure: called.failure });
    if (!called.ok) return;
    const name = `用证记录-${called.data.exportedAt.slice(0, 10)}.json`;
    const content = { text: JSON.stringify(called.data, null, 2) };
    const isSaved = await saveFile({ name, mediaType: "application/json", content });
    say(isSaved ? SAVED_WORDS : "这部手机没能保存文件，请换一部试试");
  };
  return (
    <Box className="section stack">
      {state.failure ? <ProblemNotice failure={state.failure} onRetry={() => void load()} /> : null}
      <Button id="export" wide disabled={state.busy} onPress={() => void load()}>
        {state.busy ? "正在导出…" : "导出全部记录"}
      </Button>
      <Words className="block t-small t-2">导出的文件带校验码，以后能证明记录没被改过、没少过。</Words>
    </Box>
  );
}
