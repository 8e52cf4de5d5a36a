import type { DeadLetter } from "@yanta/types";
import { useState } from "react";
import { useWrite } from "../../../features/answers";
import { callAsStaff, Field, ProblemLine, StaffPage, StaffView, useStaffAnswer } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { List, TextRow } from "../../../ui/List";
import { Empty } from "../../../ui/states";
import { Tag } from "../../../ui/Tag";
import { errorText, kindText, sinceText } from "./letterText";

/** 没送到的: what the background work has given up on. Each is tried again, or set aside with a reason. */
export default function DeadLettersPage() {
  return (
    <StaffPage title="没送到的">
      {(me) => (me.role === "administrator" ? <DeadLetters /> : <Words className="block">这一页给管理员用。</Words>)}
    </StaffPage>
  );
}

function DeadLetters() {
  const list = useStaffAnswer("listDeadLetters", {});
  return (
    <Section
      id="dead-letters"
      title="没送到的"
      aside={
        <Button id="look-again" onPress={list.retry}>
          刷新
        </Button>
      }
    >
      <StaffView answer={list}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty id="no-dead-letter" title="都送到了。" />
          ) : (
            <List id="dead-letter-list" label="没送到的">
              {items.map((letter) => (
                <Letter key={letter.letterId} letter={letter} onDone={list.retry} />
              ))}
            </List>
          )
        }
      </StaffView>
    </Section>
  );
}

interface LetterProps {
  letter: DeadLetter;
  onDone: () => void;
}

function Letter({ letter, onDone }: LetterProps) {
  const { kind, what, setAside } = letter;
  return (
    <TextRow>
      <Box className="row">
        <Words className="grow t-strong">{`${kindText(kind)}：${what}`}</Words>
        <Tag tone={setAside ? "quiet" : "bad"}>{setAside ? "已放到一边" : "没送到"}</Tag>
      </Box>
      <Words className="block">{errorText(letter)}</Words>
      <Words className="block t-small t-2 digits">{sinceText(letter, Date.now())}</Words>
      {setAside ? (
        <Words className="block t-small t-2">{`${setAside.by}放到一边：${setAside.reason}`}</Words>
      ) : (
        <Deal letter={letter} onDone={onDone} />
      )}
    </TextRow>
  );
}

function Deal({ letter: { letterId, canRetry }, onDone }: LetterProps) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const retrying = useWrite("retryDeadLetter", callAsStaff);
  const settingAside = useWrite("setDeadLetterAside", callAsStaff);
  const busy = retrying.busy || settingAside.busy;
  const finish = (done: unknown, told: string) => {
    if (!done) return;
    say(told);
    onDone();
  };
  const retry = async () => finish(await retrying.write({ params: { letterId } }), "已交给后台再送");
  const putAside = async () => {
    const body = { reason: reason.trim() };
    finish(await settingAside.write({ params: { letterId }, body }), "已放到一边");
  };
  return (
    <Box className="stack staff-above">
      {isOpen ? (
        <Field
          id={`reason-${letterId}`}
          label="为什么不用再管"
          placeholder="例如：已打电话告知。不写姓名、电话"
          maxLength={100}
          value={reason}
          onChange={setReason}
        />
      ) : null}
      <ProblemLine failure={retrying.failure ?? settingAside.failure} />
      <Box className="wrap">
        {canRetry && !isOpen ? (
          <Button id={`retry-${letterId}`} kind="main" disabled={busy} onPress={() => void retry()}>
            再送一次
          </Button>
        ) : null}
        {isOpen ? (
          <Button
            id={`put-aside-${letterId}`}
            kind="main"
            disabled={busy || reason.trim() === ""}
            onPress={() => void putAside()}
          >
            放到一边
          </Button>
        ) : null}
        <Button id={`aside-${letterId}`} onPress={() => setOpen(!isOpen)}>
          {isOpen ? "先不放" : "放到一边"}
        </Button>
      </Box>
    </Box>
  );
}
