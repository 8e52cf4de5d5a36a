import type { EnquiryDetail } from "@yanta/types";
import { useState } from "react";
import { useWrite, type Write } from "../../../features/answers";
import { Box, TextField, Words } from "../../../platform/elements";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { Sheet } from "../../../ui/Sheet";
import { ProblemNotice } from "../../../ui/states";

interface ReplyProps {
  enquiry: EnquiryDetail;
  onChanged: (enquiry: EnquiryDetail) => void;
  /** It has moved meanwhile: it is read again. */
  onRefresh: () => void;
}

/** What the resident can do now: say that it is solved, that it is not, or that it is no longer wanted. */
export function Reply({ enquiry, onChanged, onRefresh }: ReplyProps) {
  const { enquiryId, may } = enquiry;
  const solving = useWrite("solveEnquiry");
  const [isReopening, setReopening] = useState(false);
  if (!may.solve && !may.reopen) {
    return may.withdraw ? <Withdraw enquiryId={enquiryId} onChanged={onChanged} onRefresh={onRefresh} /> : null;
  }
  const solve = async () => {
    const solved = await solving.write({ params: { enquiryId } });
    if (!solved) return;
    say("好的，这件事结束了");
    onChanged(solved.data);
  };
  if (isReopening) {
    return (
      <Reopen enquiryId={enquiryId} onChanged={onChanged} onRefresh={onRefresh} onLeave={() => setReopening(false)} />
    );
  }
  return (
    <Section id="reply" title={may.solve ? "解决了吗？" : "还有问题？"}>
      <Box className="stack">
        <Refusal of={solving} onRefresh={onRefresh} onRetry={() => void solve()} />
        {may.solve ? (
          <Button id="solved" kind="main" wide disabled={solving.busy} onPress={() => void solve()}>
            {solving.busy ? "正在提交…" : "已解决，满意"}
          </Button>
        ) : null}
        {may.reopen ? (
          <Button id="not-solved" wide disabled={solving.busy} onPress={() => setReopening(true)}>
            还没解决
          </Button>
        ) : null}
      </Box>
    </Section>
  );
}

type ActionProps = Omit<ReplyProps, "enquiry"> & { enquiryId: string };

const LONGEST = 500;
const SHORTEST = 2;

function Reopen({ enquiryId, onChanged, onRefresh, onLeave }: ActionProps & { onLeave: () => void }) {
  const [text, setText] = useState("");
  const reopening = useWrite("reopenEnquiry");
  const words = text.trim();
  const reopen = async () => {
    // Nobody has to explain it a second time: a word too short to say anything is left out.
    const body = words.length >= SHORTEST ? { text: words } : {};
    const reopened = await reopening.write({ params: { enquiryId }, body });
    if (!reopened) return;
    say("已转给值班长");
    onLeave();
    onChanged(reopened.data);
  };
  return (
    <Section id="reopen" title="哪里没解决？（可不写）">
      <Box className="stack">
        <TextField
          id="reopen-text"
          label="哪里没解决，可不写"
          placeholder="比如：窗口还是不收这份材料"
          multiline
          maxLength={LONGEST}
          value={text}
          onChange={setText}
        />
        <Words className="block t-small t-2">交给值班长接着办，会重新定答复的日子。</Words>
        <Refusal of={reopening} onRefresh={onRefresh} onRetry={() => void reopen()} />
        <Button id="reopen-send" kind="main" wide disabled={reopening.busy} onPress={() => void reopen()}>
          {reopening.busy ? "正在提交…" : "交给值班长"}
        </Button>
        <Button id="reopen-leave" wide disabled={reopening.busy} onPress={onLeave}>
          先不交
        </Button>
      </Box>
    </Section>
  );
}

function Withdraw({ enquiryId, onChanged, onRefresh }: ActionProps) {
  const [isAsking, setAsking] = useState(false);
  const withdrawing = useWrite("withdrawEnquiry");
  const withdraw = async () => {
    setAsking(false);
    const withdrawn = await withdrawing.write({ params: { enquiryId } });
    if (!withdrawn) return;
    say("已撤回");
    onChanged(withdrawn.data);
  };
  return (
    <Box className="section stack">
      <Refusal of={withdrawing} onRefresh={onRefresh} onRetry={() => void withdraw()} />
      <Button id="withdraw" wide disabled={withdrawing.busy} onPress={() => setAsking(true)}>
        {withdrawing.busy ? "正在提交…" : "不用办了，撤回"}
      </Button>
      {isAsking ? (
        <Sheet id="withdraw-sheet" title="撤回这件事？" closeName="不撤回" onClose={() => setAsking(false)}>
          <Box className="sheet-text stack">
            <Words className="block">撤回后没有人再办，要办得重新提交。</Words>
            <Button id="withdraw-yes" kind="main" wide onPress={() => void withdraw()}>
              撤回
            </Button>
          </Box>
        </Sheet>
      ) : null}
    </Box>
  );
}

interface RefusalProps {
  of: Pick<Write<"solveEnquiry">, "failure">;
  onRefresh: () => void;
  onRetry: () => void;
}

/** Why it did not work; what has moved meanwhile is shown as it stands now. */
function Refusal({ of: { failure }, onRefresh, onRetry }: RefusalProps) {
  if (!failure) return null;
  return (
    <Box className="stack">
      <ProblemNotice failure={failure} onRetry={onRetry} />
      {failure.code === "enquiry-moved" ? (
        <Button id="refresh" wide onPress={onRefresh}>
          看现在的情况
        </Button>
      ) : null}
    </Box>
  );
}
