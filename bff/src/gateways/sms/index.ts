export { createSms, SmsError, type Sms, type SmsFailure, type SmsOptions } from "./client";
