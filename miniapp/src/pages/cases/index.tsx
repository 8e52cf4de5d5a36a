import { copyText } from "../../platform/clipboard";
import { Box, Words } from "../../platform/elements";
import { ExternalLink } from "../../platform/externalLink";
import { callPhone } from "../../platform/phoneCall";
import { Button } from "../../ui/Button";
import { Card, Section } from "../../ui/Card";
import { Page } from "../../ui/Page";

const PROVINCE_SITE = "https://zwfw.shaanxi.gov.cn";

/** 办件: looking up progress in the app opens later; the page says where it works today. */
export default function CasesPage() {
  return (
    <Page title="办件进度" tab="cases">
      <Card>
        <Words className="block t-strong">这里还不能查进度</Words>
        <Words className="block t-2">现在有三种办法，都要用到受理时给您的办件编号。</Words>
      </Card>
      <Section id="by-app" title="一、用“秦务员”查">
        <Card>
          <Words className="block">在微信或支付宝里搜“秦务员”，登录后点“我的办件”。</Words>
          <Box className="wrap actions card-actions">
            <Button id="copy-app" onPress={() => void copyText("秦务员")}>
              复制“秦务员”
            </Button>
          </Box>
        </Card>
      </Section>
      <Section id="by-site" title="二、上陕西政务服务网查">
        <Card>
          <Words className="block">打开网站，点“办件查询”，填办件编号。</Words>
          <Box className="wrap actions card-actions">
            <ExternalLink id="province-site" href={PROVINCE_SITE} className="button link-button">
              陕西政务服务网
            </ExternalLink>
          </Box>
        </Card>
      </Section>
      <Section id="by-phone" title="三、打电话问">
        <Card>
          <Words className="block">拨打12345，报办件编号，请对方查。</Words>
          <Box className="wrap actions card-actions">
            <Button id="cases-hotline" kind="main" onPress={() => callPhone("12345")}>
              拨打12345
            </Button>
          </Box>
        </Card>
      </Section>
    </Page>
  );
}
