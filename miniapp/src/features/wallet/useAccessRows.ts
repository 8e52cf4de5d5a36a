import type { AccessRow } from "@yanta/types";
import { useCallback, useEffect, useRef, useState } from "react";
import { callApi, type Failure } from "../answers";

export interface AccessRows {
  rows?: readonly AccessRow[];
  failure?: Failure;
  busy: boolean;
  /** There are older ones. */
  hasMore: boolean;
  more: () => void;
  /** From the newest on, again. */
  reload: () => void;
  /** Marks a row without asking for the list again. */
  markQuestioned: (accessId: string) => void;
}

interface Read {
  rows?: AccessRow[];
  nextCursor?: string;
  failure?: Failure;
  busy: boolean;
}

/** The log of one's licences, page by page, the newest first. @param licenceId - of one licence only; "" for all. */
export function useAccessRows(licenceId: string): AccessRows {
  const [read, setRead] = useState<Read>({ busy: true });
  const turn = useRef(0);

  const load = useCallback(
    async (cursor?: string) => {
      const mine = (turn.current += 1);
      setRead((before) => ({ ...before, busy: true, failure: undefined }));
      const query = { ...(licenceId ? { licenceId } : {}), ...(cursor === undefined ? {} : { cursor }) };
      const called = await callApi("listAccess", { query });
      if (mine !== turn.current) return;
      setRead((before) => {
        if (!called.ok) return { ...before, busy: false, failure: called.failure };
        const earlier = cursor === undefined ? [] : (before.rows ?? []);
        return { rows: [...earlier, ...called.data.items], nextCursor: called.data.nextCursor, busy: false };
      });
    },
    [licenceId],
  );
  useEffect(() => {
    void load();
    return () => {
      turn.current += 1;
    };
  }, [load]);

  const { rows, nextCursor, failure, busy } = read;
  return {
    ...(rows ? { rows } : {}),
    ...(failure ? { failure } : {}),
    busy,
    hasMore: nextCursor !== undefined,
    more: () => void load(nextCursor),
    reload: () => void load(),
    markQuestioned: (accessId) =>
      setRead((before) => ({
        ...before,
        rows: before.rows?.map((row) => (row.accessId === accessId ? { ...row, questioned: true } : row)),
      })),
  };
}
