export { noticeModels } from "./model";
export { deadNotices } from "./service/deadNotices";
export type { NoticeParts, NoticeSource, PendingEvent } from "./parts";
export { noticeRoutes } from "./routes";
export { startNoticeWorker, type NoticeWorker } from "./worker";
