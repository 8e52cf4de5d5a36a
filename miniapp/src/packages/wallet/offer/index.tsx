import { useRouter } from "@tarojs/taro";
import type { GrantOffer } from "@yanta/types";
import { useEffect, useState } from "react";
import { useWrite } from "../../../features/answers";
import { momentText } from "../../../features/booking";
import { usePreferences } from "../../../features/preferences";
import { SignedIn } from "../../../features/session";
import { acceptedOf, dropOffer, offerKey, useGrantOffer, WalletProblem, withField } from "../../../features/wallet";
import { Box, Words } from "../../../platform/elements";
import { backOr, textParameter } from "../../../platform/router";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Page } from "../../../ui/Page";
import { Empty } from "../../../ui/states";
import type { Choosing } from "./choosing";
import { OfferAtOnce } from "./OfferAtOnce";
import { OfferInTurn } from "./OfferInTurn";

/** 免证办: what a booking offers once, to bring less. Reads `appointmentId`; the offer itself is in memory only. */
export default function OfferPage() {
  const appointmentId = textParameter(useRouter().params.appointmentId);
  const held = useGrantOffer();
  const offer = held.appointmentId === appointmentId ? held.offer : undefined;
  const toAppointment = () => backOr("/packages/booking/appointment/index", { appointmentId });
  return (
    <Page title="少带材料？" back={toAppointment}>
      <SignedIn why="登录后才能授权用证。">
        {offer ? (
          <Offer appointmentId={appointmentId} offer={offer} onDone={toAppointment} />
        ) : (
          <Empty id="no-offer" title="现在没有要授权的证照。" action={{ name: "看预约单", onPress: toAppointment }} />
        )}
      </SignedIn>
    </Page>
  );
}

interface OfferProps {
  appointmentId: string;
  offer: GrantOffer;
  onDone: () => void;
}

function Offer({ appointmentId, offer, onDone }: OfferProps) {
  const elder = usePreferences((preferences) => preferences.elder);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [step, setStep] = useState(0);
  const accepting = useWrite("acceptGrantOffer");
  // Asked once: whoever leaves this page has answered.
  useEffect(() => dropOffer, []);
  const accept = async () => {
    const licences = acceptedOf(offer, chosen);
    if (!(await accepting.write({ params: { appointmentId }, body: { licences } }))) return;
    say("已授权，随时可以在“我的证照”里撤回");
    onDone();
  };
  const choosing: Choosing = { offer, chosen, onChoose: (key, isOn) => setChosen(withField(chosen, key, isOn)) };
  const asked = elder ? offer.licences[step] : undefined;
  const decide = (isOn: boolean) => {
    if (asked) choosing.onChoose(offerKey(asked), isOn);
    setStep(step + 1);
  };
  return (
    <Box className="stack">
      <Words className="block">{`办“${offer.errand.name}”，可以让窗口看您的电子证照，少带材料。`}</Words>
      {asked ? <OfferInTurn licence={asked} onDecide={decide} /> : <OfferAtOnce {...choosing} />}
      <Words className="block t-2">
        {`给${offer.unit.name}用，每张最多看${offer.uses}次，${momentText(Date.parse(offer.expiresAt), elder)}前有效，随时可以撤回。`}
      </Words>
      {accepting.failure ? <WalletProblem failure={accepting.failure} onRetry={() => void accept()} /> : null}
      {asked ? null : (
        <Button
          id="offer-accept"
          kind="main"
          wide
          disabled={accepting.busy || chosen.length === 0}
          onPress={() => void accept()}
        >
          {accepting.busy ? "正在提交…" : acceptText(chosen.length)}
        </Button>
      )}
      <Button id="offer-skip" wide disabled={accepting.busy} onPress={onDone}>
        不用，我自己带
      </Button>
    </Box>
  );
}

const acceptText = (count: number): string => (count === 0 ? "先选要授权的证照" : `同意授权${count}张证照`);
