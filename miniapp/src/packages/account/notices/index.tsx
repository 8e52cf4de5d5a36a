import { useAnswer, useWrite, type AnswerOf } from "../../../features/answers";
import { usePreferences } from "../../../features/preferences";
import { SignedIn } from "../../../features/session";
import { Box, Words } from "../../../platform/elements";
import { openAddress } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { clockText } from "../../../ui/clockText";
import { List, ListRow } from "../../../ui/List";
import { Page } from "../../../ui/Page";
import { AnswerView, Empty, ProblemNotice } from "../../../ui/states";

type Notice = AnswerOf<"listNotices">["items"][number];

/** 消息: what the resident was told, the newest first. */
export default function NoticesPage() {
  return (
    <Page title="消息">
      <SignedIn why="登录后才能看到您的消息。">
        <Notices />
      </SignedIn>
    </Page>
  );
}

function Notices() {
  const notices = useAnswer("listNotices", {});
  const elder = usePreferences((preferences) => preferences.elder);
  const reading = useWrite("markNoticesRead");
  const readAll = async () => {
    if (await reading.write({})) notices.retry();
  };
  return (
    <AnswerView answer={notices}>
      {({ items, unread }) => (
        <Box className="stack">
          {items.length === 0 ? <Empty id="no-notice" title="还没有消息。" /> : <Rows list={items} elder={elder} />}
          {reading.failure ? <ProblemNotice failure={reading.failure} onRetry={() => void readAll()} /> : null}
          {unread > 0 ? (
            <Button id="read-all" wide disabled={reading.busy} onPress={() => void readAll()}>
              {reading.busy ? "正在提交…" : "都看过了"}
            </Button>
          ) : null}
        </Box>
      )}
    </AnswerView>
  );
}

function Rows({ list, elder }: { list: readonly Notice[]; elder: boolean }) {
  return (
    <List label="消息">
      {list.map((notice) => (
        <ListRow
          key={notice.noticeId}
          id={`notice-${notice.noticeId}`}
          title={notice.read ? notice.title : `未读　${notice.title}`}
          detail={
            <>
              <Words className="block">{notice.text}</Words>
              <Words className="block">{clockText(Date.parse(notice.at), { now: Date.now(), spoken: elder })}</Words>
            </>
          }
          onPress={() => openAddress(notice.page)}
        />
      ))}
    </List>
  );
}
