import { useDidShow } from "@tarojs/taro";
import type { LicenceGrant } from "@yanta/types";
import { usePreferences } from "../../../features/preferences";
import { SignedIn } from "../../../features/session";
import { grantTerm, inOrderOfUse, useOwnAnswer, WalletView } from "../../../features/wallet";
import { Box, Words } from "../../../platform/elements";
import { openPage, openTab } from "../../../platform/router";
import { Section } from "../../../ui/Card";
import { List, ListRow } from "../../../ui/List";
import { Page } from "../../../ui/Page";
import { Empty } from "../../../ui/states";

/** 授权用证: who may use which licence for what, and what is over. */
export default function GrantsPage() {
  return (
    <Page title="授权用证">
      <SignedIn why="登录后才能看到您的授权。">
        <Grants />
      </SignedIn>
    </Page>
  );
}

function Grants() {
  const grants = useOwnAnswer("listGrants", {});
  useDidShow(grants.retry);
  return (
    <WalletView answer={grants}>
      {({ items }) => {
        const { open, over } = inOrderOfUse(items);
        return (
          <Box>
            {open.length > 0 ? (
              <Box className="stack">
                <Words className="block t-2">办事时不用再带这些证照，随时可以撤回。</Words>
                <Rows list={open} label="正在授权的" />
              </Box>
            ) : (
              <Empty
                id="no-grant"
                title="现在没有授权。"
                detail="预约“免证办”的事项时，可以授权窗口用您的电子证照，少带材料。"
                action={{ name: "去预约", onPress: () => openTab("book") }}
              />
            )}
            {over.length > 0 ? (
              <Section id="over" title="以前的">
                <Rows list={over} label="以前的授权" />
              </Section>
            ) : null}
          </Box>
        );
      }}
    </WalletView>
  );
}

function Rows({ list, label }: { list: readonly LicenceGrant[]; label: string }) {
  const elder = usePreferences((preferences) => preferences.elder);
  return (
    <List label={label}>
      {list.map((grant) => (
        <ListRow
          key={grant.grantId}
          id={`grant-${grant.grantId}`}
          title={`${grant.typeName} · ${grant.unit}`}
          detail={
            <>
              <Words className="block">{`办“${grant.errand}”`}</Words>
              <Words className="block">{grantTerm(grant, { now: Date.now(), spoken: elder })}</Words>
            </>
          }
          onPress={() => openPage("/packages/wallet/grant/index", { grantId: grant.grantId })}
        />
      ))}
    </List>
  );
}
