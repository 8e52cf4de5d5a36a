import { useRouter } from "@tarojs/taro";
import type { Rectification } from "@yanta/types";
import { useState } from "react";
import { GradeLine, GRADE_NAMES, SubjectLines } from "../../../features/ratings";
import { StaffPage, StaffView, useStaffAnswer } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { backOr, textParameter } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { clockText } from "../../../ui/clockText";
import { Tag } from "../../../ui/Tag";
import { deskMark, leftText } from "../rectifications/deskText";
import { Moves } from "./Moves";
import { Course } from "./Course";

/** 差评整改, one of them: what was said, what was done, what can be done now. Reads `ratingId`. */
export default function RectificationPage() {
  const ratingId = textParameter(useRouter().params.ratingId);
  return (
    <StaffPage title="差评整改">
      {(me) =>
        me.role === "clerk" ? <Words className="block">这一页给值班长和管理员用。</Words> : <One ratingId={ratingId} />
      }
    </StaffPage>
  );
}

function One({ ratingId }: { ratingId: string }) {
  const answer = useStaffAnswer("getRectification", { params: { ratingId } });
  const [changed, setChanged] = useState<Rectification>();
  const refresh = () => {
    setChanged(undefined);
    answer.retry();
  };
  return (
    <Box>
      <Button id="to-tray" kind="plain" onPress={() => backOr("/packages/inbox/rectifications/index", {})}>
        ‹ 回到差评列表
      </Button>
      <StaffView answer={answer}>
        {(read) => {
          const one = changed ?? read;
          return (
            <Box className="staff-columns">
              <Box className="staff-column">
                <Said one={one} />
                <Course one={one} />
              </Box>
              <Box className="staff-column">
                <Moves key={`${one.ratingId}/${one.state}`} one={one} onChanged={setChanged} onRefresh={refresh} />
              </Box>
            </Box>
          );
        }}
      </StaffView>
    </Box>
  );
}

function Said({ one }: { one: Rectification }) {
  const { subject, grade, channel, ratedAt, tags, comment, commentState, second } = one;
  const mark = deskMark(one);
  const left = leftText(one);
  const at = clockText(Date.parse(ratedAt), { now: Date.now(), spoken: false });
  return (
    <Section id="said" title="群众的评价">
      <Box className="card stack">
        <Box>
          <Tag tone={mark.tone}>{mark.name}</Tag>
          {left ? <Words className={`block t-strong ${one.overdue ? "t-bad" : ""}`}>{left}</Words> : null}
        </Box>
        <Box>
          <GradeLine grade={grade} />
          <Words className="block t-small t-2">{`${at}，${channel === "counter" ? "窗口扫码" : "手机"}评价`}</Words>
        </Box>
        {second ? <Words className="block t-strong">{`答复后再评：${GRADE_NAMES[second.grade]}`}</Words> : null}
        {tags.length > 0 ? (
          <Box className="wrap">
            {tags.map((tag) => (
              <Tag key={tag} tone="quiet">
                {tag}
              </Tag>
            ))}
          </Box>
        ) : null}
        <Box>
          <Words id="said-comment" className={comment ? "block as-typed" : "block t-2"}>
            {comment ?? "没有写别的话。"}
          </Words>
          {commentState === "held" ? (
            <Words className="block t-small t-2">文字检查没有通过或没有回音，只有负责人能看到。等级照样算数。</Words>
          ) : null}
        </Box>
        <SubjectLines subject={subject} />
      </Box>
    </Section>
  );
}
