import { useState } from "react";
import { Box, Press, Words } from "../platform/elements";
import { Sheet } from "./Sheet";

interface DemoMarkProps {
  id: string;
  /** Where the fact beside it comes from. */
  source: "province" | "bureau" | "demonstration";
}

/** 示范数据: the fact beside it was generated, nobody may rely on it. Shows nothing for real facts. */
export function DemoMark({ id, source }: DemoMarkProps) {
  const [open, setOpen] = useState(false);
  if (source !== "demonstration") return null;
  return (
    <>
      <Press id={id} className="demo" label="示范数据，点开看说明" onPress={() => setOpen(true)}>
        <Words className="tag tag-warn">示范数据</Words>
      </Press>
      {open ? (
        <Sheet id={`${id}-sheet`} title="这是示范数据" closeName="知道了" onClose={() => setOpen(false)}>
          <Box className="sheet-text">
            这条信息是为了演示而生成的，不是办事机构公布的。出门前请先打电话核实，或拨打12345询问。正式数据由区里各部门导入后，这个标记会消失。
          </Box>
        </Sheet>
      ) : null}
    </>
  );
}
