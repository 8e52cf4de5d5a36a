import type { OwnLook } from "@yanta/types";
import { useAnswer } from "../../../features/answers";
import { ownLookText, reasonText } from "../../../features/looks";
import { usePreferences } from "../../../features/preferences";
import { SignedIn } from "../../../features/session";
import { Box, Words } from "../../../platform/elements";
import { openPage } from "../../../platform/router";
import { clockText } from "../../../ui/clockText";
import { List, ListRow, TextRow } from "../../../ui/List";
import { Page } from "../../../ui/Page";
import { AnswerView, Empty } from "../../../ui/states";

/** 谁看过我的信息: every look of staff at one's name, phone or words; readings of licences have a list of their own. */
export default function LooksPage() {
  return (
    <Page title="谁看过我的信息">
      <SignedIn why="登录后才能看到谁看过您的信息。">
        <OwnLooks />
      </SignedIn>
    </Page>
  );
}

function OwnLooks() {
  const list = useAnswer("listOwnLooks", {});
  return (
    <Box className="stack">
      <Words className="block t-2">
        工作人员看您的姓名、电话或您写的话，都先在这里记下原因。姓名、电话只显示一部分。
      </Words>
      <List>
        <ListRow
          id="licence-access"
          title="谁用过我的证照"
          detail="证照另有记录"
          onPress={() => openPage("/packages/wallet/access/index", {})}
        />
      </List>
      <AnswerView answer={list}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty id="no-look" title="还没有人看过。" />
          ) : (
            <List id="looks" label="谁看过我的信息">
              {items.map((look) => (
                <LookRow key={look.lookId} look={look} />
              ))}
            </List>
          )
        }
      </AnswerView>
      <Words className="block t-small t-2">觉得不该看的，请打12345反映。</Words>
    </Box>
  );
}

function LookRow({ look }: { look: OwnLook }) {
  const elder = usePreferences((preferences) => preferences.elder);
  return (
    <TextRow>
      <Words className="block">{ownLookText(look)}</Words>
      <Words className="block">{`原因：${reasonText(look)}`}</Words>
      <Words className="block t-small t-2 digits">
        {clockText(Date.parse(look.at), { now: Date.now(), spoken: elder })}
      </Words>
    </TextRow>
  );
}
