import { useState } from "react";
import { Field } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { canScan, scanCode } from "../../../platform/scan";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { ChoiceChips, FilterChip } from "../../../ui/choices";
import { askedOf, type AskableLicence } from "./askable";
import { scannedText } from "./scannedText";

/** As much as the contract takes; a code has about 210 characters. */
const MAX_CODE = 400;

interface AskFormProps {
  codeField: string;
  licences: readonly AskableLicence[];
  busy: boolean;
  /** @param wanted - name of the licence that is asked for; none when the errand needs none. */
  onScan: (scan: { token: string; fields: string[]; wanted?: string }) => void;
}

/** Which licence, which of its fields, and the code. */
export function AskForm({ codeField, licences, busy, onScan }: AskFormProps) {
  const [typeCode, setTypeCode] = useState(licences[0]?.licenceTypeCode ?? "");
  const [dropped, setDropped] = useState<string[]>([]);
  const licence = licences.find((one) => one.licenceTypeCode === typeCode);
  const choose = (chosen: string) => {
    setTypeCode(chosen);
    setDropped([]);
  };
  const scan = (token: string) =>
    onScan({ token, fields: askedOf(licence, dropped), ...(licence ? { wanted: licence.typeName } : {}) });
  return (
    <Box>
      <Section id="verify-licence" title="2　看哪张证照，看什么？">
        {licence ? null : <Words className="block">这件事不需要证照里的信息，只能核对证照是不是真的、有没有效。</Words>}
        {licences.length > 1 ? (
          <ChoiceChips
            id="licence"
            label="证照"
            options={licences.map(({ licenceTypeCode, typeName }) => ({ value: licenceTypeCode, name: typeName }))}
            value={typeCode}
            onChoose={choose}
          />
        ) : null}
        {licence ? <FieldChips licence={licence} dropped={dropped} onChange={setDropped} /> : null}
      </Section>
      <Section id="verify-code" title="3　扫对方手机上的码">
        {canScan ? <CameraButton busy={busy} onScan={scan} /> : <CodeField {...{ codeField, busy }} onScan={scan} />}
      </Section>
    </Box>
  );
}

interface FieldChipsProps {
  licence: AskableLicence;
  dropped: readonly string[];
  onChange: (dropped: string[]) => void;
}

function FieldChips({ licence: { typeName, fields }, dropped, onChange }: FieldChipsProps) {
  const toggle = (name: string, on: boolean) =>
    onChange(on ? dropped.filter((one) => one !== name) : [...dropped, name]);
  return (
    <Box className="staff-above">
      <Words className="block t-2 section-note">{`${typeName}最多看这几项，用不着的请去掉`}</Words>
      <Box className="wrap" role="group" label="要看的项目">
        {fields.map(({ name, label }) => (
          <FilterChip
            key={name}
            id={`field-${name}`}
            label={label}
            on={!dropped.includes(name)}
            onToggle={(on) => toggle(name, on)}
          />
        ))}
      </Box>
    </Box>
  );
}

interface ScanProps {
  busy: boolean;
  onScan: (token: string) => void;
}

function CameraButton({ busy, onScan }: ScanProps) {
  const scan = async () => {
    const seen = await scanCode();
    if (seen) onScan(scannedText(seen));
  };
  return (
    <Button id="scan-code" kind="main" wide disabled={busy} onPress={() => void scan()}>
      {busy ? "正在核验…" : "扫码"}
    </Button>
  );
}

/** A scanner at the desk types the code and Enter; one may paste it too. */
function CodeField({ codeField, busy, onScan }: ScanProps & { codeField: string }) {
  const [typed, setTyped] = useState("");
  const [mistake, setMistake] = useState<string>();
  // Some scanners end with two line ends: the second finds an empty field and means nothing.
  const send = () => {
    const token = scannedText(typed);
    if (token === "" || busy) return;
    setTyped("");
    onScan(token);
  };
  return (
    <Box className="stack">
      <Field
        id={codeField}
        label="证照码"
        placeholder="用扫码枪扫，或粘贴"
        maxLength={MAX_CODE}
        value={typed}
        focused
        mistake={mistake}
        onChange={(text) => {
          setTyped(text);
          setMistake(undefined);
        }}
        onSubmit={send}
      />
      <Button
        id="verify-go"
        kind="main"
        wide
        disabled={busy}
        onPress={() => (typed.trim() === "" ? setMistake("请先扫码") : send())}
      >
        {busy ? "正在核验…" : "核验"}
      </Button>
    </Box>
  );
}
