import { creditCodeCheckCharacter } from "@yanta/domain/identifiers";
import type { Holder } from "./holder";
import type { Issued } from "./personalLicences";

const PREMISES = "陕西省西安市雁塔区长安南路88号";

function firmOf(holder: Holder) {
  const head = `92610113MA6U${holder.residentIdNumber.slice(12, 17)}`;
  return { name: `雁塔区${holder.name}面馆`, creditCode: `${head}${creditCodeCheckCharacter(head)}` };
}

type Firm = ReturnType<typeof firmOf>;

const businessLicence = (holder: Holder, firm: Firm): Issued => ({
  key: "businessLicence",
  typeCode: "11100000MB0143028R001",
  typeName: "营业执照",
  issuer: "marketRegulator",
  firm,
  number: firm.creditCode,
  issuedOn: "2019-08-01",
  validFrom: "2019-08-01",
  validUntil: "长期",
  surface: {
    统一社会信用代码: firm.creditCode,
    名称: firm.name,
    类型: "个体工商户",
    法定代表人: holder.name,
    注册资本: "10万元人民币",
    成立日期: "2019-08-01",
    住所: PREMISES,
    经营范围: "餐饮服务",
    登记机关: "西安市雁塔区行政审批服务局",
    营业期限: "2019.08.01-长期",
  },
});

const foodBusinessLicence = (holder: Holder, firm: Firm): Issued => {
  const number = `JY2610113${holder.residentIdNumber.slice(12, 17)}`;
  return {
    key: "foodBusinessLicence",
    typeCode: "11100000MB0143028R032",
    typeName: "食品经营许可证",
    issuer: "marketRegulator",
    firm,
    number,
    issuedOn: "2021-12-21",
    validFrom: "2021-12-21",
    validUntil: "2026-12-20",
    surface: {
      许可证编号: number,
      经营者名称: firm.name,
      统一社会信用代码: firm.creditCode,
      "法定代表人（负责人）": holder.name,
      经营场所: PREMISES,
      主体业态: "餐饮服务经营者",
      经营项目: "热食类食品制售",
      发证机关: "西安市雁塔区行政审批服务局",
      有效期至: "2026-12-20",
    },
  };
};

/** A small restaurant; its food licence ends soon, so that a reminder is due. */
export function businessLicences(holder: Holder): Issued[] {
  if (!holder.runsBusiness) return [];
  const firm = firmOf(holder);
  return [businessLicence(holder, firm), foodBusinessLicence(holder, firm)];
}
