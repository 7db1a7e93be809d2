import type { LookUps } from '../core/rule';
import { places } from './places';

/** Where what a rule needs can be looked up by the merchant. */
export const lookUps = {
  stock: places.stock,
  dailySales: places.home,
  dailyNow: places.home,
  busiest: places.home,
  hourSales: places.home,
  hourNow: places.home,
  status: places.goods,
  marks: places.discounts,
  sale: places.calendar,
  saleAtLanding: places.calendar,
  liveRooms: places.live,
  videos: places.videos,
  ads: places.ads,
  openOrders: places.orders,
  afterSales: places.afterSales,
  presale: places.orders,
  protection: places.orders,
  creators: places.promotion,
  promotion: places.promotion,
  commissionNext: places.promotion,
  plan: places.promotion,
  daysToPlanEnd: places.promotion,
} as const satisfies LookUps;
