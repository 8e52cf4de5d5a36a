import { useState } from "react";
import { useWrite } from "../../../features/answers";
import { callAsStaff, Field, ProblemLine } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";

const MAX_TEXT = 60;

interface AnnouncementProps {
  stationId: string;
  /** What the screen says now. */
  shown: string;
  onSaved: () => void;
}

/** One sentence for the hall's screen. */
export function Announcement({ stationId, shown, onSaved }: AnnouncementProps) {
  const [text, setText] = useState("");
  const saving = useWrite("setAnnouncement", callAsStaff);
  const save = async (words: string) => {
    if (!(await saving.write({ params: { stationId }, body: { text: words } }))) return;
    say(words === "" ? "公告已撤下" : "公告已上大屏");
    setText("");
    onSaved();
  };
  return (
    <Section id="announcement" title="大屏公告">
      <Box className="stack">
        <Words className="block">{shown === "" ? "现在没有公告。" : `现在显示：${shown}`}</Words>
        <Field
          id="announcement-text"
          label="新公告，最多60个字"
          maxLength={MAX_TEXT}
          value={text}
          onChange={setText}
          onSubmit={() => void save(text.trim())}
        />
        <ProblemLine failure={saving.failure} />
        <Box className="wrap">
          <Button
            id="announce"
            kind="main"
            disabled={saving.busy || text.trim() === ""}
            onPress={() => void save(text.trim())}
          >
            上大屏
          </Button>
          <Button id="take-down" disabled={saving.busy || shown === ""} onPress={() => void save("")}>
            撤下公告
          </Button>
        </Box>
      </Box>
    </Section>
  );
}
