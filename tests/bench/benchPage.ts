import type { BrowserContext } from '@playwright/test';
import { plainPage } from '../shop/plain.ts';

const origin = 'https://fxg.jinritemai.com';

/** `list` is a page where products are delisted, so the panel comes in; `home` is none, and it stays out. */
const paths = {
  list: '/ffa/g/list',
  home: '/mshop/homepage/index',
  /** The list of another shop, which has open cases. */
  marks: '/ffa/g/list/marks',
} as const;

export type BenchPath = keyof typeof paths;

/** The address of a page with so many rows. */
export const benchUrl = (path: BenchPath, rows: number): string =>
  `${origin}${paths[path]}?rows=${rows}`;

/** What the page offers to the measurements, in its own world. */
export interface BenchWindow {
  /** Resolves after `ms` of the load with the number of frames that were drawn meanwhile. */
  __mutate: (ms: number) => Promise<number>;
  /** When the last press reached the page's own 下架: the event's timestamp. */
  __clickedAt: number;
}

/**
 * Serves the framework-free set of the model shop, and a product list without a framework, in the row shape of the model shop's `light` table.
 * It is a page of its own because 10 000 rows of the model shop take 10 s, and because React's work
 * in the same profile would only be noise.
 */
export async function serveBench(context: BrowserContext): Promise<void> {
  await context.route(`${origin}/**`, (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    const rows = Number(searchParams.get('rows'));
    if (route.request().resourceType() !== 'document') return route.fulfill({ status: 404 });
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body:
        plainPage(pathname) ??
        pageOf(rows, pathname === paths.marks ? '乙百货专营店' : '甲食品旗舰店'),
    });
  });
}

const firstId = 3_819_266_189_016_818_250n;

function rowOf(index: number): string {
  const id = firstId + 7_919n * BigInt(index + 1);
  return `<tr class="ecom-g-table-row" data-row-key="${id}"><td><input type="checkbox"></td>
<td><div class="style_goodsInfo__CHXa2"><i class="pic"></i><div><a>手工麻花 独立包装 500g 第${index}批</a><span>ID：${id}</span>
<div><span>现货模式</span><a>预览</a><a>复制链接</a></div></div></div></td>
<td>￥${(9.8 + (index % 180)).toFixed(2)}</td><td>${120 + ((index * 733) % 9000)} <a><i data-kora="修改库存" class="pen"></i></a></td>
<td>${(index * 2417) % 50_000} 98%好评</td><td>优秀 ${88 + (index % 10)}</td>
<td><div>2026/05/12 01:21:16</div><span class="shelf">售卖中</span></td>
<td><div class="index_operate__bwfEj"><a>编辑</a><a>下架</a><a>新建渠道品</a><a>发布相似品</a></div></td></tr>`;
}

const heads = ['', '商品信息', '价格', '总库存', '总销量', '质量分', '上架时间', '操作'];

const pageOf = (
  rows: number,
  shop: string,
): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>商品管理</title>
<style>body{margin:0;font:14px sans-serif}#fxg-pc-header{height:56px}table{table-layout:fixed;width:1240px;border-collapse:collapse}
td,th{overflow:hidden;text-align:left}tbody tr{height:90px}a{color:#1966ff;cursor:pointer;margin-right:8px}.pic{float:left;width:48px;height:48px;background:#ddd}
.dialog{margin:0;inset:0;width:100vw;height:100vh;background:#fff8}</style>
<div id="fxg-pc-header"><div class="headerShopName__a"><span class="userName__b">${shop}</span></div></div>
<script>(${pageScript.toString()})()</script>
<main><div class="batchOpWrap"><button type="button">批量下架</button></div><table class="ecom-g-table"><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead>
<tbody>${Array.from({ length: rows }, (_, index) => rowOf(index)).join('')}</tbody></table></main></html>`;

/**
 * Runs in the page, before its rows, so that an early press is heard: one delegated listener, the
 * load, and a dialog that is a bare box in the top layer, the least that any panel can cost.
 */
function pageScript(): void {
  const own = window as unknown as BenchWindow;
  const dialog = document.createElement('div');
  dialog.className = 'dialog';
  dialog.popover = 'manual';
  dialog.textContent = '确定下架该商品？';
  addEventListener('click', ({ target, timeStamp }) => {
    if (!(target instanceof HTMLElement) || target.textContent !== '下架') return;
    own.__clickedAt = timeStamp;
    document.documentElement.append(dialog);
    dialog.showPopover();
  });
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') dialog.remove();
  });
  /** 20 cells change their text, 5 rows come and 5 go: a busy list that polls its prices. */
  const step = (nth: number): void => {
    const body = document.querySelector('tbody') as HTMLTableSectionElement;
    const { rows } = body;
    for (let index = 0; index < 20; index += 1) {
      const cell = rows[(nth * 20 + index) % rows.length]?.cells[4];
      if (cell) cell.textContent = `${nth + index} 98%好评`;
    }
    for (let index = 0; index < 5; index += 1) {
      const row = rows[(nth * 5 + index) % rows.length];
      if (!row) continue;
      body.insertBefore(row.cloneNode(true), row);
      row.remove();
    }
  };
  own.__mutate = (ms) =>
    new Promise((resolve) => {
      let frames = 0;
      const end = performance.now() + ms;
      const draw = (): void => {
        if (performance.now() >= end) return resolve(frames);
        step(frames);
        frames += 1;
        requestAnimationFrame(draw);
      };
      requestAnimationFrame(draw);
    });
}
