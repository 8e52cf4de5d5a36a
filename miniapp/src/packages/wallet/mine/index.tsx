import { useDidShow } from "@tarojs/taro";
import { usableFirst, useOwnAnswer, WalletView } from "../../../features/wallet";
import type { AnswerOf } from "../../../features/answers";
import { usePreferences } from "../../../features/preferences";
import { SignedIn } from "../../../features/session";
import { Box, Words } from "../../../platform/elements";
import { openPage } from "../../../platform/router";
import { List, ListRow } from "../../../ui/List";
import { Page } from "../../../ui/Page";
import { Empty } from "../../../ui/states";
import { LicenceCardView } from "./LicenceCardView";

/** 我的证照: what the province holds, each one tap from its code. */
export default function MyLicencesPage() {
  return (
    <Page title="我的证照">
      <SignedIn why="登录后才能看到您的证照。">
        <Wallet />
      </SignedIn>
    </Page>
  );
}

function Wallet() {
  const wallet = useOwnAnswer("listLicences", {});
  useDidShow(wallet.retry);
  return (
    <Box>
      <WalletView answer={wallet} lines={6}>
        {(data) => <Licences {...data} />}
      </WalletView>
      <Box className="section">
        <List label="用证">
          <ListRow
            id="open-grants"
            title="授权用证"
            detail="我让谁用哪张证照，随时撤回"
            onPress={() => openPage("/packages/wallet/grants/index", {})}
          />
          <ListRow
            id="open-access"
            title="谁用过我的证照"
            detail="每一次都有记录，有疑问可以问"
            onPress={() => openPage("/packages/wallet/access/index", {})}
          />
        </List>
      </Box>
    </Box>
  );
}

function Licences({ items, province, unreadable }: AnswerOf<"listLicences">) {
  const elder = usePreferences((preferences) => preferences.elder);
  const now = Date.now();
  return (
    <Box>
      {province === "away" ? (
        <Box className="bar section-note" role="status">
          省政务平台暂时连不上，下面可能不是最新的。
        </Box>
      ) : null}
      {items.length === 0 ? (
        <Empty
          id="no-licence"
          title="省里还没有您的电子证照。"
          detail="刚办好的证照，一般过几天才能看到。着急用请带实体证件。"
        />
      ) : (
        <Box role="list" label="我的证照">
          {usableFirst(items).map((licence) => (
            <LicenceCardView key={licence.licenceId} licence={licence} when={{ now, spoken: elder }} />
          ))}
        </Box>
      )}
      {unreadable > 0 ? (
        <Words className="block t-small t-2 section">{`还有${unreadable}张证照，省里传来的信息不完整，暂时看不了。`}</Words>
      ) : null}
    </Box>
  );
}
