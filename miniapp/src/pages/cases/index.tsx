import { OwnCases } from "../../features/cases";
import { SignedIn } from "../../features/session";
import { Box, Words } from "../../platform/elements";
import { ExternalLink } from "../../platform/externalLink";
import { callPhone } from "../../platform/phoneCall";
import { openPage } from "../../platform/router";
import { Button } from "../../ui/Button";
import { Card, Section } from "../../ui/Card";
import { Page } from "../../ui/Page";

const PROVINCE_SITE = "https://zwfw.shaanxi.gov.cn";

/** 办件: one's own cases, and any case by its number without signing in. */
export default function CasesPage() {
  return (
    <Page title="办件进度" tab="cases">
      <Button id="look-up-case" kind="main" wide onPress={() => openPage("/packages/cases/lookup/index", {})}>
        凭编号查进度
      </Button>
      <Section id="my-cases" title="我的办件">
        <SignedIn why="登录并实名后，不用编号就能看到自己的办件。">
          <OwnCases />
        </SignedIn>
      </Section>
      <Section id="by-site" title="别的地方也能查">
        <Card>
          <Words className="block">陕西政务服务网，点“办件查询”，填办件编号。</Words>
          <Box className="wrap actions card-actions">
            <ExternalLink id="province-site" href={PROVINCE_SITE} className="button link-button">
              陕西政务服务网
            </ExternalLink>
          </Box>
        </Card>
      </Section>
      <Box className="section">
        <Button id="cases-hotline" wide onPress={() => callPhone("12345")}>
          不会查？拨打12345
        </Button>
      </Box>
    </Page>
  );
}
