import { useDidHide, useRouter } from "@tarojs/taro";
import type { Licence } from "@yanta/types";
import { useState } from "react";
import { usePreferences } from "../../../features/preferences";
import { SignedIn } from "../../../features/session";
import {
  expiryText,
  freshnessText,
  useHiddenFromCapture,
  useOwnAnswer,
  WalletView,
  whyNotShown,
} from "../../../features/wallet";
import { Box, Words } from "../../../platform/elements";
import { openPage, textParameter } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { List, ListRow } from "../../../ui/List";
import { Page } from "../../../ui/Page";
import { LicenceHead } from "../LicenceHead";
import { OwnFile } from "./OwnFile";
import { Surface } from "./Surface";

/** One licence as it is printed, masked until its holder asks. Reads `licenceId`. */
export default function LicencePage() {
  const licenceId = textParameter(useRouter().params.licenceId);
  return (
    <Page title="证照">
      <SignedIn why="登录后才能看到您的证照。">
        <OwnLicence licenceId={licenceId} />
      </SignedIn>
    </Page>
  );
}

function OwnLicence({ licenceId }: { licenceId: string }) {
  const [isRevealed, setRevealed] = useState(false);
  // Whoever looks over a shoulder later finds it masked again.
  useDidHide(() => setRevealed(false));
  useHiddenFromCapture(isRevealed);
  const licence = useOwnAnswer("getLicence", {
    params: { licenceId },
    ...(isRevealed ? { query: { reveal: "yes" as const } } : {}),
  });
  return (
    <WalletView answer={licence} lines={8}>
      {(held) => (
        <Box>
          <LicenceText licence={held} isRevealed={isRevealed} />
          <Box className="section stack">
            <Actions licence={held} />
            <Button id="reveal" wide onPress={() => setRevealed(!isRevealed)}>
              {isRevealed ? "遮住" : "看完整信息"}
            </Button>
          </Box>
          <More licence={held} />
        </Box>
      )}
    </WalletView>
  );
}

function LicenceText({ licence, isRevealed }: { licence: Licence; isRevealed: boolean }) {
  const elder = usePreferences((preferences) => preferences.elder);
  const { typeName, state, stateText, identifier, surface, stale } = licence;
  const expiry = expiryText(licence);
  return (
    <Box id="licence" className="card licence">
      <LicenceHead typeName={typeName} state={state} stateText={stateText} />
      <Surface rows={surface} />
      {/* Masked, it would be a hundred asterisks. */}
      {isRevealed && identifier ? (
        <Words className="block t-small t-2 digits" selectable>{`电子证照标识 ${identifier}`}</Words>
      ) : null}
      {expiry ? <Words className="block t-small t-warn">{expiry}</Words> : null}
      <Words className={`block t-small ${stale ? "t-warn" : "t-2"}`}>
        {freshnessText(licence, { now: Date.now(), spoken: elder })}
      </Words>
    </Box>
  );
}

function Actions({ licence: { licenceId, state } }: { licence: Licence }) {
  const refusal = whyNotShown(state);
  if (refusal) return <Words className="block">{refusal}</Words>;
  return (
    <Button id="show" kind="main" wide onPress={() => openPage("/packages/wallet/show/index", { licenceId })}>
      亮证
    </Button>
  );
}

function More({ licence: { licenceId, state } }: { licence: Licence }) {
  return (
    <Box className="section stack">
      <List label="这张证照">
        {state === "valid" ? (
          <ListRow
            id="open-copy"
            title="做一份加注件"
            detail="写明给谁、办什么、到哪天有效的PDF"
            onPress={() => openPage("/packages/wallet/copy/index", { licenceId })}
          />
        ) : null}
        <ListRow
          id="open-access"
          title="谁用过这张证照"
          onPress={() => openPage("/packages/wallet/access/index", { licenceId })}
        />
      </List>
      <OwnFile licenceId={licenceId} />
    </Box>
  );
}
