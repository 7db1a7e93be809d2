import { Empty } from 'antd';

/** A page of the real shop that the model does not have. */
export function NoPage() {
  document.title = '商家后台';
  return <Empty style={{ marginTop: 120 }} description="模型店铺没有这一页" />;
}
