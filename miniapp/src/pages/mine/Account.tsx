import { useDidShow } from "@tarojs/taro";
import { useState } from "react";
import { useAnswer } from "../../features/answers";
import { forgetDrafts } from "../../features/heard";
import { signOut } from "../../features/session";
import { Box } from "../../platform/elements";
import { openPage } from "../../platform/router";
import { say } from "../../platform/say";
import { Button } from "../../ui/Button";
import { List, ListRow } from "../../ui/List";

/** What belongs to whoever is signed in. */
export function Account() {
  const me = useAnswer("getMe", {});
  const notices = useAnswer("listNotices", {});
  const [leaving, setLeaving] = useState(false);
  useDidShow(() => {
    me.retry();
    notices.retry();
  });
  const unread = notices.state === "ready" ? notices.data.unread : 0;
  const phone = me.state === "ready" ? me.data.phone : undefined;
  const leave = async () => {
    setLeaving(true);
    await signOut();
    forgetDrafts();
    say("已退出登录");
  };
  return (
    <Box className="stack">
      <List label="我的账号">
        <ListRow
          id="my-licences"
          title="我的证照"
          detail="亮证、授权，看谁用过"
          onPress={() => openPage("/packages/wallet/mine/index", {})}
        />
        <ListRow id="my-appointments" title="我的预约" onPress={() => openPage("/packages/booking/mine/index", {})} />
        <ListRow id="my-payments" title="我的缴费" onPress={() => openPage("/packages/payments/mine/index", {})} />
        <ListRow
          id="my-ratings"
          title="我的评价"
          detail="办完的事评一评，看整改答复"
          onPress={() => openPage("/packages/ratings/mine/index", {})}
        />
        <ListRow
          id="my-enquiries"
          title="我的反映"
          detail="问过的、没办成的，看答复"
          onPress={() => openPage("/packages/heard/mine/index", {})}
        />
        <ListRow
          id="my-notices"
          title="消息"
          detail={unread > 0 ? `${unread}条没看` : undefined}
          onPress={() => openPage("/packages/account/notices/index", {})}
        />
        <ListRow
          id="my-phone"
          title="手机号"
          detail={phone ?? "还没填，用来发叫号和办件通知"}
          onPress={() => openPage("/packages/account/phone/index", {})}
        />
        <ListRow id="my-devices" title="登录过的设备" onPress={() => openPage("/packages/account/devices/index", {})} />
      </List>
      <Button id="sign-out" wide disabled={leaving} onPress={() => void leave()}>
        {leaving ? "正在退出…" : "退出登录"}
      </Button>
    </Box>
  );
}
