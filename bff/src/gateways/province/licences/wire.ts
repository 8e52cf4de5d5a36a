import { z } from "zod";

export const SEARCH_PATH = "/licence/v1/search";
export const STATUS_PATH = "/licence/v1/status";
export const FILE_PATH = "/licence/v1/file";

/** 证件类型 of the holder: resident identity card, or a credit code. */
export const HOLDER_PERSON = "111";
export const HOLDER_ORGANISATION = "001";

/** A row is any object: what is wrong with one licence must not cost the others. */
export const SearchData = z.object({ rows: z.array(z.record(z.string(), z.unknown())) });
export const StatusData = z.object({ found: z.enum(["0", "1"]) }).catchall(z.unknown());
export const FileData = z.object({
  found: z.literal("1"),
  file_type: z.literal("OFD"),
  file_name: z.string().min(1).max(100),
  content: z.base64(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** 证照状态 in words and by the codes of the ministries' pipelines (01 新发 … 08 变更). */
export const STATES = {
  正常: "normal",
  有效: "normal",
  暂扣: "suspended",
  注销: "cancelled",
  吊销: "revoked",
  撤销: "revoked",
  过期: "expired",
  过期失效: "expired",
  "01": "normal",
  "02": "normal",
  "03": "suspended",
  "04": "expired",
  "05": "cancelled",
  "06": "normal",
  "08": "normal",
} as const;
export const LONG_TERM = "长期";
