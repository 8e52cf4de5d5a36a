import { useDidShow } from "@tarojs/taro";
import type { EnquirySummary } from "@yanta/types";
import { useAnswer } from "../../../features/answers";
import { dueName, dueText, heardMark, KIND_WORDS, subjectText } from "../../../features/heard";
import { SignedIn } from "../../../features/session";
import { Words } from "../../../platform/elements";
import { openPage } from "../../../platform/router";
import { List, ListRow } from "../../../ui/List";
import { Page } from "../../../ui/Page";
import { AnswerView, Empty } from "../../../ui/states";
import { Tag } from "../../../ui/Tag";

/** 我的反映: what one has said, how it stands and until when it is answered. */
export default function EnquiriesPage() {
  return (
    <Page title="我的反映">
      <SignedIn why="登录后才能看到您说过的事和答复。">
        <Enquiries />
      </SignedIn>
    </Page>
  );
}

function Enquiries() {
  const list = useAnswer("listEnquiries", {});
  useDidShow(list.retry);
  return (
    <AnswerView answer={list}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty
            id="no-enquiry"
            title="还没有说过什么。"
            detail="有问题、没办成、要人帮忙，都可以说。"
            action={{ name: "说给我们听", onPress: () => openPage("/packages/heard/start/index", {}) }}
          />
        ) : (
          <List id="enquiries" label="我的反映">
            {items.map((one) => (
              <EnquiryRow key={one.enquiryId} one={one} />
            ))}
          </List>
        )
      }
    </AnswerView>
  );
}

function EnquiryRow({ one }: { one: EnquirySummary }) {
  const { enquiryId, kind, text, itemName } = one;
  const mark = heardMark(one);
  const due = dueText(one);
  return (
    <ListRow
      id={`enquiry-${enquiryId}`}
      title={subjectText(one)}
      detail={
        <>
          <Words className="block">
            <Tag tone={mark.tone}>{mark.name}</Tag> {itemName ? <Tag tone="quiet">{KIND_WORDS[kind].mark}</Tag> : null}
          </Words>
          <Words className="block">{firstWords(text)}</Words>
          {due ? <Words className="block t-strong">{`${dueName(one)}：${due}`}</Words> : null}
        </>
      }
      onPress={() => openPage("/packages/heard/detail/index", { enquiryId })}
    />
  );
}

const FIRST_WORDS = 40;

/** Enough to know it again; the whole stands on its page. */
const firstWords = (text: string): string => (text.length > FIRST_WORDS ? `${text.slice(0, FIRST_WORDS)}…` : text);
