import type { Product } from '../../state';
import { Ask } from '../Ask';
import { Control } from '../Control';
import { useGo, useOrder, useStore } from '../useShop';

/** What can be done with a product, in its last cell. */
export function RowOperations({ product }: { product: Product }) {
  const go = useGo();
  const order = useOrder();
  const edit = () => go(`/ffa/g/create?product_id=${product.id}&entrance=edit`);
  const change = (what: 'on-shelf' | 'delete') => () => order({ what, ids: [product.id] });
  if (product.shelf === 'offline')
    return (
      <div className="index_operate__bwfEj">
        <a onClick={edit}>编辑</a>
        <a onClick={change('on-shelf')}>上架</a>
        <Ask
          title="确定彻底删除该商品？"
          words="删除后无法恢复，评价与销量一并清除。"
          yes="彻底删除"
          onYes={change('delete')}
        >
          {(press) => <a onClick={press}>彻底删除</a>}
        </Ask>
        <a>下架原因</a>
      </div>
    );
  return (
    <div className="index_operate__bwfEj">
      <a onClick={edit}>编辑</a>
      <Delist product={product} />
      <a>新建渠道品</a>
      <a>发布相似品</a>
    </div>
  );
}

/** The 下架 control, in the tag that the options choose. */
function Delist({ product }: { product: Product }) {
  const { options } = useStore();
  const order = useOrder();
  const { control = 'a' } = options;
  return (
    <Ask
      title="确定下架该商品？"
      words="下架后商品将移入仓库，买家无法继续购买。"
      yes="确认下架"
      fromMenu={control === 'menu'}
      onYes={() => order({ what: 'off-shelf', ids: [product.id] })}
    >
      {(press) => (
        <Control as={control} label="下架" beside={['复制商品', '下架记录']} press={press} />
      )}
    </Ask>
  );
}
