/** Whose things a list holds, where they are no enterprise's: a school's coal, a landlord's meters. */
import { pattern } from "../collections/pattern";

const NO_ENTERPRISE = pattern()`
  学校|[中小]学|幼儿园|高校|校[园舍]|教师|教职工|学生|宿舍|公寓|出租(?:房|屋|住房)|租赁(?:房|住房)|居民|农户|住户|村民|商户|商铺|商行|摊[贩位]|个体户
  |(?:自来|供|净|给|污|废)水(?:处理)?[厂站]|水厂|医院|卫生[院室]|诊所|敬老院|养老院|福利院|机关|事业单位|公共机构|寺庙|殡仪馆|小区|楼[栋宇盘]
`;
const VEHICLES = /车辆(?!厂|制造)|货车|客车|机动车|尾气/;
/** Where one stands nobody else's things are meant; boilers anybody may have. */
export const ENTERPRISES = /企业|公司|工[业厂]|厂[区矿家]|窑|锅炉|低氮/;

/** Owners that no list of enterprises has. */
export const noEnterprises: RegExp = new RegExp(NO_ENTERPRISE.source);
/** Nor one of what their chimneys gave off. */
export const noChimneys: RegExp = new RegExp(`${NO_ENTERPRISE.source}|${VEHICLES.source}`);

/** A text that names such owners and no enterprise. */
export const isAnothers = (text: string, owners: RegExp): boolean => owners.test(text) && !ENTERPRISES.test(text);
