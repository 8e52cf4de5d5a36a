import Taro, { useDidShow } from "@tarojs/taro";
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import { modeClasses, usePreferences } from "../features/preferences";
import { Box, Heading, Press, Words } from "../platform/elements";
import { callPhone } from "../platform/phoneCall";
import { goBack, type Tab } from "../platform/router";
import { useSaying } from "../platform/say";
import { drawsOwnBar, focusTitle, skipToMain } from "../platform/shell";
import { Button } from "./Button";
import { OfflineBar } from "./OfflineBar";
import { TabBar } from "./TabBar";

interface PageProps {
  title: string;
  /** Which tab this page is; other pages get a way back. */
  tab?: Tab;
  /** Replaces the plain title line. It must hold the level 1 heading. */
  top?: ReactNode;
  /** Where the way back leads; left out, to the page below, or to the first one. */
  back?: () => void;
  children: ReactNode;
}

/** The frame of every page: mode and size of text, title, offline bar, content, help in the elder version, tabs. */
export function Page({ title, tab, top, back = goBack, children }: PageProps) {
  const preferences = usePreferences();
  usePageTitle(title);
  return (
    <Box className={`${modeClasses(preferences)}${tab ? " has-tabs" : ""}`}>
      {drawsOwnBar ? (
        <Press id="skip" className="skip" onPress={skipToMain}>
          跳到正文
        </Press>
      ) : null}
      <Box role="banner">{top ?? <PlainTop title={title} back={drawsOwnBar && !tab ? back : undefined} />}</Box>
      <OfflineBar elder={preferences.elder} />
      <Box role="main" className="page-main">
        <Box className="page-inner">
          {children}
          {preferences.elder ? <CallHelp /> : null}
        </Box>
      </Box>
      <Saying />
      {tab ? <TabBar here={tab} elder={preferences.elder} /> : null}
    </Box>
  );
}

function PlainTop({ title, back }: { title: string; back?: () => void }) {
  return (
    <Box className="page-top">
      <Box className="page-inner">
        {back ? (
          <Press id="back" className="page-back" onPress={back}>
            ‹ 返回
          </Press>
        ) : null}
        <Heading level={1}>{title}</Heading>
      </Box>
    </Box>
  );
}

/** In the elder version a person can be asked from every page. */
function CallHelp() {
  return (
    <Box className="section">
      <Button id="call-help" wide onPress={() => callPhone("12345")}>
        打电话问（12345）
      </Button>
    </Box>
  );
}

function Saying() {
  const text = useSaying((state) => state.text);
  return (
    <Box className="saying" role="status">
      {text ? <Words className="saying-text">{text}</Words> : null}
    </Box>
  );
}

function usePageTitle(title: string) {
  const shown = useRef(false);
  useDidShow(() => {
    void Taro.setNavigationBarTitle({ title });
    // A page one returns to keeps its place; only a new one is announced.
    if (!shown.current) focusTitle();
    shown.current = true;
  });
  useEffect(() => {
    if (shown.current) void Taro.setNavigationBarTitle({ title });
  }, [title]);
}
