import type { Holder } from "./holder";
import type { Issuer } from "./issuers";

/** A licence before it is written down as a row. The surface is named by the labels of the paper. */
export interface Issued {
  key: string;
  typeCode: string;
  typeName: string;
  issuer: Issuer;
  number: string;
  issuedOn: string;
  validFrom: string;
  /** A day, `长期`, or "" for a licence without an end. */
  validUntil: string;
  /** A firm holds it, and the person runs the firm. */
  firm?: { name: string; creditCode: string };
  surface: Record<string, string>;
}

const HOME = "陕西省西安市雁塔区小寨东路196号1号楼2单元301室";
const plain = (day: string): string => day.replaceAll("-", ".");

/** GA 461: five years under 16, ten to 25, twenty to 45, then for good. */
function idCardEnd(age: number): string {
  if (age >= 46) return "长期";
  return age >= 26 ? "2038-05-10" : "2028-05-10";
}

const idCard = (holder: Holder): Issued => ({
  key: "idCard",
  typeCode: "11100000000013127D001",
  typeName: "居民身份证",
  issuer: "police",
  number: holder.residentIdNumber,
  issuedOn: "2018-05-10",
  validFrom: "2018-05-10",
  validUntil: idCardEnd(holder.age),
  surface: {
    姓名: holder.name,
    性别: holder.sex,
    民族: "汉",
    出生日期: holder.birthDate,
    住址: HOME,
    公民身份号码: holder.residentIdNumber,
    签发机关: "西安市公安局雁塔分局",
    有效期限: `2018.05.10-${plain(idCardEnd(holder.age))}`,
  },
});

const householdBook = (holder: Holder): Issued => ({
  key: "householdBook",
  typeCode: "11100000000013127D002",
  typeName: "居民户口簿",
  issuer: "police",
  number: `6101130${holder.residentIdNumber.slice(12, 17)}`,
  issuedOn: "2012-03-01",
  validFrom: "2012-03-01",
  validUntil: "",
  surface: {
    户别: "家庭户",
    户号: `6101130${holder.residentIdNumber.slice(12, 17)}`,
    户主姓名: holder.name,
    住址: HOME,
    姓名: holder.name,
    与户主关系: "户主",
    性别: holder.sex,
    出生日期: holder.birthDate,
    籍贯: "陕西省西安市",
    公民身份号码: holder.residentIdNumber,
    登记机关: "西安市公安局雁塔分局",
    登记日期: "2012-03-01",
  },
});

const socialSecurityCard = (holder: Holder): Issued => ({
  key: "socialSecurityCard",
  typeCode: "11100000717823004M001",
  typeName: "社会保障卡",
  issuer: "humanResources",
  number: `SN${holder.residentIdNumber.slice(8, 17)}`,
  issuedOn: "2020-06-15",
  validFrom: "2020-06-15",
  validUntil: "2030-06-14",
  surface: {
    姓名: holder.name,
    社会保障号码: holder.residentIdNumber,
    卡号: `SN${holder.residentIdNumber.slice(8, 17)}`,
    服务银行: "演示银行",
    银行账号: `62000000${holder.residentIdNumber.slice(6, 17)}`,
    发卡机构: "西安市人力资源和社会保障局",
    有效期限: "2020.06.15-2030.06.14",
  },
});

const marriageCertificate = (holder: Holder): Issued => ({
  key: "marriageCertificate",
  typeCode: "111000000000131433001",
  typeName: "结婚证",
  issuer: "civilAffairs",
  number: `J610113-2019-${holder.residentIdNumber.slice(11, 17)}`,
  issuedOn: "2019-05-20",
  validFrom: "2019-05-20",
  validUntil: "",
  surface: {
    持证人: holder.name,
    结婚证字号: `J610113-2019-${holder.residentIdNumber.slice(11, 17)}`,
    登记日期: "2019-05-20",
    身份证件号: holder.residentIdNumber,
    配偶姓名: holder.sex === "男" ? "周晓燕" : "吴志强",
    配偶身份证件号: holder.sex === "男" ? "610113199002020045" : "61011319890303001X",
    登记机关: "西安市雁塔区民政局",
  },
});

const birthCertificate = (holder: Holder): Issued => ({
  key: "birthCertificate",
  typeCode: "11100000MB1665603B001",
  typeName: "出生医学证明",
  issuer: "hospital",
  number: `U61${holder.residentIdNumber.slice(10, 17)}`,
  issuedOn: "2024-09-03",
  validFrom: "2024-09-03",
  validUntil: "",
  surface: {
    新生儿姓名: `${holder.name.charAt(0)}小满`,
    性别: "女",
    出生时间: "2024-08-30 06:18",
    出生地点: "陕西省西安市雁塔区",
    出生证编号: `U61${holder.residentIdNumber.slice(10, 17)}`,
    母亲姓名: holder.name,
    母亲身份证件号: holder.residentIdNumber,
    父亲姓名: "吴志强",
    父亲身份证件号: "61011319890303001X",
    签发机构: "西安市雁塔区妇幼保健院",
  },
});

const disabilityCertificate = (holder: Holder): Issued => ({
  key: "disabilityCertificate",
  typeCode: "13100000500013864J001",
  typeName: "残疾人证",
  issuer: "disabledFederation",
  number: `${holder.residentIdNumber}43`,
  issuedOn: "2021-04-12",
  validFrom: "2021-04-12",
  validUntil: "2031-04-11",
  surface: {
    姓名: holder.name,
    性别: holder.sex,
    出生日期: holder.birthDate,
    残疾人证号: `${holder.residentIdNumber}43`,
    残疾类别: "肢体",
    残疾等级: "三级",
    住址: HOME,
    监护人: "王建国",
    监护人电话: "13800000009",
    批准机关: "西安市雁塔区残疾人联合会",
    有效期限: "2021.04.12-2031.04.11",
  },
});

/** Everybody has the first three; the others follow from age and sex. */
export const personalLicences = (holder: Holder): Issued[] => [
  idCard(holder),
  householdBook(holder),
  socialSecurityCard(holder),
  ...(holder.age >= 25 && holder.age < 60 ? [marriageCertificate(holder)] : []),
  ...(holder.sex === "女" && holder.age >= 25 && holder.age < 45 ? [birthCertificate(holder)] : []),
  ...(holder.age >= 70 ? [disabilityCertificate(holder)] : []),
];
