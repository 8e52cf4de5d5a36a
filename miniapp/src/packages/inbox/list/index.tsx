import { useDidShow } from "@tarojs/taro";
import { useEffect, useState } from "react";
import { entriesOf, StaffPage, type InboxCount, type InboxEntry } from "../../../features/staff";
import type { Called } from "../../../features/answers";
import { Box } from "../../../platform/elements";
import { openPage } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { List, ListRow } from "../../../ui/List";
import { countText } from "../countText";

/** 待办: the trays of whoever works here, what waits in each and until when. */
export default function InboxPage() {
  return (
    <StaffPage title="待办" here="inbox">
      {({ role }) => (
        <Box>
          <Trays entries={entriesOf(role)} />
          {role === "clerk" ? null : <Records />}
        </Box>
      )}
    </StaffPage>
  );
}

function Trays({ entries }: { entries: readonly InboxEntry[] }) {
  const [looks, setLooks] = useState(0);
  const lookAgain = () => setLooks((count) => count + 1);
  useDidShow(lookAgain);
  return (
    <Section
      id="inbox"
      title="等着处理的"
      aside={
        <Button id="look-again" onPress={lookAgain}>
          刷新
        </Button>
      }
    >
      <List label="待办">
        {entries.map((entry) => (
          <Tray key={entry.key} entry={entry} looks={looks} />
        ))}
      </List>
    </Section>
  );
}

/** What waits for nobody, and is looked up. */
function Records() {
  return (
    <Section id="records" title="记录">
      <List label="记录">
        <ListRow
          id="to-looks"
          title="谁看过居民信息"
          detail="本单位的人看了什么，为什么看"
          onPress={() => openPage("/packages/inbox/looks/index", {})}
        />
      </List>
    </Section>
  );
}

function Tray({ entry, looks }: { entry: InboxEntry; looks: number }) {
  const [count, setCount] = useState<Called<InboxCount>>();
  useEffect(() => {
    let current = true;
    void entry.count().then((called) => current && setCount(called));
    return () => {
      current = false;
    };
  }, [entry, looks]);
  const told = count === undefined ? "正在查…" : count.ok ? countText(count.data) : count.failure.title;
  return (
    <ListRow
      id={`inbox-${entry.key}`}
      title={`${entry.name}：${told}`}
      detail={entry.what}
      onPress={() => openPage(entry.path, {})}
    />
  );
}
