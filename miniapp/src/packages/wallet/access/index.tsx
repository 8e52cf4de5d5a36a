import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import { SignedIn } from "../../../features/session";
import { byOthers, useAccessRows, WalletProblem } from "../../../features/wallet";
import { Box, Words } from "../../../platform/elements";
import { textParameter } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { FilterChip } from "../../../ui/choices";
import { Page } from "../../../ui/Page";
import { Empty, Skeleton } from "../../../ui/states";
import { ExportAccess } from "./ExportAccess";
import { AccessList } from "./AccessList";

/** 谁用过我的证照: every reading, by anybody, in plain words. Reads `licenceId`; all licences without it. */
export default function AccessPage() {
  const licenceId = textParameter(useRouter().params.licenceId);
  return (
    <Page title={licenceId ? "谁用过这张证照" : "谁用过我的证照"}>
      <SignedIn why="登录后才能看到用证记录。">
        <OwnAccess licenceId={licenceId} />
      </SignedIn>
    </Page>
  );
}

function OwnAccess({ licenceId }: { licenceId: string }) {
  const { rows, failure, busy, hasMore, more, reload, markQuestioned } = useAccessRows(licenceId);
  const [onlyOthers, setOnlyOthers] = useState(false);
  if (!rows) return failure ? <WalletProblem failure={failure} onRetry={reload} /> : <Skeleton lines={6} />;
  const shown = onlyOthers ? byOthers(rows) : rows;
  return (
    <Box className="stack">
      <Words className="block t-2">谁看了、什么时候、为了什么事，都在这里。记录里没有证照的内容。</Words>
      <Box className="wrap">
        <FilterChip id="only-others" label="只看别人用的" on={onlyOthers} onToggle={setOnlyOthers} />
      </Box>
      {shown.length === 0 ? <Nothing onlyOthers={onlyOthers} hasMore={hasMore} /> : null}
      {shown.length > 0 ? <AccessList rows={shown} onQuestioned={markQuestioned} /> : null}
      {failure ? <WalletProblem failure={failure} onRetry={more} /> : null}
      {hasMore ? (
        <Button id="more" wide disabled={busy} onPress={more}>
          {busy ? "正在查询…" : "看更早的"}
        </Button>
      ) : null}
      {rows.length > 0 ? <ExportAccess /> : null}
    </Box>
  );
}

function Nothing({ onlyOthers, hasMore }: { onlyOthers: boolean; hasMore: boolean }) {
  if (!onlyOthers) return <Empty id="no-access" title="还没有人用过。" />;
  return <Empty id="no-access" title={hasMore ? "最近没有别人用过。" : "没有别人用过。"} />;
}
