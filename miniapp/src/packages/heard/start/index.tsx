import { useRouter } from "@tarojs/taro";
import { useAnswer } from "../../../features/answers";
import { KIND_WORDS, KINDS } from "../../../features/heard";
import { Box, Words } from "../../../platform/elements";
import { callPhone } from "../../../platform/phoneCall";
import { openPage } from "../../../platform/router";
import { List, ListRow } from "../../../ui/List";
import { Page } from "../../../ui/Page";
import { AboutLine } from "../AboutLine";
import { aboutIn } from "../aboutIn";

/** 说给我们听: which way of being heard. Reads `taskCode`, `stationId` and `projectNo` from the page that led here. */
export default function StartPage() {
  const about = aboutIn(useRouter().params);
  const rules = useAnswer("getEnquiryRules", {});
  const soon = (kind: (typeof KINDS)[number]): string => {
    const days = rules.state === "ready" ? rules.data.kinds.find((one) => one.kind === kind)?.workingDays : undefined;
    if (days === undefined) return "";
    return kind === "assistance" ? `${days}个工作日内联系您` : `${days}个工作日内答复`;
  };
  return (
    <Page title="说给我们听">
      <AboutLine about={about} />
      <List id="ways" label="说给我们听">
        {KINDS.map((kind) => (
          <ListRow
            key={kind}
            id={`say-${kind}`}
            glyph={KIND_WORDS[kind].glyph}
            title={KIND_WORDS[kind].name}
            detail={
              <>
                <Words className="block">{KIND_WORDS[kind].when}</Words>
                {soon(kind) ? <Words className="block">{soon(kind)}</Words> : null}
              </>
            }
            onPress={() => openPage("/packages/heard/form/index", { kind, ...about })}
          />
        ))}
        <ListRow
          id="say-by-phone"
          glyph="话"
          title="打12345"
          detail="着急的事，直接打电话说"
          onPress={() => callPhone("12345")}
        />
      </List>
      <Box className="section">
        <List label="说过的">
          <ListRow
            id="said-before"
            title="我的反映"
            detail="看答复，没解决的接着说"
            onPress={() => openPage("/packages/heard/mine/index", {})}
          />
        </List>
      </Box>
    </Page>
  );
}
