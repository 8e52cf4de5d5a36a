import { useState } from "react";
import { callApi, type Failure } from "../../../features/answers";
import { Box } from "../../../platform/elements";
import { SAVED_WORDS, saveFile } from "../../../platform/fileSaving";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { ProblemNotice } from "../../../ui/states";

/** The province's own file, as it is. */
export function OwnFile({ licenceId }: { licenceId: string }) {
  const [state, setState] = useState<{ busy: boolean; failure?: Failure }>({ busy: false });
  const load = async () => {
    setState({ busy: true });
    const called = await callApi("getLicenceFile", { params: { licenceId } });
    setState(called.ok ? { busy: false } : { busy: false, failure: called.failure });
    if (!called.ok) return;
    const { fileName, mediaType, base64 } = called.data;
    const isSaved = await saveFile({ name: fileName, mediaType, content: { base64 } });
    say(isSaved ? SAVED_WORDS : "这部手机没能保存文件，请换一部试试");
  };
  return (
    <Box className="stack">
      {state.failure ? <ProblemNotice failure={state.failure} onRetry={() => void load()} /> : null}
      <Button id="own-file" wide disabled={state.busy} onPress={() => void load()}>
        {state.busy ? "正在下载…" : "下载版式文件（OFD）"}
      </Button>
    </Box>
  );
}
