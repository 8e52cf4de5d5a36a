import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import { REPORT_KINDS, useReport, type ReportKind } from "../../../features/reports";
import { Box, TextField, Words } from "../../../platform/elements";
import { goBack, textParameter } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { ChoiceChips } from "../../../ui/choices";
import { Page } from "../../../ui/Page";
import { Empty, ProblemNotice } from "../../../ui/states";

const MAX_TEXT = 300;

/** 信息有误: say that a fact about a place or an item is wrong. Reads `stationId` or `taskCode`, and `name` to show. */
export default function ReportPage() {
  const parameters = useRouter().params;
  const stationId = textParameter(parameters.stationId) || undefined;
  const taskCode = textParameter(parameters.taskCode) || undefined;
  const { report, send } = useReport({ stationId, taskCode });
  const kinds = REPORT_KINDS.filter(({ about }) => (stationId ? about !== "item" : about !== "place"));
  const [kind, setKind] = useState<ReportKind>(kinds[0]?.value ?? "other");
  const [text, setText] = useState("");

  return (
    <Page title="信息有误">
      {report.state === "sent" ? (
        <Empty
          id="report-sent"
          title="收到了，谢谢您"
          detail="我们会尽快核对。急事请直接打12345。"
          action={{ name: "返回", onPress: goBack }}
        />
      ) : (
        <Box className="stack">
          <Words className="block t-2">{`关于：${textParameter(parameters.name) || "这条信息"}`}</Words>
          <Words className="block t-strong">哪里不对？</Words>
          <ChoiceChips id="kind" label="哪里不对" options={kinds} value={kind} onChoose={setKind} />
          <Words className="block t-strong">正确的是什么？（可不填）</Words>
          <TextField
            id="report-text"
            label="正确的是什么，可不填"
            placeholder="比如：电话改成了……。请不要写身份证号。"
            multiline
            maxLength={MAX_TEXT}
            value={text}
            onChange={setText}
          />
          {report.state === "failed" ? (
            <ProblemNotice failure={report.failure} onRetry={() => void send({ kind, text: text.trim() })} />
          ) : null}
          <Button
            id="send-report"
            kind="main"
            wide
            disabled={report.state === "sending"}
            onPress={() => void send({ kind, text: text.trim() })}
          >
            {report.state === "sending" ? "正在提交…" : "提交"}
          </Button>
        </Box>
      )}
    </Page>
  );
}
